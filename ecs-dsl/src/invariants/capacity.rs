//! The machines of a cluster: how many are On-Demand, and of what types they are.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use super::draining::{CapacityKind, OnDemand, Spot};
use super::instance_type::InstanceType;
use super::managed_scaling::NoMachines;
use super::number::{IfAtMost, LIMIT, Number, Unknown};
use super::rule::{Arg, Broken, Level, Rule, Violation, enforce, judge};
use super::sizing::SizeFacts;
use super::words::{AtRunTime, Fine, MachineSize, Never, ThisService};

const WHOLE: u32 = 100;
/// The least types of a mix with Spot: policy; AWS advises ten.
const LEAST_TYPES: usize = 3;
/// The most types of a mix.
const MOST_TYPES: usize = 40;

/// The On-Demand share fits the group.
pub const ECS0902: Rule = Rule {
    id: "ecs0902",
    title: "The On-Demand base is at most the group's maximum; the percentage above it is 0 to 100",
    level: Level::Check,
    message: "an On-Demand base of {0} is above the maximum of {1} instances",
    why: "AWS accepts it, and the whole group is On-Demand: the Spot price that the mix is for never comes",
    help: "on_demand: 1 + 20%, or a maximum above {0}",
    source: "botocore autoscaling: InstancesDistribution; derived",
    check: Some(super::graph::bases),
};

const MIXED_UP: &str = "the minimum of {0} instances is above the maximum of {1}";
const SHARE: &str = "{0}% On-Demand above the base is more than {1}%";

/// A mix that asks for Spot gets some.
pub const ECS0903: Rule = Rule {
    id: "ecs0903",
    title: "A mix that asks for Spot has at least one Spot instance at its maximum",
    level: Level::Check,
    message: "with {0} + {1}% On-Demand, a group of {2} has no Spot instance",
    why: "the percentage is rounded up in favour of On-Demand: 20% of one is one. The bill is the full one, without a word",
    help: "a maximum above {2}, or on_demand: 100% for a group without Spot",
    source: "Amazon EC2 Auto Scaling User Guide: ec2-auto-scaling-mixed-instances-groups (`rounds up to the next integer in favor of On-Demand Instances`)",
    check: Some(super::graph::without_spot),
};

/// A mix with Spot has where to turn to.
pub const ECS0904: Rule = Rule {
    id: "ecs0904",
    title: "A mix with Spot has at least 3 instance types, and at most 40",
    level: Level::Check,
    message: "a mix with Spot of {0} is not between {1} and {2} instance types",
    why: "when the pools of one type are empty, no On-Demand instance comes in its place: `Could not launch Spot Instances. InsufficientInstanceCapacity`",
    help: "types: [M6iLarge, M5Large, M5aLarge]",
    source: "Amazon EC2 Auto Scaling User Guide: ec2-auto-scaling-mixed-instances-groups; the 3: policy; the 40: unverified",
    check: Some(super::graph::pools),
};

const NO_TYPES: &str = "the group has no instance type";

/// The types of a mix can stand in for each other.
pub const ECS0906: Rule = Rule {
    id: "ecs0906",
    title: "All types of a mix have one CPU architecture and one number of vCPU",
    level: Level::Check,
    message: "{0} and {1} don't have the same number of vCPU",
    why: "managed scaling counts instances as if they were equal: with uneven ones it starts the wrong number",
    help: "types of one size, as in [M6iLarge, M5Large, M5aLarge]",
    source: "Amazon ECS Developer Guide: cluster-auto-scaling (`same or similar instance types`)",
    check: Some(super::graph::like_types),
};

const ARCHITECTURES: &str = "{0} and {1} don't run the same programs";
const TWICE: &str = "{0} stands twice among the types";

/// A type of instance that is known.
pub const ECS0911: Rule = Rule {
    id: "ecs0911",
    title: "An instance type is one that this release knows",
    level: Level::Check,
    message: "{0} is no instance type that is known",
    why: "how many tasks fit on an instance is computed from its size and its interfaces",
    help: "a type as in m6i.large",
    source: "policy",
    check: None,
};

