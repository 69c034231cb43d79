//! Rules that no template shows, or only one that is too long to read: programs, wrong and right in one.

use ecs_dsl::prelude::*;
use ecs_dsl::resources::logs::LogGroup;
use expect_test::{Expect, expect};

/// Judges both programs, with what has to be said of the wrong one.
#[track_caller]
fn programs(program: fn(&mut App, bool), said: Expect) {
    let judge = |wrong: bool| {
        let mut app = App::new();
        program(&mut app, wrong);
        let violations = app.synth().err();
        let told = violations.into_iter().flatten();
        told.map(|violation| format!("{}: {}\n", violation.rule().id, violation.message()))
            .collect::<String>()
    };
    said.assert_eq(&judge(true));
    assert_eq!(judge(false), "", "the right one");
}

fn log() -> LogGroup {
    LogGroup::new().retention_in_days(30)
}

/// A service of which everything is said but its times.
fn service(stack: &mut Stack, route: Route, promises: Promises, scale: Scale) {
    let vpc =
        Vpc::builder("main", network!("10.0.0.0/16", public: /24, private: /20)).nat(Nat::One).build(stack);
    let cluster = Cluster::builder("main", &vpc)
        .instances(
            mixed!(1..=10, on_demand: 100%, types: [M6iLarge]),
            MachineImage::ami("ami-0123456789abcdef0"),
            Roll::NewMachinesOnly,
        )
        .managed_scaling(managed_scaling!(target: 100%, step: 1..=10, warmup: 300s))
        .build(stack);
    let balancer = ApplicationLoadBalancer::builder("public", &vpc).plain_http().build(stack);
    for (name, route) in [("api", route), ("web", Route::Default)] {
        Service::builder(name, image!("ghcr.io/acme/api:1.4.2"))
            .port(80)
            .dynamic()
            .rolling(rolling!(min_healthy: 100%, max: 200%))
            .promises(promises)
            .slow_start(slow_start!(60s))
            .scale(scale)
            .circuit_breaker(CircuitBreaker::rollback())
            .health_check_grace_period(grace!(120s))
            .behind(&balancer, route, health_check!(path: "/", interval: 30s, unhealthy: 2), drain!(30s))
            .on(&cluster)
            .build(stack);
    }
}

fn path() -> Route {
    path!("/api/*").into()
}

