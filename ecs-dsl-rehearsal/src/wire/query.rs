//! AWS's Query encoding of a request: a form whose keys spell lists and structures.

use std::collections::{BTreeMap, BTreeSet};

/// The fields of a request, or of one structure inside it.
#[derive(Clone, Debug, Default)]
pub(crate) struct Query {
    fields: BTreeMap<String, String>,
}

impl Query {
    /// Reads a form. What is no UTF-8 becomes U+FFFD, as nothing that AWS takes has such bytes.
    pub(crate) fn parse(form: &[u8]) -> Self {
        let mut fields = BTreeMap::new();
        for pair in form.split(|byte| *byte == b'&').filter(|pair| !pair.is_empty()) {
            let mut halves = pair.splitn(2, |byte| *byte == b'=');
            let key = decode(halves.next().unwrap_or_default());
            fields.insert(key, decode(halves.next().unwrap_or_default()));
        }
        Self { fields }
    }

    /// The fields of a second form, where this one hasn't them.
    pub(crate) fn or(mut self, other: Self) -> Self {
        for (key, value) in other.fields {
            self.fields.entry(key).or_insert(value);
        }
        self
    }

    /// A field; an empty one counts as absent, which is how the SDKs send an empty list.
    pub(crate) fn get(&self, name: &str) -> Option<&str> {
        self.fields.get(name).map(String::as_str).filter(|value| !value.is_empty())
    }

    /// A field that may be empty.
    pub(crate) fn raw(&self, name: &str) -> Option<&str> {
        self.fields.get(name).map(String::as_str)
    }

    /// A boolean, if it is there.
    pub(crate) fn flag(&self, name: &str) -> Option<bool> {
        self.get(name).map(|value| value.eq_ignore_ascii_case("true"))
    }

    /// `Name.member.1`, `Name.member.2`, ..
    pub(crate) fn list(&self, name: &str) -> Vec<String> {
        let prefix = format!("{name}.member.");
        self.members(&prefix)
            .iter()
            .filter_map(|n| self.fields.get(&format!("{prefix}{n}")).cloned())
            .collect()
    }

    /// `Name.member.1.Field`, ..: one query for each member.
    pub(crate) fn structures(&self, name: &str) -> Vec<Self> {
        let prefix = format!("{name}.member.");
        self.members(&prefix).iter().map(|n| self.under(&format!("{prefix}{n}."))).collect()
    }

    /// The names of the parameters that say something: what is empty or false is as good as absent.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        let says = |value: &str| !value.is_empty() && !value.eq_ignore_ascii_case("false");
        let fields = self.fields.iter().filter(move |(_, value)| says(value));
        fields.filter_map(|(key, _)| key.split('.').next())
    }

    /// All fields as they came: `Tags.member.1.Key` and its value.
    pub(crate) fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(key, value)| (key.as_str(), value.as_str()))
    }

    /// How many members a list has.
    pub(crate) fn length(&self, name: &str) -> usize {
        self.members(&format!("{name}.member.")).len()
    }

    /// The fields that begin with `prefix`, without it.
    fn under(&self, prefix: &str) -> Self {
        let fields = self
            .fields
            .iter()
            .filter_map(|(key, value)| key.strip_prefix(prefix).map(|rest| (rest.to_owned(), value.clone())));
        Self { fields: fields.collect() }
    }

    /// The members' numbers after `prefix`, in order.
    fn members(&self, prefix: &str) -> BTreeSet<u32> {
        let numbers =
            self.fields.keys().filter_map(|key| key.strip_prefix(prefix)?.split('.').next()?.parse().ok());
        numbers.collect()
    }
}

/// Percent-encodes everything but the unreserved characters.
pub(crate) fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.~".contains(&byte) {
            encoded.push(char::from(byte));
        } else {
            encoded.push_str(&format!("%{byte:02X}"));
        }
    }
    encoded
}

/// Takes percent-encoding off; `+` is a blank.
pub(crate) fn decode(text: &[u8]) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.iter().copied();
    while let Some(byte) = rest.next() {
        match byte {
            b'+' => bytes.push(b' '),
            b'%' => {
                let digits: String = rest.by_ref().take(2).map(char::from).collect();
                bytes.extend(u8::from_str_radix(&digits, 16).ok());
            }
            other => bytes.push(other),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_and_structures_are_read_in_the_order_of_their_numbers() {
        let query = Query::parse(
            b"Action=X&C.member.10=j&C.member.2=b&P.member.1.Key=a%26b&P.member.1.Value=c+d&P.member.2.Key=e&Empty=",
        );
        assert_eq!(query.list("C"), ["b", "j"]);
        let structures = query.structures("P");
        assert_eq!(structures[0].get("Key"), Some("a&b"));
        assert_eq!(structures[0].get("Value"), Some("c d"));
        assert_eq!(structures[1].get("Value"), None);
        assert_eq!((query.get("Empty"), query.raw("Empty")), (None, Some("")));
    }

    #[test]
    fn encoding_and_decoding_are_inverse() {
        let text = "a b+c%&=\n√";
        assert_eq!(decode(encode(text).as_bytes()), text);
    }
}
