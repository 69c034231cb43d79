//! Placement constraints: which machines a task may be on.

use std::collections::BTreeSet;

use super::*;

const APART: &str = "{Type: distinctInstance}";

/// The constraint of an expression.
pub(super) fn member(expression: &str) -> String {
    format!("{{Type: memberOf, Expression: \"{expression}\"}}")
}

/// What gives the service constraints.
fn constrained(constraints: &str) -> String {
    format!("PlacementConstraints: [{constraints}]\n      {BALANCED}")
}

/// The zones in which the service's tasks are.
pub(super) fn zones(play: &Play, service: &str) -> BTreeSet<String> {
    play.places(service).into_iter().map(|(zone, _)| zone).collect()
}

/// The machines on which the service's tasks are, one for each task.
fn machines(play: &Play, service: &str) -> Vec<u32> {
    let mut machines: Vec<u32> = play.places(service).iter().map(|(_, machine)| *machine).collect();
    machines.sort_unstable();
    machines
}

/// How many machines the service's tasks are on.
fn spread(play: &Play) -> usize {
    machines(play, "Api").into_iter().collect::<BTreeSet<_>>().len()
}

const LAUNCH_TYPE: (&str, &str) =
    ("CapacityProviderStrategy: [{CapacityProvider: !Ref Provider, Weight: 1}]", "LaunchType: EC2");

/// Fact (placement): With `distinctInstance` each task of a service is on a machine of its own.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html>
/// Fact (managed scaling): Tasks that have each to be on a machine of its own wait in PROVISIONING, and one machine is asked for each.
/// Source: <https://github.com/aws/containers-roadmap/issues/723>
#[test]
fn tasks_that_are_apart_have_a_machine_each() {
    let apart = constrained(APART);
    let settings = [(BALANCED, apart.as_str()), ("DesiredCount: 8", "DesiredCount: 4")];
    let mut play = settled(&settings);
    assert_eq!((play.running("Api"), spread(&play), play.fits("Api")), (4, 4, Some(4)));
    play.set_desired_count("Api", 7).unwrap();
    assert!(play.run_until_well(HOUR), "{}", play.timeline());
    assert!(play.timeline().tells("wants 7 machines in place of 4"), "{}", play.timeline());
    assert_eq!((play.running("Api"), spread(&play), play.machines().count()), (7, 7, 7));
    // A deployment that sets the count of its template has room for four more.
    deployed(&mut play, next());
    assert!(play.run_until_well(HOUR), "{}", play.timeline());
    assert_eq!((play.version("Api"), play.running("Api"), spread(&play)), (Some(("acme/api:2", true)), 4, 4));
}

/// A deployment that may stop nothing has to find a machine without a task of the service, and the group has none.
#[test]
fn a_deployment_of_tasks_that_are_apart_needs_a_machine_more() {
    let apart = constrained(APART);
    let settings = [
        (BALANCED, apart.as_str()),
        ("DesiredCount: 8", "DesiredCount: 4"),
        ("MaxSize: '8'", "MaxSize: '4'"),
    ];
    let mut play = settled(&settings);
    deployed(&mut play, next());
    play.run_for(2 * HOUR);
    assert_eq!(
        (play.running("Api"), play.version("Api")),
        (4, Some(("acme/api:2", false))),
        "{}",
        play.timeline()
    );
    // With one that may stop before its successor starts there is a machine.
    let percents = (PERCENTS, "MinimumHealthyPercent: 75\n        MaximumPercent: 100");
    let mut play = settled(&[settings[0], settings[1], settings[2], percents]);
    deployed(&mut play, next());
    assert!(play.run_until_well(HOUR), "{}", play.timeline());
    assert_eq!((play.version("Api"), spread(&play)), (Some(("acme/api:2", true)), 4));
}

