//! A small program with the whole command line. `SAMPLE` says what is wrong with it.

use std::process::ExitCode;

use ecs_dsl::prelude::*;
use ecs_dsl::resources::{ec2, logs, secretsmanager};
use ecs_dsl::template::{RawResource, Ref, Sub, Target};

fn main() -> ExitCode {
    ecs_dsl::cli::program(sample).settings::<Settings>().run()
}

/// A log group that is kept for a month.
fn group() -> logs::LogGroup {
    logs::LogGroup::new().retention_in_days(30)
}

/// What comes from outside of the program.
fn outside(wish: &str) -> Result {
    match wish {
        "no-variable" => drop(std::env::var("SAMPLE_VERSION")?),
        "no-number" => drop(Tasks::try_new("two".parse()?)?),
        "no-file" => drop(std::fs::read("there-is-no-such-file")?),
        _ => drop(Tasks::try_new(5_001)?),
    }
    Ok(())
}

fn sample(app: &mut App) -> Result {
    let wish = std::env::var("SAMPLE").unwrap_or_default();
    match wish.as_str() {
        "settings" => settings()?,
        "fails" => return Err("the program's own reason".into()),
        "no-variable" | "no-number" | "no-file" | "too-many" => outside(&wish)?,
        "no-stack" => return Ok(()),
        "aws-name" => {
            drop(web(&mut app.stack("aws-prod"), "api"));
            return Ok(());
        }
        _ => {}
    }
    let mut stack = app.stack("sample");
    match wish.as_str() {
        "two-of-one-name" => {
            stack.add("log", group());
            stack.add("log", group());
        }
        "illegal-name" => drop(stack.add("café", group())),
        "long-name" => drop(stack.add(&"a".repeat(300), group())),
        "nowhere" => {
            let elsewhere: Ref<secretsmanager::Secret> =
                Ref::to(Target::new("another".into(), log(&mut stack).target().id().clone()));
            stack.output("secret", &elsewhere);
            stack.add("note", group().log_group_name(&elsewhere));
        }
        "many" => {
            for number in 0..501 {
                stack.add(&format!("log {number}"), group());
            }
        }
        "large" => {
            for number in 0..100 {
                let name = format!("/{}/{number}", "a".repeat(500));
                stack.add(&format!("log {number}"), group().log_group_name(name));
            }
        }
        "huge" => {
            for number in 0..400 {
                let text = "a".repeat(3_000);
                stack.add(&format!("log {number}"), group().log_group_name(text));
            }
        }
        "two-stacks" => {
            let name = Sub::new().value(log(&mut stack)).text("-copy");
            app.stack("reader").add("copy", group().log_group_name(name));
        }
        "broken" => {
            let vpc = stack.add("vpc", ec2::Vpc::new().cidr_block("10.0.0.0/16"));
            // Only CloudFormation evaluates it, so that no rule sees the block.
            stack.add("subnet", ec2::Subnet::new(&vpc).cidr_block(Sub::new().text("192.168.0.0/24")));
        }
        "system" | "table" | "watched" | "mail" => system(&wish, &mut stack),
        _ => drop(log(&mut stack)),
    }
    Ok(())
}

fn log(stack: &mut Stack) -> Ref<logs::LogGroup> {
    let days = std::env::var("DAYS").ok().and_then(|days| days.parse().ok()).unwrap_or(30_i64);
    let group = stack.add("log", logs::LogGroup::new().retention_in_days(days));
    stack.output("log-group", &group);
    group
}

/// A whole system.
fn system(wish: &str, stack: &mut Stack) {
    match wish {
        "mail" => mail(stack),
        "watched" => watched(stack),
        _ => drop(web(stack, "api")),
    }
    if wish == "table" {
        let table = RawResource::new("AWS::DynamoDB::Table").property("BillingMode", "PAY_PER_REQUEST");
        stack.add("table", table);
    }
}

