//! Macros of one number: `drain!(30s)`, `stop!(30s)`, `tasks!(2)`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::expansion::Call;
use crate::literal::{Number, Unit, digits, split};

/// What is told of a macro of one number.
struct Quantity {
    /// The type, and the macro.
    ty: &'static str,
    name: &'static str,
    /// What rustc prints of the number.
    shown: &'static str,
    unit: Unit,
    example: &'static str,
    maker: &'static str,
}

pub(crate) fn drain(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    let (example, maker) = ("drain!(30s)", "Drain::try_new(..)");
    Quantity { ty: "Drain", name: "drain", shown: "Secs", unit: Unit::Time, example, maker }
        .expand(call, input)
}

pub(crate) fn stop(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    let (example, maker) = ("stop!(30s)", "StopTimeout::try_new(..)");
    Quantity { ty: "StopTimeout", name: "stop", shown: "Secs", unit: Unit::Time, example, maker }
        .expand(call, input)
}

pub(crate) fn grace(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    let (example, maker) = ("grace!(120s)", "Grace::try_new(..)");
    Quantity { ty: "Grace", name: "grace", shown: "Secs", unit: Unit::Time, example, maker }
        .expand(call, input)
}

pub(crate) fn idle(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    let (example, maker) = ("idle!(60s)", "IdleTimeout::try_new(..)");
    Quantity { ty: "IdleTimeout", name: "idle", shown: "Secs", unit: Unit::Time, example, maker }
        .expand(call, input)
}

pub(crate) fn slow_start(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    let (example, maker) = ("slow_start!(30s)", "SlowStart::try_new(..)");
    Quantity { ty: "SlowStart", name: "slow_start", shown: "Secs", unit: Unit::Time, example, maker }
        .expand(call, input)
}

pub(crate) fn tasks(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    let (example, maker) = ("tasks!(2)", "Tasks::try_new(..)");
    Quantity { ty: "Tasks", name: "tasks", shown: "TaskCount", unit: Unit::Count, example, maker }
        .expand(call, input)
}

impl Quantity {
    fn expand(&self, call: &mut Call, input: TokenStream) -> Option<TokenStream> {
        call.or_else(&self.name.to_uppercase());
        let segments = split(input);
        let [segment] = segments.as_slice() else {
            call.mistakes.at(Span::call_site(), format!("one value is expected: write `{}`", self.example));
            return None;
        };
        let number = segment.parse(|input| Number::read(input, self.unit, self.maker));
        let number = call.mistakes.keep(number)?;
        let number = call.number(number);
        let tokens = number.tokens();
        call.judge(self.name, &[&number], number.span);
        let shown = Ident::new(self.shown, Span::call_site());
        let argument = number.argument();
        // No tasks at all never hold a deployment up: what is judged isn't what is written.
        let digits = match self.unit {
            Unit::Count if !number.is_above_zero() => {
                digits(&quote!(ecs_checks::least_to_judge(#tokens, false)), 5, number.span)
            }
            _ => number.digits(),
        };
        let facts = quote!(ecs_checks::Known<ecs_checks::#shown<#argument>, #digits>);
        let make = Ident::new(self.name, Span::call_site());
        Some(call.value(self.name, self.ty, &facts, |facts| quote!(ecs_checks::#make #facts (#tokens))))
    }
}
