//! Synthesis: the same bytes for the same program, ids out of names, places out of lines.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test tells what is wrong by a panic"
)]

use ecs_dsl::prelude::*;
use ecs_dsl::resources::{ec2, logs};

fn rules_of(app: App) -> Vec<String> {
    match app.synth() {
        Ok(_) => Vec::new(),
        Err(violations) => violations.iter().map(|violation| violation.rule().id.to_owned()).collect(),
    }
}

#[test]
fn an_id_is_the_users_name_and_a_rename_keeps_it() {
    let ids = |build: fn(&mut Stack)| {
        let mut app = App::new();
        build(&mut app.stack("prod"));
        let assembly = app.synth().unwrap();
        let ids: Vec<_> =
            assembly.stacks()[0].template().resources().map(|(id, _)| id.as_str().to_owned()).collect();
        ids
    };
    let before = ids(|stack| drop(Vault::builder("api", vault! { PORT: 8080 }).build(stack)));
    assert_eq!(before, ["ApiVault"]);
    let after = ids(|stack| drop(Vault::builder("gateway", vault! { PORT: 8080 }).was("api").build(stack)));
    assert_eq!(after, before);
}

/// A generated value is a secret of its own, so that one that is added later writes over nothing. It stands nowhere, and
/// its reader gets the right to it with the vault's.
#[test]
fn a_generated_value_stands_in_a_secret_of_its_own() {
    let mut app = App::new();
    app.hide_locations();
    let mut stack = app.stack("prod");
    let vault = Vault::builder("api", vault! { PORT: 8080, DB_PASSWORD: generated }).build(&mut stack);
    let role = Role::execution("api").build(&mut stack);
    vault.grant_read(&mut stack, &role);
    let assembly = app.synth().unwrap();
    let template: serde_json::Value = serde_json::from_str(&assembly.stacks()[0].pretty()).unwrap();
    assert_eq!(template["Parameters"]["ApiVaultInitial"]["Default"], r#"{"PORT":"8080"}"#);
    let secret = &template["Resources"]["ApiVaultDbPassword"];
    assert_eq!(
        (&secret["Properties"]["GenerateSecretString"], &secret["DeletionPolicy"]),
        (&serde_json::json!({"ExcludePunctuation": true, "PasswordLength": 32}), &"Retain".into())
    );
    assert!(secret["Properties"]["SecretString"].is_null());
    let rights = template.to_string();
    assert!(rights.contains(r#""Resource":[{"Ref":"ApiVault"},{"Ref":"ApiVaultDbPassword"}]"#), "{rights}");
}

#[test]
fn every_violation_is_told_at_once_in_a_stable_order_with_all_places() {
    let wrong = || {
        let mut app = App::new();
        let mut stack = app.stack("prod");
        let vpc = stack.add("vpc", ec2::Vpc::new().cidr_block("10.0.0.0/16"));
        stack.add("one", ec2::Subnet::new(&vpc).cidr_block("10.0.1.0/24"));
        stack.add("two", ec2::Subnet::new(&vpc).cidr_block("10.0.1.0/24"));
        stack.add("out", ec2::Subnet::new(&vpc).cidr_block("10.4.1.0/24"));
        stack.add("one", logs::LogGroup::new().retention_in_days(30));
        app
    };
    assert_eq!(rules_of(wrong()), ["ecs1303", "ecs0501", "ecs0502"]);
    let text = wrong().synth().unwrap_err().to_string();
    assert_eq!(text, wrong().synth().unwrap_err().to_string());
    assert_eq!(text.matches(" --> tests/synth.rs:").count(), 6, "{text}");
}

#[test]
fn two_security_groups_that_name_each_other_are_a_circle() {
    let mut app = App::new();
    let mut stack = app.stack("prod");
    let one = ecs_dsl::template::Ref::<ec2::SecurityGroup>::to(
        stack.add("one", ec2::SecurityGroup::new("replaced below")).target().clone(),
    );
    let mut app = App::new();
    let mut stack = app.stack("prod");
    let rule = |group: &ecs_dsl::template::Ref<ec2::SecurityGroup>| {
        ec2::security_group::Ingress::new("tcp").from_port(80).to_port(80).source_security_group_id(group)
    };
    let two = stack.add("two", ec2::SecurityGroup::new("two").security_group_ingress([rule(&one)]));
    stack.add("one", ec2::SecurityGroup::new("one").security_group_ingress([rule(&two)]));
    assert_eq!(rules_of(app), ["ecs1304"]);
}

#[test]
fn a_zone_or_a_tier_that_is_added_later_moves_nothing() {
    let blocks = |network: Network| -> Vec<String> {
        let mut app = App::new();
        Vpc::builder("main", network).build(&mut app.stack("prod"));
        let assembly = app.synth().unwrap();
        assembly.stacks()[0]
            .template()
            .resources()
            .filter(|(_, entry)| entry.resource_type() == "AWS::EC2::Subnet")
            .map(|(id, entry)| {
                format!("{id} {}", entry.properties().get("CidrBlock").unwrap().as_str().unwrap())
            })
            .collect()
    };
    let two = blocks(network!("10.0.0.0/16", zones: 2, public: /24, private: /20));
    let three = blocks(network!("10.0.0.0/16", zones: 3, public: /24, private: /20, isolated: /24));
    assert!(two.iter().all(|block| three.contains(block)), "{two:?} {three:?}");
    assert_eq!(three.len(), 9);
}

#[test]
fn a_service_that_scales_itself_has_no_desired_count_and_no_launch_type() {
    let text =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../examples/prod/prod.template.json"))
            .unwrap();
    for word in ["DesiredCount\":", "LaunchType\"", "AWS::StackName", "Fn::ImportValue", "\"Export\""] {
        assert!(!text.contains(word), "{word}");
    }
}

#[test]
fn two_constructs_of_one_name_are_told_once() {
    let mut app = App::new();
    let mut stack = app.stack("prod");
    let network = || network!("10.0.0.0/16", zones: 2, public: /24, private: /20);
    let vpc = Vpc::builder("main", network()).nat(Nat::One).build(&mut stack);
    let on = Cluster::builder("main", &vpc).fargate().build(&mut stack);
    let mut service = |name: &str| {
        Service::builder(name, image!("public.ecr.aws/nginx/nginx:1.29.1"))
            .scale(scale!(2..=4, cpu: 60%))
            .circuit_breaker(CircuitBreaker::rollback())
            .on_fargate(&on, fargate!(on_demand: 1))
            .build(&mut stack);
    };
    service("api");
    service("api");
    service("my-web");
    service("my_web");
    Vpc::builder("main", network()).nat(Nat::One).build(&mut stack);
    let violations = app.synth().unwrap_err();
    let told: Vec<_> = violations.iter().map(ecs_dsl::invariants::Violation::message).collect();
    assert_eq!(
        told,
        [
            "two parts of the program are called `api`",
            "two parts of the program, `my-web` and `my_web`, make the same id MyWebLogGroup",
            "two parts of the program are called `main`"
        ]
    );
}
