//! What expanded code calls. Outside of semver; nobody else names it.
#![allow(missing_docs)]

pub use crate::constructs::service::{Container, Containers, Environment, Variable};
pub use crate::invariants::beside::Beside;
pub use crate::invariants::capacity::{Machines, Mixed, room};
pub use crate::invariants::container_check::patience;
pub use crate::invariants::containers::{
    Condition, Part, cpu_of_all, memory_of_all, stop_apart, stop_around,
};
pub use crate::invariants::counting::Scaling;
pub use crate::invariants::fargate::{Fargate, Weighed, Weighs, is_pair, nearest};
pub use crate::invariants::health_check::{DefaultChecks, bad_checks};
use crate::invariants::network::TierBlocks;
pub use crate::invariants::network::{Blocks, Network, Tier};
pub use crate::invariants::number::{Digits, digit};
pub use crate::invariants::objective::Promise;
pub use crate::invariants::rolling::{Percents, ends};
pub use crate::invariants::scaling::least_to_judge;
pub use crate::invariants::sizing::Sized;
pub use crate::invariants::{
    AtRunTime, Cidr, ContainerCheck, Drain, Generated, Grace, HealthCheck, IdleTimeout, Image, InCpuUnits,
    InMiB, Initial, InstanceType, Key, Known, ManagedScaling, NotSaid, Objective, Path, Port, Promised,
    Promises, Rolling, Scale, Secs, Share, Size, SlowStart, StopTimeout, Tally, TaskCount, Tasks, Threshold,
    Time, VaultSpec, Window,
};

pub const fn asks_for_spot(percent: u32) -> bool {
    crate::invariants::capacity::asks_for_spot(percent)
}

pub const fn has_weight(weight: u32) -> bool {
    weight > 0
}

/// One `const fn` for each check: it stops the compiler at the caller, which is the user's own word.
pub mod check {
    use crate::invariants::network::TierBlocks;
    use crate::invariants::rule::enforce;
    use crate::invariants::{
        Condition, InstanceType, capacity, cidr as cidrs, container_check, containers, containers::Part,
        draining, fargate, health_check, image as images, listeners, managed_scaling, network,
        objective as objectives, promises, rolling, scaling, secrets, sizing, threshold, timing, window,
    };

    macro_rules! checks {
        ($($name:ident($($arg:ident: $ty:ty),*) => $rule:path;)*) => {$(
            #[track_caller]
            pub const fn $name($($arg: $ty),*) {
                enforce($rule($($arg),*));
            }
        )*};
    }

