//! A bucket for what load balancers and flow logs write.

use crate::constructs::iam::{Statement, document};
use crate::constructs::service::LogRetention;
use crate::constructs::{Draft, Scope};
use crate::resources::s3::{self, bucket as part};
use crate::template::{Arn, DeletionPolicy, Entry, Location, LogicalId, Pseudo, Ref, Sub, Value};

/// How long an overwritten or deleted log can be had back, in days: a choice.
const KEPT_AFTER_DELETION: i64 = 7;
/// When the parts of an upload that never ended go, in days: a choice.
const UNFINISHED_UPLOADS: i64 = 1;

/// A bucket for the access logs and connection logs of load balancers, and for the flow logs of networks.
///
/// Nobody but the log delivery of this account writes to it, below `AWSLogs/<account>/`, and nobody reaches it by plain
/// HTTP. It is encrypted by S3's own keys: load balancers write to no bucket that is encrypted by KMS. It stays when it
/// leaves its stack, with what is in it.
///
/// It costs what is in it and what is written to it: in us-east-1 0.023 USD for a GB and month, and 0.005 USD for
/// 1,000 objects (list prices of 2026: Amazon S3 pricing). A balancer writes an object every five minutes for each of
/// its nodes.
///
/// ```
/// use ecs_dsl::prelude::*;
///
/// let mut app = App::new();
/// let mut stack = app.stack("prod");
/// let logs = LogBucket::builder("logs").keep(LogRetention::Days365).build(&mut stack);
/// let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 3, public: /24, private: /20))
///     .nat(Nat::OnePerZone)
///     .flow_logs(FlowLogs::to_bucket(&logs))
///     .build(&mut stack);
/// let balancer = ApplicationLoadBalancer::builder("public", &vpc)
///     .https(Certificate::arn("arn:aws:acm:us-east-1:123456789012:certificate/1f0f4c2e"))
///     .access_logs(&logs)
///     .build(&mut stack);
/// ```
///
/// A bucket by its name is none: its policy isn't known, and a balancer is refused when it may not write there.
///
/// ```compile_fail,E0308
/// # use ecs_dsl::prelude::*;
/// # let mut app = App::new();
/// # let mut stack = app.stack("prod");
/// # let network = network!("10.0.0.0/16", zones: 3, public: /24, private: /20);
/// # let vpc = Vpc::builder("main", network).build(&mut stack);
/// let balancer = ApplicationLoadBalancer::builder("public", &vpc)
///     .plain_http()
///     .access_logs("acme-logs")
///     .build(&mut stack);
/// ```
///
/// Sources: Application Load Balancers User Guide, enable-access-logging (bucket, encryption, policy); Amazon VPC User
/// Guide, flow-logs-s3-permissions.
#[derive(Clone, Debug)]
pub struct LogBucket {
    bucket: Ref<s3::Bucket>,
    policy: Ref<s3::BucketPolicy>,
}

impl LogBucket {
    /// A bucket of that name.
    #[track_caller]
    pub fn builder(name: &str) -> LogBucketBuilder {
        LogBucketBuilder { name: name.to_owned(), keep: LogRetention::Days90, location: Location::caller() }
    }

    /// The reference to the bucket; its value is the name, which CloudFormation makes.
    #[must_use]
    pub const fn reference(&self) -> &Ref<s3::Bucket> {
        &self.bucket
    }

    /// The bucket's ARN.
    #[must_use]
    pub fn arn(&self) -> Value<Arn<s3::Bucket>> {
        self.bucket.arn()
    }

    /// The policy that lets the log delivery in.
    #[must_use]
    pub const fn policy(&self) -> &Ref<s3::BucketPolicy> {
        &self.policy
    }

    /// What has to be there before somebody writes. A bucket of another stack is there with its policy already.
    pub(crate) fn first(&self, draft: &Draft) -> Option<&LogicalId> {
        let policy = self.policy.target();
        (policy.stack() == &**draft.name()).then_some(policy.id())
    }
}

/// Makes a [`LogBucket`].
#[derive(Clone, Debug)]
#[must_use = "nothing of it is in the stack before `.build(..)`"]
pub struct LogBucketBuilder {
    name: String,
    keep: LogRetention,
    location: Location,
}

impl LogBucketBuilder {
    /// How long a log is kept. Without a word it is 90 days, a choice.
    pub const fn keep(mut self, retention: LogRetention) -> Self {
        self.keep = retention;
        self
    }

    /// The bucket had another name before: its ids stay, so it isn't made anew.
    pub fn was(mut self, old: &str) -> Self {
        old.clone_into(&mut self.name);
        self
    }

