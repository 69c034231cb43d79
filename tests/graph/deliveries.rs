//! What only the deployment knows of a log's way is no violation, and what AWS takes in other ways isn't one either.

use ecs_dsl::app::check;

/// A load balancer, its bucket, and the bucket's policy with that statement.
fn balancer(more: &str, bucket: &str, statement: &str) -> String {
    format!(
        "
        Parameters: {{Prefix: {{Type: String}}, Elb: {{Type: String}}}}
        Resources:
          Balancer:
            Type: AWS::ElasticLoadBalancingV2::LoadBalancer
            DependsOn: Policy
            Properties:
              Subnets: [subnet-1, subnet-2]
              LoadBalancerAttributes:
                - {{Key: access_logs.s3.enabled, Value: true}}
                - {{Key: access_logs.s3.bucket, Value: !Ref Logs}}
              {more}
          Logs: {{Type: 'AWS::S3::Bucket', Properties: {{{bucket}}}}}
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Logs
              PolicyDocument: {{Version: '2012-10-17', Statement: [{{Effect: Allow, {statement}}}]}}
        "
    )
}

/// A flow log to a bucket or a group, with these other resources.
fn flow_log(properties: &str, others: &str) -> String {
    format!(
        "
        Parameters: {{Role: {{Type: String}}, Bucket: {{Type: String}}}}
        Resources:
          FlowLog:
            Type: AWS::EC2::FlowLog
            Properties: {{ResourceType: VPC, ResourceId: vpc-1, TrafficType: ALL, {properties}}}
          {others}
        "
    )
}

/// The rules of this file that a template breaks.
#[track_caller]
fn said(template: &str) -> Vec<&'static str> {
    let said = check(template, "template.yaml").unwrap_or_else(|error| panic!("{error}\n{template}"));
    let ids = said.iter().map(|violation| violation.rule().id);
    ids.filter(|id| ["ecs0522", "ecs0626"].contains(id)).collect()
}

const DELIVERY: &str = "Principal: {Service: logdelivery.elasticloadbalancing.amazonaws.com}";
const PUT: &str = "Action: 's3:PutObject', Resource: !Sub '${Logs.Arn}/AWSLogs/${AWS::AccountId}/*'";

#[test]
fn ways_to_let_a_balancer_write_break_no_rule() {
    let ways = [
        // The account of Elastic Load Balancing in the region, as it was done before there was a service's name.
        format!("Principal: {{AWS: !Sub 'arn:aws:iam::${{Elb}}:root'}}, {PUT}"),
        format!("NotPrincipal: {{AWS: '*'}}, {PUT}"),
        format!("Principal: '*', {PUT}"),
        format!("{DELIVERY}, NotAction: 's3:GetObject', Resource: !Sub '${{Logs.Arn}}/*'"),
        format!("{DELIVERY}, Action: ['s3:Put*'], Resource: '*'"),
        format!("{DELIVERY}, Action: 's3:PutObject', Resource: !Sub '${{Logs.Arn}}/AWSLogs/123456789012/*'"),
        format!("{DELIVERY}, Action: 's3:PutObject', Resource: !Sub '${{Logs.Arn}}/${{Prefix}}AWSLogs/*'"),
        format!("{DELIVERY}, Action: 's3:PutObject', Resource: !Ref Prefix"),
        format!(
            "{DELIVERY}, Action: 's3:PutObject', Resource: !Join ['/', [!GetAtt Logs.Arn, AWSLogs, '*']]"
        ),
    ];
    for way in ways {
        assert!(said(&balancer("", "", &way)).is_empty(), "{way}");
    }
}

#[test]
fn ways_that_do_not_let_a_balancer_write_break_one() {
    let ways = [
        format!("{DELIVERY}, Action: 's3:GetObject', Resource: !Sub '${{Logs.Arn}}/*'"),
        format!("{DELIVERY}, Action: 's3:PutObject', Resource: !GetAtt Logs.Arn"),
        format!("{DELIVERY}, Action: 's3:PutObject', Resource: !Sub '${{Logs.Arn}}/other/*'"),
        format!("Principal: {{Service: [s3.amazonaws.com]}}, {PUT}"),
    ];
    for way in ways {
        assert_eq!(said(&balancer("", "", &way)), ["ecs0626"], "{way}");
    }
    let refused = balancer("", "", &format!("{DELIVERY}, {PUT}")).replace("Effect: Allow", "Effect: Deny");
    assert_eq!(said(&refused), ["ecs0626"]);
}

