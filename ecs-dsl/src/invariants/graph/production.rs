//! What a stack promises that calls itself production. Each is good advice for every stack; here it is law.

use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::{DeletionPolicy, Entry, LogicalId, Node, Properties};

const SERVICE: &str = "AWS::ECS::Service";

/// More than one zone.
pub const ECS0507: Rule = Rule {
    id: "ecs0507",
    title: "In production, a service's tasks and machines stand in two zones or more",
    level: Level::Synth,
    message: "the stack is production, and {0} stands in one zone",
    why: "a zone that is lost takes the whole service with it",
    help: "`zones: 3` in `network!`, or a subnet in each of two zones",
    source: "policy; AWS Well-Architected Framework: reliability pillar",
    check: Some(zones),
};

/// More than one task.
pub const ECS1011: Rule = Rule {
    id: "ecs1011",
    title: "In production, a service behind a load balancer has two tasks or more",
    level: Level::Synth,
    message: "the stack is production, and the service {0} may have {1}",
    why: "one bad task, or one zone, is an outage",
    help: "`tasks!(2)`, or `scale!(2..=20, ..)`",
    source: "policy; AWS Well-Architected Framework: reliability pillar",
    check: Some(tasks),
};

/// Data outlives its stack.
pub const ECS1401: Rule = Rule {
    id: "ecs1401",
    title: "In production, what holds data is retained when it is deleted or replaced",
    level: Level::Synth,
    message: "the stack is production, and {0} is lost when it is {1}",
    why: "a deletion or a replacement takes the data with it; CloudFormation deletes a secret without the 30 days' window",
    help: "`DeletionPolicy` and `UpdateReplacePolicy`: Retain or Snapshot",
    source: "CloudFormation User Guide: aws-attribute-deletionpolicy, aws-attribute-updatereplacepolicy",
    check: Some(retained),
};

/// The rest of what production means.
pub const ECS1505: Rule = Rule {
    id: "ecs1505",
    title: "Production has a way out for each zone, failure detectors, deletion protection and somebody who is told",
    level: Level::Synth,
    message: "the stack is production, and {0}",
    why: "the stack calls itself production: what is advice elsewhere is law here",
    help: "`Nat::OnePerZone`, `.circuit_breaker(..)`, `.deletion_protection()`, `monitors::standard(..)`; or no `.production()`",
    source: "policy",
    check: Some(rest),
};

/// The least number of tasks behind a balancer, and of zones.
const LEAST: usize = 2;

const KEY: &str = "AWS::KMS::Key";

/// What holds data.
const STATEFUL: [&str; 11] = [
    "AWS::DynamoDB::GlobalTable",
    "AWS::DynamoDB::Table",
    "AWS::ECR::Repository",
    "AWS::EFS::FileSystem",
    "AWS::ElastiCache::ReplicationGroup",
    KEY,
    "AWS::Logs::LogGroup",
    "AWS::RDS::DBCluster",
    "AWS::RDS::DBInstance",
    "AWS::S3::Bucket",
    "AWS::SecretsManager::Secret",
];

/// A violation of a production stack, with the line that calls it so.
fn broken(
    subject: &Subject<'_>,
    rule: &'static Rule,
    args: &[&str],
    what: &str,
    part: &Part<'_>,
) -> Violation {
    let args: Vec<_> = args.iter().map(|arg| (*arg).into()).collect();
    let said = subject.production().unwrap_or(subject.location());
    Violation::new(rule, &args).at(what, part.location()).at("it is production", said)
}

/// The zones of subnets; `None` when one of them isn't told.
fn of_subnets(subnets: &[Part<'_>]) -> Option<usize> {
    let zones: Option<Vec<&Node>> =
        subnets.iter().map(|subnet| subnet.properties().look("AvailabilityZone").known()).collect();
    let zones = zones?;
    let first = |(place, zone): &(usize, &&Node)| !zones.iter().take(*place).any(|other| other == *zone);
    Some(zones.iter().enumerate().filter(first).count())
}

/// What runs tasks, each with its subnets.
fn placed<'s>(subject: &'s Subject<'_>) -> Vec<(Part<'s>, Vec<Part<'s>>)> {
    let services = subject
        .of_type(SERVICE)
        .filter_map(|part| Some((part, part.subnets("NetworkConfiguration.AwsvpcConfiguration.Subnets")?)));
    let groups = subject
        .of_type("AWS::AutoScaling::AutoScalingGroup")
        .filter_map(|part| Some((part, part.subnets("VPCZoneIdentifier")?)));
    services.chain(groups).collect()
}

fn zones(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    if subject.production().is_none() {
        return found;
    }
    for (part, subnets) in placed(subject) {
        if of_subnets(&subnets).is_some_and(|zones| zones < LEAST) {
            found.push(broken(subject, &ECS0507, &[part.id().as_str()], "this part", &part));
        }
    }
    found
}

fn tasks(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    if subject.production().is_none() {
        return found;
    }
    let scaled = super::services::scaled(subject);
    for service in subject.of_type(SERVICE) {
        if service.list("LoadBalancers").is_empty()
            || service.text("SchedulingStrategy") == Answer::Is("DAEMON")
        {
            continue;
        }
        let scaler = scaled.iter().find(|(_, of)| of.is_some_and(|of| of.id() == service.id()));
        let least = match scaler {
            Some((target, _)) => target.integer("MinCapacity").known(),
            None => service.integer("DesiredCount").or(1),
        };
        if let Some(least) = least.filter(|least| usize::try_from(*least).is_ok_and(|least| least < LEAST)) {
            let count = if least == 1 { "1 task".to_owned() } else { format!("{least} tasks") };
            found.push(broken(subject, &ECS1011, &[service.id().as_str(), &count], "this service", &service));
        }
    }
    found
}

