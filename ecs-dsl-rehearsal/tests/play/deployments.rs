//! New versions: good ones, bad ones, and those that come at a bad time.

use super::*;

#[test]
fn a_rolling_update_loses_nothing() {
    assert_kept(&scenario::rolling_update(&play(SERVICE), 1).unwrap());
}

#[test]
fn without_draining_a_rolling_update_cuts_requests() {
    let no_drain = with("timeout_seconds, Value: '20'", "timeout_seconds, Value: '0'");
    let verdict = scenario::rolling_update(&play(&no_drain), 1).unwrap();
    assert_eq!(outcome(&verdict, "no request is lost"), Outcome::Broken, "{verdict}");
    let (cause, lost) = worst(&verdict);
    assert!(cause.contains("deregistration delay"), "{cause}");
    // Each of eight tasks gets at most 25 requests a second, less the more new ones there are; they take 90 ms on average.
    assert!((1..=18).contains(&lost), "{verdict}");
}

/// Fact (circuit breaker): Once a task of the deployment was RUNNING, tasks that fail their load balancer's checks
/// are counted.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-circuit-breaker.html>
#[test]
fn a_bad_image_goes_back_by_itself_and_somebody_is_told() {
    let verdict = scenario::bad_image(&play(SERVICE), 1).unwrap();
    assert_kept(&verdict);
    assert!(verdict.timeline().tells("ECS deployment circuit breaker"), "{}", verdict.timeline());
    assert_eq!(verdict.measured().told()[0].from, "FailedDeployments");
}

/// Fact (deployments): Old tasks stay until new ones are healthy: the floor counts healthy tasks, not running ones.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_DeploymentConfiguration.html>
#[test]
fn without_a_circuit_breaker_a_bad_image_stays() {
    let off = with(
        "DeploymentCircuitBreaker: {Enable: true, Rollback: true}",
        "DeploymentCircuitBreaker: {Enable: false, Rollback: false}",
    );
    let verdict = scenario::bad_image(&play(&off), 1).unwrap();
    assert_eq!(outcome(&verdict, "the deployment goes back"), Outcome::Broken, "{verdict}");
    assert_eq!(outcome(&verdict, "somebody is told"), Outcome::Broken, "{verdict}");
    // The floor holds all the same: the old tasks stay.
    assert_eq!(outcome(&verdict, "no request is lost"), Outcome::Kept, "{verdict}");
}

#[test]
fn without_its_secret_a_new_version_goes_back_and_the_old_one_stays() {
    let verdict = scenario::bad_secret(&play(SERVICE), 1).unwrap();
    assert_kept(&verdict);
    assert!(verdict.timeline().tells("did not contain json key NOT_STORED"), "{}", verdict.timeline());
}

/// Fact (tasks): The execution role reads the secrets: without the right to it a task stops before any container
/// runs, with `ResourceInitializationError`
/// Source: <https://github.com/Releem/releem-agent/issues/195>
#[test]
fn a_role_that_may_not_read_the_secret_lets_nothing_start() {
    let forbidden =
        with("Action: 'secretsmanager:GetSecretValue'", "Action: 'secretsmanager:DescribeSecret'");
    let verdict = scenario::bad_secret(&play(&forbidden), 1).unwrap();
    assert_eq!(outcome(&verdict, "the system comes up"), Outcome::Broken, "{verdict}");
    assert_eq!(outcome(&verdict, "the deployment goes back"), Outcome::NotJudged, "{verdict}");
    let why = &verdict.promises()[0].measured;
    assert!(why.contains("ResourceInitializationError") && why.contains("AccessDeniedException"), "{why}");
}

#[test]
fn an_update_goes_on_while_a_spot_machine_goes() {
    assert_kept(&scenario::update_during_interruption(&play(SERVICE), 1).unwrap());
}

#[test]
fn without_spot_draining_an_update_loses_what_the_machine_had() {
    let blind = with("SPOT_INSTANCE_DRAINING=true", "SPOT_INSTANCE_DRAINING=false");
    let verdict = scenario::update_during_interruption(&play(&blind), 1).unwrap();
    assert_eq!(outcome(&verdict, "no request is lost"), Outcome::Broken, "{verdict}");
}

#[test]
fn long_requests_are_answered_before_their_tasks_end() {
    let verdict = scenario::slow_drain(&play(SERVICE), 1).unwrap();
    assert_kept(&verdict);
}

