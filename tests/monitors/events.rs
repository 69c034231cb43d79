//! The events of AWS's shapes.

/// An event of service `api`, as AWS's documentation has it.
pub(crate) fn read(name: &str) -> String {
    let path = format!("{}/monitors/events/{name}.json", env!("CARGO_MANIFEST_DIR"));
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The same of another service of the cluster.
pub(crate) fn of(name: &str, service: &str) -> String {
    let text = read(name).replace("service/main/api\"", &format!("service/main/{service}\""));
    text.replace("\"service:api\"", &format!("\"service:{service}\""))
}
