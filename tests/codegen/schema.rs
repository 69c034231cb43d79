//! Reads the trimmed facts: `services.json`, `schemas/*.json` and `links.json`. What each key means stands in
//! `trim.py`.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::Value as Json;

/// A service: a prefix of resource types, and the module that they are in.
#[derive(Debug)]
pub(crate) struct Service {
    pub prefix: String,
    pub module: String,
    pub core: Vec<String>,
    pub date: String,
    pub types: BTreeMap<String, Facts>,
}

impl Service {
    /// Whether a type is compiled without the service's feature.
    pub(crate) fn is_core(&self, name: &str) -> bool {
        self.core.iter().any(|core| core == "*" || core == name)
    }
}

/// What is known of a resource type.
#[derive(Debug)]
pub(crate) struct Facts {
    pub shape: Shape,
    pub definitions: BTreeMap<String, Shape>,
    pub read_only: Vec<String>,
    pub create_only: Vec<String>,
    pub conditional_create_only: Vec<String>,
    pub identifier: Vec<String>,
    pub attributes: Vec<String>,
    pub tag_property: Option<(String, String)>,
}

/// What is known of a property, an element or a nested type.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Shape {
    pub types: Vec<String>,
    pub reference: Option<String>,
    pub properties: BTreeMap<String, Shape>,
    pub required: Vec<String>,
    pub items: Option<Box<Shape>>,
    pub values: Option<Box<Shape>>,
    pub choices: Vec<Json>,
    pub formats: Vec<String>,
    pub pattern: Option<String>,
    pub bounds: BTreeMap<String, Json>,
}

/// One line of `links.json`: a property or attribute that stands for another resource.
#[derive(Debug)]
pub(crate) struct Link {
    /// The resource type that has the property.
    pub from: String,
    /// `Property`, `Definition.Property`, or an attribute.
    pub path: String,
    /// The resource type that it stands for.
    pub to: String,
    /// Whether it is what `Ref` gives, or the ARN.
    pub kind: Kind,
}

/// What of a resource a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// What `Ref` gives.
    Ref,
    /// The ARN.
    Arn,
}

/// What the schemas don't say.
#[derive(Debug)]
pub(crate) struct Overlay {
    pub links: Vec<Link>,
    /// Attributes that AWS documents and the schemas don't list, for each type.
    pub attributes: BTreeMap<String, Vec<String>>,
    /// Types whose `Ref` isn't their primary identifier.
    pub ref_is_not_identifier: Vec<String>,
}

/// All services with their facts, in the order of `services.json`.
pub(crate) fn services(folder: &Path) -> Vec<Service> {
    let table = read(&folder.join("services.json"));
    let rows = table.as_array().expect("services.json is a list");
    rows.iter().map(|row| service(folder, row)).collect()
}

/// The hand-written facts.
pub(crate) fn overlay(folder: &Path) -> Overlay {
    let json = read(&folder.join("links.json"));
    let links = json["links"].as_array().expect("links is a list").iter().map(|row| {
        let column =
            |n: usize| row[n].as_str().unwrap_or_else(|| panic!("a link has four texts: {row}")).to_owned();
        let kind = match column(3).as_str() {
            "ref" => Kind::Ref,
            "arn" => Kind::Arn,
            other => panic!("a link is `ref` or `arn`, not `{other}`: {row}"),
        };
        Link { from: column(0), path: column(1), to: column(2), kind }
    });
    let attributes = json["attributes"].as_object().expect("attributes is an object");
    Overlay {
        links: links.collect(),
        attributes: attributes.iter().map(|(name, paths)| (name.clone(), texts(paths))).collect(),
        ref_is_not_identifier: texts(&json["ref_is_not_identifier"]),
    }
}

fn service(folder: &Path, row: &Json) -> Service {
    let module = text(&row["module"]);
    let json = read(&folder.join("schemas").join(format!("{module}.json")));
    let types = json["types"].as_object().expect("types is an object");
    Service {
        prefix: text(&row["prefix"]),
        core: texts(&row["core"]),
        date: text(&json["date"]),
        types: types.iter().map(|(name, json)| (name.clone(), facts(json))).collect(),
        module,
    }
}

fn facts(json: &Json) -> Facts {
    let tags = &json["tags"];
    Facts {
        shape: shape(json),
        definitions: shapes(&json["definitions"]),
        read_only: texts(&json["read_only"]),
        create_only: texts(&json["create_only"]),
        conditional_create_only: texts(&json["conditional_create_only"]),
        identifier: texts(&json["identifier"]),
        attributes: texts(&json["attributes"]),
        tag_property: tags.is_object().then(|| (text(&tags["property"]), text(&tags["style"]))),
    }
}

fn shape(json: &Json) -> Shape {
    const BOUNDS: &[&str] =
        &["minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "uniqueItems"];
    let bounds = BOUNDS.iter().filter_map(|&name| Some((name.to_owned(), json.get(name)?.clone())));
    Shape {
        types: json["type"].as_str().map_or_else(|| texts(&json["type"]), |name| vec![name.to_owned()]),
        reference: json["ref"].as_str().map(str::to_owned),
        properties: shapes(&json["properties"]),
        required: texts(&json["required"]),
        items: json.get("items").map(|items| Box::new(shape(items))),
        values: json.get("values").map(|values| Box::new(shape(values))),
        choices: json["enum"].as_array().cloned().unwrap_or_default(),
        formats: texts(&json["formats"]),
        pattern: json["pattern"].as_str().map(str::to_owned),
        bounds: bounds.collect(),
    }
}

fn shapes(json: &Json) -> BTreeMap<String, Shape> {
    json.as_object().into_iter().flatten().map(|(name, json)| (name.clone(), shape(json))).collect()
}

fn texts(json: &Json) -> Vec<String> {
    json.as_array().into_iter().flatten().map(text).collect()
}

fn text(json: &Json) -> String {
    json.as_str().unwrap_or_else(|| panic!("a text was expected, not {json}")).to_owned()
}

fn read(path: &Path) -> Json {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}
