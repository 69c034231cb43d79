//! Endpoints: ways from private subnets to a service of AWS that don't leave its network.

use crate::template::{Pseudo, Sub, Value};

/// A service that the network reaches without a NAT gateway.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Endpoint {
    /// S3, as a gateway: without charge, and image layers of ECR come through it.
    S3,
    /// ECR's API.
    EcrApi,
    /// ECR's registry.
    EcrDocker,
    /// CloudWatch Logs.
    Logs,
    /// Secrets Manager.
    SecretsManager,
    /// Systems Manager.
    Ssm,
    /// Messages of Systems Manager: ECS Exec.
    SsmMessages,
    /// Key Management Service.
    Kms,
    /// ECS: what container instances register with.
    Ecs,
    /// ECS: what the agent talks to.
    EcsAgent,
    /// ECS: what the agent reports its measurements to.
    EcsTelemetry,
}

impl Endpoint {
    /// Every endpoint that container instances and tasks need in a network without a way out
    /// (Amazon ECS Developer Guide: vpc-endpoints).
    pub const FOR_ECS: [Self; 8] = [
        Self::S3,
        Self::EcrApi,
        Self::EcrDocker,
        Self::Logs,
        Self::SecretsManager,
        Self::Ecs,
        Self::EcsAgent,
        Self::EcsTelemetry,
    ];

    /// Whether it is a gateway, which stands in route tables, and not an interface, which stands in subnets.
    pub(crate) const fn is_gateway(self) -> bool {
        matches!(self, Self::S3)
    }

    /// The word in the id.
    pub(crate) const fn part(self) -> &'static str {
        match self {
            Self::S3 => "S3Endpoint",
            Self::EcrApi => "EcrApiEndpoint",
            Self::EcrDocker => "EcrDockerEndpoint",
            Self::Logs => "LogsEndpoint",
            Self::SecretsManager => "SecretsManagerEndpoint",
            Self::Ssm => "SsmEndpoint",
            Self::SsmMessages => "SsmMessagesEndpoint",
            Self::Kms => "KmsEndpoint",
            Self::Ecs => "EcsEndpoint",
            Self::EcsAgent => "EcsAgentEndpoint",
            Self::EcsTelemetry => "EcsTelemetryEndpoint",
        }
    }

    const fn service(self) -> &'static str {
        match self {
            Self::S3 => "s3",
            Self::EcrApi => "ecr.api",
            Self::EcrDocker => "ecr.dkr",
            Self::Logs => "logs",
            Self::SecretsManager => "secretsmanager",
            Self::Ssm => "ssm",
            Self::SsmMessages => "ssmmessages",
            Self::Kms => "kms",
            Self::Ecs => "ecs",
            Self::EcsAgent => "ecs-agent",
            Self::EcsTelemetry => "ecs-telemetry",
        }
    }

    pub(crate) fn service_name(self) -> Value<String> {
        Sub::new().text("com.amazonaws.").value(Pseudo::Region).text(format!(".{}", self.service())).into()
    }
}