/// Instances with a notice hand their tasks over.
pub const ECS0917: Rule = Rule {
    id: "ecs0917",
    title: "Machines of a mix with Spot drain when their notice comes",
    level: Level::Type,
    message: "the machines of {0} are Spot instances and don't drain",
    why: "the agent's default is off: tasks die with the instance, and nobody takes them out of the load balancer",
    help: "ECS_ENABLE_SPOT_INSTANCE_DRAINING=true in the user data; a mix with Spot sets it",
    source: "Amazon ECS Developer Guide: container-instance-spot",
    check: Some(super::graph::spot_drains),
};

const fn number(value: u32) -> Arg<'static> {
    Arg::Number(value as u64)
}

/// How many of `instances` are On-Demand: the base, and of the rest the percentage, rounded up.
const fn on_demand(base: u32, percent: u32, instances: u32) -> u32 {
    if instances <= base { instances } else { base + ((instances - base) * percent).div_ceil(WHOLE) }
}

/// What is wrong with a group's two ends.
pub(crate) const fn sizes(min: u32, max: u32) -> Option<Broken<'static>> {
    if min <= max && max > 0 && max < LIMIT {
        return None;
    }
    let broken = Broken::new(&ECS0902, number(min), number(max));
    Some(broken.in_words(MIXED_UP, "mixed!(1..=10, ..): from the least number to the greatest"))
}

pub(crate) const fn base(base: u32, max: u32) -> Option<Broken<'static>> {
    if base <= max || sizes(0, max).is_some() {
        return None;
    }
    Some(Broken::new(&ECS0902, number(base), number(max)))
}

/// The percentage above the base; what stands before it is only judged where it is right itself.
pub(crate) const fn percent_above(base: u32, percent: u32, max: u32) -> Option<Broken<'static>> {
    if percent > WHOLE {
        let broken = Broken::new(&ECS0902, number(percent), number(WHOLE));
        return Some(broken.in_words(SHARE, "on_demand: 100% for a group without Spot"));
    }
    if percent == WHOLE || base > max || max >= LIMIT || on_demand(base, percent, max) < max {
        return None;
    }
    Some(Broken::new(&ECS0903, number(base), number(percent)).and(number(max), Arg::Text("")))
}

/// Whether some of the instances may be Spot instances.
pub(crate) const fn asks_for_spot(percent: u32) -> bool {
    percent < WHOLE
}

pub(crate) const fn types(types: &[InstanceType], percent: u32) -> Option<Broken<'static>> {
    let count = types.len();
    let broken = Broken::new(&ECS0904, Arg::Number(count as u64), Arg::Number(LEAST_TYPES as u64))
        .and(Arg::Number(MOST_TYPES as u64), Arg::Text(""));
    if count == 0 {
        return Some(broken.in_words(NO_TYPES, ECS0904.help));
    }
    if count > MOST_TYPES || (asks_for_spot(percent) && count < LEAST_TYPES) {
        return Some(broken);
    }
    let mut rest = types;
    while let [first, tail @ ..] = rest {
        let mut others = tail;
        while let [other, tail @ ..] = others {
            let broken = Broken::new(&ECS0906, Arg::Text(first.name()), Arg::Text(other.name()));
            if first.architecture() as u8 != other.architecture() as u8 {
                return Some(broken.in_words(ARCHITECTURES, "types of one architecture: arm64 or x86_64"));
            }
            if first.vcpu() != other.vcpu() {
                return Some(broken);
            }
            if *first as usize == *other as usize {
                return Some(broken.in_words(TWICE, "each type once"));
            }
            others = tail;
        }
        rest = tail;
    }
    None
}

