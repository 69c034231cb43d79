//! Services without machines.

use super::*;

#[test]
fn a_service_on_fargate_needs_no_machine() {
    let strategy = "CapacityProviderStrategy: [{CapacityProvider: !Ref Provider, Weight: 1}]";
    let mut play = settled(&[
        (strategy, "LaunchType: FARGATE"),
        ("MinSize: '4'", "MinSize: '0'"),
        ("NetworkMode: bridge", "NetworkMode: awsvpc"),
    ]);
    assert!(!play.timeline().tells("launches"), "{}", play.timeline());
    deployed(&mut play, next());
    assert!(play.run_until_well(HOUR));
    assert_eq!((play.measured().lost(), play.measured().machine_hours()), (0, 0.0));
}
