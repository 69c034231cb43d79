//! Traffic out of a table: seconds and requests a second, with a comma between them.

use super::mistake::Mistake;
use super::queue::{Millis, SECOND};
use super::traffic::MOST;

/// More lines and more seconds than these aren't read.
const MOST_LINES: usize = 100_000;
const MOST_SECONDS: f64 = 31.0 * 24.0 * 3_600.0;

/// The points of a table, sorted.
pub(super) fn points(text: &str) -> Result<Vec<(Millis, f64)>, Mistake> {
    let mut points: Vec<(Millis, f64)> = Vec::new();
    let mut begin = 0;
    let mut is_first = true;
    for whole in text.split_inclusive('\n') {
        let (at, line) = (begin, whole.trim_end().trim_start_matches('\u{feff}'));
        begin += whole.len();
        if line.trim().is_empty() || line.trim_start().starts_with('#') {
            continue;
        }
        let is_names =
            std::mem::take(&mut is_first) && !line.contains(|letter: char| letter.is_ascii_digit());
        if is_names {
            continue;
        }
        let wrong = |from: usize, length: usize, message: String| {
            let from = at + whole.find(line).unwrap_or_default() + from;
            Mistake::at(text, &(from..from + length), message)
        };
        let Some((seconds, rate)) = line.split_once(',') else {
            let message =
                "a line has seconds and requests a second with a comma between them, as in `600,200`";
            return Err(wrong(0, line.len(), message.to_owned()));
        };
        let behind = seconds.len() + 1;
        let time = number(seconds, MOST_SECONDS).ok_or_else(|| {
            wrong(0, seconds.len(), format!("`{}` is no number of seconds from 0 to 31 days", seconds.trim()))
        })?;
        let rate = number(rate, MOST).ok_or_else(|| {
            let message = format!("`{}` is no number of requests a second from 0 to 1,000,000", rate.trim());
            wrong(behind, rate.len(), message)
        })?;
        let time = (time * SECOND as f64).round() as Millis;
        if let Some((last, _)) = points.last().filter(|(last, _)| *last > time) {
            let message =
                format!("the line before is at {} s: times go forward", *last as f64 / SECOND as f64);
            return Err(wrong(0, seconds.len(), message));
        }
        if points.len() == MOST_LINES {
            return Err(wrong(
                0,
                line.len(),
                "the table has more than 100,000 lines: take fewer points".to_owned(),
            ));
        }
        points.push((time, rate));
    }
    if points.is_empty() {
        return Err(Mistake::at(
            text,
            &(0..0),
            "the table has no line as in `600,200`: seconds, requests a second",
        ));
    }
    Ok(points)
}

fn number(text: &str, most: f64) -> Option<f64> {
    text.trim().parse().ok().filter(|number| (0.0..=most).contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_has_names_comments_and_points() {
        let text =
            "\u{feff}seconds,requests per second\r\n# a launch\r\n0,50\r\n\r\n600.5 , 200\r\n600.5,10\r\n";
        assert_eq!(points(text).unwrap(), [(0, 50.0), (600_500, 200.0), (600_500, 10.0)]);
    }

    #[test]
    fn a_mistake_has_its_place() {
        for (text, place, says) in [
            ("0,50\n60;100\n", (2, 1), "a comma between them"),
            ("0,50\n60,many\n", (2, 4), "`many` is no number of requests"),
            ("0,50\n-1,100\n", (2, 1), "`-1` is no number of seconds"),
            ("0,1e7\n", (1, 3), "from 0 to 1,000,000"),
            ("60,50\n59,100\n", (2, 1), "the line before is at 60 s"),
            ("seconds,rate\nmore,names\n", (2, 1), "no number of seconds"),
            ("# nothing\n", (1, 1), "has no line"),
            ("", (1, 1), "has no line"),
        ] {
            let mistake = points(text).unwrap_err();
            assert_eq!((mistake.line, mistake.column), place, "{text:?}: {mistake}");
            assert!(mistake.message.contains(says), "{text:?}: {mistake}");
        }
    }
}
