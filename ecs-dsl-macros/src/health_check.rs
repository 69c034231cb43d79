//! `health_check!(path: "/", interval: 30s, timeout: 5s, healthy: 2, unhealthy: 2, success: 200)`

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote};
use syn::parse::ParseStream;
use syn::spanned::Spanned;
use syn::{LitInt, LitStr, Path, Token};

use crate::expansion::{Call, constant};
use crate::literal::{Fields, Number, Unit, refuse_run_time_name};

const EXAMPLE: &str =
    "health_check!(path: \"/\", interval: 30s, timeout: 5s, healthy: 2, unhealthy: 2, success: 200)";
const MAKER: &str = "HealthCheck::try_new(..)";
const KEYS: [&str; 6] = ["path", "interval", "timeout", "healthy", "unhealthy", "success"];

/// What was written, or the default: an expression, and where it stands.
struct Written {
    tokens: TokenStream,
    span: Option<Span>,
}

pub(crate) fn expand(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    call.or_else("HEALTH_CHECK");
    let mistakes = &mut call.mistakes;
    let fields = Fields::read(input, 0, &KEYS, EXAMPLE, mistakes);
    let mut read =
        |key: &str, default: TokenStream, parser: fn(ParseStream<'_>) -> syn::Result<Written>| match fields
            .value(key)
        {
            None => Some(Written { tokens: default, span: None }),
            Some(value) => mistakes.keep(value.parse(parser)),
        };
    let path = read("path", quote!(ecs_checks::default::PATH), text);
    let interval = read("interval", quote!(ecs_checks::default::INTERVAL), |input| number(input, Unit::Time));
    let timeout = read("timeout", quote!(ecs_checks::default::TIMEOUT), |input| number(input, Unit::Time));
    let healthy = read("healthy", quote!(ecs_checks::default::HEALTHY), |input| number(input, Unit::Count));
    let unhealthy =
        read("unhealthy", quote!(ecs_checks::default::UNHEALTHY), |input| number(input, Unit::Count));
    let success = read("success", quote!(ecs_checks::default::SUCCESS), codes);
    let (path, interval, timeout) = (path?, interval?, timeout?);
    let (healthy, unhealthy, success) = (healthy?, unhealthy?, success?);
    let every = &interval.tokens;
    for (name, written) in [
        ("health_check_path", &path),
        ("interval", &interval),
        ("healthy", &healthy),
        ("unhealthy", &unhealthy),
        ("success", &success),
    ] {
        if let Some(span) = written.span {
            call.check(name, &written.tokens, span);
        }
    }
    let limit = &timeout.tokens;
    // One of the two that must agree was written, or neither: then the defaults do.
    if let Some(span) = timeout.span.or(interval.span) {
        call.check("timeout", &quote!(#limit, #every), span);
    }
    let (path, healthy, unhealthy) = (&path.tokens, &healthy.tokens, &unhealthy.tokens);
    let success = &success.tokens;
    let make = quote!(ecs_checks::health_check(#path, #every, #limit, #healthy, #unhealthy, #success));
    Some(constant("health_check", &quote!(ecs_checks::HealthCheck), &make))
}

fn number(input: ParseStream<'_>, unit: Unit) -> syn::Result<Written> {
    let number = Number::read(input, unit, MAKER)?;
    Ok(Written { tokens: number.tokens().clone(), span: Some(number.span) })
}

fn text(input: ParseStream<'_>) -> syn::Result<Written> {
    if input.peek(LitStr) {
        let literal: LitStr = input.parse()?;
        return Ok(Written { span: Some(literal.span()), tokens: literal.into_token_stream() });
    }
    let at = input.span();
    let path = input.call(Path::parse_mod_style).map_err(|_| {
        let _rest = input.parse::<TokenStream>();
        syn::Error::new(at, "write a text in quotes, as in `\"/\"`, or the name of a constant")
    })?;
    refuse_run_time_name(&path, MAKER)?;
    Ok(Written { span: Some(path.span()), tokens: path.into_token_stream() })
}

/// `200`, `200-299`, or a text.
fn codes(input: ParseStream<'_>) -> syn::Result<Written> {
    if !input.peek(LitInt) {
        return text(input);
    }
    let first: LitInt = input.parse()?;
    let (mut codes, mut span) = (first.base10_digits().to_owned(), first.span());
    if input.peek(Token![-]) {
        input.parse::<Token![-]>()?;
        let last: LitInt = input.parse()?;
        codes = format!("{codes}-{}", last.base10_digits());
        span = span.join(last.span()).unwrap_or(span);
    }
    let literal = LitStr::new(&codes, span);
    Ok(Written { span: Some(span), tokens: literal.into_token_stream() })
}
