//! `AWS::ECS`. Generated from CloudFormation's resource schemas of 2026-10-20;
//! do not edit: `UPDATE_EXPECT=1 cargo test -p ecs-dsl-tests --test codegen` writes it.
#![allow(unused_imports, reason = "the features decide which are used")]

use super::autoscaling;
use super::ec2;
use super::ecs;
use super::elasticloadbalancingv2;
use super::iam;
use super::prelude::*;
use super::s3;

resource! {
    /// [`AWS::ECS::CapacityProvider`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-capacityprovider.html). Identified by `Name`.
    CapacityProvider = "AWS::ECS::CapacityProvider", tags: List;
    required {}
    optional {
        /// `AutoScalingGroupProvider`.
        auto_scaling_group_provider: Value<capacity_provider::AutoScalingGroupProvider> => "AutoScalingGroupProvider",
        /// `ClusterName`. A change replaces the resource.
        cluster_name: Value<Id<ecs::Cluster>> => "ClusterName",
        /// `ManagedInstancesProvider`.
        managed_instances_provider: Value<capacity_provider::ManagedInstancesProvider> => "ManagedInstancesProvider",
        /// `Name`. A change replaces the resource.
        name: Value<String> => "Name",
        /// `Tags`: 0 to 50 elements.
        tags: List<Tag> => "Tags",
    }
    attributes {}
}

/// The nested types of [`CapacityProvider`].
pub mod capacity_provider {
    use super::*;

    properties! {
        /// [`AcceleratorCountRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-capacityprovider-acceleratorcountrequest.html) of `AWS::ECS::CapacityProvider`.
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
        /// The values of `InstanceRequirementsRequest.AcceleratorManufacturers` in `AWS::ECS::CapacityProvider`.
        AcceleratorManufacturers {
            AmazonWebServices = "amazon-web-services",
            Amd = "amd",
            Habana = "habana",
            Nvidia = "nvidia",
            Xilinx = "xilinx",
        }
    }

    choice! {
        /// The values of `InstanceRequirementsRequest.AcceleratorNames` in `AWS::ECS::CapacityProvider`.
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
        /// [`AcceleratorTotalMemoryMiBRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-capacityprovider-acceleratortotalmemorymibrequest.html) of `AWS::ECS::CapacityProvider`.
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
        /// The values of `InstanceRequirementsRequest.AcceleratorTypes` in `AWS::ECS::CapacityProvider`.
        AcceleratorTypes {
            Fpga = "fpga",
            Gpu = "gpu",
            Inference = "inference",
        }
    }

    choice! {
        /// The values of `AutoRepairConfiguration.ActionsStatus` in `AWS::ECS::CapacityProvider`.
        ActionsStatus {
            Disabled = "DISABLED",
            Enabled = "ENABLED",
        }
    }

    properties! {
        /// [`AutoRepairConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-capacityprovider-autorepairconfiguration.html) of `AWS::ECS::CapacityProvider`.
        AutoRepairConfiguration;
        required {}
        optional {
            /// `ActionsStatus`: one of `DISABLED`, `ENABLED`.
            actions_status: Value<ActionsStatus> => "ActionsStatus",
        }
    }

    properties! {
        /// [`AutoScalingGroupProvider`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-capacityprovider-autoscalinggroupprovider.html) of `AWS::ECS::CapacityProvider`.
        AutoScalingGroupProvider;
        required {
            /// `AutoScalingGroupArn`: required. A change replaces the resource.
            auto_scaling_group_arn: Value<Id<autoscaling::AutoScalingGroup>> => "AutoScalingGroupArn",
        }
        optional {
            /// `ManagedDraining`: one of `DISABLED`, `ENABLED`.
            managed_draining: Value<ManagedDraining> => "ManagedDraining",
            /// `ManagedScaling`.
            managed_scaling: Value<ManagedScaling> => "ManagedScaling",
            /// `ManagedTerminationProtection`: one of `DISABLED`, `ENABLED`.
            managed_termination_protection: Value<ManagedTerminationProtection> => "ManagedTerminationProtection",
        }
    }

    choice! {
        /// The values of `InstanceRequirementsRequest.BareMetal` in `AWS::ECS::CapacityProvider`.
        BareMetal {
            Excluded = "excluded",
            Included = "included",
            Required = "required",
        }
    }

    properties! {
        /// [`BaselineEbsBandwidthMbpsRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-capacityprovider-baselineebsbandwidthmbpsrequest.html) of `AWS::ECS::CapacityProvider`.
        BaselineEbsBandwidthMbpsRequest;
        required {}
        optional {
            /// `Max`.
            max: Value<i64> => "Max",
            /// `Min`.
            min: Value<i64> => "Min",
        }
    }

    choice! {
        /// The values of `InstanceRequirementsRequest.BurstablePerformance` in `AWS::ECS::CapacityProvider`.
        BurstablePerformance {
            Excluded = "excluded",
            Included = "included",
            Required = "required",
        }
    }

    choice! {
        /// The values of `InstanceLaunchTemplate.CapacityOptionType` in `AWS::ECS::CapacityProvider`.
        CapacityOptionType {
            OnDemand = "ON_DEMAND",
            Reserved = "RESERVED",
            Spot = "SPOT",
        }
    }

    properties! {
        /// [`CapacityReservationRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-capacityprovider-capacityreservationrequest.html) of `AWS::ECS::CapacityProvider`.
        CapacityReservationRequest;
        required {}
        optional {
            /// `ReservationGroupArn`.
            reservation_group_arn: Value<String> => "ReservationGroupArn",
            /// `ReservationPreference`: one of `RESERVATIONS_EXCLUDED`, `RESERVATIONS_FIRST`, `RESERVATIONS_ONLY`.
            reservation_preference: Value<ReservationPreference> => "ReservationPreference",
        }
    }

    choice! {
        /// The values of `InstanceRequirementsRequest.CpuManufacturers` in `AWS::ECS::CapacityProvider`.
        CpuManufacturers {
            AmazonWebServices = "amazon-web-services",
            Amd = "amd",
            Intel = "intel",
        }
    }

    properties! {
        /// `ManagedInstancesProvider.InfrastructureOptimization` of `AWS::ECS::CapacityProvider`.
        InfrastructureOptimization;
        required {}
        optional {
            /// `ScaleInAfter`: -1 to 3600.
            scale_in_after: Value<i64> => "ScaleInAfter",
        }
    }

    choice! {
        /// The values of `InstanceRequirementsRequest.InstanceGenerations` in `AWS::ECS::CapacityProvider`.
        InstanceGenerations {
            Current = "current",
            Previous = "previous",
        }
    }

    properties! {
        /// [`InstanceLaunchTemplate`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-capacityprovider-instancelaunchtemplate.html) of `AWS::ECS::CapacityProvider`.
        InstanceLaunchTemplate;
        required {
            /// `Ec2InstanceProfileArn`: required.
            ec2_instance_profile_arn: Value<String> => "Ec2InstanceProfileArn",
            /// `NetworkConfiguration`: required.
            network_configuration: Value<ManagedInstancesNetworkConfiguration> => "NetworkConfiguration",
        }
        optional {
            /// `CapacityOptionType`: one of `ON_DEMAND`, `RESERVED`, `SPOT`.
            capacity_option_type: Value<CapacityOptionType> => "CapacityOptionType",
            /// `CapacityReservations`.
            capacity_reservations: Value<CapacityReservationRequest> => "CapacityReservations",
            /// `FipsEnabled`.
            fips_enabled: Value<bool> => "FipsEnabled",
            /// `InstanceMetadataTagsPropagation`.
            instance_metadata_tags_propagation: Value<bool> => "InstanceMetadataTagsPropagation",
            /// `InstanceRequirements`.
            instance_requirements: Value<InstanceRequirementsRequest> => "InstanceRequirements",
            /// `LocalStorageConfiguration`.
            local_storage_configuration: Value<ManagedInstancesLocalStorageConfiguration> => "LocalStorageConfiguration",
            /// `Monitoring`: one of `BASIC`, `DETAILED`.
            monitoring: Value<ManagedInstancesMonitoringOptions> => "Monitoring",
            /// `StorageConfiguration`.
            storage_configuration: Value<ManagedInstancesStorageConfiguration> => "StorageConfiguration",
        }
    }

    properties! {
        /// [`InstanceRequirementsRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-capacityprovider-instancerequirementsrequest.html) of `AWS::ECS::CapacityProvider`.
        InstanceRequirementsRequest;
        required {
            /// `VCpuCount`: required.
            vcpu_count: Value<VcpuCountRangeRequest> => "VCpuCount",
            /// `MemoryMiB`: required.
            memory_mib: Value<MemoryMibRequest> => "MemoryMiB",
        }
        optional {
            /// `AcceleratorCount`.
            accelerator_count: Value<AcceleratorCountRequest> => "AcceleratorCount",
            /// `AcceleratorManufacturers`: each one of `amazon-web-services`, `amd`, `habana`, `nvidia`, `xilinx`.
            accelerator_manufacturers: List<AcceleratorManufacturers> => "AcceleratorManufacturers",
            /// `AcceleratorNames`.
            accelerator_names: List<AcceleratorNames> => "AcceleratorNames",
            /// `AcceleratorTotalMemoryMiB`.
            accelerator_total_memory_mib: Value<AcceleratorTotalMemoryMibRequest> => "AcceleratorTotalMemoryMiB",
            /// `AcceleratorTypes`: each one of `fpga`, `gpu`, `inference`.
            accelerator_types: List<AcceleratorTypes> => "AcceleratorTypes",
            /// `AllowedInstanceTypes`: 0 to 400 elements; each 1 to 30 characters; each pattern `[a-zA-Z0-9\.\*]+`.
            allowed_instance_types: List<String> => "AllowedInstanceTypes",
            /// `BareMetal`: one of `excluded`, `included`, `required`.
            bare_metal: Value<BareMetal> => "BareMetal",
            /// `BaselineEbsBandwidthMbps`.
            baseline_ebs_bandwidth_mbps: Value<BaselineEbsBandwidthMbpsRequest> => "BaselineEbsBandwidthMbps",
            /// `BurstablePerformance`: one of `excluded`, `included`, `required`.
            burstable_performance: Value<BurstablePerformance> => "BurstablePerformance",
            /// `CpuManufacturers`: each one of `amazon-web-services`, `amd`, `intel`.
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
            /// `NetworkBandwidthGbps`.
            network_bandwidth_gbps: Value<NetworkBandwidthGbpsRequest> => "NetworkBandwidthGbps",
            /// `NetworkInterfaceCount`.
            network_interface_count: Value<NetworkInterfaceCountRequest> => "NetworkInterfaceCount",
            /// `OnDemandMaxPricePercentageOverLowestPrice`.
            on_demand_max_price_percentage_over_lowest_price: Value<i64> => "OnDemandMaxPricePercentageOverLowestPrice",
            /// `RequireHibernateSupport`.
            require_hibernate_support: Value<bool> => "RequireHibernateSupport",
            /// `SpotMaxPricePercentageOverLowestPrice`.
            spot_max_price_percentage_over_lowest_price: Value<i64> => "SpotMaxPricePercentageOverLowestPrice",
            /// `TotalLocalStorageGB`.
            total_local_storage_gb: Value<TotalLocalStorageGbRequest> => "TotalLocalStorageGB",
        }
    }

    choice! {
        /// The values of `InstanceRequirementsRequest.LocalStorage` in `AWS::ECS::CapacityProvider`.
        LocalStorage {
            Excluded = "excluded",
            Included = "included",
            Required = "required",
        }
    }

    choice! {
        /// The values of `InstanceRequirementsRequest.LocalStorageTypes` in `AWS::ECS::CapacityProvider`.
        LocalStorageTypes {
            Hdd = "hdd",
            Ssd = "ssd",
        }
    }

    choice! {
        /// The values of `AutoScalingGroupProvider.ManagedDraining` in `AWS::ECS::CapacityProvider`.
        ManagedDraining {
            Disabled = "DISABLED",
            Enabled = "ENABLED",
        }
    }

    properties! {
        /// [`ManagedInstancesLocalStorageConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-capacityprovider-managedinstanceslocalstorageconfiguration.html) of `AWS::ECS::CapacityProvider`.
        ManagedInstancesLocalStorageConfiguration;
        required {}
        optional {
            /// `UseLocalStorage`.
            use_local_storage: Value<bool> => "UseLocalStorage",
        }
    }

    choice! {
        /// The values of `InstanceLaunchTemplate.Monitoring` in `AWS::ECS::CapacityProvider`.
        ManagedInstancesMonitoringOptions {
            Basic = "BASIC",
            Detailed = "DETAILED",
        }
    }

    properties! {
        /// [`ManagedInstancesNetworkConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-capacityprovider-managedinstancesnetworkconfiguration.html) of `AWS::ECS::CapacityProvider`.
        ManagedInstancesNetworkConfiguration;
        required {
            /// `SecurityGroups`: required.
            security_groups: List<Id<ec2::SecurityGroup>> => "SecurityGroups",
            /// `Subnets`: required.
            subnets: List<Id<ec2::Subnet>> => "Subnets",
        }
        optional {}
    }

    properties! {
        /// [`ManagedInstancesProvider`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-capacityprovider-managedinstancesprovider.html) of `AWS::ECS::CapacityProvider`.
        ManagedInstancesProvider;
        required {
            /// `InfrastructureRoleArn`: required.
            infrastructure_role_arn: Value<Arn<iam::Role>> => "InfrastructureRoleArn",
            /// `InstanceLaunchTemplate`: required.
            instance_launch_template: Value<InstanceLaunchTemplate> => "InstanceLaunchTemplate",
        }
        optional {
            /// `AutoRepairConfiguration`.
            auto_repair_configuration: Value<AutoRepairConfiguration> => "AutoRepairConfiguration",
            /// `InfrastructureOptimization`.
            infrastructure_optimization: Value<InfrastructureOptimization> => "InfrastructureOptimization",
            /// `PropagateTags`: one of `CAPACITY_PROVIDER`, `NONE`.
            propagate_tags: Value<PropagateTags> => "PropagateTags",
        }
    }

    properties! {
        /// [`ManagedInstancesStorageConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-capacityprovider-managedinstancesstorageconfiguration.html) of `AWS::ECS::CapacityProvider`.
        ManagedInstancesStorageConfiguration;
        required {
            /// `StorageSizeGiB`: required; at least 1.
            storage_size_gib: Value<i64> => "StorageSizeGiB",
        }
        optional {}
    }

    properties! {
        /// [`ManagedScaling`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-capacityprovider-managedscaling.html) of `AWS::ECS::CapacityProvider`.
        ManagedScaling;
        required {}
        optional {
            /// `InstanceWarmupPeriod`: 0 to 10000.
            instance_warmup_period: Value<i64> => "InstanceWarmupPeriod",
            /// `MaximumScalingStepSize`: 1 to 10000.
            maximum_scaling_step_size: Value<i64> => "MaximumScalingStepSize",
            /// `MinimumScalingStepSize`: 1 to 10000.
            minimum_scaling_step_size: Value<i64> => "MinimumScalingStepSize",
            /// `Status`: one of `DISABLED`, `ENABLED`.
            status: Value<Status> => "Status",
            /// `TargetCapacity`: 1 to 100.
            target_capacity: Value<i64> => "TargetCapacity",
        }
    }

    choice! {
        /// The values of `AutoScalingGroupProvider.ManagedTerminationProtection` in `AWS::ECS::CapacityProvider`.
        ManagedTerminationProtection {
            Disabled = "DISABLED",
            Enabled = "ENABLED",
        }
    }

    properties! {
        /// [`MemoryGiBPerVCpuRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-capacityprovider-memorygibpervcpurequest.html) of `AWS::ECS::CapacityProvider`.
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
        /// [`MemoryMiBRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-capacityprovider-memorymibrequest.html) of `AWS::ECS::CapacityProvider`.
        MemoryMibRequest;
        required {
            /// `Min`: required.
            min: Value<i64> => "Min",
        }
        optional {
            /// `Max`.
            max: Value<i64> => "Max",
        }
    }

