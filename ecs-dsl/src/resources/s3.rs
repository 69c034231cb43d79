//! `AWS::S3`. Generated from CloudFormation's resource schemas of 2026-10-20;
//! do not edit: `UPDATE_EXPECT=1 cargo test -p ecs-dsl-tests --test codegen` writes it.
#![allow(unused_imports, reason = "the features decide which are used")]

use super::ec2;
use super::iam;
use super::kms;
use super::prelude::*;
use super::s3;

#[cfg(feature = "s3")]
resource! {
    /// [`AWS::S3::AccessGrant`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-accessgrant.html). Identified by `AccessGrantId`.
    AccessGrant = "AWS::S3::AccessGrant", tags: List;
    required {
        /// `Grantee`: required.
        grantee: Value<access_grant::Grantee> => "Grantee",
        /// `Permission`: required; one of `READ`, `READWRITE`, `WRITE`.
        permission: Value<access_grant::Permission> => "Permission",
        /// `AccessGrantsLocationId`: required.
        access_grants_location_id: Value<String> => "AccessGrantsLocationId",
    }
    optional {
        /// `AccessGrantsLocationConfiguration`.
        access_grants_location_configuration: Value<access_grant::AccessGrantsLocationConfiguration> => "AccessGrantsLocationConfiguration",
        /// `ApplicationArn`.
        application_arn: Value<String> => "ApplicationArn",
        /// `S3PrefixType`: one of `Object`. A change replaces the resource.
        s3_prefix_type: Value<access_grant::S3PrefixType> => "S3PrefixType",
        /// `Tags`: no element twice. A change replaces the resource.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `AccessGrantArn`.
        access_grant_arn: Value<Arn<s3::AccessGrant>> => "AccessGrantArn",
        /// `Fn::GetAtt` of `AccessGrantId`.
        access_grant_id: Value<Id<s3::AccessGrant>> => "AccessGrantId",
        /// `Fn::GetAtt` of `GrantScope`.
        grant_scope: Value<String> => "GrantScope",
    }
}

#[cfg(feature = "s3")]
/// The nested types of [`AccessGrant`].
pub mod access_grant {
    use super::*;

    properties! {
        /// [`AccessGrantsLocationConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-accessgrant-accessgrantslocationconfiguration.html) of `AWS::S3::AccessGrant`.
        AccessGrantsLocationConfiguration;
        required {
            /// `S3SubPrefix`: required.
            s3_sub_prefix: Value<String> => "S3SubPrefix",
        }
        optional {}
    }

    properties! {
        /// [`Grantee`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-accessgrant-grantee.html) of `AWS::S3::AccessGrant`.
        Grantee;
        required {
            /// `GranteeType`: required; one of `DIRECTORY_GROUP`, `DIRECTORY_USER`, `IAM`.
            grantee_type: Value<GranteeType> => "GranteeType",
            /// `GranteeIdentifier`: required.
            grantee_identifier: Value<String> => "GranteeIdentifier",
        }
        optional {}
    }

    choice! {
        /// The values of `Grantee.GranteeType` in `AWS::S3::AccessGrant`.
        GranteeType {
            DirectoryGroup = "DIRECTORY_GROUP",
            DirectoryUser = "DIRECTORY_USER",
            Iam = "IAM",
        }
    }

    choice! {
        /// The values of `Permission` in `AWS::S3::AccessGrant`.
        Permission {
            Read = "READ",
            Readwrite = "READWRITE",
            Write = "WRITE",
        }
    }

    choice! {
        /// The values of `S3PrefixType` in `AWS::S3::AccessGrant`.
        S3PrefixType {
            Object = "Object",
        }
    }
}

#[cfg(feature = "s3")]
resource! {
    /// [`AWS::S3::AccessGrantsInstance`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-accessgrantsinstance.html). Identified by `AccessGrantsInstanceArn`.
    AccessGrantsInstance = "AWS::S3::AccessGrantsInstance", tags: List;
    required {}
    optional {
        /// `IdentityCenterArn`.
        identity_center_arn: Value<String> => "IdentityCenterArn",
        /// `Tags`: no element twice. A change replaces the resource.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `AccessGrantsInstanceArn`.
        access_grants_instance_arn: Value<Id<s3::AccessGrantsInstance>> => "AccessGrantsInstanceArn",
        /// `Fn::GetAtt` of `AccessGrantsInstanceId`.
        access_grants_instance_id: Value<String> => "AccessGrantsInstanceId",
    }
}

#[cfg(feature = "s3")]
resource! {
    /// [`AWS::S3::AccessGrantsLocation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-accessgrantslocation.html). Identified by `AccessGrantsLocationId`.
    AccessGrantsLocation = "AWS::S3::AccessGrantsLocation", tags: List;
    required {
        /// `IamRoleArn`: required.
        iam_role_arn: Value<Arn<iam::Role>> => "IamRoleArn",
        /// `LocationScope`: required.
        location_scope: Value<String> => "LocationScope",
    }
    optional {
        /// `Tags`: no element twice. A change replaces the resource.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `AccessGrantsLocationArn`.
        access_grants_location_arn: Value<Arn<s3::AccessGrantsLocation>> => "AccessGrantsLocationArn",
        /// `Fn::GetAtt` of `AccessGrantsLocationId`.
        access_grants_location_id: Value<Id<s3::AccessGrantsLocation>> => "AccessGrantsLocationId",
    }
}

#[cfg(feature = "s3")]
resource! {
    /// [`AWS::S3::AccessPoint`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-accesspoint.html). Identified by `Name`.
    AccessPoint = "AWS::S3::AccessPoint", tags: List;
    required {
        /// `Bucket`: required; 3 to 255 characters. A change replaces the resource.
        bucket: Value<String> => "Bucket",
    }
    optional {
        /// `BucketAccountId`: at most 64 characters; pattern `^\d{12}$`. A change replaces the resource.
        bucket_account_id: Value<String> => "BucketAccountId",
        /// `Name`: 3 to 50 characters; pattern `^[a-z0-9]([a-z0-9\-]*[a-z0-9])?$`. A change replaces the resource.
        name: Value<String> => "Name",
        /// `Policy`.
        policy: Value<Json> => "Policy",
        /// `PublicAccessBlockConfiguration`.
        public_access_block_configuration: Value<access_point::PublicAccessBlockConfiguration> => "PublicAccessBlockConfiguration",
        /// `Tags`.
        tags: List<Tag> => "Tags",
        /// `VpcConfiguration`. A change replaces the resource.
        vpc_configuration: Value<access_point::VpcConfiguration> => "VpcConfiguration",
    }
    attributes {
        /// `Fn::GetAtt` of `Alias`.
        alias: Value<String> => "Alias",
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<s3::AccessPoint>> => "Arn",
        /// `Fn::GetAtt` of `NetworkOrigin`.
        network_origin: Value<String> => "NetworkOrigin",
    }
}

#[cfg(feature = "s3")]
/// The nested types of [`AccessPoint`].
pub mod access_point {
    use super::*;

    properties! {
        /// [`PublicAccessBlockConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-accesspoint-publicaccessblockconfiguration.html) of `AWS::S3::AccessPoint`.
        PublicAccessBlockConfiguration;
        required {}
        optional {
            /// `BlockPublicAcls`.
            block_public_acls: Value<bool> => "BlockPublicAcls",
            /// `BlockPublicPolicy`.
            block_public_policy: Value<bool> => "BlockPublicPolicy",
            /// `IgnorePublicAcls`.
            ignore_public_acls: Value<bool> => "IgnorePublicAcls",
            /// `RestrictPublicBuckets`.
            restrict_public_buckets: Value<bool> => "RestrictPublicBuckets",
        }
    }

    properties! {
        /// [`VpcConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-accesspoint-vpcconfiguration.html) of `AWS::S3::AccessPoint`.
        VpcConfiguration;
        required {}
        optional {
            /// `VpcId`: 1 to 1024 characters.
            vpc_id: Value<Id<ec2::Vpc>> => "VpcId",
        }
    }
}

