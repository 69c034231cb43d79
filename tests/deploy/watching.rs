//! What is watched, as people meet it: the list, the page of the dashboard, and the lines of Rust that can be left out.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test tells what is wrong by a panic"
)]

mod support;

use std::fs;

use expect_test::{expect, expect_file};
use support::{Folder, run, sample};

#[test]
fn the_list_says_who_hears_what_and_what_is_left_out_and_why() {
    let told = run(sample("mail").arg("monitors"));
    assert_eq!(told.code, 0, "{told:?}");
    expect![[r#"
        Stack sample is watched by 15 alarms and rules.

        NAT gateway 1 of main
          page  MainNatGateway1Silent         no connection gets out through it, for 5 min (P5)
          page  MainNatGateway1Ports          it has no port left, in 3 of 5 min: new connections fail (P5)

        mail
          page  MailFailedDeployments         a deployment failed; with rollback, the version before it comes back by itself (P4)
          -     MailDeploymentFailed          a deployment failed (P4)
          page  MailFailingChecks             tasks fail their health checks again and again: 3 in 15 min (P4)
          page  MailTasksNotPlaced            ECS finds no place for a task (P2)
          page  MailTasksMissing              fewer tasks run than are wanted, for 5 min (E1)
          warn  MailTaskFailures              a task failed by itself, in the last 5 min (W3)
          warn  MailCpuHigh                   its tasks use more than 90% of their CPU, for 10 min (E5)
          warn  MailMemoryHigh                its tasks use more than 90% of their memory, for 10 min (E5)
          -     MailCause                     what is behind its other alarms
          page  MailPage                      one of these, causes first; the reason names it
          -     MailKnown                     it has paged, or its cause has: the rest waits
          warn  MailWarn                      one of these, causes first; the reason names it

        platform of mail
          page  MailPlatformPage              one of these, causes first; the reason names it

        Left out
          E3, E4, P3, W1, W2, W5, W6
                cluster main: it has no machines: its services run on Fargate
          E2, P1, W4
                mail: it is behind no load balancer: nothing counts its requests
    "#]].assert_eq(&told.out);
}

#[test]
fn a_machine_gets_a_line_for_each() {
    let told = run(sample("mail").args(["monitors", "--json"]));
    let lines: Vec<serde_json::Value> =
        told.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let page = lines.iter().find(|line| line["value"]["id"] == "MailTasksMissing").unwrap();
    assert_eq!(page["kind"], "watched");
    assert_eq!(page["value"]["severity"], "page");
    assert!(page["value"]["runbook"].as_str().unwrap().ends_with("/e1.md"), "{page}");
    assert!(page["value"]["made_at"].as_str().unwrap().starts_with("tests/programs/sample.rs:"), "{page}");
    assert!(lines.iter().any(|line| line["kind"] == "left_out" && line["value"]["monitors"][0] == "E2"));
}

#[test]
fn the_dashboard_is_a_page_without_scripts() {
    let folder = Folder::new("dashboard");
    let told = run(sample("mail").args(["dashboard", "--out"]).arg(folder.file("board.html")));
    assert_eq!(told.code, 0, "{told:?}");
    let page = fs::read_to_string(folder.file("board.html")).unwrap();
    assert!(!page.contains("<script") && !page.contains("http"), "nothing runs, and nothing is fetched");
    expect_file!["dashboard.html"].assert_eq(&page);
}

#[test]
fn a_program_that_watches_nothing_says_what_to_write() {
    for verb in ["monitors", "dashboard"] {
        let told = run(sample("log").arg(verb));
        assert_eq!(told.code, 1, "{told:?}");
        assert!(told.err.contains("monitors::standard("), "{told:?}");
    }
}

#[test]
fn a_page_that_can_not_be_written_is_told() {
    let told = run(sample("mail").args(["dashboard", "--out", "/nowhere/board.html"]));
    assert_eq!(told.code, 1, "{told:?}");
    assert!(told.err.contains("/nowhere/board.html") && told.err.contains("--out FILE"), "{told:?}");
}

/// The line stands in the text that people get, so that they find the code without a command line. Who hides lines from
/// the template hides them there too.
#[test]
fn hidden_lines_are_in_no_text() {
    use ecs_dsl::prelude::*;
    let texts = |hide: bool| {
        let mut app = App::new();
        if hide {
            app.hide_locations();
        }
        let mut stack = app.stack("prod");
        let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 2, public: /24, private: /20))
            .nat(Nat::One)
            .build(&mut stack);
        let cluster = Cluster::builder("main", &vpc).container_insights().fargate().build(&mut stack);
        let mail = Service::builder("mail", image!("ghcr.io/acme/mail:1.4.2"))
            .tasks(tasks!(2))
            .circuit_breaker(CircuitBreaker::rollback())
            .on_fargate(&cluster, Fargate::on_demand())
            .build(&mut stack);
        let on_call = OnCall::builder("mail")
            .page(Subscription::https("https://pager.example/mail"))
            .warn(Subscription::email("mail@example.com"))
            .build(&mut stack);
        monitors::standard("mail", &on_call).watch(&mail).build(&mut stack);
        app.synth().unwrap().stack("prod").unwrap().compact().to_owned()
    };
    let lines = texts(false).matches("Rust: ").count();
    assert!(lines > 10, "each alarm, and the event that pages: {lines}");
    assert_eq!(texts(true).matches("Rust: ").count(), 0);
    assert!(texts(true).contains("Runbook: "), "the rest of the texts stays");
}
