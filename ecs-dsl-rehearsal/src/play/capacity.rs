//! Managed scaling: how many machines the tasks of a capacity provider need.
//!
//! Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-auto-scaling.html>.

use super::constraint::Wish;
use super::state::{Life, Machine, Task};
use super::system::{Id, MachineType, Needs, Provider, Where};
use super::world::World;

/// How many minutes the reservation has to stay below the target before machines go: 15 points of a minute each.
const IDLE_MINUTES: u32 = 15;

/// From no machine at all it always asks for two.
const FROM_ZERO: u32 = 2;

impl World {
    /// `CapacityProviderReservation`: machines that are needed over machines that there are, in percent. It counts
    /// machines, not CPU: with a target of 100 it rests at 100.
    pub(super) fn reservation(&self, provider: &Id) -> f64 {
        let Some(provider) = self.system.providers.get(provider) else { return 100.0 };
        let (needed, there) = self.needed_and_there(provider);
        match (needed, there) {
            (0, 0) => 100.0,
            (_, 0) => 200.0,
            _ => f64::from(needed) / f64::from(there) * 100.0,
        }
    }

    /// Machines with a task that is no daemon's and those that waiting tasks need; and all machines. Draining ones are neither: a choice.
    fn needed_and_there(&self, provider: &Provider) -> (u32, u32) {
        let here = |machine: &&Machine| {
            machine.group == provider.group
                && !machine.gone
                && matches!(machine.life, Life::Pending | Life::Registered)
        };
        let machines = self.machines.values().filter(here);
        let (mut there, mut busy) = (0, 0);
        for machine in machines {
            there += 1;
            busy += u32::from(self.replicas_on(machine.id).next().is_some());
        }
        (busy + self.for_waiting(provider), there)
    }

    /// Machines for tasks in PROVISIONING, by equal needs; those of a service that has each on a machine of its own by themselves.
    /// A task that the smallest type can't hold is left out, and so is one that may be on no machine of the group. What daemons
    /// take isn't counted on: AWS doesn't say whether it is, so that is a choice.
    fn for_waiting(&self, provider: &Provider) -> u32 {
        let Some(fleet) = self.fleets.get(&provider.group) else { return 0 };
        let mut groups: Vec<(&Needs, bool, u32)> = Vec::new();
        for wish in self.tasks.waiting().filter_map(|task| self.wish_of(task, &provider.group)) {
            let one = (&wish.definition.needs, wish.is_alone());
            match groups.iter_mut().find(|(needs, alone, _)| (*needs, *alone) == one) {
                Some((.., count)) => *count += 1,
                None => groups.push((one.0, one.1, 1)),
            }
        }
        let types = &fleet.spec.types;
        let least = |of: fn(&MachineType) -> u32| types.iter().map(of).min().unwrap_or(0);
        let daemons = self.daemon_needs(&provider.group);
        let cpu = least(|kind| kind.cpu).saturating_sub(daemons.cpu);
        let memory = least(|kind| kind.memory).saturating_sub(daemons.memory);
        let interfaces = least(|kind| kind.interfaces).saturating_sub(daemons.interfaces);
        let machines = groups.iter().map(|(needs, alone, count)| {
            let each = needs.fit_in(cpu, memory, interfaces).min(if *alone { 1 } else { u32::MAX });
            if each == 0 { 0 } else { count.div_ceil(each) }
        });
        machines.sum()
    }

    /// What tasks of a service wait for that have no machine yet, in words.
    pub(super) fn waits_for(&self, service: &Id) -> Option<&'static str> {
        let task = self.tasks.waiting().find(|task| task.service == *service)?;
        let fits = self.fleets.keys().any(|group| self.wish_of(task, group).is_some());
        Some(if fits {
            "wait for machines"
        } else {
            "may be on no machine that its groups launch: see its placement constraints"
        })
    }

    /// A task that may be on a machine that a group launches.
    fn wish_of<'a>(&'a self, task: &'a Task, group: &Id) -> Option<Wish<'a>> {
        let running = self.services.get(&task.service)?;
        let Where::Providers(providers) = &running.spec.place else { return None };
        let mut groups = providers.iter().filter_map(|(id, ..)| self.system.providers.get(id));
        let definition = &task.revision.definition;
        let wish = Wish { service: &task.service, spec: &running.spec, definition };
        let here = groups.any(|provider| provider.group == *group);
        (here && self.may_be_on_new(wish, group).any(|may| may)).then_some(wish)
    }

    /// Once a minute each group follows the reservation of the minute before, as that is when its point arrives.
    pub(super) fn scale_groups(&mut self) {
        let providers: Vec<(Id, Provider)> =
            self.system.providers.iter().map(|(id, provider)| (id.clone(), provider.clone())).collect();
        for (id, provider) in providers.into_iter().filter(|(_, provider)| provider.managed_scaling) {
            let now = self.reservation(&id);
            let target = f64::from(provider.target);
            let Some(fleet) = self.fleets.get_mut(&provider.group) else { continue };
            let before = std::mem::replace(&mut fleet.reservation, now);
            fleet.idle_minutes = if before < target { fleet.idle_minutes + 1 } else { 0 };
            let idle = fleet.idle_minutes >= IDLE_MINUTES;
            if before > target {
                self.scale_out(&provider);
            } else if idle {
                self.scale_in(&provider);
            }
        }
    }

    /// Adds machines, unless one is younger than the warm-up.
    fn scale_out(&mut self, provider: &Provider) {
        let (needed, there) = self.needed_and_there(provider);
        let wanted = (u64::from(needed) * 100).div_ceil(u64::from(provider.target)) as u32;
        let warms = |machine: &Machine| {
            machine.group == provider.group
                && machine.counts()
                && self.now < machine.launched + provider.warm_up
        };
        if wanted <= there || self.machines.values().any(warms) {
            return;
        }
        let least = if there == 0 { FROM_ZERO } else { 1 };
        let (fewest, most) = provider.steps;
        let more = (wanted - there).clamp(fewest, most.max(fewest)).max(least);
        let Some(fleet) = self.fleets.get_mut(&provider.group) else { return };
        // Machines that it asked for before and that EC2 hasn't aren't asked for again.
        let desired = (there + more).max(fleet.desired).min(fleet.spec.max);
        if desired > fleet.desired {
            let text = format!(
                "wants {desired} machines in place of {}: tasks need {needed}, there are {there}",
                fleet.desired
            );
            fleet.desired = desired;
            self.tell(&provider.group, text);
            self.look_at_group(&provider.group);
        }
    }

    /// Takes half of the machines that aren't needed, at least one.
    fn scale_in(&mut self, provider: &Provider) {
        let (needed, there) = self.needed_and_there(provider);
        let wanted = (u64::from(needed) * 100).div_ceil(u64::from(provider.target)) as u32;
        let Some(fleet) = self.fleets.get_mut(&provider.group) else { return };
        let fewer = there.saturating_sub(wanted).div_ceil(2);
        let desired = fleet.desired.saturating_sub(fewer).max(fleet.spec.min);
        if desired < fleet.desired {
            let text = format!("wants {desired} machines in place of {}: tasks need {needed}", fleet.desired);
            fleet.desired = desired;
            fleet.idle_minutes = 0;
            self.tell(&provider.group, text);
            self.look_at_group(&provider.group);
        }
    }
}
