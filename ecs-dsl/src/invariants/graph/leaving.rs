//! What security groups let out: tasks to what they need, and a load balancer to who knows its users.

use super::balancers::{LISTENER, is_application};
use super::doors::{Doors, Entry, Other};
use super::launch::Launch;
use super::ways::interfaces;
use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Advice, Level, Rule};
use crate::template::{Node, Properties};

/// Tasks may go out.
pub const ECS0541: Rule = Rule {
    id: "ecs0541",
    title: "The security group of a task on Fargate lets it out on port 443, over which image, logs and secrets come",
    level: Level::Synth,
    message: "the security groups of {0} let nothing out on port 443",
    why: "the task stops before it starts, again and again: `ResourceInitializationError`, `CannotPullContainerError: .. i/o timeout`",
    help: "a rule in `SecurityGroupEgress` for TCP 443 to `0.0.0.0/0`, or to the endpoints' group and the prefix list of S3; or no `SecurityGroupEgress`, which lets everything out",
    source: "Amazon ECS Developer Guide: fargate-task-networking; CloudFormation: AWS::EC2::SecurityGroup (SecurityGroupEgress)",
    check: Some(tasks),
};

/// A load balancer that authenticates calls out.
pub const ECS0636: Rule = Rule {
    id: "ecs0636",
    title: "The security group of a load balancer that authenticates users lets it out on port 443",
    level: Level::Synth,
    message: "the load balancer {0} authenticates the users of {1}, and its security groups let nothing out on port 443",
    why: "it calls the token and user info endpoints itself: every login ends with `HTTP 561` or `HTTP 500`",
    help: "a rule in its `SecurityGroupEgress` for TCP 443 to `0.0.0.0/0`; or no `SecurityGroupEgress`, which lets everything out",
    source: "Application Load Balancers User Guide: listener-authenticate-users (prepare to use OIDC)",
    check: Some(users),
};

/// A load balancer that lets somebody in.
pub const ECS0637: Advice = Advice::new(Rule {
    id: "ecs0637",
    title: "An application load balancer that faces the internet says its security groups",
    level: Level::Advice,
    message: "the load balancer {0} faces the internet, and has no `SecurityGroups`",
    why: "it gets the default group of its VPC, which lets only its own members in: nobody reaches it, `connection timed out`",
    help: "`SecurityGroups` with a group that lets the ports of its listeners in; where somebody opens the default group elsewhere, `stack.allow(&ECS0637, .., \"why\")`",
    source: "Elastic Load Balancing API: CreateLoadBalancer (SecurityGroups); Amazon VPC User Guide: default-security-group",
    check: Some(default_groups),
});

const ECS0637_RULE: &Rule = ECS0637.rule();

/// A load balancer with a new VPC's default group, which no rule of the template opens.
fn default_groups(subject: &Subject<'_>) -> Vec<Violation> {
    let opens = |rule: &Part<'_>| {
        let group = rule.refers("GroupId");
        group.is_none_or(|group| group.resource_type() != "AWS::EC2::SecurityGroup")
    };
    if subject.of_type("AWS::EC2::SecurityGroupIngress").any(|rule| opens(&rule)) {
        return Vec::new();
    }
    let balancers = subject.of_type("AWS::ElasticLoadBalancingV2::LoadBalancer").filter(|balancer| {
        is_application(*balancer)
            && balancer.text("Scheme").or("internet-facing") == Some("internet-facing")
            && balancer.look("SecurityGroups").is_absent()
            && balancer.subnets("Subnets").is_some_and(|subnets| {
                let vpc = subnets.first().and_then(|subnet| subnet.refers("VpcId"));
                vpc.is_some_and(|vpc| vpc.resource_type() == "AWS::EC2::VPC")
            })
    });
    let judge = |balancer: Part<'_>| {
        Violation::new(ECS0637_RULE, &[balancer.id().as_str().into()])
            .at("this load balancer", balancer.location())
    };
    balancers.map(judge).collect()
}

const HTTPS: (i64, i64) = (443, 443);

/// Whether an image surely comes over 443: its registry has no port of its own.
fn comes_over_https(container: &Properties) -> bool {
    let image = container.get("Image").and_then(|image| image.outline("*"));
    image.is_some_and(|image| {
        let registry = image.split_once('/').map_or("", |(registry, _)| registry);
        !image.starts_with('*') && !registry.contains(':')
    })
}

fn tasks(subject: &Subject<'_>) -> Vec<Violation> {
    let doors = Doors::of(subject);
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        let groups = interfaces(service).map(|settings| settings.list("SecurityGroups")).unwrap_or_default();
        if groups.is_empty() || service.launch(subject) != Launch::Fargate {
            continue;
        }
        let Some(task) = service.refers("TaskDefinition") else { continue };
        let comes = task.properties().maps("ContainerDefinitions").any(comes_over_https);
        if comes && doors.lets_out(groups, HTTPS, Other::Anybody) == Entry::Shut {
            found.push(
                Violation::new(&ECS0541, &[service.id().as_str().into()])
                    .at("this service", service.location()),
            );
        }
    }
    found
}

/// Whether an action calls out on port 443.
fn calls_out(action: &Node) -> bool {
    let Some(action) = action.as_map() else { return false };
    match action.text("Type") {
        Answer::Is("authenticate-cognito") => true,
        Answer::Is("authenticate-oidc") => {
            let Answer::Is(endpoint) = action.text("AuthenticateOidcConfig.TokenEndpoint") else {
                return false;
            };
            let host = endpoint.trim_start_matches("https://").split('/').next().unwrap_or_default();
            !host.contains(':')
        }
        _ => false,
    }
}

fn users(subject: &Subject<'_>) -> Vec<Violation> {
    let doors = Doors::of(subject);
    let mut found = Vec::new();
    let mut judge = |part: Part<'_>, name: &str, balancer: Option<Part<'_>>| {
        let Some(balancer) = balancer.filter(|_| part.list(name).iter().any(calls_out)) else { return };
        let groups = balancer.properties().list("SecurityGroups");
        if !groups.is_empty() && doors.lets_out(groups, HTTPS, Other::Anybody) == Entry::Shut {
            found.push(
                Violation::new(&ECS0636, &[balancer.id().as_str().into(), part.id().as_str().into()])
                    .at("this load balancer", balancer.location())
                    .at("what authenticates", part.location()),
            );
        }
    };
    for listener in subject.of_type(LISTENER) {
        judge(listener, "DefaultActions", listener.refers("LoadBalancerArn"));
    }
    for rule in subject.of_type("AWS::ElasticLoadBalancingV2::ListenerRule") {
        let listener = rule.refers("ListenerArn");
        judge(rule, "Actions", listener.and_then(|listener| listener.refers("LoadBalancerArn")));
    }
    found
}
