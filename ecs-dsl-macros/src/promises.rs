//! `promises!(ready: 90s, longest_request: 20s, keep_alive: 75s, failover: 60s)`

use proc_macro2::{Span, TokenStream};
use quote::quote;

use crate::expansion::{Call, constant};
use crate::literal::{Fields, Number, Unit};

const EXAMPLE: &str = "promises!(ready: 90s, longest_request: 20s, keep_alive: 75s)";
const MAKER: &str = "Promises::try_new(..)";
const KEYS: [&str; 4] = ["ready", "longest_request", "keep_alive", "failover"];
/// How many of the keys stand in the type: what the compiler compares.
const IN_TYPE: usize = 3;

pub(crate) fn expand(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    call.or_else("PROMISES");
    let fields = Fields::read(input, 0, &KEYS, EXAMPLE, &mut call.mistakes);
    if fields.in_order().next().is_none() {
        call.mistakes.at(Span::call_site(), format!("nothing is promised: write `{EXAMPLE}`"));
        return None;
    }
    let mut times = Vec::new();
    for key in KEYS {
        let time = fields.value(key).map(|value| value.parse(|input| Number::read(input, Unit::Time, MAKER)));
        times.push(match time {
            Some(time) => Some(call.mistakes.keep(time)?),
            None => None,
        });
    }
    let (mut facts, mut make) = (TokenStream::new(), TokenStream::new());
    for (place, (key, time)) in KEYS.into_iter().zip(times).enumerate() {
        let Some(time) = time.map(|time| call.number(time)) else {
            make.extend(quote!(None,));
            if place < IN_TYPE {
                facts.extend(quote!(ecs_checks::NotSaid,));
            }
            continue;
        };
        let tokens = time.tokens();
        call.check(key, tokens, time.span);
        make.extend(quote!(Some(#tokens),));
        if place < IN_TYPE {
            let (argument, digits) = (time.argument(), time.digits());
            facts.extend(quote!(ecs_checks::Known<ecs_checks::Secs<#argument>, #digits>,));
        }
    }
    let ty = quote!(ecs_checks::Promises<ecs_checks::Promised<#facts>>);
    Some(constant("promises", &ty, &quote!(ecs_checks::promises(#make))))
}
