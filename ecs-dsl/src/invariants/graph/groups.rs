//! Machines of a cluster: their groups, types, launch templates and capacity providers, for templates that no
//! construct made.

use super::launch::Launch;
use super::rolling::size;
use super::{Answer, Look, Part, Subject};
use crate::invariants::capacity::{self, ECS0904, room};
use crate::invariants::instance_type::Architecture;
use crate::invariants::machines::ECS0926;
use crate::invariants::rule::{Level, Rule};
use crate::invariants::{InstanceType, Violation, managed_scaling};
use crate::template::{Node, Properties};

/// Machines count alike.
pub const ECS0907: Rule = Rule {
    id: "ecs0907",
    title: "A group of a capacity provider gives its types no weights",
    level: Level::Synth,
    message: "the group {0} weighs its instance types, and the capacity provider {1} counts machines",
    why: "AWS accepts it, and managed scaling starts the wrong number of machines",
    help: "leave `WeightedCapacity` out, and choose types of one size",
    source: "Amazon ECS Developer Guide: asg-capacity-providers (`isn't supported`)",
    check: Some(weights),
};

/// One master of a group's size.
pub const ECS0910: Rule = Rule {
    id: "ecs0910",
    title: "A group under managed scaling has no size, policy or schedule of another's",
    level: Level::Synth,
    message: "ECS scales the group {0}, and {1}",
    why: "two masters: the group goes up and down, and each update of the stack sets its size back",
    help: "leave `DesiredCapacity`, scaling policies and schedules out: `MinSize` and `MaxSize` are the bounds",
    source: "Amazon ECS Developer Guide: cluster-auto-scaling (considerations); aws/aws-cdk#5215",
    check: Some(masters),
};

/// What rebalancing ends is drained.
pub const ECS0919: Rule = Rule {
    id: "ecs0919",
    title: "Machines that are rebalanced or exchanged are drained before: by managed draining, or by a hook",
    level: Level::Synth,
    message: "the group {0} {1}, and the capacity provider {2} doesn't drain them",
    why: "Auto Scaling ends the old machine without a word to ECS: its tasks die with it",
    help: "`ManagedDraining: ENABLED` on the capacity provider, which is what ECS takes by itself",
    source: "Amazon ECS Developer Guide: managed-instance-draining; Amazon EC2 Auto Scaling User Guide: capacity-rebalance",
    check: Some(drains),
};

/// Programs and machines of one kind.
pub const ECS0317: Rule = Rule {
    id: "ecs0317",
    title: "A task's CPU architecture is that of the machines",
    level: Level::Synth,
    message: "the tasks of {0} are for {1}, and its machines are {2}",
    why: "`exec format error`, exit code 1, again and again until the deployment fails; or no machine is ever found",
    help: "`RuntimePlatform.CpuArchitecture` of the machines, and an image that is built for it; `.on(&cluster)` sets it",
    source: "botocore ecs: RuntimePlatform",
    check: Some(architectures),
};

const GROUP: &str = "AutoScalingGroupProvider.AutoScalingGroupArn";
pub(super) const DISTRIBUTION: &str = "MixedInstancesPolicy.InstancesDistribution";
const OVERRIDES: &str = "MixedInstancesPolicy.LaunchTemplate.Overrides";

/// The capacity providers over groups of the template.
pub(super) fn providers<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = (Part<'s>, Part<'s>)> {
    subject.of_type("AWS::ECS::CapacityProvider").filter_map(|provider| {
        let group = provider.refers(GROUP)?;
        (group.resource_type() == "AWS::AutoScaling::AutoScalingGroup").then_some((provider, group))
    })
}

impl<'s> Part<'s> {
    /// The types of a group's machines; nothing when one of them isn't written, or isn't known.
    fn types(&self) -> Option<Vec<InstanceType>> {
        let overrides: Vec<&Properties> = self.properties().maps(OVERRIDES).collect();
        if !overrides.is_empty() {
            return overrides.iter().map(|one| one.text("InstanceType").known()?.parse().ok()).collect();
        }
        let machine = self.machine()?;
        Some(vec![machine.text("LaunchTemplateData.InstanceType").known()?.parse().ok()?])
    }

    /// The same, where all of them start from the group's own launch template.
    pub(super) fn own_types(&self) -> Option<Vec<InstanceType>> {
        let other = |one: &Properties| !one.look("LaunchTemplateSpecification").is_absent();
        if self.properties().maps(OVERRIDES).any(other) { None } else { self.types() }
    }

