//! Whole numbers in types, so that rustc itself compares and adds what was written in different calls.
//!
//! Five hexadecimal digits, up to 1,048,575. [`Unknown`] is a number that is read at run time: it passes every
//! comparison here, and the program judges it when it is synthesised. Nothing in here asks a caller for a
//! where-clause.

use std::marker::PhantomData;

mod digits;
pub use digits::Digit;

/// The first number that doesn't fit.
pub(crate) const LIMIT: u32 = 1 << 20;

/// One hexadecimal digit.
#[derive(Clone, Copy, Debug)]
pub struct D<const N: u8>;

/// The digit of `value` at `place`, from the right.
#[doc(hidden)]
#[must_use]
pub const fn digit(value: u32, place: u32) -> u8 {
    let value = if value < LIMIT { value } else { LIMIT - 1 };
    ((value >> (4 * place)) & 15) as u8
}

/// The left number is the smaller one.
#[derive(Debug)]
pub struct Less;
/// The two numbers are equal.
#[derive(Debug)]
pub struct Equal;
/// The left number is the greater one.
#[derive(Debug)]
pub struct Greater;
/// A number that is only known at run time, and every comparison with it.
#[derive(Debug)]
pub struct Unknown;

/// The outcome of a comparison.
pub trait Ordering {
    /// This outcome, or `N` between equals.
    type Then<N: Ordering>: Ordering;
    /// `Y` when the left number is at most the right one.
    type AtMost<Y, N>;
    /// The greater one of the two numbers that were compared.
    type Max<L: Number, R: Number>: Number;
}
impl Ordering for Less {
    type Then<N: Ordering> = Self;
    type AtMost<Y, N> = Y;
    type Max<L: Number, R: Number> = R;
}
impl Ordering for Equal {
    type Then<N: Ordering> = N;
    type AtMost<Y, N> = Y;
    type Max<L: Number, R: Number> = L;
}
impl Ordering for Greater {
    type Then<N: Ordering> = Self;
    type AtMost<Y, N> = N;
    type Max<L: Number, R: Number> = L;
}
impl Ordering for Unknown {
    type Then<N: Ordering> = Self;
    type AtMost<Y, N> = Y;
    type Max<L: Number, R: Number> = Self;
}

/// Something is carried to the next digit.
#[derive(Debug)]
pub struct Carried;
/// Nothing is carried to the next digit.
#[derive(Debug)]
pub struct NotCarried;

/// What a digit carries to the next one.
pub trait Carry {
    /// `With` when one is carried, else `Without`.
    type Digit<Without: Digit, With: Digit>: Digit;
}
impl Carry for NotCarried {
    type Digit<Without: Digit, With: Digit> = Without;
}
impl Carry for Carried {
    type Digit<Without: Digit, With: Digit> = With;
}

/// Five digits, the greatest first.
pub struct Hex<E, F, C, B, A>(PhantomData<(E, F, C, B, A)>);

/// The number with these five digits.
pub type Digits<const E: u8, const F: u8, const C: u8, const B: u8, const A: u8> =
    Hex<D<E>, D<F>, D<C>, D<B>, D<A>>;

/// A number in a type.
pub trait Number {
    /// How this number stands to `R`.
    type Compare<R: Number>: Ordering;
    /// This number and `R`.
    type Sum<R: Number>: Number;
    /// How the number with these digits stands to this one.
    type CompareTo<E: Digit, F: Digit, C: Digit, B: Digit, A: Digit>: Ordering;
    /// The number with these digits and this one.
    type SumTo<E: Digit, F: Digit, C: Digit, B: Digit, A: Digit>: Number;
}

type Add<A, B, C> = <A as Digit>::Add<B, C>;
type Over<A, B, C> = <A as Digit>::Over<B, C>;
type Then<A, B> = <A as Ordering>::Then<B>;

