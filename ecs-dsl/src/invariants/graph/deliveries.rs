//! Logs that services of AWS write by themselves, and whether they may write where they are told to.

use super::buckets::{Delivery, Verdict, bucket_of};
use super::grants::{Grants, May, Wanted};
use super::interfaces::trusted;
use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::Properties;

/// A flow log is written.
pub const ECS0522: Rule = Rule {
    id: "ecs0522",
    title: "A flow log may write where it writes to: with its role to a log group, with the policy of the bucket to a bucket",
    level: Level::Synth,
    message: "the flow log {0} {1}",
    why: "it is refused, `Access Denied for LogDestination`, or records nothing, `Access error`; and where EC2 makes a policy for the bucket first, the template's own fails: `already exists`",
    help: "`FlowLogs::to_log_group(..)` makes the role, a `LogBucket` the policy; by hand, what the VPC User Guide has, and `DependsOn` with the policy",
    source: "Amazon VPC User Guide: flow-logs-iam-role, flow-logs-s3-permissions, flow-logs-troubleshooting; aws/aws-cdk README of aws-s3 (createDefaultLoggingPolicy)",
    check: Some(flow_logs),
};

/// A balancer's logs are written.
pub const ECS0626: Rule = Rule {
    id: "ecs0626",
    title: "The logs of a load balancer go to a bucket whose policy lets the log delivery write, for which the balancer waits, without KMS",
    level: Level::Synth,
    message: "the load balancer {0} {1}",
    why: "the balancer is refused: `Access Denied for bucket .. Please check S3bucket permission`, and the stack rolls back",
    help: "`.access_logs(&bucket)` with a `LogBucket`; by hand, SSE-S3, `s3:PutObject` below `AWSLogs/<account>/`, and `DependsOn` with the policy",
    source: "Application Load Balancers User Guide: enable-access-logging (bucket requirements, policy, troubleshooting)",
    check: Some(balancer_logs),
};

/// What stands in a key in place of the account, which only the deployment knows.
const ACCOUNT: &str = "000000000000";

/// A balancer's kinds of logs, each with the words for it.
const LOGS: [(&str, &str); 3] = [
    ("access_logs", "access logs"),
    ("connection_logs", "connection logs"),
    ("health_check_logs", "health check logs"),
];

fn balancer_logs(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for balancer in subject.of_type("AWS::ElasticLoadBalancingV2::LoadBalancer") {
        for (log, words) in LOGS {
            let attribute =
                |key: &str| balancer.attribute("LoadBalancerAttributes", &format!("{log}.s3.{key}"));
            if attribute("enabled").then(|node| node.as_bool()).known() != Some(true) {
                continue;
            }
            let prefix = match attribute("prefix") {
                Answer::Is(node) => node.as_str(),
                Answer::Absent => Some(""),
                Answer::Unknown => None,
            };
            let (what, bucket) = match attribute("bucket") {
                Answer::Absent => (Some("to no bucket".to_owned()), None),
                Answer::Unknown => continue,
                Answer::Is(_) if prefix.is_some_and(|prefix| prefix.contains("AWSLogs")) => {
                    (Some("under a prefix with `AWSLogs`, which the delivery adds itself".to_owned()), None)
                }
                Answer::Is(node) => {
                    let Some(bucket) = bucket_of(subject, node) else { continue };
                    (logs_into(subject, balancer, bucket, prefix), Some(bucket))
                }
            };
            let Some(what) = what else { continue };
            let what = format!("writes its {words} {what}");
            let args = [balancer.id().as_str().into(), what.as_str().into()];
            let violation = Violation::new(&ECS0626, &args).at("this load balancer", balancer.location());
            found.push(
                bucket.into_iter().fold(violation, |said, bucket| said.at("the bucket", bucket.location())),
            );
        }
    }
    found
}

/// Why a balancer can't write its logs into a bucket.
fn logs_into(
    subject: &Subject<'_>,
    balancer: Part<'_>,
    bucket: Part<'_>,
    prefix: Option<&str>,
) -> Option<String> {
    let id = bucket.id();
    // Network load balancers have their logs from another delivery, which may be let into a key.
    let is_writer: fn(&str) -> bool = match balancer.text("Type").or("application")? {
        "application" => |service| service.starts_with("logdelivery."),
        "network" => |service| service == "delivery.logs.amazonaws.com",
        _ => return None,
    };
    let is_application = is_writer("logdelivery.elasticloadbalancing.amazonaws.com");
    if is_application && is_encrypted_by_kms(bucket) {
        return Some(format!("to the bucket {id}, which is encrypted by KMS"));
    }
    let prefix = prefix.map(|prefix| if prefix.is_empty() { String::new() } else { format!("{prefix}/") });
    let key = prefix.map(|prefix| format!("{prefix}AWSLogs/{ACCOUNT}/elasticloadbalancing/log.gz"));
    match (Delivery { bucket, is_writer, key }).judge(subject) {
        Verdict::NoPolicy => Some(format!("to the bucket {id}, which has no policy that lets it")),
        Verdict::Refused(policy) => {
            Some(format!("to the bucket {id}, whose policy {} doesn't let it", policy.id()))
        }
        Verdict::Allowed(policy) if !balancer.waits_for(policy.id()) => {
            Some(format!("to the bucket {id}, and doesn't wait for the policy {} that lets it", policy.id()))
        }
        Verdict::Allowed(_) | Verdict::Unknown => None,
    }
}

