//! `AWS::Logs`. Generated from CloudFormation's resource schemas of 2026-10-20;
//! do not edit: `UPDATE_EXPECT=1 cargo test -p ecs-dsl-tests --test codegen` writes it.
#![allow(unused_imports, reason = "the features decide which are used")]

use super::iam;
use super::kms;
use super::logs;
use super::prelude::*;

#[cfg(feature = "logs")]
resource! {
    /// [`AWS::Logs::AccountPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-accountpolicy.html). Identified by `AccountId`, `PolicyType`, `PolicyName`.
    AccountPolicy = "AWS::Logs::AccountPolicy", tags: None;
    required {
        /// `PolicyName`: required; 1 to 256 characters; pattern `^[^:*]{1,256}$`. A change replaces the resource.
        policy_name: Value<String> => "PolicyName",
        /// `PolicyType`: required; one of `DATA_PROTECTION_POLICY`, `FIELD_INDEX_POLICY`, `METRIC_EXTRACTION_POLICY`, `SUBSCRIPTION_FILTER_POLICY`, `TRANSFORMER_POLICY`. A change replaces the resource.
        policy_type: Value<account_policy::PolicyType> => "PolicyType",
        /// `PolicyDocument`: required; 1 to 30720 characters.
        policy_document: Value<String> => "PolicyDocument",
    }
    optional {
        /// `Scope`: one of `ALL`.
        scope: Value<account_policy::Scope> => "Scope",
        /// `SelectionCriteria`.
        selection_criteria: Value<String> => "SelectionCriteria",
    }
    attributes {
        /// `Fn::GetAtt` of `AccountId`.
        account_id: Value<String> => "AccountId",
    }
}

#[cfg(feature = "logs")]
/// The nested types of [`AccountPolicy`].
pub mod account_policy {
    use super::*;

    choice! {
        /// The values of `PolicyType` in `AWS::Logs::AccountPolicy`.
        PolicyType {
            DataProtectionPolicy = "DATA_PROTECTION_POLICY",
            FieldIndexPolicy = "FIELD_INDEX_POLICY",
            MetricExtractionPolicy = "METRIC_EXTRACTION_POLICY",
            SubscriptionFilterPolicy = "SUBSCRIPTION_FILTER_POLICY",
            TransformerPolicy = "TRANSFORMER_POLICY",
        }
    }

    choice! {
        /// The values of `Scope` in `AWS::Logs::AccountPolicy`.
        Scope {
            All = "ALL",
        }
    }
}

#[cfg(feature = "logs")]
resource! {
    /// [`AWS::Logs::Delivery`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-delivery.html). Identified by `DeliveryId`.
    Delivery = "AWS::Logs::Delivery", tags: List;
    required {
        /// `DeliverySourceName`: required; 1 to 60 characters; pattern `[\w-]*$`. A change replaces the resource.
        delivery_source_name: Value<String> => "DeliverySourceName",
        /// `DeliveryDestinationArn`: required; 16 to 2048 characters; pattern `[\w#+=/:,.@-]*\*?`. A change replaces the resource.
        delivery_destination_arn: Value<String> => "DeliveryDestinationArn",
    }
    optional {
        /// `FieldDelimiter`: 1 to 5 characters.
        field_delimiter: Value<String> => "FieldDelimiter",
        /// `RecordFields`: 0 to 128 elements.
        record_fields: List<String> => "RecordFields",
        /// `S3EnableHiveCompatiblePath`.
        s3_enable_hive_compatible_path: Value<bool> => "S3EnableHiveCompatiblePath",
        /// `S3SuffixPath`: 0 to 256 characters.
        s3_suffix_path: Value<String> => "S3SuffixPath",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<logs::Delivery>> => "Arn",
        /// `Fn::GetAtt` of `DeliveryDestinationType`.
        delivery_destination_type: Value<String> => "DeliveryDestinationType",
        /// `Fn::GetAtt` of `DeliveryId`.
        delivery_id: Value<Id<logs::Delivery>> => "DeliveryId",
    }
}

#[cfg(feature = "logs")]
resource! {
    /// [`AWS::Logs::DeliveryDestination`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-deliverydestination.html). Identified by `Name`.
    DeliveryDestination = "AWS::Logs::DeliveryDestination", tags: List;
    required {
        /// `Name`: required; 1 to 60 characters; pattern `[\w-]*$`. A change replaces the resource.
        name: Value<String> => "Name",
    }
    optional {
        /// `DeliveryDestinationPolicy`: 1 to 51200 characters.
        delivery_destination_policy: Value<delivery_destination::DestinationPolicy> => "DeliveryDestinationPolicy",
        /// `DeliveryDestinationType`: 1 to 12 characters; pattern `^[0-9A-Za-z]+$`. A change replaces the resource.
        delivery_destination_type: Value<String> => "DeliveryDestinationType",
        /// `DestinationResourceArn`: 16 to 2048 characters; pattern `[\w#+=/:,.@-]*\*?`. A change replaces the resource.
        destination_resource_arn: Value<String> => "DestinationResourceArn",
        /// `OutputFormat`: 1 to 12 characters; pattern `^[0-9A-Za-z]+$`. A change replaces the resource.
        output_format: Value<String> => "OutputFormat",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<logs::DeliveryDestination>> => "Arn",
    }
}

#[cfg(feature = "logs")]
/// The nested types of [`DeliveryDestination`].
pub mod delivery_destination {
    use super::*;

    properties! {
        /// [`DestinationPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-logs-deliverydestination-destinationpolicy.html) of `AWS::Logs::DeliveryDestination`.
        DestinationPolicy;
        required {}
        optional {
            /// `DeliveryDestinationName`: 1 to 60 characters.
            delivery_destination_name: Value<String> => "DeliveryDestinationName",
            /// `DeliveryDestinationPolicy`.
            delivery_destination_policy: Value<Json> => "DeliveryDestinationPolicy",
        }
    }
}

