//! Who may do what, by the policies of a template.

use super::super::Source;
use super::*;

#[test]
fn patterns_of_policies_have_wildcards_and_mind_no_case() {
    let action = "secretsmanager:GetSecretValue";
    assert!(matches("secretsmanager:Get*", action));
    assert!(matches("SecretsManager:getsecretvalue", action));
    assert!(matches("*", "Vault"));
    assert!(matches("Vaul?", "Vault"));
    assert!(!matches("Vault", "Vault2"));
    assert!(!matches("secretsmanager:Describe*", action));
}

#[test]
fn a_denial_goes_before_what_allows() {
    let statement = |allows, resource: &str| Statement {
        allows,
        actions: vec!["logs:*".into()],
        resources: vec![resource.into()],
        services: Vec::new(),
        conditional: false,
    };
    let role = Role { statements: vec![statement(true, "*"), statement(false, "Audit*")] };
    let may = |resource: &str| role.may("logs:CreateLogStream", &[resource.to_owned()]);
    assert_eq!([may("Web"), may("AuditLog")], [true, false]);
    assert!(!role.may("ecr:BatchGetImage", &["Web".to_owned()]));
}

/// A role, the policy that the text says, and what it is for.
const TEMPLATE: &str = "
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties: {AssumeRolePolicyDocument: {Statement: []}, ROLE}
  Log: {Type: 'AWS::Logs::LogGroup', Properties: {LogGroupName: /acme/web}}
  Cluster: {Type: 'AWS::ECS::Cluster'}
  Repository: {Type: 'AWS::ECR::Repository'}
  Secret: {Type: 'AWS::SecretsManager::Secret', Properties: {SecretString: plain}}
  Made: {Type: 'AWS::SecretsManager::Secret', Properties: {GenerateSecretString: {SecretStringTemplate: '{\"user\": \"acme\"}', GenerateStringKey: password}}}
";

fn system(role: &str, more: &str) -> System {
    let text = format!("{}{more}", TEMPLATE.replace("ROLE", role));
    System::read(&Source::parse(&text).unwrap(), &[]).unwrap()
}

/// A policy of the role's own.
fn policy(action: &str, resource: &str) -> String {
    format!(
        "Policies: [{{PolicyName: own, PolicyDocument: {{Statement: [{{Effect: Allow, Action: {action}, Resource: {resource}}}]}}}}]"
    )
}

const ROLE: Option<&str> = Some("Role.Arn");

/// Fact (networks): A role has the policies that it embeds, those that it names, and those that name it.
/// Source: <https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_managed-vs-inline.html>
#[test]
fn a_role_has_its_own_policies_and_those_that_are_attached_to_it() {
    let document =
        "PolicyDocument: {Statement: [{Effect: Allow, Action: 'logs:CreateLogStream', Resource: '*'}]}";
    let more = |kind: &str, of: &str| {
        format!("  More: {{Type: 'AWS::IAM::{kind}', Properties: {{PolicyName: more, {of}{document}}}}}\n")
    };
    let may = |role: &str, more: &str| system(role, more).log_denial(ROLE, "Log").is_none();
    assert!(may(&policy("'logs:*'", "'*'"), ""));
    assert!(may(&format!("Policies: [{{PolicyName: one, {}}}]", document.replace(['[', ']'], "")), ""));
    assert!(may("Path: /", &more("Policy", "Roles: [!Ref Role], ")));
    assert!(may("Path: /", &more("ManagedPolicy", "Roles: [!Ref Role], ")));
    assert!(may("Path: /", &more("RolePolicy", "RoleName: !Ref Role, ")));
    assert!(may("ManagedPolicyArns: [!Ref More]", &more("ManagedPolicy", "")));
    assert!(may("ManagedPolicyArns: ['arn:aws:iam::aws:policy/CloudWatchLogsFullAccess']", ""));
    assert!(!may("Path: /", ""));
    assert!(!may("Path: /", &more("Policy", "Roles: [another], ")));
    assert!(!may("ManagedPolicyArns: [!Ref More]", &more("Policy", "Roles: [another], ")));
}

#[test]
fn a_role_or_a_profile_of_somebody_else_is_taken_to_be_right_and_none_may_nothing() {
    let system = system(
        "Path: /",
        "  Profile: {Type: 'AWS::IAM::InstanceProfile', Properties: {Roles: [!Ref Role]}}\n",
    );
    assert_eq!(system.log_denial(Some("arn:aws:iam::123456789012:role/shared"), "Log"), None);
    assert!(system.log_denial(None, "Log").is_some());
    assert_eq!(system.role_of("Profile.Arn").as_deref(), Some("Role"));
    let elsewhere = system.role_of("arn:aws:iam::123456789012:instance-profile/shared");
    assert_eq!(system.join_denial(elsewhere.as_deref(), &"Cluster".into()), None);
}

/// Fact (networks): What a role may do with a log group, a cluster or a repository is said by its ARN, in each way that a
/// template writes it.
/// Source: <https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncloudwatchlogs.html>
#[test]
fn a_resource_is_known_by_each_way_in_which_a_template_writes_its_arn() {
    let log =
        |resource: &str| system(&policy("'logs:CreateLogStream'", resource), "").log_denial(ROLE, "Log");
    for resource in [
        "!GetAtt Log.Arn",
        "!Sub '${Log.Arn}:*'",
        "'arn:aws:logs:us-east-1:123456789012:log-group:/acme/web:*'",
        "'arn:aws:logs:*:*:log-group:/acme/*'",
    ] {
        assert_eq!(log(resource), None, "{resource}");
    }
    assert!(log("'arn:aws:logs:us-east-1:123456789012:log-group:/acme/api:*'").is_some());
    let join = |resource: &str| {
        system(&policy("'ecs:RegisterContainerInstance'", resource), "").join_denial(ROLE, &"Cluster".into())
    };
    for resource in ["!GetAtt Cluster.Arn", "!Sub 'arn:aws:ecs:us-east-1:123456789012:cluster/${Cluster}'"] {
        assert_eq!(join(resource), None, "{resource}");
    }
    assert!(join("'arn:aws:ecs:us-east-1:123456789012:cluster/another'").is_some());
}

