//! Where requests end: each goes by the rules of its listener, in their order, as a load balancer judges them.
//!
//! Sources: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html>,
//! <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html>.

use std::collections::{BTreeMap, BTreeSet};
use std::net::IpAddr;

use super::flow::Flow;
use super::request::{Pattern, Request};
use super::system::{Action, Condition, Id, Listener, Redirect, Rule, System};

/// More redirects than this one after the other no client follows: browsers give up after twenty, some clients after five.
const MOST_HOPS: u32 = 5;

/// Where requests end.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum End {
    /// In a target group.
    Group(Id),
    /// With an answer of the load balancer's own, in words; whether that is no good one.
    Own { told: Id, lost: bool },
}

/// Where the requests of each load balancer end, and which share of them.
pub(super) type Ends = BTreeMap<Id, BTreeMap<End, f64>>;

impl Condition {
    fn meets(&self, request: &Request) -> bool {
        let any = |patterns: &[Pattern], text: &str| patterns.iter().any(|pattern| pattern.matches(text));
        match self {
            Self::Host(names) => any(names, request.host()),
            Self::Path(paths) => any(paths, &request.path),
            Self::Method(methods) => methods.contains(&request.method),
            Self::Header(name, values) => {
                let mut headers = request.headers.iter();
                headers.any(|(own, value)| own.eq_ignore_ascii_case(name) && any(values, value))
            }
            Self::Query(pairs) => pairs.iter().any(|(key, value)| {
                let mut own = request.pairs();
                own.any(|(name, text)| {
                    key.as_ref().is_none_or(|key| key.matches(name)) && value.matches(text)
                })
            }),
            Self::Source(ranges) => ranges.iter().any(|range| is_in(request.from, *range)),
        }
    }

    /// Makes a request meet it: by its value of this number, begun again after its last, with this text for each star.
    fn met_by(&self, request: &mut Request, value: usize, any: &str) {
        fn of<T>(values: &[T], value: usize) -> Option<&T> {
            values.iter().cycle().nth(value)
        }
        let text = |patterns: &[Pattern]| of(patterns, value).map(|pattern| pattern.example(any));
        match self {
            Self::Host(names) => request.host = text(names),
            Self::Path(paths) => request.path = text(paths).unwrap_or_default(),
            Self::Method(methods) => request.method = of(methods, value).cloned().unwrap_or_default(),
            Self::Header(name, values) => {
                request.headers.push((name.clone(), text(values).unwrap_or_default()));
            }
            Self::Query(pairs) => {
                let Some((key, value)) = of(pairs, value) else { return };
                let key = key.as_ref().map_or_else(|| "q".to_owned(), |key| key.example(any));
                request.query = format!("{key}={}", value.example(any));
            }
            Self::Source(ranges) => request.from = of(ranges, value).map_or(request.from, |(from, _)| *from),
        }
    }

    /// How many values it has.
    const fn values(&self) -> usize {
        match self {
            Self::Host(patterns) | Self::Path(patterns) | Self::Header(_, patterns) => patterns.len(),
            Self::Method(methods) => methods.len(),
            Self::Query(pairs) => pairs.len(),
            Self::Source(ranges) => ranges.len(),
        }
    }

    fn is_regular(&self) -> bool {
        match self {
            Self::Host(patterns) | Self::Path(patterns) | Self::Header(_, patterns) => {
                patterns.iter().any(Pattern::is_regular)
            }
            _ => false,
        }
    }
}

/// Whether an address is of a range: its first bits are the same.
fn is_in(address: IpAddr, (range, bits): (IpAddr, u32)) -> bool {
    match (address, range) {
        (IpAddr::V4(address), IpAddr::V4(range)) => {
            let left = u32::MAX.checked_shl(32 - bits).unwrap_or(0);
            (address.to_bits() ^ range.to_bits()) & left == 0
        }
        (IpAddr::V6(address), IpAddr::V6(range)) => {
            let left = u128::MAX.checked_shl(128 - bits).unwrap_or(0);
            (address.to_bits() ^ range.to_bits()) & left == 0
        }
        _ => false,
    }
}

