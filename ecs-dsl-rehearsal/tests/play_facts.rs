//! The facts of AWS that a play keeps to, each by a system in which it shows.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that can't go on panics"
)]

use std::time::Duration;

use ecs_dsl_rehearsal::play::{Fault, Image, Play, PlayError, Release, StackStatus, Traffic};

const SERVICE: &str = include_str!("play/service.yaml");

const HOUR: Duration = Duration::from_secs(3600);

/// The template with settings replaced, each of which has to be in it.
fn with(settings: &[(&str, &str)]) -> String {
    settings.iter().fold(SERVICE.to_owned(), |template, (right, wrong)| {
        assert!(template.contains(right), "{right} isn't in the template");
        template.replace(right, wrong)
    })
}

/// Under 200 requests a second, and settled.
fn settled(settings: &[(&str, &str)]) -> Play {
    let mut play = Play::of(&with(settings)).unwrap().seed(1).traffic(Traffic::constant(200.0));
    assert!(play.settle(), "{}", play.timeline());
    play.mark();
    play
}

fn next() -> Image {
    Image::new("acme/api:2")
}

fn deployed(play: &mut Play, image: Image) {
    play.deploy(&Release::image("Api", image)).unwrap();
}

/// When something with this text first happened after a second, in seconds.
fn when(play: &Play, from: u64, text: &str) -> u64 {
    let since = play.timeline().since(from);
    let found = since.moments().iter().find(|moment| moment.text.contains(text));
    found.unwrap_or_else(|| panic!("`{text}` never happened:\n{since}")).second()
}

/// How many tasks were started after a second.
fn started(play: &Play, from: u64) -> u32 {
    let since = play.timeline().since(from);
    let counts = since.moments().iter().filter_map(|moment| {
        moment.text.strip_prefix("has started ")?.split(' ').next()?.parse::<u32>().ok()
    });
    counts.sum()
}

const PERCENTS: &str = "MinimumHealthyPercent: 100\n        MaximumPercent: 200";

/// Lets a deployment go on in steps of a second, and gives the fewest and the most tasks that ran.
fn bounds(play: &mut Play, steps: u32) -> (u32, u32) {
    let mut bounds = (u32::MAX, 0);
    for _ in 0..steps {
        play.run_for(Duration::from_secs(1));
        let running = play.running("Api");
        bounds = (bounds.0.min(running), bounds.1.max(running));
    }
    bounds
}

mod rolling {
    use super::*;

    #[test]
    fn half_of_the_tasks_may_stop_first_when_no_more_may_run() {
        let mut play = settled(&[(PERCENTS, "MinimumHealthyPercent: 50\n        MaximumPercent: 100")]);
        deployed(&mut play, next());
        assert_eq!(bounds(&mut play, 600), (4, 8));
        assert_eq!(play.version("Api"), Some(("acme/api:2", true)));
    }

    #[test]
    fn the_floor_is_rounded_up_and_the_ceiling_down_so_that_nothing_may_move() {
        // Of two, 75% are two; of three, 125% are three.
        for (desired, percents) in
            [(2, "75\n        MaximumPercent: 100"), (3, "100\n        MaximumPercent: 125")]
        {
            let mut play = settled(&[
                ("DesiredCount: 8", &format!("DesiredCount: {desired}")),
                (PERCENTS, &format!("MinimumHealthyPercent: {percents}")),
            ]);
            let from = play.second();
            deployed(&mut play, next());
            play.run_for(HOUR);
            assert_eq!(started(&play, from), 0, "{}", play.timeline());
            assert_eq!(play.stack(), StackStatus::UpdateInProgress);
        }
    }

    #[test]
    fn twice_as_many_run_when_all_may_start_first() {
        let mut play = settled(&[]);
        deployed(&mut play, next());
        let (least, most) = bounds(&mut play, 300);
        assert_eq!((least, play.measured().lost()), (8, 0));
        assert!(most > 8, "{most}");
    }

