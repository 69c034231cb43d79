//! Scenarios and traffic out of files, on the command line.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test tells what is wrong by a panic"
)]

mod support;

use std::fs;

use ecs_dsl_rehearsal::play::{Outcome, Play, Script, Traffic, scenario};
use expect_test::expect;
use serde_json::Value as Json;
use support::{Folder, Told, run, sample};

/// A rehearsal of the sample with a file of this name and text, by its name in its own folder.
fn rehearse(name: &str, text: &str, words: &[&str]) -> Told {
    let folder = Folder::new(&format!("scripts-{name}-{}", text.len()));
    let file = folder.file(name);
    fs::write(&file, text).unwrap();
    run(sample("system").current_dir(file.parent().unwrap()).arg("rehearse").args(words))
}

const MINE: &str = "name = \"mine\"\nabout = \"a slow <version>\"\n\n[[steps]]\ndeploy = \"ApiService\"\n\
                    ready_after = \"5s\"\n\n[promises]\ncompletes_within = \"30m\"\nloses_nothing = true\n";

#[test]
fn a_scenario_out_of_a_file_gets_a_verdict() {
    let told = rehearse("mine.toml", MINE, &["mine.toml"]);
    assert_eq!(told.code, 0, "{told:?}");
    expect![[r#"
        Stack sample at play. Not simulated, so that nothing is said of it:
          20 properties, which `--json` lists

        mine (seed 1): kept
          kept       the system comes up: settled at 00:22:00
          kept       the new version is there within 30 min: after 1 min 40 s
          kept       no request is lost: 0 of 480,000
          measured from 00:22:00 to 01:02:00
            lost: 0 of 480,000 requests
            least healthy: ApiService 100% at 00:22:00
            slowest minute: p95 400 ms at 00:23:00 (ApiTargetGroup)
            well: all the time
            told: nobody
            machines: 0.7 hours

        No promise was broken; 1 of 1 scenarios could be judged in full.
    "#]]
    .assert_eq(&told.out);
}

#[test]
fn a_broken_promise_of_it_is_an_exit_status_of_5_and_can_be_played_again() {
    let text = MINE.replace("ready_after = \"5s\"", "bad = true");
    let words = ["mine.toml", "rolling-update", "--seeds", "2", "--traffic", "daily:50..100"];
    let told = rehearse("mine.toml", &text, &words);
    assert_eq!(told.code, 5, "{told:?}");
    assert!(
        told.out.contains("`rehearse mine.toml --seed 1 --traffic daily:50..100 --timeline`"),
        "{told:?}"
    );
    assert!(told.out.ends_with("Promises were broken in: mine.\n"), "{told:?}");
}

#[test]
fn what_is_wrong_in_it_is_told_with_its_line() {
    let told = rehearse("mine.toml", &MINE.replace("deploy", "deploi"), &["mine.toml"]);
    assert_eq!(told.code, 1, "{told:?}");
    expect![[r#"
        error[scenario]: mine.toml:5:1: a step says what to do, and this one doesn't: `deploy` is meant
          |
        5 | deploi = "ApiService"
          | ^^^^^^

    "#]]
    .assert_eq(&told.err);
    let told = rehearse("mine.toml", &MINE.replace("ApiService", "ApService"), &["mine.toml", "--json"]);
    assert_eq!(told.code, 1, "{told:?}");
    let error: Json = serde_json::from_str(told.err.trim()).unwrap();
    assert_eq!(
        (&error["line"], &error["column"], &error["path"]),
        (&5.into(), &10.into(), &"mine.toml".into())
    );
    assert_eq!(error["message"], "the system has no service `ApService`: `ApiService` is meant");
    let told = run(sample("system").args(["rehearse", "nowhere.toml"]));
    assert!(told.code == 1 && told.err.contains("can't read nowhere.toml"), "{told:?}");
}

/// Its text goes into a page like any other.
#[test]
fn a_page_shows_it() {
    let folder = Folder::new("scripts-page");
    let (file, page) = (folder.file("mine.toml"), folder.file("page.html"));
    fs::write(&file, MINE).unwrap();
    let told = run(sample("system").arg("rehearse").arg(&file).arg("--html").arg(&page));
    assert_eq!(told.code, 0, "{told:?}");
    let text = fs::read_to_string(page).unwrap();
    assert!(text.contains("Stack sample, seed 1: a slow &lt;version&gt;."), "{text}");
}

#[test]
fn what_is_asked_for_goes_where_listeners_say() {
    let asked = ["--request", "3x /", "--request", "GET http://acme.example:81/"];
    let told = run(sample("system")
        .args(["rehearse", "rolling-update", "--traffic", "100", "--seeds", "2"])
        .args(asked));
    assert_eq!(told.code, 5, "{told:?}");
    for text in [
        "17,250 PublicLoadBalancer: nothing listens where GET http://acme.example:81/ is asked",
        "`rehearse rolling-update --seed 1 --traffic 100 --request '3x /' --request 'GET http://acme.example:81/' --timeline`",
    ] {
        assert!(told.out.contains(text), "{text}: {told:?}");
    }
}

#[test]
fn traffic_out_of_a_table_is_what_comes() {
    // A minute of nothing, and then 100 a second: the scenario lasts for some minutes.
    let told = rehearse(
        "t.csv",
        "seconds,rate\n0,0\n60,0\n60,100\n",
        &["rolling-update", "--traffic", "t.csv", "--json"],
    );
    assert_eq!(told.code, 0, "{told:?}");
    let verdict: Json = told
        .out
        .lines()
        .map(|line| serde_json::from_str::<Json>(line).unwrap())
        .find(|line| line["kind"] == "verdict")
        .unwrap();
    let (settled, plain) = (verdict["value"]["requests"].as_u64().unwrap(), 100 * 690);
    assert_eq!(settled, plain - 100 * 60, "{verdict}");
}

#[test]
fn what_is_wrong_in_a_table_is_told_with_its_line() {
    let told = rehearse("t.csv", "0,50\n60;100\n", &["rolling-update", "--traffic", "t.csv"]);
    assert_eq!(told.code, 1, "{told:?}");
    expect![[r#"
        error[traffic]: t.csv:2:1: a line has seconds and requests a second with a comma between them, as in `600,200`
          |
        2 | 60;100
          | ^^^^^^

    "#]]
    .assert_eq(&told.err);
}

#[test]
fn the_help_tells_every_scenario_and_the_exit_status() {
    let told = run(sample("system").args(["rehearse", "--help"]));
    assert_eq!(told.code, 0, "{told:?}");
    // Long lines are broken.
    let words = told.out.split_whitespace().collect::<Vec<_>>().join(" ");
    for scenario in scenario::ALL {
        let line = format!("{} {}", scenario.name, scenario.about);
        assert!(words.contains(&line), "{line}: {}", told.out);
    }
    for word in
        ["--html <FILE>", "--junit <FILE>", "--seeds <N>", "FILE.csv", "FILE.toml", "5 a promise was broken"]
    {
        assert!(told.out.contains(word), "{word}: {}", told.out);
    }
}

fn read(path: &str) -> String {
    fs::read_to_string(format!("{}/../{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// The files that the guide shows, on the example that they stand beside.
#[test]
fn the_scenario_and_the_table_of_the_guide_are_those_of_the_example() {
    let guide = read("book/src/guide/rehearsal.md");
    let (scenario, table) = (read("examples/prod/launch-day.toml"), read("examples/prod/launch-day.csv"));
    assert!(guide.contains(&format!("```toml\n{scenario}```")), "the guide shows another launch-day.toml");
    assert!(guide.contains(&format!("```csv\n{table}```")), "the guide shows another launch-day.csv");
    let prod = Play::of(&read("examples/prod/prod.template.json")).unwrap();
    let script = Script::parse(&scenario).unwrap();
    for seed in 1..=5 {
        let verdict = script.play(&prod, seed).unwrap();
        assert_eq!(verdict.outcome(), Outcome::Kept, "{verdict}");
    }
    let traffic = Traffic::table(&table).unwrap();
    let verdict = scenario::rolling_update(&prod.traffic(traffic), 1).unwrap();
    assert_eq!(verdict.outcome(), Outcome::Kept, "{verdict}");
}

/// Each step, fault and promise that can be written stands in the guide.
#[test]
fn the_guide_tells_every_word_of_a_scenario() {
    let guide = read("book/src/guide/rehearsal.md");
    let wrong =
        Script::parse("name = \"a\"\n[[steps]]\nzzz = 1\n[[steps]]\ninject = \"zzz\"\n[promises]\nzzz = 1\n");
    let told = wrong.unwrap_err().to_string();
    let words: Vec<&str> = told
        .lines()
        .filter(|line| line.contains("there is `"))
        .flat_map(|line| line.split('`').skip(1).step_by(2))
        .collect();
    assert!(words.len() > 15, "{told}");
    for word in words.into_iter().filter(|word| !["zzz", "promises"].contains(word)) {
        let told = ["`", "\""].iter().any(|quote| guide.contains(&format!("{quote}{word}")));
        assert!(told, "the guide doesn't tell `{word}`");
    }
}
