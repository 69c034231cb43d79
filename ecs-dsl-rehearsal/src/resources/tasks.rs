//! What ECS refuses of a task definition.

use std::collections::BTreeSet;

use serde_json::Value;

use super::rules::{Failure, Verdict};
use crate::template::plain;

pub(super) fn check(task: &Value) -> Verdict {
    let fargate = names(task.get("RequiresCompatibilities")).any(|name| name == "FARGATE");
    if fargate {
        size(task)?;
        execution_role(task)?;
    }
    memory(task, fargate)?;
    ports(task)?;
    order(task)?;
    logs(task)
}

/// Units of CPU, and the smallest and largest memory and its step, in MiB.
const FARGATE_SIZES: [(u64, u64, u64, u64); 6] = [
    (512, 1024, 4096, 1024),
    (1024, 2048, 8192, 1024),
    (2048, 4096, 16_384, 1024),
    (4096, 8192, 30_720, 1024),
    (8192, 16_384, 61_440, 4096),
    (16_384, 32_768, 122_880, 8192),
];

fn size(task: &Value) -> Verdict {
    let at_task_level = |key: &str, name: &str| {
        let missing = format!("Fargate requires that '{name}' be defined at the task level.");
        task.get(key).map(plain).ok_or_else(|| client(&missing))
    };
    let (cpu, memory) = (at_task_level("Cpu", "cpu")?, at_task_level("Memory", "memory")?);
    let (Some(units), Some(mebibytes)) = (amount(&cpu, "vcpu"), amount(&memory, "gb")) else {
        return Err(client(&format!("Invalid 'cpu' or 'memory' setting for task: {cpu}, {memory}")));
    };
    let fits = match units {
        256 => matches!(mebibytes, 512 | 1024 | 2048),
        units => FARGATE_SIZES.iter().any(|(own, least, most, step)| {
            *own == units && (*least..=*most).contains(&mebibytes) && (mebibytes - least) % step == 0
        }),
    };
    let text = format!("No Fargate configuration exists for given values: {units} CPU, {mebibytes} memory.");
    if fits { Ok(()) } else { Err(client(&text)) }
}

/// `512`, `0.5 GB`, `.25 vCPU`.
fn amount(text: &str, unit: &str) -> Option<u64> {
    let lower = text.to_lowercase();
    match lower.strip_suffix(unit) {
        Some(number) => {
            let thousandths = number.trim().parse::<f64>().ok()? * 1024.0;
            (thousandths >= 0.0 && thousandths.fract() == 0.0).then_some(thousandths as u64)
        }
        None => lower.trim().parse().ok(),
    }
}

fn execution_role(task: &Value) -> Verdict {
    if task.get("ExecutionRoleArn").is_some() {
        return Ok(());
    }
    for container in containers(task) {
        let reason = if driver(container).as_deref() == Some("awslogs") {
            "log driver awslogs."
        } else if text(container, "Image").contains(".dkr.ecr.") {
            "ECR images."
        } else {
            continue;
        };
        let needed = "Fargate requires task definition to have execution role ARN to support";
        return Err(client(&format!("{needed} {reason}")));
    }
    Ok(())
}

fn memory(task: &Value, fargate: bool) -> Verdict {
    let bare =
        |container: &&Value| container.get("Memory").or_else(|| container.get("MemoryReservation")).is_none();
    if !fargate && task.get("Memory").is_none() && containers(task).any(|container| bare(&container)) {
        let text = "Invalid setting for container. At least one of 'memory' or 'memoryReservation' must be specified.";
        return Err(client(text));
    }
    Ok(())
}

fn ports(task: &Value) -> Verdict {
    let shared = text(task, "NetworkMode") == "awsvpc";
    let mut taken = BTreeSet::new();
    for mapping in containers(task).flat_map(|container| list(container.get("PortMappings"))) {
        let (host, container) = (text(mapping, "HostPort"), text(mapping, "ContainerPort"));
        let given = !host.is_empty() && host != "0";
        if shared && given && host != container {
            let text =
                "When networkMode=awsvpc, the host ports and container ports in port mappings must match.";
            return Err(client(text));
        }
        let protocol = mapping.get("Protocol").map_or_else(|| "tcp".to_owned(), plain).to_uppercase();
        let port = if shared { container } else { host };
        if (shared || given) && !taken.insert((protocol.clone(), port.clone())) {
            return Err(client(&format!("{protocol} host port '{port}' is mapped multiple times in task.")));
        }
    }
    Ok(())
}

