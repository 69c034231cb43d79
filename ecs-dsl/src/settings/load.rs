//! Reading a TOML file into the user's struct.

use std::fs;
use std::path::Path;

use serde::de::DeserializeOwned;

use super::SettingsError;

/// Reads a TOML file into a struct.
///
/// Put `#[serde(deny_unknown_fields)]` on the struct: a misspelt key is then an error and not a silent default.
///
/// # Errors
/// When the file can't be read, isn't TOML, lacks a key, has one too many, or holds a number that breaks a rule.
pub fn load<T: DeserializeOwned>(path: impl AsRef<Path>) -> Result<T, SettingsError> {
    let path = path.as_ref();
    let text = fs::read_to_string(path)
        .map_err(|cause| SettingsError::Unreadable { path: path.to_owned(), cause })?;
    toml::from_str(&text).map_err(|error| {
        let (line, column) = place(&text, error.span().map_or(0, |span| span.start));
        SettingsError::Wrong { path: path.to_owned(), line, column, message: error.message().to_owned() }
    })
}

/// The line and column of a byte, both from 1.
fn place(text: &str, byte: usize) -> (usize, usize) {
    let before = text.get(..byte).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().map_or(0, |rest| rest.chars().count()) + 1;
    (line, column)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_has_a_line_and_a_column() {
        assert_eq!(place("a = 1\nbé = x\n", 0), (1, 1));
        assert_eq!(place("a = 1\nbé = x\n", 12), (2, 6));
    }
}
