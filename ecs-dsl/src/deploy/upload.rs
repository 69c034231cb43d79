//! Templates that are too long for a request: they go to CloudFormation through a bucket.

use sha2::{Digest, Sha256};

use super::bucket;
use super::engine::Engine;
use super::error::DeployError;
use super::s3::{Bucket, sha256};

/// The most bytes of a template in a request: CloudFormation User Guide, cloudformation-limits.
const LONGEST_BODY: usize = 51_200;

/// A template in a bucket.
#[derive(Debug)]
pub(super) struct Uploaded {
    /// Where CloudFormation finds it.
    pub(super) url: String,
    /// What the plan says of it.
    pub(super) note: String,
}

impl Engine {
    /// Puts a template into a bucket, when it is too long for a request and not there yet.
    ///
    /// The bucket is the one that was named, or the account's own in this region, which is made when it isn't there.
    /// A run that stops in between leaves nothing that the next one doesn't take up.
    pub(super) async fn upload(&self, stack: &str, template: &str) -> Result<Option<Uploaded>, DeployError> {
        if template.len() <= LONGEST_BODY {
            return Ok(None);
        }
        let (name, owner) = match &self.template_bucket {
            Some(name) => (name.clone(), None),
            None => {
                let account = self.identity().await?.account;
                (bucket::name(&account, self.region()), Some(account))
            }
        };
        let bucket = Bucket { wire: &self.wire, pace: self.pace, name, owner };
        let key = key(stack, template);
        if !bucket.has(&key, &sha256(template)).await? {
            if bucket.owner.is_some() {
                bucket.complete().await?;
            }
            bucket.put(&key, template).await?;
        }
        let note = format!(
            "the template has {} bytes, more than the {LONGEST_BODY} of a request: CloudFormation takes it out of s3://{}/{key}",
            template.len(),
            bucket.name
        );
        Ok(Some(Uploaded { url: bucket.template_url(&key), note }))
    }
}

/// The object's key: a template has the same one in every run, and another template another one.
fn key(stack: &str, template: &str) -> String {
    let hex: String = Sha256::digest(template).iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{stack}/{hex}.template.json")
}

#[cfg(test)]
mod tests {
    use super::key;

    #[test]
    fn a_key_is_made_of_the_content() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(key("prod", ""), format!("prod/{empty}.template.json"));
    }
}
