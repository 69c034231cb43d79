//! What a rehearsal leaves behind: the page for people, and the tests for CI systems.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test tells what is wrong by a panic"
)]

mod support;

use std::collections::BTreeSet;
use std::fs;

use expect_test::expect_file;
use roxmltree::{Document, Node, ParsingOptions};
use support::{Folder, run, sample};

/// What a rehearsal of a sample writes with this option.
fn written(option: &str, wish: &str, words: &[&str]) -> String {
    let folder = Folder::new(&format!("{option}-{wish}-{}", words.join("-")));
    let file = folder.file("rehearsal");
    let told = run(sample(wish).arg("rehearse").args(words).arg(option).arg(&file));
    assert!([0, 5].contains(&told.code), "{told:?}");
    assert!(told.out.contains("rehearsal ("), "{told:?}");
    fs::read_to_string(&file).unwrap()
}

fn page(wish: &str, words: &[&str]) -> String {
    written("--html", wish, words)
}

fn parsed(page: &str) -> Document<'_> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(page, options).unwrap_or_else(|error| panic!("{error}"))
}

fn all<'d>(page: &'d Document<'d>, tag: &'static str) -> impl Iterator<Item = Node<'d, 'd>> {
    page.descendants().filter(move |node| node.has_tag_name(tag))
}

#[test]
fn a_page_shows_a_verdict_over_time() {
    expect_file!["rehearsal.html"].assert_eq(&page("system", &["rolling-update"]));
}

#[test]
fn the_page_of_every_scenario_is_well_formed_and_loads_nothing() {
    for wish in ["system", "watched", "mail"] {
        let text = page(wish, &[]);
        let page = parsed(&text);
        assert_eq!(all(&page, "script").count(), 0);
        for word in ["http:", "https:", "url(", "@import", "src="] {
            assert!(!text.contains(word), "{wish}: the page has `{word}`");
        }
        let sections: Vec<Node<'_, '_>> = all(&page, "section").collect();
        assert_eq!(sections.len(), all(&page, "svg").count(), "{wish}: each verdict has its figure");
        let links = all(&page, "a").map(|link| link.attribute("href").unwrap().trim_start_matches('#'));
        assert!(links.eq(sections.iter().map(|section| section.attribute("id").unwrap())), "{wish}");
    }
}

/// Whoever doesn't see the figure hears what it shows, and knows what each column is.
#[test]
fn a_page_can_be_heard() {
    let text = page("watched", &["bad-image", "rolling-update"]);
    let page = parsed(&text);
    let named: Vec<&str> = page.descendants().filter_map(|node| node.attribute("id")).collect();
    let ids: BTreeSet<&str> = named.iter().copied().collect();
    assert_eq!(ids.len(), named.len(), "an id stands twice");
    let labelled = page.descendants().filter_map(|node| node.attribute("aria-labelledby"));
    assert!(labelled.flat_map(str::split_whitespace).all(|id| ids.contains(id)));
    let figure = all(&page, "svg").next().unwrap();
    assert_eq!(figure.attribute("role"), Some("img"));
    let told = figure.children().find(|node| node.has_tag_name("desc")).unwrap().text().unwrap();
    assert!(told.contains("requests a second") && told.contains("ApiService wants 2 tasks"), "{told}");
    assert!(all(&page, "th").all(|head| head.attribute("scope") == Some("col")));
    assert!(all(&page, "html").all(|root| root.attribute("lang") == Some("en")));
}

#[test]
fn the_same_rehearsal_gives_the_same_bytes() {
    let words = ["spot-interruption", "--seeds", "3"];
    assert_eq!(page("system", &words), page("system", &words));
}

