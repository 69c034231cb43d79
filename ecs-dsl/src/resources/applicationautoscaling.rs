//! `AWS::ApplicationAutoScaling`. Generated from CloudFormation's resource schemas of 2026-10-20;
//! do not edit: `UPDATE_EXPECT=1 cargo test -p ecs-dsl-tests --test codegen` writes it.
#![allow(unused_imports, reason = "the features decide which are used")]

use super::applicationautoscaling;
use super::iam;
use super::prelude::*;

resource! {
    /// [`AWS::ApplicationAutoScaling::ScalableTarget`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-applicationautoscaling-scalabletarget.html). Identified by `ResourceId`, `ScalableDimension`, `ServiceNamespace`.
    ScalableTarget = "AWS::ApplicationAutoScaling::ScalableTarget", tags: List;
    required {
        /// `ResourceId`: required; 1 to 1600 characters. A change replaces the resource.
        resource_id: Value<String> => "ResourceId",
        /// `ServiceNamespace`: required. A change replaces the resource.
        service_namespace: Value<scalable_target::ServiceNamespace> => "ServiceNamespace",
        /// `ScalableDimension`: required. A change replaces the resource.
        scalable_dimension: Value<scalable_target::ScalableDimension> => "ScalableDimension",
        /// `MinCapacity`: required.
        min_capacity: Value<i64> => "MinCapacity",
        /// `MaxCapacity`: required.
        max_capacity: Value<i64> => "MaxCapacity",
    }
    optional {
        /// `RoleARN`: 1 to 1600 characters.
        role_arn: Value<Arn<iam::Role>> => "RoleARN",
        /// `ScheduledActions`: no element twice.
        scheduled_actions: List<scalable_target::ScheduledAction> => "ScheduledActions",
        /// `SuspendedState`.
        suspended_state: Value<scalable_target::SuspendedState> => "SuspendedState",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<String> => "Id",
    }
}

/// The nested types of [`ScalableTarget`].
pub mod scalable_target {
    use super::*;

    choice! {
        /// The values of `ScalableDimension` in `AWS::ApplicationAutoScaling::ScalableTarget`.
        ScalableDimension {
            AppstreamFleetDesiredCapacity = "appstream:fleet:DesiredCapacity",
            CassandraTableReadCapacityUnits = "cassandra:table:ReadCapacityUnits",
            CassandraTableWriteCapacityUnits = "cassandra:table:WriteCapacityUnits",
            ComprehendDocumentClassifierEndpointDesiredInferenceUnits = "comprehend:document-classifier-endpoint:DesiredInferenceUnits",
            ComprehendEntityRecognizerEndpointDesiredInferenceUnits = "comprehend:entity-recognizer-endpoint:DesiredInferenceUnits",
            CustomResourceResourceTypeProperty = "custom-resource:ResourceType:Property",
            DynamodbIndexReadCapacityUnits = "dynamodb:index:ReadCapacityUnits",
            DynamodbIndexWriteCapacityUnits = "dynamodb:index:WriteCapacityUnits",
            DynamodbTableReadCapacityUnits = "dynamodb:table:ReadCapacityUnits",
            DynamodbTableWriteCapacityUnits = "dynamodb:table:WriteCapacityUnits",
            Ec2CapacityReservationAvailableInstances = "ec2:capacity-reservation:AvailableInstances",
            Ec2SpotFleetRequestTargetCapacity = "ec2:spot-fleet-request:TargetCapacity",
            EcsServiceDesiredCount = "ecs:service:DesiredCount",
            ElasticacheCacheClusterNodes = "elasticache:cache-cluster:Nodes",
            ElasticacheReplicationGroupNodeGroups = "elasticache:replication-group:NodeGroups",
            ElasticacheReplicationGroupReplicas = "elasticache:replication-group:Replicas",
            ElasticmapreduceInstancegroupInstanceCount = "elasticmapreduce:instancegroup:InstanceCount",
            KafkaBrokerStorageVolumeSize = "kafka:broker-storage:VolumeSize",
            LambdaFunctionProvisionedConcurrency = "lambda:function:ProvisionedConcurrency",
            NeptuneClusterReadReplicaCount = "neptune:cluster:ReadReplicaCount",
            RdsClusterReadReplicaCount = "rds:cluster:ReadReplicaCount",
            SagemakerInferenceComponentDesiredCopyCount = "sagemaker:inference-component:DesiredCopyCount",
            SagemakerVariantDesiredInstanceCount = "sagemaker:variant:DesiredInstanceCount",
            SagemakerVariantDesiredProvisionedConcurrency = "sagemaker:variant:DesiredProvisionedConcurrency",
            WorkspacesWorkspacespoolDesiredUserSessions = "workspaces:workspacespool:DesiredUserSessions",
        }
    }

