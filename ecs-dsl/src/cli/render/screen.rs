//! Where reports go: results to standard output, problems to standard error.

use std::cell::RefCell;
use std::io::{self, IsTerminal, Write};
use std::path::Path;

use ecs_dsl_rehearsal::play::Mistake;
use serde::Serialize;
use serde_json::json;

use super::{frame, human};
use crate::app::Error;
use crate::deploy::{DeployError, Description, DestroyProgress, Event, Plan};
use crate::invariants::{Rule, Violation, Violations};

/// Tells what happens.
#[derive(Debug)]
pub(in crate::cli) struct Screen {
    json: bool,
    /// Whether somebody looks at a terminal, or wants what a terminal gets.
    frames: bool,
    began: Option<String>,
    waiting: Option<String>,
    /// Why something couldn't be written to standard output.
    unwritten: RefCell<Option<io::Error>>,
}

impl Screen {
    pub(in crate::cli) fn new(json: bool) -> Self {
        let forced = std::env::var_os("CLICOLOR_FORCE").is_some_and(|value| value != "0");
        let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let frames = forced || (io::stderr().is_terminal() && !plain);
        Self { json, frames, began: None, waiting: None, unwritten: RefCell::default() }
    }

    /// Whether somebody can be asked.
    pub(in crate::cli) fn can_ask(&self) -> bool {
        !self.json && io::stdin().is_terminal()
    }

    /// A question with yes or no; no without an answer. It is read beside the event loop, which goes on hearing
    /// an interrupt.
    pub(in crate::cli) async fn ask(&self, question: &str) -> bool {
        let mut out = io::stdout();
        let _ = write!(out, "{question} [y/N] ");
        let _ = out.flush();
        let answer = tokio::task::spawn_blocking(|| {
            let mut answer = String::new();
            io::stdin().read_line(&mut answer).map(|_| answer).unwrap_or_default()
        });
        matches!(answer.await.unwrap_or_default().trim(), "y" | "Y" | "yes")
    }

    /// A line for people only.
    pub(in crate::cli) fn say(&self, line: &str) {
        if !self.json {
            self.out(line);
        }
    }

    /// A result as it is: a template, say.
    pub(in crate::cli) fn raw(&self, text: &str) {
        let mut stdout = io::stdout();
        self.written(stdout.write_all(text.as_bytes()).and_then(|()| stdout.flush()));
    }

    fn out(&self, line: &str) {
        self.raw(&format!("{line}\n"));
    }

    fn written(&self, result: io::Result<()>) {
        if let Err(error) = result {
            self.unwritten.borrow_mut().get_or_insert(error);
        }
    }

    /// Why results are lost; nothing, if nobody wanted more of them.
    pub(in crate::cli) fn unwritten(&self) -> Option<String> {
        let unwritten = self.unwritten.borrow();
        let error = unwritten.as_ref().filter(|error| error.kind() != io::ErrorKind::BrokenPipe)?;
        Some(format!("standard output can't be written: {error}"))
    }

    /// Something for machines, and its words for people.
    pub(in crate::cli) fn tell(&self, kind: &str, value: impl Serialize, words: impl FnOnce() -> String) {
        if self.json {
            self.out(&json!({"kind": kind, "value": value}).to_string());
        } else {
            self.out(&words());
        }
    }

    /// A problem with what to do about it.
    pub(in crate::cli) fn problem(&self, code: &str, message: &str, help: &str) {
        if self.json {
            err(&json!({"kind": "error", "code": code, "message": message, "help": help}).to_string());
        } else {
            err(&human::problem(code, message, help));
        }
    }

    /// What is wrong in a file that the rehearsal reads.
    pub(in crate::cli) fn mistakes(&self, code: &str, path: &Path, mistakes: &[Mistake]) {
        let file = path.display().to_string();
        for one in mistakes {
            err(&if self.json {
                json!({"kind": "error", "code": code, "path": file, "line": one.line, "column": one.column,
                    "message": one.message})
                .to_string()
            } else {
                format!("error[{code}]: {}\n", one.show(&file))
            });
        }
    }

