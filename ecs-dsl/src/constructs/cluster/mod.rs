//! Clusters: where tasks run, and the machines under them.

mod builder;
mod capacity;
mod facts;
mod image;

pub(crate) use capacity::FARGATE;

pub use builder::{Cluster, ClusterBuilder};
pub use facts::{ClusterFacts, Known};
pub use image::{MachineImage, Roll};
