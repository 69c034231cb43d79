//! The two questions that CloudFormation doesn't answer: who am I, and which machines are left in a group.
//!
//! Signed requests of the Query protocol.

use aws_smithy_types::body::SdkBody;

use super::connection::Identity;
use super::error::{DeployError, refused};
use super::wire::{Wire, address, texts};

/// A machine of an Auto Scaling group.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Machine {
    pub(super) protected: bool,
}

/// A service of the Query protocol.
struct Service {
    name: &'static str,
    version: &'static str,
}

const STS: Service = Service { name: "sts", version: "2011-06-15" };
const AUTO_SCALING: Service = Service { name: "autoscaling", version: "2011-01-01" };

impl Wire {
    /// Who the credentials belong to.
    pub(super) async fn identity(&self) -> Result<Identity, DeployError> {
        let answer = self.call(&STS, "GetCallerIdentity", "").await?;
        let text = |tag| texts(&answer, tag).into_iter().next().unwrap_or_default();
        Ok(Identity { account: text("Account"), arn: text("Arn"), region: self.region.clone() })
    }

    /// The machines of a group.
    pub(super) async fn machines(&self, group: &str) -> Result<Vec<Machine>, DeployError> {
        let group = format!("&AutoScalingGroupNames.member.1={}", escape(group));
        let answer = self.call(&AUTO_SCALING, "DescribeAutoScalingGroups", &group).await?;
        let Some((_, instances)) = answer.split_once("<Instances>") else { return Ok(Vec::new()) };
        let instances = instances.split_once("</Instances>").map_or(instances, |(inside, _)| inside);
        Ok(texts(instances, "ProtectedFromScaleIn")
            .into_iter()
            .map(|protected| Machine { protected: protected == "true" })
            .collect())
    }

    async fn call(&self, service: &Service, action: &'static str, more: &str) -> Result<String, DeployError> {
        let url = self.endpoint.clone().unwrap_or_else(|| address(service.name, &self.region));
        let nonsense = |cause: String| DeployError::Nonsense { endpoint: url.clone(), cause };
        let request = http::Request::builder()
            .method("POST")
            .uri(format!("{url}/"))
            .header("content-type", "application/x-www-form-urlencoded")
            .body(SdkBody::from(format!("Action={action}&Version={}{more}", service.version)))
            .map_err(|error| nonsense(error.to_string()))?;
        let answer = self.send(service.name, request).await?;
        if answer.is_success() && answer.body.contains(&format!("{action}Response")) {
            return Ok(answer.body);
        }
        match answer.refusal() {
            Some((code, message)) => Err(refused(action, &code, &message)),
            None => Err(nonsense(format!("the answer to {action} is no {action}Response"))),
        }
    }
}

/// Percent-encoding for a form.
fn escape(text: &str) -> String {
    text.bytes()
        .map(|byte| match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' => (byte as char).to_string(),
            byte => format!("%{byte:02X}"),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_escapes_what_would_end_a_value() {
        assert_eq!(escape("a b&c=d/é"), "a%20b%26c%3Dd%2F%C3%A9");
    }
}
