//! What a container's image is like once it runs: what a play can't read from a template.

use std::time::Duration;

use super::queue::{Millis, SECOND};

/// An application answers so long after its container runs, if nothing else is said: a choice.
pub(super) const READY: Millis = 2 * SECOND;

/// An image and how its application behaves.
///
/// ```
/// use std::time::Duration;
/// use ecs_dsl_rehearsal::play::Image;
///
/// let slow = Image::new("acme/api:2").ready_after(Duration::from_secs(45)).ignores_sigterm();
/// assert_eq!(slow.reference(), "acme/api:2");
/// ```
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct Image {
    reference: String,
    pub(super) missing: bool,
    pub(super) fails_checks: bool,
    /// The share of requests that it answers with a 5xx.
    pub(super) wrong: f64,
    pub(super) ready: Millis,
    pub(super) ignores_sigterm: bool,
    /// How long after its start it has used up its memory.
    pub(super) leaks: Option<Millis>,
}

impl Image {
    /// A good image: it can be pulled, answers two seconds after its start, passes its checks and minds SIGTERM.
    pub fn new(reference: impl Into<String>) -> Self {
        Self {
            reference: reference.into(),
            missing: false,
            fails_checks: false,
            wrong: 0.0,
            ready: READY,
            ignores_sigterm: false,
            leaks: None,
        }
    }

    /// Its registry doesn't have it.
    pub fn missing(self) -> Self {
        Self { missing: true, ..self }
    }

    /// It answers everything with a 5xx, health checks too, those in its container among them.
    pub fn bad(self) -> Self {
        Self { fails_checks: true, wrong: 1.0, ..self }
    }

    /// It passes its health checks and answers this share of all requests with a 5xx, from 0 to 1.
    pub fn wrong(self, share: f64) -> Self {
        let wrong = if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 };
        Self { wrong, ..self }
    }

    /// How long after its container's start it answers.
    pub fn ready_after(self, time: Duration) -> Self {
        Self { ready: millis(time), ..self }
    }

    /// It uses more and more memory, evenly, and is killed so long after its start when it has used up what its task
    /// reserves.
    pub fn leaks(self, time: Duration) -> Self {
        Self { leaks: Some(millis(time).max(1)), ..self }
    }

    /// It goes on until it is killed.
    pub fn ignores_sigterm(self) -> Self {
        Self { ignores_sigterm: true, ..self }
    }

    /// The same under another name.
    pub(super) fn named(self, reference: String) -> Self {
        Self { reference, ..self }
    }

    /// Its name: `acme/api:2`.
    #[must_use]
    pub fn reference(&self) -> &str {
        &self.reference
    }

    /// What is wrong with it, in words.
    pub(super) fn nature(&self) -> String {
        let mut words = Vec::new();
        if self.missing {
            words.push("which its registry hasn't".to_owned());
        }
        if self.fails_checks {
            words.push("which answers everything with a 5xx".to_owned());
        } else if self.wrong > 0.0 {
            words.push(format!("which answers {:.0}% of the requests with a 5xx", self.wrong * 100.0));
        }
        if self.ready != READY {
            words.push(format!("which answers {} s after its start", self.ready / SECOND));
        }
        if let Some(leak) = self.leaks {
            words.push(format!("which has used up its memory {} s after its start", leak / SECOND));
        }
        if self.ignores_sigterm {
            words.push("which ignores SIGTERM".to_owned());
        }
        words.iter().map(|word| format!(", {word}")).collect()
    }
}

/// At most what no play comes to.
fn millis(time: Duration) -> Millis {
    u64::try_from(time.as_millis()).unwrap_or(Millis::MAX / 4).min(Millis::MAX / 4)
}
