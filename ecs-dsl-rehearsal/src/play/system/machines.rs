//! Auto Scaling groups: how many machines, of which types, in which zones, bought how.

use super::constraint::Attributes;
use super::read::{Fields, named};
use super::user_data::{Joins, UserData};
use std::sync::Arc;

use super::{Hook, Id, Network, Resources, System, sizes};
use crate::play::PlayError;

/// The namespace of the metrics that a function in the template writes once a minute.
pub(in crate::play) const EXPORTED: &str = "EcsDsl/Machines";

/// The most machines that a cluster may have
/// (<https://docs.aws.amazon.com/general/latest/gr/ecs-service.html>).
pub(super) const MOST_MACHINES: u32 = 5_000;

/// What a type of instance has for tasks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::play) struct MachineType {
    pub(in crate::play) name: Id,
    /// `x86_64` or `arm64`.
    pub(in crate::play) architecture: &'static str,
    /// CPU units.
    pub(in crate::play) cpu: u32,
    /// MiB.
    pub(in crate::play) memory: u32,
    /// Network interfaces that tasks may have, without trunking
    /// (<https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html>).
    pub(in crate::play) interfaces: u32,
}

/// An Auto Scaling group.
#[derive(Clone, Debug)]
pub(in crate::play) struct Group {
    pub(in crate::play) min: u32,
    pub(in crate::play) max: u32,
    pub(in crate::play) desired: u32,
    /// The same, if the template names it.
    pub(in crate::play) named: Option<u32>,
    /// In the order of the overrides.
    pub(in crate::play) types: Vec<MachineType>,
    /// `OnDemandBaseCapacity`; 0.
    base: u32,
    /// `OnDemandPercentageAboveBaseCapacity`; 100.
    percentage: u32,
    /// `CapacityRebalance`; off.
    pub(in crate::play) rebalances: bool,
    /// `NewInstancesProtectedFromScaleIn`; off.
    pub(in crate::play) protects: bool,
    /// The subnets in which it launches, in their order.
    pub(in crate::play) subnets: Vec<Id>,
    /// Their zones.
    pub(in crate::play) zones: Vec<Id>,
    /// The security groups of its machines.
    pub(in crate::play) groups: Vec<Id>,
    /// Whether its machines have public addresses; without a word, what the subnet gives.
    pub(in crate::play) public: Option<bool>,
    /// The instance profile of its machines.
    pub(in crate::play) profile: Option<String>,
    /// Whether the agent sets its machine to DRAINING at a notice: `ECS_ENABLE_SPOT_INSTANCE_DRAINING`, off.
    pub(in crate::play) drains_spot: bool,
    /// The cluster that its machines join by themselves.
    pub(in crate::play) joins: Joins,
    /// What its machines have that placement constraints ask for.
    pub(in crate::play) attributes: Arc<Attributes>,
    /// Whether metrics of the group are on.
    pub(in crate::play) metrics: bool,
    /// What its machines wait for.
    pub(in crate::play) hooks: Vec<Hook>,
}

impl Group {
    /// How many of `size` machines are On-Demand: "If the result creates a fractional number, Amazon EC2 Auto Scaling
    /// rounds up to the next integer in favor of On-Demand Instances."
    /// (<https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-mixed-instances-groups.html>).
    pub(in crate::play) fn on_demand(&self, size: u32) -> u32 {
        let above = size.saturating_sub(self.base);
        let share = u64::from(above) * u64::from(self.percentage);
        size.min(self.base) + u32::try_from(share.div_ceil(100)).unwrap_or(above).min(above)
    }
}

/// What a launch template says of a machine, or a launch configuration in other words.
#[derive(Default)]
pub(super) struct Launch {
    kind: Option<String>,
    image: Option<String>,
    groups: Vec<String>,
    public: Option<bool>,
    profile: Option<String>,
    pub(super) user_data: UserData,
    /// The most that is paid for a Spot machine: all machines are.
    spot_price: bool,
}

impl Launch {
    fn template(fields: Fields<'_>) -> Self {
        let data = fields.below("LaunchTemplateData");
        let profile = data.below("IamInstanceProfile");
        let card = data.items("NetworkInterfaces").next();
        let mut groups = data.texts("SecurityGroupIds");
        groups.extend(card.map(|card| card.texts("Groups")).unwrap_or_default());
        Self {
            kind: data.text("InstanceType"),
            image: data.text("ImageId"),
            groups,
            public: card.and_then(|card| card.text("AssociatePublicIpAddress")).map(|text| text == "true"),
            profile: profile.text("Arn").or_else(|| profile.text("Name")),
            user_data: UserData::of(data),
            spot_price: false,
        }
    }

    fn configuration(fields: Fields<'_>) -> Self {
        Self {
            kind: fields.text("InstanceType"),
            image: fields.text("ImageId"),
            groups: fields.texts("SecurityGroups"),
            public: fields.text("AssociatePublicIpAddress").map(|text| text == "true"),
            profile: fields.text("IamInstanceProfile"),
            user_data: UserData::of(fields),
            spot_price: fields.get("SpotPrice").is_some(),
        }
    }

    fn attributes(&self) -> Attributes {
        let (custom, windows) = (self.user_data.attributes(), self.user_data.contains("<powershell>"));
        Attributes { image: self.image.clone(), custom, windows }
    }
}

/// Whether a function of the template counts the machines: one whose code names the metrics, called by a rule.
pub(super) fn has_exporter(all: Resources<'_>) -> bool {
    let mut functions = all.of("AWS::Lambda::Function");
    functions.any(|function| {
        let code = function.below("Code").text("ZipFile").unwrap_or_default();
        let called = |rule: Fields<'_>| {
            let targets: Vec<_> = rule.items("Targets").filter_map(|target| target.text("Arn")).collect();
            rule.text("ScheduleExpression").is_some()
                && targets.iter().any(|arn| named(arn) == function.resource)
        };
        code.contains(EXPORTED) && all.of("AWS::Events::Rule").any(called)
    })
}

