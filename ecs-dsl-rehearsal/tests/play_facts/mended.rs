//! What an update, a rollback or a fault once left wrong.

use super::*;

/// Lets time pass until the stack is no longer in this state, or at rest.
fn left(play: &mut Play, is: impl Fn(StackStatus) -> bool) {
    let limit = play.second() + 6 * 3_600;
    while is(play.stack()) {
        play.run_for(Duration::from_secs(1));
        assert!(play.second() < limit, "{}\n{}", play.why_not_whole(), play.timeline());
    }
}

fn finished(play: &mut Play) {
    left(play, StackStatus::is_under_way);
}

fn updated(play: &mut Play, template: &str) {
    play.deploy(&Release::template(template)).unwrap();
    finished(play);
}

fn is_whole(play: &mut Play) {
    assert!(play.run_until_well(HOUR), "{}\n{}", play.why_not_whole(), play.timeline());
    play.mark();
    play.run_for(Duration::from_secs(300));
    assert_eq!(play.measured().lost(), 0, "{}", play.measured());
}

/// A page of maintenance: the listener answers by itself for a while, and a deployment comes meanwhile.
#[test]
fn tasks_that_began_while_nothing_was_sent_to_them_are_registered_later() {
    let fixed = with(&[(
        "DefaultActions: [{Type: forward, TargetGroupArn: !Ref Targets}]",
        "DefaultActions: [{Type: fixed-response, FixedResponseConfig: {StatusCode: '503'}}]",
    )]);
    let mut play = settled(&[]);
    updated(&mut play, &fixed);
    play.mark();
    play.run_for(Duration::from_secs(100));
    // Whoever asked by the default rule still does.
    assert_eq!((play.measured().requests(), play.measured().lost()), (20_000, 20_000), "{}", play.measured());
    deployed(&mut play, next());
    finished(&mut play);
    play.set_desired_count("Api", 10).unwrap();
    play.run_for(Duration::from_secs(300));
    updated(&mut play, SERVICE);
    is_whole(&mut play);
    assert_eq!(play.running("Api"), 10);
}

/// Fact (stacks): An update is over when what it takes away is gone: until then it is in its clean-up, and no other begins.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-describing-stacks.html>
#[test]
fn a_service_that_comes_back_has_its_tasks() {
    let mut play = settled(&[]).image(next().bad());
    updated(&mut play, &with_web_in_order().replace("acme/api:1", "acme/api:2"));
    assert_eq!(play.stack(), StackStatus::UpdateRollbackComplete);
    assert!(play.timeline().tells("UPDATE_ROLLBACK_COMPLETE_CLEANUP_IN_PROGRESS"), "{}", play.timeline());
    updated(&mut play, &with_web_in_order());
    is_whole(&mut play);
    assert_eq!((play.running("Api"), play.running("Web")), (8, 2));
    play.deploy(&Release::template(SERVICE)).unwrap();
    left(&mut play, |status| status == StackStatus::UpdateInProgress);
    assert_eq!(play.stack(), StackStatus::UpdateCompleteCleanupInProgress);
    let refused = play.deploy(&Release::template(with_web_in_order())).unwrap_err().to_string();
    assert!(refused.contains("UPDATE_COMPLETE_CLEANUP_IN_PROGRESS"), "{refused}");
    finished(&mut play);
    assert_eq!((play.stack(), play.running("Web")), (StackStatus::UpdateComplete, 0));
    updated(&mut play, &with_web_in_order());
    is_whole(&mut play);
    assert_eq!(play.running("Web"), 2, "{}", play.timeline());
}

