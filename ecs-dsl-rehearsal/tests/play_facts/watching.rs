//! What alarms and rules see.

use super::*;

fn told(settings: &[(&str, &str)], image: Image) -> Vec<String> {
    let mut play = settled(settings);
    deployed(&mut play, image);
    play.run_for(HOUR);
    let minute = |second: u64| second / 60;
    let from = minute(play.measured().from_second());
    let told = play.measured();
    let told = told.told().iter();
    told.map(|one| format!("{}{}", one.from, if one.all_clear { " over" } else { "" }))
        .chain([format!("of {} minutes", minute(play.second()) - from)])
        .collect()
}

/// Fact (events): The event of a stopped task has its `stopCode`, and the service as its `group`
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_cwe_events.html>
#[test]
fn rules_see_why_tasks_stopped() {
    let pattern = "source: [aws.ec2], detail-type: [EC2 Spot Instance Interruption Warning]";
    let stopped =
        "source: [aws.ecs], detail: {stopCode: [TaskFailedToStart], group: [!Sub 'service:${Api.Name}']}";
    let heard = told(&[(pattern, stopped)], next().missing());
    assert!(heard.iter().filter(|from| *from == "SpotNotices").count() >= 3, "{heard:?}");
}

#[test]
fn alarms_count_how_often_rules_call() {
    let metric = "Namespace: AWS/Events\n      MetricName: Invocations\n      Dimensions: [{Name: RuleName, Value: !Ref FailedDeployments}]";
    let heard = told(
        &[
            (
                "Namespace: AWS/ApplicationELB\n      MetricName: HTTPCode_ELB_5XX_Count\n      Dimensions: [{Name: LoadBalancer, Value: !GetAtt Balancer.LoadBalancerFullName}]",
                metric,
            ),
            ("Threshold: 50", "Threshold: 0"),
            ("AlarmActions: [!Ref OnCall]", "AlarmActions: [!Ref OnCall]\n      OKActions: [!Ref OnCall]"),
        ],
        next().bad(),
    );
    let (alarm, over) =
        (heard.iter().position(|one| one == "Errors"), heard.iter().position(|one| one == "Errors over"));
    assert!(alarm.is_some() && alarm < over, "{heard:?}");
}

/// Fact (metrics): Counts of tasks are in ECS/ContainerInsights, and there with Container Insights only.
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Container-Insights-metrics-ECS.html>
#[test]
fn counts_of_tasks_are_there_only_with_container_insights() {
    let metric = "Namespace: ECS/ContainerInsights\n      MetricName: RunningTaskCount\n      Dimensions: [{Name: ClusterName, Value: !Ref Cluster}, {Name: ServiceName, Value: !GetAtt Api.Name}]";
    let elb = "Namespace: AWS/ApplicationELB\n      MetricName: HTTPCode_ELB_5XX_Count\n      Dimensions: [{Name: LoadBalancer, Value: !GetAtt Balancer.LoadBalancerFullName}]";
    for (value, alarms) in [("enabled", false), ("disabled", true)] {
        let template = with(&[
            (elb, metric),
            ("notBreaching", "breaching"),
            ("Value: enabled", &format!("Value: {value}")),
        ]);
        let mut play = Play::of(&template).unwrap();
        play.run_for(HOUR);
        assert_eq!(play.alarming() == ["Errors"], alarms, "{}", play.timeline());
    }
}

/// Fact (metrics): A count of errors of a load balancer that is zero isn't reported.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html>
#[test]
fn a_count_that_is_zero_is_missing() {
    let of_targets = "HTTPCode_Target_5XX_Count\n      Dimensions: [{Name: TargetGroup, Value: !GetAtt Targets.TargetGroupFullName}, {Name: LoadBalancer,";
    for counted in ["HTTPCode_ELB_5XX_Count\n      Dimensions: [{Name: LoadBalancer,", of_targets] {
        let here = "HTTPCode_ELB_5XX_Count\n      Dimensions: [{Name: LoadBalancer,";
        let template = with(&[(here, counted), ("notBreaching", "breaching")]);
        let mut play = Play::of(&template).unwrap().traffic(Traffic::constant(50.0));
        play.run_for(HOUR);
        assert_eq!(play.alarming(), ["Errors"], "{counted}");
    }
}

#[test]
fn requests_that_are_more_than_all_targets_can_answer_are_lost() {
    let mut play = settled(&[]);
    // Eight quarters of a vCPU answer 1,000 requests of 2 ms each a second.
    play.set_traffic(Traffic::constant(2_000.0));
    play.run_for(Duration::from_secs(600));
    let measured = play.measured();
    assert_eq!(measured.lost(), 600 * 1_000, "{measured}");
    assert_eq!(
        measured.causes().next().unwrap().0,
        "Targets: its targets get more requests than they can answer"
    );
    assert!(play.inbox().iter().any(|message| message.from == "Errors"));
    assert!(measured.slowest_p95().unwrap() > 1_000.0);
}

