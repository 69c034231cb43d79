//! What secrets hold. Nothing here is ever printed.

use serde_json::{Map, Value};

use crate::digest::Digest;
use crate::template::plain;

/// The value that a secret starts with, or that an update of its properties gives it.
pub(super) fn initial(properties: &Value, seed: &[&str]) -> String {
    if let Some(text) = properties.get("SecretString") {
        return plain(text);
    }
    let Some(generate) = properties.get("GenerateSecretString") else { return String::new() };
    let length =
        generate.get("PasswordLength").map(plain).and_then(|text| text.parse().ok()).unwrap_or(32_usize);
    let excluded = generate.get("ExcludeCharacters").map(plain).unwrap_or_default();
    let mut source = Digest::of(seed);
    let mut password = String::new();
    // Ten rounds are enough unless nearly everything is excluded.
    for _ in 0..10 {
        let wanted = length.min(4096).saturating_sub(password.len());
        password.extend(source.mixed(wanted).chars().filter(|c| !excluded.contains(*c)));
    }
    let template = generate.get("SecretStringTemplate").map(plain);
    let key = generate.get("GenerateStringKey").map(plain);
    match (template.and_then(|text| serde_json::from_str::<Map<String, Value>>(&text).ok()), key) {
        (Some(mut object), Some(key)) => {
            object.insert(key, Value::String(password));
            Value::Object(object).to_string()
        }
        _ => password,
    }
}
