//! `AWS::IAM`. Generated from CloudFormation's resource schemas of 2026-10-20;
//! do not edit: `UPDATE_EXPECT=1 cargo test -p ecs-dsl-tests --test codegen` writes it.
#![allow(unused_imports, reason = "the features decide which are used")]

use super::iam;
use super::prelude::*;

#[cfg(feature = "iam")]
resource! {
    /// [`AWS::IAM::AccessKey`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-accesskey.html). Identified by `Id`.
    AccessKey = "AWS::IAM::AccessKey", tags: None;
    required {
        /// `UserName`: required. A change replaces the resource.
        user_name: Value<String> => "UserName",
    }
    optional {
        /// `Serial`. A change replaces the resource.
        serial: Value<i64> => "Serial",
        /// `Status`.
        status: Value<String> => "Status",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<iam::AccessKey>> => "Id",
        /// `Fn::GetAtt` of `SecretAccessKey`.
        secret_access_key: Value<String> => "SecretAccessKey",
    }
}

#[cfg(feature = "iam")]
resource! {
    /// [`AWS::IAM::Group`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-group.html). Identified by `GroupName`.
    Group = "AWS::IAM::Group", tags: None;
    required {}
    optional {
        /// `GroupName`: 1 to 128 characters; pattern `^[\w+=,.@-]+$`. A change replaces the resource.
        group_name: Value<String> => "GroupName",
        /// `ManagedPolicyArns`: 0 to 20 elements; no element twice; each pattern `arn:(aws[a-zA-Z-]*)?:iam::(\d{12}|aws):policy/[a-zA-Z_0-9+=,.@\-_/]+`.
        managed_policy_arns: List<String> => "ManagedPolicyArns",
        /// `Path`: 1 to 512 characters; pattern `^(\u002F)|(\u002F[\u0021-\u007E]+\u002F)$`.
        path: Value<String> => "Path",
        /// `Policies`.
        policies: List<group::Policy> => "Policies",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<iam::Group>> => "Arn",
    }
}

#[cfg(feature = "iam")]
/// The nested types of [`Group`].
pub mod group {
    use super::*;

    properties! {
        /// [`Policy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-iam-group-policy.html) of `AWS::IAM::Group`.
        Policy;
        required {
            /// `PolicyDocument`: required.
            policy_document: Value<Json> => "PolicyDocument",
            /// `PolicyName`: required.
            policy_name: Value<String> => "PolicyName",
        }
        optional {}
    }
}

#[cfg(feature = "iam")]
resource! {
    /// [`AWS::IAM::GroupPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-grouppolicy.html). Identified by `PolicyName`, `GroupName`.
    GroupPolicy = "AWS::IAM::GroupPolicy", tags: None;
    required {
        /// `PolicyName`: required; 1 to 128 characters; pattern `^[\w+=,.@-]+$`. A change replaces the resource.
        policy_name: Value<String> => "PolicyName",
        /// `GroupName`: required; 1 to 128 characters; pattern `^[\w+=,.@-]+$`. A change replaces the resource.
        group_name: Value<String> => "GroupName",
    }
    optional {
        /// `PolicyDocument`: 1 to 131072 characters; pattern `^[\u0009\u000A\u000D\u0020-\u00FF]+$`.
        policy_document: Value<Json> => "PolicyDocument",
    }
    attributes {}
}

resource! {
    /// [`AWS::IAM::InstanceProfile`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-instanceprofile.html). Identified by `InstanceProfileName`.
    InstanceProfile = "AWS::IAM::InstanceProfile", tags: None;
    required {
        /// `Roles`: required; 0 to 1 elements; no element twice; each pattern `[a-zA-Z0-9+=,.@\-_]+`.
        roles: List<Id<iam::Role>> => "Roles",
    }
    optional {
        /// `InstanceProfileName`: 0 to 128 characters; pattern `^([\w+=,.@-]+)?$`. A change replaces the resource.
        instance_profile_name: Value<String> => "InstanceProfileName",
        /// `Path`: 1 to 512 characters; pattern `^(\u002F)|(\u002F[\u0021-\u007E]+\u002F)$`. A change replaces the resource.
        path: Value<String> => "Path",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<iam::InstanceProfile>> => "Arn",
    }
}

