//! EventBridge: when a rule, a schedule or a pipe acts, and the tasks that it starts.

mod patterns;
mod receivers;
mod tasks;

pub use patterns::{ECS1150, ECS1153};
pub use receivers::{ECS1154, ECS1155};
pub use tasks::{ECS1151, ECS1152};
