//! Change sets: made, waited for, read to the last page; and what one that failed says.

use aws_sdk_cloudformation::operation::describe_change_set::DescribeChangeSetOutput;
use aws_sdk_cloudformation::types::{Capability, ChangeSetStatus, ChangeSetType, Parameter};

use super::engine::Engine;
use super::error::{DeployError, from_sdk};
use super::failure::Cause;
use super::plan::{self, Plan};
use super::upload::Uploaded;

/// A change set to be made.
pub(super) struct Request<'r> {
    pub(super) stack: &'r str,
    pub(super) template: &'r str,
    pub(super) creates: bool,
    pub(super) parameters: Vec<Parameter>,
}

/// How many looks at a change set before it counts as stuck.
const LOOKS: u32 = 600;

impl Engine {
    /// Makes a change set, waits until it is ready, and reads all of it.
    pub(super) async fn change_set(
        &self,
        request: &Request<'_>,
        made_at: &impl Fn(&str) -> Option<String>,
    ) -> Result<Plan, DeployError> {
        let uploaded = self.upload(request.stack, request.template).await?;
        let mut plan = self.make_change_set(request, uploaded.as_ref(), made_at).await?;
        plan.notes.extend(uploaded.map(|uploaded| uploaded.note));
        Ok(plan)
    }

    async fn make_change_set(
        &self,
        request: &Request<'_>,
        uploaded: Option<&Uploaded>,
        made_at: &impl Fn(&str) -> Option<String>,
    ) -> Result<Plan, DeployError> {
        let Request { stack, template, creates, parameters } = request;
        let name = format!("ecs-dsl-{:016x}", hash(template));
        // One of that name is what an earlier run left: it may be of an older state of the stack.
        let _ = self.client.delete_change_set().stack_name(*stack).change_set_name(&name).send().await;
        self.client
            .create_change_set()
            .stack_name(*stack)
            .change_set_name(&name)
            .change_set_type(if *creates { ChangeSetType::Create } else { ChangeSetType::Update })
            .set_template_body(uploaded.is_none().then(|| (*template).to_owned()))
            .set_template_url(uploaded.map(|uploaded| uploaded.url.clone()))
            .set_parameters(Some(parameters.clone()))
            .capabilities(Capability::CapabilityIam)
            .capabilities(Capability::CapabilityNamedIam)
            .send()
            .await
            .map_err(|error| from_sdk(&self.endpoint, "make a change set", error))?;
        for _ in 0..LOOKS {
            let page = self.change_set_page(stack, &name, None).await?;
            match page.status() {
                Some(ChangeSetStatus::CreateComplete) => {
                    return self.read_plan(request, name, page, made_at).await;
                }
                Some(ChangeSetStatus::Failed) => {
                    return self.failed_plan(request, name, &page, made_at).await;
                }
                _ => tokio::time::sleep(self.pace).await,
            }
        }
        Err(DeployError::Refused {
            what: "make a change set",
            code: "TimedOut".into(),
            message: format!("the change set {name} was not ready in time"),
        })
    }

    /// What a change set that failed says: nothing to do, or what is wrong. It is dropped either way.
    async fn failed_plan(
        &self,
        request: &Request<'_>,
        name: String,
        page: &DescribeChangeSetOutput,
        made_at: &impl Fn(&str) -> Option<String>,
    ) -> Result<Plan, DeployError> {
        let stack = request.stack;
        let reason = page.status_reason().unwrap_or("no reason was given").to_owned();
        let plan = Plan {
            stack: stack.to_owned(),
            creates: request.creates,
            empty: true,
            changes: Vec::new(),
            notes: Vec::new(),
            change_set: Some(name),
        };
        if plan::says_nothing_to_do(&reason) {
            self.discard(plan.clone()).await?;
            return Ok(Plan { change_set: None, ..plan });
        }
        let causes = self.validation_errors(stack, page.change_set_id(), made_at).await;
        self.discard(plan).await?;
        if causes.is_empty() {
            let (what, code) = ("make a change set", "FAILED".into());
            return Err(DeployError::Refused { what, code, message: reason });
        }
        Err(DeployError::Invalid { stack: stack.to_owned(), causes })
    }

    /// What CloudFormation's validation found wrong with a change set. It is told by `DescribeEvents` alone; where
    /// that isn't known, the change set's own reason has to do.
    async fn validation_errors(
        &self,
        stack: &str,
        change_set: Option<&str>,
        made_at: &impl Fn(&str) -> Option<String>,
    ) -> Vec<Cause> {
        let mut pages = self
            .client
            .describe_events()
            .stack_name(stack)
            .set_change_set_name(change_set.map(str::to_owned))
            .into_paginator()
            .send();
        let mut causes = Vec::new();
        while let Some(Ok(page)) = pages.next().await {
            for event in page.operation_events() {
                let Some(reason) = event.validation_status_reason() else { continue };
                let id = event.logical_resource_id().unwrap_or_default().to_owned();
                let path = event.validation_path().map(|path| format!("{path}: ")).unwrap_or_default();
                causes.push(Cause {
                    made_at: made_at(&id),
                    id,
                    resource_type: event.resource_type().unwrap_or_default().to_owned(),
                    status: event.validation_status().map_or("FAILED", |status| status.as_str()).to_owned(),
                    reason: format!("{path}{reason}"),
                });
            }
        }
        causes.sort_by(|a, b| (&a.id, &a.reason).cmp(&(&b.id, &b.reason)));
        causes
    }

    async fn read_plan(
        &self,
        request: &Request<'_>,
        name: String,
        first: DescribeChangeSetOutput,
        made_at: &impl Fn(&str) -> Option<String>,
    ) -> Result<Plan, DeployError> {
        let own = first.change_set_id().unwrap_or(&name).to_owned();
        let mut changes = plan::changes(&first, made_at);
        let mut next = first.next_token().map(str::to_owned);
        while let Some(token) = next {
            let page = self.change_set_page(request.stack, &name, Some(token)).await?;
            changes.extend(plan::changes(&page, made_at));
            next = page.next_token().map(str::to_owned);
        }
        changes.sort_by(|a, b| a.id.cmp(&b.id));
        Ok(Plan {
            stack: request.stack.to_owned(),
            creates: request.creates,
            empty: false,
            changes,
            notes: Vec::new(),
            change_set: Some(own),
        })
    }

    async fn change_set_page(
        &self,
        stack: &str,
        name: &str,
        token: Option<String>,
    ) -> Result<DescribeChangeSetOutput, DeployError> {
        self.client
            .describe_change_set()
            .stack_name(stack)
            .change_set_name(name)
            .set_next_token(token)
            .send()
            .await
            .map_err(|error| from_sdk(&self.endpoint, "describe a change set", error))
    }
}

/// FNV-1a: the change set of a template has the same name in every run.
fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

#[cfg(test)]
mod tests {
    use super::hash;

    #[test]
    fn change_sets_of_one_template_have_one_name() {
        assert_eq!(hash("{}"), hash("{}"));
        assert_ne!(hash("{}"), hash("{ }"));
    }
}
