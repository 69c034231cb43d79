//! Launch templates by themselves: profile, interfaces and volumes of their machines.

use super::images::public_path;
use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::{Node, Properties};

/// A profile is named by what it is named by.
pub const ECS0934: Rule = Rule {
    id: "ecs0934",
    title: "A launch template names an instance profile, either by its name or by its ARN",
    level: Level::Synth,
    message: "the launch template {0} has {1}",
    why: "no machine starts: `Invalid IAM Instance Profile name`, or `Invalid IAM Instance Profile ARN`",
    help: "`IamInstanceProfile: {Arn: !GetAtt Profile.Arn}` or `{Name: !Ref Profile}`, of an `AWS::IAM::InstanceProfile`",
    source: "Amazon EC2 API: LaunchTemplateIamInstanceProfileSpecificationRequest",
    check: Some(profiles),
};

/// Security groups are the machine's or the interface's.
pub const ECS0935: Rule = Rule {
    id: "ecs0935",
    title: "A launch template with network interfaces has its security groups on these",
    level: Level::Synth,
    message: "the launch template {0} has `NetworkInterfaces` and, beside them, `{1}`",
    why: "no machine starts: `Network interfaces and an instance-level security groups may not be specified on the same request`",
    help: "move the groups to `Groups` of the interface, or leave `NetworkInterfaces` out",
    source: "Amazon EC2 API: RequestLaunchTemplateData",
    check: Some(interfaces),
};

/// A volume is what its type can be.
pub const ECS0936: Rule = Rule {
    id: "ecs0936",
    title: "A machine's volume has the numbers of its type, and room for its image",
    level: Level::Synth,
    message: "{0} has a volume {1}",
    why: "EC2 refuses the volume, and no machine starts: `The parameter iops is not supported for gp2 volumes`, or `Volume of size 8GB is smaller than snapshot`",
    help: "`Iops` for gp3, io1 (which needs it) and io2 (so does it), `Throughput` for gp3 alone; 30 GiB or more for the ECS-optimised image",
    source: "Amazon EC2 API: EbsBlockDevice; Amazon ECS Developer Guide: ecs-ami-storage-config",
    check: Some(volumes),
};

fn machines<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = Part<'s>> {
    subject.of_type("AWS::EC2::LaunchTemplate")
}

const PROFILE: &str = "LaunchTemplateData.IamInstanceProfile";

/// What is wrong with a profile's name.
fn wrong_name(subject: &Subject<'_>, name: &Node) -> Option<String> {
    if let Some(text) = name.as_str() {
        return text.starts_with("arn:").then(|| format!("the profile's `Name` {text}, which is an ARN"));
    }
    let (target, attribute) = name.reference()?;
    let part = subject.resolve(target)?;
    let named = || {
        subject.of_type("AWS::IAM::InstanceProfile").any(|one| !one.look("InstanceProfileName").is_absent())
    };
    match (part.resource_type(), attribute) {
        ("AWS::IAM::InstanceProfile" | "AWS::IAM::Role", "Arn") => {
            Some(format!("the ARN of {} for the profile's `Name`", part.id()))
        }
        ("AWS::IAM::Role", "Ref") if !named() => Some(format!("the role {} for its profile", part.id())),
        _ => None,
    }
}

/// What is wrong with a profile's ARN.
fn wrong_arn(subject: &Subject<'_>, arn: &Node) -> Option<String> {
    if let Some(text) = arn.as_str() {
        let wrong = !text.starts_with("arn:") && !text.contains("{{");
        return wrong.then(|| format!("the profile's `Arn` {text}, which is none"));
    }
    let (target, attribute) = arn.reference()?;
    let part = subject.resolve(target)?;
    match (part.resource_type(), attribute) {
        ("AWS::IAM::Role", _) => Some(format!("the role {} for its profile", part.id())),
        ("AWS::IAM::InstanceProfile", "Ref") => {
            Some(format!("the name of {} for the profile's `Arn`", part.id()))
        }
        _ => None,
    }
}

fn profiles(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for machine in machines(subject) {
        let read = |name: &str| machine.properties().look(&format!("{PROFILE}.{name}")).known();
        let wrong = [
            read("Name").and_then(|name| wrong_name(subject, name)),
            read("Arn").and_then(|arn| wrong_arn(subject, arn)),
        ];
        for wrong in wrong.into_iter().flatten() {
            let args = [machine.id().as_str().into(), wrong.as_str().into()];
            found.push(Violation::new(&ECS0934, &args).at("this launch template", machine.place(PROFILE)));
        }
    }
    found
}

fn interfaces(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for machine in machines(subject) {
        if machine.list("LaunchTemplateData.NetworkInterfaces").is_empty() {
            continue;
        }
        for name in ["SecurityGroupIds", "SecurityGroups"] {
            if !machine.list(&format!("LaunchTemplateData.{name}")).is_empty() {
                let args = [machine.id().as_str().into(), name.into()];
                let place = machine.place("LaunchTemplateData.NetworkInterfaces");
                found.push(Violation::new(&ECS0935, &args).at("this launch template", place));
            }
        }
    }
    found
}

/// The GiB of the snapshot of AWS's image for ECS.
const SNAPSHOT: i64 = 30;
/// The device of its root.
const ROOT: &str = "/dev/xvda";

/// What is wrong with a volume of its type.
fn wrong_numbers(volume: &Properties) -> Option<String> {
    let kind = volume.text("VolumeType").known()?;
    let has =
        |name: &str| matches!(volume.look(name), Answer::Is(node) if !matches!(node, Node::Function(_)));
    match kind {
        "gp2" | "st1" | "sc1" | "standard" if has("Iops") => {
            Some(format!("of the type {kind} with `Iops`, which it doesn't take"))
        }
        "gp2" | "st1" | "sc1" | "standard" | "io1" | "io2" if has("Throughput") => {
            Some(format!("of the type {kind} with `Throughput`, which it doesn't take"))
        }
        "io1" | "io2" if volume.look("Iops").is_absent() => {
            Some(format!("of the type {kind} without `Iops`, which it needs"))
        }
        _ => None,
    }
}

fn volumes(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    let configurations = subject.of_type("AWS::AutoScaling::LaunchConfiguration");
    let all = machines(subject)
        .map(|machine| (machine, "LaunchTemplateData.BlockDeviceMappings", "LaunchTemplateData.ImageId"))
        .chain(configurations.map(|machine| (machine, "BlockDeviceMappings", "ImageId")));
    for (machine, devices, image) in all {
        let image = machine.text(image).known().and_then(public_path);
        let is_snapshot =
            image.is_some_and(|path| path.starts_with("/aws/service/ecs/optimized-ami/amazon-linux-2"));
        for device in machine.properties().maps(devices) {
            let Some(volume) = device.look("Ebs").known().and_then(Node::as_map) else { continue };
            let small = volume.integer("VolumeSize").known().filter(|size| *size < SNAPSHOT);
            let small = small
                .filter(|_| is_snapshot && device.text("DeviceName") == Answer::Is(ROOT))
                .map(|size| format!("of {size} GiB for an image of {SNAPSHOT} GiB"));
            for wrong in [wrong_numbers(volume), small].into_iter().flatten() {
                let args = [machine.id().as_str().into(), wrong.as_str().into()];
                found.push(Violation::new(&ECS0936, &args).at("this part", machine.place(devices)));
            }
        }
    }
    found
}
