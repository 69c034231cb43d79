//! The rolling scheduler: floors, ceilings, grace periods, tries.

use super::*;

#[test]
fn half_of_the_tasks_may_stop_first_when_no_more_may_run() {
    let mut play = settled(&[(PERCENTS, "MinimumHealthyPercent: 50\n        MaximumPercent: 100")]);
    deployed(&mut play, next());
    assert_eq!(bounds(&mut play, 600), (4, 8));
    assert_eq!(play.version("Api"), Some(("acme/api:2", true)));
}

#[test]
fn the_floor_is_rounded_up_and_the_ceiling_down_so_that_nothing_may_move() {
    // Of two, 75% are two; of three, 125% are three.
    for (desired, percents) in
        [(2, "75\n        MaximumPercent: 100"), (3, "100\n        MaximumPercent: 125")]
    {
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

#[test]
fn twice_as_many_run_when_all_may_start_first() {
    let mut play = settled(&[]);
    deployed(&mut play, next());
    let (least, most) = bounds(&mut play, 300);
    assert_eq!((least, play.measured().lost()), (8, 0));
    assert!(most > 8, "{most}");
}

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
