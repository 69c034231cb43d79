//! What only the application knows of itself: how long it takes to start, its longest request, how long it keeps a
//! connection. Declared once, it is compared with what AWS is told.

use std::fmt;
use std::marker::PhantomData;

use super::counting::BalancerKind;
use super::number::{IfAtMost, Number};
use super::rule::{Arg, Broken, Level, Rule, Violation, enforce, judge};
use super::timing::NotSaid;
use super::words::{AtRunTime, Fine, Never, QuantityFacts, ThisService};

/// The longest time that may be promised, in seconds: this library's bound, for typing mistakes.
const LONGEST: u32 = 86_400;

/// Scaling waits until what it did shows.
pub const ECS1010: Rule = Rule {
    id: "ecs1010",
    title: "Scaling waits until new tasks are ready, and until old ones are gone",
    level: Level::Synth,
    message: "after it {0} tasks, scaling waits {1}, and it takes {2} until that shows",
    why: "it adds again before the first ones count, or takes away while others still drain",
    help: "a cool-down of {2} or more in `scale!`",
    source: "Application Auto Scaling User Guide: application-auto-scaling-target-tracking (cooldown); derived",
    check: None,
};

/// A new target takes its share before scaling counts.
pub const ECS0218: Rule = Rule {
    id: "ecs0218",
    title: "Ready time and slow start are within the scale-out cool-down of a service that scales by requests",
    level: Level::Synth,
    message: "a new task takes {0} until it has its share of the requests, and scaling waits {1}",
    why: "the old tasks still have too many requests: scaling adds more than are needed",
    help: "`out: {0}` or more in `scale!`, or a shorter slow start",
    source: "Application Load Balancer guide: slow start mode; derived",
    check: None,
};

/// A dead target is out as soon as was promised.
pub const ECS0220: Rule = Rule {
    id: "ecs0220",
    title: "A dead target is taken out within the promised time",
    level: Level::Synth,
    message: "a dead task gets requests for up to {0}, and {1} were promised",
    why: "the load balancer waits for its number of bad checks, and the last one may take its whole time-out",
    help: "a shorter interval, a shorter time-out, or `unhealthy: 2` in `health_check!`",
    source: "Application Load Balancer guide: target-group-health-checks; derived",
    check: None,
};

/// What is wrong with a promised time.
pub(crate) const fn promise(seconds: u32) -> Option<Broken<'static>> {
    if seconds <= LONGEST {
        return None;
    }
    let broken = Broken::new(&ECS0208, Arg::Number(seconds as u64), Arg::Number(LONGEST as u64));
    Some(
        broken.in_words("a promise of {0} s is longer than a day", "the time in seconds, as in `ready: 90s`"),
    )
}

/// What an application promises of itself. What isn't said isn't judged.
///
/// ```
/// use ecs_dsl::{invariants::Promises, promises};
///
/// let promises = promises!(ready: 90s, longest_request: 20s, keep_alive: 75s);
/// assert_eq!(promises.dynamic(), Promises::new(Some(90), Some(20), Some(75), None));
/// ```
#[must_use]
pub struct Promises<F = AtRunTime> {
    ready: Option<u32>,
    longest_request: Option<u32>,
    keep_alive: Option<u32>,
    failover: Option<u32>,
    facts: PhantomData<F>,
}

const fn each(times: [Option<u32>; 4]) -> Option<Broken<'static>> {
    let mut rest: &[Option<u32>] = &times;
    while let [time, tail @ ..] = rest {
        if let Some(seconds) = *time
            && let Some(broken) = promise(seconds)
        {
            return Some(broken);
        }
        rest = tail;
    }
    None
}

impl Promises {
    /// In seconds: from the start of a task until it answers, the longest request, how long the application keeps an
    /// idle connection, and how long a dead task may get requests.
    ///
    /// # Panics
    /// When one is longer than a day (`ecs0208`). In a `const` that is a compile error.
    #[track_caller]
    pub const fn new(
        ready: Option<u32>,
        longest_request: Option<u32>,
        keep_alive: Option<u32>,
        failover: Option<u32>,
    ) -> Self {
        enforce(each([ready, longest_request, keep_alive, failover]));
        Self::with_facts(ready, longest_request, keep_alive, failover)
    }

    /// The same for numbers that are only known at run time.
    ///
    /// # Errors
    /// `ecs0208`.
    pub fn try_new(
        ready: Option<u32>,
        longest_request: Option<u32>,
        keep_alive: Option<u32>,
        failover: Option<u32>,
    ) -> Result<Self, Violation> {
        judge(each([ready, longest_request, keep_alive, failover]))?;
        Ok(Self::with_facts(ready, longest_request, keep_alive, failover))
    }
}

impl<F> Promises<F> {
    pub(crate) const fn with_facts(
        ready: Option<u32>,
        longest_request: Option<u32>,
        keep_alive: Option<u32>,
        failover: Option<u32>,
    ) -> Self {
        Self { ready, longest_request, keep_alive, failover, facts: PhantomData }
    }

