//! `AWS::Lambda`. Generated from CloudFormation's resource schemas of 2026-10-20;
//! do not edit: `UPDATE_EXPECT=1 cargo test -p ecs-dsl-tests --test codegen` writes it.
#![allow(unused_imports, reason = "the features decide which are used")]

use super::ec2;
use super::iam;
use super::kms;
use super::lambda;
use super::prelude::*;
use super::s3;

#[cfg(feature = "lambda")]
resource! {
    /// [`AWS::Lambda::Alias`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-alias.html). Identified by `AliasArn`.
    Alias = "AWS::Lambda::Alias", tags: None;
    required {
        /// `FunctionName`: required. A change replaces the resource.
        function_name: Value<String> => "FunctionName",
        /// `FunctionVersion`: required; 0 to 1024 characters; pattern `^(\$LATEST(\.PUBLISHED)?|[0-9]*)$`.
        function_version: Value<String> => "FunctionVersion",
        /// `Name`: required; 1 to 128 characters; pattern `^(?!^[0-9]+$)([a-zA-Z0-9-_]+)$`. A change replaces the resource.
        name: Value<String> => "Name",
    }
    optional {
        /// `Description`: 0 to 256 characters.
        description: Value<String> => "Description",
        /// `ProvisionedConcurrencyConfig`.
        provisioned_concurrency_config: Value<alias::ProvisionedConcurrencyConfiguration> => "ProvisionedConcurrencyConfig",
        /// `RoutingConfig`.
        routing_config: Value<alias::AliasRoutingConfiguration> => "RoutingConfig",
    }
    attributes {
        /// `Fn::GetAtt` of `AliasArn`.
        alias_arn: Value<Id<lambda::Alias>> => "AliasArn",
    }
}

#[cfg(feature = "lambda")]
/// The nested types of [`Alias`].
pub mod alias {
    use super::*;

    properties! {
        /// [`AliasRoutingConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-alias-aliasroutingconfiguration.html) of `AWS::Lambda::Alias`.
        AliasRoutingConfiguration;
        required {}
        optional {
            /// `AdditionalVersionWeights`: no element twice.
            additional_version_weights: List<VersionWeight> => "AdditionalVersionWeights",
        }
    }

    properties! {
        /// [`ProvisionedConcurrencyConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-alias-provisionedconcurrencyconfiguration.html) of `AWS::Lambda::Alias`.
        ProvisionedConcurrencyConfiguration;
        required {
            /// `ProvisionedConcurrentExecutions`: required.
            provisioned_concurrent_executions: Value<i64> => "ProvisionedConcurrentExecutions",
        }
        optional {}
    }

    properties! {
        /// [`VersionWeight`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-alias-versionweight.html) of `AWS::Lambda::Alias`.
        VersionWeight;
        required {
            /// `FunctionVersion`: required.
            function_version: Value<String> => "FunctionVersion",
            /// `FunctionWeight`: required.
            function_weight: Value<f64> => "FunctionWeight",
        }
        optional {}
    }
}

#[cfg(feature = "lambda")]
resource! {
    /// [`AWS::Lambda::CapacityProvider`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-capacityprovider.html). Identified by `CapacityProviderName`.
    CapacityProvider = "AWS::Lambda::CapacityProvider", tags: List;
    required {
        /// `PermissionsConfig`: required. A change replaces the resource.
        permissions_config: Value<capacity_provider::CapacityProviderPermissionsConfig> => "PermissionsConfig",
        /// `VpcConfig`: required. A change replaces the resource.
        vpc_config: Value<capacity_provider::CapacityProviderVpcConfig> => "VpcConfig",
    }
    optional {
        /// `CapacityProviderName`: 1 to 140 characters. A change replaces the resource.
        capacity_provider_name: Value<String> => "CapacityProviderName",
        /// `CapacityProviderScalingConfig`.
        capacity_provider_scaling_config: Value<capacity_provider::CapacityProviderScalingConfig> => "CapacityProviderScalingConfig",
        /// `InstanceRequirements`. A change replaces the resource.
        instance_requirements: Value<capacity_provider::InstanceRequirements> => "InstanceRequirements",
        /// `KmsKeyArn`: 0 to 10000 characters; pattern `^(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()$`. A change replaces the resource.
        kms_key_arn: Value<Arn<kms::Key>> => "KmsKeyArn",
        /// `PropagateTags`.
        propagate_tags: Value<capacity_provider::PropagateTagsConfig> => "PropagateTags",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
        /// `TelemetryConfig`.
        telemetry_config: Value<capacity_provider::CapacityProviderTelemetryConfig> => "TelemetryConfig",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<lambda::CapacityProvider>> => "Arn",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
    }
}

#[cfg(feature = "lambda")]
/// The nested types of [`CapacityProvider`].
pub mod capacity_provider {
    use super::*;

    choice! {
        /// The values of `InstanceRequirements.Architectures` in `AWS::Lambda::CapacityProvider`.
        Architecture {
            Arm64 = "arm64",
            X86_64 = "x86_64",
        }
    }

    properties! {
        /// [`CapacityProviderLoggingConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-capacityprovider-capacityproviderloggingconfig.html) of `AWS::Lambda::CapacityProvider`.
        CapacityProviderLoggingConfig;
        required {}
        optional {
            /// `LogGroup`: 1 to 512 characters; pattern `[\.\-_/#A-Za-z0-9]+`.
            log_group: Value<String> => "LogGroup",
            /// `SystemLogLevel`: one of `DEBUG`, `INFO`, `WARN`.
            system_log_level: Value<SystemLogLevel> => "SystemLogLevel",
        }
    }

    properties! {
        /// [`CapacityProviderPermissionsConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-capacityprovider-capacityproviderpermissionsconfig.html) of `AWS::Lambda::CapacityProvider`.
        CapacityProviderPermissionsConfig;
        required {
            /// `CapacityProviderOperatorRoleArn`: required; 0 to 10000 characters; pattern `^arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+$`.
            capacity_provider_operator_role_arn: Value<Arn<iam::Role>> => "CapacityProviderOperatorRoleArn",
        }
        optional {}
    }

    choice! {
        /// The values of `TargetTrackingScalingPolicy.PredefinedMetricType` in `AWS::Lambda::CapacityProvider`.
        CapacityProviderPredefinedMetricType {
            LambdaCapacityProviderAverageCpuUtilization = "LambdaCapacityProviderAverageCPUUtilization",
            LambdaCapacityProviderAverageGpuUtilization = "LambdaCapacityProviderAverageGPUUtilization",
        }
    }

    properties! {
        /// [`CapacityProviderScalingConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-capacityprovider-capacityproviderscalingconfig.html) of `AWS::Lambda::CapacityProvider`.
        CapacityProviderScalingConfig;
        required {}
        optional {
            /// `MaxVCpuCount`: 2 to 15000.
            max_vcpu_count: Value<i64> => "MaxVCpuCount",
            /// `ScalingMode`: one of `Auto`, `Manual`.
            scaling_mode: Value<CapacityProviderScalingMode> => "ScalingMode",
            /// `ScalingPolicies`: 1 to 10 elements.
            scaling_policies: List<TargetTrackingScalingPolicy> => "ScalingPolicies",
        }
    }

    choice! {
        /// The values of `CapacityProviderScalingConfig.ScalingMode` in `AWS::Lambda::CapacityProvider`.
        CapacityProviderScalingMode {
            Auto = "Auto",
            Manual = "Manual",
        }
    }

    properties! {
        /// [`CapacityProviderTelemetryConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-capacityprovider-capacityprovidertelemetryconfig.html) of `AWS::Lambda::CapacityProvider`.
        CapacityProviderTelemetryConfig;
        required {}
        optional {
            /// `LoggingConfig`.
            logging_config: Value<CapacityProviderLoggingConfig> => "LoggingConfig",
        }
    }

    properties! {
        /// [`CapacityProviderVpcConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-capacityprovider-capacityprovidervpcconfig.html) of `AWS::Lambda::CapacityProvider`.
        CapacityProviderVpcConfig;
        required {
            /// `SubnetIds`: required; 1 to 16 elements; each 0 to 1024 characters; each pattern `^subnet-[0-9a-z]*$`.
            subnet_ids: List<String> => "SubnetIds",
            /// `SecurityGroupIds`: required; 0 to 5 elements; each 0 to 1024 characters; each pattern `^sg-[0-9a-zA-Z]*$`.
            security_group_ids: List<Id<ec2::SecurityGroup>> => "SecurityGroupIds",
        }
        optional {}
    }

    properties! {
        /// [`InstanceRequirements`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-capacityprovider-instancerequirements.html) of `AWS::Lambda::CapacityProvider`.
        InstanceRequirements;
        required {}
        optional {
            /// `AllowedInstanceTypes`: 0 to 400 elements; each 1 to 30 characters; each pattern `^[a-zA-Z0-9\.\*\-]+$`.
            allowed_instance_types: List<String> => "AllowedInstanceTypes",
            /// `Architectures`: 1 elements.
            architectures: List<Architecture> => "Architectures",
            /// `ExcludedInstanceTypes`: 0 to 400 elements; each 1 to 30 characters; each pattern `^[a-zA-Z0-9\.\*\-]+$`.
            excluded_instance_types: List<String> => "ExcludedInstanceTypes",
        }
    }

    properties! {
        /// [`PropagateTagsConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-capacityprovider-propagatetagsconfig.html) of `AWS::Lambda::CapacityProvider`.
        PropagateTagsConfig;
        required {}
        optional {
            /// `ExplicitTags`: 0 to 40 elements; no element twice.
            explicit_tags: List<Tag> => "ExplicitTags",
            /// `Mode`: one of `Explicit`, `None`.
            mode: Value<PropagateTagsMode> => "Mode",
        }
    }

    choice! {
        /// The values of `PropagateTagsConfig.Mode` in `AWS::Lambda::CapacityProvider`.
        PropagateTagsMode {
            Explicit = "Explicit",
            None = "None",
        }
    }

    choice! {
        /// The values of `CapacityProviderLoggingConfig.SystemLogLevel` in `AWS::Lambda::CapacityProvider`.
        SystemLogLevel {
            Debug = "DEBUG",
            Info = "INFO",
            Warn = "WARN",
        }
    }

    properties! {
        /// [`TargetTrackingScalingPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-capacityprovider-targettrackingscalingpolicy.html) of `AWS::Lambda::CapacityProvider`.
        TargetTrackingScalingPolicy;
        required {
            /// `PredefinedMetricType`: required; one of `LambdaCapacityProviderAverageCPUUtilization`, `LambdaCapacityProviderAverageGPUUtilization`.
            predefined_metric_type: Value<CapacityProviderPredefinedMetricType> => "PredefinedMetricType",
            /// `TargetValue`: required; 0 to 100.
            target_value: Value<f64> => "TargetValue",
        }
        optional {}
    }
}

