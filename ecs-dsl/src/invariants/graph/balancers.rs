//! Load balancers: where they stand, what reaches them, and what they reach.

use std::collections::BTreeMap;

use super::doors::{Doors, Entry, Other, blocks};
use super::places::region;
use super::ways::{Way, Ways, interfaces};
use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::{LogicalId, Node, Properties};

/// The balancer reaches the tasks.
pub const ECS0409: Rule = Rule {
    id: "ecs0409",
    title: "The load balancer reaches the tasks of a service: their security group lets its group in, on the container's port",
    level: Level::Synth,
    message: "the security groups of {0} don't let the load balancer {1} in on port {2}",
    why: "the targets stay unhealthy, `Request timed out`, until the circuit breaker trips; nothing says so at deployment",
    help: "a rule for that port with the balancer's group as `SourceSecurityGroupId`; `.behind(&balancer, ..)` makes it",
    source: "Application Load Balancers User Guide: load-balancer-troubleshooting",
    check: Some(reaches_tasks),
};

/// The balancer stands in every zone that has tasks.
pub const ECS0509: Rule = Rule {
    id: "ecs0509",
    title: "A load balancer stands in every zone that has tasks of its services",
    level: Level::Synth,
    message: "tasks of {0} run in the zone of {1}, in which the load balancer {2} has no subnet",
    why: "the targets there stay `unused`: their zone is not enabled for the balancer, and the service never gets steady",
    help: "give the balancer a subnet of each zone: `ApplicationLoadBalancer::builder(.., &vpc)` does it",
    source: "Application Load Balancers User Guide: target-group-health-checks",
    check: Some(zones),
};

/// Two zones at least.
pub const ECS0603: Rule = Rule {
    id: "ecs0603",
    title: "An application load balancer has subnets of two zones at least, one for each",
    level: Level::Synth,
    message: "the load balancer {0} has {1}",
    why: "it is refused: `At least two subnets in two different Availability Zones must be specified`",
    help: "name a subnet in each of two or more zones",
    source: "Elastic Load Balancing API: CreateLoadBalancer Subnets",
    check: Some(two_zones),
};

/// Each rule gets requests.
pub const ECS0609: Rule = Rule {
    id: "ecs0609",
    title: "No listener rule is hidden by an earlier one that matches all of its requests",
    level: Level::Synth,
    message: "the rule {0} never gets a request: {1} comes first and matches all that it matches",
    why: "the service behind it looks healthy and gets no traffic; nothing says so",
    help: "give the narrower one the lower priority",
    source: "Application Load Balancers User Guide: load-balancer-listeners",
    check: Some(hidden),
};

/// What a balancer holds.
pub const ECS0610: Rule = Rule {
    id: "ecs0610",
    title: "A load balancer has at most 50 listeners, 100 rules and 100 target groups; a target group belongs to one balancer",
    level: Level::Synth,
    message: "{0} has {1}, and takes {2}",
    why: "Elastic Load Balancing refuses what is more: `TooManyRules`, `TooManyListeners`, `TargetGroupAssociationLimit`",
    help: "divide the services over several load balancers",
    source: "Application Load Balancers User Guide: load-balancer-limits",
    check: Some(holds),
};

/// A public balancer is in public subnets.
pub const ECS0621: Rule = Rule {
    id: "ecs0621",
    title: "A load balancer that faces the internet stands in subnets with a route to the internet gateway",
    level: Level::Synth,
    message: "the load balancer {0} faces the internet, and its subnet {1} has no route to an internet gateway",
    why: "it is made, and nobody can connect",
    help: "put it into public subnets, or write `Scheme: internal`",
    source: "Application Load Balancers User Guide: load-balancer-troubleshooting",
    check: Some(public),
};

/// A listener's port is open.
pub const ECS0622: Rule = Rule {
    id: "ecs0622",
    title: "The security group of a load balancer lets the port of each listener in",
    level: Level::Synth,
    message: "no rule of the security groups of {0} lets port {1} of the listener {2} in",
    why: "clients run into a time-out, and the targets are healthy",
    help: "a rule for that port on the balancer's security group",
    source: "Application Load Balancers User Guide: load-balancer-update-security-groups",
    check: Some(open),
};