    properties! {
        /// [`ScalableTargetAction`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalabletarget-scalabletargetaction.html) of `AWS::ApplicationAutoScaling::ScalableTarget`.
        ScalableTargetAction;
        required {}
        optional {
            /// `MaxCapacity`.
            max_capacity: Value<i64> => "MaxCapacity",
            /// `MinCapacity`.
            min_capacity: Value<i64> => "MinCapacity",
        }
    }

    properties! {
        /// [`ScheduledAction`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalabletarget-scheduledaction.html) of `AWS::ApplicationAutoScaling::ScalableTarget`.
        ScheduledAction;
        required {
            /// `ScheduledActionName`: required.
            scheduled_action_name: Value<String> => "ScheduledActionName",
            /// `Schedule`: required.
            schedule: Value<String> => "Schedule",
        }
        optional {
            /// `EndTime`.
            end_time: Value<String> => "EndTime",
            /// `ScalableTargetAction`.
            scalable_target_action: Value<ScalableTargetAction> => "ScalableTargetAction",
            /// `StartTime`.
            start_time: Value<String> => "StartTime",
            /// `Timezone`.
            timezone: Value<String> => "Timezone",
        }
    }

    choice! {
        /// The values of `ServiceNamespace` in `AWS::ApplicationAutoScaling::ScalableTarget`.
        ServiceNamespace {
            Appstream = "appstream",
            Cassandra = "cassandra",
            Comprehend = "comprehend",
            CustomResource = "custom-resource",
            Dynamodb = "dynamodb",
            Ec2 = "ec2",
            Ecs = "ecs",
            Elasticache = "elasticache",
            Elasticmapreduce = "elasticmapreduce",
            Kafka = "kafka",
            Lambda = "lambda",
            Neptune = "neptune",
            Rds = "rds",
            Sagemaker = "sagemaker",
            Workspaces = "workspaces",
        }
    }

    properties! {
        /// [`SuspendedState`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalabletarget-suspendedstate.html) of `AWS::ApplicationAutoScaling::ScalableTarget`.
        SuspendedState;
        required {}
        optional {
            /// `DynamicScalingInSuspended`.
            dynamic_scaling_in_suspended: Value<bool> => "DynamicScalingInSuspended",
            /// `DynamicScalingOutSuspended`.
            dynamic_scaling_out_suspended: Value<bool> => "DynamicScalingOutSuspended",
            /// `ScheduledScalingSuspended`.
            scheduled_scaling_suspended: Value<bool> => "ScheduledScalingSuspended",
        }
    }
}

