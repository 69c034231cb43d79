//! What goes wrong: applications that fail for a while, machines that hang, and what there is none of.

use super::*;

const MINUTES: u64 = 10;

#[test]
fn what_a_service_depends_on_fails_for_a_while() {
    let mut play = settled(&[]);
    assert_eq!(play.inject(&Fault::Errors { percent: 25, minutes: MINUTES }).unwrap(), 1);
    play.run_for(HOUR);
    // Its checks pass, so that nobody stops it: a quarter of what came in ten minutes.
    assert_eq!(play.measured().lost(), 200 * 60 * MINUTES / 4);
    assert_eq!((play.running("Api"), play.is_well()), (8, true), "{}", play.timeline());
}

#[test]
fn more_than_all_requests_are_not_answered_wrongly_and_no_answer_is_faster_than_usual() {
    let mut play = settled(&[]);
    play.inject(&Fault::Errors { percent: 250, minutes: MINUTES }).unwrap();
    play.inject(&Fault::Slow { times: 0, minutes: MINUTES }).unwrap();
    play.run_for(HOUR);
    assert_eq!(play.measured().lost(), 200 * 60 * MINUTES);
    assert_eq!((play.running("Api"), play.is_well()), (8, true), "{}", play.timeline());
}

#[test]
fn a_fault_may_last_for_ever() {
    let (zone, minutes) = ("us-east-1a".to_owned(), u64::MAX);
    for fault in [
        Fault::SpotDrought { minutes },
        Fault::NoCapacity { minutes },
        Fault::OnDemandLost { minutes },
        Fault::ZoneOutage { zone: zone.clone(), minutes },
        Fault::NatOutage { zone: zone.clone(), minutes },
        Fault::NatPorts { zone: zone.clone(), minutes },
        Fault::Errors { percent: 1, minutes },
        Fault::Slow { times: u32::MAX, minutes },
        Fault::ChecksFail { tasks: u32::MAX, minutes },
        Fault::ExporterSilent { minutes },
    ] {
        let mut play = settled(&[]);
        play.inject(&fault).unwrap();
        play.run_for(HOUR);
        assert!(play.measured().requests() > 0, "{fault}");
    }
}

#[test]
fn a_machine_that_has_its_notice_is_not_taken_back_a_second_time() {
    let mut play = Play::of(SERVICE).unwrap();
    play.run_for(Duration::from_secs(30));
    let one = Fault::SpotInterruption { machines: 1 };
    assert_eq!(play.inject(&one).unwrap(), 0, "none has joined its cluster yet");
    assert!(play.settle());
    // Two of the four are Spot machines.
    assert_eq!(
        [play.inject(&one).unwrap(), play.inject(&one).unwrap(), play.inject(&one).unwrap()],
        [1, 1, 0]
    );
    let mut play = settled(&[]);
    assert_eq!(play.inject(&one).unwrap(), 1);
    assert_eq!(play.inject(&Fault::SpotDrought { minutes: 30 }).unwrap(), 1);
}

#[test]
fn checks_that_fail_for_less_than_the_threshold_make_no_target_unhealthy() {
    let mut play = settled(&[
        ("HealthCheckIntervalSeconds: 10", "HealthCheckIntervalSeconds: 30"),
        ("UnhealthyThresholdCount: 2", "UnhealthyThresholdCount: 5"),
    ]);
    let from = play.second();
    play.inject(&Fault::ChecksFail { tasks: u32::MAX, minutes: 2 }).unwrap();
    play.run_for(HOUR);
    let timeline = play.timeline().since(from).to_string();
    assert!(!timeline.contains("unhealthy"), "{timeline}");
    assert_eq!(play.measured().lost(), 0);
}

#[test]
fn a_machine_that_hangs_takes_no_task() {
    let mut play = settled(&[]);
    let from = play.second();
    play.inject(&Fault::ZoneOutage { zone: "us-east-1a".into(), minutes: 30 }).unwrap();
    play.set_desired_count("Api", 16).unwrap();
    play.run_for(Duration::from_secs(60));
    let places = play.places("Api");
    assert!(places.len() >= 12, "{places:?}");
    assert!(places.iter().all(|(zone, _)| zone == "us-east-1b"), "{}", play.timeline().since(from));
}

