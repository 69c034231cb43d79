//! `AWS::SecretsManager`. Generated from CloudFormation's resource schemas of 2026-10-20;
//! do not edit: `UPDATE_EXPECT=1 cargo test -p ecs-dsl-tests --test codegen` writes it.
#![allow(unused_imports, reason = "the features decide which are used")]

use super::iam;
use super::kms;
use super::prelude::*;
use super::secretsmanager;

resource! {
    /// [`AWS::SecretsManager::ResourcePolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-resourcepolicy.html). Identified by `Id`.
    ResourcePolicy = "AWS::SecretsManager::ResourcePolicy", tags: None;
    required {
        /// `ResourcePolicy`: required; 1 to 20480 characters.
        resource_policy: Value<Json> => "ResourcePolicy",
        /// `SecretId`: required; 1 to 2048 characters. A change replaces the resource.
        secret_id: Value<Id<secretsmanager::Secret>> => "SecretId",
    }
    optional {
        /// `BlockPublicPolicy`.
        block_public_policy: Value<bool> => "BlockPublicPolicy",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<secretsmanager::ResourcePolicy>> => "Id",
    }
}

#[cfg(feature = "secretsmanager")]
resource! {
    /// [`AWS::SecretsManager::RotationSchedule`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-rotationschedule.html). Identified by `Id`.
    RotationSchedule = "AWS::SecretsManager::RotationSchedule", tags: None;
    required {
        /// `SecretId`: required. A change replaces the resource.
        secret_id: Value<Id<secretsmanager::Secret>> => "SecretId",
    }
    optional {
        /// `ExternalSecretRotationMetadata`.
        external_secret_rotation_metadata: List<rotation_schedule::ExternalSecretRotationMetadataItem> => "ExternalSecretRotationMetadata",
        /// `ExternalSecretRotationRoleArn`.
        external_secret_rotation_role_arn: Value<Arn<iam::Role>> => "ExternalSecretRotationRoleArn",
        /// `HostedRotationLambda`.
        hosted_rotation_lambda: Value<rotation_schedule::HostedRotationLambda> => "HostedRotationLambda",
        /// `RotateImmediatelyOnUpdate`.
        rotate_immediately_on_update: Value<bool> => "RotateImmediatelyOnUpdate",
        /// `RotationLambdaARN`.
        rotation_lambda_arn: Value<String> => "RotationLambdaARN",
        /// `RotationRules`.
        rotation_rules: Value<rotation_schedule::RotationRules> => "RotationRules",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<secretsmanager::RotationSchedule>> => "Id",
    }
}

#[cfg(feature = "secretsmanager")]
/// The nested types of [`RotationSchedule`].
pub mod rotation_schedule {
    use super::*;

    properties! {
        /// [`ExternalSecretRotationMetadataItem`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-rotationschedule-externalsecretrotationmetadataitem.html) of `AWS::SecretsManager::RotationSchedule`.
        ExternalSecretRotationMetadataItem;
        required {
            /// `Key`: required.
            key: Value<String> => "Key",
            /// `Value`: required.
            value: Value<String> => "Value",
        }
        optional {}
    }

    properties! {
        /// [`HostedRotationLambda`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-rotationschedule-hostedrotationlambda.html) of `AWS::SecretsManager::RotationSchedule`.
        HostedRotationLambda;
        required {
            /// `RotationType`: required.
            rotation_type: Value<String> => "RotationType",
        }
        optional {
            /// `ExcludeCharacters`.
            exclude_characters: Value<String> => "ExcludeCharacters",
            /// `KmsKeyArn`.
            kms_key_arn: Value<Arn<kms::Key>> => "KmsKeyArn",
            /// `MasterSecretArn`.
            master_secret_arn: Value<String> => "MasterSecretArn",
            /// `MasterSecretKmsKeyArn`.
            master_secret_kms_key_arn: Value<String> => "MasterSecretKmsKeyArn",
            /// `RotationLambdaName`.
            rotation_lambda_name: Value<String> => "RotationLambdaName",
            /// `Runtime`.
            runtime: Value<String> => "Runtime",
            /// `SuperuserSecretArn`.
            superuser_secret_arn: Value<String> => "SuperuserSecretArn",
            /// `SuperuserSecretKmsKeyArn`.
            superuser_secret_kms_key_arn: Value<String> => "SuperuserSecretKmsKeyArn",
            /// `VpcSecurityGroupIds`.
            vpc_security_group_ids: Value<String> => "VpcSecurityGroupIds",
            /// `VpcSubnetIds`.
            vpc_subnet_ids: Value<String> => "VpcSubnetIds",
        }
    }

