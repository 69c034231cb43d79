//! Judging a template of any origin by every rule that a template can answer.

use crate::invariants::graph::{self, Subject};
use crate::invariants::{Rule, Violation};
use crate::template::{Location, ReadError, read};

/// Judges the text of a template, JSON or YAML with the short forms of the functions. `file` is what its places are
/// shown with. What only the deployment knows, a parameter or a condition, is never a violation.
///
/// ```
/// use ecs_dsl::app::check;
///
/// let text = "
/// Resources:
///   Targets:
///     Type: AWS::AutoScaling::AutoScalingGroup
///     DependsOn: Nothing
///     Properties: {MinSize: 1, MaxSize: 2, AvailabilityZones: [us-east-1a], LaunchTemplate: {LaunchTemplateId: lt-1, Version: 1}}
/// ";
/// let violations = check(text, "group.yaml")?;
/// assert_eq!(violations[0].rule().id, "ecs1307");
/// assert_eq!(violations[0].places()[0].1.to_string(), "group.yaml:3:3");
/// # Ok::<(), ecs_dsl::template::ReadError>(())
/// ```
///
/// # Errors
/// When the text is no template: with line and column.
pub fn check(text: &str, file: &str) -> Result<Vec<Violation>, ReadError> {
    check_with(text, file, &[])
}

/// The same with rules of one's own.
///
/// # Errors
/// When the text is no template: with line and column.
pub fn check_with(text: &str, file: &str, rules: &[&'static Rule]) -> Result<Vec<Violation>, ReadError> {
    // A file doesn't say which stack it is for, so no rule is asked about the name.
    const STACK: &str = "template";
    let template = read(text, file, STACK)?;
    let subject = Subject::new(STACK, Location::in_file(file, 1, 1), &template);
    Ok(graph::judge(&subject, rules))
}
