//! `AWS::SSM`. Generated from CloudFormation's resource schemas of 2026-10-20;
//! do not edit: `UPDATE_EXPECT=1 cargo test -p ecs-dsl-tests --test codegen` writes it.
#![allow(unused_imports, reason = "the features decide which are used")]

use super::iam;
use super::kms;
use super::prelude::*;
use super::s3;
use super::ssm;

#[cfg(feature = "ssm")]
resource! {
    /// [`AWS::SSM::Association`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-association.html). Identified by `AssociationId`.
    Association = "AWS::SSM::Association", tags: List;
    required {
        /// `Name`: required; pattern `^[a-zA-Z0-9_\-.:/]{3,200}$`.
        name: Value<String> => "Name",
    }
    optional {
        /// `ApplyOnlyAtCronInterval`.
        apply_only_at_cron_interval: Value<bool> => "ApplyOnlyAtCronInterval",
        /// `AssociationDispatchAssumeRole`: 1 to 512 characters; pattern `arn:aws(-[^:]+)?:iam::[0-9]{12}:role/.+`.
        association_dispatch_assume_role: Value<String> => "AssociationDispatchAssumeRole",
        /// `AssociationName`: pattern `^[a-zA-Z0-9_\-.]{3,128}$`.
        association_name: Value<String> => "AssociationName",
        /// `AutomationTargetParameterName`: 1 to 50 characters.
        automation_target_parameter_name: Value<String> => "AutomationTargetParameterName",
        /// `CalendarNames`.
        calendar_names: List<String> => "CalendarNames",
        /// `ComplianceSeverity`: one of `CRITICAL`, `HIGH`, `LOW`, `MEDIUM`, `UNSPECIFIED`.
        compliance_severity: Value<association::ComplianceSeverity> => "ComplianceSeverity",
        /// `DocumentVersion`: pattern `([$]LATEST|[$]DEFAULT|^[1-9][0-9]*$)`.
        document_version: Value<String> => "DocumentVersion",
        /// `InstanceId`: pattern `(^i-(\w{8}|\w{17})$)|(^mi-\w{17}$)`. A change replaces the resource.
        instance_id: Value<String> => "InstanceId",
        /// `MaxConcurrency`: 1 to 7 characters; pattern `^([1-9][0-9]{0,6}|[1-9][0-9]%|[1-9]%|100%)$`.
        max_concurrency: Value<String> => "MaxConcurrency",
        /// `MaxErrors`: 1 to 7 characters; pattern `^([1-9][0-9]{0,6}|[0]|[1-9][0-9]%|[0-9]%|100%)$`.
        max_errors: Value<String> => "MaxErrors",
        /// `OutputLocation`.
        output_location: Value<association::InstanceAssociationOutputLocation> => "OutputLocation",
        /// `Parameters`.
        parameters: Map<List<String>> => "Parameters",
        /// `ScheduleExpression`: 1 to 256 characters.
        schedule_expression: Value<String> => "ScheduleExpression",
        /// `ScheduleOffset`: 1 to 6.
        schedule_offset: Value<i64> => "ScheduleOffset",
        /// `SyncCompliance`: one of `AUTO`, `MANUAL`.
        sync_compliance: Value<association::SyncCompliance> => "SyncCompliance",
        /// `Tags`: 0 to 1000 elements.
        tags: List<Tag> => "Tags",
        /// `Targets`: 0 to 5 elements.
        targets: List<association::Target> => "Targets",
        /// `WaitForSuccessTimeoutSeconds`: 15 to 172800.
        wait_for_success_timeout_seconds: Value<i64> => "WaitForSuccessTimeoutSeconds",
    }
    attributes {
        /// `Fn::GetAtt` of `AssociationId`.
        association_id: Value<Id<ssm::Association>> => "AssociationId",
    }
}

#[cfg(feature = "ssm")]
/// The nested types of [`Association`].
pub mod association {
    use super::*;

    choice! {
        /// The values of `ComplianceSeverity` in `AWS::SSM::Association`.
        ComplianceSeverity {
            Critical = "CRITICAL",
            High = "HIGH",
            Low = "LOW",
            Medium = "MEDIUM",
            Unspecified = "UNSPECIFIED",
        }
    }

    properties! {
        /// [`InstanceAssociationOutputLocation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-association-instanceassociationoutputlocation.html) of `AWS::SSM::Association`.
        InstanceAssociationOutputLocation;
        required {}
        optional {
            /// `S3Location`.
            s3_location: Value<S3OutputLocation> => "S3Location",
        }
    }

    properties! {
        /// [`S3OutputLocation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-association-s3outputlocation.html) of `AWS::SSM::Association`.
        S3OutputLocation;
        required {}
        optional {
            /// `OutputS3BucketName`: 3 to 63 characters.
            output_s3_bucket_name: Value<String> => "OutputS3BucketName",
            /// `OutputS3KeyPrefix`: 0 to 1024 characters.
            output_s3_key_prefix: Value<String> => "OutputS3KeyPrefix",
            /// `OutputS3Region`: 3 to 20 characters.
            output_s3_region: Value<String> => "OutputS3Region",
        }
    }

    choice! {
        /// The values of `SyncCompliance` in `AWS::SSM::Association`.
        SyncCompliance {
            Auto = "AUTO",
            Manual = "MANUAL",
        }
    }

    properties! {
        /// [`Target`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-association-target.html) of `AWS::SSM::Association`.
        Target;
        required {
            /// `Key`: required; 1 to 163 characters; pattern `^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$|resource-groups:Name`.
            key: Value<String> => "Key",
            /// `Values`: required; 0 to 50 elements.
            values: List<String> => "Values",
        }
        optional {}
    }
}