resource! {
    /// [`AWS::S3::Bucket`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html). Identified by `BucketName`.
    Bucket = "AWS::S3::Bucket", tags: List;
    required {}
    optional {
        /// `AbacStatus`: one of `Disabled`, `Enabled`.
        abac_status: Value<bucket::AbacStatus> => "AbacStatus",
        /// `AccelerateConfiguration`.
        accelerate_configuration: Value<bucket::AccelerateConfiguration> => "AccelerateConfiguration",
        /// `AccessControl`: one of `AuthenticatedRead`, `AwsExecRead`, `BucketOwnerFullControl`, `BucketOwnerRead`, `LogDeliveryWrite`, `Private`, `PublicRead`, `PublicReadWrite`.
        access_control: Value<bucket::AccessControl> => "AccessControl",
        /// `AnalyticsConfigurations`: no element twice.
        analytics_configurations: List<bucket::AnalyticsConfiguration> => "AnalyticsConfigurations",
        /// `BucketEncryption`.
        bucket_encryption: Value<bucket::BucketEncryption> => "BucketEncryption",
        /// `BucketName`: at most 63 characters; pattern `^([a-z0-9][a-z0-9.-]*[a-z0-9])?$`. A change replaces the resource.
        bucket_name: Value<String> => "BucketName",
        /// `BucketNamePrefix`. A change replaces the resource.
        bucket_name_prefix: Value<String> => "BucketNamePrefix",
        /// `BucketNamespace`: one of `account-regional`, `global`. A change replaces the resource.
        bucket_namespace: Value<bucket::BucketNamespace> => "BucketNamespace",
        /// `CorsConfiguration`.
        cors_configuration: Value<bucket::CorsConfiguration> => "CorsConfiguration",
        /// `IntelligentTieringConfigurations`: no element twice.
        intelligent_tiering_configurations: List<bucket::IntelligentTieringConfiguration> => "IntelligentTieringConfigurations",
        /// `InventoryConfigurations`: no element twice.
        inventory_configurations: List<bucket::InventoryConfiguration> => "InventoryConfigurations",
        /// `LifecycleConfiguration`.
        lifecycle_configuration: Value<bucket::LifecycleConfiguration> => "LifecycleConfiguration",
        /// `LoggingConfiguration`.
        logging_configuration: Value<bucket::LoggingConfiguration> => "LoggingConfiguration",
        /// `MetadataConfiguration`.
        metadata_configuration: Value<bucket::MetadataConfiguration> => "MetadataConfiguration",
        /// `MetadataTableConfiguration`.
        metadata_table_configuration: Value<bucket::MetadataTableConfiguration> => "MetadataTableConfiguration",
        /// `MetricsConfigurations`: no element twice.
        metrics_configurations: List<bucket::MetricsConfiguration> => "MetricsConfigurations",
        /// `NotificationConfiguration`.
        notification_configuration: Value<bucket::NotificationConfiguration> => "NotificationConfiguration",
        /// `ObjectLockConfiguration`.
        object_lock_configuration: Value<bucket::ObjectLockConfiguration> => "ObjectLockConfiguration",
        /// `ObjectLockEnabled`.
        object_lock_enabled: Value<bool> => "ObjectLockEnabled",
        /// `OwnershipControls`.
        ownership_controls: Value<bucket::OwnershipControls> => "OwnershipControls",
        /// `PublicAccessBlockConfiguration`.
        public_access_block_configuration: Value<bucket::PublicAccessBlockConfiguration> => "PublicAccessBlockConfiguration",
        /// `ReplicationConfiguration`.
        replication_configuration: Value<bucket::ReplicationConfiguration> => "ReplicationConfiguration",
        /// `Tags`.
        tags: List<Tag> => "Tags",
        /// `VersioningConfiguration`.
        versioning_configuration: Value<bucket::VersioningConfiguration> => "VersioningConfiguration",
        /// `WebsiteConfiguration`.
        website_configuration: Value<bucket::WebsiteConfiguration> => "WebsiteConfiguration",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<s3::Bucket>> => "Arn",
        /// `Fn::GetAtt` of `DomainName`.
        domain_name: Value<String> => "DomainName",
        /// `Fn::GetAtt` of `DualStackDomainName`.
        dual_stack_domain_name: Value<String> => "DualStackDomainName",
        /// `Fn::GetAtt` of `MetadataConfiguration.AnnotationTableConfiguration.TableArn`.
        metadata_configuration_annotation_table_configuration_table_arn: Value<String> => "MetadataConfiguration.AnnotationTableConfiguration.TableArn",
        /// `Fn::GetAtt` of `MetadataConfiguration.AnnotationTableConfiguration.TableName`.
        metadata_configuration_annotation_table_configuration_table_name: Value<String> => "MetadataConfiguration.AnnotationTableConfiguration.TableName",
        /// `Fn::GetAtt` of `MetadataConfiguration.InventoryTableConfiguration.TableArn`.
        metadata_configuration_inventory_table_configuration_table_arn: Value<String> => "MetadataConfiguration.InventoryTableConfiguration.TableArn",
        /// `Fn::GetAtt` of `MetadataConfiguration.InventoryTableConfiguration.TableName`.
        metadata_configuration_inventory_table_configuration_table_name: Value<String> => "MetadataConfiguration.InventoryTableConfiguration.TableName",
        /// `Fn::GetAtt` of `MetadataConfiguration.JournalTableConfiguration.TableArn`.
        metadata_configuration_journal_table_configuration_table_arn: Value<String> => "MetadataConfiguration.JournalTableConfiguration.TableArn",
        /// `Fn::GetAtt` of `MetadataConfiguration.JournalTableConfiguration.TableName`.
        metadata_configuration_journal_table_configuration_table_name: Value<String> => "MetadataConfiguration.JournalTableConfiguration.TableName",
        /// `Fn::GetAtt` of `MetadataTableConfiguration.S3TablesDestination.TableArn`.
        metadata_table_configuration_s3_tables_destination_table_arn: Value<String> => "MetadataTableConfiguration.S3TablesDestination.TableArn",
        /// `Fn::GetAtt` of `MetadataTableConfiguration.S3TablesDestination.TableNamespace`.
        metadata_table_configuration_s3_tables_destination_table_namespace: Value<String> => "MetadataTableConfiguration.S3TablesDestination.TableNamespace",
        /// `Fn::GetAtt` of `RegionalDomainName`.
        regional_domain_name: Value<String> => "RegionalDomainName",
        /// `Fn::GetAtt` of `WebsiteURL`.
        website_url: Value<String> => "WebsiteURL",
    }
}

/// The nested types of [`Bucket`].
pub mod bucket {
    use super::*;

    choice! {
        /// The values of `AbacStatus` in `AWS::S3::Bucket`.
        AbacStatus {
            Disabled = "Disabled",
            Enabled = "Enabled",
        }
    }

    properties! {
        /// [`AbortIncompleteMultipartUpload`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-abortincompletemultipartupload.html) of `AWS::S3::Bucket`.
        AbortIncompleteMultipartUpload;
        required {
            /// `DaysAfterInitiation`: required; at least 0.
            days_after_initiation: Value<i64> => "DaysAfterInitiation",
        }
        optional {}
    }

    properties! {
        /// [`AccelerateConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-accelerateconfiguration.html) of `AWS::S3::Bucket`.
        AccelerateConfiguration;
        required {
            /// `AccelerationStatus`: required; one of `Enabled`, `Suspended`.
            acceleration_status: Value<AccelerationStatus> => "AccelerationStatus",
        }
        optional {}
    }

    choice! {
        /// The values of `AccelerateConfiguration.AccelerationStatus` in `AWS::S3::Bucket`.
        AccelerationStatus {
            Enabled = "Enabled",
            Suspended = "Suspended",
        }
    }

    choice! {
        /// The values of `AccessControl` in `AWS::S3::Bucket`.
        AccessControl {
            AuthenticatedRead = "AuthenticatedRead",
            AwsExecRead = "AwsExecRead",
            BucketOwnerFullControl = "BucketOwnerFullControl",
            BucketOwnerRead = "BucketOwnerRead",
            LogDeliveryWrite = "LogDeliveryWrite",
            Private = "Private",
            PublicRead = "PublicRead",
            PublicReadWrite = "PublicReadWrite",
        }
    }

    properties! {
        /// [`AccessControlTranslation`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-accesscontroltranslation.html) of `AWS::S3::Bucket`.
        AccessControlTranslation;
        required {
            /// `Owner`: required; one of `Destination`.
            owner: Value<Owner> => "Owner",
        }
        optional {}
    }

    choice! {
        /// The values of `Tiering.AccessTier` in `AWS::S3::Bucket`.
        AccessTier {
            ArchiveAccess = "ARCHIVE_ACCESS",
            DeepArchiveAccess = "DEEP_ARCHIVE_ACCESS",
        }
    }

    choice! {
        /// The values of `CorsRule.AllowedMethods` in `AWS::S3::Bucket`.
        AllowedMethods {
            Delete = "DELETE",
            Get = "GET",
            Head = "HEAD",
            Post = "POST",
            Put = "PUT",
        }
    }

    properties! {
        /// [`AnalyticsConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-analyticsconfiguration.html) of `AWS::S3::Bucket`.
        AnalyticsConfiguration;
        required {
            /// `StorageClassAnalysis`: required.
            storage_class_analysis: Value<StorageClassAnalysis> => "StorageClassAnalysis",
            /// `Id`: required.
            id: Value<String> => "Id",
        }
        optional {
            /// `Prefix`.
            prefix: Value<String> => "Prefix",
            /// `TagFilters`: no element twice.
            tag_filters: List<TagFilter> => "TagFilters",
        }
    }

    properties! {
        /// [`AnnotationTableConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-annotationtableconfiguration.html) of `AWS::S3::Bucket`.
        AnnotationTableConfiguration;
        required {
            /// `ConfigurationState`: required; one of `DISABLED`, `ENABLED`.
            configuration_state: Value<ConfigurationState> => "ConfigurationState",
        }
        optional {
            /// `EncryptionConfiguration`.
            encryption_configuration: Value<MetadataTableEncryptionConfiguration> => "EncryptionConfiguration",
            /// `Role`.
            role: Value<String> => "Role",
        }
    }

    properties! {
        /// [`BlockedEncryptionTypes`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-blockedencryptiontypes.html) of `AWS::S3::Bucket`.
        BlockedEncryptionTypes;
        required {}
        optional {
            /// `EncryptionType`: no element twice; each one of `NONE`, `SSE-C`.
            encryption_type: List<EncryptionType> => "EncryptionType",
        }
    }

    properties! {
        /// [`BucketEncryption`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-bucketencryption.html) of `AWS::S3::Bucket`.
        BucketEncryption;
        required {
            /// `ServerSideEncryptionConfiguration`: required; no element twice.
            server_side_encryption_configuration: List<ServerSideEncryptionRule> => "ServerSideEncryptionConfiguration",
        }
        optional {}
    }

    choice! {
        /// The values of `BucketNamespace` in `AWS::S3::Bucket`.
        BucketNamespace {
            AccountRegional = "account-regional",
            Global = "global",
        }
    }

    choice! {
        /// The values of `InventoryTableConfiguration.ConfigurationState` in `AWS::S3::Bucket`.
        ConfigurationState {
            Disabled = "DISABLED",
            Enabled = "ENABLED",
        }
    }

    properties! {
        /// [`CorsConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-corsconfiguration.html) of `AWS::S3::Bucket`.
        CorsConfiguration;
        required {
            /// `CorsRules`: required; no element twice; each at most 100 characters.
            cors_rules: List<CorsRule> => "CorsRules",
        }
        optional {}
    }

