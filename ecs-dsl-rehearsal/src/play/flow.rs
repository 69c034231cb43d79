//! Requests, counted and not made: between two happenings every rate is constant, so a count is rate times time times
//! share, and what is in flight at a cut is rate times what is left of a request.

use std::collections::BTreeMap;

use super::queue::Millis;
use super::route::{self, End};
use super::state::{Target, TargetState, Task};
use super::system::{Id, System, TargetGroup};
use super::tasks::Tasks;
use super::traffic::Traffic;
use super::world::World;

/// Slower than this no request gets, whatever the load: a choice.
const MOST_STRETCHED: f64 = 20.0;

/// CPU units of one vCPU.
const UNITS: f64 = 1_024.0;

/// How the requests of a target group are answered just now.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Mix {
    /// How many targets get requests.
    pub(super) targets: u32,
    /// Shares of all requests.
    pub(super) good: f64,
    pub(super) target_5xx: f64,
    pub(super) refused: f64,
    pub(super) unanswered: f64,
    pub(super) nowhere: f64,
    /// What goes wrong, for the verdict.
    pub(super) cause: String,
    /// How much of its CPU each target uses, 1 being all that its task reserves.
    pub(super) load: f64,
    /// How many times as long each answer takes, for whatever reason but load.
    pub(super) slow: f64,
    /// Answers that take longer than these milliseconds, load aside, come too late.
    patience: f64,
}

/// Requests by what became of them.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Counts {
    pub(super) all: f64,
    pub(super) target_5xx: f64,
    /// The load balancer's own: 502, 503, 504
    /// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-troubleshooting.html>).
    pub(super) balancer: [f64; 3],
    /// What the load balancer answered in place of a target, as its rules say, and that was no good answer.
    pub(super) own: f64,
}

impl Counts {
    pub(super) fn lost(&self) -> f64 {
        self.target_5xx + self.balancer.iter().sum::<f64>() + self.own
    }

    /// Those for which there was a target: what `RequestCount` counts
    /// (<https://docs.aws.amazon.com/elasticloadbalancing/latest/application/load-balancer-cloudwatch-metrics.html>).
    pub(super) fn targeted(&self) -> f64 {
        let [_, nowhere, _] = self.balancer;
        (self.all - nowhere).max(0.0)
    }

    /// Those that a target answered well.
    pub(super) fn good(&self) -> f64 {
        (self.all - self.lost()).max(0.0)
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.all += other.all;
        self.target_5xx += other.target_5xx;
        self.own += other.own;
        for (one, more) in self.balancer.iter_mut().zip(other.balancer) {
            *one += more;
        }
    }
}

/// The requests of a target group, or those that a load balancer answers by itself in one way.
#[derive(Clone, Debug)]
pub(super) struct Flow {
    pub(super) balancer: Id,
    /// Of the load balancer's own answers: whether they are no good ones.
    own: Option<bool>,
    /// The services that are behind the group.
    pub(super) services: Vec<Id>,
    /// Whether requests come to it by rules that nobody used before: not until a service that is added is there.
    open: bool,
    /// The share of its load balancer's requests that it gets.
    share: f64,
    /// Up to when they are counted.
    since: Millis,
    mix: Mix,
    /// Of the minute that runs.
    pub(super) counts: Counts,
    /// Milliseconds and how many answers took so long, in the minute that runs.
    pub(super) times: Vec<(f64, f64)>,
    /// Requests that were lost since the play's mark, by cause.
    pub(super) lost: BTreeMap<String, f64>,
}

/// The requests of each target group that services are behind, to which all are open.
pub(super) fn all(system: &System) -> BTreeMap<Id, Flow> {
    let flow = |(id, group): (&Id, &TargetGroup)| {
        let behind = system.services.iter().filter(|(_, service)| service.target_groups.contains(id));
        let services = behind.map(|(service, _)| service.clone()).collect();
        Some((id.clone(), Flow::new(group.balancer.clone()?, services)))
    };
    system.balanced().filter_map(flow).collect()
}

/// The requests of each target group that only tasks of earlier deployments are in.
pub(super) fn left(system: &System, tasks: &Tasks, flows: &mut BTreeMap<Id, Flow>) {
    for task in tasks.values() {
        for target in task.targets.iter().filter(|target| target.state != TargetState::Draining) {
            let balancer = system.target_groups.get(&target.group).and_then(|group| group.balancer.clone());
            let Some(balancer) = balancer else { continue };
            let flow = flows.entry(target.group.clone()).or_insert_with(|| Flow::new(balancer, Vec::new()));
            if !flow.services.contains(&task.service) {
                flow.services.push(task.service.clone());
            }
        }
    }
}

