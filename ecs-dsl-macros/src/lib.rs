//! The macros of `ecs-dsl`. Their documentation stands where `ecs-dsl` re-exports them.
