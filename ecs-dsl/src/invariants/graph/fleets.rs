//! Auto Scaling groups by themselves: their sizes, where and of what their machines start, and how an update exchanges
//! them.

use super::groups::{DISTRIBUTION, is_plain};
use super::tasks::mapping_of;
use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::{Function, Node, Properties};

/// A group's size is one that it may have.
pub const ECS0928: Rule = Rule {
    id: "ecs0928",
    title: "A group's minimum is at most its maximum, and its desired size is between them",
    level: Level::Synth,
    message: "the group {0} has {1}",
    why: "Auto Scaling refuses the group, as with `Desired capacity:20 must be between the specified min size:2 and max size:8`",
    help: "`MinSize` at most `MaxSize`, and `DesiredCapacity` between them, or left out",
    source: "Amazon EC2 Auto Scaling API: CreateAutoScalingGroup; convox/praxis#258",
    check: Some(sizes),
};

/// Machines start somewhere, of one template.
pub const ECS0929: Rule = Rule {
    id: "ecs0929",
    title: "A group says in which subnets its machines start, and has one source of what they are",
    level: Level::Synth,
    message: "the group {0} has {1}",
    why: "Auto Scaling refuses the group: `At least one Availability Zone or VPC Subnet is required`, or `Valid requests must contain either LaunchTemplate, LaunchConfigurationName, InstanceId or MixedInstancesPolicy parameter`",
    help: "`VPCZoneIdentifier` with the subnets; either `LaunchTemplate` or `MixedInstancesPolicy`",
    source: "Amazon EC2 Auto Scaling API: CreateAutoScalingGroup",
    check: Some(sources),
};

/// An update can exchange machines.
pub const ECS0930: Rule = Rule {
    id: "ecs0930",
    title: "An update that exchanges a group's machines may take one away, and its times are of the form PT10M",
    level: Level::Synth,
    message: "the group {0} has {1}",
    why: "CloudFormation refuses the update: `MinInstancesInService must be less than the autoscaling group's MaxSize`; a time that it can't read fails as well",
    help: "`MinInstancesInService` below `MaxSize`; `PauseTime: PT10M` for ten minutes",
    source: "CloudFormation User Guide: aws-attribute-updatepolicy, aws-attribute-creationpolicy; aws-cloudformation/cfn-lint#362",
    check: Some(updates),
};

/// A mix says itself what is Spot.
pub const ECS0931: Rule = Rule {
    id: "ecs0931",
    title: "A mix has no launch template that asks for Spot, and pools only with the strategy lowest-price",
    level: Level::Synth,
    message: "the group {0} {1}",
    why: "Auto Scaling refuses the group: `You cannot use a launch template that is set to request Spot Instances (InstanceMarketOptions) when you configure an Auto Scaling group with a mixed instances policy`, or `SpotInstancePools option is only available with the lowest-price allocation strategy`",
    help: "`OnDemandPercentageAboveBaseCapacity` says how much is Spot, so no `InstanceMarketOptions`; no `SpotInstancePools` beside another strategy",
    source: "Amazon EC2 Auto Scaling API: InstancesDistribution; kubernetes/kops#7066, app-sre/qontract-schemas#400",
    check: Some(mixes),
};

/// Who waits for a signal gets one.
pub const ECS0932: Rule = Rule {
    id: "ecs0932",
    title: "Machines send the signals that their group waits for",
    level: Level::Synth,
    message: "the group {0} waits for signals{1}, and its machines send none",
    why: "the stack fails after the whole time: `Received 0 SUCCESS signal(s) out of 2`",
    help: "`/opt/aws/bin/cfn-signal -e $? --stack .. --resource {0} --region ..` at the end of the user data, or no waiting",
    source: "CloudFormation User Guide: aws-attribute-creationpolicy, aws-attribute-updatepolicy",
    check: Some(signals),
};

/// Tasks are the targets, not machines.
pub const ECS0933: Rule = Rule {
    id: "ecs0933",
    title: "A group doesn't register its machines where a service registers its tasks",
    level: Level::Synth,
    message: "the group {0} registers its machines in the target group {1}, in which the service {2} registers its tasks",
    why: "on the target group's own port of a machine nothing listens: those targets are never healthy, and with `HealthCheckType: ELB` the group ends its machines again and again",
    help: "leave `TargetGroupARNs` out, and `HealthCheckType: EC2`: ECS registers what runs",
    source: "Amazon ECS Developer Guide: service-load-balancing; derived",
    check: Some(registered),
};

fn groups<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = Part<'s>> {
    subject.of_type("AWS::AutoScaling::AutoScalingGroup")
}

