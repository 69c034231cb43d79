//! Listeners of application load balancers: their rules, in the order in which they are judged, and what each does with a
//! request.
//!
//! Sources: <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/listener-rules.html>,
//! <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-condition-types.html>,
//! <https://docs.aws.amazon.com/elasticloadbalancing/latest/application/rule-action-types.html>.

use std::net::IpAddr;

use super::read::{Fields, named};
use super::{Id, Resources};
use crate::play::PlayError;
use crate::play::request::Pattern;

/// A listener, with its rules.
#[derive(Clone, Debug)]
pub(in crate::play) struct Listener {
    pub(in crate::play) balancer: Id,
    pub(in crate::play) port: u32,
    /// Whether it speaks TLS.
    pub(in crate::play) secure: bool,
    /// In the order of their priorities; the default one, which has no conditions, last.
    pub(in crate::play) rules: Vec<Rule>,
}

/// What a listener does with the requests that meet all conditions.
#[derive(Clone, Debug)]
pub(in crate::play) struct Rule {
    /// The logical id of the rule, or that of the listener for its default one.
    pub(in crate::play) id: Id,
    pub(in crate::play) conditions: Vec<Condition>,
    pub(in crate::play) action: Action,
}

/// A condition, which holds if one of its values does.
#[derive(Clone, Debug)]
pub(in crate::play) enum Condition {
    Host(Vec<Pattern>),
    Path(Vec<Pattern>),
    Method(Vec<String>),
    Header(String, Vec<Pattern>),
    /// Keys, where they matter, and values.
    Query(Vec<(Option<Pattern>, Pattern)>),
    /// Addresses, and how many of their bits count.
    Source(Vec<(IpAddr, u32)>),
}

/// What becomes of a request.
#[derive(Clone, Debug)]
pub(in crate::play) enum Action {
    /// It goes to one of these target groups, by weight.
    Forward(Vec<(Id, u32)>),
    /// Whoever asked is to ask somewhere else.
    Redirect(Redirect),
    /// The load balancer answers it with this status.
    Fixed(u16),
}

/// Where a redirect leads. What isn't said stays as it was.
#[derive(Clone, Debug)]
pub(in crate::play) struct Redirect {
    /// Whether it leads to TLS, from wherever.
    pub(in crate::play) secure: bool,
    pub(in crate::play) port: Option<u32>,
    pub(in crate::play) host: String,
    pub(in crate::play) path: String,
    pub(in crate::play) query: String,
}

/// The listeners of application load balancers.
pub(super) fn read(all: Resources<'_>) -> Result<Vec<Listener>, PlayError> {
    let others = all.of("AWS::ElasticLoadBalancingV2::LoadBalancer");
    let others = others.filter(|balancer| balancer.text("Type").is_some_and(|kind| kind != "application"));
    let others: Vec<&str> = others.map(|balancer| balancer.resource).collect();
    let mut listeners: Vec<(&str, Listener)> = Vec::new();
    for fields in all.of("AWS::ElasticLoadBalancingV2::Listener") {
        let balancer = fields.text("LoadBalancerArn").unwrap_or_default();
        if others.contains(&named(&balancer)) {
            continue;
        }
        let secure = fields.text("Protocol").is_some_and(|protocol| protocol == "HTTPS");
        let listener = Listener {
            balancer: named(&balancer).into(),
            port: fields.whole_or("Port", 80)?,
            secure,
            rules: rules(all, fields)?,
        };
        let same = |(_, other): &&(&str, Listener)| {
            (&other.balancer, other.port) == (&listener.balancer, listener.port)
        };
        if let Some((other, _)) = listeners.iter().find(same) {
            let reason = format!("{other} listens on {} already: write another port", listener.port);
            return Err(fields.error("Port", reason));
        }
        listeners.push((fields.resource, listener));
    }
    Ok(listeners.into_iter().map(|(_, listener)| listener).collect())
}

/// The rules of a listener, by priority.
fn rules(all: Resources<'_>, listener: Fields<'_>) -> Result<Vec<Rule>, PlayError> {
    let own = |rule: &Fields<'_>| {
        rule.text("ListenerArn").is_some_and(|listener_arn| named(&listener_arn) == listener.resource)
    };
    let mut rules: Vec<(u32, Rule)> = Vec::new();
    for fields in all.of("AWS::ElasticLoadBalancingV2::ListenerRule").filter(own) {
        let conditions = fields.items("Conditions").map(condition).collect::<Result<_, _>>()?;
        let rule = Rule { id: fields.resource.into(), conditions, action: action(fields, "Actions")? };
        let priority = fields.between("Priority", 1, 1..=50_000)?;
        if let Some((_, other)) = rules.iter().find(|(taken, _)| *taken == priority) {
            let reason = format!("{priority} is that of {} already: write another number", other.id);
            return Err(fields.error("Priority", reason));
        }
        rules.push((priority, rule));
    }
    rules.sort_by_key(|(priority, _)| *priority);
    let action = action(listener, "DefaultActions")?;
    let last = Rule { id: listener.resource.into(), conditions: Vec::new(), action };
    Ok(rules.into_iter().map(|(_, rule)| rule).chain([last]).collect())
}

