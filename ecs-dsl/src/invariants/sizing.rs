//! What a task may use.

use std::marker::PhantomData;

use super::number::{Digits, Number, Unknown};
use super::rule::{Arg, Broken, Level, Rule, Violation, enforce, judge};
use super::words::{AtRunTime, Fine, InCpuUnits, InMiB, TaskSize, ThisService};

/// The least CPU units of a task, and of memory in MiB.
const LEAST: (u32, u32) = (128, 6);
/// The most CPU units and MiB of a task: the largest instance type has 448 vCPU and 24 TiB.
const MOST: (u32, u32) = (458_752, 25_165_824);

/// A task's size is one that ECS takes at all.
pub const ECS0302: Rule = Rule {
    id: "ecs0302",
    title: "A task has at least 128 CPU units and 6 MiB of memory",
    level: Level::Check,
    message: "{0} of {1} is not between {2} and {3}",
    why: "ECS refuses the task definition; 1,024 CPU units are one vCPU, and Docker starts no container below 6 MiB",
    help: "size!(cpu: 256, memory: 512 MiB) is a quarter of a vCPU",
    source: "Amazon ECS Developer Guide: task_definition_parameters (task size; memory of a container)",
    check: Some(super::graph::least_sizes),
};

const fn outside(name: &'static str, value: u32, low: u32, high: u32) -> Option<Broken<'static>> {
    if value >= low && value <= high {
        return None;
    }
    Some(
        Broken::new(&ECS0302, Arg::Text(name), Arg::Number(value as u64))
            .and(Arg::Number(low as u64), Arg::Number(high as u64)),
    )
}

pub(crate) const fn cpu(units: u32) -> Option<Broken<'static>> {
    outside("cpu", units, LEAST.0, MOST.0)
}

pub(crate) const fn memory(mib: u32) -> Option<Broken<'static>> {
    outside("memory in MiB", mib, LEAST.1, MOST.1)
}

/// What a task may use: CPU units, of which 1,024 are one vCPU, and MiB of memory.
///
/// `size!(..)` makes one whose numbers stand in its type: the compiler relates them to where the task runs (`ecs0301`,
/// `ecs0308`). `Size` alone is the form without.
///
/// ```
/// use ecs_dsl::{invariants::Size, size};
///
/// const SMALL: Size = size!(cpu: 0.25 vCPU, memory: 512 MiB).dynamic();
/// assert_eq!(SMALL, Size::new(256, 512));
/// ```
#[must_use]
pub struct Size<F = AtRunTime> {
    cpu: u32,
    memory: u32,
    facts: PhantomData<F>,
}

impl Size {
    /// CPU units, and MiB of memory.
    ///
    /// # Panics
    /// When one is out of range (`ecs0302`). In a `const` that is a compile error.
    #[track_caller]
    pub const fn new(cpu: u32, memory: u32) -> Self {
        enforce(self::cpu(cpu));
        enforce(self::memory(memory));
        Self::with_facts(cpu, memory)
    }

    /// The same for numbers that are only known at run time.
    ///
    /// # Errors
    /// `ecs0302`.
    pub fn try_new(cpu: u32, memory: u32) -> Result<Self, Violation> {
        judge(self::cpu(cpu))?;
        judge(self::memory(memory))?;
        Ok(Self::with_facts(cpu, memory))
    }
}

impl<F> Size<F> {
    pub(crate) const fn with_facts(cpu: u32, memory: u32) -> Self {
        Self { cpu, memory, facts: PhantomData }
    }

    /// The CPU in units, of which 1,024 are one vCPU.
    #[must_use]
    pub const fn cpu(&self) -> u32 {
        self.cpu
    }

    /// The memory in MiB.
    #[must_use]
    pub const fn memory(&self) -> u32 {
        self.memory
    }

    /// The same without its numbers in the type.
    pub const fn dynamic(&self) -> Size {
        Size::with_facts(self.cpu, self.memory)
    }
}

super::facts::value_traits!(Size { cpu, memory });

/// What relations read of a [`Size`].
pub trait SizeFacts {
    /// The CPU units.
    type Cpu: Number;
    /// What rustc prints of them.
    type ShownCpu;
    /// The memory in MiB.
    type Memory: Number;
    /// What rustc prints of it.
    type ShownMemory;
    /// `Fine` when Fargate has such tasks, else `ThisService`.
    type Pair;
    /// What rustc prints of both.
    type Shown;
    /// What rustc prints of the nearest size that Fargate has.
    type Nearest;
}

/// The facts of a `size!`: its numbers, whether Fargate has such tasks, the nearest size that it has, and the digits
/// of both numbers.
#[derive(Clone, Copy, Debug)]
pub struct Sized<
    const CPU: u32,
    const MIB: u32,
    const PAIR: bool,
    const NEAREST_CPU: u32,
    const NEAREST_MIB: u32,
    C,
    M,
>(PhantomData<(C, M)>);

macro_rules! sized {
    ($($pair:literal $verdict:ty;)*) => {$(
        impl<const CPU: u32, const MIB: u32, const NC: u32, const NM: u32, C: Number, M: Number> SizeFacts
            for Sized<CPU, MIB, $pair, NC, NM, C, M>
        {
            type Cpu = C;
            type ShownCpu = InCpuUnits<CPU>;
            type Memory = M;
            type ShownMemory = InMiB<MIB>;
            type Pair = $verdict;
            type Shown = TaskSize<CPU, MIB>;
            type Nearest = TaskSize<NC, NM>;
        }
    )*};
}
sized! {
    true Fine;
    false ThisService;
}

impl SizeFacts for AtRunTime {
    type Cpu = Unknown;
    type ShownCpu = Self;
    type Memory = Unknown;
    type ShownMemory = Self;
    type Pair = Fine;
    type Shown = Self;
    type Nearest = Self;
}

impl<const CPU: u32, const MIB: u32, const PAIR: bool, const NC: u32, const NM: u32, C, M>
    From<Size<Sized<CPU, MIB, PAIR, NC, NM, C, M>>> for Size
{
    fn from(size: Size<Sized<CPU, MIB, PAIR, NC, NM, C, M>>) -> Self {
        size.dynamic()
    }
}

/// The size of a task of which nothing was said: 256 CPU units and 512 MiB, which Fargate has.
pub type DefaultSize = Sized<256, 512, true, 256, 512, Digits<0, 0, 1, 0, 0>, Digits<0, 0, 2, 0, 0>>;
