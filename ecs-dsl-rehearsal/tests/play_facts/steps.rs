//! Step scaling: alarms of the template call policies.

use super::*;

/// A step scaling policy.
fn policy(name: &str, settings: &str) -> String {
    format!(
        "  {name}: {{Type: 'AWS::ApplicationAutoScaling::ScalingPolicy', Properties: {{PolicyName: {name}, PolicyType: StepScaling, ScalingTargetId: !Ref Scalable, StepScalingPolicyConfiguration: {{{settings}}}}}}}\n"
    )
}

/// An alarm on requests in a minute.
fn alarm(name: &str, operator: &str, threshold: u32, actions: &str) -> String {
    format!(
        "  {name}: {{Type: 'AWS::CloudWatch::Alarm', Properties: {{Namespace: AWS/ApplicationELB, MetricName: RequestCount, Dimensions: [{{Name: LoadBalancer, Value: !GetAtt Balancer.LoadBalancerFullName}}], Statistic: Sum, Period: 60, EvaluationPeriods: 1, Threshold: {threshold}, ComparisonOperator: {operator}Threshold, {actions}}}}}\n"
    )
}

/// Two tasks more above 3,000 requests, five above 6,000.
const OUT: &str = "AdjustmentType: ChangeInCapacity, StepAdjustments: [{MetricIntervalLowerBound: 0, MetricIntervalUpperBound: 3000, ScalingAdjustment: 2}, {MetricIntervalLowerBound: 3000, ScalingAdjustment: 5}]";

/// A task less.
const IN: &str = "AdjustmentType: ChangeInCapacity, StepAdjustments: [{MetricIntervalUpperBound: 0, ScalingAdjustment: -1}]";

fn out() -> String {
    policy("Out", OUT) + &alarm("Many", "GreaterThan", 3_000, "AlarmActions: [!Ref Out]")
}

fn inwards() -> String {
    policy("In", IN) + &alarm("Few", "LessThan", 600, "AlarmActions: [!Ref In]")
}

/// Eight tasks, settled under so many requests a second.
fn stepped(more: &str, per_second: f64) -> Play {
    let breaker = ("{Enable: true, Rollback: true}", "{Enable: false, Rollback: false}");
    let template = with(&[breaker]) + SCALABLE + more;
    let mut play = Play::of(&template).unwrap().seed(1).traffic(Traffic::constant(per_second));
    assert!(play.settle(), "{}", play.timeline());
    play
}

/// The counts that a service wanted after a second, each with when that was.
fn counts(play: &Play, from: u64) -> Vec<(u64, u32)> {
    let since = play.timeline().since(from);
    let wants = since.moments().iter().filter_map(|moment| {
        let count = moment.text.strip_prefix("wants ")?.split(' ').next()?.parse().ok()?;
        moment.text.contains(" tasks in place of ").then_some((moment.second() - from, count))
    });
    wants.collect()
}

/// Fact (service scaling): A step scaling policy changes the count that runs by the step for how far its alarm's metric is
/// from the threshold.
/// Source: <https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html>
/// Fact (service scaling): An alarm calls a policy once a minute for as long as it is in the state that names it; within
/// `Cooldown`, 300 s without a word, the same step adds nothing more.
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html>
#[test]
fn a_step_is_as_large_as_the_breach_and_comes_again_after_its_cooldown() {
    let mut play = stepped(&out(), 30.0);
    let from = play.second();
    // 4,200 a minute; the point of the first whole minute arrives a minute later.
    play.set_traffic(Traffic::constant(70.0));
    play.run_for(Duration::from_secs(900));
    let wanted = counts(&play, from);
    assert_eq!(
        wanted.iter().map(|(_, count)| *count).collect::<Vec<_>>(),
        [10, 12, 14],
        "{}",
        play.timeline()
    );
    assert!(wanted[0].0 <= 180 && wanted[1].0 - wanted[0].0 == 300, "{wanted:?}");
    assert!(play.timeline().tells("wants 10 tasks in place of 8: Out, as Many is ALARM"));
    // 7,200 a minute.
    let mut play = stepped(&out(), 30.0);
    let from = play.second();
    play.set_traffic(Traffic::constant(120.0));
    play.run_for(Duration::from_secs(300));
    assert_eq!(counts(&play, from)[0].1, 13);
    // Never more than the range has.
    play.run_for(HOUR);
    assert_eq!(counts(&play, from).iter().map(|(_, count)| *count).collect::<Vec<_>>(), [13, 18, 20]);
}

