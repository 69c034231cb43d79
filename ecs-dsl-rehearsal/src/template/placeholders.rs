//! A template's resources as they read before there is a stack: each reference is a text that stays the same.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::graph;
use super::parameters::{self, Chosen};
use super::resolve::{self, Answers, Place, Scope};
use super::{Rejected, Template};

/// One resource whose condition holds.
#[derive(Clone, Debug)]
pub(crate) struct Read {
    pub(crate) logical_id: String,
    pub(crate) kind: String,
    /// With all functions carried out.
    pub(crate) properties: Value,
}

/// The resources of these types, by their logical ids.
///
/// `Ref` of `X` is `X`, `Fn::GetAtt` of its `Arn` is `X.Arn`, an imported value is the export's name, a parameter
/// its default, or its name when it has none. The stack is `stack`, in account `123456789012`, `us-east-1`.
pub(crate) fn resources(text: &str, kinds: &[&str]) -> Result<Vec<Read>, Rejected> {
    read(&Template::parse(text)?, |kind| kinds.contains(&kind))
}

/// All resources, read in the same way, by their logical ids.
pub(crate) fn all(template: &Template) -> Result<Vec<Read>, Rejected> {
    read(template, |_| true)
}

/// The resources that each resource needs, of those whose conditions hold.
pub(crate) fn dependencies(template: &Template) -> Result<BTreeMap<String, BTreeSet<String>>, Rejected> {
    let parameters = parameters::values(template, &defaults(template));
    Ok(graph::dependencies(template, &resolve::conditions(template, &place(), &parameters)?))
}

fn read(template: &Template, wanted: impl Fn(&str) -> bool) -> Result<Vec<Read>, Rejected> {
    let parameters = parameters::values(template, &defaults(template));
    let place = place();
    let conditions = resolve::conditions(template, &place, &parameters)?;
    let scope = Scope {
        template,
        place: &place,
        parameters: &parameters,
        conditions: &conditions,
        answers: &Placeholders { template },
    };
    let mut found = Vec::new();
    for (logical_id, resource) in &template.resources {
        let exists = resource.condition.as_ref().is_none_or(|name| conditions.get(name) == Some(&true));
        if exists && wanted(&resource.kind) {
            let properties = scope.resolve(&resource.properties)?.unwrap_or_default();
            found.push(Read { logical_id: logical_id.clone(), kind: resource.kind.clone(), properties });
        }
    }
    Ok(found)
}

fn place() -> Place {
    let (account, region, name) = ("123456789012", "us-east-1", "stack");
    Place {
        account: account.into(),
        region: region.into(),
        stack_id: format!("arn:aws:cloudformation:{region}:{account}:stack/{name}/0"),
        stack_name: name.into(),
        notification_arns: Vec::new(),
    }
}

fn defaults(template: &Template) -> BTreeMap<String, Chosen> {
    let parameters = template.parameters.iter();
    parameters
        .map(|(name, declaration)| {
            let value = declaration.default.clone().unwrap_or_else(|| name.clone());
            (name.clone(), Chosen { value, no_echo: declaration.no_echo, resolved: None })
        })
        .collect()
}

/// Who answers with the words of the template.
struct Placeholders<'a> {
    template: &'a Template,
}

impl Answers for Placeholders<'_> {
    fn reference(&self, name: &str) -> Option<Value> {
        self.template.resources.contains_key(name).then(|| Value::from(name))
    }

    fn attribute(&self, name: &str, attribute: &str) -> Option<Value> {
        self.template.resources.contains_key(name).then(|| Value::from(format!("{name}.{attribute}")))
    }

    fn import(&self, name: &str) -> Option<String> {
        Some(name.to_owned())
    }

    fn output(&self, stack: &str, output: &str) -> Option<String> {
        Some(format!("{stack}.{output}"))
    }

    fn are_real(&self) -> bool {
        false
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reference_reads_as_the_template_writes_it() {
        let template = r#"
Parameters:
  Stage: {Type: String, Default: prod}
  Limit: {Type: Number}
Conditions:
  Never: !Equals [!Ref Stage, test]
Resources:
  Topic: {Type: 'AWS::SNS::Topic'}
  Gone: {Type: 'AWS::CloudWatch::Alarm', Condition: Never}
  Alarm:
    Type: AWS::CloudWatch::Alarm
    Properties:
      AlarmName: !Sub '${Stage}-${Topic.TopicName}-${AWS::Region}'
      AlarmActions: [!Ref Topic, !ImportValue pager]
      Threshold: !Ref Limit
"#;
        let found = resources(template, &["AWS::CloudWatch::Alarm"]).unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].logical_id, "Alarm");
        assert_eq!(
            found[0].properties,
            serde_json::json!({
                "AlarmName": "prod-Topic.TopicName-us-east-1",
                "AlarmActions": ["Topic", "pager"],
                "Threshold": "Limit",
            })
        );
    }

    #[test]
    fn a_part_of_a_reference_reads_as_the_reference() {
        // As the AWS CDK writes the label of a load balancer, out of the listener's ARN.
        let template = r#"
Resources:
  Listener: {Type: 'AWS::ElasticLoadBalancingV2::Listener'}
  Alarm:
    Type: AWS::CloudWatch::Alarm
    Properties:
      AlarmName: !Join [/, [!Select [1, !Split [/, !Ref Listener]], !Select [3, !Split [/, !Ref Listener]]]]
"#;
        let found = resources(template, &["AWS::CloudWatch::Alarm"]).unwrap();
        assert_eq!(found[0].properties["AlarmName"], "Listener/Listener");
    }

    #[test]
    fn a_reference_to_nothing_is_refused() {
        let template =
            "Resources: {Alarm: {Type: 'AWS::CloudWatch::Alarm', Properties: {AlarmActions: [!Ref Nobody]}}}";
        let error = resources(template, &["AWS::CloudWatch::Alarm"]).unwrap_err();
        assert!(error.0.contains("[Nobody]"), "{error}");
    }
}
