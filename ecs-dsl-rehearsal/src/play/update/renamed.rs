//! What is replaced has two lives for a while: its successor gets the name, and it goes on under another one until the end.

use std::collections::BTreeMap;

use serde_json::Value;

use super::super::creation::SERVICE;
use super::super::state::TaskId;
use super::super::system::{Id, Source};
use super::super::world::World;
use crate::template::placeholders::Read;

/// Types of which what is replaced goes on under another name, with its tasks.
pub(super) const RENAMED: [&str; 2] = [SERVICE, "AWS::ElasticLoadBalancingV2::TargetGroup"];

/// Names in place of others.
pub(super) type Names = BTreeMap<String, String>;

/// The name of what was replaced, until it goes.
pub(super) fn before(id: &str) -> String {
    format!("{id} (before)")
}

/// The name of what an update made that goes back, until it goes.
fn after(id: &str) -> String {
    format!("{id} (after)")
}

/// Where a target group's ARN stands by itself, which is its reference.
const ARNS: [&str; 3] = ["TargetGroupARNs", "TargetGroupArn", "TargetGroupArns"];

/// What may be asked of a service or of a target group: where one of these stands behind a name, that is a reference.
const ATTRIBUTES: [&str; 5] =
    ["Name", "ServiceArn", "TargetGroupArn", "TargetGroupFullName", "TargetGroupName"];

/// Other names in a text: where an attribute is asked of one, also between slashes.
fn in_text(text: &str, names: &Names) -> String {
    let part = |part: &str| {
        let attribute = part.split_once('.').filter(|(_, attribute)| ATTRIBUTES.contains(attribute));
        let named = attribute.and_then(|(id, attribute)| Some(format!("{}.{attribute}", names.get(id)?)));
        named.unwrap_or_else(|| part.to_owned())
    };
    text.split('/').map(part).collect::<Vec<_>>().join("/")
}

fn in_value(key: &str, value: &Value, names: &Names) -> Value {
    match value {
        Value::String(text) => {
            let named = names.get(text).filter(|_| ARNS.contains(&key));
            Value::from(named.cloned().unwrap_or_else(|| in_text(text, names)))
        }
        Value::Array(items) => items.iter().map(|item| in_value(key, item, names)).collect(),
        Value::Object(object) => {
            object.iter().map(|(key, value)| (key.clone(), in_value(key, value, names))).collect()
        }
        other => other.clone(),
    }
}

/// A resource that refers to others by these names.
pub(super) fn referring(read: &Read, names: &Names) -> Read {
    if names.is_empty() {
        return read.clone();
    }
    Read { properties: in_value("", &read.properties, names), ..read.clone() }
}

/// Each resource under the name that these give it, referring to others by them.
fn under_names(source: &Source, names: &Names) -> Source {
    let named = source.resources.iter().map(|read| {
        let id = &read.logical_id;
        let logical_id = names.get(id).unwrap_or(id).clone();
        Read { logical_id, ..referring(read, names) }
    });
    let mut resources: Vec<Read> = named.collect();
    resources.sort_by(|one, other| one.logical_id.cmp(&other.logical_id));
    source.with(resources)
}

/// What was replaced takes its own name back, and what replaced it gets another one.
pub(super) fn swapped(source: &Source, replaced: &[Id]) -> (Source, Vec<(Id, Id)>) {
    let mut names = Names::new();
    let mut moves = Vec::new();
    for id in replaced {
        names.insert(id.to_string(), after(id));
        names.insert(before(id), id.to_string());
        moves.push((id.clone(), after(id).into()));
        moves.push((before(id).into(), id.clone()));
    }
    (under_names(source, &names), moves)
}

impl World {
    /// Target groups and services go on under other names. What came to them is counted before.
    pub(super) fn rename(&mut self, moves: &[(Id, Id)]) {
        if !moves.is_empty() {
            self.recount_all();
            self.collect();
            for (from, to) in moves {
                self.rename_target_group(from, to);
                self.rename_service(from, to);
            }
            let names: Names = moves.iter().map(|(from, to)| (from.to_string(), to.to_string())).collect();
            self.watch.rename(|text| in_text(text, &names));
        }
    }

    fn rename_target_group(&mut self, from: &Id, to: &Id) {
        if let Some(flow) = self.flows.remove(from) {
            self.flows.insert(to.clone(), flow);
        }
        let ids: Vec<TaskId> = self.tasks.values().map(|task| task.id).collect();
        for id in ids {
            let targets = self.tasks.get_mut(&id).map(|task| task.targets.iter_mut());
            targets
                .into_iter()
                .flatten()
                .filter(|target| target.group == *from)
                .for_each(|target| target.group = to.clone());
        }
        let specs = self.services.values_mut().map(|running| &mut running.spec);
        for group in specs.flat_map(|spec| &mut spec.target_groups).filter(|group| *group == from) {
            *group = to.clone();
        }
        for ports in self.services.values_mut().map(|running| &mut running.spec.ports) {
            if let Some(port) = ports.remove(from) {
                ports.insert(to.clone(), port);
            }
        }
        if let Some(group) = self.system.target_groups.remove(from) {
            self.system.target_groups.insert(to.clone(), group);
        }
    }

    fn rename_service(&mut self, from: &Id, to: &Id) {
        let Some(mut running) = self.services.remove(from) else { return };
        running.looked_at = false;
        self.services.insert(to.clone(), running);
        self.tasks.rename_service(from, to);
        if self.daemons.remove(from) {
            self.daemons.insert(to.clone());
        }
        if let Some(counter) = self.counters.remove(from) {
            self.counters.insert(to.clone(), counter);
        }
        self.books.rename_service(from, to);
        if let Some(spec) = self.system.services.remove(from) {
            self.system.services.insert(to.clone(), spec);
        }
        if let Some(scaling) = self.system.scaling.remove(from) {
            self.system.scaling.insert(to.clone(), scaling);
        }
        for services in self.flows.values_mut().map(|flow| &mut flow.services) {
            services.iter_mut().filter(|service| *service == from).for_each(|service| *service = to.clone());
        }
        self.look_at(to);
    }
}