    properties! {
        /// [`NetworkBandwidthGbpsRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-capacityprovider-networkbandwidthgbpsrequest.html) of `AWS::ECS::CapacityProvider`.
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
        /// [`NetworkInterfaceCountRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-capacityprovider-networkinterfacecountrequest.html) of `AWS::ECS::CapacityProvider`.
        NetworkInterfaceCountRequest;
        required {}
        optional {
            /// `Max`.
            max: Value<i64> => "Max",
            /// `Min`.
            min: Value<i64> => "Min",
        }
    }

    choice! {
        /// The values of `ManagedInstancesProvider.PropagateTags` in `AWS::ECS::CapacityProvider`.
        PropagateTags {
            CapacityProvider = "CAPACITY_PROVIDER",
            None = "NONE",
        }
    }

    choice! {
        /// The values of `CapacityReservationRequest.ReservationPreference` in `AWS::ECS::CapacityProvider`.
        ReservationPreference {
            ReservationsExcluded = "RESERVATIONS_EXCLUDED",
            ReservationsFirst = "RESERVATIONS_FIRST",
            ReservationsOnly = "RESERVATIONS_ONLY",
        }
    }

    choice! {
        /// The values of `ManagedScaling.Status` in `AWS::ECS::CapacityProvider`.
        Status {
            Disabled = "DISABLED",
            Enabled = "ENABLED",
        }
    }

    properties! {
        /// [`TotalLocalStorageGBRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-capacityprovider-totallocalstoragegbrequest.html) of `AWS::ECS::CapacityProvider`.
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
        /// [`VCpuCountRangeRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-capacityprovider-vcpucountrangerequest.html) of `AWS::ECS::CapacityProvider`.
        VcpuCountRangeRequest;
        required {
            /// `Min`: required.
            min: Value<i64> => "Min",
        }
        optional {
            /// `Max`.
            max: Value<i64> => "Max",
        }
    }
}

resource! {
    /// [`AWS::ECS::Cluster`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-cluster.html). Identified by `ClusterName`.
    Cluster = "AWS::ECS::Cluster", tags: List;
    required {}
    optional {
        /// `CapacityProviders`.
        capacity_providers: List<Id<ecs::CapacityProvider>> => "CapacityProviders",
        /// `ClusterName`. A change replaces the resource.
        cluster_name: Value<String> => "ClusterName",
        /// `ClusterSettings`.
        cluster_settings: List<cluster::ClusterSettings> => "ClusterSettings",
        /// `Configuration`.
        configuration: Value<cluster::ClusterConfiguration> => "Configuration",
        /// `DefaultCapacityProviderStrategy`.
        default_capacity_provider_strategy: List<cluster::CapacityProviderStrategyItem> => "DefaultCapacityProviderStrategy",
        /// `ServiceConnectDefaults`.
        service_connect_defaults: Value<cluster::ServiceConnectDefaults> => "ServiceConnectDefaults",
        /// `Tags`: 0 to 50 elements.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<ecs::Cluster>> => "Arn",
    }
}

/// The nested types of [`Cluster`].
pub mod cluster {
    use super::*;

    properties! {
        /// [`CapacityProviderStrategyItem`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-cluster-capacityproviderstrategyitem.html) of `AWS::ECS::Cluster`.
        CapacityProviderStrategyItem;
        required {}
        optional {
            /// `Base`: 0 to 100000.
            base: Value<i64> => "Base",
            /// `CapacityProvider`.
            capacity_provider: Value<Id<ecs::CapacityProvider>> => "CapacityProvider",
            /// `Weight`: 0 to 1000.
            weight: Value<i64> => "Weight",
        }
    }

    properties! {
        /// [`ClusterConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-cluster-clusterconfiguration.html) of `AWS::ECS::Cluster`.
        ClusterConfiguration;
        required {}
        optional {
            /// `ExecuteCommandConfiguration`.
            execute_command_configuration: Value<ExecuteCommandConfiguration> => "ExecuteCommandConfiguration",
            /// `ManagedStorageConfiguration`.
            managed_storage_configuration: Value<ManagedStorageConfiguration> => "ManagedStorageConfiguration",
        }
    }

    properties! {
        /// [`ClusterSettings`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-cluster-clustersettings.html) of `AWS::ECS::Cluster`.
        ClusterSettings;
        required {}
        optional {
            /// `Name`.
            name: Value<String> => "Name",
            /// `Value`.
            value: Value<String> => "Value",
        }
    }

    properties! {
        /// [`ExecuteCommandConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-cluster-executecommandconfiguration.html) of `AWS::ECS::Cluster`.
        ExecuteCommandConfiguration;
        required {}
        optional {
            /// `KmsKeyId`.
            kms_key_id: Value<String> => "KmsKeyId",
            /// `LogConfiguration`.
            log_configuration: Value<ExecuteCommandLogConfiguration> => "LogConfiguration",
            /// `Logging`: one of `DEFAULT`, `NONE`, `OVERRIDE`.
            logging: Value<Logging> => "Logging",
        }
    }

    properties! {
        /// [`ExecuteCommandLogConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-cluster-executecommandlogconfiguration.html) of `AWS::ECS::Cluster`.
        ExecuteCommandLogConfiguration;
        required {}
        optional {
            /// `CloudWatchEncryptionEnabled`.
            cloud_watch_encryption_enabled: Value<bool> => "CloudWatchEncryptionEnabled",
            /// `CloudWatchLogGroupName`.
            cloud_watch_log_group_name: Value<String> => "CloudWatchLogGroupName",
            /// `S3BucketName`.
            s3_bucket_name: Value<Id<s3::Bucket>> => "S3BucketName",
            /// `S3EncryptionEnabled`.
            s3_encryption_enabled: Value<bool> => "S3EncryptionEnabled",
            /// `S3KeyPrefix`.
            s3_key_prefix: Value<String> => "S3KeyPrefix",
        }
    }

    choice! {
        /// The values of `ExecuteCommandConfiguration.Logging` in `AWS::ECS::Cluster`.
        Logging {
            Default = "DEFAULT",
            None = "NONE",
            Override = "OVERRIDE",
        }
    }

    properties! {
        /// [`ManagedStorageConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-cluster-managedstorageconfiguration.html) of `AWS::ECS::Cluster`.
        ManagedStorageConfiguration;
        required {}
        optional {
            /// `FargateEphemeralStorageKmsKeyId`.
            fargate_ephemeral_storage_kms_key_id: Value<String> => "FargateEphemeralStorageKmsKeyId",
            /// `KmsKeyId`.
            kms_key_id: Value<String> => "KmsKeyId",
        }
    }

    properties! {
        /// [`ServiceConnectDefaults`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-cluster-serviceconnectdefaults.html) of `AWS::ECS::Cluster`.
        ServiceConnectDefaults;
        required {}
        optional {
            /// `Namespace`.
            namespace: Value<String> => "Namespace",
        }
    }
}

resource! {
    /// [`AWS::ECS::ClusterCapacityProviderAssociations`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-clustercapacityproviderassociations.html). Identified by `Cluster`.
    ClusterCapacityProviderAssociations = "AWS::ECS::ClusterCapacityProviderAssociations", tags: None;
    required {
        /// `Cluster`: required; 1 to 2048 characters. A change replaces the resource.
        cluster: Value<Id<ecs::Cluster>> => "Cluster",
        /// `DefaultCapacityProviderStrategy`: required.
        default_capacity_provider_strategy: List<cluster_capacity_provider_associations::CapacityProviderStrategy> => "DefaultCapacityProviderStrategy",
    }
    optional {
        /// `CapacityProviders`: no element twice.
        capacity_providers: List<Id<ecs::CapacityProvider>> => "CapacityProviders",
    }
    attributes {}
}

/// The nested types of [`ClusterCapacityProviderAssociations`].
pub mod cluster_capacity_provider_associations {
    use super::*;

    properties! {
        /// [`CapacityProviderStrategy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-clustercapacityproviderassociations-capacityproviderstrategy.html) of `AWS::ECS::ClusterCapacityProviderAssociations`.
        CapacityProviderStrategy;
        required {
            /// `CapacityProvider`: required.
            capacity_provider: Value<Id<ecs::CapacityProvider>> => "CapacityProvider",
        }
        optional {
            /// `Base`: 0 to 100000.
            base: Value<i64> => "Base",
            /// `Weight`: 0 to 1000.
            weight: Value<i64> => "Weight",
        }
    }
}

#[cfg(feature = "ecs")]
resource! {
    /// [`AWS::ECS::Daemon`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-daemon.html). Identified by `DaemonArn`.
    Daemon = "AWS::ECS::Daemon", tags: List;
    required {}
    optional {
        /// `CapacityProviderArns`: at least 1 elements.
        capacity_provider_arns: List<String> => "CapacityProviderArns",
        /// `ClusterArn`. A change replaces the resource.
        cluster_arn: Value<String> => "ClusterArn",
        /// `Critical`.
        critical: Value<bool> => "Critical",
        /// `DaemonName`. A change replaces the resource.
        daemon_name: Value<String> => "DaemonName",
        /// `DaemonTaskDefinitionArn`.
        daemon_task_definition_arn: Value<String> => "DaemonTaskDefinitionArn",
        /// `DeploymentConfiguration`.
        deployment_configuration: Value<daemon::DaemonDeploymentConfiguration> => "DeploymentConfiguration",
        /// `EnableECSManagedTags`.
        enable_ecs_managed_tags: Value<bool> => "EnableECSManagedTags",
        /// `EnableExecuteCommand`.
        enable_execute_command: Value<bool> => "EnableExecuteCommand",
        /// `PropagateTags`: one of `DAEMON`, `NONE`.
        propagate_tags: Value<daemon::PropagateTags> => "PropagateTags",
        /// `Tags`: 0 to 50 elements.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `CreatedAt`.
        created_at: Value<String> => "CreatedAt",
        /// `Fn::GetAtt` of `DaemonArn`.
        daemon_arn: Value<Id<ecs::Daemon>> => "DaemonArn",
        /// `Fn::GetAtt` of `DaemonStatus`.
        daemon_status: Value<String> => "DaemonStatus",
        /// `Fn::GetAtt` of `DeploymentArn`.
        deployment_arn: Value<String> => "DeploymentArn",
        /// `Fn::GetAtt` of `UpdatedAt`.
        updated_at: Value<String> => "UpdatedAt",
    }
}

#[cfg(feature = "ecs")]
/// The nested types of [`Daemon`].
pub mod daemon {
    use super::*;

    properties! {
        /// [`DaemonAlarmConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-daemon-daemonalarmconfiguration.html) of `AWS::ECS::Daemon`.
        DaemonAlarmConfiguration;
        required {}
        optional {
            /// `AlarmNames`.
            alarm_names: List<String> => "AlarmNames",
            /// `Enable`.
            enable: Value<bool> => "Enable",
        }
    }

    properties! {
        /// [`DaemonDeploymentConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-daemon-daemondeploymentconfiguration.html) of `AWS::ECS::Daemon`.
        DaemonDeploymentConfiguration;
        required {}
        optional {
            /// `Alarms`.
            alarms: Value<DaemonAlarmConfiguration> => "Alarms",
            /// `BakeTimeInMinutes`: 0 to 1440.
            bake_time_in_minutes: Value<i64> => "BakeTimeInMinutes",
            /// `DrainPercent`: 0 to 100.
            drain_percent: Value<f64> => "DrainPercent",
        }
    }

    choice! {
        /// The values of `PropagateTags` in `AWS::ECS::Daemon`.
        PropagateTags {
            Daemon = "DAEMON",
            None = "NONE",
        }
    }
}

#[cfg(feature = "ecs")]
resource! {
    /// [`AWS::ECS::DaemonTaskDefinition`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-daemontaskdefinition.html). Identified by `DaemonTaskDefinitionArn`.
    DaemonTaskDefinition = "AWS::ECS::DaemonTaskDefinition", tags: List;
    required {}
    optional {
        /// `ContainerDefinitions`: no element twice. A change replaces the resource.
        container_definitions: List<daemon_task_definition::DaemonContainerDefinition> => "ContainerDefinitions",
        /// `Cpu`. A change replaces the resource.
        cpu: Value<String> => "Cpu",
        /// `ExecutionRoleArn`. A change replaces the resource.
        execution_role_arn: Value<Arn<iam::Role>> => "ExecutionRoleArn",
        /// `Family`. A change replaces the resource.
        family: Value<String> => "Family",
        /// `IpcMode`: one of `none`, `shared`. A change replaces the resource.
        ipc_mode: Value<daemon_task_definition::IpcMode> => "IpcMode",
        /// `Memory`. A change replaces the resource.
        memory: Value<String> => "Memory",
        /// `PidMode`: one of `none`, `shared`. A change replaces the resource.
        pid_mode: Value<daemon_task_definition::PidMode> => "PidMode",
        /// `Tags`: 0 to 50 elements.
        tags: List<Tag> => "Tags",
        /// `TaskRoleArn`. A change replaces the resource.
        task_role_arn: Value<Arn<iam::Role>> => "TaskRoleArn",
        /// `Volumes`: no element twice. A change replaces the resource.
        volumes: List<daemon_task_definition::Volume> => "Volumes",
    }
    attributes {
        /// `Fn::GetAtt` of `DaemonTaskDefinitionArn`.
        daemon_task_definition_arn: Value<Id<ecs::DaemonTaskDefinition>> => "DaemonTaskDefinitionArn",
    }
}

#[cfg(feature = "ecs")]
/// The nested types of [`DaemonTaskDefinition`].
pub mod daemon_task_definition {
    use super::*;

    choice! {
        /// The values of `ContainerDependency.Condition` in `AWS::ECS::DaemonTaskDefinition`.
        Condition {
            Complete = "COMPLETE",
            Healthy = "HEALTHY",
            Start = "START",
            Success = "SUCCESS",
        }
    }

    properties! {
        /// [`ContainerDependency`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-daemontaskdefinition-containerdependency.html) of `AWS::ECS::DaemonTaskDefinition`.
        ContainerDependency;
        required {}
        optional {
            /// `Condition`: one of `COMPLETE`, `HEALTHY`, `START`, `SUCCESS`.
            condition: Value<Condition> => "Condition",
            /// `ContainerName`.
            container_name: Value<String> => "ContainerName",
        }
    }

    properties! {
        /// [`DaemonContainerDefinition`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-daemontaskdefinition-daemoncontainerdefinition.html) of `AWS::ECS::DaemonTaskDefinition`.
        DaemonContainerDefinition;
        required {
            /// `Name`: required.
            name: Value<String> => "Name",
            /// `Image`: required.
            image: Value<String> => "Image",
        }
        optional {
            /// `Command`.
            command: List<String> => "Command",
            /// `Cpu`.
            cpu: Value<i64> => "Cpu",
            /// `DependsOn`.
            depends_on: List<ContainerDependency> => "DependsOn",
            /// `EntryPoint`.
            entry_point: List<String> => "EntryPoint",
            /// `Environment`.
            environment: List<KeyValuePair> => "Environment",
            /// `EnvironmentFiles`.
            environment_files: List<EnvironmentFile> => "EnvironmentFiles",
            /// `Essential`.
            essential: Value<bool> => "Essential",
            /// `FirelensConfiguration`.
            firelens_configuration: Value<FirelensConfiguration> => "FirelensConfiguration",
            /// `HealthCheck`.
            health_check: Value<HealthCheck> => "HealthCheck",
            /// `Interactive`.
            interactive: Value<bool> => "Interactive",
            /// `LinuxParameters`.
            linux_parameters: Value<LinuxParameters> => "LinuxParameters",
            /// `LogConfiguration`.
            log_configuration: Value<LogConfiguration> => "LogConfiguration",
            /// `Memory`.
            memory: Value<i64> => "Memory",
            /// `MemoryReservation`.
            memory_reservation: Value<i64> => "MemoryReservation",
            /// `MountPoints`.
            mount_points: List<MountPoint> => "MountPoints",
            /// `Privileged`.
            privileged: Value<bool> => "Privileged",
            /// `PseudoTerminal`.
            pseudo_terminal: Value<bool> => "PseudoTerminal",
            /// `ReadonlyRootFilesystem`.
            readonly_root_filesystem: Value<bool> => "ReadonlyRootFilesystem",
            /// `RepositoryCredentials`.
            repository_credentials: Value<RepositoryCredentials> => "RepositoryCredentials",
            /// `RestartPolicy`.
            restart_policy: Value<RestartPolicy> => "RestartPolicy",
            /// `Secrets`.
            secrets: List<Secret> => "Secrets",
            /// `StartTimeout`.
            start_timeout: Value<i64> => "StartTimeout",
            /// `StopTimeout`.
            stop_timeout: Value<i64> => "StopTimeout",
            /// `SystemControls`.
            system_controls: List<SystemControl> => "SystemControls",
            /// `Ulimits`.
            ulimits: List<Ulimit> => "Ulimits",
            /// `User`.
            user: Value<String> => "User",
            /// `WorkingDirectory`.
            working_directory: Value<String> => "WorkingDirectory",
        }
    }

