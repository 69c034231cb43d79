//! Errors as the API answers them.

use thiserror::Error;

use crate::template::Rejected;

/// A code, a text and an HTTP status.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{code}: {message}")]
pub(crate) struct ApiError {
    pub(crate) code: &'static str,
    pub(crate) message: String,
    pub(crate) status: u16,
}

impl ApiError {
    pub(crate) fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), status: 400 }
    }

    /// `ValidationError`, the code of most.
    pub(crate) fn validation(message: impl Into<String>) -> Self {
        Self::new("ValidationError", message)
    }

    pub(crate) fn change_set_not_found(name: &str) -> Self {
        let message = format!("ChangeSet [{name}] does not exist");
        Self { code: "ChangeSetNotFound", message, status: 404 }
    }

    /// A parameter of the call that has to be there.
    pub(crate) fn missing(name: &str) -> Self {
        let mut letters = name.chars();
        let name: String =
            letters.next().map(|c| c.to_ascii_lowercase()).into_iter().chain(letters).collect();
        let text = format!(
            "1 validation error detected: Value null at '{name}' failed to satisfy constraint: Member must not be null"
        );
        Self::validation(text)
    }
}

impl From<Rejected> for ApiError {
    fn from(rejected: Rejected) -> Self {
        Self::validation(rejected.0)
    }
}