    #[test]
    fn a_task_without_any_check_is_healthy_after_40_seconds() {
        let mut play = settled(&[(
            "      LoadBalancers: [{ContainerName: api, ContainerPort: 8080, TargetGroupArn: !Ref Targets}]\n",
            "",
        )]);
        let from = play.second();
        deployed(&mut play, next());
        play.run_for(HOUR);
        let (begun, stopped) = (when(&play, from, "has started 8"), when(&play, from, "has stopped"));
        assert!((40..90).contains(&(stopped - begun)), "{}", play.timeline().since(from));
    }

    #[test]
    fn tries_get_rarer_while_no_task_runs() {
        let mut play = settled(&[("{Enable: true, Rollback: true}", "{Enable: false, Rollback: false}")]);
        let from = play.second();
        deployed(&mut play, next().missing());
        play.run_for(HOUR);
        // After 20, 40, 80 .. 900 seconds, eight tasks each.
        let (all, later) = (started(&play, from), started(&play, from + 1800));
        assert_eq!((all, later), (8 * 8, 2 * 8), "{}", play.timeline().since(from));
    }

    #[test]
    fn checks_that_fail_in_the_grace_period_count_for_nothing() {
        let slow = || next().ready_after(Duration::from_secs(60));
        let mut play = settled(&[]);
        deployed(&mut play, slow());
        assert!(play.run_until_well(HOUR));
        assert_eq!(
            play.version("Api"),
            Some(("acme/api:1", true)),
            "two checks in 20 s fail before it answers"
        );

        let grace = "HealthCheckGracePeriodSeconds: 120\n      DesiredCount: 8";
        let mut play = settled(&[("DesiredCount: 8", grace)]);
        deployed(&mut play, slow());
        assert!(play.run_until_well(HOUR), "{}", play.timeline());
        assert_eq!(play.version("Api"), Some(("acme/api:2", true)));
    }
}

mod stopping {
    use super::*;

    /// Seconds from the first stop of the last deployment to its end.
    fn takes(first: Image) -> u64 {
        let mut play = settled(&[]);
        deployed(&mut play, first);
        assert!(play.run_until_well(HOUR));
        let from = play.second();
        deployed(&mut play, Image::new("acme/api:3"));
        assert!(play.run_until_well(HOUR));
        when(&play, from, "steady state") - when(&play, from, "has stopped")
    }

    #[test]
    fn a_planned_stop_takes_the_whole_delay_and_what_ignores_sigterm_its_time_out_on_top() {
        let good = takes(next());
        assert!((20..50).contains(&good), "{good}");
        let deaf = takes(next().ignores_sigterm());
        assert!((50..80).contains(&deaf), "{deaf}");
    }
}

mod circuit_breaker {
    use super::*;

    #[test]
    fn a_first_deployment_has_nothing_to_go_back_to() {
        let mut play = Play::of(&with(&[("TOKEN:: ", "OTHER:: "), (":TOKEN::", ":OTHER::")][1..])).unwrap();
        play.run_for(HOUR);
        assert!(play.timeline().tells("nothing to go back to"), "{}", play.timeline());
        assert_eq!(play.version("Api"), Some(("acme/api:1", false)));
    }

    #[test]
    fn without_rollback_a_failed_deployment_stalls_until_the_stack_goes_back() {
        let mut play = settled(&[("{Enable: true, Rollback: true}", "{Enable: true, Rollback: false}")]);
        deployed(&mut play, next().bad());
        play.run_for(HOUR);
        assert!(play.timeline().tells("it stalls"), "{}", play.timeline());
        assert!(!play.timeline().tells("rolling back to"), "{}", play.timeline());
        assert_eq!(play.stack(), StackStatus::UpdateRollbackComplete);
    }

