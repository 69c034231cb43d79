//! The protocols: HTTP requests and responses as data, AWS's Query encoding, XML, and the two doors to them.

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
    /// `POST` or `GET`; of S3 also `PUT` and `HEAD`.
    pub method: String,
    /// Path and query.
    pub target: String,
    /// Names and values. Only S3's requests need some.
    pub headers: Vec<(String, String)>,
    /// The form; of S3 the object or the document.
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
        Self { method: "POST".into(), target: "/".into(), headers: Vec::new(), body: body.into_bytes() }
    }

    /// A header's value; names are compared without regard to case.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        headers.find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

impl fmt::Debug for Request {
    /// Without headers and body, which may be secret.
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
    /// Names in lower case, and values: the content's type, the request's id, and what S3 tells of an object.
    pub headers: Vec<(&'static str, String)>,
    /// XML; of S3 also an object's content.
    pub body: String,
    /// The request's id, which also stands in the body.
    pub request_id: String,
}
