//! Tasks on Fargate, for templates that no construct made.

use super::Subject;
use crate::invariants::Violation;

pub(crate) fn fargate_sizes(_: &Subject<'_>) -> Vec<Violation> {
    Vec::new()
}
pub(crate) fn ephemeral_storage(_: &Subject<'_>) -> Vec<Violation> {
    Vec::new()
}
pub(crate) fn strategies(_: &Subject<'_>) -> Vec<Violation> {
    Vec::new()
}
pub(crate) fn task_rooms(_: &Subject<'_>) -> Vec<Violation> {
    Vec::new()
}