    #[test]
    fn three_failed_starts_fail_a_deployment_of_two() {
        let mut play = settled(&[("DesiredCount: 8", "DesiredCount: 2")]);
        let from = play.second();
        deployed(&mut play, next().missing());
        play.run_for(HOUR);
        let failed = when(
            &play,
            from,
            "deployment ecs-svc/2 failed: ECS deployment circuit breaker: tasks failed to start.",
        );
        let until = play.timeline().since(from);
        let stopped = until
            .moments()
            .iter()
            .filter(|moment| moment.second() <= failed && moment.text.contains("CannotPullContainerError"));
        assert_eq!(stopped.count(), 3, "{until}");
    }
}

mod load_balancer {
    use super::*;

    #[test]
    fn when_all_targets_are_unhealthy_all_get_requests() {
        let mut play = settled(&[
            (PERCENTS, "MinimumHealthyPercent: 0\n        MaximumPercent: 100"),
            ("{Enable: true, Rollback: true}", "{Enable: false, Rollback: false}"),
        ]);
        deployed(&mut play, next().bad());
        play.run_for(Duration::from_secs(300));
        let measured = play.measured();
        assert!(
            measured.causes().any(|(cause, _)| cause.contains("all its targets are unhealthy")),
            "{measured}"
        );
        assert!(measured.causes().any(|(cause, _)| cause.contains("no target takes requests")), "{measured}");
    }

    #[test]
    fn a_target_group_of_no_listener_has_no_targets_and_its_service_needs_no_checks() {
        let mut play = settled(&[(
            "DefaultActions: [{Type: forward, TargetGroupArn: !Ref Targets}]",
            "DefaultActions: [{Type: fixed-response, FixedResponseConfig: {StatusCode: '404'}}]",
        )]);
        assert_eq!((play.running("Api"), play.measured().requests()), (8, 0));
    }
}

mod machines {
    use super::*;

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
        }
    }

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

    #[test]
    fn a_machine_that_its_group_ends_is_drained_unless_that_is_off() {
        let mut drained = shrunk(&[]);
        assert_eq!(drained.measured().lost(), 0, "{}", drained.timeline());
        assert_eq!(drained.timeline().to_string().matches("ends machine").count(), 2);
        let off = ("ManagedScaling: {", "ManagedDraining: DISABLED\n        ManagedScaling: {");
        let mut killed = shrunk(&[off]);
        assert!(killed.measured().lost() > 0, "{}", killed.timeline());
    }

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

    #[test]
    fn tasks_are_spread_over_zones_before_machines() {
        // Two machines in the first zone, one in the second.
        let mut play = settled(&[("MinSize: '4'", "MinSize: '3'")]);
        deployed(&mut play, next());
        assert!(play.run_until_well(HOUR));
        let places = play.places("Api");
        let in_zone = |zone: &str| places.iter().filter(|(one, _)| one == zone).count();
        assert_eq!((in_zone("us-east-1a"), in_zone("us-east-1b")), (4, 4), "{places:?}");
    }

    #[test]
    fn a_draining_machine_takes_no_task() {
        let mut play = settled(&[
            ("MinSize: '4'", "MinSize: '2'"),
            ("OnDemandBaseCapacity: 2", "OnDemandBaseCapacity: 1"),
        ]);
        deployed(&mut play, next());
        assert!(play.run_until_well(HOUR));
        play.mark();
        assert!(play.spot_tasks() > 0, "{:?}", play.places("Api"));
        play.inject(&Fault::SpotInterruption { machines: 1 }).unwrap();
        play.run_for(Duration::from_secs(110));
        assert!(play.places("Api").iter().all(|(_, machine)| *machine == 1), "{:?}", play.places("Api"));
        assert_eq!(play.measured().lost(), 0);
    }

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
}

mod watching {
    use super::*;

    fn told(settings: &[(&str, &str)], image: Image) -> Vec<String> {
        let mut play = settled(settings);
        deployed(&mut play, image);
        play.run_for(HOUR);
        let minute = |second: u64| second / 60;
        let from = minute(play.measured().from_second());
        let told = play.measured();
        let told = told.told().iter();
        told.map(|one| format!("{}{}", one.from, if one.all_clear { " over" } else { "" }))
            .chain([format!("of {} minutes", minute(play.second()) - from)])
            .collect()
    }

