//! The rules over a finished template. Each costs at most time in proportion to the template's size.
//!
//! A rule looks at the [`Part`]s of a [`Subject`] and at their properties through [`Answer`]s: a value that only the
//! deployment knows is [`Answer::Unknown`], and an unknown value is never a violation.

use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::{RULES, Rule, Violation};
use crate::template::{Entry, Location, LogicalId, Node, Target, Template};

mod actions;
mod alarms;
mod answer;
mod attributes;
mod balancers;
mod boot;
mod bounds;
mod buckets;
mod capacity;
mod certificates;
mod clusters;
mod commands;
mod connect;
mod containers;
mod controllers;
mod databases;
mod deliveries;
mod dns;
mod documents;
mod doors;
mod egress;
mod endpoints;
mod environment;
mod events;
mod exports;
mod fargate;
mod files;
mod filters;
mod firelens;
mod fleets;
mod grants;
mod groups;
mod headroom;
mod host_ports;
mod images;
mod interfaces;
mod join;
mod keys;
mod launch;
mod launch_templates;
mod leaving;
mod limits;
mod listeners;
mod logs;
mod managed;
mod meant;
mod names;
mod network;
mod order;
mod part;
mod places;
mod plain;
mod policies;
mod production;
mod protocols;
mod providers;
mod references;
mod requests;
mod roles;
mod rolling;
mod routes;
mod scaling;
mod schedules;
mod secrets;
mod security_groups;
mod services;
mod storage;
mod tasks;
mod timing;
mod trust;
mod volumes;
mod ways;

pub use actions::{ECS0604, ECS0614, ECS0616, ECS0624, ECS0625};
pub use alarms::{
    ECS0113, ECS1101, ECS1102, ECS1104, ECS1105, ECS1107, ECS1108, ECS1109, ECS1110, ECS1113, ECS1114,
    ECS1116, ECS1117, ECS1118, ECS1119, ECS1121, ECS1122, ECS1125, ECS1127, ECS1128, ECS1129, ECS1130,
    ECS1131,
};
pub use answer::{Answer, Look};
pub use attributes::ECS0630;
pub use balancers::{ECS0409, ECS0509, ECS0603, ECS0609, ECS0610, ECS0621, ECS0622, ECS0623};
pub use boot::{ECS0937, ECS0938};
pub use bounds::{ECS1018, ECS1019};
pub use capacity::ECS0914;
pub use certificates::ECS0642;
pub use clusters::{ECS0943, ECS0944, ECS0945};
pub use commands::{ECS0221, ECS0222, ECS0223};
pub use connect::{ECS0420, ECS0421, ECS0422, ECS0423, ECS0424};
pub use containers::{ECS0316, ECS0320, ECS0328, ECS0403, ECS0413, ECS0414};
pub use controllers::{ECS0118, ECS0119, ECS0120, ECS0121};
pub use databases::ECS0546;
pub use deliveries::{ECS0522, ECS0626};
pub use dns::{ECS0640, ECS0641};
pub use documents::{ECS0814, ECS0815, ECS0816, ECS0817};
pub use egress::{ECS0510, ECS0511, ECS0514, ECS0515, ECS0517, ECS0518};
pub use endpoints::{ECS0543, ECS0544, ECS0545};
pub use environment::{ECS0701, ECS0718};
pub use events::{ECS1150, ECS1151, ECS1152, ECS1153, ECS1154, ECS1155};
pub use exports::{ECS1312, ECS1313};
pub use fargate::{ECS0315, ECS0323, ECS0324};
pub use files::{ECS0325, ECS0719, ECS0720};
pub use filters::ECS1132;
pub use firelens::{ECS1209, ECS1210, ECS1212};
pub use fleets::{ECS0928, ECS0929, ECS0930, ECS0931, ECS0932, ECS0933};
pub use groups::{ECS0317, ECS0907, ECS0910, ECS0919};
pub use headroom::{ECS0946, ECS0947};
pub use images::{ECS0939, ECS0940, ECS0941};
pub use interfaces::{ECS0401, ECS0407, ECS0408, ECS0802, ECS0803, ECS0804};
pub use join::ECS0916;
pub use keys::{ECS0850, ECS0851};
pub use launch_templates::{ECS0934, ECS0935, ECS0936};
pub use leaving::{ECS0541, ECS0636, ECS0637};
pub use limits::{ECS0927, ECS1301, ECS1302, ECS1350};
pub use listeners::{ECS0606, ECS0611};
pub use logs::{ECS0801, ECS1201, ECS1203, ECS1204, ECS1206, ECS1208};
pub use managed::{ECS0818, ECS0819};
pub use meant::{ECS0329, ECS0330, ECS0722};
pub use names::{ECS0326, ECS0327, ECS0601, ECS0712, ECS0713, ECS0716, ECS0810, ECS1211, ECS1311};
pub use order::{ECS1309, ECS1310};
pub use part::Part;
pub use places::{ECS0535, ECS0536, ECS0540};
pub use plain::ECS0721;
pub use policies::{ECS1014, ECS1015, ECS1016, ECS1017};
pub use production::{ECS0507, ECS1011, ECS1401, ECS1505};
pub use protocols::{ECS0631, ECS0632, ECS0633};
pub use providers::ECS0949;
pub use references::{ECS1304, ECS1307};
pub use requests::{ECS0634, ECS0635};
pub use roles::{ECS0705, ECS0805, ECS0806, ECS0807};
pub use rolling::ECS0106;
pub use routes::{ECS0537, ECS0538, ECS0539};
pub use scaling::{ECS1006, ECS1008};
pub use schedules::ECS1013;
pub use security_groups::{ECS0530, ECS0531, ECS0532, ECS0533, ECS0534};
pub use services::ECS0117;
pub use storage::{ECS1409, ECS1410, ECS1411, ECS1412, ECS1413, ECS1414};
pub use trust::{ECS0820, ECS0821};
pub use volumes::{ECS0321, ECS0345, ECS1407};