/// Another text that reads as a name isn't the name.
#[test]
fn a_container_that_is_called_as_the_target_group_is() {
    let base = SERVICE.replace("!Ref Targets", "!Ref api").replace("  Targets:\n", "  api:\n");
    let other = base.replace(
        "      Port: 80\n      Protocol: HTTP\n      HealthCheckInterval",
        "      Port: 81\n      Protocol: HTTP\n      HealthCheckInterval",
    );
    let mut play = Play::of(&base).unwrap().traffic(Traffic::constant(200.0));
    assert!(play.settle() && base != other);
    updated(&mut play, &other);
    assert_eq!(play.stack(), StackStatus::UpdateComplete, "{}", play.timeline());
    is_whole(&mut play);
    // So is a path that reads as an attribute of it.
    let page = "
  Page:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties: {ListenerArn: !Ref Listener, Priority: 4, Conditions: [{Field: path-pattern, Values: [/api.html]}], Actions: [{Type: fixed-response, FixedResponseConfig: {StatusCode: '200'}}]}
";
    let asked = Traffic::constant(200.0).asking(["/api.html".parse::<Request>().unwrap()]);
    let mut play = Play::of(&(base + page)).unwrap().traffic(asked);
    assert!(play.settle());
    play.mark();
    updated(&mut play, &(other + page));
    assert_eq!(play.measured().lost(), 0, "{}", play.measured());
}

#[test]
fn a_rollback_brings_the_count_back() {
    let mut play = settled(&[]).image(next().bad());
    updated(&mut play, &with(&[("acme/api:1", "acme/api:2"), ("DesiredCount: 8", "DesiredCount: 12")]));
    assert_eq!((play.stack(), play.desired_count("Api")), (StackStatus::UpdateRollbackComplete, Some(8)));
    is_whole(&mut play);
}

#[test]
fn a_machine_that_hangs_is_not_connected_by_an_update() {
    let mut play = settled(&[]);
    play.inject(&Fault::ZoneOutage { zone: "us-east-1a".into(), minutes: 30 }).unwrap();
    let other = with(&[("acme/api:1", "acme/api:2"), ("Threshold: 50\n", "Threshold: 60\n")]);
    play.deploy(&Release::template(other)).unwrap();
    play.run_for(Duration::from_secs(200));
    assert!(!play.timeline().tells("is connected again"), "{}", play.timeline());
    let machines: Vec<u32> = play.places("Api").iter().map(|(_, machine)| *machine).collect();
    assert!(!machines.contains(&1) && !machines.contains(&3), "{machines:?}: {}", play.timeline());
}

/// Fact (operations): What names something that is replaced in a property that can't change is replaced as well.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html>
#[test]
fn a_replacement_replaces_what_is_made_of_it() {
    let other = with(&[(
        "  ExecutionRole:\n    Type: AWS::IAM::Role\n    Properties:\n",
        "  ExecutionRole:\n    Type: AWS::IAM::Role\n    Properties:\n      Path: /x/\n",
    )]);
    let mut play = settled(&[]);
    let from = play.second();
    updated(&mut play, &other);
    let told = play.timeline().since(from).to_string();
    assert!(
        told.contains("Task: CREATE_COMPLETE") && told.contains("deployment ecs-svc/2 completed"),
        "{told}"
    );
    let moved = with(&[("CidrBlock: 10.0.0.0/16", "CidrBlock: 10.0.0.0/15")]);
    let refused = play.deploy(&Release::template(moved)).unwrap_err().to_string();
    assert!(refused.ends_with("VpcId: its change replaces the resource, which isn't played"), "{refused}");
    let group = with(&[("GroupDescription: the machines", "GroupDescription: machines")]);
    let refused = play.deploy(&Release::template(group)).unwrap_err().to_string();
    assert_eq!(
        refused,
        "MachineGroup: GroupDescription: its change replaces the resource, which isn't played"
    );
}

/// Requests that a rule with no weight takes go nowhere, and are lost.
#[test]
fn what_goes_nowhere_is_lost() {
    let extra = "
  All:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties: {ListenerArn: !Ref Listener, Priority: 2, Conditions: [{Field: path-pattern, Values: ['*']}], Actions: [{Type: forward, ForwardConfig: {TargetGroups: [{TargetGroupArn: !Ref Targets, Weight: 0}]}}]}
";
    let mut play = Play::of(&(with(&[]) + extra)).unwrap().traffic(Traffic::constant(200.0));
    play.run_for(HOUR);
    play.mark();
    play.run_for(Duration::from_secs(100));
    let measured = play.measured();
    assert_eq!((measured.requests(), measured.lost()), (20_000, 20_000), "{measured}");
    assert!(measured.to_string().contains("all weights are 0"), "{measured}");
}

