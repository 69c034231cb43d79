//! Vaults: secrets whose keys the compiler knows.

mod vault;

pub use vault::{BoundKey, Vault, VaultBuilder};
