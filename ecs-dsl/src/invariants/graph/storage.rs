//! What a file system or a volume asks of who mounts it.

use super::grants::{Grants, May, Wanted, statements};
use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Advice, Level, Rule};
use crate::template::{Node, Properties};

/// How a file system of EFS is mounted.
pub const ECS1409: Rule = Rule {
    id: "ecs1409",
    title: "A file system that is mounted with IAM or an access point is encrypted in transit, and an access point says its root",
    level: Level::Synth,
    message: "the volume {0} of the task {1} has {2}",
    why: "ECS refuses the task definition: `EFS IAM authorization requires transit encryption`, and so does an access point",
    help: "`TransitEncryption: ENABLED`; `.volume(..)` has it",
    source: "Amazon ECS API: EFSVolumeConfiguration, EFSAuthorizationConfig",
    check: Some(mounts),
};

/// The platform that mounts EFS.
pub const ECS1410: Rule = Rule {
    id: "ecs1410",
    title: "Fargate mounts file systems of EFS from platform version 1.4.0 on",
    level: Level::Synth,
    message: "the service {0} has the platform version {1}, and its tasks mount a file system of EFS",
    why: "ECS refuses the service: `PlatformTaskDefinitionIncompatibilityException`",
    help: "no `PlatformVersion`, or `LATEST`",
    source: "Amazon ECS Developer Guide: efs-volumes, platform-fargate",
    check: Some(platforms),
};

/// The mount targets are there first.
pub const ECS1411: Advice = Advice::new(Rule {
    id: "ecs1411",
    title: "A service waits for the mount targets of its file systems",
    level: Level::Advice,
    message: "the service {0} doesn't wait for {1}, the mount target of {2}",
    why: "the first tasks stop before they start: `ResourceInitializationError: failed to invoke EFS utils commands`, and some of the circuit breaker's failures are used up",
    help: "`DependsOn: {1}` on the service; `.volume(..)` waits",
    source: "Amazon ECS Developer Guide: efs-volumes; CloudFormation User Guide: aws-attribute-dependson",
    check: Some(waits),
});

/// Who mounts a file system that has a policy.
pub const ECS1412: Rule = Rule {
    id: "ecs1412",
    title: "A task that mounts a file system by IAM may mount it",
    level: Level::Synth,
    message: "the task {0} mounts {1} by IAM, and neither its task role {2} nor the policy of {1} allows `elasticfilesystem:ClientMount`",
    why: "no task starts: `mount.nfs4: access denied by server`",
    help: "`elasticfilesystem:ClientMount` and `ClientWrite` on {1} in a policy of {2}",
    source: "Amazon EFS User Guide: iam-access-control-nfs-efs",
    check: Some(may_mount),
};

/// The folder of an access point.
pub const ECS1413: Advice = Advice::new(Rule {
    id: "ecs1413",
    title: "An access point to a folder says how the folder is made",
    level: Level::Advice,
    message: "the access point {0} leads to `{1}`, and nothing makes that folder in the new file system {2}",
    why: "no task starts: the mount of a folder that isn't there fails",
    help: "`CreationInfo` with `OwnerUid`, `OwnerGid` and `Permissions` in `RootDirectory`",
    source: "Amazon EFS API: RootDirectory (CreationInfo)",
    check: Some(folders),
});

/// Volumes that are configured at launch.
pub const ECS1414: Rule = Rule {
    id: "ecs1414",
    title: "A service configures the volumes that its task definition leaves to it, each with a size or a snapshot",
    level: Level::Synth,
    message: "the service {0} {1}",
    why: "ECS refuses the service: a volume that is configured at launch has one configuration, under its own name",
    help: "`VolumeConfigurations` with the `Name` of the volume and a `ManagedEBSVolume`",
    source: "Amazon ECS API: ServiceVolumeConfiguration, ServiceManagedEBSVolumeConfiguration",
    check: Some(configured),
};

