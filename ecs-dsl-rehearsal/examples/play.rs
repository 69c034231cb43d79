//! Plays a template for an hour, whoever wrote it, and tells what then runs:
//!
//! ```text
//! cargo run -p ecs-dsl-rehearsal --example play -- template.yaml
//! ```
//!
//! Below the services stands what nothing is said of: types of resources that do nothing, properties that nothing acts
//! on, and alarms without data. A template that can't be played is refused with the resource and the property that aren't.

use std::error::Error;
use std::time::Duration;
use std::{env, fs};

use ecs_dsl_rehearsal::play::Play;

const HOUR: Duration = Duration::from_secs(60 * 60);

#[expect(clippy::print_stdout, reason = "an example talks to a person")]
fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = env::args().skip(1);
    let (Some(path), None) = (arguments.next(), arguments.next()) else {
        return Err("write `play FILE`: one template, in JSON or YAML".into());
    };
    let template = fs::read_to_string(&path).map_err(|error| format!("can't read {path}: {error}"))?;
    let mut play =
        Play::ignoring_unknown(&template).map_err(|error| format!("can't play {path}: {error}"))?;
    play.run_for(HOUR);
    println!("{path} after an hour:");
    if play.services().next().is_none() {
        println!("  it has no service");
    }
    for service in play.services() {
        let (running, wanted) = (play.running(service), play.desired_count(service).unwrap_or_default());
        println!("  {service}: {running} of {wanted} tasks");
    }
    let missing = play.why_not_whole();
    if !missing.is_empty() {
        println!("  not whole: {missing}");
    }
    let ignored = play.ignored().iter().map(|(id, property)| format!("{id}.{property}")).collect();
    let unfed = play.unfed().into_iter().map(|(alarm, metric)| format!("{alarm} ({metric})")).collect();
    left_out("do nothing", play.inert().to_vec());
    left_out("aren't acted on", ignored);
    left_out("have no data", unfed);
    Ok(())
}

#[expect(clippy::print_stdout, reason = "an example talks to a person")]
fn left_out(why: &str, names: Vec<String>) {
    if !names.is_empty() {
        println!("  {why}: {}", names.join(", "));
    }
}
