//! Writes the model as Rust: macro calls in braces, which rustfmt leaves as they are.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use super::model::{Field, Nested, Resource};
use super::schema::Service;

const HOW: &str = "Generated from CloudFormation's resource schemas";
const UPDATE: &str = "do not edit: `UPDATE_EXPECT=1 cargo test -p ecs-dsl-tests --test codegen` writes it";

/// The module of one service.
pub(crate) fn service(service: &Service, resources: &[Resource], modules: &[&str]) -> String {
    let mut body = String::new();
    for resource in resources {
        let gate =
            if resource.core { String::new() } else { format!("#[cfg(feature = \"{}\")]\n", service.module) };
        body.push('\n');
        body.push_str(&gate);
        resource_type(&mut body, resource);
        if !resource.nested.is_empty() {
            body.push('\n');
            body.push_str(&gate);
            nested_types(&mut body, resource);
        }
    }
    let named = |module: &str| ["Id", "Arn"].iter().any(|kind| body.contains(&format!("{kind}<{module}::")));
    let mut imports: BTreeSet<&str> = modules.iter().copied().filter(|module| named(module)).collect();
    imports.insert("prelude::*");
    let mut text = format!("//! `{}`. {HOW} of {};\n//! {UPDATE}.\n", service.prefix, service.date);
    text.push_str("#![allow(unused_imports, reason = \"the features decide which are used\")]\n\n");
    for import in imports {
        let _ = writeln!(text, "use super::{import};");
    }
    text.push_str(&body);
    text
}

fn resource_type(text: &mut String, resource: &Resource) {
    text.push_str("resource! {\n");
    docs(text, 1, &resource.docs);
    let _ = writeln!(text, "    {} = \"{}\", tags: {};", resource.name, resource.type_name, resource.tags);
    members(text, 1, &resource.required, &resource.optional);
    if resource.attributes.is_empty() {
        text.push_str("    attributes {}\n");
    } else {
        text.push_str("    attributes {\n");
        fields(text, 2, &resource.attributes);
        text.push_str("    }\n");
    }
    text.push_str("}\n");
}

fn nested_types(text: &mut String, resource: &Resource) {
    let _ = writeln!(text, "/// The nested types of [`{}`].", resource.name);
    let _ = write!(text, "pub mod {} {{\n    use super::*;\n", resource.module);
    for (name, nested) in &resource.nested {
        text.push('\n');
        match nested {
            Nested::Properties { docs: lines, required, optional } => {
                text.push_str("    properties! {\n");
                docs(text, 2, lines);
                let _ = writeln!(text, "        {name};");
                members(text, 2, required, optional);
            }
            Nested::Choice { docs: lines, variants } => {
                text.push_str("    choice! {\n");
                docs(text, 2, lines);
                let _ = writeln!(text, "        {name} {{");
                for (variant, value) in variants {
                    let _ = writeln!(text, "            {variant} = {value:?},");
                }
                text.push_str("        }\n");
            }
        }
        text.push_str("    }\n");
    }
    text.push_str("}\n");
}

fn members(text: &mut String, depth: usize, required: &[Field], optional: &[Field]) {
    let indent = "    ".repeat(depth);
    for (name, members) in [("required", required), ("optional", optional)] {
        if members.is_empty() {
            let _ = writeln!(text, "{indent}{name} {{}}");
        } else {
            let _ = writeln!(text, "{indent}{name} {{");
            fields(text, depth + 1, members);
            let _ = writeln!(text, "{indent}}}");
        }
    }
}

fn fields(text: &mut String, depth: usize, fields: &[Field]) {
    let indent = "    ".repeat(depth);
    for field in fields {
        docs(text, depth, &field.docs);
        let _ = writeln!(text, "{indent}{}: {} => \"{}\",", field.method, field.ty, field.key);
    }
}

fn docs(text: &mut String, depth: usize, lines: &[String]) {
    for line in lines {
        let _ = writeln!(text, "{}/// {line}", "    ".repeat(depth));
    }
}

/// The line of `mod.rs` behind which the generated part stands.
pub(crate) const MARK: &str = "// The services, written by the generator.\n";

/// `mod.rs` with the list of the services behind the mark.
pub(crate) fn root(current: &str, services: &[Service]) -> String {
    let (hand_written, _) = current.split_once(MARK).expect("mod.rs has the mark");
    let mut text = format!("{hand_written}{MARK}");
    let mut services: Vec<&Service> = services.iter().collect();
    services.sort_by_key(|service| &service.module);
    for service in services {
        if service.core.is_empty() {
            let _ = writeln!(text, "#[cfg(feature = \"{}\")]", service.module);
        }
        let _ = writeln!(text, "pub mod {};", service.module);
    }
    text
}

/// The table of the properties whose change replaces the resource.
pub(crate) fn create_only(services: &[Service]) -> String {
    let mut rows = BTreeMap::new();
    for service in services {
        for (name, facts) in &service.types {
            if !facts.create_only.is_empty() || !facts.conditional_create_only.is_empty() {
                rows.insert(name, (&facts.create_only, &facts.conditional_create_only));
            }
        }
    }
    let date = services.first().map(|service| service.date.as_str()).unwrap_or_default();
    let mut text = format!(
        "//! The properties whose change replaces the resource. {HOW} of {date};\n//! {UPDATE}.\n\n\
         /// A resource type, the properties that always replace it, and those that can.\n\
         pub(super) type Row = (&'static str, &'static [&'static str], &'static [&'static str]);\n\n\
         /// All types, in the order of their names.\n\
         #[rustfmt::skip]\n\
         pub(super) static CREATE_ONLY: &[Row] = &[\n"
    );
    for (name, (always, conditional)) in rows {
        let _ = writeln!(text, "    (\"{name}\", &{always:?}, &{conditional:?}),");
    }
    text.push_str("];\n");
    text
}

/// The list of all types for the tests: each one's constant beside the name that it must have.
pub(crate) fn types(services: &[Service], models: &[Vec<Resource>]) -> String {
    let mut text = format!(
        "//! All resource types, each constant beside the schema's name. {HOW};\n//! {UPDATE}.\n\n\
         #[rustfmt::skip]\npub(crate) const TYPES: &[(&str, &str)] = &[\n"
    );
    for (service, resources) in services.iter().zip(models) {
        for resource in resources {
            let Resource { name, type_name, .. } = resource;
            let module = &service.module;
            let _ = writeln!(text, "    (ecs_dsl::resources::{module}::{name}::TYPE, \"{type_name}\"),");
        }
    }
    text.push_str("];\n");
    text
}
