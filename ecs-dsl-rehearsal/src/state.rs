//! Everything that a cloud remembers, how it moves through time, and the file that keeps it.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::clock::{Clock, Moment};
use crate::cloudformation::{Stack, pump};
use crate::digest::Digest;
use crate::resources::World;
use crate::s3::Bucket;

/// The form of the file. A file of another form is refused.
const FORM: u32 = 1;

/// All of a cloud.
#[derive(Clone, Serialize, Deserialize)]
pub(crate) struct State {
    form: u32,
    pub(crate) clock: Clock,
    pub(crate) world: World,
    /// In the order of their creation; deleted ones stay.
    pub(crate) stacks: Vec<Stack>,
    /// By name. A file of before there were any has none.
    #[serde(default)]
    pub(crate) buckets: BTreeMap<String, Bucket>,
    serial: u64,
}

/// Why a state file can't be used.
#[derive(Debug, Error)]
#[non_exhaustive]
pub enum StateError {
    /// It can't be read.
    #[error("cannot read the state in {}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// It isn't what `save` wrote.
    #[error("the state in {} is broken; move it away to begin anew", path.display())]
    Broken {
        /// The file.
        path: PathBuf,
        /// Where it breaks.
        source: serde_json::Error,
    },
    /// Another version of this library wrote it.
    #[error("the state in {} has form {form}, and only form {FORM} is understood", path.display())]
    Form {
        /// The file.
        path: PathBuf,
        /// The form that it has.
        form: u32,
    },
    /// It can't be written.
    #[error("cannot write the state to {}", path.display())]
    Write {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The cloud was opened from no file.
    #[error("this cloud has no file: give one to `save_to`")]
    NoFile,
}

impl State {
    pub(crate) fn new(account: &str, region: &str) -> Self {
        Self {
            form: FORM,
            clock: Clock::new(),
            world: World::new(account, region),
            stacks: Vec::new(),
            buckets: BTreeMap::new(),
            serial: 0,
        }
    }

    /// A UUID that no other call of this gives.
    pub(crate) fn uuid(&mut self, word: &str) -> String {
        self.serial += 1;
        let World { account, region, .. } = &self.world;
        Digest::of(&[account, region, word, &self.serial.to_string()]).uuid()
    }

    /// Lets simulated time pass until `target`, one event after the other.
    pub(crate) fn advance_to(&mut self, target: Moment) {
        loop {
            while self.pump() {}
            match self.next_change().filter(|next| *next <= target) {
                Some(next) => {
                    self.clock.advance_to(next);
                    self.world.settle(self.clock.now());
                }
                None => break,
            }
        }
        self.clock.advance_to(target);
        self.world.settle(self.clock.now());
    }

    /// Lets time pass until every operation and every change set has ended.
    pub(crate) fn finish_operations(&mut self) {
        loop {
            while self.pump() {}
            match self.next_operation() {
                Some(next) => {
                    self.clock.advance_to(next);
                    self.world.settle(self.clock.now());
                }
                None => break,
            }
        }
    }

    /// Lets time pass until nothing moves by itself any more.
    pub(crate) fn finish_everything(&mut self) {
        self.finish_operations();
        while let Some(next) = self.next_change() {
            self.advance_to(next);
        }
    }

    /// Does what is due at this very moment. `true`: something was.
    fn pump(&mut self) -> bool {
        let mut moved = false;
        for index in 0..self.stacks.len() {
            // The others are asked for exports while one is at work.
            let mut stack = self.stacks.remove(index);
            moved |= pump(&mut self.clock, &mut self.world, &self.stacks, &mut stack);
            self.stacks.insert(index, stack);
        }
        moved
    }

    fn next_operation(&self) -> Option<Moment> {
        let operations = self.stacks.iter().filter_map(|stack| stack.operation.as_ref()?.next_change());
        let now = self.clock.now();
        let change_sets = self.stacks.iter().flat_map(|stack| &stack.change_sets).map(|set| set.ready);
        operations.chain(change_sets.filter(|ready| *ready > now)).min()
    }

    fn next_change(&self) -> Option<Moment> {
        self.next_operation().into_iter().chain(self.world.next_change()).min()
    }

    /// Reads a file; `None` if there is none.
    pub(crate) fn read(path: &Path) -> Result<Option<Self>, StateError> {
        let text = match fs::read_to_string(path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(source) => return Err(StateError::Read { path: path.to_owned(), source }),
        };
        let broken = |source| StateError::Broken { path: path.to_owned(), source };
        let value: serde_json::Value = serde_json::from_str(&text).map_err(broken)?;
        if let Some(form) =
            value.get("form").and_then(serde_json::Value::as_u64).filter(|form| *form != u64::from(FORM))
        {
            return Err(StateError::Form {
                path: path.to_owned(),
                form: u32::try_from(form).unwrap_or(u32::MAX),
            });
        }
        serde_json::from_value(value).map(Some).map_err(broken)
    }

    /// Writes the file beside its place and moves it there, so that it is never half written.
    pub(crate) fn write(&self, path: &Path) -> Result<(), StateError> {
        let failed = |source| StateError::Write { path: path.to_owned(), source };
        let text = serde_json::to_string(self).map_err(|error| failed(error.into()))?;
        let mut name = path.file_name().unwrap_or_default().to_owned();
        name.push(format!(".{}.new", std::process::id()));
        let beside = path.with_file_name(name);
        let write = || -> io::Result<()> {
            let mut file = private(&beside)?;
            file.write_all(text.as_bytes())?;
            file.sync_all()?;
            fs::rename(&beside, path)
        };
        write().map_err(|source| {
            // What is left of a failed write is of no use to anybody.
            drop(fs::remove_file(&beside));
            failed(source)
        })
    }
}

/// A new file that only its owner may read: a state holds the values of secrets.
fn private(path: &Path) -> io::Result<fs::File> {
    let mut options = fs::OpenOptions::new();
    options.write(true).create(true).truncate(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}
