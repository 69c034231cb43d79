//! A number with its unit: a literal, or a named constant, which has the unit in its name or its documentation.

use proc_macro2::{Delimiter, Group, Literal, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::parse::ParseStream;
use syn::spanned::Spanned;
use syn::{Ident, LitFloat, LitInt, Path, Token, token};

/// How a number is written.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Unit {
    /// `2`
    Count,
    /// `100%`
    Percent,
    /// `30s`, `5min`
    Time,
    /// `512 MiB`, `1 GiB`
    Memory,
    /// `256`, or `0.25 vCPU`
    Cpu,
}

impl Unit {
    /// The names of the unit, each with what its number is multiplied with.
    const fn names(self) -> &'static [(&'static str, u32)] {
        match self {
            Self::Count | Self::Percent => &[],
            Self::Time => &[("s", 1), ("min", 60)],
            Self::Memory => &[("MiB", 1), ("GiB", 1024)],
            Self::Cpu => &[("", 1), ("vCPU", 1024)],
        }
    }

    const fn what(self) -> &'static str {
        match self {
            Self::Count => "a number",
            Self::Percent => "a percentage",
            Self::Time => "a time",
            Self::Memory => "memory",
            Self::Cpu => "CPU",
        }
    }
}

/// A number as it was written: the tokens of a `u32`, and its value where it is a literal.
#[derive(Clone)]
pub(crate) struct Number {
    pub(crate) span: Span,
    tokens: TokenStream,
    value: Option<u32>,
}

impl Number {
    /// Reads a number of this unit. `maker` is the call that takes a number that is only known at run time.
    pub(crate) fn read(input: ParseStream<'_>, unit: Unit, maker: &str) -> syn::Result<Self> {
        if input.peek(Token![-]) {
            let sign: Token![-] = input.parse()?;
            let _rest: TokenStream = input.parse()?;
            return Err(syn::Error::new(sign.span(), format!("{} can't be below 0", unit.what())));
        }
        if input.peek(LitInt) {
            let literal: LitInt = input.parse()?;
            return Self::whole(&literal, input, unit);
        }
        if input.peek(LitFloat) {
            let literal: LitFloat = input.parse()?;
            return Self::fraction(&literal, input, unit);
        }
        let number = Self::named(input, unit, maker)?;
        if unit == Unit::Percent && input.peek(Token![%]) {
            input.parse::<Token![%]>()?;
        }
        Ok(number)
    }

    fn whole(literal: &LitInt, input: ParseStream<'_>, unit: Unit) -> syn::Result<Self> {
        let digits = literal.base10_digits();
        let mut written = literal.suffix().to_owned();
        let mut span = literal.span();
        if unit == Unit::Percent {
            if !input.peek(Token![%]) {
                return Err(wrong(span, input, format!("a percentage has its sign: write `{digits}%`")));
            }
            input.parse::<Token![%]>()?;
        } else if written.is_empty() && input.peek(Ident) {
            let name: Ident = input.parse()?;
            span = span.join(name.span()).unwrap_or(span);
            written = name.to_string();
        } else if input.peek(Token![%]) {
            let message = format!("{} has no percent sign: write `{}`", unit.what(), example(digits, unit));
            return Err(wrong(span, input, message));
        }
        let Some(factor) = factor(&written, unit) else {
            let message = match (written.as_str(), unit) {
                ("", _) => format!("{} has its unit: write `{}`", unit.what(), example(digits, unit)),
                (_, Unit::Count | Unit::Percent) => {
                    format!("`{written}` is no part of {}: write `{}`", unit.what(), example(digits, unit))
                }
                _ => format!("`{written}` is no unit of {}: write `{}`", unit.what(), example(digits, unit)),
            };
            return Err(wrong(span, input, message));
        };
        let value: Option<u32> = digits.parse::<u32>().ok().and_then(|value| value.checked_mul(factor));
        let value = value.ok_or_else(|| syn::Error::new(span, "this number is too large"))?;
        Ok(Self::literal(value, span))
    }

    /// `0.25 vCPU`: only what is a whole number of CPU units.
    fn fraction(literal: &LitFloat, input: ParseStream<'_>, unit: Unit) -> syn::Result<Self> {
        let span = literal.span();
        let mut written = literal.suffix().to_owned();
        if written.is_empty() && input.peek(Ident) {
            written = input.parse::<Ident>()?.to_string();
        }
        let factor = factor(&written, unit).filter(|factor| *factor > 1);
        let digits = literal.base10_digits();
        let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
        let scaled = factor.and_then(|factor| {
            let scale = 10_u64.checked_pow(u32::try_from(part.len()).ok()?)?;
            let all: u64 = format!("{whole}{part}").parse().ok()?;
            let product = all.checked_mul(u64::from(factor))?;
            (product % scale == 0).then(|| u32::try_from(product / scale).ok()).flatten()
        });
        scaled.map(|value| Self::literal(value, span)).ok_or_else(|| {
            let message = match unit {
                Unit::Cpu => {
                    "this is no whole number of CPU units: write it in units, or as in `0.25 vCPU`".to_owned()
                }
                _ => format!("{} is a whole number: write `{}`", unit.what(), example(whole, unit)),
            };
            wrong(span, input, message)
        })
    }

