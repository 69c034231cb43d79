//! The deploy engine against the embedded CloudFormation: what it plans, does, keeps and tells.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test tells what is wrong by a panic"
)]

mod support;

use std::time::Duration;

use ecs_dsl::app::{AssembledStack, Assembly};
use ecs_dsl::deploy::{Action, Connection, DeployError, Engine, Event, Outcome, Replacement};
use ecs_dsl::invariants::graph::{Answer, Look};
use ecs_dsl::prelude::*;
use ecs_dsl::resources::{ec2, logs};
use ecs_dsl::template::{RawResource, Sub};
use ecs_dsl_rehearsal::Cloud;
use support::block_on;

/// An engine on a cloud in the process.
fn engine(cloud: &Cloud) -> Engine {
    block_on(Connection::new().connector(cloud.http_client()).open()).unwrap()
}

/// The finished stacks of a program.
fn assemble(program: impl FnOnce(&mut Stack)) -> Assembly {
    let mut app = App::new();
    program(&mut app.stack("prod"));
    app.synth().unwrap_or_else(|violations| panic!("{violations}"))
}

/// Plans and carries out; the outcome and every event.
fn deploy(engine: &Engine, stack: &AssembledStack) -> (Result<Outcome, DeployError>, Vec<Event>) {
    let mut events = Vec::new();
    let outcome = block_on(async {
        let plan = engine.plan(stack).await?;
        engine.execute(stack, plan, &mut |event| events.push(event.clone())).await
    });
    (outcome, events)
}

fn logs_for(days: i64) -> Assembly {
    assemble(|stack| {
        stack.add("log", logs::LogGroup::new().retention_in_days(30).retention_in_days(days));
    })
}

fn vault(port: u16) -> Assembly {
    assemble(|stack| match port {
        8080 => drop(Vault::builder("api", vault! { PORT: 8080 }).build(stack)),
        _ => drop(Vault::builder("api", vault! { PORT: 9090, LEVEL: "info" }).build(stack)),
    })
}

#[test]
fn the_same_program_twice_changes_nothing() {
    let cloud = Cloud::new();
    let engine = engine(&cloud);
    let assembly = logs_for(30);
    let stack = &assembly.stacks()[0];
    assert_eq!(deploy(&engine, stack).0.unwrap(), Outcome::Created);
    let plan = block_on(engine.plan(stack)).unwrap();
    assert!(plan.empty && plan.changes.is_empty());
    assert_eq!(deploy(&engine, stack).0.unwrap(), Outcome::Unchanged);
    assert_eq!(deploy(&engine, &logs_for(60).stacks()[0]).0.unwrap(), Outcome::Updated);
}

#[test]
fn a_program_that_goes_back_is_deployed_again() {
    let cloud = Cloud::new();
    let engine = engine(&cloud);
    for (days, outcome) in [(30, Outcome::Created), (60, Outcome::Updated), (30, Outcome::Updated)] {
        assert_eq!(deploy(&engine, &logs_for(days).stacks()[0]).0.unwrap(), outcome);
    }
}

#[test]
fn a_line_that_moved_is_no_change() {
    let cloud = Cloud::new();
    let engine = engine(&cloud);
    let first = assemble(|stack| drop(stack.add("log", logs::LogGroup::new().retention_in_days(30))));
    let second = assemble(|stack| drop(stack.add("log", logs::LogGroup::new().retention_in_days(30))));
    assert_ne!(first.stacks()[0].compact(), second.stacks()[0].compact(), "the lines are in the template");
    deploy(&engine, &first.stacks()[0]).0.unwrap();
    assert!(block_on(engine.plan(&second.stacks()[0])).unwrap().empty, "and no resource changes with them");
}