#[cfg(feature = "logs")]
resource! {
    /// [`AWS::Logs::DeliverySource`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-deliverysource.html). Identified by `Name`.
    DeliverySource = "AWS::Logs::DeliverySource", tags: List;
    required {
        /// `Name`: required; 1 to 60 characters; pattern `[\w-]*$`. A change replaces the resource.
        name: Value<String> => "Name",
    }
    optional {
        /// `DeliverySourceConfiguration`.
        delivery_source_configuration: Map<String> => "DeliverySourceConfiguration",
        /// `LogType`: 1 to 255 characters; pattern `[\w-]*$`.
        log_type: Value<String> => "LogType",
        /// `ResourceArn`: 16 to 2048 characters; pattern `[\w#+=/:,.@-]*\*?`.
        resource_arn: Value<String> => "ResourceArn",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<logs::DeliverySource>> => "Arn",
        /// `Fn::GetAtt` of `ResourceArns`.
        resource_arns: List<String> => "ResourceArns",
        /// `Fn::GetAtt` of `Service`.
        service: Value<String> => "Service",
        /// `Fn::GetAtt` of `Status`.
        status: Value<String> => "Status",
        /// `Fn::GetAtt` of `StatusReason`.
        status_reason: Value<String> => "StatusReason",
    }
}

#[cfg(feature = "logs")]
resource! {
    /// [`AWS::Logs::Destination`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-destination.html). Identified by `DestinationName`.
    Destination = "AWS::Logs::Destination", tags: List;
    required {
        /// `DestinationName`: required; 1 to 512 characters; pattern `^[^:*]{1,512}$`. A change replaces the resource.
        destination_name: Value<String> => "DestinationName",
        /// `TargetArn`: required; at least 1 characters.
        target_arn: Value<String> => "TargetArn",
        /// `RoleArn`: required; at least 1 characters.
        role_arn: Value<Arn<iam::Role>> => "RoleArn",
    }
    optional {
        /// `DestinationPolicy`: at least 1 characters.
        destination_policy: Value<String> => "DestinationPolicy",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<logs::Destination>> => "Arn",
    }
}

#[cfg(feature = "logs")]
resource! {
    /// [`AWS::Logs::Integration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-integration.html). Identified by `IntegrationName`.
    Integration = "AWS::Logs::Integration", tags: None;
    required {
        /// `IntegrationName`: required; 1 to 50 characters; pattern `[\.\-_/#A-Za-z0-9]+`. A change replaces the resource.
        integration_name: Value<String> => "IntegrationName",
        /// `IntegrationType`: required; one of `OPENSEARCH`. A change replaces the resource.
        integration_type: Value<integration::IntegrationType> => "IntegrationType",
        /// `ResourceConfig`: required. A change replaces the resource.
        resource_config: Value<integration::ResourceConfig> => "ResourceConfig",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `IntegrationStatus`.
        integration_status: Value<String> => "IntegrationStatus",
    }
}

#[cfg(feature = "logs")]
/// The nested types of [`Integration`].
pub mod integration {
    use super::*;

    choice! {
        /// The values of `IntegrationType` in `AWS::Logs::Integration`.
        IntegrationType {
            Opensearch = "OPENSEARCH",
        }
    }

    properties! {
        /// [`OpenSearchResourceConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-logs-integration-opensearchresourceconfig.html) of `AWS::Logs::Integration`.
        OpenSearchResourceConfig;
        required {
            /// `DataSourceRoleArn`: required; 20 to 2048 characters; pattern `[\w#+=/:,.@-]*\*?`.
            data_source_role_arn: Value<Arn<iam::Role>> => "DataSourceRoleArn",
            /// `DashboardViewerPrincipals`: required.
            dashboard_viewer_principals: List<String> => "DashboardViewerPrincipals",
        }
        optional {
            /// `ApplicationARN`: 20 to 2048 characters; pattern `[\w#+=/:,.@-]*\*?`.
            application_arn: Value<String> => "ApplicationARN",
            /// `KmsKeyArn`: 20 to 2048 characters; pattern `[\w#+=/:,.@-]*\*?`.
            kms_key_arn: Value<Arn<kms::Key>> => "KmsKeyArn",
            /// `RetentionDays`: 1 to 3650.
            retention_days: Value<i64> => "RetentionDays",
        }
    }

    properties! {
        /// `ResourceConfig` of `AWS::Logs::Integration`.
        ResourceConfig;
        required {}
        optional {
            /// `OpenSearchResourceConfig`.
            open_search_resource_config: Value<OpenSearchResourceConfig> => "OpenSearchResourceConfig",
        }
    }
}

#[cfg(feature = "logs")]
resource! {
    /// [`AWS::Logs::LogAnomalyDetector`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loganomalydetector.html). Identified by `AnomalyDetectorArn`.
    LogAnomalyDetector = "AWS::Logs::LogAnomalyDetector", tags: None;
    required {}
    optional {
        /// `AccountId`.
        account_id: Value<String> => "AccountId",
        /// `AnomalyVisibilityTime`: 7 to 90.
        anomaly_visibility_time: Value<f64> => "AnomalyVisibilityTime",
        /// `DetectorName`: at least 1 characters.
        detector_name: Value<String> => "DetectorName",
        /// `EvaluationFrequency`: one of `FIFTEEN_MIN`, `FIVE_MIN`, `ONE_HOUR`, `TEN_MIN`, `THIRTY_MIN`.
        evaluation_frequency: Value<log_anomaly_detector::EvaluationFrequency> => "EvaluationFrequency",
        /// `FilterPattern`: 0 to 1024 characters; pattern ``.
        filter_pattern: Value<String> => "FilterPattern",
        /// `KmsKeyId`: 0 to 256 characters; pattern `^arn:aws[a-z\-]*:kms:[-a-z0-9]*:[0-9]*:key/[-a-z0-9]*$`.
        kms_key_id: Value<String> => "KmsKeyId",
        /// `LogGroupArnList`: no element twice; each 20 to 2048 characters; each pattern `^[\w#+=/:,.@*-]*$`.
        log_group_arn_list: List<String> => "LogGroupArnList",
    }
    attributes {
        /// `Fn::GetAtt` of `AnomalyDetectorArn`.
        anomaly_detector_arn: Value<Id<logs::LogAnomalyDetector>> => "AnomalyDetectorArn",
        /// `Fn::GetAtt` of `AnomalyDetectorStatus`.
        anomaly_detector_status: Value<String> => "AnomalyDetectorStatus",
        /// `Fn::GetAtt` of `CreationTimeStamp`.
        creation_time_stamp: Value<f64> => "CreationTimeStamp",
        /// `Fn::GetAtt` of `LastModifiedTimeStamp`.
        last_modified_time_stamp: Value<f64> => "LastModifiedTimeStamp",
    }
}

