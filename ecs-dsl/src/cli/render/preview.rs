//! A dashboard as a page: the same definition, the same grid, with example curves in the place of data. No script, and
//! nothing from elsewhere.

use std::fmt::Write as _;

use serde_json::Value as Json;

use super::markup::escaped;

/// The page of some dashboards, each with its name.
pub(in crate::cli) fn page(boards: &[(String, Json)]) -> String {
    let mut page = String::from(HEAD);
    for (name, body) in boards {
        let _ = write!(page, "<h1>{}</h1>\n<div class=\"board\">\n", escaped(name));
        for widget in body.get("widgets").and_then(Json::as_array).into_iter().flatten() {
            page.push_str(&card(widget));
        }
        page.push_str("</div>\n");
    }
    page.push_str("</body>\n</html>\n");
    page
}

const HEAD: &str = "<!doctype html>
<html lang=\"en\">
<head>
<meta charset=\"utf-8\">
<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">
<title>Dashboard preview</title>
<style>
body { font: 14px/1.4 system-ui, sans-serif; margin: 16px; background: #f3f4f6; color: #16191f }
h1 { font-size: 18px }
.note { color: #545b64; margin: 0 0 12px }
.board { display: grid; grid-template-columns: repeat(24, 1fr); grid-auto-rows: 34px; gap: 8px }
.card { background: #fff; border: 1px solid #d5dbdb; border-radius: 6px; padding: 8px 10px; overflow: hidden;
  display: flex; flex-direction: column; min-width: 0 }
.card h2 { font-size: 13px; margin: 0 0 4px }
.card svg { flex: 1; width: 100%; min-height: 0 }
.legend { display: flex; flex-wrap: wrap; gap: 2px 12px; font-size: 12px; margin-top: 4px }
.legend i { display: inline-block; width: 10px; height: 10px; border-radius: 2px; margin-right: 4px }
.limit { color: #b3261e }
.alarms { display: flex; flex-wrap: wrap; gap: 6px; overflow: hidden }
.alarms span { background: #e9f7ec; border: 1px solid #8fc79b; border-radius: 4px; padding: 1px 8px }
code { font-size: 11px; white-space: pre-wrap; color: #545b64 }
table { border-collapse: collapse; font-size: 12px; margin-bottom: 4px }
td, th { border-bottom: 1px solid #e3e6e8; padding: 2px 10px 2px 0; text-align: left }
p { margin: 0 }
</style>
</head>
<body>
<p class=\"note\">What the dashboard will look like. The curves are examples: numbers come when the system runs.</p>
";

/// Told apart also by those who don't see colours well (Okabe and Ito).
const COLOURS: [&str; 6] = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#56b4e9", "#d55e00"];

fn card(widget: &Json) -> String {
    let number = |name: &str| widget.get(name).and_then(Json::as_u64).unwrap_or_default();
    let place = format!(
        "grid-column: {} / span {}; grid-row: {} / span {}",
        number("x") + 1,
        number("width").max(1),
        number("y") + 1,
        number("height").max(1)
    );
    let none = Json::Null;
    let properties = widget.get("properties").unwrap_or(&none);
    let inside = match widget.get("type").and_then(Json::as_str) {
        Some("metric") => graph(properties),
        Some("alarm") => alarms(properties),
        Some("log") => log(properties),
        Some("text") => text(properties),
        _ => String::new(),
    };
    let title = properties.get("title").and_then(Json::as_str).filter(|title| !title.is_empty());
    let title = title.map(|title| format!("<h2>{}</h2>", escaped(title))).unwrap_or_default();
    format!("<section class=\"card\" style=\"{place}\">{title}{inside}</section>\n")
}

/// A line of a graph.
struct Line<'p> {
    label: &'p str,
    right: bool,
}

fn lines(properties: &Json) -> Vec<Line<'_>> {
    let rows = properties.get("metrics").and_then(Json::as_array).into_iter().flatten();
    rows.filter_map(|row| row.as_array()?.last()?.as_object())
        .filter(|shown| shown.get("visible") != Some(&Json::Bool(false)))
        .map(|shown| Line {
            label: shown.get("label").and_then(Json::as_str).unwrap_or_default(),
            right: shown.get("yAxis").and_then(Json::as_str) == Some("right"),
        })
        .collect()
}

fn limits(properties: &Json) -> Vec<(&str, f64)> {
    let annotations = properties.pointer("/annotations/horizontal").and_then(Json::as_array);
    annotations
        .into_iter()
        .flatten()
        .filter_map(|limit| Some((limit.get("label")?.as_str()?, limit.get("value")?.as_f64()?)))
        .collect()
}

/// How large a graph is drawn, and how many points a curve has.
const SIZE: (f64, f64) = (400.0, 100.0);
const POINTS: u32 = 40;

fn graph(properties: &Json) -> String {
    let (lines, limits) = (lines(properties), limits(properties));
    let (width, height) = SIZE;
    let mut svg = format!(
        "<svg viewBox=\"0 0 {width} {height}\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"example curves\">\
         <path d=\"M0 {height}H{width}\" stroke=\"#aab7b8\" vector-effect=\"non-scaling-stroke\"/>"
    );
    let greatest = limits.iter().map(|(_, at)| *at).fold(0.0, f64::max);
    let part = |at: f64| 0.82 * at / greatest.max(f64::MIN_POSITIVE);
    // Below every limit: an example of peace.
    let room = limits.iter().map(|(_, at)| part(*at)).fold(0.8, f64::min);
    for (_, at) in &limits {
        let y = height * (1.0 - part(*at));
        let _ = write!(
            svg,
            "<path d=\"M0 {y:.1}H{width}\" stroke=\"#b3261e\" stroke-dasharray=\"5 4\" fill=\"none\" \
             vector-effect=\"non-scaling-stroke\"/>"
        );
    }
    let mut legend = String::from("<div class=\"legend\">");
    for ((place, line), colour) in lines.iter().enumerate().zip(COLOURS.iter().cycle()) {
        let path = if line.right { marks() } else { curve(place, lines.len(), room) };
        let _ = write!(
            svg,
            "<path d=\"{path}\" stroke=\"{colour}\" stroke-width=\"1.6\" fill=\"none\" vector-effect=\"non-scaling-stroke\"/>"
        );
        let label = escaped(line.label);
        let _ = write!(legend, "<span><i style=\"background:{colour}\"></i>{label}</span>");
    }
    for (label, at) in limits {
        let _ = write!(legend, "<span class=\"limit\">- - {} at {at}</span>", escaped(label));
    }
    format!("{svg}</svg>{legend}</div>")
}

/// A quiet curve at a height of its own: an example, the same in every run.
fn curve(place: usize, count: usize, room: f64) -> String {
    let (width, height) = SIZE;
    let level = room * (0.3 + 0.5 * place as f64 / count.max(1) as f64);
    let mut path = String::new();
    for point in 0..=POINTS {
        let along = f64::from(point) / f64::from(POINTS);
        let wave = 0.06 * (along * 9.0 + place as f64).sin()
            + room * 0.04 * (along * 23.0 + 2.0 * place as f64).sin();
        let (x, y) = (width * along, height * (1.0 - level - wave));
        let _ = write!(path, "{}{x:.1} {y:.1}", if point == 0 { "M" } else { "L" });
    }
    path
}

/// Two moments: where deployments would be.
fn marks() -> String {
    let (width, height) = SIZE;
    [0.35, 0.37].iter().fold(String::new(), |mut path, along| {
        let x = width * along;
        let _ = write!(path, "M{x:.1} {height}V{:.1}", height * 0.15);
        path
    })
}

fn alarms(properties: &Json) -> String {
    let mut shown = String::from("<div class=\"alarms\">");
    for alarm in properties.get("alarms").and_then(Json::as_array).into_iter().flatten() {
        let _ = write!(shown, "<span>{}</span>", escaped(alarm.as_str().unwrap_or_default()));
    }
    shown + "</div>"
}

fn log(properties: &Json) -> String {
    let query = properties.get("query").and_then(Json::as_str).unwrap_or_default();
    let columns = query.split("fields ").nth(1).and_then(|rest| rest.split('|').next()).unwrap_or_default();
    let mut shown = String::from("<table><tr>");
    for column in columns.split(',') {
        let name = column.rsplit(" as ").next().unwrap_or(column);
        let _ = write!(shown, "<th>{}</th>", escaped(name.trim()));
    }
    format!("{shown}</tr></table><code>{}</code>", escaped(query))
}

/// Headings and paragraphs: all that the library writes.
fn text(properties: &Json) -> String {
    let markdown = properties.get("markdown").and_then(Json::as_str).unwrap_or_default();
    markdown.lines().fold(String::new(), |mut shown, line| {
        let _ = match line.strip_prefix("# ") {
            Some(heading) => write!(shown, "<h2>{}</h2>", escaped(heading)),
            None => write!(shown, "<p>{}</p>", escaped(line)),
        };
        shown
    })
}
