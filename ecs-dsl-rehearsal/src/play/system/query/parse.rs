//! Reads an expression of the cluster query language.

use regex_lite::Regex;

use super::super::read::named;
use super::{Compared, Is, Node, Values};

/// How deep parentheses and negations may stand in each other: a choice.
const DEEPEST: usize = 50;

/// What the group of a service's tasks begins with.
const SERVICE: &str = "service:";

/// An operator, in either of its spellings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Operator {
    Number(Compared),
    Exists,
    NotExists,
    In,
    NotIn,
    Matches,
    NotMatches,
}

/// Each spelling; of two that begin alike, the longer one comes first.
const OPERATORS: [(&str, Operator); 22] = [
    ("not_equals", Operator::Number(Compared::Unequal)),
    ("not_exists", Operator::NotExists),
    ("not_in", Operator::NotIn),
    ("not_matches", Operator::NotMatches),
    ("greater_than_equal", Operator::Number(Compared::GreaterEqual)),
    ("greater_than", Operator::Number(Compared::Greater)),
    ("less_than_equal", Operator::Number(Compared::LessEqual)),
    ("less_than", Operator::Number(Compared::Less)),
    ("equals", Operator::Number(Compared::Equal)),
    ("exists", Operator::Exists),
    ("matches", Operator::Matches),
    ("in", Operator::In),
    ("!exists", Operator::NotExists),
    ("!in", Operator::NotIn),
    ("==", Operator::Number(Compared::Equal)),
    ("!=", Operator::Number(Compared::Unequal)),
    (">=", Operator::Number(Compared::GreaterEqual)),
    ("<=", Operator::Number(Compared::LessEqual)),
    ("=~", Operator::Matches),
    ("!~", Operator::NotMatches),
    (">", Operator::Number(Compared::Greater)),
    ("<", Operator::Number(Compared::Less)),
];

/// What of an expression is still to be read.
pub(super) struct Reader<'a> {
    rest: &'a str,
    depth: usize,
}

impl<'a> Reader<'a> {
    /// A whole expression.
    pub(super) fn read(text: &'a str) -> Result<Node, String> {
        let mut reader = Self { rest: text, depth: 0 };
        let root = reader.any()?;
        match reader.rest.trim_start() {
            "" => Ok(root),
            rest => Err(format!("`{text}` is no expression: `{rest}` is left over")),
        }
    }

    /// `a or b`.
    fn any(&mut self) -> Result<Node, String> {
        let mut nodes = vec![self.all()?];
        while self.take("||") || self.take_word("or") {
            nodes.push(self.all()?);
        }
        Ok(one_or(nodes, Node::Any))
    }

    /// `a and b`.
    fn all(&mut self) -> Result<Node, String> {
        let mut nodes = vec![self.single()?];
        while self.take("&&") || self.take_word("and") {
            nodes.push(self.single()?);
        }
        Ok(one_or(nodes, Node::All))
    }

