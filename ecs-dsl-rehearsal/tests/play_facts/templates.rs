//! What can be played, and what is said of the rest.

use super::*;

fn refused(template: &str) -> String {
    Play::of(template).expect_err("it is refused").to_string()
}

#[test]
fn a_type_that_isn_t_known_is_an_error_that_names_it_and_its_users_unless_it_is_said_to_do_nothing() {
    let template = "
Resources:
  Table: {Type: 'AWS::DynamoDB::Table', Properties: {}}
  Topic: {Type: 'AWS::SNS::Topic', Properties: {DisplayName: !Ref Table}}
";
    let error = Play::of(template).unwrap_err();
    assert!(matches!(&error, PlayError::UnknownType { kind, .. } if kind == "AWS::DynamoDB::Table"));
    assert_eq!(
        error.to_string(),
        "Table: resources of type AWS::DynamoDB::Table aren't played; used by Topic"
    );
    assert!(Play::with_inert(template, &["AWS::DynamoDB::Table"]).is_ok());
}

#[test]
fn what_isn_t_played_is_refused_and_what_has_no_effect_is_listed() {
    assert!(refused(&with(&[("m6i.large", "x9.huge")])).contains("`x9.huge`"));
    assert!(refused(&with(&[("DesiredCount: 8", "SchedulingStrategy: DAEMON")])).contains("daemons"));
    assert!(
        refused(&with(&[("DesiredCount: 8", "DeploymentController: {Type: CODE_DEPLOY}")]))
            .contains("CODE_DEPLOY")
    );
    assert!(refused(&with(&[("MaximumPercent: 200", "Strategy: BLUE_GREEN")])).contains("BLUE_GREEN"));
    assert!(refused("Resources: [").contains("YAML"));
    let play = Play::of(&with(&[("DesiredCount: 8", "EnableExecuteCommand: true")])).unwrap();
    assert!(play.ignored().contains(&("Api".to_owned(), "EnableExecuteCommand".to_owned())));
    assert!(play.unfed().is_empty());
    let play =
        Play::of(&with(&[("MetricName: HTTPCode_ELB_5XX_Count", "MetricName: ProcessedBytes")])).unwrap();
    assert_eq!(play.unfed()[0].0, "Errors");
}

#[test]
fn an_order_that_names_nothing_says_what_there_is() {
    let mut play = Play::of(SERVICE).unwrap();
    let error = play.deploy(&Release::image("Web", next())).unwrap_err();
    assert_eq!(error.to_string(), "there is no service `Web`: Api");
    let lost = Fault::SecretKeyLost { secret: "Vault".to_owned(), key: "K".to_owned() };
    assert_eq!(play.inject(&lost).unwrap_err().to_string(), "there is no secret `Vault`: Secret");
    assert_eq!(play.inject(&Fault::SpotInterruption { machines: 3 }).unwrap(), 0, "no machine runs yet");
}

#[test]
fn a_new_template_is_deployed_and_what_it_changes_is_replaced() {
    let mut play = settled(&[]);
    let larger = with(&[("Cpu: '256'", "Cpu: '512'")]);
    play.deploy(&Release::template(larger)).unwrap();
    assert!(play.run_until_well(HOUR), "{}", play.timeline());
    assert!(play.timeline().tells("deployment ecs-svc/2 completed"));
    assert_eq!(play.stack(), StackStatus::UpdateComplete);
    // Nothing of its tasks changes: no deployment, but the stack is updated all the same.
    play.deploy(&Release::template(with(&[
        ("Cpu: '256'", "Cpu: '512'"),
        ("Threshold: 50", "Threshold: 60"),
    ])))
    .unwrap();
    assert!(play.run_until_well(HOUR));
    assert!(!play.timeline().tells("ecs-svc/3"));
}