/// A target that stops answering with requests in flight.
#[derive(Clone, Debug)]
pub(super) struct Cut {
    /// Requests a second that it got.
    pub(super) rate: f64,
    /// How long it had got no new ones.
    pub(super) after: Millis,
    pub(super) cause: String,
}

impl Flow {
    fn new(balancer: Id, services: Vec<Id>) -> Self {
        Self {
            balancer,
            own: None,
            services,
            open: true,
            share: 0.0,
            since: 0,
            mix: Mix { nowhere: 1.0, ..Mix::default() },
            counts: Counts::default(),
            times: Vec::new(),
            lost: BTreeMap::new(),
        }
    }

    /// The answers of a load balancer's own.
    fn own(balancer: Id, lost: bool, since: Millis) -> Self {
        Self { own: Some(lost), since, ..Self::new(balancer, Vec::new()) }
    }

    /// Whether targets answer, and not the load balancer in their place.
    pub(super) const fn has_targets(&self) -> bool {
        self.own.is_none()
    }

    /// Goes on counting where an earlier one of the same group ended.
    pub(super) fn adopt(&mut self, before: Self) {
        let Self { since, mix, counts, times, lost, open, .. } = before;
        (self.since, self.mix, self.counts, self.times, self.lost, self.open) =
            (since, mix, counts, times, lost, open);
    }

    /// A group that is added: nobody asks for it yet.
    pub(super) const fn begin(&mut self, now: Millis) {
        (self.since, self.open) = (now, false);
    }

    /// Counts what came since the last count, of which this group gets `share`.
    fn count(&mut self, id: &Id, traffic: &Traffic, share: f64, now: Millis) {
        let all = traffic.count(self.since, now) * share;
        self.since = now;
        if all <= 0.0 {
            return;
        }
        if let Some(lost) = self.own {
            let own = if lost { all } else { 0.0 };
            self.counts.add(&Counts { all, own, ..Counts::default() });
            if lost {
                *self.lost.entry(id.to_string()).or_default() += all;
            }
            return;
        }
        let mix = &self.mix;
        let counts = Counts {
            all,
            target_5xx: all * mix.target_5xx,
            balancer: [mix.refused, mix.nowhere, mix.unanswered].map(|share| all * share),
            own: 0.0,
        };
        if counts.lost() > 0.0 {
            *self.lost.entry(mix.cause.clone()).or_default() += counts.lost();
        }
        self.counts.add(&counts);
        let answered = counts.good() + counts.target_5xx;
        if answered > 0.0 {
            let stretch = stretch(mix.load) * mix.slow;
            let in_time = || traffic.times.iter().filter(|(time, _)| time * mix.slow <= mix.patience);
            let all: f64 = in_time().map(|(_, part)| part).sum();
            self.times.extend(in_time().map(|(time, part)| (time * stretch, part / all * answered)));
        }
    }

    /// The time in milliseconds below which 95 of 100 answers of the minute stayed.
    pub(super) fn p95(&self) -> Option<f64> {
        let mut times = self.times.clone();
        times.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        let all: f64 = times.iter().map(|(_, count)| count).sum();
        let mut below = 0.0;
        let found = times.iter().find(|(_, count)| {
            below += count;
            below >= all * 0.95
        });
        found.map(|(time, _)| *time)
    }
}

/// A target that uses nearly all of its CPU answers slowly: as a queue with one server does.
fn stretch(load: f64) -> f64 {
    (1.0 / (1.0 - load.min(0.999))).min(MOST_STRETCHED)
}

impl World {
    /// Whether a service is behind a load balancer.
    pub(super) fn has_flow(&self, service: &Id) -> bool {
        let groups = self.services.get(service).map(|running| running.spec.target_groups.as_slice());
        groups.unwrap_or_default().iter().any(|group| self.flows.contains_key(group))
    }

    /// The share of its load balancer's requests that a group gets.
    fn share(&self, group: &Id) -> f64 {
        self.flows.get(group).map_or(0.0, |flow| flow.share)
    }

    /// Lets requests come to the groups of a service, or no more.
    pub(super) fn open(&mut self, service: &Id, open: bool) {
        let other = |flow: &Flow| flow.services.contains(service) && flow.open != open;
        if self.flows.values().any(other) {
            self.recount_all();
            self.flows.values_mut().filter(|flow| other(flow)).for_each(|flow| flow.open = open);
            self.share_out();
        }
    }

