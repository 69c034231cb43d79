//! The calls that only look: stacks, events, resources, exports and instances.

use super::begin::{at, find, found};
use super::calls::Outcome;
use super::change_set::ChangeSet;
use super::error::ApiError;
use super::render;
use super::stack::{Event, STACK_TYPE, Stack};
use crate::resources::Group;
use crate::state::State;
use crate::template::plain;
use crate::wire::query::Query;
use crate::wire::xml::Element;

/// Entries in one page of whatever is paged.
const PAGE: usize = 100;

/// Entries that `DescribeStackResources` gives, which has no pages.
const MOST_RESOURCES: usize = 100;

/// `DescribeStacks`.
pub(super) fn stacks(state: &mut State, query: &Query) -> Outcome {
    if query.get("StackName").is_some() {
        let index = found(state, query)?;
        let one = render::stack(at(state, index)?);
        return Ok(Some(Element::new("Result").structures("Stacks", [one])));
    }
    let all = state.stacks.iter().rev().filter(|stack| stack.exists()).map(render::stack);
    Ok(Some(paged("Stacks", all.collect(), query)))
}

/// `ListStacks`.
pub(super) fn list_stacks(state: &mut State, query: &Query) -> Outcome {
    let wanted = query.list("StackStatusFilter");
    let matches = |stack: &&Stack| wanted.is_empty() || wanted.contains(&stack.status);
    let all = state.stacks.iter().rev().filter(matches).map(render::summary);
    Ok(Some(paged("StackSummaries", all.collect(), query)))
}

/// `DescribeStackEvents`.
pub(super) fn events(state: &mut State, query: &Query) -> Outcome {
    let index = named(state, query)?;
    let stack = at(state, index)?;
    let all = stack.events.iter().rev().map(|event| render::event(stack, event));
    Ok(Some(paged("StackEvents", all.collect(), query)))
}

/// `DescribeStackResources`.
pub(super) fn resources(state: &mut State, query: &Query) -> Outcome {
    let index = match (query.get("StackName"), query.get("PhysicalResourceId")) {
        (Some(_), Some(_)) => {
            return Err(ApiError::validation("Only one of StackName or PhysicalResourceId can be specified"));
        }
        (None, Some(id)) => {
            let holds =
                |stack: &Stack| stack.resources.values().any(|held| held.physical.as_deref() == Some(id));
            let missing = || ApiError::validation(format!("Stack for {id} does not exist"));
            state.stacks.iter().position(|stack| stack.exists() && holds(stack)).ok_or_else(missing)?
        }
        _ => found(state, query)?,
    };
    let stack = at(state, index)?;
    let only = query.get("LogicalResourceId");
    let wanted = stack.resources.iter().filter(|(name, _)| only.is_none_or(|only| only == *name));
    let all = wanted
        .take(MOST_RESOURCES)
        .map(|(name, held)| render::resource(Some(stack), "Timestamp", name, held));
    Ok(Some(Element::new("Result").structures("StackResources", all)))
}

/// `DescribeStackResource`.
pub(super) fn resource(state: &mut State, query: &Query) -> Outcome {
    let index = named(state, query)?;
    let logical = query.get("LogicalResourceId").ok_or_else(|| ApiError::missing("LogicalResourceId"))?;
    let stack = at(state, index)?;
    let Some(held) = stack.resources.get(logical) else {
        let text = format!("Resource {logical} does not exist for stack {}", stack.name);
        return Err(ApiError::validation(text));
    };
    let detail = render::resource(Some(stack), "LastUpdatedTimestamp", logical, held);
    Ok(Some(Element::new("Result").child(detail.named("StackResourceDetail"))))
}

/// `ListStackResources`.
pub(super) fn list_resources(state: &mut State, query: &Query) -> Outcome {
    let index = found(state, query)?;
    let stack = at(state, index)?;
    let all =
        stack.resources.iter().map(|(name, held)| render::resource(None, "LastUpdatedTimestamp", name, held));
    Ok(Some(paged("StackResourceSummaries", all.collect(), query)))
}

/// `ListExports`.
pub(super) fn exports(state: &mut State, query: &Query) -> Outcome {
    let outputs = state.stacks.iter().filter(|stack| stack.exists()).flat_map(|stack| {
        stack.outputs.iter().filter_map(move |output| Some((stack, output.export.as_ref()?, &output.value)))
    });
    let all = outputs.map(|(stack, name, value)| {
        Element::new("member").with("ExportingStackId", &stack.id).with("Name", name).with("Value", value)
    });
    Ok(Some(paged("Exports", all.collect(), query)))
}