fn say(rule: &'static Rule, group: Part<'_>, what: &str) -> Violation {
    Violation::new(rule, &[group.id().as_str().into(), what.into()]).at("this group", group.location())
}

fn sizes(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for group in groups(subject) {
        let number = |name: &str| group.integer(name).known();
        let (min, max) = (number("MinSize"), number("MaxSize"));
        if let (Some(min), Some(max)) = (min, max)
            && min > max
        {
            found.push(say(&ECS0928, group, &format!("a minimum of {min}, above its maximum of {max}")));
            continue;
        }
        let Some(desired) = number("DesiredCapacity") else { continue };
        let wrong = match (min, max) {
            (_, Some(max)) if desired > max => format!("above its maximum of {max}"),
            (Some(min), _) if desired < min => format!("below its minimum of {min}"),
            _ => continue,
        };
        found.push(say(&ECS0928, group, &format!("a desired size of {desired}, {wrong}")));
    }
    found
}

/// Whether a property is there, whatever the deployment knows.
fn stands(answer: Answer<&Node>) -> bool {
    let Answer::Is(Node::Function(function)) = answer else { return matches!(answer, Answer::Is(_)) };
    !matches!(**function, Function::If(..) | Function::Other(..))
}

const SOURCES: [&str; 4] =
    ["LaunchTemplate", "MixedInstancesPolicy", "LaunchConfigurationName", "InstanceId"];
const PLACES: [&str; 3] = ["VPCZoneIdentifier", "AvailabilityZones", "AvailabilityZoneIds"];

fn sources(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for group in groups(subject) {
        let several: Vec<String> =
            SOURCES.iter().filter(|name| stands(group.look(name))).map(|name| format!("`{name}`")).collect();
        let is_absent = |name: &str| group.look(name).is_absent();
        if several.len() > 1 {
            let what = format!("{}, of which it takes one", several.join(" and "));
            found.push(say(&ECS0929, group, &what));
        } else if SOURCES.iter().all(|name| is_absent(name)) {
            found.push(say(&ECS0929, group, "neither `LaunchTemplate` nor `MixedInstancesPolicy`"));
        }
        // What is made like another machine starts where that one stands.
        if PLACES.iter().all(|name| is_absent(name)) && group.look("InstanceId").is_absent() {
            found.push(say(&ECS0929, group, "no `VPCZoneIdentifier`"));
        }
    }
    found
}

/// Whether a text is a time as CloudFormation's policies have it: `PT1H30M`.
fn is_time(text: &str) -> bool {
    let Some(mut rest) = text.strip_prefix("PT").filter(|rest| !rest.is_empty()) else { return false };
    for unit in ['H', 'M', 'S'] {
        if let Some((number, more)) = rest.split_once(unit) {
            if number.is_empty() || !number.chars().all(|c| c.is_ascii_digit() || c == '.') {
                return false;
            }
            rest = more;
        }
    }
    rest.is_empty()
}

const ROLLING: &str = "AutoScalingRollingUpdate";
const SIGNAL: &str = "ResourceSignal";

fn updates(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for group in groups(subject) {
        let (updates, creates) = (group.entry().updates(), group.entry().creates());
        let rolling = updates.and_then(|policy| policy.look(ROLLING).known()?.as_map());
        let signal = creates.and_then(|policy| policy.look(SIGNAL).known()?.as_map());
        if let Some(least) = rolling.and_then(|policy| policy.integer("MinInstancesInService").known())
            && let Some(max) = group.integer("MaxSize").known().filter(|max| *max > 0)
            && least >= max
        {
            let what = format!("{least} machines that an update leaves alone, and has {max} at most");
            found.push(say(&ECS0930, group, &what));
        }
        for (policy, name) in [(rolling, "PauseTime"), (signal, "Timeout")] {
            let time = policy.and_then(|policy| policy.text(name).known());
            if let Some(time) = time.filter(|time| !is_time(time)) {
                found.push(say(&ECS0930, group, &format!("the `{name}` {time}, which is no time")));
            }
        }
    }
    found
}

fn mixes(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for group in groups(subject) {
        if !matches!(group.look("MixedInstancesPolicy"), Answer::Is(Node::Map(_))) {
            continue;
        }
        let strategy = group.properties().text(&format!("{DISTRIBUTION}.SpotAllocationStrategy")).known();
        let pools = group.integer(&format!("{DISTRIBUTION}.SpotInstancePools")).known();
        if let (Some(strategy), Some(pools)) = (strategy, pools)
            && strategy != "lowest-price"
            && pools > 0
        {
            let what = format!("has {pools} `SpotInstancePools` with the strategy {strategy}");
            found.push(say(&ECS0931, group, &what));
        }
        let Some(machine) = group.machine() else { continue };
        if stands(machine.look("LaunchTemplateData.InstanceMarketOptions")) {
            let what = format!("mixes, and its launch template {} asks for Spot by itself", machine.id());
            found.push(say(&ECS0931, group, &what).at("its launch template", machine.location()));
        }
    }
    found
}

