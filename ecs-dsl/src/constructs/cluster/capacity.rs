//! The machines of a cluster: role, launch template, Auto Scaling group, capacity provider.

use super::image::{MachineImage, Roll};
use crate::constructs::Draft;
use crate::constructs::iam::{Role, Statement};
use crate::constructs::network::Vpc;
use crate::invariants::machines::ECS0926;
use crate::invariants::{Arg, Instance, ManagedScaling, Mixed, Violation};
use crate::resources::{autoscaling, ec2, ecs, iam};
use crate::template::{Entry, Id, List, Location, LogicalId, Properties, Pseudo, Ref, Sub, Value};

/// AWS's own capacity providers: Fargate On-Demand, and Fargate Spot.
pub(crate) const FARGATE: [&str; 2] = ["FARGATE", "FARGATE_SPOT"];

/// What the group tells of itself each minute, free of charge: without it alarms on its size have no data
/// (EC2 Auto Scaling User Guide: ec2-auto-scaling-metrics).
const GROUP_METRICS: [&str; 3] = ["GroupDesiredCapacity", "GroupInServiceInstances", "GroupMaxSize"];

/// What was said of the machines.
#[derive(Debug, Default)]
pub(super) struct Machines {
    pub(super) mix: Option<Mixed>,
    pub(super) image: Option<MachineImage>,
    pub(super) roll: Option<Roll>,
    pub(super) scaling: Option<ManagedScaling>,
    pub(super) protection: bool,
    pub(super) rebalancing: bool,
}

/// Where the machines stand.
pub(super) struct Site<'c> {
    pub(super) name: &'c str,
    pub(super) location: Location,
    pub(super) vpc: &'c Vpc,
    pub(super) cluster: &'c Ref<ecs::Cluster>,
    pub(super) trunking: bool,
}

/// What services need of the machines.
#[derive(Debug)]
pub(super) struct Made {
    pub(super) provider: Ref<ecs::CapacityProvider>,
    pub(super) group: Ref<autoscaling::AutoScalingGroup>,
    pub(super) scaling: Option<ManagedScaling>,
    pub(super) security_group: Ref<ec2::SecurityGroup>,
    pub(super) mix: Mixed,
}

impl Machines {
    /// The machines; none when only their scaling was chosen, on a cluster with Fargate alone.
    pub(super) fn build(self, draft: &mut Draft, site: &Site<'_>) -> Option<Made> {
        let mix = self.mix.clone()?;
        if let (true, Some(Roll::InBatchesOf(batch))) = (self.protection, self.roll) {
            let args = [site.name.into(), Arg::Number(batch.into())];
            draft.refuse(Violation::new(&ECS0926, &args).at("this cluster", site.location));
        }
        let security_group = ec2::SecurityGroup::new(format!("Machines of cluster {}", site.name))
            .vpc_id(site.vpc.reference());
        let security_group = site.add(draft, "SecurityGroup", security_group);
        let template = self.launch_template(draft, site, &security_group, &mix);
        let group = self.group(draft, site, &template, &mix);
        let provider = site.add(draft, "CapacityProvider", self.provider(&group));
        let scaling = self.scaling;
        Some(Made { provider, group, scaling, security_group, mix })
    }

    fn launch_template(
        &self,
        draft: &mut Draft,
        site: &Site<'_>,
        security_group: &Ref<ec2::SecurityGroup>,
        mix: &Mixed,
    ) -> Ref<ec2::LaunchTemplate> {
        use ec2::launch_template as part;
        let role = site.role(draft);
        let profile = site.add(draft, "InstanceProfile", iam::InstanceProfile::new([&role]));
        let metadata = part::MetadataOptions::default()
            .http_tokens(part::HttpTokens::Required)
            .http_put_response_hop_limit(1);
        let disk = part::BlockDeviceMapping::default()
            .device_name("/dev/xvda")
            .ebs(part::Ebs::default().volume_type(part::VolumeType::Gp3).volume_size(30).encrypted(true));
        let data = part::LaunchTemplateData::default()
            .iam_instance_profile(part::IamInstanceProfile::default().arn(profile.arn()))
            .security_group_ids([security_group])
            .metadata_options(metadata)
            .block_device_mappings([disk])
            .user_data(site.user_data(mix.has_spot()));
        let data = match &self.image {
            Some(image) => data.image_id(image.id()),
            None => data,
        };
        site.add(draft, "LaunchTemplate", ec2::LaunchTemplate::new(data))
    }

