//! One text for compile time and run time: a template with placeholders and the user's numbers, put together by a
//! `const fn` in a fixed buffer. No rule's words stand here.
#![expect(
    clippy::indexing_slicing,
    reason = "const fns can't use iterators; every index is compared with a length"
)]

/// What stands in the place of a placeholder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arg<'a> {
    /// A whole number, in decimal.
    Number(u64),
    /// Words.
    Text(&'a str),
    /// An IPv4 block: its first address and the length of its prefix.
    Block(u32, u8),
}

impl From<u64> for Arg<'_> {
    fn from(number: u64) -> Self {
        Self::Number(number)
    }
}

impl From<u32> for Arg<'_> {
    fn from(number: u32) -> Self {
        Self::Number(number as u64)
    }
}

impl<'a> From<&'a str> for Arg<'a> {
    fn from(text: &'a str) -> Self {
        Self::Text(text)
    }
}

const CAPACITY: usize = 2_048;

/// A text in a buffer; what is longer is cut off.
pub(crate) struct Text {
    bytes: [u8; CAPACITY],
    length: usize,
}

impl Text {
    pub(crate) const fn new() -> Self {
        Self { bytes: [0; CAPACITY], length: 0 }
    }

    pub(crate) const fn as_str(&self) -> &str {
        let (text, _) = self.bytes.split_at(self.length);
        match core::str::from_utf8(text) {
            Ok(text) => text,
            // Cut off inside of a character.
            Err(_) => "this text is too long to be shown",
        }
    }

    const fn byte(mut self, byte: u8) -> Self {
        if self.length < CAPACITY {
            self.bytes[self.length] = byte;
            self.length += 1;
        }
        self
    }

    pub(crate) const fn words(mut self, words: &str) -> Self {
        let mut rest = words.as_bytes();
        while let [byte, tail @ ..] = rest {
            self = self.byte(*byte);
            rest = tail;
        }
        self
    }

    pub(crate) const fn number(mut self, number: u64) -> Self {
        if number >= 10 {
            self = self.number(number / 10);
        }
        self.byte(b'0' + (number % 10) as u8)
    }

    const fn arg(mut self, arg: Arg<'_>) -> Self {
        match arg {
            Arg::Number(number) => self.number(number),
            Arg::Text(words) => self.words(words),
            Arg::Block(address, prefix) => {
                let mut shift = 24;
                loop {
                    self = self.number(((address >> shift) & 255) as u64);
                    if shift == 0 {
                        break;
                    }
                    self = self.byte(b'.');
                    shift -= 8;
                }
                self.byte(b'/').number(prefix as u64)
            }
        }
    }

    /// `template` with its placeholders filled in. `{0}` is the first of `args`; a name, as in `{Drain}`, stands
    /// for the argument whose place is the name's place among the different names of `message`.
    pub(crate) const fn template(mut self, template: &str, message: &str, args: &[Arg<'_>]) -> Self {
        let bytes = template.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            if bytes[at] == b'{' {
                let end = end_of_placeholder(bytes, at);
                if let Some(place) = place_of(bytes, at + 1, end, message.as_bytes())
                    && place < args.len()
                {
                    self = self.arg(args[place]);
                    at = end + 1;
                    continue;
                }
            }
            self = self.byte(bytes[at]);
            at += 1;
        }
        self
    }
}

const fn end_of_placeholder(bytes: &[u8], start: usize) -> usize {
    let mut end = start;
    while end < bytes.len() && bytes[end] != b'}' {
        end += 1;
    }
    end
}

/// Which argument the placeholder `bytes[start..end]` stands for.
const fn place_of(bytes: &[u8], start: usize, end: usize, message: &[u8]) -> Option<usize> {
    if end >= bytes.len() || start == end {
        return None;
    }
    if bytes[start].is_ascii_digit() && end == start + 1 {
        return Some((bytes[start] - b'0') as usize);
    }
    if !bytes[start].is_ascii_alphabetic() {
        return None;
    }
    // Count the different names of the message before this one.
    let (mut at, mut before) = (0, 0);
    while at < message.len() {
        if message[at] == b'{' {
            let close = end_of_placeholder(message, at);
            if same(message, at + 1, close, bytes, start, end) {
                return Some(before);
            }
            if is_first(message, at, close) {
                before += 1;
            }
            at = close;
        }
        at += 1;
    }
    None
}

/// No placeholder before `at` has the same name.
const fn is_first(message: &[u8], at: usize, close: usize) -> bool {
    let mut earlier = 0;
    while earlier < at {
        if message[earlier] == b'{' {
            let end = end_of_placeholder(message, earlier);
            if same(message, earlier + 1, end, message, at + 1, close) {
                return false;
            }
        }
        earlier += 1;
    }
    true
}

const fn same(left: &[u8], mut from: usize, to: usize, right: &[u8], mut start: usize, end: usize) -> bool {
    if to < from || end < start || to - from != end - start || to > left.len() || end > right.len() {
        return false;
    }
    while from < to {
        if left[from] != right[start] {
            return false;
        }
        from += 1;
        start += 1;
    }
    true
}

/// What stands after the first place of a mark; all of it when the mark isn't there.
pub(crate) const fn after(text: &'static str, mark: &str) -> &'static str {
    let (bytes, mark) = (text.as_bytes(), mark.as_bytes());
    let mut at = 0;
    while at + mark.len() <= bytes.len() {
        if same(bytes, at, at + mark.len(), mark, 0, mark.len()) {
            return text.split_at(at + mark.len()).1;
        }
        at += 1;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn render(template: &str, message: &str, args: &[Arg<'_>]) -> String {
        Text::new().template(template, message, args).as_str().to_owned()
    }

    #[test]
    fn places_by_number() {
        let text = render("{1} above {0}, {1}", "", &[Arg::Number(100), Arg::Text("max")]);
        assert_eq!(text, "max above 100, max");
    }

    #[test]
    fn places_by_name_are_those_of_the_message() {
        let message = "drain {Drain} and {Stop}, {Drain}";
        let args = [Arg::Text("90 s"), Arg::Text("30 s")];
        assert_eq!(render(message, message, &args), "drain 90 s and 30 s, 90 s");
        assert_eq!(render("{Stop} {Other}", message, &args), "30 s {Other}");
    }

    #[test]
    fn blocks_and_big_numbers() {
        let text = render("{0} {1}", "", &[Arg::Block(0x0a00_8000, 20), Arg::Number(u64::MAX)]);
        assert_eq!(text, "10.0.128.0/20 18446744073709551615");
    }

    #[test]
    fn braces_that_are_no_placeholder_stay() {
        assert_eq!(render("vault! { PORT: 8080 } {", "", &[]), "vault! { PORT: 8080 } {");
    }
}
