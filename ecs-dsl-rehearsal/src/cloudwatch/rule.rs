//! The rules of composite alarms: `ALARM(a) AND NOT OK("b")`.
//!
//! Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_PutCompositeAlarm.html>.

use std::collections::BTreeSet;

use thiserror::Error;

use super::judgement::State;

/// The most characters of a rule, alarms that it names, and elements: states, constants and pairs of parentheses.
const LONGEST: usize = 10_240;
const MOST_ALARMS: usize = 100;
const MOST_ELEMENTS: usize = 500;

/// How deep parentheses may lie in each other: less than what fills a stack (a choice).
const DEEPEST: usize = 100;

/// What is wrong with a rule, and at which column; the first is 1.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("column {column}: {reason}")]
pub struct RuleError {
    /// Where.
    pub column: usize,
    /// What.
    pub reason: String,
}

/// A rule that can be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AlarmRule(Part);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Constant(bool),
    /// Whether the alarm of this name or ARN is in the state.
    Is(State, String),
    Not(Box<Part>),
    All(Vec<Part>),
    Any(Vec<Part>),
}

impl AlarmRule {
    /// Reads a rule.
    ///
    /// # Errors
    ///
    /// If it can't be read, or has more than 10,240 characters, 100 alarms or 500 elements.
    pub fn parse(text: &str) -> Result<Self, RuleError> {
        let error = |reason: String| RuleError { column: 1, reason };
        if text.chars().count() > LONGEST {
            return Err(error(format!("a rule has at most {LONGEST} characters")));
        }
        let mut parser = Parser { text, rest: text, elements: 0, depth: 0 };
        let part = parser.any()?;
        parser.skip();
        if !parser.rest.is_empty() {
            return Err(parser.error("AND, OR or the end is missing"));
        }
        if parser.elements > MOST_ELEMENTS {
            return Err(error(format!(
                "a rule has at most {MOST_ELEMENTS} elements, not {}",
                parser.elements
            )));
        }
        let rule = Self(part);
        let alarms = rule.alarms().len();
        if alarms > MOST_ALARMS {
            return Err(error(format!("a rule names at most {MOST_ALARMS} alarms, not {alarms}")));
        }
        Ok(rule)
    }

    /// The names and ARNs that it mentions.
    #[must_use]
    pub fn alarms(&self) -> BTreeSet<&str> {
        let mut found = BTreeSet::new();
        self.0.alarms(&mut found);
        found
    }

    /// Whether it holds, given the state of each alarm that it mentions.
    pub fn holds(&self, state: impl Fn(&str) -> State) -> bool {
        self.0.holds(&state)
    }
}

impl Part {
    fn alarms<'a>(&'a self, found: &mut BTreeSet<&'a str>) {
        match self {
            Self::Constant(_) => {}
            Self::Is(_, name) => {
                found.insert(name);
            }
            Self::Not(part) => part.alarms(found),
            Self::All(parts) | Self::Any(parts) => parts.iter().for_each(|part| part.alarms(found)),
        }
    }

    fn holds(&self, state: &dyn Fn(&str) -> State) -> bool {
        match self {
            Self::Constant(truth) => *truth,
            Self::Is(wanted, name) => state(name) == *wanted,
            Self::Not(part) => !part.holds(state),
            Self::All(parts) => parts.iter().all(|part| part.holds(state)),
            Self::Any(parts) => parts.iter().any(|part| part.holds(state)),
        }
    }
}

struct Parser<'a> {
    text: &'a str,
    rest: &'a str,
    elements: usize,
    depth: usize,
}

impl<'a> Parser<'a> {
    fn skip(&mut self) {
        self.rest = self.rest.trim_start();
    }

    fn error(&self, reason: impl Into<String>) -> RuleError {
        let column = self.text.chars().count() - self.rest.chars().count() + 1;
        RuleError { column, reason: reason.into() }
    }

    fn take(&mut self, sign: char) -> bool {
        self.skip();
        let after = self.rest.strip_prefix(sign);
        self.rest = after.unwrap_or(self.rest);
        after.is_some()
    }

    /// The word that comes next, in whatever case.
    fn word(&self) -> (String, &'a str) {
        let rest = self.rest.trim_start();
        let end = rest.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        (word.to_ascii_uppercase(), after)
    }

    fn take_word(&mut self, wanted: &str) -> bool {
        let (word, after) = self.word();
        let found = word == wanted;
        if found {
            self.rest = after;
        }
        found
    }

    fn any(&mut self) -> Result<Part, RuleError> {
        let first = self.all()?;
        let mut parts = vec![first];
        while self.take_word("OR") {
            parts.push(self.all()?);
        }
        Ok(one_or(parts, Part::Any))
    }

    fn all(&mut self) -> Result<Part, RuleError> {
        let first = self.not()?;
        let mut parts = vec![first];
        while self.take_word("AND") {
            parts.push(self.not()?);
        }
        Ok(one_or(parts, Part::All))
    }

