//! Scheduled scaling. Plays begin on Thursday, the first of January 2026, at midnight UTC.

use super::*;

/// From 2 to 20 tasks, and what is scheduled.
fn scheduled(actions: &str) -> String {
    let service = with(&[("      DesiredCount: 8\n", "")]);
    format!(
        "{service}{SCALABLE}      ScheduledActions: [{actions}]
"
    )
}

/// An action of that name.
fn action(name: &str, schedule: &str, sizes: &str) -> String {
    format!("{{ScheduledActionName: {name}, Schedule: '{schedule}', ScalableTargetAction: {{{sizes}}}}}")
}

/// More on workdays from seven to twenty.
fn workdays() -> String {
    let morning = action("Morning", "cron(0 7 ? * MON-FRI *)", "MinCapacity: 6, MaxCapacity: 20");
    let evening = action("Evening", "cron(0 20 ? * MON-FRI *)", "MinCapacity: 2, MaxCapacity: 4");
    format!("{morning}, {evening}")
}

fn play(template: &str) -> Play {
    Play::of(template).unwrap().seed(1).traffic(Traffic::constant(20.0))
}

fn hours(play: &mut Play, hours: u64) -> u32 {
    play.run_until(hours * 3_600 + 600);
    play.running("Api")
}

/// Fact (service scaling): A scheduled action changes the range of a count at its time; a count that is outside moves into it
/// at once, and one that is inside stays.
/// Source: <https://docs.aws.amazon.com/autoscaling/application/userguide/scheduled-scaling-policy-overview.html>
#[test]
fn at_its_time_an_action_moves_a_count_into_another_range() {
    let mut play = play(&scheduled(&workdays()));
    // Of Thursday and of Friday, and then of Monday.
    let seen = [(6, 2), (7, 6), (20, 4), (24 + 7, 6), (24 + 20, 4), (48 + 7, 4), (96 + 7, 6)];
    for (hour, expected) in seen {
        assert_eq!(hours(&mut play, hour), expected, "{hour}: {}", play.timeline());
    }
    let told = play.timeline().to_string();
    assert!(told.contains("07:00:00 Api: Morning: it has from 6 to 20 tasks from now on"), "{told}");
    assert!(told.contains("07:00:00 Api: wants 6 tasks in place of 2: Morning"), "{told}");
    // The range is what policies and operators find.
    play.set_desired_count("Api", 3).unwrap();
    assert_eq!(hours(&mut play, 96 + 8), 3);
    assert_eq!(hours(&mut play, 96 + 20), 3);
}

/// Fact (service scaling): An action whose least would be above the most does nothing.
/// Source: <https://docs.aws.amazon.com/autoscaling/application/userguide/scheduled-scaling-policy-overview.html>
#[test]
fn an_action_that_doesn_t_fit_the_range_fails() {
    let mut play = play(&scheduled(&action("Rush", "at(2026-01-01T03:00:00)", "MinCapacity: 30")));
    assert_eq!(hours(&mut play, 4), 2);
    assert!(
        play.timeline().tells("Rush fails: its least, 30, would be above its most, 20"),
        "{}",
        play.timeline()
    );
}

/// Fact (service scaling): A range may be one count, and none.
/// Source: <https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-scheduled-scaling.html>
/// Fact (service scaling): An action doesn't come at its start but at the first time of its schedule after that.
/// Source: <https://docs.aws.amazon.com/autoscaling/application/APIReference/API_PutScheduledAction.html>
#[test]
fn a_schedule_may_fix_a_count_and_begin_later() {
    let fixed = action("Fixed", "at(2026-01-01T01:00:00)", "MinCapacity: 6, MaxCapacity: 6");
    let off = action("Off", "at(2026-01-01T02:00:00)", "MinCapacity: 0, MaxCapacity: 0");
    let morning = action("Morning", "cron(0 7 * * ? *)", "MinCapacity: 5, MaxCapacity: 9");
    let later = morning.replace("}}", "}, StartTime: '2026-01-01T05:00:00Z'}");
    let mut play = play(&scheduled(&format!("{fixed}, {off}, {later}")));
    assert_eq!([1, 2, 6, 7].map(|hour| hours(&mut play, hour)), [6, 0, 0, 5], "{}", play.timeline());
}

