//! `size!(cpu: 256, memory: 512 MiB)`

use proc_macro2::TokenStream;
use quote::quote;

use crate::expansion::{Call, constant};
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
    call.check("cpu", cpu.tokens(), cpu.span);
    call.check("memory", memory.tokens(), memory.span);
    let (units, mib) = (cpu.tokens(), memory.tokens());
    let both = quote!(#units, #mib);
    let number = |number: &Number| {
        let digits = number.digits();
        quote!(ecs_checks::Digits<#digits>)
    };
    let (cpu_argument, memory_argument) = (cpu.argument(), memory.argument());
    let (cpu_number, memory_number) = (number(&cpu), number(&memory));
    let facts = quote!(ecs_checks::Sized<
        #cpu_argument, #memory_argument, { ecs_checks::is_pair(#both) },
        { ecs_checks::nearest(#both).0 }, { ecs_checks::nearest(#both).1 },
        #cpu_number, #memory_number
    >);
    Some(constant("size", &quote!(ecs_checks::Size<#facts>), &quote!(ecs_checks::size(#both))))
}
