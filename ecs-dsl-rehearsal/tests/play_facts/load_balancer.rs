//! Load balancers: whom requests go to.

use super::*;

/// Fact (load balancers): When a group has unhealthy targets only, all of them get requests.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html>
#[test]
fn when_all_targets_are_unhealthy_all_get_requests() {
    let mut play = settled(&[
        (PERCENTS, "MinimumHealthyPercent: 0\n        MaximumPercent: 100"),
        ("{Enable: true, Rollback: true}", "{Enable: false, Rollback: false}"),
    ]);
    deployed(&mut play, next().bad());
    play.run_for(Duration::from_secs(300));
    let measured = play.measured();
    assert!(
        measured.causes().any(|(cause, _)| cause.contains("all its targets are unhealthy")),
        "{measured}"
    );
    assert!(measured.causes().any(|(cause, _)| cause.contains("no target takes requests")), "{measured}");
}

/// Fact (load balancers): Targets of a group that no listener uses get no checks and no requests.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html>
#[test]
fn a_target_group_of_no_listener_has_no_targets_and_its_service_needs_no_checks() {
    let mut play = settled(&[(
        "DefaultActions: [{Type: forward, TargetGroupArn: !Ref Targets}]",
        "DefaultActions: [{Type: fixed-response, FixedResponseConfig: {StatusCode: '404'}}]",
    )]);
    assert_eq!((play.running("Api"), play.measured().requests()), (8, 0));
}

/// Whether a count of a load balancer's own errors is reported in the ten minutes after something happens.
fn reported(count: &str, settings: &[(&str, &str)], happens: impl FnOnce(&mut Play)) -> bool {
    let own = [("HTTPCode_ELB_5XX_Count", count), ("Threshold: 50", "Threshold: 0")];
    let mut play = settled(&[&own[..], settings].concat());
    happens(&mut play);
    play.run_for(Duration::from_secs(600));
    play.inbox().iter().any(|message| message.from == "Errors" && message.second() > play.second() - 600)
}

const COUNTS: [&str; 3] = ["HTTPCode_ELB_502_Count", "HTTPCode_ELB_503_Count", "HTTPCode_ELB_504_Count"];

/// Fact (load balancers): 502: the delay of a target was over before its requests were.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html>
/// Fact (load balancers): 503: no target is registered that could answer, or only new or draining ones are.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html>
/// Fact (load balancers): 504: a target doesn't answer, as its machine is gone.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html>
#[test]
fn each_error_of_a_load_balancer_has_its_number() {
    let no_delay = ("timeout_seconds, Value: '20'", "timeout_seconds, Value: '0'");
    let cut = COUNTS.map(|count| reported(count, &[no_delay], |play| deployed(play, next())));
    assert_eq!(cut, [true, false, false]);

    let all_stop = (PERCENTS, "MinimumHealthyPercent: 0\n        MaximumPercent: 100");
    let few = |play: &mut Play| {
        // So few that the first target alone can answer them.
        play.set_traffic(Traffic::constant(20.0));
        deployed(play, next());
    };
    let none = COUNTS.map(|count| reported(count, &[all_stop], few));
    assert_eq!(none, [false, true, false]);

    let blind = ("SPOT_INSTANCE_DRAINING=true", "SPOT_INSTANCE_DRAINING=false");
    let gone = |play: &mut Play| {
        deployed(play, next());
        assert!(play.run_until_well(HOUR));
        play.inject(&Fault::SpotInterruption { machines: 1 }).unwrap();
    };
    let gone = COUNTS.map(|count| reported(count, &[blind], gone));
    assert!(gone[2] && !gone[1], "{gone:?}");
}

