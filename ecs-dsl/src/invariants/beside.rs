//! What the containers beside a service's own one are to their task: the relations that rustc judges.

use super::number::{IfAtMost, Max, Number, Sum, Zero};
use super::sizing::SizeFacts;
use super::words::{AtRunTime, Fine, InCpuUnits, InMiB, Never, QuantityFacts, ThisService};

/// What relations read of the containers beside a service's own one.
pub trait ContainersFacts {
    /// The CPU units of all that say how many.
    type Cpu: Number;
    /// What rustc prints of them.
    type ShownCpu;
    /// The MiB that they need.
    type Memory: Number;
    /// What rustc prints of it.
    type ShownMemory;
    /// The longest stop chain with an own container of this time.
    type Stop<Own: Number>: Number;
    /// What rustc prints of it.
    type ShownStop<Own>;
}

/// No containers beside the service's own one.
#[derive(Debug)]
pub struct NoContainers;

impl ContainersFacts for NoContainers {
    type Cpu = Zero;
    type ShownCpu = InCpuUnits<0>;
    type Memory = Zero;
    type ShownMemory = InMiB<0>;
    type Stop<Own: Number> = Own;
    type ShownStop<Own> = Own;
}

/// Containers beside the service's own one: CPU, memory, and the stop chains around the own container and apart
/// from it.
#[derive(Debug)]
pub struct Beside<C, M, Around, Apart>(std::marker::PhantomData<(C, M, Around, Apart)>);

/// A stop time-out within a chain of containers that takes this long besides.
#[derive(Debug)]
pub struct InChain<Own, Others>(std::marker::PhantomData<(Own, Others)>);

impl<C: QuantityFacts, M: QuantityFacts, Around: QuantityFacts, Apart: QuantityFacts> ContainersFacts
    for Beside<C, M, Around, Apart>
{
    type Cpu = C::Number;
    type ShownCpu = C::Shown;
    type Memory = M::Number;
    type ShownMemory = M::Shown;
    type Stop<Own: Number> = Max<Sum<Own, Around::Number>, Apart::Number>;
    type ShownStop<Own> = InChain<Own, Around::Shown>;
}

impl ContainersFacts for AtRunTime {
    type Cpu = super::number::Unknown;
    type ShownCpu = Self;
    type Memory = super::number::Unknown;
    type ShownMemory = Self;
    type Stop<Own: Number> = super::number::Unknown;
    type ShownStop<Own> = Self;
}

/// The longest stop chain of a service, as facts that `ecs0212` reads.
pub struct StopChain<Containers, Stop>(std::marker::PhantomData<(Containers, Stop)>);

impl<C: ContainersFacts, S: QuantityFacts> QuantityFacts for StopChain<C, S> {
    type Number = C::Stop<S::Number>;
    type Shown = C::ShownStop<S::Shown>;
}

/// The verdict of `ecs0303`.
pub type CpuFits<C, S> = IfAtMost<<C as ContainersFacts>::Cpu, <S as SizeFacts>::Cpu, Fine, ThisService>;
/// The verdict of `ecs0304`.
pub type MemoryFits<C, S> =
    IfAtMost<<C as ContainersFacts>::Memory, <S as SizeFacts>::Memory, Fine, ThisService>;

super::facts::relation! {
    /// The containers' CPU fits the task.
    pub const ECS0303 {
        id: "ecs0303",
        title: "The CPU of all containers is at most the task's",
        source: "Amazon ECS API: ContainerDefinition (cpu)",
        check: super::graph::container_cpu,
    }
    /// `ecs0303`: the containers' CPU fits the task.
    pub trait HasCpuForAll<All, Task> for (Fine, Never) {
        message: "ecs0303: the containers have `{All}` together, and their task has `{Task}`",
        label: "the task's `size!` is too small for `containers!`",
        why: "ECS refuses the task definition; a container without a number of its own takes what is left",
        help: "write: more `cpu` in `size!`, or less in `containers!`",
    }
}

super::facts::relation! {
    /// The containers' memory fits the task.
    pub const ECS0304 {
        id: "ecs0304",
        title: "The memory of all containers is at most the task's, each has at least 6 MiB, and reserves at most what it may use",
        source: "Amazon ECS API: ContainerDefinition (memory, memoryReservation)",
        check: super::graph::container_memory,
    }
    /// `ecs0304`: the containers' memory fits the task.
    pub trait HasMemoryForAll<All, Task> for (Fine, Never) {
        message: "ecs0304: the containers need `{All}`, and their task has `{Task}`",
        label: "the task's `size!` is too small for `containers!`",
        why: "ECS refuses the task definition; what counts is each container's reservation, else its memory",
        help: "write: more `memory` in `size!`, or less in `containers!`",
    }
}