/// One listener for each port.
pub const ECS0623: Rule = Rule {
    id: "ecs0623",
    title: "A load balancer has one listener for each port",
    level: Level::Synth,
    message: "two listeners of {0} have the port {1}",
    why: "the second is refused: `DuplicateListener`",
    help: "put the rules of both on one listener",
    source: "Elastic Load Balancing API: CreateListener",
    check: Some(ports),
};

const BALANCER: &str = "AWS::ElasticLoadBalancingV2::LoadBalancer";
pub(super) const LISTENER: &str = "AWS::ElasticLoadBalancingV2::Listener";
const RULE: &str = "AWS::ElasticLoadBalancingV2::ListenerRule";
const GROUP: &str = "AWS::ElasticLoadBalancingV2::TargetGroup";

pub(super) fn is_application(balancer: Part<'_>) -> bool {
    balancer.text("Type").or("application") == Some("application")
}

/// Whether a listener or a target group surely speaks what goes over TCP.
fn is_over_tcp(part: Part<'_>) -> bool {
    matches!(part.text("Protocol"), Answer::Is("HTTP" | "HTTPS" | "TCP" | "TLS"))
}

/// The listeners with their balancers.
fn listeners<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = (Part<'s>, Part<'s>)> {
    subject.of_type(LISTENER).filter_map(|listener| Some((listener, listener.refers("LoadBalancerArn")?)))
}

/// The balancers that forward to each target group, each with the listener.
pub(super) fn forwarders<'s>(subject: &'s Subject<'_>) -> BTreeMap<&'s LogicalId, Vec<Part<'s>>> {
    let mut by_group: BTreeMap<&LogicalId, Vec<Part<'s>>> = BTreeMap::new();
    let mut note = |part: Part<'s>, balancer: Part<'s>| {
        part.entry().visit_targets(&mut |target| {
            if let Some(group) = subject.resolve(target).filter(|group| group.resource_type() == GROUP) {
                let known = by_group.entry(group.id()).or_default();
                if !known.iter().any(|one| one.id() == balancer.id()) {
                    known.push(balancer);
                }
            }
        });
    };
    for (listener, balancer) in listeners(subject) {
        note(listener, balancer);
    }
    for rule in subject.of_type(RULE) {
        if let Some(balancer) = rule.refers("ListenerArn").and_then(|on| on.refers("LoadBalancerArn")) {
            note(rule, balancer);
        }
    }
    by_group
}

/// The services with the balancers before them, and what each says of its target.
pub(super) fn pairs<'s>(subject: &'s Subject<'_>) -> Vec<(Part<'s>, Part<'s>, &'s Properties)> {
    let forwarders = forwarders(subject);
    let mut pairs = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        for target in service.properties().maps("LoadBalancers") {
            let Some(group) = subject.referred(target.get("TargetGroupArn")) else { continue };
            for balancer in forwarders.get(group.id()).into_iter().flatten() {
                pairs.push((service, *balancer, target));
            }
        }
    }
    pairs
}

