//! Logical ids, made of the names that the user gave: never of a counter, a hash or a random number.

use std::borrow::Borrow;
use std::fmt;
use std::sync::Arc;

/// The longest logical id that CloudFormation takes (CloudFormation User Guide: cloudformation-limits).
pub const MAX_LOGICAL_ID: usize = 255;

/// The id of a resource, parameter, condition or output inside a template: letters and digits, at most 255.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LogicalId(Arc<str>);

/// A name of which no logical id can be made.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum IllegalName {
    /// The name has no letter or digit at all.
    #[error("the name is empty: a logical id needs a letter or a digit")]
    Empty,
    /// The name has a character that neither stands in a logical id nor separates words.
    #[error(
        "the name {name:?} has {character:?}: letters, digits, `-`, `_`, `.`, `/` and blanks can stand in a name"
    )]
    Character {
        /// The name as it was given.
        name: String,
        /// The first character that can't stand in a name.
        character: char,
    },
    /// The id would be longer than CloudFormation takes.
    #[error(
        "the name {name:?} makes an id of {length} characters; CloudFormation takes at most {MAX_LOGICAL_ID}"
    )]
    TooLong {
        /// The name as it was given.
        name: String,
        /// The length that the id would have.
        length: usize,
    },
}

impl LogicalId {
    /// Makes an id of a name and the word for the part: `("my-api", "Service")` gives `MyApiService`.
    ///
    /// # Errors
    /// When the name is empty, has a character other than letters, digits and separators, or makes an id
    /// of more than 255 characters.
    pub fn of(name: &str, part: &str) -> Result<Self, IllegalName> {
        let mut id = String::with_capacity(name.len() + part.len());
        let mut upper = true;
        for character in name.chars() {
            match character {
                '-' | '_' | '.' | '/' | ' ' => upper = true,
                c if c.is_ascii_alphanumeric() => {
                    id.push(if upper { c.to_ascii_uppercase() } else { c });
                    upper = false;
                }
                character => return Err(IllegalName::Character { name: name.to_owned(), character }),
            }
        }
        if id.is_empty() {
            return Err(IllegalName::Empty);
        }
        id.push_str(part);
        if id.len() > MAX_LOGICAL_ID {
            return Err(IllegalName::TooLong { name: name.to_owned(), length: id.len() });
        }
        Ok(Self(id.into()))
    }

    /// The id as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// An id from the library's own words; what a user writes goes through [`LogicalId::of`].
    pub(crate) fn trusted(id: &str) -> Self {
        Self(id.into())
    }
}

impl Borrow<str> for LogicalId {
    /// An id is found by its text: it sorts and hashes as the text does.
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for LogicalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for LogicalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_words_in_capitals() {
        assert_eq!(LogicalId::of("my-api", "Service").unwrap().as_str(), "MyApiService");
        assert_eq!(LogicalId::of("acme/web.v2", "").unwrap().as_str(), "AcmeWebV2");
    }

    #[test]
    fn a_name_that_makes_no_id_says_why() {
        assert_eq!(LogicalId::of("--", "Service"), Err(IllegalName::Empty));
        assert!(LogicalId::of("café", "Service").unwrap_err().to_string().contains("'é'"));
        assert!(
            LogicalId::of(&"a".repeat(250), "Service").unwrap_err().to_string().contains("257 characters")
        );
    }
}
