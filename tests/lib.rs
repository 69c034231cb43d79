//! The programs in the book and in the README, as documentation tests: they compile, and run where they can.

#![cfg(doctest)]

/// One item for each page, so that a failure names it.
macro_rules! pages {
    ($($name:ident = $path:literal;)*) => {$(
        #[doc = include_str!(concat!("../", $path))]
        pub struct $name;
    )*};
}

pages! {
    Readme = "README.md";
    FirstSystem = "book/src/tutorial/first_system.md";
    Production = "book/src/tutorial/production.md";
    Functions = "book/src/guide/functions.md";
    Vaults = "book/src/guide/vaults.md";
    Fargate = "book/src/guide/fargate.md";
    Capacity = "book/src/guide/capacity.md";
    Networks = "book/src/guide/networks.md";
    Logs = "book/src/guide/logs.md";
    Monitors = "book/src/guide/monitors.md";
    Times = "book/src/guide/times.md";
    Settings = "book/src/guide/settings.md";
    Tasks = "book/src/guide/tasks.md";
    Checking = "book/src/guide/checking.md";
    Deploying = "book/src/guide/deploying.md";
    Rehearsal = "book/src/guide/rehearsal.md";
    EmbeddedEngine = "book/src/guide/embedded_engine.md";
    Resources = "book/src/guide/resources.md";
    Errors = "book/src/guide/errors.md";
    AwsFacts = "book/src/guide/aws_facts.md";
}