impl Listener {
    /// The first rule of which a request meets all conditions.
    fn rule(&self, request: &Request) -> Option<&Rule> {
        self.rules.iter().find(|rule| rule.conditions.iter().all(|condition| condition.meets(request)))
    }

    fn forwards(&self) -> bool {
        self.rules.iter().any(|rule| matches!(rule.action, Action::Forward(_)))
    }

    /// A request that is meant for a rule: one that the rules before it leave, if there is one.
    fn example(&self, rule: &Rule) -> Request {
        let values = rule.conditions.iter().map(Condition::values).fold(1, usize::max);
        let all = (0..values).flat_map(|value| ["", "x", "x/y", "x.html"].map(|any| (value, any)));
        let mut examples = all.map(|(value, any)| {
            let mut request = Request::get(&format!("/{any}"));
            rule.conditions.iter().for_each(|condition| condition.met_by(&mut request, value, any));
            request
        });
        let first = examples.next().unwrap_or_else(|| Request::get("/"));
        let comes = |request: &Request| self.rule(request).is_some_and(|found| found.id == rule.id);
        if comes(&first) { first } else { examples.find(comes).unwrap_or(first) }
    }

    /// The rule that what is meant for a rule comes to. No example of a regular expression can be made up: it is taken to be
    /// met.
    fn taker<'a>(&'a self, rule: &'a Rule) -> Option<&'a Rule> {
        let regular = rule.conditions.iter().any(Condition::is_regular);
        if regular { Some(rule) } else { self.rule(&self.example(rule)) }
    }
}

impl Redirect {
    /// The same request where it is to be asked again, after it came to this listener; nothing, if that is at another host. The
    /// port stays as it was, whatever the protocol becomes.
    fn follow(&self, request: &Request, from: &Listener) -> Option<Request> {
        let filled = |text: &str| {
            text.replace("#{protocol}", if from.secure { "HTTPS" } else { "HTTP" })
                .replace("#{host}", request.host())
                .replace("#{port}", &from.port.to_string())
                .replace("#{path}", request.path.trim_start_matches('/'))
                .replace("#{query}", &request.query)
        };
        if filled(&self.host) != request.host() {
            return None;
        }
        Some(Request {
            secure: Some(self.secure || from.secure),
            port: Some(self.port.unwrap_or(from.port)),
            path: filled(&self.path),
            query: filled(&self.query),
            ..request.clone()
        })
    }
}

/// The listener of a load balancer that a request comes to: that of its port, or, if it has none, the one that serves: with
/// TLS before others.
fn listener<'a>(listeners: &[&'a Listener], request: &Request) -> Option<&'a Listener> {
    let port = request.port.or_else(|| request.secure.map(|secure| if secure { 443 } else { 80 }));
    match port {
        Some(port) => listeners.iter().copied().find(|listener| listener.port == port),
        None => listeners
            .iter()
            .copied()
            .min_by_key(|listener| (!listener.forwards(), !listener.secure, listener.port)),
    }
}

/// Where a request to a load balancer ends, and with which chance.
fn ends(balancer: &Id, listeners: &[&Listener], request: &Request) -> Vec<(End, f64)> {
    let own = |told: String, lost: bool| vec![(End::Own { told: told.into(), lost }, 1.0)];
    let mut request = request.clone();
    for _ in 0..=MOST_HOPS {
        let Some(listener) = listener(listeners, &request) else {
            return own(format!("{balancer}: nothing listens where {request} is asked"), true);
        };
        if let Some(secure) = request.secure.filter(|secure| *secure != listener.secure) {
            let by = |secure: bool| if secure { "HTTPS" } else { "HTTP" };
            let (asked, port, speaks) = (by(secure), listener.port, by(listener.secure));
            let told =
                format!("{balancer}: {request} is asked by {asked} at port {port}, which speaks {speaks}");
            return own(told, true);
        }
        let Some(rule) = listener.rule(&request) else { return Vec::new() };
        match &rule.action {
            Action::Forward(groups) if groups.iter().all(|(_, weight)| *weight == 0) => {
                return own(format!("{}: {request} goes nowhere: all weights are 0", rule.id), true);
            }
            Action::Forward(groups) => return weighed(groups),
            Action::Fixed(status) => {
                return own(
                    format!("{}: {request} is answered with a fixed {status}", rule.id),
                    *status >= 400,
                );
            }
            Action::Redirect(redirect) => match redirect.follow(&request, listener) {
                Some(next) => request = next,
                None => return own(format!("{}: {request} is sent to another host", rule.id), false),
            },
        }
    }
    own(format!("{balancer}: {request} is redirected in a circle"), true)
}

