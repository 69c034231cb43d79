//! The examples stand in folders of their own: `cargo run --example prod`.
