//! Services that are in several target groups.

use super::*;

/// The service behind two groups: that of the listener, and one for what is below `/admin`.
fn in_two(settings: &[(&str, &str)]) -> String {
    let both = "LoadBalancers: [{ContainerName: api, ContainerPort: 8080, TargetGroupArn: !Ref Targets}, {ContainerName: api, ContainerPort: 8080, TargetGroupArn: !Ref Others}]\n";
    let others = "  Others:
    Type: AWS::ElasticLoadBalancingV2::TargetGroup
    Properties: {VpcId: !Ref Vpc, Port: 80, Protocol: HTTP, HealthCheckIntervalSeconds: 10, HealthyThresholdCount: 2, UnhealthyThresholdCount: 2, TargetGroupAttributes: [{Key: deregistration_delay.timeout_seconds, Value: '40'}]}
  OthersRule:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties: {ListenerArn: !Ref Listener, Priority: 1, Conditions: [{Field: path-pattern, Values: [/admin]}], Actions: [{Type: forward, TargetGroupArn: !Ref Others}]}
  OnCall: {Type";
    let mut all = vec![
        (BALANCED, both),
        ("  OnCall: {Type", others),
        ("DependsOn: [Association, Listener]", "DependsOn: [Association, Listener, OthersRule]"),
    ];
    all.extend(settings);
    with(&all)
}

fn asking(paths: &[&str]) -> Traffic {
    Traffic::constant(200.0).asking(paths.iter().map(|path| path.parse::<Request>().unwrap()))
}

fn steady(template: &str, traffic: Traffic) -> Play {
    let mut play = Play::of(template).unwrap().seed(1).traffic(traffic);
    assert!(play.settle(), "{}\n{}", play.why_not_whole(), play.timeline());
    play.mark();
    play
}

/// Fact (load balancers): A service may be in five target groups: each of its tasks is a target in each, answers what comes from
/// all of them, and leaves them together, after the longest deregistration delay.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/register-multiple-targetgroups.html>
#[test]
fn each_task_is_a_target_in_each_group() {
    let mut play = steady(&in_two(&[]), asking(&["/", "/admin"]));
    let from = play.second();
    deployed(&mut play, next());
    while !play.timeline().since(from).tells("has stopped") {
        play.run_for(Duration::from_secs(1));
        assert!(play.second() < from + 600, "{}", play.timeline());
    }
    // The groups wait for 20 and for 40 s.
    for (seconds, there) in [(38, 16), (27, 8)] {
        play.run_for(Duration::from_secs(seconds));
        assert_eq!(play.places("Api").len(), there, "at {}: {}", play.second(), play.timeline());
    }
    assert!(play.run_until_well(HOUR), "{}", play.timeline());
    let measured = play.measured();
    assert!(measured.requests() > 0 && measured.lost() == 0, "{measured}");
    // What comes over both is as much work as what comes over one.
    let busy = |template: &str, paths: &[&str]| {
        let mut play = steady(template, asking(paths));
        play.run_for(Duration::from_secs(300));
        play.measured()
            .to_string()
            .lines()
            .find(|line| line.contains("slowest minute"))
            .map(|line| line[..30].to_owned())
    };
    assert_eq!(busy(&in_two(&[]), &["/", "/admin"]), busy(SERVICE, &["/", "/admin"]));
}

/// Fact (load balancers): A task that is unhealthy in one of its groups is replaced, however well it is in the others.
/// Source: choice: AWS says it of a service with one group
#[test]
fn a_task_has_to_be_well_in_every_group() {
    // The other load balancer isn't let in.
    let shut = "  Other: {Type: 'AWS::EC2::SecurityGroup', Properties: {GroupDescription: other, VpcId: !Ref Vpc}}
  OtherBalancer: {Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: {Subnets: [!Ref PublicA, !Ref PublicB], SecurityGroups: [!Ref Other]}, DependsOn: Attachment}
  OtherListener:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties: {LoadBalancerArn: !Ref OtherBalancer, Port: 80, Protocol: HTTP, DefaultActions: [{Type: forward, TargetGroupArn: !Ref Others}]}
  OnCall: {Type";
    let template = in_two(&[]);
    let rule = &template[template.find("  OthersRule:").unwrap()..template.find("  OnCall: {Type").unwrap()];
    let template =
        template.replace(rule, "").replace("  OnCall: {Type", shut).replace("OthersRule", "OtherListener");
    // It takes its time to mind.
    let patient = "UnhealthyThresholdCount: 10, TargetGroupAttributes";
    let template = template.replace("UnhealthyThresholdCount: 2, TargetGroupAttributes", patient);
    assert!(template.contains(patient));
    let mut play = Play::of(&template).unwrap().traffic(asking(&["/"]));
    play.run_for(HOUR);
    assert!(play.timeline().tells("aren't reached by their load balancer"), "{}", play.timeline());
    assert!(
        play.timeline().tells("is unhealthy in Others") && !play.timeline().tells("unhealthy in Targets")
    );
    assert!(
        play.timeline().tells("Task failed ELB health checks in (target-group Others)"),
        "{}",
        play.timeline()
    );
    assert!(!play.is_well() && !play.timeline().tells("has reached a steady state"), "{}", play.timeline());
}

/// A target group is exchanged for another one without a gap: beside it first, then the listener moves, then the first goes.
#[test]
fn a_target_group_is_exchanged_in_three_updates() {
    let beside = in_two(&[]);
    let moved = beside.replace(
        "DefaultActions: [{Type: forward, TargetGroupArn: !Ref Targets}]",
        "DefaultActions: [{Type: forward, TargetGroupArn: !Ref Others}]",
    );
    let alone =
        moved.replace("{ContainerName: api, ContainerPort: 8080, TargetGroupArn: !Ref Targets}, ", "");
    let mut play = steady(SERVICE, Traffic::constant(200.0));
    for template in [beside, moved, alone] {
        play.deploy(&Release::template(template)).unwrap();
        assert!(play.run_until_well(HOUR), "{}\n{}", play.why_not_whole(), play.timeline());
        assert_eq!(
            (play.stack(), play.measured().lost()),
            (StackStatus::UpdateComplete, 0),
            "{}",
            play.measured()
        );
    }
    assert_eq!(play.running("Api"), 8);
}

/// A machine is lost under tasks that two load balancers reach.
#[test]
fn what_two_groups_send_is_lost_with_a_machine() {
    let lost = |template: &str| {
        let mut play = steady(template, asking(&["/", "/admin"]));
        play.inject(&Fault::ZoneOutage { zone: "us-east-1a".into(), minutes: 30 }).unwrap();
        play.run_for(HOUR);
        assert!(play.is_well(), "{}", play.timeline());
        (play.measured().lost(), play.measured().requests())
    };
    let ((two, all), (one, same)) = (lost(&in_two(&[])), lost(SERVICE));
    assert!(two > 0 && two.abs_diff(one) <= one / 50 && all == same, "{two} and {one} of {all}");
}

#[test]
fn more_than_five_groups_are_refused() {
    let six = format!(
        "LoadBalancers: [{}]\n",
        ["{ContainerName: api, ContainerPort: 8080, TargetGroupArn: !Ref Targets}"; 6].join(", ")
    );
    let refused = Play::of(&with(&[(BALANCED, &six)])).unwrap_err().to_string();
    assert_eq!(refused, "Api: LoadBalancers: 6 target groups, but 5 are the most");
}
