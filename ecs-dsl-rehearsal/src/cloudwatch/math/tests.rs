//! Metric math: the examples of AWS's page, and what it refuses.

use super::*;

const NONE: Option<f64> = None;

fn points<const N: usize>(values: [f64; N]) -> Vec<Option<f64>> {
    // NaN stands for a point that is missing, as `-` does on AWS's page.
    values.into_iter().map(|value| Some(value).filter(|value| !value.is_nan())).collect()
}

const X: f64 = f64::NAN;

/// 2026-01-01T00:00:00Z, a Thursday.
const START: i64 = 1_767_225_600;

fn inputs() -> Inputs {
    Inputs::new(START, 60, 5)
        .metric("m1", &points([1.0, 1.0, 0.0, 0.0, X]))
        .metric("m2", &points([30.0, X, 0.0, 0.0, 30.0]))
        .metric("m3", &points([0.0, 0.0, 20.0, X, 20.0]))
        .metric("errors_4xx", &points([1.0, 2.0, X, 4.0, 5.0]))
        .metric("errors_5xx", &points([2.0, X, X, 4.0, 5.0]))
}

fn series(expression: &str) -> Points {
    Expression::parse(expression)
        .unwrap()
        .series(&inputs())
        .unwrap_or_else(|error| panic!("{expression}: {error}"))
}

fn error(expression: &str) -> String {
    let found = Expression::parse(expression).and_then(|expression| expression.series(&inputs()));
    found.unwrap_err().to_string()
}

/// Fact (alarms): Comparisons give what the guide's table gives.
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html>
#[test]
fn comparisons_give_what_aws_s_table_gives() {
    let inputs = Inputs::new(START, 60, 4)
        .metric("metric1", &points([30.0, 20.0, 0.0, 0.0]))
        .metric("metric2", &points([20.0, X, 20.0, X]));
    let series = |text: &str| Expression::parse(text).unwrap().series(&inputs).unwrap();
    assert_eq!(series("metric1 < metric2"), points([0.0, 0.0, 1.0, 0.0]));
    assert_eq!(series("metric1 >= 30"), points([1.0, 0.0, 0.0, 0.0]));
    assert_eq!(series("metric1 > 15 AND metric2 > 15"), points([1.0, 0.0, 0.0, 0.0]));
    assert_eq!(series("metric1 > 15 && metric2 > 15"), points([1.0, 0.0, 0.0, 0.0]));
    assert_eq!(series("metric1 > 25 OR metric2 > 15 || 0"), points([1.0, 0.0, 1.0, 0.0]));
}

/// Fact (alarms): `IF` gives what the guide's tables give.
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html>
#[test]
fn if_gives_what_aws_s_tables_give() {
    assert_eq!(series("IF(m1, m2, m3)"), points([30.0, 0.0, 20.0, X, X]));
    assert_eq!(series("IF(m1, 5, m3)"), points([5.0, 5.0, 20.0, X, X]));
    assert_eq!(series("IF(m1, m2, 5)"), points([30.0, 0.0, 5.0, 5.0, X]));
    assert_eq!(series("IF(m1, m2)"), points([30.0, 0.0, X, X, X]));
    assert_eq!(series("IF(1, m2, m3)"), points([30.0, X, 0.0, 0.0, 30.0]));
    assert_eq!(series("IF(0, m2)"), points([X, X, X, X, X]));
    assert_eq!(series("m2 * IF(2 > 1, 3, 4)"), points([90.0, X, 0.0, 0.0, 90.0]));
}

/// Fact (alarms): A division by zero drops the point.
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html>
#[test]
fn a_division_by_zero_drops_the_point() {
    assert_eq!(series("m2 / m3"), points([X, X, 0.0, X, 1.5]));
    assert_eq!(
        series("100 * errors_5xx / (errors_4xx + errors_5xx)"),
        points([200.0 / 3.0, 0.0, X, 50.0, 50.0])
    );
    assert_eq!(series("m2 % m3"), points([X, X, 0.0, X, 10.0]));
    assert_eq!(series("m2 / 0"), points([X, X, X, X, X]));
}