/// Target groups by their weights.
fn weighed(groups: &[(Id, u32)]) -> Vec<(End, f64)> {
    let all: u32 = groups.iter().map(|(_, weight)| weight).sum();
    let share = |weight: u32| if all == 0 { 0.0 } else { f64::from(weight) / f64::from(all) };
    groups.iter().map(|(group, weight)| (End::Group(group.clone()), share(*weight))).collect()
}

/// The listeners of each load balancer.
fn by_balancer(system: &System) -> BTreeMap<&Id, Vec<&Listener>> {
    let mut all: BTreeMap<&Id, Vec<&Listener>> = BTreeMap::new();
    for listener in &system.listeners {
        all.entry(&listener.balancer).or_default().push(listener);
    }
    all
}

/// Where these requests end, of which each load balancer gets the same.
pub(super) fn of_requests(system: &System, requests: &[Request]) -> Ends {
    let weights: f64 = requests.iter().map(|request| request.weight).sum();
    let of = |(balancer, listeners): (&Id, Vec<&Listener>)| {
        let mut shares = BTreeMap::new();
        for request in requests.iter().filter(|request| request.weight > 0.0) {
            for (end, share) in ends(balancer, &listeners, request) {
                *shares.entry(end).or_default() += share * request.weight / weights;
            }
        }
        (balancer.clone(), shares)
    };
    by_balancer(system).into_iter().map(of).collect()
}

/// The rules by which people ask: those that lead to a service, and those that did, as long as they are there.
pub(super) fn used(system: &System, flows: &BTreeMap<Id, Flow>, before: &BTreeSet<Id>) -> BTreeSet<Id> {
    let leads = |rule: &Rule| match &rule.action {
        Action::Forward(groups) => groups.iter().any(|(group, _)| flows.contains_key(group)),
        Action::Fixed(_) | Action::Redirect(_) => false,
    };
    let rules = system.listeners.iter().flat_map(|listener| &listener.rules);
    rules.filter(|rule| before.contains(&rule.id) || leads(rule)).map(|rule| rule.id.clone()).collect()
}

/// What people ask for by rules in use that another system hasn't, though services to which they lead are there.
pub(super) fn orphans(system: &System, used: &BTreeSet<Id>, next: &System) -> Vec<(Id, Request)> {
    let there = rules(next);
    let stays = |group: &Id| {
        let mut behind = system.services.iter().filter(|(_, service)| service.target_groups.contains(group));
        behind.any(|(id, _)| next.services.contains_key(id))
    };
    let orphan = |rule: &&Rule| match &rule.action {
        Action::Forward(groups) => {
            used.contains(&rule.id)
                && !there.contains(&rule.id)
                && groups.iter().any(|(group, _)| stays(group))
        }
        Action::Fixed(_) | Action::Redirect(_) => false,
    };
    let of = |listener: &Listener| -> Vec<(Id, Request)> {
        let orphans = listener.rules.iter().filter(orphan);
        orphans.map(|rule| (listener.balancer.clone(), listener.example(rule))).collect()
    };
    system.listeners.iter().flat_map(of).collect()
}

fn rules(system: &System) -> BTreeSet<&Id> {
    system.listeners.iter().flat_map(|listener| &listener.rules).map(|rule| &rule.id).collect()
}