resource! {
    /// [`AWS::ApplicationAutoScaling::ScalingPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-applicationautoscaling-scalingpolicy.html). Identified by `Arn`, `ScalableDimension`.
    ScalingPolicy = "AWS::ApplicationAutoScaling::ScalingPolicy", tags: None;
    required {
        /// `PolicyName`: required; 1 to 256 characters; pattern `^\p{Print}+$`. A change replaces the resource.
        policy_name: Value<String> => "PolicyName",
        /// `PolicyType`: required; one of `PredictiveScaling`, `StepScaling`, `TargetTrackingScaling`.
        policy_type: Value<scaling_policy::PolicyType> => "PolicyType",
    }
    optional {
        /// `PredictiveScalingPolicyConfiguration`.
        predictive_scaling_policy_configuration: Value<scaling_policy::PredictiveScalingPolicyConfiguration> => "PredictiveScalingPolicyConfiguration",
        /// `ResourceId`: 1 to 1600 characters. A change replaces the resource.
        resource_id: Value<String> => "ResourceId",
        /// `ScalableDimension`. A change replaces the resource.
        scalable_dimension: Value<scaling_policy::ScalableDimension> => "ScalableDimension",
        /// `ScalingTargetId`. A change replaces the resource.
        scaling_target_id: Value<Id<applicationautoscaling::ScalableTarget>> => "ScalingTargetId",
        /// `ServiceNamespace`. A change replaces the resource.
        service_namespace: Value<scaling_policy::ServiceNamespace> => "ServiceNamespace",
        /// `StepScalingPolicyConfiguration`.
        step_scaling_policy_configuration: Value<scaling_policy::StepScalingPolicyConfiguration> => "StepScalingPolicyConfiguration",
        /// `TargetTrackingScalingPolicyConfiguration`.
        target_tracking_scaling_policy_configuration: Value<scaling_policy::TargetTrackingScalingPolicyConfiguration> => "TargetTrackingScalingPolicyConfiguration",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<applicationautoscaling::ScalingPolicy>> => "Arn",
    }
}

/// The nested types of [`ScalingPolicy`].
pub mod scaling_policy {
    use super::*;

    choice! {
        /// The values of `StepScalingPolicyConfiguration.AdjustmentType` in `AWS::ApplicationAutoScaling::ScalingPolicy`.
        AdjustmentType {
            ChangeInCapacity = "ChangeInCapacity",
            ExactCapacity = "ExactCapacity",
            PercentChangeInCapacity = "PercentChangeInCapacity",
        }
    }

    properties! {
        /// [`CustomizedMetricSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalingpolicy-customizedmetricspecification.html) of `AWS::ApplicationAutoScaling::ScalingPolicy`.
        CustomizedMetricSpecification;
        required {}
        optional {
            /// `Dimensions`.
            dimensions: List<MetricDimension> => "Dimensions",
            /// `MetricName`.
            metric_name: Value<String> => "MetricName",
            /// `Metrics`.
            metrics: List<TargetTrackingMetricDataQuery> => "Metrics",
            /// `Namespace`.
            namespace: Value<String> => "Namespace",
            /// `Statistic`: one of `Average`, `Maximum`, `Minimum`, `SampleCount`, `Sum`.
            statistic: Value<Statistic> => "Statistic",
            /// `Unit`.
            unit: Value<String> => "Unit",
        }
    }

    choice! {
        /// The values of `PredictiveScalingPolicyConfiguration.MaxCapacityBreachBehavior` in `AWS::ApplicationAutoScaling::ScalingPolicy`.
        MaxCapacityBreachBehavior {
            HonorMaxCapacity = "HonorMaxCapacity",
            IncreaseMaxCapacity = "IncreaseMaxCapacity",
        }
    }

    choice! {
        /// The values of `StepScalingPolicyConfiguration.MetricAggregationType` in `AWS::ApplicationAutoScaling::ScalingPolicy`.
        MetricAggregationType {
            Average = "Average",
            Maximum = "Maximum",
            Minimum = "Minimum",
        }
    }

    properties! {
        /// [`MetricDimension`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalingpolicy-metricdimension.html) of `AWS::ApplicationAutoScaling::ScalingPolicy`.
        MetricDimension;
        required {
            /// `Value`: required.
            value: Value<String> => "Value",
            /// `Name`: required.
            name: Value<String> => "Name",
        }
        optional {}
    }

    choice! {
        /// The values of `PredictiveScalingPolicyConfiguration.Mode` in `AWS::ApplicationAutoScaling::ScalingPolicy`.
        Mode {
            ForecastAndScale = "ForecastAndScale",
            ForecastOnly = "ForecastOnly",
        }
    }

    choice! {
        /// The values of `PolicyType` in `AWS::ApplicationAutoScaling::ScalingPolicy`.
        PolicyType {
            PredictiveScaling = "PredictiveScaling",
            StepScaling = "StepScaling",
            TargetTrackingScaling = "TargetTrackingScaling",
        }
    }

