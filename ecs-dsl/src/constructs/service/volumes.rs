//! File systems that the tasks of services share, and the way to them.

use std::rc::Rc;

use super::plain::Plain;
use crate::constructs::cluster::Cluster;
use crate::constructs::network::Vpc;
use crate::constructs::{Draft, Scope};
use crate::resources::ec2;
use crate::resources::ecs::task_definition as part;
use crate::template::{DeletionPolicy, Entry, Location, LogicalId, Node, RawResource, Ref, Sub, Value};

/// NFS (RFC 7530).
const NFS: u16 = 2_049;

/// A file system of Amazon EFS, with a mount target in each zone of its VPC's private subnets. What is in it outlives
/// the stack.
///
/// ```
/// use ecs_dsl::prelude::*;
///
/// let mut app = App::new();
/// let mut stack = app.stack("prod");
/// let vpc = Vpc::builder("main", network!("10.0.0.0/16", public: /24, private: /20))
///     .nat(Nat::OnePerZone)
///     .build(&mut stack);
/// let uploads = FileSystem::builder("uploads", &vpc).build(&mut stack);
/// let cluster = Cluster::builder("prod", &vpc).fargate().build(&mut stack);
/// Service::builder("shop", image!("ghcr.io/acme/shop:1.4.2"))
///     .size(size!(cpu: 256, memory: 512 MiB))
///     .tasks(tasks!(2))
///     .circuit_breaker(CircuitBreaker::rollback())
///     .volume(&uploads, "/var/uploads")
///     .on_fargate(&cluster, fargate!(on_demand: 1))
///     .build(&mut stack);
/// ```
#[derive(Clone, Debug)]
pub struct FileSystem(Rc<Data>);

#[derive(Debug)]
struct Data {
    name: String,
    system: Ref<RawResource>,
    group: Ref<ec2::SecurityGroup>,
    targets: Vec<LogicalId>,
}

impl FileSystem {
    /// A file system of that name.
    #[track_caller]
    pub fn builder(name: &str, vpc: &Vpc) -> FileSystemBuilder {
        FileSystemBuilder { name: name.to_owned(), vpc: vpc.clone(), location: Location::caller() }
    }

    /// The reference to the file system; its value is the id.
    #[must_use]
    pub fn reference(&self) -> &Ref<RawResource> {
        &self.0.system
    }
}

/// Makes a [`FileSystem`].
#[derive(Clone, Debug)]
#[must_use = "nothing of it is in the stack before `.build(..)`"]
pub struct FileSystemBuilder {
    name: String,
    vpc: Vpc,
    location: Location,
}

impl FileSystemBuilder {
    /// Adds the file system to a stack.
    pub fn build(self, scope: &mut impl Scope) -> FileSystem {
        let draft = &mut scope.draft();
        let Self { name, vpc, location } = self;
        let group = ec2::SecurityGroup::new(format!("File system {name}")).vpc_id(vpc.reference());
        let id = draft.id(&name, "FilesSecurityGroup", location);
        let group = draft.add(&id, group, location);
        let system = RawResource::new("AWS::EFS::FileSystem").property("Encrypted", true);
        let entry = Entry::new(system, location)
            .deletion_policy(DeletionPolicy::RetainExceptOnCreate)
            .update_replace_policy(DeletionPolicy::Retain);
        let id = draft.id(&name, "FileSystem", location);
        let system: Ref<RawResource> = draft.add_entry(&id, entry);
        let mut targets = Vec::new();
        for (place, subnet) in vpc.private_subnets().iter().enumerate() {
            let target = RawResource::new("AWS::EFS::MountTarget")
                .property("FileSystemId", text(&system))
                .property("SubnetId", text(subnet))
                .property("SecurityGroups", vec![text(&group)]);
            let id = draft.id(&name, &format!("MountTarget{}", place + 1), location);
            draft.add(&id, target, location);
            targets.push(id);
        }
        FileSystem(Rc::new(Data { name, system, group, targets }))
    }
}

fn text<R>(reference: &Ref<R>) -> Node {
    Node::from(Sub::new().value(reference))
}

/// A file system, and where the service's container finds it.
#[derive(Clone, Debug)]
pub(super) struct Mount {
    pub(super) system: FileSystem,
    pub(super) path: String,
}

impl Plain {
    /// The volumes of the task.
    pub(super) fn volumes(&self) -> Vec<part::Volume> {
        let volume = |mount: &Mount| {
            let system: Value<String> = Sub::new().value(&mount.system.0.system).into();
            let system = part::EfsVolumeConfiguration::new(system)
                .transit_encryption(part::TransitEncryption::Enabled);
            part::Volume::default().name(mount.system.0.name.clone()).efs_volume_configuration(system)
        };
        // A system that is mounted at two paths is one volume.
        let is_first = |place: usize, mount: &Mount| {
            self.mounts.iter().position(|other| Rc::ptr_eq(&other.system.0, &mount.system.0)) == Some(place)
        };
        let mounts = self.mounts.iter().enumerate().filter(|(place, mount)| is_first(*place, mount));
        mounts.map(|(_, mount)| volume(mount)).collect()
    }

    /// Where the service's own container finds them.
    pub(super) fn mount_points(&self) -> Vec<part::MountPoint> {
        let point = |mount: &Mount| {
            part::MountPoint::default()
                .source_volume(mount.system.0.name.clone())
                .container_path(mount.path.clone())
                .read_only(false)
        };
        self.mounts.iter().map(point).collect()
    }

    /// Lets the tasks, or the machines that mount for them, reach their file systems. What has to be there first.
    pub(super) fn open_volumes(
        &self,
        draft: &mut Draft,
        cluster: &Cluster,
        tasks: Option<&Ref<ec2::SecurityGroup>>,
    ) -> Vec<LogicalId> {
        let mut needed = Vec::new();
        for Mount { system, .. } in &self.mounts {
            let Some(from) = tasks.or_else(|| cluster.security_group()) else { continue };
            let who = if tasks.is_some() { &self.name } else { cluster.name() };
            let id = draft.id(&format!("{} from {who}", system.0.name), "FilesIngress", self.location);
            if !draft.has(&id) {
                let rule = ec2::SecurityGroupIngress::new("tcp")
                    .group_id(&system.0.group)
                    .source_security_group_id(from)
                    .from_port(NFS)
                    .to_port(NFS);
                draft.add(&id, rule, self.location);
            }
            needed.push(id);
            needed.extend(system.0.targets.iter().cloned());
        }
        needed
    }
}
