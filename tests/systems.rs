//! No right program is refused: systems out of a generator, which knows by its own arithmetic what AWS takes, break no
//! rule, deploy on the embedded engine, come back from `check` as they were, and stay up in the rehearsal.
//!
//! `PROPTEST_CASES=5000 cargo test -p ecs-dsl-tests --test systems` asks for more. The cases are the same on each machine.
#![allow(clippy::panic, clippy::unwrap_used, reason = "a test tells what is wrong by a panic")]

use ecs_dsl::app::{Assembly, check};
use ecs_dsl::deploy::{Connection, Engine, Outcome};
use ecs_dsl::invariants::{Blocks, Tier};
use ecs_dsl::prelude::*;
use ecs_dsl::template::{read, to_json_compact};
use ecs_dsl_rehearsal::Cloud;
use ecs_dsl_rehearsal::play::{Outcome::Broken, Play, Promise, Traffic, scenario};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

/// Where a service runs.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Place {
    Bridge,
    Interfaces,
    Fargate,
    FargateSpot,
}

/// How many tasks, and who says so.
#[derive(Clone, Copy, Debug)]
enum Count {
    Fixed(u32),
    /// From, how many more, the share of CPU or memory that is held, which of the two, and whether requests are counted.
    Scaled(u32, u32, u32, bool, bool),
    Daemon,
}

#[derive(Clone, Debug)]
struct Piece {
    place: Place,
    count: Count,
    /// Percentages, by their place in `ROLLINGS`.
    rolling: usize,
    behind: bool,
    drain: u32,
    stop: u32,
    /// Interval, and how much shorter the time-out is.
    check: (u32, u32),
    thresholds: (u32, u32),
    size: usize,
    sidecar: bool,
    container_check: bool,
    vault: bool,
    variables: bool,
    promises: bool,
    exec: bool,
}

#[derive(Clone, Debug)]
struct System {
    zones: u32,
    one_way_out: bool,
    https: bool,
    /// On-Demand base, and the share above it.
    machines: (u32, u32),
    protected: bool,
    rebalancing: bool,
    insights: bool,
    monitored: bool,
    idle: u32,
    pieces: Vec<Piece>,
}

/// Percentages with the least number of tasks that moves under them.
const ROLLINGS: [(u32, u32, u32); 5] =
    [(100, 200, 1), (50, 200, 1), (50, 100, 2), (100, 150, 2), (75, 125, 4)];

/// Pairs that Fargate has; on machines the smallest is enough for all of them to fit.
const SIZES: [(u32, u32); 4] = [(256, 512), (256, 2048), (512, 1024), (1024, 2048)];

fn piece() -> impl Strategy<Value = Piece> {
    let place = prop_oneof![
        Just(Place::Bridge),
        Just(Place::Interfaces),
        Just(Place::Fargate),
        Just(Place::FargateSpot)
    ];
    let count = prop_oneof![
        (1..=6_u32).prop_map(Count::Fixed),
        (1..=6_u32, 1..=10_u32, 20..=100_u32, any::<[bool; 2]>())
            .prop_map(|(min, more, held, [cpu, requests])| Count::Scaled(min, more, held, cpu, requests)),
        Just(Count::Daemon),
    ];
    let times = (0..=50_u32, 2..=50_u32, (5..=60_u32, 1..=58_u32), (2..=10_u32, 2..=10_u32));
    let flags = any::<[bool; 7]>();
    (place, count, 0..ROLLINGS.len(), times, 0..SIZES.len(), flags).prop_map(
        |(place, count, rolling, (drain, stop, check, thresholds), size, flags)| {
            let [behind, sidecar, container_check, vault, variables, promises, exec] = flags;
            Piece {
                place,
                count,
                rolling,
                behind,
                drain,
                stop,
                check,
                thresholds,
                size,
                sidecar,
                container_check,
                vault,
                variables,
                promises,
                exec,
            }
        },
    )
}

fn system() -> impl Strategy<Value = System> {
    let pieces = prop::collection::vec(piece(), 1..=4);
    let machines = (0..=3_u32, prop_oneof![Just(100_u32), 0..=80_u32]);
    (2..=4_u32, any::<[bool; 6]>(), machines, 1..=4000_u32, pieces).prop_map(
        |(zones, flags, machines, idle, pieces)| {
            let [one_way_out, https, protected, rebalancing, insights, monitored] = flags;
            System {
                zones,
                one_way_out,
                https,
                machines,
                protected,
                rebalancing,
                insights,
                monitored,
                idle,
                pieces,
            }
        },
    )
}

