//! The attributes of load balancers and target groups.

use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::Properties;

/// Attributes that are there.
pub const ECS0630: Rule = Rule {
    id: "ecs0630",
    title: "An attribute of a load balancer or target group is one that its kind has, with a value that it takes",
    level: Level::Synth,
    message: "{0} has the attribute `{1}`, {2}",
    why: "Elastic Load Balancing refuses it and the stack rolls back: `attribute key '..' is not recognized`, `.. is not supported`, `Stickiness type 'lb_cookie' is not supported for target groups with the TCP protocol`",
    help: "the key as the guide has it, for this type of load balancer or this protocol, and `true` or `false` where it is switched on",
    source: "Elastic Load Balancing API: LoadBalancerAttribute, TargetGroupAttribute; ansible/ansible#67993",
    check: Some(attributes),
};

/// Who has an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Of {
    All,
    /// Application load balancers, and target groups of HTTP and HTTPS.
    Http,
    /// Network load balancers, and target groups of TCP, TLS and UDP.
    Tcp,
    /// Gateway load balancers and GENEVE.
    Geneve,
    /// Target groups of a function.
    Lambda,
}

use Of::{All, Geneve, Http, Lambda, Tcp};

/// Elastic Load Balancing API: LoadBalancerAttribute.
const OF_BALANCERS: &[(&str, Of)] = &[
    ("access_logs.s3.bucket", All),
    ("access_logs.s3.enabled", All),
    ("access_logs.s3.prefix", All),
    ("client_keep_alive.seconds", Http),
    ("connection_logs.s3.bucket", Http),
    ("connection_logs.s3.enabled", Http),
    ("connection_logs.s3.prefix", Http),
    ("deletion_protection.enabled", All),
    ("dns_record.client_routing_policy", Tcp),
    ("health_check_logs.s3.bucket", Http),
    ("health_check_logs.s3.enabled", Http),
    ("health_check_logs.s3.prefix", Http),
    ("idle_timeout.timeout_seconds", Http),
    ("ipv6.deny_all_igw_traffic", All),
    ("load_balancing.cross_zone.enabled", All),
    ("routing.http.desync_mitigation_mode", Http),
    ("routing.http.drop_invalid_header_fields.enabled", Http),
    ("routing.http.preserve_host_header.enabled", Http),
    ("routing.http.x_amzn_tls_version_and_cipher_suite.enabled", Http),
    ("routing.http.xff_client_port.enabled", Http),
    ("routing.http.xff_header_processing.mode", Http),
    ("routing.http2.enabled", Http),
    ("secondary_ips.auto_assigned.per_subnet", Tcp),
    ("waf.fail_open.enabled", Http),
    ("zonal_shift.config.enabled", All),
];

/// Elastic Load Balancing API: TargetGroupAttribute.
const OF_GROUPS: &[(&str, Of)] = &[
    ("deregistration_delay.connection_termination.enabled", Tcp),
    ("deregistration_delay.timeout_seconds", All),
    ("lambda.multi_value_headers.enabled", Lambda),
    ("load_balancing.algorithm.anomaly_mitigation", Http),
    ("load_balancing.algorithm.type", Http),
    ("load_balancing.cross_zone.enabled", All),
    ("preserve_client_ip.enabled", Tcp),
    ("proxy_protocol_v2.enabled", Tcp),
    ("slow_start.duration_seconds", Http),
    ("stickiness.app_cookie.cookie_name", Http),
    ("stickiness.app_cookie.duration_seconds", Http),
    ("stickiness.enabled", All),
    ("stickiness.lb_cookie.duration_seconds", Http),
    ("stickiness.type", All),
    ("target_failover.on_deregistration", Geneve),
    ("target_failover.on_unhealthy", Geneve),
    ("target_group_health.dns_failover.minimum_healthy_targets.count", All),
    ("target_group_health.dns_failover.minimum_healthy_targets.percentage", All),
    ("target_group_health.unhealthy_state_routing.minimum_healthy_targets.count", All),
    ("target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage", All),
    ("target_health_state.unhealthy.connection_termination.enabled", Tcp),
    ("target_health_state.unhealthy.draining_interval_seconds", Tcp),
];

/// The protocol of a target group, as its attributes have it.
fn kind_of_group(group: Part<'_>) -> Option<(Of, String)> {
    if group.text("TargetType") == Answer::Is("lambda") {
        return Some((Lambda, "a function".to_owned()));
    }
    let protocol = group.text("Protocol").known()?;
    let of = match protocol {
        "HTTP" | "HTTPS" => Http,
        "TCP" | "TLS" | "UDP" | "TCP_UDP" | "QUIC" | "TCP_QUIC" => Tcp,
        "GENEVE" => Geneve,
        _ => return None,
    };
    Some((of, protocol.to_owned()))
}

