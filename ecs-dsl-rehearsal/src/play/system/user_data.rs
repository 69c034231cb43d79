//! User data: what a machine is told at its first boot, as far as its agent cares.
//!
//! Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-agent-config.html>.

use std::collections::BTreeMap;

use super::read::Fields;
use crate::template::from_base64;

/// What fetches settings from somewhere else, so that the text doesn't tell them.
const ELSEWHERE: [&str; 4] = ["cfn-init", "curl ", "wget ", "s3 cp"];

/// The user data of a machine, if it is known.
#[derive(Clone, Debug, Default)]
pub(super) struct UserData(Option<String>);

/// The cluster that a machine joins by itself.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::play) enum Joins {
    /// By a name or a logical id.
    Cluster(String),
    /// None is named: `default`.
    Default,
    #[default]
    Unknown,
}

impl UserData {
    /// Of a launch template's data, or of a launch configuration. `Fn::Base64` gives the text or its code.
    pub(super) fn of(launch: Fields<'_>) -> Self {
        let data = launch.text("UserData").unwrap_or_default();
        Self(Some(from_base64(&data).unwrap_or(data)))
    }

    pub(super) fn contains(&self, text: &str) -> bool {
        self.0.as_ref().is_some_and(|data| data.contains(text))
    }

    fn lines(&self) -> impl Iterator<Item = &str> {
        let lines = self.0.iter().flat_map(|data| data.lines());
        lines.filter(|line| !line.trim_start().starts_with('#'))
    }

    /// Whether the agent sets its machine to DRAINING at a notice: `ECS_ENABLE_SPOT_INSTANCE_DRAINING`, off.
    pub(super) fn drains_spot(&self) -> bool {
        self.lines().any(|line| line.contains("ECS_ENABLE_SPOT_INSTANCE_DRAINING=true"))
    }

    /// The attributes that the agent gives its machine: `ECS_INSTANCE_ATTRIBUTES`, none, or Bottlerocket's
    /// `[settings.ecs.instance-attributes]`. Unknown if the text doesn't tell.
    pub(super) fn attributes(&self) -> Option<BTreeMap<String, String>> {
        let data = self.0.as_ref()?;
        if let Some(table) = data.split("[settings.ecs.instance-attributes]").nth(1) {
            let lines = table.lines().skip(1).take_while(|line| !line.trim_start().starts_with('['));
            let bare = |text: &str| text.trim().trim_matches(['"', '\'']).to_owned();
            return Some(
                lines
                    .filter_map(|line| line.split_once('='))
                    .map(|(key, value)| (bare(key), bare(value)))
                    .collect(),
            );
        }
        let Some(behind) = self.lines().find_map(|line| Some(line.split_once("ECS_INSTANCE_ATTRIBUTES")?.1))
        else {
            let elsewhere = ELSEWHERE.iter().any(|way| self.contains(way));
            return (!elsewhere).then(BTreeMap::new);
        };
        let (from, to) = (behind.find('{')?, behind.rfind('}')?);
        let object = behind.get(from..=to)?;
        // In double quotes a shell has a quote escaped.
        let plain = object.replace("\\\"", "\"");
        serde_json::from_str(&plain).ok()
    }

