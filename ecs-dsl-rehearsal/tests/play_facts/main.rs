//! The facts of AWS that a play keeps to, each by a system in which it shows.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on panics"
)]

mod access;
mod circuit_breaker;
mod constraints;
mod container_checks;
mod counts;
mod creation;
mod daemons;
mod draining;
mod events;
mod fargate;
mod faults;
mod hooks;
mod interfaces;
mod load_balancer;
mod machines;
mod mended;
mod metrics;
mod network;
mod placement;
mod reach;
mod replaced;
mod rolling;
mod room;
mod routing;
mod schedules;
mod secrets;
mod several_groups;
mod steps;
mod stopping;
mod templates;
mod two_groups;
mod updates;
mod upgrades;
mod waiting;
mod watching;

use std::time::Duration;

use ecs_dsl_rehearsal::play::{
    Fault, Image, Outcome, Play, PlayError, Release, Request, StackStatus, Traffic, scenario,
};

const SERVICE: &str = include_str!("../play/service.yaml");

const HOUR: Duration = Duration::from_secs(3600);

/// The template with settings replaced, each of which has to be in it.
fn with(settings: &[(&str, &str)]) -> String {
    settings.iter().fold(SERVICE.to_owned(), |template, (right, wrong)| {
        assert!(template.contains(right), "{right} isn't in the template");
        template.replace(right, wrong)
    })
}

/// The service with another one beside it.
fn with_web() -> String {
    with(&[(
        "  OnCall: {Type",
        "  WebTargets: {Type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Properties: {VpcId: !Ref Vpc, Port: 80, Protocol: HTTP}}
  WebRule:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties: {ListenerArn: !Ref Listener, Priority: 1, Conditions: [{Field: path-pattern, Values: [/web]}], Actions: [{Type: forward, TargetGroupArn: !Ref WebTargets}]}
  WebTask:
    Type: AWS::ECS::TaskDefinition
    Properties: {Cpu: '256', Memory: '512', ContainerDefinitions: [{Name: web, Image: 'acme/web:1', PortMappings: [{ContainerPort: 80, HostPort: 0}]}]}
  Web:
    Type: AWS::ECS::Service
    Properties:
      Cluster: !Ref Cluster
      TaskDefinition: !Ref WebTask
      DesiredCount: 2
      LoadBalancers: [{ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref WebTargets}]
      DeploymentConfiguration: {DeploymentCircuitBreaker: {Enable: true, Rollback: true}}
  OnCall: {Type",
    )])
}

/// The same, where the other service waits for the rule that leads to it.
fn with_web_in_order() -> String {
    let web = with_web();
    assert!(web.contains("  Web:\n    Type: AWS::ECS::Service\n"), "{web}");
    web.replace(
        "  Web:\n    Type: AWS::ECS::Service\n",
        "  Web:\n    Type: AWS::ECS::Service\n    DependsOn: WebRule\n",
    )
}

/// Under 200 requests a second, and settled.
fn settled(settings: &[(&str, &str)]) -> Play {
    let mut play = Play::of(&with(settings)).unwrap().seed(1).traffic(Traffic::constant(200.0));
    assert!(play.settle(), "{}", play.timeline());
    play.mark();
    play
}

/// The service under one template, once another one is taken over.
fn upgraded(from: &str, to: &str) -> Play {
    let mut play = Play::of(from).unwrap().seed(1).traffic(Traffic::constant(200.0));
    assert!(play.settle(), "{}", play.timeline());
    play.mark();
    play.deploy(&Release::template(to)).unwrap();
    assert!(play.run_until_well(HOUR), "{}\n{}", play.why_not_whole(), play.timeline());
    play
}

fn next() -> Image {
    Image::new("acme/api:2")
}

fn deployed(play: &mut Play, image: Image) {
    play.deploy(&Release::image("Api", image)).unwrap();
}

/// When something with this text first happened after a second, in seconds.
fn when(play: &Play, from: u64, text: &str) -> u64 {
    let since = play.timeline().since(from);
    let found = since.moments().iter().find(|moment| moment.text.contains(text));
    found.unwrap_or_else(|| panic!("`{text}` never happened:\n{since}")).second()
}

/// How many tasks were started after a second.
fn started(play: &Play, from: u64) -> u32 {
    let since = play.timeline().since(from);
    let counts = since.moments().iter().filter_map(|moment| {
        moment.text.strip_prefix("has started ")?.split(' ').next()?.parse::<u32>().ok()
    });
    counts.sum()
}

/// What puts the service behind its load balancer.
const BALANCED: &str =
    "LoadBalancers: [{ContainerName: api, ContainerPort: 8080, TargetGroupArn: !Ref Targets}]\n";

/// What lets the count of the service be scaled, from 2 to 20 tasks.
const SCALABLE: &str = "
  Scalable:
    Type: AWS::ApplicationAutoScaling::ScalableTarget
    Properties:
      MinCapacity: 2
      MaxCapacity: 20
      ResourceId: !Sub 'service/${Cluster}/${Api.Name}'
      ScalableDimension: ecs:service:DesiredCount
      ServiceNamespace: ecs
";

const PERCENTS: &str = "MinimumHealthyPercent: 100\n        MaximumPercent: 200";

/// Lets a deployment go on in steps of a second, and gives the fewest and the most tasks that ran.
fn bounds(play: &mut Play, steps: u32) -> (u32, u32) {
    let mut bounds = (u32::MAX, 0);
    for _ in 0..steps {
        play.run_for(Duration::from_secs(1));
        let running = play.running("Api");
        bounds = (bounds.0.min(running), bounds.1.max(running));
    }
    bounds
}
