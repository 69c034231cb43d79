//! Bad input: an error with a code, a place and what to do; and nothing half-written.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test tells what is wrong by a panic"
)]

mod support;

use std::io::{Read, Write};
use std::net::TcpListener;
use std::process::Command;

use support::{Folder, Told, run, sample};

/// A run that is refused before anything is sent or written.
fn refused(wish: &str, rule: &str, words: &str) {
    let told = run(&mut sample(wish));
    assert_eq!(told.code, 1, "{wish}: {told:?}");
    assert!(told.out.is_empty(), "{wish}: nothing is told but the error: {}", told.out);
    assert!(told.err.contains(&format!("[{rule}]")), "{wish}: {}", told.err);
    assert!(told.err.contains(words), "{wish}: {}", told.err);
    assert!(told.err.contains("tests/programs/sample.rs:"), "{wish} has a place: {}", told.err);
    assert!(told.err.contains("help:"), "{wish} has help: {}", told.err);
}

#[test]
fn names_that_clash_or_make_no_id() {
    refused("two-of-one-name", "ecs1303", "two parts of the program are called `log`");
    refused("illegal-name", "ecs1306", "'é'");
    refused("long-name", "ecs1306", "300 characters");
}

#[test]
fn a_stack_name_that_a_capacity_provider_may_not_have() {
    refused("aws-name", "ecs0927", "its name begins with aws");
}

#[test]
fn a_reference_into_a_stack_that_is_not_there() {
    refused("nowhere", "ecs1307", "of stack another, which is not there");
}

#[test]
fn more_than_cloudformation_takes() {
    refused("many", "ecs1301", "501 resources");
    refused("huge", "ecs1302", "bytes; CloudFormation takes 1000000");
}

#[test]
fn a_program_that_fails_or_makes_nothing() {
    let told = run(&mut sample("fails"));
    assert_eq!(told.code, 1);
    assert!(told.err.contains("the program's own reason"), "{}", told.err);
    let told = run(&mut sample("no-stack"));
    assert_eq!(told.code, 1);
    assert!(told.err.contains("no-stacks"), "{}", told.err);
}

#[test]
fn what_the_standard_library_fails_with_has_a_place() {
    refused("no-variable", "program", "environment variable not found");
    refused("no-number", "program", "invalid digit found in string");
    refused("no-file", "program", "No such file or directory");
    refused("too-many", "ecs1001", "--> tests/programs/sample.rs");
}

#[test]
fn an_output_folder_that_cannot_be_written() {
    let folder = Folder::new("unwritable");
    std::fs::write(folder.file("taken"), "a file").unwrap();
    let told = run(sample("log").args(["synth", "--out"]).arg(folder.file("taken")));
    assert_eq!(told.code, 1);
    assert!(told.err.contains("can't write") && told.err.contains("taken"), "{}", told.err);
    assert_eq!(std::fs::read_to_string(folder.file("taken")).unwrap(), "a file");
}

#[test]
fn a_state_file_that_is_broken_is_named_and_kept() {
    let folder = Folder::new("broken-state");
    std::fs::write(folder.file("state.json"), "{ not a state").unwrap();
    let told = run(sample("log").args(["deploy", "--local", "--state"]).arg(folder.file("state.json")));
    assert_eq!(told.code, 1, "{told:?}");
    assert!(told.err.contains("state.json"), "{}", told.err);
    assert_eq!(std::fs::read_to_string(folder.file("state.json")).unwrap(), "{ not a state");
}

/// The settings program over a file of that name and text.
fn settings(folder: &Folder, name: &str, text: &str) -> Told {
    std::fs::write(folder.file(name), text).unwrap();
    run(sample("settings").arg("synth").env("SETTINGS", folder.file(name)))
}

const GOOD: &str =
    "image = \"public.ecr.aws/nginx/nginx:1.29.1\"\nrolling = { min_healthy = 100, max = 200 }\n";

#[test]
fn settings_are_judged_with_file_line_and_column() {
    let folder = Folder::new("settings");
    let image = "image = \"public.ecr.aws/nginx/nginx:1.29.1\"\n";
    let told = settings(&folder, "s.toml", GOOD);
    assert_eq!(told.code, 0, "{told:?}");
    let said = |text: &str, words: &str| {
        let told = settings(&folder, "s.toml", text);
        assert_eq!(told.code, 1);
        assert!(told.err.contains(words), "{words}: {}", told.err);
    };
    said(
        &format!("{image}rolling = {{ min_healthy = 100, max = 100 }}\n"),
        "s.toml:2:11: ecs0102: min_healthy and max are both 100%",
    );
    said("image = \"nginx\"\nrolling = { min_healthy = 100, max = 200 }\n", "s.toml:1:9: ecs0319");
    said(
        &format!(
            "{GOOD}[mixed]\nmin = 1\nmax = 2\non_demand_base = 12\non_demand_percent = 20\ntypes = [\"m6i.large\"]\n"
        ),
        "s.toml:3:1: ecs0902",
    );
    said(
        &format!("{GOOD}network = {{ cidr = \"10.0.0.0/20\", public = \"/22\" }}\n"),
        "s.toml:3:11: ecs0501",
    );
    said(&format!("{GOOD}check = {{ interval = 5, timeout = 5 }}\n"), "s.toml:3:9: ecs0201");
    said(&format!("{GOOD}[stages.prod]\ntasks = 6000\n"), "s.toml:4:9: ecs1001");
    let told = run(sample("settings").arg("synth").env("SETTINGS", folder.file("gone.toml")));
    assert!(told.err.contains("can't read the settings file"), "{}", told.err);
}

