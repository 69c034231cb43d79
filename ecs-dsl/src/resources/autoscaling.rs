//! `AWS::AutoScaling`. Generated from CloudFormation's resource schemas of 2026-10-20;
//! do not edit: `UPDATE_EXPECT=1 cargo test -p ecs-dsl-tests --test codegen` writes it.
#![allow(unused_imports, reason = "the features decide which are used")]

use super::autoscaling;
use super::ec2;
use super::elasticloadbalancingv2;
use super::iam;
use super::prelude::*;
use super::sns;

resource! {
    /// [`AWS::AutoScaling::AutoScalingGroup`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-autoscaling-autoscalinggroup.html). Identified by `AutoScalingGroupName`.
    AutoScalingGroup = "AWS::AutoScaling::AutoScalingGroup", tags: AutoScalingGroup;
    required {
        /// `MinSize`: required; pattern `^[0-9]+$`.
        min_size: Value<String> => "MinSize",
        /// `MaxSize`: required; pattern `^[0-9]+$`.
        max_size: Value<String> => "MaxSize",
    }
    optional {
        /// `AutoScalingGroupName`: 1 to 255 characters. A change replaces the resource.
        auto_scaling_group_name: Value<String> => "AutoScalingGroupName",
        /// `AvailabilityZoneDistribution`.
        availability_zone_distribution: Value<auto_scaling_group::AvailabilityZoneDistribution> => "AvailabilityZoneDistribution",
        /// `AvailabilityZoneIds`: no element twice; each 1 to 255 characters.
        availability_zone_ids: List<String> => "AvailabilityZoneIds",
        /// `AvailabilityZoneImpairmentPolicy`.
        availability_zone_impairment_policy: Value<auto_scaling_group::AvailabilityZoneImpairmentPolicy> => "AvailabilityZoneImpairmentPolicy",
        /// `AvailabilityZones`: each 1 to 255 characters.
        availability_zones: List<String> => "AvailabilityZones",
        /// `CapacityRebalance`.
        capacity_rebalance: Value<bool> => "CapacityRebalance",
        /// `CapacityReservationSpecification`.
        capacity_reservation_specification: Value<auto_scaling_group::CapacityReservationSpecification> => "CapacityReservationSpecification",
        /// `Context`.
        context: Value<String> => "Context",
        /// `Cooldown`.
        cooldown: Value<String> => "Cooldown",
        /// `DefaultInstanceWarmup`.
        default_instance_warmup: Value<i64> => "DefaultInstanceWarmup",
        /// `DeletionProtection`: one of `none`, `prevent-all-deletion`, `prevent-force-deletion`.
        deletion_protection: Value<auto_scaling_group::DeletionProtection> => "DeletionProtection",
        /// `DesiredCapacity`: pattern `^[0-9]+$`.
        desired_capacity: Value<String> => "DesiredCapacity",
        /// `DesiredCapacityType`: 1 to 255 characters.
        desired_capacity_type: Value<String> => "DesiredCapacityType",
        /// `HealthCheckGracePeriod`.
        health_check_grace_period: Value<i64> => "HealthCheckGracePeriod",
        /// `HealthCheckType`: 1 to 32 characters; pattern `^(EBS|EC2|ELB|VPC_LATTICE)(,(EBS|EC2|ELB|VPC_LATTICE))*,?$`.
        health_check_type: Value<String> => "HealthCheckType",
        /// `InstanceId`: 1 to 19 characters. A change replaces the resource.
        instance_id: Value<String> => "InstanceId",
        /// `InstanceLifecyclePolicy`.
        instance_lifecycle_policy: Value<auto_scaling_group::InstanceLifecyclePolicy> => "InstanceLifecyclePolicy",
        /// `InstanceMaintenancePolicy`.
        instance_maintenance_policy: Value<auto_scaling_group::InstanceMaintenancePolicy> => "InstanceMaintenancePolicy",
        /// `LaunchConfigurationName`: 1 to 255 characters. A change can replace the resource.
        launch_configuration_name: Value<String> => "LaunchConfigurationName",
        /// `LaunchTemplate`. A change can replace the resource.
        launch_template: Value<auto_scaling_group::LaunchTemplateSpecification> => "LaunchTemplate",
        /// `LifecycleHookSpecificationList`.
        lifecycle_hook_specification_list: List<auto_scaling_group::LifecycleHookSpecification> => "LifecycleHookSpecificationList",
        /// `LoadBalancerNames`: each 1 to 255 characters.
        load_balancer_names: List<String> => "LoadBalancerNames",
        /// `MaxInstanceLifetime`.
        max_instance_lifetime: Value<i64> => "MaxInstanceLifetime",
        /// `MetricsCollection`.
        metrics_collection: List<auto_scaling_group::MetricsCollection> => "MetricsCollection",
        /// `MixedInstancesPolicy`. A change can replace the resource.
        mixed_instances_policy: Value<auto_scaling_group::MixedInstancesPolicy> => "MixedInstancesPolicy",
        /// `NewInstancesProtectedFromScaleIn`.
        new_instances_protected_from_scale_in: Value<bool> => "NewInstancesProtectedFromScaleIn",
        /// `NotificationConfiguration`.
        notification_configuration: Value<auto_scaling_group::NotificationConfiguration> => "NotificationConfiguration",
        /// `NotificationConfigurations`.
        notification_configurations: List<auto_scaling_group::NotificationConfiguration> => "NotificationConfigurations",
        /// `PlacementGroup`: 1 to 255 characters.
        placement_group: Value<String> => "PlacementGroup",
        /// `ServiceLinkedRoleARN`: 1 to 1600 characters.
        service_linked_role_arn: Value<Arn<iam::Role>> => "ServiceLinkedRoleARN",
        /// `SkipZonalShiftValidation`.
        skip_zonal_shift_validation: Value<bool> => "SkipZonalShiftValidation",
        /// `Tags`.
        tags: List<auto_scaling_group::TagProperty> => "Tags",
        /// `TargetGroupARNs`: each 1 to 511 characters.
        target_group_arns: List<Id<elasticloadbalancingv2::TargetGroup>> => "TargetGroupARNs",
        /// `TerminationPolicies`: each 1 to 1600 characters.
        termination_policies: List<String> => "TerminationPolicies",
        /// `TrafficSources`: no element twice.
        traffic_sources: List<auto_scaling_group::TrafficSourceIdentifier> => "TrafficSources",
        /// `VPCZoneIdentifier`: 1 to 5000 characters. A change can replace the resource.
        vpc_zone_identifier: List<Id<ec2::Subnet>> => "VPCZoneIdentifier",
    }
    attributes {
        /// `Fn::GetAtt` of `AutoScalingGroupARN`.
        auto_scaling_group_arn: Value<Arn<autoscaling::AutoScalingGroup>> => "AutoScalingGroupARN",
    }
}

/// The nested types of [`AutoScalingGroup`].
pub mod auto_scaling_group {
    use super::*;

    properties! {
        /// [`AcceleratorCountRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-acceleratorcountrequest.html) of `AWS::AutoScaling::AutoScalingGroup`.
        AcceleratorCountRequest;
        required {}
        optional {
            /// `Max`: at least 0.
            max: Value<i64> => "Max",
            /// `Min`: at least 0.
            min: Value<i64> => "Min",
        }
    }

    choice! {
        /// The values of `InstanceRequirements.AcceleratorManufacturers` in `AWS::AutoScaling::AutoScalingGroup`.
        AcceleratorManufacturers {
            AmazonWebServices = "amazon-web-services",
            Amd = "amd",
            Nvidia = "nvidia",
            Xilinx = "xilinx",
        }
    }

