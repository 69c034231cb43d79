//! The account: every physical resource that there is, whatever stack made it.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::groups::Group;
use super::identity::{Namer, Seed, fallback, is_invented, name_property};
use super::rules::{self, Failure};
use super::secrets;
use crate::clock::Moment;
use crate::digest::Digest;
use crate::template::plain;

/// A physical resource.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Physical {
    pub(crate) kind: String,
    /// What `Ref` gives.
    pub(crate) id: String,
    pub(crate) properties: Value,
    pub(crate) attributes: BTreeMap<String, Value>,
    pub(crate) stack: String,
    pub(crate) logical: String,
    pub(crate) generation: u32,
    version: u32,
}

/// Everything that the account holds.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct World {
    pub(crate) account: String,
    pub(crate) region: String,
    physicals: BTreeMap<String, Physical>,
    pub(crate) groups: BTreeMap<String, Group>,
    /// The running count of each ECS service.
    pub(crate) desired: BTreeMap<String, u64>,
    /// The stored value of each secret, by ARN.
    secrets: BTreeMap<String, String>,
    /// The newest revision of each task definition's family.
    revisions: BTreeMap<String, u32>,
}

/// Types whose services mind what else is there.
const MINDFUL: [&str; 4] = [
    "AWS::ECS::ClusterCapacityProviderAssociations",
    "AWS::ECS::Service",
    "AWS::ElasticLoadBalancingV2::Listener",
    "AWS::ElasticLoadBalancingV2::ListenerRule",
];

/// Types whose names are taken within something else alone, and the properties that say within what.
const WITHIN: [(&str, &[&str]); 3] = [
    ("AWS::ApplicationAutoScaling::ScalingPolicy", &["ScalingTargetId", "ResourceId", "ScalableDimension"]),
    ("AWS::EC2::SecurityGroup", &["VpcId"]),
    ("AWS::ECS::Service", &["Cluster"]),
];

impl World {
    pub(crate) fn new(account: &str, region: &str) -> Self {
        Self {
            account: account.to_owned(),
            region: region.to_owned(),
            physicals: BTreeMap::new(),
            groups: BTreeMap::new(),
            desired: BTreeMap::new(),
            secrets: BTreeMap::new(),
            revisions: BTreeMap::new(),
        }
    }

    /// Makes a resource, or says why AWS wouldn't.
    pub(crate) fn create(
        &mut self,
        kind: &str,
        properties: &Value,
        stack: &str,
        seed: &Seed<'_>,
        now: Moment,
    ) -> Result<String, Failure> {
        let seed = &self.unused_seed(kind, properties, seed);
        let mut namer = Namer { kind, seed, properties, revision: 1, version: 1 };
        let name = namer.name();
        if kind == "AWS::ECS::TaskDefinition" {
            namer.revision = self.revisions.get(&name).copied().unwrap_or(0) + 1;
        }
        let id = namer.reference();
        self.unused(kind, &id, properties)?;
        rules::before_create(self, kind, &name, properties)?;
        if kind == "AWS::ECS::TaskDefinition" {
            self.revisions.insert(name, namer.revision);
        }
        let attributes = namer.attributes(&id);
        let physical = Physical {
            kind: kind.to_owned(),
            id: id.clone(),
            properties: properties.clone(),
            attributes,
            stack: stack.to_owned(),
            logical: seed.logical.to_owned(),
            generation: seed.generation,
            version: 1,
        };
        self.physicals.insert(key(kind, &id), physical);
        self.after_write(kind, &id, None, properties, seed, now);
        Ok(id)
    }

