//! Templates as people write them elsewhere: what public samples use, and what the engine makes of it.

#![allow(clippy::expect_used, reason = "a test that can't go on panics")]

mod support;

use support::{cloud, create, delete, field, history, ok, physical, refused, update};

/// The value of an output.
fn output(cloud: &ecs_dsl_rehearsal::Cloud, stack: &str) -> String {
    field(&ok(cloud, "DescribeStacks", &[("StackName", stack)]), "OutputValue")
}

#[test]
fn an_import_in_a_branch_that_isn_t_taken_is_none() {
    let template = "
Parameters: {Parent: {Type: String, Default: ''}}
Conditions: {HasParent: !Not [!Equals [!Ref Parent, '']]}
Resources:
  Name:
    Type: AWS::SSM::Parameter
    Properties:
      Type: String
      Value: !If [HasParent, {'Fn::ImportValue': !Sub '${Parent}-Key'}, alone]
Outputs:
  Key: {Condition: HasParent, Value: {'Fn::ImportValue': !Sub '${Parent}-Key'}}
";
    let cloud = cloud();
    assert_eq!(create(&cloud, "app", template), "CREATE_COMPLETE", "{:#?}", history(&cloud, "app"));
    // With the condition it is one.
    let parent = [
        ("StackName", "app"),
        ("UsePreviousTemplate", "true"),
        ("Parameters.member.1.ParameterKey", "Parent"),
        ("Parameters.member.1.ParameterValue", "vpc"),
    ];
    let (_, text) = refused(&cloud, "UpdateStack", &parent);
    assert_eq!(text, "No export named vpc-Key found");
}

/// Fact (networks): A network takes an internet gateway and a VPN gateway at once, by two attachments.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-resource-ec2-vpcgatewayattachment.html>
#[test]
fn a_network_has_both_kinds_of_gateways() {
    let template = "
Resources:
  Net: {Type: 'AWS::EC2::VPC', Properties: {CidrBlock: 10.0.0.0/16}}
  Internet: {Type: 'AWS::EC2::InternetGateway'}
  Vpn: {Type: 'AWS::EC2::VPNGateway', Properties: {Type: ipsec.1}}
  Out: {Type: 'AWS::EC2::VPCGatewayAttachment', Properties: {VpcId: !Ref Net, InternetGatewayId: !Ref Internet}}
  Home: {Type: 'AWS::EC2::VPCGatewayAttachment', Properties: {VpcId: !Ref Net, VpnGatewayId: !Ref Vpn}}
";
    let cloud = cloud();
    assert_eq!(create(&cloud, "app", template), "CREATE_COMPLETE", "{:#?}", history(&cloud, "app"));
    assert_eq!(physical(&cloud, "app", "Out"), format!("IGW|{}", physical(&cloud, "app", "Net")));
    assert_eq!(physical(&cloud, "app", "Home"), format!("VGW|{}", physical(&cloud, "app", "Net")));
}

#[test]
fn a_network_has_an_ipv6_range_once_one_is_associated() {
    let template = |depends: &str| {
        format!(
            "
Resources:
  Net: {{Type: 'AWS::EC2::VPC', Properties: {{CidrBlock: 10.0.0.0/16}}}}
  Long: {{Type: 'AWS::EC2::VPCCidrBlock', Properties: {{VpcId: !Ref Net, AmazonProvidedIpv6CidrBlock: true}}}}
  Subnet:
    Type: AWS::EC2::Subnet
    {depends}
    Properties:
      VpcId: !Ref Net
      CidrBlock: 10.0.0.0/24
      Ipv6CidrBlock: !Select [1, !Cidr [!Select [0, !GetAtt Net.Ipv6CidrBlocks], 4, 64]]
Outputs:
  Range: {{Value: !Select [1, !Cidr [!Select [0, !GetAtt Net.Ipv6CidrBlocks], 4, 64]]}}
"
        )
    };
    let cloud = cloud();
    assert_eq!(
        create(&cloud, "app", &template("DependsOn: Long")),
        "CREATE_COMPLETE",
        "{:#?}",
        history(&cloud, "app")
    );
    let range = output(&cloud, "app");
    assert!(range.starts_with("2600:1f18:") && range.ends_with("01::/64"), "{range}");
    // Without waiting for it there is none, as on AWS.
    assert_eq!(create(&cloud, "early", &template("")), "ROLLBACK_COMPLETE");
    let told = history(&cloud, "early").join("; ");
    assert!(told.contains("Fn::Select cannot select nonexistent value at index 0"), "{told}");
}

