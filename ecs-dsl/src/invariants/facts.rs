//! What all values with facts in their type have in common.

/// `Clone`, `Copy`, `Debug` and equality for a value whose facts are phantom: derived ones would ask them of the
/// facts too. Values of different facts are equal when their numbers are.
macro_rules! value_traits {
    ($name:ident { $($field:ident),+ }) => {
        impl<F> Clone for $name<F> {
            fn clone(&self) -> Self {
                *self
            }
        }

        impl<F> Copy for $name<F> {}

        impl<F> std::fmt::Debug for $name<F> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.debug_struct(stringify!($name))$(.field(stringify!($field), &self.$field))+.finish()
            }
        }

        impl<F, G> PartialEq<$name<G>> for $name<F> {
            fn eq(&self, other: &$name<G>) -> bool {
                $(self.$field == other.$field)&&+
            }
        }

        impl<F> Eq for $name<F> {}
    };
}
pub(crate) use value_traits;

/// `From` for a value with its number in its type, to the erased form. Written for the facts of a quantity.
macro_rules! erase {
    ($name:ident { $field:ident }) => {
        impl<S, const E: u8, const F: u8, const C: u8, const B: u8, const A: u8>
            From<$name<crate::invariants::words::Known<S, E, F, C, B, A>>> for $name
        {
            fn from(value: $name<crate::invariants::words::Known<S, E, F, C, B, A>>) -> Self {
                value.dynamic()
            }
        }
    };
}
pub(crate) use erase;
