//! What every macro expands to: a block of const items, each of which one `const fn` judges. Numbers that are fine
//! without a doubt need none: a const item costs the compiler more than all the rest of a call.
//!
//! A const item is evaluated by `cargo check`, an inline const block is not. Each check stands under the user's own
//! word; the value is made without another judgement, so that one mistake is one error. This is the one place that
//! spells the path of what expanded code calls.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::{quote, quote_spanned};

use crate::diagnostics::Mistakes;
use crate::fine::{is_fine, is_fine_text};
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

    /// Adds a check of numbers, unless there is no doubt about them.
    pub(crate) fn judge(&mut self, function: &str, numbers: &[&Number], span: Span) {
        let values: Option<Vec<u32>> = numbers.iter().map(|number| number.value()).collect();
        if !values.is_some_and(|values| is_fine(function, &values)) {
            let numbers = numbers.iter().map(|number| number.tokens());
            self.check(function, &quote!(#(#numbers),*), span);
        }
    }

    /// The same of a text.
    pub(crate) fn judge_text(&mut self, function: &str, text: &TokenStream, span: Span) {
        let literal = syn::parse2::<syn::LitStr>(text.clone());
        if !literal.is_ok_and(|literal| is_fine_text(function, &literal.value())) {
            self.check(function, text, span);
        }
    }

    /// The value of the call: the type with these facts, made by `make`, which is told how to name the facts. `name` is
    /// a word, which rustc may print; no check has the same one.
    pub(crate) fn value(
        &self,
        name: &str,
        ty: &str,
        facts: &TokenStream,
        make: impl FnOnce(&TokenStream) -> TokenStream,
    ) -> TokenStream {
        if self.is_settled() {
            return make(&quote!(::<#facts>));
        }
        let ty = Ident::new(ty, Span::call_site());
        constant(name, &quote!(ecs_checks::#ty<#facts>), &make(&TokenStream::new()))
    }

    /// Whether nothing is to be checked.
    pub(crate) fn is_settled(&self) -> bool {
        self.checks.is_empty() && self.given.is_empty()
    }

    fn finish(self, value: Option<TokenStream>) -> TokenStream {
        let Self { krate, mistakes, given, checks, names: _, fallback } = self;
        let import = quote!(use #krate::__private as ecs_checks;);
        if let Some(mistakes) = mistakes.into_tokens() {
            // What could be read all the same, so that nothing else is wrong about it.
            let fallback = value.or_else(|| fallback.map(|name| quote!(ecs_checks::some::#name)));
            return quote!({ #import #given #mistakes #fallback });
        }
        if given.is_empty() && checks.is_empty() {
            // Without a block: an item in it costs more than the names in full.
            return in_full(value.unwrap_or_default(), &krate);
        }
        quote!({ #import #given #checks #value })
    }
}

/// The same with the path of what is called in the place of its short name.
fn in_full(tokens: TokenStream, krate: &TokenTree) -> TokenStream {
    let full = |token| match token {
        TokenTree::Ident(word) if word == "ecs_checks" => quote!(#krate::__private),
        TokenTree::Group(group) => {
            let mut inner = Group::new(group.delimiter(), in_full(group.stream(), krate));
            inner.set_span(group.span());
            TokenTree::Group(inner).into()
        }
        token => token.into(),
    };
    tokens.into_iter().flat_map(full).collect()
}

/// A const item of this type, made by this call, and its value. `name` is a word: rustc may print it. No check has
/// the same one.
pub(crate) fn constant(name: &str, ty: &TokenStream, make: &TokenStream) -> TokenStream {
    let name = Ident::new(&format!("checked_{name}"), Span::mixed_site());
    quote!(const #name: #ty = #make; #name)
}