pub(crate) use actions::conditions;
pub(crate) use alarms::{unheard, without_insights};
pub(crate) use capacity::{protected, spot_drains};
pub(crate) use commands::check_commands;
pub(crate) use containers::{
    check_numbers, container_cpu, container_memory, container_names, dependencies, judge_port, ports,
    ports_twice,
};
pub(crate) use environment::{missing_keys, names_twice};
pub(crate) use fargate::{ephemeral_storage, fargate_sizes, image_versions, least_sizes, stop_timeouts};
pub(crate) use groups::{bases, like_types, pools, rolls, scaling_ranges, task_rooms, without_spot};
pub(crate) use interfaces::EXEC_ACTIONS;
pub(crate) use logs::retentions;
pub(crate) use network::{inside, overlaps};
pub(crate) use plain::plain_secrets;
pub(crate) use roles::holds_secrets;
pub(crate) use rolling::{
    daemons, keeps_one, placements, ranges, rebalances, room, starts, starts_scaled_in, strategies,
};
pub(crate) use scaling::{numbers as scaled_numbers, targets as scaled_targets};
pub(crate) use secrets::bare_names;
pub(crate) use services::{desired_counts, request_labels, resource_ids, target_types};
pub(crate) use timing::{
    check_answers, check_ranges, delays, idle_timeouts, leaves, lone_grace_periods, slow_starts, timeouts,
};

/// A finished template, and the stack that it is for.
#[derive(Debug)]
pub struct Subject<'t> {
    stack: &'t str,
    location: Location,
    production: Option<Location>,
    template: &'t Template,
    /// In the order of their ids.
    entries: Vec<(&'t LogicalId, &'t Entry)>,
    by_type: BTreeMap<&'t str, Vec<(&'t LogicalId, &'t Entry)>>,
    /// In the order of their ids.
    tasks: Vec<tasks::Task<'t>>,
    references: OnceCell<references::References>,
}

/// Judges a template by every rule over the whole, in the order of their ids, and then by others.
#[must_use]
pub fn judge(subject: &Subject<'_>, others: &[&'static Rule]) -> Vec<Violation> {
    let rules = RULES.iter().chain(others);
    rules.filter_map(|rule| rule.check).flat_map(|check| check(subject)).collect()
}

/// Judges the size of a template's bytes.
#[must_use]
pub fn judge_size(stack: &str, location: Location, bytes: usize) -> Option<Violation> {
    limits::size(stack, location, bytes)
}

impl<'t> Subject<'t> {
    /// The template of the stack of that name, which was made at that place.
    #[must_use]
    pub fn new(stack: &'t str, location: Location, template: &'t Template) -> Self {
        let mut by_type: BTreeMap<&str, Vec<(&LogicalId, &Entry)>> = BTreeMap::new();
        for (id, entry) in template.resources() {
            by_type.entry(entry.resource_type()).or_default().push((id, entry));
        }
        let entries = template.resources().collect();
        let tasks = by_type.get("AWS::ECS::TaskDefinition").map(Vec::as_slice).unwrap_or_default();
        let tasks = tasks.iter().map(|(id, task)| tasks::Task::new(id, task)).collect();
        let references = OnceCell::new();
        Self { stack, location, production: None, template, entries, by_type, tasks, references }
    }

    /// The stack's name.
    #[must_use]
    pub const fn stack(&self) -> &'t str {
        self.stack
    }

    /// The line that made the stack, or the template's first.
    #[must_use]
    pub const fn location(&self) -> Location {
        self.location
    }

    /// The same of a stack that calls itself production at that place, if it does.
    #[must_use]
    pub const fn in_production(mut self, said: Option<Location>) -> Self {
        self.production = said;
        self
    }

    /// The line that calls the stack production, if one does.
    #[must_use]
    pub const fn production(&self) -> Option<Location> {
        self.production
    }

    /// The template.
    #[must_use]
    pub const fn template(&self) -> &'t Template {
        self.template
    }

    /// The resources of a type, in the order of their ids.
    pub fn of_type<'s>(&'s self, resource_type: &str) -> impl Iterator<Item = Part<'s>> + use<'s, 't> {
        let found = self.by_type.get(resource_type).map(Vec::as_slice).unwrap_or_default();
        found.iter().enumerate().map(|(place, (id, entry))| Part::new(self, id, entry, place))
    }

    /// Whether the template has a resource of that type.
    fn has(&self, resource_type: &str) -> bool {
        self.by_type.contains_key(resource_type)
    }

    /// A resource of this template by its id.
    #[must_use]
    pub fn part(&self, id: &LogicalId) -> Option<Part<'_>> {
        let (id, entry) = self.template.resources.get_key_value(id)?;
        Some(Part::new(self, id, entry, usize::MAX))
    }

    /// The resource of this template that a target is.
    #[must_use]
    pub fn resolve(&self, target: &Target) -> Option<Part<'_>> {
        if target.stack() == self.stack { self.part(target.id()) } else { None }
    }

    /// The resource of this template that a value names: by `Ref`, by `Fn::GetAtt` of an ARN or an id, or by an
    /// `Fn::Sub` or `Fn::Join` of nothing else.
    #[must_use]
    pub fn referred(&self, value: Option<&Node>) -> Option<Part<'_>> {
        self.resolve(value?.named()?)
    }

    /// Whether a target is a resource of this template and of that type.
    fn is(&self, target: &Target, resource_type: &str) -> bool {
        self.resolve(target).is_some_and(|part| part.resource_type() == resource_type)
    }
}
