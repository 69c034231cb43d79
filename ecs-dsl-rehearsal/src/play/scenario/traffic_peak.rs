//! Three times as many requests from one moment to the next, for half an hour.

use std::time::Duration;

use super::Scene;
use crate::play::verdict::Verdict;
use crate::play::{Play, PlayError};

/// Its name.
pub(super) const NAME: &str = "traffic-peak";

/// How many times as many requests come.
const TIMES: f64 = 3.0;

/// How long the peak lasts.
const PEAK: Duration = Duration::from_secs(30 * 60);

/// How long the system may take to be whole again, within the peak: two rounds of machines that boot.
const LIMIT: Duration = Duration::from_secs(20 * 60);

const WHOLE: &str = "the system is whole again within 20 minutes, at the peak";

/// Triples the requests at once, and divides them again after half an hour.
///
/// # Errors
///
/// If an order of the scenario can't be carried out.
pub fn traffic_peak(system: &Play, seed: u64) -> Result<Verdict, PlayError> {
    let mut scene = Scene::open(NAME, system, seed);
    let began = scene.play.second();
    let usual = scene.play.world.traffic.clone();
    if scene.up {
        scene.play.set_traffic(usual.clone().times(TIMES));
        // Nothing grows before its alarms have seen three minutes.
        scene.play.run_for(Duration::from_secs(5 * 60));
    }
    let healing = scene.heal(began, LIMIT.saturating_sub(Duration::from_secs(5 * 60)));
    if scene.up {
        scene.play.run_until(began + PEAK.as_secs());
        scene.play.set_traffic(usual);
        scene.play.run_for(PEAK);
    }
    let text = if healing.is_whole() { format!("{healing} at most") } else { healing.to_string() };
    Ok(scene.verdict().holds(WHOLE, healing.is_whole(), text).loses_nothing())
}
