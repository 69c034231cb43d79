//! Stacks, events, resources and change sets as the API writes them.

use super::change_set::{ChangeSet, Detail, Planned};
use super::stack::{Definition, Event, Held, Stack};
use crate::clock::Moment;
use crate::wire::xml::Element;

/// One stack of `DescribeStacks`.
pub(super) fn stack(stack: &Stack) -> Element {
    let nothing = Definition::default();
    let definition = stack.definition.as_ref().unwrap_or(&nothing);
    let outputs = stack.outputs.iter().map(|output| {
        Element::new("member")
            .with("OutputKey", &output.key)
            .with("OutputValue", &output.value)
            .maybe("Description", output.description.as_ref())
            .maybe("ExportName", output.export.as_ref())
    });
    let protection = stack.exists().then_some(stack.protected);
    let element = Element::new("member")
        .with("StackId", &stack.id)
        .with("StackName", &stack.name)
        .maybe("ChangeSetId", stack.change_set_id.as_ref())
        .maybe("Description", definition.description.as_ref())
        .structures("Parameters", parameters(definition))
        .with("CreationTime", stack.created)
        .maybe("DeletionTime", stack.deleted)
        .maybe("LastUpdatedTime", stack.updated)
        .child(Element::new("RollbackConfiguration"))
        .with("StackStatus", &stack.status)
        .maybe("StackStatusReason", stack.reason.as_ref())
        .with("DisableRollback", stack.rollback_disabled)
        .list("NotificationARNs", &definition.notification_arns)
        .list("Capabilities", &definition.capabilities)
        .structures("Outputs", outputs)
        .maybe("RoleARN", definition.role_arn.as_ref())
        .structures("Tags", tags(definition))
        .maybe("EnableTerminationProtection", protection);
    element.child(Element::new("DriftInformation").with("StackDriftStatus", "NOT_CHECKED"))
}

/// One stack of `ListStacks`.
pub(super) fn summary(stack: &Stack) -> Element {
    let description = stack.definition.as_ref().and_then(|definition| definition.description.as_ref());
    Element::new("member")
        .with("StackId", &stack.id)
        .with("StackName", &stack.name)
        .maybe("TemplateDescription", description)
        .with("CreationTime", stack.created)
        .maybe("LastUpdatedTime", stack.updated)
        .maybe("DeletionTime", stack.deleted)
        .with("StackStatus", &stack.status)
        .maybe("StackStatusReason", stack.reason.as_ref())
        .child(Element::new("DriftInformation").with("StackDriftStatus", "NOT_CHECKED"))
}

