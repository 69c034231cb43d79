//! The monitors of a service.

use super::monitor::{Monitor, Of, Operator, When};
use crate::constructs::observability::{
    EventRule, EventRuleBuilder, Events, Metric, Missing, OnCall, Percentile, Series, Severity, metrics,
};
use crate::constructs::service::{Service, ServiceFacts};
use crate::invariants::{
    BalancerKind, HasContainerInsights, HasTargets, Share, Tally, Threshold, Time, Window,
};

use Severity::{Page, Warn};

const MINUTE: u32 = 60;
/// How long it takes from a missing machine to one that runs tasks, without the warm-up: the scaling alarm, the launch
/// and the agent's registration. A choice: typical, not promised.
const BOOT: u32 = 180;
/// The seed of all thresholds that are shares of what a task may use, in percent.
const HIGH: u32 = 90;
/// How far above what scaling holds an alarm is, in percent: nearer, it would go off while scaling works. Above 90
/// percent there is no room for so much: the alarm is half way to the whole.
const ABOVE_TARGET: u32 = 5;

/// The threshold of an alarm on what a task uses, above what scaling holds, in percent.
const fn above(target: u32) -> Threshold<Share> {
    let (far, half) = ((target + ABOVE_TARGET) * 1000, (target + 100) * 500);
    let near = if far < half { far } else { half };
    Threshold::unchecked(if near < HIGH * 1000 { HIGH * 1000 } else { near })
}

const NO_REQUESTS: Missing =
    Missing::IsFine("no requests, no answers: a quiet night is none to wake anybody for");
const NO_EVENTS: Missing = Missing::IsFine("a rule that matched nothing has no data");

pub(super) fn of<F: ServiceFacts>(service: &Service<F>) -> Of<'_> {
    Of { name: service.deployed_name(), subject: service.name().to_owned(), location: service.location() }
}

fn when(operator: Operator, (points, of, period): (u32, u32, u32), missing: Missing) -> When {
    When { operator, window: Window::unchecked(points, of, period), missing }
}

ecs_dsl_macros::rules! {{
    /// E1: fewer tasks run than are wanted, for 5 minutes.
    pub fn tasks_missing<F: ServiceFacts>(service: &Service<F>) -> Monitor<Tally>
    where
        [.container_insights()]
        F::Insights: HasContainerInsights,
    {
        missing(service)
    }
}}

pub(super) fn missing<F: ServiceFacts>(service: &Service<F>) -> Monitor<Tally> {
    let series = Series::math("desired - running")
        .with("desired", metrics::desired(service))
        .with("running", metrics::running(service));
    let silence =
        Missing::IsBad("both come each minute, of a service without tasks too: silence means death");
    let when = when(Operator::Above, (5, 5, MINUTE), silence);
    Monitor::new(("E1", Page, "TasksMissing"), &of(service), series, Threshold::count(0), when)
        .saying("fewer tasks run than are wanted, for 5 min")
}

ecs_dsl_macros::rules! {{
    /// E2: a target is unhealthy, for 2 periods.
    pub fn unhealthy_targets<F: ServiceFacts>(service: &Service<F>) -> Monitor<Tally>
    where
        [.behind(..)]
        <F::Balancer as BalancerKind>::Counted: HasTargets,
    {
        unhealthy(service)
    }
}}

pub(super) fn unhealthy<F: ServiceFacts>(service: &Service<F>) -> Monitor<Tally> {
    let silence = Missing::IsFine("a group without targets has a page of its own");
    let when = when(Operator::Above, (2, 2, MINUTE), silence);
    let series = metrics::unhealthy(service);
    Monitor::new(("E2", Warn, "UnhealthyTargets"), &of(service), series, Threshold::count(0), when)
        .saying("a target fails its health checks, for 2 min")
}

