//! `plan`: what a deployment would do.

use crate::app::AssembledStack;
use crate::cli::exit::Exit;
use crate::cli::place::Place;
use crate::cli::render::Screen;

pub(super) async fn run(place: &Place, stacks: &[&AssembledStack], screen: &Screen) -> Result<(), Exit> {
    for stack in stacks {
        let failed = |error| {
            screen.deploy_error(&error);
            Exit::Deployment
        };
        let plan = place.engine.plan(stack).await.map_err(failed)?;
        screen.plan(&plan);
        place.engine.discard(plan).await.map_err(failed)?;
    }
    Ok(())
}