/// `ListImports`.
pub(super) fn imports(state: &mut State, query: &Query) -> Outcome {
    let name = query.get("ExportName").ok_or_else(|| ApiError::missing("ExportName"))?;
    let imports = |stack: &&Stack| {
        stack.exists()
            && stack.definition.as_ref().is_some_and(|definition| definition.imports.contains(name))
    };
    let users: Vec<_> = state.stacks.iter().filter(imports).map(|stack| stack.name.clone()).collect();
    if users.is_empty() {
        return Err(ApiError::validation(format!("Export '{name}' is not imported by any stack.")));
    }
    Ok(Some(Element::new("Result").list("Imports", users)))
}

/// `DescribeEvents`: by stack, by change set or by operation.
pub(super) fn operation_events(state: &mut State, query: &Query) -> Outcome {
    let failed = query.raw("Filters.FailedEvents").is_some_and(|value| value.eq_ignore_ascii_case("true"));
    let operation = query.get("OperationId");
    if let Some(name) = query.get("ChangeSetName") {
        let sets =
            state.stacks.iter().flat_map(|stack| stack.change_sets.iter().map(move |set| (stack, set)));
        let here =
            |stack: &Stack| query.get("StackName").is_none_or(|own| stack.id == own || stack.name == own);
        let mut sets = sets.filter(|(stack, set)| (set.id == name || set.name == name) && here(stack));
        let (stack, set) = sets.next().ok_or_else(|| ApiError::change_set_not_found(name))?;
        return Ok(Some(paged("OperationEvents", validation_events(stack, set), query)));
    }
    let all: Vec<Element> = match query.get("StackName") {
        Some(_) => {
            let index = named(state, query)?;
            of_stack(at(state, index)?, operation, failed)
        }
        None if operation.is_some() => {
            state.stacks.iter().flat_map(|stack| of_stack(stack, operation, failed)).collect()
        }
        None => {
            let text = "One of ChangeSetName, OperationId or StackName must be specified";
            return Err(ApiError::validation(text));
        }
    };
    Ok(Some(paged("OperationEvents", all, query)))
}

fn of_stack(stack: &Stack, operation: Option<&str>, failed: bool) -> Vec<Element> {
    let of = |event: &&Event| operation.is_none_or(|operation| event.operation == operation);
    let bad = |event: &&Event| !failed || event.kind != STACK_TYPE && event.status.ends_with("_FAILED");
    let events = stack.events.iter().rev().filter(of).filter(bad);
    let mut all: Vec<_> = events.map(|event| operation_event(stack, event)).collect();
    let sets =
        stack.change_sets.iter().filter(|set| operation.is_some_and(|operation| set.operation == operation));
    all.extend(sets.flat_map(|set| validation_events(stack, set)));
    all
}

fn operation_event(stack: &Stack, event: &Event) -> Element {
    let firsts = stack.events.iter().filter(|one| one.operation == event.operation && one.kind == STACK_TYPE);
    let kind = match firsts.map(|one| one.status.as_str()).next() {
        Some("CREATE_IN_PROGRESS") => "CREATE_STACK",
        Some("UPDATE_IN_PROGRESS") => "UPDATE_STACK",
        Some("UPDATE_ROLLBACK_IN_PROGRESS") => "CONTINUE_ROLLBACK",
        Some("REVIEW_IN_PROGRESS") => "CREATE_CHANGESET",
        _ => "DELETE_STACK",
    };
    let what = match (event.kind.as_str(), event.status.ends_with("_FAILED")) {
        (STACK_TYPE, _) => "STACK_EVENT",
        (_, true) => "PROVISIONING_ERROR",
        _ => "PROGRESS_EVENT",
    };
    Element::new("member")
        .with("EventId", &event.id)
        .with("StackId", &stack.id)
        .with("OperationId", &event.operation)
        .with("OperationType", kind)
        .with("EventType", what)
        .with("LogicalResourceId", &event.logical)
        .with("PhysicalResourceId", &event.physical)
        .with("ResourceType", &event.kind)
        .with("Timestamp", event.at)
        .with("ResourceStatus", &event.status)
        .maybe("ResourceStatusReason", event.reason.as_ref())
        .maybe("ResourceProperties", event.properties.as_ref())
        .maybe("ClientRequestToken", event.token.as_ref())
        .maybe("DetailedStatus", event.detail.as_ref())
}