/// Fact (placement): Whether an expression about tasks holds is looked at again once a minute.
/// Source: choice: AWS says only that the scheduler evaluates it
#[test]
fn constraints_on_tasks_are_looked_at_again() {
    let daemon = "
  AgentTask:
    Type: AWS::ECS::TaskDefinition
    Properties: {Cpu: '256', Memory: '256', NetworkMode: host, ContainerDefinitions: [{Name: agent, Image: 'acme/agent:1'}]}
  Agent:
    Type: AWS::ECS::Service
    Properties: {Cluster: !Ref Cluster, TaskDefinition: !Ref AgentTask, SchedulingStrategy: DAEMON, PlacementConstraints: [{Type: memberOf, Expression: !Sub 'task:group == service:${Api.Name}'}]}
";
    let machines = |play: &Play, service: &str| -> std::collections::BTreeSet<u32> {
        play.places(service).into_iter().map(|(_, machine)| machine).collect()
    };
    let mut play = Play::of(&(with(&[("DesiredCount: 8", "DesiredCount: 2")]) + daemon)).unwrap();
    for count in [2, 4, 1, 8] {
        play.set_desired_count("Api", count).unwrap();
        play.run_for(HOUR);
        assert_eq!(machines(&play, "Agent"), machines(&play, "Api"), "{count}: {}", play.timeline());
    }
    let beside = with_web_in_order()
        .replace("      DesiredCount: 8\n", "      DesiredCount: 0\n")
        .replace("      DesiredCount: 2\n", "      DesiredCount: 2\n      CapacityProviderStrategy: [{CapacityProvider: !Ref Provider, Weight: 1}]\n      PlacementConstraints: [{Type: memberOf, Expression: !Sub 'task:group == service:${Api.Name}'}]\n");
    let mut play = Play::of(&beside).unwrap();
    play.run_for(HOUR);
    assert_eq!(play.running("Web"), 0);
    play.set_desired_count("Api", 4).unwrap();
    play.run_for(Duration::from_secs(300));
    assert_eq!((play.running("Api"), play.running("Web")), (4, 2), "{}", play.timeline());
}

/// Fact (operations): A rule can't take a priority that another one has until the end, nor a listener its port.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_CreateRule.html>
/// Fact (operations): A capacity provider that a service uses can't leave its cluster.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PutClusterCapacityProviders.html>
#[test]
fn what_is_taken_is_taken_until_the_end() {
    let refused = |from: &str, to: &str| {
        let mut play = Play::of(from).unwrap().traffic(Traffic::constant(200.0));
        assert!(play.settle(), "{}", play.timeline());
        let second = play.second();
        updated(&mut play, to);
        assert_eq!(play.stack(), StackStatus::UpdateRollbackComplete, "{}", play.timeline());
        is_whole(&mut play);
        play.timeline().since(second).to_string()
    };
    let web = with_web_in_order();
    let told = refused(&web, &web.replace("WebRule", "WebRule2"));
    assert!(told.contains("Priority '1' is currently in use"), "{told}");
    let renamed = SERVICE
        .replace("  Listener:\n", "  Listener2:\n")
        .replace("Association, Listener]", "Association, Listener2]");
    let told = refused(SERVICE, &renamed);
    assert!(told.contains("A listener already exists on this port for this load balancer"), "{told}");
    let second = "
  Provider2:
    Type: AWS::ECS::CapacityProvider
    Properties: {AutoScalingGroupProvider: {AutoScalingGroupArn: !Ref Group2, ManagedScaling: {Status: ENABLED}}}
  Group2:
    Type: AWS::AutoScaling::AutoScalingGroup
    Properties: {MinSize: '2', MaxSize: '4', VPCZoneIdentifier: [!Ref ZoneA, !Ref ZoneB], MixedInstancesPolicy: {LaunchTemplate: {LaunchTemplateSpecification: {LaunchTemplateId: !Ref Launch, Version: !GetAtt Launch.LatestVersionNumber}, Overrides: [{InstanceType: m6i.large}]}}}
";
    let both =
        with(&[("CapacityProviders: [!Ref Provider]", "CapacityProviders: [!Ref Provider, !Ref Provider2]")])
            + second;
    let moved = both
        .replace("CapacityProviders: [!Ref Provider, !Ref Provider2]", "CapacityProviders: [!Ref Provider2]")
        .replace(
            "[{CapacityProvider: !Ref Provider, Weight: 1}]",
            "[{CapacityProvider: !Ref Provider2, Weight: 1}]",
        );
    let told = refused(&both, &moved);
    assert!(told.contains("The specified capacity provider is in use and cannot be removed."), "{told}");
}