#[cfg(feature = "ssm")]
resource! {
    /// [`AWS::SSM::CloudConnector`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-cloudconnector.html). Identified by `CloudConnectorArn`.
    CloudConnector = "AWS::SSM::CloudConnector", tags: List;
    required {
        /// `DisplayName`: required; 1 to 256 characters; pattern `^[\p{L}\p{Z}\p{N}\p{P}\p{M}]*$`.
        display_name: Value<String> => "DisplayName",
        /// `RoleArn`: required; 20 to 2048 characters; pattern `^arn:aws[a-z0-9-]*:iam::\d{12}:role/[\w-/.@+=,]{1,1017}$`. A change replaces the resource.
        role_arn: Value<Arn<iam::Role>> => "RoleArn",
        /// `Configuration`: required.
        configuration: Value<cloud_connector::CloudConnectorConfiguration> => "Configuration",
        /// `ConfigConnectorArn`: required; 1 to 512 characters; pattern `^arn:aws(-cn|-us-gov)?:config:[a-z0-9-]+:\d{12}:connector/.+$`. A change replaces the resource.
        config_connector_arn: Value<String> => "ConfigConnectorArn",
    }
    optional {
        /// `Description`: 1 to 1024 characters; pattern `^[\p{L}\p{Z}\p{N}\p{P}\p{M}]*$`.
        description: Value<String> => "Description",
        /// `Tags`: 0 to 50 elements.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `CloudConnectorArn`.
        cloud_connector_arn: Value<Id<ssm::CloudConnector>> => "CloudConnectorArn",
        /// `Fn::GetAtt` of `CloudConnectorId`.
        cloud_connector_id: Value<String> => "CloudConnectorId",
        /// `Fn::GetAtt` of `CreatedAt`.
        created_at: Value<String> => "CreatedAt",
        /// `Fn::GetAtt` of `UpdatedAt`.
        updated_at: Value<String> => "UpdatedAt",
    }
}

#[cfg(feature = "ssm")]
/// The nested types of [`CloudConnector`].
pub mod cloud_connector {
    use super::*;

    properties! {
        /// [`AzureConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-cloudconnector-azureconfiguration.html) of `AWS::SSM::CloudConnector`.
        AzureConfiguration;
        required {
            /// `TenantId`: required; pattern `^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$`. A change replaces the resource.
            tenant_id: Value<String> => "TenantId",
            /// `ApplicationId`: required; pattern `^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$`.
            application_id: Value<String> => "ApplicationId",
        }
        optional {
            /// `ApplicationDisplayName`: 0 to 256 characters; pattern `^([\p{L}\p{Z}\p{N}\p{P}\p{M}]*)$`.
            application_display_name: Value<String> => "ApplicationDisplayName",
            /// `Targets`.
            targets: Value<ConfigurationTargets> => "Targets",
            /// `TenantDisplayName`: 0 to 256 characters; pattern `^([\p{L}\p{Z}\p{N}\p{P}\p{M}]*)$`.
            tenant_display_name: Value<String> => "TenantDisplayName",
        }
    }

    properties! {
        /// [`AzureSubscription`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-cloudconnector-azuresubscription.html) of `AWS::SSM::CloudConnector`.
        AzureSubscription;
        required {
            /// `Id`: required; 1 to 256 characters; pattern `^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$`.
            id: Value<String> => "Id",
        }
        optional {
            /// `DisplayName`: 0 to 128 characters; pattern `^([\p{L}\p{Z}\p{N}\p{P}\p{M}]*)$`.
            display_name: Value<String> => "DisplayName",
        }
    }

    properties! {
        /// [`CloudConnectorConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-cloudconnector-cloudconnectorconfiguration.html) of `AWS::SSM::CloudConnector`.
        CloudConnectorConfiguration;
        required {
            /// `AzureConfiguration`: required.
            azure_configuration: Value<AzureConfiguration> => "AzureConfiguration",
        }
        optional {}
    }

    properties! {
        /// [`ConfigurationTargets`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-cloudconnector-configurationtargets.html) of `AWS::SSM::CloudConnector`.
        ConfigurationTargets;
        required {
            /// `Subscriptions`: required; 1 to 75 elements.
            subscriptions: List<AzureSubscription> => "Subscriptions",
        }
        optional {}
    }
}

#[cfg(feature = "ssm")]
resource! {
    /// [`AWS::SSM::Document`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-document.html). Identified by `Name`.
    Document = "AWS::SSM::Document", tags: List;
    required {
        /// `Content`: required; at least 1 characters. A change can replace the resource.
        content: Value<Json> => "Content",
    }
    optional {
        /// `Attachments`: 0 to 20 elements. A change can replace the resource.
        attachments: List<document::AttachmentsSource> => "Attachments",
        /// `DocumentFormat`: one of `JSON`, `TEXT`, `YAML`. A change can replace the resource.
        document_format: Value<document::DocumentFormat> => "DocumentFormat",
        /// `DocumentType`. A change replaces the resource.
        document_type: Value<document::DocumentType> => "DocumentType",
        /// `Name`: pattern `^[a-zA-Z0-9_\-.]{3,128}$`. A change replaces the resource.
        name: Value<String> => "Name",
        /// `Requires`: at least 1 elements. A change can replace the resource.
        requires: List<document::DocumentRequires> => "Requires",
        /// `Tags`: 0 to 1000 elements.
        tags: List<Tag> => "Tags",
        /// `TargetType`: 0 to 200 characters; pattern `^\/[\w\.\-\:\/]*$`. A change can replace the resource.
        target_type: Value<String> => "TargetType",
        /// `UpdateMethod`: one of `NewVersion`, `Replace`.
        update_method: Value<document::UpdateMethod> => "UpdateMethod",
        /// `VersionName`: pattern `^[a-zA-Z0-9_\-.]{1,128}$`. A change can replace the resource.
        version_name: Value<String> => "VersionName",
    }
    attributes {}
}

