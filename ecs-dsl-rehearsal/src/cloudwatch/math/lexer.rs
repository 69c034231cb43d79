//! From an expression's text to its words.

use super::MathError;

/// A word, and the column where it begins.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Token {
    pub(super) column: usize,
    pub(super) word: Word,
}

#[derive(Clone, Debug, PartialEq)]
pub(super) enum Word {
    Number(f64),
    /// Between quotes, which aren't part of it.
    Text(String),
    Name(String),
    Sign(&'static str),
    End,
}

/// Longer ones first.
const SIGNS: [&str; 19] =
    ["==", "!=", "<=", ">=", "&&", "||", "<", ">", "+", "-", "*", "/", "%", "^", "(", ")", "[", "]", ","];

/// The words, with `End` as the last.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, MathError> {
    let mut found = Vec::new();
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let column = text.chars().count() - rest.chars().count() + 1;
        let Some(first) = rest.chars().next() else {
            found.push(Token { column, word: Word::End });
            return Ok(found);
        };
        let (word, after) = match first {
            '"' | '\'' => {
                quoted(rest, first).ok_or_else(|| MathError::new(column, "a quote isn't closed"))?
            }
            '0'..='9' | '.' => number(rest).ok_or_else(|| MathError::new(column, "this is no number"))?,
            'a'..='z' | 'A'..='Z' | '_' => {
                let (name, after) = split(rest, |c| c.is_ascii_alphanumeric() || c == '_');
                (Word::Name(name.to_owned()), after)
            }
            _ => sign(rest).ok_or_else(|| MathError::new(column, format!("`{first}` means nothing here")))?,
        };
        found.push(Token { column, word });
        rest = after;
    }
}

fn quoted(rest: &str, quote: char) -> Option<(Word, &str)> {
    let (text, after) = rest.strip_prefix(quote)?.split_once(quote)?;
    Some((Word::Text(text.to_owned()), after))
}

fn sign(rest: &str) -> Option<(Word, &str)> {
    SIGNS.iter().find_map(|sign| rest.strip_prefix(sign).map(|after| (Word::Sign(sign), after)))
}

fn number(rest: &str) -> Option<(Word, &str)> {
    let (mantissa, mut after) = split(rest, |c| c.is_ascii_digit() || c == '.');
    let mut text = mantissa.to_owned();
    if let Some(exponent) = after.strip_prefix(['e', 'E']) {
        let (sign, digits) = exponent.split_at(usize::from(exponent.starts_with(['+', '-'])));
        let (digits, behind) = split(digits, |c| c.is_ascii_digit());
        if !digits.is_empty() {
            text = format!("{mantissa}e{sign}{digits}");
            after = behind;
        }
    }
    let value = text.parse::<f64>().ok().filter(|value| value.is_finite())?;
    Some((Word::Number(value), after))
}

fn split(text: &str, inside: impl Fn(char) -> bool) -> (&str, &str) {
    let end = text.find(|c| !inside(c)).unwrap_or(text.len());
    text.split_at(end)
}
