//! Which requests of a load balancer a service gets, and in which order its rules are asked.

use std::borrow::Cow;
use std::fmt;

use super::rule::{Arg, Broken, Level, Rule, Violation, enforce, judge};

const LONGEST: usize = 128;
const MOST_WILDCARDS: u32 = 5;

/// What a listener's rule may compare with.
pub const ECS0607: Rule = Rule {
    id: "ecs0607",
    title: "A path pattern begins with `/`, has at most 128 characters and 5 wildcards",
    level: Level::Check,
    message: "the path pattern `{0}` does not begin with `/`",
    why: "the load balancer refuses the rule, or no request ever matches it",
    help: "path!(\"/{0}\")",
    source: "Application Load Balancer guide: load-balancer-limits, listener-rules (path conditions)",
    check: Some(super::graph::conditions),
};

const LONG: &str = "the path pattern has {1} characters, more than {2}";
const WILDCARDS: &str = "the path pattern `{0}` has {1} wildcards, more than {2}";
const CHARACTER: &str = "the path pattern `{0}` has a character that no path pattern can have";

/// A balancer has one default.
pub const ECS0628: Rule = Rule {
    id: "ecs0628",
    title: "One service of a load balancer takes what no rule matches",
    level: Level::Synth,
    message: "the service {0} takes all other requests of the load balancer {1}, and so does another service",
    why: "a listener has one default action: the other service would get nothing",
    help: "a path for one of the two, as in path!(\"/api/*\")",
    source: "Elastic Load Balancing API: CreateListener (DefaultActions)",
    check: None,
};

/// What is wrong with a path pattern.
pub(crate) const fn path(pattern: &str) -> Option<Broken<'_>> {
    let bytes = pattern.as_bytes();
    if !matches!(bytes, [b'/', ..]) {
        return Some(Broken::new(&ECS0607, Arg::Text(pattern), Arg::Text("")));
    }
    if bytes.len() > LONGEST {
        let broken = Broken::new(&ECS0607, Arg::Text(pattern), Arg::Number(bytes.len() as u64));
        let broken = broken.and(Arg::Number(LONGEST as u64), Arg::Text(""));
        return Some(broken.in_words(LONG, "a shorter pattern: what follows the first parts may be `*`"));
    }
    let (mut rest, mut wildcards) = (bytes, 0);
    while let [byte, tail @ ..] = rest {
        if matches!(*byte, b'*' | b'?') {
            wildcards += 1;
        } else if !is_legal(*byte) {
            let broken = Broken::new(&ECS0607, Arg::Text(pattern), Arg::Text(""));
            return Some(
                broken.in_words(CHARACTER, "letters, digits, _-.$/~\"'@:+& and the wildcards * and ?"),
            );
        }
        rest = tail;
    }
    if wildcards > MOST_WILDCARDS {
        let broken = Broken::new(&ECS0607, Arg::Text(pattern), Arg::Number(wildcards as u64));
        let broken = broken.and(Arg::Number(MOST_WILDCARDS as u64), Arg::Text(""));
        return Some(
            broken.in_words(WILDCARDS, "fewer wildcards: one `*` stands for any number of characters"),
        );
    }
    None
}

const fn is_legal(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(byte, b'_' | b'-' | b'.' | b'$' | b'/' | b'~' | b'"' | b'\'' | b'@' | b':' | b'+' | b'&')
}

/// How many patterns of one length have places of their own, and how long the patterns with many places are.
const SHORT: u32 = 40;
/// Places for each class of short patterns with no wildcard or one `*`, of other short patterns, and the same for
/// long patterns.
const ROOM: [u32; 4] = [400, 5, 50, 3];
/// The kinds of a pattern by its wildcards: `?` and `*` together are at most five.
const KINDS: u32 = 21;

/// The priority of a rule with this pattern, from 1; the least comes first.
///
/// Patterns are put into classes by the length of the shortest path that they match (longer first), then by the
/// number of `?`, then by the number of `*` (fewer first). A pattern all of whose paths another one matches too is
/// always in an earlier class than that other one. Inside of a class a hash of the text chooses the place, so that
/// unrelated patterns seldom meet, and none moves when another one comes.
pub(crate) const fn priority(pattern: &str) -> u32 {
    let (shortest, marks, stars) = shape(pattern);
    let kind = kind(marks, stars);
    // What comes before this length, then before this kind.
    let longest = LONGEST as u32;
    let mut before = 0;
    let mut length = longest;
    while length > shortest {
        before += room_of_length(length);
        length -= 1;
    }
    let mut earlier = 0;
    while earlier < kind {
        before += room(shortest, earlier);
        earlier += 1;
    }
    1 + before + hash(pattern) % room(shortest, kind)
}

const fn room(length: u32, kind: u32) -> u32 {
    let [common, rare, long, long_rare] = ROOM;
    match (length <= SHORT, kind < 2) {
        (true, true) => common,
        (true, false) => rare,
        (false, true) => long,
        (false, false) => long_rare,
    }
}

const fn room_of_length(length: u32) -> u32 {
    2 * room(length, 0) + (KINDS - 2) * room(length, KINDS - 1)
}

/// The place of a number of `?` and of `*` among all pairs: fewer `?` first, then fewer `*`.
const fn kind(marks: u32, stars: u32) -> u32 {
    let (mut place, mut fewer) = (stars, 0);
    while fewer < marks {
        place += MOST_WILDCARDS + 1 - fewer;
        fewer += 1;
    }
    place
}

