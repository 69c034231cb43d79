//! `network!("10.0.0.0/16", zones: 3, public: /24, private: /20)`

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::parse::ParseStream;
use syn::spanned::Spanned;
use syn::{LitInt, Path, Token};

use crate::expansion::Call;
use crate::literal::{Fields, Number, Unit, refuse_run_time_name};
use crate::text::text;

const EXAMPLE: &str = "network!(\"10.0.0.0/16\", zones: 3, public: /24, private: /20)";
const MAKER: &str = "Network::try_new(..)";
const KEYS: [&str; 4] = ["zones", "public", "private", "isolated"];

/// The blocks of a tier, as they were written.
enum Blocks {
    /// The length of the prefix, and whether it is a literal.
    Each(TokenStream, bool, Span),
    These(Vec<(TokenStream, Span)>, Span),
}

pub(crate) fn expand(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    call.or_else("NETWORK");
    let mistakes = &mut call.mistakes;
    let fields = Fields::read(input, 1, &KEYS, EXAMPLE, mistakes);
    let vpc = fields.plain(0).and_then(|vpc| mistakes.keep(vpc.parse(|input| text(input, MAKER))));
    let mut zones = None;
    let mut tiers = Vec::new();
    for (key, _, value) in fields.in_order() {
        if key == "zones" {
            zones = mistakes.keep(value.parse(|input| Number::read(input, Unit::Count, MAKER)));
        } else if let Some(written) = mistakes.keep(value.parse(blocks)) {
            tiers.push((key, written));
        }
    }
    if tiers.is_empty() {
        mistakes.at(fields.end(), format!("no tier of subnets: write `{EXAMPLE}`"));
    }
    let (vpc, vpc_span) = vpc?;
    let vpc = call.text(&vpc, vpc_span);
    let zones = zones.map(|zones| call.number(zones));
    call.check("vpc", &vpc, vpc_span);
    let count = zones.as_ref().map_or(quote!(ecs_checks::default::ZONES), |zones| zones.tokens().clone());
    if let Some(zones) = &zones {
        call.check("zones", &count, zones.span);
    }
    for (_, blocks) in &mut tiers {
        blocks.read_once(call);
    }
    let list = tiers.iter().map(|(key, blocks)| {
        let tier = Ident::new(&capitalised(key), Span::call_site());
        match blocks {
            Blocks::Each(prefix, ..) => quote!((ecs_checks::Tier::#tier, ecs_checks::Blocks::Each(#prefix))),
            Blocks::These(all, _) => {
                let all = all.iter().map(|(block, _)| block);
                quote!((ecs_checks::Tier::#tier, ecs_checks::Blocks::These(&[#(#all),*])))
            }
        }
    });
    let list = quote!(&[#(#list),*]);
    for (index, (key, blocks)) in tiers.iter().enumerate() {
        let (Blocks::Each(_, _, span) | Blocks::These(_, span)) = blocks;
        call.check(key, &quote!(#vpc, #count, #list, #index), *span);
        if let Blocks::These(all, _) = blocks {
            for (place, (_, span)) in all.iter().enumerate() {
                call.check("subnet", &quote!(#vpc, #list, #index, #place), *span);
            }
        }
    }
    Some(quote!(ecs_checks::network(#vpc, #count, #list)))
}

fn capitalised(word: &str) -> String {
    word.chars().take(1).flat_map(char::to_uppercase).chain(word.chars().skip(1)).collect()
}

impl Blocks {
    /// Gives each named constant a const item of its own.
    fn read_once(&mut self, call: &mut Call) {
        match self {
            Self::Each(_, true, _) => {}
            Self::Each(prefix, false, span) => *prefix = call.given(prefix, &quote!(u8), *span),
            Self::These(all, _) => {
                for (block, span) in all {
                    *block = call.text(block, *span);
                }
            }
        }
    }
}

/// `/24`, or `["10.0.0.0/24", "10.0.1.0/24"]`.
fn blocks(input: ParseStream<'_>) -> syn::Result<Blocks> {
    let at = input.span();
    if input.peek(Token![/]) {
        let slash: Token![/] = input.parse()?;
        if !input.peek(LitInt) {
            let path = input.call(Path::parse_mod_style)?;
            refuse_run_time_name(&path, MAKER)?;
            let span = path.span();
            return Ok(Blocks::Each(path.into_token_stream(), false, span));
        }
        let prefix: LitInt = input.parse()?;
        let span = slash.span.join(prefix.span()).unwrap_or_else(|| prefix.span());
        if prefix.base10_parse::<u8>().is_err() {
            return Err(syn::Error::new(span, "a prefix is a small number, as in `/24`"));
        }
        return Ok(Blocks::Each(prefix.into_token_stream(), true, span));
    }
    if input.peek(syn::token::Bracket) {
        let list;
        let brackets = syn::bracketed!(list in input);
        let mut all = Vec::new();
        while !list.is_empty() {
            all.push(text(&list, MAKER)?);
            if !list.is_empty() {
                list.parse::<Token![,]>()?;
            }
        }
        return Ok(Blocks::These(all, brackets.span.join()));
    }
    let rest: TokenStream = input.parse()?;
    let rest = rest.to_string();
    let meant = if rest.chars().all(|c| c.is_ascii_digit()) { format!("/{rest}") } else { "/24".to_owned() };
    Err(syn::Error::new(
        at,
        format!("write the size of a subnet as in `{meant}`, or the blocks as in `[\"10.0.0.0/24\"]`"),
    ))
}
