//! Reading: short forms, places, and what is said of a file that is no template.

use super::*;
use crate::template::to_json_compact;

fn json(text: &str) -> String {
    to_json_compact(&read(text, "t.yaml", "prod").unwrap())
}

fn resource(properties: &str) -> String {
    let text = format!("Resources:\n  A:\n    Type: X::Y::Z\n    Properties:\n      P: {properties}\n");
    let all = json(&text);
    let start = all.find("\"P\":").unwrap() + 4;
    all[start..all.len() - 4].to_owned()
}

#[test]
fn short_forms_are_the_long_ones() {
    for (short, long) in [
        ("!Ref B", r#"{"Ref":"B"}"#),
        ("!Ref AWS::Region", r#"{"Ref":"AWS::Region"}"#),
        ("!Ref AWS::StackName", r#"{"Ref":"AWS::StackName"}"#),
        ("!GetAtt B.C.D", r#"{"Fn::GetAtt":["B","C.D"]}"#),
        ("!Sub 'a${B}c${C.Arn}${!D}'", r#"{"Fn::Sub":"a${B}c${C.Arn}${!D}"}"#),
        ("!Sub ['${x}', {x: !Ref B}]", r#"{"Fn::Sub":"${B}"}"#),
        ("!Join [',', [a, !Ref B]]", r#"{"Fn::Join":[",",["a",{"Ref":"B"}]]}"#),
        ("!Select [0, !GetAZs '']", r#"{"Fn::Select":[0,{"Fn::GetAZs":""}]}"#),
        ("!If [Big, 1, 2]", r#"{"Fn::If":["Big",1,2]}"#),
        ("!Base64 text", r#"{"Fn::Base64":"text"}"#),
        ("!Transform {Name: N}", r#"{"Fn::Transform":{"Name":"N"}}"#),
        ("{Condition: {StringEquals: {a: b}}}", r#"{"Condition":{"StringEquals":{"a":"b"}}}"#),
    ] {
        assert_eq!(resource(short), long, "{short}");
    }
}

#[test]
fn places_of_resources_and_properties_are_those_of_the_file() {
    let text = "Resources:\n  A:\n    Type: X::Y::Z\n    Properties:\n      P:\n        - Q: 1\n";
    let template = read(text, "t.yaml", "prod").unwrap();
    assert_eq!(template.resources().next().unwrap().1.location().to_string(), "t.yaml:2:3");
    assert_eq!(template.places["A.P.0.Q"].to_string(), "t.yaml:6:11");
}

#[test]
fn what_a_loop_makes_is_left_out() {
    let text = "Transform: AWS::LanguageExtensions\nResources:\n  Fn::ForEach::Topics: [Name, [A], {'Topic${Name}': {Type: X::Y::Z}}]\n  B: {Type: X::Y::Z}\nOutputs:\n  Fn::ForEach::Names: [Name, [A], {'Topic${Name}': {Value: x}}]\n";
    let template = read(text, "t.yaml", "prod").unwrap();
    assert_eq!(template.resources().map(|(id, _)| id.as_str()).collect::<Vec<_>>(), ["B"]);
    assert!(template.outputs.is_empty());
    let told = read(text.split_once('\n').unwrap().1, "t.yaml", "prod").unwrap_err().to_string();
    assert_eq!(told, "t.yaml:2:3: `Fn::ForEach` needs `Transform: AWS::LanguageExtensions`");
}

#[test]
fn json_is_read_too() {
    let text = "{\"Resources\": {\"A\": {\"Type\": \"X::Y::Z\",\n \"DependsOn\": [\"B\", \"C\"]}}}";
    let json = json(text);
    assert!(json.ends_with(r#""Resources":{"A":{"Type":"X::Y::Z","DependsOn":["B","C"]}}}"#), "{json}");
}

#[test]
fn what_is_no_template_says_where_and_why() {
    for (text, said) in [
        ("", "t.yaml:1:1: the file is empty"),
        ("a: [1, 2", "t.yaml:2:1: "),
        ("Resources:\n  A:\n    Properties: {}\n", "t.yaml:2:3: `A` has no `Type`"),
        ("Resources:\n  A: {Type: B}\n  A: {Type: B}\n", "t.yaml:3:3: `A` stands here twice"),
        ("Outputs: {}\n", "t.yaml:1:1: a template has `Resources`"),
        ("Resources:\n  A:\n    Typ: B\n", "t.yaml:2:3: `A` has no `Type`"),
    ] {
        let error = read(text, "t.yaml", "prod").unwrap_err().to_string();
        assert!(error.starts_with(said), "{text}: {error}");
    }
    assert!(read(&"[".repeat(10_000), "t.yaml", "prod").is_err());
}
