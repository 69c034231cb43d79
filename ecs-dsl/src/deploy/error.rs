//! What a deployment may fail with. The person who runs it reads these: each says what to do next.

use std::time::Duration;

use aws_sdk_cloudformation::error::{ProvideErrorMetadata, SdkError};

use super::failure::{Cause, Failure};

/// Why the engine stopped.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DeployError {
    /// No credentials were found anywhere.
    #[error("no AWS credentials were found: {0}")]
    NoCredentials(String),
    /// The credentials aren't valid any more, or were never.
    #[error("AWS refused the credentials ({code}): {message}")]
    Credentials {
        /// AWS's code.
        code: String,
        /// AWS's words.
        message: String,
    },
    /// No region was given.
    #[error("no AWS region was given")]
    NoRegion,
    /// Nothing answered at the endpoint.
    #[error("{endpoint} can't be reached: {cause}")]
    Unreachable {
        /// The address that was tried.
        endpoint: String,
        /// What the connection said.
        cause: String,
    },
    /// Something answered that is no CloudFormation.
    #[error("{endpoint} answers, but not as CloudFormation does: {cause}")]
    Nonsense {
        /// The address that answered.
        endpoint: String,
        /// What was wrong with the answer.
        cause: String,
    },
    /// CloudFormation refused a call.
    #[error("CloudFormation refused to {what} ({code}): {message}")]
    Refused {
        /// What was asked of it.
        what: &'static str,
        /// CloudFormation's code.
        code: String,
        /// CloudFormation's words.
        message: String,
    },
    /// The name that was given for the template bucket can't be one.
    #[error("{0:?} is no name of a bucket")]
    BucketName(String),
    /// S3 refused a step of a template's way to CloudFormation.
    #[error(
        "S3 refused to {what} {bucket} ({code}): {message}; a template above 51,200 bytes comes to CloudFormation only out of a bucket"
    )]
    Bucket {
        /// The bucket.
        bucket: String,
        /// What was asked of S3.
        what: &'static str,
        /// The right that this call takes.
        right: &'static str,
        /// S3's code.
        code: String,
        /// S3's words.
        message: String,
    },
    /// The bucket that the engine makes for itself is there, and belongs to somebody else.
    #[error("the bucket {bucket} belongs to another account than {account}: no template is put there")]
    BucketTaken {
        /// The bucket.
        bucket: String,
        /// The account that deploys.
        account: String,
    },
    /// The stack is in a state that allows no update.
    #[error("stack {stack} is in {status}, which allows no update")]
    State {
        /// The stack.
        stack: String,
        /// Its status.
        status: String,
    },
    /// The stack isn't there.
    #[error("there is no stack {0}")]
    NoStack(String),
    /// The operation ran and failed.
    #[error("{0}")]
    Failed(Box<Failure>),
    /// CloudFormation validated the change set and found it wrong; nothing was changed.
    #[error("CloudFormation refused the change set of stack {stack}: {}", causes.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Invalid {
        /// The stack.
        stack: String,
        /// What is wrong, resource by resource.
        causes: Vec<Cause>,
    },
    /// Machines are still there after the wait.
    #[error("group {group} still has {left} machines after {} minutes ({protected} protected from scale-in)", waited.as_secs() / 60)]
    NotEmpty {
        /// The Auto Scaling group.
        group: String,
        /// How many machines are left.
        left: usize,
        /// How many of them are protected.
        protected: usize,
        /// How long the engine waited.
        waited: Duration,
    },
    /// What stands deployed can't be read.
    #[error("the deployed template of stack {stack} can't be read: {cause}")]
    Template {
        /// The stack.
        stack: String,
        /// What was wrong with it.
        cause: String,
    },
}

