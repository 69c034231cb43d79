//! The image of the machines: pinned, and rolled only by name.

use crate::template::Value;

/// The image that container instances start from, pinned to one version.
///
/// AWS's `recommended` image is missing on purpose: it changes by itself, so that an unrelated deployment
/// would renew the machines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MachineImage(Source);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Source {
    Named(String),
    Ami(String),
}

impl MachineImage {
    /// The ECS-optimised Amazon Linux 2023 image of that name, such as
    /// `al2023-ami-ecs-hvm-2023.0.20260907-kernel-6.1-x86_64`
    /// (Amazon ECS Developer Guide: retrieve-ecs-optimized_AMI).
    pub fn ecs_optimized_al2023(name: impl Into<String>) -> Self {
        Self(Source::Named(name.into()))
    }

    /// An image of one's own, by its id in the region. It is based on an ECS-optimised one.
    pub fn ami(id: impl Into<String>) -> Self {
        Self(Source::Ami(id.into()))
    }

    pub(crate) fn id(&self) -> Value<String> {
        match &self.0 {
            Source::Ami(id) => Value::Literal(id.clone()),
            Source::Named(name) => Value::resolve_ssm(&format!(
                "/aws/service/ecs/optimized-ami/amazon-linux-2023/{name}/image_id"
            )),
        }
    }
}

/// What becomes of the machines that run when the image, or anything else of their template, changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Roll {
    /// Nothing: what runs stays, and only machines that start later have the new image.
    NewMachinesOnly,
    /// CloudFormation exchanges that many at a time, and waits between them. Only for a group without managed
    /// termination protection: a protected machine would hold the update.
    InBatchesOf(u8),
}
