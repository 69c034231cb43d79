//! What tasks, machines and load balancers reach, at this moment.

use super::state::{Life, Machine, MachineId, Place, Target, TargetState, Task, TaskId};
use super::system::{Goal, Id, Interface, Joins, Ports, Registry, Way};
use super::world::World;

/// Ports from which the agent takes one for a container without a fixed port of the host: what Linux gives.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PortMapping.html>.
const EPHEMERAL: Ports = Ports { first: 32_768, last: 60_999 };

/// The cluster that a machine joins which isn't told of one
/// (<https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-agent-config.html>).
const DEFAULT: &str = "default";

impl Joins {
    /// The cluster's name, if the user data tells.
    fn name(&self) -> Option<&str> {
        match self {
            Self::Cluster(name) => Some(name),
            Self::Default => Some(DEFAULT),
            Self::Unknown => None,
        }
    }
}

/// What a task needs for its start and doesn't get: what is in the way, if the network is, and why ECS stops it.
type Lack = (Option<String>, String);

impl World {
    /// What keeps an interface from a goal just now.
    fn barrier(&self, from: &Interface, to: Goal<'_>) -> Option<String> {
        match self.system.network.way(from, to) {
            Ok(Way::Open) => None,
            Ok(Way::Nat(nat)) => {
                self.shortage.nat_fails(&nat, self.now).then(|| format!("{nat}, over which it leads, fails"))
            }
            Err(barrier) => Some(barrier),
        }
    }

    /// Where the agent of a task speaks from: its machine, or on Fargate its own interface.
    fn agent_of(&self, task: &Task) -> Option<Interface> {
        match task.place.as_ref()? {
            Place::Machine(machine) => self.machines.get(machine).map(|machine| machine.interface.clone()),
            Place::Fargate { .. } => self.own_interface(task),
        }
    }

    /// The interface of a task that has one of its own.
    fn own_interface(&self, task: &Task) -> Option<Interface> {
        task.interface.clone().or_else(|| self.interface_for(task))
    }

    /// The interface that a task gets at its place: on a machine in the subnet of its zone.
    pub(super) fn interface_for(&self, task: &Task) -> Option<Interface> {
        let running = self.services.get(&task.service)?;
        let mut own = running.spec.interfaces.iter();
        match task.place.as_ref()? {
            Place::Fargate { subnet, .. } => own.find(|own| own.subnet == *subnet).cloned(),
            Place::Machine(machine) => {
                let zone = &self.machines.get(machine)?.zone;
                own.find(|own| self.system.network.zone_of(&own.subnet) == *zone).cloned()
            }
        }
    }

    /// The role with which a task's image is pulled and its log begun: its execution role; without one on a machine, the
    /// machine's.
    fn pulling_role(&self, task: &Task) -> Option<String> {
        let machine = task.machine().and_then(|machine| self.machines.get(&machine));
        let of_machine = || machine.and_then(|machine| self.role_of_machine(machine));
        task.revision.definition.execution_role.clone().or_else(of_machine)
    }

    fn role_of_machine(&self, machine: &Machine) -> Option<String> {
        let fleet = self.fleets.get(&machine.group)?;
        self.system.role_of(fleet.spec.profile.as_deref()?)
    }

    /// The first secret whose API a task doesn't reach.
    pub(super) fn unreached_secret(&self, task: &Task) -> Option<(String, String)> {
        let from = self.agent_of(task)?;
        task.revision.definition.secrets.iter().find_map(|secret| {
            let (service, reason) = self.system.unreached(secret);
            let barrier = self.barrier(&from, Goal::Service(service))?;
            Some((format!("can't reach their secrets: {barrier}"), reason))
        })
    }

