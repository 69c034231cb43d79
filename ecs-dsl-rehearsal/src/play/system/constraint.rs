//! Placement constraints of services and of task definitions, and the attributes of machines that they ask for.
//!
//! Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html>.

use std::collections::BTreeMap;

use super::machines::Group;
use super::query::Query;
use super::read::Fields;
use super::{Id, System};
use crate::play::PlayError;

/// The most of them that a task may have: its definition's and its service's together
/// (<https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_CreateService.html>).
const MOST: usize = 10;

/// Where it stands in a template.
const PROPERTY: &str = "PlacementConstraints";

/// The zone of a machine.
pub(super) const ZONE: &str = "ecs.availability-zone";

/// Attributes that ECS gives a machine and that are known of each.
const BUILT_IN: [&str; 6] =
    [ZONE, "ecs.cpu-architecture", "ecs.instance-type", "ecs.os-type", "ecs.subnet-id", "ecs.vpc-id"];

/// The image of a machine, which is known if the template says its id.
const IMAGE: &str = "ecs.ami-id";

/// Those that a machine of a group without trunking doesn't have.
const NEVER: [&str; 3] = ["ecs.awsvpc-trunk-id", "ecs.capability.external", "ecs.outpost-arn"];

/// A placement constraint.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::play) enum Constraint {
    /// Each task is on a machine of its own.
    DistinctInstance,
    /// The machine is one of which an expression is true.
    MemberOf(Query),
}

/// What a group's machines have, but for what each has of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::play) struct Attributes {
    /// `ImageId`.
    pub(super) image: Option<String>,
    /// Of `ECS_INSTANCE_ATTRIBUTES`; unknown if the user data doesn't tell.
    pub(super) custom: Option<BTreeMap<String, String>>,
    /// Whether its user data is PowerShell's: then it runs Windows, else Linux.
    pub(super) windows: bool,
}

impl Attributes {
    /// One that all machines of the group have.
    pub(in crate::play) fn get(&self, name: &str) -> Option<&str> {
        match name {
            IMAGE => self.image.as_deref().filter(|image| image.starts_with("ami-")),
            "ecs.os-type" => Some(if self.windows { "windows" } else { "linux" }),
            _ => self.custom.as_ref()?.get(name).map(String::as_str),
        }
    }
}

/// The constraints of a service or of a task definition.
pub(super) fn read(fields: Fields<'_>) -> Result<Vec<Constraint>, PlayError> {
    let refused = |reason: String| Err(fields.error(PROPERTY, reason));
    let mut found = Vec::new();
    for item in fields.items(PROPERTY) {
        let (kind, expression) = (item.text("Type").unwrap_or_default(), item.text("Expression"));
        found.push(match (kind.as_str(), expression) {
            ("distinctInstance", None) => Constraint::DistinctInstance,
            ("distinctInstance", Some(_)) => return refused("distinctInstance has no expression".to_owned()),
            ("memberOf", None) => return refused("memberOf has an expression, and here is none".to_owned()),
            ("memberOf", Some(text)) => {
                Constraint::MemberOf(text.parse().map_err(|reason: String| fields.error(PROPERTY, reason))?)
            }
            (other, _) => return refused(format!("`{other}` is neither distinctInstance nor memberOf")),
        });
    }
    Ok(found)
}

/// Those of a task definition: that its tasks are apart, only a service can say
/// (<https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_TaskDefinitionPlacementConstraint.html>).
pub(super) fn of_task(fields: Fields<'_>) -> Result<Vec<Constraint>, PlayError> {
    let found = read(fields)?;
    if found.contains(&Constraint::DistinctInstance) {
        return Err(fields.error(PROPERTY, "distinctInstance is a service's, and not a task definition's"));
    }
    Ok(found)
}

/// Those of a service, which has machines, and knows of each what they ask for.
pub(super) fn of_service(
    fields: Fields<'_>,
    of_task: &[Constraint],
    on_fargate: bool,
    system: &System,
) -> Result<Vec<Constraint>, PlayError> {
    let found = read(fields)?;
    let count = found.len() + of_task.len();
    if count > MOST {
        return Err(
            fields.error(PROPERTY, format!("{count} with the task definition's, but {MOST} are the most"))
        );
    }
    if on_fargate && count > 0 {
        return Err(fields.error(PROPERTY, "Fargate has no machines to choose from"));
    }
    for name in found.iter().chain(of_task).flat_map(Constraint::attributes) {
        if BUILT_IN.contains(&name) || NEVER.contains(&name) {
            continue;
        }
        if name.starts_with("ecs.") && name != IMAGE {
            return Err(fields.error(PROPERTY, format!("which machines have `attribute:{name}` isn't known")));
        }
        let unknown = |(_, group): &(&Id, &Group)| match name {
            IMAGE => group.attributes.get(IMAGE).is_none(),
            _ => group.attributes.custom.is_none(),
        };
        if let Some((group, _)) = system.groups.iter().find(unknown) {
            let silent = if name == IMAGE {
                "their launch template names no id"
            } else {
                "their user data doesn't tell"
            };
            let reason = format!("`attribute:{name}` of machines of `{group}` isn't known: {silent}");
            return Err(fields.error(PROPERTY, reason));
        }
    }
    Ok(found)
}

impl Constraint {
    fn attributes(&self) -> Vec<&str> {
        match self {
            Self::DistinctInstance => Vec::new(),
            Self::MemberOf(query) => query.attributes(),
        }
    }

    /// Whether it asks for a zone.
    pub(in crate::play) fn is_on_zone(&self) -> bool {
        self.attributes().contains(&ZONE)
    }
}
