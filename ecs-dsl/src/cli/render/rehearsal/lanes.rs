//! The lanes above the plots: what was done to a system, which alarms were in ALARM, and who was told.

use std::fmt::Write as _;

use ecs_dsl_rehearsal::play::Record;
use ecs_dsl_rehearsal::play::record::{Mark, MarkKind};

use super::scale::{Clock, LEFT, RIGHT, Time};
use crate::cli::render::markup::escaped;

/// How high a row of a lane is.
const ROW: f64 = 17.0;
const LETTER: f64 = 5.9;

/// More rows than these no lane has: what finds no room has its words where a pointer stays on it, and in the table.
const MOST_ROWS: usize = 8;

/// A lane of marks: its name, its class in the style sheet, and the shape of a mark.
const LANES: [(MarkKind, &str, &str); 5] = [
    (MarkKind::Fault, "faults", "fault"),
    (MarkKind::Traffic, "traffic", "traffic"),
    (MarkKind::Deployment, "deployments", "deployment"),
    (MarkKind::Stack, "stack", "stack"),
    (MarkKind::Message, "messages", "message"),
];

/// Draws all lanes from `top` on downwards, and gives where they end.
pub(super) fn draw(svg: &mut String, record: &Record, time: Time, top: f64) -> f64 {
    let mut y = top;
    for (kind, name, class) in LANES {
        let marks: Vec<&Mark> = record.marks.iter().filter(|mark| mark.kind == kind).collect();
        if kind == MarkKind::Message {
            y = alarms(svg, record, time, y);
        }
        if !marks.is_empty() {
            y = lane(svg, name, class, &marks, time, y);
        }
    }
    y
}

/// The classes and times of marks that go through all plots: what somebody did.
pub(super) fn causes(record: &Record) -> Vec<(u64, &'static str)> {
    let marks = record.marks.iter().filter_map(|mark| match mark.kind {
        MarkKind::Fault => Some((mark.second, "fault")),
        MarkKind::Traffic => Some((mark.second, "traffic")),
        MarkKind::Deployment if mark.text.contains(" begins: ") => Some((mark.second, "deployment")),
        _ => None,
    });
    let mut causes: Vec<_> = marks.collect();
    causes.dedup();
    causes
}

fn title(svg: &mut String, name: &str, y: f64) {
    let _ = writeln!(svg, "<text class=\"lane\" x=\"0\" y=\"{:.1}\">{name}</text>", y + ROW - 5.0);
}

fn lane(svg: &mut String, name: &str, class: &str, marks: &[&Mark], time: Time, top: f64) -> f64 {
    // Up to where each row is taken.
    let mut rows: Vec<f64> = Vec::new();
    let from = top + ROW;
    title(svg, name, top);
    for mark in marks {
        let x = time.x(mark.second);
        let words = words(mark);
        let width = words.chars().count() as f64 * LETTER + 12.0;
        let leftwards = x + width > RIGHT;
        let begin = if leftwards { x - width } else { x - 5.0 };
        let free = rows.iter().position(|taken| *taken <= begin && begin >= 0.0);
        let row = free.or_else(|| {
            let room = rows.len() < MOST_ROWS && begin >= 0.0;
            room.then(|| {
                rows.push(0.0);
                rows.len() - 1
            })
        });
        if let Some(taken) = row.and_then(|row| rows.get_mut(row)) {
            *taken = begin + width + 8.0;
        }
        let y = from + ROW * row.unwrap_or(rows.len().max(1) - 1) as f64 - ROW / 2.0;
        let _ = write!(
            svg,
            "<g><title>{} {}: {}</title><path class=\"mark {class}\" d=\"{}\"/>",
            Clock(mark.second),
            escaped(&mark.subject),
            escaped(&mark.text),
            shape(class, x, y)
        );
        if row.is_some() {
            let (anchor, x) = if leftwards { ("end", x - 8.0) } else { ("start", x + 8.0) };
            let _ = write!(
                svg,
                "<text class=\"name\" text-anchor=\"{anchor}\" x=\"{x:.1}\" y=\"{:.1}\">{}</text>",
                y + 4.0,
                escaped(&words)
            );
        }
        svg.push_str("</g>\n");
    }
    top + ROW * rows.len().max(1) as f64 + 4.0
}

