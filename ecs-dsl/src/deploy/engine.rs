//! The engine: plan, execute, describe.

use std::collections::BTreeMap;
use std::time::Duration;

use aws_sdk_cloudformation::Client;
use aws_sdk_cloudformation::types::{Parameter, Stack};
use serde::Serialize;

use super::change_set::Request;
use super::connection::Identity;
use super::error::{DeployError, from_sdk};
use super::failure::Failure;
use super::follow::{Event, Log, is_settled, is_success};
use super::plan::Plan;
use super::vaults;
use super::wire::Wire;
use crate::app::AssembledStack;

/// Deploys finished stacks.
#[derive(Debug)]
pub struct Engine {
    pub(super) client: Client,
    pub(super) wire: Wire,
    pub(super) endpoint: String,
    pub(super) pace: Duration,
    /// The bucket that was named for templates.
    pub(super) template_bucket: Option<String>,
}

/// How an operation ended well.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Outcome {
    /// The stack was made.
    Created,
    /// The stack was changed.
    Updated,
    /// There was nothing to do.
    Unchanged,
}

/// A stack as CloudFormation describes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Description {
    /// The stack's name.
    pub name: String,
    /// Its status.
    pub status: String,
    /// Why it has it, if CloudFormation says so.
    pub reason: Option<String>,
    /// Its outputs.
    pub outputs: BTreeMap<String, String>,
    /// Its parameters.
    pub parameters: BTreeMap<String, String>,
    /// Its resources, in the order of their ids.
    pub resources: Vec<ResourceState>,
}

/// A resource as CloudFormation describes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct ResourceState {
    /// The logical id.
    pub id: String,
    /// The physical id.
    pub physical_id: String,
    /// CloudFormation's name of the type.
    pub resource_type: String,
    /// Its status.
    pub status: String,
}

impl Engine {
    pub(super) const fn new(
        client: Client,
        wire: Wire,
        endpoint: String,
        pace: Duration,
        template_bucket: Option<String>,
    ) -> Self {
        Self { client, wire, endpoint, pace, template_bucket }
    }

    /// Where the engine deploys to.
    #[must_use]
    pub fn endpoint(&self) -> &str {
        &self.endpoint
    }

    /// The region.
    #[must_use]
    pub fn region(&self) -> &str {
        &self.wire.region
    }

    /// The account and the caller.
    ///
    /// # Errors
    /// When nothing answers, or the credentials are refused.
    pub async fn identity(&self) -> Result<Identity, DeployError> {
        self.wire.identity().await
    }

    /// Makes a change set and shows what it would do. An operation that runs already is waited for first.
    ///
    /// # Errors
    /// When CloudFormation refuses the template, or the stack is in a state that allows no update.
    pub async fn plan(&self, stack: &AssembledStack) -> Result<Plan, DeployError> {
        let name = stack.name();
        let mut deployed = self.describe_stack(name).await?;
        if deployed.as_ref().is_some_and(|stack| !is_settled(status(stack))) {
            let mut log = Log::default();
            self.follow(name, &mut log, &mut |_| {}).await?;
            deployed = self.describe_stack(name).await?;
        }
        let creates = match deployed.as_ref().map(status) {
            None | Some("REVIEW_IN_PROGRESS" | "DELETE_COMPLETE") => true,
            Some(
                "CREATE_COMPLETE"
                | "UPDATE_COMPLETE"
                | "UPDATE_ROLLBACK_COMPLETE"
                | "IMPORT_COMPLETE"
                | "IMPORT_ROLLBACK_COMPLETE"
                | "CREATE_FAILED"
                | "UPDATE_FAILED",
            ) => false,
            Some(status) => {
                return Err(DeployError::State { stack: name.into(), status: status.into() });
            }
        };
        let known = deployed.as_ref().map(parameters).unwrap_or_default();
        let kept = stack
            .kept_parameters()
            .filter(|id| !creates && known.contains_key(id.as_str()))
            .map(|id| Parameter::builder().parameter_key(id.as_str()).use_previous_value(true).build())
            .collect();
        let request = Request { stack: name, template: stack.compact(), creates, parameters: kept };
        let made_at = |id: &str| stack.location_of(id).map(|location| location.to_string());
        let mut plan = self.change_set(&request, &made_at).await?;
        for (id, note) in stack.notes() {
            if plan.changes.iter().any(|change| change.id == id.as_str()) {
                plan.notes.push(note.clone());
            }
        }
        if !creates {
            plan.notes.extend(vaults::notes(stack, &known));
        }
        Ok(plan)
    }

    /// Carries a plan out, and calls `progress` with each event as it comes.
    ///
    /// # Errors
    /// When the operation fails: with the first cause, and the line of Rust behind it.
    pub async fn execute(
        &self,
        stack: &AssembledStack,
        plan: Plan,
        progress: &mut dyn FnMut(&Event),
    ) -> Result<Outcome, DeployError> {
        let made_at = |id: &str| stack.location_of(id).map(|location| location.to_string());
        self.execute_plan(stack.name(), plan, &made_at, progress).await
    }

