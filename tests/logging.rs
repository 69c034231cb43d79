//! Logs of the platform: what becomes of them in a template, and that it breaks no rule and deploys.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test tells what is wrong by a panic"
)]

use ecs_dsl::app::{Assembly, check};
use ecs_dsl::deploy::{Connection, Engine, Outcome};
use ecs_dsl::prelude::*;
use ecs_dsl_rehearsal::Cloud;
use expect_test::expect_file;
use serde_json::Value;

/// A public network with both kinds of flow logs, and a balancer with both kinds of its logs.
fn everything(stack: &mut Stack) {
    let logs = LogBucket::builder("logs").keep(LogRetention::Days365).build(stack);
    let rejected = FlowLogs::to_log_group(LogRetention::Days30)
        .traffic(FlowTraffic::Rejected)
        .aggregated(AggregationInterval::Seconds60);
    let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 2, public: /24, private: /20))
        .flow_logs(rejected)
        .flow_logs(FlowLogs::to_bucket(&logs))
        .build(stack);
    ApplicationLoadBalancer::builder("public", &vpc)
        .https(Certificate::arn("arn:aws:acm:us-east-1:123456789012:certificate/1f0f4c2e"))
        .access_logs(&logs)
        .connection_logs(&logs)
        .deletion_protection()
        .build(stack);
}

fn assemble(build: impl FnOnce(&mut App)) -> Assembly {
    let mut app = App::new();
    app.hide_locations();
    build(&mut app);
    app.synth().unwrap_or_else(|violations| panic!("{violations}"))
}

fn alone(build: impl FnOnce(&mut Stack)) -> Assembly {
    assemble(|app| build(&mut app.stack("logging")))
}

/// The resources of a stack of the assembly.
fn resources(assembly: &Assembly, stack: &str) -> Value {
    let template: Value = serde_json::from_str(assembly.stack(stack).unwrap().compact()).unwrap();
    template["Resources"].clone()
}

fn deploy(assembly: &Assembly) {
    let cloud = Cloud::new();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(async {
        let engine: Engine = Connection::new().connector(cloud.http_client()).open().await.unwrap();
        for stack in assembly.stacks() {
            let plan = engine.plan(stack).await.unwrap();
            let outcome = engine.execute(stack, plan, &mut |_| {}).await;
            assert!(matches!(outcome, Ok(Outcome::Created)), "{outcome:?}");
        }
    });
}

/// `.ci/run` hands the same file to the judges of others.
#[test]
fn the_template_is_the_reviewed_one_and_deploys() {
    let assembly = alone(everything);
    expect_file!["logging.template.json"].assert_eq(&assembly.stack("logging").unwrap().pretty());
    deploy(&assembly);
}

#[test]
fn production_and_the_judgement_of_files_have_nothing_to_say() {
    let assembly = alone(|stack| {
        stack.production();
        everything(stack);
    });
    let said = check(assembly.stack("logging").unwrap().compact(), "logging.json").unwrap();
    assert!(said.is_empty(), "{}", said[0]);
}

/// The other stack is deployed first, with the policy; `DependsOn` knows no other stack.
#[test]
fn the_bucket_may_be_in_another_stack() {
    let assembly = assemble(|app| {
        let logs = LogBucket::builder("logs").build(&mut app.stack("logs"));
        let mut stack = app.stack("web");
        let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 2, public: /24, private: /20))
            .flow_logs(FlowLogs::to_bucket(&logs))
            .build(&mut stack);
        ApplicationLoadBalancer::builder("public", &vpc).plain_http().access_logs(&logs).build(&mut stack);
    });
    let names: Vec<_> = assembly.stacks().iter().map(|stack| stack.name()).collect();
    assert_eq!(names, ["logs", "web"]);
    let web = resources(&assembly, "web");
    assert_eq!(web["MainBucketFlowLog"]["DependsOn"], Value::Null);
    assert_eq!(web["PublicLoadBalancer"]["DependsOn"], "MainPublicDefaultRoute");
    deploy(&assembly);
}

#[test]
fn a_log_is_kept_as_long_as_is_written_and_90_days_without_a_word() {
    let days = |build: fn(&mut Stack)| {
        let bucket = resources(&alone(build), "logging")["LogsBucket"].clone();
        bucket["Properties"]["LifecycleConfiguration"]["Rules"][0]["ExpirationInDays"].clone()
    };
    assert_eq!(days(|stack| drop(LogBucket::builder("logs").build(stack))), 90);
    assert_eq!(days(|stack| drop(LogBucket::builder("logs").keep(LogRetention::Days7).build(stack))), 7);
}

#[test]
fn a_renamed_bucket_keeps_its_ids() {
    let ids = |build: fn(&mut Stack)| {
        let all = resources(&alone(build), "logging");
        all.as_object().unwrap().keys().cloned().collect::<Vec<_>>()
    };
    let before = ids(|stack| drop(LogBucket::builder("logs").build(stack)));
    assert_eq!(before, ["LogsBucket", "LogsBucketPolicy"]);
    assert_eq!(ids(|stack| drop(LogBucket::builder("archive").was("logs").build(stack))), before);
}

#[test]
fn a_balancer_without_logs_has_no_word_of_them() {
    let assembly = alone(|stack| {
        let network = network!("10.0.0.0/16", zones: 2, public: /24, private: /20);
        let vpc = Vpc::builder("main", network).build(stack);
        ApplicationLoadBalancer::builder("public", &vpc).plain_http().build(stack);
    });
    let text = assembly.stack("logging").unwrap().compact();
    assert!(!text.contains("_logs.s3") && !text.contains("FlowLog"), "{text}");
}

#[test]
fn two_flow_logs_of_one_kind_are_refused() {
    let mut app = App::new();
    Vpc::builder("main", network!("10.0.0.0/16", zones: 2, public: /24, private: /20))
        .flow_logs(FlowLogs::to_log_group(LogRetention::Days30))
        .flow_logs(FlowLogs::to_log_group(LogRetention::Days90))
        .build(&mut app.stack("logging"));
    let violations = app.synth().unwrap_err();
    assert!(violations.iter().all(|violation| violation.rule().id == "ecs1303"), "{violations}");
}
