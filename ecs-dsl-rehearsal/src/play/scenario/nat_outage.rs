//! A NAT gateway carries nothing for an hour, and twice as many requests come meanwhile.

use std::collections::BTreeMap;
use std::time::Duration;

use super::{Scene, most};
use crate::play::system::{Goal, Id, Way};
use crate::play::verdict::{Outcome, Verdict};
use crate::play::{Fault, Play, PlayError};

/// Its name.
pub(super) const NAME: &str = "nat-outage";

/// How long the NAT gateway carries nothing.
const MINUTES: u64 = 60;

/// When more requests come, after the NAT gateway failed.
const LATER: Duration = Duration::from_secs(10 * 60);

/// How many times as many requests come.
const TIMES: f64 = 2.0;

/// How long the system may take to be whole again once it carries: agents that try once a minute, a machine that boots and
/// its tasks, with room for a second try.
const LIMIT: Duration = Duration::from_secs(20 * 60);

/// When it is looked at whether the system has grown, after the NAT gateway failed: three minutes of its alarms, machines that
/// boot and their tasks, with room for a second try.
const GROWN: Duration = Duration::from_secs(40 * 60);

const GROWS: &str = "the tasks that more requests need run half an hour later, while it fails";

const WHOLE: &str = "the system is whole again within 20 minutes of the outage's end";

/// Lets the NAT gateways of the zone whose tasks are most carry nothing for an hour. Ten minutes later the requests
/// double, for a system that stands still needs no way out: what it has to start then, it has to start elsewhere.
///
/// # Errors
///
/// If an order of the scenario can't be carried out.
pub fn nat_outage(system: &Play, seed: u64) -> Result<Verdict, PlayError> {
    let mut scene = Scene::open(NAME, system, seed);
    scene.up = scene.up && scene.spread()?;
    let mut missing = String::new();
    if scene.up {
        let Some(zone) = busiest(&scene.play) else {
            let text = "no machine with tasks is behind a NAT gateway of this template";
            return Ok(scene.verdict().judge(WHOLE, Outcome::NotJudged, text));
        };
        scene.play.inject(&Fault::NatOutage { zone: zone.to_string(), minutes: MINUTES })?;
        scene.play.run_for(LATER);
        let usual = scene.play.world.traffic.clone();
        scene.play.set_traffic(usual.times(TIMES));
        scene.play.run_for(GROWN.saturating_sub(LATER));
        missing = missing_tasks(&scene.play);
        scene.play.run_for(Duration::from_secs(MINUTES * 60).saturating_sub(GROWN));
    }
    let healing = scene.heal(scene.play.second(), LIMIT);
    let text = if missing.is_empty() { "so they did".to_owned() } else { missing.clone() };
    let verdict = scene.verdict().holds(GROWS, missing.is_empty(), text);
    let verdict = verdict.holds(WHOLE, healing.is_whole(), healing.to_string());
    Ok(verdict.loses_nothing().tells_somebody())
}

/// The zone of the NAT gateways over which most tasks' machines lead; of several the first by name.
pub(in crate::play) fn busiest(play: &Play) -> Option<Id> {
    let network = &play.world.system.network;
    let zones: BTreeMap<&Id, Id> = network.nats().collect();
    let mut tasks: BTreeMap<&Id, usize> = BTreeMap::new();
    for machine in play.world.machines.values() {
        if let Ok(Way::Nat(nat)) = network.way(&machine.interface, Goal::Internet)
            && let Some(zone) = zones.get(&nat)
        {
            *tasks.entry(zone).or_default() += play.world.tasks_on(machine.id).count();
        }
    }
    most(&tasks).cloned()
}

/// The services of which fewer tasks run than are wanted; empty if there is none.
fn missing_tasks(play: &Play) -> String {
    let few = play.services().filter_map(|service| {
        let (running, wanted) = (play.running(service), play.desired_count(service)?);
        (running < wanted).then(|| format!("{service} runs {running} of {wanted} tasks"))
    });
    few.collect::<Vec<_>>().join("; ")
}