    choice! {
        /// The values of `InstanceRequirements.AcceleratorNames` in `AWS::AutoScaling::AutoScalingGroup`.
        AcceleratorNames {
            A100 = "a100",
            K80 = "k80",
            M60 = "m60",
            RadeonProV520 = "radeon-pro-v520",
            T4 = "t4",
            V100 = "v100",
            Vu9p = "vu9p",
        }
    }

    properties! {
        /// [`AcceleratorTotalMemoryMiBRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-acceleratortotalmemorymibrequest.html) of `AWS::AutoScaling::AutoScalingGroup`.
        AcceleratorTotalMemoryMibRequest;
        required {}
        optional {
            /// `Max`: at least 0.
            max: Value<i64> => "Max",
            /// `Min`: at least 0.
            min: Value<i64> => "Min",
        }
    }

    choice! {
        /// The values of `InstanceRequirements.AcceleratorTypes` in `AWS::AutoScaling::AutoScalingGroup`.
        AcceleratorTypes {
            Fpga = "fpga",
            Gpu = "gpu",
            Inference = "inference",
        }
    }

    properties! {
        /// [`AvailabilityZoneDistribution`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-availabilityzonedistribution.html) of `AWS::AutoScaling::AutoScalingGroup`.
        AvailabilityZoneDistribution;
        required {}
        optional {
            /// `CapacityDistributionStrategy`: one of `balanced-best-effort`, `balanced-only`, `reservations-then-balanced`.
            capacity_distribution_strategy: Value<CapacityDistributionStrategy> => "CapacityDistributionStrategy",
        }
    }

    properties! {
        /// [`AvailabilityZoneImpairmentPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-availabilityzoneimpairmentpolicy.html) of `AWS::AutoScaling::AutoScalingGroup`.
        AvailabilityZoneImpairmentPolicy;
        required {
            /// `ImpairedZoneHealthCheckBehavior`: required; one of `IgnoreUnhealthy`, `ReplaceUnhealthy`.
            impaired_zone_health_check_behavior: Value<ImpairedZoneHealthCheckBehavior> => "ImpairedZoneHealthCheckBehavior",
            /// `ZonalShiftEnabled`: required.
            zonal_shift_enabled: Value<bool> => "ZonalShiftEnabled",
        }
        optional {}
    }

    choice! {
        /// The values of `InstanceRequirements.BareMetal` in `AWS::AutoScaling::AutoScalingGroup`.
        BareMetal {
            Excluded = "excluded",
            Included = "included",
            Required = "required",
        }
    }

    properties! {
        /// [`BaselineEbsBandwidthMbpsRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-baselineebsbandwidthmbpsrequest.html) of `AWS::AutoScaling::AutoScalingGroup`.
        BaselineEbsBandwidthMbpsRequest;
        required {}
        optional {
            /// `Max`: at least 0.
            max: Value<i64> => "Max",
            /// `Min`: at least 0.
            min: Value<i64> => "Min",
        }
    }

    properties! {
        /// [`BaselinePerformanceFactorsRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-baselineperformancefactorsrequest.html) of `AWS::AutoScaling::AutoScalingGroup`.
        BaselinePerformanceFactorsRequest;
        required {}
        optional {
            /// `Cpu`.
            cpu: Value<CpuPerformanceFactorRequest> => "Cpu",
        }
    }

    choice! {
        /// The values of `InstanceRequirements.BurstablePerformance` in `AWS::AutoScaling::AutoScalingGroup`.
        BurstablePerformance {
            Excluded = "excluded",
            Included = "included",
            Required = "required",
        }
    }

    choice! {
        /// The values of `AvailabilityZoneDistribution.CapacityDistributionStrategy` in `AWS::AutoScaling::AutoScalingGroup`.
        CapacityDistributionStrategy {
            BalancedBestEffort = "balanced-best-effort",
            BalancedOnly = "balanced-only",
            ReservationsThenBalanced = "reservations-then-balanced",
        }
    }

    choice! {
        /// The values of `CapacityReservationSpecification.CapacityReservationPreference` in `AWS::AutoScaling::AutoScalingGroup`.
        CapacityReservationPreference {
            CapacityReservationsFirst = "capacity-reservations-first",
            CapacityReservationsOnly = "capacity-reservations-only",
            Default = "default",
            None = "none",
        }
    }

    properties! {
        /// [`CapacityReservationSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-capacityreservationspecification.html) of `AWS::AutoScaling::AutoScalingGroup`.
        CapacityReservationSpecification;
        required {
            /// `CapacityReservationPreference`: required; one of `capacity-reservations-first`, `capacity-reservations-only`, `default`, `none`.
            capacity_reservation_preference: Value<CapacityReservationPreference> => "CapacityReservationPreference",
        }
        optional {
            /// `CapacityReservationTarget`.
            capacity_reservation_target: Value<CapacityReservationTarget> => "CapacityReservationTarget",
        }
    }

    properties! {
        /// [`CapacityReservationTarget`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-capacityreservationtarget.html) of `AWS::AutoScaling::AutoScalingGroup`.
        CapacityReservationTarget;
        required {}
        optional {
            /// `CapacityReservationIds`: no element twice; each 1 to 255 characters; each pattern `^[A-Za-z0-9\-_\/]+$`.
            capacity_reservation_ids: List<String> => "CapacityReservationIds",
            /// `CapacityReservationResourceGroupArns`: no element twice; each 1 to 1600 characters.
            capacity_reservation_resource_group_arns: List<String> => "CapacityReservationResourceGroupArns",
        }
    }

    choice! {
        /// The values of `InstanceRequirements.CpuManufacturers` in `AWS::AutoScaling::AutoScalingGroup`.
        CpuManufacturers {
            AmazonWebServices = "amazon-web-services",
            Amd = "amd",
            Apple = "apple",
            Intel = "intel",
        }
    }

    properties! {
        /// [`CpuPerformanceFactorRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-cpuperformancefactorrequest.html) of `AWS::AutoScaling::AutoScalingGroup`.
        CpuPerformanceFactorRequest;
        required {}
        optional {
            /// `References`: no element twice.
            references: List<PerformanceFactorReferenceRequest> => "References",
        }
    }

    choice! {
        /// The values of `DeletionProtection` in `AWS::AutoScaling::AutoScalingGroup`.
        DeletionProtection {
            None = "none",
            PreventAllDeletion = "prevent-all-deletion",
            PreventForceDeletion = "prevent-force-deletion",
        }
    }

    properties! {
        /// [`DistributionSegment`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-distributionsegment.html) of `AWS::AutoScaling::AutoScalingGroup`.
        DistributionSegment;
        required {
            /// `TargetCapacityTypes`: required; at least 1 elements; no element twice; each one of `capacity-block`, `interruptible-capacity-reservation`, `on-demand`, `on-demand-capacity-reservation`.
            target_capacity_types: List<TargetCapacityTypes> => "TargetCapacityTypes",
        }
        optional {}
    }

    choice! {
        /// The values of `AvailabilityZoneImpairmentPolicy.ImpairedZoneHealthCheckBehavior` in `AWS::AutoScaling::AutoScalingGroup`.
        ImpairedZoneHealthCheckBehavior {
            IgnoreUnhealthy = "IgnoreUnhealthy",
            ReplaceUnhealthy = "ReplaceUnhealthy",
        }
    }

    choice! {
        /// The values of `InstanceRequirements.InstanceGenerations` in `AWS::AutoScaling::AutoScalingGroup`.
        InstanceGenerations {
            Current = "current",
            Previous = "previous",
        }
    }

    properties! {
        /// [`InstanceLifecyclePolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-instancelifecyclepolicy.html) of `AWS::AutoScaling::AutoScalingGroup`.
        InstanceLifecyclePolicy;
        required {}
        optional {
            /// `RetentionTriggers`.
            retention_triggers: Value<RetentionTriggers> => "RetentionTriggers",
        }
    }

