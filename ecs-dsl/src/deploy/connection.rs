//! Where the engine deploys to: an account and a region of AWS, an endpoint, or the embedded engine.

use std::time::Duration;

use aws_config::{BehaviorVersion, Region, SdkConfig};
use aws_credential_types::Credentials;
use aws_credential_types::provider::ProvideCredentials;
use aws_smithy_http_client::{Connector, tls};
use aws_smithy_runtime_api::client::http::{HttpConnector, SharedHttpConnector, http_client_fn};

use super::bucket;
use super::engine::Engine;
use super::error::{DeployError, deepest};
use super::wire::{Wire, address};

/// Where to deploy to. What isn't said comes from the usual AWS variables and files.
#[derive(Clone, Debug, Default)]
#[must_use]
pub struct Connection {
    endpoint_url: Option<String>,
    region: Option<String>,
    profile: Option<String>,
    connector: Option<SharedHttpConnector>,
    pace: Option<Duration>,
    template_bucket: Option<String>,
}

/// Who deploys, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Identity {
    /// The account's number.
    pub account: String,
    /// The ARN of the caller.
    pub arn: String,
    /// The region.
    pub region: String,
}

/// How long the engine waits between two looks at an operation on AWS.
const PACE: Duration = Duration::from_secs(3);

impl Connection {
    /// AWS, as the environment says.
    pub fn new() -> Self {
        Self::default()
    }

    /// Another endpoint than AWS's own.
    pub fn endpoint_url(mut self, url: impl Into<String>) -> Self {
        self.endpoint_url = Some(url.into());
        self
    }

    /// The region.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }

    /// A profile of the AWS configuration files.
    pub fn profile(mut self, profile: impl Into<String>) -> Self {
        self.profile = Some(profile.into());
        self
    }

    /// An engine inside the process, in the place of the network: no account, no credentials.
    pub fn connector(mut self, connector: impl HttpConnector + 'static) -> Self {
        self.connector = Some(SharedHttpConnector::new(connector));
        self.pace = self.pace.or(Some(Duration::ZERO));
        self
    }

    /// How long to wait between two looks at an operation.
    pub const fn pace(mut self, pace: Duration) -> Self {
        self.pace = Some(pace);
        self
    }

    /// The bucket through which templates above 51,200 bytes go, in the place of the one that the engine makes for
    /// the account and the region. It has to be there, in this region; whose it is and what it is set to is left to
    /// whoever names it.
    pub fn template_bucket(mut self, name: impl Into<String>) -> Self {
        self.template_bucket = Some(name.into());
        self
    }

    /// Finds region and credentials. Nothing is sent to CloudFormation yet.
    ///
    /// # Errors
    /// When there is no region, no credentials, or the template bucket's name is none.
    pub async fn open(self) -> Result<Engine, DeployError> {
        if let Some(name) = self.template_bucket.as_ref().filter(|name| !bucket::is_name(name)) {
            return Err(DeployError::BucketName(name.clone()));
        }
        let embedded = self.connector.is_some();
        let pace = self.pace.unwrap_or(PACE);
        let connector = self.connector.clone().unwrap_or_else(network);
        let config = self.load(connector.clone()).await;
        let region = config.region().map(ToString::to_string).ok_or(DeployError::NoRegion)?;
        let endpoint = match config.endpoint_url() {
            Some(url) => url.to_owned(),
            None if embedded => "the embedded engine".to_owned(),
            None => address("cloudformation", &region),
        };
        if let Some(provider) = config.credentials_provider() {
            provider
                .provide_credentials()
                .await
                .map_err(|error| DeployError::NoCredentials(deepest(&error)))?;
        }
        let client = aws_sdk_cloudformation::Client::new(&config);
        let wire = Wire::new(connector, &config, region);
        Ok(Engine::new(client, wire, endpoint, pace, self.template_bucket))
    }

    async fn load(&self, connector: SharedHttpConnector) -> SdkConfig {
        let embedded = self.connector.is_some();
        let mut loader = aws_config::defaults(BehaviorVersion::latest())
            .http_client(http_client_fn(move |_, _| connector.clone()));
        if let Some(profile) = &self.profile {
            loader = loader.profile_name(profile);
        }
        match &self.region {
            Some(region) => loader = loader.region(Region::new(region.clone())),
            None if embedded => loader = loader.region(Region::new("us-east-1")),
            None => {}
        }
        if let Some(url) = &self.endpoint_url {
            loader = loader.endpoint_url(url);
        }
        if embedded {
            // An address that is never looked up: the connector stands in the place of the network.
            loader = loader
                .endpoint_url("https://embedded.invalid")
                .credentials_provider(Credentials::new("EMBEDDED", "embedded", None, None, "ecs-dsl"));
        }
        loader.load().await
    }
}

/// HTTPS over the network.
fn network() -> SharedHttpConnector {
    let provider = tls::Provider::Rustls(tls::rustls_provider::CryptoMode::Ring);
    SharedHttpConnector::new(Connector::builder().tls_provider(provider).build())
}