impl<E: Digit, F: Digit, C: Digit, B: Digit, A: Digit> Number for Hex<E, F, C, B, A> {
    type Compare<R: Number> = R::CompareTo<E, F, C, B, A>;
    type Sum<R: Number> = R::SumTo<E, F, C, B, A>;
    type CompareTo<E2: Digit, F2: Digit, C2: Digit, B2: Digit, A2: Digit> = Then<
        E2::Compare<E>,
        Then<F2::Compare<F>, Then<C2::Compare<C>, Then<B2::Compare<B>, A2::Compare<A>>>>,
    >;
    type SumTo<E2: Digit, F2: Digit, C2: Digit, B2: Digit, A2: Digit> = Hex<
        Add<E, E2, Over<F, F2, Over<C, C2, Over<B, B2, Over<A, A2, NotCarried>>>>>,
        Add<F, F2, Over<C, C2, Over<B, B2, Over<A, A2, NotCarried>>>>,
        Add<C, C2, Over<B, B2, Over<A, A2, NotCarried>>>,
        Add<B, B2, Over<A, A2, NotCarried>>,
        Add<A, A2, NotCarried>,
    >;
}

impl Number for Unknown {
    type Compare<R: Number> = Self;
    type Sum<R: Number> = Self;
    type CompareTo<E: Digit, F: Digit, C: Digit, B: Digit, A: Digit> = Self;
    type SumTo<E: Digit, F: Digit, C: Digit, B: Digit, A: Digit> = Self;
}

/// `A + B`.
pub type Sum<A, B> = <A as Number>::Sum<B>;
/// The greater one of `A` and `B`.
pub type Max<A, B> = <<A as Number>::Compare<B> as Ordering>::Max<A, B>;
/// `Y` when `A <= B` or one of them is unknown, else `N`.
pub type IfAtMost<A, B, Y, N> = <<A as Number>::Compare<B> as Ordering>::AtMost<Y, N>;
/// Zero.
pub type Zero = Digits<0, 0, 0, 0, 0>;

#[cfg(test)]
mod tests {
    use super::*;

    /// A digit as a value.
    trait Value {
        const VALUE: u32;
    }
    impl<const N: u8> Value for D<N> {
        const VALUE: u32 = N as u32;
    }
    impl<E: Value, F: Value, C: Value, B: Value, A: Value> Value for Hex<E, F, C, B, A> {
        const VALUE: u32 = (((E::VALUE * 16 + F::VALUE) * 16 + C::VALUE) * 16 + B::VALUE) * 16 + A::VALUE;
    }

    /// An outcome or a carry as a value.
    trait Outcome {
        const OUTCOME: i8;
    }
    impl Outcome for Less {
        const OUTCOME: i8 = -1;
    }
    impl Outcome for Equal {
        const OUTCOME: i8 = 0;
    }
    impl Outcome for Greater {
        const OUTCOME: i8 = 1;
    }
    impl Outcome for NotCarried {
        const OUTCOME: i8 = 0;
    }
    impl Outcome for Carried {
        const OUTCOME: i8 = 1;
    }

    macro_rules! each_digit {
        ($($left:literal)* ; $right:tt) => {
            $(each_digit! { @row $left $right })*
        };
        (@row $left:literal ($($right:literal)*)) => {
            $(
                let sum: u32 = $left + $right;
                assert_eq!(<<D<$left> as Digit>::Compare<D<$right>> as Outcome>::OUTCOME, $left.cmp(&$right) as i8);
                assert_eq!(<<D<$left> as Digit>::Add<D<$right>, NotCarried> as Value>::VALUE, sum % 16);
                assert_eq!(<<D<$left> as Digit>::Add<D<$right>, Carried> as Value>::VALUE, (sum + 1) % 16);
                let over = <<D<$left> as Digit>::Over<D<$right>, NotCarried> as Outcome>::OUTCOME;
                assert_eq!(over, i8::from(sum >= 16));
                let over = <<D<$left> as Digit>::Over<D<$right>, Carried> as Outcome>::OUTCOME;
                assert_eq!(over, i8::from(sum + 1 >= 16));
            )*
        };
    }

    #[test]
    fn every_pair_of_digits_is_compared_and_added_right() {
        each_digit! {
            0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15;
            (0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15)
        }
    }

    macro_rules! number {
        ($number:literal) => {
            Digits<
                { digit($number, 4) },
                { digit($number, 3) },
                { digit($number, 2) },
                { digit($number, 1) },
                { digit($number, 0) },
            >
        };
    }