    pub(super) async fn execute_plan(
        &self,
        stack: &str,
        plan: Plan,
        made_at: &impl Fn(&str) -> Option<String>,
        progress: &mut dyn FnMut(&Event),
    ) -> Result<Outcome, DeployError> {
        let Some(change_set) = plan.change_set.clone() else { return Ok(Outcome::Unchanged) };
        let mut log = Log::after_now(self, stack).await?;
        self.client
            .execute_change_set()
            .stack_name(stack)
            .change_set_name(&change_set)
            .client_request_token(token(&change_set))
            .send()
            .await
            .map_err(|error| from_sdk(&self.endpoint, "execute a change set", error))?;
        let status = self.follow(stack, &mut log, progress).await?;
        match is_success(&status) {
            true if plan.creates => Ok(Outcome::Created),
            true => Ok(Outcome::Updated),
            false => {
                let failure = Failure::of(stack, &status, &log.events, made_at);
                Err(DeployError::Failed(Box::new(failure)))
            }
        }
    }

    /// Drops a plan that nobody carries out: its change set, and the empty stack that a first one made.
    ///
    /// # Errors
    /// When CloudFormation refuses.
    pub async fn discard(&self, plan: Plan) -> Result<(), DeployError> {
        let Some(change_set) = &plan.change_set else { return Ok(()) };
        self.client
            .delete_change_set()
            .stack_name(&plan.stack)
            .change_set_name(change_set)
            .send()
            .await
            .map_err(|error| from_sdk(&self.endpoint, "delete a change set", error))?;
        if plan.creates && self.status_of(&plan.stack).await?.as_deref() == Some("REVIEW_IN_PROGRESS") {
            self.client
                .delete_stack()
                .stack_name(&plan.stack)
                .send()
                .await
                .map_err(|error| from_sdk(&self.endpoint, "delete an empty stack", error))?;
        }
        Ok(())
    }

    /// Follows the operation that runs on a stack, from its first event; `None` when none runs.
    ///
    /// # Errors
    /// When the stack isn't there, or the operation fails.
    pub async fn resume(
        &self,
        stack: &AssembledStack,
        progress: &mut dyn FnMut(&Event),
    ) -> Result<Option<String>, DeployError> {
        let name = stack.name();
        match self.status_of(name).await? {
            Some(status) if !is_settled(&status) => {
                let mut log = Log::of_running(self, name).await?;
                self.follow(name, &mut log, progress).await.map(Some)
            }
            _ => Ok(None),
        }
    }

    /// A stack with its resources and outputs.
    ///
    /// # Errors
    /// When it isn't there.
    pub async fn describe(&self, stack: &str) -> Result<Description, DeployError> {
        let described =
            self.describe_stack(stack).await?.ok_or_else(|| DeployError::NoStack(stack.into()))?;
        let outputs = described
            .outputs()
            .iter()
            .filter_map(|output| Some((output.output_key()?.into(), output.output_value()?.into())))
            .collect();
        Ok(Description {
            name: stack.to_owned(),
            status: status(&described).to_owned(),
            reason: described.stack_status_reason().map(str::to_owned),
            outputs,
            parameters: parameters(&described),
            resources: self.resources(stack).await?,
        })
    }

    pub(super) async fn resources(&self, stack: &str) -> Result<Vec<ResourceState>, DeployError> {
        let mut resources = Vec::new();
        let mut pages = self.client.list_stack_resources().stack_name(stack).into_paginator().send();
        while let Some(page) = pages.next().await {
            let page = page.map_err(|error| from_sdk(&self.endpoint, "list a stack's resources", error))?;
            for resource in page.stack_resource_summaries() {
                let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
                resources.push(ResourceState {
                    id: text(resource.logical_resource_id()),
                    physical_id: text(resource.physical_resource_id()),
                    resource_type: text(resource.resource_type()),
                    status: text(resource.resource_status().map(|status| status.as_str())),
                });
            }
        }
        resources.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(resources)
    }

    pub(super) async fn status_of(&self, stack: &str) -> Result<Option<String>, DeployError> {
        Ok(self.describe_stack(stack).await?.map(|stack| status(&stack).to_owned()))
    }

    /// The stack, or nothing when there is none.
    pub(super) async fn describe_stack(&self, stack: &str) -> Result<Option<Stack>, DeployError> {
        match self.client.describe_stacks().stack_name(stack).send().await {
            Ok(answer) => Ok(answer.stacks().first().cloned()),
            Err(error) => match from_sdk(&self.endpoint, "describe a stack", error) {
                DeployError::Refused { code, message, .. }
                    if code == "ValidationError" && message.contains("does not exist") =>
                {
                    Ok(None)
                }
                error => Err(error),
            },
        }
    }
}

pub(super) fn status(stack: &Stack) -> &str {
    stack.stack_status().map_or("UNKNOWN", |status| status.as_str())
}

fn parameters(stack: &Stack) -> BTreeMap<String, String> {
    stack
        .parameters()
        .iter()
        .filter_map(|parameter| {
            Some((parameter.parameter_key()?.into(), parameter.parameter_value()?.into()))
        })
        .collect()
}

/// A token that names the execution of this one change set: sent again, it is the same call. The last part of a
/// change set's ARN is its own, where its name comes back with the same template.
fn token(change_set: &str) -> String {
    let own = change_set.rsplit('/').next().unwrap_or(change_set);
    format!("ecs-dsl-execute-{own}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_change_sets_of_one_name_have_two_tokens() {
        let arn = "arn:aws:cloudformation:eu-central-1:123456789012:changeSet/ecs-dsl-00/";
        assert_ne!(token(&format!("{arn}1f0e")), token(&format!("{arn}2a3b")));
        assert_eq!(token(&format!("{arn}1f0e")), "ecs-dsl-execute-1f0e");
    }
}
