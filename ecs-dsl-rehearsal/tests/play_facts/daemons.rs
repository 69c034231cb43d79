//! Services with one task on each machine.

use std::collections::BTreeSet;

use super::constraints::{member, zones};
use super::*;

/// A daemon that takes an eighth of a machine's CPU, as a task of the service does.
const AGENT: &str = "
  AgentTask:
    Type: AWS::ECS::TaskDefinition
    Properties:
      Cpu: '256'
      Memory: '256'
      NetworkMode: host
      ContainerDefinitions: [{Name: agent, Image: 'acme/agent:1'}]
  Agent:
    Type: AWS::ECS::Service
    Properties: {Cluster: !Ref Cluster, TaskDefinition: !Ref AgentTask, SchedulingStrategy: DAEMON}
";

fn with_agent(settings: &[(&str, &str)]) -> String {
    with(settings) + AGENT
}

fn begun(settings: &[(&str, &str)]) -> Play {
    Play::of(&with_agent(settings)).unwrap().seed(1).traffic(Traffic::constant(200.0))
}

fn settled_beside_agent(settings: &[(&str, &str)]) -> Play {
    let mut play = begun(settings);
    assert!(play.settle(), "{}\n{}", play.why_not_whole(), play.timeline());
    play.mark();
    play
}

/// The machines on which the daemon has a task, in their order.
fn machines(play: &Play) -> Vec<u32> {
    let mut machines: Vec<u32> = play.places("Agent").iter().map(|(_, machine)| *machine).collect();
    machines.sort_unstable();
    machines
}

/// Fact (placement): A daemon has one task on each machine of its cluster, and gets one on each that comes.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service-options.html>
#[test]
fn each_machine_has_one_task_of_a_daemon() {
    let mut play = settled_beside_agent(&[]);
    assert_eq!((machines(&play), play.running("Agent")), (vec![1, 2, 3, 4], 4));
    let from = play.second();
    play.set_desired_count("Api", 32).unwrap();
    assert!(play.run_until_well(HOUR), "{}", play.timeline());
    assert_eq!(machines(&play), [1, 2, 3, 4, 5]);
    // It begins there before anything else does.
    let told = play.timeline().since(from).to_string();
    let mut lines = told.lines().skip_while(|line| !line.contains("machine 5 is registered"));
    let (registered, next) = (lines.next().unwrap(), lines.next().unwrap());
    assert!(next.starts_with(&registered[..8]) && next.contains("Agent: has started 1 tasks"), "{told}");
    let refused = play.set_desired_count("Agent", 2).unwrap_err().to_string();
    assert_eq!(refused, "Agent: DesiredCount: a daemon has one task on each machine, and takes no count");
}

/// One machine, which eight tasks of the service fill.
const ONE_MACHINE: [(&str, &str); 2] = [("MinSize: '4'", "MinSize: '1'"), ("MaxSize: '8'", "MaxSize: '1'")];

/// Fact (placement): A daemon's task is the first on a machine, and room for it is kept, also while a deployment replaces it.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service-options.html>
#[test]
fn room_for_daemons_is_kept() {
    let mut play = begun(&ONE_MACHINE);
    play.run_for(HOUR);
    assert_eq!((play.running("Agent"), play.running("Api")), (1, 7), "{}", play.timeline());
    play.deploy(&Release::image("Agent", Image::new("acme/agent:2"))).unwrap();
    play.run_for(HOUR);
    assert_eq!(play.version("Agent"), Some(("acme/agent:2", true)), "{}", play.timeline());
    assert_eq!((play.running("Agent"), play.running("Api")), (1, 7), "{}", play.timeline());
}

/// Fact (placement): A network interface is kept for a daemon as well.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service-options.html>
#[test]
fn an_interface_for_a_daemon_is_kept() {
    let own = "NetworkConfiguration: {AwsvpcConfiguration: {Subnets: [!Ref ZoneA, !Ref ZoneB]}}";
    let settings = [
        ONE_MACHINE[0],
        ONE_MACHINE[1],
        ("NetworkMode: bridge", "NetworkMode: awsvpc"),
        ("HostPort: 0", "HostPort: 8080"),
        (BALANCED.trim_end(), own),
    ];
    let template = with_agent(&settings).replace("NetworkMode: host", "NetworkMode: awsvpc");
    let mut play = Play::of(&template.replace("DAEMON}", &format!("DAEMON, {own}}}"))).unwrap();
    play.run_for(HOUR);
    // An m6i.large has two for tasks.
    assert_eq!((play.running("Agent"), play.running("Api")), (1, 1), "{}", play.timeline());
    play.deploy(&Release::image("Agent", Image::new("acme/agent:2"))).unwrap();
    play.run_for(HOUR);
    assert_eq!((play.running("Agent"), play.running("Api")), (1, 1), "{}", play.timeline());
}

