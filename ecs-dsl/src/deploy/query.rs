//! The two questions that CloudFormation doesn't answer: who am I, and which machines are left in a group.
//!
//! Signed requests of the Query protocol: an SDK crate for each would cost a minute of everybody's first build.

use std::time::SystemTime;

use aws_config::SdkConfig;
use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};
use aws_sigv4::http_request::{SignableBody, SignableRequest, SigningSettings, sign};
use aws_sigv4::sign::v4;
use aws_smithy_runtime_api::client::http::{HttpConnector, SharedHttpConnector};
use aws_smithy_runtime_api::http::Request;
use aws_smithy_types::body::SdkBody;

use super::connection::Identity;
use super::error::{DeployError, deepest, refused};

/// A machine of an Auto Scaling group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Machine {
    pub(super) protected: bool,
}

#[derive(Debug)]
pub(super) struct Query {
    connector: SharedHttpConnector,
    credentials: Option<SharedCredentialsProvider>,
    region: String,
    endpoint: Option<String>,
}

/// A service of the Query protocol.
struct Service {
    name: &'static str,
    version: &'static str,
}

const STS: Service = Service { name: "sts", version: "2011-06-15" };
const AUTO_SCALING: Service = Service { name: "autoscaling", version: "2011-01-01" };

impl Query {
    pub(super) fn new(connector: SharedHttpConnector, config: &SdkConfig, region: String) -> Self {
        Self {
            connector,
            credentials: config.credentials_provider(),
            region,
            endpoint: config.endpoint_url().map(str::to_owned),
        }
    }

    pub(super) fn region(&self) -> &str {
        &self.region
    }

    /// Who the credentials belong to.
    pub(super) async fn identity(&self) -> Result<Identity, DeployError> {
        let answer = self.call(&STS, "GetCallerIdentity", "").await?;
        let text = |tag| texts(&answer, tag).into_iter().next().unwrap_or_default();
        Ok(Identity { account: text("Account"), arn: text("Arn"), region: self.region.clone() })
    }

    /// The machines of a group.
    pub(super) async fn machines(&self, group: &str) -> Result<Vec<Machine>, DeployError> {
        let group = format!("&AutoScalingGroupNames.member.1={}", escape(group));
        let answer = self.call(&AUTO_SCALING, "DescribeAutoScalingGroups", &group).await?;
        let Some((_, instances)) = answer.split_once("<Instances>") else { return Ok(Vec::new()) };
        let instances = instances.split_once("</Instances>").map_or(instances, |(inside, _)| inside);
        Ok(texts(instances, "ProtectedFromScaleIn")
            .into_iter()
            .map(|protected| Machine { protected: protected == "true" })
            .collect())
    }

    async fn call(&self, service: &Service, action: &'static str, more: &str) -> Result<String, DeployError> {
        let body = format!("Action={action}&Version={}{more}", service.version);
        let url = self.endpoint.clone().unwrap_or_else(|| address(service.name, &self.region));
        let nonsense = |cause: String| DeployError::Nonsense { endpoint: url.clone(), cause };
        let request = self.signed(service, &url, &body).await.map_err(nonsense)?;
        let response = self
            .connector
            .call(request)
            .await
            .map_err(|error| DeployError::Unreachable { endpoint: url.clone(), cause: deepest(&error) })?;
        let success = response.status().is_success();
        let bytes = aws_smithy_types::byte_stream::ByteStream::new(response.into_body())
            .collect()
            .await
            .map_err(|error| nonsense(deepest(&error)))?;
        let answer = String::from_utf8_lossy(&bytes.to_vec()).into_owned();
        if success && answer.contains(&format!("{action}Response")) {
            return Ok(answer);
        }
        let text = |tag| texts(&answer, tag).into_iter().next();
        match text("Code") {
            Some(code) => Err(refused(action, &code, &text("Message").unwrap_or_default())),
            None => Err(nonsense(format!("the answer to {action} is no {action}Response"))),
        }
    }

    async fn signed(&self, service: &Service, url: &str, body: &str) -> Result<Request, String> {
        const FORM: &str = "application/x-www-form-urlencoded";
        let mut request = http::Request::builder()
            .method("POST")
            .uri(format!("{}/", url.trim_end_matches('/')))
            .header("content-type", FORM)
            .body(SdkBody::from(body))
            .map_err(|error| error.to_string())?;
        if let Some(provider) = &self.credentials {
            let identity = provider.provide_credentials().await.map_err(|error| deepest(&error))?.into();
            let parameters = v4::SigningParams::builder()
                .identity(&identity)
                .region(&self.region)
                .name(service.name)
                .time(SystemTime::now())
                .settings(SigningSettings::default())
                .build()
                .map_err(|error| error.to_string())?
                .into();
            let uri = request.uri().to_string();
            let signable = SignableRequest::new(
                "POST",
                &uri,
                std::iter::once(("content-type", FORM)),
                SignableBody::Bytes(body.as_bytes()),
            )
            .map_err(|error| error.to_string())?;
            let (instructions, _) =
                sign(signable, &parameters).map_err(|error| error.to_string())?.into_parts();
            instructions.apply_to_request_http1x(&mut request);
        }
        Request::try_from(request).map_err(|error| error.to_string())
    }
}

/// The address of a service in a region.
pub(super) fn address(service: &str, region: &str) -> String {
    let suffix = if region.starts_with("cn-") { "amazonaws.com.cn" } else { "amazonaws.com" };
    format!("https://{service}.{region}.{suffix}")
}

/// The texts of all elements of that name, in their order. The answers of these two calls are flat enough.
fn texts(xml: &str, tag: &str) -> Vec<String> {
    let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
    xml.split(&open)
        .skip(1)
        .filter_map(|rest| rest.split_once(&close))
        .map(|(text, _)| {
            text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
        })
        .collect()
}

/// Percent-encoding for a form.
fn escape(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => (byte as char).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_are_found_by_their_name() {
        let xml = "<a><Code>X</Code><b><Code>Y &amp; Z</Code></b></a>";
        assert_eq!(texts(xml, "Code"), ["X", "Y & Z"]);
        assert!(texts(xml, "Message").is_empty());
    }

    #[test]
    fn china_has_addresses_of_its_own() {
        assert_eq!(address("sts", "eu-central-1"), "https://sts.eu-central-1.amazonaws.com");
        assert_eq!(address("sts", "cn-north-1"), "https://sts.cn-north-1.amazonaws.com.cn");
    }

    #[test]
    fn a_form_escapes_what_would_end_a_value() {
        assert_eq!(escape("a b&c=d/é"), "a%20b%26c%3Dd%2F%C3%A9");
    }
}
