//! `fargate!(base: 1, on_demand: 1, spot: 3, ephemeral_storage: 40 GiB)`

use proc_macro2::TokenStream;
use quote::quote;

use crate::expansion::{Call, constant};
use crate::literal::{Fields, Number, Unit};

const EXAMPLE: &str = "fargate!(base: 1, on_demand: 1, spot: 3)";
const MAKER: &str = "Fargate::try_new(..)";
const KEYS: [&str; 4] = ["base", "on_demand", "spot", "ephemeral_storage"];

pub(crate) fn expand(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    call.or_else("FARGATE");
    let fields = Fields::read(input, 0, &KEYS, EXAMPLE, &mut call.mistakes);
    let units = [Unit::Count, Unit::Count, Unit::Count, Unit::Memory];
    let mut numbers: [Option<Number>; 4] = [const { None }; 4];
    for ((number, key), unit) in numbers.iter_mut().zip(KEYS).zip(units) {
        let Some(value) = fields.value(key) else { continue };
        let read = value.parse(|input| Number::read(input, unit, MAKER));
        // A mistake in one number ends the call: what it would be instead is nobody's choice.
        let read = call.mistakes.keep(read)?;
        *number = Some(call.number(read));
    }
    let [base, on_demand, spot, storage] = numbers;
    let tokens =
        |number: &Option<Number>| number.as_ref().map_or(quote!(0), |number| number.tokens().clone());
    let (first, demand, share) = (tokens(&base), tokens(&on_demand), tokens(&spot));
    if let Some(base) = &base {
        call.check("base_tasks", &first, base.span);
    }
    if let Some(on_demand) = &on_demand {
        call.check("on_demand_weight", &demand, on_demand.span);
    }
    let span = spot.as_ref().or(on_demand.as_ref()).map_or_else(|| fields.end(), |number| number.span);
    call.check("spot_weight", &quote!(#demand, #share), span);
    let mut make = quote!(ecs_checks::fargate(#first, #demand, #share));
    if let Some(storage) = &storage {
        let mib = storage.tokens();
        call.check("ephemeral_storage", mib, storage.span);
        make = quote!(ecs_checks::fargate_storage(#make, #mib));
    }
    let weighs = quote!(ecs_checks::Weighs<{ ecs_checks::has_weight(#share) }>);
    let ty = quote!(ecs_checks::Fargate<<#weighs as ecs_checks::Weighed>::Facts>);
    Some(constant("fargate", &ty, &make))
}
