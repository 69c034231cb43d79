//! Patterns against a plain search over all that an event has, and against texts that nobody writes.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that can't go on panics")]

use ecs_dsl_rehearsal::eventbridge::{InputTransformer, Pattern};
use serde_json::{Map, Value, json};

/// Numbers that look like chance and are the same in each run.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % bound
    }

    /// An event's value: few keys and values, so that much matches; arrays in arrays.
    fn value(&mut self, depth: u64) -> Value {
        match self.below(if depth == 0 { 2 } else { 5 }) {
            0 | 1 => json!(self.below(3)),
            2 => (0..self.below(4)).map(|_| self.value(depth - 1)).collect(),
            _ => {
                let mut fields = Map::new();
                for _ in 0..=self.below(3) {
                    let key = ["a", "b", "c"][self.below(3) as usize];
                    fields.insert(key.to_owned(), self.value(depth - 1));
                }
                Value::Object(fields)
            }
        }
    }

    fn pattern(&mut self, depth: u64) -> Value {
        let mut fields = Map::new();
        for _ in 0..=self.below(2) {
            let key = ["a", "b", "c"][self.below(3) as usize];
            let value = match self.below(if depth == 0 { 4 } else { 8 }) {
                0 => json!([{"exists": false}]),
                1 => json!([{"exists": false}, self.below(3)]),
                2 => json!([{"anything-but": [self.below(3)]}]),
                3 => json!([self.below(3), self.below(3)]),
                _ => self.pattern(depth - 1),
            };
            fields.insert(key.to_owned(), value);
        }
        Value::Object(fields)
    }
}

/// A leaf of an event: its path, its value, and which element of which array it lies in.
type Leaf = (String, Value, Vec<(String, usize)>);

/// All leaves, as AWS's own matcher flattens an event.
fn leaves(value: &Value, path: &str, place: &str, arrays: &[(String, usize)], found: &mut Vec<Leaf>) {
    match value {
        Value::Object(fields) => {
            for (key, value) in fields {
                leaves(value, &format!("{path}.{key}"), &format!("{place}.{key}"), arrays, found);
            }
        }
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                let mut arrays = arrays.to_vec();
                arrays.push((place.to_owned(), at));
                leaves(item, path, &format!("{place}[{at}]"), &arrays, found);
            }
        }
        leaf => found.push((path.to_owned(), leaf.clone(), arrays.to_vec())),
    }
}

/// The lists of a pattern by their paths.
fn lists(pattern: &Value, path: &str, found: &mut Vec<(String, Vec<Value>)>) {
    for (key, value) in pattern.as_object().unwrap() {
        let path = format!("{path}.{key}");
        match value {
            Value::Array(items) => found.push((path, items.clone())),
            inner => lists(inner, &path, found),
        }
    }
}

/// Every way of choosing a leaf for each list, of which one must not lie in two elements of one array.
fn chosen(lists: &[(String, Vec<Value>)], leaves: &[Leaf], arrays: &[(String, usize)]) -> bool {
    let Some(((path, items), rest)) = lists.split_first() else { return true };
    let there = leaves.iter().filter(|(of, ..)| of == path);
    if there.clone().count() == 0 {
        return items.iter().any(|item| *item == json!({"exists": false})) && chosen(rest, leaves, arrays);
    }
    there.clone().any(|(_, value, own)| {
        let holds = items.iter().any(|item| match item.get("anything-but") {
            Some(not) => !not.as_array().unwrap().contains(value),
            None => item == value,
        });
        let apart =
            |(array, at): &(String, usize)| own.iter().any(|(other, place)| other == array && place != at);
        let together = !arrays.iter().any(apart);
        holds && together && chosen(rest, leaves, &[arrays, own].concat())
    })
}

#[test]
fn patterns_match_what_a_plain_search_over_all_leaves_finds() {
    let mut numbers = Numbers(11);
    let mut matched = 0;
    for _ in 0..30_000 {
        let pattern = numbers.pattern(2);
        let mut event = Map::new();
        for key in ["a", "b", "c"] {
            event.insert(key.to_owned(), numbers.value(4));
        }
        let event = Value::Object(event);
        let (mut all, mut wanted) = (Vec::new(), Vec::new());
        leaves(&event, "", "", &[], &mut all);
        lists(&pattern, "", &mut wanted);
        let expected = chosen(&wanted, &all, &[]);
        matched += usize::from(expected);
        assert_eq!(Pattern::of(&pattern).unwrap().matches_value(&event), expected, "{pattern} and {event}");
    }
    assert!((3_000..27_000).contains(&matched), "{matched} of 30,000 match, so little is compared");
}

#[test]
fn no_text_makes_it_panic() {
    let seeds = [
        r#"{"x": [{"wildcard": "a*\\\\*b"}, {"cidr": "::/0"}, {"numeric": [">", -1e9, "<=", 5]}], "$or": [{"a": [null]}, {"b": {"c": [1]}}]}"#,
        r#"{"task": <a>, "text": "\"<a>\" <aws.events.event> <no", "x<y>": "é"}"#,
        "$.detail.list[10][*].a-b/c",
    ];
    let letters: Vec<char> = "{}[]<>()\"'\\,.:*/$+-09eEaé \n".chars().collect();
    let mut numbers = Numbers(5);
    for _ in 0..30_000 {
        let mut text: Vec<char> = seeds[numbers.below(3) as usize].chars().collect();
        for _ in 0..=numbers.below(4) {
            let at = numbers.below(text.len() as u64) as usize;
            let letter = letters[numbers.below(letters.len() as u64) as usize];
            if numbers.below(2) == 0 { text[at] = letter } else { text.insert(at, letter) }
        }
        let text: String = text.into_iter().collect();
        let event = r#"{"x": ["a*b", "::1", 3], "detail": {"list": [1]}}"#;
        let _ = Pattern::parse(&text).map(|pattern| pattern.matches(event) || pattern.matches(&text));
        let _ = InputTransformer::new(&[("a", "$.x")], &text).map(|transformer| transformer.render(event));
        let _ =
            InputTransformer::new(&[("a", &text)], "\"<a>\"").map(|transformer| transformer.render(event));
    }
}
