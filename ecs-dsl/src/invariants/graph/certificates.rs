//! The certificates of listeners.

use super::balancers::LISTENER;
use super::{Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::Node;

/// A certificate is named by its ARN.
pub const ECS0642: Rule = Rule {
    id: "ecs0642",
    title: "A listener names its certificate by the ARN of one of ACM or of IAM",
    level: Level::Synth,
    message: "{0} has the certificate `{1}`, which is no ARN of one",
    why: "the load balancer refuses the listener and the stack rolls back: `Certificate ARN '..' is not valid`",
    help: "`CertificateArn: arn:aws:acm:region:account:certificate/..`, or `!Ref` of an `AWS::CertificateManager::Certificate`; `Certificate::arn(\"arn:aws:acm:..\")` with the whole ARN; one of IAM is `arn:aws:iam::account:server-certificate/..`",
    source: "Elastic Load Balancing API: Certificate, CertificateNotFound; aws-cloudformation/cfn-lint: E1159",
    check: Some(certificates),
};

/// Whether a text may be the ARN of a certificate. Pieces that nobody knows stand as `*`.
fn is_arn(text: &str) -> bool {
    if text.contains("{{") || text.starts_with('*') {
        return true;
    }
    let parts: Vec<&str> = text.splitn(6, ':').collect();
    let ["arn", _, service, _, _, resource] = parts.as_slice() else { return text.contains('*') };
    match *service {
        "acm" => resource.starts_with("certificate/") || resource.contains('*'),
        "iam" => resource.starts_with("server-certificate/") || resource.contains('*'),
        service => service.contains('*'),
    }
}

fn certificates(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for kind in [LISTENER, "AWS::ElasticLoadBalancingV2::ListenerCertificate"] {
        for part in subject.of_type(kind) {
            let all = part.properties().maps("Certificates").filter_map(|one| one.get("CertificateArn"));
            found.extend(all.filter_map(|arn| wrong(part, arn)));
        }
    }
    found
}

fn wrong(part: Part<'_>, arn: &Node) -> Option<Violation> {
    let text = arn.outline("*").filter(|text| !is_arn(text))?;
    let args = [part.id().as_str().into(), text.as_str().into()];
    Some(Violation::new(&ECS0642, &args).at("this part", part.location()))
}

#[cfg(test)]
mod tests {
    use super::is_arn;

    #[test]
    fn arns_of_certificates() {
        for text in [
            "arn:aws:acm:eu-west-1:123456789012:certificate/1",
            "arn:aws-cn:iam::123456789012:server-certificate/web",
            "arn:*:acm:*:*:certificate/*",
            "*",
            "{{resolve:ssm:certificate}}",
        ] {
            assert!(is_arn(text), "{text}");
        }
        for text in ["my-cert", "arn:aws:acm:..", "arn:aws:acm:eu-west-1:123456789012:cert/1", "example.com"]
        {
            assert!(!is_arn(text), "{text}");
        }
    }
}
