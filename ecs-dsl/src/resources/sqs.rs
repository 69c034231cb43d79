//! `AWS::SQS`. Generated from CloudFormation's resource schemas of 2026-10-20;
//! do not edit: `UPDATE_EXPECT=1 cargo test -p ecs-dsl-tests --test codegen` writes it.
#![allow(unused_imports, reason = "the features decide which are used")]

use super::prelude::*;
use super::sqs;

#[cfg(feature = "sqs")]
resource! {
    /// [`AWS::SQS::Queue`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queue.html). Identified by `QueueUrl`.
    Queue = "AWS::SQS::Queue", tags: List;
    required {}
    optional {
        /// `ContentBasedDeduplication`.
        content_based_deduplication: Value<bool> => "ContentBasedDeduplication",
        /// `DeduplicationScope`.
        deduplication_scope: Value<String> => "DeduplicationScope",
        /// `DelaySeconds`: 0 to 900.
        delay_seconds: Value<i64> => "DelaySeconds",
        /// `FifoQueue`. A change replaces the resource.
        fifo_queue: Value<bool> => "FifoQueue",
        /// `FifoThroughputLimit`.
        fifo_throughput_limit: Value<String> => "FifoThroughputLimit",
        /// `KmsDataKeyReusePeriodSeconds`: 60 to 86400.
        kms_data_key_reuse_period_seconds: Value<i64> => "KmsDataKeyReusePeriodSeconds",
        /// `KmsMasterKeyId`.
        kms_master_key_id: Value<String> => "KmsMasterKeyId",
        /// `MaximumMessageSize`: 1024 to 1048576.
        maximum_message_size: Value<i64> => "MaximumMessageSize",
        /// `MessageRetentionPeriod`: 60 to 1209600.
        message_retention_period: Value<i64> => "MessageRetentionPeriod",
        /// `QueueName`. A change replaces the resource.
        queue_name: Value<String> => "QueueName",
        /// `ReceiveMessageWaitTimeSeconds`: 0 to 20.
        receive_message_wait_time_seconds: Value<i64> => "ReceiveMessageWaitTimeSeconds",
        /// `RedriveAllowPolicy`.
        redrive_allow_policy: Value<Json> => "RedriveAllowPolicy",
        /// `RedrivePolicy`.
        redrive_policy: Value<Json> => "RedrivePolicy",
        /// `SqsManagedSseEnabled`.
        sqs_managed_sse_enabled: Value<bool> => "SqsManagedSseEnabled",
        /// `Tags`.
        tags: List<Tag> => "Tags",
        /// `VisibilityTimeout`: 0 to 43200.
        visibility_timeout: Value<i64> => "VisibilityTimeout",
    }
    attributes {
        /// `Fn::GetAtt` of `Arn`.
        arn: Value<Arn<sqs::Queue>> => "Arn",
        /// `Fn::GetAtt` of `QueueName`.
        queue_name: Value<String> => "QueueName",
        /// `Fn::GetAtt` of `QueueUrl`.
        queue_url: Value<Id<sqs::Queue>> => "QueueUrl",
    }
}

#[cfg(feature = "sqs")]
resource! {
    /// [`AWS::SQS::QueueInlinePolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queueinlinepolicy.html). Identified by `Queue`.
    QueueInlinePolicy = "AWS::SQS::QueueInlinePolicy", tags: None;
    required {
        /// `PolicyDocument`: required.
        policy_document: Value<Json> => "PolicyDocument",
        /// `Queue`: required. A change replaces the resource.
        queue: Value<String> => "Queue",
    }
    optional {}
    attributes {}
}

#[cfg(feature = "sqs")]
resource! {
    /// [`AWS::SQS::QueuePolicy`](https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-sqs-queuepolicy.html). Identified by `Id`.
    QueuePolicy = "AWS::SQS::QueuePolicy", tags: None;
    required {
        /// `PolicyDocument`: required.
        policy_document: Value<Json> => "PolicyDocument",
        /// `Queues`: required.
        queues: List<Id<sqs::Queue>> => "Queues",
    }
    optional {}
    attributes {
        /// `Fn::GetAtt` of `Id`.
        id: Value<Id<sqs::QueuePolicy>> => "Id",
    }
}