resource! {
    /// [`AWS::IAM::ManagedPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-managedpolicy.html). Identified by `PolicyArn`.
    ManagedPolicy = "AWS::IAM::ManagedPolicy", tags: None;
    required {
        /// `PolicyDocument`: required; 1 to 131072 characters; pattern `^[\u0009\u000A\u000D\u0020-\u00FF]+$`.
        policy_document: Value<Json> => "PolicyDocument",
    }
    optional {
        /// `Description`: 0 to 1000 characters. A change replaces the resource.
        description: Value<String> => "Description",
        /// `Groups`: no element twice.
        groups: List<String> => "Groups",
        /// `ManagedPolicyName`. A change replaces the resource.
        managed_policy_name: Value<String> => "ManagedPolicyName",
        /// `Path`: 1 to 512 characters; pattern `^((/[A-Za-z0-9\.,\+@=_-]+)*)/$`. A change replaces the resource.
        path: Value<String> => "Path",
        /// `Roles`: no element twice.
        roles: List<Id<iam::Role>> => "Roles",
        /// `Users`: no element twice.
        users: List<String> => "Users",
    }
    attributes {
        /// `Fn::GetAtt` of `AttachmentCount`.
        attachment_count: Value<i64> => "AttachmentCount",
        /// `Fn::GetAtt` of `CreateDate`.
        create_date: Value<String> => "CreateDate",
        /// `Fn::GetAtt` of `DefaultVersionId`.
        default_version_id: Value<String> => "DefaultVersionId",
        /// `Fn::GetAtt` of `IsAttachable`.
        is_attachable: Value<bool> => "IsAttachable",
        /// `Fn::GetAtt` of `PermissionsBoundaryUsageCount`.
        permissions_boundary_usage_count: Value<i64> => "PermissionsBoundaryUsageCount",
        /// `Fn::GetAtt` of `PolicyArn`.
        policy_arn: Value<Id<iam::ManagedPolicy>> => "PolicyArn",
        /// `Fn::GetAtt` of `PolicyId`.
        policy_id: Value<String> => "PolicyId",
        /// `Fn::GetAtt` of `UpdateDate`.
        update_date: Value<String> => "UpdateDate",
    }
}

#[cfg(feature = "iam")]
resource! {
    /// [`AWS::IAM::OIDCProvider`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-oidcprovider.html). Identified by `Arn`.
    OidcProvider = "AWS::IAM::OIDCProvider", tags: List;
    required {}
    optional {
        /// `ClientIdList`: each 1 to 255 characters.
        client_id_list: List<String> => "ClientIdList",
        /// `Tags`: 0 to 50 elements.
        tags: List<Tag> => "Tags",
        /// `ThumbprintList`: at most 5 elements; each 40 characters; each pattern `[0-9A-Fa-f]{40}`.
        thumbprint_list: List<String> => "ThumbprintList",
        /// `Url`: 1 to 255 characters. A change replaces the resource.
        url: Value<String> => "Url",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Id<iam::OidcProvider>> => "Arn",
    }
}

resource! {
    /// [`AWS::IAM::Policy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-policy.html). Identified by `Id`.
    Policy = "AWS::IAM::Policy", tags: None;
    required {
        /// `PolicyDocument`: required; 1 to 131072 characters; pattern `^[\u0009\u000A\u000D\u0020-\u00FF]+$`.
        policy_document: Value<Json> => "PolicyDocument",
        /// `PolicyName`: required; 1 to 128 characters; pattern `^[\w+=,.@-]+$`.
        policy_name: Value<String> => "PolicyName",
    }
    optional {
        /// `Groups`.
        groups: List<String> => "Groups",
        /// `Roles`.
        roles: List<Id<iam::Role>> => "Roles",
        /// `Users`.
        users: List<String> => "Users",
    }
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<iam::Policy>> => "Id",
    }
}

