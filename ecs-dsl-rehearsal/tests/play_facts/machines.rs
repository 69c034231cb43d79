//! Machines: groups, placement, managed scaling, Spot, draining.

use super::*;

/// Fact (groups): A machine is launched in the zone with the fewest.
/// Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-benefits.html>
/// Fact (groups): The On-Demand base is launched first.
/// Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-mixed-instances-groups.html>
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

/// Fact (groups): A launch configuration names the one type of its group's machines; with a Spot price all are Spot.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-autoscaling-launchconfiguration.html>
#[test]
fn a_launch_configuration_launches_one_type_of_machines() {
    for (price, bought) in [("", "On-Demand"), ("SpotPrice: '0.05'", "Spot")] {
        let template = format!(
            "
Resources:
  Machine:
    Type: AWS::AutoScaling::LaunchConfiguration
    Properties: {{ImageId: ami-0, InstanceType: m6i.large, {price}}}
  Group:
    Type: AWS::AutoScaling::AutoScalingGroup
    Properties: {{MinSize: '2', MaxSize: '2', LaunchConfigurationName: !Ref Machine}}
"
        );
        let mut play = Play::of(&template).unwrap();
        assert!(play.run_until_well(HOUR), "{}", play.timeline());
        let kind = format!("(m6i.large, {bought}, ");
        assert_eq!(
            play.machines().filter(|machine| machine.contains(&kind)).count(),
            2,
            "{}",
            play.timeline()
        );
        assert!(play.ignored().iter().all(|(_, property)| property == "ImageId"));
    }
    let nowhere = "
Resources:
  Group:
    Type: AWS::AutoScaling::AutoScalingGroup
    Properties: {MinSize: '2', MaxSize: '2', LaunchConfigurationName: elsewhere}
";
    let error = Play::of(nowhere).unwrap_err().to_string();
    assert_eq!(error, "Group: LaunchConfigurationName: no instance type is named in this template");
}

/// Fact (draining): A group replaces an interrupted machine once it is gone; with capacity rebalancing, at the
/// notice.
/// Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-capacity-rebalancing.html>
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
        // It has one successor.
        assert_eq!(play.timeline().since(from).to_string().matches("launches").count(), 1);
    }
}

/// Fact (managed scaling): A task that fits nowhere waits in PROVISIONING, and is a reason for a machine.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/asg-capacity-providers.html>
/// Fact (managed scaling): From no machine at all, two are asked for.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html>
/// Fact (managed scaling): A task that the smallest type can't hold is no reason for a machine, and waits for ever.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html>
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

/// Fact (placement): Without managed scaling a task that fits nowhere isn't started, and the service tells that no
/// container instance met all of its requirements.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/service-event-messages.html>
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

/// Fact (managed scaling): While a machine is younger than `InstanceWarmupPeriod`, no other is asked for;
/// `MaximumScalingStepSize` is the most at once.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html>
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

/// Fact (managed scaling): Machines go when the reservation was below its target for 15 points of a minute.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html>
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

/// Fact (draining): A machine that its group ends is drained first; a provider has that on unless it says otherwise.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instance-draining.html>
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

/// Fact (managed scaling): With managed termination protection a machine with tasks isn't taken.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html>
/// Fact (groups): When all machines that are left are protected, the group wants fewer and ends none.
/// Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-instance-protection.html>
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

/// Fact (groups): A group that protects what it launches ends none of it while nobody takes the protection away: managed
/// termination protection does so with machines without tasks, and where it is off nobody does.
/// Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-instance-protection.html>
#[test]
fn without_managed_termination_protection_protected_machines_stay_for_good() {
    let play = shrunk(&[("MinSize: '4'\n", "MinSize: '4'\n      NewInstancesProtectedFromScaleIn: true\n")]);
    let told = play.timeline().to_string();
    assert!(play.machines().count() == 4 && !told.contains("ends machine"), "{told}");
}

/// Fact (placement): Without a strategy tasks are spread over zones, then over machines.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-strategies.html>
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

/// Fact (draining): A draining machine takes no new task.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-instance-draining.html>
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

/// Fact (placement): A task fits where its CPU, its memory and its fixed ports are free.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement.html>
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

