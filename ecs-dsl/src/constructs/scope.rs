//! Where constructs put what they make, without knowing the application around it.

use std::cell::RefMut;

use super::draft::Draft;

/// Something that a construct can be built into: a [`Stack`](crate::app::Stack).
#[diagnostic::on_unimplemented(
    message = "a construct is built into a stack, not into `{Self}`",
    label = "not a stack",
    note = "write `.build(&mut stack)`, where `let mut stack = app.stack(\"prod\");`"
)]
pub trait Scope: sealed::Sealed {
    /// The unfinished template of the stack.
    #[doc(hidden)]
    fn draft(&self) -> RefMut<'_, Draft>;
}

pub(crate) mod sealed {
    /// Only the library's own types are scopes.
    pub trait Sealed {}
}
