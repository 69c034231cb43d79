//! The calls that create, update and delete stacks.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::begin::{
    at, begin, check_name, check_token, definition, find, found, may_update, new_stack, place_of,
};
use super::calls::Outcome;
use super::change_set;
use super::error::ApiError;
use super::operation::{Context, Deletion, Doing, Goal, OnFailure, Operation, Phase, Stage};
use super::outputs;
use super::stack::{By, Stack};
use crate::state::State;
use crate::wire::query::Query;
use crate::wire::xml::Element;

/// `CreateStack`.
pub(super) fn create(state: &mut State, query: &Query) -> Outcome {
    let name = query.get("StackName").ok_or_else(|| ApiError::missing("StackName"))?;
    check_name(name)?;
    let token = query.get("ClientRequestToken");
    if let Some(stack) = find(state, name).and_then(|index| state.stacks.get(index)) {
        if let Some(first) =
            stack.events.first().filter(|event| token.is_some() && event.token.as_deref() == token)
        {
            let result = Element::new("Result").with("StackId", &stack.id);
            return Ok(Some(result.with("OperationId", &first.operation)));
        }
        return Err(ApiError::new("AlreadyExistsException", format!("Stack [{name}] already exists")));
    }
    let mut stack = new_stack(state, name);
    let (definition, _) = definition(state, query, None, &place_of(state, &stack), true)?;
    let on_failure = match (query.flag("DisableRollback"), query.get("OnFailure")) {
        (Some(_), Some(_)) => {
            return Err(ApiError::validation(
                "You can specify either DisableRollback or OnFailure, but not both.",
            ));
        }
        (Some(true), _) | (_, Some("DO_NOTHING")) => OnFailure::Nothing,
        (_, Some("DELETE")) => OnFailure::Delete,
        _ => OnFailure::Rollback,
    };
    stack.protected = query.flag("EnableTerminationProtection") == Some(true);
    let id = stack.id.clone();
    state.stacks.push(stack);
    let index = state.stacks.len() - 1;
    let operation = begin(state, index, Goal::Create, definition, on_failure, query)?;
    Ok(Some(Element::new("Result").with("StackId", id).with("OperationId", operation)))
}

/// `UpdateStack`.
pub(super) fn update(state: &mut State, query: &Query) -> Outcome {
    let name = query.get("StackName").ok_or_else(|| ApiError::missing("StackName"))?;
    let index =
        find(state, name).ok_or_else(|| ApiError::validation(format!("Stack [{name}] does not exist")))?;
    let token = query.get("ClientRequestToken");
    let stack = at(state, index)?.clone();
    if let Some(operation) = &stack.operation
        && token.is_some()
        && operation.by.token.as_deref() == token
        && operation.goal == Goal::Update
    {
        let result = Element::new("Result").with("StackId", &stack.id);
        return Ok(Some(result.with("OperationId", &operation.by.operation)));
    }
    check_token(&stack, query, &["UPDATE_IN_PROGRESS"])?;
    may_update(&stack)?;
    let (definition, context) =
        definition(state, query, stack.definition.as_ref(), &place_of(state, &stack), true)?;
    let others: Vec<_> = state.stacks.iter().filter(|other| other.id != stack.id).cloned().collect();
    let plan = change_set::plan(&context, &definition.tags, &stack, &others, &state.world)?;
    let same_tags = stack.definition.as_ref().is_some_and(|old| old.tags == definition.tags);
    if plan.changes.is_empty() && !plan.outputs_differ && same_tags && !stack.status.ends_with("_FAILED") {
        return Err(ApiError::validation("No updates are to be performed."));
    }
    let disable = query.flag("DisableRollback") == Some(true);
    let on_failure = if disable { OnFailure::Nothing } else { OnFailure::Rollback };
    let operation = begin(state, index, Goal::Update, definition, on_failure, query)?;
    Ok(Some(Element::new("Result").with("StackId", stack.id).with("OperationId", operation)))
}

/// `DeleteStack`.
pub(super) fn delete(state: &mut State, query: &Query) -> Outcome {
    let name = query.get("StackName").ok_or_else(|| ApiError::missing("StackName"))?;
    let Some(index) = find(state, name) else { return Ok(None) };
    let by =
        By { operation: state.uuid("operation"), token: query.get("ClientRequestToken").map(str::to_owned) };
    let stack = at(state, index)?;
    if !stack.exists() || stack.status == "DELETE_IN_PROGRESS" {
        return Ok(None);
    }
    check_token(stack, query, &["DELETE_IN_PROGRESS"])?;
    if stack.protected {
        let text = format!("Stack [{}] cannot be deleted while TerminationProtection is enabled", stack.name);
        return Err(ApiError::validation(text));
    }
    let busy = stack.status.ends_with("IN_PROGRESS")
        && !matches!(stack.status.as_str(), "REVIEW_IN_PROGRESS" | "CREATE_IN_PROGRESS");
    if busy {
        let text = format!("Stack [{}] cannot be deleted while in status {}", stack.name, stack.status);
        return Err(ApiError::validation(text));
    }
    let retained: BTreeSet<String> = query.list("RetainResources").into_iter().collect();
    let forced = query.get("DeletionMode") == Some("FORCE_DELETE_STACK");
    if !retained.is_empty() && stack.status != "DELETE_FAILED" {
        return Err(ApiError::validation(
            "Invalid operation on stack. Specify RetainResources only for stacks in DELETE_FAILED status.",
        ));
    }
    let mut stack = state.stacks.remove(index);
    if let Some(reason) = outputs::in_use(&stack, &state.stacks) {
        let status = stack.status.clone();
        stack.turn(&mut state.clock, &status, Some(reason), &by);
    } else {
        begin_deletion(state, &mut stack, by, &retained, forced);
    }
    state.stacks.insert(index, stack);
    Ok(None)
}