    /// `not a`, `(a)`, or a subject with its operator.
    fn single(&mut self) -> Result<Node, String> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(format!("parentheses stand more than {DEEPEST} deep in each other"));
        }
        let node = if self.take("!") || self.take_word("not") {
            Node::Not(Box::new(self.single()?))
        } else if self.take("(") {
            let node = self.any()?;
            if !self.take(")") {
                return Err("a parenthesis isn't closed".to_owned());
            }
            node
        } else {
            self.comparison()?
        };
        self.depth -= 1;
        Ok(node)
    }

    fn comparison(&mut self) -> Result<Node, String> {
        let subject = self.subject();
        if subject.is_empty() {
            return Err(
                "an expression begins with what it asks for, as `attribute:ecs.instance-type`".to_owned()
            );
        }
        let operator = self.operator(subject)?;
        if let Some(name) = subject.strip_prefix("attribute:") {
            return if name.is_empty() {
                Err("behind `attribute:` comes the name of an attribute, without a blank".to_owned())
            } else {
                self.attribute(name, operator)
            };
        }
        match subject {
            "task:group" => self.group(operator),
            "runningTasksCount" => self.running(operator),
            "agentConnected" => self.connected(operator),
            "agentVersion" | "ec2InstanceId" | "registeredAt" => {
                Err(format!("`{subject}` isn't known of a machine that isn't there yet, and isn't played"))
            }
            _ => Err(format!(
                "`{subject}` is nothing that an expression may ask for: write `attribute:{subject}` for an attribute"
            )),
        }
    }

    fn attribute(&mut self, name: &str, operator: Operator) -> Result<Node, String> {
        let is = match operator {
            Operator::Exists => Is::There,
            Operator::NotExists => {
                return Ok(Node::Not(Box::new(Node::Attribute(name.to_owned(), Is::There))));
            }
            Operator::Number(Compared::Equal) | Operator::In | Operator::Matches => {
                Is::Of(self.values(operator)?)
            }
            Operator::Number(Compared::Unequal) | Operator::NotIn | Operator::NotMatches => {
                Is::NotOf(self.values(operator)?)
            }
            Operator::Number(_) => {
                return Err(format!("which of two values of `attribute:{name}` is the greater isn't known"));
            }
        };
        Ok(Node::Attribute(name.to_owned(), is))
    }

    /// A group of tasks. That none of it is on the machine is written `not(task:group == ..)`.
    fn group(&mut self, operator: Operator) -> Result<Node, String> {
        match operator {
            Operator::Number(Compared::Equal) | Operator::In | Operator::Matches => {
                Ok(Node::Group(match self.values(operator)? {
                    Values::Listed(values) => Values::Listed(values.iter().map(|value| group(value)).collect()),
                    like @ Values::Like(_) => like,
                }))
            }
            _ => Err("of `task:group` it is asked with `==`, `in` or `=~`; that no task of it is there is written \
                      `not(task:group == ..)`"
                .to_owned()),
        }
    }

    fn running(&mut self, operator: Operator) -> Result<Node, String> {
        let Operator::Number(compared) = operator else {
            return Err("`runningTasksCount` is compared with `==`, `!=`, `>`, `>=`, `<` or `<=`".to_owned());
        };
        let text = self.value(false)?;
        let number = text.parse().map_err(|_| format!("`{text}` is no number of tasks"))?;
        Ok(Node::Running(compared, number))
    }

    /// The agent of each machine on which tasks are placed is connected.
    fn connected(&mut self, operator: Operator) -> Result<Node, String> {
        let negated = match operator {
            Operator::Number(Compared::Equal) | Operator::In | Operator::Matches => false,
            Operator::Number(Compared::Unequal) | Operator::NotIn | Operator::NotMatches => true,
            _ => return Err("`agentConnected` is compared with `==`, `!=`, `in` or `=~`".to_owned()),
        };
        Ok(Node::Always(self.values(operator)?.hold("true") != negated))
    }

    /// What an operator compares with.
    fn values(&mut self, operator: Operator) -> Result<Values, String> {
        match operator {
            Operator::In | Operator::NotIn => self.list().map(Values::Listed),
            Operator::Matches | Operator::NotMatches => {
                let pattern = self.value(true)?;
                let whole = Regex::new(&format!("^(?:{pattern})$"));
                whole
                    .map(Values::Like)
                    .map_err(|error| format!("the pattern `{pattern}` isn't played: {error}"))
            }
            _ => Ok(Values::Listed(vec![self.value(false)?])),
        }
    }

    fn list(&mut self) -> Result<Vec<String>, String> {
        if !self.take("[") {
            return Err("a list is written `[a, b]`".to_owned());
        }
        let mut values = vec![self.value(false)?];
        while self.take(",") {
            values.push(self.value(false)?);
        }
        if self.take("]") { Ok(values) } else { Err("a list ends with `]`".to_owned()) }
    }

    /// A text in quotes, or one that ends at a blank, a parenthesis, `&&` or `||`; unless it is a pattern, at a bracket or a
    /// comma too.
    fn value(&mut self, pattern: bool) -> Result<String, String> {
        let rest = self.rest.trim_start();
        if let Some(quote) = rest.chars().next().filter(|first| matches!(first, '\'' | '"')) {
            let inner = rest.get(1..).unwrap_or_default();
            let (value, rest) = inner.split_once(quote).ok_or_else(|| format!("a {quote} isn't closed"))?;
            self.rest = rest;
            return Ok(value.to_owned());
        }
        let ends = |(at, one): &(usize, char)| {
            let behind = rest.get(*at..).unwrap_or_default();
            one.is_whitespace()
                || matches!(one, '(' | ')')
                || (!pattern && matches!(one, '[' | ']' | ','))
                || behind.starts_with("&&")
                || behind.starts_with("||")
        };
        let end = rest.char_indices().find(ends).map_or(rest.len(), |(at, _)| at);
        let (value, rest) = rest.split_at(end);
        if value.is_empty() {
            return Err("there is nothing to compare with".to_owned());
        }
        self.rest = rest;
        Ok(value.to_owned())
    }

    /// Letters, digits, and what a name of an attribute may have beside them.
    fn subject(&mut self) -> &'a str {
        let rest = self.rest.trim_start();
        let within =
            |one: char| one.is_ascii_alphanumeric() || matches!(one, ':' | '.' | '-' | '_' | '/' | '\\');
        let end = rest.find(|one| !within(one)).unwrap_or(rest.len());
        let (subject, rest) = rest.split_at(end);
        self.rest = rest;
        subject
    }

    fn operator(&mut self, subject: &str) -> Result<Operator, String> {
        for (text, operator) in OPERATORS {
            let word = text.ends_with(|last: char| last.is_ascii_alphabetic());
            if if word { self.take_word(text) } else { self.take(text) } {
                return Ok(operator);
            }
        }
        Err(format!("behind `{subject}` comes an operator, as `==`, `in` or `exists`"))
    }

    fn take(&mut self, text: &str) -> bool {
        let rest = self.rest.trim_start().strip_prefix(text);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    /// A word that no letter follows.
    fn take_word(&mut self, text: &str) -> bool {
        let rest = self.rest.trim_start().strip_prefix(text);
        let rest =
            rest.filter(|rest| !rest.starts_with(|next: char| next.is_ascii_alphanumeric() || next == '_'));
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }
}

/// One node, or all of them together.
fn one_or(mut nodes: Vec<Node>, together: fn(Vec<Node>) -> Node) -> Node {
    match (nodes.len(), nodes.pop()) {
        (1, Some(node)) => node,
        (_, last) => {
            nodes.extend(last);
            together(nodes)
        }
    }
}

/// The group of a service's tasks, `service:NAME`, if the name is a reference to its name.
fn group(text: &str) -> String {
    let service = text.strip_prefix(SERVICE).map(|name| format!("{SERVICE}{}", named(name)));
    service.unwrap_or_else(|| text.to_owned())
}
