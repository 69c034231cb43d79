//! Texts that are no scenario of a system: what is said of them.

use proptest::prelude::*;

use super::*;

fn mistakes(text: &str) -> String {
    let error = match Script::parse(text) {
        Ok(script) => script.play(&Play::of(SERVICE).unwrap(), 1).unwrap_err(),
        Err(error) => error,
    };
    match error {
        ScriptError::Wrong { mistakes } => mistakes.iter().map(|one| one.show("mine.toml") + "\n").collect(),
        error => panic!("{error}"),
    }
}

/// Ten mistakes.
const WRONG: &str = r#"
name = "Friday"
trafic = 100

[[steps]]
deploi = "Api"

[[steps]]
deploy = "Api"
read_after = "45s"

[[steps]]
wait = 10

[[steps]]
inject = "earthquake"

[[steps]]
inject = "spot-drought"
machines = 2

[[steps]]
wait = "1m"
mark = true

[promises]
loses_nothing = false
calls_nobody = true
tells_somebody = true
"#;

#[test]
fn all_that_is_wrong_is_told_at_once_with_its_place() {
    expect![[r#"
        mine.toml:2:8: a name has at most 64 small letters, digits and hyphens, as in "friday-evening"
          |
        2 | name = "Friday"
          |        ^^^^^^^^
        mine.toml:3:1: a scenario has no key `trafic`: `traffic` is meant
          |
        3 | trafic = 100
          | ^^^^^^
        mine.toml:6:1: a step says what to do, and this one doesn't: `deploy` is meant
          |
        6 | deploi = "Api"
          | ^^^^^^
        mine.toml:10:1: the step `deploy` has no key `read_after`: `ready_after` is meant
           |
        10 | read_after = "45s"
           | ^^^^^^^^^^
        mine.toml:13:8: this has to be a time from "1s" to "168h", as in "90s", "10m" or "1h 30m"
           |
        13 | wait = 10
           |        ^^
        mine.toml:16:10: there is no fault `earthquake`: there is `spot-interruption`, `spot-drought`, `on-demand-lost`, `no-capacity`, `zone-outage`, `nat-outage`, `nat-ports`, `errors`, `slow`, `checks-fail`, `tasks-exit`, `exporter-silent`, `secret-key-lost`
           |
        16 | inject = "earthquake"
           |          ^^^^^^^^^^^^
        mine.toml:20:1: the fault `spot-drought` has no key `machines`: there is `inject`, `for`
           |
        20 | machines = 2
           | ^^^^^^^^
        mine.toml:23:1: a step does one thing: write `wait` below a `[[steps]]` of its own
           |
        23 | wait = "1m"
           | ^^^^
        mine.toml:27:17: this has to be `true`: leave it out where it isn't so
           |
        27 | loses_nothing = false
           |                 ^^^^^
        mine.toml:29:1: `calls_nobody` and `tells_somebody` are promised, which is too much: leave one out
           |
        29 | tells_somebody = true
           | ^^^^^^^^^^^^^^
    "#]]
    .assert_eq(&mistakes(WRONG));
}

#[test]
fn what_the_system_has_not_is_told_before_anything_is_played() {
    expect![[r#"
        mine.toml:4:18: the system has no service `Apy`: `Api` is meant
          |
        4 | deploy = ["Api", "Apy"]
          |                  ^^^^^
        mine.toml:7:8: the system has no zone with machines or tasks `us-east-1d`: `us-east-1a` is meant
          |
        7 | zone = "us-east-1d"
          |        ^^^^^^^^^^^^
        mine.toml:11:7: the secret `Secret` has no key `TOKN`: `TOKEN` is meant
           |
        11 | key = "TOKN"
           |       ^^^^^^
    "#]]
    .assert_eq(&mistakes(
        r#"
name = "mine"
[[steps]]
deploy = ["Api", "Apy"]
[[steps]]
inject = "zone-outage"
zone = "us-east-1d"
[[steps]]
inject = "secret-key-lost"
secret = "Secret"
key = "TOKN"
[promises]
loses_nothing = true
"#,
    ));
}

/// Asserts what is said of each text.
fn assert_says(texts: &[(&str, &str)]) {
    for (text, says) in texts {
        let told = mistakes(text);
        assert!(told.contains(says), "{text}\n{told}");
    }
}

#[test]
fn each_mistake_of_a_scenario_says_what_to_write() {
    let steps = "[[steps]]\nwait = \"1m\"";
    assert_says(&[
        ("", "write `name = \"friday-evening\"`"),
        ("name = \"rolling-update\"", "`rolling-update` is a scenario already"),
        ("name = \"mine\"", "write `[[steps]]` with `wait = \"10m\"`"),
        ("name = \"mine\"\nsteps = 3", "write `[[steps]]` before each"),
        ("name = \"mine\"\nsteps = []", "from 1 to 200 steps"),
        ("name = \"mine\"\nsteps = [3]", "a step is a table"),
        ("name = \"mine\"\n[[steps]]", "a step says what to do"),
        ("name = \"mine\nabout = 3", "1:"),
        (&with(steps, ""), "the scenario promises nothing"),
        (&with(steps, "completes_within = \"5m\""), "no step deploys"),
        (&with(steps, "well_within = \"5\""), "\"90s\", \"10m\" or \"1h 30m\""),
        (&with(steps, "loses_at_most = 1"), "as in \"5%\""),
        (&with(steps, "loses_at_most = \"1%\"\nloses_nothing = true"), "leave one out"),
        (
            &with("[[steps]]\nwait = \"100h\"\n[[steps]]\nwait = \"69h\"", "loses_nothing = true"),
            "more than 168 hours",
        ),
    ]);
}

#[test]
fn each_mistake_of_a_step_says_what_to_write() {
    assert_says(&[
        (
            &with("[[steps]]\ntraffic = \"3\"\n[[steps]]\ntraffic = \"-1x\"", "loses_nothing = true"),
            "a factor up to 1000",
        ),
        (&with("[[steps]]\ntraffic = [[60, 1], [0, 1]]", "loses_nothing = true"), "pairs of seconds"),
        (&with("[[steps]]\ntraffic = 2e6", "loses_nothing = true"), "from 0 to 1,000,000"),
        (&with("[[steps]]\ntraffic = true", "loses_nothing = true"), "a factor as in \"3x\""),
        (
            &with("requests = [\"GET\"]\n[[steps]]\nwait = \"1m\"", "loses_nothing = true"),
            "write a path as in /api/orders",
        ),
        (
            &with("[[steps]]\nscale = \"Api\"\ntasks = 5001", "loses_nothing = true"),
            "a whole number from 0 to 5000",
        ),
        (&with("requests = 3\n[[steps]]\nwait = \"1m\"", "loses_nothing = true"), "a list of requests"),
        (
            &with("[[steps]]\ninject = \"secret-key-lost\"\nkey = \"A\"", "loses_nothing = true"),
            "needs `secret`",
        ),
        (
            &with("[[steps]]\ninject = \"spot-drought\"\nfor = \"90s\"", "loses_nothing = true"),
            "whole minutes",
        ),
        (
            &with("[[steps]]\ninject = \"errors\"\npercent = \"0.4%\"", "loses_nothing = true"),
            "a whole percentage from 1 to 100",
        ),
        (
            &with("[[steps]]\ninject = \"spot-interruption\"\nmachines = 0", "loses_nothing = true"),
            "from 1 to 1000",
        ),
        (
            &with("[[steps]]\ndeploy = \"Api\"\nbad = true\nmissing = true", "loses_nothing = true"),
            "`bad` or `missing`",
        ),
        (
            &with("[[steps]]\ndeploy = \"Api\"\n[[steps]]\ndeploy = \"Api\"", "loses_nothing = true"),
            "wait_until_well",
        ),
    ]);
}

/// Words of which scenarios are made, and others.
fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("[[steps]]\n"),
        Just("[promises]\n"),
        Just("name = \"a\"\n"),
        Just("wait = \"10m\"\n"),
        Just("= "),
        Just("deploy = \"Api\"\n"),
        Just("inject = \"zone-outage\"\n"),
        Just("traffic = [[0, 1], [60, 1e3]]\n"),
        Just("loses_nothing = true\n"),
        Just("well_within = \"1h 30m\"\n"),
        Just("\"3x\""),
        Just("{ a = 1 }"),
        Just("[1]"),
        Just("wrong = \"5%\"\n"),
        Just("é\u{0}"),
        Just("0x7fffffffffffffffff"),
        Just("1979-05-27"),
        Just("\"\"\"\n"),
        Just("for."),
        Just("ready_after = \"99999999999999999999s\"\n"),
        Just("machines = -1\n"),
        Just("traffic = nan\n"),
    ];
    prop::collection::vec(word, 0..24).prop_map(|words| words.concat())
}

proptest! {
    #[test]
    fn no_text_is_too_much(text in prop_oneof![words(), "\\PC*"]) {
        if let Err(error) = Script::parse(&text) {
            prop_assert!(!error.to_string().is_empty());
        }
    }

    /// A good scenario with a piece taken out or put in.
    #[test]
    fn no_slip_is_too_much(at in 0_usize..400, length in 0_usize..12, piece in "\\PC{0,6}") {
        let good = with("[[steps]]\ndeploy = [\"Api\"]\nwrong = \"5%\"\n[[steps]]\ninject = \"zone-outage\"\nfor = \"10m\"", "well_within = \"20m\"");
        let text: String = good.chars().take(at).chain(piece.chars()).chain(good.chars().skip(at + length)).collect();
        if let Err(ScriptError::Wrong { mistakes }) = Script::parse(&text) {
            let lines = text.lines().count() + 1;
            prop_assert!(mistakes.iter().all(|one| (1..=lines).contains(&one.line) && one.column > 0 && !one.message.is_empty()));
        }
    }
}
