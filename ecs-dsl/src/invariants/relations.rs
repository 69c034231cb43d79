//! How a builder carries relations between numbers that are written in different calls.
//!
//! A builder has one type parameter, the state: one facet for each thing that a relation reads. A setter exchanges
//! one facet for the facts of its argument. A relation is a type function of facets to a verdict, `Fine` or
//! `ThisService`, and a trait with the words; the method `build` asks the verdict for the trait. [`rules!`] gives each
//! bound the span of its formula, so that rustc shows the formula and not the bound.
//!
//! What is read at run time has facts too, [`AtRunTime`](super::AtRunTime): they pass every relation, and the program
//! judges the numbers when it is synthesised, by the same items. The compiler never reports what it doesn't know.
//!
//! A builder with two facets and one relation:
//!
//! ```
//! use std::marker::PhantomData;
//!
//! use ecs_dsl::invariants::{
//!     CountFacts, Rolling, RollingFacts, Rolls, StartsDeployments, Tasks, Violation, relations::rules,
//! };
//! use ecs_dsl::invariants::ByDefault;
//!
//! /// The facets: what is known of each, and the state with that one exchanged.
//! trait State: Sized {
//!     type Rolling: RollingFacts;
//!     type WithRolling<T: RollingFacts>: State;
//!     type Count: CountFacts;
//!     type WithCount<T: CountFacts>: State;
//! }
//!
//! struct Facets<R, C>(PhantomData<(R, C)>);
//!
//! impl<R: RollingFacts, C: CountFacts> State for Facets<R, C> {
//!     type Rolling = R;
//!     type WithRolling<T: RollingFacts> = Facets<T, C>;
//!     type Count = C;
//!     type WithCount<T: CountFacts> = Facets<R, T>;
//! }
//!
//! /// The values themselves stand in plain fields, without their facts.
//! struct Builder<S> {
//!     rolling: Rolling,
//!     tasks: Tasks,
//!     state: PhantomData<S>,
//! }
//!
//! type Verdict<S> = Rolls<<<S as State>::Rolling as RollingFacts>::Least, <<S as State>::Count as CountFacts>::Least>;
//! type Shown<S> = <<S as State>::Rolling as RollingFacts>::Shown;
//! type Needs<S> = <<S as State>::Rolling as RollingFacts>::Needs;
//!
//! impl<S: State> Builder<S> {
//!     fn rolling<F: RollingFacts>(self, rolling: Rolling<F>) -> Builder<S::WithRolling<F>> {
//!         Builder { rolling: rolling.dynamic(), tasks: self.tasks, state: PhantomData }
//!     }
//!
//!     fn tasks<F: CountFacts>(self, tasks: Tasks<F>) -> Builder<S::WithCount<F>> {
//!         Builder { rolling: self.rolling, tasks: tasks.dynamic(), state: PhantomData }
//!     }
//!
//!     rules! {{
//!         fn build(self) -> Result<(), Violation>
//!         where
//!             [floor(tasks * max) > tasks, or ceil(tasks * min_healthy) < tasks]
//!             Verdict<S>: StartsDeployments<Shown<S>, <S::Count as CountFacts>::Shown, Needs<S>>,
//!         {
//!             self.rolling.judge(self.tasks.count(), false) // what the compiler didn't know
//!         }
//!     }}
//! }
//!
//! let start: Builder<Facets<ByDefault, ByDefault>> =
//!     Builder { rolling: Rolling::new(100, 200), tasks: Tasks::new(1), state: PhantomData };
//! start.rolling(ecs_dsl::rolling!(min_healthy: 50%, max: 100%)).tasks(ecs_dsl::tasks!(2)).build()?;
//! # Ok::<(), Violation>(())
//! ```

/// Gives each bound of a method the span of the `[formula]` before it: rustc shows the formula where it says which
/// bound doesn't hold. The example above has one.
pub use ecs_dsl_macros::rules;

#[cfg(test)]
mod tests {
    //! Each type function agrees with its `const fn`, over all numbers that the test lists.

    use super::super::counting::{BalancerKind, CountFacts, Counted, Scaling};
    use super::super::draining::{CapacityKind, Leaves, OnDemand, Spot, leaves_in_time};
    use super::super::rolling::{Percents, RollingFacts, Rolls, can_roll, ends, least_to_roll};
    use super::super::words::{AtRunTime, Fine, Known, Secs, TaskCount, ThisService};
    use super::super::{Behind, NotBehind};
    use crate::invariants::number::{Digits, Number, digit};
    use crate::invariants::scaling::least_to_judge;

    /// A verdict as a value.
    trait Verdict {
        const HOLDS: bool;
    }
    impl Verdict for Fine {
        const HOLDS: bool = true;
    }
    impl Verdict for ThisService {
        const HOLDS: bool = false;
    }

    /// Facts of a number of tasks, as `tasks!` and `scale!` make them.
    macro_rules! count {
        ($count:literal, $scaled:literal) => {
            Known<
                TaskCount<$count>,
                { digit(least_to_judge($count, $scaled), 4) },
                { digit(least_to_judge($count, $scaled), 3) },
                { digit(least_to_judge($count, $scaled), 2) },
                { digit(least_to_judge($count, $scaled), 1) },
                { digit(least_to_judge($count, $scaled), 0) },
            >
        };
    }