    /// Shares out what load balancers get by the rules of their listeners, after these, the requests or the groups that are
    /// open have changed.
    pub(super) fn share_out(&mut self) {
        let open = |group: &Id| self.flows.get(group).is_some_and(|flow| flow.open);
        let ends = match self.traffic.requests.as_slice() {
            [] => route::of_anything(&self.system, open, &self.used, &self.orphans),
            requests => route::of_requests(&self.system, requests),
        };
        self.flows.values_mut().for_each(|flow| flow.share = 0.0);
        for (balancer, shares) in ends {
            for (end, share) in shares {
                self.give(&balancer, end, share);
            }
        }
        self.recount_all();
    }

    /// A share of what a load balancer gets ends somewhere. What ends in a group that isn't of this template is somebody
    /// else's.
    fn give(&mut self, balancer: &Id, end: End, share: f64) {
        let (id, lost) = match end {
            End::Group(group) if self.flows.contains_key(&group) => (group, false),
            End::Group(group) if self.system.target_groups.contains_key(&group) => {
                (format!("{group}: no service is behind it").into(), true)
            }
            End::Group(_) => return,
            End::Own { told, lost } => (told, lost),
        };
        let now = self.now;
        let flow = self.flows.entry(id).or_insert_with(|| Flow::own(balancer.clone(), lost, now));
        flow.share += share;
    }

    /// The tasks of the services that are behind a group.
    pub(super) fn behind(&self, group: &Id) -> impl Iterator<Item = &Task> {
        let services = self.flows.get(group).map(|flow| flow.services.as_slice()).unwrap_or_default();
        services.iter().flat_map(|service| self.tasks.of(service))
    }

    /// Requests a second that each target of a group gets now.
    pub(super) fn rate_of_each(&self, group: &Id) -> f64 {
        let targets = self.targets_of(group);
        if targets == 0 { 0.0 } else { self.traffic.rate(self.now) * self.share(group) / f64::from(targets) }
    }

    /// How much of its CPU each target of a group uses now.
    pub(super) fn load_of_each(&self, group: &Id) -> f64 {
        self.flows.get(group).map_or(0.0, |flow| flow.mix.load)
    }

    /// How many times as many requests as now would use all CPU of some service behind a load balancer, at its largest count.
    pub(super) fn most_requests(&self) -> Option<f64> {
        let times = self.services.iter().filter_map(|(id, running)| {
            let share: f64 = running.spec.target_groups.iter().map(|group| self.share(group)).sum();
            let count = self.system.scaling.get(id).map_or(running.desired, |scaling| scaling.max);
            let cpu = f64::from(running.primary()?.revision.definition.needs.cpu) * f64::from(count) / UNITS;
            let used = self.traffic.rate(self.now) * share * self.traffic.cpu / 1_000.0;
            (used > 0.0 && cpu > 0.0).then(|| cpu / used)
        });
        times.min_by(f64::total_cmp)
    }

    /// Counts up to now, and looks at how requests are answered from now on. To be called after every change of a
    /// target, of its task or of the traffic.
    pub(super) fn recount(&mut self, group: &Id) {
        let share = self.share(group);
        let mix = self.mix(group);
        let (traffic, now) = (&self.traffic, self.now);
        if let Some(flow) = self.flows.get_mut(group) {
            flow.count(group, traffic, share, now);
            flow.mix = mix;
        }
        self.sample_hosts(group);
        let services = self.flows.get(group).map(|flow| flow.services.clone()).unwrap_or_default();
        services.iter().for_each(|service| self.observe(service));
    }

    /// The same of each group of a task: what one of them sends is load for what the others send.
    pub(super) fn recount_groups(&mut self, groups: &[Id]) {
        groups.iter().for_each(|group| self.recount(group));
        if groups.len() > 1 {
            groups.iter().for_each(|group| self.recount(group));
        }
    }

    /// The groups that send requests to a task.
    pub(super) fn served_by(&self, task: &Task) -> Vec<Id> {
        let healthy = task.targets.iter().filter(|target| target.state == TargetState::Healthy);
        healthy.map(|target| target.group.clone()).collect()
    }

    /// How many targets of a group get requests.
    pub(super) fn targets_of(&self, group: &Id) -> u32 {
        self.flows.get(group).map_or(0, |flow| flow.mix.targets)
    }

    pub(super) fn recount_all(&mut self) {
        let all: Vec<Id> = self.flows.keys().cloned().collect();
        all.iter().for_each(|group| self.recount(group));
    }

    /// Requests in flight that no answer comes to: they were counted as good when they came.
    pub(super) fn cut(&mut self, group: &Id, cut: &Cut) {
        self.recount(group);
        let lost = self.traffic.in_flight(cut.rate, cut.after);
        let Some(flow) = self.flows.get_mut(group).filter(|_| lost > 0.0) else { return };
        let [refused, ..] = &mut flow.counts.balancer;
        *refused += lost;
        *flow.lost.entry(cut.cause.clone()).or_default() += lost;
    }