    properties! {
        /// [`RotationRules`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-rotationschedule-rotationrules.html) of `AWS::SecretsManager::RotationSchedule`.
        RotationRules;
        required {}
        optional {
            /// `AutomaticallyAfterDays`.
            automatically_after_days: Value<i64> => "AutomaticallyAfterDays",
            /// `Duration`.
            duration: Value<String> => "Duration",
            /// `ScheduleExpression`.
            schedule_expression: Value<String> => "ScheduleExpression",
        }
    }
}

resource! {
    /// [`AWS::SecretsManager::Secret`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secret.html). Identified by `Id`.
    Secret = "AWS::SecretsManager::Secret", tags: List;
    required {}
    optional {
        /// `Description`: 0 to 2048 characters.
        description: Value<String> => "Description",
        /// `GenerateSecretString`.
        generate_secret_string: Value<secret::GenerateSecretString> => "GenerateSecretString",
        /// `KmsKeyId`: 0 to 2048 characters.
        kms_key_id: Value<String> => "KmsKeyId",
        /// `Name`: 0 to 512 characters. A change replaces the resource.
        name: Value<String> => "Name",
        /// `ReplicaRegions`.
        replica_regions: List<secret::ReplicaRegion> => "ReplicaRegions",
        /// `SecretString`: 1 to 65536 characters.
        secret_string: Value<String> => "SecretString",
        /// `Tags`.
        tags: List<Tag> => "Tags",
        /// `Type`: 0 to 256 characters.
        r#type: Value<String> => "Type",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<secretsmanager::Secret>> => "Id",
    }
}

/// The nested types of [`Secret`].
pub mod secret {
    use super::*;

    properties! {
        /// [`GenerateSecretString`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-secret-generatesecretstring.html) of `AWS::SecretsManager::Secret`.
        GenerateSecretString;
        required {}
        optional {
            /// `ExcludeCharacters`.
            exclude_characters: Value<String> => "ExcludeCharacters",
            /// `ExcludeLowercase`.
            exclude_lowercase: Value<bool> => "ExcludeLowercase",
            /// `ExcludeNumbers`.
            exclude_numbers: Value<bool> => "ExcludeNumbers",
            /// `ExcludePunctuation`.
            exclude_punctuation: Value<bool> => "ExcludePunctuation",
            /// `ExcludeUppercase`.
            exclude_uppercase: Value<bool> => "ExcludeUppercase",
            /// `GenerateStringKey`.
            generate_string_key: Value<String> => "GenerateStringKey",
            /// `IncludeSpace`.
            include_space: Value<bool> => "IncludeSpace",
            /// `PasswordLength`.
            password_length: Value<i64> => "PasswordLength",
            /// `RequireEachIncludedType`.
            require_each_included_type: Value<bool> => "RequireEachIncludedType",
            /// `SecretStringTemplate`.
            secret_string_template: Value<String> => "SecretStringTemplate",
        }
    }

    properties! {
        /// [`ReplicaRegion`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-secretsmanager-secret-replicaregion.html) of `AWS::SecretsManager::Secret`.
        ReplicaRegion;
        required {
            /// `Region`: required.
            region: Value<String> => "Region",
        }
        optional {
            /// `KmsKeyId`.
            kms_key_id: Value<String> => "KmsKeyId",
        }
    }
}

#[cfg(feature = "secretsmanager")]
resource! {
    /// [`AWS::SecretsManager::SecretTargetAttachment`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-secretsmanager-secrettargetattachment.html). Identified by `Id`.
    SecretTargetAttachment = "AWS::SecretsManager::SecretTargetAttachment", tags: None;
    required {
        /// `TargetType`: required.
        target_type: Value<String> => "TargetType",
        /// `TargetId`: required.
        target_id: Value<String> => "TargetId",
        /// `SecretId`: required; 1 to 2048 characters. A change replaces the resource.
        secret_id: Value<Id<secretsmanager::Secret>> => "SecretId",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<secretsmanager::SecretTargetAttachment>> => "Id",
    }
}