/// A mark in few words: what its lane says already isn't said again, and of an image only what tells versions apart.
fn words(mark: &Mark) -> String {
    match mark.kind {
        MarkKind::Fault | MarkKind::Stack | MarkKind::Traffic => mark.text.clone(),
        _ => {
            let short = mark.text.split_once(" begins: ").and_then(|(begin, image)| {
                let image = image.rsplit_once('/')?.1;
                Some(format!("{begin} begins: {image}"))
            });
            format!("{}: {}", mark.subject, short.as_ref().unwrap_or(&mark.text))
        }
    }
}

/// The shape of a mark, so that kinds are told apart without colours.
fn shape(class: &str, x: f64, y: f64) -> String {
    match class {
        "fault" => format!("M{:.1} {:.1}l4 -5l4 5l-4 5z", x - 4.0, y),
        "traffic" => format!("M{:.1} {:.1}l5 -9l5 9z", x - 5.0, y + 4.0),
        "message" => format!("M{:.1} {:.1}h10v7h-10zl5 4l5 -4", x - 5.0, y - 3.5),
        "stack" => format!("M{:.1} {:.1}h8v8h-8z", x - 4.0, y - 4.0),
        _ => format!("M{:.1} {:.1}a4 4 0 1 0 8 0a4 4 0 1 0 -8 0", x - 4.0, y),
    }
}

/// A bar for each alarm, as long as it was in ALARM.
fn alarms(svg: &mut String, record: &Record, time: Time, top: f64) -> f64 {
    let mut names: Vec<&str> = Vec::new();
    for span in &record.alarms {
        if !names.contains(&span.alarm.as_str()) {
            names.push(&span.alarm);
        }
    }
    if names.is_empty() {
        return top;
    }
    title(svg, "in ALARM", top);
    for (row, name) in names.iter().enumerate() {
        let y = top + ROW * row as f64;
        let spans: Vec<_> = record.alarms.iter().filter(|span| span.alarm == *name).collect();
        let mut end = LEFT;
        for span in spans {
            let to = span.to_second.unwrap_or(time.to);
            let (x, width) = (time.x(span.from_second), time.x(to) - time.x(span.from_second));
            end = x + width.max(3.0);
            let until = span.to_second.map_or("the end".to_owned(), |second| Clock(second).to_string());
            let _ = writeln!(
                svg,
                "<rect class=\"alarm\" x=\"{x:.1}\" y=\"{:.1}\" width=\"{:.1}\" height=\"11\">\
                 <title>{} in ALARM from {} to {until}</title></rect>",
                y + 3.0,
                width.max(3.0),
                escaped(name),
                Clock(span.from_second)
            );
        }
        let width = name.chars().count() as f64 * LETTER + 8.0;
        let first = record.alarms.iter().find(|span| span.alarm == *name);
        let begin = first.map_or(end, |span| time.x(span.from_second));
        // Behind its bars, before them, or on the first.
        let (class, anchor, x) = match () {
            () if end + width <= RIGHT => ("name", "start", end + 6.0),
            () if begin - width >= LEFT => ("name", "end", begin - 6.0),
            () => ("inside", "start", begin + 6.0),
        };
        let _ = writeln!(
            svg,
            "<text class=\"{class}\" text-anchor=\"{anchor}\" x=\"{x:.1}\" y=\"{:.1}\">{}</text>",
            y + ROW - 5.0,
            escaped(name)
        );
    }
    top + ROW * names.len() as f64 + 4.0
}
