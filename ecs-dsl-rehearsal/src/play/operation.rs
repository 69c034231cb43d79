//! What operators do besides deploying: other counts of tasks, and an exchange of all machines.

use super::PlayError;
use super::constraint::Wish;
use super::stage::Play;
use super::state::{Life, Machine, MachineId};
use super::system::{Id, MOST_TASKS, MachineType, Service, Where};
use super::world::World;

impl Play {
    /// An operator wants another count of tasks of a service, as `aws ecs update-service --desired-count` does. Automatic
    /// scaling goes on from there.
    ///
    /// ```
    /// # use std::time::Duration;
    /// # use ecs_dsl_rehearsal::play::Play;
    /// # let template = include_str!("../../tests/play/service.yaml");
    /// let mut play = Play::of(template)?;
    /// assert!(play.settle());
    /// let fits = play.fits("Api").unwrap_or_default();
    /// play.set_desired_count("Api", fits + 1)?;
    /// // A machine comes for the one that doesn't fit.
    /// assert!(play.run_until_well(Duration::from_secs(1_200)));
    /// assert_eq!(play.running("Api"), fits + 1);
    /// # Ok::<(), ecs_dsl_rehearsal::play::PlayError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// If the system has no such service, if it is a daemon, whose count is that of the machines, or if it may not have so many
    /// tasks: at most 5,000 (<https://docs.aws.amazon.com/general/latest/gr/ecs-service.html>).
    pub fn set_desired_count(&mut self, service: &str, count: u32) -> Result<(), PlayError> {
        let world = &mut self.world;
        let found = world.services.get_key_value(service).map(|(id, _)| id.clone());
        let known = world.services.keys().map(AsRef::as_ref);
        let id = found.ok_or_else(|| PlayError::no_such("service", service, known))?;
        let reason = if world.is_daemon(service) {
            Some("a daemon has one task on each machine, and takes no count".to_owned())
        } else {
            (count > MOST_TASKS).then(|| format!("{count} isn't between 0 and {MOST_TASKS}"))
        };
        if let Some(reason) = reason {
            return Err(PlayError::Property {
                resource: service.to_owned(),
                property: "DesiredCount".to_owned(),
                reason,
            });
        }
        world.set_desired(&id, count, "an operator asked for it");
        Ok(())
    }

    /// How many tasks of a service are wanted: by the template, its scaling or an operator. Nothing, if there is no such service.
    ///
    /// ```
    /// # use ecs_dsl_rehearsal::play::Play;
    /// # let template = include_str!("../../tests/play/service.yaml");
    /// let mut play = Play::of(template)?;
    /// assert_eq!(play.desired_count("Api"), Some(8));
    /// play.set_desired_count("Api", 12)?;
    /// assert_eq!((play.desired_count("Api"), play.desired_count("Web")), (Some(12), None));
    /// # Ok::<(), ecs_dsl_rehearsal::play::PlayError>(())
    /// ```
    #[must_use]
    pub fn desired_count(&self, service: &str) -> Option<u32> {
        self.world.services.get(service).map(|running| running.desired)
    }

    /// How many tasks of a service fit on the machines that are there: those that it has, and those for which there is room.
    /// On Fargate as many as are wanted.
    #[must_use]
    pub fn fits(&self, service: &str) -> Option<u32> {
        let (id, running) = self.world.services.get_key_value(service)?;
        Some(match running.spec.place {
            Where::Fargate(_) => running.desired,
            _ => self.running(service) + self.world.room(id, &running.spec),
        })
    }

    /// Exchanges all machines, one after the other, as an instance refresh does that launches before it terminates
    /// (<https://docs.aws.amazon.com/autoscaling/ec2/userguide/instance-refresh-overview.html>): a new image of the machine
    /// gets to them so. Gives how many there are.
    ///
    /// ```
    /// # use std::time::Duration;
    /// # use ecs_dsl_rehearsal::play::Play;
    /// # let template = include_str!("../../tests/play/service.yaml");
    /// let mut play = Play::of(template)?;
    /// assert!(play.settle());
    /// assert_eq!(play.exchange_machines(), 4);
    /// assert!(play.run_until_well(Duration::from_secs(3_600)));
    /// # Ok::<(), ecs_dsl_rehearsal::play::PlayError>(())
    /// ```
    pub fn exchange_machines(&mut self) -> usize {
        let groups: Vec<Id> = self.world.fleets.keys().cloned().collect();
        let mut all = 0;
        for group in groups {
            let own = |machine: &&Machine| machine.group == group && machine.counts();
            let machines: Vec<MachineId> =
                self.world.machines.values().filter(own).map(|machine| machine.id).collect();
            all += machines.len();
            if let Some(fleet) = self.world.fleets.get_mut(&group) {
                fleet.exchange = machines;
            }
            self.world.go_on_exchanging(&group);
        }
        all
    }
}

