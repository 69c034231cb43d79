//! Which requests a service gets.

use crate::invariants::Path;

/// Which requests of a load balancer a service gets.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Route {
    /// All that no other service of the balancer takes: the listener's default action.
    Default,
    /// Those whose path matches.
    Path(Path),
}

impl From<Path> for Route {
    fn from(path: Path) -> Self {
        Self::Path(path)
    }
}
