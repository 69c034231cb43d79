//! Plots of a figure: bands on bands, and lines, over time.

use std::fmt::Write as _;

use super::scale::{Counts, LEFT, RIGHT, Time, number};
use crate::cli::render::markup::escaped;

/// How high a letter of a name is, and how wide one is on the mean.
const LINE: f64 = 24.0;
const LETTER: f64 = 6.1;
const BOLD: f64 = 6.9;

/// Something that is drawn: its name in the legend, and its class in the style sheet.
#[derive(Clone, Debug)]
pub(super) struct Series {
    pub(super) name: String,
    pub(super) class: String,
}

impl Series {
    pub(super) fn new(name: impl Into<String>, class: impl Into<String>) -> Self {
        Self { name: name.into(), class: class.into() }
    }
}

/// A plot: bands that stand on each other, lines before them, or both.
#[derive(Debug)]
pub(super) struct Plot {
    pub(super) title: String,
    pub(super) height: f64,
    /// Whether counts are whole: tasks, machines.
    pub(super) whole: bool,
    pub(super) bands: Vec<Series>,
    pub(super) lines: Vec<Series>,
    /// From a second on, until the next: the values of the bands and of the lines. No value of a line is a gap.
    pub(super) samples: Vec<(u64, Vec<f64>, Vec<Option<f64>>)>,
}

impl Plot {
    /// Draws it from `top` on downwards, and gives where it ends.
    pub(super) fn draw(&self, svg: &mut String, time: Time, top: f64) -> f64 {
        let bottom = top + LINE + self.height;
        let stacked = self.samples.iter().map(|(_, bands, _)| bands.iter().sum::<f64>());
        let lines = self.samples.iter().flat_map(|(_, _, lines)| lines.iter().copied().flatten());
        let counts = Counts::new(stacked.chain(lines).fold(0.0, f64::max), self.whole, bottom, self.height);
        self.head(svg, top);
        for tick in counts.ticks() {
            let y = counts.y(tick);
            let _ = writeln!(
                svg,
                "<path class=\"grid\" d=\"M{LEFT} {y:.1}H{RIGHT}\"/><text class=\"count\" x=\"{:.0}\" y=\"{:.1}\">{}</text>",
                LEFT - 6.0,
                y + 4.0,
                number(tick)
            );
        }
        for (place, band) in self.bands.iter().enumerate() {
            if let Some(path) = self.band(place, time, counts) {
                let _ = writeln!(svg, "<path class=\"{}\" d=\"{path}\"/>", band.class);
            }
        }
        for (place, line) in self.lines.iter().enumerate() {
            let _ = writeln!(
                svg,
                "<path class=\"line {}\" d=\"{}\"/>",
                line.class,
                self.line(place, time, counts)
            );
        }
        bottom
    }

    /// The title, and the legend of what is there.
    fn head(&self, svg: &mut String, top: f64) {
        let y = top + LINE - 11.0;
        let _ = writeln!(svg, "<text class=\"title\" x=\"0\" y=\"{y:.1}\">{}</text>", escaped(&self.title));
        let mut x = self.title.chars().count() as f64 * BOLD + 24.0;
        let bands = self.bands.iter().enumerate().filter(|(place, _)| self.is_there(*place));
        let lines = self.lines.iter().map(|line| (line, true));
        for (series, is_line) in bands.map(|(_, band)| (band, false)).chain(lines) {
            let mark = match is_line {
                true => format!("<path class=\"line {}\" d=\"M{x:.1} {:.1}h14\"/>", series.class, y - 4.0),
                false => format!(
                    "<rect class=\"{}\" x=\"{x:.1}\" y=\"{:.1}\" width=\"14\" height=\"10\"/>",
                    series.class,
                    y - 9.0
                ),
            };
            let _ = writeln!(
                svg,
                "{mark}<text class=\"name\" x=\"{:.1}\" y=\"{y:.1}\">{}</text>",
                x + 18.0,
                escaped(&series.name)
            );
            x += 34.0 + series.name.chars().count() as f64 * LETTER;
        }
    }

    fn is_there(&self, band: usize) -> bool {
        self.samples.iter().any(|(_, bands, _)| bands.get(band).is_some_and(|value| *value > 0.0))
    }

    /// The outline of a band: along its upper edge, and back along its lower one.
    fn band(&self, place: usize, time: Time, counts: Counts) -> Option<String> {
        if !self.is_there(place) {
            return None;
        }
        let edge = |upto: usize| -> Vec<(u64, f64)> {
            let sum = |bands: &Vec<f64>| bands.iter().take(upto).sum::<f64>();
            changes(self.samples.iter().map(|(at, bands, _)| (*at, sum(bands))))
        };
        let (upper, lower) = (edge(place + 1), edge(place));
        let mut path = String::new();
        for (order, (at, value)) in upper.iter().enumerate() {
            let (x, y) = (time.x(*at), counts.y(*value));
            let _ = if order == 0 { write!(path, "M{x:.1} {y:.1}") } else { write!(path, "H{x:.1}V{y:.1}") };
        }
        let _ = write!(path, "H{:.1}", time.x(time.to));
        for (at, value) in lower.iter().rev() {
            let _ = write!(path, "V{:.1}H{:.1}", counts.y(*value), time.x(*at));
        }
        path.push('Z');
        Some(path)
    }

    fn line(&self, place: usize, time: Time, counts: Counts) -> String {
        let mut path = String::new();
        let values = self.samples.iter().map(|(at, _, lines)| (*at, lines.get(place).copied().flatten()));
        let mut before = None;
        for (at, value) in changes(values) {
            let x = time.x(at);
            match (before, value) {
                (Some(_), Some(value)) => {
                    let _ = write!(path, "H{x:.1}V{:.1}", counts.y(value));
                }
                (None, Some(value)) => {
                    let _ = write!(path, "M{x:.1} {:.1}", counts.y(value));
                }
                (Some(_), None) => {
                    let _ = write!(path, "H{x:.1}");
                }
                (None, None) => {}
            }
            before = value;
        }
        if before.is_some() {
            let _ = write!(path, "H{:.1}", time.x(time.to));
        }
        path
    }
}

/// The samples that say something else than the one before.
fn changes<T: PartialEq + Copy>(samples: impl Iterator<Item = (u64, T)>) -> Vec<(u64, T)> {
    let mut kept: Vec<(u64, T)> = Vec::new();
    for (at, value) in samples {
        if kept.last().is_none_or(|(_, last)| *last != value) {
            kept.push((at, value));
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_band_is_drawn_where_its_value_changes_and_a_gap_of_a_line_is_none() {
        let plot = Plot {
            title: "tasks".to_owned(),
            height: 100.0,
            whole: true,
            bands: vec![Series::new("healthy", "healthy"), Series::new("lost", "lost")],
            lines: vec![Series::new("wanted", "wanted")],
            samples: vec![
                (0, vec![1.0, 0.0], vec![Some(2.0)]),
                (10, vec![1.0, 0.0], vec![None]),
                (20, vec![2.0, 0.0], vec![Some(2.0)]),
            ],
        };
        let (time, counts) = (Time { from: 0, to: 40 }, Counts::new(2.0, true, 100.0, 100.0));
        assert_eq!(plot.band(0, time, counts).as_deref(), Some("M84.0 50.0H590.0V0.0H1096.0V100.0H84.0Z"));
        assert_eq!(plot.band(1, time, counts), None, "nothing of it is there");
        assert_eq!(plot.line(0, time, counts), "M84.0 0.0H337.0M590.0 0.0H1096.0");
    }
}