    properties! {
        /// [`Device`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-daemontaskdefinition-device.html) of `AWS::ECS::DaemonTaskDefinition`.
        Device;
        required {}
        optional {
            /// `ContainerPath`.
            container_path: Value<String> => "ContainerPath",
            /// `HostPath`.
            host_path: Value<String> => "HostPath",
            /// `Permissions`: each one of `mknod`, `read`, `write`.
            permissions: List<Permissions> => "Permissions",
        }
    }

    properties! {
        /// [`EnvironmentFile`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-daemontaskdefinition-environmentfile.html) of `AWS::ECS::DaemonTaskDefinition`.
        EnvironmentFile;
        required {}
        optional {
            /// `Type`: one of `s3`.
            r#type: Value<EnvironmentFileType> => "Type",
            /// `Value`.
            value: Value<String> => "Value",
        }
    }

    choice! {
        /// The values of `EnvironmentFile.Type` in `AWS::ECS::DaemonTaskDefinition`.
        EnvironmentFileType {
            S3 = "s3",
        }
    }

    properties! {
        /// [`FirelensConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-daemontaskdefinition-firelensconfiguration.html) of `AWS::ECS::DaemonTaskDefinition`.
        FirelensConfiguration;
        required {}
        optional {
            /// `Options`.
            options: Map<String> => "Options",
            /// `Type`: one of `fluentbit`, `fluentd`.
            r#type: Value<FirelensConfigurationType> => "Type",
        }
    }

    choice! {
        /// The values of `FirelensConfiguration.Type` in `AWS::ECS::DaemonTaskDefinition`.
        FirelensConfigurationType {
            Fluentbit = "fluentbit",
            Fluentd = "fluentd",
        }
    }

    properties! {
        /// [`HealthCheck`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-daemontaskdefinition-healthcheck.html) of `AWS::ECS::DaemonTaskDefinition`.
        HealthCheck;
        required {}
        optional {
            /// `Command`.
            command: List<String> => "Command",
            /// `Interval`.
            interval: Value<i64> => "Interval",
            /// `Retries`.
            retries: Value<i64> => "Retries",
            /// `StartPeriod`.
            start_period: Value<i64> => "StartPeriod",
            /// `Timeout`.
            timeout: Value<i64> => "Timeout",
        }
    }

    properties! {
        /// [`HostVolumeProperties`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-daemontaskdefinition-hostvolumeproperties.html) of `AWS::ECS::DaemonTaskDefinition`.
        HostVolumeProperties;
        required {}
        optional {
            /// `SourcePath`.
            source_path: Value<String> => "SourcePath",
        }
    }

    choice! {
        /// The values of `IpcMode` in `AWS::ECS::DaemonTaskDefinition`.
        IpcMode {
            None = "none",
            Shared = "shared",
        }
    }

    properties! {
        /// [`KernelCapabilities`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-daemontaskdefinition-kernelcapabilities.html) of `AWS::ECS::DaemonTaskDefinition`.
        KernelCapabilities;
        required {}
        optional {
            /// `Add`.
            add: List<String> => "Add",
            /// `Drop`.
            drop: List<String> => "Drop",
        }
    }

    properties! {
        /// [`KeyValuePair`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-daemontaskdefinition-keyvaluepair.html) of `AWS::ECS::DaemonTaskDefinition`.
        KeyValuePair;
        required {}
        optional {
            /// `Name`.
            name: Value<String> => "Name",
            /// `Value`.
            value: Value<String> => "Value",
        }
    }

    properties! {
        /// [`LinuxParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-daemontaskdefinition-linuxparameters.html) of `AWS::ECS::DaemonTaskDefinition`.
        LinuxParameters;
        required {}
        optional {
            /// `Capabilities`.
            capabilities: Value<KernelCapabilities> => "Capabilities",
            /// `Devices`.
            devices: List<Device> => "Devices",
            /// `InitProcessEnabled`.
            init_process_enabled: Value<bool> => "InitProcessEnabled",
            /// `Tmpfs`.
            tmpfs: List<Tmpfs> => "Tmpfs",
        }
    }

    properties! {
        /// [`LogConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-daemontaskdefinition-logconfiguration.html) of `AWS::ECS::DaemonTaskDefinition`.
        LogConfiguration;
        required {
            /// `LogDriver`: required.
            log_driver: Value<String> => "LogDriver",
        }
        optional {
            /// `Options`.
            options: Map<String> => "Options",
            /// `SecretOptions`.
            secret_options: List<Secret> => "SecretOptions",
        }
    }

    properties! {
        /// [`MountPoint`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-daemontaskdefinition-mountpoint.html) of `AWS::ECS::DaemonTaskDefinition`.
        MountPoint;
        required {}
        optional {
            /// `ContainerPath`.
            container_path: Value<String> => "ContainerPath",
            /// `ReadOnly`.
            read_only: Value<bool> => "ReadOnly",
            /// `SourceVolume`.
            source_volume: Value<String> => "SourceVolume",
        }
    }

    choice! {
        /// The values of `Ulimit.Name` in `AWS::ECS::DaemonTaskDefinition`.
        Name {
            Core = "core",
            Cpu = "cpu",
            Data = "data",
            Fsize = "fsize",
            Locks = "locks",
            Memlock = "memlock",
            Msgqueue = "msgqueue",
            Nice = "nice",
            Nofile = "nofile",
            Nproc = "nproc",
            Rss = "rss",
            Rtprio = "rtprio",
            Rttime = "rttime",
            Sigpending = "sigpending",
            Stack = "stack",
        }
    }

    choice! {
        /// The values of `Device.Permissions` in `AWS::ECS::DaemonTaskDefinition`.
        Permissions {
            Mknod = "mknod",
            Read = "read",
            Write = "write",
        }
    }

    choice! {
        /// The values of `PidMode` in `AWS::ECS::DaemonTaskDefinition`.
        PidMode {
            None = "none",
            Shared = "shared",
        }
    }

    properties! {
        /// [`RepositoryCredentials`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-daemontaskdefinition-repositorycredentials.html) of `AWS::ECS::DaemonTaskDefinition`.
        RepositoryCredentials;
        required {}
        optional {
            /// `CredentialsParameter`.
            credentials_parameter: Value<String> => "CredentialsParameter",
        }
    }

    properties! {
        /// [`RestartPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-daemontaskdefinition-restartpolicy.html) of `AWS::ECS::DaemonTaskDefinition`.
        RestartPolicy;
        required {}
        optional {
            /// `Enabled`.
            enabled: Value<bool> => "Enabled",
            /// `IgnoredExitCodes`.
            ignored_exit_codes: List<i64> => "IgnoredExitCodes",
            /// `RestartAttemptPeriod`.
            restart_attempt_period: Value<i64> => "RestartAttemptPeriod",
        }
    }

    properties! {
        /// [`Secret`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-daemontaskdefinition-secret.html) of `AWS::ECS::DaemonTaskDefinition`.
        Secret;
        required {
            /// `Name`: required.
            name: Value<String> => "Name",
            /// `ValueFrom`: required.
            value_from: Value<String> => "ValueFrom",
        }
        optional {}
    }

    properties! {
        /// [`SystemControl`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-daemontaskdefinition-systemcontrol.html) of `AWS::ECS::DaemonTaskDefinition`.
        SystemControl;
        required {}
        optional {
            /// `Namespace`.
            namespace: Value<String> => "Namespace",
            /// `Value`.
            value: Value<String> => "Value",
        }
    }

    properties! {
        /// [`Tmpfs`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-daemontaskdefinition-tmpfs.html) of `AWS::ECS::DaemonTaskDefinition`.
        Tmpfs;
        required {
            /// `Size`: required.
            size: Value<i64> => "Size",
        }
        optional {
            /// `ContainerPath`.
            container_path: Value<String> => "ContainerPath",
            /// `MountOptions`.
            mount_options: List<String> => "MountOptions",
        }
    }

    properties! {
        /// [`Ulimit`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-daemontaskdefinition-ulimit.html) of `AWS::ECS::DaemonTaskDefinition`.
        Ulimit;
        required {
            /// `HardLimit`: required.
            hard_limit: Value<i64> => "HardLimit",
            /// `Name`: required.
            name: Value<Name> => "Name",
            /// `SoftLimit`: required.
            soft_limit: Value<i64> => "SoftLimit",
        }
        optional {}
    }

    properties! {
        /// [`Volume`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-daemontaskdefinition-volume.html) of `AWS::ECS::DaemonTaskDefinition`.
        Volume;
        required {}
        optional {
            /// `Host`.
            host: Value<HostVolumeProperties> => "Host",
            /// `Name`.
            name: Value<String> => "Name",
        }
    }
}

#[cfg(feature = "ecs")]
resource! {
    /// [`AWS::ECS::ExpressGatewayService`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-expressgatewayservice.html). Identified by `ServiceArn`.
    ExpressGatewayService = "AWS::ECS::ExpressGatewayService", tags: List;
    required {
        /// `InfrastructureRoleArn`: required. A change replaces the resource.
        infrastructure_role_arn: Value<Arn<iam::Role>> => "InfrastructureRoleArn",
    }
    optional {
        /// `Cluster`. A change replaces the resource.
        cluster: Value<String> => "Cluster",
        /// `Cpu`.
        cpu: Value<String> => "Cpu",
        /// `ExecutionRoleArn`.
        execution_role_arn: Value<Arn<iam::Role>> => "ExecutionRoleArn",
        /// `HealthCheckPath`.
        health_check_path: Value<String> => "HealthCheckPath",
        /// `Memory`.
        memory: Value<String> => "Memory",
        /// `NetworkConfiguration`.
        network_configuration: Value<express_gateway_service::ExpressGatewayServiceNetworkConfiguration> => "NetworkConfiguration",
        /// `PrimaryContainer`.
        primary_container: Value<express_gateway_service::ExpressGatewayContainer> => "PrimaryContainer",
        /// `ScalingTarget`.
        scaling_target: Value<express_gateway_service::ExpressGatewayScalingTarget> => "ScalingTarget",
        /// `ServiceName`. A change replaces the resource.
        service_name: Value<String> => "ServiceName",
        /// `Tags`: 0 to 50 elements. A change replaces the resource.
        tags: List<Tag> => "Tags",
        /// `TaskDefinitionArn`.
        task_definition_arn: Value<String> => "TaskDefinitionArn",
        /// `TaskRoleArn`.
        task_role_arn: Value<Arn<iam::Role>> => "TaskRoleArn",
    }
    attributes {
        /// `Fn::GetAtt` of `CreatedAt`.
        created_at: Value<String> => "CreatedAt",
        /// `Fn::GetAtt` of `ECSManagedResourceArns.AutoScaling.ApplicationAutoScalingPolicies`.
        ecs_managed_resource_arns_auto_scaling_application_auto_scaling_policies: List<String> => "ECSManagedResourceArns.AutoScaling.ApplicationAutoScalingPolicies",
        /// `Fn::GetAtt` of `ECSManagedResourceArns.AutoScaling.ScalableTarget`.
        ecs_managed_resource_arns_auto_scaling_scalable_target: Value<String> => "ECSManagedResourceArns.AutoScaling.ScalableTarget",
        /// `Fn::GetAtt` of `ECSManagedResourceArns.IngressPath.CertificateArn`.
        ecs_managed_resource_arns_ingress_path_certificate_arn: Value<String> => "ECSManagedResourceArns.IngressPath.CertificateArn",
        /// `Fn::GetAtt` of `ECSManagedResourceArns.IngressPath.ListenerArn`.
        ecs_managed_resource_arns_ingress_path_listener_arn: Value<String> => "ECSManagedResourceArns.IngressPath.ListenerArn",
        /// `Fn::GetAtt` of `ECSManagedResourceArns.IngressPath.ListenerRuleArn`.
        ecs_managed_resource_arns_ingress_path_listener_rule_arn: Value<String> => "ECSManagedResourceArns.IngressPath.ListenerRuleArn",
        /// `Fn::GetAtt` of `ECSManagedResourceArns.IngressPath.LoadBalancerArn`.
        ecs_managed_resource_arns_ingress_path_load_balancer_arn: Value<String> => "ECSManagedResourceArns.IngressPath.LoadBalancerArn",
        /// `Fn::GetAtt` of `ECSManagedResourceArns.IngressPath.LoadBalancerSecurityGroups`.
        ecs_managed_resource_arns_ingress_path_load_balancer_security_groups: List<String> => "ECSManagedResourceArns.IngressPath.LoadBalancerSecurityGroups",
        /// `Fn::GetAtt` of `ECSManagedResourceArns.IngressPath.TargetGroupArns`.
        ecs_managed_resource_arns_ingress_path_target_group_arns: List<String> => "ECSManagedResourceArns.IngressPath.TargetGroupArns",
        /// `Fn::GetAtt` of `ECSManagedResourceArns.LogGroups`.
        ecs_managed_resource_arns_log_groups: List<String> => "ECSManagedResourceArns.LogGroups",
        /// `Fn::GetAtt` of `ECSManagedResourceArns.MetricAlarms`.
        ecs_managed_resource_arns_metric_alarms: List<String> => "ECSManagedResourceArns.MetricAlarms",
        /// `Fn::GetAtt` of `ECSManagedResourceArns.ServiceSecurityGroups`.
        ecs_managed_resource_arns_service_security_groups: List<String> => "ECSManagedResourceArns.ServiceSecurityGroups",
        /// `Fn::GetAtt` of `Endpoint`.
        endpoint: Value<String> => "Endpoint",
        /// `Fn::GetAtt` of `ServiceArn`.
        service_arn: Value<Id<ecs::ExpressGatewayService>> => "ServiceArn",
        /// `Fn::GetAtt` of `UpdatedAt`.
        updated_at: Value<String> => "UpdatedAt",
    }
}

#[cfg(feature = "ecs")]
/// The nested types of [`ExpressGatewayService`].
pub mod express_gateway_service {
    use super::*;

    properties! {
        /// [`ExpressGatewayContainer`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-expressgatewayservice-expressgatewaycontainer.html) of `AWS::ECS::ExpressGatewayService`.
        ExpressGatewayContainer;
        required {
            /// `Image`: required.
            image: Value<String> => "Image",
        }
        optional {
            /// `AwsLogsConfiguration`.
            aws_logs_configuration: Value<ExpressGatewayServiceAwsLogsConfiguration> => "AwsLogsConfiguration",
            /// `Command`.
            command: List<String> => "Command",
            /// `ContainerPort`.
            container_port: Value<i64> => "ContainerPort",
            /// `Environment`.
            environment: List<KeyValuePair> => "Environment",
            /// `RepositoryCredentials`.
            repository_credentials: Value<ExpressGatewayRepositoryCredentials> => "RepositoryCredentials",
            /// `Secrets`.
            secrets: List<Secret> => "Secrets",
        }
    }

