//! The properties of an alarm's resource, with errors that name them.

use serde_json::Value;

use super::error::MonitorsError;
use crate::template::placeholders::Read;
use crate::template::plain;

/// The properties of one resource.
#[derive(Clone, Copy)]
pub(super) struct Properties<'a> {
    pub(super) alarm: &'a str,
    values: &'a Value,
}

impl<'a> Properties<'a> {
    pub(super) const fn of(read: &'a Read) -> Self {
        Self { alarm: read.logical_id.as_str(), values: &read.properties }
    }

    pub(super) const fn below(self, values: &'a Value) -> Self {
        Self { values, ..self }
    }

    pub(super) fn get(self, name: &str) -> Option<&'a Value> {
        self.values.get(name)
    }

    pub(super) fn error(self, property: &str, reason: impl Into<String>) -> MonitorsError {
        MonitorsError::Property {
            alarm: self.alarm.to_owned(),
            property: property.to_owned(),
            reason: reason.into(),
        }
    }

    pub(super) fn text(self, name: &str) -> Option<String> {
        self.get(name).map(plain)
    }

    pub(super) fn required(self, name: &str) -> Result<String, MonitorsError> {
        self.text(name).ok_or_else(|| self.error(name, "is missing"))
    }

    /// A number, which a template may also write as text.
    pub(super) fn number(self, name: &str) -> Result<Option<f64>, MonitorsError> {
        let Some(text) = self.text(name) else { return Ok(None) };
        let number = text.trim().parse::<f64>().ok().filter(|number| number.is_finite());
        number.map(Some).ok_or_else(|| self.error(name, format!("`{text}` is no number")))
    }

    /// A whole number of at least `least`.
    pub(super) fn whole(self, name: &str, least: u32) -> Result<Option<u32>, MonitorsError> {
        let Some(text) = self.text(name) else { return Ok(None) };
        let number = text.trim().parse::<u32>().ok().filter(|number| *number >= least);
        let wrong = || self.error(name, format!("`{text}` is no whole number of at least {least}"));
        number.map(Some).ok_or_else(wrong)
    }

    /// `true` or `false`, which a template may also write as text.
    pub(super) fn truth(self, name: &str) -> Result<Option<bool>, MonitorsError> {
        match self.text(name).as_deref() {
            None => Ok(None),
            Some("true") => Ok(Some(true)),
            Some("false") => Ok(Some(false)),
            Some(other) => Err(self.error(name, format!("`{other}` is neither true nor false"))),
        }
    }

    pub(super) fn list(self, name: &str) -> Vec<Value> {
        match self.get(name) {
            Some(Value::Array(items)) => items.clone(),
            Some(value) => vec![value.clone()],
            None => Vec::new(),
        }
    }

    pub(super) fn texts(self, name: &str) -> Vec<String> {
        self.list(name).iter().map(plain).collect()
    }

    /// Refuses what nobody here can carry out.
    pub(super) fn without(self, names: &[&str]) -> Result<(), MonitorsError> {
        match names.iter().find(|name| self.get(name).is_some()) {
            Some(name) => Err(self.error(name, "isn't simulated")),
            None => Ok(()),
        }
    }
}
