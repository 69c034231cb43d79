//! From a request to its answer: which call of S3 it is, and what becomes of it.

use super::address::Address;
use super::bucket::{Bucket, Object, is_name};
use super::document;
use super::error::Refusal;
use super::md5;
use crate::digest::Digest;
use crate::state::State;
use crate::wire::query::Query;
use crate::wire::xml::{self, Element};
use crate::wire::{Request, Response};

const NAMESPACE: &str = "http://s3.amazonaws.com/doc/2006-03-01/";

/// A setting of a bucket.
struct Setting {
    /// Its name in a request.
    name: &'static str,
    /// The operations that put it and get it.
    operations: [&'static str; 2],
    /// The element that its document is; a policy is JSON.
    root: Option<&'static str>,
    /// The status when it was put.
    put: u16,
    /// What is said when it was never put; of versioning there is always something.
    absent: Option<(&'static str, &'static str)>,
}

const SETTINGS: [Setting; 7] = [
    Setting {
        name: "encryption",
        operations: ["PutBucketEncryption", "GetBucketEncryption"],
        root: Some("ServerSideEncryptionConfiguration"),
        put: 200,
        absent: Some((
            "ServerSideEncryptionConfigurationNotFoundError",
            "The server side encryption configuration was not found",
        )),
    },
    Setting {
        name: "lifecycle",
        operations: ["PutBucketLifecycleConfiguration", "GetBucketLifecycleConfiguration"],
        root: Some("LifecycleConfiguration"),
        put: 200,
        absent: Some(("NoSuchLifecycleConfiguration", "The lifecycle configuration does not exist")),
    },
    Setting {
        name: "ownershipControls",
        operations: ["PutBucketOwnershipControls", "GetBucketOwnershipControls"],
        root: Some("OwnershipControls"),
        put: 200,
        absent: Some(("OwnershipControlsNotFoundError", "The bucket ownership controls were not found")),
    },
    Setting {
        name: "policy",
        operations: ["PutBucketPolicy", "GetBucketPolicy"],
        root: None,
        put: 204,
        absent: Some(("NoSuchBucketPolicy", "The bucket policy does not exist")),
    },
    Setting {
        name: "publicAccessBlock",
        operations: ["PutPublicAccessBlock", "GetPublicAccessBlock"],
        root: Some("PublicAccessBlockConfiguration"),
        put: 200,
        absent: Some((
            "NoSuchPublicAccessBlockConfiguration",
            "The public access block configuration was not found",
        )),
    },
    Setting {
        name: "tagging",
        operations: ["PutBucketTagging", "GetBucketTagging"],
        root: Some("Tagging"),
        put: 204,
        absent: Some(("NoSuchTagSet", "The TagSet does not exist")),
    },
    Setting {
        name: "versioning",
        operations: ["PutBucketVersioning", "GetBucketVersioning"],
        root: Some("VersioningConfiguration"),
        put: 200,
        absent: None,
    },
];

/// What is no setting: the operation, its method, whether it is about an object, and who carries it out.
const OTHERS: [(&str, &str, bool, Call); 5] = [
    ("CreateBucket", "PUT", false, create),
    ("HeadBucket", "HEAD", false, head_bucket),
    ("PutObject", "PUT", true, put_object),
    ("GetObject", "GET", true, get_object),
    ("HeadObject", "HEAD", true, get_object),
];

/// Carries a request out that is about a bucket or an object of this name.
type Call = fn(&mut State, &str, &Request) -> Outcome;

/// The operations that are answered, by their names.
pub(crate) fn operations() -> impl Iterator<Item = &'static str> {
    let settings = SETTINGS.iter().flat_map(|setting| setting.operations);
    OTHERS.iter().map(|(name, ..)| *name).chain(settings)
}

