//! Placement: strategies, and shares of capacity providers.

use super::*;

/// How many tasks each machine has, the fewest first.
fn loads(play: &Play) -> Vec<usize> {
    let places = play.places("Api");
    let mut machines: Vec<u32> = places.iter().map(|(_, machine)| *machine).collect();
    machines.sort_unstable();
    let mut loads: Vec<usize> = machines.chunk_by(|one, other| one == other).map(<[u32]>::len).collect();
    loads.sort_unstable();
    loads
}

/// After two deployments on machines that were all there: the first one takes the machines as they come.
fn placed(settings: &[(&str, &str)]) -> Play {
    let mut play = settled(settings);
    for version in ["acme/api:2", "acme/api:3"] {
        deployed(&mut play, Image::new(version));
        assert!(play.run_until_well(HOUR), "{}", play.timeline());
    }
    play
}

/// Fact (placement): `binpack` takes the machine that has the least left of what it names, `spread` the one with the
/// fewest of the service.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-strategies.html>
/// Fact (placement): Strategies are used in their order: the next one chooses among those that are equal to the one
/// before.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-strategies.html>
#[test]
fn strategies_choose_one_after_the_other() {
    let with_strategies = |strategies: &str| {
        let strategies = format!("DesiredCount: 8\n      PlacementStrategies: [{strategies}]");
        placed(&[("DesiredCount: 8", &strategies), ("MinSize: '4'", "MinSize: '3'")])
    };
    let (zone, machine) =
        ("{Type: spread, Field: 'attribute:ecs.availability-zone'}", "{Type: spread, Field: instanceId}");
    let pack = "{Type: binpack, Field: cpu}";
    // A machine has room for eight tasks; two machines are in the first zone, one is in the second.
    assert_eq!(loads(&with_strategies(pack)), [8]);
    assert_eq!(loads(&with_strategies(machine)), [2, 3, 3]);
    assert_eq!(loads(&with_strategies(&format!("{zone}, {machine}"))), [2, 2, 4]);
    assert_eq!(loads(&with_strategies(&format!("{zone}, {pack}"))), [4, 4]);
}

/// A second group with its provider, in a zone of its own.
pub(super) const SECOND: &str = "
  OtherGroup:
    Type: AWS::AutoScaling::AutoScalingGroup
    Properties:
      MinSize: '2'
      MaxSize: '4'
      VPCZoneIdentifier: [!Ref ZoneC]
      MixedInstancesPolicy:
        LaunchTemplate:
          LaunchTemplateSpecification: {LaunchTemplateId: !Ref Launch, Version: !GetAtt Launch.LatestVersionNumber}
          Overrides: [{InstanceType: m6i.large}]
  ZoneC: {Type: 'AWS::EC2::Subnet', Properties: {VpcId: !Ref Vpc, CidrBlock: 10.0.2.0/24, AvailabilityZone: us-east-1c}}
  ZoneCRoutes: {Type: 'AWS::EC2::SubnetRouteTableAssociation', Properties: {SubnetId: !Ref ZoneC, RouteTableId: !Ref RoutesA}}
  Other:
    Type: AWS::ECS::CapacityProvider
    Properties: {AutoScalingGroupProvider: {AutoScalingGroupArn: !Ref OtherGroup, ManagedScaling: {Status: ENABLED}}}
";

/// Fact (placement): Of a capacity provider strategy the base is placed first, and the rest by weight.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-capacity-providers.html>
/// Fact (placement): The next task goes to the provider that is furthest below its share, of equal ones to the first.
/// Source: choice: AWS names no order
#[test]
fn providers_get_their_base_and_then_their_share() {
    let split = |count: u32, strategy: &str| {
        let template = with(&[
            ("DesiredCount: 8", &format!("DesiredCount: {count}")),
            (
                "CapacityProviderStrategy: [{CapacityProvider: !Ref Provider, Weight: 1}]\n      Load",
                strategy,
            ),
            ("CapacityProviders: [!Ref Provider]", "CapacityProviders: [!Ref Provider, !Ref Other]"),
        ]) + SECOND;
        let mut play = Play::of(&template).unwrap();
        assert!(play.settle(), "{}", play.timeline());
        let places = play.places("Api");
        let other = places.iter().filter(|(zone, _)| zone == "us-east-1c").count();
        (places.len() - other, other)
    };
    let strategy = |base: u32, weights: (u32, u32)| {
        format!(
            "CapacityProviderStrategy: [{{CapacityProvider: !Ref Provider, Base: {base}, Weight: {}}}, \
             {{CapacityProvider: !Ref Other, Weight: {}}}]\n      Load",
            weights.0, weights.1
        )
    };
    assert_eq!(split(8, &strategy(0, (1, 1))), (4, 4));
    assert_eq!(split(8, &strategy(0, (1, 3))), (2, 6));
    // Two first, and of the other six a third.
    assert_eq!(split(8, &strategy(2, (1, 2))), (4, 4));
    assert_eq!(split(4, &strategy(4, (0, 1))), (4, 0));
    assert_eq!(split(1, &strategy(0, (1, 1))), (1, 0));
}