#[cfg(feature = "lambda")]
resource! {
    /// [`AWS::Lambda::CodeSigningConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-codesigningconfig.html). Identified by `CodeSigningConfigArn`.
    CodeSigningConfig = "AWS::Lambda::CodeSigningConfig", tags: List;
    required {
        /// `AllowedPublishers`: required.
        allowed_publishers: Value<code_signing_config::AllowedPublishers> => "AllowedPublishers",
    }
    optional {
        /// `CodeSigningPolicies`.
        code_signing_policies: Value<code_signing_config::CodeSigningPolicies> => "CodeSigningPolicies",
        /// `Description`: 0 to 256 characters.
        description: Value<String> => "Description",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `CodeSigningConfigArn`.
        code_signing_config_arn: Value<Id<lambda::CodeSigningConfig>> => "CodeSigningConfigArn",
        /// `Fn::GetAtt` of `CodeSigningConfigId`.
        code_signing_config_id: Value<String> => "CodeSigningConfigId",
    }
}

#[cfg(feature = "lambda")]
/// The nested types of [`CodeSigningConfig`].
pub mod code_signing_config {
    use super::*;

    properties! {
        /// [`AllowedPublishers`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-codesigningconfig-allowedpublishers.html) of `AWS::Lambda::CodeSigningConfig`.
        AllowedPublishers;
        required {
            /// `SigningProfileVersionArns`: required; 1 to 20 elements; each 12 to 1024 characters.
            signing_profile_version_arns: List<String> => "SigningProfileVersionArns",
        }
        optional {}
    }

    properties! {
        /// [`CodeSigningPolicies`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-codesigningconfig-codesigningpolicies.html) of `AWS::Lambda::CodeSigningConfig`.
        CodeSigningPolicies;
        required {
            /// `UntrustedArtifactOnDeployment`: required; one of `Enforce`, `Warn`.
            untrusted_artifact_on_deployment: Value<UntrustedArtifactOnDeployment> => "UntrustedArtifactOnDeployment",
        }
        optional {}
    }

    choice! {
        /// The values of `CodeSigningPolicies.UntrustedArtifactOnDeployment` in `AWS::Lambda::CodeSigningConfig`.
        UntrustedArtifactOnDeployment {
            Enforce = "Enforce",
            Warn = "Warn",
        }
    }
}

#[cfg(feature = "lambda")]
resource! {
    /// [`AWS::Lambda::EventInvokeConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventinvokeconfig.html). Identified by `FunctionName`, `Qualifier`.
    EventInvokeConfig = "AWS::Lambda::EventInvokeConfig", tags: None;
    required {
        /// `FunctionName`: required. A change replaces the resource.
        function_name: Value<String> => "FunctionName",
        /// `Qualifier`: required; pattern `^\$(LATEST(\.PUBLISHED)?)|[a-zA-Z0-9$_-]{1,129}$`. A change replaces the resource.
        qualifier: Value<String> => "Qualifier",
    }
    optional {
        /// `DestinationConfig`.
        destination_config: Value<event_invoke_config::DestinationConfig> => "DestinationConfig",
        /// `MaximumEventAgeInSeconds`: 60 to 21600.
        maximum_event_age_in_seconds: Value<i64> => "MaximumEventAgeInSeconds",
        /// `MaximumRetryAttempts`: 0 to 2.
        maximum_retry_attempts: Value<i64> => "MaximumRetryAttempts",
    }
    attributes {}
}

#[cfg(feature = "lambda")]
/// The nested types of [`EventInvokeConfig`].
pub mod event_invoke_config {
    use super::*;

    properties! {
        /// [`DestinationConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventinvokeconfig-destinationconfig.html) of `AWS::Lambda::EventInvokeConfig`.
        DestinationConfig;
        required {}
        optional {
            /// `OnFailure`.
            on_failure: Value<OnFailure> => "OnFailure",
            /// `OnSuccess`.
            on_success: Value<OnSuccess> => "OnSuccess",
        }
    }

    properties! {
        /// [`OnFailure`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventinvokeconfig-onfailure.html) of `AWS::Lambda::EventInvokeConfig`.
        OnFailure;
        required {
            /// `Destination`: required; 0 to 350 characters; pattern `^$|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\-])+:([a-z]+(-[a-z]+)+-\d{1})?:(\d{12})?:(.*)`.
            destination: Value<String> => "Destination",
        }
        optional {}
    }

    properties! {
        /// [`OnSuccess`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventinvokeconfig-onsuccess.html) of `AWS::Lambda::EventInvokeConfig`.
        OnSuccess;
        required {
            /// `Destination`: required; 0 to 350 characters; pattern `^$|arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\-])+:([a-z]+(-[a-z]+)+-\d{1})?:(\d{12})?:(.*)`.
            destination: Value<String> => "Destination",
        }
        optional {}
    }
}

#[cfg(feature = "lambda")]
resource! {
    /// [`AWS::Lambda::EventSourceMapping`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-eventsourcemapping.html). Identified by `Id`.
    EventSourceMapping = "AWS::Lambda::EventSourceMapping", tags: List;
    required {
        /// `FunctionName`: required; 1 to 140 characters.
        function_name: Value<String> => "FunctionName",
    }
    optional {
        /// `AmazonManagedKafkaEventSourceConfig`.
        amazon_managed_kafka_event_source_config: Value<event_source_mapping::AmazonManagedKafkaEventSourceConfig> => "AmazonManagedKafkaEventSourceConfig",
        /// `BatchSize`: 1 to 10000.
        batch_size: Value<i64> => "BatchSize",
        /// `BisectBatchOnFunctionError`.
        bisect_batch_on_function_error: Value<bool> => "BisectBatchOnFunctionError",
        /// `DestinationConfig`.
        destination_config: Value<event_source_mapping::DestinationConfig> => "DestinationConfig",
        /// `DocumentDBEventSourceConfig`.
        documentdb_event_source_config: Value<event_source_mapping::DocumentdbEventSourceConfig> => "DocumentDBEventSourceConfig",
        /// `Enabled`.
        enabled: Value<bool> => "Enabled",
        /// `EventSourceArn`: 12 to 1024 characters. A change replaces the resource.
        event_source_arn: Value<String> => "EventSourceArn",
        /// `FilterCriteria`.
        filter_criteria: Value<event_source_mapping::FilterCriteria> => "FilterCriteria",
        /// `FunctionResponseTypes`: 0 to 1 characters; 0 to 1 elements; no element twice; each one of `ReportBatchItemFailures`.
        function_response_types: List<event_source_mapping::FunctionResponseTypes> => "FunctionResponseTypes",
        /// `KmsKeyArn`: 12 to 2048 characters; pattern `(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()`.
        kms_key_arn: Value<Arn<kms::Key>> => "KmsKeyArn",
        /// `LoggingConfig`.
        logging_config: Value<event_source_mapping::LoggingConfig> => "LoggingConfig",
        /// `MaximumBatchingWindowInSeconds`: 0 to 300.
        maximum_batching_window_in_seconds: Value<i64> => "MaximumBatchingWindowInSeconds",
        /// `MaximumRecordAgeInSeconds`: -1 to 604800.
        maximum_record_age_in_seconds: Value<i64> => "MaximumRecordAgeInSeconds",
        /// `MaximumRetryAttempts`: -1 to 10000.
        maximum_retry_attempts: Value<i64> => "MaximumRetryAttempts",
        /// `MetricsConfig`.
        metrics_config: Value<event_source_mapping::MetricsConfig> => "MetricsConfig",
        /// `ParallelizationFactor`: 1 to 10.
        parallelization_factor: Value<i64> => "ParallelizationFactor",
        /// `ProvisionedPollerConfig`.
        provisioned_poller_config: Value<event_source_mapping::ProvisionedPollerConfig> => "ProvisionedPollerConfig",
        /// `Queues`: 1 elements; no element twice; each 1 to 1000 characters; each pattern `[\s\S]*`.
        queues: List<String> => "Queues",
        /// `ScalingConfig`.
        scaling_config: Value<event_source_mapping::ScalingConfig> => "ScalingConfig",
        /// `SelfManagedEventSource`. A change replaces the resource.
        self_managed_event_source: Value<event_source_mapping::SelfManagedEventSource> => "SelfManagedEventSource",
        /// `SelfManagedKafkaEventSourceConfig`.
        self_managed_kafka_event_source_config: Value<event_source_mapping::SelfManagedKafkaEventSourceConfig> => "SelfManagedKafkaEventSourceConfig",
        /// `SourceAccessConfigurations`: 1 to 29 elements; no element twice.
        source_access_configurations: List<event_source_mapping::SourceAccessConfiguration> => "SourceAccessConfigurations",
        /// `StartingPosition`: 6 to 12 characters; pattern `(LATEST|TRIM_HORIZON|AT_TIMESTAMP)+`. A change replaces the resource.
        starting_position: Value<String> => "StartingPosition",
        /// `StartingPositionTimestamp`. A change replaces the resource.
        starting_position_timestamp: Value<f64> => "StartingPositionTimestamp",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
        /// `Topics`: 1 elements; no element twice; each 1 to 249 characters; each pattern `^[^.]([a-zA-Z0-9\-_.]+)`.
        topics: List<String> => "Topics",
        /// `TumblingWindowInSeconds`: 0 to 900.
        tumbling_window_in_seconds: Value<i64> => "TumblingWindowInSeconds",
    }
    attributes {
        /// `Fn::GetAtt` of `EventSourceMappingArn`.
        event_source_mapping_arn: Value<Arn<lambda::EventSourceMapping>> => "EventSourceMappingArn",
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<lambda::EventSourceMapping>> => "Id",
    }
}

#[cfg(feature = "lambda")]
/// The nested types of [`EventSourceMapping`].
pub mod event_source_mapping {
    use super::*;

    properties! {
        /// [`AmazonManagedKafkaEventSourceConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-amazonmanagedkafkaeventsourceconfig.html) of `AWS::Lambda::EventSourceMapping`.
        AmazonManagedKafkaEventSourceConfig;
        required {}
        optional {
            /// `ConsumerGroupId`: 1 to 200 characters; pattern `[a-zA-Z0-9-\/*:_+=.@-]*`.
            consumer_group_id: Value<String> => "ConsumerGroupId",
            /// `SchemaRegistryConfig`.
            schema_registry_config: Value<SchemaRegistryConfig> => "SchemaRegistryConfig",
        }
    }

    choice! {
        /// The values of `SchemaValidationConfig.Attribute` in `AWS::Lambda::EventSourceMapping`.
        Attribute {
            Key = "KEY",
            Value = "VALUE",
        }
    }

    choice! {
        /// The values of `SelfManagedKafkaEventSourceConfig.ConsumptionMode` in `AWS::Lambda::EventSourceMapping`.
        ConsumptionMode {
            Queue = "Queue",
            Stream = "Stream",
        }
    }

    properties! {
        /// [`DestinationConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-destinationconfig.html) of `AWS::Lambda::EventSourceMapping`.
        DestinationConfig;
        required {}
        optional {
            /// `OnFailure`.
            on_failure: Value<OnFailure> => "OnFailure",
        }
    }

