//! How a load balancer finds out whether a target answers.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use super::rule::{Arg, Broken, Level, Rule, Violation, enforce, judge};
use super::words::{AtRunTime, Known, Secs};

const INTERVAL: (u32, u32) = (5, 300);
const TIMEOUT: (u32, u32) = (2, 120);
const THRESHOLD: (u32, u32) = (2, 10);
const CODES: (u32, u32) = (200, 499);
const PATH_LENGTH: usize = 1_024;
pub(crate) const DEFAULT_PATH: &str = "/";
pub(crate) const DEFAULT_CODES: &str = "200";

/// A check ends before the next one begins.
pub const ECS0201: Rule = Rule {
    id: "ecs0201",
    title: "A health check's time-out is below its interval",
    level: Level::Check,
    message: "a time-out of {1} s is not below the interval of {0} s",
    why: "a check has to be over before the next one begins; the load balancer refuses the target group",
    help: "a timeout below {0}s, or an interval above {1}s",
    source: "Elastic Load Balancing API: CreateTargetGroup; hashicorp/terraform-provider-aws#2366 (`Health check interval must be greater than the timeout`)",
    check: Some(super::graph::timeouts),
};

/// The ranges of a health check's numbers.
pub const ECS0202: Rule = Rule {
    id: "ecs0202",
    title: "A health check's interval is 5 to 300 s, its time-out 2 to 120 s, its thresholds 2 to 10",
    level: Level::Check,
    message: "{0} of {1} is not between {2} and {3}",
    why: "the load balancer refuses the target group: `Member must have value less than or equal to ..`",
    help: "a number from {2} to {3}",
    source: "CloudFormation schema AWS::ElasticLoadBalancingV2::TargetGroup; botocore elbv2",
    check: Some(super::graph::check_ranges),
};

/// What is asked for, and what counts as an answer.
pub const ECS0203: Rule = Rule {
    id: "ecs0203",
    title: "A health check asks for a path that begins with `/`, and takes HTTP codes from 200 to 499",
    level: Level::Check,
    message: "`{0}` is no answer that a health check can wait for",
    why: "a load balancer compares with HTTP codes from 200 to 499; it refuses everything else, and no schema does",
    help: "success: 200, or a range as in 200-299, or a list as in \"200,204\"",
    source: "botocore elbv2: Matcher; Elastic Load Balancing API: CreateTargetGroup",
    check: Some(super::graph::check_answers),
};

const NO_PATH: &str = "the health check's path `{0}` does not begin with `/`";
const PATH_WHY: &str =
    "the load balancer asks its targets for a path, beginning with `/`, and refuses everything else as one";
const URL: &str = "the health check's path `{0}` is a whole address";
const URL_HELP: &str =
    "the path alone, as in \"/health\": the load balancer knows its targets and their port";
const LONG_PATH: &str = "the health check's path is longer than {1} characters";
const NO_GRPC: &str = "`{0}` is no code of gRPC";
const BLANK_PATH: &str = "the health check's path `{0}` has a blank or a character that is not ASCII";

const fn outside(name: &'static str, value: u32, (low, high): (u32, u32)) -> Option<Broken<'static>> {
    if value >= low && value <= high {
        return None;
    }
    Some(
        Broken::new(&ECS0202, Arg::Text(name), Arg::Number(value as u64))
            .and(Arg::Number(low as u64), Arg::Number(high as u64)),
    )
}

pub(crate) const fn interval(interval: u32) -> Option<Broken<'static>> {
    outside("interval", interval, INTERVAL)
}

/// Judged against the interval too, unless it is out of range itself.
pub(crate) const fn timeout(timeout: u32, interval: u32) -> Option<Broken<'static>> {
    if let Some(broken) = outside("timeout", timeout, TIMEOUT) {
        return Some(broken);
    }
    if timeout >= interval && outside("interval", interval, INTERVAL).is_none() {
        return Some(Broken::new(&ECS0201, Arg::Number(interval as u64), Arg::Number(timeout as u64)));
    }
    None
}