#[test]
fn a_plan_says_what_is_added_changed_replaced_and_removed() {
    let cloud = Cloud::new();
    let engine = engine(&cloud);
    let program = |cidr: &'static str, days: i64, kept: &'static str| {
        assemble(move |stack| {
            stack.add("vpc", ec2::Vpc::new().cidr_block(cidr));
            stack.add("log", logs::LogGroup::new().retention_in_days(30).retention_in_days(days));
            stack.add(kept, logs::LogGroup::new().retention_in_days(30));
        })
    };
    deploy(&engine, &program("10.0.0.0/16", 30, "old").stacks()[0]).0.unwrap();
    let plan = block_on(engine.plan(&program("10.1.0.0/16", 60, "new").stacks()[0])).unwrap();
    let told: Vec<_> = plan.changes.iter().map(|change| (change.id.as_str(), change.action)).collect();
    assert_eq!(
        told,
        [("Log", Action::Change), ("New", Action::Add), ("Old", Action::Remove), ("Vpc", Action::Replace)]
    );
    assert_eq!(plan.counts(), (1, 1, 1, 1));
    let vpc = plan.changes.last().unwrap();
    assert_eq!(
        (vpc.replacement, vpc.properties.as_slice()),
        (Replacement::Yes, &["CidrBlock".to_owned()][..])
    );
    assert!(vpc.made_at.as_ref().unwrap().starts_with("tests/deploy/engine.rs:"), "{vpc:?}");
}

#[test]
fn a_plan_that_is_dropped_leaves_nothing_behind() {
    let cloud = Cloud::new();
    let engine = engine(&cloud);
    let assembly = logs_for(30);
    let stack = &assembly.stacks()[0];
    let plan = block_on(engine.plan(stack)).unwrap();
    assert!(plan.creates);
    block_on(engine.discard(plan)).unwrap();
    assert!(matches!(block_on(engine.describe("prod")), Err(DeployError::NoStack(_))));
}

#[test]
fn no_event_is_lost_or_told_twice_over_all_pages() {
    let cloud = Cloud::new();
    let engine = engine(&cloud);
    let many = assemble(|stack| {
        for number in 0..120 {
            stack.add(&format!("log {number}"), logs::LogGroup::new().retention_in_days(30));
        }
    });
    let (outcome, events) = deploy(&engine, &many.stacks()[0]);
    assert_eq!(outcome.unwrap(), Outcome::Created);
    let mut ids: Vec<_> = events.iter().map(|event| event.event_id.clone()).collect();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), events.len(), "each once");
    for number in 0..120 {
        let id = format!("Log{number}");
        let statuses: Vec<_> =
            events.iter().filter(|event| event.id == id).map(|event| event.status.as_str()).collect();
        assert_eq!(statuses.last(), Some(&"CREATE_COMPLETE"), "{id}: {statuses:?}");
    }
    assert_eq!(events.last().unwrap().status, "CREATE_COMPLETE");
    assert!(events.last().unwrap().is_of_stack());
    let times: Vec<_> = events.iter().map(|event| event.time.clone()).collect();
    assert!(times.is_sorted(), "the oldest first");
}

#[test]
fn a_failure_is_told_by_its_first_cause_with_the_line_of_rust() {
    let cloud = Cloud::new();
    let engine = engine(&cloud);
    let line = line!() + 3;
    let broken = assemble(|stack| {
        let vpc = stack.add("vpc", ec2::Vpc::new().cidr_block("10.0.0.0/16"));
        stack.add("bad", ec2::Subnet::new(&vpc).cidr_block(Sub::new().text("192.168.0.0/24")));
        for number in 0..10 {
            stack.add(&format!("gateway {number}"), ec2::InternetGateway::new());
        }
    });
    let (outcome, _) = deploy(&engine, &broken.stacks()[0]);
    let Err(DeployError::Failed(failure)) = outcome else { panic!("{outcome:?}") };
    assert_eq!(failure.status, "ROLLBACK_COMPLETE");
    let cause = failure.cause.as_ref().unwrap();
    assert_eq!((cause.id.as_str(), cause.status.as_str()), ("Bad", "CREATE_FAILED"));
    assert!(cause.reason.contains("InvalidSubnet.Range"), "{}", cause.reason);
    assert!(
        cause.made_at.as_ref().unwrap().starts_with(&format!("tests/deploy/engine.rs:{line}:")),
        "{cause:?}"
    );
    assert!(failure.others.is_empty(), "what was only cancelled is no cause: {:?}", failure.others);

    // A stack in that state takes no update, and the engine says what to do.
    let error = block_on(engine.plan(&broken.stacks()[0])).unwrap_err();
    assert!(matches!(&error, DeployError::State { status, .. } if status == "ROLLBACK_COMPLETE"), "{error}");
    assert!(error.help().contains("`destroy` it"));
    assert!(block_on(engine.destroy("prod", Duration::ZERO, &mut |_| {})).unwrap());
}