/// A status, headers and a body.
type Outcome = Result<(u16, Vec<(&'static str, String)>, String), Refusal>;

/// Carries one request out.
pub(crate) fn answer(state: &mut State, request: &Request) -> Response {
    let request_id = Digest::of(&[&state.uuid("s3 request")]).upper(16);
    let address = Address::of(request);
    let (status, mut headers, mut body) = match dispatch(state, request, &address) {
        Ok(outcome) => outcome,
        Err(Refusal { status, code, message }) => {
            let error = Element::new("Error")
                .with("Code", code)
                .with("Message", message)
                .maybe("BucketName", address.bucket.as_ref())
                .maybe("Key", address.key.as_ref())
                .with("RequestId", &request_id);
            (status, vec![("content-type", "application/xml".to_owned())], xml::document(&error, None))
        }
    };
    if request.method == "HEAD" {
        body.clear();
    }
    headers.push(("x-amz-request-id", request_id.clone()));
    Response { status, headers, body, request_id }
}

fn dispatch(state: &mut State, request: &Request, address: &Address) -> Outcome {
    if request.header("authorization").is_some() && request.header("x-amz-content-sha256").is_none() {
        let text = "Missing required header for this request: x-amz-content-sha256";
        return Err(Refusal::new(400, "InvalidRequest", text));
    }
    if request.method == "PUT" && request.header("content-length").is_none() {
        let text = "You must provide the Content-Length HTTP header.";
        return Err(Refusal::new(411, "MissingContentLength", text));
    }
    let Some(name) = &address.bucket else { return Err(Refusal::not_simulated("A list of buckets")) };
    let asked = Query::parse(request.target.split_once('?').map_or("", |(_, query)| query).as_bytes());
    let setting = SETTINGS.iter().find(|setting| asked.raw(setting.name).is_some());
    let method = request.method.as_str();
    match (method, &address.key, setting) {
        ("PUT", None, Some(setting)) => put_setting(bucket(state, name, request)?, setting, request),
        ("GET", None, Some(setting)) => get_setting(bucket(state, name, request)?, setting),
        (_, key, None) => {
            let mut others =
                OTHERS.iter().filter(|(_, own, object, _)| *own == method && *object == key.is_some());
            let Some((.., call)) = others.next() else { return Err(not_simulated(request)) };
            call(state, name, request)
        }
        _ => Err(not_simulated(request)),
    }
}

fn not_simulated(request: &Request) -> Refusal {
    Refusal::not_simulated(&format!("{} {}", request.method, request.target))
}

/// The bucket, if the caller's account has it and the caller expects that account.
fn bucket<'s>(state: &'s mut State, name: &str, request: &Request) -> Result<&'s mut Bucket, Refusal> {
    let account = &state.world.account;
    let bucket = state.buckets.get_mut(name).ok_or_else(Refusal::no_bucket)?;
    let expected = request.header("x-amz-expected-bucket-owner");
    if bucket.owner != *account || expected.is_some_and(|expected| expected != bucket.owner) {
        return Err(Refusal::access_denied());
    }
    Ok(bucket)
}

fn create(state: &mut State, name: &str, request: &Request) -> Outcome {
    if !is_name(name) {
        return Err(Refusal::new(400, "InvalidBucketName", "The specified bucket is not valid."));
    }
    location(state, &String::from_utf8_lossy(&request.body))?;
    let created = (200, vec![("location", format!("/{name}"))], String::new());
    match state.buckets.get(name) {
        Some(bucket) if bucket.owner != state.world.account => Err(Refusal::new(
            409,
            "BucketAlreadyExists",
            "The requested bucket name is not available. The bucket namespace is shared by all users of the system. \
             Select a different name and try again.",
        )),
        // Only there the same call twice is no error.
        Some(_) if state.world.region == "us-east-1" => Ok(created),
        Some(_) => Err(Refusal::new(
            409,
            "BucketAlreadyOwnedByYou",
            "Your previous request to create the named bucket succeeded and you already own it.",
        )),
        None => {
            let bucket = Bucket::of(&state.world.account);
            state.buckets.insert(name.to_owned(), bucket);
            Ok(created)
        }
    }
}

fn head_bucket(state: &mut State, name: &str, request: &Request) -> Outcome {
    bucket(state, name, request)?;
    Ok((200, vec![("x-amz-bucket-region", state.world.region.clone())], String::new()))
}

/// Every region but us-east-1 is named, and it is the one that is asked.
fn location(state: &State, body: &str) -> Result<(), Refusal> {
    if !body.is_empty() && !document::is(body, "CreateBucketConfiguration") {
        return Err(Refusal::malformed());
    }
    let region = state.world.region.as_str();
    let illegal = |what: &str| {
        let text = format!(
            "The {what} location constraint is incompatible for the region specific endpoint this request was sent to."
        );
        Err(Refusal::new(400, "IllegalLocationConstraintException", text))
    };
    match (document::text(body, "LocationConstraint"), region) {
        (None, "us-east-1") => Ok(()),
        (None, _) => illegal("unspecified"),
        (Some("us-east-1"), "us-east-1") => Err(Refusal::new(
            400,
            "InvalidLocationConstraint",
            "The specified location-constraint is not valid",
        )),
        (Some(named), region) if named == region => Ok(()),
        (Some(named), _) => illegal(named),
    }
}