pub(crate) const fn healthy(checks: u32) -> Option<Broken<'static>> {
    outside("healthy", checks, THRESHOLD)
}

pub(crate) const fn unhealthy(checks: u32) -> Option<Broken<'static>> {
    outside("unhealthy", checks, THRESHOLD)
}

/// Whether `http://..` is written where a path is wanted.
const fn has_scheme(text: &[u8]) -> bool {
    let mut rest = text;
    while let [_, tail @ ..] = rest {
        if matches!(rest, [b':', b'/', b'/', ..]) {
            return true;
        }
        rest = tail;
    }
    false
}

pub(crate) const fn path(path: &str) -> Option<Broken<'_>> {
    let broken = Broken::new(&ECS0203, Arg::Text(path), Arg::Number(PATH_LENGTH as u64));
    let mut rest = path.as_bytes();
    if !matches!(rest, [b'/', ..]) {
        let broken = broken.because(PATH_WHY);
        if has_scheme(rest) {
            return Some(broken.in_words(URL, URL_HELP));
        }
        return Some(broken.in_words(NO_PATH, "path: \"/{0}\""));
    }
    if rest.len() > PATH_LENGTH {
        return Some(broken.in_words(LONG_PATH, "a path of at most {1} characters").because(PATH_WHY));
    }
    while let [byte, tail @ ..] = rest {
        if !byte.is_ascii_graphic() {
            let help = "the path as it stands in a URL, with %20 for a blank";
            return Some(broken.in_words(BLANK_PATH, help).because(PATH_WHY));
        }
        rest = tail;
    }
    None
}

/// A code, a range `200-299`, or a list `200,204`.
pub(crate) const fn success(codes: &str) -> Option<Broken<'_>> {
    let broken = Broken::new(&ECS0203, Arg::Text(codes), Arg::Text(""));
    let mut rest = codes.as_bytes();
    let (mut ranges, mut lists) = (0, 0);
    loop {
        let Some((first, tail)) = code(rest) else { return Some(broken) };
        match tail {
            [] => return None,
            [b',', tail @ ..] => {
                lists += 1;
                rest = tail;
            }
            [b'-', tail @ ..] => {
                ranges += 1;
                let Some((last, tail)) = code(tail) else { return Some(broken) };
                if last < first || ranges > 1 || lists > 0 || !tail.is_empty() {
                    return Some(broken);
                }
                return None;
            }
            _ => return Some(broken),
        }
    }
}

/// A code that is none of gRPC's.
pub(crate) const fn no_grpc_code(code: &str) -> Broken<'_> {
    Broken::new(&ECS0203, Arg::Text(code), Arg::Text("")).in_words(NO_GRPC, "a code of gRPC: 0 to 99")
}

/// Three digits within the range, and what follows.
const fn code(bytes: &[u8]) -> Option<(u32, &[u8])> {
    if let [a @ b'0'..=b'9', b @ b'0'..=b'9', c @ b'0'..=b'9', rest @ ..] = bytes {
        let code = (*a - b'0') as u32 * 100 + (*b - b'0') as u32 * 10 + (*c - b'0') as u32;
        if code >= CODES.0 && code <= CODES.1 {
            return Some((code, rest));
        }
    }
    None
}

/// How a load balancer asks a target whether it is well.
///
/// ```
/// use ecs_dsl::invariants::HealthCheck;
///
/// // Without its numbers in its type, as a `const` can name it; `health_check!` makes one with them.
/// const READY: HealthCheck = HealthCheck::new("/ready", 30, 5, 2, 2, "200-299");
/// assert_eq!(READY.interval(), 30);
/// assert!(HealthCheck::try_new("/", 5, 30, 2, 2, "200").is_err());
/// ```
#[must_use]
pub struct HealthCheck<F = AtRunTime> {
    path: Cow<'static, str>,
    interval: u32,
    timeout: u32,
    healthy: u32,
    unhealthy: u32,
    success: Cow<'static, str>,
    facts: PhantomData<F>,
}

