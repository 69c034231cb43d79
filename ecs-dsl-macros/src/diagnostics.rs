//! All mistakes of one macro call, each with the place of the user's own word.

use proc_macro2::{Span, TokenStream};
use syn::Error;

/// The mistakes that were found so far.
#[derive(Default)]
pub(crate) struct Mistakes(Option<Error>);

impl Mistakes {
    /// Adds a mistake at a place.
    pub(crate) fn at(&mut self, span: Span, message: impl std::fmt::Display) {
        self.add(Error::new(span, message));
    }

    /// Adds a mistake of syn.
    pub(crate) fn add(&mut self, error: Error) {
        match &mut self.0 {
            Some(all) => all.combine(error),
            None => self.0 = Some(error),
        }
    }

    /// What is right, or nothing and a mistake more.
    pub(crate) fn keep<T>(&mut self, result: syn::Result<T>) -> Option<T> {
        result.map_err(|error| self.add(error)).ok()
    }

    /// The mistakes as tokens; nothing when there are none.
    pub(crate) fn into_tokens(self) -> Option<TokenStream> {
        self.0.map(|error| error.to_compile_error())
    }
}

/// The word among `known` that was meant by `word`, if one is near.
pub(crate) fn nearest<'k>(word: &str, known: &[&'k str]) -> Option<&'k str> {
    let part = |known: &&&str| known.contains(word) || word.starts_with(**known);
    if let Some(known) = known.iter().find(part) {
        return Some(known);
    }
    let best = known.iter().copied().min_by_key(|known| (edits(word, known), known.len()))?;
    (edits(word, best) <= word.len().max(best.len()).div_ceil(3)).then_some(best)
}

/// Letters to put in, take out or change, two neighbours that change places counting once.
fn edits(left: &str, right: &str) -> usize {
    let (left, right): (Vec<char>, Vec<char>) = (left.chars().collect(), right.chars().collect());
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=right.len()).collect();
    for (row, a) in left.iter().enumerate() {
        let mut line = vec![row + 1];
        for (column, b) in right.iter().enumerate() {
            let at = |line: &[usize], place: usize| line.get(place).copied().unwrap_or(usize::MAX - 1);
            let mut cost = (at(&last, column) + usize::from(a != b))
                .min(at(&last, column + 1) + 1)
                .min(at(&line, column) + 1);
            let swapped =
                row > 0 && column > 0 && left.get(row - 1) == Some(b) && right.get(column - 1) == Some(a);
            if swapped {
                cost = cost.min(at(&before_last, column - 1) + 1);
            }
            line.push(cost);
        }
        before_last = std::mem::replace(&mut last, line);
    }
    last.last().copied().unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn the_word_that_was_meant() {
        let keys = ["min_healthy", "max"];
        assert_eq!(nearest("min_helthy", &keys), Some("min_healthy"));
        assert_eq!(nearest("min", &keys), Some("min_healthy"));
        assert_eq!(nearest("mxa", &keys), Some("max"));
        assert_eq!(nearest("colour", &keys), None);
    }
}