#[test]
fn what_cloudformation_validates_is_told_before_anything_is_changed() {
    let cloud = Cloud::new();
    let engine = engine(&cloud);
    let wrong = assemble(|stack| {
        stack.add("log", RawResource::new("AWS::Logs::LogGroup").property("RetentionInDays", "thirty"));
        stack.add("vpc", RawResource::new("AWS::EC2::VPC").property("CidrBlok", "10.0.0.0/16"));
    });
    let error = block_on(engine.plan(&wrong.stacks()[0])).unwrap_err();
    let DeployError::Invalid { causes, .. } = &error else { panic!("{error}") };
    let ids: Vec<_> = causes.iter().map(|cause| cause.id.as_str()).collect();
    assert_eq!(ids, ["Log", "Vpc"], "{error}");
    assert!(causes.iter().all(|cause| cause.made_at.is_some()), "{error}");
    assert!(error.to_string().contains("RetentionInDays"), "{error}");
    assert!(matches!(block_on(engine.describe("prod")), Err(DeployError::NoStack(_))), "nothing is left");
}

#[test]
fn a_plan_shows_what_a_mix_of_machines_is_made_of() {
    let cloud = Cloud::new();
    let engine = engine(&cloud);
    let spot = assemble(|stack| {
        let network = network!("10.0.0.0/16", zones: 2, public: /24, private: /20);
        let vpc = Vpc::builder("main", network).nat(Nat::One).build(stack);
        Cluster::builder("main", &vpc)
            .instances(
                mixed!(1..=6, on_demand: 1 + 20%, types: [M6iLarge, M5Large, M5aLarge]),
                MachineImage::ami("ami-0abcdef1234567890"),
                Roll::NewMachinesOnly,
            )
            .build(stack);
    });
    let plan = block_on(engine.plan(&spot.stacks()[0])).unwrap();
    assert!(plan.notes[0].ends_with("1: 1+0, 2: 2+0, 3: 2+1, 4: 2+2, 5: 2+3, 6: 2+4"), "{:?}", plan.notes);
}

