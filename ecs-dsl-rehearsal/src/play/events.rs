//! What AWS tells of a system: the events that ECS, EC2 and its groups put on the default bus.
//!
//! Sources: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs_cwe_events.html>,
//! <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/spot-instance-termination-notices.html> and
//! <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-event-reference.html>.

use serde_json::{Value, json};

use super::queue::{Millis, SECOND};
use super::state::{MachineId, Running, StopCode, Task};
use crate::clock::Moment;
use crate::digest::Digest;

/// An event that waits to be sent.
#[derive(Clone, Debug)]
pub(super) struct Event {
    source: &'static str,
    kind: &'static str,
    resources: Vec<String>,
    detail: Value,
}

impl Event {
    /// A task changed its state. Its cluster and its service are told as the template refers to them.
    pub(super) fn task(task: &Task, cluster: &str, status: &str) -> Self {
        let id = Digest::of(&["task", &task.id.0.to_string()]).hex(32);
        let desired = if task.is_wanted() { "RUNNING" } else { "STOPPED" };
        let arn = format!("arn:aws:ecs:us-east-1:123456789012:task/{cluster}/{id}");
        let mut detail = json!({
            "clusterArn": format!("{cluster}.Arn"),
            "desiredStatus": desired,
            "group": format!("service:{}.Name", task.service),
            "lastStatus": status,
            "startedBy": Running::name(task.deployment),
            "taskArn": &arn,
        });
        if let (Some(stop), Some(fields)) = (&task.stop, detail.as_object_mut()) {
            fields.insert("stopCode".to_owned(), Value::from(code(stop.code)));
            fields.insert("stoppedReason".to_owned(), Value::from(stop.reason.as_str()));
        }
        Self { source: "aws.ecs", kind: "ECS Task State Change", resources: vec![arn], detail }
    }

    /// A deployment changed its state.
    pub(super) fn deployment(service: &str, name: &str, number: u32, reason: &str) -> Self {
        let failed = name == "SERVICE_DEPLOYMENT_FAILED";
        let detail = json!({
            "eventType": if failed { "ERROR" } else { "INFO" },
            "eventName": name,
            "deploymentId": Running::name(number),
            "reason": reason,
        });
        let resources = vec![service.to_owned()];
        Self { source: "aws.ecs", kind: "ECS Deployment State Change", resources, detail }
    }

    /// A service tells of itself.
    pub(super) fn action(service: &str, cluster: &str, name: &str, reason: &str) -> Self {
        let kind = if name.ends_with("FAILURE") || name.ends_with("VIOLATED") { "ERROR" } else { "INFO" };
        let detail = json!({
            "eventType": kind,
            "eventName": name,
            "clusterArn": format!("{cluster}.Arn"),
            "reason": reason,
        });
        Self { source: "aws.ecs", kind: "ECS Service Action", resources: vec![service.to_owned()], detail }
    }

    /// A Spot machine is taken away in two minutes.
    pub(super) fn interruption(machine: u32) -> Self {
        let id = instance(machine);
        let resources = vec![format!("arn:aws:ec2:us-east-1a:instance/{id}")];
        let detail = json!({ "instance-id": id, "instance-action": "terminate" });
        Self { source: "aws.ec2", kind: "EC2 Spot Instance Interruption Warning", resources, detail }
    }

    /// A machine waits for a lifecycle hook of its group.
    pub(super) fn lifecycle(group: &str, hook: &str, machine: MachineId, launching: bool) -> Self {
        let (kind, transition) = if launching {
            ("EC2 Instance-launch Lifecycle Action", "autoscaling:EC2_INSTANCE_LAUNCHING")
        } else {
            ("EC2 Instance-terminate Lifecycle Action", "autoscaling:EC2_INSTANCE_TERMINATING")
        };
        let detail = json!({
            "LifecycleActionToken": Digest::of(&["action", hook, &machine.to_string()]).uuid(),
            "AutoScalingGroupName": group,
            "LifecycleHookName": hook,
            "EC2InstanceId": instance(machine.0),
            "LifecycleTransition": transition,
        });
        let id = Digest::of(&["group", group]).uuid();
        let arn = format!(
            "arn:aws:autoscaling:us-east-1:123456789012:autoScalingGroup:{id}:autoScalingGroupName/{group}"
        );
        Self { source: "aws.autoscaling", kind, resources: vec![arn], detail }
    }

    /// Its JSON, `number` being how many there were.
    pub(super) fn json(&self, now: Millis, number: u32) -> String {
        let time = Moment::at_second(now / SECOND).to_string().replace(".000Z", "Z");
        json!({
            "version": "0",
            "id": Digest::of(&["event", &number.to_string()]).uuid(),
            "detail-type": self.kind,
            "source": self.source,
            "account": "123456789012",
            "time": time,
            "region": "us-east-1",
            "resources": self.resources,
            "detail": self.detail,
        })
        .to_string()
    }
}

/// The id of a machine.
pub(super) fn instance(machine: u32) -> String {
    format!("i-{}", Digest::of(&["machine", &machine.to_string()]).hex(17))
}

const fn code(code: StopCode) -> &'static str {
    match code {
        StopCode::EssentialContainerExited => "EssentialContainerExited",
        StopCode::TaskFailedToStart => "TaskFailedToStart",
        StopCode::ServiceSchedulerInitiated => "ServiceSchedulerInitiated",
        StopCode::SpotInterruption => "SpotInterruption",
        StopCode::TerminationNotice => "TerminationNotice",
    }
}