/// Fact (service scaling): Within the cooldown of a step up a larger one counts what was added as a part of itself.
/// Source: <https://docs.aws.amazon.com/autoscaling/application/APIReference/API_StepScalingPolicyConfiguration.html>
#[test]
fn what_was_added_is_a_part_of_the_next_step() {
    let mut play = stepped(&out(), 30.0);
    let from = play.second();
    play.set_traffic(Traffic::constant(70.0));
    play.run_for(Duration::from_secs(240));
    assert_eq!(counts(&play, from).len(), 1, "{}", play.timeline());
    play.set_traffic(Traffic::constant(120.0));
    play.run_for(Duration::from_secs(180));
    assert_eq!(counts(&play, from).iter().map(|(_, count)| *count).collect::<Vec<_>>(), [10, 13]);
}

/// Fact (service scaling): Within the cooldown of a step down there is no other one; a step up comes at once, and ends it.
/// Source: <https://docs.aws.amazon.com/autoscaling/application/APIReference/API_StepScalingPolicyConfiguration.html>
#[test]
fn a_step_down_waits_and_a_step_up_does_not() {
    let mut play = stepped(&(out() + &inwards()), 30.0);
    let (from, before) = (play.second(), play.desired_count("Api").unwrap());
    play.set_traffic(Traffic::constant(5.0));
    play.run_for(Duration::from_secs(480));
    let wanted = counts(&play, from);
    let each = wanted.iter().map(|(_, count)| *count).collect::<Vec<_>>();
    assert_eq!(each, [before - 1, before - 2], "{}", play.timeline());
    assert_eq!(wanted[1].0 - wanted[0].0, 300);
    // A minute of many requests.
    play.set_traffic(Traffic::constant(70.0));
    play.run_for(Duration::from_secs(60));
    play.set_traffic(Traffic::constant(5.0));
    play.run_for(Duration::from_secs(180));
    let (up, down) = (counts(&play, from)[2], counts(&play, from)[3]);
    assert_eq!((up.1, down.1), (before, before - 1), "{}", play.timeline());
    assert!(down.0 - wanted[1].0 < 300, "{}", play.timeline());
}

/// Fact (service scaling): `PercentChangeInCapacity` is of the count that runs, and a change is at least one task, or
/// `MinAdjustmentMagnitude`. Steps may stand in any order.
/// Source: <https://docs.aws.amazon.com/autoscaling/application/APIReference/API_StepScalingPolicyConfiguration.html>
#[test]
fn a_step_may_be_a_percentage() {
    let after = |more: &str| {
        let steps = "StepAdjustments: [{MetricIntervalLowerBound: 3000, ScalingAdjustment: 50}, {MetricIntervalLowerBound: 0, MetricIntervalUpperBound: 3000, ScalingAdjustment: 5}]";
        let settings = format!("AdjustmentType: PercentChangeInCapacity, {steps}{more}");
        let alarm = alarm("Many", "GreaterThan", 3_000, "AlarmActions: [!Ref Out]");
        let mut play = stepped(&(policy("Out", &settings) + &alarm), 30.0);
        let from = play.second();
        play.set_traffic(Traffic::constant(70.0));
        play.run_for(Duration::from_secs(300));
        counts(&play, from)[0].1
    };
    assert_eq!([after(""), after(", MinAdjustmentMagnitude: 3")], [9, 11]);
}

