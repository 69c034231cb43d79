//! A deterministic CloudFormation inside the process.
//!
//! What is here reads templates, speaks AWS's Query protocol and behaves as CloudFormation does:
//! change sets, operations in dependency order, failures, rollbacks, replacements, events, exports.
//! It knows nothing of the library whose templates it is given, so that a fault there can't hide here.
//!
//! - [`Cloud`] is an account in a region. [`Cloud::handle`] answers one request.
//! - `Cloud::http_client` (feature `client`) lets the AWS SDK's clients talk to it without a network.
//! - [`Cloud::serve`] does the same on a loopback port, for the command line tools of AWS.
//! - [`Cloud::open`] and [`Cloud::save`] keep it in a file from one process to the next.
//!
//! Time is simulated ([`Pace`]) and nothing is random: the same requests give the same bytes.

mod clock;
mod cloud;
mod cloudformation;
mod digest;
mod resources;
mod schema;
mod state;
mod template;
mod wire;

pub use clock::Moment;
pub use cloud::{Cloud, CloudBuilder, Pace};
pub use resources::{Group, Instance};
pub use state::StateError;
#[cfg(feature = "client")]
pub use wire::InProcess;
pub use wire::{Request, Response, ServeError, Server};
