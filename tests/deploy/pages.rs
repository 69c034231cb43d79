//! What a rehearsal leaves behind: the page for people.
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

/// The page of a rehearsal of a sample.
fn page(wish: &str, words: &[&str]) -> String {
    let folder = Folder::new(&format!("page-{wish}-{}", words.join("-")));
    let file = folder.file("rehearsal.html");
    let told = run(sample(wish).arg("rehearse").args(words).arg("--html").arg(&file));
    assert!([0, 5].contains(&told.code), "{told:?}");
    assert!(told.out.contains("rehearsal.html ("), "{told:?}");
    fs::read_to_string(&file).unwrap()
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

#[test]
fn a_page_that_can_not_be_written_is_told() {
    let told = run(sample("system").args(["rehearse", "rolling-update", "--html", "/nowhere/page.html"]));
    assert_eq!(told.code, 1, "{told:?}");
    assert!(
        told.err.contains("can't write /nowhere/page.html") && told.err.contains("--html FILE"),
        "{told:?}"
    );
}