    properties! {
        /// [`CorsRule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-corsrule.html) of `AWS::S3::Bucket`.
        CorsRule;
        required {
            /// `AllowedMethods`: required; no element twice; each one of `DELETE`, `GET`, `HEAD`, `POST`, `PUT`.
            allowed_methods: List<AllowedMethods> => "AllowedMethods",
            /// `AllowedOrigins`: required; no element twice.
            allowed_origins: List<String> => "AllowedOrigins",
        }
        optional {
            /// `AllowedHeaders`: no element twice.
            allowed_headers: List<String> => "AllowedHeaders",
            /// `ExposedHeaders`: no element twice.
            exposed_headers: List<String> => "ExposedHeaders",
            /// `Id`: at most 255 characters.
            id: Value<String> => "Id",
            /// `MaxAge`: at least 0.
            max_age: Value<i64> => "MaxAge",
        }
    }

    properties! {
        /// [`DataExport`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-dataexport.html) of `AWS::S3::Bucket`.
        DataExport;
        required {
            /// `Destination`: required.
            destination: Value<Destination> => "Destination",
            /// `OutputSchemaVersion`: required.
            output_schema_version: Value<String> => "OutputSchemaVersion",
        }
        optional {}
    }

    properties! {
        /// [`DefaultEventHold`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-defaulteventhold.html) of `AWS::S3::Bucket`.
        DefaultEventHold;
        required {}
        optional {
            /// `Days`.
            days: Value<i64> => "Days",
            /// `Years`.
            years: Value<i64> => "Years",
        }
    }

    properties! {
        /// [`DefaultRetention`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-defaultretention.html) of `AWS::S3::Bucket`.
        DefaultRetention;
        required {}
        optional {
            /// `Days`.
            days: Value<i64> => "Days",
            /// `DefaultEventHold`.
            default_event_hold: Value<DefaultEventHold> => "DefaultEventHold",
            /// `Mode`: one of `COMPLIANCE`, `GOVERNANCE`.
            mode: Value<Mode> => "Mode",
            /// `Years`.
            years: Value<i64> => "Years",
        }
    }

    properties! {
        /// [`DeleteMarkerReplication`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-deletemarkerreplication.html) of `AWS::S3::Bucket`.
        DeleteMarkerReplication;
        required {}
        optional {
            /// `Status`: one of `Disabled`, `Enabled`.
            status: Value<DeleteMarkerReplicationStatus> => "Status",
        }
    }

    choice! {
        /// The values of `DeleteMarkerReplication.Status` in `AWS::S3::Bucket`.
        DeleteMarkerReplicationStatus {
            Disabled = "Disabled",
            Enabled = "Enabled",
        }
    }

    properties! {
        /// [`Destination`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-destination.html) of `AWS::S3::Bucket`.
        Destination;
        required {
            /// `BucketArn`: required.
            bucket_arn: Value<String> => "BucketArn",
            /// `Format`: required; one of `CSV`, `ORC`, `Parquet`.
            format: Value<Format> => "Format",
        }
        optional {
            /// `BucketAccountId`.
            bucket_account_id: Value<String> => "BucketAccountId",
            /// `Prefix`.
            prefix: Value<String> => "Prefix",
        }
    }

    properties! {
        /// [`EncryptionConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-encryptionconfiguration.html) of `AWS::S3::Bucket`.
        EncryptionConfiguration;
        required {
            /// `ReplicaKmsKeyID`: required.
            replica_kms_key_id: Value<String> => "ReplicaKmsKeyID",
        }
        optional {}
    }

    choice! {
        /// The values of `BlockedEncryptionTypes.EncryptionType` in `AWS::S3::Bucket`.
        EncryptionType {
            None = "NONE",
            SseC = "SSE-C",
        }
    }

    properties! {
        /// [`EventBridgeConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-eventbridgeconfiguration.html) of `AWS::S3::Bucket`.
        EventBridgeConfiguration;
        required {
            /// `EventBridgeEnabled`: required.
            event_bridge_enabled: Value<bool> => "EventBridgeEnabled",
        }
        optional {}
    }

    choice! {
        /// The values of `RecordExpiration.Expiration` in `AWS::S3::Bucket`.
        Expiration {
            Disabled = "DISABLED",
            Enabled = "ENABLED",
        }
    }

    properties! {
        /// [`FilterRule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-filterrule.html) of `AWS::S3::Bucket`.
        FilterRule;
        required {
            /// `Value`: required.
            value: Value<String> => "Value",
            /// `Name`: required; at most 1024 characters.
            name: Value<String> => "Name",
        }
        optional {}
    }

    choice! {
        /// The values of `Destination.Format` in `AWS::S3::Bucket`.
        Format {
            Csv = "CSV",
            Orc = "ORC",
            Parquet = "Parquet",
        }
    }

    choice! {
        /// The values of `InventoryConfiguration.IncludedObjectVersions` in `AWS::S3::Bucket`.
        IncludedObjectVersions {
            All = "All",
            Current = "Current",
        }
    }

    properties! {
        /// [`IntelligentTieringConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-intelligenttieringconfiguration.html) of `AWS::S3::Bucket`.
        IntelligentTieringConfiguration;
        required {
            /// `Id`: required.
            id: Value<String> => "Id",
            /// `Status`: required; one of `Disabled`, `Enabled`.
            status: Value<IntelligentTieringConfigurationStatus> => "Status",
            /// `Tierings`: required; no element twice.
            tierings: List<Tiering> => "Tierings",
        }
        optional {
            /// `Prefix`.
            prefix: Value<String> => "Prefix",
            /// `TagFilters`: no element twice.
            tag_filters: List<TagFilter> => "TagFilters",
        }
    }

    choice! {
        /// The values of `IntelligentTieringConfiguration.Status` in `AWS::S3::Bucket`.
        IntelligentTieringConfigurationStatus {
            Disabled = "Disabled",
            Enabled = "Enabled",
        }
    }

    properties! {
        /// [`InventoryConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-inventoryconfiguration.html) of `AWS::S3::Bucket`.
        InventoryConfiguration;
        required {
            /// `Destination`: required.
            destination: Value<Destination> => "Destination",
            /// `Enabled`: required.
            enabled: Value<bool> => "Enabled",
            /// `Id`: required.
            id: Value<String> => "Id",
            /// `IncludedObjectVersions`: required; one of `All`, `Current`.
            included_object_versions: Value<IncludedObjectVersions> => "IncludedObjectVersions",
            /// `ScheduleFrequency`: required; one of `Daily`, `Weekly`.
            schedule_frequency: Value<ScheduleFrequency> => "ScheduleFrequency",
        }
        optional {
            /// `OptionalFields`: no element twice.
            optional_fields: List<OptionalFields> => "OptionalFields",
            /// `Prefix`.
            prefix: Value<String> => "Prefix",
        }
    }

    properties! {
        /// [`InventoryTableConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-inventorytableconfiguration.html) of `AWS::S3::Bucket`.
        InventoryTableConfiguration;
        required {
            /// `ConfigurationState`: required; one of `DISABLED`, `ENABLED`.
            configuration_state: Value<ConfigurationState> => "ConfigurationState",
        }
        optional {
            /// `EncryptionConfiguration`.
            encryption_configuration: Value<MetadataTableEncryptionConfiguration> => "EncryptionConfiguration",
        }
    }

    properties! {
        /// [`JournalTableConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-journaltableconfiguration.html) of `AWS::S3::Bucket`.
        JournalTableConfiguration;
        required {
            /// `RecordExpiration`: required.
            record_expiration: Value<RecordExpiration> => "RecordExpiration",
        }
        optional {
            /// `EncryptionConfiguration`.
            encryption_configuration: Value<MetadataTableEncryptionConfiguration> => "EncryptionConfiguration",
        }
    }

    properties! {
        /// [`LambdaConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-lambdaconfiguration.html) of `AWS::S3::Bucket`.
        LambdaConfiguration;
        required {
            /// `Function`: required.
            function: Value<String> => "Function",
            /// `Event`: required.
            event: Value<String> => "Event",
        }
        optional {
            /// `Filter`.
            filter: Value<NotificationFilter> => "Filter",
        }
    }

    properties! {
        /// [`LifecycleConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-lifecycleconfiguration.html) of `AWS::S3::Bucket`.
        LifecycleConfiguration;
        required {
            /// `Rules`: required; no element twice.
            rules: List<Rule> => "Rules",
        }
        optional {
            /// `TransitionDefaultMinimumObjectSize`: one of `all_storage_classes_128K`, `varies_by_storage_class`.
            transition_default_minimum_object_size: Value<TransitionDefaultMinimumObjectSize> => "TransitionDefaultMinimumObjectSize",
        }
    }

    properties! {
        /// [`LoggingConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-loggingconfiguration.html) of `AWS::S3::Bucket`.
        LoggingConfiguration;
        required {}
        optional {
            /// `DestinationBucketName`.
            destination_bucket_name: Value<String> => "DestinationBucketName",
            /// `LogFilePrefix`.
            log_file_prefix: Value<String> => "LogFilePrefix",
            /// `TargetObjectKeyFormat`.
            target_object_key_format: Value<TargetObjectKeyFormat> => "TargetObjectKeyFormat",
        }
    }

    properties! {
        /// [`MetadataConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metadataconfiguration.html) of `AWS::S3::Bucket`.
        MetadataConfiguration;
        required {
            /// `JournalTableConfiguration`: required.
            journal_table_configuration: Value<JournalTableConfiguration> => "JournalTableConfiguration",
        }
        optional {
            /// `AnnotationTableConfiguration`.
            annotation_table_configuration: Value<AnnotationTableConfiguration> => "AnnotationTableConfiguration",
            /// `InventoryTableConfiguration`.
            inventory_table_configuration: Value<InventoryTableConfiguration> => "InventoryTableConfiguration",
        }
    }