#[test]
fn ecs0218_a_scaler_waits_until_new_tasks_have_their_share() {
    programs(
        |app, wrong| {
            let scale = Scale::try_new(2, 10).and_then(|scale| scale.try_hold_requests(1000));
            let scale = scale.and_then(|scale| scale.try_cooldowns(if wrong { 90 } else { 150 }, 300));
            let promises = Promises::try_new(Some(45), None, None, None);
            service(&mut app.stack("prod"), path(), promises.unwrap(), scale.unwrap());
        },
        expect![[r#"
            ecs0218: a new task takes 105 s until it has its share of the requests, and scaling waits 90 s
            ecs0218: a new task takes 105 s until it has its share of the requests, and scaling waits 90 s
        "#]],
    );
}

#[test]
fn ecs0220_a_dead_task_gets_no_requests_for_as_long_as_promised() {
    programs(
        |app, wrong| {
            let promises = Promises::try_new(None, None, None, Some(if wrong { 60 } else { 90 })).unwrap();
            service(&mut app.stack("prod"), path(), promises, scale!(2..=10, cpu: 70%).dynamic());
        },
        expect![[r#"
            ecs0220: a dead task gets requests for up to 65 s, and 60 s were promised
            ecs0220: a dead task gets requests for up to 65 s, and 60 s were promised
        "#]],
    );
}

#[test]
fn ecs0628_a_listener_has_one_default() {
    programs(
        |app, wrong| {
            let route = if wrong { Route::Default } else { path() };
            let promises = Promises::try_new(None, None, None, None).unwrap();
            service(&mut app.stack("prod"), route, promises, scale!(2..=10, cpu: 70%).dynamic());
        },
        expect![[r#"
            ecs0628: the service web takes all other requests of the load balancer public, and so does another service
            ecs0611: no listener and no rule forwards to WebTargetGroup, the target group of service WebService
        "#]],
    );
}

#[test]
fn ecs0927_a_stack_with_a_capacity_provider_has_a_name_that_ecs_takes() {
    programs(
        |app, wrong| {
            let promises = Promises::try_new(None, None, None, None).unwrap();
            let mut stack = app.stack(if wrong { "ecs-prod" } else { "prod" });
            service(&mut stack, path(), promises, scale!(2..=10, cpu: 70%).dynamic());
        },
        expect![[r#"
            ecs0927: stack ecs-prod makes a capacity provider, and its name begins with ecs
        "#]],
    );
}

#[test]
fn ecs1010_a_scaler_waits_until_what_it_added_is_ready() {
    programs(
        |app, wrong| {
            let scale = Scale::try_new(2, 10).and_then(|scale| scale.try_hold_cpu(70));
            let scale = scale.and_then(|scale| scale.try_cooldowns(if wrong { 60 } else { 120 }, 300));
            let promises = Promises::try_new(Some(60), None, None, None);
            service(&mut app.stack("prod"), path(), promises.unwrap(), scale.unwrap());
        },
        expect![[r#"
            ecs1010: after it added tasks, scaling waits 60 s, and it takes 90 s until that shows
            ecs1010: after it added tasks, scaling waits 60 s, and it takes 90 s until that shows
        "#]],
    );
}

#[test]
fn ecs1301_a_stack_has_a_greatest_size() {
    programs(
        |app, wrong| {
            let mut stack = app.stack("prod");
            (0..if wrong { 501 } else { 500 }).for_each(|n| drop(stack.add(&format!("log {n}"), log())));
            app.hide_locations();
        },
        expect![[r#"
            ecs1301: stack prod has 501 resources; CloudFormation takes 500
        "#]],
    );
}

#[test]
fn ecs1301_a_stack_has_a_name_of_letters() {
    for (name, said) in [
        ("my prod_stack", "the name of the stack \"my prod_stack\" has ' '; `app.stack(\"my-prod-stack\")`"),
        ("1prod", "the name of the stack \"1prod\" doesn't begin with a letter; a letter, then"),
        ("", "the name of the stack \"\" is empty; a letter, then"),
    ] {
        let mut app = App::new();
        app.stack(name).add("log", log());
        let violations = app.synth().unwrap_err();
        let told = violations.iter().map(|told| format!("{}; {}", told.message(), told.help()));
        let told: Vec<_> = told.collect();
        assert!(matches!(&told[..], [told] if told.starts_with(said)), "{told:?}");
    }
}

#[test]
fn ecs1302_a_template_has_a_greatest_length() {
    programs(
        |app, wrong| {
            let mut stack = app.stack("prod");
            let name = "a".repeat(400);
            (0..300).for_each(|n| {
                let name = name.repeat(if wrong { 9 } else { 1 });
                let secret = ecs_dsl::resources::secretsmanager::Secret::new();
                drop(stack.add(&format!("secret {n}"), secret.secret_string(format!("{name}{n}"))))
            });
        },
        expect![[r#"
            ecs1302: the template of stack prod has 1119350 bytes; CloudFormation takes 1000000
        "#]],
    );
}

#[test]
fn ecs1303_each_part_of_a_stack_has_its_own_name() {
    programs(
        |app, wrong| {
            let mut stack = app.stack("prod");
            stack.add("audit", log());
            stack.add(if wrong { "audit" } else { "access" }, log());
        },
        expect![[r#"
            ecs1303: two parts of the program are called `audit`
        "#]],
    );
}

#[test]
fn ecs1305_stacks_do_not_need_each_other() {
    programs(
        |app, wrong| {
            let (mut one, mut two) = (app.stack("one"), app.stack("two"));
            let (first, second) = (one.add("audit", log()), two.add("access", log()));
            two.output("first", &first);
            if wrong {
                one.output("second", &second);
            }
        },
        expect![[r#"
            ecs1305: these stacks need each other's outputs in a circle: one, two
        "#]],
    );
}

#[test]
fn ecs1306_a_name_makes_an_id() {
    programs(
        |app, wrong| drop(app.stack("prod").add(if wrong { "café" } else { "cafe" }, log())),
        expect![[r#"
            ecs1306: the name "café" has 'é': letters, digits, `-`, `_`, `.`, `/` and blanks can stand in a name
        "#]],
    );
}

#[test]
fn ecs0346_no_call_replaces_another_one() {
    programs(
        |app, wrong| {
            let mut stack = app.stack("prod");
            let vpc = Vpc::builder("main", network!("10.0.0.0/16", public: /24, private: /20))
                .nat(Nat::One)
                .build(&mut stack);
            let cluster = Cluster::builder("main", &vpc).fargate().build(&mut stack);
            let worker = Service::builder("worker", image!("ghcr.io/acme/worker:1.4.2"))
                .circuit_breaker(CircuitBreaker::rollback())
                .on_fargate(&cluster, fargate!(on_demand: 1))
                .tasks(tasks!(2))
                .dynamic();
            let worker = if wrong { worker.scale(scale!(2..=10, cpu: 70%)).dynamic() } else { worker };
            worker.build(&mut stack);
        },
        expect![[r#"
            ecs0346: the service worker has both `.tasks(..)` and `.scale(..)`
        "#]],
    );
}