    /// A number of a group's distribution.
    fn share(&self, name: &str, default: u32) -> Option<u32> {
        let path = format!("{DISTRIBUTION}.{name}");
        u32::try_from(self.integer(&path).or(default.into())?).ok()
    }
}

/// The groups of the template that mix, each with its base, its percentage above it, and its maximum.
fn mixes<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = (Part<'s>, u32, u32, u32)> {
    subject.of_type("AWS::AutoScaling::AutoScalingGroup").filter_map(|group| {
        if group.look("MixedInstancesPolicy").is_absent() {
            return None;
        }
        let base = group.share("OnDemandBaseCapacity", 0)?;
        let percent = group.share("OnDemandPercentageAboveBaseCapacity", 100)?;
        Some((group, base, percent, size(&group, "MaxSize")?))
    })
}

fn each(
    subject: &Subject<'_>,
    judge: impl Fn(u32, u32, u32) -> Option<crate::invariants::rule::Broken<'static>>,
) -> Vec<Violation> {
    mixes(subject)
        .filter_map(|(group, base, percent, max)| {
            Some(Violation::from(judge(base, percent, max)?).at("this group", group.location()))
        })
        .collect()
}

pub(crate) fn bases(subject: &Subject<'_>) -> Vec<Violation> {
    each(subject, |base, percent, max| {
        let above = capacity::percent_above(base, percent, max).filter(|_| percent > 100);
        if max == 0 { None } else { capacity::base(base, max).or(above) }
    })
}

pub(crate) fn without_spot(subject: &Subject<'_>) -> Vec<Violation> {
    each(subject, |base, percent, max| {
        let asks = max > 0 && percent < 100 && base <= max;
        if asks { capacity::percent_above(base, percent, max) } else { None }
    })
}

/// A mix with Spot has pools to turn to: types times zones.
pub(crate) fn pools(subject: &Subject<'_>) -> Vec<Violation> {
    const LEAST: usize = 6;
    const MOST: usize = 40;
    let mut found = Vec::new();
    for (group, base, percent, max) in mixes(subject) {
        if percent >= 100 || max <= base {
            continue;
        }
        let overrides = group.list(OVERRIDES);
        // Types that AWS chooses by their attributes are many.
        let chosen =
            |one: &Node| one.as_map().is_none_or(|one| !one.look("InstanceRequirements").is_absent());
        if overrides.iter().any(chosen)
            || !matches!(group.look(OVERRIDES), Answer::Is(Node::List(_)) | Answer::Absent)
        {
            continue;
        }
        let types = overrides.len().max(1);
        if types > MOST {
            let args = [(types as u64).into(), 3_u32.into(), (MOST as u64).into()];
            found.push(Violation::new(&ECS0904, &args).at("this group", group.location()));
            continue;
        }
        let zones =
            ["VPCZoneIdentifier", "AvailabilityZones"].into_iter().find_map(|name| match group.look(name) {
                Answer::Is(Node::List(zones)) => Some(zones.len()),
                _ => None,
            });
        let Some(zones) = zones else { continue };
        if types * zones < LEAST {
            let said = format!(
                "the group {} with Spot has {types} instance types in {zones} zones: {} pools, fewer than {LEAST}",
                group.id(),
                types * zones
            );
            found.push(Violation::new(&ECS0904, &[]).saying(said).at("this group", group.location()));
        }
    }
    found
}

/// The types of a group can stand in for each other. What is known is what this release has in its table.
pub(crate) fn like_types(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (provider, group) in providers(subject) {
        let Some(types) = group.types() else { continue };
        let [first, rest @ ..] = types.as_slice() else { continue };
        let other = rest
            .iter()
            .find(|kind| kind.architecture() != first.architecture() || kind.vcpu() != first.vcpu());
        if let Some(other) = other {
            let violation = Violation::new(&capacity::ECS0906, &[first.name().into(), other.name().into()]);
            let violation = if other.architecture() == first.architecture() {
                violation
            } else {
                violation
                    .saying(format!("{first} and {other} don't run the same programs"))
                    .helping("types of one architecture: arm64 or x86_64")
            };
            found.push(
                violation.at("this group", group.location()).at("its capacity provider", provider.location()),
            );
        }
    }
    found
}

fn weights(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (provider, group) in providers(subject) {
        let weighs = |one: &Properties| !one.look("WeightedCapacity").is_absent();
        if group.properties().maps(OVERRIDES).any(weighs) {
            let args = [group.id().as_str().into(), provider.id().as_str().into()];
            found.push(
                Violation::new(&ECS0907, &args)
                    .at("this group", group.location())
                    .at("its capacity provider", provider.location()),
            );
        }
    }
    found
}