impl DeployError {
    /// A name for machines.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self {
            Self::NoCredentials(_) => "no-credentials",
            Self::Credentials { .. } => "credentials-refused",
            Self::NoRegion => "no-region",
            Self::Unreachable { .. } => "unreachable",
            Self::Nonsense { .. } => "not-cloudformation",
            Self::Refused { .. } => "refused",
            Self::BucketName(_) => "template-bucket-name",
            Self::Bucket { .. } => "template-bucket",
            Self::BucketTaken { .. } => "template-bucket-taken",
            Self::State { .. } => "stack-state",
            Self::NoStack(_) => "no-stack",
            Self::Failed(_) => "operation-failed",
            Self::Invalid { .. } => "invalid-change-set",
            Self::NotEmpty { .. } => "group-not-empty",
            Self::Template { .. } => "deployed-template",
        }
    }

    /// What to do about it.
    #[must_use]
    pub fn help(&self) -> String {
        match self {
            Self::NoCredentials(_) => "set AWS_PROFILE, run `aws sso login`, or pass --profile; \
                 `--local` needs no account at all"
                .into(),
            Self::Credentials { code, .. } if code.contains("Expired") => {
                "the session is over: run `aws sso login` (or renew the keys) and run this again".into()
            }
            Self::Credentials { .. } => {
                "check the profile with `aws sts get-caller-identity`; the stack is untouched".into()
            }
            Self::NoRegion => "pass --region, or set AWS_REGION".into(),
            Self::Unreachable { endpoint, .. } => format!(
                "check the region's name and the network; for an emulator, that it listens at {endpoint}"
            ),
            Self::Nonsense { endpoint, .. } => format!(
                "check --endpoint-url and AWS_ENDPOINT_URL: what listens at {endpoint} is something else, \
                 or a proxy stands between"
            ),
            Self::Refused { code, .. } if code.starts_with("AccessDenied") => {
                "the credentials lack the right that the message names; nothing was changed".into()
            }
            Self::Refused { message, .. } if message.starts_with("S3 error") => {
                "CloudFormation reads the template with the caller's rights: allow s3:GetObject on the template's \
                 bucket; nothing was changed"
                    .into()
            }
            Self::Refused { .. } => "nothing was changed by this call".into(),
            Self::BucketName(_) => {
                "pass the name alone, without s3:// and without a key: 3 to 63 small letters, digits, \
                 hyphens and dots"
                    .into()
            }
            Self::Bucket { bucket, right, code, .. } => bucket_help(bucket, right, code),
            Self::BucketTaken { .. } => {
                "names of buckets are shared by all accounts, and somebody took this one before \
                 you: make a bucket of another name, and pass it as --template-bucket"
                    .into()
            }
            Self::State { status, .. } if status == "ROLLBACK_COMPLETE" => {
                "its first creation failed and was taken back: `destroy` it, then `deploy` again".into()
            }
            Self::State { status, .. } if status == "UPDATE_ROLLBACK_FAILED" => {
                "its rollback is stuck: `aws cloudformation continue-update-rollback` frees it".into()
            }
            Self::State { .. } => "`destroy` it, or wait until its operation is over".into(),
            Self::NoStack(_) => {
                "`deploy` makes it; `--region` and `--profile` say where it is looked for".into()
            }
            Self::Failed(failure) => failure.help(),
            Self::Invalid { .. } => "mend the properties that it names; nothing was changed".into(),
            Self::NotEmpty { group, .. } => format!(
                "tasks that don't stop keep their machines protected: look at the services' events; then run \
                 `destroy` again, or take the protection by hand: \
                 `aws autoscaling set-instance-protection --auto-scaling-group-name {group} \
                 --no-protected-from-scale-in --instance-ids ..`"
            ),
            Self::Template { .. } => "it was made by something else: destroy it with the AWS CLI".into(),
        }
    }
}

/// What to do when S3 refused a step.
fn bucket_help(bucket: &str, right: &str, code: &str) -> String {
    match code {
        "AccessDenied" => format!(
            "allow the caller {right} on {bucket}, or pass a bucket that it may use as --template-bucket; no stack was \
             changed"
        ),
        "NoSuchBucket" => format!("make {bucket} in this region, or pass another one as --template-bucket"),
        "PermanentRedirect" | "AuthorizationHeaderMalformed" => {
            format!("{bucket} is in another region: pass one of this region as --template-bucket")
        }
        "TooManyBuckets" => {
            "the account has as many buckets as it may: pass one of them as --template-bucket".into()
        }
        _ => "no stack was changed: run it again, and it goes on from there".into(),
    }
}

/// The codes with which AWS refuses credentials.
const CREDENTIAL_CODES: [&str; 8] = [
    "ExpiredToken",
    "ExpiredTokenException",
    "InvalidClientTokenId",
    "UnrecognizedClientException",
    "SignatureDoesNotMatch",
    "AuthFailure",
    "RequestExpired",
    "InvalidAccessKeyId",
];

/// What a code and a message of AWS mean for whoever deploys.
pub(super) fn refused(what: &'static str, code: &str, message: &str) -> DeployError {
    let (code, message) = (code.to_owned(), message.to_owned());
    if CREDENTIAL_CODES.contains(&code.as_str()) {
        DeployError::Credentials { code, message }
    } else {
        DeployError::Refused { what, code, message }
    }
}

/// What a code and a message of S3 mean.
pub(super) fn refused_by_s3(
    bucket: &str,
    (what, right): (&'static str, &'static str),
    (code, message): (String, String),
) -> DeployError {
    if CREDENTIAL_CODES.contains(&code.as_str()) {
        return DeployError::Credentials { code, message };
    }
    DeployError::Bucket { bucket: bucket.to_owned(), what, right, code, message }
}

/// Turns the SDK's error into ours.
pub(super) fn from_sdk<E, R>(endpoint: &str, what: &'static str, error: SdkError<E, R>) -> DeployError
where
    E: ProvideErrorMetadata + std::error::Error + 'static,
    R: std::fmt::Debug + 'static,
{
    match &error {
        SdkError::ServiceError(service) => {
            let meta = service.err().meta();
            match meta.code() {
                Some(code) => refused(what, code, meta.message().unwrap_or("no message")),
                None => DeployError::Nonsense { endpoint: endpoint.into(), cause: deepest(service.err()) },
            }
        }
        SdkError::DispatchFailure(_) | SdkError::TimeoutError(_) => {
            DeployError::Unreachable { endpoint: endpoint.into(), cause: deepest(&error) }
        }
        _ => DeployError::Nonsense { endpoint: endpoint.into(), cause: deepest(&error) },
    }
}

/// The innermost cause: what really happened, without the layers around it.
pub(super) fn deepest(error: &(dyn std::error::Error + 'static)) -> String {
    let mut error = error;
    while let Some(source) = error.source() {
        error = source;
    }
    error.to_string()
}
