//! `key: value` pairs between commas. Each pair is read by itself, so that one mistake hides no other.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser};

use crate::diagnostics::{Mistakes, nearest};

/// The tokens between two commas.
#[derive(Clone)]
pub(crate) struct Segment {
    tokens: Vec<TokenTree>,
}

/// The segments between the commas of a token stream.
pub(crate) fn split(input: TokenStream) -> Vec<Segment> {
    let mut segments = vec![Vec::new()];
    for token in input {
        let is_comma = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ',');
        if is_comma {
            segments.push(Vec::new());
        } else if let Some(last) = segments.last_mut() {
            last.push(token);
        }
    }
    if segments.last().is_some_and(Vec::is_empty) {
        segments.pop(); // a comma at the end
    }
    segments.into_iter().map(|tokens| Segment { tokens }).collect()
}

impl Segment {
    /// From the first token to the last.
    pub(crate) fn span(&self) -> Span {
        let (Some(first), Some(last)) = (self.tokens.first(), self.tokens.last()) else {
            return Span::call_site();
        };
        first.span().join(last.span()).unwrap_or_else(|| first.span())
    }

    /// Reads all of it.
    pub(crate) fn parse<T>(&self, parser: impl FnOnce(ParseStream<'_>) -> syn::Result<T>) -> syn::Result<T> {
        if self.tokens.is_empty() {
            return Err(syn::Error::new(Span::call_site(), "a value is missing between two commas"));
        }
        let all: TokenStream = self.tokens.iter().cloned().collect();
        let parser = |stream: ParseStream<'_>| {
            let value = parser(stream)?;
            if stream.is_empty() { Ok(value) } else { Err(stream.error("a comma is missing before this")) }
        };
        parser.parse2(all)
    }

    /// The key and what stands behind its colon.
    fn key(&self) -> Option<(Ident, Self)> {
        let [TokenTree::Ident(key), TokenTree::Punct(colon), rest @ ..] = self.tokens.as_slice() else {
            return None;
        };
        let is_path = matches!(rest.first(), Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
        if colon.as_char() != ':' || is_path {
            return None;
        }
        Some((key.clone(), Self { tokens: rest.to_vec() }))
    }
}

/// The fields of a macro call: those without a key come first.
pub(crate) struct Fields {
    plain: Vec<Segment>,
    named: Vec<(Ident, Segment)>,
    /// The last word, behind which something may be missing.
    end: Span,
}

impl Fields {
    /// Reads fields of these keys, after so many values without one. `example` is a right call.
    pub(crate) fn read(
        input: TokenStream,
        plain: usize,
        keys: &[&str],
        example: &str,
        mistakes: &mut Mistakes,
    ) -> Self {
        let segments = split(input);
        let end =
            segments.last().and_then(|last| last.tokens.last()).map_or_else(Span::call_site, TokenTree::span);
        let mut fields = Self { plain: Vec::new(), named: Vec::new(), end };
        for segment in segments {
            let Some((key, value)) = segment.key() else {
                if fields.plain.len() < plain && fields.named.is_empty() {
                    fields.plain.push(segment);
                } else {
                    mistakes.at(segment.span(), format!("a key is missing before this: write `{example}`"));
                }
                continue;
            };
            let word = key.to_string();
            if !keys.contains(&word.as_str()) {
                let meant = match nearest(&word, keys) {
                    Some(meant) => format!("`{meant}` is meant"),
                    None => format!("the keys are {}", list(keys)),
                };
                mistakes.at(key.span(), format!("there is no key `{word}`: {meant}"));
                // Take it for the one that was meant, so that it isn't reported as missing too.
                if let Some(meant) = nearest(&word, keys)
                    && fields.value(meant).is_none()
                {
                    fields.named.push((Ident::new_raw(meant, key.span()), value));
                }
            } else if fields.value(&word).is_some() {
                mistakes.at(key.span(), format!("`{word}` stands here twice"));
            } else if value.tokens.is_empty() {
                mistakes.at(key.span(), format!("`{word}` has no value: write `{example}`"));
                fields.named.push((key, value));
            } else {
                fields.named.push((key, value));
            }
        }
        if fields.plain.len() < plain {
            mistakes.at(end, format!("the first value is missing: write `{example}`"));
        }
        fields
    }

    /// The last word that was written.
    pub(crate) const fn end(&self) -> Span {
        self.end
    }

    /// The value without a key at this place.
    pub(crate) fn plain(&self, place: usize) -> Option<&Segment> {
        self.plain.get(place)
    }

    /// The value of a key.
    pub(crate) fn value(&self, key: &str) -> Option<&Segment> {
        self.named
            .iter()
            .find(|(name, _)| name.to_string().trim_start_matches("r#") == key)
            .map(|(_, value)| value)
            .filter(|value| !value.tokens.is_empty())
    }

    fn has(&self, key: &str) -> bool {
        self.named.iter().any(|(name, _)| name.to_string().trim_start_matches("r#") == key)
    }

    /// The fields in the order in which they were written.
    pub(crate) fn in_order(&self) -> impl Iterator<Item = (String, &Ident, &Segment)> {
        self.named
            .iter()
            .map(|(key, value)| (key.to_string().trim_start_matches("r#").to_owned(), key, value))
    }

    /// The value of a key that has to be there.
    pub(crate) fn required(&self, key: &str, example: &str, mistakes: &mut Mistakes) -> Option<&Segment> {
        if !self.has(key) {
            mistakes.at(self.end, format!("`{key}:` is missing: write `{example}`"));
        }
        self.value(key)
    }
}

fn list(keys: &[&str]) -> String {
    let quoted: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
    quoted.join(", ")
}