/// Fact (placement): A task whose desired status is STOPPED doesn't keep another one off its machine, though it still runs.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html>
#[test]
fn a_task_that_is_to_stop_holds_no_machine() {
    for constraint in [APART.to_owned(), member("not(task:group == service:Api)")] {
        let apart = constrained(&constraint);
        let percents = (PERCENTS, "MinimumHealthyPercent: 50\n        MaximumPercent: 100");
        let settings = [(BALANCED, apart.as_str()), ("DesiredCount: 8", "DesiredCount: 4"), percents];
        let mut play = settled(&settings);
        deployed(&mut play, next());
        play.run_for(Duration::from_secs(25));
        // Two leave their target group, which takes 20 s, and their successors are on their machines already.
        let (all, own) = (play.places("Api").len(), spread(&play));
        assert_eq!((all, own, play.machines().count()), (6, 4, 4), "{constraint}: {}", play.timeline());
    }
}

/// With one task on each machine there is room for as many as there are machines.
#[test]
fn what_fits_is_what_the_constraints_let() {
    for constraint in [APART.to_owned(), member("not(task:group == service:Api)")] {
        let apart = constrained(&constraint);
        let play = settled(&[(BALANCED, &apart), ("DesiredCount: 8", "DesiredCount: 3")]);
        assert_eq!((play.running("Api"), play.fits("Api")), (3, Some(4)), "{constraint}");
    }
}

/// Fact (placement): `runningTasksCount` is of tasks that run: those that are placed together don't see each other.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html>
#[test]
fn tasks_that_start_together_do_not_run_yet() {
    let idle = constrained(&member("runningTasksCount < 1"));
    let mut play = settled(&[(BALANCED, &idle)]);
    // All waited for the first machine.
    assert_eq!((play.running("Api"), spread(&play)), (8, 1), "{}", play.timeline());
    play.set_desired_count("Api", 9).unwrap();
    play.run_for(Duration::from_secs(120));
    assert_eq!((play.running("Api"), spread(&play)), (9, 2), "{}", play.timeline());
}

/// Fact (placement): Where the constraints keep a task off every machine, ECS names the one that the closest machine doesn't
/// satisfy: `MemberOf placement constraint unsatisfied.`, `DistinctInstance placement constraint unsatisfied.`
/// Source: <https://github.com/aws/containers-roadmap/issues/1201>
/// Fact (placement): What a machine lacks is looked for before the constraints are.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-strategies.html>
#[test]
fn the_constraint_that_no_machine_satisfies_is_told() {
    let told = |constraints: &str, tasks: &str, also: (&str, &str)| {
        let constraints = constrained(constraints);
        let settings = [(BALANCED, constraints.as_str()), LAUNCH_TYPE, ("DesiredCount: 8", tasks), also];
        let mut play = Play::of(&with(&settings)).unwrap();
        play.run_for(HOUR);
        (play.running("Api"), play.timeline().to_string())
    };
    let unplaced = "was unable to place a task because no container instance met all of its requirements";
    let same = ("Cpu: '256'", "Cpu: '256'");
    let (running, lines) = told(APART, "DesiredCount: 5", same);
    assert!(
        lines.contains(&format!("{unplaced} (DistinctInstance placement constraint unsatisfied.)")),
        "{lines}"
    );
    assert_eq!(running, 4);
    let nowhere = member("attribute:ecs.availability-zone == us-east-1f");
    let (running, lines) = told(&nowhere, "DesiredCount: 5", same);
    assert!(lines.contains(&format!("{unplaced} (MemberOf placement constraint unsatisfied.)")), "{lines}");
    assert_eq!(running, 0);
    let (running, lines) = told(&nowhere, "DesiredCount: 5", ("Cpu: '256'", "Cpu: '4096'"));
    assert!(lines.contains(&format!("{unplaced} (RESOURCE:CPU)")), "{lines}");
    assert_eq!(running, 0);
}

