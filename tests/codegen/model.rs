//! From facts to what is emitted: each resource type with its fields, its nested types and its enums, every
//! name and type settled.

use std::collections::{BTreeMap, BTreeSet};

use super::docs;
use super::inline::{inline_names, same_type};
use super::names;
use super::schema::{Facts, Kind, Overlay, Service, Shape};

/// Where a property is: its owner (empty for the resource, `#Definition`, or a path of those) and its name.
pub(crate) type Place = (String, String);

/// A resource type, ready to be written.
#[derive(Debug)]
pub(crate) struct Resource {
    pub type_name: String,
    pub name: String,
    pub module: String,
    pub core: bool,
    pub docs: Vec<String>,
    pub tags: String,
    pub required: Vec<Field>,
    pub optional: Vec<Field>,
    pub attributes: Vec<Field>,
    pub nested: BTreeMap<String, Nested>,
}

/// A property or an attribute.
#[derive(Debug, PartialEq)]
pub(crate) struct Field {
    pub docs: Vec<String>,
    pub method: String,
    pub ty: String,
    pub key: String,
}

/// What stands in the module of a resource type.
#[derive(Debug, PartialEq)]
pub(crate) enum Nested {
    Properties { docs: Vec<String>, required: Vec<Field>, optional: Vec<Field> },
    Choice { docs: Vec<String>, variants: Vec<(String, String)> },
}

/// The members of all services, by what a reference to them needs to know.
pub(crate) struct World<'s> {
    pub services: &'s [Service],
    pub overlay: &'s Overlay,
}

impl World<'_> {
    fn service_of(&self, type_name: &str) -> Option<(&Service, &Facts)> {
        self.services.iter().find_map(|service| Some((service, service.types.get(type_name)?)))
    }

    /// Whether `Ref` gives this property of the type.
    fn ref_gives(&self, type_name: &str, facts: &Facts, property: &str) -> bool {
        let known = self.overlay.links.iter().any(|link| {
            link.from == type_name && link.to == type_name && link.path == property && link.kind == Kind::Ref
        });
        let identifier =
            facts.identifier == [property] || (type_name == "AWS::ECS::Service" && property == "ServiceArn");
        known || (identifier && !self.overlay.ref_is_not_identifier.iter().any(|name| name == type_name))
    }

    /// What a schema's format such as `AWS::EC2::Subnet.Id` names.
    fn format(&self, format: &str) -> Option<(String, Kind)> {
        let (type_name, property) = format.split_once('.')?;
        let property = property.strip_suffix('s').unwrap_or(property);
        let (_, facts) = self.service_of(type_name)?;
        let short = short(type_name);
        let [identifier] = facts.identifier.as_slice() else { return None };
        let full = format!("{short}{property}");
        let fits = [property, full.as_str()].iter().any(|name| name.eq_ignore_ascii_case(identifier));
        if fits {
            Some((type_name.to_owned(), Kind::Ref))
        } else {
            property.eq_ignore_ascii_case("arn").then(|| (type_name.to_owned(), Kind::Arn))
        }
    }

    /// The Rust type of a link, if it may be used by that resource type: what is always compiled can only name
    /// what is always compiled, and a service can name what is always compiled or its own.
    fn link(&self, from: &Context<'_>, to: &str, kind: Kind) -> Option<String> {
        let (service, _) = self.service_of(to)?;
        let name = short(to);
        let reachable = service.is_core(name) || (!from.core && service.prefix == from.service.prefix);
        let wrapper = match kind {
            Kind::Ref => "Id",
            Kind::Arn => "Arn",
        };
        reachable.then(|| format!("{wrapper}<{}::{}>", service.module, names::pascal(name)))
    }
}

/// The resource type that is being modelled.
struct Context<'s> {
    service: &'s Service,
    type_name: &'s str,
    facts: &'s Facts,
    core: bool,
    /// What names the nested types that have none of their own: owner and property to name.
    inline: BTreeMap<Place, String>,
    read_only: BTreeSet<Place>,
    create_only: BTreeSet<Place>,
    conditional: BTreeSet<Place>,
    nested: BTreeMap<String, Nested>,
    /// What each name in `nested` stands for.
    shapes: BTreeMap<String, Shape>,
    waiting: Vec<Waiting>,
}

/// A nested type that is still to be modelled.
struct Waiting {
    name: String,
    owner: String,
    shape: Shape,
    own_page: bool,
}