/// Fact (service scaling): Of step scaling and target tracking the larger count wins.
/// Source: <https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html>
#[test]
fn steps_and_targets_work_side_by_side() {
    let tracking = |target: u32| {
        format!(
            "  ByRequests: {{Type: 'AWS::ApplicationAutoScaling::ScalingPolicy', Properties: {{PolicyName: requests, PolicyType: TargetTrackingScaling, ScalingTargetId: !Ref Scalable, TargetTrackingScalingPolicyConfiguration: {{TargetValue: {target}, DisableScaleIn: true, PredefinedMetricSpecification: {{PredefinedMetricType: ALBRequestCountPerTarget, ResourceLabel: !Sub '${{Balancer.LoadBalancerFullName}}/${{Targets.TargetGroupFullName}}'}}}}}}}}\n"
        )
    };
    // 7,200 requests are twelve targets of 600, and 24 of 300; after three minutes of them a step has made it thirteen.
    for (target, expected) in [(600, [13, 18]), (300, [13, 20])] {
        let mut play = stepped(&(out() + &tracking(target)), 30.0);
        let from = play.second();
        play.set_traffic(Traffic::constant(120.0));
        play.run_for(Duration::from_secs(540));
        let wanted: Vec<_> = counts(&play, from).iter().map(|(_, count)| *count).collect();
        assert_eq!(wanted, expected, "{target}: {}", play.timeline().since(from));
    }
}

/// Fact (service scaling): `OKActions` and `InsufficientDataActions` call policies as `AlarmActions` do, and
/// `ExactCapacity` is the count itself.
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html>
#[test]
fn an_alarm_that_is_over_may_call_as_well() {
    let exactly = |count: u32| {
        format!(
            "AdjustmentType: ExactCapacity, StepAdjustments: [{{MetricIntervalUpperBound: 0, ScalingAdjustment: {count}}}, {{MetricIntervalLowerBound: 0, ScalingAdjustment: 12}}]"
        )
    };
    let actions = "AlarmActions: [!Ref Many], OKActions: [!Ref Few]";
    let more = policy("Many", &exactly(1))
        + &policy("Few", &exactly(4))
        + &alarm("Rush", "GreaterThan", 3_000, actions);
    let mut play = stepped(&more, 30.0);
    assert_eq!(play.running("Api"), 4, "{}", play.timeline());
    play.set_traffic(Traffic::constant(70.0));
    play.run_for(Duration::from_secs(600));
    assert_eq!(play.running("Api"), 12, "{}", play.timeline());
}

/// Fact (service scaling): During a deployment no step goes down.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-auto-scaling.html>
#[test]
fn no_step_goes_down_during_a_deployment() {
    for (per_second, moves) in [(120.0, true), (5.0, false)] {
        let mut play = stepped(&(out() + &inwards()), 30.0);
        let from = play.second();
        deployed(&mut play, next().missing());
        play.set_traffic(Traffic::constant(per_second));
        play.run_for(HOUR);
        // The template has a count, which its update sets.
        let since = play.timeline().since(from);
        assert_eq!(since.to_string().contains(", as "), moves, "{since}");
    }
}

/// An alarm that calls a policy and nobody else is at rest where there is little to do.
#[test]
fn an_alarm_that_only_scales_is_no_trouble() {
    // Beside another policy, which it doesn't call.
    let mut play = stepped(&(out() + &inwards()), 5.0);
    assert_eq!((play.alarming(), play.running("Api"), play.is_well()), (vec!["Few"], 2, true));
    // One that calls somebody as well is.
    let called = policy("In", IN) + &alarm("Few", "LessThan", 600, "AlarmActions: [!Ref In, !Ref OnCall]");
    let mut play2 = Play::of(&(with(&[]) + SCALABLE + &called)).unwrap().traffic(Traffic::constant(5.0));
    play2.run_for(2 * HOUR);
    assert!(!play2.is_well());
    play.run_for(HOUR);
    assert_eq!(play.running("Api"), 2);
}