    macro_rules! rolls {
        ($($min:literal $max:literal),* => $counts:tt) => {
            $(rolls! { @one $min $max $counts })*
        };
        (@one $min:literal $max:literal ($($count:literal)*)) => {{
            type R = Percents<
                $min, $max, { least_to_roll($min, $max) },
                { digit(least_to_roll($min, $max), 1) },
                { digit(least_to_roll($min, $max), 0) },
                { ends($min, $max) },
            >;
            $({
                type Least = <R as RollingFacts>::Least;
                type V = Rolls<Least, <count!($count, false) as CountFacts>::Least>;
                assert_eq!(<V as Verdict>::HOLDS, can_roll($min, $max, $count), "{} {} {}", $min, $max, $count);
            })*
        }};
    }

    #[test]
    fn rolls_agrees_with_can_roll() {
        rolls! {
            0 100, 50 100, 75 100, 90 100, 99 100, 100 101, 100 110, 100 125, 100 150, 100 200, 75 125, 50 200,
            33 133, 66 120, 100 400
            => (0 1 2 3 4 5 6 7 8 9 10 11 20 50 99 100 101 255 256 257 4096 5000)
        }
    }

    #[test]
    fn can_roll_is_what_ecs_does() {
        for min in 0..=100_u32 {
            for max in 100..=250_u32 {
                if min == max {
                    continue;
                }
                for tasks in 1..=120_u32 {
                    let floor = (tasks * min).div_ceil(100);
                    let ceiling = tasks * max / 100;
                    let moves = ceiling > tasks || floor < tasks;
                    assert_eq!(can_roll(min, max, tasks), moves, "{min} {max} {tasks}");
                }
            }
        }
    }

    macro_rules! secs {
        ($seconds:literal) => {
            Known<
                Secs<$seconds>,
                { digit($seconds, 4) },
                { digit($seconds, 3) },
                { digit($seconds, 2) },
                { digit($seconds, 1) },
                { digit($seconds, 0) },
            >
        };
    }

    macro_rules! leaves {
        ($($drain:literal)* => $stops:tt) => {
            $(leaves! { @one $drain $stops })*
        };
        (@one $drain:literal ($($stop:literal)*)) => {{
            type Drain = secs!($drain);
            $({
                type Stop = secs!($stop);
                assert_eq!(
                    <Leaves<Spot, Drain, Stop> as Verdict>::HOLDS,
                    leaves_in_time($drain, $stop),
                    "{} + {}", $drain, $stop
                );
                assert!(<Leaves<OnDemand, Drain, Stop> as Verdict>::HOLDS);
                assert!(<Leaves<AtRunTime, Drain, Stop> as Verdict>::HOLDS);
            })*
        }};
    }

    #[test]
    fn leaves_agrees_with_leaves_in_time() {
        leaves! {
            0 1 14 15 16 30 31 47 48 54 55 56 79 80 81 94 95 96 108 109 110 111 112 127 128 255 256 300 3600
            => (2 13 14 15 16 17 29 30 31 32 54 55 56 62 63 64 79 80 81 95 96 97 108 109 110 111 120 4095 65535)
        }
    }

    #[test]
    fn what_is_not_known_is_never_reported() {
        type Stuck = <secs!(300) as super::super::QuantityFacts>::Number;
        type Least = <AtRunTime as RollingFacts>::Least;
        fn holds<V: Verdict>() -> bool {
            V::HOLDS
        }
        assert!(holds::<Rolls<Least, Stuck>>());
        assert!(holds::<Rolls<Stuck, <AtRunTime as CountFacts>::Least>>());
        assert!(holds::<Leaves<Spot, AtRunTime, secs!(300)>>());
        assert!(holds::<Leaves<Spot, secs!(300), AtRunTime>>());
        assert!(holds::<Counted<AtRunTime, NotBehind>>());
    }

    #[test]
    fn requests_are_counted_behind_a_balancer_only() {
        type Asks = Scaling<2, true, 0, 0, 0, 0, 2>;
        type Silent = Scaling<2, false, 0, 0, 0, 0, 2>;
        fn holds<C: CountFacts, B: BalancerKind>() -> bool
        where
            Counted<C, B>: Verdict,
        {
            <Counted<C, B> as Verdict>::HOLDS
        }
        assert!(holds::<Asks, Behind>());
        assert!(!holds::<Asks, NotBehind>());
        assert!(holds::<Silent, NotBehind>());
        assert!(holds::<Asks, AtRunTime>());
    }

    #[test]
    fn capacities_judge_alike_whatever_the_facts() {
        type Zero = Digits<0, 0, 0, 0, 0>;
        fn holds<C: CapacityKind, T: Number>() -> bool
        where
            C::Leaves<T>: Verdict,
        {
            <C::Leaves<T> as Verdict>::HOLDS
        }
        assert!(holds::<Spot, Zero>());
        assert!(!holds::<Spot, Digits<15, 15, 15, 15, 15>>());
    }
}
