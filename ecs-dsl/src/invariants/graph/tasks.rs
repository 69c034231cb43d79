//! What the rules read of a task definition.

use super::{Answer, Look, Part};
use crate::invariants::containers::Part as Container;
use crate::template::{Entry, LogicalId, Node, Properties};

/// The containers of a task definition.
pub(super) struct Containers<'s> {
    /// Those that can be read.
    pub(super) all: &'s [&'s Properties],
    /// Whether these are all.
    pub(super) complete: bool,
}

/// A task definition's containers, read once: half of the rules look at them.
#[derive(Debug)]
pub(super) struct Task<'t> {
    id: &'t LogicalId,
    all: Vec<&'t Properties>,
    /// What the rules of lists read of each, without its waits.
    pub(super) parts: Vec<Container<'t>>,
    /// Those that log to CloudWatch, with the options of their logs.
    logged: Vec<(&'t Properties, Answer<&'t Node>)>,
    pub(super) complete: bool,
}

impl<'t> Task<'t> {
    pub(super) fn new(id: &'t LogicalId, task: &'t Entry) -> Self {
        let list = task.properties().list("ContainerDefinitions");
        let all: Vec<_> = list.iter().filter_map(Node::as_map).collect();
        let parts = all.iter().map(|container| part(container)).collect();
        let logs = |container: &&'t Properties| {
            let log = container.get("LogConfiguration").and_then(Node::as_map)?;
            (log.text("LogDriver") == Answer::Is("awslogs")).then(|| (*container, log.look("Options")))
        };
        let logged = all.iter().filter_map(logs).collect();
        let complete = !list.is_empty() && all.len() == list.len();
        Self { id, all, parts, logged, complete }
    }
}

impl<'s> Part<'s> {
    pub(super) fn task(&self) -> Option<&'s Task<'s>> {
        let known = &self.subject().tasks;
        known.get(self.place_of_its_type()).filter(|task| task.id == self.id()).or_else(|| {
            let place = known.binary_search_by(|task| task.id.cmp(self.id())).ok()?;
            known.get(place)
        })
    }

    /// The containers of a task definition.
    pub(super) fn containers(&self) -> Containers<'s> {
        self.task().map_or(Containers { all: &[], complete: false }, |task| Containers {
            all: &task.all,
            complete: task.complete,
        })
    }

    /// The containers of a task definition that log to CloudWatch, with the options of their logs.
    pub(super) fn logged(&self) -> &'s [(&'s Properties, Answer<&'s Node>)] {
        self.task().map_or(&[], |task| &task.logged)
    }

    /// Whether a task definition is for Fargate; nothing when only the deployment knows.
    pub(super) fn is_for_fargate(&self) -> Option<bool> {
        match self.look("RequiresCompatibilities") {
            Answer::Absent => Some(false),
            Answer::Unknown => None,
            Answer::Is(node) => {
                let all: Option<Vec<&str>> = node.as_list()?.iter().map(Node::as_str).collect();
                Some(all?.contains(&"FARGATE"))
            }
        }
    }

    /// The network mode of a task definition.
    pub(super) fn mode(&self) -> Option<&'s str> {
        self.properties().text("NetworkMode").or("bridge")
    }
}

/// What the rules read of a container; a number that nobody knows is as one that nobody said.
fn part(container: &Properties) -> Container<'_> {
    let number = |name: &str| {
        container.integer(name).known().and_then(|number| u32::try_from(number).ok()).unwrap_or_default()
    };
    Container::named(container.text("Name").known().unwrap_or_default())
        .essential(container.flag("Essential").or(true).unwrap_or(false))
        .checked(!has_no_check(container))
        .cpu(number("Cpu"))
        .memory(number("Memory"))
        .reservation(number("MemoryReservation"))
}

/// Whether a container surely has no health check: what its image has counts for nothing on ECS.
fn has_no_check(container: &Properties) -> bool {
    match container.look("HealthCheck") {
        Answer::Absent => true,
        Answer::Unknown => false,
        Answer::Is(_) => container.list("HealthCheck.Command").first().and_then(Node::as_str) == Some("NONE"),
    }
}

/// The port mapping of a task to which a service's load balancer sends.
pub(super) fn mapping_of<'s>(task: Part<'s>, load: &Properties) -> Option<&'s Properties> {
    let (name, inner) = (load.text("ContainerName"), load.integer("ContainerPort"));
    let mut containers = task.properties().maps("ContainerDefinitions");
    let container = containers.find(|container| container.text("Name") == name && !name.is_absent())?;
    container
        .maps("PortMappings")
        .find(|mapping| mapping.integer("ContainerPort") == inner && inner.known().is_some())
}
