//! `containers! { this: { after: { migrate: SUCCESS } }, migrate: { image: "ghcr.io/acme/api:1.4.2", essential: false } }`
//!
//! What the rules read becomes a list of constants, judged one by one; the containers themselves are made when the
//! program runs.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use syn::parse::ParseStream;
use syn::{LitBool, LitStr, Token, braced, token};

use crate::container_check::words;
use crate::diagnostics::{Mistakes, nearest};
use crate::environment::{self, Variable, variables};
use crate::expansion::Call;
use crate::literal::{Fields, Number, Segment, Unit, digits, split};
use crate::text::text;

const EXAMPLE: &str =
    "containers! { proxy: { image: \"public.ecr.aws/nginx/nginx:1.29.1\", cpu: 64, memory: 64 MiB } }";
const MAKER: &str = "Containers::try_new(..)";
const KEYS: [&str; 11] = [
    "image",
    "essential",
    "cpu",
    "memory",
    "reservation",
    "stop",
    "port",
    "after",
    "check",
    "command",
    "env",
];
/// What may be said of the service's own container: the builder has calls for the rest.
const OWN_KEYS: [&str; 4] = ["cpu", "memory", "reservation", "after"];
const THIS: &str = "this";
const CONDITIONS: [&str; 4] = ["START", "COMPLETE", "SUCCESS", "HEALTHY"];