/// How many machines a cluster has, how many of them are On-Demand, and of what types they are.
///
/// ```
/// use ecs_dsl::mixed;
///
/// let mix = mixed!(1..=10, on_demand: 1 + 20%, types: [M6iLarge, M5Large, M5aLarge]);
/// // AWS rounds the percentage up, in favour of On-Demand.
/// assert_eq!((mix.on_demand(2), mix.spot(2)), (2, 0));
/// assert_eq!((mix.on_demand(10), mix.spot(10)), (3, 7));
/// ```
#[must_use]
pub struct Mixed<F = AtRunTime> {
    min: u32,
    max: u32,
    base: u32,
    percent: u32,
    types: Cow<'static, [InstanceType]>,
    facts: PhantomData<F>,
}

impl Mixed {
    /// From so many machines to so many; so many of them On-Demand, and of the others so many percent; their types.
    ///
    /// # Panics
    /// When they break `ecs0902`, `ecs0903`, `ecs0904` or `ecs0906`. In a `const` that is a compile error.
    #[track_caller]
    pub const fn new(
        min: u32,
        max: u32,
        base: u32,
        percent_above: u32,
        types: &'static [InstanceType],
    ) -> Self {
        enforce(sizes(min, max));
        enforce(self::base(base, max));
        enforce(self::percent_above(base, percent_above, max));
        enforce(self::types(types, percent_above));
        Self::with_facts(min, max, base, percent_above, types)
    }

    /// The same for values that are only known at run time.
    ///
    /// # Errors
    /// `ecs0902`, `ecs0903`, `ecs0904` or `ecs0906`.
    pub fn try_new(
        min: u32,
        max: u32,
        base: u32,
        percent_above: u32,
        types: Vec<InstanceType>,
    ) -> Result<Self, Violation> {
        judge(sizes(min, max))?;
        judge(self::base(base, max))?;
        judge(self::percent_above(base, percent_above, max))?;
        judge(self::types(&types, percent_above))?;
        Ok(Self { min, max, base, percent: percent_above, types: types.into(), facts: PhantomData })
    }

    /// One On-Demand machine: what stands where nothing was said.
    pub(crate) const fn single() -> Self {
        Self::with_facts(1, 1, 1, WHOLE, &[InstanceType::M6iLarge])
    }
}

impl<F> Mixed<F> {
    pub(crate) const fn with_facts(
        min: u32,
        max: u32,
        base: u32,
        percent: u32,
        types: &'static [InstanceType],
    ) -> Self {
        Self { min, max, base, percent, types: Cow::Borrowed(types), facts: PhantomData }
    }

    /// The least number of machines.
    #[must_use]
    pub const fn min(&self) -> u32 {
        self.min
    }

    /// The greatest number of machines.
    #[must_use]
    pub const fn max(&self) -> u32 {
        self.max
    }

    /// How many machines are On-Demand before Spot comes.
    #[must_use]
    pub const fn base(&self) -> u32 {
        self.base
    }

    /// How many of the machines above the base are On-Demand, in percent.
    #[must_use]
    pub const fn percent_above(&self) -> u32 {
        self.percent
    }

    /// The types of the machines.
    #[must_use]
    pub fn types(&self) -> &[InstanceType] {
        &self.types
    }

    /// Whether some of the machines may be Spot instances.
    #[must_use]
    pub const fn has_spot(&self) -> bool {
        asks_for_spot(self.percent)
    }

    /// How many On-Demand machines a group of this size has: the percentage is rounded up.
    #[must_use]
    pub const fn on_demand(&self, machines: u32) -> u32 {
        on_demand(self.base, self.percent, machines)
    }

    /// How many Spot instances a group of this size has.
    #[must_use]
    pub const fn spot(&self, machines: u32) -> u32 {
        machines - self.on_demand(machines)
    }

    /// For each size of the group the On-Demand and the Spot machines: `(size, on_demand, spot)`.
    pub fn table(&self) -> impl Iterator<Item = (u32, u32, u32)> + '_ {
        (self.min..=self.max).map(|size| (size, self.on_demand(size), self.spot(size)))
    }

    /// The same without what the compiler knows of it.
    pub fn dynamic(&self) -> Mixed {
        Mixed {
            min: self.min,
            max: self.max,
            base: self.base,
            percent: self.percent,
            types: self.types.clone(),
            facts: PhantomData,
        }
    }
}