impl World {
    /// For how many more tasks of a service there is room.
    fn room(&self, service: &Id, spec: &Service) -> u32 {
        let Some(definition) = self.system.tasks.get(&spec.task) else { return 0 };
        let (needs, wish) = (&definition.needs, Wish { service, spec, definition });
        let groups = self.usable_groups(service, spec);
        let free = |machine: &Machine| {
            if !self.takes(machine, wish) {
                return 0;
            }
            let MachineType { cpu, memory, interfaces, .. } = &machine.kind;
            let (taken, kept) = (self.tasks.taken(machine.id), self.reserved(machine));
            let left = |all: u32, taken: u64, kept: u32| {
                u64::from(all).saturating_sub(taken).saturating_sub(u64::from(kept)) as u32
            };
            let fit = needs.fit_in(
                left(*cpu, taken.cpu, kept.cpu),
                left(*memory, taken.memory, kept.memory),
                left(*interfaces, taken.interfaces, kept.interfaces),
            );
            // The next ones may be barred by those before.
            if self.barred(wish, machine, 1).is_some() { fit.min(1) } else { fit }
        };
        let waiting = self.tasks.waiting().count() as u32;
        let room: u32 = self.machines_of(&groups).map(free).fold(0, u32::saturating_add);
        room.saturating_sub(waiting)
    }

    /// A service behind a load balancer that is no daemon, and how many of its tasks fill all machines but one that the group of its first provider
    /// may have.
    pub(super) fn nearly_full(&self) -> Option<(String, u32)> {
        let service = self.system.fronted().find(|service| !self.is_daemon(service))?;
        let spec = &self.services.get(service)?.spec;
        let group = self.usable_groups(service, spec).into_iter().next()?;
        let fleet = self.fleets.get(&group)?;
        let definition = self.system.tasks.get(&spec.task)?;
        let (needs, wish) = (&definition.needs, Wish { service, spec, definition });
        // How many of its machines may have tasks isn't known beforehand, if not all may.
        if self.may_be_on_new(wish, &group).any(|may| !may) {
            return None;
        }
        let daemons = self.daemon_needs(&group);
        let each = fleet.spec.types.iter().map(|kind| {
            needs.fit_in(
                kind.cpu.saturating_sub(daemons.cpu),
                kind.memory.saturating_sub(daemons.memory),
                kind.interfaces.saturating_sub(daemons.interfaces),
            )
        });
        let each = if wish.is_alone() { 1 } else { each.min()? };
        let count = each.checked_mul(fleet.spec.max.checked_sub(1)?)?;
        (count > 0).then(|| (service.to_string(), count))
    }

    /// Takes the next machine of a group that is exchanged: its successor first, then its end.
    pub(super) fn go_on_exchanging(&mut self, group: &Id) {
        let Some(fleet) = self.fleets.get(group) else { return };
        // One comes, goes, or waits for a hook.
        let moves = |machine: &Machine| {
            !machine.counts() || machine.life == Life::Pending || !machine.holds.is_empty()
        };
        let mut own = self.machines.values().filter(|machine| machine.group == *group && !machine.gone);
        let busy = own.any(moves);
        if busy {
            return;
        }
        let (one_more, desired) = (fleet.one_more, fleet.desired);
        let next = fleet.exchange.first().copied();
        let Some(fleet) = self.fleets.get_mut(group) else { return };
        match (next, one_more) {
            (None, false) => {}
            (None, true) => {
                fleet.one_more = false;
                self.look_at_group(group);
            }
            (Some(_), false) => {
                fleet.one_more = true;
                self.look_at_group(group);
            }
            (Some(old), true) => {
                fleet.exchange.remove(0);
                fleet.one_more = false;
                // One that is gone already needs no end; the group looks whether it has too many.
                let there = self.machines.get(&old).is_some_and(Machine::counts);
                if there && self.in_service(group) > desired {
                    self.end_machine(old);
                } else {
                    self.look_at_group(group);
                    self.go_on_exchanging(group);
                }
            }
        }
    }
}