/// What all services of a system stand on.
struct Platform {
    cluster: Cluster,
    balancer: ApplicationLoadBalancer,
    idle: u32,
}

impl System {
    fn build(&self, app: &mut App) {
        let mut stack = app.stack("prod");
        let tiers = [(Tier::Public, Blocks::Each(24)), (Tier::Private, Blocks::Each(20))];
        let network = Network::try_new("10.0.0.0/16", self.zones, &tiers).unwrap();
        let nat = if self.one_way_out { Nat::One } else { Nat::OnePerZone };
        let vpc = Vpc::builder("main", network).nat(nat).endpoints([Endpoint::S3]).build(&mut stack);
        let cluster = self.cluster(&vpc, &mut stack);
        let balancer = ApplicationLoadBalancer::builder("public", &vpc);
        let balancer = if self.https {
            balancer.https(Certificate::arn("arn:aws:acm:eu-central-1:111122223333:certificate/1"))
        } else {
            balancer.plain_http()
        };
        let idle = IdleTimeout::try_new(self.idle).unwrap();
        let balancer = balancer.idle_timeout(idle).build(&mut stack).dynamic();
        let platform = Platform { cluster, balancer, idle: self.idle };
        let pieces = self.pieces.iter().enumerate();
        let services: Vec<Service> =
            pieces.map(|(number, piece)| piece.build(&mut stack, &platform, number)).collect();
        if self.monitored {
            let on_call = OnCall::builder("prod")
                .page(Subscription::https("https://pager.example/prod"))
                .warn(Subscription::email("prod@acme.example"))
                .build(&mut stack);
            let monitors = monitors::standard("prod", &on_call);
            services.iter().fold(monitors, |monitors, service| monitors.watch(service)).build(&mut stack);
        }
    }

    fn cluster(&self, vpc: &Vpc, stack: &mut Stack) -> Cluster {
        let cluster = Cluster::builder("main", vpc);
        if self.pieces.iter().all(Piece::is_on_fargate) {
            let cluster = cluster.fargate();
            return match self.insights {
                true => cluster.container_insights().build(stack).dynamic(),
                false => cluster.build(stack).dynamic(),
            };
        }
        let (base, percent) = self.machines;
        let types = vec![InstanceType::M6iLarge, InstanceType::M5Large, InstanceType::M5aLarge];
        let mixed = Mixed::try_new(1, 40, base, percent, types).unwrap();
        let scaling = ManagedScaling::try_new(100, 1, 10, 300).unwrap();
        let cluster = cluster
            .instances(mixed, MachineImage::ami("ami-0abcdef1234567890"), Roll::NewMachinesOnly)
            .managed_scaling(scaling)
            .trunking()
            .fargate();
        let cluster = if self.rebalancing { cluster.capacity_rebalancing() } else { cluster };
        match (self.protected, self.insights) {
            (true, true) => {
                cluster.container_insights().managed_termination_protection().build(stack).dynamic()
            }
            (true, false) => cluster.managed_termination_protection().build(stack).dynamic(),
            (false, true) => cluster.container_insights().build(stack).dynamic(),
            (false, false) => cluster.build(stack).dynamic(),
        }
    }
}

impl Piece {
    /// The least number of tasks: enough for the percentages to move.
    fn least(&self, wished: u32) -> u32 {
        wished.max(ROLLINGS.get(self.rolling).map_or(1, |(_, _, least)| *least))
    }

    /// A daemon runs on machines, one task on each, and nobody sends it requests.
    fn is_daemon(&self) -> bool {
        matches!(self.count, Count::Daemon)
    }

    fn is_on_fargate(&self) -> bool {
        matches!(self.place, Place::Fargate | Place::FargateSpot) && !self.is_daemon()
    }

    fn is_behind(&self) -> bool {
        self.behind && !self.is_daemon()
    }