#[test]
fn a_prefix_has_no_word_of_the_delivery_in_it() {
    let anywhere = format!("{DELIVERY}, Action: 's3:PutObject', Resource: !Sub '${{Logs.Arn}}/*'");
    let with = |prefix: &str| format!("  - {{Key: access_logs.s3.prefix, Value: {prefix}}}");
    assert_eq!(said(&balancer(&with("AWSLogs/web"), "", &anywhere)), ["ecs0626"]);
    assert!(said(&balancer(&with("web"), "", &anywhere)).is_empty());
    // Under a prefix that only the deployment knows the narrow policy may be right.
    assert!(said(&balancer(&with("!Ref Prefix"), "", &format!("{DELIVERY}, {PUT}"))).is_empty());
}

#[test]
fn only_application_load_balancers_are_kept_out_by_a_key() {
    let kms = "BucketEncryption: {ServerSideEncryptionConfiguration: \
               [{ServerSideEncryptionByDefault: {SSEAlgorithm: 'aws:kms', KMSMasterKeyID: key-1}}]}";
    let network = format!("Principal: {{Service: delivery.logs.amazonaws.com}}, {PUT}");
    assert!(said(&balancer("Type: network", kms, &network)).is_empty());
    assert_eq!(said(&balancer("", kms, &format!("{DELIVERY}, {PUT}"))), ["ecs0626"]);
    assert_eq!(said(&balancer("Type: network", "", &format!("{DELIVERY}, {PUT}"))), ["ecs0626"]);
}

#[test]
fn a_policy_for_a_bucket_that_only_the_deployment_knows_may_be_the_one() {
    let text = balancer("", "", &format!("{DELIVERY}, Action: 's3:GetObject', Resource: '*'"));
    assert!(said(&text.replace("Bucket: !Ref Logs", "Bucket: !Ref Prefix")).is_empty());
    // The bucket isn't the template's, so its policy isn't either.
    assert!(said(&text.replace("Value: !Ref Logs", "Value: acme-logs")).is_empty());
    assert!(said(&text.replace("Value: true", "Value: false")).is_empty());
}

#[test]
fn flow_logs_that_others_let_in_break_no_rule() {
    let bucket = "Logs: {Type: 'AWS::S3::Bucket'}";
    let fine = [
        flow_log("LogGroupName: flows, DeliverLogsPermissionArn: !Ref Role", ""),
        // EC2 makes the policy.
        flow_log("LogDestinationType: s3, LogDestination: !GetAtt Logs.Arn", bucket),
        flow_log("LogDestinationType: s3, LogDestination: !Ref Bucket", bucket),
        flow_log("LogDestinationType: kinesis-data-firehose, LogDestination: !Ref Bucket", ""),
    ];
    for text in fine {
        assert!(said(&text).is_empty(), "{text}");
    }
}

#[test]
fn a_folder_of_a_bucket_is_under_the_policy_or_not() {
    let policy = "Logs: {Type: 'AWS::S3::Bucket'}
          Policy:
            Type: AWS::S3::BucketPolicy
            Properties:
              Bucket: !Ref Logs
              PolicyDocument:
                Statement:
                  Effect: Allow
                  Principal: {Service: delivery.logs.amazonaws.com}
                  Action: s3:PutObject
                  Resource: !Sub '${Logs.Arn}/flows/AWSLogs/*'";
    let into = |folder: &str| {
        let log = format!("LogDestinationType: s3, LogDestination: !Sub '${{Logs.Arn}}{folder}'");
        flow_log(&log, policy)
            .replace("Type: AWS::EC2::FlowLog", "Type: AWS::EC2::FlowLog\n            DependsOn: Policy")
    };
    assert!(said(&into("/flows/")).is_empty());
    assert!(said(&into("/${Bucket}")).is_empty());
    assert_eq!(said(&into("")), ["ecs0522"]);
}
