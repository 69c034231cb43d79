//! From the text of a scenario to its steps and its promises.

use std::time::Duration;

use toml::de::DeValue;

use super::fault::Order;
use super::read::{MOST_DAYS, Named, Reader, Span, Table, Value};
use super::{Act, Deploy, Limits, Requests, Script, Services, Step};
use crate::play::image::Image;
use crate::play::mistake::{Mistake, meant};
use crate::play::request::Request;
use crate::play::scenario::Scenario;
use crate::play::system::MOST_TASKS;
use crate::play::traffic::{MOST, Traffic};

const KEYS: [&str; 6] = ["name", "about", "traffic", "requests", "steps", "promises"];

/// The verbs of a step, each with the keys that may stand beside it.
const VERBS: [(&str, &[&str]); 8] = [
    (
        "deploy",
        &["image", "bad", "missing", "wrong", "ready_after", "leaks_after", "ignores_sigterm", "reads"],
    ),
    ("inject", &[]),
    ("exchange_machines", &[]),
    ("scale", &["tasks"]),
    ("wait", &[]),
    ("wait_until_well", &[]),
    ("traffic", &[]),
    ("mark", &[]),
];

const PROMISES: [&str; 9] = [
    "loses_nothing",
    "loses_at_most",
    "stays_healthy",
    "keeps_capacity",
    "calls_nobody",
    "tells_somebody",
    "well_within",
    "completes_within",
    "goes_back_within",
];

/// More steps and letters of a name than these nobody means.
const MOST_STEPS: usize = 200;
const LONGEST_NAME: usize = 64;

const TRAFFIC: &str = "requests a second as in `200`, a day of them as in \"daily:50..200\", or points as in \
                       `[[0, 50], [600, 200]]`: seconds and requests a second";

pub(super) fn parse(text: &str) -> Result<Script, Vec<Mistake>> {
    let table = toml::de::DeTable::parse(text)
        .map_err(|error| vec![Mistake::at(text, &error.span().unwrap_or(0..0), error.message().trim())])?;
    let mut reader = Reader::new(text);
    let script = script(&mut reader, table.get_ref(), text);
    let mistakes = reader.mistakes();
    if mistakes.is_empty() { Ok(script) } else { Err(mistakes) }
}

fn script(reader: &mut Reader<'_>, table: &Table<'_>, text: &str) -> Script {
    reader.unknown(table, &KEYS, "a scenario");
    let name = table.get("name").and_then(|value| name(reader, value));
    if !table.contains_key("name") {
        reader.wrong(&(0..0), "the scenario has no name: write `name = \"friday-evening\"`");
    }
    let about = table.get("about").and_then(|value| reader.text(value, "what happens, in a sentence"));
    let traffic = table.get("traffic").and_then(|value| match requests(reader, value, false) {
        Some(Requests::Are(traffic)) => Some(traffic),
        _ => None,
    });
    let asked = table.get("requests").map(|value| asked(reader, value)).unwrap_or_default();
    let steps = steps(reader, table.get("steps"));
    // A step that can't be read may have been meant to deploy.
    let deploys = reader.has_mistakes() || steps.iter().any(|step| matches!(step.act, Act::Deploy(_)));
    let limits = limits(reader, table.get("promises"), deploys);
    let name = name.map(|name| name.name).unwrap_or_default();
    let about = about.map_or_else(|| name.clone(), |about| about.name);
    Script { name, about, traffic, requests: asked, steps, limits, text: text.to_owned() }
}

fn name(reader: &mut Reader<'_>, value: &Value<'_>) -> Option<Named> {
    let named = reader.text(value, "a name, as in \"friday-evening\"")?;
    let is_plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    if !named.name.chars().all(is_plain) || named.name.len() > LONGEST_NAME {
        reader.wrong(
            &named.span,
            "a name has at most 64 small letters, digits and hyphens, as in \"friday-evening\"",
        );
    } else if Scenario::named(&named.name).is_some() {
        reader.wrong(&named.span, format!("`{}` is a scenario already: take another name", named.name));
    }
    Some(named)
}

/// Requests at the beginning, or from a step on, where they may be said in times of those at the beginning.
fn requests(reader: &mut Reader<'_>, value: &Value<'_>, later: bool) -> Option<Requests> {
    let read = match value.get_ref() {
        DeValue::String(text) if later && text.ends_with('x') => {
            let times = text.trim_end_matches('x').parse().ok();
            let times = times.filter(|times: &f64| *times > 0.0 && *times <= 1_000.0);
            times.map(Requests::Times).ok_or("this has to be a factor up to 1000, as in \"3x\"".to_owned())
        }
        DeValue::String(text) => text.parse().map(Requests::Are),
        DeValue::Array(points) => {
            let read: Option<Vec<_>> = points.iter().map(|point| pair(reader, point)).collect();
            let sorted =
                read.filter(|read| !read.is_empty() && read.is_sorted_by(|one, other| one.0 <= other.0));
            let read = sorted.map(|read| Requests::Are(Traffic::points(read)));
            read.ok_or_else(|| {
                "points are pairs of seconds, from 0 to 604800 and none before the last, and requests a second, from 0 to \
                 1,000,000, as in `[[0, 50], [600, 200]]`"
                    .to_owned()
            })
        }
        _ => match reader.number(value) {
            Some(rate) if (0.0..=MOST).contains(&rate) => Ok(Requests::Are(Traffic::constant(rate))),
            Some(_) => Err("this has to be from 0 to 1,000,000 requests a second".to_owned()),
            None if later => Err(format!("this has to be {TRAFFIC}; or a factor as in \"3x\"")),
            None => Err(format!("this has to be {TRAFFIC}")),
        },
    };
    read.map_err(|message| reader.wrong(&value.span(), message)).ok()
}