#[cfg(feature = "logs")]
/// The nested types of [`LogAnomalyDetector`].
pub mod log_anomaly_detector {
    use super::*;

    choice! {
        /// The values of `EvaluationFrequency` in `AWS::Logs::LogAnomalyDetector`.
        EvaluationFrequency {
            FifteenMin = "FIFTEEN_MIN",
            FiveMin = "FIVE_MIN",
            OneHour = "ONE_HOUR",
            TenMin = "TEN_MIN",
            ThirtyMin = "THIRTY_MIN",
        }
    }
}

resource! {
    /// [`AWS::Logs::LogGroup`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-loggroup.html). Identified by `LogGroupName`.
    LogGroup = "AWS::Logs::LogGroup", tags: List;
    required {}
    optional {
        /// `BearerTokenAuthenticationEnabled`.
        bearer_token_authentication_enabled: Value<bool> => "BearerTokenAuthenticationEnabled",
        /// `DataProtectionPolicy`.
        data_protection_policy: Value<Json> => "DataProtectionPolicy",
        /// `DeletionProtectionEnabled`.
        deletion_protection_enabled: Value<bool> => "DeletionProtectionEnabled",
        /// `FieldIndexPolicies`: no element twice.
        field_index_policies: List<Json> => "FieldIndexPolicies",
        /// `KmsKeyId`: 0 to 256 characters; pattern `^arn:[a-z0-9-]+:kms:[a-z0-9-]+:\d{12}:(key|alias)/.+\Z`.
        kms_key_id: Value<String> => "KmsKeyId",
        /// `LogGroupClass`: one of `DELIVERY`, `INFREQUENT_ACCESS`, `STANDARD`.
        log_group_class: Value<log_group::LogGroupClass> => "LogGroupClass",
        /// `LogGroupName`: 1 to 512 characters; pattern `^[.\-_/#A-Za-z0-9]{1,512}\Z`. A change replaces the resource.
        log_group_name: Value<String> => "LogGroupName",
        /// `ResourcePolicyDocument`.
        resource_policy_document: Value<Json> => "ResourcePolicyDocument",
        /// `RetentionInDays`: one of 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653.
        retention_in_days: Value<i64> => "RetentionInDays",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<logs::LogGroup>> => "Arn",
    }
}

/// The nested types of [`LogGroup`].
pub mod log_group {
    use super::*;

    choice! {
        /// The values of `LogGroupClass` in `AWS::Logs::LogGroup`.
        LogGroupClass {
            Delivery = "DELIVERY",
            InfrequentAccess = "INFREQUENT_ACCESS",
            Standard = "STANDARD",
        }
    }
}

#[cfg(feature = "logs")]
resource! {
    /// [`AWS::Logs::LogStream`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-logstream.html). Identified by `LogGroupName`, `LogStreamName`.
    LogStream = "AWS::Logs::LogStream", tags: None;
    required {
        /// `LogGroupName`: required; 1 to 512 characters; pattern `^[\.\-_/#A-Za-z0-9]+$`. A change replaces the resource.
        log_group_name: Value<Id<logs::LogGroup>> => "LogGroupName",
    }
    optional {
        /// `LogStreamName`: 1 to 512 characters; pattern `^[^:*]*$`. A change replaces the resource.
        log_stream_name: Value<String> => "LogStreamName",
    }
    attributes {}
}

#[cfg(feature = "logs")]
resource! {
    /// [`AWS::Logs::MetricFilter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-metricfilter.html). Identified by `LogGroupName`, `FilterName`.
    MetricFilter = "AWS::Logs::MetricFilter", tags: None;
    required {
        /// `FilterPattern`: required; 0 to 1024 characters.
        filter_pattern: Value<String> => "FilterPattern",
        /// `LogGroupName`: required; 1 to 512 characters; pattern `^[.\-_/#A-Za-z0-9]{1,512}`. A change replaces the resource.
        log_group_name: Value<Id<logs::LogGroup>> => "LogGroupName",
        /// `MetricTransformations`: required; 1 elements.
        metric_transformations: List<metric_filter::MetricTransformation> => "MetricTransformations",
    }
    optional {
        /// `ApplyOnTransformedLogs`.
        apply_on_transformed_logs: Value<bool> => "ApplyOnTransformedLogs",
        /// `EmitSystemFieldDimensions`.
        emit_system_field_dimensions: List<String> => "EmitSystemFieldDimensions",
        /// `FieldSelectionCriteria`: 0 to 2000 characters.
        field_selection_criteria: Value<String> => "FieldSelectionCriteria",
        /// `FilterName`: 1 to 512 characters; pattern `^[^:*]{1,512}`. A change replaces the resource.
        filter_name: Value<String> => "FilterName",
    }
    attributes {}
}

