//! What policies name: AWS's own policies, and the two halves of S3.

use super::documents::{Document, documents};
use super::grants::{matches, statements, values};
use super::{Answer, Look, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::{Function, LogicalId, Node, Part as Piece, Properties, Pseudo};

/// Where AWS keeps its policies.
pub const ECS0818: Rule = Rule {
    id: "ecs0818",
    title: "A policy of AWS's own is named with its path, and only with its own",
    level: Level::Synth,
    message: "{0} has the policy `{1}`, and AWS has no policy of that path",
    why: "IAM refuses it: `Policy arn:aws:iam::aws:policy/.. does not exist or is not attachable`, and the stack rolls back",
    help: "`arn:aws:iam::aws:policy/{2}`",
    source: "AWS Managed Policy Reference: the ARN of each policy",
    check: Some(named),
};

/// Buckets and objects.
pub const ECS0819: Rule = Rule {
    id: "ecs0819",
    title: "Actions on objects of S3 are allowed on `bucket/*`, actions on buckets on the bucket itself",
    level: Level::Synth,
    message: "{0} allows {1} on {2} alone",
    why: "IAM takes it, and it allows nothing: every call is refused with `AccessDenied`",
    help: "`!Sub ${Bucket.Arn}/*` for objects, `!GetAtt Bucket.Arn` for the bucket; a statement for each of the two",
    source: "Service Authorization Reference: Actions, resources, and condition keys for Amazon S3",
    check: Some(halves),
};

/// Policies that AWS keeps below `service-role/`.
const OF_SERVICES: [&str; 17] = [
    "AWSCodeDeployRole",
    "AWSLambdaBasicExecutionRole",
    "AWSLambdaDynamoDBExecutionRole",
    "AWSLambdaENIManagementAccess",
    "AWSLambdaKinesisExecutionRole",
    "AWSLambdaRole",
    "AWSLambdaSQSQueueExecutionRole",
    "AWSLambdaVPCAccessExecutionRole",
    "AmazonAPIGatewayPushToCloudWatchLogs",
    "AmazonEC2ContainerServiceAutoscaleRole",
    "AmazonEC2ContainerServiceEventsRole",
    "AmazonEC2ContainerServiceRole",
    "AmazonEC2ContainerServiceforEC2Role",
    "AmazonECSInfrastructureRolePolicyForServiceConnectTransportLayerSecurity",
    "AmazonECSInfrastructureRolePolicyForVolumes",
    "AmazonECSTaskExecutionRolePolicy",
    "AmazonRDSEnhancedMonitoringRole",
];
/// Policies that AWS keeps without a path.
const OF_NO_PATH: [&str; 20] = [
    "AWSCodeDeployRoleForECS",
    "AWSXRayDaemonWriteAccess",
    "AdministratorAccess",
    "AmazonDynamoDBFullAccess",
    "AmazonDynamoDBReadOnlyAccess",
    "AmazonEC2ContainerRegistryPowerUser",
    "AmazonEC2ContainerRegistryPullOnly",
    "AmazonEC2ContainerRegistryReadOnly",
    "AmazonECSInfrastructureRolePolicyForLoadBalancers",
    "AmazonECSInfrastructureRolePolicyForManagedInstances",
    "AmazonECSInstanceRolePolicyForManagedInstances",
    "AmazonECS_FullAccess",
    "AmazonS3FullAccess",
    "AmazonS3ReadOnlyAccess",
    "AmazonSQSFullAccess",
    "AmazonSSMManagedInstanceCore",
    "AmazonSSMReadOnlyAccess",
    "CloudWatchAgentServerPolicy",
    "CloudWatchLogsFullAccess",
    "SecretsManagerReadWrite",
];

/// The path and name that one of AWS's policies has, when it is written with another path.
fn right_path(arn: &str) -> Option<String> {
    let (_, path) = arn.split_once(":iam::aws:policy/")?;
    let name = path.rsplit('/').next()?;
    let right = if OF_SERVICES.contains(&name) {
        format!("service-role/{name}")
    } else if OF_NO_PATH.contains(&name) {
        name.to_owned()
    } else {
        return None;
    };
    (right != path).then_some(right)
}

fn named(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for part in ["AWS::IAM::Role", "AWS::IAM::User", "AWS::IAM::Group"]
        .into_iter()
        .flat_map(|kind| subject.of_type(kind))
    {
        for node in part.properties().list("ManagedPolicyArns") {
            let Some(arn) = node.outline("*") else { continue };
            let Some(right) = right_path(&arn) else { continue };
            let arn = arn.replacen("arn:*:", "arn:aws:", 1);
            let args = [part.id().as_str().into(), arn.as_str().into(), right.as_str().into()];
            found.push(Violation::new(&ECS0818, &args).at("this resource", part.location()));
        }
    }
    found
}

/// What an action of S3 is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Half {
    Bucket,
    Object,
}

/// Actions of a bucket, in lower case (Service Authorization Reference).
const OF_BUCKETS: [&str; 8] = [
    "s3:createbucket",
    "s3:deletebucket",
    "s3:getbucket",
    "s3:getencryptionconfiguration",
    "s3:getlifecycleconfiguration",
    "s3:listbucket",
    "s3:putbucket",
    "s3:putlifecycleconfiguration",
];
/// The same of objects.
const OF_OBJECTS: [&str; 6] = [
    "s3:abortmultipartupload",
    "s3:deleteobject",
    "s3:getobject",
    "s3:listmultipartuploadparts",
    "s3:putobject",
    "s3:restoreobject",
];

