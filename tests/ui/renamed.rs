//! A program outside of the workspace that knows the library by another name: it builds, and an error stands under
//! its own word.
#![expect(clippy::unwrap_used, reason = "a test that can't read its files has failed")]

use std::path::Path;
use std::process::{Command, Output};

fn check(arguments: &[&str]) -> Output {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../renamed/Cargo.toml");
    Command::new(env!("CARGO"))
        .args(["check", "--quiet", "--offline", "--color=never", "--manifest-path"])
        .arg(manifest)
        .args(arguments)
        .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("renamed"))
        .output()
        .unwrap()
}

#[test]
fn under_another_name_it_builds_and_points_at_the_users_word() {
    let right = check(&[]);
    assert!(right.status.success(), "{}", String::from_utf8_lossy(&right.stderr));

    let wrong = check(&["--features", "wrong"]);
    let told = String::from_utf8_lossy(&wrong.stderr);
    assert!(!wrong.status.success());
    assert!(told.contains("ecs0102: min_healthy of 50% is not below max of 50%"), "{told}");
    assert!(
        told.contains("\n   |                                                                         ^^^ "),
        "{told}"
    );
    assert!(!told.contains("this error originates"), "{told}");
}
