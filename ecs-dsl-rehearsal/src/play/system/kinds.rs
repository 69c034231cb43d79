//! Which types of resources are played, which do nothing, and which properties of the played ones aren't acted on.

use serde_json::Value;

use crate::template::placeholders::Read;

/// Types that are played, and the properties that are acted on.
const PLAYED: [(&str, &[&str]); 45] = [
    (
        "AWS::ApplicationAutoScaling::ScalableTarget",
        &["MaxCapacity", "MinCapacity", "ResourceId", "ScheduledActions"],
    ),
    (
        "AWS::ApplicationAutoScaling::ScalingPolicy",
        &[
            "PolicyType",
            "ResourceId",
            "ScalingTargetId",
            "StepScalingPolicyConfiguration",
            "TargetTrackingScalingPolicyConfiguration",
        ],
    ),
    (
        "AWS::AutoScaling::AutoScalingGroup",
        &[
            "CapacityRebalance",
            "DesiredCapacity",
            "LaunchConfigurationName",
            "LaunchTemplate",
            "LifecycleHookSpecificationList",
            "MaxSize",
            "MetricsCollection",
            "MinSize",
            "MixedInstancesPolicy",
            "NewInstancesProtectedFromScaleIn",
            "VPCZoneIdentifier",
        ],
    ),
    (
        "AWS::AutoScaling::LaunchConfiguration",
        &[
            "AssociatePublicIpAddress",
            "IamInstanceProfile",
            "InstanceType",
            "SecurityGroups",
            "SpotPrice",
            "UserData",
        ],
    ),
    (
        "AWS::AutoScaling::LifecycleHook",
        &[
            "AutoScalingGroupName",
            "DefaultResult",
            "HeartbeatTimeout",
            "LifecycleHookName",
            "LifecycleTransition",
            "NotificationTargetARN",
        ],
    ),
    (
        "AWS::AutoScaling::ScheduledAction",
        &[
            "AutoScalingGroupName",
            "DesiredCapacity",
            "EndTime",
            "MaxSize",
            "MinSize",
            "Recurrence",
            "StartTime",
            "TimeZone",
        ],
    ),
    ("AWS::CloudWatch::Alarm", ALL),
    ("AWS::CloudWatch::CompositeAlarm", ALL),
    ("AWS::EC2::InternetGateway", &[]),
    ("AWS::EC2::LaunchTemplate", &["LaunchTemplateData"]),
    ("AWS::EC2::NatGateway", &["SubnetId"]),
    ("AWS::EC2::Route", &["DestinationCidrBlock", "GatewayId", "NatGatewayId", "RouteTableId"]),
    ("AWS::EC2::RouteTable", &["VpcId"]),
    (
        "AWS::EC2::SecurityGroup",
        &["GroupDescription", "SecurityGroupEgress", "SecurityGroupIngress", "VpcId"],
    ),
    (
        "AWS::EC2::SecurityGroupEgress",
        &[
            "CidrIp",
            "DestinationPrefixListId",
            "DestinationSecurityGroupId",
            "FromPort",
            "GroupId",
            "IpProtocol",
            "ToPort",
        ],
    ),
    (
        "AWS::EC2::SecurityGroupIngress",
        &[
            "CidrIp",
            "FromPort",
            "GroupId",
            "IpProtocol",
            "SourcePrefixListId",
            "SourceSecurityGroupId",
            "ToPort",
        ],
    ),
    ("AWS::EC2::Subnet", &["AvailabilityZone", "CidrBlock", "MapPublicIpOnLaunch", "VpcId"]),
    ("AWS::EC2::SubnetRouteTableAssociation", &["RouteTableId", "SubnetId"]),
    ("AWS::EC2::VPC", &["CidrBlock"]),
    (
        "AWS::EC2::VPCEndpoint",
        &[
            "PrivateDnsEnabled",
            "RouteTableIds",
            "SecurityGroupIds",
            "ServiceName",
            "VpcEndpointType",
            "VpcId",
        ],
    ),
    ("AWS::EC2::VPCGatewayAttachment", &["InternetGatewayId", "VpcId"]),
    ("AWS::ECR::Repository", &[]),
    ("AWS::ECS::CapacityProvider", &["AutoScalingGroupProvider"]),
    (
        "AWS::ECS::Cluster",
        &["CapacityProviders", "ClusterName", "ClusterSettings", "DefaultCapacityProviderStrategy"],
    ),
    (
        "AWS::ECS::ClusterCapacityProviderAssociations",
        &["CapacityProviders", "Cluster", "DefaultCapacityProviderStrategy"],
    ),
    (
        "AWS::ECS::Service",
        &[
            "AvailabilityZoneRebalancing",
            "CapacityProviderStrategy",
            "Cluster",
            "DeploymentConfiguration",
            "DeploymentController",
            "DesiredCount",
            "HealthCheckGracePeriodSeconds",
            "LaunchType",
            "LoadBalancers",
            "NetworkConfiguration",
            "PlacementConstraints",
            "PlacementStrategies",
            "SchedulingStrategy",
            "ServiceName",
            "TaskDefinition",
        ],
    ),
    (
        "AWS::ECS::TaskDefinition",
        &["ContainerDefinitions", "Cpu", "ExecutionRoleArn", "Memory", "NetworkMode", "PlacementConstraints"],
    ),
    ("AWS::ElasticLoadBalancingV2::Listener", &["DefaultActions", "LoadBalancerArn", "Port", "Protocol"]),
    ("AWS::ElasticLoadBalancingV2::ListenerRule", &["Actions", "Conditions", "ListenerArn", "Priority"]),
    (
        "AWS::ElasticLoadBalancingV2::LoadBalancer",
        &["LoadBalancerAttributes", "SecurityGroups", "SubnetMappings", "Subnets", "Type"],
    ),
    (
        "AWS::ElasticLoadBalancingV2::TargetGroup",
        &[
            "HealthCheckIntervalSeconds",
            "HealthyThresholdCount",
            "TargetGroupAttributes",
            "TargetType",
            "UnhealthyThresholdCount",
        ],
    ),
    ("AWS::Events::Rule", ALL),
    ("AWS::IAM::InstanceProfile", &["Roles"]),
    ("AWS::IAM::ManagedPolicy", &["PolicyDocument", "Roles"]),
    ("AWS::IAM::Policy", &["PolicyDocument", "Roles"]),
    ("AWS::IAM::Role", &["ManagedPolicyArns", "Policies"]),
    ("AWS::IAM::RolePolicy", &["PolicyDocument", "RoleName"]),
    ("AWS::KMS::Alias", &["AliasName", "TargetKeyId"]),
    ("AWS::KMS::Key", &["KeyPolicy"]),
    ("AWS::Lambda::Function", &["Code"]),
    ("AWS::Logs::LogGroup", &["LogGroupName"]),
    ("AWS::SNS::Subscription", ALL),
    ("AWS::SNS::Topic", ALL),
    ("AWS::SNS::TopicPolicy", ALL),
    ("AWS::SecretsManager::Secret", &["GenerateSecretString", "SecretString"]),
];

