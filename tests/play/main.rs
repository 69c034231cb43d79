//! The production example at play: what becomes of its promises in each scenario.
//!
//! A verdict that changes is read: it is what the example promises to those who copy from it.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test tells what is wrong by a panic")]

use std::sync::LazyLock;
use std::time::Duration;

use ecs_dsl_rehearsal::play::scenario::{self, Scenario};
use ecs_dsl_rehearsal::play::{Fault, Image, Moment, Outcome, Play, Release, Traffic, Verdict};
use expect_test::{expect, expect_file};

const PROD: &str = include_str!("../../examples/prod/prod.template.json");

/// The example with a setting replaced wherever it stands, of which it has some.
fn with(right: &str, wrong: &str) -> String {
    assert!(PROD.contains(right), "{right} isn't in the template");
    PROD.replace(right, wrong)
}

fn play(template: &str) -> Play {
    Play::of(template).unwrap()
}

/// What becomes of it in each scenario.
static VERDICTS: LazyLock<Vec<Verdict>> = LazyLock::new(|| {
    let system = play(PROD);
    scenario::ALL.iter().map(|scenario| scenario.play(&system, 1).unwrap()).collect()
});

/// The promise of a verdict that is broken first.
fn broken(verdict: &Verdict) -> &str {
    let broken = verdict.promises().iter().find(|promise| promise.outcome == Outcome::Broken);
    broken.unwrap_or_else(|| panic!("nothing is broken:\n{verdict}\n{}", verdict.timeline())).text.as_ref()
}

/// A Spot interruption stands there twice: the second time the group may shrink to one machine, and no new one comes in time.
#[test]
fn the_production_example_is_judged() {
    let mut verdicts: Vec<String> = VERDICTS.iter().map(ToString::to_string).collect();
    verdicts.push(scenario::spot_interruption(&play(&lean()), 2).unwrap().to_string());
    expect_file!["verdicts.txt"].assert_eq(&verdicts.join("\n"));
}

