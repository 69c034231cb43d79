//! The first deployment.

use super::*;

fn first(template: &str) -> Verdict {
    scenario::first_deployment(&play(template), 1).unwrap()
}

/// What was measured of a promise that has to be broken.
fn broken<'a>(verdict: &'a Verdict, text: &str) -> &'a str {
    assert_eq!(outcome(verdict, text), Outcome::Broken, "{verdict}\n{}", verdict.timeline());
    let promise = verdict.promises().iter().find(|promise| promise.text.starts_with(text));
    &promise.unwrap().measured
}

const MADE: &str = "the system comes up";

#[test]
fn a_stack_is_made_and_serves_at_once() {
    let verdict = first(SERVICE);
    assert_kept(&verdict);
    assert!(verdict.promises()[0].measured.starts_with("CREATE_COMPLETE after 5 min "), "{verdict}");
    // Nobody asks for it before it is there.
    assert_eq!(verdict.measured().requests(), 200 * 20 * 60, "{verdict}");
}

/// What is asked for is said, and not how often.
#[test]
fn what_is_asked_for_comes_as_often_as_without_a_word() {
    let asked = ["3x /", "http://acme.example:81/"].map(|request| request.parse().unwrap());
    let asked = play(SERVICE).traffic(Traffic::none().asking(asked));
    for scenario in [scenario::first_deployment, scenario::rolling_update] {
        let verdict = scenario(&asked, 1).unwrap();
        let measured = verdict.measured();
        assert!(measured.requests() > 100_000 && measured.lost() == measured.requests() / 4, "{verdict}");
    }
}

#[test]
fn a_service_that_waits_for_nothing_is_begun_too_early() {
    let verdict = first(&with("    DependsOn: [Association, Listener]\n", ""));
    let why = broken(&verdict, MADE);
    assert!(why.starts_with("the stack is ROLLBACK_COMPLETE: Api failed after "), "{verdict}");
    assert!(why.contains("a capacity provider that is not associated with the cluster"), "{verdict}");
    assert!(
        why.ends_with("it should have waited for Association, which its `DependsOn` has to name"),
        "{verdict}"
    );
    let others = verdict.promises().iter().filter(|promise| promise.outcome != Outcome::NotJudged);
    assert_eq!(others.count(), 1, "{verdict}");
}

#[test]
fn a_first_version_that_can_t_start_takes_its_stack_back() {
    let verdict = first(&with("{\"TOKEN\": \"x\"}", "{}"));
    let why = broken(&verdict, MADE);
    assert!(why.contains("'ECS Deployment Circuit Breaker was triggered'.; task "), "{verdict}");
    assert!(
        why.contains("did not contain json key TOKEN") && !why.contains("should have waited"),
        "{verdict}"
    );
}

#[test]
fn a_first_image_that_is_bad_or_missing_takes_its_stack_back() {
    let image = || Image::new("acme/api:1");
    for (image, said) in [(image().missing(), "CannotPullContainerError"), (image().bad(), "Circuit Breaker")]
    {
        let verdict = scenario::first_deployment(&play(SERVICE).image(image.clone()), 1).unwrap();
        let why = broken(&verdict, MADE);
        assert!(why.contains(said) && why.contains("Circuit Breaker was triggered"), "{verdict}");
        assert!(!why.contains("should have waited"), "{verdict}");
        // So it is where everything is there at once.
        let mut play = play(SERVICE).image(image);
        assert!(!play.settle() && !play.is_well(), "{}", play.timeline());
    }
}

#[test]
fn a_stack_whose_resources_wait_for_each_other_takes_too_long() {
    let gateway = |number: u32| {
        let before = if number == 0 { "Attachment".to_owned() } else { format!("Nat{}", number - 1) };
        format!(
            "  Nat{number}: {{Type: 'AWS::EC2::NatGateway', Properties: {{SubnetId: !Ref PublicA}}, DependsOn: {before}}}\n"
        )
    };
    let gateways: String = (0..15).map(gateway).collect();
    let verdict = first(&with("  Cluster: {Type", &format!("{gateways}  Cluster: {{Type")));
    assert_eq!(outcome(&verdict, MADE), Outcome::Kept, "{verdict}");
    assert!(broken(&verdict, "the stack is made within 30 minutes").starts_with("after 3"), "{verdict}");
}

/// That nothing is healthy is bad news, of which silence is a sign; and its alarm is made before the service.
#[test]
fn an_alarm_that_comes_before_what_it_watches_calls_somebody() {
    let verdict = first(&watched(&[]));
    let call = broken(&verdict, "nobody is called while it is made");
    assert!(call.ends_with("OnCall <- NothingHealthy"), "{verdict}");
}

#[test]
fn a_service_that_grows_beyond_its_machines_isn_t_steady() {
    let scalable = "  Scalable: {Type: 'AWS::ApplicationAutoScaling::ScalableTarget', Properties: {MinCapacity: 200, MaxCapacity: 200, ResourceId: !Sub 'service/${Cluster}/${Api.Name}', ScalableDimension: 'ecs:service:DesiredCount', ServiceNamespace: ecs}}\n  OnCall: {";
    let verdict = first(&with("  OnCall: {", scalable));
    assert_eq!(outcome(&verdict, MADE), Outcome::Kept, "{verdict}");
    assert!(broken(&verdict, "every service is steady").contains("of 200 tasks"), "{verdict}");
}

#[test]
fn a_first_deployment_that_is_too_small_loses_requests() {
    let verdict = first(&with("DesiredCount: 8", "DesiredCount: 1"));
    assert!(
        broken(&verdict, "no request is lost").contains("more requests than they can answer"),
        "{verdict}"
    );
    let calls = verdict.promises().iter().find(|promise| promise.text == "nobody is called");
    assert!(calls.is_some_and(|calls| calls.measured.ends_with("OnCall <- Errors")), "{verdict}");
}
