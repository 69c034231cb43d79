//! The generator of `ecs_dsl::resources`, as a test: it reads the facts in `codegen/`, writes the Rust files in
//! memory and compares them with the committed ones. `UPDATE_EXPECT=1 cargo test -p ecs-dsl-tests --test codegen`
//! writes the files.
//!
//! A new service is a line in `codegen/services.json`, a run of `codegen/trim.py`, and a feature in
//! `ecs-dsl/Cargo.toml`. A file that doesn't compile any more is first taken back with `git checkout`: the
//! tests can't be built without the library.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test tells what is wrong by a panic"
)]

mod codegen {
    pub(crate) mod docs;
    pub(crate) mod emit;
    pub(crate) mod inline;
    pub(crate) mod model;
    pub(crate) mod names;
    pub(crate) mod schema;
}

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use codegen::emit;
use codegen::model::{self, Nested, Resource, World};
use codegen::schema::{self, Service};
use expect_test::expect_file;

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
    let models = models(&services);
    for (service, resources) in services.iter().zip(&models) {
        let path = folder.join(format!("{}.rs", service.module));
        files.insert(path, emit::service(service, resources, &modules));
    }
    files.insert(facts().join("types.rs"), emit::types(&services, &models));
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
            different
                .push(path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default());
        }
    }
    assert!(
        different.is_empty(),
        "{} differ from what the generator writes; \
         `UPDATE_EXPECT=1 cargo test -p ecs-dsl-tests --test codegen` writes them",
        different.join(", ")
    );
}

/// Every service of the table is a feature, and `all-resources` is all of them.
#[test]
fn each_service_is_a_feature() {
    let manifest = std::fs::read_to_string(library().join("Cargo.toml")).expect("Cargo.toml can be read");
    for service in schema::services(&facts()) {
        for line in [format!("\n{} = []\n", service.module), format!("\n    \"{}\",\n", service.module)] {
            assert!(manifest.contains(&line), "ecs-dsl/Cargo.toml lacks the line `{}`", line.trim());
        }
    }
}

/// A line of `links.json` that names nothing would go unnoticed.
#[test]
fn each_link_is_used() {
    let services = schema::services(&facts());
    let models = models(&services);
    let all: BTreeMap<&str, &Resource> =
        models.iter().flatten().map(|resource| (resource.type_name.as_str(), resource)).collect();
    let mut unused = Vec::new();
    for link in schema::overlay(&facts()).links {
        let resource = all.get(link.from.as_str()).unwrap_or_else(|| panic!("{} is no type", link.from));
        let key = link.path.rsplit('.').next().unwrap_or(&link.path);
        let target = codegen::names::pascal(model::short(&link.to));
        let typed = |field: &model::Field| field.key == key && field.ty.contains(&format!("::{target}>"));
        let nested = resource.nested.values().any(|nested| match nested {
            Nested::Properties { required, optional, .. } => required.iter().chain(optional).any(typed),
            Nested::Choice { .. } => false,
        });
        let own = resource.required.iter().chain(&resource.optional).chain(&resource.attributes).any(typed);
        if !own && !nested {
            unused.push(format!("{} {}", link.from, link.path));
        }
    }
    assert!(unused.is_empty(), "these links make no property a reference: {unused:#?}");
}

/// How much of each service there is: what a new version of the schemas adds or takes away shows here.
#[test]
fn the_counts_are_the_known_ones() {
    use std::fmt::Write;
    let services = schema::services(&facts());
    let mut text = String::from(
        "service                   types  core  nested  enums  values  properties  attributes  references\n",
    );
    for (service, resources) in services.iter().zip(models(&services)) {
        let mut count = [0_usize; 8];
        for resource in &resources {
            let mut fields: Vec<&model::Field> = resource.required.iter().chain(&resource.optional).collect();
            for nested in resource.nested.values() {
                match nested {
                    Nested::Properties { required, optional, .. } => {
                        count[2] += 1;
                        fields.extend(required.iter().chain(optional));
                    }
                    Nested::Choice { variants, .. } => {
                        count[3] += 1;
                        count[4] += variants.len();
                    }
                }
            }
            count[0] += 1;
            count[1] += usize::from(resource.core);
            count[5] += fields.len();
            count[6] += resource.attributes.len();
            let reference =
                |field: &&&model::Field| ["<Id<", "<Arn<"].iter().any(|kind| field.ty.contains(kind));
            count[7] += fields.iter().filter(reference).count();
        }
        let [types, core, nested, enums, values, properties, attributes, references] = count;
        let module = &service.module;
        let _ = writeln!(
            text,
            "{module:<24}{types:>7}{core:>6}{nested:>8}{enums:>7}{values:>8}{properties:>12}{attributes:>12}{references:>12}"
        );
    }
    expect_file!["codegen/counts.txt"].assert_eq(&text);
}

/// The macro adds `Other` to each enum; the values may not need that name, nor one name twice.
#[test]
fn each_enum_has_a_way_out() {
    for resource in models(&schema::services(&facts())).iter().flatten() {
        for (name, nested) in &resource.nested {
            let Nested::Choice { variants, .. } = nested else { continue };
            let mut names: Vec<&str> = variants.iter().map(|(variant, _)| variant.as_str()).collect();
            names.push("Other");
            let count = names.len();
            names.sort_unstable();
            names.dedup();
            assert_eq!(names.len(), count, "{} {name} has a name twice", resource.type_name);
        }
    }
}