/// The last part of a type's name.
pub(crate) fn short(type_name: &str) -> &str {
    type_name.rsplit("::").next().unwrap_or(type_name)
}

/// Models one resource type.
pub(crate) fn resource(world: &World<'_>, service: &Service, type_name: &str, facts: &Facts) -> Resource {
    let core = service.is_core(short(type_name));
    let mut context = Context {
        service,
        type_name,
        facts,
        core,
        inline: inline_names(type_name, facts),
        read_only: owners(facts, &facts.read_only),
        create_only: owners(facts, &facts.create_only),
        conditional: owners(facts, &facts.conditional_create_only),
        nested: BTreeMap::new(),
        shapes: BTreeMap::new(),
        waiting: Vec::new(),
    };
    let (required, optional) = fields(world, &mut context, "", &facts.shape, true);
    while let Some(Waiting { name, owner, shape, own_page }) = context.waiting.pop() {
        if context.nested.contains_key(&name) {
            continue;
        }
        let docs = docs::nested(type_name, &owner, own_page);
        // The name is taken before the members are looked at: types may hold themselves.
        context.nested.insert(name.clone(), Nested::Choice { docs: Vec::new(), variants: Vec::new() });
        let (required, optional) = fields(world, &mut context, &owner, &shape, false);
        context.nested.insert(name, Nested::Properties { docs, required, optional });
    }
    let attributes = attributes(world, &context);
    Resource {
        type_name: type_name.to_owned(),
        name: names::pascal(short(type_name)),
        module: names::module(short(type_name)),
        core,
        docs: docs::resource(type_name, facts),
        tags: tag_style(facts),
        required,
        optional,
        attributes,
        nested: context.nested,
    }
}

fn tag_style(facts: &Facts) -> String {
    match &facts.tag_property {
        Some((property, style)) if property == "Tags" => style.clone(),
        _ => "None".to_owned(),
    }
}

/// The settable fields of an owner: the required ones in the schema's order, and the others.
fn fields(
    world: &World<'_>,
    context: &mut Context<'_>,
    owner: &str,
    shape: &Shape,
    top: bool,
) -> (Vec<Field>, Vec<Field>) {
    let mut all = BTreeMap::new();
    let mut methods = BTreeSet::new();
    for (key, member) in &shape.properties {
        let place = (owner.to_owned(), key.clone());
        if context.read_only.contains(&place) {
            continue;
        }
        let ty = property_type(world, context, owner, key, member, top);
        let mut method = names::method(key);
        while !methods.insert(method.clone()) {
            method.push('_');
        }
        let resolved = resolve(context.facts, member);
        let change = if context.create_only.contains(&place) {
            docs::Change::Replaces
        } else if context.conditional.contains(&place) {
            docs::Change::MayReplace
        } else {
            docs::Change::Updates
        };
        let required = shape.required.contains(key);
        let docs = docs::property(key, member, &resolved, required, change);
        all.insert(key.clone(), Field { docs, method, ty, key: key.clone() });
    }
    let required = shape.required.iter().filter_map(|key| all.remove(key)).collect();
    (required, all.into_values().collect())
}

/// The whole type of a property: `Value<..>`, `List<..>` or `Map<..>`.
fn property_type(
    world: &World<'_>,
    context: &mut Context<'_>,
    owner: &str,
    key: &str,
    shape: &Shape,
    top: bool,
) -> String {
    let inner = element_type(world, context, owner, key, shape, top);
    if inner.starts_with("List<") || inner.starts_with("Map<") { inner } else { format!("Value<{inner}>") }
}

/// The type of what a property, an element of a list or a value of a map is.
fn element_type(
    world: &World<'_>,
    context: &mut Context<'_>,
    owner: &str,
    key: &str,
    shape: &Shape,
    top: bool,
) -> String {
    let resolved = resolve(context.facts, shape);
    if let Some(items) = &resolved.items {
        return format!("List<{}>", element_type(world, context, owner, key, items, top));
    }
    if let Some(link) = linked(world, context, owner, key, shape, &resolved) {
        return link;
    }
    let union = resolved.types.len() > 1;
    if !union && !resolved.properties.is_empty() {
        return nested_type(context, owner, key, shape, resolved, top);
    }
    if !union && resolved.types == ["object"] {
        return match &resolved.values {
            Some(values) => format!("Map<{}>", element_type(world, context, owner, key, values, top)),
            None => "Json".to_owned(),
        };
    }
    if resolved.formats.iter().any(|format| format == "json")
        || (union && resolved.types.len() == 2 && resolved.types.iter().any(|name| name == "object"))
    {
        return "Json".to_owned();
    }
    let texts = !resolved.choices.is_empty() && resolved.choices.iter().all(serde_json::Value::is_string);
    match resolved.types.first().map(String::as_str) {
        Some("string") if texts => choice_type(context, owner, key, shape, &resolved, top),
        Some("string") => "String".to_owned(),
        Some("integer") => "i64".to_owned(),
        Some("number") => "f64".to_owned(),
        Some("boolean") => "bool".to_owned(),
        Some("array") | None => "Json".to_owned(),
        Some(other) => panic!("{}: {owner} {key} has the type {other}", context.type_name),
    }
}

