//! What a person thinks in: networks, clusters, services, vaults, roles, alarms.
//!
//! A construct is a builder that ends in `.build(&mut stack)` and gives a handle; it adds typed resources to
//! the stack and notes what it finds wrong. It knows rules and resources, and nothing of applications,
//! synthesis or deployment.

mod draft;
mod scope;

pub mod cluster;
pub mod iam;
pub mod load_balancing;
pub mod logging;
pub mod network;
pub mod observability;
pub mod secrets;
pub mod service;

pub use draft::{Allowed, Draft};
pub use scope::Scope;
pub(crate) use scope::sealed;