/// Fact (alarms): Of two series in an expression the one that has no point counts as 0; where both have none, the
/// result has none.
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html>
#[test]
fn what_is_missing_in_one_series_counts_as_zero_and_in_both_is_missing() {
    assert_eq!(series("errors_4xx + errors_5xx"), points([3.0, 2.0, X, 8.0, 10.0]));
    assert_eq!(series("errors_5xx + 1"), points([3.0, X, X, 5.0, 6.0]));
    assert_eq!(series("-errors_5xx"), points([-2.0, X, X, -4.0, -5.0]));
}

#[test]
fn operators_bind_as_they_do_on_paper() {
    assert_eq!(series("m1 * 0 + 2 + 3 * 4 ^ 2"), points([50.0, 50.0, 50.0, 50.0, X]));
    assert_eq!(series("m1 * 0 + 2 ^ 3 ^ 2"), points([512.0, 512.0, 512.0, 512.0, X]));
    assert_eq!(series("m1 * 0 - 2 ^ 2 - 1"), points([-5.0, -5.0, -5.0, -5.0, X]));
    assert_eq!(series("m1 * 0 + 10 - 4 - 3"), points([3.0, 3.0, 3.0, 3.0, X]));
    assert_eq!(series("m1 * 0 + (1 + 2 > 2 AND 0 == 0 OR 0)"), points([1.0, 1.0, 1.0, 1.0, X]));
}

/// Fact (alarms): `FILL` puts a number, the last point or a line between points in place of what is missing.
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html>
#[test]
fn missing_points_are_filled() {
    assert_eq!(series("FILL(errors_5xx, 0)"), points([2.0, 0.0, 0.0, 4.0, 5.0]));
    assert_eq!(series("FILL(errors_5xx, REPEAT)"), points([2.0, 2.0, 2.0, 4.0, 5.0]));
    assert_eq!(series("FILL(3 * errors_5xx, LINEAR)"), points([6.0, 8.0, 10.0, 12.0, 15.0]));
    assert_eq!(series("FILL(m1, LINEAR)"), points([1.0, 1.0, 0.0, 0.0, X]));
    assert_eq!(series("FILL(errors_5xx, errors_4xx)"), points([2.0, 2.0, X, 4.0, 5.0]));
    assert_eq!(series("SUM(FILL(METRICS(\"errors\"), 1))"), points([3.0, 3.0, 2.0, 8.0, 10.0]));
}

#[test]
fn arrays_become_series_and_series_become_numbers() {
    assert_eq!(series("SUM(METRICS(\"errors\"))"), points([3.0, 2.0, X, 8.0, 10.0]));
    assert_eq!(series("SUM([METRICS('4xx'), METRICS('5xx')])"), points([3.0, 2.0, X, 8.0, 10.0]));
    assert_eq!(series("AVG([errors_4xx, errors_5xx])"), points([1.5, 1.0, X, 4.0, 5.0]));
    assert_eq!(series("MAX([m2, m3])"), points([30.0, 0.0, 20.0, 0.0, 30.0]));
    assert_eq!(series("MIN([m2, m3])"), points([0.0, 0.0, 0.0, 0.0, 20.0]));
    assert_eq!(series("DATAPOINT_COUNT(METRICS('errors'))"), points([2.0, 1.0, X, 2.0, 2.0]));
    assert_eq!(series("TIME_SERIES(DATAPOINT_COUNT(errors_5xx))"), points([3.0; 5]));
    assert_eq!(series("TIME_SERIES(AVG(errors_4xx))"), points([2.4; 5]));
    assert_eq!(series("TIME_SERIES(MAX(errors_4xx) - MIN(errors_4xx) + SUM(m1))"), points([6.0; 5]));
    assert_eq!(series("m1 - AVG(m1)"), points([0.6, 0.6, -0.4, -0.4, X]));
    assert_eq!(series("TIME_SERIES(METRIC_COUNT(METRICS()))"), points([5.0; 5]));
    assert_eq!(series("FIRST(METRICS()) + LAST([m2, m3])"), points([1.0, 1.0, 20.0, 0.0, 20.0]));
    assert_eq!(series("TIME_SERIES(METRIC_COUNT(REMOVE_EMPTY([m1, IF(0, m2)])))"), points([1.0; 5]));
    assert_eq!(series("FIRST(REMOVE_EMPTY([IF(0, m2)]))"), points([X; 5]));
    assert_eq!(series("SUM(100 / [m1, m3])"), points([100.0, 100.0, 5.0, X, 5.0]));
}