/// Fact (services in stacks): An update waits until as many tasks run as another count asks for, and goes back if that never
/// comes.
/// Source: <https://github.com/aws/copilot-cli/issues/1180>
/// Fact (groups): An update of a group sets the count that its template names.
/// Source: <https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_UpdateAutoScalingGroup.html>
#[test]
fn counts_of_a_template_are_made_true() {
    let small = ("MaxSize: '8'", "MaxSize: '4'");
    let mut play = settled(&[small]);
    let from = play.second();
    updated(&mut play, &with(&[small, ("DesiredCount: 8", "DesiredCount: 60")]));
    assert_eq!(play.stack(), StackStatus::UpdateRollbackComplete, "{}", play.timeline());
    let back = when(&play, from, "UPDATE_ROLLBACK_IN_PROGRESS: Api: Exceeded attempts to wait");
    assert!((3 * 3_600..3 * 3_600 + 120).contains(&(back - from)), "{back}");
    is_whole(&mut play);
    assert_eq!(play.running("Api"), 8);

    let unmanaged =
        ("ManagedScaling: {Status: ENABLED, TargetCapacity: 100}", "ManagedScaling: {Status: DISABLED}");
    let wanted = |count: u32| {
        with(&[unmanaged, ("MaxSize: '8'", &format!("MaxSize: '8'\n      DesiredCapacity: '{count}'"))])
    };
    let mut play = Play::of(&wanted(4)).unwrap();
    assert!(play.settle(), "{}", play.timeline());
    updated(&mut play, &wanted(6));
    play.run_for(Duration::from_secs(300));
    assert_eq!(play.machines().count(), 6, "{}", play.timeline());
}

/// Fact (services in stacks): Another port behind the load balancer is a new deployment.
/// Source: model: ecs, UpdateService
#[test]
fn another_port_is_a_new_deployment() {
    let two = |port: u32| {
        let balanced = format!(
            "LoadBalancers: [{{ContainerName: api, ContainerPort: {port}, TargetGroupArn: !Ref Targets}}]\n"
        );
        with(&[
            (
                "PortMappings: [{ContainerPort: 8080, HostPort: 0}]",
                "PortMappings: [{ContainerPort: 8080, HostPort: 0}, {ContainerPort: 9090, HostPort: 0}]",
            ),
            (BALANCED, &balanced),
        ])
    };
    let play = upgraded(&two(8080), &two(9090));
    assert!(play.timeline().tells("deployment ecs-svc/2 completed"), "{}", play.timeline());
}

/// Fact (metrics): Counts and times of answers are reported of each load balancer as well as of its groups.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html>
#[test]
fn answers_are_counted_by_load_balancer() {
    let alarm = |metric: &str, statistic: &str, threshold: &str| {
        with(&[
            ("MetricName: HTTPCode_ELB_5XX_Count", &format!("MetricName: {metric}")),
            ("Threshold: 50\n", &format!("Threshold: {threshold}\n")),
            ("Statistic: Sum", &format!("Statistic: {statistic}")),
        ])
    };
    for (metric, statistic, threshold) in [
        ("HTTPCode_Target_5XX_Count", "Sum", "50"),
        ("HTTPCode_Target_2XX_Count", "Sum", "5000"),
        ("TargetResponseTime", "Maximum", "0.001"),
    ] {
        let wrong = Image::new("acme/api:1").wrong(0.5);
        let mut play = Play::of(&alarm(metric, statistic, threshold))
            .unwrap()
            .traffic(Traffic::constant(200.0))
            .image(wrong);
        play.run_for(HOUR);
        assert!(play.alarming().contains(&"Errors"), "{metric}: {:?}\n{}", play.alarming(), play.timeline());
    }
}

