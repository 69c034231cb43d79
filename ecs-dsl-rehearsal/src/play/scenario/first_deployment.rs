//! The first deployment: CloudFormation makes the stack out of nothing, and then requests come.

use std::time::Duration;

use super::{Length, TRAFFIC};
use crate::play::stack::StackStatus;
use crate::play::traffic::Traffic;
use crate::play::verdict::{NO_CALL, Verdict};
use crate::play::{Play, PlayError, queue::SECOND};

/// Its name.
pub(super) const NAME: &str = "first-deployment";

/// How long the creation may take, as long as another deployment may.
const LIMIT: u64 = 30 * 60;

/// How long its end is waited for: longer than CloudFormation waits for a service that never gets steady.
const PATIENCE: Duration = Duration::from_secs(4 * 60 * 60);

/// How long requests come then.
const AFTER: Duration = Duration::from_secs(20 * 60);

/// Lets CloudFormation make the stack as its template says, each resource once what it needs is ready. Nobody knows its
/// address before it is there; then requests come.
///
/// ```
/// use ecs_dsl_rehearsal::play::{Outcome, Play, scenario};
///
/// # let template = include_str!("../../../tests/play/service.yaml");
/// // Nothing says that the service needs its capacity provider: it is begun too early.
/// let hasty = template.replace("    DependsOn: [Association, Listener]\n", "");
/// let verdict = scenario::first_deployment(&Play::of(&hasty)?, 1)?;
/// assert_eq!(verdict.outcome(), Outcome::Broken);
/// assert!(verdict.to_string().contains("it should have waited for Association,"), "{verdict}");
/// # Ok::<(), ecs_dsl_rehearsal::play::PlayError>(())
/// ```
///
/// # Errors
///
/// If resources need each other in a circle.
pub fn first_deployment(system: &Play, seed: u64) -> Result<Verdict, PlayError> {
    let usual = system.world.traffic.clone().or(TRAFFIC);
    let mut play = system.clone().creating()?.seed(seed).traffic(Traffic::none());
    play.run_until_made(PATIENCE);
    let (took, status) = (play.second(), play.stack());
    let made = status == StackStatus::CreateComplete;
    let length = Length(took * SECOND);
    let text = match made {
        true => format!("{status} after {length}"),
        false => play.why_not_whole(),
    };
    let call = play.inbox().iter().find(|message| !message.all_clear).map(ToString::to_string);
    play.mark();
    if made {
        play.set_traffic(usual);
        play.run_for(AFTER);
    }
    let (whole, why) = (play.is_whole(), play.why_not_whole());
    let whole = if whole { "so they are".to_owned() } else { why };
    let timeline = play.timeline().clone();
    let verdict = Verdict::new(NAME, seed, play.measured(), timeline).recorded(play.record());
    let verdict = verdict
        .comes_up(made, text)
        .holds("the stack is made within 30 minutes", took <= LIMIT, format!("after {length}"))
        .holds(
            "nobody is called while it is made",
            call.is_none(),
            call.unwrap_or_else(|| NO_CALL.to_owned()),
        )
        .holds("every service is steady 20 minutes later", play.is_whole(), whole);
    Ok(verdict.loses_nothing().calls_nobody())
}
