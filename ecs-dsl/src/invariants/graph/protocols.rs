//! The protocols of load balancers, listeners, target groups and their health checks against each other.

use super::balancers::forwarders;
use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::Node;

/// A listener speaks what its load balancer takes.
pub const ECS0631: Rule = Rule {
    id: "ecs0631",
    title: "A listener speaks HTTP or HTTPS on an application load balancer, TCP, TLS or UDP on a network one, and has a policy for TLS only where it speaks it",
    level: Level::Synth,
    message: "the listener {0} {1}",
    why: "Elastic Load Balancing refuses the listener: `Protocol 'TLS' must be one of 'HTTP, HTTPS'`, or, in its own spelling, `An SSL policy cannot be specifed for HTTP listeners`",
    help: "`HTTPS` on an application load balancer, `TLS` on a network one; `SslPolicy` beside `HTTPS` or `TLS` only",
    source: "Elastic Load Balancing API: CreateListener (Protocol, SslPolicy)",
    check: Some(listeners),
};

/// A target group is taken by its load balancer.
pub const ECS0632: Rule = Rule {
    id: "ecs0632",
    title: "A target group speaks what its load balancer passes on: HTTP or HTTPS behind an application load balancer, TCP, TLS or UDP behind a network one",
    level: Level::Synth,
    message: "{0} forwards to {1}, {2}",
    why: "Elastic Load Balancing refuses the listener or the rule: `Listener protocol 'HTTPS' is not supported with a target group with the protocol 'TCP'`; gRPC needs an HTTPS listener",
    help: "`Protocol: HTTP` in the target group of an application load balancer, `TCP` in one of a network load balancer; an HTTPS listener for `ProtocolVersion: GRPC`",
    source: "Elastic Load Balancing API: CreateTargetGroup (Protocol, ProtocolVersion), CreateListener",
    check: Some(forwarded),
};

/// A target group is checked as it speaks.
pub const ECS0633: Rule = Rule {
    id: "ecs0633",
    title: "A target group has a health check that its protocol has",
    level: Level::Synth,
    message: "the target group {0} {1}",
    why: "Elastic Load Balancing refuses it: `Health check matchers are not supported for TCP health checks`; or no target ever answers its check",
    help: "`HealthCheckPath` and `Matcher` with `HealthCheckProtocol: HTTP` only, and the protocol that the targets speak on that port; `HttpCode` for HTTP, `GrpcCode` for gRPC",
    source: "Elastic Load Balancing API: CreateTargetGroup, Matcher; awsdocs/aws-cloudformation-user-guide#186",
    check: Some(groups),
};

const LISTENER: &str = "AWS::ElasticLoadBalancingV2::Listener";
const GROUP: &str = "AWS::ElasticLoadBalancingV2::TargetGroup";
const HTTP: [&str; 2] = ["HTTP", "HTTPS"];
const TCP: [&str; 6] = ["TCP", "TLS", "UDP", "TCP_UDP", "QUIC", "TCP_QUIC"];

/// The protocols of the listeners and groups of a type of load balancer.
fn protocols(balancer: Part<'_>) -> Option<(&'static str, &'static [&'static str])> {
    match balancer.text("Type").or("application")? {
        "application" => Some(("application", &HTTP)),
        "network" => Some(("network", &TCP)),
        _ => None,
    }
}

fn listeners(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for listener in subject.of_type(LISTENER) {
        let Some(protocol) = listener.text("Protocol").known() else { continue };
        let mut say = |what: &str, place: Option<Part<'_>>| {
            let args = [listener.id().as_str().into(), what.into()];
            let violation = Violation::new(&ECS0631, &args).at("this listener", listener.location());
            found.push(match place {
                Some(balancer) => violation.at("its load balancer", balancer.location()),
                None => violation,
            });
        };
        if matches!(protocol, "HTTP" | "TCP" | "UDP" | "TCP_UDP")
            && matches!(listener.look("SslPolicy"), Answer::Is(Node::String(_)))
        {
            say(&format!("speaks {protocol} and has an `SslPolicy`"), None);
        }
        let Some(balancer) = listener.refers("LoadBalancerArn") else { continue };
        let Some((kind, legal)) = protocols(balancer) else { continue };
        if !legal.contains(&protocol) && (HTTP.contains(&protocol) || TCP.contains(&protocol)) {
            say(&format!("speaks {protocol} on the {kind} load balancer {}", balancer.id()), Some(balancer));
        }
    }
    found
}

