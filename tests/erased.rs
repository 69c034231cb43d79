//! Programs as people write them: helpers, struct fields, loops and branches, with no number in any type that they
//! name. What the compiler can't know there, synthesis judges by the same rules.
#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test tells what is wrong by a panic")]

use ecs_dsl::prelude::*;

/// What a struct of one's own holds: nothing generic.
struct Platform {
    cluster: Cluster,
    balancer: ApplicationLoadBalancer,
    rolling: Rolling,
}

fn platform(stack: &mut Stack, rolling: Rolling) -> Platform {
    let network = network!("10.0.0.0/16", zones: 2, public: /24, private: /20);
    let vpc = Vpc::builder("main", network).nat(Nat::One).build(stack);
    let cluster = Cluster::builder("main", &vpc)
        .instances(
            mixed!(1..=6, on_demand: 1 + 20%, types: [M6iLarge, M5Large, M5aLarge]),
            MachineImage::ami("ami-0abcdef1234567890"),
            Roll::NewMachinesOnly,
        )
        .managed_scaling(managed_scaling!(target: 100%, step: 1..=10, warmup: 300s))
        .build(stack);
    let balancer = ApplicationLoadBalancer::builder("public", &vpc).plain_http().build(stack);
    Platform { cluster: cluster.dynamic(), balancer: balancer.dynamic(), rolling }
}

/// A helper by reference: it takes any platform.
fn web(stack: &mut Stack, platform: &Platform, name: &str, tasks: Tasks, drain: Drain) -> Service {
    Service::builder(name, image!("public.ecr.aws/nginx/nginx:1.29.1"))
        .port(80)
        .tasks(tasks)
        .rolling(platform.rolling)
        .circuit_breaker(CircuitBreaker::rollback())
        .behind(&platform.balancer, path(name), health_check!(path: "/"), drain)
        .on(&platform.cluster)
        .build(stack)
        .dynamic()
}

fn path(name: &str) -> Path {
    Path::try_new(format!("/{name}/*")).unwrap()
}

/// A helper by value: what it gives can be named, stored and finished elsewhere.
fn worker(name: &str, urgent: bool) -> ServiceBuilder {
    let service = Service::builder(name, image!("public.ecr.aws/nginx/nginx:1.29.1"))
        .circuit_breaker(CircuitBreaker::rollback());
    // A branch: both ways have one type.
    if urgent {
        service.tasks(tasks!(4)).stop_timeout(stop!(60s)).dynamic()
    } else {
        service.tasks(tasks!(2)).dynamic()
    }
}

fn judged(program: impl FnOnce(&mut Stack)) -> Vec<&'static str> {
    let mut app = App::new();
    program(&mut app.stack("prod"));
    match app.synth() {
        Ok(_) => Vec::new(),
        Err(violations) => violations.iter().map(|violation| violation.rule().id).collect(),
    }
}

fn seconds(seconds: u32) -> Drain {
    Drain::try_new(seconds).unwrap()
}

#[test]
fn helpers_fields_loops_and_branches_need_no_numbers_in_types() {
    let told = judged(|stack| {
        let platform = platform(stack, rolling!(min_healthy: 100%, max: 200%).dynamic());
        let mut services: Vec<Service> = Vec::new();
        for name in ["shop", "search"] {
            services.push(web(stack, &platform, name, tasks!(2).dynamic(), seconds(30)));
        }
        for (name, urgent) in [("mail", true), ("report", false)] {
            services.push(worker(name, urgent).on(&platform.cluster).build(stack).dynamic());
        }
        assert_eq!(services.len(), 4);
    });
    assert!(told.is_empty(), "{told:?}");
}

#[test]
fn percentages_that_hang_are_found_at_synthesis() {
    let told = judged(|stack| {
        let platform = platform(stack, Rolling::try_new(50, 100).unwrap());
        web(stack, &platform, "shop", Tasks::try_new(1).unwrap(), seconds(30));
    });
    assert_eq!(told, ["ecs0103"]);
}

#[test]
fn a_drain_that_outlives_a_spot_machine_is_found_at_synthesis() {
    let told = judged(|stack| {
        let platform = platform(stack, Rolling::try_new(100, 200).unwrap());
        web(stack, &platform, "shop", Tasks::try_new(2).unwrap(), seconds(300));
    });
    assert_eq!(told, ["ecs0212"]);
}

#[test]
fn what_a_helper_forgot_is_found_at_synthesis() {
    let told = judged(|stack| {
        let platform = platform(stack, Rolling::try_new(100, 200).unwrap());
        let half = Service::builder("half", image!("public.ecr.aws/nginx/nginx:1.29.1")).dynamic();
        half.on(&platform.cluster).build(stack);
        worker("nowhere", false).build(stack);
    });
    assert_eq!(told, ["ecs1004", "ecs0108", "ecs0107"]);
}