#[cfg(feature = "logs")]
/// The nested types of [`MetricFilter`].
pub mod metric_filter {
    use super::*;

    properties! {
        /// [`Dimension`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-logs-metricfilter-dimension.html) of `AWS::Logs::MetricFilter`.
        Dimension;
        required {
            /// `Key`: required; 1 to 255 characters.
            key: Value<String> => "Key",
            /// `Value`: required; 1 to 255 characters.
            value: Value<String> => "Value",
        }
        optional {}
    }

    properties! {
        /// [`MetricTransformation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-logs-metricfilter-metrictransformation.html) of `AWS::Logs::MetricFilter`.
        MetricTransformation;
        required {
            /// `MetricName`: required; 1 to 255 characters; pattern `^((?![:*$])[\x00-\x7F]){1,255}`.
            metric_name: Value<String> => "MetricName",
            /// `MetricNamespace`: required; 1 to 256 characters; pattern `^[0-9a-zA-Z\.\-_\/#]{1,256}`.
            metric_namespace: Value<String> => "MetricNamespace",
            /// `MetricValue`: required; 1 to 100 characters; pattern `^([+-]?([0-9]*\.?[0-9]*)|(\$.*))$`.
            metric_value: Value<String> => "MetricValue",
        }
        optional {
            /// `DefaultValue`.
            default_value: Value<f64> => "DefaultValue",
            /// `Dimensions`: 1 to 3 elements; no element twice.
            dimensions: List<Dimension> => "Dimensions",
            /// `Unit`.
            unit: Value<Unit> => "Unit",
        }
    }

    choice! {
        /// The values of `MetricTransformation.Unit` in `AWS::Logs::MetricFilter`.
        Unit {
            Bits = "Bits",
            BitsPerSecond = "Bits/Second",
            Bytes = "Bytes",
            BytesPerSecond = "Bytes/Second",
            Count = "Count",
            CountPerSecond = "Count/Second",
            Gigabits = "Gigabits",
            GigabitsPerSecond = "Gigabits/Second",
            Gigabytes = "Gigabytes",
            GigabytesPerSecond = "Gigabytes/Second",
            Kilobits = "Kilobits",
            KilobitsPerSecond = "Kilobits/Second",
            Kilobytes = "Kilobytes",
            KilobytesPerSecond = "Kilobytes/Second",
            Megabits = "Megabits",
            MegabitsPerSecond = "Megabits/Second",
            Megabytes = "Megabytes",
            MegabytesPerSecond = "Megabytes/Second",
            Microseconds = "Microseconds",
            Milliseconds = "Milliseconds",
            None = "None",
            Percent = "Percent",
            Seconds = "Seconds",
            Terabits = "Terabits",
            TerabitsPerSecond = "Terabits/Second",
            Terabytes = "Terabytes",
            TerabytesPerSecond = "Terabytes/Second",
        }
    }
}

resource! {
    /// [`AWS::Logs::QueryDefinition`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-querydefinition.html). Identified by `QueryDefinitionId`.
    QueryDefinition = "AWS::Logs::QueryDefinition", tags: None;
    required {
        /// `Name`: required; 1 to 255 characters.
        name: Value<String> => "Name",
        /// `QueryString`: required; 1 to 10000 characters.
        query_string: Value<String> => "QueryString",
    }
    optional {
        /// `LogGroupNames`.
        log_group_names: List<String> => "LogGroupNames",
        /// `Parameters`: 0 to 20 elements.
        parameters: List<query_definition::QueryParameter> => "Parameters",
        /// `QueryLanguage`: one of `CWLI`, `PPL`, `SQL`.
        query_language: Value<query_definition::QueryLanguage> => "QueryLanguage",
    }
    attributes {
        /// `Fn::GetAtt` of `QueryDefinitionId`.
        query_definition_id: Value<Id<logs::QueryDefinition>> => "QueryDefinitionId",
    }
}

/// The nested types of [`QueryDefinition`].
pub mod query_definition {
    use super::*;

    choice! {
        /// The values of `QueryLanguage` in `AWS::Logs::QueryDefinition`.
        QueryLanguage {
            Cwli = "CWLI",
            Ppl = "PPL",
            Sql = "SQL",
        }
    }

    properties! {
        /// [`QueryParameter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-logs-querydefinition-queryparameter.html) of `AWS::Logs::QueryDefinition`.
        QueryParameter;
        required {
            /// `Name`: required; 1 to 128 characters; pattern `^[a-zA-Z_][a-zA-Z0-9_]*$`.
            name: Value<String> => "Name",
        }
        optional {
            /// `DefaultValue`: 0 to 1024 characters.
            default_value: Value<String> => "DefaultValue",
            /// `Description`: 0 to 512 characters.
            description: Value<String> => "Description",
        }
    }
}

resource! {
    /// [`AWS::Logs::ResourcePolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-resourcepolicy.html). Identified by `PolicyName`.
    ResourcePolicy = "AWS::Logs::ResourcePolicy", tags: None;
    required {
        /// `PolicyName`: required; 1 to 255 characters; pattern `^([^:*\/]+\/?)*[^:*\/]+$`. A change replaces the resource.
        policy_name: Value<String> => "PolicyName",
        /// `PolicyDocument`: required; 1 to 51200 characters; pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`.
        policy_document: Value<Json> => "PolicyDocument",
    }
    optional {}
    attributes {}
}

