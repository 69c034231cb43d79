//! `mixed!(1..=10, on_demand: 1 + 20%, types: [M6iLarge, M5Large, M5aLarge])`

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::parse::ParseStream;
use syn::punctuated::Punctuated;
use syn::spanned::Spanned;
use syn::{Ident, Path, Token};

use crate::expansion::{Call, constant};
use crate::literal::{Fields, Number, Unit, digits, refuse_run_time_name};
use crate::scale::range;

const EXAMPLE: &str = "mixed!(1..=10, on_demand: 1 + 20%, types: [M6iLarge, M5Large, M5aLarge])";
const MAKER: &str = "Mixed::try_new(..)";

pub(crate) fn expand(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    call.or_else("MIXED");
    let mistakes = &mut call.mistakes;
    let fields = Fields::read(input, 1, &["on_demand", "types"], EXAMPLE, mistakes);
    let ends = fields.plain(0).and_then(|ends| range(ends, MAKER, mistakes));
    let share = fields.required("on_demand", EXAMPLE, mistakes).map(|value| value.parse(share));
    let share = share.and_then(|share| mistakes.keep(share));
    let types = fields.required("types", EXAMPLE, mistakes).map(|value| value.parse(types));
    let types = types.and_then(|types| mistakes.keep(types));
    let ((min, max), (base, percent), (types, types_span)) = (ends?, share?, types?);
    let (min, max, percent) = (call.number(min), call.number(max), call.number(percent));
    let base = base.map(|base| call.number(base));
    let (low, high) = (min.tokens(), max.tokens());
    let (first, above, span) =
        (base.as_ref().map_or(quote!(0), |base| base.tokens().clone()), percent.tokens(), percent.span);
    call.check("sizes", &quote!(#low, #high), min.span);
    if let Some(base) = &base {
        call.check("base", &quote!(#first, #high), base.span);
    }
    call.check("percent_above", &quote!(#first, #above, #high), span);
    let list = match types {
        Types::Listed(types) => {
            let types = types.iter().map(|kind| {
                let path = crate::expansion::checks(kind.span());
                quote_spanned!(kind.span()=> #path::InstanceType::#kind)
            });
            quote!(&[#(#types),*])
        }
        Types::Named(path) => {
            let path = path.into_token_stream();
            call.given(&path, &quote!(&'static [ecs_checks::InstanceType]), types_span)
        }
    };
    call.check("types", &quote!(#list, #above), types_span);
    let room = call.given(&quote!(ecs_checks::room(#list)), &quote!((u32, u32)), types_span);
    let (units, mib) = (quote!(#room.0), quote!(#room.1));
    let (cpu, memory) = (digits(&units, 5, types_span), digits(&mib, 5, types_span));
    let ty = quote!(ecs_checks::Mixed<ecs_checks::Machines<
        { ecs_checks::asks_for_spot(#above) }, { #units }, { #mib },
        ecs_checks::Digits<#cpu>, ecs_checks::Digits<#memory>
    >>);
    Some(constant("mixed", &ty, &quote!(ecs_checks::mixed(#low, #high, #first, #above, #list))))
}

/// `1 + 20%`, or `20%` alone.
fn share(input: ParseStream<'_>) -> syn::Result<(Option<Number>, Number)> {
    let fork = input.fork();
    let has_base = Number::read(&fork, Unit::Count, MAKER).is_ok() && fork.peek(Token![+]);
    if !has_base {
        let at = input.span();
        return Number::read(input, Unit::Percent, MAKER).map(|percent| (None, percent)).map_err(|_| {
            let _rest = input.parse::<TokenStream>();
            syn::Error::new(at, "write how many are On-Demand, and the percentage of the others: `1 + 20%`")
        });
    }
    let base = Number::read(input, Unit::Count, MAKER)?;
    input.parse::<Token![+]>()?;
    Ok((Some(base), Number::read(input, Unit::Percent, MAKER)?))
}

/// The types as they were written.
enum Types {
    Listed(Vec<Ident>),
    Named(Path),
}

/// `[M6iLarge, M5Large]`, or the name of a constant.
fn types(input: ParseStream<'_>) -> syn::Result<(Types, Span)> {
    let at = input.span();
    if !input.peek(syn::token::Bracket) {
        let path = input.call(Path::parse_mod_style).map_err(|_| {
            let _rest = input.parse::<TokenStream>();
            syn::Error::new(at, "write the types as in `[M6iLarge, M5Large, M5aLarge]`")
        })?;
        refuse_run_time_name(&path, MAKER)?;
        let span = path.span();
        return Ok((Types::Named(path), span));
    }
    let list;
    let brackets = syn::bracketed!(list in input);
    if list.peek(syn::LitStr) {
        let name: syn::LitStr = list.parse()?;
        let kind = camel(&name.value());
        let _rest = list.parse::<TokenStream>();
        return Err(syn::Error::new(
            name.span(),
            format!("types are words: write `{kind}` for {:?}", name.value()),
        ));
    }
    let types = Punctuated::<Ident, Token![,]>::parse_terminated(&list)?;
    Ok((Types::Listed(types.into_iter().collect()), brackets.span.join()))
}

/// `m6i.large` as `M6iLarge`, `m6i.2xlarge` as `M6i2xlarge`.
fn camel(name: &str) -> String {
    let upper = |part: &str| -> String {
        part.chars().take(1).flat_map(char::to_uppercase).chain(part.chars().skip(1)).collect()
    };
    name.split('.').map(upper).collect()
}
