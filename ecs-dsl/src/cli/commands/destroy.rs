//! `destroy`: consumers before producers, and machines that are protected first.

use crate::app::AssembledStack;
use crate::cli::args::Options;
use crate::cli::exit::Exit;
use crate::cli::place::Place;
use crate::cli::render::Screen;
use crate::deploy::DESTROY_PATIENCE;

pub(super) async fn run(
    place: &Place,
    stacks: &[&AssembledStack],
    options: &Options,
    screen: &mut Screen,
) -> Result<(), Exit> {
    if let Err(error) = super::deploy::announce(place, screen).await {
        screen.deploy_error(&error);
        return Err(Exit::Deployment);
    }
    for stack in stacks.iter().rev() {
        let name = stack.name();
        if !options.yes && !place.is_embedded() {
            let yes = screen.can_ask() && screen.ask(&format!("Destroy stack {name}?")).await;
            if !yes {
                let help = "answer y, or pass --yes where nobody can answer";
                screen.problem("declined", "nobody said yes: nothing was destroyed", help);
                return Err(Exit::Declined);
            }
        }
        let destroyed =
            place.engine.destroy(name, DESTROY_PATIENCE, &mut |progress| screen.destroying(&progress)).await;
        match destroyed {
            Ok(there) => {
                let value = serde_json::json!({"stack": name, "was_there": there});
                screen.tell("destroyed", value, || {
                    if there {
                        format!("Stack {name} is gone.")
                    } else {
                        format!("There was no stack {name}.")
                    }
                });
            }
            Err(error) => {
                screen.deploy_error(&error);
                return Err(Exit::Deployment);
            }
        }
    }
    Ok(())
}
