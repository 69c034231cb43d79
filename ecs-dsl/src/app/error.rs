//! What a program may fail with before anything is synthesised.

use std::error::Error as Source;
use std::fmt::Display;

use crate::invariants::{Violation, Violations};
use crate::template::Location;

/// What a program returns: `fn prod(app: &mut App) -> Result`.
pub type Result<T = (), E = Error> = std::result::Result<T, E>;

/// Why a program could not describe its system.
///
/// `?` makes one of what the standard library fails with, and keeps the line:
///
/// ```
/// use ecs_dsl::prelude::*;
///
/// fn tasks(path: &str) -> Result<Tasks> {
///     let count = std::fs::read_to_string(path)?.trim().parse()?;
///     Ok(Tasks::try_new(count)?)
/// }
///
/// let error = tasks("there-is-no-such-file").unwrap_err().to_string();
/// assert!(error.contains(".rs:") && error.contains("No such file"), "{error}");
/// ```
///
/// A message of one's own says more:
///
/// ```
/// use ecs_dsl::prelude::*;
///
/// fn image() -> Result<Image> {
///     let version = std::env::var("API_VERSION").map_err(|_| "API_VERSION isn't set: the version to deploy, as 1.4.2")?;
///     Ok(Image::try_new(format!("ghcr.io/acme/api:{version}"))?)
/// }
///
/// assert_eq!(image().unwrap_err().to_string(), "API_VERSION isn't set: the version to deploy, as 1.4.2");
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A value from outside broke a rule.
    #[error(transparent)]
    Violation(Violation),
    /// The finished stacks broke rules.
    #[error(transparent)]
    Violations(#[from] Violations),
    /// A settings file could not be used.
    #[error(transparent)]
    Settings(#[from] crate::settings::SettingsError),
    /// Anything that the program itself failed with.
    #[error("{0}")]
    Program(String),
    /// Something outside of the program failed it: a variable, a file, a text that is no number.
    #[error("{place}: {source}")]
    Outside {
        /// The line that gave up.
        place: Location,
        /// What it was told.
        source: Box<dyn Source + Send + Sync>,
    },
}

impl Error {
    /// An error of one's own, out of anything that can be shown.
    ///
    /// ```
    /// use ecs_dsl::app::Error;
    ///
    /// let error = "70 %".parse::<u32>().map_err(|error| Error::new(format!("the CPU target `70 %`: {error}")));
    /// assert_eq!(error.unwrap_err().to_string(), "the CPU target `70 %`: invalid digit found in string");
    /// ```
    pub fn new(message: impl Display) -> Self {
        Self::Program(message.to_string())
    }
}

impl From<Violation> for Error {
    /// A value has no place yet: it is the one of the `?`.
    #[track_caller]
    fn from(violation: Violation) -> Self {
        let has_place = !violation.places().is_empty();
        Self::Violation(if has_place { violation } else { violation.at("this value", Location::caller()) })
    }
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

/// `From` for what the standard library fails with.
macro_rules! outside {
    ($($error:ty),*) => {$(
        impl From<$error> for Error {
            #[track_caller]
            fn from(source: $error) -> Self {
                Self::Outside { place: Location::caller(), source: source.into() }
            }
        }
    )*};
}

outside!(
    std::env::VarError,
    std::io::Error,
    std::num::ParseIntError,
    std::num::ParseFloatError,
    std::num::TryFromIntError,
    std::str::ParseBoolError,
    std::net::AddrParseError,
    Box<dyn Source + Send + Sync>
);
