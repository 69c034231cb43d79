//! Security groups as EC2 takes them: their texts, and each rule's source, ports and block.

use std::collections::BTreeMap;

use super::{Answer, Look, Part, Subject};
use crate::invariants::Violation;
use crate::invariants::cidr;
use crate::invariants::rule::{Level, Rule};
use crate::template::{Function, LogicalId, Node, Properties};

/// The texts of a security group.
pub const ECS0530: Rule = Rule {
    id: "ecs0530",
    title: "A security group's name and descriptions have at most 255 characters, of those that EC2 takes",
    level: Level::Synth,
    message: "{0} {1}",
    why: "EC2 refuses it, and the stack rolls back: `Invalid rule description. Valid descriptions are strings less than 256 characters from the following set: a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*`; or `Group names may not be in the format sg-*`",
    help: "letters without accents, digits, blanks and . _ - : / ( ) # , @ [ ] + = & ; ! $ * only: `to` for `->`, no apostrophes and no quotes",
    source: "Amazon EC2 API: CreateSecurityGroup, IpRange (Description); aws-cloudformation/cfn-lint#173",
    check: Some(texts),
};

/// Who a rule is for.
pub const ECS0531: Rule = Rule {
    id: "ecs0531",
    title: "A rule of a security group has exactly one source, or one destination",
    level: Level::Synth,
    message: "a rule of {0} has {1}",
    why: "CloudFormation refuses the rule and the stack rolls back: exactly one of them must be specified",
    help: "one of `CidrIp`, `CidrIpv6`, a prefix list and a security group in each rule; a second one in a rule of its own",
    source: "CloudFormation: AWS::EC2::SecurityGroupIngress, AWS::EC2::SecurityGroupEgress (`You must specify exactly one of the following`)",
    check: Some(sources),
};

/// Which ports a rule is for.
pub const ECS0532: Rule = Rule {
    id: "ecs0532",
    title: "A rule of a security group for TCP or UDP has both ports, from 0 to 65535, the lower one first",
    level: Level::Synth,
    message: "a rule of {0} for {1} has {2}",
    why: "EC2 refuses the rule and the stack rolls back: `Must specify both from and to ports with TCP/UDP`, `Invalid TCP port range`",
    help: "`FromPort` and `ToPort`, both, and the lower port in `FromPort`; one port stands in both",
    source: "Amazon EC2 API: IpPermission (FromPort, ToPort)",
    check: Some(ports),
};

/// Which addresses a rule is for.
pub const ECS0533: Rule = Rule {
    id: "ecs0533",
    title: "A rule of a security group has its addresses as a block with a mask",
    level: Level::Synth,
    message: "a rule of {0} is for `{1}`, which is no block of IPv4 addresses",
    why: "EC2 refuses the rule and the stack rolls back: `CIDR block 10.0.0.1 is malformed`",
    help: "an address with its mask: `10.0.0.0/16`, and `/32` for one address alone; IPv6 stands in `CidrIpv6`",
    source: "Amazon EC2 API: IpRange (CidrIp)",
    check: Some(blocks),
};

/// No rule twice.
pub const ECS0534: Rule = Rule {
    id: "ecs0534",
    title: "A security group has each rule once",
    level: Level::Synth,
    message: "{0} has two equal rules: {1}",
    why: "EC2 refuses the second and the stack rolls back: `InvalidPermission.Duplicate`, or `The same permission must not appear multiple times`; the description doesn't make a difference",
    help: "one of the two: inside of the group, or as a resource beside it",
    source: "Amazon EC2 API: AuthorizeSecurityGroupIngress (InvalidPermission.Duplicate)",
    check: Some(twice),
};

const GROUP: &str = "AWS::EC2::SecurityGroup";
/// What stands beside its group: the type, the property of the same rules inside of one.
const BESIDE: [(&str, &str); 2] = [
    ("AWS::EC2::SecurityGroupIngress", "SecurityGroupIngress"),
    ("AWS::EC2::SecurityGroupEgress", "SecurityGroupEgress"),
];
/// The longest text.
const LONGEST: usize = 255;
/// What texts may have beside letters and digits.
const OTHERS: &str = " ._-:/()#,@[]+=&;{}!$*";
/// Each kind of source or destination, with the properties that say it.
const SOURCES: [&[&str]; 4] = [
    &["CidrIp"],
    &["CidrIpv6"],
    &["SourcePrefixListId", "DestinationPrefixListId"],
    &["SourceSecurityGroupId", "SourceSecurityGroupName", "DestinationSecurityGroupId"],
];
const LAST_PORT: i64 = 65_535;

