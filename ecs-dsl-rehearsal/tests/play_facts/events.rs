//! What ECS and EC2 tell on the default bus.

use std::collections::BTreeSet;

use serde_json::Value;

use super::*;

/// All events of a source and a type that come after a deployment or a fault, as the topic's inbox has them.
fn events(pattern: &str, settings: &[(&str, &str)], happens: impl FnOnce(&mut Play)) -> Vec<Value> {
    let notices = "source: [aws.ec2], detail-type: [EC2 Spot Instance Interruption Warning]";
    let settings: Vec<_> = [(notices, pattern)].into_iter().chain(settings.iter().copied()).collect();
    let mut play = settled(&settings);
    let from = play.second();
    happens(&mut play);
    play.run_for(HOUR);
    let own = play.inbox().iter().filter(|one| one.from == "SpotNotices" && one.second() >= from);
    own.map(|message| serde_json::from_str(&message.text).unwrap()).collect()
}

const TASKS: &str = "source: [aws.ecs], detail-type: [ECS Task State Change]";

/// The stop codes and the reasons of all tasks that stopped.
fn reasons(settings: &[(&str, &str)], happens: impl FnOnce(&mut Play)) -> BTreeSet<String> {
    let stopped = |event: &&Value| event["detail"]["lastStatus"] == "STOPPED";
    let all = events(TASKS, settings, happens);
    let text = |event: &Value, field: &str| event["detail"][field].as_str().unwrap_or_default().to_owned();
    all.iter()
        .filter(stopped)
        .map(|event| format!("{}: {}", text(event, "stopCode"), text(event, "stoppedReason")))
        .collect()
}

/// Fact (tasks): An image that isn't there: `TaskFailedToStart`, `CannotPullContainerError: .. failed to resolve ref
/// IMAGE: not found`
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_cannot_pull_image.html>
/// Fact (tasks): What a deployment or scaling in stops: `ServiceSchedulerInitiated`, `Scaling activity initiated by
/// (deployment ecs-svc/N)`
/// Source: seen
/// Fact (tasks): What fails its load balancer's checks: `ServiceSchedulerInitiated`, `Task failed ELB health checks
/// in (target-group ARN)`
/// Source: <https://github.com/boltops-tools/ufo/issues/171>
/// Fact (tasks): What a machine takes with it: `TerminationNotice`, `Host EC2 (instance i-..) terminated.`
/// Source: seen
#[test]
fn each_stop_has_its_code_and_its_reason() {
    let missing = reasons(&[], |play| deployed(play, next().missing()));
    let pull = "TaskFailedToStart: CannotPullContainerError: pull image manifest has been retried 5 time(s): \
                failed to resolve ref acme/api:2: not found";
    assert!(missing.contains(pull), "{missing:?}");

    let good = reasons(&[], |play| deployed(play, next()));
    let scaling = "ServiceSchedulerInitiated: Scaling activity initiated by (deployment ecs-svc/2)";
    assert_eq!(good, BTreeSet::from([scaling.to_owned()]));

    let bad = reasons(&[], |play| deployed(play, next().bad()));
    let checks = "ServiceSchedulerInitiated: Task failed ELB health checks in (target-group Targets)";
    assert!(bad.contains(checks), "{bad:?}");

    let blind = [("SPOT_INSTANCE_DRAINING=true", "SPOT_INSTANCE_DRAINING=false")];
    let interrupted = reasons(&blind, |play| {
        deployed(play, next());
        assert!(play.run_until_well(HOUR));
        play.inject(&Fault::SpotInterruption { machines: 1 }).unwrap();
    });
    let host = |reason: &&String| reason.starts_with("TerminationNotice: Host EC2 (instance i-");
    assert!(
        interrupted.iter().any(|reason| host(&reason) && reason.ends_with(") terminated.")),
        "{interrupted:?}"
    );
}

/// Fact (tasks): A task tells PROVISIONING, RUNNING, DEACTIVATING while it leaves its target group, and STOPPED.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-lifecycle-explanation.html>
/// Fact (events): Its event has the task's, the cluster's and the service's names, `desiredStatus` and `lastStatus`
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_cwe_events.html>
#[test]
fn a_task_tells_what_becomes_of_it() {
    let all = events(TASKS, &[], |play| {
        deployed(play, next());
        assert!(play.run_until_well(HOUR));
        deployed(play, Image::new("acme/api:3"));
    });
    // A task of the second deployment lived and went.
    let task =
        all.iter().find(|event| event["detail"]["startedBy"] == "ecs-svc/2").unwrap()["detail"]["taskArn"]
            .clone();
    let life: Vec<_> = all.iter().filter(|event| event["detail"]["taskArn"] == task).collect();
    let states: Vec<_> = life.iter().map(|event| event["detail"]["lastStatus"].as_str().unwrap()).collect();
    assert_eq!(states, ["PROVISIONING", "RUNNING", "DEACTIVATING", "STOPPED"]);
    let wanted: Vec<_> =
        life.iter().map(|event| event["detail"]["desiredStatus"].as_str().unwrap()).collect();
    assert_eq!(wanted, ["RUNNING", "RUNNING", "STOPPED", "STOPPED"]);
    let detail = &life[0]["detail"];
    assert!(task.as_str().unwrap().starts_with("arn:aws:ecs:us-east-1:123456789012:task/Cluster/"));
    assert_eq!(
        (&detail["group"], &detail["clusterArn"]),
        (&"service:Api.Name".into(), &"Cluster.Arn".into())
    );
}

