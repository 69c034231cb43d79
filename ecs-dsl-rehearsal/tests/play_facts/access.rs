//! What AWS itself calls on behalf of a system, and whose policies decide it.

use super::*;

/// The first reason by which a task stopped.
fn first_stop(settings: &[(&str, &str)]) -> String {
    let mut play = Play::of(&with(settings)).unwrap().seed(1).traffic(Traffic::constant(200.0));
    play.run_for(Duration::from_secs(1200));
    let stops = play.timeline().moments().iter().find(|moment| moment.text.contains("stopped: "));
    stops.map_or_else(|| "none".to_owned(), |moment| moment.text.clone())
}

const IMAGE: &str = "Image: acme/api:1";
const PRIVATE: &str = "Image: 123456789012.dkr.ecr.us-east-1.amazonaws.com/acme/api:1";
const GRANT: &str =
    "Statement: [{Effect: Allow, Action: 'secretsmanager:GetSecretValue', Resource: !Ref Secret}]";

fn granting(more: &str) -> String {
    format!(
        "Statement: [{{Effect: Allow, Action: 'secretsmanager:GetSecretValue', Resource: !Ref Secret}}, {more}]"
    )
}

/// Fact (networks): A private image is pulled with the execution role: `ecr:GetAuthorizationToken` for everything,
/// `ecr:BatchGetImage` for the repository.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task_execution_IAM_role.html>
#[test]
fn a_private_image_is_pulled_with_the_execution_role() {
    let stop = first_stop(&[(IMAGE, PRIVATE)]);
    assert!(
        stop.contains("CannotPullECRContainerError: AccessDeniedException: User: ExecutionRole"),
        "{stop}"
    );
    assert!(stop.contains("ecr:GetAuthorizationToken on resource: *"), "{stop}");
    let token = "{Effect: Allow, Action: 'ecr:GetAuthorizationToken', Resource: '*'}";
    let of = |repository: &str| {
        let arn = format!("arn:aws:ecr:us-east-1:123456789012:repository/{repository}");
        granting(&format!(
            "{token}, {{Effect: Allow, Action: ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'], Resource: '{arn}'}}"
        ))
    };
    let stop = first_stop(&[(IMAGE, PRIVATE), (GRANT, &of("acme/web"))]);
    assert!(
        stop.contains(
            "ecr:BatchGetImage on resource: arn:aws:ecr:us-east-1:123456789012:repository/acme/api"
        ),
        "{stop}"
    );
    settled(&[(IMAGE, PRIVATE), (GRANT, &of("acme/api"))]);
    settled(&[(IMAGE, PRIVATE), (GRANT, &of("acme/*"))]);
}

/// Fact (networks): A container whose log blocks doesn't start without the right to it; one whose log doesn't block
/// starts.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_LogConfiguration.html>
#[test]
fn a_container_that_waits_for_its_log_doesn_t_start_without_it() {
    let logged = |mode: &str| {
        format!(
            "{IMAGE}\n          LogConfiguration: {{LogDriver: awslogs, Options: {{awslogs-group: web, awslogs-region: us-east-1{mode}}}}}"
        )
    };
    let stop = first_stop(&[(IMAGE, &logged(", mode: blocking"))]);
    assert!(stop.contains("failed to initialize logging driver: failed to create Cloudwatch log stream: AccessDeniedException"), "{stop}");
    let grant = granting(
        "{Effect: Allow, Action: 'logs:CreateLogStream', Resource: 'arn:aws:logs:us-east-1:123456789012:log-group:web:*'}",
    );
    settled(&[(IMAGE, &logged(", mode: blocking")), (GRANT, &grant)]);
    settled(&[(IMAGE, &logged(", mode: non-blocking"))]);
    settled(&[(IMAGE, &logged(""))]);
}

/// Fact (networks): A machine joins its cluster with the role of its instance profile.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/instance_IAM_role.html>
#[test]
fn a_machine_joins_its_cluster_with_its_own_role() {
    for (right, wrong) in [
        ("service-role/AmazonEC2ContainerServiceforEC2Role", "AmazonSSMManagedInstanceCore"),
        ("        IamInstanceProfile: {Arn: !GetAtt MachineProfile.Arn}\n", ""),
    ] {
        let mut play = Play::of(&with(&[(right, wrong)])).unwrap().seed(1);
        assert!(!play.settle());
        let timeline = play.timeline().to_string();
        assert!(timeline.contains("can't register with its cluster: AccessDeniedException"), "{timeline}");
    }
}

/// Who sent something to the topic when a Spot machine is interrupted and then a zone ends.
fn senders(settings: &[(&str, &str)]) -> Vec<String> {
    let mut play = settled(settings);
    play.inject(&Fault::SpotInterruption { machines: 1 }).unwrap();
    play.inject(&Fault::ZoneOutage { zone: "us-east-1a".into(), minutes: 10 }).unwrap();
    play.run_for(Duration::from_secs(300));
    let mut senders: Vec<String> = play.inbox().iter().map(|message| message.from.clone()).collect();
    senders.sort();
    senders.dedup();
    senders
}

/// Fact (networks): A topic without a policy takes alarms of its account and no events; a policy names each service.
/// Source: <https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html>
/// Fact (networks): EventBridge meets no condition of a topic's policy.
/// Source: <https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-resource-based.html>
/// Fact (networks): AWS's own key of a topic lets no service in; a key of one's own lets in whom its policy names.
/// Source: <https://docs.aws.amazon.com/sns/latest/dg/sns-enable-encryption-for-topic-sqs-queue-subscriptions.html>
#[test]
fn a_topic_takes_what_its_policy_and_its_key_let_in() {
    const POLICY: &str = "Service: [cloudwatch.amazonaws.com, events.amazonaws.com]";
    assert_eq!(senders(&[]), ["Errors", "SpotNotices"]);
    assert_eq!(senders(&[(POLICY, "Service: cloudwatch.amazonaws.com")]), ["Errors"]);
    assert_eq!(senders(&[(POLICY, "Service: events.amazonaws.com")]), ["SpotNotices"]);
    // EventBridge doesn't meet conditions; alarms do.
    let conditional =
        format!("{POLICY}}}, Condition: {{StringEquals: {{'aws:SourceAccount': !Ref AWS::AccountId}}");
    assert_eq!(senders(&[(POLICY, &conditional)]), ["Errors"]);
    // Without a policy of its own: alarms of its account, and no rule.
    assert_eq!(senders(&[("      Topics: [!Ref OnCall]", "      Topics: []")]), ["Errors"]);
    // With AWS's own key nobody; with one of the template whom its policy lets.
    let topic = "OnCall: {Type: 'AWS::SNS::Topic'}";
    let managed = "OnCall: {Type: 'AWS::SNS::Topic', Properties: {KmsMasterKeyId: alias/aws/sns}}";
    assert_eq!(senders(&[(topic, managed)]), Vec::<String>::new());
    let own = "OnCall: {Type: 'AWS::SNS::Topic', Properties: {KmsMasterKeyId: !Ref Key}}\n  Key:\n    Type: AWS::KMS::Key\n    Properties: {KeyPolicy: {Statement: [{Effect: Allow, Action: ['kms:Decrypt', 'kms:GenerateDataKey*'], Resource: '*', Principal: {Service: events.amazonaws.com}}]}}";
    assert_eq!(senders(&[(topic, own)]), ["SpotNotices"]);
}