#[test]
fn an_image_for_a_service_that_goes_is_refused() {
    let mut play = Play::of(&with_web()).unwrap();
    let refused = play.deploy(&Release::template(SERVICE).and("Web", next())).unwrap_err().to_string();
    assert_eq!(refused, "there is no service `Web`: Api");
    assert_eq!(play.stack(), StackStatus::CreateComplete);
}

/// A policy is named within what it scales, so that its service can be made anew.
#[test]
fn a_service_with_a_policy_is_made_anew() {
    let policy = "  Cpu:
    Type: AWS::ApplicationAutoScaling::ScalingPolicy
    Properties: {PolicyName: cpu, PolicyType: TargetTrackingScaling, ScalingTargetId: !Ref Scalable, TargetTrackingScalingPolicyConfiguration: {TargetValue: 70, PredefinedMetricSpecification: {PredefinedMetricType: ECSServiceAverageCPUUtilization}}}
";
    let other =
        ("CapacityProviderStrategy: [{CapacityProvider: !Ref Provider, Weight: 1}]", "LaunchType: EC2");
    let scaled = |settings: &[(&str, &str)]| with(settings) + SCALABLE + policy;
    let mut play = Play::of(&scaled(&[])).unwrap().traffic(Traffic::constant(200.0));
    assert!(play.settle());
    updated(&mut play, &scaled(&[other]));
    assert_eq!(play.stack(), StackStatus::UpdateComplete, "{}", play.timeline());
    is_whole(&mut play);
}

/// What was replaced in an update that fails is taken up again, whatever stands in its place.
#[test]
fn a_rule_that_had_moved_comes_back() {
    let second = "  Second:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties: {LoadBalancerArn: !Ref Balancer, Port: 8080, Protocol: HTTP, DefaultActions: [{Type: forward, TargetGroupArn: !Ref Targets}]}
  Admin:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties: {ListenerArn: !Ref Listener, Priority: 5, Conditions: [{Field: path-pattern, Values: [/admin]}], Actions: [{Type: forward, TargetGroupArn: !Ref Targets}]}
";
    let before = with(&[]) + second;
    let after =
        before.replace("{ListenerArn: !Ref Listener, Priority: 5", "{ListenerArn: !Ref Second, Priority: 5");
    let mut play = Play::of(&before).unwrap().traffic(Traffic::constant(200.0)).image(next().bad());
    assert!(play.settle() && before != after);
    updated(&mut play, &after.replace("acme/api:1", "acme/api:2"));
    assert_eq!(play.stack(), StackStatus::UpdateRollbackComplete, "{}", play.timeline());
    is_whole(&mut play);
    updated(&mut play, &after);
    assert_eq!(play.stack(), StackStatus::UpdateComplete, "{}", play.timeline());
}

/// A capacity provider is meant by its name as by its reference.
#[test]
fn a_provider_has_one_name() {
    let named = with(&[
        (
            "    Type: AWS::ECS::CapacityProvider\n    Properties:\n",
            "    Type: AWS::ECS::CapacityProvider\n    Properties:\n      Name: prov\n",
        ),
        ("CapacityProviders: [!Ref Provider]", "CapacityProviders: [prov]"),
        (
            "DefaultCapacityProviderStrategy: [{CapacityProvider: !Ref Provider, Weight: 1}]",
            "DefaultCapacityProviderStrategy: [{CapacityProvider: prov, Weight: 1}]",
        ),
        (
            "  Association:\n    Type: AWS::ECS::ClusterCapacityProviderAssociations\n",
            "  Association:\n    Type: AWS::ECS::ClusterCapacityProviderAssociations\n    DependsOn: Provider\n",
        ),
    ]);
    let mut play = Play::of(&named).unwrap().creating().unwrap();
    finished(&mut play);
    assert_eq!(play.stack(), StackStatus::CreateComplete, "{}", play.timeline());
    updated(&mut play, &named.replace("acme/api:1", "acme/api:2"));
    assert_eq!(play.stack(), StackStatus::UpdateComplete, "{}", play.timeline());
}

