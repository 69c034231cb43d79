//! The standard monitors page for the right reason, once: their alarms and rules, as the template has them, on what AWS
//! would say of nights, days and incidents.
//!
//! Nothing here reads what the library thinks of its alarms. Thresholds and times are written down again.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test tells what is wrong by a panic"
)]

mod cases;
mod events;
mod run;
mod series;
mod storms;
mod system;
mod world;
