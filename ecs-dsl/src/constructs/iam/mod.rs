//! Roles that can't be mistaken for one another, and policies without a star.

mod policy;
mod role;

pub use policy::{Statement, document};
pub use role::{Role, RoleBuilder, RoleKind};
