//! `health_check!(path: "/", interval: 30s, timeout: 5s, healthy: 2, unhealthy: 2, success: 200)`

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::parse::ParseStream;
use syn::{LitInt, LitStr, Token};

use crate::expansion::Call;
use crate::literal::{Fields, Number, Unit, digits};

const EXAMPLE: &str =
    "health_check!(path: \"/\", interval: 30s, timeout: 5s, healthy: 2, unhealthy: 2, success: 200)";
const MAKER: &str = "HealthCheck::try_new(..)";
const KEYS: [&str; 6] = ["path", "interval", "timeout", "healthy", "unhealthy", "success"];

/// What was written, or the default: an expression, and where it stands.
struct Written {
    tokens: TokenStream,
    span: Option<Span>,
    number: Option<Number>,
}

/// What a field is, when it was written.
enum Field {
    Number(Number),
    Text(TokenStream, Span),
}

pub(crate) fn expand(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    call.or_else("HEALTH_CHECK");
    let mistakes = &mut call.mistakes;
    let fields = Fields::read(input, 0, &KEYS, EXAMPLE, mistakes);
    let mut read = |key: &str, parser: fn(ParseStream<'_>) -> syn::Result<Field>| {
        fields.value(key).map_or(Some(None), |value| mistakes.keep(value.parse(parser)).map(Some))
    };
    let path = read("path", text);
    let interval = read("interval", |input| number(input, Unit::Time));
    let timeout = read("timeout", |input| number(input, Unit::Time));
    let healthy = read("healthy", |input| number(input, Unit::Count));
    let unhealthy = read("unhealthy", |input| number(input, Unit::Count));
    let success = read("success", codes);
    let path = written(call, path?, "PATH");
    let (interval, timeout) = (written(call, interval?, "INTERVAL"), written(call, timeout?, "TIMEOUT"));
    let (healthy, unhealthy) = (written(call, healthy?, "HEALTHY"), written(call, unhealthy?, "UNHEALTHY"));
    let success = written(call, success?, "SUCCESS");
    for (name, written) in [
        ("health_check_path", &path),
        ("interval", &interval),
        ("healthy", &healthy),
        ("unhealthy", &unhealthy),
        ("success", &success),
    ] {
        match (written.span, &written.number) {
            (Some(span), Some(number)) => call.judge(name, &[number], span),
            (Some(span), None) => call.judge_text(name, &written.tokens, span),
            (None, _) => {}
        }
    }
    let (every, limit) = (&interval.tokens, &timeout.tokens);
    // One of the two that must agree was written, or neither: then the defaults do.
    if let Some(span) = timeout.span.or(interval.span) {
        match (&timeout.number, &interval.number) {
            (Some(limit), Some(every)) => call.judge("timeout", &[limit, every], span),
            _ => call.check("timeout", &quote!(#limit, #every), span),
        }
    }
    let facts = facts(&interval, &unhealthy);
    let (path, healthy, unhealthy) = (&path.tokens, &healthy.tokens, &unhealthy.tokens);
    let success = &success.tokens;
    let arguments = quote!(#path, #every, #limit, #healthy, #unhealthy, #success);
    let make = |facts: &TokenStream| quote!(ecs_checks::health_check #facts (#arguments));
    Some(call.value("health_check", "HealthCheck", &facts, make))
}

/// The time of all but the last of the bad checks: bare where both numbers are literals.
fn facts(interval: &Written, unhealthy: &Written) -> TokenStream {
    let Some(span) = interval.span.or(unhealthy.span) else { return quote!(ecs_checks::DefaultChecks) };
    if let (Some(every), Some(bad)) = (value(interval), value(unhealthy)) {
        let checks = Number::literal(every.saturating_mul(bad.saturating_sub(1)), span);
        let (argument, digits) = (checks.argument(), checks.digits());
        return quote!(ecs_checks::Known<ecs_checks::Secs<#argument>, #digits>);
    }
    let (every, bad) = (&interval.tokens, &unhealthy.tokens);
    let checks = quote!(ecs_checks::bad_checks(#every, #bad));
    let digits = digits(&checks, 5, span);
    quote!(ecs_checks::Known<ecs_checks::Secs<{ #checks }>, #digits>)
}

fn value(written: &Written) -> Option<u32> {
    written.number.as_ref().and_then(Number::value)
}

fn written(call: &mut Call, field: Option<Field>, default: &str) -> Written {
    match field {
        None => {
            let default = Ident::new(default, Span::call_site());
            Written { tokens: quote!(ecs_checks::default::#default), span: None, number: None }
        }
        Some(Field::Number(number)) => {
            let number = call.number(number);
            Written { tokens: number.tokens().clone(), span: Some(number.span), number: Some(number) }
        }
        Some(Field::Text(text, span)) => {
            Written { tokens: call.text(&text, span), span: Some(span), number: None }
        }
    }
}

fn number(input: ParseStream<'_>, unit: Unit) -> syn::Result<Field> {
    Number::read(input, unit, MAKER).map(Field::Number)
}

fn text(input: ParseStream<'_>) -> syn::Result<Field> {
    crate::text::text(input, MAKER).map(|(text, span)| Field::Text(text, span))
}

/// `200`, `200-299`, or a text.
fn codes(input: ParseStream<'_>) -> syn::Result<Field> {
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
    Ok(Field::Text(LitStr::new(&codes, span).into_token_stream(), span))
}