    properties! {
        /// [`InstanceMaintenancePolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-instancemaintenancepolicy.html) of `AWS::AutoScaling::AutoScalingGroup`.
        InstanceMaintenancePolicy;
        required {}
        optional {
            /// `MaxHealthyPercentage`: -1 to 200.
            max_healthy_percentage: Value<i64> => "MaxHealthyPercentage",
            /// `MinHealthyPercentage`: -1 to 100.
            min_healthy_percentage: Value<i64> => "MinHealthyPercentage",
        }
    }

    properties! {
        /// [`InstanceRequirements`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-instancerequirements.html) of `AWS::AutoScaling::AutoScalingGroup`.
        InstanceRequirements;
        required {
            /// `MemoryMiB`: required.
            memory_mib: Value<MemoryMibRequest> => "MemoryMiB",
            /// `VCpuCount`: required.
            vcpu_count: Value<VcpuCountRequest> => "VCpuCount",
        }
        optional {
            /// `AcceleratorCount`.
            accelerator_count: Value<AcceleratorCountRequest> => "AcceleratorCount",
            /// `AcceleratorManufacturers`: no element twice; each one of `amazon-web-services`, `amd`, `nvidia`, `xilinx`.
            accelerator_manufacturers: List<AcceleratorManufacturers> => "AcceleratorManufacturers",
            /// `AcceleratorNames`: no element twice; each one of `a100`, `k80`, `m60`, `radeon-pro-v520`, `t4`, `v100`, `vu9p`.
            accelerator_names: List<AcceleratorNames> => "AcceleratorNames",
            /// `AcceleratorTotalMemoryMiB`.
            accelerator_total_memory_mib: Value<AcceleratorTotalMemoryMibRequest> => "AcceleratorTotalMemoryMiB",
            /// `AcceleratorTypes`: no element twice; each one of `fpga`, `gpu`, `inference`.
            accelerator_types: List<AcceleratorTypes> => "AcceleratorTypes",
            /// `AllowedInstanceTypes`: 0 to 400 elements; no element twice; each 1 to 30 characters; each pattern `^[a-zA-Z0-9\.\*\-]+$`.
            allowed_instance_types: List<String> => "AllowedInstanceTypes",
            /// `BareMetal`: one of `excluded`, `included`, `required`.
            bare_metal: Value<BareMetal> => "BareMetal",
            /// `BaselineEbsBandwidthMbps`.
            baseline_ebs_bandwidth_mbps: Value<BaselineEbsBandwidthMbpsRequest> => "BaselineEbsBandwidthMbps",
            /// `BaselinePerformanceFactors`.
            baseline_performance_factors: Value<BaselinePerformanceFactorsRequest> => "BaselinePerformanceFactors",
            /// `BurstablePerformance`: one of `excluded`, `included`, `required`.
            burstable_performance: Value<BurstablePerformance> => "BurstablePerformance",
            /// `CpuManufacturers`: no element twice; each one of `amazon-web-services`, `amd`, `apple`, `intel`.
            cpu_manufacturers: List<CpuManufacturers> => "CpuManufacturers",
            /// `ExcludedInstanceTypes`: 0 to 400 elements; no element twice; each 1 to 30 characters; each pattern `^[a-zA-Z0-9\.\*\-]+$`.
            excluded_instance_types: List<String> => "ExcludedInstanceTypes",
            /// `InstanceGenerations`: no element twice; each one of `current`, `previous`.
            instance_generations: List<InstanceGenerations> => "InstanceGenerations",
            /// `LocalStorage`: one of `excluded`, `included`, `required`.
            local_storage: Value<LocalStorage> => "LocalStorage",
            /// `LocalStorageTypes`: no element twice; each one of `hdd`, `ssd`.
            local_storage_types: List<LocalStorageTypes> => "LocalStorageTypes",
            /// `MaxSpotPriceAsPercentageOfOptimalOnDemandPrice`: at least 0.
            max_spot_price_as_percentage_of_optimal_on_demand_price: Value<i64> => "MaxSpotPriceAsPercentageOfOptimalOnDemandPrice",
            /// `MemoryGiBPerVCpu`.
            memory_gib_per_vcpu: Value<MemoryGibPerVcpuRequest> => "MemoryGiBPerVCpu",
            /// `NetworkBandwidthGbps`.
            network_bandwidth_gbps: Value<NetworkBandwidthGbpsRequest> => "NetworkBandwidthGbps",
            /// `NetworkInterfaceCount`.
            network_interface_count: Value<NetworkInterfaceCountRequest> => "NetworkInterfaceCount",
            /// `OnDemandMaxPricePercentageOverLowestPrice`: at least 0.
            on_demand_max_price_percentage_over_lowest_price: Value<i64> => "OnDemandMaxPricePercentageOverLowestPrice",
            /// `RequireHibernateSupport`.
            require_hibernate_support: Value<bool> => "RequireHibernateSupport",
            /// `SpotMaxPricePercentageOverLowestPrice`: at least 0.
            spot_max_price_percentage_over_lowest_price: Value<i64> => "SpotMaxPricePercentageOverLowestPrice",
            /// `TotalLocalStorageGB`.
            total_local_storage_gb: Value<TotalLocalStorageGbRequest> => "TotalLocalStorageGB",
        }
    }

    properties! {
        /// [`InstancesDistribution`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-instancesdistribution.html) of `AWS::AutoScaling::AutoScalingGroup`.
        InstancesDistribution;
        required {}
        optional {
            /// `DistributionSegments`: 1 elements.
            distribution_segments: List<DistributionSegment> => "DistributionSegments",
            /// `OnDemandAllocationStrategy`.
            on_demand_allocation_strategy: Value<String> => "OnDemandAllocationStrategy",
            /// `OnDemandBaseCapacity`.
            on_demand_base_capacity: Value<i64> => "OnDemandBaseCapacity",
            /// `OnDemandPercentageAboveBaseCapacity`.
            on_demand_percentage_above_base_capacity: Value<i64> => "OnDemandPercentageAboveBaseCapacity",
            /// `SpotAllocationStrategy`.
            spot_allocation_strategy: Value<String> => "SpotAllocationStrategy",
            /// `SpotInstancePools`.
            spot_instance_pools: Value<i64> => "SpotInstancePools",
            /// `SpotMaxPrice`: 0 to 255 characters.
            spot_max_price: Value<String> => "SpotMaxPrice",
        }
    }

    properties! {
        /// [`LaunchTemplate`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-launchtemplate.html) of `AWS::AutoScaling::AutoScalingGroup`.
        LaunchTemplate;
        required {
            /// `LaunchTemplateSpecification`: required.
            launch_template_specification: Value<LaunchTemplateSpecification> => "LaunchTemplateSpecification",
        }
        optional {
            /// `Overrides`.
            overrides: List<LaunchTemplateOverrides> => "Overrides",
        }
    }

    properties! {
        /// [`LaunchTemplateOverrides`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-launchtemplateoverrides.html) of `AWS::AutoScaling::AutoScalingGroup`.
        LaunchTemplateOverrides;
        required {}
        optional {
            /// `ImageId`: 5 to 21 characters; pattern `^ami-[a-z0-9]{1,17}$`.
            image_id: Value<String> => "ImageId",
            /// `InstanceRequirements`.
            instance_requirements: Value<InstanceRequirements> => "InstanceRequirements",
            /// `InstanceType`: 1 to 255 characters.
            instance_type: Value<String> => "InstanceType",
            /// `LaunchTemplateSpecification`.
            launch_template_specification: Value<LaunchTemplateSpecification> => "LaunchTemplateSpecification",
            /// `WeightedCapacity`: 1 to 32 characters.
            weighted_capacity: Value<String> => "WeightedCapacity",
        }
    }