fn half(action: &str) -> Option<Half> {
    let action = action.to_ascii_lowercase();
    let begins = |known: &str| action.starts_with(known);
    if OF_BUCKETS.iter().any(|known| begins(known)) {
        Some(Half::Bucket)
    } else {
        OF_OBJECTS.iter().any(|known| begins(known)).then_some(Half::Object)
    }
}

/// What a resource of a statement surely is, and as what it is told.
fn resource(subject: &Subject<'_>, node: &Node) -> Option<(Half, String)> {
    const UNKNOWN: &str = "{}";
    let is_bucket = |function: &Function, arn: bool| match function {
        Function::GetAtt(target, attribute) => {
            arn && attribute == "Arn" && subject.is(target, "AWS::S3::Bucket")
        }
        Function::Ref(target) => !arn && subject.is(target, "AWS::S3::Bucket"),
        _ => false,
    };
    let mut told = node.outline(UNKNOWN)?;
    let (begins, rest) = match node {
        Node::Function(function) => match function.as_ref() {
            Function::GetAtt(target, _) => {
                return is_bucket(function, true)
                    .then(|| (Half::Bucket, format!("the bucket {}", target.id())));
            }
            Function::Sub(sub) => match sub.parts() {
                [Piece::Function(first), rest @ ..] if is_bucket(first, true) => (true, rest),
                rest => (false, rest),
            },
            Function::Join(..) => (false, [].as_slice()),
            _ => return None,
        },
        _ => (false, [].as_slice()),
    };
    if begins {
        told = told.replacen(UNKNOWN, "arn:aws:s3:::bucket", 1);
    }
    let (_, name) = told.split_once(":s3:::").filter(|(arn, _)| arn.starts_with("arn:"))?;
    if name.contains('/') {
        return Some((
            Half::Object,
            if begins { "objects".to_owned() } else { format!("`{}`", told.replace(UNKNOWN, "..")) },
        ));
    }
    let is_plain = |piece: &Piece| match piece {
        Piece::Text(_) => true,
        Piece::Function(function) => {
            is_bucket(function, false)
                || matches!(function.as_ref(), Function::Pseudo(Pseudo::Region | Pseudo::AccountId))
                || matches!(function.as_ref(), Function::Pseudo(Pseudo::Partition))
        }
    };
    let plain = matches!(node, Node::String(_)) || (!rest.is_empty() || begins) && rest.iter().all(is_plain);
    // A pattern is of objects too.
    (plain && !told.contains(['*', '?']) && !told.contains("{{") && !told.contains("${"))
        .then(|| (Half::Bucket, format!("the bucket `{}`", told.replace(UNKNOWN, ".."))))
}

/// The half that all actions and the one that all resources of a statement are, with what is told of them.
fn judge<'n>(subject: &Subject<'_>, statement: &'n Properties) -> Option<(Vec<&'n str>, String)> {
    if statement.text("Effect") != Answer::Is("Allow") {
        return None;
    }
    let actions: Option<Vec<&str>> = values(statement, "Action").into_iter().map(Node::as_str).collect();
    let actions = actions.filter(|actions| !actions.is_empty())?;
    let wanted = half(actions.first()?)?;
    if actions.iter().any(|action| half(action) != Some(wanted)) {
        return None;
    }
    let resources: Option<Vec<(Half, String)>> =
        values(statement, "Resource").into_iter().map(|node| resource(subject, node)).collect();
    let resources = resources.filter(|all| all.iter().all(|(half, _)| *half != wanted))?;
    let (_, told) = resources.into_iter().next()?;
    Some((actions, told))
}

fn halves(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    let all: Vec<Document<'_>> = documents(subject).into_iter().filter(|one| !one.is_trust).collect();
    // What is allowed by statements that are right, each with who has it where that is known.
    let mut right: Vec<(Option<&LogicalId>, &str)> = Vec::new();
    for Document { part, content, .. } in &all {
        let holder = (part.resource_type() == "AWS::IAM::Role").then_some(part.id());
        for statement in statements(content).into_iter().filter(|one| judge(subject, one).is_none()) {
            let actions = values(statement, "Action").into_iter().filter_map(Node::as_str);
            let of_s3 = actions.filter(|action| action.starts_with('*') || action.starts_with("s3:"));
            right.extend(of_s3.map(|action| (holder, action)));
        }
    }
    right.sort_unstable();
    right.dedup();
    for Document { part, content, .. } in &all {
        let is_role = part.resource_type() == "AWS::IAM::Role";
        for statement in statements(content) {
            let Some((actions, on)) = judge(subject, statement) else { continue };
            // Another statement of the role may have the other half.
            let elsewhere = |action: &str| {
                let action = action.to_ascii_lowercase();
                right.iter().any(|(holder, pattern)| {
                    (!is_role || holder.is_none_or(|holder| holder == part.id())) && matches(pattern, &action)
                })
            };
            let Some(action) = actions.into_iter().find(|action| !elsewhere(action)) else { continue };
            let args = [part.id().as_str().into(), action.into(), on.as_str().into()];
            found.push(Violation::new(&ECS0819, &args).at("this resource", part.location()));
        }
    }
    found
}