#[cfg(feature = "ssm")]
/// The nested types of [`Document`].
pub mod document {
    use super::*;

    properties! {
        /// [`AttachmentsSource`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-document-attachmentssource.html) of `AWS::SSM::Document`.
        AttachmentsSource;
        required {}
        optional {
            /// `Key`: one of `AttachmentReference`, `S3FileUrl`, `SourceUrl`.
            key: Value<Key> => "Key",
            /// `Name`: 1 to 128 characters; pattern `^([\p{L}\p{Z}\p{N}_.:/=+\-@]*)$`.
            name: Value<String> => "Name",
            /// `Values`: 1 elements; each 1 to 100000 characters.
            values: List<String> => "Values",
        }
    }

    choice! {
        /// The values of `DocumentFormat` in `AWS::SSM::Document`.
        DocumentFormat {
            Json = "JSON",
            Text = "TEXT",
            Yaml = "YAML",
        }
    }

    properties! {
        /// [`DocumentRequires`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-document-documentrequires.html) of `AWS::SSM::Document`.
        DocumentRequires;
        required {}
        optional {
            /// `Name`: at most 200 characters; pattern `^[a-zA-Z0-9_\-.:/]{3,200}$`.
            name: Value<String> => "Name",
            /// `Version`: at most 8 characters; pattern `([$]LATEST|[$]DEFAULT|^[1-9][0-9]*$)`.
            version: Value<String> => "Version",
        }
    }

    choice! {
        /// The values of `DocumentType` in `AWS::SSM::Document`.
        DocumentType {
            ApplicationConfiguration = "ApplicationConfiguration",
            ApplicationConfigurationSchema = "ApplicationConfigurationSchema",
            AutoApprovalPolicy = "AutoApprovalPolicy",
            Automation = "Automation",
            AutomationChangeTemplate = "Automation.ChangeTemplate",
            ChangeCalendar = "ChangeCalendar",
            CloudFormation = "CloudFormation",
            Command = "Command",
            DeploymentStrategy = "DeploymentStrategy",
            ManualApprovalPolicy = "ManualApprovalPolicy",
            Package = "Package",
            Policy = "Policy",
            ProblemAnalysis = "ProblemAnalysis",
            ProblemAnalysisTemplate = "ProblemAnalysisTemplate",
            Session = "Session",
        }
    }

    choice! {
        /// The values of `AttachmentsSource.Key` in `AWS::SSM::Document`.
        Key {
            AttachmentReference = "AttachmentReference",
            S3FileUrl = "S3FileUrl",
            SourceUrl = "SourceUrl",
        }
    }

    choice! {
        /// The values of `UpdateMethod` in `AWS::SSM::Document`.
        UpdateMethod {
            NewVersion = "NewVersion",
            Replace = "Replace",
        }
    }
}

#[cfg(feature = "ssm")]
resource! {
    /// [`AWS::SSM::MaintenanceWindow`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-maintenancewindow.html). Identified by `WindowId`.
    MaintenanceWindow = "AWS::SSM::MaintenanceWindow", tags: List;
    required {
        /// `AllowUnassociatedTargets`: required.
        allow_unassociated_targets: Value<bool> => "AllowUnassociatedTargets",
        /// `Cutoff`: required; 0 to 23.
        cutoff: Value<i64> => "Cutoff",
        /// `Schedule`: required; 1 to 256 characters.
        schedule: Value<String> => "Schedule",
        /// `Duration`: required; 1 to 24.
        duration: Value<i64> => "Duration",
        /// `Name`: required; 3 to 128 characters; pattern `^[a-zA-Z0-9_\-.]{3,128}$`.
        name: Value<String> => "Name",
    }
    optional {
        /// `Description`: 1 to 128 characters.
        description: Value<String> => "Description",
        /// `EndDate`.
        end_date: Value<String> => "EndDate",
        /// `ScheduleOffset`: 1 to 6.
        schedule_offset: Value<i64> => "ScheduleOffset",
        /// `ScheduleTimezone`.
        schedule_timezone: Value<String> => "ScheduleTimezone",
        /// `StartDate`.
        start_date: Value<String> => "StartDate",
        /// `Tags`: 0 to 1000 elements.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `WindowId`.
        window_id: Value<Id<ssm::MaintenanceWindow>> => "WindowId",
    }
}

#[cfg(feature = "ssm")]
resource! {
    /// [`AWS::SSM::MaintenanceWindowTarget`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-maintenancewindowtarget.html). Identified by `WindowId`, `WindowTargetId`.
    MaintenanceWindowTarget = "AWS::SSM::MaintenanceWindowTarget", tags: None;
    required {
        /// `WindowId`: required; 20 characters; pattern `^mw-[0-9a-f]{17}$`. A change replaces the resource.
        window_id: Value<String> => "WindowId",
        /// `ResourceType`: required; one of `INSTANCE`, `RESOURCE_GROUP`.
        resource_type: Value<maintenance_window_target::ResourceType> => "ResourceType",
        /// `Targets`: required; 0 to 5 elements.
        targets: List<maintenance_window_target::Targets> => "Targets",
    }
    optional {
        /// `Description`: 1 to 128 characters.
        description: Value<String> => "Description",
        /// `Name`: 3 to 128 characters; pattern `^[a-zA-Z0-9_\-.]{3,128}$`.
        name: Value<String> => "Name",
        /// `OwnerInformation`: 1 to 128 characters.
        owner_information: Value<String> => "OwnerInformation",
    }
    attributes {
        /// `Fn::GetAtt` of `WindowTargetId`.
        window_target_id: Value<String> => "WindowTargetId",
    }
}