fn kind_of_balancer(balancer: Part<'_>) -> Option<(Of, String)> {
    let kind = balancer.text("Type").or("application")?;
    let of = match kind {
        "application" => Http,
        "network" => Tcp,
        "gateway" => Geneve,
        _ => return None,
    };
    Some((of, format!("the type {kind}")))
}

/// The key that a wrong one is near to: it begins like it, or differs in a few letters.
fn meant(key: &str, known: &'static [(&str, Of)]) -> Option<&'static str> {
    let plain = |text: &str| text.to_ascii_lowercase().replace(['.', '_', '-'], "");
    let wrong = plain(key);
    if wrong.len() < 5 {
        return None;
    }
    known.iter().map(|(name, _)| *name).find(|name| {
        let right = plain(name);
        right == wrong || right.starts_with(&wrong) || is_near(&wrong, &right)
    })
}

/// Whether at most two letters are too many, too few or others.
fn is_near(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    if one.len().abs_diff(other.len()) > 2 {
        return false;
    }
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (place, letter) in one.iter().enumerate() {
        let mut next = vec![place + 1];
        for ((above, left_above), there) in row.iter().skip(1).zip(&row).zip(other) {
            let left = next.last().copied().unwrap_or_default();
            next.push((above + 1).min(left + 1).min(left_above + usize::from(letter != there)));
        }
        row = next;
    }
    row.last().is_some_and(|distance| *distance <= 2)
}

/// What is wrong with one attribute.
fn wrong(
    attribute: &Properties,
    known: &'static [(&str, Of)],
    kind: Option<&(Of, String)>,
) -> Option<(String, String)> {
    let key = attribute.text("Key").known()?;
    let Some((_, of)) = known.iter().find(|(name, _)| *name == key) else {
        let meant = meant(key, known)?;
        return Some((key.to_owned(), format!("which there isn't: `{meant}` is meant")));
    };
    if let Some((own, word)) = kind
        && *of != All
        && of != own
    {
        return Some((key.to_owned(), format!("which {word} doesn't have")));
    }
    let value = attribute.text("Value").known()?;
    let is_switch = key.ends_with(".enabled") || key == "ipv6.deny_all_igw_traffic";
    if is_switch
        && !["true", "false"].iter().any(|right| value.eq_ignore_ascii_case(right))
        && !(key.contains("cross_zone") && value.starts_with("use_"))
    {
        return Some((key.to_owned(), format!("which is `true` or `false`, and not `{value}`")));
    }
    if key == "stickiness.type"
        && let Some((own, word)) = kind
    {
        let legal: &[&str] = match own {
            Http => &["lb_cookie", "app_cookie"],
            Tcp => &["source_ip"],
            _ => return None,
        };
        if !legal.contains(&value) {
            return Some((key.to_owned(), format!("of which {word} doesn't have `{value}`")));
        }
    }
    None
}

fn attributes(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    let mut say = |part: Part<'_>, (key, what): (String, String)| {
        let args = [part.id().as_str().into(), key.as_str().into(), what.as_str().into()];
        found.push(Violation::new(&ECS0630, &args).at("this part", part.location()));
    };
    for balancer in subject.of_type("AWS::ElasticLoadBalancingV2::LoadBalancer") {
        let kind = kind_of_balancer(balancer);
        for attribute in balancer.properties().maps("LoadBalancerAttributes") {
            if let Some(what) = wrong(attribute, OF_BALANCERS, kind.as_ref()) {
                say(balancer, what);
            }
        }
    }
    for group in subject.of_type("AWS::ElasticLoadBalancingV2::TargetGroup") {
        let kind = kind_of_group(group);
        for attribute in group.properties().maps("TargetGroupAttributes") {
            if let Some(what) = wrong(attribute, OF_GROUPS, kind.as_ref()) {
                say(group, what);
            }
        }
        let attribute =
            |key: &str| group.attribute("TargetGroupAttributes", key).then(crate::template::Node::as_str);
        if attribute("stickiness.type") == Answer::Is("app_cookie")
            && attribute("stickiness.enabled") == Answer::Is("true")
            && attribute("stickiness.app_cookie.cookie_name").is_absent()
        {
            let what = "without `stickiness.app_cookie.cookie_name`".to_owned();
            say(group, ("stickiness.type".to_owned(), what));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{OF_BALANCERS, OF_GROUPS, meant};

    #[test]
    fn a_wrong_key_is_near_to_one() {
        assert_eq!(meant("idle_timeout", OF_BALANCERS), Some("idle_timeout.timeout_seconds"));
        assert_eq!(
            meant("deregistration_delay.timeout", OF_GROUPS),
            Some("deregistration_delay.timeout_seconds")
        );
        assert_eq!(meant("routing.http2.enable", OF_BALANCERS), Some("routing.http2.enabled"));
        assert_eq!(meant("some.new.attribute", OF_GROUPS), None);
    }
}