    properties! {
        /// [`MetadataTableConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metadatatableconfiguration.html) of `AWS::S3::Bucket`.
        MetadataTableConfiguration;
        required {
            /// `S3TablesDestination`: required.
            s3_tables_destination: Value<S3TablesDestination> => "S3TablesDestination",
        }
        optional {}
    }

    properties! {
        /// [`MetadataTableEncryptionConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metadatatableencryptionconfiguration.html) of `AWS::S3::Bucket`.
        MetadataTableEncryptionConfiguration;
        required {
            /// `SseAlgorithm`: required; one of `AES256`, `aws:kms`.
            sse_algorithm: Value<MetadataTableEncryptionConfigurationSseAlgorithm> => "SseAlgorithm",
        }
        optional {
            /// `KmsKeyArn`.
            kms_key_arn: Value<Arn<kms::Key>> => "KmsKeyArn",
        }
    }

    choice! {
        /// The values of `MetadataTableEncryptionConfiguration.SseAlgorithm` in `AWS::S3::Bucket`.
        MetadataTableEncryptionConfigurationSseAlgorithm {
            Aes256 = "AES256",
            AwsKms = "aws:kms",
        }
    }

    properties! {
        /// [`Metrics`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metrics.html) of `AWS::S3::Bucket`.
        Metrics;
        required {
            /// `Status`: required; one of `Disabled`, `Enabled`.
            status: Value<MetricsStatus> => "Status",
        }
        optional {
            /// `EventThreshold`.
            event_threshold: Value<ReplicationTimeValue> => "EventThreshold",
        }
    }

    properties! {
        /// [`MetricsConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-metricsconfiguration.html) of `AWS::S3::Bucket`.
        MetricsConfiguration;
        required {
            /// `Id`: required.
            id: Value<String> => "Id",
        }
        optional {
            /// `AccessPointArn`.
            access_point_arn: Value<String> => "AccessPointArn",
            /// `Prefix`.
            prefix: Value<String> => "Prefix",
            /// `TagFilters`: no element twice.
            tag_filters: List<TagFilter> => "TagFilters",
        }
    }

    choice! {
        /// The values of `Metrics.Status` in `AWS::S3::Bucket`.
        MetricsStatus {
            Disabled = "Disabled",
            Enabled = "Enabled",
        }
    }

    choice! {
        /// The values of `DefaultRetention.Mode` in `AWS::S3::Bucket`.
        Mode {
            Compliance = "COMPLIANCE",
            Governance = "GOVERNANCE",
        }
    }

    properties! {
        /// [`NoncurrentVersionExpiration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-noncurrentversionexpiration.html) of `AWS::S3::Bucket`.
        NoncurrentVersionExpiration;
        required {
            /// `NoncurrentDays`: required.
            noncurrent_days: Value<i64> => "NoncurrentDays",
        }
        optional {
            /// `NewerNoncurrentVersions`.
            newer_noncurrent_versions: Value<i64> => "NewerNoncurrentVersions",
        }
    }

    properties! {
        /// [`NoncurrentVersionTransition`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-noncurrentversiontransition.html) of `AWS::S3::Bucket`.
        NoncurrentVersionTransition;
        required {
            /// `StorageClass`: required; one of `DEEP_ARCHIVE`, `GLACIER`, `GLACIER_IR`, `Glacier`, `INTELLIGENT_TIERING`, `ONEZONE_IA`, `STANDARD_IA`.
            storage_class: Value<NoncurrentVersionTransitionStorageClass> => "StorageClass",
            /// `TransitionInDays`: required.
            transition_in_days: Value<i64> => "TransitionInDays",
        }
        optional {
            /// `NewerNoncurrentVersions`.
            newer_noncurrent_versions: Value<i64> => "NewerNoncurrentVersions",
        }
    }

    choice! {
        /// The values of `NoncurrentVersionTransition.StorageClass` in `AWS::S3::Bucket`.
        NoncurrentVersionTransitionStorageClass {
            DeepArchive = "DEEP_ARCHIVE",
            Glacier = "GLACIER",
            GlacierIr = "GLACIER_IR",
            GlacierSpelling2 = "Glacier",
            IntelligentTiering = "INTELLIGENT_TIERING",
            OnezoneIa = "ONEZONE_IA",
            StandardIa = "STANDARD_IA",
        }
    }

    properties! {
        /// [`NotificationConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-notificationconfiguration.html) of `AWS::S3::Bucket`.
        NotificationConfiguration;
        required {}
        optional {
            /// `EventBridgeConfiguration`.
            event_bridge_configuration: Value<EventBridgeConfiguration> => "EventBridgeConfiguration",
            /// `LambdaConfigurations`: no element twice.
            lambda_configurations: List<LambdaConfiguration> => "LambdaConfigurations",
            /// `QueueConfigurations`: no element twice.
            queue_configurations: List<QueueConfiguration> => "QueueConfigurations",
            /// `TopicConfigurations`: no element twice.
            topic_configurations: List<TopicConfiguration> => "TopicConfigurations",
        }
    }

    properties! {
        /// [`NotificationFilter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-notificationfilter.html) of `AWS::S3::Bucket`.
        NotificationFilter;
        required {
            /// `S3Key`: required.
            s3_key: Value<S3KeyFilter> => "S3Key",
        }
        optional {}
    }

    properties! {
        /// [`ObjectLockConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-objectlockconfiguration.html) of `AWS::S3::Bucket`.
        ObjectLockConfiguration;
        required {}
        optional {
            /// `ObjectLockEnabled`: one of `Enabled`.
            object_lock_enabled: Value<ObjectLockEnabled> => "ObjectLockEnabled",
            /// `Rule`.
            rule: Value<ObjectLockRule> => "Rule",
        }
    }

    choice! {
        /// The values of `ObjectLockConfiguration.ObjectLockEnabled` in `AWS::S3::Bucket`.
        ObjectLockEnabled {
            Enabled = "Enabled",
        }
    }

    properties! {
        /// [`ObjectLockRule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-objectlockrule.html) of `AWS::S3::Bucket`.
        ObjectLockRule;
        required {}
        optional {
            /// `DefaultRetention`.
            default_retention: Value<DefaultRetention> => "DefaultRetention",
        }
    }

    choice! {
        /// The values of `OwnershipControlsRule.ObjectOwnership` in `AWS::S3::Bucket`.
        ObjectOwnership {
            BucketOwnerEnforced = "BucketOwnerEnforced",
            BucketOwnerPreferred = "BucketOwnerPreferred",
            ObjectWriter = "ObjectWriter",
        }
    }

    choice! {
        /// The values of `InventoryConfiguration.OptionalFields` in `AWS::S3::Bucket`.
        OptionalFields {
            BucketKeyStatus = "BucketKeyStatus",
            ChecksumAlgorithm = "ChecksumAlgorithm",
            ETag = "ETag",
            EncryptionStatus = "EncryptionStatus",
            IntelligentTieringAccessTier = "IntelligentTieringAccessTier",
            IntelligentTieringReferenceDate = "IntelligentTieringReferenceDate",
            IsMultipartUploaded = "IsMultipartUploaded",
            LastModifiedDate = "LastModifiedDate",
            LifecycleExpirationDate = "LifecycleExpirationDate",
            ObjectAccessControlList = "ObjectAccessControlList",
            ObjectLockEventHoldDuration = "ObjectLockEventHoldDuration",
            ObjectLockEventHoldStatus = "ObjectLockEventHoldStatus",
            ObjectLockLegalHoldStatus = "ObjectLockLegalHoldStatus",
            ObjectLockMode = "ObjectLockMode",
            ObjectLockRetainUntilDate = "ObjectLockRetainUntilDate",
            ObjectOwner = "ObjectOwner",
            ReplicationStatus = "ReplicationStatus",
            Size = "Size",
            StorageClass = "StorageClass",
        }
    }

    choice! {
        /// The values of `AccessControlTranslation.Owner` in `AWS::S3::Bucket`.
        Owner {
            Destination = "Destination",
        }
    }

    properties! {
        /// [`OwnershipControls`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-ownershipcontrols.html) of `AWS::S3::Bucket`.
        OwnershipControls;
        required {
            /// `Rules`: required; no element twice.
            rules: List<OwnershipControlsRule> => "Rules",
        }
        optional {}
    }

    properties! {
        /// [`OwnershipControlsRule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-ownershipcontrolsrule.html) of `AWS::S3::Bucket`.
        OwnershipControlsRule;
        required {}
        optional {
            /// `ObjectOwnership`: one of `BucketOwnerEnforced`, `BucketOwnerPreferred`, `ObjectWriter`.
            object_ownership: Value<ObjectOwnership> => "ObjectOwnership",
        }
    }

    choice! {
        /// The values of `PartitionedPrefix.PartitionDateSource` in `AWS::S3::Bucket`.
        PartitionDateSource {
            DeliveryTime = "DeliveryTime",
            EventTime = "EventTime",
        }
    }

    properties! {
        /// [`PartitionedPrefix`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-partitionedprefix.html) of `AWS::S3::Bucket`.
        PartitionedPrefix;
        required {}
        optional {
            /// `PartitionDateSource`: one of `DeliveryTime`, `EventTime`.
            partition_date_source: Value<PartitionDateSource> => "PartitionDateSource",
        }
    }

    choice! {
        /// The values of `RedirectRule.Protocol` in `AWS::S3::Bucket`.
        Protocol {
            Http = "http",
            Https = "https",
        }
    }

    properties! {
        /// [`PublicAccessBlockConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-publicaccessblockconfiguration.html) of `AWS::S3::Bucket`.
        PublicAccessBlockConfiguration;
        required {}
        optional {
            /// `BlockPublicAcls`.
            block_public_acls: Value<bool> => "BlockPublicAcls",
            /// `BlockPublicPolicy`.
            block_public_policy: Value<bool> => "BlockPublicPolicy",
            /// `IgnorePublicAcls`.
            ignore_public_acls: Value<bool> => "IgnorePublicAcls",
            /// `RestrictPublicBuckets`.
            restrict_public_buckets: Value<bool> => "RestrictPublicBuckets",
        }
    }