/// The settings of a volume of EFS.
fn settings(volume: &Properties) -> Option<&Properties> {
    let names = ["EFSVolumeConfiguration", "EfsVolumeConfiguration"];
    names.into_iter().find_map(|name| volume.look(name).known().and_then(Node::as_map))
}

fn mounts(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for task in subject.of_type("AWS::ECS::TaskDefinition") {
        for volume in task.properties().maps("Volumes") {
            let Some(settings) = settings(volume) else { continue };
            let name = volume.text("Name").known().unwrap_or("of EFS");
            let access_point = !settings.look("AuthorizationConfig.AccessPointId").is_absent();
            let iam = settings.text("AuthorizationConfig.IAM") == Answer::Is("ENABLED");
            let plain = settings.text("TransitEncryption").or("DISABLED") == Some("DISABLED");
            let mut say = |what: &str, other: Option<(&'static str, &str)>| {
                let args = [name.into(), task.id().as_str().into(), what.into()];
                let mut violation = Violation::new(&ECS1409, &args);
                if let Some((why, help)) = other {
                    violation = violation.because(why).helping(help);
                }
                found.push(violation.at("this task definition", task.location()));
            };
            if plain && (iam || access_point) {
                let who = if iam { "IAM authorization" } else { "an access point" };
                say(&format!("{who} and no encryption in transit"), None);
            }
            if let Some(root) =
                settings.text("RootDirectory").known().filter(|root| access_point && *root != "/")
            {
                let why = "ECS refuses the task definition: with an access point the root directory is omitted or `/`";
                let help = "no `RootDirectory`: the access point has one";
                say(&format!("an access point and the root directory `{root}`"), Some((why, help)));
            }
        }
    }
    found
}

fn platforms(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        let Some(version @ ("1.0.0" | "1.1.0" | "1.2.0" | "1.3.0")) = service.text("PlatformVersion").known()
        else {
            continue;
        };
        let Some(task) = service.refers("TaskDefinition") else { continue };
        if task.properties().maps("Volumes").any(|volume| settings(volume).is_some()) {
            let args = [service.id().as_str().into(), version.into()];
            let place = service.place("PlatformVersion");
            found.push(Violation::new(&ECS1410, &args).at("this service", place));
        }
    }
    found
}

fn waits(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for mount in super::volumes::mounts(subject) {
        let (service, system) = (mount.service, mount.system);
        for target in mount.targets.iter().filter(|target| !service.waits_for(target.id())) {
            let args =
                [service.id().as_str().into(), target.id().as_str().into(), system.id().as_str().into()];
            found.push(
                Violation::new(ECS1411.rule(), &args)
                    .at("this service", service.location())
                    .at("the mount target", target.location()),
            );
        }
    }
    found
}

fn folders(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for point in subject.of_type("AWS::EFS::AccessPoint") {
        let Some(path) = point.text("RootDirectory.Path").known().filter(|path| *path != "/") else {
            continue;
        };
        let Some(system) = point.refers("FileSystemId") else { continue };
        if point.look("RootDirectory.CreationInfo").is_absent() {
            let args = [point.id().as_str().into(), path.into(), system.id().as_str().into()];
            found.push(Violation::new(ECS1413.rule(), &args).at("this access point", point.location()));
        }
    }
    found
}

/// The names of the volumes that a task definition leaves to its service; nothing when not all are known.
fn left(task: Part<'_>) -> Option<Vec<&str>> {
    let volumes = match task.properties().look("Volumes") {
        Answer::Absent => &[],
        Answer::Unknown => return None,
        Answer::Is(node) => node.as_list()?,
    };
    let mut found = Vec::new();
    for volume in volumes {
        let volume = volume.as_map()?;
        if volume.flag("ConfiguredAtLaunch").or(false)? {
            found.push(volume.text("Name").known()?);
        }
    }
    Some(found)
}

