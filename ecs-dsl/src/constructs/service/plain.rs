//! What a service builder was told, without the numbers in its type, and the resources that it becomes.

use super::containers::Containers;
use super::environment::Environment;
use super::handle::{Parts, Service};
use super::logs::{LogMode, LogRetention};
use super::placement::Pack;
use super::schedule::Scheduled;
use super::target::{Behind, Target};
use super::timing::Timing;
use super::told::Told;
use super::volumes::Mount;
use crate::constructs::Draft;
use crate::constructs::cluster::Cluster;
use crate::constructs::iam::{Role, Statement};
use crate::constructs::logging::log_group;
use crate::invariants::{
    ContainerCheck, Execution, Fargate, Image, Rolling, Scale, Size, StopTimeout, Task, Tasks, Violation,
    placement,
};
use crate::resources::{ec2, ecs, logs};
use crate::template::{Entry, Location, LogicalId, Pseudo, Ref, Sub, Value};

/// The detector that stops a deployment whose tasks fail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CircuitBreaker {
    rollback: bool,
}

impl CircuitBreaker {
    /// A failed deployment goes back to the last one that was complete.
    #[must_use]
    pub const fn rollback() -> Self {
        Self { rollback: true }
    }

    /// A failed deployment stops where it is; CloudFormation's own rollback follows.
    #[must_use]
    pub const fn stop() -> Self {
        Self { rollback: false }
    }
}

/// How many tasks run, and who says so.
#[derive(Clone, Debug)]
pub(super) enum Count {
    Fixed(Tasks),
    Scaled(Scale),
}

/// The port on which the container listens.
#[derive(Clone, Debug)]
pub(super) struct Port(pub(super) Value<i64>);

/// A service as its builder was told.
#[derive(Clone, Debug)]
pub(super) struct Plain {
    /// What the program calls it.
    pub(super) called: String,
    /// What it is called where it is deployed: the same, but for a rename.
    pub(super) name: String,
    pub(super) image: Image,
    pub(super) location: Location,
    pub(super) size: Option<Size>,
    pub(super) containers: Option<Containers>,
    pub(super) check: Option<ContainerCheck>,
    pub(super) stop: Option<StopTimeout>,
    pub(super) rolling: Option<Rolling>,
    pub(super) count: Option<Count>,
    pub(super) schedule: Scheduled,
    pub(super) breaker: Option<CircuitBreaker>,
    pub(super) port: Option<Port>,
    pub(super) listens_on: Option<(LogicalId, &'static str)>,
    pub(super) behind: Option<Behind>,
    pub(super) timing: Timing,
    pub(super) cluster: Option<Cluster>,
    pub(super) fargate: Option<Fargate>,
    pub(super) awsvpc: bool,
    pub(super) pack: Option<Pack>,
    pub(super) environment: Environment,
    pub(super) mounts: Vec<Mount>,
    pub(super) command: Vec<String>,
    pub(super) priority: Option<u32>,
    pub(super) task_role: Option<Role<Task>>,
    pub(super) exec: bool,
    pub(super) retention: LogRetention,
    pub(super) log_mode: LogMode,
    pub(super) told: Told,
}

impl Plain {
    pub(super) fn new(name: &str, image: Image, location: Location) -> Self {
        Self {
            called: name.to_owned(),
            name: name.to_owned(),
            image,
            location,
            size: None,
            containers: None,
            check: None,
            stop: None,
            rolling: None,
            count: None,
            schedule: Scheduled::Replica,
            breaker: None,
            port: None,
            listens_on: None,
            behind: None,
            timing: Timing::default(),
            cluster: None,
            fargate: None,
            awsvpc: false,
            pack: None,
            environment: Environment::default(),
            mounts: Vec::new(),
            command: Vec::new(),
            priority: None,
            task_role: None,
            exec: false,
            retention: LogRetention::Days30,
            log_mode: LogMode::NonBlocking,
            told: Told::default(),
        }
    }

    /// Adds the service to a stack. The typed builder lets nobody here without a cluster.
    pub(super) fn build(self, draft: &mut Draft) -> Service {
        for violation in super::state::judge(&self) {
            draft.refuse(violation);
        }
        let somewhere = |cluster: &Cluster| self.fargate.is_some() || cluster.machines().is_some();
        let Some(cluster) = self.cluster.clone().filter(somewhere) else {
            // Only a builder without its numbers in its type gets here: the compiler stops the other one.
            if self.cluster.is_none() {
                draft.refuse(Violation::new(&placement::ECS0107, &[]).at("this service", self.location));
            }
            return self.nowhere(draft);
        };
        self.judge_environment(draft);
        if let Some((vault, key)) = &self.listens_on {
            let (id, name) = (self.id(draft, "TaskDefinition"), &self.name);
            let note = format!(
                "{name} listens on the {key} that is stored in {vault}, and is reached on the one with which it \
                 was created: whoever stores another one makes its targets unhealthy at the next start of a task"
            );
            draft.note(&id, note);
        }
        let log_group = self.log_group(draft);
        let execution_role = self.execution_role(draft, &log_group);
        let task_security_group = self.has_interfaces().then(|| self.task_security_group(draft, &cluster));
        let definition = self.task_definition(draft, &cluster, &execution_role, &log_group);
        let target = self
            .behind
            .as_ref()
            .map(|behind| behind.build(draft, &self, &cluster, task_security_group.as_ref()));
        let volumes = self.open_volumes(draft, &cluster, task_security_group.as_ref());
        let service = self.service(
            draft,
            &cluster,
            &definition,
            target.as_ref(),
            task_security_group.as_ref(),
            &volumes,
        );
        if let Some(Count::Scaled(scale)) = &self.count {
            super::scaling::build(draft, &self, scale, &cluster, &service, target.as_ref());
        }
        let target_group = target.map(|target| target.group);
        let parts = Parts {
            service,
            execution_role,
            target_group,
            log_group,
            cluster: self.cluster.clone(),
            plain: self,
        };
        Service::made_of(parts)
    }