    properties! {
        /// [`QueueConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-queueconfiguration.html) of `AWS::S3::Bucket`.
        QueueConfiguration;
        required {
            /// `Event`: required.
            event: Value<String> => "Event",
            /// `Queue`: required.
            queue: Value<String> => "Queue",
        }
        optional {
            /// `Filter`.
            filter: Value<NotificationFilter> => "Filter",
        }
    }

    properties! {
        /// [`RecordExpiration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-recordexpiration.html) of `AWS::S3::Bucket`.
        RecordExpiration;
        required {
            /// `Expiration`: required; one of `DISABLED`, `ENABLED`.
            expiration: Value<Expiration> => "Expiration",
        }
        optional {
            /// `Days`.
            days: Value<i64> => "Days",
        }
    }

    properties! {
        /// [`RedirectAllRequestsTo`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-redirectallrequeststo.html) of `AWS::S3::Bucket`.
        RedirectAllRequestsTo;
        required {
            /// `HostName`: required.
            host_name: Value<String> => "HostName",
        }
        optional {
            /// `Protocol`: one of `http`, `https`.
            protocol: Value<Protocol> => "Protocol",
        }
    }

    properties! {
        /// [`RedirectRule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-redirectrule.html) of `AWS::S3::Bucket`.
        RedirectRule;
        required {}
        optional {
            /// `HostName`.
            host_name: Value<String> => "HostName",
            /// `HttpRedirectCode`.
            http_redirect_code: Value<String> => "HttpRedirectCode",
            /// `Protocol`: one of `http`, `https`.
            protocol: Value<Protocol> => "Protocol",
            /// `ReplaceKeyPrefixWith`.
            replace_key_prefix_with: Value<String> => "ReplaceKeyPrefixWith",
            /// `ReplaceKeyWith`.
            replace_key_with: Value<String> => "ReplaceKeyWith",
        }
    }

    properties! {
        /// [`ReplicaModifications`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicamodifications.html) of `AWS::S3::Bucket`.
        ReplicaModifications;
        required {
            /// `Status`: required; one of `Disabled`, `Enabled`.
            status: Value<ReplicaModificationsStatus> => "Status",
        }
        optional {}
    }

    choice! {
        /// The values of `ReplicaModifications.Status` in `AWS::S3::Bucket`.
        ReplicaModificationsStatus {
            Disabled = "Disabled",
            Enabled = "Enabled",
        }
    }

    properties! {
        /// [`ReplicationConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationconfiguration.html) of `AWS::S3::Bucket`.
        ReplicationConfiguration;
        required {
            /// `Role`: required.
            role: Value<String> => "Role",
            /// `Rules`: required; no element twice; each 1 to 1000 characters.
            rules: List<ReplicationRule> => "Rules",
        }
        optional {}
    }

    properties! {
        /// [`ReplicationDestination`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationdestination.html) of `AWS::S3::Bucket`.
        ReplicationDestination;
        required {
            /// `Bucket`: required.
            bucket: Value<String> => "Bucket",
        }
        optional {
            /// `AccessControlTranslation`.
            access_control_translation: Value<AccessControlTranslation> => "AccessControlTranslation",
            /// `Account`.
            account: Value<String> => "Account",
            /// `EncryptionConfiguration`.
            encryption_configuration: Value<EncryptionConfiguration> => "EncryptionConfiguration",
            /// `Metrics`.
            metrics: Value<Metrics> => "Metrics",
            /// `ReplicationTime`.
            replication_time: Value<ReplicationTime> => "ReplicationTime",
            /// `StorageClass`: one of `DEEP_ARCHIVE`, `GLACIER`, `GLACIER_IR`, `INTELLIGENT_TIERING`, `ONEZONE_IA`, `REDUCED_REDUNDANCY`, `STANDARD`, `STANDARD_IA`.
            storage_class: Value<ReplicationDestinationStorageClass> => "StorageClass",
        }
    }

    choice! {
        /// The values of `ReplicationDestination.StorageClass` in `AWS::S3::Bucket`.
        ReplicationDestinationStorageClass {
            DeepArchive = "DEEP_ARCHIVE",
            Glacier = "GLACIER",
            GlacierIr = "GLACIER_IR",
            IntelligentTiering = "INTELLIGENT_TIERING",
            OnezoneIa = "ONEZONE_IA",
            ReducedRedundancy = "REDUCED_REDUNDANCY",
            Standard = "STANDARD",
            StandardIa = "STANDARD_IA",
        }
    }

    properties! {
        /// [`ReplicationRule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationrule.html) of `AWS::S3::Bucket`.
        ReplicationRule;
        required {
            /// `Destination`: required.
            destination: Value<ReplicationDestination> => "Destination",
            /// `Status`: required; one of `Disabled`, `Enabled`.
            status: Value<ReplicationRuleStatus> => "Status",
        }
        optional {
            /// `DeleteMarkerReplication`.
            delete_marker_replication: Value<DeleteMarkerReplication> => "DeleteMarkerReplication",
            /// `Filter`.
            filter: Value<ReplicationRuleFilter> => "Filter",
            /// `Id`: at most 255 characters.
            id: Value<String> => "Id",
            /// `Prefix`: at most 1024 characters.
            prefix: Value<String> => "Prefix",
            /// `Priority`.
            priority: Value<i64> => "Priority",
            /// `SourceSelectionCriteria`.
            source_selection_criteria: Value<SourceSelectionCriteria> => "SourceSelectionCriteria",
        }
    }

    properties! {
        /// [`ReplicationRuleAndOperator`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationruleandoperator.html) of `AWS::S3::Bucket`.
        ReplicationRuleAndOperator;
        required {}
        optional {
            /// `Prefix`.
            prefix: Value<String> => "Prefix",
            /// `TagFilters`: no element twice.
            tag_filters: List<TagFilter> => "TagFilters",
        }
    }

    properties! {
        /// [`ReplicationRuleFilter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationrulefilter.html) of `AWS::S3::Bucket`.
        ReplicationRuleFilter;
        required {}
        optional {
            /// `And`.
            and: Value<ReplicationRuleAndOperator> => "And",
            /// `Prefix`.
            prefix: Value<String> => "Prefix",
            /// `TagFilter`.
            tag_filter: Value<TagFilter> => "TagFilter",
        }
    }

    choice! {
        /// The values of `ReplicationRule.Status` in `AWS::S3::Bucket`.
        ReplicationRuleStatus {
            Disabled = "Disabled",
            Enabled = "Enabled",
        }
    }

    properties! {
        /// [`ReplicationTime`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationtime.html) of `AWS::S3::Bucket`.
        ReplicationTime;
        required {
            /// `Status`: required; one of `Disabled`, `Enabled`.
            status: Value<ReplicationTimeStatus> => "Status",
            /// `Time`: required.
            time: Value<ReplicationTimeValue> => "Time",
        }
        optional {}
    }

    choice! {
        /// The values of `ReplicationTime.Status` in `AWS::S3::Bucket`.
        ReplicationTimeStatus {
            Disabled = "Disabled",
            Enabled = "Enabled",
        }
    }

    properties! {
        /// [`ReplicationTimeValue`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-replicationtimevalue.html) of `AWS::S3::Bucket`.
        ReplicationTimeValue;
        required {
            /// `Minutes`: required.
            minutes: Value<i64> => "Minutes",
        }
        optional {}
    }

    properties! {
        /// [`RoutingRule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-routingrule.html) of `AWS::S3::Bucket`.
        RoutingRule;
        required {
            /// `RedirectRule`: required.
            redirect_rule: Value<RedirectRule> => "RedirectRule",
        }
        optional {
            /// `RoutingRuleCondition`.
            routing_rule_condition: Value<RoutingRuleCondition> => "RoutingRuleCondition",
        }
    }

    properties! {
        /// [`RoutingRuleCondition`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-routingrulecondition.html) of `AWS::S3::Bucket`.
        RoutingRuleCondition;
        required {}
        optional {
            /// `HttpErrorCodeReturnedEquals`.
            http_error_code_returned_equals: Value<String> => "HttpErrorCodeReturnedEquals",
            /// `KeyPrefixEquals`.
            key_prefix_equals: Value<String> => "KeyPrefixEquals",
        }
    }

    properties! {
        /// [`Rule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-rule.html) of `AWS::S3::Bucket`.
        Rule;
        required {
            /// `Status`: required; one of `Disabled`, `Enabled`.
            status: Value<RuleStatus> => "Status",
        }
        optional {
            /// `AbortIncompleteMultipartUpload`.
            abort_incomplete_multipart_upload: Value<AbortIncompleteMultipartUpload> => "AbortIncompleteMultipartUpload",
            /// `ExpirationDate`: pattern `^(\d{4})-(0[0-9]|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-4]):([0-5]\d):([0-6]\d)((\.\d{3})?)Z$`.
            expiration_date: Value<String> => "ExpirationDate",
            /// `ExpirationInDays`.
            expiration_in_days: Value<i64> => "ExpirationInDays",
            /// `ExpiredObjectDeleteMarker`.
            expired_object_delete_marker: Value<bool> => "ExpiredObjectDeleteMarker",
            /// `Id`: at most 255 characters.
            id: Value<String> => "Id",
            /// `NoncurrentVersionExpiration`.
            noncurrent_version_expiration: Value<NoncurrentVersionExpiration> => "NoncurrentVersionExpiration",
            /// `NoncurrentVersionExpirationInDays`.
            noncurrent_version_expiration_in_days: Value<i64> => "NoncurrentVersionExpirationInDays",
            /// `NoncurrentVersionTransition`.
            noncurrent_version_transition: Value<NoncurrentVersionTransition> => "NoncurrentVersionTransition",
            /// `NoncurrentVersionTransitions`: no element twice.
            noncurrent_version_transitions: List<NoncurrentVersionTransition> => "NoncurrentVersionTransitions",
            /// `ObjectSizeGreaterThan`: at most 20 characters; pattern `[0-9]+`.
            object_size_greater_than: Value<String> => "ObjectSizeGreaterThan",
            /// `ObjectSizeLessThan`: at most 20 characters; pattern `[0-9]+`.
            object_size_less_than: Value<String> => "ObjectSizeLessThan",
            /// `Prefix`.
            prefix: Value<String> => "Prefix",
            /// `TagFilters`: no element twice.
            tag_filters: List<TagFilter> => "TagFilters",
            /// `Transition`.
            transition: Value<Transition> => "Transition",
            /// `Transitions`: no element twice.
            transitions: List<Transition> => "Transitions",
        }
    }