    checks! {
        min_healthy(min: u32, max: u32) => rolling::min_healthy;
        max(min: u32, max: u32) => rolling::max;
        drain(seconds: u32) => draining::drain;
        stop(seconds: u32) => draining::stop;
        grace(seconds: u32) => timing::grace;
        idle(seconds: u32) => timing::idle;
        slow_start(seconds: u32) => timing::slow_start;
        ready(seconds: u32) => promises::promise;
        longest_request(seconds: u32) => promises::promise;
        keep_alive(seconds: u32) => promises::promise;
        failover(seconds: u32) => promises::promise;
        tasks(tasks: u32) => scaling::tasks;
        cpu(units: u32) => sizing::cpu;
        memory(mib: u32) => sizing::memory;
        health_check_path(path: &str) => health_check::path;
        interval(seconds: u32) => health_check::interval;
        timeout(timeout: u32, interval: u32) => health_check::timeout;
        healthy(checks: u32) => health_check::healthy;
        unhealthy(checks: u32) => health_check::unhealthy;
        success(codes: &str) => health_check::success;
        min_tasks(min: u32, max: u32) => scaling::min;
        max_tasks(max: u32) => scaling::tasks;
        cpu_target(percent: u32) => scaling::cpu;
        memory_target(percent: u32) => scaling::memory;
        requests(requests: u32) => scaling::requests;
        out_cooldown(seconds: u32) => scaling::cooldown;
        in_cooldown(seconds: u32) => scaling::cooldown;
        targets(count: u32) => scaling::has_target;
        sizes(min: u32, max: u32) => capacity::sizes;
        base(base: u32, max: u32) => capacity::base;
        percent_above(base: u32, percent: u32, max: u32) => capacity::percent_above;
        types(types: &[InstanceType], percent: u32) => capacity::types;
        base_tasks(tasks: u32) => fargate::base;
        on_demand_weight(weight: u32) => fargate::on_demand;
        spot_weight(on_demand: u32, spot: u32) => fargate::spot;
        ephemeral_storage(mib: u32) => fargate::storage;
        target(percent: u32) => managed_scaling::target;
        step(least: u32, greatest: u32) => managed_scaling::step;
        warmup(seconds: u32) => managed_scaling::warmup;
        vpc(block: &str) => network::vpc;
        zones(zones: u32) => network::zones;
        public(vpc: &str, zones: u32, tiers: &[TierBlocks<'_>], index: usize) => network::tier;
        private(vpc: &str, zones: u32, tiers: &[TierBlocks<'_>], index: usize) => network::tier;
        isolated(vpc: &str, zones: u32, tiers: &[TierBlocks<'_>], index: usize) => network::tier;
        subnet(vpc: &str, tiers: &[TierBlocks<'_>], index: usize, place: usize) => network::explicit;
        cidr(block: &str) => cidrs::block;
        path(pattern: &str) => listeners::path;
        image(image: &str) => images::image;
        first_value(name: &str) => secrets::initial_name;
        container_command(first: &str, words: usize) => container_check::command;
        container_interval(seconds: u32) => container_check::interval;
        container_timeout(timeout: u32, interval: u32) => container_check::timeout_in;
        container_retries(count: u32) => container_check::retries;
        container_start_period(seconds: u32) => container_check::start_period;
        container_name(until: &[Part<'_>]) => containers::name;
        container_port(until: &[Part<'_>]) => containers::port;
        container_memory(memory: u32, reservation: u32) => containers::memory;
        container_count(count: usize) => containers::count;
        container_after(parts: &[Part<'_>], waiter: &str, awaited: &str, condition: Condition, names: &str) => containers::after;
        period(seconds: u32) => window::period;
        points(points: u32, of: u32) => window::points;
        looks_back(of: u32, period: u32) => window::span;
        share(thousandths: u32) => threshold::share;
        objective_days(days: u32) => objectives::days;
        objective(share: u32, days: u32) => objectives::objective;
        variable(name: &str) => secrets::variable;
        variable_name(names: &[&str]) => secrets::name_twice;
    }
}

/// What a field has that nobody wrote.
pub mod default {
    static CHECK: super::HealthCheck = super::HealthCheck::DEFAULT;
    pub const PATH: &str = crate::invariants::health_check::DEFAULT_PATH;
    pub const INTERVAL: u32 = CHECK.interval();
    pub const TIMEOUT: u32 = CHECK.timeout();
    pub const HEALTHY: u32 = CHECK.healthy();
    pub const UNHEALTHY: u32 = CHECK.unhealthy();
    pub const SUCCESS: &str = crate::invariants::health_check::DEFAULT_CODES;
    pub const COOLDOWN: u32 = crate::invariants::scaling::COOLDOWN;
    pub const CONTAINER_INTERVAL: u32 = 30;
    pub const CONTAINER_TIMEOUT: u32 = 5;
    pub const CONTAINER_RETRIES: u32 = 3;
    pub const CONTAINER_START_PERIOD: u32 = 0;
    pub const ZONES: u32 = crate::invariants::network::ZONES;
}

/// Some value of each type: what a macro call with a mistake is, so that nothing else is wrong about it.
pub mod some {
    use super::*;

    pub const ROLLING: Rolling = Rolling::with_facts(100, 200);
    pub const HEALTH_CHECK: HealthCheck = HealthCheck::DEFAULT;
    pub const DRAIN: Drain = Drain::with_facts(30);
    pub const STOP: StopTimeout = StopTimeout::with_facts(30);
    pub const GRACE: Grace = Grace::with_facts(120);
    pub const IDLE: IdleTimeout = IdleTimeout::with_facts(60);
    pub const SLOW_START: SlowStart = SlowStart::with_facts(30);
    pub const PROMISES: Promises = Promises::with_facts(None, None, None, None);
    pub const TASKS: Tasks = Tasks::with_facts(2);
    pub const SIZE: Size = Size::with_facts(256, 512);
    pub const SCALE: Scale = Scale::with_facts(2, 4);
    pub const MIXED: Mixed = Mixed::single();
    pub const FARGATE: Fargate = Fargate::with_facts(0, 1, 0);
    pub const MANAGED_SCALING: ManagedScaling = ManagedScaling::unchecked(100, 1, 1, 300);
    pub const CIDR: Cidr = Cidr::unchecked("10.0.0.0/16");
    pub const PATH: Path = Path::unchecked("/");
    pub const IMAGE: Image = Image::unchecked("image:1");
    pub const VAULT: VaultSpec = VaultSpec::with_keys(&[], crate::invariants::AnyKeys);
    pub const CONTAINERS: Containers = Containers::with_facts(Vec::new());
    pub const ENVIRONMENT: Environment = Environment::empty();
    pub const CONTAINER_CHECK: ContainerCheck = ContainerCheck::some();
    pub const NETWORK: Network = Network::empty();
    pub const WINDOW: Window = Window::unchecked(1, 1, 60);
    pub const OBJECTIVE: Objective = Objective::unchecked(Promise::Availability, 99_900, 30);
}

/// The least number of tasks that percentages move. Of those that are refused already, what refuses nothing else.
#[must_use]
pub const fn least_to_roll(min_healthy: u32, max: u32) -> u32 {
    if min_healthy < max { crate::invariants::least_to_roll(min_healthy, max) } else { 1 }
}

pub const fn rolling<F>(min_healthy: u32, max: u32) -> Rolling<F> {
    Rolling::with_facts(min_healthy, max)
}

pub const fn drain<F>(seconds: u32) -> Drain<F> {
    Drain::with_facts(seconds)
}

pub const fn stop<F>(seconds: u32) -> StopTimeout<F> {
    StopTimeout::with_facts(seconds)
}

pub const fn grace<F>(seconds: u32) -> Grace<F> {
    Grace::with_facts(seconds)
}

pub const fn idle<F>(seconds: u32) -> IdleTimeout<F> {
    IdleTimeout::with_facts(seconds)
}

pub const fn slow_start<F>(seconds: u32) -> SlowStart<F> {
    SlowStart::with_facts(seconds)
}

pub const fn promises<F>(
    ready: Option<u32>,
    longest_request: Option<u32>,
    keep_alive: Option<u32>,
    failover: Option<u32>,
) -> Promises<F> {
    Promises::with_facts(ready, longest_request, keep_alive, failover)
}

pub const fn tasks<F>(tasks: u32) -> Tasks<F> {
    Tasks::with_facts(tasks)
}

pub const fn size<F>(cpu: u32, memory: u32) -> Size<F> {
    Size::with_facts(cpu, memory)
}

pub const fn fargate<F>(base: u32, on_demand: u32, spot: u32) -> Fargate<F> {
    Fargate::with_facts(base, on_demand, spot)
}

pub const fn fargate_storage<F>(fargate: Fargate<F>, mib: u32) -> Fargate<F> {
    fargate.unchecked_storage(mib)
}

pub const fn health_check<F>(
    path: &'static str,
    interval: u32,
    timeout: u32,
    healthy: u32,
    unhealthy: u32,
    success: &'static str,
) -> HealthCheck<F> {
    HealthCheck::unchecked(path, interval, timeout, healthy, unhealthy, success)
}

pub const fn scale<F>(min: u32, max: u32) -> Scale<F> {
    Scale::with_facts(min, max)
}

pub const fn scale_cpu<F>(scale: Scale<F>, percent: u32) -> Scale<F> {
    scale.unchecked_cpu(percent)
}

pub const fn scale_memory<F>(scale: Scale<F>, percent: u32) -> Scale<F> {
    scale.unchecked_memory(percent)
}

pub const fn scale_requests<F>(scale: Scale<F>, requests: u32) -> Scale<F> {
    scale.unchecked_requests(requests)
}

pub const fn scale_cooldowns<F>(scale: Scale<F>, out: u32, back: u32) -> Scale<F> {
    scale.unchecked_cooldowns(out, back)
}

pub const fn mixed<F>(
    min: u32,
    max: u32,
    base: u32,
    percent: u32,
    types: &'static [InstanceType],
) -> Mixed<F> {
    Mixed::with_facts(min, max, base, percent, types)
}

pub const fn managed_scaling(target: u32, least: u32, greatest: u32, warmup: u32) -> ManagedScaling {
    ManagedScaling::unchecked(target, least, greatest, warmup)
}

pub const fn cidr(block: &str) -> Cidr {
    Cidr::unchecked(block)
}

pub const fn path(pattern: &'static str) -> Path {
    Path::unchecked(pattern)
}

pub const fn image(image: &'static str) -> Image {
    Image::unchecked(image)
}

pub fn network(vpc: &str, zones: u32, tiers: &[TierBlocks<'_>]) -> Network {
    Network::unchecked(vpc, zones, tiers)
}

#[track_caller]
pub const fn port(port: u16) -> Port {
    Port::new(port)
}

pub const fn vault_key<V: Copy>(name: &'static str, initial: V) -> Key<V> {
    Key::new(name, initial)
}

pub const fn vault<K>(initial: &'static [(&'static str, Initial)], keys: K) -> VaultSpec<K>
where
    K: Copy,
{
    VaultSpec::with_keys(initial, keys)
}

pub fn container_check<F>(
    command: &[&str],
    interval: u32,
    timeout: u32,
    retries: u32,
    start_period: u32,
) -> ContainerCheck<F> {
    ContainerCheck::with_facts(command, interval, timeout, retries, start_period)
}

pub fn containers<F>(all: Vec<Container>) -> Containers<F> {
    Containers::with_facts(all)
}

pub fn variable(environment: Environment, name: &str, value: impl Variable) -> Environment {
    environment.with(name, value)
}

pub const fn window(points: u32, of: u32, period: u32) -> Window {
    Window::unchecked(points, of, period)
}

pub const fn threshold<U>(thousandths: u32) -> Threshold<U> {
    Threshold::unchecked(thousandths)
}

pub const fn objective(promise: Promise, share: u32, days: u32) -> Objective {
    Objective::unchecked(promise, share, days)
}