    fn not(&mut self) -> Result<Part, RuleError> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(self.error(format!("more than {DEEPEST} parts lie in each other")));
        }
        let part = if self.take_word("NOT") { Part::Not(Box::new(self.not()?)) } else { self.primary()? };
        self.depth -= 1;
        Ok(part)
    }

    fn primary(&mut self) -> Result<Part, RuleError> {
        self.elements += 1;
        if self.take('(') {
            let inner = self.any()?;
            return if self.take(')') { Ok(inner) } else { Err(self.error("`)` is missing")) };
        }
        let (word, after) = self.word();
        let state = match word.as_str() {
            "TRUE" | "FALSE" => {
                self.rest = after;
                return Ok(Part::Constant(word == "TRUE"));
            }
            "ALARM" => State::Alarm,
            "OK" => State::Ok,
            "INSUFFICIENT_DATA" => State::InsufficientData,
            "AT_LEAST" => return Err(self.error("AT_LEAST isn't simulated")),
            "" => return Err(self.error("a state of an alarm, TRUE or FALSE is missing")),
            _ => return Err(self.error(format!("`{word}` is neither a state, TRUE nor FALSE"))),
        };
        self.rest = after;
        if !self.take('(') {
            return Err(self.error(format!("the alarm of {word}(..) is missing")));
        }
        Ok(Part::Is(state, self.name()?))
    }

    /// `"name")` or `name)`.
    fn name(&mut self) -> Result<String, RuleError> {
        self.skip();
        let quoted = self.rest.strip_prefix('"').map(|rest| rest.split_once('"'));
        let found = match quoted {
            Some(None) => return Err(self.error("a quote isn't closed")),
            Some(Some((name, after))) => Some((name, after.trim_start().strip_prefix(')'))),
            None => self.rest.split_once(')').map(|(name, after)| (name.trim(), Some(after))),
        };
        match found {
            Some((name, Some(after))) if !name.is_empty() => {
                self.rest = after;
                Ok(name.to_owned())
            }
            Some((_, Some(_))) => Err(self.error("the name of the alarm is missing")),
            _ => Err(self.error("`)` is missing")),
        }
    }
}

fn one_or(mut parts: Vec<Part>, many: impl Fn(Vec<Part>) -> Part) -> Part {
    match parts.pop() {
        Some(only) if parts.is_empty() => only,
        last => {
            parts.extend(last);
            many(parts)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Alarms named `a..` are in ALARM, `o..` in OK, all others lack data.
    fn holds(rule: &str) -> bool {
        AlarmRule::parse(rule).unwrap().holds(|name| match name.chars().next() {
            Some('a') => State::Alarm,
            Some('o') => State::Ok,
            _ => State::InsufficientData,
        })
    }

    fn error(rule: &str) -> String {
        AlarmRule::parse(rule).unwrap_err().to_string()
    }

    #[test]
    fn states_are_asked_by_name_or_arn() {
        assert!(
            holds("ALARM(a)") && holds("ALARM( \"a b\" )") && holds("OK(o)") && holds("INSUFFICIENT_DATA(x)")
        );
        assert!(!holds("ALARM(o)") && !holds("OK(a)") && !holds("INSUFFICIENT_DATA(a)"));
        let rule =
            AlarmRule::parse("ALARM(arn:aws:cloudwatch:us-east-1:1:alarm:a) OR OK(\"b (1)\")").unwrap();
        assert_eq!(rule.alarms(), BTreeSet::from(["arn:aws:cloudwatch:us-east-1:1:alarm:a", "b (1)"]));
    }

    #[test]
    fn not_binds_closer_than_and_and_and_closer_than_or() {
        assert!(holds("TRUE OR FALSE AND FALSE"));
        assert!(!holds("(TRUE OR FALSE) AND FALSE"));
        assert!(holds("NOT FALSE AND TRUE"));
        assert!(!holds("NOT (FALSE OR TRUE)"));
        assert!(holds("NOT NOT ALARM(a)\nAND (ALARM(x) OR\tOK(o))"));
    }

    #[test]
    fn what_can_not_be_read_is_refused_with_its_column() {
        for (rule, expected) in [
            ("", "column 1: a state of an alarm, TRUE or FALSE is missing"),
            ("ALARM(a) AND", "column 13: a state of an alarm, TRUE or FALSE is missing"),
            ("ALARM(a) ALARM(b)", "column 10: AND, OR or the end is missing"),
            ("ALARMS(a)", "column 1: `ALARMS` is neither a state, TRUE nor FALSE"),
            ("ALARM a", "column 7: the alarm of ALARM(..) is missing"),
            ("ALARM()", "column 7: the name of the alarm is missing"),
            ("ALARM(\"a)", "column 7: a quote isn't closed"),
            ("(ALARM(a)", "column 10: `)` is missing"),
        ] {
            assert_eq!(error(rule), expected, "{rule}");
        }
        assert!(error(&"(".repeat(5000)).ends_with("more than 100 parts lie in each other"));
        assert!(
            error(&format!("TRUE{}", " AND TRUE".repeat(500))).ends_with("at most 500 elements, not 501")
        );
        let many: Vec<_> = (0..101).map(|number| format!("OK(a{number})")).collect();
        assert!(error(&many.join(" OR ")).ends_with("at most 100 alarms, not 101"));
    }
}
