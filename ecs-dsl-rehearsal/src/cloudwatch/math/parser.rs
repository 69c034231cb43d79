//! From an expression's words to its parts.

use super::functions::Function;
use super::lexer::{Token, Word};
use super::value::Operator;
use super::{Kind, MathError, Node};

/// How deep parts may lie in each other: more than anybody writes, less than what fills a stack (a choice).
const DEEPEST: usize = 64;

/// The operators, those that bind least first.
const LEVELS: [&[(&str, Operator)]; 5] = [
    &[("OR", Operator::Or), ("||", Operator::Or)],
    &[("AND", Operator::And), ("&&", Operator::And)],
    &[
        ("==", Operator::Equal),
        ("!=", Operator::Unequal),
        ("<=", Operator::AtMost),
        (">=", Operator::AtLeast),
        ("<", Operator::Below),
        (">", Operator::Above),
    ],
    &[("+", Operator::Add), ("-", Operator::Subtract)],
    &[("*", Operator::Multiply), ("/", Operator::Divide), ("%", Operator::Remainder)],
];

/// Reads all words as one part.
pub(super) fn parse(tokens: &[Token]) -> Result<Node, MathError> {
    let mut parser = Parser { tokens, at: 0, depth: 0 };
    let node = parser.level(0)?;
    match parser.peek() {
        Some(Token { word: Word::End, .. }) | None => Ok(node),
        Some(token) => Err(unexpected(token)),
    }
}

struct Parser<'a> {
    tokens: &'a [Token],
    at: usize,
    depth: usize,
}

impl<'a> Parser<'a> {
    fn peek(&self) -> Option<&'a Token> {
        self.tokens.get(self.at)
    }

    fn take(&mut self, sign: &str) -> bool {
        let found = self.peek().is_some_and(|token| matches!(token.word, Word::Sign(found) if found == sign));
        self.at += usize::from(found);
        found
    }

    fn expect(&mut self, sign: &str) -> Result<(), MathError> {
        if self.take(sign) {
            return Ok(());
        }
        match self.peek() {
            Some(Token { column, word: Word::End }) => {
                Err(MathError::new(*column, format!("`{sign}` is missing")))
            }
            Some(token) => Err(unexpected(token)),
            None => Err(MathError::new(1, "the expression is empty")),
        }
    }

    /// The operator of this level that comes next.
    fn operator(&mut self, level: &[(&str, Operator)]) -> Option<Operator> {
        let word = match &self.peek()?.word {
            Word::Sign(sign) => (*sign).to_owned(),
            Word::Name(name) => name.to_ascii_uppercase(),
            _ => return None,
        };
        let (_, operator) = level.iter().find(|(text, _)| *text == word)?;
        self.at += 1;
        Some(*operator)
    }

    fn level(&mut self, level: usize) -> Result<Node, MathError> {
        let Some(operators) = LEVELS.get(level) else { return self.unary() };
        let mut left = self.level(level + 1)?;
        while let Some(operator) = self.operator(operators) {
            let right = self.level(level + 1)?;
            let column = left.column;
            left = Node { column, kind: Kind::Binary(operator, Box::new(left), Box::new(right)) };
        }
        Ok(left)
    }

    fn unary(&mut self) -> Result<Node, MathError> {
        let column = self.peek().map_or(1, |token| token.column);
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(MathError::new(column, format!("more than {DEEPEST} parts lie in each other")));
        }
        let node = if self.take("-") {
            Node { column, kind: Kind::Negate(Box::new(self.unary()?)) }
        } else {
            let base = self.primary()?;
            if self.take("^") {
                // From the right: `2 ^ 3 ^ 2` is `2 ^ (3 ^ 2)`.
                let exponent = self.unary()?;
                Node { column, kind: Kind::Binary(Operator::Power, Box::new(base), Box::new(exponent)) }
            } else {
                base
            }
        };
        self.depth -= 1;
        Ok(node)
    }

    fn primary(&mut self) -> Result<Node, MathError> {
        let Some(token) = self.peek() else { return Err(MathError::new(1, "the expression is empty")) };
        let column = token.column;
        self.at += 1;
        let kind = match &token.word {
            Word::Number(number) => Kind::Number(*number),
            Word::Text(text) => Kind::Text(text.clone()),
            Word::Name(name) if self.take("(") => {
                let function = Function::find(name).map_err(|reason| MathError::new(column, reason))?;
                Kind::Call(function, self.items(")")?)
            }
            Word::Name(name) => Kind::Id(name.clone()),
            Word::Sign("(") => {
                let node = self.level(0)?;
                self.expect(")")?;
                return Ok(node);
            }
            Word::Sign("[") => Kind::List(self.items("]")?),
            Word::Sign(_) | Word::End => return Err(unexpected(token)),
        };
        Ok(Node { column, kind })
    }

    /// Parts with commas between them, up to `end`.
    fn items(&mut self, end: &str) -> Result<Vec<Node>, MathError> {
        let mut items = Vec::new();
        if self.take(end) {
            return Ok(items);
        }
        loop {
            items.push(self.level(0)?);
            if !self.take(",") {
                self.expect(end)?;
                return Ok(items);
            }
        }
    }
}

fn unexpected(token: &Token) -> MathError {
    let reason = match &token.word {
        Word::End => "the expression ends too early".to_owned(),
        Word::Sign(sign) => format!("`{sign}` can't stand here"),
        Word::Name(name) => format!("`{name}` can't stand here"),
        Word::Text(text) => format!("`\"{text}\"` can't stand here"),
        Word::Number(number) => format!("`{number}` can't stand here"),
    };
    MathError::new(token.column, reason)
}
