//! Physical ids, `Ref`, `Fn::GetAtt` and durations: the table in `data/identity.txt`, carried out.

use std::collections::BTreeMap;
use std::sync::LazyLock;
use std::time::Duration;

use serde_json::{Value, json};

use super::Verb;
use crate::digest::Digest;
use crate::schema;
use crate::template::plain;
use crate::template::resolve::{partition, url_suffix};

/// What a resource's made-up values follow from.
#[derive(Clone, Debug)]
pub(crate) struct Seed<'a> {
    pub(crate) account: &'a str,
    pub(crate) region: &'a str,
    pub(crate) stack: &'a str,
    pub(crate) logical: &'a str,
    /// Which of the physical resources that the logical one has had.
    pub(crate) generation: u32,
}

/// One type of the table.
#[derive(Debug)]
struct Shape {
    reference: &'static str,
    name: Option<(&'static str, usize)>,
    seconds: [u64; 3],
    attributes: BTreeMap<&'static str, &'static str>,
}

static TABLE: LazyLock<BTreeMap<&'static str, Shape>> = LazyLock::new(table);

/// What a type without a line takes.
const ELSE: [u64; 3] = [5, 5, 5];

/// Types whose creation ends with a check of eventual consistency: their dependents start before it ends.
const SETTLING: [&str; 5] = [
    "AWS::AutoScaling::AutoScalingGroup",
    "AWS::ECS::Cluster",
    "AWS::ECS::Service",
    "AWS::IAM::InstanceProfile",
    "AWS::IAM::Role",
];

/// How long it takes.
pub(crate) fn duration(kind: &str, verb: Verb) -> Duration {
    let [create, update, delete] = TABLE.get(kind).map_or(ELSE, |shape| shape.seconds);
    Duration::from_secs(match verb {
        Verb::Create => create,
        Verb::Update => update,
        Verb::Delete => delete,
    })
}

/// Whether CloudFormation sends `CONFIGURATION_COMPLETE` for the type.
pub(crate) fn settles(kind: &str) -> bool {
    SETTLING.contains(&kind)
}

/// The property that gives the resource a fixed name, and the longest one.
pub(crate) fn name_property(kind: &str) -> Option<(String, usize)> {
    if let Some(shape) = TABLE.get(kind) {
        return shape.name.map(|(name, longest)| (name.to_owned(), longest));
    }
    let facts = schema::facts(kind)?;
    let [only] = facts.identifier.as_slice() else { return None };
    (only.ends_with("Name") && schema::has_property(kind, only)).then(|| (only.clone(), 128))
}

/// Whether the ids of a type are made up without a model: it isn't in the table, and they are no names.
pub(crate) fn is_invented(kind: &str) -> bool {
    !TABLE.contains_key(kind) && name_property(kind).is_none()
}

/// Who a new resource is: fills the patterns of the table.
pub(crate) struct Namer<'a> {
    pub(crate) kind: &'a str,
    pub(crate) seed: &'a Seed<'a>,
    pub(crate) properties: &'a Value,
    /// The revision of a task definition.
    pub(crate) revision: u32,
    /// The version of a launch template.
    pub(crate) version: u32,
}

