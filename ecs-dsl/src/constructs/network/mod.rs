//! Networks: a VPC over zones, its subnets, and the ways out of it.

mod endpoint;
mod vpc;

pub use endpoint::Endpoint;
pub use vpc::{Nat, Vpc, VpcBuilder};
