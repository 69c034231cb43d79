//! User data: that EC2 takes it, that it is run, and that it ends.

use super::{Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::{Function, Node};

/// User data is taken and run.
pub const ECS0937: Rule = Rule {
    id: "ecs0937",
    title: "User data is in Base64, at most 16,384 bytes long, and begins with what says how it is read",
    level: Level::Synth,
    message: "the user data of {0} {1}",
    why: "EC2 refuses it (`Invalid BASE64 encoding of user data`, `User data is limited to 16384 bytes`), or cloud-init passes over it: `Unhandled non-multipart (text/x-not-multipart) userdata`",
    help: "`UserData: {Fn::Base64: ..}`, with `#!/bin/bash` as the first line; what is long comes out of a bucket",
    source: "Amazon EC2 User Guide: instancedata-add-user-data, user-data; cloud-init: user-data formats",
    check: Some(forms),
};

/// Nobody waits for itself.
pub const ECS0938: Rule = Rule {
    id: "ecs0938",
    title: "User data that starts the agent doesn't wait for it",
    level: Level::Synth,
    message: "the user data of {0} runs `{1}`",
    why: "the agent's unit waits until the user data has run, and the user data waits for the agent: the machine never registers",
    help: "leave it out: the image starts the agent by itself; or `systemctl enable --now --no-block ecs`",
    source: "Amazon ECS Developer Guide: ecs-agent-install (`may cause a deadlock`)",
    check: Some(waits),
};

/// The most bytes of user data, before they are in Base64 (Amazon EC2 User Guide: instancedata-add-user-data).
const LONGEST: usize = 16_384;

/// What user data may begin with, in lower case: cloud-init's words, those of Windows, and settings in TOML, JSON and YAML.
const STARTS: [&str; 18] = [
    "#!",
    "#cloud-",
    "#include",
    "#part-handler",
    "#upstart-job",
    "## template:",
    "content-type:",
    "mime-version:",
    "from ",
    "<powershell",
    "<script",
    "<persist",
    "<cscript",
    "version:",
    "tasks:",
    "apiversion:",
    "[",
    "{",
];

/// Words by which one sees commands of a shell.
const COMMANDS: [&str; 6] = ["ECS_CLUSTER", "echo ", "yum ", "dnf ", "apt-get ", "systemctl "];

/// What stands in the place of what only the deployment knows.
const UNKNOWN: &str = "\0";

/// Whether a text can't be Base64 whatever the deployment puts in.
fn is_plain_text(text: &str) -> bool {
    let legal = |c: char| c.is_ascii_alphanumeric() || c.is_ascii_whitespace() || "+/=-_\0".contains(c);
    !text.contains("{{") && !text.chars().all(legal)
}

/// What is wrong with user data as it is encoded.
fn not_encoded(data: &Node) -> Option<String> {
    let text = match data {
        Node::String(text) => text.to_string(),
        Node::Function(function) if matches!(**function, Function::Sub(_) | Function::Join(..)) => {
            data.outline(UNKNOWN)?
        }
        _ => return None,
    };
    is_plain_text(&text).then(|| "isn't in Base64".to_owned())
}

/// What is wrong with what user data says.
fn not_run(text: &str) -> Option<String> {
    if text.len() > LONGEST {
        return Some(format!("has {} bytes, more than {LONGEST}", text.len()));
    }
    let first = text.trim_start().lines().next()?;
    let known = text.trim_start().to_ascii_lowercase();
    let begins = STARTS.iter().any(|start| known.starts_with(start)) || first.starts_with(UNKNOWN);
    let toml = text.lines().any(|line| line.trim_start().starts_with("[settings"));
    let commands = COMMANDS.iter().any(|word| text.contains(word));
    (!begins && !toml && commands).then(|| format!("begins with `{}`, and not with `#!`", first.trim()))
}

/// What starts machines, and where its user data stands.
const KINDS: [(&str, &str); 2] = [
    ("AWS::EC2::LaunchTemplate", "LaunchTemplateData.UserData"),
    ("AWS::AutoScaling::LaunchConfiguration", "UserData"),
];

/// All user data of the template, each with who has it.
fn all<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = (Part<'s>, &'static str, &'s Node)> {
    KINDS.into_iter().flat_map(move |(kind, path)| {
        subject
            .of_type(kind)
            .filter_map(move |part| Some((part, path, part.properties().look(path).known()?)))
    })
}

/// The text in an `Fn::Base64`, as far as it is known.
fn text(data: &Node) -> Option<String> {
    let Node::Function(function) = data else { return None };
    let Function::Base64(text) = function.as_ref() else { return None };
    match text {
        Node::Function(function) if !matches!(**function, Function::Sub(_) | Function::Join(..)) => None,
        text => text.outline(UNKNOWN),
    }
}

fn forms(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (part, path, data) in all(subject) {
        if let Some(wrong) = not_encoded(data).or_else(|| not_run(&text(data)?)) {
            let wrong = wrong.replace(UNKNOWN, "..");
            let args = [part.id().as_str().into(), wrong.as_str().into()];
            found.push(Violation::new(&ECS0937, &args).at("this part", part.place(path)));
        }
    }
    found
}

/// Whether a line of a shell starts the agent and waits until it runs.
fn starts_agent(line: &str) -> bool {
    let line = line.trim();
    if line.starts_with('#') || line.ends_with('&') || line.contains("--no-block") {
        return false;
    }
    let mut words = line.split_ascii_whitespace().skip_while(|word| *word != "systemctl").skip(1);
    let rest: Vec<&str> =
        words.by_ref().take_while(|word| !matches!(*word, "&&" | ";" | "||" | "|")).collect();
    let has = |word: &str| rest.contains(&word);
    let starts = has("start") || has("restart") || has("enable") && has("--now");
    starts && rest.iter().any(|word| matches!(word.trim_end_matches(';'), "ecs" | "ecs.service"))
}

/// The lines of a script that it runs itself: not those that it writes into a file (`<<EOF`).
fn commands(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut end: Option<&str> = None;
    for line in text.lines() {
        match end {
            Some(word) if line.trim() == word => end = None,
            Some(_) => {}
            None => {
                found.push(line);
                let word = line.split_once("<<").map(|(_, rest)| rest.trim_start_matches(['-', ' ', '<']));
                let word = word.and_then(|rest| rest.split_ascii_whitespace().next());
                end = word.map(|word| word.trim_matches(['\'', '"', '\\'])).filter(|word| !word.is_empty());
            }
        }
    }
    found
}

fn waits(subject: &Subject<'_>) -> Vec<Violation> {
    // A unit that somebody wrote himself may wait for nothing.
    const OWN: [&str; 2] = ["cloud-final", "/etc/systemd/system/"];
    let mut found = Vec::new();
    for (part, path, data) in all(subject) {
        let Some(text) = text(data) else { continue };
        if !text.trim_start().starts_with("#!") || OWN.iter().any(|word| text.contains(word)) {
            continue;
        }
        if let Some(line) = commands(&text).into_iter().find(|line| starts_agent(line)) {
            let line = line.trim().replace(UNKNOWN, "..");
            let args = [part.id().as_str().into(), line.as_str().into()];
            found.push(Violation::new(&ECS0938, &args).at("this part", part.place(path)));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{not_run, starts_agent};

    #[test]
    fn lines_that_start_the_agent() {
        for line in
            ["systemctl start ecs", "sudo systemctl enable --now ecs.service", "a && systemctl restart ecs"]
        {
            assert!(starts_agent(line), "{line}");
        }
        for line in [
            "systemctl enable --now --no-block ecs.service",
            "systemctl enable ecs",
            "systemctl start docker",
            "systemctl start ecs &",
            "# systemctl start ecs",
            "systemctl stop ecs",
        ] {
            assert!(!starts_agent(line), "{line}");
        }
    }

    #[test]
    fn user_data_begins_with_what_says_how_it_is_read() {
        for right in [
            "#!/bin/sh\necho a",
            "\0\necho a",
            "<powershell>\necho a",
            "# settings\n[settings.ecs]\n",
            "[x]",
            "",
        ] {
            assert_eq!(not_run(right), None, "{right}");
        }
        assert!(not_run("echo ECS_CLUSTER=a >> /etc/ecs/ecs.config").is_some());
        assert!(not_run(&format!("#!{}", "x".repeat(16_383))).is_some());
    }
}