fn put_setting(bucket: &mut Bucket, setting: &Setting, request: &Request) -> Outcome {
    if request.header("content-md5").is_none() && checksum(request).is_none() {
        let text = "Missing required header for this request: Content-MD5 OR x-amz-checksum-*";
        return Err(Refusal::new(400, "InvalidRequest", text));
    }
    let document = String::from_utf8_lossy(&request.body).into_owned();
    match setting.root {
        Some(root) if !document::is(&document, root) => return Err(Refusal::malformed()),
        None if serde_json::from_str::<serde_json::Value>(&document).is_err() => {
            let text = "This policy contains invalid Json";
            return Err(Refusal::new(400, "MalformedPolicy", text));
        }
        _ => {}
    }
    bucket.settings.insert(setting.name.to_owned(), document);
    Ok((setting.put, Vec::new(), String::new()))
}

fn get_setting(bucket: &Bucket, setting: &Setting) -> Outcome {
    let kind = if setting.root.is_some() { "application/xml" } else { "application/json" };
    let mut headers = vec![("content-type", kind.to_owned())];
    if setting.name == "lifecycle" {
        let size = "all_storage_classes_128K".to_owned();
        headers.push(("x-amz-transition-default-minimum-object-size", size));
    }
    match (bucket.settings.get(setting.name), setting.absent) {
        (Some(document), _) => Ok((200, headers, with_defaults(setting, document))),
        (None, Some((code, message))) => Err(Refusal::new(404, code, message)),
        (None, None) => {
            let none = Element::new(setting.root.unwrap_or_default());
            Ok((200, headers, xml::document(&none, Some(NAMESPACE))))
        }
    }
}

/// A document with what S3 adds to it: API_ServerSideEncryptionRule, `BucketKeyEnabled`.
fn with_defaults(setting: &Setting, document: &str) -> String {
    if setting.name != "encryption" || document.contains("<BucketKeyEnabled>") {
        return document.to_owned();
    }
    document.replace("</Rule>", "<BucketKeyEnabled>false</BucketKeyEnabled></Rule>")
}

fn put_object(state: &mut State, name: &str, request: &Request) -> Outcome {
    bucket(state, name, request)?;
    let key = Address::of(request).key.unwrap_or_default();
    if request.header("content-encoding").is_some_and(|encoding| encoding.contains("aws-chunked")) {
        return Err(Refusal::not_simulated("A body in chunks"));
    }
    let Ok(content) = String::from_utf8(request.body.clone()) else {
        return Err(Refusal::not_simulated("An object that is no text"));
    };
    let version = Digest::of(&[&state.uuid("version")]).mixed(32);
    let modified = state.clock.now();
    let bucket = bucket(state, name, request)?;
    let object = Object {
        content_type: request.header("content-type").unwrap_or("binary/octet-stream").to_owned(),
        checksum: checksum(request).map(|(name, value)| (name.to_owned(), value.to_owned())),
        modified,
        version: bucket.is_versioned().then_some(version),
        content,
    };
    let mut headers = told(&object);
    headers.extend(sum(&object));
    bucket.objects.insert(key, object);
    Ok((200, headers, String::new()))
}

fn get_object(state: &mut State, name: &str, request: &Request) -> Outcome {
    let bucket = bucket(state, name, request)?;
    let key = Address::of(request).key.unwrap_or_default();
    let absent = || Refusal::new(404, "NoSuchKey", "The specified key does not exist.");
    let object = bucket.objects.get(&key).ok_or_else(absent)?;
    let mut headers = told(object);
    headers.push(("content-type", object.content_type.clone()));
    headers.push(("accept-ranges", "bytes".to_owned()));
    headers.push(("last-modified", object.modified.http()));
    headers.push(("content-length", object.content.len().to_string()));
    let wants =
        request.header("x-amz-checksum-mode").is_some_and(|mode| mode.eq_ignore_ascii_case("ENABLED"));
    headers.extend(sum(object).filter(|_| wants));
    Ok((200, headers, object.content.clone()))
}

/// The checksum that came with an object, as a header.
fn sum(object: &Object) -> Option<(&'static str, String)> {
    let (name, value) = object.checksum.as_ref()?;
    CHECKSUMS.iter().find(|known| *known == name).map(|name| (*name, value.clone()))
}

/// What is told of an object each time.
fn told(object: &Object) -> Vec<(&'static str, String)> {
    let tag = md5::hex(object.content.as_bytes());
    let version = object.version.iter().map(|version| ("x-amz-version-id", version.clone()));
    let fixed = [("etag", format!("\"{tag}\"")), ("x-amz-server-side-encryption", "AES256".to_owned())];
    fixed.into_iter().chain(version).collect()
}

/// The headers that a checksum may come in.
const CHECKSUMS: [&str; 5] = [
    "x-amz-checksum-crc32",
    "x-amz-checksum-crc32c",
    "x-amz-checksum-crc64nvme",
    "x-amz-checksum-sha1",
    "x-amz-checksum-sha256",
];

fn checksum(request: &Request) -> Option<(&'static str, &str)> {
    CHECKSUMS.iter().find_map(|name| Some((*name, request.header(name)?)))
}