    /// A named constant, or an expression of constants in parentheses.
    fn named(input: ParseStream<'_>, unit: Unit, maker: &str) -> syn::Result<Self> {
        let hint =
            || format!("write {} as in `{}`, or the name of a constant", unit.what(), example("2", unit));
        if input.peek(token::Paren) {
            let all: syn::ExprParen = input.parse()?;
            let inner = &all.expr;
            return Ok(Self { span: all.span(), tokens: quote!(#inner), value: None });
        }
        if !input.peek(Ident)
            && !input.peek(Token![::])
            && !input.peek(Token![crate])
            && !input.peek(Token![self])
            && !input.peek(Token![super])
        {
            let span = input.span();
            return Err(wrong(span, input, hint()));
        }
        let path = input.call(Path::parse_mod_style)?;
        refuse_run_time_name(&path, maker)?;
        Ok(Self { span: path.span(), tokens: path.into_token_stream(), value: None })
    }

    pub(crate) fn literal(value: u32, span: Span) -> Self {
        let mut literal = Literal::u32_unsuffixed(value);
        // It stands where it was written, and is none of the user's own: a lint would read the text there.
        literal.set_span(Span::mixed_site().located_at(span));
        Self { span, tokens: TokenTree::Literal(literal).into(), value: Some(value) }
    }

    /// Whether it is a literal, and no named constant.
    pub(crate) const fn is_literal(&self) -> bool {
        self.value.is_some()
    }

    /// Its value, where it is a literal.
    pub(crate) const fn value(&self) -> Option<u32> {
        self.value
    }

    /// Whether it is a literal above zero.
    pub(crate) fn is_above_zero(&self) -> bool {
        self.value.is_some_and(|value| value > 0)
    }

    /// The same number, read from other tokens.
    pub(crate) fn stand_in(self, tokens: TokenStream) -> Self {
        Self { tokens, ..self }
    }

    /// The number as an expression.
    pub(crate) const fn tokens(&self) -> &TokenStream {
        &self.tokens
    }

    /// The number as a const argument: bare where it is a literal.
    pub(crate) fn argument(&self) -> TokenStream {
        if self.value.is_some() { self.tokens.clone() } else { block(self.span, self.tokens.clone()) }
    }

    /// Five const arguments: the hexadecimal digits of the number.
    pub(crate) fn digits(&self) -> TokenStream {
        self.last_digits(5)
    }

    /// So many of them.
    pub(crate) fn last_digits(&self, count: u32) -> TokenStream {
        match self.value {
            Some(value) => {
                // What doesn't fit is the greatest number that does: a cut one would be another number.
                let value = value.min((1 << (4 * count)) - 1);
                let digits =
                    (0..count).rev().map(|place| Literal::u32_unsuffixed((value >> (4 * place)) & 15));
                quote!(#(#digits),*)
            }
            None => digits(&self.tokens, count, self.span),
        }
    }
}

/// So many const arguments: the last digits of what an expression says.
pub(crate) fn digits(expression: &TokenStream, count: u32, span: Span) -> TokenStream {
    let digits = (0..count).rev().map(|place| block(span, quote!(ecs_checks::digit(#expression, #place))));
    quote!(#(#digits),*)
}

fn block(span: Span, tokens: TokenStream) -> TokenStream {
    let mut group = Group::new(Delimiter::Brace, tokens);
    group.set_span(span);
    TokenTree::Group(group).into()
}

/// A name in lower case is a variable: rustc would say so of a constant that it never saw.
pub(crate) fn refuse_run_time_name(path: &Path, maker: &str) -> syn::Result<()> {
    let last = path.segments.last().map(|segment| segment.ident.to_string()).unwrap_or_default();
    if last.chars().next().is_some_and(char::is_lowercase) {
        let message = format!(
            "`{last}` is known only when the program runs, and this is checked before\nwrite: a `const` in its place, or `{maker}` and `?`"
        );
        return Err(syn::Error::new(path.span(), message));
    }
    Ok(())
}

/// An error that takes the rest of the input with it, so that it is the only one.
fn wrong(span: Span, input: ParseStream<'_>, message: String) -> syn::Error {
    let _rest = input.parse::<TokenStream>();
    syn::Error::new(span, message)
}

fn factor(written: &str, unit: Unit) -> Option<u32> {
    if unit.names().is_empty() {
        return written.is_empty().then_some(1);
    }
    unit.names().iter().find(|(name, _)| *name == written).map(|(_, factor)| *factor)
}

fn example(digits: &str, unit: Unit) -> String {
    match unit {
        Unit::Count | Unit::Cpu => digits.to_owned(),
        Unit::Percent => format!("{digits}%"),
        Unit::Time => format!("{digits}s"),
        Unit::Memory => format!("{digits} MiB"),
    }
}