pub(super) fn read(all: Resources<'_>, system: &mut System) -> Result<(), PlayError> {
    for fields in all.of("AWS::AutoScaling::AutoScalingGroup") {
        let group = group(fields, &system.network, &launch_of(all, fields))?;
        system.groups.insert(fields.resource.into(), group);
    }
    Ok(())
}

/// What a group launches: what its launch template says, or its launch configuration. One of somebody else's says nothing.
pub(super) fn launch_of(all: Resources<'_>, group: Fields<'_>) -> Launch {
    let mixed = group.below("MixedInstancesPolicy").below("LaunchTemplate");
    let specification = mixed.below("LaunchTemplateSpecification");
    let single = group.below("LaunchTemplate");
    let id = specification.text("LaunchTemplateId").or_else(|| single.text("LaunchTemplateId"));
    let id = id.or_else(|| group.text("LaunchConfigurationName")).unwrap_or_default();
    let named = |fields: &Fields<'_>| fields.resource == named(&id);
    let template = all.of("AWS::EC2::LaunchTemplate").find(named).map(Launch::template);
    let configuration = || all.of("AWS::AutoScaling::LaunchConfiguration").find(named);
    template.or_else(|| configuration().map(Launch::configuration)).unwrap_or_default()
}

fn group(fields: Fields<'_>, network: &Network, launch: &Launch) -> Result<Group, PlayError> {
    let mixed = fields.below("MixedInstancesPolicy");
    let overrides = mixed.below("LaunchTemplate");
    let mut names: Vec<_> = overrides.items("Overrides").filter_map(|one| one.text("InstanceType")).collect();
    if names.is_empty() {
        names.extend(launch.kind.clone());
    }
    if names.is_empty() {
        let ways = ["LaunchConfigurationName", "LaunchTemplate"];
        let way = ways.into_iter().find(|way| fields.get(way).is_some()).unwrap_or("MixedInstancesPolicy");
        return Err(fields.error(way, "no instance type is named in this template"));
    }
    let unknown =
        |name: &String| fields.error("InstanceType", format!("what `{name}` has for tasks isn't known"));
    let types: Result<Vec<_>, _> =
        names.iter().map(|name| sizes::of(name).ok_or_else(|| unknown(name))).collect();
    let mut subnets: Vec<Id> =
        fields.texts("VPCZoneIdentifier").iter().map(|subnet| named(subnet).into()).collect();
    if subnets.is_empty() {
        subnets.push("one zone".into());
    }
    let distribution = mixed.below("InstancesDistribution");
    let min = fields.between("MinSize", 0, 0..=MOST_MACHINES)?;
    let max = fields.whole("MaxSize")?.ok_or_else(|| fields.error("MaxSize", "is missing"))?;
    if max < min {
        return Err(fields.error("MaxSize", format!("{max} is below MinSize, {min}")));
    }
    Ok(Group {
        min,
        max,
        desired: fields.between("DesiredCapacity", min, 0..=MOST_MACHINES)?,
        named: fields.whole("DesiredCapacity")?,
        types: types?,
        base: distribution.whole_or("OnDemandBaseCapacity", 0)?,
        percentage: distribution
            .whole_or("OnDemandPercentageAboveBaseCapacity", if launch.spot_price { 0 } else { 100 })?,
        rebalances: fields.enabled("CapacityRebalance"),
        protects: fields.enabled("NewInstancesProtectedFromScaleIn"),
        zones: subnets.iter().map(|subnet| network.zone_of(subnet)).collect(),
        subnets,
        groups: launch.groups.iter().map(|group| named(group).into()).collect(),
        public: launch.public,
        profile: launch.profile.clone(),
        drains_spot: launch.user_data.drains_spot(),
        joins: launch.user_data.joins(),
        attributes: Arc::new(launch.attributes()),
        metrics: fields.items("MetricsCollection").next().is_some(),
        hooks: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(base: u32, percentage: u32) -> Group {
        Group {
            min: 0,
            max: 100,
            desired: 0,
            named: None,
            types: Vec::new(),
            base,
            percentage,
            rebalances: false,
            protects: false,
            subnets: Vec::new(),
            zones: Vec::new(),
            groups: Vec::new(),
            public: None,
            profile: None,
            drains_spot: false,
            joins: Joins::Unknown,
            attributes: Arc::default(),
            metrics: false,
            hooks: Vec::new(),
        }
    }

    /// Fact (groups): A fraction of a machine is rounded up in favour of On-Demand: of two machines with a base of 1
    /// and 20%, both are.
    /// Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-mixed-instances-groups.html>
    #[test]
    fn a_fraction_of_a_machine_is_on_demand() {
        let group = split(1, 20);
        assert_eq!([1, 2, 5, 7, 10].map(|size| group.on_demand(size)), [1, 2, 2, 3, 3]);
    }

    /// Fact (groups): Bases and percentages give the counts of the guide's table.
    /// Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-mixed-instances-groups.html>
    #[test]
    fn the_table_of_the_guide_holds() {
        assert_eq!([10, 20, 30, 40].map(|size| split(10, 50).on_demand(size)), [10, 15, 20, 25]);
        assert_eq!([10, 20, 30, 40].map(|size| split(0, 60).on_demand(size)), [6, 12, 18, 24]);
        assert_eq!([10, 20].map(|size| split(12, 0).on_demand(size)), [10, 12]);
    }
}