#[test]
fn answers_take_longer_for_a_while() {
    let mut play = settled(&[]);
    play.run_for(Duration::from_secs(300));
    let usual = play.measured().slowest_p95().unwrap();
    play.inject(&Fault::Slow { times: 3, minutes: MINUTES }).unwrap();
    play.run_for(HOUR);
    let slowest = play.measured().slowest_p95().unwrap();
    assert_eq!((slowest / usual).round(), 3.0, "{slowest} after {usual}");
    assert_eq!(play.measured().lost(), 0);
}

#[test]
fn tasks_whose_checks_fail_are_replaced_by_others_whose_checks_fail() {
    let mut play = settled(&[]);
    let from = play.second();
    play.inject(&Fault::ChecksFail { tasks: 1, minutes: MINUTES }).unwrap();
    play.run_for(HOUR);
    let replaced = play.timeline().since(from).to_string().matches("Task failed ELB health checks").count();
    assert!((5..=20).contains(&replaced), "{}", play.timeline().since(from));
    // One of eight at a time, replaced before it stops.
    assert_eq!(play.measured().lost(), 0);
    assert!(play.is_well());
}

#[test]
fn checks_that_pass_again_may_fail_again() {
    let slowly = ("UnhealthyThresholdCount: 2", "UnhealthyThresholdCount: 10");
    let mut play = settled(&[slowly]);
    let from = play.second();
    let replaced = |play: &Play| {
        play.timeline().since(from).to_string().matches("Task failed ELB health checks").count()
    };
    for (minutes, expected) in [(1, 0), (1, 0), (2, 1)] {
        play.inject(&Fault::ChecksFail { tasks: 1, minutes }).unwrap();
        play.run_for(Duration::from_secs(60 * minutes));
        play.run_for(Duration::from_secs(20));
        assert_eq!(replaced(&play), expected, "{}", play.timeline().since(from));
    }
}

/// Fact (tasks): A task whose essential container exits stops with `Essential container in task exited`
/// Source: seen
/// Fact (load balancers): What stops unplanned isn't drained: requests go to it until its target is taken out.
/// Source: choice: AWS doesn't say it
#[test]
fn a_container_that_exits_gets_requests_until_its_target_is_taken_out() {
    let mut play = settled(&[]);
    let from = play.second();
    assert_eq!(play.inject(&Fault::TasksExit { tasks: 2 }).unwrap(), 2);
    play.run_for(HOUR);
    let lost = play.measured().lost();
    // Less than two seconds of a quarter of the requests, and what was in flight.
    assert!((1..=110).contains(&lost), "{lost}");
    assert_eq!(
        play.timeline().since(from).to_string().matches("Essential container in task exited").count(),
        2
    );
    // A task that ran and exited doesn't fail a deployment, and doesn't slow down the next.
    assert!(when(&play, from, "has started 2 tasks") - from < 30);
    assert!(play.is_well());
    let measured = play.measured();
    let mut causes: Vec<&str> = measured.causes().map(|(cause, _)| cause).collect();
    causes.sort_unstable();
    assert_eq!(
        causes,
        [
            "Api: requests in flight were cut: their container exited",
            "Api: requests went to tasks that had ended"
        ]
    );
}

/// Fact (tasks): A container that uses its memory up is killed: `OutOfMemoryError: Container killed due to memory
/// usage`
/// Source: <https://github.com/aws/amazon-ecs-agent>
/// Fact (circuit breaker): A task that passed its checks and dies later isn't counted.
/// Source: <https://repost.aws/knowledge-center/ecs-deployment-roll-back-failure>
#[test]
fn an_image_that_leaks_is_killed_when_its_memory_is_used_up() {
    let mut play = settled(&[]);
    let from = play.second();
    deployed(&mut play, next().leaks(Duration::from_secs(1800)));
    play.run_for(Duration::from_secs(2400));
    let killed = "OutOfMemoryError: Container killed due to memory usage";
    let first = when(&play, from, killed) - from;
    assert!((1800..1900).contains(&first), "{first}: {}", play.timeline().since(from));
    // The circuit breaker doesn't see it: its tasks had been healthy.
    assert_eq!(play.version("Api"), Some(("acme/api:2", true)));
}

