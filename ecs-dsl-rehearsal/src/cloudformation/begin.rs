//! What the calls that begin something have in common: reading a definition, finding a stack, beginning
//! an operation.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::engine::place;
use super::error::ApiError;
use super::operation::{Before, Context, Doing, Goal, Live, OnFailure, Operation, Stage, Step};
use super::outputs;
use super::stack::{By, Definition, Event, STACK_TYPE, Stack};
use crate::s3;
use crate::state::State;
use crate::template::check::{self, LONGEST_BODY};
use crate::template::parameters::{Given, choose};
use crate::template::resolve::{Place, partition};
use crate::template::{Template, rules};
use crate::wire::query::Query;

/// The longest name of a stack.
const LONGEST_NAME: usize = 128;

/// The stack that a call names, by name or by id. A deleted one is found only by its id.
pub(super) fn find(state: &State, name: &str) -> Option<usize> {
    state.stacks.iter().position(|stack| stack.id == name || stack.name == name && stack.exists())
}

/// The same, or `Stack with id X does not exist`.
pub(super) fn found(state: &State, query: &Query) -> Result<usize, ApiError> {
    let name = query.get("StackName").ok_or_else(|| ApiError::missing("StackName"))?;
    find(state, name).ok_or_else(|| ApiError::validation(format!("Stack with id {name} does not exist")))
}

/// The stack at an index that `find` gave.
pub(super) fn at(state: &mut State, index: usize) -> Result<&mut Stack, ApiError> {
    state.stacks.get_mut(index).ok_or_else(|| ApiError::new("InternalFailure", "the stack is gone"))
}

/// A new stack, with its id.
pub(super) fn new_stack(state: &mut State, name: &str) -> Stack {
    let uuid = state.uuid("stack");
    let place = &state.world;
    let (partition, region, account) = (partition(&place.region), &place.region, &place.account);
    let id = format!("arn:{partition}:cloudformation:{region}:{account}:stack/{name}/{uuid}");
    Stack::new(id, name.to_owned(), state.clock.stamp())
}

/// A name that a stack may have.
pub(super) fn check_name(name: &str) -> Result<(), ApiError> {
    let mut letters = name.chars();
    let good = letters.next().is_some_and(|c| c.is_ascii_alphabetic())
        && letters.all(|c| c.is_ascii_alphanumeric() || c == '-');
    let constraint = if !good {
        "Member must satisfy regular expression pattern: [a-zA-Z][-a-zA-Z0-9]*"
    } else if name.len() > LONGEST_NAME {
        "Member must have length less than or equal to 128"
    } else {
        return Ok(());
    };
    let text = format!(
        "1 validation error detected: Value '{name}' at 'stackName' failed to satisfy constraint: {constraint}"
    );
    Err(ApiError::validation(text))
}

/// The template's text as the call gives it: in itself, out of a bucket, or by naming the one before.
pub(super) fn body(state: &State, query: &Query, old: Option<&Definition>) -> Result<String, ApiError> {
    if let Some(body) = query.get("TemplateBody") {
        if body.len() > LONGEST_BODY {
            let text = format!(
                "1 validation error detected: Value '{body}' at 'templateBody' failed to satisfy constraint: Member must have length less than or equal to {LONGEST_BODY}"
            );
            return Err(ApiError::validation(text));
        }
        return Ok(body.to_owned());
    }
    if query.flag("UsePreviousTemplate") == Some(true)
        && let Some(old) = old
    {
        return Ok(old.body.clone());
    }
    match query.get("TemplateURL") {
        Some(url) => s3::template(state, url).map_err(ApiError::validation),
        None => Err(ApiError::validation("Either Template URL or Template Body must be specified.")),
    }
}

/// Reads and checks all that defines a stack. `strict`: a missing capability is refused, which for a
/// change set happens only when it is executed.
pub(super) fn definition(
    state: &State,
    query: &Query,
    old: Option<&Definition>,
    place: &Place,
    strict: bool,
) -> Result<(Definition, Context), ApiError> {
    let body = body(state, query, old)?;
    let template = Template::parse(&body)?;
    check::check(&template)?;
    let given: Vec<_> = query
        .structures("Parameters")
        .iter()
        .map(|one| Given {
            key: one.get("ParameterKey").unwrap_or_default().to_owned(),
            value: one.raw("ParameterValue").map(str::to_owned),
            previous: one.flag("UsePreviousValue") == Some(true),
        })
        .collect();
    let parameters = choose(&template, &given, old.map(|old| &old.parameters))?;
    let capabilities = query.list("Capabilities");
    if strict {
        check_capabilities(&template, &capabilities)?;
    }
    let tags = query.structures("Tags");
    let tags: BTreeMap<String, String> = tags
        .iter()
        .filter_map(|tag| Some((tag.get("Key")?.to_owned(), tag.raw("Value").unwrap_or_default().to_owned())))
        .collect();
    let tags = if query.raw("Tags.member.1.Key").is_none() {
        old.map(|old| old.tags.clone()).unwrap_or(tags)
    } else {
        tags
    };
    let definition = Definition {
        body,
        parameters,
        tags,
        capabilities,
        notification_arns: query.list("NotificationARNs"),
        role_arn: query
            .get("RoleARN")
            .map(str::to_owned)
            .or_else(|| old.and_then(|old| old.role_arn.clone())),
        description: template.description.clone(),
        imports: BTreeSet::new(),
    };
    let context = Context::of(&definition, place.clone())?;
    rules::check(&context.template, &context.place, &context.values)?;
    check::check_with(&context.template, &context.conditions)?;
    check_types(&template, old)?;
    Ok((definition, context))
}

