//! Cron expressions: AWS's six fields with `?`, `L`, `W` and `#`, and the five of Unix.
//!
//! Sources: <https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cron-expressions.html>,
//! <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-scheduled-scaling.html>.

use std::collections::BTreeSet;

use crate::clock::civil;

const MINUTES: u64 = 24 * 60;

/// How many days are looked through: a fifth Monday of February comes every 28 years, and 40 after a century.
const DAYS: u64 = 41 * 366;

const MONTHS: [&str; 12] =
    ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];
const WEEK: [&str; 7] = ["SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"];

/// When something comes again and again, in UTC.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::play) struct Cron {
    minutes: BTreeSet<u64>,
    hours: BTreeSet<u64>,
    months: BTreeSet<u64>,
    years: BTreeSet<u64>,
    /// Days of the month, and of the week; without any, all.
    of_month: Vec<Day>,
    of_week: Vec<Day>,
}

/// Some days.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Day {
    OfMonth(BTreeSet<u64>),
    Last,
    LastWeekday,
    /// The weekday of the month that is closest to a day.
    Weekday(u64),
    /// Of the week, from 1 for Sunday.
    OfWeek(BTreeSet<u64>),
    LastOfWeek(u64),
    /// The so manieth such day of the month.
    Nth(u64, u64),
}

/// The numbers of a field, and their names.
struct Field {
    name: &'static str,
    first: u64,
    last: u64,
    names: &'static [&'static str],
}

const MINUTE: Field = Field { name: "minutes", first: 0, last: 59, names: &[] };
const HOUR: Field = Field { name: "hours", first: 0, last: 23, names: &[] };
const OF_MONTH: Field = Field { name: "days of the month", first: 1, last: 31, names: &[] };
const MONTH: Field = Field { name: "months", first: 1, last: 12, names: &MONTHS };
const OF_WEEK: Field = Field { name: "days of the week", first: 1, last: 7, names: &WEEK };
/// Unix counts from Sunday, which is 0 and 7.
const OF_UNIX_WEEK: Field = Field { name: "days of the week", first: 0, last: 7, names: &WEEK };
const YEAR: Field = Field { name: "years", first: 1970, last: 2199, names: &[] };

impl Cron {
    /// `0 7 ? * MON-FRI *`.
    pub(super) fn aws(text: &str) -> Result<Self, String> {
        let fields: Vec<&str> = text.split_whitespace().collect();
        let [minutes, hours, of_month, months, of_week, years] = fields.as_slice() else {
            return Err(format!("`{text}` has {} fields and not six", fields.len()));
        };
        if (*of_month == "?") == (*of_week == "?") {
            return Err(format!(
                "`{text}` has to have a `?` for one of the days, of the month or of the week"
            ));
        }
        Ok(Self {
            minutes: MINUTE.read(minutes)?,
            hours: HOUR.read(hours)?,
            months: MONTH.read(months)?,
            years: YEAR.read(years)?,
            of_month: days(of_month, day_of_month)?,
            of_week: days(of_week, day_of_week)?,
        })
    }

    /// `0 7 * * 1-5`.
    pub(super) fn unix(text: &str) -> Result<Self, String> {
        let fields: Vec<&str> = text.split_whitespace().collect();
        let [minutes, hours, of_month, months, of_week] = fields.as_slice() else {
            return Err(format!("`{text}` has {} fields and not five", fields.len()));
        };
        let week = |text: &str| {
            let days = OF_UNIX_WEEK.read(text)?;
            Ok(Day::OfWeek(days.into_iter().map(|day| day % 7 + 1).collect()))
        };
        Ok(Self {
            minutes: MINUTE.read(minutes)?,
            hours: HOUR.read(hours)?,
            months: MONTH.read(months)?,
            years: YEAR.read("*")?,
            of_month: days(of_month, |text| Ok(Day::OfMonth(OF_MONTH.read(text)?)))?,
            of_week: days(of_week, week)?,
        })
    }