resource! {
    /// [`AWS::IAM::Role`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-role.html). Identified by `RoleName`.
    Role = "AWS::IAM::Role", tags: List;
    required {
        /// `AssumeRolePolicyDocument`: required; 1 to 131072 characters; pattern `^[\u0009\u000A\u000D\u0020-\u00FF]+$`.
        assume_role_policy_document: Value<Json> => "AssumeRolePolicyDocument",
    }
    optional {
        /// `Description`: 0 to 1000 characters; pattern `^[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*$`.
        description: Value<String> => "Description",
        /// `ManagedPolicyArns`: at least 0 elements; no element twice; each pattern `arn:(aws[a-zA-Z-]*)?:iam::(\d{12}|aws):policy/[a-zA-Z_0-9+=,.@\-_/]+`.
        managed_policy_arns: List<String> => "ManagedPolicyArns",
        /// `MaxSessionDuration`: 3600 to 43200.
        max_session_duration: Value<i64> => "MaxSessionDuration",
        /// `Path`: 1 to 512 characters; pattern `^(\u002F)|(\u002F[\u0021-\u007E]+\u002F)$`. A change replaces the resource.
        path: Value<String> => "Path",
        /// `PermissionsBoundary`: 20 to 2048 characters.
        permissions_boundary: Value<String> => "PermissionsBoundary",
        /// `Policies`.
        policies: List<role::Policy> => "Policies",
        /// `RoleName`: 1 to 64 characters; pattern `^[\w+=,.@-]+$`. A change replaces the resource.
        role_name: Value<String> => "RoleName",
        /// `Tags`: 0 to 50 elements.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<iam::Role>> => "Arn",
        /// `Fn::GetAtt` of `RoleId`.
        role_id: Value<String> => "RoleId",
    }
}

/// The nested types of [`Role`].
pub mod role {
    use super::*;

    properties! {
        /// [`Policy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-iam-role-policy.html) of `AWS::IAM::Role`.
        Policy;
        required {
            /// `PolicyName`: required.
            policy_name: Value<String> => "PolicyName",
            /// `PolicyDocument`: required.
            policy_document: Value<Json> => "PolicyDocument",
        }
        optional {}
    }
}

#[cfg(feature = "iam")]
resource! {
    /// [`AWS::IAM::RolePolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-rolepolicy.html). Identified by `PolicyName`, `RoleName`.
    RolePolicy = "AWS::IAM::RolePolicy", tags: None;
    required {
        /// `PolicyName`: required; 1 to 128 characters; pattern `^[\w+=,.@-]+$`. A change replaces the resource.
        policy_name: Value<String> => "PolicyName",
        /// `RoleName`: required; 1 to 64 characters; pattern `^[\w+=,.@-]+$`. A change replaces the resource.
        role_name: Value<Id<iam::Role>> => "RoleName",
    }
    optional {
        /// `PolicyDocument`: 1 to 131072 characters; pattern `^[\u0009\u000A\u000D\u0020-\u00FF]+$`.
        policy_document: Value<Json> => "PolicyDocument",
    }
    attributes {}
}

#[cfg(feature = "iam")]
resource! {
    /// [`AWS::IAM::SAMLProvider`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-samlprovider.html). Identified by `Arn`.
    SamlProvider = "AWS::IAM::SAMLProvider", tags: List;
    required {}
    optional {
        /// `AddPrivateKey`: 1 to 16384 characters; pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`. A change replaces the resource.
        add_private_key: Value<String> => "AddPrivateKey",
        /// `AssertionEncryptionMode`: one of `Allowed`, `Required`.
        assertion_encryption_mode: Value<saml_provider::AssertionEncryptionMode> => "AssertionEncryptionMode",
        /// `Name`: 1 to 128 characters; pattern `[\w._-]+`. A change replaces the resource.
        name: Value<String> => "Name",
        /// `PrivateKeyList`: at most 2 elements.
        private_key_list: List<saml_provider::SamlPrivateKey> => "PrivateKeyList",
        /// `RemovePrivateKey`: 22 to 64 characters; pattern `[A-Z0-9]+`. A change replaces the resource.
        remove_private_key: Value<String> => "RemovePrivateKey",
        /// `SamlMetadataDocument`: 1000 to 10000000 characters.
        saml_metadata_document: Value<String> => "SamlMetadataDocument",
        /// `Tags`: 0 to 50 elements.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Id<iam::SamlProvider>> => "Arn",
        /// `Fn::GetAtt` of `SamlProviderUUID`.
        saml_provider_uuid: Value<String> => "SamlProviderUUID",
    }
}