/// Fact (networks): A private image needs `ecr:GetAuthorizationToken`, `ecr:BatchGetImage` and `ecr:GetDownloadUrlForLayer`.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html>
#[test]
fn a_private_image_needs_three_rights() {
    let all = ["ecr:GetAuthorizationToken", "ecr:BatchGetImage", "ecr:GetDownloadUrlForLayer"];
    let registry = Registry::of("Repository.RepositoryUri:1", |id| id == "Repository");
    let denied = |actions: &[&str]| {
        let actions: Vec<String> = actions.iter().map(|action| format!("'{action}'")).collect();
        system(&policy(&format!("[{}]", actions.join(", ")), "'*'"), "").image_denial(ROLE, &registry)
    };
    assert_eq!(denied(&all), None);
    for left_out in all {
        let others: Vec<&str> = all.into_iter().filter(|action| *action != left_out).collect();
        assert!(denied(&others).is_some_and(|why| why.contains(left_out)), "{left_out}");
    }
}

/// Fact (networks): A parameter of Systems Manager is read with `ssm:GetParameters`, by its ARN or by its name alone.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-ssm-paramstore.html>
#[test]
fn a_parameter_is_read_with_a_right_of_its_own() {
    let arn = "arn:aws:ssm:us-east-1:123456789012:parameter/acme/token";
    let right = system(&policy("'ssm:GetParameters'", &format!("'{arn}'")), "");
    let wrong = system(&policy("'secretsmanager:*'", "'*'"), "");
    for parameter in [arn, "/acme/token", "acme/token"] {
        assert_eq!(right.refusal(ROLE, parameter), None, "{parameter}");
        let why = wrong.refusal(ROLE, parameter).unwrap();
        assert!(why.contains("unable to retrieve secrets from ssm"), "{why}");
        assert_eq!(right.unreached(parameter).0, "ssm", "{parameter}");
    }
    assert_eq!(right.unreached("Secret").0, "secretsmanager");
}

/// Fact (tasks): A secret without a key after its ARN is given whole; a generated one has its template's keys and its own.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html>
#[test]
fn a_secret_is_given_whole_or_by_a_key_that_it_has() {
    let system = system(&policy("'secretsmanager:GetSecretValue'", "'*'"), "");
    for held in ["Secret", "Made", "Made:user::", "Made:password::"] {
        assert_eq!(system.refusal(ROLE, held), None, "{held}");
    }
    let why = system.refusal(ROLE, "Made:token::").unwrap();
    assert!(why.contains("did not contain json key token"), "{why}");
    // What is somewhere else holds what is asked for, and is nothing that a play could change.
    let elsewhere = "arn:aws:secretsmanager:us-east-1:123456789012:secret:shared-AbCdEf:token::";
    assert_eq!((system.refusal(ROLE, elsewhere), system.secret_of(elsewhere)), (None, None));
    assert_eq!(system.secret_of("Made:user::").as_deref(), Some("Made"));
}

/// Whether alarms and rules get a message to a topic that is encrypted with a key.
fn takes(key: &str, more: &str) -> [bool; 2] {
    let topic = format!("  Topic: {{Type: 'AWS::SNS::Topic', Properties: {{KmsMasterKeyId: {key}}}}}\n");
    let policy = "  May: {Type: 'AWS::SNS::TopicPolicy', Properties: {Topics: [!Ref Topic], PolicyDocument: {Statement: [{Effect: Allow, Action: 'sns:Publish', Resource: '*', Principal: '*'}]}}}\n";
    let system = system("Path: /", &format!("{topic}{policy}{more}"));
    let topic = system.topics.get("Topic").unwrap();
    [topic.takes(Publisher::Alarms), topic.takes(Publisher::Rules)]
}

/// Fact (networks): Who sends to an encrypted topic needs `kms:GenerateDataKey` and `kms:Decrypt` of its key, which an alias
/// of the template may stand for.
/// Source: <https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html>
#[test]
fn a_topic_s_key_lets_in_whom_both_of_its_rights_are_given() {
    let key = |actions: &str, more: &str| {
        format!(
            "  Key: {{Type: 'AWS::KMS::Key', Properties: {{KeyPolicy: {{Statement: [{{Effect: Allow, Action: {actions}, Resource: '*', Principal: {{Service: cloudwatch.amazonaws.com}}}}{more}]}}}}}}\n  Alias: {{Type: 'AWS::KMS::Alias', Properties: {{AliasName: alias/acme, TargetKeyId: !Ref Key}}}}\n"
        )
    };
    let both = "['kms:Decrypt', 'kms:GenerateDataKey*']";
    for name in ["!Ref Key", "!GetAtt Key.Arn", "!Ref Alias", "alias/acme"] {
        assert_eq!(takes(name, &key(both, "")), [true, false], "{name}");
        assert_eq!(takes(name, &key("'kms:Decrypt'", "")), [false, false], "{name}");
        assert_eq!(takes(name, &key("'kms:GenerateDataKey*'", "")), [false, false], "{name}");
    }
    let deny = ", {Effect: Deny, Action: 'kms:*', Resource: '*', Principal: '*'}";
    assert_eq!(takes("!Ref Key", &key(both, deny)), [false, false]);
    assert_eq!(takes("alias/aws/sns", ""), [false, false]);
    assert_eq!(takes("alias/of-somebody-else", ""), [true, true]);
}
