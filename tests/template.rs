//! What each part of a template is written as.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test tells what is wrong by a panic"
)]

use ecs_dsl::prelude::*;
use ecs_dsl::resources::{ec2, logs, sqs};
use ecs_dsl::template::{
    Condition, DeletionPolicy, LogicalId, Output, Parameter, Properties, Pseudo, RawResource, Sub, Value,
    cidr, find_in_map, get_azs, get_stack_output, import_value, join, select, split,
};
use expect_test::expect_file;

#[test]
fn every_function_and_section_has_its_form() {
    let mut app = App::new();
    app.hide_locations();
    let mut stack = app.stack("forms");
    stack.description("Every form once");
    let stage = stack.parameter("stage", Parameter::string().default("dev").allowed_values(["dev", "prod"]));
    let days = stack.parameter("days", Parameter::number().default(30).range(1, 365).description("How long"));
    let names = stack.parameter("names", Parameter::list().default("a,b"));
    let sizes = stack.mapping("sizes", [("dev".to_owned(), Properties::new().with("Days", 7_i64))]);
    let is_prod = stack.condition("is prod", Condition::equals(stage.clone(), "prod"));
    let in_eu =
        Condition::equals(Pseudo::Region, "eu-central-1").or(Condition::equals(Pseudo::Region, "eu-west-1"));
    let both = stack.condition("both", Condition::from(&is_prod).and(!in_eu));

    let vpc = stack.add("vpc", ec2::Vpc::new().cidr_block("10.0.0.0/16"));
    let subnet = ec2::Subnet::new(&vpc)
        .availability_zone(select(0, get_azs()))
        .cidr_block(select(1, cidr(vpc.cidr_block(), 8, 8)));
    stack.add_with("subnet", subnet, |entry| entry.condition(&both));
    let parts: [Value<String>; 3] = ["log".into(), stage.clone().into(), Pseudo::AccountId.into()];
    let group = stack.add_with(
        "log",
        logs::LogGroup::new()
            .log_group_name(join("-", parts))
            .retention_in_days(is_prod.choose(days, find_in_map::<i64>(&sizes, stage, "Days"))),
        |entry| {
            entry
                .deletion_policy(DeletionPolicy::RetainExceptOnCreate)
                .update_replace_policy(DeletionPolicy::Retain)
                .depends_on(vpc.target().id())
                .metadata("Owner", "platform")
                .creation_policy(
                    Properties::new().with("ResourceSignal", Properties::new().with("Count", 1_i64)),
                )
                .update_policy(Properties::new().with("UseOnlineResharding", true))
        },
    );
    let queue = sqs::Queue::new()
        .queue_name(
            Sub::new().text("${literal}-").value(Pseudo::Region).text("-").value(import_value("elsewhere")),
        )
        .kms_master_key_id(Value::<String>::no_value());
    stack.add("queue", queue);
    let output = LogicalId::of("vpc id", "").unwrap();
    stack.add(
        "raw",
        RawResource::new("AWS::SSM::Parameter")
            .property("Type", "String")
            .property("Value", get_stack_output("network", &output, Some("eu-west-1")))
            .property("Name", select::<String>(0, split(",", "a,b")))
            .property("Description", Value::resolve_ssm("/acme/description"))
            .property("AllowedPattern", names_first(names).base64()),
    );
    stack.output_with("group", Output::new(group.arn()).description("The log").condition(&is_prod));
    expect_file!["template.json"].assert_eq(&app.synth().unwrap().stacks()[0].pretty());
}

fn names_first(names: ecs_dsl::template::ParameterRef<ecs_dsl::template::List<String>>) -> Value<String> {
    select(0, names)
}

#[test]
fn the_program_gives_the_same_bytes_in_every_run() {
    let program = || {
        let mut app = App::new();
        app.tag("b", "2").tag("a", "1");
        let mut stack = app.stack("same");
        for name in ["z", "a", "m"] {
            stack.add(name, logs::LogGroup::new().retention_in_days(30));
        }
        app.synth().unwrap().stacks()[0].compact().to_owned()
    };
    assert_eq!(program(), program());
    let text = program();
    assert!(text.find("\"A\":").unwrap() < text.find("\"M\":").unwrap(), "in the order of the ids: {text}");
}