/// Capabilities that must be acknowledged.
pub(super) fn check_capabilities(template: &Template, given: &[String]) -> Result<(), ApiError> {
    let Some((needed, _)) = check::capabilities(template) else { return Ok(()) };
    let enough = |given: &String| given == "CAPABILITY_NAMED_IAM" || given == needed;
    if given.iter().any(enough) {
        return Ok(());
    }
    Err(ApiError::new("InsufficientCapabilitiesException", format!("Requires capabilities : [{needed}]")))
}

/// A logical id keeps its type.
fn check_types(template: &Template, old: Option<&Definition>) -> Result<(), ApiError> {
    let Some(old) = old.and_then(|old| Template::parse(&old.body).ok()) else { return Ok(()) };
    let changed = |(name, resource): &(&String, &crate::template::Resource)| {
        old.resources.get(*name).is_some_and(|old| old.kind != resource.kind)
    };
    let changed: Vec<_> = template.resources.iter().filter(changed).map(|(name, _)| name.as_str()).collect();
    if changed.is_empty() {
        return Ok(());
    }
    let names = changed.join(", ");
    let text = format!(
        "Update of resource type is not permitted. The new template modifies resource type of the following resources: [{names}]"
    );
    Err(ApiError::validation(text))
}

/// Where a stack's resources will be.
pub(super) fn place_of(state: &State, stack: &Stack) -> Place {
    place(&state.world, stack, &[])
}

/// Begins to create or update the stack at `index`; the operation's id.
pub(super) fn begin(
    state: &mut State,
    index: usize,
    goal: Goal,
    mut definition: Definition,
    on_failure: OnFailure,
    query: &Query,
) -> Result<String, ApiError> {
    let token = query.get("ClientRequestToken").map(str::to_owned);
    let by = By { operation: state.uuid("operation"), token };
    let mut stack = state.stacks.remove(index);
    let place = place(&state.world, &stack, &definition.notification_arns);
    let context = match Context::of(&definition, place) {
        Ok(context) => context,
        Err(rejected) => {
            state.stacks.insert(index, stack);
            return Err(rejected.into());
        }
    };
    let live = Live { stack: &stack, others: &state.stacks, world: &state.world };
    definition.imports = outputs::imports(&context, &live);
    let missing =
        definition.imports.iter().find(|name| super::operation::import(&state.stacks, name).is_none());
    let aborted = missing.map(|name| format!("No export named {name} found"));
    let mut operation = Operation::new(by.clone(), goal, definition.clone(), on_failure);
    operation.retain_except_on_create = query.flag("RetainExceptOnCreate") == Some(true);
    operation.aborted = aborted;
    operation.steps = steps(&context);
    operation.context = Some(Arc::new(context));
    operation.before = Some(Box::new(Before {
        definition: stack.definition.replace(definition),
        resources: stack.resources.clone(),
        outputs: stack.outputs.clone(),
    }));
    let status = if goal == Goal::Create { "CREATE_IN_PROGRESS" } else { "UPDATE_IN_PROGRESS" };
    if goal == Goal::Update {
        stack.updated = Some(state.clock.now());
    }
    for set in stack.change_sets.iter_mut().filter(|set| set.execution == "AVAILABLE") {
        set.execution = "OBSOLETE".to_owned();
    }
    stack.rollback_disabled = on_failure == OnFailure::Nothing;
    stack.turn(&mut state.clock, status, Some("User Initiated".to_owned()), &by);
    stack.operation = Some(operation);
    state.stacks.insert(index, stack);
    Ok(by.operation)
}

/// A token stands for one request: no operation of another kind, which begins with another status, may have it. API
/// Reference, TokenAlreadyExistsException.
pub(super) fn check_token(stack: &Stack, query: &Query, own: &[&str]) -> Result<(), ApiError> {
    let Some(token) = query.get("ClientRequestToken") else { return Ok(()) };
    let begins = |event: &&Event| {
        event.kind == STACK_TYPE
            && event.status.ends_with("IN_PROGRESS")
            && event.status != "REVIEW_IN_PROGRESS"
            && event.token.as_deref() == Some(token)
    };
    match stack.events.iter().find(begins) {
        Some(first) if !own.contains(&first.status.as_str()) => {
            let text = "A client request token already exists";
            Err(ApiError::new("TokenAlreadyExistsException", text))
        }
        _ => Ok(()),
    }
}

fn steps(context: &Context) -> BTreeMap<String, Step> {
    let step = |needs: &BTreeSet<String>| Step {
        needs: needs.clone(),
        doing: Doing::Undecided,
        stage: Stage::Waiting,
        until: None,
        properties: serde_json::Value::Null,
        shown: String::new(),
    };
    context.graph.iter().map(|(name, needs)| (name.clone(), step(needs))).collect()
}

/// Whether a stack in this status may be updated.
pub(super) fn may_update(stack: &Stack) -> Result<(), ApiError> {
    let busy = stack.status.contains("IN_PROGRESS");
    let last = [
        "CREATE_COMPLETE",
        "UPDATE_COMPLETE",
        "UPDATE_ROLLBACK_COMPLETE",
        "CREATE_FAILED",
        "UPDATE_FAILED",
        "IMPORT_COMPLETE",
        "IMPORT_ROLLBACK_COMPLETE",
    ];
    if !busy && last.contains(&stack.status.as_str()) {
        return Ok(());
    }
    let (id, status) = (&stack.id, &stack.status);
    Err(ApiError::validation(format!("Stack:{id} is in {status} state and can not be updated.")))
}