fn forwarded(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (group, balancers) in forwarders(subject) {
        let Some(group) = subject.part(group) else { continue };
        let Some(protocol) = group.text("Protocol").known() else { continue };
        for balancer in balancers {
            let Some((kind, legal)) = protocols(balancer) else { continue };
            if !legal.contains(&protocol) && (HTTP.contains(&protocol) || TCP.contains(&protocol)) {
                let what = format!("which speaks {protocol}, behind a load balancer of the type {kind}");
                let args = [balancer.id().as_str().into(), group.id().as_str().into(), what.as_str().into()];
                found.push(
                    Violation::new(&ECS0632, &args)
                        .at("this load balancer", balancer.location())
                        .at("the target group", group.location()),
                );
            }
        }
    }
    for listener in
        subject.of_type(LISTENER).filter(|listener| listener.text("Protocol") == Answer::Is("HTTP"))
    {
        let mut grpc = None;
        if let Some(actions) = listener.get("DefaultActions") {
            actions.visit_targets(&mut |target| {
                let group = subject.resolve(target).filter(|group| group.resource_type() == GROUP);
                grpc = grpc.or(group.filter(|group| group.text("ProtocolVersion") == Answer::Is("GRPC")));
            });
        }
        if let Some(group) = grpc {
            let what = "which speaks gRPC, from an HTTP listener";
            let args = [listener.id().as_str().into(), group.id().as_str().into(), what.into()];
            found.push(
                Violation::new(&ECS0632, &args)
                    .at("this listener", listener.location())
                    .at("the target group", group.location()),
            );
        }
    }
    found
}

fn groups(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for group in subject.of_type(GROUP) {
        let mut say = |what: &str| {
            let args = [group.id().as_str().into(), what.into()];
            found.push(Violation::new(&ECS0633, &args).at("this target group", group.location()));
        };
        if !matches!(group.text("TargetType").or("instance"), Some("instance" | "ip" | "alb")) {
            continue; // a function has none of it
        }
        let Some(protocol) = group.text("Protocol").known() else { continue };
        let Some(check) =
            group.text("HealthCheckProtocol").or(if HTTP.contains(&protocol) { "HTTP" } else { "TCP" })
        else {
            continue;
        };
        if HTTP.contains(&protocol) && check == "TCP" {
            say(&format!("speaks {protocol} and is checked over TCP"));
        } else if protocol == "HTTP"
            && check == "HTTPS"
            && group.text("HealthCheckPort").or("traffic-port") == Some("traffic-port")
        {
            say("speaks HTTP and is checked over HTTPS on the same port");
        }
        if check == "TCP" && !HTTP.contains(&protocol) && group.text("TargetType") != Answer::Is("alb") {
            for name in ["Matcher", "HealthCheckPath"] {
                // An empty path is none.
                let is_written = match group.look(name) {
                    Answer::Is(Node::Map(_)) => true,
                    Answer::Is(Node::String(text)) => !text.is_empty(),
                    _ => false,
                };
                if is_written {
                    say(&format!("is checked over TCP and has a `{name}`"));
                }
            }
        }
        if group.text("ProtocolVersion") == Answer::Is("GRPC")
            && matches!(group.look("Matcher.HttpCode"), Answer::Is(_))
        {
            say("speaks gRPC and has an `HttpCode` in its `Matcher`");
        }
        if group.text("ProtocolVersion").or("HTTP1").is_some_and(|version| version != "GRPC")
            && matches!(group.look("Matcher.GrpcCode"), Answer::Is(_))
        {
            say("doesn't speak gRPC and has a `GrpcCode` in its `Matcher`");
        }
    }
    found
}