#[test]
fn each_series_becomes_another() {
    assert_eq!(series("DIFF(errors_5xx)"), points([X, X, X, 2.0, 1.0]));
    assert_eq!(series("DIFF_TIME(errors_5xx)"), points([X, X, X, 180.0, 60.0]));
    assert_eq!(series("RATE(errors_5xx)"), points([X, X, X, 2.0 / 180.0, 1.0 / 60.0]));
    assert_eq!(series("RUNNING_SUM(errors_4xx)"), points([1.0, 3.0, X, 7.0, 12.0]));
    assert_eq!(series("CEIL(m1 / 2) + FLOOR(m1 / 2) + ABS(-m1)"), points([2.0, 2.0, 0.0, 0.0, X]));
    assert_eq!(series("LOG10(m2 * 10 / 3)"), points([2.0, X, X, X, 2.0]));
}

#[test]
fn times_are_read_in_utc() {
    let inputs = Inputs::new(START + 86_400 * 32 + 3 * 3600 + 59 * 60, 60, 2).metric("m1", &[NONE, NONE]);
    let first = |text: &str| Expression::parse(text).unwrap().series(&inputs).unwrap()[0];
    let found = ["MINUTE(m1)", "HOUR(m1)", "DAY(m1)", "DATE(m1)", "MONTH(m1)", "YEAR(m1)"].map(first);
    // 2026-02-02T03:59:00Z is a Monday.
    assert_eq!(found, [59.0, 3.0, 1.0, 2.0, 2.0, 2026.0].map(Some));
    assert_eq!(first("EPOCH(m1) - EPOCH(m1) + PERIOD(m1)"), Some(60.0));
    let minutes = Expression::parse("minute(m1)").unwrap().series(&inputs).unwrap();
    assert_eq!(minutes, points([59.0, 0.0]));
}

#[test]
fn what_can_not_be_read_is_refused_with_its_column() {
    for (expression, expected) in [
        ("m1 +", "column 5: the expression ends too early"),
        ("(m1", "column 4: `)` is missing"),
        ("m1 m2", "column 4: `m2` can't stand here"),
        ("m1 & m2", "column 4: `&` means nothing here"),
        ("m1 + MEDIAN(m2)", "column 6: there is no function `MEDIAN`"),
        ("SEARCH('x', 'Sum', 60)", "column 1: SEARCH isn't simulated"),
        ("m1 / m9", "column 6: nothing has the id `m9`"),
        ("METRICS(\"m1)", "column 9: a quote isn't closed"),
        ("1.2.3 * m1", "column 1: this is no number"),
        ("", "column 1: the expression ends too early"),
        ("AVG(m1)", "column 1: the result is a number, not a time series"),
        ("METRICS()", "column 1: the result is an array of 5 time series, not a time series"),
        ("RATE(5)", "column 1: this takes a time series, not a number"),
        ("SUM(m1, m2)", "column 1: this function takes one argument, not 2"),
        ("PERIOD(m1 + m2)", "column 1: PERIOD takes the id of a metric"),
        ("[m1] + [m2]", "column 1: no operator stands between two arrays of time series"),
    ] {
        assert_eq!(error(expression), expected, "{expression}");
    }
}

#[test]
fn what_is_too_long_or_too_deep_is_refused() {
    let deep = format!("{}m1{}", "(".repeat(500), ")".repeat(500));
    for expression in
        [deep.as_str(), &"-".repeat(2000), &"[".repeat(2000), &"2^".repeat(1000), &"IF(".repeat(600)]
    {
        assert!(error(expression).ends_with("more than 64 parts lie in each other"), "{expression}");
    }
    assert!(error(&"m1+".repeat(1000)).ends_with("an expression has at most 2048 characters"));
    assert_eq!(series(&format!("m1{}", "+1".repeat(1000)))[0], Some(1001.0));
}
