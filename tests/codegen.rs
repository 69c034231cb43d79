//! The generator of `ecs_dsl::resources`, as a test: it reads the facts in `codegen/`, writes the Rust files in
//! memory and compares them with the committed ones. `UPDATE_EXPECT=1 cargo test -p ecs-dsl-tests --test codegen`
//! writes the files.

mod codegen {
    pub(crate) mod docs;
    pub(crate) mod emit;
    pub(crate) mod model;
    pub(crate) mod names;
    pub(crate) mod schema;
}

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use codegen::model::{self, Resource, World};
use codegen::schema::{self, Service};
use codegen::emit;

fn facts() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("codegen")
}

fn library() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../ecs-dsl")
}

/// The resource types of each service, modelled.
fn models(services: &[Service]) -> Vec<Vec<Resource>> {
    let overlay = schema::overlay(&facts());
    let world = World { services, overlay: &overlay };
    let model = |service: &Service| {
        service.types.iter().map(|(name, facts)| model::resource(&world, service, name, facts)).collect()
    };
    services.iter().map(model).collect()
}

/// The files that the generator writes, with their content.
fn files() -> BTreeMap<PathBuf, String> {
    let folder = library().join("src/resources");
    let services = schema::services(&facts());
    let modules: Vec<&str> = services.iter().map(|service| service.module.as_str()).collect();
    let mut files = BTreeMap::new();
    for (service, resources) in services.iter().zip(models(&services)) {
        let path = folder.join(format!("{}.rs", service.module));
        files.insert(path, emit::service(service, &resources, &modules));
    }
    files.insert(folder.join("create_only.rs"), emit::create_only(&services));
    let root = folder.join("mod.rs");
    let current = std::fs::read_to_string(&root).expect("resources/mod.rs can be read");
    files.insert(root, emit::root(&current, &services));
    files
}

#[test]
fn the_committed_files_are_what_the_generator_writes() {
    let update = std::env::var_os("UPDATE_EXPECT").is_some_and(|value| value == "1");
    let mut different = Vec::new();
    for (path, text) in files() {
        if std::fs::read_to_string(&path).is_ok_and(|committed| committed == text) {
            continue;
        }
        if update {
            std::fs::write(&path, text).expect("the file can be written");
        } else {
            different.push(path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default());
        }
    }
    assert!(
        different.is_empty(),
        "{} differ from what the generator writes; \
         `UPDATE_EXPECT=1 cargo test -p ecs-dsl-tests --test codegen` writes them",
        different.join(", ")
    );
}