/// One event of `DescribeStackEvents`.
pub(super) fn event(stack: &Stack, event: &Event) -> Element {
    Element::new("member")
        .with("StackId", &stack.id)
        .with("EventId", &event.id)
        .with("StackName", &stack.name)
        .with("OperationId", &event.operation)
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

/// One resource, in the three forms that the calls have: `time` and `stack` tell them apart.
pub(super) fn resource(stack: Option<&Stack>, time: &'static str, logical: &str, held: &Held) -> Element {
    let metadata = held.metadata.as_ref().filter(|_| time == "LastUpdatedTimestamp" && stack.is_some());
    Element::new("member")
        .maybe("StackName", stack.map(|stack| &stack.name))
        .maybe("StackId", stack.map(|stack| &stack.id))
        .with("LogicalResourceId", logical)
        .maybe("PhysicalResourceId", held.physical.as_ref())
        .with("ResourceType", &held.kind)
        .with(time, held.at)
        .with("ResourceStatus", &held.status)
        .maybe("ResourceStatusReason", held.reason.as_ref())
        .maybe("Metadata", metadata)
        .child(Element::new("DriftInformation").with("StackResourceDriftStatus", "NOT_CHECKED"))
}

/// `Status` and `ExecutionStatus` at a moment.
pub(super) fn change_set_status(set: &ChangeSet, now: Moment) -> (&'static str, &str) {
    if now < set.ready {
        ("CREATE_IN_PROGRESS", "UNAVAILABLE")
    } else if set.failure.is_some() {
        ("FAILED", "UNAVAILABLE")
    } else {
        ("CREATE_COMPLETE", &set.execution)
    }
}

/// `DescribeChangeSet`.
pub(super) fn change_set(
    stack: &Stack,
    set: &ChangeSet,
    now: Moment,
    start: usize,
    page: usize,
    values: bool,
) -> Element {
    let (status, execution) = change_set_status(set, now);
    let ready = now >= set.ready;
    let shown = if ready { set.changes.as_slice() } else { &[] };
    let changes = shown.iter().skip(start).take(page).map(|planned| change(planned, values));
    let next = start.saturating_add(page);
    let definition = &set.definition;
    Element::new("Result")
        .with("ChangeSetName", &set.name)
        .with("ChangeSetId", &set.id)
        .with("StackId", &stack.id)
        .with("StackName", &stack.name)
        .maybe("Description", set.description.as_ref())
        .structures("Parameters", parameters(definition))
        .with("CreationTime", set.created)
        .with("ExecutionStatus", execution)
        .with("Status", status)
        .maybe("StatusReason", set.failure.as_ref().filter(|_| ready))
        .list("NotificationARNs", &definition.notification_arns)
        .child(Element::new("RollbackConfiguration"))
        .list("Capabilities", &definition.capabilities)
        .structures("Tags", tags(definition))
        .structures("Changes", changes)
        .maybe("NextToken", (next < shown.len()).then_some(next))
        .with("IncludeNestedStacks", false)
        .maybe("OnStackFailure", set.on_failure.as_ref())
        .with("ImportExistingResources", set.import_existing)
}

/// One change set of `ListChangeSets`.
pub(super) fn change_set_summary(stack: &Stack, set: &ChangeSet, now: Moment) -> Element {
    let (status, execution) = change_set_status(set, now);
    Element::new("member")
        .with("StackId", &stack.id)
        .with("StackName", &stack.name)
        .with("ChangeSetId", &set.id)
        .with("ChangeSetName", &set.name)
        .with("ExecutionStatus", execution)
        .with("Status", status)
        .maybe("StatusReason", set.failure.as_ref().filter(|_| now >= set.ready))
        .with("CreationTime", set.created)
        .maybe("Description", set.description.as_ref())
        .with("IncludeNestedStacks", false)
        .with("ImportExistingResources", set.import_existing)
}

fn change(planned: &Planned, values: bool) -> Element {
    let resource = Element::new("ResourceChange")
        .maybe("PolicyAction", planned.policy.as_ref())
        .with("Action", &planned.action)
        .with("LogicalResourceId", &planned.logical)
        .maybe("PhysicalResourceId", planned.physical.as_ref())
        .with("ResourceType", &planned.kind)
        .maybe("Replacement", planned.replacement.as_ref())
        .list("Scope", &planned.scope)
        .structures("Details", planned.details.iter().map(|one| detail(one, values)))
        .maybe("BeforeContext", planned.before.as_ref().filter(|_| values))
        .maybe("AfterContext", planned.after.as_ref().filter(|_| values));
    Element::new("member").with("Type", "Resource").child(resource)
}

fn detail(detail: &Detail, values: bool) -> Element {
    let path = detail.name.as_ref().map(|name| format!("/Properties/{name}"));
    let change = match (&detail.before, &detail.after) {
        (None, None) => None,
        (None, Some(_)) => Some("Add"),
        (Some(_), None) => Some("Remove"),
        (Some(_), Some(_)) => Some("Modify"),
    };
    let target = Element::new("Target")
        .with("Attribute", &detail.attribute)
        .maybe("Name", detail.name.as_ref())
        .with("RequiresRecreation", &detail.recreation)
        .maybe("Path", path.filter(|_| values))
        .maybe("AttributeChangeType", change.filter(|_| values))
        .maybe("BeforeValue", detail.before.as_ref().filter(|_| values))
        .maybe("AfterValue", detail.after.as_ref().filter(|_| values));
    Element::new("member")
        .child(target)
        .with("Evaluation", if detail.dynamic { "Dynamic" } else { "Static" })
        .maybe("ChangeSource", detail.source.as_ref())
        .maybe("CausingEntity", detail.cause.as_ref())
}

fn parameters(definition: &Definition) -> Vec<Element> {
    let one = |(key, chosen): (&String, &crate::template::parameters::Chosen)| {
        Element::new("member")
            .with("ParameterKey", key)
            .with("ParameterValue", chosen.shown())
            .maybe("ResolvedValue", chosen.resolved.as_ref())
    };
    definition.parameters.iter().map(one).collect()
}

fn tags(definition: &Definition) -> Vec<Element> {
    let one = |(key, value): (&String, &String)| Element::new("member").with("Key", key).with("Value", value);
    definition.tags.iter().map(one).collect()
}
