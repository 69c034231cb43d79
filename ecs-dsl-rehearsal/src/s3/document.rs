//! The XML documents that clients send: whether one is a document of its kind, and the text of an element.

/// Whether a text is one element of that name, well-formed: S3 refuses all others.
pub(super) fn is(text: &str, root: &str) -> bool {
    let mut open: Vec<&str> = Vec::new();
    let mut roots = 0;
    let mut rest = text;
    while let Some((between, tail)) = rest.split_once('<') {
        if open.is_empty() && !between.trim().is_empty() {
            return false;
        }
        let Some((tag, after)) = tail.split_once('>') else { return false };
        rest = after;
        if tag.starts_with('?') || tag.starts_with('!') {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop() != Some(name.trim()) {
                return false;
            }
            continue;
        }
        let name = tag.trim_end_matches('/').split_whitespace().next().unwrap_or_default();
        if open.is_empty() {
            roots += 1;
            if name != root {
                return false;
            }
        }
        if !tag.ends_with('/') {
            open.push(name);
        }
    }
    roots == 1 && open.is_empty() && rest.trim().is_empty()
}

/// The text of the first element of that name.
pub(super) fn text<'t>(document: &'t str, name: &str) -> Option<&'t str> {
    let (_, rest) = document.split_once(&format!("<{name}>"))?;
    rest.split_once(&format!("</{name}>")).map(|(text, _)| text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_one_element_of_its_name() {
        let good = "<?xml version=\"1.0\"?>\n<Tagging xmlns=\"ns\"><TagSet><Tag/></TagSet></Tagging>\n";
        assert!(is(good, "Tagging"));
        assert_eq!(text("<A><B>x</B></A>", "B"), Some("x"));
        for bad in [
            "",
            "x",
            "<Tagging>",
            "<Tagging></TagSet>",
            "<Other/>",
            "<Tagging/><Tagging/>",
            "<Tagging/>x",
            "<",
        ] {
            assert!(!is(bad, "Tagging"), "{bad}");
        }
    }
}
