//! The circuit breaker.

use super::*;

/// Fact (circuit breaker): Without a completed deployment there is nothing to go back to: the failed one stalls.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html>
#[test]
fn a_first_deployment_has_nothing_to_go_back_to() {
    let mut play = Play::of(&with(&[("TOKEN:: ", "OTHER:: "), (":TOKEN::", ":OTHER::")][1..])).unwrap();
    play.run_for(HOUR);
    assert!(play.timeline().tells("nothing to go back to"), "{}", play.timeline());
    assert_eq!(play.version("Api"), Some(("acme/api:1", false)));
}

/// Fact (circuit breaker): Without `Rollback` a deployment that failed starts no more tasks, and ECS goes back to
/// none before it.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html>
/// Fact (services in stacks): A service whose deployment failed fails the update, so CloudFormation rolls back as
/// well.
/// Source: <https://github.com/aws/containers-roadmap/issues/1205>
/// Fact (services in stacks): The reason then is `Error occurred during operation 'ECS Deployment Circuit Breaker was
/// triggered'.`
/// Source: <https://github.com/aws/copilot-cli/issues/5296>
#[test]
fn without_rollback_a_failed_deployment_stalls_until_the_stack_goes_back() {
    let mut play = settled(&[("{Enable: true, Rollback: true}", "{Enable: true, Rollback: false}")]);
    deployed(&mut play, next().bad());
    play.run_for(HOUR);
    assert!(play.timeline().tells("it stalls"), "{}", play.timeline());
    assert!(!play.timeline().tells("rolling back to"), "{}", play.timeline());
    assert_eq!(play.stack(), StackStatus::UpdateRollbackComplete);
    let reason = "Api: Error occurred during operation 'ECS Deployment Circuit Breaker was triggered'.";
    assert!(play.timeline().tells(&format!("UPDATE_ROLLBACK_IN_PROGRESS: {reason}")), "{}", play.timeline());
}

/// Fact (circuit breaker): Until a task of the deployment is RUNNING, tasks that don't get there are counted.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html>
#[test]
fn three_failed_starts_fail_a_deployment_of_two() {
    let mut play = settled(&[("DesiredCount: 8", "DesiredCount: 2")]);
    let from = play.second();
    deployed(&mut play, next().missing());
    play.run_for(HOUR);
    let failed = when(
        &play,
        from,
        "deployment ecs-svc/2 failed: ECS deployment circuit breaker: tasks failed to start.",
    );
    let until = play.timeline().since(from);
    let stopped = until
        .moments()
        .iter()
        .filter(|moment| moment.second() <= failed && moment.text.contains("CannotPullContainerError"));
    assert_eq!(stopped.count(), 3, "{until}");
}

