//! `AWS::KMS`. Generated from CloudFormation's resource schemas of 2026-10-20;
//! do not edit: `UPDATE_EXPECT=1 cargo test -p ecs-dsl-tests --test codegen` writes it.
#![allow(unused_imports, reason = "the features decide which are used")]

use super::kms;
use super::prelude::*;

resource! {
    /// [`AWS::KMS::Alias`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-alias.html). Identified by `AliasName`.
    Alias = "AWS::KMS::Alias", tags: None;
    required {
        /// `AliasName`: required; 1 to 256 characters; pattern `^(alias/)[a-zA-Z0-9:/_-]+$`. A change replaces the resource.
        alias_name: Value<String> => "AliasName",
        /// `TargetKeyId`: required; 1 to 256 characters.
        target_key_id: Value<Id<kms::Key>> => "TargetKeyId",
    }
    optional {}
    attributes {}
}

resource! {
    /// [`AWS::KMS::Key`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-key.html). Identified by `KeyId`.
    Key = "AWS::KMS::Key", tags: List;
    required {}
    optional {
        /// `BypassPolicyLockoutSafetyCheck`.
        bypass_policy_lockout_safety_check: Value<bool> => "BypassPolicyLockoutSafetyCheck",
        /// `Description`: 0 to 8192 characters.
        description: Value<String> => "Description",
        /// `EnableKeyRotation`.
        enable_key_rotation: Value<bool> => "EnableKeyRotation",
        /// `Enabled`.
        enabled: Value<bool> => "Enabled",
        /// `KeyPolicy`.
        key_policy: Value<Json> => "KeyPolicy",
        /// `KeySpec`.
        key_spec: Value<key::KeySpec> => "KeySpec",
        /// `KeyUsage`: one of `ENCRYPT_DECRYPT`, `GENERATE_VERIFY_MAC`, `KEY_AGREEMENT`, `SIGN_VERIFY`.
        key_usage: Value<key::KeyUsage> => "KeyUsage",
        /// `MultiRegion`.
        multi_region: Value<bool> => "MultiRegion",
        /// `Origin`: one of `AWS_KMS`, `EXTERNAL`.
        origin: Value<key::Origin> => "Origin",
        /// `PendingWindowInDays`: 7 to 30.
        pending_window_in_days: Value<i64> => "PendingWindowInDays",
        /// `RotationPeriodInDays`: 90 to 2560.
        rotation_period_in_days: Value<i64> => "RotationPeriodInDays",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<kms::Key>> => "Arn",
        /// `Fn::GetAtt` of `KeyId`.
        key_id: Value<Id<kms::Key>> => "KeyId",
    }
}

/// The nested types of [`Key`].
pub mod key {
    use super::*;

    choice! {
        /// The values of `KeySpec` in `AWS::KMS::Key`.
        KeySpec {
            EccNistEdwards25519 = "ECC_NIST_EDWARDS25519",
            EccNistP256 = "ECC_NIST_P256",
            EccNistP384 = "ECC_NIST_P384",
            EccNistP521 = "ECC_NIST_P521",
            EccSecgP256k1 = "ECC_SECG_P256K1",
            Hmac224 = "HMAC_224",
            Hmac256 = "HMAC_256",
            Hmac384 = "HMAC_384",
            Hmac512 = "HMAC_512",
            MlDsa44 = "ML_DSA_44",
            MlDsa65 = "ML_DSA_65",
            MlDsa87 = "ML_DSA_87",
            Rsa2048 = "RSA_2048",
            Rsa3072 = "RSA_3072",
            Rsa4096 = "RSA_4096",
            Sm2 = "SM2",
            SymmetricDefault = "SYMMETRIC_DEFAULT",
        }
    }

    choice! {
        /// The values of `KeyUsage` in `AWS::KMS::Key`.
        KeyUsage {
            EncryptDecrypt = "ENCRYPT_DECRYPT",
            GenerateVerifyMac = "GENERATE_VERIFY_MAC",
            KeyAgreement = "KEY_AGREEMENT",
            SignVerify = "SIGN_VERIFY",
        }
    }

    choice! {
        /// The values of `Origin` in `AWS::KMS::Key`.
        Origin {
            AwsKms = "AWS_KMS",
            External = "EXTERNAL",
        }
    }
}

#[cfg(feature = "kms")]
resource! {
    /// [`AWS::KMS::ReplicaKey`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-kms-replicakey.html). Identified by `KeyId`.
    ReplicaKey = "AWS::KMS::ReplicaKey", tags: List;
    required {
        /// `PrimaryKeyArn`: required; 1 to 256 characters. A change replaces the resource.
        primary_key_arn: Value<String> => "PrimaryKeyArn",
        /// `KeyPolicy`: required.
        key_policy: Value<Json> => "KeyPolicy",
    }
    optional {
        /// `Description`: 0 to 8192 characters.
        description: Value<String> => "Description",
        /// `Enabled`.
        enabled: Value<bool> => "Enabled",
        /// `PendingWindowInDays`: 7 to 30.
        pending_window_in_days: Value<i64> => "PendingWindowInDays",
        /// `Tags`: no element twice.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<kms::ReplicaKey>> => "Arn",
        /// `Fn::GetAtt` of `KeyId`.
        key_id: Value<Id<kms::ReplicaKey>> => "KeyId",
    }
}
