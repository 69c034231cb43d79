//! How tasks leave machines that go, and what is left of it when there is no room.

use super::*;

/// Two machines, one of them Spot, with all the tasks that fit: eight each.
fn full() -> Play {
    let mut play = settled(&[
        ("MinSize: '4'", "MinSize: '2'"),
        ("MaxSize: '8'", "MaxSize: '2'"),
        ("OnDemandBaseCapacity: 2", "OnDemandBaseCapacity: 1"),
        ("DesiredCount: 8", "DesiredCount: 16"),
    ]);
    play.mark();
    play
}

/// Fact (draining): With a minimum of 100% and no room elsewhere, tasks stay on a draining machine until it goes:
/// nothing stops before a replacement is healthy.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-instance-draining.html>
/// Fact (draining): What still runs when the machine goes dies without a grace, and its requests fail.
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-instance-termination-notices.html>
#[test]
fn without_room_tasks_stay_until_the_machine_goes() {
    let mut play = full();
    let from = play.second();
    assert_eq!(play.inject(&Fault::SpotInterruption { machines: 1 }).unwrap(), 1);
    play.run_for(Duration::from_secs(119));
    let told = play.timeline().since(from);
    assert_eq!((play.running("Api"), told.tells("has stopped")), (16, false), "{told}");
    play.run_for(Duration::from_secs(1));
    assert_eq!(play.running("Api"), 8);
    play.run_for(HOUR);
    assert!(play.measured().lost() > 0);
}

/// Fact (draining): Tasks on a draining machine that aren't RUNNING yet stop at once.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_UpdateContainerInstancesState.html>
#[test]
fn what_does_not_run_yet_leaves_a_draining_machine_at_once() {
    let mut play = settled(&[("MinSize: '4'", "MinSize: '6'")]);
    let from = play.second();
    deployed(&mut play, next());
    // Placed on the machines that are empty, and pulling its image there.
    play.run_for(Duration::from_secs(12));
    assert!(play.spot_tasks() > 0);
    play.inject(&Fault::SpotInterruption { machines: 1 }).unwrap();
    play.run_for(Duration::from_secs(10));
    let told = play.timeline().since(from);
    let (drains, stops) = (when(&play, from, "is DRAINING"), when(&play, from, "has stopped"));
    assert!(stops - drains < 10, "{told}");
    // They are of the new version, whose first task is the ninth.
    let text = told.moments().iter().find(|moment| moment.text.contains("has stopped")).unwrap().text.clone();
    let mut numbers =
        text.split("task ").skip(1).map(|rest| rest.trim_end_matches(", ").parse::<u32>().unwrap());
    assert!(numbers.all(|number| number > 8), "{told}");
}

/// Fact (draining): Scale-in protection doesn't keep a Spot machine from being interrupted.
/// Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-instance-protection.html>
#[test]
fn a_protected_machine_is_interrupted_all_the_same() {
    let mut play = settled(&[
        ("MinSize: '4'\n", "MinSize: '4'\n      NewInstancesProtectedFromScaleIn: true\n"),
        ("ManagedScaling: {", "ManagedTerminationProtection: ENABLED\n        ManagedScaling: {"),
    ]);
    let from = play.second();
    assert_eq!(play.inject(&Fault::SpotInterruption { machines: 1 }).unwrap(), 1);
    play.run_for(HOUR);
    assert_eq!(when(&play, from, "is gone") - from, 120);
}

/// Fact (draining): Managed draining holds a machine that its group ends for an hour at most: what hasn't left it until
/// then goes with it.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instance-draining.html>
#[test]
fn a_machine_that_doesn_t_get_empty_ends_after_an_hour() {
    // No task may stop before another runs, and none more may run.
    let stuck = ("MaximumPercent: 200", "MaximumPercent: 100");
    let mut play = settled(&[stuck]);
    let from = play.second();
    play.exchange_machines();
    play.run_for(HOUR * 2);
    let (ends, gone) = (when(&play, from, "ends machine 1"), when(&play, from, "machine 1 is gone"));
    assert!((3_600..3_700).contains(&(gone - ends)), "{}", play.timeline().since(from));
    // The others go as soon as they are empty.
    let mut quick = settled(&[]);
    let from = quick.second();
    quick.exchange_machines();
    quick.run_for(HOUR);
    assert!(when(&quick, from, "machine 1 is gone") - when(&quick, from, "ends machine 1") < 300);
}