/// Fact (services in stacks): Tasks of a time before a service had its load balancer stay until enough others are healthy.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html>
#[test]
fn a_load_balancer_that_comes_later_stops_no_task() {
    let mut play = Play::of(&with(&[(BALANCED, "\n")])).unwrap().traffic(Traffic::constant(200.0));
    assert!(play.settle(), "{}", play.timeline());
    play.mark();
    play.deploy(&Release::template(SERVICE)).unwrap();
    assert_eq!(bounds(&mut play, 300), (8, 16), "{}", play.timeline());
    assert_eq!(play.stack(), StackStatus::UpdateComplete, "{}", play.timeline());
    let measured = play.measured().to_string();
    assert!(measured.contains("least healthy: Api 100%"), "{measured}");
}

/// What one load balancer can't send to a task is no work for it.
#[test]
fn requests_that_reach_nobody_are_no_load() {
    let second = |ingress: &str| {
        let both = "HealthCheckGracePeriodSeconds: 86400\n      LoadBalancers: [{ContainerName: api, ContainerPort: 8080, TargetGroupArn: !Ref Targets}, {ContainerName: api, ContainerPort: 8080, TargetGroupArn: !Ref Others}]\n";
        let others = format!("  Others: {{Type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Properties: {{VpcId: !Ref Vpc, Port: 80, Protocol: HTTP}}}}
  Other: {{Type: 'AWS::EC2::SecurityGroup', Properties: {{GroupDescription: other, VpcId: !Ref Vpc}}}}
  OtherBalancer: {{Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: {{Subnets: [!Ref PublicA, !Ref PublicB], SecurityGroups: [!Ref {ingress}]}}, DependsOn: Attachment}}
  OtherListener:
    Type: AWS::ElasticLoadBalancingV2::Listener
    Properties: {{LoadBalancerArn: !Ref OtherBalancer, Port: 80, Protocol: HTTP, DefaultActions: [{{Type: forward, TargetGroupArn: !Ref Others}}]}}
  OnCall: {{Type");
        let template = with(&[
            (BALANCED, both),
            ("  OnCall: {Type", &others),
            ("DependsOn: [Association, Listener]", "DependsOn: [Association, Listener, OtherListener]"),
        ]);
        slowest(&template)
    };
    fn slowest(template: &str) -> u64 {
        let mut play = Play::of(template).unwrap().traffic(Traffic::constant(250.0));
        play.run_for(HOUR);
        play.mark();
        play.run_for(Duration::from_secs(300));
        let measured = play.measured().to_string();
        let (_, time) = measured.split_once("slowest minute: p95 ").unwrap();
        time.split(' ').next().unwrap().parse().unwrap()
    }
    let alone = slowest(SERVICE);
    assert_eq!(second("Other"), alone);
    assert!(second("BalancerGroup") > alone);
}

/// A rule goes and its service stays: who asked by it gets what is left.
#[test]
fn requests_of_a_rule_that_goes_still_come() {
    let closed = (
        "DefaultActions: [{Type: forward, TargetGroupArn: !Ref Targets}]",
        "DefaultActions: [{Type: fixed-response, FixedResponseConfig: {StatusCode: '404'}}]",
    );
    let without = with(&[closed]);
    let rule = "  Paths:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties: {ListenerArn: !Ref Listener, Priority: 5, Conditions: [{Field: path-pattern, Values: ['/api*']}], Actions: [{Type: forward, TargetGroupArn: !Ref Targets}]}
";
    let measured = |next: &str| {
        let mut play = Play::of(&(without.clone() + rule)).unwrap().traffic(Traffic::constant(200.0));
        assert!(play.settle(), "{}", play.timeline());
        updated(&mut play, next);
        play.mark();
        play.run_for(Duration::from_secs(100));
        (play.measured().requests(), play.measured().lost())
    };
    assert_eq!(measured(&without), (20_000, 20_000));
    assert_eq!(
        measured(&(without.clone() + &rule.replace("Paths", "Others").replace("Priority: 5", "Priority: 6"))),
        (20_000, 0)
    );
}
