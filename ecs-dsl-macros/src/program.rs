//! `#[ecs_dsl::program]`: the function as it is, and a test that synthesises what it describes.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{format_ident, quote};

use crate::diagnostics::Mistakes;

const SHAPE: &str = "`#[program]` stands before `fn name(app: &mut App) -> Result`";

pub(crate) fn expand(arguments: TokenStream, function: TokenStream) -> TokenStream {
    let mut mistakes = Mistakes::default();
    let krate = if arguments.is_empty() { quote!(::ecs_dsl) } else { path(arguments, &mut mistakes) };
    let name = name(&function);
    if name.is_none() {
        mistakes.at(Span::call_site(), SHAPE.to_owned());
    }
    let mistakes = mistakes.into_tokens();
    let test = name.filter(|_| mistakes.is_none()).map(|name| {
        let module = format_ident!("{}_holds", name);
        quote! {
            #[cfg(test)]
            mod #module {
                #[test]
                fn every_rule() {
                    #krate::app::holds(super::#name);
                }
            }
        }
    });
    quote!(#function #mistakes #test)
}

/// `crate = other_name`, for who renamed the dependency.
fn path(arguments: TokenStream, mistakes: &mut Mistakes) -> TokenStream {
    let mut tokens = arguments.into_iter();
    let word = tokens.next();
    let is = |token: Option<TokenTree>, text: &str| token.is_some_and(|token| token.to_string() == text);
    let span = word.as_ref().map_or_else(Span::call_site, TokenTree::span);
    if !is(word, "crate") || !is(tokens.next(), "=") {
        mistakes.at(span, "the one argument is `crate = path`, where the dependency is renamed".to_owned());
    }
    tokens.collect()
}

/// The name of a function with one parameter.
fn name(function: &TokenStream) -> Option<Ident> {
    let mut tokens = function.clone().into_iter();
    tokens.find(|token| matches!(token, TokenTree::Ident(word) if word == "fn"))?;
    let TokenTree::Ident(name) = tokens.next()? else { return None };
    let TokenTree::Group(parameters) = tokens.next()? else { return None };
    let commas = parameters.stream().into_iter().filter(|token| token.to_string() == ",").count();
    let one = !parameters.stream().is_empty() && commas == 0;
    one.then_some(name)
}