    properties! {
        /// [`ExpressGatewayRepositoryCredentials`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-expressgatewayservice-expressgatewayrepositorycredentials.html) of `AWS::ECS::ExpressGatewayService`.
        ExpressGatewayRepositoryCredentials;
        required {
            /// `CredentialsParameter`: required.
            credentials_parameter: Value<String> => "CredentialsParameter",
        }
        optional {}
    }

    properties! {
        /// [`ExpressGatewayScalingTarget`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-expressgatewayservice-expressgatewayscalingtarget.html) of `AWS::ECS::ExpressGatewayService`.
        ExpressGatewayScalingTarget;
        required {}
        optional {
            /// `AutoScalingMetric`: one of `AVERAGE_CPU`, `AVERAGE_MEMORY`, `REQUEST_COUNT_PER_TARGET`.
            auto_scaling_metric: Value<ExpressGatewayServiceScalingMetric> => "AutoScalingMetric",
            /// `AutoScalingTargetValue`.
            auto_scaling_target_value: Value<i64> => "AutoScalingTargetValue",
            /// `MaxTaskCount`.
            max_task_count: Value<i64> => "MaxTaskCount",
            /// `MinTaskCount`.
            min_task_count: Value<i64> => "MinTaskCount",
        }
    }

    properties! {
        /// [`ExpressGatewayServiceAwsLogsConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-expressgatewayservice-expressgatewayserviceawslogsconfiguration.html) of `AWS::ECS::ExpressGatewayService`.
        ExpressGatewayServiceAwsLogsConfiguration;
        required {
            /// `LogGroup`: required.
            log_group: Value<String> => "LogGroup",
            /// `LogStreamPrefix`: required.
            log_stream_prefix: Value<String> => "LogStreamPrefix",
        }
        optional {}
    }

    properties! {
        /// [`ExpressGatewayServiceNetworkConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-expressgatewayservice-expressgatewayservicenetworkconfiguration.html) of `AWS::ECS::ExpressGatewayService`.
        ExpressGatewayServiceNetworkConfiguration;
        required {}
        optional {
            /// `SecurityGroups`.
            security_groups: List<Id<ec2::SecurityGroup>> => "SecurityGroups",
            /// `Subnets`.
            subnets: List<Id<ec2::Subnet>> => "Subnets",
        }
    }

    choice! {
        /// The values of `ExpressGatewayScalingTarget.AutoScalingMetric` in `AWS::ECS::ExpressGatewayService`.
        ExpressGatewayServiceScalingMetric {
            AverageCpu = "AVERAGE_CPU",
            AverageMemory = "AVERAGE_MEMORY",
            RequestCountPerTarget = "REQUEST_COUNT_PER_TARGET",
        }
    }

    properties! {
        /// [`KeyValuePair`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-expressgatewayservice-keyvaluepair.html) of `AWS::ECS::ExpressGatewayService`.
        KeyValuePair;
        required {
            /// `Name`: required.
            name: Value<String> => "Name",
            /// `Value`: required.
            value: Value<String> => "Value",
        }
        optional {}
    }

    properties! {
        /// [`Secret`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-expressgatewayservice-secret.html) of `AWS::ECS::ExpressGatewayService`.
        Secret;
        required {
            /// `Name`: required.
            name: Value<String> => "Name",
            /// `ValueFrom`: required.
            value_from: Value<String> => "ValueFrom",
        }
        optional {}
    }
}

#[cfg(feature = "ecs")]
resource! {
    /// [`AWS::ECS::Gateway`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-gateway.html). Identified by `Arn`.
    Gateway = "AWS::ECS::Gateway", tags: List;
    required {
        /// `GatewayName`: required; 1 to 255 characters; pattern `^[a-zA-Z0-9-]+$`. A change replaces the resource.
        gateway_name: Value<String> => "GatewayName",
        /// `InfrastructureRoleArn`: required.
        infrastructure_role_arn: Value<Arn<iam::Role>> => "InfrastructureRoleArn",
        /// `Configuration`: required.
        configuration: Value<gateway::GatewayConfiguration> => "Configuration",
    }
    optional {
        /// `DeletionProtection`.
        deletion_protection: Value<bool> => "DeletionProtection",
        /// `PropagateTags`: one of `GATEWAY`, `NONE`.
        propagate_tags: Value<gateway::PropagateGatewayTags> => "PropagateTags",
        /// `Tags`: 0 to 50 elements.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `AccessType`.
        access_type: Value<String> => "AccessType",
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Id<ecs::Gateway>> => "Arn",
        /// `Fn::GetAtt` of `Configuration.HostSharedAlb.CurrentAlbCount`.
        configuration_host_shared_alb_current_alb_count: Value<i64> => "Configuration.HostSharedAlb.CurrentAlbCount",
        /// `Fn::GetAtt` of `CreatedAt`.
        created_at: Value<String> => "CreatedAt",
        /// `Fn::GetAtt` of `Status`.
        status: Value<String> => "Status",
        /// `Fn::GetAtt` of `UpdatedAt`.
        updated_at: Value<String> => "UpdatedAt",
    }
}

#[cfg(feature = "ecs")]
/// The nested types of [`Gateway`].
pub mod gateway {
    use super::*;

    choice! {
        /// The values of `HostSharedAlbConfiguration.HttpDesync` in `AWS::ECS::Gateway`.
        GatewayAlbDesyncMitigationMode {
            Defensive = "defensive",
            Monitor = "monitor",
            Strictest = "strictest",
        }
    }

    choice! {
        /// The values of `HostSharedAlbConfiguration.Protocol` in `AWS::ECS::Gateway`.
        GatewayAlbProtocol {
            Http = "HTTP",
            Https = "HTTPS",
        }
    }

    properties! {
        /// [`GatewayAlbTestTrafficRules`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-gateway-gatewayalbtesttrafficrules.html) of `AWS::ECS::Gateway`.
        GatewayAlbTestTrafficRules;
        required {}
        optional {
            /// `Header`.
            header: Value<GatewayTestTrafficHeader> => "Header",
        }
    }

    properties! {
        /// [`GatewayConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-gateway-gatewayconfiguration.html) of `AWS::ECS::Gateway`.
        GatewayConfiguration;
        required {
            /// `HostSharedAlb`: required.
            host_shared_alb: Value<HostSharedAlbConfiguration> => "HostSharedAlb",
        }
        optional {}
    }

    properties! {
        /// [`GatewayElbAccessLogConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-gateway-gatewayelbaccesslogconfiguration.html) of `AWS::ECS::Gateway`.
        GatewayElbAccessLogConfiguration;
        required {}
        optional {
            /// `Destination`.
            destination: Value<GatewayElbAccessLogDestination> => "Destination",
        }
    }

    properties! {
        /// [`GatewayElbAccessLogDestination`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-gateway-gatewayelbaccesslogdestination.html) of `AWS::ECS::Gateway`.
        GatewayElbAccessLogDestination;
        required {}
        optional {
            /// `S3`.
            s3: Value<GatewayElbAccessLogS3Destination> => "S3",
        }
    }

    properties! {
        /// [`GatewayElbAccessLogS3Destination`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-gateway-gatewayelbaccesslogs3destination.html) of `AWS::ECS::Gateway`.
        GatewayElbAccessLogS3Destination;
        required {
            /// `Bucket`: required.
            bucket: Value<String> => "Bucket",
        }
        optional {
            /// `Prefix`.
            prefix: Value<String> => "Prefix",
        }
    }

    choice! {
        /// The values of `GatewayElbNetworkConfiguration.IpAddressType` in `AWS::ECS::Gateway`.
        GatewayElbIpAddressType {
            Dualstack = "dualstack",
            DualstackWithoutPublicIpv4 = "dualstack-without-public-ipv4",
            Ipv4 = "ipv4",
        }
    }

    properties! {
        /// [`GatewayElbNetworkConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-gateway-gatewayelbnetworkconfiguration.html) of `AWS::ECS::Gateway`.
        GatewayElbNetworkConfiguration;
        required {}
        optional {
            /// `InboundSecurityGroup`.
            inbound_security_group: Value<String> => "InboundSecurityGroup",
            /// `IpAddressType`: one of `dualstack`, `dualstack-without-public-ipv4`, `ipv4`. A change replaces the resource.
            ip_address_type: Value<GatewayElbIpAddressType> => "IpAddressType",
            /// `Subnets`: at least 2 elements. A change replaces the resource.
            subnets: List<Id<ec2::Subnet>> => "Subnets",
        }
    }

    choice! {
        /// The values of `HostSharedAlbConfiguration.Scheme` in `AWS::ECS::Gateway`.
        GatewayElbScheme {
            Internal = "internal",
            InternetFacing = "internet-facing",
        }
    }

    properties! {
        /// [`GatewayTestTrafficHeader`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-gateway-gatewaytesttrafficheader.html) of `AWS::ECS::Gateway`.
        GatewayTestTrafficHeader;
        required {
            /// `Name`: required.
            name: Value<String> => "Name",
            /// `Values`: required.
            values: List<String> => "Values",
        }
        optional {}
    }

    properties! {
        /// [`HostSharedAlbConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-gateway-hostsharedalbconfiguration.html) of `AWS::ECS::Gateway`.
        HostSharedAlbConfiguration;
        required {}
        optional {
            /// `AccessLogs`.
            access_logs: Value<GatewayElbAccessLogConfiguration> => "AccessLogs",
            /// `HttpDesync`: one of `defensive`, `monitor`, `strictest`.
            http_desync: Value<GatewayAlbDesyncMitigationMode> => "HttpDesync",
            /// `MaxAlbCount`.
            max_alb_count: Value<i64> => "MaxAlbCount",
            /// `NetworkConfiguration`.
            network_configuration: Value<GatewayElbNetworkConfiguration> => "NetworkConfiguration",
            /// `Port`: 1 to 65535. A change replaces the resource.
            port: Value<i64> => "Port",
            /// `Protocol`: one of `HTTP`, `HTTPS`. A change replaces the resource.
            protocol: Value<GatewayAlbProtocol> => "Protocol",
            /// `Scheme`: one of `internal`, `internet-facing`. A change replaces the resource.
            scheme: Value<GatewayElbScheme> => "Scheme",
            /// `TestTrafficRules`.
            test_traffic_rules: Value<GatewayAlbTestTrafficRules> => "TestTrafficRules",
            /// `WebACLArn`.
            web_acl_arn: Value<String> => "WebACLArn",
        }
    }

    choice! {
        /// The values of `PropagateTags` in `AWS::ECS::Gateway`.
        PropagateGatewayTags {
            Gateway = "GATEWAY",
            None = "NONE",
        }
    }
}

#[cfg(feature = "ecs")]
resource! {
    /// [`AWS::ECS::GatewayClusterAssociations`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-gatewayclusterassociations.html). Identified by `Gateway`, `Cluster`.
    GatewayClusterAssociations = "AWS::ECS::GatewayClusterAssociations", tags: None;
    required {
        /// `Gateway`: required. A change replaces the resource.
        gateway: Value<String> => "Gateway",
        /// `Cluster`: required. A change replaces the resource.
        cluster: Value<String> => "Cluster",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `ClusterArn`.
        cluster_arn: Value<String> => "ClusterArn",
        /// `Fn::GetAtt` of `GatewayArn`.
        gateway_arn: Value<String> => "GatewayArn",
        /// `Fn::GetAtt` of `Status`.
        status: Value<String> => "Status",
    }
}

#[cfg(feature = "ecs")]
resource! {
    /// [`AWS::ECS::PrimaryTaskSet`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-primarytaskset.html). Identified by `Cluster`, `Service`.
    PrimaryTaskSet = "AWS::ECS::PrimaryTaskSet", tags: None;
    required {
        /// `Cluster`: required. A change replaces the resource.
        cluster: Value<Id<ecs::Cluster>> => "Cluster",
        /// `Service`: required. A change replaces the resource.
        service: Value<Id<ecs::Service>> => "Service",
        /// `TaskSetId`: required.
        task_set_id: Value<String> => "TaskSetId",
    }
    optional {}
    attributes {}
}

resource! {
    /// [`AWS::ECS::Service`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-service.html). Identified by `ServiceArn`, `Cluster`.
    Service = "AWS::ECS::Service", tags: List;
    required {}
    optional {
        /// `AvailabilityZoneRebalancing`: one of `DISABLED`, `ENABLED`.
        availability_zone_rebalancing: Value<service::AvailabilityZoneRebalancing> => "AvailabilityZoneRebalancing",
        /// `CapacityProviderStrategy`.
        capacity_provider_strategy: List<service::CapacityProviderStrategyItem> => "CapacityProviderStrategy",
        /// `Cluster`. A change replaces the resource.
        cluster: Value<Id<ecs::Cluster>> => "Cluster",
        /// `DeploymentConfiguration`.
        deployment_configuration: Value<service::DeploymentConfiguration> => "DeploymentConfiguration",
        /// `DeploymentController`.
        deployment_controller: Value<service::DeploymentController> => "DeploymentController",
        /// `DesiredCount`.
        desired_count: Value<i64> => "DesiredCount",
        /// `EnableECSManagedTags`.
        enable_ecs_managed_tags: Value<bool> => "EnableECSManagedTags",
        /// `EnableExecuteCommand`.
        enable_execute_command: Value<bool> => "EnableExecuteCommand",
        /// `ForceNewDeployment`.
        force_new_deployment: Value<service::ForceNewDeployment> => "ForceNewDeployment",
        /// `GatewayConnectors`: at most 1 elements.
        gateway_connectors: List<service::GatewayConnector> => "GatewayConnectors",
        /// `HealthCheckGracePeriodSeconds`.
        health_check_grace_period_seconds: Value<i64> => "HealthCheckGracePeriodSeconds",
        /// `LaunchType`: one of `EC2`, `EXTERNAL`, `FARGATE`. A change can replace the resource.
        launch_type: Value<service::LaunchType> => "LaunchType",
        /// `LoadBalancers`.
        load_balancers: List<service::LoadBalancer> => "LoadBalancers",
        /// `Monitoring`.
        monitoring: Value<service::MonitoringConfiguration> => "Monitoring",
        /// `NetworkConfiguration`.
        network_configuration: Value<service::NetworkConfiguration> => "NetworkConfiguration",
        /// `PlacementConstraints`.
        placement_constraints: List<service::PlacementConstraint> => "PlacementConstraints",
        /// `PlacementStrategies`.
        placement_strategies: List<service::PlacementStrategy> => "PlacementStrategies",
        /// `PlatformVersion`.
        platform_version: Value<String> => "PlatformVersion",
        /// `PropagateTags`: one of `SERVICE`, `TASK_DEFINITION`.
        propagate_tags: Value<service::PropagateTags> => "PropagateTags",
        /// `Role`. A change replaces the resource.
        role: Value<Arn<iam::Role>> => "Role",
        /// `SchedulingStrategy`: one of `DAEMON`, `REPLICA`. A change replaces the resource.
        scheduling_strategy: Value<service::SchedulingStrategy> => "SchedulingStrategy",
        /// `ServiceConnectConfiguration`.
        service_connect_configuration: Value<service::ServiceConnectConfiguration> => "ServiceConnectConfiguration",
        /// `ServiceName`. A change replaces the resource.
        service_name: Value<String> => "ServiceName",
        /// `ServiceRegistries`.
        service_registries: List<service::ServiceRegistry> => "ServiceRegistries",
        /// `Tags`: 0 to 50 elements.
        tags: List<Tag> => "Tags",
        /// `TaskDefinition`.
        task_definition: Value<Id<ecs::TaskDefinition>> => "TaskDefinition",
        /// `VolumeConfigurations`.
        volume_configurations: List<service::ServiceVolumeConfiguration> => "VolumeConfigurations",
        /// `VpcLatticeConfigurations`.
        vpc_lattice_configurations: List<service::VpcLatticeConfiguration> => "VpcLatticeConfigurations",
    }
    attributes {
        /// `Fn::GetAtt` of `Name`.
        name: Value<String> => "Name",
        /// `Fn::GetAtt` of `ServiceArn`.
        service_arn: Value<Id<ecs::Service>> => "ServiceArn",
    }
}