/// Fact (placement): Scaling in keeps the zones balanced.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_services.html>
#[test]
fn what_is_too_much_goes_where_most_is() {
    // Two machines in the first zone with two tasks each, one in the second with four.
    let least = ("MinSize: '4'", "MinSize: '3'");
    let mut play = placed(&[least]);
    assert_eq!(loads(&play), [2, 2, 4]);
    let fewer = |count: &str| {
        Release::template(with(&[least, ("acme/api:1", "acme/api:3"), ("DesiredCount: 8", count)]))
    };
    play.deploy(&fewer("DesiredCount: 6")).unwrap();
    assert!(play.run_until_well(HOUR));
    let in_first = |play: &Play| play.places("Api").iter().filter(|(zone, _)| zone == "us-east-1a").count();
    assert_eq!((in_first(&play), loads(&play)), (3, vec![1, 2, 3]));
    play.deploy(&fewer("DesiredCount: 4")).unwrap();
    assert!(play.run_until_well(HOUR));
    assert_eq!((in_first(&play), loads(&play)), (2, vec![1, 1, 2]));
}

/// Fact (placement): A service that packs stops the task whose machine has most left afterwards.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-strategies.html>
#[test]
fn what_is_packed_stays_packed_when_it_gets_less() {
    // Two tasks fill a machine, by their CPU or by their memory.
    for (field, right, half) in
        [("cpu", "Cpu: '256'", "Cpu: '1024'"), ("memory", "Memory: '512'", "Memory: '3584'")]
    {
        let three =
            format!("DesiredCount: 3\n      PlacementStrategies: [{{Type: binpack, Field: {field}}}]");
        let mut play = settled(&[
            ("AvailabilityZone: us-east-1b", "AvailabilityZone: us-east-1a"),
            ("MinSize: '4'", "MinSize: '3'"),
            (right, half),
            ("DesiredCount: 8", &three),
        ]);
        deployed(&mut play, next());
        assert!(play.run_until_well(HOUR));
        // The first of them has the place that was left on a machine, the others have one to themselves.
        assert_eq!(loads(&play), [1, 2]);
        // One more goes where least is left, and not where nothing is yet.
        assert_eq!(loads_with(&mut play, 4), [2, 2], "{field}");
        assert_eq!(loads_with(&mut play, 3), [1, 2], "{field}");
        assert_eq!(loads_with(&mut play, 2), [2], "{field}");
    }
}

/// What a task that is stopped gives back is left on its machine when the next one is chosen.
#[test]
fn of_two_full_machines_one_is_emptied() {
    for (field, right, half) in
        [("cpu", "Cpu: '256'", "Cpu: '1024'"), ("memory", "Memory: '512'", "Memory: '3584'")]
    {
        let four = format!("DesiredCount: 4\n      PlacementStrategies: [{{Type: binpack, Field: {field}}}]");
        let mut play = settled(&[
            ("AvailabilityZone: us-east-1b", "AvailabilityZone: us-east-1a"),
            ("MinSize: '4'", "MinSize: '2'"),
            (right, half),
            ("DesiredCount: 8", &four),
        ]);
        // The newest task is beside the oldest that is left.
        assert_eq!(play.inject(&Fault::TasksExit { tasks: 1 }), Ok(1));
        assert!(play.run_until_well(HOUR));
        assert_eq!(loads(&play), [2, 2]);
        assert_eq!(loads_with(&mut play, 2), [2], "{field}: {}", play.timeline());
    }
}