/// Fact (load balancers): 504: an answer takes longer than the idle timeout of its load balancer, which is 60 s if its
/// attributes don't say.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html>
#[test]
fn what_takes_longer_than_a_load_balancer_waits_is_lost() {
    let lost = |settings: &[(&str, &str)], milliseconds: f64| {
        let mut play = settled(settings);
        play.set_traffic(Traffic::constant(100.0).lasting(&[(30.0, 0.9), (milliseconds, 0.1)]));
        play.mark();
        play.run_for(Duration::from_secs(100));
        let measured = play.measured();
        (measured.lost(), measured.causes().next().map(|(cause, _)| cause.to_owned()))
    };
    assert_eq!(lost(&[], 60_000.0), (0, None));
    let late = |seconds: u32| {
        Some(format!("Targets: answers took longer than the {seconds} s that the load balancer waits"))
    };
    assert_eq!(lost(&[], 61_000.0), (1_000, late(60)));
    let waits = |seconds: &str| {
        format!(
            "Properties: {{LoadBalancerAttributes: [{{Key: idle_timeout.timeout_seconds, Value: '{seconds}'}}], Subnets: [!Ref PublicA, !Ref PublicB]"
        )
    };
    let subnets = "Properties: {Subnets: [!Ref PublicA, !Ref PublicB]";
    assert_eq!(lost(&[(subnets, &waits("120"))], 61_000.0), (0, None));
    assert_eq!(lost(&[(subnets, &waits("5"))], 6_000.0), (1_000, late(5)));
    let refused = Play::of(&with(&[(subnets, &waits("0"))])).unwrap_err().to_string();
    assert_eq!(
        refused,
        "Balancer: LoadBalancerAttributes: idle_timeout.timeout_seconds: `0` isn't between 1 and 4000"
    );
    let mut play = settled(&[]);
    play.mark();
    play.inject(&Fault::Slow { times: 20, minutes: 10 }).unwrap();
    play.run_for(Duration::from_secs(100));
    assert_eq!(play.measured().lost() * 100, play.measured().requests(), "one in a hundred takes 5 s");
}

/// Fact (load balancers): A new task gets requests seconds after it is registered, and not after an interval: the
/// first check is over 1 to 10 s later.
/// Source: choice: a target was healthy 10 s after it was registered
#[test]
fn a_new_target_does_not_wait_for_an_interval() {
    let mut play = settled(&[("HealthCheckIntervalSeconds: 10", "HealthCheckIntervalSeconds: 300")]);
    let from = play.second();
    deployed(&mut play, next());
    assert!(play.run_until_well(HOUR));
    assert!(when(&play, from, "has stopped") - when(&play, from, "has started") < 60, "{}", play.timeline());
}

/// Fact (load balancers): The defaults: a check every 30 s, 5 passes, 2 fails, a delay of 300 s.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html>
#[test]
fn a_target_group_has_its_defaults() {
    let lines = |lines: &[&'static str]| -> Vec<(&'static str, &'static str)> {
        lines.iter().map(|line| (*line, "")).collect()
    };
    let bare = lines(&[
        "      HealthCheckIntervalSeconds: 10\n",
        "      HealthyThresholdCount: 2\n",
        "      UnhealthyThresholdCount: 2\n",
        "      TargetGroupAttributes: [{Key: deregistration_delay.timeout_seconds, Value: '20'}]\n",
    ]);
    let mut play = settled(&bare);
    deployed(&mut play, next());
    assert!(play.run_until_well(HOUR));
    let from = play.second();
    deployed(&mut play, Image::new("acme/api:3"));
    assert!(play.run_until_well(HOUR));
    let drained = when(&play, from, "steady state") - when(&play, from, "has stopped");
    assert!((300..330).contains(&drained), "{drained}");
    // The second fail is one interval after the first.
    let from = play.second();
    deployed(&mut play, Image::new("acme/api:4").bad());
    play.run_for(HOUR);
    let failed = when(&play, from, "is unhealthy") - when(&play, from, "has started");
    assert!((35..70).contains(&failed), "{failed}");
}

/// Fact (load balancers): While a group has no target at all, its requests get a 503 of the load balancer's.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html>
#[test]
fn requests_that_come_before_the_first_target_are_lost() {
    let mut play = Play::of(SERVICE).unwrap().seed(1).traffic(Traffic::constant(200.0));
    play.run_for(Duration::from_secs(30));
    let measured = play.measured();
    assert_eq!((measured.requests(), measured.lost()), (30 * 200, 30 * 200), "{measured}");
    assert_eq!(measured.causes().next(), Some(("Targets: no target takes requests", 30 * 200)));
}