    fn group(
        &self,
        draft: &mut Draft,
        site: &Site<'_>,
        template: &Ref<ec2::LaunchTemplate>,
        mix: &Mixed,
    ) -> Ref<autoscaling::AutoScalingGroup> {
        use autoscaling::auto_scaling_group as part;
        let overrides: Vec<_> = mix
            .types()
            .iter()
            .map(|kind| part::LaunchTemplateOverrides::default().instance_type(kind.name()))
            .collect();
        let version = part::LaunchTemplateSpecification::new(template.latest_version_number())
            .launch_template_id(template);
        let distribution = part::InstancesDistribution::default()
            .on_demand_base_capacity(mix.base())
            .on_demand_percentage_above_base_capacity(mix.percent_above())
            .spot_allocation_strategy("price-capacity-optimized");
        let policy = part::MixedInstancesPolicy::new(part::LaunchTemplate::new(version).overrides(overrides))
            .instances_distribution(distribution);
        let subnets: List<Id<ec2::Subnet>> = site.vpc.private_subnets().iter().collect();
        let managed = Properties::new()
            .with("Key", "AmazonECSManaged")
            .with("Value", "true")
            .with("PropagateAtLaunch", true);
        let name = Properties::new()
            .with("Key", "Name")
            .with("Value", site.name.to_owned())
            .with("PropagateAtLaunch", true);
        let group = autoscaling::AutoScalingGroup::new(mix.min().to_string(), mix.max().to_string())
            .vpc_zone_identifier(subnets)
            .mixed_instances_policy(policy)
            .capacity_rebalance(self.rebalancing)
            .metrics_collection([part::MetricsCollection::new("1Minute").metrics(GROUP_METRICS)])
            .new_instances_protected_from_scale_in(self.protection);
        let id = draft.id(site.name, "AutoScalingGroup", site.location);
        if mix.has_spot() {
            let sizes: Vec<String> =
                mix.table().map(|(size, on_demand, spot)| format!("{size}: {on_demand}+{spot}")).collect();
            let sizes = sizes.join(", ");
            draft.note(&id, format!("{id} has these On-Demand + Spot machines by its size: {sizes}"));
        }
        let mut entry = Entry::new(group, site.location);
        entry.properties.set("Tags", vec![managed, name]);
        for route in site.vpc.ways_out() {
            entry = entry.depends_on(route);
        }
        // Managed scaling owns the size: an update of the stack doesn't set it back.
        let sizes = Properties::new().with("IgnoreUnmodifiedGroupSizeProperties", true);
        let mut policy = Properties::new().with("AutoScalingScheduledAction", sizes);
        if let Some(Roll::InBatchesOf(batch)) = self.roll {
            let rolling = Properties::new()
                .with("MaxBatchSize", batch)
                .with("MinInstancesInService", mix.min())
                .with("PauseTime", "PT5M");
            policy.set("AutoScalingRollingUpdate", rolling);
        }
        draft.add_entry(&id, entry.update_policy(policy))
    }

    fn provider(&self, group: &Ref<autoscaling::AutoScalingGroup>) -> ecs::CapacityProvider {
        use ecs::capacity_provider as part;
        let protection = if self.protection {
            part::ManagedTerminationProtection::Enabled
        } else {
            part::ManagedTerminationProtection::Disabled
        };
        let mut provider = part::AutoScalingGroupProvider::new(group)
            .managed_termination_protection(protection)
            .managed_draining(part::ManagedDraining::Enabled);
        if let Some(scaling) = &self.scaling {
            let scaling = part::ManagedScaling::default()
                .status(part::Status::Enabled)
                .target_capacity(scaling.target())
                .minimum_scaling_step_size(scaling.min_step())
                .maximum_scaling_step_size(scaling.max_step())
                .instance_warmup_period(scaling.warmup());
            provider = provider.managed_scaling(scaling);
        }
        ecs::CapacityProvider::default().auto_scaling_group_provider(provider)
    }
}

