//! Settings out of a file: image versions, counts and sizes by stage, in a struct of the user's own.
//!
//! The library's own values (`Image`, `Scale`, `Size` and the like) stand in that struct as they are: they are
//! checked by the rules that the macros check, and a number that breaks one is an error with file, line and column.

use std::path::PathBuf;

mod values;

#[cfg(feature = "settings")]
mod load;
#[cfg(feature = "settings")]
pub use load::load;

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
    /// Something in the file is wrong.
    #[error("{}:{line}:{column}: {message}", path.display())]
    Wrong {
        /// The file.
        path: PathBuf,
        /// The line, from 1.
        line: usize,
        /// The column, from 1.
        column: usize,
        /// What is wrong, and how to mend it.
        message: String,
    },
}
