//! The SDK's door: an HTTP client whose every connection ends in this process.

use aws_smithy_runtime_api::client::http::{
    HttpClient, HttpConnector, HttpConnectorFuture, HttpConnectorSettings, SharedHttpConnector,
};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::client::result::ConnectorError;
use aws_smithy_runtime_api::client::runtime_components::RuntimeComponents;
use aws_smithy_runtime_api::http::StatusCode;
use aws_smithy_types::body::SdkBody;

use super::Request;
use crate::cloud::Cloud;

/// An HTTP client for the AWS SDK that reaches a [`Cloud`] and nothing else.
#[derive(Clone, Debug)]
pub struct InProcess {
    cloud: Cloud,
}

impl Cloud {
    /// What goes into `http_client` of an SDK client's configuration. Endpoint and credentials must be
    /// set, but may be anything.
    #[must_use]
    pub fn http_client(&self) -> InProcess {
        InProcess { cloud: self.clone() }
    }
}

impl HttpClient for InProcess {
    fn http_connector(&self, _: &HttpConnectorSettings, _: &RuntimeComponents) -> SharedHttpConnector {
        SharedHttpConnector::new(self.clone())
    }
}

impl HttpConnector for InProcess {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        HttpConnectorFuture::ready(self.answer(&request))
    }
}

impl InProcess {
    fn answer(&self, request: &HttpRequest) -> Result<HttpResponse, ConnectorError> {
        let Some(body) = request.body().bytes() else {
            return Err(ConnectorError::user("a streamed body is not read".into()));
        };
        let (host, target) = split(request.uri());
        let named = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
        let mut headers: Vec<_> = request.headers().iter().map(named).collect();
        if request.headers().get("host").is_none() {
            headers.push(("host".to_owned(), host.to_owned()));
        }
        let answer = self.cloud.handle(&Request {
            method: request.method().to_owned(),
            target: target.to_owned(),
            headers,
            body: body.to_vec(),
        });
        let status =
            StatusCode::try_from(answer.status).map_err(|error| ConnectorError::other(error.into(), None))?;
        let mut response = HttpResponse::new(status, SdkBody::from(answer.body));
        for (name, value) in answer.headers {
            // A value that a header can't hold is left out: an object's own type is the client's choice.
            let _ = response.headers_mut().try_insert(name, value);
        }
        Ok(response)
    }
}

/// Host and target of a URI; the target of one without a path is `/`.
fn split(uri: &str) -> (&str, &str) {
    let rest = uri.split_once("://").map_or(uri, |(_, rest)| rest);
    let at = rest.find('/').unwrap_or(rest.len());
    let (host, target) = rest.split_at(at);
    (host, if target.is_empty() { "/" } else { target })
}

#[cfg(test)]
mod tests {
    use std::future::Future;
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use super::*;

    #[test]
    fn a_request_of_the_sdk_is_answered_at_once() {
        let client = Cloud::new().http_client();
        let mut request = HttpRequest::new(SdkBody::from("Action=GetCallerIdentity&Version=2011-06-15"));
        request.set_method("POST").unwrap();
        let answer = pin!(client.call(request)).poll(&mut Context::from_waker(Waker::noop()));
        let Poll::Ready(Ok(answer)) = answer else { panic!("no answer") };
        assert_eq!(answer.status().as_u16(), 200);
        assert!(answer.headers().get("x-amzn-requestid").is_some());
        let body = std::str::from_utf8(answer.body().bytes().unwrap()).unwrap();
        assert!(body.contains("<Account>123456789012</Account>"), "{body}");
    }
}