/// Associates the cluster with what its tasks may run on. What no service names goes to the machines, or to Fargate
/// where there are none.
pub(super) fn associate(
    draft: &mut Draft,
    site: &Site<'_>,
    machines: Option<&Made>,
    fargate: bool,
) -> LogicalId {
    use ecs::cluster_capacity_provider_associations::CapacityProviderStrategy;
    let mut providers: Vec<Value<Id<ecs::CapacityProvider>>> = Vec::new();
    providers.extend(machines.map(|made| Value::from(&made.provider)));
    if fargate {
        providers.extend(FARGATE.map(|name| Value::Literal(Id::existing(name))));
    }
    let strategy = providers.first().map(|first| CapacityProviderStrategy::new(first.clone()).weight(1));
    let association = ecs::ClusterCapacityProviderAssociations::new(site.cluster, Vec::from_iter(strategy))
        .capacity_providers(providers);
    let association = site.add(draft, "CapacityProviderAssociation", association);
    association.target().id().clone()
}

impl Site<'_> {
    fn add<R: crate::template::Resource>(&self, draft: &mut Draft, part: &str, resource: R) -> Ref<R> {
        let id = draft.id(self.name, part, self.location);
        draft.add(&id, resource, self.location)
    }

    /// What the agent of ECS needs, and nothing for the applications on the machine.
    fn role(&self, draft: &mut Draft) -> Ref<iam::Role> {
        let cluster: Value<String> = self.cluster.arn().into();
        let instances: Value<String> = Sub::new()
            .text("arn:")
            .value(Pseudo::Partition)
            .text(":ecs:")
            .value(Pseudo::Region)
            .text(":")
            .value(Pseudo::AccountId)
            .text(":container-instance/")
            .value(self.cluster)
            .text("/*")
            .into();
        let register = Statement::allow([
            "ecs:DeregisterContainerInstance",
            "ecs:RegisterContainerInstance",
            "ecs:SubmitAttachmentStateChanges",
            "ecs:SubmitContainerStateChange",
            "ecs:SubmitTaskStateChange",
        ])
        .on([cluster]);
        let talk =
            Statement::allow(["ecs:Poll", "ecs:StartTelemetrySession", "ecs:UpdateContainerInstancesState"])
                .on([instances]);
        let discover = Statement::allow(["ecs:DiscoverPollEndpoint"]).on_everything(
            "ecs:DiscoverPollEndpoint knows no resource (service authorization reference: ECS)",
        );
        Role::<Instance>::instance(self.name)
            .statement(register)
            .statement(talk)
            .statement(discover)
            .located(self.location)
            .add_to(draft)
            .reference()
            .clone()
    }

    fn user_data(&self, spot: bool) -> Value<String> {
        let mut settings = Sub::new()
            .text("#!/bin/bash\ncat >> /etc/ecs/ecs.config <<'CONFIG'\nECS_CLUSTER=")
            .value(self.cluster)
            .text("\nECS_ENABLE_AWSLOGS_EXECUTIONROLE_OVERRIDE=true\nECS_AWSVPC_BLOCK_IMDS=true\n")
            .text("ECS_CONTAINER_STOP_TIMEOUT=30s\n");
        if spot {
            settings = settings.text("ECS_ENABLE_SPOT_INSTANCE_DRAINING=true\n");
        }
        if self.trunking {
            settings = settings.text("ECS_ENABLE_HIGH_DENSITY_ENI=true\n");
        }
        Value::<String>::from(settings.text("CONFIG\n")).base64()
    }
}