    #[test]
    fn rules_see_why_tasks_stopped() {
        let pattern = "source: [aws.ec2], detail-type: [EC2 Spot Instance Interruption Warning]";
        let stopped =
            "source: [aws.ecs], detail: {stopCode: [TaskFailedToStart], group: [!Sub 'service:${Api.Name}']}";
        let heard = told(&[(pattern, stopped)], next().missing());
        assert!(heard.iter().filter(|from| *from == "SpotNotices").count() >= 3, "{heard:?}");
    }

    #[test]
    fn alarms_count_how_often_rules_call() {
        let metric = "Namespace: AWS/Events\n      MetricName: Invocations\n      Dimensions: [{Name: RuleName, Value: !Ref FailedDeployments}]";
        let heard = told(
            &[
                (
                    "Namespace: AWS/ApplicationELB\n      MetricName: HTTPCode_ELB_5XX_Count\n      Dimensions: [{Name: LoadBalancer, Value: !GetAtt Balancer.LoadBalancerFullName}]",
                    metric,
                ),
                ("Threshold: 50", "Threshold: 0"),
                (
                    "AlarmActions: [!Ref OnCall]",
                    "AlarmActions: [!Ref OnCall]\n      OKActions: [!Ref OnCall]",
                ),
            ],
            next().bad(),
        );
        let (alarm, over) =
            (heard.iter().position(|one| one == "Errors"), heard.iter().position(|one| one == "Errors over"));
        assert!(alarm.is_some() && alarm < over, "{heard:?}");
    }

    #[test]
    fn counts_of_tasks_are_there_only_with_container_insights() {
        let metric = "Namespace: ECS/ContainerInsights\n      MetricName: RunningTaskCount\n      Dimensions: [{Name: ClusterName, Value: !Ref Cluster}, {Name: ServiceName, Value: !GetAtt Api.Name}]";
        let elb = "Namespace: AWS/ApplicationELB\n      MetricName: HTTPCode_ELB_5XX_Count\n      Dimensions: [{Name: LoadBalancer, Value: !GetAtt Balancer.LoadBalancerFullName}]";
        for (value, alarms) in [("enabled", false), ("disabled", true)] {
            let template = with(&[
                (elb, metric),
                ("notBreaching", "breaching"),
                ("Value: enabled", &format!("Value: {value}")),
            ]);
            let mut play = Play::of(&template).unwrap();
            play.run_for(HOUR);
            assert_eq!(play.alarming() == ["Errors"], alarms, "{}", play.timeline());
        }
    }

    #[test]
    fn requests_that_are_more_than_all_targets_can_answer_are_lost() {
        let mut play = settled(&[]);
        // Eight quarters of a vCPU answer 1,000 requests of 2 ms each a second.
        play.set_traffic(Traffic::constant(2_000.0));
        play.run_for(Duration::from_secs(600));
        let measured = play.measured();
        assert_eq!(measured.lost(), 600 * 1_000, "{measured}");
        assert_eq!(
            measured.causes().next().unwrap().0,
            "Targets: its targets get more requests than they can answer"
        );
        assert!(play.inbox().iter().any(|message| message.from == "Errors"));
        assert!(measured.slowest_p95().unwrap() > 1_000.0);
    }
}

mod secrets {
    use super::*;

    #[test]
    fn what_a_policy_denies_isn_t_read_whatever_another_allows() {
        let deny = "{Effect: Allow, Action: 'secretsmanager:GetSecretValue', Resource: !Ref Secret}";
        let both = "{Effect: Allow, Action: '*', Resource: '*'}, {Effect: Deny, Action: 'secretsmanager:Get*', Resource: !Ref Secret}";
        for (policies, runs) in [("{Effect: Allow, Action: '*', Resource: '*'}", 8), (both, 0)] {
            let mut play = Play::of(&with(&[(deny, policies)])).unwrap();
            play.run_for(HOUR);
            assert_eq!(play.running("Api"), runs, "{}", play.timeline());
        }
    }