#[test]
fn a_key_that_nothing_reads_is_told_with_the_one_that_was_meant() {
    let folder = Folder::new("settings-keys");
    // What is misspelt is told, and not that it is missing too.
    let told = settings(&folder, "s.toml", &GOOD.replace("rolling", "roling"));
    assert_eq!(told.code, 1);
    assert!(
        told.err.contains("s.toml:2:1: ecs1501: there is no key `roling` here: `rolling` is meant"),
        "{}",
        told.err
    );
    assert!(!told.err.contains("missing"), "{}", told.err);
    let told = settings(
        &folder,
        "s.toml",
        &format!("{GOOD}[stages.prod]\ntasks = 2\ndrian = 30\n[stages.test]\ntasks = 2\ncolour = 1\n"),
    );
    assert!(
        told.err.contains("s.toml:5:1: ecs1501: there is no key `drian` in `stages.prod`: `drain` is meant"),
        "{}",
        told.err
    );
    assert!(
        told.err.contains(
            "s.toml:8:1: ecs1501: there is no key `colour` in `stages.test`: the keys are `drain`, `tasks`"
        ),
        "{}",
        told.err
    );
    // A table of the library's own refuses by itself.
    let told = settings(&folder, "s.toml", &GOOD.replace("max", "maxx"));
    assert!(told.err.contains("ecs1501: there is no key `maxx` here: `max` is meant"), "{}", told.err);
}

#[test]
fn a_value_of_another_type_is_told_in_the_files_words() {
    let folder = Folder::new("settings-types");
    let image = "image = \"public.ecr.aws/nginx/nginx:1.29.1\"\n";
    for (text, words) in [
        (
            format!("{GOOD}[stages.prod]\ntasks = 2\ndrain = \"30s\"\n"),
            "s.toml:5:9: `drain` is a number of seconds, and not \"30s\": write drain = 30",
        ),
        (
            format!("{GOOD}[stages.prod]\ntasks = 2.5\n"),
            "s.toml:4:9: `tasks` is a whole number, and not 2.5: write tasks = 2",
        ),
        (
            format!("{image}rolling = {{ min_healthy = \"100%\", max = 200 }}\n"),
            "s.toml:2:27: `min_healthy` is a number of percent, and not \"100%\": write min_healthy = 100",
        ),
        (
            format!("{image}rolling = {{ min_healthy = 100, max = -1 }}\n"),
            "s.toml:2:38: `max` is a number of percent, and not -1: write max = .., the greatest part that runs at once",
        ),
        (
            format!("{image}rolling = \"100/200\"\n"),
            "s.toml:2:11: `rolling` is a table, and not \"100/200\": write rolling = { max = 200, min_healthy = 50 }",
        ),
        (
            "image = 5\nrolling = { min_healthy = 100, max = 200 }\n".to_owned(),
            "s.toml:1:9: `image` is a text, and not 5: write image = \"public.ecr.aws/nginx/nginx:1.29.1\"",
        ),
        (
            image.to_owned(),
            "s.toml:1:1: `rolling` is missing: write rolling = { max = 200, min_healthy = 50 }",
        ),
        (
            format!("{image}rolling = {{ max = 200 }}\n"),
            "s.toml:2:11: `min_healthy` is missing: write min_healthy = .., the least part of the wanted tasks",
        ),
    ] {
        let told = settings(&folder, "s.toml", &text);
        assert_eq!(told.code, 1);
        assert!(told.err.contains(words), "{words}: {}", told.err);
    }
}

#[test]
fn settings_in_json() {
    let folder = Folder::new("settings-json");
    let good = "{\n  \"image\": \"public.ecr.aws/nginx/nginx:1.29.1\",\n  \"rolling\": {\"min_healthy\": 100, \"max\": 200},\n  \"stages\": {\"prod\": {\"tasks\": 2}}\n}\n";
    assert_eq!(settings(&folder, "s.json", good).code, 0);
    let told = settings(&folder, "s.json", &good.replace("200", "100"));
    assert!(told.err.contains("s.json:3:") && told.err.contains("ecs0102"), "{}", told.err);
    let told = settings(&folder, "s.json", &good.replace("{\"tasks\": 2}", "{\"tasks\": 2, \"drian\": 30}"));
    assert!(
        told.err.contains("s.json:4:35: ecs1501: there is no key `drian` in `stages.prod`: `drain` is meant"),
        "{}",
        told.err
    );
}

