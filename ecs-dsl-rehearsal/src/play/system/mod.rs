//! The typed system: what a template says of clusters, services, machines, load balancers, rights and secrets.
//!
//! It is read from the template alone. A property that isn't acted on is listed ([`System::ignored`]); a type of resource
//! that isn't known is an error.

mod access;
mod balancer;
mod constraint;
mod cron;
mod ecs;
mod hooks;
mod kinds;
mod listener;
mod machines;
mod network;
mod query;
mod read;
mod scaling;
mod schedule;
mod sizes;
mod stepping;
mod task;
mod user_data;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::template::{self, Template, graph, placeholders};

use super::PlayError;
use super::queue::Millis;
pub(super) use access::{Logs, Publisher, Registry, Secret, Topic};
pub(super) use balancer::TargetGroup;
pub(super) use constraint::{Attributes, Constraint};
pub(super) use ecs::{Cluster, MOST_TASKS, Provider, Service, Spread, Where};
pub(super) use hooks::{Heard, Hook};
pub(super) use listener::{Action, Condition, Listener, Redirect, Rule};
pub(super) use machines::{EXPORTED, Group, MachineType};
pub(super) use network::{Goal, Interface, Network, Ports, Way};
pub(super) use query::Instance;
pub(super) use read::named;
pub(super) use scaling::{Measure, Scaling};
pub(super) use schedule::{BEGINNING, Scheduled, Whose};
pub(super) use task::{ContainerCheck, Needs, TaskDefinition};
pub(super) use user_data::Joins;

/// A logical id.
pub(super) type Id = Arc<str>;

/// Everything that a template says and a play acts on.
#[derive(Clone, Debug, Default)]
pub(super) struct System {
    pub(super) clusters: BTreeMap<Id, Cluster>,
    pub(super) services: BTreeMap<Id, Service>,
    pub(super) tasks: BTreeMap<Id, TaskDefinition>,
    pub(super) providers: BTreeMap<Id, Provider>,
    pub(super) groups: BTreeMap<Id, Group>,
    pub(super) target_groups: BTreeMap<Id, TargetGroup>,
    pub(super) secrets: BTreeMap<Id, Secret>,
    pub(super) roles: BTreeMap<Id, access::Role>,
    pub(super) scaling: BTreeMap<Id, Scaling>,
    pub(super) scheduled: Vec<Scheduled>,
    /// Each role of an instance profile.
    profiles: BTreeMap<Id, Id>,
    /// Each log group's name.
    log_groups: BTreeMap<Id, Id>,
    pub(super) repositories: BTreeSet<Id>,
    pub(super) network: Network,
    /// Those of application load balancers.
    pub(super) listeners: Vec<Listener>,
    /// From where each load balancer sends: an interface in each of its subnets.
    pub(super) balancers: BTreeMap<Id, Vec<Interface>>,
    /// How long each application load balancer waits for an answer.
    pub(super) patience: BTreeMap<Id, Millis>,
    pub(super) topics: BTreeMap<Id, Topic>,
    /// Whether a function counts the machines of groups once a minute.
    pub(super) exporter: bool,
    /// Logical ids and the properties that nothing here acts on.
    pub(super) ignored: Vec<(String, String)>,
}

/// A template that is read, once for all who look at it.
#[derive(Debug)]
pub(super) struct Source {
    template: Template,
    pub(super) resources: Vec<placeholders::Read>,
}

impl Source {
    pub(super) fn parse(text: &str) -> Result<Self, PlayError> {
        let rejected = |error: template::Rejected| PlayError::Template(error.to_string());
        let template = Template::parse(text).map_err(rejected)?;
        let resources = placeholders::all(&template).map_err(rejected)?;
        Ok(Self { template, resources })
    }

    /// The logical ids of its resources.
    pub(super) fn ids(&self) -> Vec<&str> {
        self.template.resources.keys().map(String::as_str).collect()
    }

    /// A resource, by its logical id.
    pub(super) fn resource(&self, id: &str) -> Option<&placeholders::Read> {
        let place = self.resources.binary_search_by(|read| read.logical_id.as_str().cmp(id)).ok()?;
        self.resources.get(place)
    }

    /// What each resource needs before it is made.
    pub(super) fn needs(&self) -> Result<BTreeMap<String, BTreeSet<String>>, PlayError> {
        let rejected = |error: template::Rejected| PlayError::Template(error.to_string());
        let needs = placeholders::dependencies(&self.template).map_err(rejected)?;
        graph::order(&needs).map_err(rejected)?;
        Ok(needs)
    }

    /// The resources, each after what it needs.
    pub(super) fn order(&self) -> Result<Vec<String>, PlayError> {
        graph::order(&self.needs()?).map_err(|error| PlayError::Template(error.to_string()))
    }

    /// Each property of a resource, and the names to which it refers.
    pub(super) fn referring(&self, id: &str) -> Vec<(String, BTreeSet<String>)> {
        let properties = self.template.resources.get(id).and_then(|resource| resource.properties.as_object());
        let all = properties.into_iter().flatten().map(|(property, value)| {
            let names = graph::references(value, None).into_iter().map(|reference| reference.name);
            (property.clone(), names.collect())
        });
        all.collect()
    }

    /// The same template with these resources in place of its own.
    pub(super) fn with(&self, resources: Vec<placeholders::Read>) -> Self {
        Self { template: self.template.clone(), resources }
    }

