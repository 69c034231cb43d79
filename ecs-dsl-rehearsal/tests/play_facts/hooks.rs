//! Lifecycle hooks: what machines wait for before their service, and before their end.

use super::*;

/// A setting of the group.
const MIN: &str = "      MinSize: '4'\n";

/// What a provider does without its own draining.
const UNDRAINED: (&str, &str) = ("ManagedScaling: {", "ManagedDraining: DISABLED\n        ManagedScaling: {");

/// A hook of a transition, as an item of a group's list or as the properties of a resource.
fn hook(transition: &str, more: &str) -> String {
    let transition = format!("autoscaling:EC2_INSTANCE_{transition}");
    format!("LifecycleHookName: Wait, LifecycleTransition: '{transition}', {more}")
}

/// The group with a hook that is made with it.
fn listed(transition: &str, more: &str) -> (&'static str, String) {
    (MIN, format!("{MIN}      LifecycleHookSpecificationList: [{{{}}}]\n", hook(transition, more)))
}

/// A hook that is made after its group.
fn own(transition: &str, more: &str) -> String {
    let hook = hook(transition, more);
    format!(
        "  Hook: {{Type: 'AWS::AutoScaling::LifecycleHook', Properties: {{AutoScalingGroupName: !Ref Group, {hook}}}}}\n"
    )
}

/// Under 200 requests a second, and settled.
fn hooked(settings: &[(&str, &str)], more: &str) -> Play {
    let template = with(settings) + more;
    let mut play = Play::of(&template).unwrap().seed(1).traffic(Traffic::constant(200.0));
    assert!(play.settle(), "{}", play.timeline());
    play.mark();
    play
}

/// How long the first machine takes to go, once its successor is there.
fn end_of_first(play: &mut Play) -> u64 {
    let from = play.second();
    play.exchange_machines();
    play.run_for(2 * HOUR);
    when(play, from, "machine 1 is gone") - when(play, from, "ends machine 1")
}

/// Fact (groups): A machine that is launched is in service when its hooks are over; one that nobody answers waits for
/// `HeartbeatTimeout`, and CONTINUE lets it serve.
/// Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/lifecycle-hooks-overview.html>
/// Fact (groups): ECS knows nothing of hooks: tasks come to a machine as soon as its agent has registered it.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_container_instance_events.html>
#[test]
fn a_machine_takes_tasks_before_it_is_in_service() {
    let (right, wrong) = listed("LAUNCHING", "HeartbeatTimeout: 900, DefaultResult: CONTINUE");
    let mut play = Play::of(&with(&[(right, &wrong)])).unwrap();
    play.run_for(Duration::from_secs(890));
    assert_eq!((play.running("Api"), play.is_well()), (8, false), "{}", play.timeline());
    assert_eq!(play.why_not_whole(), "Group has 0 of 4 machines");
    play.run_for(Duration::from_secs(20));
    assert!(play.is_well(), "{}", play.timeline());
    for told in [
        "machine 1 is in Pending:Wait for 15 min: nobody hears of its hook Wait",
        "the hook Wait of machine 1 has timed out: CONTINUE",
        "the hooks of machine 1 are over: it may serve",
    ] {
        assert!(play.timeline().tells(told), "{told}: {}", play.timeline());
    }
}

/// Fact (groups): A launch that is abandoned ends its machine, and another one comes; ABANDON is the default.
/// Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/lifecycle-hooks-overview.html>
/// Fact (groups): What runs on a machine whose launch is abandoned goes with it, without draining.
/// Source: choice: AWS doesn't say whether hooks for its end hold such a machine
#[test]
fn an_abandoned_launch_is_replaced() {
    let (right, wrong) = listed("LAUNCHING", "HeartbeatTimeout: 600");
    let mut play = Play::of(&with(&[(right, &wrong)])).unwrap().traffic(Traffic::constant(200.0));
    play.run_for(HOUR);
    let told = play.timeline().to_string();
    assert!(told.contains("ends machine 1: its launch is abandoned"), "{told}");
    assert_eq!(when(&play, 0, "launches machine 5"), when(&play, 0, "its launch is abandoned"), "{told}");
    assert!(play.measured().lost() > 0, "{told}");
    // Without a word it waits for an hour.
    let (right, wrong) = listed("LAUNCHING", "");
    let mut play = Play::of(&with(&[(right, &wrong)])).unwrap();
    play.run_for(Duration::from_secs(3_599));
    assert!(!play.timeline().tells("abandoned"));
    play.run_for(Duration::from_secs(1));
    assert!(play.timeline().tells("abandoned"), "{}", play.timeline());
}