impl Namer<'_> {
    /// The fixed name, or the one that CloudFormation makes.
    pub(crate) fn name(&self) -> String {
        let property = name_property(self.kind);
        let fixed = property.as_ref().and_then(|(name, _)| self.properties.get(name)).map(plain);
        fixed.unwrap_or_else(|| self.made_up_name(property.map_or(128, |(_, longest)| longest)))
    }

    /// `Ref`.
    pub(crate) fn reference(&self) -> String {
        match TABLE.get(self.kind) {
            Some(shape) => self.fill(shape.reference, ""),
            None => self.name(),
        }
    }

    /// All attributes, given `Ref`.
    pub(crate) fn attributes(&self, reference: &str) -> BTreeMap<String, Value> {
        let listed = TABLE.get(self.kind).map(|shape| &shape.attributes);
        let listed = listed.into_iter().flatten();
        listed
            .map(|(name, pattern)| ((*name).to_owned(), Value::String(self.fill(pattern, reference))))
            .collect()
    }

    /// `<stack>-<logical>-<12 characters>`, the first two cut until it fits.
    fn made_up_name(&self, longest: usize) -> String {
        let Seed { stack, logical, .. } = self.seed;
        let tail = self.digest("").upper(12);
        if self.kind == "AWS::SecretsManager::Secret" {
            return format!("{logical}-{}", self.digest("").mixed(12));
        }
        let room = longest.saturating_sub(tail.len() + 2);
        let cut = |text: &str, length: usize| text.chars().take(length).collect::<String>();
        let (stack, logical) = if stack.len() + logical.len() <= room {
            ((*stack).to_owned(), (*logical).to_owned())
        } else {
            let first = cut(stack, (room / 2).max(room.saturating_sub(logical.len())));
            let rest = room - first.len();
            (first, cut(logical, rest))
        };
        let name = format!("{stack}-{logical}-{tail}");
        if self.kind == "AWS::S3::Bucket" || self.kind == "AWS::ECR::Repository" {
            return name.to_lowercase();
        }
        name
    }

    fn digest(&self, word: &str) -> Digest {
        let Seed { account, region, stack, logical, generation } = self.seed;
        Digest::of(&[account, region, stack, logical, &generation.to_string(), word])
    }

    fn fill(&self, pattern: &str, reference: &str) -> String {
        let mut out = String::new();
        let mut rest = pattern;
        while let Some((before, after)) = rest.split_once('{') {
            let (word, after) = after.split_once('}').unwrap_or((after, ""));
            out.push_str(before);
            out.push_str(&self.word(word, reference));
            rest = after;
        }
        out + rest
    }

    fn word(&self, word: &str, reference: &str) -> String {
        let property = |name: &str| self.properties.get(name).map(plain);
        let mut words = word.split(' ');
        match (words.next().unwrap_or_default(), words.next(), words.next()) {
            ("ref", ..) => reference.to_owned(),
            ("name", ..) => self.name(),
            ("account", ..) => self.seed.account.to_owned(),
            ("region", ..) => self.seed.region.to_owned(),
            ("partition", ..) => partition(self.seed.region).to_owned(),
            ("suffix", ..) => url_suffix(self.seed.region).to_owned(),
            ("stack", ..) => self.seed.stack.to_owned(),
            ("logical", ..) => self.seed.logical.to_owned(),
            ("revision", ..) => self.revision.to_string(),
            ("version", ..) => self.version.to_string(),
            ("octet", ..) => (self.digest("").digits(4).parse().unwrap_or(0) % 254 + 1).to_string(),
            ("balancer", ..) => match property("Type").as_deref() {
                Some("network") => "net".into(),
                Some("gateway") => "gwy".into(),
                _ => "app".into(),
            },
            ("gateway", ..) => if property("VpnGatewayId").is_some() { "VGW" } else { "IGW" }.into(),
            ("target", ..) => self.scaling_target(),
            ("prop", Some(name), _) => property(name).unwrap_or_else(|| self.default_property(name)),
            ("last", Some(name), _) => {
                let value = property(name).unwrap_or_else(|| "default".into());
                value.rsplit('/').next().unwrap_or_default().to_owned()
            }
            ("after", Some(name), Some(mark)) => {
                let value = property(name).unwrap_or_default();
                value.split_once(mark).map_or(value.clone(), |(_, tail)| tail.to_owned())
            }
            (made_up, ..) => self.made_up(made_up),
        }
    }

    /// What a scaling policy scales: it names a target's id, or the target's parts.
    fn scaling_target(&self) -> String {
        let property = |name: &str| self.properties.get(name).map(plain).unwrap_or_default();
        let id = property("ScalingTargetId");
        match id.split('|').collect::<Vec<_>>().as_slice() {
            [resource, _, namespace] => format!("{namespace}/{resource}"),
            _ => format!("{}/{}", property("ServiceNamespace"), property("ResourceId")),
        }
    }

    /// What AWS chooses when the template doesn't say.
    fn default_property(&self, name: &str) -> String {
        match name {
            "AvailabilityZone" => format!("{}a", self.seed.region),
            _ => String::new(),
        }
    }

    fn made_up(&self, word: &str) -> String {
        let (shape, salt) = word.split_once(':').unwrap_or((word, ""));
        let mut digest = self.digest(salt);
        let length = shape.trim_start_matches(|c: char| c.is_ascii_alphabetic()).parse().unwrap_or(12);
        match shape.trim_end_matches(|c: char| c.is_ascii_digit()) {
            // EC2's long ids begin with a zero.
            "hex" if length == 17 => format!("0{}", digest.hex(16)),
            "hex" => digest.hex(length),
            "upper" => digest.upper(length),
            "mixed" => digest.mixed(length),
            "digits" => digest.digits(length),
            _ => digest.uuid(),
        }
    }
}

