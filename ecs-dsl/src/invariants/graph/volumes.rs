//! The volumes of a task, and the way to the file systems behind them.

use std::collections::BTreeMap;

use super::doors::{Doors, Entry};
use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::{Node, Properties};

/// What is mounted is there.
pub const ECS0321: Rule = Rule {
    id: "ecs0321",
    title: "Every mount point names a volume of its task, and each volume has a name of its own",
    level: Level::Synth,
    message: "the container {0} mounts the volume {1}, which its task doesn't have",
    why: "ECS refuses the task definition: `Unknown volume`",
    help: "a volume called {1} in `Volumes`; `.volume(..)` names and mounts one",
    source: "Amazon ECS API: MountPoint (sourceVolume)",
    check: Some(mounted),
};

/// Where something is mounted.
pub const ECS0345: Rule = Rule {
    id: "ecs0345",
    title: "A volume is mounted at an absolute path that isn't the root, and no two of a container at one",
    level: Level::Synth,
    message: "the container {0} mounts {1} at `{2}`, which is no absolute path",
    why: "no task starts: `CannotCreateContainerError`, `mount path must be absolute`",
    help: "`ContainerPath` from the root on; `.volume(.., \"/var/{1}\")`",
    source: "Amazon ECS API: MountPoint (containerPath); moby/moby#24818, mapbox/ecs-watchbot#254",
    check: Some(mount_paths),
};

/// The way to a file system.
pub const ECS1407: Rule = Rule {
    id: "ecs1407",
    title: "A file system of a task has a mount target in every zone of its service, with port 2049 open to the tasks",
    level: Level::Synth,
    message: "the tasks of {0} can't mount the file system {1}: {2}",
    why: "the task stops before it starts: `ResourceInitializationError: failed to invoke EFS utils commands`, `mount.nfs: Connection timed out`",
    help: "an `AWS::EFS::MountTarget` in each of the service's subnets' zones, whose security group lets port 2049 in from the tasks' one; `.volume(..)` makes the way",
    source: "Amazon ECS Developer Guide: efs-volumes; aws-solutions/efs-backup#14",
    check: Some(reachable),
};

/// NFS (RFC 7530).
const NFS: i64 = 2_049;

fn mounted(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for task in subject.of_type("AWS::ECS::TaskDefinition") {
        let names: Option<Vec<&str>> = match task.look("Volumes") {
            Answer::Absent => Some(Vec::new()),
            Answer::Unknown => None,
            Answer::Is(node) => node.as_list().and_then(|all| all.iter().map(name).collect()),
        };
        let Some(names) = names else { continue };
        let mut sorted = names.clone();
        sorted.sort_unstable();
        let twice = sorted.windows(2).find(|pair| pair.first() == pair.last());
        if let Some(name) = twice.and_then(|pair| pair.first()) {
            found.push(
                Violation::new(&ECS0321, &[])
                    .saying(format!("two volumes of the task {} are called {name}", task.id()))
                    .because("ECS refuses the task definition: a volume's name is its own")
                    .helping("another name for one of the two")
                    .at("this task definition", task.location()),
            );
        }
        for container in task.containers().all {
            let others =
                container.maps("VolumesFrom").filter_map(|from| from.text("SourceContainer").known());
            let all = task.containers();
            let is_there =
                |name: &str| all.all.iter().any(|one| one.text("Name").known().is_none_or(|own| own == name));
            for other in others.filter(|other| all.complete && !is_there(other)) {
                let who = container.text("Name").known().unwrap_or("of this task");
                found.push(
                    Violation::new(&ECS0321, &[])
                        .saying(format!(
                            "the container {who} takes the volumes of {other}, which its task doesn't have"
                        ))
                        .because("ECS refuses the task definition: there is no such container")
                        .helping("`SourceContainer` with the `Name` of another container of the task")
                        .at("this task definition", task.location()),
                );
            }
        }
        for container in task.containers().all {
            let wanted = container.maps("MountPoints").filter_map(|mount| mount.text("SourceVolume").known());
            for volume in wanted.filter(|volume| !names.contains(volume)) {
                let who = container.text("Name").known().unwrap_or("of this task");
                found.push(
                    Violation::new(&ECS0321, &[who.into(), volume.into()])
                        .at("this task definition", task.location()),
                );
            }
        }
    }
    found
}

fn mount_paths(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for task in subject.of_type("AWS::ECS::TaskDefinition") {
        for container in task.containers().all {
            let mut taken: BTreeMap<&str, &str> = BTreeMap::new();
            for mount in container.maps("MountPoints") {
                let Some(path) = mount.text("ContainerPath").known() else { continue };
                let volume = mount.text("SourceVolume").known().unwrap_or("a volume");
                let who = container.text("Name").known().unwrap_or("of this task");
                let usual = Violation::new(&ECS0345, &[who.into(), volume.into(), path.into()]);
                // Of `/data` and `/data/` Docker makes one.
                let short = path.trim_end_matches('/');
                let violation = if !is_absolute(path) {
                    usual
                } else if short.is_empty() {
                    usual
                        .saying(format!("the container {who} mounts {volume} at `/`, over all of its image"))
                        .because("no task starts: `CannotCreateContainerError`, `destination can't be '/'`")
                        .helping(format!(
                            "a folder: `ContainerPath: /var/{volume}`; `.volume(.., \"/var/{volume}\")`"
                        ))
                } else if let Some(first) = taken.insert(short, volume) {
                    usual
                        .saying(format!("the container {who} mounts {first} and {volume} at `{short}`"))
                        .because("ECS refuses the task definition: `containerPath values aren't unique across mountPoints`")
                        .helping("another path for one of the two")
                } else {
                    continue;
                };
                found.push(violation.at("this task definition", task.location()));
            }
        }
    }
    found
}

