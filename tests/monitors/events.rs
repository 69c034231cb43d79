//! The event rules on events of AWS's shapes: which match, which don't though they look alike, and what people receive.
//!
//! The events stand beside this file, of service `api` in cluster `main`, in the shapes of the Amazon ECS Developer
//! Guide (ecs_task_events, ecs_service_events, ecs_service_deployment_events) and the Amazon EC2 User Guide
//! (spot-instance-termination-notices, rebalance-recommendations).

use std::collections::BTreeSet;
use std::fs;

use ecs_dsl_rehearsal::eventbridge::{Delivery, Rules};
use expect_test::expect;
use serde_json::Value;

use crate::run::PAGER;
use crate::system::{ALL, System};

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/monitors/events");

/// An event of service `api`.
pub(crate) fn read(name: &str) -> String {
    let path = format!("{FOLDER}/{name}.json");
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The same of another service of the cluster.
pub(crate) fn of(name: &str, service: &str) -> String {
    let text = read(name).replace("service/main/api\"", &format!("service/main/{service}\""));
    text.replace("\"service:api\"", &format!("\"service:{service}\""))
}

/// The same in another cluster.
fn in_cluster(name: &str, cluster: &str) -> String {
    let text = read(name).replace(":cluster/main\"", &format!(":cluster/{cluster}\""));
    ["service", "task", "container", "container-instance"]
        .iter()
        .fold(text, |text, kind| text.replace(&format!(":{kind}/main/"), &format!(":{kind}/{cluster}/")))
}

/// The events that somebody waits for, with the rules of `api` and of the platform that they match; on Fargate.
const AWAITED: [(&str, &[&str], &[&str]); 9] = [
    ("deployment_in_progress", &["ApiDeployments"], &["ApiDeployments"]),
    ("deployment_completed", &["ApiDeployments"], &["ApiDeployments"]),
    (
        "deployment_failed",
        &["ApiDeployments", "ApiFailedDeployments"],
        &["ApiDeployments", "ApiFailedDeployments"],
    ),
    ("task_failed_elb_checks", &["ApiFailedChecks"], &["ApiFailedChecks"]),
    ("task_failed_container_checks", &["ApiFailedChecks"], &["ApiFailedChecks"]),
    ("task_container_exited", &["ApiFailedTasks"], &["ApiFailedTasks"]),
    ("task_failed_to_start", &["ApiFailedTasks"], &["ApiFailedTasks"]),
    // With managed scaling a task waits, and no such event comes.
    ("placement_failure", &[], &["ApiUnplacedTasks"]),
    ("spot_warning", &["MainSpotNotices"], &[]),
];

/// Those that look alike, and that nobody waits for.
const NEAR: [&str; 9] = [
    "task_stopped_by_deployment",
    "task_stopped_by_scale_in",
    "task_stopped_by_spot",
    "task_lost_its_host",
    "task_stopped_by_user",
    // It will be told once more, as STOPPED.
    "task_stopping",
    "task_of_no_service",
    "steady_state",
    "rebalance_recommendation",
];

fn rules(system: System) -> Rules {
    Rules::of(system.template()).unwrap()
}

fn matching(rules: &Rules, event: &str) -> Vec<String> {
    rules.matching(event).unwrap().into_iter().map(ToOwned::to_owned).collect()
}

#[test]
fn every_event_is_awaited_or_a_near_miss() {
    let files = fs::read_dir(FOLDER).unwrap().map(|entry| entry.unwrap().path());
    let files: BTreeSet<_> =
        files.map(|path| path.file_stem().unwrap().to_string_lossy().into_owned()).collect();
    let named = AWAITED.iter().map(|(name, ..)| *name).chain(NEAR).map(ToOwned::to_owned).collect();
    assert_eq!(files, named);
}

#[test]
fn an_event_that_is_awaited_matches_its_rules() {
    let (spot, fargate) = (rules(System::Spot), rules(System::Fargate));
    for (name, on_machines, on_fargate) in AWAITED {
        assert_eq!(matching(&spot, &read(name)), on_machines, "{name}");
        assert_eq!(matching(&fargate, &read(name)), on_fargate, "{name} on Fargate");
    }
    // Each rule that isn't a clock's is matched by an event of its service.
    for system in ALL {
        let rules = rules(system);
        let events = AWAITED.iter().flat_map(|(name, ..)| [read(name), of(name, "nginx")]);
        let matched: BTreeSet<String> = events.flat_map(|event| matching(&rules, &event)).collect();
        let waiting = rules.iter().filter(|rule| rule.pattern.is_some()).map(|rule| rule.logical_id.clone());
        assert_eq!(matched, waiting.collect(), "{system:?}");
    }
}

#[test]
fn what_looks_alike_matches_nothing() {
    for system in ALL {
        let rules = rules(system);
        for name in NEAR {
            assert_eq!(matching(&rules, &read(name)), Vec::<String>::new(), "{system:?} {name}");
        }
    }
}

#[test]
fn what_happens_to_another_service_or_in_another_cluster_matches_nothing() {
    for system in ALL {
        let rules = rules(system);
        for (name, ..) in AWAITED.iter().filter(|(name, ..)| *name != "spot_warning") {
            for other in ["api-v2", "ap", "my-api", "API"] {
                let event = of(name, other);
                assert_ne!(event, read(name), "{name}");
                assert_eq!(matching(&rules, &event), Vec::<String>::new(), "{system:?} {name} of {other}");
            }
            for other in ["main-2", "mai", "old-main"] {
                let event = in_cluster(name, other);
                assert_ne!(event, read(name), "{name}");
                assert_eq!(matching(&rules, &event), Vec::<String>::new(), "{system:?} {name} in {other}");
            }
            let of_nginx = matching(&rules, &of(name, "nginx"));
            let of_api = matching(&rules, &read(name));
            let renamed: Vec<_> = of_api.iter().map(|rule| rule.replace("Api", "Nginx")).collect();
            assert_eq!(of_nginx, renamed, "{system:?} {name}");
        }
    }
}

/// The deliveries of an event, of the system with Spot.
fn deliveries(name: &str) -> Vec<Delivery> {
    rules(System::Spot).deliveries(&read(name)).unwrap()
}

#[test]
fn a_rule_has_one_target_so_that_its_metric_counts_events() {
    for system in ALL {
        let rules = rules(system);
        for (name, ..) in AWAITED {
            let told: Vec<_> =
                rules.deliveries(&read(name)).unwrap().into_iter().map(|sent| sent.rule).collect();
            assert_eq!(told, matching(&rules, &read(name)), "{system:?} {name}");
        }
    }
}

#[test]
fn a_failed_deployment_pages_with_what_ecs_says_of_it() {
    let sent = deliveries("deployment_failed");
    let pages: Vec<_> = sent.iter().filter(|delivery| delivery.arn == PAGER).collect();
    assert_eq!(pages.len(), 1);
    // EventBridge wants each line of a text in quotes, and sends them along.
    expect![[r#"
        "api: a deployment failed; with rollback, the version before it comes back by itself (P4)"
        "Runbook: https://github.com/ecs-dsl/ecs-dsl/blob/main/book/src/runbooks/p4.md"
        "SERVICE_DEPLOYMENT_FAILED at 2026-01-01T03:07:12Z: ECS deployment circuit breaker: task failed to start.""#]].assert_eq(&pages[0].input);
}

#[test]
fn what_is_only_counted_is_kept_whole_in_the_log_of_events() {
    for name in ["deployment_completed", "task_failed_elb_checks", "task_failed_to_start"] {
        let event: Value = serde_json::from_str(&read(name)).unwrap();
        for sent in deliveries(name) {
            assert_eq!(sent.arn, "arn:aws:logs:us-east-1:123456789012:log-group:ProdEventLog", "{name}");
            assert_eq!(serde_json::from_str::<Value>(&sent.input).unwrap(), event, "{name}");
        }
    }
}

#[test]
fn a_notice_of_an_interruption_goes_to_the_exporter_whole() {
    let sent = deliveries("spot_warning");
    assert_eq!((sent.len(), sent[0].arn.as_str()), (1, "MainExporter.Arn"));
    let event: Value = serde_json::from_str(&sent[0].input).unwrap();
    assert_eq!(event["detail"]["instance-id"], "i-0123456789abcdef0");
}
