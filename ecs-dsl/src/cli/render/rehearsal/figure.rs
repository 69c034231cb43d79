//! The figure of a verdict: all that was recorded, over one axis of time.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use ecs_dsl_rehearsal::play::Record;
use ecs_dsl_rehearsal::play::record::{MachineSample, RequestSample, TaskSample};

use super::lanes;
use super::plot::{Plot, Series};
use super::scale::{Clock, LEFT, Time, WIDTH, number};
use crate::cli::render::markup::escaped;

const GAP: f64 = 10.0;

/// Lines and zones are told apart by so many colours, and beyond that by their names alone.
const COLOURS: usize = 6;

/// Draws the figure. `measured` is the second from which on the verdict is about it; `name` tells figures of a page apart.
pub(super) fn draw(record: &Record, measured: u64, name: &str) -> String {
    let time = Time { from: record.from_second, to: record.to_second };
    let mut body = String::new();
    let mut y = lanes::draw(&mut body, record, time, 0.0);
    let top = y + GAP;
    y = top;
    for plot in plots(record) {
        y = plot.draw(&mut body, time, y) + GAP;
    }
    let axis = y - GAP;
    let mut under = String::new();
    if measured > time.from {
        let width = time.x(measured) - LEFT;
        let _ = writeln!(
            under,
            "<rect class=\"before\" x=\"{LEFT}\" y=\"0\" width=\"{width:.1}\" height=\"{axis:.1}\"><title>before it is measured</title></rect>"
        );
    }
    for tick in time.ticks() {
        let x = time.x(tick);
        let clock = Clock(tick).to_string();
        let clock = clock.strip_suffix(":00").unwrap_or(&clock);
        let _ = writeln!(
            under,
            "<path class=\"grid\" d=\"M{x:.1} 0V{axis:.1}\"/><text class=\"time\" x=\"{x:.1}\" y=\"{:.1}\">{clock}</text>",
            axis + 14.0
        );
    }
    for (second, class) in lanes::causes(record) {
        let x = time.x(second);
        let _ = writeln!(body, "<path class=\"cause {class}\" d=\"M{x:.1} {top:.1}V{axis:.1}\"/>");
    }
    let height = axis + 20.0;
    format!(
        "<svg viewBox=\"0 0 {WIDTH} {height:.0}\" role=\"img\" aria-labelledby=\"{name}-title {name}-told\">\n\
         <title id=\"{name}-title\">What the system was like from {} to {}</title>\n\
         <desc id=\"{name}-told\">{}</desc>\n{under}{body}</svg>\n",
        Clock(time.from),
        Clock(time.to),
        escaped(&told(record))
    )
}

fn plots(record: &Record) -> Vec<Plot> {
    let mut plots = Vec::new();
    plots.extend(requests(record));
    plots.extend(latency(record));
    for (service, samples) in &record.services {
        plots.push(tasks(service, samples));
        plots.extend(zones(service, samples));
    }
    plots.extend(record.groups.iter().map(|(group, samples)| machines(group, samples)));
    plots
}

/// The sums over all target groups: they are counted at the same moments.
fn sums(record: &Record) -> BTreeMap<u64, (f64, f64)> {
    let mut sums: BTreeMap<u64, (f64, f64)> = BTreeMap::new();
    for sample in record.requests.values().flatten() {
        let (answered, lost) = sums.entry(sample.from_second).or_default();
        *answered += sample.answered_per_second();
        *lost += sample.lost_per_second();
    }
    sums
}

fn requests(record: &Record) -> Vec<Plot> {
    let sums = sums(record);
    if sums.is_empty() {
        return Vec::new();
    }
    let all = Plot {
        title: "requests a second".to_owned(),
        height: 72.0,
        whole: false,
        bands: vec![Series::new("answered", "answered"), Series::new("lost", "gone")],
        lines: Vec::new(),
        samples: sums
            .iter()
            .map(|(at, (answered, lost))| (*at, vec![*answered, *lost], Vec::new()))
            .collect(),
    };
    let closer = Plot {
        title: "lost requests a second".to_owned(),
        height: 48.0,
        whole: false,
        bands: vec![Series::new("lost, seen closer", "gone")],
        lines: Vec::new(),
        samples: sums.iter().map(|(at, (_, lost))| (*at, vec![*lost], Vec::new())).collect(),
    };
    let any = sums.values().any(|(_, lost)| *lost > 0.0);
    if any { vec![all, closer] } else { vec![all] }
}

fn latency(record: &Record) -> Option<Plot> {
    // What a load balancer answers by itself takes no time.
    let answers = |samples: &[RequestSample]| samples.iter().any(|sample| sample.p95_ms.is_some());
    let groups: Vec<_> = record.requests.iter().filter(|(_, samples)| answers(samples)).collect();
    let mut moments: BTreeMap<u64, Vec<Option<f64>>> = BTreeMap::new();
    for (place, (_, samples)) in groups.iter().enumerate() {
        for RequestSample { from_second, p95_ms, .. } in *samples {
            let row = moments.entry(*from_second).or_insert_with(|| vec![None; groups.len()]);
            if let Some(value) = row.get_mut(place) {
                *value = *p95_ms;
            }
        }
    }
    let lines = groups.iter().enumerate();
    (!moments.is_empty()).then(|| Plot {
        title: "95 of 100 answers took at most, ms".to_owned(),
        height: 48.0,
        whole: false,
        bands: Vec::new(),
        lines: lines
            .map(|(place, (group, _))| Series::new(*group, format!("line{}", place % COLOURS)))
            .collect(),
        samples: moments.into_iter().map(|(at, row)| (at, Vec::new(), row)).collect(),
    })
}