/// What is asked for.
fn asked(reader: &mut Reader<'_>, value: &Value<'_>) -> Vec<Request> {
    let what = "a list of requests, as in `[\"9x /\", \"POST https://shop.example.com/api/orders\"]`";
    let texts = reader.texts(value, what).unwrap_or_default();
    let read = texts.into_iter().map(|text| (text.name.parse(), text.span));
    let mut requests = Vec::new();
    for (request, span) in read {
        match request {
            Ok(request) => requests.push(request),
            Err(message) => reader.wrong(&span, message),
        }
    }
    requests
}

fn pair(reader: &Reader<'_>, value: &Value<'_>) -> Option<(Duration, f64)> {
    let DeValue::Array(pair) = value.get_ref() else { return None };
    let (Some(second), Some(rate), None) = (pair.first(), pair.get(1), pair.get(2)) else { return None };
    let (second, rate) = (reader.number(second)?, reader.number(rate)?);
    let week = (MOST_DAYS * 24 * 3_600) as f64;
    let fits = (0.0..=week).contains(&second) && (0.0..=MOST).contains(&rate);
    fits.then(|| (Duration::from_secs_f64(second), rate))
}

fn steps(reader: &mut Reader<'_>, value: Option<&Value<'_>>) -> Vec<Step> {
    let Some(value) = value else {
        reader.wrong(&(0..0), "the scenario has no steps: write `[[steps]]` with `wait = \"10m\"` below it");
        return Vec::new();
    };
    let DeValue::Array(all) = value.get_ref() else {
        reader.wrong(&value.span(), "steps are a list: write `[[steps]]` before each");
        return Vec::new();
    };
    if all.is_empty() || all.len() > MOST_STEPS {
        reader.wrong(&value.span(), format!("a scenario has from 1 to {MOST_STEPS} steps"));
    }
    let steps: Vec<Step> = all.iter().take(MOST_STEPS).filter_map(|value| step(reader, value)).collect();
    let waits = steps.iter().filter_map(|step| match step.act {
        Act::Wait(time) | Act::WaitUntilWell(time) => Some(time.as_secs()),
        _ => None,
    });
    if waits.sum::<u64>() > MOST_DAYS * 24 * 3_600 {
        reader.wrong(&value.span(), "all steps together wait for more than 168 hours");
    }
    steps
}

fn step(reader: &mut Reader<'_>, value: &Value<'_>) -> Option<Step> {
    let verbs = VERBS.map(|(verb, _)| verb);
    let DeValue::Table(table) = value.get_ref() else {
        reader.wrong(
            &value.span(),
            format!("a step is a table: write `[[steps]]` and below it one of {}", list(&verbs)),
        );
        return None;
    };
    let said: Vec<_> = table.iter().filter(|(key, _)| verbs.contains(&key.get_ref().as_ref())).collect();
    let (key, order) = match said.as_slice() {
        [one] => *one,
        [] => {
            // The key that was meant to be one is the best place for it.
            let near = table.keys().next().map_or_else(|| value.span(), |key| key.span());
            let word = table.keys().next().map(|key| key.get_ref().to_string()).unwrap_or_default();
            reader.wrong(
                &near,
                format!("a step says what to do, and this one doesn't: {}", meant(&word, &verbs)),
            );
            return None;
        }
        [_, (second, _), ..] => {
            let verb = second.get_ref();
            reader.wrong(
                &second.span(),
                format!("a step does one thing: write `{verb}` below a `[[steps]]` of its own"),
            );
            return None;
        }
    };
    let verb = key.get_ref().as_ref();
    let act = match verb {
        "deploy" => deploy(reader, table, order).map(Act::Deploy),
        "inject" => Order::parse(reader, table, order).map(Act::Inject),
        "wait" => reader.duration(order).map(Act::Wait),
        "wait_until_well" => reader.duration(order).map(Act::WaitUntilWell),
        "traffic" => requests(reader, order, true).map(Act::Traffic),
        "scale" => scale(reader, table, order),
        "exchange_machines" => reader.yes(order).then_some(Act::ExchangeMachines),
        _ => reader.yes(order).then_some(Act::Mark),
    };
    if let Some((_, beside)) = VERBS.iter().find(|(one, _)| *one == verb && *one != "inject") {
        let known: Vec<&str> = std::iter::once(verb).chain(beside.iter().copied()).collect();
        reader.unknown(table, &known, &format!("the step `{verb}`"));
    }
    act.map(|act| Step { act, span: key.span() })
}

