//! Applications, stacks and synthesis: from a program to templates and a manifest.

mod application;
mod assembly;
#[cfg(feature = "check")]
mod check;
mod error;
mod stack;
mod synth;

pub use application::{App, holds};
pub use assembly::{AssembledStack, Assembly, WriteError};
#[cfg(feature = "check")]
pub use check::{check, check_with};
pub use error::{Error, Result};
pub use stack::Stack;
