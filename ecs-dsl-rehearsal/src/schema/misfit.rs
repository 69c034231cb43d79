//! What a whole template has that the types of its resources haven't.

use serde_json::{Map, Value};

use super::validate::{Fault, FaultKind, validate};
use super::{INDEX, exists, facts, has_attribute};
use crate::template::resolve::UNKNOWN;
use crate::template::{Template, graph};

/// Something in a template that CloudFormation's schema of a resource type doesn't have, or a value that it doesn't take.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Misfit {
    /// The resource's logical id.
    pub resource: String,
    /// The property in the resource, with dots: `ContainerDefinitions.0.Environment`; empty for the resource itself.
    pub path: String,
    /// What is said, in CloudFormation's words.
    pub reason: String,
    /// The word or the number that doesn't fit, if that is what's wrong.
    pub word: Option<String>,
    /// The words that may stand there.
    pub known: Vec<String>,
}

/// Holds the resources of a template against the schemas of their types: whether there is such a type, such a property, such
/// an attribute, and whether values have their types, bounds and patterns. What only the deployment knows fits everywhere; a
/// resource of another type than an ECS system is made of is taken as it is, and so is a template with a transform, which may
/// make of it what it likes.
///
/// ```
/// let template = "
/// Resources:
///   Logs: {Type: 'AWS::Logs::LogGroup', Properties: {RetentionInDay: 30}}
/// ";
/// let misfits = ecs_dsl_rehearsal::misfits(template)?;
/// assert_eq!((misfits[0].resource.as_str(), misfits[0].word.as_deref()), ("Logs", Some("RetentionInDay")));
/// assert!(misfits[0].known.iter().any(|known| known == "RetentionInDays"));
/// # Ok::<(), String>(())
/// ```
///
/// # Errors
///
/// If the text is no template, in CloudFormation's words.
pub fn misfits(template: &str) -> Result<Vec<Misfit>, String> {
    let template = match Template::parse(template) {
        Ok(template) if template.foreign_transform().is_none() => template,
        Err(rejected) if !rejected.0.ends_with("is not simulated.") => return Err(rejected.0),
        _ => return Ok(Vec::new()),
    };
    let resources = template.resources.iter();
    Ok(resources.flat_map(|(id, resource)| of(&template, id, &resource.kind, &resource.properties)).collect())
}

/// What `aws cloudformation package` puts into a bucket: in a file it may be a path yet.
const PACKAGED: [(&str, &str); 2] =
    [("AWS::Lambda::Function", "Code"), ("AWS::Lambda::LayerVersion", "Content")];

/// Whether a resource of that type may have any attribute, as what makes it decides that.
fn is_custom(kind: &str) -> bool {
    !kind.starts_with("AWS::") || kind == "AWS::CloudFormation::CustomResource" || kind.ends_with("::MODULE")
}

fn of(template: &Template, id: &str, kind: &str, properties: &Value) -> Vec<Misfit> {
    let misfit = |path: &str, reason: String, word: Option<&str>, known: Vec<String>| Misfit {
        resource: id.to_owned(),
        path: path.to_owned(),
        reason,
        word: word.map(str::to_owned),
        known,
    };
    if !is_custom(kind) && !exists(kind) {
        let known = INDEX.keys().map(|known| (*known).to_owned()).collect();
        return vec![misfit("", format!("Unrecognized resource types: [{kind}]"), Some(kind), known)];
    }
    let mut found = Vec::new();
    for reference in graph::references(properties, None) {
        let Some(attribute) = &reference.attribute else { continue };
        let Some(other) = template.resources.get(&reference.name) else { continue };
        if is_custom(&other.kind) || has_attribute(&other.kind, attribute) {
            continue;
        }
        let known = facts(&other.kind).map(|facts| facts.attributes.clone()).unwrap_or_default();
        let reason = format!("Requested attribute {attribute} does not exist in schema for {}", other.kind);
        found.push(misfit("", reason, Some(attribute), known));
    }
    let Some(Value::Object(properties)) = blurred(properties) else { return found };
    let packaged = |fault: &Fault| {
        let path = fault.path.trim_start_matches("#/");
        fault.kind == FaultKind::WrongType && PACKAGED.contains(&(kind, path))
    };
    let faults = validate(kind, &Value::Object(properties)).into_iter().filter(|fault| !packaged(fault));
    found.extend(faults.map(|Fault { path, text, value, known, .. }| {
        misfit(&path.trim_start_matches(['#', '/']).replace('/', "."), text, value.as_deref(), known)
    }));
    found
}

