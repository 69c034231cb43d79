//! `managed_scaling!(target: 100%, step: 1..=10, warmup: 300s)`

use proc_macro2::TokenStream;
use quote::quote;

use crate::expansion::{Call, constant};
use crate::literal::{Fields, Number, Unit};
use crate::scale::range;

const EXAMPLE: &str = "managed_scaling!(target: 100%, step: 1..=10, warmup: 300s)";
const MAKER: &str = "ManagedScaling::try_new(..)";

pub(crate) fn expand(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    call.or_else("MANAGED_SCALING");
    let mistakes = &mut call.mistakes;
    let fields = Fields::read(input, 0, &["target", "step", "warmup"], EXAMPLE, mistakes);
    let mut number = |key, unit| {
        let value = fields.required(key, EXAMPLE, mistakes)?;
        mistakes.keep(value.parse(|input| Number::read(input, unit, MAKER)))
    };
    let (target, warmup) = (number("target", Unit::Percent), number("warmup", Unit::Time));
    let steps = fields.required("step", EXAMPLE, mistakes).and_then(|step| range(step, MAKER, mistakes));
    let (target, warmup, (least, greatest)) = (call.number(target?), call.number(warmup?), steps?);
    let (least, greatest) = (call.number(least), call.number(greatest));
    let (low, high) = (least.tokens(), greatest.tokens());
    call.check("target", target.tokens(), target.span);
    call.check("step", &quote!(#low, #high), least.span);
    call.check("warmup", warmup.tokens(), warmup.span);
    let (target, warmup) = (target.tokens(), warmup.tokens());
    let make = quote!(ecs_checks::managed_scaling(#target, #low, #high, #warmup));
    Some(constant("managed_scaling", &quote!(ecs_checks::ManagedScaling), &make))
}