/// Fact (groups): A hook that is a resource of its own is made after its group, and holds none of the machines that the
/// group is made with; one of `LifecycleHookSpecificationList` holds them.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-autoscaling-lifecyclehook.html>
#[test]
fn a_hook_of_its_own_comes_after_the_first_machines() {
    let mut play = hooked(&[], &own("LAUNCHING", "HeartbeatTimeout: 600, DefaultResult: CONTINUE"));
    assert!(!play.timeline().tells("Pending:Wait"), "{}", play.timeline());
    // Its successor has to be in service before a machine is ended.
    let from = play.second();
    play.exchange_machines();
    play.run_for(HOUR);
    let (launched, ended) = (when(&play, from, "launches machine 5"), when(&play, from, "ends machine 1"));
    assert_eq!(ended - launched, 600, "{}", play.timeline().since(from));
}

/// Fact (groups): A machine that its group ends goes when its hooks are over, with CONTINUE as with ABANDON.
/// Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/lifecycle-hooks-overview.html>
/// Fact (draining): A machine that waits for its end keeps its tasks, unless somebody drains it.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-instance-draining.html>
#[test]
fn a_machine_waits_for_its_end_with_its_tasks() {
    for result in ["CONTINUE", "ABANDON"] {
        let more = own("TERMINATING", &format!("HeartbeatTimeout: 300, DefaultResult: {result}"));
        let mut play = hooked(&[UNDRAINED, (MIN, "      MinSize: '1'\n")], &more);
        let lasted = end_of_first(&mut play);
        assert!((300..400).contains(&lasted), "{lasted}");
        assert!(play.measured().lost() > 0, "{}", play.timeline());
        assert!(play.timeline().tells("machine 1 is in Terminating:Wait for 5 min"), "{}", play.timeline());
    }
}

/// Fact (groups): Several hooks hold a machine at a time: CONTINUE of one leaves it to the others, ABANDON is over with
/// all of them.
/// Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/lifecycle-hooks-overview.html>
/// Fact (groups): Managed draining is a hook beside those of the template.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/managed-instance-draining.html>
#[test]
fn the_last_hook_lets_a_machine_go_or_the_first_that_abandons() {
    let after = |settings: &[(&str, &str)], more: &str| end_of_first(&mut hooked(settings, more));
    let hook = |seconds: u32, result: &str| {
        own("TERMINATING", &format!("HeartbeatTimeout: {seconds}, DefaultResult: {result}"))
    };
    // It is drained long before.
    let long = after(&[], &hook(900, "CONTINUE"));
    assert!((900..1_000).contains(&long), "{long}");
    // It isn't drained within an hour.
    let stuck = [("MaximumPercent: 200", "MaximumPercent: 100")];
    let mut play = hooked(&stuck, &hook(60, "CONTINUE"));
    let (both, cut) = (end_of_first(&mut play), after(&stuck, &hook(60, "ABANDON")));
    assert!((3_600..3_700).contains(&both) && (60..160).contains(&cut), "{both} {cut}");
    let measured = play.measured();
    let drained = measured.causes().any(|(cause, _)| cause.contains("which had been draining for 60 min"));
    assert!(drained, "{:?}", measured.causes().collect::<Vec<_>>());
    // What managed draining says at its end is CONTINUE.
    let long = after(&stuck, &hook(5_400, "CONTINUE"));
    assert!((5_400..5_500).contains(&long), "{long}");
}

