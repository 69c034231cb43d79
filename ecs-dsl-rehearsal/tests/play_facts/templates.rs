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

/// Fact (services in stacks): An update waits until the deployment of each service that it changes is steady.
/// Source: <https://github.com/convox/rack/issues/1111>
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

#[test]
fn a_service_that_a_template_adds_is_made_and_one_that_it_takes_away_goes_last() {
    let mut play = upgraded(SERVICE, &with_web_in_order());
    assert_eq!((play.running("Api"), play.running("Web"), play.stack()), (8, 2, StackStatus::UpdateComplete));
    assert!(play.timeline().to_string().contains("Web: is made"), "{}", play.timeline());
    let mut play_back = upgraded(&with_web_in_order(), SERVICE);
    assert_eq!((play_back.running("Api"), play_back.running("Web")), (8, 0), "{}", play_back.timeline());
    assert!(play_back.version("Web").is_none());
    let complete = when(&play_back, 0, "UPDATE_COMPLETE");
    assert!(when(&play_back, 0, "wants 0 tasks in place of 2: the template has it no longer") >= complete);
    // Nobody asks for it any more, and until then its tasks answer.
    play_back.run_for(HOUR);
    assert_eq!(play_back.measured().lost(), 0, "{}", play_back.measured());
    play.run_for(HOUR);
    assert!(play.is_well());
}

#[test]
fn alarms_of_a_new_template_are_taken_over_with_their_states() {
    let first = settled(&[]);
    assert!(first.alarming().is_empty());
    let always = with(&[
        ("Threshold: 50\n", "Threshold: -1\n"),
        ("TreatMissingData: notBreaching", "TreatMissingData: breaching"),
    ]);
    let mut play = upgraded(SERVICE, &always);
    play.run_for(Duration::from_secs(600));
    assert_eq!(play.alarming(), ["Errors"]);
    // It stays in ALARM through an update that doesn't touch it, and calls nobody again.
    let calls = play.inbox().to_vec();
    play.deploy(&Release::template(always.replace("Cpu: '256'", "Cpu: '128'"))).unwrap();
    play.run_for(Duration::from_secs(1200));
    assert_eq!((play.alarming(), play.inbox()), (vec!["Errors"], &*calls), "{}", play.timeline());
}

#[test]
fn an_update_that_fails_takes_back_what_it_made() {
    let mut play = settled(&[]);
    let broken =
        with_web_in_order().replace("ContainerPort: 80, HostPort: 0", "ContainerPort: 80, HostPort: 70");
    play.deploy(&Release::template(broken)).unwrap();
    play.run_for(HOUR * 2);
    assert_eq!(play.stack(), StackStatus::UpdateRollbackComplete, "{}", play.timeline());
    assert!(play.timeline().tells("aren't reached by their load balancer"), "{}", play.timeline());
    assert!(play.version("Web").is_none());
    assert_eq!((play.running("Api"), play.measured().lost()), (8, 0));
}

#[test]
fn a_template_that_replaces_what_tasks_are_reached_by_is_refused() {
    let mut play = settled(&[]);
    let other =
        with(&[("Properties: {Subnets: [!Ref PublicA", "Properties: {Name: other, Subnets: [!Ref PublicA")]);
    let error = play.deploy(&Release::template(other)).unwrap_err();
    assert_eq!(error.to_string(), "Balancer: Name: its change replaces the resource, which isn't played");
    assert_eq!(play.stack(), StackStatus::CreateComplete);
}

#[test]
fn a_count_in_the_template_comes_back_with_every_update_of_its_service() {
    let mut play = settled(&[]);
    play.set_desired_count("Api", 12).unwrap();
    assert!(play.run_until_well(HOUR));
    // The service isn't touched.
    play.deploy(&Release::template(with(&[("Threshold: 50\n", "Threshold: 60\n")]))).unwrap();
    assert!(play.run_until_well(HOUR));
    assert_eq!(play.running("Api"), 12);
    play.deploy(&Release::template(with(&[("Image: acme/api:1", "Image: acme/api:2")]))).unwrap();
    assert!(play.run_until_well(HOUR));
    assert_eq!(play.running("Api"), 8);
}
