//! The engine that deploys: change sets made, shown, executed and followed, over the AWS SDK.
//!
//! The only module that names an AWS SDK. What the program is stays in [`app`](crate::app); what is shown to
//! people stays with the command line: the engine hands out data.
//!
//! ```no_run
//! # use ecs_dsl::prelude::*;
//! # async fn deploy(app: App) -> Result<(), Box<dyn std::error::Error>> {
//! use ecs_dsl::deploy::Connection;
//!
//! let engine = Connection::new().region("eu-central-1").open().await?;
//! for stack in app.synth()?.stacks() {
//!     let plan = engine.plan(stack).await?;
//!     engine.execute(stack, plan, &mut |event| println!("{} {}", event.id, event.status)).await?;
//! }
//! # Ok(())
//! # }
//! ```

mod bucket;
mod change_set;
mod connection;
mod destroy;
mod engine;
mod error;
mod failure;
mod follow;
mod plan;
mod query;
mod s3;
mod upload;
mod vaults;
mod wire;

pub use connection::{Connection, Identity};
pub use destroy::{DESTROY_PATIENCE, DestroyProgress};
pub use engine::{Description, Engine, Outcome, ResourceState};
pub use error::DeployError;
pub use failure::{Cause, Failure};
pub use follow::Event;
pub use plan::{Action, Change, Plan, Replacement};
