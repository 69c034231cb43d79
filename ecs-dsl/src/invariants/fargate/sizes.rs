//! The sizes of task that Fargate has.

use crate::invariants::rule::{Arg, Broken};
use crate::invariants::words::{Fine, Never};

/// Of each CPU size the least memory, the most, and the step between, in MiB (AWS::ECS::TaskDefinition: Cpu, Memory;
/// cfn-lint E3047). Of 256 units the step doubles.
const SIZES: [(u32, u32, u32, u32); 7] = [
    (256, 512, 2_048, 512),
    (512, 1_024, 4_096, 1_024),
    (1_024, 2_048, 8_192, 1_024),
    (2_048, 4_096, 16_384, 1_024),
    (4_096, 8_192, 30_720, 1_024),
    (8_192, 16_384, 61_440, 4_096),
    (16_384, 32_768, 122_880, 8_192),
];
/// Between 512 and 2,048 MiB, the one step that a quarter of a vCPU doesn't have.
const NO_STEP: (u32, u32) = (256, 1_536);

/// Whether Fargate has tasks of so many CPU units and MiB.
///
/// ```
/// use ecs_dsl::invariants::fargate::is_pair;
///
/// assert!(is_pair(256, 512) && is_pair(16_384, 122_880));
/// assert!(!is_pair(512, 512) && !is_pair(256, 1_536));
/// ```
#[must_use]
pub const fn is_pair(cpu: u32, memory: u32) -> bool {
    let (units, mib) = nearest(cpu, memory);
    units == cpu && mib == memory
}

/// The smallest size of Fargate with at least so many CPU units and MiB, or the largest that there is.
///
/// ```
/// use ecs_dsl::invariants::fargate::nearest;
///
/// assert_eq!(nearest(512, 512), (512, 1_024));
/// assert_eq!(nearest(256, 4_096), (512, 4_096));
/// assert_eq!(nearest(300, 100), (512, 1_024));
/// ```
#[must_use]
pub const fn nearest(cpu: u32, memory: u32) -> (u32, u32) {
    let mut rest: &[(u32, u32, u32, u32)] = &SIZES;
    let mut largest = (0, 0);
    while let [(units, least, most, step), tail @ ..] = rest {
        if *units >= cpu && *most >= memory {
            let mut mib = *least;
            while mib < memory || (*units == NO_STEP.0 && mib == NO_STEP.1) {
                mib += *step;
            }
            return (*units, mib);
        }
        largest = (*units, *most);
        rest = tail;
    }
    largest
}

const fn number(value: u32) -> Arg<'static> {
    Arg::Number(value as u64)
}

/// What is wrong with a size on Fargate.
pub(crate) const fn size(cpu: u32, memory: u32) -> Option<Broken<'static>> {
    if is_pair(cpu, memory) {
        return None;
    }
    let (units, mib) = nearest(cpu, memory);
    Some(
        Broken::new(&ECS0301, number(cpu), number(memory))
            .and(number(units), number(mib))
            .in_words(NO_SIZE, NEAREST_SIZE),
    )
}

const NO_SIZE: &str = "Fargate has no tasks of {0} CPU units with {1} MiB";
const NEAREST_SIZE: &str = "size!(cpu: {2}, memory: {3} MiB), the nearest that it has";

crate::invariants::facts::relation! {
    /// Fargate has tasks of that size.
    pub const ECS0301 {
        id: "ecs0301",
        title: "On Fargate, CPU and memory are one of the pairs that it has",
        source: "AWS::ECS::TaskDefinition: Cpu, Memory; Amazon ECS Developer Guide: task-cpu-memory-error; cfn-lint E3047",
        check: crate::invariants::graph::fargate_sizes,
    }
    /// `ecs0301`: Fargate has tasks of that size.
    pub trait HasThatSize<Size, Nearest> for (Fine, Never) {
        message: "ecs0301: Fargate has no tasks of `{Size}`",
        label: "the nearest that it has is `{Nearest}`",
        why: "RegisterTaskDefinition refuses it: `No Fargate configuration exists for given values`",
        help: "write: the nearest CPU units and MiB in `size!`, which stand above",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pairs_are_those_of_the_table() {
        let mut pairs = 0;
        for cpu in (0..=20_000).step_by(64) {
            for memory in (0..=130_000).step_by(256) {
                let (units, mib) = nearest(cpu, memory);
                assert!(is_pair(units, mib), "{units} {mib}");
                pairs += usize::from(is_pair(cpu, memory));
                let fits = units >= cpu && mib >= memory;
                assert!(fits || cpu > 16_384 || memory > 122_880, "{cpu} {memory}: {units} {mib}");
            }
        }
        // 3 + 4 + 7 + 13 + 23 + 12 + 12, of cfn-lint's E3047.
        assert_eq!(pairs, 74);
    }
}