    properties! {
        /// [`DocumentDBEventSourceConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-documentdbeventsourceconfig.html) of `AWS::Lambda::EventSourceMapping`.
        DocumentdbEventSourceConfig;
        required {}
        optional {
            /// `CollectionName`: 1 to 57 characters; pattern `^(^(?!(system\x2e)))(^[_a-zA-Z0-9])([^$]*)$`.
            collection_name: Value<String> => "CollectionName",
            /// `DatabaseName`: 1 to 63 characters; pattern `^[^ /\.$\x22]*$`.
            database_name: Value<String> => "DatabaseName",
            /// `FullDocument`: one of `Default`, `UpdateLookup`.
            full_document: Value<FullDocument> => "FullDocument",
        }
    }

    properties! {
        /// [`Endpoints`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-endpoints.html) of `AWS::Lambda::EventSourceMapping`.
        Endpoints;
        required {}
        optional {
            /// `KafkaBootstrapServers`: 1 to 10 elements; no element twice; each 1 to 300 characters.
            kafka_bootstrap_servers: List<String> => "KafkaBootstrapServers",
        }
    }

    choice! {
        /// The values of `SchemaRegistryConfig.EventRecordFormat` in `AWS::Lambda::EventSourceMapping`.
        EventRecordFormat {
            Json = "JSON",
            Source = "SOURCE",
        }
    }

    properties! {
        /// [`Filter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-filter.html) of `AWS::Lambda::EventSourceMapping`.
        Filter;
        required {}
        optional {
            /// `Pattern`: 0 to 4096 characters; pattern `.*`.
            pattern: Value<String> => "Pattern",
        }
    }

    properties! {
        /// [`FilterCriteria`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-filtercriteria.html) of `AWS::Lambda::EventSourceMapping`.
        FilterCriteria;
        required {}
        optional {
            /// `Filters`: 1 to 20 elements; no element twice.
            filters: List<Filter> => "Filters",
        }
    }

    choice! {
        /// The values of `DocumentDBEventSourceConfig.FullDocument` in `AWS::Lambda::EventSourceMapping`.
        FullDocument {
            Default = "Default",
            UpdateLookup = "UpdateLookup",
        }
    }

    choice! {
        /// The values of `FunctionResponseTypes` in `AWS::Lambda::EventSourceMapping`.
        FunctionResponseTypes {
            ReportBatchItemFailures = "ReportBatchItemFailures",
        }
    }

    properties! {
        /// [`LoggingConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-loggingconfig.html) of `AWS::Lambda::EventSourceMapping`.
        LoggingConfig;
        required {}
        optional {
            /// `SystemLogLevel`: one of `DEBUG`, `INFO`, `WARN`.
            system_log_level: Value<SystemLogLevel> => "SystemLogLevel",
        }
    }

    choice! {
        /// The values of `MetricsConfig.Metrics` in `AWS::Lambda::EventSourceMapping`.
        Metrics {
            ErrorCount = "ErrorCount",
            EventCount = "EventCount",
            KafkaMetrics = "KafkaMetrics",
        }
    }

    properties! {
        /// [`MetricsConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-metricsconfig.html) of `AWS::Lambda::EventSourceMapping`.
        MetricsConfig;
        required {}
        optional {
            /// `Metrics`: 0 to 3 elements; no element twice; each one of `ErrorCount`, `EventCount`, `KafkaMetrics`.
            metrics: List<Metrics> => "Metrics",
        }
    }

    properties! {
        /// [`OnFailure`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-onfailure.html) of `AWS::Lambda::EventSourceMapping`.
        OnFailure;
        required {}
        optional {
            /// `Destination`: 12 to 1024 characters.
            destination: Value<String> => "Destination",
        }
    }

    properties! {
        /// [`ProvisionedPollerConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-provisionedpollerconfig.html) of `AWS::Lambda::EventSourceMapping`.
        ProvisionedPollerConfig;
        required {}
        optional {
            /// `MaximumPollers`: 1 to 10000.
            maximum_pollers: Value<i64> => "MaximumPollers",
            /// `MinimumPollers`: 1 to 200.
            minimum_pollers: Value<i64> => "MinimumPollers",
            /// `PollerGroupName`: 0 to 128 characters; pattern `^[a-zA-Z0-9-_]*$`.
            poller_group_name: Value<String> => "PollerGroupName",
        }
    }

    properties! {
        /// [`ScalingConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-scalingconfig.html) of `AWS::Lambda::EventSourceMapping`.
        ScalingConfig;
        required {}
        optional {
            /// `MaximumConcurrency`: 2 to 1000.
            maximum_concurrency: Value<i64> => "MaximumConcurrency",
        }
    }

    properties! {
        /// [`SchemaRegistryAccessConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-schemaregistryaccessconfig.html) of `AWS::Lambda::EventSourceMapping`.
        SchemaRegistryAccessConfig;
        required {}
        optional {
            /// `Type`: one of `BASIC_AUTH`, `CLIENT_CERTIFICATE_TLS_AUTH`, `OAUTHBEARER_AUTH`, `SERVER_ROOT_CA_CERTIFICATE`.
            r#type: Value<SchemaRegistryAccessConfigType> => "Type",
            /// `URI`: 1 to 10000 characters.
            uri: Value<String> => "URI",
        }
    }

    choice! {
        /// The values of `SchemaRegistryAccessConfig.Type` in `AWS::Lambda::EventSourceMapping`.
        SchemaRegistryAccessConfigType {
            BasicAuth = "BASIC_AUTH",
            ClientCertificateTlsAuth = "CLIENT_CERTIFICATE_TLS_AUTH",
            OauthbearerAuth = "OAUTHBEARER_AUTH",
            ServerRootCaCertificate = "SERVER_ROOT_CA_CERTIFICATE",
        }
    }

    properties! {
        /// [`SchemaRegistryConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-schemaregistryconfig.html) of `AWS::Lambda::EventSourceMapping`.
        SchemaRegistryConfig;
        required {}
        optional {
            /// `AccessConfigs`: at most 2 elements; no element twice.
            access_configs: List<SchemaRegistryAccessConfig> => "AccessConfigs",
            /// `EventRecordFormat`: one of `JSON`, `SOURCE`.
            event_record_format: Value<EventRecordFormat> => "EventRecordFormat",
            /// `SchemaRegistryURI`: 1 to 10000 characters; pattern `[a-zA-Z0-9-/*:_+=.@-]*`.
            schema_registry_uri: Value<String> => "SchemaRegistryURI",
            /// `SchemaValidationConfigs`: 1 to 2 elements; no element twice.
            schema_validation_configs: List<SchemaValidationConfig> => "SchemaValidationConfigs",
        }
    }

    properties! {
        /// [`SchemaValidationConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-schemavalidationconfig.html) of `AWS::Lambda::EventSourceMapping`.
        SchemaValidationConfig;
        required {}
        optional {
            /// `Attribute`: one of `KEY`, `VALUE`.
            attribute_: Value<Attribute> => "Attribute",
        }
    }

    properties! {
        /// [`SelfManagedEventSource`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-selfmanagedeventsource.html) of `AWS::Lambda::EventSourceMapping`.
        SelfManagedEventSource;
        required {}
        optional {
            /// `Endpoints`.
            endpoints: Value<Endpoints> => "Endpoints",
        }
    }

    properties! {
        /// [`SelfManagedKafkaEventSourceConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-selfmanagedkafkaeventsourceconfig.html) of `AWS::Lambda::EventSourceMapping`.
        SelfManagedKafkaEventSourceConfig;
        required {}
        optional {
            /// `ConsumerGroupId`: 1 to 200 characters; pattern `[a-zA-Z0-9-\/*:_+=.@-]*`.
            consumer_group_id: Value<String> => "ConsumerGroupId",
            /// `ConsumptionMode`: one of `Queue`, `Stream`.
            consumption_mode: Value<ConsumptionMode> => "ConsumptionMode",
            /// `SchemaRegistryConfig`.
            schema_registry_config: Value<SchemaRegistryConfig> => "SchemaRegistryConfig",
        }
    }

    properties! {
        /// [`SourceAccessConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-eventsourcemapping-sourceaccessconfiguration.html) of `AWS::Lambda::EventSourceMapping`.
        SourceAccessConfiguration;
        required {}
        optional {
            /// `Type`.
            r#type: Value<SourceAccessConfigurationType> => "Type",
            /// `URI`: 1 to 200 characters; pattern `[a-zA-Z0-9-\/*:_+=.@-]*`.
            uri: Value<String> => "URI",
        }
    }

    choice! {
        /// The values of `SourceAccessConfiguration.Type` in `AWS::Lambda::EventSourceMapping`.
        SourceAccessConfigurationType {
            BasicAuth = "BASIC_AUTH",
            ClientCertificateTlsAuth = "CLIENT_CERTIFICATE_TLS_AUTH",
            IamAuth = "IAM_AUTH",
            IamOauthbearerAuth = "IAM_OAUTHBEARER_AUTH",
            OauthbearerAudience = "OAUTHBEARER_AUDIENCE",
            OauthbearerAuth = "OAUTHBEARER_AUTH",
            OauthbearerIdentityPool = "OAUTHBEARER_IDENTITY_POOL",
            OauthbearerLogicalCluster = "OAUTHBEARER_LOGICAL_CLUSTER",
            OauthbearerScope = "OAUTHBEARER_SCOPE",
            SaslScram256Auth = "SASL_SCRAM_256_AUTH",
            SaslScram512Auth = "SASL_SCRAM_512_AUTH",
            ServerRootCaCertificate = "SERVER_ROOT_CA_CERTIFICATE",
            VirtualHost = "VIRTUAL_HOST",
            VpcSecurityGroup = "VPC_SECURITY_GROUP",
            VpcSubnet = "VPC_SUBNET",
        }
    }

    choice! {
        /// The values of `LoggingConfig.SystemLogLevel` in `AWS::Lambda::EventSourceMapping`.
        SystemLogLevel {
            Debug = "DEBUG",
            Info = "INFO",
            Warn = "WARN",
        }
    }
}

