//! The macros of which the generated files are made. Everything is `#[inline]` or generic, so that a type costs a
//! program nothing until it is used.

use std::borrow::Cow;

use crate::template::{Function, List, Node, Properties, Ref, Value};

/// Sets a property. The conversion is in here too: a setter is one call, which is what the compiler is quickest with.
#[inline]
pub(super) fn put<T: Into<Node>>(
    mut properties: Properties,
    name: &'static str,
    value: impl Into<T>,
) -> Properties {
    properties.set(name, value.into());
    properties
}

/// What an attribute can be.
pub(super) trait Attribute {
    /// `Fn::GetAtt` as a value of this kind.
    fn of<R>(reference: &Ref<R>, name: &'static str) -> Self;
}

impl<T> Attribute for Value<T> {
    #[inline]
    fn of<R>(reference: &Ref<R>, name: &'static str) -> Self {
        reference.attribute(name)
    }
}

impl<T> Attribute for List<T> {
    #[inline]
    fn of<R>(reference: &Ref<R>, name: &'static str) -> Self {
        Function::GetAtt(reference.target().clone(), name.into()).into()
    }
}

/// The text of a value of an enum.
#[inline]
pub(super) fn text(known: Option<&'static str>, other: String) -> Node {
    Node::String(known.map_or(Cow::Owned(other), Cow::Borrowed))
}

/// A type that holds properties: a struct around them, its constructor and its setters.
macro_rules! properties {
    (
        $(#[$doc:meta])*
        $name:ident;
        required {}
        optional { $($(#[$odoc:meta])* $optional:ident: $otype:ty => $oname:literal,)* }
    ) => {
        properties! { @type $(#[$doc])* $name; }

        #[allow(clippy::should_implement_trait, reason = "the names are AWS's")]
        impl $name {
            /// With nothing set.
            #[inline]
            pub const fn new() -> Self {
                Self($crate::template::Properties::new())
            }

            $(
                $(#[$odoc])*
                pub fn $optional(self, value: impl Into<$otype>) -> Self {
                    Self($crate::resources::macros::put::<$otype>(self.0, $oname, value))
                }
            )*
        }

        impl Default for $name {
            #[inline]
            fn default() -> Self {
                Self::new()
            }
        }
    };
    (
        $(#[$doc:meta])*
        $name:ident;
        required { $($(#[$rdoc:meta])* $required:ident: $rtype:ty => $rname:literal,)+ }
        optional { $($(#[$odoc:meta])* $optional:ident: $otype:ty => $oname:literal,)* }
    ) => {
        properties! { @type $(#[$doc])* $name; }

        #[allow(clippy::should_implement_trait, reason = "the names are AWS's")]
        impl $name {
            /// With the required properties:
            $(
                #[doc = concat!("\n- `", stringify!($required), "`:")]
                $(#[$rdoc])*
            )+
            #[allow(clippy::too_many_arguments, reason = "as many as AWS requires")]
            pub fn new($($required: impl Into<$rtype>),+) -> Self {
                let properties = $crate::template::Properties::new();
                $(let properties = $crate::resources::macros::put::<$rtype>(properties, $rname, $required);)+
                Self(properties)
            }

            $(
                $(#[$odoc])*
                pub fn $optional(self, value: impl Into<$otype>) -> Self {
                    Self($crate::resources::macros::put::<$otype>(self.0, $oname, value))
                }
            )*
        }
    };
    (@type $(#[$doc:meta])* $name:ident;) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq)]
        #[must_use]
        pub struct $name($crate::template::Properties);

        impl $name {
            /// The properties that were set.
            #[inline]
            #[must_use]
            pub const fn properties(&self) -> &$crate::template::Properties {
                &self.0
            }
        }

        impl From<$name> for $crate::template::Node {
            #[inline]
            fn from(value: $name) -> Self {
                Self::Map(value.0)
            }
        }
    };
}

/// A resource type: properties, its name, its tags, and the attributes that a reference to it has.
macro_rules! resource {
    (
        $(#[$doc:meta])*
        $name:ident = $type:literal, tags: $tags:ident;
        required { $($required:tt)* }
        optional { $($optional:tt)* }
        attributes { $($(#[$adoc:meta])* $attribute:ident: $atype:ty => $aname:literal,)* }
    ) => {
        properties! {
            $(#[$doc])*
            $name;
            required { $($required)* }
            optional { $($optional)* }
        }

        impl $name {
            #[doc = concat!("`", $type, "`")]
            pub const TYPE: &str = $type;
        }

        impl $crate::template::Resource for $name {
            #[inline]
            fn resource_type(&self) -> std::borrow::Cow<'static, str> {
                std::borrow::Cow::Borrowed($type)
            }

            #[inline]
            fn tag_style(&self) -> $crate::template::TagStyle {
                $crate::template::TagStyle::$tags
            }

            #[inline]
            fn into_properties(self) -> $crate::template::Properties {
                self.0
            }
        }

        impl Ref<$name> {
            $(
                $(#[$adoc])*
                #[inline]
                #[must_use]
                pub fn $attribute(&self) -> $atype {
                    $crate::resources::macros::Attribute::of(self, $aname)
                }
            )*
        }
    };
}

/// An enum of texts, with a way out for texts that are newer than the library.
macro_rules! choice {
    (
        $(#[$doc:meta])*
        $name:ident { $($variant:ident = $value:literal,)* }
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        #[non_exhaustive]
        pub enum $name {
            $(
                #[doc = concat!("`", $value, "`")]
                $variant,
            )*
            /// A value that isn't listed.
            Other(String),
        }

        impl From<$name> for $crate::template::Node {
            #[inline]
            fn from(value: $name) -> Self {
                let known = match &value {
                    $($name::$variant => Some($value),)*
                    $name::Other(_) => None,
                };
                let other = if let $name::Other(text) = value { text } else { String::new() };
                $crate::resources::macros::text(known, other)
            }
        }
    };
}
