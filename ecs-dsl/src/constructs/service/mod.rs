//! Services: tasks that stay up, behind a balancer or not.

mod builder;
mod containers;
mod environment;
mod exec;
mod fargate;
mod handle;
mod logs;
mod placement;
mod plain;
mod scaling;
mod schedule;
mod state;
mod target;
mod timing;
mod told;
mod volumes;

pub use builder::ServiceBuilder;
pub use containers::{Container, Containers};
pub use environment::{Environment, Variable};
pub use handle::{Built, Service, ServiceFacts};
pub use logs::{LogMode, LogRetention};
pub use placement::{OnPacked, Pack};
pub use plain::CircuitBreaker;
pub use state::{Dynamic, Facets, Marker, On, OnFargate, Placed, Start, State, Where};
pub use volumes::{FileSystem, FileSystemBuilder};