/// The facts of a check of every 30 s of which two are bad.
pub type DefaultChecks = Known<Secs<30>, 0, 0, 0, 1, 14>;

/// The time of all but the last of the checks that make a target unhealthy, in seconds.
#[must_use]
pub const fn bad_checks(interval: u32, unhealthy: u32) -> u32 {
    interval.saturating_mul(unhealthy.saturating_sub(1))
}

impl HealthCheck {
    /// What an Application Load Balancer takes by itself: `/` every 30 s with a time-out of 5 s, five good checks
    /// to be healthy again, two bad ones to be unhealthy, and code 200.
    pub const DEFAULT: Self = Self::new(DEFAULT_PATH, 30, 5, 5, 2, DEFAULT_CODES);

    /// The path; the interval and the time-out in seconds; how many good checks make an unhealthy target healthy;
    /// how many bad ones make it unhealthy; and the HTTP codes that count as good: `200`, `200-299`, `200,204`.
    ///
    /// # Panics
    /// When they break `ecs0201`, `ecs0202` or `ecs0203`. In a `const` that is a compile error.
    #[track_caller]
    pub const fn new(
        path: &'static str,
        interval: u32,
        timeout: u32,
        healthy: u32,
        unhealthy: u32,
        success: &'static str,
    ) -> Self {
        enforce(self::path(path));
        enforce(self::interval(interval));
        enforce(self::timeout(timeout, interval));
        enforce(self::healthy(healthy));
        enforce(self::unhealthy(unhealthy));
        enforce(self::success(success));
        Self::unchecked(path, interval, timeout, healthy, unhealthy, success)
    }

    /// The same for values that are only known at run time.
    ///
    /// # Errors
    /// `ecs0201`, `ecs0202` or `ecs0203`.
    pub fn try_new(
        path: impl Into<String>,
        interval: u32,
        timeout: u32,
        healthy: u32,
        unhealthy: u32,
        success: impl Into<String>,
    ) -> Result<Self, Violation> {
        let (path, success) = (path.into(), success.into());
        judge(self::path(&path))?;
        judge(self::interval(interval))?;
        judge(self::timeout(timeout, interval))?;
        judge(self::healthy(healthy))?;
        judge(self::unhealthy(unhealthy))?;
        judge(self::success(&success))?;
        let (path, success) = (path.into(), success.into());
        Ok(Self { path, interval, timeout, healthy, unhealthy, success, facts: PhantomData })
    }
}

impl<F> HealthCheck<F> {
    pub(crate) const fn unchecked(
        path: &'static str,
        interval: u32,
        timeout: u32,
        healthy: u32,
        unhealthy: u32,
        success: &'static str,
    ) -> Self {
        let (path, success) = (Cow::Borrowed(path), Cow::Borrowed(success));
        Self { path, interval, timeout, healthy, unhealthy, success, facts: PhantomData }
    }

    /// The same without its numbers in the type.
    pub fn dynamic(self) -> HealthCheck {
        let Self { path, interval, timeout, healthy, unhealthy, success, facts: _ } = self;
        HealthCheck { path, interval, timeout, healthy, unhealthy, success, facts: PhantomData }
    }

    /// The time of all but the last of the checks that make a target unhealthy, in seconds: so long a target that
    /// doesn't answer yet is left alone.
    #[must_use]
    pub const fn bad_checks(&self) -> u32 {
        bad_checks(self.interval, self.unhealthy)
    }

    /// How long a dead target may get requests, in seconds.
    #[must_use]
    pub const fn out(&self) -> u32 {
        self.interval.saturating_mul(self.unhealthy).saturating_add(self.timeout)
    }

