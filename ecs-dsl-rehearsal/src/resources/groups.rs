//! Auto Scaling groups and their instances, as far as a deployment sees them.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::world::World;
use crate::clock::Moment;
use crate::digest::Digest;
use crate::template::plain;

/// How long managed scaling looks at idle instances before it takes them: 15 points, one a minute.
const IDLE: Duration = Duration::from_secs(15 * 60);

/// A group.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// What lives in it.
    pub instances: Vec<Instance>,
    /// When it was made.
    #[serde(default)]
    pub(crate) created: Moment,
    /// When managed scaling will empty it.
    pub(crate) empties_at: Option<Moment>,
    launched: u32,
}

/// One instance.
#[non_exhaustive]
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Instance {
    /// `i-..`.
    pub id: String,
    /// Its zone.
    pub zone: String,
    /// Whether scaling in may not take it. The group's setting when it started.
    pub protected: bool,
}

impl World {
    /// Puts every group into the state that its settings and the services on it ask for.
    pub(super) fn settle_groups(&mut self, now: Moment) {
        let providers = self.providers();
        let busy = self.busy_providers();
        for (name, properties) in self.of_kind("AWS::AutoScaling::AutoScalingGroup") {
            let provider = providers.iter().find(|(_, group)| **group == name).map(|(provider, _)| provider);
            let in_use = provider.is_some_and(|provider| busy.contains(provider));
            let number =
                |key: &str| properties.get(key).map(plain).and_then(|text| text.parse::<usize>().ok());
            let least = number("MinSize").unwrap_or(0);
            let wanted = least.max(number("DesiredCapacity").unwrap_or(least)).max(usize::from(in_use));
            let protected =
                properties.get("NewInstancesProtectedFromScaleIn").map(plain).as_deref() == Some("true");
            let region = self.region.clone();
            let group = self.groups.entry(name.clone()).or_insert_with(|| Group {
                name: name.clone(),
                instances: Vec::new(),
                created: now,
                empties_at: None,
                launched: 0,
            });
            while group.instances.len() < wanted {
                group.launch(&region, protected);
            }
            let idle = provider.is_some() && !in_use && least == 0 && !group.instances.is_empty();
            if !idle {
                group.empties_at = None;
                if provider.is_none() {
                    group.shrink(wanted);
                }
                continue;
            }
            let moment = *group.empties_at.get_or_insert(now.after(IDLE));
            if moment <= now {
                group.instances.clear();
                group.empties_at = None;
            }
        }
    }

    /// When the next group changes by itself.
    pub(super) fn next_group_change(&self) -> Option<Moment> {
        self.groups.values().filter_map(|group| group.empties_at).min()
    }

    /// Capacity providers with managed scaling, and the names of their groups.
    fn providers(&self) -> BTreeMap<String, String> {
        let mut providers = BTreeMap::new();
        for (name, properties) in self.of_kind("AWS::ECS::CapacityProvider") {
            let Some(settings) = properties.get("AutoScalingGroupProvider") else { continue };
            let scaling = settings.get("ManagedScaling").and_then(|scaling| scaling.get("Status"));
            let group = settings.get("AutoScalingGroupArn").map(plain).unwrap_or_default();
            if scaling.is_some_and(|status| status == "ENABLED") {
                // The ARN ends with the name, and CloudFormation takes the bare name too.
                let group = group.rsplit('/').next().unwrap_or_default().to_owned();
                providers.insert(name, group);
            }
        }
        providers
    }

    /// Providers with tasks.
    fn busy_providers(&self) -> BTreeSet<String> {
        let mut busy = BTreeSet::new();
        for (arn, service) in self.of_kind("AWS::ECS::Service") {
            if self.desired.get(&arn).is_some_and(|tasks| *tasks > 0) {
                busy.extend(self.providers_of(&service));
            }
        }
        busy
    }

    /// The capacity providers that a service's tasks may be placed on.
    pub(super) fn providers_of(&self, service: &Value) -> Vec<String> {
        let named = |strategy: &Value| {
            let items = strategy.as_array().into_iter().flatten();
            items.filter_map(|item| item.get("CapacityProvider").map(plain)).collect::<Vec<_>>()
        };
        if let Some(strategy) = service.get("CapacityProviderStrategy") {
            return named(strategy);
        }
        if service.get("LaunchType").is_some() {
            return Vec::new();
        }
        let cluster = last(service.get("Cluster"));
        let defaults = self.of_kind("AWS::ECS::ClusterCapacityProviderAssociations").into_iter();
        let defaults = defaults.chain(self.of_kind("AWS::ECS::Cluster"));
        let mut defaults = defaults.filter(|(name, _)| *name == cluster);
        defaults
            .find_map(|(_, properties)| properties.get("DefaultCapacityProviderStrategy").map(named))
            .unwrap_or_default()
    }
}

impl Group {
    fn launch(&mut self, region: &str, protected: bool) {
        let zone = match self.launched % 3 {
            0 => "a",
            1 => "b",
            _ => "c",
        };
        self.launched += 1;
        let id = format!("i-0{}", Digest::of(&["instance", &self.name, &self.launched.to_string()]).hex(16));
        self.instances.push(Instance { id, zone: format!("{region}{zone}"), protected });
    }

    /// Scales in to `wanted`; protected ones stay.
    fn shrink(&mut self, wanted: usize) {
        while self.instances.len() > wanted {
            let Some(place) = self.instances.iter().position(|instance| !instance.protected) else { return };
            self.instances.remove(place);
        }
    }

    /// Whether an instance stands in the way of the group's deletion.
    pub(super) fn is_protected(&self) -> bool {
        self.instances.iter().any(|instance| instance.protected)
    }
}

/// A name, or the last part of an ARN.
pub(super) fn last(value: Option<&Value>) -> String {
    let text = value.map_or_else(|| "default".to_owned(), plain);
    text.rsplit('/').next().unwrap_or_default().to_owned()
}