/// Fact (placement): With `memberOf` a task is on a machine of which the expression is true; those of the service and of
/// its task definition hold together.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html>
/// Fact (placement): ECS gives each machine attributes: its type, zone, subnet, VPC, image, operating system and processor.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html>
#[test]
fn tasks_are_on_machines_of_which_the_expressions_are_true() {
    let placed = |service: &str, task: &str| {
        let (service, task) =
            (constrained(service), format!("Cpu: '256'\n      PlacementConstraints: [{task}]"));
        settled(&[(BALANCED, &service), ("Cpu: '256'", &task)])
    };
    let first = BTreeSet::from(["us-east-1a".to_owned()]);
    for expression in [
        "attribute:ecs.availability-zone == us-east-1a",
        "attribute:ecs.availability-zone !in [us-east-1b, us-east-1c] and attribute:ecs.instance-type =~ m[56]i?.large",
        "not(attribute:ecs.availability-zone == us-east-1b) and attribute:ecs.outpost-arn !exists",
        "attribute:ecs.availability-zone =~ .*a and attribute:ecs.os-type == linux and attribute:ecs.cpu-architecture == x86_64",
    ] {
        let play = placed(&member(expression), "");
        assert_eq!((zones(&play, "Api"), play.running("Api")), (first.clone(), 8), "{expression}");
        assert_eq!(play.fits("Api"), Some(2 * 8), "{expression}");
        let play = placed("", &member(expression));
        assert_eq!((zones(&play, "Api"), play.running("Api")), (first.clone(), 8), "{expression}");
    }
    let zones = ["us-east-1a", "us-east-1b"]
        .map(|zone| constrained(&member(&format!("attribute:ecs.availability-zone == {zone}"))));
    let of_task = zones[1].replace(BALANCED, "Cpu: '256'");
    let mut both = Play::of(&with(&[(BALANCED, &zones[0]), ("Cpu: '256'", &of_task)])).unwrap();
    both.run_for(HOUR);
    assert_eq!(both.running("Api"), 0, "{}", both.timeline());
}

/// A template's own names stand in an expression as everywhere.
#[test]
fn a_subnet_and_a_vpc_are_named_as_the_template_names_them() {
    let subnet = constrained(
        "{Type: memberOf, Expression: !Sub 'attribute:ecs.subnet-id == ${ZoneB} and attribute:ecs.vpc-id == ${Vpc}'}",
    );
    let play = settled(&[(BALANCED, &subnet)]);
    assert_eq!(zones(&play, "Api"), BTreeSet::from(["us-east-1b".to_owned()]));
}

/// Fact (managed scaling): Tasks that may be on no machine that the group launches are no reason for a machine, and wait for ever.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html>
/// Fact (managed scaling): A task counts if it may be on a machine of one of the group's types in one of its zones.
/// Source: choice: AWS doesn't say which machine it takes as a sample
/// Fact (managed scaling): Machines are asked for only beyond those that are there, also if some are empty and those tasks may
/// not be on them.
/// Source: choice: it follows from the reservation, and AWS advises against constraints other than `distinctInstance`
#[test]
fn machines_come_for_tasks_that_may_be_on_them() {
    let wants = |expression: &str, tasks: u32| {
        let constraint = constrained(&member(expression));
        let mut play = Play::of(&with(&[(BALANCED, &constraint)])).unwrap();
        play.run_for(HOUR);
        play.set_desired_count("Api", tasks).unwrap();
        play.run_for(2 * HOUR);
        (play.running("Api"), play.machines().count())
    };
    assert_eq!(wants("attribute:ecs.availability-zone == us-east-1f", 64), (0, 4));
    // Two are full and one more is needed: with the two that are empty there are enough.
    assert_eq!(wants("attribute:ecs.availability-zone == us-east-1a", 24), (16, 4));
    let (running, machines) = wants("attribute:ecs.availability-zone == us-east-1a", 40);
    assert!(running > 16 && machines > 4, "{running} on {machines}");
    // One that is new has no task of the service itself.
    assert_eq!(wants("not(task:group == service:Api)", 12), (8, 8));
}