#[test]
fn what_others_would_make_of_a_template_is_refused_at_once() {
    let transform = r#"{"Resources": {"A": {"Type": "AWS::SSM::Parameter", "Properties": {"Type": "String",
        "Value": {"Fn::Transform": {"Name": "Upper", "Parameters": {"Text": "a"}}}}}}}"#;
    let each = r#"{"Transform": "AWS::LanguageExtensions", "Resources": {"Fn::ForEach::Topics": ["Name", ["a", "b"],
        {"Topic${Name}": {"Type": "AWS::SNS::Topic"}}]}}"#;
    let nested = r#"{"Resources": {"Network": {"Type": "AWS::CloudFormation::Stack",
        "Properties": {"TemplateURL": "https://templates.s3.amazonaws.com/network.json"}}}}"#;
    let serverless = r#"{"Transform": "AWS::Serverless-2016-10-31", "Globals": {"Function": {"Timeout": 3}},
        "Resources": {"A": {"Type": "AWS::Serverless::Function"}}}"#;
    for (body, text) in [
        (serverless, "Transform AWS::Serverless-2016-10-31 is not simulated."),
        (transform, "Fn::Transform is not simulated."),
        (each, "Fn::ForEach::Topics is not simulated."),
        (
            nested,
            "Network is a nested stack, which is not simulated: deploy its template as a stack of its own.",
        ),
    ] {
        let (code, told) = refused(&cloud(), "CreateStack", &[("StackName", "app"), ("TemplateBody", body)]);
        assert_eq!((code.as_str(), told.as_str()), ("ValidationError", text));
    }
}

#[test]
fn a_rule_of_the_template_stops_what_breaks_it() {
    let template = r#"
Parameters:
  Stage: {Type: String, Default: test}
  Kind: {Type: String, Default: small}
  Zones: {Type: CommaDelimitedList, Default: 'a,b'}
Rules:
  Large:
    RuleCondition: !Equals [!Ref Stage, prod]
    Assertions:
      - Assert: {'Fn::Not': [{'Fn::Contains': [[tiny, small], !Ref Kind]}]}
        AssertDescription: prod needs a large one
      - Assert: {'Fn::EachMemberIn': [!Ref Zones, [a, b, c]]}
Resources:
  Logs: {Type: 'AWS::Logs::LogGroup'}
"#;
    let cloud = cloud();
    let with = |stage, kind, zones| {
        let names = [("Stage", stage), ("Kind", kind), ("Zones", zones)];
        let keys = ["1", "2", "3"].map(|n| {
            (format!("Parameters.member.{n}.ParameterKey"), format!("Parameters.member.{n}.ParameterValue"))
        });
        let mut call = vec![
            ("StackName".to_owned(), "app".to_owned()),
            ("TemplateBody".to_owned(), template.to_owned()),
        ];
        for ((key, value), (name, text)) in keys.into_iter().zip(names) {
            call.extend([(key, name.to_owned()), (value, String::from(text))]);
        }
        call
    };
    let refusal = |call: &[(String, String)]| {
        let call: Vec<_> = call.iter().map(|(key, value)| (key.as_str(), value.as_str())).collect();
        refused(&cloud, "CreateStack", &call).1
    };
    let text = "Rule Large of the template doesn't hold.";
    assert_eq!(refusal(&with("prod", "small", "a")), format!("{text} prod needs a large one"));
    assert_eq!(refusal(&with("prod", "large", "a,d")), text);
    // Only in prod.
    assert_eq!(create(&cloud, "app", template), "CREATE_COMPLETE");
}

#[test]
fn a_rule_that_asks_what_the_account_has_is_refused() {
    let template = "
Parameters: {Net: {Type: 'AWS::EC2::VPC::Id', Default: vpc-0}}
Rules:
  Ours: {Assertions: [{Assert: {'Fn::EachMemberEquals': [{'Fn::ValueOf': [Net, Tags.team]}, a]}}]}
Resources: {Logs: {Type: 'AWS::Logs::LogGroup'}}
";
    let asked =
        |body: &str| refused(&cloud(), "CreateStack", &[("StackName", "app"), ("TemplateBody", body)]).1;
    assert_eq!(asked(template), "Fn::ValueOf is not simulated.");
    let text = asked(&template.replace("Fn::ValueOf", "ValueOf"));
    assert!(text.ends_with(" in rule Ours is no function of rules"), "{text}");
}

