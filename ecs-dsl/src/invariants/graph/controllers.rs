//! Who deploys a service, and what goes with it.

use super::launch::Launch;
use super::{Answer, Look, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::Node;

/// A circuit breaker has a controller that it breaks.
pub const ECS0118: Rule = Rule {
    id: "ecs0118",
    title: "A circuit breaker is for services that ECS itself deploys",
    level: Level::Synth,
    message: "the service {0} has a circuit breaker and the deployment controller {1}",
    why: "ECS refuses the service: only the deployment controller `ECS` has a circuit breaker",
    help: "no `DeploymentCircuitBreaker`, or the deployment controller `ECS`",
    source: "Amazon ECS API: DeploymentCircuitBreaker, DeploymentController",
    check: Some(breakers),
};

/// The role of a service.
pub const ECS0119: Rule = Rule {
    id: "ecs0119",
    title: "A service in awsvpc mode, with a registry or with several target groups has no role of its own",
    level: Level::Synth,
    message: "the service {0} has a `Role`, and {1}",
    why: "ECS refuses it: `You cannot specify an IAM role for services that require a service linked role`",
    help: "no `Role`: ECS takes its service-linked role",
    source: "Amazon ECS API: CreateService (role)",
    check: Some(roles),
};

/// What a strategy of deployment needs.
pub const ECS0120: Rule = Rule {
    id: "ecs0120",
    title: "A strategy other than ROLLING has a second target group behind each balancer, and only its own settings",
    level: Level::Synth,
    message: "the service {0} {1}",
    why: "ECS refuses the service: it can't shift traffic from one target group to another",
    help: "`AdvancedConfiguration` in each of the `LoadBalancers`, with `AlternateTargetGroupArn`, `ProductionListenerRule` and `RoleArn`",
    source: "Amazon ECS API: DeploymentConfiguration (strategy), AdvancedConfiguration",
    check: Some(strategies),
};

/// The platform of machines.
pub const ECS0121: Rule = Rule {
    id: "ecs0121",
    title: "A platform version is Fargate's",
    level: Level::Synth,
    message: "the service {0} has the platform version {1} and runs on machines",
    why: "ECS refuses the service: `The platform version must be null when specifying an EC2 launch type`",
    help: "no `PlatformVersion`: what runs on a machine stands in its image",
    source: "Amazon ECS API: CreateService (platformVersion); apache/airflow#17276",
    check: Some(platforms),
};

fn breakers(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        let breaker = service.flag("DeploymentConfiguration.DeploymentCircuitBreaker.Enable");
        if let (Answer::Is(true), Answer::Is(controller @ ("CODE_DEPLOY" | "EXTERNAL"))) =
            (breaker, service.text("DeploymentController.Type"))
        {
            let args = [service.id().as_str().into(), controller.into()];
            found.push(Violation::new(&ECS0118, &args).at("this service", service.location()));
        }
    }
    found
}

fn roles(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        if !matches!(service.look("Role"), Answer::Is(node) if is_known(subject, node)) {
            continue;
        }
        let task = service.refers("TaskDefinition");
        let what = if task.is_some_and(|task| task.text("NetworkMode") == Answer::Is("awsvpc")) {
            "its tasks are in the network mode awsvpc"
        } else if service.maps("LoadBalancers").count() > 1 {
            "stands behind several target groups"
        } else if service.maps("ServiceRegistries").next().is_some() {
            "has a registry"
        } else {
            continue;
        };
        let args = [service.id().as_str().into(), what.into()];
        found.push(Violation::new(&ECS0119, &args).at("this service", service.place("Role")));
    }
    found
}

/// Whether a role surely is one: written, or of the template.
fn is_known(subject: &Subject<'_>, node: &Node) -> bool {
    node.as_str().is_some_and(|text| !text.is_empty()) || subject.referred(Some(node)).is_some()
}

/// The settings of each strategy that has some.
const SETTINGS: [(&str, &str); 2] = [("CANARY", "CanaryConfiguration"), ("LINEAR", "LinearConfiguration")];

fn strategies(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        let Some(strategy) = service.text("DeploymentConfiguration.Strategy").or("ROLLING") else { continue };
        let mut say = |what: &str, more: Option<(&'static str, String)>| {
            let mut violation = Violation::new(&ECS0120, &[service.id().as_str().into(), what.into()]);
            if let Some((why, help)) = more {
                violation = violation.because(why).helping(help);
            }
            found.push(violation.at("this service", service.location()));
        };
        for (of, name) in SETTINGS {
            let settings = service.look(&format!("DeploymentConfiguration.{name}"));
            if of != strategy && matches!(settings, Answer::Is(Node::Map(_))) {
                let why = "ECS refuses the service: these settings are of another strategy";
                let help = format!("`Strategy: {of}`, or no `{name}`");
                say(&format!("has a `{name}` and the strategy {strategy}"), Some((why, help)));
            }
        }
        if strategy == "ROLLING" {
            continue;
        }
        for balancer in service.properties().maps("LoadBalancers") {
            if balancer.look("TargetGroupArn").is_absent() {
                continue;
            }
            if balancer.look("AdvancedConfiguration").is_absent() {
                let what = format!(
                    "has the strategy {strategy}, and a target group without an `AdvancedConfiguration`"
                );
                say(&what, None);
                continue;
            }
            let (one, other) = (
                balancer.look("TargetGroupArn").known(),
                balancer.look("AdvancedConfiguration.AlternateTargetGroupArn").known(),
            );
            if one.is_some() && one == other {
                say(
                    &format!("has the strategy {strategy}, and one target group for both of its sides"),
                    Some((
                        "ECS refuses the service: there is nothing to shift traffic to",
                        "another target group in `AlternateTargetGroupArn`".to_owned(),
                    )),
                );
            }
        }
    }
    found
}

fn platforms(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        let Answer::Is(version) = service.text("PlatformVersion") else { continue };
        if service.launch(subject) == Launch::Machines {
            let args = [service.id().as_str().into(), version.into()];
            let place = service.place("PlatformVersion");
            found.push(Violation::new(&ECS0121, &args).at("this service", place));
        }
    }
    found
}