    properties! {
        /// [`PredefinedMetricSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalingpolicy-predefinedmetricspecification.html) of `AWS::ApplicationAutoScaling::ScalingPolicy`.
        PredefinedMetricSpecification;
        required {
            /// `PredefinedMetricType`: required.
            predefined_metric_type: Value<PredefinedMetricSpecificationPredefinedMetricType> => "PredefinedMetricType",
        }
        optional {
            /// `ResourceLabel`: 1 to 1023 characters.
            resource_label: Value<String> => "ResourceLabel",
        }
    }

    choice! {
        /// The values of `PredefinedMetricSpecification.PredefinedMetricType` in `AWS::ApplicationAutoScaling::ScalingPolicy`.
        PredefinedMetricSpecificationPredefinedMetricType {
            AlbRequestCountPerTarget = "ALBRequestCountPerTarget",
            AppStreamAverageCapacityUtilization = "AppStreamAverageCapacityUtilization",
            CassandraReadCapacityUtilization = "CassandraReadCapacityUtilization",
            CassandraWriteCapacityUtilization = "CassandraWriteCapacityUtilization",
            ComprehendInferenceUtilization = "ComprehendInferenceUtilization",
            DynamodbReadCapacityUtilization = "DynamoDBReadCapacityUtilization",
            DynamodbWriteCapacityUtilization = "DynamoDBWriteCapacityUtilization",
            Ec2SpotFleetRequestAverageCpuUtilization = "EC2SpotFleetRequestAverageCPUUtilization",
            Ec2SpotFleetRequestAverageNetworkIn = "EC2SpotFleetRequestAverageNetworkIn",
            Ec2SpotFleetRequestAverageNetworkOut = "EC2SpotFleetRequestAverageNetworkOut",
            EcsServiceAverageCpuUtilization = "ECSServiceAverageCPUUtilization",
            EcsServiceAverageCpuUtilizationHighResolution = "ECSServiceAverageCPUUtilizationHighResolution",
            EcsServiceAverageMemoryUtilization = "ECSServiceAverageMemoryUtilization",
            EcsServiceAverageMemoryUtilizationHighResolution = "ECSServiceAverageMemoryUtilizationHighResolution",
            ElastiCacheDatabaseCapacityUsageCountedForEvictPercentage = "ElastiCacheDatabaseCapacityUsageCountedForEvictPercentage",
            ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage = "ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage",
            ElastiCacheDatabaseMemoryUsagePercentage = "ElastiCacheDatabaseMemoryUsagePercentage",
            ElastiCacheEngineCpuUtilization = "ElastiCacheEngineCPUUtilization",
            ElastiCachePrimaryEngineCpuUtilization = "ElastiCachePrimaryEngineCPUUtilization",
            ElastiCacheReplicaEngineCpuUtilization = "ElastiCacheReplicaEngineCPUUtilization",
            KafkaBrokerStorageUtilization = "KafkaBrokerStorageUtilization",
            LambdaProvisionedConcurrencyUtilization = "LambdaProvisionedConcurrencyUtilization",
            NeptuneReaderAverageCpuUtilization = "NeptuneReaderAverageCPUUtilization",
            RdsReaderAverageCpuUtilization = "RDSReaderAverageCPUUtilization",
            RdsReaderAverageDatabaseConnections = "RDSReaderAverageDatabaseConnections",
            SageMakerInferenceComponentConcurrentRequestsPerCopyHighResolution = "SageMakerInferenceComponentConcurrentRequestsPerCopyHighResolution",
            SageMakerInferenceComponentInvocationsPerCopy = "SageMakerInferenceComponentInvocationsPerCopy",
            SageMakerVariantConcurrentRequestsPerModelHighResolution = "SageMakerVariantConcurrentRequestsPerModelHighResolution",
            SageMakerVariantInvocationsPerInstance = "SageMakerVariantInvocationsPerInstance",
            SageMakerVariantProvisionedConcurrencyUtilization = "SageMakerVariantProvisionedConcurrencyUtilization",
            WorkSpacesAverageUserSessionsCapacityUtilization = "WorkSpacesAverageUserSessionsCapacityUtilization",
        }
    }