/// Fact (calls): A description has at most 1,024 bytes, a name in a template 255 letters.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-limits.html>
#[test]
fn a_template_keeps_to_cloudformation_s_limits() {
    let logs = r#""Logs": {"Type": "AWS::Logs::LogGroup"}"#;
    let (long, longer) = ("a".repeat(1024), "a".repeat(1025));
    let described = |text: &str| format!(r#"{{"Description": "{text}", "Resources": {{{logs}}}}}"#);
    let named = |name: &str| {
        format!(r#"{{"Resources": {{{logs}}}, "Outputs": {{"{name}": {{"Value": {{"Ref": "Logs"}}}}}}}}"#)
    };
    let mapped = |count: usize| {
        let keys: Vec<_> = (0..count).map(|n| format!(r#""k{n}": "v""#)).collect();
        format!(r#"{{"Mappings": {{"M": {{"a": {{{}}}}}}}, "Resources": {{{logs}}}}}"#, keys.join(","))
    };
    for good in [described(&long), named(&"a".repeat(255)), mapped(200)] {
        let call = [("TemplateBody", good.as_str())];
        ok(&cloud(), "ValidateTemplate", &call);
    }
    for (bad, text) in [
        (described(&longer), "'Description' length is greater than 1024.".to_owned()),
        (named(&"a".repeat(256)), format!("Output name {} is longer than 255 characters.", "a".repeat(256))),
        (named("a-b"), "Output name a-b is non alphanumeric.".to_owned()),
        (mapped(201), "Number of mapping attributes, 201, is greater than maximum allowed, 200".to_owned()),
    ] {
        let (_, told) = refused(&cloud(), "ValidateTemplate", &[("TemplateBody", &bad)]);
        assert_eq!(told, format!("Template format error: {text}"));
    }
}

#[test]
fn a_custom_resource_may_say_its_version_and_no_other_may() {
    let of = |kind: &str| {
        format!(
            r#"{{"Resources": {{"A": {{"Type": "{kind}", "Version": "1.0", "Properties": {{"ServiceToken": "arn:aws:sns:a"}}}}}}}}"#
        )
    };
    assert_eq!(create(&cloud(), "app", &of("Custom::Tester")), "CREATE_COMPLETE");
    let body = of("AWS::SNS::Topic");
    let (_, text) = refused(&cloud(), "CreateStack", &[("StackName", "app"), ("TemplateBody", &body)]);
    assert_eq!(text, "Invalid template resource property 'Version'");
}

#[test]
fn an_instance_tells_its_zone() {
    let template = "
Resources:
  Machine: {Type: 'AWS::EC2::Instance', Properties: {ImageId: ami-0123456789abcdef0, AvailabilityZone: us-east-1b}}
Outputs:
  Zone: {Value: !GetAtt Machine.AvailabilityZone}
";
    let cloud = cloud();
    assert_eq!(create(&cloud, "app", template), "CREATE_COMPLETE");
    assert_eq!(output(&cloud, "app"), "us-east-1b");
}

#[test]
fn an_id_that_nobody_here_knows_breaks_no_pattern() {
    // AWS's ids of maintenance windows are `mw-` and 17 digits; the one here is made up.
    let template = "
Resources:
  Window:
    Type: AWS::SSM::MaintenanceWindow
    Properties: {Name: nightly, Schedule: 'rate(1 day)', Duration: 2, Cutoff: 1, AllowUnassociatedTargets: false}
  Target:
    Type: AWS::SSM::MaintenanceWindowTarget
    Properties:
      WindowId: WINDOW
      ResourceType: INSTANCE
      Targets: [{Key: 'tag:a', Values: [b]}]
";
    let cloud = cloud();
    let known = template.replace("WINDOW", "!Ref Window");
    assert_eq!(create(&cloud, "app", &known), "CREATE_COMPLETE", "{:#?}", history(&cloud, "app"));
    // What somebody wrote still has to fit.
    assert_eq!(create(&cloud, "wrong", &template.replace("WINDOW", "a-window")), "ROLLBACK_COMPLETE");
}

#[test]
fn an_attribute_that_is_a_list_has_members() {
    let template = "
Resources:
  Directory:
    Type: AWS::DirectoryService::SimpleAD
    Properties: {Name: corp.example.com, Size: Small, VpcSettings: {VpcId: vpc-0, SubnetIds: [subnet-0, subnet-1]}}
Outputs:
  Addresses: {Value: !Join [',', !GetAtt Directory.DnsIpAddresses]}
";
    let cloud = cloud();
    assert_eq!(create(&cloud, "app", template), "CREATE_COMPLETE", "{:#?}", history(&cloud, "app"));
    assert_eq!(output(&cloud, "app").split(',').count(), 2);
    assert_eq!(update(&cloud, "app", &template.replace("Join [','", "Join [';'")), "UPDATE_COMPLETE");
    assert_eq!(delete(&cloud, "app"), "DELETE_COMPLETE");
}
