//! What people and machines are shown: one value, told in words or as JSON.

mod frame;
mod human;
mod markup;
pub(super) mod preview;
pub(super) mod rehearsal;
mod screen;

pub(super) use screen::Screen;