#[cfg(feature = "ssm")]
/// The nested types of [`MaintenanceWindowTarget`].
pub mod maintenance_window_target {
    use super::*;

    choice! {
        /// The values of `ResourceType` in `AWS::SSM::MaintenanceWindowTarget`.
        ResourceType {
            Instance = "INSTANCE",
            ResourceGroup = "RESOURCE_GROUP",
        }
    }

    properties! {
        /// [`Targets`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-maintenancewindowtarget-targets.html) of `AWS::SSM::MaintenanceWindowTarget`.
        Targets;
        required {
            /// `Values`: required; 0 to 50 elements.
            values: List<String> => "Values",
            /// `Key`: required; 1 to 163 characters; pattern `^[\p{L}\p{Z}\p{N}_.:/=\-@]*$|resource-groups:ResourceTypeFilters|resource-groups:Name$`.
            key: Value<String> => "Key",
        }
        optional {}
    }
}

#[cfg(feature = "ssm")]
resource! {
    /// [`AWS::SSM::MaintenanceWindowTask`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-maintenancewindowtask.html). Identified by `WindowId`, `WindowTaskId`.
    MaintenanceWindowTask = "AWS::SSM::MaintenanceWindowTask", tags: None;
    required {
        /// `WindowId`: required; 20 characters; pattern `^mw-[0-9a-f]{17}$`. A change replaces the resource.
        window_id: Value<String> => "WindowId",
        /// `Priority`: required; at least 0.
        priority: Value<i64> => "Priority",
        /// `TaskType`: required; one of `AUTOMATION`, `LAMBDA`, `RUN_COMMAND`, `STEP_FUNCTIONS`. A change replaces the resource.
        task_type: Value<maintenance_window_task::TaskType> => "TaskType",
        /// `TaskArn`: required; 1 to 1600 characters.
        task_arn: Value<String> => "TaskArn",
    }
    optional {
        /// `CutoffBehavior`: one of `CANCEL_TASK`, `CONTINUE_TASK`.
        cutoff_behavior: Value<maintenance_window_task::CutoffBehavior> => "CutoffBehavior",
        /// `Description`: 1 to 128 characters.
        description: Value<String> => "Description",
        /// `LoggingInfo`.
        logging_info: Value<maintenance_window_task::LoggingInfo> => "LoggingInfo",
        /// `MaxConcurrency`: 1 to 7 characters; pattern `^([1-9][0-9]*|[1-9][0-9]%|[1-9]%|100%)$`.
        max_concurrency: Value<String> => "MaxConcurrency",
        /// `MaxErrors`: 1 to 7 characters; pattern `^([1-9][0-9]*|[0]|[1-9][0-9]%|[0-9]%|100%)$`.
        max_errors: Value<String> => "MaxErrors",
        /// `Name`: 3 to 128 characters; pattern `^[a-zA-Z0-9_\-.]{3,128}$`.
        name: Value<String> => "Name",
        /// `ServiceRoleArn`.
        service_role_arn: Value<Arn<iam::Role>> => "ServiceRoleArn",
        /// `Targets`: 0 to 5 elements.
        targets: List<maintenance_window_task::Target> => "Targets",
        /// `TaskInvocationParameters`.
        task_invocation_parameters: Value<maintenance_window_task::TaskInvocationParameters> => "TaskInvocationParameters",
        /// `TaskParameters`.
        task_parameters: Value<Json> => "TaskParameters",
    }
    attributes {
        /// `Fn::GetAtt` of `WindowTaskId`.
        window_task_id: Value<String> => "WindowTaskId",
    }
}

#[cfg(feature = "ssm")]
/// The nested types of [`MaintenanceWindowTask`].
pub mod maintenance_window_task {
    use super::*;

    properties! {
        /// [`CloudWatchOutputConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-maintenancewindowtask-cloudwatchoutputconfig.html) of `AWS::SSM::MaintenanceWindowTask`.
        CloudWatchOutputConfig;
        required {}
        optional {
            /// `CloudWatchLogGroupName`.
            cloud_watch_log_group_name: Value<String> => "CloudWatchLogGroupName",
            /// `CloudWatchOutputEnabled`.
            cloud_watch_output_enabled: Value<bool> => "CloudWatchOutputEnabled",
        }
    }

    choice! {
        /// The values of `CutoffBehavior` in `AWS::SSM::MaintenanceWindowTask`.
        CutoffBehavior {
            CancelTask = "CANCEL_TASK",
            ContinueTask = "CONTINUE_TASK",
        }
    }

    properties! {
        /// [`LoggingInfo`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-maintenancewindowtask-logginginfo.html) of `AWS::SSM::MaintenanceWindowTask`.
        LoggingInfo;
        required {
            /// `S3Bucket`: required.
            s3_bucket: Value<Id<s3::Bucket>> => "S3Bucket",
            /// `Region`: required.
            region: Value<String> => "Region",
        }
        optional {
            /// `S3Prefix`.
            s3_prefix: Value<String> => "S3Prefix",
        }
    }

    properties! {
        /// [`MaintenanceWindowAutomationParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-maintenancewindowtask-maintenancewindowautomationparameters.html) of `AWS::SSM::MaintenanceWindowTask`.
        MaintenanceWindowAutomationParameters;
        required {}
        optional {
            /// `DocumentVersion`.
            document_version: Value<String> => "DocumentVersion",
            /// `Parameters`.
            parameters: Value<Json> => "Parameters",
        }
    }

