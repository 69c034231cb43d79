//! Several constructs that belong together, with what production has learned about them.

pub mod monitors;