    properties! {
        /// [`LaunchTemplateSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-launchtemplatespecification.html) of `AWS::AutoScaling::AutoScalingGroup`.
        LaunchTemplateSpecification;
        required {
            /// `Version`: required; 1 to 255 characters.
            version: Value<String> => "Version",
        }
        optional {
            /// `LaunchTemplateId`: 1 to 255 characters.
            launch_template_id: Value<Id<ec2::LaunchTemplate>> => "LaunchTemplateId",
            /// `LaunchTemplateName`: 3 to 128 characters; pattern `^[a-zA-Z0-9\(\)\.\-/_]+$`.
            launch_template_name: Value<String> => "LaunchTemplateName",
        }
    }

    properties! {
        /// [`LifecycleHookSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-lifecyclehookspecification.html) of `AWS::AutoScaling::AutoScalingGroup`.
        LifecycleHookSpecification;
        required {
            /// `LifecycleHookName`: required; 1 to 255 characters; pattern `^[A-Za-z0-9\-_\/]+$`.
            lifecycle_hook_name: Value<String> => "LifecycleHookName",
            /// `LifecycleTransition`: required.
            lifecycle_transition: Value<String> => "LifecycleTransition",
        }
        optional {
            /// `DefaultResult`.
            default_result: Value<String> => "DefaultResult",
            /// `HeartbeatTimeout`.
            heartbeat_timeout: Value<i64> => "HeartbeatTimeout",
            /// `NotificationMetadata`: 1 to 4000 characters; pattern `^[\u0009\u000A\u000D\u0020-\u007e]+$`.
            notification_metadata: Value<String> => "NotificationMetadata",
            /// `NotificationTargetARN`: 0 to 255 characters.
            notification_target_arn: Value<String> => "NotificationTargetARN",
            /// `RoleARN`: 1 to 255 characters.
            role_arn: Value<Arn<iam::Role>> => "RoleARN",
        }
    }

    choice! {
        /// The values of `InstanceRequirements.LocalStorage` in `AWS::AutoScaling::AutoScalingGroup`.
        LocalStorage {
            Excluded = "excluded",
            Included = "included",
            Required = "required",
        }
    }

    choice! {
        /// The values of `InstanceRequirements.LocalStorageTypes` in `AWS::AutoScaling::AutoScalingGroup`.
        LocalStorageTypes {
            Hdd = "hdd",
            Ssd = "ssd",
        }
    }

    properties! {
        /// [`MemoryGiBPerVCpuRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-memorygibpervcpurequest.html) of `AWS::AutoScaling::AutoScalingGroup`.
        MemoryGibPerVcpuRequest;
        required {}
        optional {
            /// `Max`: at least 0.
            max: Value<f64> => "Max",
            /// `Min`: at least 0.
            min: Value<f64> => "Min",
        }
    }

    properties! {
        /// [`MemoryMiBRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-memorymibrequest.html) of `AWS::AutoScaling::AutoScalingGroup`.
        MemoryMibRequest;
        required {}
        optional {
            /// `Max`: at least 0.
            max: Value<i64> => "Max",
            /// `Min`: at least 0.
            min: Value<i64> => "Min",
        }
    }

    properties! {
        /// [`MetricsCollection`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-metricscollection.html) of `AWS::AutoScaling::AutoScalingGroup`.
        MetricsCollection;
        required {
            /// `Granularity`: required.
            granularity: Value<String> => "Granularity",
        }
        optional {
            /// `Metrics`.
            metrics: List<String> => "Metrics",
        }
    }

    properties! {
        /// [`MixedInstancesPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-mixedinstancespolicy.html) of `AWS::AutoScaling::AutoScalingGroup`.
        MixedInstancesPolicy;
        required {
            /// `LaunchTemplate`: required.
            launch_template: Value<LaunchTemplate> => "LaunchTemplate",
        }
        optional {
            /// `InstancesDistribution`.
            instances_distribution: Value<InstancesDistribution> => "InstancesDistribution",
        }
    }

    properties! {
        /// [`NetworkBandwidthGbpsRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-networkbandwidthgbpsrequest.html) of `AWS::AutoScaling::AutoScalingGroup`.
        NetworkBandwidthGbpsRequest;
        required {}
        optional {
            /// `Max`: at least 0.
            max: Value<f64> => "Max",
            /// `Min`: at least 0.
            min: Value<f64> => "Min",
        }
    }

    properties! {
        /// [`NetworkInterfaceCountRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-networkinterfacecountrequest.html) of `AWS::AutoScaling::AutoScalingGroup`.
        NetworkInterfaceCountRequest;
        required {}
        optional {
            /// `Max`: at least 0.
            max: Value<i64> => "Max",
            /// `Min`: at least 0.
            min: Value<i64> => "Min",
        }
    }

    properties! {
        /// [`NotificationConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-notificationconfiguration.html) of `AWS::AutoScaling::AutoScalingGroup`.
        NotificationConfiguration;
        required {
            /// `TopicARN`: required.
            topic_arn: List<Id<sns::Topic>> => "TopicARN",
        }
        optional {
            /// `NotificationTypes`.
            notification_types: List<String> => "NotificationTypes",
        }
    }

    properties! {
        /// [`PerformanceFactorReferenceRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-performancefactorreferencerequest.html) of `AWS::AutoScaling::AutoScalingGroup`.
        PerformanceFactorReferenceRequest;
        required {}
        optional {
            /// `InstanceFamily`.
            instance_family: Value<String> => "InstanceFamily",
        }
    }

    properties! {
        /// [`RetentionTriggers`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-retentiontriggers.html) of `AWS::AutoScaling::AutoScalingGroup`.
        RetentionTriggers;
        required {}
        optional {
            /// `TerminateHookAbandon`: one of `retain`, `terminate`.
            terminate_hook_abandon: Value<TerminateHookAbandon> => "TerminateHookAbandon",
        }
    }

    properties! {
        /// [`TagProperty`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-tagproperty.html) of `AWS::AutoScaling::AutoScalingGroup`.
        TagProperty;
        required {
            /// `Value`: required; 0 to 256 characters.
            value: Value<String> => "Value",
            /// `Key`: required; 1 to 128 characters.
            key: Value<String> => "Key",
            /// `PropagateAtLaunch`: required.
            propagate_at_launch: Value<bool> => "PropagateAtLaunch",
        }
        optional {}
    }

    choice! {
        /// The values of `DistributionSegment.TargetCapacityTypes` in `AWS::AutoScaling::AutoScalingGroup`.
        TargetCapacityTypes {
            CapacityBlock = "capacity-block",
            InterruptibleCapacityReservation = "interruptible-capacity-reservation",
            OnDemand = "on-demand",
            OnDemandCapacityReservation = "on-demand-capacity-reservation",
        }
    }

    choice! {
        /// The values of `RetentionTriggers.TerminateHookAbandon` in `AWS::AutoScaling::AutoScalingGroup`.
        TerminateHookAbandon {
            Retain = "retain",
            Terminate = "terminate",
        }
    }

    properties! {
        /// [`TotalLocalStorageGBRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-totallocalstoragegbrequest.html) of `AWS::AutoScaling::AutoScalingGroup`.
        TotalLocalStorageGbRequest;
        required {}
        optional {
            /// `Max`: at least 0.
            max: Value<f64> => "Max",
            /// `Min`: at least 0.
            min: Value<f64> => "Min",
        }
    }

    properties! {
        /// [`TrafficSourceIdentifier`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-trafficsourceidentifier.html) of `AWS::AutoScaling::AutoScalingGroup`.
        TrafficSourceIdentifier;
        required {
            /// `Identifier`: required; 1 to 511 characters.
            identifier: Value<String> => "Identifier",
            /// `Type`: required; 1 to 511 characters.
            r#type: Value<String> => "Type",
        }
        optional {}
    }