#[test]
fn requests_that_nobody_counts_are_found_at_synthesis() {
    let told = judged(|stack| {
        let platform = platform(stack, Rolling::try_new(100, 200).unwrap());
        let scale = Scale::try_new(2, 10).unwrap().try_hold_requests(1000).unwrap();
        Service::builder("api", image!("public.ecr.aws/nginx/nginx:1.29.1"))
            .circuit_breaker(CircuitBreaker::rollback())
            .dynamic()
            .scale(scale)
            .on(&platform.cluster)
            .build(stack);
    });
    assert_eq!(told, ["ecs1005"]);
}

#[test]
fn a_rename_keeps_every_id_of_a_service() {
    let ids = |name: &str, old: Option<&str>| -> Vec<String> {
        let mut app = App::new();
        let mut stack = app.stack("prod");
        let platform = platform(&mut stack, Rolling::try_new(100, 200).unwrap());
        let service = worker(name, false).on(&platform.cluster);
        match old {
            Some(old) => service.was(old).build(&mut stack),
            None => service.build(&mut stack),
        };
        let assembly = app.synth().unwrap();
        assembly.stacks()[0].template().resources().map(|(id, _)| id.to_string()).collect()
    };
    assert_eq!(ids("mailer", Some("mail")), ids("mail", None));
}

#[test]
fn a_rename_with_the_old_name_changes_nothing_that_is_deployed() {
    let synth = |name: &str, old: Option<&str>| {
        let mut app = App::new();
        app.hide_locations();
        let mut stack = app.stack("prod");
        let network = network!("10.0.0.0/16", zones: 2, public: /24, private: /20);
        let (mut vpc, mut vault) = (Vpc::builder(name, network), Vault::builder(name, vault! { PORT: 8080 }));
        if let Some(old) = old {
            (vpc, vault) = (vpc.was(old), vault.was(old));
        }
        let (vpc, vault) = (vpc.nat(Nat::One).build(&mut stack), vault.build(&mut stack));
        let mut cluster = Cluster::builder(name, &vpc).instances(
            mixed!(1..=4, on_demand: 1 + 100%, types: [M6iLarge]),
            MachineImage::ami("ami-0abcdef1234567890"),
            Roll::NewMachinesOnly,
        );
        let mut balancer = ApplicationLoadBalancer::builder(name, &vpc).plain_http();
        let mut service = Service::builder(name, image!("public.ecr.aws/nginx/nginx:1.29.1"));
        if let Some(old) = old {
            (cluster, balancer, service) = (cluster.was(old), balancer.was(old), service.was(old));
        }
        let (cluster, balancer) = (cluster.build(&mut stack), balancer.build(&mut stack));
        let service = service
            .port_from(vault.key(|keys| keys.PORT))
            .tasks(tasks!(2))
            .circuit_breaker(CircuitBreaker::rollback())
            .behind(&balancer, Route::Default, health_check!(path: "/"), drain!(30s))
            .on(&cluster)
            .build(&mut stack);
        assert_eq!(service.name(), name, "the program's own name is the new one");
        app.synth().unwrap().stacks()[0].compact().to_owned()
    };
    assert_eq!(synth("gateway", Some("web")), synth("web", None));
}

/// A service whose times are read at run time.
fn timed(stack: &mut Stack, platform: &Platform, promises: Promises, grace: Grace, check: HealthCheck) {
    Service::builder("timed", image!("public.ecr.aws/nginx/nginx:1.29.1"))
        .port(80)
        .scale(scale!(2..=4, cpu: 70%, requests: 1000, out: 60s, in: 60s))
        .circuit_breaker(CircuitBreaker::rollback())
        .promises(promises)
        .health_check_grace_period(grace)
        .slow_start(slow_start!(30s))
        .behind(&platform.balancer, path("timed"), check, seconds(30))
        .on(&platform.cluster)
        .build(stack);
}