/// A value with what only the deployment knows as unknown; nothing, if it may not be there at all.
fn blurred(value: &Value) -> Option<Value> {
    let unknown = || Some(Value::from(UNKNOWN));
    match value {
        Value::Object(object) => {
            // A function, or a word of another tool.
            if object.keys().any(|key| key.contains("::")) {
                return unknown();
            }
            if let (1, Some(name)) = (object.len(), object.get("Ref")) {
                return if name == "AWS::NoValue" { None } else { unknown() };
            }
            let all = object.iter().filter_map(|(key, value)| Some((key.clone(), blurred(value)?)));
            Some(Value::Object(all.collect::<Map<_, _>>()))
        }
        Value::Array(items) => Some(Value::Array(items.iter().filter_map(blurred).collect())),
        scalar => Some(scalar.clone()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(resources: &str) -> Vec<String> {
        let misfits = misfits(&format!("Resources:\n{resources}")).unwrap();
        misfits.into_iter().map(|one| format!("{} {}: {}", one.resource, one.path, one.reason)).collect()
    }

    #[test]
    fn types_properties_and_attributes_are_told() {
        let template = "
  Task: {Type: 'AWS::ECS::TaskDefinition', Properties: {ContainerDefinitions: [{Name: api, Image: api, Enviroment: []}]}}
  Service: {Type: 'AWS::ECS::Servce'}
  Group: {Type: 'AWS::EC2::SecurityGroup', Properties: {GroupDescription: !GetAtt Task.Arn}}
  Rule: {Type: 'AWS::Events::Rule', Properties: {State: enabled}}
";
        assert_eq!(
            told(template),
            [
                "Group : Requested attribute Arn does not exist in schema for AWS::ECS::TaskDefinition",
                "Rule State: enabled is not a valid enum value",
                "Service : Unrecognized resource types: [AWS::ECS::Servce]",
                "Task ContainerDefinitions.0: extraneous key [Enviroment] is not permitted",
            ]
        );
    }

    #[test]
    fn what_only_the_deployment_knows_fits() {
        let template = "
  Group:
    Type: AWS::AutoScaling::AutoScalingGroup
    Properties:
      MinSize: !Ref Least
      MaxSize: !If [Large, 8, !Ref AWS::NoValue]
      VPCZoneIdentifier: !Ref Subnets
      Cooldown: !Ref AWS::NoValue
      LaunchTemplate: !If [Own, {LaunchTemplateId: x, Version: '1'}, !Ref AWS::NoValue]
      PlacementGroup: !GetAtt Own.Group
  Own: {Type: 'AWS::CloudFormation::CustomResource', Properties: {ServiceToken: x, Any: 1}}
  Function: {Type: 'AWS::Lambda::Function', Properties: {Role: !Ref Role, Code: ./src}}
  Other: {Type: 'Acme::Own::Type', Properties: {Any: 1}}
";
        assert_eq!(told(template), [""; 0]);
    }

    #[test]
    fn a_transform_may_make_anything_of_a_template() {
        let template = "
Transform: AWS::Serverless-2016-10-31
Resources:
  Function: {Type: 'AWS::Serverless::Function', Properties: {Handler: x}}
";
        assert_eq!(misfits(template), Ok(Vec::new()));
    }
}
