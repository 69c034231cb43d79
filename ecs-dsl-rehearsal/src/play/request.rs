//! What is asked for: requests of a kind, and the patterns that rules of listeners compare them with.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr};
use std::str::FromStr;

use regex_lite::{Regex, RegexBuilder};

/// Requests of a kind: what a client asks for, as far as rules of listeners look at it.
///
/// It is read from `URL`, `METHOD URL` or `NUMBERx METHOD URL`, where the number says how many times as many requests of this
/// kind come as of one without. A URL is a path, or has a scheme and a host before it.
///
/// ```
/// use ecs_dsl_rehearsal::play::{Request, Traffic};
///
/// let pages: Request = "9x /".parse()?;
/// let orders: Request = "POST https://shop.example.com/api/orders?draft=1".parse()?;
/// let traffic = Traffic::constant(200.0).asking([pages, orders.header("X-Client", "app")]);
/// # let _ = traffic;
/// # Ok::<(), String>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct Request {
    /// How many times as many come.
    pub(super) weight: f64,
    pub(super) method: String,
    /// Whether it comes by TLS; without a word, by the listener that most likely serves.
    pub(super) secure: Option<bool>,
    pub(super) port: Option<u32>,
    /// Without one it is the load balancer's own name.
    pub(super) host: Option<String>,
    pub(super) path: String,
    /// Behind the question mark, as it is.
    pub(super) query: String,
    pub(super) headers: Vec<(String, String)>,
    pub(super) from: IpAddr,
}

/// More times as many nobody means.
const MOST_TIMES: f64 = 1e6;

/// The name by which a load balancer is asked where a request has no host.
const OWN_NAME: &str = "balancer.us-east-1.elb.amazonaws.com";

/// Somebody out there: an address that is for documentation
/// (<https://www.rfc-editor.org/rfc/rfc5737>).
const SOMEBODY: IpAddr = IpAddr::V4(Ipv4Addr::new(203, 0, 113, 1));

impl Request {
    /// `GET` of a path, at the load balancer's own name.
    pub(super) fn get(path: &str) -> Self {
        Self {
            weight: 1.0,
            method: "GET".to_owned(),
            secure: None,
            port: None,
            host: None,
            path: path.to_owned(),
            query: String::new(),
            headers: Vec::new(),
            from: SOMEBODY,
        }
    }

    /// So many times as many requests of this kind as of one of which nothing is said, at most 1,000,000. What is no finite
    /// number above 0 is none.
    pub const fn times(mut self, weight: f64) -> Self {
        self.weight = if weight.is_finite() && weight > 0.0 { weight.min(MOST_TIMES) } else { 0.0 };
        self
    }

    /// A header that it has.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), value.into()));
        self
    }

    /// The address that it comes from; 203.0.113.1, if nothing is said.
    pub const fn from(mut self, address: IpAddr) -> Self {
        self.from = address;
        self
    }

    pub(super) fn host(&self) -> &str {
        self.host.as_deref().unwrap_or(OWN_NAME)
    }

    /// The pairs of its query.
    pub(super) fn pairs(&self) -> impl Iterator<Item = (&str, &str)> {
        let parts = self.query.split('&').filter(|part| !part.is_empty());
        parts.map(|part| part.split_once('=').unwrap_or((part, "")))
    }
}

/// `GET /`, `POST https://shop.example.com/api/orders?draft=1`.
impl fmt::Display for Request {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ", self.method)?;
        if let Some(host) = &self.host {
            write!(f, "{}://{host}", if self.secure == Some(false) { "http" } else { "https" })?;
            if let Some(port) = self.port {
                write!(f, ":{port}")?;
            }
        }
        f.write_str(&self.path)?;
        if self.query.is_empty() { Ok(()) } else { write!(f, "?{}", self.query) }
    }
}

impl FromStr for Request {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let form = || {
            format!(
                "`{text}` is no request: write a path as in /api/orders, POST https://shop.example.com/api/orders, or 3x /"
            )
        };
        let mut words: Vec<&str> = text.split_whitespace().collect();
        let url = words.pop().ok_or_else(form)?;
        let mut request = url_of(url).ok_or_else(form)?;
        if let Some(factor) = words.first().and_then(|word| word.strip_suffix('x')) {
            let factor = factor.parse::<f64>().ok().filter(|factor| *factor > 0.0 && *factor <= MOST_TIMES);
            request.weight = factor
                .ok_or_else(|| format!("`{text}`: a factor is above 0 and at most 1,000,000, as in 3x"))?;
            words.remove(0);
        }
        match words.as_slice() {
            [] => {}
            [method] if method.bytes().all(|byte| byte.is_ascii_uppercase() || b"-_".contains(&byte)) => {
                (*method).clone_into(&mut request.method);
            }
            _ => return Err(form()),
        }
        Ok(request)
    }
}

