//! Many services at play: a day of 200 of them with 5,000 tasks, counts that follow the traffic, alarms, and a new version of
//! each at noon, their first deployment, and an update of all of them; beside it the same with a quarter, as what it costs should grow with what happens.
//!
//! `cargo bench -p ecs-dsl-rehearsal --bench scale`. Nothing fails by the clock: times, ratios and the memory are printed.

#![allow(clippy::print_stdout, clippy::panic, reason = "a bench tells what it found")]

mod memory;

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use ecs_dsl_rehearsal::play::{Image, Play, Release, StackStatus, Traffic};

const HALF_A_DAY: Duration = Duration::from_secs(12 * 60 * 60);

/// Services on one load balancer: it has at most 100 target groups.
const EACH: usize = 50;

/// Requests a second to a load balancer at noon: of the CPU of 25 tasks each service uses half.
const NOON: f64 = 25.0 / 4.0 * 0.5 * 500.0 * EACH as f64;

fn main() {
    let small = day(50);
    let large = day(200);
    let ratio = large.as_secs_f64() / small.as_secs_f64();
    println!("200 services: {ratio:.1} times as long as 50 services");
    let ratio = creation(200).as_secs_f64() / creation(50).as_secs_f64();
    println!("their creation: {ratio:.1} times as long");
    let ratio = update(200).as_secs_f64() / update(50).as_secs_f64();
    println!("their update: {ratio:.1} times as long");
    if let Some(memory) = memory::most() {
        println!("most memory: {memory}");
    }
}

fn day(services: usize) -> Duration {
    let mut play = Play::of(&template(services)).unwrap_or_else(|error| panic!("{error}"));
    play = play.seed(1).traffic(Traffic::daily(NOON / 4.0, NOON));
    let began = Instant::now();
    play.run_for(HALF_A_DAY);
    let image = |number: usize| (format!("Service{number}"), Image::new(format!("acme/{number}:2")));
    let (first, image_of_first) = image(0);
    let release = (1..services)
        .map(image)
        .fold(Release::image(first, image_of_first), |release, (id, image)| release.and(id, image));
    play.deploy(&release).unwrap_or_else(|error| panic!("{error}"));
    let tasks: u32 = (0..services).map(|number| play.running(&format!("Service{number}"))).sum();
    play.run_for(HALF_A_DAY);
    let took = began.elapsed();
    assert!(tasks > 0 && !play.stack().is_under_way(), "{}", play.why_not_whole());
    let moments = play.timeline().moments().len();
    println!(
        "{services} services, {tasks} tasks at noon, {moments} moments: a day in {took:?}; {}",
        play.stack()
    );
    took
}

/// CloudFormation makes the stack.
fn creation(services: usize) -> Duration {
    let play = Play::of(&template(services)).and_then(Play::creating);
    let mut play = play.unwrap_or_else(|error| panic!("{error}")).seed(1);
    let began = Instant::now();
    while play.stack().is_under_way() {
        play.run_for(Duration::from_secs(10));
    }
    let took = began.elapsed();
    assert_eq!(play.stack(), StackStatus::CreateComplete, "{}", play.why_not_whole());
    println!("{services} services: {} after {} s, made in {took:?}", play.stack(), play.second());
    took
}

/// CloudFormation takes a template over in which each service has another image.
fn update(services: usize) -> Duration {
    let old = template(services);
    let new = (0..services).fold(old.clone(), |text, number| {
        text.replace(&format!("acme/{number}:1"), &format!("acme/{number}:2"))
    });
    assert!(old != new, "each service has another image");
    let mut play = Play::of(&old).unwrap_or_else(|error| panic!("{error}")).seed(1);
    play.run_for(Duration::from_secs(60 * 60));
    let began = Instant::now();
    play.deploy(&Release::template(new)).unwrap_or_else(|error| panic!("{error}"));
    while play.stack().is_under_way() {
        play.run_for(Duration::from_secs(10));
    }
    let took = began.elapsed();
    assert_eq!(play.stack(), StackStatus::UpdateComplete, "{}", play.why_not_whole());
    println!("{services} services: {} in {took:?}", play.stack());
    took
}

fn template(services: usize) -> String {
    let mut text = SHARED.replace("MACHINES", &(services / 2 + 10).to_string());
    for balancer in 0..services.div_ceil(EACH) {
        let own = BALANCER.replace("BALANCER", &format!("Balancer{balancer}"));
        text.push_str(&own);
    }
    for number in 0..services {
        let own = SERVICE.replace("BALANCER", &format!("Balancer{}", number / EACH));
        let own = own.replace("NUMBER", &number.to_string());
        let _ = write!(text, "{own}");
    }
    text
}

