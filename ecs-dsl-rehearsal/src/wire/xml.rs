//! XML as AWS answers it: elements and text, no attributes but the name space.

use std::fmt::Display;

/// An element with its children, or with text.
#[derive(Clone, Debug)]
pub(crate) struct Element {
    name: &'static str,
    text: String,
    children: Vec<Element>,
}

impl Element {
    pub(crate) const fn new(name: &'static str) -> Self {
        Self { name, text: String::new(), children: Vec::new() }
    }

    /// Adds `<name>value</name>`.
    pub(crate) fn with(mut self, name: &'static str, value: impl Display) -> Self {
        self.children.push(Self { name, text: value.to_string(), children: Vec::new() });
        self
    }

    /// Adds it if there is a value.
    pub(crate) fn maybe(self, name: &'static str, value: Option<impl Display>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// Adds `<name><member>a</member><member>b</member></name>`.
    pub(crate) fn list<T: Display>(self, name: &'static str, values: impl IntoIterator<Item = T>) -> Self {
        let members = values.into_iter().map(|value| Self { text: value.to_string(), ..Self::new("member") });
        self.child(Self { children: members.collect(), ..Self::new(name) })
    }

    /// Adds a list of structures; each becomes a `<member>`.
    pub(crate) fn structures(self, name: &'static str, values: impl IntoIterator<Item = Self>) -> Self {
        let members = values.into_iter().map(|value| Self { name: "member", ..value });
        self.child(Self { children: members.collect(), ..Self::new(name) })
    }

    /// Adds a structure.
    pub(crate) fn child(mut self, child: Self) -> Self {
        self.children.push(child);
        self
    }

    /// The same under another name.
    pub(crate) fn named(self, name: &'static str) -> Self {
        Self { name, ..self }
    }

    fn write(&self, out: &mut String) {
        let name = self.name;
        if self.children.is_empty() && self.text.is_empty() {
            out.push_str(&format!("<{name}/>"));
            return;
        }
        out.push_str(&format!("<{name}>"));
        escape(&self.text, out);
        self.children.iter().for_each(|child| child.write(out));
        out.push_str(&format!("</{name}>"));
    }
}

/// `<ActionResponse xmlns=".."><ActionResult>..</ActionResult><ResponseMetadata>..`
pub(crate) fn response(action: &str, namespace: &str, result: Option<&Element>, request_id: &str) -> String {
    let mut out = format!("<{action}Response xmlns=\"{namespace}\">");
    if let Some(result) = result {
        out.push_str(&format!("<{action}Result>"));
        result.children.iter().for_each(|child| child.write(&mut out));
        out.push_str(&format!("</{action}Result>"));
    }
    Element::new("ResponseMetadata").with("RequestId", request_id).write(&mut out);
    out.push_str(&format!("</{action}Response>"));
    out
}

/// `<ErrorResponse xmlns=".."><Error>..</Error><RequestId/></ErrorResponse>`
pub(crate) fn error(namespace: &str, code: &str, message: &str, request_id: &str) -> String {
    let mut out = format!("<ErrorResponse xmlns=\"{namespace}\">");
    Element::new("Error").with("Type", "Sender").with("Code", code).with("Message", message).write(&mut out);
    Element { text: request_id.to_owned(), ..Element::new("RequestId") }.write(&mut out);
    out.push_str("</ErrorResponse>");
    out
}

/// S3's documents: a declaration, and the element with its name space.
pub(crate) fn document(root: &Element, namespace: Option<&str>) -> String {
    let name = root.name;
    let namespace = namespace.map(|namespace| format!(" xmlns=\"{namespace}\"")).unwrap_or_default();
    let mut out = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<{name}{namespace}>");
    root.children.iter().for_each(|child| child.write(&mut out));
    out.push_str(&format!("</{name}>"));
    out
}

/// Text for an element's content; what XML 1.0 can't hold is left out.
fn escape(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\r' => out.push_str("&#13;"),
            '\n' | '\t' => out.push(character),
            control if control < ' ' => {}
            other => out.push(other),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_response_has_a_result_and_the_request_s_id() {
        let result = Element::new("R").with("Id", "a<b").list("L", ["x"]).list("None", [0; 0]);
        assert_eq!(
            response("Do", "ns", Some(&result), "7"),
            "<DoResponse xmlns=\"ns\"><DoResult><Id>a&lt;b</Id><L><member>x</member></L><None/></DoResult>\
             <ResponseMetadata><RequestId>7</RequestId></ResponseMetadata></DoResponse>"
        );
    }
}
