//! Where in the user's Rust something was made.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::{Mutex, PoisonError};

/// A place in the user's program: file, line and column of the call that made a part.
///
/// Every constructor of the library is `#[track_caller]`, so the place is the user's own line.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Location {
    file: &'static str,
    line: u32,
    column: u32,
}

impl Location {
    /// The place of the caller.
    #[track_caller]
    #[must_use]
    pub fn caller() -> Self {
        let place = std::panic::Location::caller();
        Self { file: place.file(), line: place.line(), column: place.column() }
    }

    /// A place in a file that is read: a template, or settings.
    #[must_use]
    pub fn in_file(file: &str, line: u32, column: u32) -> Self {
        Self { file: kept(file), line, column }
    }

    /// The file, as the compiler was given it: relative to the workspace for the workspace's own packages.
    #[must_use]
    pub const fn file(&self) -> &'static str {
        self.file
    }

    /// The line, from 1.
    #[must_use]
    pub const fn line(&self) -> u32 {
        self.line
    }

    /// `file:line`, with forward slashes on every machine: what people read, and what a shifted column doesn't change.
    #[must_use]
    pub fn line_of_file(&self) -> String {
        format!("{}:{}", self.file.replace('\\', "/"), self.line)
    }

    /// The column, from 1.
    #[must_use]
    pub const fn column(&self) -> u32 {
        self.column
    }
}

/// A name that stays for as long as the program runs. Each is kept once: there are as many as files that are read.
pub(super) fn kept(name: &str) -> &'static str {
    static NAMES: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    let mut names = NAMES.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = names.get(name) {
        return known;
    }
    let name: &'static str = Box::leak(name.into());
    names.insert(name);
    name
}

impl fmt::Display for Location {
    /// `file:line:column`, with forward slashes on every machine.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (n, part) in self.file.split('\\').enumerate() {
            if n > 0 {
                f.write_str("/")?;
            }
            f.write_str(part)?;
        }
        write!(f, ":{}:{}", self.line, self.column)
    }
}

impl fmt::Debug for Location {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
