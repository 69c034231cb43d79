//! No verb: the whole program on an embedded engine that is made now and forgotten at the end.

use crate::app::AssembledStack;
use crate::cli::args::Options;
use crate::cli::exit::Exit;
use crate::cli::place::Place;
use crate::cli::render::Screen;

pub(super) async fn run(stacks: &[&AssembledStack], screen: &mut Screen) -> Result<(), Exit> {
    screen.say("Deploying on the embedded engine: no account, no network, and nothing of it is real.\n");
    let place = Place::fresh(screen).await?;
    let options = Options { yes: true, ..Options::default() };
    super::deploy::run(&place, stacks, &options, screen).await?;
    screen.say("\nWhat the engine now has, asked of it through the API:\n");
    super::status::run(&place, stacks, screen).await?;
    screen.say(
        "\nThe engine knows resources, ids and outputs. Tasks, machines and requests are played by `rehearse`.\n\
         \n\
         Try next:\n\
         \x20 synth                     the template\n\
         \x20 rehearse                  the system with traffic and faults, and which promises it keeps\n\
         \x20 monitors                  what is watched, who hears it, and what is left out and why\n\
         \x20 dashboard                 a page that shows what the dashboard will look like\n\
         \x20 deploy --local            the same with a memory: change a number, then plan --local\n\
         \x20 destroy --local           take it down again, protected machines first\n\
         \x20 explain ecs0101           a rule: what, why, what to write\n\
         \x20 deploy                    to AWS, after it has shown the account and the plan",
    );
    Ok(())
}
