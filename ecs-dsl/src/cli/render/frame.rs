//! A violation with the lines of the files that it is about: for terminals.

use std::fs;
use std::path::PathBuf;

use annotate_snippets::renderer::DecorStyle;
use annotate_snippets::{AnnotationKind, Group, Level as Colour, Origin, Renderer, Snippet};

use crate::invariants::{Level, Violation};
use crate::template::Location;

/// The violation with its lines, in colours.
pub(super) fn violation(violation: &Violation) -> String {
    frame(violation, &Renderer::styled().decor_style(DecorStyle::Ascii), read)
}

/// A file by the name that a place has: as the compiler was given it, from a folder above this one.
fn read(file: &str) -> Option<String> {
    let here = std::env::current_dir().unwrap_or_else(|_| PathBuf::from("."));
    here.ancestors().find_map(|folder| fs::read_to_string(folder.join(file)).ok())
}

fn frame(violation: &Violation, renderer: &Renderer, read: impl Fn(&str) -> Option<String>) -> String {
    let rule = violation.rule();
    let level = if rule.level == Level::Advice { Colour::WARNING } else { Colour::ERROR };
    let mut files: Vec<(&str, Vec<(&str, Location)>)> = Vec::new();
    for (what, place) in violation.places() {
        match files.iter_mut().find(|(file, _)| *file == place.file()) {
            Some((_, places)) => places.push((what, *place)),
            None => files.push((place.file(), vec![(what, *place)])),
        }
    }
    let mut group = level.primary_title(violation.message()).id(rule.id).elements(Vec::<Origin<'_>>::new());
    let mut kind = AnnotationKind::Primary;
    for (file, places) in files {
        let Some(source) = read(file) else {
            for (_, place) in places {
                let origin = Origin::path(place.file().replace('\\', "/")).line(place.line() as usize);
                group = group.element(origin.char_column(place.column() as usize));
            }
            continue;
        };
        let mut annotations = Vec::new();
        for (what, place) in places {
            if let Some(span) = word(&source, place) {
                annotations.push(kind.span(span).label(what));
                kind = AnnotationKind::Context;
            }
        }
        group = group.element(Snippet::source(source).path(file).annotations(annotations));
    }
    let footer: Group<'_> = group
        .element(Colour::NOTE.with_name("why").message(violation.why()))
        .element(Colour::HELP.message(violation.help()));
    renderer.render(&[footer])
}

/// The bytes of the word that stands at a place.
fn word(source: &str, place: Location) -> Option<std::ops::Range<usize>> {
    let line = usize::try_from(place.line()).ok()?.checked_sub(1)?;
    let column = usize::try_from(place.column()).ok()?.checked_sub(1)?;
    let text = source.split_inclusive('\n').nth(line)?;
    let begin: usize = source.split_inclusive('\n').take(line).map(str::len).sum();
    let inside: usize = text.chars().take(column).map(char::len_utf8).sum();
    let rest = text.get(inside..)?;
    let length = rest.find(|c: char| !c.is_alphanumeric() && c != '_').filter(|length| *length > 0);
    let length = length.unwrap_or_else(|| rest.trim_end().len().min(1));
    Some(begin + inside..begin + inside + length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::invariants::draining;

    const PROGRAM: &str =
        "fn prod(app: &mut App) {\n    let cluster = spot();\n\n    service(&cluster);\n}\n";

    #[test]
    fn the_lines_of_all_parts_are_shown() {
        let (service, cluster) = (Location::in_file("main.rs", 4, 5), Location::in_file("main.rs", 2, 19));
        let violation = draining::judge_spot(300, 30).unwrap_err().at("this service", service);
        let violation = violation.at("its cluster, with Spot", cluster);
        let shown =
            frame(&violation, &Renderer::plain(), |file| (file == "main.rs").then(|| PROGRAM.to_owned()));
        expect_test::expect![[r#"
            error[ecs0212]: a drain of `300 s` and a stop time-out of `30 s` don't fit in a Spot instance's 120 s
             --> main.rs:4:5
              |
            2 |     let cluster = spot();
              |                   ---- its cluster, with Spot
            3 |
            4 |     service(&cluster);
              |     ^^^^^^^ this service
              |
              = why: the instance goes 120 s after its notice, and ECS needs up to 10 s of them to see it
              = help: `drain!(30s)` with `stop!(30s)`: together at most 110 s"#]].assert_eq(&shown);
        let elsewhere = frame(&violation, &Renderer::plain(), |_| None);
        assert!(elsewhere.contains("main.rs:4:5") && elsewhere.contains("help: "), "{elsewhere}");
    }
}
