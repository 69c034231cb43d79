//! What people and machines are shown: one value, told in words or as JSON.

mod frame;
mod human;
pub(super) mod preview;
mod screen;

pub(super) use screen::Screen;