    properties! {
        /// [`MaintenanceWindowLambdaParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-maintenancewindowtask-maintenancewindowlambdaparameters.html) of `AWS::SSM::MaintenanceWindowTask`.
        MaintenanceWindowLambdaParameters;
        required {}
        optional {
            /// `ClientContext`.
            client_context: Value<String> => "ClientContext",
            /// `Payload`.
            payload: Value<String> => "Payload",
            /// `Qualifier`.
            qualifier: Value<String> => "Qualifier",
        }
    }

    properties! {
        /// [`MaintenanceWindowRunCommandParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-maintenancewindowtask-maintenancewindowruncommandparameters.html) of `AWS::SSM::MaintenanceWindowTask`.
        MaintenanceWindowRunCommandParameters;
        required {}
        optional {
            /// `CloudWatchOutputConfig`.
            cloud_watch_output_config: Value<CloudWatchOutputConfig> => "CloudWatchOutputConfig",
            /// `Comment`.
            comment: Value<String> => "Comment",
            /// `DocumentHash`.
            document_hash: Value<String> => "DocumentHash",
            /// `DocumentHashType`.
            document_hash_type: Value<String> => "DocumentHashType",
            /// `DocumentVersion`.
            document_version: Value<String> => "DocumentVersion",
            /// `NotificationConfig`.
            notification_config: Value<NotificationConfig> => "NotificationConfig",
            /// `OutputS3BucketName`.
            output_s3_bucket_name: Value<String> => "OutputS3BucketName",
            /// `OutputS3KeyPrefix`.
            output_s3_key_prefix: Value<String> => "OutputS3KeyPrefix",
            /// `Parameters`.
            parameters: Value<Json> => "Parameters",
            /// `ServiceRoleArn`.
            service_role_arn: Value<Arn<iam::Role>> => "ServiceRoleArn",
            /// `TimeoutSeconds`.
            timeout_seconds: Value<i64> => "TimeoutSeconds",
        }
    }

    properties! {
        /// [`MaintenanceWindowStepFunctionsParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-maintenancewindowtask-maintenancewindowstepfunctionsparameters.html) of `AWS::SSM::MaintenanceWindowTask`.
        MaintenanceWindowStepFunctionsParameters;
        required {}
        optional {
            /// `Input`.
            input: Value<String> => "Input",
            /// `Name`.
            name: Value<String> => "Name",
        }
    }

    properties! {
        /// [`NotificationConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-maintenancewindowtask-notificationconfig.html) of `AWS::SSM::MaintenanceWindowTask`.
        NotificationConfig;
        required {
            /// `NotificationArn`: required.
            notification_arn: Value<String> => "NotificationArn",
        }
        optional {
            /// `NotificationEvents`.
            notification_events: List<String> => "NotificationEvents",
            /// `NotificationType`.
            notification_type: Value<String> => "NotificationType",
        }
    }

    properties! {
        /// [`Target`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-maintenancewindowtask-target.html) of `AWS::SSM::MaintenanceWindowTask`.
        Target;
        required {
            /// `Values`: required; 0 to 50 elements.
            values: List<String> => "Values",
            /// `Key`: required; 1 to 163 characters; pattern `^[\p{L}\p{Z}\p{N}_.:/=\-@]*$|resource-groups:ResourceTypeFilters|resource-groups:Name$`.
            key: Value<String> => "Key",
        }
        optional {}
    }

    properties! {
        /// [`TaskInvocationParameters`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-maintenancewindowtask-taskinvocationparameters.html) of `AWS::SSM::MaintenanceWindowTask`.
        TaskInvocationParameters;
        required {}
        optional {
            /// `MaintenanceWindowAutomationParameters`.
            maintenance_window_automation_parameters: Value<MaintenanceWindowAutomationParameters> => "MaintenanceWindowAutomationParameters",
            /// `MaintenanceWindowLambdaParameters`.
            maintenance_window_lambda_parameters: Value<MaintenanceWindowLambdaParameters> => "MaintenanceWindowLambdaParameters",
            /// `MaintenanceWindowRunCommandParameters`.
            maintenance_window_run_command_parameters: Value<MaintenanceWindowRunCommandParameters> => "MaintenanceWindowRunCommandParameters",
            /// `MaintenanceWindowStepFunctionsParameters`.
            maintenance_window_step_functions_parameters: Value<MaintenanceWindowStepFunctionsParameters> => "MaintenanceWindowStepFunctionsParameters",
        }
    }

    choice! {
        /// The values of `TaskType` in `AWS::SSM::MaintenanceWindowTask`.
        TaskType {
            Automation = "AUTOMATION",
            Lambda = "LAMBDA",
            RunCommand = "RUN_COMMAND",
            StepFunctions = "STEP_FUNCTIONS",
        }
    }
}

#[cfg(feature = "ssm")]
resource! {
    /// [`AWS::SSM::OpsItem`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-opsitem.html). Identified by `OpsItemArn`.
    OpsItem = "AWS::SSM::OpsItem", tags: List;
    required {
        /// `Title`: required; 1 to 1024 characters; pattern `^(?!\s*$).+$`.
        title: Value<String> => "Title",
        /// `Description`: required; 1 to 2048 characters; pattern `^[\s\S]*\S[\s\S]*$`.
        description: Value<String> => "Description",
        /// `Source`: required; 1 to 128 characters; pattern `^(?!\s*$).+$`. A change replaces the resource.
        source: Value<String> => "Source",
    }
    optional {
        /// `Category`: 1 to 64 characters; pattern `^(?!\s*$).+$`.
        category: Value<String> => "Category",
        /// `Priority`: 1 to 5.
        priority: Value<i64> => "Priority",
        /// `Severity`: 1 to 64 characters; pattern `^(?!\s*$).+$`.
        severity: Value<String> => "Severity",
        /// `Tags`: 0 to 1000 elements; no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `CreatedBy`.
        created_by: Value<String> => "CreatedBy",
        /// `Fn::GetAtt` of `CreatedTime`.
        created_time: Value<String> => "CreatedTime",
        /// `Fn::GetAtt` of `LastModifiedBy`.
        last_modified_by: Value<String> => "LastModifiedBy",
        /// `Fn::GetAtt` of `LastModifiedTime`.
        last_modified_time: Value<String> => "LastModifiedTime",
        /// `Fn::GetAtt` of `OpsItemArn`.
        ops_item_arn: Value<Id<ssm::OpsItem>> => "OpsItemArn",
        /// `Fn::GetAtt` of `OpsItemId`.
        ops_item_id: Value<String> => "OpsItemId",
        /// `Fn::GetAtt` of `OpsItemType`.
        ops_item_type: Value<String> => "OpsItemType",
        /// `Fn::GetAtt` of `Status`.
        status: Value<String> => "Status",
        /// `Fn::GetAtt` of `Version`.
        version: Value<String> => "Version",
    }
}