/// A policy that follows the use of CPU.
const FOLLOWS: &str = "
  Follows:
    Type: AWS::ApplicationAutoScaling::ScalingPolicy
    Properties:
      PolicyName: follows
      PolicyType: TargetTrackingScaling
      ScalingTargetId: !Ref Scalable
      TargetTrackingScalingPolicyConfiguration: {TargetValue: 70, PredefinedMetricSpecification: {PredefinedMetricType: ECSServiceAverageCPUUtilization}}
";

/// Fact (service scaling): A template that leaves the range as it was doesn't take a scheduled one back; another range in the
/// template counts from its update on.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-updating-stacks-update-behaviors.html>
#[test]
fn an_update_keeps_a_scheduled_range_that_it_doesn_t_change() {
    // A few requests: the policy takes the count down to the least that it may be.
    let template = scheduled(&workdays()) + FOLLOWS;
    let mut play = play(&template);
    assert_eq!(hours(&mut play, 7), 6);
    play.deploy(&Release::template(template.replace("acme/api:1", "acme/api:2"))).unwrap();
    assert_eq!(hours(&mut play, 11), 6, "{}", play.timeline());
    let other = template.replace("acme/api:1", "acme/api:4").replace("MinCapacity: 2\n", "MinCapacity: 3\n");
    play.deploy(&Release::template(other)).unwrap();
    assert_eq!(hours(&mut play, 13), 3, "{}", play.timeline());
    // What is scheduled goes on, once.
    assert_eq!(hours(&mut play, 24 + 7), 6);
    assert_eq!(play.timeline().to_string().matches("07:00:00 Api: Morning").count(), 1);
    assert_eq!(play.timeline().to_string().matches("31:00:00 Api: Morning").count(), 1);
    // And without a schedule it ends.
    play.deploy(&Release::template(scheduled(""))).unwrap();
    let from = play.second();
    hours(&mut play, 120);
    assert!(!play.timeline().since(from).tells("tasks from now on"));
    // One that comes begins at its next time.
    play.deploy(&Release::template(template)).unwrap();
    hours(&mut play, 144 + 7);
    assert!(play.timeline().to_string().contains("151:00:00 Api: Morning"), "{}", play.timeline());
}

/// A scheduled action of the group, which has from 4 to 8 machines.
fn of_group(settings: &str) -> String {
    with(&[])
        + &format!(
            "  Night: {{Type: 'AWS::AutoScaling::ScheduledAction', Properties: {{AutoScalingGroupName: !Ref Group, {settings}}}}}\n"
        )
}

