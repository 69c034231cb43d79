//! The verdicts of a rehearsal as JUnit XML, which CI systems show as tests: a suite for each scenario of a stack, a case for
//! each promise.
//!
//! Written so that both the reader of Jenkins
//! (<https://github.com/jenkinsci/xunit-plugin/blob/master/src/main/resources/org/jenkinsci/plugins/xunit/types/model/xsd/junit-10.xsd>)
//! and the schema of Surefire
//! (<https://maven.apache.org/surefire/maven-surefire-plugin/xsd/surefire-test-report.xsd>) take each suite. `time` is 0: how
//! long the computer took isn't told, so that the same verdicts give the same bytes.

use std::fmt::Write as _;

use ecs_dsl_rehearsal::play::{Outcome, Promise};

use super::Report;
use crate::cli::render::markup::escaped;

/// The file of a rehearsal.
pub(in crate::cli) fn junit(reports: &[Report]) -> String {
    let all = reports.iter().flat_map(|report| report.verdict.promises());
    let mut xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"rehearsal\" tests=\"{}\" failures=\"{}\" errors=\"0\">\n",
        all.clone().count(),
        all.filter(|promise| promise.outcome == Outcome::Broken).count()
    );
    for report in reports {
        suite(&mut xml, report);
    }
    xml.push_str("</testsuites>\n");
    xml
}

fn suite(xml: &mut String, report: &Report) {
    let verdict = &report.verdict;
    let promises = verdict.promises();
    let of = |outcome| promises.iter().filter(|promise| promise.outcome == outcome).count();
    let name = escaped(&format!("{}.{}", report.stack, verdict.scenario()));
    let _ = writeln!(
        xml,
        "  <testsuite name=\"{name}\" tests=\"{}\" failures=\"{}\" errors=\"0\" skipped=\"{}\" time=\"0\">\n    <properties>",
        promises.len(),
        of(Outcome::Broken),
        of(Outcome::NotJudged)
    );
    let measured = verdict.measured();
    for (property, value) in [
        ("seed", verdict.seed()),
        ("seeds", report.seeds),
        ("seeds_kept", report.kept),
        ("seeds_broken", report.broken),
        ("seeds_not_judged", report.not_judged),
        ("requests", measured.requests()),
        ("lost_requests", measured.lost()),
    ] {
        let _ = writeln!(xml, "      <property name=\"{property}\" value=\"{value}\"/>");
    }
    let _ = writeln!(
        xml,
        "      <property name=\"again\" value=\"{}\"/>\n    </properties>",
        escaped(&report.again)
    );
    for promise in promises {
        case(xml, report, &name, promise);
    }
    xml.push_str("  </testsuite>\n");
}

fn case(xml: &mut String, report: &Report, class: &str, promise: &Promise) {
    let (text, measured) = (escaped(&promise.text), escaped(&promise.measured));
    let _ = write!(xml, "    <testcase classname=\"{class}\" name=\"{text}\" time=\"0\"");
    let _ = match promise.outcome {
        Outcome::Kept => writeln!(xml, "/>"),
        Outcome::NotJudged => {
            writeln!(xml, ">\n      <skipped message=\"not judged: {measured}\"/>\n    </testcase>")
        }
        Outcome::Broken => writeln!(
            xml,
            ">\n      <failure type=\"broken\" message=\"{measured}\">{}\n\nTo play it again: {} --timeline</failure>\n    </testcase>",
            escaped(report.verdict.to_string().trim_end()),
            escaped(&report.again)
        ),
    };
}