resource! {
    /// [`AWS::Lambda::Function`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-function.html). Identified by `FunctionName`.
    Function = "AWS::Lambda::Function", tags: List;
    required {
        /// `Code`: required.
        code: Value<function::Code> => "Code",
        /// `Role`: required; 0 to 10000 characters; pattern `^arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+$`.
        role: Value<Arn<iam::Role>> => "Role",
    }
    optional {
        /// `Architectures`: 1 elements; no element twice; each one of `arm64`, `x86_64`.
        architectures: List<function::Architectures> => "Architectures",
        /// `CapacityProviderConfig`.
        capacity_provider_config: Value<function::CapacityProviderConfig> => "CapacityProviderConfig",
        /// `CodeSigningConfigArn`: 0 to 200 characters.
        code_signing_config_arn: Value<String> => "CodeSigningConfigArn",
        /// `DeadLetterConfig`.
        dead_letter_config: Value<function::DeadLetterConfig> => "DeadLetterConfig",
        /// `Description`: 0 to 256 characters.
        description: Value<String> => "Description",
        /// `DurableConfig`. A change can replace the resource.
        durable_config: Value<function::DurableConfig> => "DurableConfig",
        /// `Environment`.
        environment: Value<function::Environment> => "Environment",
        /// `EphemeralStorage`.
        ephemeral_storage: Value<function::EphemeralStorage> => "EphemeralStorage",
        /// `FileSystemConfigs`: 0 to 1 elements.
        file_system_configs: List<function::FileSystemConfig> => "FileSystemConfigs",
        /// `FunctionName`: at least 1 characters. A change replaces the resource.
        function_name: Value<String> => "FunctionName",
        /// `FunctionScalingConfig`.
        function_scaling_config: Value<function::FunctionScalingConfig> => "FunctionScalingConfig",
        /// `Handler`: 0 to 128 characters; pattern `^[^\s]+$`.
        handler: Value<String> => "Handler",
        /// `ImageConfig`.
        image_config: Value<function::ImageConfig> => "ImageConfig",
        /// `KmsKeyArn`: 0 to 10000 characters; pattern `^(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()$`.
        kms_key_arn: Value<Arn<kms::Key>> => "KmsKeyArn",
        /// `Layers`: at most 5 elements; no element twice; each at least 1 characters.
        layers: List<String> => "Layers",
        /// `LoggingConfig`.
        logging_config: Value<function::LoggingConfig> => "LoggingConfig",
        /// `MemorySize`: 128 to 32768.
        memory_size: Value<i64> => "MemorySize",
        /// `PackageType`: one of `Image`, `Zip`. A change replaces the resource.
        package_type: Value<function::PackageType> => "PackageType",
        /// `PublishToLatestPublished`.
        publish_to_latest_published: Value<bool> => "PublishToLatestPublished",
        /// `RecursiveLoop`: one of `Allow`, `Terminate`.
        recursive_loop: Value<function::RecursiveLoop> => "RecursiveLoop",
        /// `ReservedConcurrentExecutions`: at least 0.
        reserved_concurrent_executions: Value<i64> => "ReservedConcurrentExecutions",
        /// `Runtime`.
        runtime: Value<function::Runtime> => "Runtime",
        /// `RuntimeManagementConfig`.
        runtime_management_config: Value<function::RuntimeManagementConfig> => "RuntimeManagementConfig",
        /// `SnapStart`.
        snap_start: Value<function::SnapStart> => "SnapStart",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
        /// `TenancyConfig`. A change replaces the resource.
        tenancy_config: Value<function::TenancyConfig> => "TenancyConfig",
        /// `Timeout`: 1 to 5400.
        timeout: Value<i64> => "Timeout",
        /// `TracingConfig`.
        tracing_config: Value<function::TracingConfig> => "TracingConfig",
        /// `VpcConfig`.
        vpc_config: Value<function::VpcConfig> => "VpcConfig",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<lambda::Function>> => "Arn",
        /// `Fn::GetAtt` of `SnapStartResponse.ApplyOn`.
        snap_start_response_apply_on: Value<String> => "SnapStartResponse.ApplyOn",
        /// `Fn::GetAtt` of `SnapStartResponse.OptimizationStatus`.
        snap_start_response_optimization_status: Value<String> => "SnapStartResponse.OptimizationStatus",
    }
}

/// The nested types of [`Function`].
pub mod function {
    use super::*;

    choice! {
        /// The values of `LoggingConfig.ApplicationLogLevel` in `AWS::Lambda::Function`.
        ApplicationLogLevel {
            Debug = "DEBUG",
            Error = "ERROR",
            Fatal = "FATAL",
            Info = "INFO",
            Trace = "TRACE",
            Warn = "WARN",
        }
    }

    choice! {
        /// The values of `SnapStart.ApplyOn` in `AWS::Lambda::Function`.
        ApplyOn {
            None = "None",
            PublishedVersions = "PublishedVersions",
        }
    }

    choice! {
        /// The values of `Architectures` in `AWS::Lambda::Function`.
        Architectures {
            Arm64 = "arm64",
            X86_64 = "x86_64",
        }
    }

    properties! {
        /// [`CapacityProviderConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-capacityproviderconfig.html) of `AWS::Lambda::Function`.
        CapacityProviderConfig;
        required {
            /// `LambdaManagedInstancesCapacityProviderConfig`: required.
            lambda_managed_instances_capacity_provider_config: Value<LambdaManagedInstancesCapacityProviderConfig> => "LambdaManagedInstancesCapacityProviderConfig",
        }
        optional {}
    }

    properties! {
        /// [`Code`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-code.html) of `AWS::Lambda::Function`.
        Code;
        required {}
        optional {
            /// `ImageUri`.
            image_uri: Value<String> => "ImageUri",
            /// `S3Bucket`: 3 to 63 characters; pattern `^[0-9A-Za-z\.\-_]*(?<!\.)$`.
            s3_bucket: Value<Id<s3::Bucket>> => "S3Bucket",
            /// `S3Key`: 1 to 1024 characters.
            s3_key: Value<String> => "S3Key",
            /// `S3ObjectStorageMode`: one of `COPY`, `REFERENCE`.
            s3_object_storage_mode: Value<S3ObjectStorageMode> => "S3ObjectStorageMode",
            /// `S3ObjectVersion`: 1 to 1024 characters.
            s3_object_version: Value<String> => "S3ObjectVersion",
            /// `SourceKMSKeyArn`: 0 to 10000 characters; pattern `^(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()$`.
            source_kms_key_arn: Value<String> => "SourceKMSKeyArn",
            /// `ZipFile`.
            zip_file: Value<String> => "ZipFile",
        }
    }

    properties! {
        /// [`DeadLetterConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-deadletterconfig.html) of `AWS::Lambda::Function`.
        DeadLetterConfig;
        required {}
        optional {
            /// `TargetArn`: 0 to 10000 characters; pattern `^(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()$`.
            target_arn: Value<String> => "TargetArn",
        }
    }

    choice! {
        /// The values of `S3FilesConfig.DirectS3Read` in `AWS::Lambda::Function`.
        DirectS3Read {
            Auto = "AUTO",
            Disabled = "DISABLED",
            Enabled = "ENABLED",
        }
    }

    properties! {
        /// [`DurableConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-durableconfig.html) of `AWS::Lambda::Function`.
        DurableConfig;
        required {
            /// `ExecutionTimeout`: required; 1 to 31622400.
            execution_timeout: Value<i64> => "ExecutionTimeout",
        }
        optional {
            /// `KMSKeyArn`: 0 to 10000 characters; pattern `^(arn:(aws[a-zA-Z-]*)?:[a-z0-9-.]+:.*)|()$`.
            kms_key_arn: Value<Arn<kms::Key>> => "KMSKeyArn",
            /// `RetentionPeriodInDays`: 1 to 90.
            retention_period_in_days: Value<i64> => "RetentionPeriodInDays",
        }
    }

    properties! {
        /// [`Environment`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-environment.html) of `AWS::Lambda::Function`.
        Environment;
        required {}
        optional {
            /// `Variables`.
            variables: Map<String> => "Variables",
        }
    }

    properties! {
        /// [`EphemeralStorage`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-ephemeralstorage.html) of `AWS::Lambda::Function`.
        EphemeralStorage;
        required {
            /// `Size`: required; 512 to 32768.
            size: Value<i64> => "Size",
        }
        optional {}
    }

    properties! {
        /// [`FileSystemConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-filesystemconfig.html) of `AWS::Lambda::Function`.
        FileSystemConfig;
        required {
            /// `Arn`: required; at most 200 characters.
            arn: Value<String> => "Arn",
            /// `LocalMountPath`: required; 0 to 160 characters; pattern `^/mnt/[a-zA-Z0-9-_.]+$`.
            local_mount_path: Value<String> => "LocalMountPath",
        }
        optional {
            /// `S3FilesConfig`.
            s3_files_config: Value<S3FilesConfig> => "S3FilesConfig",
        }
    }

    properties! {
        /// [`FunctionScalingConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-functionscalingconfig.html) of `AWS::Lambda::Function`.
        FunctionScalingConfig;
        required {}
        optional {
            /// `MaxExecutionEnvironments`: 0 to 15000.
            max_execution_environments: Value<i64> => "MaxExecutionEnvironments",
            /// `MinExecutionEnvironments`: 0 to 15000.
            min_execution_environments: Value<i64> => "MinExecutionEnvironments",
        }
    }

    properties! {
        /// [`ImageConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-imageconfig.html) of `AWS::Lambda::Function`.
        ImageConfig;
        required {}
        optional {
            /// `Command`: 0 to 1500 elements; no element twice.
            command: List<String> => "Command",
            /// `EntryPoint`: 0 to 1500 elements; no element twice.
            entry_point: List<String> => "EntryPoint",
            /// `WorkingDirectory`: 0 to 1000 characters.
            working_directory: Value<String> => "WorkingDirectory",
        }
    }

    properties! {
        /// [`LambdaManagedInstancesCapacityProviderConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-lambdamanagedinstancescapacityproviderconfig.html) of `AWS::Lambda::Function`.
        LambdaManagedInstancesCapacityProviderConfig;
        required {
            /// `CapacityProviderArn`: required; 1 to 140 characters.
            capacity_provider_arn: Value<String> => "CapacityProviderArn",
        }
        optional {
            /// `ExecutionEnvironmentMemoryGiBPerVCpu`: 2 to 8.
            execution_environment_memory_gib_per_vcpu: Value<f64> => "ExecutionEnvironmentMemoryGiBPerVCpu",
            /// `PerExecutionEnvironmentMaxConcurrency`: 1 to 1600.
            per_execution_environment_max_concurrency: Value<i64> => "PerExecutionEnvironmentMaxConcurrency",
        }
    }

    choice! {
        /// The values of `LoggingConfig.LogFormat` in `AWS::Lambda::Function`.
        LogFormat {
            Json = "JSON",
            Text = "Text",
        }
    }

    properties! {
        /// [`LoggingConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-loggingconfig.html) of `AWS::Lambda::Function`.
        LoggingConfig;
        required {}
        optional {
            /// `ApplicationLogLevel`: one of `DEBUG`, `ERROR`, `FATAL`, `INFO`, `TRACE`, `WARN`.
            application_log_level: Value<ApplicationLogLevel> => "ApplicationLogLevel",
            /// `LogFormat`: one of `JSON`, `Text`.
            log_format: Value<LogFormat> => "LogFormat",
            /// `LogGroup`: 1 to 512 characters; pattern `[\.\-_/#A-Za-z0-9]+`.
            log_group: Value<String> => "LogGroup",
            /// `SystemLogLevel`: one of `DEBUG`, `INFO`, `WARN`.
            system_log_level: Value<SystemLogLevel> => "SystemLogLevel",
        }
    }

    choice! {
        /// The values of `TracingConfig.Mode` in `AWS::Lambda::Function`.
        Mode {
            Active = "Active",
            PassThrough = "PassThrough",
        }
    }