#[cfg(feature = "iam")]
/// The nested types of [`SamlProvider`].
pub mod saml_provider {
    use super::*;

    choice! {
        /// The values of `AssertionEncryptionMode` in `AWS::IAM::SAMLProvider`.
        AssertionEncryptionMode {
            Allowed = "Allowed",
            Required = "Required",
        }
    }

    properties! {
        /// [`SAMLPrivateKey`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-iam-samlprovider-samlprivatekey.html) of `AWS::IAM::SAMLProvider`.
        SamlPrivateKey;
        required {
            /// `KeyId`: required; 22 to 64 characters; pattern `[A-Z0-9]+`.
            key_id: Value<String> => "KeyId",
            /// `Timestamp`: required.
            timestamp: Value<String> => "Timestamp",
        }
        optional {}
    }
}

#[cfg(feature = "iam")]
resource! {
    /// [`AWS::IAM::ServerCertificate`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-servercertificate.html). Identified by `ServerCertificateName`.
    ServerCertificate = "AWS::IAM::ServerCertificate", tags: List;
    required {}
    optional {
        /// `CertificateBody`: 1 to 16384 characters; pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`. A change replaces the resource.
        certificate_body: Value<String> => "CertificateBody",
        /// `CertificateChain`: 1 to 2097152 characters; pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`. A change replaces the resource.
        certificate_chain: Value<String> => "CertificateChain",
        /// `Path`: 1 to 512 characters; pattern `(\u002F)|(\u002F[\u0021-\u007F]+\u002F)`.
        path: Value<String> => "Path",
        /// `PrivateKey`: 1 to 16384 characters; pattern `[\u0009\u000A\u000D\u0020-\u00FF]+`. A change replaces the resource.
        private_key: Value<String> => "PrivateKey",
        /// `ServerCertificateName`: 1 to 128 characters; pattern `[\w+=,.@-]+`. A change replaces the resource.
        server_certificate_name: Value<String> => "ServerCertificateName",
        /// `Tags`.
        tags: List<Tag> => "Tags",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<iam::ServerCertificate>> => "Arn",
    }
}

#[cfg(feature = "iam")]
resource! {
    /// [`AWS::IAM::ServiceLinkedRole`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-servicelinkedrole.html). Identified by `RoleName`.
    ServiceLinkedRole = "AWS::IAM::ServiceLinkedRole", tags: None;
    required {}
    optional {
        /// `AWSServiceName`: 1 to 128 characters; pattern `^[\w+=,.@-]+$`. A change replaces the resource.
        aws_service_name: Value<String> => "AWSServiceName",
        /// `CustomSuffix`: 1 to 64 characters; pattern `^[\w+=,.@-]+$`. A change replaces the resource.
        custom_suffix: Value<String> => "CustomSuffix",
        /// `Description`: 0 to 1000 characters; pattern `^[\u0009\u000A\u000D\u0020-\u007E\u00A1-\u00FF]*$`.
        description: Value<String> => "Description",
    }
    attributes {
        /// `Fn::GetAtt` of `RoleName`.
        role_name: Value<Id<iam::ServiceLinkedRole>> => "RoleName",
    }
}