/// A second group whose machines have the attribute `stack`.
const STACKED: &str = "
  OtherLaunch:
    Type: AWS::EC2::LaunchTemplate
    Properties:
      LaunchTemplateData:
        InstanceType: m6g.large
        ImageId: ami-0123456789abcdef0
        IamInstanceProfile: {Arn: !GetAtt MachineProfile.Arn}
        SecurityGroupIds: [!Ref MachineGroup]
        UserData:
          Fn::Base64: !Sub |
            #!/bin/bash
            echo ECS_CLUSTER=${Cluster} >> /etc/ecs/ecs.config
            echo 'ECS_INSTANCE_ATTRIBUTES={\"stack\": \"blue\"}' >> /etc/ecs/ecs.config
  OtherGroup:
    Type: AWS::AutoScaling::AutoScalingGroup
    Properties:
      MinSize: '2'
      MaxSize: '4'
      VPCZoneIdentifier: [!Ref ZoneA, !Ref ZoneB]
      LaunchTemplate: {LaunchTemplateId: !Ref OtherLaunch, Version: !GetAtt OtherLaunch.LatestVersionNumber}
";

/// Fact (placement): A machine's own attributes are asked for like ECS's.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html>
#[test]
fn an_attribute_of_user_data_is_asked_for() {
    let placed = |expression: &str| {
        let constraint = constrained(&member(expression));
        let named = ("LaunchTemplateData:\n", "LaunchTemplateData:\n        ImageId: ami-1\n");
        let template = with(&[(BALANCED, &constraint), LAUNCH_TYPE, named]) + STACKED;
        let mut play = Play::of(&template).unwrap();
        assert!(play.settle(), "{}\n{}", play.why_not_whole(), play.timeline());
        let other = play.machines().filter(|machine| machine.contains("m6g.large"));
        let other: BTreeSet<u32> =
            other.filter_map(|machine| machine.split(' ').nth(1)?.parse().ok()).collect();
        let there = machines(&play, "Api").iter().filter(|machine| other.contains(machine)).count();
        (there, play.running("Api"))
    };
    for blue in [
        "attribute:stack == blue",
        "attribute:stack exists",
        "attribute:ecs.cpu-architecture == arm64",
        "attribute:ecs.ami-id == ami-0123456789abcdef0",
    ] {
        assert_eq!(placed(blue), (8, 8), "{blue}");
    }
    for others in ["not(attribute:stack == blue)", "attribute:ecs.ami-id == ami-1", "attribute:stack !exists"]
    {
        assert_eq!(placed(others), (0, 8), "{others}");
    }
}

/// Machines of Windows, and those of a launch configuration.
#[test]
fn machines_tell_what_they_are_made_of() {
    let placed = |expression: &str, settings: &[(&str, &str)]| {
        let constraint = constrained(&member(expression));
        let all: Vec<_> =
            [(BALANCED, constraint.as_str())].into_iter().chain(settings.iter().copied()).collect();
        let mut play = Play::of(&with(&all)).unwrap();
        play.run_for(Duration::from_secs(1_200));
        play.running("Api")
    };
    let (linux, windows) = ("attribute:ecs.os-type == linux", "attribute:ecs.os-type == windows");
    assert_eq!((placed(linux, &[]), placed(windows, &[])), (8, 0));
    let shell = ("#!/bin/bash", "<powershell>");
    assert_eq!((placed(linux, &[shell]), placed(windows, &[shell])), (0, 8));
    let configured = [
        ("  Launch:\n    Type: AWS::EC2::LaunchTemplate\n", "  Launch:\n    Type: AWS::AutoScaling::LaunchConfiguration\n"),
        (
            "      LaunchTemplateData:\n        IamInstanceProfile: {Arn: !GetAtt MachineProfile.Arn}\n        SecurityGroupIds: [!Ref MachineGroup]\n        UserData:",
            "      ImageId: ami-1\n      InstanceType: m6i.large\n      IamInstanceProfile: !Ref MachineProfile\n      SecurityGroups: [!Ref MachineGroup]\n      UserData:",
        ),
        (
            "      MixedInstancesPolicy:
        LaunchTemplate:
          LaunchTemplateSpecification: {LaunchTemplateId: !Ref Launch, Version: !GetAtt Launch.LatestVersionNumber}
          Overrides: [{InstanceType: m6i.large}, {InstanceType: m5.large}]
        InstancesDistribution: {OnDemandBaseCapacity: 2, OnDemandPercentageAboveBaseCapacity: 0}
",
            "      LaunchConfigurationName: !Ref Launch\n",
        ),
    ];
    let image = |id: &str| placed(&format!("attribute:ecs.ami-id == {id}"), &configured);
    assert_eq!((image("ami-1"), image("ami-2")), (8, 0));
}

