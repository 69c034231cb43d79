//! Applications, stacks and synthesis: from a program to templates and a manifest.

mod application;
mod assembly;
mod error;
mod stack;
mod synth;

pub use application::App;
pub use assembly::{AssembledStack, Assembly, WriteError};
pub use error::{Error, Result};
pub use stack::Stack;