#[test]
fn a_stored_value_survives_whatever_the_program_says_later() {
    let cloud = Cloud::new();
    let engine = engine(&cloud);
    deploy(&engine, &vault(8080).stacks()[0]).0.unwrap();
    assert_eq!(cloud.secret("prod", "ApiVault").unwrap(), r#"{"PORT":"8080"}"#);
    assert!(cloud.put_secret("prod", "ApiVault", r#"{"PORT":"8080","TOKEN":"stored by hand"}"#));
    let changed = vault(9090);
    let plan = block_on(engine.plan(&changed.stacks()[0])).unwrap();
    let notes = plan.notes.join("\n");
    assert!(
        notes.contains("the key LEVEL is new in the program, and the vault that is there doesn't get it"),
        "{notes}"
    );
    assert!(
        notes.contains("the initial value of PORT changed in the program; the vault keeps what is stored"),
        "{notes}"
    );
    block_on(engine.discard(plan)).unwrap();
    deploy(&engine, &changed.stacks()[0]).0.unwrap();
    assert_eq!(cloud.secret("prod", "ApiVault").unwrap(), r#"{"PORT":"8080","TOKEN":"stored by hand"}"#);
}

#[test]
fn destroy_waits_for_protected_machines_and_says_why_it_stops_waiting() {
    let cloud = Cloud::new();
    let engine = engine(&cloud);
    let system = assemble(system);
    deploy(&engine, &system.stacks()[0]).0.unwrap();
    let error = block_on(engine.destroy("prod", Duration::ZERO, &mut |_| {})).unwrap_err();
    let DeployError::NotEmpty { left, protected, .. } = &error else { panic!("{error}") };
    assert!(*left > 0 && protected == left, "{error}");
    assert!(error.help().contains("set-instance-protection"));
    // With patience it goes on where it stopped.
    assert!(block_on(engine.destroy("prod", Duration::from_secs(3600), &mut |_| {})).unwrap());
    assert!(matches!(block_on(engine.describe("prod")), Err(DeployError::NoStack(_))));
    assert!(!block_on(engine.destroy("prod", Duration::ZERO, &mut |_| {})).unwrap(), "nothing is there");
}

/// A cluster with protected machines and a service on it.
fn system(stack: &mut Stack) {
    let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 2, public: /24, private: /20))
        .nat(Nat::One)
        .build(stack);
    let cluster = Cluster::builder("main", &vpc)
        .instances(
            mixed!(1..=4, on_demand: 1 + 100%, types: [M6iLarge]),
            MachineImage::ecs_optimized_al2023("al2023-ami-ecs-hvm-2023.0.20260907-kernel-6.1-x86_64"),
            Roll::NewMachinesOnly,
        )
        .managed_scaling(managed_scaling!(target: 100%, step: 1..=2, warmup: 300s))
        .managed_termination_protection()
        .build(stack);
    let uploads = FileSystem::builder("uploads", &vpc).build(stack);
    Service::builder("worker", image!("public.ecr.aws/nginx/nginx:1.29.1"))
        .size(size!(cpu: 512, memory: 1 GiB))
        .volume(&uploads, "/var/uploads")
        .environment(environment! { LEVEL: "info", WORKERS: 4 })
        .container_check(container_check!(command: ["CMD", "nginx", "-t"], start_period: 60s))
        .containers(containers! {
            this: { after: { migrate: SUCCESS, proxy: START } },
            migrate: { image: "public.ecr.aws/nginx/nginx:1.29.1", essential: false, command: ["nginx", "-t"] },
            proxy: { image: "public.ecr.aws/nginx/nginx:1.29.1", cpu: 64, memory: 64 MiB, port: 8080 },
        })
        .tasks(tasks!(2))
        .rolling(rolling!(min_healthy: 100%, max: 200%))
        .circuit_breaker(CircuitBreaker::rollback())
        .on(&cluster)
        .build(stack);
}

#[test]
fn a_service_on_fargate_comes_up_on_a_cluster_without_machines() {
    let cloud = Cloud::new();
    let engine = engine(&cloud);
    let assembly = assemble(|stack| {
        let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 2, public: /24, private: /20))
            .nat(Nat::One)
            .build(stack);
        let cluster = Cluster::builder("main", &vpc).fargate().build(stack);
        let balancer = ApplicationLoadBalancer::builder("public", &vpc).plain_http().build(stack);
        Service::builder("web", image!("public.ecr.aws/nginx/nginx:1.29.1"))
            .size(size!(cpu: 1 vCPU, memory: 2 GiB))
            .port(80)
            .tasks(tasks!(3))
            .stop_timeout(stop!(60s))
            .circuit_breaker(CircuitBreaker::rollback())
            .behind(&balancer, Route::Default, health_check!(path: "/"), drain!(60s))
            .on_fargate(&cluster, fargate!(base: 1, on_demand: 1, spot: 3, ephemeral_storage: 40 GiB))
            .build(stack);
    });
    assert_eq!(deploy(&engine, &assembly.stacks()[0]).0.unwrap(), Outcome::Created);
    let stack = &assembly.stacks()[0];
    let (_, service) = stack.template().resources().find(|(id, _)| id.as_str() == "WebService").unwrap();
    let service = service.properties();
    let strategy: Vec<_> = service.maps("CapacityProviderStrategy").collect();
    let item = |place: usize| {
        (
            strategy[place].text("CapacityProvider"),
            strategy[place].integer("Base"),
            strategy[place].integer("Weight"),
        )
    };
    assert_eq!(item(0), (Answer::Is("FARGATE"), Answer::Is(1), Answer::Is(1)));
    assert_eq!(item(1), (Answer::Is("FARGATE_SPOT"), Answer::Absent, Answer::Is(3)));
    assert_eq!(strategy.len(), 2);
    assert!(block_on(engine.destroy("prod", Duration::ZERO, &mut |_| {})).unwrap());
}