/// A rule of a group, inside of it or beside it.
struct Door<'s> {
    part: Part<'s>,
    rule: &'s Properties,
    /// `SecurityGroupIngress` or `SecurityGroupEgress`.
    way: &'static str,
}

fn rules<'s>(subject: &'s Subject<'_>) -> Vec<Door<'s>> {
    let mut found = Vec::new();
    for part in subject.of_type(GROUP) {
        for (_, way) in BESIDE {
            found.extend(part.properties().maps(way).map(|rule| Door { part, rule, way }));
        }
    }
    for (kind, way) in BESIDE {
        found.extend(subject.of_type(kind).map(|part| Door { part, rule: part.properties(), way }));
    }
    found
}

impl Door<'_> {
    fn broken(&self, rule: &'static Rule, args: &[crate::invariants::Arg<'_>]) -> Violation {
        let word = if self.part.resource_type() == GROUP { "this group" } else { "this rule" };
        Violation::new(rule, args).at(word, self.part.location())
    }
}

/// What EC2 doesn't take of a text. Of one with unknown pieces, the known ones count.
fn wrong_text(text: &str) -> Option<String> {
    if text.contains("{{resolve:") {
        return None; // a value that is put in before the deployment
    }
    let length = text.chars().count();
    if length > LONGEST {
        return Some(format!("{length} characters, more than {LONGEST}"));
    }
    // A block of YAML ends with a line break.
    let illegal = text.trim_end().chars().find(|c| !c.is_ascii_alphanumeric() && !OTHERS.contains(*c))?;
    Some(if illegal.is_control() { "a line break or a tab".to_owned() } else { format!("`{illegal}` in it") })
}

fn texts(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    let mut judge = |part: Part<'_>, what: String, text: Option<&Node>| {
        let Some(text) = text.and_then(|text| text.outline("")) else { return };
        if let Some(wrong) = wrong_text(&text) {
            let wrong = format!("`{text}` has {wrong}");
            found.push(
                Violation::new(&ECS0530, &[what.as_str().into(), wrong.as_str().into()])
                    .at("this resource", part.location()),
            );
        }
    };
    for group in subject.of_type(GROUP) {
        judge(group, format!("the description of {},", group.id()), group.get("GroupDescription"));
        judge(group, format!("the name of {},", group.id()), group.get("GroupName"));
    }
    for door in rules(subject) {
        let what = format!("the description of a rule of {},", door.part.id());
        judge(door.part, what, door.rule.get("Description"));
    }
    for group in subject.of_type(GROUP) {
        if let Some(name) = group.text("GroupName").known().filter(|name| name.starts_with("sg-")) {
            let what = format!("the name of {},", group.id());
            let wrong = format!("`{name}` begins with `sg-`, as ids do");
            found.push(
                Violation::new(&ECS0530, &[what.as_str().into(), wrong.as_str().into()])
                    .at("this group", group.location())
                    .helping("another beginning: `web-sg`; or no `GroupName`, and CloudFormation makes one"),
            );
        }
    }
    found
}

/// Whether a value is surely there: `Fn::If` may give `AWS::NoValue`.
fn is_there(rule: &Properties, name: &str) -> Option<bool> {
    match rule.look(name) {
        Answer::Absent => Some(false),
        Answer::Is(Node::Function(function))
            if matches!(**function, Function::If(..) | Function::Other(..)) =>
        {
            None
        }
        Answer::Is(_) | Answer::Unknown => Some(true),
    }
}

fn sources(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for door in rules(subject) {
        let mut there: Vec<&str> = Vec::new();
        let mut perhaps = false;
        for names in SOURCES {
            let said = names.iter().map(|name| (*name, is_there(door.rule, name)));
            let said: Vec<_> = said.filter(|(_, there)| *there != Some(false)).collect();
            perhaps |= said.iter().any(|(_, there)| there.is_none());
            there.extend(said.iter().find(|(_, there)| *there == Some(true)).map(|(name, _)| *name));
        }
        let id = door.part.id().as_str();
        let word = if door.way == "SecurityGroupEgress" { "destination" } else { "source" };
        let has = match there.as_slice() {
            [] if !perhaps && door.rule.look("Fn::Transform").is_absent() => format!("no {word}"),
            [first, second, ..] => format!("two {word}s, `{first}` and `{second}`"),
            _ => continue,
        };
        found.push(door.broken(&ECS0531, &[id.into(), has.as_str().into()]));
    }
    found
}

/// A protocol that has ports.
fn with_ports(rule: &Properties) -> Option<&'static str> {
    match rule.text("IpProtocol").known()?.to_ascii_lowercase().as_str() {
        "tcp" | "6" => Some("TCP"),
        "udp" | "17" => Some("UDP"),
        _ => None,
    }
}

