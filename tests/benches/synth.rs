//! Synthesis: the production system, and 1,000 to 100,000 resources beside `serde_json` writing the same documents.
//!
//! `cargo bench -p ecs-dsl-tests --bench synth`. Nothing fails by the clock: the ratios are printed.

#![allow(clippy::print_stdout, clippy::panic, reason = "a bench tells what it found")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use divan::Bencher;
use divan::counter::ItemsCount;
use ecs_dsl::app::{App, Assembly};
use ecs_dsl::invariants::graph::{self, Subject};
use serde_json::Value;

mod systems;

const SIZES: [usize; 3] = [1_000, 10_000, 100_000];
const RUNS: usize = 7;

fn main() {
    if std::env::args().any(|argument| argument == "--bench") {
        ratios();
    }
    divan::main();
}

fn synth(app: App) -> Assembly {
    app.synth().unwrap_or_else(|violations| panic!("{violations}"))
}

/// The same documents as trees of `serde_json`.
fn documents(assembly: &Assembly) -> Vec<Value> {
    let documents = assembly.stacks().iter().map(|stack| serde_json::from_str(stack.compact()));
    documents.map(|document| document.unwrap_or_else(|error| panic!("{error}"))).collect()
}

fn write(documents: &[Value]) -> usize {
    documents.iter().map(|document| serde_json::to_string(document).unwrap_or_default().len()).sum()
}

/// The production system, from the first builder to the bytes.
#[divan::bench]
fn production() -> Assembly {
    let mut app = App::new();
    systems::production(&mut app);
    synth(app)
}

/// Describing plain resources.
#[divan::bench(args = SIZES, max_time = 3)]
fn describe(bencher: Bencher<'_, '_>, resources: usize) {
    bencher.counter(ItemsCount::new(resources)).bench_local(|| systems::large(resources));
}

/// Judging them and writing their templates.
#[divan::bench(args = SIZES, max_time = 3)]
fn synthesis(bencher: Bencher<'_, '_>, resources: usize) {
    let bencher = bencher.counter(ItemsCount::new(resources));
    bencher.with_inputs(|| systems::large(resources)).bench_local_values(synth);
}

/// The floor: `serde_json` writing the same documents.
#[divan::bench(args = SIZES, max_time = 3)]
fn floor(bencher: Bencher<'_, '_>, resources: usize) {
    let documents = documents(&synth(systems::large(resources)));
    bencher.counter(ItemsCount::new(resources)).bench_local(|| write(&documents));
}

/// Synthesis and its floor in turn, so that both see the same noise.
fn ratios() {
    println!(
        "resources   describe  synthesis  serde_json   ratio  synthesis/resource  against the first  rules' share"
    );
    let mut first = None;
    for resources in SIZES {
        let [mut describing, mut synthesis, mut floor, mut judging] = [const { Vec::new() }; 4];
        for _ in 0..RUNS * (SIZES.len() * 10_000 / resources).clamp(1, 10) {
            let (app, time) = timed(|| systems::large(resources));
            describing.push(time);
            let (assembly, time) = timed(|| synth(app));
            synthesis.push(time);
            judging.push(timed(|| judge(&assembly)).1);
            let documents = documents(&assembly);
            floor.push(timed(|| write(&documents)).1);
        }
        let [describing, synthesis, floor, judging] = [describing, synthesis, floor, judging].map(median);
        let ratio = synthesis.as_secs_f64() / floor.as_secs_f64();
        let each = synthesis.as_secs_f64() * 1e9 / u32::try_from(resources).map_or(1.0, f64::from);
        let share = judging.as_secs_f64() * 100.0 / synthesis.as_secs_f64();
        let growth = each / *first.get_or_insert(each);
        println!(
            "{resources:>9} {describing:>10.2?} {synthesis:>10.2?} {floor:>11.2?} {ratio:>7.2} {each:>16.0}ns \
             {growth:>18.2} {share:>13.0}%"
        );
    }
}

/// All rules over all stacks: what synthesis does too.
fn judge(assembly: &Assembly) -> usize {
    let subjects =
        assembly.stacks().iter().map(|stack| Subject::new(stack.name(), stack.location(), stack.template()));
    subjects.map(|subject| graph::judge(&subject, &[]).len()).sum()
}

fn timed<T>(run: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    let made = black_box(run());
    (made, start.elapsed())
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}
