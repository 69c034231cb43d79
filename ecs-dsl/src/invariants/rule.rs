//! What a rule is, and what is said when it doesn't hold. Each rule is one item; macro, `try_new`, graph check,
//! `explain` and the book read that item.

use std::fmt;

use super::graph::Subject;
use super::text::Text;
use crate::template::Location;

pub use super::text::Arg;

/// Who finds out, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// `cargo check`: literals that must agree.
    Check,
    /// `cargo check`: a relation between parts of the program.
    Type,
    /// The program itself, before it writes anything: only the whole stack shows it.
    Synth,
    /// The same, and it may be allowed at one place, with a reason: AWS takes it, and most who write it didn't mean it.
    Advice,
    /// The deployment, before it changes anything: only the account knows it.
    Preflight,
}

impl Level {
    /// The word for machines.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Check => "check",
            Self::Type => "type",
            Self::Synth => "synth",
            Self::Advice => "advice",
            Self::Preflight => "preflight",
        }
    }

    /// Who finds out, in words.
    #[must_use]
    pub const fn tells(self) -> &'static str {
        match self {
            Self::Check => "`cargo check`: numbers that must agree",
            Self::Type => "`cargo check`: how two parts fit together",
            Self::Synth => "the program, before it writes anything",
            Self::Advice => {
                "the program, before it writes anything; with a reason it may be allowed at one place"
            }
            Self::Preflight => "the deployment, before it changes anything",
        }
    }
}

/// A rule's judgement of a finished template, whoever made it. It costs at most time in proportion to the template.
pub type Check = fn(&Subject<'_>) -> Vec<Violation>;

/// One rule of production on Amazon ECS, or of the organisation that uses it.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    /// The rule's name for ever, as in `ecs0101`.
    pub id: &'static str,
    /// The rule in one sentence.
    pub title: &'static str,
    /// Who finds out.
    pub level: Level,
    /// What is wrong, with `{0}` or `{Name}` where the user's own numbers go.
    pub message: &'static str,
    /// What AWS or production does otherwise.
    pub why: &'static str,
    /// What to write, with the placeholders of the message.
    pub help: &'static str,
    /// Where it is written.
    pub source: &'static str,
    /// How a finished template is judged by it. A rule of the compiler has one too, for what no macro and no builder
    /// made; there is none where a template doesn't show it.
    pub check: Option<Check>,
}

/// A rule that may be allowed at one place, with a reason: [`Stack::allow`](crate::app::Stack::allow). A rule that is law
/// is none of these, so allowing it doesn't compile.
#[derive(Clone, Copy, Debug)]
pub struct Advice(Rule);

impl Advice {
    /// The rule, as advice.
    #[must_use]
    pub const fn new(mut rule: Rule) -> Self {
        rule.level = Level::Advice;
        Self(rule)
    }

    /// The rule itself.
    #[must_use]
    pub const fn rule(&self) -> &Rule {
        &self.0
    }
}

/// Rules are equal when their ids are.
impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Rule {}

impl fmt::Display for Rule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.id, self.title)
    }
}

/// The most arguments that a message has.
const ARGS: usize = 6;

/// A rule that doesn't hold, as a `const fn` finds it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Broken<'a> {
    rule: &'static Rule,
    message: &'static str,
    why: &'static str,
    help: &'static str,
    args: [Arg<'a>; ARGS],
}

impl<'a> Broken<'a> {
    /// With two arguments.
    pub(crate) const fn new(rule: &'static Rule, first: Arg<'a>, second: Arg<'a>) -> Self {
        let none = Arg::Text("");
        let Rule { message, why, help, .. } = *rule;
        Self { rule, message, why, help, args: [first, second, none, none, none, none] }
    }

    /// The third and fourth argument.
    pub(crate) const fn and(mut self, third: Arg<'a>, fourth: Arg<'a>) -> Self {
        let [a, b, _, _, e, f] = self.args;
        self.args = [a, b, third, fourth, e, f];
        self
    }

    /// In other words than the rule's usual ones, for a case that the usual words don't fit.
    pub(crate) const fn in_words(mut self, message: &'static str, help: &'static str) -> Self {
        self.message = message;
        self.help = help;
        self
    }

    /// With another reason than the rule's usual one.
    pub(crate) const fn because(mut self, why: &'static str) -> Self {
        self.why = why;
        self
    }

    /// All that a compiler's error says.
    const fn text(&self) -> Text {
        Text::new()
            .words(self.rule.id)
            .words(": ")
            .template(self.message, self.message, &self.args)
            .words("\nwhy: ")
            .words(self.why)
            .words("\nwrite: ")
            .template(self.help, self.message, &self.args)
    }

    /// Stops the compiler at the caller.
    #[track_caller]
    #[expect(clippy::panic, reason = "evaluated by the compiler, where a panic is the error message")]
    pub(crate) const fn stop(&self) -> ! {
        panic!("{}", self.text().as_str())
    }
}

/// Stops the compiler at the caller when a rule doesn't hold.
#[track_caller]
pub(crate) const fn enforce(broken: Option<Broken<'_>>) {
    if let Some(broken) = broken {
        broken.stop()
    }
}

/// `Err` when a rule doesn't hold.
pub(crate) fn judge(broken: Option<Broken<'_>>) -> Result<(), Violation> {
    broken.map_or(Ok(()), |broken| Err(Violation::from(broken)))
}