/// Fact (placement): A strategy may spread over the values of any attribute.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-strategies.html>
#[test]
fn tasks_are_spread_over_the_values_of_an_attribute() {
    let strategy =
        format!("PlacementStrategies: [{{Type: spread, Field: 'attribute:stack'}}]\n      {BALANCED}");
    let template = with(&[(BALANCED, &strategy), LAUNCH_TYPE, ("MinSize: '4'", "MinSize: '6'")]) + STACKED;
    let mut play = Play::of(&template).unwrap();
    assert!(play.settle(), "{}", play.timeline());
    deployed(&mut play, next());
    assert!(play.run_until_well(HOUR), "{}", play.timeline());
    let blue = |play: &Play| {
        let blue = play.machines().filter(|machine| machine.contains("m6g.large"));
        let blue: BTreeSet<u32> =
            blue.filter_map(|machine| machine.split(' ').nth(1)?.parse().ok()).collect();
        machines(play, "Api").iter().filter(|machine| blue.contains(machine)).count()
    };
    // Two machines have as many as the six without the attribute.
    assert_eq!((blue(&play), play.running("Api")), (4, 8), "{}", play.timeline());
    for count in [6, 4, 2] {
        play.set_desired_count("Api", count).unwrap();
        play.run_for(Duration::from_secs(300));
        assert_eq!((blue(&play), play.running("Api")), (count as usize / 2, count), "{}", play.timeline());
    }
}

/// Fact (placement): The tasks of a service are of the group `service:NAME`, beside which or away from which others are placed.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html>
#[test]
fn tasks_are_placed_beside_a_group_or_away_from_it() {
    let placed = |expression: &str| {
        // The other service is there first, with a task on one machine.
        let beside = format!(
            "PlacementConstraints: [{{Type: memberOf, Expression: !Sub '{expression}'}}]\n      {BALANCED}"
        );
        let template = with_web()
            .replace(BALANCED, &beside)
            .replace("DependsOn: [Association, Listener]", "DependsOn: [Association, Listener, Web]")
            .replace("DesiredCount: 2", "DesiredCount: 1\n      ServiceName: storefront")
            .replace("      DesiredCount: 8\n", "      DesiredCount: 0\n");
        let mut play = Play::of(&template).unwrap();
        play.run_for(Duration::from_secs(600));
        play.set_desired_count("Api", 6).unwrap();
        play.run_for(HOUR);
        let web = machines(&play, "Web");
        let beside = machines(&play, "Api").iter().filter(|machine| web.contains(machine)).count();
        (beside, play.running("Api"))
    };
    assert_eq!(placed("task:group == service:${Web.Name}"), (6, 6));
    assert_eq!(placed("task:group == service:storefront"), (6, 6));
    assert_eq!(placed("task:group == service:storeroom"), (0, 0));
    assert_eq!(placed("not(task:group == service:${Web.Name})"), (0, 6));
    // Away from itself: one on each machine, as `distinctInstance` has it.
    assert_eq!(placed("not(task:group == service:${Api.Name}) and not(task:group == service:Web)"), (0, 6));
}

/// The tasks of a service stay where they are when its constraints change.
#[test]
fn constraints_that_change_hold_for_the_next_tasks() {
    let only = constrained(&member("attribute:ecs.availability-zone == us-east-1b"));
    let mut play = settled(&[]);
    let before = machines(&play, "Api");
    play.deploy(&Release::template(with(&[(BALANCED, &only)]))).unwrap();
    assert!(play.run_until_well(HOUR));
    assert_eq!(machines(&play, "Api"), before);
    deployed(&mut play, next());
    assert!(play.run_until_well(HOUR));
    assert_eq!(zones(&play, "Api"), BTreeSet::from(["us-east-1b".to_owned()]));
    let packed =
        only.replace("      Load", "      PlacementStrategies: [{Type: binpack, Field: cpu}]\n      Load");
    play.deploy(&Release::template(with(&[(BALANCED, &packed), ("acme/api:1", "acme/api:2")]))).unwrap();
    assert!(play.run_until_well(HOUR));
    assert!(!play.timeline().tells("ecs-svc/3"), "{}", play.timeline());
}