resource! {
    /// [`AWS::SSM::Parameter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-parameter.html). Identified by `Name`.
    Parameter = "AWS::SSM::Parameter", tags: Map;
    required {
        /// `Value`: required.
        value: Value<String> => "Value",
        /// `Type`: required; one of `String`, `StringList`.
        r#type: Value<parameter::ParameterType> => "Type",
    }
    optional {
        /// `AllowedPattern`: 0 to 1024 characters.
        allowed_pattern: Value<String> => "AllowedPattern",
        /// `DataType`: 0 to 128 characters; one of `aws:ec2:image`, `text`.
        data_type: Value<parameter::DataType> => "DataType",
        /// `Description`: 0 to 1024 characters.
        description: Value<String> => "Description",
        /// `Name`: 1 to 2048 characters. A change replaces the resource.
        name: Value<String> => "Name",
        /// `Policies`: 1 to 4096 characters.
        policies: Value<String> => "Policies",
        /// `Tags`: 0 to 1000 elements.
        tags: Map<String> => "Tags",
        /// `Tier`: one of `Advanced`, `Intelligent-Tiering`, `Standard`.
        tier: Value<parameter::Tier> => "Tier",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<ssm::Parameter>> => "Arn",
        /// `Fn::GetAtt` of `Type`.
        r#type: Value<String> => "Type",
        /// `Fn::GetAtt` of `Value`.
        value: Value<String> => "Value",
    }
}

/// The nested types of [`Parameter`].
pub mod parameter {
    use super::*;

    choice! {
        /// The values of `DataType` in `AWS::SSM::Parameter`.
        DataType {
            AwsEc2Image = "aws:ec2:image",
            Text = "text",
        }
    }

    choice! {
        /// The values of `Type` in `AWS::SSM::Parameter`.
        ParameterType {
            String = "String",
            StringList = "StringList",
        }
    }

    choice! {
        /// The values of `Tier` in `AWS::SSM::Parameter`.
        Tier {
            Advanced = "Advanced",
            IntelligentTiering = "Intelligent-Tiering",
            Standard = "Standard",
        }
    }
}

#[cfg(feature = "ssm")]
resource! {
    /// [`AWS::SSM::PatchBaseline`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-patchbaseline.html). Identified by `Id`.
    PatchBaseline = "AWS::SSM::PatchBaseline", tags: List;
    required {
        /// `Name`: required; 3 to 128 characters; pattern `^[a-zA-Z0-9_\-.]{3,128}$`.
        name: Value<String> => "Name",
    }
    optional {
        /// `ApprovalRules`.
        approval_rules: Value<patch_baseline::RuleGroup> => "ApprovalRules",
        /// `ApprovedPatches`: 0 to 50 elements; each 1 to 100 characters.
        approved_patches: List<String> => "ApprovedPatches",
        /// `ApprovedPatchesComplianceLevel`: one of `CRITICAL`, `HIGH`, `INFORMATIONAL`, `LOW`, `MEDIUM`, `UNSPECIFIED`.
        approved_patches_compliance_level: Value<patch_baseline::ApprovedPatchesComplianceLevel> => "ApprovedPatchesComplianceLevel",
        /// `ApprovedPatchesEnableNonSecurity`.
        approved_patches_enable_non_security: Value<bool> => "ApprovedPatchesEnableNonSecurity",
        /// `AvailableSecurityUpdatesComplianceStatus`: one of `COMPLIANT`, `NON_COMPLIANT`.
        available_security_updates_compliance_status: Value<patch_baseline::AvailableSecurityUpdatesComplianceStatus> => "AvailableSecurityUpdatesComplianceStatus",
        /// `DefaultBaseline`.
        default_baseline: Value<bool> => "DefaultBaseline",
        /// `Description`: 1 to 1024 characters.
        description: Value<String> => "Description",
        /// `GlobalFilters`.
        global_filters: Value<patch_baseline::PatchFilterGroup> => "GlobalFilters",
        /// `OperatingSystem`. A change replaces the resource.
        operating_system: Value<patch_baseline::OperatingSystem> => "OperatingSystem",
        /// `PatchGroups`: each 1 to 256 characters.
        patch_groups: List<String> => "PatchGroups",
        /// `RejectedPatches`: 0 to 50 elements; each 1 to 100 characters.
        rejected_patches: List<String> => "RejectedPatches",
        /// `RejectedPatchesAction`: one of `ALLOW_AS_DEPENDENCY`, `BLOCK`.
        rejected_patches_action: Value<patch_baseline::RejectedPatchesAction> => "RejectedPatchesAction",
        /// `Sources`: 0 to 20 elements.
        sources: List<patch_baseline::PatchSource> => "Sources",
        /// `Tags`: 0 to 1000 elements.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<ssm::PatchBaseline>> => "Id",
    }
}

