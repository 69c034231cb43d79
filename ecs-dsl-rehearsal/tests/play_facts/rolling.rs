//! The rolling scheduler: floors, ceilings, grace periods, tries.

use super::*;

/// Fact (deployments): With a minimum of 50% and a maximum of 100%, half of the tasks stop before others start.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html>
#[test]
fn half_of_the_tasks_may_stop_first_when_no_more_may_run() {
    let mut play = settled(&[(PERCENTS, "MinimumHealthyPercent: 50\n        MaximumPercent: 100")]);
    deployed(&mut play, next());
    assert_eq!(bounds(&mut play, 600), (4, 8));
    assert_eq!(play.version("Api"), Some(("acme/api:2", true)));
}

/// Fact (deployments): The minimum is rounded up and the maximum down to whole tasks: 75% of two may stop none, 125%
/// of three may start none.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html>
#[test]
fn the_floor_is_rounded_up_and_the_ceiling_down_so_that_nothing_may_move() {
    // Of two, 75% are two; of three, 125% are three.
    for (desired, percents) in [
        (2, "75\n        MaximumPercent: 100"),
        (3, "100\n        MaximumPercent: 125"),
        (4, "100\n        MaximumPercent: 100"),
    ] {
        let mut play = settled(&[
            ("DesiredCount: 8", &format!("DesiredCount: {desired}")),
            (PERCENTS, &format!("MinimumHealthyPercent: {percents}")),
        ]);
        let from = play.second();
        deployed(&mut play, next());
        play.run_for(HOUR);
        assert_eq!(started(&play, from), 0, "{}", play.timeline());
        assert_eq!(play.stack(), StackStatus::UpdateInProgress);
    }
}

/// Fact (deployments): With a minimum of 100% and a maximum of 200%, all new tasks start before the old ones stop.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-type-ecs.html>
#[test]
fn twice_as_many_run_when_all_may_start_first() {
    let mut play = settled(&[]);
    deployed(&mut play, next());
    let (least, most) = bounds(&mut play, 300);
    assert_eq!((least, play.measured().lost()), (8, 0));
    assert!(most > 8, "{most}");
}

/// Fact (deployments): A task without any health check is healthy 40 s after it is RUNNING.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html>
#[test]
fn a_task_without_any_check_is_healthy_after_40_seconds() {
    let mut play = settled(&[(
        "      LoadBalancers: [{ContainerName: api, ContainerPort: 8080, TargetGroupArn: !Ref Targets}]\n",
        "",
    )]);
    let from = play.second();
    deployed(&mut play, next());
    play.run_for(HOUR);
    let (begun, stopped) = (when(&play, from, "has started 8"), when(&play, from, "has stopped"));
    assert!((40..90).contains(&(stopped - begun)), "{}", play.timeline().since(from));
}

/// Fact (deployments): While no task gets to RUNNING, tries get rarer, up to 15 minutes apart.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-throttle-logic.html>
#[test]
fn tries_get_rarer_while_no_task_runs() {
    let mut play = settled(&[("{Enable: true, Rollback: true}", "{Enable: false, Rollback: false}")]);
    let from = play.second();
    deployed(&mut play, next().missing());
    play.run_for(HOUR);
    // After 20, 40, 80 .. 900 seconds, eight tasks each.
    let (all, later) = (started(&play, from), started(&play, from + 1800));
    assert_eq!((all, later), (8 * 8, 2 * 8), "{}", play.timeline().since(from));
}

/// Fact (deployments): In the grace period failed checks count for nothing; it is 0 by default.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html>
#[test]
fn checks_that_fail_in_the_grace_period_count_for_nothing() {
    let slow = || next().ready_after(Duration::from_secs(60));
    let mut play = settled(&[]);
    deployed(&mut play, slow());
    assert!(play.run_until_well(HOUR));
    assert_eq!(play.version("Api"), Some(("acme/api:1", true)), "two checks in 20 s fail before it answers");

    let grace = "HealthCheckGracePeriodSeconds: 120\n      DesiredCount: 8";
    let mut play = settled(&[("DesiredCount: 8", grace)]);
    deployed(&mut play, slow());
    assert!(play.run_until_well(HOUR), "{}", play.timeline());
    assert_eq!(play.version("Api"), Some(("acme/api:2", true)));
}

const NEVER_FAILS: (&str, &str) = ("{Enable: true, Rollback: true}", "{Enable: false, Rollback: false}");

/// The seconds and texts of what a service told, from a second on.
fn told(play: &Play, from: u64) -> Vec<(u64, String)> {
    let since = play.timeline().since(from);
    let own = since.moments().iter().filter(|moment| moment.subject == "Api");
    own.map(|moment| (moment.second(), moment.text.clone())).collect()
}