impl<F> Clone for Mixed<F> {
    fn clone(&self) -> Self {
        Self { types: self.types.clone(), facts: PhantomData, ..*self }
    }
}

impl<F> fmt::Debug for Mixed<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (base, percent) = (self.base, self.percent);
        write!(f, "Mixed({}..={}, {base} + {percent}%, {:?})", self.min, self.max, self.types)
    }
}

impl<F, G> PartialEq<Mixed<G>> for Mixed<F> {
    fn eq(&self, other: &Mixed<G>) -> bool {
        (self.min, self.max, self.base, self.percent) == (other.min, other.max, other.base, other.percent)
            && self.types == other.types
    }
}

impl<F> Eq for Mixed<F> {}

impl<const SPOT: bool, const CPU: u32, const MIB: u32, C, M> From<Mixed<Machines<SPOT, CPU, MIB, C, M>>>
    for Mixed
{
    fn from(mix: Mixed<Machines<SPOT, CPU, MIB, C, M>>) -> Self {
        mix.dynamic()
    }
}

/// What relations read of a [`Mixed`].
pub trait MixedFacts {
    /// On-Demand, Spot, or not known.
    type Capacity: CapacityKind;
    /// What tasks have on the smallest machine.
    type Room: RoomKind;
}

/// The facts of a `mixed!`: whether it has Spot, and the CPU units and MiB that tasks have on its smallest machine,
/// with their digits.
#[derive(Clone, Copy, Debug)]
pub struct Machines<const SPOT: bool, const CPU: u32, const MIB: u32, C, M>(PhantomData<(C, M)>);

impl<const CPU: u32, const MIB: u32, C: Number, M: Number> MixedFacts for Machines<true, CPU, MIB, C, M> {
    type Capacity = Spot;
    type Room = Self;
}
impl<const CPU: u32, const MIB: u32, C: Number, M: Number> MixedFacts for Machines<false, CPU, MIB, C, M> {
    type Capacity = OnDemand;
    type Room = Self;
}
impl MixedFacts for AtRunTime {
    type Capacity = Self;
    type Room = Self;
}
impl MixedFacts for NoMachines {
    type Capacity = AtRunTime;
    type Room = AtRunTime;
}

/// What tasks have on the smallest machine of a cluster.
pub trait RoomKind {
    /// CPU units.
    type Cpu: Number;
    /// MiB of memory.
    type Memory: Number;
    /// What rustc prints of it.
    type Shown;
}
impl<const SPOT: bool, const CPU: u32, const MIB: u32, C: Number, M: Number> RoomKind
    for Machines<SPOT, CPU, MIB, C, M>
{
    type Cpu = C;
    type Memory = M;
    type Shown = MachineSize<CPU, MIB>;
}
impl RoomKind for AtRunTime {
    type Cpu = Unknown;
    type Memory = Unknown;
    type Shown = Self;
}

/// The verdict of `ecs0308`: a task's CPU and memory are at most what its smallest machine has.
pub type Fits<Size, Room> = IfAtMost<
    <Size as SizeFacts>::Cpu,
    <Room as RoomKind>::Cpu,
    IfAtMost<<Size as SizeFacts>::Memory, <Room as RoomKind>::Memory, Fine, ThisService>,
    ThisService,
>;

/// The CPU units and MiB that tasks have on the smallest of these machines; nothing of none.
#[must_use]
pub const fn room(types: &[InstanceType]) -> (u32, u32) {
    let mut least = (0, 0);
    let mut rest = types;
    while let [kind, tail @ ..] = rest {
        let (cpu, memory) = (kind.task_cpu(), kind.task_memory());
        if least.0 == 0 || cpu < least.0 {
            least.0 = cpu;
        }
        if least.1 == 0 || memory < least.1 {
            least.1 = memory;
        }
        rest = tail;
    }
    least
}