#[cfg(feature = "ssm")]
/// The nested types of [`PatchBaseline`].
pub mod patch_baseline {
    use super::*;

    choice! {
        /// The values of `ApprovedPatchesComplianceLevel` in `AWS::SSM::PatchBaseline`.
        ApprovedPatchesComplianceLevel {
            Critical = "CRITICAL",
            High = "HIGH",
            Informational = "INFORMATIONAL",
            Low = "LOW",
            Medium = "MEDIUM",
            Unspecified = "UNSPECIFIED",
        }
    }

    choice! {
        /// The values of `AvailableSecurityUpdatesComplianceStatus` in `AWS::SSM::PatchBaseline`.
        AvailableSecurityUpdatesComplianceStatus {
            Compliant = "COMPLIANT",
            NonCompliant = "NON_COMPLIANT",
        }
    }

    choice! {
        /// The values of `Rule.ComplianceLevel` in `AWS::SSM::PatchBaseline`.
        ComplianceLevel {
            Critical = "CRITICAL",
            High = "HIGH",
            Informational = "INFORMATIONAL",
            Low = "LOW",
            Medium = "MEDIUM",
            Unspecified = "UNSPECIFIED",
        }
    }

    choice! {
        /// The values of `PatchFilter.Key` in `AWS::SSM::PatchBaseline`.
        Key {
            AdvisoryId = "ADVISORY_ID",
            Arch = "ARCH",
            BugzillaId = "BUGZILLA_ID",
            Classification = "CLASSIFICATION",
            CveId = "CVE_ID",
            Epoch = "EPOCH",
            MsrcSeverity = "MSRC_SEVERITY",
            Name = "NAME",
            PatchId = "PATCH_ID",
            PatchSet = "PATCH_SET",
            Priority = "PRIORITY",
            Product = "PRODUCT",
            ProductFamily = "PRODUCT_FAMILY",
            Release = "RELEASE",
            Repository = "REPOSITORY",
            Section = "SECTION",
            Security = "SECURITY",
            Severity = "SEVERITY",
            Version = "VERSION",
        }
    }

    choice! {
        /// The values of `OperatingSystem` in `AWS::SSM::PatchBaseline`.
        OperatingSystem {
            AlmaLinux = "ALMA_LINUX",
            AmazonLinux = "AMAZON_LINUX",
            AmazonLinux2 = "AMAZON_LINUX_2",
            AmazonLinux2022 = "AMAZON_LINUX_2022",
            AmazonLinux2023 = "AMAZON_LINUX_2023",
            Centos = "CENTOS",
            Debian = "DEBIAN",
            Macos = "MACOS",
            OracleLinux = "ORACLE_LINUX",
            Raspbian = "RASPBIAN",
            RedhatEnterpriseLinux = "REDHAT_ENTERPRISE_LINUX",
            RockyLinux = "ROCKY_LINUX",
            Suse = "SUSE",
            Ubuntu = "UBUNTU",
            Windows = "WINDOWS",
        }
    }

    properties! {
        /// [`PatchFilter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-patchbaseline-patchfilter.html) of `AWS::SSM::PatchBaseline`.
        PatchFilter;
        required {}
        optional {
            /// `Key`.
            key: Value<Key> => "Key",
            /// `Values`: 0 to 20 elements; each 1 to 64 characters.
            values: List<String> => "Values",
        }
    }

    properties! {
        /// [`PatchFilterGroup`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-patchbaseline-patchfiltergroup.html) of `AWS::SSM::PatchBaseline`.
        PatchFilterGroup;
        required {}
        optional {
            /// `PatchFilters`: 0 to 5 elements.
            patch_filters: List<PatchFilter> => "PatchFilters",
        }
    }

    properties! {
        /// [`PatchSource`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-patchbaseline-patchsource.html) of `AWS::SSM::PatchBaseline`.
        PatchSource;
        required {}
        optional {
            /// `Configuration`: 1 to 1024 characters.
            configuration: Value<String> => "Configuration",
            /// `Name`: pattern `^[a-zA-Z0-9_\-.]{3,50}$`.
            name: Value<String> => "Name",
            /// `Products`: 0 to 20 elements; each 1 to 128 characters.
            products: List<String> => "Products",
        }
    }

    choice! {
        /// The values of `RejectedPatchesAction` in `AWS::SSM::PatchBaseline`.
        RejectedPatchesAction {
            AllowAsDependency = "ALLOW_AS_DEPENDENCY",
            Block = "BLOCK",
        }
    }

    properties! {
        /// [`Rule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-patchbaseline-rule.html) of `AWS::SSM::PatchBaseline`.
        Rule;
        required {}
        optional {
            /// `ApproveAfterDays`: 0 to 360.
            approve_after_days: Value<i64> => "ApproveAfterDays",
            /// `ApproveUntilDate`: 0 to 10 characters.
            approve_until_date: Value<String> => "ApproveUntilDate",
            /// `ComplianceLevel`: one of `CRITICAL`, `HIGH`, `INFORMATIONAL`, `LOW`, `MEDIUM`, `UNSPECIFIED`.
            compliance_level: Value<ComplianceLevel> => "ComplianceLevel",
            /// `EnableNonSecurity`.
            enable_non_security: Value<bool> => "EnableNonSecurity",
            /// `PatchFilterGroup`.
            patch_filter_group: Value<PatchFilterGroup> => "PatchFilterGroup",
        }
    }

    properties! {
        /// [`RuleGroup`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-patchbaseline-rulegroup.html) of `AWS::SSM::PatchBaseline`.
        RuleGroup;
        required {}
        optional {
            /// `PatchRules`: 0 to 10 elements.
            patch_rules: List<Rule> => "PatchRules",
        }
    }
}