fn reaches_tasks(subject: &Subject<'_>) -> Vec<Violation> {
    let pairs = pairs(subject);
    if pairs.is_empty() {
        return Vec::new();
    }
    let doors = Doors::of(subject);
    let mut found = super::host_ports::shut_machines(subject, &doors);
    for (service, balancer, target) in pairs {
        // A port that there isn't is told by itself (`ecs0402`).
        let Some(port) = target.integer("ContainerPort").known().filter(|port| *port > 0) else { continue };
        let settings = interfaces(service);
        let to = settings.map(|settings| settings.list("SecurityGroups")).unwrap_or_default();
        let from = balancer.properties().list("SecurityGroups");
        let is_network = balancer.text("Type") == Answer::Is("network");
        // The VPC's default group lets its own members in; a network load balancer may do without a group.
        if to.is_empty() || (from.is_empty() && !is_network) || !(is_network || is_application(balancer)) {
            continue;
        }
        if !balancer.look("SecurityGroups").is_absent() && from.is_empty() {
            continue;
        }
        // With its groups, a network load balancer comes from wherever its clients are.
        let own =
            blocks(subject, balancer.properties().list("Subnets")).filter(|_| !is_network || from.is_empty());
        let there = settings.and_then(|settings| blocks(subject, settings.list("Subnets")));
        let group = subject.referred(target.get("TargetGroupArn"));
        // Over UDP, a rule is for another protocol than TCP.
        let of_tcp = group.is_none_or(|group| is_over_tcp(group));
        let checked =
            group.and_then(|group| group.integer("HealthCheckPort").known()).filter(|own| *own != port);
        for (port, word) in [(of_tcp.then_some(port), ""), (checked, ", that of its health check")] {
            let Some(port) = port else { continue };
            let said = |message: String, help: &str| {
                let args = [service.id().as_str().into(), balancer.id().as_str().into()];
                Violation::new(&ECS0409, &args)
                    .saying(message)
                    .helping(help)
                    .at("this service", service.location())
                    .at("its load balancer", balancer.location())
            };
            let (service, balancer) = (service.id(), balancer.id());
            if doors.lets_in(to, (port, port), Other::These(from, own.as_deref())) == Entry::Shut {
                let message = format!(
                    "the security groups of {service} don't let the load balancer {balancer} in on port {port}{word}"
                );
                let help = if from.is_empty() { IN_WITHOUT_GROUPS } else { ECS0409.help };
                found.push(said(message, help));
            } else if doors.lets_out(from, (port, port), Other::These(to, there.as_deref())) == Entry::Shut
                && !from.is_empty()
            {
                let message = format!(
                    "the security groups of the load balancer {balancer} don't let it out to {service} on port {port}{word}"
                );
                found.push(said(message, OUT));
            }
        }
    }
    found
}

/// What to write where a load balancer has no group that a rule could name.
const IN_WITHOUT_GROUPS: &str = "a rule for that port with the blocks of its subnets as `CidrIp`, and those of its clients, whose addresses it may keep; or `SecurityGroups` for the load balancer";
/// What to write where a group doesn't let out.
const OUT: &str = "a rule in its `SecurityGroupEgress` for that port, with the tasks' group as `DestinationSecurityGroupId`; or no `SecurityGroupEgress`, which lets everything out";

fn zones(subject: &Subject<'_>) -> Vec<Violation> {
    let zone = |subnet: &Part<'_>| subnet.properties().look("AvailabilityZone").known().cloned();
    let mut found = Vec::new();
    for (service, balancer, _) in pairs(subject) {
        let tasks = service.subnets("NetworkConfiguration.AwsvpcConfiguration.Subnets");
        let (Some(tasks), Some(own)) = (tasks, balancer.subnets("Subnets")) else { continue };
        let own: Option<Vec<Node>> = own.iter().map(zone).collect();
        let Some(own) = own else { continue };
        // A name and `Fn::Select` may be one zone; a zone of another region is a mistake of its own.
        let region = |zone: &Node| zone.as_str().and_then(region).map(str::to_owned);
        let is_like = |one: &Node, zone: &Node| {
            one.as_str().is_some() == zone.as_str().is_some() && region(one) == region(zone)
        };
        let outside = |zone: Node| !own.contains(&zone) && own.iter().all(|own| is_like(own, &zone));
        let outside = tasks.iter().find(|subnet| zone(subnet).is_some_and(outside));
        if let Some(subnet) = outside {
            let args =
                [service.id().as_str().into(), subnet.id().as_str().into(), balancer.id().as_str().into()];
            found.push(
                Violation::new(&ECS0509, &args)
                    .at("this service", service.location())
                    .at("its subnet", subnet.location())
                    .at("its load balancer", balancer.location()),
            );
        }
    }
    found
}

fn two_zones(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for balancer in subject.of_type(BALANCER).filter(|balancer| is_application(*balancer)) {
        let mut say = |what: &str| {
            let args = [balancer.id().as_str().into(), what.into()];
            found.push(Violation::new(&ECS0603, &args).at("this load balancer", balancer.place("Subnets")));
        };
        let subnets = match balancer.look("Subnets") {
            Answer::Is(Node::List(subnets)) => subnets,
            _ => continue,
        };
        if let [only] = subnets.as_slice()
            && (only.as_str().is_some() || subject.referred(Some(only)).is_some())
        {
            say("one subnet");
            continue;
        }
        let Some(subnets) = balancer.subnets("Subnets") else { continue };
        let zones: Option<Vec<&Node>> =
            subnets.iter().map(|subnet| subnet.properties().look("AvailabilityZone").known()).collect();
        let Some(zones) = zones else { continue };
        if zones.iter().enumerate().any(|(place, zone)| zones.iter().take(place).any(|one| one == zone)) {
            say("two subnets in one zone");
        }
    }
    found
}