    choice! {
        /// The values of `Rule.Status` in `AWS::S3::Bucket`.
        RuleStatus {
            Disabled = "Disabled",
            Enabled = "Enabled",
        }
    }

    properties! {
        /// [`S3KeyFilter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-s3keyfilter.html) of `AWS::S3::Bucket`.
        S3KeyFilter;
        required {
            /// `Rules`: required; no element twice.
            rules: List<FilterRule> => "Rules",
        }
        optional {}
    }

    properties! {
        /// [`S3TablesDestination`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-s3tablesdestination.html) of `AWS::S3::Bucket`.
        S3TablesDestination;
        required {
            /// `TableBucketArn`: required.
            table_bucket_arn: Value<String> => "TableBucketArn",
            /// `TableName`: required.
            table_name: Value<String> => "TableName",
        }
        optional {}
    }

    choice! {
        /// The values of `InventoryConfiguration.ScheduleFrequency` in `AWS::S3::Bucket`.
        ScheduleFrequency {
            Daily = "Daily",
            Weekly = "Weekly",
        }
    }

    properties! {
        /// [`ServerSideEncryptionByDefault`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-serversideencryptionbydefault.html) of `AWS::S3::Bucket`.
        ServerSideEncryptionByDefault;
        required {
            /// `SSEAlgorithm`: required; one of `AES256`, `aws:kms`, `aws:kms:dsse`.
            sse_algorithm: Value<ServerSideEncryptionByDefaultSseAlgorithm> => "SSEAlgorithm",
        }
        optional {
            /// `KMSMasterKeyID`.
            kms_master_key_id: Value<String> => "KMSMasterKeyID",
        }
    }

    choice! {
        /// The values of `ServerSideEncryptionByDefault.SSEAlgorithm` in `AWS::S3::Bucket`.
        ServerSideEncryptionByDefaultSseAlgorithm {
            Aes256 = "AES256",
            AwsKms = "aws:kms",
            AwsKmsDsse = "aws:kms:dsse",
        }
    }

    properties! {
        /// [`ServerSideEncryptionRule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-serversideencryptionrule.html) of `AWS::S3::Bucket`.
        ServerSideEncryptionRule;
        required {}
        optional {
            /// `BlockedEncryptionTypes`.
            blocked_encryption_types: Value<BlockedEncryptionTypes> => "BlockedEncryptionTypes",
            /// `BucketKeyEnabled`.
            bucket_key_enabled: Value<bool> => "BucketKeyEnabled",
            /// `ServerSideEncryptionByDefault`.
            server_side_encryption_by_default: Value<ServerSideEncryptionByDefault> => "ServerSideEncryptionByDefault",
        }
    }

    properties! {
        /// [`SourceSelectionCriteria`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-sourceselectioncriteria.html) of `AWS::S3::Bucket`.
        SourceSelectionCriteria;
        required {}
        optional {
            /// `ReplicaModifications`.
            replica_modifications: Value<ReplicaModifications> => "ReplicaModifications",
            /// `SseKmsEncryptedObjects`.
            sse_kms_encrypted_objects: Value<SseKmsEncryptedObjects> => "SseKmsEncryptedObjects",
        }
    }

    properties! {
        /// [`SseKmsEncryptedObjects`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-ssekmsencryptedobjects.html) of `AWS::S3::Bucket`.
        SseKmsEncryptedObjects;
        required {
            /// `Status`: required; one of `Disabled`, `Enabled`.
            status: Value<SseKmsEncryptedObjectsStatus> => "Status",
        }
        optional {}
    }

    choice! {
        /// The values of `SseKmsEncryptedObjects.Status` in `AWS::S3::Bucket`.
        SseKmsEncryptedObjectsStatus {
            Disabled = "Disabled",
            Enabled = "Enabled",
        }
    }

    properties! {
        /// [`StorageClassAnalysis`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-storageclassanalysis.html) of `AWS::S3::Bucket`.
        StorageClassAnalysis;
        required {}
        optional {
            /// `DataExport`.
            data_export: Value<DataExport> => "DataExport",
        }
    }

    properties! {
        /// [`TagFilter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-tagfilter.html) of `AWS::S3::Bucket`.
        TagFilter;
        required {
            /// `Value`: required.
            value: Value<String> => "Value",
            /// `Key`: required.
            key: Value<String> => "Key",
        }
        optional {}
    }

    properties! {
        /// [`TargetObjectKeyFormat`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-targetobjectkeyformat.html) of `AWS::S3::Bucket`.
        TargetObjectKeyFormat;
        required {}
        optional {
            /// `PartitionedPrefix`.
            partitioned_prefix: Value<PartitionedPrefix> => "PartitionedPrefix",
            /// `SimplePrefix`.
            simple_prefix: Value<Json> => "SimplePrefix",
        }
    }

    properties! {
        /// [`Tiering`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-tiering.html) of `AWS::S3::Bucket`.
        Tiering;
        required {
            /// `AccessTier`: required; one of `ARCHIVE_ACCESS`, `DEEP_ARCHIVE_ACCESS`.
            access_tier: Value<AccessTier> => "AccessTier",
            /// `Days`: required.
            days: Value<i64> => "Days",
        }
        optional {}
    }

    properties! {
        /// [`TopicConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-topicconfiguration.html) of `AWS::S3::Bucket`.
        TopicConfiguration;
        required {
            /// `Event`: required.
            event: Value<String> => "Event",
            /// `Topic`: required.
            topic: Value<String> => "Topic",
        }
        optional {
            /// `Filter`.
            filter: Value<NotificationFilter> => "Filter",
        }
    }

    properties! {
        /// [`Transition`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-transition.html) of `AWS::S3::Bucket`.
        Transition;
        required {
            /// `StorageClass`: required; one of `DEEP_ARCHIVE`, `GLACIER`, `GLACIER_IR`, `Glacier`, `INTELLIGENT_TIERING`, `ONEZONE_IA`, `STANDARD_IA`.
            storage_class: Value<TransitionStorageClass> => "StorageClass",
        }
        optional {
            /// `TransitionDate`: pattern `^(\d{4})-(0[0-9]|1[0-2])-([0-2]\d|3[01])T([01]\d|2[0-4]):([0-5]\d):([0-6]\d)((\.\d{3})?)Z$`.
            transition_date: Value<String> => "TransitionDate",
            /// `TransitionInDays`.
            transition_in_days: Value<i64> => "TransitionInDays",
        }
    }

    choice! {
        /// The values of `LifecycleConfiguration.TransitionDefaultMinimumObjectSize` in `AWS::S3::Bucket`.
        TransitionDefaultMinimumObjectSize {
            AllStorageClasses128k = "all_storage_classes_128K",
            VariesByStorageClass = "varies_by_storage_class",
        }
    }

    choice! {
        /// The values of `Transition.StorageClass` in `AWS::S3::Bucket`.
        TransitionStorageClass {
            DeepArchive = "DEEP_ARCHIVE",
            Glacier = "GLACIER",
            GlacierIr = "GLACIER_IR",
            GlacierSpelling2 = "Glacier",
            IntelligentTiering = "INTELLIGENT_TIERING",
            OnezoneIa = "ONEZONE_IA",
            StandardIa = "STANDARD_IA",
        }
    }

    properties! {
        /// [`VersioningConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-versioningconfiguration.html) of `AWS::S3::Bucket`.
        VersioningConfiguration;
        required {
            /// `Status`: required; one of `Enabled`, `Suspended`.
            status: Value<VersioningConfigurationStatus> => "Status",
        }
        optional {}
    }

    choice! {
        /// The values of `VersioningConfiguration.Status` in `AWS::S3::Bucket`.
        VersioningConfigurationStatus {
            Enabled = "Enabled",
            Suspended = "Suspended",
        }
    }

    properties! {
        /// [`WebsiteConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-bucket-websiteconfiguration.html) of `AWS::S3::Bucket`.
        WebsiteConfiguration;
        required {}
        optional {
            /// `ErrorDocument`.
            error_document: Value<String> => "ErrorDocument",
            /// `IndexDocument`.
            index_document: Value<String> => "IndexDocument",
            /// `RedirectAllRequestsTo`.
            redirect_all_requests_to: Value<RedirectAllRequestsTo> => "RedirectAllRequestsTo",
            /// `RoutingRules`.
            routing_rules: List<RoutingRule> => "RoutingRules",
        }
    }
}

resource! {
    /// [`AWS::S3::BucketPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucketpolicy.html). Identified by `Bucket`.
    BucketPolicy = "AWS::S3::BucketPolicy", tags: None;
    required {
        /// `Bucket`: required. A change replaces the resource.
        bucket: Value<Id<s3::Bucket>> => "Bucket",
        /// `PolicyDocument`: required.
        policy_document: Value<Json> => "PolicyDocument",
    }
    optional {}
    attributes {}
}