    /// A handle to what isn't made, so that the program goes on and all else that is wrong is found too.
    fn nowhere(self, draft: &mut Draft) -> Service {
        let mut target = |part: &str| {
            let id = self.id(draft, part);
            draft.target(&id)
        };
        let service = Ref::to(target("Service"));
        let log_group = Ref::to(target("LogGroup"));
        let execution_role = Role::execution(&self.name).located(self.location).add_to(draft);
        let parts =
            Parts { service, execution_role, target_group: None, log_group, cluster: None, plain: self };
        Service::made_of(parts)
    }

    /// The percentages, or those of the schedule: of a daemon ECS's own, too.
    pub(super) fn rolling(&self) -> Rolling {
        match self.schedule {
            Scheduled::Replica => self.rolling.unwrap_or(const { Rolling::new(100, 200) }),
            Scheduled::Daemon | Scheduled::Singleton => {
                self.rolling.unwrap_or(const { Rolling::new(0, 100) })
            }
        }
    }

    /// The size of a task, or the least that Fargate has.
    pub(super) fn size(&self) -> Size {
        self.size.unwrap_or(const { Size::new(256, 512) })
    }

    /// How long targets drain.
    pub(super) fn drain_seconds(&self) -> u32 {
        self.behind.as_ref().map_or(0, |behind| behind.drain.seconds())
    }

    /// The stop time-out, or ECS's own.
    pub(super) fn stop_seconds(&self) -> u32 {
        self.stop.unwrap_or(const { StopTimeout::new(30) }).seconds()
    }

    pub(super) fn id(&self, draft: &mut Draft, part: &str) -> LogicalId {
        draft.id(&self.name, part, self.location)
    }

    fn log_group(&self, draft: &mut Draft) -> Ref<logs::LogGroup> {
        let id = self.id(draft, "LogGroup");
        log_group(draft, &id, self.retention, self.location)
    }

    /// What ECS needs to start a task of this service: its log, its vaults, its image.
    fn execution_role(&self, draft: &mut Draft, log: &Ref<logs::LogGroup>) -> Role<Execution> {
        // The attribute ends in `:*` by itself: it names the streams of the group.
        let streams: Value<String> = log.arn().into();
        let mut role = Role::execution(&self.name)
            .located(self.location)
            .statement(Statement::allow(["logs:CreateLogStream", "logs:PutLogEvents"]).on([streams]));
        let mut vaults = std::collections::BTreeSet::new();
        for key in self.keys() {
            if vaults.insert(key.vault_id().clone()) {
                role = role.statement(key.statement());
            }
        }
        let mut repositories: Vec<_> = self.images().filter_map(Image::ecr_repository).collect();
        repositories.dedup();
        for repository in &repositories {
            let arn = Sub::new().text("arn:").value(Pseudo::Partition).text(format!(
                ":ecr:{}:{}:repository/{}",
                repository.region, repository.account, repository.name
            ));
            role = role.statement(
                Statement::allow([
                    "ecr:BatchCheckLayerAvailability",
                    "ecr:BatchGetImage",
                    "ecr:GetDownloadUrlForLayer",
                ])
                .on([arn]),
            );
        }
        if !repositories.is_empty() {
            role = role.statement(
                Statement::allow(["ecr:GetAuthorizationToken"])
                    .on_everything("ecr:GetAuthorizationToken knows no resource"),
            );
        }
        role.add_to(draft)
    }

    fn task_security_group(&self, draft: &mut Draft, cluster: &Cluster) -> Ref<ec2::SecurityGroup> {
        let group = ec2::SecurityGroup::new(format!("Tasks of service {}", self.name))
            .vpc_id(cluster.vpc().reference());
        let id = self.id(draft, "TaskSecurityGroup");
        draft.add(&id, group, self.location)
    }

