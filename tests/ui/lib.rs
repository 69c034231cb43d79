//! Programs that must not compile, and their right twins.
//!
//! Kept apart from the other tests: trybuild builds every dev-dependency of its package once more, and this package
//! has no SDK among them.
