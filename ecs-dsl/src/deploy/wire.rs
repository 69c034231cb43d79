//! Signed requests for what the SDK's client of CloudFormation doesn't ask, and texts out of their answers.
//!
//! An SDK crate for each of those services would cost a minute of everybody's first build.

use std::time::SystemTime;

use aws_config::SdkConfig;
use aws_credential_types::provider::{ProvideCredentials, SharedCredentialsProvider};
use aws_sigv4::http_request::{
    PayloadChecksumKind, PercentEncodingMode, SignableBody, SignableRequest, SigningSettings,
    UriPathNormalizationMode, sign,
};
use aws_sigv4::sign::v4;
use aws_smithy_runtime_api::client::http::{HttpConnector, SharedHttpConnector};
use aws_smithy_runtime_api::http::Request;
use aws_smithy_types::body::SdkBody;

use super::error::{DeployError, deepest};

/// Where signed requests go, and who signs them.
#[derive(Debug)]
pub(super) struct Wire {
    connector: SharedHttpConnector,
    credentials: Option<SharedCredentialsProvider>,
    pub(super) region: String,
    /// Another address than AWS's own.
    pub(super) endpoint: Option<String>,
}

/// What came back.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) body: String,
    checksum: Option<String>,
}

impl Answer {
    pub(super) const fn is_success(&self) -> bool {
        matches!(self.status, 200..=299)
    }

    /// S3's SHA-256 of an object, as it writes it.
    pub(super) fn checksum(&self) -> Option<&str> {
        self.checksum.as_deref()
    }

    /// AWS's code and words, of an error.
    pub(super) fn refusal(&self) -> Option<(String, String)> {
        let text = |tag| texts(&self.body, tag).into_iter().next();
        Some((text("Code")?, text("Message").unwrap_or_default()))
    }
}

impl Wire {
    pub(super) fn new(connector: SharedHttpConnector, config: &SdkConfig, region: String) -> Self {
        let endpoint = config.endpoint_url().map(|url| url.trim_end_matches('/').to_owned());
        Self { connector, credentials: config.credentials_provider(), region, endpoint }
    }

    /// Signs a request for a service, sends it and reads the answer.
    pub(super) async fn send(
        &self,
        service: &str,
        request: http::Request<SdkBody>,
    ) -> Result<Answer, DeployError> {
        let endpoint = format!(
            "{}://{}",
            request.uri().scheme_str().unwrap_or("https"),
            request.uri().authority().map_or("", |authority| authority.as_str())
        );
        let nonsense = |cause: String| DeployError::Nonsense { endpoint: endpoint.clone(), cause };
        let request = self.signed(service, request).await.map_err(nonsense)?;
        let response = self.connector.call(request).await.map_err(|error| DeployError::Unreachable {
            endpoint: endpoint.clone(),
            cause: deepest(&error),
        })?;
        let status = response.status().as_u16();
        let checksum = response.headers().get("x-amz-checksum-sha256").map(str::to_owned);
        let bytes = aws_smithy_types::byte_stream::ByteStream::new(response.into_body())
            .collect()
            .await
            .map_err(|error| nonsense(deepest(&error)))?;
        Ok(Answer { status, body: String::from_utf8_lossy(&bytes.to_vec()).into_owned(), checksum })
    }

    async fn signed(&self, service: &str, mut request: http::Request<SdkBody>) -> Result<Request, String> {
        if let Some(provider) = &self.credentials {
            let identity = provider.provide_credentials().await.map_err(|error| deepest(&error))?.into();
            let parameters = v4::SigningParams::builder()
                .identity(&identity)
                .region(&self.region)
                .name(service)
                .time(SystemTime::now())
                .settings(settings(service))
                .build()
                .map_err(|error| error.to_string())?
                .into();
            let uri = request.uri().to_string();
            let headers = request
                .headers()
                .iter()
                .filter_map(|(name, value)| Some((name.as_str(), value.to_str().ok()?)));
            let body = SignableBody::Bytes(request.body().bytes().unwrap_or_default());
            let signable = SignableRequest::new(request.method().as_str(), &uri, headers, body)
                .map_err(|error| error.to_string())?;
            let (instructions, _) =
                sign(signable, &parameters).map_err(|error| error.to_string())?.into_parts();
            instructions.apply_to_request_http1x(&mut request);
        }
        Request::try_from(request).map_err(|error| error.to_string())
    }
}

/// S3 wants the body's hash in a header, and takes a path as it is: Signature Version 4, create-signed-request.
fn settings(service: &str) -> SigningSettings {
    let mut settings = SigningSettings::default();
    if service == "s3" {
        settings.payload_checksum_kind = PayloadChecksumKind::XAmzSha256;
        settings.percent_encoding_mode = PercentEncodingMode::Single;
        settings.uri_path_normalization_mode = UriPathNormalizationMode::Disabled;
    }
    settings
}

/// A part of AWS with accounts of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Partition {
    /// Its name in ARNs.
    pub(super) name: &'static str,
    /// What the names of its hosts end with.
    pub(super) suffix: &'static str,
}

/// The partition of a region, as the SDK's own table of endpoints has them.
pub(super) fn partition(region: &str) -> Partition {
    const OTHERS: [(&str, &str, &str); 7] = [
        ("cn-", "aws-cn", "amazonaws.com.cn"),
        ("us-gov-", "aws-us-gov", "amazonaws.com"),
        ("eusc-", "aws-eusc", "amazonaws.eu"),
        ("us-iso-", "aws-iso", "c2s.ic.gov"),
        ("us-isob-", "aws-iso-b", "sc2s.sgov.gov"),
        ("eu-isoe-", "aws-iso-e", "cloud.adc-e.uk"),
        ("us-isof-", "aws-iso-f", "csp.hci.ic.gov"),
    ];
    let other = OTHERS.iter().find(|(begin, ..)| region.starts_with(begin));
    let (_, name, suffix) = other.copied().unwrap_or(("", "aws", "amazonaws.com"));
    Partition { name, suffix }
}

/// The address of a service in a region.
pub(super) fn address(service: &str, region: &str) -> String {
    format!("https://{service}.{region}.{}", partition(region).suffix)
}

/// The texts of all elements of that name, in their order. The answers that are read here are flat enough.
pub(super) fn texts(xml: &str, tag: &str) -> Vec<String> {
    let (open, close) = (format!("<{tag}>"), format!("</{tag}>"));
    xml.split(&open)
        .skip(1)
        .filter_map(|rest| rest.split_once(&close))
        .map(|(text, _)| {
            text.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
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
    fn other_partitions_have_addresses_of_their_own() {
        for (region, name, url) in [
            ("eu-central-1", "aws", "https://sts.eu-central-1.amazonaws.com"),
            ("cn-north-1", "aws-cn", "https://sts.cn-north-1.amazonaws.com.cn"),
            ("us-gov-west-1", "aws-us-gov", "https://sts.us-gov-west-1.amazonaws.com"),
            ("us-isob-east-1", "aws-iso-b", "https://sts.us-isob-east-1.sc2s.sgov.gov"),
            ("eusc-de-east-1", "aws-eusc", "https://sts.eusc-de-east-1.amazonaws.eu"),
        ] {
            assert_eq!((partition(region).name, address("sts", region).as_str()), (name, url));
        }
    }
}
