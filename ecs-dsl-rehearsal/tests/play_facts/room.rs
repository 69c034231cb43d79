//! What fits on machines, and what is given back.

use super::*;

/// How many tasks fit with these settings, once the system is settled.
fn fits(settings: &[(&str, &str)]) -> u32 {
    settled(settings).fits("Api").unwrap()
}

/// Each of the four machines has 2,048 CPU units and somewhat less than 8 GiB.
#[test]
fn what_is_scarcest_says_how_many_tasks_fit() {
    assert_eq!(fits(&[]), 4 * 8);
    assert_eq!(fits(&[("Memory: '512'", "Memory: '3072'")]), 4 * 2);
    assert_eq!(fits(&[("HostPort: 0", "HostPort: 8080"), ("DesiredCount: 8", "DesiredCount: 2")]), 4);
    let mut play = settled(&[]);
    assert_eq!(play.inject(&Fault::NatOutage { zone: "us-east-1a".into(), minutes: 30 }).unwrap(), 1);
    let there = play.places("Api").iter().filter(|(zone, _)| zone == "us-east-1a").count() as u32;
    assert_eq!(
        play.fits("Api"),
        Some(2 * 8 + there),
        "those of the zone that is cut off, and room in the other"
    );
    assert_eq!(play.fits("Web"), None);
    // Machines that boot have no room yet.
    let mut play = Play::of(SERVICE).unwrap();
    play.run_for(Duration::from_secs(30));
    assert_eq!(play.fits("Api"), Some(0));
}

#[test]
fn nobody_can_want_more_tasks_than_a_service_may_have() {
    let mut play = Play::of(SERVICE).unwrap();
    let refused = play.set_desired_count("Api", 5_001).unwrap_err().to_string();
    assert_eq!(refused, "Api: DesiredCount: 5001 isn't between 0 and 5000");
    assert_eq!(play.desired_count("Api"), Some(8));
    assert_eq!(play.set_desired_count("Api", 5_000), Ok(()));
}

/// Thousands of tasks that never find a place cost little more than those that do.
#[test]
fn more_tasks_than_machines_can_ever_hold_are_no_long_play() {
    let began = std::time::Instant::now();
    let mut play = settled(&[]);
    play.set_desired_count("Api", 5_000).unwrap();
    play.run_for(Duration::from_secs(20 * 60));
    assert_eq!(play.running("Api"), 8 * 8, "all that the group may have machines for");
    assert!(began.elapsed() < Duration::from_secs(60), "{:?}", began.elapsed());
}

#[test]
fn on_fargate_as_many_tasks_fit_as_are_wanted() {
    let network = "LaunchType: FARGATE\n      NetworkConfiguration: {AwsvpcConfiguration: {Subnets: [!Ref PublicA, !Ref PublicB], SecurityGroups: [!Ref MachineGroup], AssignPublicIp: ENABLED}}\n      LoadBalancers";
    let strategy =
        "CapacityProviderStrategy: [{CapacityProvider: !Ref Provider, Weight: 1}]\n      LoadBalancers";
    let settings = [
        (strategy, network),
        ("NetworkMode: bridge", "NetworkMode: awsvpc"),
        ("HostPort: 0", "HostPort: 8080"),
    ];
    assert_eq!(fits(&settings), 8);
}

#[test]
fn what_a_task_took_of_its_machine_is_there_for_the_next() {
    // Two tasks fill a machine, by their CPU or by their memory.
    for (right, full) in [("Cpu: '256'", "Cpu: '1024'"), ("Memory: '512'", "Memory: '3584'")] {
        let mut play = settled(&[(right, full)]);
        let machines: Vec<String> = play.machines().collect();
        assert_eq!((machines.len(), play.running("Api")), (4, 8));
        play.set_desired_count("Api", 4).unwrap();
        play.run_for(Duration::from_secs(300));
        assert_eq!(play.fits("Api"), Some(8), "{full}");
        play.set_desired_count("Api", 8).unwrap();
        play.run_for(Duration::from_secs(300));
        assert_eq!(
            (play.running("Api"), play.machines().collect::<Vec<_>>()),
            (8, machines),
            "{}",
            play.timeline()
        );
        let mut loads = std::collections::BTreeMap::<u32, u32>::new();
        play.places("Api").iter().for_each(|(_, machine)| *loads.entry(*machine).or_default() += 1);
        assert!(loads.values().all(|tasks| *tasks == 2), "{loads:?}");
    }
}

/// Fact (groups): A machine that is exchanged ends after its successor has joined: at any time as many as are wanted, and at
/// most one more.
/// Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/instance-refresh-overview.html>
#[test]
fn an_exchange_has_never_fewer_machines_than_are_wanted_and_one_more_at_most() {
    let mut play = settled(&[]);
    play.exchange_machines();
    for _ in 0..1800 {
        play.run_for(Duration::from_secs(1));
        let machines: Vec<String> = play.machines().collect();
        assert!((4..=5).contains(&machines.len()), "{machines:?} at {}", play.second());
    }
    assert!(play.is_well());
}
