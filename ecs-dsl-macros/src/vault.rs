//! `vault! { PORT: 8080, LOG_LEVEL: "info" }`

use std::num::NonZeroU16;

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::parse::ParseStream;
use syn::{LitBool, LitInt, LitStr, Token};

use crate::expansion::Call;
use crate::literal::{refuse_run_time_name, split};

const EXAMPLE: &str = "vault! { PORT: 8080, DB_PASSWORD: generated }";

/// What stands in the place of a first value that Secrets Manager makes.
const GENERATED: &str = "generated";

/// A key with its first value.
struct Entry {
    name: Ident,
    /// The type of the value, the value itself, and the value among all the others'.
    ty: TokenStream,
    value: TokenStream,
    initial: TokenStream,
    /// Whether Secrets Manager makes the value, so that it stands nowhere.
    generated: bool,
}

impl Entry {
    fn written(name: Ident, ty: TokenStream, value: TokenStream, initial: TokenStream) -> Self {
        Self { name, ty, value, initial, generated: false }
    }
}

pub(crate) fn expand(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    call.or_else("VAULT");
    let mut entries: Vec<Entry> = Vec::new();
    let segments = split(input);
    if segments.is_empty() {
        call.mistakes.at(Span::call_site(), format!("a vault has a key at least: write `{EXAMPLE}`"));
    }
    for segment in segments {
        let Some(entry) = call.mistakes.keep(segment.parse(entry)) else { continue };
        if entries.iter().any(|earlier| earlier.name == entry.name) {
            call.mistakes.at(entry.name.span(), format!("the vault has the key `{}` already", entry.name));
            continue;
        }
        entries.push(entry);
    }
    for entry in entries.iter().filter(|entry| !entry.generated) {
        let name = entry.name.to_string();
        call.check("first_value", &quote!(#name), entry.name.span());
    }
    let names = entries.iter().map(|entry| &entry.name);
    let types = entries.iter().map(|entry| &entry.ty);
    let fields = quote!(#(pub #names: ecs_checks::Key<#types>,)*);
    let names = entries.iter().map(|entry| &entry.name);
    let texts = entries.iter().map(|entry| entry.name.to_string());
    let values = entries.iter().map(|entry| &entry.value);
    let keys = quote!(#(#names: ecs_checks::vault_key(#texts, #values),)*);
    let texts = entries.iter().map(|entry| entry.name.to_string());
    let initial = entries.iter().map(|entry| &entry.initial);
    Some(quote! {{
        #[derive(Clone, Copy, Debug)]
        #[allow(non_snake_case, dead_code)]
        pub struct TheVaultsKeys { #fields }
        ecs_checks::vault(&[#((#texts, #initial)),*], TheVaultsKeys { #keys })
    }})
}

/// `PORT: 8080`
fn entry(input: ParseStream<'_>) -> syn::Result<Entry> {
    let at = input.span();
    if input.peek(LitStr) {
        let name: LitStr = input.parse()?;
        let _rest = input.parse::<TokenStream>();
        return Err(syn::Error::new(at, format!("keys are words: write `{}: ..`", name.value())));
    }
    let name: Ident = input.parse()?;
    if !input.peek(Token![:]) {
        let _rest = input.parse::<TokenStream>();
        let write = format!("`{name}: {GENERATED}`, or a first value that is no secret, as in `{EXAMPLE}`");
        return Err(syn::Error::new(name.span(), format!("`{name}` has no first value: write {write}")));
    }
    input.parse::<Token![:]>()?;
    if input.peek(LitInt) {
        let literal: LitInt = input.parse()?;
        let number: u64 = literal.base10_parse()?;
        let initial = quote!(ecs_checks::Initial::Number(#number));
        // What fits a port is one; the key of another number doesn't stand for a port.
        if let Some(port) = u16::try_from(number).ok().and_then(NonZeroU16::new) {
            let port = port.get();
            return Ok(Entry::written(
                name,
                quote!(ecs_checks::Port),
                quote!(ecs_checks::port(#port)),
                initial,
            ));
        }
        return Ok(Entry::written(name, quote!(u64), quote!(#number), initial));
    }
    if input.peek(LitStr) {
        let text: LitStr = input.parse()?;
        let initial = quote!(ecs_checks::Initial::Text(#text));
        return Ok(Entry::written(name, quote!(&'static str), quote!(#text), initial));
    }
    if input.peek(LitBool) {
        let flag: LitBool = input.parse()?;
        let initial = quote!(ecs_checks::Initial::Flag(#flag));
        return Ok(Entry::written(name, quote!(bool), quote!(#flag), initial));
    }
    let at = input.span();
    let path = input.call(syn::Path::parse_mod_style).map_err(|_| {
        let _rest = input.parse::<TokenStream>();
        syn::Error::new(at, "a first value is a number, a text in quotes, `true`, `false` or `generated`")
    })?;
    if path.is_ident(GENERATED) {
        let (ty, initial) = (quote!(ecs_checks::Generated), quote!(ecs_checks::Initial::Generated));
        return Ok(Entry { name, value: ty.clone(), ty, initial, generated: true });
    }
    refuse_run_time_name(&path, "Vault::builder(..)")?;
    // A named constant is a port: `const PORT: u16`.
    let initial = quote!(ecs_checks::Initial::Number(#path as u64));
    Ok(Entry::written(name, quote!(ecs_checks::Port), quote!(ecs_checks::port(#path)), initial))
}