#[cfg(feature = "s3")]
resource! {
    /// [`AWS::S3::MultiRegionAccessPoint`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-multiregionaccesspoint.html). Identified by `Name`.
    MultiRegionAccessPoint = "AWS::S3::MultiRegionAccessPoint", tags: None;
    required {
        /// `Regions`: required; at least 1 elements; no element twice. A change replaces the resource.
        regions: List<multi_region_access_point::Region> => "Regions",
    }
    optional {
        /// `Name`: 3 to 50 characters; pattern `^[a-z0-9][-a-z0-9]{1,48}[a-z0-9]$`. A change replaces the resource.
        name: Value<String> => "Name",
        /// `PublicAccessBlockConfiguration`. A change replaces the resource.
        public_access_block_configuration: Value<multi_region_access_point::PublicAccessBlockConfiguration> => "PublicAccessBlockConfiguration",
    }
    attributes {
        /// `Fn::GetAtt` of `Alias`.
        alias: Value<String> => "Alias",
        /// `Fn::GetAtt` of `CreatedAt`.
        created_at: Value<String> => "CreatedAt",
    }
}

#[cfg(feature = "s3")]
/// The nested types of [`MultiRegionAccessPoint`].
pub mod multi_region_access_point {
    use super::*;

    properties! {
        /// [`PublicAccessBlockConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-multiregionaccesspoint-publicaccessblockconfiguration.html) of `AWS::S3::MultiRegionAccessPoint`.
        PublicAccessBlockConfiguration;
        required {}
        optional {
            /// `BlockPublicAcls`.
            block_public_acls: Value<bool> => "BlockPublicAcls",
            /// `BlockPublicPolicy`.
            block_public_policy: Value<bool> => "BlockPublicPolicy",
            /// `IgnorePublicAcls`.
            ignore_public_acls: Value<bool> => "IgnorePublicAcls",
            /// `RestrictPublicBuckets`.
            restrict_public_buckets: Value<bool> => "RestrictPublicBuckets",
        }
    }

    properties! {
        /// [`Region`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-multiregionaccesspoint-region.html) of `AWS::S3::MultiRegionAccessPoint`.
        Region;
        required {
            /// `Bucket`: required; 3 to 63 characters; pattern `^[a-z0-9][a-z0-9//.//-]*[a-z0-9]$`.
            bucket: Value<String> => "Bucket",
        }
        optional {
            /// `BucketAccountId`: 12 characters; pattern `^[0-9]{12}$`.
            bucket_account_id: Value<String> => "BucketAccountId",
        }
    }
}

#[cfg(feature = "s3")]
resource! {
    /// [`AWS::S3::MultiRegionAccessPointPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-multiregionaccesspointpolicy.html). Identified by `MrapName`.
    MultiRegionAccessPointPolicy = "AWS::S3::MultiRegionAccessPointPolicy", tags: None;
    required {
        /// `Policy`: required.
        policy: Value<Json> => "Policy",
        /// `MrapName`: required; 3 to 50 characters; pattern `^[a-z0-9][-a-z0-9]{1,48}[a-z0-9]$`. A change replaces the resource.
        mrap_name: Value<String> => "MrapName",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `PolicyStatus.IsPublic`.
        policy_status_is_public: Value<String> => "PolicyStatus.IsPublic",
    }
}

#[cfg(feature = "s3")]
resource! {
    /// [`AWS::S3::StorageLens`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-storagelens.html). Identified by `Id`.
    StorageLens = "AWS::S3::StorageLens", tags: List;
    required {
        /// `StorageLensConfiguration`: required.
        storage_lens_configuration: Value<storage_lens::StorageLensConfiguration> => "StorageLensConfiguration",
    }
    optional {
        /// `Tags`: at most 50 elements; no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `StorageLensConfiguration.StorageLensArn`.
        storage_lens_configuration_storage_lens_arn: Value<String> => "StorageLensConfiguration.StorageLensArn",
    }
}

#[cfg(feature = "s3")]
/// The nested types of [`StorageLens`].
pub mod storage_lens {
    use super::*;

    properties! {
        /// [`AccountLevel`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelens-accountlevel.html) of `AWS::S3::StorageLens`.
        AccountLevel;
        required {
            /// `BucketLevel`: required.
            bucket_level: Value<BucketLevel> => "BucketLevel",
        }
        optional {
            /// `ActivityMetrics`.
            activity_metrics: Value<ActivityMetrics> => "ActivityMetrics",
            /// `AdvancedCostOptimizationMetrics`.
            advanced_cost_optimization_metrics: Value<AdvancedCostOptimizationMetrics> => "AdvancedCostOptimizationMetrics",
            /// `AdvancedDataProtectionMetrics`.
            advanced_data_protection_metrics: Value<AdvancedDataProtectionMetrics> => "AdvancedDataProtectionMetrics",
            /// `AdvancedPerformanceMetrics`.
            advanced_performance_metrics: Value<AdvancedPerformanceMetrics> => "AdvancedPerformanceMetrics",
            /// `DetailedStatusCodesMetrics`.
            detailed_status_codes_metrics: Value<DetailedStatusCodesMetrics> => "DetailedStatusCodesMetrics",
            /// `StorageLensGroupLevel`.
            storage_lens_group_level: Value<StorageLensGroupLevel> => "StorageLensGroupLevel",
        }
    }

    properties! {
        /// [`ActivityMetrics`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelens-activitymetrics.html) of `AWS::S3::StorageLens`.
        ActivityMetrics;
        required {}
        optional {
            /// `IsEnabled`.
            is_enabled: Value<bool> => "IsEnabled",
        }
    }

    properties! {
        /// [`AdvancedCostOptimizationMetrics`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelens-advancedcostoptimizationmetrics.html) of `AWS::S3::StorageLens`.
        AdvancedCostOptimizationMetrics;
        required {}
        optional {
            /// `IsEnabled`.
            is_enabled: Value<bool> => "IsEnabled",
        }
    }

    properties! {
        /// [`AdvancedDataProtectionMetrics`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelens-advanceddataprotectionmetrics.html) of `AWS::S3::StorageLens`.
        AdvancedDataProtectionMetrics;
        required {}
        optional {
            /// `IsEnabled`.
            is_enabled: Value<bool> => "IsEnabled",
        }
    }

    properties! {
        /// [`AdvancedPerformanceMetrics`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelens-advancedperformancemetrics.html) of `AWS::S3::StorageLens`.
        AdvancedPerformanceMetrics;
        required {}
        optional {
            /// `IsEnabled`.
            is_enabled: Value<bool> => "IsEnabled",
        }
    }

    properties! {
        /// [`AwsOrg`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelens-awsorg.html) of `AWS::S3::StorageLens`.
        AwsOrg;
        required {
            /// `Arn`: required.
            arn: Value<String> => "Arn",
        }
        optional {}
    }

    properties! {
        /// [`BucketLevel`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelens-bucketlevel.html) of `AWS::S3::StorageLens`.
        BucketLevel;
        required {}
        optional {
            /// `ActivityMetrics`.
            activity_metrics: Value<ActivityMetrics> => "ActivityMetrics",
            /// `AdvancedCostOptimizationMetrics`.
            advanced_cost_optimization_metrics: Value<AdvancedCostOptimizationMetrics> => "AdvancedCostOptimizationMetrics",
            /// `AdvancedDataProtectionMetrics`.
            advanced_data_protection_metrics: Value<AdvancedDataProtectionMetrics> => "AdvancedDataProtectionMetrics",
            /// `AdvancedPerformanceMetrics`.
            advanced_performance_metrics: Value<AdvancedPerformanceMetrics> => "AdvancedPerformanceMetrics",
            /// `DetailedStatusCodesMetrics`.
            detailed_status_codes_metrics: Value<DetailedStatusCodesMetrics> => "DetailedStatusCodesMetrics",
            /// `PrefixLevel`.
            prefix_level: Value<PrefixLevel> => "PrefixLevel",
        }
    }

    properties! {
        /// [`BucketsAndRegions`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelens-bucketsandregions.html) of `AWS::S3::StorageLens`.
        BucketsAndRegions;
        required {}
        optional {
            /// `Buckets`: no element twice.
            buckets: List<String> => "Buckets",
            /// `Regions`: no element twice.
            regions: List<String> => "Regions",
        }
    }

    properties! {
        /// [`CloudWatchMetrics`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelens-cloudwatchmetrics.html) of `AWS::S3::StorageLens`.
        CloudWatchMetrics;
        required {
            /// `IsEnabled`: required.
            is_enabled: Value<bool> => "IsEnabled",
        }
        optional {}
    }

    properties! {
        /// [`DataExport`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelens-dataexport.html) of `AWS::S3::StorageLens`.
        DataExport;
        required {}
        optional {
            /// `CloudWatchMetrics`.
            cloud_watch_metrics: Value<CloudWatchMetrics> => "CloudWatchMetrics",
            /// `S3BucketDestination`.
            s3_bucket_destination: Value<S3BucketDestination> => "S3BucketDestination",
            /// `StorageLensTableDestination`.
            storage_lens_table_destination: Value<StorageLensTableDestination> => "StorageLensTableDestination",
        }
    }

    properties! {
        /// [`DetailedStatusCodesMetrics`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelens-detailedstatuscodesmetrics.html) of `AWS::S3::StorageLens`.
        DetailedStatusCodesMetrics;
        required {}
        optional {
            /// `IsEnabled`.
            is_enabled: Value<bool> => "IsEnabled",
        }
    }

    properties! {
        /// [`Encryption`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelens-encryption.html) of `AWS::S3::StorageLens`.
        Encryption;
        required {}
        optional {
            /// `SSEKMS`.
            sse_kms: Value<SseKms> => "SSEKMS",
            /// `SSES3`.
            sse_s3: Value<Json> => "SSES3",
        }
    }