    fn build(&self, stack: &mut Stack, platform: &Platform, number: usize) -> Service {
        let name = format!("service{number}");
        let image = Image::try_new("public.ecr.aws/nginx/nginx:1.29.1").unwrap();
        // A daemon is small, so that each machine holds those of a system and a task beside them.
        let (cpu, memory) = *SIZES.get(if self.is_daemon() { 0 } else { self.size }).unwrap();
        let size = Size::try_new(cpu, memory).unwrap();
        let service = Service::builder(&name, image).size(size).port(8080).dynamic();
        let service = service.circuit_breaker(CircuitBreaker::rollback()).dynamic();
        let service = self.counted(service);
        let service = self.surrounded(service, stack, &name);
        let service = self.timed(service, platform, number);
        let service = if self.exec { service.exec() } else { service };
        let service = match self.place {
            _ if self.is_daemon() => service.on(&platform.cluster).dynamic(),
            Place::Bridge => service.on(&platform.cluster).dynamic(),
            Place::Interfaces => service.awsvpc().on(&platform.cluster).dynamic(),
            Place::Fargate => service.on_fargate(&platform.cluster, Fargate::on_demand()).dynamic(),
            Place::FargateSpot => service.on_fargate(&platform.cluster, Fargate::spot()).dynamic(),
        };
        service.build(stack).dynamic()
    }

    fn counted(&self, service: ServiceBuilder) -> ServiceBuilder {
        let (min, max, _) = *ROLLINGS.get(self.rolling).unwrap();
        let rolling = Rolling::try_new(min, max).unwrap();
        match self.count {
            Count::Daemon => service.daemon().rolling(Rolling::try_new(0, 100).unwrap()).dynamic(),
            Count::Fixed(tasks) => {
                service.tasks(Tasks::try_new(self.least(tasks)).unwrap()).rolling(rolling).dynamic()
            }
            Count::Scaled(from, more, held, cpu, requests) => {
                let least = self.least(from);
                let scale = Scale::try_new(least, least + more).unwrap();
                let scale = if cpu { scale.try_hold_cpu(held) } else { scale.try_hold_memory(held) };
                let scale = scale.unwrap();
                let scale =
                    if requests && self.is_behind() { scale.try_hold_requests(1000).unwrap() } else { scale };
                // Longer than a task takes to be ready, and than one takes to leave.
                let scale = scale.try_cooldowns(600, 600).unwrap();
                service.scale(scale).rolling(rolling).dynamic()
            }
        }
    }

    fn surrounded(&self, service: ServiceBuilder, stack: &mut Stack, name: &str) -> ServiceBuilder {
        let mut service = service;
        if self.sidecar {
            let router = Container::new("router", Image::try_new("ghcr.io/acme/router:2.1").unwrap());
            let router = router.essential(false).cpu(32).memory(64);
            service = service.containers(Containers::try_new([router]).unwrap()).dynamic();
        }
        if self.container_check {
            let check = ContainerCheck::try_new(["CMD", "/healthy"], 10, 5, 3, 60).unwrap();
            service = service.container_check(check).dynamic();
        }
        if self.vault {
            let vault =
                Vault::builder(name, vault! { PORT: 8080, LEVEL: "info", TOKEN: generated }).build(stack);
            service = service.secret_env("LEVEL", vault.key(|keys| keys.LEVEL));
            service = service.secret_env("TOKEN", vault.key(|keys| keys.TOKEN));
        }
        if self.variables {
            service = service.env("STAGE", "prod").env("WORKERS", "4");
        }
        service
    }

    fn timed(&self, service: ServiceBuilder, platform: &Platform, number: usize) -> ServiceBuilder {
        // On Fargate's Spot, SIGTERM comes with the notice: the container answers until its connections are gone.
        let stop = if self.place == Place::FargateSpot { 110 } else { self.stop };
        let service = service.stop_timeout(StopTimeout::try_new(stop).unwrap()).dynamic();
        if !self.is_behind() {
            return service;
        }
        let (interval, shorter) = self.check;
        let timeout = interval.saturating_sub(shorter).max(2);
        let (healthy, unhealthy) = self.thresholds;
        let check = HealthCheck::try_new("/", interval, timeout, healthy, unhealthy, "200-299").unwrap();
        let route =
            if number == 0 { Route::Default } else { Path::try_new(format!("/{number}/*")).unwrap().into() };
        let drain = Drain::try_new(self.drain).unwrap();
        let service = service.behind(&platform.balancer, route, check, drain).dynamic();
        let longest = self.drain.min(stop).min(platform.idle);
        if !self.promises || longest == 0 {
            return service;
        }
        // Ready before the first check may count it out; answers before anybody hangs up.
        let promises = Promises::try_new(
            Some(60),
            Some(longest),
            Some(platform.idle + 1),
            Some(unhealthy * interval + timeout),
        );
        service.promises(promises.unwrap()).health_check_grace_period(Grace::try_new(120).unwrap()).dynamic()
    }
}