/// Each of the hooks of a machine has its own result.
#[test]
fn the_hook_that_times_out_is_the_one_that_counts() {
    let told = "LifecycleHookName: Told, LifecycleTransition: 'autoscaling:EC2_INSTANCE_LAUNCHING', DefaultResult: CONTINUE, NotificationTargetARN: 'arn:aws:sqs:us-east-1:111122223333:told'";
    let (right, wrong) = listed("LAUNCHING", &format!("HeartbeatTimeout: 600}}, {{{told}"));
    let mut play = Play::of(&with(&[(right, &wrong)])).unwrap();
    play.run_for(Duration::from_secs(600));
    assert!(
        play.timeline().tells("the hook Wait of machine 1 has timed out: ABANDON"),
        "{}",
        play.timeline()
    );
    assert!(play.timeline().tells("ends machine 1: its launch is abandoned"), "{}", play.timeline());
}

/// Fact (groups): What holds a machine before its service holds it no longer once its group ends it.
/// Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/lifecycle-hooks-overview.html>
#[test]
fn a_machine_on_its_way_out_waits_for_nothing_of_its_way_in() {
    let ends = hook("TERMINATING", "HeartbeatTimeout: 3600").replace("Wait,", "Ends,");
    let (right, wrong) = listed("LAUNCHING", &format!("HeartbeatTimeout: 900}}, {{{ends}"));
    let fewer = "  Fewer: {Type: 'AWS::AutoScaling::ScheduledAction', Properties: {AutoScalingGroupName: !Ref Group, StartTime: '2026-01-01T00:05:00Z', MinSize: 3, MaxSize: 3}}\n";
    let mut play = Play::of(&(with(&[(right, &wrong), UNDRAINED]) + fewer)).unwrap();
    play.run_for(Duration::from_secs(910));
    let told = play.timeline().to_string();
    assert!(told.contains("is in Terminating:Wait"), "{told}");
    assert_eq!(told.matches("its launch is abandoned").count(), 3, "{told}");
}

