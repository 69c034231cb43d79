//! Services without machines.

use ecs_dsl_rehearsal::play::{Outcome, Verdict, scenario};

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

/// Eight tasks on Fargate and Fargate Spot, whose strategy this is.
fn on_fargate(strategy: &str, others: &[(&str, &str)]) -> String {
    let strategy = format!(
        "CapacityProviderStrategy: [{strategy}]\n      NetworkConfiguration: {{AwsvpcConfiguration: {{Subnets: [!Ref PublicA, !Ref PublicB], SecurityGroups: [!Ref MachineGroup], AssignPublicIp: ENABLED}}}}\n      LoadBalancers"
    );
    let settings = [
        (
            "CapacityProviderStrategy: [{CapacityProvider: !Ref Provider, Weight: 1}]\n      LoadBalancers",
            strategy.as_str(),
        ),
        ("MinSize: '4'", "MinSize: '0'"),
        ("NetworkMode: bridge", "NetworkMode: awsvpc"),
        ("HostPort: 0", "HostPort: 8080"),
        ("HealthCheckIntervalSeconds: 10", "HealthCheckIntervalSeconds: 10\n      TargetType: ip"),
    ];
    with(&[&settings[..], others].concat())
}

const MIXED: &str =
    "{CapacityProvider: FARGATE, Base: 1, Weight: 1}, {CapacityProvider: FARGATE_SPOT, Weight: 3}";
const SPOT: &str = "{CapacityProvider: FARGATE_SPOT, Weight: 1}";

fn settled_on_fargate(strategy: &str, others: &[(&str, &str)], image: Image) -> Play {
    let mut play = Play::of(&on_fargate(strategy, others)).unwrap().seed(1).traffic(Traffic::constant(200.0));
    assert!(play.settle(), "{}", play.timeline());
    deployed(&mut play, image);
    assert!(play.settle(), "{}", play.timeline());
    play.mark();
    play
}

/// Fact (placement): On Fargate the base of a strategy comes first as well, and the weights share out the rest.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html>
/// Fact (placement): Each deployment shares its tasks out anew.
/// Source: choice: AWS doesn't say it
#[test]
fn base_and_weights_decide_which_tasks_are_on_fargate_spot() {
    let spot = |strategy: &str| {
        let mut play = settled_on_fargate(strategy, &[], next());
        play.inject(&Fault::SpotDrought { minutes: 1 }).unwrap()
    };
    // One first, and of the other seven two.
    assert_eq!((spot(MIXED), spot(SPOT)), (5, 8));
    assert_eq!(spot("{CapacityProvider: FARGATE, Weight: 1}"), 0);
    assert_eq!(spot(&format!("{SPOT}, {{CapacityProvider: FARGATE, Base: 6, Weight: 0}}")), 2);
    assert_eq!(spot(&format!("{SPOT}, {{CapacityProvider: FARGATE, Base: 8, Weight: 1}}")), 0);
}

/// Fact (draining): On Fargate Spot a task gets SIGTERM with its notice, and is stopped with `Your Spot Task was
/// interrupted.`; its service replaces it.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html>
/// Fact (draining): The stop code is then SpotInterruption.
/// Source: model: ecs, TaskStopCode
/// Fact (draining): A target on Fargate Spot gets requests until its task is STOPPED.
/// Source: <https://repost.aws/knowledge-center/fargate-spot-termination-notice>
#[test]
fn a_task_on_fargate_spot_is_interrupted_and_replaced() {
    let rule = "
  Interrupted:
    Type: AWS::Events::Rule
    Properties:
      EventPattern: {source: [aws.ecs], detail: {stopCode: [SpotInterruption], lastStatus: [RUNNING]}}
      Targets: [{Id: call, Arn: !Ref OnCall}]
";
    let mut play =
        Play::of(&(on_fargate(MIXED, &[]) + rule)).unwrap().seed(1).traffic(Traffic::constant(200.0));
    assert!(play.settle(), "{}", play.timeline());
    play.mark();
    let from = play.second();
    assert_eq!(play.inject(&Fault::SpotInterruption { machines: 1 }).unwrap(), 1);
    play.run_for(Duration::from_secs(5));
    assert_eq!((play.running("Api"), play.places("Api").len()), (7, 7), "{}", play.timeline());
    play.run_for(HOUR);
    let told = play.timeline().since(from);
    assert!(told.tells("Your Spot Task was interrupted."), "{told}");
    assert!((1..=10).contains(&(when(&play, from, "has started 1 tasks") - from)), "{told}");
    let calls = play.inbox().iter().filter(|message| message.from == "Interrupted");
    assert_eq!((calls.count(), play.is_well()), (1, true), "{told}");
    // An eighth of the requests of less than three seconds.
    let lost = play.measured().lost();
    assert!((1..=75).contains(&lost), "{lost}");
    // The interruption is no failure of a deployment.
    assert_eq!(play.version("Api"), Some(("acme/api:1", true)));
}