    pub(in crate::cli) fn deploy_error(&self, error: &DeployError) {
        match error {
            DeployError::Failed(failure) if self.json => {
                err(&json!({"kind": "error", "code": error.code(), "stack": failure.stack,
                    "status": failure.status, "cause": failure.cause, "others": failure.others,
                    "help": error.help()})
                .to_string());
            }
            DeployError::Invalid { stack, causes } if self.json => {
                err(&json!({"kind": "error", "code": error.code(), "stack": stack, "causes": causes,
                    "help": error.help()})
                .to_string());
            }
            error => self.problem(error.code(), &error.to_string(), &error.help()),
        }
    }

    pub(in crate::cli) fn program_failed(&self, error: &Error) {
        match error {
            Error::Violation(violation) => self.violation(violation),
            Error::Violations(violations) => self.violations(violations),
            error => self.problem("program", &error.to_string(), "mend it and run again; nothing was sent"),
        }
    }

    pub(in crate::cli) fn violations(&self, violations: &Violations) {
        for violation in violations.iter() {
            self.violation(violation);
        }
        if !self.json {
            err(&human::refused(violations.iter().count()));
        }
    }

    pub(in crate::cli) fn violation(&self, violation: &Violation) {
        if self.json {
            let places: Vec<_> = violation
                .places()
                .iter()
                .map(|(what, place)| json!({"what": what, "place": place.to_string()}))
                .collect();
            let rule = violation.rule();
            err(&json!({"kind": "violation", "rule": rule.id, "message": violation.message(),
                "why": violation.why(), "help": violation.help(), "places": places})
            .to_string());
        } else {
            err(&if self.frames { frame::violation(violation) + "\n" } else { human::violation(violation) });
        }
    }

    pub(in crate::cli) fn rule(&self, rule: &Rule, programs: &[(&str, &str)]) {
        let mut value = whole(rule);
        for (kind, text) in programs {
            if let Some(members) = value.as_object_mut() {
                members.insert((*kind).to_owned(), (*text).into());
            }
        }
        self.tell("rule", value, || human::rule(rule, programs));
    }

    /// A rule in a list: a line for people, all of it for machines.
    pub(in crate::cli) fn listed(&self, rule: &Rule) {
        self.tell("rule", whole(rule), || rule.to_string());
    }

    pub(in crate::cli) fn plan(&self, plan: &Plan) {
        self.tell("plan", plan, || human::plan(plan));
    }

    /// One event of an operation.
    pub(in crate::cli) fn event(&mut self, event: &Event) {
        if self.json {
            self.out(
                &json!({"kind": "event", "time": event.time, "id": event.id, "status": event.status,
                "resource_type": event.resource_type, "physical_id": event.physical_id,
                "reason": event.reason})
                .to_string(),
            );
            return;
        }
        if event.reason.as_deref() == Some("Resource creation Initiated") {
            return; // the same beginning once more, now with the physical id: for machines
        }
        let began = self.began.get_or_insert_with(|| event.time.clone()).clone();
        self.out(&human::event(event, &began));
    }

    pub(in crate::cli) fn destroying(&mut self, progress: &DestroyProgress<'_>) {
        match progress {
            DestroyProgress::Event(event) => self.event(event),
            DestroyProgress::ToZero => {
                self.say("Machines are protected while tasks run: services and groups go to zero first.");
            }
            DestroyProgress::Deleting => self.say("Deleting the stack."),
            DestroyProgress::Waiting { group, left } => {
                if self.json {
                    self.out(&json!({"kind": "waiting", "group": group, "left": left}).to_string());
                } else if self.waiting.as_deref() != Some(group) {
                    // Once for each group: the wait has hundreds of looks.
                    self.waiting = Some((*group).to_owned());
                    self.out(&format!("Waiting until ECS has emptied the group {group} ({left} left)."));
                }
            }
        }
    }

    pub(in crate::cli) fn description(&self, description: &Description) {
        self.tell("stack", description, || human::description(description));
    }
}

fn whole(rule: &Rule) -> serde_json::Value {
    json!({"id": rule.id, "title": rule.title, "level": rule.level.name(), "message": rule.message,
        "why": rule.why, "help": rule.help, "source": rule.source, "judges_templates": rule.check.is_some()})
}

fn err(line: &str) {
    let _ = writeln!(io::stderr(), "{line}");
}
