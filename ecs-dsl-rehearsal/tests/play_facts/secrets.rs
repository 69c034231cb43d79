//! Who reads what of secrets.

use super::*;

#[test]
fn what_a_policy_denies_isn_t_read_whatever_another_allows() {
    let deny = "{Effect: Allow, Action: 'secretsmanager:GetSecretValue', Resource: !Ref Secret}";
    let both = "{Effect: Allow, Action: '*', Resource: '*'}, {Effect: Deny, Action: 'secretsmanager:Get*', Resource: !Ref Secret}";
    for (policies, runs) in [("{Effect: Allow, Action: '*', Resource: '*'}", 8), (both, 0)] {
        let mut play = Play::of(&with(&[(deny, policies)])).unwrap();
        play.run_for(HOUR);
        assert_eq!(play.running("Api"), runs, "{}", play.timeline());
    }
}

#[test]
fn a_deployment_doesn_t_overwrite_what_is_stored() {
    let mut play = settled(&[]);
    let more = with(&[
        (r#"'{"TOKEN": "x"}'"#, r#"'{"TOKEN": "x", "OTHER": "y"}'"#),
        ("${Secret}:TOKEN::", "${Secret}:OTHER::"),
    ]);
    play.deploy(&Release::template(more)).unwrap();
    assert!(play.run_until_well(HOUR));
    assert!(play.timeline().tells("did not contain json key OTHER"), "{}", play.timeline());
    assert_eq!(play.stack(), StackStatus::UpdateRollbackComplete);
}

/// Fact (tasks): Secrets are read once, when a task starts: what runs doesn't see a later change.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/secrets-envvar-secrets-manager.html>
/// Fact (stacks): A rollback that fails ends in UPDATE_ROLLBACK_FAILED, in which no update may begin.
/// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/using-cfn-describing-stacks.html>
#[test]
fn when_a_key_is_gone_the_way_back_is_gone_as_well() {
    let mut play = settled(&[]);
    let lost = Fault::SecretKeyLost { secret: "Secret".to_owned(), key: "TOKEN".to_owned() };
    assert_eq!(play.inject(&lost).unwrap(), 1);
    play.deploy(&Release::image("Api", Image::new("acme/api:2"))).unwrap();
    play.run_for(HOUR);
    assert_eq!(play.stack(), StackStatus::UpdateRollbackFailed, "{}", play.timeline());
    // What runs has read its secret, and goes on.
    assert_eq!((play.running("Api"), play.measured().lost()), (8, 0));
    let refused = play.deploy(&Release::image("Api", Image::new("acme/api:3"))).unwrap_err();
    assert_eq!(refused.to_string(), "the stack is in UPDATE_ROLLBACK_FAILED state and can not be updated");
}