#[test]
fn promises_that_nothing_keeps_are_found_at_synthesis() {
    let with = |ready, longest, keep_alive, failover| {
        judged(|stack| {
            let platform = platform(stack, Rolling::try_new(100, 200).unwrap());
            let promises = Promises::try_new(ready, longest, keep_alive, failover).unwrap();
            let check = HealthCheck::try_new("/", 10, 5, 2, 2, "200").unwrap();
            timed(stack, &platform, promises, Grace::try_new(30).unwrap(), check);
        })
    };
    assert!(with(None, None, None, None).is_empty());
    assert!(with(Some(30), Some(30), Some(61), Some(25)).is_empty());
    assert_eq!(with(Some(41), None, None, None), ["ecs0208", "ecs0218"]);
    assert_eq!(with(Some(40), None, None, None), ["ecs0218"]);
    assert_eq!(with(Some(60), None, None, None), ["ecs0208", "ecs1010", "ecs0218"]);
    assert_eq!(with(None, Some(31), None, None), ["ecs0214", "ecs0213"]);
    assert_eq!(with(None, None, Some(60), None), ["ecs0619"]);
    assert_eq!(with(None, None, None, Some(24)), ["ecs0220"]);
}

#[test]
fn a_grace_period_without_a_balancer_is_found_at_synthesis() {
    let told = judged(|stack| {
        let platform = platform(stack, Rolling::try_new(100, 200).unwrap());
        let grace = Grace::try_new(60).unwrap();
        worker("mail", true).health_check_grace_period(grace).on(&platform.cluster).build(stack);
    });
    assert_eq!(told, ["ecs0211"]);
    let told = judged(|stack| {
        let platform = platform(stack, Rolling::try_new(100, 200).unwrap());
        Service::builder("mail", image!("public.ecr.aws/nginx/nginx:1.29.1"))
            .tasks(tasks!(2))
            .circuit_breaker(CircuitBreaker::rollback())
            .container_check(container_check!(command: ["CMD", "/healthy"]))
            .health_check_grace_period(grace!(60s))
            .on(&platform.cluster)
            .build(stack);
    });
    assert!(told.is_empty(), "{told:?}");
}

#[test]
fn a_service_that_goes_in_before_its_tasks_are_gone_is_found_at_synthesis() {
    let told = judged(|stack| {
        let platform = platform(stack, Rolling::try_new(100, 200).unwrap());
        Service::builder("api", image!("public.ecr.aws/nginx/nginx:1.29.1"))
            .scale(scale!(2..=4, cpu: 70%, in: 20s))
            .circuit_breaker(CircuitBreaker::rollback())
            .on(&platform.cluster)
            .build(stack);
    });
    assert_eq!(told, ["ecs1010"]);
}

#[test]
fn containers_that_do_not_fit_their_task_are_found_at_synthesis() {
    let told = judged(|stack| {
        let platform = platform(stack, Rolling::try_new(100, 200).unwrap());
        let proxy =
            Container::new("proxy", image!("public.ecr.aws/nginx/nginx:1.29.1")).cpu(512).memory(1024);
        let slow = Container::this().after("proxy", ecs_dsl::invariants::Condition::Start);
        let containers = Containers::try_new([slow, proxy.stop_timeout(stop!(100s))]).unwrap();
        Service::builder("api", image!("public.ecr.aws/nginx/nginx:1.29.1"))
            .circuit_breaker(CircuitBreaker::rollback())
            .tasks(tasks!(2))
            .size(Size::try_new(256, 512).unwrap())
            .containers(containers)
            .on(&platform.cluster)
            .build(stack);
    });
    assert_eq!(told, ["ecs0212", "ecs0303", "ecs0304"]);
}

#[test]
fn all_that_is_wrong_with_containers_at_run_time_is_told_at_once() {
    use ecs_dsl::invariants::Condition;
    let image = || image!("public.ecr.aws/nginx/nginx:1.29.1");
    let one = Container::new("one", image()).port(80).after("two", Condition::Complete);
    let two = Container::new("two", image()).port(80).after("three", Condition::Start).memory(4);
    let again = Container::new("one", image()).env("DB_PASSWORD", "hunter2");
    let told = Containers::try_new([one, two, again]).unwrap_err();
    let ids: Vec<_> = told.iter().map(|violation| violation.rule().id).collect();
    assert_eq!(ids, ["ecs0311", "ecs0412", "ecs0304", "ecs0311", "ecs0310", "ecs0709"]);
}

#[test]
fn a_container_that_is_given_up_too_early_is_found_at_synthesis() {
    let told = judged(|stack| {
        let platform = platform(stack, Rolling::try_new(100, 200).unwrap());
        let check = ContainerCheck::try_new(["CMD", "/app", "ready"], 10, 5, 3, 60).unwrap();
        worker("mail", true)
            .promises(Promises::try_new(Some(91), None, None, None).unwrap())
            .container_check(check)
            .on(&platform.cluster)
            .build(stack);
    });
    assert_eq!(told, ["ecs0209"]);
}

