//! Systems that the compiler lets pass and synthesis refuses, each with its right twin.

use ecs_dsl::prelude::*;
use ecs_dsl::resources::{ec2, elasticloadbalancingv2 as elb, sns};

/// Builds the wrong system, or the right one.
pub(crate) type Program = fn(&mut App, bool);

/// Each with the mistake that it makes.
pub(crate) const ALL: &[(&str, Program)] = &[
    ("M034", no_way_out),
    ("M038", no_way_to_the_layers),
    ("M051", one_zone),
    ("M101", stacks_in_a_circle),
    ("M107", many),
];

const IN_ECR: &str = "111122223333.dkr.ecr.eu-central-1.amazonaws.com/api:1.4.2";

/// A service on Fargate in the private subnets, with an image of ECR.
fn api(stack: &mut Stack, nat: Nat, endpoints: &[Endpoint]) {
    let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 2, public: /24, private: /20))
        .nat(nat)
        .endpoints(endpoints.iter().copied())
        .build(stack);
    let cluster = Cluster::builder("main", &vpc).fargate().build(stack);
    Service::builder("api", Image::try_new(IN_ECR).unwrap())
        .size(size!(cpu: 256, memory: 512 MiB))
        .tasks(tasks!(2))
        .circuit_breaker(CircuitBreaker::rollback())
        .on_fargate(&cluster, fargate!(on_demand: 1))
        .build(stack);
}

fn no_way_out(app: &mut App, wrong: bool) {
    api(&mut app.stack("prod"), if wrong { Nat::None } else { Nat::One }, &[]);
}

fn no_way_to_the_layers(app: &mut App, wrong: bool) {
    let inner = [Endpoint::EcrApi, Endpoint::EcrDocker, Endpoint::Logs];
    let all = [Endpoint::EcrApi, Endpoint::EcrDocker, Endpoint::Logs, Endpoint::S3];
    api(&mut app.stack("prod"), Nat::None, if wrong { &inner } else { &all });
}

fn one_zone(app: &mut App, wrong: bool) {
    let mut stack = app.stack("prod");
    let network: Network = if wrong {
        network!("10.0.0.0/16", zones: 1, public: /24, private: /20)
    } else {
        network!("10.0.0.0/16", zones: 2, public: /24, private: /20)
    };
    let vpc = Vpc::builder("main", network).build(&mut stack);
    ApplicationLoadBalancer::builder("public", &vpc).plain_http().build(&mut stack);
}

/// The balancer's stack opens the tasks' group, and the service's stack is behind the balancer's listener.
fn stacks_in_a_circle(app: &mut App, wrong: bool) {
    let mut services = app.stack("services");
    let tasks = services.add("tasks", ec2::SecurityGroup::new("tasks"));
    let mut front = app.stack("front");
    let balancer = front.add("balancer", elb::LoadBalancer::new());
    let answer = elb::listener::Action::new(elb::listener::ActionType::FixedResponse)
        .fixed_response_config(elb::listener::FixedResponseConfig::new("404"));
    let listener = front.add("listener", elb::Listener::new(&balancer, [answer]).port(443));
    let opened = ec2::SecurityGroupIngress::new("tcp").from_port(443).to_port(443);
    let opened = opened.group_id(&tasks).cidr_ip("10.0.0.0/16");
    if wrong {
        front.add("way", opened)
    } else {
        services.add("way", opened)
    };
    let redirect = elb::listener_rule::Action::new(elb::listener_rule::ActionType::FixedResponse)
        .fixed_response_config(elb::listener_rule::FixedResponseConfig::new("503"));
    let paths = elb::listener_rule::PathPatternConfig::new().values(["/api/*"]);
    let path = elb::listener_rule::RuleCondition::new().field("path-pattern").path_pattern_config(paths);
    services.add("rule", elb::ListenerRule::new([redirect], 10_u32, [path]).listener_arn(&listener));
}

fn many(app: &mut App, wrong: bool) {
    let mut stack = app.stack("prod");
    for number in 0..if wrong { 504 } else { 500 } {
        stack.add(&format!("t{number}"), sns::Topic::new());
    }
}
