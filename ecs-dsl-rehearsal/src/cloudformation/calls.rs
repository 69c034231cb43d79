//! From a request to its answer: which call it is, and who carries it out.

use super::error::ApiError;
use super::{change_set_calls, describe_calls, stack_calls, template_calls};
use crate::state::State;
use crate::template::resolve::partition;
use crate::wire::query::Query;
use crate::wire::xml::{self, Element};

const CLOUDFORMATION: &str = "http://cloudformation.amazonaws.com/doc/2010-05-15/";
const AUTO_SCALING: &str = "http://autoscaling.amazonaws.com/doc/2011-01-01/";
const STS: &str = "https://sts.amazonaws.com/doc/2011-06-15/";

/// A status and a body.
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) body: String,
    pub(crate) request_id: String,
}

/// What a call gives: a result, or nothing where AWS sends no result element.
pub(super) type Outcome = Result<Option<Element>, ApiError>;

/// Carries one call out.
pub(crate) fn answer(state: &mut State, query: &Query) -> Answer {
    let action = query.get("Action").unwrap_or_default();
    let request_id = state.uuid("request");
    let (known, namespace, outcome) = dispatch(state, action, query);
    match outcome {
        Ok(result) => {
            let body = xml::response(known, namespace, result.as_ref(), &request_id);
            Answer { status: 200, body, request_id }
        }
        Err(ApiError { code, message, status }) => {
            Answer { status, body: xml::error(namespace, code, &message, &request_id), request_id }
        }
    }
}

fn dispatch(state: &mut State, action: &str, query: &Query) -> (&'static str, &'static str, Outcome) {
    type Call = fn(&mut State, &Query) -> Outcome;
    const CALLS: [(&str, Call); 23] = [
        ("CancelUpdateStack", stack_calls::cancel_update),
        ("ContinueUpdateRollback", stack_calls::continue_rollback),
        ("CreateChangeSet", change_set_calls::create),
        ("CreateStack", stack_calls::create),
        ("DeleteChangeSet", change_set_calls::delete),
        ("DeleteStack", stack_calls::delete),
        ("DescribeChangeSet", change_set_calls::describe),
        ("DescribeEvents", describe_calls::operation_events),
        ("DescribeStackEvents", describe_calls::events),
        ("DescribeStackResource", describe_calls::resource),
        ("DescribeStackResources", describe_calls::resources),
        ("DescribeStacks", describe_calls::stacks),
        ("ExecuteChangeSet", change_set_calls::execute),
        ("GetTemplate", template_calls::get),
        ("GetTemplateSummary", template_calls::summary),
        ("ListChangeSets", change_set_calls::list),
        ("ListExports", describe_calls::exports),
        ("ListImports", describe_calls::imports),
        ("ListStackResources", describe_calls::list_resources),
        ("ListStacks", describe_calls::list_stacks),
        ("UpdateStack", stack_calls::update),
        ("UpdateTerminationProtection", stack_calls::termination_protection),
        ("ValidateTemplate", template_calls::validate),
    ];
    match query.get("Version").unwrap_or("2010-05-15") {
        "2011-06-15" if action == "GetCallerIdentity" => {
            return ("GetCallerIdentity", STS, Ok(Some(caller(state))));
        }
        "2011-01-01" if action == "DescribeAutoScalingGroups" => {
            let groups = describe_calls::groups(state, query);
            return ("DescribeAutoScalingGroups", AUTO_SCALING, Ok(Some(groups)));
        }
        "2010-05-15" => {}
        _ => return ("", CLOUDFORMATION, Err(unknown(action))),
    }
    match CALLS.iter().find(|(name, _)| *name == action) {
        Some((name, call)) => (*name, CLOUDFORMATION, call(state, query)),
        None => ("", CLOUDFORMATION, Err(unknown(action))),
    }
}

fn caller(state: &State) -> Element {
    let account = &state.world.account;
    let partition = partition(&state.world.region);
    Element::new("Result")
        .with("Arn", format!("arn:{partition}:iam::{account}:user/rehearsal"))
        .with("UserId", "AIDAREHEARSAL0000000")
        .with("Account", account)
}

fn unknown(action: &str) -> ApiError {
    ApiError::new("InvalidAction", format!("The action {action} is not simulated."))
}
