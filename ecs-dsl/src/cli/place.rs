//! Where a command goes: AWS, another endpoint, or the embedded engine with or without a memory.

use ecs_dsl_rehearsal::Cloud;

use super::args::Options;
use super::exit::Exit;
use super::render::Screen;
use crate::deploy::{Connection, Engine};

/// An engine, and the embedded cloud behind it, if it is that one.
#[derive(Debug)]
pub(super) struct Place {
    pub(super) engine: Engine,
    cloud: Option<Cloud>,
}

impl Place {
    /// A cloud that is made now and forgotten at the end.
    pub(super) async fn fresh(screen: &Screen) -> Result<Self, Exit> {
        Self::embedded(Cloud::new(), screen).await
    }

    /// The place that the options name.
    pub(super) async fn of(options: &Options, screen: &Screen) -> Result<Self, Exit> {
        if options.local {
            let cloud = open_state(options, screen)?;
            return Self::embedded(cloud, screen).await;
        }
        let mut connection = Connection::new();
        if let Some(url) = &options.endpoint_url {
            connection = connection.endpoint_url(url);
        }
        if let Some(region) = &options.region {
            connection = connection.region(region);
        }
        if let Some(profile) = &options.profile {
            connection = connection.profile(profile);
        }
        if let Some(name) = &options.template_bucket {
            connection = connection.template_bucket(name);
        }
        let engine = connection.open().await.map_err(|error| {
            screen.deploy_error(&error);
            Exit::Deployment
        })?;
        Ok(Self { engine, cloud: None })
    }

    async fn embedded(cloud: Cloud, screen: &Screen) -> Result<Self, Exit> {
        let engine = Connection::new().connector(cloud.http_client()).open().await.map_err(|error| {
            screen.deploy_error(&error);
            Exit::Deployment
        })?;
        Ok(Self { engine, cloud: Some(cloud) })
    }

    pub(super) const fn is_embedded(&self) -> bool {
        self.cloud.is_some()
    }

    /// Writes the embedded cloud's state, so that the next command finds it.
    pub(super) fn keep(&self, options: &Options, screen: &Screen) -> Result<(), Exit> {
        let (Some(cloud), true) = (&self.cloud, options.local) else { return Ok(()) };
        if let Some(folder) = options.state.parent() {
            // What can't be made shows when the file is written.
            let _ = std::fs::create_dir_all(folder);
        }
        cloud.save().map_err(|error| {
            screen.problem("state", &error.to_string(), "name another file with --state");
            Exit::Program
        })
    }
}

/// The embedded cloud out of its file, or a new one when there is none.
pub(super) fn open_state(options: &Options, screen: &Screen) -> Result<Cloud, Exit> {
    Cloud::open(&options.state).map_err(|error| {
        screen.problem("state", &error.to_string(), "name another file with --state, or remove this one");
        Exit::Program
    })
}
