//! Functions and references: what each form becomes, seen through a stack's outputs.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on panics"
)]

mod support;

use ecs_dsl_rehearsal::Cloud;
use expect_test::expect;
use support::{cloud, create, fields, ok, refused};

/// Deploys a template with these outputs beside a few resources, and gives `Key = value` of each.
fn outputs(cloud: &Cloud, outputs: &str) -> String {
    let template = format!(
        r#"
Parameters:
  Stage: {{Type: String, Default: prod}}
  Zones: {{Type: CommaDelimitedList, Default: 'a, b,c'}}
  Image: {{Type: 'AWS::SSM::Parameter::Value<String>', Default: /team/image}}
Mappings:
  Sizes: {{prod: {{cpu: 1024}}}}
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
Resources:
  Vpc: {{Type: 'AWS::EC2::VPC', Properties: {{CidrBlock: 10.0.0.0/16}}}}
  Role:
    Type: AWS::IAM::Role
    Properties: {{RoleName: reader, AssumeRolePolicyDocument: {{}}}}
Outputs:
{outputs}"#
    );
    assert_eq!(create(cloud, "app", &template), "CREATE_COMPLETE");
    let stack = ok(cloud, "DescribeStacks", &[("StackName", "app")]);
    let pairs = fields(&stack, "OutputKey").into_iter().zip(fields(&stack, "OutputValue"));
    pairs.map(|(key, value)| format!("{key} = {value}\n")).collect()
}

#[test]
fn each_function_gives_what_cloudformation_gives() {
    let found = outputs(
        &cloud(),
        "
  Base64: {Value: {'Fn::Base64': !Sub 'hello ${Stage}'}}
  Cidr: {Value: !Select [2, !Cidr [!GetAtt Vpc.CidrBlock, 3, 8]]}
  Find: {Value: !FindInMap [Sizes, !Ref Stage, cpu]}
  If: {Value: !If [IsProd, yes, no]}
  Join: {Value: !Join ['-', !Ref Zones]}
  Select: {Value: !Select [1, !Ref Zones]}
  Split: {Value: !Select [1, !Split ['.', 'a.b.c']]}
  Stored: {Value: !Ref Image}
  Sub: {Value: !Sub ['${Stage}/${own}/${Role}/${!literal}', {own: !Ref 'AWS::Region'}]}
  SubAttribute: {Value: !Sub '${Role.Arn}'}
  Zone: {Value: !Select [5, !GetAZs '']}
",
    );
    expect![[r#"
        Base64 = aGVsbG8gcHJvZA==
        Cidr = 10.0.2.0/24
        Find = 1024
        If = yes
        Join = a-b-c
        Select = b
        Split = b
        Stored = value-of-team-image
        Sub = prod/us-east-1/reader/${literal}
        SubAttribute = arn:aws:iam::123456789012:role/reader
        Zone = us-east-1f
    "#]]
    .assert_eq(&found);
}

#[test]
fn pseudo_parameters_tell_where_the_stack_is() {
    let cloud = Cloud::builder().account("111122223333").region("cn-north-1").build();
    let found = outputs(
        &cloud,
        "
  Account: {Value: !Ref 'AWS::AccountId'}
  Partition: {Value: !Ref 'AWS::Partition'}
  Region: {Value: !Ref 'AWS::Region'}
  Stack: {Value: !Ref 'AWS::StackName'}
  Suffix: {Value: !Ref 'AWS::URLSuffix'}
",
    );
    expect![[r#"
        Account = 111122223333
        Partition = aws-cn
        Region = cn-north-1
        Stack = app
        Suffix = amazonaws.com.cn
    "#]]
    .assert_eq(&found);
}

#[test]
fn secrets_are_never_looked_up_and_published_images_are() {
    let found = outputs(
        &cloud(),
        "
  Image: {Value: '{{resolve:ssm:/aws/service/ecs/optimized-ami/amazon-linux-2023/recommended/image_id}}'}
  Secret: {Value: '{{resolve:secretsmanager:api:SecretString:PORT}}'}
",
    );
    expect![[r#"
        Image = ami-09977311974b55682
        Secret = {{resolve:secretsmanager:api:SecretString:PORT}}
    "#]]
    .assert_eq(&found);
}

/// Fact (exports): `Fn::GetStackOutput` reads another stack's output when its own stack is made or updated.
/// Source: <https://github.com/aws-cloudformation/cfn-lint/issues/4495>
#[test]
fn another_stack_s_outputs_are_read_when_a_stack_is_made() {
    let cloud = cloud();
    outputs(&cloud, "  Role: {Value: !Ref Role, Export: {Name: reader}}\n");
    let reader = "
Resources:
  Imported: {Type: 'AWS::SSM::Parameter', Properties: {Type: String, Value: !ImportValue reader}}
  Read: {Type: 'AWS::SSM::Parameter', Properties: {Type: String, Value: !GetStackOutput {StackName: app, OutputName: Role}}}
Outputs:
  Both: {Value: !Sub '${Imported.Value}, ${Read.Value}'}
";
    assert_eq!(create(&cloud, "other", reader), "CREATE_COMPLETE");
    let stack = ok(&cloud, "DescribeStacks", &[("StackName", "other")]);
    assert_eq!(fields(&stack, "OutputValue"), ["reader, reader"]);
    assert_eq!(fields(&ok(&cloud, "ListImports", &[("ExportName", "reader")]), "member"), ["other"]);
}

#[test]
fn a_function_that_can_not_be_carried_out_ends_the_operation() {
    let template = |value: &str| {
        format!(
            r#"{{"Mappings": {{"M": {{"a": {{"b": "c"}}}}}}, "Resources": {{"Name": {{"Type": "AWS::SSM::Parameter",
            "Properties": {{"Type": "String", "Value": {value}}}}}}}}}"#
        )
    };
    for (value, text) in [
        (
            r#"{"Fn::Select": [3, ["a"]]}"#,
            "Template error: Fn::Select cannot select nonexistent value at index 3",
        ),
        (r#"{"Fn::FindInMap": ["M", "a", "x"]}"#, "Template error: Unable to get mapping for M::a::x"),
    ] {
        let cloud = cloud();
        assert_eq!(create(&cloud, "app", &template(value)), "ROLLBACK_COMPLETE");
        let lines = support::history(&cloud, "app");
        assert_eq!(lines[1], format!("app ROLLBACK_IN_PROGRESS {text}. Rollback requested by user."));
    }
    let (_, text) =
        refused(&cloud(), "CreateStack", &[("StackName", "app"), ("TemplateBody", "Resources: [")]);
    assert_eq!(text, "Template format error: YAML not well-formed.");
}
