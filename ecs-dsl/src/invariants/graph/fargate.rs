//! Tasks on Fargate, and the size of tasks anywhere, for templates that no construct made.

use super::launch::fargate_tasks;
use super::timing::{drain_of, stop_timeout};
use super::{Answer, Look, Part, Subject};
use crate::invariants::fargate::{self, ECS0301, ECS0314};
use crate::invariants::rule::{Level, Rule};
use crate::invariants::{Violation, draining, image, sizing};
use crate::template::{Node, Properties};

/// What Fargate doesn't have.
pub const ECS0315: Rule = Rule {
    id: "ecs0315",
    title: "A task on Fargate asks for nothing of a machine of its own",
    level: Level::Synth,
    message: "the task {0} is for Fargate and has {1}",
    why: "RegisterTaskDefinition refuses it: there is no machine that is yours",
    help: "leave it out, or run the task on machines: `.on(&cluster)`",
    source: "Amazon ECS Developer Guide: fargate-tasks-services, task_definition_parameters",
    check: Some(unsupported),
};

/// What an interface of a task's own doesn't have.
pub const ECS0324: Rule = Rule {
    id: "ecs0324",
    title: "A container in awsvpc mode has no host name, extra hosts or links of its own",
    level: Level::Synth,
    message: "the container {0} has {1}, and its task is in the network mode awsvpc",
    why: "RegisterTaskDefinition refuses it: `hostname is not supported on container when networkMode=awsvpc`, and likewise for the others",
    help: "leave it out: containers of one task reach each other on localhost",
    source: "Amazon ECS API: ContainerDefinition (hostname, extraHosts, links); labd/ecs-deplojo#26",
    check: Some(own_names),
};

/// What Fargate Spot doesn't have.
pub const ECS0323: Rule = Rule {
    id: "ecs0323",
    title: "Fargate Spot runs Linux",
    level: Level::Synth,
    message: "the tasks of {0} run {1}, which Fargate Spot doesn't have",
    why: "CreateService refuses the service, or no task of it ever starts",
    help: "`CapacityProvider: FARGATE` for tasks of Windows",
    source: "Amazon ECS Developer Guide: fargate-capacity-providers",
    check: Some(spot_platforms),
};

/// What the library's own sizes are in, for `0.5 vCPU` and `1 GB`.
const UNITS: f64 = 1_024.0;

/// A size of a task: `512`, `.5 vCPU`, `1 GB`.
fn amount(node: &Node, unit: &str) -> Option<u32> {
    if let Some(number) = node.as_integer() {
        return u32::try_from(number).ok();
    }
    let text = node.as_str()?.to_ascii_lowercase();
    let number: f64 = text.trim().strip_suffix(unit)?.trim().parse().ok()?;
    let scaled = number * UNITS;
    let fits = (0.0..=f64::from(u32::MAX)).contains(&scaled);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is in the range above")]
    fits.then_some(scaled as u32)
}

impl Part<'_> {
    /// The CPU units of a task, as its definition says them.
    pub(super) fn task_cpu(&self) -> Answer<u32> {
        self.properties().look("Cpu").then(|node| amount(node, "vcpu"))
    }

    /// The MiB of memory of a task, as its definition says them.
    pub(super) fn task_memory(&self) -> Answer<u32> {
        self.properties().look("Memory").then(|node| amount(node, "gb"))
    }

    /// `LINUX`, or a word that begins with `WINDOWS`; nothing when only the deployment knows.
    fn system(&self) -> Option<&str> {
        self.text("RuntimePlatform.OperatingSystemFamily").or("LINUX")
    }
}