/// The topic of a hook, and a function behind it.
fn behind_topic(code: &str, protocol: &str) -> String {
    let hook = own("TERMINATING", "HeartbeatTimeout: 1200, NotificationTargetARN: !Ref Ended");
    format!(
        "{hook}  Ended: {{Type: 'AWS::SNS::Topic'}}
  Heard: {{Type: 'AWS::SNS::Subscription', Properties: {{TopicArn: !Ref Ended, Protocol: {protocol}, Endpoint: !GetAtt Answer.Arn}}}}
  Answer: {{Type: 'AWS::Lambda::Function', Properties: {{Code: {{ZipFile: \"{code}\"}}}}}}
"
    )
}

/// Fact (groups): A function whose code names `DRAINING` drains the machine, and answers when it is empty.
/// Source: choice: a function of the template is known by its code, and no code runs
/// Fact (groups): A hook that somebody hears of is answered within half a minute; one that nobody hears of, or persons who
/// read mail, runs into its time-out.
/// Source: choice: a template doesn't say whether somebody answers
#[test]
fn who_hears_of_a_hook_decides_when_it_is_over() {
    let emptied = [UNDRAINED, (MIN, "      MinSize: '1'\n")];
    let mut drained = hooked(&emptied, &behind_topic("status='DRAINING'", "lambda"));
    let lasted = end_of_first(&mut drained);
    assert!((60..300).contains(&lasted), "{lasted}");
    assert_eq!(drained.measured().lost(), 0, "{}", drained.timeline());
    let mut answered = hooked(&emptied, &behind_topic("pass", "lambda"));
    let lasted = end_of_first(&mut answered);
    assert!((40..=90).contains(&lasted), "{lasted}");
    // The topic may have the subscription in itself.
    let apart = "  Heard: {Type: 'AWS::SNS::Subscription', Properties: {TopicArn: !Ref Ended, ";
    let within = behind_topic("status='DRAINING'", "lambda")
        .replace("{Type: 'AWS::SNS::Topic'}\n", "")
        .replace(apart, "{Type: 'AWS::SNS::Topic', Properties: {Subscription: [{")
        .replace("Answer.Arn}}\n", "Answer.Arn}]}}\n");
    let lasted = end_of_first(&mut hooked(&emptied, &within));
    assert!((90..300).contains(&lasted), "{lasted}");
    let mut mailed = hooked(&emptied, &behind_topic("pass", "email"));
    let lasted = end_of_first(&mut mailed);
    assert!((1_200..1_300).contains(&lasted), "{lasted}");
}

/// Fact (events): A machine that waits for a hook is told by an event of its group.
/// Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html>
#[test]
fn a_rule_hears_of_the_event_of_a_hook() {
    let rule = |of: &str, target: &str| {
        format!(
            "  Ends:
    Type: AWS::Events::Rule
    Properties:
      EventPattern:
        source: [aws.autoscaling]
        detail-type: [EC2 Instance-{of} Lifecycle Action]
        detail: {{AutoScalingGroupName: [!Ref Group], LifecycleHookName: [Wait]}}
      Targets: [{{Id: own, Arn: {target}}}]
  Log: {{Type: 'AWS::Logs::LogGroup'}}
  Answer: {{Type: 'AWS::Lambda::Function', Properties: {{Code: {{ZipFile: pass}}}}}}
"
        )
    };
    let lasted = |of: &str, target: &str| {
        let hook = own("TERMINATING", "HeartbeatTimeout: 1200");
        end_of_first(&mut hooked(&[UNDRAINED], &(hook + &rule(of, target))))
    };
    assert!(lasted("terminate", "!GetAtt Answer.Arn") <= 90);
    for (of, target) in [("launch", "!GetAtt Answer.Arn"), ("terminate", "!GetAtt Log.Arn")] {
        assert!(lasted(of, target) >= 1_200, "{of} {target}");
    }
    let hook = own("TERMINATING", "HeartbeatTimeout: 60");
    let mut play = hooked(&[UNDRAINED], &(hook + &rule("terminate", "!Ref OnCall")));
    end_of_first(&mut play);
    let told = play.inbox().iter().filter(|message| message.from == "Ends").count();
    assert_eq!(told, 4, "{:?}", play.inbox());
}

/// A launch template that answers for its machines.
#[test]
fn a_machine_may_answer_by_itself() {
    let (right, wrong) = listed("LAUNCHING", "");
    let answers =
        "            aws autoscaling complete-lifecycle-action --lifecycle-action-result CONTINUE\n";
    let data = "            #!/bin/bash\n";
    let mut play = Play::of(&with(&[(right, &wrong), (data, &(data.to_owned() + answers))])).unwrap();
    play.run_for(Duration::from_secs(300));
    assert!(play.is_well(), "{}", play.timeline());
}

/// Fact (draining): No hook keeps a Spot machine beyond the 120 s of its notice.
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-instance-termination-notices.html>
#[test]
fn an_interruption_waits_for_no_hook() {
    let mut play = hooked(&[UNDRAINED], &own("TERMINATING", "HeartbeatTimeout: 1200"));
    // The first Spot machine, the third of all, is on its way out.
    let from = play.second();
    play.exchange_machines();
    while !play.timeline().since(from).tells("ends machine 3") {
        play.run_for(Duration::from_secs(60));
    }
    // ECS doesn't know yet that it goes.
    assert!(play.machines().any(|machine| machine.starts_with("machine 3 ")));
    let notice = play.second();
    play.inject(&Fault::SpotDrought { minutes: 1 }).unwrap();
    play.run_for(HOUR);
    let told = play.timeline().since(notice);
    assert_eq!(when(&play, notice, "machine 3 is gone") - notice, 120, "{told}");
    assert!(told.tells("machine 3 is DRAINING") && !told.tells("ends machine 3"), "{told}");
}

#[test]
fn a_hook_that_aws_refuses_is_refused() {
    let error = |more: &str| Play::of(&(with(&[]) + more)).unwrap_err().to_string();
    let refused = [
        (own("TERMINATING", "HeartbeatTimeout: 29"), "Hook: HeartbeatTimeout: 29 isn't between 30 and 7200"),
        (own("STOPPING", ""), "Hook: LifecycleTransition: there is no `autoscaling:EC2_INSTANCE_STOPPING`"),
        (
            own("LAUNCHING", "DefaultResult: RETRY"),
            "Hook: DefaultResult: `RETRY` is neither CONTINUE nor ABANDON",
        ),
        (
            own("LAUNCHING", "").replace("!Ref Group", "another"),
            "Hook: AutoScalingGroupName: `another` is no group of this template",
        ),
    ];
    for (more, expected) in refused {
        assert_eq!(error(&more), expected);
    }
}