/// The nested types of [`Service`].
pub mod service {
    use super::*;

    choice! {
        /// The values of `GatewayConnectorFilters.AccessTypes` in `AWS::ECS::Service`.
        AccessTypes {
            Private = "PRIVATE",
            Public = "PUBLIC",
        }
    }

    choice! {
        /// The values of `HookTimeoutConfig.Action` in `AWS::ECS::Service`.
        Action {
            Continue = "CONTINUE",
            Rollback = "ROLLBACK",
        }
    }

    properties! {
        /// [`AdvancedConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-advancedconfiguration.html) of `AWS::ECS::Service`.
        AdvancedConfiguration;
        required {
            /// `AlternateTargetGroupArn`: required.
            alternate_target_group_arn: Value<Id<elasticloadbalancingv2::TargetGroup>> => "AlternateTargetGroupArn",
        }
        optional {
            /// `ProductionListenerRule`.
            production_listener_rule: Value<String> => "ProductionListenerRule",
            /// `RoleArn`.
            role_arn: Value<Arn<iam::Role>> => "RoleArn",
            /// `TestListenerRule`.
            test_listener_rule: Value<String> => "TestListenerRule",
        }
    }

    choice! {
        /// The values of `AwsVpcConfiguration.AssignPublicIp` in `AWS::ECS::Service`.
        AssignPublicIp {
            Disabled = "DISABLED",
            Enabled = "ENABLED",
        }
    }

    choice! {
        /// The values of `AvailabilityZoneRebalancing` in `AWS::ECS::Service`.
        AvailabilityZoneRebalancing {
            Disabled = "DISABLED",
            Enabled = "ENABLED",
        }
    }

    properties! {
        /// [`AwsVpcConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-awsvpcconfiguration.html) of `AWS::ECS::Service`.
        AwsVpcConfiguration;
        required {}
        optional {
            /// `AssignPublicIp`: one of `DISABLED`, `ENABLED`.
            assign_public_ip: Value<AssignPublicIp> => "AssignPublicIp",
            /// `SecurityGroups`.
            security_groups: List<Id<ec2::SecurityGroup>> => "SecurityGroups",
            /// `Subnets`.
            subnets: List<Id<ec2::Subnet>> => "Subnets",
        }
    }

    properties! {
        /// [`CanaryConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-canaryconfiguration.html) of `AWS::ECS::Service`.
        CanaryConfiguration;
        required {}
        optional {
            /// `CanaryBakeTimeInMinutes`: 0 to 1440.
            canary_bake_time_in_minutes: Value<i64> => "CanaryBakeTimeInMinutes",
            /// `CanaryPercent`: 0.1 to 100.
            canary_percent: Value<f64> => "CanaryPercent",
        }
    }

    properties! {
        /// [`CapacityProviderStrategyItem`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-capacityproviderstrategyitem.html) of `AWS::ECS::Service`.
        CapacityProviderStrategyItem;
        required {}
        optional {
            /// `Base`: 0 to 100000.
            base: Value<i64> => "Base",
            /// `CapacityProvider`.
            capacity_provider: Value<Id<ecs::CapacityProvider>> => "CapacityProvider",
            /// `Weight`: 0 to 1000.
            weight: Value<i64> => "Weight",
        }
    }

    properties! {
        /// [`DeploymentAlarms`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-deploymentalarms.html) of `AWS::ECS::Service`.
        DeploymentAlarms;
        required {
            /// `AlarmNames`: required.
            alarm_names: List<String> => "AlarmNames",
            /// `Rollback`: required.
            rollback: Value<bool> => "Rollback",
            /// `Enable`: required.
            enable: Value<bool> => "Enable",
        }
        optional {}
    }

    properties! {
        /// [`DeploymentCircuitBreaker`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-deploymentcircuitbreaker.html) of `AWS::ECS::Service`.
        DeploymentCircuitBreaker;
        required {
            /// `Enable`: required.
            enable: Value<bool> => "Enable",
            /// `Rollback`: required.
            rollback: Value<bool> => "Rollback",
        }
        optional {
            /// `ResetOnHealthyTask`.
            reset_on_healthy_task: Value<bool> => "ResetOnHealthyTask",
            /// `ThresholdConfiguration`.
            threshold_configuration: Value<ThresholdConfiguration> => "ThresholdConfiguration",
        }
    }

    properties! {
        /// [`DeploymentConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-deploymentconfiguration.html) of `AWS::ECS::Service`.
        DeploymentConfiguration;
        required {}
        optional {
            /// `Alarms`.
            alarms: Value<DeploymentAlarms> => "Alarms",
            /// `BakeTimeInMinutes`: 0 to 1440.
            bake_time_in_minutes: Value<i64> => "BakeTimeInMinutes",
            /// `CanaryConfiguration`.
            canary_configuration: Value<CanaryConfiguration> => "CanaryConfiguration",
            /// `DeploymentCircuitBreaker`.
            deployment_circuit_breaker: Value<DeploymentCircuitBreaker> => "DeploymentCircuitBreaker",
            /// `EarlySuccessCriteria`.
            early_success_criteria: Value<DeploymentEarlySuccessCriteria> => "EarlySuccessCriteria",
            /// `LifecycleHooks`.
            lifecycle_hooks: List<DeploymentLifecycleHook> => "LifecycleHooks",
            /// `LinearConfiguration`.
            linear_configuration: Value<LinearConfiguration> => "LinearConfiguration",
            /// `MaximumPercent`.
            maximum_percent: Value<i64> => "MaximumPercent",
            /// `MinimumHealthyPercent`.
            minimum_healthy_percent: Value<i64> => "MinimumHealthyPercent",
            /// `Strategy`: one of `BLUE_GREEN`, `CANARY`, `LINEAR`, `ROLLING`.
            strategy: Value<Strategy> => "Strategy",
        }
    }

    properties! {
        /// [`DeploymentController`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-deploymentcontroller.html) of `AWS::ECS::Service`.
        DeploymentController;
        required {}
        optional {
            /// `Type`: one of `CODE_DEPLOY`, `ECS`, `EXTERNAL`.
            r#type: Value<DeploymentControllerType> => "Type",
        }
    }

    choice! {
        /// The values of `DeploymentController.Type` in `AWS::ECS::Service`.
        DeploymentControllerType {
            CodeDeploy = "CODE_DEPLOY",
            Ecs = "ECS",
            External = "EXTERNAL",
        }
    }

    properties! {
        /// [`DeploymentEarlySuccessCriteria`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-deploymentearlysuccesscriteria.html) of `AWS::ECS::Service`.
        DeploymentEarlySuccessCriteria;
        required {}
        optional {
            /// `Enable`.
            enable: Value<bool> => "Enable",
            /// `HealthyPercent`: 0 to 100.
            healthy_percent: Value<i64> => "HealthyPercent",
            /// `SourceServiceRevisionCleanup`: one of `BLOCKING`, `DEFERRED`.
            source_service_revision_cleanup: Value<SourceServiceRevisionCleanup> => "SourceServiceRevisionCleanup",
        }
    }

    properties! {
        /// [`DeploymentLifecycleHook`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-deploymentlifecyclehook.html) of `AWS::ECS::Service`.
        DeploymentLifecycleHook;
        required {
            /// `LifecycleStages`: required; at least 1 elements; each one of `POST_PRODUCTION_TRAFFIC_SHIFT`, `POST_SCALE_UP`, `POST_TEST_TRAFFIC_SHIFT`, `PRE_PRODUCTION_TRAFFIC_SHIFT`, `PRE_SCALE_UP`, `PRODUCTION_TRAFFIC_SHIFT`, `RECONCILE_SERVICE`, `TEST_TRAFFIC_SHIFT`.
            lifecycle_stages: List<LifecycleStages> => "LifecycleStages",
        }
        optional {
            /// `HookDetails`.
            hook_details: Value<Json> => "HookDetails",
            /// `HookTargetArn`.
            hook_target_arn: Value<String> => "HookTargetArn",
            /// `RoleArn`.
            role_arn: Value<Arn<iam::Role>> => "RoleArn",
            /// `TargetType`: one of `AWS_LAMBDA`, `PAUSE`.
            target_type: Value<TargetType> => "TargetType",
            /// `TimeoutConfiguration`.
            timeout_configuration: Value<HookTimeoutConfig> => "TimeoutConfiguration",
        }
    }

    properties! {
        /// [`EBSTagSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-ebstagspecification.html) of `AWS::ECS::Service`.
        EbsTagSpecification;
        required {
            /// `ResourceType`: required; one of `volume`.
            resource_type: Value<ResourceType> => "ResourceType",
        }
        optional {
            /// `PropagateTags`: one of `SERVICE`, `TASK_DEFINITION`.
            propagate_tags: Value<PropagateTags> => "PropagateTags",
            /// `Tags`: 0 to 50 elements.
            tags: List<Tag> => "Tags",
        }
    }

    choice! {
        /// The values of `ServiceManagedEBSVolumeConfiguration.FilesystemType` in `AWS::ECS::Service`.
        FilesystemType {
            Ext3 = "ext3",
            Ext4 = "ext4",
            Ntfs = "ntfs",
            Xfs = "xfs",
        }
    }

    properties! {
        /// [`ForceNewDeployment`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-forcenewdeployment.html) of `AWS::ECS::Service`.
        ForceNewDeployment;
        required {
            /// `EnableForceNewDeployment`: required.
            enable_force_new_deployment: Value<bool> => "EnableForceNewDeployment",
        }
        optional {
            /// `ForceNewDeploymentNonce`: 1 to 255 characters.
            force_new_deployment_nonce: Value<String> => "ForceNewDeploymentNonce",
        }
    }

    choice! {
        /// The values of `ServiceConnectAccessLogConfiguration.Format` in `AWS::ECS::Service`.
        Format {
            Json = "JSON",
            Text = "TEXT",
        }
    }

    properties! {
        /// [`GatewayConnector`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-gatewayconnector.html) of `AWS::ECS::Service`.
        GatewayConnector;
        required {
            /// `PortName`: required.
            port_name: Value<String> => "PortName",
        }
        optional {
            /// `Filters`.
            filters: Value<GatewayConnectorFilters> => "Filters",
            /// `HealthCheck`.
            health_check: Value<GatewayConnectorHealthCheck> => "HealthCheck",
        }
    }

    properties! {
        /// [`GatewayConnectorFilters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-gatewayconnectorfilters.html) of `AWS::ECS::Service`.
        GatewayConnectorFilters;
        required {}
        optional {
            /// `AccessTypes`: at most 2 elements; each one of `PRIVATE`, `PUBLIC`.
            access_types: List<AccessTypes> => "AccessTypes",
        }
    }

    properties! {
        /// [`GatewayConnectorHealthCheck`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-gatewayconnectorhealthcheck.html) of `AWS::ECS::Service`.
        GatewayConnectorHealthCheck;
        required {}
        optional {
            /// `HealthCheckIntervalSeconds`.
            health_check_interval_seconds: Value<i64> => "HealthCheckIntervalSeconds",
            /// `HealthCheckPath`.
            health_check_path: Value<String> => "HealthCheckPath",
            /// `HealthCheckPort`.
            health_check_port: Value<i64> => "HealthCheckPort",
            /// `HealthCheckProtocol`: one of `HTTP`, `HTTPS`.
            health_check_protocol: Value<HealthCheckProtocol> => "HealthCheckProtocol",
            /// `HealthCheckTimeoutSeconds`.
            health_check_timeout_seconds: Value<i64> => "HealthCheckTimeoutSeconds",
            /// `HealthyThresholdCount`.
            healthy_threshold_count: Value<i64> => "HealthyThresholdCount",
            /// `Matcher`.
            matcher: Value<GatewayConnectorHealthCheckMatcher> => "Matcher",
            /// `UnhealthyThresholdCount`.
            unhealthy_threshold_count: Value<i64> => "UnhealthyThresholdCount",
        }
    }

    properties! {
        /// [`GatewayConnectorHealthCheckMatcher`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-gatewayconnectorhealthcheckmatcher.html) of `AWS::ECS::Service`.
        GatewayConnectorHealthCheckMatcher;
        required {}
        optional {
            /// `GrpcCode`.
            grpc_code: Value<String> => "GrpcCode",
            /// `HttpCode`.
            http_code: Value<String> => "HttpCode",
        }
    }

    choice! {
        /// The values of `GatewayConnectorHealthCheck.HealthCheckProtocol` in `AWS::ECS::Service`.
        HealthCheckProtocol {
            Http = "HTTP",
            Https = "HTTPS",
        }
    }

    properties! {
        /// [`HookTimeoutConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-hooktimeoutconfig.html) of `AWS::ECS::Service`.
        HookTimeoutConfig;
        required {}
        optional {
            /// `Action`: one of `CONTINUE`, `ROLLBACK`.
            action: Value<Action> => "Action",
            /// `TimeoutInMinutes`: 1 to 20160.
            timeout_in_minutes: Value<i64> => "TimeoutInMinutes",
        }
    }

    choice! {
        /// The values of `ServiceConnectAccessLogConfiguration.IncludeQueryParameters` in `AWS::ECS::Service`.
        IncludeQueryParameters {
            Disabled = "DISABLED",
            Enabled = "ENABLED",
        }
    }

    choice! {
        /// The values of `LaunchType` in `AWS::ECS::Service`.
        LaunchType {
            Ec2 = "EC2",
            External = "EXTERNAL",
            Fargate = "FARGATE",
        }
    }

    choice! {
        /// The values of `DeploymentLifecycleHook.LifecycleStages` in `AWS::ECS::Service`.
        LifecycleStages {
            PostProductionTrafficShift = "POST_PRODUCTION_TRAFFIC_SHIFT",
            PostScaleUp = "POST_SCALE_UP",
            PostTestTrafficShift = "POST_TEST_TRAFFIC_SHIFT",
            PreProductionTrafficShift = "PRE_PRODUCTION_TRAFFIC_SHIFT",
            PreScaleUp = "PRE_SCALE_UP",
            ProductionTrafficShift = "PRODUCTION_TRAFFIC_SHIFT",
            ReconcileService = "RECONCILE_SERVICE",
            TestTrafficShift = "TEST_TRAFFIC_SHIFT",
        }
    }

    properties! {
        /// [`LinearConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-linearconfiguration.html) of `AWS::ECS::Service`.
        LinearConfiguration;
        required {}
        optional {
            /// `StepBakeTimeInMinutes`: 0 to 1440.
            step_bake_time_in_minutes: Value<i64> => "StepBakeTimeInMinutes",
            /// `StepPercent`: 3 to 100.
            step_percent: Value<f64> => "StepPercent",
        }
    }

    properties! {
        /// [`LoadBalancer`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-loadbalancer.html) of `AWS::ECS::Service`.
        LoadBalancer;
        required {}
        optional {
            /// `AdvancedConfiguration`.
            advanced_configuration: Value<AdvancedConfiguration> => "AdvancedConfiguration",
            /// `ContainerName`.
            container_name: Value<String> => "ContainerName",
            /// `ContainerPort`.
            container_port: Value<i64> => "ContainerPort",
            /// `LoadBalancerName`.
            load_balancer_name: Value<String> => "LoadBalancerName",
            /// `TargetGroupArn`.
            target_group_arn: Value<Id<elasticloadbalancingv2::TargetGroup>> => "TargetGroupArn",
        }
    }

    properties! {
        /// [`LogConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-logconfiguration.html) of `AWS::ECS::Service`.
        LogConfiguration;
        required {}
        optional {
            /// `LogDriver`.
            log_driver: Value<String> => "LogDriver",
            /// `Options`.
            options: Map<String> => "Options",
            /// `SecretOptions`.
            secret_options: List<Secret> => "SecretOptions",
        }
    }

    choice! {
        /// The values of `ServiceConnectContainerConfiguration.LogLevel` in `AWS::ECS::Service`.
        LogLevel {
            Debug = "debug",
            Info = "info",
        }
    }