pub(crate) fn fargate_sizes(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for task in fargate_tasks(subject) {
        let mut say =
            |violation: Violation| found.push(violation.at("this task definition", task.location()));
        let (cpu, memory) = (task.task_cpu(), task.task_memory());
        for (name, missing) in [("Cpu", cpu.is_absent()), ("Memory", memory.is_absent())] {
            if missing {
                let said = format!("the task {} is for Fargate and has no `{name}` of its own", task.id());
                say(Violation::new(&ECS0301, &[])
                    .saying(said)
                    .helping("`Cpu` and `Memory` of the task, one of the pairs that Fargate has"));
            }
        }
        no_amounts(&task).into_iter().for_each(&mut say);
        let (Answer::Is(cpu), Answer::Is(memory)) = (cpu, memory) else { continue };
        if let Some(broken) = fargate::size(cpu, memory) {
            say(Violation::from(broken));
            continue;
        }
        if let Some(said) = platform(&task, cpu) {
            say(Violation::new(&ECS0301, &[])
                .saying(format!("the task {} {said}", task.id()))
                .helping("a size and a platform that Fargate has together"));
        }
    }
    found
}

/// What stands where a size is wanted, and is none.
fn no_amounts(task: &Part<'_>) -> Vec<Violation> {
    let sizes = [("Cpu", "vcpu", "512", ".5 vCPU"), ("Memory", "gb", "1024", "1 GB")];
    let wrong = sizes.into_iter().filter_map(|(name, unit, plain, with_unit)| {
        let node = task.properties().look(name).known()?;
        let text = match node {
            Node::String(text) if !text.contains("{{") => text.to_string(),
            Node::Number(number) => number.to_string(),
            _ => return None,
        };
        amount(node, unit).is_none().then(|| {
            Violation::new(&ECS0301, &[])
                .saying(format!("the task {} has `{name}: {text}`, which is no size", task.id()))
                .because("ECS refuses the task definition: `Invalid 'cpu' or 'memory' setting for task`")
                .helping(format!("`{name}: {plain}`, or with a unit `{name}: {with_unit}`"))
        })
    });
    wrong.collect()
}

