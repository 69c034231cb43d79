//! What a change of a property does to its resource.

use super::create_only::CREATE_ONLY;

/// Whether a change of that property always replaces the resource.
///
/// The property is named as in a template; a nested one by its path, as in `BlockDevice.Encrypted`. Of a property
/// that holds others, the answer is that of its parts together: yes when one of them replaces.
///
/// ```
/// use ecs_dsl::resources::replaces;
///
/// assert!(replaces("AWS::EC2::Subnet", "CidrBlock"));
/// assert!(!replaces("AWS::EC2::Subnet", "Tags"));
/// ```
#[must_use]
pub fn replaces(resource_type: &str, property: &str) -> bool {
    row(resource_type).is_some_and(|(always, _)| holds(always, property))
}

/// Whether a change of that property can replace the resource, or always does: what it is changed to decides.
#[must_use]
pub fn may_replace(resource_type: &str, property: &str) -> bool {
    row(resource_type)
        .is_some_and(|(always, conditional)| holds(always, property) || holds(conditional, property))
}

fn row(resource_type: &str) -> Option<(&'static [&'static str], &'static [&'static str])> {
    let at = CREATE_ONLY.binary_search_by_key(&resource_type, |(name, ..)| name).ok()?;
    CREATE_ONLY.get(at).map(|(_, always, conditional)| (*always, *conditional))
}

/// Whether a path is the property, a part of it, or what it is a part of.
fn holds(paths: &[&str], property: &str) -> bool {
    paths.iter().any(|path| {
        let mut left = path.split('.').filter(|part| *part != "*");
        let mut right = property.split('.').filter(|part| *part != "*");
        loop {
            match (left.next(), right.next()) {
                (Some(left), Some(right)) if left == right => {}
                (Some(_), Some(_)) => break false,
                _ => break true,
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_the_order_that_the_search_needs() {
        assert!(CREATE_ONLY.is_sorted_by_key(|(name, ..)| name));
    }

    #[test]
    fn a_part_answers_for_the_whole_and_the_whole_for_its_parts() {
        assert!(replaces("AWS::ECS::Service", "Cluster"));
        assert!(!replaces("AWS::ECS::Service", "LaunchType"));
        assert!(may_replace("AWS::ECS::Service", "LaunchType"));
        assert!(replaces("AWS::ECS::TaskDefinition", "ContainerDefinitions"));
        assert!(replaces("AWS::ECS::TaskDefinition", "ContainerDefinitions.Image"));
        assert!(!replaces("AWS::ECS::Nothing", "Cluster"));
    }
}
