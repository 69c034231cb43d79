//! A play is a function of its template, its orders and its seed; and no template, whatever is in it, makes it panic.

#![allow(clippy::unwrap_used, reason = "a test that can't go on panics")]

use std::time::Duration;

use ecs_dsl_rehearsal::play::{Fault, Image, Play, Release, Traffic, scenario};

const SERVICE: &str = include_str!("play/service.yaml");

/// Everything that a play tells, after a life with a deployment, an interruption and a bad image.
fn life(seed: u64) -> String {
    let mut play = Play::of(SERVICE).unwrap().seed(seed).traffic(Traffic::daily(20.0, 400.0));
    play.run_for(Duration::from_secs(1_800));
    play.mark();
    play.deploy(&Release::image("Api", Image::new("acme/api:2"))).unwrap();
    play.run_for(Duration::from_secs(90));
    play.inject(&Fault::SpotInterruption { machines: 2 }).unwrap();
    play.run_for(Duration::from_secs(3_600));
    play.deploy(&Release::image("Api", Image::new("acme/api:3").bad().ignores_sigterm())).unwrap();
    play.run_for(Duration::from_secs(7_200));
    let measured = play.measured();
    format!("{}{measured}", play.timeline())
}

#[test]
fn the_same_seed_gives_the_same_bytes() {
    assert_eq!(life(7), life(7));
    let verdict = || scenario::spot_interruption(&Play::of(SERVICE).unwrap(), 3).unwrap();
    assert_eq!(verdict().to_string(), verdict().to_string());
    assert_eq!(verdict().timeline(), verdict().timeline());
}

#[test]
fn another_seed_gives_other_durations_and_none_of_them_panics() {
    let lives: Vec<_> = (0..20).map(life).collect();
    assert!(lives.windows(2).all(|pair| pair[0] != pair[1]));
}

/// What stands in place of a value in turn.
const ODD: [&str; 10] =
    ["0", "-1", "4294967295", "18446744073709551615", "''", "'é:::/..'", "true", "[]", "{}", "!Ref Api"];

#[test]
fn a_template_with_anything_in_it_is_played_or_refused() {
    let mut played = 0;
    for (from, to) in values(SERVICE) {
        for odd in ODD {
            played += u32::from(survives(&format!("{}{odd}{}", &SERVICE[..from], &SERVICE[to..])));
        }
    }
    assert!(played > 300, "{played} of them could be played");
}

#[test]
fn a_template_without_one_of_its_lines_is_played_or_refused() {
    let lines: Vec<_> = SERVICE.lines().collect();
    for left_out in 0..lines.len() {
        let kept = lines.iter().enumerate().filter(|(index, _)| *index != left_out);
        survives(&kept.map(|(_, line)| format!("{line}\n")).collect::<String>());
    }
}

/// Whether the template can be played, which it is for a while.
fn survives(template: &str) -> bool {
    let Ok(play) = Play::of(template) else { return false };
    let mut play = play.traffic(Traffic::constant(50.0));
    play.run_for(Duration::from_secs(400));
    let services: Vec<String> = play.fronted().map(str::to_owned).collect();
    for service in services {
        play.deploy(&Release::image(service, Image::new("acme/api:2"))).unwrap();
    }
    play.inject(&Fault::SpotInterruption { machines: u32::MAX }).unwrap();
    play.run_for(Duration::from_secs(400));
    !play.measured().to_string().is_empty()
}

/// Where each value of a property begins and ends.
fn values(template: &str) -> Vec<(usize, usize)> {
    let begin = template.match_indices(": ").map(|(at, _)| at + 2);
    let end =
        |at: usize| template[at..].find([',', '}', ']', '\n']).map_or(template.len(), |length| at + length);
    begin.map(|at| (at, end(at))).filter(|(from, to)| from < to).collect()
}