/// Whether user data may signal: by a command, by a setting, or by what only the deployment knows.
fn may_signal(data: &str) -> bool {
    let words =
        ["cfn-signal", "signal-resource", "ResourceSignal", "SignalResource", "should-signal", "cfn_signal"];
    // A program of the image, or what is read from elsewhere, may do so.
    let others = [".sh", ".py", ".ps1", "#include", "python", "/opt/", "/usr/local/"];
    words.iter().chain(&others).any(|word| data.contains(word)) || !is_plain(data)
}

fn signals(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for group in groups(subject) {
        let created = group.entry().creates().and_then(|policy| policy.look(SIGNAL).known()?.as_map());
        let created =
            created.is_some_and(|signal| signal.integer("Count").or(1).is_some_and(|count| count > 0));
        let waits = |policy: &Properties| {
            policy.flag(&format!("{ROLLING}.WaitOnResourceSignals")) == Answer::Is(true)
        };
        let when = if created {
            " when it is made"
        } else if group.entry().updates().is_some_and(waits) {
            " of the new machines in an update"
        } else {
            continue;
        };
        let Some(machine) = group.machine() else { continue };
        // An image of one's own may send them, and so may a line that only the deployment knows.
        let Some(data) = machine.user_data_with("\0") else { continue };
        if data.trim().is_empty() || data.lines().any(|line| line.trim() == "\0") || may_signal(&data) {
            continue;
        }
        found.push(say(&ECS0932, group, when).at("its launch template", machine.location()));
    }
    found
}

/// Whether a service's tasks have the very port of a target group on their machines.
fn has_port(subject: &Subject<'_>, service: Part<'_>, group: Part<'_>) -> bool {
    let Some(task) = service.refers("TaskDefinition") else { return true };
    match task.text("NetworkMode").or("bridge") {
        Some("awsvpc") => return false,
        Some("bridge") => {}
        _ => return true,
    }
    let port = group.integer("Port");
    let loads = service.properties().maps("LoadBalancers");
    let its = loads.filter(|load| {
        subject.referred(load.get("TargetGroupArn")).is_some_and(|named| named.id() == group.id())
    });
    for load in its {
        let Some(mapping) = mapping_of(task, load) else { return true };
        match mapping.integer("HostPort") {
            Answer::Unknown => return true,
            Answer::Is(host) if host > 0 && (port == Answer::Is(host) || port == Answer::Unknown) => {
                return true;
            }
            _ => {}
        }
    }
    false
}

fn registered(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for group in groups(subject) {
        let named = group.properties().list("TargetGroupARNs").iter();
        for targets in named.filter_map(|node| subject.referred(Some(node))) {
            let serves = |service: &Part<'_>| {
                service
                    .target_groups()
                    .any(|node| subject.referred(Some(node)).is_some_and(|named| named.id() == targets.id()))
                    && !has_port(subject, *service, targets)
            };
            if let Some(service) = subject.of_type("AWS::ECS::Service").find(serves) {
                let args =
                    [group.id().as_str().into(), targets.id().as_str().into(), service.id().as_str().into()];
                found.push(
                    Violation::new(&ECS0933, &args)
                        .at("this group", group.place("TargetGroupARNs"))
                        .at("the service", service.location()),
                );
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{is_time, may_signal};

    #[test]
    fn who_may_signal() {
        for data in [
            "/opt/aws/bin/cfn-signal -e 0",
            "bootstrap.sh a",
            "Send-CFNResourceSignal",
            "#include\nhttps://a",
        ] {
            assert!(may_signal(data), "{data}");
        }
        assert!(!may_signal("#!/bin/bash\necho ECS_CLUSTER=a >> /etc/ecs/ecs.config"));
    }

    #[test]
    fn times_of_policies() {
        for right in ["PT10M", "PT0S", "PT1H30M", "PT1H", "PT5M30S"] {
            assert!(is_time(right), "{right}");
        }
        for wrong in ["10m", "PT", "P10M", "600", "PT10", "PT10m", "PTM", ""] {
            assert!(!is_time(wrong), "{wrong}");
        }
    }
}
