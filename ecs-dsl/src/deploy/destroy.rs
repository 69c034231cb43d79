//! Taking a stack down, also one whose machines are protected.
//!
//! The protection of a running machine outlives its capacity provider, and a group with protected machines can't
//! be deleted. So first everything goes to zero, while ECS still manages the group; when the group is empty, the
//! stack goes.

use std::time::Duration;

use aws_sdk_cloudformation::types::{Parameter, TemplateStage};
use serde_json::{Value as Json, json};

use super::change_set::Request;
use super::engine::Engine;
use super::error::{DeployError, from_sdk};
use super::failure::Failure;
use super::follow::{Event, Log, is_settled};

/// What `destroy` does at the moment.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum DestroyProgress<'e> {
    /// Services and groups go to zero first, as machines are protected.
    ToZero,
    /// The group still has so many machines.
    Waiting {
        /// The group's name.
        group: &'e str,
        /// How many machines it has.
        left: usize,
    },
    /// The stack is deleted.
    Deleting,
    /// Something happened.
    Event(&'e Event),
}

/// How long `destroy` waits for the machines to go: scaling in takes 15 minutes of quiet, then drains.
pub const DESTROY_PATIENCE: Duration = Duration::from_secs(45 * 60);

impl Engine {
    /// Destroys a stack; `false` when there is none.
    ///
    /// # Errors
    /// When machines are still there after `patience`, or the deletion fails.
    pub async fn destroy(
        &self,
        stack: &str,
        patience: Duration,
        progress: &mut dyn FnMut(DestroyProgress<'_>),
    ) -> Result<bool, DeployError> {
        let Some(mut status) = self.status_of(stack).await? else { return Ok(false) };
        if !is_settled(&status) {
            let mut log = Log::of_running(self, stack).await?;
            status =
                self.follow(stack, &mut log, &mut |event| progress(DestroyProgress::Event(event))).await?;
        }
        let mut made_at = std::collections::BTreeMap::new();
        if status != "REVIEW_IN_PROGRESS" && status != "DELETE_COMPLETE" {
            let template = self.deployed_template(stack).await?;
            if let Some(lines) = template.pointer("/Metadata/ecs-dsl").and_then(Json::as_object) {
                let text = |(id, line): (&String, &Json)| Some((id.clone(), line.as_str()?.to_owned()));
                made_at.extend(lines.iter().filter_map(text));
            }
            if let Some(zero) = to_zero(&template)
                && !status.starts_with("DELETE")
                && !status.starts_with("ROLLBACK")
            {
                progress(DestroyProgress::ToZero);
                self.empty(stack, &template, &zero, progress).await?;
                self.wait_until_empty(stack, patience, progress).await?;
            }
        }
        self.delete(stack, &made_at, progress).await?;
        Ok(true)
    }

    async fn empty(
        &self,
        stack: &str,
        template: &Json,
        zero: &Json,
        progress: &mut dyn FnMut(DestroyProgress<'_>),
    ) -> Result<(), DeployError> {
        let kept = template
            .get("Parameters")
            .and_then(Json::as_object)
            .into_iter()
            .flat_map(|parameters| parameters.keys())
            .map(|id| Parameter::builder().parameter_key(id).use_previous_value(true).build())
            .collect();
        let text = zero.to_string();
        let request = Request { stack, template: &text, creates: false, parameters: kept };
        let nowhere = |_: &str| None;
        let plan = self.change_set(&request, &nowhere).await?;
        self.execute_plan(stack, plan, &nowhere, &mut |event| progress(DestroyProgress::Event(event)))
            .await
            .map(drop)
    }

    async fn wait_until_empty(
        &self,
        stack: &str,
        patience: Duration,
        progress: &mut dyn FnMut(DestroyProgress<'_>),
    ) -> Result<(), DeployError> {
        let resources = self.resources(stack).await?;
        let groups = resources
            .iter()
            .filter(|resource| resource.resource_type == "AWS::AutoScaling::AutoScalingGroup")
            .map(|resource| resource.physical_id.as_str());
        // Time on AWS is counted in looks, so that the embedded engine's own time serves as well.
        let pace = if self.pace.is_zero() { Duration::from_secs(5) } else { self.pace };
        for group in groups {
            let mut waited = Duration::ZERO;
            loop {
                let machines = self.wire.machines(group).await?;
                if machines.is_empty() {
                    break;
                }
                if waited >= patience {
                    let protected = machines.iter().filter(|machine| machine.protected).count();
                    let group = group.to_owned();
                    return Err(DeployError::NotEmpty { group, left: machines.len(), protected, waited });
                }
                progress(DestroyProgress::Waiting { group, left: machines.len() });
                tokio::time::sleep(self.pace).await;
                waited += pace;
            }
        }
        Ok(())
    }

    async fn delete(
        &self,
        stack: &str,
        made_at: &std::collections::BTreeMap<String, String>,
        progress: &mut dyn FnMut(DestroyProgress<'_>),
    ) -> Result<(), DeployError> {
        // By its id: the name of a deleted stack finds nothing any more.
        let Some(described) = self.describe_stack(stack).await? else { return Ok(()) };
        let id = described.stack_id().unwrap_or(stack).to_owned();
        progress(DestroyProgress::Deleting);
        let mut log = Log::after_now(self, &id).await?;
        self.client
            .delete_stack()
            .stack_name(&id)
            .send()
            .await
            .map_err(|error| from_sdk(&self.endpoint, "delete the stack", error))?;
        let status = self.follow(&id, &mut log, &mut |event| progress(DestroyProgress::Event(event))).await?;
        if status == "DELETE_COMPLETE" {
            return Ok(());
        }
        let failure = Failure::of(stack, &status, &log.events, |id| made_at.get(id).cloned());
        Err(DeployError::Failed(Box::new(failure)))
    }

    async fn deployed_template(&self, stack: &str) -> Result<Json, DeployError> {
        let answer = self
            .client
            .get_template()
            .stack_name(stack)
            .template_stage(TemplateStage::Original)
            .send()
            .await
            .map_err(|error| from_sdk(&self.endpoint, "give a stack's template", error))?;
        serde_json::from_str(answer.template_body().unwrap_or_default())
            .map_err(|error| DeployError::Template { stack: stack.into(), cause: error.to_string() })
    }
}

/// The same template with nothing running in it; nothing when no machine of it is protected.
fn to_zero(template: &Json) -> Option<Json> {
    let mut zero = template.clone();
    let resources = zero.get_mut("Resources")?.as_object_mut()?;
    let protects = resources.values().any(|resource| {
        let managed = "/Properties/AutoScalingGroupProvider/ManagedTerminationProtection";
        resource.pointer(managed).and_then(Json::as_str) == Some("ENABLED")
    });
    if !protects {
        return None;
    }
    for resource in resources.values_mut() {
        let sizes = match resource.get("Type").and_then(Json::as_str) {
            Some("AWS::ApplicationAutoScaling::ScalableTarget") => {
                json!({"MinCapacity": 0, "MaxCapacity": 0})
            }
            Some("AWS::ECS::Service") => json!({"DesiredCount": 0}),
            Some("AWS::AutoScaling::AutoScalingGroup") => json!({"MinSize": "0"}),
            _ => continue,
        };
        if let (Some(properties), Json::Object(sizes)) =
            (resource.get_mut("Properties").and_then(Json::as_object_mut), sizes)
        {
            properties.extend(sizes);
        }
    }
    Some(zero)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stack_with_protected_machines_goes_to_zero_first() {
        let template = json!({"Resources": {
            "Provider": {"Type": "AWS::ECS::CapacityProvider", "Properties": {
                "AutoScalingGroupProvider": {"ManagedTerminationProtection": "ENABLED"}}},
            "Group": {"Type": "AWS::AutoScaling::AutoScalingGroup",
                "Properties": {"MinSize": "1", "MaxSize": "10"}},
            "Api": {"Type": "AWS::ECS::Service", "Properties": {}},
            "Target": {"Type": "AWS::ApplicationAutoScaling::ScalableTarget",
                "Properties": {"MinCapacity": 2, "MaxCapacity": 20}},
        }});
        let zero = to_zero(&template).unwrap();
        let at = |pointer: &str| zero.pointer(pointer).cloned().unwrap();
        assert_eq!(at("/Resources/Group/Properties/MinSize"), "0");
        assert_eq!(at("/Resources/Group/Properties/MaxSize"), "10");
        assert_eq!(at("/Resources/Api/Properties/DesiredCount"), 0);
        assert_eq!(at("/Resources/Target/Properties/MinCapacity"), 0);
        assert_eq!(at("/Resources/Target/Properties/MaxCapacity"), 0);
    }

    #[test]
    fn a_stack_without_protection_is_deleted_at_once() {
        assert!(to_zero(&json!({"Resources": {"Log": {"Type": "AWS::Logs::LogGroup"}}})).is_none());
    }
}