/// Fact (placement): A service with a constraint on the zone isn't balanced over zones.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-rebalancing.html>
#[test]
fn a_service_that_names_zones_is_not_balanced_over_them() {
    let balances = |expression: &str| {
        let constraint = constrained(&member(expression));
        let on = ("AvailabilityZoneRebalancing: DISABLED", "AvailabilityZoneRebalancing: ENABLED");
        let mut play = settled(&[(BALANCED, &constraint), on]);
        play.inject(&Fault::ZoneOutage { zone: "us-east-1a".into(), minutes: 30 }).unwrap();
        play.run_for(2 * HOUR);
        play.timeline().to_string().contains("Api: is balanced again")
    };
    assert!(balances("attribute:ecs.instance-type =~ m.*"));
    assert!(!balances("attribute:ecs.availability-zone in [us-east-1a, us-east-1b]"));
}

/// Fact (placement): A task has at most 10 constraints, its definition's included; `distinctInstance` has no expression and is a
/// service's only, and on Fargate there is none.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html>
#[test]
fn constraints_that_can_not_be_are_refused() {
    let refused = |service: &str, task: &str, also: (&str, &str)| {
        let (service, task) =
            (constrained(service), format!("Cpu: '256'\n      PlacementConstraints: [{task}]"));
        Play::of(&with(&[(BALANCED, &service), ("Cpu: '256'", &task), also])).unwrap_err().to_string()
    };
    let same = ("Memory: '512'", "Memory: '512'");
    let six = vec![member("runningTasksCount < 9"); 6].join(", ");
    assert_eq!(
        refused(&six, &six, same),
        "Api: PlacementConstraints: 12 with the task definition's, but 10 are the most"
    );
    assert_eq!(
        refused("", APART, same),
        "Task: PlacementConstraints: distinctInstance is a service's, and not a task definition's"
    );
    for (service, told) in [
        ("{Type: memberOf}", "memberOf has an expression, and here is none"),
        ("{Type: distinctInstance, Expression: a}", "distinctInstance has no expression"),
        ("{Type: alone}", "`alone` is neither distinctInstance nor memberOf"),
        (
            "{Type: memberOf, Expression: 'attribute:ecs.capability.task-eni exists'}",
            "which machines have `attribute:ecs.capability.task-eni` isn't known",
        ),
        (
            "{Type: memberOf, Expression: 'attribute:ecs.ami-id == ami-1'}",
            "`attribute:ecs.ami-id` of machines of `Group` isn't known: their launch template names no id",
        ),
        (
            "{Type: memberOf, Expression: 'stack == blue'}",
            "`stack` is nothing that an expression may ask for: write `attribute:stack` for an attribute",
        ),
    ] {
        assert_eq!(refused(service, "", same), format!("Api: PlacementConstraints: {told}"));
    }
    let elsewhere = ("echo ECS_ENABLE_SPOT", "curl -s https://example.com/boot | bash; echo ECS_ENABLE_SPOT");
    assert_eq!(
        refused(&member("attribute:stack == blue"), "", elsewhere),
        "Api: PlacementConstraints: `attribute:stack` of machines of `Group` isn't known: their user data doesn't tell"
    );
    let fargate = (LAUNCH_TYPE.0, "LaunchType: FARGATE");
    let none = "Fargate has no machines to choose from";
    assert_eq!(refused(APART, "", fargate), format!("Api: PlacementConstraints: {none}"));
    assert_eq!(
        refused("", &member("attribute:ecs.os-type == linux"), fargate),
        format!("Api: PlacementConstraints: {none}")
    );
}
