//! What synthesis gives: templates and the manifest, in memory and in a folder.

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use serde::Serialize;

use crate::constructs::Allowed;
use crate::constructs::observability::{LeftOut, Severity, Watch};
use crate::template::{Location, LogicalId, Template, to_json_compact, to_json_pretty};

/// The finished stacks of a program, producers before consumers.
#[derive(Clone, Debug)]
pub struct Assembly {
    pub(crate) stacks: Vec<AssembledStack>,
}

/// One finished stack.
#[derive(Clone, Debug)]
pub struct AssembledStack {
    pub(crate) name: String,
    pub(crate) location: Location,
    pub(crate) template: Template,
    pub(crate) compact: String,
    pub(crate) depends_on: Vec<String>,
    pub(crate) notes: Vec<(LogicalId, String)>,
    pub(crate) allowed: Vec<Allowed>,
    pub(crate) watches: Vec<Watch>,
    pub(crate) left_out: Vec<LeftOut>,
}

/// A folder or file that could not be written. What stood there before still stands.
#[derive(Debug, thiserror::Error)]
#[error("can't write {}: {source}", path.display())]
pub struct WriteError {
    path: PathBuf,
    source: io::Error,
}

impl Assembly {
    /// The stacks, in the order in which they are deployed.
    #[must_use]
    pub fn stacks(&self) -> &[AssembledStack] {
        &self.stacks
    }

    /// A stack by its name.
    #[must_use]
    pub fn stack(&self, name: &str) -> Option<&AssembledStack> {
        self.stacks.iter().find(|stack| stack.name == name)
    }

    /// The manifest: for each stack its template's file, what it needs, and the line of Rust of each resource.
    #[must_use]
    pub fn manifest(&self) -> String {
        let stacks = self.stacks.iter().map(|stack| (stack.name.as_str(), Manifest::of(stack))).collect();
        let manifest = BTreeMap::from([("stacks", stacks)]);
        let manifest: &BTreeMap<&str, BTreeMap<&str, Manifest<'_>>> = &manifest;
        let mut text = serde_json::to_string_pretty(manifest).unwrap_or_default();
        text.push('\n');
        text
    }

    /// Writes `<stack>.template.json` for each stack and `manifest.json`: all of them, or none.
    ///
    /// # Errors
    /// When the folder can't be made or a file can't be written.
    pub fn write(&self, folder: &Path) -> Result<Vec<PathBuf>, WriteError> {
        let failed = |path: &Path| {
            let path = path.to_owned();
            move |source| WriteError { path, source }
        };
        fs::create_dir_all(folder).map_err(failed(folder))?;
        let files = self
            .stacks
            .iter()
            .map(|stack| (stack.template_file(), stack.pretty()))
            .chain([("manifest.json".to_owned(), self.manifest())]);
        let mut written = Vec::new();
        for (name, text) in files {
            let temporary = folder.join(format!(".{name}.new"));
            if let Err(error) = fs::write(&temporary, text).map_err(failed(&temporary)) {
                for (temporary, _) in &written {
                    let _ = fs::remove_file(temporary);
                }
                let _ = fs::remove_file(&temporary);
                return Err(error);
            }
            written.push((temporary, folder.join(name)));
        }
        for (temporary, path) in &written {
            fs::rename(temporary, path).map_err(failed(path))?;
        }
        Ok(written.into_iter().map(|(_, path)| path).collect())
    }
}

impl AssembledStack {
    /// The stack's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The template.
    #[must_use]
    pub const fn template(&self) -> &Template {
        &self.template
    }

    /// The template's bytes as they are sent.
    #[must_use]
    pub fn compact(&self) -> &str {
        &self.compact
    }

    /// The template as JSON that people read.
    #[must_use]
    pub fn pretty(&self) -> String {
        to_json_pretty(&self.template)
    }

    /// The stacks whose outputs this one reads.
    #[must_use]
    pub fn depends_on(&self) -> &[String] {
        &self.depends_on
    }

    /// The line of Rust that made the stack.
    #[must_use]
    pub const fn location(&self) -> Location {
        self.location
    }

    /// The line of Rust that made a resource.
    #[must_use]
    pub fn location_of(&self, id: &str) -> Option<Location> {
        self.template.resources.get(id).map(|entry| entry.location)
    }

