//! What instance types have for tasks.

use super::machines::MachineType;

/// CPU units of one vCPU.
const UNITS: u32 = 1_024;

/// What the system and the agent keep of a machine's memory, in MiB: of an m4.large with 8,192 MiB, ECS registers 7,985
/// (<https://docs.aws.amazon.com/AmazonECS/latest/developerguide/memory-management.html>); the rest is a choice.
const KEPT: u32 = 256;

/// Of a small machine, which part of it.
const KEPT_PART: u32 = 16;

/// MiB for each vCPU, by the families of one shape. Source: <https://aws.amazon.com/ec2/instance-types/>.
const SHAPES: [(&[&str], u32); 4] = [
    (&["c5", "c5a", "c5n", "c6a", "c6g", "c6i", "c6in", "c7a", "c7g", "c7i", "c8g"], 2_048),
    (&["m5", "m5a", "m5n", "m6a", "m6g", "m6i", "m6in", "m7a", "m7g", "m7i", "m8g"], 4_096),
    (&["r5", "r5a", "r5n", "r6a", "r6g", "r6i", "r7a", "r7g", "r7i", "r8g"], 8_192),
    (&["m4"], 4_096),
];

/// vCPU by size, and network interfaces: those that its own one is among.
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/AvailableIpPerENI.html>.
const SIZES: [(&str, u32, u32); 9] = [
    ("medium", 1, 2),
    ("large", 2, 3),
    ("xlarge", 4, 4),
    ("2xlarge", 8, 4),
    ("4xlarge", 16, 8),
    ("8xlarge", 32, 8),
    ("12xlarge", 48, 8),
    ("16xlarge", 64, 15),
    ("24xlarge", 96, 15),
];

/// Burstable types: size, vCPU, MiB, network interfaces (same source). Of t2, small ones have one vCPU, large ones three
/// interfaces.
const BURSTABLE: [(&str, u32, u32, u32); 7] = [
    ("nano", 2, 512, 2),
    ("micro", 2, 1_024, 2),
    ("small", 2, 2_048, 3),
    ("medium", 2, 4_096, 3),
    ("large", 2, 8_192, 3),
    ("xlarge", 4, 16_384, 4),
    ("2xlarge", 8, 32_768, 4),
];

/// Types with other network interfaces than the rest of their size (same source).
const OTHERS: [(&str, u32); 3] = [("m4.16xlarge", 8), ("m4.large", 2), ("t3a.small", 2)];

/// What a type has for tasks; `None` if it isn't known.
pub(super) fn of(name: &str) -> Option<MachineType> {
    let (family, size) = name.split_once('.')?;
    let (vcpu, memory, interfaces) = match family {
        "t2" | "t3" | "t3a" | "t4g" => {
            let (_, vcpu, memory, interfaces) = BURSTABLE.iter().find(|(known, ..)| *known == size)?;
            match family {
                "t2" if *memory < 4_096 => (1, *memory, *interfaces),
                "t2" => (*vcpu, *memory, 3),
                _ => (*vcpu, *memory, *interfaces),
            }
        }
        _ => {
            let (_, each) = SHAPES.iter().find(|(families, _)| families.contains(&family))?;
            let (_, vcpu, interfaces) = SIZES.iter().find(|(known, ..)| *known == size)?;
            (*vcpu, vcpu * each, *interfaces)
        }
    };
    let kept = KEPT.min(memory / KEPT_PART);
    let interfaces = OTHERS.iter().find(|(known, _)| *known == name).map_or(interfaces, |(_, other)| *other);
    Some(MachineType {
        name: name.into(),
        architecture: architecture(family),
        cpu: vcpu * UNITS,
        memory: memory - kept,
        interfaces: interfaces.saturating_sub(1),
    })
}

/// Families whose letters behind the generation begin with `g` have AWS's own processors
/// (<https://docs.aws.amazon.com/ec2/latest/instancetypes/instance-type-names.html>).
fn architecture(family: &str) -> &'static str {
    let letters = family.trim_start_matches(|first: char| first.is_ascii_alphabetic());
    let letters = letters.trim_start_matches(|digit: char| digit.is_ascii_digit());
    if letters.starts_with('g') { "arm64" } else { "x86_64" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tasks_get_less_memory_than_the_machine_has() {
        let large = of("m6i.large").unwrap();
        assert_eq!((large.cpu, large.memory), (2_048, 7_936));
        assert_eq!(of("t3.micro").map(|micro| micro.memory), Some(960));
        assert_eq!(
            ["t2.micro", "t2.large"].map(|name| of(name).map(|kind| kind.cpu)),
            [Some(1_024), Some(2_048)]
        );
        assert_eq!(of("m6i.huge"), None);
        assert_eq!(of("large"), None);
    }

    /// Fact (placement): A machine has as many network interfaces as its type says, of which its own is one: a c5.large has
    /// two for tasks.
    /// Source: <https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-networking-awsvpc.html>
    #[test]
    fn tasks_get_the_interfaces_that_the_machine_does_not_need_itself() {
        let names = [
            "t2.micro",
            "t2.xlarge",
            "t3.nano",
            "t3a.small",
            "t3.small",
            "m4.large",
            "c5.large",
            "m6i.xlarge",
            "m7g.medium",
            "c7i.24xlarge",
        ];
        let interfaces = names.map(|name| of(name).unwrap().interfaces);
        assert_eq!(interfaces, [1, 2, 1, 1, 2, 1, 2, 3, 1, 14]);
    }
}
