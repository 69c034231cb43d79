//! The production example at play: each scenario, a day at 2,000 requests a second, and reading the template beside
//! `serde_json` reading the same text.
//!
//! `cargo bench -p ecs-dsl-rehearsal --bench play`. Nothing fails by the clock: the ratios are printed.

#![allow(clippy::print_stdout, clippy::panic, reason = "a bench tells what it found")]

mod memory;

use std::hint::black_box;
use std::time::{Duration, Instant};

use divan::Bencher;
use ecs_dsl_rehearsal::play::{Play, Traffic, Verdict, scenario};

const PROD: &str = include_str!("../../examples/prod/prod.template.json");

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

fn main() {
    if std::env::args().any(|argument| argument == "--bench") {
        ratios();
    }
    divan::main();
}

fn system() -> Play {
    Play::of(PROD).unwrap_or_else(|error| panic!("{error}"))
}

/// A system that is up, and gets its requests as over a day, 2,000 a second at noon.
fn busy() -> Play {
    let mut play = system().seed(1).traffic(Traffic::daily(500.0, 2_000.0));
    play.run_for(Duration::from_secs(60 * 60));
    play
}

/// Reading a template.
#[divan::bench]
fn read() -> Play {
    system()
}

/// Each scenario, from a system that is read.
#[divan::bench(args = scenario::ALL.map(|scenario| scenario.name))]
fn scenarios(bencher: Bencher<'_, '_>, name: &str) {
    let system = system();
    bencher.bench_local(|| play(&system, name));
}

fn play(system: &Play, name: &str) -> Verdict {
    let scenario = scenario::Scenario::named(name).unwrap_or_else(|| panic!("no scenario {name}"));
    scenario.play(system, 1).unwrap_or_else(|error| panic!("{error}"))
}

/// A day of two services with daily traffic, 2,000 requests a second at noon, and all alarms.
#[divan::bench]
fn day(bencher: Bencher<'_, '_>) {
    bencher.with_inputs(busy).bench_local_values(|mut play| {
        play.run_for(DAY);
        play
    });
}

fn ratios() {
    let floor =
        time(|| serde_json::from_str::<serde_json::Value>(PROD).map(|value| value.is_object()).is_ok());
    let read = time(|| system().second());
    let busy = busy();
    let day = time(|| {
        let mut play = busy.clone();
        play.run_for(DAY);
        play.second()
    });
    println!("floor: serde_json reads the template in {floor:?}");
    println!("the play reads it: {:.1} times as long", read.as_secs_f64() / floor.as_secs_f64());
    println!("a day of it: {:.0} times as long, {day:?}", day.as_secs_f64() / floor.as_secs_f64());
    if let Some(memory) = memory::most() {
        println!("most memory until here: {memory}");
    }
}

/// The best of five.
fn time<T>(what: impl Fn() -> T) -> Duration {
    let once = || {
        let began = Instant::now();
        black_box(what());
        began.elapsed()
    };
    (0..5).map(|_| once()).min().unwrap_or_default()
}
