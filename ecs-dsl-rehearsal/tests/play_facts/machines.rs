//! Machines: groups, placement, managed scaling, Spot, draining.

use super::*;

#[test]
fn zones_take_turns_and_the_first_machines_are_on_demand() {
    let play = settled(&[]);
    let launched: Vec<_> =
        play.timeline().moments().iter().filter(|one| one.text.starts_with("launches")).collect();
    let told: Vec<_> = launched.iter().map(|one| one.text.as_str()).collect();
    assert!(
        told[0].contains("On-Demand, us-east-1a") && told[1].contains("On-Demand, us-east-1b"),
        "{told:?}"
    );
    assert!(told[2].contains("Spot, us-east-1a") && told[3].contains("Spot, us-east-1b"), "{told:?}");
}

#[test]
fn without_capacity_rebalancing_a_machine_is_replaced_once_it_is_gone_and_with_it_at_the_notice() {
    let rebalance = ("MinSize: '4'", "CapacityRebalance: true\n      MinSize: '4'");
    for (settings, early) in [(vec![], false), (vec![rebalance], true)] {
        let mut play = settled(&settings);
        let from = play.second();
        assert_eq!(play.inject(&Fault::SpotInterruption { machines: 1 }).unwrap(), 1);
        play.run_for(Duration::from_secs(600));
        let launched = when(&play, from, "launches") - from;
        assert_eq!(launched < 120, early, "{}", play.timeline().since(from));
    }
}

#[test]
fn a_task_that_fits_nowhere_waits_for_a_machine_and_from_none_two_are_made() {
    let mut play = settled(&[("MinSize: '4'", "MinSize: '0'")]);
    let told = play.timeline().to_string();
    assert!(told.contains("wants 2 machines in place of 0"), "{told}");
    assert_eq!(play.running("Api"), 8);
    // Another one with more needs than a machine has would wait for ever: it is no reason for a machine.
    let huge = with(&[("MinSize: '4'", "MinSize: '0'"), ("Cpu: '256'", "Cpu: '4096'")]);
    let mut waiting = Play::of(&huge).unwrap();
    waiting.run_for(HOUR);
    assert!(!waiting.timeline().tells("launches"), "{}", waiting.timeline());
    play.run_for(HOUR);
    assert!(play.is_well());
}

#[test]
fn without_managed_scaling_a_task_that_fits_nowhere_is_told() {
    let few = [
        ("MinSize: '4'", "MinSize: '1'"),
        ("ManagedScaling: {Status: ENABLED, TargetCapacity: 100}", "ManagedScaling: {Status: DISABLED}"),
        ("DesiredCount: 8", "DesiredCount: 9"),
    ];
    let mut play = Play::of(&with(&few)).unwrap();
    play.run_for(HOUR);
    assert_eq!(play.running("Api"), 8);
    assert!(
        play.timeline().tells("no container instance met all of its requirements"),
        "{}",
        play.timeline()
    );
    assert!(!play.timeline().tells("wants"), "{}", play.timeline());
}

#[test]
fn the_next_machine_waits_until_the_last_is_warm() {
    let one = "TargetCapacity: 100, MaximumScalingStepSize: 1";
    let play = settled(&[
        ("MinSize: '4'", "MinSize: '1'"),
        ("DesiredCount: 8", "DesiredCount: 24"),
        ("TargetCapacity: 100", one),
    ]);
    let first = when(&play, 0, "wants 2 machines in place of 1");
    let second = when(&play, first, "wants 3 machines in place of 2");
    assert!((300..=420).contains(&(second - first)), "{}", play.timeline());
}

#[test]
fn a_machine_that_isn_t_needed_goes_after_fifteen_minutes() {
    let mut play = settled(&[("MinSize: '4'", "MinSize: '1'")]);
    let from = play.second();
    // Eight more tasks need a second machine; then nothing is left on the first.
    deployed(&mut play, next());
    play.run_for(HOUR);
    let empty = when(&play, from, "steady state");
    let ended = when(&play, from, "ends machine 1");
    assert!((15 * 60..=17 * 60).contains(&(ended - empty)), "{}", play.timeline().since(from));
    assert!(play.is_well());
}

