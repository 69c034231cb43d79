//! Application Auto Scaling: services' counts follow their metrics.
//!
//! Source: <https://docs.aws.amazon.com/autoscaling/application/userguide/application-auto-scaling-target-tracking.html>.
//! The alarms of a policy are those that AWS makes: above the target for three minutes, below nine tenths of it for
//! fifteen.

use std::collections::BTreeMap;

use super::queue::Millis;
use super::state::Rollout;
use super::stepping::Added;
use super::system::{Id, Measure, Scaling};
use super::world::World;

const MINUTES_OUT: u32 = 3;
const MINUTES_IN: u32 = 15;

/// Below this share of the target a service has too many tasks.
const LOW: f64 = 0.9;

/// What one policy has seen.
#[derive(Clone, Debug, Default)]
struct Seen {
    /// The point of the minute before, and how many tasks ran then: it arrives a minute late.
    last: Option<(f64, u32)>,
    over: u32,
    under: u32,
}

/// What the policies of a service have seen and done.
#[derive(Clone, Debug, Default)]
pub(super) struct Counter {
    seen: Vec<Seen>,
    out_at: Option<Millis>,
    pub(super) in_at: Option<Millis>,
    /// Whether scale-in is suspended, as `DynamicScalingInSuspended` of a scalable target does it.
    suspended: bool,
    /// The last step up of each step scaling policy.
    pub(super) added: BTreeMap<Id, Added>,
}

impl Seen {
    /// A minute is over; gives the point that arrived.
    fn minute(&mut self, target: f64, point: Option<(f64, u32)>) -> Option<(f64, u32)> {
        let arrived = std::mem::replace(&mut self.last, point);
        match arrived {
            Some((value, _)) => {
                self.over = if value > target { self.over + 1 } else { 0 };
                self.under = if value < target * LOW { self.under + 1 } else { 0 };
            }
            // Without data an alarm does nothing, in neither direction.
            None => (self.over, self.under) = (0, 0),
        }
        arrived
    }
}

impl World {
    pub(super) fn scale_services(&mut self) {
        let all: Vec<(Id, Scaling)> =
            self.system.scaling.iter().map(|(id, scaling)| (id.clone(), scaling.clone())).collect();
        for (service, scaling) in all {
            let wanted = self.wanted(&service, &scaling);
            if let Some((desired, why)) = wanted {
                self.set_desired(&service, desired, &why);
            }
        }
    }

    /// Another count, and why, if the policies want one.
    fn wanted(&mut self, service: &Id, scaling: &Scaling) -> Option<(u32, String)> {
        let running = self.running_of(service);
        let points: Vec<_> =
            scaling.policies.iter().map(|policy| self.measure(service, &policy.measure)).collect();
        let stepped = self.stepped(service, scaling);
        let counter = self.counters.entry(service.clone()).or_default();
        counter.seen.resize_with(scaling.policies.len(), Seen::default);
        let (mut out, mut inwards, mut agreed) = (stepped.out, None, !scaling.policies.is_empty());
        for ((policy, seen), point) in scaling.policies.iter().zip(&mut counter.seen).zip(points) {
            let point = point.map(|value| (value, running));
            let (arrived, then) = seen.minute(policy.target, point).unwrap_or_default();
            let count = proportional(then, arrived, policy.target);
            if seen.over >= MINUTES_OUT {
                let why = format!("{} is above its target", policy.name);
                out = out.max(Some(Wish { count: count.max(then + 1), why, step: None }));
            }
            if !policy.never_in {
                agreed &= seen.under >= MINUTES_IN;
                let why = "all its metrics are below their targets".to_owned();
                inwards = inwards.max(Some(Wish { count, why, step: None }));
            }
        }
        let cooldown = scaling.policies.iter().map(|policy| policy.scale_in).max().unwrap_or(0);
        let cools = |at: Option<Millis>| at.is_some_and(|at| self.now < at + cooldown);
        let free = agreed && !cools(counter.in_at) && !cools(counter.out_at);
        let inwards = inwards.filter(|_| free).max(stepped.inwards);
        self.decide(service, scaling, out, inwards)
    }