#[test]
fn a_drain_that_is_shorter_than_a_request_cuts_it() {
    let short = with("timeout_seconds, Value: '20'", "timeout_seconds, Value: '10'");
    let verdict = scenario::slow_drain(&play(&short), 1).unwrap();
    assert_eq!(outcome(&verdict, "no request is lost"), Outcome::Broken, "{verdict}");
    assert!(worst(&verdict).0.contains("the deregistration delay of a target was over"), "{verdict}");
}

#[test]
fn a_new_version_comes_while_requests_double() {
    assert_kept(&scenario::deploy_under_load(&play(SERVICE), 1).unwrap());
}

#[test]
fn half_of_the_tasks_are_too_few_for_twice_the_requests() {
    let half = SERVICE
        .replace("DesiredCount: 8", "DesiredCount: 4")
        .replace("MinimumHealthyPercent: 100", "MinimumHealthyPercent: 50\n        MaximumPercent: 100");
    let verdict = scenario::deploy_under_load(&play(&half), 1).unwrap();
    assert_eq!(outcome(&verdict, "no request is lost"), Outcome::Broken, "{verdict}");
    assert!(worst(&verdict).0.contains("more requests than they can answer"), "{verdict}");
}

#[test]
fn an_upgrade_to_larger_tasks_is_free_of_downtime() {
    let larger = with("Cpu: '256'", "Cpu: '512'");
    let verdict = scenario::upgrade(&play(SERVICE), &larger, 1).unwrap();
    assert_kept(&verdict);
    assert!(verdict.timeline().tells("ecs-svc/2 completed"), "{}", verdict.timeline());
}

