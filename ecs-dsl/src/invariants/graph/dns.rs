//! Records of Route 53.

use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::rule::{Level, Rule};
use crate::template::{Node, Properties};

/// An alias of a load balancer.
pub const ECS0640: Rule = Rule {
    id: "ecs0640",
    title: "An alias of a load balancer names the load balancer's own zone, and has no TTL",
    level: Level::Synth,
    message: "the record {0} is an alias {1}",
    why: "Route 53 refuses the record: `the alias target name does not lie within the target zone`, or an alias with a TTL; the stack rolls back",
    help: "`HostedZoneId: !GetAtt Balancer.CanonicalHostedZoneID` in `AliasTarget`, the zone of the record beside it, and no `TTL`",
    source: "Route 53 API: AliasTarget, ResourceRecordSet; aws-cloudformation/cfn-lint: E3029",
    check: Some(aliases),
};

/// What a record holds.
pub const ECS0641: Rule = Rule {
    id: "ecs0641",
    title: "An A record holds addresses, a CNAME isn't the zone itself, and the name of a zone ends in a dot",
    level: Level::Synth,
    message: "the record {0} {1}",
    why: "Route 53 refuses the record: `ARRDATAIllegalIPv4Address`, `RRSet of type CNAME .. is not permitted at apex`; CloudFormation finds no zone by a name without a dot at its end; the stack rolls back",
    help: "for a load balancer an `AliasTarget` in an A record, also at the zone's own name; `HostedZoneName: example.com.`, or `HostedZoneId`",
    source: "Route 53 Developer Guide: ResourceRecordTypes; CloudFormation: AWS::Route53::RecordSet (HostedZoneName)",
    check: Some(records),
};

const BALANCER: &str = "AWS::ElasticLoadBalancingV2::LoadBalancer";
const ZONE: &str = "AWS::Route53::HostedZone";

/// The records, each with the properties that say its zone where it doesn't itself.
fn sets<'s>(subject: &'s Subject<'_>) -> Vec<(Part<'s>, &'s Properties)> {
    let mut found: Vec<_> =
        subject.of_type("AWS::Route53::RecordSet").map(|part| (part, part.properties())).collect();
    for group in subject.of_type("AWS::Route53::RecordSetGroup") {
        found.extend(group.properties().maps("RecordSets").map(|record| (group, record)));
    }
    found
}

/// What stands in a record, or in its group.
fn inherited<'s>(part: Part<'s>, record: &'s Properties, name: &str) -> Answer<&'s Node> {
    match record.look(name) {
        Answer::Absent => part.properties().look(name),
        found => found,
    }
}

fn aliases(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (part, record) in sets(subject) {
        let Some(alias) = record.look("AliasTarget").known().and_then(Node::as_map) else { continue };
        let mut say = |what: &str| {
            let args = [part.id().as_str().into(), what.into()];
            found.push(Violation::new(&ECS0640, &args).at("this record", part.location()));
        };
        if matches!(record.look("TTL"), Answer::Is(node) if node.as_integer().is_some()) {
            say("and has a `TTL`");
        }
        let mut balancer = None;
        if let Some(name) = alias.get("DNSName") {
            name.visit_targets(&mut |target| {
                balancer =
                    balancer.or(subject.resolve(target).filter(|part| part.resource_type() == BALANCER));
            });
        }
        let Some(balancer) = balancer else { continue };
        let zone = alias.look("HostedZoneId");
        let own = inherited(part, record, "HostedZoneId");
        let is_own = matches!((zone, own), (Answer::Is(zone), Answer::Is(own)) if zone == own);
        let is_zone = zone.known().and_then(|zone| subject.referred(Some(zone)));
        if is_own || is_zone.is_some_and(|zone| zone.resource_type() == ZONE) {
            say(&format!(
                "of the load balancer {} with the record's own zone in `AliasTarget`",
                balancer.id()
            ));
        }
    }
    found
}

/// A name without the dot at its end.
fn plain(name: &str) -> String {
    name.trim_end_matches('.').to_ascii_lowercase()
}

fn records(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for (part, record) in sets(subject) {
        let mut say = |what: &str| {
            let args = [part.id().as_str().into(), what.into()];
            found.push(Violation::new(&ECS0641, &args).at("this record", part.location()));
        };
        let zone_name = inherited(part, record, "HostedZoneName");
        let kind = record.text("Type").known();
        if kind == Some("A") {
            for value in record.list("ResourceRecords") {
                let target = value.named().and_then(|target| subject.resolve(target));
                if let Some(text) = value.as_str().filter(|text| is_name(text)) {
                    say(&format!("is an A record of the name `{text}`"));
                } else if let Some(balancer) = target.filter(|part| part.resource_type() == BALANCER) {
                    say(&format!("is an A record of the name of {}", balancer.id()));
                }
            }
        }
        if kind == Some("CNAME") {
            let zone = inherited(part, record, "HostedZoneId").known();
            let zone = zone
                .and_then(|zone| subject.referred(Some(zone)))
                .filter(|zone| zone.resource_type() == ZONE);
            let zone = zone.and_then(|zone| zone.properties().look("Name").known()).or(zone_name.known());
            let name = record.look("Name").known();
            let same = match (name, zone) {
                (Some(Node::String(name)), Some(Node::String(zone))) => plain(name) == plain(zone),
                (Some(name), Some(zone)) => name == zone && name.named().is_some(),
                _ => false,
            };
            if same {
                say("is a CNAME at the zone's own name");
            }
        }
        if let Answer::Is(Node::String(name)) = zone_name
            && !name.ends_with('.')
            && !name.contains("{{")
        {
            say(&format!("is in the zone `{name}`, without a dot at its end"));
        }
    }
    found
}

/// Whether a text is surely no address.
fn is_name(text: &str) -> bool {
    !text.contains("{{") && text.chars().any(|c| c.is_ascii_alphabetic())
}
