//! The verdicts of a rehearsal as a page: each with a figure of what the system was like over time, its promises, and what
//! happened. No script, nothing from elsewhere, readable in light and dark, and without the figures too.

mod figure;
mod junit;
mod lanes;
mod plot;
mod scale;

use std::fmt::Write as _;

use ecs_dsl_rehearsal::play::{Outcome, Verdict};

use super::markup::escaped;
pub(in crate::cli) use junit::junit;
use scale::{Clock, number};

/// What became of a scenario.
#[derive(Debug)]
pub(in crate::cli) struct Report {
    pub(in crate::cli) stack: String,
    pub(in crate::cli) about: String,
    /// That of all seeds that were played which is worst.
    pub(in crate::cli) verdict: Verdict,
    pub(in crate::cli) seeds: u64,
    pub(in crate::cli) kept: u64,
    pub(in crate::cli) broken: u64,
    pub(in crate::cli) not_judged: u64,
    /// The arguments that play it again.
    pub(in crate::cli) again: String,
}

const STYLE: &str = include_str!("style.css");

/// The page of a rehearsal. The same verdicts give the same bytes.
pub(in crate::cli) fn page(reports: &[Report]) -> String {
    let mut page = format!(
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <title>Rehearsal</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>Rehearsal</h1>\n\
         <p class=\"soft\">The system that a template describes, played on a simulator before it is deployed. Times are the \
         simulated clock, in hours, minutes and seconds since the stack was made.</p>\n</header>\n<main>\n"
    );
    page.push_str(&contents(reports));
    for (place, report) in reports.iter().enumerate() {
        section(&mut page, report, place + 1);
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

fn contents(reports: &[Report]) -> String {
    let mut table = String::from(
        "<div class=\"card scroll\" tabindex=\"0\" role=\"region\" aria-label=\"All scenarios\">\n<table>\n<tr>\
         <th scope=\"col\">stack</th><th scope=\"col\">scenario</th><th scope=\"col\">what happens</th>\
         <th scope=\"col\">verdict</th><th scope=\"col\" class=\"number\">lost requests</th></tr>\n",
    );
    for (place, report) in reports.iter().enumerate() {
        let (verdict, measured) = (&report.verdict, report.verdict.measured());
        let _ = writeln!(
            table,
            "<tr><td>{}</td><td><a href=\"#s{}\">{}</a></td><td>{}</td><td>{}</td><td class=\"number\">{} of {}</td></tr>",
            escaped(&report.stack),
            place + 1,
            escaped(verdict.scenario()),
            escaped(&report.about),
            outcome(verdict.outcome()),
            number(measured.lost() as f64),
            number(measured.requests() as f64),
        );
    }
    table + "</table>\n</div>\n"
}

fn outcome(outcome: Outcome) -> String {
    let class = match outcome {
        Outcome::Kept => "kept",
        Outcome::Broken => "broken",
        Outcome::NotJudged => "open",
    };
    format!("<span class=\"outcome {class}\">{outcome}</span>")
}

fn section(page: &mut String, report: &Report, place: usize) {
    let verdict = &report.verdict;
    let _ = writeln!(
        page,
        "<section id=\"s{place}\" aria-labelledby=\"h{place}\">\n<h2 id=\"h{place}\">{}: {}</h2>",
        escaped(verdict.scenario()),
        outcome(verdict.outcome())
    );
    let _ = writeln!(
        page,
        "<p class=\"soft\">Stack {}, seed {}: {}.</p>",
        escaped(&report.stack),
        verdict.seed(),
        escaped(&report.about)
    );
    if report.seeds > 1 {
        let _ = writeln!(
            page,
            "<p>Of {} seeds {} kept all promises, {} broke some, {} can’t be judged. This is the worst of them.</p>",
            number(report.seeds as f64),
            number(report.kept as f64),
            number(report.broken as f64),
            number(report.not_judged as f64),
        );
    }
    facts(page, verdict);
    promises(page, verdict);
    if let Some(record) = verdict.record() {
        let _ = writeln!(
            page,
            "<h3>Over time</h3>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Figure of {}\">\n{}</div>",
            escaped(verdict.scenario()),
            figure::draw(record, verdict.measured().from_second(), &format!("f{place}"))
        );
    }
    moments(page, verdict);
    let _ = writeln!(
        page,
        "<p class=\"soft\">Play it again: <code>{}</code></p>\n</section>",
        escaped(&report.again)
    );
}

fn facts(page: &mut String, verdict: &Verdict) {
    let measured = verdict.measured();
    let slowest = match measured.slowest_p95() {
        Some(time) => format!("{} ms", number(time.round())),
        None => "nobody answered".to_owned(),
    };
    let well =
        match (measured.unwell().map(|stretch| stretch.end - stretch.start).sum(), measured.well_after()) {
            (0, _) => "<b>all the time</b> well".to_owned(),
            (seconds, Some(_)) => format!("<b>{}</b> not well", length(seconds)),
            (seconds, None) => format!("<b>{}</b> not well, nor at the end", length(seconds)),
        };
    let _ = writeln!(
        page,
        "<ul class=\"facts\">\n<li><b>{}</b> of {} requests lost</li>\n<li><b>{slowest}</b> 95 of 100 answers, in the slowest minute</li>\n\
         <li>{well}</li>\n<li><b>{} h</b> of machines</li>\n</ul>",
        number(measured.lost() as f64),
        number(measured.requests() as f64),
        number(measured.machine_hours()),
    );
}

fn length(seconds: u64) -> String {
    match (seconds / 3_600, seconds / 60 % 60, seconds % 60) {
        (0, 0, seconds) => format!("{seconds} s"),
        (0, minutes, 0) => format!("{minutes} min"),
        (0, minutes, seconds) => format!("{minutes} min {seconds} s"),
        (hours, minutes, _) => format!("{hours} h {minutes} min"),
    }
}

fn promises(page: &mut String, verdict: &Verdict) {
    page.push_str(
        "<h3>Promises</h3>\n<table>\n<tr><th scope=\"col\">outcome</th><th scope=\"col\">promise</th>\
         <th scope=\"col\">measured</th></tr>\n",
    );
    for promise in verdict.promises() {
        let _ = writeln!(
            page,
            "<tr><td>{}</td><td>{}</td><td>{}</td></tr>",
            outcome(promise.outcome),
            escaped(&promise.text),
            escaped(&promise.measured)
        );
    }
    page.push_str("</table>\n");
    let causes: Vec<_> = verdict.measured().causes().collect();
    if causes.is_empty() {
        return;
    }
    page.push_str(
        "<h3>Why requests were lost</h3>\n<table>\n<tr><th scope=\"col\" class=\"number\">requests</th>\
         <th scope=\"col\">cause</th></tr>\n",
    );
    for (cause, lost) in causes {
        let _ = writeln!(
            page,
            "<tr><td class=\"number\">{}</td><td>{}</td></tr>",
            number(lost as f64),
            escaped(cause)
        );
    }
    page.push_str("</table>\n");
}

fn moments(page: &mut String, verdict: &Verdict) {
    let moments = verdict.timeline().moments();
    let _ = writeln!(
        page,
        "<details>\n<summary>What happened, moment by moment ({})</summary>\n<table>\n<tr><th scope=\"col\">time</th>\
         <th scope=\"col\">whom</th><th scope=\"col\">what</th></tr>",
        moments.len()
    );
    for moment in moments {
        let _ = writeln!(
            page,
            "<tr><td>{}</td><td>{}</td><td>{}</td></tr>",
            Clock(moment.second()),
            escaped(&moment.subject),
            escaped(&moment.text)
        );
    }
    page.push_str("</table>\n</details>\n");
}