    /// The first minute after one, in minutes since 1970; none if there is none for a long time.
    pub(super) fn next(&self, after: u64) -> Option<u64> {
        let from = after + 1;
        let today = from / MINUTES;
        let days = (today..today + DAYS).filter(|day| self.has_day(*day));
        let mut minutes = days.flat_map(|day| {
            let hours = self.hours.iter().map(move |hour| day * MINUTES + hour * 60);
            hours.flat_map(|hour| self.minutes.iter().map(move |minute| hour + minute))
        });
        minutes.find(|minute| *minute >= from)
    }

    /// Whether it comes on a day since 1970. With days of the month and of the week, which Unix alone has, either will do.
    fn has_day(&self, day: u64) -> bool {
        let (year, month, _) = civil(day);
        let any = |days: &[Day]| days.iter().any(|one| one.is(day));
        self.years.contains(&year)
            && self.months.contains(&month)
            && ((self.of_month.is_empty() && self.of_week.is_empty())
                || any(&self.of_month)
                || any(&self.of_week))
    }
}

impl Day {
    fn is(&self, day: u64) -> bool {
        let (_, month, of_month) = civil(day);
        let last = (of_month..=31).rev().find(|later| civil(day + later - of_month).1 == month);
        let last = last.unwrap_or(of_month);
        match self {
            Self::OfMonth(days) => days.contains(&of_month),
            Self::OfWeek(days) => days.contains(&of_week(day)),
            Self::Last => of_month == last,
            Self::LastWeekday => of_month == weekday(day, last, last),
            Self::Weekday(wanted) => *wanted <= last && of_month == weekday(day, *wanted, last),
            Self::LastOfWeek(wanted) => of_week(day) == *wanted && of_month + 7 > last,
            Self::Nth(wanted, nth) => of_week(day) == *wanted && of_month.div_ceil(7) == *nth,
        }
    }
}

/// The day of the week, from 1 for Sunday: 1970 began with a Thursday.
fn of_week(day: u64) -> u64 {
    (day + 4) % 7 + 1
}

/// The weekday of `day`'s month that is closest to one of its days, of which the month has so many.
fn weekday(day: u64, wanted: u64, last: u64) -> u64 {
    let (_, _, of_month) = civil(day);
    match of_week(day + wanted - of_month) {
        1 if wanted == last => wanted - 2,
        1 => wanted + 1,
        7 if wanted == 1 => 3,
        7 => wanted - 1,
        _ => wanted,
    }
}

/// A list of days; none for all.
fn days(text: &str, read: impl Fn(&str) -> Result<Day, String>) -> Result<Vec<Day>, String> {
    if text == "?" || text == "*" { Ok(Vec::new()) } else { text.split(',').map(read).collect() }
}

fn day_of_month(text: &str) -> Result<Day, String> {
    match (text, text.strip_suffix('W')) {
        ("L", _) => Ok(Day::Last),
        ("LW", _) => Ok(Day::LastWeekday),
        (_, Some(day)) => Ok(Day::Weekday(OF_MONTH.number(day)?)),
        _ => Ok(Day::OfMonth(OF_MONTH.read(text)?)),
    }
}

fn day_of_week(text: &str) -> Result<Day, String> {
    match (text.strip_suffix('L'), text.split_once('#')) {
        (Some(""), _) => Ok(Day::OfWeek(BTreeSet::from([7]))),
        (Some(day), _) => Ok(Day::LastOfWeek(OF_WEEK.number(day)?)),
        (_, Some((day, nth))) => {
            let nth = nth.parse().ok().filter(|nth| (1..=5).contains(nth));
            let nth = nth.ok_or_else(|| format!("`{text}` names no week of a month"))?;
            Ok(Day::Nth(OF_WEEK.number(day)?, nth))
        }
        _ => Ok(Day::OfWeek(OF_WEEK.read(text)?)),
    }
}

