//! Auto Scaling groups and their machines: launches, interruptions, ends.
//!
//! Sources: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/auto-scaling-benefits.html>,
//! <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-capacity-rebalancing.html>,
//! <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/container-instance-spot.html>.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::durations::{
    AGENT_TRIES, BALANCER_NOTICES, BOOT, CLUSTER_NOTICES, GROUP_NOTICES, LAUNCH, SPOT_NOTICE, SPOT_POLL,
    STATUS_CHECKS,
};
use super::events::{Event, instance};
use super::flow::Cut;
use super::queue::SECOND;
use super::state::{Life, Machine, MachineId, Stop, StopCode, Task, TaskId};
use super::system::{Id, Interface, Provider};
use super::timeline::Length;
use super::world::{Happening, Step, Turn, World};

impl World {
    /// A group launches what it lacks, and ends what it has too much.
    pub(super) fn look_at_group(&mut self, group: &Id) {
        let Some(fleet) = self.fleets.get(group) else { return };
        let (desired, rebalances) = (fleet.wanted(), fleet.spec.rebalances);
        // With capacity rebalancing a machine that is going to be interrupted has its successor at once.
        let counts = |machine: &&Machine| {
            machine.group == *group && machine.counts() && !(rebalances && machine.doomed.is_some())
        };
        let there = self.machines.values().filter(counts).count() as u32;
        for _ in there..desired {
            self.launch(group);
        }
        for _ in desired..there {
            if !self.end_one(group) {
                break;
            }
        }
    }

    /// Launches a machine in the zone with the fewest, On-Demand as long as its share asks for it.
    fn launch(&mut self, group: &Id) {
        let Some(fleet) = self.fleets.get(group) else { return };
        // One that is exchanged is followed by its like.
        let exchanged = fleet.exchange.first().filter(|_| fleet.one_more);
        let counts = |machine: &&Machine| {
            machine.group == *group && machine.counts() && Some(&machine.id) != exchanged
        };
        let own: Vec<&Machine> = self.machines.values().filter(counts).collect();
        let size = own.len() as u32 + 1;
        let bought = own.iter().filter(|machine| !machine.spot).count() as u32;
        let spot = bought >= fleet.spec.on_demand(size.max(fleet.desired));
        if !self.shortage.has(spot, self.now) {
            return;
        }
        let places = fleet.spec.zones.iter().zip(&fleet.spec.subnets);
        let in_zone = |(zone, _): &(&Id, &Id)| own.iter().filter(|machine| machine.zone == **zone).count();
        let open = places.filter(|(zone, _)| self.shortage.has_zone(zone, self.now));
        let Some((zone, subnet)) = open.min_by_key(in_zone) else { return };
        let interface = Interface {
            subnet: subnet.clone(),
            groups: fleet.spec.groups.clone(),
            public: fleet.spec.public,
        };
        let zone = zone.clone();
        self.machines_made += 1;
        let id = MachineId(self.machines_made);
        // On-Demand takes the first type that is named; of Spot the seed says which pool is deepest.
        let pick =
            if spot { self.chance.below("pool", id.0, fleet.spec.types.len() as u64) as usize } else { 0 };
        let Some(kind) = fleet.spec.types.get(pick).cloned() else { return };
        let machine = Machine {
            id,
            group: group.clone(),
            kind,
            attributes: Arc::clone(&fleet.spec.attributes),
            zone,
            interface,
            connected: true,
            spot,
            life: Life::Pending,
            launched: self.now,
            holds: Vec::new(),
            holds_made: 0,
            hangs: false,
            doomed: None,
            drains_since: None,
            gone: false,
            images: BTreeSet::new(),
        };
        self.tell(group, format!("launches {}", machine.describe()));
        self.machines.insert(id, machine);
        let delay = self.pick(LAUNCH, "launch", id.0) + self.pick(BOOT, "boot", id.0);
        self.hold_launched(id, delay);
        self.plan_machine(delay, id, Turn::Registered);
    }

