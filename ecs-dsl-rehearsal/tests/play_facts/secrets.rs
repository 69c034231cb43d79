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