pub(crate) fn scaling_ranges(subject: &Subject<'_>) -> Vec<Violation> {
    const SCALING: &str = "AutoScalingGroupProvider.ManagedScaling";
    let mut found = Vec::new();
    for provider in subject.of_type("AWS::ECS::CapacityProvider") {
        let number = |name: &str| u32::try_from(provider.integer(&format!("{SCALING}.{name}")).known()?).ok();
        let target = number("TargetCapacity").and_then(managed_scaling::target);
        let warmup = number("InstanceWarmupPeriod").and_then(managed_scaling::warmup);
        let (least, greatest) = (number("MinimumScalingStepSize"), number("MaximumScalingStepSize"));
        let step = match (least, greatest) {
            (Some(least), Some(greatest)) => managed_scaling::step(least, greatest),
            (Some(one), None) | (None, Some(one)) => managed_scaling::step(one, one),
            (None, None) => None,
        };
        for broken in [target, step, warmup].into_iter().flatten() {
            found.push(Violation::from(broken).at("this capacity provider", provider.location()));
        }
    }
    found
}

fn masters(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (provider, group) in providers(subject) {
        if provider.text("AutoScalingGroupProvider.ManagedScaling.Status") != Answer::Is("ENABLED") {
            continue;
        }
        let mut say = |what: &str, place: Part<'_>, word: &str| {
            let args = [group.id().as_str().into(), what.into()];
            found.push(
                Violation::new(&ECS0910, &args)
                    .at(word, place.location())
                    .at("its capacity provider", provider.location()),
            );
        };
        if group.sets_its_size() {
            say("its `DesiredCapacity` stands in the template", group, "this group");
        }
        for (kind, word) in [
            ("AWS::AutoScaling::ScalingPolicy", "a scaling policy"),
            ("AWS::AutoScaling::ScheduledAction", "a schedule"),
        ] {
            for other in subject.of_type(kind) {
                if other.refers("AutoScalingGroupName").is_some_and(|named| named.id() == group.id()) {
                    say(&format!("so does {word}, {}", other.id()), other, "this one");
                }
            }
        }
    }
    found
}

impl Part<'_> {
    /// Whether something holds a machine of a group before it goes.
    fn has_hook(&self, subject: &Subject<'_>) -> bool {
        !self.look("LifecycleHookSpecificationList").is_absent()
            || subject
                .of_type("AWS::AutoScaling::LifecycleHook")
                .any(|hook| hook.refers("AutoScalingGroupName").is_none_or(|named| named.id() == self.id()))
    }

    /// Whether an update of the stack sets a group back to the size in the template. It doesn't where the update
    /// policy leaves the size alone, or where the group has one size anyway.
    fn sets_its_size(&self) -> bool {
        let Some(desired) = self.integer("DesiredCapacity").known() else { return false };
        let policy = self.entry().updates();
        let left_alone = policy.is_some_and(|policy| {
            policy.flag("AutoScalingScheduledAction.IgnoreUnmodifiedGroupSizeProperties").or(false)
                != Some(false)
        });
        !left_alone && self.integer("MaxSize").known().is_some_and(|max| max > desired)
    }
}

/// Whether user data does what it says in itself: nothing is fetched, and no settings stand in another form.
pub(super) fn is_plain(data: &str) -> bool {
    let elsewhere = [
        "cfn-init",
        "[settings.ecs]",
        "cluster =",
        "Initialize-ECSAgent",
        "aws s3",
        "curl ",
        "wget ",
        "ansible",
    ];
    !elsewhere.iter().any(|word| data.contains(word))
}

/// Whether an update of the stack exchanges a group's machines.
fn is_exchanged(group: &Part<'_>) -> bool {
    let rolling = |policy: &Properties| matches!(policy.look("AutoScalingRollingUpdate"), Answer::Is(_));
    group.entry().updates().is_some_and(rolling)
}

/// CloudFormation doesn't exchange what is protected.
pub(crate) fn rolls(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (provider, group) in providers(subject) {
        let protected = provider.text("AutoScalingGroupProvider.ManagedTerminationProtection");
        if protected == Answer::Is("ENABLED") && is_exchanged(&group) {
            let said = "are protected from termination, and an update of the stack exchanges them";
            found.push(
                Violation::new(&ECS0926, &[])
                    .saying(format!("the machines of {} {said}", group.id()))
                    .at("this group", group.location())
                    .at("its capacity provider", provider.location()),
            );
        }
    }
    found
}

