//! The durations of the simulator, read off the code that has them.

use std::fmt::Write;

use syn::{BinOp, Expr, Item, Lit, Meta};

/// A duration with a name, in milliseconds from the least to the most.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Time {
    pub(crate) what: String,
    pub(crate) source: Option<String>,
    pub(crate) span: (u64, u64),
}

/// The durations among a file's constants: those of type `Span`, `Millis` or `Duration` that have a doc comment.
pub(crate) fn times(text: &str) -> Vec<Time> {
    let file = syn::parse_file(text).expect("Rust");
    let mut found = Vec::new();
    for item in file.items {
        let Item::Const(item) = item else { continue };
        let syn::Type::Path(kind) = &*item.ty else { continue };
        if !["Span", "Millis", "Duration"].iter().any(|known| kind.path.is_ident(known)) {
            continue;
        }
        let lines: Vec<String> = item.attrs.iter().filter_map(doc).collect();
        let source = lines.iter().find_map(|line| line.strip_prefix("Source: ")).map(str::to_owned);
        let what: Vec<_> = lines.iter().filter(|line| !line.starts_with("Source: ")).cloned().collect();
        let span = span(&item.expr).unwrap_or_else(|| panic!("{}: how long is that?", item.ident));
        found.push(Time { what: what.join(" "), source, span });
    }
    found
}

fn doc(attribute: &syn::Attribute) -> Option<String> {
    let Meta::NameValue(pair) = &attribute.meta else { return None };
    let Expr::Lit(literal) = &pair.value else { return None };
    let Lit::Str(text) = &literal.lit else { return None };
    Some(text.value().trim().to_owned())
}

fn span(expression: &Expr) -> Option<(u64, u64)> {
    let Expr::Call(call) = expression else {
        return number(expression).map(|number| (number, number));
    };
    let Expr::Path(path) = &*call.func else { return None };
    let name = path.path.segments.last()?.ident.to_string();
    let given: Option<Vec<u64>> = call.args.iter().map(number).collect();
    match (name.as_str(), given?.as_slice()) {
        ("seconds", [first, last]) => Some((first * 1_000, last * 1_000)),
        ("from_to", [first, last]) => Some((*first, *last)),
        ("from_secs", [seconds]) => Some((seconds * 1_000, seconds * 1_000)),
        _ => None,
    }
}

fn number(expression: &Expr) -> Option<u64> {
    match expression {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Int(number) => number.base10_parse().ok(),
            _ => None,
        },
        Expr::Path(path) if path.path.is_ident("SECOND") => Some(1_000),
        Expr::Path(path) if path.path.is_ident("MINUTE") => Some(60_000),
        Expr::Binary(binary) if matches!(binary.op, BinOp::Mul(_)) => {
            Some(number(&binary.left)? * number(&binary.right)?)
        }
        _ => None,
    }
}

/// `0.5 to 1.5 s`, `30 s`, `3 h`.
pub(crate) fn shown((least, most): (u64, u64)) -> String {
    let seconds = |millis: u64| format!("{}", millis as f64 / 1_000.0);
    match (least, most) {
        (one, other) if one != other => format!("{} to {} s", seconds(one), seconds(other)),
        (one, _) if one >= 3_600_000 && one % 3_600_000 == 0 => format!("{} h", one / 3_600_000),
        (one, _) => format!("{} s", seconds(one)),
    }
}

/// The table of types of `data/identity.txt`, with their seconds to create, update and delete.
pub(crate) fn kinds(text: &str) -> String {
    let mut table = String::from("| type | create | update | delete |\n|---|---:|---:|---:|\n");
    let lines = text.lines().filter(|line| line.starts_with("AWS::"));
    for line in lines {
        let parts: Vec<&str> = line.split(" | ").collect();
        let (kind, seconds) = (parts[0], parts.last().expect("seconds"));
        let seconds: Vec<&str> = seconds.split(' ').collect();
        let [create, update, delete] = seconds[..] else { panic!("{kind}: {seconds:?}") };
        let _ = writeln!(table, "| `{kind}` | {create} s | {update} s | {delete} s |");
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_are_read_off_the_code() {
        let text = "
            /// An image
            /// of 100 MB.
            pub(super) const PULL: Span = seconds(5, 10);
            /// Notice.
            /// Source: <https://a>.
            const NOTICE: Millis = 2 * 60 * SECOND;
            /// A look.
            const LOOK: Duration = Duration::from_secs(3_600);
            const OTHER: u32 = 3;
        ";
        let found = times(text);
        let shown: Vec<_> = found.iter().map(|time| (time.what.as_str(), shown(time.span))).collect();
        assert_eq!(
            shown,
            [
                ("An image of 100 MB.", "5 to 10 s".to_owned()),
                ("Notice.", "120 s".to_owned()),
                ("A look.", "1 h".to_owned())
            ]
        );
        assert_eq!(found[1].source.as_deref(), Some("<https://a>."));
    }
}