/// A helper by value that leaves the place to its caller.
fn placed(name: &str) -> ServiceBuilder {
    Service::builder(name, image!("public.ecr.aws/nginx/nginx:1.29.1"))
        .circuit_breaker(CircuitBreaker::rollback())
        .dynamic()
}

#[test]
fn places_and_schedules_go_through_helpers_branches_and_loops() {
    let told = judged(|stack| {
        let network = network!("10.0.0.0/16", zones: 2, public: /24, private: /20);
        let vpc = Vpc::builder("main", network).nat(Nat::One).build(stack);
        let cluster: Cluster = Cluster::builder("main", &vpc)
            .instances(
                mixed!(1..=6, on_demand: 100%, types: [M6iLarge]),
                MachineImage::ami("ami-0abcdef1234567890"),
                Roll::NewMachinesOnly,
            )
            .fargate()
            .build(stack)
            .dynamic();
        for (name, spot) in [("mail", true), ("report", false)] {
            let place = if spot { Fargate::spot().dynamic() } else { fargate!(on_demand: 1).dynamic() };
            let size = if spot {
                size!(cpu: 256, memory: 1 GiB).dynamic()
            } else {
                Size::try_new(512, 1024).unwrap()
            };
            placed(name).size(size).tasks(tasks!(2)).on_fargate(&cluster, place).build(stack);
        }
        placed("agent").daemon().on(&cluster).build(stack);
        placed("writer").singleton().on(&cluster).build(stack);
    });
    assert!(told.is_empty(), "{told:?}");
}

#[test]
fn what_fargate_and_machines_have_not_is_found_at_synthesis() {
    let told = judged(|stack| {
        let network = network!("10.0.0.0/16", zones: 2, public: /24, private: /20);
        let vpc = Vpc::builder("main", network).nat(Nat::One).build(stack);
        let machines: Cluster = Cluster::builder("main", &vpc)
            .instances(
                mixed!(1..=6, on_demand: 100%, types: [M6iLarge]),
                MachineImage::ami("ami-0abcdef1234567890"),
                Roll::NewMachinesOnly,
            )
            .build(stack)
            .dynamic();
        let fargate: Cluster = Cluster::builder("other", &vpc).fargate().build(stack).dynamic();
        let large = Size::try_new(4096, 16_384).unwrap();
        placed("large").tasks(tasks!(2)).size(large).on(&machines).build(stack);
        placed("nowhere").tasks(tasks!(2)).on(&fargate).build(stack);
        placed("elsewhere").tasks(tasks!(2)).on_fargate(&machines, Fargate::on_demand()).build(stack);
        let uneven = Size::try_new(512, 512).unwrap();
        placed("uneven")
            .tasks(tasks!(2))
            .size(uneven)
            .on_fargate(&fargate, Fargate::on_demand())
            .build(stack);
        placed("agent").daemon().tasks(tasks!(2)).on(&machines).dynamic().build(stack);
        placed("writer")
            .singleton()
            .rolling(rolling!(min_healthy: 100%, max: 200%))
            .on(&machines)
            .dynamic()
            .build(stack);
    });
    let expected = ["ecs0308", "ecs0915", "ecs0914", "ecs0301", "ecs0114", "ecs1408"];
    assert_eq!(told.iter().filter(|id| expected.contains(id)).count(), told.len(), "{told:?}");
    for id in expected {
        assert!(told.contains(&id), "{id}: {told:?}");
    }
}

#[test]
fn exec_gives_its_actions_to_the_tasks_own_role() {
    let actions = |own: bool| -> String {
        let mut app = App::new();
        let mut stack = app.stack("prod");
        let network = network!("10.0.0.0/16", zones: 2, public: /24, private: /20);
        let vpc = Vpc::builder("main", network).nat(Nat::One).build(&mut stack);
        let cluster = Cluster::builder("main", &vpc).fargate().build(&mut stack);
        let mut service = placed("mail").tasks(tasks!(2)).exec().dynamic();
        if own {
            let role = Role::task("mail").build(&mut stack);
            service = service.task_role(&role);
        }
        service.on_fargate(&cluster, Fargate::on_demand()).build(&mut stack);
        app.synth().unwrap().stacks()[0].compact().to_owned()
    };
    for template in [actions(false), actions(true)] {
        assert_eq!(template.matches("ssmmessages:").count(), 4, "{template}");
        assert!(template.contains("\"EnableExecuteCommand\":true") && template.contains("\"TaskRoleArn\""));
    }
}