/// Fact (placement): Where a daemon finds no room, it waits until there is some, which is kept for it.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service-options.html>
#[test]
fn a_daemon_that_finds_no_room_waits_for_it() {
    let mut play = settled(&ONE_MACHINE);
    let from = play.second();
    play.deploy(&Release::template(with_agent(&ONE_MACHINE))).unwrap();
    play.run_for(Duration::from_secs(300));
    let told = "was unable to place a task because no container instance met all of its requirements";
    assert_eq!((play.running("Agent"), play.running("Api")), (0, 8));
    assert!(when(&play, from, told) - from <= 10);
    // The place of the task that exits is the daemon's.
    play.inject(&Fault::TasksExit { tasks: 1 }).unwrap();
    play.run_for(Duration::from_secs(300));
    assert_eq!((play.running("Agent"), play.running("Api")), (1, 7), "{}", play.timeline().since(from));
}

/// Fact (deployments): A daemon's minimum is 0% and its maximum 100% unless it says otherwise: a deployment stops all
/// its tasks before it starts any.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service-options.html>
#[test]
fn a_deployment_of_a_daemon_stops_each_task_before_its_successor_starts() {
    let bounds_with = |minimum: &str| {
        let minimum = format!("DAEMON, DeploymentConfiguration: {{{minimum}}}}}");
        let template = with_agent(&[]).replace("DAEMON}", &minimum);
        let mut play = Play::of(&template).unwrap().seed(1);
        assert!(play.settle(), "{}", play.timeline());
        play.deploy(&Release::image("Agent", Image::new("acme/agent:2").ignores_sigterm())).unwrap();
        assert!(play.run_until_well(HOUR), "{}", play.timeline());
        play.deploy(&Release::image("Agent", Image::new("acme/agent:3"))).unwrap();
        let (mut fewest, mut most) = (u32::MAX, 0);
        for _ in 0..600 {
            play.run_for(Duration::from_secs(1));
            let running = play.running("Agent");
            (fewest, most) = (fewest.min(running), most.max(running));
            // Also one that is about to end has the machine to itself.
            let mut on = machines(&play);
            on.dedup();
            assert_eq!(on, machines(&play), "{}", play.timeline());
        }
        assert_eq!(play.version("Agent"), Some(("acme/agent:3", true)), "{}", play.timeline());
        assert_eq!(machines(&play), [1, 2, 3, 4]);
        (fewest, most)
    };
    assert_eq!(bounds_with(""), (0, 4));
    assert_eq!(bounds_with("MinimumHealthyPercent: 50"), (2, 4));
}

#[test]
fn an_unhealthy_task_of_a_daemon_makes_room_for_its_successor() {
    let check = "{Command: [CMD, 'true'], Interval: 10, Retries: 2}";
    let checked = with_agent(&[(BALANCED, "\n")])
        .replace("Image: 'acme/agent:1'", &format!("Image: 'acme/agent:1', HealthCheck: {check}"));
    let mut play = Play::of(&checked).unwrap().seed(1);
    assert!(play.settle(), "{}", play.timeline());
    let from = play.second();
    assert_eq!(play.inject(&Fault::ChecksFail { tasks: 1, minutes: 1 }).unwrap(), 1);
    play.run_for(HOUR);
    let told = play.timeline().since(from);
    assert!(told.tells("Task failed container health checks"), "{told}");
    assert_eq!((machines(&play), play.is_well()), (vec![1, 2, 3, 4], true), "{told}");
}

