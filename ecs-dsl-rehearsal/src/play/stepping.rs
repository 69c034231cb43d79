//! Step scaling: the template's alarms call policies, each as long as its state names them, once a minute.
//!
//! Sources: <https://docs.aws.amazon.com/autoscaling/application/userguide/step-scaling-policy-overview.html>,
//! <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html>.

use super::count::Wish;
use super::queue::Millis;
use super::system::{Id, Scaling};
use super::world::World;

/// A step up of a policy that cools down.
#[derive(Clone, Copy, Debug)]
pub(super) struct Added {
    pub(super) at: Millis,
    /// How many tasks there were before it.
    pub(super) base: u32,
}

/// What the step scaling policies of a service want: more tasks than there are, and fewer.
#[derive(Debug, Default)]
pub(super) struct Stepped {
    pub(super) out: Option<Wish>,
    pub(super) inwards: Option<Wish>,
}

impl World {
    /// What the policies want that alarms call in this minute.
    pub(super) fn stepped(&self, service: &Id, scaling: &Scaling) -> Stepped {
        let mut stepped = Stepped::default();
        let running = self.running_of(service);
        let counter = self.counters.get(service);
        for policy in &scaling.steps {
            let cools = |at: Millis| self.now < at + policy.cooldown;
            // What was added while it cools down is a part of what is to be added.
            let added = counter.and_then(|counter| counter.added.get(&policy.name));
            let base = added.filter(|added| cools(added.at)).map_or(running, |added| added.base);
            let blocked = counter.and_then(|counter| counter.in_at).is_some_and(cools);
            for call in self.watch.calls(&policy.name) {
                let (comparison, threshold) = (call.alarm.comparison, call.alarm.threshold);
                let Some(count) = policy.count(base, &call.points, comparison, threshold) else { continue };
                let why = format!("{}, as {} is {}", policy.name, call.alarm.common.logical_id, call.state);
                let wish = |from| Some(Wish { count, why, step: Some((policy.name.clone(), from)) });
                if count > base {
                    stepped.out = stepped.out.max(wish(base));
                } else if count < base && !blocked {
                    stepped.inwards = stepped.inwards.max(wish(base));
                }
            }
        }
        stepped
    }

    /// Whether an alarm is in ALARM that does anything but call policies: one that only calls them is no trouble.
    pub(super) fn is_troubled(&self) -> bool {
        let scales = |name: &str| {
            let mut policies = self.system.scaling.values().flat_map(|scaling| &scaling.steps);
            policies.any(|policy| *policy.name == *name)
        };
        let alarming = self.watch.alarming();
        alarming.into_iter().any(|alarm| !self.watch.only_calls(alarm, scales))
    }
}