/// Rules in use that send nothing to any group.
fn closed<'a>(listeners: &[&'a Listener], used: &BTreeSet<Id>) -> Vec<(&'a Listener, &'a Rule)> {
    let sends = |rule: &Rule| match &rule.action {
        Action::Forward(groups) => groups.iter().any(|(_, weight)| *weight > 0),
        Action::Fixed(_) | Action::Redirect(_) => false,
    };
    let rules =
        listeners.iter().flat_map(|listener| listener.rules.iter().map(move |rule| (*listener, rule)));
    rules.filter(|(_, rule)| used.contains(&rule.id) && !sends(rule)).collect()
}

/// Where requests end of which nothing is known: as many are meant for each target group, and go by the rules as all do.
/// What a rule that isn't in use yet would give to a group that isn't open doesn't come.
pub(super) fn of_anything(
    system: &System,
    open: impl Fn(&Id) -> bool,
    used: &BTreeSet<Id>,
    orphans: &[(Id, Request)],
) -> Ends {
    let of = |(balancer, listeners): (&Id, Vec<&Listener>)| {
        let mut meant: BTreeMap<&Id, Vec<(&Listener, &Rule)>> = BTreeMap::new();
        for listener in &listeners {
            for rule in &listener.rules {
                let Action::Forward(groups) = &rule.action else { continue };
                let comes = |group: &Id| open(group) || used.contains(&rule.id);
                for (group, _) in groups.iter().filter(|(group, weight)| *weight > 0 && comes(group)) {
                    meant.entry(group).or_default().push((listener, rule));
                }
            }
        }
        let mut shares: BTreeMap<End, f64> = BTreeMap::new();
        for ways in meant.values() {
            for (listener, rule) in ways {
                let Some(taker) = listener.taker(rule) else { continue };
                let Action::Forward(groups) = &taker.action else { continue };
                for (end, share) in weighed(groups) {
                    let comes = matches!(&end, End::Group(group) if open(group) || used.contains(&taker.id));
                    if comes {
                        *shares.entry(end).or_default() += share / ways.len() as f64;
                    }
                }
            }
        }
        // What used to be asked for by a rule still is, whatever the rule does now.
        for (listener, rule) in closed(&listeners, used) {
            let ends = ends(balancer, &listeners, &listener.example(rule));
            ends.into_iter().for_each(|(end, share)| *shares.entry(end).or_default() += share);
        }
        // So is what a rule took that isn't there any more, unless another one sends it where requests come.
        for (_, request) in orphans.iter().filter(|(of, _)| of == balancer) {
            let ends = ends(balancer, &listeners, request);
            let lost = ends.into_iter().filter(|(end, _)| !matches!(end, End::Group(group) if open(group)));
            lost.for_each(|(end, share)| *shares.entry(end).or_default() += share);
        }
        let all: f64 = shares.values().sum();
        shares.values_mut().for_each(|share| *share /= if all > 0.0 { all } else { 1.0 });
        (balancer.clone(), shares)
    };
    by_balancer(system).into_iter().map(of).collect()
}

/// Rules that no request comes to, each with the one that takes what is meant for it.
pub(super) fn shadowed(system: &System) -> Vec<(Id, Id)> {
    let mut shadowed = Vec::new();
    for listener in &system.listeners {
        for rule in &listener.rules {
            let other = listener.taker(rule).filter(|taker| taker.id != rule.id);
            shadowed.extend(other.map(|other| (rule.id.clone(), other.id.clone())));
        }
    }
    shadowed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_of_a_range_by_its_first_bits() {
        let address = |text: &str| text.parse::<IpAddr>().unwrap();
        for (range, bits, from, is) in [
            ("203.0.113.0", 24, "203.0.113.9", true),
            ("203.0.113.0", 24, "203.0.114.9", false),
            ("0.0.0.0", 0, "9.9.9.9", true),
            ("203.0.113.7", 32, "203.0.113.7", true),
            ("2001:db8::", 32, "2001:db8:1::1", true),
            ("2001:db8::", 32, "2001:db9::1", false),
            ("::", 0, "2001:db8::1", true),
            ("2001:db8::", 32, "203.0.113.7", false),
        ] {
            assert_eq!(is_in(address(from), (address(range), bits)), is, "{from} of {range}/{bits}");
        }
    }
}