    properties! {
        /// [`MetricConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-metricconfiguration.html) of `AWS::ECS::Service`.
        MetricConfiguration;
        required {
            /// `MetricNames`: required; 1 to 2 elements; no element twice; each 1 to 255 characters; each one of `CPUUtilization`, `MemoryUtilization`.
            metric_names: List<MetricNames> => "MetricNames",
            /// `ResolutionSeconds`: required; 20 to 60; one of `20`, `60`.
            resolution_seconds: Value<i64> => "ResolutionSeconds",
        }
        optional {}
    }

    choice! {
        /// The values of `MetricConfiguration.MetricNames` in `AWS::ECS::Service`.
        MetricNames {
            CpuUtilization = "CPUUtilization",
            MemoryUtilization = "MemoryUtilization",
        }
    }

    properties! {
        /// [`MonitoringConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-monitoringconfiguration.html) of `AWS::ECS::Service`.
        MonitoringConfiguration;
        required {
            /// `MetricConfigurations`: required; 1 to 2 elements.
            metric_configurations: List<MetricConfiguration> => "MetricConfigurations",
        }
        optional {}
    }

    properties! {
        /// [`NetworkConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-networkconfiguration.html) of `AWS::ECS::Service`.
        NetworkConfiguration;
        required {}
        optional {
            /// `AwsvpcConfiguration`.
            awsvpc_configuration: Value<AwsVpcConfiguration> => "AwsvpcConfiguration",
        }
    }

    properties! {
        /// [`PlacementConstraint`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-placementconstraint.html) of `AWS::ECS::Service`.
        PlacementConstraint;
        required {
            /// `Type`: required; one of `distinctInstance`, `memberOf`.
            r#type: Value<PlacementConstraintType> => "Type",
        }
        optional {
            /// `Expression`.
            expression: Value<String> => "Expression",
        }
    }

    choice! {
        /// The values of `PlacementConstraint.Type` in `AWS::ECS::Service`.
        PlacementConstraintType {
            DistinctInstance = "distinctInstance",
            MemberOf = "memberOf",
        }
    }

    properties! {
        /// [`PlacementStrategy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-placementstrategy.html) of `AWS::ECS::Service`.
        PlacementStrategy;
        required {
            /// `Type`: required; one of `binpack`, `random`, `spread`.
            r#type: Value<PlacementStrategyType> => "Type",
        }
        optional {
            /// `Field`.
            field: Value<String> => "Field",
        }
    }

    choice! {
        /// The values of `PlacementStrategy.Type` in `AWS::ECS::Service`.
        PlacementStrategyType {
            Binpack = "binpack",
            Random = "random",
            Spread = "spread",
        }
    }

    choice! {
        /// The values of `PropagateTags` in `AWS::ECS::Service`.
        PropagateTags {
            Service = "SERVICE",
            TaskDefinition = "TASK_DEFINITION",
        }
    }

    choice! {
        /// The values of `EBSTagSpecification.ResourceType` in `AWS::ECS::Service`.
        ResourceType {
            Volume = "volume",
        }
    }

    choice! {
        /// The values of `SchedulingStrategy` in `AWS::ECS::Service`.
        SchedulingStrategy {
            Daemon = "DAEMON",
            Replica = "REPLICA",
        }
    }

    properties! {
        /// [`Secret`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-secret.html) of `AWS::ECS::Service`.
        Secret;
        required {
            /// `Name`: required.
            name: Value<String> => "Name",
            /// `ValueFrom`: required.
            value_from: Value<String> => "ValueFrom",
        }
        optional {}
    }

    properties! {
        /// [`ServiceConnectAccessLogConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-serviceconnectaccesslogconfiguration.html) of `AWS::ECS::Service`.
        ServiceConnectAccessLogConfiguration;
        required {
            /// `Format`: required; one of `JSON`, `TEXT`.
            format: Value<Format> => "Format",
        }
        optional {
            /// `IncludeQueryParameters`: one of `DISABLED`, `ENABLED`.
            include_query_parameters: Value<IncludeQueryParameters> => "IncludeQueryParameters",
        }
    }

    properties! {
        /// [`ServiceConnectClientAlias`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-serviceconnectclientalias.html) of `AWS::ECS::Service`.
        ServiceConnectClientAlias;
        required {
            /// `Port`: required; 0 to 65535.
            port: Value<i64> => "Port",
        }
        optional {
            /// `DnsName`.
            dns_name: Value<String> => "DnsName",
            /// `TestTrafficRules`.
            test_traffic_rules: Value<ServiceConnectTestTrafficRules> => "TestTrafficRules",
        }
    }

    properties! {
        /// [`ServiceConnectConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-serviceconnectconfiguration.html) of `AWS::ECS::Service`.
        ServiceConnectConfiguration;
        required {
            /// `Enabled`: required.
            enabled: Value<bool> => "Enabled",
        }
        optional {
            /// `AccessLogConfiguration`.
            access_log_configuration: Value<ServiceConnectAccessLogConfiguration> => "AccessLogConfiguration",
            /// `ContainerConfigurations`: 0 to 10 elements.
            container_configurations: List<ServiceConnectContainerConfiguration> => "ContainerConfigurations",
            /// `LogConfiguration`.
            log_configuration: Value<LogConfiguration> => "LogConfiguration",
            /// `Namespace`.
            namespace: Value<String> => "Namespace",
            /// `Services`.
            services: List<ServiceConnectService> => "Services",
        }
    }

    properties! {
        /// [`ServiceConnectContainerConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-serviceconnectcontainerconfiguration.html) of `AWS::ECS::Service`.
        ServiceConnectContainerConfiguration;
        required {}
        optional {
            /// `LogLevel`: one of `debug`, `info`.
            log_level: Value<LogLevel> => "LogLevel",
        }
    }

    properties! {
        /// [`ServiceConnectService`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-serviceconnectservice.html) of `AWS::ECS::Service`.
        ServiceConnectService;
        required {
            /// `PortName`: required.
            port_name: Value<String> => "PortName",
        }
        optional {
            /// `ClientAliases`.
            client_aliases: List<ServiceConnectClientAlias> => "ClientAliases",
            /// `DiscoveryName`.
            discovery_name: Value<String> => "DiscoveryName",
            /// `IngressPortOverride`: 0 to 65535.
            ingress_port_override: Value<i64> => "IngressPortOverride",
            /// `Timeout`.
            timeout: Value<TimeoutConfiguration> => "Timeout",
            /// `Tls`.
            tls: Value<ServiceConnectTlsConfiguration> => "Tls",
        }
    }

    properties! {
        /// [`ServiceConnectTestTrafficRules`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-serviceconnecttesttrafficrules.html) of `AWS::ECS::Service`.
        ServiceConnectTestTrafficRules;
        required {
            /// `Header`: required.
            header: Value<ServiceConnectTestTrafficRulesHeader> => "Header",
        }
        optional {}
    }

    properties! {
        /// [`ServiceConnectTestTrafficRulesHeader`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-serviceconnecttesttrafficrulesheader.html) of `AWS::ECS::Service`.
        ServiceConnectTestTrafficRulesHeader;
        required {
            /// `Name`: required.
            name: Value<String> => "Name",
        }
        optional {
            /// `Value`.
            value: Value<ServiceConnectTestTrafficRulesHeaderValue> => "Value",
        }
    }

    properties! {
        /// [`ServiceConnectTestTrafficRulesHeaderValue`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-serviceconnecttesttrafficrulesheadervalue.html) of `AWS::ECS::Service`.
        ServiceConnectTestTrafficRulesHeaderValue;
        required {
            /// `Exact`: required.
            exact: Value<String> => "Exact",
        }
        optional {}
    }

    properties! {
        /// [`ServiceConnectTlsCertificateAuthority`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-serviceconnecttlscertificateauthority.html) of `AWS::ECS::Service`.
        ServiceConnectTlsCertificateAuthority;
        required {}
        optional {
            /// `AwsPcaAuthorityArn`.
            aws_pca_authority_arn: Value<String> => "AwsPcaAuthorityArn",
        }
    }

    properties! {
        /// [`ServiceConnectTlsConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-serviceconnecttlsconfiguration.html) of `AWS::ECS::Service`.
        ServiceConnectTlsConfiguration;
        required {
            /// `IssuerCertificateAuthority`: required.
            issuer_certificate_authority: Value<ServiceConnectTlsCertificateAuthority> => "IssuerCertificateAuthority",
        }
        optional {
            /// `KmsKey`.
            kms_key: Value<String> => "KmsKey",
            /// `RoleArn`.
            role_arn: Value<Arn<iam::Role>> => "RoleArn",
        }
    }

    properties! {
        /// [`ServiceManagedEBSVolumeConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-servicemanagedebsvolumeconfiguration.html) of `AWS::ECS::Service`.
        ServiceManagedEbsVolumeConfiguration;
        required {
            /// `RoleArn`: required.
            role_arn: Value<Arn<iam::Role>> => "RoleArn",
        }
        optional {
            /// `Encrypted`.
            encrypted: Value<bool> => "Encrypted",
            /// `FilesystemType`: one of `ext3`, `ext4`, `ntfs`, `xfs`.
            filesystem_type: Value<FilesystemType> => "FilesystemType",
            /// `Iops`.
            iops: Value<i64> => "Iops",
            /// `KmsKeyId`.
            kms_key_id: Value<String> => "KmsKeyId",
            /// `SizeInGiB`.
            size_in_gib: Value<i64> => "SizeInGiB",
            /// `SnapshotId`.
            snapshot_id: Value<String> => "SnapshotId",
            /// `TagSpecifications`.
            tag_specifications: List<EbsTagSpecification> => "TagSpecifications",
            /// `Throughput`.
            throughput: Value<i64> => "Throughput",
            /// `VolumeInitializationRate`.
            volume_initialization_rate: Value<i64> => "VolumeInitializationRate",
            /// `VolumeType`.
            volume_type: Value<String> => "VolumeType",
        }
    }

    properties! {
        /// [`ServiceRegistry`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-serviceregistry.html) of `AWS::ECS::Service`.
        ServiceRegistry;
        required {}
        optional {
            /// `ContainerName`.
            container_name: Value<String> => "ContainerName",
            /// `ContainerPort`.
            container_port: Value<i64> => "ContainerPort",
            /// `Port`.
            port: Value<i64> => "Port",
            /// `RegistryArn`.
            registry_arn: Value<String> => "RegistryArn",
        }
    }

    properties! {
        /// [`ServiceVolumeConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-servicevolumeconfiguration.html) of `AWS::ECS::Service`.
        ServiceVolumeConfiguration;
        required {
            /// `Name`: required.
            name: Value<String> => "Name",
        }
        optional {
            /// `ManagedEBSVolume`.
            managed_ebs_volume: Value<ServiceManagedEbsVolumeConfiguration> => "ManagedEBSVolume",
        }
    }

    choice! {
        /// The values of `DeploymentEarlySuccessCriteria.SourceServiceRevisionCleanup` in `AWS::ECS::Service`.
        SourceServiceRevisionCleanup {
            Blocking = "BLOCKING",
            Deferred = "DEFERRED",
        }
    }

    choice! {
        /// The values of `DeploymentConfiguration.Strategy` in `AWS::ECS::Service`.
        Strategy {
            BlueGreen = "BLUE_GREEN",
            Canary = "CANARY",
            Linear = "LINEAR",
            Rolling = "ROLLING",
        }
    }

    choice! {
        /// The values of `DeploymentLifecycleHook.TargetType` in `AWS::ECS::Service`.
        TargetType {
            AwsLambda = "AWS_LAMBDA",
            Pause = "PAUSE",
        }
    }

    properties! {
        /// [`ThresholdConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-thresholdconfiguration.html) of `AWS::ECS::Service`.
        ThresholdConfiguration;
        required {
            /// `Type`: required; one of `BOUNDED_PERCENT`, `COUNT`, `UNBOUNDED_PERCENT`.
            r#type: Value<ThresholdConfigurationType> => "Type",
            /// `Value`: required.
            value: Value<i64> => "Value",
        }
        optional {}
    }

    choice! {
        /// The values of `ThresholdConfiguration.Type` in `AWS::ECS::Service`.
        ThresholdConfigurationType {
            BoundedPercent = "BOUNDED_PERCENT",
            Count = "COUNT",
            UnboundedPercent = "UNBOUNDED_PERCENT",
        }
    }

    properties! {
        /// [`TimeoutConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-timeoutconfiguration.html) of `AWS::ECS::Service`.
        TimeoutConfiguration;
        required {}
        optional {
            /// `IdleTimeoutSeconds`: 0 to 2147483647.
            idle_timeout_seconds: Value<i64> => "IdleTimeoutSeconds",
            /// `PerRequestTimeoutSeconds`: 0 to 2147483647.
            per_request_timeout_seconds: Value<i64> => "PerRequestTimeoutSeconds",
        }
    }

    properties! {
        /// [`VpcLatticeAdvancedConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-vpclatticeadvancedconfiguration.html) of `AWS::ECS::Service`.
        VpcLatticeAdvancedConfiguration;
        required {}
        optional {
            /// `AlternateTargetGroupArn`.
            alternate_target_group_arn: Value<String> => "AlternateTargetGroupArn",
            /// `ProductionListenerRule`.
            production_listener_rule: Value<String> => "ProductionListenerRule",
            /// `TestListenerRule`.
            test_listener_rule: Value<String> => "TestListenerRule",
        }
    }

    properties! {
        /// [`VpcLatticeConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-service-vpclatticeconfiguration.html) of `AWS::ECS::Service`.
        VpcLatticeConfiguration;
        required {
            /// `RoleArn`: required.
            role_arn: Value<Arn<iam::Role>> => "RoleArn",
            /// `TargetGroupArn`: required.
            target_group_arn: Value<String> => "TargetGroupArn",
            /// `PortName`: required.
            port_name: Value<String> => "PortName",
        }
        optional {
            /// `AdvancedConfiguration`.
            advanced_configuration: Value<VpcLatticeAdvancedConfiguration> => "AdvancedConfiguration",
        }
    }
}

resource! {
    /// [`AWS::ECS::TaskDefinition`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-taskdefinition.html). Identified by `TaskDefinitionArn`.
    TaskDefinition = "AWS::ECS::TaskDefinition", tags: List;
    required {}
    optional {
        /// `ContainerDefinitions`: no element twice. A change replaces the resource.
        container_definitions: List<task_definition::ContainerDefinition> => "ContainerDefinitions",
        /// `Cpu`. A change replaces the resource.
        cpu: Value<String> => "Cpu",
        /// `EnableFaultInjection`. A change replaces the resource.
        enable_fault_injection: Value<bool> => "EnableFaultInjection",
        /// `EphemeralStorage`. A change replaces the resource.
        ephemeral_storage: Value<task_definition::EphemeralStorage> => "EphemeralStorage",
        /// `ExecutionRoleArn`. A change replaces the resource.
        execution_role_arn: Value<Arn<iam::Role>> => "ExecutionRoleArn",
        /// `Family`. A change replaces the resource.
        family: Value<String> => "Family",
        /// `InferenceAccelerators`: no element twice. A change replaces the resource.
        inference_accelerators: List<task_definition::InferenceAccelerator> => "InferenceAccelerators",
        /// `IpcMode`: one of `host`, `none`, `task`. A change replaces the resource.
        ipc_mode: Value<task_definition::IpcMode> => "IpcMode",
        /// `Memory`. A change replaces the resource.
        memory: Value<String> => "Memory",
        /// `NetworkMode`: one of `awsvpc`, `bridge`, `host`, `none`. A change replaces the resource.
        network_mode: Value<task_definition::NetworkMode> => "NetworkMode",
        /// `PidMode`: one of `host`, `task`. A change replaces the resource.
        pid_mode: Value<task_definition::PidMode> => "PidMode",
        /// `PlacementConstraints`: no element twice. A change replaces the resource.
        placement_constraints: List<task_definition::TaskDefinitionPlacementConstraint> => "PlacementConstraints",
        /// `ProxyConfiguration`. A change replaces the resource.
        proxy_configuration: Value<task_definition::ProxyConfiguration> => "ProxyConfiguration",
        /// `RequiresCompatibilities`: no element twice; each one of `EC2`, `EXTERNAL`, `FARGATE`, `MANAGED_INSTANCES`. A change replaces the resource.
        requires_compatibilities: List<task_definition::RequiresCompatibilities> => "RequiresCompatibilities",
        /// `RuntimePlatform`. A change replaces the resource.
        runtime_platform: Value<task_definition::RuntimePlatform> => "RuntimePlatform",
        /// `Tags`: 0 to 50 elements.
        tags: List<Tag> => "Tags",
        /// `TaskRoleArn`. A change replaces the resource.
        task_role_arn: Value<Arn<iam::Role>> => "TaskRoleArn",
        /// `Volumes`: no element twice. A change replaces the resource.
        volumes: List<task_definition::Volume> => "Volumes",
    }
    attributes {
        /// `Fn::GetAtt` of `TaskDefinitionArn`.
        task_definition_arn: Value<Id<ecs::TaskDefinition>> => "TaskDefinitionArn",
    }
}

