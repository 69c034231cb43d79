//! Names for the nested types that AWS gives none: enums, and objects that stand within a property.

use std::collections::BTreeMap;

use super::model::{Place, short};
use super::names;
use super::schema::{Facts, Shape};

/// Names for the nested types without a definition: the property's name, or, when the same name would stand for
/// two different things in the module, the owner's name in front of it. `Type` alone says nothing, so it always has
/// the owner's.
pub(crate) fn inline_names(type_name: &str, facts: &Facts) -> BTreeMap<Place, String> {
    let mut wanted: BTreeMap<String, Vec<(Place, Shape)>> = BTreeMap::new();
    let mut visit = |place: Place, shape: &Shape| {
        wanted.entry(names::pascal(&place.1)).or_default().push((place, shape.clone()));
    };
    walk("", &facts.shape, &mut visit);
    for (name, definition) in &facts.definitions {
        walk(&format!("#{name}"), definition, &mut visit);
    }
    let taken: BTreeMap<String, &Shape> =
        facts.definitions.iter().map(|(name, shape)| (names::pascal(name), shape)).collect();
    let mut result = BTreeMap::new();
    for (name, places) in wanted {
        let first = places.first().map(|(_, shape)| shape.clone()).unwrap_or_default();
        let same = places.iter().all(|(_, shape)| same_type(shape, &first));
        let free = taken.get(&name).is_none_or(|shape| same_type(shape, &first));
        for (place, _) in places {
            let owner = place.0.rsplit(['#', '.']).next().unwrap_or_default();
            let owner = if owner.is_empty() { short(type_name) } else { owner };
            let name = if same && free && name != "Type" {
                name.clone()
            } else {
                format!("{}{name}", names::pascal(owner))
            };
            result.insert(place, name);
        }
    }
    result
}

/// Whether two shapes make the same type.
pub(crate) fn same_type(left: &Shape, right: &Shape) -> bool {
    left.choices == right.choices && left.properties == right.properties
}

/// Calls `visit` with every nested type that has no definition.
fn walk(owner: &str, shape: &Shape, visit: &mut impl FnMut(Place, &Shape)) {
    for (key, member) in &shape.properties {
        let mut member = member;
        while let Some(inner) = member.items.as_deref().or(member.values.as_deref()) {
            member = inner;
        }
        let texts = member.choices.first().is_some_and(serde_json::Value::is_string);
        if member.reference.is_none() && (texts || !member.properties.is_empty()) {
            visit((owner.to_owned(), key.clone()), member);
            walk(&format!("{owner}.{key}"), member, visit);
        }
    }
}
