//! Counts of services follow their metrics.

use super::*;

const BY_REQUESTS: &str = "
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
    let template = with(&settings) + SCALABLE + BY_REQUESTS;
    let mut play = Play::of(&template).unwrap().seed(1).traffic(Traffic::constant(per_second));
    assert!(play.settle(), "{}", play.timeline());
    play
}

/// Fact (service scaling): A count outside of the range is moved into it when the scalable target is made: without
/// `DesiredCount` the least runs.
/// Source: <https://docs.aws.amazon.com/autoscaling/application/APIReference/API_RegisterScalableTarget.html>
#[test]
fn without_a_count_the_least_of_the_range_runs() {
    assert_eq!(scaled(30.0).running("Api"), 2);
}

/// A service is scaled by the names that the template gives it and its cluster, too.
#[test]
fn a_scalable_target_may_name_its_service() {
    let named = with(&[
        (
            "Type: 'AWS::ECS::Cluster', Properties: {",
            "Type: 'AWS::ECS::Cluster', Properties: {ClusterName: prod, ",
        ),
        ("      DesiredCount: 8\n", "      ServiceName: api\n"),
    ]);
    let scaled = |resource: &str| {
        let scalable = SCALABLE.replace("!Sub 'service/${Cluster}/${Api.Name}'", resource);
        Play::of(&(named.clone() + &scalable)).map(|mut play| {
            assert!(play.settle(), "{}", play.timeline());
            play.running("Api")
        })
    };
    assert_eq!(scaled("service/prod/api").unwrap(), 2);
    for wrong in ["service/prod/web", "service/staging/api"] {
        let told = scaled(wrong).unwrap_err().to_string();
        assert!(told.contains("is no service of this template"), "{told}");
    }
}

/// Fact (service scaling): The alarm that takes a count up is above the target for 3 of 3 minutes.
/// Source: seen
/// Fact (service scaling): The new count is the running one times metric over target, rounded up.
/// Source: <https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html>
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

/// Fact (service scaling): The alarm that takes a count down is below nine tenths of the target for 15 of 15 minutes.
/// Source: <https://github.com/aws/copilot-cli>
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

/// Fact (service scaling): While a deployment is in progress a count may go up and not down.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html>
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

/// Another policy, on CPU: a request takes 2 ms of a vCPU, and a task has a quarter of one.
const BY_CPU: &str = "  ByCpu:
    Type: AWS::ApplicationAutoScaling::ScalingPolicy
    Properties:
      PolicyName: cpu
      PolicyType: TargetTrackingScaling
      ScalingTargetId: !Ref Scalable
      TargetTrackingScalingPolicyConfiguration:
        TargetValue: 50
        PredefinedMetricSpecification: {PredefinedMetricType: ECSServiceAverageCPUUtilization}
";

/// The service under both policies, with these settings.
fn both(settings: &[(&str, &str)], per_second: f64) -> Play {
    let template = settings.iter().fold(
        with(&[("      DesiredCount: 8\n", "")]) + SCALABLE + BY_REQUESTS + BY_CPU,
        |all, (right, wrong)| {
            assert!(all.contains(right), "{right}");
            all.replace(right, wrong)
        },
    );
    let mut play = Play::of(&template).unwrap().seed(1).traffic(Traffic::constant(per_second));
    assert!(play.settle(), "{}", play.timeline());
    play
}

/// Fact (service scaling): Of several policies the one that wants most wins on the way up.
/// Source: <https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html>
/// Fact (service scaling): A count goes down only when all policies agree.
/// Source: <https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html>
#[test]
fn of_several_policies_the_largest_count_wins() {
    // 6,000 requests a minute are six targets, and 200 ms of a vCPU are four at a fifth of a quarter.
    let mut play = both(&[("TargetValue: 50\n", "TargetValue: 20\n")], 30.0);
    let from = play.second();
    play.set_traffic(Traffic::constant(100.0));
    play.run_for(HOUR);
    when(&play, from, "wants 6 tasks in place of 2");
    // At a twenty-fifth they are twenty.
    let mut play = both(&[("TargetValue: 50\n", "TargetValue: 4\n")], 100.0);
    assert_eq!(play.running("Api"), 20);
    // Of CPU nineteen would be enough, but it is above nine tenths of its target. Of requests six would be.
    play.set_traffic(Traffic::constant(93.0));
    play.run_for(HOUR);
    assert_eq!(play.running("Api"), 20, "{}", play.timeline());
    play.set_traffic(Traffic::constant(50.0));
    play.run_for(HOUR);
    assert_eq!(play.running("Api"), 10, "{}", play.timeline());
}