    /// A seed whose made-up name is free: what another stack of this name has left behind may have the first ones.
    fn unused_seed<'s>(&self, kind: &str, properties: &Value, seed: &Seed<'s>) -> Seed<'s> {
        let mut seed = seed.clone();
        loop {
            let reference =
                |seed: &Seed<'_>| Namer { kind, seed, properties, revision: 1, version: 1 }.reference();
            let id = reference(&seed);
            let next = Seed { generation: seed.generation + 1, ..seed.clone() };
            // A name that the template gives is the same each time.
            if self.get(kind, &id).is_none() || reference(&next) == id {
                return seed;
            }
            seed = next;
        }
    }

    /// A resource that is there under a name that somebody else gave it.
    pub(crate) fn put(&mut self, kind: &str, id: &str, properties: &Value) {
        let physical = Physical {
            kind: kind.to_owned(),
            id: id.to_owned(),
            properties: properties.clone(),
            attributes: BTreeMap::new(),
            stack: String::new(),
            logical: id.to_owned(),
            generation: 0,
            version: 1,
        };
        self.physicals.insert(key(kind, id), physical);
    }

    /// What is said against a service, the capacity providers of a cluster, a listener or its rule, that is made or was another
    /// before. It isn't there itself.
    pub(crate) fn refusal(&self, kind: &str, id: &str, old: Option<&Value>, new: &Value) -> Option<String> {
        if !MINDFUL.contains(&kind) {
            return None;
        }
        let verdict = match old {
            None => rules::before_create(self, kind, id, new),
            Some(old) => rules::before_update(self, kind, id, old, new),
        };
        verdict.err().map(|failure| failure.0)
    }

    /// Changes a resource's properties in place.
    pub(crate) fn update(
        &mut self,
        kind: &str,
        id: &str,
        properties: &Value,
        seed: &Seed<'_>,
        now: Moment,
    ) -> Result<(), Failure> {
        let Some(physical) = self.physicals.get(&key(kind, id)) else {
            return Err(Failure::handler(
                &format!("Resource of type '{kind}' with identifier '{id}' was not found."),
                "NotFound",
            ));
        };
        let old = physical.properties.clone();
        let generation = physical.generation;
        let version = physical.version + u32::from(old != *properties);
        rules::before_update(self, kind, id, &old, properties)?;
        let seed = Seed { generation, ..seed.clone() };
        let namer = Namer { kind, seed: &seed, properties, revision: 1, version };
        let attributes = namer.attributes(id);
        if let Some(physical) = self.physicals.get_mut(&key(kind, id)) {
            physical.properties = properties.clone();
            physical.attributes = attributes;
            physical.version = version;
        }
        self.after_write(kind, id, Some(&old), properties, &seed, now);
        Ok(())
    }

    /// Deletes a resource; one that is gone already is fine.
    pub(crate) fn delete(&mut self, kind: &str, id: &str, now: Moment) -> Result<(), Failure> {
        if self.physicals.contains_key(&key(kind, id)) {
            rules::before_delete(self, kind, id)?;
            self.physicals.remove(&key(kind, id));
        }
        match kind {
            "AWS::AutoScaling::AutoScalingGroup" => drop(self.groups.remove(id)),
            "AWS::ECS::Service" => drop(self.desired.remove(id)),
            "AWS::SecretsManager::Secret" => drop(self.secrets.remove(id)),
            _ => {}
        }
        self.settle_groups(now);
        Ok(())
    }

    /// Takes a resource away as somebody does who doesn't ask CloudFormation: no rule stops it.
    pub(crate) fn remove(&mut self, kind: &str, id: &str) -> bool {
        self.groups.remove(id);
        self.desired.remove(id);
        self.secrets.remove(id);
        self.physicals.remove(&key(kind, id)).is_some()
    }

    /// What `Fn::GetAtt` gives.
    pub(crate) fn attribute(&self, kind: &str, id: &str, attribute: &str) -> Option<Value> {
        let physical = self.get(kind, id)?;
        if (kind, attribute) == ("AWS::EC2::VPC", "Ipv6CidrBlocks") {
            return Some(self.ipv6_ranges(id).into());
        }
        let Physical { properties, stack, logical, generation, .. } = physical;
        let seed =
            Seed { account: &self.account, region: &self.region, stack, logical, generation: *generation };
        let known = physical.attributes.get(attribute).cloned();
        Some(known.unwrap_or_else(|| fallback(kind, attribute, id, properties, &seed)))
    }

    /// Whether a text has the id of a resource of which nobody here knows what its ids look like.
    pub(crate) fn invents(&self, text: &str) -> bool {
        let unknown = |physical: &&Physical| is_invented(&physical.kind);
        self.physicals.values().filter(unknown).any(|physical| text.contains(&physical.id))
    }

    /// The IPv6 ranges that a network has by now: none before one is associated with it.
    fn ipv6_ranges(&self, vpc: &str) -> Vec<String> {
        let ranges = self.of_kind("AWS::EC2::VPCCidrBlock").into_iter();
        let range = |(id, block): (String, Value)| {
            let text = |key: &str| block.get(key).map(plain);
            let gets = text("AmazonProvidedIpv6CidrBlock").as_deref() == Some("true")
                || text("Ipv6IpamPoolId").is_some();
            let digits = Digest::of(&["ipv6", &id]).hex(6);
            let made_up = || {
                let (third, fourth) = digits.split_at(4);
                format!("2600:1f18:{third}:{fourth}00::/56")
            };
            let own = text("VpcId").as_deref() == Some(vpc);
            text("Ipv6CidrBlock").or_else(|| gets.then(made_up)).filter(|_| own)
        };
        ranges.filter_map(range).collect()
    }

    pub(crate) fn get(&self, kind: &str, id: &str) -> Option<&Physical> {
        self.physicals.get(&key(kind, id))
    }

    /// All of a type: `Ref` and properties.
    pub(crate) fn of_kind(&self, kind: &str) -> Vec<(String, Value)> {
        let all = self.physicals.values().filter(|physical| physical.kind == kind);
        all.map(|physical| (physical.id.clone(), physical.properties.clone())).collect()
    }

    /// Every resource.
    pub(crate) fn all(&self) -> impl Iterator<Item = &Physical> {
        self.physicals.values()
    }

    /// Lets what moves by itself move up to `now`.
    pub(crate) fn settle(&mut self, now: Moment) {
        self.settle_groups(now);
    }

    /// When something next moves by itself.
    pub(crate) fn next_change(&self) -> Option<Moment> {
        self.next_group_change()
    }

    pub(crate) fn secret(&self, arn: &str) -> Option<&str> {
        self.secrets.get(arn).map(String::as_str)
    }

    /// Stores a value as a person would.
    pub(crate) fn put_secret(&mut self, arn: &str, value: &str) -> bool {
        let known = self.secrets.contains_key(arn);
        if known {
            self.secrets.insert(arn.to_owned(), value.to_owned());
        }
        known
    }

    /// A fixed name must be free.
    pub(crate) fn unused(&self, kind: &str, id: &str, properties: &Value) -> Result<(), Failure> {
        let property = name_property(kind).map(|(name, _)| name);
        let name = property.as_ref().and_then(|name| properties.get(name)).map(plain);
        let within = WITHIN.iter().find(|(one, _)| *one == kind).map_or(&[][..], |(_, within)| within);
        let same = |physical: &&Physical| {
            let same = |property: &str| {
                physical.properties.get(property).map(plain) == properties.get(property).map(plain)
            };
            let same_name = || match (&property, &name) {
                // A family is no fixed name: it gets a new revision.
                (Some(property), Some(_)) if kind != "AWS::ECS::TaskDefinition" => {
                    same(property) && within.iter().all(|property| same(property))
                }
                _ => false,
            };
            physical.kind == kind && (physical.id == id || same_name())
        };
        match self.physicals.values().find(same) {
            Some(_) => {
                let identifier = match (&property, &name) {
                    (Some(property), Some(name)) => format!("{{\"/properties/{property}\":\"{name}\"}}"),
                    _ => id.to_owned(),
                };
                let text =
                    format!("Resource of type '{kind}' with identifier '{identifier}' already exists.");
                Err(Failure::handler(&text, "AlreadyExists"))
            }
            None => Ok(()),
        }
    }

    /// What follows from new properties: tasks, instances, stored values.
    fn after_write(
        &mut self,
        kind: &str,
        id: &str,
        old: Option<&Value>,
        new: &Value,
        seed: &Seed<'_>,
        now: Moment,
    ) {
        match kind {
            "AWS::ECS::Service" => {
                let count = new.get("DesiredCount").map(plain).and_then(|text| text.parse().ok());
                let running = self.desired.get(id).copied();
                self.desired.insert(id.to_owned(), count.or(running).unwrap_or(1));
            }
            "AWS::ApplicationAutoScaling::ScalableTarget" => self.clamp_service(new),
            "AWS::SecretsManager::Secret" => {
                let part = |value: &Value| {
                    ["SecretString", "GenerateSecretString"].map(|key| value.get(key).cloned())
                };
                if old.is_none_or(|old| part(old) != part(new)) {
                    let generation = seed.generation.to_string();
                    let names = [seed.account, seed.region, seed.stack, seed.logical, &generation, "secret"];
                    self.secrets.insert(id.to_owned(), secrets::initial(new, &names));
                }
            }
            _ => {}
        }
        self.settle_groups(now);
    }

    /// Registering a scalable target puts the count between its bounds at once.
    fn clamp_service(&mut self, target: &Value) {
        let resource = target.get("ResourceId").map(plain).unwrap_or_default();
        let Some(path) = resource.strip_prefix("service/") else { return };
        let bound = |key: &str| target.get(key).map(plain).and_then(|text| text.parse::<u64>().ok());
        let (least, most) = (bound("MinCapacity").unwrap_or(0), bound("MaxCapacity").unwrap_or(u64::MAX));
        let suffix = format!(":service/{path}");
        for (_, count) in self.desired.iter_mut().filter(|(arn, _)| arn.ends_with(&suffix)) {
            *count = (*count).max(least).min(most);
        }
    }
}

fn key(kind: &str, id: &str) -> String {
    format!("{kind}\t{id}")
}