/// Fact (groups): A machine whose status checks fail is ended and replaced after minutes.
/// Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-health-checks.html>
#[test]
fn a_machine_that_hangs_is_seen_by_its_targets_checks_first_and_ended_minutes_later() {
    let mut play = settled(&[]);
    let from = play.second();
    assert_eq!(play.inject(&Fault::ZoneOutage { zone: "us-east-1a".into(), minutes: 30 }).unwrap(), 2);
    play.run_for(Duration::from_secs(25 * 60));
    let (hangs, unhealthy, gone) = (
        when(&play, from, "hangs") - from,
        when(&play, from, "is unhealthy in") - from,
        when(&play, from, "is gone") - from,
    );
    assert_eq!(hangs, 0);
    // Two checks of ten seconds; status checks take minutes.
    assert!((10..=21).contains(&unhealthy), "{unhealthy}");
    assert!((180..=300).contains(&gone), "{gone}");
    assert!(play.places("Api").iter().all(|(zone, _)| zone == "us-east-1b"), "{:?}", play.places("Api"));
}

/// Eight tasks on Fargate, in two zones.
fn settled_on_fargate(others: &[(&str, &str)]) -> Play {
    let network = "LaunchType: FARGATE\n      NetworkConfiguration: {AwsvpcConfiguration: {Subnets: [!Ref PublicA, !Ref PublicB], SecurityGroups: [!Ref MachineGroup], AssignPublicIp: ENABLED}}\n      LoadBalancers";
    let strategy =
        "CapacityProviderStrategy: [{CapacityProvider: !Ref Provider, Weight: 1}]\n      LoadBalancers";
    let settings = [
        (strategy, network),
        ("NetworkMode: bridge", "NetworkMode: awsvpc"),
        ("HostPort: 0", "HostPort: 8080"),
    ];
    settled(&[&settings[..], others].concat())
}

fn in_zones(play: &Play) -> (usize, usize) {
    let places = play.places("Api");
    let of = |zone: &str| places.iter().filter(|(one, _)| one == zone).count();
    (of("us-east-1a"), of("us-east-1b"))
}

#[test]
fn a_zone_takes_tasks_on_fargate_with_it() {
    let mut play = settled_on_fargate(&[]);
    assert_eq!(in_zones(&play), (4, 4));
    play.inject(&Fault::ZoneOutage { zone: "us-east-1a".into(), minutes: 30 }).unwrap();
    play.run_for(Duration::from_secs(1200));
    assert_eq!(in_zones(&play), (0, 8), "{}", play.timeline());
}

/// Where no load balancer checks them, tasks on Fargate are missed once their hosts' status checks have failed.
#[test]
fn tasks_on_fargate_that_nothing_checks_are_missed_minutes_later() {
    let mut play = settled_on_fargate(&[(BALANCED, "\n")]);
    let from = play.second();
    play.inject(&Fault::ZoneOutage { zone: "us-east-1a".into(), minutes: 30 }).unwrap();
    play.run_for(Duration::from_secs(600));
    let missed = when(&play, from, "has started") - from;
    assert!((180..=300).contains(&missed), "{missed}");
    assert_eq!((in_zones(&play), play.running("Api")), ((0, 8), 8), "{}", play.timeline());
}

#[test]
fn a_group_asks_for_machines_that_are_not_to_be_had_once() {
    let mut play = settled(&[]);
    play.inject(&Fault::NoCapacity { minutes: 30 }).unwrap();
    play.set_desired_count("Api", 36).unwrap();
    play.run_for(Duration::from_secs(29 * 60));
    let timeline = play.timeline().to_string();
    assert_eq!(timeline.matches("machines in place of").count(), 1, "{timeline}");
    assert_eq!(play.running("Api"), 32);
    play.run_for(Duration::from_secs(600));
    assert_eq!(play.running("Api"), 36, "{}", play.timeline());
    assert!(
        play.set_desired_count("Apy", 1)
            .unwrap_err()
            .to_string()
            .contains("there is no service `Apy`: Api; `Api` is meant")
    );
}