/// Fact (service scaling): A policy with `DisableScaleIn` takes no count down, and doesn't keep others from it.
/// Source: <https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html>
#[test]
fn a_policy_that_never_takes_down_is_not_asked() {
    let never = ("TargetValue: 1000\n", "TargetValue: 1000\n        DisableScaleIn: true\n");
    let cpu = BY_CPU.replace("TargetValue: 50\n", "TargetValue: 10\n");
    for (more, before, after) in [("", 6, 6), (cpu.as_str(), 8, 3)] {
        let template = with(&[("      DesiredCount: 8\n", "")])
            + SCALABLE
            + &BY_REQUESTS.replace(never.0, never.1)
            + more;
        let mut play = Play::of(&template).unwrap().seed(1).traffic(Traffic::constant(100.0));
        assert!(play.settle(), "{}", play.timeline());
        assert_eq!(play.running("Api"), before);
        // 1,800 requests a minute are two targets, and 60 ms of a vCPU are three at a tenth of a quarter.
        play.set_traffic(Traffic::constant(30.0));
        play.run_for(2 * HOUR);
        assert_eq!(play.running("Api"), after, "{}", play.timeline());
    }
}

/// Fact (service scaling): After a step down there is none for `ScaleInCooldown`, 300 s if nothing else is said.
/// Source: <https://docs.aws.amazon.com/autoscaling/application/APIReference/API_TargetTrackingScalingPolicyConfiguration.html>
/// Fact (service scaling): A minute without a request counts as zero, and takes the count to its least.
/// Source: <https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html>
#[test]
fn a_step_down_is_followed_by_a_cooldown() {
    let mut play = scaled(200.0);
    assert_eq!(play.running("Api"), 12);
    let from = play.second();
    play.set_traffic(Traffic::none());
    play.run_for(2 * HOUR);
    assert_eq!(play.running("Api"), 2, "{}", play.timeline().since(from));
    // The requests fall once more at the first step, so that the alarm stays as it is.
    let steps = |cooldown: &str| {
        let mut play = both(&[("TargetValue: 1000\n", cooldown)], 200.0);
        let from = play.second();
        play.set_traffic(Traffic::constant(100.0));
        while !play.timeline().since(from).tells("in place of 12") {
            play.run_for(Duration::from_secs(60));
        }
        play.set_traffic(Traffic::constant(40.0));
        play.run_for(HOUR);
        let first = when(&play, from, "in place of 12");
        when(&play, first + 1, "tasks in place of") - first
    };
    assert!((300..=360).contains(&steps("TargetValue: 1000\n")));
    let longer = steps("TargetValue: 1000\n        ScaleInCooldown: 900\n");
    assert!((900..=960).contains(&longer), "{longer}");
}

/// Fact (service scaling): A count that the template names is set again by each update of the service, whatever
/// scaling made of it; without one it stays.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html>
#[test]
fn a_count_in_the_template_comes_back_with_each_update() {
    let scaled_to = |settings: &[(&str, &str)]| {
        let template = with(settings) + SCALABLE + BY_REQUESTS;
        let mut play = Play::of(&template).unwrap().seed(1).traffic(Traffic::constant(100.0));
        assert!(play.settle(), "{}", play.timeline());
        assert_eq!(play.running("Api"), 6);
        let from = play.second();
        deployed(&mut play, next());
        play.run_for(HOUR);
        play.timeline().since(from).tells("wants 8 tasks in place of 6: its template says so")
    };
    assert!(scaled_to(&[]));
    assert!(!scaled_to(&[("      DesiredCount: 8\n", "")]));
    // So does a new template, if anything of the service is another.
    let mut play = settled(&[]);
    for (count, setting) in [(3, "DesiredCount: 3"), (3, ""), (4, "DesiredCount: 4")] {
        play.deploy(&Release::template(with(&[("DesiredCount: 8", setting)]))).unwrap();
        assert!(play.run_until_well(HOUR), "{}", play.timeline());
        assert_eq!(play.running("Api"), count);
    }
}

/// The label's halves are made out of references in more than one way.
#[test]
fn the_label_of_a_request_count_names_its_target_group() {
    let label = "${Balancer.LoadBalancerFullName}/${Targets.TargetGroupFullName}";
    let with_label = |other: &str| with(&[]) + SCALABLE + &BY_REQUESTS.replace(label, other);
    assert!(Play::of(&with_label("app/name/${Balancer}/${Targets.TargetGroupFullName}")).is_ok());
    let error = Play::of(&with_label("${Balancer.LoadBalancerFullName}/targetgroup/other/1")).unwrap_err();
    assert_eq!(
        error.to_string(),
        "ByRequests: ResourceLabel: `Balancer.LoadBalancerFullName/targetgroup/other/1` names no target group of this template"
    );
}
