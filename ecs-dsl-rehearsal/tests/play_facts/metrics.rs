//! What each metric that AWS publishes is.

use std::ops::RangeInclusive;

use super::*;

/// A metric with its namespace and dimensions, a statistic, and what it is; nothing, if it isn't reported.
type Metric<'a> = (&'a str, &'a str, &'a str, Option<RangeInclusive<f64>>);

const OF_BALANCER: &str = "Namespace: AWS/ApplicationELB, Dimensions: [{Name: LoadBalancer, Value: !GetAtt Balancer.LoadBalancerFullName}]";
const OF_TARGETS: &str = "Namespace: AWS/ApplicationELB, Dimensions: [{Name: LoadBalancer, Value: !GetAtt Balancer.LoadBalancerFullName}, {Name: TargetGroup, Value: !GetAtt Targets.TargetGroupFullName}]";
const OF_SERVICE: &str = "Namespace: AWS/ECS, Dimensions: [{Name: ClusterName, Value: !Ref Cluster}, {Name: ServiceName, Value: !GetAtt Api.Name}]";
const OF_INSIGHTS: &str = "Namespace: ECS/ContainerInsights, Dimensions: [{Name: ClusterName, Value: !Ref Cluster}, {Name: ServiceName, Value: !GetAtt Api.Name}]";
const OF_GROUP: &str =
    "Namespace: AWS/AutoScaling, Dimensions: [{Name: AutoScalingGroupName, Value: !Ref Group}]";
const OF_MACHINES: &str =
    "Namespace: EcsDsl/Machines, Dimensions: [{Name: AutoScalingGroupName, Value: !Ref Group}]";
const OF_PROVIDER: &str = "Namespace: AWS/ECS/ManagedScaling, Dimensions: [{Name: CapacityProviderName, Value: !Ref Provider}, {Name: ClusterName, Value: !Ref Cluster}]";

fn of_nat(id: &str) -> String {
    format!("Namespace: AWS/NATGateway, Dimensions: [{{Name: NatGatewayId, Value: !Ref {id}}}]")
}

/// The targets in a zone.
fn of_zone(zone: &str) -> String {
    OF_TARGETS.replace("}]", &format!("}}, {{Name: AvailabilityZone, Value: {zone}}}]"))
}

const fn exactly(value: f64) -> Option<RangeInclusive<f64>> {
    Some(value..=value)
}

/// A function that counts machines, and a NAT gateway to which no route leads.
const BESIDES: &str = "
  Counter: {Type: 'AWS::Lambda::Function', Properties: {Code: {ZipFile: 'put EcsDsl/Machines'}}}
  EachMinute: {Type: 'AWS::Events::Rule', Properties: {ScheduleExpression: rate(1 minute), Targets: [{Id: count, Arn: !GetAtt Counter.Arn}]}}
  Spare: {Type: 'AWS::EC2::NatGateway', DependsOn: Attachment, Properties: {SubnetId: !Ref PublicA}}
";