fn validation_events(stack: &Stack, set: &ChangeSet) -> Vec<Element> {
    let one = |(number, invalid): (usize, &super::change_set::Invalid)| {
        Element::new("member")
            .with("EventId", format!("{}-{number}", set.operation))
            .with("StackId", &stack.id)
            .with("OperationId", &set.operation)
            .with("OperationType", "CREATE_CHANGESET")
            .with("OperationStatus", "FAILED")
            .with("EventType", "VALIDATION_ERROR")
            .with("LogicalResourceId", &invalid.logical)
            .with("PhysicalResourceId", "")
            .with("ResourceType", &invalid.kind)
            .with("Timestamp", set.ready)
            .with("ValidationFailureMode", "FAIL")
            .with("ValidationName", &invalid.rule)
            .with("ValidationStatus", "FAILED")
            .with("ValidationStatusReason", &invalid.text)
            .with("ValidationPath", &invalid.path)
    };
    set.invalid.iter().enumerate().map(one).collect()
}

/// `DescribeAutoScalingGroups`.
pub(super) fn groups(state: &mut State, query: &Query) -> Outcome {
    let names = query.list("AutoScalingGroupNames");
    let settings = state.world.of_kind("AWS::AutoScaling::AutoScalingGroup");
    let wanted = settings.iter().filter(|(name, _)| names.is_empty() || names.contains(name));
    let all =
        wanted.filter_map(|(name, properties)| Some(group(state, state.world.groups.get(name)?, properties)));
    Ok(Some(Element::new("Result").structures("AutoScalingGroups", all.collect::<Vec<_>>())))
}

fn group(state: &State, group: &Group, properties: &serde_json::Value) -> Element {
    let kind = "AWS::AutoScaling::AutoScalingGroup";
    let arn = state.world.attribute(kind, &group.name, "AutoScalingGroupARN");
    let text = |key: &str| properties.get(key).map(plain);
    let instances = group.instances.iter().map(|instance| {
        Element::new("member")
            .with("InstanceId", &instance.id)
            .with("AvailabilityZone", &instance.zone)
            .with("LifecycleState", "InService")
            .with("HealthStatus", "Healthy")
            .with("ProtectedFromScaleIn", instance.protected)
    });
    let protected = text("NewInstancesProtectedFromScaleIn").as_deref() == Some("true");
    let zones: std::collections::BTreeSet<_> =
        group.instances.iter().map(|instance| &instance.zone).collect();
    Element::new("member")
        .with("AutoScalingGroupName", &group.name)
        .maybe("AutoScalingGroupARN", arn.as_ref().map(plain))
        .with("MinSize", text("MinSize").unwrap_or_default())
        .with("MaxSize", text("MaxSize").unwrap_or_default())
        .with("DesiredCapacity", group.instances.len())
        .with("DefaultCooldown", text("Cooldown").unwrap_or_else(|| "300".into()))
        .list("AvailabilityZones", zones)
        .with("HealthCheckType", text("HealthCheckType").unwrap_or_else(|| "EC2".into()))
        .with("HealthCheckGracePeriod", text("HealthCheckGracePeriod").unwrap_or_else(|| "0".into()))
        .structures("Instances", instances)
        .with("CreatedTime", group.created)
        .with("NewInstancesProtectedFromScaleIn", protected)
}

/// The stack, or `Stack [X] does not exist`, which is what the calls about events say.
fn named(state: &State, query: &Query) -> Result<usize, ApiError> {
    let name = query.get("StackName").ok_or_else(|| ApiError::missing("StackName"))?;
    find(state, name).ok_or_else(|| ApiError::validation(format!("Stack [{name}] does not exist")))
}

/// One page; the token is the number of the entry that the next one begins with.
fn paged(name: &'static str, all: Vec<Element>, query: &Query) -> Element {
    let start: usize = query.get("NextToken").and_then(|token| token.parse().ok()).unwrap_or(0);
    let next = start.saturating_add(PAGE);
    let more = (next < all.len()).then_some(next);
    let page = all.into_iter().skip(start).take(PAGE);
    Element::new("Result").structures(name, page).maybe("NextToken", more)
}