#[test]
fn exec_of_another_stacks_role_is_refused() {
    let mut app = App::new();
    let role = Role::task("mail").build(&mut app.stack("roles"));
    let mut stack = app.stack("prod");
    let network = network!("10.0.0.0/16", zones: 2, public: /24, private: /20);
    let vpc = Vpc::builder("main", network).nat(Nat::One).build(&mut stack);
    let cluster = Cluster::builder("main", &vpc).fargate().build(&mut stack);
    placed("mail")
        .tasks(tasks!(2))
        .exec()
        .task_role(&role)
        .on_fargate(&cluster, Fargate::on_demand())
        .build(&mut stack);
    let told: Vec<_> = app.synth().unwrap_err().iter().map(|violation| violation.rule().id).collect();
    assert_eq!(told, ["ecs0803"]);
}

/// What is said of a service on Fargate behind a balancer, after these calls.
fn said(finish: impl FnOnce(ServiceBuilder, &Platform, &FileSystem) -> ServiceBuilder) -> String {
    let mut app = App::new();
    let mut stack = app.stack("prod");
    let network = network!("10.0.0.0/16", zones: 2, public: /24, private: /20);
    let vpc = Vpc::builder("main", network).nat(Nat::One).build(&mut stack);
    let cluster = Cluster::builder("main", &vpc).fargate().build(&mut stack).dynamic();
    let balancer = ApplicationLoadBalancer::builder("public", &vpc).plain_http().build(&mut stack).dynamic();
    let files = FileSystem::builder("files", &vpc).build(&mut stack);
    let platform = Platform { cluster, balancer, rolling: Rolling::try_new(100, 200).unwrap() };
    let service = Service::builder("api", image!("public.ecr.aws/nginx/nginx:1.29.1"))
        .tasks(tasks!(2))
        .circuit_breaker(CircuitBreaker::rollback())
        .on_fargate(&platform.cluster, fargate!(on_demand: 1))
        .dynamic();
    finish(service, &platform, &files).build(&mut stack);
    app.synth().map_or_else(|violations| violations.to_string(), |_| String::new())
}

#[test]
fn a_service_behind_a_balancer_listens_somewhere() {
    let behind = |service: ServiceBuilder, on: &Platform| {
        service.behind(&on.balancer, Route::Default, health_check!(path: "/"), drain!(30s)).dynamic()
    };
    let told = said(|service, on, _| behind(service, on));
    assert!(told.starts_with("error[ecs0414]: the load balancer of ApiService sends to no port"), "{told}");
    let told = said(|service, on, _| behind(service.port(0), on));
    assert!(
        told.starts_with("error[ecs0402]: the container api listens on port 0, which there isn't"),
        "{told}"
    );
    assert!(told.contains("(this call)") && told.matches("error[").count() == 1, "{told}");
    assert_eq!(said(|service, on, _| behind(service.port(80), on)), "");
}

#[test]
fn no_call_replaces_another_one_without_a_word() {
    let told = said(|service, _, _| service.scale(scale!(2..=4, cpu: 60%)).dynamic());
    assert!(
        told.starts_with("error[ecs0346]: the service api has both `.tasks(..)` and `.scale(..)`"),
        "{told}"
    );
    assert!(told.contains("(the first call)") && told.contains("(the one that replaces it)"), "{told}");
    let told = said(|service, _, _| service.port(80).port(8080));
    assert!(told.starts_with("error[ecs0346]: the service api has `.port(..)` twice"), "{told}");
    let told = said(|service, on, _| service.on_fargate(&on.cluster, fargate!(spot: 1)).dynamic());
    assert!(told.starts_with("error[ecs0346]: the service api has `.on_fargate(..)` twice"), "{told}");
    let told = said(|service, on, _| {
        let check = health_check!(path: "/");
        let service =
            service.port(80).behind(&on.balancer, path!("/a/*"), check.clone(), drain!(30s)).dynamic();
        service.behind(&on.balancer, path!("/b/*"), check, drain!(30s)).dynamic()
    });
    assert!(told.starts_with("error[ecs0346]: the service api has `.behind(..)` twice"), "{told}");
    // A number in the place of the one that a helper gave.
    assert_eq!(said(|service, _, _| service.tasks(tasks!(3)).dynamic()), "");
}

#[test]
fn a_volume_has_a_path_of_its_own() {
    for (first, second, words) in [
        ("data", "/b", "error[ecs0345]: the container api mounts files at `data`, which is no absolute path"),
        ("/", "/b", "error[ecs0345]: the container api mounts files at `/`, over all of its image"),
        ("/a", "/a", "error[ecs0345]: the container api mounts files and files at `/a`"),
        ("/a", "/b", ""),
    ] {
        let told = said(|service, _, files| service.volume(files, first).volume(files, second));
        assert!(told.starts_with(words) && told.is_empty() == words.is_empty(), "{told}");
    }
}
