//! What S3 refuses, in its words: S3 API Reference, ErrorResponses.

/// A refusal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Refusal {
    pub(super) status: u16,
    pub(super) code: &'static str,
    pub(super) message: String,
}

impl Refusal {
    pub(super) fn new(status: u16, code: &'static str, message: impl Into<String>) -> Self {
        Self { status, code, message: message.into() }
    }

    pub(super) fn access_denied() -> Self {
        Self::new(403, "AccessDenied", "Access Denied")
    }

    pub(super) fn no_bucket() -> Self {
        Self::new(404, "NoSuchBucket", "The specified bucket does not exist")
    }

    pub(super) fn malformed() -> Self {
        let text =
            "The XML you provided was not well-formed or did not validate against our published schema";
        Self::new(400, "MalformedXML", text)
    }

    /// What isn't simulated says so.
    pub(super) fn not_simulated(what: &str) -> Self {
        Self::new(501, "NotImplemented", format!("{what} is not simulated."))
    }
}
