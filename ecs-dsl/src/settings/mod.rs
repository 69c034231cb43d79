//! Settings out of a file: image versions, counts and sizes by stage, in a struct of the user's own.
//!
//! The library's own values (`Image`, `Scale`, `Size` and the like) stand in that struct as they are: they are
//! checked by the rules that the macros check, and a number that breaks one is an error with file, line and column.
//! Each has a JSON Schema with its bounds too, so that an editor says so before.

use std::fmt;
use std::path::PathBuf;

mod values;

#[cfg(feature = "settings")]
mod keys;
#[cfg(feature = "settings")]
mod load;
#[cfg(feature = "settings")]
mod schema;
#[cfg(feature = "settings")]
mod types;
#[cfg(feature = "cli")]
pub(crate) use keys::{edits, nearest};
#[cfg(feature = "settings")]
pub use load::load;
#[cfg(feature = "settings")]
pub use schema::schema;

/// Why a settings file can't be used.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum SettingsError {
    /// The file can't be read.
    #[error("can't read the settings file {}: {cause}", path.display())]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: std::io::Error,
    },
    /// Something in the file is wrong: at least one thing.
    #[error("{}", lines(mistakes))]
    Wrong {
        /// Each of them; keys that nothing reads come first.
        mistakes: Vec<Mistake>,
    },
}

/// Something that is wrong in a settings file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The file.
    pub path: PathBuf,
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1.
    pub column: usize,
    /// What is wrong, and how to mend it.
    pub message: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}: {}", self.path.display(), self.line, self.column, self.message)
    }
}

fn lines(mistakes: &[Mistake]) -> String {
    mistakes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n")
}
