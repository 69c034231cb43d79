//! The alarms of templates on plain series: what pages people, what doesn't, and when.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on panics"
)]

use ecs_dsl_rehearsal::cloudwatch::{
    ARRIVAL, AlarmRule, Expression, Inputs, Metric, Metrics, Monitors, MonitorsError, State, Statistic,
};
use expect_test::expect;

/// A service that people watch: failures in percent of requests, tasks that don't run, and one page for both.
const TEMPLATE: &str = r#"
Resources:
  PageTopic: {Type: 'AWS::SNS::Topic'}
  LoadBalancer: {Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: {}}
  Failures:
    Type: AWS::CloudWatch::Alarm
    Properties:
      AlarmDescription: More than 5% of the requests fail.
      ComparisonOperator: GreaterThanThreshold
      Threshold: 5
      EvaluationPeriods: 3
      DatapointsToAlarm: 2
      TreatMissingData: notBreaching
      AlarmActions: [!Ref PageTopic]
      OKActions: [!Ref PageTopic]
      Metrics:
        - {Id: share, Expression: 100 * failed / requests, ReturnData: true}
        - Id: failed
          ReturnData: false
          MetricStat:
            Metric:
              Namespace: AWS/ApplicationELB
              MetricName: HTTPCode_Target_5XX_Count
              Dimensions: [{Name: LoadBalancer, Value: !GetAtt LoadBalancer.LoadBalancerFullName}]
            Period: 60
            Stat: Sum
        - Id: requests
          ReturnData: false
          MetricStat:
            Metric:
              Namespace: AWS/ApplicationELB
              MetricName: RequestCount
              Dimensions: [{Name: LoadBalancer, Value: !GetAtt LoadBalancer.LoadBalancerFullName}]
            Period: 60
            Stat: Sum
"#;

const BALANCER: &[(&str, &str)] = &[("LoadBalancer", "LoadBalancer.LoadBalancerFullName")];

fn put(metrics: &mut Metrics, requests: f64, failed: f64) {
    metrics.put("AWS/ApplicationELB", "RequestCount", BALANCER, requests);
    // The load balancer reports failures only when there are some.
    if failed > 0.0 {
        metrics.put("AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", BALANCER, failed);
    }
}

fn monitors(template: &str) -> Monitors {
    Monitors::of(template).unwrap()
}

#[test]
fn a_quiet_night_pages_nobody() {
    let mut run = monitors(TEMPLATE);
    run.each_minute(0..60, |minute, metrics| {
        if minute % 3 == 0 {
            put(metrics, 1.0, 0.0);
        }
    });
    assert!(run.notified("PageTopic").iter().all(|sent| sent.state == State::Ok), "{}", run.timeline());
    assert_eq!(run.state("Failures"), Some(State::Ok));
}