    #[test]
    fn a_deployment_doesn_t_overwrite_what_is_stored() {
        let mut play = settled(&[]);
        let more = with(&[
            (r#"'{"TOKEN": "x"}'"#, r#"'{"TOKEN": "x", "OTHER": "y"}'"#),
            ("${Secret}:TOKEN::", "${Secret}:OTHER::"),
        ]);
        play.deploy(&Release::template(more)).unwrap();
        assert!(play.run_until_well(HOUR));
        assert!(play.timeline().tells("did not contain json key OTHER"), "{}", play.timeline());
        assert_eq!(play.stack(), StackStatus::UpdateRollbackComplete);
    }
}

mod templates {
    use super::*;

    fn refused(template: &str) -> String {
        Play::of(template).expect_err("it is refused").to_string()
    }

    #[test]
    fn a_type_that_isn_t_known_is_an_error_that_names_it_and_its_users_unless_it_is_said_to_do_nothing() {
        let template = "
Resources:
  Table: {Type: 'AWS::DynamoDB::Table', Properties: {}}
  Topic: {Type: 'AWS::SNS::Topic', Properties: {DisplayName: !Ref Table}}
";
        let error = Play::of(template).unwrap_err();
        assert!(matches!(&error, PlayError::UnknownType { kind, .. } if kind == "AWS::DynamoDB::Table"));
        assert_eq!(
            error.to_string(),
            "Table: resources of type AWS::DynamoDB::Table aren't played; used by Topic"
        );
        assert!(Play::with_inert(template, &["AWS::DynamoDB::Table"]).is_ok());
    }

    #[test]
    fn what_isn_t_played_is_refused_and_what_has_no_effect_is_listed() {
        assert!(refused(&with(&[("m6i.large", "x9.huge")])).contains("`x9.huge`"));
        assert!(refused(&with(&[("DesiredCount: 8", "SchedulingStrategy: DAEMON")])).contains("daemons"));
        assert!(
            refused(&with(&[("DesiredCount: 8", "DeploymentController: {Type: CODE_DEPLOY}")]))
                .contains("CODE_DEPLOY")
        );
        assert!(refused(&with(&[("MaximumPercent: 200", "Strategy: BLUE_GREEN")])).contains("BLUE_GREEN"));
        assert!(refused("Resources: [").contains("YAML"));
        let play = Play::of(&with(&[("DesiredCount: 8", "EnableExecuteCommand: true")])).unwrap();
        assert!(play.ignored().contains(&("Api".to_owned(), "EnableExecuteCommand".to_owned())));
        assert!(play.unfed().is_empty());
        let play =
            Play::of(&with(&[("MetricName: HTTPCode_ELB_5XX_Count", "MetricName: ProcessedBytes")])).unwrap();
        assert_eq!(play.unfed()[0].0, "Errors");
    }

    #[test]
    fn an_order_that_names_nothing_says_what_there_is() {
        let mut play = Play::of(SERVICE).unwrap();
        let error = play.deploy(&Release::image("Web", next())).unwrap_err();
        assert_eq!(error.to_string(), "there is no service `Web`: Api");
        let lost = Fault::SecretKeyLost { secret: "Vault".to_owned(), key: "K".to_owned() };
        assert_eq!(play.inject(&lost).unwrap_err().to_string(), "there is no secret `Vault`: Secret");
        assert_eq!(play.inject(&Fault::SpotInterruption { machines: 3 }).unwrap(), 0, "no machine runs yet");
    }

