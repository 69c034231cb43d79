//! The calls of S3 that a template's way through a bucket takes.

use std::time::Duration;

use aws_smithy_types::base64;
use aws_smithy_types::body::SdkBody;
use sha2::{Digest, Sha256};

use super::bucket;
use super::error::{DeployError, refused_by_s3};
use super::wire::{Answer, Wire, partition};

/// How often a call is sent again that S3 couldn't take at that moment.
const AGAIN: u32 = 4;

/// The codes of what passes: S3 API Reference, ErrorResponses.
const PASSING: [&str; 4] = ["OperationAborted", "InternalError", "ServiceUnavailable", "SlowDown"];

/// A bucket, and the account that it has to belong to.
#[derive(Debug)]
pub(super) struct Bucket<'e> {
    pub(super) wire: &'e Wire,
    pub(super) pace: Duration,
    pub(super) name: String,
    /// Of a bucket that somebody named, nobody knows.
    pub(super) owner: Option<String>,
}

/// One call.
struct Call<'c> {
    method: &'static str,
    /// What is behind the bucket.
    target: &'c str,
    headers: &'c [(&'static str, &'static str)],
    body: &'c str,
}

impl Bucket<'_> {
    /// Whether the object is there, with just this content. Nobody's word is taken for it but S3's own checksum: who
    /// may write into the bucket could have left something else under that key.
    pub(super) async fn has(&self, key: &str, checksum: &str) -> Result<bool, DeployError> {
        let headers = [("x-amz-checksum-mode", "ENABLED")];
        let target = format!("/{key}");
        let answer =
            self.send(&Call { method: "HEAD", target: &target, headers: &headers, body: "" }).await?;
        // Who may not list the bucket is told 403 for a key that isn't there. What else is wrong the upload tells.
        Ok(answer.is_success() && answer.checksum() == Some(checksum))
    }

    /// Puts the object.
    pub(super) async fn put(&self, key: &str, content: &str) -> Result<(), DeployError> {
        let headers = [("content-type", "application/json")];
        let target = format!("/{key}");
        let call = Call { method: "PUT", target: &target, headers: &headers, body: content };
        self.must(&call, ("put a template into the bucket", "s3:PutObject")).await
    }

    /// Makes the bucket, and does what is left to do of one that is half made.
    pub(super) async fn complete(&self) -> Result<(), DeployError> {
        const WHAT: (&str, &str) = ("tell the tags of the bucket", "s3:GetBucketTagging");
        let call = Call { method: "GET", target: "/?tagging", headers: &[], body: "" };
        let answer = self.send(&call).await?;
        let tags = if answer.is_success() {
            answer.body
        } else {
            match self.refusal(&answer, WHAT)? {
                (code, _) if code == "NoSuchTagSet" => {}
                // One that may not be looked at may be somebody else's: only making it tells.
                (code, _) if code == "NoSuchBucket" || code == "AccessDenied" => self.create().await?,
                refusal => return Err(refused_by_s3(&self.name, WHAT, refusal)),
            }
            String::new()
        };
        if bucket::is_marked(&tags) {
            return Ok(());
        }
        let plain = self.wire.endpoint.as_ref().is_some_and(|endpoint| endpoint.starts_with("http://"));
        for setting in bucket::settings(&self.name, &self.wire.region, &tags) {
            // At an endpoint without TLS that policy would shut out the engine itself.
            if plain && setting.name == "policy" {
                continue;
            }
            let target = format!("/?{}", setting.name);
            let call = Call { method: "PUT", target: &target, headers: &[], body: &setting.document };
            self.must(&call, setting.what).await?;
        }
        Ok(())
    }

    async fn create(&self) -> Result<(), DeployError> {
        const WHAT: (&str, &str) = ("make the bucket", "s3:CreateBucket");
        let body = bucket::location(&self.wire.region);
        let answer = self.send(&Call { method: "PUT", target: "/", headers: &[], body: &body }).await?;
        if answer.is_success() {
            return Ok(());
        }
        match self.refusal(&answer, WHAT)? {
            // Another run was a moment faster.
            (code, _) if code == "BucketAlreadyOwnedByYou" => Ok(()),
            (code, _) if code == "BucketAlreadyExists" => Err(DeployError::BucketTaken {
                bucket: self.name.clone(),
                account: self.owner.clone().unwrap_or_default(),
            }),
            refusal => Err(refused_by_s3(&self.name, WHAT, refusal)),
        }
    }

    async fn must(&self, call: &Call<'_>, what: (&'static str, &'static str)) -> Result<(), DeployError> {
        let answer = self.send(call).await?;
        if answer.is_success() {
            return Ok(());
        }
        Err(refused_by_s3(&self.name, what, self.refusal(&answer, what)?))
    }

    /// The code and the words of an answer that is no success.
    fn refusal(&self, answer: &Answer, (what, _): (&str, &str)) -> Result<(String, String), DeployError> {
        answer.refusal().ok_or_else(|| DeployError::Nonsense {
            endpoint: self.url(""),
            cause: format!("asked to {what}, it says {} and no reason", answer.status),
        })
    }

    /// Sends a call, and again what S3 can't take at the moment.
    async fn send(&self, call: &Call<'_>) -> Result<Answer, DeployError> {
        let passes =
            |answer: &Answer| answer.refusal().is_some_and(|(code, _)| PASSING.contains(&code.as_str()));
        let mut answer = self.once(call).await?;
        for _ in 0..AGAIN {
            if !passes(&answer) {
                break;
            }
            tokio::time::sleep(self.pace).await;
            answer = self.once(call).await?;
        }
        Ok(answer)
    }

    async fn once(&self, call: &Call<'_>) -> Result<Answer, DeployError> {
        let url = self.url(call.target);
        let mut request = http::Request::builder().method(call.method).uri(&url);
        for (name, value) in call.headers {
            request = request.header(*name, *value);
        }
        if call.method == "PUT" {
            // Also of nothing: S3 refuses what doesn't say it, and an HTTP client may leave it out.
            request = request.header("content-length", call.body.len());
        }
        if !call.body.is_empty() {
            request = request
                .header("x-amz-sdk-checksum-algorithm", "SHA256")
                .header("x-amz-checksum-sha256", sha256(call.body));
        }
        // A bucket that isn't there yet has no owner to expect.
        if let Some(owner) = self.owner.as_ref().filter(|_| call.target != "/") {
            request = request.header("x-amz-expected-bucket-owner", owner);
        }
        let request = request
            .body(SdkBody::from(call.body))
            .map_err(|error| DeployError::Nonsense { endpoint: url.clone(), cause: error.to_string() })?;
        self.wire.send("s3", request).await
    }

    /// The address of what is behind the bucket. The bucket stands in the host, as AWS wants it; in the path at another
    /// endpoint than AWS's own, and when a dot in its name would leave it out of S3's certificate.
    fn url(&self, target: &str) -> String {
        match &self.wire.endpoint {
            Some(endpoint) => format!("{endpoint}/{}{target}", self.name),
            None => format!("{}{target}", host(&self.name, &self.wire.region)),
        }
    }

    /// The address by which CloudFormation finds an object: AWS's own at every endpoint, as it is a name there and no
    /// place in the network.
    pub(super) fn template_url(&self, key: &str) -> String {
        format!("{}/{key}", host(&self.name, &self.wire.region))
    }
}

/// The address of a bucket on AWS: S3 User Guide, VirtualHosting.
fn host(bucket: &str, region: &str) -> String {
    let suffix = partition(region).suffix;
    if bucket.contains('.') {
        format!("https://s3.{region}.{suffix}/{bucket}")
    } else {
        format!("https://{bucket}.s3.{region}.{suffix}")
    }
}

/// A text's SHA-256, as S3 writes it.
pub(super) fn sha256(text: &str) -> String {
    base64::encode(Sha256::digest(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bucket_stands_in_the_host_unless_it_has_a_dot() {
        assert_eq!(host("mine", "eu-west-1"), "https://mine.s3.eu-west-1.amazonaws.com");
        assert_eq!(host("mine", "cn-north-1"), "https://mine.s3.cn-north-1.amazonaws.com.cn");
        assert_eq!(host("mine", "us-gov-west-1"), "https://mine.s3.us-gov-west-1.amazonaws.com");
        assert_eq!(host("my.own", "eu-west-1"), "https://s3.eu-west-1.amazonaws.com/my.own");
    }

    #[test]
    fn a_checksum_is_sha_256_in_base64() {
        assert_eq!(sha256(""), "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
    }
}
