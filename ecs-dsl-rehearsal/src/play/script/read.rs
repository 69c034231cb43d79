//! Values of a scenario's text: what each may be, and where it is something else.

use std::ops::{Range, RangeInclusive};
use std::time::Duration;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::play::mistake::{Mistake, meant};

/// A table of the text.
pub(super) type Table<'t> = DeTable<'t>;
/// A value, and where it stands.
pub(super) type Value<'t> = Spanned<DeValue<'t>>;
/// Where something stands, in bytes.
pub(super) type Span = Range<usize>;

/// More simulated time than this nobody means.
pub(super) const MOST_DAYS: u64 = 7;

/// A name out of the text, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) span: Span,
}

/// Reads values, and keeps what is wrong with them: a text is read to its end, so that all of it is told at once.
#[derive(Debug)]
pub(super) struct Reader<'t> {
    text: &'t str,
    mistakes: Vec<Mistake>,
}

impl<'t> Reader<'t> {
    pub(super) const fn new(text: &'t str) -> Self {
        Self { text, mistakes: Vec::new() }
    }

    pub(super) fn wrong(&mut self, span: &Span, message: impl Into<String>) {
        self.mistakes.push(Mistake::at(self.text, span, message));
    }

    pub(super) const fn has_mistakes(&self) -> bool {
        !self.mistakes.is_empty()
    }

    /// What is wrong, in the order of the text.
    pub(super) fn mistakes(mut self) -> Vec<Mistake> {
        self.mistakes.sort_by_key(|mistake| (mistake.line, mistake.column));
        self.mistakes
    }

    /// Tells keys that a table hasn't.
    pub(super) fn unknown(&mut self, table: &Table<'_>, known: &[&str], whose: &str) {
        for key in table.keys().filter(|key| !known.contains(&key.get_ref().as_ref())) {
            let word = key.get_ref();
            self.wrong(&key.span(), format!("{whose} has no key `{word}`: {}", meant(word, known)));
        }
    }

    fn expected(&mut self, value: &Value<'_>, what: &str) {
        self.wrong(&value.span(), format!("this has to be {what}"));
    }

    pub(super) fn text(&mut self, value: &Value<'_>, what: &str) -> Option<Named> {
        match value.get_ref() {
            DeValue::String(text) if !text.trim().is_empty() => {
                Some(Named { name: text.to_string(), span: value.span() })
            }
            _ => {
                self.expected(value, what);
                None
            }
        }
    }

    /// One text or a list of them.
    pub(super) fn texts(&mut self, value: &Value<'_>, what: &str) -> Option<Vec<Named>> {
        match value.get_ref() {
            DeValue::Array(all) if !all.is_empty() => all.iter().map(|one| self.text(one, what)).collect(),
            _ => self.text(value, what).map(|one| vec![one]),
        }
    }

    /// `true`: what is left out isn't so.
    pub(super) fn yes(&mut self, value: &Value<'_>) -> bool {
        let yes = matches!(value.get_ref(), DeValue::Boolean(true));
        if !yes {
            self.expected(value, "`true`: leave it out where it isn't so");
        }
        yes
    }

    pub(super) fn number(&self, value: &Value<'_>) -> Option<f64> {
        match value.get_ref() {
            DeValue::Integer(number) => {
                i64::from_str_radix(number.as_str(), number.radix()).ok().map(|n| n as f64)
            }
            DeValue::Float(number) => number.as_str().parse().ok(),
            _ => None,
        }
    }

    /// How many machines or tasks a fault hits.
    pub(super) fn count(&mut self, value: &Value<'_>) -> Option<u32> {
        self.within(value, 1..=1_000)
    }

    /// A whole number of a range.
    pub(super) fn within(&mut self, value: &Value<'_>, range: RangeInclusive<u32>) -> Option<u32> {
        let count = match value.get_ref() {
            DeValue::Integer(number) => u32::from_str_radix(number.as_str(), number.radix()).ok(),
            _ => None,
        };
        let count = count.filter(|count| range.contains(count));
        if count.is_none() {
            self.expected(value, &format!("a whole number from {} to {}", range.start(), range.end()));
        }
        count
    }

    /// A length of time, as in `90s`, `10m`, `1h 30m`.
    pub(super) fn duration(&mut self, value: &Value<'_>) -> Option<Duration> {
        let read = match value.get_ref() {
            DeValue::String(text) => duration(text),
            _ => None,
        };
        if read.is_none() {
            self.expected(value, "a time from \"1s\" to \"168h\", as in \"90s\", \"10m\" or \"1h 30m\"");
        }
        read
    }

    /// A share, as in `1%`, from 0 to 1.
    pub(super) fn percent(&mut self, value: &Value<'_>) -> Option<f64> {
        let read = match value.get_ref() {
            DeValue::String(text) => text.trim().strip_suffix('%').and_then(|text| text.trim().parse().ok()),
            _ => None,
        };
        let read = read.filter(|percent: &f64| *percent > 0.0 && *percent <= 100.0);
        if read.is_none() {
            self.expected(value, "a percentage above 0 and up to 100, as in \"5%\"");
        }
        read.map(|percent| percent / 100.0)
    }
}

/// A length of time: numbers with their units, of which each is smaller than the one before.
pub(super) fn duration(text: &str) -> Option<Duration> {
    let mut rest = text.trim();
    let (mut seconds, mut last) = (0_u64, u64::MAX);
    while !rest.is_empty() {
        let digits = rest.find(|letter: char| !letter.is_ascii_digit())?;
        let (count, behind) = rest.split_at_checked(digits)?;
        let (unit, left) = behind.split_at_checked(1)?;
        let unit = match unit {
            "h" => 3_600,
            "m" => 60,
            "s" => 1,
            _ => return None,
        };
        let count: u64 = count.parse().ok()?;
        seconds = seconds.checked_add(count.checked_mul(unit)?)?;
        if unit >= last {
            return None;
        }
        (last, rest) = (unit, left.trim_start());
    }
    let fits = (1..=MOST_DAYS * 24 * 3_600).contains(&seconds);
    fits.then(|| Duration::from_secs(seconds))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_has_numbers_and_units() {
        for (text, seconds) in
            [("90s", 90), ("10m", 600), ("1h 30m", 5_400), ("1h30m5s", 5_405), ("168h", 604_800)]
        {
            assert_eq!(duration(text), Some(Duration::from_secs(seconds)), "{text}");
        }
        for wrong in
            ["", "0s", "10", "10 m", "5m 1h", "1m1m", "1d", "169h", "-5s", "99999999999999999999s", "1é", "m"]
        {
            assert_eq!(duration(wrong), None, "{wrong}");
        }
    }
}
