//! Health checks in containers.

use super::*;

/// The service's container with a health check.
fn check(of: &str) -> (&'static str, String) {
    let command = "Command: [CMD-SHELL, 'curl -f http://localhost:8080/ || exit 1']";
    ("StopTimeout: 30", format!("StopTimeout: 30\n          HealthCheck: {{{command}{of}}}"))
}

fn settled_with(check: &(&str, String), others: &[(&str, &str)]) -> Play {
    let all: Vec<(&str, &str)> = [(check.0, check.1.as_str())].iter().chain(others).copied().collect();
    settled(&all)
}

/// Fact (deployments): A task with health checks in its essential containers counts as healthy once all of them are
/// HEALTHY, and its target is.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html>
#[test]
fn a_task_is_healthy_when_its_containers_and_its_target_are() {
    let first_stop = |interval: u32| {
        let mut play = settled_with(&check(&format!(", Interval: {interval}")), &[]);
        let from = play.second();
        deployed(&mut play, next());
        assert!(play.run_until_well(HOUR), "{}", play.timeline());
        assert_eq!(play.measured().lost(), 0);
        when(&play, from, "has stopped") - when(&play, from, "has started")
    };
    // The target is healthy within half a minute.
    let (soon, late) = (first_stop(5), first_stop(120));
    assert!(soon < 60 && (120..180).contains(&late), "{soon}, {late}");
}

/// Fact (deployments): Without a load balancer the checks of its containers alone make a task healthy, and nothing waits
/// for 40 s.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html>
#[test]
fn checks_of_containers_stand_in_for_the_wait_of_40_seconds() {
    let first_stop = |check: &(&str, String)| {
        let mut play = settled_with(check, &[(BALANCED, "\n")]);
        let from = play.second();
        deployed(&mut play, next());
        assert!(play.run_until_well(HOUR), "{}", play.timeline());
        when(&play, from, "has stopped") - when(&play, from, "has started")
    };
    let (checked, unchecked) =
        (first_stop(&check(", Interval: 5")), first_stop(&("Cpu: '256'", "Cpu: '256'".into())));
    assert!(checked < 40 && unchecked >= 50, "{checked}, {unchecked}");
}

/// Fact (tasks): A task whose essential container is UNHEALTHY is stopped with `Task failed container health checks`, and
/// the service says `(task ID) failed container health checks.`
/// Source: <https://repost.aws/knowledge-center/ecs-task-container-health-check-failures>
/// Fact (circuit breaker): Once a task of the deployment was RUNNING, those that fail the checks of their containers are
/// counted.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html>
#[test]
fn an_image_that_fails_the_checks_of_its_container_goes_back() {
    let mut play = settled_with(&check(", Interval: 10, Retries: 3"), &[(BALANCED, "\n")]);
    let from = play.second();
    deployed(&mut play, next().bad());
    assert!(play.run_until_well(HOUR), "{}", play.timeline());
    let told = play.timeline().since(from);
    let (started, failed) =
        (when(&play, from, "has started"), when(&play, from, "(task 9) failed container health checks."));
    // Its image is pulled and started in between.
    assert!((30..60).contains(&(failed - started)), "{told}");
    assert!(told.tells("stops task 9: Task failed container health checks"), "{told}");
    assert!(told.tells("ECS deployment circuit breaker: tasks failed their health checks."), "{told}");
    assert_eq!(play.version("Api"), Some(("acme/api:1", true)));
}

/// Fact (tasks): In the service's grace period the checks of containers are ignored, as those of targets are.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html>
#[test]
fn the_grace_period_holds_for_checks_of_containers_too() {
    let stops_after = |grace: &str| {
        let grace = format!("DesiredCount: 8\n      HealthCheckGracePeriodSeconds: {grace}");
        let mut play =
            settled_with(&check(", Interval: 10"), &[("DesiredCount: 8", &grace), (BALANCED, "\n")]);
        let from = play.second();
        deployed(&mut play, next().bad());
        play.run_for(HOUR);
        when(&play, from, "stops task") - when(&play, from, "failed container health checks.")
    };
    let (without, with) = (stops_after("0"), stops_after("300"));
    assert!(without <= 10 && (250..300).contains(&with), "{without}, {with}");
}

/// Fact (tasks): Checks of containers that aren't essential don't count for their task, and the command `NONE` is no
/// check.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/healthcheck.html>
#[test]
fn only_checks_of_essential_containers_count() {
    let beside = |essential: bool, command: &str| {
        let of = format!("Interval: 300, Command: [{command}]");
        let other = format!(
            "- {{Name: beside, Image: acme/beside:1, Essential: {essential}, HealthCheck: {{{of}}}}}\n"
        );
        let mut play = settled(&[("- Name: api\n", &format!("{}        - Name: api\n", other))]);
        let from = play.second();
        deployed(&mut play, next());
        assert!(play.run_until_well(HOUR), "{}", play.timeline());
        when(&play, from, "has stopped") - when(&play, from, "has started")
    };
    assert!(beside(true, "CMD, 'true'") >= 300);
    assert!(beside(false, "CMD, 'true'") < 60);
    assert!(beside(true, "NONE") < 60);
}

/// Fact (tasks): A check's interval is from 5 to 300 s, its time-out from 2 to 60 s, its retries from 1 to 10, its start
/// period up to 300 s.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_HealthCheck.html>
#[test]
fn numbers_of_a_check_are_in_their_ranges() {
    for (of, reason) in [
        (", Interval: 4", "Interval: 4 isn't between 5 and 300"),
        (", Timeout: 61", "Timeout: 61 isn't between 2 and 60"),
        (", Retries: 11", "Retries: 11 isn't between 1 and 10"),
        (", StartPeriod: 301", "StartPeriod: 301 isn't between 0 and 300"),
    ] {
        let (right, wrong) = check(of);
        let error = Play::of(&with(&[(right, &wrong)])).unwrap_err().to_string();
        assert!(error.contains(reason), "{error}");
    }
}

#[test]
fn tasks_that_fail_the_checks_of_their_containers_for_a_while_are_replaced() {
    let failed = |retries: u32, tasks: u32, minutes: u64| {
        let mut play =
            settled_with(&check(&format!(", Interval: 10, Retries: {retries}")), &[(BALANCED, "\n")]);
        let from = play.second();
        assert_eq!(play.inject(&Fault::ChecksFail { tasks, minutes }).unwrap(), 1);
        play.run_for(HOUR);
        let told = play.timeline().since(from);
        assert!(play.is_well(), "{told}");
        told.to_string().matches("failed container health checks.").count()
    };
    let one_by_one = failed(2, 1, 10);
    assert!((5..=20).contains(&one_by_one), "{one_by_one}");
    // The successors of the eight have failed for a minute only when their checks pass again.
    assert_eq!(failed(10, u32::MAX, 3), 8);
}