fn url_of(text: &str) -> Option<Request> {
    let (secure, rest) = match text.split_once("://") {
        Some(("https", rest)) => (Some(true), rest),
        Some(("http", rest)) => (Some(false), rest),
        Some(_) => return None,
        None => (None, text),
    };
    let path_at = rest.find(['/', '?']).unwrap_or(rest.len());
    let (place, rest) = rest.split_at_checked(path_at)?;
    // Without a scheme only a path can be meant; with one, there is a host.
    if secure.is_none() != place.is_empty() || (secure.is_none() && !rest.starts_with('/')) {
        return None;
    }
    let (host, port) = match place.rsplit_once(':') {
        Some((host, port)) => (host, Some(port.parse().ok().filter(|port| (1..=65_535).contains(port))?)),
        None => (place, None),
    };
    let is_name =
        |host: &str| host.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._".contains(&byte));
    if (secure.is_some() && host.is_empty()) || !is_name(host) {
        return None;
    }
    let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
    let path = if path.is_empty() { "/" } else { path };
    Some(Request {
        secure,
        port,
        host: secure.map(|_| host.to_owned()),
        query: query.to_owned(),
        ..Request::get(path)
    })
}

/// What a rule compares a part of a request with.
#[derive(Clone, Debug)]
pub(super) struct Pattern {
    text: String,
    /// Of a regular expression, which isn't compared as it stands.
    regular: Option<Regex>,
    any_case: bool,
}

impl Pattern {
    /// A text in which `*` is any number of characters and `?` exactly one.
    pub(super) fn of(text: &str, any_case: bool) -> Self {
        Self { text: text.to_owned(), regular: None, any_case }
    }

    pub(super) fn regular(text: &str, any_case: bool) -> Result<Self, regex_lite::Error> {
        let regular = RegexBuilder::new(text).case_insensitive(any_case).build()?;
        Ok(Self { text: text.to_owned(), regular: Some(regular), any_case })
    }

    pub(super) fn matches(&self, text: &str) -> bool {
        match &self.regular {
            Some(regular) => regular.is_match(text),
            None if self.any_case => {
                wildcard(self.text.to_ascii_lowercase().as_bytes(), text.to_ascii_lowercase().as_bytes())
            }
            None => wildcard(self.text.as_bytes(), text.as_bytes()),
        }
    }

    pub(super) const fn is_regular(&self) -> bool {
        self.regular.is_some()
    }

    /// A text that it may match: each `*` is `any`, each `?` an `x`. A regular expression tells none.
    pub(super) fn example(&self, any: &str) -> String {
        self.text.replace('*', any).replace('?', "x")
    }
}

/// Whether a pattern matches all of a text: goes back to the last star where it can't go on.
fn wildcard(pattern: &[u8], text: &[u8]) -> bool {
    let (mut at, mut in_text) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while let Some(byte) = text.get(in_text) {
        match pattern.get(at) {
            Some(b'*') => {
                star = Some((at + 1, in_text));
                at += 1;
            }
            Some(wanted) if *wanted == b'?' || wanted == byte => (at, in_text) = (at + 1, in_text + 1),
            _ => {
                let Some((behind, from)) = star else { return false };
                star = Some((behind, from + 1));
                (at, in_text) = (behind, from + 1);
            }
        }
    }
    pattern.get(at..).unwrap_or_default().iter().all(|left| *left == b'*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_star_is_any_number_of_characters_and_a_question_mark_is_one() {
        let all = [
            ("/api/*", "/api/", true),
            ("/api/*", "/api/a/b", true),
            ("/api/*", "/api", false),
            ("*.example.com", "shop.example.com", true),
            ("*.example.com", "example.com", false),
            ("/img/*/pics", "/img/a/b/pics", true),
            ("/img/*/pics", "/img/a/b/pic", false),
            ("/?", "/", false),
            ("/?", "/a", true),
            ("*a*b*", "xxaxxbx", true),
            ("*a*b*", "xxbxxax", false),
            ("", "", true),
            ("*", "", true),
        ];
        for (pattern, text, matches) in all {
            assert_eq!(Pattern::of(pattern, false).matches(text), matches, "{pattern} {text}");
        }
    }

    #[test]
    fn a_request_is_read_from_a_line_and_told_as_one() {
        for (text, told) in [
            ("/", "GET /"),
            ("POST /api/orders?draft=1", "POST /api/orders?draft=1"),
            ("3x /", "GET /"),
            ("0.5x HEAD http://a.example:8080", "HEAD http://a.example:8080/"),
            ("https://shop.example.com?a=b", "GET https://shop.example.com/?a=b"),
        ] {
            assert_eq!(text.parse::<Request>().map(|request| request.to_string()), Ok(told.to_owned()));
        }
        let weight = |text: &str| text.parse::<Request>().map(|request| request.weight);
        assert_eq!([weight("3x /"), weight("/"), weight("1000000x /")], [Ok(3.0), Ok(1.0), Ok(1e6)]);
    }

    #[test]
    fn what_is_no_request_says_what_one_looks_like() {
        for wrong in [
            "",
            "api",
            "GET",
            "get /",
            "GEt /",
            "GET POST /",
            "ftp://a.example/",
            "https:///",
            "https://:80/",
            "https://a*.example/",
            "http://a:0/",
            "?a",
        ] {
            let error = wrong.parse::<Request>().unwrap_err();
            assert!(error.contains("write a path as in /api/orders"), "{wrong}: {error}");
        }
        for wrong in ["0x /", "-1x /", "NaNx /", "x /", "1000001x /"] {
            assert!(wrong.parse::<Request>().unwrap_err().contains("a factor is above 0"), "{wrong}");
        }
    }
}
