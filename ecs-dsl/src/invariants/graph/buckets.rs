//! What the policies of a template's buckets let a service of AWS write.

use super::balancers::covers;
use super::grants::{May, matches, statements, values};
use super::{Answer, Look, Part, Subject};
use crate::template::{Node, Properties};

const BUCKET: &str = "AWS::S3::Bucket";

/// What a service writes.
#[derive(Clone, Debug)]
pub(super) struct Delivery<'s> {
    pub(super) bucket: Part<'s>,
    /// Whether a principal is the service's.
    pub(super) is_writer: fn(&str) -> bool,
    /// The key of an object that it writes, without wildcards; nothing when only the deployment knows.
    pub(super) key: Option<String>,
}

/// What the template says of a delivery.
#[derive(Clone, Copy, Debug)]
pub(super) enum Verdict<'s> {
    /// No policy of the template is the bucket's.
    NoPolicy,
    /// The bucket's policy refuses it.
    Refused(Part<'s>),
    /// The bucket's policy allows it, perhaps.
    Allowed(Part<'s>),
    /// Only the deployment knows which bucket a policy is for.
    Unknown,
}

/// The bucket of the template that a value names: by a reference to it alone, by one with a path behind it, or by the
/// name that the bucket has.
pub(super) fn bucket_of<'s>(subject: &'s Subject<'_>, node: &Node) -> Option<Part<'s>> {
    let is_bucket = |part: &Part<'_>| part.resource_type() == BUCKET;
    if let Some(name) = node.as_str() {
        let name = name.rsplit(":::").next().and_then(|path| path.split('/').next());
        return subject.of_type(BUCKET).find(|bucket| bucket.text("BucketName").known() == name);
    }
    let mut found = None;
    node.visit_targets(&mut |target| found = found.or(subject.resolve(target).filter(is_bucket)));
    found
}

impl<'s> Delivery<'s> {
    /// Whether the bucket's policy lets the service write.
    pub(super) fn judge(&self, subject: &'s Subject<'_>) -> Verdict<'s> {
        let mut own = None;
        for policy in subject.of_type("AWS::S3::BucketPolicy") {
            match self.has(subject, &policy) {
                Some(true) => own = Some(policy),
                Some(false) => {}
                None => return Verdict::Unknown,
            }
        }
        let Some(policy) = own else { return Verdict::NoPolicy };
        let document = match policy.properties().look("PolicyDocument") {
            Answer::Is(Node::Map(document)) => document,
            _ => return Verdict::Allowed(policy),
        };
        let allows = |statement: &&Properties| self.is_allowed(subject, statement) != May::No;
        if statements(document).iter().any(allows) {
            Verdict::Allowed(policy)
        } else {
            Verdict::Refused(policy)
        }
    }

    /// Whether a policy is this bucket's.
    fn has(&self, subject: &Subject<'_>, policy: &Part<'_>) -> Option<bool> {
        if let Some(named) = policy.refers("Bucket") {
            return Some(named.id() == self.bucket.id());
        }
        let name = policy.text("Bucket").known()?;
        match self.bucket.text("BucketName") {
            Answer::Is(own) => Some(own == name),
            // CloudFormation makes a name that nobody writes down.
            Answer::Absent => Some(false),
            Answer::Unknown => bucket_of(subject, policy.get("Bucket")?).map(|_| false),
        }
    }

    fn is_allowed(&self, subject: &Subject<'_>, statement: &Properties) -> May {
        if statement.text("Effect") != Answer::Is("Allow") {
            return May::No;
        }
        let action = of_all(statement, "Action", |node| {
            node.as_str().map_or(May::Perhaps, |text| yes(matches(text, "s3:putobject")))
        });
        let resource = of_all(statement, "Resource", |node| self.is_in(subject, node));
        action.min(resource).min(self.is_named(statement))
    }

    /// Whether a statement is for the service.
    fn is_named(&self, statement: &Properties) -> May {
        match statement.look("Principal") {
            Answer::Is(Node::String(text)) => yes(text == "*"),
            Answer::Is(Node::Map(kinds)) => {
                let service = of_all(kinds, "Service", |node| {
                    node.as_str().map_or(May::Perhaps, |text| yes((self.is_writer)(text)))
                });
                // An account may be one of AWS's own, that wrote logs before there was a service for it.
                let account = if kinds.look("AWS").is_absent() { May::No } else { May::Perhaps };
                if kinds.look("Service").is_absent() { account } else { service.max(account) }
            }
            Answer::Absent if statement.look("NotPrincipal").is_absent() => May::No,
            _ => May::Perhaps,
        }
    }

    /// Whether a resource of a statement has the object in it.
    fn is_in(&self, subject: &Subject<'_>, node: &Node) -> May {
        let Some(pattern) = node.outline("*") else { return May::Perhaps };
        if node.as_str() == Some("*") {
            return May::Yes;
        }
        let Some((_, path)) = pattern.split_once('/') else {
            let is_whole = subject.referred(Some(node)).is_some() || !pattern.contains('*');
            return if is_whole { May::No } else { May::Perhaps };
        };
        self.key.as_deref().map_or(May::Perhaps, |key| yes(covers(&of_any_account(path), key)))
    }
}

const fn yes(is_so: bool) -> May {
    if is_so { May::Yes } else { May::No }
}

/// The best answer of a member's values; of a member that isn't there only the deployment knows.
fn of_all(statement: &Properties, name: &str, judge: impl Fn(&Node) -> May) -> May {
    values(statement, name).into_iter().map(judge).max().unwrap_or(May::Perhaps)
}

/// A path with a wildcard for each account that is written out: which one deploys isn't known.
fn of_any_account(path: &str) -> String {
    let is_account = |piece: &str| piece.len() == 12 && piece.bytes().all(|byte| byte.is_ascii_digit());
    let pieces: Vec<&str> =
        path.split('/').map(|piece| if is_account(piece) { "*" } else { piece }).collect();
    pieces.join("/")
}

#[cfg(test)]
mod tests {
    use super::of_any_account;

    #[test]
    fn an_account_that_is_written_out_may_be_the_one_that_deploys() {
        assert_eq!(of_any_account("web/AWSLogs/123456789012/*"), "web/AWSLogs/*/*");
        assert_eq!(of_any_account("AWSLogs/12345678901/x"), "AWSLogs/12345678901/x");
    }
}
