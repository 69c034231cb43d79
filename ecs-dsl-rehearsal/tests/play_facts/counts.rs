//! Counts of services follow their metrics.

use super::*;

const POLICY: &str = "
  Scalable:
    Type: AWS::ApplicationAutoScaling::ScalableTarget
    Properties:
      MinCapacity: 2
      MaxCapacity: 20
      ResourceId: !Sub 'service/${Cluster}/${Api.Name}'
      ScalableDimension: ecs:service:DesiredCount
      ServiceNamespace: ecs
  ByRequests:
    Type: AWS::ApplicationAutoScaling::ScalingPolicy
    Properties:
      PolicyName: requests
      PolicyType: TargetTrackingScaling
      ScalingTargetId: !Ref Scalable
      TargetTrackingScalingPolicyConfiguration:
        TargetValue: 1000
        PredefinedMetricSpecification:
          PredefinedMetricType: ALBRequestCountPerTarget
          ResourceLabel: !Sub '${Balancer.LoadBalancerFullName}/${Targets.TargetGroupFullName}'
";

/// Each target is to get 1,000 requests a minute. No breaker: a deployment may go on for hours.
fn scaled(per_second: f64) -> Play {
    let settings = [
        ("      DesiredCount: 8\n", ""),
        ("{Enable: true, Rollback: true}", "{Enable: false, Rollback: false}"),
    ];
    let template = with(&settings) + POLICY;
    let mut play = Play::of(&template).unwrap().seed(1).traffic(Traffic::constant(per_second));
    assert!(play.settle(), "{}", play.timeline());
    play
}

#[test]
fn without_a_count_the_least_of_the_range_runs() {
    assert_eq!(scaled(30.0).running("Api"), 2);
}

#[test]
fn a_count_goes_up_after_three_minutes_above_the_target_in_proportion() {
    let mut play = scaled(30.0);
    let from = play.second();
    play.set_traffic(Traffic::constant(100.0));
    play.run_for(HOUR);
    let after = when(&play, from, "wants 6 tasks in place of 2") - from;
    // Three points above the target, the last of which arrives a minute later.
    assert!((180..=300).contains(&after), "{after}");
    assert_eq!(play.running("Api"), 6, "{}", play.timeline().since(from));
}

#[test]
fn it_goes_down_after_fifteen_minutes_below_nine_tenths_of_the_target() {
    let mut play = scaled(100.0);
    assert_eq!(play.running("Api"), 6);
    // 950 a minute for each: below the target, not below nine tenths of it.
    play.set_traffic(Traffic::constant(95.0));
    play.run_for(HOUR);
    assert_eq!(play.running("Api"), 6);
    let from = play.second();
    play.set_traffic(Traffic::constant(50.0));
    play.run_for(HOUR);
    let after = when(&play, from, "wants 3 tasks in place of 6") - from;
    assert!((900..=1_020).contains(&after), "{after}");
}

#[test]
fn during_a_deployment_it_goes_up_and_not_down() {
    for (per_second, moves) in [(200.0, true), (30.0, false)] {
        let mut play = scaled(100.0);
        let from = play.second();
        deployed(&mut play, next().missing());
        play.set_traffic(Traffic::constant(per_second));
        play.run_for(HOUR);
        let since = play.timeline().since(from);
        assert_eq!(since.to_string().contains(" tasks in place of 6"), moves, "{since}");
    }
}
