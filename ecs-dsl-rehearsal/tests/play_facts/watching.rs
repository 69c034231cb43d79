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

/// Fact (alarms): Alarms and rules watch from when every service of the template is steady.
/// Source: choice: they refer to services, so that a stack makes them after these
#[test]
fn nothing_watches_before_every_service_is_steady() {
    let breaching = with_web().replace("TreatMissingData: notBreaching", "TreatMissingData: breaching");
    let alarms = |play: Play| {
        let mut play = play.seed(1);
        play.run_for(HOUR);
        play.alarming().len()
    };
    let play = || Play::of(&breaching).unwrap();
    assert_eq!([alarms(play()), alarms(play().image(Image::new("acme/web:1").missing()))], [1, 0]);
}
