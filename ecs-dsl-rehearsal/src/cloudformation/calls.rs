//! From a request to its answer: which call it is, and who carries it out.

use super::error::ApiError;
use super::{change_set_calls, constraints, describe_calls, stack_calls, template_calls};
use crate::state::State;
use crate::template::resolve::partition;
use crate::wire::query::Query;
use crate::wire::xml::{self, Element};

const CLOUDFORMATION: &str = "http://cloudformation.amazonaws.com/doc/2010-05-15/";

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

/// Carries one call out: the state before it, and its parameters.
type Call = fn(&mut State, &Query) -> Outcome;

/// The calls of one service.
struct Api {
    /// The service, as the AWS CLI names it.
    service: &'static str,
    version: &'static str,
    namespace: &'static str,
    /// The name, who carries it out, and the parameters that are simulated.
    calls: &'static [(&'static str, Call, &'static str)],
}

const APIS: [Api; 3] = [
    Api {
        service: "cloudformation",
        version: "2010-05-15",
        namespace: CLOUDFORMATION,
        calls: &[
            ("CancelUpdateStack", stack_calls::cancel_update, "StackName ClientRequestToken"),
            (
                "ContinueUpdateRollback",
                stack_calls::continue_rollback,
                "StackName RoleARN ResourcesToSkip ClientRequestToken ForceRollback",
            ),
            (
                "CreateChangeSet",
                change_set_calls::create,
                "StackName TemplateBody TemplateURL UsePreviousTemplate Parameters Capabilities RoleARN NotificationARNs Tags ChangeSetName ClientToken Description ChangeSetType OnStackFailure ImportExistingResources",
            ),
            (
                "CreateStack",
                stack_calls::create,
                "StackName TemplateBody TemplateURL Parameters DisableRollback NotificationARNs Capabilities RoleARN OnFailure Tags ClientRequestToken EnableTerminationProtection RetainExceptOnCreate",
            ),
            ("DeleteChangeSet", change_set_calls::delete, "ChangeSetName StackName"),
            (
                "DeleteStack",
                stack_calls::delete,
                "StackName RetainResources RoleARN ClientRequestToken DeletionMode",
            ),
            (
                "DescribeChangeSet",
                change_set_calls::describe,
                "ChangeSetName StackName NextToken IncludePropertyValues",
            ),
            (
                "DescribeEvents",
                describe_calls::operation_events,
                "StackName ChangeSetName OperationId Filters NextToken",
            ),
            ("DescribeStackEvents", describe_calls::events, "StackName NextToken"),
            ("DescribeStackResource", describe_calls::resource, "StackName LogicalResourceId"),
            (
                "DescribeStackResources",
                describe_calls::resources,
                "StackName LogicalResourceId PhysicalResourceId",
            ),
            ("DescribeStacks", describe_calls::stacks, "StackName NextToken"),
            (
                "ExecuteChangeSet",
                change_set_calls::execute,
                "ChangeSetName StackName ClientRequestToken DisableRollback RetainExceptOnCreate",
            ),
            ("GetTemplate", template_calls::get, "StackName ChangeSetName TemplateStage"),
            ("GetTemplateSummary", template_calls::summary, "TemplateBody TemplateURL StackName"),
            ("ListChangeSets", change_set_calls::list, "StackName NextToken"),
            ("ListExports", describe_calls::exports, "NextToken"),
            ("ListImports", describe_calls::imports, "ExportName NextToken"),
            ("ListStackResources", describe_calls::list_resources, "StackName NextToken"),
            ("ListStacks", describe_calls::list_stacks, "NextToken StackStatusFilter"),
            (
                "UpdateStack",
                stack_calls::update,
                "StackName TemplateBody TemplateURL UsePreviousTemplate Parameters Capabilities RoleARN NotificationARNs Tags DisableRollback ClientRequestToken RetainExceptOnCreate",
            ),
            (
                "UpdateTerminationProtection",
                stack_calls::termination_protection,
                "EnableTerminationProtection StackName",
            ),
            ("ValidateTemplate", template_calls::validate, "TemplateBody TemplateURL"),
        ],
    },
    Api {
        service: "autoscaling",
        version: "2011-01-01",
        namespace: "http://autoscaling.amazonaws.com/doc/2011-01-01/",
        calls: &[(
            "DescribeAutoScalingGroups",
            describe_calls::groups,
            "AutoScalingGroupNames NextToken MaxRecords",
        )],
    },
    Api {
        service: "sts",
        version: "2011-06-15",
        namespace: "https://sts.amazonaws.com/doc/2011-06-15/",
        calls: &[("GetCallerIdentity", caller, "")],
    },
];

/// The operations that are answered: service and name.
pub(crate) fn operations() -> impl Iterator<Item = (&'static str, &'static str)> {
    APIS.iter().flat_map(|api| api.calls.iter().map(|(name, ..)| (api.service, *name)))
}

fn dispatch(state: &mut State, action: &str, query: &Query) -> (&'static str, &'static str, Outcome) {
    let version = query.get("Version").unwrap_or("2010-05-15");
    let Some(api) = APIS.iter().find(|api| api.version == version) else {
        return ("", CLOUDFORMATION, Err(unknown(action)));
    };
    let Some((name, call, parameters)) = api.calls.iter().find(|(name, ..)| *name == action) else {
        return ("", api.namespace, Err(unknown(action)));
    };
    let checked = constraints::check(query).and_then(|()| simulated(query, name, parameters));
    (*name, api.namespace, checked.and_then(|()| call(state, query)))
}

/// What a parameter asks for must not silently be left out.
fn simulated(query: &Query, action: &str, parameters: &str) -> Result<(), ApiError> {
    let own =
        |name: &&str| ["Action", "Version"].contains(name) || parameters.split(' ').any(|own| own == *name);
    match query.names().find(|name| !own(name)) {
        Some(name) => {
            Err(ApiError::validation(format!("The parameter {name} of {action} is not simulated.")))
        }
        None => Ok(()),
    }
}

/// `GetCallerIdentity`.
fn caller(state: &mut State, _: &Query) -> Outcome {
    let account = &state.world.account;
    let partition = partition(&state.world.region);
    let caller = Element::new("Result")
        .with("Arn", format!("arn:{partition}:iam::{account}:user/rehearsal"))
        .with("UserId", "AIDAREHEARSAL0000000")
        .with("Account", account);
    Ok(Some(caller))
}

fn unknown(action: &str) -> ApiError {
    ApiError::new("InvalidAction", format!("The action {action} is not simulated."))
}