/// Windows needs a vCPU, and isn't there for arm64.
fn platform(task: &Part<'_>, cpu: u32) -> Option<&'static str> {
    if !task.system()?.starts_with("WINDOWS") {
        return None;
    }
    if cpu < 1_024 {
        return Some("runs Windows, which takes at least 1,024 CPU units on Fargate");
    }
    let arm = task.text("RuntimePlatform.CpuArchitecture") == Answer::Is("ARM64");
    arm.then_some("runs Windows on arm64, which Fargate doesn't have")
}

/// The least of CPU and memory that any task has. What Fargate has is judged as a pair.
pub(crate) fn least_sizes(subject: &Subject<'_>) -> Vec<Violation> {
    let on_fargate = fargate_tasks(subject);
    let mut found = Vec::new();
    for task in subject.of_type("AWS::ECS::TaskDefinition") {
        if on_fargate.iter().any(|other| other.id() == task.id()) {
            continue;
        }
        let cpu = task.task_cpu().known().and_then(sizing::cpu);
        let memory = task.task_memory().known().and_then(sizing::memory);
        for broken in [cpu, memory].into_iter().flatten() {
            found.push(Violation::from(broken).at("this task definition", task.location()));
        }
    }
    found
}

/// An image whose name is written says its version.
pub(crate) fn image_versions(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for task in subject.of_type("AWS::ECS::TaskDefinition") {
        for container in task.properties().maps("ContainerDefinitions") {
            let Some(name) = container.get("Image").and_then(|image| image.outline("x")) else { continue };
            // A piece that only the deployment knows may be the whole, or the version.
            let written = container.get("Image").is_some_and(|image| image.as_str().is_some());
            if !written && !name.ends_with(":latest") {
                continue;
            }
            if let Some(broken) = image::image(&name).filter(|_| written || name.ends_with(":latest")) {
                found.push(Violation::from(broken).at("this task definition", task.location()));
            }
        }
    }
    found
}

pub(crate) fn ephemeral_storage(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for task in subject.of_type("AWS::ECS::TaskDefinition") {
        let Some(gib) = task.integer("EphemeralStorage.SizeInGiB").known() else { continue };
        let Ok(gib) = u32::try_from(gib) else { continue };
        if let Some(broken) = fargate::storage(gib.saturating_mul(1_024)) {
            found.push(Violation::from(broken).at("this task definition", task.location()));
        }
        let kinds = task.list("RequiresCompatibilities");
        let elsewhere = !kinds.is_empty() && kinds.iter().all(|kind| kind.as_str() == Some("EC2"));
        if elsewhere {
            let said = format!("the task {} has ephemeral storage and isn't for Fargate", task.id());
            found.push(
                Violation::new(&ECS0314, &[])
                    .saying(said)
                    .helping("a volume of the machine, or a task on Fargate")
                    .at("this task definition", task.location()),
            );
        }
    }
    found
}

/// What a container on Fargate may not have, and what it is called.
const OF_CONTAINERS: [(&str, &str); 7] = [
    ("DnsSearchDomains", "DNS search domains"),
    ("DnsServers", "DNS servers"),
    ("LinuxParameters.Devices", "devices"),
    ("LinuxParameters.MaxSwap", "swap"),
    ("LinuxParameters.Swappiness", "swap"),
    ("LinuxParameters.SharedMemorySize", "shared memory"),
    ("DockerSecurityOptions", "Docker security options"),
];
/// What a container with an interface of its task's own may not have, and what it is called.
const NOT_IN_AWSVPC: [(&str, &str); 3] =
    [("ExtraHosts", "extra hosts"), ("Hostname", "a host name"), ("Links", "links")];
/// Where a container on Fargate may log to (Amazon ECS API: LogConfiguration).
const DRIVERS: [&str; 3] = ["awslogs", "splunk", "awsfirelens"];
const DRIVER: &str = "the log driver";
/// The capability that a container on Fargate may add.
const MAY_ADD: &str = "SYS_PTRACE";

fn unsupported(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for task in fargate_tasks(subject) {
        let mut asked = Vec::new();
        for container in task.properties().maps("ContainerDefinitions") {
            asked.extend(asked_of(container));
        }
        for volume in task.properties().maps("Volumes") {
            if !volume.look("Host.SourcePath").is_absent() {
                asked.push("a volume of the machine".to_owned());
            }
            if !volume.look("DockerVolumeConfiguration").is_absent() {
                asked.push("a Docker volume".to_owned());
            }
        }
        if !task.look("IpcMode").is_absent() {
            asked.push("an IPC mode".to_owned());
        }
        if task.text("PidMode") == Answer::Is("host") {
            asked.push("the PID mode host".to_owned());
        }
        if !task.list("PlacementConstraints").is_empty() {
            asked.push("placement constraints".to_owned());
        }
        if let Answer::Is(mode) = task.text("NetworkMode")
            && mode != "awsvpc"
        {
            asked.push(format!("the network mode {mode}"));
        }
        asked.sort();
        asked.dedup();
        for what in asked {
            let args = [task.id().as_str().into(), what.as_str().into()];
            let mut violation = Violation::new(&ECS0315, &args);
            if what.starts_with(DRIVER) {
                violation = violation.helping("`LogDriver: awslogs`, `splunk` or `awsfirelens`");
            }
            found.push(violation.at("this task definition", task.location()));
        }
    }
    found
}

fn is_asked(container: &Properties, path: &str) -> bool {
    match container.look(path) {
        Answer::Is(Node::List(list)) => !list.is_empty(),
        Answer::Is(Node::String(text)) => !text.is_empty(),
        // `Fn::If` may give `AWS::NoValue`.
        Answer::Is(node) => !matches!(node, Node::Function(_)) || node.named().is_some(),
        Answer::Absent | Answer::Unknown => false,
    }
}

fn asked_of(container: &Properties) -> Vec<String> {
    let mut asked: Vec<String> = OF_CONTAINERS
        .iter()
        .chain(&NOT_IN_AWSVPC)
        .filter(|(path, _)| is_asked(container, path))
        .map(|(_, word)| (*word).to_owned())
        .collect();
    if container.flag("DisableNetworking") == Answer::Is(true) {
        asked.push("a container without a network".to_owned());
    }
    if let Some(driver) = container.text("LogConfiguration.LogDriver").known()
        && !DRIVERS.contains(&driver)
        && !driver.contains("{{")
    {
        asked.push(format!("{DRIVER} {driver}"));
    }
    if container.flag("Privileged") == Answer::Is(true) {
        asked.push("a privileged container".to_owned());
    }
    let added = container.list("LinuxParameters.Capabilities.Add").iter().filter_map(Node::as_str);
    asked.extend(added.filter(|name| *name != MAY_ADD).map(|name| format!("the capability {name}")));
    let gpu = |need: &Properties| need.text("Type") == Answer::Is("GPU");
    if container.maps("ResourceRequirements").any(gpu) {
        asked.push("a GPU".to_owned());
    }
    asked
}

fn own_names(subject: &Subject<'_>) -> Vec<Violation> {
    let on_fargate = fargate_tasks(subject);
    let mut found = Vec::new();
    for task in subject.of_type("AWS::ECS::TaskDefinition").filter(|task| task.mode() == Some("awsvpc")) {
        if on_fargate.iter().any(|other| other.id() == task.id()) {
            continue;
        }
        for container in task.containers().all {
            let name = container.text("Name").known().unwrap_or("of this task");
            for (_, word) in NOT_IN_AWSVPC.iter().filter(|(path, _)| is_asked(container, path)) {
                let args = [name.into(), (*word).into()];
                found.push(Violation::new(&ECS0324, &args).at("this task definition", task.location()));
            }
        }
    }
    found
}

fn spot_platforms(subject: &Subject<'_>) -> Vec<Violation> {
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service").filter(|service| service.on_fargate_spot(subject)) {
        let Some(task) = service.refers("TaskDefinition") else { continue };
        let Some(system) = task.system().filter(|system| system.starts_with("WINDOWS")) else { continue };
        found.push(
            Violation::new(&ECS0323, &[service.id().as_str().into(), system.into()])
                .at("this service", service.location())
                .at("its task definition", task.location()),
        );
    }
    found
}