    properties! {
        /// [`VCpuCountRequest`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-autoscalinggroup-vcpucountrequest.html) of `AWS::AutoScaling::AutoScalingGroup`.
        VcpuCountRequest;
        required {}
        optional {
            /// `Max`: at least 0.
            max: Value<i64> => "Max",
            /// `Min`: at least 0.
            min: Value<i64> => "Min",
        }
    }
}

#[cfg(feature = "autoscaling")]
resource! {
    /// [`AWS::AutoScaling::LaunchConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-autoscaling-launchconfiguration.html). Identified by `LaunchConfigurationName`.
    LaunchConfiguration = "AWS::AutoScaling::LaunchConfiguration", tags: None;
    required {
        /// `ImageId`: required; 1 to 255 characters. A change replaces the resource.
        image_id: Value<String> => "ImageId",
        /// `InstanceType`: required; 1 to 255 characters. A change replaces the resource.
        instance_type: Value<String> => "InstanceType",
    }
    optional {
        /// `AssociatePublicIpAddress`. A change replaces the resource.
        associate_public_ip_address: Value<bool> => "AssociatePublicIpAddress",
        /// `BlockDeviceMappings`: no element twice. A change replaces the resource.
        block_device_mappings: List<launch_configuration::BlockDeviceMapping> => "BlockDeviceMappings",
        /// `ClassicLinkVPCId`: 1 to 255 characters. A change replaces the resource.
        classic_link_vpc_id: Value<String> => "ClassicLinkVPCId",
        /// `ClassicLinkVPCSecurityGroups`: each 1 to 255 characters. A change replaces the resource.
        classic_link_vpc_security_groups: List<String> => "ClassicLinkVPCSecurityGroups",
        /// `EbsOptimized`. A change replaces the resource.
        ebs_optimized: Value<bool> => "EbsOptimized",
        /// `IamInstanceProfile`: 1 to 1600 characters. A change replaces the resource.
        iam_instance_profile: Value<String> => "IamInstanceProfile",
        /// `InstanceId`: 1 to 19 characters. A change replaces the resource.
        instance_id: Value<String> => "InstanceId",
        /// `InstanceMonitoring`. A change replaces the resource.
        instance_monitoring: Value<bool> => "InstanceMonitoring",
        /// `KernelId`: 1 to 255 characters. A change replaces the resource.
        kernel_id: Value<String> => "KernelId",
        /// `KeyName`: 1 to 255 characters. A change replaces the resource.
        key_name: Value<String> => "KeyName",
        /// `LaunchConfigurationName`: 1 to 255 characters. A change replaces the resource.
        launch_configuration_name: Value<String> => "LaunchConfigurationName",
        /// `MetadataOptions`. A change replaces the resource.
        metadata_options: Value<launch_configuration::MetadataOptions> => "MetadataOptions",
        /// `PlacementTenancy`: 1 to 64 characters. A change replaces the resource.
        placement_tenancy: Value<String> => "PlacementTenancy",
        /// `RamDiskId`: 1 to 255 characters. A change replaces the resource.
        ram_disk_id: Value<String> => "RamDiskId",
        /// `SecurityGroups`. A change replaces the resource.
        security_groups: List<String> => "SecurityGroups",
        /// `SpotPrice`: 1 to 255 characters. A change replaces the resource.
        spot_price: Value<String> => "SpotPrice",
        /// `UserData`: 0 to 21847 characters. A change replaces the resource.
        user_data: Value<String> => "UserData",
    }
    attributes {}
}

#[cfg(feature = "autoscaling")]
/// The nested types of [`LaunchConfiguration`].
pub mod launch_configuration {
    use super::*;

    properties! {
        /// [`BlockDevice`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-launchconfiguration-blockdevice.html) of `AWS::AutoScaling::LaunchConfiguration`.
        BlockDevice;
        required {}
        optional {
            /// `DeleteOnTermination`.
            delete_on_termination: Value<bool> => "DeleteOnTermination",
            /// `Encrypted`.
            encrypted: Value<bool> => "Encrypted",
            /// `Iops`: 100 to 20000.
            iops: Value<i64> => "Iops",
            /// `SnapshotId`: 1 to 255 characters.
            snapshot_id: Value<String> => "SnapshotId",
            /// `Throughput`: 125 to 1000.
            throughput: Value<i64> => "Throughput",
            /// `VolumeSize`: 1 to 16384.
            volume_size: Value<i64> => "VolumeSize",
            /// `VolumeType`: 1 to 255 characters.
            volume_type: Value<String> => "VolumeType",
        }
    }

    properties! {
        /// [`BlockDeviceMapping`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-launchconfiguration-blockdevicemapping.html) of `AWS::AutoScaling::LaunchConfiguration`.
        BlockDeviceMapping;
        required {
            /// `DeviceName`: required; 1 to 255 characters.
            device_name: Value<String> => "DeviceName",
        }
        optional {
            /// `Ebs`.
            ebs: Value<BlockDevice> => "Ebs",
            /// `NoDevice`.
            no_device: Value<bool> => "NoDevice",
            /// `VirtualName`: 1 to 255 characters.
            virtual_name: Value<String> => "VirtualName",
        }
    }

    choice! {
        /// The values of `MetadataOptions.HttpEndpoint` in `AWS::AutoScaling::LaunchConfiguration`.
        HttpEndpoint {
            Disabled = "disabled",
            Enabled = "enabled",
        }
    }

    choice! {
        /// The values of `MetadataOptions.HttpTokens` in `AWS::AutoScaling::LaunchConfiguration`.
        HttpTokens {
            Optional = "optional",
            Required = "required",
        }
    }

    properties! {
        /// [`MetadataOptions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-launchconfiguration-metadataoptions.html) of `AWS::AutoScaling::LaunchConfiguration`.
        MetadataOptions;
        required {}
        optional {
            /// `HttpEndpoint`: one of `disabled`, `enabled`.
            http_endpoint: Value<HttpEndpoint> => "HttpEndpoint",
            /// `HttpPutResponseHopLimit`: 1 to 64.
            http_put_response_hop_limit: Value<i64> => "HttpPutResponseHopLimit",
            /// `HttpTokens`: one of `optional`, `required`.
            http_tokens: Value<HttpTokens> => "HttpTokens",
        }
    }
}

resource! {
    /// [`AWS::AutoScaling::LifecycleHook`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-autoscaling-lifecyclehook.html). Identified by `AutoScalingGroupName`, `LifecycleHookName`.
    LifecycleHook = "AWS::AutoScaling::LifecycleHook", tags: None;
    required {
        /// `LifecycleTransition`: required; one of `autoscaling:EC2_INSTANCE_LAUNCHING`, `autoscaling:EC2_INSTANCE_TERMINATING`.
        lifecycle_transition: Value<lifecycle_hook::LifecycleTransition> => "LifecycleTransition",
        /// `AutoScalingGroupName`: required; 1 to 255 characters. A change replaces the resource.
        auto_scaling_group_name: Value<Id<autoscaling::AutoScalingGroup>> => "AutoScalingGroupName",
    }
    optional {
        /// `DefaultResult`: one of `ABANDON`, `CONTINUE`.
        default_result: Value<lifecycle_hook::DefaultResult> => "DefaultResult",
        /// `HeartbeatTimeout`.
        heartbeat_timeout: Value<i64> => "HeartbeatTimeout",
        /// `LifecycleHookName`: 1 to 255 characters; pattern `^[A-Za-z0-9\-_\/]+$`. A change replaces the resource.
        lifecycle_hook_name: Value<String> => "LifecycleHookName",
        /// `NotificationMetadata`: 1 to 1023 characters; pattern `^[\u0009\u000A\u000D\u0020-\u007e]+$`.
        notification_metadata: Value<String> => "NotificationMetadata",
        /// `NotificationTargetARN`: 0 to 255 characters.
        notification_target_arn: Value<String> => "NotificationTargetARN",
        /// `RoleARN`: 1 to 255 characters.
        role_arn: Value<Arn<iam::Role>> => "RoleARN",
    }
    attributes {}
}

