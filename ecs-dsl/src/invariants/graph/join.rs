//! How machines find their cluster.

use super::groups::{is_plain, providers};
use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::{Function, LogicalId, Node, Part as SubPart};

/// Machines find their cluster.
pub const ECS0916: Rule = Rule {
    id: "ecs0916",
    title: "Machines carry their cluster's name in their user data",
    level: Level::Synth,
    message: "the machines of {0} don't carry `ECS_CLUSTER` in their user data",
    why: "they register in another cluster, in `default` where none is named: the group is full, and the cluster is empty",
    help: "`echo ECS_CLUSTER=${Cluster} >> /etc/ecs/ecs.config` in `Fn::Sub`; `.instances(..)` does it",
    source: "Amazon ECS Developer Guide: bootstrap_container_instance, ecs-agent-config",
    check: Some(join),
};

const NAME: &str = "ECS_CLUSTER=";
/// The end of the name of the file that the agent reads.
const SETTINGS: &str = "ecs/ecs.config";
/// What stands in the place of what only the deployment knows.
const UNKNOWN: char = '\0';

/// The cluster of a capacity provider, where one association says it.
fn cluster_of<'s>(subject: &'s Subject<'_>, provider: Part<'_>) -> Option<Part<'s>> {
    let has = |node: &Node| subject.referred(Some(node)).is_some_and(|named| named.id() == provider.id());
    let mut its = subject
        .of_type("AWS::ECS::ClusterCapacityProviderAssociations")
        .filter(|association| association.properties().list("CapacityProviders").iter().any(has));
    let cluster = its.next()?.refers("Cluster")?;
    its.next().is_none().then_some(cluster)
}

/// The cluster of the template to which user data refers as the one to join.
fn referred(data: &Node) -> Option<&LogicalId> {
    let Node::Function(function) = data else { return None };
    match function.as_ref() {
        Function::Base64(inner) => referred(inner),
        Function::Sub(sub) => sub.parts().windows(2).find_map(|pair| match pair {
            [SubPart::Text(text), SubPart::Function(function)] if text.ends_with(NAME) => {
                match function.as_ref() {
                    Function::Ref(target) => Some(target.id()),
                    _ => None,
                }
            }
            _ => None,
        }),
        Function::Join(_, Node::List(nodes)) => nodes.windows(2).find_map(|pair| match pair {
            [Node::String(text), node] if text.ends_with(NAME) => Some(node.as_ref_target()?.id()),
            _ => None,
        }),
        _ => None,
    }
}

/// The name that user data writes out.
fn written(data: &str) -> Option<&str> {
    let (_, rest) = data.rsplit_once(NAME)?;
    let legal = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    let name = rest.split(|c| !legal(c)).next()?;
    let after = rest.chars().nth(name.len());
    let ends = after.is_none_or(|c| c.is_ascii_whitespace() || c == '"' || c == '\'');
    (ends && !name.is_empty()).then_some(name)
}

/// What keeps the machines from the cluster that they mean.
fn lost(data: &str) -> Option<String> {
    if data.contains("ECS_CLUSTER =") {
        return Some("carry `ECS_CLUSTER =` with a blank in it, which the agent doesn't read".to_owned());
    }
    if data.contains(SETTINGS) || !data.trim_start().starts_with("#!") {
        return None;
    }
    let line = data.lines().find(|line| line.contains(NAME))?;
    let file = line.rsplit_once('>')?.1.split_ascii_whitespace().next()?;
    let file = file.trim_matches(['"', '\'']);
    let is_path = file.starts_with('/') && !file.contains(['$', UNKNOWN]);
    is_path.then(|| format!("write `ECS_CLUSTER` into {file}, which the agent doesn't read"))
}

/// The cluster that the machines join instead of their provider's.
fn other(cluster: Part<'_>, data: &Node, text: &str) -> Option<String> {
    if let Some(id) = referred(data) {
        let part = cluster.subject().part(id)?;
        let is_other = part.resource_type() == "AWS::ECS::Cluster" && part.id() != cluster.id();
        return is_other
            .then(|| format!("join {id}, and their capacity provider is of the cluster {}", cluster.id()));
    }
    let name = written(text)?;
    let own = match cluster.text("ClusterName") {
        Answer::Is(own) if own != name => format!("whose name is {own}"),
        Answer::Absent => "whose name CloudFormation makes".to_owned(),
        _ => return None,
    };
    Some(format!("join the cluster {name}, and their capacity provider is of {}, {own}", cluster.id()))
}

fn join(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (provider, group) in providers(subject) {
        let Some(machine) = group.machine() else { continue };
        // An image of one's own may have it, and so may a document that the machine reads.
        let Some(text) = machine.user_data_with("\0") else { continue };
        let data = machine.properties().look("LaunchTemplateData.UserData").known();
        let violation = Violation::new(&ECS0916, &[group.id().as_str().into()]);
        let violation = if text.trim().is_empty() || !text.contains("ECS_CLUSTER") && is_plain(&text) {
            violation
        } else {
            let others = || other(cluster_of(subject, provider)?, data?, &text);
            let Some(wrong) = lost(&text).or_else(others) else { continue };
            violation.saying(format!("the machines of {} {wrong}", group.id()))
        };
        found.push(
            violation
                .at("this launch template", machine.location())
                .at("its capacity provider", provider.location()),
        );
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{lost, written};

    #[test]
    fn the_name_that_is_written_out() {
        assert_eq!(written("#!/bin/bash\necho ECS_CLUSTER=main >> /etc/ecs/ecs.config\n"), Some("main"));
        assert_eq!(written("echo 'ECS_CLUSTER=main'"), Some("main"));
        for unknown in
            ["ECS_CLUSTER=\0", "ECS_CLUSTER=a-\0", "ECS_CLUSTER=$NAME", "ECS_CLUSTER=${NAME}", "cluster"]
        {
            assert_eq!(written(unknown), None, "{unknown}");
        }
    }

    #[test]
    fn settings_that_the_agent_reads() {
        for right in [
            "#!/bin/bash\necho ECS_CLUSTER=\0 >> /etc/ecs/ecs.config",
            "#!/bin/bash\necho ECS_CLUSTER=\0 >> $FILE",
            "#!/bin/bash\necho ECS_CLUSTER=\0 | tee \0",
        ] {
            assert_eq!(lost(right), None, "{right}");
        }
        assert!(lost("#!/bin/bash\necho ECS_CLUSTER=\0 >> /etc/ecs.config").is_some());
        assert!(lost("#!/bin/bash\necho \"ECS_CLUSTER = \0\" >> /etc/ecs/ecs.config").is_some());
    }
}
