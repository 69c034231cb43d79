//! The protocol: HTTP requests and responses as data, AWS's Query encoding, and the two doors to them.

#[cfg(feature = "client")]
mod connector;
pub(crate) mod query;
mod server;
pub(crate) mod xml;

#[cfg(feature = "client")]
pub use connector::InProcess;
pub use server::{ServeError, Server};

use std::fmt;

/// An HTTP request, as far as the protocol needs one.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Request {
    /// `POST` or `GET`.
    pub method: String,
    /// Path and query.
    pub target: String,
    /// The form.
    pub body: Vec<u8>,
}

impl Request {
    /// A call of `action` with these parameters, encoded as a form.
    #[must_use]
    pub fn call(action: &str, parameters: &[(&str, &str)]) -> Self {
        let mut body = format!("Action={}", query::encode(action));
        for (key, value) in parameters {
            body.push_str(&format!("&{}={}", query::encode(key), query::encode(value)));
        }
        Self { method: "POST".into(), target: "/".into(), body: body.into_bytes() }
    }
}

impl fmt::Debug for Request {
    /// Without the form, whose parameters may be secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.target.split('?').next().unwrap_or_default();
        let Self { method, body, .. } = self;
        f.debug_struct("Request")
            .field("method", method)
            .field("path", &path)
            .field("length", &body.len())
            .finish()
    }
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    /// The HTTP status.
    pub status: u16,
    /// XML.
    pub body: String,
    /// The request's id, which also stands in the body.
    pub request_id: String,
}

/// What the body of every response is.
pub(crate) const CONTENT_TYPE: &str = "text/xml";