    #[test]
    fn a_new_template_is_deployed_and_what_it_changes_is_replaced() {
        let mut play = settled(&[]);
        let larger = with(&[("Cpu: '256'", "Cpu: '512'")]);
        play.deploy(&Release::template(larger)).unwrap();
        assert!(play.run_until_well(HOUR), "{}", play.timeline());
        assert!(play.timeline().tells("deployment ecs-svc/2 completed"));
        assert_eq!(play.stack(), StackStatus::UpdateComplete);
        // Nothing of its tasks changes: no deployment, but the stack is updated all the same.
        play.deploy(&Release::template(with(&[
            ("Cpu: '256'", "Cpu: '512'"),
            ("Threshold: 50", "Threshold: 60"),
        ])))
        .unwrap();
        assert!(play.run_until_well(HOUR));
        assert!(!play.timeline().tells("ecs-svc/3"));
    }
}

mod counts {
    use super::*;

    const POLICY: &str = "
  Scalable:
    Type: AWS::ApplicationAutoScaling::ScalableTarget
    Properties:
      MinCapacity: 2
      MaxCapacity: 20
      ResourceId: !Sub 'service/${Cluster}/${Api.Name}'
      ScalableDimension: ecs:service:DesiredCount
      ServiceNamespace: ecs
  ByRequests:
    Type: AWS::ApplicationAutoScaling::ScalingPolicy
    Properties:
      PolicyName: requests
      PolicyType: TargetTrackingScaling
      ScalingTargetId: !Ref Scalable
      TargetTrackingScalingPolicyConfiguration:
        TargetValue: 1000
        PredefinedMetricSpecification:
          PredefinedMetricType: ALBRequestCountPerTarget
          ResourceLabel: !Sub '${Balancer.LoadBalancerFullName}/${Targets.TargetGroupFullName}'
";

    /// Each target is to get 1,000 requests a minute. No breaker: a deployment may go on for hours.
    fn scaled(per_second: f64) -> Play {
        let settings = [
            ("      DesiredCount: 8\n", ""),
            ("{Enable: true, Rollback: true}", "{Enable: false, Rollback: false}"),
        ];
        let template = with(&settings) + POLICY;
        let mut play = Play::of(&template).unwrap().seed(1).traffic(Traffic::constant(per_second));
        assert!(play.settle(), "{}", play.timeline());
        play
    }

    #[test]
    fn without_a_count_the_least_of_the_range_runs() {
        assert_eq!(scaled(30.0).running("Api"), 2);
    }

    #[test]
    fn a_count_goes_up_after_three_minutes_above_the_target_in_proportion() {
        let mut play = scaled(30.0);
        let from = play.second();
        play.set_traffic(Traffic::constant(100.0));
        play.run_for(HOUR);
        let after = when(&play, from, "wants 6 tasks in place of 2") - from;
        // Three points above the target, the last of which arrives a minute later.
        assert!((180..=300).contains(&after), "{after}");
        assert_eq!(play.running("Api"), 6, "{}", play.timeline().since(from));
    }

    #[test]
    fn it_goes_down_after_fifteen_minutes_below_nine_tenths_of_the_target() {
        let mut play = scaled(100.0);
        assert_eq!(play.running("Api"), 6);
        // 950 a minute for each: below the target, not below nine tenths of it.
        play.set_traffic(Traffic::constant(95.0));
        play.run_for(HOUR);
        assert_eq!(play.running("Api"), 6);
        let from = play.second();
        play.set_traffic(Traffic::constant(50.0));
        play.run_for(HOUR);
        let after = when(&play, from, "wants 3 tasks in place of 6") - from;
        assert!((900..=1_020).contains(&after), "{after}");
    }

    #[test]
    fn during_a_deployment_it_goes_up_and_not_down() {
        for (per_second, moves) in [(200.0, true), (30.0, false)] {
            let mut play = scaled(100.0);
            let from = play.second();
            deployed(&mut play, next().missing());
            play.set_traffic(Traffic::constant(per_second));
            play.run_for(HOUR);
            let since = play.timeline().since(from);
            assert_eq!(since.to_string().contains(" tasks in place of 6"), moves, "{since}");
        }
    }
}

mod fargate {
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
}