#[cfg(feature = "logs")]
resource! {
    /// [`AWS::Logs::ScheduledQuery`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-scheduledquery.html). Identified by `ScheduledQueryArn`.
    ScheduledQuery = "AWS::Logs::ScheduledQuery", tags: List;
    required {
        /// `Name`: required; 1 to 255 characters; pattern `^[a-zA-Z0-9_\-/.#]+$`. A change replaces the resource.
        name: Value<String> => "Name",
        /// `QueryLanguage`: required; one of `CWLI`, `PPL`, `SQL`.
        query_language: Value<scheduled_query::QueryLanguage> => "QueryLanguage",
        /// `QueryString`: required; 0 to 10000 characters.
        query_string: Value<String> => "QueryString",
        /// `ScheduleExpression`: required; 0 to 256 characters.
        schedule_expression: Value<String> => "ScheduleExpression",
        /// `ExecutionRoleArn`: required; at least 1 characters.
        execution_role_arn: Value<Arn<iam::Role>> => "ExecutionRoleArn",
    }
    optional {
        /// `Description`: 0 to 1024 characters.
        description: Value<String> => "Description",
        /// `DestinationConfiguration`.
        destination_configuration: Value<scheduled_query::DestinationConfiguration> => "DestinationConfiguration",
        /// `LogGroupIdentifiers`: 1 to 50 elements; each 1 to 2048 characters; each pattern `^[\w#+=/:,.@-]*$`.
        log_group_identifiers: List<String> => "LogGroupIdentifiers",
        /// `ScheduleEndTime`: at least 0.
        schedule_end_time: Value<f64> => "ScheduleEndTime",
        /// `ScheduleStartTime`: at least 0.
        schedule_start_time: Value<f64> => "ScheduleStartTime",
        /// `StartTimeOffset`.
        start_time_offset: Value<i64> => "StartTimeOffset",
        /// `State`: one of `DISABLED`, `ENABLED`.
        state: Value<scheduled_query::ScheduledQueryState> => "State",
        /// `Tags`.
        tags: List<scheduled_query::Tags> => "Tags",
        /// `Timezone`: at least 1 characters.
        timezone: Value<String> => "Timezone",
    }
    attributes {
        /// `Fn::GetAtt` of `CreationTime`.
        creation_time: Value<f64> => "CreationTime",
        /// `Fn::GetAtt` of `LastExecutionStatus`.
        last_execution_status: Value<String> => "LastExecutionStatus",
        /// `Fn::GetAtt` of `LastTriggeredTime`.
        last_triggered_time: Value<f64> => "LastTriggeredTime",
        /// `Fn::GetAtt` of `LastUpdatedTime`.
        last_updated_time: Value<f64> => "LastUpdatedTime",
        /// `Fn::GetAtt` of `ScheduledQueryArn`.
        scheduled_query_arn: Value<Id<logs::ScheduledQuery>> => "ScheduledQueryArn",
    }
}

#[cfg(feature = "logs")]
/// The nested types of [`ScheduledQuery`].
pub mod scheduled_query {
    use super::*;

    properties! {
        /// [`DestinationConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-logs-scheduledquery-destinationconfiguration.html) of `AWS::Logs::ScheduledQuery`.
        DestinationConfiguration;
        required {}
        optional {
            /// `S3Configuration`.
            s3_configuration: Value<S3Configuration> => "S3Configuration",
        }
    }

    choice! {
        /// The values of `QueryLanguage` in `AWS::Logs::ScheduledQuery`.
        QueryLanguage {
            Cwli = "CWLI",
            Ppl = "PPL",
            Sql = "SQL",
        }
    }

    properties! {
        /// [`S3Configuration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-logs-scheduledquery-s3configuration.html) of `AWS::Logs::ScheduledQuery`.
        S3Configuration;
        required {
            /// `DestinationIdentifier`: required; 0 to 1024 characters; pattern `^s3://[a-z0-9][\.\-a-z0-9]{1,61}[a-z0-9](/.*)?`.
            destination_identifier: Value<String> => "DestinationIdentifier",
            /// `RoleArn`: required; at least 1 characters.
            role_arn: Value<Arn<iam::Role>> => "RoleArn",
        }
        optional {}
    }

    choice! {
        /// The values of `State` in `AWS::Logs::ScheduledQuery`.
        ScheduledQueryState {
            Disabled = "DISABLED",
            Enabled = "ENABLED",
        }
    }

    properties! {
        /// `Tags` of `AWS::Logs::ScheduledQuery`.
        Tags;
        required {
            /// `Key`: required; 1 to 128 characters.
            key: Value<String> => "Key",
            /// `Value`: required; 0 to 256 characters.
            value: Value<String> => "Value",
        }
        optional {}
    }
}

#[cfg(feature = "logs")]
resource! {
    /// [`AWS::Logs::StorageTierPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-storagetierpolicy.html). Identified by `AccountId`.
    StorageTierPolicy = "AWS::Logs::StorageTierPolicy", tags: None;
    required {
        /// `StorageTier`: required; one of `INTELLIGENT_TIERING`.
        storage_tier: Value<storage_tier_policy::StorageTier> => "StorageTier",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `AccountId`.
        account_id: Value<Id<logs::StorageTierPolicy>> => "AccountId",
        /// `Fn::GetAtt` of `LastUpdatedTime`.
        last_updated_time: Value<f64> => "LastUpdatedTime",
    }
}

#[cfg(feature = "logs")]
/// The nested types of [`StorageTierPolicy`].
pub mod storage_tier_policy {
    use super::*;

    choice! {
        /// The values of `StorageTier` in `AWS::Logs::StorageTierPolicy`.
        StorageTier {
            IntelligentTiering = "INTELLIGENT_TIERING",
        }
    }
}

