//! S3, as far as a template needs it on its way to CloudFormation: buckets with their settings, and objects of text.
//!
//! Settings are kept as they come and have no effect, but for versioning. Signatures and checksums aren't recomputed,
//! an object has its last version only, and what AWS gives a new bucket by itself isn't there.

mod address;
mod bucket;
mod calls;
mod document;
mod error;
mod md5;

pub use bucket::{Bucket, Object};
pub(crate) use calls::{answer, operations};

use self::address::Address;
use crate::state::State;
use crate::wire::Request;

/// The most bytes of a template in a bucket.
const LONGEST_TEMPLATE: usize = 1_000_000;

/// Whether a request is for S3: its signature says so, or its address has a bucket.
pub(crate) fn takes(request: &Request) -> bool {
    match request.header("authorization") {
        Some(signature) => signature.contains("/s3/aws4_request"),
        None => Address::of(request).bucket.is_some(),
    }
}

/// The template at a `TemplateURL`, or CloudFormation's words when there is none.
pub(crate) fn template(state: &State, url: &str) -> Result<String, String> {
    let Some(Address { bucket: Some(bucket), key: Some(key) }) = Address::of_url(url) else {
        return Err("TemplateURL must be a supported URL.".to_owned());
    };
    let refused = |words: &str| {
        format!(
            "S3 error: {words}\nFor more information check http://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html"
        )
    };
    let bucket = state.buckets.get(&bucket).ok_or_else(|| refused("The specified bucket does not exist"))?;
    if bucket.owner != state.world.account {
        return Err(refused("Access Denied"));
    }
    let object = bucket.objects.get(&key).ok_or_else(|| refused("The specified key does not exist."))?;
    if object.content.len() > LONGEST_TEMPLATE {
        return Err(format!("Template may not exceed {LONGEST_TEMPLATE} bytes in size."));
    }
    Ok(object.content.clone())
}
