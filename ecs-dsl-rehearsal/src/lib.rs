//! A deterministic CloudFormation inside the process.
//!
//! What is here reads templates, speaks AWS's Query protocol and behaves as CloudFormation does:
//! change sets, operations in dependency order, failures, rollbacks, replacements, events, exports.
//! It knows nothing of the library whose templates it is given, so that a fault there can't hide here.
//!
//! - [`Cloud`] is an account in a region. [`Cloud::handle`] answers one request.
//! - `Cloud::http_client` (feature `client`) lets the AWS SDK's clients talk to it without a network.
//! - [`Cloud::serve`] does the same on a loopback port, for the command line tools of AWS.
//! - [`cloudwatch::Monitors`] runs the alarms of a template over samples that a test makes up.
//! - [`eventbridge::Rules`] tells which rules of a template match an event, and what their targets receive.
//! - [`play`] plays the system that a template describes, with traffic, faults and time, and judges its promises.
//! - [`misfits`] holds a template against the schemas of CloudFormation's resource types.
//! - [`Cloud::open`] and [`Cloud::save`] keep it in a file from one process to the next.
//!
//! Time is simulated ([`Pace`]) and nothing is random: the same requests give the same bytes.
//!
//! # What is simulated
//!
//! Change sets, stacks, events, resources, templates, exports, termination protection, cancelling and
//! continuing, of CloudFormation; `DescribeAutoScalingGroups`; `GetCallerIdentity`; of S3 as much as a
//! template on its way to CloudFormation needs: buckets, their settings, and objects of text. Properties are held
//! against the resource types' schemas, for the services that an ECS system is made of; a resource of
//! another type is taken as it is. Between resources, these hold: fixed names are unique, subnets lie in
//! their network beside each other, listener ports and rule priorities are unique, a service's target
//! groups hang on a listener and its capacity providers on its cluster, what is in use isn't deleted, and
//! a group with protected instances isn't either.
//!
//! A change set fails early where AWS validates early: properties that are missing, unknown or of a wrong
//! type, and names that are taken. What breaks a bound, an enumeration or a pattern fails when the resource
//! is made, and so does everything when a stack is created or updated without a change set.
//!
//! Apart from the cloud, which has no metrics and events yet: the alarms of a template on given samples
//! ([`cloudwatch`]), its event rules on given events ([`eventbridge`]), and the whole system at work ([`play`]).
//!
//! # What is not
//!
//! Drift, imports of resources, nested stacks, stack sets, macros and other transforms, stack policies,
//! rollback triggers, `RollbackStack`; of S3 lists, older versions, objects that are no text, bodies in
//! chunks; every call of ECS, EC2, Elastic Load Balancing, IAM and CloudWatch. Such a call or template is
//! refused and says so. Nobody meets permissions, service roles, throttling, or quotas beyond the template's
//! own. An update of a stack that failed with rollback off may roll back here, and may not on AWS. A stack
//! tells no CONFIGURATION_COMPLETE of its own, and a change set no warnings. A bucket's settings have no
//! effect.
//! Services don't run tasks in the cloud: a service's deployment always reaches its steady state there.

mod clock;
mod cloud;
mod cloudformation;
pub mod cloudwatch;
mod digest;
pub mod eventbridge;
pub mod play;
mod resources;
mod s3;
mod schema;
mod state;
mod template;
mod wire;

pub use clock::Moment;
pub use cloud::{Cloud, CloudBuilder, Pace};
pub use resources::{Group, Instance};
pub use s3::{Bucket, Object};
pub use schema::{Misfit, misfits};
pub use state::StateError;
#[cfg(feature = "client")]
pub use wire::InProcess;
pub use wire::{Request, Response, ServeError, Server};