/// What is acted on of a container.
const CONTAINER: [&str; 10] = [
    "Cpu",
    "Essential",
    "HealthCheck",
    "Image",
    "LogConfiguration",
    "Memory",
    "MemoryReservation",
    "PortMappings",
    "Secrets",
    "StopTimeout",
];

/// Every property is acted on, or refused by who reads it.
const ALL: &[&str] = &["*"];

/// Properties that have no effect in time: names, texts and tags.
const NAMES: [&str; 6] = ["Description", "Family", "Name", "PolicyName", "Tags", "TagSpecifications"];

/// Types that do nothing in a play: they are there, and stay as they are.
const INERT: [&str; 23] = [
    "AWS::CDK::Metadata",
    "AWS::CertificateManager::Certificate",
    "AWS::Chatbot::SlackChannelConfiguration",
    "AWS::CloudFormation::WaitConditionHandle",
    "AWS::CloudWatch::Dashboard",
    "AWS::EC2::EIP",
    "AWS::EC2::FlowLog",
    "AWS::EC2::NetworkAcl",
    "AWS::EC2::NetworkAclEntry",
    "AWS::EFS::FileSystem",
    "AWS::EFS::MountTarget",
    "AWS::ElasticLoadBalancingV2::ListenerCertificate",
    "AWS::Lambda::Permission",
    "AWS::Logs::MetricFilter",
    "AWS::Logs::QueryDefinition",
    "AWS::Logs::ResourcePolicy",
    "AWS::Route53::RecordSet",
    "AWS::S3::Bucket",
    "AWS::S3::BucketPolicy",
    "AWS::SQS::Queue",
    "AWS::SQS::QueuePolicy",
    "AWS::SSM::Parameter",
    "AWS::ServiceDiscovery::PrivateDnsNamespace",
];

fn played(kind: &str) -> Option<&'static [&'static str]> {
    PLAYED.iter().find(|(known, _)| *known == kind).map(|(_, properties)| *properties)
}

pub(super) fn is_known(kind: &str) -> bool {
    played(kind).is_some() || INERT.contains(&kind)
}

/// The logical id with each property of a played resource that nothing acts on; of containers, theirs too.
pub(super) fn ignored(resource: &Read) -> Vec<(String, String)> {
    let Some(read) = played(&resource.kind).filter(|read| *read != ALL) else { return Vec::new() };
    let own = others(&resource.properties, read).into_iter();
    let containers = resource.properties.get("ContainerDefinitions").and_then(Value::as_array);
    let inner = containers.into_iter().flatten().flat_map(|container| others(container, &CONTAINER));
    let mut names: Vec<_> = own.chain(inner.map(|name| format!("ContainerDefinitions.{name}"))).collect();
    names.dedup();
    names.into_iter().map(|name| (resource.logical_id.clone(), name)).collect()
}

/// The properties of an object that are neither read nor mere names.
fn others(object: &Value, read: &[&str]) -> Vec<String> {
    let properties = object.as_object().into_iter().flat_map(serde_json::Map::keys);
    let others = properties.filter(|name| !read.contains(&name.as_str()) && !NAMES.contains(&name.as_str()));
    others.cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lists_are_in_order_and_no_type_is_in_both() {
        assert!(PLAYED.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(INERT.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(PLAYED.iter().all(|(kind, _)| !INERT.contains(kind)));
    }
}
