//! The ways in and out: the loopback server, the file, the pace, and the same bytes every time.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on panics"
)]

mod support;

use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::time::Duration;

use ecs_dsl_rehearsal::{Cloud, Pace, Request, ServeError, StateError};
use support::{call, field, history, ok};

const TEMPLATE: &str = include_str!("accepts/network.yaml");

/// A file of this test's own.
fn file(name: &str) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(format!("{name}.json"));
    drop(fs::remove_file(&path));
    path
}

/// A stack's whole life, and every byte that was answered.
fn life(cloud: &Cloud) -> String {
    let stack = ("StackName", "net");
    let mut bytes = String::new();
    bytes += &call(cloud, "CreateStack", &[stack, ("TemplateBody", TEMPLATE)]).body;
    while !bytes.ends_with("</DescribeStacksResponse>") || field(&bytes, "StackStatus").is_empty() {
        bytes += &call(cloud, "DescribeStacks", &[stack]).body;
    }
    for _ in 0..60 {
        bytes += &call(cloud, "DescribeStackEvents", &[stack]).body;
    }
    bytes += &call(cloud, "DeleteStack", &[stack]).body;
    bytes + &call(cloud, "ListStacks", &[]).body
}

#[test]
fn the_same_calls_give_the_same_bytes() {
    for (account, region) in [("111111111111", "eu-west-1"), ("222222222222", "us-east-1")] {
        let cloud = || Cloud::builder().account(account).region(region).build();
        assert_eq!(life(&cloud()), life(&cloud()));
    }
    let other = Cloud::builder().account("333333333333").build();
    assert_ne!(life(&Cloud::new()), life(&other));
}

#[test]
fn each_describing_request_lets_time_pass() {
    let cloud = Cloud::builder().pace(Pace::PerRequest(Duration::from_secs(30))).build();
    ok(&cloud, "CreateStack", &[("StackName", "net"), ("TemplateBody", TEMPLATE)]);
    let mut polls = 0;
    while field(&ok(&cloud, "DescribeStacks", &[("StackName", "net")]), "StackStatus") == "CREATE_IN_PROGRESS"
    {
        polls += 1;
        assert!(polls < 20, "it never ends");
    }
    assert!(polls > 3, "a NAT gateway takes its time, not {polls} polls");
}

/// Fact (stack events): Events come newest first, and no two have one time.
/// Source: choice: on AWS two may, and the order in the page is the only one
#[test]
fn events_have_strictly_growing_times() {
    let cloud = support::cloud();
    support::create(&cloud, "net", TEMPLATE);
    let mut times = support::fields(&ok(&cloud, "DescribeStackEvents", &[("StackName", "net")]), "Timestamp");
    times.reverse();
    assert!(times.len() > 20 && times.is_sorted() && times.windows(2).all(|pair| pair[0] != pair[1]));
}

#[test]
fn a_file_carries_an_operation_from_one_process_to_the_next() {
    let path = file("carries");
    let open = || Cloud::builder().pace(Pace::Manual).open(&path).unwrap();
    let first = open();
    ok(&first, "CreateStack", &[("StackName", "net"), ("TemplateBody", TEMPLATE)]);
    first.step(Duration::from_secs(20));
    first.save().unwrap();
    let whole = support::cloud();
    support::create(&whole, "net", TEMPLATE);
    let second = open();
    assert_eq!(second.stack_status("net").as_deref(), Some("CREATE_IN_PROGRESS"));
    second.finish();
    assert_eq!(second.stack_status("net").as_deref(), Some("CREATE_COMPLETE"));
    assert_eq!(history(&second, "net").len(), history(&whole, "net").len());
}

#[test]
fn a_broken_file_is_told_and_left_alone() {
    let path = file("broken");
    fs::write(&path, "{\"form\": 1, ").unwrap();
    let error = Cloud::open(&path).unwrap_err();
    assert!(matches!(&error, StateError::Broken { .. }));
    assert!(error.to_string().contains("broken.json"), "{error}");
    assert_eq!(fs::read_to_string(&path).unwrap(), "{\"form\": 1, ");
    fs::write(&path, "{\"form\": 99}").unwrap();
    assert!(matches!(Cloud::open(&path), Err(StateError::Form { form: 99, .. })));
    assert!(matches!(Cloud::new().save(), Err(StateError::NoFile)));
}

#[test]
fn only_loopback_addresses_are_served() {
    assert!(matches!(Cloud::new().serve("0.0.0.0:0"), Err(ServeError::NotLoopback(_))));
}

#[test]
fn one_connection_takes_many_requests_and_waits_for_a_continue() {
    let server = Cloud::new().serve("127.0.0.1:0").unwrap();
    let mut connection = TcpStream::connect(server.address()).unwrap();
    let body = "Action=GetCallerIdentity&Version=2011-06-15";
    for expect in ["", "Expect: 100-continue\r\n"] {
        let head = format!("POST / HTTP/1.1\r\nHost: x\r\n{expect}Content-Length: {}\r\n\r\n", body.len());
        connection.write_all(head.as_bytes()).unwrap();
        if !expect.is_empty() {
            assert_eq!(read_until(&mut connection, "\r\n\r\n"), "HTTP/1.1 100 Continue\r\n\r\n");
        }
        connection.write_all(body.as_bytes()).unwrap();
        let answer = read_until(&mut connection, "</GetCallerIdentityResponse>");
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\ncontent-type: text/xml\r\n"), "{answer}");
        assert_eq!(field(&answer, "Account"), "123456789012");
    }
    let address = server.address();
    drop(connection);
    server.shutdown();
    assert!(TcpStream::connect(address).is_err());
}

#[test]
fn a_body_without_a_told_length_is_refused() {
    let server = Cloud::new().serve("127.0.0.1:0").unwrap();
    let mut connection = TcpStream::connect(server.address()).unwrap();
    connection.write_all(b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n").unwrap();
    assert!(read_until(&mut connection, "\r\n").starts_with("HTTP/1.1 413 "));
}

fn read_until(connection: &mut TcpStream, end: &str) -> String {
    let mut text = Vec::new();
    let mut byte = [0];
    while !text.ends_with(end.as_bytes()) {
        connection.read_exact(&mut byte).unwrap();
        text.push(byte[0]);
    }
    String::from_utf8(text).unwrap()
}

#[test]
fn nothing_secret_is_printed() {
    let request = Request::call("CreateStack", &[("Parameters.member.1.ParameterValue", "hunter2")]);
    assert!(!format!("{request:?}").contains("hunter2"));
    let template = r#"{"Resources": {"Vault": {"Type": "AWS::SecretsManager::Secret", "Properties": {"SecretString": "hunter2"}}}}"#;
    let cloud = support::cloud();
    support::create(&cloud, "app", template);
    assert!(!format!("{cloud:?}").contains("hunter2"));
    assert!(!ok(&cloud, "DescribeStackEvents", &[("StackName", "app")]).contains("hunter2"));
}

#[cfg(unix)]
#[test]
fn only_its_owner_reads_a_state() {
    use std::os::unix::fs::PermissionsExt;

    let path = file("private");
    Cloud::new().save_to(&path).unwrap();
    assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
}