/// Fact (draining): A daemon's task on a machine that drains is stopped after all others, and none is started there.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service-options.html>
#[test]
fn the_task_of_a_daemon_is_the_last_to_leave_a_machine() {
    let mut play = settled_beside_agent(&[]);
    deployed(&mut play, next());
    assert!(play.run_until_well(HOUR));
    let from = play.second();
    assert!(play.spot_tasks() > 0, "{}", play.timeline());
    play.inject(&Fault::SpotInterruption { machines: 1 }).unwrap();
    play.run_for(Duration::from_secs(115));
    let told = play.timeline().since(from);
    let (drained, last) = (when(&play, from, "has stopped"), when(&play, from, "the last task of a machine"));
    // The service's tasks leave their target group for 20 s first.
    assert!(last >= drained + 20, "{told}");
    assert_eq!(play.running("Agent"), 3, "{told}");
    assert!(!told.to_string().contains("Agent: has started"), "{told}");
    play.run_for(HOUR);
    assert!(play.is_well(), "{}", play.why_not_whole());
    assert_eq!((play.running("Agent"), play.measured().lost()), (4, 0));
}

/// Fact (managed scaling): Daemons don't keep a machine: one that has no other task is empty for managed scaling and for
/// termination protection.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html>
#[test]
fn a_machine_with_daemons_alone_is_empty() {
    let protected = |count: &str| {
        with_agent(&[
            ("MinSize: '4'\n", "MinSize: '1'\n      NewInstancesProtectedFromScaleIn: true\n"),
            ("ManagedScaling: {", "ManagedTerminationProtection: ENABLED\n        ManagedScaling: {"),
            ("DesiredCount: 8", count),
        ])
    };
    let mut play = Play::of(&protected("DesiredCount: 14")).unwrap().seed(1);
    assert!(play.settle(), "{}", play.timeline());
    assert_eq!(machines(&play), [1, 2]);
    let from = play.second();
    play.deploy(&Release::template(protected("DesiredCount: 1"))).unwrap();
    play.run_for(HOUR);
    assert!(play.is_well(), "{}", play.why_not_whole());
    let told = play.timeline().since(from);
    assert_eq!((machines(&play).len(), play.running("Agent")), (1, 1), "{told}");
    assert_eq!(told.to_string().matches("is gone").count(), 1, "{told}");
}

/// Fact (managed scaling): What daemons take of a machine isn't counted on for tasks that wait.
/// Source: choice: AWS doesn't say it
#[test]
fn machines_for_waiting_tasks_have_their_daemons_on_them() {
    let machines = |template: &str| {
        let mut play = Play::of(template).unwrap();
        play.run_for(HOUR);
        let told = play.timeline().to_string();
        let first = told.lines().find(|line| line.contains("machines in place of 0")).unwrap().to_owned();
        first.split("wants ").nth(1).unwrap().split(' ').next().unwrap().parse::<u32>().unwrap()
    };
    let settings = [("MinSize: '4'", "MinSize: '0'"), ("DesiredCount: 8", "DesiredCount: 24")];
    // Eight tasks fit on a machine, beside a daemon seven.
    assert_eq!((machines(&with(&settings)), machines(&with_agent(&settings))), (3, 4));
}

#[test]
fn a_spot_machine_with_daemons_alone_has_no_tasks_to_lose() {
    let mut play = begun(&[("DesiredCount: 8", "DesiredCount: 1")]);
    play.run_for(HOUR);
    assert_eq!((play.running("Agent"), play.spot_tasks()), (4, 0), "{:?}", play.places("Api"));
}

/// Fact (placement): A daemon has no count, no strategies, no scaling and no tasks on Fargate, and its maximum is 100%.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_service-options.html>
#[test]
fn what_a_daemon_can_not_have_is_refused() {
    let refused = |also: &str, behind: &str| {
        let template = with_agent(&[]).replace("DAEMON}", &format!("DAEMON, {also}}}")) + behind;
        Play::of(&template).unwrap_err().to_string()
    };
    for (also, reason) in [
        ("DesiredCount: 2", "Agent: DesiredCount: a daemon has one task on each machine, and no count"),
        (
            "PlacementStrategies: [{Type: random}]",
            "Agent: PlacementStrategies: a daemon is on each machine, and has no strategy",
        ),
        (
            "DeploymentConfiguration: {MaximumPercent: 200}",
            "Agent: MaximumPercent: 200, but a daemon's is 100",
        ),
        ("LaunchType: FARGATE", "Agent: SchedulingStrategy: a daemon is on machines, and Fargate has none"),
        (
            "CapacityProviderStrategy: [{CapacityProvider: FARGATE_SPOT, Weight: 1}]",
            "Agent: SchedulingStrategy: a daemon is on machines, and Fargate has none",
        ),
    ] {
        assert_eq!(refused(also, ""), reason);
    }
    let target = "
  Scaled:
    Type: AWS::ApplicationAutoScaling::ScalableTarget
    Properties: {MinCapacity: 1, MaxCapacity: 4, ResourceId: !Sub 'service/${Cluster}/${Agent.Name}'}
";
    assert_eq!(
        refused("Role: none", target),
        "Scaled: ResourceId: Agent is a daemon: its machines are its count"
    );
}

