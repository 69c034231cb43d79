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
}
impl Ordering for Less {
    type Then<N: Ordering> = Self;
    type AtMost<Y, N> = Y;
}
impl Ordering for Equal {
    type Then<N: Ordering> = N;
    type AtMost<Y, N> = Y;
}
impl Ordering for Greater {
    type Then<N: Ordering> = Self;
    type AtMost<Y, N> = N;
}
impl Ordering for Unknown {
    type Then<N: Ordering> = Self;
    type AtMost<Y, N> = Y;
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
/// `Y` when `A <= B` or one of them is unknown, else `N`.
pub type IfAtMost<A, B, Y, N> = <<A as Number>::Compare<B> as Ordering>::AtMost<Y, N>;
/// Zero.
pub type Zero = Digits<0, 0, 0, 0, 0>;