/// Fact (groups): A scheduled action changes the range of a group, and how many machines it wants, which move into the range
/// where nothing is said of them.
/// Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-scheduled-scaling.html>
#[test]
fn a_group_has_another_range_at_night() {
    let machines = |settings: &str| {
        let template = of_group(settings);
        let mut play = play(&template);
        play.run_until(3 * 3_600 + 900);
        (play.machines().count(), play)
    };
    assert_eq!(machines("Recurrence: '0 3 * * *', MinSize: 6").0, 6);
    let (_, play) = machines("Recurrence: '0 3 * * *', DesiredCapacity: 5");
    assert!(play.timeline().tells("wants 5 machines in place of 4: Night"), "{}", play.timeline());
    assert_eq!(machines("StartTime: '2026-01-01T03:00:00Z', MinSize: 6, MaxSize: 6").0, 6);
    assert_eq!(machines("Recurrence: '0 3 * * 0', MinSize: 6").0, 4);
    // With a start it comes then as well.
    assert_eq!(machines("StartTime: '2026-01-01T02:00:00Z', Recurrence: '0 7 * * *', MinSize: 6").0, 6);
    // A range that has room for all of them changes nothing by itself.
    let (_, play) = machines("Recurrence: '0 3 * * *', MinSize: 0, MaxSize: 7");
    assert!(play.timeline().tells("Night: it has from 0 to 7 machines from now on"), "{}", play.timeline());
    assert!(!play.timeline().tells("in place of 4: Night"), "{}", play.timeline());
    let (_, play) = machines("Recurrence: '0 3 * * *', MinSize: 9");
    assert!(
        play.timeline().tells("Night fails: its least, 9, would be above its most, 8"),
        "{}",
        play.timeline()
    );
    let (count, play) = machines("Recurrence: '0 3 * * *', DesiredCapacity: 9");
    assert!(
        count == 4 && play.timeline().tells("Night fails: 9 isn't between 4 and 8"),
        "{}",
        play.timeline()
    );
    // An update that says nothing of the range leaves it.
    let (_, mut play) = machines("Recurrence: '0 3 1 1 *', MinSize: 6");
    let same = of_group("Recurrence: '0 3 1 1 *', MinSize: 6").replace("acme/api:1", "acme/api:2");
    play.deploy(&Release::template(same.clone())).unwrap();
    play.run_for(2 * HOUR);
    assert_eq!(play.machines().count(), 6);
    play.deploy(&Release::template(same.replace("MinSize: '4'", "MinSize: '3'"))).unwrap();
    play.run_for(3 * HOUR);
    // Five of them have tasks.
    assert_eq!(play.machines().count(), 5, "{}", play.timeline());
}

#[test]
fn a_schedule_that_can_t_be_played_is_refused() {
    let error = |template: &str| Play::of(template).unwrap_err().to_string();
    let of_service = |text: &str| error(&scheduled(text));
    let morning = action("Morning", "cron(0 7 * * ? *)", "MinCapacity: 6");
    let refused = [
        (
            morning.replace("}}", "}, Timezone: Europe/Berlin}"),
            "Scalable: Timezone: `Europe/Berlin` isn't played: write the schedule in UTC",
        ),
        (
            morning.replace("MinCapacity: 6", ""),
            "Scalable: ScalableTargetAction: has neither MinCapacity nor MaxCapacity",
        ),
        (
            morning.replace("cron(0 7 * * ? *)", "0 7 * * *"),
            "Scalable: Schedule: `0 7 * * *` is neither at(..), rate(..) nor cron(..)",
        ),
        (
            morning.replace("cron(0 7 * * ? *)", "rate(5 weeks)"),
            "Scalable: Schedule: `rate(5 weeks)` has no unit: minutes, hours or days",
        ),
        (
            morning.replace("cron(0 7 * * ? *)", "rate(0 hours)"),
            "Scalable: Schedule: `rate(0 hours)` has no number above 0",
        ),
        (
            morning.replace("cron(0 7 * * ? *)", "at(tomorrow)"),
            "Scalable: Schedule: `tomorrow` is no time like 2026-01-02T08:00:00Z, in UTC",
        ),
    ];
    for (text, expected) in refused {
        assert_eq!(of_service(&text), expected);
    }
    let of_groups = [
        ("MinSize: 1", "Night: Recurrence: is missing, and so is StartTime"),
        ("Recurrence: '0 7 * *', MinSize: 1", "Night: Recurrence: `0 7 * *` has 4 fields and not five"),
        ("Recurrence: '0 7 * * *'", "Night: DesiredCapacity: is missing, and so are MinSize and MaxSize"),
        (
            "Recurrence: '0 7 * * *', MinSize: 1, TimeZone: Europe/Berlin",
            "Night: TimeZone: `Europe/Berlin` isn't played: write the schedule in UTC",
        ),
    ];
    for (settings, expected) in of_groups {
        assert_eq!(error(&of_group(settings)), expected);
    }
}