#[cfg(feature = "logs")]
resource! {
    /// [`AWS::Logs::SubscriptionFilter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-subscriptionfilter.html). Identified by `FilterName`, `LogGroupName`.
    SubscriptionFilter = "AWS::Logs::SubscriptionFilter", tags: None;
    required {
        /// `DestinationArn`: required; at least 1 characters.
        destination_arn: Value<String> => "DestinationArn",
        /// `FilterPattern`: required; 0 to 1024 characters.
        filter_pattern: Value<String> => "FilterPattern",
        /// `LogGroupName`: required; 1 to 512 characters; pattern `^[\.\-_/#A-Za-z0-9]+$`. A change replaces the resource.
        log_group_name: Value<Id<logs::LogGroup>> => "LogGroupName",
    }
    optional {
        /// `ApplyOnTransformedLogs`.
        apply_on_transformed_logs: Value<bool> => "ApplyOnTransformedLogs",
        /// `Distribution`: one of `ByLogStream`, `Random`.
        distribution: Value<subscription_filter::Distribution> => "Distribution",
        /// `EmitSystemFields`.
        emit_system_fields: List<String> => "EmitSystemFields",
        /// `FieldSelectionCriteria`: 0 to 2000 characters.
        field_selection_criteria: Value<String> => "FieldSelectionCriteria",
        /// `FilterName`: 1 to 512 characters; pattern `^[^:*]*$`. A change replaces the resource.
        filter_name: Value<String> => "FilterName",
        /// `RoleArn`: at least 1 characters.
        role_arn: Value<Arn<iam::Role>> => "RoleArn",
    }
    attributes {}
}

#[cfg(feature = "logs")]
/// The nested types of [`SubscriptionFilter`].
pub mod subscription_filter {
    use super::*;

    choice! {
        /// The values of `Distribution` in `AWS::Logs::SubscriptionFilter`.
        Distribution {
            ByLogStream = "ByLogStream",
            Random = "Random",
        }
    }
}

#[cfg(feature = "logs")]
resource! {
    /// [`AWS::Logs::Transformer`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-logs-transformer.html). Identified by `LogGroupIdentifier`.
    Transformer = "AWS::Logs::Transformer", tags: None;
    required {
        /// `LogGroupIdentifier`: required; 1 to 2048 characters; pattern `[\w#+=/:,.@-]*`. A change replaces the resource.
        log_group_identifier: Value<String> => "LogGroupIdentifier",
        /// `TransformerConfig`: required; 1 to 20 elements.
        transformer_config: List<transformer::Processor> => "TransformerConfig",
    }
    optional {}
    attributes {}
}

#[cfg(feature = "logs")]
/// The nested types of [`Transformer`].
pub mod transformer {
    use super::*;

    properties! {
        /// [`AddKeyEntry`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-logs-transformer-addkeyentry.html) of `AWS::Logs::Transformer`.
        AddKeyEntry;
        required {
            /// `Key`: required; 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            key: Value<String> => "Key",
            /// `Value`: required; 1 to 256 characters.
            value: Value<String> => "Value",
        }
        optional {
            /// `OverwriteIfExists`.
            overwrite_if_exists: Value<bool> => "OverwriteIfExists",
        }
    }

    properties! {
        /// `Processor.AddKeys` of `AWS::Logs::Transformer`.
        AddKeys;
        required {
            /// `Entries`: required; 1 to 5 elements; no element twice.
            entries: List<AddKeyEntry> => "Entries",
        }
        optional {}
    }

    properties! {
        /// `Processor.CopyValue` of `AWS::Logs::Transformer`.
        CopyValue;
        required {
            /// `Entries`: required; 1 to 5 elements.
            entries: List<CopyValueEntry> => "Entries",
        }
        optional {}
    }

    properties! {
        /// [`CopyValueEntry`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-logs-transformer-copyvalueentry.html) of `AWS::Logs::Transformer`.
        CopyValueEntry;
        required {
            /// `Source`: required; 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            source: Value<String> => "Source",
            /// `Target`: required; 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            target_: Value<String> => "Target",
        }
        optional {
            /// `OverwriteIfExists`.
            overwrite_if_exists: Value<bool> => "OverwriteIfExists",
        }
    }

    properties! {
        /// `Processor.Csv` of `AWS::Logs::Transformer`.
        Csv;
        required {}
        optional {
            /// `Columns`: 1 to 100 elements.
            columns: List<String> => "Columns",
            /// `Delimiter`: 1 to 2 characters.
            delimiter: Value<String> => "Delimiter",
            /// `QuoteCharacter`: 1 characters.
            quote_character: Value<String> => "QuoteCharacter",
            /// `Source`: 1 to 128 characters.
            source: Value<String> => "Source",
        }
    }

    properties! {
        /// `Processor.DateTimeConverter` of `AWS::Logs::Transformer`.
        DateTimeConverter;
        required {
            /// `Source`: required; 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            source: Value<String> => "Source",
            /// `Target`: required; 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            target_: Value<String> => "Target",
            /// `MatchPatterns`: required; 1 to 5 elements; no element twice.
            match_patterns: List<String> => "MatchPatterns",
        }
        optional {
            /// `Locale`: at least 1 characters.
            locale: Value<String> => "Locale",
            /// `SourceTimezone`: at least 1 characters.
            source_timezone: Value<String> => "SourceTimezone",
            /// `TargetFormat`: 1 to 64 characters.
            target_format: Value<String> => "TargetFormat",
            /// `TargetTimezone`: at least 1 characters.
            target_timezone: Value<String> => "TargetTimezone",
        }
    }

    properties! {
        /// `Processor.DeleteKeys` of `AWS::Logs::Transformer`.
        DeleteKeys;
        required {
            /// `WithKeys`: required; 1 to 5 elements; no element twice.
            with_keys: List<String> => "WithKeys",
        }
        optional {}
    }

    choice! {
        /// The values of `ParseToOCSF.EventSource` in `AWS::Logs::Transformer`.
        EventSource {
            Awswaf = "AWSWAF",
            CloudTrail = "CloudTrail",
            EksAudit = "EKSAudit",
            Route53Resolver = "Route53Resolver",
            VpcFlow = "VPCFlow",
        }
    }

    choice! {
        /// The values of `Processor.ListToMap.FlattenedElement` in `AWS::Logs::Transformer`.
        FlattenedElement {
            First = "first",
            Last = "last",
        }
    }

