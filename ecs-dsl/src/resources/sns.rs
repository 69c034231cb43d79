//! `AWS::SNS`. Generated from CloudFormation's resource schemas of 2026-10-20;
//! do not edit: `UPDATE_EXPECT=1 cargo test -p ecs-dsl-tests --test codegen` writes it.
#![allow(unused_imports, reason = "the features decide which are used")]

use super::iam;
use super::prelude::*;
use super::sns;

resource! {
    /// [`AWS::SNS::Subscription`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-subscription.html). Identified by `Arn`.
    Subscription = "AWS::SNS::Subscription", tags: None;
    required {
        /// `TopicArn`: required. A change replaces the resource.
        topic_arn: Value<Id<sns::Topic>> => "TopicArn",
        /// `Protocol`: required. A change replaces the resource.
        protocol: Value<String> => "Protocol",
    }
    optional {
        /// `DeliveryPolicy`.
        delivery_policy: Value<Json> => "DeliveryPolicy",
        /// `Endpoint`. A change replaces the resource.
        endpoint: Value<String> => "Endpoint",
        /// `FilterPolicy`.
        filter_policy: Value<Json> => "FilterPolicy",
        /// `FilterPolicyScope`.
        filter_policy_scope: Value<String> => "FilterPolicyScope",
        /// `RawMessageDelivery`.
        raw_message_delivery: Value<bool> => "RawMessageDelivery",
        /// `RedrivePolicy`.
        redrive_policy: Value<Json> => "RedrivePolicy",
        /// `Region`. A change can replace the resource.
        region: Value<String> => "Region",
        /// `ReplayPolicy`.
        replay_policy: Value<Json> => "ReplayPolicy",
        /// `SubscriptionRoleArn`.
        subscription_role_arn: Value<Arn<iam::Role>> => "SubscriptionRoleArn",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Id<sns::Subscription>> => "Arn",
    }
}

resource! {
    /// [`AWS::SNS::Topic`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topic.html). Identified by `TopicArn`.
    Topic = "AWS::SNS::Topic", tags: List;
    required {}
    optional {
        /// `ArchivePolicy`.
        archive_policy: Value<Json> => "ArchivePolicy",
        /// `ContentBasedDeduplication`.
        content_based_deduplication: Value<bool> => "ContentBasedDeduplication",
        /// `DataProtectionPolicy`.
        data_protection_policy: Value<Json> => "DataProtectionPolicy",
        /// `DeliveryStatusLogging`: no element twice.
        delivery_status_logging: List<topic::LoggingConfig> => "DeliveryStatusLogging",
        /// `DisplayName`.
        display_name: Value<String> => "DisplayName",
        /// `FifoThroughputScope`.
        fifo_throughput_scope: Value<String> => "FifoThroughputScope",
        /// `FifoTopic`. A change replaces the resource.
        fifo_topic: Value<bool> => "FifoTopic",
        /// `KmsMasterKeyId`.
        kms_master_key_id: Value<String> => "KmsMasterKeyId",
        /// `MaximumMessageSize`: 1024 to 1048576.
        maximum_message_size: Value<i64> => "MaximumMessageSize",
        /// `SignatureVersion`.
        signature_version: Value<String> => "SignatureVersion",
        /// `Subscription`.
        subscription: List<topic::Subscription> => "Subscription",
        /// `Tags`.
        tags: List<Tag> => "Tags",
        /// `TopicName`: at most 256 characters. A change replaces the resource.
        topic_name: Value<String> => "TopicName",
        /// `TracingConfig`.
        tracing_config: Value<String> => "TracingConfig",
    }
    attributes {
        /// `Fn::GetAtt` of `TopicArn`.
        topic_arn: Value<Id<sns::Topic>> => "TopicArn",
        /// `Fn::GetAtt` of `TopicName`.
        topic_name: Value<String> => "TopicName",
    }
}

/// The nested types of [`Topic`].
pub mod topic {
    use super::*;

    properties! {
        /// [`LoggingConfig`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-sns-topic-loggingconfig.html) of `AWS::SNS::Topic`.
        LoggingConfig;
        required {
            /// `Protocol`: required; one of `application`, `firehose`, `http/s`, `lambda`, `sqs`.
            protocol: Value<Protocol> => "Protocol",
        }
        optional {
            /// `FailureFeedbackRoleArn`.
            failure_feedback_role_arn: Value<Arn<iam::Role>> => "FailureFeedbackRoleArn",
            /// `SuccessFeedbackRoleArn`.
            success_feedback_role_arn: Value<Arn<iam::Role>> => "SuccessFeedbackRoleArn",
            /// `SuccessFeedbackSampleRate`.
            success_feedback_sample_rate: Value<String> => "SuccessFeedbackSampleRate",
        }
    }

    choice! {
        /// The values of `LoggingConfig.Protocol` in `AWS::SNS::Topic`.
        Protocol {
            Application = "application",
            Firehose = "firehose",
            HttpPerS = "http/s",
            Lambda = "lambda",
            Sqs = "sqs",
        }
    }

    properties! {
        /// [`Subscription`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-properties-sns-topic-subscription.html) of `AWS::SNS::Topic`.
        Subscription;
        required {
            /// `Endpoint`: required.
            endpoint: Value<String> => "Endpoint",
            /// `Protocol`: required.
            protocol: Value<String> => "Protocol",
        }
        optional {}
    }
}

#[cfg(feature = "sns")]
resource! {
    /// [`AWS::SNS::TopicInlinePolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topicinlinepolicy.html). Identified by `TopicArn`.
    TopicInlinePolicy = "AWS::SNS::TopicInlinePolicy", tags: None;
    required {
        /// `PolicyDocument`: required.
        policy_document: Value<Json> => "PolicyDocument",
        /// `TopicArn`: required. A change replaces the resource.
        topic_arn: Value<Id<sns::Topic>> => "TopicArn",
    }
    optional {}
    attributes {}
}

resource! {
    /// [`AWS::SNS::TopicPolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sns-topicpolicy.html). Identified by `Id`.
    TopicPolicy = "AWS::SNS::TopicPolicy", tags: None;
    required {
        /// `PolicyDocument`: required.
        policy_document: Value<Json> => "PolicyDocument",
        /// `Topics`: required.
        topics: List<Id<sns::Topic>> => "Topics",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<sns::TopicPolicy>> => "Id",
    }
}
