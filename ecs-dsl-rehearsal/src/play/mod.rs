//! Plays a system that a template describes: tasks, machines, targets, traffic and time.
//!
//! [`Play`] is a system in simulated time; [`scenario`] is what happens to every system sooner or later, with a verdict.
//! The same template, seed and orders give the same bytes on every machine.
//!
//! # What is simplified
//!
//! - Networks always carry: no route, security group, NAT gateway or endpoint keeps a task from anything.
//! - Requests are counted and not made ([`Traffic`] says what one is like), and each target of a group gets as many as
//!   another.
//! - Rights decide whether a secret can be read, and nothing else.
//! - Durations that AWS doesn't write down are choices; all of them stand in one table.
//! - A play begins when the resources are made: the creation of the stack isn't played, updates and their way back are.
//! - Applications fail as their [`Image`] says, at once or never: nothing leaks and nothing wears out.
//!
//! [`Play::ignored`] lists the properties of a template that nothing here acts on, and [`Play::unfed`] the alarms without
//! data. A type of resource that isn't known is an error.

mod books;
mod capacity;
mod chance;
mod count;
mod deployment;
mod durations;
mod error;
mod events;
mod fault;
mod fleet;
mod flow;
mod image;
mod measured;
mod minute;
mod placement;
mod queue;
mod release;
pub mod scenario;
mod scheduler;
mod stack;
mod stage;
mod state;
mod steps;
mod system;
mod target;
mod timeline;
mod traffic;
mod verdict;
mod watch;
mod world;

pub use error::PlayError;
pub use fault::Fault;
pub use image::Image;
pub use measured::{Healthy, Measured};
pub use release::Release;
pub use stack::StackStatus;
pub use stage::Play;
pub use timeline::{Moment, Timeline};
pub use traffic::Traffic;
pub use verdict::{Outcome, Promise, Verdict};
pub use watch::Message;