    choice! {
        /// The values of `PackageType` in `AWS::Lambda::Function`.
        PackageType {
            Image = "Image",
            Zip = "Zip",
        }
    }

    choice! {
        /// The values of `RecursiveLoop` in `AWS::Lambda::Function`.
        RecursiveLoop {
            Allow = "Allow",
            Terminate = "Terminate",
        }
    }

    choice! {
        /// The values of `Runtime` in `AWS::Lambda::Function`.
        Runtime {
            Dotnet10 = "dotnet10",
            Dotnet6 = "dotnet6",
            Dotnet8 = "dotnet8",
            Dotnetcore1_0 = "dotnetcore1.0",
            Dotnetcore2_0 = "dotnetcore2.0",
            Dotnetcore2_1 = "dotnetcore2.1",
            Dotnetcore3_1 = "dotnetcore3.1",
            Go1X = "go1.x",
            Java11 = "java11",
            Java11Al2023 = "java11.al2023",
            Java17 = "java17",
            Java17Al2023 = "java17.al2023",
            Java21 = "java21",
            Java25 = "java25",
            Java8 = "java8",
            Java8Al2 = "java8.al2",
            Java8Al2023 = "java8.al2023",
            Nodejs = "nodejs",
            Nodejs10X = "nodejs10.x",
            Nodejs12X = "nodejs12.x",
            Nodejs14X = "nodejs14.x",
            Nodejs16X = "nodejs16.x",
            Nodejs18X = "nodejs18.x",
            Nodejs20X = "nodejs20.x",
            Nodejs22X = "nodejs22.x",
            Nodejs24X = "nodejs24.x",
            Nodejs26X = "nodejs26.x",
            Nodejs4_3 = "nodejs4.3",
            Nodejs4_3Edge = "nodejs4.3-edge",
            Nodejs6_10 = "nodejs6.10",
            Nodejs8_10 = "nodejs8.10",
            Provided = "provided",
            ProvidedAl2 = "provided.al2",
            ProvidedAl2023 = "provided.al2023",
            Python2_7 = "python2.7",
            Python3_10 = "python3.10",
            Python3_11 = "python3.11",
            Python3_12 = "python3.12",
            Python3_13 = "python3.13",
            Python3_14 = "python3.14",
            Python3_15 = "python3.15",
            Python3_6 = "python3.6",
            Python3_7 = "python3.7",
            Python3_8 = "python3.8",
            Python3_9 = "python3.9",
            Ruby2_5 = "ruby2.5",
            Ruby2_7 = "ruby2.7",
            Ruby3_2 = "ruby3.2",
            Ruby3_3 = "ruby3.3",
            Ruby3_4 = "ruby3.4",
            Ruby4_0 = "ruby4.0",
        }
    }

    properties! {
        /// [`RuntimeManagementConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-runtimemanagementconfig.html) of `AWS::Lambda::Function`.
        RuntimeManagementConfig;
        required {
            /// `UpdateRuntimeOn`: required; one of `Auto`, `FunctionUpdate`, `Manual`.
            update_runtime_on: Value<UpdateRuntimeOn> => "UpdateRuntimeOn",
        }
        optional {
            /// `RuntimeVersionArn`.
            runtime_version_arn: Value<String> => "RuntimeVersionArn",
        }
    }

    properties! {
        /// [`S3FilesConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-s3filesconfig.html) of `AWS::Lambda::Function`.
        S3FilesConfig;
        required {}
        optional {
            /// `DirectS3Read`: one of `AUTO`, `DISABLED`, `ENABLED`.
            direct_s3_read: Value<DirectS3Read> => "DirectS3Read",
        }
    }

    choice! {
        /// The values of `Code.S3ObjectStorageMode` in `AWS::Lambda::Function`.
        S3ObjectStorageMode {
            Copy = "COPY",
            Reference = "REFERENCE",
        }
    }

    properties! {
        /// [`SnapStart`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-snapstart.html) of `AWS::Lambda::Function`.
        SnapStart;
        required {
            /// `ApplyOn`: required; one of `None`, `PublishedVersions`.
            apply_on: Value<ApplyOn> => "ApplyOn",
        }
        optional {}
    }

    choice! {
        /// The values of `LoggingConfig.SystemLogLevel` in `AWS::Lambda::Function`.
        SystemLogLevel {
            Debug = "DEBUG",
            Info = "INFO",
            Warn = "WARN",
        }
    }

    properties! {
        /// [`TenancyConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-tenancyconfig.html) of `AWS::Lambda::Function`.
        TenancyConfig;
        required {
            /// `TenantIsolationMode`: required; one of `PER_TENANT`.
            tenant_isolation_mode: Value<TenantIsolationMode> => "TenantIsolationMode",
        }
        optional {}
    }

    choice! {
        /// The values of `TenancyConfig.TenantIsolationMode` in `AWS::Lambda::Function`.
        TenantIsolationMode {
            PerTenant = "PER_TENANT",
        }
    }

    properties! {
        /// [`TracingConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-tracingconfig.html) of `AWS::Lambda::Function`.
        TracingConfig;
        required {}
        optional {
            /// `Mode`: one of `Active`, `PassThrough`.
            mode: Value<Mode> => "Mode",
        }
    }

    choice! {
        /// The values of `RuntimeManagementConfig.UpdateRuntimeOn` in `AWS::Lambda::Function`.
        UpdateRuntimeOn {
            Auto = "Auto",
            FunctionUpdate = "FunctionUpdate",
            Manual = "Manual",
        }
    }

    properties! {
        /// [`VpcConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-function-vpcconfig.html) of `AWS::Lambda::Function`.
        VpcConfig;
        required {}
        optional {
            /// `Ipv6AllowedForDualStack`.
            ipv6_allowed_for_dual_stack: Value<bool> => "Ipv6AllowedForDualStack",
            /// `SecurityGroupIds`: 0 to 5 elements; each 0 to 1024 characters; each pattern `^sg-[0-9a-zA-Z]*$`.
            security_group_ids: List<Id<ec2::SecurityGroup>> => "SecurityGroupIds",
            /// `SubnetIds`: 0 to 16 elements; each 0 to 1024 characters; each pattern `^subnet-[0-9a-z]*$`.
            subnet_ids: List<String> => "SubnetIds",
        }
    }
}

#[cfg(feature = "lambda")]
resource! {
    /// [`AWS::Lambda::LayerVersion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-layerversion.html). Identified by `LayerVersionArn`.
    LayerVersion = "AWS::Lambda::LayerVersion", tags: None;
    required {
        /// `Content`: required. A change replaces the resource.
        content: Value<layer_version::Content> => "Content",
    }
    optional {
        /// `CompatibleArchitectures`: 0 to 2 elements; each one of `arm64`, `x86_64`. A change replaces the resource.
        compatible_architectures: List<layer_version::CompatibleArchitectures> => "CompatibleArchitectures",
        /// `CompatibleRuntimes`: 0 to 15 elements. A change replaces the resource.
        compatible_runtimes: List<layer_version::CompatibleRuntimes> => "CompatibleRuntimes",
        /// `Description`: 0 to 256 characters. A change replaces the resource.
        description: Value<String> => "Description",
        /// `LayerName`: 1 to 140 characters. A change replaces the resource.
        layer_name: Value<String> => "LayerName",
        /// `LicenseInfo`: 0 to 512 characters. A change replaces the resource.
        license_info: Value<String> => "LicenseInfo",
    }
    attributes {
        /// `Fn::GetAtt` of `LayerVersionArn`.
        layer_version_arn: Value<Id<lambda::LayerVersion>> => "LayerVersionArn",
    }
}

#[cfg(feature = "lambda")]
/// The nested types of [`LayerVersion`].
pub mod layer_version {
    use super::*;

    choice! {
        /// The values of `CompatibleArchitectures` in `AWS::Lambda::LayerVersion`.
        CompatibleArchitectures {
            Arm64 = "arm64",
            X86_64 = "x86_64",
        }
    }

    choice! {
        /// The values of `CompatibleRuntimes` in `AWS::Lambda::LayerVersion`.
        CompatibleRuntimes {
            Dotnet10 = "dotnet10",
            Dotnet6 = "dotnet6",
            Dotnet8 = "dotnet8",
            Dotnetcore1_0 = "dotnetcore1.0",
            Dotnetcore2_0 = "dotnetcore2.0",
            Dotnetcore2_1 = "dotnetcore2.1",
            Dotnetcore3_1 = "dotnetcore3.1",
            Go1X = "go1.x",
            Java11 = "java11",
            Java11Al2023 = "java11.al2023",
            Java17 = "java17",
            Java17Al2023 = "java17.al2023",
            Java21 = "java21",
            Java25 = "java25",
            Java8 = "java8",
            Java8Al2 = "java8.al2",
            Java8Al2023 = "java8.al2023",
            Nodejs = "nodejs",
            Nodejs10X = "nodejs10.x",
            Nodejs12X = "nodejs12.x",
            Nodejs14X = "nodejs14.x",
            Nodejs16X = "nodejs16.x",
            Nodejs18X = "nodejs18.x",
            Nodejs20X = "nodejs20.x",
            Nodejs22X = "nodejs22.x",
            Nodejs24X = "nodejs24.x",
            Nodejs26X = "nodejs26.x",
            Nodejs4_3 = "nodejs4.3",
            Nodejs4_3Edge = "nodejs4.3-edge",
            Nodejs6_10 = "nodejs6.10",
            Nodejs8_10 = "nodejs8.10",
            Provided = "provided",
            ProvidedAl2 = "provided.al2",
            ProvidedAl2023 = "provided.al2023",
            Python2_7 = "python2.7",
            Python3_10 = "python3.10",
            Python3_11 = "python3.11",
            Python3_12 = "python3.12",
            Python3_13 = "python3.13",
            Python3_14 = "python3.14",
            Python3_15 = "python3.15",
            Python3_6 = "python3.6",
            Python3_7 = "python3.7",
            Python3_8 = "python3.8",
            Python3_9 = "python3.9",
            Ruby2_5 = "ruby2.5",
            Ruby2_7 = "ruby2.7",
            Ruby3_2 = "ruby3.2",
            Ruby3_3 = "ruby3.3",
            Ruby3_4 = "ruby3.4",
            Ruby4_0 = "ruby4.0",
        }
    }

    properties! {
        /// [`Content`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-layerversion-content.html) of `AWS::Lambda::LayerVersion`.
        Content;
        required {
            /// `S3Bucket`: required; 3 to 63 characters; pattern `^[0-9A-Za-z\.\-_]*(?<!\.)$`.
            s3_bucket: Value<Id<s3::Bucket>> => "S3Bucket",
            /// `S3Key`: required; 1 to 1024 characters.
            s3_key: Value<String> => "S3Key",
        }
        optional {
            /// `S3ObjectStorageMode`: one of `COPY`, `REFERENCE`.
            s3_object_storage_mode: Value<S3ObjectStorageMode> => "S3ObjectStorageMode",
            /// `S3ObjectVersion`: 1 to 1024 characters.
            s3_object_version: Value<String> => "S3ObjectVersion",
        }
    }