    /// The path that is asked for.
    #[must_use]
    pub fn path(&self) -> &str {
        &self.path
    }

    /// From the beginning of a check to the beginning of the next, in seconds.
    #[must_use]
    pub const fn interval(&self) -> u32 {
        self.interval
    }

    /// How long a target has to answer, in seconds.
    #[must_use]
    pub const fn timeout(&self) -> u32 {
        self.timeout
    }

    /// How many good checks in a row make an unhealthy target healthy. A new target needs one.
    #[must_use]
    pub const fn healthy(&self) -> u32 {
        self.healthy
    }

    /// How many bad checks in a row make a target unhealthy.
    #[must_use]
    pub const fn unhealthy(&self) -> u32 {
        self.unhealthy
    }

    /// The HTTP codes that count as good, as the load balancer writes them.
    #[must_use]
    pub fn success(&self) -> &str {
        &self.success
    }
}

impl<F> Clone for HealthCheck<F> {
    fn clone(&self) -> Self {
        let Self { path, interval, timeout, healthy, unhealthy, success, facts } = self;
        let (path, success) = (path.clone(), success.clone());
        Self {
            path,
            interval: *interval,
            timeout: *timeout,
            healthy: *healthy,
            unhealthy: *unhealthy,
            success,
            facts: *facts,
        }
    }
}

impl<F> fmt::Debug for HealthCheck<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HealthCheck")
            .field("path", &self.path)
            .field("interval", &self.interval)
            .field("timeout", &self.timeout)
            .field("healthy", &self.healthy)
            .field("unhealthy", &self.unhealthy)
            .field("success", &self.success)
            .finish()
    }
}

impl<F, G> PartialEq<HealthCheck<G>> for HealthCheck<F> {
    fn eq(&self, other: &HealthCheck<G>) -> bool {
        [self.interval, self.timeout, self.healthy, self.unhealthy]
            == [other.interval, other.timeout, other.healthy, other.unhealthy]
            && self.path == other.path
            && self.success == other.success
    }
}

impl<F> Eq for HealthCheck<F> {}

impl Default for HealthCheck {
    fn default() -> Self {
        Self::DEFAULT
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_that_count_as_good() {
        for codes in ["200", "200-299", "200,204", "200,301,302", "499"] {
            assert!(success(codes).is_none(), "{codes}");
        }
        for codes in
            ["", "20", "2000", "199", "500", "200-", "299-200", "200-299,301", "200,", "200 204", "ok"]
        {
            assert!(success(codes).is_some(), "{codes}");
        }
    }

    #[test]
    fn the_time_in_the_type_is_the_one_of_the_value() {
        use crate::invariants::QuantityFacts;

        fn in_type<const N: u32, F: QuantityFacts<Shown = Secs<N>>>(check: &HealthCheck<F>) {
            assert_eq!(N, check.bad_checks());
        }
        in_type(&crate::health_check!(path: "/"));
        in_type(&crate::health_check!(interval: 10s, unhealthy: 3));
        in_type(&crate::health_check!(interval: 10s));
        in_type(&crate::health_check!(unhealthy: 10));
    }

    #[test]
    fn each_number_has_its_range() {
        let id = |interval, timeout, healthy, unhealthy| {
            HealthCheck::try_new("/", interval, timeout, healthy, unhealthy, "200")
                .err()
                .map(|wrong| wrong.rule().id)
        };
        assert_eq!(id(30, 5, 2, 2), None);
        assert_eq!(id(5, 4, 2, 10), None);
        assert_eq!(id(5, 5, 2, 2), Some("ecs0201"));
        assert_eq!(id(4, 2, 2, 2), Some("ecs0202"));
        assert_eq!(id(300, 121, 2, 2), Some("ecs0202"));
        assert_eq!(id(30, 5, 1, 2), Some("ecs0202"));
        assert_eq!(id(30, 5, 2, 11), Some("ecs0202"));
    }
}