#[cfg(feature = "iam")]
resource! {
    /// [`AWS::IAM::User`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-user.html). Identified by `UserName`.
    User = "AWS::IAM::User", tags: List;
    required {}
    optional {
        /// `Groups`: 0 to 10 elements.
        groups: List<String> => "Groups",
        /// `LoginProfile`.
        login_profile: Value<user::LoginProfile> => "LoginProfile",
        /// `ManagedPolicyArns`: 0 to 20 elements; no element twice; each pattern `arn:(aws[a-zA-Z-]*)?:iam::(\d{12}|aws):policy/[a-zA-Z_0-9+=,.@\-_/]+`.
        managed_policy_arns: List<String> => "ManagedPolicyArns",
        /// `Path`: 1 to 512 characters; pattern `^(\u002F)|(\u002F[\u0021-\u007E]+\u002F)$`.
        path: Value<String> => "Path",
        /// `PermissionsBoundary`: 20 to 2048 characters.
        permissions_boundary: Value<String> => "PermissionsBoundary",
        /// `Policies`.
        policies: List<user::Policy> => "Policies",
        /// `Tags`: 0 to 50 elements.
        tags: List<Tag> => "Tags",
        /// `UserName`: 1 to 64 characters; pattern `^[\w+=,.@-]+$`. A change replaces the resource.
        user_name: Value<String> => "UserName",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<iam::User>> => "Arn",
    }
}

#[cfg(feature = "iam")]
/// The nested types of [`User`].
pub mod user {
    use super::*;

    properties! {
        /// [`LoginProfile`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-iam-user-loginprofile.html) of `AWS::IAM::User`.
        LoginProfile;
        required {
            /// `Password`: required.
            password: Value<String> => "Password",
        }
        optional {
            /// `PasswordResetRequired`.
            password_reset_required: Value<bool> => "PasswordResetRequired",
        }
    }

    properties! {
        /// [`Policy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-iam-user-policy.html) of `AWS::IAM::User`.
        Policy;
        required {
            /// `PolicyName`: required.
            policy_name: Value<String> => "PolicyName",
            /// `PolicyDocument`: required.
            policy_document: Value<Json> => "PolicyDocument",
        }
        optional {}
    }
}

#[cfg(feature = "iam")]
resource! {
    /// [`AWS::IAM::UserPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-userpolicy.html). Identified by `PolicyName`, `UserName`.
    UserPolicy = "AWS::IAM::UserPolicy", tags: None;
    required {
        /// `PolicyName`: required; 1 to 128 characters; pattern `^[\w+=,.@-]+$`. A change replaces the resource.
        policy_name: Value<String> => "PolicyName",
        /// `UserName`: required; 1 to 128 characters; pattern `^[\w+=,.@-]+$`. A change replaces the resource.
        user_name: Value<String> => "UserName",
    }
    optional {
        /// `PolicyDocument`: 1 to 131072 characters; pattern `^[\u0009\u000A\u000D\u0020-\u00FF]+$`.
        policy_document: Value<Json> => "PolicyDocument",
    }
    attributes {}
}

#[cfg(feature = "iam")]
resource! {
    /// [`AWS::IAM::UserToGroupAddition`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-usertogroupaddition.html). Identified by `Id`.
    UserToGroupAddition = "AWS::IAM::UserToGroupAddition", tags: None;
    required {
        /// `GroupName`: required.
        group_name: Value<String> => "GroupName",
        /// `Users`: required.
        users: List<String> => "Users",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<iam::UserToGroupAddition>> => "Id",
    }
}

#[cfg(feature = "iam")]
resource! {
    /// [`AWS::IAM::VirtualMFADevice`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-iam-virtualmfadevice.html). Identified by `SerialNumber`.
    VirtualMfaDevice = "AWS::IAM::VirtualMFADevice", tags: List;
    required {
        /// `Users`: required.
        users: List<String> => "Users",
    }
    optional {
        /// `Path`: 1 to 512 characters; pattern `(\u002F)|(\u002F[\u0021-\u007F]+\u002F)`. A change replaces the resource.
        path: Value<String> => "Path",
        /// `Tags`: 0 to 50 elements.
        tags: List<Tag> => "Tags",
        /// `VirtualMfaDeviceName`: 1 to 226 characters; pattern `[\w+=,.@-]+`. A change replaces the resource.
        virtual_mfa_device_name: Value<String> => "VirtualMfaDeviceName",
    }
    attributes {
        /// `Fn::GetAtt` of `SerialNumber`.
        serial_number: Value<Id<iam::VirtualMfaDevice>> => "SerialNumber",
    }
}
