//! The image of a container, of a version that doesn't change under it.

use std::borrow::Cow;
use std::fmt;

use super::rule::{Arg, Broken, Level, Rule, Violation, enforce, judge};

/// An image has a version.
pub const ECS0319: Rule = Rule {
    id: "ecs0319",
    title: "An image has a tag that isn't `latest`, or a digest",
    level: Level::Check,
    message: "the image `{0}` has no version",
    why: "what `latest` is changes by itself: the next task that starts may run something that nobody tried, and no rollback brings the old one back",
    help: "{0}:1.4.2, or the digest {0}@sha256:..",
    source: "policy; Amazon ECS Developer Guide: task_definition_parameters (image)",
    check: Some(super::graph::image_versions),
};

const LATEST: &str = "the image `{0}` has the tag `latest`";
const NO_IMAGE: &str = "`{0}` is no image";
const NO_IMAGE_WHY: &str = "no task starts: `CannotPullContainerError: invalid reference format`";
const URL: &str = "the image `{0}` begins as a web address";

/// The text without tag and digest, the tag, and the digest.
const fn split(text: &str) -> (&str, Option<&str>, Option<&str>) {
    let (name, digest) = cut_last(text, b'@');
    // A colon before the last slash belongs to the registry's port.
    let (repository, tag) = match cut_last(name, b':') {
        (repository, Some(tag)) if !has(tag, b'/') => (repository, Some(tag)),
        _ => (name, None),
    };
    (repository, tag, digest)
}

const fn has(text: &str, byte: u8) -> bool {
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        if *first == byte {
            return true;
        }
        rest = tail;
    }
    false
}

const fn cut_last(text: &str, byte: u8) -> (&str, Option<&str>) {
    let mut head = text.as_bytes();
    while let [before @ .., last] = head {
        if *last == byte {
            let (start, rest) = text.split_at(before.len());
            return (start, Some(rest.split_at(1).1));
        }
        head = before;
    }
    (text, None)
}

pub(crate) const fn image(text: &str) -> Option<Broken<'_>> {
    let broken = Broken::new(&ECS0319, Arg::Text(text), Arg::Text(""));
    let (repository, tag, digest) = split(text);
    let no_image = broken.because(NO_IMAGE_WHY);
    let mut rest = repository.as_bytes();
    if rest.is_empty() {
        return Some(no_image.in_words(NO_IMAGE, "a repository and a tag, as in \"ghcr.io/acme/api:1.4.2\""));
    }
    while let [byte, tail @ ..] = rest {
        if !(byte.is_ascii_lowercase()
            || byte.is_ascii_digit()
            || matches!(*byte, b'.' | b'_' | b'-' | b'/' | b':'))
        {
            return Some(
                no_image.in_words(NO_IMAGE, "lower-case letters, digits, `.`, `_`, `-` and `/`, then a tag"),
            );
        }
        if matches!(rest, [b':', b'/', b'/', ..]) {
            return Some(
                no_image.in_words(URL, "without `https://`: the registry, the repository and a tag alone"),
            );
        }
        rest = tail;
    }
    if let Some(digest) = digest {
        return match digest.as_bytes() {
            [b's', b'h', b'a', b'2', b'5', b'6', b':', hex @ ..] if hex.len() == 64 => None,
            _ => Some(no_image.in_words(NO_IMAGE, "a digest is `sha256:` and 64 hexadecimal digits")),
        };
    }
    match tag {
        None => Some(broken),
        Some(tag) => match tag.as_bytes() {
            b"" => Some(broken),
            b"latest" => Some(
                broken.in_words(LATEST, "the version itself, as in \"ghcr.io/acme/api:1.4.2\", or a digest"),
            ),
            _ => None,
        },
    }
}

/// A repository of Amazon ECR.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EcrRepository<'a> {
    /// The account that it is in.
    pub account: &'a str,
    /// The region that it is in.
    pub region: &'a str,
    /// Its name.
    pub name: &'a str,
}

/// The image of a container, with a tag that isn't `latest` or with a digest.
///
/// ```
/// use ecs_dsl::{image, invariants::Image};
///
/// let image: Image = image!("ghcr.io/acme/api:1.4.2");
/// assert_eq!((image.registry(), image.repository(), image.tag()), ("ghcr.io", "acme/api", Some("1.4.2")));
/// assert!(Image::try_new("nginx").is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct Image(Cow<'static, str>);

impl Image {
    /// The image that a text names.
    ///
    /// # Panics
    /// When it has no version (`ecs0319`). In a `const` that is a compile error.
    #[track_caller]
    pub const fn new(text: &'static str) -> Self {
        enforce(image(text));
        Self(Cow::Borrowed(text))
    }

    pub(crate) const fn unchecked(text: &'static str) -> Self {
        Self(Cow::Borrowed(text))
    }

    /// The same for a text that is only known at run time.
    ///
    /// # Errors
    /// `ecs0319`.
    pub fn try_new(text: impl Into<String>) -> Result<Self, Violation> {
        let text = text.into();
        judge(image(&text))?;
        Ok(Self(text.into()))
    }

    /// The image as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The registry: Docker Hub when none was written.
    #[must_use]
    pub fn registry(&self) -> &str {
        self.halves().0
    }

    /// The repository in its registry.
    #[must_use]
    pub fn repository(&self) -> &str {
        self.halves().1
    }

    /// The tag, when it has one.
    #[must_use]
    pub fn tag(&self) -> Option<&str> {
        split(&self.0).1
    }

    /// The digest, when it has one, as in `sha256:..`.
    #[must_use]
    pub fn digest(&self) -> Option<&str> {
        split(&self.0).2
    }

    /// The repository of Amazon ECR that the image is in, when it is in one.
    #[must_use]
    pub fn ecr_repository(&self) -> Option<EcrRepository<'_>> {
        let (registry, name) = self.halves();
        let (account, rest) = registry.split_once(".dkr.ecr.")?;
        let (region, _) = rest.split_once(".amazonaws.com")?;
        Some(EcrRepository { account, region, name })
    }

    fn halves(&self) -> (&str, &str) {
        let whole = split(&self.0).0;
        match whole.split_once('/') {
            Some((first, rest)) if first.contains(['.', ':']) || first == "localhost" => (first, rest),
            _ => ("docker.io", whole),
        }
    }
}

impl fmt::Display for Image {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_an_image() {
        let image = Image::new("localhost:5000/api:1");
        assert_eq!((image.registry(), image.repository(), image.tag()), ("localhost:5000", "api", Some("1")));
        let image = Image::new("nginx:1.29.1");
        assert_eq!((image.registry(), image.repository()), ("docker.io", "nginx"));
        let image = Image::new("123456789012.dkr.ecr.eu-west-1.amazonaws.com/team/api:7");
        let repository = image.ecr_repository().unwrap();
        assert_eq!(
            (repository.account, repository.region, repository.name),
            ("123456789012", "eu-west-1", "team/api")
        );
        let digest = format!("ghcr.io/acme/api:2@sha256:{}", "a".repeat(64));
        let image = Image::try_new(digest.as_str()).unwrap();
        assert_eq!((image.tag(), image.repository()), (Some("2"), "acme/api"));
        assert!(image.digest().unwrap().starts_with("sha256:"));
    }

    #[test]
    fn what_has_no_version() {
        for text in [
            "",
            "nginx",
            "nginx:",
            "nginx:latest",
            "localhost:5000/api",
            "nginx@sha256:12",
            "Nginx:1",
            "a b:1",
            "https://ghcr.io/acme/api:1",
        ] {
            assert!(Image::try_new(text).is_err(), "{text}");
        }
    }
}