/// The nested types of [`TaskDefinition`].
pub mod task_definition {
    use super::*;

    choice! {
        /// The values of `PortMapping.AppProtocol` in `AWS::ECS::TaskDefinition`.
        AppProtocol {
            Grpc = "grpc",
            Http = "http",
            Http2 = "http2",
        }
    }

    properties! {
        /// [`AuthorizationConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-authorizationconfig.html) of `AWS::ECS::TaskDefinition`.
        AuthorizationConfig;
        required {}
        optional {
            /// `AccessPointId`.
            access_point_id: Value<String> => "AccessPointId",
            /// `IAM`: one of `DISABLED`, `ENABLED`.
            iam: Value<Iam> => "IAM",
        }
    }

    choice! {
        /// The values of `ContainerDependency.Condition` in `AWS::ECS::TaskDefinition`.
        Condition {
            Complete = "COMPLETE",
            Healthy = "HEALTHY",
            Start = "START",
            Success = "SUCCESS",
        }
    }

    properties! {
        /// [`ContainerDefinition`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-containerdefinition.html) of `AWS::ECS::TaskDefinition`.
        ContainerDefinition;
        required {
            /// `Name`: required.
            name: Value<String> => "Name",
            /// `Image`: required.
            image: Value<String> => "Image",
        }
        optional {
            /// `Command`.
            command: List<String> => "Command",
            /// `Cpu`.
            cpu: Value<i64> => "Cpu",
            /// `CredentialSpecs`.
            credential_specs: List<String> => "CredentialSpecs",
            /// `DependsOn`.
            depends_on: List<ContainerDependency> => "DependsOn",
            /// `DisableNetworking`.
            disable_networking: Value<bool> => "DisableNetworking",
            /// `DnsSearchDomains`.
            dns_search_domains: List<String> => "DnsSearchDomains",
            /// `DnsServers`.
            dns_servers: List<String> => "DnsServers",
            /// `DockerLabels`.
            docker_labels: Map<String> => "DockerLabels",
            /// `DockerSecurityOptions`.
            docker_security_options: List<String> => "DockerSecurityOptions",
            /// `EntryPoint`.
            entry_point: List<String> => "EntryPoint",
            /// `Environment`: no element twice.
            environment: List<KeyValuePair> => "Environment",
            /// `EnvironmentFiles`.
            environment_files: List<EnvironmentFile> => "EnvironmentFiles",
            /// `Essential`.
            essential: Value<bool> => "Essential",
            /// `ExtraHosts`.
            extra_hosts: List<HostEntry> => "ExtraHosts",
            /// `FirelensConfiguration`.
            firelens_configuration: Value<FirelensConfiguration> => "FirelensConfiguration",
            /// `HealthCheck`.
            health_check: Value<HealthCheck> => "HealthCheck",
            /// `Hostname`.
            hostname: Value<String> => "Hostname",
            /// `Interactive`.
            interactive: Value<bool> => "Interactive",
            /// `Links`: no element twice.
            links: List<String> => "Links",
            /// `LinuxParameters`.
            linux_parameters: Value<LinuxParameters> => "LinuxParameters",
            /// `LogConfiguration`.
            log_configuration: Value<LogConfiguration> => "LogConfiguration",
            /// `Memory`.
            memory: Value<i64> => "Memory",
            /// `MemoryReservation`.
            memory_reservation: Value<i64> => "MemoryReservation",
            /// `MountPoints`: no element twice.
            mount_points: List<MountPoint> => "MountPoints",
            /// `PortMappings`: no element twice.
            port_mappings: List<PortMapping> => "PortMappings",
            /// `Privileged`.
            privileged: Value<bool> => "Privileged",
            /// `PseudoTerminal`.
            pseudo_terminal: Value<bool> => "PseudoTerminal",
            /// `ReadonlyRootFilesystem`.
            readonly_root_filesystem: Value<bool> => "ReadonlyRootFilesystem",
            /// `RepositoryCredentials`.
            repository_credentials: Value<RepositoryCredentials> => "RepositoryCredentials",
            /// `ResourceRequirements`.
            resource_requirements: List<ResourceRequirement> => "ResourceRequirements",
            /// `RestartPolicy`.
            restart_policy: Value<RestartPolicy> => "RestartPolicy",
            /// `Secrets`.
            secrets: List<Secret> => "Secrets",
            /// `StartTimeout`.
            start_timeout: Value<i64> => "StartTimeout",
            /// `StopTimeout`.
            stop_timeout: Value<i64> => "StopTimeout",
            /// `SystemControls`.
            system_controls: List<SystemControl> => "SystemControls",
            /// `Ulimits`.
            ulimits: List<Ulimit> => "Ulimits",
            /// `User`.
            user: Value<String> => "User",
            /// `VersionConsistency`: one of `disabled`, `enabled`.
            version_consistency: Value<VersionConsistency> => "VersionConsistency",
            /// `VolumesFrom`: no element twice.
            volumes_from: List<VolumeFrom> => "VolumesFrom",
            /// `WorkingDirectory`.
            working_directory: Value<String> => "WorkingDirectory",
        }
    }

    properties! {
        /// [`ContainerDependency`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-containerdependency.html) of `AWS::ECS::TaskDefinition`.
        ContainerDependency;
        required {}
        optional {
            /// `Condition`: one of `COMPLETE`, `HEALTHY`, `START`, `SUCCESS`.
            condition: Value<Condition> => "Condition",
            /// `ContainerName`.
            container_name: Value<String> => "ContainerName",
        }
    }

    choice! {
        /// The values of `RuntimePlatform.CpuArchitecture` in `AWS::ECS::TaskDefinition`.
        CpuArchitecture {
            Arm64 = "ARM64",
            X86_64 = "X86_64",
        }
    }

    properties! {
        /// [`Device`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-device.html) of `AWS::ECS::TaskDefinition`.
        Device;
        required {}
        optional {
            /// `ContainerPath`.
            container_path: Value<String> => "ContainerPath",
            /// `HostPath`.
            host_path: Value<String> => "HostPath",
            /// `Permissions`: no element twice; each one of `mknod`, `read`, `write`.
            permissions: List<Permissions> => "Permissions",
        }
    }

    properties! {
        /// [`DockerVolumeConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-dockervolumeconfiguration.html) of `AWS::ECS::TaskDefinition`.
        DockerVolumeConfiguration;
        required {}
        optional {
            /// `Autoprovision`.
            autoprovision: Value<bool> => "Autoprovision",
            /// `Driver`.
            driver: Value<String> => "Driver",
            /// `DriverOpts`.
            driver_opts: Map<String> => "DriverOpts",
            /// `Labels`.
            labels: Map<String> => "Labels",
            /// `Scope`: one of `shared`, `task`.
            scope: Value<Scope> => "Scope",
        }
    }

    properties! {
        /// [`EFSVolumeConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-efsvolumeconfiguration.html) of `AWS::ECS::TaskDefinition`.
        EfsVolumeConfiguration;
        required {
            /// `FilesystemId`: required.
            filesystem_id: Value<String> => "FilesystemId",
        }
        optional {
            /// `AuthorizationConfig`.
            authorization_config: Value<AuthorizationConfig> => "AuthorizationConfig",
            /// `RootDirectory`.
            root_directory: Value<String> => "RootDirectory",
            /// `TransitEncryption`: one of `DISABLED`, `ENABLED`.
            transit_encryption: Value<TransitEncryption> => "TransitEncryption",
            /// `TransitEncryptionPort`.
            transit_encryption_port: Value<i64> => "TransitEncryptionPort",
        }
    }

    properties! {
        /// [`EnvironmentFile`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-environmentfile.html) of `AWS::ECS::TaskDefinition`.
        EnvironmentFile;
        required {}
        optional {
            /// `Type`: one of `s3`.
            r#type: Value<EnvironmentFileType> => "Type",
            /// `Value`.
            value: Value<String> => "Value",
        }
    }

    choice! {
        /// The values of `EnvironmentFile.Type` in `AWS::ECS::TaskDefinition`.
        EnvironmentFileType {
            S3 = "s3",
        }
    }

    properties! {
        /// [`EphemeralStorage`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-ephemeralstorage.html) of `AWS::ECS::TaskDefinition`.
        EphemeralStorage;
        required {}
        optional {
            /// `SizeInGiB`.
            size_in_gib: Value<i64> => "SizeInGiB",
        }
    }

    properties! {
        /// [`FirelensConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-firelensconfiguration.html) of `AWS::ECS::TaskDefinition`.
        FirelensConfiguration;
        required {}
        optional {
            /// `Options`.
            options: Map<String> => "Options",
            /// `Type`: one of `fluentbit`, `fluentd`.
            r#type: Value<FirelensConfigurationType> => "Type",
        }
    }

    choice! {
        /// The values of `FirelensConfiguration.Type` in `AWS::ECS::TaskDefinition`.
        FirelensConfigurationType {
            Fluentbit = "fluentbit",
            Fluentd = "fluentd",
        }
    }

    properties! {
        /// [`FSxAuthorizationConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-fsxauthorizationconfig.html) of `AWS::ECS::TaskDefinition`.
        FsxAuthorizationConfig;
        required {
            /// `CredentialsParameter`: required.
            credentials_parameter: Value<String> => "CredentialsParameter",
            /// `Domain`: required.
            domain: Value<String> => "Domain",
        }
        optional {}
    }

    properties! {
        /// [`FSxWindowsFileServerVolumeConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-fsxwindowsfileservervolumeconfiguration.html) of `AWS::ECS::TaskDefinition`.
        FsxWindowsFileServerVolumeConfiguration;
        required {
            /// `FileSystemId`: required.
            file_system_id: Value<String> => "FileSystemId",
            /// `RootDirectory`: required.
            root_directory: Value<String> => "RootDirectory",
        }
        optional {
            /// `AuthorizationConfig`.
            authorization_config: Value<FsxAuthorizationConfig> => "AuthorizationConfig",
        }
    }

    properties! {
        /// [`HealthCheck`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-healthcheck.html) of `AWS::ECS::TaskDefinition`.
        HealthCheck;
        required {}
        optional {
            /// `Command`.
            command: List<String> => "Command",
            /// `Interval`.
            interval: Value<i64> => "Interval",
            /// `Retries`.
            retries: Value<i64> => "Retries",
            /// `StartPeriod`.
            start_period: Value<i64> => "StartPeriod",
            /// `Timeout`.
            timeout: Value<i64> => "Timeout",
        }
    }

    properties! {
        /// [`HostEntry`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-hostentry.html) of `AWS::ECS::TaskDefinition`.
        HostEntry;
        required {}
        optional {
            /// `Hostname`.
            hostname: Value<String> => "Hostname",
            /// `IpAddress`.
            ip_address: Value<String> => "IpAddress",
        }
    }

    properties! {
        /// [`HostVolumeProperties`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-hostvolumeproperties.html) of `AWS::ECS::TaskDefinition`.
        HostVolumeProperties;
        required {}
        optional {
            /// `SourcePath`.
            source_path: Value<String> => "SourcePath",
        }
    }

    choice! {
        /// The values of `AuthorizationConfig.IAM` in `AWS::ECS::TaskDefinition`.
        Iam {
            Disabled = "DISABLED",
            Enabled = "ENABLED",
        }
    }

    properties! {
        /// [`InferenceAccelerator`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-inferenceaccelerator.html) of `AWS::ECS::TaskDefinition`.
        InferenceAccelerator;
        required {}
        optional {
            /// `DeviceName`.
            device_name: Value<String> => "DeviceName",
            /// `DeviceType`.
            device_type: Value<String> => "DeviceType",
        }
    }

    choice! {
        /// The values of `IpcMode` in `AWS::ECS::TaskDefinition`.
        IpcMode {
            Host = "host",
            None = "none",
            Task = "task",
        }
    }

    properties! {
        /// [`KernelCapabilities`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-kernelcapabilities.html) of `AWS::ECS::TaskDefinition`.
        KernelCapabilities;
        required {}
        optional {
            /// `Add`.
            add: List<String> => "Add",
            /// `Drop`.
            drop: List<String> => "Drop",
        }
    }

    properties! {
        /// [`KeyValuePair`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-keyvaluepair.html) of `AWS::ECS::TaskDefinition`.
        KeyValuePair;
        required {}
        optional {
            /// `Name`.
            name: Value<String> => "Name",
            /// `Value`.
            value: Value<String> => "Value",
        }
    }

    properties! {
        /// [`LinuxParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-linuxparameters.html) of `AWS::ECS::TaskDefinition`.
        LinuxParameters;
        required {}
        optional {
            /// `Capabilities`.
            capabilities: Value<KernelCapabilities> => "Capabilities",
            /// `Devices`.
            devices: List<Device> => "Devices",
            /// `InitProcessEnabled`.
            init_process_enabled: Value<bool> => "InitProcessEnabled",
            /// `MaxSwap`.
            max_swap: Value<i64> => "MaxSwap",
            /// `SharedMemorySize`.
            shared_memory_size: Value<i64> => "SharedMemorySize",
            /// `Swappiness`.
            swappiness: Value<i64> => "Swappiness",
            /// `Tmpfs`.
            tmpfs: List<Tmpfs> => "Tmpfs",
        }
    }

    properties! {
        /// [`LogConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-logconfiguration.html) of `AWS::ECS::TaskDefinition`.
        LogConfiguration;
        required {
            /// `LogDriver`: required.
            log_driver: Value<String> => "LogDriver",
        }
        optional {
            /// `Options`.
            options: Map<String> => "Options",
            /// `SecretOptions`.
            secret_options: List<Secret> => "SecretOptions",
        }
    }

    properties! {
        /// [`MountPoint`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-mountpoint.html) of `AWS::ECS::TaskDefinition`.
        MountPoint;
        required {}
        optional {
            /// `ContainerPath`.
            container_path: Value<String> => "ContainerPath",
            /// `ReadOnly`.
            read_only: Value<bool> => "ReadOnly",
            /// `SourceVolume`.
            source_volume: Value<String> => "SourceVolume",
        }
    }

    choice! {
        /// The values of `Ulimit.Name` in `AWS::ECS::TaskDefinition`.
        Name {
            Core = "core",
            Cpu = "cpu",
            Data = "data",
            Fsize = "fsize",
            Locks = "locks",
            Memlock = "memlock",
            Msgqueue = "msgqueue",
            Nice = "nice",
            Nofile = "nofile",
            Nproc = "nproc",
            Rss = "rss",
            Rtprio = "rtprio",
            Rttime = "rttime",
            Sigpending = "sigpending",
            Stack = "stack",
        }
    }

    choice! {
        /// The values of `NetworkMode` in `AWS::ECS::TaskDefinition`.
        NetworkMode {
            Awsvpc = "awsvpc",
            Bridge = "bridge",
            Host = "host",
            None = "none",
        }
    }

    properties! {
        /// [`NvidiaMpsAllocation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-nvidiampsallocation.html) of `AWS::ECS::TaskDefinition`.
        NvidiaMpsAllocation;
        required {
            /// `Memory`: required; at least 1.
            memory: Value<i64> => "Memory",
        }
        optional {
            /// `MaxComputePercent`: 1 to 100.
            max_compute_percent: Value<i64> => "MaxComputePercent",
        }
    }

