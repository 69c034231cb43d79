//! Containers of templates that no macro made.

use ecs_dsl::resources::ecs;
use ecs_dsl::resources::ecs::task_definition::{ContainerDefinition, KeyValuePair};
use expect_test::expect;

use super::twins;

#[test]
fn ecs0316_a_task_definition_has_a_greatest_size() {
    twins(
        |stack, wrong| {
            let variable =
                KeyValuePair::new().name("CONFIG").value("x".repeat(if wrong { 66_000 } else { 40_000 }));
            let container = ContainerDefinition::new("web", "public.ecr.aws/nginx/nginx:1.29.1")
                .memory(128)
                .environment([variable]);
            stack.add("task", ecs::TaskDefinition::new().container_definitions([container]));
        },
        expect![[r#"
            ecs0316: the task definition Task has at least 66098 bytes; ECS takes 65536 [this task definition]
        "#]],
    );
}
