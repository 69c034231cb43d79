//! `deploy`: the plan is shown, somebody says yes, and it is carried out.

use crate::app::AssembledStack;
use crate::cli::args::Options;
use crate::cli::exit::Exit;
use crate::cli::place::Place;
use crate::cli::render::Screen;
use crate::deploy::{DeployError, Outcome};

pub(super) async fn run(
    place: &Place,
    stacks: &[&AssembledStack],
    options: &Options,
    screen: &mut Screen,
) -> Result<(), Exit> {
    announce(place, screen).await.map_err(|error| fail(&error, screen))?;
    for stack in stacks {
        let running = place.engine.resume(stack, &mut |event| screen.event(event)).await;
        if running.map_err(|error| fail(&error, screen))?.is_some() {
            screen.say("An operation was running: it is over, and this deployment goes on from there.");
        }
        let plan = place.engine.plan(stack).await.map_err(|error| fail(&error, screen))?;
        screen.plan(&plan);
        if plan.empty {
            continue;
        }
        if !options.yes && !place.is_embedded() {
            let yes = screen.can_ask() && screen.ask("\nDeploy?").await;
            if !yes {
                place.engine.discard(plan).await.map_err(|error| fail(&error, screen))?;
                let help = "answer y, or pass --yes where nobody can answer";
                screen.problem("declined", "nobody said yes: nothing was deployed", help);
                return Err(Exit::Declined);
            }
        }
        let outcome = place.engine.execute(stack, plan, &mut |event| screen.event(event)).await;
        let outcome = outcome.map_err(|error| fail(&error, screen))?;
        let words = match outcome {
            Outcome::Created => "was made",
            Outcome::Updated => "was changed",
            Outcome::Unchanged => "is as it was",
        };
        let value = serde_json::json!({"stack": stack.name(), "outcome": outcome});
        screen.tell("deployed", value, || format!("Stack {} {words}.", stack.name()));
    }
    Ok(())
}

/// Says where this goes.
pub(super) async fn announce(place: &Place, screen: &Screen) -> Result<(), DeployError> {
    let identity = place.engine.identity().await?;
    let value = serde_json::json!({"account": identity.account, "arn": identity.arn,
        "region": identity.region, "endpoint": place.engine.endpoint(), "embedded": place.is_embedded()});
    screen.tell("place", value, || {
        if place.is_embedded() {
            "On the embedded engine: no account, no network.".to_owned()
        } else {
            format!(
                "Account {}, region {}, as {}\nat {}",
                identity.account,
                identity.region,
                identity.arn,
                place.engine.endpoint()
            )
        }
    });
    Ok(())
}

fn fail(error: &DeployError, screen: &Screen) -> Exit {
    screen.deploy_error(error);
    Exit::Deployment
}