    properties! {
        /// [`PredictiveScalingCustomizedCapacityMetric`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalingpolicy-predictivescalingcustomizedcapacitymetric.html) of `AWS::ApplicationAutoScaling::ScalingPolicy`.
        PredictiveScalingCustomizedCapacityMetric;
        required {
            /// `MetricDataQueries`: required; no element twice.
            metric_data_queries: List<PredictiveScalingMetricDataQuery> => "MetricDataQueries",
        }
        optional {}
    }

    properties! {
        /// [`PredictiveScalingCustomizedLoadMetric`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalingpolicy-predictivescalingcustomizedloadmetric.html) of `AWS::ApplicationAutoScaling::ScalingPolicy`.
        PredictiveScalingCustomizedLoadMetric;
        required {
            /// `MetricDataQueries`: required; no element twice.
            metric_data_queries: List<PredictiveScalingMetricDataQuery> => "MetricDataQueries",
        }
        optional {}
    }

    properties! {
        /// [`PredictiveScalingCustomizedScalingMetric`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalingpolicy-predictivescalingcustomizedscalingmetric.html) of `AWS::ApplicationAutoScaling::ScalingPolicy`.
        PredictiveScalingCustomizedScalingMetric;
        required {
            /// `MetricDataQueries`: required; no element twice.
            metric_data_queries: List<PredictiveScalingMetricDataQuery> => "MetricDataQueries",
        }
        optional {}
    }

    properties! {
        /// [`PredictiveScalingMetric`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalingpolicy-predictivescalingmetric.html) of `AWS::ApplicationAutoScaling::ScalingPolicy`.
        PredictiveScalingMetric;
        required {}
        optional {
            /// `Dimensions`.
            dimensions: List<PredictiveScalingMetricDimension> => "Dimensions",
            /// `MetricName`: 1 to 255 characters.
            metric_name: Value<String> => "MetricName",
            /// `Namespace`: 1 to 255 characters.
            namespace: Value<String> => "Namespace",
        }
    }

    properties! {
        /// [`PredictiveScalingMetricDataQuery`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalingpolicy-predictivescalingmetricdataquery.html) of `AWS::ApplicationAutoScaling::ScalingPolicy`.
        PredictiveScalingMetricDataQuery;
        required {}
        optional {
            /// `Expression`: 1 to 2048 characters.
            expression: Value<String> => "Expression",
            /// `Id`: 1 to 255 characters.
            id: Value<String> => "Id",
            /// `Label`.
            label: Value<String> => "Label",
            /// `MetricStat`.
            metric_stat: Value<PredictiveScalingMetricStat> => "MetricStat",
            /// `ReturnData`.
            return_data: Value<bool> => "ReturnData",
        }
    }

    properties! {
        /// [`PredictiveScalingMetricDimension`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalingpolicy-predictivescalingmetricdimension.html) of `AWS::ApplicationAutoScaling::ScalingPolicy`.
        PredictiveScalingMetricDimension;
        required {}
        optional {
            /// `Name`: 1 to 255 characters.
            name: Value<String> => "Name",
            /// `Value`: 1 to 1024 characters.
            value: Value<String> => "Value",
        }
    }

    properties! {
        /// [`PredictiveScalingMetricSpecification`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalingpolicy-predictivescalingmetricspecification.html) of `AWS::ApplicationAutoScaling::ScalingPolicy`.
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
        /// [`PredictiveScalingMetricStat`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalingpolicy-predictivescalingmetricstat.html) of `AWS::ApplicationAutoScaling::ScalingPolicy`.
        PredictiveScalingMetricStat;
        required {}
        optional {
            /// `Metric`.
            metric: Value<PredictiveScalingMetric> => "Metric",
            /// `Stat`.
            stat: Value<String> => "Stat",
            /// `Unit`: 1 to 1023 characters.
            unit: Value<String> => "Unit",
        }
    }

