//! What a program may fail with before anything is synthesised.

use crate::invariants::{Violation, Violations};

/// What a program returns: `fn prod(app: &mut App) -> Result`.
pub type Result<T = (), E = Error> = std::result::Result<T, E>;

/// Why a program could not describe its system.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A value from outside broke a rule.
    #[error(transparent)]
    Violation(#[from] Violation),
    /// The finished stacks broke rules.
    #[error(transparent)]
    Violations(#[from] Violations),
    /// A settings file could not be used.
    #[error(transparent)]
    Settings(#[from] crate::settings::SettingsError),
    /// Anything that the program itself failed with.
    #[error("{0}")]
    Program(String),
}

impl From<String> for Error {
    fn from(message: String) -> Self {
        Self::Program(message)
    }
}

impl From<&str> for Error {
    fn from(message: &str) -> Self {
        Self::Program(message.to_owned())
    }
}
