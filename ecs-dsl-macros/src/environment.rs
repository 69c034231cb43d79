//! `environment! { LOG_LEVEL: "info", PORT: vault.key(|keys| keys.PORT) }`

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::quote;
use syn::parse::ParseStream;
use syn::{Lit, LitStr, Token};

use crate::expansion::Call;
use crate::literal::{Segment, split};

const EXAMPLE: &str = "environment! { LOG_LEVEL: \"info\", PORT: vault.key(|keys| keys.PORT) }";

/// A variable as it was written: a number or a flag is its text.
pub(crate) struct Variable {
    pub(crate) name: LitStr,
    pub(crate) value: TokenStream,
    /// Whether the value stands there itself.
    literal: bool,
}

/// The name and the value of each; nothing when one of them can't be read.
pub(crate) fn variables(call: &mut Call, segments: &[Segment]) -> Option<Vec<Variable>> {
    let read: Vec<_> = segments.iter().map(|segment| call.mistakes.keep(segment.parse(variable))).collect();
    read.into_iter().collect()
}

fn variable(input: ParseStream<'_>) -> syn::Result<Variable> {
    let at = input.span();
    let name = if input.peek(LitStr) {
        input.parse::<LitStr>()?
    } else {
        let name: Ident = input.parse().map_err(|_| {
            let _rest = input.parse::<TokenStream>();
            syn::Error::new(at, format!("a name is missing before this: write `{EXAMPLE}`"))
        })?;
        LitStr::new(&name.to_string(), name.span())
    };
    if !input.peek(Token![:]) {
        let _rest = input.parse::<TokenStream>();
        let message = format!("`{}` has no value: write `{EXAMPLE}`", name.value());
        return Err(syn::Error::new(name.span(), message));
    }
    input.parse::<Token![:]>()?;
    let value: TokenStream = input.parse()?;
    if value.is_empty() {
        let message = format!("`{}` has no value: write `{EXAMPLE}`", name.value());
        return Err(syn::Error::new(name.span(), message));
    }
    match syn::parse2::<Lit>(value.clone()) {
        Ok(Lit::Str(_)) => Ok(Variable { name, value, literal: true }),
        Ok(Lit::Int(_) | Lit::Float(_) | Lit::Bool(_)) => {
            let text = LitStr::new(&value.to_string(), span(&value));
            Ok(Variable { name, value: quote!(#text), literal: true })
        }
        _ => Ok(Variable { name, value, literal: false }),
    }
}

fn span(tokens: &TokenStream) -> Span {
    tokens.clone().into_iter().next().map_or_else(Span::call_site, |token: TokenTree| token.span())
}

/// Each name stands once, and none of a secret has a plain value.
pub(crate) fn judge(call: &mut Call, variables: &[Variable]) {
    let names: Vec<&LitStr> = variables.iter().map(|variable| &variable.name).collect();
    for (place, variable) in variables.iter().enumerate() {
        let (name, until) = (&variable.name, names.get(..=place).unwrap_or_default());
        if variable.literal {
            call.check("variable", &quote!(#name), name.span());
        }
        if place > 0 {
            call.check("variable_name", &quote!(&[#(#until),*]), name.span());
        }
    }
}

pub(crate) fn expand(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    call.or_else("ENVIRONMENT");
    let variables = variables(call, &split(input))?;
    judge(call, &variables);
    let none = quote!(ecs_checks::some::ENVIRONMENT);
    Some(
        variables.iter().fold(
            none,
            |all, Variable { name, value, .. }| quote!(ecs_checks::variable(#all, #name, #value)),
        ),
    )
}
