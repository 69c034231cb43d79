//! The calls about change sets.

use std::time::Duration;

use super::begin::{
    at, begin, check_capabilities, check_name, check_token, definition, find, may_update, new_stack, place_of,
};
use super::calls::Outcome;
use super::change_set::{self, ChangeSet, NO_CHANGES, validation_failure};
use super::error::ApiError;
use super::operation::{Goal, OnFailure};
use super::render;
use super::stack::{By, Stack};
use crate::state::State;
use crate::template::Template;
use crate::template::resolve::partition;
use crate::wire::query::Query;
use crate::wire::xml::Element;

/// How long a change set is being made.
const MAKING: Duration = Duration::from_secs(8);

/// Changes in one page.
const PAGE: usize = 50;

/// `CreateChangeSet`.
pub(super) fn create(state: &mut State, query: &Query) -> Outcome {
    let stack_name = query.get("StackName").ok_or_else(|| ApiError::missing("StackName"))?;
    let name = query.get("ChangeSetName").ok_or_else(|| ApiError::missing("ChangeSetName"))?;
    check_change_set_name(name)?;
    let creates = match query.get("ChangeSetType").unwrap_or("UPDATE") {
        "CREATE" => true,
        "UPDATE" => false,
        _ => return Err(ApiError::validation("ChangeSetType IMPORT is not simulated.")),
    };
    let existing = find(state, stack_name);
    if let Some(repeated) = repeated(state, existing, name, query)? {
        return Ok(Some(repeated));
    }
    check_stack(state, existing, stack_name, name, creates)?;
    let fresh = existing.is_none();
    let mut stack = match existing {
        Some(index) => at(state, index)?.clone(),
        None => {
            check_name(stack_name)?;
            new_stack(state, stack_name)
        }
    };
    let set = make(state, &stack, query, name, creates)?;
    let result = Element::new("Result").with("Id", &set.id).with("StackId", &stack.id);
    stack.change_sets.push(set);
    if fresh {
        let by =
            By { operation: state.uuid("operation"), token: query.get("ClientToken").map(str::to_owned) };
        stack.turn(&mut state.clock, "REVIEW_IN_PROGRESS", Some("User Initiated".to_owned()), &by);
        state.stacks.push(stack);
    } else if let Some(index) = existing {
        *at(state, index)? = stack;
    }
    Ok(Some(result))
}

/// A change set's name: as a stack's.
fn check_change_set_name(name: &str) -> Result<(), ApiError> {
    let text = |error: ApiError| error.message.replace("'stackName'", "'changeSetName'");
    check_name(name).map_err(|error| ApiError::validation(text(error)))
}

/// The same call with the same token again gives the same answer.
fn repeated(
    state: &State,
    index: Option<usize>,
    name: &str,
    query: &Query,
) -> Result<Option<Element>, ApiError> {
    let Some(stack) = index.and_then(|index| state.stacks.get(index)) else { return Ok(None) };
    let Some(set) = stack.change_sets.iter().find(|set| set.name == name && !is_over(set)) else {
        return Ok(None);
    };
    if set.token.is_some() && set.token.as_deref() == query.get("ClientToken") {
        return Ok(Some(Element::new("Result").with("Id", &set.id).with("StackId", &stack.id)));
    }
    Err(ApiError::new(
        "AlreadyExistsException",
        format!("ChangeSet {name} already exists for stack {}", stack.id),
    ))
}

fn check_stack(
    state: &State,
    index: Option<usize>,
    stack_name: &str,
    name: &str,
    creates: bool,
) -> Result<(), ApiError> {
    match index.and_then(|index| state.stacks.get(index)) {
        None if creates => Ok(()),
        None => Err(ApiError::validation(format!("Stack [{stack_name}] does not exist"))),
        Some(stack) if creates && stack.status != "REVIEW_IN_PROGRESS" => {
            let text = format!(
                "Stack [{stack_name}] already exists and cannot be created again with the changeSet [{name}]."
            );
            Err(ApiError::validation(text))
        }
        Some(_) if creates => Ok(()),
        Some(stack) => may_update(stack),
    }
}

fn make(
    state: &mut State,
    stack: &Stack,
    query: &Query,
    name: &str,
    creates: bool,
) -> Result<ChangeSet, ApiError> {
    let old = stack.definition.as_ref();
    let (definition, context) = definition(state, query, old, &place_of(state, stack), false)?;
    let others: Vec<_> = state.stacks.iter().filter(|other| other.id != stack.id).cloned().collect();
    let plan = change_set::plan(&context, &definition.tags, stack, &others, &state.world)?;
    let same_tags = old.is_some_and(|old| old.tags == definition.tags);
    let failure = if !plan.invalid.is_empty() {
        Some(validation_failure(&plan.invalid))
    } else if plan.changes.is_empty()
        && !plan.outputs_differ
        && same_tags
        && !stack.status.ends_with("_FAILED")
    {
        Some(NO_CHANGES.to_owned())
    } else {
        None
    };
    let uuid = state.uuid("change set");
    let (region, account) = (&state.world.region, &state.world.account);
    let partition = partition(region);
    let id = format!("arn:{partition}:cloudformation:{region}:{account}:changeSet/{name}/{uuid}");
    let created = state.clock.stamp();
    Ok(ChangeSet {
        id,
        name: name.to_owned(),
        created,
        ready: created.after(MAKING),
        creates,
        definition,
        description: query.get("Description").map(str::to_owned),
        token: query.get("ClientToken").map(str::to_owned),
        on_failure: query.get("OnStackFailure").map(str::to_owned),
        import_existing: query.flag("ImportExistingResources") == Some(true),
        operation: state.uuid("operation"),
        changes: if failure.is_some() { Vec::new() } else { plan.changes },
        failure,
        invalid: plan.invalid,
        execution: "AVAILABLE".to_owned(),
    })
}

