//! `size!(cpu: 256, memory: 512 MiB)`

use proc_macro2::TokenStream;
use quote::quote;

use crate::expansion::Call;
use crate::fine::is_pair;
use crate::literal::{Fields, Number, Unit};

const EXAMPLE: &str = "size!(cpu: 256, memory: 512 MiB)";
const MAKER: &str = "Size::try_new(..)";

pub(crate) fn expand(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    call.or_else("SIZE");
    let mistakes = &mut call.mistakes;
    let fields = Fields::read(input, 0, &["cpu", "memory"], EXAMPLE, mistakes);
    let mut number = |key, unit| {
        let value = fields.required(key, EXAMPLE, mistakes)?;
        mistakes.keep(value.parse(|input| Number::read(input, unit, MAKER)))
    };
    let (cpu, memory) = (number("cpu", Unit::Cpu), number("memory", Unit::Memory));
    let (cpu, memory) = (call.number(cpu?), call.number(memory?));
    call.judge("cpu", &[&cpu], cpu.span);
    call.judge("memory", &[&memory], memory.span);
    let (units, mib) = (cpu.tokens(), memory.tokens());
    let both = quote!(#units, #mib);
    let number = |number: &Number| {
        let digits = number.digits();
        quote!(ecs_checks::Digits<#digits>)
    };
    let (cpu_argument, memory_argument) = (cpu.argument(), memory.argument());
    let (cpu_number, memory_number) = (number(&cpu), number(&memory));
    // A pair is its own nearest one.
    let pair = match cpu.value().zip(memory.value()) {
        Some((cpu, memory)) if is_pair(cpu, memory) => quote!(true, #cpu_argument, #memory_argument),
        _ => quote!(
            { ecs_checks::is_pair(#both) }, { ecs_checks::nearest(#both).0 }, { ecs_checks::nearest(#both).1 }
        ),
    };
    let facts =
        quote!(ecs_checks::Sized<#cpu_argument, #memory_argument, #pair, #cpu_number, #memory_number>);
    Some(call.value("size", "Size", &facts, |facts| quote!(ecs_checks::size #facts (#both))))
}
