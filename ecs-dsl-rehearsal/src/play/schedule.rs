//! Scheduled scaling: at its time an action changes the range of a service's count or of a group.
//!
//! A play begins at 2026-01-01T00:00:00Z, a Thursday, as the times of events do. Source:
//! <https://docs.aws.amazon.com/autoscaling/application/userguide/scheduled-scaling-policy-overview.html>.

use super::queue::SECOND;
use super::system::{BEGINNING, Id, Scheduled, System, Whose};
use super::world::{Happening, World};

impl World {
    /// Plans the next of the scheduled actions. What was planned before counts no longer.
    pub(super) fn plan_schedule(&mut self) {
        let now = BEGINNING + self.now / SECOND;
        let next = self.system.scheduled.iter().filter_map(|action| action.next(now)).min();
        let next = next.map(|next| (next - BEGINNING) * SECOND);
        if let Some(next) = next {
            self.queue.plan(next, Happening::Scheduled);
        }
        self.scheduled_at = next;
    }

    /// It is time for some actions.
    pub(super) fn act_on_schedule(&mut self) {
        if self.scheduled_at != Some(self.now) {
            return;
        }
        let now = BEGINNING + self.now / SECOND;
        let due = self.system.scheduled.iter().filter(|action| action.next(now - 1) == Some(now));
        for action in due.cloned().collect::<Vec<_>>() {
            match &action.whose {
                Whose::Service(service) => self.range_service(service, &action),
                Whose::Group(group) => self.range_group(group, &action),
            }
        }
        self.plan_schedule();
    }

    /// The range of a service's count is another one, and a count outside of it moves into it.
    fn range_service(&mut self, service: &Id, action: &Scheduled) {
        let Some(scaling) = self.system.scaling.get_mut(service) else { return };
        let (min, max) = (action.min.unwrap_or(scaling.min), action.max.unwrap_or(scaling.max));
        if min > max {
            self.tell(service, refused(action, min, max));
            return;
        }
        (scaling.min, scaling.max) = (min, max);
        self.tell(service, format!("{}: it has from {min} to {max} tasks from now on", action.name));
        let Some(running) = self.services.get(service) else { return };
        let desired = running.desired.clamp(min, max);
        if desired != running.desired {
            self.set_desired(service, desired, &action.name);
        }
    }

    /// The range of a group is another one, and so may be how many machines it wants.
    fn range_group(&mut self, group: &Id, action: &Scheduled) {
        let Some(fleet) = self.fleets.get_mut(group) else { return };
        let (min, max) = (action.min.unwrap_or(fleet.spec.min), action.max.unwrap_or(fleet.spec.max));
        let wanted = action.desired.unwrap_or(fleet.desired.clamp(min.min(max), max));
        if !(min..=max).contains(&wanted) {
            self.tell(group, refused(action, min, max));
            return;
        }
        (fleet.spec.min, fleet.spec.max, fleet.ranged) = (min, max, true);
        let before = std::mem::replace(&mut fleet.desired, wanted);
        self.tell(group, format!("{}: it has from {min} to {max} machines from now on", action.name));
        if wanted != before {
            self.tell(group, format!("wants {wanted} machines in place of {before}: {}", action.name));
            self.look_at_group(group);
        }
    }

    /// A template doesn't set a range again that it leaves as it was, whatever a scheduled action made of it.
    pub(super) fn keep_ranges(&mut self, before: &System) {
        for (id, scaling) in &mut self.system.scaling {
            let old = before.scaling.get(id).filter(|old| old.given == scaling.given);
            (scaling.min, scaling.max) = old.map_or(scaling.given, |old| (old.min, old.max));
        }
        for (id, group) in &self.system.groups {
            let same = before.groups.get(id).is_some_and(|old| (old.min, old.max) == (group.min, group.max));
            if let Some(fleet) = self.fleets.get_mut(id) {
                fleet.ranged &= same;
            }
        }
    }
}

fn refused(action: &Scheduled, min: u32, max: u32) -> String {
    match action.desired {
        Some(desired) => format!("{} fails: {desired} isn't between {min} and {max}", action.name),
        None => format!("{} fails: its least, {min}, would be above its most, {max}", action.name),
    }
}