    /// The parameters that only the first creation sets.
    pub fn kept_parameters(&self) -> impl Iterator<Item = &LogicalId> {
        self.template.parameters.iter().filter(|(_, parameter)| parameter.is_kept()).map(|(id, _)| id)
    }

    /// What a plan says when these resources are made or changed.
    #[must_use]
    pub fn notes(&self) -> &[(LogicalId, String)] {
        &self.notes
    }

    /// The name of the template's file.
    #[must_use]
    pub fn template_file(&self) -> String {
        format!("{}.template.json", self.name)
    }

    pub(crate) fn new(name: String, location: Location, template: Template, depends_on: Vec<String>) -> Self {
        let compact = to_json_compact(&template);
        let (notes, allowed) = (Vec::new(), Vec::new());
        let (watches, left_out) = (Vec::new(), Vec::new());
        Self { name, location, template, compact, depends_on, notes, allowed, watches, left_out }
    }

    pub(crate) fn with_notes(mut self, notes: Vec<(LogicalId, String)>) -> Self {
        self.notes = notes;
        self
    }

    /// What is watched: alarms, and rules that tell events.
    #[must_use]
    pub fn watches(&self) -> &[Watch] {
        &self.watches
    }

    /// The monitors that don't apply, each with its reason.
    #[must_use]
    pub fn left_out(&self) -> &[LeftOut] {
        &self.left_out
    }

    pub(crate) fn with_watches(mut self, watches: Vec<Watch>, left_out: Vec<LeftOut>) -> Self {
        self.watches = watches;
        self.left_out = left_out;
        self
    }

    pub(crate) fn with_allowed(mut self, allowed: Vec<Allowed>) -> Self {
        self.allowed = allowed;
        self
    }
}

/// Something that is watched.
#[derive(Serialize)]
struct Watched<'a> {
    subject: &'a str,
    says: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    silence: Option<&'a str>,
    severity: Option<&'a str>,
    runbook: &'a str,
    made_at: String,
}

/// A monitor that doesn't apply.
#[derive(Serialize)]
struct Unwatched<'a> {
    monitor: &'a str,
    subject: &'a str,
    reason: &'a str,
}

#[derive(Serialize)]
struct Manifest<'a> {
    template: String,
    bytes: usize,
    made_at: String,
    depends_on: &'a [String],
    kept_parameters: Vec<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    allowed: Vec<Allowance<'a>>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    watched: BTreeMap<&'a str, Watched<'a>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    left_out: Vec<Unwatched<'a>>,
    resources: BTreeMap<&'a str, Resource<'a>>,
}

/// Advice that isn't taken.
#[derive(Serialize)]
struct Allowance<'a> {
    rule: &'a str,
    resource: &'a str,
    reason: &'a str,
    made_at: String,
}

#[derive(Serialize)]
struct Resource<'a> {
    r#type: &'a str,
    made_at: String,
}

impl<'a> Watched<'a> {
    fn of(watch: &'a Watch) -> Self {
        let Watch { subject, says, silence, severity, runbook, location, .. } = watch;
        let (silence, severity) = (silence.as_deref(), severity.map(Severity::name));
        Self { subject, says, silence, severity, runbook, made_at: location.to_string() }
    }
}

impl<'a> Unwatched<'a> {
    fn of(left: &'a LeftOut) -> Self {
        Self { monitor: left.monitor, subject: &left.subject, reason: &left.reason }
    }
}

impl<'a> Manifest<'a> {
    fn of(stack: &'a AssembledStack) -> Self {
        Self {
            template: stack.template_file(),
            bytes: stack.compact.len(),
            made_at: stack.location.to_string(),
            depends_on: &stack.depends_on,
            kept_parameters: stack.kept_parameters().map(LogicalId::as_str).collect(),
            allowed: stack
                .allowed
                .iter()
                .map(|allowed| Allowance {
                    rule: allowed.rule,
                    resource: allowed.resource.as_str(),
                    reason: &allowed.reason,
                    made_at: allowed.location.to_string(),
                })
                .collect(),
            watched: stack.watches.iter().map(|watch| (watch.id.as_str(), Watched::of(watch))).collect(),
            left_out: stack.left_out.iter().map(Unwatched::of).collect(),
            resources: stack
                .template
                .resources
                .iter()
                .map(|(id, entry)| {
                    (
                        id.as_str(),
                        Resource { r#type: entry.resource_type(), made_at: entry.location.to_string() },
                    )
                })
                .collect(),
        }
    }
}