    /// Ends a machine: of the purchase option that is over its share, from the zone with most, the oldest. Protected are
    /// those with tasks, if their provider protects them.
    fn end_one(&mut self, group: &Id) -> bool {
        let Some(fleet) = self.fleets.get(group) else { return false };
        let own: Vec<&Machine> =
            self.machines.values().filter(|machine| machine.group == *group && machine.counts()).collect();
        let bought = own.iter().filter(|machine| !machine.spot).count() as u32;
        let bought_over = bought > fleet.spec.on_demand(own.len() as u32 - u32::from(!own.is_empty()));
        let in_zone = |zone: &Id| own.iter().filter(|machine| machine.zone == *zone).count();
        let free = |machine: &&&Machine| self.may_end(machine);
        let order = |machine: &&&Machine| {
            (
                machine.spot == bought_over,
                std::cmp::Reverse(in_zone(&machine.zone)),
                machine.launched,
                machine.id,
            )
        };
        let Some(id) = own.iter().filter(free).min_by_key(order).map(|machine| machine.id) else {
            return false;
        };
        self.end_machine(id);
        true
    }

    /// Whether its group may end a machine: a group that protects what it launches ends none, but where its provider protects
    /// in turn, and takes the protection from those without tasks.
    pub(super) fn may_end(&self, machine: &Machine) -> bool {
        let protects = self.fleets.get(&machine.group).is_some_and(|fleet| fleet.spec.protects);
        let managed = || self.provider_of(&machine.group).is_some_and(|provider| provider.protects);
        !protects || (managed() && self.replicas_on(machine.id).next().is_none())
    }

    pub(super) fn provider_of(&self, group: &Id) -> Option<&Provider> {
        self.system.providers.values().find(|provider| provider.group == *group)
    }

    pub(super) fn turn(&mut self, id: MachineId, turn: Turn) {
        match turn {
            Turn::Registered => self.machine_registered(id),
            Turn::SeesNotice => self.sees_notice(id),
            Turn::Gone => self.machine_gone(id),
            Turn::HookAnswered(number) => self.hook_answered(id, number),
            Turn::HookTimesOut(number) => self.hook_times_out(id, number),
            Turn::BalancerSees => self.balancer_sees(id),
            Turn::ClusterSees => self.cluster_sees(id),
        }
    }

    fn machine_registered(&mut self, id: MachineId) {
        let Some(machine) = self.machines.get(&id).filter(|machine| machine.life == Life::Pending) else {
            return;
        };
        let barrier = self.keeps_out(machine);
        let Some(machine) = self.machines.get_mut(&id) else { return };
        if let Some(barrier) = barrier {
            // The agent tries on and on.
            let (group, first) = (machine.group.clone(), std::mem::replace(&mut machine.connected, false));
            if first {
                self.tell(&group, format!("{id} can't register with its cluster: {barrier}"));
            }
            self.plan_machine(AGENT_TRIES, id, Turn::Registered);
            return;
        }
        machine.life = Life::Registered;
        machine.connected = true;
        let (group, text) = (machine.group.clone(), format!("{id} is registered with its cluster"));
        self.tell(&group, text);
        self.size_daemons();
        self.start_all_daemons();
        self.place_waiting();
        self.look_at_all();
        self.go_on_exchanging(&group);
    }

    /// A Spot machine gets its notice.
    pub(super) fn interrupt(&mut self, id: MachineId) {
        let now = self.now;
        let Some(machine) = self.machines.get_mut(&id).filter(|machine| machine.doomed.is_none()) else {
            return;
        };
        machine.doomed = Some(now + SPOT_NOTICE);
        let (group, described) = (machine.group.clone(), machine.describe());
        self.tell(
            &group,
            format!("{described} is told that it is interrupted in {} s", SPOT_NOTICE / SECOND),
        );
        self.emit(Event::interruption(id.0));
        if let Some(places) = self.series.machines.get(&group) {
            self.watch.put(now / SECOND, places.interruptions, 1.0, 1);
        }
        if self.fleets.get(&group).is_some_and(|fleet| fleet.spec.drains_spot) {
            let delay = self.pick(SPOT_POLL, "poll", id.0);
            self.plan_machine(delay, id, Turn::SeesNotice);
        }
        self.plan_machine(SPOT_NOTICE, id, Turn::Gone);
        self.look_at_group(&group);
    }

    fn sees_notice(&mut self, id: MachineId) {
        let now = self.now;
        let there = |machine: &&mut Machine| machine.takes_tasks() && machine.connected;
        let Some(machine) = self.machines.get_mut(&id).filter(there) else { return };
        machine.life = if machine.counts() { Life::Draining } else { Life::Leaving };
        machine.drains_since = Some(now);
        let group = machine.group.clone();
        self.tell(&group, format!("{id} is DRAINING"));
        self.look_at_all();
    }

