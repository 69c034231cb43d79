//! Amazon ECS production systems as Rust code: what can't work does not compile.
//!
//! A program describes a system with builders and a few macros. `cargo check` refuses numbers that can't work and
//! parts that don't fit together; the program itself judges the whole and makes CloudFormation templates; the engine
//! deploys them, on an engine that is built in or on AWS.
//!
//! ```
//! use ecs_dsl::prelude::*;
//!
//! fn hello(app: &mut App) -> Result {
//!     let mut stack = app.stack("hello");
//!     let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 2, public: /24, private: /20))
//!         .nat(Nat::One)
//!         .build(&mut stack);
//!     let cluster = Cluster::builder("main", &vpc)
//!         .instances(
//!             mixed!(2..=4, on_demand: 2 + 100%, types: [M6iLarge]),
//!             MachineImage::ecs_optimized_al2023("al2023-ami-ecs-hvm-2023.0.20260907-kernel-6.1-x86_64"),
//!             Roll::NewMachinesOnly,
//!         )
//!         .managed_scaling(managed_scaling!(target: 100%, step: 1..=2, warmup: 300s))
//!         .build(&mut stack);
//!     let balancer = ApplicationLoadBalancer::builder("public", &vpc).plain_http().build(&mut stack);
//!     Service::builder("hello", image!("public.ecr.aws/nginx/nginx:1.29.1"))
//!         .size(size!(cpu: 256, memory: 512 MiB))
//!         .port(80)
//!         .tasks(tasks!(2))
//!         .rolling(rolling!(min_healthy: 100%, max: 200%))
//!         .circuit_breaker(CircuitBreaker::rollback())
//!         .behind(&balancer, Route::Default, health_check!(path: "/"), drain!(30s))
//!         .on(&cluster)
//!         .build(&mut stack);
//!     Ok(())
//! }
//!
//! let mut app = App::new();
//! hello(&mut app)?;
//! let assembly = app.synth()?;
//! assert!(assembly.stack("hello").is_some());
//! # Ok::<(), ecs_dsl::app::Error>(())
//! ```
//!
//! # Features
//!
//! None is on by default: a program that only makes templates builds in seconds.
//!
//! | feature | what it brings |
//! |---|---|
//! | `check` | `app::check`: the rules over a CloudFormation template of any origin |
//! | `settings` | `settings::load`: TOML and JSON files into structs of one's own, and the schema of such a file |
//! | `deploy` | `deploy`: the engine over the AWS SDK |
//! | `cli` | `cli::run`: the command line, with the embedded engine; `rehearsal` for tests; `deploy` and `settings` |
//! | `ec2`, `ecs`, `iam`, .. | all resource types of that service, beyond those that the constructs use |
//! | `all-resources` | all resource types of all sixteen services |
#![forbid(unsafe_code)]

#[doc(hidden)]
pub mod __private;
// What the fronts in `macros` call; rustc prints this name where it says which macro an error is from.
#[doc(hidden)]
pub use ecs_dsl_macros as checked;
pub mod app;
#[cfg(feature = "cli")]
pub mod cli;
#[cfg(feature = "cli")]
pub use cli::rehearsal;
pub mod constructs;
#[cfg(feature = "deploy")]
pub mod deploy;
pub mod invariants;
mod macros;
pub mod patterns;
pub mod prelude;
pub mod resources;
pub mod settings;
pub mod template;

/// Makes a test of a program, so that `cargo test` judges it by every rule: with no code of your own.
///
/// ```
/// use ecs_dsl::prelude::*;
///
/// #[ecs_dsl::program]
/// fn prod(app: &mut App) -> Result {
///     let mut stack = app.stack("prod");
/// #   let _ = &mut stack;
///     Ok(())
/// }
/// ```
///
/// The test is called `prod_holds::every_rule`. Where the dependency is renamed, `#[infra::program(crate = infra)]`.
///
/// A function of another shape:
///
/// ```compile_fail
/// #[ecs_dsl::program]
/// fn prod() {}
/// ```
pub use ecs_dsl_macros::program;
