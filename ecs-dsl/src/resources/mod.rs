//! The resource types of CloudFormation, one module for each service: generated from CloudFormation's own resource
//! schemas, so that a name, a type or a required property that AWS doesn't have is a compile error.
//!
//! A resource is made of its required properties, and setters for the others; its nested types stand in a module of
//! the resource's name. A property that names another resource takes a reference to that resource and to no other:
//!
//! ```
//! use ecs_dsl::resources::{ec2, ecs};
//! use ecs_dsl::template::Ref;
//!
//! fn network(zones: &[Ref<ec2::Subnet>]) -> ecs::service::AwsVpcConfiguration {
//!     ecs::service::AwsVpcConfiguration::new().subnets(zones)
//! }
//! ```
//!
//! ```compile_fail,E0277
//! use ecs_dsl::resources::{ec2, ecs};
//! use ecs_dsl::template::Ref;
//!
//! fn network(clusters: &[Ref<ecs::Cluster>]) -> ecs::service::AwsVpcConfiguration {
//!     ecs::service::AwsVpcConfiguration::new().subnets(clusters)
//! }
//! ```
//!
//! What already exists outside of the program is named by [`Id::existing`](crate::template::Id::existing) and
//! [`Arn::existing`](crate::template::Arn::existing).
//!
//! The types that the library's own constructs use are always there. The others of a service come with the feature
//! of the service's name, and all of them with `all-resources`. A type that isn't there at all is a
//! [`RawResource`](crate::template::RawResource).
//!
//! # Names
//!
//! Types and variants are in `UpperCamelCase` with acronyms as words (`AWS::EC2::VPCEndpoint` is
//! `ec2::VpcEndpoint`), methods and modules in `snake_case` (`TargetGroupARNs` is `target_group_arns`). A method
//! that would be a keyword is raw (`r#type`); one that every type has gets an underscore (`properties_`). Variants
//! are made of the value's letters and digits; each enum has `Other` for a value that is newer than the library.
//! A nested type is named as AWS names it. One that AWS gives no name, an enum most of all, is named after its
//! property, with the name of what the property belongs to in front where that is needed to tell two apart, and for
//! `Type` always (`listener::ActionType`).

#[macro_use]
mod macros;
mod create_only;
mod replacement;
mod tag;

pub use replacement::{may_replace, replaces};
pub use tag::Tag;

/// What the generated files name.
mod prelude {
    pub(super) use super::Tag;
    pub(super) use crate::template::{Arn, Id, Json, List, Map, Ref, Value};
}

// The services, written by the generator.
pub mod applicationautoscaling;
pub mod autoscaling;
pub mod cloudwatch;
pub mod ec2;
pub mod ecs;
pub mod elasticloadbalancingv2;
pub mod events;
pub mod iam;
pub mod kms;
pub mod lambda;
pub mod logs;
pub mod s3;
pub mod secretsmanager;
pub mod sns;
#[cfg(feature = "sqs")]
pub mod sqs;
pub mod ssm;
