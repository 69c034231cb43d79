//! The macros of `ecs-dsl`. Their documentation stands at their fronts in `ecs-dsl`, which hand over `$crate`.
//!
//! No rule and no number of AWS stands in here: a macro reads what was written, keeps its spans, and expands to
//! calls of `const fn`s that judge.

mod alarm;
mod container_check;
mod containers;
mod diagnostics;
mod environment;
mod expansion;
mod fargate;
mod fine;
mod health_check;
mod literal;
mod managed_scaling;
mod mixed;
mod network;
mod program;
mod promises;
mod quantity;
mod rolling;
mod rules;
mod scale;
mod size;
#[cfg(test)]
mod snapshots;
mod text;
mod vault;

use proc_macro::TokenStream;

macro_rules! macros {
    ($($name:ident => $expand:path,)*) => {$(
        #[doc = concat!("Behind `", stringify!($name), "!` of `ecs-dsl`.")]
        #[proc_macro]
        pub fn $name(input: TokenStream) -> TokenStream {
            expansion::run(input.into(), $expand).into()
        }
    )*};
}

macros! {
    rolling => rolling::expand,
    health_check => health_check::expand,
    drain => quantity::drain,
    stop => quantity::stop,
    grace => quantity::grace,
    idle => quantity::idle,
    slow_start => quantity::slow_start,
    promises => promises::expand,
    tasks => quantity::tasks,
    size => size::expand,
    scale => scale::expand,
    mixed => mixed::expand,
    fargate => fargate::expand,
    managed_scaling => managed_scaling::expand,
    network => network::expand,
    cidr => text::cidr,
    path => text::path,
    image => text::image,
    vault => vault::expand,
    container_check => container_check::expand,
    containers => containers::expand,
    environment => environment::expand,
    window => alarm::window,
    threshold => alarm::threshold,
    objective => alarm::objective,
}

/// Makes a test of a program: its documentation stands at `ecs_dsl::program`.
#[proc_macro_attribute]
pub fn program(arguments: TokenStream, function: TokenStream) -> TokenStream {
    program::expand(arguments.into(), function.into()).into()
}

/// Gives each bound of a method the span of its `[formula]`.
#[proc_macro]
pub fn rules(input: TokenStream) -> TokenStream {
    rules::expand(input.into()).into()
}