fn scale(reader: &mut Reader<'_>, table: &Table<'_>, order: &Value<'_>) -> Option<Act> {
    let service = reader.text(order, "the logical id of a service");
    let Some(tasks) = table.get("tasks") else {
        reader.wrong(
            &order.span(),
            "the step `scale` needs `tasks`: how many the service is to have, as in `tasks = 6`",
        );
        return None;
    };
    let tasks = reader.within(tasks, 0..=MOST_TASKS);
    Some(Act::Scale(service?, tasks?))
}

fn deploy(reader: &mut Reader<'_>, table: &Table<'_>, order: &Value<'_>) -> Option<Deploy> {
    let what = "the logical id of a service, a list of them, or \"all\" for those behind a load balancer";
    let services = match reader.texts(order, what)? {
        all if all.iter().any(|one| one.name == "all") => Services::All,
        these => Services::These(these),
    };
    let reference = table.get("image").and_then(|value| reader.text(value, "an image, as in \"acme/api:2\""));
    let mut nature = Image::new("");
    let flag = |reader: &mut Reader<'_>, key: &str| table.get(key).is_some_and(|value| reader.yes(value));
    if flag(reader, "bad") {
        nature = nature.bad();
    }
    if flag(reader, "missing") {
        nature = nature.missing();
    }
    if flag(reader, "ignores_sigterm") {
        nature = nature.ignores_sigterm();
    }
    if let Some(share) = table.get("wrong").and_then(|value| reader.percent(value)) {
        nature = nature.wrong(share);
    }
    if let Some(time) = table.get("ready_after").and_then(|value| reader.duration(value)) {
        nature = nature.ready_after(time);
    }
    if let Some(time) = table.get("leaks_after").and_then(|value| reader.duration(value)) {
        nature = nature.leaks(time);
    }
    let reads = "a secret's key as a task definition names it, as in \"ApiVault:TOKEN::\"";
    let reads = table.get("reads").and_then(|value| reader.texts(value, reads));
    for (one, other) in [("bad", "missing"), ("bad", "wrong"), ("missing", "wrong")] {
        if let (Some(_), Some(value)) = (table.get(one), table.get(other)) {
            reader.wrong(&value.span(), format!("an image is `{one}` or `{other}`: leave one out"));
        }
    }
    let reads = reads.unwrap_or_default().into_iter().map(|one| one.name).collect();
    Some(Deploy { services, reference: reference.map(|one| one.name), nature, reads })
}

fn limits(reader: &mut Reader<'_>, value: Option<&Value<'_>>, deploys: bool) -> Limits {
    let mut limits = Limits::default();
    let none = "the scenario promises nothing: write `[promises]` with `loses_nothing = true` below it";
    let Some(value) = value else {
        reader.wrong(&(0..0), none);
        return limits;
    };
    let DeValue::Table(table) = value.get_ref() else {
        reader.wrong(&value.span(), "promises are a table: write `[promises]` before them");
        return limits;
    };
    reader.unknown(table, &PROMISES, "the table `promises`");
    if table.is_empty() {
        reader.wrong(&value.span(), none);
    }
    let flag = |reader: &mut Reader<'_>, key: &str| table.get(key).is_some_and(|value| reader.yes(value));
    limits.loses_nothing = flag(reader, "loses_nothing");
    limits.stays_healthy = flag(reader, "stays_healthy");
    limits.keeps_capacity = flag(reader, "keeps_capacity");
    limits.calls_nobody = flag(reader, "calls_nobody");
    limits.tells_somebody = flag(reader, "tells_somebody");
    limits.loses_at_most = table.get("loses_at_most").and_then(|value| reader.percent(value));
    let time = |reader: &mut Reader<'_>, key: &str| table.get(key).and_then(|value| reader.duration(value));
    limits.well_within = time(reader, "well_within");
    limits.completes_within = time(reader, "completes_within");
    limits.goes_back_within = time(reader, "goes_back_within");
    for (one, other) in [
        ("loses_nothing", "loses_at_most"),
        ("calls_nobody", "tells_somebody"),
        ("completes_within", "goes_back_within"),
    ] {
        if let (Some(_), Some((key, _))) = (table.get(one), table.get_key_value(other)) {
            reader.wrong(
                &key.span(),
                format!("`{one}` and `{other}` are promised, which is too much: leave one out"),
            );
        }
    }
    for key in ["completes_within", "goes_back_within"] {
        if let Some((key, _)) = table.get_key_value(key).filter(|_| !deploys) {
            let message = format!(
                "`{}` is about a deployment, and no step deploys: write one with `deploy`",
                key.get_ref()
            );
            reader.wrong(&key.span(), message);
        }
    }
    limits
}

/// `a`, `b` and so on.
fn list(words: &[&str]) -> String {
    words.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", ")
}

/// Where a step stands.
impl Step {
    pub(super) const fn span(&self) -> &Span {
        &self.span
    }
}