fn assemble(system: &System) -> Assembly {
    let mut app = App::new();
    app.hide_locations();
    system.build(&mut app);
    app.synth().unwrap_or_else(|violations| panic!("a right system is refused\n{violations}\n{system:#?}"))
}

/// The same cases on each machine.
fn runner(cases: u32) -> TestRunner {
    let config = Config { failure_persistence: None, ..Config::default() };
    let asked = std::env::var("PROPTEST_CASES").is_ok();
    let cases = if asked { config.cases * cases / 256 } else { cases };
    TestRunner::new_with_rng(Config { cases, ..config }, TestRng::deterministic_rng(RngAlgorithm::ChaCha))
}

#[test]
fn right_systems_break_no_rule_and_come_back_as_they_were() {
    let judged = runner(400).run(&system(), |system| {
        for stack in assemble(&system).stacks() {
            let said = check(stack.compact(), "prod.json").unwrap();
            assert!(said.is_empty(), "{}\n{system:#?}", said.first().unwrap());
            let again = to_json_compact(&read(stack.compact(), "prod.json", "prod").unwrap());
            assert_eq!(again, stack.compact());
        }
        Ok(())
    });
    judged.unwrap();
}

#[test]
fn right_systems_deploy() {
    let deployed = runner(25).run(&system(), |system| {
        let cloud = Cloud::new();
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        let assembly = assemble(&system);
        runtime.block_on(async {
            let engine: Engine = Connection::new().connector(cloud.http_client()).open().await.unwrap();
            for stack in assembly.stacks() {
                let plan = engine.plan(stack).await.unwrap();
                let outcome = engine.execute(stack, plan, &mut |_| {}).await;
                assert!(matches!(outcome, Ok(Outcome::Created)), "{outcome:?}\n{system:#?}");
            }
        });
        Ok(())
    });
    deployed.unwrap();
}

/// The longest request of the traffic, in seconds. What is drained for less than it is cut, as its author may want it.
const LONGEST: u32 = 5;

/// A system that breaks no rule comes up, and takes a new version while requests come.
#[test]
fn right_systems_stay_up() {
    let played = |system: System| {
        let short = system.pieces.iter().any(|piece| piece.is_behind() && piece.drain <= LONGEST);
        for stack in assemble(&system).stacks() {
            let play = Play::of(&stack.pretty()).unwrap_or_else(|error| panic!("{error}\n{system:#?}"));
            let verdict = scenario::rolling_update(&play.traffic(Traffic::constant(20.0)), 1).unwrap();
            let cut = |promise: &&Promise| short && promise.text == "no request is lost";
            let broken =
                verdict.promises().iter().filter(|promise| promise.outcome == Broken && !cut(promise));
            let broken: Vec<_> = broken.collect();
            prop_assert!(broken.is_empty(), "{verdict}\n{}\n{system:#?}", verdict.timeline());
        }
        Ok(())
    };
    runner(60).run(&system(), played).unwrap();
}

/// Its first deployment succeeds too: every construct waits for what it needs.
#[test]
fn right_systems_are_made() {
    let made = |system: System| {
        for stack in assemble(&system).stacks() {
            let play = Play::of(&stack.pretty()).unwrap_or_else(|error| panic!("{error}\n{system:#?}"));
            let verdict = scenario::first_deployment(&play.traffic(Traffic::constant(20.0)), 1).unwrap();
            let first = verdict.promises().iter().take(2);
            let broken = first.filter(|promise| promise.outcome == Broken).count();
            prop_assert_eq!(broken, 0, "{}\n{}\n{:#?}", verdict, verdict.timeline(), system);
        }
        Ok(())
    };
    runner(60).run(&system(), made).unwrap();
}
