//! `AWS::EC2`. Generated from CloudFormation's resource schemas of 2026-10-20;
//! do not edit: `UPDATE_EXPECT=1 cargo test -p ecs-dsl-tests --test codegen` writes it.
#![allow(unused_imports, reason = "the features decide which are used")]

use super::ec2;
use super::iam;
use super::kms;
use super::lambda;
use super::logs;
use super::prelude::*;
use super::s3;

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::ApplicationStatusCheck`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-applicationstatuscheck.html). Identified by `Arn`.
    ApplicationStatusCheck = "AWS::EC2::ApplicationStatusCheck", tags: List;
    required {
        /// `Protocol`: required; one of `http`, `https`.
        protocol: Value<application_status_check::Protocol> => "Protocol",
        /// `Port`: required; 1 to 65535.
        port: Value<i64> => "Port",
    }
    optional {
        /// `Aggregation`: one of `excluded`, `included`.
        aggregation: Value<application_status_check::Aggregation> => "Aggregation",
        /// `DeviceIndex`.
        device_index: Value<i64> => "DeviceIndex",
        /// `FailureThreshold`.
        failure_threshold: Value<i64> => "FailureThreshold",
        /// `HealthCheckPaths`.
        health_check_paths: List<application_status_check::HealthCheckPath> => "HealthCheckPaths",
        /// `InitializationGracePeriodSeconds`: -1 to 600.
        initialization_grace_period_seconds: Value<i64> => "InitializationGracePeriodSeconds",
        /// `Interval`. A change replaces the resource.
        interval: Value<i64> => "Interval",
        /// `IpScope`: one of `private`. A change replaces the resource.
        ip_scope: Value<application_status_check::IpScope> => "IpScope",
        /// `IpVersion`: one of `ipv4`, `ipv6`.
        ip_version: Value<application_status_check::IpVersion> => "IpVersion",
        /// `Path`.
        path: Value<String> => "Path",
        /// `StatusCodeMatcher`.
        status_code_matcher: Value<String> => "StatusCodeMatcher",
        /// `SuccessThreshold`.
        success_threshold: Value<i64> => "SuccessThreshold",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
        /// `Timeout`.
        timeout: Value<i64> => "Timeout",
    }
    attributes {
        /// `Fn::GetAtt` of `ApplicationStatusCheckId`.
        application_status_check_id: Value<String> => "ApplicationStatusCheckId",
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Id<ec2::ApplicationStatusCheck>> => "Arn",
        /// `Fn::GetAtt` of `CreationTime`.
        creation_time: Value<String> => "CreationTime",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`ApplicationStatusCheck`].
pub mod application_status_check {
    use super::*;

    choice! {
        /// The values of `Aggregation` in `AWS::EC2::ApplicationStatusCheck`.
        Aggregation {
            Excluded = "excluded",
            Included = "included",
        }
    }

    properties! {
        /// [`HealthCheckPath`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-applicationstatuscheck-healthcheckpath.html) of `AWS::EC2::ApplicationStatusCheck`.
        HealthCheckPath;
        required {}
        optional {
            /// `Destinations`.
            destinations: List<HealthCheckPathDestination> => "Destinations",
            /// `Source`.
            source: Value<HealthCheckPathSource> => "Source",
        }
    }

    properties! {
        /// [`HealthCheckPathDestination`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-applicationstatuscheck-healthcheckpathdestination.html) of `AWS::EC2::ApplicationStatusCheck`.
        HealthCheckPathDestination;
        required {}
        optional {
            /// `SecurityGroupId`.
            security_group_id: Value<Id<ec2::SecurityGroup>> => "SecurityGroupId",
            /// `SubnetId`.
            subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
        }
    }

    properties! {
        /// [`HealthCheckPathSource`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-applicationstatuscheck-healthcheckpathsource.html) of `AWS::EC2::ApplicationStatusCheck`.
        HealthCheckPathSource;
        required {}
        optional {
            /// `SecurityGroupId`.
            security_group_id: Value<Id<ec2::SecurityGroup>> => "SecurityGroupId",
            /// `SubnetId`.
            subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
        }
    }

    choice! {
        /// The values of `IpScope` in `AWS::EC2::ApplicationStatusCheck`.
        IpScope {
            Private = "private",
        }
    }

    choice! {
        /// The values of `IpVersion` in `AWS::EC2::ApplicationStatusCheck`.
        IpVersion {
            Ipv4 = "ipv4",
            Ipv6 = "ipv6",
        }
    }

    choice! {
        /// The values of `Protocol` in `AWS::EC2::ApplicationStatusCheck`.
        Protocol {
            Http = "http",
            Https = "https",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::CapacityManagerDataExport`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-capacitymanagerdataexport.html). Identified by `CapacityManagerDataExportId`.
    CapacityManagerDataExport = "AWS::EC2::CapacityManagerDataExport", tags: List;
    required {
        /// `S3BucketName`: required. A change replaces the resource.
        s3_bucket_name: Value<Id<s3::Bucket>> => "S3BucketName",
        /// `Schedule`: required; one of `hourly`. A change replaces the resource.
        schedule: Value<capacity_manager_data_export::Schedule> => "Schedule",
        /// `OutputFormat`: required; one of `csv`, `parquet`. A change replaces the resource.
        output_format: Value<capacity_manager_data_export::OutputFormat> => "OutputFormat",
    }
    optional {
        /// `S3BucketPrefix`. A change replaces the resource.
        s3_bucket_prefix: Value<String> => "S3BucketPrefix",
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `CapacityManagerDataExportId`.
        capacity_manager_data_export_id: Value<Id<ec2::CapacityManagerDataExport>> => "CapacityManagerDataExportId",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`CapacityManagerDataExport`].
pub mod capacity_manager_data_export {
    use super::*;

    choice! {
        /// The values of `OutputFormat` in `AWS::EC2::CapacityManagerDataExport`.
        OutputFormat {
            Csv = "csv",
            Parquet = "parquet",
        }
    }

    choice! {
        /// The values of `Schedule` in `AWS::EC2::CapacityManagerDataExport`.
        Schedule {
            Hourly = "hourly",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::CapacityReservation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-capacityreservation.html). Identified by `Id`.
    CapacityReservation = "AWS::EC2::CapacityReservation", tags: None;
    required {
        /// `InstanceCount`: required.
        instance_count: Value<i64> => "InstanceCount",
        /// `InstancePlatform`: required. A change replaces the resource.
        instance_platform: Value<capacity_reservation::InstancePlatform> => "InstancePlatform",
        /// `InstanceType`: required. A change replaces the resource.
        instance_type: Value<String> => "InstanceType",
    }
    optional {
        /// `AvailabilityZone`. A change replaces the resource.
        availability_zone: Value<String> => "AvailabilityZone",
        /// `AvailabilityZoneId`. A change replaces the resource.
        availability_zone_id: Value<String> => "AvailabilityZoneId",
        /// `EbsOptimized`. A change replaces the resource.
        ebs_optimized: Value<bool> => "EbsOptimized",
        /// `EndDate`.
        end_date: Value<String> => "EndDate",
        /// `EndDateType`: one of `limited`, `unlimited`.
        end_date_type: Value<capacity_reservation::EndDateType> => "EndDateType",
        /// `EphemeralStorage`. A change replaces the resource.
        ephemeral_storage: Value<bool> => "EphemeralStorage",
        /// `InstanceMatchCriteria`: one of `open`, `targeted`.
        instance_match_criteria: Value<capacity_reservation::InstanceMatchCriteria> => "InstanceMatchCriteria",
        /// `OutPostArn`: pattern `^arn:aws([a-z-]+)?:outposts:[a-z\d-]+:\d{12}:outpost/op-[a-f0-9]{17}$`. A change replaces the resource.
        out_post_arn: Value<String> => "OutPostArn",
        /// `PlacementGroupArn`: pattern `^arn:aws([a-z-]+)?:ec2:[a-z\d-]+:\d{12}:placement-group/^.{1,255}$`. A change replaces the resource.
        placement_group_arn: Value<String> => "PlacementGroupArn",
        /// `TagSpecifications`.
        tag_specifications: List<capacity_reservation::TagSpecification> => "TagSpecifications",
        /// `Tenancy`: one of `dedicated`, `default`. A change replaces the resource.
        tenancy: Value<capacity_reservation::Tenancy> => "Tenancy",
        /// `UnusedReservationBillingOwnerId`.
        unused_reservation_billing_owner_id: Value<String> => "UnusedReservationBillingOwnerId",
    }
    attributes {
        /// `Fn::GetAtt` of `AvailableInstanceCount`.
        available_instance_count: Value<i64> => "AvailableInstanceCount",
        /// `Fn::GetAtt` of `CapacityReservationArn`.
        capacity_reservation_arn: Value<Arn<ec2::CapacityReservation>> => "CapacityReservationArn",
        /// `Fn::GetAtt` of `CapacityReservationFleetId`.
        capacity_reservation_fleet_id: Value<String> => "CapacityReservationFleetId",
        /// `Fn::GetAtt` of `CreateDate`.
        create_date: Value<String> => "CreateDate",
        /// `Fn::GetAtt` of `DeliveryPreference`.
        delivery_preference: Value<String> => "DeliveryPreference",
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::CapacityReservation>> => "Id",
        /// `Fn::GetAtt` of `OwnerId`.
        owner_id: Value<String> => "OwnerId",
        /// `Fn::GetAtt` of `ReservationType`.
        reservation_type: Value<String> => "ReservationType",
        /// `Fn::GetAtt` of `StartDate`.
        start_date: Value<String> => "StartDate",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
        /// `Fn::GetAtt` of `TotalInstanceCount`.
        total_instance_count: Value<i64> => "TotalInstanceCount",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`CapacityReservation`].
pub mod capacity_reservation {
    use super::*;

    choice! {
        /// The values of `EndDateType` in `AWS::EC2::CapacityReservation`.
        EndDateType {
            Limited = "limited",
            Unlimited = "unlimited",
        }
    }

    choice! {
        /// The values of `InstanceMatchCriteria` in `AWS::EC2::CapacityReservation`.
        InstanceMatchCriteria {
            Open = "open",
            Targeted = "targeted",
        }
    }

    choice! {
        /// The values of `InstancePlatform` in `AWS::EC2::CapacityReservation`.
        InstancePlatform {
            LinuxWithSqlServerEnterprise = "Linux with SQL Server Enterprise",
            LinuxWithSqlServerStandard = "Linux with SQL Server Standard",
            LinuxWithSqlServerWeb = "Linux with SQL Server Web",
            LinuxPerUnix = "Linux/UNIX",
            RhelWithHa = "RHEL with HA",
            RhelWithHaAndSqlServerEnterprise = "RHEL with HA and SQL Server Enterprise",
            RhelWithHaAndSqlServerStandard = "RHEL with HA and SQL Server Standard",
            RhelWithSqlServerEnterprise = "RHEL with SQL Server Enterprise",
            RhelWithSqlServerStandard = "RHEL with SQL Server Standard",
            RhelWithSqlServerWeb = "RHEL with SQL Server Web",
            RedHatEnterpriseLinux = "Red Hat Enterprise Linux",
            SuseLinux = "SUSE Linux",
            UbuntuPro = "Ubuntu Pro",
            Windows = "Windows",
            WindowsWithSqlServer = "Windows with SQL Server",
            WindowsWithSqlServerEnterprise = "Windows with SQL Server Enterprise",
            WindowsWithSqlServerStandard = "Windows with SQL Server Standard",
            WindowsWithSqlServerWeb = "Windows with SQL Server Web",
        }
    }

    choice! {
        /// The values of `TagSpecification.ResourceType` in `AWS::EC2::CapacityReservation`.
        ResourceType {
            ApplicationStatusCheck = "application-status-check",
            CapacityBlock = "capacity-block",
            CapacityManagerDataExport = "capacity-manager-data-export",
            CapacityReservation = "capacity-reservation",
            CapacityReservationCancellationQuote = "capacity-reservation-cancellation-quote",
            CapacityReservationFleet = "capacity-reservation-fleet",
            CapacityReservationModificationQuote = "capacity-reservation-modification-quote",
            CarrierGateway = "carrier-gateway",
            ClientVpnEndpoint = "client-vpn-endpoint",
            CoipPool = "coip-pool",
            CustomerGateway = "customer-gateway",
            DeclarativePoliciesReport = "declarative-policies-report",
            DedicatedHost = "dedicated-host",
            DhcpOptions = "dhcp-options",
            EgressOnlyInternetGateway = "egress-only-internet-gateway",
            ElasticGpu = "elastic-gpu",
            ElasticIp = "elastic-ip",
            ExportImageTask = "export-image-task",
            ExportInstanceTask = "export-instance-task",
            Fleet = "fleet",
            FpgaImage = "fpga-image",
            HostReservation = "host-reservation",
            Image = "image",
            ImageUsageReport = "image-usage-report",
            ImportImageTask = "import-image-task",
            ImportSnapshotTask = "import-snapshot-task",
            Instance = "instance",
            InstanceConnectEndpoint = "instance-connect-endpoint",
            InstanceEventWindow = "instance-event-window",
            InternetGateway = "internet-gateway",
            Ipam = "ipam",
            IpamExternalResourceVerificationToken = "ipam-external-resource-verification-token",
            IpamInternetRegistryAssociation = "ipam-internet-registry-association",
            IpamPolicy = "ipam-policy",
            IpamPool = "ipam-pool",
            IpamPoolAllocation = "ipam-pool-allocation",
            IpamPrefixListResolver = "ipam-prefix-list-resolver",
            IpamPrefixListResolverTarget = "ipam-prefix-list-resolver-target",
            IpamResourceDiscovery = "ipam-resource-discovery",
            IpamResourceDiscoveryAssociation = "ipam-resource-discovery-association",
            IpamScope = "ipam-scope",
            Ipv4poolEc2 = "ipv4pool-ec2",
            Ipv6poolEc2 = "ipv6pool-ec2",
            KeyPair = "key-pair",
            LaunchTemplate = "launch-template",
            LocalGateway = "local-gateway",
            LocalGatewayRouteTable = "local-gateway-route-table",
            LocalGatewayRouteTableVirtualInterfaceGroupAssociation = "local-gateway-route-table-virtual-interface-group-association",
            LocalGatewayRouteTableVpcAssociation = "local-gateway-route-table-vpc-association",
            LocalGatewayVirtualInterface = "local-gateway-virtual-interface",
            LocalGatewayVirtualInterfaceGroup = "local-gateway-virtual-interface-group",
            MacModificationTask = "mac-modification-task",
            Natgateway = "natgateway",
            NetworkAcl = "network-acl",
            NetworkInsightsAccessScope = "network-insights-access-scope",
            NetworkInsightsAccessScopeAnalysis = "network-insights-access-scope-analysis",
            NetworkInsightsAnalysis = "network-insights-analysis",
            NetworkInsightsPath = "network-insights-path",
            NetworkInterface = "network-interface",
            OutpostLag = "outpost-lag",
            PlacementGroup = "placement-group",
            PrefixList = "prefix-list",
            ReplaceRootVolumeTask = "replace-root-volume-task",
            ReservedInstances = "reserved-instances",
            RouteServer = "route-server",
            RouteServerEndpoint = "route-server-endpoint",
            RouteServerPeer = "route-server-peer",
            RouteTable = "route-table",
            SecondaryInterface = "secondary-interface",
            SecondaryNetwork = "secondary-network",
            SecondarySubnet = "secondary-subnet",
            SecurityGroup = "security-group",
            SecurityGroupRule = "security-group-rule",
            ServiceLinkVirtualInterface = "service-link-virtual-interface",
            Snapshot = "snapshot",
            SpotFleetRequest = "spot-fleet-request",
            SpotInstancesRequest = "spot-instances-request",
            Subnet = "subnet",
            SubnetCidrReservation = "subnet-cidr-reservation",
            TrafficMirrorFilter = "traffic-mirror-filter",
            TrafficMirrorFilterRule = "traffic-mirror-filter-rule",
            TrafficMirrorSession = "traffic-mirror-session",
            TrafficMirrorTarget = "traffic-mirror-target",
            TransitGateway = "transit-gateway",
            TransitGatewayAttachment = "transit-gateway-attachment",
            TransitGatewayConnectPeer = "transit-gateway-connect-peer",
            TransitGatewayMeteringPolicy = "transit-gateway-metering-policy",
            TransitGatewayMulticastDomain = "transit-gateway-multicast-domain",
            TransitGatewayPolicyTable = "transit-gateway-policy-table",
            TransitGatewayRouteTable = "transit-gateway-route-table",
            TransitGatewayRouteTableAnnouncement = "transit-gateway-route-table-announcement",
            VerifiedAccessEndpoint = "verified-access-endpoint",
            VerifiedAccessEndpointTarget = "verified-access-endpoint-target",
            VerifiedAccessGroup = "verified-access-group",
            VerifiedAccessInstance = "verified-access-instance",
            VerifiedAccessPolicy = "verified-access-policy",
            VerifiedAccessTrustProvider = "verified-access-trust-provider",
            Volume = "volume",
            Vpc = "vpc",
            VpcBlockPublicAccessExclusion = "vpc-block-public-access-exclusion",
            VpcEncryptionControl = "vpc-encryption-control",
            VpcEndpoint = "vpc-endpoint",
            VpcEndpointConnection = "vpc-endpoint-connection",
            VpcEndpointConnectionDeviceType = "vpc-endpoint-connection-device-type",
            VpcEndpointService = "vpc-endpoint-service",
            VpcEndpointServicePermission = "vpc-endpoint-service-permission",
            VpcFlowLog = "vpc-flow-log",
            VpcPeeringConnection = "vpc-peering-connection",
            VpnConcentrator = "vpn-concentrator",
            VpnConnection = "vpn-connection",
            VpnConnectionDeviceType = "vpn-connection-device-type",
            VpnGateway = "vpn-gateway",
        }
    }

    properties! {
        /// [`TagSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-capacityreservation-tagspecification.html) of `AWS::EC2::CapacityReservation`.
        TagSpecification;
        required {}
        optional {
            /// `ResourceType`.
            resource_type: Value<ResourceType> => "ResourceType",
            /// `Tags`.
            tags: List<Tag> => "Tags",
        }
    }

    choice! {
        /// The values of `Tenancy` in `AWS::EC2::CapacityReservation`.
        Tenancy {
            Dedicated = "dedicated",
            Default = "default",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::CapacityReservationFleet`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-capacityreservationfleet.html). Identified by `CapacityReservationFleetId`.
    CapacityReservationFleet = "AWS::EC2::CapacityReservationFleet", tags: None;
    required {}
    optional {
        /// `AllocationStrategy`. A change replaces the resource.
        allocation_strategy: Value<String> => "AllocationStrategy",
        /// `EndDate`. A change replaces the resource.
        end_date: Value<String> => "EndDate",
        /// `InstanceMatchCriteria`: one of `open`. A change replaces the resource.
        instance_match_criteria: Value<capacity_reservation_fleet::InstanceMatchCriteria> => "InstanceMatchCriteria",
        /// `InstanceTypeSpecifications`: at most 50 elements; no element twice. A change replaces the resource.
        instance_type_specifications: List<capacity_reservation_fleet::InstanceTypeSpecification> => "InstanceTypeSpecifications",
        /// `NoRemoveEndDate`.
        no_remove_end_date: Value<bool> => "NoRemoveEndDate",
        /// `RemoveEndDate`.
        remove_end_date: Value<bool> => "RemoveEndDate",
        /// `TagSpecifications`.
        tag_specifications: List<capacity_reservation_fleet::TagSpecification> => "TagSpecifications",
        /// `Tenancy`: one of `default`. A change replaces the resource.
        tenancy: Value<capacity_reservation_fleet::Tenancy> => "Tenancy",
        /// `TotalTargetCapacity`: 1 to 25000.
        total_target_capacity: Value<i64> => "TotalTargetCapacity",
    }
    attributes {
        /// `Fn::GetAtt` of `CapacityReservationFleetId`.
        capacity_reservation_fleet_id: Value<Id<ec2::CapacityReservationFleet>> => "CapacityReservationFleetId",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`CapacityReservationFleet`].
pub mod capacity_reservation_fleet {
    use super::*;

    choice! {
        /// The values of `InstanceMatchCriteria` in `AWS::EC2::CapacityReservationFleet`.
        InstanceMatchCriteria {
            Open = "open",
        }
    }

    choice! {
        /// The values of `InstanceTypeSpecification.InstancePlatform` in `AWS::EC2::CapacityReservationFleet`.
        InstancePlatform {
            LinuxWithSqlServerEnterprise = "Linux with SQL Server Enterprise",
            LinuxWithSqlServerStandard = "Linux with SQL Server Standard",
            LinuxWithSqlServerWeb = "Linux with SQL Server Web",
            LinuxPerUnix = "Linux/UNIX",
            RhelWithHa = "RHEL with HA",
            RhelWithHaAndSqlServerEnterprise = "RHEL with HA and SQL Server Enterprise",
            RhelWithHaAndSqlServerStandard = "RHEL with HA and SQL Server Standard",
            RhelWithSqlServerEnterprise = "RHEL with SQL Server Enterprise",
            RhelWithSqlServerStandard = "RHEL with SQL Server Standard",
            RhelWithSqlServerWeb = "RHEL with SQL Server Web",
            RedHatEnterpriseLinux = "Red Hat Enterprise Linux",
            SuseLinux = "SUSE Linux",
            UbuntuPro = "Ubuntu Pro",
            Windows = "Windows",
            WindowsWithSqlServer = "Windows with SQL Server",
            WindowsWithSqlServerEnterprise = "Windows with SQL Server Enterprise",
            WindowsWithSqlServerStandard = "Windows with SQL Server Standard",
            WindowsWithSqlServerWeb = "Windows with SQL Server Web",
        }
    }

    properties! {
        /// [`InstanceTypeSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-capacityreservationfleet-instancetypespecification.html) of `AWS::EC2::CapacityReservationFleet`.
        InstanceTypeSpecification;
        required {}
        optional {
            /// `AvailabilityZone`.
            availability_zone: Value<String> => "AvailabilityZone",
            /// `AvailabilityZoneId`.
            availability_zone_id: Value<String> => "AvailabilityZoneId",
            /// `EbsOptimized`.
            ebs_optimized: Value<bool> => "EbsOptimized",
            /// `InstancePlatform`.
            instance_platform: Value<InstancePlatform> => "InstancePlatform",
            /// `InstanceType`.
            instance_type: Value<String> => "InstanceType",
            /// `Priority`: 0 to 999.
            priority: Value<i64> => "Priority",
            /// `Weight`: 0.001 to 99.999.
            weight: Value<f64> => "Weight",
        }
    }

    choice! {
        /// The values of `TagSpecification.ResourceType` in `AWS::EC2::CapacityReservationFleet`.
        ResourceType {
            ApplicationStatusCheck = "application-status-check",
            CapacityBlock = "capacity-block",
            CapacityManagerDataExport = "capacity-manager-data-export",
            CapacityReservation = "capacity-reservation",
            CapacityReservationCancellationQuote = "capacity-reservation-cancellation-quote",
            CapacityReservationFleet = "capacity-reservation-fleet",
            CapacityReservationModificationQuote = "capacity-reservation-modification-quote",
            CarrierGateway = "carrier-gateway",
            ClientVpnEndpoint = "client-vpn-endpoint",
            CoipPool = "coip-pool",
            CustomerGateway = "customer-gateway",
            DeclarativePoliciesReport = "declarative-policies-report",
            DedicatedHost = "dedicated-host",
            DhcpOptions = "dhcp-options",
            EgressOnlyInternetGateway = "egress-only-internet-gateway",
            ElasticGpu = "elastic-gpu",
            ElasticIp = "elastic-ip",
            ExportImageTask = "export-image-task",
            ExportInstanceTask = "export-instance-task",
            Fleet = "fleet",
            FpgaImage = "fpga-image",
            HostReservation = "host-reservation",
            Image = "image",
            ImageUsageReport = "image-usage-report",
            ImportImageTask = "import-image-task",
            ImportSnapshotTask = "import-snapshot-task",
            Instance = "instance",
            InstanceConnectEndpoint = "instance-connect-endpoint",
            InstanceEventWindow = "instance-event-window",
            InternetGateway = "internet-gateway",
            Ipam = "ipam",
            IpamExternalResourceVerificationToken = "ipam-external-resource-verification-token",
            IpamInternetRegistryAssociation = "ipam-internet-registry-association",
            IpamPolicy = "ipam-policy",
            IpamPool = "ipam-pool",
            IpamPoolAllocation = "ipam-pool-allocation",
            IpamPrefixListResolver = "ipam-prefix-list-resolver",
            IpamPrefixListResolverTarget = "ipam-prefix-list-resolver-target",
            IpamResourceDiscovery = "ipam-resource-discovery",
            IpamResourceDiscoveryAssociation = "ipam-resource-discovery-association",
            IpamScope = "ipam-scope",
            Ipv4poolEc2 = "ipv4pool-ec2",
            Ipv6poolEc2 = "ipv6pool-ec2",
            KeyPair = "key-pair",
            LaunchTemplate = "launch-template",
            LocalGateway = "local-gateway",
            LocalGatewayRouteTable = "local-gateway-route-table",
            LocalGatewayRouteTableVirtualInterfaceGroupAssociation = "local-gateway-route-table-virtual-interface-group-association",
            LocalGatewayRouteTableVpcAssociation = "local-gateway-route-table-vpc-association",
            LocalGatewayVirtualInterface = "local-gateway-virtual-interface",
            LocalGatewayVirtualInterfaceGroup = "local-gateway-virtual-interface-group",
            MacModificationTask = "mac-modification-task",
            Natgateway = "natgateway",
            NetworkAcl = "network-acl",
            NetworkInsightsAccessScope = "network-insights-access-scope",
            NetworkInsightsAccessScopeAnalysis = "network-insights-access-scope-analysis",
            NetworkInsightsAnalysis = "network-insights-analysis",
            NetworkInsightsPath = "network-insights-path",
            NetworkInterface = "network-interface",
            OutpostLag = "outpost-lag",
            PlacementGroup = "placement-group",
            PrefixList = "prefix-list",
            ReplaceRootVolumeTask = "replace-root-volume-task",
            ReservedInstances = "reserved-instances",
            RouteServer = "route-server",
            RouteServerEndpoint = "route-server-endpoint",
            RouteServerPeer = "route-server-peer",
            RouteTable = "route-table",
            SecondaryInterface = "secondary-interface",
            SecondaryNetwork = "secondary-network",
            SecondarySubnet = "secondary-subnet",
            SecurityGroup = "security-group",
            SecurityGroupRule = "security-group-rule",
            ServiceLinkVirtualInterface = "service-link-virtual-interface",
            Snapshot = "snapshot",
            SpotFleetRequest = "spot-fleet-request",
            SpotInstancesRequest = "spot-instances-request",
            Subnet = "subnet",
            SubnetCidrReservation = "subnet-cidr-reservation",
            TrafficMirrorFilter = "traffic-mirror-filter",
            TrafficMirrorFilterRule = "traffic-mirror-filter-rule",
            TrafficMirrorSession = "traffic-mirror-session",
            TrafficMirrorTarget = "traffic-mirror-target",
            TransitGateway = "transit-gateway",
            TransitGatewayAttachment = "transit-gateway-attachment",
            TransitGatewayConnectPeer = "transit-gateway-connect-peer",
            TransitGatewayMeteringPolicy = "transit-gateway-metering-policy",
            TransitGatewayMulticastDomain = "transit-gateway-multicast-domain",
            TransitGatewayPolicyTable = "transit-gateway-policy-table",
            TransitGatewayRouteTable = "transit-gateway-route-table",
            TransitGatewayRouteTableAnnouncement = "transit-gateway-route-table-announcement",
            VerifiedAccessEndpoint = "verified-access-endpoint",
            VerifiedAccessEndpointTarget = "verified-access-endpoint-target",
            VerifiedAccessGroup = "verified-access-group",
            VerifiedAccessInstance = "verified-access-instance",
            VerifiedAccessPolicy = "verified-access-policy",
            VerifiedAccessTrustProvider = "verified-access-trust-provider",
            Volume = "volume",
            Vpc = "vpc",
            VpcBlockPublicAccessExclusion = "vpc-block-public-access-exclusion",
            VpcEncryptionControl = "vpc-encryption-control",
            VpcEndpoint = "vpc-endpoint",
            VpcEndpointConnection = "vpc-endpoint-connection",
            VpcEndpointConnectionDeviceType = "vpc-endpoint-connection-device-type",
            VpcEndpointService = "vpc-endpoint-service",
            VpcEndpointServicePermission = "vpc-endpoint-service-permission",
            VpcFlowLog = "vpc-flow-log",
            VpcPeeringConnection = "vpc-peering-connection",
            VpnConcentrator = "vpn-concentrator",
            VpnConnection = "vpn-connection",
            VpnConnectionDeviceType = "vpn-connection-device-type",
            VpnGateway = "vpn-gateway",
        }
    }

    properties! {
        /// [`TagSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-capacityreservationfleet-tagspecification.html) of `AWS::EC2::CapacityReservationFleet`.
        TagSpecification;
        required {}
        optional {
            /// `ResourceType`.
            resource_type: Value<ResourceType> => "ResourceType",
            /// `Tags`.
            tags: List<Tag> => "Tags",
        }
    }

    choice! {
        /// The values of `Tenancy` in `AWS::EC2::CapacityReservationFleet`.
        Tenancy {
            Default = "default",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::CarrierGateway`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-carriergateway.html). Identified by `CarrierGatewayId`.
    CarrierGateway = "AWS::EC2::CarrierGateway", tags: List;
    required {
        /// `VpcId`: required. A change replaces the resource.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
    }
    optional {
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `CarrierGatewayId`.
        carrier_gateway_id: Value<Id<ec2::CarrierGateway>> => "CarrierGatewayId",
        /// `Fn::GetAtt` of `OwnerId`.
        owner_id: Value<String> => "OwnerId",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::ClientVpnAuthorizationRule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-clientvpnauthorizationrule.html). Identified by `Id`.
    ClientVpnAuthorizationRule = "AWS::EC2::ClientVpnAuthorizationRule", tags: None;
    required {
        /// `ClientVpnEndpointId`: required. A change replaces the resource.
        client_vpn_endpoint_id: Value<String> => "ClientVpnEndpointId",
        /// `TargetNetworkCidr`: required. A change replaces the resource.
        target_network_cidr: Value<String> => "TargetNetworkCidr",
    }
    optional {
        /// `AccessGroupId`. A change replaces the resource.
        access_group_id: Value<String> => "AccessGroupId",
        /// `AuthorizeAllGroups`. A change replaces the resource.
        authorize_all_groups: Value<bool> => "AuthorizeAllGroups",
        /// `Description`. A change replaces the resource.
        description: Value<String> => "Description",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::ClientVpnAuthorizationRule>> => "Id",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::ClientVpnEndpoint`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-clientvpnendpoint.html). Identified by `Id`.
    ClientVpnEndpoint = "AWS::EC2::ClientVpnEndpoint", tags: None;
    required {
        /// `ConnectionLogOptions`: required.
        connection_log_options: Value<client_vpn_endpoint::ConnectionLogOptions> => "ConnectionLogOptions",
        /// `AuthenticationOptions`: required. A change replaces the resource.
        authentication_options: List<client_vpn_endpoint::ClientAuthenticationRequest> => "AuthenticationOptions",
        /// `ServerCertificateArn`: required.
        server_certificate_arn: Value<String> => "ServerCertificateArn",
    }
    optional {
        /// `AuthorizationPolicy`.
        authorization_policy: Value<client_vpn_endpoint::AuthorizationPolicy> => "AuthorizationPolicy",
        /// `ClientCidrBlock`. A change replaces the resource.
        client_cidr_block: Value<String> => "ClientCidrBlock",
        /// `ClientConnectOptions`.
        client_connect_options: Value<client_vpn_endpoint::ClientConnectOptions> => "ClientConnectOptions",
        /// `ClientLoginBannerOptions`.
        client_login_banner_options: Value<client_vpn_endpoint::ClientLoginBannerOptions> => "ClientLoginBannerOptions",
        /// `ClientRouteEnforcementOptions`.
        client_route_enforcement_options: Value<client_vpn_endpoint::ClientRouteEnforcementOptions> => "ClientRouteEnforcementOptions",
        /// `Description`.
        description: Value<String> => "Description",
        /// `DevicePostureOptions`.
        device_posture_options: Value<client_vpn_endpoint::DevicePostureOptions> => "DevicePostureOptions",
        /// `DisconnectOnSessionTimeout`.
        disconnect_on_session_timeout: Value<bool> => "DisconnectOnSessionTimeout",
        /// `DnsServers`.
        dns_servers: List<String> => "DnsServers",
        /// `EndpointIpAddressType`. A change replaces the resource.
        endpoint_ip_address_type: Value<String> => "EndpointIpAddressType",
        /// `SecurityGroupIds`.
        security_group_ids: List<Id<ec2::SecurityGroup>> => "SecurityGroupIds",
        /// `SelfServicePortal`.
        self_service_portal: Value<String> => "SelfServicePortal",
        /// `SessionTimeoutHours`.
        session_timeout_hours: Value<i64> => "SessionTimeoutHours",
        /// `SplitTunnel`.
        split_tunnel: Value<bool> => "SplitTunnel",
        /// `TagSpecifications`. A change replaces the resource.
        tag_specifications: List<client_vpn_endpoint::TagSpecification> => "TagSpecifications",
        /// `TrafficIpAddressType`. A change replaces the resource.
        traffic_ip_address_type: Value<String> => "TrafficIpAddressType",
        /// `TransitGatewayConfiguration`. A change replaces the resource.
        transit_gateway_configuration: Value<client_vpn_endpoint::TransitGatewayConfiguration> => "TransitGatewayConfiguration",
        /// `TransportProtocol`. A change replaces the resource.
        transport_protocol: Value<String> => "TransportProtocol",
        /// `VpcId`.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
        /// `VpnPort`.
        vpn_port: Value<i64> => "VpnPort",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::ClientVpnEndpoint>> => "Id",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`ClientVpnEndpoint`].
pub mod client_vpn_endpoint {
    use super::*;

    properties! {
        /// [`AuthorizationPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-clientvpnendpoint-authorizationpolicy.html) of `AWS::EC2::ClientVpnEndpoint`.
        AuthorizationPolicy;
        required {
            /// `PolicyDocument`: required.
            policy_document: Value<String> => "PolicyDocument",
        }
        optional {
            /// `Description`.
            description: Value<String> => "Description",
            /// `ShadowMode`.
            shadow_mode: Value<String> => "ShadowMode",
        }
    }

    properties! {
        /// [`CertificateAuthenticationRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-clientvpnendpoint-certificateauthenticationrequest.html) of `AWS::EC2::ClientVpnEndpoint`.
        CertificateAuthenticationRequest;
        required {
            /// `ClientRootCertificateChainArn`: required.
            client_root_certificate_chain_arn: Value<String> => "ClientRootCertificateChainArn",
        }
        optional {}
    }

    properties! {
        /// [`ClientAuthenticationRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-clientvpnendpoint-clientauthenticationrequest.html) of `AWS::EC2::ClientVpnEndpoint`.
        ClientAuthenticationRequest;
        required {
            /// `Type`: required.
            r#type: Value<String> => "Type",
        }
        optional {
            /// `ActiveDirectory`.
            active_directory: Value<DirectoryServiceAuthenticationRequest> => "ActiveDirectory",
            /// `FederatedAuthentication`.
            federated_authentication: Value<FederatedAuthenticationRequest> => "FederatedAuthentication",
            /// `MutualAuthentication`.
            mutual_authentication: Value<CertificateAuthenticationRequest> => "MutualAuthentication",
        }
    }

    properties! {
        /// [`ClientConnectOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-clientvpnendpoint-clientconnectoptions.html) of `AWS::EC2::ClientVpnEndpoint`.
        ClientConnectOptions;
        required {
            /// `Enabled`: required.
            enabled: Value<bool> => "Enabled",
        }
        optional {
            /// `LambdaFunctionArn`.
            lambda_function_arn: Value<Arn<lambda::Function>> => "LambdaFunctionArn",
        }
    }

    properties! {
        /// [`ClientLoginBannerOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-clientvpnendpoint-clientloginbanneroptions.html) of `AWS::EC2::ClientVpnEndpoint`.
        ClientLoginBannerOptions;
        required {
            /// `Enabled`: required.
            enabled: Value<bool> => "Enabled",
        }
        optional {
            /// `BannerText`.
            banner_text: Value<String> => "BannerText",
        }
    }

    properties! {
        /// [`ClientRouteEnforcementOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-clientvpnendpoint-clientrouteenforcementoptions.html) of `AWS::EC2::ClientVpnEndpoint`.
        ClientRouteEnforcementOptions;
        required {}
        optional {
            /// `Enforced`.
            enforced: Value<bool> => "Enforced",
        }
    }

    properties! {
        /// [`ConnectionLogOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-clientvpnendpoint-connectionlogoptions.html) of `AWS::EC2::ClientVpnEndpoint`.
        ConnectionLogOptions;
        required {
            /// `Enabled`: required.
            enabled: Value<bool> => "Enabled",
        }
        optional {
            /// `CloudwatchLogGroup`.
            cloudwatch_log_group: Value<String> => "CloudwatchLogGroup",
            /// `CloudwatchLogStream`.
            cloudwatch_log_stream: Value<String> => "CloudwatchLogStream",
            /// `IncludeAuthorizationPolicyContext`.
            include_authorization_policy_context: Value<bool> => "IncludeAuthorizationPolicyContext",
        }
    }

    properties! {
        /// [`DevicePostureOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-clientvpnendpoint-devicepostureoptions.html) of `AWS::EC2::ClientVpnEndpoint`.
        DevicePostureOptions;
        required {
            /// `TrustProviders`: required.
            trust_providers: List<DevicePostureTrustProvider> => "TrustProviders",
            /// `Enabled`: required.
            enabled: Value<bool> => "Enabled",
        }
        optional {}
    }

    properties! {
        /// [`DevicePostureTrustProvider`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-clientvpnendpoint-deviceposturetrustprovider.html) of `AWS::EC2::ClientVpnEndpoint`.
        DevicePostureTrustProvider;
        required {
            /// `TenantId`: required.
            tenant_id: Value<String> => "TenantId",
            /// `TrustProviderType`: required.
            trust_provider_type: Value<String> => "TrustProviderType",
        }
        optional {
            /// `PublicSigningKeyUrl`.
            public_signing_key_url: Value<String> => "PublicSigningKeyUrl",
        }
    }

    properties! {
        /// [`DirectoryServiceAuthenticationRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-clientvpnendpoint-directoryserviceauthenticationrequest.html) of `AWS::EC2::ClientVpnEndpoint`.
        DirectoryServiceAuthenticationRequest;
        required {
            /// `DirectoryId`: required.
            directory_id: Value<String> => "DirectoryId",
        }
        optional {}
    }

    properties! {
        /// [`FederatedAuthenticationRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-clientvpnendpoint-federatedauthenticationrequest.html) of `AWS::EC2::ClientVpnEndpoint`.
        FederatedAuthenticationRequest;
        required {
            /// `SAMLProviderArn`: required.
            saml_provider_arn: Value<String> => "SAMLProviderArn",
        }
        optional {
            /// `SelfServiceSAMLProviderArn`.
            self_service_saml_provider_arn: Value<String> => "SelfServiceSAMLProviderArn",
        }
    }

    properties! {
        /// [`TagSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-clientvpnendpoint-tagspecification.html) of `AWS::EC2::ClientVpnEndpoint`.
        TagSpecification;
        required {
            /// `ResourceType`: required.
            resource_type: Value<String> => "ResourceType",
            /// `Tags`: required.
            tags: List<Tag> => "Tags",
        }
        optional {}
    }

    properties! {
        /// [`TransitGatewayConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-clientvpnendpoint-transitgatewayconfiguration.html) of `AWS::EC2::ClientVpnEndpoint`.
        TransitGatewayConfiguration;
        required {
            /// `TransitGatewayId`: required.
            transit_gateway_id: Value<String> => "TransitGatewayId",
        }
        optional {
            /// `AvailabilityZoneIds`.
            availability_zone_ids: List<String> => "AvailabilityZoneIds",
            /// `AvailabilityZones`.
            availability_zones: List<String> => "AvailabilityZones",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::ClientVpnRoute`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-clientvpnroute.html). Identified by `Id`.
    ClientVpnRoute = "AWS::EC2::ClientVpnRoute", tags: None;
    required {
        /// `ClientVpnEndpointId`: required. A change replaces the resource.
        client_vpn_endpoint_id: Value<String> => "ClientVpnEndpointId",
        /// `DestinationCidrBlock`: required. A change replaces the resource.
        destination_cidr_block: Value<String> => "DestinationCidrBlock",
    }
    optional {
        /// `Description`. A change replaces the resource.
        description: Value<String> => "Description",
        /// `TargetVpcSubnetId`. A change replaces the resource.
        target_vpc_subnet_id: Value<String> => "TargetVpcSubnetId",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::ClientVpnRoute>> => "Id",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::ClientVpnTargetNetworkAssociation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-clientvpntargetnetworkassociation.html). Identified by `Id`.
    ClientVpnTargetNetworkAssociation = "AWS::EC2::ClientVpnTargetNetworkAssociation", tags: None;
    required {
        /// `ClientVpnEndpointId`: required. A change replaces the resource.
        client_vpn_endpoint_id: Value<String> => "ClientVpnEndpointId",
    }
    optional {
        /// `AvailabilityZone`. A change replaces the resource.
        availability_zone: Value<String> => "AvailabilityZone",
        /// `AvailabilityZoneId`. A change replaces the resource.
        availability_zone_id: Value<String> => "AvailabilityZoneId",
        /// `SubnetId`. A change replaces the resource.
        subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::ClientVpnTargetNetworkAssociation>> => "Id",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::CustomerGateway`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-customergateway.html). Identified by `CustomerGatewayId`.
    CustomerGateway = "AWS::EC2::CustomerGateway", tags: List;
    required {
        /// `IpAddress`: required. A change replaces the resource.
        ip_address: Value<String> => "IpAddress",
        /// `Type`: required. A change replaces the resource.
        r#type: Value<String> => "Type",
    }
    optional {
        /// `BgpAsn`. A change replaces the resource.
        bgp_asn: Value<i64> => "BgpAsn",
        /// `BgpAsnExtended`: 2147483648 to 4294967294. A change replaces the resource.
        bgp_asn_extended: Value<f64> => "BgpAsnExtended",
        /// `CertificateArn`. A change replaces the resource.
        certificate_arn: Value<String> => "CertificateArn",
        /// `DeviceName`. A change replaces the resource.
        device_name: Value<String> => "DeviceName",
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `CustomerGatewayId`.
        customer_gateway_id: Value<Id<ec2::CustomerGateway>> => "CustomerGatewayId",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::DHCPOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-dhcpoptions.html). Identified by `DhcpOptionsId`.
    DhcpOptions = "AWS::EC2::DHCPOptions", tags: List;
    required {}
    optional {
        /// `DomainName`. A change replaces the resource.
        domain_name: Value<String> => "DomainName",
        /// `DomainNameServers`: no element twice. A change replaces the resource.
        domain_name_servers: List<String> => "DomainNameServers",
        /// `Ipv6AddressPreferredLeaseTime`. A change replaces the resource.
        ipv6_address_preferred_lease_time: Value<i64> => "Ipv6AddressPreferredLeaseTime",
        /// `NetbiosNameServers`: no element twice. A change replaces the resource.
        netbios_name_servers: List<String> => "NetbiosNameServers",
        /// `NetbiosNodeType`: one of `1`, `2`, `4`, `8`. A change replaces the resource.
        netbios_node_type: Value<i64> => "NetbiosNodeType",
        /// `NtpServers`. A change replaces the resource.
        ntp_servers: List<String> => "NtpServers",
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `DhcpOptionsId`.
        dhcp_options_id: Value<Id<ec2::DhcpOptions>> => "DhcpOptionsId",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::EC2Fleet`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ec2fleet.html). Identified by `FleetId`.
    Ec2Fleet = "AWS::EC2::EC2Fleet", tags: None;
    required {
        /// `TargetCapacitySpecification`: required.
        target_capacity_specification: Value<ec2_fleet::TargetCapacitySpecificationRequest> => "TargetCapacitySpecification",
        /// `LaunchTemplateConfigs`: required; 0 to 50 elements. A change replaces the resource.
        launch_template_configs: List<ec2_fleet::FleetLaunchTemplateConfigRequest> => "LaunchTemplateConfigs",
    }
    optional {
        /// `Context`.
        context: Value<String> => "Context",
        /// `ExcessCapacityTerminationPolicy`: one of `no-termination`, `termination`.
        excess_capacity_termination_policy: Value<ec2_fleet::ExcessCapacityTerminationPolicy> => "ExcessCapacityTerminationPolicy",
        /// `OnDemandOptions`. A change replaces the resource.
        on_demand_options: Value<ec2_fleet::OnDemandOptionsRequest> => "OnDemandOptions",
        /// `ReplaceUnhealthyInstances`. A change replaces the resource.
        replace_unhealthy_instances: Value<bool> => "ReplaceUnhealthyInstances",
        /// `ReservedCapacityOptions`. A change replaces the resource.
        reserved_capacity_options: Value<ec2_fleet::ReservedCapacityOptionsRequest> => "ReservedCapacityOptions",
        /// `SpotOptions`. A change replaces the resource.
        spot_options: Value<ec2_fleet::SpotOptionsRequest> => "SpotOptions",
        /// `TagSpecifications`. A change replaces the resource.
        tag_specifications: List<ec2_fleet::TagSpecification> => "TagSpecifications",
        /// `TerminateInstancesWithExpiration`. A change replaces the resource.
        terminate_instances_with_expiration: Value<bool> => "TerminateInstancesWithExpiration",
        /// `Type`: one of `instant`, `maintain`, `request`. A change replaces the resource.
        r#type: Value<ec2_fleet::Ec2FleetType> => "Type",
        /// `ValidFrom`. A change replaces the resource.
        valid_from: Value<String> => "ValidFrom",
        /// `ValidUntil`. A change replaces the resource.
        valid_until: Value<String> => "ValidUntil",
    }
    attributes {
        /// `Fn::GetAtt` of `FleetId`.
        fleet_id: Value<Id<ec2::Ec2Fleet>> => "FleetId",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`Ec2Fleet`].
pub mod ec2_fleet {
    use super::*;

    properties! {
        /// [`AcceleratorCountRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-acceleratorcountrequest.html) of `AWS::EC2::EC2Fleet`.
        AcceleratorCountRequest;
        required {}
        optional {
            /// `Max`.
            max: Value<i64> => "Max",
            /// `Min`.
            min: Value<i64> => "Min",
        }
    }

    choice! {
        /// The values of `InstanceRequirementsRequest.AcceleratorManufacturers` in `AWS::EC2::EC2Fleet`.
        AcceleratorManufacturers {
            AmazonWebServices = "amazon-web-services",
            Amd = "amd",
            Habana = "habana",
            Nvidia = "nvidia",
            Xilinx = "xilinx",
        }
    }

    choice! {
        /// The values of `InstanceRequirementsRequest.AcceleratorNames` in `AWS::EC2::EC2Fleet`.
        AcceleratorNames {
            A100 = "a100",
            A10g = "a10g",
            GaudiHl205 = "gaudi-hl-205",
            H100 = "h100",
            Inferentia = "inferentia",
            Inferentia2 = "inferentia2",
            K520 = "k520",
            K80 = "k80",
            L4 = "l4",
            L40s = "l40s",
            M60 = "m60",
            RadeonProV520 = "radeon-pro-v520",
            T4 = "t4",
            T4g = "t4g",
            Trainium = "trainium",
            Trainium2 = "trainium2",
            U30 = "u30",
            V100 = "v100",
            Vu9p = "vu9p",
        }
    }

    properties! {
        /// [`AcceleratorTotalMemoryMiBRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-acceleratortotalmemorymibrequest.html) of `AWS::EC2::EC2Fleet`.
        AcceleratorTotalMemoryMibRequest;
        required {}
        optional {
            /// `Max`.
            max: Value<i64> => "Max",
            /// `Min`.
            min: Value<i64> => "Min",
        }
    }

    choice! {
        /// The values of `InstanceRequirementsRequest.AcceleratorTypes` in `AWS::EC2::EC2Fleet`.
        AcceleratorTypes {
            Fpga = "fpga",
            Gpu = "gpu",
            Inference = "inference",
            Media = "media",
        }
    }

    choice! {
        /// The values of `InstanceRequirementsRequest.BareMetal` in `AWS::EC2::EC2Fleet`.
        BareMetal {
            Excluded = "excluded",
            Included = "included",
            Required = "required",
        }
    }

    properties! {
        /// [`BaselineEbsBandwidthMbpsRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-baselineebsbandwidthmbpsrequest.html) of `AWS::EC2::EC2Fleet`.
        BaselineEbsBandwidthMbpsRequest;
        required {}
        optional {
            /// `Max`.
            max: Value<i64> => "Max",
            /// `Min`.
            min: Value<i64> => "Min",
        }
    }

    properties! {
        /// [`BaselinePerformanceFactorsRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-baselineperformancefactorsrequest.html) of `AWS::EC2::EC2Fleet`.
        BaselinePerformanceFactorsRequest;
        required {}
        optional {
            /// `Cpu`.
            cpu: Value<CpuPerformanceFactorRequest> => "Cpu",
        }
    }

    properties! {
        /// [`BlockDeviceMapping`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-blockdevicemapping.html) of `AWS::EC2::EC2Fleet`.
        BlockDeviceMapping;
        required {}
        optional {
            /// `DeviceName`.
            device_name: Value<String> => "DeviceName",
            /// `Ebs`.
            ebs: Value<EbsBlockDevice> => "Ebs",
            /// `NoDevice`.
            no_device: Value<String> => "NoDevice",
            /// `VirtualName`.
            virtual_name: Value<String> => "VirtualName",
        }
    }

    choice! {
        /// The values of `InstanceRequirementsRequest.BurstablePerformance` in `AWS::EC2::EC2Fleet`.
        BurstablePerformance {
            Excluded = "excluded",
            Included = "included",
            Required = "required",
        }
    }

    properties! {
        /// [`CapacityRebalance`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-capacityrebalance.html) of `AWS::EC2::EC2Fleet`.
        CapacityRebalance;
        required {}
        optional {
            /// `ReplacementStrategy`: one of `launch`, `launch-before-terminate`.
            replacement_strategy: Value<ReplacementStrategy> => "ReplacementStrategy",
            /// `TerminationDelay`.
            termination_delay: Value<i64> => "TerminationDelay",
        }
    }

    properties! {
        /// [`CapacityReservationOptionsRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-capacityreservationoptionsrequest.html) of `AWS::EC2::EC2Fleet`.
        CapacityReservationOptionsRequest;
        required {}
        optional {
            /// `UsageStrategy`: one of `use-capacity-reservations-first`.
            usage_strategy: Value<UsageStrategy> => "UsageStrategy",
        }
    }

    properties! {
        /// [`CapacityReservationTargetRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-capacityreservationtargetrequest.html) of `AWS::EC2::EC2Fleet`.
        CapacityReservationTargetRequest;
        required {}
        optional {
            /// `CapacityReservationIds`: no element twice.
            capacity_reservation_ids: List<String> => "CapacityReservationIds",
            /// `CapacityReservationResourceGroupArns`: no element twice.
            capacity_reservation_resource_group_arns: List<String> => "CapacityReservationResourceGroupArns",
        }
    }

    choice! {
        /// The values of `InstanceRequirementsRequest.CpuManufacturers` in `AWS::EC2::EC2Fleet`.
        CpuManufacturers {
            AmazonWebServices = "amazon-web-services",
            Amd = "amd",
            Apple = "apple",
            Intel = "intel",
        }
    }

    properties! {
        /// [`CpuPerformanceFactorRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-cpuperformancefactorrequest.html) of `AWS::EC2::EC2Fleet`.
        CpuPerformanceFactorRequest;
        required {}
        optional {
            /// `References`.
            references: List<PerformanceFactorReferenceRequest> => "References",
        }
    }

    choice! {
        /// The values of `TargetCapacitySpecificationRequest.DefaultTargetCapacityType` in `AWS::EC2::EC2Fleet`.
        DefaultTargetCapacityType {
            CapacityBlock = "capacity-block",
            OnDemand = "on-demand",
            ReservedCapacity = "reserved-capacity",
            Spot = "spot",
        }
    }

    properties! {
        /// [`EbsBlockDevice`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-ebsblockdevice.html) of `AWS::EC2::EC2Fleet`.
        EbsBlockDevice;
        required {}
        optional {
            /// `DeleteOnTermination`.
            delete_on_termination: Value<bool> => "DeleteOnTermination",
            /// `Encrypted`.
            encrypted: Value<bool> => "Encrypted",
            /// `Iops`.
            iops: Value<i64> => "Iops",
            /// `KmsKeyId`.
            kms_key_id: Value<String> => "KmsKeyId",
            /// `MultiAvailabilityZoneConfiguration`.
            multi_availability_zone_configuration: Value<MultiAvailabilityZoneConfiguration> => "MultiAvailabilityZoneConfiguration",
            /// `SnapshotId`.
            snapshot_id: Value<String> => "SnapshotId",
            /// `VolumeSize`.
            volume_size: Value<i64> => "VolumeSize",
            /// `VolumeType`: one of `gp2`, `gp3`, `io1`, `io2`, `sc1`, `st1`, `standard`.
            volume_type: Value<VolumeType> => "VolumeType",
        }
    }

    choice! {
        /// The values of `Type` in `AWS::EC2::EC2Fleet`.
        Ec2FleetType {
            Instant = "instant",
            Maintain = "maintain",
            Request = "request",
        }
    }

    choice! {
        /// The values of `ExcessCapacityTerminationPolicy` in `AWS::EC2::EC2Fleet`.
        ExcessCapacityTerminationPolicy {
            NoTermination = "no-termination",
            Termination = "termination",
        }
    }

    properties! {
        /// [`FleetLaunchTemplateConfigRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-fleetlaunchtemplateconfigrequest.html) of `AWS::EC2::EC2Fleet`.
        FleetLaunchTemplateConfigRequest;
        required {}
        optional {
            /// `LaunchTemplateSpecification`.
            launch_template_specification: Value<FleetLaunchTemplateSpecificationRequest> => "LaunchTemplateSpecification",
            /// `Overrides`.
            overrides: List<FleetLaunchTemplateOverridesRequest> => "Overrides",
        }
    }

    properties! {
        /// [`FleetLaunchTemplateOverridesRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-fleetlaunchtemplateoverridesrequest.html) of `AWS::EC2::EC2Fleet`.
        FleetLaunchTemplateOverridesRequest;
        required {}
        optional {
            /// `AvailabilityZone`.
            availability_zone: Value<String> => "AvailabilityZone",
            /// `AvailabilityZoneId`.
            availability_zone_id: Value<String> => "AvailabilityZoneId",
            /// `BlockDeviceMappings`: no element twice.
            block_device_mappings: List<BlockDeviceMapping> => "BlockDeviceMappings",
            /// `IamInstanceProfile`.
            iam_instance_profile: Value<IamInstanceProfileSpecification> => "IamInstanceProfile",
            /// `InstanceRequirements`.
            instance_requirements: Value<InstanceRequirementsRequest> => "InstanceRequirements",
            /// `InstanceType`.
            instance_type: Value<String> => "InstanceType",
            /// `KeyName`.
            key_name: Value<String> => "KeyName",
            /// `MaxPrice`.
            max_price: Value<String> => "MaxPrice",
            /// `MetadataOptions`.
            metadata_options: Value<InstanceMetadataOptionsRequest> => "MetadataOptions",
            /// `NetworkInterfaces`.
            network_interfaces: List<NetworkInterfaceSpecificationRequest> => "NetworkInterfaces",
            /// `Placement`.
            placement: Value<Placement> => "Placement",
            /// `Priority`.
            priority: Value<f64> => "Priority",
            /// `SubnetId`.
            subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
            /// `WeightedCapacity`.
            weighted_capacity: Value<f64> => "WeightedCapacity",
        }
    }

    properties! {
        /// [`FleetLaunchTemplateSpecificationRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-fleetlaunchtemplatespecificationrequest.html) of `AWS::EC2::EC2Fleet`.
        FleetLaunchTemplateSpecificationRequest;
        required {
            /// `Version`: required.
            version: Value<String> => "Version",
        }
        optional {
            /// `LaunchTemplateId`.
            launch_template_id: Value<String> => "LaunchTemplateId",
            /// `LaunchTemplateName`: 3 to 128 characters; pattern `[a-zA-Z0-9\(\)\.\-/_]+`.
            launch_template_name: Value<String> => "LaunchTemplateName",
            /// `LaunchTemplateSpecificationUserData`.
            launch_template_specification_user_data: Value<String> => "LaunchTemplateSpecificationUserData",
        }
    }

    choice! {
        /// The values of `InstanceMetadataOptionsRequest.HttpEndpoint` in `AWS::EC2::EC2Fleet`.
        HttpEndpoint {
            Disabled = "disabled",
            Enabled = "enabled",
        }
    }

    choice! {
        /// The values of `InstanceMetadataOptionsRequest.HttpTokens` in `AWS::EC2::EC2Fleet`.
        HttpTokens {
            Optional = "optional",
            Required = "required",
        }
    }

    properties! {
        /// [`IamInstanceProfileSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-iaminstanceprofilespecification.html) of `AWS::EC2::EC2Fleet`.
        IamInstanceProfileSpecification;
        required {}
        optional {
            /// `Arn`.
            arn: Value<String> => "Arn",
            /// `Name`.
            name: Value<String> => "Name",
        }
    }

    choice! {
        /// The values of `InstanceRequirementsRequest.InstanceGenerations` in `AWS::EC2::EC2Fleet`.
        InstanceGenerations {
            Current = "current",
            Previous = "previous",
        }
    }

    choice! {
        /// The values of `SpotOptionsRequest.InstanceInterruptionBehavior` in `AWS::EC2::EC2Fleet`.
        InstanceInterruptionBehavior {
            Hibernate = "hibernate",
            Stop = "stop",
            Terminate = "terminate",
        }
    }

    properties! {
        /// [`InstanceMetadataOptionsRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-instancemetadataoptionsrequest.html) of `AWS::EC2::EC2Fleet`.
        InstanceMetadataOptionsRequest;
        required {}
        optional {
            /// `HttpEndpoint`: one of `disabled`, `enabled`.
            http_endpoint: Value<HttpEndpoint> => "HttpEndpoint",
            /// `HttpPutResponseHopLimit`.
            http_put_response_hop_limit: Value<i64> => "HttpPutResponseHopLimit",
            /// `HttpTokens`: one of `optional`, `required`.
            http_tokens: Value<HttpTokens> => "HttpTokens",
        }
    }

    properties! {
        /// [`InstanceRequirementsRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-instancerequirementsrequest.html) of `AWS::EC2::EC2Fleet`.
        InstanceRequirementsRequest;
        required {}
        optional {
            /// `AcceleratorCount`.
            accelerator_count: Value<AcceleratorCountRequest> => "AcceleratorCount",
            /// `AcceleratorManufacturers`: each one of `amazon-web-services`, `amd`, `habana`, `nvidia`, `xilinx`.
            accelerator_manufacturers: List<AcceleratorManufacturers> => "AcceleratorManufacturers",
            /// `AcceleratorNames`.
            accelerator_names: List<AcceleratorNames> => "AcceleratorNames",
            /// `AcceleratorTotalMemoryMiB`.
            accelerator_total_memory_mib: Value<AcceleratorTotalMemoryMibRequest> => "AcceleratorTotalMemoryMiB",
            /// `AcceleratorTypes`: each one of `fpga`, `gpu`, `inference`, `media`.
            accelerator_types: List<AcceleratorTypes> => "AcceleratorTypes",
            /// `AllowedInstanceTypes`: 0 to 400 elements; each 1 to 30 characters; each pattern `[a-zA-Z0-9\.\*]+`.
            allowed_instance_types: List<String> => "AllowedInstanceTypes",
            /// `BareMetal`: one of `excluded`, `included`, `required`.
            bare_metal: Value<BareMetal> => "BareMetal",
            /// `BaselineEbsBandwidthMbps`.
            baseline_ebs_bandwidth_mbps: Value<BaselineEbsBandwidthMbpsRequest> => "BaselineEbsBandwidthMbps",
            /// `BaselinePerformanceFactors`.
            baseline_performance_factors: Value<BaselinePerformanceFactorsRequest> => "BaselinePerformanceFactors",
            /// `BurstablePerformance`: one of `excluded`, `included`, `required`.
            burstable_performance: Value<BurstablePerformance> => "BurstablePerformance",
            /// `CpuManufacturers`: each one of `amazon-web-services`, `amd`, `apple`, `intel`.
            cpu_manufacturers: List<CpuManufacturers> => "CpuManufacturers",
            /// `ExcludedInstanceTypes`: 0 to 400 elements; each 1 to 30 characters; each pattern `[a-zA-Z0-9\.\*]+`.
            excluded_instance_types: List<String> => "ExcludedInstanceTypes",
            /// `InstanceGenerations`: each one of `current`, `previous`.
            instance_generations: List<InstanceGenerations> => "InstanceGenerations",
            /// `LocalStorage`: one of `excluded`, `included`, `required`.
            local_storage: Value<LocalStorage> => "LocalStorage",
            /// `LocalStorageTypes`: each one of `hdd`, `ssd`.
            local_storage_types: List<LocalStorageTypes> => "LocalStorageTypes",
            /// `MaxSpotPriceAsPercentageOfOptimalOnDemandPrice`.
            max_spot_price_as_percentage_of_optimal_on_demand_price: Value<i64> => "MaxSpotPriceAsPercentageOfOptimalOnDemandPrice",
            /// `MemoryGiBPerVCpu`.
            memory_gib_per_vcpu: Value<MemoryGibPerVcpuRequest> => "MemoryGiBPerVCpu",
            /// `MemoryMiB`.
            memory_mib: Value<MemoryMibRequest> => "MemoryMiB",
            /// `NetworkBandwidthGbps`.
            network_bandwidth_gbps: Value<NetworkBandwidthGbpsRequest> => "NetworkBandwidthGbps",
            /// `NetworkInterfaceCount`.
            network_interface_count: Value<NetworkInterfaceCountRequest> => "NetworkInterfaceCount",
            /// `OnDemandMaxPricePercentageOverLowestPrice`.
            on_demand_max_price_percentage_over_lowest_price: Value<i64> => "OnDemandMaxPricePercentageOverLowestPrice",
            /// `RequireEncryptionInTransit`.
            require_encryption_in_transit: Value<bool> => "RequireEncryptionInTransit",
            /// `RequireHibernateSupport`.
            require_hibernate_support: Value<bool> => "RequireHibernateSupport",
            /// `SpotMaxPricePercentageOverLowestPrice`.
            spot_max_price_percentage_over_lowest_price: Value<i64> => "SpotMaxPricePercentageOverLowestPrice",
            /// `TotalLocalStorageGB`.
            total_local_storage_gb: Value<TotalLocalStorageGbRequest> => "TotalLocalStorageGB",
            /// `VCpuCount`.
            vcpu_count: Value<VcpuCountRangeRequest> => "VCpuCount",
        }
    }

    properties! {
        /// [`Ipv6AddressRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-ipv6addressrequest.html) of `AWS::EC2::EC2Fleet`.
        Ipv6AddressRequest;
        required {}
        optional {
            /// `Ipv6Address`.
            ipv6_address: Value<String> => "Ipv6Address",
        }
    }

    choice! {
        /// The values of `InstanceRequirementsRequest.LocalStorage` in `AWS::EC2::EC2Fleet`.
        LocalStorage {
            Excluded = "excluded",
            Included = "included",
            Required = "required",
        }
    }

    choice! {
        /// The values of `InstanceRequirementsRequest.LocalStorageTypes` in `AWS::EC2::EC2Fleet`.
        LocalStorageTypes {
            Hdd = "hdd",
            Ssd = "ssd",
        }
    }

    properties! {
        /// [`MaintenanceStrategies`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-maintenancestrategies.html) of `AWS::EC2::EC2Fleet`.
        MaintenanceStrategies;
        required {}
        optional {
            /// `CapacityRebalance`.
            capacity_rebalance: Value<CapacityRebalance> => "CapacityRebalance",
        }
    }

    choice! {
        /// The values of `ReservedCapacityFallbackOptionsRequest.MarketTypes` in `AWS::EC2::EC2Fleet`.
        MarketTypes {
            OnDemand = "on-demand",
        }
    }

    properties! {
        /// [`MemoryGiBPerVCpuRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-memorygibpervcpurequest.html) of `AWS::EC2::EC2Fleet`.
        MemoryGibPerVcpuRequest;
        required {}
        optional {
            /// `Max`.
            max: Value<f64> => "Max",
            /// `Min`.
            min: Value<f64> => "Min",
        }
    }

    properties! {
        /// [`MemoryMiBRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-memorymibrequest.html) of `AWS::EC2::EC2Fleet`.
        MemoryMibRequest;
        required {}
        optional {
            /// `Max`.
            max: Value<i64> => "Max",
            /// `Min`.
            min: Value<i64> => "Min",
        }
    }

    properties! {
        /// [`MultiAvailabilityZoneConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-multiavailabilityzoneconfiguration.html) of `AWS::EC2::EC2Fleet`.
        MultiAvailabilityZoneConfiguration;
        required {}
        optional {
            /// `ConfigurationType`.
            configuration_type: Value<String> => "ConfigurationType",
            /// `StandbyAvailabilityZones`: no element twice.
            standby_availability_zones: List<StandbyAvailabilityZone> => "StandbyAvailabilityZones",
        }
    }

    properties! {
        /// [`NetworkBandwidthGbpsRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-networkbandwidthgbpsrequest.html) of `AWS::EC2::EC2Fleet`.
        NetworkBandwidthGbpsRequest;
        required {}
        optional {
            /// `Max`.
            max: Value<f64> => "Max",
            /// `Min`.
            min: Value<f64> => "Min",
        }
    }

    properties! {
        /// [`NetworkInterfaceCountRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-networkinterfacecountrequest.html) of `AWS::EC2::EC2Fleet`.
        NetworkInterfaceCountRequest;
        required {}
        optional {
            /// `Max`.
            max: Value<i64> => "Max",
            /// `Min`.
            min: Value<i64> => "Min",
        }
    }

    properties! {
        /// [`NetworkInterfaceSpecificationRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-networkinterfacespecificationrequest.html) of `AWS::EC2::EC2Fleet`.
        NetworkInterfaceSpecificationRequest;
        required {}
        optional {
            /// `AssociatePublicIpAddress`.
            associate_public_ip_address: Value<bool> => "AssociatePublicIpAddress",
            /// `DeleteOnTermination`.
            delete_on_termination: Value<bool> => "DeleteOnTermination",
            /// `Description`.
            description: Value<String> => "Description",
            /// `DeviceIndex`.
            device_index: Value<i64> => "DeviceIndex",
            /// `Groups`.
            groups: List<String> => "Groups",
            /// `InterfaceType`.
            interface_type: Value<String> => "InterfaceType",
            /// `Ipv6AddressCount`.
            ipv6_address_count: Value<i64> => "Ipv6AddressCount",
            /// `Ipv6Addresses`.
            ipv6_addresses: List<Ipv6AddressRequest> => "Ipv6Addresses",
            /// `NetworkCardIndex`.
            network_card_index: Value<i64> => "NetworkCardIndex",
            /// `NetworkInterfaceId`.
            network_interface_id: Value<String> => "NetworkInterfaceId",
            /// `PrivateIpAddress`.
            private_ip_address: Value<String> => "PrivateIpAddress",
            /// `PrivateIpAddresses`.
            private_ip_addresses: List<PrivateIpAddressSpecificationRequest> => "PrivateIpAddresses",
            /// `SecondaryPrivateIpAddressCount`.
            secondary_private_ip_address_count: Value<i64> => "SecondaryPrivateIpAddressCount",
            /// `SubnetId`.
            subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
        }
    }

    properties! {
        /// [`OnDemandOptionsRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-ondemandoptionsrequest.html) of `AWS::EC2::EC2Fleet`.
        OnDemandOptionsRequest;
        required {}
        optional {
            /// `AllocationStrategy`: one of `lowest-price`, `prioritized`.
            allocation_strategy: Value<OnDemandOptionsRequestAllocationStrategy> => "AllocationStrategy",
            /// `CapacityReservationOptions`.
            capacity_reservation_options: Value<CapacityReservationOptionsRequest> => "CapacityReservationOptions",
            /// `MaxTotalPrice`.
            max_total_price: Value<String> => "MaxTotalPrice",
            /// `MinTargetCapacity`.
            min_target_capacity: Value<i64> => "MinTargetCapacity",
            /// `SingleAvailabilityZone`.
            single_availability_zone: Value<bool> => "SingleAvailabilityZone",
            /// `SingleInstanceType`.
            single_instance_type: Value<bool> => "SingleInstanceType",
        }
    }

    choice! {
        /// The values of `OnDemandOptionsRequest.AllocationStrategy` in `AWS::EC2::EC2Fleet`.
        OnDemandOptionsRequestAllocationStrategy {
            LowestPrice = "lowest-price",
            Prioritized = "prioritized",
        }
    }

    properties! {
        /// [`PerformanceFactorReferenceRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-performancefactorreferencerequest.html) of `AWS::EC2::EC2Fleet`.
        PerformanceFactorReferenceRequest;
        required {}
        optional {
            /// `InstanceFamily`.
            instance_family: Value<String> => "InstanceFamily",
        }
    }

    properties! {
        /// [`Placement`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-placement.html) of `AWS::EC2::EC2Fleet`.
        Placement;
        required {}
        optional {
            /// `Affinity`.
            affinity: Value<String> => "Affinity",
            /// `AvailabilityZone`.
            availability_zone: Value<String> => "AvailabilityZone",
            /// `GroupName`.
            group_name: Value<String> => "GroupName",
            /// `HostId`.
            host_id: Value<String> => "HostId",
            /// `HostResourceGroupArn`.
            host_resource_group_arn: Value<String> => "HostResourceGroupArn",
            /// `PartitionNumber`.
            partition_number: Value<i64> => "PartitionNumber",
            /// `SpreadDomain`.
            spread_domain: Value<String> => "SpreadDomain",
            /// `Tenancy`: one of `dedicated`, `default`, `host`.
            tenancy: Value<Tenancy> => "Tenancy",
        }
    }

    properties! {
        /// [`PrivateIpAddressSpecificationRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-privateipaddressspecificationrequest.html) of `AWS::EC2::EC2Fleet`.
        PrivateIpAddressSpecificationRequest;
        required {}
        optional {
            /// `Primary`.
            primary: Value<bool> => "Primary",
            /// `PrivateIpAddress`.
            private_ip_address: Value<String> => "PrivateIpAddress",
        }
    }

    choice! {
        /// The values of `CapacityRebalance.ReplacementStrategy` in `AWS::EC2::EC2Fleet`.
        ReplacementStrategy {
            Launch = "launch",
            LaunchBeforeTerminate = "launch-before-terminate",
        }
    }

    choice! {
        /// The values of `ReservedCapacityOptionsRequest.ReservationTypes` in `AWS::EC2::EC2Fleet`.
        ReservationTypes {
            CapacityBlock = "capacity-block",
            InterruptibleCapacityReservation = "interruptible-capacity-reservation",
            OnDemandCapacityReservation = "on-demand-capacity-reservation",
        }
    }

    properties! {
        /// [`ReservedCapacityFallbackOptionsRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-reservedcapacityfallbackoptionsrequest.html) of `AWS::EC2::EC2Fleet`.
        ReservedCapacityFallbackOptionsRequest;
        required {}
        optional {
            /// `MarketTypes`: no element twice; each one of `on-demand`.
            market_types: List<MarketTypes> => "MarketTypes",
        }
    }

    properties! {
        /// [`ReservedCapacityOptionsRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-reservedcapacityoptionsrequest.html) of `AWS::EC2::EC2Fleet`.
        ReservedCapacityOptionsRequest;
        required {}
        optional {
            /// `AllocationStrategy`: one of `prioritized`.
            allocation_strategy: Value<ReservedCapacityOptionsRequestAllocationStrategy> => "AllocationStrategy",
            /// `CapacityReservationTarget`.
            capacity_reservation_target: Value<CapacityReservationTargetRequest> => "CapacityReservationTarget",
            /// `ReservationTypes`: no element twice; each one of `capacity-block`, `interruptible-capacity-reservation`, `on-demand-capacity-reservation`.
            reservation_types: List<ReservationTypes> => "ReservationTypes",
            /// `ReservedCapacityFallbackOptions`.
            reserved_capacity_fallback_options: Value<ReservedCapacityFallbackOptionsRequest> => "ReservedCapacityFallbackOptions",
        }
    }

    choice! {
        /// The values of `ReservedCapacityOptionsRequest.AllocationStrategy` in `AWS::EC2::EC2Fleet`.
        ReservedCapacityOptionsRequestAllocationStrategy {
            Prioritized = "prioritized",
        }
    }

    choice! {
        /// The values of `TagSpecification.ResourceType` in `AWS::EC2::EC2Fleet`.
        ResourceType {
            ClientVpnEndpoint = "client-vpn-endpoint",
            CustomerGateway = "customer-gateway",
            DedicatedHost = "dedicated-host",
            DhcpOptions = "dhcp-options",
            EgressOnlyInternetGateway = "egress-only-internet-gateway",
            ElasticGpu = "elastic-gpu",
            ElasticIp = "elastic-ip",
            ExportImageTask = "export-image-task",
            ExportInstanceTask = "export-instance-task",
            Fleet = "fleet",
            FpgaImage = "fpga-image",
            HostReservation = "host-reservation",
            Image = "image",
            ImportImageTask = "import-image-task",
            ImportSnapshotTask = "import-snapshot-task",
            Instance = "instance",
            InternetGateway = "internet-gateway",
            KeyPair = "key-pair",
            LaunchTemplate = "launch-template",
            LocalGatewayRouteTableVpcAssociation = "local-gateway-route-table-vpc-association",
            Natgateway = "natgateway",
            NetworkAcl = "network-acl",
            NetworkInsightsAnalysis = "network-insights-analysis",
            NetworkInsightsPath = "network-insights-path",
            NetworkInterface = "network-interface",
            PlacementGroup = "placement-group",
            ReservedInstances = "reserved-instances",
            RouteTable = "route-table",
            SecurityGroup = "security-group",
            Snapshot = "snapshot",
            SpotFleetRequest = "spot-fleet-request",
            SpotInstancesRequest = "spot-instances-request",
            Subnet = "subnet",
            TrafficMirrorFilter = "traffic-mirror-filter",
            TrafficMirrorSession = "traffic-mirror-session",
            TrafficMirrorTarget = "traffic-mirror-target",
            TransitGateway = "transit-gateway",
            TransitGatewayAttachment = "transit-gateway-attachment",
            TransitGatewayConnectPeer = "transit-gateway-connect-peer",
            TransitGatewayMulticastDomain = "transit-gateway-multicast-domain",
            TransitGatewayRouteTable = "transit-gateway-route-table",
            Volume = "volume",
            Vpc = "vpc",
            VpcFlowLog = "vpc-flow-log",
            VpcPeeringConnection = "vpc-peering-connection",
            VpnConnection = "vpn-connection",
            VpnGateway = "vpn-gateway",
        }
    }

    properties! {
        /// [`SpotOptionsRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-spotoptionsrequest.html) of `AWS::EC2::EC2Fleet`.
        SpotOptionsRequest;
        required {}
        optional {
            /// `AllocationStrategy`.
            allocation_strategy: Value<SpotOptionsRequestAllocationStrategy> => "AllocationStrategy",
            /// `InstanceInterruptionBehavior`: one of `hibernate`, `stop`, `terminate`.
            instance_interruption_behavior: Value<InstanceInterruptionBehavior> => "InstanceInterruptionBehavior",
            /// `InstancePoolsToUseCount`.
            instance_pools_to_use_count: Value<i64> => "InstancePoolsToUseCount",
            /// `MaintenanceStrategies`.
            maintenance_strategies: Value<MaintenanceStrategies> => "MaintenanceStrategies",
            /// `MaxTotalPrice`.
            max_total_price: Value<String> => "MaxTotalPrice",
            /// `MinTargetCapacity`.
            min_target_capacity: Value<i64> => "MinTargetCapacity",
            /// `SingleAvailabilityZone`.
            single_availability_zone: Value<bool> => "SingleAvailabilityZone",
            /// `SingleInstanceType`.
            single_instance_type: Value<bool> => "SingleInstanceType",
        }
    }

    choice! {
        /// The values of `SpotOptionsRequest.AllocationStrategy` in `AWS::EC2::EC2Fleet`.
        SpotOptionsRequestAllocationStrategy {
            CapacityOptimized = "capacity-optimized",
            CapacityOptimizedPrioritized = "capacity-optimized-prioritized",
            CapacityOptimizedSpelling2 = "capacityOptimized",
            CapacityOptimizedPrioritizedSpelling2 = "capacityOptimizedPrioritized",
            Diversified = "diversified",
            LowestPrice = "lowest-price",
            LowestPriceSpelling2 = "lowestPrice",
            PriceCapacityOptimized = "price-capacity-optimized",
            PriceCapacityOptimizedSpelling2 = "priceCapacityOptimized",
        }
    }

    properties! {
        /// [`StandbyAvailabilityZone`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-standbyavailabilityzone.html) of `AWS::EC2::EC2Fleet`.
        StandbyAvailabilityZone;
        required {}
        optional {
            /// `AvailabilityZone`.
            availability_zone: Value<String> => "AvailabilityZone",
            /// `AvailabilityZoneId`.
            availability_zone_id: Value<String> => "AvailabilityZoneId",
        }
    }

    properties! {
        /// [`TagSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-tagspecification.html) of `AWS::EC2::EC2Fleet`.
        TagSpecification;
        required {}
        optional {
            /// `ResourceType`.
            resource_type: Value<ResourceType> => "ResourceType",
            /// `Tags`.
            tags: List<Tag> => "Tags",
        }
    }

    properties! {
        /// [`TargetCapacitySpecificationRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-targetcapacityspecificationrequest.html) of `AWS::EC2::EC2Fleet`.
        TargetCapacitySpecificationRequest;
        required {
            /// `TotalTargetCapacity`: required.
            total_target_capacity: Value<i64> => "TotalTargetCapacity",
        }
        optional {
            /// `DefaultTargetCapacityType`: one of `capacity-block`, `on-demand`, `reserved-capacity`, `spot`. A change replaces the resource.
            default_target_capacity_type: Value<DefaultTargetCapacityType> => "DefaultTargetCapacityType",
            /// `OnDemandTargetCapacity`.
            on_demand_target_capacity: Value<i64> => "OnDemandTargetCapacity",
            /// `SpotTargetCapacity`.
            spot_target_capacity: Value<i64> => "SpotTargetCapacity",
            /// `TargetCapacityUnitType`: one of `memory-mib`, `units`, `vcpu`. A change replaces the resource.
            target_capacity_unit_type: Value<TargetCapacityUnitType> => "TargetCapacityUnitType",
        }
    }

    choice! {
        /// The values of `TargetCapacitySpecificationRequest.TargetCapacityUnitType` in `AWS::EC2::EC2Fleet`.
        TargetCapacityUnitType {
            MemoryMib = "memory-mib",
            Units = "units",
            Vcpu = "vcpu",
        }
    }

    choice! {
        /// The values of `Placement.Tenancy` in `AWS::EC2::EC2Fleet`.
        Tenancy {
            Dedicated = "dedicated",
            Default = "default",
            Host = "host",
        }
    }

    properties! {
        /// [`TotalLocalStorageGBRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-totallocalstoragegbrequest.html) of `AWS::EC2::EC2Fleet`.
        TotalLocalStorageGbRequest;
        required {}
        optional {
            /// `Max`.
            max: Value<f64> => "Max",
            /// `Min`.
            min: Value<f64> => "Min",
        }
    }

    choice! {
        /// The values of `CapacityReservationOptionsRequest.UsageStrategy` in `AWS::EC2::EC2Fleet`.
        UsageStrategy {
            UseCapacityReservationsFirst = "use-capacity-reservations-first",
        }
    }

    properties! {
        /// [`VCpuCountRangeRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ec2fleet-vcpucountrangerequest.html) of `AWS::EC2::EC2Fleet`.
        VcpuCountRangeRequest;
        required {}
        optional {
            /// `Max`.
            max: Value<i64> => "Max",
            /// `Min`.
            min: Value<i64> => "Min",
        }
    }

    choice! {
        /// The values of `EbsBlockDevice.VolumeType` in `AWS::EC2::EC2Fleet`.
        VolumeType {
            Gp2 = "gp2",
            Gp3 = "gp3",
            Io1 = "io1",
            Io2 = "io2",
            Sc1 = "sc1",
            St1 = "st1",
            Standard = "standard",
        }
    }
}

resource! {
    /// [`AWS::EC2::EIP`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-eip.html). Identified by `PublicIp`, `AllocationId`.
    Eip = "AWS::EC2::EIP", tags: List;
    required {}
    optional {
        /// `Address`. A change replaces the resource.
        address: Value<String> => "Address",
        /// `Domain`.
        domain: Value<String> => "Domain",
        /// `InstanceId`.
        instance_id: Value<String> => "InstanceId",
        /// `IpamPoolId`. A change replaces the resource.
        ipam_pool_id: Value<String> => "IpamPoolId",
        /// `NetworkBorderGroup`. A change replaces the resource.
        network_border_group: Value<String> => "NetworkBorderGroup",
        /// `PublicIpv4Pool`.
        public_ipv4_pool: Value<String> => "PublicIpv4Pool",
        /// `Tags`.
        tags: List<Tag> => "Tags",
        /// `TransferAddress`. A change replaces the resource.
        transfer_address: Value<String> => "TransferAddress",
    }
    attributes {
        /// `Fn::GetAtt` of `AllocationId`.
        allocation_id: Value<String> => "AllocationId",
        /// `Fn::GetAtt` of `PublicIp`.
        public_ip: Value<String> => "PublicIp",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::EIPAssociation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-eipassociation.html). Identified by `Id`.
    EipAssociation = "AWS::EC2::EIPAssociation", tags: None;
    required {}
    optional {
        /// `AllocationId`. A change replaces the resource.
        allocation_id: Value<String> => "AllocationId",
        /// `EIP`. A change replaces the resource.
        eip: Value<String> => "EIP",
        /// `InstanceId`. A change replaces the resource.
        instance_id: Value<String> => "InstanceId",
        /// `NetworkInterfaceId`. A change replaces the resource.
        network_interface_id: Value<Id<ec2::NetworkInterface>> => "NetworkInterfaceId",
        /// `PrivateIpAddress`. A change replaces the resource.
        private_ip_address: Value<String> => "PrivateIpAddress",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::EipAssociation>> => "Id",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::EgressOnlyInternetGateway`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-egressonlyinternetgateway.html). Identified by `Id`.
    EgressOnlyInternetGateway = "AWS::EC2::EgressOnlyInternetGateway", tags: List;
    required {
        /// `VpcId`: required. A change replaces the resource.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
    }
    optional {
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::EgressOnlyInternetGateway>> => "Id",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::EnclaveCertificateIamRoleAssociation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-enclavecertificateiamroleassociation.html). Identified by `CertificateArn`, `RoleArn`.
    EnclaveCertificateIamRoleAssociation = "AWS::EC2::EnclaveCertificateIamRoleAssociation", tags: None;
    required {
        /// `CertificateArn`: required; 1 to 1283 characters; pattern `^arn:aws[A-Za-z0-9-]{0,64}:acm:[A-Za-z0-9-]{1,64}:([0-9]{12})?:certificate/.+$`. A change replaces the resource.
        certificate_arn: Value<String> => "CertificateArn",
        /// `RoleArn`: required; 1 to 1283 characters; pattern `^arn:aws[A-Za-z0-9-]{0,64}:iam:.*:([0-9]{12})?:role/.+$`. A change replaces the resource.
        role_arn: Value<Arn<iam::Role>> => "RoleArn",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `CertificateS3BucketName`.
        certificate_s3_bucket_name: Value<String> => "CertificateS3BucketName",
        /// `Fn::GetAtt` of `CertificateS3ObjectKey`.
        certificate_s3_object_key: Value<String> => "CertificateS3ObjectKey",
        /// `Fn::GetAtt` of `EncryptionKmsKeyId`.
        encryption_kms_key_id: Value<String> => "EncryptionKmsKeyId",
    }
}

resource! {
    /// [`AWS::EC2::FlowLog`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-flowlog.html). Identified by `Id`.
    FlowLog = "AWS::EC2::FlowLog", tags: List;
    required {
        /// `ResourceType`: required; one of `NetworkInterface`, `RegionalNatGateway`, `Subnet`, `TransitGateway`, `TransitGatewayAttachment`, `VPC`. A change replaces the resource.
        resource_type: Value<flow_log::FlowLogResourceType> => "ResourceType",
        /// `ResourceId`: required. A change replaces the resource.
        resource_id: Value<String> => "ResourceId",
    }
    optional {
        /// `DeliverCrossAccountRole`. A change replaces the resource.
        deliver_cross_account_role: Value<String> => "DeliverCrossAccountRole",
        /// `DeliverLogsPermissionArn`. A change replaces the resource.
        deliver_logs_permission_arn: Value<Arn<iam::Role>> => "DeliverLogsPermissionArn",
        /// `DestinationOptions`. A change replaces the resource.
        destination_options: Value<flow_log::DestinationOptions> => "DestinationOptions",
        /// `LogDestination`. A change replaces the resource.
        log_destination: Value<String> => "LogDestination",
        /// `LogDestinationType`: one of `cloud-watch-logs`, `kinesis-data-firehose`, `s3`. A change replaces the resource.
        log_destination_type: Value<flow_log::LogDestinationType> => "LogDestinationType",
        /// `LogFormat`. A change replaces the resource.
        log_format: Value<String> => "LogFormat",
        /// `LogGroupName`. A change replaces the resource.
        log_group_name: Value<Id<logs::LogGroup>> => "LogGroupName",
        /// `MaxAggregationInterval`. A change replaces the resource.
        max_aggregation_interval: Value<i64> => "MaxAggregationInterval",
        /// `TagFieldSpecifications`: 1 to 3 elements; no element twice. A change replaces the resource.
        tag_field_specifications: List<flow_log::TagFieldSpecification> => "TagFieldSpecifications",
        /// `Tags`.
        tags: List<Tag> => "Tags",
        /// `TrafficType`: one of `ACCEPT`, `ALL`, `REJECT`. A change replaces the resource.
        traffic_type: Value<flow_log::TrafficType> => "TrafficType",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::FlowLog>> => "Id",
    }
}

/// The nested types of [`FlowLog`].
pub mod flow_log {
    use super::*;

    properties! {
        /// `DestinationOptions` of `AWS::EC2::FlowLog`.
        DestinationOptions;
        required {
            /// `FileFormat`: required; one of `parquet`, `plain-text`.
            file_format: Value<FileFormat> => "FileFormat",
            /// `HiveCompatiblePartitions`: required.
            hive_compatible_partitions: Value<bool> => "HiveCompatiblePartitions",
            /// `PerHourPartition`: required.
            per_hour_partition: Value<bool> => "PerHourPartition",
        }
        optional {}
    }

    choice! {
        /// The values of `DestinationOptions.FileFormat` in `AWS::EC2::FlowLog`.
        FileFormat {
            Parquet = "parquet",
            PlainText = "plain-text",
        }
    }

    choice! {
        /// The values of `ResourceType` in `AWS::EC2::FlowLog`.
        FlowLogResourceType {
            NetworkInterface = "NetworkInterface",
            RegionalNatGateway = "RegionalNatGateway",
            Subnet = "Subnet",
            TransitGateway = "TransitGateway",
            TransitGatewayAttachment = "TransitGatewayAttachment",
            Vpc = "VPC",
        }
    }

    choice! {
        /// The values of `LogDestinationType` in `AWS::EC2::FlowLog`.
        LogDestinationType {
            CloudWatchLogs = "cloud-watch-logs",
            KinesisDataFirehose = "kinesis-data-firehose",
            S3 = "s3",
        }
    }

    properties! {
        /// [`TagFieldSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-flowlog-tagfieldspecification.html) of `AWS::EC2::FlowLog`.
        TagFieldSpecification;
        required {
            /// `ResourceType`: required; one of `auto-scaling-group`, `instance`, `network-interface`.
            resource_type: Value<TagFieldSpecificationResourceType> => "ResourceType",
            /// `TagKeys`: required; 1 to 2 elements; each 1 to 128 characters.
            tag_keys: List<String> => "TagKeys",
        }
        optional {}
    }

    choice! {
        /// The values of `TagFieldSpecification.ResourceType` in `AWS::EC2::FlowLog`.
        TagFieldSpecificationResourceType {
            AutoScalingGroup = "auto-scaling-group",
            Instance = "instance",
            NetworkInterface = "network-interface",
        }
    }

    choice! {
        /// The values of `TrafficType` in `AWS::EC2::FlowLog`.
        TrafficType {
            Accept = "ACCEPT",
            All = "ALL",
            Reject = "REJECT",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::FpgaImage`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-fpgaimage.html). Identified by `Arn`.
    FpgaImage = "AWS::EC2::FpgaImage", tags: List;
    required {}
    optional {
        /// `Description`.
        description: Value<String> => "Description",
        /// `InputStorageLocation`. A change replaces the resource.
        input_storage_location: Value<fpga_image::StorageLocation> => "InputStorageLocation",
        /// `LogsStorageLocation`. A change replaces the resource.
        logs_storage_location: Value<fpga_image::StorageLocation> => "LogsStorageLocation",
        /// `Name`.
        name: Value<String> => "Name",
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Id<ec2::FpgaImage>> => "Arn",
        /// `Fn::GetAtt` of `CreateTime`.
        create_time: Value<String> => "CreateTime",
        /// `Fn::GetAtt` of `DataRetentionSupport`.
        data_retention_support: Value<bool> => "DataRetentionSupport",
        /// `Fn::GetAtt` of `FpgaImageGlobalId`.
        fpga_image_global_id: Value<String> => "FpgaImageGlobalId",
        /// `Fn::GetAtt` of `FpgaImageId`.
        fpga_image_id: Value<String> => "FpgaImageId",
        /// `Fn::GetAtt` of `OwnerId`.
        owner_id: Value<String> => "OwnerId",
        /// `Fn::GetAtt` of `Public`.
        public: Value<bool> => "Public",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
        /// `Fn::GetAtt` of `UpdateTime`.
        update_time: Value<String> => "UpdateTime",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`FpgaImage`].
pub mod fpga_image {
    use super::*;

    properties! {
        /// [`StorageLocation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-fpgaimage-storagelocation.html) of `AWS::EC2::FpgaImage`.
        StorageLocation;
        required {}
        optional {
            /// `Bucket`.
            bucket: Value<String> => "Bucket",
            /// `Key`.
            key: Value<String> => "Key",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::GatewayRouteTableAssociation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-gatewayroutetableassociation.html). Identified by `GatewayId`.
    GatewayRouteTableAssociation = "AWS::EC2::GatewayRouteTableAssociation", tags: None;
    required {
        /// `RouteTableId`: required.
        route_table_id: Value<String> => "RouteTableId",
        /// `GatewayId`: required. A change replaces the resource.
        gateway_id: Value<String> => "GatewayId",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `AssociationId`.
        association_id: Value<String> => "AssociationId",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::Host`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-host.html). Identified by `HostId`.
    Host = "AWS::EC2::Host", tags: List;
    required {
        /// `AvailabilityZone`: required. A change replaces the resource.
        availability_zone: Value<String> => "AvailabilityZone",
    }
    optional {
        /// `AssetId`. A change replaces the resource.
        asset_id: Value<String> => "AssetId",
        /// `AutoPlacement`: one of `off`, `on`.
        auto_placement: Value<host::AutoPlacement> => "AutoPlacement",
        /// `HostMaintenance`: one of `off`, `on`.
        host_maintenance: Value<host::HostMaintenance> => "HostMaintenance",
        /// `HostRecovery`: one of `off`, `on`.
        host_recovery: Value<host::HostRecovery> => "HostRecovery",
        /// `InstanceFamily`. A change replaces the resource.
        instance_family: Value<String> => "InstanceFamily",
        /// `InstanceType`. A change replaces the resource.
        instance_type: Value<String> => "InstanceType",
        /// `OutpostArn`. A change replaces the resource.
        outpost_arn: Value<String> => "OutpostArn",
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `HostId`.
        host_id: Value<Id<ec2::Host>> => "HostId",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`Host`].
pub mod host {
    use super::*;

    choice! {
        /// The values of `AutoPlacement` in `AWS::EC2::Host`.
        AutoPlacement {
            Off = "off",
            On = "on",
        }
    }

    choice! {
        /// The values of `HostMaintenance` in `AWS::EC2::Host`.
        HostMaintenance {
            Off = "off",
            On = "on",
        }
    }

    choice! {
        /// The values of `HostRecovery` in `AWS::EC2::Host`.
        HostRecovery {
            Off = "off",
            On = "on",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::IPAM`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ipam.html). Identified by `IpamId`.
    Ipam = "AWS::EC2::IPAM", tags: List;
    required {}
    optional {
        /// `DefaultResourceDiscoveryOrganizationalUnitExclusions`: no element twice.
        default_resource_discovery_organizational_unit_exclusions: List<ipam::IpamOrganizationalUnitExclusion> => "DefaultResourceDiscoveryOrganizationalUnitExclusions",
        /// `Description`.
        description: Value<String> => "Description",
        /// `EnablePrivateGua`.
        enable_private_gua: Value<bool> => "EnablePrivateGua",
        /// `MeteredAccount`: one of `ipam-owner`, `resource-owner`.
        metered_account: Value<ipam::MeteredAccount> => "MeteredAccount",
        /// `OperatingRegions`: 0 to 50 elements; no element twice.
        operating_regions: List<ipam::IpamOperatingRegion> => "OperatingRegions",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
        /// `Tier`: one of `advanced`, `free`.
        tier: Value<ipam::Tier> => "Tier",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<ec2::Ipam>> => "Arn",
        /// `Fn::GetAtt` of `DefaultResourceDiscoveryAssociationId`.
        default_resource_discovery_association_id: Value<String> => "DefaultResourceDiscoveryAssociationId",
        /// `Fn::GetAtt` of `DefaultResourceDiscoveryId`.
        default_resource_discovery_id: Value<String> => "DefaultResourceDiscoveryId",
        /// `Fn::GetAtt` of `IpamId`.
        ipam_id: Value<Id<ec2::Ipam>> => "IpamId",
        /// `Fn::GetAtt` of `PrivateDefaultScopeId`.
        private_default_scope_id: Value<String> => "PrivateDefaultScopeId",
        /// `Fn::GetAtt` of `PublicDefaultScopeId`.
        public_default_scope_id: Value<String> => "PublicDefaultScopeId",
        /// `Fn::GetAtt` of `ResourceDiscoveryAssociationCount`.
        resource_discovery_association_count: Value<i64> => "ResourceDiscoveryAssociationCount",
        /// `Fn::GetAtt` of `ScopeCount`.
        scope_count: Value<i64> => "ScopeCount",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`Ipam`].
pub mod ipam {
    use super::*;

    properties! {
        /// [`IpamOperatingRegion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ipam-ipamoperatingregion.html) of `AWS::EC2::IPAM`.
        IpamOperatingRegion;
        required {
            /// `RegionName`: required.
            region_name: Value<String> => "RegionName",
        }
        optional {}
    }

    properties! {
        /// [`IpamOrganizationalUnitExclusion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ipam-ipamorganizationalunitexclusion.html) of `AWS::EC2::IPAM`.
        IpamOrganizationalUnitExclusion;
        required {
            /// `OrganizationsEntityPath`: required; at least 1 characters.
            organizations_entity_path: Value<String> => "OrganizationsEntityPath",
        }
        optional {}
    }

    choice! {
        /// The values of `MeteredAccount` in `AWS::EC2::IPAM`.
        MeteredAccount {
            IpamOwner = "ipam-owner",
            ResourceOwner = "resource-owner",
        }
    }

    choice! {
        /// The values of `Tier` in `AWS::EC2::IPAM`.
        Tier {
            Advanced = "advanced",
            Free = "free",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::IPAMAllocation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ipamallocation.html). Identified by `IpamPoolId`, `IpamPoolAllocationId`, `Cidr`.
    IpamAllocation = "AWS::EC2::IPAMAllocation", tags: None;
    required {
        /// `IpamPoolId`: required. A change replaces the resource.
        ipam_pool_id: Value<String> => "IpamPoolId",
    }
    optional {
        /// `Cidr`. A change replaces the resource.
        cidr: Value<String> => "Cidr",
        /// `Description`. A change replaces the resource.
        description: Value<String> => "Description",
        /// `NetmaskLength`. A change replaces the resource.
        netmask_length: Value<i64> => "NetmaskLength",
    }
    attributes {
        /// `Fn::GetAtt` of `IpamPoolAllocationId`.
        ipam_pool_allocation_id: Value<String> => "IpamPoolAllocationId",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::IPAMPool`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ipampool.html). Identified by `IpamPoolId`.
    IpamPool = "AWS::EC2::IPAMPool", tags: List;
    required {
        /// `IpamScopeId`: required. A change replaces the resource.
        ipam_scope_id: Value<String> => "IpamScopeId",
        /// `AddressFamily`: required. A change replaces the resource.
        address_family: Value<String> => "AddressFamily",
    }
    optional {
        /// `AllocationDefaultNetmaskLength`: 0 to 128.
        allocation_default_netmask_length: Value<i64> => "AllocationDefaultNetmaskLength",
        /// `AllocationMaxNetmaskLength`: 0 to 128.
        allocation_max_netmask_length: Value<i64> => "AllocationMaxNetmaskLength",
        /// `AllocationMinNetmaskLength`: 0 to 128.
        allocation_min_netmask_length: Value<i64> => "AllocationMinNetmaskLength",
        /// `AllocationResourceTags`: no element twice.
        allocation_resource_tags: List<Tag> => "AllocationResourceTags",
        /// `AutoImport`.
        auto_import: Value<bool> => "AutoImport",
        /// `AwsService`. A change replaces the resource.
        aws_service: Value<String> => "AwsService",
        /// `Description`.
        description: Value<String> => "Description",
        /// `Locale`. A change replaces the resource.
        locale: Value<String> => "Locale",
        /// `ProvisionedCidrs`: no element twice.
        provisioned_cidrs: List<ipam_pool::ProvisionedCidr> => "ProvisionedCidrs",
        /// `PublicIpSource`. A change replaces the resource.
        public_ip_source: Value<String> => "PublicIpSource",
        /// `PubliclyAdvertisable`. A change replaces the resource.
        publicly_advertisable: Value<bool> => "PubliclyAdvertisable",
        /// `SourceIpamPoolId`. A change replaces the resource.
        source_ipam_pool_id: Value<String> => "SourceIpamPoolId",
        /// `SourceResource`. A change replaces the resource.
        source_resource: Value<ipam_pool::SourceResource> => "SourceResource",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<ec2::IpamPool>> => "Arn",
        /// `Fn::GetAtt` of `IpamArn`.
        ipam_arn: Value<String> => "IpamArn",
        /// `Fn::GetAtt` of `IpamPoolId`.
        ipam_pool_id: Value<Id<ec2::IpamPool>> => "IpamPoolId",
        /// `Fn::GetAtt` of `IpamScopeArn`.
        ipam_scope_arn: Value<String> => "IpamScopeArn",
        /// `Fn::GetAtt` of `IpamScopeType`.
        ipam_scope_type: Value<String> => "IpamScopeType",
        /// `Fn::GetAtt` of `PoolDepth`.
        pool_depth: Value<i64> => "PoolDepth",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
        /// `Fn::GetAtt` of `StateMessage`.
        state_message: Value<String> => "StateMessage",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`IpamPool`].
pub mod ipam_pool {
    use super::*;

    properties! {
        /// [`ProvisionedCidr`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ipampool-provisionedcidr.html) of `AWS::EC2::IPAMPool`.
        ProvisionedCidr;
        required {
            /// `Cidr`: required.
            cidr: Value<String> => "Cidr",
        }
        optional {}
    }

    properties! {
        /// [`SourceResource`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ipampool-sourceresource.html) of `AWS::EC2::IPAMPool`.
        SourceResource;
        required {
            /// `ResourceId`: required.
            resource_id: Value<String> => "ResourceId",
            /// `ResourceType`: required.
            resource_type: Value<String> => "ResourceType",
            /// `ResourceRegion`: required.
            resource_region: Value<String> => "ResourceRegion",
            /// `ResourceOwner`: required.
            resource_owner: Value<String> => "ResourceOwner",
        }
        optional {}
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::IPAMPoolCidr`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ipampoolcidr.html). Identified by `IpamPoolId`, `IpamPoolCidrId`.
    IpamPoolCidr = "AWS::EC2::IPAMPoolCidr", tags: None;
    required {
        /// `IpamPoolId`: required. A change replaces the resource.
        ipam_pool_id: Value<String> => "IpamPoolId",
    }
    optional {
        /// `Cidr`. A change replaces the resource.
        cidr: Value<String> => "Cidr",
        /// `NetmaskLength`. A change replaces the resource.
        netmask_length: Value<i64> => "NetmaskLength",
    }
    attributes {
        /// `Fn::GetAtt` of `IpamPoolCidrId`.
        ipam_pool_cidr_id: Value<String> => "IpamPoolCidrId",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::IPAMPrefixListResolver`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ipamprefixlistresolver.html). Identified by `IpamPrefixListResolverId`.
    IpamPrefixListResolver = "AWS::EC2::IPAMPrefixListResolver", tags: List;
    required {
        /// `AddressFamily`: required; one of `ipv4`, `ipv6`. A change replaces the resource.
        address_family: Value<ipam_prefix_list_resolver::AddressFamily> => "AddressFamily",
    }
    optional {
        /// `Description`.
        description: Value<String> => "Description",
        /// `IpamId`. A change replaces the resource.
        ipam_id: Value<String> => "IpamId",
        /// `Rules`.
        rules: List<ipam_prefix_list_resolver::IpamPrefixListResolverRule> => "Rules",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `IpamArn`.
        ipam_arn: Value<String> => "IpamArn",
        /// `Fn::GetAtt` of `IpamPrefixListResolverArn`.
        ipam_prefix_list_resolver_arn: Value<Arn<ec2::IpamPrefixListResolver>> => "IpamPrefixListResolverArn",
        /// `Fn::GetAtt` of `IpamPrefixListResolverId`.
        ipam_prefix_list_resolver_id: Value<Id<ec2::IpamPrefixListResolver>> => "IpamPrefixListResolverId",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`IpamPrefixListResolver`].
pub mod ipam_prefix_list_resolver {
    use super::*;

    choice! {
        /// The values of `AddressFamily` in `AWS::EC2::IPAMPrefixListResolver`.
        AddressFamily {
            Ipv4 = "ipv4",
            Ipv6 = "ipv6",
        }
    }

    properties! {
        /// [`IpamPrefixListResolverRule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ipamprefixlistresolver-ipamprefixlistresolverrule.html) of `AWS::EC2::IPAMPrefixListResolver`.
        IpamPrefixListResolverRule;
        required {
            /// `RuleType`: required; one of `ipam-pool-cidr`, `ipam-resource-cidr`, `static-cidr`.
            rule_type: Value<RuleType> => "RuleType",
        }
        optional {
            /// `Conditions`.
            conditions: List<IpamPrefixListResolverRuleCondition> => "Conditions",
            /// `IpamScopeId`.
            ipam_scope_id: Value<String> => "IpamScopeId",
            /// `ResourceType`: one of `eip`, `public-ipv4-pool`, `subnet`, `vpc`.
            resource_type: Value<ResourceType> => "ResourceType",
            /// `StaticCidr`.
            static_cidr: Value<String> => "StaticCidr",
        }
    }

    properties! {
        /// [`IpamPrefixListResolverRuleCondition`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ipamprefixlistresolver-ipamprefixlistresolverrulecondition.html) of `AWS::EC2::IPAMPrefixListResolver`.
        IpamPrefixListResolverRuleCondition;
        required {}
        optional {
            /// `Cidr`.
            cidr: Value<String> => "Cidr",
            /// `IpamPoolId`.
            ipam_pool_id: Value<String> => "IpamPoolId",
            /// `Operation`: one of `equals`, `not-equals`, `subnet-of`.
            operation: Value<Operation> => "Operation",
            /// `ResourceId`.
            resource_id: Value<String> => "ResourceId",
            /// `ResourceOwner`.
            resource_owner: Value<String> => "ResourceOwner",
            /// `ResourceRegion`.
            resource_region: Value<String> => "ResourceRegion",
            /// `ResourceTag`.
            resource_tag: Value<Tag> => "ResourceTag",
        }
    }

    choice! {
        /// The values of `IpamPrefixListResolverRuleCondition.Operation` in `AWS::EC2::IPAMPrefixListResolver`.
        Operation {
            Equals = "equals",
            NotEquals = "not-equals",
            SubnetOf = "subnet-of",
        }
    }

    choice! {
        /// The values of `IpamPrefixListResolverRule.ResourceType` in `AWS::EC2::IPAMPrefixListResolver`.
        ResourceType {
            Eip = "eip",
            PublicIpv4Pool = "public-ipv4-pool",
            Subnet = "subnet",
            Vpc = "vpc",
        }
    }

    choice! {
        /// The values of `IpamPrefixListResolverRule.RuleType` in `AWS::EC2::IPAMPrefixListResolver`.
        RuleType {
            IpamPoolCidr = "ipam-pool-cidr",
            IpamResourceCidr = "ipam-resource-cidr",
            StaticCidr = "static-cidr",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::IPAMPrefixListResolverTarget`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ipamprefixlistresolvertarget.html). Identified by `IpamPrefixListResolverTargetId`.
    IpamPrefixListResolverTarget = "AWS::EC2::IPAMPrefixListResolverTarget", tags: List;
    required {
        /// `IpamPrefixListResolverId`: required. A change replaces the resource.
        ipam_prefix_list_resolver_id: Value<String> => "IpamPrefixListResolverId",
        /// `PrefixListId`: required. A change replaces the resource.
        prefix_list_id: Value<String> => "PrefixListId",
        /// `PrefixListRegion`: required. A change replaces the resource.
        prefix_list_region: Value<String> => "PrefixListRegion",
        /// `TrackLatestVersion`: required.
        track_latest_version: Value<bool> => "TrackLatestVersion",
    }
    optional {
        /// `DesiredVersion`.
        desired_version: Value<i64> => "DesiredVersion",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `IpamPrefixListResolverTargetArn`.
        ipam_prefix_list_resolver_target_arn: Value<Arn<ec2::IpamPrefixListResolverTarget>> => "IpamPrefixListResolverTargetArn",
        /// `Fn::GetAtt` of `IpamPrefixListResolverTargetId`.
        ipam_prefix_list_resolver_target_id: Value<Id<ec2::IpamPrefixListResolverTarget>> => "IpamPrefixListResolverTargetId",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::IPAMResourceDiscovery`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ipamresourcediscovery.html). Identified by `IpamResourceDiscoveryId`.
    IpamResourceDiscovery = "AWS::EC2::IPAMResourceDiscovery", tags: List;
    required {}
    optional {
        /// `Description`.
        description: Value<String> => "Description",
        /// `OperatingRegions`: 0 to 50 elements; no element twice.
        operating_regions: List<ipam_resource_discovery::IpamOperatingRegion> => "OperatingRegions",
        /// `OrganizationalUnitExclusions`: no element twice.
        organizational_unit_exclusions: List<ipam_resource_discovery::IpamResourceDiscoveryOrganizationalUnitExclusion> => "OrganizationalUnitExclusions",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `IpamResourceDiscoveryArn`.
        ipam_resource_discovery_arn: Value<Arn<ec2::IpamResourceDiscovery>> => "IpamResourceDiscoveryArn",
        /// `Fn::GetAtt` of `IpamResourceDiscoveryId`.
        ipam_resource_discovery_id: Value<Id<ec2::IpamResourceDiscovery>> => "IpamResourceDiscoveryId",
        /// `Fn::GetAtt` of `IpamResourceDiscoveryRegion`.
        ipam_resource_discovery_region: Value<String> => "IpamResourceDiscoveryRegion",
        /// `Fn::GetAtt` of `IsDefault`.
        is_default: Value<bool> => "IsDefault",
        /// `Fn::GetAtt` of `OwnerId`.
        owner_id: Value<String> => "OwnerId",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`IpamResourceDiscovery`].
pub mod ipam_resource_discovery {
    use super::*;

    properties! {
        /// [`IpamOperatingRegion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ipamresourcediscovery-ipamoperatingregion.html) of `AWS::EC2::IPAMResourceDiscovery`.
        IpamOperatingRegion;
        required {
            /// `RegionName`: required.
            region_name: Value<String> => "RegionName",
        }
        optional {}
    }

    properties! {
        /// [`IpamResourceDiscoveryOrganizationalUnitExclusion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ipamresourcediscovery-ipamresourcediscoveryorganizationalunitexclusion.html) of `AWS::EC2::IPAMResourceDiscovery`.
        IpamResourceDiscoveryOrganizationalUnitExclusion;
        required {
            /// `OrganizationsEntityPath`: required; at least 1 characters.
            organizations_entity_path: Value<String> => "OrganizationsEntityPath",
        }
        optional {}
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::IPAMResourceDiscoveryAssociation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ipamresourcediscoveryassociation.html). Identified by `IpamResourceDiscoveryAssociationId`.
    IpamResourceDiscoveryAssociation = "AWS::EC2::IPAMResourceDiscoveryAssociation", tags: List;
    required {
        /// `IpamId`: required. A change replaces the resource.
        ipam_id: Value<String> => "IpamId",
        /// `IpamResourceDiscoveryId`: required. A change replaces the resource.
        ipam_resource_discovery_id: Value<String> => "IpamResourceDiscoveryId",
    }
    optional {
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `IpamArn`.
        ipam_arn: Value<String> => "IpamArn",
        /// `Fn::GetAtt` of `IpamRegion`.
        ipam_region: Value<String> => "IpamRegion",
        /// `Fn::GetAtt` of `IpamResourceDiscoveryAssociationArn`.
        ipam_resource_discovery_association_arn: Value<Arn<ec2::IpamResourceDiscoveryAssociation>> => "IpamResourceDiscoveryAssociationArn",
        /// `Fn::GetAtt` of `IpamResourceDiscoveryAssociationId`.
        ipam_resource_discovery_association_id: Value<Id<ec2::IpamResourceDiscoveryAssociation>> => "IpamResourceDiscoveryAssociationId",
        /// `Fn::GetAtt` of `IsDefault`.
        is_default: Value<bool> => "IsDefault",
        /// `Fn::GetAtt` of `OwnerId`.
        owner_id: Value<String> => "OwnerId",
        /// `Fn::GetAtt` of `ResourceDiscoveryStatus`.
        resource_discovery_status: Value<String> => "ResourceDiscoveryStatus",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::IPAMScope`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ipamscope.html). Identified by `IpamScopeId`.
    IpamScope = "AWS::EC2::IPAMScope", tags: List;
    required {
        /// `IpamId`: required. A change replaces the resource.
        ipam_id: Value<String> => "IpamId",
    }
    optional {
        /// `Description`.
        description: Value<String> => "Description",
        /// `ExternalAuthorityConfiguration`.
        external_authority_configuration: Value<ipam_scope::IpamScopeExternalAuthorityConfiguration> => "ExternalAuthorityConfiguration",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<ec2::IpamScope>> => "Arn",
        /// `Fn::GetAtt` of `IpamArn`.
        ipam_arn: Value<String> => "IpamArn",
        /// `Fn::GetAtt` of `IpamScopeId`.
        ipam_scope_id: Value<Id<ec2::IpamScope>> => "IpamScopeId",
        /// `Fn::GetAtt` of `IpamScopeType`.
        ipam_scope_type: Value<String> => "IpamScopeType",
        /// `Fn::GetAtt` of `IsDefault`.
        is_default: Value<bool> => "IsDefault",
        /// `Fn::GetAtt` of `PoolCount`.
        pool_count: Value<i64> => "PoolCount",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`IpamScope`].
pub mod ipam_scope {
    use super::*;

    properties! {
        /// [`IpamScopeExternalAuthorityConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-ipamscope-ipamscopeexternalauthorityconfiguration.html) of `AWS::EC2::IPAMScope`.
        IpamScopeExternalAuthorityConfiguration;
        required {
            /// `IpamScopeExternalAuthorityType`: required; one of `infoblox`.
            ipam_scope_external_authority_type: Value<IpamScopeExternalAuthorityType> => "IpamScopeExternalAuthorityType",
            /// `ExternalResourceIdentifier`: required.
            external_resource_identifier: Value<String> => "ExternalResourceIdentifier",
        }
        optional {}
    }

    choice! {
        /// The values of `IpamScopeExternalAuthorityConfiguration.IpamScopeExternalAuthorityType` in `AWS::EC2::IPAMScope`.
        IpamScopeExternalAuthorityType {
            Infoblox = "infoblox",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::IPv4Pool`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ipv4pool.html). Identified by `Arn`.
    Ipv4Pool = "AWS::EC2::IPv4Pool", tags: List;
    required {}
    optional {
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Id<ec2::Ipv4Pool>> => "Arn",
        /// `Fn::GetAtt` of `Description`.
        description: Value<String> => "Description",
        /// `Fn::GetAtt` of `NetworkBorderGroup`.
        network_border_group: Value<String> => "NetworkBorderGroup",
        /// `Fn::GetAtt` of `PoolId`.
        pool_id: Value<String> => "PoolId",
        /// `Fn::GetAtt` of `TotalAddressCount`.
        total_address_count: Value<i64> => "TotalAddressCount",
        /// `Fn::GetAtt` of `TotalAvailableAddressCount`.
        total_available_address_count: Value<i64> => "TotalAvailableAddressCount",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::Instance`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-instance.html). Identified by `InstanceId`.
    Instance = "AWS::EC2::Instance", tags: List;
    required {}
    optional {
        /// `AdditionalInfo`. A change can replace the resource.
        additional_info: Value<String> => "AdditionalInfo",
        /// `Affinity`: one of `default`, `host`. A change can replace the resource.
        affinity: Value<instance::Affinity> => "Affinity",
        /// `AvailabilityZone`. A change replaces the resource.
        availability_zone: Value<String> => "AvailabilityZone",
        /// `BlockDeviceMappings`. A change can replace the resource.
        block_device_mappings: List<instance::BlockDeviceMapping> => "BlockDeviceMappings",
        /// `CpuOptions`. A change replaces the resource.
        cpu_options: Value<instance::CpuOptions> => "CpuOptions",
        /// `CreditSpecification`.
        credit_specification: Value<instance::CreditSpecification> => "CreditSpecification",
        /// `DisableApiTermination`.
        disable_api_termination: Value<bool> => "DisableApiTermination",
        /// `EbsOptimized`. A change can replace the resource.
        ebs_optimized: Value<bool> => "EbsOptimized",
        /// `ElasticGpuSpecifications`. A change replaces the resource.
        elastic_gpu_specifications: List<instance::ElasticGpuSpecification> => "ElasticGpuSpecifications",
        /// `ElasticInferenceAccelerators`. A change replaces the resource.
        elastic_inference_accelerators: List<instance::ElasticInferenceAccelerator> => "ElasticInferenceAccelerators",
        /// `EnclaveOptions`. A change replaces the resource.
        enclave_options: Value<instance::EnclaveOptions> => "EnclaveOptions",
        /// `HibernationOptions`. A change replaces the resource.
        hibernation_options: Value<instance::HibernationOptions> => "HibernationOptions",
        /// `HostId`. A change can replace the resource.
        host_id: Value<String> => "HostId",
        /// `HostResourceGroupArn`. A change replaces the resource.
        host_resource_group_arn: Value<String> => "HostResourceGroupArn",
        /// `IamInstanceProfile`.
        iam_instance_profile: Value<Id<iam::InstanceProfile>> => "IamInstanceProfile",
        /// `ImageId`. A change replaces the resource.
        image_id: Value<String> => "ImageId",
        /// `InstanceInitiatedShutdownBehavior`: one of `stop`, `terminate`.
        instance_initiated_shutdown_behavior: Value<instance::InstanceInitiatedShutdownBehavior> => "InstanceInitiatedShutdownBehavior",
        /// `InstanceType`. A change can replace the resource.
        instance_type: Value<String> => "InstanceType",
        /// `Ipv6AddressCount`. A change replaces the resource.
        ipv6_address_count: Value<i64> => "Ipv6AddressCount",
        /// `Ipv6Addresses`. A change replaces the resource.
        ipv6_addresses: List<instance::InstanceIpv6Address> => "Ipv6Addresses",
        /// `KernelId`. A change can replace the resource.
        kernel_id: Value<String> => "KernelId",
        /// `KeyName`. A change replaces the resource.
        key_name: Value<String> => "KeyName",
        /// `LaunchTemplate`. A change replaces the resource.
        launch_template: Value<instance::LaunchTemplateSpecification> => "LaunchTemplate",
        /// `LicenseSpecifications`. A change replaces the resource.
        license_specifications: List<instance::LicenseSpecification> => "LicenseSpecifications",
        /// `MetadataOptions`.
        metadata_options: Value<instance::MetadataOptions> => "MetadataOptions",
        /// `Monitoring`.
        monitoring: Value<bool> => "Monitoring",
        /// `NetworkInterfaces`. A change replaces the resource.
        network_interfaces: List<instance::NetworkInterface> => "NetworkInterfaces",
        /// `PlacementGroupName`. A change replaces the resource.
        placement_group_name: Value<String> => "PlacementGroupName",
        /// `PrivateDnsNameOptions`. A change can replace the resource.
        private_dns_name_options: Value<instance::PrivateDnsNameOptions> => "PrivateDnsNameOptions",
        /// `PrivateIpAddress`. A change replaces the resource.
        private_ip_address: Value<String> => "PrivateIpAddress",
        /// `PropagateTagsToVolumeOnCreation`.
        propagate_tags_to_volume_on_creation: Value<bool> => "PropagateTagsToVolumeOnCreation",
        /// `RamdiskId`. A change can replace the resource.
        ramdisk_id: Value<String> => "RamdiskId",
        /// `SecurityGroupIds`. A change can replace the resource.
        security_group_ids: List<String> => "SecurityGroupIds",
        /// `SecurityGroups`. A change replaces the resource.
        security_groups: List<String> => "SecurityGroups",
        /// `SourceDestCheck`.
        source_dest_check: Value<bool> => "SourceDestCheck",
        /// `SsmAssociations`.
        ssm_associations: List<instance::SsmAssociation> => "SsmAssociations",
        /// `SubnetId`. A change replaces the resource.
        subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
        /// `Tags`.
        tags: List<Tag> => "Tags",
        /// `Tenancy`. A change can replace the resource.
        tenancy: Value<String> => "Tenancy",
        /// `UserData`. A change can replace the resource.
        user_data: Value<String> => "UserData",
        /// `Volumes`.
        volumes: List<instance::Volume> => "Volumes",
    }
    attributes {
        /// `Fn::GetAtt` of `InstanceId`.
        instance_id: Value<Id<ec2::Instance>> => "InstanceId",
        /// `Fn::GetAtt` of `PrivateDnsName`.
        private_dns_name: Value<String> => "PrivateDnsName",
        /// `Fn::GetAtt` of `PrivateIp`.
        private_ip: Value<String> => "PrivateIp",
        /// `Fn::GetAtt` of `PublicDnsName`.
        public_dns_name: Value<String> => "PublicDnsName",
        /// `Fn::GetAtt` of `PublicIp`.
        public_ip: Value<String> => "PublicIp",
        /// `Fn::GetAtt` of `VpcId`.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`Instance`].
pub mod instance {
    use super::*;

    choice! {
        /// The values of `Affinity` in `AWS::EC2::Instance`.
        Affinity {
            Default = "default",
            Host = "host",
        }
    }

    properties! {
        /// [`AssociationParameter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-instance-associationparameter.html) of `AWS::EC2::Instance`.
        AssociationParameter;
        required {
            /// `Value`: required.
            value: List<String> => "Value",
            /// `Key`: required.
            key: Value<String> => "Key",
        }
        optional {}
    }

    properties! {
        /// [`BlockDeviceMapping`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-instance-blockdevicemapping.html) of `AWS::EC2::Instance`.
        BlockDeviceMapping;
        required {
            /// `DeviceName`: required.
            device_name: Value<String> => "DeviceName",
        }
        optional {
            /// `Ebs`.
            ebs: Value<Ebs> => "Ebs",
            /// `NoDevice`.
            no_device: Value<Json> => "NoDevice",
            /// `VirtualName`.
            virtual_name: Value<String> => "VirtualName",
        }
    }

    properties! {
        /// `CpuOptions` of `AWS::EC2::Instance`.
        CpuOptions;
        required {}
        optional {
            /// `CoreCount`.
            core_count: Value<i64> => "CoreCount",
            /// `ThreadsPerCore`.
            threads_per_core: Value<i64> => "ThreadsPerCore",
        }
    }

    properties! {
        /// `CreditSpecification` of `AWS::EC2::Instance`.
        CreditSpecification;
        required {}
        optional {
            /// `CPUCredits`.
            cpu_credits: Value<String> => "CPUCredits",
        }
    }

    properties! {
        /// [`Ebs`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-instance-ebs.html) of `AWS::EC2::Instance`.
        Ebs;
        required {}
        optional {
            /// `DeleteOnTermination`.
            delete_on_termination: Value<bool> => "DeleteOnTermination",
            /// `Encrypted`.
            encrypted: Value<bool> => "Encrypted",
            /// `Iops`.
            iops: Value<i64> => "Iops",
            /// `KmsKeyId`.
            kms_key_id: Value<String> => "KmsKeyId",
            /// `SnapshotId`.
            snapshot_id: Value<String> => "SnapshotId",
            /// `VolumeSize`.
            volume_size: Value<i64> => "VolumeSize",
            /// `VolumeType`: one of `gp2`, `gp3`, `io1`, `io2`, `sc1`, `st1`, `standard`.
            volume_type: Value<VolumeType> => "VolumeType",
        }
    }

    properties! {
        /// [`ElasticGpuSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-instance-elasticgpuspecification.html) of `AWS::EC2::Instance`.
        ElasticGpuSpecification;
        required {
            /// `Type`: required.
            r#type: Value<String> => "Type",
        }
        optional {}
    }

    properties! {
        /// [`ElasticInferenceAccelerator`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-instance-elasticinferenceaccelerator.html) of `AWS::EC2::Instance`.
        ElasticInferenceAccelerator;
        required {
            /// `Type`: required.
            r#type: Value<String> => "Type",
        }
        optional {
            /// `Count`: at least 0.
            count: Value<i64> => "Count",
        }
    }

    properties! {
        /// [`EnaSrdSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-instance-enasrdspecification.html) of `AWS::EC2::Instance`.
        EnaSrdSpecification;
        required {}
        optional {
            /// `EnaSrdEnabled`.
            ena_srd_enabled: Value<bool> => "EnaSrdEnabled",
            /// `EnaSrdUdpSpecification`.
            ena_srd_udp_specification: Value<EnaSrdUdpSpecification> => "EnaSrdUdpSpecification",
        }
    }

    properties! {
        /// [`EnaSrdUdpSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-instance-enasrdudpspecification.html) of `AWS::EC2::Instance`.
        EnaSrdUdpSpecification;
        required {}
        optional {
            /// `EnaSrdUdpEnabled`.
            ena_srd_udp_enabled: Value<bool> => "EnaSrdUdpEnabled",
        }
    }

    properties! {
        /// `EnclaveOptions` of `AWS::EC2::Instance`.
        EnclaveOptions;
        required {}
        optional {
            /// `Enabled`.
            enabled: Value<bool> => "Enabled",
        }
    }

    properties! {
        /// `HibernationOptions` of `AWS::EC2::Instance`.
        HibernationOptions;
        required {}
        optional {
            /// `Configured`.
            configured: Value<bool> => "Configured",
        }
    }

    choice! {
        /// The values of `PrivateDnsNameOptions.HostnameType` in `AWS::EC2::Instance`.
        HostnameType {
            IpName = "ip-name",
            ResourceName = "resource-name",
        }
    }

    choice! {
        /// The values of `MetadataOptions.HttpEndpoint` in `AWS::EC2::Instance`.
        HttpEndpoint {
            Disabled = "disabled",
            Enabled = "enabled",
        }
    }

    choice! {
        /// The values of `MetadataOptions.HttpProtocolIpv6` in `AWS::EC2::Instance`.
        HttpProtocolIpv6 {
            Disabled = "disabled",
            Enabled = "enabled",
        }
    }

    choice! {
        /// The values of `MetadataOptions.HttpTokens` in `AWS::EC2::Instance`.
        HttpTokens {
            Optional = "optional",
            Required = "required",
        }
    }

    choice! {
        /// The values of `InstanceInitiatedShutdownBehavior` in `AWS::EC2::Instance`.
        InstanceInitiatedShutdownBehavior {
            Stop = "stop",
            Terminate = "terminate",
        }
    }

    properties! {
        /// [`InstanceIpv6Address`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-instance-instanceipv6address.html) of `AWS::EC2::Instance`.
        InstanceIpv6Address;
        required {
            /// `Ipv6Address`: required.
            ipv6_address: Value<String> => "Ipv6Address",
        }
        optional {}
    }

    choice! {
        /// The values of `MetadataOptions.InstanceMetadataTags` in `AWS::EC2::Instance`.
        InstanceMetadataTags {
            Disabled = "disabled",
            Enabled = "enabled",
        }
    }

    properties! {
        /// [`LaunchTemplateSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-instance-launchtemplatespecification.html) of `AWS::EC2::Instance`.
        LaunchTemplateSpecification;
        required {}
        optional {
            /// `LaunchTemplateId`.
            launch_template_id: Value<Id<ec2::LaunchTemplate>> => "LaunchTemplateId",
            /// `LaunchTemplateName`.
            launch_template_name: Value<String> => "LaunchTemplateName",
            /// `Version`.
            version: Value<String> => "Version",
        }
    }

    properties! {
        /// [`LicenseSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-instance-licensespecification.html) of `AWS::EC2::Instance`.
        LicenseSpecification;
        required {
            /// `LicenseConfigurationArn`: required.
            license_configuration_arn: Value<String> => "LicenseConfigurationArn",
        }
        optional {}
    }

    properties! {
        /// [`MetadataOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-instance-metadataoptions.html) of `AWS::EC2::Instance`.
        MetadataOptions;
        required {}
        optional {
            /// `HttpEndpoint`: one of `disabled`, `enabled`.
            http_endpoint: Value<HttpEndpoint> => "HttpEndpoint",
            /// `HttpProtocolIpv6`: one of `disabled`, `enabled`.
            http_protocol_ipv6: Value<HttpProtocolIpv6> => "HttpProtocolIpv6",
            /// `HttpPutResponseHopLimit`: 1 to 64.
            http_put_response_hop_limit: Value<i64> => "HttpPutResponseHopLimit",
            /// `HttpTokens`: one of `optional`, `required`.
            http_tokens: Value<HttpTokens> => "HttpTokens",
            /// `InstanceMetadataTags`: one of `disabled`, `enabled`.
            instance_metadata_tags: Value<InstanceMetadataTags> => "InstanceMetadataTags",
        }
    }

    properties! {
        /// [`NetworkInterface`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-instance-networkinterface.html) of `AWS::EC2::Instance`.
        NetworkInterface;
        required {
            /// `DeviceIndex`: required.
            device_index: Value<String> => "DeviceIndex",
        }
        optional {
            /// `AssociateCarrierIpAddress`.
            associate_carrier_ip_address: Value<bool> => "AssociateCarrierIpAddress",
            /// `AssociatePublicIpAddress`.
            associate_public_ip_address: Value<bool> => "AssociatePublicIpAddress",
            /// `DeleteOnTermination`.
            delete_on_termination: Value<bool> => "DeleteOnTermination",
            /// `Description`.
            description: Value<String> => "Description",
            /// `EnaSrdSpecification`.
            ena_srd_specification: Value<EnaSrdSpecification> => "EnaSrdSpecification",
            /// `GroupSet`.
            group_set: List<Id<ec2::SecurityGroup>> => "GroupSet",
            /// `Ipv6AddressCount`.
            ipv6_address_count: Value<i64> => "Ipv6AddressCount",
            /// `Ipv6Addresses`.
            ipv6_addresses: List<InstanceIpv6Address> => "Ipv6Addresses",
            /// `NetworkInterfaceId`.
            network_interface_id: Value<String> => "NetworkInterfaceId",
            /// `PrivateIpAddress`.
            private_ip_address: Value<String> => "PrivateIpAddress",
            /// `PrivateIpAddresses`.
            private_ip_addresses: List<PrivateIpAddressSpecification> => "PrivateIpAddresses",
            /// `SecondaryPrivateIpAddressCount`.
            secondary_private_ip_address_count: Value<i64> => "SecondaryPrivateIpAddressCount",
            /// `SubnetId`.
            subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
        }
    }

    properties! {
        /// [`PrivateDnsNameOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-instance-privatednsnameoptions.html) of `AWS::EC2::Instance`.
        PrivateDnsNameOptions;
        required {}
        optional {
            /// `EnableResourceNameDnsAAAARecord`.
            enable_resource_name_dns_aaaa_record: Value<bool> => "EnableResourceNameDnsAAAARecord",
            /// `EnableResourceNameDnsARecord`.
            enable_resource_name_dns_a_record: Value<bool> => "EnableResourceNameDnsARecord",
            /// `HostnameType`: one of `ip-name`, `resource-name`.
            hostname_type: Value<HostnameType> => "HostnameType",
        }
    }

    properties! {
        /// [`PrivateIpAddressSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-instance-privateipaddressspecification.html) of `AWS::EC2::Instance`.
        PrivateIpAddressSpecification;
        required {
            /// `PrivateIpAddress`: required.
            private_ip_address: Value<String> => "PrivateIpAddress",
            /// `Primary`: required.
            primary: Value<bool> => "Primary",
        }
        optional {}
    }

    properties! {
        /// [`SsmAssociation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-instance-ssmassociation.html) of `AWS::EC2::Instance`.
        SsmAssociation;
        required {
            /// `DocumentName`: required.
            document_name: Value<String> => "DocumentName",
        }
        optional {
            /// `AssociationParameters`.
            association_parameters: List<AssociationParameter> => "AssociationParameters",
        }
    }

    properties! {
        /// [`Volume`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-instance-volume.html) of `AWS::EC2::Instance`.
        Volume;
        required {
            /// `VolumeId`: required.
            volume_id: Value<String> => "VolumeId",
            /// `Device`: required.
            device: Value<String> => "Device",
        }
        optional {}
    }

    choice! {
        /// The values of `Ebs.VolumeType` in `AWS::EC2::Instance`.
        VolumeType {
            Gp2 = "gp2",
            Gp3 = "gp3",
            Io1 = "io1",
            Io2 = "io2",
            Sc1 = "sc1",
            St1 = "st1",
            Standard = "standard",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::InstanceConnectEndpoint`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-instanceconnectendpoint.html). Identified by `Id`.
    InstanceConnectEndpoint = "AWS::EC2::InstanceConnectEndpoint", tags: List;
    required {
        /// `SubnetId`: required. A change replaces the resource.
        subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
    }
    optional {
        /// `ClientToken`. A change replaces the resource.
        client_token: Value<String> => "ClientToken",
        /// `PreserveClientIp`. A change replaces the resource.
        preserve_client_ip: Value<bool> => "PreserveClientIp",
        /// `SecurityGroupIds`: 0 to 16 elements; no element twice. A change replaces the resource.
        security_group_ids: List<Id<ec2::SecurityGroup>> => "SecurityGroupIds",
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `AvailabilityZone`.
        availability_zone: Value<String> => "AvailabilityZone",
        /// `Fn::GetAtt` of `AvailabilityZoneId`.
        availability_zone_id: Value<String> => "AvailabilityZoneId",
        /// `Fn::GetAtt` of `CreatedAt`.
        created_at: Value<String> => "CreatedAt",
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::InstanceConnectEndpoint>> => "Id",
        /// `Fn::GetAtt` of `InstanceConnectEndpointArn`.
        instance_connect_endpoint_arn: Value<Arn<ec2::InstanceConnectEndpoint>> => "InstanceConnectEndpointArn",
        /// `Fn::GetAtt` of `NetworkInterfaceIds`.
        network_interface_ids: List<String> => "NetworkInterfaceIds",
        /// `Fn::GetAtt` of `OwnerId`.
        owner_id: Value<String> => "OwnerId",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
        /// `Fn::GetAtt` of `StateMessage`.
        state_message: Value<String> => "StateMessage",
        /// `Fn::GetAtt` of `VpcId`.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::InstanceEventWindow`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-instanceeventwindow.html). Identified by `Arn`.
    InstanceEventWindow = "AWS::EC2::InstanceEventWindow", tags: List;
    required {}
    optional {
        /// `CronExpression`.
        cron_expression: Value<String> => "CronExpression",
        /// `Name`.
        name: Value<String> => "Name",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
        /// `TimeRanges`.
        time_ranges: List<instance_event_window::TimeRange> => "TimeRanges",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Id<ec2::InstanceEventWindow>> => "Arn",
        /// `Fn::GetAtt` of `InstanceEventWindowId`.
        instance_event_window_id: Value<String> => "InstanceEventWindowId",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`InstanceEventWindow`].
pub mod instance_event_window {
    use super::*;

    choice! {
        /// The values of `TimeRange.EndWeekDay` in `AWS::EC2::InstanceEventWindow`.
        EndWeekDay {
            Friday = "friday",
            Monday = "monday",
            Saturday = "saturday",
            Sunday = "sunday",
            Thursday = "thursday",
            Tuesday = "tuesday",
            Wednesday = "wednesday",
        }
    }

    choice! {
        /// The values of `TimeRange.StartWeekDay` in `AWS::EC2::InstanceEventWindow`.
        StartWeekDay {
            Friday = "friday",
            Monday = "monday",
            Saturday = "saturday",
            Sunday = "sunday",
            Thursday = "thursday",
            Tuesday = "tuesday",
            Wednesday = "wednesday",
        }
    }

    properties! {
        /// [`TimeRange`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-instanceeventwindow-timerange.html) of `AWS::EC2::InstanceEventWindow`.
        TimeRange;
        required {}
        optional {
            /// `EndHour`: 0 to 23.
            end_hour: Value<i64> => "EndHour",
            /// `EndWeekDay`: one of `friday`, `monday`, `saturday`, `sunday`, `thursday`, `tuesday`, `wednesday`.
            end_week_day: Value<EndWeekDay> => "EndWeekDay",
            /// `StartHour`: 0 to 23.
            start_hour: Value<i64> => "StartHour",
            /// `StartWeekDay`: one of `friday`, `monday`, `saturday`, `sunday`, `thursday`, `tuesday`, `wednesday`.
            start_week_day: Value<StartWeekDay> => "StartWeekDay",
        }
    }
}

resource! {
    /// [`AWS::EC2::InternetGateway`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-internetgateway.html). Identified by `InternetGatewayId`.
    InternetGateway = "AWS::EC2::InternetGateway", tags: List;
    required {}
    optional {
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `InternetGatewayId`.
        internet_gateway_id: Value<Id<ec2::InternetGateway>> => "InternetGatewayId",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::IpPoolRouteTableAssociation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ippoolroutetableassociation.html). Identified by `AssociationId`.
    IpPoolRouteTableAssociation = "AWS::EC2::IpPoolRouteTableAssociation", tags: None;
    required {
        /// `PublicIpv4Pool`: required. A change replaces the resource.
        public_ipv4_pool: Value<String> => "PublicIpv4Pool",
        /// `RouteTableId`: required. A change replaces the resource.
        route_table_id: Value<String> => "RouteTableId",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `AssociationId`.
        association_id: Value<Id<ec2::IpPoolRouteTableAssociation>> => "AssociationId",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::IpamExternalResourceVerificationToken`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ipamexternalresourceverificationtoken.html). Identified by `IpamExternalResourceVerificationTokenArn`.
    IpamExternalResourceVerificationToken = "AWS::EC2::IpamExternalResourceVerificationToken", tags: List;
    required {
        /// `IpamId`: required. A change replaces the resource.
        ipam_id: Value<String> => "IpamId",
    }
    optional {
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `IpamArn`.
        ipam_arn: Value<String> => "IpamArn",
        /// `Fn::GetAtt` of `IpamExternalResourceVerificationTokenArn`.
        ipam_external_resource_verification_token_arn: Value<Id<ec2::IpamExternalResourceVerificationToken>> => "IpamExternalResourceVerificationTokenArn",
        /// `Fn::GetAtt` of `IpamExternalResourceVerificationTokenId`.
        ipam_external_resource_verification_token_id: Value<String> => "IpamExternalResourceVerificationTokenId",
        /// `Fn::GetAtt` of `IpamRegion`.
        ipam_region: Value<String> => "IpamRegion",
        /// `Fn::GetAtt` of `NotAfter`.
        not_after: Value<String> => "NotAfter",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
        /// `Fn::GetAtt` of `Status`.
        status: Value<String> => "Status",
        /// `Fn::GetAtt` of `TokenName`.
        token_name: Value<String> => "TokenName",
        /// `Fn::GetAtt` of `TokenValue`.
        token_value: Value<String> => "TokenValue",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::IpamInternetRegistryAssociation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-ipaminternetregistryassociation.html). Identified by `IpamInternetRegistryAssociationArn`.
    IpamInternetRegistryAssociation = "AWS::EC2::IpamInternetRegistryAssociation", tags: List;
    required {
        /// `IpamId`: required. A change replaces the resource.
        ipam_id: Value<String> => "IpamId",
        /// `Rir`: required; one of `APNIC`, `ARIN`, `LACNIC`, `RIPE`. A change replaces the resource.
        rir: Value<ipam_internet_registry_association::Rir> => "Rir",
        /// `OrganizationHandle`: required. A change replaces the resource.
        organization_handle: Value<String> => "OrganizationHandle",
    }
    optional {
        /// `Description`. A change replaces the resource.
        description: Value<String> => "Description",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `ChildRequestXml`.
        child_request_xml: Value<String> => "ChildRequestXml",
        /// `Fn::GetAtt` of `IpamInternetRegistryAssociationArn`.
        ipam_internet_registry_association_arn: Value<Id<ec2::IpamInternetRegistryAssociation>> => "IpamInternetRegistryAssociationArn",
        /// `Fn::GetAtt` of `IpamInternetRegistryAssociationId`.
        ipam_internet_registry_association_id: Value<String> => "IpamInternetRegistryAssociationId",
        /// `Fn::GetAtt` of `IpamRegion`.
        ipam_region: Value<String> => "IpamRegion",
        /// `Fn::GetAtt` of `OwnerId`.
        owner_id: Value<String> => "OwnerId",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`IpamInternetRegistryAssociation`].
pub mod ipam_internet_registry_association {
    use super::*;

    choice! {
        /// The values of `Rir` in `AWS::EC2::IpamInternetRegistryAssociation`.
        Rir {
            Apnic = "APNIC",
            Arin = "ARIN",
            Lacnic = "LACNIC",
            Ripe = "RIPE",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::KeyPair`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-keypair.html). Identified by `KeyName`.
    KeyPair = "AWS::EC2::KeyPair", tags: List;
    required {
        /// `KeyName`: required. A change replaces the resource.
        key_name: Value<String> => "KeyName",
    }
    optional {
        /// `KeyFormat`: one of `pem`, `ppk`. A change replaces the resource.
        key_format: Value<key_pair::KeyFormat> => "KeyFormat",
        /// `KeyType`: one of `ed25519`, `rsa`. A change replaces the resource.
        key_type: Value<key_pair::KeyType> => "KeyType",
        /// `PublicKeyMaterial`. A change replaces the resource.
        public_key_material: Value<String> => "PublicKeyMaterial",
        /// `Tags`: no element twice. A change replaces the resource.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `KeyFingerprint`.
        key_fingerprint: Value<String> => "KeyFingerprint",
        /// `Fn::GetAtt` of `KeyPairId`.
        key_pair_id: Value<String> => "KeyPairId",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`KeyPair`].
pub mod key_pair {
    use super::*;

    choice! {
        /// The values of `KeyFormat` in `AWS::EC2::KeyPair`.
        KeyFormat {
            Pem = "pem",
            Ppk = "ppk",
        }
    }

    choice! {
        /// The values of `KeyType` in `AWS::EC2::KeyPair`.
        KeyType {
            Ed25519 = "ed25519",
            Rsa = "rsa",
        }
    }
}

resource! {
    /// [`AWS::EC2::LaunchTemplate`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-launchtemplate.html). Identified by `LaunchTemplateId`.
    LaunchTemplate = "AWS::EC2::LaunchTemplate", tags: None;
    required {
        /// `LaunchTemplateData`: required.
        launch_template_data: Value<launch_template::LaunchTemplateData> => "LaunchTemplateData",
    }
    optional {
        /// `LaunchTemplateName`. A change replaces the resource.
        launch_template_name: Value<String> => "LaunchTemplateName",
        /// `TagSpecifications`.
        tag_specifications: List<launch_template::LaunchTemplateTagSpecification> => "TagSpecifications",
        /// `VersionDescription`: 0 to 255 characters.
        version_description: Value<String> => "VersionDescription",
    }
    attributes {
        /// `Fn::GetAtt` of `DefaultVersionNumber`.
        default_version_number: Value<String> => "DefaultVersionNumber",
        /// `Fn::GetAtt` of `LatestVersionNumber`.
        latest_version_number: Value<String> => "LatestVersionNumber",
        /// `Fn::GetAtt` of `LaunchTemplateId`.
        launch_template_id: Value<Id<ec2::LaunchTemplate>> => "LaunchTemplateId",
    }
}

/// The nested types of [`LaunchTemplate`].
pub mod launch_template {
    use super::*;

    properties! {
        /// [`AcceleratorCount`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-acceleratorcount.html) of `AWS::EC2::LaunchTemplate`.
        AcceleratorCount;
        required {}
        optional {
            /// `Max`.
            max: Value<i64> => "Max",
            /// `Min`.
            min: Value<i64> => "Min",
        }
    }

    choice! {
        /// The values of `InstanceRequirements.AcceleratorManufacturers` in `AWS::EC2::LaunchTemplate`.
        AcceleratorManufacturers {
            AmazonWebServices = "amazon-web-services",
            Amd = "amd",
            Habana = "habana",
            Nvidia = "nvidia",
            Xilinx = "xilinx",
        }
    }

    choice! {
        /// The values of `InstanceRequirements.AcceleratorNames` in `AWS::EC2::LaunchTemplate`.
        AcceleratorNames {
            A100 = "a100",
            A10g = "a10g",
            GaudiHl205 = "gaudi-hl-205",
            H100 = "h100",
            Inferentia = "inferentia",
            Inferentia2 = "inferentia2",
            K520 = "k520",
            K80 = "k80",
            L4 = "l4",
            L40s = "l40s",
            M60 = "m60",
            RadeonProV520 = "radeon-pro-v520",
            T4 = "t4",
            T4g = "t4g",
            Trainium = "trainium",
            Trainium2 = "trainium2",
            U30 = "u30",
            V100 = "v100",
            Vu9p = "vu9p",
        }
    }

    properties! {
        /// [`AcceleratorTotalMemoryMiB`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-acceleratortotalmemorymib.html) of `AWS::EC2::LaunchTemplate`.
        AcceleratorTotalMemoryMib;
        required {}
        optional {
            /// `Max`.
            max: Value<i64> => "Max",
            /// `Min`.
            min: Value<i64> => "Min",
        }
    }

    choice! {
        /// The values of `InstanceRequirements.AcceleratorTypes` in `AWS::EC2::LaunchTemplate`.
        AcceleratorTypes {
            Fpga = "fpga",
            Gpu = "gpu",
            Inference = "inference",
            Media = "media",
        }
    }

    choice! {
        /// The values of `CpuOptions.AmdSevSnp` in `AWS::EC2::LaunchTemplate`.
        AmdSevSnp {
            Disabled = "disabled",
            Enabled = "enabled",
        }
    }

    choice! {
        /// The values of `MaintenanceOptions.AutoRecovery` in `AWS::EC2::LaunchTemplate`.
        AutoRecovery {
            Default = "default",
            Disabled = "disabled",
        }
    }

    choice! {
        /// The values of `NetworkPerformanceOptions.BandwidthWeighting` in `AWS::EC2::LaunchTemplate`.
        BandwidthWeighting {
            Default = "default",
            Ebs1 = "ebs-1",
            Vpc1 = "vpc-1",
        }
    }

    choice! {
        /// The values of `InstanceRequirements.BareMetal` in `AWS::EC2::LaunchTemplate`.
        BareMetal {
            Excluded = "excluded",
            Included = "included",
            Required = "required",
        }
    }

    properties! {
        /// [`BaselineEbsBandwidthMbps`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-baselineebsbandwidthmbps.html) of `AWS::EC2::LaunchTemplate`.
        BaselineEbsBandwidthMbps;
        required {}
        optional {
            /// `Max`.
            max: Value<i64> => "Max",
            /// `Min`.
            min: Value<i64> => "Min",
        }
    }

    properties! {
        /// [`BaselinePerformanceFactors`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-baselineperformancefactors.html) of `AWS::EC2::LaunchTemplate`.
        BaselinePerformanceFactors;
        required {}
        optional {
            /// `Cpu`.
            cpu: Value<Cpu> => "Cpu",
        }
    }

    properties! {
        /// [`BlockDeviceMapping`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-blockdevicemapping.html) of `AWS::EC2::LaunchTemplate`.
        BlockDeviceMapping;
        required {}
        optional {
            /// `DeviceName`.
            device_name: Value<String> => "DeviceName",
            /// `Ebs`.
            ebs: Value<Ebs> => "Ebs",
            /// `NoDevice`.
            no_device: Value<String> => "NoDevice",
            /// `VirtualName`.
            virtual_name: Value<String> => "VirtualName",
        }
    }

    choice! {
        /// The values of `InstanceRequirements.BurstablePerformance` in `AWS::EC2::LaunchTemplate`.
        BurstablePerformance {
            Excluded = "excluded",
            Included = "included",
            Required = "required",
        }
    }

    choice! {
        /// The values of `CapacityReservationSpecification.CapacityReservationPreference` in `AWS::EC2::LaunchTemplate`.
        CapacityReservationPreference {
            CapacityReservationsOnly = "capacity-reservations-only",
            None = "none",
            Open = "open",
        }
    }

    properties! {
        /// [`CapacityReservationSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-capacityreservationspecification.html) of `AWS::EC2::LaunchTemplate`.
        CapacityReservationSpecification;
        required {}
        optional {
            /// `CapacityReservationPreference`: one of `capacity-reservations-only`, `none`, `open`.
            capacity_reservation_preference: Value<CapacityReservationPreference> => "CapacityReservationPreference",
            /// `CapacityReservationTarget`.
            capacity_reservation_target: Value<CapacityReservationTarget> => "CapacityReservationTarget",
        }
    }

    properties! {
        /// [`CapacityReservationTarget`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-capacityreservationtarget.html) of `AWS::EC2::LaunchTemplate`.
        CapacityReservationTarget;
        required {}
        optional {
            /// `CapacityReservationId`.
            capacity_reservation_id: Value<String> => "CapacityReservationId",
            /// `CapacityReservationResourceGroupArn`.
            capacity_reservation_resource_group_arn: Value<String> => "CapacityReservationResourceGroupArn",
        }
    }

    properties! {
        /// [`ConnectionTrackingSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-connectiontrackingspecification.html) of `AWS::EC2::LaunchTemplate`.
        ConnectionTrackingSpecification;
        required {}
        optional {
            /// `TcpEstablishedTimeout`.
            tcp_established_timeout: Value<i64> => "TcpEstablishedTimeout",
            /// `UdpStreamTimeout`.
            udp_stream_timeout: Value<i64> => "UdpStreamTimeout",
            /// `UdpTimeout`.
            udp_timeout: Value<i64> => "UdpTimeout",
        }
    }

    properties! {
        /// [`Cpu`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-cpu.html) of `AWS::EC2::LaunchTemplate`.
        Cpu;
        required {}
        optional {
            /// `References`: no element twice.
            references: List<Reference> => "References",
        }
    }

    choice! {
        /// The values of `InstanceRequirements.CpuManufacturers` in `AWS::EC2::LaunchTemplate`.
        CpuManufacturers {
            AmazonWebServices = "amazon-web-services",
            Amd = "amd",
            Apple = "apple",
            Intel = "intel",
        }
    }

    properties! {
        /// [`CpuOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-cpuoptions.html) of `AWS::EC2::LaunchTemplate`.
        CpuOptions;
        required {}
        optional {
            /// `AmdSevSnp`: one of `disabled`, `enabled`.
            amd_sev_snp: Value<AmdSevSnp> => "AmdSevSnp",
            /// `CoreCount`.
            core_count: Value<i64> => "CoreCount",
            /// `NestedVirtualization`: one of `disabled`, `enabled`.
            nested_virtualization: Value<NestedVirtualization> => "NestedVirtualization",
            /// `ThreadsPerCore`.
            threads_per_core: Value<i64> => "ThreadsPerCore",
        }
    }

    properties! {
        /// [`CreditSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-creditspecification.html) of `AWS::EC2::LaunchTemplate`.
        CreditSpecification;
        required {}
        optional {
            /// `CpuCredits`.
            cpu_credits: Value<String> => "CpuCredits",
        }
    }

    properties! {
        /// [`Ebs`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-ebs.html) of `AWS::EC2::LaunchTemplate`.
        Ebs;
        required {}
        optional {
            /// `DeleteOnTermination`.
            delete_on_termination: Value<bool> => "DeleteOnTermination",
            /// `EbsCardIndex`.
            ebs_card_index: Value<i64> => "EbsCardIndex",
            /// `Encrypted`.
            encrypted: Value<bool> => "Encrypted",
            /// `Iops`.
            iops: Value<i64> => "Iops",
            /// `KmsKeyId`.
            kms_key_id: Value<String> => "KmsKeyId",
            /// `SnapshotId`.
            snapshot_id: Value<String> => "SnapshotId",
            /// `Throughput`.
            throughput: Value<i64> => "Throughput",
            /// `VolumeInitializationRate`.
            volume_initialization_rate: Value<i64> => "VolumeInitializationRate",
            /// `VolumeSize`.
            volume_size: Value<i64> => "VolumeSize",
            /// `VolumeType`: one of `gp2`, `gp3`, `io1`, `io2`, `sc1`, `st1`, `standard`.
            volume_type: Value<VolumeType> => "VolumeType",
        }
    }

    properties! {
        /// [`EnaSrdSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-enasrdspecification.html) of `AWS::EC2::LaunchTemplate`.
        EnaSrdSpecification;
        required {}
        optional {
            /// `EnaSrdEnabled`.
            ena_srd_enabled: Value<bool> => "EnaSrdEnabled",
            /// `EnaSrdUdpSpecification`.
            ena_srd_udp_specification: Value<EnaSrdUdpSpecification> => "EnaSrdUdpSpecification",
        }
    }

    properties! {
        /// [`EnaSrdUdpSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-enasrdudpspecification.html) of `AWS::EC2::LaunchTemplate`.
        EnaSrdUdpSpecification;
        required {}
        optional {
            /// `EnaSrdUdpEnabled`.
            ena_srd_udp_enabled: Value<bool> => "EnaSrdUdpEnabled",
        }
    }

    properties! {
        /// [`EnclaveOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-enclaveoptions.html) of `AWS::EC2::LaunchTemplate`.
        EnclaveOptions;
        required {}
        optional {
            /// `Enabled`.
            enabled: Value<bool> => "Enabled",
        }
    }

    properties! {
        /// [`HibernationOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-hibernationoptions.html) of `AWS::EC2::LaunchTemplate`.
        HibernationOptions;
        required {}
        optional {
            /// `Configured`.
            configured: Value<bool> => "Configured",
        }
    }

    choice! {
        /// The values of `PrivateDnsNameOptions.HostnameType` in `AWS::EC2::LaunchTemplate`.
        HostnameType {
            IpName = "ip-name",
            ResourceName = "resource-name",
        }
    }

    choice! {
        /// The values of `MetadataOptions.HttpEndpoint` in `AWS::EC2::LaunchTemplate`.
        HttpEndpoint {
            Disabled = "disabled",
            Enabled = "enabled",
        }
    }

    choice! {
        /// The values of `MetadataOptions.HttpProtocolIpv6` in `AWS::EC2::LaunchTemplate`.
        HttpProtocolIpv6 {
            Disabled = "disabled",
            Enabled = "enabled",
        }
    }

    choice! {
        /// The values of `MetadataOptions.HttpTokens` in `AWS::EC2::LaunchTemplate`.
        HttpTokens {
            Optional = "optional",
            Required = "required",
        }
    }

    properties! {
        /// [`IamInstanceProfile`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-iaminstanceprofile.html) of `AWS::EC2::LaunchTemplate`.
        IamInstanceProfile;
        required {}
        optional {
            /// `Arn`.
            arn: Value<Arn<iam::InstanceProfile>> => "Arn",
            /// `Name`.
            name: Value<Id<iam::InstanceProfile>> => "Name",
        }
    }

    choice! {
        /// The values of `InstanceRequirements.InstanceGenerations` in `AWS::EC2::LaunchTemplate`.
        InstanceGenerations {
            Current = "current",
            Previous = "previous",
        }
    }

    choice! {
        /// The values of `LaunchTemplateData.InstanceInitiatedShutdownBehavior` in `AWS::EC2::LaunchTemplate`.
        InstanceInitiatedShutdownBehavior {
            Stop = "stop",
            Terminate = "terminate",
        }
    }

    choice! {
        /// The values of `SpotOptions.InstanceInterruptionBehavior` in `AWS::EC2::LaunchTemplate`.
        InstanceInterruptionBehavior {
            Hibernate = "hibernate",
            Stop = "stop",
            Terminate = "terminate",
        }
    }

    properties! {
        /// [`InstanceMarketOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-instancemarketoptions.html) of `AWS::EC2::LaunchTemplate`.
        InstanceMarketOptions;
        required {}
        optional {
            /// `MarketType`: one of `capacity-block`, `interruptible-capacity-reservation`, `on-demand`, `spot`.
            market_type: Value<MarketType> => "MarketType",
            /// `SpotOptions`.
            spot_options: Value<SpotOptions> => "SpotOptions",
        }
    }

    choice! {
        /// The values of `MetadataOptions.InstanceMetadataTags` in `AWS::EC2::LaunchTemplate`.
        InstanceMetadataTags {
            Disabled = "disabled",
            Enabled = "enabled",
        }
    }

    properties! {
        /// [`InstanceRequirements`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-instancerequirements.html) of `AWS::EC2::LaunchTemplate`.
        InstanceRequirements;
        required {}
        optional {
            /// `AcceleratorCount`.
            accelerator_count: Value<AcceleratorCount> => "AcceleratorCount",
            /// `AcceleratorManufacturers`: each one of `amazon-web-services`, `amd`, `habana`, `nvidia`, `xilinx`.
            accelerator_manufacturers: List<AcceleratorManufacturers> => "AcceleratorManufacturers",
            /// `AcceleratorNames`.
            accelerator_names: List<AcceleratorNames> => "AcceleratorNames",
            /// `AcceleratorTotalMemoryMiB`.
            accelerator_total_memory_mib: Value<AcceleratorTotalMemoryMib> => "AcceleratorTotalMemoryMiB",
            /// `AcceleratorTypes`: each one of `fpga`, `gpu`, `inference`, `media`.
            accelerator_types: List<AcceleratorTypes> => "AcceleratorTypes",
            /// `AllowedInstanceTypes`: 0 to 400 elements; each 1 to 30 characters; each pattern `^[a-zA-Z0-9\.\*\-]+$`.
            allowed_instance_types: List<String> => "AllowedInstanceTypes",
            /// `BareMetal`: one of `excluded`, `included`, `required`.
            bare_metal: Value<BareMetal> => "BareMetal",
            /// `BaselineEbsBandwidthMbps`.
            baseline_ebs_bandwidth_mbps: Value<BaselineEbsBandwidthMbps> => "BaselineEbsBandwidthMbps",
            /// `BaselinePerformanceFactors`.
            baseline_performance_factors: Value<BaselinePerformanceFactors> => "BaselinePerformanceFactors",
            /// `BurstablePerformance`: one of `excluded`, `included`, `required`.
            burstable_performance: Value<BurstablePerformance> => "BurstablePerformance",
            /// `CpuManufacturers`: each one of `amazon-web-services`, `amd`, `apple`, `intel`.
            cpu_manufacturers: List<CpuManufacturers> => "CpuManufacturers",
            /// `ExcludedInstanceTypes`: 0 to 400 elements; each 1 to 30 characters; each pattern `^[a-zA-Z0-9\.\*\-]+$`.
            excluded_instance_types: List<String> => "ExcludedInstanceTypes",
            /// `InstanceGenerations`: each one of `current`, `previous`.
            instance_generations: List<InstanceGenerations> => "InstanceGenerations",
            /// `LocalStorage`: one of `excluded`, `included`, `required`.
            local_storage: Value<LocalStorage> => "LocalStorage",
            /// `LocalStorageTypes`: each one of `hdd`, `ssd`.
            local_storage_types: List<LocalStorageTypes> => "LocalStorageTypes",
            /// `MaxSpotPriceAsPercentageOfOptimalOnDemandPrice`.
            max_spot_price_as_percentage_of_optimal_on_demand_price: Value<i64> => "MaxSpotPriceAsPercentageOfOptimalOnDemandPrice",
            /// `MemoryGiBPerVCpu`.
            memory_gib_per_vcpu: Value<MemoryGibPerVcpu> => "MemoryGiBPerVCpu",
            /// `MemoryMiB`.
            memory_mib: Value<MemoryMib> => "MemoryMiB",
            /// `NetworkBandwidthGbps`.
            network_bandwidth_gbps: Value<NetworkBandwidthGbps> => "NetworkBandwidthGbps",
            /// `NetworkInterfaceCount`.
            network_interface_count: Value<NetworkInterfaceCount> => "NetworkInterfaceCount",
            /// `OnDemandMaxPricePercentageOverLowestPrice`.
            on_demand_max_price_percentage_over_lowest_price: Value<i64> => "OnDemandMaxPricePercentageOverLowestPrice",
            /// `RequireHibernateSupport`.
            require_hibernate_support: Value<bool> => "RequireHibernateSupport",
            /// `SpotMaxPricePercentageOverLowestPrice`.
            spot_max_price_percentage_over_lowest_price: Value<i64> => "SpotMaxPricePercentageOverLowestPrice",
            /// `TotalLocalStorageGB`.
            total_local_storage_gb: Value<TotalLocalStorageGb> => "TotalLocalStorageGB",
            /// `VCpuCount`.
            vcpu_count: Value<VcpuCount> => "VCpuCount",
        }
    }

    properties! {
        /// [`Ipv4PrefixSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-ipv4prefixspecification.html) of `AWS::EC2::LaunchTemplate`.
        Ipv4PrefixSpecification;
        required {}
        optional {
            /// `Ipv4Prefix`.
            ipv4_prefix: Value<String> => "Ipv4Prefix",
        }
    }

    properties! {
        /// [`Ipv6Add`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-ipv6add.html) of `AWS::EC2::LaunchTemplate`.
        Ipv6Add;
        required {}
        optional {
            /// `Ipv6Address`.
            ipv6_address: Value<String> => "Ipv6Address",
        }
    }

    properties! {
        /// [`Ipv6PrefixSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-ipv6prefixspecification.html) of `AWS::EC2::LaunchTemplate`.
        Ipv6PrefixSpecification;
        required {}
        optional {
            /// `Ipv6Prefix`.
            ipv6_prefix: Value<String> => "Ipv6Prefix",
        }
    }

    properties! {
        /// [`LaunchTemplateData`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-launchtemplatedata.html) of `AWS::EC2::LaunchTemplate`.
        LaunchTemplateData;
        required {}
        optional {
            /// `BlockDeviceMappings`.
            block_device_mappings: List<BlockDeviceMapping> => "BlockDeviceMappings",
            /// `CapacityReservationSpecification`.
            capacity_reservation_specification: Value<CapacityReservationSpecification> => "CapacityReservationSpecification",
            /// `CpuOptions`.
            cpu_options: Value<CpuOptions> => "CpuOptions",
            /// `CreditSpecification`.
            credit_specification: Value<CreditSpecification> => "CreditSpecification",
            /// `DisableApiStop`.
            disable_api_stop: Value<bool> => "DisableApiStop",
            /// `DisableApiTermination`.
            disable_api_termination: Value<bool> => "DisableApiTermination",
            /// `EbsOptimized`.
            ebs_optimized: Value<bool> => "EbsOptimized",
            /// `EnclaveOptions`.
            enclave_options: Value<EnclaveOptions> => "EnclaveOptions",
            /// `HibernationOptions`.
            hibernation_options: Value<HibernationOptions> => "HibernationOptions",
            /// `IamInstanceProfile`.
            iam_instance_profile: Value<IamInstanceProfile> => "IamInstanceProfile",
            /// `ImageId`.
            image_id: Value<String> => "ImageId",
            /// `InstanceInitiatedShutdownBehavior`: one of `stop`, `terminate`.
            instance_initiated_shutdown_behavior: Value<InstanceInitiatedShutdownBehavior> => "InstanceInitiatedShutdownBehavior",
            /// `InstanceMarketOptions`.
            instance_market_options: Value<InstanceMarketOptions> => "InstanceMarketOptions",
            /// `InstanceRequirements`.
            instance_requirements: Value<InstanceRequirements> => "InstanceRequirements",
            /// `InstanceType`.
            instance_type: Value<String> => "InstanceType",
            /// `KernelId`.
            kernel_id: Value<String> => "KernelId",
            /// `KeyName`.
            key_name: Value<String> => "KeyName",
            /// `LicenseSpecifications`.
            license_specifications: List<LicenseSpecification> => "LicenseSpecifications",
            /// `MaintenanceOptions`.
            maintenance_options: Value<MaintenanceOptions> => "MaintenanceOptions",
            /// `MetadataOptions`.
            metadata_options: Value<MetadataOptions> => "MetadataOptions",
            /// `Monitoring`.
            monitoring: Value<Monitoring> => "Monitoring",
            /// `NetworkInterfaces`.
            network_interfaces: List<NetworkInterface> => "NetworkInterfaces",
            /// `NetworkPerformanceOptions`.
            network_performance_options: Value<NetworkPerformanceOptions> => "NetworkPerformanceOptions",
            /// `Placement`.
            placement: Value<Placement> => "Placement",
            /// `PrivateDnsNameOptions`.
            private_dns_name_options: Value<PrivateDnsNameOptions> => "PrivateDnsNameOptions",
            /// `RamDiskId`.
            ram_disk_id: Value<String> => "RamDiskId",
            /// `SecurityGroupIds`.
            security_group_ids: List<Id<ec2::SecurityGroup>> => "SecurityGroupIds",
            /// `SecurityGroups`.
            security_groups: List<String> => "SecurityGroups",
            /// `TagSpecifications`.
            tag_specifications: List<TagSpecification> => "TagSpecifications",
            /// `UserData`.
            user_data: Value<String> => "UserData",
        }
    }

    properties! {
        /// [`LaunchTemplateTagSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-launchtemplatetagspecification.html) of `AWS::EC2::LaunchTemplate`.
        LaunchTemplateTagSpecification;
        required {}
        optional {
            /// `ResourceType`.
            resource_type: Value<ResourceType> => "ResourceType",
            /// `Tags`.
            tags: List<Tag> => "Tags",
        }
    }

    properties! {
        /// [`LicenseSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-licensespecification.html) of `AWS::EC2::LaunchTemplate`.
        LicenseSpecification;
        required {}
        optional {
            /// `LicenseConfigurationArn`.
            license_configuration_arn: Value<String> => "LicenseConfigurationArn",
        }
    }

    choice! {
        /// The values of `InstanceRequirements.LocalStorage` in `AWS::EC2::LaunchTemplate`.
        LocalStorage {
            Excluded = "excluded",
            Included = "included",
            Required = "required",
        }
    }

    choice! {
        /// The values of `InstanceRequirements.LocalStorageTypes` in `AWS::EC2::LaunchTemplate`.
        LocalStorageTypes {
            Hdd = "hdd",
            Ssd = "ssd",
        }
    }

    properties! {
        /// [`MaintenanceOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-maintenanceoptions.html) of `AWS::EC2::LaunchTemplate`.
        MaintenanceOptions;
        required {}
        optional {
            /// `AutoRecovery`: one of `default`, `disabled`.
            auto_recovery: Value<AutoRecovery> => "AutoRecovery",
        }
    }

    choice! {
        /// The values of `InstanceMarketOptions.MarketType` in `AWS::EC2::LaunchTemplate`.
        MarketType {
            CapacityBlock = "capacity-block",
            InterruptibleCapacityReservation = "interruptible-capacity-reservation",
            OnDemand = "on-demand",
            Spot = "spot",
        }
    }

    properties! {
        /// [`MemoryGiBPerVCpu`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-memorygibpervcpu.html) of `AWS::EC2::LaunchTemplate`.
        MemoryGibPerVcpu;
        required {}
        optional {
            /// `Max`.
            max: Value<f64> => "Max",
            /// `Min`.
            min: Value<f64> => "Min",
        }
    }

    properties! {
        /// [`MemoryMiB`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-memorymib.html) of `AWS::EC2::LaunchTemplate`.
        MemoryMib;
        required {}
        optional {
            /// `Max`.
            max: Value<i64> => "Max",
            /// `Min`.
            min: Value<i64> => "Min",
        }
    }

    properties! {
        /// [`MetadataOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-metadataoptions.html) of `AWS::EC2::LaunchTemplate`.
        MetadataOptions;
        required {}
        optional {
            /// `HttpEndpoint`: one of `disabled`, `enabled`.
            http_endpoint: Value<HttpEndpoint> => "HttpEndpoint",
            /// `HttpProtocolIpv6`: one of `disabled`, `enabled`.
            http_protocol_ipv6: Value<HttpProtocolIpv6> => "HttpProtocolIpv6",
            /// `HttpPutResponseHopLimit`.
            http_put_response_hop_limit: Value<i64> => "HttpPutResponseHopLimit",
            /// `HttpTokens`: one of `optional`, `required`.
            http_tokens: Value<HttpTokens> => "HttpTokens",
            /// `InstanceMetadataTags`: one of `disabled`, `enabled`.
            instance_metadata_tags: Value<InstanceMetadataTags> => "InstanceMetadataTags",
        }
    }

    properties! {
        /// [`Monitoring`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-monitoring.html) of `AWS::EC2::LaunchTemplate`.
        Monitoring;
        required {}
        optional {
            /// `Enabled`.
            enabled: Value<bool> => "Enabled",
        }
    }

    choice! {
        /// The values of `CpuOptions.NestedVirtualization` in `AWS::EC2::LaunchTemplate`.
        NestedVirtualization {
            Disabled = "disabled",
            Enabled = "enabled",
        }
    }

    properties! {
        /// [`NetworkBandwidthGbps`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-networkbandwidthgbps.html) of `AWS::EC2::LaunchTemplate`.
        NetworkBandwidthGbps;
        required {}
        optional {
            /// `Max`.
            max: Value<f64> => "Max",
            /// `Min`.
            min: Value<f64> => "Min",
        }
    }

    properties! {
        /// [`NetworkInterface`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-networkinterface.html) of `AWS::EC2::LaunchTemplate`.
        NetworkInterface;
        required {}
        optional {
            /// `AssociateCarrierIpAddress`.
            associate_carrier_ip_address: Value<bool> => "AssociateCarrierIpAddress",
            /// `AssociatePublicIpAddress`.
            associate_public_ip_address: Value<bool> => "AssociatePublicIpAddress",
            /// `ConnectionTrackingSpecification`.
            connection_tracking_specification: Value<ConnectionTrackingSpecification> => "ConnectionTrackingSpecification",
            /// `DeleteOnTermination`.
            delete_on_termination: Value<bool> => "DeleteOnTermination",
            /// `Description`.
            description: Value<String> => "Description",
            /// `DeviceIndex`.
            device_index: Value<i64> => "DeviceIndex",
            /// `EnaQueueCount`.
            ena_queue_count: Value<i64> => "EnaQueueCount",
            /// `EnaSrdSpecification`.
            ena_srd_specification: Value<EnaSrdSpecification> => "EnaSrdSpecification",
            /// `Groups`.
            groups: List<Id<ec2::SecurityGroup>> => "Groups",
            /// `InterfaceType`.
            interface_type: Value<String> => "InterfaceType",
            /// `Ipv4PrefixCount`.
            ipv4_prefix_count: Value<i64> => "Ipv4PrefixCount",
            /// `Ipv4Prefixes`.
            ipv4_prefixes: List<Ipv4PrefixSpecification> => "Ipv4Prefixes",
            /// `Ipv6AddressCount`.
            ipv6_address_count: Value<i64> => "Ipv6AddressCount",
            /// `Ipv6Addresses`.
            ipv6_addresses: List<Ipv6Add> => "Ipv6Addresses",
            /// `Ipv6PrefixCount`.
            ipv6_prefix_count: Value<i64> => "Ipv6PrefixCount",
            /// `Ipv6Prefixes`.
            ipv6_prefixes: List<Ipv6PrefixSpecification> => "Ipv6Prefixes",
            /// `NetworkCardIndex`.
            network_card_index: Value<i64> => "NetworkCardIndex",
            /// `NetworkInterfaceId`.
            network_interface_id: Value<String> => "NetworkInterfaceId",
            /// `PrimaryIpv6`.
            primary_ipv6: Value<bool> => "PrimaryIpv6",
            /// `PrivateIpAddress`.
            private_ip_address: Value<String> => "PrivateIpAddress",
            /// `PrivateIpAddresses`.
            private_ip_addresses: List<PrivateIpAdd> => "PrivateIpAddresses",
            /// `SecondaryPrivateIpAddressCount`.
            secondary_private_ip_address_count: Value<i64> => "SecondaryPrivateIpAddressCount",
            /// `SubnetId`.
            subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
        }
    }

    properties! {
        /// [`NetworkInterfaceCount`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-networkinterfacecount.html) of `AWS::EC2::LaunchTemplate`.
        NetworkInterfaceCount;
        required {}
        optional {
            /// `Max`.
            max: Value<i64> => "Max",
            /// `Min`.
            min: Value<i64> => "Min",
        }
    }

    properties! {
        /// [`NetworkPerformanceOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-networkperformanceoptions.html) of `AWS::EC2::LaunchTemplate`.
        NetworkPerformanceOptions;
        required {}
        optional {
            /// `BandwidthWeighting`: one of `default`, `ebs-1`, `vpc-1`.
            bandwidth_weighting: Value<BandwidthWeighting> => "BandwidthWeighting",
        }
    }

    properties! {
        /// [`Placement`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-placement.html) of `AWS::EC2::LaunchTemplate`.
        Placement;
        required {}
        optional {
            /// `Affinity`.
            affinity: Value<String> => "Affinity",
            /// `AvailabilityZone`.
            availability_zone: Value<String> => "AvailabilityZone",
            /// `GroupId`.
            group_id: Value<String> => "GroupId",
            /// `GroupName`.
            group_name: Value<String> => "GroupName",
            /// `HostId`.
            host_id: Value<String> => "HostId",
            /// `HostResourceGroupArn`.
            host_resource_group_arn: Value<String> => "HostResourceGroupArn",
            /// `PartitionNumber`.
            partition_number: Value<i64> => "PartitionNumber",
            /// `SpreadDomain`.
            spread_domain: Value<String> => "SpreadDomain",
            /// `Tenancy`: one of `dedicated`, `default`, `host`.
            tenancy: Value<Tenancy> => "Tenancy",
        }
    }

    properties! {
        /// [`PrivateDnsNameOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-privatednsnameoptions.html) of `AWS::EC2::LaunchTemplate`.
        PrivateDnsNameOptions;
        required {}
        optional {
            /// `EnableResourceNameDnsAAAARecord`.
            enable_resource_name_dns_aaaa_record: Value<bool> => "EnableResourceNameDnsAAAARecord",
            /// `EnableResourceNameDnsARecord`.
            enable_resource_name_dns_a_record: Value<bool> => "EnableResourceNameDnsARecord",
            /// `HostnameType`: one of `ip-name`, `resource-name`.
            hostname_type: Value<HostnameType> => "HostnameType",
        }
    }

    properties! {
        /// [`PrivateIpAdd`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-privateipadd.html) of `AWS::EC2::LaunchTemplate`.
        PrivateIpAdd;
        required {}
        optional {
            /// `Primary`.
            primary: Value<bool> => "Primary",
            /// `PrivateIpAddress`.
            private_ip_address: Value<String> => "PrivateIpAddress",
        }
    }

    properties! {
        /// [`Reference`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-reference.html) of `AWS::EC2::LaunchTemplate`.
        Reference;
        required {}
        optional {
            /// `InstanceFamily`.
            instance_family: Value<String> => "InstanceFamily",
        }
    }

    choice! {
        /// The values of `LaunchTemplateTagSpecification.ResourceType` in `AWS::EC2::LaunchTemplate`.
        ResourceType {
            ApplicationStatusCheck = "application-status-check",
            CapacityBlock = "capacity-block",
            CapacityManagerDataExport = "capacity-manager-data-export",
            CapacityReservation = "capacity-reservation",
            CapacityReservationCancellationQuote = "capacity-reservation-cancellation-quote",
            CapacityReservationFleet = "capacity-reservation-fleet",
            CapacityReservationModificationQuote = "capacity-reservation-modification-quote",
            CarrierGateway = "carrier-gateway",
            ClientVpnEndpoint = "client-vpn-endpoint",
            CoipPool = "coip-pool",
            CustomerGateway = "customer-gateway",
            DeclarativePoliciesReport = "declarative-policies-report",
            DedicatedHost = "dedicated-host",
            DhcpOptions = "dhcp-options",
            EgressOnlyInternetGateway = "egress-only-internet-gateway",
            ElasticGpu = "elastic-gpu",
            ElasticIp = "elastic-ip",
            ExportImageTask = "export-image-task",
            ExportInstanceTask = "export-instance-task",
            Fleet = "fleet",
            FpgaImage = "fpga-image",
            HostReservation = "host-reservation",
            Image = "image",
            ImageUsageReport = "image-usage-report",
            ImportImageTask = "import-image-task",
            ImportSnapshotTask = "import-snapshot-task",
            Instance = "instance",
            InstanceConnectEndpoint = "instance-connect-endpoint",
            InstanceEventWindow = "instance-event-window",
            InternetGateway = "internet-gateway",
            Ipam = "ipam",
            IpamExternalResourceVerificationToken = "ipam-external-resource-verification-token",
            IpamInternetRegistryAssociation = "ipam-internet-registry-association",
            IpamPolicy = "ipam-policy",
            IpamPool = "ipam-pool",
            IpamPoolAllocation = "ipam-pool-allocation",
            IpamPrefixListResolver = "ipam-prefix-list-resolver",
            IpamPrefixListResolverTarget = "ipam-prefix-list-resolver-target",
            IpamResourceDiscovery = "ipam-resource-discovery",
            IpamResourceDiscoveryAssociation = "ipam-resource-discovery-association",
            IpamScope = "ipam-scope",
            Ipv4poolEc2 = "ipv4pool-ec2",
            Ipv6poolEc2 = "ipv6pool-ec2",
            KeyPair = "key-pair",
            LaunchTemplate = "launch-template",
            LocalGateway = "local-gateway",
            LocalGatewayRouteTable = "local-gateway-route-table",
            LocalGatewayRouteTableVirtualInterfaceGroupAssociation = "local-gateway-route-table-virtual-interface-group-association",
            LocalGatewayRouteTableVpcAssociation = "local-gateway-route-table-vpc-association",
            LocalGatewayVirtualInterface = "local-gateway-virtual-interface",
            LocalGatewayVirtualInterfaceGroup = "local-gateway-virtual-interface-group",
            MacModificationTask = "mac-modification-task",
            Natgateway = "natgateway",
            NetworkAcl = "network-acl",
            NetworkInsightsAccessScope = "network-insights-access-scope",
            NetworkInsightsAccessScopeAnalysis = "network-insights-access-scope-analysis",
            NetworkInsightsAnalysis = "network-insights-analysis",
            NetworkInsightsPath = "network-insights-path",
            NetworkInterface = "network-interface",
            OutpostLag = "outpost-lag",
            PlacementGroup = "placement-group",
            PrefixList = "prefix-list",
            ReplaceRootVolumeTask = "replace-root-volume-task",
            ReservedInstances = "reserved-instances",
            RouteServer = "route-server",
            RouteServerEndpoint = "route-server-endpoint",
            RouteServerPeer = "route-server-peer",
            RouteTable = "route-table",
            SecondaryInterface = "secondary-interface",
            SecondaryNetwork = "secondary-network",
            SecondarySubnet = "secondary-subnet",
            SecurityGroup = "security-group",
            SecurityGroupRule = "security-group-rule",
            ServiceLinkVirtualInterface = "service-link-virtual-interface",
            Snapshot = "snapshot",
            SpotFleetRequest = "spot-fleet-request",
            SpotInstancesRequest = "spot-instances-request",
            Subnet = "subnet",
            SubnetCidrReservation = "subnet-cidr-reservation",
            TrafficMirrorFilter = "traffic-mirror-filter",
            TrafficMirrorFilterRule = "traffic-mirror-filter-rule",
            TrafficMirrorSession = "traffic-mirror-session",
            TrafficMirrorTarget = "traffic-mirror-target",
            TransitGateway = "transit-gateway",
            TransitGatewayAttachment = "transit-gateway-attachment",
            TransitGatewayConnectPeer = "transit-gateway-connect-peer",
            TransitGatewayMeteringPolicy = "transit-gateway-metering-policy",
            TransitGatewayMulticastDomain = "transit-gateway-multicast-domain",
            TransitGatewayPolicyTable = "transit-gateway-policy-table",
            TransitGatewayRouteTable = "transit-gateway-route-table",
            TransitGatewayRouteTableAnnouncement = "transit-gateway-route-table-announcement",
            VerifiedAccessEndpoint = "verified-access-endpoint",
            VerifiedAccessEndpointTarget = "verified-access-endpoint-target",
            VerifiedAccessGroup = "verified-access-group",
            VerifiedAccessInstance = "verified-access-instance",
            VerifiedAccessPolicy = "verified-access-policy",
            VerifiedAccessTrustProvider = "verified-access-trust-provider",
            Volume = "volume",
            Vpc = "vpc",
            VpcBlockPublicAccessExclusion = "vpc-block-public-access-exclusion",
            VpcEncryptionControl = "vpc-encryption-control",
            VpcEndpoint = "vpc-endpoint",
            VpcEndpointConnection = "vpc-endpoint-connection",
            VpcEndpointConnectionDeviceType = "vpc-endpoint-connection-device-type",
            VpcEndpointService = "vpc-endpoint-service",
            VpcEndpointServicePermission = "vpc-endpoint-service-permission",
            VpcFlowLog = "vpc-flow-log",
            VpcPeeringConnection = "vpc-peering-connection",
            VpnConcentrator = "vpn-concentrator",
            VpnConnection = "vpn-connection",
            VpnConnectionDeviceType = "vpn-connection-device-type",
            VpnGateway = "vpn-gateway",
        }
    }

    choice! {
        /// The values of `SpotOptions.SpotInstanceType` in `AWS::EC2::LaunchTemplate`.
        SpotInstanceType {
            OneTime = "one-time",
            Persistent = "persistent",
        }
    }

    properties! {
        /// [`SpotOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-spotoptions.html) of `AWS::EC2::LaunchTemplate`.
        SpotOptions;
        required {}
        optional {
            /// `BlockDurationMinutes`.
            block_duration_minutes: Value<i64> => "BlockDurationMinutes",
            /// `InstanceInterruptionBehavior`: one of `hibernate`, `stop`, `terminate`.
            instance_interruption_behavior: Value<InstanceInterruptionBehavior> => "InstanceInterruptionBehavior",
            /// `MaxPrice`.
            max_price: Value<String> => "MaxPrice",
            /// `SpotInstanceType`: one of `one-time`, `persistent`.
            spot_instance_type: Value<SpotInstanceType> => "SpotInstanceType",
            /// `ValidUntil`.
            valid_until: Value<String> => "ValidUntil",
        }
    }

    properties! {
        /// [`TagSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-tagspecification.html) of `AWS::EC2::LaunchTemplate`.
        TagSpecification;
        required {}
        optional {
            /// `ResourceType`.
            resource_type: Value<ResourceType> => "ResourceType",
            /// `Tags`.
            tags: List<Tag> => "Tags",
        }
    }

    choice! {
        /// The values of `Placement.Tenancy` in `AWS::EC2::LaunchTemplate`.
        Tenancy {
            Dedicated = "dedicated",
            Default = "default",
            Host = "host",
        }
    }

    properties! {
        /// [`TotalLocalStorageGB`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-totallocalstoragegb.html) of `AWS::EC2::LaunchTemplate`.
        TotalLocalStorageGb;
        required {}
        optional {
            /// `Max`.
            max: Value<f64> => "Max",
            /// `Min`.
            min: Value<f64> => "Min",
        }
    }

    properties! {
        /// [`VCpuCount`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-launchtemplate-vcpucount.html) of `AWS::EC2::LaunchTemplate`.
        VcpuCount;
        required {}
        optional {
            /// `Max`.
            max: Value<i64> => "Max",
            /// `Min`.
            min: Value<i64> => "Min",
        }
    }

    choice! {
        /// The values of `Ebs.VolumeType` in `AWS::EC2::LaunchTemplate`.
        VolumeType {
            Gp2 = "gp2",
            Gp3 = "gp3",
            Io1 = "io1",
            Io2 = "io2",
            Sc1 = "sc1",
            St1 = "st1",
            Standard = "standard",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::LocalGatewayRoute`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-localgatewayroute.html). Identified by `DestinationCidrBlock`, `LocalGatewayRouteTableId`.
    LocalGatewayRoute = "AWS::EC2::LocalGatewayRoute", tags: None;
    required {}
    optional {
        /// `DestinationCidrBlock`. A change replaces the resource.
        destination_cidr_block: Value<String> => "DestinationCidrBlock",
        /// `LocalGatewayRouteTableId`. A change replaces the resource.
        local_gateway_route_table_id: Value<String> => "LocalGatewayRouteTableId",
        /// `LocalGatewayVirtualInterfaceGroupId`.
        local_gateway_virtual_interface_group_id: Value<String> => "LocalGatewayVirtualInterfaceGroupId",
        /// `NetworkInterfaceId`.
        network_interface_id: Value<String> => "NetworkInterfaceId",
    }
    attributes {
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
        /// `Fn::GetAtt` of `Type`.
        r#type: Value<String> => "Type",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::LocalGatewayRouteTable`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-localgatewayroutetable.html). Identified by `LocalGatewayRouteTableId`.
    LocalGatewayRouteTable = "AWS::EC2::LocalGatewayRouteTable", tags: List;
    required {
        /// `LocalGatewayId`: required. A change replaces the resource.
        local_gateway_id: Value<String> => "LocalGatewayId",
    }
    optional {
        /// `Mode`: one of `coip`, `direct-vpc-routing`. A change replaces the resource.
        mode: Value<local_gateway_route_table::Mode> => "Mode",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `LocalGatewayRouteTableArn`.
        local_gateway_route_table_arn: Value<Arn<ec2::LocalGatewayRouteTable>> => "LocalGatewayRouteTableArn",
        /// `Fn::GetAtt` of `LocalGatewayRouteTableId`.
        local_gateway_route_table_id: Value<Id<ec2::LocalGatewayRouteTable>> => "LocalGatewayRouteTableId",
        /// `Fn::GetAtt` of `OutpostArn`.
        outpost_arn: Value<String> => "OutpostArn",
        /// `Fn::GetAtt` of `OwnerId`.
        owner_id: Value<String> => "OwnerId",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`LocalGatewayRouteTable`].
pub mod local_gateway_route_table {
    use super::*;

    choice! {
        /// The values of `Mode` in `AWS::EC2::LocalGatewayRouteTable`.
        Mode {
            Coip = "coip",
            DirectVpcRouting = "direct-vpc-routing",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::LocalGatewayRouteTableVPCAssociation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-localgatewayroutetablevpcassociation.html). Identified by `LocalGatewayRouteTableVpcAssociationId`.
    LocalGatewayRouteTableVpcAssociation = "AWS::EC2::LocalGatewayRouteTableVPCAssociation", tags: List;
    required {
        /// `LocalGatewayRouteTableId`: required. A change replaces the resource.
        local_gateway_route_table_id: Value<String> => "LocalGatewayRouteTableId",
        /// `VpcId`: required. A change replaces the resource.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
    }
    optional {
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `LocalGatewayId`.
        local_gateway_id: Value<String> => "LocalGatewayId",
        /// `Fn::GetAtt` of `LocalGatewayRouteTableVpcAssociationId`.
        local_gateway_route_table_vpc_association_id: Value<Id<ec2::LocalGatewayRouteTableVpcAssociation>> => "LocalGatewayRouteTableVpcAssociationId",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::LocalGatewayRouteTableVirtualInterfaceGroupAssociation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-localgatewayroutetablevirtualinterfacegroupassociation.html). Identified by `LocalGatewayRouteTableVirtualInterfaceGroupAssociationId`.
    LocalGatewayRouteTableVirtualInterfaceGroupAssociation = "AWS::EC2::LocalGatewayRouteTableVirtualInterfaceGroupAssociation", tags: List;
    required {
        /// `LocalGatewayRouteTableId`: required. A change replaces the resource.
        local_gateway_route_table_id: Value<String> => "LocalGatewayRouteTableId",
        /// `LocalGatewayVirtualInterfaceGroupId`: required. A change replaces the resource.
        local_gateway_virtual_interface_group_id: Value<String> => "LocalGatewayVirtualInterfaceGroupId",
    }
    optional {
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `LocalGatewayId`.
        local_gateway_id: Value<String> => "LocalGatewayId",
        /// `Fn::GetAtt` of `LocalGatewayRouteTableArn`.
        local_gateway_route_table_arn: Value<String> => "LocalGatewayRouteTableArn",
        /// `Fn::GetAtt` of `LocalGatewayRouteTableVirtualInterfaceGroupAssociationId`.
        local_gateway_route_table_virtual_interface_group_association_id: Value<Id<ec2::LocalGatewayRouteTableVirtualInterfaceGroupAssociation>> => "LocalGatewayRouteTableVirtualInterfaceGroupAssociationId",
        /// `Fn::GetAtt` of `OwnerId`.
        owner_id: Value<String> => "OwnerId",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::LocalGatewayVirtualInterface`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-localgatewayvirtualinterface.html). Identified by `LocalGatewayVirtualInterfaceId`.
    LocalGatewayVirtualInterface = "AWS::EC2::LocalGatewayVirtualInterface", tags: List;
    required {
        /// `OutpostLagId`: required. A change replaces the resource.
        outpost_lag_id: Value<String> => "OutpostLagId",
        /// `LocalGatewayVirtualInterfaceGroupId`: required. A change replaces the resource.
        local_gateway_virtual_interface_group_id: Value<String> => "LocalGatewayVirtualInterfaceGroupId",
        /// `Vlan`: required. A change replaces the resource.
        vlan: Value<i64> => "Vlan",
        /// `LocalAddress`: required. A change replaces the resource.
        local_address: Value<String> => "LocalAddress",
        /// `PeerAddress`: required. A change replaces the resource.
        peer_address: Value<String> => "PeerAddress",
    }
    optional {
        /// `PeerBgpAsn`. A change replaces the resource.
        peer_bgp_asn: Value<i64> => "PeerBgpAsn",
        /// `PeerBgpAsnExtended`. A change replaces the resource.
        peer_bgp_asn_extended: Value<i64> => "PeerBgpAsnExtended",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `ConfigurationState`.
        configuration_state: Value<String> => "ConfigurationState",
        /// `Fn::GetAtt` of `LocalBgpAsn`.
        local_bgp_asn: Value<i64> => "LocalBgpAsn",
        /// `Fn::GetAtt` of `LocalGatewayId`.
        local_gateway_id: Value<String> => "LocalGatewayId",
        /// `Fn::GetAtt` of `LocalGatewayVirtualInterfaceId`.
        local_gateway_virtual_interface_id: Value<Id<ec2::LocalGatewayVirtualInterface>> => "LocalGatewayVirtualInterfaceId",
        /// `Fn::GetAtt` of `OwnerId`.
        owner_id: Value<String> => "OwnerId",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::LocalGatewayVirtualInterfaceGroup`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-localgatewayvirtualinterfacegroup.html). Identified by `LocalGatewayVirtualInterfaceGroupId`.
    LocalGatewayVirtualInterfaceGroup = "AWS::EC2::LocalGatewayVirtualInterfaceGroup", tags: List;
    required {
        /// `LocalGatewayId`: required. A change replaces the resource.
        local_gateway_id: Value<String> => "LocalGatewayId",
    }
    optional {
        /// `LocalBgpAsn`. A change replaces the resource.
        local_bgp_asn: Value<i64> => "LocalBgpAsn",
        /// `LocalBgpAsnExtended`. A change replaces the resource.
        local_bgp_asn_extended: Value<i64> => "LocalBgpAsnExtended",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `ConfigurationState`.
        configuration_state: Value<String> => "ConfigurationState",
        /// `Fn::GetAtt` of `LocalGatewayVirtualInterfaceGroupArn`.
        local_gateway_virtual_interface_group_arn: Value<Arn<ec2::LocalGatewayVirtualInterfaceGroup>> => "LocalGatewayVirtualInterfaceGroupArn",
        /// `Fn::GetAtt` of `LocalGatewayVirtualInterfaceGroupId`.
        local_gateway_virtual_interface_group_id: Value<Id<ec2::LocalGatewayVirtualInterfaceGroup>> => "LocalGatewayVirtualInterfaceGroupId",
        /// `Fn::GetAtt` of `LocalGatewayVirtualInterfaceIds`.
        local_gateway_virtual_interface_ids: List<String> => "LocalGatewayVirtualInterfaceIds",
        /// `Fn::GetAtt` of `OwnerId`.
        owner_id: Value<String> => "OwnerId",
    }
}

resource! {
    /// [`AWS::EC2::NatGateway`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-natgateway.html). Identified by `NatGatewayId`.
    NatGateway = "AWS::EC2::NatGateway", tags: List;
    required {}
    optional {
        /// `AllocationId`. A change replaces the resource.
        allocation_id: Value<String> => "AllocationId",
        /// `AvailabilityMode`: one of `regional`, `zonal`. A change replaces the resource.
        availability_mode: Value<nat_gateway::AvailabilityMode> => "AvailabilityMode",
        /// `AvailabilityZoneAddresses`: no element twice.
        availability_zone_addresses: List<nat_gateway::AvailabilityZoneAddress> => "AvailabilityZoneAddresses",
        /// `ConnectivityType`: one of `private`, `public`. A change replaces the resource.
        connectivity_type: Value<nat_gateway::ConnectivityType> => "ConnectivityType",
        /// `MaxDrainDurationSeconds`.
        max_drain_duration_seconds: Value<i64> => "MaxDrainDurationSeconds",
        /// `PrivateIpAddress`. A change replaces the resource.
        private_ip_address: Value<String> => "PrivateIpAddress",
        /// `SecondaryAllocationIds`: no element twice.
        secondary_allocation_ids: List<String> => "SecondaryAllocationIds",
        /// `SecondaryPrivateIpAddressCount`: 1 to 31.
        secondary_private_ip_address_count: Value<i64> => "SecondaryPrivateIpAddressCount",
        /// `SecondaryPrivateIpAddresses`: no element twice.
        secondary_private_ip_addresses: List<String> => "SecondaryPrivateIpAddresses",
        /// `SubnetId`. A change replaces the resource.
        subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
        /// `Tags`.
        tags: List<Tag> => "Tags",
        /// `VpcId`. A change replaces the resource.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
    }
    attributes {
        /// `Fn::GetAtt` of `AutoProvisionZones`.
        auto_provision_zones: Value<String> => "AutoProvisionZones",
        /// `Fn::GetAtt` of `AutoScalingIps`.
        auto_scaling_ips: Value<String> => "AutoScalingIps",
        /// `Fn::GetAtt` of `EniId`.
        eni_id: Value<String> => "EniId",
        /// `Fn::GetAtt` of `NatGatewayId`.
        nat_gateway_id: Value<Id<ec2::NatGateway>> => "NatGatewayId",
        /// `Fn::GetAtt` of `RouteTableId`.
        route_table_id: Value<Id<ec2::RouteTable>> => "RouteTableId",
    }
}

/// The nested types of [`NatGateway`].
pub mod nat_gateway {
    use super::*;

    choice! {
        /// The values of `AvailabilityMode` in `AWS::EC2::NatGateway`.
        AvailabilityMode {
            Regional = "regional",
            Zonal = "zonal",
        }
    }

    properties! {
        /// [`AvailabilityZoneAddress`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-natgateway-availabilityzoneaddress.html) of `AWS::EC2::NatGateway`.
        AvailabilityZoneAddress;
        required {
            /// `AllocationIds`: required; no element twice.
            allocation_ids: List<String> => "AllocationIds",
        }
        optional {
            /// `AvailabilityZone`.
            availability_zone: Value<String> => "AvailabilityZone",
            /// `AvailabilityZoneId`.
            availability_zone_id: Value<String> => "AvailabilityZoneId",
        }
    }

    choice! {
        /// The values of `ConnectivityType` in `AWS::EC2::NatGateway`.
        ConnectivityType {
            Private = "private",
            Public = "public",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::NetworkAcl`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkacl.html). Identified by `Id`.
    NetworkAcl = "AWS::EC2::NetworkAcl", tags: List;
    required {
        /// `VpcId`: required. A change replaces the resource.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
    }
    optional {
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::NetworkAcl>> => "Id",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::NetworkAclEntry`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkaclentry.html). Identified by `Id`.
    NetworkAclEntry = "AWS::EC2::NetworkAclEntry", tags: None;
    required {
        /// `NetworkAclId`: required. A change replaces the resource.
        network_acl_id: Value<Id<ec2::NetworkAcl>> => "NetworkAclId",
        /// `RuleAction`: required.
        rule_action: Value<String> => "RuleAction",
        /// `RuleNumber`: required. A change replaces the resource.
        rule_number: Value<i64> => "RuleNumber",
        /// `Protocol`: required.
        protocol: Value<i64> => "Protocol",
    }
    optional {
        /// `CidrBlock`.
        cidr_block: Value<String> => "CidrBlock",
        /// `Egress`. A change replaces the resource.
        egress: Value<bool> => "Egress",
        /// `Icmp`.
        icmp: Value<network_acl_entry::Icmp> => "Icmp",
        /// `Ipv6CidrBlock`.
        ipv6_cidr_block: Value<String> => "Ipv6CidrBlock",
        /// `PortRange`.
        port_range: Value<network_acl_entry::PortRange> => "PortRange",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::NetworkAclEntry>> => "Id",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`NetworkAclEntry`].
pub mod network_acl_entry {
    use super::*;

    properties! {
        /// [`Icmp`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-networkaclentry-icmp.html) of `AWS::EC2::NetworkAclEntry`.
        Icmp;
        required {}
        optional {
            /// `Code`.
            code: Value<i64> => "Code",
            /// `Type`.
            r#type: Value<i64> => "Type",
        }
    }

    properties! {
        /// [`PortRange`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-networkaclentry-portrange.html) of `AWS::EC2::NetworkAclEntry`.
        PortRange;
        required {}
        optional {
            /// `From`.
            from: Value<i64> => "From",
            /// `To`.
            to_: Value<i64> => "To",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::NetworkInsightsAccessScope`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkinsightsaccessscope.html). Identified by `NetworkInsightsAccessScopeId`.
    NetworkInsightsAccessScope = "AWS::EC2::NetworkInsightsAccessScope", tags: List;
    required {}
    optional {
        /// `ExcludePaths`. A change replaces the resource.
        exclude_paths: List<network_insights_access_scope::AccessScopePathRequest> => "ExcludePaths",
        /// `MatchPaths`. A change replaces the resource.
        match_paths: List<network_insights_access_scope::AccessScopePathRequest> => "MatchPaths",
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `CreatedDate`.
        created_date: Value<String> => "CreatedDate",
        /// `Fn::GetAtt` of `NetworkInsightsAccessScopeArn`.
        network_insights_access_scope_arn: Value<Arn<ec2::NetworkInsightsAccessScope>> => "NetworkInsightsAccessScopeArn",
        /// `Fn::GetAtt` of `NetworkInsightsAccessScopeId`.
        network_insights_access_scope_id: Value<Id<ec2::NetworkInsightsAccessScope>> => "NetworkInsightsAccessScopeId",
        /// `Fn::GetAtt` of `UpdatedDate`.
        updated_date: Value<String> => "UpdatedDate",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`NetworkInsightsAccessScope`].
pub mod network_insights_access_scope {
    use super::*;

    properties! {
        /// [`AccessScopePathRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-networkinsightsaccessscope-accessscopepathrequest.html) of `AWS::EC2::NetworkInsightsAccessScope`.
        AccessScopePathRequest;
        required {}
        optional {
            /// `Destination`.
            destination: Value<PathStatementRequest> => "Destination",
            /// `Source`.
            source: Value<PathStatementRequest> => "Source",
            /// `ThroughResources`.
            through_resources: List<ThroughResourcesStatementRequest> => "ThroughResources",
        }
    }

    properties! {
        /// [`PacketHeaderStatementRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-networkinsightsaccessscope-packetheaderstatementrequest.html) of `AWS::EC2::NetworkInsightsAccessScope`.
        PacketHeaderStatementRequest;
        required {}
        optional {
            /// `DestinationAddresses`.
            destination_addresses: List<String> => "DestinationAddresses",
            /// `DestinationPorts`.
            destination_ports: List<String> => "DestinationPorts",
            /// `DestinationPrefixLists`.
            destination_prefix_lists: List<String> => "DestinationPrefixLists",
            /// `Protocols`.
            protocols: List<Protocol> => "Protocols",
            /// `SourceAddresses`.
            source_addresses: List<String> => "SourceAddresses",
            /// `SourcePorts`.
            source_ports: List<String> => "SourcePorts",
            /// `SourcePrefixLists`.
            source_prefix_lists: List<String> => "SourcePrefixLists",
        }
    }

    properties! {
        /// [`PathStatementRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-networkinsightsaccessscope-pathstatementrequest.html) of `AWS::EC2::NetworkInsightsAccessScope`.
        PathStatementRequest;
        required {}
        optional {
            /// `PacketHeaderStatement`.
            packet_header_statement: Value<PacketHeaderStatementRequest> => "PacketHeaderStatement",
            /// `ResourceStatement`.
            resource_statement: Value<ResourceStatementRequest> => "ResourceStatement",
        }
    }

    choice! {
        /// The values of `PacketHeaderStatementRequest.Protocols` in `AWS::EC2::NetworkInsightsAccessScope`.
        Protocol {
            Tcp = "tcp",
            Udp = "udp",
        }
    }

    properties! {
        /// [`ResourceStatementRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-networkinsightsaccessscope-resourcestatementrequest.html) of `AWS::EC2::NetworkInsightsAccessScope`.
        ResourceStatementRequest;
        required {}
        optional {
            /// `ResourceTypes`.
            resource_types: List<String> => "ResourceTypes",
            /// `Resources`.
            resources: List<String> => "Resources",
        }
    }

    properties! {
        /// [`ThroughResourcesStatementRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-networkinsightsaccessscope-throughresourcesstatementrequest.html) of `AWS::EC2::NetworkInsightsAccessScope`.
        ThroughResourcesStatementRequest;
        required {}
        optional {
            /// `ResourceStatement`.
            resource_statement: Value<ResourceStatementRequest> => "ResourceStatement",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::NetworkInsightsAccessScopeAnalysis`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkinsightsaccessscopeanalysis.html). Identified by `NetworkInsightsAccessScopeAnalysisId`.
    NetworkInsightsAccessScopeAnalysis = "AWS::EC2::NetworkInsightsAccessScopeAnalysis", tags: List;
    required {
        /// `NetworkInsightsAccessScopeId`: required. A change replaces the resource.
        network_insights_access_scope_id: Value<String> => "NetworkInsightsAccessScopeId",
    }
    optional {
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `AnalyzedEniCount`.
        analyzed_eni_count: Value<i64> => "AnalyzedEniCount",
        /// `Fn::GetAtt` of `EndDate`.
        end_date: Value<String> => "EndDate",
        /// `Fn::GetAtt` of `FindingsFound`.
        findings_found: Value<String> => "FindingsFound",
        /// `Fn::GetAtt` of `NetworkInsightsAccessScopeAnalysisArn`.
        network_insights_access_scope_analysis_arn: Value<Arn<ec2::NetworkInsightsAccessScopeAnalysis>> => "NetworkInsightsAccessScopeAnalysisArn",
        /// `Fn::GetAtt` of `NetworkInsightsAccessScopeAnalysisId`.
        network_insights_access_scope_analysis_id: Value<Id<ec2::NetworkInsightsAccessScopeAnalysis>> => "NetworkInsightsAccessScopeAnalysisId",
        /// `Fn::GetAtt` of `StartDate`.
        start_date: Value<String> => "StartDate",
        /// `Fn::GetAtt` of `Status`.
        status: Value<String> => "Status",
        /// `Fn::GetAtt` of `StatusMessage`.
        status_message: Value<String> => "StatusMessage",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::NetworkInsightsAnalysis`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkinsightsanalysis.html). Identified by `NetworkInsightsAnalysisId`.
    NetworkInsightsAnalysis = "AWS::EC2::NetworkInsightsAnalysis", tags: List;
    required {
        /// `NetworkInsightsPathId`: required. A change replaces the resource.
        network_insights_path_id: Value<String> => "NetworkInsightsPathId",
    }
    optional {
        /// `AdditionalAccounts`: no element twice.
        additional_accounts: List<String> => "AdditionalAccounts",
        /// `FilterInArns`. A change replaces the resource.
        filter_in_arns: List<String> => "FilterInArns",
        /// `FilterOutArns`. A change replaces the resource.
        filter_out_arns: List<String> => "FilterOutArns",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `NetworkInsightsAnalysisArn`.
        network_insights_analysis_arn: Value<Arn<ec2::NetworkInsightsAnalysis>> => "NetworkInsightsAnalysisArn",
        /// `Fn::GetAtt` of `NetworkInsightsAnalysisId`.
        network_insights_analysis_id: Value<Id<ec2::NetworkInsightsAnalysis>> => "NetworkInsightsAnalysisId",
        /// `Fn::GetAtt` of `NetworkPathFound`.
        network_path_found: Value<bool> => "NetworkPathFound",
        /// `Fn::GetAtt` of `StartDate`.
        start_date: Value<String> => "StartDate",
        /// `Fn::GetAtt` of `Status`.
        status: Value<String> => "Status",
        /// `Fn::GetAtt` of `StatusMessage`.
        status_message: Value<String> => "StatusMessage",
        /// `Fn::GetAtt` of `SuggestedAccounts`.
        suggested_accounts: List<String> => "SuggestedAccounts",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::NetworkInsightsPath`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkinsightspath.html). Identified by `NetworkInsightsPathId`.
    NetworkInsightsPath = "AWS::EC2::NetworkInsightsPath", tags: List;
    required {
        /// `Protocol`: required; one of `tcp`, `udp`. A change replaces the resource.
        protocol: Value<network_insights_path::Protocol> => "Protocol",
        /// `Source`: required. A change replaces the resource.
        source: Value<String> => "Source",
    }
    optional {
        /// `Destination`. A change replaces the resource.
        destination: Value<String> => "Destination",
        /// `DestinationIp`: 0 to 15 characters; pattern `^([0-9]{1,3}.){3}[0-9]{1,3}$`. A change replaces the resource.
        destination_ip: Value<String> => "DestinationIp",
        /// `DestinationPort`: 0 to 65535. A change replaces the resource.
        destination_port: Value<i64> => "DestinationPort",
        /// `FilterAtDestination`. A change replaces the resource.
        filter_at_destination: Value<network_insights_path::PathFilter> => "FilterAtDestination",
        /// `FilterAtSource`. A change replaces the resource.
        filter_at_source: Value<network_insights_path::PathFilter> => "FilterAtSource",
        /// `SourceIp`: 0 to 15 characters; pattern `^([0-9]{1,3}.){3}[0-9]{1,3}$`. A change replaces the resource.
        source_ip: Value<String> => "SourceIp",
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `CreatedDate`.
        created_date: Value<String> => "CreatedDate",
        /// `Fn::GetAtt` of `DestinationArn`.
        destination_arn: Value<String> => "DestinationArn",
        /// `Fn::GetAtt` of `NetworkInsightsPathArn`.
        network_insights_path_arn: Value<Arn<ec2::NetworkInsightsPath>> => "NetworkInsightsPathArn",
        /// `Fn::GetAtt` of `NetworkInsightsPathId`.
        network_insights_path_id: Value<Id<ec2::NetworkInsightsPath>> => "NetworkInsightsPathId",
        /// `Fn::GetAtt` of `SourceArn`.
        source_arn: Value<String> => "SourceArn",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`NetworkInsightsPath`].
pub mod network_insights_path {
    use super::*;

    properties! {
        /// [`FilterPortRange`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-networkinsightspath-filterportrange.html) of `AWS::EC2::NetworkInsightsPath`.
        FilterPortRange;
        required {}
        optional {
            /// `FromPort`: 0 to 65535.
            from_port: Value<i64> => "FromPort",
            /// `ToPort`: 0 to 65535.
            to_port: Value<i64> => "ToPort",
        }
    }

    properties! {
        /// [`PathFilter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-networkinsightspath-pathfilter.html) of `AWS::EC2::NetworkInsightsPath`.
        PathFilter;
        required {}
        optional {
            /// `DestinationAddress`: 0 to 15 characters; pattern `^([0-9]{1,3}.){3}[0-9]{1,3}$`.
            destination_address: Value<String> => "DestinationAddress",
            /// `DestinationPortRange`.
            destination_port_range: Value<FilterPortRange> => "DestinationPortRange",
            /// `SourceAddress`: 0 to 15 characters; pattern `^([0-9]{1,3}.){3}[0-9]{1,3}$`.
            source_address: Value<String> => "SourceAddress",
            /// `SourcePortRange`.
            source_port_range: Value<FilterPortRange> => "SourcePortRange",
        }
    }

    choice! {
        /// The values of `Protocol` in `AWS::EC2::NetworkInsightsPath`.
        Protocol {
            Tcp = "tcp",
            Udp = "udp",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::NetworkInterface`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkinterface.html). Identified by `Id`.
    NetworkInterface = "AWS::EC2::NetworkInterface", tags: List;
    required {
        /// `SubnetId`: required. A change replaces the resource.
        subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
    }
    optional {
        /// `ConnectionTrackingSpecification`. A change can replace the resource.
        connection_tracking_specification: Value<network_interface::ConnectionTrackingSpecification> => "ConnectionTrackingSpecification",
        /// `Description`.
        description: Value<String> => "Description",
        /// `EnablePrimaryIpv6`. A change can replace the resource.
        enable_primary_ipv6: Value<bool> => "EnablePrimaryIpv6",
        /// `GroupSet`.
        group_set: List<Id<ec2::SecurityGroup>> => "GroupSet",
        /// `InterfaceType`. A change replaces the resource.
        interface_type: Value<String> => "InterfaceType",
        /// `Ipv4PrefixCount`.
        ipv4_prefix_count: Value<i64> => "Ipv4PrefixCount",
        /// `Ipv4Prefixes`.
        ipv4_prefixes: List<network_interface::Ipv4PrefixSpecification> => "Ipv4Prefixes",
        /// `Ipv6AddressCount`.
        ipv6_address_count: Value<i64> => "Ipv6AddressCount",
        /// `Ipv6Addresses`: no element twice.
        ipv6_addresses: List<network_interface::InstanceIpv6Address> => "Ipv6Addresses",
        /// `Ipv6PrefixCount`.
        ipv6_prefix_count: Value<i64> => "Ipv6PrefixCount",
        /// `Ipv6Prefixes`.
        ipv6_prefixes: List<network_interface::Ipv6PrefixSpecification> => "Ipv6Prefixes",
        /// `PrivateIpAddress`. A change replaces the resource.
        private_ip_address: Value<String> => "PrivateIpAddress",
        /// `PrivateIpAddresses`. A change can replace the resource.
        private_ip_addresses: List<network_interface::PrivateIpAddressSpecification> => "PrivateIpAddresses",
        /// `PublicIpDnsHostnameTypeSpecification`: one of `public-dual-stack-dns-name`, `public-ipv4-dns-name`, `public-ipv6-dns-name`.
        public_ip_dns_hostname_type_specification: Value<network_interface::PublicIpDnsHostnameTypeSpecification> => "PublicIpDnsHostnameTypeSpecification",
        /// `SecondaryPrivateIpAddressCount`.
        secondary_private_ip_address_count: Value<i64> => "SecondaryPrivateIpAddressCount",
        /// `SourceDestCheck`.
        source_dest_check: Value<bool> => "SourceDestCheck",
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::NetworkInterface>> => "Id",
        /// `Fn::GetAtt` of `PrimaryIpv6Address`.
        primary_ipv6_address: Value<String> => "PrimaryIpv6Address",
        /// `Fn::GetAtt` of `PrimaryPrivateIpAddress`.
        primary_private_ip_address: Value<String> => "PrimaryPrivateIpAddress",
        /// `Fn::GetAtt` of `SecondaryPrivateIpAddresses`.
        secondary_private_ip_addresses: List<String> => "SecondaryPrivateIpAddresses",
        /// `Fn::GetAtt` of `VpcId`.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`NetworkInterface`].
pub mod network_interface {
    use super::*;

    properties! {
        /// [`ConnectionTrackingSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-networkinterface-connectiontrackingspecification.html) of `AWS::EC2::NetworkInterface`.
        ConnectionTrackingSpecification;
        required {}
        optional {
            /// `TcpEstablishedTimeout`.
            tcp_established_timeout: Value<i64> => "TcpEstablishedTimeout",
            /// `UdpStreamTimeout`.
            udp_stream_timeout: Value<i64> => "UdpStreamTimeout",
            /// `UdpTimeout`.
            udp_timeout: Value<i64> => "UdpTimeout",
        }
    }

    properties! {
        /// [`InstanceIpv6Address`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-networkinterface-instanceipv6address.html) of `AWS::EC2::NetworkInterface`.
        InstanceIpv6Address;
        required {
            /// `Ipv6Address`: required.
            ipv6_address: Value<String> => "Ipv6Address",
        }
        optional {}
    }

    properties! {
        /// [`Ipv4PrefixSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-networkinterface-ipv4prefixspecification.html) of `AWS::EC2::NetworkInterface`.
        Ipv4PrefixSpecification;
        required {
            /// `Ipv4Prefix`: required.
            ipv4_prefix: Value<String> => "Ipv4Prefix",
        }
        optional {}
    }

    properties! {
        /// [`Ipv6PrefixSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-networkinterface-ipv6prefixspecification.html) of `AWS::EC2::NetworkInterface`.
        Ipv6PrefixSpecification;
        required {
            /// `Ipv6Prefix`: required.
            ipv6_prefix: Value<String> => "Ipv6Prefix",
        }
        optional {}
    }

    properties! {
        /// [`PrivateIpAddressSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-networkinterface-privateipaddressspecification.html) of `AWS::EC2::NetworkInterface`.
        PrivateIpAddressSpecification;
        required {
            /// `PrivateIpAddress`: required.
            private_ip_address: Value<String> => "PrivateIpAddress",
            /// `Primary`: required.
            primary: Value<bool> => "Primary",
        }
        optional {}
    }

    choice! {
        /// The values of `PublicIpDnsHostnameTypeSpecification` in `AWS::EC2::NetworkInterface`.
        PublicIpDnsHostnameTypeSpecification {
            PublicDualStackDnsName = "public-dual-stack-dns-name",
            PublicIpv4DnsName = "public-ipv4-dns-name",
            PublicIpv6DnsName = "public-ipv6-dns-name",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::NetworkInterfaceAttachment`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkinterfaceattachment.html). Identified by `AttachmentId`.
    NetworkInterfaceAttachment = "AWS::EC2::NetworkInterfaceAttachment", tags: None;
    required {
        /// `DeviceIndex`: required. A change replaces the resource.
        device_index: Value<String> => "DeviceIndex",
        /// `InstanceId`: required. A change replaces the resource.
        instance_id: Value<String> => "InstanceId",
        /// `NetworkInterfaceId`: required. A change replaces the resource.
        network_interface_id: Value<String> => "NetworkInterfaceId",
    }
    optional {
        /// `DeleteOnTermination`.
        delete_on_termination: Value<bool> => "DeleteOnTermination",
        /// `EnaQueueCount`.
        ena_queue_count: Value<i64> => "EnaQueueCount",
        /// `EnaSrdSpecification`.
        ena_srd_specification: Value<network_interface_attachment::EnaSrdSpecification> => "EnaSrdSpecification",
    }
    attributes {
        /// `Fn::GetAtt` of `AttachmentId`.
        attachment_id: Value<Id<ec2::NetworkInterfaceAttachment>> => "AttachmentId",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`NetworkInterfaceAttachment`].
pub mod network_interface_attachment {
    use super::*;

    properties! {
        /// [`EnaSrdSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-networkinterfaceattachment-enasrdspecification.html) of `AWS::EC2::NetworkInterfaceAttachment`.
        EnaSrdSpecification;
        required {}
        optional {
            /// `EnaSrdEnabled`.
            ena_srd_enabled: Value<bool> => "EnaSrdEnabled",
            /// `EnaSrdUdpSpecification`.
            ena_srd_udp_specification: Value<EnaSrdUdpSpecification> => "EnaSrdUdpSpecification",
        }
    }

    properties! {
        /// `EnaSrdSpecification.EnaSrdUdpSpecification` of `AWS::EC2::NetworkInterfaceAttachment`.
        EnaSrdUdpSpecification;
        required {}
        optional {
            /// `EnaSrdUdpEnabled`.
            ena_srd_udp_enabled: Value<bool> => "EnaSrdUdpEnabled",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::NetworkInterfacePermission`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkinterfacepermission.html). Identified by `Id`.
    NetworkInterfacePermission = "AWS::EC2::NetworkInterfacePermission", tags: None;
    required {
        /// `AwsAccountId`: required. A change replaces the resource.
        aws_account_id: Value<String> => "AwsAccountId",
        /// `NetworkInterfaceId`: required. A change replaces the resource.
        network_interface_id: Value<String> => "NetworkInterfaceId",
        /// `Permission`: required. A change replaces the resource.
        permission: Value<String> => "Permission",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::NetworkInterfacePermission>> => "Id",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::NetworkPerformanceMetricSubscription`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-networkperformancemetricsubscription.html). Identified by `Source`, `Destination`, `Metric`, `Statistic`.
    NetworkPerformanceMetricSubscription = "AWS::EC2::NetworkPerformanceMetricSubscription", tags: None;
    required {
        /// `Source`: required. A change replaces the resource.
        source: Value<String> => "Source",
        /// `Destination`: required. A change replaces the resource.
        destination: Value<String> => "Destination",
        /// `Metric`: required. A change replaces the resource.
        metric: Value<String> => "Metric",
        /// `Statistic`: required. A change replaces the resource.
        statistic: Value<String> => "Statistic",
    }
    optional {}
    attributes {}
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::PlacementGroup`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-placementgroup.html). Identified by `GroupName`.
    PlacementGroup = "AWS::EC2::PlacementGroup", tags: List;
    required {}
    optional {
        /// `ParentGroupId`. A change replaces the resource.
        parent_group_id: Value<String> => "ParentGroupId",
        /// `PartitionCount`. A change replaces the resource.
        partition_count: Value<i64> => "PartitionCount",
        /// `SpreadLevel`: one of `host`, `rack`. A change replaces the resource.
        spread_level: Value<placement_group::SpreadLevel> => "SpreadLevel",
        /// `Strategy`: one of `cluster`, `partition`, `precision-time`, `spread`. A change replaces the resource.
        strategy: Value<placement_group::Strategy> => "Strategy",
        /// `Tags`: no element twice. A change replaces the resource.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `GroupId`.
        group_id: Value<String> => "GroupId",
        /// `Fn::GetAtt` of `GroupName`.
        group_name: Value<Id<ec2::PlacementGroup>> => "GroupName",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`PlacementGroup`].
pub mod placement_group {
    use super::*;

    choice! {
        /// The values of `SpreadLevel` in `AWS::EC2::PlacementGroup`.
        SpreadLevel {
            Host = "host",
            Rack = "rack",
        }
    }

    choice! {
        /// The values of `Strategy` in `AWS::EC2::PlacementGroup`.
        Strategy {
            Cluster = "cluster",
            Partition = "partition",
            PrecisionTime = "precision-time",
            Spread = "spread",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::PrefixList`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-prefixlist.html). Identified by `PrefixListId`.
    PrefixList = "AWS::EC2::PrefixList", tags: List;
    required {
        /// `PrefixListName`: required; 1 to 255 characters.
        prefix_list_name: Value<String> => "PrefixListName",
        /// `AddressFamily`: required; one of `IPv4`, `IPv6`.
        address_family: Value<prefix_list::AddressFamily> => "AddressFamily",
    }
    optional {
        /// `Entries`: 0 to 100 elements.
        entries: List<prefix_list::Entry> => "Entries",
        /// `MaxEntries`: at least 1.
        max_entries: Value<i64> => "MaxEntries",
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<ec2::PrefixList>> => "Arn",
        /// `Fn::GetAtt` of `OwnerId`.
        owner_id: Value<String> => "OwnerId",
        /// `Fn::GetAtt` of `PrefixListId`.
        prefix_list_id: Value<Id<ec2::PrefixList>> => "PrefixListId",
        /// `Fn::GetAtt` of `Version`.
        version: Value<i64> => "Version",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`PrefixList`].
pub mod prefix_list {
    use super::*;

    choice! {
        /// The values of `AddressFamily` in `AWS::EC2::PrefixList`.
        AddressFamily {
            Ipv4 = "IPv4",
            Ipv6 = "IPv6",
        }
    }

    properties! {
        /// [`Entry`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-prefixlist-entry.html) of `AWS::EC2::PrefixList`.
        Entry;
        required {
            /// `Cidr`: required; 1 to 46 characters.
            cidr: Value<String> => "Cidr",
        }
        optional {
            /// `Description`: 0 to 255 characters.
            description: Value<String> => "Description",
        }
    }
}

resource! {
    /// [`AWS::EC2::Route`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-route.html). Identified by `RouteTableId`, `CidrBlock`.
    Route = "AWS::EC2::Route", tags: None;
    required {
        /// `RouteTableId`: required. A change replaces the resource.
        route_table_id: Value<Id<ec2::RouteTable>> => "RouteTableId",
    }
    optional {
        /// `CarrierGatewayId`.
        carrier_gateway_id: Value<String> => "CarrierGatewayId",
        /// `CoreNetworkArn`.
        core_network_arn: Value<String> => "CoreNetworkArn",
        /// `DestinationCidrBlock`. A change replaces the resource.
        destination_cidr_block: Value<String> => "DestinationCidrBlock",
        /// `DestinationIpv6CidrBlock`. A change replaces the resource.
        destination_ipv6_cidr_block: Value<String> => "DestinationIpv6CidrBlock",
        /// `DestinationPrefixListId`. A change replaces the resource.
        destination_prefix_list_id: Value<String> => "DestinationPrefixListId",
        /// `EgressOnlyInternetGatewayId`.
        egress_only_internet_gateway_id: Value<String> => "EgressOnlyInternetGatewayId",
        /// `GatewayId`.
        gateway_id: Value<Id<ec2::InternetGateway>> => "GatewayId",
        /// `InstanceId`.
        instance_id: Value<String> => "InstanceId",
        /// `LocalGatewayId`.
        local_gateway_id: Value<String> => "LocalGatewayId",
        /// `NatGatewayId`.
        nat_gateway_id: Value<Id<ec2::NatGateway>> => "NatGatewayId",
        /// `NetworkInterfaceId`.
        network_interface_id: Value<String> => "NetworkInterfaceId",
        /// `OdbNetworkArn`.
        odb_network_arn: Value<String> => "OdbNetworkArn",
        /// `TransitGatewayId`.
        transit_gateway_id: Value<String> => "TransitGatewayId",
        /// `VpcEndpointId`.
        vpc_endpoint_id: Value<String> => "VpcEndpointId",
        /// `VpcPeeringConnectionId`.
        vpc_peering_connection_id: Value<String> => "VpcPeeringConnectionId",
    }
    attributes {
        /// `Fn::GetAtt` of `CidrBlock`.
        cidr_block: Value<String> => "CidrBlock",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::RouteServer`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-routeserver.html). Identified by `Id`.
    RouteServer = "AWS::EC2::RouteServer", tags: List;
    required {
        /// `AmazonSideAsn`: required; 1 to 4294967294. A change replaces the resource.
        amazon_side_asn: Value<i64> => "AmazonSideAsn",
    }
    optional {
        /// `PersistRoutes`: one of `disable`, `enable`.
        persist_routes: Value<route_server::PersistRoutes> => "PersistRoutes",
        /// `PersistRoutesDuration`: 0 to 5.
        persist_routes_duration: Value<i64> => "PersistRoutesDuration",
        /// `SnsNotificationsEnabled`.
        sns_notifications_enabled: Value<bool> => "SnsNotificationsEnabled",
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<ec2::RouteServer>> => "Arn",
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::RouteServer>> => "Id",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`RouteServer`].
pub mod route_server {
    use super::*;

    choice! {
        /// The values of `PersistRoutes` in `AWS::EC2::RouteServer`.
        PersistRoutes {
            Disable = "disable",
            Enable = "enable",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::RouteServerAssociation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-routeserverassociation.html). Identified by `RouteServerId`, `VpcId`.
    RouteServerAssociation = "AWS::EC2::RouteServerAssociation", tags: None;
    required {
        /// `RouteServerId`: required. A change replaces the resource.
        route_server_id: Value<String> => "RouteServerId",
        /// `VpcId`: required. A change replaces the resource.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
    }
    optional {}
    attributes {}
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::RouteServerEndpoint`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-routeserverendpoint.html). Identified by `Id`.
    RouteServerEndpoint = "AWS::EC2::RouteServerEndpoint", tags: List;
    required {
        /// `RouteServerId`: required. A change replaces the resource.
        route_server_id: Value<String> => "RouteServerId",
        /// `SubnetId`: required. A change replaces the resource.
        subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
    }
    optional {
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<ec2::RouteServerEndpoint>> => "Arn",
        /// `Fn::GetAtt` of `EniAddress`.
        eni_address: Value<String> => "EniAddress",
        /// `Fn::GetAtt` of `EniId`.
        eni_id: Value<String> => "EniId",
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::RouteServerEndpoint>> => "Id",
        /// `Fn::GetAtt` of `VpcId`.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::RouteServerPeer`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-routeserverpeer.html). Identified by `Id`.
    RouteServerPeer = "AWS::EC2::RouteServerPeer", tags: List;
    required {
        /// `RouteServerEndpointId`: required. A change replaces the resource.
        route_server_endpoint_id: Value<String> => "RouteServerEndpointId",
        /// `PeerAddress`: required. A change replaces the resource.
        peer_address: Value<String> => "PeerAddress",
        /// `BgpOptions`: required. A change replaces the resource.
        bgp_options: Value<route_server_peer::BgpOptions> => "BgpOptions",
    }
    optional {
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<ec2::RouteServerPeer>> => "Arn",
        /// `Fn::GetAtt` of `EndpointEniAddress`.
        endpoint_eni_address: Value<String> => "EndpointEniAddress",
        /// `Fn::GetAtt` of `EndpointEniId`.
        endpoint_eni_id: Value<String> => "EndpointEniId",
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::RouteServerPeer>> => "Id",
        /// `Fn::GetAtt` of `RouteServerId`.
        route_server_id: Value<String> => "RouteServerId",
        /// `Fn::GetAtt` of `SubnetId`.
        subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
        /// `Fn::GetAtt` of `VpcId`.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`RouteServerPeer`].
pub mod route_server_peer {
    use super::*;

    properties! {
        /// [`BgpOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-routeserverpeer-bgpoptions.html) of `AWS::EC2::RouteServerPeer`.
        BgpOptions;
        required {}
        optional {
            /// `PeerAsn`: 1 to 4294967294.
            peer_asn: Value<i64> => "PeerAsn",
            /// `PeerLivenessDetection`: one of `bfd`, `bgp-keepalive`.
            peer_liveness_detection: Value<PeerLivenessDetection> => "PeerLivenessDetection",
        }
    }

    choice! {
        /// The values of `BgpOptions.PeerLivenessDetection` in `AWS::EC2::RouteServerPeer`.
        PeerLivenessDetection {
            Bfd = "bfd",
            BgpKeepalive = "bgp-keepalive",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::RouteServerPropagation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-routeserverpropagation.html). Identified by `RouteServerId`, `RouteTableId`.
    RouteServerPropagation = "AWS::EC2::RouteServerPropagation", tags: None;
    required {
        /// `RouteServerId`: required. A change replaces the resource.
        route_server_id: Value<String> => "RouteServerId",
        /// `RouteTableId`: required. A change replaces the resource.
        route_table_id: Value<String> => "RouteTableId",
    }
    optional {}
    attributes {}
}

resource! {
    /// [`AWS::EC2::RouteTable`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-routetable.html). Identified by `RouteTableId`.
    RouteTable = "AWS::EC2::RouteTable", tags: List;
    required {
        /// `VpcId`: required. A change replaces the resource.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
    }
    optional {
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `RouteTableId`.
        route_table_id: Value<Id<ec2::RouteTable>> => "RouteTableId",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::SecondaryNetwork`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-secondarynetwork.html). Identified by `SecondaryNetworkArn`.
    SecondaryNetwork = "AWS::EC2::SecondaryNetwork", tags: List;
    required {
        /// `Ipv4CidrBlock`: required. A change replaces the resource.
        ipv4_cidr_block: Value<String> => "Ipv4CidrBlock",
        /// `NetworkType`: required; one of `rdma`. A change replaces the resource.
        network_type: Value<secondary_network::NetworkType> => "NetworkType",
    }
    optional {
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `OwnerId`.
        owner_id: Value<String> => "OwnerId",
        /// `Fn::GetAtt` of `SecondaryNetworkArn`.
        secondary_network_arn: Value<Id<ec2::SecondaryNetwork>> => "SecondaryNetworkArn",
        /// `Fn::GetAtt` of `SecondaryNetworkId`.
        secondary_network_id: Value<String> => "SecondaryNetworkId",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`SecondaryNetwork`].
pub mod secondary_network {
    use super::*;

    choice! {
        /// The values of `NetworkType` in `AWS::EC2::SecondaryNetwork`.
        NetworkType {
            Rdma = "rdma",
        }
    }
}

resource! {
    /// [`AWS::EC2::SecurityGroup`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroup.html). Identified by `Id`.
    SecurityGroup = "AWS::EC2::SecurityGroup", tags: List;
    required {
        /// `GroupDescription`: required; 0 to 255 characters; pattern `^([a-z,A-Z,0-9,. _\-:/()#,@[\]+=&;\{\}!$*])*$`. A change replaces the resource.
        group_description: Value<String> => "GroupDescription",
    }
    optional {
        /// `GroupName`. A change replaces the resource.
        group_name: Value<String> => "GroupName",
        /// `SecurityGroupEgress`.
        security_group_egress: List<security_group::Egress> => "SecurityGroupEgress",
        /// `SecurityGroupIngress`.
        security_group_ingress: List<security_group::Ingress> => "SecurityGroupIngress",
        /// `Tags`.
        tags: List<Tag> => "Tags",
        /// `VpcId`. A change replaces the resource.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
    }
    attributes {
        /// `Fn::GetAtt` of `GroupId`.
        group_id: Value<Id<ec2::SecurityGroup>> => "GroupId",
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::SecurityGroup>> => "Id",
        /// `Fn::GetAtt` of `VpcId`.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
    }
}

/// The nested types of [`SecurityGroup`].
pub mod security_group {
    use super::*;

    properties! {
        /// [`Egress`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-egress.html) of `AWS::EC2::SecurityGroup`.
        Egress;
        required {
            /// `IpProtocol`: required.
            ip_protocol: Value<String> => "IpProtocol",
        }
        optional {
            /// `CidrIp`.
            cidr_ip: Value<String> => "CidrIp",
            /// `CidrIpv6`.
            cidr_ipv6: Value<String> => "CidrIpv6",
            /// `Description`.
            description: Value<String> => "Description",
            /// `DestinationPrefixListId`.
            destination_prefix_list_id: Value<String> => "DestinationPrefixListId",
            /// `DestinationSecurityGroupId`.
            destination_security_group_id: Value<Id<ec2::SecurityGroup>> => "DestinationSecurityGroupId",
            /// `FromPort`: at least -1.
            from_port: Value<i64> => "FromPort",
            /// `ToPort`: at least -1.
            to_port: Value<i64> => "ToPort",
        }
    }

    properties! {
        /// [`Ingress`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-securitygroup-ingress.html) of `AWS::EC2::SecurityGroup`.
        Ingress;
        required {
            /// `IpProtocol`: required.
            ip_protocol: Value<String> => "IpProtocol",
        }
        optional {
            /// `CidrIp`.
            cidr_ip: Value<String> => "CidrIp",
            /// `CidrIpv6`.
            cidr_ipv6: Value<String> => "CidrIpv6",
            /// `Description`.
            description: Value<String> => "Description",
            /// `FromPort`: at least -1.
            from_port: Value<i64> => "FromPort",
            /// `SourcePrefixListId`.
            source_prefix_list_id: Value<String> => "SourcePrefixListId",
            /// `SourceSecurityGroupId`.
            source_security_group_id: Value<Id<ec2::SecurityGroup>> => "SourceSecurityGroupId",
            /// `SourceSecurityGroupName`.
            source_security_group_name: Value<String> => "SourceSecurityGroupName",
            /// `SourceSecurityGroupOwnerId`.
            source_security_group_owner_id: Value<String> => "SourceSecurityGroupOwnerId",
            /// `ToPort`: at least -1.
            to_port: Value<i64> => "ToPort",
        }
    }
}

resource! {
    /// [`AWS::EC2::SecurityGroupEgress`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupegress.html). Identified by `Id`.
    SecurityGroupEgress = "AWS::EC2::SecurityGroupEgress", tags: None;
    required {
        /// `IpProtocol`: required. A change replaces the resource.
        ip_protocol: Value<String> => "IpProtocol",
        /// `GroupId`: required. A change replaces the resource.
        group_id: Value<Id<ec2::SecurityGroup>> => "GroupId",
    }
    optional {
        /// `CidrIp`. A change replaces the resource.
        cidr_ip: Value<String> => "CidrIp",
        /// `CidrIpv6`. A change replaces the resource.
        cidr_ipv6: Value<String> => "CidrIpv6",
        /// `Description`.
        description: Value<String> => "Description",
        /// `DestinationPrefixListId`. A change replaces the resource.
        destination_prefix_list_id: Value<String> => "DestinationPrefixListId",
        /// `DestinationSecurityGroupId`. A change replaces the resource.
        destination_security_group_id: Value<Id<ec2::SecurityGroup>> => "DestinationSecurityGroupId",
        /// `FromPort`: at least -1. A change replaces the resource.
        from_port: Value<i64> => "FromPort",
        /// `ToPort`: at least -1. A change replaces the resource.
        to_port: Value<i64> => "ToPort",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::SecurityGroupEgress>> => "Id",
    }
}

resource! {
    /// [`AWS::EC2::SecurityGroupIngress`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupingress.html). Identified by `Id`.
    SecurityGroupIngress = "AWS::EC2::SecurityGroupIngress", tags: None;
    required {
        /// `IpProtocol`: required. A change replaces the resource.
        ip_protocol: Value<String> => "IpProtocol",
    }
    optional {
        /// `CidrIp`. A change replaces the resource.
        cidr_ip: Value<String> => "CidrIp",
        /// `CidrIpv6`. A change replaces the resource.
        cidr_ipv6: Value<String> => "CidrIpv6",
        /// `Description`.
        description: Value<String> => "Description",
        /// `FromPort`: at least -1. A change replaces the resource.
        from_port: Value<i64> => "FromPort",
        /// `GroupId`. A change replaces the resource.
        group_id: Value<Id<ec2::SecurityGroup>> => "GroupId",
        /// `GroupName`. A change replaces the resource.
        group_name: Value<String> => "GroupName",
        /// `SourcePrefixListId`. A change replaces the resource.
        source_prefix_list_id: Value<String> => "SourcePrefixListId",
        /// `SourceSecurityGroupId`. A change replaces the resource.
        source_security_group_id: Value<Id<ec2::SecurityGroup>> => "SourceSecurityGroupId",
        /// `SourceSecurityGroupName`. A change replaces the resource.
        source_security_group_name: Value<String> => "SourceSecurityGroupName",
        /// `SourceSecurityGroupOwnerId`. A change replaces the resource.
        source_security_group_owner_id: Value<String> => "SourceSecurityGroupOwnerId",
        /// `ToPort`: at least -1. A change replaces the resource.
        to_port: Value<i64> => "ToPort",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::SecurityGroupIngress>> => "Id",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::SecurityGroupVpcAssociation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-securitygroupvpcassociation.html). Identified by `GroupId`, `VpcId`.
    SecurityGroupVpcAssociation = "AWS::EC2::SecurityGroupVpcAssociation", tags: None;
    required {
        /// `GroupId`: required. A change replaces the resource.
        group_id: Value<String> => "GroupId",
        /// `VpcId`: required. A change replaces the resource.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
        /// `Fn::GetAtt` of `StateReason`.
        state_reason: Value<String> => "StateReason",
        /// `Fn::GetAtt` of `VpcOwnerId`.
        vpc_owner_id: Value<String> => "VpcOwnerId",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::SnapshotBlockPublicAccess`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-snapshotblockpublicaccess.html). Identified by `AccountId`.
    SnapshotBlockPublicAccess = "AWS::EC2::SnapshotBlockPublicAccess", tags: None;
    required {
        /// `State`: required; one of `block-all-sharing`, `block-new-sharing`.
        state: Value<snapshot_block_public_access::State> => "State",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `AccountId`.
        account_id: Value<Id<ec2::SnapshotBlockPublicAccess>> => "AccountId",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`SnapshotBlockPublicAccess`].
pub mod snapshot_block_public_access {
    use super::*;

    choice! {
        /// The values of `State` in `AWS::EC2::SnapshotBlockPublicAccess`.
        State {
            BlockAllSharing = "block-all-sharing",
            BlockNewSharing = "block-new-sharing",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::SpotFleet`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-spotfleet.html). Identified by `Id`.
    SpotFleet = "AWS::EC2::SpotFleet", tags: None;
    required {
        /// `SpotFleetRequestConfigData`: required.
        spot_fleet_request_config_data: Value<spot_fleet::SpotFleetRequestConfigData> => "SpotFleetRequestConfigData",
    }
    optional {
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::SpotFleet>> => "Id",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`SpotFleet`].
pub mod spot_fleet {
    use super::*;

    properties! {
        /// [`AcceleratorCountRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-acceleratorcountrequest.html) of `AWS::EC2::SpotFleet`.
        AcceleratorCountRequest;
        required {}
        optional {
            /// `Max`.
            max: Value<i64> => "Max",
            /// `Min`.
            min: Value<i64> => "Min",
        }
    }

    choice! {
        /// The values of `InstanceRequirementsRequest.AcceleratorManufacturers` in `AWS::EC2::SpotFleet`.
        AcceleratorManufacturers {
            AmazonWebServices = "amazon-web-services",
            Amd = "amd",
            Habana = "habana",
            Nvidia = "nvidia",
            Xilinx = "xilinx",
        }
    }

    choice! {
        /// The values of `InstanceRequirementsRequest.AcceleratorNames` in `AWS::EC2::SpotFleet`.
        AcceleratorNames {
            A100 = "a100",
            A10g = "a10g",
            GaudiHl205 = "gaudi-hl-205",
            H100 = "h100",
            Inferentia = "inferentia",
            Inferentia2 = "inferentia2",
            K520 = "k520",
            K80 = "k80",
            L4 = "l4",
            L40s = "l40s",
            M60 = "m60",
            RadeonProV520 = "radeon-pro-v520",
            T4 = "t4",
            T4g = "t4g",
            Trainium = "trainium",
            Trainium2 = "trainium2",
            U30 = "u30",
            V100 = "v100",
            Vu9p = "vu9p",
        }
    }

    properties! {
        /// [`AcceleratorTotalMemoryMiBRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-acceleratortotalmemorymibrequest.html) of `AWS::EC2::SpotFleet`.
        AcceleratorTotalMemoryMibRequest;
        required {}
        optional {
            /// `Max`.
            max: Value<i64> => "Max",
            /// `Min`.
            min: Value<i64> => "Min",
        }
    }

    choice! {
        /// The values of `InstanceRequirementsRequest.AcceleratorTypes` in `AWS::EC2::SpotFleet`.
        AcceleratorTypes {
            Fpga = "fpga",
            Gpu = "gpu",
            Inference = "inference",
            Media = "media",
        }
    }

    choice! {
        /// The values of `SpotFleetRequestConfigData.AllocationStrategy` in `AWS::EC2::SpotFleet`.
        AllocationStrategy {
            CapacityOptimized = "capacityOptimized",
            CapacityOptimizedPrioritized = "capacityOptimizedPrioritized",
            Diversified = "diversified",
            LowestPrice = "lowestPrice",
            PriceCapacityOptimized = "priceCapacityOptimized",
        }
    }

    choice! {
        /// The values of `InstanceRequirementsRequest.BareMetal` in `AWS::EC2::SpotFleet`.
        BareMetal {
            Excluded = "excluded",
            Included = "included",
            Required = "required",
        }
    }

    properties! {
        /// [`BaselineEbsBandwidthMbpsRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-baselineebsbandwidthmbpsrequest.html) of `AWS::EC2::SpotFleet`.
        BaselineEbsBandwidthMbpsRequest;
        required {}
        optional {
            /// `Max`.
            max: Value<i64> => "Max",
            /// `Min`.
            min: Value<i64> => "Min",
        }
    }

    properties! {
        /// [`BaselinePerformanceFactorsRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-baselineperformancefactorsrequest.html) of `AWS::EC2::SpotFleet`.
        BaselinePerformanceFactorsRequest;
        required {}
        optional {
            /// `Cpu`.
            cpu: Value<CpuPerformanceFactorRequest> => "Cpu",
        }
    }

    properties! {
        /// [`BlockDeviceMapping`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-blockdevicemapping.html) of `AWS::EC2::SpotFleet`.
        BlockDeviceMapping;
        required {
            /// `DeviceName`: required.
            device_name: Value<String> => "DeviceName",
        }
        optional {
            /// `Ebs`.
            ebs: Value<EbsBlockDevice> => "Ebs",
            /// `NoDevice`.
            no_device: Value<String> => "NoDevice",
            /// `VirtualName`.
            virtual_name: Value<String> => "VirtualName",
        }
    }

    choice! {
        /// The values of `InstanceRequirementsRequest.BurstablePerformance` in `AWS::EC2::SpotFleet`.
        BurstablePerformance {
            Excluded = "excluded",
            Included = "included",
            Required = "required",
        }
    }

    properties! {
        /// [`ClassicLoadBalancer`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-classicloadbalancer.html) of `AWS::EC2::SpotFleet`.
        ClassicLoadBalancer;
        required {
            /// `Name`: required.
            name: Value<String> => "Name",
        }
        optional {}
    }

    properties! {
        /// [`ClassicLoadBalancersConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-classicloadbalancersconfig.html) of `AWS::EC2::SpotFleet`.
        ClassicLoadBalancersConfig;
        required {
            /// `ClassicLoadBalancers`: required; no element twice.
            classic_load_balancers: List<ClassicLoadBalancer> => "ClassicLoadBalancers",
        }
        optional {}
    }

    choice! {
        /// The values of `InstanceRequirementsRequest.CpuManufacturers` in `AWS::EC2::SpotFleet`.
        CpuManufacturers {
            AmazonWebServices = "amazon-web-services",
            Amd = "amd",
            Apple = "apple",
            Intel = "intel",
        }
    }

    properties! {
        /// [`CpuPerformanceFactorRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-cpuperformancefactorrequest.html) of `AWS::EC2::SpotFleet`.
        CpuPerformanceFactorRequest;
        required {}
        optional {
            /// `References`.
            references: List<PerformanceFactorReferenceRequest> => "References",
        }
    }

    properties! {
        /// [`EbsBlockDevice`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-ebsblockdevice.html) of `AWS::EC2::SpotFleet`.
        EbsBlockDevice;
        required {}
        optional {
            /// `DeleteOnTermination`.
            delete_on_termination: Value<bool> => "DeleteOnTermination",
            /// `Encrypted`.
            encrypted: Value<bool> => "Encrypted",
            /// `Iops`.
            iops: Value<i64> => "Iops",
            /// `SnapshotId`.
            snapshot_id: Value<String> => "SnapshotId",
            /// `VolumeSize`.
            volume_size: Value<i64> => "VolumeSize",
            /// `VolumeType`.
            volume_type: Value<String> => "VolumeType",
        }
    }

    choice! {
        /// The values of `SpotFleetRequestConfigData.ExcessCapacityTerminationPolicy` in `AWS::EC2::SpotFleet`.
        ExcessCapacityTerminationPolicy {
            Default = "Default",
            NoTermination = "NoTermination",
            DefaultSpelling2 = "default",
            NoTerminationSpelling2 = "noTermination",
        }
    }

    properties! {
        /// [`FleetLaunchTemplateSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-fleetlaunchtemplatespecification.html) of `AWS::EC2::SpotFleet`.
        FleetLaunchTemplateSpecification;
        required {
            /// `Version`: required.
            version: Value<String> => "Version",
        }
        optional {
            /// `LaunchTemplateId`.
            launch_template_id: Value<String> => "LaunchTemplateId",
            /// `LaunchTemplateName`: 3 to 128 characters; pattern `[a-zA-Z0-9\(\)\.\-/_]+`.
            launch_template_name: Value<String> => "LaunchTemplateName",
        }
    }

    properties! {
        /// [`IamInstanceProfileSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-iaminstanceprofilespecification.html) of `AWS::EC2::SpotFleet`.
        IamInstanceProfileSpecification;
        required {}
        optional {
            /// `Arn`.
            arn: Value<String> => "Arn",
        }
    }

    choice! {
        /// The values of `InstanceRequirementsRequest.InstanceGenerations` in `AWS::EC2::SpotFleet`.
        InstanceGenerations {
            Current = "current",
            Previous = "previous",
        }
    }

    choice! {
        /// The values of `SpotFleetRequestConfigData.InstanceInterruptionBehavior` in `AWS::EC2::SpotFleet`.
        InstanceInterruptionBehavior {
            Hibernate = "hibernate",
            Stop = "stop",
            Terminate = "terminate",
        }
    }

    properties! {
        /// [`InstanceIpv6Address`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-instanceipv6address.html) of `AWS::EC2::SpotFleet`.
        InstanceIpv6Address;
        required {
            /// `Ipv6Address`: required.
            ipv6_address: Value<String> => "Ipv6Address",
        }
        optional {}
    }

    properties! {
        /// [`InstanceNetworkInterfaceSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-instancenetworkinterfacespecification.html) of `AWS::EC2::SpotFleet`.
        InstanceNetworkInterfaceSpecification;
        required {}
        optional {
            /// `AssociatePublicIpAddress`.
            associate_public_ip_address: Value<bool> => "AssociatePublicIpAddress",
            /// `DeleteOnTermination`.
            delete_on_termination: Value<bool> => "DeleteOnTermination",
            /// `Description`.
            description: Value<String> => "Description",
            /// `DeviceIndex`.
            device_index: Value<i64> => "DeviceIndex",
            /// `Groups`: no element twice.
            groups: List<String> => "Groups",
            /// `Ipv6AddressCount`.
            ipv6_address_count: Value<i64> => "Ipv6AddressCount",
            /// `Ipv6Addresses`: no element twice.
            ipv6_addresses: List<InstanceIpv6Address> => "Ipv6Addresses",
            /// `NetworkInterfaceId`.
            network_interface_id: Value<String> => "NetworkInterfaceId",
            /// `PrivateIpAddresses`: no element twice.
            private_ip_addresses: List<PrivateIpAddressSpecification> => "PrivateIpAddresses",
            /// `SecondaryPrivateIpAddressCount`.
            secondary_private_ip_address_count: Value<i64> => "SecondaryPrivateIpAddressCount",
            /// `SubnetId`.
            subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
        }
    }

    properties! {
        /// [`InstanceRequirementsRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-instancerequirementsrequest.html) of `AWS::EC2::SpotFleet`.
        InstanceRequirementsRequest;
        required {}
        optional {
            /// `AcceleratorCount`.
            accelerator_count: Value<AcceleratorCountRequest> => "AcceleratorCount",
            /// `AcceleratorManufacturers`: each one of `amazon-web-services`, `amd`, `habana`, `nvidia`, `xilinx`.
            accelerator_manufacturers: List<AcceleratorManufacturers> => "AcceleratorManufacturers",
            /// `AcceleratorNames`.
            accelerator_names: List<AcceleratorNames> => "AcceleratorNames",
            /// `AcceleratorTotalMemoryMiB`.
            accelerator_total_memory_mib: Value<AcceleratorTotalMemoryMibRequest> => "AcceleratorTotalMemoryMiB",
            /// `AcceleratorTypes`: each one of `fpga`, `gpu`, `inference`, `media`.
            accelerator_types: List<AcceleratorTypes> => "AcceleratorTypes",
            /// `AllowedInstanceTypes`: each 1 to 30 characters; each pattern `[a-zA-Z0-9\.\*]+`.
            allowed_instance_types: List<String> => "AllowedInstanceTypes",
            /// `BareMetal`: one of `excluded`, `included`, `required`.
            bare_metal: Value<BareMetal> => "BareMetal",
            /// `BaselineEbsBandwidthMbps`.
            baseline_ebs_bandwidth_mbps: Value<BaselineEbsBandwidthMbpsRequest> => "BaselineEbsBandwidthMbps",
            /// `BaselinePerformanceFactors`.
            baseline_performance_factors: Value<BaselinePerformanceFactorsRequest> => "BaselinePerformanceFactors",
            /// `BurstablePerformance`: one of `excluded`, `included`, `required`.
            burstable_performance: Value<BurstablePerformance> => "BurstablePerformance",
            /// `CpuManufacturers`: each one of `amazon-web-services`, `amd`, `apple`, `intel`.
            cpu_manufacturers: List<CpuManufacturers> => "CpuManufacturers",
            /// `ExcludedInstanceTypes`: each 1 to 30 characters; each pattern `[a-zA-Z0-9\.\*]+`.
            excluded_instance_types: List<String> => "ExcludedInstanceTypes",
            /// `InstanceGenerations`: each one of `current`, `previous`.
            instance_generations: List<InstanceGenerations> => "InstanceGenerations",
            /// `LocalStorage`: one of `excluded`, `included`, `required`.
            local_storage: Value<LocalStorage> => "LocalStorage",
            /// `LocalStorageTypes`: each one of `hdd`, `ssd`.
            local_storage_types: List<LocalStorageTypes> => "LocalStorageTypes",
            /// `MaxSpotPriceAsPercentageOfOptimalOnDemandPrice`.
            max_spot_price_as_percentage_of_optimal_on_demand_price: Value<i64> => "MaxSpotPriceAsPercentageOfOptimalOnDemandPrice",
            /// `MemoryGiBPerVCpu`.
            memory_gib_per_vcpu: Value<MemoryGibPerVcpuRequest> => "MemoryGiBPerVCpu",
            /// `MemoryMiB`.
            memory_mib: Value<MemoryMibRequest> => "MemoryMiB",
            /// `NetworkBandwidthGbps`.
            network_bandwidth_gbps: Value<NetworkBandwidthGbpsRequest> => "NetworkBandwidthGbps",
            /// `NetworkInterfaceCount`.
            network_interface_count: Value<NetworkInterfaceCountRequest> => "NetworkInterfaceCount",
            /// `OnDemandMaxPricePercentageOverLowestPrice`.
            on_demand_max_price_percentage_over_lowest_price: Value<i64> => "OnDemandMaxPricePercentageOverLowestPrice",
            /// `RequireEncryptionInTransit`.
            require_encryption_in_transit: Value<bool> => "RequireEncryptionInTransit",
            /// `RequireHibernateSupport`.
            require_hibernate_support: Value<bool> => "RequireHibernateSupport",
            /// `SpotMaxPricePercentageOverLowestPrice`.
            spot_max_price_percentage_over_lowest_price: Value<i64> => "SpotMaxPricePercentageOverLowestPrice",
            /// `TotalLocalStorageGB`.
            total_local_storage_gb: Value<TotalLocalStorageGbRequest> => "TotalLocalStorageGB",
            /// `VCpuCount`.
            vcpu_count: Value<VcpuCountRangeRequest> => "VCpuCount",
        }
    }

    properties! {
        /// [`LaunchTemplateConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-launchtemplateconfig.html) of `AWS::EC2::SpotFleet`.
        LaunchTemplateConfig;
        required {}
        optional {
            /// `LaunchTemplateSpecification`.
            launch_template_specification: Value<FleetLaunchTemplateSpecification> => "LaunchTemplateSpecification",
            /// `Overrides`: no element twice.
            overrides: List<LaunchTemplateOverrides> => "Overrides",
        }
    }

    properties! {
        /// [`LaunchTemplateOverrides`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-launchtemplateoverrides.html) of `AWS::EC2::SpotFleet`.
        LaunchTemplateOverrides;
        required {}
        optional {
            /// `AvailabilityZone`.
            availability_zone: Value<String> => "AvailabilityZone",
            /// `AvailabilityZoneId`.
            availability_zone_id: Value<String> => "AvailabilityZoneId",
            /// `InstanceRequirements`.
            instance_requirements: Value<InstanceRequirementsRequest> => "InstanceRequirements",
            /// `InstanceType`.
            instance_type: Value<String> => "InstanceType",
            /// `Priority`.
            priority: Value<f64> => "Priority",
            /// `SpotPrice`.
            spot_price: Value<String> => "SpotPrice",
            /// `SubnetId`.
            subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
            /// `WeightedCapacity`.
            weighted_capacity: Value<f64> => "WeightedCapacity",
        }
    }

    properties! {
        /// [`LoadBalancersConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-loadbalancersconfig.html) of `AWS::EC2::SpotFleet`.
        LoadBalancersConfig;
        required {}
        optional {
            /// `ClassicLoadBalancersConfig`.
            classic_load_balancers_config: Value<ClassicLoadBalancersConfig> => "ClassicLoadBalancersConfig",
            /// `TargetGroupsConfig`.
            target_groups_config: Value<TargetGroupsConfig> => "TargetGroupsConfig",
        }
    }

    choice! {
        /// The values of `InstanceRequirementsRequest.LocalStorage` in `AWS::EC2::SpotFleet`.
        LocalStorage {
            Excluded = "excluded",
            Included = "included",
            Required = "required",
        }
    }

    choice! {
        /// The values of `InstanceRequirementsRequest.LocalStorageTypes` in `AWS::EC2::SpotFleet`.
        LocalStorageTypes {
            Hdd = "hdd",
            Ssd = "ssd",
        }
    }

    properties! {
        /// [`MemoryGiBPerVCpuRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-memorygibpervcpurequest.html) of `AWS::EC2::SpotFleet`.
        MemoryGibPerVcpuRequest;
        required {}
        optional {
            /// `Max`.
            max: Value<f64> => "Max",
            /// `Min`.
            min: Value<f64> => "Min",
        }
    }

    properties! {
        /// [`MemoryMiBRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-memorymibrequest.html) of `AWS::EC2::SpotFleet`.
        MemoryMibRequest;
        required {}
        optional {
            /// `Max`.
            max: Value<i64> => "Max",
            /// `Min`.
            min: Value<i64> => "Min",
        }
    }

    properties! {
        /// [`NetworkBandwidthGbpsRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-networkbandwidthgbpsrequest.html) of `AWS::EC2::SpotFleet`.
        NetworkBandwidthGbpsRequest;
        required {}
        optional {
            /// `Max`.
            max: Value<f64> => "Max",
            /// `Min`.
            min: Value<f64> => "Min",
        }
    }

    properties! {
        /// [`NetworkInterfaceCountRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-networkinterfacecountrequest.html) of `AWS::EC2::SpotFleet`.
        NetworkInterfaceCountRequest;
        required {}
        optional {
            /// `Max`.
            max: Value<i64> => "Max",
            /// `Min`.
            min: Value<i64> => "Min",
        }
    }

    properties! {
        /// [`PerformanceFactorReferenceRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-performancefactorreferencerequest.html) of `AWS::EC2::SpotFleet`.
        PerformanceFactorReferenceRequest;
        required {}
        optional {
            /// `InstanceFamily`.
            instance_family: Value<String> => "InstanceFamily",
        }
    }

    properties! {
        /// [`PrivateIpAddressSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-privateipaddressspecification.html) of `AWS::EC2::SpotFleet`.
        PrivateIpAddressSpecification;
        required {
            /// `PrivateIpAddress`: required.
            private_ip_address: Value<String> => "PrivateIpAddress",
        }
        optional {
            /// `Primary`.
            primary: Value<bool> => "Primary",
        }
    }

    choice! {
        /// The values of `SpotCapacityRebalance.ReplacementStrategy` in `AWS::EC2::SpotFleet`.
        ReplacementStrategy {
            Launch = "launch",
            LaunchBeforeTerminate = "launch-before-terminate",
        }
    }

    choice! {
        /// The values of `SpotFleetTagSpecification.ResourceType` in `AWS::EC2::SpotFleet`.
        ResourceType {
            ClientVpnEndpoint = "client-vpn-endpoint",
            CustomerGateway = "customer-gateway",
            DedicatedHost = "dedicated-host",
            DhcpOptions = "dhcp-options",
            EgressOnlyInternetGateway = "egress-only-internet-gateway",
            ElasticGpu = "elastic-gpu",
            ElasticIp = "elastic-ip",
            ExportImageTask = "export-image-task",
            ExportInstanceTask = "export-instance-task",
            Fleet = "fleet",
            FpgaImage = "fpga-image",
            HostReservation = "host-reservation",
            Image = "image",
            ImportImageTask = "import-image-task",
            ImportSnapshotTask = "import-snapshot-task",
            Instance = "instance",
            InternetGateway = "internet-gateway",
            KeyPair = "key-pair",
            LaunchTemplate = "launch-template",
            LocalGatewayRouteTableVpcAssociation = "local-gateway-route-table-vpc-association",
            Natgateway = "natgateway",
            NetworkAcl = "network-acl",
            NetworkInsightsAnalysis = "network-insights-analysis",
            NetworkInsightsPath = "network-insights-path",
            NetworkInterface = "network-interface",
            PlacementGroup = "placement-group",
            ReservedInstances = "reserved-instances",
            RouteTable = "route-table",
            SecurityGroup = "security-group",
            Snapshot = "snapshot",
            SpotFleetRequest = "spot-fleet-request",
            SpotInstancesRequest = "spot-instances-request",
            Subnet = "subnet",
            TrafficMirrorFilter = "traffic-mirror-filter",
            TrafficMirrorSession = "traffic-mirror-session",
            TrafficMirrorTarget = "traffic-mirror-target",
            TransitGateway = "transit-gateway",
            TransitGatewayAttachment = "transit-gateway-attachment",
            TransitGatewayConnectPeer = "transit-gateway-connect-peer",
            TransitGatewayMulticastDomain = "transit-gateway-multicast-domain",
            TransitGatewayRouteTable = "transit-gateway-route-table",
            Volume = "volume",
            Vpc = "vpc",
            VpcFlowLog = "vpc-flow-log",
            VpcPeeringConnection = "vpc-peering-connection",
            VpnConnection = "vpn-connection",
            VpnGateway = "vpn-gateway",
        }
    }

    properties! {
        /// [`SpotCapacityRebalance`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-spotcapacityrebalance.html) of `AWS::EC2::SpotFleet`.
        SpotCapacityRebalance;
        required {}
        optional {
            /// `ReplacementStrategy`: one of `launch`, `launch-before-terminate`.
            replacement_strategy: Value<ReplacementStrategy> => "ReplacementStrategy",
            /// `TerminationDelay`.
            termination_delay: Value<i64> => "TerminationDelay",
        }
    }

    properties! {
        /// [`SpotFleetLaunchSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-spotfleetlaunchspecification.html) of `AWS::EC2::SpotFleet`.
        SpotFleetLaunchSpecification;
        required {
            /// `ImageId`: required.
            image_id: Value<String> => "ImageId",
        }
        optional {
            /// `BlockDeviceMappings`: no element twice.
            block_device_mappings: List<BlockDeviceMapping> => "BlockDeviceMappings",
            /// `EbsOptimized`.
            ebs_optimized: Value<bool> => "EbsOptimized",
            /// `IamInstanceProfile`.
            iam_instance_profile: Value<IamInstanceProfileSpecification> => "IamInstanceProfile",
            /// `InstanceRequirements`.
            instance_requirements: Value<InstanceRequirementsRequest> => "InstanceRequirements",
            /// `InstanceType`.
            instance_type: Value<String> => "InstanceType",
            /// `KernelId`.
            kernel_id: Value<String> => "KernelId",
            /// `KeyName`.
            key_name: Value<String> => "KeyName",
            /// `Monitoring`.
            monitoring: Value<SpotFleetMonitoring> => "Monitoring",
            /// `NetworkInterfaces`: no element twice.
            network_interfaces: List<InstanceNetworkInterfaceSpecification> => "NetworkInterfaces",
            /// `Placement`.
            placement: Value<SpotPlacement> => "Placement",
            /// `RamdiskId`.
            ramdisk_id: Value<String> => "RamdiskId",
            /// `SecurityGroups`: no element twice.
            security_groups: List<Id<ec2::SecurityGroup>> => "SecurityGroups",
            /// `SpotPrice`.
            spot_price: Value<String> => "SpotPrice",
            /// `SubnetId`.
            subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
            /// `TagSpecifications`: no element twice.
            tag_specifications: List<SpotFleetTagSpecification> => "TagSpecifications",
            /// `UserData`.
            user_data: Value<String> => "UserData",
            /// `WeightedCapacity`.
            weighted_capacity: Value<f64> => "WeightedCapacity",
        }
    }

    properties! {
        /// [`SpotFleetMonitoring`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-spotfleetmonitoring.html) of `AWS::EC2::SpotFleet`.
        SpotFleetMonitoring;
        required {}
        optional {
            /// `Enabled`.
            enabled: Value<bool> => "Enabled",
        }
    }

    properties! {
        /// [`SpotFleetRequestConfigData`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-spotfleetrequestconfigdata.html) of `AWS::EC2::SpotFleet`.
        SpotFleetRequestConfigData;
        required {
            /// `IamFleetRole`: required. A change replaces the resource.
            iam_fleet_role: Value<String> => "IamFleetRole",
            /// `TargetCapacity`: required.
            target_capacity: Value<i64> => "TargetCapacity",
        }
        optional {
            /// `AllocationStrategy`: one of `capacityOptimized`, `capacityOptimizedPrioritized`, `diversified`, `lowestPrice`, `priceCapacityOptimized`. A change replaces the resource.
            allocation_strategy: Value<AllocationStrategy> => "AllocationStrategy",
            /// `Context`.
            context: Value<String> => "Context",
            /// `ExcessCapacityTerminationPolicy`: one of `Default`, `NoTermination`, `default`, `noTermination`.
            excess_capacity_termination_policy: Value<ExcessCapacityTerminationPolicy> => "ExcessCapacityTerminationPolicy",
            /// `InstanceInterruptionBehavior`: one of `hibernate`, `stop`, `terminate`. A change replaces the resource.
            instance_interruption_behavior: Value<InstanceInterruptionBehavior> => "InstanceInterruptionBehavior",
            /// `InstancePoolsToUseCount`. A change replaces the resource.
            instance_pools_to_use_count: Value<i64> => "InstancePoolsToUseCount",
            /// `LaunchSpecifications`: no element twice. A change replaces the resource.
            launch_specifications: List<SpotFleetLaunchSpecification> => "LaunchSpecifications",
            /// `LaunchTemplateConfigs`: no element twice.
            launch_template_configs: List<LaunchTemplateConfig> => "LaunchTemplateConfigs",
            /// `LoadBalancersConfig`. A change replaces the resource.
            load_balancers_config: Value<LoadBalancersConfig> => "LoadBalancersConfig",
            /// `OnDemandAllocationStrategy`. A change replaces the resource.
            on_demand_allocation_strategy: Value<String> => "OnDemandAllocationStrategy",
            /// `OnDemandMaxTotalPrice`. A change replaces the resource.
            on_demand_max_total_price: Value<String> => "OnDemandMaxTotalPrice",
            /// `OnDemandTargetCapacity`.
            on_demand_target_capacity: Value<i64> => "OnDemandTargetCapacity",
            /// `ReplaceUnhealthyInstances`. A change replaces the resource.
            replace_unhealthy_instances: Value<bool> => "ReplaceUnhealthyInstances",
            /// `SpotMaintenanceStrategies`. A change replaces the resource.
            spot_maintenance_strategies: Value<SpotMaintenanceStrategies> => "SpotMaintenanceStrategies",
            /// `SpotMaxTotalPrice`. A change replaces the resource.
            spot_max_total_price: Value<String> => "SpotMaxTotalPrice",
            /// `SpotPrice`. A change replaces the resource.
            spot_price: Value<String> => "SpotPrice",
            /// `TagSpecifications`: no element twice. A change replaces the resource.
            tag_specifications: List<SpotFleetTagSpecification> => "TagSpecifications",
            /// `TargetCapacityUnitType`: one of `memory-mib`, `units`, `vcpu`.
            target_capacity_unit_type: Value<TargetCapacityUnitType> => "TargetCapacityUnitType",
            /// `TerminateInstancesWithExpiration`. A change replaces the resource.
            terminate_instances_with_expiration: Value<bool> => "TerminateInstancesWithExpiration",
            /// `Type`: one of `maintain`, `request`. A change replaces the resource.
            r#type: Value<SpotFleetRequestConfigDataType> => "Type",
            /// `ValidFrom`. A change replaces the resource.
            valid_from: Value<String> => "ValidFrom",
            /// `ValidUntil`. A change replaces the resource.
            valid_until: Value<String> => "ValidUntil",
        }
    }

    choice! {
        /// The values of `SpotFleetRequestConfigData.Type` in `AWS::EC2::SpotFleet`.
        SpotFleetRequestConfigDataType {
            Maintain = "maintain",
            Request = "request",
        }
    }

    properties! {
        /// [`SpotFleetTagSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-spotfleettagspecification.html) of `AWS::EC2::SpotFleet`.
        SpotFleetTagSpecification;
        required {}
        optional {
            /// `ResourceType`.
            resource_type: Value<ResourceType> => "ResourceType",
            /// `Tags`.
            tags: List<Tag> => "Tags",
        }
    }

    properties! {
        /// [`SpotMaintenanceStrategies`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-spotmaintenancestrategies.html) of `AWS::EC2::SpotFleet`.
        SpotMaintenanceStrategies;
        required {}
        optional {
            /// `CapacityRebalance`.
            capacity_rebalance: Value<SpotCapacityRebalance> => "CapacityRebalance",
        }
    }

    properties! {
        /// [`SpotPlacement`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-spotplacement.html) of `AWS::EC2::SpotFleet`.
        SpotPlacement;
        required {}
        optional {
            /// `AvailabilityZone`.
            availability_zone: Value<String> => "AvailabilityZone",
            /// `AvailabilityZoneId`.
            availability_zone_id: Value<String> => "AvailabilityZoneId",
            /// `GroupName`.
            group_name: Value<String> => "GroupName",
            /// `Tenancy`: one of `dedicated`, `default`, `host`.
            tenancy: Value<Tenancy> => "Tenancy",
        }
    }

    choice! {
        /// The values of `SpotFleetRequestConfigData.TargetCapacityUnitType` in `AWS::EC2::SpotFleet`.
        TargetCapacityUnitType {
            MemoryMib = "memory-mib",
            Units = "units",
            Vcpu = "vcpu",
        }
    }

    properties! {
        /// [`TargetGroup`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-targetgroup.html) of `AWS::EC2::SpotFleet`.
        TargetGroup;
        required {
            /// `Arn`: required.
            arn: Value<String> => "Arn",
        }
        optional {}
    }

    properties! {
        /// [`TargetGroupsConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-targetgroupsconfig.html) of `AWS::EC2::SpotFleet`.
        TargetGroupsConfig;
        required {
            /// `TargetGroups`: required; no element twice.
            target_groups: List<TargetGroup> => "TargetGroups",
        }
        optional {}
    }

    choice! {
        /// The values of `SpotPlacement.Tenancy` in `AWS::EC2::SpotFleet`.
        Tenancy {
            Dedicated = "dedicated",
            Default = "default",
            Host = "host",
        }
    }

    properties! {
        /// [`TotalLocalStorageGBRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-totallocalstoragegbrequest.html) of `AWS::EC2::SpotFleet`.
        TotalLocalStorageGbRequest;
        required {}
        optional {
            /// `Max`.
            max: Value<f64> => "Max",
            /// `Min`.
            min: Value<f64> => "Min",
        }
    }

    properties! {
        /// [`VCpuCountRangeRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-spotfleet-vcpucountrangerequest.html) of `AWS::EC2::SpotFleet`.
        VcpuCountRangeRequest;
        required {}
        optional {
            /// `Max`.
            max: Value<i64> => "Max",
            /// `Min`.
            min: Value<i64> => "Min",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::SqlHaStandbyDetectedInstance`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-sqlhastandbydetectedinstance.html). Identified by `InstanceId`.
    SqlHaStandbyDetectedInstance = "AWS::EC2::SqlHaStandbyDetectedInstance", tags: None;
    required {
        /// `InstanceId`: required; pattern `^i-[0-9a-f]{8,17}$`. A change replaces the resource.
        instance_id: Value<String> => "InstanceId",
    }
    optional {
        /// `SqlServerCredentials`.
        sql_server_credentials: Value<String> => "SqlServerCredentials",
    }
    attributes {
        /// `Fn::GetAtt` of `HaStatus`.
        ha_status: Value<String> => "HaStatus",
        /// `Fn::GetAtt` of `LastUpdatedTime`.
        last_updated_time: Value<String> => "LastUpdatedTime",
        /// `Fn::GetAtt` of `SqlServerLicenseUsage`.
        sql_server_license_usage: Value<String> => "SqlServerLicenseUsage",
    }
}

resource! {
    /// [`AWS::EC2::Subnet`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnet.html). Identified by `SubnetId`.
    Subnet = "AWS::EC2::Subnet", tags: List;
    required {
        /// `VpcId`: required. A change replaces the resource.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
    }
    optional {
        /// `AssignIpv6AddressOnCreation`.
        assign_ipv6_address_on_creation: Value<bool> => "AssignIpv6AddressOnCreation",
        /// `AvailabilityZone`. A change replaces the resource.
        availability_zone: Value<String> => "AvailabilityZone",
        /// `AvailabilityZoneId`. A change replaces the resource.
        availability_zone_id: Value<String> => "AvailabilityZoneId",
        /// `CidrBlock`. A change replaces the resource.
        cidr_block: Value<String> => "CidrBlock",
        /// `EnableDns64`.
        enable_dns64: Value<bool> => "EnableDns64",
        /// `EnableLniAtDeviceIndex`.
        enable_lni_at_device_index: Value<i64> => "EnableLniAtDeviceIndex",
        /// `Ipv4IpamPoolId`. A change replaces the resource.
        ipv4_ipam_pool_id: Value<String> => "Ipv4IpamPoolId",
        /// `Ipv4NetmaskLength`. A change replaces the resource.
        ipv4_netmask_length: Value<i64> => "Ipv4NetmaskLength",
        /// `Ipv6CidrBlock`. A change can replace the resource.
        ipv6_cidr_block: Value<String> => "Ipv6CidrBlock",
        /// `Ipv6IpamPoolId`. A change replaces the resource.
        ipv6_ipam_pool_id: Value<String> => "Ipv6IpamPoolId",
        /// `Ipv6Native`. A change replaces the resource.
        ipv6_native: Value<bool> => "Ipv6Native",
        /// `Ipv6NetmaskLength`. A change replaces the resource.
        ipv6_netmask_length: Value<i64> => "Ipv6NetmaskLength",
        /// `MapPublicIpOnLaunch`.
        map_public_ip_on_launch: Value<bool> => "MapPublicIpOnLaunch",
        /// `OutpostArn`. A change replaces the resource.
        outpost_arn: Value<String> => "OutpostArn",
        /// `PrivateDnsNameOptionsOnLaunch`.
        private_dns_name_options_on_launch: Value<subnet::PrivateDnsNameOptionsOnLaunch> => "PrivateDnsNameOptionsOnLaunch",
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `AvailabilityZone`.
        availability_zone: Value<String> => "AvailabilityZone",
        /// `Fn::GetAtt` of `AvailabilityZoneId`.
        availability_zone_id: Value<String> => "AvailabilityZoneId",
        /// `Fn::GetAtt` of `CidrBlock`.
        cidr_block: Value<String> => "CidrBlock",
        /// `Fn::GetAtt` of `Ipv6CidrBlocks`.
        ipv6_cidr_blocks: List<String> => "Ipv6CidrBlocks",
        /// `Fn::GetAtt` of `NetworkAclAssociationId`.
        network_acl_association_id: Value<String> => "NetworkAclAssociationId",
        /// `Fn::GetAtt` of `SubnetId`.
        subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
        /// `Fn::GetAtt` of `VpcId`.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
    }
}

/// The nested types of [`Subnet`].
pub mod subnet {
    use super::*;

    properties! {
        /// `PrivateDnsNameOptionsOnLaunch` of `AWS::EC2::Subnet`.
        PrivateDnsNameOptionsOnLaunch;
        required {}
        optional {
            /// `EnableResourceNameDnsAAAARecord`.
            enable_resource_name_dns_aaaa_record: Value<bool> => "EnableResourceNameDnsAAAARecord",
            /// `EnableResourceNameDnsARecord`.
            enable_resource_name_dns_a_record: Value<bool> => "EnableResourceNameDnsARecord",
            /// `HostnameType`.
            hostname_type: Value<String> => "HostnameType",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::SubnetCidrBlock`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnetcidrblock.html). Identified by `Id`.
    SubnetCidrBlock = "AWS::EC2::SubnetCidrBlock", tags: None;
    required {
        /// `SubnetId`: required. A change replaces the resource.
        subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
    }
    optional {
        /// `Ipv6CidrBlock`: at most 42 characters. A change replaces the resource.
        ipv6_cidr_block: Value<String> => "Ipv6CidrBlock",
        /// `Ipv6IpamPoolId`. A change replaces the resource.
        ipv6_ipam_pool_id: Value<String> => "Ipv6IpamPoolId",
        /// `Ipv6NetmaskLength`: 0 to 128. A change replaces the resource.
        ipv6_netmask_length: Value<i64> => "Ipv6NetmaskLength",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::SubnetCidrBlock>> => "Id",
        /// `Fn::GetAtt` of `IpSource`.
        ip_source: Value<String> => "IpSource",
        /// `Fn::GetAtt` of `Ipv6AddressAttribute`.
        ipv6_address_attribute: Value<String> => "Ipv6AddressAttribute",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::SubnetCidrReservation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnetcidrreservation.html). Identified by `SubnetId`, `SubnetCidrReservationId`.
    SubnetCidrReservation = "AWS::EC2::SubnetCidrReservation", tags: List;
    required {
        /// `SubnetId`: required. A change replaces the resource.
        subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
        /// `Cidr`: required. A change replaces the resource.
        cidr: Value<String> => "Cidr",
        /// `ReservationType`: required; one of `explicit`, `prefix`. A change replaces the resource.
        reservation_type: Value<subnet_cidr_reservation::ReservationType> => "ReservationType",
    }
    optional {
        /// `Description`. A change replaces the resource.
        description: Value<String> => "Description",
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<ec2::SubnetCidrReservation>> => "Arn",
        /// `Fn::GetAtt` of `OwnerId`.
        owner_id: Value<String> => "OwnerId",
        /// `Fn::GetAtt` of `SubnetCidrReservationId`.
        subnet_cidr_reservation_id: Value<String> => "SubnetCidrReservationId",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`SubnetCidrReservation`].
pub mod subnet_cidr_reservation {
    use super::*;

    choice! {
        /// The values of `ReservationType` in `AWS::EC2::SubnetCidrReservation`.
        ReservationType {
            Explicit = "explicit",
            Prefix = "prefix",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::SubnetNetworkAclAssociation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnetnetworkaclassociation.html). Identified by `AssociationId`.
    SubnetNetworkAclAssociation = "AWS::EC2::SubnetNetworkAclAssociation", tags: None;
    required {
        /// `NetworkAclId`: required. A change replaces the resource.
        network_acl_id: Value<Id<ec2::NetworkAcl>> => "NetworkAclId",
        /// `SubnetId`: required. A change replaces the resource.
        subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `AssociationId`.
        association_id: Value<Id<ec2::SubnetNetworkAclAssociation>> => "AssociationId",
    }
}

resource! {
    /// [`AWS::EC2::SubnetRouteTableAssociation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-subnetroutetableassociation.html). Identified by `Id`.
    SubnetRouteTableAssociation = "AWS::EC2::SubnetRouteTableAssociation", tags: None;
    required {
        /// `RouteTableId`: required. A change replaces the resource.
        route_table_id: Value<Id<ec2::RouteTable>> => "RouteTableId",
        /// `SubnetId`: required. A change replaces the resource.
        subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::SubnetRouteTableAssociation>> => "Id",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::TrafficMirrorFilter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-trafficmirrorfilter.html). Identified by `Id`.
    TrafficMirrorFilter = "AWS::EC2::TrafficMirrorFilter", tags: List;
    required {}
    optional {
        /// `Description`. A change replaces the resource.
        description: Value<String> => "Description",
        /// `NetworkServices`: no element twice.
        network_services: List<traffic_mirror_filter::TrafficMirrorNetworkService> => "NetworkServices",
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::TrafficMirrorFilter>> => "Id",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`TrafficMirrorFilter`].
pub mod traffic_mirror_filter {
    use super::*;

    choice! {
        /// The values of `NetworkServices` in `AWS::EC2::TrafficMirrorFilter`.
        TrafficMirrorNetworkService {
            AmazonDns = "amazon-dns",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::TrafficMirrorFilterRule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-trafficmirrorfilterrule.html). Identified by `TrafficMirrorFilterRuleId`.
    TrafficMirrorFilterRule = "AWS::EC2::TrafficMirrorFilterRule", tags: List;
    required {
        /// `RuleAction`: required.
        rule_action: Value<String> => "RuleAction",
        /// `SourceCidrBlock`: required.
        source_cidr_block: Value<String> => "SourceCidrBlock",
        /// `RuleNumber`: required.
        rule_number: Value<i64> => "RuleNumber",
        /// `DestinationCidrBlock`: required.
        destination_cidr_block: Value<String> => "DestinationCidrBlock",
        /// `TrafficMirrorFilterId`: required. A change replaces the resource.
        traffic_mirror_filter_id: Value<String> => "TrafficMirrorFilterId",
        /// `TrafficDirection`: required.
        traffic_direction: Value<String> => "TrafficDirection",
    }
    optional {
        /// `Description`.
        description: Value<String> => "Description",
        /// `DestinationPortRange`.
        destination_port_range: Value<traffic_mirror_filter_rule::TrafficMirrorPortRange> => "DestinationPortRange",
        /// `Protocol`.
        protocol: Value<i64> => "Protocol",
        /// `SourcePortRange`.
        source_port_range: Value<traffic_mirror_filter_rule::TrafficMirrorPortRange> => "SourcePortRange",
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `TrafficMirrorFilterRuleId`.
        traffic_mirror_filter_rule_id: Value<Id<ec2::TrafficMirrorFilterRule>> => "TrafficMirrorFilterRuleId",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`TrafficMirrorFilterRule`].
pub mod traffic_mirror_filter_rule {
    use super::*;

    properties! {
        /// [`TrafficMirrorPortRange`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-trafficmirrorfilterrule-trafficmirrorportrange.html) of `AWS::EC2::TrafficMirrorFilterRule`.
        TrafficMirrorPortRange;
        required {
            /// `FromPort`: required.
            from_port: Value<i64> => "FromPort",
            /// `ToPort`: required.
            to_port: Value<i64> => "ToPort",
        }
        optional {}
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::TrafficMirrorSession`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-trafficmirrorsession.html). Identified by `Id`.
    TrafficMirrorSession = "AWS::EC2::TrafficMirrorSession", tags: List;
    required {
        /// `NetworkInterfaceId`: required.
        network_interface_id: Value<String> => "NetworkInterfaceId",
        /// `TrafficMirrorFilterId`: required.
        traffic_mirror_filter_id: Value<String> => "TrafficMirrorFilterId",
        /// `SessionNumber`: required.
        session_number: Value<i64> => "SessionNumber",
        /// `TrafficMirrorTargetId`: required.
        traffic_mirror_target_id: Value<String> => "TrafficMirrorTargetId",
    }
    optional {
        /// `Description`.
        description: Value<String> => "Description",
        /// `OwnerId`.
        owner_id: Value<String> => "OwnerId",
        /// `PacketLength`.
        packet_length: Value<i64> => "PacketLength",
        /// `Tags`.
        tags: List<Tag> => "Tags",
        /// `VirtualNetworkId`.
        virtual_network_id: Value<i64> => "VirtualNetworkId",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::TrafficMirrorSession>> => "Id",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::TrafficMirrorTarget`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-trafficmirrortarget.html). Identified by `Id`.
    TrafficMirrorTarget = "AWS::EC2::TrafficMirrorTarget", tags: List;
    required {}
    optional {
        /// `Description`. A change replaces the resource.
        description: Value<String> => "Description",
        /// `GatewayLoadBalancerEndpointId`. A change replaces the resource.
        gateway_load_balancer_endpoint_id: Value<String> => "GatewayLoadBalancerEndpointId",
        /// `NetworkInterfaceId`. A change replaces the resource.
        network_interface_id: Value<String> => "NetworkInterfaceId",
        /// `NetworkLoadBalancerArn`. A change replaces the resource.
        network_load_balancer_arn: Value<String> => "NetworkLoadBalancerArn",
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::TrafficMirrorTarget>> => "Id",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::TransitGateway`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgateway.html). Identified by `Id`.
    TransitGateway = "AWS::EC2::TransitGateway", tags: List;
    required {}
    optional {
        /// `AmazonSideAsn`. A change replaces the resource.
        amazon_side_asn: Value<i64> => "AmazonSideAsn",
        /// `AssociationDefaultRouteTableId`.
        association_default_route_table_id: Value<String> => "AssociationDefaultRouteTableId",
        /// `AutoAcceptSharedAttachments`.
        auto_accept_shared_attachments: Value<String> => "AutoAcceptSharedAttachments",
        /// `DefaultRouteTableAssociation`.
        default_route_table_association: Value<String> => "DefaultRouteTableAssociation",
        /// `DefaultRouteTablePropagation`.
        default_route_table_propagation: Value<String> => "DefaultRouteTablePropagation",
        /// `Description`.
        description: Value<String> => "Description",
        /// `DnsSupport`.
        dns_support: Value<String> => "DnsSupport",
        /// `EncryptionSupport`: one of `disable`, `enable`.
        encryption_support: Value<transit_gateway::EncryptionSupport> => "EncryptionSupport",
        /// `MulticastSupport`. A change replaces the resource.
        multicast_support: Value<String> => "MulticastSupport",
        /// `PropagationDefaultRouteTableId`.
        propagation_default_route_table_id: Value<String> => "PropagationDefaultRouteTableId",
        /// `SecurityGroupReferencingSupport`.
        security_group_referencing_support: Value<String> => "SecurityGroupReferencingSupport",
        /// `Tags`.
        tags: List<Tag> => "Tags",
        /// `TransitGatewayCidrBlocks`.
        transit_gateway_cidr_blocks: List<String> => "TransitGatewayCidrBlocks",
        /// `VpnEcmpSupport`.
        vpn_ecmp_support: Value<String> => "VpnEcmpSupport",
    }
    attributes {
        /// `Fn::GetAtt` of `EncryptionSupportState`.
        encryption_support_state: Value<String> => "EncryptionSupportState",
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::TransitGateway>> => "Id",
        /// `Fn::GetAtt` of `TransitGatewayArn`.
        transit_gateway_arn: Value<Arn<ec2::TransitGateway>> => "TransitGatewayArn",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`TransitGateway`].
pub mod transit_gateway {
    use super::*;

    choice! {
        /// The values of `EncryptionSupport` in `AWS::EC2::TransitGateway`.
        EncryptionSupport {
            Disable = "disable",
            Enable = "enable",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::TransitGatewayAttachment`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewayattachment.html). Identified by `Id`.
    TransitGatewayAttachment = "AWS::EC2::TransitGatewayAttachment", tags: List;
    required {
        /// `VpcId`: required. A change replaces the resource.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
        /// `SubnetIds`: required.
        subnet_ids: List<String> => "SubnetIds",
        /// `TransitGatewayId`: required. A change replaces the resource.
        transit_gateway_id: Value<String> => "TransitGatewayId",
    }
    optional {
        /// `Options`.
        options: Value<transit_gateway_attachment::Options> => "Options",
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::TransitGatewayAttachment>> => "Id",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`TransitGatewayAttachment`].
pub mod transit_gateway_attachment {
    use super::*;

    choice! {
        /// The values of `Options.ApplianceModeSupport` in `AWS::EC2::TransitGatewayAttachment`.
        ApplianceModeSupport {
            Disable = "disable",
            Enable = "enable",
        }
    }

    choice! {
        /// The values of `Options.DnsSupport` in `AWS::EC2::TransitGatewayAttachment`.
        DnsSupport {
            Disable = "disable",
            Enable = "enable",
        }
    }

    choice! {
        /// The values of `Options.Ipv6Support` in `AWS::EC2::TransitGatewayAttachment`.
        Ipv6Support {
            Disable = "disable",
            Enable = "enable",
        }
    }

    properties! {
        /// `Options` of `AWS::EC2::TransitGatewayAttachment`.
        Options;
        required {}
        optional {
            /// `ApplianceModeSupport`: one of `disable`, `enable`.
            appliance_mode_support: Value<ApplianceModeSupport> => "ApplianceModeSupport",
            /// `DnsSupport`: one of `disable`, `enable`.
            dns_support: Value<DnsSupport> => "DnsSupport",
            /// `Ipv6Support`: one of `disable`, `enable`.
            ipv6_support: Value<Ipv6Support> => "Ipv6Support",
            /// `SecurityGroupReferencingSupport`: one of `disable`, `enable`.
            security_group_referencing_support: Value<SecurityGroupReferencingSupport> => "SecurityGroupReferencingSupport",
        }
    }

    choice! {
        /// The values of `Options.SecurityGroupReferencingSupport` in `AWS::EC2::TransitGatewayAttachment`.
        SecurityGroupReferencingSupport {
            Disable = "disable",
            Enable = "enable",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::TransitGatewayConnect`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewayconnect.html). Identified by `TransitGatewayAttachmentId`.
    TransitGatewayConnect = "AWS::EC2::TransitGatewayConnect", tags: List;
    required {
        /// `TransportTransitGatewayAttachmentId`: required. A change replaces the resource.
        transport_transit_gateway_attachment_id: Value<String> => "TransportTransitGatewayAttachmentId",
        /// `Options`: required. A change replaces the resource.
        options: Value<transit_gateway_connect::TransitGatewayConnectOptions> => "Options",
    }
    optional {
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `CreationTime`.
        creation_time: Value<String> => "CreationTime",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
        /// `Fn::GetAtt` of `TransitGatewayAttachmentId`.
        transit_gateway_attachment_id: Value<Id<ec2::TransitGatewayConnect>> => "TransitGatewayAttachmentId",
        /// `Fn::GetAtt` of `TransitGatewayId`.
        transit_gateway_id: Value<String> => "TransitGatewayId",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`TransitGatewayConnect`].
pub mod transit_gateway_connect {
    use super::*;

    choice! {
        /// The values of `TransitGatewayConnectOptions.Protocol` in `AWS::EC2::TransitGatewayConnect`.
        Protocol {
            Gre = "gre",
        }
    }

    properties! {
        /// [`TransitGatewayConnectOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-transitgatewayconnect-transitgatewayconnectoptions.html) of `AWS::EC2::TransitGatewayConnect`.
        TransitGatewayConnectOptions;
        required {}
        optional {
            /// `Protocol`: one of `gre`.
            protocol: Value<Protocol> => "Protocol",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::TransitGatewayConnectPeer`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewayconnectpeer.html). Identified by `TransitGatewayConnectPeerId`.
    TransitGatewayConnectPeer = "AWS::EC2::TransitGatewayConnectPeer", tags: List;
    required {
        /// `TransitGatewayAttachmentId`: required. A change replaces the resource.
        transit_gateway_attachment_id: Value<String> => "TransitGatewayAttachmentId",
        /// `ConnectPeerConfiguration`: required. A change replaces the resource.
        connect_peer_configuration: Value<transit_gateway_connect_peer::TransitGatewayConnectPeerConfiguration> => "ConnectPeerConfiguration",
    }
    optional {
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `ConnectPeerConfiguration.Protocol`.
        connect_peer_configuration_protocol: Value<String> => "ConnectPeerConfiguration.Protocol",
        /// `Fn::GetAtt` of `CreationTime`.
        creation_time: Value<String> => "CreationTime",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
        /// `Fn::GetAtt` of `TransitGatewayConnectPeerId`.
        transit_gateway_connect_peer_id: Value<Id<ec2::TransitGatewayConnectPeer>> => "TransitGatewayConnectPeerId",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`TransitGatewayConnectPeer`].
pub mod transit_gateway_connect_peer {
    use super::*;

    properties! {
        /// [`TransitGatewayConnectPeerConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-transitgatewayconnectpeer-transitgatewayconnectpeerconfiguration.html) of `AWS::EC2::TransitGatewayConnectPeer`.
        TransitGatewayConnectPeerConfiguration;
        required {
            /// `PeerAddress`: required. A change replaces the resource.
            peer_address: Value<String> => "PeerAddress",
            /// `InsideCidrBlocks`: required. A change replaces the resource.
            inside_cidr_blocks: List<String> => "InsideCidrBlocks",
        }
        optional {
            /// `TransitGatewayAddress`. A change replaces the resource.
            transit_gateway_address: Value<String> => "TransitGatewayAddress",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::TransitGatewayMeteringPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewaymeteringpolicy.html). Identified by `TransitGatewayMeteringPolicyId`.
    TransitGatewayMeteringPolicy = "AWS::EC2::TransitGatewayMeteringPolicy", tags: List;
    required {
        /// `TransitGatewayId`: required. A change replaces the resource.
        transit_gateway_id: Value<String> => "TransitGatewayId",
    }
    optional {
        /// `MiddleboxAttachmentIds`.
        middlebox_attachment_ids: List<String> => "MiddleboxAttachmentIds",
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
        /// `Fn::GetAtt` of `TransitGatewayMeteringPolicyId`.
        transit_gateway_metering_policy_id: Value<Id<ec2::TransitGatewayMeteringPolicy>> => "TransitGatewayMeteringPolicyId",
        /// `Fn::GetAtt` of `UpdateEffectiveAt`.
        update_effective_at: Value<String> => "UpdateEffectiveAt",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::TransitGatewayMeteringPolicyEntry`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewaymeteringpolicyentry.html). Identified by `TransitGatewayMeteringPolicyId`, `PolicyRuleNumber`.
    TransitGatewayMeteringPolicyEntry = "AWS::EC2::TransitGatewayMeteringPolicyEntry", tags: None;
    required {
        /// `TransitGatewayMeteringPolicyId`: required. A change replaces the resource.
        transit_gateway_metering_policy_id: Value<String> => "TransitGatewayMeteringPolicyId",
        /// `PolicyRuleNumber`: required. A change replaces the resource.
        policy_rule_number: Value<i64> => "PolicyRuleNumber",
        /// `MeteredAccount`: required; one of `destination-attachment-owner`, `source-attachment-owner`, `transit-gateway-owner`. A change replaces the resource.
        metered_account: Value<transit_gateway_metering_policy_entry::TransitGatewayMeteringPayerType> => "MeteredAccount",
    }
    optional {
        /// `DestinationCidrBlock`. A change replaces the resource.
        destination_cidr_block: Value<String> => "DestinationCidrBlock",
        /// `DestinationPortRange`. A change replaces the resource.
        destination_port_range: Value<String> => "DestinationPortRange",
        /// `DestinationTransitGatewayAttachmentId`. A change replaces the resource.
        destination_transit_gateway_attachment_id: Value<String> => "DestinationTransitGatewayAttachmentId",
        /// `DestinationTransitGatewayAttachmentType`: one of `client-vpn`, `direct-connect-gateway`, `network-function`, `peering`, `vpc`, `vpn`, `vpn-concentrator`. A change replaces the resource.
        destination_transit_gateway_attachment_type: Value<transit_gateway_metering_policy_entry::TransitGatewayAttachmentResourceType> => "DestinationTransitGatewayAttachmentType",
        /// `Protocol`. A change replaces the resource.
        protocol: Value<String> => "Protocol",
        /// `SourceCidrBlock`. A change replaces the resource.
        source_cidr_block: Value<String> => "SourceCidrBlock",
        /// `SourcePortRange`. A change replaces the resource.
        source_port_range: Value<String> => "SourcePortRange",
        /// `SourceTransitGatewayAttachmentId`. A change replaces the resource.
        source_transit_gateway_attachment_id: Value<String> => "SourceTransitGatewayAttachmentId",
        /// `SourceTransitGatewayAttachmentType`: one of `client-vpn`, `direct-connect-gateway`, `network-function`, `peering`, `vpc`, `vpn`, `vpn-concentrator`. A change replaces the resource.
        source_transit_gateway_attachment_type: Value<transit_gateway_metering_policy_entry::TransitGatewayAttachmentResourceType> => "SourceTransitGatewayAttachmentType",
    }
    attributes {
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
        /// `Fn::GetAtt` of `UpdateEffectiveAt`.
        update_effective_at: Value<String> => "UpdateEffectiveAt",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`TransitGatewayMeteringPolicyEntry`].
pub mod transit_gateway_metering_policy_entry {
    use super::*;

    choice! {
        /// The values of `DestinationTransitGatewayAttachmentType` in `AWS::EC2::TransitGatewayMeteringPolicyEntry`.
        TransitGatewayAttachmentResourceType {
            ClientVpn = "client-vpn",
            DirectConnectGateway = "direct-connect-gateway",
            NetworkFunction = "network-function",
            Peering = "peering",
            Vpc = "vpc",
            Vpn = "vpn",
            VpnConcentrator = "vpn-concentrator",
        }
    }

    choice! {
        /// The values of `MeteredAccount` in `AWS::EC2::TransitGatewayMeteringPolicyEntry`.
        TransitGatewayMeteringPayerType {
            DestinationAttachmentOwner = "destination-attachment-owner",
            SourceAttachmentOwner = "source-attachment-owner",
            TransitGatewayOwner = "transit-gateway-owner",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::TransitGatewayMulticastDomain`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewaymulticastdomain.html). Identified by `TransitGatewayMulticastDomainId`.
    TransitGatewayMulticastDomain = "AWS::EC2::TransitGatewayMulticastDomain", tags: List;
    required {
        /// `TransitGatewayId`: required. A change replaces the resource.
        transit_gateway_id: Value<String> => "TransitGatewayId",
    }
    optional {
        /// `Options`.
        options: Value<transit_gateway_multicast_domain::Options> => "Options",
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `CreationTime`.
        creation_time: Value<String> => "CreationTime",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
        /// `Fn::GetAtt` of `TransitGatewayMulticastDomainArn`.
        transit_gateway_multicast_domain_arn: Value<Arn<ec2::TransitGatewayMulticastDomain>> => "TransitGatewayMulticastDomainArn",
        /// `Fn::GetAtt` of `TransitGatewayMulticastDomainId`.
        transit_gateway_multicast_domain_id: Value<Id<ec2::TransitGatewayMulticastDomain>> => "TransitGatewayMulticastDomainId",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`TransitGatewayMulticastDomain`].
pub mod transit_gateway_multicast_domain {
    use super::*;

    choice! {
        /// The values of `Options.AutoAcceptSharedAssociations` in `AWS::EC2::TransitGatewayMulticastDomain`.
        AutoAcceptSharedAssociations {
            Disable = "disable",
            Enable = "enable",
        }
    }

    choice! {
        /// The values of `Options.Igmpv2Support` in `AWS::EC2::TransitGatewayMulticastDomain`.
        Igmpv2Support {
            Disable = "disable",
            Enable = "enable",
        }
    }

    properties! {
        /// `Options` of `AWS::EC2::TransitGatewayMulticastDomain`.
        Options;
        required {}
        optional {
            /// `AutoAcceptSharedAssociations`: one of `disable`, `enable`.
            auto_accept_shared_associations: Value<AutoAcceptSharedAssociations> => "AutoAcceptSharedAssociations",
            /// `Igmpv2Support`: one of `disable`, `enable`.
            igmpv2_support: Value<Igmpv2Support> => "Igmpv2Support",
            /// `StaticSourcesSupport`: one of `disable`, `enable`.
            static_sources_support: Value<StaticSourcesSupport> => "StaticSourcesSupport",
        }
    }

    choice! {
        /// The values of `Options.StaticSourcesSupport` in `AWS::EC2::TransitGatewayMulticastDomain`.
        StaticSourcesSupport {
            Disable = "disable",
            Enable = "enable",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::TransitGatewayMulticastDomainAssociation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewaymulticastdomainassociation.html). Identified by `TransitGatewayMulticastDomainId`, `TransitGatewayAttachmentId`, `SubnetId`.
    TransitGatewayMulticastDomainAssociation = "AWS::EC2::TransitGatewayMulticastDomainAssociation", tags: None;
    required {
        /// `TransitGatewayMulticastDomainId`: required. A change replaces the resource.
        transit_gateway_multicast_domain_id: Value<String> => "TransitGatewayMulticastDomainId",
        /// `TransitGatewayAttachmentId`: required. A change replaces the resource.
        transit_gateway_attachment_id: Value<String> => "TransitGatewayAttachmentId",
        /// `SubnetId`: required. A change replaces the resource.
        subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `ResourceId`.
        resource_id: Value<String> => "ResourceId",
        /// `Fn::GetAtt` of `ResourceType`.
        resource_type: Value<String> => "ResourceType",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::TransitGatewayMulticastGroupMember`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewaymulticastgroupmember.html). Identified by `TransitGatewayMulticastDomainId`, `GroupIpAddress`, `NetworkInterfaceId`.
    TransitGatewayMulticastGroupMember = "AWS::EC2::TransitGatewayMulticastGroupMember", tags: None;
    required {
        /// `GroupIpAddress`: required. A change replaces the resource.
        group_ip_address: Value<String> => "GroupIpAddress",
        /// `NetworkInterfaceId`: required. A change replaces the resource.
        network_interface_id: Value<String> => "NetworkInterfaceId",
        /// `TransitGatewayMulticastDomainId`: required. A change replaces the resource.
        transit_gateway_multicast_domain_id: Value<String> => "TransitGatewayMulticastDomainId",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `GroupMember`.
        group_member: Value<bool> => "GroupMember",
        /// `Fn::GetAtt` of `GroupSource`.
        group_source: Value<bool> => "GroupSource",
        /// `Fn::GetAtt` of `MemberType`.
        member_type: Value<String> => "MemberType",
        /// `Fn::GetAtt` of `ResourceId`.
        resource_id: Value<String> => "ResourceId",
        /// `Fn::GetAtt` of `ResourceType`.
        resource_type: Value<String> => "ResourceType",
        /// `Fn::GetAtt` of `SubnetId`.
        subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
        /// `Fn::GetAtt` of `TransitGatewayAttachmentId`.
        transit_gateway_attachment_id: Value<String> => "TransitGatewayAttachmentId",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::TransitGatewayMulticastGroupSource`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewaymulticastgroupsource.html). Identified by `TransitGatewayMulticastDomainId`, `GroupIpAddress`, `NetworkInterfaceId`.
    TransitGatewayMulticastGroupSource = "AWS::EC2::TransitGatewayMulticastGroupSource", tags: None;
    required {
        /// `TransitGatewayMulticastDomainId`: required. A change replaces the resource.
        transit_gateway_multicast_domain_id: Value<String> => "TransitGatewayMulticastDomainId",
        /// `NetworkInterfaceId`: required. A change replaces the resource.
        network_interface_id: Value<String> => "NetworkInterfaceId",
        /// `GroupIpAddress`: required. A change replaces the resource.
        group_ip_address: Value<String> => "GroupIpAddress",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `GroupMember`.
        group_member: Value<bool> => "GroupMember",
        /// `Fn::GetAtt` of `GroupSource`.
        group_source: Value<bool> => "GroupSource",
        /// `Fn::GetAtt` of `ResourceId`.
        resource_id: Value<String> => "ResourceId",
        /// `Fn::GetAtt` of `ResourceType`.
        resource_type: Value<String> => "ResourceType",
        /// `Fn::GetAtt` of `SourceType`.
        source_type: Value<String> => "SourceType",
        /// `Fn::GetAtt` of `SubnetId`.
        subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
        /// `Fn::GetAtt` of `TransitGatewayAttachmentId`.
        transit_gateway_attachment_id: Value<String> => "TransitGatewayAttachmentId",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::TransitGatewayPeeringAttachment`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewaypeeringattachment.html). Identified by `TransitGatewayAttachmentId`.
    TransitGatewayPeeringAttachment = "AWS::EC2::TransitGatewayPeeringAttachment", tags: List;
    required {
        /// `TransitGatewayId`: required. A change replaces the resource.
        transit_gateway_id: Value<String> => "TransitGatewayId",
        /// `PeerTransitGatewayId`: required. A change replaces the resource.
        peer_transit_gateway_id: Value<String> => "PeerTransitGatewayId",
        /// `PeerAccountId`: required. A change replaces the resource.
        peer_account_id: Value<String> => "PeerAccountId",
        /// `PeerRegion`: required. A change replaces the resource.
        peer_region: Value<String> => "PeerRegion",
    }
    optional {
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `CreationTime`.
        creation_time: Value<String> => "CreationTime",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
        /// `Fn::GetAtt` of `TransitGatewayAttachmentId`.
        transit_gateway_attachment_id: Value<Id<ec2::TransitGatewayPeeringAttachment>> => "TransitGatewayAttachmentId",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::TransitGatewayPolicyTable`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewaypolicytable.html). Identified by `TransitGatewayPolicyTableId`.
    TransitGatewayPolicyTable = "AWS::EC2::TransitGatewayPolicyTable", tags: List;
    required {
        /// `TransitGatewayId`: required. A change replaces the resource.
        transit_gateway_id: Value<String> => "TransitGatewayId",
    }
    optional {
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `CreationTime`.
        creation_time: Value<String> => "CreationTime",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
        /// `Fn::GetAtt` of `TransitGatewayPolicyTableId`.
        transit_gateway_policy_table_id: Value<Id<ec2::TransitGatewayPolicyTable>> => "TransitGatewayPolicyTableId",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::TransitGatewayPolicyTableAssociation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewaypolicytableassociation.html). Identified by `TransitGatewayPolicyTableId`, `TransitGatewayAttachmentId`.
    TransitGatewayPolicyTableAssociation = "AWS::EC2::TransitGatewayPolicyTableAssociation", tags: None;
    required {
        /// `TransitGatewayPolicyTableId`: required. A change replaces the resource.
        transit_gateway_policy_table_id: Value<String> => "TransitGatewayPolicyTableId",
        /// `TransitGatewayAttachmentId`: required. A change replaces the resource.
        transit_gateway_attachment_id: Value<String> => "TransitGatewayAttachmentId",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::TransitGatewayPolicyTableEntry`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewaypolicytableentry.html). Identified by `TransitGatewayPolicyTableId`, `PolicyRuleNumber`.
    TransitGatewayPolicyTableEntry = "AWS::EC2::TransitGatewayPolicyTableEntry", tags: None;
    required {
        /// `TransitGatewayPolicyTableId`: required. A change replaces the resource.
        transit_gateway_policy_table_id: Value<String> => "TransitGatewayPolicyTableId",
        /// `PolicyRuleNumber`: required. A change replaces the resource.
        policy_rule_number: Value<String> => "PolicyRuleNumber",
        /// `PolicyRule`: required.
        policy_rule: Value<transit_gateway_policy_table_entry::TransitGatewayPolicyRule> => "PolicyRule",
        /// `TargetRouteTableId`: required.
        target_route_table_id: Value<String> => "TargetRouteTableId",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`TransitGatewayPolicyTableEntry`].
pub mod transit_gateway_policy_table_entry {
    use super::*;

    properties! {
        /// [`TransitGatewayPolicyRule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-transitgatewaypolicytableentry-transitgatewaypolicyrule.html) of `AWS::EC2::TransitGatewayPolicyTableEntry`.
        TransitGatewayPolicyRule;
        required {}
        optional {
            /// `DestinationCidrBlock`.
            destination_cidr_block: Value<String> => "DestinationCidrBlock",
            /// `DestinationPortRange`.
            destination_port_range: Value<String> => "DestinationPortRange",
            /// `Protocol`.
            protocol: Value<String> => "Protocol",
            /// `SourceCidrBlock`.
            source_cidr_block: Value<String> => "SourceCidrBlock",
            /// `SourcePortRange`.
            source_port_range: Value<String> => "SourcePortRange",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::TransitGatewayRoute`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewayroute.html). Identified by `TransitGatewayRouteTableId`, `DestinationCidrBlock`.
    TransitGatewayRoute = "AWS::EC2::TransitGatewayRoute", tags: None;
    required {
        /// `TransitGatewayRouteTableId`: required. A change replaces the resource.
        transit_gateway_route_table_id: Value<String> => "TransitGatewayRouteTableId",
        /// `DestinationCidrBlock`: required. A change replaces the resource.
        destination_cidr_block: Value<String> => "DestinationCidrBlock",
    }
    optional {
        /// `Blackhole`. A change replaces the resource.
        blackhole: Value<bool> => "Blackhole",
        /// `TransitGatewayAttachmentId`. A change replaces the resource.
        transit_gateway_attachment_id: Value<String> => "TransitGatewayAttachmentId",
    }
    attributes {}
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::TransitGatewayRouteTable`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewayroutetable.html). Identified by `TransitGatewayRouteTableId`.
    TransitGatewayRouteTable = "AWS::EC2::TransitGatewayRouteTable", tags: List;
    required {
        /// `TransitGatewayId`: required. A change replaces the resource.
        transit_gateway_id: Value<String> => "TransitGatewayId",
    }
    optional {
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `TransitGatewayRouteTableId`.
        transit_gateway_route_table_id: Value<Id<ec2::TransitGatewayRouteTable>> => "TransitGatewayRouteTableId",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::TransitGatewayRouteTableAssociation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewayroutetableassociation.html). Identified by `TransitGatewayRouteTableId`, `TransitGatewayAttachmentId`.
    TransitGatewayRouteTableAssociation = "AWS::EC2::TransitGatewayRouteTableAssociation", tags: None;
    required {
        /// `TransitGatewayRouteTableId`: required. A change replaces the resource.
        transit_gateway_route_table_id: Value<String> => "TransitGatewayRouteTableId",
        /// `TransitGatewayAttachmentId`: required. A change replaces the resource.
        transit_gateway_attachment_id: Value<String> => "TransitGatewayAttachmentId",
    }
    optional {}
    attributes {}
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::TransitGatewayRouteTablePropagation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewayroutetablepropagation.html). Identified by `TransitGatewayRouteTableId`, `TransitGatewayAttachmentId`.
    TransitGatewayRouteTablePropagation = "AWS::EC2::TransitGatewayRouteTablePropagation", tags: None;
    required {
        /// `TransitGatewayRouteTableId`: required. A change replaces the resource.
        transit_gateway_route_table_id: Value<String> => "TransitGatewayRouteTableId",
        /// `TransitGatewayAttachmentId`: required. A change replaces the resource.
        transit_gateway_attachment_id: Value<String> => "TransitGatewayAttachmentId",
    }
    optional {}
    attributes {}
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::TransitGatewayVpcAttachment`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-transitgatewayvpcattachment.html). Identified by `Id`.
    TransitGatewayVpcAttachment = "AWS::EC2::TransitGatewayVpcAttachment", tags: List;
    required {
        /// `SubnetIds`: required. A change replaces the resource.
        subnet_ids: List<String> => "SubnetIds",
        /// `VpcId`: required. A change replaces the resource.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
        /// `TransitGatewayId`: required. A change replaces the resource.
        transit_gateway_id: Value<String> => "TransitGatewayId",
    }
    optional {
        /// `AddSubnetIds`.
        add_subnet_ids: List<String> => "AddSubnetIds",
        /// `Options`.
        options: Value<transit_gateway_vpc_attachment::Options> => "Options",
        /// `RemoveSubnetIds`.
        remove_subnet_ids: List<String> => "RemoveSubnetIds",
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::TransitGatewayVpcAttachment>> => "Id",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`TransitGatewayVpcAttachment`].
pub mod transit_gateway_vpc_attachment {
    use super::*;

    choice! {
        /// The values of `Options.ApplianceModeSupport` in `AWS::EC2::TransitGatewayVpcAttachment`.
        ApplianceModeSupport {
            Disable = "disable",
            Enable = "enable",
        }
    }

    choice! {
        /// The values of `Options.DnsSupport` in `AWS::EC2::TransitGatewayVpcAttachment`.
        DnsSupport {
            Disable = "disable",
            Enable = "enable",
        }
    }

    choice! {
        /// The values of `Options.Ipv6Support` in `AWS::EC2::TransitGatewayVpcAttachment`.
        Ipv6Support {
            Disable = "disable",
            Enable = "enable",
        }
    }

    properties! {
        /// `Options` of `AWS::EC2::TransitGatewayVpcAttachment`.
        Options;
        required {}
        optional {
            /// `ApplianceModeSupport`: one of `disable`, `enable`.
            appliance_mode_support: Value<ApplianceModeSupport> => "ApplianceModeSupport",
            /// `DnsSupport`: one of `disable`, `enable`.
            dns_support: Value<DnsSupport> => "DnsSupport",
            /// `Ipv6Support`: one of `disable`, `enable`.
            ipv6_support: Value<Ipv6Support> => "Ipv6Support",
            /// `SecurityGroupReferencingSupport`: one of `disable`, `enable`.
            security_group_referencing_support: Value<SecurityGroupReferencingSupport> => "SecurityGroupReferencingSupport",
        }
    }

    choice! {
        /// The values of `Options.SecurityGroupReferencingSupport` in `AWS::EC2::TransitGatewayVpcAttachment`.
        SecurityGroupReferencingSupport {
            Disable = "disable",
            Enable = "enable",
        }
    }
}

resource! {
    /// [`AWS::EC2::VPC`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpc.html). Identified by `VpcId`.
    Vpc = "AWS::EC2::VPC", tags: List;
    required {}
    optional {
        /// `CidrBlock`. A change replaces the resource.
        cidr_block: Value<String> => "CidrBlock",
        /// `EnableDnsHostnames`.
        enable_dns_hostnames: Value<bool> => "EnableDnsHostnames",
        /// `EnableDnsSupport`.
        enable_dns_support: Value<bool> => "EnableDnsSupport",
        /// `InstanceTenancy`: one of `dedicated`, `default`, `host`. A change can replace the resource.
        instance_tenancy: Value<vpc::InstanceTenancy> => "InstanceTenancy",
        /// `Ipv4IpamPoolId`. A change replaces the resource.
        ipv4_ipam_pool_id: Value<String> => "Ipv4IpamPoolId",
        /// `Ipv4NetmaskLength`. A change replaces the resource.
        ipv4_netmask_length: Value<i64> => "Ipv4NetmaskLength",
        /// `Tags`.
        tags: List<Tag> => "Tags",
        /// `VpcEncryptionControl`. A change replaces the resource.
        vpc_encryption_control: Value<vpc::VpcEncryptionControl> => "VpcEncryptionControl",
    }
    attributes {
        /// `Fn::GetAtt` of `CidrBlock`.
        cidr_block: Value<String> => "CidrBlock",
        /// `Fn::GetAtt` of `CidrBlockAssociations`.
        cidr_block_associations: List<String> => "CidrBlockAssociations",
        /// `Fn::GetAtt` of `DefaultNetworkAcl`.
        default_network_acl: Value<String> => "DefaultNetworkAcl",
        /// `Fn::GetAtt` of `DefaultSecurityGroup`.
        default_security_group: Value<Id<ec2::SecurityGroup>> => "DefaultSecurityGroup",
        /// `Fn::GetAtt` of `Ipv6CidrBlocks`.
        ipv6_cidr_blocks: List<String> => "Ipv6CidrBlocks",
        /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.State`.
        vpc_encryption_control_resource_exclusions_egress_only_internet_gateway_state: Value<String> => "VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.State",
        /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.StateMessage`.
        vpc_encryption_control_resource_exclusions_egress_only_internet_gateway_state_message: Value<String> => "VpcEncryptionControl.ResourceExclusions.EgressOnlyInternetGateway.StateMessage",
        /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.State`.
        vpc_encryption_control_resource_exclusions_elastic_file_system_state: Value<String> => "VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.State",
        /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.StateMessage`.
        vpc_encryption_control_resource_exclusions_elastic_file_system_state_message: Value<String> => "VpcEncryptionControl.ResourceExclusions.ElasticFileSystem.StateMessage",
        /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.InternetGateway.State`.
        vpc_encryption_control_resource_exclusions_internet_gateway_state: Value<String> => "VpcEncryptionControl.ResourceExclusions.InternetGateway.State",
        /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.InternetGateway.StateMessage`.
        vpc_encryption_control_resource_exclusions_internet_gateway_state_message: Value<String> => "VpcEncryptionControl.ResourceExclusions.InternetGateway.StateMessage",
        /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.Lambda.State`.
        vpc_encryption_control_resource_exclusions_lambda_state: Value<String> => "VpcEncryptionControl.ResourceExclusions.Lambda.State",
        /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.Lambda.StateMessage`.
        vpc_encryption_control_resource_exclusions_lambda_state_message: Value<String> => "VpcEncryptionControl.ResourceExclusions.Lambda.StateMessage",
        /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.NatGateway.State`.
        vpc_encryption_control_resource_exclusions_nat_gateway_state: Value<String> => "VpcEncryptionControl.ResourceExclusions.NatGateway.State",
        /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.NatGateway.StateMessage`.
        vpc_encryption_control_resource_exclusions_nat_gateway_state_message: Value<String> => "VpcEncryptionControl.ResourceExclusions.NatGateway.StateMessage",
        /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.State`.
        vpc_encryption_control_resource_exclusions_virtual_private_gateway_state: Value<String> => "VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.State",
        /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.StateMessage`.
        vpc_encryption_control_resource_exclusions_virtual_private_gateway_state_message: Value<String> => "VpcEncryptionControl.ResourceExclusions.VirtualPrivateGateway.StateMessage",
        /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.VpcLattice.State`.
        vpc_encryption_control_resource_exclusions_vpc_lattice_state: Value<String> => "VpcEncryptionControl.ResourceExclusions.VpcLattice.State",
        /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.VpcLattice.StateMessage`.
        vpc_encryption_control_resource_exclusions_vpc_lattice_state_message: Value<String> => "VpcEncryptionControl.ResourceExclusions.VpcLattice.StateMessage",
        /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.VpcPeering.State`.
        vpc_encryption_control_resource_exclusions_vpc_peering_state: Value<String> => "VpcEncryptionControl.ResourceExclusions.VpcPeering.State",
        /// `Fn::GetAtt` of `VpcEncryptionControl.ResourceExclusions.VpcPeering.StateMessage`.
        vpc_encryption_control_resource_exclusions_vpc_peering_state_message: Value<String> => "VpcEncryptionControl.ResourceExclusions.VpcPeering.StateMessage",
        /// `Fn::GetAtt` of `VpcEncryptionControl.State`.
        vpc_encryption_control_state: Value<String> => "VpcEncryptionControl.State",
        /// `Fn::GetAtt` of `VpcEncryptionControl.StateMessage`.
        vpc_encryption_control_state_message: Value<String> => "VpcEncryptionControl.StateMessage",
        /// `Fn::GetAtt` of `VpcEncryptionControl.VpcEncryptionControlId`.
        vpc_encryption_control_vpc_encryption_control_id: Value<String> => "VpcEncryptionControl.VpcEncryptionControlId",
        /// `Fn::GetAtt` of `VpcEncryptionControl.VpcId`.
        vpc_encryption_control_vpc_id: Value<Id<ec2::Vpc>> => "VpcEncryptionControl.VpcId",
        /// `Fn::GetAtt` of `VpcId`.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
    }
}

/// The nested types of [`Vpc`].
pub mod vpc {
    use super::*;

    choice! {
        /// The values of `VpcEncryptionControl.EgressOnlyInternetGatewayExclusion` in `AWS::EC2::VPC`.
        EgressOnlyInternetGatewayExclusion {
            Disable = "disable",
            Enable = "enable",
        }
    }

    choice! {
        /// The values of `VpcEncryptionControl.ElasticFileSystemExclusion` in `AWS::EC2::VPC`.
        ElasticFileSystemExclusion {
            Disable = "disable",
            Enable = "enable",
        }
    }

    choice! {
        /// The values of `InstanceTenancy` in `AWS::EC2::VPC`.
        InstanceTenancy {
            Dedicated = "dedicated",
            Default = "default",
            Host = "host",
        }
    }

    choice! {
        /// The values of `VpcEncryptionControl.InternetGatewayExclusion` in `AWS::EC2::VPC`.
        InternetGatewayExclusion {
            Disable = "disable",
            Enable = "enable",
        }
    }

    choice! {
        /// The values of `VpcEncryptionControl.LambdaExclusion` in `AWS::EC2::VPC`.
        LambdaExclusion {
            Disable = "disable",
            Enable = "enable",
        }
    }

    choice! {
        /// The values of `VpcEncryptionControl.Mode` in `AWS::EC2::VPC`.
        Mode {
            Enforce = "enforce",
            Monitor = "monitor",
        }
    }

    choice! {
        /// The values of `VpcEncryptionControl.NatGatewayExclusion` in `AWS::EC2::VPC`.
        NatGatewayExclusion {
            Disable = "disable",
            Enable = "enable",
        }
    }

    choice! {
        /// The values of `VpcEncryptionControl.VirtualPrivateGatewayExclusion` in `AWS::EC2::VPC`.
        VirtualPrivateGatewayExclusion {
            Disable = "disable",
            Enable = "enable",
        }
    }

    properties! {
        /// [`VpcEncryptionControl`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpc-vpcencryptioncontrol.html) of `AWS::EC2::VPC`.
        VpcEncryptionControl;
        required {}
        optional {
            /// `EgressOnlyInternetGatewayExclusion`: one of `disable`, `enable`.
            egress_only_internet_gateway_exclusion: Value<EgressOnlyInternetGatewayExclusion> => "EgressOnlyInternetGatewayExclusion",
            /// `ElasticFileSystemExclusion`: one of `disable`, `enable`.
            elastic_file_system_exclusion: Value<ElasticFileSystemExclusion> => "ElasticFileSystemExclusion",
            /// `InternetGatewayExclusion`: one of `disable`, `enable`.
            internet_gateway_exclusion: Value<InternetGatewayExclusion> => "InternetGatewayExclusion",
            /// `LambdaExclusion`: one of `disable`, `enable`.
            lambda_exclusion: Value<LambdaExclusion> => "LambdaExclusion",
            /// `Mode`: one of `enforce`, `monitor`.
            mode: Value<Mode> => "Mode",
            /// `NatGatewayExclusion`: one of `disable`, `enable`.
            nat_gateway_exclusion: Value<NatGatewayExclusion> => "NatGatewayExclusion",
            /// `VirtualPrivateGatewayExclusion`: one of `disable`, `enable`.
            virtual_private_gateway_exclusion: Value<VirtualPrivateGatewayExclusion> => "VirtualPrivateGatewayExclusion",
            /// `VpcLatticeExclusion`: one of `disable`, `enable`.
            vpc_lattice_exclusion: Value<VpcLatticeExclusion> => "VpcLatticeExclusion",
            /// `VpcPeeringExclusion`: one of `disable`, `enable`.
            vpc_peering_exclusion: Value<VpcPeeringExclusion> => "VpcPeeringExclusion",
        }
    }

    choice! {
        /// The values of `VpcEncryptionControl.VpcLatticeExclusion` in `AWS::EC2::VPC`.
        VpcLatticeExclusion {
            Disable = "disable",
            Enable = "enable",
        }
    }

    choice! {
        /// The values of `VpcEncryptionControl.VpcPeeringExclusion` in `AWS::EC2::VPC`.
        VpcPeeringExclusion {
            Disable = "disable",
            Enable = "enable",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::VPCBlockPublicAccessExclusion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcblockpublicaccessexclusion.html). Identified by `ExclusionId`.
    VpcBlockPublicAccessExclusion = "AWS::EC2::VPCBlockPublicAccessExclusion", tags: List;
    required {
        /// `InternetGatewayExclusionMode`: required; one of `allow-bidirectional`, `allow-egress`.
        internet_gateway_exclusion_mode: Value<vpc_block_public_access_exclusion::InternetGatewayExclusionMode> => "InternetGatewayExclusionMode",
    }
    optional {
        /// `SubnetId`. A change replaces the resource.
        subnet_id: Value<Id<ec2::Subnet>> => "SubnetId",
        /// `Tags`.
        tags: List<Tag> => "Tags",
        /// `VpcId`. A change replaces the resource.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
    }
    attributes {
        /// `Fn::GetAtt` of `ExclusionId`.
        exclusion_id: Value<Id<ec2::VpcBlockPublicAccessExclusion>> => "ExclusionId",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`VpcBlockPublicAccessExclusion`].
pub mod vpc_block_public_access_exclusion {
    use super::*;

    choice! {
        /// The values of `InternetGatewayExclusionMode` in `AWS::EC2::VPCBlockPublicAccessExclusion`.
        InternetGatewayExclusionMode {
            AllowBidirectional = "allow-bidirectional",
            AllowEgress = "allow-egress",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::VPCBlockPublicAccessOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcblockpublicaccessoptions.html). Identified by `AccountId`.
    VpcBlockPublicAccessOptions = "AWS::EC2::VPCBlockPublicAccessOptions", tags: None;
    required {
        /// `InternetGatewayBlockMode`: required; one of `block-bidirectional`, `block-ingress`.
        internet_gateway_block_mode: Value<vpc_block_public_access_options::InternetGatewayBlockMode> => "InternetGatewayBlockMode",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `AccountId`.
        account_id: Value<Id<ec2::VpcBlockPublicAccessOptions>> => "AccountId",
        /// `Fn::GetAtt` of `ExclusionsAllowed`.
        exclusions_allowed: Value<String> => "ExclusionsAllowed",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`VpcBlockPublicAccessOptions`].
pub mod vpc_block_public_access_options {
    use super::*;

    choice! {
        /// The values of `InternetGatewayBlockMode` in `AWS::EC2::VPCBlockPublicAccessOptions`.
        InternetGatewayBlockMode {
            BlockBidirectional = "block-bidirectional",
            BlockIngress = "block-ingress",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::VPCCidrBlock`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpccidrblock.html). Identified by `Id`, `VpcId`.
    VpcCidrBlock = "AWS::EC2::VPCCidrBlock", tags: None;
    required {
        /// `VpcId`: required. A change replaces the resource.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
    }
    optional {
        /// `AmazonProvidedIpv6CidrBlock`. A change replaces the resource.
        amazon_provided_ipv6_cidr_block: Value<bool> => "AmazonProvidedIpv6CidrBlock",
        /// `CidrBlock`. A change replaces the resource.
        cidr_block: Value<String> => "CidrBlock",
        /// `Ipv4IpamPoolId`. A change replaces the resource.
        ipv4_ipam_pool_id: Value<String> => "Ipv4IpamPoolId",
        /// `Ipv4NetmaskLength`. A change replaces the resource.
        ipv4_netmask_length: Value<i64> => "Ipv4NetmaskLength",
        /// `Ipv6CidrBlock`. A change replaces the resource.
        ipv6_cidr_block: Value<String> => "Ipv6CidrBlock",
        /// `Ipv6CidrBlockNetworkBorderGroup`. A change replaces the resource.
        ipv6_cidr_block_network_border_group: Value<String> => "Ipv6CidrBlockNetworkBorderGroup",
        /// `Ipv6IpamPoolId`. A change replaces the resource.
        ipv6_ipam_pool_id: Value<String> => "Ipv6IpamPoolId",
        /// `Ipv6NetmaskLength`. A change replaces the resource.
        ipv6_netmask_length: Value<i64> => "Ipv6NetmaskLength",
        /// `Ipv6Pool`. A change replaces the resource.
        ipv6_pool: Value<String> => "Ipv6Pool",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<String> => "Id",
        /// `Fn::GetAtt` of `IpSource`.
        ip_source: Value<String> => "IpSource",
        /// `Fn::GetAtt` of `Ipv6AddressAttribute`.
        ipv6_address_attribute: Value<String> => "Ipv6AddressAttribute",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::VPCDHCPOptionsAssociation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcdhcpoptionsassociation.html). Identified by `DhcpOptionsId`, `VpcId`.
    VpcdhcpOptionsAssociation = "AWS::EC2::VPCDHCPOptionsAssociation", tags: None;
    required {
        /// `VpcId`: required. A change replaces the resource.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
        /// `DhcpOptionsId`: required. A change replaces the resource.
        dhcp_options_id: Value<String> => "DhcpOptionsId",
    }
    optional {}
    attributes {}
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::VPCEncryptionControl`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcencryptioncontrol.html). Identified by `VpcEncryptionControlId`.
    VpcEncryptionControl = "AWS::EC2::VPCEncryptionControl", tags: List;
    required {}
    optional {
        /// `EgressOnlyInternetGatewayExclusionInput`: one of `disable`, `enable`.
        egress_only_internet_gateway_exclusion_input: Value<vpc_encryption_control::EgressOnlyInternetGatewayExclusionInput> => "EgressOnlyInternetGatewayExclusionInput",
        /// `ElasticFileSystemExclusionInput`: one of `disable`, `enable`.
        elastic_file_system_exclusion_input: Value<vpc_encryption_control::ElasticFileSystemExclusionInput> => "ElasticFileSystemExclusionInput",
        /// `InternetGatewayExclusionInput`: one of `disable`, `enable`.
        internet_gateway_exclusion_input: Value<vpc_encryption_control::InternetGatewayExclusionInput> => "InternetGatewayExclusionInput",
        /// `LambdaExclusionInput`: one of `disable`, `enable`.
        lambda_exclusion_input: Value<vpc_encryption_control::LambdaExclusionInput> => "LambdaExclusionInput",
        /// `Mode`: one of `enforce`, `monitor`.
        mode: Value<vpc_encryption_control::Mode> => "Mode",
        /// `NatGatewayExclusionInput`: one of `disable`, `enable`.
        nat_gateway_exclusion_input: Value<vpc_encryption_control::NatGatewayExclusionInput> => "NatGatewayExclusionInput",
        /// `Tags`.
        tags: List<Tag> => "Tags",
        /// `VirtualPrivateGatewayExclusionInput`: one of `disable`, `enable`.
        virtual_private_gateway_exclusion_input: Value<vpc_encryption_control::VirtualPrivateGatewayExclusionInput> => "VirtualPrivateGatewayExclusionInput",
        /// `VpcId`. A change replaces the resource.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
        /// `VpcLatticeExclusionInput`: one of `disable`, `enable`.
        vpc_lattice_exclusion_input: Value<vpc_encryption_control::VpcLatticeExclusionInput> => "VpcLatticeExclusionInput",
        /// `VpcPeeringExclusionInput`: one of `disable`, `enable`.
        vpc_peering_exclusion_input: Value<vpc_encryption_control::VpcPeeringExclusionInput> => "VpcPeeringExclusionInput",
    }
    attributes {
        /// `Fn::GetAtt` of `ResourceExclusions.EgressOnlyInternetGateway.State`.
        resource_exclusions_egress_only_internet_gateway_state: Value<String> => "ResourceExclusions.EgressOnlyInternetGateway.State",
        /// `Fn::GetAtt` of `ResourceExclusions.EgressOnlyInternetGateway.StateMessage`.
        resource_exclusions_egress_only_internet_gateway_state_message: Value<String> => "ResourceExclusions.EgressOnlyInternetGateway.StateMessage",
        /// `Fn::GetAtt` of `ResourceExclusions.ElasticFileSystem.State`.
        resource_exclusions_elastic_file_system_state: Value<String> => "ResourceExclusions.ElasticFileSystem.State",
        /// `Fn::GetAtt` of `ResourceExclusions.ElasticFileSystem.StateMessage`.
        resource_exclusions_elastic_file_system_state_message: Value<String> => "ResourceExclusions.ElasticFileSystem.StateMessage",
        /// `Fn::GetAtt` of `ResourceExclusions.InternetGateway.State`.
        resource_exclusions_internet_gateway_state: Value<String> => "ResourceExclusions.InternetGateway.State",
        /// `Fn::GetAtt` of `ResourceExclusions.InternetGateway.StateMessage`.
        resource_exclusions_internet_gateway_state_message: Value<String> => "ResourceExclusions.InternetGateway.StateMessage",
        /// `Fn::GetAtt` of `ResourceExclusions.Lambda.State`.
        resource_exclusions_lambda_state: Value<String> => "ResourceExclusions.Lambda.State",
        /// `Fn::GetAtt` of `ResourceExclusions.Lambda.StateMessage`.
        resource_exclusions_lambda_state_message: Value<String> => "ResourceExclusions.Lambda.StateMessage",
        /// `Fn::GetAtt` of `ResourceExclusions.NatGateway.State`.
        resource_exclusions_nat_gateway_state: Value<String> => "ResourceExclusions.NatGateway.State",
        /// `Fn::GetAtt` of `ResourceExclusions.NatGateway.StateMessage`.
        resource_exclusions_nat_gateway_state_message: Value<String> => "ResourceExclusions.NatGateway.StateMessage",
        /// `Fn::GetAtt` of `ResourceExclusions.VirtualPrivateGateway.State`.
        resource_exclusions_virtual_private_gateway_state: Value<String> => "ResourceExclusions.VirtualPrivateGateway.State",
        /// `Fn::GetAtt` of `ResourceExclusions.VirtualPrivateGateway.StateMessage`.
        resource_exclusions_virtual_private_gateway_state_message: Value<String> => "ResourceExclusions.VirtualPrivateGateway.StateMessage",
        /// `Fn::GetAtt` of `ResourceExclusions.VpcLattice.State`.
        resource_exclusions_vpc_lattice_state: Value<String> => "ResourceExclusions.VpcLattice.State",
        /// `Fn::GetAtt` of `ResourceExclusions.VpcLattice.StateMessage`.
        resource_exclusions_vpc_lattice_state_message: Value<String> => "ResourceExclusions.VpcLattice.StateMessage",
        /// `Fn::GetAtt` of `ResourceExclusions.VpcPeering.State`.
        resource_exclusions_vpc_peering_state: Value<String> => "ResourceExclusions.VpcPeering.State",
        /// `Fn::GetAtt` of `ResourceExclusions.VpcPeering.StateMessage`.
        resource_exclusions_vpc_peering_state_message: Value<String> => "ResourceExclusions.VpcPeering.StateMessage",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
        /// `Fn::GetAtt` of `StateMessage`.
        state_message: Value<String> => "StateMessage",
        /// `Fn::GetAtt` of `VpcEncryptionControlId`.
        vpc_encryption_control_id: Value<Id<ec2::VpcEncryptionControl>> => "VpcEncryptionControlId",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`VpcEncryptionControl`].
pub mod vpc_encryption_control {
    use super::*;

    choice! {
        /// The values of `EgressOnlyInternetGatewayExclusionInput` in `AWS::EC2::VPCEncryptionControl`.
        EgressOnlyInternetGatewayExclusionInput {
            Disable = "disable",
            Enable = "enable",
        }
    }

    choice! {
        /// The values of `ElasticFileSystemExclusionInput` in `AWS::EC2::VPCEncryptionControl`.
        ElasticFileSystemExclusionInput {
            Disable = "disable",
            Enable = "enable",
        }
    }

    choice! {
        /// The values of `InternetGatewayExclusionInput` in `AWS::EC2::VPCEncryptionControl`.
        InternetGatewayExclusionInput {
            Disable = "disable",
            Enable = "enable",
        }
    }

    choice! {
        /// The values of `LambdaExclusionInput` in `AWS::EC2::VPCEncryptionControl`.
        LambdaExclusionInput {
            Disable = "disable",
            Enable = "enable",
        }
    }

    choice! {
        /// The values of `Mode` in `AWS::EC2::VPCEncryptionControl`.
        Mode {
            Enforce = "enforce",
            Monitor = "monitor",
        }
    }

    choice! {
        /// The values of `NatGatewayExclusionInput` in `AWS::EC2::VPCEncryptionControl`.
        NatGatewayExclusionInput {
            Disable = "disable",
            Enable = "enable",
        }
    }

    choice! {
        /// The values of `VirtualPrivateGatewayExclusionInput` in `AWS::EC2::VPCEncryptionControl`.
        VirtualPrivateGatewayExclusionInput {
            Disable = "disable",
            Enable = "enable",
        }
    }

    choice! {
        /// The values of `VpcLatticeExclusionInput` in `AWS::EC2::VPCEncryptionControl`.
        VpcLatticeExclusionInput {
            Disable = "disable",
            Enable = "enable",
        }
    }

    choice! {
        /// The values of `VpcPeeringExclusionInput` in `AWS::EC2::VPCEncryptionControl`.
        VpcPeeringExclusionInput {
            Disable = "disable",
            Enable = "enable",
        }
    }
}

resource! {
    /// [`AWS::EC2::VPCEndpoint`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpoint.html). Identified by `Id`.
    VpcEndpoint = "AWS::EC2::VPCEndpoint", tags: List;
    required {
        /// `VpcId`: required. A change replaces the resource.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
    }
    optional {
        /// `DnsOptions`.
        dns_options: Value<vpc_endpoint::DnsOptionsSpecification> => "DnsOptions",
        /// `IpAddressType`: one of `dualstack`, `ipv4`, `ipv6`, `not-specified`.
        ip_address_type: Value<vpc_endpoint::IpAddressType> => "IpAddressType",
        /// `PolicyDocument`.
        policy_document: Value<Json> => "PolicyDocument",
        /// `PrivateDnsEnabled`.
        private_dns_enabled: Value<bool> => "PrivateDnsEnabled",
        /// `ResourceConfigurationArn`. A change replaces the resource.
        resource_configuration_arn: Value<String> => "ResourceConfigurationArn",
        /// `RouteTableIds`: no element twice.
        route_table_ids: List<Id<ec2::RouteTable>> => "RouteTableIds",
        /// `SecurityGroupIds`: no element twice.
        security_group_ids: List<Id<ec2::SecurityGroup>> => "SecurityGroupIds",
        /// `ServiceName`. A change replaces the resource.
        service_name: Value<String> => "ServiceName",
        /// `ServiceNetworkArn`. A change replaces the resource.
        service_network_arn: Value<String> => "ServiceNetworkArn",
        /// `ServiceRegion`. A change replaces the resource.
        service_region: Value<String> => "ServiceRegion",
        /// `SubnetIds`: no element twice.
        subnet_ids: List<Id<ec2::Subnet>> => "SubnetIds",
        /// `Tags`.
        tags: List<Tag> => "Tags",
        /// `VpcEndpointType`: one of `Gateway`, `GatewayLoadBalancer`, `Interface`, `Resource`, `ServiceNetwork`, `Tunnel`. A change replaces the resource.
        vpc_endpoint_type: Value<vpc_endpoint::VpcEndpointType> => "VpcEndpointType",
    }
    attributes {
        /// `Fn::GetAtt` of `CreationTimestamp`.
        creation_timestamp: Value<String> => "CreationTimestamp",
        /// `Fn::GetAtt` of `DnsEntries`.
        dns_entries: List<String> => "DnsEntries",
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::VpcEndpoint>> => "Id",
        /// `Fn::GetAtt` of `NetworkInterfaceIds`.
        network_interface_ids: List<String> => "NetworkInterfaceIds",
    }
}

/// The nested types of [`VpcEndpoint`].
pub mod vpc_endpoint {
    use super::*;

    properties! {
        /// [`DnsOptionsSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpcendpoint-dnsoptionsspecification.html) of `AWS::EC2::VPCEndpoint`.
        DnsOptionsSpecification;
        required {}
        optional {
            /// `DnsRecordIpType`: one of `dualstack`, `ipv4`, `ipv6`, `not-specified`, `service-defined`.
            dns_record_ip_type: Value<DnsRecordIpType> => "DnsRecordIpType",
            /// `PrivateDnsOnlyForInboundResolverEndpoint`: one of `AllResolvers`, `NotSpecified`, `OnlyInboundResolver`.
            private_dns_only_for_inbound_resolver_endpoint: Value<PrivateDnsOnlyForInboundResolverEndpoint> => "PrivateDnsOnlyForInboundResolverEndpoint",
            /// `PrivateDnsPreference`: one of `ALL_DOMAINS`, `SPECIFIED_DOMAINS_ONLY`, `VERIFIED_DOMAINS_AND_SPECIFIED_DOMAINS`, `VERIFIED_DOMAINS_ONLY`. A change replaces the resource.
            private_dns_preference: Value<PrivateDnsPreference> => "PrivateDnsPreference",
            /// `PrivateDnsSpecifiedDomains`: 1 to 10 elements; each 1 to 255 characters. A change replaces the resource.
            private_dns_specified_domains: List<String> => "PrivateDnsSpecifiedDomains",
        }
    }

    choice! {
        /// The values of `DnsOptionsSpecification.DnsRecordIpType` in `AWS::EC2::VPCEndpoint`.
        DnsRecordIpType {
            Dualstack = "dualstack",
            Ipv4 = "ipv4",
            Ipv6 = "ipv6",
            NotSpecified = "not-specified",
            ServiceDefined = "service-defined",
        }
    }

    choice! {
        /// The values of `IpAddressType` in `AWS::EC2::VPCEndpoint`.
        IpAddressType {
            Dualstack = "dualstack",
            Ipv4 = "ipv4",
            Ipv6 = "ipv6",
            NotSpecified = "not-specified",
        }
    }

    choice! {
        /// The values of `DnsOptionsSpecification.PrivateDnsOnlyForInboundResolverEndpoint` in `AWS::EC2::VPCEndpoint`.
        PrivateDnsOnlyForInboundResolverEndpoint {
            AllResolvers = "AllResolvers",
            NotSpecified = "NotSpecified",
            OnlyInboundResolver = "OnlyInboundResolver",
        }
    }

    choice! {
        /// The values of `DnsOptionsSpecification.PrivateDnsPreference` in `AWS::EC2::VPCEndpoint`.
        PrivateDnsPreference {
            AllDomains = "ALL_DOMAINS",
            SpecifiedDomainsOnly = "SPECIFIED_DOMAINS_ONLY",
            VerifiedDomainsAndSpecifiedDomains = "VERIFIED_DOMAINS_AND_SPECIFIED_DOMAINS",
            VerifiedDomainsOnly = "VERIFIED_DOMAINS_ONLY",
        }
    }

    choice! {
        /// The values of `VpcEndpointType` in `AWS::EC2::VPCEndpoint`.
        VpcEndpointType {
            Gateway = "Gateway",
            GatewayLoadBalancer = "GatewayLoadBalancer",
            Interface = "Interface",
            Resource = "Resource",
            ServiceNetwork = "ServiceNetwork",
            Tunnel = "Tunnel",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::VPCEndpointConnectionNotification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpointconnectionnotification.html). Identified by `VPCEndpointConnectionNotificationId`.
    VpcEndpointConnectionNotification = "AWS::EC2::VPCEndpointConnectionNotification", tags: None;
    required {
        /// `ConnectionEvents`: required.
        connection_events: List<String> => "ConnectionEvents",
        /// `ConnectionNotificationArn`: required.
        connection_notification_arn: Value<String> => "ConnectionNotificationArn",
    }
    optional {
        /// `ServiceId`. A change replaces the resource.
        service_id: Value<String> => "ServiceId",
        /// `VPCEndpointId`. A change replaces the resource.
        vpc_endpoint_id: Value<String> => "VPCEndpointId",
    }
    attributes {
        /// `Fn::GetAtt` of `VPCEndpointConnectionNotificationId`.
        vpc_endpoint_connection_notification_id: Value<Id<ec2::VpcEndpointConnectionNotification>> => "VPCEndpointConnectionNotificationId",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::VPCEndpointService`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpointservice.html). Identified by `ServiceId`.
    VpcEndpointService = "AWS::EC2::VPCEndpointService", tags: List;
    required {}
    optional {
        /// `AcceptanceRequired`.
        acceptance_required: Value<bool> => "AcceptanceRequired",
        /// `ContributorInsightsEnabled`.
        contributor_insights_enabled: Value<bool> => "ContributorInsightsEnabled",
        /// `GatewayLoadBalancerArns`.
        gateway_load_balancer_arns: List<String> => "GatewayLoadBalancerArns",
        /// `NetworkLoadBalancerArns`.
        network_load_balancer_arns: List<String> => "NetworkLoadBalancerArns",
        /// `PayerResponsibility`.
        payer_responsibility: Value<String> => "PayerResponsibility",
        /// `PrivateDnsName`.
        private_dns_name: Value<String> => "PrivateDnsName",
        /// `PrivateDnsNameConfiguration`.
        private_dns_name_configuration: Value<vpc_endpoint_service::PrivateDnsNameConfiguration> => "PrivateDnsNameConfiguration",
        /// `SupportedIpAddressTypes`.
        supported_ip_address_types: List<vpc_endpoint_service::IpAddressType> => "SupportedIpAddressTypes",
        /// `SupportedRegions`: no element twice.
        supported_regions: List<String> => "SupportedRegions",
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `PrivateDnsNameConfiguration.Name`.
        private_dns_name_configuration_name: Value<String> => "PrivateDnsNameConfiguration.Name",
        /// `Fn::GetAtt` of `PrivateDnsNameConfiguration.State`.
        private_dns_name_configuration_state: Value<String> => "PrivateDnsNameConfiguration.State",
        /// `Fn::GetAtt` of `PrivateDnsNameConfiguration.Type`.
        private_dns_name_configuration_type: Value<String> => "PrivateDnsNameConfiguration.Type",
        /// `Fn::GetAtt` of `PrivateDnsNameConfiguration.Value`.
        private_dns_name_configuration_value: Value<String> => "PrivateDnsNameConfiguration.Value",
        /// `Fn::GetAtt` of `ServiceId`.
        service_id: Value<Id<ec2::VpcEndpointService>> => "ServiceId",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`VpcEndpointService`].
pub mod vpc_endpoint_service {
    use super::*;

    choice! {
        /// The values of `SupportedIpAddressTypes` in `AWS::EC2::VPCEndpointService`.
        IpAddressType {
            Ipv4 = "ipv4",
            Ipv6 = "ipv6",
        }
    }

    properties! {
        /// [`PrivateDnsNameConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpcendpointservice-privatednsnameconfiguration.html) of `AWS::EC2::VPCEndpointService`.
        PrivateDnsNameConfiguration;
        required {}
        optional {}
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::VPCEndpointServicePermissions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcendpointservicepermissions.html). Identified by `ServiceId`.
    VpcEndpointServicePermissions = "AWS::EC2::VPCEndpointServicePermissions", tags: None;
    required {
        /// `ServiceId`: required. A change replaces the resource.
        service_id: Value<String> => "ServiceId",
    }
    optional {
        /// `AllowedPrincipals`.
        allowed_principals: List<String> => "AllowedPrincipals",
    }
    attributes {}
}

resource! {
    /// [`AWS::EC2::VPCGatewayAttachment`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcgatewayattachment.html). Identified by `AttachmentType`, `VpcId`.
    VpcGatewayAttachment = "AWS::EC2::VPCGatewayAttachment", tags: None;
    required {
        /// `VpcId`: required. A change replaces the resource.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
    }
    optional {
        /// `InternetGatewayId`.
        internet_gateway_id: Value<Id<ec2::InternetGateway>> => "InternetGatewayId",
        /// `VpnGatewayId`.
        vpn_gateway_id: Value<String> => "VpnGatewayId",
    }
    attributes {
        /// `Fn::GetAtt` of `AttachmentType`.
        attachment_type: Value<String> => "AttachmentType",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::VPCPeeringConnection`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpcpeeringconnection.html). Identified by `Id`.
    VpcPeeringConnection = "AWS::EC2::VPCPeeringConnection", tags: List;
    required {
        /// `VpcId`: required. A change replaces the resource.
        vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
        /// `PeerVpcId`: required. A change replaces the resource.
        peer_vpc_id: Value<String> => "PeerVpcId",
    }
    optional {
        /// `AssumeRoleRegion`.
        assume_role_region: Value<String> => "AssumeRoleRegion",
        /// `PeerOwnerId`. A change replaces the resource.
        peer_owner_id: Value<String> => "PeerOwnerId",
        /// `PeerRegion`. A change replaces the resource.
        peer_region: Value<String> => "PeerRegion",
        /// `PeerRoleArn`.
        peer_role_arn: Value<Arn<iam::Role>> => "PeerRoleArn",
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::VpcPeeringConnection>> => "Id",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::VPNConcentrator`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpnconcentrator.html). Identified by `VpnConcentratorId`.
    VpnConcentrator = "AWS::EC2::VPNConcentrator", tags: List;
    required {
        /// `Type`: required. A change replaces the resource.
        r#type: Value<String> => "Type",
    }
    optional {
        /// `Tags`.
        tags: List<Tag> => "Tags",
        /// `TransitGatewayId`. A change replaces the resource.
        transit_gateway_id: Value<String> => "TransitGatewayId",
    }
    attributes {
        /// `Fn::GetAtt` of `TransitGatewayAttachmentId`.
        transit_gateway_attachment_id: Value<String> => "TransitGatewayAttachmentId",
        /// `Fn::GetAtt` of `VpnConcentratorId`.
        vpn_concentrator_id: Value<Id<ec2::VpnConcentrator>> => "VpnConcentratorId",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::VPNConnection`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpnconnection.html). Identified by `VpnConnectionId`.
    VpnConnection = "AWS::EC2::VPNConnection", tags: List;
    required {
        /// `Type`: required. A change replaces the resource.
        r#type: Value<String> => "Type",
        /// `CustomerGatewayId`: required.
        customer_gateway_id: Value<String> => "CustomerGatewayId",
    }
    optional {
        /// `EnableAcceleration`. A change replaces the resource.
        enable_acceleration: Value<bool> => "EnableAcceleration",
        /// `LocalIpv4NetworkCidr`. A change replaces the resource.
        local_ipv4_network_cidr: Value<String> => "LocalIpv4NetworkCidr",
        /// `LocalIpv6NetworkCidr`. A change replaces the resource.
        local_ipv6_network_cidr: Value<String> => "LocalIpv6NetworkCidr",
        /// `OutsideIpAddressType`. A change replaces the resource.
        outside_ip_address_type: Value<String> => "OutsideIpAddressType",
        /// `PreSharedKeyStorage`: one of `SecretsManager`, `Standard`. A change replaces the resource.
        pre_shared_key_storage: Value<vpn_connection::PreSharedKeyStorage> => "PreSharedKeyStorage",
        /// `RemoteIpv4NetworkCidr`. A change replaces the resource.
        remote_ipv4_network_cidr: Value<String> => "RemoteIpv4NetworkCidr",
        /// `RemoteIpv6NetworkCidr`. A change replaces the resource.
        remote_ipv6_network_cidr: Value<String> => "RemoteIpv6NetworkCidr",
        /// `StaticRoutesOnly`. A change replaces the resource.
        static_routes_only: Value<bool> => "StaticRoutesOnly",
        /// `Tags`.
        tags: List<Tag> => "Tags",
        /// `TransitGatewayId`.
        transit_gateway_id: Value<String> => "TransitGatewayId",
        /// `TransportTransitGatewayAttachmentId`. A change replaces the resource.
        transport_transit_gateway_attachment_id: Value<String> => "TransportTransitGatewayAttachmentId",
        /// `TunnelBandwidth`: one of `large`, `standard`.
        tunnel_bandwidth: Value<vpn_connection::TunnelBandwidth> => "TunnelBandwidth",
        /// `TunnelInsideIpVersion`. A change replaces the resource.
        tunnel_inside_ip_version: Value<String> => "TunnelInsideIpVersion",
        /// `VpnConcentratorId`. A change replaces the resource.
        vpn_concentrator_id: Value<String> => "VpnConcentratorId",
        /// `VpnGatewayId`.
        vpn_gateway_id: Value<String> => "VpnGatewayId",
        /// `VpnTunnelOptionsSpecifications`.
        vpn_tunnel_options_specifications: List<vpn_connection::VpnTunnelOptionsSpecification> => "VpnTunnelOptionsSpecifications",
    }
    attributes {
        /// `Fn::GetAtt` of `VpnConnectionId`.
        vpn_connection_id: Value<Id<ec2::VpnConnection>> => "VpnConnectionId",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`VpnConnection`].
pub mod vpn_connection {
    use super::*;

    choice! {
        /// The values of `CloudwatchLogOptionsSpecification.BgpLogOutputFormat` in `AWS::EC2::VPNConnection`.
        BgpLogOutputFormat {
            Json = "json",
            Text = "text",
        }
    }

    properties! {
        /// [`CloudwatchLogOptionsSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpnconnection-cloudwatchlogoptionsspecification.html) of `AWS::EC2::VPNConnection`.
        CloudwatchLogOptionsSpecification;
        required {}
        optional {
            /// `BgpLogEnabled`.
            bgp_log_enabled: Value<bool> => "BgpLogEnabled",
            /// `BgpLogGroupArn`.
            bgp_log_group_arn: Value<String> => "BgpLogGroupArn",
            /// `BgpLogOutputFormat`: one of `json`, `text`.
            bgp_log_output_format: Value<BgpLogOutputFormat> => "BgpLogOutputFormat",
            /// `LogEnabled`.
            log_enabled: Value<bool> => "LogEnabled",
            /// `LogGroupArn`.
            log_group_arn: Value<String> => "LogGroupArn",
            /// `LogOutputFormat`: one of `json`, `text`.
            log_output_format: Value<LogOutputFormat> => "LogOutputFormat",
        }
    }

    choice! {
        /// The values of `VpnTunnelOptionsSpecification.DPDTimeoutAction` in `AWS::EC2::VPNConnection`.
        DpdTimeoutAction {
            Clear = "clear",
            None = "none",
            Restart = "restart",
        }
    }

    properties! {
        /// [`IKEVersionsRequestListValue`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpnconnection-ikeversionsrequestlistvalue.html) of `AWS::EC2::VPNConnection`.
        IkeVersionsRequestListValue;
        required {}
        optional {
            /// `Value`: one of `ikev1`, `ikev2`.
            value: Value<IkeVersionsRequestListValueValue> => "Value",
        }
    }

    choice! {
        /// The values of `IKEVersionsRequestListValue.Value` in `AWS::EC2::VPNConnection`.
        IkeVersionsRequestListValueValue {
            Ikev1 = "ikev1",
            Ikev2 = "ikev2",
        }
    }

    choice! {
        /// The values of `CloudwatchLogOptionsSpecification.LogOutputFormat` in `AWS::EC2::VPNConnection`.
        LogOutputFormat {
            Json = "json",
            Text = "text",
        }
    }

    properties! {
        /// [`Phase1DHGroupNumbersRequestListValue`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpnconnection-phase1dhgroupnumbersrequestlistvalue.html) of `AWS::EC2::VPNConnection`.
        Phase1DhGroupNumbersRequestListValue;
        required {}
        optional {
            /// `Value`: one of 2, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24.
            value: Value<i64> => "Value",
        }
    }

    properties! {
        /// [`Phase1EncryptionAlgorithmsRequestListValue`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpnconnection-phase1encryptionalgorithmsrequestlistvalue.html) of `AWS::EC2::VPNConnection`.
        Phase1EncryptionAlgorithmsRequestListValue;
        required {}
        optional {
            /// `Value`: one of `AES128`, `AES128-GCM-16`, `AES256`, `AES256-GCM-16`.
            value: Value<Phase1EncryptionAlgorithmsRequestListValueValue> => "Value",
        }
    }

    choice! {
        /// The values of `Phase1EncryptionAlgorithmsRequestListValue.Value` in `AWS::EC2::VPNConnection`.
        Phase1EncryptionAlgorithmsRequestListValueValue {
            Aes128 = "AES128",
            Aes128Gcm16 = "AES128-GCM-16",
            Aes256 = "AES256",
            Aes256Gcm16 = "AES256-GCM-16",
        }
    }

    properties! {
        /// [`Phase1IntegrityAlgorithmsRequestListValue`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpnconnection-phase1integrityalgorithmsrequestlistvalue.html) of `AWS::EC2::VPNConnection`.
        Phase1IntegrityAlgorithmsRequestListValue;
        required {}
        optional {
            /// `Value`: one of `SHA1`, `SHA2-256`, `SHA2-384`, `SHA2-512`.
            value: Value<Phase1IntegrityAlgorithmsRequestListValueValue> => "Value",
        }
    }

    choice! {
        /// The values of `Phase1IntegrityAlgorithmsRequestListValue.Value` in `AWS::EC2::VPNConnection`.
        Phase1IntegrityAlgorithmsRequestListValueValue {
            Sha1 = "SHA1",
            Sha2_256 = "SHA2-256",
            Sha2_384 = "SHA2-384",
            Sha2_512 = "SHA2-512",
        }
    }

    properties! {
        /// [`Phase2DHGroupNumbersRequestListValue`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpnconnection-phase2dhgroupnumbersrequestlistvalue.html) of `AWS::EC2::VPNConnection`.
        Phase2DhGroupNumbersRequestListValue;
        required {}
        optional {
            /// `Value`: one of 2, 5, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24.
            value: Value<i64> => "Value",
        }
    }

    properties! {
        /// [`Phase2EncryptionAlgorithmsRequestListValue`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpnconnection-phase2encryptionalgorithmsrequestlistvalue.html) of `AWS::EC2::VPNConnection`.
        Phase2EncryptionAlgorithmsRequestListValue;
        required {}
        optional {
            /// `Value`: one of `AES128`, `AES128-GCM-16`, `AES256`, `AES256-GCM-16`.
            value: Value<Phase2EncryptionAlgorithmsRequestListValueValue> => "Value",
        }
    }

    choice! {
        /// The values of `Phase2EncryptionAlgorithmsRequestListValue.Value` in `AWS::EC2::VPNConnection`.
        Phase2EncryptionAlgorithmsRequestListValueValue {
            Aes128 = "AES128",
            Aes128Gcm16 = "AES128-GCM-16",
            Aes256 = "AES256",
            Aes256Gcm16 = "AES256-GCM-16",
        }
    }

    properties! {
        /// [`Phase2IntegrityAlgorithmsRequestListValue`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpnconnection-phase2integrityalgorithmsrequestlistvalue.html) of `AWS::EC2::VPNConnection`.
        Phase2IntegrityAlgorithmsRequestListValue;
        required {}
        optional {
            /// `Value`: one of `SHA1`, `SHA2-256`, `SHA2-384`, `SHA2-512`.
            value: Value<Phase2IntegrityAlgorithmsRequestListValueValue> => "Value",
        }
    }

    choice! {
        /// The values of `Phase2IntegrityAlgorithmsRequestListValue.Value` in `AWS::EC2::VPNConnection`.
        Phase2IntegrityAlgorithmsRequestListValueValue {
            Sha1 = "SHA1",
            Sha2_256 = "SHA2-256",
            Sha2_384 = "SHA2-384",
            Sha2_512 = "SHA2-512",
        }
    }

    choice! {
        /// The values of `PreSharedKeyStorage` in `AWS::EC2::VPNConnection`.
        PreSharedKeyStorage {
            SecretsManager = "SecretsManager",
            Standard = "Standard",
        }
    }

    choice! {
        /// The values of `VpnTunnelOptionsSpecification.StartupAction` in `AWS::EC2::VPNConnection`.
        StartupAction {
            Add = "add",
            Start = "start",
        }
    }

    choice! {
        /// The values of `TunnelBandwidth` in `AWS::EC2::VPNConnection`.
        TunnelBandwidth {
            Large = "large",
            Standard = "standard",
        }
    }

    properties! {
        /// [`VpnTunnelLogOptionsSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpnconnection-vpntunnellogoptionsspecification.html) of `AWS::EC2::VPNConnection`.
        VpnTunnelLogOptionsSpecification;
        required {}
        optional {
            /// `CloudwatchLogOptions`.
            cloudwatch_log_options: Value<CloudwatchLogOptionsSpecification> => "CloudwatchLogOptions",
        }
    }

    properties! {
        /// [`VpnTunnelOptionsSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-vpnconnection-vpntunneloptionsspecification.html) of `AWS::EC2::VPNConnection`.
        VpnTunnelOptionsSpecification;
        required {}
        optional {
            /// `DPDTimeoutAction`: one of `clear`, `none`, `restart`.
            dpd_timeout_action: Value<DpdTimeoutAction> => "DPDTimeoutAction",
            /// `DPDTimeoutSeconds`: at least 30.
            dpd_timeout_seconds: Value<i64> => "DPDTimeoutSeconds",
            /// `EnableTunnelLifecycleControl`.
            enable_tunnel_lifecycle_control: Value<bool> => "EnableTunnelLifecycleControl",
            /// `IKEVersions`.
            ike_versions: List<IkeVersionsRequestListValue> => "IKEVersions",
            /// `LogOptions`.
            log_options: Value<VpnTunnelLogOptionsSpecification> => "LogOptions",
            /// `Phase1DHGroupNumbers`.
            phase1_dh_group_numbers: List<Phase1DhGroupNumbersRequestListValue> => "Phase1DHGroupNumbers",
            /// `Phase1EncryptionAlgorithms`.
            phase1_encryption_algorithms: List<Phase1EncryptionAlgorithmsRequestListValue> => "Phase1EncryptionAlgorithms",
            /// `Phase1IntegrityAlgorithms`.
            phase1_integrity_algorithms: List<Phase1IntegrityAlgorithmsRequestListValue> => "Phase1IntegrityAlgorithms",
            /// `Phase1LifetimeSeconds`: 900 to 28800.
            phase1_lifetime_seconds: Value<i64> => "Phase1LifetimeSeconds",
            /// `Phase2DHGroupNumbers`.
            phase2_dh_group_numbers: List<Phase2DhGroupNumbersRequestListValue> => "Phase2DHGroupNumbers",
            /// `Phase2EncryptionAlgorithms`.
            phase2_encryption_algorithms: List<Phase2EncryptionAlgorithmsRequestListValue> => "Phase2EncryptionAlgorithms",
            /// `Phase2IntegrityAlgorithms`.
            phase2_integrity_algorithms: List<Phase2IntegrityAlgorithmsRequestListValue> => "Phase2IntegrityAlgorithms",
            /// `Phase2LifetimeSeconds`: 900 to 3600.
            phase2_lifetime_seconds: Value<i64> => "Phase2LifetimeSeconds",
            /// `PreSharedKey`.
            pre_shared_key: Value<String> => "PreSharedKey",
            /// `RekeyFuzzPercentage`: 0 to 100.
            rekey_fuzz_percentage: Value<i64> => "RekeyFuzzPercentage",
            /// `RekeyMarginTimeSeconds`: at least 60.
            rekey_margin_time_seconds: Value<i64> => "RekeyMarginTimeSeconds",
            /// `ReplayWindowSize`: 64 to 2048.
            replay_window_size: Value<i64> => "ReplayWindowSize",
            /// `StartupAction`: one of `add`, `start`.
            startup_action: Value<StartupAction> => "StartupAction",
            /// `TunnelInsideCidr`.
            tunnel_inside_cidr: Value<String> => "TunnelInsideCidr",
            /// `TunnelInsideIpv6Cidr`.
            tunnel_inside_ipv6_cidr: Value<String> => "TunnelInsideIpv6Cidr",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::VPNConnectionRoute`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpnconnectionroute.html). Identified by `DestinationCidrBlock`, `VpnConnectionId`.
    VpnConnectionRoute = "AWS::EC2::VPNConnectionRoute", tags: None;
    required {
        /// `DestinationCidrBlock`: required. A change replaces the resource.
        destination_cidr_block: Value<String> => "DestinationCidrBlock",
        /// `VpnConnectionId`: required. A change replaces the resource.
        vpn_connection_id: Value<String> => "VpnConnectionId",
    }
    optional {}
    attributes {}
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::VPNGateway`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpngateway.html). Identified by `VPNGatewayId`.
    VpnGateway = "AWS::EC2::VPNGateway", tags: List;
    required {
        /// `Type`: required. A change replaces the resource.
        r#type: Value<String> => "Type",
    }
    optional {
        /// `AmazonSideAsn`. A change replaces the resource.
        amazon_side_asn: Value<i64> => "AmazonSideAsn",
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `VPNGatewayId`.
        vpn_gateway_id: Value<Id<ec2::VpnGateway>> => "VPNGatewayId",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::VPNGatewayRoutePropagation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-vpngatewayroutepropagation.html). Identified by `Id`.
    VpnGatewayRoutePropagation = "AWS::EC2::VPNGatewayRoutePropagation", tags: None;
    required {
        /// `RouteTableIds`: required.
        route_table_ids: List<String> => "RouteTableIds",
        /// `VpnGatewayId`: required.
        vpn_gateway_id: Value<String> => "VpnGatewayId",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ec2::VpnGatewayRoutePropagation>> => "Id",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::VerifiedAccessEndpoint`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-verifiedaccessendpoint.html). Identified by `VerifiedAccessEndpointId`.
    VerifiedAccessEndpoint = "AWS::EC2::VerifiedAccessEndpoint", tags: List;
    required {
        /// `AttachmentType`: required; one of `vpc`. A change replaces the resource.
        attachment_type: Value<verified_access_endpoint::AttachmentType> => "AttachmentType",
        /// `EndpointType`: required; one of `cidr`, `load-balancer`, `network-interface`, `rds`. A change replaces the resource.
        endpoint_type: Value<verified_access_endpoint::EndpointType> => "EndpointType",
        /// `VerifiedAccessGroupId`: required.
        verified_access_group_id: Value<String> => "VerifiedAccessGroupId",
    }
    optional {
        /// `ApplicationDomain`. A change replaces the resource.
        application_domain: Value<String> => "ApplicationDomain",
        /// `CidrOptions`.
        cidr_options: Value<verified_access_endpoint::CidrOptions> => "CidrOptions",
        /// `Description`.
        description: Value<String> => "Description",
        /// `DomainCertificateArn`. A change replaces the resource.
        domain_certificate_arn: Value<String> => "DomainCertificateArn",
        /// `EndpointDomainPrefix`. A change replaces the resource.
        endpoint_domain_prefix: Value<String> => "EndpointDomainPrefix",
        /// `LoadBalancerOptions`.
        load_balancer_options: Value<verified_access_endpoint::LoadBalancerOptions> => "LoadBalancerOptions",
        /// `NetworkInterfaceOptions`.
        network_interface_options: Value<verified_access_endpoint::NetworkInterfaceOptions> => "NetworkInterfaceOptions",
        /// `PolicyDocument`.
        policy_document: Value<String> => "PolicyDocument",
        /// `PolicyEnabled`.
        policy_enabled: Value<bool> => "PolicyEnabled",
        /// `RdsOptions`.
        rds_options: Value<verified_access_endpoint::RdsOptions> => "RdsOptions",
        /// `SecurityGroupIds`: no element twice. A change replaces the resource.
        security_group_ids: List<Id<ec2::SecurityGroup>> => "SecurityGroupIds",
        /// `SseSpecification`.
        sse_specification: Value<verified_access_endpoint::SseSpecification> => "SseSpecification",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `CreationTime`.
        creation_time: Value<String> => "CreationTime",
        /// `Fn::GetAtt` of `DeviceValidationDomain`.
        device_validation_domain: Value<String> => "DeviceValidationDomain",
        /// `Fn::GetAtt` of `EndpointDomain`.
        endpoint_domain: Value<String> => "EndpointDomain",
        /// `Fn::GetAtt` of `LastUpdatedTime`.
        last_updated_time: Value<String> => "LastUpdatedTime",
        /// `Fn::GetAtt` of `Status`.
        status: Value<String> => "Status",
        /// `Fn::GetAtt` of `VerifiedAccessEndpointId`.
        verified_access_endpoint_id: Value<Id<ec2::VerifiedAccessEndpoint>> => "VerifiedAccessEndpointId",
        /// `Fn::GetAtt` of `VerifiedAccessInstanceId`.
        verified_access_instance_id: Value<String> => "VerifiedAccessInstanceId",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`VerifiedAccessEndpoint`].
pub mod verified_access_endpoint {
    use super::*;

    choice! {
        /// The values of `AttachmentType` in `AWS::EC2::VerifiedAccessEndpoint`.
        AttachmentType {
            Vpc = "vpc",
        }
    }

    properties! {
        /// [`CidrOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-verifiedaccessendpoint-cidroptions.html) of `AWS::EC2::VerifiedAccessEndpoint`.
        CidrOptions;
        required {}
        optional {
            /// `Cidr`. A change replaces the resource.
            cidr: Value<String> => "Cidr",
            /// `PortRanges`: no element twice.
            port_ranges: List<PortRange> => "PortRanges",
            /// `Protocol`: one of `http`, `https`, `tcp`. A change replaces the resource.
            protocol: Value<Protocol> => "Protocol",
            /// `SubnetIds`: no element twice. A change replaces the resource.
            subnet_ids: List<String> => "SubnetIds",
        }
    }

    choice! {
        /// The values of `EndpointType` in `AWS::EC2::VerifiedAccessEndpoint`.
        EndpointType {
            Cidr = "cidr",
            LoadBalancer = "load-balancer",
            NetworkInterface = "network-interface",
            Rds = "rds",
        }
    }

    properties! {
        /// [`LoadBalancerOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-verifiedaccessendpoint-loadbalanceroptions.html) of `AWS::EC2::VerifiedAccessEndpoint`.
        LoadBalancerOptions;
        required {}
        optional {
            /// `LoadBalancerArn`. A change replaces the resource.
            load_balancer_arn: Value<String> => "LoadBalancerArn",
            /// `Port`: 1 to 65535.
            port: Value<i64> => "Port",
            /// `PortRanges`: no element twice.
            port_ranges: List<PortRange> => "PortRanges",
            /// `Protocol`: one of `http`, `https`, `tcp`.
            protocol: Value<Protocol> => "Protocol",
            /// `SubnetIds`: no element twice.
            subnet_ids: List<String> => "SubnetIds",
        }
    }

    properties! {
        /// [`NetworkInterfaceOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-verifiedaccessendpoint-networkinterfaceoptions.html) of `AWS::EC2::VerifiedAccessEndpoint`.
        NetworkInterfaceOptions;
        required {}
        optional {
            /// `NetworkInterfaceId`. A change replaces the resource.
            network_interface_id: Value<String> => "NetworkInterfaceId",
            /// `Port`: 1 to 65535.
            port: Value<i64> => "Port",
            /// `PortRanges`: no element twice.
            port_ranges: List<PortRange> => "PortRanges",
            /// `Protocol`: one of `http`, `https`, `tcp`.
            protocol: Value<Protocol> => "Protocol",
        }
    }

    properties! {
        /// [`PortRange`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-verifiedaccessendpoint-portrange.html) of `AWS::EC2::VerifiedAccessEndpoint`.
        PortRange;
        required {}
        optional {
            /// `FromPort`: 1 to 65535.
            from_port: Value<i64> => "FromPort",
            /// `ToPort`: 1 to 65535.
            to_port: Value<i64> => "ToPort",
        }
    }

    choice! {
        /// The values of `RdsOptions.Protocol` in `AWS::EC2::VerifiedAccessEndpoint`.
        Protocol {
            Http = "http",
            Https = "https",
            Tcp = "tcp",
        }
    }

    properties! {
        /// [`RdsOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-verifiedaccessendpoint-rdsoptions.html) of `AWS::EC2::VerifiedAccessEndpoint`.
        RdsOptions;
        required {}
        optional {
            /// `Port`: 1 to 65535.
            port: Value<i64> => "Port",
            /// `Protocol`: one of `http`, `https`, `tcp`. A change replaces the resource.
            protocol: Value<Protocol> => "Protocol",
            /// `RdsDbClusterArn`. A change replaces the resource.
            rds_db_cluster_arn: Value<String> => "RdsDbClusterArn",
            /// `RdsDbInstanceArn`. A change replaces the resource.
            rds_db_instance_arn: Value<String> => "RdsDbInstanceArn",
            /// `RdsDbProxyArn`. A change replaces the resource.
            rds_db_proxy_arn: Value<String> => "RdsDbProxyArn",
            /// `RdsEndpoint`.
            rds_endpoint: Value<String> => "RdsEndpoint",
            /// `SubnetIds`: no element twice.
            subnet_ids: List<String> => "SubnetIds",
        }
    }

    properties! {
        /// [`SseSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-verifiedaccessendpoint-ssespecification.html) of `AWS::EC2::VerifiedAccessEndpoint`.
        SseSpecification;
        required {}
        optional {
            /// `CustomerManagedKeyEnabled`.
            customer_managed_key_enabled: Value<bool> => "CustomerManagedKeyEnabled",
            /// `KmsKeyArn`.
            kms_key_arn: Value<Arn<kms::Key>> => "KmsKeyArn",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::VerifiedAccessGroup`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-verifiedaccessgroup.html). Identified by `VerifiedAccessGroupId`.
    VerifiedAccessGroup = "AWS::EC2::VerifiedAccessGroup", tags: List;
    required {
        /// `VerifiedAccessInstanceId`: required.
        verified_access_instance_id: Value<String> => "VerifiedAccessInstanceId",
    }
    optional {
        /// `Description`.
        description: Value<String> => "Description",
        /// `PolicyDocument`.
        policy_document: Value<String> => "PolicyDocument",
        /// `PolicyEnabled`.
        policy_enabled: Value<bool> => "PolicyEnabled",
        /// `SseSpecification`.
        sse_specification: Value<verified_access_group::SseSpecification> => "SseSpecification",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `CreationTime`.
        creation_time: Value<String> => "CreationTime",
        /// `Fn::GetAtt` of `LastUpdatedTime`.
        last_updated_time: Value<String> => "LastUpdatedTime",
        /// `Fn::GetAtt` of `Owner`.
        owner: Value<String> => "Owner",
        /// `Fn::GetAtt` of `VerifiedAccessGroupArn`.
        verified_access_group_arn: Value<Arn<ec2::VerifiedAccessGroup>> => "VerifiedAccessGroupArn",
        /// `Fn::GetAtt` of `VerifiedAccessGroupId`.
        verified_access_group_id: Value<Id<ec2::VerifiedAccessGroup>> => "VerifiedAccessGroupId",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`VerifiedAccessGroup`].
pub mod verified_access_group {
    use super::*;

    properties! {
        /// [`SseSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-verifiedaccessgroup-ssespecification.html) of `AWS::EC2::VerifiedAccessGroup`.
        SseSpecification;
        required {}
        optional {
            /// `CustomerManagedKeyEnabled`.
            customer_managed_key_enabled: Value<bool> => "CustomerManagedKeyEnabled",
            /// `KmsKeyArn`.
            kms_key_arn: Value<Arn<kms::Key>> => "KmsKeyArn",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::VerifiedAccessInstance`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-verifiedaccessinstance.html). Identified by `VerifiedAccessInstanceId`.
    VerifiedAccessInstance = "AWS::EC2::VerifiedAccessInstance", tags: List;
    required {}
    optional {
        /// `CidrEndpointsCustomSubDomain`.
        cidr_endpoints_custom_sub_domain: Value<String> => "CidrEndpointsCustomSubDomain",
        /// `Description`.
        description: Value<String> => "Description",
        /// `FipsEnabled`.
        fips_enabled: Value<bool> => "FipsEnabled",
        /// `LoggingConfigurations`.
        logging_configurations: Value<verified_access_instance::VerifiedAccessLogs> => "LoggingConfigurations",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
        /// `VerifiedAccessTrustProviderIds`: no element twice.
        verified_access_trust_provider_ids: List<String> => "VerifiedAccessTrustProviderIds",
        /// `VerifiedAccessTrustProviders`: no element twice.
        verified_access_trust_providers: List<verified_access_instance::VerifiedAccessTrustProvider> => "VerifiedAccessTrustProviders",
    }
    attributes {
        /// `Fn::GetAtt` of `CidrEndpointsCustomSubDomainNameServers`.
        cidr_endpoints_custom_sub_domain_name_servers: List<String> => "CidrEndpointsCustomSubDomainNameServers",
        /// `Fn::GetAtt` of `CreationTime`.
        creation_time: Value<String> => "CreationTime",
        /// `Fn::GetAtt` of `LastUpdatedTime`.
        last_updated_time: Value<String> => "LastUpdatedTime",
        /// `Fn::GetAtt` of `VerifiedAccessInstanceId`.
        verified_access_instance_id: Value<Id<ec2::VerifiedAccessInstance>> => "VerifiedAccessInstanceId",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`VerifiedAccessInstance`].
pub mod verified_access_instance {
    use super::*;

    properties! {
        /// `VerifiedAccessLogs.CloudWatchLogs` of `AWS::EC2::VerifiedAccessInstance`.
        CloudWatchLogs;
        required {}
        optional {
            /// `Enabled`.
            enabled: Value<bool> => "Enabled",
            /// `LogGroup`.
            log_group: Value<String> => "LogGroup",
        }
    }

    properties! {
        /// `VerifiedAccessLogs.KinesisDataFirehose` of `AWS::EC2::VerifiedAccessInstance`.
        KinesisDataFirehose;
        required {}
        optional {
            /// `DeliveryStream`.
            delivery_stream: Value<String> => "DeliveryStream",
            /// `Enabled`.
            enabled: Value<bool> => "Enabled",
        }
    }

    properties! {
        /// `VerifiedAccessLogs.S3` of `AWS::EC2::VerifiedAccessInstance`.
        S3;
        required {}
        optional {
            /// `BucketName`.
            bucket_name: Value<Id<s3::Bucket>> => "BucketName",
            /// `BucketOwner`.
            bucket_owner: Value<String> => "BucketOwner",
            /// `Enabled`.
            enabled: Value<bool> => "Enabled",
            /// `Prefix`.
            prefix: Value<String> => "Prefix",
        }
    }

    properties! {
        /// [`VerifiedAccessLogs`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-verifiedaccessinstance-verifiedaccesslogs.html) of `AWS::EC2::VerifiedAccessInstance`.
        VerifiedAccessLogs;
        required {}
        optional {
            /// `CloudWatchLogs`.
            cloud_watch_logs: Value<CloudWatchLogs> => "CloudWatchLogs",
            /// `IncludeTrustContext`.
            include_trust_context: Value<bool> => "IncludeTrustContext",
            /// `KinesisDataFirehose`.
            kinesis_data_firehose: Value<KinesisDataFirehose> => "KinesisDataFirehose",
            /// `LogVersion`.
            log_version: Value<String> => "LogVersion",
            /// `S3`.
            s3: Value<S3> => "S3",
        }
    }

    properties! {
        /// [`VerifiedAccessTrustProvider`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-verifiedaccessinstance-verifiedaccesstrustprovider.html) of `AWS::EC2::VerifiedAccessInstance`.
        VerifiedAccessTrustProvider;
        required {}
        optional {
            /// `Description`.
            description: Value<String> => "Description",
            /// `DeviceTrustProviderType`.
            device_trust_provider_type: Value<String> => "DeviceTrustProviderType",
            /// `TrustProviderType`.
            trust_provider_type: Value<String> => "TrustProviderType",
            /// `UserTrustProviderType`.
            user_trust_provider_type: Value<String> => "UserTrustProviderType",
            /// `VerifiedAccessTrustProviderId`.
            verified_access_trust_provider_id: Value<String> => "VerifiedAccessTrustProviderId",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::VerifiedAccessTrustProvider`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-verifiedaccesstrustprovider.html). Identified by `VerifiedAccessTrustProviderId`.
    VerifiedAccessTrustProvider = "AWS::EC2::VerifiedAccessTrustProvider", tags: List;
    required {
        /// `TrustProviderType`: required; one of `device`, `user`. A change replaces the resource.
        trust_provider_type: Value<verified_access_trust_provider::TrustProviderType> => "TrustProviderType",
        /// `PolicyReferenceName`: required. A change replaces the resource.
        policy_reference_name: Value<String> => "PolicyReferenceName",
    }
    optional {
        /// `Description`.
        description: Value<String> => "Description",
        /// `DeviceOptions`. A change replaces the resource.
        device_options: Value<verified_access_trust_provider::DeviceOptions> => "DeviceOptions",
        /// `DeviceTrustProviderType`: one of `crowdstrike`, `jamf`, `jumpcloud`. A change replaces the resource.
        device_trust_provider_type: Value<verified_access_trust_provider::DeviceTrustProviderType> => "DeviceTrustProviderType",
        /// `NativeApplicationOidcOptions`.
        native_application_oidc_options: Value<verified_access_trust_provider::NativeApplicationOidcOptions> => "NativeApplicationOidcOptions",
        /// `OidcOptions`.
        oidc_options: Value<verified_access_trust_provider::OidcOptions> => "OidcOptions",
        /// `SseSpecification`.
        sse_specification: Value<verified_access_trust_provider::VerifiedAccessTrustProviderSseSpecification> => "SseSpecification",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
        /// `UserTrustProviderType`: one of `iam-identity-center`, `oidc`. A change replaces the resource.
        user_trust_provider_type: Value<verified_access_trust_provider::UserTrustProviderType> => "UserTrustProviderType",
    }
    attributes {
        /// `Fn::GetAtt` of `CreationTime`.
        creation_time: Value<String> => "CreationTime",
        /// `Fn::GetAtt` of `LastUpdatedTime`.
        last_updated_time: Value<String> => "LastUpdatedTime",
        /// `Fn::GetAtt` of `VerifiedAccessTrustProviderId`.
        verified_access_trust_provider_id: Value<Id<ec2::VerifiedAccessTrustProvider>> => "VerifiedAccessTrustProviderId",
    }
}

#[cfg(feature = "ec2")]
/// The nested types of [`VerifiedAccessTrustProvider`].
pub mod verified_access_trust_provider {
    use super::*;

    properties! {
        /// [`DeviceOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-verifiedaccesstrustprovider-deviceoptions.html) of `AWS::EC2::VerifiedAccessTrustProvider`.
        DeviceOptions;
        required {}
        optional {
            /// `PublicSigningKeyUrl`.
            public_signing_key_url: Value<String> => "PublicSigningKeyUrl",
            /// `TenantId`.
            tenant_id: Value<String> => "TenantId",
        }
    }

    choice! {
        /// The values of `DeviceTrustProviderType` in `AWS::EC2::VerifiedAccessTrustProvider`.
        DeviceTrustProviderType {
            Crowdstrike = "crowdstrike",
            Jamf = "jamf",
            Jumpcloud = "jumpcloud",
        }
    }

    properties! {
        /// [`NativeApplicationOidcOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-verifiedaccesstrustprovider-nativeapplicationoidcoptions.html) of `AWS::EC2::VerifiedAccessTrustProvider`.
        NativeApplicationOidcOptions;
        required {}
        optional {
            /// `AuthorizationEndpoint`.
            authorization_endpoint: Value<String> => "AuthorizationEndpoint",
            /// `ClientId`.
            client_id: Value<String> => "ClientId",
            /// `ClientSecret`.
            client_secret: Value<String> => "ClientSecret",
            /// `Issuer`.
            issuer: Value<String> => "Issuer",
            /// `PublicSigningKeyEndpoint`.
            public_signing_key_endpoint: Value<String> => "PublicSigningKeyEndpoint",
            /// `Scope`.
            scope: Value<String> => "Scope",
            /// `TokenEndpoint`.
            token_endpoint: Value<String> => "TokenEndpoint",
            /// `UserInfoEndpoint`.
            user_info_endpoint: Value<String> => "UserInfoEndpoint",
        }
    }

    properties! {
        /// [`OidcOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ec2-verifiedaccesstrustprovider-oidcoptions.html) of `AWS::EC2::VerifiedAccessTrustProvider`.
        OidcOptions;
        required {}
        optional {
            /// `AuthorizationEndpoint`.
            authorization_endpoint: Value<String> => "AuthorizationEndpoint",
            /// `ClientId`.
            client_id: Value<String> => "ClientId",
            /// `ClientSecret`.
            client_secret: Value<String> => "ClientSecret",
            /// `Issuer`.
            issuer: Value<String> => "Issuer",
            /// `Scope`.
            scope: Value<String> => "Scope",
            /// `TokenEndpoint`.
            token_endpoint: Value<String> => "TokenEndpoint",
            /// `UserInfoEndpoint`.
            user_info_endpoint: Value<String> => "UserInfoEndpoint",
        }
    }

    choice! {
        /// The values of `TrustProviderType` in `AWS::EC2::VerifiedAccessTrustProvider`.
        TrustProviderType {
            Device = "device",
            User = "user",
        }
    }

    choice! {
        /// The values of `UserTrustProviderType` in `AWS::EC2::VerifiedAccessTrustProvider`.
        UserTrustProviderType {
            IamIdentityCenter = "iam-identity-center",
            Oidc = "oidc",
        }
    }

    properties! {
        /// `SseSpecification` of `AWS::EC2::VerifiedAccessTrustProvider`.
        VerifiedAccessTrustProviderSseSpecification;
        required {}
        optional {
            /// `CustomerManagedKeyEnabled`.
            customer_managed_key_enabled: Value<bool> => "CustomerManagedKeyEnabled",
            /// `KmsKeyArn`.
            kms_key_arn: Value<Arn<kms::Key>> => "KmsKeyArn",
        }
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::Volume`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-volume.html). Identified by `VolumeId`.
    Volume = "AWS::EC2::Volume", tags: List;
    required {}
    optional {
        /// `AutoEnableIO`.
        auto_enable_io: Value<bool> => "AutoEnableIO",
        /// `AvailabilityZone`.
        availability_zone: Value<String> => "AvailabilityZone",
        /// `AvailabilityZoneId`.
        availability_zone_id: Value<String> => "AvailabilityZoneId",
        /// `Encrypted`.
        encrypted: Value<bool> => "Encrypted",
        /// `Iops`.
        iops: Value<i64> => "Iops",
        /// `KmsKeyId`.
        kms_key_id: Value<String> => "KmsKeyId",
        /// `MultiAttachEnabled`.
        multi_attach_enabled: Value<bool> => "MultiAttachEnabled",
        /// `OutpostArn`.
        outpost_arn: Value<String> => "OutpostArn",
        /// `Size`.
        size: Value<i64> => "Size",
        /// `SnapshotId`.
        snapshot_id: Value<String> => "SnapshotId",
        /// `SourceVolumeId`.
        source_volume_id: Value<String> => "SourceVolumeId",
        /// `Tags`.
        tags: List<Tag> => "Tags",
        /// `Throughput`.
        throughput: Value<i64> => "Throughput",
        /// `VolumeInitializationRate`.
        volume_initialization_rate: Value<i64> => "VolumeInitializationRate",
        /// `VolumeType`.
        volume_type: Value<String> => "VolumeType",
    }
    attributes {
        /// `Fn::GetAtt` of `VolumeId`.
        volume_id: Value<Id<ec2::Volume>> => "VolumeId",
    }
}

#[cfg(feature = "ec2")]
resource! {
    /// [`AWS::EC2::VolumeAttachment`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-volumeattachment.html). Identified by `VolumeId`, `InstanceId`.
    VolumeAttachment = "AWS::EC2::VolumeAttachment", tags: None;
    required {
        /// `VolumeId`: required. A change replaces the resource.
        volume_id: Value<String> => "VolumeId",
        /// `InstanceId`: required. A change replaces the resource.
        instance_id: Value<String> => "InstanceId",
    }
    optional {
        /// `Device`. A change replaces the resource.
        device: Value<String> => "Device",
        /// `EbsCardIndex`. A change replaces the resource.
        ebs_card_index: Value<i64> => "EbsCardIndex",
    }
    attributes {}
}