ecs_dsl_macros::rules! {{
    /// E2: no target is healthy, for 2 periods. Only when no node of the load balancer sees one.
    pub fn no_healthy_target<F: ServiceFacts>(service: &Service<F>) -> Monitor<Tally>
    where
        [.behind(..)]
        <F::Balancer as BalancerKind>::Counted: HasTargets,
    {
        none_healthy(service)
    }
}}

pub(super) fn none_healthy<F: ServiceFacts>(service: &Service<F>) -> Monitor<Tally> {
    let healthy: Metric<Tally> = metrics::healthy(service).counted_in("Maximum");
    let silence =
        Missing::IsBad("the load balancer tells it as long as there are targets: silence means death");
    let when = when(Operator::Below, (2, 2, MINUTE), silence);
    Monitor::new(("E2", Page, "NoHealthyTarget"), &of(service), healthy, Threshold::count(1), when)
        .saying("no target is healthy, for 2 min: users get errors")
        .after(service.reference().target().id())
}

/// E5: the tasks use more than 90 percent of their CPU, for 10 minutes; more where scaling holds that much.
pub fn cpu_high<F: ServiceFacts>(service: &Service<F>) -> Monitor<Share> {
    let target = service.scale().and_then(|scale| scale.cpu());
    high(service, metrics::cpu(service), target, ("CPU", "CpuHigh"))
}

/// E5: the tasks use more than 90 percent of their memory, for 10 minutes; more where scaling holds that much.
pub fn memory_high<F: ServiceFacts>(service: &Service<F>) -> Monitor<Share> {
    let target = service.scale().and_then(|scale| scale.memory());
    high(service, metrics::memory(service), target, ("memory", "MemoryHigh"))
}

fn high<F: ServiceFacts>(
    service: &Service<F>,
    metric: Metric<Share>,
    target: Option<u32>,
    (what, part): (&str, &str),
) -> Monitor<Share> {
    let threshold = above(target.unwrap_or_default());
    let silence = Missing::IsFine("without a task nothing is used, and E1 pages");
    let when = when(Operator::Above, (10, 10, MINUTE), silence);
    let says = format!("its tasks use more than {} of their {what}, for 10 min", threshold.shown());
    Monitor::new(("E5", Warn, part), &of(service), metric, threshold, when).saying(says)
}

/// When answers are slow, in milliseconds: half of it is worth a warning.
const SLOW: u32 = 500;

ecs_dsl_macros::rules! {{
    /// E5: of 100 answers 5 take longer than 500 ms, for 5 minutes.
    pub fn slow_answers<F: ServiceFacts>(service: &Service<F>) -> Monitor<Time>
    where
        [.behind(..)]
        <F::Balancer as BalancerKind>::Counted: HasTargets,
    {
        slow(service)
    }
}}

pub(super) fn slow<F: ServiceFacts>(service: &Service<F>) -> Monitor<Time> {
    slower_than(service, SLOW, 5, ("E5", Page, "SlowAnswers"))
}

ecs_dsl_macros::rules! {{
    /// W4: of 100 answers 5 take longer than 250 ms, for 15 minutes.
    pub fn slower_answers<F: ServiceFacts>(service: &Service<F>) -> Monitor<Time>
    where
        [.behind(..)]
        <F::Balancer as BalancerKind>::Counted: HasTargets,
    {
        slower(service)
    }
}}

pub(super) fn slower<F: ServiceFacts>(service: &Service<F>) -> Monitor<Time> {
    slower_than(service, SLOW / 2, 15, ("W4", Warn, "SlowerAnswers"))
}