/// Of Linux, or of Windows.
fn is_absolute(path: &str) -> bool {
    path.starts_with('/') || path.contains('\\') || path.as_bytes().get(1) == Some(&b':')
}

fn name(volume: &Node) -> Option<&str> {
    volume.as_map()?.text("Name").known()
}

/// A service with the file system that its tasks mount.
pub(super) struct Mount<'s> {
    pub(super) service: Part<'s>,
    pub(super) system: Part<'s>,
    pub(super) targets: Vec<Part<'s>>,
}

pub(super) fn mounts<'s>(subject: &'s Subject<'_>) -> Vec<Mount<'s>> {
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service") {
        let Some(task) = service.refers("TaskDefinition") else { continue };
        for volume in task.properties().maps("Volumes") {
            let Some(id) = file_system(volume) else { continue };
            let Some(system) = subject.referred(Some(id)) else { continue };
            if system.resource_type() != "AWS::EFS::FileSystem" {
                continue;
            }
            let targets = subject
                .of_type("AWS::EFS::MountTarget")
                .filter(|target| target.refers("FileSystemId").is_some_and(|one| one.id() == system.id()));
            found.push(Mount { service, system, targets: targets.collect() });
        }
    }
    found
}

/// The file system of a volume.
pub(super) fn file_system(volume: &Properties) -> Option<&Node> {
    ["EFSVolumeConfiguration.FilesystemId", "EfsVolumeConfiguration.FileSystemId"]
        .into_iter()
        .find_map(|path| volume.look(path).known())
}

fn reachable(subject: &Subject<'_>) -> Vec<Violation> {
    let doors = Doors::of(subject);
    let mut found = Vec::new();
    for mount in mounts(subject) {
        let why = match shut(&doors, &mount) {
            Some(target) => format!("the mount target {target} lets nothing in on port {NFS} from them"),
            None => match missing_zone(subject, &mount) {
                Some(why) => why,
                None => continue,
            },
        };
        let Mount { service, system, .. } = mount;
        let args = [service.id().as_str().into(), system.id().as_str().into(), why.as_str().into()];
        found.push(
            Violation::new(&ECS1407, &args)
                .at("this service", service.location())
                .at("its file system", system.location()),
        );
    }
    found
}

/// A mount target that surely lets the tasks not in.
fn shut<'s>(doors: &Doors<'_>, mount: &Mount<'s>) -> Option<&'s str> {
    let tasks = match mount.service.look("NetworkConfiguration.AwsvpcConfiguration.SecurityGroups") {
        Answer::Is(node) => Some(node.as_list()?),
        // The group of the VPC, or of the machines.
        Answer::Absent | Answer::Unknown => None,
    };
    mount.targets.iter().find_map(|target| {
        let own = target.properties().look("SecurityGroups").known()?.as_list()?;
        (doors.judge(own, (NFS, NFS), tasks) == Entry::Shut).then(|| target.id().as_str())
    })
}

/// The zone of a subnet, as the template says it.
fn zone<'s>(subject: &'s Subject<'_>, subnet: &Node) -> Option<&'s Node> {
    let subnet = subject.referred(Some(subnet))?;
    let zone = subnet.properties().look("AvailabilityZone").known();
    // Parts of a `Part` live as long as the subject.
    zone.and_then(|_| subject.part(subnet.id())?.properties().get("AvailabilityZone"))
}

/// A subnet of the service in whose zone no mount target stands.
fn missing_zone(subject: &Subject<'_>, mount: &Mount<'_>) -> Option<String> {
    if mount.targets.is_empty() {
        return Some("it has no mount target".to_owned());
    }
    let subnets =
        mount.service.look("NetworkConfiguration.AwsvpcConfiguration.Subnets").known()?.as_list()?;
    let targets: Option<Vec<&Node>> =
        mount.targets.iter().map(|target| target.properties().get("SubnetId")).collect();
    let targets = targets?;
    let zones: Option<Vec<&Node>> = targets.iter().map(|subnet| zone(subject, subnet)).collect();
    let zones = zones?;
    for subnet in subnets {
        let own = zone(subject, subnet)?;
        if !targets.contains(&subnet) && !zones.contains(&own) {
            let id = subject.referred(Some(subnet))?.id().as_str().to_owned();
            return Some(format!("no mount target stands in the zone of {id}"));
        }
    }
    None
}
