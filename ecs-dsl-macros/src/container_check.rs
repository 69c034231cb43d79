//! `container_check!(command: ["CMD-SHELL", "curl -f http://localhost/ || exit 1"], interval: 30s, timeout: 5s,
//! retries: 3, start_period: 60s)`

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::parse::ParseStream;
use syn::{LitStr, Token, bracketed};

use crate::expansion::Call;
use crate::literal::{Fields, Number, Unit, digits};

const EXAMPLE: &str =
    "container_check!(command: [\"CMD-SHELL\", \"curl -f http://localhost/ || exit 1\"], interval: 30s)";
const MAKER: &str = "ContainerCheck::try_new(..)";
const KEYS: [&str; 5] = ["command", "interval", "timeout", "retries", "start_period"];

/// `["a", "b"]`, with the place of the first word.
pub(crate) fn words(input: ParseStream<'_>) -> syn::Result<(Vec<LitStr>, Span)> {
    let at = input.span();
    if !input.peek(syn::token::Bracket) {
        let _rest = input.parse::<TokenStream>();
        return Err(syn::Error::new(
            at,
            "write the words of a command as a list of texts, as in `[\"CMD\", \"/ready\"]`",
        ));
    }
    let inner;
    bracketed!(inner in input);
    let words: Vec<LitStr> = inner
        .parse_terminated(|input: ParseStream<'_>| input.parse::<LitStr>(), Token![,])?
        .into_iter()
        .collect();
    let span = words.first().map_or(at, LitStr::span);
    Ok((words, span))
}

pub(crate) fn expand(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    call.or_else("CONTAINER_CHECK");
    let mistakes = &mut call.mistakes;
    let fields = Fields::read(input, 0, &KEYS, EXAMPLE, mistakes);
    let command = fields.required("command", EXAMPLE, mistakes);
    let command = command.and_then(|value| mistakes.keep(value.parse(words)));
    let units = [Unit::Time, Unit::Time, Unit::Count, Unit::Time];
    let mut numbers: Vec<Option<Number>> = Vec::new();
    for (key, unit) in KEYS.into_iter().skip(1).zip(units) {
        let number = fields.value(key).map(|value| value.parse(|input| Number::read(input, unit, MAKER)));
        numbers.push(match number {
            Some(number) => Some(mistakes.keep(number)?),
            None => None,
        });
    }
    let (words, span) = command?;
    let (first, count) = (words.first().map(LitStr::value).unwrap_or_default(), words.len());
    call.check("container_command", &quote!(#first, #count), span);
    let mut tokens = Vec::new();
    let mut spans = Vec::new();
    for (number, key) in numbers.into_iter().zip(KEYS.into_iter().skip(1)) {
        let number = number.map(|number| call.number(number));
        spans.push(number.as_ref().map(|number| number.span));
        tokens.push(number.map_or_else(
            || {
                let default = Ident::new(&format!("CONTAINER_{}", key.to_uppercase()), Span::call_site());
                quote!(ecs_checks::default::#default)
            },
            |number| number.tokens().clone(),
        ));
    }
    let [interval, timeout, retries, start_period] = tokens.as_slice() else { return None };
    if let Some(Some(span)) = spans.first() {
        call.check("container_interval", interval, *span);
    }
    // One of the two that must agree was written, or neither: then the defaults do.
    if let Some(span) = spans.get(1).copied().flatten().or_else(|| spans.first().copied().flatten()) {
        call.check("container_timeout", &quote!(#timeout, #interval), span);
    }
    if let Some(Some(span)) = spans.get(2) {
        call.check("container_retries", retries, *span);
    }
    if let Some(Some(span)) = spans.get(3) {
        call.check("container_start_period", start_period, *span);
    }
    let patience = quote!(ecs_checks::patience(#interval, #retries, #start_period));
    let digits = digits(&patience, 5, Span::call_site());
    let facts = quote!(ecs_checks::Known<ecs_checks::Secs<{ #patience }>, #digits>);
    Some(
        quote!(ecs_checks::container_check::<#facts>(&[#(#words),*], #interval, #timeout, #retries, #start_period)),
    )
}