/// An attribute that the table doesn't list: something of the right type.
pub(crate) fn fallback(
    kind: &str,
    attribute: &str,
    reference: &str,
    properties: &Value,
    seed: &Seed<'_>,
) -> Value {
    if let Some(value) = properties.get(attribute) {
        return value.clone();
    }
    match schema::type_of(kind, attribute).as_deref() {
        Some("integer" | "number") => return json!(1),
        Some("boolean") => return json!(false),
        // How many there are nobody tells: two.
        Some("array") => {
            return json!([format!("{reference}.{attribute}"), format!("{reference}.{attribute}.2")]);
        }
        Some("object") => return json!({}),
        _ => {}
    }
    if attribute.ends_with("Arn") || attribute.ends_with("ARN") {
        let service = kind.split("::").nth(1).unwrap_or_default().to_lowercase();
        let thing = kind.rsplit("::").next().unwrap_or_default().to_lowercase();
        let Seed { account, region, .. } = seed;
        let partition = partition(region);
        return Value::from(format!("arn:{partition}:{service}:{region}:{account}:{thing}/{reference}"));
    }
    let only = schema::facts(kind).is_some_and(|facts| facts.identifier == [attribute]);
    Value::from(if only { reference.to_owned() } else { format!("{reference}.{attribute}") })
}

fn table() -> BTreeMap<&'static str, Shape> {
    let mut table = BTreeMap::new();
    let mut current = None;
    for line in include_str!("../../data/identity.txt").lines() {
        if line.starts_with('#') || line.trim().is_empty() {
            continue;
        }
        if let Some((attribute, value)) =
            line.trim_start().split_once(" = ").filter(|_| line.starts_with(' '))
        {
            if let Some(shape) = current.and_then(|kind| table.get_mut(kind)) {
                let shape: &mut Shape = shape;
                shape.attributes.insert(attribute, value);
            }
            continue;
        }
        let columns: Vec<&str> = line.split(" | ").collect();
        if let [kind, reference, name, seconds] = columns.as_slice() {
            let mut numbers = seconds.split(' ').map(|number| number.parse().unwrap_or(5));
            let mut next = || numbers.next().unwrap_or(5);
            let shape = Shape {
                reference,
                name: name.split_once(' ').map(|(name, longest)| (name, longest.parse().unwrap_or(128))),
                seconds: [next(), next(), next()],
                attributes: BTreeMap::new(),
            };
            table.insert(*kind, shape);
            current = Some(*kind);
        }
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    const SEED: Seed<'_> =
        Seed { account: "111122223333", region: "eu-west-1", stack: "prod", logical: "Api", generation: 1 };

    fn namer<'a>(kind: &'a str, properties: &'a Value) -> Namer<'a> {
        Namer { kind, seed: &SEED, properties, revision: 3, version: 1 }
    }

    #[test]
    fn the_table_names_types_and_properties_that_exist() {
        assert!(TABLE.len() > 50);
        for (kind, shape) in TABLE.iter() {
            assert!(schema::facts(kind).is_some(), "{kind} has no facts");
            if let Some((name, _)) = shape.name {
                assert!(schema::has_property(kind, name), "{kind} has no property {name}");
            }
            for attribute in shape.attributes.keys() {
                assert!(schema::has_attribute(kind, attribute), "{kind} has no attribute {attribute}");
            }
        }
    }

    #[test]
    fn references_have_aws_s_shapes() {
        let service =
            json!({"Cluster": "arn:aws:ecs:eu-west-1:111122223333:cluster/main", "ServiceName": "api"});
        assert_eq!(
            namer("AWS::ECS::Service", &service).reference(),
            "arn:aws:ecs:eu-west-1:111122223333:service/main/api"
        );
        let nothing = json!({});
        let vpc = namer("AWS::EC2::VPC", &nothing).reference();
        assert!(vpc.starts_with("vpc-") && vpc.len() == 21, "{vpc}");
        assert!(namer("AWS::ECS::TaskDefinition", &nothing).reference().ends_with(":3"));
    }

    #[test]
    fn made_up_names_fit_the_service_s_limit() {
        let long =
            Seed { stack: "a-very-long-stack-name-indeed", logical: "PublicApplicationLoadBalancer", ..SEED };
        let nothing = json!({});
        let namer = Namer { seed: &long, ..namer("AWS::ElasticLoadBalancingV2::LoadBalancer", &nothing) };
        let name = namer.name();
        assert_eq!(name.len(), 32, "{name}");
    }
}