#[test]
fn one_failure_pages_nobody_and_an_outage_pages_once() {
    let mut run = monitors(TEMPLATE);
    run.each_minute(0..60, |minute, metrics| {
        let failed = match minute {
            10 => 100.0,
            30..40 => 40.0,
            _ => 0.0,
        };
        put(metrics, 100.0, failed);
    });
    // What failed in minutes 30 and 31 is known in minute 33.
    expect![[r#"
        minute 1: Failures INSUFFICIENT_DATA -> OK
        minute 1: PageTopic <- Failures OK
        minute 33: Failures OK -> ALARM
        minute 33: PageTopic <- Failures ALARM
        minute 43: Failures ALARM -> OK
        minute 43: PageTopic <- Failures OK
    "#]]
    .assert_eq(&run.timeline());
    expect![[r#"
        More than 5% of the requests fail.
        Threshold Crossed: 2 out of the last 3 datapoints [40.0 (01/01/26 00:31:00), 40.0 (01/01/26 00:30:00)] were greater than the threshold (5.0) (minimum 2 datapoints for OK -> ALARM transition)."#]]
    .assert_eq(&run.notified("PageTopic")[1].text);
    expect![[r#"
        More than 5% of the requests fail.
        Threshold Crossed: 2 out of the last 3 datapoints [0.0 (01/01/26 00:41:00), 0.0 (01/01/26 00:40:00)] were not greater than the threshold (5.0) (minimum 2 datapoints for ALARM -> OK transition)."#]]
    .assert_eq(&run.notified("PageTopic")[2].text);
}

/// One alarm on `Shop Failed`, summed each minute, one of one, with these properties over those.
fn one(properties: &str) -> String {
    let mut all = serde_json::json!({
        "Namespace": "Shop", "MetricName": "Failed", "Statistic": "Sum", "Period": 60, "EvaluationPeriods": 1,
        "Threshold": 5, "ComparisonOperator": "GreaterThanThreshold", "AlarmActions": ["Page"],
    });
    for (key, value) in serde_json::from_str::<serde_json::Map<_, _>>(properties).unwrap() {
        all[key] = value;
    }
    all.as_object_mut().unwrap().retain(|_, value| !value.is_null());
    serde_json::json!({"Resources": {"Alarm": {"Type": "AWS::CloudWatch::Alarm", "Properties": all}}})
        .to_string()
}

/// The minutes in which the alarm changes, and to what; `failed` has the minutes with samples.
fn changes(properties: &str, minutes: u64, failed: &[(u64, f64)]) -> Vec<(u64, State)> {
    let mut run = Monitors::of(&one(properties)).unwrap();
    run.each_minute(0..minutes, |minute, metrics| {
        for (_, value) in failed.iter().filter(|(at, _)| *at == minute) {
            metrics.put("Shop", "Failed", &[], *value);
        }
    });
    run.changes().iter().map(|change| (change.minute(), change.to)).collect()
}

/// Fact (alarms): An alarm begins in INSUFFICIENT_DATA, and goes back there when no data come.
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html>
/// Fact (alarms): A point arrives a minute after the period that it describes.
/// Source: choice: AWS promises nothing
#[test]
fn a_minute_is_judged_when_its_points_have_come() {
    assert_eq!(
        changes("{}", 20, &[(5, 9.0)]),
        [(5 + 1 + ARRIVAL as u64 / 60, State::Alarm), (10, State::InsufficientData)]
    );
}

#[test]
fn minutes_before_a_range_pass_without_samples_and_no_minute_passes_twice() {
    let mut run = Monitors::of(&one("{}")).unwrap();
    let mut fed = Vec::new();
    for minutes in [3..5, 4..7, 0..2] {
        run.each_minute(minutes, |minute, metrics| {
            fed.push(minute);
            metrics.put("Shop", "Failed", &[], 9.0);
        });
    }
    assert_eq!(fed, [3, 4, 5, 6]);
    assert_eq!(run.timeline(), "minute 5: Alarm INSUFFICIENT_DATA -> ALARM\nminute 5: Page <- Alarm ALARM\n");
}

/// Fact (alarms): More points than are judged are looked at: two more.
/// Source: choice: AWS shows 5 for 3
#[test]
fn missing_data_means_what_the_alarm_says() {
    let with = |treatment: &str| {
        let properties = format!(r#"{{"TreatMissingData": "{treatment}", "EvaluationPeriods": 2}}"#);
        let steady: Vec<_> = (0..10).map(|minute| (minute, 0.0)).collect();
        changes(&properties, 30, &steady)
    };
    // The last point, of minute 9, is in the range of four periods up to minute 13.
    assert_eq!(with("missing"), [(2, State::Ok), (15, State::InsufficientData)]);
    assert_eq!(with("ignore"), [(2, State::Ok)]);
    assert_eq!(with("notBreaching"), [(1, State::Ok)]);
    assert_eq!(with("breaching"), [(1, State::Alarm), (2, State::Ok), (15, State::Alarm)]);
}

/// Fact (alarms): An alarm with a period of a minute or more is evaluated each minute, over a window that slides.
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html>
#[test]
fn windows_slide_with_the_minute_unless_they_stand_on_the_clock() {
    let five = r#""Period": 300"#;
    let clock = r#""Period": 300, "EvaluationWindow": {"WallClockWindow": {}}"#;
    let with = |properties: &str, at: [u64; 2]| {
        let failed: Vec<_> =
            (0..30).map(|minute| (minute, if at.contains(&minute) { 3.0 } else { 0.0 })).collect();
        changes(&format!("{{{properties}}}"), 30, &failed)
    };
    // Minutes 2 to 6 together have 6, and so have 3 to 7; on the clock, 0 to 4 and 5 to 9 have 3 each.
    assert_eq!(with(five, [3, 6]), [(2, State::Ok), (8, State::Alarm), (10, State::Ok)]);
    assert_eq!(with(clock, [3, 6]), [(6, State::Ok)]);
    assert_eq!(with(clock, [3, 4]), [(6, State::Alarm), (11, State::Ok)]);
}

/// Fact (alarms): What was last seen is judged again when data stop, which may alarm once more.
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html>
#[test]
fn what_was_last_seen_is_judged_again_when_nothing_comes() {
    // "This re-evaluation may cause the alarm to change state and re-execute actions, if it had changed state
    // immediately prior to the metric stream stopping": of five minutes, the range also has those before.
    let properties = r#"{"Period": 300, "TreatMissingData": "notBreaching"}"#;
    let again = [(1, State::Ok), (8, State::Alarm), (10, State::Ok), (13, State::Alarm), (15, State::Ok)];
    assert_eq!(changes(properties, 17, &[(3, 3.0), (6, 3.0)]), again);
}

/// Fact (alarms): An alarm with a period of 10 s is evaluated every 10 s.
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html>
#[test]
fn ten_seconds_are_judged_every_ten_seconds() {
    let mut run = Monitors::of(&one(r#"{"Period": 10, "TreatMissingData": "notBreaching"}"#)).unwrap();
    let metric = Metric::new("Shop", "Failed", &[]);
    run.metrics().put_at(125, &metric, 9.0, 1);
    run.run(4);
    let seconds: Vec<_> = run.changes().iter().map(|change| (change.second, change.to)).collect();
    assert_eq!(seconds, [(10, State::Ok), (140, State::Alarm), (170, State::Ok)]);
}

/// Fact (alarms): A percentile of fewer samples than it takes is ignored if the alarm says so: p95 takes 200.
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/percentiles-with-low-samples.html>
#[test]
fn a_percentile_over_few_samples_is_ignored_if_the_alarm_says_so() {
    let run = |few: &str| {
        let properties = format!(
            r#"{{"Statistic": null, "ExtendedStatistic": "p95", "TreatMissingData": "notBreaching",
                 "EvaluateLowSampleCountPercentile": "{few}"}}"#
        );
        let mut run = Monitors::of(&one(&properties)).unwrap();
        let metric = Metric::new("Shop", "Failed", &[]);
        run.each_minute(0..20, |minute, metrics| match minute {
            5 => metrics.put_times(&metric, 9.0, 199),
            10 => metrics.put_times(&metric, 9.0, 200),
            _ => {}
        });
        run.changes()
            .iter()
            .filter(|change| change.to == State::Alarm)
            .map(|change| change.minute())
            .collect::<Vec<_>>()
    };
    // p95 needs 10 / (1 - 0.95) samples.
    assert_eq!(run("evaluate"), [7, 12]);
    assert_eq!(run("ignore"), [12]);
}

/// Fact (alarms): Each state has its actions, which are taken when the alarm comes into it, unless `ActionsEnabled`
/// is false.
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html>
#[test]
fn actions_come_with_the_state_and_can_be_turned_off() {
    let properties =
        r#"{"OKActions": ["Calm"], "InsufficientDataActions": ["Lost"], "AlarmActions": ["Page", "Log"]}"#;
    let mut run = Monitors::of(&one(properties)).unwrap();
    run.each_minute(0..12, |minute, metrics| match minute {
        2 => metrics.put("Shop", "Failed", &[], 9.0),
        3 => metrics.put("Shop", "Failed", &[], 1.0),
        _ => {}
    });
    let sent: Vec<_> = run.notifications().iter().map(ToString::to_string).collect();
    assert_eq!(
        sent,
        [
            "minute 4: Page <- Alarm ALARM",
            "minute 4: Log <- Alarm ALARM",
            "minute 5: Calm <- Alarm OK",
            "minute 8: Lost <- Alarm INSUFFICIENT_DATA"
        ]
    );
    let mut silent = Monitors::of(&one(r#"{"ActionsEnabled": false}"#)).unwrap();
    silent.each_minute(0..5, |_, metrics| metrics.put("Shop", "Failed", &[], 9.0));
    assert_eq!(silent.state("Alarm"), Some(State::Alarm));
    assert!(silent.notifications().is_empty());
}

/// Two alarms, one page for both, and a third alarm that says that the whole zone is down.
const COMPOSITE: &str = r#"
Resources:
  Errors: {Type: 'AWS::CloudWatch::Alarm', Properties: {AlarmName: shop-errors, Namespace: Shop, MetricName: Errors, Statistic: Sum, Period: 60, EvaluationPeriods: 1, Threshold: 0, ComparisonOperator: GreaterThanThreshold, TreatMissingData: notBreaching}}
  Slow: {Type: 'AWS::CloudWatch::Alarm', Properties: {Namespace: Shop, MetricName: Slow, Statistic: Sum, Period: 60, EvaluationPeriods: 1, Threshold: 0, ComparisonOperator: GreaterThanThreshold, TreatMissingData: notBreaching}}
  Zone: {Type: 'AWS::CloudWatch::Alarm', Properties: {Namespace: Shop, MetricName: Zone, Statistic: Sum, Period: 60, EvaluationPeriods: 1, Threshold: 0, ComparisonOperator: GreaterThanThreshold, TreatMissingData: notBreaching}}
  Unwell:
    Type: AWS::CloudWatch::CompositeAlarm
    Properties: {AlarmRule: !Sub 'ALARM("shop-errors") OR ALARM("${Slow}")'}
  Page:
    Type: AWS::CloudWatch::CompositeAlarm
    Properties:
      AlarmRule: !Sub 'ALARM("${Unwell.Arn}") AND NOT ALARM(arn:aws:cloudwatch:us-east-1:123456789012:alarm:Nothing)'
      ActionsSuppressor: !Ref Zone
      ActionsSuppressorWaitPeriod: 120
      ActionsSuppressorExtensionPeriod: 180
      AlarmActions: [PageTopic]
  Nothing:
    Type: AWS::CloudWatch::CompositeAlarm
    Properties: {AlarmRule: 'FALSE'}
"#;

/// The minutes in which `PageTopic` hears of an alarm, by those in which each metric has samples.
fn pages(errors: std::ops::Range<u64>, slow: std::ops::Range<u64>, zone: std::ops::Range<u64>) -> Vec<u64> {
    let mut run = Monitors::of(COMPOSITE).unwrap();
    run.each_minute(0..60, |minute, metrics| {
        for (name, minutes) in [("Errors", &errors), ("Slow", &slow), ("Zone", &zone)] {
            if minutes.contains(&minute) {
                metrics.put("Shop", name, &[], 1.0);
            }
        }
    });
    run.notified("PageTopic").iter().map(|sent| sent.minute()).collect()
}

/// Fact (alarms): A composite alarm waits for its suppressor before it acts, is silent while that is in ALARM, and
/// for a while after it.
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Create_Composite_Alarm_Suppression.html>
#[test]
fn a_composite_alarm_pages_once_for_both_and_is_suppressed_by_a_third() {
    // The metric alarm changes two minutes after the failure began; the page waits two minutes more.
    assert_eq!(pages(10..20, 12..25, 0..0), [14]);
    // The zone's alarm comes a minute later and holds the page; three minutes after it is over, nothing fails.
    assert_eq!(pages(10..20, 0..0, 11..20), Vec::<u64>::new());
    // The same, but it still fails then. The zone's last point, of minute 19, is in the range of three up to minute 23.
    assert_eq!(pages(10..40, 0..0, 11..20), [24 + 3]);
    // Too late: the page is out.
    assert_eq!(pages(10..40, 0..0, 13..20), [14]);
}

/// Fact (alarms): A composite alarm changes when one that it looks at does, and names it as its reason.
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Create_Composite_Alarm.html>
#[test]
fn composite_alarms_are_evaluated_after_those_that_they_look_at() {
    let mut run = Monitors::of(COMPOSITE).unwrap();
    run.each_minute(0..15, |minute, metrics| {
        if minute == 5 {
            metrics.put("Shop", "Slow", &[], 1.0);
        }
    });
    let alarms: Vec<_> = run.changes().iter().filter(|change| change.to == State::Alarm).collect();
    assert!(alarms.iter().all(|change| change.second == 7 * 60));
    let told: Vec<_> = alarms.iter().map(|change| format!("{change}: {}", change.reason)).collect();
    assert_eq!(told[1], "minute 7: Unwell OK -> ALARM: Slow transitioned to ALARM at minute 7");
    assert_eq!(told[2], "minute 7: Page OK -> ALARM: Unwell transitioned to ALARM at minute 7");
}

fn refused(template: &str) -> String {
    Monitors::of(template).unwrap_err().to_string()
}

/// Fact (alarms): Period times evaluation periods is at most a day; a period is 10, 20 or 30 s or whole minutes.
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/cloudwatch_limits.html>
#[test]
fn what_cloudwatch_refuses_is_refused_with_the_alarm_and_the_property() {
    for (properties, expected) in [
        (r#"{"Period": 45}"#, "Alarm: Period: 45 is neither 10, 20, 30 nor a multiple of 60"),
        (r#"{"Period": null}"#, "Alarm: Period: is missing"),
        (r#"{"Threshold": "high"}"#, "Alarm: Threshold: `high` is no number"),
        (r#"{"Threshold": null}"#, "Alarm: Threshold: is missing"),
        (r#"{"EvaluationPeriods": 0}"#, "Alarm: EvaluationPeriods: `0` is no whole number of at least 1"),
        (
            r#"{"EvaluationPeriods": 1441}"#,
            "Alarm: EvaluationPeriods: 1441 periods of 60 seconds are longer than 86400 seconds",
        ),
        (r#"{"DatapointsToAlarm": 2}"#, "Alarm: DatapointsToAlarm: 2 is more than EvaluationPeriods, 1"),
        (r#"{"TreatMissingData": "ok"}"#, "Alarm: TreatMissingData: `ok` is no treatment"),
        (r#"{"Statistic": "Mean"}"#, "Alarm: Statistic: `Mean` is no statistic"),
        (r#"{"ComparisonOperator": "Above"}"#, "Alarm: ComparisonOperator: `Above` isn't simulated"),
        (r#"{"ThresholdMetricId": "ad1"}"#, "Alarm: ThresholdMetricId: isn't simulated"),
        (r#"{"ActionsEnabled": "maybe"}"#, "Alarm: ActionsEnabled: `maybe` is neither true nor false"),
        (
            r#"{"EvaluationWindow": {"WallClockWindow": {"Timezone": "Europe/Vienna"}}}"#,
            "Alarm: EvaluationWindow: the time zone `Europe/Vienna` isn't simulated",
        ),
        (r#"{"Metrics": []}"#, "Alarm: Metrics: one query has to return data, not 0"),
        (
            r#"{"Metrics": [{"Id": "e1", "Expression": "e2"}, {"Id": "e2", "Expression": "e1", "ReturnData": false},
                {"Id": "m1", "ReturnData": false, "MetricStat": {"Stat": "Sum", "Period": 60,
                 "Metric": {"Namespace": "A", "MetricName": "B"}}}]}"#,
            "Alarm: Metrics: expressions name each other: e1, e2",
        ),
        (
            r#"{"Metrics": [{"Id": "e1", "Expression": "m1 / m2"},
                {"Id": "m1", "ReturnData": false, "MetricStat": {"Stat": "Sum", "Period": 60,
                 "Metric": {"Namespace": "A", "MetricName": "B"}}}]}"#,
            "Alarm: expression `e1`: column 6: nothing has the id `m2`",
        ),
    ] {
        assert_eq!(refused(&one(properties)), expected);
    }
    assert_eq!(refused("{"), "Template format error: JSON not well-formed. (line 1, column 1)");
}

#[test]
fn rules_are_held_against_the_template() {
    let composite = |properties: &str| {
        format!(
            r#"{{"Resources": {{"A": {{"Type": "AWS::CloudWatch::CompositeAlarm", "Properties": {{{properties}}}}},
                "B": {{"Type": "AWS::CloudWatch::CompositeAlarm", "Properties": {{"AlarmRule": "OK(A)"}}}}}}}}"#
        )
    };
    for (properties, expected) in [
        (r#""AlarmRule": "ALARM(C)""#, "A: AlarmRule: the template has no alarm `C`"),
        (r#""AlarmRule": "ALARM(B)""#, "composite alarms depend on each other: A, B"),
        (r#""AlarmRule": "ALARM(B""#, "A: AlarmRule: column 7: `)` is missing"),
        (
            r#""AlarmRule": "TRUE", "ActionsSuppressor": "A""#,
            "A: ActionsSuppressorWaitPeriod: is missing, and required with ActionsSuppressor",
        ),
    ] {
        assert_eq!(refused(&composite(properties)), expected);
    }
    assert!(matches!(
        Monitors::of(&composite(r#""AlarmRule": "ALARM(C)""#)),
        Err(MonitorsError::Property { property, .. }) if property == "AlarmRule"
    ));
}

#[test]
fn an_expression_and_a_store_can_be_used_alone() {
    let share = Expression::parse("100 * failed / requests").unwrap();
    let inputs = Inputs::new(0, 60, 3)
        .metric("requests", &[Some(200.0), Some(0.0), None])
        .metric("failed", &[Some(1.0), None, None]);
    assert_eq!(share.series(&inputs), Ok(vec![Some(0.5), None, None]));

    let mut metrics = Metrics::new();
    let latency = Metric::new("AWS/ApplicationELB", "TargetResponseTime", BALANCER);
    for (seconds, times) in [(0.1, 990), (0.7, 9), (3.0, 1)] {
        metrics.put_at(30, &latency, seconds, times);
    }
    let value = |text: &str| metrics.statistic(&latency, &text.parse::<Statistic>().unwrap(), 0, 60);
    assert_eq!(
        ["p99", "p99.9", "PR(:0.5)", "PR(0.5:)"].map(value),
        [Some(0.1), Some(0.7), Some(99.0), Some(1.0)]
    );
}

/// Numbers that look like chance and are the same in each run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }
}

#[test]
fn statistics_are_what_a_sorted_list_says() {
    let mut numbers = Numbers(7);
    let metric = Metric::new("A", "m", &[]);
    for _ in 0..500 {
        let samples: Vec<f64> = (0..=numbers.below(40)).map(|_| numbers.below(20) as f64 / 4.0).collect();
        let mut metrics = Metrics::new();
        samples.iter().for_each(|sample| metrics.put_at(numbers.below(60), &metric, *sample, 1));
        let value =
            |text: String| metrics.statistic(&metric, &text.parse::<Statistic>().unwrap(), 0, 60).unwrap();

        let mut sorted = samples.clone();
        sorted.sort_by(f64::total_cmp);
        let percent = numbers.below(101);
        // The first of the list below or at which lie so many percent of it.
        let at_most = |bound: f64| sorted.iter().filter(|sample| **sample <= bound).count();
        let wanted = sorted
            .iter()
            .find(|sample| at_most(**sample) as u64 * 100 >= percent * sorted.len() as u64)
            .unwrap();
        assert_eq!(value(format!("p{percent}")), *wanted, "p{percent} of {sorted:?}");

        let (low, high) = (numbers.below(10) as f64 / 4.0, 2.5 + numbers.below(10) as f64 / 4.0);
        let inside = at_most(high) - at_most(low);
        let rank = 100.0 * inside as f64 / sorted.len() as f64;
        assert_eq!(value(format!("PR({low}:{high})")), rank, "({low}, {high}] of {sorted:?}");
        assert_eq!(value("Sum".into()), samples.iter().sum::<f64>());
        assert_eq!(value("Maximum".into()), sorted[sorted.len() - 1]);
    }
}

#[test]
fn no_text_makes_it_panic() {
    let seeds = [
        "IF(m1 > 5 AND m2 < 3, FILL(METRICS(\"m\"), REPEAT) / [m1, m2], -2 ^ m1 % 1e9)",
        "(ALARM(\"a b\") OR NOT OK(arn:aws:x)) AND INSUFFICIENT_DATA(c) OR TRUE",
        "PR(0.1:0.5) TM(2%:98%) p99.9 tc90 IQM",
    ];
    let letters: Vec<char> = "()[]\"',.:%^*/+-<>=&|!0123456789eEmMPRTé \n".chars().collect();
    let inputs =
        Inputs::new(i64::MAX - 10, i64::MAX, 3).metric("m1", &[Some(f64::MAX)]).metric("m2", &[None]);
    let mut numbers = Numbers(3);
    for _ in 0..60_000 {
        let mut text: Vec<char> = seeds[numbers.below(3) as usize].chars().collect();
        for _ in 0..=numbers.below(6) {
            let at = numbers.below(text.len() as u64) as usize;
            match numbers.below(3) {
                0 => text[at] = letters[numbers.below(letters.len() as u64) as usize],
                1 => text.insert(at, letters[numbers.below(letters.len() as u64) as usize]),
                _ => text.truncate(at.max(1)),
            }
        }
        let text: String = text.into_iter().collect();
        let value = Expression::parse(&text).and_then(|expression| expression.series(&inputs));
        let _ = (value, AlarmRule::parse(&text));
        text.split(' ').for_each(|word| drop(word.parse::<Statistic>()));
    }
}