/// Fact (circuit breaker): A deployment tells SERVICE_DEPLOYMENT_IN_PROGRESS, _COMPLETED and _FAILED, with its id and
/// a sentence; its rollback is in progress again.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_cwe_events.html>
/// Fact (events): `resources` of a deployment's event has the service's ARN, and an event of a failure is of type
/// ERROR.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_cwe_events.html>
#[test]
fn a_deployment_tells_what_becomes_of_it() {
    let pattern = "source: [aws.ecs], detail-type: [ECS Deployment State Change]";
    let all = events(pattern, &[], |play| deployed(play, next().missing()));
    let told: Vec<_> = all
        .iter()
        .map(|event| {
            let text = |field: &str| event["detail"][field].as_str().unwrap();
            assert_eq!(event["resources"], serde_json::json!(["Api"]));
            format!(
                "{} {} {}: {}",
                text("eventType"),
                text("eventName"),
                text("deploymentId"),
                text("reason")
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "INFO SERVICE_DEPLOYMENT_IN_PROGRESS ecs-svc/2: ECS deployment ecs-svc/2 in progress.",
            "ERROR SERVICE_DEPLOYMENT_FAILED ecs-svc/2: ECS deployment circuit breaker: tasks failed to start.",
            "INFO SERVICE_DEPLOYMENT_IN_PROGRESS ecs-svc/1: ECS deployment circuit breaker: rolling back to deploymentId ecs-svc/1.",
            // The stack has seen it, and goes back as well.
            "INFO SERVICE_DEPLOYMENT_IN_PROGRESS ecs-svc/3: ECS deployment ecs-svc/3 in progress.",
            "INFO SERVICE_DEPLOYMENT_COMPLETED ecs-svc/3: ECS deployment ecs-svc/3 completed.",
        ]
    );
}

/// Fact (events): EC2 tells an interruption with `instance-id` and `instance-action`, and not the machine's group.
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-instance-termination-notices.html>
/// Fact (events): An event has `version` "0", an id, source, account, time in seconds, region, resources and detail.
/// Source: <https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-events-structure.html>
#[test]
fn an_interruption_is_told_at_its_notice() {
    let pattern = "source: [aws.ec2], detail-type: [EC2 Spot Instance Interruption Warning]";
    let all = events(pattern, &[], |play| {
        play.inject(&Fault::SpotInterruption { machines: 1 }).unwrap();
    });
    assert_eq!(all.len(), 1);
    let event = all[0].as_object().unwrap();
    let keys: Vec<_> = event.keys().map(String::as_str).collect();
    assert_eq!(
        keys,
        ["account", "detail", "detail-type", "id", "region", "resources", "source", "time", "version"]
    );
    assert_eq!(event["version"], "0");
    let time = event["time"].as_str().unwrap();
    assert!(time.len() == "2026-01-01T00:00:00Z".len() && time.ends_with('Z'), "{time}");
    let detail: Vec<_> = event["detail"].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(detail, ["instance-action", "instance-id"]);
    assert_eq!(event["detail"]["instance-action"], "terminate");
}

/// Fact (events): A service that can't place a task tells SERVICE_TASK_PLACEMENT_FAILURE with the reason
/// `RESOURCE:CPU`; with managed scaling the task waits and nothing is told.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_cwe_events.html>
#[test]
fn a_service_tells_that_it_finds_no_place() {
    let pattern = "source: [aws.ecs], detail-type: [ECS Service Action]";
    let managed = "ManagedScaling: {Status: ENABLED, TargetCapacity: 100}";
    let full = [("MinSize: '4'", "MinSize: '1'"), ("MaxSize: '8'", "MaxSize: '1'")];
    let count = |settings: &[(&str, &str)]| {
        let all = events(pattern, settings, |play| deployed(play, next()));
        for event in &all {
            let detail = &event["detail"];
            assert_eq!((&detail["eventType"], &detail["reason"]), (&"ERROR".into(), &"RESOURCE:CPU".into()));
            assert_eq!(detail["eventName"], "SERVICE_TASK_PLACEMENT_FAILURE");
        }
        all.len()
    };
    assert!(count(&[&full[..], &[(managed, "ManagedScaling: {Status: DISABLED}")]].concat()) > 0);
    assert_eq!(count(&full), 0);
}