fn slower_than<F: ServiceFacts>(
    service: &Service<F>,
    millis: u32,
    minutes: u32,
    who: (&'static str, Severity, &str),
) -> Monitor<Time> {
    let when = when(Operator::Above, (minutes, minutes, MINUTE), NO_REQUESTS);
    let metric = metrics::answers(service).at(Percentile::P95);
    Monitor::new(who, &of(service), metric, Threshold::millis(millis), when)
        .saying(format!("5 of 100 answers take longer than {millis} ms, for {minutes} min"))
}

ecs_dsl_macros::rules! {{
    /// P1: more than 1 percent of the service's answers are a 5xx, for 5 minutes. A single failed request at night is one
    /// bad minute, and no page.
    pub fn error_rate<F: ServiceFacts>(service: &Service<F>) -> Monitor<Share>
    where
        [.behind(..)]
        <F::Balancer as BalancerKind>::Counted: HasTargets,
    {
        errors(service)
    }
}}

/// The share of a service's answers that are a 5xx, in percent.
pub(super) fn failed_share<F: ServiceFacts>(service: &Service<F>) -> Series<Share> {
    // Answers that are no 5xx leave no data point behind, and no request leaves none of both.
    Series::math("100 * FILL(failed, 0) / requests")
        .with("failed", metrics::of_group(service, "HTTPCode_Target_5XX_Count"))
        .with("requests", metrics::of_group(service, "RequestCount"))
}

pub(super) fn errors<F: ServiceFacts>(service: &Service<F>) -> Monitor<Share> {
    let when = when(Operator::Above, (5, 5, MINUTE), NO_REQUESTS);
    let one = Threshold::unchecked(1000);
    Monitor::new(("P1", Page, "ErrorRate"), &of(service), failed_share(service), one, when)
        .saying("more than 1% of its answers are errors (5xx), for 5 min")
}

/// The same, sooner: what stops a deployment before anybody is woken.
pub(super) fn errors_while_deploying<F: ServiceFacts>(service: &Service<F>) -> Monitor<Share> {
    let when = when(Operator::Above, (3, 3, MINUTE), NO_REQUESTS);
    let one = Threshold::unchecked(1000);
    Monitor::new(("P1", Page, "DeploymentErrors"), &of(service), failed_share(service), one, when)
        .saying("more than 1% of its answers are errors (5xx), for 3 min: a deployment goes back")
}

pub(super) fn slow_while_deploying<F: ServiceFacts>(service: &Service<F>) -> Monitor<Time> {
    slower_than(service, SLOW, 3, ("E5", Page, "DeploymentSlow"))
        .saying(format!("5 of 100 answers take longer than {SLOW} ms, for 3 min: a deployment goes back"))
}

ecs_dsl_macros::rules! {{
    /// P2: tasks wait for a place for longer than a machine takes to come, while the cluster needs more machines than it
    /// has. None where the service's machines aren't scaled by ECS: such a service has events.
    pub fn tasks_not_placed<F: ServiceFacts>(service: &Service<F>) -> Option<Monitor<Tally>>
    where
        [.container_insights()]
        F::Insights: HasContainerInsights,
    {
        not_placed(service)
    }
}}

pub(super) fn not_placed<F: ServiceFacts>(service: &Service<F>) -> Option<Monitor<Tally>> {
    let cluster = service.cluster().filter(|_| !service.is_on_fargate())?;
    let (scaling, reservation) = (cluster.managed_scaling()?, metrics::reservation(cluster)?);
    let minutes = (BOOT + scaling.warmup()).div_ceil(MINUTE);
    let target = scaling.target();
    let waiting = format!("IF(desired > running AND reservation > {target}, desired - running, 0)");
    let series = Series::math(waiting)
        .with("desired", metrics::desired(service))
        .with("running", metrics::running(service))
        .with("reservation", reservation);
    let silence = Missing::IsFine("when the numbers are missing, E1 pages");
    let when = when(Operator::Above, (minutes, minutes, MINUTE), silence);
    let monitor =
        Monitor::new(("P2", Page, "TasksNotPlaced"), &of(service), series, Threshold::count(0), when);
    Some(
        monitor.saying(format!("tasks wait for a machine, for {minutes} min: longer than one takes to come")),
    )
}

/// How often something happened, as an event rule counts it. A rule that matched nothing has no data, and an alarm holds
/// on to the last that it saw, for three of its periods: so no event is told as zero.
fn happened<F: ServiceFacts>(
    service: &Service<F>,
    rule: &EventRule,
    who: (&'static str, Severity, &str),
    (times, period): (u32, u32),
) -> Monitor<Tally> {
    let when = when(Operator::AtLeast, (1, 1, period), NO_EVENTS);
    let series = Series::math("FILL(events, 0)").with("events", metrics::of_rule(rule.reference()));
    Monitor::new(who, &of(service), series, Threshold::count(times), when)
}

/// P2 of a service whose machines ECS doesn't scale, or on Fargate: a task has no place. Over a rule for
/// [`Events::unplaced_tasks`] with one target.
pub fn unplaced_tasks<F: ServiceFacts>(service: &Service<F>, rule: &EventRule) -> Monitor<Tally> {
    happened(service, rule, ("P2", Page, "TasksNotPlaced"), (1, 300)).saying("ECS finds no place for a task")
}

/// P4: tasks fail their health checks again and again: three times in 15 minutes. Over a rule for
/// [`Events::failed_checks`] with one target.
pub fn failing_checks<F: ServiceFacts>(service: &Service<F>, rule: &EventRule) -> Monitor<Tally> {
    happened(service, rule, ("P4", Page, "FailingChecks"), (3, 900))
        .saying("tasks fail their health checks again and again: 3 in 15 min")
}

/// P4: a deployment failed. The event itself pages, with what ECS says of it.
pub fn failed_deployments<F: ServiceFacts>(service: &Service<F>, on_call: &OnCall) -> EventRuleBuilder {
    let says = "a deployment failed; with rollback, the version before it comes back by itself (P4)";
    let (name, runbook) = (service.name(), on_call.runbook("p4"));
    let text = format!("{name}: {says}\nRunbook: {runbook}");
    let events = Events::failed_deployments(service);
    EventRuleBuilder::of(service.deployed_name(), "FailedDeployments", events, service.location())
        .page(on_call, &text)
        .listed(Severity::Page, name, says, &runbook)
}

/// P4: a deployment failed. What silences the rest: the event itself has paged.
pub(super) fn deployment_failed<F: ServiceFacts>(service: &Service<F>, rule: &EventRule) -> Monitor<Tally> {
    happened(service, rule, ("P4", Page, "DeploymentFailed"), (1, 900)).saying("a deployment failed")
}

ecs_dsl_macros::rules! {{
    /// W3: single tasks fail, fewer than half of those that are wanted, in 5 minutes. Over rules for
    /// [`Events::failed_tasks`] and [`Events::failed_checks`] with one target each.
    pub fn task_failures<F: ServiceFacts>(
        service: &Service<F>,
        failed: &EventRule,
        checks: &EventRule,
    ) -> Monitor<Tally>
    where
        [.container_insights()]
        F::Insights: HasContainerInsights,
    {
        single_failures(service, failed, checks)
    }
}}

pub(super) fn single_failures<F: ServiceFacts>(
    service: &Service<F>,
    failed: &EventRule,
    checks: &EventRule,
) -> Monitor<Tally> {
    let all = "FILL(failed, 0) + FILL(checks, 0)";
    let series = Series::math(format!("IF({all} < desired / 2, {all}, 0)"))
        .with("failed", metrics::of_rule(failed.reference()))
        .with("checks", metrics::of_rule(checks.reference()))
        .with("desired", metrics::desired(service));
    let when = when(Operator::Above, (1, 1, 300), NO_EVENTS);
    Monitor::new(("W3", Warn, "TaskFailures"), &of(service), series, Threshold::count(0), when)
        .saying("a task failed by itself, in the last 5 min")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alarm_is_above_what_scaling_holds_and_can_be_reached() {
        let shown = |target: u32| above(target).shown();
        assert_eq!([0, 70, 85, 86, 90].map(shown), ["90%", "90%", "90%", "91%", "95%"]);
        assert_eq!([94, 99, 100].map(shown), ["97%", "99.5%", "100%"]);
    }
}