impl Field {
    /// `*`, `5`, `1-5`, `0/15`, `1-30/2`, and lists of them.
    fn read(&self, text: &str) -> Result<BTreeSet<u64>, String> {
        let mut all = BTreeSet::new();
        for part in text.split(',') {
            let (range, step) =
                part.split_once('/').map_or((part, None), |(range, step)| (range, Some(step)));
            let by = match step {
                Some(step) => step.parse::<usize>().ok().filter(|by| *by > 0),
                None => Some(1),
            };
            let by = by.ok_or_else(|| format!("`{part}` of the {} has no step", self.name))?;
            let (first, last) = match range.split_once('-') {
                _ if range == "*" => (self.first, self.last),
                Some((first, last)) => (self.number(first)?, self.number(last)?),
                None if step.is_some() => (self.number(range)?, self.last),
                None => (self.number(range)?, self.number(range)?),
            };
            // From Friday to Monday it goes on at the first.
            let around = if first <= last { 0 } else { self.last + 1 - self.first };
            let numbers = (first..=last + around).step_by(by);
            all.extend(numbers.map(|number| if number > self.last { number - around } else { number }));
        }
        Ok(all)
    }

    fn number(&self, text: &str) -> Result<u64, String> {
        let named = self.names.iter().zip(0..).find(|(name, _)| text.eq_ignore_ascii_case(name));
        // Of Unix's week Sunday is the 0th, of all else the first is the 1st.
        let number = named.map(|(_, at)| at + self.first).or_else(|| text.parse().ok());
        let number = number.filter(|number| (self.first..=self.last).contains(number));
        number.ok_or_else(|| {
            format!("`{text}` of the {} isn't between {} and {}", self.name, self.first, self.last)
        })
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::clock::{Moment, START_SECONDS};

    /// The next times after the start of 2026, which is a Thursday.
    fn times(cron: &Cron, count: usize) -> Vec<String> {
        let start = START_SECONDS as u64 / 60;
        let mut after = start - 1;
        let mut found = Vec::new();
        for _ in 0..count {
            after = cron.next(after).unwrap();
            found.push(Moment::at_second((after - start) * 60).to_string()[..16].to_owned());
        }
        found
    }

    fn aws(text: &str, count: usize) -> Vec<String> {
        times(&Cron::aws(text).unwrap(), count)
    }

    /// Fact (service scaling): A cron expression has six fields, in UTC; `L`, `W` and `#` are the last day, the closest weekday
    /// and the so manieth day of a month, and weeks begin with Sunday, which is 1.
    /// Source: <https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-cron-expressions.html>
    #[test]
    fn six_fields_say_when() {
        for (text, expected) in [
            ("0 7 ? * MON-FRI *", ["2026-01-01T07:00", "2026-01-02T07:00", "2026-01-05T07:00"]),
            ("0/20 23 * * ? *", ["2026-01-01T23:00", "2026-01-01T23:20", "2026-01-01T23:40"]),
            ("0 0 L * ? *", ["2026-01-31T00:00", "2026-02-28T00:00", "2026-03-31T00:00"]),
            ("0 0 LW * ? *", ["2026-01-30T00:00", "2026-02-27T00:00", "2026-03-31T00:00"]),
            ("0 0 1W * ? *", ["2026-01-01T00:00", "2026-02-02T00:00", "2026-03-02T00:00"]),
            ("0 0 1W AUG ? *", ["2026-08-03T00:00", "2027-08-02T00:00", "2028-08-01T00:00"]),
            ("0 0 31W * ? *", ["2026-01-30T00:00", "2026-03-31T00:00", "2026-05-29T00:00"]),
            ("0 0 ? * 6L *", ["2026-01-30T00:00", "2026-02-27T00:00", "2026-03-27T00:00"]),
            ("0 0 ? * 7L *", ["2026-01-31T00:00", "2026-02-28T00:00", "2026-03-28T00:00"]),
            ("58/1 23 * * ? *", ["2026-01-01T23:58", "2026-01-01T23:59", "2026-01-02T23:58"]),
            ("0 0 ? * 3#2 *", ["2026-01-13T00:00", "2026-02-10T00:00", "2026-03-10T00:00"]),
            ("0 0 ? * L *", ["2026-01-03T00:00", "2026-01-10T00:00", "2026-01-17T00:00"]),
            ("0 0 ? * FRI-SUN *", ["2026-01-02T00:00", "2026-01-03T00:00", "2026-01-04T00:00"]),
            ("0 0 29 FEB ? *", ["2028-02-29T00:00", "2032-02-29T00:00", "2036-02-29T00:00"]),
            ("30 6,18 1 JAN ? 2027-2030/3", ["2027-01-01T06:30", "2027-01-01T18:30", "2030-01-01T06:30"]),
        ] {
            assert_eq!(aws(text, 3), expected, "{text}");
        }
        assert_eq!(Cron::aws("0 0 1 1 ? 2025").unwrap().next(START_SECONDS as u64 / 60), None);
        assert_eq!(Cron::aws("0 0 30 2 ? *").unwrap().next(START_SECONDS as u64 / 60), None);
    }

    /// Fact (groups): The recurrence of a group's scheduled action has five fields, with Sunday as 0 and as 7; with days of
    /// the month and of the week, either will do.
    /// Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-scheduled-scaling.html>
    #[test]
    fn five_fields_say_when() {
        for (text, expected) in [
            ("0 7 * * 1-5", ["2026-01-01T07:00", "2026-01-02T07:00", "2026-01-05T07:00"]),
            ("0 0 * * 0", ["2026-01-04T00:00", "2026-01-11T00:00", "2026-01-18T00:00"]),
            ("0 0 * * 7", ["2026-01-04T00:00", "2026-01-11T00:00", "2026-01-18T00:00"]),
            ("0 0 * * SUN,tue", ["2026-01-04T00:00", "2026-01-06T00:00", "2026-01-11T00:00"]),
            ("0 0 3 * MON", ["2026-01-03T00:00", "2026-01-05T00:00", "2026-01-12T00:00"]),
        ] {
            assert_eq!(times(&Cron::unix(text).unwrap(), 3), expected, "{text}");
        }
    }

    #[test]
    fn what_says_nothing_is_refused() {
        for (text, expected) in [
            ("0 7 * * 1-5", "`0 7 * * 1-5` has 5 fields and not six"),
            (
                "0 7 * * * *",
                "`0 7 * * * *` has to have a `?` for one of the days, of the month or of the week",
            ),
            ("60 7 * * ? *", "`60` of the minutes isn't between 0 and 59"),
            ("0 7 ? * MOO *", "`MOO` of the days of the week isn't between 1 and 7"),
            ("0/0 7 * * ? *", "`0/0` of the minutes has no step"),
            ("0 7 ? * 2#6 *", "`2#6` names no week of a month"),
            ("0 7 ? * 2#0 *", "`2#0` names no week of a month"),
        ] {
            assert_eq!(Cron::aws(text).unwrap_err(), expected);
        }
        assert_eq!(Cron::unix("0 7 ? * MON *").unwrap_err(), "`0 7 ? * MON *` has 6 fields and not five");
    }

    fn some(range: std::ops::RangeInclusive<u64>) -> impl Strategy<Value = BTreeSet<u64>> {
        prop::collection::btree_set(range, 1..4)
    }

    fn list(numbers: &BTreeSet<u64>) -> String {
        numbers.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
    }

    proptest! {
        /// What is found holds, and nothing before it does.
        #[test]
        fn the_next_time_is_the_first(
            minutes in some(0..=59), hours in some(0..=23), week in some(1..=7), after in 0_u64..100_000_000,
        ) {
            let cron = Cron::aws(&format!("{} {} ? * {} *", list(&minutes), list(&hours), list(&week))).unwrap();
            let holds = |minute: u64| {
                minutes.contains(&(minute % 60))
                    && hours.contains(&(minute / 60 % 24))
                    && week.contains(&of_week(minute / MINUTES))
            };
            let next = (after + 1..).find(|minute| holds(*minute)).filter(|minute| civil(minute / MINUTES).0 < 2200);
            prop_assert_eq!(cron.next(after), next);
        }

        /// No text is too strange to be read or refused.
        #[test]
        fn any_text_is_read_or_refused(text in "[-0-9LW#?*/, A-Z]{0,24}", after in 0_u64..100_000_000) {
            for cron in [Cron::aws(&text), Cron::unix(&text)].into_iter().flatten() {
                cron.next(after);
            }
        }
    }
}