/// The stack and the change set that a call names.
fn locate(state: &State, query: &Query) -> Result<(usize, usize), ApiError> {
    let name = query.get("ChangeSetName").ok_or_else(|| ApiError::missing("ChangeSetName"))?;
    if name.starts_with("arn:") {
        let sets = state.stacks.iter().enumerate();
        let mut found = sets.filter_map(|(index, stack)| {
            Some((index, stack.change_sets.iter().position(|set| set.id == name)?))
        });
        return found.next().ok_or_else(|| ApiError::change_set_not_found(name));
    }
    let Some(stack_name) = query.get("StackName") else {
        let text = "StackName must be specified if ChangeSetName is not specified as an ARN.";
        return Err(ApiError::validation(text));
    };
    let missing = || ApiError::validation(format!("Stack [{stack_name}] does not exist"));
    let index = find(state, stack_name).ok_or_else(missing)?;
    let sets = state.stacks.get(index).map(|stack| stack.change_sets.as_slice()).unwrap_or_default();
    let set = sets.iter().position(|set| set.name == name && !is_over(set));
    set.map(|set| (index, set)).ok_or_else(|| ApiError::change_set_not_found(name))
}

/// An executed change set is found only by its id.
fn is_over(set: &ChangeSet) -> bool {
    set.execution.starts_with("EXECUTE")
}

/// `DescribeChangeSet`.
pub(super) fn describe(state: &mut State, query: &Query) -> Outcome {
    let (index, place) = locate(state, query)?;
    let now = state.clock.now();
    let stack = at(state, index)?;
    let Some(set) = stack.change_sets.get(place) else { return Err(ApiError::change_set_not_found("")) };
    let start: usize = query.get("NextToken").and_then(|token| token.parse().ok()).unwrap_or(0);
    let values = query.flag("IncludePropertyValues") == Some(true);
    Ok(Some(render::change_set(stack, set, now, start, PAGE, values)))
}

/// `ListChangeSets`.
pub(super) fn list(state: &mut State, query: &Query) -> Outcome {
    let name = query.get("StackName").ok_or_else(|| ApiError::missing("StackName"))?;
    let missing = || ApiError::validation(format!("Stack [{name}] does not exist"));
    let index = find(state, name).ok_or_else(missing)?;
    let now = state.clock.now();
    let stack = at(state, index)?;
    let sets = stack.change_sets.iter().filter(|set| !is_over(set));
    let summaries = sets.map(|set| render::change_set_summary(stack, set, now));
    Ok(Some(Element::new("Result").structures("Summaries", summaries)))
}

/// `DeleteChangeSet`.
pub(super) fn delete(state: &mut State, query: &Query) -> Outcome {
    match locate(state, query) {
        Ok((index, place)) => {
            let stack = at(state, index)?;
            stack.change_sets.remove(place);
        }
        // A change set that is gone already is fine; an unknown stack isn't.
        Err(error) if error.code == "ChangeSetNotFound" => {}
        Err(error) => return Err(error),
    }
    Ok(Some(Element::new("Result")))
}

/// `ExecuteChangeSet`.
pub(super) fn execute(state: &mut State, query: &Query) -> Outcome {
    let (index, place) = locate(state, query)?;
    let now = state.clock.now();
    let token = query.get("ClientRequestToken").map(str::to_owned);
    let stack = at(state, index)?;
    let Some(set) = stack.change_sets.get(place).cloned() else {
        return Err(ApiError::change_set_not_found(""));
    };
    let (status, execution) = render::change_set_status(&set, now);
    if execution != "AVAILABLE" {
        if is_over(&set) && token.is_some() && stack.operation.as_ref().is_some_and(|op| op.by.token == token)
        {
            return Ok(Some(Element::new("Result")));
        }
        let status = if is_over(&set) { set.execution.as_str() } else { status };
        let text = format!("ChangeSet [{}] cannot be executed in its current status of [{status}]", set.id);
        return Err(ApiError::new("InvalidChangeSetStatus", text));
    }
    check_token(stack, query, &["CREATE_IN_PROGRESS", "UPDATE_IN_PROGRESS"])?;
    let template = Template::parse(&set.definition.body)?;
    check_capabilities(&template, &set.definition.capabilities)?;
    if !set.creates {
        may_update(stack)?;
    }
    let on_failure = match (set.on_failure.as_deref(), query.flag("DisableRollback")) {
        (Some(_), Some(_)) => {
            return Err(ApiError::validation(
                "DisableRollback cannot be specified for a change set with OnStackFailure.",
            ));
        }
        (Some("DELETE"), _) => OnFailure::Delete,
        (Some("DO_NOTHING"), _) | (_, Some(true)) => OnFailure::Nothing,
        _ => OnFailure::Rollback,
    };
    let goal = if set.creates { Goal::Create } else { Goal::Update };
    stack.change_set_id = Some(set.id.clone());
    stack.updated = Some(now);
    stack.change_sets.retain(|other| other.id == set.id || is_over(other));
    for other in &mut stack.change_sets {
        if other.id == set.id {
            other.execution = "EXECUTE_COMPLETE".to_owned();
        }
    }
    begin(state, index, goal, set.definition, on_failure, query)?;
    Ok(Some(Element::new("Result")))
}