/// Whether a pattern with `*` and `?` matches all that another one matches.
pub(super) fn covers(wide: &str, narrow: &str) -> bool {
    let (wide, narrow): (Vec<char>, Vec<char>) = (wide.chars().collect(), narrow.chars().collect());
    let (mut w, mut n) = (0, 0);
    let mut back: Option<(usize, usize)> = None;
    while n < narrow.len() {
        match (wide.get(w), narrow.get(n)) {
            (Some('*'), _) => {
                back = Some((w, n));
                w += 1;
            }
            (Some('?'), Some(other)) if *other != '*' => (w, n) = (w + 1, n + 1),
            (Some(one), Some(other)) if one == other => (w, n) = (w + 1, n + 1),
            _ => match back {
                Some((star, from)) => {
                    (w, n) = (star + 1, from + 1);
                    back = Some((star, from + 1));
                }
                None => return false,
            },
        }
    }
    wide.iter().skip(w).all(|rest| *rest == '*')
}

/// The conditions of a rule: the field and its values. Nothing when one of them can't be compared.
fn conditions(rule: Part<'_>) -> Option<Vec<(&str, Vec<&str>)>> {
    let mut found = Vec::new();
    for condition in rule.properties().maps("Conditions") {
        let field = condition.text("Field").known()?;
        let inner = match field {
            "path-pattern" => "PathPatternConfig.Values",
            "host-header" => "HostHeaderConfig.Values",
            _ => return None,
        };
        let mut values = condition.list("Values");
        if values.is_empty() {
            values = condition.list(inner);
        }
        let texts: Option<Vec<&str>> = values.iter().map(Node::as_str).collect();
        found.push((field, texts.filter(|texts| !texts.is_empty())?));
    }
    Some(found)
}

fn hidden(subject: &Subject<'_>) -> Vec<Violation> {
    type Judged<'s> = (i64, Part<'s>, Vec<(&'s str, Vec<&'s str>)>);
    let mut by_listener: BTreeMap<&LogicalId, Vec<Judged<'_>>> = BTreeMap::new();
    for rule in subject.of_type(RULE) {
        let listener = rule.properties().look("ListenerArn").known().and_then(Node::named);
        let (Some(listener), Some(priority), Some(conditions)) =
            (listener, rule.integer("Priority").known(), conditions(rule))
        else {
            continue;
        };
        by_listener.entry(listener.id()).or_default().push((priority, rule, conditions));
    }
    let mut found = Vec::new();
    for mut rules in by_listener.into_values() {
        rules.sort_by_key(|(priority, rule, _)| (*priority, rule.id()));
        rules.truncate(MOST_RULES); // more is a violation of its own, and the time stays in proportion
        for (place, (priority, later, narrow)) in rules.iter().enumerate() {
            let first = rules.iter().take(place).find(|(before, _, wide)| {
                before < priority
                    && wide.iter().all(|(field, patterns)| {
                        narrow.iter().any(|(other, values)| {
                            other == field
                                && values.iter().all(|value| patterns.iter().any(|one| covers(one, value)))
                        })
                    })
            });
            if let Some((_, first, _)) = first {
                found.push(
                    Violation::new(&ECS0609, &[later.id().as_str().into(), first.id().as_str().into()])
                        .at("the hidden rule", later.location())
                        .at("the one that comes first", first.location()),
                );
            }
        }
    }
    found
}

const MOST_LISTENERS: usize = 50;
const MOST_RULES: usize = 100;
const MOST_GROUPS: usize = 100;

