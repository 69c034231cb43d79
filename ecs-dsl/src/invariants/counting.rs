//! What relations read of a service's number of tasks, and what they say of it.

use std::marker::PhantomData;

use super::number::{Digits, IfAtMost, Number, Unknown};
use super::promises::{Outlives, Within};
use super::scheduling::Verdict;
use super::words::{AtRunTime, ByDefault, Fine, Known, Never, QuantityFacts, TaskCount, ThisService};

/// What relations read of the number of tasks: of [`Tasks`](super::Tasks) or of [`Scale`](super::Scale).
pub trait CountFacts {
    /// The least number of tasks that a deployment has to move.
    type Least: Number;
    /// What rustc prints of it.
    type Shown;
    /// Whether requests are counted.
    type Requests: RequestsKind;
    /// Fixed, or following the load: which of `ecs0103` and `ecs0104` is asked.
    type Kind: CountKind;
    /// `Fine` where nothing was said of the number, else `ThisService`.
    type Unsaid: Verdict;
}

impl<const N: u32, const E: u8, const F: u8, const C: u8, const B: u8, const A: u8> CountFacts
    for Known<TaskCount<N>, E, F, C, B, A>
where
    Digits<E, F, C, B, A>: Number,
{
    type Least = Digits<E, F, C, B, A>;
    type Shown = TaskCount<N>;
    type Requests = NoRequests;
    type Kind = FixedCount;
    type Unsaid = ThisService;
}

/// The facts of a `scale!`: its least number of tasks, and whether it counts requests.
#[derive(Clone, Copy, Debug)]
pub struct Scaling<
    const MIN: u32,
    const REQUESTS: bool,
    const E: u8,
    const F: u8,
    const C: u8,
    const B: u8,
    const A: u8,
>;

impl<const MIN: u32, const E: u8, const F: u8, const C: u8, const B: u8, const A: u8> CountFacts
    for Scaling<MIN, true, E, F, C, B, A>
where
    Digits<E, F, C, B, A>: Number,
{
    type Least = Digits<E, F, C, B, A>;
    type Shown = TaskCount<MIN>;
    type Requests = CountsRequests;
    type Kind = ScaledCount;
    type Unsaid = ThisService;
}

impl<const MIN: u32, const E: u8, const F: u8, const C: u8, const B: u8, const A: u8> CountFacts
    for Scaling<MIN, false, E, F, C, B, A>
where
    Digits<E, F, C, B, A>: Number,
{
    type Least = Digits<E, F, C, B, A>;
    type Shown = TaskCount<MIN>;
    type Requests = NoRequests;
    type Kind = ScaledCount;
    type Unsaid = ThisService;
}

impl CountFacts for AtRunTime {
    type Least = Unknown;
    type Shown = Self;
    type Requests = Self;
    type Kind = FixedCount;
    type Unsaid = Fine;
}

/// Neither a fixed number nor scaling was chosen; nothing is judged by it but `ecs1004`.
impl CountFacts for ByDefault {
    type Least = Unknown;
    type Shown = Self;
    type Requests = NoRequests;
    type Kind = FixedCount;
    type Unsaid = Fine;
}

/// Which of the two rules of rolling deployments judges a count.
pub trait CountKind {
    /// The verdict for a fixed number of tasks.
    type Fixed<V>;
    /// The verdict for the least number that scaling chooses.
    type Scaled<V>;
}
/// The number of tasks is fixed.
#[derive(Clone, Copy, Debug)]
pub struct FixedCount;
/// The number of tasks follows the load.
#[derive(Clone, Copy, Debug)]
pub struct ScaledCount;
impl CountKind for FixedCount {
    type Fixed<V> = V;
    type Scaled<V> = Fine;
}
impl CountKind for ScaledCount {
    type Fixed<V> = Fine;
    type Scaled<V> = V;
}

/// Whether scaling counts requests.
pub trait RequestsKind {
    /// The verdict of `ecs1005`, given the one for a service whose requests are counted.
    type Behind<V>;
}
/// Scaling counts requests.
#[derive(Clone, Copy, Debug)]
pub struct CountsRequests;
/// Scaling doesn't count requests.
#[derive(Clone, Copy, Debug)]
pub struct NoRequests;
impl RequestsKind for CountsRequests {
    type Behind<V> = V;
}
impl RequestsKind for NoRequests {
    type Behind<V> = Fine;
}
impl RequestsKind for AtRunTime {
    type Behind<V> = Fine;
}

