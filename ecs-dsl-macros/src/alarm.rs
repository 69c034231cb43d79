//! `window!(3 of 5, 60s)`, `threshold!(500ms)`, `objective!(availability: 99.9%, over: 30 days)`

use proc_macro2::{Literal, Span, TokenStream, TokenTree};
use quote::quote;
use syn::parse::ParseStream;
use syn::{Ident, LitFloat, LitInt, Token};

use crate::expansion::Call;
use crate::literal::{Fields, Number, Segment, Unit, split};

const WINDOW: &str = "window!(3 of 5, 60s)";
const THRESHOLD: &str = "threshold!(90%), threshold!(500ms) or threshold!(3)";
const OBJECTIVE: &str = "objective!(availability: 99.9%, over: 30 days)";
const KEYS: [&str; 3] = ["availability", "latency", "over"];

pub(crate) fn window(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    call.or_else("WINDOW");
    let segments = split(input);
    let [points, period] = segments.as_slice() else {
        call.mistakes.at(Span::call_site(), format!("values and a period are expected: write `{WINDOW}`"));
        return None;
    };
    let maker = "Window::try_new(..)";
    let points = call.mistakes.keep(points.parse(|input| {
        let points = count(input, maker)?;
        word(input, "of", WINDOW)?;
        Ok((points, Number::read(input, Unit::Count, maker)?))
    }));
    let period = call.mistakes.keep(period.parse(|input| Number::read(input, Unit::Time, maker)));
    let ((points, of), period) = (points?, period?);
    let (points, of, period) = (call.number(points), call.number(of), call.number(period));
    call.judge("period", &[&period], period.span);
    call.judge("points", &[&points, &of], points.span);
    call.judge("looks_back", &[&of, &period], of.span);
    let (points, of, period) = (points.tokens(), of.tokens(), period.tokens());
    Some(call.value(
        "window",
        "Window",
        &TokenStream::new(),
        |_| quote!(ecs_checks::window(#points, #of, #period)),
    ))
}

pub(crate) fn threshold(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    let segments = split(input);
    let [segment] = segments.as_slice() else {
        call.mistakes.at(Span::call_site(), format!("one value is expected: write `{THRESHOLD}`"));
        return None;
    };
    let (thousandths, unit, span) = call.mistakes.keep(segment.parse(|input| amount(input, THRESHOLD)))?;
    let number = Number::literal(thousandths, span);
    if unit == "Share" {
        call.judge("share", &[&number], span);
    }
    let (tokens, unit) = (number.tokens(), Ident::new(unit, Span::call_site()));
    let facts = quote!(ecs_checks::#unit);
    Some(call.value("threshold", "Threshold", &facts, |facts| quote!(ecs_checks::threshold #facts (#tokens))))
}

pub(crate) fn objective(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    call.or_else("OBJECTIVE");
    let mistakes = &mut call.mistakes;
    let fields = Fields::read(input, 0, &KEYS, OBJECTIVE, mistakes);
    let days = fields.required("over", OBJECTIVE, mistakes).map(|value| value.parse(days));
    let days = days.and_then(|days| mistakes.keep(days));
    let promised = match (fields.value("availability"), fields.value("latency")) {
        (Some(value), None) => mistakes
            .keep(value.parse(share))
            .map(|(share, span)| (quote!(ecs_checks::Promise::Availability), share, span)),
        (None, Some(value)) => latency(value, call),
        _ => {
            let message = format!("one thing is promised, availability or latency: write `{OBJECTIVE}`");
            mistakes.at(fields.end(), message);
            None
        }
    };
    let ((promise, share, span), days) = (promised?, call.number(days?));
    let share = Number::literal(share, span);
    call.judge("objective_days", &[&days], days.span);
    call.judge("objective", &[&share, &days], span);
    let (share, days) = (share.tokens(), days.tokens());
    let make = quote!(ecs_checks::objective(#promise, #share, #days));
    Some(call.value("objective", "Objective", &TokenStream::new(), |_| make))
}

/// `95% within 500ms`
fn latency(value: &Segment, call: &mut Call) -> Option<(TokenStream, u32, Span)> {
    let example = "objective!(latency: 95% within 500ms, over: 30 days)";
    let read = value.parse(|input| {
        let (share, span) = share(input)?;
        word(input, "within", example)?;
        let (millis, unit, at) = amount(input, example)?;
        if unit != "Time" {
            return Err(syn::Error::new(at, format!("a time is expected: write `{example}`")));
        }
        Ok((share, span, millis))
    });
    let (share, span, millis) = call.mistakes.keep(read)?;
    let millis = TokenTree::Literal(Literal::u32_unsuffixed(millis));
    Some((quote!(ecs_checks::Promise::Latency(#millis)), share, span))
}

/// `30 days`
fn days(input: ParseStream<'_>) -> syn::Result<Number> {
    let days = count(input, "Objective::try_availability(..)")?;
    word(input, "days", OBJECTIVE)?;
    Ok(days)
}

/// A number with a word behind it that is no unit.
fn count(input: ParseStream<'_>, maker: &str) -> syn::Result<Number> {
    if !input.peek(LitInt) {
        return Number::read(input, Unit::Count, maker);
    }
    let literal: LitInt = input.parse()?;
    let count = literal.base10_parse();
    let count = count.map_err(|_| syn::Error::new(literal.span(), "this number is too large"))?;
    Ok(Number::literal(count, literal.span()))
}

/// A word that has to stand here.
fn word(input: ParseStream<'_>, word: &str, example: &str) -> syn::Result<()> {
    let span = input.span();
    let found = input.parse::<Ident>().ok().filter(|found| found == word);
    if found.is_some() {
        return Ok(());
    }
    let _rest = input.parse::<TokenStream>();
    Err(syn::Error::new(span, format!("`{word}` is missing here: write `{example}`")))
}

/// `99.9%`, in thousandths.
fn share(input: ParseStream<'_>) -> syn::Result<(u32, Span)> {
    let (thousandths, unit, span) = amount(input, OBJECTIVE)?;
    if unit == "Share" {
        return Ok((thousandths, span));
    }
    let _rest = input.parse::<TokenStream>();
    Err(syn::Error::new(span, format!("a percentage has its sign: write `{OBJECTIVE}`")))
}

/// `90%`, `500ms`, `2s` or `3`: in thousandths of what CloudWatch counts in, and the name of the unit.
fn amount(input: ParseStream<'_>, example: &str) -> syn::Result<(u32, &'static str, Span)> {
    let span = input.span();
    let (digits, suffix) = if input.peek(LitInt) {
        let literal: LitInt = input.parse()?;
        (literal.base10_digits().to_owned(), literal.suffix().to_owned())
    } else if input.peek(LitFloat) {
        let literal: LitFloat = input.parse()?;
        (literal.base10_digits().to_owned(), literal.suffix().to_owned())
    } else {
        let _rest = input.parse::<TokenStream>();
        return Err(syn::Error::new(span, format!("a literal number is expected: write `{example}`")));
    };
    let percent = input.parse::<Token![%]>().is_ok();
    let (unit, factor) = match (suffix.as_str(), percent) {
        ("", true) => ("Share", 1000),
        ("", false) => ("Tally", 1000),
        ("ms", false) => ("Time", 1),
        ("s", false) => ("Time", 1000),
        _ => {
            let _rest = input.parse::<TokenStream>();
            return Err(syn::Error::new(
                span,
                format!("`{suffix}` is no unit of an alarm: write `{example}`"),
            ));
        }
    };
    let value = scaled(&digits, factor);
    let value = value.ok_or_else(|| {
        syn::Error::new(span, "this number is too large, or has more than three places behind its point")
    });
    Ok((value?, unit, span))
}

/// A number in decimal, times a factor, when that is whole.
fn scaled(digits: &str, factor: u64) -> Option<u32> {
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let scale = 10_u64.checked_pow(u32::try_from(part.len()).ok()?)?;
    let all: u64 = format!("{whole}{part}").parse().ok()?;
    let product = all.checked_mul(factor)?;
    (product % scale == 0).then(|| u32::try_from(product / scale).ok()).flatten()
}