/// Alarms look back at minutes in which nothing was there yet. The guide to monitors says so.
#[test]
fn a_first_deployment_is_told_though_nothing_is_wrong() {
    let mut play = play(PROD).traffic(Traffic::constant(200.0));
    assert!(play.settle());
    let told: Vec<String> = play.inbox().iter().map(ToString::to_string).collect();
    expect![[r#"
        00:01:10 PlatformPageTopic <- ProdPlatformPage (over)
        00:02:10 PlatformPageTopic <- ApiPage
        00:02:10 PlatformPageTopic <- NginxPage
        00:04:00 PlatformPageTopic <- ApiPage (over)
        00:04:00 PlatformPageTopic <- NginxPage (over)
        00:08:00 PlatformPageTopic <- PublicBalancerPage (over)"#]]
    .assert_eq(&told.join("\n"));
}

/// Every alarm of the example goes off in some scenario, but for those of the other zones' NAT gateways.
#[test]
fn each_monitor_of_the_production_example_is_played() {
    let system = play(PROD);
    let timelines =
        scenario::ALL.iter().map(|scenario| scenario.play(&system, 1).unwrap().timeline().to_string());
    let timelines: String = timelines.collect();
    let template: serde_json::Value = serde_json::from_str(PROD).unwrap();
    let resources = template["Resources"].as_object().unwrap().iter();
    let alarms = resources.filter(|(_, resource)| {
        matches!(
            resource["Type"].as_str(),
            Some("AWS::CloudWatch::Alarm" | "AWS::CloudWatch::CompositeAlarm")
        )
    });
    let quiet: Vec<&str> = alarms
        .map(|(id, _)| id.as_str())
        .filter(|id| !timelines.contains(&format!(" {id}: is ALARM")))
        .collect();
    let elsewhere =
        ["MainNatGateway2Ports", "MainNatGateway2Silent", "MainNatGateway3Ports", "MainNatGateway3Silent"];
    assert_eq!(quiet, elsewhere);
}

#[test]
fn without_draining_it_cuts_requests() {
    let twin = with(
        "\"deregistration_delay.timeout_seconds\",\n            \"Value\": \"30\"",
        "\"deregistration_delay.timeout_seconds\",\n            \"Value\": \"0\"",
    );
    assert_eq!(broken(&scenario::rolling_update(&play(&twin), 1).unwrap()), "no request is lost");
}

#[test]
fn without_a_circuit_breaker_a_bad_image_stays() {
    let twin = with(
        "\"DeploymentCircuitBreaker\": {\n            \"Enable\": true",
        "\"DeploymentCircuitBreaker\": {\n            \"Enable\": false",
    );
    let verdict = scenario::bad_image(&play(&twin), 1).unwrap();
    assert_eq!(broken(&verdict), "the deployment goes back by itself within an hour");
}

#[test]
fn without_the_right_to_its_secret_it_never_comes_up() {
    let twin = with("\"secretsmanager:GetSecretValue\"", "\"secretsmanager:ListSecrets\"");
    let verdict = scenario::bad_secret(&play(&twin), 1).unwrap();
    assert_eq!(broken(&verdict), "the system comes up");
    assert!(verdict.promises()[0].measured.contains("AccessDeniedException"), "{verdict}");
}

/// Seed 1, on which the example keeps its promises.
#[test]
fn without_spot_draining_or_a_minimum_an_interruption_is_felt() {
    let blind = with("ECS_ENABLE_SPOT_INSTANCE_DRAINING=true", "ECS_ENABLE_SPOT_INSTANCE_DRAINING=false");
    let verdict = scenario::spot_interruption(&play(&blind), 1).unwrap();
    assert_eq!(broken(&verdict), "no request is lost");
    assert!(
        verdict.measured().causes().any(|(cause, _)| cause.contains("ECS had not been draining")),
        "{verdict}"
    );

    let none = with("\"MinimumHealthyPercent\": 100", "\"MinimumHealthyPercent\": 0");
    let verdict = scenario::spot_interruption(&play(&none), 1).unwrap();
    assert_eq!(broken(&verdict), "no task is missed");
}

/// With a machine in each zone there is room for the tasks of one that is lost. Without, a new machine takes 60 to 120 seconds
/// to come, its tasks some more, and an interrupted one is gone after 120: whether requests are lost depends on the durations
/// of the day.
#[test]
fn with_a_machine_in_each_zone_nothing_depends_on_luck() {
    let (mut kept, mut broken) = (0, 0);
    for seed in 1..=10 {
        let system = play(PROD);
        for sure in
            ["rolling-update", "bad-image", "bad-secret", "traffic-peak", "spot-interruption", "spot-drought"]
        {
            let verdict = Scenario::named(sure).unwrap().play(&system, seed).unwrap();
            assert_eq!(verdict.outcome(), Outcome::Kept, "{verdict}");
        }
        let spot = scenario::spot_interruption(&play(&lean()), seed).unwrap();
        kept += u32::from(spot.outcome() == Outcome::Kept);
        broken += u32::from(spot.outcome() == Outcome::Broken);
    }
    assert!(kept > 0 && broken > 0 && kept + broken == 10, "kept {kept}, broken {broken}");
}

/// The number of the guides: of the first deployments how many wake somebody, though all of them come up.
#[test]
fn some_first_deployments_wake_somebody() {
    let system = play(PROD);
    let verdicts: Vec<Verdict> =
        (1..=20).map(|seed| scenario::first_deployment(&system, seed).unwrap()).collect();
    let woken = verdicts.iter().filter(|verdict| verdict.outcome() != Outcome::Kept);
    let woken: Vec<&str> = woken.map(broken).collect();
    assert!(woken.iter().all(|promise| promise.starts_with("nobody is called")), "{woken:?}");
    for guide in ["book/src/guide/rehearsal.md", "book/src/guide/monitors.md"] {
        let said = format!("of the seeds 1 to 20, {} ", woken.len());
        assert!(read(guide).replace('\n', " ").contains(&said), "{guide}: {}", woken.len());
    }
}

/// The example, but for the least number of its machines.
fn lean() -> String {
    with("\"MinSize\": \"3\"", "\"MinSize\": \"1\"")
}

/// The numbers of the guide and of the README: how many of the first seeds lose requests where the group may shrink to one
/// machine, and that none does where there is a place for the tasks at once.
#[test]
fn with_room_on_its_machines_no_spot_interruption_is_felt() {
    let losing = |template: &str, seeds: u64| {
        let system = play(template);
        let verdicts = (1..=seeds).map(|seed| scenario::spot_interruption(&system, seed).unwrap());
        verdicts.filter(|verdict| verdict.measured().lost() > 0).count()
    };
    let full = losing(&lean(), 20);
    let roomy = losing(&lean().replace("\"TargetCapacity\": 100", "\"TargetCapacity\": 90"), 20);
    let guide = read("book/src/guide/rehearsal.md");
    assert!(guide.contains(&format!("of the seeds 1 to 20, {full} lose requests")), "{full}");
    assert!(
        guide.contains("of the same 20 seeds none loses any") && losing(PROD, 20) + roomy == 0,
        "{roomy}"
    );
    assert!(read("README.md").contains(&format!("of 20 Spot interruptions {full} lose")), "{full}");
}

/// Each interruption is told, and can wait for the morning.
#[test]
fn a_day_with_a_deployment_scaling_and_single_spot_losses_wakes_nobody() {
    let hours = |count: u64| Duration::from_secs(count * 60 * 60);
    let mut play = play(PROD).seed(1).traffic(Traffic::daily(100.0, 600.0));
    play.run_for(hours(2));
    play.mark();
    for hour in 0..24 {
        if hour % 6 == 3 {
            assert_eq!(
                play.inject(&Fault::SpotInterruption { machines: 1 }).unwrap(),
                1,
                "{}",
                play.timeline()
            );
        }
        if hour == 12 {
            play.deploy(&Release::image("ApiService", Image::new("acme/api:2"))).unwrap();
        }
        play.run_for(hours(1));
    }
    let measured = play.measured();
    let calls = || measured.told().iter().filter(|message| !message.all_clear);
    assert!(
        calls().count() >= 4 && calls().all(|message| message.topic == "PlatformWarnTopic"),
        "{measured}"
    );
    // At noon the machines are full, and some tasks find no place within the two minutes of a notice.
    assert!(measured.lost() < measured.requests() / 10_000, "{measured}");
    let counts = play.timeline().to_string().matches(" tasks in place of ").count();
    assert!(counts > 4 && play.version("ApiService") == Some(("acme/api:2", true)), "{counts}");
}

/// `RequestCount` counts no request for which there is no target, so a share of it alone would say nothing when all are gone.
#[test]
fn somebody_is_woken_by_the_load_balancer_when_all_targets_are_gone() {
    let mut play = play(PROD).traffic(Traffic::constant(200.0));
    assert!(play.settle());
    let from = play.second();
    for service in ["ApiService", "NginxService"] {
        play.set_desired_count(service, 0).unwrap();
    }
    play.run_for(Duration::from_secs(600));
    let since = play.timeline().since(from).to_string();
    assert!(since.contains("PublicBalancerErrors: is ALARM"), "{since}");
}

/// Whoever wants more tasks than a service's requests ask for suspends its scale-in, so that they are there.
#[test]
fn tasks_that_are_wanted_stay_although_few_requests_come() {
    let few = ["20x /", "POST /api/orders"].map(|request| request.parse().unwrap());
    let system = play(PROD).traffic(Traffic::constant(200.0).asking(few));
    let verdict = scenario::capacity_exhausted(&system, 1).unwrap();
    assert_eq!(verdict.outcome(), Outcome::Kept, "{verdict}");
}

/// After a peak tasks that are spread over machines stay there, one or two on each, and no machine gets empty.
#[test]
fn tasks_that_are_spread_over_machines_keep_them_after_a_peak() {
    let spread = with(
        "\"Field\": \"cpu\",\n            \"Type\": \"binpack\"",
        "\"Field\": \"instanceId\",\n            \"Type\": \"spread\"",
    );
    let verdict = scenario::warn(&play(&spread), 1).unwrap();
    assert_eq!(broken(&verdict), "somebody can read that a group has nearly as many machines as it may");
}

/// Lines that are too long to show end with `...`, and those that aren't shown are left out.
/// Its target groups have other ports than those that are deployed. The guide shows it.
#[test]
fn a_target_group_that_is_replaced_loses_requests() {
    let port = "\"HttpCode\": \"200\"\n        },\n        \"Port\": 80";
    let deployed = with(port, &port.replace(": 80", ": 8081"));
    let verdict = scenario::upgrade(&play(&deployed), PROD, 1).unwrap();
    let said = verdict.to_string();
    let line = said.lines().find(|line| line.starts_with("  broken")).unwrap_or_else(|| panic!("{said}"));
    let guide = include_str!("../../book/src/guide/rehearsal.md");
    assert!(guide.contains(&format!("{line}\n")), "{said}");
    // What the old group's alarms look at goes on until they move, and what the new one's look at was counted before.
    let alarms = |moment: &&Moment| moment.subject == "NginxNoHealthyTarget" && moment.text == "is ALARM";
    let since = verdict.timeline().since(verdict.measured().from_second());
    assert!(since.moments().iter().find(alarms).is_none(), "{since}");
}

#[test]
fn the_readme_and_the_guide_show_verdicts_as_they_are() {
    let bad_image = scenario::bad_image(&play(PROD), 1).unwrap().to_string();
    let spot = scenario::spot_interruption(&play(&lean()), 2).unwrap().to_string();
    for (page, name, verdict) in
        [("README.md", "bad-image", bad_image), ("book/src/guide/rehearsal.md", "spot-interruption", spot)]
    {
        let text = read(page);
        let shown = text.split(&format!("```text\n{name}")).nth(1).and_then(|rest| rest.split("```").next());
        let shown = format!("{name}{}", shown.unwrap());
        let has = |line: &str| verdict.contains(line.trim_end_matches("..."));
        let other: Vec<&str> = shown.lines().filter(|line| !has(line)).collect();
        assert!(other.is_empty() && shown.lines().count() > 4, "{page} shows {other:?} of\n{verdict}");
    }
}

fn read(path: &str) -> String {
    std::fs::read_to_string(format!("{}/../{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

#[test]
fn what_the_play_leaves_out_of_the_example_is_known() {
    let play = Play::of(PROD).unwrap();
    let mut properties: Vec<_> =
        play.ignored().iter().map(|(id, property)| format!("{id}.{property}\n")).collect();
    properties.sort();
    let alarms: Vec<_> = play.unfed().into_iter().map(|(id, metric)| format!("{id}: {metric}\n")).collect();
    let text = format!("properties\n{}\nalarms\n{}", properties.concat(), alarms.concat());
    expect_file!["left_out.txt"].assert_eq(&text);
}