fn begin_deletion(state: &mut State, stack: &mut Stack, by: By, retained: &BTreeSet<String>, forced: bool) {
    let definition = stack.definition.clone().unwrap_or_default();
    let failed = |name: &String| stack.resources.get(name).is_some_and(|held| held.status == "DELETE_FAILED");
    let everything = stack.resources.iter().filter(|(_, held)| !held.is_gone());
    let deletions = everything.map(|(name, held)| {
        let policy = matches!(held.deletion_policy.as_deref(), Some("Retain" | "RetainExceptOnCreate"));
        let keep = policy && held.physical.is_some() || retained.contains(name) || forced && failed(name);
        Deletion::new(name, held, keep)
    });
    let deletions = deletions.collect();
    let mut operation = Operation::new(by.clone(), Goal::Delete, definition, OnFailure::Nothing);
    operation.deletions = deletions;
    stack.turn(&mut state.clock, "DELETE_IN_PROGRESS", Some("User Initiated".to_owned()), &by);
    stack.change_sets.retain(|set| set.execution == "EXECUTE_COMPLETE");
    stack.stuck = None;
    stack.operation = Some(operation);
}

/// `CancelUpdateStack`.
pub(super) fn cancel_update(state: &mut State, query: &Query) -> Outcome {
    let index = found(state, query)?;
    let stack = at(state, index)?;
    match &mut stack.operation {
        Some(operation) if stack.status == "UPDATE_IN_PROGRESS" => operation.cancelled = true,
        _ => {
            let text = "CancelUpdateStack cannot be called from current stack status";
            return Err(ApiError::validation(text));
        }
    }
    Ok(None)
}

/// `ContinueUpdateRollback`.
pub(super) fn continue_rollback(state: &mut State, query: &Query) -> Outcome {
    let index = found(state, query)?;
    let by =
        By { operation: state.uuid("operation"), token: query.get("ClientRequestToken").map(str::to_owned) };
    check_token(at(state, index)?, query, &["UPDATE_ROLLBACK_IN_PROGRESS"])?;
    let mut stack = state.stacks.remove(index);
    let outcome = continue_stuck(state, &mut stack, by, query);
    state.stacks.insert(index, stack);
    outcome
}

fn continue_stuck(state: &mut State, stack: &mut Stack, by: By, query: &Query) -> Outcome {
    let Some(mut operation) = stack.stuck.take().filter(|_| stack.status == "UPDATE_ROLLBACK_FAILED") else {
        let text = format!("Stack:{} is in {} state and can not continue rollback.", stack.id, stack.status);
        return Err(ApiError::validation(text));
    };
    let mut skipped = query.list("ResourcesToSkip");
    if query.flag("ForceRollback") == Some(true) {
        if !skipped.is_empty() {
            stack.stuck = Some(operation);
            let text = "ForceRollback and ResourcesToSkip are mutually exclusive.";
            return Err(ApiError::validation(text));
        }
        skipped = operation.failed.iter().map(|(name, _)| name.clone()).collect();
    }
    let failed = |name: &String| operation.failed.iter().any(|(failed, _)| failed == name);
    if let Some(name) = skipped.iter().find(|name| !failed(name)) {
        let text =
            format!("Resource {name} is not in an UPDATE_FAILED state; only failed resources can be skipped");
        stack.stuck = Some(operation);
        return Err(ApiError::validation(text));
    }
    operation.by = by.clone();
    operation.phase = Phase::Back;
    operation.failed.clear();
    for (name, step) in &mut operation.steps {
        if step.stage == Stage::Failed {
            let skip = skipped.contains(name);
            step.stage = if skip { Stage::Done } else { Stage::Waiting };
            step.doing = Doing::Restore;
        }
    }
    stack.turn(&mut state.clock, "UPDATE_ROLLBACK_IN_PROGRESS", Some("User Initiated".to_owned()), &by);
    let place = super::engine::place(&state.world, stack, &[]);
    let context = Context::of(&operation.definition, place)?;
    let mut run = super::engine::Run {
        clock: &mut state.clock,
        world: &mut state.world,
        others: &state.stacks,
        stack,
        op: &mut operation,
        context: Arc::new(context),
    };
    for name in &skipped {
        run.skip(name);
    }
    stack.operation = Some(operation);
    Ok(Some(Element::new("Result")))
}

/// `UpdateTerminationProtection`.
pub(super) fn termination_protection(state: &mut State, query: &Query) -> Outcome {
    let index = found(state, query)?;
    let wanted = query.flag("EnableTerminationProtection");
    let stack = at(state, index)?;
    stack.protected = wanted.ok_or_else(|| ApiError::missing("EnableTerminationProtection"))?;
    Ok(Some(Element::new("Result").with("StackId", &stack.id)))
}