/// Whether a service is behind a load balancer.
pub trait BalancerKind {
    /// The verdict of `ecs1005` for a service that scales by requests, and of `ecs0211` for one with a grace period.
    type Counted;
    /// The verdict of `ecs0105`, given whether a deployment keeps a task.
    type Answers<Kept>;
    /// The verdict of `ecs0208`.
    type Ready<Ready: Number, Grace: Number>;
    /// The verdict of `ecs0213`.
    type Drains<Longest: Number, Drain: Number>;
    /// The verdict of `ecs0619`.
    type Keeps<Longest: Number, KeepAlive: Number>;
    /// What rustc prints of the balancer's idle time-out.
    type Idle;
    /// What rustc prints of the time of all but the last of the bad checks.
    type Checks;
}
/// The service is behind a load balancer: its idle time-out, and the time of all but the last of the bad checks.
#[derive(Clone, Copy, Debug)]
pub struct Behind<Idle = AtRunTime, Checks = AtRunTime>(PhantomData<(Idle, Checks)>);
/// The service is behind no load balancer.
#[derive(Clone, Copy, Debug)]
pub struct NotBehind;
impl<I: QuantityFacts, C: QuantityFacts> BalancerKind for Behind<I, C> {
    type Counted = Fine;
    type Answers<Kept> = Kept;
    type Ready<Ready: Number, Grace: Number> = Within<Ready, Grace::Sum<C::Number>>;
    type Drains<Longest: Number, Drain: Number> = Within<Longest, Drain>;
    type Keeps<Longest: Number, KeepAlive: Number> =
        IfAtMost<Longest, I::Number, Outlives<KeepAlive, I::Number>, ThisService>;
    type Idle = I::Shown;
    type Checks = C::Shown;
}

/// Without a balancer that the compiler knows, only one verdict differs.
macro_rules! unbalanced {
    ($($kind:ty: $counted:ty;)*) => {$(
        impl BalancerKind for $kind {
            type Counted = $counted;
            type Answers<Kept> = Fine;
            type Ready<Ready: Number, Grace: Number> = Fine;
            type Drains<Longest: Number, Drain: Number> = Fine;
            type Keeps<Longest: Number, KeepAlive: Number> = Fine;
            type Idle = AtRunTime;
            type Checks = AtRunTime;
        }
    )*};
}
unbalanced! {
    NotBehind: ThisService;
    AtRunTime: Fine;
}

/// The verdict of `ecs1005` for a count's facts and a service that is or isn't behind a load balancer.
pub type Counted<Count, Balancer> =
    <<Count as CountFacts>::Requests as RequestsKind>::Behind<<Balancer as BalancerKind>::Counted>;

super::facts::relation! {
    /// Somebody counts the requests.
    pub const ECS1005 {
        id: "ecs1005",
        title: "Scaling by requests needs a service behind a load balancer",
        source: "botocore application-autoscaling: PredefinedMetricSpecification.ResourceLabel",
        check: super::graph::request_labels,
    }
    /// `ecs1005`: a load balancer counts the requests.
    pub trait HasItsRequestsCounted for (Fine, Never) {
        message: "ecs1005: `scale!` counts requests, and the service is behind no load balancer",
        label: "nothing counts its requests",
        why: "the load balancer is what counts them; without one the policy is refused",
        help: "write: `.behind(&balancer, ..)`, or scale on `cpu:`",
    }
}

super::facts::relation! {
    /// How many tasks was said, by `.tasks(..)` or `.scale(..)`.
    pub const ECS1004 {
        id: "ecs1004",
        title: "A service says how many tasks it has, or how it scales",
        source: "policy; Amazon ECS API: CreateService desiredCount",
    }
    /// `ecs1004`: the number of tasks was said.
    pub trait SaysHowMany for (AtRunTime) {
        message: "ecs1004: nobody said how many tasks the service has",
        label: "`.tasks(..)` or `.scale(..)` is missing before this",
        why: "AWS would take 1: every deployment and every lost machine is an outage",
        help: "write: `.tasks(tasks!(2))`, or `.scale(scale!(2..=20, cpu: 70%))`",
    }
}
#[diagnostic::do_not_recommend]
impl<S, const E: u8, const F: u8, const C: u8, const B: u8, const A: u8> SaysHowMany
    for Known<S, E, F, C, B, A>
{
}
#[diagnostic::do_not_recommend]
impl<const MIN: u32, const R: bool, const E: u8, const F: u8, const C: u8, const B: u8, const A: u8>
    SaysHowMany for Scaling<MIN, R, E, F, C, B, A>
{
}
