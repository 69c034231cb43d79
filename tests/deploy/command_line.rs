//! The command line as people meet it: each verb in its turn, on the embedded engine with its state in a file.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test tells what is wrong by a panic"
)]

mod support;

use expect_test::expect;
use support::{Folder, run, sample};

#[test]
fn no_arguments_deploy_on_the_embedded_engine_and_exit_0() {
    let told = run(sample("log"));
    assert_eq!(told.code, 0, "{told:?}");
    expect![[r#"
        Deploying on the embedded engine: no account, no network, and nothing of it is real.

        On the embedded engine: no account, no network.
        Stack sample is made:

          +   Log  AWS::Logs::LogGroup  (tests/programs/sample.rs:90:23)

        1 to add, 0 to change, 0 to replace, 0 to remove.
          0:00  CREATE_IN_PROGRESS                    stack sample
          0:00  CREATE_IN_PROGRESS                    Log
          0:04  CREATE_COMPLETE                       Log
          0:04  CREATE_COMPLETE                       stack sample
        Stack sample was made.
    "#]]
    .assert_eq(told.out.split("\nWhat the engine now has").next().unwrap_or_default());
    assert!(
        told.out.contains("Log  CREATE_COMPLETE     sample-Log-"),
        "read back through the API: {}",
        told.out
    );
    assert!(told.out.contains("Try next:"));
}

#[test]
fn a_system_that_is_tried_comes_up_in_simulated_time() {
    let told = run(&mut sample("system"));
    assert_eq!(told.code, 0, "{}", told.err);
    let shown = told.out.split("How stack sample comes up").nth(1).unwrap_or_default();
    for line in [
        "is registered with its cluster",
        "has reached a steady state",
        "What then runs:",
        " of 2 tasks: ",
        "machine 1 (",
    ] {
        assert!(shown.contains(line), "{line} isn't told: {shown}");
    }
    // A stack without services has nothing that comes up.
    assert!(!run(&mut sample("log")).out.contains("comes up"));
}

#[test]
fn create_plan_update_and_destroy_follow_each_other_over_a_file() {
    let folder = Folder::new("sequence");
    let local = |verb: &str, days: &str| {
        run(sample("log")
            .arg(verb)
            .args(["--local", "--state"])
            .arg(folder.file("state.json"))
            .env("DAYS", days))
    };
    assert_eq!(local("status", "30").code, 3, "nothing is there yet");
    assert!(local("deploy", "30").out.ends_with("Stack sample was made.\n"));
    assert!(local("plan", "30").out.contains("nothing to do"));
    let plan = local("plan", "60");
    expect![[r#"
        Stack sample changes:

          ~   Log  AWS::Logs::LogGroup  [RetentionInDays]  (tests/programs/sample.rs:90:23)

        0 to add, 1 to change, 0 to replace, 0 to remove.
    "#]]
    .assert_eq(&plan.out);
    assert!(local("plan", "60").out == plan.out, "a plan changes nothing, and the next one is the same");
    assert!(local("deploy", "60").out.ends_with("Stack sample was changed.\n"));
    assert!(local("status", "60").out.contains("UPDATE_COMPLETE"));
    assert!(local("destroy", "60").out.ends_with("Stack sample is gone.\n"));
    assert!(local("destroy", "60").out.ends_with("There was no stack sample.\n"));
}

#[test]
fn a_system_with_protected_machines_is_destroyed_all_the_same() {
    let folder = Folder::new("protected");
    let local = |verb: &str| {
        run(sample("system").arg(verb).args(["--local", "--state"]).arg(folder.file("state.json")))
    };
    assert_eq!(local("deploy").code, 0);
    let destroyed = local("destroy");
    assert_eq!(destroyed.code, 0, "{destroyed:?}");
    assert!(destroyed.out.contains("services and groups go to zero first"));
    assert!(destroyed.out.contains("Waiting until ECS has emptied the group"));
    assert!(destroyed.out.contains("DELETE_SKIPPED"), "the vault stays: {}", destroyed.out);
}

#[test]
fn synth_prints_one_template_and_writes_many() {
    let printed = run(sample("log").arg("synth"));
    assert!(printed.out.starts_with("{\n  \"AWSTemplateFormatVersion\""));
    let folder = Folder::new("synth");
    let written = run(sample("two-stacks").args(["synth", "--out"]).arg(folder.file("out")));
    assert_eq!(written.code, 0, "{written:?}");
    for name in ["sample.template.json", "reader.template.json", "manifest.json"] {
        let text = std::fs::read_to_string(folder.file("out").join(name)).unwrap();
        assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok(), "{name}");
    }
    let reader = std::fs::read_to_string(folder.file("out/reader.template.json")).unwrap();
    assert!(reader.contains("Fn::GetStackOutput") && !reader.contains("Fn::ImportValue"));
    assert_eq!(run(sample("two-stacks").arg("synth")).code, 2, "two templates are no document");
}

#[test]
fn two_stacks_are_deployed_in_their_order_and_destroyed_in_reverse() {
    let folder = Folder::new("order");
    let local = |verb: &str| {
        run(sample("two-stacks").arg(verb).args(["--local", "--state"]).arg(folder.file("state.json")))
    };
    let made = local("deploy").out;
    assert!(made.find("Stack sample was made").unwrap() < made.find("Stack reader was made").unwrap());
    let gone = local("destroy").out;
    assert!(gone.find("Stack reader is gone").unwrap() < gone.find("Stack sample is gone").unwrap());
}

#[test]
fn a_failure_names_the_first_cause_and_the_line_of_rust() {
    let told = run(&mut sample("broken"));
    assert_eq!(told.code, 3);
    assert!(
        told.err.contains("stack sample ended in ROLLBACK_COMPLETE: Subnet (AWS::EC2::Subnet)"),
        "{}",
        told.err
    );
    assert!(told.err.contains("--> tests/programs/sample.rs:"), "{}", told.err);
    assert!(!told.err.contains("cancelled"), "what was only stopped is no cause: {}", told.err);
}

#[test]
fn explain_tells_a_rule_and_lists_them_all() {
    let told = run(sample("log").args(["explain", "ecs0102"]));
    assert_eq!(told.code, 0);
    assert!(
        told.out.starts_with("ecs0102: Minimum healthy percent is below maximum percent\n"),
        "{}",
        told.out
    );
    assert!(run(sample("log").arg("explain")).out.lines().count() > 25);
    assert_eq!(run(sample("log").args(["explain", "ecs9999"])).code, 2);
}

#[test]
fn json_is_one_object_on_a_line() {
    let told = run(sample("log").arg("--json"));
    assert_eq!(told.code, 0);
    let kinds: Vec<String> = told
        .out
        .lines()
        .map(|line| {
            serde_json::from_str::<serde_json::Value>(line).unwrap()["kind"].as_str().unwrap().to_owned()
        })
        .collect();
    for kind in ["place", "plan", "event", "deployed", "stack"] {
        assert!(kinds.iter().any(|told| told == kind), "{kind} in {kinds:?}");
    }
}

/// An empty template in a pipeline is worse than a failure.
#[cfg(target_os = "linux")]
#[test]
fn results_that_cannot_be_written_are_a_failure() {
    for verb in [&["synth"][..], &["rules"], &["explain", "ecs0101"]] {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let done = sample("log").args(verb).stdout(full).output().unwrap();
        let told = String::from_utf8(done.stderr).unwrap();
        assert_eq!(done.status.code(), Some(1), "{verb:?}: {told}");
        assert!(told.starts_with("error[output]: standard output can't be written: No space left"), "{told}");
    }
}

#[test]
fn the_help_names_every_verb() {
    let help = run(sample("log").arg("--help"));
    assert_eq!(help.code, 0);
    for verb in
        ["synth", "plan", "deploy", "destroy", "status", "explain", "serve", "--local", "--endpoint-url"]
    {
        assert!(help.out.contains(verb), "{verb}");
    }
    assert_eq!(run(sample("log").arg("deplyo")).code, 2);
}

#[test]
fn check_judges_a_file_of_any_origin_with_its_places() {
    let folder = Folder::new("check");
    let file = |name: &str, text: &str| {
        let file = folder.file(name);
        std::fs::write(&file, text).unwrap();
        file
    };
    let group =
        "Resources:\n  Logs:\n    Type: AWS::Logs::LogGroup\n    Properties:\n      RetentionInDays: ";
    let (wrong, right) =
        (file("wrong.yaml", &format!("{group}31\n")), file("right.yaml", &format!("{group}30\n")));
    let told = run(sample("log").arg("check").arg(&right));
    assert_eq!((told.code, told.err.as_str()), (0, ""), "{told:?}");
    let told = run(sample("log").args(["check", "--json"]).arg(&right).arg(&wrong));
    assert_eq!(told.code, 1, "{told:?}");
    let said: serde_json::Value = serde_json::from_str(told.err.trim()).unwrap();
    assert_eq!(said["rule"], "ecs1207");
    let place = said["places"][0]["place"].as_str().unwrap();
    assert!(place.contains("wrong.yaml:"), "{place}");
    let framed = run(sample("log").env("CLICOLOR_FORCE", "1").arg("check").arg(&wrong)).err;
    assert!(
        framed.contains("RetentionInDays: 31") || framed.contains("Logs:"),
        "the lines are shown: {framed}"
    );
    let told = run(sample("log").arg("check").arg(file("no.yaml", "Resource: {}\n")));
    assert_eq!(told.code, 1);
    assert!(told.err.contains("no.yaml:1:1: a template has `Resources`"), "{}", told.err);
    assert_eq!(run(sample("log").args(["check", "/nowhere.yaml"])).code, 1);
    assert_eq!(run(sample("log").arg("check")).code, 2, "a file is wanted");
}

/// CloudFormation's schemas judge too, and say nothing of what a rule has said.
#[test]
fn check_holds_a_file_against_the_schemas_of_its_types() {
    let folder = Folder::new("schemas");
    let judged = |resource: &str| {
        let file = folder.file("typo.yaml");
        std::fs::write(&file, format!("Resources:\n  One:\n    {resource}\n")).unwrap();
        let told = run(sample("log").args(["check", "--json"]).arg(file));
        let lines: Vec<serde_json::Value> =
            told.err.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let words = |line: &serde_json::Value| {
            let text = |key: &str| line[key].as_str().unwrap().to_owned();
            format!("{} {} -> {}", text("rule"), text("message"), text("help"))
        };
        (told.code, lines.iter().map(words).collect::<Vec<_>>().join("\n"))
    };
    let told = [
        "{Type: 'AWS::ECS::Clutser'}",
        "{Type: 'AWS::ECS::Cluster', Properties: {Clustername: prod}}",
        "{Type: 'AWS::EC2::SecurityGroup'}",
        "{Type: 'AWS::ElasticLoadBalancingV2::LoadBalancer', Properties: {Scheme: public}}",
        "{Type: 'AWS::ECS::Cluster', Properties: {ClusterName: !GetAtt One.Name}}",
        "{Type: 'AWS::Logs::LogGroup', Properties: {RetentionInDays: 31}}",
        "{Type: 'AWS::Future::Thing', Properties: {Any: 1}}",
        "{Type: 'AWS::ECS::Cluster', Properties: {ClusterName: !Ref Name}}\nParameters: {Name: {Type: String}}",
    ];
    let told: Vec<String> =
        told.iter().map(|resource| judged(resource)).map(|(code, told)| format!("{code}: {told}")).collect();
    expect![[r#"
        1: ecs1350 One is of no type that there is: `Unrecognized resource types: [AWS::ECS::Clutser]` -> `AWS::ECS::Cluster`
        1: ecs1350 One isn't what AWS::ECS::Cluster takes: `extraneous key [Clustername] is not permitted` -> `ClusterName`
        1: ecs1350 One isn't what AWS::EC2::SecurityGroup takes: `required key [GroupDescription] not found` -> `GroupDescription`
        1: ecs1350 One.Scheme isn't what AWS::ElasticLoadBalancingV2::LoadBalancer takes: `public is not a valid enum value` -> one of `internal`, `internet-facing`
        1: ecs1304 these resources need each other in a circle: One -> take one of the references into a resource of its own: for two security groups that name each other, rules beside the groups
        1: ecs1207 CloudWatch Logs keeps no log for 31 days -> 60 days; the numbers are 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731 and further ones up to 3653
        0: 
        0: "#]].assert_eq(&told.join("\n"));
}

#[test]
fn advice_is_told_when_it_is_asked_for_and_makes_nothing_wrong() {
    let folder = Folder::new("advice");
    let role = "Resources:\n  Role:\n    Type: AWS::IAM::ManagedPolicy\n    Properties:\n      PolicyDocument:\n        \
                Statement: {Effect: Allow, Action: '*', Resource: '*'}\n";
    std::fs::write(folder.file("role.yaml"), role).unwrap();
    let told = run(sample("log").arg("check").arg(folder.file("role.yaml")));
    assert_eq!((told.code, told.err.as_str()), (0, ""), "{told:?}");
    let told = run(sample("log").args(["check", "--advice"]).arg(folder.file("role.yaml")));
    assert_eq!(told.code, 0);
    assert!(told.err.starts_with("advice[ecs0806]: Role may do * on everything"), "{}", told.err);
}

#[test]
fn rules_are_listed_for_people_and_for_machines() {
    let told = run(sample("log").arg("rules"));
    assert!(told.out.lines().count() > 100 && told.out.starts_with("ecs0101: "), "{}", told.out);
    let told = run(sample("log").args(["rules", "--json"]));
    let first: serde_json::Value = serde_json::from_str(told.out.lines().next().unwrap()).unwrap();
    for part in ["id", "title", "level", "message", "why", "help", "source", "judges_templates"] {
        assert!(!first["value"][part].is_null(), "{part}: {first}");
    }
    let told = run(sample("log").args(["explain", "ecs0103"])).out;
    assert!(told.contains("Wrong:") && told.contains("Right, in the place of what is wrong:"), "{told}");
}