/// Judges a task's CPU units and MiB against the smallest machine, of which daemons have so many (`ecs0308`).
///
/// # Errors
/// When it fits on none of that type.
pub fn judge_room(task: (u32, u32), daemons: (u32, u32), types: &[InstanceType]) -> Result<(), Violation> {
    let (units, mib) = room(types);
    let room = (units.saturating_sub(daemons.0), mib.saturating_sub(daemons.1));
    if types.is_empty() || (task.0 <= room.0 && task.1 <= room.1) {
        return Ok(());
    }
    let shown = |(cpu, memory): (u32, u32)| format!("{cpu} CPU units and {memory} MiB");
    let beside =
        if daemons == (0, 0) { String::new() } else { format!(" beside daemons of {}", shown(daemons)) };
    let (task, machine) = (shown(task), format!("{}{beside}", shown(room)));
    Err(Violation::new(&ECS0308, &[Arg::Text(&task), Arg::Text(&machine)]))
}

super::facts::relation! {
    /// A task has a machine that holds it.
    pub const ECS0308 {
        id: "ecs0308",
        title: "A task fits on the smallest machine of its cluster, beside the cluster's daemons",
        source: "Amazon ECS Developer Guide: cluster-auto-scaling, memory-management; the 256 MiB that ECS and the system keep: a choice",
        check: super::graph::task_rooms,
    }
    /// `ecs0308`: the smallest machine holds the task.
    pub trait FitsAMachine<Size, Room> for (Fine, Never) {
        message: "ecs0308: a task of `{Size}` doesn't fit on the cluster's smallest machine: tasks have `{Room}` there",
        label: "no such machine holds the task",
        why: "managed scaling leaves the task out of its sum: nothing scales, and it waits in PROVISIONING for ever",
        help: "write: less in `size!`, or greater machines in `mixed!`",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TYPES: &[InstanceType] = &[InstanceType::M6iLarge, InstanceType::M5Large, InstanceType::M5aLarge];

    #[test]
    fn the_table_is_the_one_of_the_guide() {
        let mix = Mixed::new(1, 10, 1, 20, TYPES);
        let sizes = [(1, 1, 0), (2, 2, 0), (5, 2, 3), (6, 2, 4), (7, 3, 4), (10, 3, 7)];
        let table: Vec<_> = mix.table().collect();
        assert!(sizes.iter().all(|size| table.contains(size)), "{table:?}");
    }

    #[test]
    fn a_mix_that_passes_has_spot_exactly_when_it_asks() {
        for max in 1..40 {
            for base in 0..=max {
                for percent in [0, 1, 20, 50, 99, 100] {
                    if let Ok(mix) = Mixed::try_new(0, max, base, percent, TYPES.to_vec()) {
                        assert_eq!(mix.spot(max) > 0, mix.has_spot(), "{mix:?}");
                    }
                }
            }
        }
    }

    #[test]
    fn numbers_from_outside_are_judged_and_nothing_wraps() {
        let id = |result: Result<Mixed, Violation>| result.unwrap_err().rule().id;
        assert_eq!(id(Mixed::try_new(1, u32::MAX, 0, 20, TYPES.to_vec())), "ecs0902");
        assert_eq!(id(Mixed::try_new(1, 10, u32::MAX, 20, TYPES.to_vec())), "ecs0902");
        assert_eq!(id(Mixed::try_new(1, 10, 0, u32::MAX, TYPES.to_vec())), "ecs0902");
        assert_eq!(id(Mixed::try_new(1, 10, 0, 20, vec![InstanceType::M5Large])), "ecs0904");
    }

    #[test]
    fn names_of_types_are_read_back() {
        for kind in InstanceType::ALL {
            assert_eq!(kind.name().parse::<InstanceType>().unwrap(), *kind);
        }
        assert_eq!("m1.large".parse::<InstanceType>().unwrap_err().rule().id, "ecs0911");
    }
}
