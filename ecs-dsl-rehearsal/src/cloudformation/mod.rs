//! CloudFormation: its calls, its stacks, and the engine that carries operations out.

mod back;
mod begin;
mod calls;
mod change_set;
mod change_set_calls;
mod constraints;
mod describe_calls;
pub(crate) mod diff;
mod engine;
mod error;
mod forward;
mod operation;
mod outputs;
mod render;
mod stack;
mod stack_calls;
mod template_calls;

pub(crate) use calls::{Answer, answer, operations};
pub(crate) use engine::{BEFORE_CALL, CANCELLED, SETTLING, failed_to, pump, requests_rollback};
pub(crate) use stack::{Held, Stack};