/// The type of a reference, when the property is known to hold one.
fn linked(
    world: &World<'_>,
    context: &Context<'_>,
    owner: &str,
    key: &str,
    shape: &Shape,
    resolved: &Shape,
) -> Option<String> {
    let path =
        if owner.is_empty() { key.to_owned() } else { format!("{}.{key}", owner.trim_start_matches('#')) };
    let links = &world.overlay.links;
    if let Some(link) = links.iter().find(|link| link.from == context.type_name && link.path == path) {
        return world.link(context, &link.to, link.kind);
    }
    let formats = if shape.formats.is_empty() { &resolved.formats } else { &shape.formats };
    let [format] = formats.as_slice() else { return None };
    let (to, kind) = world.format(format)?;
    // A name that the user chooses for the resource itself is no reference.
    if to == context.type_name && owner.is_empty() && context.facts.identifier == [key] {
        let read_only = context.read_only.contains(&(String::new(), key.to_owned()));
        if !read_only {
            return None;
        }
    }
    world.link(context, &to, kind)
}

/// The name of a nested type, which is put on the list of those to be modelled.
fn nested_type(
    context: &mut Context<'_>,
    owner: &str,
    key: &str,
    shape: &Shape,
    resolved: Shape,
    top: bool,
) -> String {
    let (name, place, own_page) = match &last_reference(context.facts, shape) {
        Some(definition) => (names::pascal(definition), format!("#{definition}"), true),
        None => {
            let place = (owner.to_owned(), key.to_owned());
            let name = context.inline.get(&place).cloned().unwrap_or_else(|| names::pascal(key));
            (name, format!("{owner}.{key}"), false)
        }
    };
    if is_tag(&name, &resolved) {
        return "Tag".to_owned();
    }
    settle(context, &name, &resolved);
    let path = qualified(context, &name, top);
    context.waiting.push(Waiting { name, owner: place, shape: resolved, own_page });
    path
}

fn choice_type(
    context: &mut Context<'_>,
    owner: &str,
    key: &str,
    shape: &Shape,
    resolved: &Shape,
    top: bool,
) -> String {
    let name = match last_reference(context.facts, shape) {
        Some(definition) => names::pascal(&definition),
        None => {
            let place = (owner.to_owned(), key.to_owned());
            context.inline.get(&place).cloned().unwrap_or_else(|| names::pascal(key))
        }
    };
    settle(context, &name, resolved);
    let values: Vec<String> =
        resolved.choices.iter().filter_map(|value| value.as_str().map(str::to_owned)).collect();
    let variants = names::variants(&values).into_iter().zip(values).collect();
    let docs = docs::choice(context.type_name, owner, key);
    context.nested.entry(name.clone()).or_insert(Nested::Choice { docs, variants });
    qualified(context, &name, top)
}

/// Notes what a name stands for; one name for two different things is a fault of the naming rules.
fn settle(context: &mut Context<'_>, name: &str, shape: &Shape) {
    let known = context.shapes.entry(name.to_owned()).or_insert_with(|| shape.clone());
    assert!(same_type(known, shape), "{}: two nested types are named {name}", context.type_name);
}

fn qualified(context: &Context<'_>, name: &str, top: bool) -> String {
    if top { format!("{}::{name}", names::module(short(context.type_name))) } else { name.to_owned() }
}

/// The tag that nearly every type has, which is written once for all of them.
fn is_tag(name: &str, shape: &Shape) -> bool {
    name == "Tag"
        && shape.properties.keys().eq(["Key", "Value"].iter())
        && shape.properties.values().all(|member| member.properties.is_empty() && member.choices.is_empty())
}

