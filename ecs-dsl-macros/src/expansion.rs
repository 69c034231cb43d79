//! What every macro expands to: a block of const items, each of which one `const fn` judges.
//!
//! A const item is evaluated by `cargo check`, an inline const block is not. Each check stands under the user's own
//! word; the value is made without another judgement, so that one mistake is one error. This is the one place that
//! spells the path of what expanded code calls.

use proc_macro2::{Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use crate::diagnostics::Mistakes;
use crate::literal::Number;

/// One macro call while it is read: the crate that it came through, what is wrong, and what is to be checked.
pub(crate) struct Call {
    krate: TokenTree,
    pub(crate) mistakes: Mistakes,
    given: TokenStream,
    checks: TokenStream,
    names: Vec<String>,
    fallback: Option<Ident>,
}

/// Reads `$crate, ..` off the front and expands the rest.
pub(crate) fn run(
    input: TokenStream,
    expand: fn(&mut Call, TokenStream) -> Option<TokenStream>,
) -> TokenStream {
    let mut tokens = input.into_iter();
    let krate = tokens.next().unwrap_or_else(|| TokenTree::Ident(Ident::new("crate", Span::call_site())));
    let _comma = tokens.next();
    let mut call = Call {
        krate,
        mistakes: Mistakes::default(),
        given: TokenStream::new(),
        checks: TokenStream::new(),
        names: Vec::new(),
        fallback: None,
    };
    let value = expand(&mut call, tokens.collect());
    call.finish(value)
}

/// The name under which expanded code knows what it calls.
pub(crate) fn checks(span: Span) -> TokenStream {
    quote_spanned!(span=> ecs_checks)
}

impl Call {
    /// The const that stands for the value when there is a mistake, so that nothing else is wrong about it.
    pub(crate) fn or_else(&mut self, fallback: &str) {
        self.fallback = Some(Ident::new(fallback, Span::call_site()));
    }

    /// A number that is read once: a named constant gets a const item of its own, so that what is wrong with the
    /// constant itself is told once, under its name.
    pub(crate) fn number(&mut self, number: Number) -> Number {
        if number.is_literal() {
            return number;
        }
        let given = self.given(number.tokens(), &quote!(u32), number.span);
        number.stand_in(given)
    }

    /// The same for a text.
    pub(crate) fn text(&mut self, text: &TokenStream, span: Span) -> TokenStream {
        let is_literal = text.clone().into_iter().all(|token| matches!(token, TokenTree::Literal(_)));
        if is_literal { text.clone() } else { self.given(text, &quote!(&'static str), span) }
    }

    /// A const item of this type for what was written, and its name.
    pub(crate) fn given(&mut self, tokens: &TokenStream, ty: &TokenStream, span: Span) -> TokenStream {
        self.names.push("given".to_owned());
        let count = self.names.iter().filter(|name| *name == "given").count();
        let name = Ident::new(&format!("given_{count}"), Span::mixed_site());
        self.given.extend(quote!(const #name: #ty = #tokens;));
        let mut used = name;
        used.set_span(span.resolved_at(Span::mixed_site()));
        quote!(#used)
    }

    /// Adds a check: `function` is called with `args`, and what it says stands under `span`.
    pub(crate) fn check(&mut self, function: &str, args: &TokenStream, span: Span) {
        let earlier = self.names.iter().filter(|name| *name == function).count();
        self.names.push(function.to_owned());
        let name = if earlier == 0 { function.to_owned() } else { format!("{function}_{}", earlier + 1) };
        let name = Ident::new(&name, Span::mixed_site());
        let function = Ident::new(function, span);
        let path = checks(span);
        self.checks.extend(quote!(const #name: () =));
        self.checks.extend(quote_spanned!(span=> #path::check::#function(#args)));
        self.checks.extend(quote!(;));
    }

    fn finish(self, value: Option<TokenStream>) -> TokenStream {
        let Self { krate, mistakes, given, checks, names: _, fallback } = self;
        let import = quote!(use #krate::__private as ecs_checks;);
        if let Some(mistakes) = mistakes.into_tokens() {
            // What could be read all the same, so that nothing else is wrong about it.
            let fallback = value.or_else(|| fallback.map(|name| quote!(ecs_checks::some::#name)));
            return quote!({ #import #given #mistakes #fallback });
        }
        quote!({ #import #given #checks #value })
    }
}

/// A const item of this type, made by this call, and its value. `name` is a word: rustc may print it. No check has
/// the same one.
pub(crate) fn constant(name: &str, ty: &TokenStream, make: &TokenStream) -> TokenStream {
    let name = Ident::new(&format!("checked_{name}"), Span::mixed_site());
    quote!(const #name: #ty = #make; #name)
}