    choice! {
        /// The values of `Content.S3ObjectStorageMode` in `AWS::Lambda::LayerVersion`.
        S3ObjectStorageMode {
            Copy = "COPY",
            Reference = "REFERENCE",
        }
    }
}

#[cfg(feature = "lambda")]
resource! {
    /// [`AWS::Lambda::LayerVersionPermission`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-layerversionpermission.html). Identified by `Id`.
    LayerVersionPermission = "AWS::Lambda::LayerVersionPermission", tags: None;
    required {
        /// `LayerVersionArn`: required. A change replaces the resource.
        layer_version_arn: Value<String> => "LayerVersionArn",
        /// `Action`: required; 0 to 22 characters; pattern `^lambda:GetLayerVersion$`. A change replaces the resource.
        action: Value<String> => "Action",
        /// `Principal`: required; 0 to 10000 characters; pattern `^\d{12}|\*|arn:(aws[a-zA-Z-]*):iam::\d{12}:root$`. A change replaces the resource.
        principal: Value<String> => "Principal",
    }
    optional {
        /// `OrganizationId`: 0 to 34 characters; pattern `^o-[a-z0-9]{10,32}$`. A change replaces the resource.
        organization_id: Value<String> => "OrganizationId",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<lambda::LayerVersionPermission>> => "Id",
    }
}

#[cfg(feature = "lambda")]
resource! {
    /// [`AWS::Lambda::MicrovmImage`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-microvmimage.html). Identified by `ImageArn`.
    MicrovmImage = "AWS::Lambda::MicrovmImage", tags: List;
    required {
        /// `Name`: required; 1 to 64 characters; pattern `^[a-zA-Z0-9-_]+$`. A change replaces the resource.
        name: Value<String> => "Name",
        /// `BaseImageArn`: required; 1 to 2048 characters; pattern `^[^\s]+$`.
        base_image_arn: Value<String> => "BaseImageArn",
        /// `BaseImageVersion`: required; 1 to 2048 characters; pattern `^[^\s]+$`.
        base_image_version: Value<String> => "BaseImageVersion",
        /// `BuildRoleArn`: required; pattern `^arn:aws[a-zA-Z-]*:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+$`.
        build_role_arn: Value<Arn<iam::Role>> => "BuildRoleArn",
        /// `Description`: required.
        description: Value<String> => "Description",
        /// `CodeArtifact`: required.
        code_artifact: Value<microvm_image::CodeArtifact> => "CodeArtifact",
        /// `Logging`: required.
        logging: Value<microvm_image::Logging> => "Logging",
        /// `EgressNetworkConnectors`: required; at most 10 elements; no element twice.
        egress_network_connectors: List<String> => "EgressNetworkConnectors",
        /// `CpuConfigurations`: required; no element twice.
        cpu_configurations: List<microvm_image::CpuConfiguration> => "CpuConfigurations",
        /// `Resources`: required; at most 1 elements; no element twice.
        resources: List<microvm_image::Resources> => "Resources",
        /// `AdditionalOsCapabilities`: required; no element twice; each one of `ALL`.
        additional_os_capabilities: List<microvm_image::AdditionalOsCapabilities> => "AdditionalOsCapabilities",
        /// `Hooks`: required.
        hooks: Value<microvm_image::Hooks> => "Hooks",
        /// `EnvironmentVariables`: required; at most 50 elements; no element twice.
        environment_variables: List<microvm_image::EnvironmentVariable> => "EnvironmentVariables",
    }
    optional {
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `CreatedAt`.
        created_at: Value<String> => "CreatedAt",
        /// `Fn::GetAtt` of `ImageArn`.
        image_arn: Value<Id<lambda::MicrovmImage>> => "ImageArn",
        /// `Fn::GetAtt` of `LatestActiveImageVersion`.
        latest_active_image_version: Value<String> => "LatestActiveImageVersion",
        /// `Fn::GetAtt` of `LatestFailedImageVersion`.
        latest_failed_image_version: Value<String> => "LatestFailedImageVersion",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
        /// `Fn::GetAtt` of `UpdatedAt`.
        updated_at: Value<String> => "UpdatedAt",
    }
}

#[cfg(feature = "lambda")]
/// The nested types of [`MicrovmImage`].
pub mod microvm_image {
    use super::*;

    choice! {
        /// The values of `AdditionalOsCapabilities` in `AWS::Lambda::MicrovmImage`.
        AdditionalOsCapabilities {
            All = "ALL",
        }
    }

    choice! {
        /// The values of `CpuConfiguration.Architecture` in `AWS::Lambda::MicrovmImage`.
        Architecture {
            Arm64 = "ARM_64",
        }
    }

    properties! {
        /// [`CloudWatchLogging`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-microvmimage-cloudwatchlogging.html) of `AWS::Lambda::MicrovmImage`.
        CloudWatchLogging;
        required {}
        optional {
            /// `LogGroup`: 1 to 512 characters; pattern `^[a-zA-Z0-9_\-/.#]+$`.
            log_group: Value<String> => "LogGroup",
            /// `LogStream`: 1 to 512 characters; pattern `^[^:*]*$`.
            log_stream: Value<String> => "LogStream",
        }
    }

    properties! {
        /// [`CodeArtifact`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-microvmimage-codeartifact.html) of `AWS::Lambda::MicrovmImage`.
        CodeArtifact;
        required {
            /// `Uri`: required; 1 to 2048 characters; pattern `^[^\s]+$`.
            uri: Value<String> => "Uri",
        }
        optional {}
    }

    properties! {
        /// [`CpuConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-microvmimage-cpuconfiguration.html) of `AWS::Lambda::MicrovmImage`.
        CpuConfiguration;
        required {
            /// `Architecture`: required; one of `ARM_64`.
            architecture: Value<Architecture> => "Architecture",
        }
        optional {}
    }

    properties! {
        /// [`EnvironmentVariable`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-microvmimage-environmentvariable.html) of `AWS::Lambda::MicrovmImage`.
        EnvironmentVariable;
        required {
            /// `Key`: required; 1 to 256 characters; pattern `^[^\s]+$`.
            key: Value<String> => "Key",
            /// `Value`: required; 0 to 4096 characters.
            value: Value<String> => "Value",
        }
        optional {}
    }

    choice! {
        /// The values of `MicrovmImageHooks.Ready` in `AWS::Lambda::MicrovmImage`.
        HookState {
            Disabled = "DISABLED",
            Enabled = "ENABLED",
        }
    }

    properties! {
        /// [`Hooks`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-microvmimage-hooks.html) of `AWS::Lambda::MicrovmImage`.
        Hooks;
        required {}
        optional {
            /// `MicrovmHooks`.
            microvm_hooks: Value<MicrovmHooks> => "MicrovmHooks",
            /// `MicrovmImageHooks`.
            microvm_image_hooks: Value<MicrovmImageHooks> => "MicrovmImageHooks",
            /// `Port`: 1 to 65535.
            port: Value<i64> => "Port",
        }
    }

    properties! {
        /// [`Logging`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-microvmimage-logging.html) of `AWS::Lambda::MicrovmImage`.
        Logging;
        required {}
        optional {
            /// `CloudWatch`.
            cloud_watch: Value<CloudWatchLogging> => "CloudWatch",
            /// `Disabled`.
            disabled: Value<bool> => "Disabled",
        }
    }

    properties! {
        /// [`MicrovmHooks`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-microvmimage-microvmhooks.html) of `AWS::Lambda::MicrovmImage`.
        MicrovmHooks;
        required {}
        optional {
            /// `Resume`: one of `DISABLED`, `ENABLED`.
            resume: Value<HookState> => "Resume",
            /// `ResumeTimeoutInSeconds`: 1 to 60.
            resume_timeout_in_seconds: Value<i64> => "ResumeTimeoutInSeconds",
            /// `Run`: one of `DISABLED`, `ENABLED`.
            run: Value<HookState> => "Run",
            /// `RunTimeoutInSeconds`: 1 to 60.
            run_timeout_in_seconds: Value<i64> => "RunTimeoutInSeconds",
            /// `Suspend`: one of `DISABLED`, `ENABLED`.
            suspend: Value<HookState> => "Suspend",
            /// `SuspendTimeoutInSeconds`: 1 to 60.
            suspend_timeout_in_seconds: Value<i64> => "SuspendTimeoutInSeconds",
            /// `Terminate`: one of `DISABLED`, `ENABLED`.
            terminate: Value<HookState> => "Terminate",
            /// `TerminateTimeoutInSeconds`: 1 to 60.
            terminate_timeout_in_seconds: Value<i64> => "TerminateTimeoutInSeconds",
        }
    }

    properties! {
        /// [`MicrovmImageHooks`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-microvmimage-microvmimagehooks.html) of `AWS::Lambda::MicrovmImage`.
        MicrovmImageHooks;
        required {}
        optional {
            /// `Ready`: one of `DISABLED`, `ENABLED`.
            ready: Value<HookState> => "Ready",
            /// `ReadyTimeoutInSeconds`: 1 to 3600.
            ready_timeout_in_seconds: Value<i64> => "ReadyTimeoutInSeconds",
            /// `Validate`: one of `DISABLED`, `ENABLED`.
            validate: Value<HookState> => "Validate",
            /// `ValidateTimeoutInSeconds`: 1 to 3600.
            validate_timeout_in_seconds: Value<i64> => "ValidateTimeoutInSeconds",
        }
    }

    properties! {
        /// [`Resources`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-microvmimage-resources.html) of `AWS::Lambda::MicrovmImage`.
        Resources;
        required {
            /// `MinimumMemoryInMiB`: required.
            minimum_memory_in_mib: Value<i64> => "MinimumMemoryInMiB",
        }
        optional {}
    }
}

#[cfg(feature = "lambda")]
resource! {
    /// [`AWS::Lambda::NetworkConnector`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-networkconnector.html). Identified by `Arn`.
    NetworkConnector = "AWS::Lambda::NetworkConnector", tags: List;
    required {
        /// `Configuration`: required.
        configuration: Value<network_connector::Config> => "Configuration",
    }
    optional {
        /// `Name`: 1 to 140 characters. A change replaces the resource.
        name: Value<String> => "Name",
        /// `OperatorRole`: 0 to 10000 characters; pattern `^arn:(aws[a-zA-Z-]*)?:iam::\d{12}:role/?[a-zA-Z_0-9+=,.@\-_/]+$`.
        operator_role: Value<String> => "OperatorRole",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Id<lambda::NetworkConnector>> => "Arn",
        /// `Fn::GetAtt` of `LatestVersion`.
        latest_version: Value<i64> => "LatestVersion",
        /// `Fn::GetAtt` of `LatestVersionArn`.
        latest_version_arn: Value<String> => "LatestVersionArn",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
    }
}

#[cfg(feature = "lambda")]
/// The nested types of [`NetworkConnector`].
pub mod network_connector {
    use super::*;

