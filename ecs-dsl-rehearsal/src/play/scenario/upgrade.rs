//! From one template to another, while requests come: is this deployment free of downtime?

use std::time::Duration;

use super::{Length, Scene};
use crate::play::stack::StackStatus;
use crate::play::system::Source;
use crate::play::verdict::Verdict;
use crate::play::{Play, PlayError, Release, queue::SECOND};

/// Its name.
const NAME: &str = "upgrade";

/// How long the stack may take.
const LIMIT: Duration = Duration::from_secs(60 * 60);

const COMPLETES: &str = "the stack is updated within an hour";

/// Plays the change from a system that runs, as its template says, to what another template says.
///
/// ```
/// use ecs_dsl_rehearsal::play::{Outcome, Play, scenario};
///
/// # let deployed = include_str!("../../../tests/play/service.yaml");
/// let larger = deployed.replace("Cpu: '256'", "Cpu: '512'");
/// let verdict = scenario::upgrade(&Play::of(deployed)?, &larger, 1)?;
/// assert_eq!(verdict.outcome(), Outcome::Kept);
/// # Ok::<(), ecs_dsl_rehearsal::play::PlayError>(())
/// ```
///
/// # Errors
///
/// If nothing of what is deployed is in the other template, if that can't be played, or if it replaces what tasks run on, a subnet or the load balancer.
pub fn upgrade(deployed: &Play, template: &str, seed: u64) -> Result<Verdict, PlayError> {
    related(deployed, template)?;
    let mut scene = Scene::open(NAME, deployed, seed);
    let began = scene.play.second();
    if scene.up {
        scene.play.deploy(&Release::template(template))?;
        scene.play.run_until_well(LIMIT);
    }
    let took = Length((scene.play.second() - began) * SECOND);
    let done = scene.play.stack() == StackStatus::UpdateComplete && scene.play.is_whole();
    let failure = scene.play.world.stack.failure.clone();
    let why = [failure, Some(scene.play.why_not_whole()).filter(|why| !why.is_empty())];
    let why = why.into_iter().flatten().collect::<Vec<_>>().join("; ");
    scene.play.run_for(Duration::from_secs(600));
    let text = match (done, why.is_empty()) {
        (true, _) => format!("after {took}"),
        (false, true) => format!("the stack is {}", scene.play.stack()),
        (false, false) => format!("the stack is {}: {why}", scene.play.stack()),
    };
    let verdict = scene.verdict().holds(COMPLETES, done, text);
    Ok(verdict.loses_nothing().stays_healthy().calls_nobody())
}

/// Of another stack's template all is new, and a change that breaks nothing would be kept.
fn related(deployed: &Play, template: &str) -> Result<(), PlayError> {
    let (old, new) = (deployed.world.source.ids(), Source::parse(template)?);
    if old.is_empty() {
        return Err(PlayError::Template("what is deployed has no resources".to_owned()));
    }
    if new.ids().iter().any(|id| old.contains(id)) {
        return Ok(());
    }
    let (first, all) = (old.first().copied().unwrap_or_default(), old.len());
    Err(PlayError::Template(format!(
        "none of the {all} resources that are deployed is in the new template, not {first} either: it is another stack's"
    )))
}