/// Eight tasks on four machines, of which half are to go.
fn shrunk(settings: &[(&str, &str)]) -> Play {
    let mut play = settled(settings);
    deployed(&mut play, next());
    assert!(play.run_until_well(HOUR));
    play.mark();
    let mut settings = settings.to_vec();
    settings.extend([
        ("MinSize: '4'", "MinSize: '2'"),
        ("MaxSize: '8'", "MaxSize: '2'"),
        ("acme/api:1", "acme/api:2"),
    ]);
    play.deploy(&Release::template(with(&settings))).unwrap();
    play.run_for(HOUR);
    play
}

#[test]
fn a_machine_that_its_group_ends_is_drained_unless_that_is_off() {
    let mut drained = shrunk(&[]);
    assert_eq!(drained.measured().lost(), 0, "{}", drained.timeline());
    let told = drained.timeline().to_string();
    assert_eq!((told.matches("ends machine").count(), told.matches("is gone").count()), (2, 2), "{told}");
    let off = ("ManagedScaling: {", "ManagedDraining: DISABLED\n        ManagedScaling: {");
    let mut killed = shrunk(&[off]);
    assert!(killed.measured().lost() > 0, "{}", killed.timeline());
}

#[test]
fn a_protected_machine_stays_while_it_has_tasks() {
    let play = shrunk(&[
        ("MinSize: '4'\n", "MinSize: '4'\n      NewInstancesProtectedFromScaleIn: true\n"),
        ("ManagedScaling: {", "ManagedTerminationProtection: ENABLED\n        ManagedScaling: {"),
    ]);
    // The first machine has none: all its tasks were of the version before.
    let told = play.timeline().to_string();
    assert!(told.contains("ends machine 1") && told.matches("ends machine").count() == 1, "{told}");
}

#[test]
fn tasks_are_spread_over_zones_before_machines() {
    // Two machines in the first zone, one in the second. By the second deployment all have room.
    let mut play = settled(&[("MinSize: '4'", "MinSize: '3'")]);
    for version in ["acme/api:2", "acme/api:3"] {
        deployed(&mut play, Image::new(version));
        assert!(play.run_until_well(HOUR));
    }
    let places = play.places("Api");
    let in_zone = |zone: &str| places.iter().filter(|(one, _)| one == zone).count();
    assert_eq!((in_zone("us-east-1a"), in_zone("us-east-1b")), (4, 4), "{places:?}");
}

#[test]
fn a_draining_machine_takes_no_task() {
    let mut play = settled(&[
        ("MinSize: '4'", "MinSize: '2'"),
        ("OnDemandBaseCapacity: 2", "OnDemandBaseCapacity: 1"),
        ("DesiredCount: 8", "DesiredCount: 4"),
    ]);
    deployed(&mut play, next());
    assert!(play.run_until_well(HOUR));
    play.mark();
    assert_eq!(play.spot_tasks(), 2, "{:?}", play.places("Api"));
    play.inject(&Fault::SpotInterruption { machines: 1 }).unwrap();
    play.run_for(Duration::from_secs(110));
    assert!(play.places("Api").iter().all(|(_, machine)| *machine == 1), "{:?}", play.places("Api"));
    assert_eq!(play.measured().lost(), 0);
}

#[test]
fn a_fixed_port_is_taken_once_on_a_machine() {
    let play = settled(&[
        ("HostPort: 0", "HostPort: 8080"),
        ("MinSize: '4'", "MinSize: '1'"),
        ("DesiredCount: 8", "DesiredCount: 3"),
    ]);
    let mut machines: Vec<_> = play.places("Api").into_iter().map(|(_, machine)| machine).collect();
    machines.sort_unstable();
    assert_eq!(machines, [1, 2, 3]);
}

#[test]
fn tasks_of_a_machine_that_is_gone_are_missed_at_once() {
    let mut play = settled(&[("SPOT_INSTANCE_DRAINING=true", "SPOT_INSTANCE_DRAINING=false")]);
    deployed(&mut play, next());
    assert!(play.run_until_well(HOUR));
    play.mark();
    let from = play.second();
    play.inject(&Fault::SpotInterruption { machines: 1 }).unwrap();
    play.run_for(HOUR);
    let measured = play.measured();
    assert_eq!(measured.healthy()[0].second() - from, 120, "{measured}");
}