const SHARED: &str = "
Resources:
  Cluster: {Type: 'AWS::ECS::Cluster', Properties: {ClusterSettings: [{Name: containerInsights, Value: enabled}]}}
  Launch: {Type: 'AWS::EC2::LaunchTemplate', Properties: {LaunchTemplateData: {InstanceType: m6i.4xlarge, IamInstanceProfile: {Name: ecsInstanceRole}, UserData: {'Fn::Base64': !Sub 'echo ECS_CLUSTER=${Cluster} >> /etc/ecs/ecs.config'}}}}
  Group:
    Type: AWS::AutoScaling::AutoScalingGroup
    Properties: {MinSize: '10', MaxSize: 'MACHINES', VPCZoneIdentifier: [zone-a, zone-b, zone-c], LaunchTemplate: {LaunchTemplateId: !Ref Launch, Version: '1'}}
  Provider:
    Type: AWS::ECS::CapacityProvider
    Properties: {AutoScalingGroupProvider: {AutoScalingGroupArn: !Ref Group, ManagedScaling: {Status: ENABLED, TargetCapacity: 90}}}
  Association:
    Type: AWS::ECS::ClusterCapacityProviderAssociations
    Properties: {Cluster: !Ref Cluster, CapacityProviders: [!Ref Provider], DefaultCapacityProviderStrategy: [{CapacityProvider: !Ref Provider, Weight: 1}]}
  OnCall: {Type: 'AWS::SNS::Topic'}
";

const BALANCER: &str = "
  BALANCER: {Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: {Subnets: [zone-a, zone-b, zone-c]}}
  BALANCERListener:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties: {LoadBalancerArn: !Ref BALANCER, Port: 80, Protocol: HTTP, DefaultActions: [{Type: fixed-response, FixedResponseConfig: {StatusCode: '404'}}]}
";

const SERVICE: &str = "
  TargetsNUMBER:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Properties: {Port: 80, Protocol: HTTP, TargetGroupAttributes: [{Key: deregistration_delay.timeout_seconds, Value: '30'}]}
  RuleNUMBER:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties: {ListenerArn: !Ref BALANCERListener, Priority: 1NUMBER, Conditions: [{Field: path-pattern, Values: ['/NUMBER/*']}], Actions: [{Type: forward, TargetGroupArn: !Ref TargetsNUMBER}]}
  TaskNUMBER:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Cpu: '256'
      Memory: '512'
      NetworkMode: bridge
      ContainerDefinitions: [{Name: web, Image: 'acme/NUMBER:1', PortMappings: [{ContainerPort: 80, HostPort: 0}]}]
  ServiceNUMBER:
    Type: AWS::ECS::Service
    DependsOn: [Association, RuleNUMBER]
    Properties:
      Cluster: !Ref Cluster
      TaskDefinition: !Ref TaskNUMBER
      DesiredCount: 20
      LoadBalancers: [{ContainerName: web, ContainerPort: 80, TargetGroupArn: !Ref TargetsNUMBER}]
      DeploymentConfiguration: {MinimumHealthyPercent: 100, MaximumPercent: 125, DeploymentCircuitBreaker: {Enable: true, Rollback: true}}
  CountNUMBER:
    Type: AWS::ApplicationAutoScaling::ScalableTarget
    Properties: {ResourceId: !Sub 'service/${Cluster}/${ServiceNUMBER.Name}', MinCapacity: 10, MaxCapacity: 40}
  PolicyNUMBER:
    Type: AWS::ApplicationAutoScaling::ScalingPolicy
    Properties:
      ScalingTargetId: !Ref CountNUMBER
      TargetTrackingScalingPolicyConfiguration: {TargetValue: 50, PredefinedMetricSpecification: {PredefinedMetricType: ECSServiceAverageCPUUtilization}}
  ErrorsNUMBER:
    Type: AWS::CloudWatch::Alarm
    Properties:
      Namespace: AWS/ApplicationELB
      MetricName: HTTPCode_Target_5XX_Count
      Dimensions: [{Name: LoadBalancer, Value: !GetAtt BALANCER.LoadBalancerFullName}, {Name: TargetGroup, Value: !GetAtt TargetsNUMBER.TargetGroupFullName}]
      Statistic: Sum
      Period: 60
      EvaluationPeriods: 5
      Threshold: 50
      ComparisonOperator: GreaterThanThreshold
      TreatMissingData: notBreaching
      AlarmActions: [!Ref OnCall]
  SlowNUMBER:
    Type: AWS::CloudWatch::Alarm
    Properties:
      Namespace: AWS/ApplicationELB
      MetricName: TargetResponseTime
      Dimensions: [{Name: LoadBalancer, Value: !GetAtt BALANCER.LoadBalancerFullName}, {Name: TargetGroup, Value: !GetAtt TargetsNUMBER.TargetGroupFullName}]
      ExtendedStatistic: p95
      Period: 60
      EvaluationPeriods: 5
      Threshold: 1
      ComparisonOperator: GreaterThanThreshold
      TreatMissingData: notBreaching
      AlarmActions: [!Ref OnCall]
  FewNUMBER:
    Type: AWS::CloudWatch::Alarm
    Properties:
      Namespace: ECS/ContainerInsights
      MetricName: RunningTaskCount
      Dimensions: [{Name: ClusterName, Value: !Ref Cluster}, {Name: ServiceName, Value: !GetAtt ServiceNUMBER.Name}]
      Statistic: Minimum
      Period: 60
      EvaluationPeriods: 5
      Threshold: 5
      ComparisonOperator: LessThanThreshold
      TreatMissingData: breaching
      AlarmActions: [!Ref OnCall]
";