/// The nested types of [`LifecycleHook`].
pub mod lifecycle_hook {
    use super::*;

    choice! {
        /// The values of `DefaultResult` in `AWS::AutoScaling::LifecycleHook`.
        DefaultResult {
            Abandon = "ABANDON",
            Continue = "CONTINUE",
        }
    }

    choice! {
        /// The values of `LifecycleTransition` in `AWS::AutoScaling::LifecycleHook`.
        LifecycleTransition {
            AutoscalingEc2InstanceLaunching = "autoscaling:EC2_INSTANCE_LAUNCHING",
            AutoscalingEc2InstanceTerminating = "autoscaling:EC2_INSTANCE_TERMINATING",
        }
    }
}

#[cfg(feature = "autoscaling")]
resource! {
    /// [`AWS::AutoScaling::ScalingPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-autoscaling-scalingpolicy.html). Identified by `Arn`.
    ScalingPolicy = "AWS::AutoScaling::ScalingPolicy", tags: None;
    required {
        /// `AutoScalingGroupName`: required; 1 to 255 characters. A change replaces the resource.
        auto_scaling_group_name: Value<Id<autoscaling::AutoScalingGroup>> => "AutoScalingGroupName",
    }
    optional {
        /// `AdjustmentType`: 1 to 255 characters; one of `ChangeInCapacity`, `ExactCapacity`, `PercentChangeInCapacity`.
        adjustment_type: Value<scaling_policy::AdjustmentType> => "AdjustmentType",
        /// `Cooldown`.
        cooldown: Value<String> => "Cooldown",
        /// `EstimatedInstanceWarmup`.
        estimated_instance_warmup: Value<i64> => "EstimatedInstanceWarmup",
        /// `MetricAggregationType`: 1 to 32 characters; one of `Average`, `Maximum`, `Minimum`.
        metric_aggregation_type: Value<scaling_policy::MetricAggregationType> => "MetricAggregationType",
        /// `MinAdjustmentMagnitude`.
        min_adjustment_magnitude: Value<i64> => "MinAdjustmentMagnitude",
        /// `PolicyType`: 1 to 64 characters; one of `PredictiveScaling`, `SimpleScaling`, `StepScaling`, `TargetTrackingScaling`.
        policy_type: Value<scaling_policy::PolicyType> => "PolicyType",
        /// `PredictiveScalingConfiguration`.
        predictive_scaling_configuration: Value<scaling_policy::PredictiveScalingConfiguration> => "PredictiveScalingConfiguration",
        /// `ScalingAdjustment`.
        scaling_adjustment: Value<i64> => "ScalingAdjustment",
        /// `StepAdjustments`: no element twice.
        step_adjustments: List<scaling_policy::StepAdjustment> => "StepAdjustments",
        /// `TargetTrackingConfiguration`.
        target_tracking_configuration: Value<scaling_policy::TargetTrackingConfiguration> => "TargetTrackingConfiguration",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Id<autoscaling::ScalingPolicy>> => "Arn",
        /// `Fn::GetAtt` of `PolicyName`.
        policy_name: Value<String> => "PolicyName",
    }
}

#[cfg(feature = "autoscaling")]
/// The nested types of [`ScalingPolicy`].
pub mod scaling_policy {
    use super::*;

    choice! {
        /// The values of `AdjustmentType` in `AWS::AutoScaling::ScalingPolicy`.
        AdjustmentType {
            ChangeInCapacity = "ChangeInCapacity",
            ExactCapacity = "ExactCapacity",
            PercentChangeInCapacity = "PercentChangeInCapacity",
        }
    }

    properties! {
        /// [`CustomizedMetricSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-scalingpolicy-customizedmetricspecification.html) of `AWS::AutoScaling::ScalingPolicy`.
        CustomizedMetricSpecification;
        required {}
        optional {
            /// `Dimensions`: no element twice.
            dimensions: List<MetricDimension> => "Dimensions",
            /// `MetricName`.
            metric_name: Value<String> => "MetricName",
            /// `Metrics`: no element twice.
            metrics: List<TargetTrackingMetricDataQuery> => "Metrics",
            /// `Namespace`.
            namespace: Value<String> => "Namespace",
            /// `Period`: at least 1.
            period: Value<i64> => "Period",
            /// `Statistic`: one of `Average`, `Maximum`, `Minimum`, `SampleCount`, `Sum`.
            statistic: Value<Statistic> => "Statistic",
            /// `Unit`.
            unit: Value<String> => "Unit",
        }
    }

    choice! {
        /// The values of `PredictiveScalingConfiguration.MaxCapacityBreachBehavior` in `AWS::AutoScaling::ScalingPolicy`.
        MaxCapacityBreachBehavior {
            HonorMaxCapacity = "HonorMaxCapacity",
            IncreaseMaxCapacity = "IncreaseMaxCapacity",
        }
    }

    properties! {
        /// [`Metric`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-scalingpolicy-metric.html) of `AWS::AutoScaling::ScalingPolicy`.
        Metric;
        required {
            /// `MetricName`: required.
            metric_name: Value<String> => "MetricName",
            /// `Namespace`: required.
            namespace: Value<String> => "Namespace",
        }
        optional {
            /// `Dimensions`: no element twice.
            dimensions: List<MetricDimension> => "Dimensions",
        }
    }

    choice! {
        /// The values of `MetricAggregationType` in `AWS::AutoScaling::ScalingPolicy`.
        MetricAggregationType {
            Average = "Average",
            Maximum = "Maximum",
            Minimum = "Minimum",
        }
    }

    properties! {
        /// [`MetricDataQuery`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-scalingpolicy-metricdataquery.html) of `AWS::AutoScaling::ScalingPolicy`.
        MetricDataQuery;
        required {
            /// `Id`: required; 1 to 255 characters.
            id: Value<String> => "Id",
        }
        optional {
            /// `Expression`: 1 to 1023 characters.
            expression: Value<String> => "Expression",
            /// `Label`: 0 to 2047 characters.
            label: Value<String> => "Label",
            /// `MetricStat`.
            metric_stat: Value<MetricStat> => "MetricStat",
            /// `ReturnData`.
            return_data: Value<bool> => "ReturnData",
        }
    }

    properties! {
        /// [`MetricDimension`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-scalingpolicy-metricdimension.html) of `AWS::AutoScaling::ScalingPolicy`.
        MetricDimension;
        required {
            /// `Value`: required.
            value: Value<String> => "Value",
            /// `Name`: required.
            name: Value<String> => "Name",
        }
        optional {}
    }

    properties! {
        /// [`MetricStat`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-scalingpolicy-metricstat.html) of `AWS::AutoScaling::ScalingPolicy`.
        MetricStat;
        required {
            /// `Stat`: required; 1 to 100 characters.
            stat: Value<String> => "Stat",
            /// `Metric`: required.
            metric: Value<Metric> => "Metric",
        }
        optional {
            /// `Unit`.
            unit: Value<String> => "Unit",
        }
    }

    choice! {
        /// The values of `PredictiveScalingConfiguration.Mode` in `AWS::AutoScaling::ScalingPolicy`.
        Mode {
            ForecastAndScale = "ForecastAndScale",
            ForecastOnly = "ForecastOnly",
        }
    }