    choice! {
        /// The values of `VpcEgressConfiguration.AssociatedComputeResourceTypes` in `AWS::Lambda::NetworkConnector`.
        AssociatedComputeResourceTypes {
            MicroVm = "MicroVm",
            WebFunction = "WebFunction",
        }
    }

    properties! {
        /// [`Config`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-networkconnector-config.html) of `AWS::Lambda::NetworkConnector`.
        Config;
        required {
            /// `VpcEgressConfiguration`: required.
            vpc_egress_configuration: Value<VpcEgressConfiguration> => "VpcEgressConfiguration",
        }
        optional {}
    }

    choice! {
        /// The values of `VpcEgressConfiguration.NetworkProtocol` in `AWS::Lambda::NetworkConnector`.
        NetworkProtocol {
            DualStack = "DualStack",
            Ipv4 = "IPv4",
        }
    }

    properties! {
        /// [`VpcEgressConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-networkconnector-vpcegressconfiguration.html) of `AWS::Lambda::NetworkConnector`.
        VpcEgressConfiguration;
        required {
            /// `SubnetIds`: required; 1 to 16 elements; each 0 to 1024 characters; each pattern `^subnet-[0-9a-z]*$`.
            subnet_ids: List<String> => "SubnetIds",
            /// `SecurityGroupIds`: required; 0 to 16 elements; each 0 to 1024 characters; each pattern `^sg-[0-9a-zA-Z]*$`.
            security_group_ids: List<Id<ec2::SecurityGroup>> => "SecurityGroupIds",
            /// `NetworkProtocol`: required; one of `DualStack`, `IPv4`.
            network_protocol: Value<NetworkProtocol> => "NetworkProtocol",
            /// `AssociatedComputeResourceTypes`: required; 1 elements; each one of `MicroVm`, `WebFunction`.
            associated_compute_resource_types: List<AssociatedComputeResourceTypes> => "AssociatedComputeResourceTypes",
        }
        optional {}
    }
}

resource! {
    /// [`AWS::Lambda::Permission`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-permission.html). Identified by `FunctionName`, `Id`.
    Permission = "AWS::Lambda::Permission", tags: None;
    required {
        /// `FunctionName`: required; 1 to 140 characters. A change replaces the resource.
        function_name: Value<String> => "FunctionName",
        /// `Action`: required; 1 to 256 characters; pattern `^(lambda:[*]|lambda:[a-zA-Z]+|[*])$`. A change replaces the resource.
        action: Value<String> => "Action",
        /// `Principal`: required; 1 to 256 characters; pattern `^.*$`. A change replaces the resource.
        principal: Value<String> => "Principal",
    }
    optional {
        /// `EventSourceToken`: 1 to 256 characters; pattern `^[a-zA-Z0-9._\-]+$`. A change replaces the resource.
        event_source_token: Value<String> => "EventSourceToken",
        /// `FunctionUrlAuthType`: one of `AWS_IAM`, `NONE`. A change replaces the resource.
        function_url_auth_type: Value<permission::FunctionUrlAuthType> => "FunctionUrlAuthType",
        /// `InvokedViaFunctionUrl`. A change replaces the resource.
        invoked_via_function_url: Value<bool> => "InvokedViaFunctionUrl",
        /// `PrincipalOrgID`: 12 to 34 characters; pattern `^o-[a-z0-9]{10,32}$`. A change replaces the resource.
        principal_org_id: Value<String> => "PrincipalOrgID",
        /// `SourceAccount`: 12 characters; pattern `^\d{12}$`. A change replaces the resource.
        source_account: Value<String> => "SourceAccount",
        /// `SourceArn`: 12 to 1024 characters. A change replaces the resource.
        source_arn: Value<String> => "SourceArn",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<String> => "Id",
    }
}

/// The nested types of [`Permission`].
pub mod permission {
    use super::*;

    choice! {
        /// The values of `FunctionUrlAuthType` in `AWS::Lambda::Permission`.
        FunctionUrlAuthType {
            AwsIam = "AWS_IAM",
            None = "NONE",
        }
    }
}

#[cfg(feature = "lambda")]
resource! {
    /// [`AWS::Lambda::ResourcePolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-resourcepolicy.html). Identified by `ResourceArn`.
    ResourcePolicy = "AWS::Lambda::ResourcePolicy", tags: None;
    required {
        /// `ResourceArn`: required; 12 to 1024 characters. A change replaces the resource.
        resource_arn: Value<String> => "ResourceArn",
        /// `PolicyDocument`: required.
        policy_document: Value<Json> => "PolicyDocument",
    }
    optional {}
    attributes {}
}

#[cfg(feature = "lambda")]
resource! {
    /// [`AWS::Lambda::Url`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-url.html). Identified by `FunctionArn`.
    Url = "AWS::Lambda::Url", tags: None;
    required {
        /// `TargetFunctionArn`: required. A change replaces the resource.
        target_function_arn: Value<String> => "TargetFunctionArn",
        /// `AuthType`: required; one of `AWS_IAM`, `NONE`.
        auth_type: Value<url::AuthType> => "AuthType",
    }
    optional {
        /// `Cors`.
        cors: Value<url::Cors> => "Cors",
        /// `InvokeMode`: one of `BUFFERED`, `RESPONSE_STREAM`.
        invoke_mode: Value<url::InvokeMode> => "InvokeMode",
        /// `Qualifier`: 1 to 128 characters; pattern `((?!^[0-9]+$)([a-zA-Z0-9-_]+))`. A change replaces the resource.
        qualifier: Value<String> => "Qualifier",
    }
    attributes {
        /// `Fn::GetAtt` of `FunctionArn`.
        function_arn: Value<Id<lambda::Url>> => "FunctionArn",
        /// `Fn::GetAtt` of `FunctionUrl`.
        function_url: Value<String> => "FunctionUrl",
    }
}

#[cfg(feature = "lambda")]
/// The nested types of [`Url`].
pub mod url {
    use super::*;

    choice! {
        /// The values of `Cors.AllowMethods` in `AWS::Lambda::Url`.
        AllowMethods {
            Any = "*",
            Delete = "DELETE",
            Get = "GET",
            Head = "HEAD",
            Patch = "PATCH",
            Post = "POST",
            Put = "PUT",
        }
    }

    choice! {
        /// The values of `AuthType` in `AWS::Lambda::Url`.
        AuthType {
            AwsIam = "AWS_IAM",
            None = "NONE",
        }
    }

    properties! {
        /// [`Cors`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-url-cors.html) of `AWS::Lambda::Url`.
        Cors;
        required {}
        optional {
            /// `AllowCredentials`.
            allow_credentials: Value<bool> => "AllowCredentials",
            /// `AllowHeaders`: 1 to 100 elements; each 1 to 1024 characters.
            allow_headers: List<String> => "AllowHeaders",
            /// `AllowMethods`: 1 to 6 elements; each 0 to 6 characters; each one of `*`, `DELETE`, `GET`, `HEAD`, `PATCH`, `POST`, `PUT`.
            allow_methods: List<AllowMethods> => "AllowMethods",
            /// `AllowOrigins`: 1 to 100 elements; each 1 to 253 characters.
            allow_origins: List<String> => "AllowOrigins",
            /// `ExposeHeaders`: 1 to 100 elements; each 1 to 1024 characters.
            expose_headers: List<String> => "ExposeHeaders",
            /// `MaxAge`: 0 to 86400.
            max_age: Value<i64> => "MaxAge",
        }
    }

    choice! {
        /// The values of `InvokeMode` in `AWS::Lambda::Url`.
        InvokeMode {
            Buffered = "BUFFERED",
            ResponseStream = "RESPONSE_STREAM",
        }
    }
}

#[cfg(feature = "lambda")]
resource! {
    /// [`AWS::Lambda::Version`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-version.html). Identified by `FunctionArn`.
    Version = "AWS::Lambda::Version", tags: None;
    required {
        /// `FunctionName`: required; 1 to 140 characters. A change replaces the resource.
        function_name: Value<String> => "FunctionName",
    }
    optional {
        /// `CodeSha256`. A change replaces the resource.
        code_sha256: Value<String> => "CodeSha256",
        /// `Description`: 0 to 256 characters. A change replaces the resource.
        description: Value<String> => "Description",
        /// `FunctionScalingConfig`.
        function_scaling_config: Value<version::FunctionScalingConfig> => "FunctionScalingConfig",
        /// `ProvisionedConcurrencyConfig`. A change replaces the resource.
        provisioned_concurrency_config: Value<version::ProvisionedConcurrencyConfiguration> => "ProvisionedConcurrencyConfig",
        /// `RuntimePolicy`. A change replaces the resource.
        runtime_policy: Value<version::RuntimePolicy> => "RuntimePolicy",
    }
    attributes {
        /// `Fn::GetAtt` of `FunctionArn`.
        function_arn: Value<Id<lambda::Version>> => "FunctionArn",
        /// `Fn::GetAtt` of `Version`.
        version: Value<String> => "Version",
    }
}

#[cfg(feature = "lambda")]
/// The nested types of [`Version`].
pub mod version {
    use super::*;

    properties! {
        /// [`FunctionScalingConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-version-functionscalingconfig.html) of `AWS::Lambda::Version`.
        FunctionScalingConfig;
        required {}
        optional {
            /// `MaxExecutionEnvironments`: 0 to 15000.
            max_execution_environments: Value<i64> => "MaxExecutionEnvironments",
            /// `MinExecutionEnvironments`: 0 to 15000.
            min_execution_environments: Value<i64> => "MinExecutionEnvironments",
        }
    }

    properties! {
        /// [`ProvisionedConcurrencyConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-version-provisionedconcurrencyconfiguration.html) of `AWS::Lambda::Version`.
        ProvisionedConcurrencyConfiguration;
        required {
            /// `ProvisionedConcurrentExecutions`: required.
            provisioned_concurrent_executions: Value<i64> => "ProvisionedConcurrentExecutions",
        }
        optional {}
    }

    properties! {
        /// [`RuntimePolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-version-runtimepolicy.html) of `AWS::Lambda::Version`.
        RuntimePolicy;
        required {
            /// `UpdateRuntimeOn`: required.
            update_runtime_on: Value<String> => "UpdateRuntimeOn",
        }
        optional {
            /// `RuntimeVersionArn`: 26 to 2048 characters.
            runtime_version_arn: Value<String> => "RuntimeVersionArn",
        }
    }
}

#[cfg(feature = "lambda")]
resource! {
    /// [`AWS::Lambda::WebFunction`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-webfunction.html). Identified by `FunctionArn`.
    WebFunction = "AWS::Lambda::WebFunction", tags: List;
    required {
        /// `FunctionName`: required; 1 to 256 characters. A change replaces the resource.
        function_name: Value<String> => "FunctionName",
    }
    optional {
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `CreatedAt`.
        created_at: Value<String> => "CreatedAt",
        /// `Fn::GetAtt` of `FunctionArn`.
        function_arn: Value<Id<lambda::WebFunction>> => "FunctionArn",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
        /// `Fn::GetAtt` of `StateReason`.
        state_reason: Value<String> => "StateReason",
        /// `Fn::GetAtt` of `UpdatedAt`.
        updated_at: Value<String> => "UpdatedAt",
    }
}

