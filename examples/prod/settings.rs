//! What differs from stage to stage, out of `prod.toml`.

use ecs_dsl::prelude::*;
use schemars::JsonSchema;
use serde::Deserialize;

/// The settings of the whole system.
#[derive(Debug, Deserialize, JsonSchema)]
pub(crate) struct Prod {
    /// The name of the ECS-optimised image.
    pub(crate) machine_image: String,
    /// The ARN of the balancer's certificate.
    pub(crate) certificate: String,
    /// The mailbox for what can wait until the morning.
    pub(crate) warnings: String,
    /// The service that takes what no other takes.
    pub(crate) nginx: Web,
    /// The service at `/api/*`.
    pub(crate) api: Web,
}

/// The settings of one service.
#[derive(Debug, Deserialize, JsonSchema)]
pub(crate) struct Web {
    /// The image with its version.
    pub(crate) image: Image,
    /// The CPU and memory of a task.
    pub(crate) size: Size,
}

impl Prod {
    /// Reads `prod.toml` beside this file.
    pub(crate) fn load() -> Result<Self> {
        Ok(ecs_dsl::settings::load(concat!(env!("CARGO_MANIFEST_DIR"), "/prod/prod.toml"))?)
    }
}
