//! What is law in a stack that calls itself production, and advice elsewhere.

use ecs_dsl::invariants::graph::{ECS1505, Subject};
use ecs_dsl::prelude::*;
use ecs_dsl::resources::{ecs, s3};
use ecs_dsl::template::{DeletionPolicy, Location, read};
use expect_test::expect;

use super::twins;

fn cluster(stack: &mut Stack, vpc: &Vpc) -> Cluster {
    Cluster::builder("main", vpc)
        .instances(
            mixed!(2..=4, on_demand: 2 + 100%, types: [M6iLarge]),
            MachineImage::ami("ami-0abcdef1234567890"),
            Roll::NewMachinesOnly,
        )
        .build(stack)
        .dynamic()
}

fn service(
    stack: &mut Stack,
    cluster: &Cluster,
    balancer: &ApplicationLoadBalancer,
    tasks: Tasks,
) -> Service {
    Service::builder("api", image!("public.ecr.aws/nginx/nginx:1.29.1"))
        .port(80)
        .tasks(tasks)
        .circuit_breaker(CircuitBreaker::rollback())
        .behind(balancer, Route::Default, health_check!(path: "/"), drain!(30s))
        .on(cluster)
        .build(stack)
        .dynamic()
}

fn on_call(stack: &mut Stack) -> OnCall {
    OnCall::builder("api")
        .page(Subscription::https("https://pager.example/api"))
        .warn(Subscription::email("api@acme.example"))
        .build(stack)
}