/// The one action that ends a rule: what authenticates before it is taken to let everybody through.
fn action(fields: Fields<'_>, property: &str) -> Result<Action, PlayError> {
    for action in fields.items(property) {
        let kind = action.text("Type").unwrap_or_default();
        return Ok(match kind.as_str() {
            "forward" => match forwards(action)? {
                groups if groups.is_empty() => {
                    let reason = "it forwards to nothing: write `TargetGroupArn`";
                    return Err(fields.error(property, reason));
                }
                groups => Action::Forward(groups),
            },
            "redirect" => Action::Redirect(redirect(action.below("RedirectConfig"))),
            "fixed-response" => {
                let code = action.below("FixedResponseConfig").between("StatusCode", 503, 200..=599)?;
                Action::Fixed(u16::try_from(code).unwrap_or(503))
            }
            "authenticate-cognito" | "authenticate-oidc" | "jwt-validation" => continue,
            other => return Err(fields.error(property, format!("an action `{other}` isn't played"))),
        });
    }
    Err(fields.error(property, "none of them is forward, redirect or fixed-response"))
}

/// The target groups of an action, each with its weight.
fn forwards(action: Fields<'_>) -> Result<Vec<(Id, u32)>, PlayError> {
    let mut groups: Vec<(Id, u32)> = Vec::new();
    for group in action.below("ForwardConfig").items("TargetGroups") {
        if let Some(arn) = group.text("TargetGroupArn") {
            groups.push((named(&arn).into(), group.between("Weight", 1, 0..=999)?));
        }
    }
    if groups.is_empty() {
        groups.extend(action.text("TargetGroupArn").map(|arn| (named(&arn).into(), 1)));
    }
    Ok(groups)
}

fn redirect(settings: Fields<'_>) -> Redirect {
    let or = |name: &str, same: &str| settings.text(name).unwrap_or_else(|| same.to_owned());
    Redirect {
        secure: settings.text("Protocol").is_some_and(|protocol| protocol == "HTTPS"),
        port: settings.text("Port").and_then(|port| port.parse().ok()),
        host: or("Host", "#{host}"),
        path: or("Path", "/#{path}"),
        query: or("Query", "#{query}"),
    }
}

fn condition(fields: Fields<'_>) -> Result<Condition, PlayError> {
    let field = fields.text("Field").unwrap_or_default();
    let below = |name: &str| fields.below(name);
    // Values stand below a table of their own, or, the older way, beside the field.
    let texts = |config: Fields<'_>| {
        let own = config.texts("Values");
        if own.is_empty() { fields.texts("Values") } else { own }
    };
    let patterns = |config: Fields<'_>, any_case: bool| -> Result<Vec<Pattern>, PlayError> {
        let regular = config.texts("RegexValues").into_iter().map(|text| {
            let wrong =
                |error| fields.error("Conditions", format!("`{text}` is no regular expression: {error}"));
            Pattern::regular(&text, any_case).map_err(wrong)
        });
        let plain = texts(config).into_iter().map(|text| Ok(Pattern::of(&text, any_case)));
        plain.chain(regular).collect()
    };
    Ok(match field.as_str() {
        "host-header" => Condition::Host(patterns(below("HostHeaderConfig"), true)?),
        "path-pattern" => Condition::Path(patterns(below("PathPatternConfig"), false)?),
        "http-request-method" => Condition::Method(texts(below("HttpRequestMethodConfig"))),
        "http-header" => {
            let config = below("HttpHeaderConfig");
            Condition::Header(config.text("HttpHeaderName").unwrap_or_default(), patterns(config, true)?)
        }
        "query-string" => {
            let pairs = below("QueryStringConfig").items("Values");
            let pattern = |text: String| Pattern::of(&text, true);
            let pairs = pairs
                .map(|pair| (pair.text("Key").map(pattern), pattern(pair.text("Value").unwrap_or_default())));
            Condition::Query(pairs.collect())
        }
        "source-ip" => {
            let sources = texts(below("SourceIpConfig"));
            let wrong = |text: &str| fields.error("Conditions", format!("`{text}` is no range of addresses"));
            let sources = sources.iter().map(|text| range(text).ok_or_else(|| wrong(text)));
            Condition::Source(sources.collect::<Result<_, _>>()?)
        }
        other => return Err(fields.error("Conditions", format!("a condition on `{other}` isn't played"))),
    })
}

/// `203.0.113.0/24`.
fn range(text: &str) -> Option<(IpAddr, u32)> {
    let (address, bits) = text.split_once('/')?;
    let address: IpAddr = address.parse().ok()?;
    let most = if address.is_ipv4() { 32 } else { 128 };
    bits.parse().ok().filter(|bits| *bits <= most).map(|bits| (address, bits))
}