/// A template takes a daemon away, and another one brings it back.
#[test]
fn a_daemon_that_the_template_has_no_longer_is_gone() {
    let mut play = settled_beside_agent(&[]);
    play.deploy(&Release::template(with(&[]))).unwrap();
    play.run_for(HOUR);
    assert_eq!((play.running("Agent"), play.is_well()), (0, true), "{}", play.timeline());
    assert!(play.timeline().tells("is gone"), "{}", play.timeline());
    play.deploy(&Release::template(with_agent(&[]))).unwrap();
    play.run_for(HOUR);
    assert_eq!((machines(&play), play.is_well()), (vec![1, 2, 3, 4], true), "{}", play.timeline());
}

/// A daemon on the machines of a constraint.
fn constrained(constraint: &str) -> String {
    with_agent(&[]).replace("DAEMON}", &format!("DAEMON, PlacementConstraints: [{constraint}]}}"))
}

/// Fact (placement): A daemon has a task on each machine of which its constraints are true, and stops one that is on another.
/// Source: model: ecs, CreateService
/// Fact (deployments): Constraints and strategies that an update changes start no deployment: they hold for what is placed next.
/// Source: model: ecs, UpdateService
#[test]
fn a_daemon_is_on_machines_of_which_its_constraints_are_true() {
    let told = "source: [aws.ecs], detail-type: [ECS Service Action]";
    let notices = "source: [aws.ec2], detail-type: [EC2 Spot Instance Interruption Warning]";
    let only = |zone: &str| {
        constrained(&member(&format!("attribute:ecs.availability-zone == {zone}"))).replace(notices, told)
    };
    let stubborn = Image::new("acme/agent:1").ignores_sigterm();
    let mut play = Play::of(&only("us-east-1a")).unwrap().image(stubborn);
    assert!(play.settle(), "{}", play.timeline());
    assert_eq!((zones(&play, "Agent").len(), play.running("Agent")), (1, 2), "{}", play.timeline());
    // No room is kept where it isn't.
    assert_eq!(play.fits("Api"), Some(2 * 7 + 2 * 8));
    let from = play.second();
    play.deploy(&Release::template(only("us-east-1b"))).unwrap();
    assert!(play.run_until_well(HOUR), "{}", play.timeline());
    assert_eq!(zones(&play, "Agent"), BTreeSet::from(["us-east-1b".to_owned()]), "{}", play.timeline());
    assert!(!play.timeline().since(from).to_string().contains("deployment ecs-svc/2 begins"));
    let own = play.inbox().iter().filter(|one| one.from == "SpotNotices" && one.second() >= from);
    let names = own.filter(|one| one.text.contains("SERVICE_DAEMON_PLACEMENT_CONSTRAINT_VIOLATED"));
    assert_eq!(names.filter(|one| one.text.contains("\"eventType\":\"ERROR\"")).count(), 2);
}

/// A daemon's own task doesn't keep it off its machine.
#[test]
fn a_daemon_is_not_in_its_own_way() {
    let alone = member("not(task:group == service:Agent) and runningTasksCount < 9");
    let mut play = Play::of(&constrained(&alone)).unwrap();
    assert!(play.settle(), "{}", play.timeline());
    assert_eq!((play.running("Agent"), play.running("Api")), (4, 8));
    assert!(!play.timeline().tells("Agent: stops"), "{}", play.timeline());
}

/// For tasks that wait, a daemon takes nothing of machines on which it can't be.
#[test]
fn a_daemon_that_is_not_on_new_machines_takes_nothing_of_them() {
    let elsewhere = member("attribute:ecs.availability-zone == us-east-1f");
    let large = constrained(&elsewhere)
        .replace("Cpu: '256'\n      Memory: '256'", "Cpu: '1792'\n      Memory: '256'");
    let mut play = Play::of(&large).unwrap();
    play.run_for(HOUR);
    play.set_desired_count("Api", 40).unwrap();
    assert!(play.run_until_well(HOUR), "{}", play.timeline());
    assert_eq!((play.running("Agent"), play.machines().count()), (0, 5), "{}", play.timeline());
}