/// What both Jenkins and Surefire take: an element, the attributes that it must have, those that it may have, and its
/// children in their order.
type Rule = (&'static str, &'static [&'static str], &'static [&'static str], &'static [&'static str]);

/// Out of the schemas that `ecs-dsl/src/cli/render/rehearsal/junit.rs` names.
const RULES: [Rule; 7] = [
    ("testsuites", &[], &["name", "time", "tests", "failures", "errors"], &["testsuite"]),
    (
        "testsuite",
        &["name", "tests", "failures", "errors", "skipped"],
        &["time", "group"],
        &["properties", "testcase"],
    ),
    ("properties", &[], &[], &["property"]),
    ("property", &["name", "value"], &[], &[]),
    ("testcase", &["name", "time"], &["classname", "group"], &["failure", "skipped"]),
    ("failure", &["type"], &["message"], &[]),
    ("skipped", &[], &["message"], &[]),
];

fn judge_element(node: Node<'_, '_>) {
    let name = node.tag_name().name();
    let (_, must, may, children) = RULES.iter().find(|(rule, ..)| *rule == name).unwrap();
    let has: BTreeSet<&str> = node.attributes().map(|attribute| attribute.name()).collect();
    assert!(
        must.iter().all(|attribute| has.contains(attribute)),
        "{name} has {has:?}, and must have {must:?}"
    );
    assert!(has.iter().all(|one| must.contains(one) || may.contains(one)), "{name} has {has:?}");
    let order = node.children().filter(Node::is_element).map(|child| {
        let child = child.tag_name().name();
        children.iter().position(|one| *one == child).unwrap_or_else(|| panic!("{name} has a {child}"))
    });
    assert!(order.is_sorted(), "{name}: {children:?} stand in another order");
    node.children().filter(Node::is_element).for_each(judge_element);
}

/// `bad-image` breaks a promise of this sample, and nothing of `mail` can be judged.
#[test]
fn ci_systems_get_a_test_for_each_promise() {
    for (wish, words) in
        [("system", ["bad-image", "rolling-update"]), ("mail", ["bad-image", "rolling-update"])]
    {
        let text = written("--junit", wish, &words);
        let xml = Document::parse(&text).unwrap();
        judge_element(xml.root_element());
        assert!(all(&xml, "testsuite").count() == 2);
        for suite in all(&xml, "testsuite") {
            for (count, tag) in [("tests", "testcase"), ("failures", "failure"), ("skipped", "skipped")] {
                let found = suite.descendants().filter(|node| node.has_tag_name(tag)).count();
                assert_eq!(suite.attribute(count), Some(found.to_string().as_str()), "{text}");
            }
        }
    }
}

#[test]
fn a_broken_promise_is_a_failure_that_says_how_to_play_it_again() {
    let text = written("--junit", "system", &["bad-image", "--seed", "4"]);
    let xml = Document::parse(&text).unwrap();
    let broken = all(&xml, "failure").next().unwrap();
    assert_eq!(broken.parent().unwrap().attribute("name"), Some("somebody is told"));
    assert_eq!(broken.parent().unwrap().attribute("classname"), Some("sample.bad-image"));
    assert!(broken.attribute("message").unwrap().starts_with("no topic got a message"), "{text}");
    let says = broken.text().unwrap();
    assert!(says.ends_with("To play it again: rehearse bad-image --seed 4 --timeline"), "{says}");
    let seed = all(&xml, "property").find(|property| property.attribute("name") == Some("seed"));
    assert_eq!(seed.unwrap().attribute("value"), Some("4"));
    let not_judged = written("--junit", "mail", &["bad-image"]);
    assert!(
        not_judged.contains("<skipped message=\"not judged: no service is behind a load balancer\"/>"),
        "{not_judged}"
    );
}

#[test]
fn a_page_that_can_not_be_written_is_told() {
    let told = run(sample("system").args(["rehearse", "rolling-update", "--html", "/nowhere/page.html"]));
    assert_eq!(told.code, 1, "{told:?}");
    assert!(
        told.err.contains("can't write /nowhere/page.html") && told.err.contains("--html FILE"),
        "{told:?}"
    );
    // Before anything is played.
    assert_eq!(told.out, "");
}