fn configured(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        let mut say = |what: &str, help: Option<String>| {
            let mut violation = Violation::new(&ECS1414, &[service.id().as_str().into(), what.into()]);
            if let Some(help) = help {
                violation = violation.helping(help);
            }
            found.push(violation.at("this service", service.location()));
        };
        let written: Vec<&Properties> = service.properties().maps("VolumeConfigurations").collect();
        for volume in &written {
            let Some(managed) = volume.look("ManagedEBSVolume").known().and_then(Node::as_map) else {
                continue;
            };
            if managed.look("SizeInGiB").is_absent() && managed.look("SnapshotId").is_absent() {
                let name = volume.text("Name").known().unwrap_or("of EBS");
                let what = format!("makes the volume {name} without a size and a snapshot");
                say(&what, Some("`SizeInGiB`, or `SnapshotId` of a snapshot that has one".to_owned()));
            }
        }
        let task = service.refers("TaskDefinition");
        let task = task.filter(|task| task.resource_type() == "AWS::ECS::TaskDefinition");
        let Some((task, left)) = task.and_then(|task| Some((task, left(task)?))) else { continue };
        let all = match service.look("VolumeConfigurations") {
            Answer::Absent => 0,
            Answer::Is(Node::List(all)) => all.len(),
            _ => continue,
        };
        let names: Vec<&str> = written.iter().filter_map(|volume| volume.text("Name").known()).collect();
        if names.len() != all {
            continue;
        }
        for name in left.iter().filter(|name| !names.contains(name)) {
            say(&format!("doesn't configure the volume {name}, which {} leaves to it", task.id()), None);
        }
        for name in names.iter().filter(|name| !left.contains(name)) {
            let what = format!("configures the volume {name}, which {} doesn't leave to it", task.id());
            say(
                &what,
                Some(format!("`ConfiguredAtLaunch: true` for the volume {name} of the task definition")),
            );
        }
    }
    found
}

fn may_mount(subject: &Subject<'_>) -> Vec<Violation> {
    let grants = Grants::of(subject);
    let mut found = Vec::new();
    for task in subject.of_type("AWS::ECS::TaskDefinition") {
        let Some(role) = task.refers("TaskRoleArn").filter(|role| role.resource_type() == "AWS::IAM::Role")
        else {
            continue;
        };
        for volume in task.properties().maps("Volumes") {
            let Some(settings) = settings(volume) else { continue };
            let id = ["FilesystemId", "FileSystemId"].into_iter().find_map(|name| settings.get(name));
            let Some(system) = subject.referred(id) else { continue };
            let Some(policy) = system.properties().look("FileSystemPolicy").known().and_then(Node::as_map)
            else {
                continue;
            };
            if settings.text("AuthorizationConfig.IAM") == Answer::Is("ENABLED")
                && !admits(policy, &role)
                && grants.allows(role, "elasticfilesystem:clientmount", Wanted::Anything) == May::No
            {
                let args =
                    [task.id().as_str().into(), system.id().as_str().into(), role.id().as_str().into()];
                found.push(
                    Violation::new(&ECS1412, &args)
                        .at("this task definition", task.location())
                        .at("the file system", system.location()),
                );
            }
        }
    }
    found
}

/// Whether a policy of a file system may let a role in: it names the role, everybody, or whom only the deployment knows.
fn admits(policy: &Properties, role: &Part<'_>) -> bool {
    statements(policy).into_iter().filter(|one| one.text("Effect") != Answer::Is("Deny")).any(|statement| {
        let Some(principal) = statement.get("Principal") else { return true };
        let who: Vec<&Node> = match principal {
            Node::Map(all) => all
                .iter()
                .flat_map(|(_, one)| one.as_list().map_or_else(|| vec![one], |all| all.iter().collect()))
                .collect(),
            one => vec![one],
        };
        who.into_iter().any(|one| match one {
            Node::String(text) => text == "*" || text.ends_with(":root") || !text.contains(':'),
            node => node.named().is_none_or(|target| target.id() == role.id()),
        })
    })
}
