//! `rolling!(min_healthy: 100%, max: 200%)`

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use crate::expansion::{Call, constant};
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
    call.check("min_healthy", &both, min.span);
    call.check("max", &both, max.span);
    let least = quote_spanned!(max.span=> ecs_checks::least_to_roll(#both));
    let ends = quote_spanned!(max.span=> ecs_checks::ends(#both));
    let (low_argument, high_argument) = (min.argument(), max.argument());
    let digits = digits(&least, 2, max.span);
    let facts = quote!(ecs_checks::Percents<#low_argument, #high_argument, { #least }, #digits, { #ends }>);
    Some(constant("rolling", &quote!(ecs_checks::Rolling<#facts>), &quote!(ecs_checks::rolling(#both))))
}