/// Fact (draining): A task on Fargate Spot that goes on after SIGTERM is killed after its stop time-out, at most 120 s
/// after its notice.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/fargate-capacity-providers.html>
#[test]
fn a_task_on_fargate_spot_has_its_stop_time_out_and_never_more_than_two_minutes() {
    for (timeout, seconds) in [("StopTimeout: 60", 60), ("StopTimeout: 300", 120)] {
        let settings = [("StopTimeout: 30", timeout)];
        let mut play = settled_on_fargate(MIXED, &settings, next().ignores_sigterm());
        play.inject(&Fault::SpotInterruption { machines: 1 }).unwrap();
        play.run_for(Duration::from_secs(seconds - 1));
        let before = play.places("Api").len();
        play.run_for(Duration::from_secs(3));
        assert_eq!((before, play.places("Api").len()), (9, 8), "{}", play.timeline());
        play.run_for(HOUR);
        // It answered up to its end; then what it had in flight was cut, and a second of an eighth was refused.
        let measured = play.measured();
        assert!((1..=40).contains(&measured.lost()), "{measured}");
        assert!(measured.causes().any(|(cause, _)| cause.contains("their task was killed")), "{measured}");
    }
}

/// Fact (draining): While Fargate Spot has no room, tasks that are to be there wait, and none is on On-Demand in their
/// place.
/// Source: <https://github.com/aws/containers-roadmap/issues/773>
#[test]
fn tasks_wait_for_fargate_spot() {
    let mut play = settled_on_fargate(MIXED, &[], next());
    let from = play.second();
    assert_eq!(play.inject(&Fault::SpotDrought { minutes: 60 }).unwrap(), 5);
    play.run_for(Duration::from_secs(50 * 60));
    let told = play.timeline().since(from);
    assert_eq!(play.running("Api"), 3, "{told}");
    let unplaced = "was unable to place a task. Reason: Capacity is unavailable at this time.";
    assert_eq!(told.to_string().matches(unplaced).count(), 1, "{told}");
    // The base is On-Demand, and the first of the others; then it is Spot's turn, which has nothing.
    assert_eq!(play.inject(&Fault::TasksExit { tasks: 3 }).unwrap(), 3);
    play.run_for(Duration::from_secs(120));
    assert_eq!(play.running("Api"), 2, "{}", play.timeline().since(from));
    play.run_for(Duration::from_secs(15 * 60));
    assert_eq!((play.running("Api"), play.is_well()), (8, true), "{}", play.timeline().since(from));
}

#[test]
fn scenarios_of_spot_judge_tasks_on_fargate_spot() {
    let play = Play::of(&on_fargate(MIXED, &[])).unwrap();
    let verdict = scenario::spot_interruption(&play, 1).unwrap();
    assert!(verdict.timeline().tells("Your Spot Task was interrupted."), "{verdict}");
    let judged =
        |verdict: &Verdict| verdict.promises().iter().all(|promise| promise.outcome != Outcome::NotJudged);
    assert!(judged(&verdict), "{verdict}");
    let verdict = scenario::spot_drought(&play, 1).unwrap();
    assert!(judged(&verdict), "{verdict}");
    let verdict = scenario::update_during_interruption(&play, 1).unwrap();
    assert!(judged(&verdict), "{verdict}");
    let on_demand = Play::of(&on_fargate("{CapacityProvider: FARGATE, Weight: 1}", &[])).unwrap();
    let verdict = scenario::spot_interruption(&on_demand, 1).unwrap();
    assert!(!judged(&verdict), "{verdict}");
}