/// Fact (groups): When no On-Demand machine is to be had, Spot isn't launched in its place.
/// Source: choice: AWS says nothing
#[test]
fn on_demand_machines_are_not_replaced_by_spot_machines() {
    let mut play = settled(&[]);
    let from = play.second();
    assert_eq!(play.inject(&Fault::OnDemandLost { minutes: 30 }).unwrap(), 2);
    play.run_for(Duration::from_secs(29 * 60));
    let since = play.timeline().since(from).to_string();
    assert!(!since.contains("launches"), "{since}");
    play.run_for(Duration::from_secs(600));
    assert!(play.is_well(), "{}", play.timeline());
}

/// Fact (groups): An instance refresh that launches before it terminates has one machine more than are wanted.
/// Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/instance-refresh-overview.html>
#[test]
fn machines_are_exchanged_one_after_the_other_with_one_more_than_wanted() {
    let mut play = settled(&[]);
    let from = play.second();
    assert_eq!(play.exchange_machines(), 4);
    assert!(!play.is_well());
    assert!(play.run_until_well(HOUR));
    // The last of them ends.
    play.run_for(Duration::from_secs(120));
    let timeline = play.timeline().since(from).to_string();
    assert_eq!(
        (timeline.matches("launches").count(), timeline.matches("is gone").count()),
        (4, 4),
        "{timeline}"
    );
    let numbers: Vec<u32> = play.places("Api").iter().map(|(_, machine)| *machine).collect();
    assert!(numbers.iter().all(|number| *number > 4), "{numbers:?}");
    assert_eq!(play.measured().lost(), 0);
}

/// What goes wrong twice at a time is over when the later order says so.
#[test]
fn a_fault_that_is_renewed_lasts_as_long_as_the_later_order_says() {
    let mut play = settled(&[]);
    play.set_traffic(Traffic::constant(100.0));
    play.mark();
    assert_eq!(play.inject(&Fault::Errors { percent: 50, minutes: 10 }).unwrap(), 1);
    play.run_for(Duration::from_secs(5 * 60));
    assert_eq!(play.inject(&Fault::Errors { percent: 100, minutes: 10 }).unwrap(), 1);
    play.run_for(Duration::from_secs(30 * 60));
    assert_eq!(play.measured().lost(), (5 * 50 + 10 * 100) * 60);
}

/// An exchange waits for what else comes and goes.
#[test]
fn machines_are_exchanged_through_an_interruption() {
    let mut play = settled(&[]);
    assert_eq!(play.exchange_machines(), 4);
    play.run_for(Duration::from_secs(10));
    assert_eq!(play.inject(&Fault::SpotInterruption { machines: 1 }), Ok(1));
    play.run_for(2 * HOUR);
    let machines: Vec<String> = play.machines().collect();
    let old = |machine: &String| (1..=4).any(|number| machine.starts_with(&format!("machine {number} ")));
    assert!(machines.len() == 4 && !machines.iter().any(old), "{machines:?}\n{}", play.timeline());
}

/// What a verdict calls "not well" begins with the task that is missing and ends with the one in its place.
#[test]
fn the_system_is_not_well_in_stretches() {
    let mut play = settled(&[]);
    let mut begun = Vec::new();
    for _ in 0..2 {
        begun.push(play.second());
        assert_eq!(play.inject(&Fault::TasksExit { tasks: 1 }), Ok(1));
        assert!(play.run_until_well(HOUR));
        play.run_for(Duration::from_secs(600));
    }
    let unwell: Vec<_> = play.measured().unwell().collect();
    assert_eq!(unwell.iter().map(|stretch| stretch.start).collect::<Vec<_>>(), begun);
    assert!(unwell.iter().all(|stretch| (10..120).contains(&(stretch.end - stretch.start))), "{unwell:?}");
    assert!(play.measured().well_after().is_some());
}

/// Who wants no task misses none.
#[test]
fn a_service_without_tasks_is_well() {
    let mut play = settled(&[(BALANCED, "\n")]);
    let now = play.second();
    play.inject(&Fault::TasksExit { tasks: 1 }).unwrap();
    play.run_for(Duration::from_secs(30));
    let unwell = play.measured().unwell().last().unwrap();
    assert!(unwell.start <= now + 10 && unwell.end == now + 30, "{unwell:?}");
    assert_eq!(play.measured().well_after(), None);
    play.set_desired_count("Api", 0).unwrap();
    play.run_for(Duration::from_secs(600));
    let measured = play.measured();
    assert_eq!((measured.unwell().last(), measured.well_after()), (Some(unwell), Some(30)));
}
