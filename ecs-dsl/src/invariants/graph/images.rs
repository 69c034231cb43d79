//! Images of machines: that they are one, run on the machine's processor, and have what joins a cluster.

use super::groups::is_plain;
use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::instance_type::Architecture;
use crate::invariants::rule::{Level, Rule};

/// An image and its machine run the same programs.
pub const ECS0939: Rule = Rule {
    id: "ecs0939",
    title: "A machine's image is for the architecture of its type",
    level: Level::Synth,
    message: "the machines of {0} are {1}, which is {2}, and their image {3} is for {4}",
    why: "no machine starts: `The architecture 'arm64' of the specified instance type does not match the architecture 'x86_64' of the specified AMI`",
    help: "the image whose name has arm64 in it for types with Graviton, and the one with x86_64, or with neither, for all others",
    source: "Amazon ECS Developer Guide: retrieve-ecs-optimized_AMI; Amazon EC2 API: RunInstances",
    check: Some(architectures),
};

/// Machines of a cluster have the agent.
pub const ECS0940: Rule = Rule {
    id: "ecs0940",
    title: "Machines of a cluster start from an image that has the agent, with user data that the image reads",
    level: Level::Synth,
    message: "the machines of {0} start from {1}, {2}",
    why: "they run and never register: the group is full, and the cluster is empty",
    help: "the image of `/aws/service/ecs/optimized-ami/..`; with Bottlerocket TOML: `[settings.ecs]` and `cluster = \"..\"`",
    source: "Amazon ECS Developer Guide: ecs-optimized_AMI, ecs-bottlerocket",
    check: Some(agents),
};

/// An image is named by its id.
pub const ECS0941: Rule = Rule {
    id: "ecs0941",
    title: "An image is named by an id, or by a parameter of Systems Manager",
    level: Level::Synth,
    message: "{0} has the image `{1}`, which is no id",
    why: "EC2 refuses it, and no machine starts: `InvalidAMIID.Malformed`",
    help: "`ami-` and 8 or 17 hexadecimal digits, or `{{resolve:ssm:NAME:VERSION}}`",
    source: "Amazon EC2 API: RunInstances ImageId",
    check: Some(ids),
};

/// The name of a public parameter of AWS that an image is resolved by, without a version.
pub(super) fn public_path(image: &str) -> Option<&str> {
    let name = image.trim_start_matches("{{").strip_prefix("resolve:ssm:")?;
    let name = name.split([':', '}']).next()?;
    name.starts_with("/aws/service/").then_some(name)
}

/// The architecture of the image of a public parameter, where its name tells it.
fn architecture(path: &str) -> Option<Architecture> {
    let has = |words: &[&str]| words.iter().any(|word| path.contains(word));
    if has(&["arm64", "aarch64"]) {
        return Some(Architecture::Arm);
    }
    let of_ecs = path.starts_with("/aws/service/ecs/optimized-ami/amazon-linux");
    (has(&["x86_64", "amd64"]) || of_ecs && path.contains("/recommended")).then_some(Architecture::X86)
}

const fn name(architecture: Architecture) -> &'static str {
    match architecture {
        Architecture::Arm => "arm64",
        Architecture::X86 => "x86_64",
    }
}

/// The groups of the template, each with its launch template and the public parameter of its image.
fn public<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = (Part<'s>, Part<'s>, &'s str)> {
    subject.of_type("AWS::AutoScaling::AutoScalingGroup").filter_map(|group| {
        let machine = group.machine()?;
        let image = machine.properties().text("LaunchTemplateData.ImageId").known()?;
        Some((group, machine, public_path(image)?))
    })
}

fn architectures(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (group, machine, path) in public(subject) {
        let (Some(image), Some(types)) = (architecture(path), group.own_types()) else { continue };
        let Some(other) = types.iter().find(|kind| kind.architecture() != image) else { continue };
        let args = [
            group.id().as_str().into(),
            other.name().into(),
            name(other.architecture()).into(),
            path.into(),
            name(image).into(),
        ];
        found.push(
            Violation::new(&ECS0939, &args)
                .at("this launch template", machine.place("LaunchTemplateData.ImageId"))
                .at("its group", group.location()),
        );
    }
    found
}

fn agents(subject: &Subject<'_>) -> Vec<Violation> {
    const INSTALLS: [&str; 5] =
        ["ecs-init", "amazon-ecs-agent", "install ecs", "install -y ecs", "docker run"];
    let mut found = Vec::new();
    for (group, machine, path) in public(subject) {
        let Some(data) = machine.user_data_with("\0") else { continue };
        if !data.contains("ECS_CLUSTER") || data.lines().any(|line| line.trim() == "\0") {
            continue;
        }
        let plain_linux = path.starts_with("/aws/service/ami-amazon-linux-latest/");
        let installs = INSTALLS.iter().any(|word| data.contains(word)) || !is_plain(&data);
        let wrong = if plain_linux && !installs {
            "which has no agent, and nothing installs it"
        } else if path.starts_with("/aws/service/bottlerocket/") && data.trim_start().starts_with("#!") {
            "which reads TOML, and their user data is a script"
        } else {
            continue;
        };
        let args = [group.id().as_str().into(), path.into(), wrong.into()];
        found.push(
            Violation::new(&ECS0940, &args)
                .at("this launch template", machine.place("LaunchTemplateData.ImageId"))
                .at("its group", group.location()),
        );
    }
    found
}

/// Whether a text may be an image's id, or is one only at deployment.
fn is_image(text: &str) -> bool {
    let id = text.strip_prefix("ami-").is_some_and(|digits| {
        matches!(digits.len(), 8 | 17) && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
    });
    id || text.starts_with("resolve:ssm:") || text.contains("{{")
}

fn ids(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (kind, path) in [
        ("AWS::EC2::LaunchTemplate", "LaunchTemplateData.ImageId"),
        ("AWS::AutoScaling::LaunchConfiguration", "ImageId"),
    ] {
        for machine in subject.of_type(kind) {
            let Answer::Is(image) = machine.text(path) else { continue };
            if !is_image(image) {
                let args = [machine.id().as_str().into(), image.into()];
                found.push(Violation::new(&ECS0941, &args).at("this part", machine.place(path)));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{is_image, public_path};

    #[test]
    fn images_are_ids_or_parameters() {
        for right in ["ami-0123456789abcdef0", "ami-1a2b3c4d", "resolve:ssm:/x", "{{resolve:ssm:/x:1}}"] {
            assert!(is_image(right), "{right}");
        }
        for wrong in ["ubuntu-22.04", "ami-", "ami-xyz", "ami-0123456789abcdef", ""] {
            assert!(!is_image(wrong), "{wrong}");
        }
        let path = "/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id";
        assert_eq!(public_path(&format!("{{{{resolve:ssm:{path}:77}}}}")), Some(path));
        assert_eq!(public_path(&format!("resolve:ssm:{path}")), Some(path));
        assert_eq!(public_path("{{resolve:ssm:/acme/image}}"), None);
    }
}