    choice! {
        /// The values of `S3BucketDestination.Format` in `AWS::S3::StorageLens`.
        Format {
            Csv = "CSV",
            Parquet = "Parquet",
        }
    }

    choice! {
        /// The values of `S3BucketDestination.OutputSchemaVersion` in `AWS::S3::StorageLens`.
        OutputSchemaVersion {
            V1 = "V_1",
        }
    }

    properties! {
        /// [`PrefixLevel`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelens-prefixlevel.html) of `AWS::S3::StorageLens`.
        PrefixLevel;
        required {
            /// `StorageMetrics`: required.
            storage_metrics: Value<PrefixLevelStorageMetrics> => "StorageMetrics",
        }
        optional {}
    }

    properties! {
        /// [`PrefixLevelStorageMetrics`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelens-prefixlevelstoragemetrics.html) of `AWS::S3::StorageLens`.
        PrefixLevelStorageMetrics;
        required {}
        optional {
            /// `IsEnabled`.
            is_enabled: Value<bool> => "IsEnabled",
            /// `SelectionCriteria`.
            selection_criteria: Value<SelectionCriteria> => "SelectionCriteria",
        }
    }

    properties! {
        /// [`S3BucketDestination`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelens-s3bucketdestination.html) of `AWS::S3::StorageLens`.
        S3BucketDestination;
        required {
            /// `OutputSchemaVersion`: required; one of `V_1`.
            output_schema_version: Value<OutputSchemaVersion> => "OutputSchemaVersion",
            /// `Format`: required; one of `CSV`, `Parquet`.
            format: Value<Format> => "Format",
            /// `AccountId`: required.
            account_id: Value<String> => "AccountId",
            /// `Arn`: required.
            arn: Value<String> => "Arn",
        }
        optional {
            /// `Encryption`.
            encryption: Value<Encryption> => "Encryption",
            /// `Prefix`.
            prefix: Value<String> => "Prefix",
        }
    }

    properties! {
        /// [`SelectionCriteria`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelens-selectioncriteria.html) of `AWS::S3::StorageLens`.
        SelectionCriteria;
        required {}
        optional {
            /// `Delimiter`.
            delimiter: Value<String> => "Delimiter",
            /// `MaxDepth`.
            max_depth: Value<i64> => "MaxDepth",
            /// `MinStorageBytesPercentage`.
            min_storage_bytes_percentage: Value<f64> => "MinStorageBytesPercentage",
        }
    }

    properties! {
        /// [`SSEKMS`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelens-ssekms.html) of `AWS::S3::StorageLens`.
        SseKms;
        required {
            /// `KeyId`: required.
            key_id: Value<String> => "KeyId",
        }
        optional {}
    }

    properties! {
        /// [`StorageLensConfiguration`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelens-storagelensconfiguration.html) of `AWS::S3::StorageLens`.
        StorageLensConfiguration;
        required {
            /// `Id`: required; 1 to 64 characters; pattern `^[a-zA-Z0-9\-_.]+$`. A change replaces the resource.
            id: Value<String> => "Id",
            /// `AccountLevel`: required.
            account_level: Value<AccountLevel> => "AccountLevel",
            /// `IsEnabled`: required.
            is_enabled: Value<bool> => "IsEnabled",
        }
        optional {
            /// `AwsOrg`.
            aws_org: Value<AwsOrg> => "AwsOrg",
            /// `DataExport`.
            data_export: Value<DataExport> => "DataExport",
            /// `Exclude`.
            exclude: Value<BucketsAndRegions> => "Exclude",
            /// `ExpandedPrefixesDataExport`.
            expanded_prefixes_data_export: Value<StorageLensExpandedPrefixesDataExport> => "ExpandedPrefixesDataExport",
            /// `Include`.
            include: Value<BucketsAndRegions> => "Include",
            /// `PrefixDelimiter`.
            prefix_delimiter: Value<String> => "PrefixDelimiter",
        }
    }

    properties! {
        /// [`StorageLensExpandedPrefixesDataExport`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelens-storagelensexpandedprefixesdataexport.html) of `AWS::S3::StorageLens`.
        StorageLensExpandedPrefixesDataExport;
        required {}
        optional {
            /// `S3BucketDestination`.
            s3_bucket_destination: Value<S3BucketDestination> => "S3BucketDestination",
            /// `StorageLensTableDestination`.
            storage_lens_table_destination: Value<StorageLensTableDestination> => "StorageLensTableDestination",
        }
    }

    properties! {
        /// [`StorageLensGroupLevel`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelens-storagelensgrouplevel.html) of `AWS::S3::StorageLens`.
        StorageLensGroupLevel;
        required {}
        optional {
            /// `StorageLensGroupSelectionCriteria`.
            storage_lens_group_selection_criteria: Value<StorageLensGroupSelectionCriteria> => "StorageLensGroupSelectionCriteria",
        }
    }

    properties! {
        /// [`StorageLensGroupSelectionCriteria`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelens-storagelensgroupselectioncriteria.html) of `AWS::S3::StorageLens`.
        StorageLensGroupSelectionCriteria;
        required {}
        optional {
            /// `Exclude`: no element twice.
            exclude: List<String> => "Exclude",
            /// `Include`: no element twice.
            include: List<String> => "Include",
        }
    }

    properties! {
        /// [`StorageLensTableDestination`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelens-storagelenstabledestination.html) of `AWS::S3::StorageLens`.
        StorageLensTableDestination;
        required {
            /// `IsEnabled`: required.
            is_enabled: Value<bool> => "IsEnabled",
        }
        optional {
            /// `Encryption`.
            encryption: Value<Encryption> => "Encryption",
        }
    }
}

#[cfg(feature = "s3")]
resource! {
    /// [`AWS::S3::StorageLensGroup`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-storagelensgroup.html). Identified by `Name`.
    StorageLensGroup = "AWS::S3::StorageLensGroup", tags: List;
    required {
        /// `Name`: required; 1 to 64 characters; pattern `^[a-zA-Z0-9\-_]+$`. A change replaces the resource.
        name: Value<String> => "Name",
        /// `Filter`: required.
        filter: Value<storage_lens_group::Filter> => "Filter",
    }
    optional {
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `StorageLensGroupArn`.
        storage_lens_group_arn: Value<Arn<s3::StorageLensGroup>> => "StorageLensGroupArn",
    }
}

#[cfg(feature = "s3")]
/// The nested types of [`StorageLensGroup`].
pub mod storage_lens_group {
    use super::*;

    properties! {
        /// [`And`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelensgroup-and.html) of `AWS::S3::StorageLensGroup`.
        And;
        required {}
        optional {
            /// `MatchAnyPrefix`: no element twice; each at most 1024 characters.
            match_any_prefix: List<String> => "MatchAnyPrefix",
            /// `MatchAnySuffix`: no element twice; each at most 1024 characters.
            match_any_suffix: List<String> => "MatchAnySuffix",
            /// `MatchAnyTag`: no element twice.
            match_any_tag: List<Tag> => "MatchAnyTag",
            /// `MatchObjectAge`.
            match_object_age: Value<MatchObjectAge> => "MatchObjectAge",
            /// `MatchObjectSize`.
            match_object_size: Value<MatchObjectSize> => "MatchObjectSize",
        }
    }

    properties! {
        /// [`Filter`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelensgroup-filter.html) of `AWS::S3::StorageLensGroup`.
        Filter;
        required {}
        optional {
            /// `And`: no element twice.
            and: Value<And> => "And",
            /// `MatchAnyPrefix`: no element twice; each at most 1024 characters.
            match_any_prefix: List<String> => "MatchAnyPrefix",
            /// `MatchAnySuffix`: no element twice; each at most 1024 characters.
            match_any_suffix: List<String> => "MatchAnySuffix",
            /// `MatchAnyTag`: no element twice.
            match_any_tag: List<Tag> => "MatchAnyTag",
            /// `MatchObjectAge`.
            match_object_age: Value<MatchObjectAge> => "MatchObjectAge",
            /// `MatchObjectSize`.
            match_object_size: Value<MatchObjectSize> => "MatchObjectSize",
            /// `Or`: no element twice.
            or: Value<Or> => "Or",
        }
    }

    properties! {
        /// [`MatchObjectAge`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelensgroup-matchobjectage.html) of `AWS::S3::StorageLensGroup`.
        MatchObjectAge;
        required {}
        optional {
            /// `DaysGreaterThan`: at least 1.
            days_greater_than: Value<i64> => "DaysGreaterThan",
            /// `DaysLessThan`: at least 1.
            days_less_than: Value<i64> => "DaysLessThan",
        }
    }

    properties! {
        /// [`MatchObjectSize`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelensgroup-matchobjectsize.html) of `AWS::S3::StorageLensGroup`.
        MatchObjectSize;
        required {}
        optional {
            /// `BytesGreaterThan`: at least 1.
            bytes_greater_than: Value<i64> => "BytesGreaterThan",
            /// `BytesLessThan`: at least 1.
            bytes_less_than: Value<i64> => "BytesLessThan",
        }
    }

    properties! {
        /// [`Or`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-s3-storagelensgroup-or.html) of `AWS::S3::StorageLensGroup`.
        Or;
        required {}
        optional {
            /// `MatchAnyPrefix`: no element twice; each at most 1024 characters.
            match_any_prefix: List<String> => "MatchAnyPrefix",
            /// `MatchAnySuffix`: no element twice; each at most 1024 characters.
            match_any_suffix: List<String> => "MatchAnySuffix",
            /// `MatchAnyTag`: no element twice.
            match_any_tag: List<Tag> => "MatchAnyTag",
            /// `MatchObjectAge`.
            match_object_age: Value<MatchObjectAge> => "MatchObjectAge",
            /// `MatchObjectSize`.
            match_object_size: Value<MatchObjectSize> => "MatchObjectSize",
        }
    }
}