fn drains(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (provider, group) in providers(subject) {
        let off = provider.text("AutoScalingGroupProvider.ManagedDraining") == Answer::Is("DISABLED");
        let does = if group.flag("CapacityRebalance") == Answer::Is(true) {
            "rebalances its Spot machines"
        } else if is_exchanged(&group) {
            "exchanges its machines in an update of the stack"
        } else {
            continue;
        };
        if off && !group.has_hook(subject) {
            let args = [group.id().as_str().into(), does.into(), provider.id().as_str().into()];
            found.push(
                Violation::new(&ECS0919, &args)
                    .at("this group", group.location())
                    .at("its capacity provider", provider.location()),
            );
        }
    }
    found
}

/// The services on machines of the template, each with its task and its groups, whose types are all known.
pub(super) fn on_machines<'s>(
    subject: &'s Subject<'_>,
) -> impl Iterator<Item = (Part<'s>, Part<'s>, Part<'s>, Vec<InstanceType>)> {
    subject.of_type("AWS::ECS::Service").filter_map(|service| {
        if service.launch(subject) != Launch::Machines {
            return None;
        }
        let task = service.refers("TaskDefinition")?;
        let groups = service.groups(subject);
        let types: Option<Vec<_>> = groups.iter().map(Part::types).collect();
        Some((service, task, *groups.first()?, types?.into_iter().flatten().collect()))
    })
}

/// A task fits on the smallest of its machines, beside the daemons of its cluster.
pub(crate) fn task_rooms(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    let daemons: Vec<Part<'_>> =
        subject.of_type("AWS::ECS::Service").filter(|service| service.is_daemon() == Some(true)).collect();
    for (service, task, group, types) in on_machines(subject) {
        let beside = daemons.iter().filter(|daemon| daemon.id() != service.id());
        let cluster = service.refers("Cluster").map(|cluster| cluster.id().clone());
        let same = |daemon: &&Part<'_>| {
            cluster.is_some() && daemon.refers("Cluster").map(|other| other.id().clone()) == cluster
        };
        let beside: Vec<_> = beside
            .filter(same)
            .filter_map(|daemon| Some((daemon, daemon.refers("TaskDefinition")?)))
            .collect();
        let kept = beside.iter().map(|(_, task)| asked(task));
        let kept = kept.fold((0, 0), |(cpu, memory), (more, much)| (cpu + more, memory + much));
        if let Err(violation) = capacity::judge_room(asked(&task), kept, &types) {
            let violation =
                violation.at("this service", service.location()).at("its machines", group.location());
            let placed = |violation: Violation, (daemon, _): &(&Part<'_>, Part<'_>)| {
                violation.at("a daemon that each of them has", daemon.location())
            };
            found.push(beside.iter().fold(violation, placed));
        }
    }
    found
}

/// The CPU units and MiB that a task reserves, as far as they are written.
pub(super) fn asked(task: &Part<'_>) -> (u32, u32) {
    let sum = |name: &str| -> u32 {
        let numbers = task.properties().maps("ContainerDefinitions").filter_map(|container| {
            let number = match container.integer(name) {
                Answer::Absent if name == "MemoryReservation" => container.integer("Memory"),
                number => number,
            };
            u32::try_from(number.known()?).ok()
        });
        numbers.sum()
    };
    let cpu = task.task_cpu().or(sum("Cpu")).unwrap_or_default();
    (cpu, task.task_memory().or(sum("MemoryReservation")).unwrap_or_default())
}

fn architectures(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (service, task, group, types) in on_machines(subject) {
        // What isn't written is any: the machine's own image decides.
        let Some(written) = task.text("RuntimePlatform.CpuArchitecture").known() else { continue };
        let name = |kind: Architecture| match kind {
            Architecture::Arm => "ARM64",
            Architecture::X86 => "X86_64",
        };
        if room(&types).0 > 0
            && let Some(other) = types.iter().find(|kind| name(kind.architecture()) != written)
        {
            let machines = format!("{}, which is {}", other.name(), name(other.architecture()));
            let args = [service.id().as_str().into(), written.into(), machines.as_str().into()];
            found.push(
                Violation::new(&ECS0317, &args)
                    .at("this service", service.location())
                    .at("its task definition", task.location())
                    .at("its machines", group.location()),
            );
        }
    }
    found
}