    /// The cluster that it names: in the agent's file, or as Windows (`Initialize-ECSAgent -Cluster`) and Bottlerocket
    /// (`cluster = ".."`) do.
    pub(super) fn joins(&self) -> Joins {
        if self.0.is_none() {
            return Joins::Unknown;
        }
        let value = |line: &str| {
            let at = ["ECS_CLUSTER=", "-Cluster "].iter().find_map(|key| line.split_once(key));
            let toml =
                || line.trim().strip_prefix("cluster")?.trim_start().strip_prefix('=').map(str::to_owned);
            at.map(|(_, behind)| behind.to_owned()).or_else(toml)
        };
        let Some(value) = self.lines().find_map(value) else {
            let elsewhere = ELSEWHERE.iter().any(|way| self.contains(way));
            return if elsewhere { Joins::Unknown } else { Joins::Default };
        };
        let bare = value.trim_start().trim_start_matches(['"', '\'']);
        let name = bare
            .split(|end: char| end.is_whitespace() || "\"'>;&|\\".contains(end))
            .next()
            .unwrap_or_default();
        match name {
            "" => Joins::Default,
            // A variable of the shell.
            name if name.starts_with('$') => Joins::Unknown,
            name => Joins::Cluster(name.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Fact (placement): A machine has the attributes of `ECS_INSTANCE_ATTRIBUTES`, beside those that ECS gives it.
    /// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-agent-config.html>
    #[test]
    fn user_data_names_attributes_in_several_ways() {
        let attributes = |data: &str| UserData(Some(data.to_owned())).attributes();
        let stack = Some(BTreeMap::from([("stack".to_owned(), "prod".to_owned())]));
        for named in [
            "#!/bin/bash\necho ECS_CLUSTER=a\necho 'ECS_INSTANCE_ATTRIBUTES={\"stack\": \"prod\"}' >> /etc/ecs/ecs.config",
            "echo \"ECS_INSTANCE_ATTRIBUTES={\\\"stack\\\":\\\"prod\\\"}\" >> /etc/ecs/ecs.config",
            "cat <<'EOF' >> /etc/ecs/ecs.config\nECS_INSTANCE_ATTRIBUTES={\"stack\":\"prod\"}\nEOF",
            "[Environment]::SetEnvironmentVariable(\"ECS_INSTANCE_ATTRIBUTES\", '{\"stack\": \"prod\"}', \"Machine\")",
            "[settings.ecs]\ncluster = \"a\"\n[settings.ecs.instance-attributes]\nstack = \"prod\"\n[settings.host]\na = \"b\"",
        ] {
            assert_eq!(attributes(named), stack, "{named}");
        }
        for none in ["", "echo ECS_CLUSTER=a", "# ECS_INSTANCE_ATTRIBUTES={\"stack\":\"prod\"}"] {
            assert_eq!(attributes(none), Some(BTreeMap::new()), "{none}");
        }
        for unknown in [
            "ECS_INSTANCE_ATTRIBUTES=$ALL",
            "ECS_INSTANCE_ATTRIBUTES={\"stack\":1",
            "curl https://example.com/boot",
        ] {
            assert_eq!(attributes(unknown), None, "{unknown}");
        }
        assert_eq!(UserData::default().attributes(), None);
    }

    /// Fact (groups): The agent joins the cluster of `ECS_CLUSTER`, and `default` if none is set.
    /// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/ecs-agent-config.html>
    #[test]
    fn user_data_names_a_cluster_in_several_ways() {
        let joins = |data: &str| UserData(Some(data.to_owned())).joins();
        for named in [
            "#!/bin/bash\necho ECS_CLUSTER=Main >> /etc/ecs/ecs.config",
            "echo \"ECS_CLUSTER=Main\" > /etc/ecs/ecs.config",
            "cat <<'EOF' >> /etc/ecs/ecs.config\nECS_CLUSTER=Main\nEOF",
            "ECS_CLUSTER='Main'\n",
            "Initialize-ECSAgent -Cluster 'Main' -EnableTaskIAMRole",
            "[settings.ecs]\ncluster = \"Main\"\n",
        ] {
            assert_eq!(joins(named), Joins::Cluster("Main".to_owned()), "{named}");
        }
        for none in ["", "#!/bin/bash\nyum update -y", "# ECS_CLUSTER=Main", "ECS_CLUSTER=\n"] {
            assert_eq!(joins(none), Joins::Default, "{none}");
        }
        for unknown in
            ["ECS_CLUSTER=$NAME", "ECS_CLUSTER=$(hostname)", "curl https://example.com/boot | bash"]
        {
            assert_eq!(joins(unknown), Joins::Unknown, "{unknown}");
        }
        assert_eq!(UserData::default().joins(), Joins::Unknown);
    }
}