/// The length of the shortest path that matches, the number of `?`, and of `*` that mean something: in a run of
/// wildcards one `*` says as much as several.
const fn shape(pattern: &str) -> (u32, u32, u32) {
    let (mut rest, mut shortest, mut marks, mut stars, mut starred) = (pattern.as_bytes(), 0, 0, 0, false);
    while let [byte, tail @ ..] = rest {
        match *byte {
            b'*' => {
                if !starred {
                    stars += 1;
                }
                starred = true;
            }
            b'?' => {
                marks += 1;
                shortest += 1;
            }
            _ => {
                shortest += 1;
                starred = false;
            }
        }
        rest = tail;
    }
    (shortest, marks, stars)
}

/// FNV-1a.
const fn hash(text: &str) -> u32 {
    let (mut rest, mut hash) = (text.as_bytes(), 0x811c_9dc5_u32);
    while let [byte, tail @ ..] = rest {
        hash = (hash ^ *byte as u32).wrapping_mul(0x0100_0193);
        rest = tail;
    }
    hash
}

/// A pattern of the paths that a service gets: `*` stands for any number of characters, `?` for one.
///
/// ```
/// use ecs_dsl::{invariants::Path, path};
///
/// const API: Path = path!("/api/*");
/// const NEW_API: Path = path!("/api/v2/*");
/// // What is matched by the other one as well is asked first.
/// assert!(NEW_API.priority() < API.priority());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[must_use]
pub struct Path(Cow<'static, str>);

impl Path {
    /// The pattern.
    ///
    /// # Panics
    /// When it breaks `ecs0607`. In a `const` that is a compile error.
    #[track_caller]
    pub const fn new(pattern: &'static str) -> Self {
        enforce(path(pattern));
        Self(Cow::Borrowed(pattern))
    }

    pub(crate) const fn unchecked(pattern: &'static str) -> Self {
        Self(Cow::Borrowed(pattern))
    }

    /// The same for a pattern that is only known at run time.
    ///
    /// # Errors
    /// `ecs0607`.
    pub fn try_new(pattern: impl Into<String>) -> Result<Self, Violation> {
        let pattern = pattern.into();
        judge(path(&pattern))?;
        Ok(Self(pattern.into()))
    }

    /// The pattern as it was written.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The priority of a listener's rule with this pattern, from 1 to 50,000: the least is asked first. A pattern
    /// all of whose paths another one matches too always comes before that other one.
    #[must_use]
    pub fn priority(&self) -> u32 {
        priority(&self.0)
    }
}

impl fmt::Display for Path {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All texts of these letters behind a slash, up to so many of them.
    fn texts(letters: &[u8], most: usize) -> Vec<Vec<u8>> {
        let mut all = vec![b"/".to_vec()];
        let mut last = all.clone();
        for _ in 0..most {
            last = last
                .iter()
                .flat_map(|text| letters.iter().map(move |letter| [text, &[*letter][..]].concat()))
                .collect();
            all.extend(last.iter().cloned());
        }
        all
    }

    fn matches(pattern: &[u8], path: &[u8]) -> bool {
        match (pattern, path) {
            ([], []) => true,
            ([b'*', rest @ ..], _) => {
                matches(rest, path) || matches!(path, [_, tail @ ..] if matches(pattern, tail))
            }
            ([b'?', rest @ ..], [_, tail @ ..]) => matches(rest, tail),
            ([letter, rest @ ..], [first, tail @ ..]) => letter == first && matches(rest, tail),
            _ => false,
        }
    }

    #[test]
    fn a_pattern_within_another_one_comes_before_it() {
        let patterns = texts(b"ab?*", 3);
        let paths = texts(b"abc", 5);
        let sets: Vec<Vec<bool>> = patterns
            .iter()
            .map(|pattern| paths.iter().map(|path| matches(pattern, path)).collect())
            .collect();
        let mut pairs = 0;
        for (inner, inner_set) in patterns.iter().zip(&sets) {
            for (outer, outer_set) in patterns.iter().zip(&sets) {
                let within = inner_set.iter().zip(outer_set).all(|(inner, outer)| !inner || *outer);
                if within && inner_set != outer_set {
                    let (inner, outer) = (str::from_utf8(inner).unwrap(), str::from_utf8(outer).unwrap());
                    assert!(priority(inner) < priority(outer), "{inner} is within {outer}");
                    pairs += 1;
                }
            }
        }
        assert!(pairs > 500, "{pairs}");
    }

    #[test]
    fn every_priority_is_one_that_a_rule_can_have() {
        let longest = format!("/{}", "a".repeat(127));
        let marks = format!("/?????{}", "a".repeat(122));
        for pattern in ["/", "/*", "/*?*?*", "/?????", "/a*b*c*d*e*", longest.as_str(), marks.as_str()] {
            assert!((1..=50_000).contains(&priority(pattern)), "{pattern}: {}", priority(pattern));
        }
        let before_the_last = (1..=LONGEST as u32).map(room_of_length).sum::<u32>();
        assert!(before_the_last <= 50_000, "{before_the_last}");
    }

    #[test]
    fn unrelated_patterns_seldom_meet() {
        let names =
            ["users", "items", "carts", "order", "media", "stats", "admin", "login", "plans", "terms"];
        let mut priorities: Vec<u32> = names.iter().map(|name| priority(&format!("/{name}/*"))).collect();
        priorities.sort_unstable();
        priorities.dedup();
        assert_eq!(priorities.len(), names.len());
    }

    #[test]
    fn what_a_rule_refuses() {
        assert!(path("/api/*").is_none());
        assert!(path("").is_some());
        assert!(path("/a b").is_some());
        assert!(path("/*?*?*?").is_some());
        assert!(path(&format!("/{}", "a".repeat(128))).is_some());
    }
}