/// A rule that a program breaks, with the program's own numbers and places.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violation {
    rule: &'static Rule,
    message: String,
    why: &'static str,
    help: String,
    places: Vec<(String, Location)>,
}

impl Violation {
    /// The same in other words, for a case that the rule's usual ones don't fit.
    #[must_use]
    pub fn saying(mut self, message: impl Into<String>) -> Self {
        self.message = message.into();
        self
    }

    /// The same with other advice, for a case that the rule's usual one doesn't fit.
    #[must_use]
    pub fn helping(mut self, help: impl Into<String>) -> Self {
        self.help = help.into();
        self
    }

    /// The same for another reason, for a case that the rule's usual one doesn't fit.
    #[must_use]
    pub const fn because(mut self, why: &'static str) -> Self {
        self.why = why;
        self
    }

    /// The rule's words with these arguments in the places of its placeholders.
    #[must_use]
    pub fn new(rule: &'static Rule, args: &[Arg<'_>]) -> Self {
        Self {
            rule,
            message: Text::new().template(rule.message, rule.message, args).as_str().to_owned(),
            why: rule.why,
            help: Text::new().template(rule.help, rule.message, args).as_str().to_owned(),
            places: Vec::new(),
        }
    }

    /// Adds a line of the user's program, with a word for what stands there ("this service").
    #[must_use]
    pub fn at(mut self, what: impl Into<String>, location: Location) -> Self {
        self.places.push((what.into(), location));
        self
    }

    /// Whether both are of one rule and one place.
    pub(crate) fn says_the_same(&self, other: &Self) -> bool {
        let stands_here =
            |(_, place): &(String, Location)| other.places.iter().any(|(_, there)| place == there);
        self.rule == other.rule && self.places.iter().any(stands_here)
    }

    /// The rule.
    #[must_use]
    pub const fn rule(&self) -> &'static Rule {
        self.rule
    }

    /// What is wrong, with the user's numbers.
    #[must_use]
    pub fn message(&self) -> &str {
        &self.message
    }

    /// What AWS or production does otherwise.
    #[must_use]
    pub const fn why(&self) -> &'static str {
        self.why
    }

    /// What to write instead.
    #[must_use]
    pub fn help(&self) -> &str {
        &self.help
    }

    /// The lines of the user's program that made the parts, each with a word for what stands there.
    #[must_use]
    pub fn places(&self) -> &[(String, Location)] {
        &self.places
    }
}

impl From<Broken<'_>> for Violation {
    fn from(broken: Broken<'_>) -> Self {
        let Broken { rule, message, why, help, args } = broken;
        Self {
            rule,
            message: Text::new().template(message, message, &args).as_str().to_owned(),
            why,
            help: Text::new().template(help, message, &args).as_str().to_owned(),
            places: Vec::new(),
        }
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = if self.rule.level == Level::Advice { "advice" } else { "error" };
        write!(f, "{word}[{}]: {}", self.rule.id, self.message)?;
        for (what, place) in &self.places {
            write!(f, "\n  --> {place} ({what})")?;
        }
        write!(f, "\n   = why: {}\n   = help: {}", self.why, self.help)
    }
}

impl std::error::Error for Violation {}

/// Every rule that a program breaks: at least one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Violations(Vec<Violation>);

impl Violations {
    /// These violations, in this order.
    #[must_use]
    pub const fn new(all: Vec<Violation>) -> Self {
        Self(all)
    }

    /// Each of them.
    pub fn iter(&self) -> std::slice::Iter<'_, Violation> {
        self.0.iter()
    }

    /// How many there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'a> IntoIterator for &'a Violations {
    type Item = &'a Violation;
    type IntoIter = std::slice::Iter<'a, Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl IntoIterator for Violations {
    type Item = Violation;
    type IntoIter = std::vec::IntoIter<Violation>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl From<Violation> for Violations {
    fn from(violation: Violation) -> Self {
        Self(vec![violation])
    }
}

impl fmt::Display for Violations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (place, violation) in self.0.iter().enumerate() {
            if place > 0 {
                f.write_str("\n\n")?;
            }
            fmt::Display::fmt(violation, f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Violations {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invariants::rolling::ECS0102;
    use crate::invariants::{Rolling, draining};

    #[test]
    fn the_compiler_and_the_program_say_the_same() {
        let broken = crate::invariants::rolling::max(100, 50).unwrap();
        let compiler = broken.text();
        let program = Rolling::try_new(100, 50).unwrap_err();
        assert!(compiler.as_str().contains(program.message()));
        assert!(compiler.as_str().contains(program.help()));
        assert!(compiler.as_str().contains(ECS0102.why));
        assert!(compiler.as_str().starts_with("ecs0102: "));
    }

    #[test]
    fn a_violation_with_its_places() {
        let place = Location::caller();
        let shown = draining::judge_spot(300, 30).unwrap_err().at("this service", place).to_string();
        let lines: Vec<&str> = shown.lines().collect();
        assert_eq!(
            lines[0],
            "error[ecs0212]: a drain of `300 s` and a stop time-out of `30 s` don't fit in a Spot instance's 120 s"
        );
        assert_eq!(lines[1], format!("  --> {place} (this service)"));
        assert!(lines[2].starts_with("   = why: ") && lines[3].starts_with("   = help: "));
    }
}