fn retained(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    if subject.production().is_none() {
        return found;
    }
    for part in STATEFUL.into_iter().flat_map(|kind| subject.of_type(kind)) {
        let entry = part.entry();
        if part.resource_type() == KEY && is_of_topics(subject, part.id()) {
            continue;
        }
        for (policy, done) in [(entry.deletion_policy, "deleted"), (entry.update_replace_policy, "replaced")]
        {
            if matches!(policy, None | Some(DeletionPolicy::Delete)) {
                found.push(broken(subject, &ECS1401, &[part.id().as_str(), done], "this part", &part));
            }
        }
    }
    found
}

/// Whether only topics use a key: what passes through a topic isn't kept, and nothing is lost with its key.
fn is_of_topics(subject: &Subject<'_>, key: &LogicalId) -> bool {
    let mut users = subject.template().resources().filter(|(_, entry)| {
        let mut uses = false;
        entry.visit_targets(&mut |target| uses |= target.id() == key);
        uses
    });
    let is_topic = |(_, entry): (&LogicalId, &Entry)| entry.resource_type() == "AWS::SNS::Topic";
    users.next().is_some_and(is_topic) && users.all(is_topic)
}

fn rest(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    if subject.production().is_none() {
        return found;
    }
    let mut say = |words: String, what: &str, part: &Part<'_>| {
        found.push(broken(subject, &ECS1505, &[&words], what, part));
    };
    let gateways: Vec<_> = subject.of_type("AWS::EC2::NatGateway").collect();
    let most =
        placed(subject).iter().filter_map(|(_, subnets)| of_subnets(subnets)).max().unwrap_or_default();
    if let Some(gateway) = gateways.first().filter(|_| gateways.len() < most) {
        say(format!("its {most} zones have {} way out", gateways.len()), "this NAT gateway", gateway);
    }
    for balancer in subject.of_type("AWS::ElasticLoadBalancingV2::LoadBalancer") {
        let protected = balancer.attribute("LoadBalancerAttributes", "deletion_protection.enabled");
        if protected.then(|node| node.outline("")).or("false".to_owned()).as_deref() == Some("false") {
            say(
                format!("the load balancer {} can be deleted", balancer.id()),
                "this load balancer",
                &balancer,
            );
        }
    }
    for service in subject.of_type(SERVICE) {
        if !detects(service.properties()) {
            say(format!("the service {} has no failure detector", service.id()), "this service", &service);
        }
    }
    if let Some(service) = subject.of_type(SERVICE).next().filter(|_| !tells(subject)) {
        say(format!("nobody is told when the service {} fails", service.id()), "this service", &service);
    }
    found
}

/// Whether an alarm or an event rule tells somebody, or another stack may do so: it reads what it would look at.
fn tells(subject: &Subject<'_>) -> bool {
    let alarms = ["AWS::CloudWatch::Alarm", "AWS::CloudWatch::CompositeAlarm"];
    let mut alarms = alarms.into_iter().flat_map(|kind| subject.of_type(kind));
    let mut rules = subject.of_type("AWS::Events::Rule");
    let mut read = false;
    for output in subject.template().outputs.values() {
        output.value.visit_targets(&mut |target| read |= WATCHED.iter().any(|kind| subject.is(target, kind)));
    }
    read || alarms.any(|alarm| is_heard(subject, &alarm)) || rules.any(|rule| is_read(subject, &rule))
}

/// What an alarm of another stack looks at.
const WATCHED: [&str; 4] = [
    SERVICE,
    "AWS::ECS::Cluster",
    "AWS::ElasticLoadBalancingV2::LoadBalancer",
    "AWS::ElasticLoadBalancingV2::TargetGroup",
];

/// Whether an alarm has an action beyond scaling.
fn is_heard(subject: &Subject<'_>, alarm: &Part<'_>) -> bool {
    let is_scaling = |action: &Node| {
        let policy = subject.referred(Some(action));
        policy.is_some_and(|policy| policy.resource_type().ends_with("::ScalingPolicy"))
    };
    match alarm.look("AlarmActions") {
        Answer::Absent => false,
        Answer::Is(Node::List(actions)) => actions.iter().any(|action| !is_scaling(action)),
        Answer::Is(_) | Answer::Unknown => true,
    }
}

/// Whether an event rule has a target beyond a log.
fn is_read(subject: &Subject<'_>, rule: &Part<'_>) -> bool {
    let is_log = |target: &Properties| {
        let mut is_log = target.text("Arn").known().is_some_and(|arn| arn.contains(":log-group:"));
        if let Some(arn) = target.get("Arn") {
            arn.visit_targets(&mut |named| is_log |= subject.is(named, "AWS::Logs::LogGroup"));
        }
        is_log
    };
    match rule.look("Targets") {
        Answer::Absent => false,
        Answer::Is(Node::List(targets)) => {
            targets.iter().any(|target| target.as_map().is_none_or(|target| !is_log(target)))
        }
        Answer::Is(_) | Answer::Unknown => true,
    }
}

/// Whether something notices a deployment that fails; whoever deploys by other means looks for himself.
pub(super) fn detects(service: &Properties) -> bool {
    let no = |path: &str| service.flag(path).or(false) == Some(false);
    let by_ecs = service.text("DeploymentController.Type").or("ECS") == Some("ECS");
    let off = no("DeploymentConfiguration.DeploymentCircuitBreaker.Enable")
        && no("DeploymentConfiguration.Alarms.Enable");
    !(by_ecs && off)
}