#[test]
fn an_upgrade_that_adds_a_service_has_none_of_its_tasks_to_keep() {
    let added = "  WebTargets: {Type: 'AWS::ElasticLoadBalancingV2::TargetGroup', Properties: {VpcId: !Ref Vpc, Port: 80, Protocol: HTTP}}
  WebRule:
    Type: AWS::ElasticLoadBalancingV2::ListenerRule
    Properties: {ListenerArn: !Ref Listener, Priority: 1, Conditions: [{Field: path-pattern, Values: [/web]}], Actions: [{Type: forward, TargetGroupArn: !Ref WebTargets}]}
  WebTask:
    Type: AWS::ECS::TaskDefinition
    Properties: {Cpu: '256', Memory: '512', ContainerDefinitions: [{Name: web, Image: 'acme/web:1', PortMappings: [{ContainerPort: 8080, HostPort: 0}]}]}
  Web:
    Type: AWS::ECS::Service
    DependsOn: WebRule
    Properties: {Cluster: !Ref Cluster, TaskDefinition: !Ref WebTask, DesiredCount: 2, LoadBalancers: [{ContainerName: web, ContainerPort: 8080, TargetGroupArn: !Ref WebTargets}]}
  OnCall: {Type";
    let verdict = scenario::upgrade(&play(SERVICE), &with("  OnCall: {Type", added), 1).unwrap();
    assert_eq!(verdict.outcome(), Outcome::Kept, "{verdict}");
    // One that doesn't wait for its rule is refused, and the verdict says why, and what it should have waited for.
    let early = with("  OnCall: {Type", &added.replace("    DependsOn: WebRule\n", ""));
    let verdict = scenario::upgrade(&play(SERVICE), &early, 1).unwrap();
    let broken = verdict.promises().iter().find(|promise| promise.outcome == Outcome::Broken);
    let said = broken.map(|promise| promise.measured.clone()).unwrap_or_default();
    assert!(said.starts_with("the stack is UPDATE_ROLLBACK_COMPLETE: Web: "), "{verdict}");
    assert!(said.contains("does not have an associated load balancer"), "{verdict}");
    assert!(
        said.ends_with("it should have waited for WebRule, which its `DependsOn` has to name"),
        "{verdict}"
    );
}

#[test]
fn without_a_service_that_wants_tasks_nothing_is_judged_of_them() {
    let play = play(&with("DesiredCount: 8", "DesiredCount: 0"));
    let script =
        "name = \"idle\"\n[[steps]]\nwait = \"10m\"\n[promises]\nstays_healthy = true\nkeeps_capacity = true";
    let verdict = ecs_dsl_rehearsal::play::Script::parse(script).unwrap().play(&play, 1).unwrap();
    for promise in ["enough tasks stay healthy", "no task is missed"] {
        assert_eq!(outcome(&verdict, promise), Outcome::NotJudged, "{verdict}");
    }
}

/// A worker that nothing asks and nothing checks is measured as any other service.
#[test]
fn tasks_of_a_service_without_a_load_balancer_are_missed_as_well() {
    let balanced =
        "      LoadBalancers: [{ContainerName: api, ContainerPort: 8080, TargetGroupArn: !Ref Targets}]\n";
    let mut play = play(&with(balanced, "")).seed(1);
    assert!(play.settle());
    play.mark();
    play.inject(&ecs_dsl_rehearsal::play::Fault::TasksExit { tasks: 4 }).unwrap();
    play.run_for(Duration::from_secs(600));
    let least: Vec<_> =
        play.measured().healthy().iter().map(|one| (one.service.clone(), one.share)).collect();
    assert_eq!(least, [("Api".to_owned(), 0.5)]);
}

#[test]
fn an_upgrade_that_cannot_start_goes_back_and_is_no_upgrade() {
    let verdict = scenario::upgrade(&play(SERVICE), &with("Cpu: '256'", "Cpu: '4096'"), 1).unwrap();
    assert_eq!(outcome(&verdict, "the stack is updated"), Outcome::Broken, "{verdict}");
    // What runs goes on meanwhile.
    assert_eq!(outcome(&verdict, "no request is lost"), Outcome::Kept, "{verdict}");
    let undrained = with("timeout_seconds, Value: '20'", "timeout_seconds, Value: '0'");
    let verdict =
        scenario::upgrade(&play(&undrained), &undrained.replace("Cpu: '256'", "Cpu: '512'"), 1).unwrap();
    assert_eq!(outcome(&verdict, "no request is lost"), Outcome::Broken, "{verdict}");
}

/// Fact (circuit breaker): A deployment fails when one of its alarms goes into ALARM, also when its tasks pass all
/// checks.
/// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/deployment-alarm-failure.html>
#[test]
fn a_version_that_fails_its_users_but_not_its_checks_is_taken_back_by_alarms() {
    let watched = with(
        "        DeploymentCircuitBreaker: {Enable: true, Rollback: true}",
        "        DeploymentCircuitBreaker: {Enable: true, Rollback: true}\n        Alarms: {Enable: true, Rollback: true, AlarmNames: [!Ref TargetErrors]}",
    ) + "  TargetErrors:
    Type: AWS::CloudWatch::Alarm
    Properties:
      Namespace: AWS/ApplicationELB
      MetricName: HTTPCode_Target_5XX_Count
      Dimensions:
        - {Name: LoadBalancer, Value: !GetAtt Balancer.LoadBalancerFullName}
        - {Name: TargetGroup, Value: !GetAtt Targets.TargetGroupFullName}
      Statistic: Sum
      Period: 60
      EvaluationPeriods: 2
      Threshold: 100
      ComparisonOperator: GreaterThanThreshold
      TreatMissingData: notBreaching
";
    let wrong = Release::image("Api", Image::new("acme/api:2").wrong(0.25));
    for (template, back) in [(watched.as_str(), true), (SERVICE, false)] {
        let mut play = settled(template);
        play.deploy(&wrong).unwrap();
        assert!(play.run_until_well(Duration::from_secs(3600)), "{}", play.timeline());
        let version = if back { "acme/api:1" } else { "acme/api:2" };
        assert_eq!(play.version("Api"), Some((version, true)), "{}", play.timeline());
        assert!(play.measured().lost() > 1000);
    }
}

/// An update of which all is new isn't one: the wrong file must not be found good.
#[test]
fn what_is_deployed_is_the_same_stack() {
    let bucket = "Resources: {Bucket: {Type: 'AWS::S3::Bucket'}}";
    for (deployed, reason) in [
        (bucket, "none of the 1 resources that are deployed is in the new template, not Bucket either"),
        ("Resources: {}", "what is deployed has no resources"),
        ("{}", "what is deployed has no resources"),
    ] {
        let deployed = Play::ignoring_unknown(deployed).unwrap();
        let told = scenario::upgrade(&deployed, SERVICE, 1).unwrap_err().to_string();
        assert!(told.starts_with(reason), "{told}");
    }
}
