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

/// A rule that rustc judges: the rule's item, and the trait with its words. Each text stands once: what rustc prints
/// begins with the rule's id, and its advice with `write: `; the item has the texts without these.
///
/// The trait has two implementors, and neither is recommended: only then does rustc show the trait's own words.
macro_rules! relation {
    (
        $(#[$rule_doc:meta])*
        pub const $rule:ident {
            id: $id:literal,
            title: $title:literal,
            source: $source:literal,
            $(check: $check:path,)?
        }
        $(#[$trait_doc:meta])*
        pub trait $name:ident $(<$($word:ident),*>)? for ($($holds:ty),*) {
            message: $message:literal,
            label: $label:literal,
            why: $why:literal,
            help: $help:literal,
        }
    ) => {
        $(#[$rule_doc])*
        pub const $rule: $crate::invariants::rule::Rule = $crate::invariants::rule::Rule {
            id: $id,
            title: $title,
            level: $crate::invariants::rule::Level::Type,
            message: $crate::invariants::text::after($message, ": "),
            why: $why,
            help: $crate::invariants::text::after($help, "write: "),
            source: $source,
            check: $crate::invariants::facts::check!($($check)?),
        };

        $(#[$trait_doc])*
        #[diagnostic::on_unimplemented(message = $message, label = $label, note = $why, note = $help)]
        pub trait $name $(<$($word),*>)? {}
        $crate::invariants::facts::relation! { @holds $name [$($($word),*)?] $($holds),* }
    };
    (@holds $name:ident $words:tt $($holds:ty),*) => {
        $($crate::invariants::facts::relation! { @one $name $words $holds })*
    };
    (@one $name:ident [] $holds:ty) => {
        #[diagnostic::do_not_recommend]
        impl $name for $holds {}
    };
    (@one $name:ident [$($word:ident),*] $holds:ty) => {
        #[diagnostic::do_not_recommend]
        impl<$($word),*> $name<$($word),*> for $holds {}
    };
}
pub(crate) use relation;

/// The judge of a rule over a template, if it has one.
macro_rules! check {
    () => {
        None
    };
    ($check:path) => {
        Some($check)
    };
}
pub(crate) use check;