/// The shape itself, or that of the definition that it refers to.
pub(crate) fn resolve(facts: &Facts, shape: &Shape) -> Shape {
    let Some(reference) = &shape.reference else { return shape.clone() };
    let definition = facts.definitions.get(reference).unwrap_or_else(|| panic!("no definition {reference}"));
    resolve(facts, definition)
}

/// The name of the definition that a shape leads to.
fn last_reference(facts: &Facts, shape: &Shape) -> Option<String> {
    let name = shape.reference.as_ref()?;
    let definition = facts.definitions.get(name)?;
    last_reference(facts, definition).or_else(|| Some(name.clone()))
}

/// The owner and the property that each path ends at.
fn owners(facts: &Facts, paths: &[String]) -> BTreeSet<Place> {
    paths.iter().filter_map(|path| end(facts, path).map(|(place, _)| place)).collect()
}

/// Where a path ends: the owner and the property, and the property's shape.
fn end(facts: &Facts, path: &str) -> Option<(Place, Shape)> {
    let mut owner = String::new();
    let mut inside = facts.shape.clone();
    let mut result = None;
    for part in path.split('.').filter(|part| *part != "*") {
        let member = inside.properties.get(part)?.clone();
        result = Some(((owner.clone(), part.to_owned()), resolve(facts, &member)));
        // The next part is looked for in the elements of a list and the values of a map.
        let mut element = member;
        let mut definition = last_reference(facts, &element);
        inside = resolve(facts, &element);
        while let Some(inner) = inside.items.clone().or(inside.values.clone()) {
            element = *inner;
            definition = last_reference(facts, &element);
            inside = resolve(facts, &element);
        }
        owner = definition.map_or_else(|| format!("{owner}.{part}"), |name| format!("#{name}"));
    }
    result
}

/// What `Fn::GetAtt` returns, as methods of the reference: texts, numbers, and lists of them.
fn attributes(world: &World<'_>, context: &Context<'_>) -> Vec<Field> {
    let facts = context.facts;
    let extra = world.overlay.attributes.get(context.type_name).into_iter().flatten();
    let paths: BTreeSet<&String> = facts.attributes.iter().chain(extra).collect();
    let mut fields = Vec::new();
    for path in paths {
        let Some((_, shape)) = end(facts, path) else { continue };
        let Some(ty) = attribute_type(world, context, path, &shape) else { continue };
        let docs = vec![format!("`Fn::GetAtt` of `{path}`.")];
        fields.push(Field { docs, method: names::method(path), ty, key: path.clone() });
    }
    fields
}

fn attribute_type(world: &World<'_>, context: &Context<'_>, path: &str, shape: &Shape) -> Option<String> {
    let plain = |shape: &Shape| match shape.types.first().map(String::as_str) {
        Some("string") => Some("String"),
        Some("integer") => Some("i64"),
        Some("number") => Some("f64"),
        Some("boolean") => Some("bool"),
        _ => None,
    };
    let links = &world.overlay.links;
    let linked = links.iter().find(|link| link.from == context.type_name && link.path == path);
    if let Some(items) = &shape.items {
        let items = resolve(context.facts, items);
        let element = linked.and_then(|link| world.link(context, &link.to, link.kind));
        let element = element.or_else(|| format_link(world, context, &items));
        return Some(format!("List<{}>", element.or_else(|| plain(&items).map(str::to_owned))?));
    }
    let text = plain(shape)?;
    let own = names::pascal(short(context.type_name));
    let own = format!("{}::{own}", context.service.module);
    let name = path.to_ascii_lowercase();
    let arn = name == "arn" || name == format!("{}arn", short(context.type_name).to_ascii_lowercase());
    let inner = if let Some(link) = linked.and_then(|link| world.link(context, &link.to, link.kind)) {
        link
    } else if world.ref_gives(context.type_name, context.facts, path) {
        format!("Id<{own}>")
    } else if arn || (name == "policyarn" && own == "iam::ManagedPolicy") {
        format!("Arn<{own}>")
    } else {
        format_link(world, context, shape).unwrap_or_else(|| text.to_owned())
    };
    Some(format!("Value<{inner}>"))
}

fn format_link(world: &World<'_>, context: &Context<'_>, shape: &Shape) -> Option<String> {
    let [format] = shape.formats.as_slice() else { return None };
    let (to, kind) = world.format(format)?;
    world.link(context, &to, kind)
}