/// A policy is of its target by reference, or by the same resource.
#[test]
fn a_policy_that_no_alarm_calls_is_told() {
    let ignored = |more: &str| {
        let play = Play::of(&(with(&[]) + SCALABLE + more)).unwrap();
        let steps = ("Out".to_owned(), "StepScalingPolicyConfiguration".to_owned());
        play.ignored().contains(&steps)
    };
    assert!(ignored(&policy("Out", OUT)) && !ignored(&out()));
    let by_resource = out().replace(
        "ScalingTargetId: !Ref Scalable",
        "ResourceId: !Sub 'service/${Cluster}/${Api.Name}', ScalableDimension: 'ecs:service:DesiredCount', ServiceNamespace: ecs",
    );
    let mut play = stepped(&by_resource, 30.0);
    play.set_traffic(Traffic::constant(70.0));
    play.run_for(Duration::from_secs(300));
    assert_eq!(play.running("Api"), 10, "{}", play.timeline());
}

#[test]
fn steps_that_aws_refuses_are_refused() {
    let error = |settings: &str| {
        let template = with(&[]) + SCALABLE + &policy("Out", settings);
        Play::of(&template).unwrap_err().to_string()
    };
    let kind = "AdjustmentType: ChangeInCapacity";
    let refused = [
        ("AdjustmentType: Double".to_owned(), "Out: AdjustmentType: there is no `Double`"),
        (kind.to_owned(), "Out: StepAdjustments: there is none, so that the policy does nothing"),
        (
            format!(
                "{kind}, StepAdjustments: [{{MetricIntervalLowerBound: 0, MetricIntervalUpperBound: 20, ScalingAdjustment: 1}}, {{MetricIntervalLowerBound: 10, ScalingAdjustment: 2}}]"
            ),
            "Out: StepAdjustments: steps overlap: one ends at 20, another begins at 10",
        ),
        (
            format!(
                "{kind}, StepAdjustments: [{{MetricIntervalLowerBound: 0, MetricIntervalUpperBound: 10, ScalingAdjustment: 1}}, {{MetricIntervalLowerBound: 20, ScalingAdjustment: 2}}]"
            ),
            "Out: StepAdjustments: there is no step from 10 to 20",
        ),
        (
            format!("{kind}, StepAdjustments: [{{MetricIntervalLowerBound: 0, ScalingAdjustment: 1.5}}]"),
            "Out: StepAdjustments: 1.5 is no number of tasks",
        ),
        (
            format!(
                "{kind}, StepAdjustments: [{{MetricIntervalLowerBound: 0, MetricIntervalUpperBound: 0, ScalingAdjustment: 1}}]"
            ),
            "Out: StepAdjustments: a step from 0 to 0 has no room",
        ),
        (
            format!("{kind}, StepAdjustments: [{{MetricIntervalLowerBound: 0}}]"),
            "Out: ScalingAdjustment: is missing",
        ),
        (format!("{kind}, MetricAggregationType: Sum"), "Out: MetricAggregationType: there is no `Sum`"),
        (
            format!("{kind}, MinAdjustmentMagnitude: 0"),
            "Out: MinAdjustmentMagnitude: 0 isn't between 1 and 5000",
        ),
        (
            "AdjustmentType: ExactCapacity, StepAdjustments: [{MetricIntervalLowerBound: 0, ScalingAdjustment: -1}]"
                .to_owned(),
            "Out: StepAdjustments: -1 is no number of tasks",
        ),
    ];
    for (settings, expected) in refused {
        assert_eq!(error(&settings), expected);
    }
    let none = "AdjustmentType: ExactCapacity, StepAdjustments: [{MetricIntervalLowerBound: 0, ScalingAdjustment: 0}]";
    assert!(Play::of(&(with(&[]) + SCALABLE + &policy("Out", none))).is_ok());
}
