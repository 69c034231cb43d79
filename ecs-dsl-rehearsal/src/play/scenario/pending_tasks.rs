//! More tasks are wanted than fit on the machines.

use std::time::Duration;

use super::{NO_SERVICE, Scene};
use crate::play::verdict::{Outcome, Verdict};
use crate::play::{Play, PlayError};

/// Its name.
pub(super) const NAME: &str = "pending-tasks";

/// How many tasks more than fit are wanted.
const MORE: u32 = 4;

/// How long all of them may take to run: machines that boot and their tasks, with room for a second try.
const LIMIT: Duration = Duration::from_secs(20 * 60);

const RUN: &str = "all tasks that are wanted run within 20 minutes";

/// Wants four tasks more of a service than fit on the machines that are there, with its scale-in suspended, and looks whether
/// machines come for them.
///
/// # Errors
///
/// If an order of the scenario can't be carried out.
pub fn pending_tasks(system: &Play, seed: u64) -> Result<Verdict, PlayError> {
    let mut scene = Scene::open(NAME, system, seed);
    let Some(wish) = Wish::of(&scene.play) else {
        return Ok(scene.verdict().judge(RUN, Outcome::NotJudged, NO_SERVICE));
    };
    if scene.up {
        wish.make(&mut scene.play)?;
    }
    let healing = scene.heal(scene.play.second(), LIMIT);
    let text = format!("{wish}: {healing}");
    let verdict = scene.verdict().holds(RUN, healing.is_whole(), text);
    Ok(verdict.loses_nothing())
}

/// More tasks than fit.
pub(super) struct Wish {
    service: String,
    pub(super) fits: u32,
}

impl Wish {
    /// Of the first service behind a load balancer that has a count.
    pub(super) fn of(play: &Play) -> Option<Self> {
        Self::services(play).into_iter().find_map(|service| Self::of_service(play, service))
    }

    /// The services behind a load balancer that have a count: a daemon has none.
    pub(super) fn services(play: &Play) -> Vec<String> {
        play.fronted().filter(|service| !play.world.is_daemon(service)).map(str::to_owned).collect()
    }

    pub(super) fn of_service(play: &Play, service: String) -> Option<Self> {
        let fits = play.fits(&service)?;
        Some(Self { service, fits })
    }

    /// Scaling that sees too few requests would take the tasks back at once: whoever wants them suspends that.
    pub(super) fn make(&self, play: &mut Play) -> Result<(), PlayError> {
        play.world.suspend_scale_in(&self.service, true);
        play.set_desired_count(&self.service, self.fits.saturating_add(MORE))
    }

    /// How many of its tasks run.
    pub(super) fn running(&self, play: &Play) -> u32 {
        play.running(&self.service)
    }
}

impl std::fmt::Display for Wish {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { service, fits } = self;
        write!(f, "{} tasks of {service} are wanted and {fits} fit", fits.saturating_add(MORE))
    }
}