fn ports(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for door in rules(subject) {
        let Some(protocol) = with_ports(door.rule) else { continue };
        let (from, to) = (door.rule.integer("FromPort"), door.rule.integer("ToPort"));
        let has = match (from, to) {
            (Answer::Absent, Answer::Absent) => "no ports".to_owned(),
            (Answer::Absent, _) => "no `FromPort`".to_owned(),
            (_, Answer::Absent) => "no `ToPort`".to_owned(),
            (Answer::Is(from), Answer::Is(to)) if from > to && to >= 0 => {
                format!("a `FromPort` of {from}, above its `ToPort` of {to}")
            }
            (Answer::Is(port), _) | (_, Answer::Is(port)) if port > LAST_PORT => {
                format!("the port {port}, more than {LAST_PORT}")
            }
            _ => match to {
                Answer::Is(port) if port > LAST_PORT => format!("the port {port}, more than {LAST_PORT}"),
                _ => continue,
            },
        };
        let args = [door.part.id().as_str().into(), protocol.into(), has.as_str().into()];
        found.push(door.broken(&ECS0532, &args));
    }
    found
}

fn blocks(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for door in rules(subject) {
        let block = door.rule.text("CidrIp").known().filter(|block| !block.contains("{{"));
        if let Some(block) = block.filter(|block| !cidr::is_block(block)) {
            found.push(door.broken(&ECS0533, &[door.part.id().as_str().into(), block.into()]));
        }
    }
    found
}

/// What makes a rule the same as another one.
fn key(subject: &Subject<'_>, door: &Door<'_>) -> Option<String> {
    let protocol = door.rule.text("IpProtocol").known()?.to_ascii_lowercase();
    let protocol = match protocol.as_str() {
        "6" => "tcp",
        "17" => "udp",
        "all" => "-1",
        other => other,
    };
    let mut words = vec![protocol.to_owned()];
    if protocol != "-1" {
        for name in ["FromPort", "ToPort"] {
            words.push(match door.rule.look(name) {
                Answer::Absent => String::new(),
                Answer::Is(node) => {
                    node.as_integer().map_or_else(|| format!("{node:?}"), |port| port.to_string())
                }
                Answer::Unknown => return None,
            });
        }
    }
    let mut one = None;
    for name in SOURCES.into_iter().flatten() {
        let Answer::Is(node) = door.rule.look(name) else { continue };
        if one.is_some() {
            return None;
        }
        one = Some(match subject.referred(Some(node)) {
            Some(part) => format!("{name} {}", part.id()),
            None => format!("{name} {}", node.as_str().map_or_else(|| format!("{node:?}"), str::to_owned)),
        });
    }
    words.push(one?);
    let key = words.join(" ");
    // One of two values is not the same twice.
    (!key.contains("If(")).then_some(key)
}

fn twice(subject: &Subject<'_>) -> Vec<Violation> {
    let mut known: BTreeMap<(&LogicalId, &str, String), Part<'_>> = BTreeMap::new();
    let mut found = Vec::new();
    for door in rules(subject).into_iter().filter(|door| door.part.entry().is_always()) {
        let group = match door.part.resource_type() {
            GROUP => Some(door.part),
            _ => door.part.refers("GroupId").filter(|group| group.entry().is_always()),
        };
        let (Some(group), Some(key)) = (group, key(subject, &door)) else { continue };
        let first = known.get(&(group.id(), door.way, key.clone())).copied();
        let Some(first) = first else {
            known.insert((group.id(), door.way, key), door.part);
            continue;
        };
        let what = shown(door.rule);
        let args = [group.id().as_str().into(), what.as_str().into()];
        let violation = Violation::new(&ECS0534, &args).at("the first", first.location());
        found.push(violation.at("the second", door.part.location()));
    }
    found
}

/// A rule in words, as far as it is written.
fn shown(rule: &Properties) -> String {
    let protocol = rule.text("IpProtocol").known().unwrap_or_default();
    let from = SOURCES.into_iter().flatten().find_map(|name| {
        let node = rule.look(name).known()?;
        let value = node.as_str().or_else(|| Some(node.named()?.id().as_str()));
        Some(value.map_or_else(|| format!("the same `{name}`"), |value| format!("`{name}` {value}")))
    });
    let mut words = vec![protocol.to_owned()];
    words.extend(rule.integer("FromPort").known().map(|port| format!("from port {port}")));
    words.extend(rule.integer("ToPort").known().map(|port| format!("to port {port}")));
    words.extend(from);
    words.join(", ")
}