/// The service's deployments watch an alarm on errors of its load balancer, which is over after a minute without any.
fn watched(threshold: u32) -> [(&'static str, String); 2] {
    let breaker = "        DeploymentCircuitBreaker: {Enable: true, Rollback: true}";
    let alarms = "\n        Alarms: {Enable: true, Rollback: true, AlarmNames: [!Ref Errors]}";
    [(breaker, format!("{breaker}{alarms}")), ("Threshold: 50", format!("Threshold: {threshold}"))]
}

/// Fact (circuit breaker): An alarm that is in ALARM when a deployment begins isn't watched in it.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html>
#[test]
fn an_alarm_that_is_red_already_fails_no_deployment() {
    let settings = watched(50);
    let settings: Vec<_> = settings.iter().map(|(right, wrong)| (*right, wrong.as_str())).collect();
    for (red, back) in [(true, false), (false, true)] {
        let mut play = settled(&settings);
        // More than eight quarters of a vCPU can answer.
        if red {
            play.set_traffic(Traffic::constant(2_000.0));
            play.run_for(Duration::from_secs(300));
            assert_eq!(play.alarming(), ["Errors"]);
        }
        let from = play.second();
        deployed(&mut play, next());
        play.set_traffic(Traffic::constant(2_000.0));
        play.run_for(HOUR);
        let failed = play.timeline().since(from).tells("an alarm is in ALARM");
        assert_eq!(failed, back, "{}", play.timeline().since(from));
    }
}

/// Fact (circuit breaker): A deployment with alarms is completed when they stayed quiet for a while after its last
/// stop.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html>
/// Fact (circuit breaker): That while is as long as the slowest of its alarms needs to alarm.
/// Source: choice: AWS says that it is computed from the alarms
#[test]
fn a_deployment_with_alarms_is_completed_later() {
    let settings = watched(50);
    let settings: Vec<_> = settings.iter().map(|(right, wrong)| (*right, wrong.as_str())).collect();
    let takes = |settings: &[(&str, &str)]| {
        let mut play = settled(settings);
        let from = play.second();
        deployed(&mut play, next());
        play.run_for(HOUR);
        when(&play, from, "ecs-svc/2 completed") - when(&play, from, "steady state")
    };
    // A period of a minute, and a minute until its point is there.
    assert_eq!((takes(&[]), takes(&settings)), (0, 120));
    // An alarm that has a name is told by that.
    let alarm = "    Type: AWS::CloudWatch::Alarm\n    Properties:\n";
    let named = [(alarm, format!("{alarm}      AlarmName: red\n")), ("[!Ref Errors]", "[red]".to_owned())];
    let named = named.iter().map(|(right, wrong)| (*right, wrong.as_str()));
    assert_eq!(takes(&settings.into_iter().chain(named).collect::<Vec<_>>()), 120);
}

/// Fact (circuit breaker): Once a task of the deployment was RUNNING, tasks that don't get there aren't counted any
/// more.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html>
#[test]
fn failed_starts_count_until_one_task_runs() {
    let half = (PERCENTS, "MinimumHealthyPercent: 50\n        MaximumPercent: 100");
    for (after, fails) in [(0, true), (60, false)] {
        let mut play = settled(&[half]);
        let from = play.second();
        deployed(&mut play, next());
        // Four of eight run after a minute; the others find no key.
        play.run_for(Duration::from_secs(after));
        let lost = Fault::SecretKeyLost { secret: "Secret".to_owned(), key: "TOKEN".to_owned() };
        play.inject(&lost).unwrap();
        play.run_for(HOUR);
        let since = play.timeline().since(from);
        assert!(since.tells("did not contain json key TOKEN"), "{since}");
        assert_eq!(since.tells("tasks failed to start."), fails, "{since}");
    }
}

/// Fact (circuit breaker): With `Rollback` a failed deployment goes back to the newest completed one, which is in
/// progress again.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html>
/// Fact (services in stacks): CloudFormation's rollback is one more deployment of the old task definition, after ECS
/// went back by itself.
/// Source: <https://github.com/aws/containers-roadmap/issues/117>
#[test]
fn what_a_stack_goes_back_to_is_deployed_once_more() {
    let mut play = settled(&[]);
    play.deploy(&Release::image("Api", Image::new("acme/api:2").missing())).unwrap();
    assert_eq!(play.stack(), StackStatus::UpdateInProgress);
    assert!(play.run_until_well(HOUR));
    assert_eq!(play.stack(), StackStatus::UpdateRollbackComplete);
    assert_eq!(play.version("Api"), Some(("acme/api:1", true)));
    let told = play.timeline();
    assert!(told.tells("rolling back to deployment ecs-svc/1"), "{told}");
    assert!(told.tells("deployment ecs-svc/3 begins: acme/api:1"), "{told}");
    assert_eq!(play.measured().lost(), 0);
}

/// Fact (circuit breaker): What a failed deployment goes back to doesn't wait for as long as its tries had to.
/// Source: choice: AWS says that a new deployment doesn't
#[test]
fn the_way_back_is_not_throttled() {
    let mut play = settled(&[(PERCENTS, "MinimumHealthyPercent: 50\n        MaximumPercent: 100")]);
    let from = play.second();
    deployed(&mut play, next().missing());
    play.run_for(HOUR);
    let back = when(&play, from, "rolling back to deployment ecs-svc/1");
    let since = play.timeline().since(back);
    assert!((1..=10).contains(&(when(&play, back + 1, "of ecs-svc/1: ") - back)), "{since}");
}