    macro_rules! pairs {
        ($($left:literal $right:literal,)*) => {$({
            type Left = number!($left);
            type Right = number!($right);
            assert_eq!(<Left as Value>::VALUE, $left);
            let (left, right): (u32, u32) = ($left, $right);
            assert_eq!(<<Left as Number>::Compare<Right> as Outcome>::OUTCOME, left.cmp(&right) as i8);
            assert_eq!(<<Right as Number>::Compare<Left> as Outcome>::OUTCOME, right.cmp(&left) as i8);
            assert_eq!(<Sum<Left, Right> as Value>::VALUE, left + right);
            assert_eq!(<Max<Left, Right> as Value>::VALUE, left.max(right));
        })*};
    }

    #[test]
    fn numbers_of_five_digits_are_compared_and_added_right() {
        pairs! {
            0 0, 0 1, 15 1, 16 15, 255 1, 256 255, 4095 1, 4096 4095, 65535 1, 65536 65535,
            524287 524288, 110 111, 1048574 1, 339563 158176, 414002 50631, 75954 98702, 383452 60816,
            225127 39317, 90122 454710, 438485 73248, 252353 95119, 445140 61981, 129815 234083,
            64867 415949, 51998 231821, 48845 139643, 303677 439499, 151262 123514, 323466 189505,
            108061 196997, 390487 102163, 65839 62496, 215963 520528, 448363 329407, 488218 475198,
            379146 314328, 260494 188499, 255953 85831, 314834 519167, 360160 470636, 301924 76756,
            123800 438433, 172975 358671, 159367 512714, 442182 41111, 81390 328988, 356644 367188,
            520801 478365, 72103 98142, 283051 497128, 68157 63616, 324646 467288, 298420 404531,
        }
    }

    #[test]
    fn digits_are_generated() {
        assert_eq!(include_str!("number/digits.rs"), table(), "run the test with UPDATE_EXPECT=1");
    }

    /// The table of all pairs of digits.
    fn table() -> String {
        use std::fmt::Write as _;
        let mut text = String::from(
            "//! Generated by the test `digits_are_generated` of the module above: a table of hexadecimal digits.\n\
             //! Don't edit; run the test with `UPDATE_EXPECT=1`.\n\
             #![allow(missing_docs)]\n\
             #![cfg_attr(rustfmt, rustfmt_skip)]\n\n\
             use super::{Carried, Carry, D, Equal, Greater, Less, NotCarried, Ordering};\n\n\
             /// A hexadecimal digit, with its row of every table.\n\
             pub trait Digit {\n    type Compare<R: Digit>: Ordering;\n    type Add<R: Digit, C: Carry>: Digit;\n    \
             type Over<R: Digit, C: Carry>: Carry;\n",
        );
        for left in 0..16 {
            writeln!(
                text,
                "    type Compare{left}: Ordering; type Add{left}<C: Carry>: Digit; type Over{left}<C: Carry>: Carry;"
            )
            .unwrap();
        }
        text.push_str("}\n");
        for right in 0..16_u32 {
            writeln!(
                text,
                "\nimpl Digit for D<{right}> {{\n    type Compare<R: Digit> = R::Compare{right};\n    \
                 type Add<R: Digit, C: Carry> = R::Add{right}<C>;\n    \
                 type Over<R: Digit, C: Carry> = R::Over{right}<C>;"
            )
            .unwrap();
            for left in 0..16_u32 {
                let compare = match left.cmp(&right) {
                    std::cmp::Ordering::Less => "Less",
                    std::cmp::Ordering::Equal => "Equal",
                    std::cmp::Ordering::Greater => "Greater",
                };
                let sum = left + right;
                let over = match sum {
                    ..15 => "NotCarried",
                    15 => "C",
                    _ => "Carried",
                };
                let (without, with) = (sum % 16, (sum + 1) % 16);
                writeln!(
                    text,
                    "    type Compare{left} = {compare}; type Add{left}<C: Carry> = \
                     C::Digit<D<{without}>, D<{with}>>; type Over{left}<C: Carry> = {over};"
                )
                .unwrap();
            }
            text.push_str("}\n");
        }
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            let path = concat!(env!("CARGO_MANIFEST_DIR"), "/src/invariants/number/digits.rs");
            std::fs::write(path, &text).unwrap();
        }
        text
    }
}
