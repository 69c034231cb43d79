//! `scale!(2..=20, cpu: 70%, memory: 80%, requests: 1000, out: 60s, in: 300s)`

use proc_macro2::TokenStream;
use quote::quote;

use crate::diagnostics::Mistakes;
use crate::expansion::Call;
use crate::literal::{Fields, Number, Segment, Unit, digits};

const EXAMPLE: &str = "scale!(2..=20, cpu: 70%, out: 60s, in: 300s)";
const MAKER: &str = "Scale::try_new(..)";
const KEYS: [&str; 5] = ["cpu", "memory", "requests", "out", "in"];

/// `2..=20`
pub(crate) fn range(segment: &Segment, maker: &str, mistakes: &mut Mistakes) -> Option<(Number, Number)> {
    mistakes.keep(segment.parse(|input| {
        let low = Number::read(input, Unit::Count, maker)?;
        let at = input.span();
        if input.parse::<syn::Token![..=]>().is_err() {
            let _rest = input.parse::<TokenStream>();
            return Err(syn::Error::new(at, "both ends are part of it: write `..=` between the two"));
        }
        Ok((low, Number::read(input, Unit::Count, maker)?))
    }))
}

/// The targets and waits that are written, each with its number.
fn targets(fields: &Fields, mistakes: &mut Mistakes) -> Vec<(&'static str, Number)> {
    let units = [Unit::Percent, Unit::Percent, Unit::Count, Unit::Time, Unit::Time];
    let mut targets = Vec::new();
    for (key, unit) in KEYS.into_iter().zip(units) {
        let number = fields.value(key).map(|value| value.parse(|input| Number::read(input, unit, MAKER)));
        targets.extend(number.and_then(|number| mistakes.keep(number)).map(|number| (key, number)));
    }
    targets
}

pub(crate) fn expand(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    call.or_else("SCALE");
    let mistakes = &mut call.mistakes;
    let fields = Fields::read(input, 1, &KEYS, EXAMPLE, mistakes);
    let ends = fields.plain(0).and_then(|ends| range(ends, MAKER, mistakes));
    let targets = targets(&fields, mistakes);
    let (min, max) = ends?;
    let (min, max) = (call.number(min), call.number(max));
    let (low, high) = (min.tokens(), max.tokens());
    call.judge("min_tasks", &[&min, &max], min.span);
    call.judge("max_tasks", &[&max], max.span);
    let mut calls = Vec::new();
    let (mut count, mut counts_requests, mut out, mut back) = (0_u32, false, None, None);
    for (key, number) in targets {
        let number = call.number(number);
        let tokens = number.tokens();
        match key {
            "out" | "in" => {
                let name = if key == "out" { "out_cooldown" } else { "in_cooldown" };
                call.judge(name, &[&number], number.span);
                *(if key == "out" { &mut out } else { &mut back }) = Some(tokens.clone());
                continue;
            }
            "cpu" => {
                call.judge("cpu_target", &[&number], number.span);
                calls.push((quote!(ecs_checks::scale_cpu), quote!(#tokens)));
            }
            "memory" => {
                call.judge("memory_target", &[&number], number.span);
                calls.push((quote!(ecs_checks::scale_memory), quote!(#tokens)));
            }
            _ => {
                call.judge("requests", &[&number], number.span);
                counts_requests = true;
                calls.push((quote!(ecs_checks::scale_requests), quote!(#tokens)));
            }
        }
        count += 1;
    }
    call.judge("targets", &[&Number::literal(count, fields.end())], fields.end());
    let default = quote!(ecs_checks::default::COOLDOWN);
    let (out, back) = (out.as_ref().unwrap_or(&default), back.as_ref().unwrap_or(&default));
    calls.push((quote!(ecs_checks::scale_cooldowns), quote!(#out, #back)));
    // With no tasks at all, what is judged isn't what is written.
    let (least, digits) = if min.is_above_zero() {
        (min.argument(), min.digits())
    } else {
        let least = quote!(ecs_checks::least_to_judge(#low, true));
        (quote!({ #least }), digits(&least, 5, min.span))
    };
    let facts = quote!(ecs_checks::Scaling<#least, #counts_requests, #digits>);
    Some(call.value("scale", "Scale", &facts, |facts| {
        let begin = quote!(ecs_checks::scale #facts (#low, #high));
        calls.iter().fold(begin, |made, (call, arguments)| quote!(#call(#made, #arguments)))
    }))
}