#[test]
fn a_daemon_and_a_singleton_come_up_beside_each_other() {
    let cloud = Cloud::new();
    let engine = engine(&cloud);
    let assembly = assemble(|stack| {
        let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 2, public: /24, private: /20))
            .nat(Nat::One)
            .build(stack);
        let cluster = Cluster::builder("main", &vpc)
            .instances(
                mixed!(1..=4, on_demand: 100%, types: [M6iLarge]),
                MachineImage::ami("ami-0abcdef1234567890"),
                Roll::NewMachinesOnly,
            )
            .managed_scaling(managed_scaling!(target: 100%, step: 1..=2, warmup: 300s))
            .build(stack);
        let image = image!("public.ecr.aws/nginx/nginx:1.29.1");
        let breaker = CircuitBreaker::rollback();
        Service::builder("agent", image.clone()).daemon().circuit_breaker(breaker).on(&cluster).build(stack);
        Service::builder("writer", image).singleton().circuit_breaker(breaker).on(&cluster).build(stack);
    });
    let stack = &assembly.stacks()[0];
    assert_eq!(deploy(&engine, stack).0.unwrap(), Outcome::Created);
    let service = |id: &str| {
        stack.template().resources().find(|(found, _)| found.as_str() == id).unwrap().1.properties().clone()
    };
    let (agent, writer) = (service("AgentService"), service("WriterService"));
    assert_eq!(agent.text("SchedulingStrategy"), Answer::Is("DAEMON"));
    assert!(agent.look("DesiredCount").is_absent() && agent.look("PlacementStrategies").is_absent());
    assert_eq!(agent.integer("DeploymentConfiguration.MaximumPercent"), Answer::Is(100));
    assert_eq!(writer.integer("DesiredCount"), Answer::Is(1));
    assert_eq!(writer.integer("DeploymentConfiguration.MinimumHealthyPercent"), Answer::Is(0));
    assert_eq!(writer.integer("DeploymentConfiguration.MaximumPercent"), Answer::Is(100));
    assert_eq!(writer.text("AvailabilityZoneRebalancing"), Answer::Is("DISABLED"));
}

#[test]
fn a_run_that_was_stopped_is_taken_up_by_the_next_one() {
    let cloud = Cloud::new();
    let engine = engine(&cloud);
    let assembly = assemble(system);
    let stack = &assembly.stacks()[0];
    // Stopped after the first events: the future is dropped, as Ctrl-C does.
    let stopped = block_on(async {
        let plan = engine.plan(stack).await.unwrap();
        let (told, heard) = std::sync::mpsc::channel();
        let mut tell = move |event: &Event| drop(told.send(event.id.clone()));
        let run = engine.execute(stack, plan, &mut tell);
        tokio::select! {
            biased;
            () = async { while heard.try_recv().is_err() { tokio::task::yield_now().await; } } => true,
            _ = run => false,
        }
    });
    assert!(stopped, "the operation was still running");
    let mut events = Vec::new();
    let status = block_on(engine.resume(stack, &mut |event| events.push(event.clone()))).unwrap();
    assert_eq!(status.as_deref(), Some("CREATE_COMPLETE"));
    assert!(events.iter().any(|event| event.id == "WorkerService" && event.status == "CREATE_COMPLETE"));
    assert!(block_on(engine.plan(stack)).unwrap().empty, "and what it wanted is there");
}

#[test]
fn containers_beside_a_services_own_one_are_deployed() {
    let cloud = Cloud::new();
    let engine = engine(&cloud);
    let assembly = assemble(system);
    let (outcome, events) = deploy(&engine, &assembly.stacks()[0]);
    outcome.unwrap();
    assert!(events.iter().any(|event| event.id == "WorkerService" && event.status == "CREATE_COMPLETE"));
    let template: serde_json::Value = serde_json::from_str(assembly.stacks()[0].compact()).unwrap();
    let containers = &template["Resources"]["WorkerTaskDefinition"]["Properties"]["ContainerDefinitions"];
    let names: Vec<_> =
        containers.as_array().unwrap().iter().map(|one| one["Name"].as_str().unwrap()).collect();
    assert_eq!(names, ["worker", "migrate", "proxy"]);
    assert_eq!(containers[0]["DependsOn"][0]["Condition"], "SUCCESS");
    assert_eq!(containers[0]["HealthCheck"]["StartPeriod"], 60);
    assert_eq!(containers[2]["PortMappings"][0]["HostPort"], 0);
    assert_eq!(containers[0]["MountPoints"][0]["SourceVolume"], "uploads");
    assert_eq!(containers[0]["Environment"][1]["Value"], "4");
    let waits = template["Resources"]["WorkerService"]["DependsOn"].as_array().unwrap();
    assert!(waits.contains(&"UploadsMountTarget1".into()), "{waits:?}");
}