/// A service with its vault on a cluster with Spot, behind a balancer.
fn web(stack: &mut Stack, name: &str) -> Service {
    let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 2, public: /24, private: /20))
        .nat(Nat::One)
        .build(stack);
    let cluster = Cluster::builder("main", &vpc)
        .container_insights()
        .instances(
            mixed!(1..=6, on_demand: 1 + 20%, types: [M6iLarge, M5Large, M5aLarge]),
            MachineImage::ecs_optimized_al2023("al2023-ami-ecs-hvm-2023.0.20260907-kernel-6.1-x86_64"),
            Roll::NewMachinesOnly,
        )
        .managed_scaling(managed_scaling!(target: 100%, step: 1..=2, warmup: 300s))
        .managed_termination_protection()
        .build(stack);
    let balancer = ApplicationLoadBalancer::builder("public", &vpc).plain_http().build(stack);
    let vault = Vault::builder(name, vault! { PORT: 8080 }).build(stack);
    Service::builder(name, image!("public.ecr.aws/nginx/nginx:1.29.1"))
        .size(size!(cpu: 256, memory: 512 MiB))
        .port_from(vault.key(|keys| keys.PORT))
        .tasks(tasks!(2))
        .rolling(rolling!(min_healthy: 100%, max: 200%))
        .circuit_breaker(CircuitBreaker::rollback())
        .behind(&balancer, Route::Default, health_check!(path: "/"), drain!(30s))
        .on(&cluster)
        .build(stack)
        .dynamic()
}

/// The same with all its monitors.
fn watched(stack: &mut Stack) {
    let api = web(stack, "api");
    let on_call = OnCall::builder("team")
        .page(Subscription::https("https://pager.example.com/team"))
        .warn(Subscription::email("team@example.com"))
        .build(stack);
    monitors::standard("sample", &on_call)
        .watch(&api)
        .objective(&api, objective!(availability: 99.9%, over: 30 days))
        .build(stack);
}

/// A worker on Fargate, watched.
fn mail(stack: &mut Stack) {
    let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 2, public: /24, private: /20))
        .nat(Nat::One)
        .build(stack);
    let cluster = Cluster::builder("main", &vpc).container_insights().fargate().build(stack);
    let mail = Service::builder("mail", image!("ghcr.io/acme/mail:1.4.2"))
        .size(size!(cpu: 256, memory: 512 MiB))
        .tasks(tasks!(2))
        .rolling(rolling!(min_healthy: 100%, max: 200%))
        .circuit_breaker(CircuitBreaker::rollback())
        .on_fargate(&cluster, Fargate::on_demand())
        .build(stack);
    let on_call = OnCall::builder("mail")
        .page(Subscription::https_secret("mail/pager", "url"))
        .warn(Subscription::email("mail@example.com"))
        .build(stack);
    monitors::standard("mail", &on_call).watch(&mail).build(stack);
}

/// What the file that `SETTINGS` names holds.
#[derive(serde::Deserialize, schemars::JsonSchema)]
#[expect(dead_code, reason = "it is read only to be judged")]
struct Settings {
    /// The image of the service.
    image: Image,
    rolling: Rolling,
    #[serde(default)]
    stages: std::collections::BTreeMap<String, Stage>,
    #[serde(default)]
    mixed: Option<Mixed>,
    #[serde(default)]
    network: Option<Network>,
    #[serde(default)]
    check: Option<HealthCheck>,
}

#[derive(serde::Deserialize, schemars::JsonSchema)]
#[expect(dead_code, reason = "it is read only to be judged")]
struct Stage {
    tasks: Tasks,
    #[serde(default)]
    drain: Option<Drain>,
}

/// Settings out of that file.
fn settings() -> Result {
    let path = std::env::var("SETTINGS").unwrap_or_default();
    ecs_dsl::settings::load::<Settings>(path).map(drop).map_err(Into::into)
}