    properties! {
        /// [`PredictiveScalingPolicyConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalingpolicy-predictivescalingpolicyconfiguration.html) of `AWS::ApplicationAutoScaling::ScalingPolicy`.
        PredictiveScalingPolicyConfiguration;
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
            /// `SchedulingBufferTime`: 0 to 3600.
            scheduling_buffer_time: Value<i64> => "SchedulingBufferTime",
        }
    }

    properties! {
        /// [`PredictiveScalingPredefinedLoadMetric`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalingpolicy-predictivescalingpredefinedloadmetric.html) of `AWS::ApplicationAutoScaling::ScalingPolicy`.
        PredictiveScalingPredefinedLoadMetric;
        required {
            /// `PredefinedMetricType`: required; 1 to 128 characters.
            predefined_metric_type: Value<PredictiveScalingPredefinedLoadMetricPredefinedMetricType> => "PredefinedMetricType",
        }
        optional {
            /// `ResourceLabel`: 1 to 1023 characters.
            resource_label: Value<String> => "ResourceLabel",
        }
    }

    choice! {
        /// The values of `PredictiveScalingPredefinedLoadMetric.PredefinedMetricType` in `AWS::ApplicationAutoScaling::ScalingPolicy`.
        PredictiveScalingPredefinedLoadMetricPredefinedMetricType {
            AlbRequestCount = "ALBRequestCount",
            AlbRequestCountPerTarget = "ALBRequestCountPerTarget",
            EcsServiceAverageCpuUtilization = "ECSServiceAverageCPUUtilization",
            EcsServiceAverageMemoryUtilization = "ECSServiceAverageMemoryUtilization",
            EcsServiceCpuUtilization = "ECSServiceCPUUtilization",
            EcsServiceMemoryUtilization = "ECSServiceMemoryUtilization",
            EcsServiceTotalCpuUtilization = "ECSServiceTotalCPUUtilization",
            EcsServiceTotalMemoryUtilization = "ECSServiceTotalMemoryUtilization",
            TotalAlbRequestCount = "TotalALBRequestCount",
        }
    }

    properties! {
        /// [`PredictiveScalingPredefinedMetricPair`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalingpolicy-predictivescalingpredefinedmetricpair.html) of `AWS::ApplicationAutoScaling::ScalingPolicy`.
        PredictiveScalingPredefinedMetricPair;
        required {
            /// `PredefinedMetricType`: required; 1 to 128 characters.
            predefined_metric_type: Value<PredictiveScalingPredefinedMetricPairPredefinedMetricType> => "PredefinedMetricType",
        }
        optional {
            /// `ResourceLabel`: 1 to 1023 characters.
            resource_label: Value<String> => "ResourceLabel",
        }
    }

    choice! {
        /// The values of `PredictiveScalingPredefinedMetricPair.PredefinedMetricType` in `AWS::ApplicationAutoScaling::ScalingPolicy`.
        PredictiveScalingPredefinedMetricPairPredefinedMetricType {
            AlbRequestCount = "ALBRequestCount",
            AlbRequestCountPerTarget = "ALBRequestCountPerTarget",
            EcsServiceAverageCpuUtilization = "ECSServiceAverageCPUUtilization",
            EcsServiceAverageMemoryUtilization = "ECSServiceAverageMemoryUtilization",
            EcsServiceCpuUtilization = "ECSServiceCPUUtilization",
            EcsServiceMemoryUtilization = "ECSServiceMemoryUtilization",
            EcsServiceTotalCpuUtilization = "ECSServiceTotalCPUUtilization",
            EcsServiceTotalMemoryUtilization = "ECSServiceTotalMemoryUtilization",
            TotalAlbRequestCount = "TotalALBRequestCount",
        }
    }

    properties! {
        /// [`PredictiveScalingPredefinedScalingMetric`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalingpolicy-predictivescalingpredefinedscalingmetric.html) of `AWS::ApplicationAutoScaling::ScalingPolicy`.
        PredictiveScalingPredefinedScalingMetric;
        required {
            /// `PredefinedMetricType`: required; 1 to 128 characters.
            predefined_metric_type: Value<PredictiveScalingPredefinedScalingMetricPredefinedMetricType> => "PredefinedMetricType",
        }
        optional {
            /// `ResourceLabel`: 1 to 1023 characters.
            resource_label: Value<String> => "ResourceLabel",
        }
    }

    choice! {
        /// The values of `PredictiveScalingPredefinedScalingMetric.PredefinedMetricType` in `AWS::ApplicationAutoScaling::ScalingPolicy`.
        PredictiveScalingPredefinedScalingMetricPredefinedMetricType {
            AlbRequestCount = "ALBRequestCount",
            AlbRequestCountPerTarget = "ALBRequestCountPerTarget",
            EcsServiceAverageCpuUtilization = "ECSServiceAverageCPUUtilization",
            EcsServiceAverageMemoryUtilization = "ECSServiceAverageMemoryUtilization",
            EcsServiceCpuUtilization = "ECSServiceCPUUtilization",
            EcsServiceMemoryUtilization = "ECSServiceMemoryUtilization",
            EcsServiceTotalCpuUtilization = "ECSServiceTotalCPUUtilization",
            EcsServiceTotalMemoryUtilization = "ECSServiceTotalMemoryUtilization",
            TotalAlbRequestCount = "TotalALBRequestCount",
        }
    }

    choice! {
        /// The values of `ScalableDimension` in `AWS::ApplicationAutoScaling::ScalingPolicy`.
        ScalableDimension {
            AppstreamFleetDesiredCapacity = "appstream:fleet:DesiredCapacity",
            CassandraTableReadCapacityUnits = "cassandra:table:ReadCapacityUnits",
            CassandraTableWriteCapacityUnits = "cassandra:table:WriteCapacityUnits",
            ComprehendDocumentClassifierEndpointDesiredInferenceUnits = "comprehend:document-classifier-endpoint:DesiredInferenceUnits",
            ComprehendEntityRecognizerEndpointDesiredInferenceUnits = "comprehend:entity-recognizer-endpoint:DesiredInferenceUnits",
            CustomResourceResourceTypeProperty = "custom-resource:ResourceType:Property",
            DynamodbIndexReadCapacityUnits = "dynamodb:index:ReadCapacityUnits",
            DynamodbIndexWriteCapacityUnits = "dynamodb:index:WriteCapacityUnits",
            DynamodbTableReadCapacityUnits = "dynamodb:table:ReadCapacityUnits",
            DynamodbTableWriteCapacityUnits = "dynamodb:table:WriteCapacityUnits",
            Ec2SpotFleetRequestTargetCapacity = "ec2:spot-fleet-request:TargetCapacity",
            EcsServiceDesiredCount = "ecs:service:DesiredCount",
            ElasticacheCacheClusterNodes = "elasticache:cache-cluster:Nodes",
            ElasticacheReplicationGroupNodeGroups = "elasticache:replication-group:NodeGroups",
            ElasticacheReplicationGroupReplicas = "elasticache:replication-group:Replicas",
            ElasticmapreduceInstancegroupInstanceCount = "elasticmapreduce:instancegroup:InstanceCount",
            KafkaBrokerStorageVolumeSize = "kafka:broker-storage:VolumeSize",
            LambdaFunctionProvisionedConcurrency = "lambda:function:ProvisionedConcurrency",
            NeptuneClusterReadReplicaCount = "neptune:cluster:ReadReplicaCount",
            RdsClusterReadReplicaCount = "rds:cluster:ReadReplicaCount",
            SagemakerInferenceComponentDesiredCopyCount = "sagemaker:inference-component:DesiredCopyCount",
            SagemakerVariantDesiredInstanceCount = "sagemaker:variant:DesiredInstanceCount",
            SagemakerVariantDesiredProvisionedConcurrency = "sagemaker:variant:DesiredProvisionedConcurrency",
            WorkspacesWorkspacespoolDesiredUserSessions = "workspaces:workspacespool:DesiredUserSessions",
        }
    }

    choice! {
        /// The values of `ServiceNamespace` in `AWS::ApplicationAutoScaling::ScalingPolicy`.
        ServiceNamespace {
            Appstream = "appstream",
            Cassandra = "cassandra",
            Comprehend = "comprehend",
            CustomResource = "custom-resource",
            Dynamodb = "dynamodb",
            Ec2 = "ec2",
            Ecs = "ecs",
            Elasticache = "elasticache",
            Elasticmapreduce = "elasticmapreduce",
            Kafka = "kafka",
            Lambda = "lambda",
            Neptune = "neptune",
            Rds = "rds",
            Sagemaker = "sagemaker",
            Workspaces = "workspaces",
        }
    }

    choice! {
        /// The values of `CustomizedMetricSpecification.Statistic` in `AWS::ApplicationAutoScaling::ScalingPolicy`.
        Statistic {
            Average = "Average",
            Maximum = "Maximum",
            Minimum = "Minimum",
            SampleCount = "SampleCount",
            Sum = "Sum",
        }
    }

    properties! {
        /// [`StepAdjustment`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalingpolicy-stepadjustment.html) of `AWS::ApplicationAutoScaling::ScalingPolicy`.
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
        /// [`StepScalingPolicyConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalingpolicy-stepscalingpolicyconfiguration.html) of `AWS::ApplicationAutoScaling::ScalingPolicy`.
        StepScalingPolicyConfiguration;
        required {}
        optional {
            /// `AdjustmentType`: one of `ChangeInCapacity`, `ExactCapacity`, `PercentChangeInCapacity`.
            adjustment_type: Value<AdjustmentType> => "AdjustmentType",
            /// `Cooldown`.
            cooldown: Value<i64> => "Cooldown",
            /// `MetricAggregationType`: one of `Average`, `Maximum`, `Minimum`.
            metric_aggregation_type: Value<MetricAggregationType> => "MetricAggregationType",
            /// `MinAdjustmentMagnitude`.
            min_adjustment_magnitude: Value<i64> => "MinAdjustmentMagnitude",
            /// `StepAdjustments`: no element twice.
            step_adjustments: List<StepAdjustment> => "StepAdjustments",
        }
    }

    properties! {
        /// [`TargetTrackingMetric`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalingpolicy-targettrackingmetric.html) of `AWS::ApplicationAutoScaling::ScalingPolicy`.
        TargetTrackingMetric;
        required {}
        optional {
            /// `Dimensions`.
            dimensions: List<TargetTrackingMetricDimension> => "Dimensions",
            /// `MetricName`: 1 to 255 characters.
            metric_name: Value<String> => "MetricName",
            /// `Namespace`: 1 to 255 characters.
            namespace: Value<String> => "Namespace",
        }
    }

    properties! {
        /// [`TargetTrackingMetricDataQuery`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalingpolicy-targettrackingmetricdataquery.html) of `AWS::ApplicationAutoScaling::ScalingPolicy`.
        TargetTrackingMetricDataQuery;
        required {}
        optional {
            /// `Expression`: 1 to 2048 characters.
            expression: Value<String> => "Expression",
            /// `Id`: 1 to 255 characters.
            id: Value<String> => "Id",
            /// `Label`.
            label: Value<String> => "Label",
            /// `MetricStat`.
            metric_stat: Value<TargetTrackingMetricStat> => "MetricStat",
            /// `ReturnData`.
            return_data: Value<bool> => "ReturnData",
        }
    }

    properties! {
        /// [`TargetTrackingMetricDimension`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalingpolicy-targettrackingmetricdimension.html) of `AWS::ApplicationAutoScaling::ScalingPolicy`.
        TargetTrackingMetricDimension;
        required {}
        optional {
            /// `Name`: 1 to 255 characters.
            name: Value<String> => "Name",
            /// `Value`: 1 to 1024 characters.
            value: Value<String> => "Value",
        }
    }

    properties! {
        /// [`TargetTrackingMetricStat`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalingpolicy-targettrackingmetricstat.html) of `AWS::ApplicationAutoScaling::ScalingPolicy`.
        TargetTrackingMetricStat;
        required {}
        optional {
            /// `Metric`.
            metric: Value<TargetTrackingMetric> => "Metric",
            /// `Stat`.
            stat: Value<String> => "Stat",
            /// `Unit`: 1 to 1023 characters.
            unit: Value<String> => "Unit",
        }
    }

    properties! {
        /// [`TargetTrackingScalingPolicyConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-applicationautoscaling-scalingpolicy-targettrackingscalingpolicyconfiguration.html) of `AWS::ApplicationAutoScaling::ScalingPolicy`.
        TargetTrackingScalingPolicyConfiguration;
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
            /// `ScaleInCooldown`.
            scale_in_cooldown: Value<i64> => "ScaleInCooldown",
            /// `ScaleOutCooldown`.
            scale_out_cooldown: Value<i64> => "ScaleOutCooldown",
        }
    }
}
