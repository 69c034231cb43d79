//! Scenarios out of a text: what their steps do and what their promises are judged by; and what is said of wrong ones.

#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that can't go on panics"
)]

mod mistakes;

use ecs_dsl_rehearsal::play::record::MarkKind;
use ecs_dsl_rehearsal::play::{Outcome, Play, Script, ScriptError, Traffic, Verdict, scenario};
use expect_test::expect;

const SERVICE: &str = include_str!("../play/service.yaml");

fn play(text: &str) -> Verdict {
    let script = Script::parse(text).unwrap_or_else(|error| panic!("{error}"));
    script.play(&Play::of(SERVICE).unwrap(), 1).unwrap_or_else(|error| panic!("{error}"))
}

/// A scenario with these steps and promises.
fn with(steps: &str, promises: &str) -> String {
    format!("name = \"mine\"\ntraffic = 200\n{steps}\n[promises]\n{promises}\n")
}

fn promises(verdict: &Verdict) -> Vec<String> {
    let one = |promise: &ecs_dsl_rehearsal::play::Promise| {
        format!("{}: {}: {}", promise.outcome, promise.text, promise.measured)
    };
    verdict.promises().iter().map(one).collect()
}

#[test]
fn a_scenario_of_ones_own_is_judged_by_its_promises() {
    let verdict = play(
        r#"
        name = "friday-evening"
        about = "a slow version at the peak, and a Spot machine that goes"
        traffic = 150

        [[steps]]
        traffic = "2x"

        [[steps]]
        wait = "5m"

        [[steps]]
        deploy = "Api"
        ready_after = "20s"

        [[steps]]
        wait = "30s"

        [[steps]]
        inject = "spot-interruption"

        [promises]
        well_within = "20m"
        completes_within = "30m"
        loses_at_most = "1%"
        stays_healthy = true
        "#,
    );
    assert_eq!(verdict.scenario(), "friday-evening");
    expect![[r#"
        [
            "kept: the system comes up: settled at 00:26:00",
            "kept: the system is whole again within 20 min: after 4 min 30 s",
            "kept: the new version is there within 30 min: after 2 min 40 s",
            "kept: at most 1% of the requests are lost: 0 of 810,000",
            "broken: enough tasks stay healthy: Api had 75% of its tasks, of which 100% were to stay",
        ]
    "#]]
    .assert_debug_eq(&promises(&verdict));
}

/// What the library's own scenarios measure, a text with the same steps measures too.
#[test]
fn a_text_measures_what_the_same_scenario_in_rust_measures() {
    let system = Play::of(SERVICE).unwrap();
    let own = scenario::bad_image(&system, 1).unwrap();
    let text =
        with("[[steps]]\ndeploy = \"all\"\nbad = true", "goes_back_within = \"1h\"\nloses_nothing = true");
    let verdict = play(&text);
    let of = |verdict: &Verdict, text: &str| {
        let promise =
            verdict.promises().iter().find(|promise| promise.text.starts_with(text)).cloned().unwrap();
        (promise.outcome, promise.measured.replace(", with the stack", ""))
    };
    assert_eq!(of(&verdict, "the deployment goes back"), of(&own, "the deployment goes back"));
    assert_eq!(verdict.timeline().moments(), own.timeline().moments());
}

/// Each promise with a scenario that breaks it.
#[test]
fn every_promise_can_be_broken() {
    let outage = "[[steps]]\ninject = \"zone-outage\"\nfor = \"30m\"";
    let bad = "[[steps]]\ndeploy = \"Api\"\nbad = true";
    let good = "[[steps]]\ndeploy = \"Api\"";
    for (steps, promise) in [
        (outage, "loses_nothing = true"),
        (outage, "loses_at_most = \"0.01%\""),
        (outage, "stays_healthy = true"),
        (outage, "keeps_capacity = true"),
        (outage, "well_within = \"1m\""),
        (bad, "calls_nobody = true"),
        (good, "tells_somebody = true"),
        (bad, "completes_within = \"1h\""),
        (good, "completes_within = \"30s\""),
        (good, "goes_back_within = \"1h\""),
    ] {
        let verdict = play(&with(steps, promise));
        assert_eq!(verdict.outcome(), Outcome::Broken, "{promise}\n{verdict}");
        assert_eq!(verdict.promises().len(), 2, "{verdict}");
    }
}

#[test]
fn an_image_behaves_as_its_step_says() {
    let told = |keys: &str| {
        let verdict = play(&with(&format!("[[steps]]\ndeploy = [\"Api\"]\n{keys}"), "loses_nothing = true"));
        verdict.timeline().to_string()
    };
    assert!(told("image = \"acme/api:7\"").contains("begins: acme/api:7\n"));
    assert!(told("").contains("begins: acme/api:1 (next)\n"));
    assert!(told("missing = true").contains("which its registry hasn't"));
    assert!(told("wrong = \"5%\"").contains("which answers 5% of the requests with a 5xx"));
    assert!(told("ready_after = \"1m 30s\"").contains("which answers 90 s after its start"));
    assert!(told("leaks_after = \"10m\"").contains("has used up its memory 600 s after its start"));
    assert!(told("ignores_sigterm = true").contains("which ignores SIGTERM"));
    assert!(told("reads = \"Secret:OTHER::\"").contains("ResourceInitializationError"));
}

/// The marks of a scenario with one step: what it did.
fn marks(step: &str) -> String {
    let script = Script::parse(&with(&format!("[[steps]]\n{step}"), "loses_at_most = \"100%\"")).unwrap();
    let verdict = script.play(&Play::of(SERVICE).unwrap().recorded(), 1).unwrap();
    let record = verdict.record().unwrap();
    let marks = record.marks.iter().filter(|mark| mark.kind == MarkKind::Fault).map(|mark| mark.text.clone());
    marks.collect::<Vec<_>>().join("; ")
}

/// One of them hits nothing in this system: it has no function that counts machines.
#[test]
fn every_fault_can_be_injected() {
    for (step, says) in [
        ("inject = \"spot-interruption\"\nmachines = 2", "EC2 takes 2 Spot machines back"),
        (
            "inject = \"spot-drought\"\nfor = \"10m\"",
            "EC2 takes all Spot machines back, and has none for 10 min",
        ),
        ("inject = \"on-demand-lost\"", "all On-Demand machines end, and EC2 has none for 60 min"),
        ("inject = \"no-capacity\"", "EC2 has no machine for 60 min"),
        (
            "inject = \"zone-outage\"\nzone = \"us-east-1b\"",
            "us-east-1b hangs, and has no machine for 60 min",
        ),
        ("inject = \"zone-outage\"\nzone = \"busiest\"", "us-east-1a hangs, and has no machine for 60 min"),
        ("inject = \"nat-outage\"", "the NAT gateways of us-east-1a carry nothing for 60 min"),
        ("inject = \"nat-ports\"\nfor = \"20m\"", "the NAT gateways of us-east-1a lack ports for 20 min"),
        (
            "inject = \"errors\"\npercent = \"5%\"\nfor = \"2m\"",
            "5% of the requests are answered with a 5xx for 2 min",
        ),
        ("inject = \"slow\"\ntimes = 3", "answers take 3 times as long for 60 min"),
        ("inject = \"checks-fail\"\ntasks = 2", "2 tasks of each service fail their checks for 60 min"),
        ("inject = \"tasks-exit\"\ntasks = 3", "3 tasks of each service exit"),
        ("inject = \"exporter-silent\"", "does nothing for 60 min: there was nothing to hit"),
        ("inject = \"secret-key-lost\"\nsecret = \"Secret\"\nkey = \"TOKEN\"", "Secret loses its key TOKEN"),
    ] {
        let marks = marks(step);
        assert!(marks.ends_with(says), "{step}: {marks}");
    }
}

#[test]
fn an_operator_scales_a_service_and_exchanges_machines() {
    let timeline = |step: &str| {
        play(&with(&format!("[[steps]]\n{step}"), "well_within = \"2h\"")).timeline().to_string()
    };
    let scaled = timeline("scale = \"Api\"\ntasks = 10");
    assert!(scaled.contains("wants 10 tasks in place of 8: an operator asked for it"), "{scaled}");
    let none = timeline("scale = \"Api\"\ntasks = 0");
    assert!(none.contains("wants 0 tasks in place of 8: an operator asked for it"), "{none}");
    let exchanged = timeline("exchange_machines = true");
    assert!(exchanged.matches("launches machine").count() >= 4, "{exchanged}");
}

#[test]
fn a_step_waits_for_so_long_or_until_the_system_is_well() {
    let moments = |steps: &str| {
        let verdict = play(&with(steps, "loses_at_most = \"50%\""));
        let from = verdict.measured().from_second();
        let begins: Vec<u64> = verdict
            .timeline()
            .moments()
            .iter()
            .filter(|m| m.text.contains(" begins: "))
            .map(|m| m.second() - from)
            .collect();
        begins
    };
    assert_eq!(moments("[[steps]]\nwait = \"7m 5s\"\n[[steps]]\ndeploy = \"Api\""), [425]);
    let twice = moments(
        "[[steps]]\ndeploy = \"Api\"\n[[steps]]\nwait_until_well = \"1h\"\n[[steps]]\ndeploy = \"Api\"",
    );
    assert!(twice[1] > 60 && twice[1] < 1_800, "{twice:?}");
    assert_eq!(
        moments("[[steps]]\ndeploy = \"Api\"\n[[steps]]\nwait = \"5m\"\n[[steps]]\nmark = true"),
        [0; 0]
    );
}

#[test]
fn traffic_changes_where_a_step_says_so() {
    let requests = |traffic: &str| {
        play(&with(
            &format!("[[steps]]\ntraffic = {traffic}\n[[steps]]\nwait = \"10m\""),
            "loses_nothing = true",
        ))
        .measured()
        .requests()
    };
    // Ten minutes of the step, and ten after the last.
    assert_eq!(requests("100"), 100 * 1_200);
    assert_eq!(requests("\"3x\""), 600 * 1_200);
    assert_eq!(requests("[[0, 0], [600, 0], [600, 50]]"), 50 * 600);
}

/// What is asked for stays when a step changes how much of it comes. Port 443 has no listener.
#[test]
fn requests_go_where_the_rules_of_listeners_say() {
    let steps = "[[steps]]\ntraffic = 100\n[[steps]]\nwait = \"10m\"";
    let asked = "requests = [\"4x /\", \"https://acme.example/\"]\n[[steps]]";
    let text = with(steps, "loses_nothing = true").replacen("[[steps]]", asked, 1);
    let verdict = play(&text);
    assert_eq!((verdict.measured().requests(), verdict.measured().lost()), (120_000, 24_000), "{verdict}");
    assert!(
        verdict.to_string().contains("nothing listens where GET https://acme.example/ is asked"),
        "{verdict}"
    );
    // Without a word it is what the system is asked for.
    let one = || "/none".parse().into_iter();
    let system = Play::of(&SERVICE.replace(
        "Type: forward, TargetGroupArn: !Ref Targets",
        "Type: fixed-response, FixedResponseConfig: {StatusCode: '404'}",
    ));
    let system = system.unwrap().traffic(Traffic::constant(1.0).asking(one()));
    let verdict = Script::parse(&with(steps, "loses_nothing = true")).unwrap().play(&system, 1).unwrap();
    assert_eq!(verdict.measured().lost(), 120_000, "{verdict}");
}

#[test]
fn a_scenario_by_which_nothing_happens_is_not_judged() {
    let none = SERVICE.replace("OnDemandBaseCapacity: 2", "OnDemandBaseCapacity: 100");
    let text = with("[[steps]]\ninject = \"spot-interruption\"", "loses_nothing = true");
    let verdict = Script::parse(&text).unwrap().play(&Play::of(&none).unwrap(), 1).unwrap();
    assert_eq!(verdict.outcome(), Outcome::NotJudged, "{verdict}");
    assert!(verdict.promises()[1].measured.contains("the fault of line 4 had nothing to hit"), "{verdict}");
}

#[test]
fn a_system_that_does_not_come_up_has_broken_that_alone() {
    let shut = SERVICE.replace("'secretsmanager:GetSecretValue'", "'secretsmanager:ListSecrets'");
    let text = with(
        "[[steps]]\ndeploy = \"Api\"",
        "completes_within = \"30m\"\nwell_within = \"30m\"\nloses_nothing = true",
    );
    let verdict = Script::parse(&text).unwrap().play(&Play::of(&shut).unwrap(), 1).unwrap();
    let outcomes: Vec<_> = verdict.promises().iter().map(|promise| promise.outcome).collect();
    assert_eq!(outcomes[0], Outcome::Broken);
    assert!(outcomes.len() == 4 && outcomes[1..].iter().all(|one| *one == Outcome::NotJudged), "{verdict}");
}
