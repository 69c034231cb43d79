//! What people and machines are shown: one value, told in words or as JSON.

mod frame;
mod human;
mod screen;

pub(super) use screen::Screen;