    /// Why a task's image isn't pulled.
    pub(super) fn unpulled(&self, task: &Task) -> Option<Lack> {
        let image = task.revision.image.reference();
        let from = self.agent_of(task)?;
        let registry = Registry::of(image, |id| self.system.repositories.contains(id));
        let goals: &[Goal<'_>] = match registry {
            Registry::Ecr(_) => &[Goal::Service("ecr.api"), Goal::Service("ecr.dkr"), Goal::Service("s3")],
            Registry::Public => &[Goal::Internet],
        };
        if let Some(barrier) = goals.iter().find_map(|goal| self.barrier(&from, *goal)) {
            let reason = format!(
                "CannotPullContainerError: pull image manifest has been retried 5 time(s): failed to resolve ref {image}: failed to do request: i/o timeout"
            );
            return Some((Some(format!("can't reach the registry of {image}: {barrier}")), reason));
        }
        let denied = self.system.image_denial(self.pulling_role(task).as_deref(), &registry)?;
        let reason = match task.place {
            Some(Place::Fargate { .. }) => format!(
                "ResourceInitializationError: unable to pull secrets or registry auth: execution resource retrieval failed: unable to retrieve ecr registry auth: service call has been retried 1 time(s): {denied}"
            ),
            _ => format!("CannotPullECRContainerError: {denied}"),
        };
        Some((None, reason))
    }

    /// Why a container that waits for its log doesn't start.
    pub(super) fn unlogged(&self, task: &Task) -> Option<Lack> {
        let from = self.agent_of(task)?;
        let blocking = task.revision.definition.logs.iter().filter(|logs| logs.blocks);
        let lacks = blocking.map(|logs| {
            let barrier = self.barrier(&from, Goal::Service("logs"));
            let denied = self.system.log_denial(self.pulling_role(task).as_deref(), &logs.group);
            let why = match (&barrier, denied) {
                (Some(_), _) => "RequestError: send request failed: i/o timeout".to_owned(),
                (None, denied) => denied?,
            };
            let reason = format!(
                "CannotStartContainerError: Error response from daemon: failed to initialize logging driver: failed to create Cloudwatch log stream: {why}"
            );
            Some((barrier.map(|barrier| format!("can't reach their log: {barrier}")), reason))
        });
        lacks.flatten().next()
    }

    /// The cluster whose tasks run on the machines of a group: that of its provider, or the one that they join by themselves.
    pub(super) fn cluster_of(&self, group: &Id) -> Option<Id> {
        let provider = self.provider_of(group).and_then(|provider| provider.cluster.clone());
        let own = || match self.fleets.get(group)?.spec.joins.name() {
            Some(name) => self.system.cluster(name),
            None => self.system.clusters.keys().next(),
        };
        provider.or_else(|| own().cloned())
    }

    /// What keeps a machine from its cluster.
    pub(super) fn keeps_out(&self, machine: &Machine) -> Option<String> {
        let barrier = self.barrier(&machine.interface, Goal::Service("ecs"));
        barrier.or_else(|| self.joins_another(&machine.group)).or_else(|| {
            let cluster = self.cluster_of(&machine.group)?;
            self.system.join_denial(self.role_of_machine(machine).as_deref(), &cluster)
        })
    }

    /// Which other cluster than theirs the machines of a group join.
    fn joins_another(&self, group: &Id) -> Option<String> {
        let joins = &self.fleets.get(group)?.spec.joins;
        let name = joins.name()?;
        let own = self.cluster_of(group);
        let joined = self.system.cluster(name);
        if joined.is_some() && joined == own.as_ref() {
            return None;
        }
        let own = own.or_else(|| self.system.clusters.keys().next().cloned())?;
        let why = match joins {
            Joins::Default => "as no `ECS_CLUSTER` is set in its user data, ",
            _ => "",
        };
        Some(format!("{why}it joins the cluster `{name}`, and not {own}"))
    }

    /// What keeps a load balancer from a task of a target group.
    pub(super) fn keeps_balancer_from(&self, task: &Task, group: &Id) -> Option<String> {
        let balancer = self.system.target_groups.get(group)?.balancer.as_ref()?;
        let balancer = self.system.balancers.get(balancer)?;
        let running = self.services.get(&task.service)?;
        let definition = &task.revision.definition;
        // Tasks of an earlier deployment may be in a group that the service has no longer.
        let ports = &running.spec.ports;
        let port = ports.get(group).or_else(|| ports.values().next())?;
        let ports = match definition.ports.get(port) {
            Some(None) => EPHEMERAL,
            Some(Some(port)) => Ports { first: *port, last: *port },
            None => return None,
        };
        let to = match task.place.as_ref()? {
            Place::Machine(machine) if !definition.awsvpc => self.machines.get(machine)?.interface.clone(),
            Place::Machine(_) | Place::Fargate { .. } => self.own_interface(task)?,
        };
        self.system.network.between(balancer, &to, ports)
    }