/// Plays the service under 200 requests a second for an hour, and then with what a test does for half an hour more: in its
/// last minute each metric has to be what is said.
fn measures(settings: &[(&str, &str)], act: impl FnOnce(&mut Play), metrics: &[Metric<'_>]) {
    let mut alarms = String::new();
    let mut expected = Vec::new();
    for (at, (of, name, statistic, value)) in metrics.iter().enumerate() {
        let mut alarm = |kind: &str, operator: &str, threshold: f64, missing: &str| {
            alarms += &format!(
                "  {kind}{at}: {{Type: 'AWS::CloudWatch::Alarm', Properties: {{{of}, MetricName: {name}, {statistic}, Period: 60, EvaluationPeriods: 1, ComparisonOperator: {operator}Threshold, Threshold: {threshold}, TreatMissingData: {missing}}}}}\n"
            );
            expected.push((format!("{kind}{at}"), format!("{name} of {of} is {value:?}")));
        };
        match value {
            Some(range) => {
                alarm("Least", "GreaterThanOrEqualTo", *range.start(), "notBreaching");
                alarm("Most", "LessThanOrEqualTo", *range.end(), "notBreaching");
            }
            None => alarm("None", "GreaterThan", 1e12, "breaching"),
        }
    }
    let mut play = Play::of(&(with(settings) + BESIDES + &alarms))
        .unwrap()
        .traffic(Traffic::constant(200.0).memory(40.0));
    play.run_for(HOUR);
    act(&mut play);
    play.run_for(HOUR / 2);
    let wrong: Vec<_> = expected.iter().filter(|(id, _)| !play.alarming().contains(&id.as_str())).collect();
    assert!(wrong.is_empty(), "{wrong:#?}\n{}", play.timeline());
}

const SUM: &str = "Statistic: Sum";
const MOST: &str = "Statistic: Maximum";
const MEAN: &str = "Statistic: Average";

/// Fact (metrics): CPUUtilization and MemoryUtilization of a service are what its tasks use of what they reserve, in percent,
/// by cluster and service.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-metrics.html>
/// Fact (metrics): HealthyHostCount and UnHealthyHostCount are reported by target group and load balancer, and by zone.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html>
/// Fact (metrics): RequestCount is reported of each load balancer and of each of its groups.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html>
/// Fact (metrics): TargetResponseTime is in seconds.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html>
/// Fact (metrics): CapacityProviderReservation is how many machines tasks need of those that are there, in percent.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html>
/// Fact (metrics): Metrics of a NAT gateway count connections that were tried, made, and had no port.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway-cloudwatch.html>
#[test]
fn metrics_have_their_dimensions_and_units() {
    // All tasks are on the first machine that came.
    let (here, there) = (of_zone("us-east-1a"), of_zone("us-east-1b"));
    let (busy, idle, spare) = (of_nat("NatA"), of_nat("NatB"), of_nat("Spare"));
    measures(
        &[("OnDemandBaseCapacity: 2", "OnDemandBaseCapacity: 1")],
        |_| {},
        &[
            // 200 requests of 2 ms are 0.4 of a vCPU, and eight quarters are two.
            (OF_SERVICE, "CPUUtilization", MEAN, exactly(20.0)),
            (OF_SERVICE, "MemoryUtilization", MEAN, exactly(40.0)),
            (OF_INSIGHTS, "DesiredTaskCount", MEAN, exactly(8.0)),
            (OF_INSIGHTS, "RunningTaskCount", MEAN, exactly(8.0)),
            (OF_INSIGHTS, "PendingTaskCount", MEAN, exactly(0.0)),
            (OF_TARGETS, "HealthyHostCount", MOST, exactly(8.0)),
            (OF_TARGETS, "UnHealthyHostCount", MOST, exactly(0.0)),
            (&here, "HealthyHostCount", MOST, exactly(8.0)),
            (&there, "HealthyHostCount", MOST, exactly(0.0)),
            (&there, "UnHealthyHostCount", MOST, exactly(0.0)),
            (OF_BALANCER, "RequestCount", SUM, exactly(12_000.0)),
            (OF_TARGETS, "RequestCount", SUM, exactly(12_000.0)),
            (OF_TARGETS, "HTTPCode_Target_2XX_Count", SUM, exactly(12_000.0)),
            (OF_TARGETS, "HTTPCode_Target_5XX_Count", SUM, None),
            (OF_BALANCER, "HTTPCode_ELB_5XX_Count", SUM, None),
            // Half of the requests take 30 ms, and a quarter more at this load.
            (OF_TARGETS, "TargetResponseTime", "ExtendedStatistic: p50", exactly(0.0375)),
            (OF_GROUP, "GroupDesiredCapacity", MEAN, exactly(4.0)),
            (OF_GROUP, "GroupInServiceInstances", MEAN, exactly(4.0)),
            (OF_GROUP, "GroupMaxSize", MEAN, exactly(8.0)),
            (OF_MACHINES, "OnDemandInstances", MEAN, exactly(1.0)),
            (OF_MACHINES, "SpotInstances", MEAN, exactly(3.0)),
            (OF_PROVIDER, "CapacityProviderReservation", MEAN, exactly(25.0)),
            // Twelve of each machine, of which two are behind each gateway, and of each task.
            (&busy, "ConnectionAttemptCount", SUM, exactly(120.0)),
            (&busy, "ConnectionEstablishedCount", SUM, exactly(120.0)),
            (&busy, "ErrorPortAllocation", SUM, exactly(0.0)),
            (&idle, "ConnectionAttemptCount", SUM, exactly(24.0)),
            (&spare, "ConnectionAttemptCount", SUM, exactly(0.0)),
        ],
    );
}

/// Fact (metrics): A service without a running task has no CPUUtilization and no MemoryUtilization; one task is enough.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-metrics.html>
#[test]
fn a_service_without_tasks_uses_nothing_of_what_it_reserves() {
    let count = |count: u32| move |play: &mut Play| play.set_desired_count("Api", count).unwrap();
    let none = [
        (OF_SERVICE, "CPUUtilization", MEAN, None),
        (OF_SERVICE, "MemoryUtilization", MEAN, None),
        (OF_INSIGHTS, "RunningTaskCount", MEAN, exactly(0.0)),
        (OF_TARGETS, "HealthyHostCount", MOST, exactly(0.0)),
        (OF_BALANCER, "RequestCount", SUM, exactly(0.0)),
        (OF_BALANCER, "HTTPCode_ELB_503_Count", SUM, exactly(12_000.0)),
        (OF_BALANCER, "HTTPCode_ELB_5XX_Count", SUM, exactly(12_000.0)),
    ];
    measures(&[], count(0), &none);
    let one = [
        (OF_SERVICE, "MemoryUtilization", MEAN, exactly(40.0)),
        (OF_INSIGHTS, "RunningTaskCount", MEAN, exactly(1.0)),
    ];
    measures(&[], count(1), &one);
}

/// Fact (metrics): Tasks that wait for a place or for their start are the PendingTaskCount.
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-ECS.html>
#[test]
fn tasks_that_wait_for_a_machine_are_pending() {
    let more = |play: &mut Play| {
        let fits = play.fits("Api").unwrap();
        assert_eq!(fits, 32);
        play.set_desired_count("Api", fits + 3).unwrap();
    };
    let metrics = [
        (OF_INSIGHTS, "DesiredTaskCount", MEAN, exactly(35.0)),
        (OF_INSIGHTS, "RunningTaskCount", MEAN, exactly(32.0)),
        (OF_INSIGHTS, "PendingTaskCount", MEAN, exactly(3.0)),
        (OF_GROUP, "GroupMaxSize", MEAN, exactly(4.0)),
    ];
    measures(&[("MaxSize: '8'", "MaxSize: '4'")], more, &metrics);
}

/// Fact (metrics): A metric that a function publishes is missing while the function does nothing.
/// Source: choice: a function that counts machines is known by the metrics that its code names
/// Fact (metrics): What tries to connect over a NAT gateway that carries nothing is counted as tried, and not as made.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/vpc-nat-gateway-cloudwatch.html>
#[test]
fn what_fails_is_missing_or_counted_as_tried() {
    let nat = of_nat("NatB");
    let fails = |play: &mut Play| {
        assert_eq!(play.inject(&Fault::ExporterSilent { minutes: 60 }), Ok(1));
        play.inject(&Fault::NatOutage { zone: "us-east-1b".to_owned(), minutes: 60 }).unwrap();
    };
    let metrics = [
        (OF_MACHINES, "OnDemandInstances", MEAN, None),
        (OF_MACHINES, "SpotInstances", MEAN, None),
        (nat.as_str(), "ConnectionAttemptCount", SUM, exactly(24.0)),
        (nat.as_str(), "ConnectionEstablishedCount", SUM, exactly(0.0)),
    ];
    measures(&[], fails, &metrics);
    let back = |play: &mut Play| {
        play.inject(&Fault::ExporterSilent { minutes: 20 }).unwrap();
        play.inject(&Fault::Slow { times: 4, minutes: 20 }).unwrap();
        play.inject(&Fault::NatPorts { zone: "us-east-1b".to_owned(), minutes: 60 }).unwrap();
    };
    let metrics = [
        (OF_MACHINES, "SpotInstances", MEAN, exactly(2.0)),
        (nat.as_str(), "ErrorPortAllocation", SUM, exactly(12.0)),
        (OF_TARGETS, "TargetResponseTime", "ExtendedStatistic: p50", exactly(0.0375)),
    ];
    measures(&[], back, &metrics);
}

/// A target that fails its checks is an unhealthy one of its zone, until it is taken out.
#[test]
fn a_target_that_fails_its_checks_is_unhealthy() {
    let slowly = [
        (
            "deregistration_delay.timeout_seconds, Value: '20'",
            "deregistration_delay.timeout_seconds, Value: '3600'",
        ),
        ("DesiredCount: 8", "DesiredCount: 8\n      HealthCheckGracePeriodSeconds: 7200"),
    ];
    let fails = |play: &mut Play| {
        assert_eq!(play.inject(&Fault::ChecksFail { tasks: 1, minutes: 60 }), Ok(1));
    };
    let here = of_zone("us-east-1a");
    measures(&slowly, fails, &[(&here, "UnHealthyHostCount", MOST, exactly(1.0))]);
    measures(&slowly, fails, &[(OF_TARGETS, "UnHealthyHostCount", MOST, exactly(1.0))]);
    measures(&slowly, fails, &[(OF_TARGETS, "HealthyHostCount", MOST, exactly(7.0))]);
}

/// An image that leaks uses more of its memory from its start on, evenly.
#[test]
fn memory_that_leaks_is_used_more_and_more() {
    let leaks = |play: &mut Play| {
        deployed(play, next().leaks(4 * HOUR));
        play.run_for(HOUR / 2 * 3);
    };
    // Up to 100 in four hours, of which nearly two are over.
    measures(&[], leaks, &[(OF_SERVICE, "MemoryUtilization", MEAN, Some(68.5..=70.0))]);
}