    /// Of all wishes the largest count, within the range: up if there is any that way, and down if there is none.
    fn decide(
        &mut self,
        service: &Id,
        scaling: &Scaling,
        out: Option<Wish>,
        inwards: Option<Wish>,
    ) -> Option<(u32, String)> {
        let now = self.now;
        let state = self.services.get(service)?;
        let deploys = state.primary().is_some_and(|one| one.rollout == Rollout::InProgress);
        let desired = state.desired;
        let counter = self.counters.get_mut(service)?;
        let within = |wish: &Wish| wish.count.clamp(scaling.min, scaling.max);
        if let Some(wish) = out {
            // During the cooldown only what is above the last step counts, which a count above the desired one is.
            let count = within(&wish);
            (count > desired).then(|| {
                (counter.out_at, counter.in_at) = (Some(now), None);
                counter.added.extend(wish.step.map(|(policy, base)| (policy, Added { at: now, base })));
                (count, wish.why)
            })
        } else {
            let wish = inwards.filter(|_| !deploys && !counter.suspended)?;
            let count = within(&wish);
            (count < desired).then(|| {
                counter.in_at = Some(now);
                (count, wish.why)
            })
        }
    }

    /// An operator suspends scale-in of a service, so that its scaling takes no task of a count that is wanted, or lets it go on.
    pub(super) fn suspend_scale_in(&mut self, service: &str, suspended: bool) {
        if let Some((id, _)) = self.services.get_key_value(service) {
            self.counters.entry(id.clone()).or_default().suspended = suspended;
        }
    }

    /// The point of the minute that ends, of which there is none without tasks.
    fn measure(&self, service: &Id, measure: &Measure) -> Option<f64> {
        let running = self.running_of(service);
        let value = match measure {
            Measure::Cpu => self.cpu_of(service) * 100.0,
            Measure::Memory => self.memory_of(service),
            Measure::Requests(group) => {
                let flow = self.flows.get(group)?;
                let targets = self.targets_of(group);
                if targets == 0 {
                    return None;
                }
                flow.counts.targeted() / f64::from(targets)
            }
        };
        // To a millionth, so that a point on its target is on it.
        (running > 0).then(|| (value * 1e6).round() / 1e6)
    }

    pub(super) fn set_desired(&mut self, service: &Id, desired: u32, why: &str) {
        let Some(running) = self.services.get_mut(service) else { return };
        let before = std::mem::replace(&mut running.desired, desired);
        running.steady = false;
        self.tell(service, format!("wants {desired} tasks in place of {before}: {why}"));
        self.observe(service);
        self.look_at(service);
    }
}

/// A count that a policy wants.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Wish {
    pub(super) count: u32,
    pub(super) why: String,
    /// The step scaling policy that wants it, and in place of how many.
    pub(super) step: Option<(Id, u32)>,
}

/// So many tasks that each would be on its target, rounded up; at least one.
fn proportional(running: u32, value: f64, target: f64) -> u32 {
    let count = (f64::from(running) * value / target - 1e-9).ceil();
    count.clamp(1.0, 1e6) as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_goes_up_and_down_by_the_ratio_to_the_target() {
        assert_eq!(proportional(2, 6_000.0, 1_000.0), 12);
        assert_eq!(proportional(6, 1_000.0, 1_000.0), 6);
        assert_eq!(proportional(10, 350.0, 1_000.0), 4);
        assert_eq!(proportional(1, 0.0, 70.0), 1);
    }

    /// Fact (service scaling): Without data a policy does nothing, in neither direction.
    /// Source: <https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html>
    #[test]
    fn three_minutes_above_the_target_and_fifteen_well_below_it_count() {
        let mut seen = Seen::default();
        for minute in 0..4 {
            assert_eq!(seen.over, u32::try_from(minute).unwrap_or(0).saturating_sub(1));
            seen.minute(70.0, Some((71.0, 2)));
        }
        seen.minute(70.0, Some((65.0, 2)));
        seen.minute(70.0, Some((62.0, 2)));
        assert_eq!((seen.over, seen.under), (0, 0), "65 is neither above 70 nor below 63");
        seen.minute(70.0, None);
        assert_eq!(seen.under, 1);
    }
}