/// Fact (draining): A Spot machine goes 120 s after its notice.
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-instance-termination-notices.html>
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

/// The service after two hours, with `Errors` on a metric of a group or a provider.
fn played(metric: &str, settings: &[(&str, &str)]) -> Play {
    let errors = "Namespace: AWS/ApplicationELB\n      MetricName: HTTPCode_ELB_5XX_Count\n      Dimensions: [{Name: LoadBalancer, Value: !GetAtt Balancer.LoadBalancerFullName}]\n      Statistic: Sum";
    let settings: Vec<_> = [(errors, metric)].into_iter().chain(settings.iter().copied()).collect();
    let mut play = Play::of(&with(&settings)).unwrap();
    play.run_for(2 * HOUR);
    play
}

/// Whether it goes off.
fn alarming(metric: &str, settings: &[(&str, &str)]) -> bool {
    played(metric, settings).alarming() == ["Errors"]
}

pub(super) const RESERVATION: &str = "Namespace: AWS/ECS/ManagedScaling\n      MetricName: CapacityProviderReservation\n      Dimensions: [{Name: CapacityProviderName, Value: !Ref Provider}, {Name: ClusterName, Value: !Ref Cluster}]\n      Statistic: Average";

/// Fact (managed scaling): The reservation is machines that are needed over machines that there are, in percent: with
/// a target of 100 it rests at exactly 100.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html>
/// Fact (managed scaling): It is 200 when tasks need machines and none is there.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html>
/// Fact (managed scaling): It counts machines with a task, however little of their CPU that takes, and is 100 when
/// none is there and none needed.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html>
#[test]
fn the_reservation_counts_machines() {
    let above = |threshold: &str, more: &[(&str, &str)]| {
        let threshold = format!("Threshold: {threshold}");
        let settings = [more, &[("Threshold: 50", threshold.as_str())]].concat();
        alarming(RESERVATION, &settings)
    };
    // One machine with one task, which is an eighth of its CPU; and none with none.
    let one = [("MinSize: '4'", "MinSize: '1'"), ("DesiredCount: 8", "DesiredCount: 1")];
    let none = [("MinSize: '4'", "MinSize: '0'"), ("DesiredCount: 8", "DesiredCount: 0")];
    for settings in [one, none] {
        assert!(above("99", &settings) && !above("100", &settings), "{settings:?}");
    }
    // All eight are on the first of four, which are the least of the group.
    assert!(above("24", &[]) && !above("25", &[]));
    // The one machine is lost, and EC2 has no other.
    let without = |threshold: &str| {
        let threshold = format!("Threshold: {threshold}");
        let settings = [&one[..], &[("Threshold: 50", threshold.as_str())]].concat();
        let mut play = played(RESERVATION, &settings);
        play.inject(&Fault::OnDemandLost { minutes: 60 }).unwrap();
        play.run_for(HOUR / 2);
        play.alarming() == ["Errors"]
    };
    assert!(without("199") && !without("200"));
}

/// Fact (managed scaling): `MinimumScalingStepSize` is the fewest machines of a step up.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html>
#[test]
fn a_step_has_its_least_size() {
    let play = settled(&[
        ("MinSize: '4'", "MinSize: '1'"),
        ("DesiredCount: 8", "DesiredCount: 9"),
        ("TargetCapacity: 100", "TargetCapacity: 100, MinimumScalingStepSize: 3"),
    ]);
    assert!(play.timeline().tells("wants 4 machines in place of 1"), "{}", play.timeline());
}

/// Fact (groups): A group that shrinks ends machines of the purchase option that is over its share, from the zone
/// with most, the oldest first.
/// Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-termination-policies.html>
#[test]
fn a_group_that_shrinks_keeps_its_on_demand_share_and_its_zones() {
    let ended = |settings: &[(&str, &str)]| {
        let told = shrunk(settings).timeline().to_string();
        let ended = told.split("ends machine ").skip(1).filter_map(|rest| rest.chars().next());
        ended.collect::<String>()
    };
    // The first and the third machine are in the first zone; the first two are On-Demand, or all four.
    assert_eq!(ended(&[]), "34");
    let bought = ("OnDemandPercentageAboveBaseCapacity: 0", "OnDemandPercentageAboveBaseCapacity: 100");
    assert_eq!(ended(&[bought]), "12");
}