    properties! {
        /// `Processor.Grok` of `AWS::Logs::Transformer`.
        Grok;
        required {
            /// `Match`: required; 1 to 512 characters.
            r#match: Value<String> => "Match",
        }
        optional {
            /// `Source`: 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            source: Value<String> => "Source",
        }
    }

    properties! {
        /// `Processor.ListToMap` of `AWS::Logs::Transformer`.
        ListToMap;
        required {
            /// `Source`: required; 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            source: Value<String> => "Source",
            /// `Key`: required; 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            key: Value<String> => "Key",
        }
        optional {
            /// `Flatten`.
            flatten: Value<bool> => "Flatten",
            /// `FlattenedElement`: one of `first`, `last`.
            flattened_element: Value<FlattenedElement> => "FlattenedElement",
            /// `Target`: 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            target_: Value<String> => "Target",
            /// `ValueKey`: 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            value_key: Value<String> => "ValueKey",
        }
    }

    properties! {
        /// `Processor.LowerCaseString` of `AWS::Logs::Transformer`.
        LowerCaseString;
        required {
            /// `WithKeys`: required; 1 to 10 elements; no element twice.
            with_keys: List<String> => "WithKeys",
        }
        optional {}
    }

    properties! {
        /// [`MoveKeyEntry`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-logs-transformer-movekeyentry.html) of `AWS::Logs::Transformer`.
        MoveKeyEntry;
        required {
            /// `Source`: required; 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            source: Value<String> => "Source",
            /// `Target`: required; 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            target_: Value<String> => "Target",
        }
        optional {
            /// `OverwriteIfExists`.
            overwrite_if_exists: Value<bool> => "OverwriteIfExists",
        }
    }

    properties! {
        /// `Processor.MoveKeys` of `AWS::Logs::Transformer`.
        MoveKeys;
        required {
            /// `Entries`: required; 1 to 5 elements.
            entries: List<MoveKeyEntry> => "Entries",
        }
        optional {}
    }

    choice! {
        /// The values of `ParseToOCSF.OcsfVersion` in `AWS::Logs::Transformer`.
        OcsfVersion {
            V1_1 = "V1.1",
            V1_5 = "V1.5",
        }
    }

    properties! {
        /// [`ParseCloudfront`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-logs-transformer-parsecloudfront.html) of `AWS::Logs::Transformer`.
        ParseCloudfront;
        required {}
        optional {
            /// `Source`: 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            source: Value<String> => "Source",
        }
    }

    properties! {
        /// `Processor.ParseJSON` of `AWS::Logs::Transformer`.
        ParseJson;
        required {}
        optional {
            /// `Destination`: 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            destination: Value<String> => "Destination",
            /// `Source`: 1 to 128 characters.
            source: Value<String> => "Source",
        }
    }

    properties! {
        /// `Processor.ParseKeyValue` of `AWS::Logs::Transformer`.
        ParseKeyValue;
        required {}
        optional {
            /// `Destination`: 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            destination: Value<String> => "Destination",
            /// `FieldDelimiter`: 1 to 128 characters.
            field_delimiter: Value<String> => "FieldDelimiter",
            /// `KeyPrefix`: 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            key_prefix: Value<String> => "KeyPrefix",
            /// `KeyValueDelimiter`: 1 to 128 characters.
            key_value_delimiter: Value<String> => "KeyValueDelimiter",
            /// `NonMatchValue`: 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            non_match_value: Value<String> => "NonMatchValue",
            /// `OverwriteIfExists`.
            overwrite_if_exists: Value<bool> => "OverwriteIfExists",
            /// `Source`: 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            source: Value<String> => "Source",
        }
    }

    properties! {
        /// [`ParsePostgres`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-logs-transformer-parsepostgres.html) of `AWS::Logs::Transformer`.
        ParsePostgres;
        required {}
        optional {
            /// `Source`: 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            source: Value<String> => "Source",
        }
    }

    properties! {
        /// [`ParseRoute53`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-logs-transformer-parseroute53.html) of `AWS::Logs::Transformer`.
        ParseRoute53;
        required {}
        optional {
            /// `Source`: 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            source: Value<String> => "Source",
        }
    }

    properties! {
        /// [`ParseToOCSF`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-logs-transformer-parsetoocsf.html) of `AWS::Logs::Transformer`.
        ParseToOcsf;
        required {
            /// `EventSource`: required; one of `AWSWAF`, `CloudTrail`, `EKSAudit`, `Route53Resolver`, `VPCFlow`.
            event_source: Value<EventSource> => "EventSource",
            /// `OcsfVersion`: required; one of `V1.1`, `V1.5`.
            ocsf_version: Value<OcsfVersion> => "OcsfVersion",
        }
        optional {
            /// `MappingVersion`: 1 to 10 characters; pattern `^v\d+\.\d+(\.\d+)?$`.
            mapping_version: Value<String> => "MappingVersion",
            /// `Source`: 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            source: Value<String> => "Source",
        }
    }

    properties! {
        /// [`ParseVPC`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-logs-transformer-parsevpc.html) of `AWS::Logs::Transformer`.
        ParseVpc;
        required {}
        optional {
            /// `Source`: 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            source: Value<String> => "Source",
        }
    }

    properties! {
        /// [`ParseWAF`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-logs-transformer-parsewaf.html) of `AWS::Logs::Transformer`.
        ParseWaf;
        required {}
        optional {
            /// `Source`: 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            source: Value<String> => "Source",
        }
    }