    choice! {
        /// The values of `PolicyType` in `AWS::AutoScaling::ScalingPolicy`.
        PolicyType {
            PredictiveScaling = "PredictiveScaling",
            SimpleScaling = "SimpleScaling",
            StepScaling = "StepScaling",
            TargetTrackingScaling = "TargetTrackingScaling",
        }
    }

    properties! {
        /// [`PredefinedMetricSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-scalingpolicy-predefinedmetricspecification.html) of `AWS::AutoScaling::ScalingPolicy`.
        PredefinedMetricSpecification;
        required {
            /// `PredefinedMetricType`: required; one of `ALBRequestCountPerTarget`, `ASGAverageCPUUtilization`, `ASGAverageNetworkIn`, `ASGAverageNetworkOut`.
            predefined_metric_type: Value<PredefinedMetricSpecificationPredefinedMetricType> => "PredefinedMetricType",
        }
        optional {
            /// `ResourceLabel`: 1 to 1023 characters.
            resource_label: Value<String> => "ResourceLabel",
        }
    }

    choice! {
        /// The values of `PredefinedMetricSpecification.PredefinedMetricType` in `AWS::AutoScaling::ScalingPolicy`.
        PredefinedMetricSpecificationPredefinedMetricType {
            AlbRequestCountPerTarget = "ALBRequestCountPerTarget",
            AsgAverageCpuUtilization = "ASGAverageCPUUtilization",
            AsgAverageNetworkIn = "ASGAverageNetworkIn",
            AsgAverageNetworkOut = "ASGAverageNetworkOut",
        }
    }

    properties! {
        /// [`PredictiveScalingConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-scalingpolicy-predictivescalingconfiguration.html) of `AWS::AutoScaling::ScalingPolicy`.
        PredictiveScalingConfiguration;
        required {
            /// `MetricSpecifications`: required; no element twice.
            metric_specifications: List<PredictiveScalingMetricSpecification> => "MetricSpecifications",
        }
        optional {
            /// `MaxCapacityBreachBehavior`: one of `HonorMaxCapacity`, `IncreaseMaxCapacity`.
            max_capacity_breach_behavior: Value<MaxCapacityBreachBehavior> => "MaxCapacityBreachBehavior",
            /// `MaxCapacityBuffer`: 0 to 100.
            max_capacity_buffer: Value<i64> => "MaxCapacityBuffer",
            /// `Mode`: one of `ForecastAndScale`, `ForecastOnly`.
            mode: Value<Mode> => "Mode",
            /// `SchedulingBufferTime`: at least 0.
            scheduling_buffer_time: Value<i64> => "SchedulingBufferTime",
        }
    }

    properties! {
        /// [`PredictiveScalingCustomizedCapacityMetric`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-scalingpolicy-predictivescalingcustomizedcapacitymetric.html) of `AWS::AutoScaling::ScalingPolicy`.
        PredictiveScalingCustomizedCapacityMetric;
        required {
            /// `MetricDataQueries`: required; no element twice.
            metric_data_queries: List<MetricDataQuery> => "MetricDataQueries",
        }
        optional {}
    }

    properties! {
        /// [`PredictiveScalingCustomizedLoadMetric`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-scalingpolicy-predictivescalingcustomizedloadmetric.html) of `AWS::AutoScaling::ScalingPolicy`.
        PredictiveScalingCustomizedLoadMetric;
        required {
            /// `MetricDataQueries`: required; no element twice.
            metric_data_queries: List<MetricDataQuery> => "MetricDataQueries",
        }
        optional {}
    }

    properties! {
        /// [`PredictiveScalingCustomizedScalingMetric`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-scalingpolicy-predictivescalingcustomizedscalingmetric.html) of `AWS::AutoScaling::ScalingPolicy`.
        PredictiveScalingCustomizedScalingMetric;
        required {
            /// `MetricDataQueries`: required; no element twice.
            metric_data_queries: List<MetricDataQuery> => "MetricDataQueries",
        }
        optional {}
    }

    properties! {
        /// [`PredictiveScalingMetricSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-scalingpolicy-predictivescalingmetricspecification.html) of `AWS::AutoScaling::ScalingPolicy`.
        PredictiveScalingMetricSpecification;
        required {
            /// `TargetValue`: required.
            target_value: Value<f64> => "TargetValue",
        }
        optional {
            /// `CustomizedCapacityMetricSpecification`.
            customized_capacity_metric_specification: Value<PredictiveScalingCustomizedCapacityMetric> => "CustomizedCapacityMetricSpecification",
            /// `CustomizedLoadMetricSpecification`.
            customized_load_metric_specification: Value<PredictiveScalingCustomizedLoadMetric> => "CustomizedLoadMetricSpecification",
            /// `CustomizedScalingMetricSpecification`.
            customized_scaling_metric_specification: Value<PredictiveScalingCustomizedScalingMetric> => "CustomizedScalingMetricSpecification",
            /// `PredefinedLoadMetricSpecification`.
            predefined_load_metric_specification: Value<PredictiveScalingPredefinedLoadMetric> => "PredefinedLoadMetricSpecification",
            /// `PredefinedMetricPairSpecification`.
            predefined_metric_pair_specification: Value<PredictiveScalingPredefinedMetricPair> => "PredefinedMetricPairSpecification",
            /// `PredefinedScalingMetricSpecification`.
            predefined_scaling_metric_specification: Value<PredictiveScalingPredefinedScalingMetric> => "PredefinedScalingMetricSpecification",
        }
    }

    properties! {
        /// [`PredictiveScalingPredefinedLoadMetric`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-scalingpolicy-predictivescalingpredefinedloadmetric.html) of `AWS::AutoScaling::ScalingPolicy`.
        PredictiveScalingPredefinedLoadMetric;
        required {
            /// `PredefinedMetricType`: required; one of `ALBTargetGroupRequestCount`, `ASGTotalCPUUtilization`, `ASGTotalNetworkIn`, `ASGTotalNetworkOut`.
            predefined_metric_type: Value<PredictiveScalingPredefinedLoadMetricPredefinedMetricType> => "PredefinedMetricType",
        }
        optional {
            /// `ResourceLabel`: 1 to 1023 characters.
            resource_label: Value<String> => "ResourceLabel",
        }
    }

    choice! {
        /// The values of `PredictiveScalingPredefinedLoadMetric.PredefinedMetricType` in `AWS::AutoScaling::ScalingPolicy`.
        PredictiveScalingPredefinedLoadMetricPredefinedMetricType {
            AlbTargetGroupRequestCount = "ALBTargetGroupRequestCount",
            AsgTotalCpuUtilization = "ASGTotalCPUUtilization",
            AsgTotalNetworkIn = "ASGTotalNetworkIn",
            AsgTotalNetworkOut = "ASGTotalNetworkOut",
        }
    }

    properties! {
        /// [`PredictiveScalingPredefinedMetricPair`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-scalingpolicy-predictivescalingpredefinedmetricpair.html) of `AWS::AutoScaling::ScalingPolicy`.
        PredictiveScalingPredefinedMetricPair;
        required {
            /// `PredefinedMetricType`: required; one of `ALBRequestCount`, `ASGCPUUtilization`, `ASGNetworkIn`, `ASGNetworkOut`.
            predefined_metric_type: Value<PredictiveScalingPredefinedMetricPairPredefinedMetricType> => "PredefinedMetricType",
        }
        optional {
            /// `ResourceLabel`: 1 to 1023 characters.
            resource_label: Value<String> => "ResourceLabel",
        }
    }

    choice! {
        /// The values of `PredictiveScalingPredefinedMetricPair.PredefinedMetricType` in `AWS::AutoScaling::ScalingPolicy`.
        PredictiveScalingPredefinedMetricPairPredefinedMetricType {
            AlbRequestCount = "ALBRequestCount",
            AsgcpuUtilization = "ASGCPUUtilization",
            AsgNetworkIn = "ASGNetworkIn",
            AsgNetworkOut = "ASGNetworkOut",
        }
    }

