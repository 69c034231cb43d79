//! The properties of one resource, with errors that name them.

use std::ops::RangeInclusive;

use serde_json::Value;

use crate::play::PlayError;
use crate::template::plain;

/// The properties of a resource, or a part of them.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a> {
    pub(super) resource: &'a str,
    values: &'a Value,
}

impl<'a> Fields<'a> {
    pub(super) const fn new(resource: &'a str, values: &'a Value) -> Self {
        Self { resource, values }
    }

    pub(super) fn get(self, name: &str) -> Option<&'a Value> {
        self.values.get(name)
    }

    /// What lies below a property; empty if there is no such property.
    pub(super) fn below(self, name: &str) -> Self {
        Self { values: self.get(name).unwrap_or(&Value::Null), ..self }
    }

    /// Each item of a list.
    pub(super) fn items(self, name: &str) -> impl Iterator<Item = Self> {
        let items = self.get(name).and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
        items.iter().map(move |values| Self { values, ..self })
    }

    pub(super) fn texts(self, name: &str) -> Vec<String> {
        match self.get(name) {
            Some(Value::Array(items)) => items.iter().map(plain).collect(),
            Some(value) => vec![plain(value)],
            None => Vec::new(),
        }
    }

    pub(super) fn text(self, name: &str) -> Option<String> {
        self.get(name).map(plain)
    }

    pub(super) fn required(self, name: &str) -> Result<String, PlayError> {
        self.text(name).ok_or_else(|| self.error(name, "is missing"))
    }

    /// A whole number, which a template may also write as text.
    pub(super) fn whole(self, name: &str) -> Result<Option<u32>, PlayError> {
        let Some(text) = self.text(name) else { return Ok(None) };
        let number = text.trim().parse().ok();
        number.map(Some).ok_or_else(|| self.error(name, format!("`{text}` is no whole number")))
    }

    pub(super) fn whole_or(self, name: &str, default: u32) -> Result<u32, PlayError> {
        Ok(self.whole(name)?.unwrap_or(default))
    }

    /// A whole number of the range that AWS takes.
    pub(super) fn between(
        self,
        name: &str,
        default: u32,
        range: RangeInclusive<u32>,
    ) -> Result<u32, PlayError> {
        let number = self.whole_or(name, default)?;
        if range.contains(&number) {
            return Ok(number);
        }
        let (least, most) = (range.start(), range.end());
        Err(self.error(name, format!("{number} isn't between {least} and {most}")))
    }

    /// A number, which a template may also write as text.
    pub(super) fn number(self, name: &str) -> Result<Option<f64>, PlayError> {
        let Some(text) = self.text(name) else { return Ok(None) };
        let number = text.trim().parse::<f64>().ok().filter(|number| number.is_finite());
        number.map(Some).ok_or_else(|| self.error(name, format!("`{text}` is no number")))
    }

    /// `true`, `false`, `ENABLED`, `DISABLED`; false if there is no such property.
    pub(super) fn enabled(self, name: &str) -> bool {
        self.text(name).is_some_and(|text| text == "true" || text.eq_ignore_ascii_case("enabled"))
    }

    /// The value of an item of a list of `Key` and `Value`.
    pub(super) fn attribute(self, list: &str, key: &str) -> Option<String> {
        let mut items = self.items(list);
        items.find(|item| item.text("Key").as_deref() == Some(key)).and_then(|item| item.text("Value"))
    }

    pub(super) fn error(self, property: &str, reason: impl Into<String>) -> PlayError {
        PlayError::Property {
            resource: self.resource.to_owned(),
            property: property.to_owned(),
            reason: reason.into(),
        }
    }
}

/// The logical id that a reference names: `Api` of `Api` and of `Api.Arn`.
pub(in crate::play) fn named(text: &str) -> &str {
    text.split('.').next().unwrap_or(text)
}
