//! Macros of one text: `cidr!("10.0.0.0/16")`, `path!("/api/*")`, `image!("ghcr.io/acme/api:1.4.2")`.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use syn::parse::ParseStream;
use syn::spanned::Spanned;
use syn::{LitStr, Path};

use crate::expansion::{Call, constant};
use crate::literal::{refuse_run_time_name, split};

/// A text in quotes, or the name of a constant.
pub(crate) fn text(input: ParseStream<'_>, maker: &str) -> syn::Result<(TokenStream, Span)> {
    if input.peek(LitStr) {
        let literal: LitStr = input.parse()?;
        let span = literal.span();
        return Ok((literal.into_token_stream(), span));
    }
    let at = input.span();
    let path = input.call(Path::parse_mod_style).map_err(|_| {
        let _rest = input.parse::<TokenStream>();
        syn::Error::new(at, "write a text in quotes, or the name of a constant")
    })?;
    refuse_run_time_name(&path, maker)?;
    let span = path.span();
    Ok((path.into_token_stream(), span))
}

fn expand(call: &mut Call, input: TokenStream, name: &str, ty: &str, example: &str) -> Option<TokenStream> {
    call.or_else(&name.to_uppercase());
    let segments = split(input);
    let [segment] = segments.as_slice() else {
        call.mistakes.at(Span::call_site(), format!("one text is expected: write `{example}`"));
        return None;
    };
    let text = segment.parse(|input| text(input, &format!("{ty}::try_new(..)")));
    let (text, span) = call.mistakes.keep(text)?;
    let text = call.text(&text, span);
    call.judge_text(name, &text, span);
    let (ty, make) = (Ident::new(ty, Span::call_site()), Ident::new(name, Span::call_site()));
    if call.is_settled() {
        return Some(quote!(ecs_checks::#make(#text)));
    }
    Some(constant(name, &quote!(ecs_checks::#ty), &quote!(ecs_checks::#make(#text))))
}

pub(crate) fn cidr(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    expand(call, input, "cidr", "Cidr", "cidr!(\"10.0.0.0/16\")")
}

pub(crate) fn path(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    expand(call, input, "path", "Path", "path!(\"/api/*\")")
}

pub(crate) fn image(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    expand(call, input, "image", "Image", "image!(\"ghcr.io/acme/api:1.4.2\")")
}
