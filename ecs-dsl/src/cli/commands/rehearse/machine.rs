//! A verdict for machines.

use ecs_dsl_rehearsal::play::Verdict;
use serde_json::{Value as Json, json};

pub(super) fn verdict(stack: &str, verdict: &Verdict, timeline: bool) -> Json {
    let measured = verdict.measured();
    let promises: Vec<Json> = verdict
        .promises()
        .iter()
        .map(|promise| json!({"promise": promise.text, "outcome": promise.outcome.to_string(), "measured": promise.measured}))
        .collect();
    let causes: Vec<Json> =
        measured.causes().map(|(cause, requests)| json!({"cause": cause, "requests": requests})).collect();
    let healthy: Vec<Json> = measured
        .healthy()
        .iter()
        .map(|one| json!({"service": one.service, "least_share": one.share, "floor": one.floor, "second": one.second()}))
        .collect();
    let told: Vec<Json> = measured
        .told()
        .iter()
        .map(|one| json!({"second": one.second(), "topic": one.topic, "from": one.from, "over": one.all_clear}))
        .collect();
    let unwell: Vec<Json> = measured
        .unwell()
        .map(|stretch| json!({"from_second": stretch.start, "to_second": stretch.end}))
        .collect();
    let mut value = json!({
        "stack": stack, "scenario": verdict.scenario(), "seed": verdict.seed(),
        "outcome": verdict.outcome().to_string(), "promises": promises, "requests": measured.requests(),
        "lost": measured.lost(), "causes": causes, "healthy": healthy, "slowest_p95_ms": measured.slowest_p95(),
        "not_well": unwell, "well_after_seconds": measured.well_after(), "told": told, "machine_hours": measured.machine_hours(),
    });
    if timeline && let Some(members) = value.as_object_mut() {
        let moments: Vec<Json> = verdict
            .timeline()
            .moments()
            .iter()
            .map(|moment| json!({"second": moment.second(), "subject": moment.subject, "text": moment.text}))
            .collect();
        members.insert("timeline".to_owned(), moments.into());
        let record = verdict.record().and_then(|record| serde_json::to_value(record).ok());
        members.extend(record.map(|record| ("record".to_owned(), record)));
    }
    value
}
