//! What another template touches: what is new in it, what differs, and what refers to something that gets another name by it.

use std::collections::{BTreeMap, BTreeSet};

use super::super::PlayError;
use super::super::system::{Id, Source};
use crate::cloudformation::diff;
use crate::resources::Verb;
use crate::schema::{self, Recreation};
use crate::template::placeholders::Read;

/// Types of which a change makes another version, which what refers to them takes up.
const VERSIONED: [&str; 1] = ["AWS::EC2::LaunchTemplate"];

/// A resource that an update touches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::play) struct Touched {
    pub(in crate::play) kind: String,
    pub(super) verb: Verb,
    /// The property for which it is made anew, beside what was there before.
    pub(in crate::play) replaced: Option<String>,
    /// Whether that property reads as before, and what it refers to is made anew.
    pub(super) by_reference: bool,
    /// Those that it waits for: the touched ones that it needs, be it by way of others.
    pub(super) needs: BTreeSet<Id>,
}

/// Whether a resource that another template has as well is replaced by it: the property that does it.
fn replacing(old: &Read, new: &Read) -> Option<String> {
    let changes = diff::changed(&new.kind, &old.properties, &new.properties);
    let replacing = |change: &diff::Change| {
        change.recreation == Recreation::Always || diff::recreates(&new.kind, &change.name)
    };
    changes.into_iter().find(replacing).map(|change| change.name)
}

/// What a template touches of what is there; what is forced is touched in any case.
pub(in crate::play) fn touched(
    from: &Source,
    to: &Source,
    forced: &BTreeSet<Id>,
) -> Result<BTreeMap<Id, Touched>, PlayError> {
    let needs = to.needs()?;
    let mut found: BTreeMap<Id, Touched> = BTreeMap::new();
    let mut renamed: BTreeSet<String> = BTreeSet::new();
    // Of what isn't touched, those that it waited for if it were.
    let mut behind: BTreeMap<&str, BTreeSet<Id>> = BTreeMap::new();
    for id in to.order()? {
        let (Some(new), Some((id, needed))) = (to.resource(&id), needs.get_key_value(&id)) else { continue };
        let mut waits = BTreeSet::new();
        for need in needed {
            match found.get_key_value(need.as_str()) {
                Some((touched, _)) => _ = waits.insert(touched.clone()),
                None => waits.extend(behind.get(need.as_str()).into_iter().flatten().cloned()),
            }
        }
        let old = from.resource(id);
        let refers =
            || to.referring(id).iter().any(|(_, names)| names.iter().any(|name| renamed.contains(name)));
        let same =
            old.is_some_and(|old| diff::changed(&new.kind, &old.properties, &new.properties).is_empty());
        if same && !refers() && !forced.contains(id.as_str()) {
            behind.insert(id, waits);
            continue;
        }
        let by_name = || {
            to.referring(id).into_iter().find(|(property, names)| {
                schema::recreation(&new.kind, property) == Recreation::Always
                    && names.iter().any(|name| renamed.contains(name))
            })
        };
        let own = old.and_then(|old| replacing(old, new));
        let named = old.filter(|_| own.is_none()).and_then(|_| by_name()).map(|(property, _)| property);
        let (by_reference, replaced) = (named.is_some(), own.or(named));
        if old.is_none() || replaced.is_some() || VERSIONED.contains(&new.kind.as_str()) {
            renamed.insert(id.clone());
        }
        let verb = if old.is_some() && replaced.is_none() { Verb::Update } else { Verb::Create };
        let touched = Touched { kind: new.kind.clone(), verb, replaced, by_reference, needs: waits };
        found.insert(id.as_str().into(), touched);
    }
    Ok(found)
}
