//! What AWS calls with a task's or a machine's role: the registry, the log, the cluster.

use super::super::read::{Fields, named};
use super::super::{Id, Resources, System};

/// Where an image comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::play) enum Registry {
    /// A private repository of ECR, by the names that policies know it by.
    Ecr(Vec<String>),
    /// Docker Hub, the public gallery of ECR, or another one of the internet.
    Public,
}

impl Registry {
    /// The registry of an image's reference. A placeholder of this template names a repository of it.
    pub(in crate::play) fn of(reference: &str, has: impl Fn(&str) -> bool) -> Self {
        let host = reference.split('/').next().unwrap_or_default();
        let id = named(reference);
        if has(id) && reference.contains(".RepositoryUri") {
            return Self::Ecr(vec![format!("{id}.Arn")]);
        }
        let mut parts = host.split('.');
        let (account, dkr, ecr, region) = (parts.next(), parts.next(), parts.next(), parts.next());
        match (account, dkr, ecr, region) {
            (Some(account), Some("dkr"), Some("ecr"), Some(region)) => {
                let path = reference.get(host.len() + 1..).unwrap_or_default();
                let repository = path.split(['@', ':']).next().unwrap_or_default();
                let mut names = vec![format!("arn:aws:ecr:{region}:{account}:repository/{repository}")];
                if has(repository) {
                    names.push(format!("{repository}.Arn"));
                }
                Self::Ecr(names)
            }
            _ => Self::Public,
        }
    }
}

/// The log of a container by the driver `awslogs`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::play) struct Logs {
    pub(in crate::play) group: String,
    /// Whether the container waits for it, so that it doesn't start without. Without a word it doesn't wait: the account's
    /// default since 2025-06-25
    /// (<https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html>).
    pub(in crate::play) blocks: bool,
}

impl Logs {
    pub(in crate::play::system) fn of(container: Fields<'_>) -> Option<Self> {
        let configuration = container.below("LogConfiguration");
        let options = configuration.below("Options");
        let ours = configuration.text("LogDriver").as_deref() == Some("awslogs");
        ours.then(|| Self {
            group: options.text("awslogs-group").unwrap_or_default(),
            blocks: options.text("mode").as_deref() == Some("blocking"),
        })
    }
}

impl System {
    /// Why an image of a private repository isn't given to a role: `None` if it is.
    pub(in crate::play) fn image_denial(&self, role: Option<&str>, registry: &Registry) -> Option<String> {
        let Registry::Ecr(names) = registry else { return None };
        let everything = ["*".to_owned()];
        self.denial(role, "ecr:GetAuthorizationToken", &everything)
            .or_else(|| self.denial(role, "ecr:BatchGetImage", names))
            .or_else(|| self.denial(role, "ecr:GetDownloadUrlForLayer", names))
    }

    /// Why a role may not begin a log stream: `None` if it may.
    pub(in crate::play) fn log_denial(&self, role: Option<&str>, group: &str) -> Option<String> {
        let name = self.log_groups.get(named(group)).map_or(group, AsRef::as_ref);
        let arn = format!("arn:aws:logs:us-east-1:123456789012:log-group:{name}");
        let stream = format!("{arn}:log-stream:task");
        let own = named(group);
        let names = [stream, arn, format!("{own}.Arn"), format!("{own}.Arn:*")];
        self.denial(role, "logs:CreateLogStream", &names)
    }

    /// Why a machine with this role may not join a cluster: `None` if it may.
    pub(in crate::play) fn join_denial(&self, role: Option<&str>, cluster: &Id) -> Option<String> {
        let arn = format!("arn:aws:ecs:us-east-1:123456789012:cluster/{cluster}");
        self.denial(role, "ecs:RegisterContainerInstance", &[format!("{cluster}.Arn"), arn])
    }

    /// The role of an instance profile.
    pub(in crate::play) fn role_of(&self, profile: &str) -> Option<String> {
        // A profile of somewhere else has a role that is taken to be right.
        let own = self.profiles.get(named(profile));
        Some(own.map_or_else(|| profile.to_owned(), ToString::to_string))
    }
}

pub(super) fn read(all: Resources<'_>, system: &mut System) {
    for group in all.of("AWS::Logs::LogGroup") {
        let name = group.text("LogGroupName").unwrap_or_else(|| group.resource.to_owned());
        system.log_groups.insert(group.resource.into(), name.into());
    }
    for profile in all.of("AWS::IAM::InstanceProfile") {
        if let Some(role) = profile.texts("Roles").first() {
            system.profiles.insert(profile.resource.into(), named(role).into());
        }
    }
    system.repositories =
        all.of("AWS::ECR::Repository").map(|repository| repository.resource.into()).collect();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_registry_is_told_by_the_host_of_an_image() {
        let of = |reference: &str| Registry::of(reference, |id| id == "Repo");
        assert_eq!(of("nginx:1.29"), Registry::Public);
        assert_eq!(of("public.ecr.aws/nginx/nginx:1.29"), Registry::Public);
        assert_eq!(of("Repo.RepositoryUri:1"), Registry::Ecr(vec!["Repo.Arn".into()]));
        let arn = "arn:aws:ecr:eu-central-1:123456789012:repository/acme/api";
        for tail in [":1", "@sha256:ab", ""] {
            let image = format!("123456789012.dkr.ecr.eu-central-1.amazonaws.com/acme/api{tail}");
            assert_eq!(of(&image), Registry::Ecr(vec![arn.into()]));
        }
        let own = "123456789012.dkr.ecr.us-east-1.amazonaws.com/Repo:1";
        let names = ["arn:aws:ecr:us-east-1:123456789012:repository/Repo", "Repo.Arn"];
        assert_eq!(of(own), Registry::Ecr(names.map(str::to_owned).to_vec()));
    }
}
