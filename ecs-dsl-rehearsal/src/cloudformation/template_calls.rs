//! The calls about templates.

use super::begin::{at, body, found};
use super::calls::Outcome;
use super::error::ApiError;
use crate::schema;
use crate::state::State;
use crate::template::parameters::Declaration;
use crate::template::{Template, check};
use crate::wire::query::Query;
use crate::wire::xml::Element;

/// `GetTemplate`.
pub(super) fn get(state: &mut State, query: &Query) -> Outcome {
    let named = query.get("ChangeSetName");
    let text = match named {
        Some(name) => {
            let sets =
                state.stacks.iter().flat_map(|stack| stack.change_sets.iter().map(move |set| (stack, set)));
            let here =
                |own: &str, id: &str| query.get("StackName").is_none_or(|asked| asked == own || asked == id);
            let mut sets = sets
                .filter(|(stack, set)| set.id == name || set.name == name && here(&stack.name, &stack.id));
            let found = sets.next().ok_or_else(|| ApiError::change_set_not_found(name))?;
            found.1.definition.body.clone()
        }
        None => {
            let index = found(state, query)?;
            at(state, index)?
                .definition
                .as_ref()
                .map(|definition| definition.body.clone())
                .unwrap_or_default()
        }
    };
    let result = Element::new("Result").with("TemplateBody", text);
    Ok(Some(result.list("StagesAvailable", ["Original", "Processed"])))
}

/// `ValidateTemplate`.
pub(super) fn validate(state: &mut State, query: &Query) -> Outcome {
    let template = Template::parse(&body(state, query, None)?)?;
    check::check(&template)?;
    let parameters = template.parameters.iter().map(|(name, one)| declared(name, one));
    let capabilities = check::capabilities(&template);
    Ok(Some(
        Element::new("Result")
            .structures("Parameters", parameters)
            .maybe("Description", template.description.as_ref())
            .list("Capabilities", capabilities.iter().map(|(name, _)| *name))
            .maybe("CapabilitiesReason", capabilities.as_ref().map(|(_, reason)| reason))
            .list("DeclaredTransforms", &template.transforms),
    ))
}

/// `GetTemplateSummary`.
pub(super) fn summary(state: &mut State, query: &Query) -> Outcome {
    let text = match query.get("StackName") {
        Some(_) => {
            let index = found(state, query)?;
            let stack = at(state, index)?;
            if stack.status == "REVIEW_IN_PROGRESS" {
                let text = "GetTemplateSummary cannot be called on REVIEW_IN_PROGRESS stacks.";
                return Err(ApiError::validation(text));
            }
            stack.definition.as_ref().map(|definition| definition.body.clone()).unwrap_or_default()
        }
        None => body(state, query, None)?,
    };
    let template = Template::parse(&text)?;
    check::check(&template)?;
    let parameters = template.parameters.iter().map(|(name, one)| {
        let constraints = Element::new("ParameterConstraints").list("AllowedValues", &one.allowed_values);
        declared(name, one).with("ParameterType", &one.kind).child(constraints)
    });
    let kinds: std::collections::BTreeSet<_> =
        template.resources.values().map(|one| one.kind.as_str()).collect();
    let capabilities = check::capabilities(&template);
    let identifiers = kinds.iter().map(|kind| {
        let of_kind = template.resources.iter().filter(|(_, resource)| resource.kind == *kind);
        let identifier = schema::facts(kind).map(|facts| facts.identifier.clone()).unwrap_or_default();
        Element::new("member")
            .with("ResourceType", kind)
            .list("LogicalResourceIds", of_kind.map(|(name, _)| name))
            .list("ResourceIdentifiers", identifier)
    });
    let identifiers: Vec<_> = identifiers.collect();
    Ok(Some(
        Element::new("Result")
            .structures("Parameters", parameters)
            .maybe("Description", template.description.as_ref())
            .list("Capabilities", capabilities.iter().map(|(name, _)| *name))
            .maybe("CapabilitiesReason", capabilities.as_ref().map(|(_, reason)| reason))
            .list("ResourceTypes", &kinds)
            .with("Version", "2010-09-09")
            .maybe("Metadata", template.metadata.as_ref())
            .list("DeclaredTransforms", &template.transforms)
            .structures("ResourceIdentifierSummaries", identifiers),
    ))
}

fn declared(name: &str, declaration: &Declaration) -> Element {
    Element::new("member")
        .with("ParameterKey", name)
        .maybe("DefaultValue", declaration.default.as_ref())
        .with("NoEcho", declaration.no_echo)
        .maybe("Description", declaration.description.as_ref())
}