#[test]
fn the_schema_of_the_settings() {
    let told = run(sample("settings").arg("schema"));
    assert_eq!(told.code, 0, "{told:?}");
    let schema: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!(schema["additionalProperties"], false);
    assert_eq!(schema["properties"]["image"]["description"], "The image of the service.");
    assert_eq!(schema["definitions"]["Tasks"]["maximum"], 5000);
    assert_eq!(schema["definitions"]["Rolling"]["required"], serde_json::json!(["min_healthy", "max"]));
}

#[test]
fn no_credentials_and_no_region() {
    let told = run(sample("log").args(["deploy", "--region", "eu-central-1"]));
    failed(&told, "no-credentials");
    assert!(told.err.contains("--local"), "the way without an account is named: {}", told.err);
    let told =
        run(sample("log").arg("deploy").env("AWS_ACCESS_KEY_ID", "a").env("AWS_SECRET_ACCESS_KEY", "b"));
    failed(&told, "no-region");
}

/// `deploy` with credentials, to that address.
fn deploy_to(address: &str) -> Command {
    let mut command = sample("log");
    command
        .args(["deploy", "--yes", "--region", "eu-central-1", "--endpoint-url", address])
        .env("AWS_ACCESS_KEY_ID", "a")
        .env("AWS_SECRET_ACCESS_KEY", "b");
    command
}

fn failed(told: &Told, code: &str) {
    assert_eq!(told.code, 3, "{told:?}");
    assert!(told.err.contains(&format!("error[{code}]")), "{}", told.err);
    assert!(told.err.contains("help:"), "{}", told.err);
}

#[test]
fn an_endpoint_that_refuses() {
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    failed(&run(&mut deploy_to(&format!("http://{closed}"))), "unreachable");
}

#[test]
fn a_region_that_is_none() {
    let mut command = sample("log");
    command
        .args(["deploy", "--yes", "--region", "nowhere-1"])
        .env("AWS_ACCESS_KEY_ID", "a")
        .env("AWS_SECRET_ACCESS_KEY", "b");
    let told = run(&mut command);
    failed(&told, "unreachable");
    assert!(told.err.contains("check the region's name"), "{}", told.err);
}

#[test]
fn ctrl_c_says_that_the_operation_goes_on_and_how_to_follow_it() {
    // A server that takes requests and never answers: the program waits until somebody interrupts it.
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let mut program = deploy_to(&format!("http://{address}"))
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let _held = listener.accept().unwrap();
    let interrupted = Command::new("kill").args(["-INT", &program.id().to_string()]).status().unwrap();
    assert!(interrupted.success());
    let mut words = String::new();
    program.stderr.take().unwrap().read_to_string(&mut words).unwrap();
    assert_eq!(program.wait().unwrap().code(), Some(130));
    assert!(words.contains("goes on in CloudFormation") && words.contains("`status` shows it"), "{words}");
}

/// A server that answers every request with these bytes, as long as the test lives.
fn answering(status: &str, body: &str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap();
    let answer =
        format!("HTTP/1.1 {status}\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len());
    std::thread::spawn(move || {
        for mut stream in listener.incoming().flatten() {
            let _ = stream.read(&mut [0; 65_536]);
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    format!("http://{address}")
}

#[test]
fn an_endpoint_that_answers_nonsense() {
    let url = answering("200 OK", "<html>a proxy's login page</html>");
    let told = run(&mut deploy_to(&url));
    failed(&told, "not-cloudformation");
    assert!(told.err.contains("AWS_ENDPOINT_URL"), "{}", told.err);
}

#[test]
fn credentials_that_have_expired() {
    let url = answering(
        "403 Forbidden",
        "<ErrorResponse><Error><Type>Sender</Type><Code>ExpiredToken</Code>\
         <Message>The security token included in the request is expired</Message></Error></ErrorResponse>",
    );
    let told = run(&mut deploy_to(&url));
    failed(&told, "credentials-refused");
    assert!(told.err.contains("aws sso login"), "{}", told.err);
}

#[test]
fn nobody_says_yes() {
    let folder = Folder::new("declined");
    let server = support::Serving::start(&folder);
    let mut command = deploy_to(&server.url);
    command.args(["--json"]);
    let mut asked = sample("log");
    asked
        .args(["deploy", "--region", "eu-central-1", "--endpoint-url", &server.url])
        .env("AWS_ACCESS_KEY_ID", "a")
        .env("AWS_SECRET_ACCESS_KEY", "b")
        .stdin(std::process::Stdio::null());
    let told = run(&mut asked);
    assert_eq!(told.code, 4, "{told:?}");
    assert!(told.err.contains("nothing was deployed"), "{}", told.err);
    let mut status = sample("log");
    status
        .args(["status", "--region", "eu-central-1", "--endpoint-url", &server.url])
        .env("AWS_ACCESS_KEY_ID", "a")
        .env("AWS_SECRET_ACCESS_KEY", "b");
    failed(&run(&mut status), "no-stack");
    assert_eq!(run(&mut command).code, 0, "with --yes it is deployed over the port");
}
