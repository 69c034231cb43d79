//! Bucket and key, out of host and path: `bucket.s3.region.amazonaws.com/key`, and `any.host/bucket/key`.

use crate::wire::Request;
use crate::wire::query::decode;

/// What a request or a URL is about.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Address {
    pub(super) bucket: Option<String>,
    pub(super) key: Option<String>,
}

impl Address {
    /// The address of a request.
    pub(super) fn of(request: &Request) -> Self {
        let path = request.target.split('?').next().unwrap_or_default();
        let host = request.header("host").unwrap_or_default();
        Self::at(without_port(host), path)
    }

    /// The address in a `TemplateURL`; nothing when it isn't S3's, or this cloud's own.
    pub(super) fn of_url(url: &str) -> Option<Self> {
        let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"))?;
        let (host, path) = rest.split_once('/')?;
        let host = without_port(host);
        let own = ["127.0.0.1", "[::1]", "localhost", "embedded.invalid"].contains(&host);
        (own || is_s3(host) || bucket_of(host).is_some()).then(|| Self::at(host, path))
    }

    fn at(host: &str, path: &str) -> Self {
        let path = path.trim_start_matches('/');
        let (bucket, key) = match bucket_of(host) {
            Some(bucket) => (bucket, path),
            None => path.split_once('/').unwrap_or((path, "")),
        };
        // A `+` in a path is none of a form's blanks.
        let text = |text: &str| (!text.is_empty()).then(|| decode(text.replace('+', "%2B").as_bytes()));
        Self { bucket: text(bucket), key: text(key) }
    }
}

fn without_port(host: &str) -> &str {
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => name,
        _ => host,
    }
}

/// Whether a host is S3 itself.
fn is_s3(host: &str) -> bool {
    const SUFFIXES: [&str; 3] = [".amazonaws.com", ".amazonaws.com.cn", ".amazonaws.eu"];
    (host.starts_with("s3.") || host.starts_with("s3-")) && SUFFIXES.iter().any(|end| host.ends_with(end))
}

/// The bucket that a host begins with.
fn bucket_of(host: &str) -> Option<&str> {
    if let Some(bucket) = host.strip_suffix(".localhost") {
        return Some(bucket);
    }
    let (at, _) = host.match_indices(".s3").find(|(at, _)| host.get(at + 1..).is_some_and(is_s3))?;
    host.get(..at)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(url: &str) -> Option<(String, String)> {
        let address = Address::of_url(url)?;
        Some((address.bucket?, address.key?))
    }

    #[test]
    fn a_bucket_stands_in_the_host_or_in_the_path() {
        let wanted = Some(("my.bucket".to_owned(), "a/b c+d.json".to_owned()));
        for url in [
            "https://my.bucket.s3.eu-west-1.amazonaws.com/a/b%20c+d.json",
            "https://my.bucket.s3.amazonaws.com/a/b%20c+d.json",
            "https://my.bucket.s3.cn-north-1.amazonaws.com.cn/a/b%20c+d.json",
            "https://s3.eu-west-1.amazonaws.com/my.bucket/a/b%20c+d.json",
            "https://s3-eu-west-1.amazonaws.com/my.bucket/a/b%20c+d.json",
            "http://127.0.0.1:4566/my.bucket/a/b%20c+d.json",
            "http://[::1]:4566/my.bucket/a/b%20c+d.json",
            "http://my.bucket.localhost:4566/a/b%20c+d.json",
        ] {
            assert_eq!(parts(url), wanted, "{url}");
        }
    }

    #[test]
    fn other_addresses_are_none() {
        for url in
            ["s3://bucket/key", "https://example.com/bucket/key", "https://s3.example.com/b/k", "bucket", ""]
        {
            assert_eq!(parts(url), None, "{url}");
        }
    }
}
