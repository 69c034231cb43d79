//! What containers run: words that a shell would read, where there is no shell.

use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::container_check::{self, ECS0207};
use crate::invariants::rule::{Advice, Level, Rule};
use crate::template::{Node, Properties};

/// A check of which only the first word is run.
pub const ECS0221: Advice = Advice::new(Rule {
    id: "ecs0221",
    title: "What stands behind CMD-SHELL is one word",
    level: Level::Advice,
    message: "the health check of the container {0} runs `{1}`, and `{2}` doesn't get to it",
    why: "CMD-SHELL gives the shell the first word as the whole script: Docker runs it without the others, and most programs fail so",
    help: "`[CMD-SHELL, \"{1} {2}\"]`, or `[CMD, ..]` with each word of its own",
    source: "Docker Engine API: HealthConfig; moby: daemon/health.go; Amazon ECS API: HealthCheck (command)",
    check: Some(split_checks),
});

/// Words of a shell where there is none.
pub const ECS0222: Advice = Advice::new(Rule {
    id: "ecs0222",
    title: "A container's command has `&&`, `||`, `|` or `>` only inside of what it gives a shell",
    level: Level::Advice,
    message: "the container {0} has `{1}` as a word of its `{2}`, and runs no shell",
    why: "Docker runs no shell for a list of words: the program gets it and all that follows as its arguments, unless the image has an entry point that reads them as a line",
    help: "`EntryPoint: [sh, -c]` and the whole line as the one word of `Command`",
    source: "Amazon ECS API: ContainerDefinition (command, entryPoint); Dockerfile reference: exec form",
    check: Some(operators),
});

/// A whole line where a list of words is wanted.
pub const ECS0223: Advice = Advice::new(Rule {
    id: "ecs0223",
    title: "A container's command is a list of words: no line in one word, and no variable without a shell",
    level: Level::Advice,
    message: "the container {0} has the word `{1}` in its `Command`, and {2}",
    why: "Docker runs no shell for a list of words: `exec: \"npm run start\": executable file not found in $PATH`",
    help: "a word for each: `Command: [npm, run, start]`, `.command([\"npm\", \"run\", \"start\"])`",
    source: "Amazon ECS API: ContainerDefinition (command, entryPoint); Dockerfile reference: exec form",
    check: Some(lines),
});

const ONE_WORD_WHY: &str = "behind CMD stands a program and its arguments: there is no program of that whole name, each check fails, and ECS stops the task again and again";

/// The containers of a template, each with its task definition and its name.
fn containers<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = (Part<'s>, &'s Properties, &'s str)> {
    subject.of_type("AWS::ECS::TaskDefinition").flat_map(|task| {
        let name = |container: &&'s Properties| container.text("Name").known().unwrap_or("of this task");
        task.containers().all.iter().map(move |container| (task, *container, name(container)))
    })
}

pub(crate) fn check_commands(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (task, container, _) in containers(subject) {
        let words = container.list("HealthCheck.Command");
        let Some(first) = words.first().and_then(Node::as_str) else { continue };
        // The shell takes further words without a complaint.
        let count = if first == "CMD-SHELL" { words.len().min(2) } else { words.len() };
        let broken = container_check::command(first, count).map(Violation::from);
        let line = match words {
            [_, line] if first == "CMD" => line.as_str().filter(|line| line.trim().contains(' ')),
            _ => None,
        };
        let one_word = line.map(|line| {
            Violation::new(&ECS0207, &[first.into()])
                .saying(format!("a container health check runs a program called `{line}`"))
                .because(ONE_WORD_WHY)
                .helping(format!("command: [\"CMD-SHELL\", \"{line}\"], or a word for each"))
        });
        found.extend(broken.or(one_word).map(|wrong| wrong.at("this task definition", task.location())));
    }
    found
}

fn split_checks(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (task, container, name) in containers(subject) {
        let words: Option<Vec<&str>> =
            container.list("HealthCheck.Command").iter().map(Node::as_str).collect();
        let Some(["CMD-SHELL", program, rest @ ..]) = words.as_deref() else { continue };
        // A script that reads its arguments, a whole line, or one behind which only the shell's own words stand.
        let is_whole = program.contains([' ', '$'])
            || rest.first().is_none_or(|next| next.starts_with(['|', '&', ';', '>']) || *next == "exit");
        if !is_whole {
            let rest = rest.join(" ");
            let args = [name.into(), (*program).into(), rest.as_str().into()];
            found.push(Violation::new(ECS0221.rule(), &args).at("this task definition", task.location()));
        }
    }
    found
}

