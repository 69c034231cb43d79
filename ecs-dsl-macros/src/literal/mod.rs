//! The grammar that all macros share: fields, and numbers with their units.

mod fields;
mod number;

pub(crate) use fields::{Fields, Segment, split};
pub(crate) use number::{Number, Unit, digits, refuse_run_time_name};
