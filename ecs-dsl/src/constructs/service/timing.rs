//! The times of a service: what the application promises, compared at synthesis with what AWS is told.

use super::plain::{Count, Plain};
use crate::invariants::container_check::{judge_ready, patience};
use crate::invariants::promises::judge_in;
use crate::invariants::{Grace, Promises, SlowStart, Violation, timing};

/// What the builder was told of times, beside the check, the drain and the stop time-out.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Timing {
    pub(super) promises: Option<Promises>,
    pub(super) grace: Option<Grace>,
    pub(super) slow_start: Option<SlowStart>,
}

/// What the relations between times say of a service; the typed ones for numbers that the compiler didn't know.
pub(super) fn judge(plain: &Plain) -> Vec<Violation> {
    let Timing { promises, grace, slow_start } = plain.timing;
    let mut found = Vec::new();
    if grace.is_some() && plain.behind.is_none() && plain.check.is_none() {
        found.push(Violation::new(&timing::ECS0211, &[]));
    }
    let promises = promises.unwrap_or(const { Promises::new(None, None, None, None) });
    let stop = plain.stop_seconds();
    found.extend(promises.judge_stop(stop));
    if let (Some(ready), Some(check)) = (promises.ready(), &plain.check) {
        let patience = patience(check.interval(), check.retries(), check.start_period());
        found.extend(judge_ready(ready, patience));
    }
    let drain = plain.behind.as_ref().map_or(0, |behind| behind.drain.seconds());
    if let Some(behind) = &plain.behind {
        let grace = grace.map_or(0, |grace| grace.seconds());
        found.extend(promises.judge_ready(grace, behind.check.bad_checks()));
        found.extend(promises.judge_drain(drain));
        found.extend(promises.judge_idle(behind.balancer.idle_timeout()));
        found.extend(promises.judge_failover(behind.check.out()));
    }
    if let Some(Count::Scaled(scale)) = &plain.count {
        let interval = plain.behind.as_ref().map_or(0, |behind| behind.check.interval());
        let slow = slow_start.filter(|_| scale.requests().is_some()).map(|slow| slow.seconds());
        found.extend(promises.judge_out(scale.out_cooldown(), interval, slow));
        let gone = drain.saturating_add(stop);
        if scale.in_cooldown() < gone {
            found.push(judge_in("took away", scale.in_cooldown(), gone));
        }
    }
    found
}