/// What a shell reads as its own.
const OPERATORS: [&str; 6] = ["&&", "||", "|", ">", ">>", "2>&1"];
/// Programs that give such words a meaning of their own.
const READERS: [&str; 4] = ["test", "[", "expr", "xargs"];

/// The name of a program without its folder.
fn base(program: &str) -> &str {
    program.rsplit(['/', '\\']).next().unwrap_or(program)
}

/// Whether a word is a shell, or a script that may be one.
fn is_shell(word: &str) -> bool {
    let word = base(word).to_ascii_lowercase();
    let word = word.strip_suffix(".exe").unwrap_or(&word);
    matches!(word, "sh" | "bash" | "ash" | "dash" | "zsh" | "ksh" | "fish" | "pwsh" | "powershell" | "cmd")
        || [".sh", ".bash", ".ps1", ".bat", ".cmd"].iter().any(|end| word.ends_with(end))
}

/// The words of a list that can be read; nothing when one can't.
fn words<'p>(container: &'p Properties, name: &str) -> Option<Vec<&'p str>> {
    match container.look(name) {
        Answer::Absent => Some(Vec::new()),
        Answer::Unknown => None,
        Answer::Is(node) => node.as_list()?.iter().map(Node::as_str).collect(),
    }
}

/// What a container runs where no shell stands in it: its entry point and its command.
fn without_shell(container: &Properties) -> Option<(Vec<&str>, Vec<&str>)> {
    let (entry, command) = (words(container, "EntryPoint")?, words(container, "Command")?);
    let mut all = entry.iter().chain(&command);
    let first = all.clone().next().copied().unwrap_or_default();
    (!all.any(|word| is_shell(word)) && !READERS.contains(&base(first))).then_some((entry, command))
}

fn operators(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (task, container, name) in containers(subject) {
        let Some((entry, command)) = without_shell(container) else { continue };
        let of_entry = entry.into_iter().map(|word| (word, "EntryPoint"));
        let mut all = of_entry.chain(command.into_iter().map(|word| (word, "Command")));
        if let Some((word, place)) = all.find(|(word, _)| OPERATORS.contains(word)) {
            let args = [name.into(), word.into(), place.into()];
            found.push(Violation::new(ECS0222.rule(), &args).at("this task definition", task.location()));
        }
    }
    found
}

fn lines(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (task, container, name) in containers(subject) {
        let Some((entry, command)) = without_shell(container) else { continue };
        let violation = match command.as_slice() {
            [line] if entry.is_empty() && line.trim().contains(' ') => {
                let args = [name.into(), (*line).into(), "there is no program of that whole name".into()];
                Violation::new(ECS0223.rule(), &args)
            }
            _ => {
                let Some((word, variable)) = variable(&command) else { continue };
                let what = format!("no shell puts in what {variable} is");
                let args = [name.into(), word.into(), what.as_str().into()];
                Violation::new(ECS0223.rule(), &args).because(VARIABLE_WHY).helping(VARIABLE_HELP)
            }
        };
        found.push(violation.at("this task definition", task.location()));
    }
    found
}

const VARIABLE_WHY: &str = "Docker runs no shell for a list of words: the program sees a `$` and a name, unless it or the image's entry point reads them";
const VARIABLE_HELP: &str = "`EntryPoint: [sh, -c]` and the whole line as the one word of `Command`, or the value in the place of its name";

/// A word in which a variable stands as a shell would read it.
fn variable<'w>(command: &[&'w str]) -> Option<(&'w str, &'w str)> {
    command.iter().find_map(|word| {
        let (before, behind) = word.split_once('$')?;
        let behind = behind.trim_start_matches('{');
        let end = behind.find(|c: char| !c.is_ascii_uppercase() && !c.is_ascii_digit() && c != '_');
        let name = behind.get(..end.unwrap_or(behind.len()))?;
        let is_name = name.len() > 1 && name.starts_with(|c: char| c.is_ascii_uppercase());
        (is_name && !before.ends_with('\\')).then_some((*word, name))
    })
}