/// Tasks that go at once leave zones balanced that weren't before.
#[test]
fn zones_are_balanced_by_what_goes() {
    // While the first zone was lost all tasks were in the second, whose machines made room for those of the first.
    let mut play = after_an_outage(&[]);
    assert_eq!(in_zones(&play), (6, 2), "{}", play.timeline());
    play.set_desired_count("Api", 2).unwrap();
    play.run_for(Duration::from_secs(300));
    assert_eq!(in_zones(&play), (1, 1), "{}", play.timeline());
}

/// The tasks of each machine, a while after an operator asked for so many.
fn loads_with(play: &mut Play, count: u32) -> Vec<usize> {
    play.set_desired_count("Api", count).unwrap();
    play.run_for(Duration::from_secs(300));
    loads(play)
}

/// A zone is lost for half an hour; then both have machines again.
fn after_an_outage(settings: &[(&str, &str)]) -> Play {
    let mut play = settled(settings);
    play.inject(&Fault::ZoneOutage { zone: "us-east-1a".into(), minutes: 30 }).unwrap();
    play.run_for(HOUR * 2);
    play
}

fn in_zones(play: &Play) -> (usize, usize) {
    let places = play.places("Api");
    let of = |zone: &str| places.iter().filter(|(one, _)| one == zone).count();
    (of("us-east-1a"), of("us-east-1b"))
}

/// Fact (placement): A service's tasks are balanced over its zones again, unless that is turned off: a new task starts
/// before an old one stops.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html>
#[test]
fn tasks_come_back_to_a_zone_that_comes_back() {
    let on = ("AvailabilityZoneRebalancing: DISABLED", "AvailabilityZoneRebalancing: ENABLED");
    let mut play = after_an_outage(&[on]);
    assert_eq!(in_zones(&play), (4, 4), "{}", play.timeline());
    let balances = |play: &Play| play.timeline().to_string().contains("Api: is balanced again");
    assert!(balances(&play), "{}", play.timeline());
    // What the outage itself took, and nothing more.
    let lost = play.measured().causes().all(|(cause, _)| cause.contains("hung"));
    assert!(lost, "{}", play.measured());
    let play = after_an_outage(&[]);
    assert!(!balances(&play), "{}", play.timeline());
    // It is on where nothing is said of it.
    let silent = ("      AvailabilityZoneRebalancing: DISABLED\n", "");
    assert_eq!(in_zones(&after_an_outage(&[silent])), (4, 4));
    // Nor where no task more may run.
    let none_more = ("MaximumPercent: 200", "MaximumPercent: 100");
    let play = after_an_outage(&[on, ("MinimumHealthyPercent: 100", "MinimumHealthyPercent: 50"), none_more]);
    assert!(!balances(&play), "{}", play.timeline());
}

/// Fact (groups): A group balances its machines over its zones again: it launches one before it ends one, and leaves
/// protected ones.
/// Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-benefits.html>
#[test]
fn machines_come_back_to_a_zone_that_comes_back() {
    let play = after_an_outage(&[]);
    let zone = |play: &Play, zone: &str| play.machines().filter(|machine| machine.contains(zone)).count();
    assert_eq!((zone(&play, "us-east-1a"), zone(&play, "us-east-1b")), (2, 2), "{}", play.timeline());
    let protected = [
        ("MaxSize: '8'", "MaxSize: '4'\n      NewInstancesProtectedFromScaleIn: true"),
        (
            "AutoScalingGroupArn: !Ref Group",
            "AutoScalingGroupArn: !Ref Group\n        ManagedTerminationProtection: ENABLED",
        ),
        ("DesiredCount: 8", "DesiredCount: 32"),
    ];
    let play = after_an_outage(&protected);
    assert!(!play.timeline().to_string().contains("Group: is balanced again"), "{}", play.timeline());
    // Those of a group that protects none go, whatever its provider says, as they do when the group shrinks.
    let [(right, _), provider, tasks] = protected;
    let play = after_an_outage(&[(right, "MaxSize: '4'"), provider, tasks]);
    assert!(play.timeline().to_string().contains("Group: is balanced again"), "{}", play.timeline());
}
