//! What is wrong in a text that somebody wrote for a play, and where.

use std::fmt;
use std::ops::Range;

/// Something that is wrong in a text: a scenario or a table of traffic.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Mistake {
    /// The line, from 1.
    pub line: usize,
    /// The column, from 1, in letters.
    pub column: usize,
    /// What is wrong, why, and what to write.
    pub message: String,
    /// The line itself.
    pub text: String,
    /// How many letters of it are wrong.
    pub width: usize,
}

/// More letters of a line than these aren't shown.
const MOST: usize = 100;

impl Mistake {
    /// One about these bytes of a text.
    pub(super) fn at(text: &str, span: &Range<usize>, message: impl Into<String>) -> Self {
        let before = text.get(..span.start).unwrap_or(text);
        let begin = before.rfind('\n').map_or(0, |newline| newline + 1);
        let line = text.get(begin..).and_then(|rest| rest.lines().next()).unwrap_or_default();
        let wrong = text.get(span.start..span.end).and_then(|wrong| wrong.lines().next()).unwrap_or_default();
        Self {
            line: before.matches('\n').count() + 1,
            column: before.get(begin..).unwrap_or_default().chars().count() + 1,
            message: message.into(),
            text: line.to_owned(),
            width: wrong.chars().count().max(1),
        }
    }

    /// The mistake with the name of its file, and the line itself with the place marked.
    #[must_use]
    pub fn show(&self, file: &str) -> String {
        format!("{file}:{self}")
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { line, column, message, text, width } = self;
        write!(f, "{line}:{column}: {message}")?;
        if *column > MOST {
            return Ok(());
        }
        let gutter = " ".repeat(line.to_string().len());
        let shown: String = text.chars().take(MOST).map(|c| if c.is_control() { ' ' } else { c }).collect();
        let marks = "^".repeat((*width).min(MOST + 1 - column));
        let place = " ".repeat(column - 1);
        write!(f, "\n{gutter} |\n{line} | {}\n{gutter} | {place}{marks}", shown.trim_end())
    }
}

/// The word that was meant: the one that begins alike, or with the fewest letters changed.
pub(super) fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let alike = |key: &&&str| !word.is_empty() && (key.starts_with(word) || word.starts_with(**key));
    if let Some(key) = known.iter().find(alike) {
        return Some(key);
    }
    let best = known.iter().copied().min_by_key(|key| edits(word, key))?;
    let longest = word.chars().count().max(best.chars().count());
    (edits(word, best) <= longest.div_ceil(3)).then_some(best)
}

/// What to write in the place of a word that isn't known.
pub(super) fn meant(word: &str, known: &[&str]) -> String {
    match nearest(word, known) {
        Some(meant) => format!("`{meant}` is meant"),
        None if known.is_empty() => "there is none".to_owned(),
        None => {
            let known: Vec<String> = known.iter().map(|one| format!("`{one}`")).collect();
            format!("there is {}", known.join(", "))
        }
    }
}

/// Letters to put in, take out or change. Of long words only the beginning is looked at.
fn edits(left: &str, right: &str) -> usize {
    let right: Vec<char> = right.chars().take(MOST).collect();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for (row, a) in left.chars().take(MOST).enumerate() {
        let mut line = vec![row + 1];
        for ((column, b), above) in right.iter().enumerate().zip(last.iter().skip(1)) {
            let before = line.last().copied().unwrap_or_default();
            let across = last.get(column).copied().unwrap_or_default() + usize::from(a != *b);
            line.push(across.min(above + 1).min(before + 1));
        }
        last = line;
    }
    last.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_shows_its_line_and_its_place() {
        let mistake = Mistake::at("a = 1\n  bé = x\n", &(9..11), "no");
        assert_eq!(mistake.show("f.toml"), "f.toml:2:4: no\n  |\n2 |   bé = x\n  |    ^");
        let far = Mistake::at("", &(7..9), "nothing there");
        assert_eq!((far.line, far.column, far.width), (1, 1, 1));
    }

    #[test]
    fn the_nearest_word_is_meant_if_one_is_near() {
        let known = ["deploy", "inject", "wait"];
        assert_eq!(nearest("injct", &known), Some("inject"));
        assert_eq!(nearest("wai", &known), Some("wait"));
        assert_eq!(nearest("earthquake", &known), None);
        assert_eq!(meant("x", &known), "there is `deploy`, `inject`, `wait`");
    }
}