    properties! {
        /// [`PredictiveScalingPredefinedScalingMetric`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-scalingpolicy-predictivescalingpredefinedscalingmetric.html) of `AWS::AutoScaling::ScalingPolicy`.
        PredictiveScalingPredefinedScalingMetric;
        required {
            /// `PredefinedMetricType`: required; one of `ALBRequestCountPerTarget`, `ASGAverageCPUUtilization`, `ASGAverageNetworkIn`, `ASGAverageNetworkOut`.
            predefined_metric_type: Value<PredictiveScalingPredefinedScalingMetricPredefinedMetricType> => "PredefinedMetricType",
        }
        optional {
            /// `ResourceLabel`: 1 to 1023 characters.
            resource_label: Value<String> => "ResourceLabel",
        }
    }

    choice! {
        /// The values of `PredictiveScalingPredefinedScalingMetric.PredefinedMetricType` in `AWS::AutoScaling::ScalingPolicy`.
        PredictiveScalingPredefinedScalingMetricPredefinedMetricType {
            AlbRequestCountPerTarget = "ALBRequestCountPerTarget",
            AsgAverageCpuUtilization = "ASGAverageCPUUtilization",
            AsgAverageNetworkIn = "ASGAverageNetworkIn",
            AsgAverageNetworkOut = "ASGAverageNetworkOut",
        }
    }

    choice! {
        /// The values of `CustomizedMetricSpecification.Statistic` in `AWS::AutoScaling::ScalingPolicy`.
        Statistic {
            Average = "Average",
            Maximum = "Maximum",
            Minimum = "Minimum",
            SampleCount = "SampleCount",
            Sum = "Sum",
        }
    }

    properties! {
        /// [`StepAdjustment`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-scalingpolicy-stepadjustment.html) of `AWS::AutoScaling::ScalingPolicy`.
        StepAdjustment;
        required {
            /// `ScalingAdjustment`: required.
            scaling_adjustment: Value<i64> => "ScalingAdjustment",
        }
        optional {
            /// `MetricIntervalLowerBound`.
            metric_interval_lower_bound: Value<f64> => "MetricIntervalLowerBound",
            /// `MetricIntervalUpperBound`.
            metric_interval_upper_bound: Value<f64> => "MetricIntervalUpperBound",
        }
    }

    properties! {
        /// [`TargetTrackingConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-scalingpolicy-targettrackingconfiguration.html) of `AWS::AutoScaling::ScalingPolicy`.
        TargetTrackingConfiguration;
        required {
            /// `TargetValue`: required.
            target_value: Value<f64> => "TargetValue",
        }
        optional {
            /// `CustomizedMetricSpecification`.
            customized_metric_specification: Value<CustomizedMetricSpecification> => "CustomizedMetricSpecification",
            /// `DisableScaleIn`.
            disable_scale_in: Value<bool> => "DisableScaleIn",
            /// `PredefinedMetricSpecification`.
            predefined_metric_specification: Value<PredefinedMetricSpecification> => "PredefinedMetricSpecification",
        }
    }

    properties! {
        /// [`TargetTrackingMetricDataQuery`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-scalingpolicy-targettrackingmetricdataquery.html) of `AWS::AutoScaling::ScalingPolicy`.
        TargetTrackingMetricDataQuery;
        required {
            /// `Id`: required; 1 to 64 characters.
            id: Value<String> => "Id",
        }
        optional {
            /// `Expression`: 1 to 2047 characters.
            expression: Value<String> => "Expression",
            /// `Label`: 0 to 2047 characters.
            label: Value<String> => "Label",
            /// `MetricStat`.
            metric_stat: Value<TargetTrackingMetricStat> => "MetricStat",
            /// `Period`: at least 1.
            period: Value<i64> => "Period",
            /// `ReturnData`.
            return_data: Value<bool> => "ReturnData",
        }
    }

    properties! {
        /// [`TargetTrackingMetricStat`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-scalingpolicy-targettrackingmetricstat.html) of `AWS::AutoScaling::ScalingPolicy`.
        TargetTrackingMetricStat;
        required {
            /// `Stat`: required; 1 to 100 characters.
            stat: Value<String> => "Stat",
            /// `Metric`: required.
            metric: Value<Metric> => "Metric",
        }
        optional {
            /// `Period`: at least 1.
            period: Value<i64> => "Period",
            /// `Unit`.
            unit: Value<String> => "Unit",
        }
    }
}

#[cfg(feature = "autoscaling")]
resource! {
    /// [`AWS::AutoScaling::ScheduledAction`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-autoscaling-scheduledaction.html). Identified by `ScheduledActionName`, `AutoScalingGroupName`.
    ScheduledAction = "AWS::AutoScaling::ScheduledAction", tags: None;
    required {
        /// `AutoScalingGroupName`: required; 1 to 255 characters. A change replaces the resource.
        auto_scaling_group_name: Value<Id<autoscaling::AutoScalingGroup>> => "AutoScalingGroupName",
    }
    optional {
        /// `DesiredCapacity`.
        desired_capacity: Value<i64> => "DesiredCapacity",
        /// `EndTime`.
        end_time: Value<String> => "EndTime",
        /// `MaxSize`.
        max_size: Value<i64> => "MaxSize",
        /// `MinSize`.
        min_size: Value<i64> => "MinSize",
        /// `Recurrence`: 1 to 255 characters.
        recurrence: Value<String> => "Recurrence",
        /// `StartTime`.
        start_time: Value<String> => "StartTime",
        /// `TimeZone`: 1 to 255 characters.
        time_zone: Value<String> => "TimeZone",
    }
    attributes {
        /// `Fn::GetAtt` of `ScheduledActionName`.
        scheduled_action_name: Value<String> => "ScheduledActionName",
    }
}

#[cfg(feature = "autoscaling")]
resource! {
    /// [`AWS::AutoScaling::WarmPool`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-autoscaling-warmpool.html). Identified by `AutoScalingGroupName`.
    WarmPool = "AWS::AutoScaling::WarmPool", tags: None;
    required {
        /// `AutoScalingGroupName`: required; 1 to 255 characters. A change replaces the resource.
        auto_scaling_group_name: Value<Id<autoscaling::AutoScalingGroup>> => "AutoScalingGroupName",
    }
    optional {
        /// `InstanceReusePolicy`.
        instance_reuse_policy: Value<warm_pool::InstanceReusePolicy> => "InstanceReusePolicy",
        /// `MaxGroupPreparedCapacity`: at least -1.
        max_group_prepared_capacity: Value<i64> => "MaxGroupPreparedCapacity",
        /// `MinSize`: at least 0.
        min_size: Value<i64> => "MinSize",
        /// `PoolState`: one of `Hibernated`, `Running`, `Stopped`.
        pool_state: Value<warm_pool::PoolState> => "PoolState",
    }
    attributes {}
}

#[cfg(feature = "autoscaling")]
/// The nested types of [`WarmPool`].
pub mod warm_pool {
    use super::*;

    properties! {
        /// [`InstanceReusePolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-autoscaling-warmpool-instancereusepolicy.html) of `AWS::AutoScaling::WarmPool`.
        InstanceReusePolicy;
        required {}
        optional {
            /// `ReuseOnScaleIn`.
            reuse_on_scale_in: Value<bool> => "ReuseOnScaleIn",
        }
    }

    choice! {
        /// The values of `PoolState` in `AWS::AutoScaling::WarmPool`.
        PoolState {
            Hibernated = "Hibernated",
            Running = "Running",
            Stopped = "Stopped",
        }
    }
}
