//! No verb: the whole program on an embedded engine that is made now and forgotten at the end.

use std::collections::BTreeMap;
use std::time::Duration;

use ecs_dsl_rehearsal::play::{Moment, Play, PlayError};

use crate::app::AssembledStack;
use crate::cli::args::Options;
use crate::cli::exit::Exit;
use crate::cli::place::Place;
use crate::cli::render::Screen;

/// How long a system may take to come up.
const PATIENCE: Duration = Duration::from_secs(60 * 60);

pub(super) async fn run(stacks: &[&AssembledStack], screen: &mut Screen) -> Result<(), Exit> {
    screen.say("Deploying on the embedded engine: no account, no network, and nothing of it is real.\n");
    let place = Place::fresh(screen).await?;
    let options = Options { yes: true, ..Options::default() };
    super::deploy::run(&place, stacks, &options, screen).await?;
    screen.say("\nWhat the engine now has, asked of it through the API:\n");
    super::status::run(&place, stacks, screen).await?;
    for stack in stacks {
        let text = come_up(stack).unwrap_or_else(|error| format!("It can't be played: {error}"));
        screen.say(&text);
    }
    screen.say(
        "\n`rehearse` goes on from here: with traffic, new versions and all that goes wrong.\n\
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

/// How a stack's tasks and machines come up, in simulated time, and what then runs. Empty if it has no service.
fn come_up(stack: &AssembledStack) -> Result<String, PlayError> {
    let play = Play::ignoring_unknown(&stack.pretty())?;
    if play.services().next().is_none() {
        return Ok(String::new());
    }
    let mut play = play.creating()?;
    let whole = play.run_until_well(PATIENCE);
    let began =
        format!("\nHow stack {} comes up, played in simulated time since it was made:\n", stack.name());
    let mut lines = vec![began];
    // Alarms that lack data in the first minutes say nothing of the system, and resources that have nothing that runs were
    // told above.
    let runs = |subject: &str| play.services().any(|service| service == subject) || subject == "the stack";
    let is_told = |moment: &&Moment| match moment.text.as_str() {
        "is ALARM" | "is OK" => false,
        "CREATE_COMPLETE" => runs(&moment.subject),
        _ => true,
    };
    let moments = play.timeline().moments().iter().filter(is_told);
    lines.extend(moments.map(|moment| format!("  {moment}")));
    lines.push(match whole {
        true => "\nWhat then runs:\n".to_owned(),
        false => format!("\nAfter an hour it isn't whole: {}. What runs:\n", play.why_not_whole()),
    });
    lines.extend(play.services().map(|service| where_it_runs(&play, service)));
    lines.extend(play.machines().map(|machine| format!("  {machine}")));
    Ok(lines.join("\n"))
}

/// `api: 3 of 3 tasks: 2 in us-east-1a, 1 in us-east-1b`.
fn where_it_runs(play: &Play, service: &str) -> String {
    let mut zones: BTreeMap<String, usize> = BTreeMap::new();
    for (zone, _) in play.places(service) {
        *zones.entry(zone).or_default() += 1;
    }
    let zones: Vec<String> = zones.iter().map(|(zone, tasks)| format!("{tasks} in {zone}")).collect();
    let zones = if zones.is_empty() { String::new() } else { format!(": {}", zones.join(", ")) };
    let (running, wanted) = (play.running(service), play.desired_count(service).unwrap_or_default());
    format!("  {service}: {running} of {wanted} tasks{zones}")
}