/// Stop time-outs: at least 2 s, and on Fargate at most 120 s.
pub(crate) fn stop_timeouts(subject: &Subject<'_>) -> Vec<Violation> {
    let on_fargate = fargate_tasks(subject);
    let mut found = Vec::new();
    for task in subject.of_type("AWS::ECS::TaskDefinition") {
        let fargate = on_fargate.iter().any(|other| other.id() == task.id());
        for container in task.properties().maps("ContainerDefinitions") {
            let Some(stop) = container.integer("StopTimeout").known() else { continue };
            let Ok(stop) = u32::try_from(stop) else { continue };
            let broken = draining::stop(stop).or_else(|| if fargate { fargate::stop(stop) } else { None });
            found.extend(
                broken.map(|broken| Violation::from(broken).at("this task definition", task.location())),
            );
        }
    }
    found
}

/// What a service leaves on Fargate Spot: SIGTERM comes with the notice.
pub(super) fn leaves_fargate(subject: &Subject<'_>) -> Vec<Violation> {
    /// What Fargate takes by itself, in seconds.
    const STOP: u32 = 30;
    let mut found = Vec::new();
    for service in subject.of_type("AWS::ECS::Service").filter(|service| service.on_fargate_spot(subject)) {
        let Some(task) = service.refers("TaskDefinition") else { continue };
        let stop = stop_timeout(task.properties(), STOP);
        if let Some(broken) = fargate::covers(drain_of(subject, &service), stop) {
            found.push(Violation::from(broken).at("this service", service.location()));
        }
    }
    found
}