    /// A machine is gone, and with it everything on it.
    pub(super) fn machine_gone(&mut self, id: MachineId) {
        let now = self.now;
        let Some(machine) = self.machines.get_mut(&id).filter(|machine| !machine.gone) else { return };
        machine.gone = true;
        machine.holds.clear();
        let (group, launched) = (machine.group.clone(), machine.launched);
        let drained = match machine.drains_since {
            Some(since) => format!("that was gone, and which had been draining for {}", Length(now - since)),
            None => "that was gone, and which ECS had not been draining".to_owned(),
        };
        self.books.machine_time += now - launched.max(self.books.since);
        let tasks: Vec<TaskId> = self.tasks_on(id).map(|task| task.id).collect();
        let serving = tasks.iter().filter(|task| self.serves(**task)).count();
        let left =
            if serving == 0 { String::new() } else { format!(", with {serving} tasks that served requests") };
        self.tell(&group, format!("{id} is gone{left}"));
        for task in &tasks {
            self.lose(*task, &drained);
        }
        let notice = self.pick(GROUP_NOTICES, "group notices", id.0);
        self.queue.plan(self.now + notice, Happening::Group(group.clone()));
        if tasks.is_empty() {
            self.machines.remove(&id);
            self.size_daemons();
        } else {
            self.plan_machine(BALANCER_NOTICES, id, Turn::BalancerSees);
            self.plan_machine(CLUSTER_NOTICES, id, Turn::ClusterSees);
        }
        self.go_on_exchanging(&group);
    }

    /// Whether a task gets requests.
    fn serves(&self, id: TaskId) -> bool {
        self.tasks.get(&id).is_some_and(|task| !self.served_by(task).is_empty())
    }

    /// A task's machine is gone under it.
    pub(super) fn lose(&mut self, id: TaskId, how: &str) {
        let Some(task) = self.tasks.get(&id) else { return };
        let (service, alive) = (task.service.clone(), task.alive);
        let flights = task.targets.iter().map(|target| {
            let (rate, after) = self.flight(target);
            let cause = format!("{service}: requests in flight were cut on a machine {how}");
            (target.group.clone(), Cut { rate, after, cause })
        });
        let flights: Vec<_> = flights.collect();
        if let Some(task) = self.tasks.get_mut(&id) {
            task.alive = false;
            task.lost.get_or_insert_with(|| how.into());
        }
        for (group, cut) in flights.iter().filter(|_| alive) {
            self.cut(group, cut);
            self.recount(group);
        }
    }

    /// What a task on Fargate ran on is gone.
    pub(super) fn lose_host(&mut self, id: TaskId) {
        self.lose(id, "that hung");
        self.fails_checks(id);
        let delay = self.pick(STATUS_CHECKS, "status checks", id.0);
        self.plan_task(delay, id, Step::HostLost);
    }

    /// ECS sees that what a task ran on is gone.
    pub(super) fn host_lost(&mut self, id: TaskId) {
        if let Some(task) = self.tasks.get_mut(&id) {
            let reason = "The host of the task is gone.".to_owned();
            task.stop = Some(Stop { code: StopCode::TerminationNotice, reason });
        }
        self.stopped(id);
    }

    /// Load balancers stop sending requests to targets on an instance that has ended.
    fn balancer_sees(&mut self, id: MachineId) {
        let tasks: Vec<TaskId> = self.tasks_on(id).map(|task| task.id).collect();
        for task in tasks {
            let groups = self.tasks.get(&task).map(Task::groups).unwrap_or_default();
            let instances =
                |group: &&Id| self.system.target_groups.get(*group).is_some_and(|group| group.instances);
            let gone: Vec<Id> = groups.iter().filter(instances).cloned().collect();
            self.leave_target_groups(task, &gone, "their machine was gone");
        }
    }

    /// ECS stops the tasks of a machine that is gone.
    fn cluster_sees(&mut self, id: MachineId) {
        let tasks: Vec<TaskId> = self.tasks_on(id).map(|task| task.id).collect();
        let reason = format!("Host EC2 (instance {}) terminated.", instance(id.0));
        for task in tasks {
            if let Some(task) = self.tasks.get_mut(&task) {
                task.stop = Some(Stop { code: StopCode::TerminationNotice, reason: reason.clone() });
            }
            self.stopped(task);
        }
        self.machines.remove(&id);
        self.size_daemons();
    }
}