/// Fact (metrics): A group has metrics only when they are turned on for it.
/// Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-metrics.html>
#[test]
fn a_group_has_metrics_when_they_are_turned_on() {
    let metric = "Namespace: AWS/AutoScaling\n      MetricName: GroupInServiceInstances\n      Dimensions: [{Name: AutoScalingGroupName, Value: !Ref Group}]\n      Statistic: Average";
    let threshold = ("Threshold: 50", "Threshold: 3");
    let off = ("      MetricsCollection: [{Granularity: 1Minute}]\n", "");
    assert!(!alarming(metric, &[threshold, off]));
    assert!(alarming(metric, &[threshold]));
}

/// Fact (groups): A mix without numbers is all On-Demand: a base of 0, and 100% above it.
/// Source: model: autoscaling, InstancesDistribution
#[test]
fn a_mix_without_numbers_is_bought() {
    let play = settled(&[("OnDemandBaseCapacity: 2, OnDemandPercentageAboveBaseCapacity: 0", "")]);
    assert_eq!(play.timeline().to_string().matches("On-Demand").count(), 4, "{}", play.timeline());
}

/// Fact (groups): A machine joins the cluster that its user data names, by its name, and `default` if it names none: then no
/// task of another cluster ever runs on it.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/launch_container_instance.html>
#[test]
fn a_machine_joins_the_cluster_that_its_user_data_names() {
    let comes_up = |settings: &[(&str, &str)]| {
        let mut play = Play::of(&with(settings)).unwrap().seed(1);
        play.run_for(Duration::from_secs(1_200));
        (play.running("Api"), play.timeline().to_string())
    };
    let line = "echo ECS_CLUSTER=${Cluster} >> /etc/ecs/ecs.config";
    let cluster = "Properties: {ClusterSettings:";
    let named = [
        (line, "echo ECS_CLUSTER=shop >> /etc/ecs/ecs.config"),
        (cluster, "Properties: {ClusterName: shop, ClusterSettings:"),
    ];
    assert_eq!(comes_up(&named).0, 8);
    let [by_name, _] = named;
    for (settings, told) in [
        (
            &[(line, "echo")][..],
            "as no `ECS_CLUSTER` is set in its user data, it joins the cluster `default`, and not Cluster",
        ),
        (&[by_name], "it joins the cluster `shop`, and not Cluster"),
    ] {
        let (running, timeline) = comes_up(settings);
        assert!(running == 0 && timeline.contains(told), "{timeline}");
    }
    let default = [(line, "echo"), (cluster, "Properties: {ClusterName: default, ClusterSettings:")];
    assert_eq!(comes_up(&default).0, 8);
}

/// Fact (groups): Machines of a group without a capacity provider run the tasks of the cluster that they join.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/launch_container_instance.html>
#[test]
fn without_a_provider_machines_are_those_of_the_cluster_that_they_join() {
    let association = "  Association:
    Type: AWS::ECS::ClusterCapacityProviderAssociations
    Properties:
      Cluster: !Ref Cluster
      CapacityProviders: [!Ref Provider]
      DefaultCapacityProviderStrategy: [{CapacityProvider: !Ref Provider, Weight: 1}]
";
    let other = "  Another: {Type: 'AWS::ECS::Cluster'}\n";
    let base = [
        (association, other),
        ("DependsOn: [Association, Listener]", "DependsOn: Listener"),
        ("CapacityProviderStrategy: [{CapacityProvider: !Ref Provider, Weight: 1}]", "LaunchType: EC2"),
    ];
    let running = |settings: &[(&str, &str)]| {
        let mut play = Play::of(&with(settings)).unwrap().seed(1);
        play.run_for(Duration::from_secs(1_200));
        play.running("Api")
    };
    assert_eq!(running(&base), 8);
    let elsewhere = [&base[..], &[("ECS_CLUSTER=${Cluster}", "ECS_CLUSTER=${Another}")]].concat();
    assert_eq!(running(&elsewhere), 0);
}
