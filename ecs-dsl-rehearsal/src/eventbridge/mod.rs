//! EventBridge as far as rules need it: which events a rule matches, and what its targets receive.
//!
//! [`Rules`] has the rules of a template; [`Pattern`] and [`InputTransformer`] can also be used by themselves.
//!
//! # What is simulated
//!
//! Event patterns with every operator of an event bus, arrays in events, disabled rules, buses; targets with `Input`,
//! `InputPath` and `InputTransformer`.
//!
//! # What is not
//!
//! Schedules, retries, dead letter queues, permissions of targets, archives, pipes, and rules of a bus that lead to
//! another bus.

mod matcher;
mod path;
mod pattern;
mod rules;
mod transformer;

pub use pattern::{Pattern, PatternError};
pub use rules::{Delivery, EventError, EventRule, Rules, RulesError};
pub use transformer::{InputTransformer, TransformerError};