    /// From the start of a task until it answers, in seconds.
    #[must_use]
    pub const fn ready(&self) -> Option<u32> {
        self.ready
    }

    /// The longest request, in seconds.
    #[must_use]
    pub const fn longest_request(&self) -> Option<u32> {
        self.longest_request
    }

    /// How long the application keeps an idle connection, in seconds.
    #[must_use]
    pub const fn keep_alive(&self) -> Option<u32> {
        self.keep_alive
    }

    /// How long a dead task may get requests, in seconds.
    #[must_use]
    pub const fn failover(&self) -> Option<u32> {
        self.failover
    }

    /// The same without its numbers in the type.
    pub const fn dynamic(&self) -> Promises {
        Promises::with_facts(self.ready, self.longest_request, self.keep_alive, self.failover)
    }
}

super::facts::value_traits!(Promises { ready, longest_request, keep_alive, failover });

/// What relations read of [`Promises`].
pub trait PromiseFacts {
    /// From the start of a task until it answers.
    type Ready: QuantityFacts;
    /// The longest request.
    type Longest: QuantityFacts;
    /// How long the application keeps an idle connection.
    type KeepAlive: QuantityFacts;
}

/// The facts of a `promises!`.
pub struct Promised<R, L, K>(PhantomData<(R, L, K)>);

impl<R, L, K> fmt::Debug for Promised<R, L, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Promised")
    }
}

impl<R: QuantityFacts, L: QuantityFacts, K: QuantityFacts> PromiseFacts for Promised<R, L, K> {
    type Ready = R;
    type Longest = L;
    type KeepAlive = K;
}

impl PromiseFacts for NotSaid {
    type Ready = Self;
    type Longest = Self;
    type KeepAlive = Self;
}

impl PromiseFacts for AtRunTime {
    type Ready = Self;
    type Longest = Self;
    type KeepAlive = Self;
}

type Of<Q> = <Q as QuantityFacts>::Number;

/// The verdict of `ecs0208`.
pub type Ready<B, P, Grace> = <B as BalancerKind>::Ready<Of<<P as PromiseFacts>::Ready>, Of<Grace>>;
/// The verdict of `ecs0213`.
pub type Drains<B, P, Drain> = <B as BalancerKind>::Drains<Of<<P as PromiseFacts>::Longest>, Of<Drain>>;
/// The verdict of `ecs0214`.
pub type Stops<P, Stop> = IfAtMost<Of<<P as PromiseFacts>::Longest>, Of<Stop>, Fine, ThisService>;
/// The verdict of `ecs0619`.
pub type Keeps<B, P> =
    <B as BalancerKind>::Keeps<Of<<P as PromiseFacts>::Longest>, Of<<P as PromiseFacts>::KeepAlive>>;

/// `Fine` when the first time is within the second, else `ThisService`.
pub type Within<A, B> = IfAtMost<A, B, Fine, ThisService>;
/// `Fine` when the application keeps a connection for longer than the balancer, else `ThisService`.
pub(crate) type Outlives<KeepAlive, Idle> =
    IfAtMost<<Idle as Number>::Sum<super::number::Digits<0, 0, 0, 0, 1>>, KeepAlive, Fine, ThisService>;

super::facts::relation! {
    /// An application is up before it counts as dead.
    pub const ECS0208 {
        id: "ecs0208",
        title: "The application is ready within the grace period and all but the last of the bad checks",
        source: "botocore ecs: CreateService.healthCheckGracePeriodSeconds (default 0); Application Load Balancer guide: target-group-health-checks",
    }
    /// `ecs0208`: the application is up before its tasks count as dead.
    pub trait IsReadyInTime<Ready, Grace, Checks> for (Fine, Never) {
        message: "ecs0208: the application is ready after `{Ready}`, and it is given `{Grace}` and the checks of `{Checks}`",
        label: "its tasks are killed before they are up",
        why: "the target turns unhealthy, ECS kills the task and starts the next one, for ever: `Task failed ELB health checks`",
        help: "write: a longer `.health_check_grace_period(grace!(..))`, or a longer interval in `health_check!`",
    }
}

super::facts::relation! {
    /// A target that leaves answers its requests.
    pub const ECS0213 {
        id: "ecs0213",
        title: "The longest request is within the deregistration delay",
        source: "Application Load Balancer guide: load-balancer-troubleshooting (502), deregistration delay",
    }
    /// `ecs0213`: a target that leaves answers all requests that it has.
    pub trait AnswersWhileItDrains<Longest, Drain> for (Fine, Never) {
        message: "ecs0213: a request takes up to `{Longest}`, and a target that leaves has `{Drain}`",
        label: "each deployment cuts requests",
        why: "when the delay ends, the load balancer closes the connection: clients see a 502",
        help: "write: a longer `drain!(..)` in `.behind(..)`, at least the longest request",
    }
}