    properties! {
        /// [`Processor`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-logs-transformer-processor.html) of `AWS::Logs::Transformer`.
        Processor;
        required {}
        optional {
            /// `AddKeys`.
            add_keys: Value<AddKeys> => "AddKeys",
            /// `CopyValue`.
            copy_value: Value<CopyValue> => "CopyValue",
            /// `Csv`.
            csv: Value<Csv> => "Csv",
            /// `DateTimeConverter`.
            date_time_converter: Value<DateTimeConverter> => "DateTimeConverter",
            /// `DeleteKeys`.
            delete_keys: Value<DeleteKeys> => "DeleteKeys",
            /// `Grok`.
            grok: Value<Grok> => "Grok",
            /// `ListToMap`.
            list_to_map: Value<ListToMap> => "ListToMap",
            /// `LowerCaseString`.
            lower_case_string: Value<LowerCaseString> => "LowerCaseString",
            /// `MoveKeys`.
            move_keys: Value<MoveKeys> => "MoveKeys",
            /// `ParseCloudfront`.
            parse_cloudfront: Value<ParseCloudfront> => "ParseCloudfront",
            /// `ParseJSON`.
            parse_json: Value<ParseJson> => "ParseJSON",
            /// `ParseKeyValue`.
            parse_key_value: Value<ParseKeyValue> => "ParseKeyValue",
            /// `ParsePostgres`.
            parse_postgres: Value<ParsePostgres> => "ParsePostgres",
            /// `ParseRoute53`.
            parse_route53: Value<ParseRoute53> => "ParseRoute53",
            /// `ParseToOCSF`.
            parse_to_ocsf: Value<ParseToOcsf> => "ParseToOCSF",
            /// `ParseVPC`.
            parse_vpc: Value<ParseVpc> => "ParseVPC",
            /// `ParseWAF`.
            parse_waf: Value<ParseWaf> => "ParseWAF",
            /// `RenameKeys`.
            rename_keys: Value<RenameKeys> => "RenameKeys",
            /// `SplitString`.
            split_string: Value<SplitString> => "SplitString",
            /// `SubstituteString`.
            substitute_string: Value<SubstituteString> => "SubstituteString",
            /// `TrimString`.
            trim_string: Value<TrimString> => "TrimString",
            /// `TypeConverter`.
            type_converter: Value<TypeConverter> => "TypeConverter",
            /// `UpperCaseString`.
            upper_case_string: Value<UpperCaseString> => "UpperCaseString",
        }
    }

    properties! {
        /// [`RenameKeyEntry`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-logs-transformer-renamekeyentry.html) of `AWS::Logs::Transformer`.
        RenameKeyEntry;
        required {
            /// `Key`: required; 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            key: Value<String> => "Key",
            /// `RenameTo`: required; 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            rename_to: Value<String> => "RenameTo",
        }
        optional {
            /// `OverwriteIfExists`.
            overwrite_if_exists: Value<bool> => "OverwriteIfExists",
        }
    }

    properties! {
        /// `Processor.RenameKeys` of `AWS::Logs::Transformer`.
        RenameKeys;
        required {
            /// `Entries`: required; 1 to 5 elements.
            entries: List<RenameKeyEntry> => "Entries",
        }
        optional {}
    }

    properties! {
        /// `Processor.SplitString` of `AWS::Logs::Transformer`.
        SplitString;
        required {
            /// `Entries`: required; 1 to 10 elements.
            entries: List<SplitStringEntry> => "Entries",
        }
        optional {}
    }

    properties! {
        /// [`SplitStringEntry`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-logs-transformer-splitstringentry.html) of `AWS::Logs::Transformer`.
        SplitStringEntry;
        required {
            /// `Source`: required; 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            source: Value<String> => "Source",
            /// `Delimiter`: required; 1 to 128 characters.
            delimiter: Value<String> => "Delimiter",
        }
        optional {}
    }

    properties! {
        /// `Processor.SubstituteString` of `AWS::Logs::Transformer`.
        SubstituteString;
        required {
            /// `Entries`: required; 1 to 10 elements.
            entries: List<SubstituteStringEntry> => "Entries",
        }
        optional {}
    }

    properties! {
        /// [`SubstituteStringEntry`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-logs-transformer-substitutestringentry.html) of `AWS::Logs::Transformer`.
        SubstituteStringEntry;
        required {
            /// `Source`: required; 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            source: Value<String> => "Source",
            /// `From`: required; 1 to 128 characters.
            from: Value<String> => "From",
            /// `To`: required; 1 to 128 characters.
            to_: Value<String> => "To",
        }
        optional {}
    }

    properties! {
        /// `Processor.TrimString` of `AWS::Logs::Transformer`.
        TrimString;
        required {
            /// `WithKeys`: required; 1 to 10 elements; no element twice.
            with_keys: List<String> => "WithKeys",
        }
        optional {}
    }

    properties! {
        /// `Processor.TypeConverter` of `AWS::Logs::Transformer`.
        TypeConverter;
        required {
            /// `Entries`: required; 1 to 5 elements.
            entries: List<TypeConverterEntry> => "Entries",
        }
        optional {}
    }

    properties! {
        /// [`TypeConverterEntry`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-logs-transformer-typeconverterentry.html) of `AWS::Logs::Transformer`.
        TypeConverterEntry;
        required {
            /// `Key`: required; 1 to 128 characters; pattern `^.*[a-zA-Z0-9]+.*$`.
            key: Value<String> => "Key",
            /// `Type`: required; one of `boolean`, `double`, `integer`, `string`.
            r#type: Value<TypeConverterEntryType> => "Type",
        }
        optional {}
    }

    choice! {
        /// The values of `TypeConverterEntry.Type` in `AWS::Logs::Transformer`.
        TypeConverterEntryType {
            Boolean = "boolean",
            Double = "double",
            Integer = "integer",
            String = "string",
        }
    }

    properties! {
        /// `Processor.UpperCaseString` of `AWS::Logs::Transformer`.
        UpperCaseString;
        required {
            /// `WithKeys`: required; 1 to 10 elements; no element twice.
            with_keys: List<String> => "WithKeys",
        }
        optional {}
    }
}