/// A container as it was written.
struct Container {
    name: String,
    span: Span,
    image: Option<(TokenStream, Span)>,
    essential: Option<bool>,
    numbers: Vec<(&'static str, Number)>,
    after: Vec<Wait>,
    check: Option<TokenStream>,
    command: Vec<LitStr>,
    env: Vec<Variable>,
}

/// `migrate: SUCCESS`
struct Wait {
    awaited: String,
    span: Span,
    condition: &'static str,
}

pub(crate) fn expand(call: &mut Call, input: TokenStream) -> Option<TokenStream> {
    call.or_else("CONTAINERS");
    let segments = split(input);
    let mut containers: Vec<Container> = Vec::new();
    let mut whole = true;
    for segment in &segments {
        match container(call, segment) {
            Some(container) => containers.push(container),
            None => whole = false,
        }
    }
    if segments.is_empty() {
        call.mistakes.at(Span::call_site(), format!("no container stands here: write `{EXAMPLE}`"));
    }
    // What a broken container would be isn't known: no relation to it is judged.
    if !whole || segments.is_empty() {
        return None;
    }
    for container in &mut containers {
        for (_, number) in &mut container.numbers {
            *number = call.number(number.clone());
        }
    }
    let parts = judge(call, &containers);
    let facts = facts(&parts, &containers);
    let made = containers.iter().map(make);
    Some(quote!(ecs_checks::containers::<#facts>(::std::vec![#(#made),*])))
}

/// A name: a word, or a text for what is none.
fn name(input: ParseStream<'_>) -> syn::Result<(String, Span)> {
    if input.peek(LitStr) {
        let name: LitStr = input.parse()?;
        return Ok((name.value(), name.span()));
    }
    let at = input.span();
    let name: Ident = input.parse().map_err(|_| {
        let _rest = input.parse::<TokenStream>();
        syn::Error::new(at, format!("a container's name is missing before this: write `{EXAMPLE}`"))
    })?;
    Ok((name.to_string(), name.span()))
}

fn container(call: &mut Call, segment: &Segment) -> Option<Container> {
    let mistakes = &mut call.mistakes;
    let (name, span, fields) = mistakes.keep(segment.parse(|input| {
        let (name, span) = name(input)?;
        if !input.peek(Token![:]) {
            let _rest = input.parse::<TokenStream>();
            return Err(syn::Error::new(span, format!("nothing is said of `{name}`: write `{EXAMPLE}`")));
        }
        input.parse::<Token![:]>()?;
        if !input.peek(token::Brace) {
            let at = input.span();
            let _rest = input.parse::<TokenStream>();
            return Err(syn::Error::new(at, format!("a container stands in braces: write `{EXAMPLE}`")));
        }
        let fields;
        braced!(fields in input);
        Ok((name, span, fields.parse::<TokenStream>()?))
    }))?;
    let own = name == THIS;
    let keys: &[&str] = if own { &OWN_KEYS } else { &KEYS };
    let before = fields.is_empty();
    let fields = Fields::read(fields, 0, keys, EXAMPLE, mistakes);
    if !own && (before || fields.value("image").is_none()) {
        mistakes.at(span, format!("`{name}` has no `image:`: write `{EXAMPLE}`"));
        return None;
    }
    let mut container = Container {
        name,
        span,
        image: None,
        essential: None,
        numbers: Vec::new(),
        after: Vec::new(),
        check: None,
        command: Vec::new(),
        env: Vec::new(),
    };
    let mut right = true;
    for (key, _, value) in fields.in_order() {
        right &= field(call, &mut container, &key, value).is_some();
    }
    right.then_some(container)
}

fn field(call: &mut Call, container: &mut Container, key: &str, value: &Segment) -> Option<()> {
    let mistakes = &mut call.mistakes;
    let unit = match key {
        "cpu" => Unit::Cpu,
        "memory" | "reservation" => Unit::Memory,
        "stop" => Unit::Time,
        "port" => Unit::Count,
        "image" => {
            container.image = Some(mistakes.keep(value.parse(|input| text(input, "Container::new(..)")))?);
            return Some(());
        }
        "essential" => {
            let flag = value.parse(|input| {
                let at = input.span();
                input.parse::<LitBool>().map_err(|_| {
                    let _rest = input.parse::<TokenStream>();
                    syn::Error::new(at, "write `true` or `false`")
                })
            });
            container.essential = Some(mistakes.keep(flag)?.value);
            return Some(());
        }
        "command" => {
            container.command = mistakes.keep(value.parse(words))?.0;
            return Some(());
        }
        "check" => {
            container.check = Some(mistakes.keep(value.parse(TokenStream::parse_all))?);
            return Some(());
        }
        "after" => {
            container.after = waits(mistakes, value)?;
            return Some(());
        }
        _ => {
            let all = group(mistakes, value, "env: { LOG_LEVEL: \"info\" }")?;
            container.env = variables(call, &all)?;
            return Some(());
        }
    };
    let number = mistakes.keep(value.parse(|input| Number::read(input, unit, MAKER)))?;
    let key = KEYS.into_iter().find(|known| *known == key)?;
    container.numbers.push((key, number));
    Some(())
}

/// Reads all that is there.
trait ParseAll: Sized {
    fn parse_all(input: ParseStream<'_>) -> syn::Result<Self>;
}
impl ParseAll for TokenStream {
    fn parse_all(input: ParseStream<'_>) -> syn::Result<Self> {
        input.parse()
    }
}

/// What stands between braces.
fn group(mistakes: &mut Mistakes, value: &Segment, example: &str) -> Option<Vec<Segment>> {
    let inner = value.parse(|input| {
        let at = input.span();
        if !input.peek(token::Brace) {
            let _rest = input.parse::<TokenStream>();
            return Err(syn::Error::new(at, format!("write it in braces, as in `{example}`")));
        }
        let inner;
        braced!(inner in input);
        inner.parse::<TokenStream>()
    });
    mistakes.keep(inner).map(split)
}

fn waits(mistakes: &mut Mistakes, value: &Segment) -> Option<Vec<Wait>> {
    let mut all = Vec::new();
    let mut right = true;
    for segment in group(mistakes, value, "after: { migrate: SUCCESS }")? {
        let wait = segment.parse(|input| {
            let (awaited, span) = name(input)?;
            input.parse::<Token![:]>().map_err(|error| {
                let _rest = input.parse::<TokenStream>();
                syn::Error::new(
                    error.span(),
                    format!("write what `{awaited}` has to be: `{awaited}: HEALTHY`"),
                )
            })?;
            let word: Ident = input.parse()?;
            let condition = CONDITIONS.into_iter().find(|known| word == known).ok_or_else(|| {
                let upper = word.to_string().to_uppercase();
                let meant = nearest(&upper, &CONDITIONS).map_or_else(
                    || "it is `START`, `COMPLETE`, `SUCCESS` or `HEALTHY`".to_owned(),
                    |meant| format!("`{meant}` is meant"),
                );
                syn::Error::new(word.span(), format!("there is no condition `{word}`: {meant}"))
            })?;
            Ok(Wait { awaited, span, condition })
        });
        match mistakes.keep(wait) {
            Some(wait) => all.push(wait),
            None => right = false,
        }
    }
    right.then_some(all)
}

/// What the rules read of all containers, after the checks on it.
fn judge(call: &mut Call, containers: &[Container]) -> TokenStream {
    let mut parts: Vec<TokenStream> = containers.iter().map(part).collect();
    if containers.iter().all(|container| container.name != THIS) {
        parts.push(quote!(ecs_checks::Part::this()));
    }
    let all =
        call.given(&quote!(&[#(#parts),*]), &quote!(&'static [ecs_checks::Part<'static>]), Span::call_site());
    let names: Vec<&str> = containers.iter().map(|container| container.name.as_str()).collect();
    for (place, container) in containers.iter().enumerate() {
        let until = &parts.get(..=place).unwrap_or_default();
        call.check("container_name", &quote!(&[#(#until),*]), container.span);
        if let Some((image, span)) = &container.image {
            let image = call.text(image, *span);
            call.check("image", &image, *span);
        }
        for (key, number) in &container.numbers {
            let (tokens, span) = (number.tokens().clone(), number.span);
            match *key {
                "stop" => call.check("stop", &tokens, span),
                "port" => call.check("container_port", &quote!(&[#(#until),*]), span),
                "memory" => call.check("container_memory", &quote!(#tokens, 0), span),
                "reservation" => {
                    let memory = container.number("memory");
                    call.check("container_memory", &quote!(#memory, #tokens), span);
                }
                _ => {}
            }
        }
        for wait in &container.after {
            let mut known: Vec<&str> = names.clone();
            known.push(THIS);
            let meant = nearest(&wait.awaited, &known).map_or_else(
                || format!("one of `{}`", names.join("`, `")),
                |meant| format!("`{meant}`, if that is meant"),
            );
            let (waiter, awaited) = (&container.name, &wait.awaited);
            let condition = condition(wait.condition);
            call.check("container_after", &quote!(#all, #waiter, #awaited, #condition, #meant), wait.span);
        }
        environment::judge(call, &container.env);
    }
    let (count, last) = (parts.len(), containers.last().map_or_else(Span::call_site, |last| last.span));
    call.check("container_count", &quote!(#count), last);
    all
}

impl Container {
    fn number(&self, key: &str) -> TokenStream {
        let number = self.numbers.iter().find(|(known, _)| *known == key);
        number.map_or_else(|| quote!(0), |(_, number)| number.tokens().clone())
    }
}

fn condition(word: &str) -> TokenStream {
    let (first, rest) = word.split_at(1);
    let name = Ident::new(&format!("{first}{}", rest.to_lowercase()), Span::call_site());
    quote!(ecs_checks::Condition::#name)
}

/// A container as the rules read it: only what was written.
fn part(container: &Container) -> TokenStream {
    let name = &container.name;
    let mut part = quote!(ecs_checks::Part::named(#name));
    if container.check.is_some() || container.name == THIS {
        part.extend(quote!(.checked(true)));
    }
    if let Some(essential) = container.essential {
        part.extend(quote!(.essential(#essential)));
    }
    for (key, number) in &container.numbers {
        let (key, tokens) = (Ident::new(key, Span::call_site()), number.tokens());
        part.extend(quote!(.#key(#tokens)));
    }
    if !container.after.is_empty() {
        let awaited = container.after.iter().map(|wait| &wait.awaited);
        let conditions = container.after.iter().map(|wait| condition(wait.condition));
        part.extend(quote!(.after(&[#((#awaited, #conditions)),*])));
    }
    part
}

/// CPU, memory and stop chains of all containers, as facts. What nobody said is zero, and nothing to evaluate.
fn facts(parts: &TokenStream, containers: &[Container]) -> TokenStream {
    let known = |is_said: bool, word: &str, function: &str| {
        let (word, function) = (Ident::new(word, Span::call_site()), Ident::new(function, Span::call_site()));
        if !is_said {
            return quote!(ecs_checks::Known<ecs_checks::#word<0>, 0, 0, 0, 0, 0>);
        }
        let number = quote!(ecs_checks::#function(#parts));
        let digits = digits(&number, 5, Span::call_site());
        quote!(ecs_checks::Known<ecs_checks::#word<{ #number }>, #digits>)
    };
    let says = |keys: &[&str]| {
        containers.iter().any(|container| container.numbers.iter().any(|(key, _)| keys.contains(key)))
    };
    let waits = containers.iter().any(|container| !container.after.is_empty());
    let others = containers.iter().any(|container| container.name != THIS);
    let cpu = known(says(&["cpu"]), "InCpuUnits", "cpu_of_all");
    let memory = known(says(&["memory", "reservation"]), "InMiB", "memory_of_all");
    let around = known(waits, "Secs", "stop_around");
    let apart = known(others, "Secs", "stop_apart");
    quote!(ecs_checks::Beside<#cpu, #memory, #around, #apart>)
}

/// The container itself.
fn make(container: &Container) -> TokenStream {
    let name = &container.name;
    let mut made = match &container.image {
        Some((image, _)) => quote!(ecs_checks::Container::new(#name, ecs_checks::image(#image))),
        None => quote!(ecs_checks::Container::this()),
    };
    if let Some(essential) = container.essential {
        made.extend(quote!(.essential(#essential)));
    }
    for (key, number) in &container.numbers {
        let tokens = number.tokens();
        made.extend(match *key {
            "stop" => quote!(.stop_timeout(ecs_checks::stop::<ecs_checks::AtRunTime>(#tokens))),
            "port" => quote!(.port(#tokens as u16)),
            key => {
                let key = Ident::new(key, Span::call_site());
                quote!(.#key(#tokens))
            }
        });
    }
    for wait in &container.after {
        let (awaited, condition) = (&wait.awaited, condition(wait.condition));
        made.extend(quote!(.after(#awaited, #condition)));
    }
    if let Some(check) = &container.check {
        made.extend(quote!(.check(#check)));
    }
    if !container.command.is_empty() {
        let words = &container.command;
        made.extend(quote!(.command([#(#words),*])));
    }
    for Variable { name, value, .. } in &container.env {
        made.extend(quote!(.env(#name, #value)));
    }
    made
}