    choice! {
        /// The values of `RuntimePlatform.OperatingSystemFamily` in `AWS::ECS::TaskDefinition`.
        OperatingSystemFamily {
            Linux = "LINUX",
            WindowsServer2004Core = "WINDOWS_SERVER_2004_CORE",
            WindowsServer2016Full = "WINDOWS_SERVER_2016_FULL",
            WindowsServer2019Core = "WINDOWS_SERVER_2019_CORE",
            WindowsServer2019Full = "WINDOWS_SERVER_2019_FULL",
            WindowsServer2022Core = "WINDOWS_SERVER_2022_CORE",
            WindowsServer2022Full = "WINDOWS_SERVER_2022_FULL",
            WindowsServer2025Core = "WINDOWS_SERVER_2025_CORE",
            WindowsServer2025Full = "WINDOWS_SERVER_2025_FULL",
            WindowsServer20h2Core = "WINDOWS_SERVER_20H2_CORE",
        }
    }

    choice! {
        /// The values of `Device.Permissions` in `AWS::ECS::TaskDefinition`.
        Permissions {
            Mknod = "mknod",
            Read = "read",
            Write = "write",
        }
    }

    choice! {
        /// The values of `PidMode` in `AWS::ECS::TaskDefinition`.
        PidMode {
            Host = "host",
            Task = "task",
        }
    }

    properties! {
        /// [`PortMapping`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-portmapping.html) of `AWS::ECS::TaskDefinition`.
        PortMapping;
        required {}
        optional {
            /// `AppProtocol`: one of `grpc`, `http`, `http2`.
            app_protocol: Value<AppProtocol> => "AppProtocol",
            /// `ContainerPort`.
            container_port: Value<i64> => "ContainerPort",
            /// `ContainerPortRange`.
            container_port_range: Value<String> => "ContainerPortRange",
            /// `HostPort`.
            host_port: Value<i64> => "HostPort",
            /// `Name`.
            name: Value<String> => "Name",
            /// `Protocol`: one of `tcp`, `udp`.
            protocol: Value<Protocol> => "Protocol",
        }
    }

    choice! {
        /// The values of `PortMapping.Protocol` in `AWS::ECS::TaskDefinition`.
        Protocol {
            Tcp = "tcp",
            Udp = "udp",
        }
    }

    properties! {
        /// [`ProxyConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-proxyconfiguration.html) of `AWS::ECS::TaskDefinition`.
        ProxyConfiguration;
        required {
            /// `ContainerName`: required.
            container_name: Value<String> => "ContainerName",
        }
        optional {
            /// `ProxyConfigurationProperties`: no element twice.
            proxy_configuration_properties: List<KeyValuePair> => "ProxyConfigurationProperties",
            /// `Type`: one of `APPMESH`.
            r#type: Value<ProxyConfigurationType> => "Type",
        }
    }

    choice! {
        /// The values of `ProxyConfiguration.Type` in `AWS::ECS::TaskDefinition`.
        ProxyConfigurationType {
            Appmesh = "APPMESH",
        }
    }

    properties! {
        /// [`RepositoryCredentials`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-repositorycredentials.html) of `AWS::ECS::TaskDefinition`.
        RepositoryCredentials;
        required {}
        optional {
            /// `CredentialsParameter`.
            credentials_parameter: Value<String> => "CredentialsParameter",
        }
    }

    choice! {
        /// The values of `RequiresCompatibilities` in `AWS::ECS::TaskDefinition`.
        RequiresCompatibilities {
            Ec2 = "EC2",
            External = "EXTERNAL",
            Fargate = "FARGATE",
            ManagedInstances = "MANAGED_INSTANCES",
        }
    }

    properties! {
        /// [`ResourceRequirement`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-resourcerequirement.html) of `AWS::ECS::TaskDefinition`.
        ResourceRequirement;
        required {
            /// `Type`: required; one of `GPU`, `InferenceAccelerator`, `NeuronDevice`.
            r#type: Value<ResourceRequirementType> => "Type",
        }
        optional {
            /// `SharingStrategy`.
            sharing_strategy: Value<SharingStrategy> => "SharingStrategy",
            /// `Value`.
            value: Value<String> => "Value",
        }
    }

    choice! {
        /// The values of `ResourceRequirement.Type` in `AWS::ECS::TaskDefinition`.
        ResourceRequirementType {
            Gpu = "GPU",
            InferenceAccelerator = "InferenceAccelerator",
            NeuronDevice = "NeuronDevice",
        }
    }

    properties! {
        /// [`RestartPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-restartpolicy.html) of `AWS::ECS::TaskDefinition`.
        RestartPolicy;
        required {}
        optional {
            /// `Enabled`.
            enabled: Value<bool> => "Enabled",
            /// `IgnoredExitCodes`.
            ignored_exit_codes: List<i64> => "IgnoredExitCodes",
            /// `RestartAttemptPeriod`.
            restart_attempt_period: Value<i64> => "RestartAttemptPeriod",
        }
    }

    properties! {
        /// [`RuntimePlatform`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-runtimeplatform.html) of `AWS::ECS::TaskDefinition`.
        RuntimePlatform;
        required {}
        optional {
            /// `CpuArchitecture`: one of `ARM64`, `X86_64`.
            cpu_architecture: Value<CpuArchitecture> => "CpuArchitecture",
            /// `OperatingSystemFamily`.
            operating_system_family: Value<OperatingSystemFamily> => "OperatingSystemFamily",
        }
    }

    properties! {
        /// [`S3FilesVolumeConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-s3filesvolumeconfiguration.html) of `AWS::ECS::TaskDefinition`.
        S3FilesVolumeConfiguration;
        required {
            /// `FileSystemArn`: required.
            file_system_arn: Value<String> => "FileSystemArn",
        }
        optional {
            /// `AccessPointArn`.
            access_point_arn: Value<String> => "AccessPointArn",
            /// `RootDirectory`.
            root_directory: Value<String> => "RootDirectory",
            /// `TransitEncryptionPort`.
            transit_encryption_port: Value<i64> => "TransitEncryptionPort",
        }
    }

    choice! {
        /// The values of `DockerVolumeConfiguration.Scope` in `AWS::ECS::TaskDefinition`.
        Scope {
            Shared = "shared",
            Task = "task",
        }
    }

    properties! {
        /// [`Secret`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-secret.html) of `AWS::ECS::TaskDefinition`.
        Secret;
        required {
            /// `Name`: required.
            name: Value<String> => "Name",
            /// `ValueFrom`: required.
            value_from: Value<String> => "ValueFrom",
        }
        optional {}
    }

    properties! {
        /// [`SharingStrategy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-sharingstrategy.html) of `AWS::ECS::TaskDefinition`.
        SharingStrategy;
        required {
            /// `NvidiaMps`: required.
            nvidia_mps: Value<NvidiaMpsAllocation> => "NvidiaMps",
        }
        optional {}
    }

    properties! {
        /// [`SystemControl`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-systemcontrol.html) of `AWS::ECS::TaskDefinition`.
        SystemControl;
        required {}
        optional {
            /// `Namespace`.
            namespace: Value<String> => "Namespace",
            /// `Value`.
            value: Value<String> => "Value",
        }
    }

    properties! {
        /// [`TaskDefinitionPlacementConstraint`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-taskdefinitionplacementconstraint.html) of `AWS::ECS::TaskDefinition`.
        TaskDefinitionPlacementConstraint;
        required {
            /// `Type`: required; one of `memberOf`.
            r#type: Value<TaskDefinitionPlacementConstraintType> => "Type",
        }
        optional {
            /// `Expression`.
            expression: Value<String> => "Expression",
        }
    }

    choice! {
        /// The values of `TaskDefinitionPlacementConstraint.Type` in `AWS::ECS::TaskDefinition`.
        TaskDefinitionPlacementConstraintType {
            MemberOf = "memberOf",
        }
    }

    properties! {
        /// [`Tmpfs`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-tmpfs.html) of `AWS::ECS::TaskDefinition`.
        Tmpfs;
        required {
            /// `Size`: required.
            size: Value<i64> => "Size",
        }
        optional {
            /// `ContainerPath`.
            container_path: Value<String> => "ContainerPath",
            /// `MountOptions`.
            mount_options: List<String> => "MountOptions",
        }
    }

    choice! {
        /// The values of `EFSVolumeConfiguration.TransitEncryption` in `AWS::ECS::TaskDefinition`.
        TransitEncryption {
            Disabled = "DISABLED",
            Enabled = "ENABLED",
        }
    }

    properties! {
        /// [`Ulimit`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-ulimit.html) of `AWS::ECS::TaskDefinition`.
        Ulimit;
        required {
            /// `HardLimit`: required.
            hard_limit: Value<i64> => "HardLimit",
            /// `Name`: required.
            name: Value<Name> => "Name",
            /// `SoftLimit`: required.
            soft_limit: Value<i64> => "SoftLimit",
        }
        optional {}
    }

    choice! {
        /// The values of `ContainerDefinition.VersionConsistency` in `AWS::ECS::TaskDefinition`.
        VersionConsistency {
            Disabled = "disabled",
            Enabled = "enabled",
        }
    }

    properties! {
        /// [`Volume`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-volume.html) of `AWS::ECS::TaskDefinition`.
        Volume;
        required {}
        optional {
            /// `ConfiguredAtLaunch`.
            configured_at_launch: Value<bool> => "ConfiguredAtLaunch",
            /// `DockerVolumeConfiguration`.
            docker_volume_configuration: Value<DockerVolumeConfiguration> => "DockerVolumeConfiguration",
            /// `EFSVolumeConfiguration`.
            efs_volume_configuration: Value<EfsVolumeConfiguration> => "EFSVolumeConfiguration",
            /// `FSxWindowsFileServerVolumeConfiguration`.
            fsx_windows_file_server_volume_configuration: Value<FsxWindowsFileServerVolumeConfiguration> => "FSxWindowsFileServerVolumeConfiguration",
            /// `Host`.
            host: Value<HostVolumeProperties> => "Host",
            /// `Name`.
            name: Value<String> => "Name",
            /// `S3FilesVolumeConfiguration`.
            s3_files_volume_configuration: Value<S3FilesVolumeConfiguration> => "S3FilesVolumeConfiguration",
        }
    }

    properties! {
        /// [`VolumeFrom`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskdefinition-volumefrom.html) of `AWS::ECS::TaskDefinition`.
        VolumeFrom;
        required {}
        optional {
            /// `ReadOnly`.
            read_only: Value<bool> => "ReadOnly",
            /// `SourceContainer`.
            source_container: Value<String> => "SourceContainer",
        }
    }
}

#[cfg(feature = "ecs")]
resource! {
    /// [`AWS::ECS::TaskSet`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ecs-taskset.html). Identified by `Cluster`, `Service`, `Id`.
    TaskSet = "AWS::ECS::TaskSet", tags: List;
    required {
        /// `Cluster`: required. A change replaces the resource.
        cluster: Value<Id<ecs::Cluster>> => "Cluster",
        /// `Service`: required. A change replaces the resource.
        service: Value<Id<ecs::Service>> => "Service",
        /// `TaskDefinition`: required. A change replaces the resource.
        task_definition: Value<Id<ecs::TaskDefinition>> => "TaskDefinition",
    }
    optional {
        /// `CapacityProviderStrategy`. A change replaces the resource.
        capacity_provider_strategy: List<task_set::CapacityProviderStrategyItem> => "CapacityProviderStrategy",
        /// `ExternalId`. A change replaces the resource.
        external_id: Value<String> => "ExternalId",
        /// `LaunchType`: one of `EC2`, `FARGATE`. A change replaces the resource.
        launch_type: Value<task_set::LaunchType> => "LaunchType",
        /// `LoadBalancers`. A change replaces the resource.
        load_balancers: List<task_set::LoadBalancer> => "LoadBalancers",
        /// `NetworkConfiguration`. A change replaces the resource.
        network_configuration: Value<task_set::NetworkConfiguration> => "NetworkConfiguration",
        /// `PlatformVersion`. A change replaces the resource.
        platform_version: Value<String> => "PlatformVersion",
        /// `Scale`.
        scale: Value<task_set::Scale> => "Scale",
        /// `ServiceRegistries`. A change replaces the resource.
        service_registries: List<task_set::ServiceRegistry> => "ServiceRegistries",
        /// `Tags`: 0 to 50 elements.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<String> => "Id",
    }
}

#[cfg(feature = "ecs")]
/// The nested types of [`TaskSet`].
pub mod task_set {
    use super::*;

    choice! {
        /// The values of `AwsVpcConfiguration.AssignPublicIp` in `AWS::ECS::TaskSet`.
        AssignPublicIp {
            Disabled = "DISABLED",
            Enabled = "ENABLED",
        }
    }

    properties! {
        /// [`AwsVpcConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskset-awsvpcconfiguration.html) of `AWS::ECS::TaskSet`.
        AwsVpcConfiguration;
        required {
            /// `Subnets`: required; at most 16 elements.
            subnets: List<Id<ec2::Subnet>> => "Subnets",
        }
        optional {
            /// `AssignPublicIp`: one of `DISABLED`, `ENABLED`.
            assign_public_ip: Value<AssignPublicIp> => "AssignPublicIp",
            /// `SecurityGroups`: at most 5 elements.
            security_groups: List<Id<ec2::SecurityGroup>> => "SecurityGroups",
        }
    }

    properties! {
        /// [`CapacityProviderStrategyItem`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskset-capacityproviderstrategyitem.html) of `AWS::ECS::TaskSet`.
        CapacityProviderStrategyItem;
        required {}
        optional {
            /// `Base`: 0 to 100000.
            base: Value<i64> => "Base",
            /// `CapacityProvider`.
            capacity_provider: Value<Id<ecs::CapacityProvider>> => "CapacityProvider",
            /// `Weight`: 0 to 1000.
            weight: Value<i64> => "Weight",
        }
    }

    choice! {
        /// The values of `LaunchType` in `AWS::ECS::TaskSet`.
        LaunchType {
            Ec2 = "EC2",
            Fargate = "FARGATE",
        }
    }

    properties! {
        /// [`LoadBalancer`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskset-loadbalancer.html) of `AWS::ECS::TaskSet`.
        LoadBalancer;
        required {}
        optional {
            /// `ContainerName`.
            container_name: Value<String> => "ContainerName",
            /// `ContainerPort`.
            container_port: Value<i64> => "ContainerPort",
            /// `TargetGroupArn`.
            target_group_arn: Value<String> => "TargetGroupArn",
        }
    }

    properties! {
        /// [`NetworkConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskset-networkconfiguration.html) of `AWS::ECS::TaskSet`.
        NetworkConfiguration;
        required {}
        optional {
            /// `AwsVpcConfiguration`.
            aws_vpc_configuration: Value<AwsVpcConfiguration> => "AwsVpcConfiguration",
        }
    }

    properties! {
        /// [`Scale`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskset-scale.html) of `AWS::ECS::TaskSet`.
        Scale;
        required {}
        optional {
            /// `Unit`: one of `PERCENT`.
            unit: Value<Unit> => "Unit",
            /// `Value`: 0 to 100.
            value: Value<f64> => "Value",
        }
    }

    properties! {
        /// [`ServiceRegistry`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ecs-taskset-serviceregistry.html) of `AWS::ECS::TaskSet`.
        ServiceRegistry;
        required {}
        optional {
            /// `ContainerName`.
            container_name: Value<String> => "ContainerName",
            /// `ContainerPort`.
            container_port: Value<i64> => "ContainerPort",
            /// `Port`.
            port: Value<i64> => "Port",
            /// `RegistryArn`.
            registry_arn: Value<String> => "RegistryArn",
        }
    }

    choice! {
        /// The values of `Scale.Unit` in `AWS::ECS::TaskSet`.
        Unit {
            Percent = "PERCENT",
        }
    }
}
