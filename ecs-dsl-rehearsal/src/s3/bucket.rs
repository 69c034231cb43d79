//! Buckets and what is in them.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::clock::Moment;

/// A bucket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Bucket {
    /// The number of the account that has it.
    pub owner: String,
    /// The documents of its settings, by the names that requests have for them, as in `lifecycle`.
    pub settings: BTreeMap<String, String>,
    /// Its objects, by key.
    pub objects: BTreeMap<String, Object>,
}

/// The last version of an object.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Object {
    /// What is in it. Only text is simulated.
    pub content: String,
    /// Its `Content-Type`.
    pub content_type: String,
    /// The checksum that came with it: the header and its value.
    pub checksum: Option<(String, String)>,
    /// When it was put.
    #[serde(default)]
    pub modified: Moment,
    /// The version's id, in a versioned bucket.
    pub version: Option<String>,
}

impl Bucket {
    /// An empty bucket of an account.
    pub(crate) fn of(owner: &str) -> Self {
        Self { owner: owner.to_owned(), settings: BTreeMap::new(), objects: BTreeMap::new() }
    }

    /// Whether a new version leaves the older ones.
    pub(super) fn is_versioned(&self) -> bool {
        let versioning = self.settings.get("versioning");
        versioning.is_some_and(|document| document.contains("<Status>Enabled</Status>"))
    }
}

impl fmt::Debug for Object {
    /// Without the content, which may be secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { content, content_type, .. } = self;
        f.debug_struct("Object")
            .field("length", &content.len())
            .field("content_type", content_type)
            .finish_non_exhaustive()
    }
}

/// Whether a bucket may have that name: S3 User Guide, bucketnamingrules.
pub(super) fn is_name(name: &str) -> bool {
    let good = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    (3..=63).contains(&name.len())
        && name.bytes().all(|byte| good(byte) || byte == b'-' || byte == b'.')
        && name.bytes().next().is_some_and(good)
        && name.bytes().last().is_some_and(good)
        && !name.contains("..")
}