/// Fact (deployments): The ceiling counts tasks that are RUNNING or on their way there, not those that stop.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html>
#[test]
fn tasks_that_stop_don_t_count_for_the_ceiling() {
    let mut play = settled(&[(PERCENTS, "MinimumHealthyPercent: 50\n        MaximumPercent: 100")]);
    let from = play.second();
    deployed(&mut play, next());
    play.run_for(Duration::from_secs(60));
    // The four that stop drain for 20 s, and four others start in the meantime.
    let (stopped, begun) = (when(&play, from, "has stopped 4"), when(&play, from, "has started 4"));
    assert_eq!(begun - stopped, 10, "{}", play.timeline().since(from));
}

/// Fact (deployments): The scheduler looks at a service every 10 s, and starts tasks before it stops others.
/// Source: choice: real events stand about 10 s apart
#[test]
fn a_look_starts_tasks_before_it_stops_others() {
    let mut play = settled(&[(PERCENTS, "MinimumHealthyPercent: 50\n        MaximumPercent: 150")]);
    let from = play.second();
    deployed(&mut play, next());
    play.run_for(HOUR);
    let all = told(&play, from);
    let looks = all.iter().filter(|(_, text)| text.starts_with("has st"));
    let looks: Vec<_> = looks.map(|(second, text)| (*second, text.get(..13).unwrap())).collect();
    assert_eq!(looks[..2], [(from + 10, "has started 4"), (from + 10, "has stopped 4")], "{all:?}");
    assert!(looks.iter().all(|(second, _)| second % 10 == 0), "{all:?}");
}

/// Fact (deployments): An unhealthy task is stopped once its replacement is healthy, if the ceiling lets one start.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html>
/// Fact (deployments): Where the ceiling lets none start, unhealthy tasks are stopped one at a time.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html>
#[test]
fn unhealthy_tasks_are_replaced_before_they_stop_where_that_is_possible() {
    let stops = |most: &str| {
        let percents = format!("MinimumHealthyPercent: 0\n        MaximumPercent: {most}");
        let mut play = settled(&[(PERCENTS, &percents), NEVER_FAILS]);
        deployed(&mut play, next().bad());
        let from = play.second();
        play.run_for(Duration::from_secs(120));
        let all = told(&play, from);
        let stopped = |one: &&(u64, String)| one.1.starts_with("stops task");
        let first = all.iter().find(stopped).unwrap().0;
        let at_once = all.iter().filter(stopped).filter(|one| one.0 == first).count();
        (started(&play, from) - started(&play, first), at_once)
    };
    // Of those in place of the first eight, the first start before one of these stops.
    let (before, _) = stops("200");
    assert!(before > 8, "{before}");
    assert_eq!(stops("100"), (8, 1));
}

/// Fact (deployments): A new deployment ends the waiting between tries.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-throttle-logic.html>
/// Fact (deployments): Tasks that got to RUNNING don't make tries rarer.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-throttle-logic.html>
#[test]
fn a_new_deployment_tries_at_once() {
    let mut play = settled(&[NEVER_FAILS]);
    play.deploy(&Release::image("Api", next().missing())).unwrap();
    // CloudFormation gives up after three hours: until then no other update may begin.
    play.run_for(3 * HOUR);
    assert_eq!(play.stack(), StackStatus::UpdateInProgress);
    play.run_for(Duration::from_secs(90));
    let from = when(&play, 0, "UPDATE_ROLLBACK_IN_PROGRESS");
    assert!(when(&play, from, "has started 8") - from <= 10, "{}", play.timeline().since(from));

    // What fails its checks is RUNNING before: others start as soon as there is room.
    let mut play = settled(&[NEVER_FAILS]);
    let from = play.second();
    deployed(&mut play, next().bad());
    play.run_for(HOUR);
    let all = told(&play, from);
    let seconds = |what: &str| {
        let own = all.iter().filter(|(_, text)| text.starts_with(what));
        own.map(|(second, _)| *second).collect::<Vec<_>>()
    };
    let (begun, stopped) = (seconds("has started"), seconds("stops task"));
    let pauses: Vec<_> = stopped
        .iter()
        .filter_map(|stopped| begun.iter().find(|begun| *begun > stopped).map(|begun| begun - stopped))
        .collect();
    assert!(pauses.len() > 100 && pauses.iter().all(|pause| *pause <= 10), "{pauses:?}");
}

/// Fact (services in stacks): A service that never gets steady holds its stack for about three hours; then the update
/// fails.
/// Source: <https://github.com/aws/copilot-cli/issues/1180>
#[test]
fn a_stack_waits_three_hours_for_a_service() {
    let mut play = settled(&[NEVER_FAILS]);
    let from = play.second();
    deployed(&mut play, next().missing());
    play.run_for(4 * HOUR);
    let waited = when(&play, from, "UPDATE_ROLLBACK_IN_PROGRESS: Api: Exceeded attempts to wait") - from;
    assert!((3 * 3600..=3 * 3600 + 30).contains(&waited), "{waited}");
}