#[test]
fn ecs0507_tasks_and_machines_stand_in_two_zones() {
    twins(
        |stack, wrong| {
            stack.production();
            let network = if wrong {
                network!("10.0.0.0/16", zones: 1, public: /24, private: /20)
            } else {
                network!("10.0.0.0/16", zones: 2, public: /24, private: /20)
            };
            let vpc = Vpc::builder("main", network).nat(Nat::OnePerZone).build(stack);
            cluster(stack, &vpc);
        },
        expect![[r#"
            ecs0507: the stack is production, and MainAutoScalingGroup stands in one zone [this part, it is production]
        "#]],
    );
}

#[test]
fn ecs1011_a_service_behind_a_balancer_has_two_tasks() {
    twins(
        |stack, wrong| {
            stack.production();
            let network = network!("10.0.0.0/16", zones: 2, public: /24, private: /20);
            let vpc = Vpc::builder("main", network).nat(Nat::OnePerZone).build(stack);
            let cluster = cluster(stack, &vpc);
            let balancer = ApplicationLoadBalancer::builder("public", &vpc)
                .plain_http()
                .deletion_protection()
                .build(stack)
                .dynamic();
            let tasks = if wrong { Tasks::new(1) } else { Tasks::new(2) };
            let service = service(stack, &cluster, &balancer, tasks);
            monitors::standard("prod", &on_call(stack)).watch(&service).build(stack);
        },
        expect![[r#"
            ecs1011: the stack is production, and the service ApiService may have 1 task [this service, it is production]
        "#]],
    );
}

#[test]
fn ecs1401_what_holds_data_outlives_the_stack() {
    twins(
        |stack, wrong| {
            stack.production();
            stack.add_with("archive", s3::Bucket::new(), |entry| {
                if wrong {
                    entry
                } else {
                    entry
                        .deletion_policy(DeletionPolicy::RetainExceptOnCreate)
                        .update_replace_policy(DeletionPolicy::Retain)
                }
            });
        },
        expect![[r#"
            ecs1401: the stack is production, and Archive is lost when it is deleted [this part, it is production]
            ecs1401: the stack is production, and Archive is lost when it is replaced [this part, it is production]
        "#]],
    );
}

#[test]
fn ecs1505_production_is_protected() {
    twins(
        |stack, wrong| {
            if wrong {
                stack.production();
            }
            let network = network!("10.0.0.0/16", zones: 2, public: /24, private: /20);
            let vpc = Vpc::builder("main", network).nat(Nat::One).build(stack);
            let cluster = cluster(stack, &vpc);
            ApplicationLoadBalancer::builder("public", &vpc).plain_http().build(stack);
            let container = ecs::task_definition::ContainerDefinition::new("raw", "nginx:1.29.1").memory(64);
            let task = stack.add("raw-task", ecs::TaskDefinition::new().container_definitions([container]));
            let raw =
                ecs::Service::new().cluster(cluster.reference()).task_definition(&task).desired_count(2);
            stack.add("raw", raw);
        },
        expect![[r#"
            ecs1505: the stack is production, and its 2 zones have 1 way out [this NAT gateway, it is production]
            ecs1505: the stack is production, and the load balancer PublicLoadBalancer can be deleted [this load balancer, it is production]
            ecs1505: the stack is production, and the service Raw has no failure detector [this service, it is production]
            ecs1505: the stack is production, and nobody is told when the service Raw fails [this service, it is production]
        "#]],
    );
}

/// Whether somebody is told when the service of a production template fails, with these resources beside it.
fn is_told(resources: &str) -> bool {
    let text = format!(
        "Resources:\n  OnCall: {{Type: 'AWS::SNS::Topic'}}\n  Log: {{Type: 'AWS::Logs::LogGroup'}}\n  \
         Service: {{Type: 'AWS::ECS::Service', Properties: {{DesiredCount: 2, DeploymentConfiguration: \
         {{DeploymentCircuitBreaker: {{Enable: true, Rollback: true}}}}}}}}\n{resources}"
    );
    let template = read(&text, "template.yaml", "prod").unwrap();
    let place = Location::in_file("template.yaml", 1, 1);
    let subject = Subject::new("prod", place, &template).in_production(Some(place));
    let said: Vec<String> = ECS1505.check.unwrap()(&subject).iter().map(|v| v.message().to_owned()).collect();
    if !said.is_empty() {
        assert_eq!(said, ["the stack is production, and nobody is told when the service Service fails"]);
    }
    said.is_empty()
}

#[test]
fn ecs1505_an_alarm_tells_somebody() {
    let alarm =
        |action: &str| format!("  Alarm: {{Type: 'AWS::CloudWatch::Alarm', Properties: {{{action}}}}}\n");
    let policy =
        "  Out: {Type: 'AWS::AutoScaling::ScalingPolicy', Properties: {AutoScalingGroupName: group}}\n";
    assert!(!is_told(""));
    assert!(!is_told(&alarm("")));
    assert!(is_told(&alarm("AlarmActions: [!Ref OnCall]")));
    assert!(is_told(&alarm("AlarmActions: !Split [',', !ImportValue people]")));
    // An alarm that scales wakes nobody.
    assert!(!is_told(&(alarm("AlarmActions: [!Ref Out]") + policy)));
    assert!(is_told(&(alarm("AlarmActions: [!Ref Out, !Ref OnCall]") + policy)));
}

#[test]
fn ecs1505_an_event_rule_tells_somebody() {
    let rule = |arn: &str| {
        format!("  Rule: {{Type: 'AWS::Events::Rule', Properties: {{Targets: [{{Id: one, Arn: {arn}}}]}}}}\n")
    };
    assert!(is_told(&rule("!Ref OnCall")));
    assert!(is_told(&rule("!ImportValue people")));
    // A log is read by who looks into it.
    assert!(!is_told(&rule("!GetAtt Log.Arn")));
    assert!(!is_told(&rule("'arn:aws:logs:eu-central-1:111122223333:log-group:/aws/events/ecs'")));
}

#[test]
fn ecs1505_another_stack_may_tell_somebody() {
    let outputs = |value: &str| format!("Outputs: {{Api: {{Value: {value}}}}}\n");
    assert!(is_told(&outputs("!GetAtt Service.Name")));
    assert!(!is_told(&outputs("!Ref Log")));
}
