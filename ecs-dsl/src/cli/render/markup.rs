//! Text in markup: HTML, SVG and XML alike.

/// A text as it stands between tags and in the quotes of an attribute. What XML can't have at all is replaced by the sign
/// for it (<https://www.w3.org/TR/xml/#charsets>).
pub(in crate::cli) fn escaped(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut out, letter| {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(letter),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            letter if letter < ' ' => out.push('\u{fffd}'),
            letter => out.push(letter),
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_its_attribute_or_its_element() {
        assert_eq!(escaped("<b a=\"1\">&\u{0}é\n"), "&lt;b a=&quot;1&quot;&gt;&amp;\u{fffd}é\n");
    }
}
