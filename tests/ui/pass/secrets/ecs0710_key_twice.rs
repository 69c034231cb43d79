// One key with two values: the vault is one JSON object, and the first value
// is lost without a word.

use ecs_dsl::invariants::{Initial, VaultSpec};

pub(crate) fn main() {
    const SPEC: VaultSpec =
        VaultSpec::new(&[("PORT", Initial::Number(8080)), ("ADMIN_PORT", Initial::Number(9090))]);
    let _ = SPEC;
}