    fn task_definition(
        &self,
        draft: &mut Draft,
        cluster: &Cluster,
        execution_role: &Role<Execution>,
        log: &Ref<logs::LogGroup>,
    ) -> Ref<ecs::TaskDefinition> {
        use ecs::task_definition as part;
        let family = format!("{}-{}", draft.name(), self.name);
        let size = self.size();
        let compatible = match &self.fargate {
            Some(_) => part::RequiresCompatibilities::Fargate,
            None => part::RequiresCompatibilities::Ec2,
        };
        let mode = if self.has_interfaces() { part::NetworkMode::Awsvpc } else { part::NetworkMode::Bridge };
        let mut definition = ecs::TaskDefinition::default()
            .family(family)
            .cpu(size.cpu().to_string())
            .memory(size.memory().to_string())
            .runtime_platform(self.platform(cluster))
            .network_mode(mode)
            .requires_compatibilities([compatible])
            .execution_role_arn(execution_role.arn())
            .container_definitions(self.definitions(log));
        if !self.mounts.is_empty() {
            definition = definition.volumes(self.volumes());
        }
        if let Some(role) = self.role_of_tasks(draft) {
            definition = definition.task_role_arn(role.arn());
        }
        if let Some(gib) = self.fargate.as_ref().and_then(Fargate::ephemeral_storage) {
            definition = definition.ephemeral_storage(part::EphemeralStorage::default().size_in_gib(gib));
        }
        let id = self.id(draft, "TaskDefinition");
        draft.add(&id, definition, self.location)
    }

    pub(super) fn container(&self, log: &Ref<logs::LogGroup>) -> ecs::task_definition::ContainerDefinition {
        use ecs::task_definition as part;
        let mut container = part::ContainerDefinition::new(self.name.clone(), self.image.as_str().to_owned())
            .essential(true)
            .stop_timeout(self.stop_seconds())
            // An init process hands SIGTERM on: a shell that starts the application would swallow it.
            .linux_parameters(part::LinuxParameters::default().init_process_enabled(true))
            .log_configuration(self.log(log));
        if let Some(Port(port)) = &self.port {
            let mut mapping =
                part::PortMapping::default().container_port(port.clone()).protocol(part::Protocol::Tcp);
            if !self.has_interfaces() {
                mapping = mapping.host_port(0);
            }
            container = container.port_mappings([mapping]);
        }
        if let Some(check) = &self.check {
            container = container.health_check(super::containers::health_check(check));
        }
        if !self.command.is_empty() {
            container = container.command(self.command.clone());
        }
        if !self.mounts.is_empty() {
            container = container.mount_points(self.mount_points());
        }
        self.environment.complete(container)
    }

    fn service(
        &self,
        draft: &mut Draft,
        cluster: &Cluster,
        definition: &Ref<ecs::TaskDefinition>,
        target: Option<&Target>,
        security_group: Option<&Ref<ec2::SecurityGroup>>,
        volumes: &[LogicalId],
    ) -> Ref<ecs::Service> {
        use ecs::service as part;
        let mut service = ecs::Service::default()
            .cluster(cluster.reference())
            .task_definition(definition)
            .scheduling_strategy(self.strategy_of_scheduling())
            .capacity_provider_strategy(self.strategy(cluster))
            .deployment_configuration(self.deployment())
            .availability_zone_rebalancing(self.rebalancing())
            .enable_ecs_managed_tags(true)
            .propagate_tags(part::PropagateTags::Service);
        let placement = self.placement();
        if !placement.is_empty() {
            service = service.placement_strategies(placement);
        }
        if self.exec {
            service = service.enable_execute_command(true);
        }
        if let Some(version) = self.version() {
            service = service.platform_version(version);
        }
        if let Some(tasks) = self.desired_count() {
            service = service.desired_count(tasks);
        }
        if let Some(grace) = self.timing.grace {
            service = service.health_check_grace_period_seconds(grace.seconds());
        }
        if let Some(target) = target {
            let balancer = part::LoadBalancer::default()
                .container_name(self.name.clone())
                .target_group_arn(&target.group);
            service = service.load_balancers([match &self.port {
                Some(Port(port)) => balancer.container_port(port.clone()),
                None => balancer,
            }]);
        }
        if let Some(group) = security_group {
            service = service.network_configuration(self.network(cluster, group));
        }
        let mut entry = Entry::new(service, self.location).depends_on(cluster.association());
        for way in self.ways_out(cluster).iter().chain(volumes) {
            entry = entry.depends_on(way);
        }
        if let Some(target) = target {
            entry = entry.depends_on(&target.attachment);
        }
        let id = self.id(draft, "Service");
        draft.add_entry(&id, entry)
    }

    fn deployment(&self) -> ecs::service::DeploymentConfiguration {
        use ecs::service as part;
        let rolling = self.rolling();
        let configuration = part::DeploymentConfiguration::default()
            .minimum_healthy_percent(rolling.min_healthy())
            .maximum_percent(rolling.max());
        match self.breaker {
            Some(breaker) => configuration
                .deployment_circuit_breaker(part::DeploymentCircuitBreaker::new(true, breaker.rollback)),
            None => configuration,
        }
    }
}
