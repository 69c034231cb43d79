//! `status`: what is deployed.

use crate::app::AssembledStack;
use crate::cli::exit::Exit;
use crate::cli::place::Place;
use crate::cli::render::Screen;

pub(super) async fn run(place: &Place, stacks: &[&AssembledStack], screen: &Screen) -> Result<(), Exit> {
    for stack in stacks {
        let description = place.engine.describe(stack.name()).await.map_err(|error| {
            screen.deploy_error(&error);
            Exit::Deployment
        })?;
        screen.description(&description);
    }
    Ok(())
}