    /// How requests to a group are answered: by its healthy targets; by the unhealthy ones if there are no others
    /// (fail-open: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/target-group-health-checks.html>);
    /// by nobody if there are none.
    fn mix(&self, group: &Id) -> Mix {
        let of = |state: TargetState| -> Vec<&Task> {
            let here = |task: &&Task| task.target_in(group).is_some_and(|target| target.state == state);
            self.behind(group).filter(here).collect()
        };
        let mut routed = of(TargetState::Healthy);
        let open = routed.is_empty();
        if open {
            routed = of(TargetState::Unhealthy);
        }
        let Some(first) = routed.first() else {
            return Mix {
                nowhere: 1.0,
                cause: format!("{group}: no target takes requests"),
                ..Mix::default()
            };
        };
        let targets = routed.len() as u32;
        let each = 1.0 / f64::from(targets);
        let cpu = f64::from(first.revision.definition.needs.cpu);
        let others = first.targets.iter().filter(|target| target.group != *group && self.sends_to(target));
        let others: f64 = others.map(|target| self.rate_of_each(&target.group)).sum();
        let rate = self.traffic.rate(self.now) * self.share(group) * each + others;
        let load = if cpu > 0.0 { rate * self.traffic.cpu / 1_000.0 * UNITS / cpu } else { 0.0 };
        let slow = self.ailments.slow;
        let mut mix = Mix { targets, load, slow, patience: self.patience(group), ..Mix::default() };
        for task in &routed {
            self.answer(task, group, each, &mut mix);
        }
        let late = self.traffic.times.iter().filter(|(time, _)| time * slow > mix.patience);
        let late: f64 = late.map(|(_, part)| part).sum();
        if late > 0.0 {
            mix.unanswered += late * (mix.good + mix.target_5xx);
            (mix.good, mix.target_5xx) = (mix.good * (1.0 - late), mix.target_5xx * (1.0 - late));
            mix.cause = format!(
                "{group}: answers took longer than the {} s that the load balancer waits",
                mix.patience / 1_000.0
            );
        }
        if load > 1.0 {
            // What comes faster than it can be worked off waits until the load balancer gives up.
            let late = mix.good * (1.0 - 1.0 / load);
            mix.good -= late;
            mix.unanswered += late;
            mix.cause = format!("{group}: its targets get more requests than they can answer");
        }
        if open {
            mix.cause = format!("{group}: all its targets are unhealthy, so all get requests");
        }
        mix
    }

    /// Whether requests reach a target: it is healthy, or none of its group is.
    fn sends_to(&self, target: &Target) -> bool {
        let healthy = |task: &Task| {
            let own = task.target_in(&target.group);
            own.is_some_and(|own| own.state == TargetState::Healthy)
        };
        let routed = match target.state {
            TargetState::Healthy => true,
            TargetState::Unhealthy => !self.behind(&target.group).any(healthy),
            TargetState::Initial | TargetState::Draining => false,
        };
        routed && !target.unreached
    }

    /// How many milliseconds the load balancer of a group waits for an answer.
    fn patience(&self, group: &Id) -> f64 {
        let balancer = self.flows.get(group).and_then(|flow| self.system.patience.get(&flow.balancer));
        balancer.map_or(f64::INFINITY, |patience| *patience as f64)
    }

    fn answer(&self, task: &Task, group: &Id, each: f64, mix: &mut Mix) {
        let service = &task.service;
        if let Some(lost) = &task.lost {
            mix.unanswered += each;
            mix.cause = format!("{service}: requests went to tasks of a machine {lost}");
        } else if task.target_in(group).is_some_and(|target| target.unreached) {
            mix.unanswered += each;
            mix.cause = format!("{service}: requests went to tasks that their load balancer doesn't reach");
        } else if !task.answers() {
            mix.refused += each;
            mix.cause = format!("{service}: requests went to tasks that had ended");
        } else {
            let (own, other) = (task.revision.image.wrong, self.ailments.wrong);
            let good = (1.0 - own) * (1.0 - other);
            mix.target_5xx += each * (1.0 - good);
            mix.good += each * good;
            if own > 0.0 {
                mix.cause = format!("{service}: {} answered with a 5xx", task.revision.image.reference());
            } else if other > 0.0 {
                mix.cause = format!("{service}: it answered with a 5xx, as what it depends on failed");
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_slow_down_when_their_targets_are_busy() {
        assert_eq!([0.0, 0.5, 1.0, 7.0].map(stretch), [1.0, 2.0, 20.0, 20.0]);
    }
}