fn tasks(service: &str, samples: &[TaskSample]) -> Plot {
    let bands = [
        ("healthy", "healthy"),
        ("not checked yet", "unchecked"),
        ("starting", "starting"),
        ("waiting for a place", "waiting"),
        ("leaving", "leaving"),
        ("unhealthy", "unhealthy"),
        ("on a machine that is gone or hangs", "gone"),
    ];
    let counts = samples.iter().map(|one| {
        let counts =
            [one.healthy, one.unchecked, one.starting, one.waiting, one.leaving, one.unhealthy, one.lost];
        (one.second, counts, one.desired)
    });
    counted(format!("{service}: tasks"), 72.0, bands, counts)
}

/// Whole things of several kinds, one above the other, and how many are wanted.
fn counted<const KINDS: usize>(
    title: String,
    height: f64,
    bands: [(&'static str, &'static str); KINDS],
    counts: impl Iterator<Item = (u64, [u32; KINDS], u32)>,
) -> Plot {
    Plot {
        title,
        height,
        whole: true,
        bands: bands.map(|(name, class)| Series::new(name, class)).to_vec(),
        lines: vec![Series::new("wanted", "wanted")],
        samples: counts
            .map(|(at, counts, wanted)| (at, counts.map(f64::from).to_vec(), vec![Some(f64::from(wanted))]))
            .collect(),
    }
}

/// The healthy tasks of a service by zone, where there is more than one.
fn zones(service: &str, samples: &[TaskSample]) -> Option<Plot> {
    let all: BTreeSet<&String> = samples.iter().flat_map(|sample| sample.zones.keys()).collect();
    let values = |sample: &TaskSample| {
        let of = |zone: &&String| f64::from(sample.zones.get(*zone).copied().unwrap_or_default());
        all.iter().map(of).collect()
    };
    (all.len() > 1).then(|| Plot {
        title: format!("{service}: healthy tasks by zone"),
        height: 48.0,
        whole: true,
        bands: all
            .iter()
            .enumerate()
            .map(|(place, zone)| Series::new(*zone, format!("zone{}", place % COLOURS)))
            .collect(),
        lines: Vec::new(),
        samples: samples.iter().map(|sample| (sample.second, values(sample), Vec::new())).collect(),
    })
}

fn machines(group: &str, samples: &[MachineSample]) -> Plot {
    let bands = [("On-Demand", "zone0"), ("Spot", "zone1"), ("leaving", "leaving"), ("starting", "starting")];
    let counts = samples
        .iter()
        .map(|one| (one.second, [one.on_demand, one.spot, one.leaving, one.starting], one.desired));
    counted(format!("{group}: machines"), 56.0, bands, counts)
}

/// The figure in words, for those who don't see it.
fn told(record: &Record) -> String {
    let mut words = Vec::new();
    let sums = sums(record);
    let span = |values: &mut dyn Iterator<Item = f64>| {
        let (least, most) =
            values.fold((f64::MAX, 0.0_f64), |(least, most), one| (least.min(one), most.max(one)));
        if least >= most { number(most) } else { format!("{} to {}", number(least), number(most)) }
    };
    if !sums.is_empty() {
        let all = span(&mut sums.values().map(|(answered, lost)| answered + lost));
        let worst = sums.iter().max_by(|(_, one), (_, other)| one.1.total_cmp(&other.1));
        let lost = match worst {
            Some((at, (_, lost))) if *lost > 0.0 => {
                format!("at most {} of them lost, at {}", number(*lost), Clock(*at))
            }
            _ => "none lost".to_owned(),
        };
        words.push(format!("{all} requests a second, {lost}."));
    }
    for (service, samples) in &record.services {
        let wanted = span(&mut samples.iter().map(|sample| f64::from(sample.desired)));
        if let Some(least) = samples.iter().min_by_key(|sample| sample.healthy) {
            words.push(format!(
                "{service} wants {wanted} tasks; the fewest healthy ones are {}, at {}.",
                least.healthy,
                Clock(least.second)
            ));
        }
    }
    for (group, samples) in &record.groups {
        let of =
            |count: fn(&MachineSample) -> u32| span(&mut samples.iter().map(|one| f64::from(count(one))));
        words.push(format!(
            "{group} has {} On-Demand and {} Spot machines.",
            of(|one| one.on_demand),
            of(|one| one.spot)
        ));
    }
    words.push(match record.alarms.len() {
        0 => "No alarm is in ALARM.".to_owned(),
        1 => "1 alarm goes to ALARM.".to_owned(),
        count => format!("Alarms go to ALARM {count} times."),
    });
    words.join(" ")
}