/// Whether `Errors` is in ALARM, on another metric and with another threshold, after an hour under 200 requests a second.
fn alarms_on(metric: &str, operator: &str, threshold: &str) -> bool {
    let elb = "Namespace: AWS/ApplicationELB\n      MetricName: HTTPCode_ELB_5XX_Count\n      Dimensions: [{Name: LoadBalancer, Value: !GetAtt Balancer.LoadBalancerFullName}]\n      Statistic: Sum";
    let template = with(&[
        (elb, metric),
        ("ComparisonOperator: GreaterThanThreshold", &format!("ComparisonOperator: {operator}")),
        ("Threshold: 50", &format!("Threshold: {threshold}")),
    ]);
    let mut play = Play::of(&template).unwrap().traffic(Traffic::constant(200.0));
    play.run_for(HOUR);
    play.alarming() == ["Errors"]
}

/// Fact (metrics): CPUUtilization of a service is what its tasks use of what they reserve, in percent, by cluster and
/// service.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cloudwatch-metrics.html>
/// Fact (metrics): HealthyHostCount is reported by target group and load balancer, and by zone.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html>
/// Fact (metrics): RequestCount is reported of each load balancer and of each of its groups.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html>
/// Fact (metrics): TargetResponseTime is in seconds.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html>
#[test]
fn metrics_have_their_dimensions_and_units() {
    let balancer = "{Name: LoadBalancer, Value: !GetAtt Balancer.LoadBalancerFullName}";
    let group = "{Name: TargetGroup, Value: !GetAtt Targets.TargetGroupFullName}";
    let elb = |name: &str, dimensions: &str, statistic: &str| {
        format!(
            "Namespace: AWS/ApplicationELB\n      MetricName: {name}\n      Dimensions: [{dimensions}]\n      {statistic}"
        )
    };
    let is = |metric: &str, value: &str| {
        let both = ["GreaterThanOrEqualToThreshold", "LessThanOrEqualToThreshold"];
        assert!(both.iter().all(|operator| alarms_on(metric, operator, value)), "{metric}: not {value}");
    };
    // 200 requests of 2 ms are 0.4 of a vCPU, and eight quarters are two.
    is(
        "Namespace: AWS/ECS\n      MetricName: CPUUtilization\n      Dimensions: [{Name: ClusterName, Value: !Ref Cluster}, {Name: ServiceName, Value: !GetAtt Api.Name}]\n      Statistic: Average",
        "20",
    );
    is(&elb("HealthyHostCount", &format!("{balancer}, {group}"), "Statistic: Maximum"), "8");
    // All are on the first machine that came.
    let zone = "{Name: AvailabilityZone, Value: us-east-1a}";
    is(&elb("HealthyHostCount", &format!("{balancer}, {group}, {zone}"), "Statistic: Maximum"), "8");
    is(&elb("RequestCount", balancer, "Statistic: Sum"), "12000");
    is(&elb("RequestCount", &format!("{balancer}, {group}"), "Statistic: Sum"), "12000");
    // Half of the requests take 30 ms, and a quarter more at this load.
    is(&elb("TargetResponseTime", &format!("{balancer}, {group}"), "ExtendedStatistic: p50"), "0.0375");
}

/// Fact (metrics): `StatusCheckFailed` of a group is 1 while one of its machines fails its status checks, and 0 otherwise.
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/viewing_metrics_with_cloudwatch.html>
#[test]
fn status_checks_see_a_machine_that_hangs() {
    let errors = "Namespace: AWS/ApplicationELB\n      MetricName: HTTPCode_ELB_5XX_Count\n      Dimensions: [{Name: LoadBalancer, Value: !GetAtt Balancer.LoadBalancerFullName}]\n      Statistic: Sum";
    let checks = "Namespace: AWS/EC2\n      MetricName: StatusCheckFailed\n      Dimensions: [{Name: AutoScalingGroupName, Value: !Ref Group}]\n      Statistic: Maximum";
    let mut play =
        settled(&[(errors, checks), ("Threshold: 50", "Threshold: 0"), ("notBreaching", "breaching")]);
    play.inject(&Fault::SpotInterruption { machines: 1 }).unwrap();
    play.run_for(Duration::from_secs(300));
    assert!(play.alarming().is_empty(), "{}", play.timeline());
    play.inject(&Fault::ZoneOutage { zone: "us-east-1a".to_owned(), minutes: 60 }).unwrap();
    play.run_for(Duration::from_secs(170));
    assert_eq!(play.alarming(), ["Errors"], "{}", play.timeline());
    play.run_for(Duration::from_secs(300));
    assert!(play.alarming().is_empty(), "{}", play.timeline());
}