fn holds(subject: &Subject<'_>) -> Vec<Violation> {
    let rules = subject.of_type(RULE);
    let on =
        |rule: Part<'_>| rule.refers("ListenerArn")?.refers("LoadBalancerArn").map(|one| one.id().clone());
    let mut held: Vec<(LogicalId, usize)> =
        listeners(subject).map(|(_, balancer)| (balancer.id().clone(), 0)).collect();
    held.extend(rules.filter_map(|rule| Some((on(rule)?, 1))));
    let mut found = Vec::new();
    for (id, balancers) in forwarders(subject) {
        held.extend(balancers.iter().map(|balancer| (balancer.id().clone(), 2)));
        if let ([first, second, ..], Some(group)) = (balancers.as_slice(), subject.part(id)) {
            let has = format!("two load balancers: {} and {}", first.id(), second.id());
            found.push(
                Violation::new(&ECS0610, &[id.as_str().into(), has.as_str().into(), "one".into()])
                    .at("this target group", group.location())
                    .at("the first load balancer", first.location())
                    .at("the second", second.location()),
            );
        }
    }
    let mut counts: BTreeMap<LogicalId, [usize; 3]> = BTreeMap::new();
    for (balancer, what) in held {
        if let Some(count) = counts.entry(balancer).or_default().get_mut(what) {
            *count += 1;
        }
    }
    let most = [("listeners", MOST_LISTENERS), ("rules", MOST_RULES), ("target groups", MOST_GROUPS)];
    for (balancer, counts) in counts {
        let Some(balancer) = subject.part(&balancer) else { continue };
        for (count, (what, most)) in counts.into_iter().zip(most).filter(|(count, (_, most))| count > most) {
            let (has, most) = (format!("{count} {what}"), most.to_string());
            let args = [balancer.id().as_str().into(), has.as_str().into(), most.as_str().into()];
            found.push(Violation::new(&ECS0610, &args).at("this load balancer", balancer.location()));
        }
    }
    found
}

fn public(subject: &Subject<'_>) -> Vec<Violation> {
    if !subject.has(BALANCER) {
        return Vec::new();
    }
    let ways = Ways::of(subject);
    let mut found = Vec::new();
    for balancer in subject.of_type(BALANCER) {
        if balancer.text("Scheme").or("internet-facing") != Some("internet-facing") {
            continue;
        }
        let subnets = balancer.subnets("Subnets").unwrap_or_default();
        let private = subnets.into_iter().find(|subnet| matches!(ways.way(*subnet), Way::None | Way::Nat(_)));
        if let Some(subnet) = private {
            found.push(
                Violation::new(&ECS0621, &[balancer.id().as_str().into(), subnet.id().as_str().into()])
                    .at("this load balancer", balancer.location())
                    .at("its subnet", subnet.location()),
            );
        }
    }
    found
}

fn open(subject: &Subject<'_>) -> Vec<Violation> {
    if !subject.has(LISTENER) {
        return Vec::new();
    }
    let doors = Doors::of(subject);
    let mut found = Vec::new();
    for (listener, balancer) in listeners(subject) {
        let groups = balancer.properties().list("SecurityGroups");
        let Some(port) = listener.integer("Port").known() else { continue };
        if !groups.is_empty()
            && is_over_tcp(listener)
            && doors.judge(groups, (port, port), None) == Entry::Shut
        {
            let port = port.to_string();
            let args = [balancer.id().as_str().into(), port.as_str().into(), listener.id().as_str().into()];
            found.push(
                Violation::new(&ECS0622, &args)
                    .at("this load balancer", balancer.location())
                    .at("its listener", listener.location()),
            );
        }
    }
    found
}

fn ports(subject: &Subject<'_>) -> Vec<Violation> {
    let mut taken: BTreeMap<(&LogicalId, i64), Part<'_>> = BTreeMap::new();
    let mut found = Vec::new();
    for (listener, balancer) in listeners(subject) {
        let Some(port) = listener.integer("Port").known() else { continue };
        if let Some(first) = taken.insert((balancer.id(), port), listener) {
            let port = port.to_string();
            found.push(
                Violation::new(&ECS0623, &[balancer.id().as_str().into(), port.as_str().into()])
                    .at("the first listener", first.location())
                    .at("the second", listener.location()),
            );
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::covers;

    #[test]
    fn a_pattern_covers_what_it_matches() {
        for (wide, narrow) in [("*", "/a"), ("/api/*", "/api/v2/*"), ("/a?c", "/abc"), ("/a*c", "/a*b*c")] {
            assert!(covers(wide, narrow), "{wide} {narrow}");
        }
        for (wide, narrow) in [("/api/v2/*", "/api/*"), ("/a?c", "/a*c"), ("/a", "/ab"), ("/ab", "/a")] {
            assert!(!covers(wide, narrow), "{wide} {narrow}");
        }
    }
}
