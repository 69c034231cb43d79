//! The rehearsal, as people meet it: verdicts, seeds, the exit status, and programs that can't be played.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test tells what is wrong by a panic"
)]

mod support;

use ecs_dsl_rehearsal::play::scenario;
use expect_test::expect;
use serde_json::Value as Json;
use support::{Folder, Told, run, sample};

fn lines(told: &Told) -> Vec<Json> {
    told.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

#[test]
fn each_promise_gets_a_verdict_with_what_was_measured() {
    let told = run(sample("system").args(["rehearse", "rolling-update"]));
    assert_eq!(told.code, 0, "{told:?}");
    expect![[r#"
        Stack sample at play. Not simulated, so that nothing is said of it:
          20 properties, which `--json` lists

        rolling-update (seed 1): kept
          kept       the system comes up: settled at 00:22:00
          kept       the new version is there within 30 minutes: after 1 min 30 s
          kept       no request is lost: 0 of 138,000
          kept       enough tasks stay healthy: no service fell below its minimum
          kept       nobody is called: no topic got a message that calls somebody
          measured from 00:22:00 to 00:33:30
            lost: 0 of 138,000 requests
            least healthy: ApiService 100% at 00:22:00
            slowest minute: p95 400 ms at 00:23:00 (ApiTargetGroup)
            well: all the time
            told: nobody
            machines: 0.2 hours

        No promise was broken; 1 of 1 scenarios could be judged in full.
    "#]]
    .assert_eq(&told.out);
}

/// The sample tells nobody of failed deployments.
#[test]
fn a_broken_promise_is_an_exit_status_of_5() {
    let told = run(sample("system").args(["rehearse", "bad-image", "rolling-update"]));
    assert_eq!(told.code, 5, "{told:?}");
    assert!(told.out.contains("  broken     somebody is told: no topic got a message"), "{told:?}");
    assert!(told.out.ends_with("Promises were broken in: bad-image.\n"), "{told:?}");
}

/// A service without a load balancer. `warn` is left out: tasks of every service exit in it, of which nobody is told here.
#[test]
fn what_nothing_happened_by_is_not_judged_and_breaks_nothing() {
    let names = scenario::ALL.iter().map(|scenario| scenario.name).filter(|name| *name != "warn");
    let told = run(sample("mail").args(["rehearse", "--json"]).args(names));
    assert_eq!(told.code, 0, "{told:?}");
    let outcomes: Vec<String> = lines(&told)
        .iter()
        .filter(|line| line["kind"] == "verdict")
        .map(|line| line["value"]["outcome"].as_str().unwrap().to_owned())
        .collect();
    assert!(outcomes.len() > 3 && outcomes.iter().all(|outcome| outcome == "not judged"), "{outcomes:?}");
}

#[test]
fn seeds_are_counted_and_the_worst_can_be_played_again() {
    let many = ["rehearse", "rolling-update", "--seed", "3", "--seeds", "5", "--json"];
    let told = run(sample("system").args(many));
    assert_eq!(told, run(sample("system").args(many)), "the same luck gives the same bytes");
    let told = lines(&told);
    let seeds = &told.iter().find(|line| line["kind"] == "seeds").unwrap()["value"];
    assert_eq!(seeds["kept"].as_u64().unwrap() + seeds["broken"].as_u64().unwrap(), 5, "{seeds}");
    let worst = &told.iter().find(|line| line["kind"] == "verdict").unwrap()["value"];
    assert_eq!(worst["seed"], seeds["worst_seed"]);
    let seed = worst["seed"].to_string();
    let again = run(sample("system").args(["rehearse", "rolling-update", "--json", "--seed", &seed]));
    assert_eq!(&lines(&again).iter().find(|line| line["kind"] == "verdict").unwrap()["value"], worst);
}

#[test]
fn the_timeline_tells_what_happened_in_order() {
    let told = run(sample("system").args(["rehearse", "rolling-update", "--timeline", "--json"]));
    let verdict = lines(&told).into_iter().find(|line| line["kind"] == "verdict").unwrap();
    let moments = verdict["value"]["timeline"].as_array().unwrap().clone();
    let texts: Vec<&str> = moments.iter().map(|moment| moment["text"].as_str().unwrap()).collect();
    let place = |part: &str| texts.iter().position(|text| text.contains(part)).unwrap();
    assert!(place("deployment ecs-svc/2 begins") < place("has reached a steady state"), "{texts:#?}");
    assert!(moments.is_sorted_by_key(|moment| moment["second"].as_u64()));
}

/// The stretches of the numbers are those of the words.
#[test]
fn when_the_system_was_not_well_is_told_in_both_ways() {
    let told = run(sample("system").args(["rehearse", "zone-outage", "--json"]));
    let verdict = lines(&told).into_iter().find(|line| line["kind"] == "verdict").unwrap();
    let stretches = verdict["value"]["not_well"].as_array().unwrap();
    let last = &stretches.last().unwrap();
    assert!(
        stretches.iter().all(|one| one["from_second"].as_u64() < one["to_second"].as_u64()),
        "{stretches:?}"
    );
    let end = last["to_second"].as_u64().unwrap();
    let words = run(sample("system").args(["rehearse", "zone-outage"]));
    let well = words.out.lines().find(|line| line.trim_start().starts_with("not well: ")).unwrap();
    let clock = well.rsplit("well again at ").next().unwrap();
    let seconds = clock.split(':').fold(0, |all, part| all * 60 + part.parse::<u64>().unwrap());
    assert!(end.abs_diff(seconds) <= 1, "{well}: {stretches:?}");
}

#[test]
fn a_program_without_services_says_what_to_write() {
    let told = run(sample("log").arg("rehearse"));
    assert_eq!(told.code, 1, "{told:?}");
    assert!(told.err.contains("Service::builder("), "{told:?}");
}

#[test]
fn what_makes_no_sense_is_named_with_what_does() {
    for (words, says) in [
        (vec!["rehearse", "earthquake"], "rolling-update, bad-image"),
        (vec!["rehearse", "--request", "api"], "write a path as in /api/orders"),
        (vec!["rehearse", "--request", "/it's"], "write %27"),
        (vec!["rehearse", "--traffic", "-1"], "above 0 and at most 1,000,000"),
        (vec!["rehearse", "--traffic", "none"], "a number of requests a second"),
        (vec!["rehearse", "--traffic", "daily:9..1"], "the least of them first"),
        (vec!["rehearse", "rolling-updates"], "`rolling-update` is meant, or a FILE.toml"),
        (vec!["rehearse", "--htlm", "page.html"], "'--html'"),
        (vec!["rehearse", "--seeds", "0"], "1..=100000"),
    ] {
        let told = run(sample("system").args(&words));
        assert_eq!(told.code, 2, "{words:?}: {told:?}");
        assert!(told.err.contains(says), "{words:?}: {told:?}");
    }
}

/// A type that nobody plays: named, with what it was used for, and inert on demand.
#[test]
fn a_type_that_is_not_played_is_named_and_may_do_nothing() {
    let told = run(sample("table").arg("rehearse"));
    assert_eq!(told.code, 1, "{told:?}");
    assert!(told.err.contains("AWS::DynamoDB::Table"), "{told:?}");
    assert!(told.err.contains("--ignore-unknown"), "{told:?}");
    let told = run(sample("table").args(["rehearse", "rolling-update", "--ignore-unknown"]));
    assert_eq!(told.code, 0, "{told:?}");
    assert!(told.out.contains("types that do nothing: AWS::DynamoDB::Table"), "{told:?}");
}

/// The sample's template with smaller tasks, in a file as CloudFormation's `GetTemplate` gives it.
fn deployed(folder: &Folder, of: &str) -> std::path::PathBuf {
    let made = run(sample("system").args(["synth", "--out"]).arg(folder.file("made")));
    assert_eq!(made.code, 0, "{made:?}");
    let template = std::fs::read_to_string(folder.file("made").join("sample.template.json")).unwrap();
    assert!(template.contains(of), "{template}");
    let path = folder.file("deployed.json");
    let smaller = template.replace(of, "\"Memory\": \"256\"");
    std::fs::write(
        &path,
        serde_json::json!({"StagesAvailable": ["Original"], "TemplateBody": smaller}).to_string(),
    )
    .unwrap();
    path
}

#[test]
fn an_upgrade_is_played_from_what_is_deployed() {
    let folder = Folder::new("upgrade");
    let path = deployed(&folder, "\"Memory\": \"512\"");
    let told = run(sample("system").args(["rehearse", "upgrade", "--seeds", "2", "--from"]).arg(&path));
    assert_eq!(told.code, 0, "{told:?}");
    assert!(told.out.contains("  kept       the stack is updated within an hour: after "), "{told:?}");
    assert!(told.out.contains("upgrade: 2 of 2 seeds kept all promises"), "{told:?}");
    let again = format!("`rehearse upgrade --from {} --seed 1 --timeline` plays again", path.display());
    assert!(told.out.contains(&again), "{told:?}");
}

#[test]
fn an_upgrade_needs_a_template_and_a_template_an_upgrade() {
    let folder = Folder::new("upgrade-wrong");
    let path = folder.file("deployed.json");
    for (arguments, code, says) in [
        (vec!["rehearse", "upgrade"], 2, "write `rehearse upgrade --from FILE`"),
        (vec!["rehearse", "upgrade", "--from", "nowhere.json"], 1, "can't read nowhere.json"),
        (
            vec!["rehearse", "bad-image", "--from", "nowhere.json"],
            2,
            "`--from` is for the scenario `upgrade`",
        ),
        (vec!["rehearse", "upgrad"], 2, "`upgrade` is meant"),
    ] {
        let told = run(sample("system").args(&arguments));
        assert_eq!((told.code, told.err.contains(says)), (code, true), "{arguments:?}: {told:?}");
    }
    std::fs::write(&path, "Resources: [").unwrap();
    let told = run(sample("system").args(["rehearse", "upgrade", "--from"]).arg(&path));
    assert_eq!(told.code, 1, "{told:?}");
    assert!(told.err.contains("YAML"), "{told:?}");
    let named = format!("error[from]: {}: ", path.display());
    assert!(
        told.err.contains(&named) && told.err.contains("as `aws cloudformation get-template`"),
        "{told:?}"
    );
}