    /// Adds the bucket to a stack.
    pub fn build(self, scope: &mut impl Scope) -> LogBucket {
        self.add_to(&mut scope.draft())
    }

    fn add_to(self, draft: &mut Draft) -> LogBucket {
        let id = draft.id(&self.name, "Bucket", self.location);
        // Retained from the first moment: a balancer writes a test file, and a bucket with a file in it can't be
        // deleted, so that a first deployment that fails couldn't be rolled back.
        let entry = Entry::new(self.bucket(), self.location)
            .deletion_policy(DeletionPolicy::Retain)
            .update_replace_policy(DeletionPolicy::Retain);
        let bucket: Ref<s3::Bucket> = draft.add_entry(&id, entry);
        let id = draft.id(&self.name, "BucketPolicy", self.location);
        let policy = draft.add(&id, policy(&bucket), self.location);
        LogBucket { bucket, policy }
    }

    fn bucket(&self) -> s3::Bucket {
        let by_s3 =
            part::ServerSideEncryptionByDefault::new(part::ServerSideEncryptionByDefaultSseAlgorithm::Aes256);
        let encryption = part::ServerSideEncryptionRule::new().server_side_encryption_by_default(by_s3);
        let owner =
            part::OwnershipControlsRule::new().object_ownership(part::ObjectOwnership::BucketOwnerEnforced);
        let shut = part::PublicAccessBlockConfiguration::new()
            .block_public_acls(true)
            .block_public_policy(true)
            .ignore_public_acls(true)
            .restrict_public_buckets(true);
        s3::Bucket::new()
            .bucket_encryption(part::BucketEncryption::new([encryption]))
            .ownership_controls(part::OwnershipControls::new([owner]))
            .public_access_block_configuration(shut)
            .versioning_configuration(part::VersioningConfiguration::new(
                part::VersioningConfigurationStatus::Enabled,
            ))
            .lifecycle_configuration(part::LifecycleConfiguration::new(self.life()))
    }

    /// When a log expires, and what of it stays behind in a bucket with versions.
    fn life(&self) -> [part::Rule; 2] {
        let expire = part::Rule::new(part::RuleStatus::Enabled)
            .id("Logs")
            .expiration_in_days(self.keep as i64)
            .noncurrent_version_expiration(part::NoncurrentVersionExpiration::new(KEPT_AFTER_DELETION))
            .abort_incomplete_multipart_upload(part::AbortIncompleteMultipartUpload::new(UNFINISHED_UPLOADS));
        // A rule of its own: S3 takes no days beside it.
        let markers = part::Rule::new(part::RuleStatus::Enabled)
            .id("MarkersOfDeletion")
            .expired_object_delete_marker(true);
        [expire, markers]
    }
}

/// Who may do what with the bucket.
fn policy(bucket: &Ref<s3::Bucket>) -> s3::BucketPolicy {
    let whole: Value<String> = bucket.arn().into();
    let inside = |path: &'static str| Sub::new().value(bucket.arn()).text(path);
    let plain = Statement::deny_everybody("s3:*").on([whole.clone(), inside("/*").into()]).when(
        "Bool",
        "aws:SecureTransport",
        "false",
    );
    let logs: Value<String> = inside("/AWSLogs/").value(Pseudo::AccountId).text("/*").into();
    // The path has the account that a balancer belongs to, so no other account's logs come in.
    let balancers = Statement::allow(["s3:PutObject"])
        .by("logdelivery.elasticloadbalancing.amazonaws.com")
        .on([logs.clone()]);
    // Named as AWS names them: EC2 adds statements of these names when it doesn't find them.
    let flows = Statement::allow(["s3:PutObject"]).named("AWSLogDeliveryWrite").on([logs]).when(
        "StringEquals",
        "s3:x-amz-acl",
        "bucket-owner-full-control",
    );
    let looks = Statement::allow(["s3:GetBucketAcl"]).named("AWSLogDeliveryAclCheck").on([whole]);
    s3::BucketPolicy::new(
        bucket,
        document([plain, balancers, of_this_account(flows), of_this_account(looks)]),
    )
}

/// The delivery of CloudWatch Logs, and only of this account's logs in this region.
fn of_this_account(statement: Statement) -> Statement {
    let logs = Sub::new().text("arn:").value(Pseudo::Partition).text(":logs:").value(Pseudo::Region);
    let logs = logs.text(":").value(Pseudo::AccountId).text(":*");
    statement
        .by("delivery.logs.amazonaws.com")
        .when("StringEquals", "aws:SourceAccount", Pseudo::AccountId)
        .when("ArnLike", "aws:SourceArn", logs)
}
