//! `rolling!(min_healthy: 100%, max: 200%)`

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use crate::expansion::Call;
use crate::fine::{ends, least_to_roll};
use crate::literal::{Fields, Number, Unit, digits};

const EXAMPLE: &str = "rolling!(min_healthy: 100%, max: 200%)";
const MAKER: &str = "Rolling::try_new(..)";

pub(crate) fn expand(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    call.or_else("ROLLING");
    let mistakes = &mut call.mistakes;
    let fields = Fields::read(input, 0, &["min_healthy", "max"], EXAMPLE, mistakes);
    let mut percent = |key| {
        let value = fields.required(key, EXAMPLE, mistakes)?;
        mistakes.keep(value.parse(|input| Number::read(input, Unit::Percent, MAKER)))
    };
    let (min, max) = (percent("min_healthy"), percent("max"));
    let (min, max) = (call.number(min?), call.number(max?));
    let (low, high) = (min.tokens(), max.tokens());
    let both = quote!(#low, #high);
    call.judge("min_healthy", &[&min, &max], min.span);
    call.judge("max", &[&min, &max], max.span);
    let (low_argument, high_argument) = (min.argument(), max.argument());
    let known =
        min.value().zip(max.value()).and_then(|(min, max)| Some((least_to_roll(min, max)?, ends(min, max))));
    let (least, digits, ends) = match known {
        Some((least, ends)) => {
            let (least, ends) = (Number::literal(least, max.span), Number::literal(ends, max.span));
            (least.argument(), least.last_digits(2), ends.argument())
        }
        None => {
            let least = quote_spanned!(max.span=> ecs_checks::least_to_roll(#both));
            let ends = quote_spanned!(max.span=> ecs_checks::ends(#both));
            (quote!({ #least }), digits(&least, 2, max.span), quote!({ #ends }))
        }
    };
    let facts = quote!(ecs_checks::Percents<#low_argument, #high_argument, #least, #digits, #ends>);
    Some(call.value("rolling", "Rolling", &facts, |facts| quote!(ecs_checks::rolling #facts (#both))))
}