super::facts::relation! {
    /// A task that stops answers its requests.
    pub const ECS0214 {
        id: "ecs0214",
        title: "The longest request is within the stop time-out",
        source: "Amazon ECS Developer Guide: task_definition_parameters (stopTimeout); aws/containers-roadmap#708",
    }
    /// `ecs0214`: a task that is told to stop answers all requests that it has.
    pub trait AnswersBeforeItIsKilled<Longest, Stop> for (Fine, Never) {
        message: "ecs0214: a request takes up to `{Longest}`, and a task is killed `{Stop}` after its stop signal",
        label: "a task that stops cuts requests",
        why: "not every way to stop a task drains first: SIGKILL ends what still runs, with exit code 137",
        help: "write: `.stop_timeout(stop!(..))` of at least the longest request",
    }
}

super::facts::relation! {
    /// The balancer closes a connection first.
    pub const ECS0619 {
        id: "ecs0619",
        title: "The balancer's idle time-out is at least the longest request, and below the application's keep-alive",
        source: "Application Load Balancer guide: application-load-balancers (connection idle timeout), load-balancer-troubleshooting (502, 504)",
        check: super::graph::idle_timeouts,
    }
    /// `ecs0619`: the balancer closes a connection before the application does, and after the longest request.
    pub trait ClosesItsConnectionsLast<KeepAlive, Idle, Longest> for (Fine, Never) {
        message: "ecs0619: the application keeps idle connections for `{KeepAlive}`, the balancer for `{Idle}`; a request takes up to `{Longest}`",
        label: "the balancer must be the first to close, after the longest request",
        why: "a connection that the application closes first gives a 502 now and then; a request that is idle for too long a 504",
        help: "write: `.idle_timeout(idle!(..))` from the longest request to below the keep-alive",
    }
}

fn seconds(seconds: u32) -> String {
    format!("{seconds} s")
}

fn broken(rule: &'static Rule, times: &[u32]) -> Violation {
    let shown: Vec<String> = times.iter().map(|time| seconds(*time)).collect();
    let args: Vec<Arg<'_>> = shown.iter().map(|time| Arg::Text(time)).collect();
    Violation::new(rule, &args)
}

impl<F> Promises<F> {
    /// Judges the ready time against a grace period and the time of all but the last of the bad checks (`ecs0208`).
    pub(crate) fn judge_ready(&self, grace: u32, checks: u32) -> Option<Violation> {
        let ready = self.ready?;
        (ready > grace.saturating_add(checks)).then(|| broken(&ECS0208, &[ready, grace, checks]))
    }

    /// Judges the longest request against a drain (`ecs0213`).
    pub(crate) fn judge_drain(&self, drain: u32) -> Option<Violation> {
        let longest = self.longest_request?;
        (longest > drain).then(|| broken(&ECS0213, &[longest, drain]))
    }

    /// Judges the longest request against a stop time-out (`ecs0214`).
    pub(crate) fn judge_stop(&self, stop: u32) -> Option<Violation> {
        let longest = self.longest_request?;
        (longest > stop).then(|| broken(&ECS0214, &[longest, stop]))
    }

    /// Judges keep-alive and longest request against the balancer's idle time-out (`ecs0619`).
    pub(crate) fn judge_idle(&self, idle: u32) -> Option<Violation> {
        let closes_first = self.keep_alive.is_some_and(|keep| keep <= idle);
        let cut = self.longest_request.is_some_and(|longest| longest > idle);
        let shown = |time: Option<u32>| time.map_or_else(|| "no stated time".to_owned(), seconds);
        let (keep, idle, longest) = (shown(self.keep_alive), seconds(idle), shown(self.longest_request));
        let args = [keep.as_str().into(), idle.as_str().into(), longest.as_str().into()];
        (closes_first || cut).then(|| Violation::new(&ECS0619, &args))
    }

    /// Judges the time in which a dead target is taken out (`ecs0220`).
    pub(crate) fn judge_failover(&self, out: u32) -> Option<Violation> {
        let promised = self.failover?;
        (out > promised).then(|| broken(&ECS0220, &[out, promised]))
    }

    /// Judges the wait after tasks were added, given the time from one check to the next (`ecs1010`), and with a slow
    /// start for a service that scales by requests (`ecs0218`).
    pub(crate) fn judge_out(&self, wait: u32, interval: u32, slow_start: Option<u32>) -> Vec<Violation> {
        let Some(ready) = self.ready else { return Vec::new() };
        let shows = ready.saturating_add(interval);
        let waits = (wait < shows).then(|| judge_in("added", wait, shows));
        let full = ready.saturating_add(slow_start.unwrap_or_default());
        let share = slow_start.filter(|_| wait < full).map(|_| broken(&ECS0218, &[full, wait]));
        waits.into_iter().chain(share).collect()
    }
}

/// What `ecs1010` says of a wait that is too short for what was done.
pub(crate) fn judge_in(done: &str, wait: u32, shows: u32) -> Violation {
    let (wait, shows) = (seconds(wait), seconds(shows));
    Violation::new(&ECS1010, &[done.into(), wait.as_str().into(), shows.as_str().into()])
}
