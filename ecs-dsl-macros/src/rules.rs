//! `rules! {{ pub fn build(self) -> T where [formula] A: B, .. { .. } }}`: each bound has the span of its formula.
//!
//! rustc shows the line of the bound that doesn't hold ("required by a bound in .."): so it shows the formula.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};

pub(crate) fn expand(input: TokenStream) -> TokenStream {
    let mut out = TokenStream::new();
    for tree in input {
        match tree {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => {
                out.extend(method(group.stream(), group.span()));
            }
            other => out.extend([other]),
        }
    }
    out
}

fn method(tokens: TokenStream, whole: Span) -> TokenStream {
    let mut out = TokenStream::new();
    let (mut formula, mut named, mut bounds) = (None, false, false);
    for mut tree in tokens {
        match &tree {
            TokenTree::Ident(word) if word == "where" => bounds = true,
            TokenTree::Ident(word) if word == "fn" => named = true,
            TokenTree::Ident(_) if named => {
                named = false;
                // The name is what rustc calls the whole.
                tree.set_span(whole.resolved_at(tree.span()));
            }
            TokenTree::Group(group) if bounds && group.delimiter() == Delimiter::Bracket => {
                formula = Some(group.span());
                continue;
            }
            TokenTree::Group(group) if bounds && group.delimiter() == Delimiter::Brace => {
                bounds = false;
                formula = None;
            }
            _ => {}
        }
        match formula {
            Some(span) => out.extend(respan(tree, span)),
            None => out.extend([tree]),
        }
    }
    out
}

fn respan(tree: TokenTree, span: Span) -> TokenStream {
    let mut tree = match tree {
        TokenTree::Group(group) => {
            let inner = group.stream().into_iter().flat_map(|tree| respan(tree, span)).collect();
            TokenTree::Group(Group::new(group.delimiter(), inner))
        }
        other => other,
    };
    tree.set_span(span);
    tree.into()
}