#[cfg(feature = "lambda")]
resource! {
    /// [`AWS::Lambda::WebFunctionEndpoint`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-webfunctionendpoint.html). Identified by `EndpointArn`.
    WebFunctionEndpoint = "AWS::Lambda::WebFunctionEndpoint", tags: None;
    required {
        /// `FunctionName`: required; 1 to 256 characters. A change replaces the resource.
        function_name: Value<String> => "FunctionName",
        /// `EndpointName`: required; 1 to 256 characters. A change replaces the resource.
        endpoint_name: Value<String> => "EndpointName",
        /// `EndpointType`: required; one of `HomeRegion`, `MultiRegion`, `PerRegion`. A change replaces the resource.
        endpoint_type: Value<web_function_endpoint::EndpointType> => "EndpointType",
        /// `AuthType`: required; one of `ApplicationManaged`, `IamAuth`.
        auth_type: Value<web_function_endpoint::AuthType> => "AuthType",
    }
    optional {
        /// `Description`: 0 to 256 characters.
        description: Value<String> => "Description",
        /// `Regions`: no element twice; each 1 to 50 characters; each pattern `^([a-z]{2,}-){2,}[0-9]$`. A change replaces the resource.
        regions: List<String> => "Regions",
        /// `RevisionWeights`: 1 to 2 elements.
        revision_weights: List<web_function_endpoint::RevisionWeight> => "RevisionWeights",
        /// `ScalingConfig`.
        scaling_config: Value<web_function_endpoint::ScalingConfig> => "ScalingConfig",
        /// `ThrottleConfig`.
        throttle_config: Value<web_function_endpoint::ThrottleConfig> => "ThrottleConfig",
    }
    attributes {
        /// `Fn::GetAtt` of `CreatedAt`.
        created_at: Value<String> => "CreatedAt",
        /// `Fn::GetAtt` of `DomainName`.
        domain_name: Value<String> => "DomainName",
        /// `Fn::GetAtt` of `EndpointArn`.
        endpoint_arn: Value<Id<lambda::WebFunctionEndpoint>> => "EndpointArn",
        /// `Fn::GetAtt` of `FunctionArn`.
        function_arn: Value<Arn<lambda::Function>> => "FunctionArn",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
        /// `Fn::GetAtt` of `StateReason`.
        state_reason: Value<String> => "StateReason",
        /// `Fn::GetAtt` of `UpdateStatus`.
        update_status: Value<String> => "UpdateStatus",
        /// `Fn::GetAtt` of `UpdateStatusReason`.
        update_status_reason: Value<String> => "UpdateStatusReason",
        /// `Fn::GetAtt` of `UpdatedAt`.
        updated_at: Value<String> => "UpdatedAt",
    }
}

#[cfg(feature = "lambda")]
/// The nested types of [`WebFunctionEndpoint`].
pub mod web_function_endpoint {
    use super::*;

    choice! {
        /// The values of `AuthType` in `AWS::Lambda::WebFunctionEndpoint`.
        AuthType {
            ApplicationManaged = "ApplicationManaged",
            IamAuth = "IamAuth",
        }
    }

    choice! {
        /// The values of `EndpointType` in `AWS::Lambda::WebFunctionEndpoint`.
        EndpointType {
            HomeRegion = "HomeRegion",
            MultiRegion = "MultiRegion",
            PerRegion = "PerRegion",
        }
    }

    properties! {
        /// [`RevisionWeight`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-webfunctionendpoint-revisionweight.html) of `AWS::Lambda::WebFunctionEndpoint`.
        RevisionWeight;
        required {
            /// `RevisionId`: required; 1 to 256 characters.
            revision_id: Value<String> => "RevisionId",
            /// `Weight`: required; 1 to 100.
            weight: Value<i64> => "Weight",
        }
        optional {}
    }

    properties! {
        /// [`ScalingConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-webfunctionendpoint-scalingconfig.html) of `AWS::Lambda::WebFunctionEndpoint`.
        ScalingConfig;
        required {}
        optional {
            /// `MaxEnvironments`: at least 2.
            max_environments: Value<i64> => "MaxEnvironments",
        }
    }

    properties! {
        /// [`ThrottleConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-webfunctionendpoint-throttleconfig.html) of `AWS::Lambda::WebFunctionEndpoint`.
        ThrottleConfig;
        required {}
        optional {
            /// `RateLimit`: at least 0.
            rate_limit: Value<i64> => "RateLimit",
        }
    }
}

#[cfg(feature = "lambda")]
resource! {
    /// [`AWS::Lambda::WebFunctionRevision`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-lambda-webfunctionrevision.html). Identified by `RevisionArn`.
    WebFunctionRevision = "AWS::Lambda::WebFunctionRevision", tags: None;
    required {
        /// `FunctionName`: required; 1 to 256 characters. A change replaces the resource.
        function_name: Value<String> => "FunctionName",
        /// `BuildConfig`: required. A change replaces the resource.
        build_config: Value<web_function_revision::BuildConfig> => "BuildConfig",
        /// `ServiceConfig`: required. A change replaces the resource.
        service_config: Value<web_function_revision::ServiceConfig> => "ServiceConfig",
    }
    optional {
        /// `Description`: 0 to 256 characters. A change replaces the resource.
        description: Value<String> => "Description",
        /// `KmsKeyArn`: 20 to 2048 characters; pattern `^arn:(aws[a-z-]*){1}:kms:[a-z0-9-]+:[0-9]{12}:key/.*$`. A change replaces the resource.
        kms_key_arn: Value<Arn<kms::Key>> => "KmsKeyArn",
    }
    attributes {
        /// `Fn::GetAtt` of `CreatedAt`.
        created_at: Value<String> => "CreatedAt",
        /// `Fn::GetAtt` of `FunctionArn`.
        function_arn: Value<Arn<lambda::Function>> => "FunctionArn",
        /// `Fn::GetAtt` of `RevisionArn`.
        revision_arn: Value<Id<lambda::WebFunctionRevision>> => "RevisionArn",
        /// `Fn::GetAtt` of `RevisionId`.
        revision_id: Value<String> => "RevisionId",
        /// `Fn::GetAtt` of `State`.
        state: Value<String> => "State",
        /// `Fn::GetAtt` of `StateReason`.
        state_reason: Value<String> => "StateReason",
    }
}

#[cfg(feature = "lambda")]
/// The nested types of [`WebFunctionRevision`].
pub mod web_function_revision {
    use super::*;

    choice! {
        /// The values of `LoggingConfig.ApplicationLogLevel` in `AWS::Lambda::WebFunctionRevision`.
        ApplicationLogLevel {
            Debug = "DEBUG",
            Error = "ERROR",
            Fatal = "FATAL",
            Info = "INFO",
            Trace = "TRACE",
            Warn = "WARN",
        }
    }

    properties! {
        /// `BuildConfig` of `AWS::Lambda::WebFunctionRevision`.
        BuildConfig;
        required {
            /// `CodeConfig`: required.
            code_config: Value<CodeConfig> => "CodeConfig",
            /// `RuntimeConfig`: required.
            runtime_config: Value<RuntimeConfig> => "RuntimeConfig",
        }
        optional {}
    }

    properties! {
        /// `BuildConfig.CodeConfig` of `AWS::Lambda::WebFunctionRevision`.
        CodeConfig;
        required {
            /// `S3Object`: required.
            s3_object: Value<S3Object> => "S3Object",
        }
        optional {}
    }

    properties! {
        /// [`LoggingConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-webfunctionrevision-loggingconfig.html) of `AWS::Lambda::WebFunctionRevision`.
        LoggingConfig;
        required {}
        optional {
            /// `ApplicationLogLevel`: one of `DEBUG`, `ERROR`, `FATAL`, `INFO`, `TRACE`, `WARN`.
            application_log_level: Value<ApplicationLogLevel> => "ApplicationLogLevel",
            /// `LogGroup`: 1 to 500 characters; pattern `^[a-zA-Z0-9\.\-_/#]+$`.
            log_group: Value<String> => "LogGroup",
            /// `SystemLogLevel`: one of `DEBUG`, `INFO`, `WARN`.
            system_log_level: Value<SystemLogLevel> => "SystemLogLevel",
        }
    }

    properties! {
        /// `BuildConfig.RuntimeConfig` of `AWS::Lambda::WebFunctionRevision`.
        RuntimeConfig;
        required {
            /// `Runtime`: required; 1 to 30 characters; pattern `^[a-z][a-z0-9]*[0-9]+(\.[a-z0-9]+)*$`.
            runtime: Value<String> => "Runtime",
        }
        optional {}
    }

    properties! {
        /// [`S3Object`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-lambda-webfunctionrevision-s3object.html) of `AWS::Lambda::WebFunctionRevision`.
        S3Object;
        required {
            /// `Bucket`: required; 3 to 63 characters; pattern `^([a-z0-9][a-z0-9\.\-]{1,61}[a-z0-9])$`.
            bucket: Value<String> => "Bucket",
            /// `Key`: required; 1 to 1024 characters.
            key: Value<String> => "Key",
        }
        optional {
            /// `VersionId`.
            version_id: Value<String> => "VersionId",
        }
    }

    properties! {
        /// `ServiceConfig` of `AWS::Lambda::WebFunctionRevision`.
        ServiceConfig;
        required {
            /// `ExecutionRoleArn`: required; 20 to 2048 characters; pattern `^arn:(aws[a-z-]*){1}:iam::[0-9]{12}:role/.*$`.
            execution_role_arn: Value<String> => "ExecutionRoleArn",
        }
        optional {
            /// `EgressNetworkConnectorArn`: 1 to 2048 characters; pattern `^arn:(aws[a-z-]*):lambda:[a-z0-9-]+:[0-9]{12}:network-connector:[a-zA-Z0-9_-]+:[0-9]+$`.
            egress_network_connector_arn: Value<String> => "EgressNetworkConnectorArn",
            /// `EnvironmentVariables`.
            environment_variables: Map<String> => "EnvironmentVariables",
            /// `MaxConcurrencyPerEnvironment`: 1 to 128.
            max_concurrency_per_environment: Value<i64> => "MaxConcurrencyPerEnvironment",
            /// `TelemetryConfig`.
            telemetry_config: Value<TelemetryConfig> => "TelemetryConfig",
            /// `TimeoutSeconds`: 3 to 900.
            timeout_seconds: Value<i64> => "TimeoutSeconds",
        }
    }

    choice! {
        /// The values of `LoggingConfig.SystemLogLevel` in `AWS::Lambda::WebFunctionRevision`.
        SystemLogLevel {
            Debug = "DEBUG",
            Info = "INFO",
            Warn = "WARN",
        }
    }

    properties! {
        /// `ServiceConfig.TelemetryConfig` of `AWS::Lambda::WebFunctionRevision`.
        TelemetryConfig;
        required {}
        optional {
            /// `LoggingConfig`.
            logging_config: Value<LoggingConfig> => "LoggingConfig",
        }
    }
}
