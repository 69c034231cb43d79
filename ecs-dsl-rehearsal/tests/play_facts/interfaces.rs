//! Network interfaces of tasks on machines.

use super::*;

/// The service's tasks have network interfaces of their own.
const OWN: [(&str, &str); 4] = [
    ("NetworkMode: bridge", "NetworkMode: awsvpc"),
    ("HostPort: 0", "HostPort: 8080"),
    ("HealthCheckIntervalSeconds: 10", "HealthCheckIntervalSeconds: 10\n      TargetType: ip"),
    (
        "      LoadBalancers:",
        "      NetworkConfiguration: {AwsvpcConfiguration: {Subnets: [!Ref ZoneA, !Ref ZoneB], SecurityGroups: [!Ref MachineGroup]}}\n      LoadBalancers:",
    ),
];

fn owning(settings: &[(&str, &str)]) -> String {
    with(&OWN.iter().chain(settings).copied().collect::<Vec<_>>())
}

/// Fact (placement): A task of mode `awsvpc` takes a network interface of its machine; where none is left it finds no
/// place, for which ECS says `RESOURCE:ENI`.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html>
#[test]
fn tasks_take_the_interfaces_of_their_machine() {
    let fixed = [
        ("MinSize: '4'", "MinSize: '2'"),
        ("ManagedScaling: {Status: ENABLED, TargetCapacity: 100}", "ManagedScaling: {Status: DISABLED}"),
    ];
    let mut play = Play::of(&owning(&fixed)).unwrap();
    play.run_for(HOUR);
    // An m6i.large has three, of which one is its own; by CPU it would hold eight tasks.
    assert_eq!(play.running("Api"), 4, "{}", play.timeline());
    assert!(play.timeline().tells("met all of its requirements (RESOURCE:ENI)"), "{}", play.timeline());
    let larger = [("m6i.large", "m6i.xlarge"), ("m5.large", "m5.xlarge")];
    let mut play = Play::of(&owning(&[&fixed[..], &larger[..]].concat())).unwrap();
    play.run_for(HOUR);
    assert_eq!(play.running("Api"), 6, "{}", play.timeline());
    // What lacks for other tasks is said as well.
    for (task, lack) in [
        ("Cpu: '256'", ("Cpu: '2048'", "(RESOURCE:CPU)")),
        ("Memory: '512'", ("Memory: '7000'", "(RESOURCE:MEMORY)")),
        ("HostPort: 0", ("HostPort: 8080", "(RESOURCE:PORTS)")),
    ] {
        let mut play = Play::of(&with(&[&fixed[..], &[(task, lack.0)]].concat())).unwrap();
        play.run_for(HOUR);
        assert!(play.timeline().tells(lack.1), "{}", play.timeline());
    }
}

/// Fact (placement): Where machines lack different things, ECS names what the closest of them lacks.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages.html>
/// Fact (placement): The closest is the one that has CPU, then memory, then ports.
/// Source: choice: AWS doesn't say which it is
#[test]
fn what_the_closest_machine_lacks_is_said() {
    // Two of these tasks fill the CPU of a large machine; an xlarge one has CPU for four, and three interfaces.
    let mut play = Play::of(&owning(&[
        ("ManagedScaling: {Status: ENABLED, TargetCapacity: 100}", "ManagedScaling: {Status: DISABLED}"),
        ("{InstanceType: m5.large}", "{InstanceType: m6i.xlarge}"),
        ("Cpu: '256'", "Cpu: '1024'"),
        ("DesiredCount: 8", "DesiredCount: 20"),
    ]))
    .unwrap()
    .seed(3);
    play.run_for(HOUR);
    let told = play.timeline().to_string();
    assert!(told.contains("(m6i.large, On-Demand") && told.contains("(m6i.xlarge, Spot"), "{told}");
    let last = told.lines().rfind(|line| line.contains("unable to place")).unwrap();
    assert!(last.contains("RESOURCE:ENI"), "{told}");
}

/// Fact (managed scaling): Machines are asked for by the interfaces that waiting tasks need as well.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html>
#[test]
fn machines_come_for_interfaces() {
    let none = [("MinSize: '4'", "MinSize: '0'")];
    let mut play = Play::of(&owning(&none)).unwrap();
    assert!(play.settle(), "{}", play.why_not_whole());
    assert!(play.timeline().tells("wants 4 machines in place of 0"), "{}", play.timeline());
    assert_eq!((play.running("Api"), play.fits("Api")), (8, Some(8)));
}