    /// The types of resources that aren't known, each once.
    pub(super) fn unknown(&self) -> Vec<String> {
        let kinds = self.resources.iter().map(|resource| &resource.kind);
        let unknown: BTreeSet<&String> = kinds.filter(|kind| !kinds::is_known(kind)).collect();
        unknown.into_iter().cloned().collect()
    }
}

impl System {
    /// Reads a template. Resources of the types in `inert` do nothing.
    pub(super) fn read(source: &Source, inert: &[String]) -> Result<Self, PlayError> {
        let mut ignored = Vec::new();
        for resource in &source.resources {
            let known = kinds::is_known(&resource.kind) || inert.contains(&resource.kind);
            if !known {
                return Err(PlayError::UnknownType {
                    resource: resource.logical_id.clone(),
                    kind: resource.kind.clone(),
                    used_by: users(&source.template, &resource.logical_id),
                });
            }
            ignored.extend(kinds::ignored(resource));
        }
        let mut system = Self::of(Resources { all: &source.resources, there: None })?;
        ignored.append(&mut system.ignored);
        Ok(Self { ignored, ..system })
    }

    /// Reads a template of which everything is known to be played.
    pub(super) fn whole(source: &Source) -> Result<Self, PlayError> {
        Self::of(Resources { all: &source.resources, there: None })
    }

    /// Reads a template of which only these resources are there.
    pub(super) fn part(source: &Source, there: &BTreeSet<String>) -> Result<Self, PlayError> {
        Self::of(Resources { all: &source.resources, there: Some(there) })
    }

    fn of(all: Resources<'_>) -> Result<Self, PlayError> {
        let mut system = Self::default();
        access::read(all, &mut system);
        system.network = network::read(all);
        machines::read(all, &mut system)?;
        hooks::read(all, &mut system)?;
        balancer::read(all, &mut system)?;
        ecs::read(all, &mut system)?;
        scaling::read(all, &mut system)?;
        schedule::read_targets(all, &mut system)?;
        schedule::read_groups(all, &mut system)?;
        system.exporter = machines::has_exporter(all);
        Ok(system)
    }

    /// The target groups that services are behind, by their load balancer.
    pub(super) fn balanced(&self) -> impl Iterator<Item = (&Id, &TargetGroup)> {
        let used = |id: &Id| self.services.values().any(|service| service.target_groups.contains(id));
        self.target_groups.iter().filter(move |(id, group)| used(id) && group.balancer.is_some())
    }

    /// Keeps what an earlier system had and this one hasn't, as long as tasks may need it; and what persons stored in secrets,
    /// which a deployment doesn't overwrite.
    pub(super) fn keep(&mut self, before: &Self) {
        fn both<T: Clone>(now: &mut BTreeMap<Id, T>, before: &BTreeMap<Id, T>) {
            for (id, one) in before {
                now.entry(id.clone()).or_insert_with(|| one.clone());
            }
        }
        both(&mut self.clusters, &before.clusters);
        both(&mut self.services, &before.services);
        both(&mut self.tasks, &before.tasks);
        both(&mut self.providers, &before.providers);
        both(&mut self.groups, &before.groups);
        both(&mut self.target_groups, &before.target_groups);
        both(&mut self.balancers, &before.balancers);
        both(&mut self.roles, &before.roles);
        for (id, secret) in &before.secrets {
            self.secrets.insert(id.clone(), secret.clone());
        }
    }

    /// The cluster of a name or a logical id.
    pub(super) fn cluster(&self, name: &str) -> Option<&Id> {
        let named = |(id, cluster): &(&Id, &Cluster)| ***id == *name || cluster.name.as_deref() == Some(name);
        self.clusters.iter().find(named).map(|(id, _)| id)
    }

    /// The zones in which machines are launched, and tasks on Fargate.
    pub(super) fn zones(&self) -> BTreeSet<Id> {
        let of_groups = self.groups.values().flat_map(|group| group.zones.iter().cloned());
        let services = self.services.values().filter(|service| matches!(service.place, Where::Fargate(_)));
        let subnets = services.flat_map(|service| service.interfaces.iter());
        let of_tasks = subnets.map(|interface| self.network.zone_of(&interface.subnet));
        of_groups.chain(of_tasks).collect()
    }

    /// The services that are behind a load balancer.
    pub(super) fn fronted(&self) -> impl Iterator<Item = &Id> {
        let served = |group: &Id| self.target_groups.get(group).is_some_and(|group| group.balancer.is_some());
        let services = self.services.iter();
        services.filter(move |(_, service)| service.target_groups.iter().any(served)).map(|(id, _)| id)
    }
}

/// The resources of a template whose conditions hold.
#[derive(Clone, Copy)]
struct Resources<'a> {
    all: &'a [placeholders::Read],
    /// Those that are there, if not all are.
    there: Option<&'a BTreeSet<String>>,
}

impl<'a> Resources<'a> {
    /// Those of a type.
    fn of(self, kind: &'static str) -> impl Iterator<Item = read::Fields<'a>> {
        let there = move |id: &String| self.there.is_none_or(|there| there.contains(id));
        let all =
            self.all.iter().filter(move |resource| resource.kind == kind && there(&resource.logical_id));
        all.map(|resource| read::Fields::new(&resource.logical_id, &resource.properties))
    }
}

fn users(template: &Template, id: &str) -> Vec<String> {
    let refers = |resource: &template::Resource| {
        let named = graph::references(&resource.properties, None);
        named.iter().any(|reference| reference.name == id) || resource.depends_on.iter().any(|on| on == id)
    };
    let users = template.resources.iter().filter(|(_, resource)| refers(resource));
    users.map(|(user, _)| user.clone()).collect()
}