/// Nobody may wait for the end of an essential container.
fn order(task: &Value) -> Verdict {
    let awaited: BTreeSet<String> = containers(task)
        .flat_map(|container| list(container.get("DependsOn")))
        .filter(|one| matches!(text(one, "Condition").as_str(), "SUCCESS" | "COMPLETE"))
        .map(|one| text(one, "ContainerName"))
        .collect();
    let essential = |container: &Value| container.get("Essential").map(plain).as_deref() != Some("false");
    if containers(task).any(|container| essential(container) && awaited.contains(&text(container, "Name"))) {
        let text =
            "A dependency container with SUCCESS or COMPLETE condition cannot be an essential container";
        return Err(client(text));
    }
    Ok(())
}

fn logs(task: &Value) -> Verdict {
    for container in containers(task).filter(|container| driver(container).as_deref() == Some("awslogs")) {
        let options = container.get("LogConfiguration").and_then(|logs| logs.get("Options"));
        let missing = ["awslogs-region", "awslogs-group"].into_iter();
        let missing: Vec<_> =
            missing.filter(|key| options.and_then(|options| options.get(key)).is_none()).collect();
        if !missing.is_empty() {
            return Err(client(&format!("Log driver awslogs requires options: {}", missing.join(", "))));
        }
    }
    let routes = containers(task).any(|container| container.get("FirelensConfiguration").is_some());
    if routes && !containers(task).any(|container| driver(container).as_deref() == Some("awsfirelens")) {
        let text = "When a firelensConfiguration object is specified, at least one container has to be configured with the awsfirelens log driver.";
        return Err(client(text));
    }
    Ok(())
}

/// The containers of a task definition.
pub(super) fn containers(task: &Value) -> impl Iterator<Item = &Value> {
    list(task.get("ContainerDefinitions"))
}

/// The items of a list that may not be there.
pub(super) fn list(value: Option<&Value>) -> impl Iterator<Item = &Value> {
    value.and_then(Value::as_array).into_iter().flatten()
}

/// A property as text, empty if it isn't there.
pub(super) fn text(value: &Value, key: &str) -> String {
    value.get(key).map(plain).unwrap_or_default()
}

fn names(value: Option<&Value>) -> impl Iterator<Item = String> {
    list(value).map(plain)
}

fn driver(container: &Value) -> Option<String> {
    container.get("LogConfiguration")?.get("LogDriver").map(plain)
}

fn client(text: &str) -> Failure {
    Failure::ecs(text, "ClientException")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn fargate(cpu: &str, memory: &str) -> Verdict {
        check(
            &json!({"RequiresCompatibilities": ["FARGATE"], "NetworkMode": "awsvpc", "Cpu": cpu, "Memory": memory}),
        )
    }

    #[test]
    fn fargate_has_its_sizes() {
        for (cpu, memory) in
            [("256", "512"), ("512", "1024"), (".25 vCPU", "0.5 GB"), ("16384", "32 GB"), ("4096", "30720")]
        {
            assert_eq!(fargate(cpu, memory), Ok(()), "{cpu} {memory}");
        }
        for (cpu, memory) in [("512", "512"), ("256", "4096"), ("8192", "17408"), ("300", "1024"), ("1", "x")]
        {
            assert!(fargate(cpu, memory).is_err(), "{cpu} {memory}");
        }
    }

    #[test]
    fn each_refusal_has_its_text() {
        let one = |container: Value| json!({"NetworkMode": "awsvpc", "ContainerDefinitions": [container]});
        let cases = [
            (one(json!({"Name": "a"})), "At least one of 'memory'"),
            (
                one(json!({"Memory": 1, "PortMappings": [{"ContainerPort": 80, "HostPort": 8080}]})),
                "must match.",
            ),
            (
                one(json!({"Memory": 1, "PortMappings": [{"ContainerPort": 80}, {"ContainerPort": 80}]})),
                "TCP host port '80' is mapped",
            ),
            (
                one(json!({"Memory": 1, "LogConfiguration": {"LogDriver": "awslogs"}})),
                "requires options: awslogs-region, awslogs-group",
            ),
            (one(json!({"Memory": 1, "FirelensConfiguration": {}})), "awsfirelens log driver."),
            (
                one(
                    json!({"Memory": 1, "Name": "a", "DependsOn": [{"ContainerName": "a", "Condition": "SUCCESS"}]}),
                ),
                "cannot be an essential container",
            ),
        ];
        for (task, part) in cases {
            let failure = check(&task).expect_err(part);
            assert!(failure.0.contains(part), "{failure:?}");
        }
    }
}