#[cfg(feature = "ssm")]
resource! {
    /// [`AWS::SSM::ResourceDataSync`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-resourcedatasync.html). Identified by `SyncName`.
    ResourceDataSync = "AWS::SSM::ResourceDataSync", tags: None;
    required {
        /// `SyncName`: required; 1 to 64 characters. A change replaces the resource.
        sync_name: Value<String> => "SyncName",
    }
    optional {
        /// `BucketName`: 1 to 2048 characters. A change replaces the resource.
        bucket_name: Value<Id<s3::Bucket>> => "BucketName",
        /// `BucketPrefix`: 0 to 64 characters. A change replaces the resource.
        bucket_prefix: Value<String> => "BucketPrefix",
        /// `BucketRegion`: 1 to 64 characters. A change replaces the resource.
        bucket_region: Value<String> => "BucketRegion",
        /// `KMSKeyArn`: 0 to 512 characters. A change replaces the resource.
        kms_key_arn: Value<Arn<kms::Key>> => "KMSKeyArn",
        /// `S3Destination`. A change replaces the resource.
        s3_destination: Value<resource_data_sync::S3Destination> => "S3Destination",
        /// `SyncFormat`: 0 to 1024 characters. A change replaces the resource.
        sync_format: Value<String> => "SyncFormat",
        /// `SyncSource`.
        sync_source: Value<resource_data_sync::SyncSource> => "SyncSource",
        /// `SyncType`: 1 to 64 characters. A change replaces the resource.
        sync_type: Value<String> => "SyncType",
    }
    attributes {}
}

#[cfg(feature = "ssm")]
/// The nested types of [`ResourceDataSync`].
pub mod resource_data_sync {
    use super::*;

    properties! {
        /// [`AwsOrganizationsSource`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-resourcedatasync-awsorganizationssource.html) of `AWS::SSM::ResourceDataSync`.
        AwsOrganizationsSource;
        required {
            /// `OrganizationSourceType`: required; 1 to 64 characters.
            organization_source_type: Value<String> => "OrganizationSourceType",
        }
        optional {
            /// `OrganizationalUnits`: 1 to 1000 elements.
            organizational_units: List<String> => "OrganizationalUnits",
        }
    }

    properties! {
        /// [`S3Destination`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-resourcedatasync-s3destination.html) of `AWS::SSM::ResourceDataSync`.
        S3Destination;
        required {
            /// `BucketName`: required; 1 to 2048 characters.
            bucket_name: Value<Id<s3::Bucket>> => "BucketName",
            /// `BucketRegion`: required; 1 to 64 characters.
            bucket_region: Value<String> => "BucketRegion",
            /// `SyncFormat`: required; 1 to 1024 characters; one of `JsonSerDe`.
            sync_format: Value<SyncFormat> => "SyncFormat",
        }
        optional {
            /// `BucketPrefix`: 1 to 256 characters.
            bucket_prefix: Value<String> => "BucketPrefix",
            /// `KMSKeyArn`: 1 to 512 characters.
            kms_key_arn: Value<Arn<kms::Key>> => "KMSKeyArn",
        }
    }

    choice! {
        /// The values of `S3Destination.SyncFormat` in `AWS::SSM::ResourceDataSync`.
        SyncFormat {
            JsonSerDe = "JsonSerDe",
        }
    }

    properties! {
        /// [`SyncSource`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-ssm-resourcedatasync-syncsource.html) of `AWS::SSM::ResourceDataSync`.
        SyncSource;
        required {
            /// `SourceType`: required; 1 to 64 characters.
            source_type: Value<String> => "SourceType",
            /// `SourceRegions`: required; each 1 to 64 characters.
            source_regions: List<String> => "SourceRegions",
        }
        optional {
            /// `AwsOrganizationsSource`.
            aws_organizations_source: Value<AwsOrganizationsSource> => "AwsOrganizationsSource",
            /// `IncludeFutureRegions`.
            include_future_regions: Value<bool> => "IncludeFutureRegions",
        }
    }
}

#[cfg(feature = "ssm")]
resource! {
    /// [`AWS::SSM::ResourcePolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-resourcepolicy.html). Identified by `PolicyId`, `ResourceArn`.
    ResourcePolicy = "AWS::SSM::ResourcePolicy", tags: None;
    required {
        /// `ResourceArn`: required; 20 to 2048 characters. A change replaces the resource.
        resource_arn: Value<String> => "ResourceArn",
        /// `Policy`: required; pattern `^(?!\s*$).+$`.
        policy: Value<Json> => "Policy",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `PolicyHash`.
        policy_hash: Value<String> => "PolicyHash",
        /// `Fn::GetAtt` of `PolicyId`.
        policy_id: Value<String> => "PolicyId",
    }
}

#[cfg(feature = "ssm")]
resource! {
    /// [`AWS::SSM::ServiceSetting`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ssm-servicesetting.html). Identified by `Arn`.
    ServiceSetting = "AWS::SSM::ServiceSetting", tags: None;
    required {
        /// `SettingId`: required; 1 to 1000 characters. A change replaces the resource.
        setting_id: Value<String> => "SettingId",
        /// `SettingValue`: required; 1 to 4096 characters.
        setting_value: Value<String> => "SettingValue",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Id<ssm::ServiceSetting>> => "Arn",
        /// `Fn::GetAtt` of `LastModifiedDate`.
        last_modified_date: Value<String> => "LastModifiedDate",
        /// `Fn::GetAtt` of `LastModifiedUser`.
        last_modified_user: Value<String> => "LastModifiedUser",
        /// `Fn::GetAtt` of `Status`.
        status: Value<String> => "Status",
    }
}
