//! The words that rustc prints for what stands in types: each is public, and reads.

use std::marker::PhantomData;

use super::number::{Digits, Number};

/// A number that is read when the program runs. It is judged alone where it is made, and against the others when
/// the program is synthesised.
///
/// It is what `Cluster`, `Service`, `Tasks` and the others have where no facts are written: the type for arguments, fields
/// and what a function returns. Where rustc expects it and finds a type with numbers, write `.dynamic()` behind the value:
///
/// ```
/// use ecs_dsl::prelude::*;
///
/// fn tasks(prod: bool) -> Tasks {
///     if prod { tasks!(4).dynamic() } else { tasks!(1).dynamic() }
/// }
///
/// assert_eq!(tasks(true).count(), 4);
/// ```
///
/// `tasks!(4).into()` does the same where the wanted type is written, as here; a builder's call takes each type, so that
/// there is nothing to convert into: `.tasks(tasks!(4))`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AtRunTime;

/// Nothing was said: what AWS or this library takes by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ByDefault;

/// The verdict of a relation that holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Fine;

/// The verdict of a relation that doesn't hold: rustc prints it as what lacks the trait with the words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ThisService;

/// So many seconds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Secs<const N: u32>;

/// So many tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaskCount<const N: u32>;

/// So many CPU units, of which 1,024 are one vCPU.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InCpuUnits<const N: u32>;

/// So many MiB of memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InMiB<const N: u32>;

/// A rolling deployment's least and greatest percentage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RollingPercent<const MIN: u32, const MAX: u32>;

/// A task's CPU units and MiB of memory.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaskSize<const CPU: u32, const MIB: u32>;

/// The CPU units and MiB of memory that tasks have on a machine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MachineSize<const CPU: u32, const MIB: u32>;

/// A second implementor for traits that would have one alone: rustc shows a trait's own words only then.
#[doc(hidden)]
#[derive(Debug)]
pub enum Never {}

/// Facts of a value of one number that a relation reads: what rustc prints of it, and its digits.
pub struct Known<Shown, const E: u8, const F: u8, const C: u8, const B: u8, const A: u8>(PhantomData<Shown>);

/// What a relation reads of one number.
pub trait QuantityFacts {
    /// The number.
    type Number: Number;
    /// What rustc prints of it.
    type Shown;
}

impl<Shown, const E: u8, const F: u8, const C: u8, const B: u8, const A: u8> QuantityFacts
    for Known<Shown, E, F, C, B, A>
where
    Digits<E, F, C, B, A>: Number,
{
    type Number = Digits<E, F, C, B, A>;
    type Shown = Shown;
}

impl QuantityFacts for AtRunTime {
    type Number = super::number::Unknown;
    type Shown = Self;
}