fn is_encrypted_by_kms(bucket: Part<'_>) -> bool {
    let by_kms = |rule: &Properties| {
        let algorithm = rule.text("ServerSideEncryptionByDefault.SSEAlgorithm").known();
        algorithm.is_some_and(|algorithm| algorithm.starts_with("aws:kms"))
    };
    bucket.properties().maps("BucketEncryption.ServerSideEncryptionConfiguration").any(by_kms)
}

fn flow_logs(subject: &Subject<'_>) -> Vec<Violation> {
    let grants = Grants::of(subject);
    let mut found = Vec::new();
    for log in subject.of_type("AWS::EC2::FlowLog") {
        let said = match log.text("LogDestinationType").or("cloud-watch-logs") {
            Some("cloud-watch-logs") => flows_into_group(subject, &grants, log),
            Some("s3") => flows_into_bucket(subject, log),
            _ => None,
        };
        let Some((what, word, other)) = said else { continue };
        let violation = Violation::new(&ECS0522, &[log.id().as_str().into(), what.as_str().into()])
            .at("this flow log", log.location());
        found.push(other.into_iter().fold(violation, |said, other| said.at(word, other.location())));
    }
    found
}

/// What is wrong, and at which other resource.
type Said<'s> = (String, &'static str, Option<Part<'s>>);

/// Why a flow log can't write into a log group.
fn flows_into_group<'s>(subject: &'s Subject<'_>, grants: &Grants<'s>, log: Part<'s>) -> Option<Said<'s>> {
    if log.look("DeliverLogsPermissionArn").is_absent() {
        return Some(("has no role to write to its log group with".to_owned(), "", None));
    }
    let role =
        log.refers("DeliverLogsPermissionArn").filter(|role| role.resource_type() == "AWS::IAM::Role")?;
    let service = "vpc-flow-logs.amazonaws.com";
    if trusted(&role).is_some_and(|services| !services.contains(&service)) {
        return Some((
            format!("has the role {}, which doesn't trust {service}", role.id()),
            "its role",
            Some(role),
        ));
    }
    let group = ["LogGroupName", "LogDestination"].into_iter().find_map(|name| log.get(name)?.named());
    let group = group.filter(|target| subject.is(target, "AWS::Logs::LogGroup"));
    let wanted = group.map_or(Wanted::Anything, Wanted::Part);
    let refused = ["logs:CreateLogStream", "logs:PutLogEvents"]
        .into_iter()
        .find(|action| grants.allows(role, &action.to_ascii_lowercase(), wanted) == May::No)?;
    let what = format!("has the role {}, which may not {refused} in its log group", role.id());
    Some((what, "its role", Some(role)))
}

/// Why a flow log can't write into a bucket, or takes the place of the bucket's policy.
fn flows_into_bucket<'s>(subject: &'s Subject<'_>, log: Part<'s>) -> Option<Said<'s>> {
    let destination = log.look("LogDestination").known()?;
    let bucket = bucket_of(subject, destination)?;
    let id = bucket.id();
    let outline = destination.outline("*").unwrap_or_default();
    let folder = outline.split_once('/').map_or("", |(_, folder)| folder).trim_end_matches('/');
    let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
    // Partitions for Hive, or a folder out of a parameter, make keys of which the template doesn't say enough.
    let is_plain = log.flag("DestinationOptions.HiveCompatiblePartitions").or(false) == Some(false);
    let key =
        (is_plain && !folder.contains('*')).then(|| format!("{folder}AWSLogs/{ACCOUNT}/vpcflowlogs/log.gz"));
    let is_writer = |service: &str| service == "delivery.logs.amazonaws.com";
    match (Delivery { bucket, is_writer, key }).judge(subject) {
        Verdict::Refused(policy) => {
            let what = format!("writes to the bucket {id}, whose policy {} doesn't let it", policy.id());
            Some((what, "the policy", Some(policy)))
        }
        Verdict::Allowed(policy) if !log.waits_for(policy.id()) => {
            // EC2 finds no policy and makes one; the template's then fails at `already exists`.
            let what = format!("writes to the bucket {id}, and doesn't wait for its policy {}", policy.id());
            Some((what, "the policy", Some(policy)))
        }
        // EC2 makes a policy for a bucket that has none, when who deploys may.
        Verdict::NoPolicy | Verdict::Allowed(_) | Verdict::Unknown => None,
    }
}
