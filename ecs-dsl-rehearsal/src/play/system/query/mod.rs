//! The cluster query language: which machines an expression is true of.
//!
//! Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html>. Of two words without
//! parentheses `and` binds closer than `or`, and a pattern has to match the whole text: both are choices, as AWS says neither.

mod parse;

use std::str::FromStr;

use regex_lite::Regex;

use parse::Reader;

/// The longest expression
/// (<https://docs.aws.amazon.com/AmazonECS/latest/APIReference/API_PlacementConstraint.html>).
const LONGEST: usize = 2_000;

/// A machine as an expression sees it.
pub(in crate::play) trait Instance {
    /// An attribute's value, if the machine has it.
    fn attribute(&self, name: &str) -> Option<&str>;
    /// Whether a task on it is of a group that is asked for.
    fn hosts(&self, asked: &dyn Fn(&str) -> bool) -> bool;
    /// How many tasks run on it.
    fn running(&self) -> u32;
}

/// An expression.
#[derive(Clone, Debug)]
pub(in crate::play) struct Query {
    text: String,
    root: Node,
}

impl PartialEq for Query {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

#[derive(Clone, Debug)]
enum Node {
    Not(Box<Self>),
    All(Vec<Self>),
    Any(Vec<Self>),
    /// An attribute has one of the values, or, if that is asked for, a value that is none of them.
    Attribute(String, Is),
    /// A task of such a group is on the machine.
    Group(Values),
    Running(Compared, u32),
    Always(bool),
}

#[derive(Clone, Debug)]
enum Is {
    There,
    Of(Values),
    /// It is there, and its value is another one: of instances with the attribute `stack`, `attribute:stack != prod` are
    /// those whose value isn't `prod`.
    NotOf(Values),
}

#[derive(Clone, Debug)]
enum Values {
    Listed(Vec<String>),
    Like(Regex),
}

impl Values {
    fn hold(&self, text: &str) -> bool {
        match self {
            Self::Listed(values) => values.iter().any(|value| value == text),
            Self::Like(pattern) => pattern.is_match(text),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Compared {
    Equal,
    Unequal,
    Greater,
    GreaterEqual,
    Less,
    LessEqual,
}

impl Compared {
    const fn holds(self, one: u32, other: u32) -> bool {
        match self {
            Self::Equal => one == other,
            Self::Unequal => one != other,
            Self::Greater => one > other,
            Self::GreaterEqual => one >= other,
            Self::Less => one < other,
            Self::LessEqual => one <= other,
        }
    }
}

impl FromStr for Query {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let length = text.chars().count();
        if length > LONGEST {
            return Err(format!("an expression has at most {LONGEST} characters, and this one has {length}"));
        }
        let root = Reader::read(text)?;
        Ok(Self { text: text.to_owned(), root })
    }
}

impl Query {
    /// Whether it is true of a machine.
    pub(in crate::play) fn holds(&self, instance: &dyn Instance) -> bool {
        self.root.holds(instance)
    }

    /// Whether it asks for what comes and goes: tasks.
    pub(in crate::play) fn asks_for_tasks(&self) -> bool {
        self.root.asks_for_tasks()
    }

    /// The attributes that it asks for.
    pub(in crate::play) fn attributes(&self) -> Vec<&str> {
        let mut found = Vec::new();
        self.root.collect(&mut found);
        found
    }
}

impl Node {
    fn holds(&self, instance: &dyn Instance) -> bool {
        match self {
            Self::Not(node) => !node.holds(instance),
            Self::All(nodes) => nodes.iter().all(|node| node.holds(instance)),
            Self::Any(nodes) => nodes.iter().any(|node| node.holds(instance)),
            Self::Attribute(name, is) => instance.attribute(name).is_some_and(|value| match is {
                Is::There => true,
                Is::Of(values) => values.hold(value),
                Is::NotOf(values) => !values.hold(value),
            }),
            Self::Group(values) => instance.hosts(&|group| values.hold(group)),
            Self::Running(compared, number) => compared.holds(instance.running(), *number),
            Self::Always(is) => *is,
        }
    }

    fn asks_for_tasks(&self) -> bool {
        match self {
            Self::Not(node) => node.asks_for_tasks(),
            Self::All(nodes) | Self::Any(nodes) => nodes.iter().any(Self::asks_for_tasks),
            Self::Group(_) | Self::Running(..) => true,
            Self::Attribute(..) | Self::Always(_) => false,
        }
    }

    fn collect<'a>(&'a self, into: &mut Vec<&'a str>) {
        match self {
            Self::Not(node) => node.collect(into),
            Self::All(nodes) | Self::Any(nodes) => nodes.iter().for_each(|node| node.collect(into)),
            Self::Attribute(name, _) => into.push(name),
            Self::Group(_) | Self::Running(..) | Self::Always(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A machine of type t2.small in us-east-1a, with `stack` prod, one task of the service `Web` that runs.
    struct Machine;

    impl Instance for Machine {
        fn attribute(&self, name: &str) -> Option<&str> {
            let known = [
                ("ecs.instance-type", "t2.small"),
                ("ecs.availability-zone", "us-east-1a"),
                ("stack", "prod"),
            ];
            known.iter().find(|(known, _)| *known == name).map(|(_, value)| *value)
        }

        fn hosts(&self, asked: &dyn Fn(&str) -> bool) -> bool {
            asked("service:Web")
        }

        fn running(&self) -> u32 {
            1
        }
    }

    fn holds(text: &str) -> bool {
        text.parse::<Query>().unwrap().holds(&Machine)
    }

    /// Fact (placement): An expression compares an attribute of a machine, the groups of its tasks or how many run on it:
    /// by `==`, `in`, `=~` and `exists`, by their opposites, and by size.
    /// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/cluster-query-language.html>
    #[test]
    fn the_guide_s_own_expressions_are_read() {
        for right in [
            "attribute:ecs.instance-type == t2.small",
            "attribute:ecs.availability-zone in [us-east-1a, us-east-1b]",
            "attribute:ecs.instance-type =~ t2.* and attribute:ecs.availability-zone != us-east-1d",
            "task:group == service:Web",
            "not(task:group == database)",
            "runningTasksCount == 1",
            "attribute:stack exists",
            "attribute:ecs.outpost-arn not_exists && runningTasksCount <= 1",
            "agentConnected == true",
            "attribute:stack==prod||attribute:stack==test",
            "attribute:ecs.instance-type equals 't2.small'",
            "attribute:ecs.instance-type !in [t3.small] and !(attribute:stack matches te.*)",
            "(runningTasksCount > 1 or runningTasksCount less_than 2) and runningTasksCount != 0",
            "task:group =~ service:W.*",
            "task:group in [database, service:Web.Name]",
            "attribute:ecs.availability-zone =~ us-east-1[ab]",
            "attribute:ecs.instance-type =~ \"(t2|t3)\\..*\"",
        ] {
            assert!(holds(right), "{right}");
            assert!(!holds(&format!("not ({right})")), "{right}");
        }
    }

    /// Fact (placement): A machine without an attribute isn't one whose attribute has another value.
    /// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-placement-constraints.html>
    #[test]
    fn another_value_is_a_value() {
        assert!(holds("attribute:stack != test") && holds("attribute:stack not_in [test]"));
        for without in ["attribute:team != web", "attribute:team !in [web]", "attribute:team !~ w.*"] {
            assert!(!holds(without), "{without}");
        }
        assert!(holds("not(attribute:team == web)") && holds("attribute:team !exists"));
    }

    /// Fact (placement): `and` binds closer than `or`, and a pattern has to match the whole value.
    /// Source: choice: AWS says neither
    #[test]
    fn and_binds_closer_and_patterns_match_whole_values() {
        assert!(holds("attribute:stack == prod or attribute:stack == test and runningTasksCount == 7"));
        assert!(!holds("(attribute:stack == prod or attribute:stack == test) and runningTasksCount == 7"));
        assert!(!holds("attribute:ecs.instance-type =~ t2"));
    }

    #[test]
    fn what_is_no_expression_is_told_why() {
        let deep = format!("{}attribute:a exists", "!".repeat(60));
        let long = format!("attribute:a == {}", "b".repeat(2_000));
        for (wrong, told) in [
            ("", "an expression begins with what it asks for, as `attribute:ecs.instance-type`"),
            (
                "stack == prod",
                "`stack` is nothing that an expression may ask for: write `attribute:stack` for an attribute",
            ),
            ("attribute:stack", "behind `attribute:stack` comes an operator, as `==`, `in` or `exists`"),
            (
                "attribute:stack is prod",
                "behind `attribute:stack` comes an operator, as `==`, `in` or `exists`",
            ),
            ("attribute:stack ==", "there is nothing to compare with"),
            ("attribute:stack == 'prod", "a ' isn't closed"),
            ("attribute:stack in prod", "a list is written `[a, b]`"),
            ("attribute:stack in [prod", "a list ends with `]`"),
            ("attribute:stack > prod", "which of two values of `attribute:stack` is the greater isn't known"),
            ("(attribute:stack exists", "a parenthesis isn't closed"),
            (
                "attribute:stack exists prod",
                "`attribute:stack exists prod` is no expression: `prod` is left over",
            ),
            (
                "runningTasksCount in [1]",
                "`runningTasksCount` is compared with `==`, `!=`, `>`, `>=`, `<` or `<=`",
            ),
            ("runningTasksCount < few", "`few` is no number of tasks"),
            ("agentConnected exists", "`agentConnected` is compared with `==`, `!=`, `in` or `=~`"),
            (
                "agentVersion < 1.14.5",
                "`agentVersion` isn't known of a machine that isn't there yet, and isn't played",
            ),
            (
                "task:group != database",
                "of `task:group` it is asked with `==`, `in` or `=~`; that no task of it is there is written \
                 `not(task:group == ..)`",
            ),
            (&deep, "parentheses stand more than 50 deep in each other"),
            (&long, "an expression has at most 2000 characters, and this one has 2015"),
        ] {
            assert_eq!(wrong.parse::<Query>().map(|_| ()), Err(told.to_owned()), "{wrong}");
        }
        let pattern = "attribute:stack =~ p[".parse::<Query>().unwrap_err();
        assert!(pattern.starts_with("the pattern `p[` isn't played: "), "{pattern}");
    }
}