    /// Tells what is in the way of a service's tasks, once until it is something else.
    pub(super) fn tell_barrier(&mut self, id: TaskId, barrier: &str) {
        let Some(service) = self.tasks.get(&id).map(|task| task.service.clone()) else { return };
        let Some(running) = self.services.get_mut(&service) else { return };
        if running.told_barrier.as_deref() != Some(barrier) {
            running.told_barrier = Some(barrier.to_owned());
            self.tell(&service, format!("its tasks {barrier}"));
        }
    }

    /// Whether a task's agent gets no orders.
    pub(super) fn is_cut_off(&self, id: TaskId) -> bool {
        let machine = self.tasks.get(&id).and_then(Task::machine);
        machine.and_then(|machine| self.machines.get(&machine)).is_some_and(|machine| !machine.connected)
    }

    /// Looks which agents reach ECS, after something changed in the network.
    pub(super) fn reconnect(&mut self) {
        let there =
            |machine: &&Machine| !machine.gone && !matches!(machine.life, Life::Pending | Life::Terminating);
        let machines: Vec<MachineId> =
            self.machines.values().filter(there).map(|machine| machine.id).collect();
        for id in machines {
            let Some(machine) = self.machines.get(&id) else { continue };
            let (barrier, group, was) = (self.keeps_out(machine), machine.group.clone(), machine.connected);
            if let Some(machine) = self.machines.get_mut(&id) {
                machine.connected = barrier.is_none() && !machine.hangs;
                if machine.hangs {
                    continue;
                }
            }
            match barrier {
                Some(barrier) if was => self.tell(&group, format!("{id} is disconnected: {barrier}")),
                None if !was => self.tell(&group, format!("{id} is connected again")),
                _ => {}
            }
        }
        self.reach_targets();
        self.place_waiting();
        self.look_at_all();
    }

    /// Looks which targets their load balancers reach by now.
    fn reach_targets(&mut self) {
        let look = |(task, target): (&Task, &Target)| {
            let barrier = self.keeps_balancer_from(task, &target.group);
            (barrier.is_some() != target.unreached).then(|| (task.id, target.group.clone(), barrier))
        };
        let there = self.tasks.values().filter(|task| task.lost.is_none());
        let targets = there.flat_map(|task| task.targets.iter().map(move |target| (task, target)));
        let targets = targets.filter(|(_, target)| target.state != TargetState::Draining);
        let other: Vec<_> = targets.filter_map(look).collect();
        for (id, group, barrier) in other {
            let now = self.now;
            let mut targets =
                self.tasks.get_mut(&id).map(|task| task.targets.iter_mut()).into_iter().flatten();
            if let Some(target) = targets.find(|target| target.group == group) {
                target.unreached = barrier.is_some();
                if target.unreached {
                    (target.passes_from, target.counted_from) = (None, now);
                }
            }
            match barrier {
                Some(barrier) => {
                    self.plan_targets(id);
                    self.tell_barrier(id, &format!("aren't reached by their load balancer: {barrier}"));
                }
                None => {
                    self.passes_target(id);
                    self.tell_reached(id);
                }
            }
            self.recount(&group);
        }
    }

    /// Tells that nothing is in the way of a service's tasks any more, once.
    fn tell_reached(&mut self, id: TaskId) {
        let Some(service) = self.tasks.get(&id).map(|task| task.service.clone()) else { return };
        let told = self.services.get_mut(&service).and_then(|running| running.told_barrier.take());
        if told.is_some() {
            self.tell(&service, "its tasks are reached by their load balancer again");
        }
    }
}
