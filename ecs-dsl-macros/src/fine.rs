//! Numbers of which no rule needs to be asked: what is fine here costs the compiler nothing. It is at most as wide as the
//! rules, which a test holds over all numbers that matter; what isn't fine here isn't wrong, its rule judges it.

/// Whether a check has nothing to say of these numbers.
pub(crate) fn is_fine(check: &str, numbers: &[u32]) -> bool {
    match (check, numbers) {
        ("drain" | "grace", [seconds]) => *seconds <= 3600,
        ("stop", [seconds]) => (2..=120).contains(seconds),
        ("idle", [seconds]) => (1..=4000).contains(seconds),
        ("tasks" | "max_tasks", [tasks]) => *tasks <= 5000,
        ("min_healthy" | "max", [min, max]) => *min <= 100 && (100..=200).contains(max) && min < max,
        ("interval", [seconds]) => (5..=300).contains(seconds),
        ("timeout", [timeout, interval]) => {
            (2..=120).contains(timeout) && timeout < interval && *interval <= 300
        }
        ("healthy" | "unhealthy", [checks]) => (2..=10).contains(checks),
        ("cpu_target" | "memory_target", [percent]) => (1..=100).contains(percent),
        ("requests", [requests]) => (1..=1_000_000).contains(requests),
        ("out_cooldown" | "in_cooldown", [seconds]) => *seconds <= 3600,
        ("min_tasks", [min, max]) => min <= max && *max <= 5000,
        ("targets", [count]) => *count > 0,
        ("cpu", [units]) => (128..=10_240).contains(units),
        ("memory", [mib]) => (6..=61_440).contains(mib),
        _ => false,
    }
}

/// The least number of tasks that a deployment moves; what the rule's own function says of fine percentages.
pub(crate) fn least_to_roll(min: u32, max: u32) -> Option<u32> {
    if !is_fine("max", &[min, max]) {
        return None;
    }
    let starts =
        100_u32.checked_div(max - 100).map(|least| if 100 % (max - 100) > 0 { least + 1 } else { least });
    let stops =
        100_u32.checked_div(100 - min).map(|least| if 100 % (100 - min) > 0 { least + 1 } else { least });
    starts.into_iter().chain(stops).min()
}

/// What fine percentages are at their ends; what the rule's own function says of them.
pub(crate) fn ends(min: u32, max: u32) -> u32 {
    u32::from(min > 0) + if max <= 100 { 2 } else { 0 }
}

/// Pairs of CPU and memory that Fargate has, of those that are asked for most.
pub(crate) fn is_pair(cpu: u32, memory: u32) -> bool {
    match cpu {
        256 => [512, 1024, 2048].contains(&memory),
        512 => (1..=4).contains(&(memory / 1024)) && memory.is_multiple_of(1024),
        1024 => (2..=8).contains(&(memory / 1024)) && memory.is_multiple_of(1024),
        2048 => (4..=16).contains(&(memory / 1024)) && memory.is_multiple_of(1024),
        _ => false,
    }
}

/// The same for a text.
pub(crate) fn is_fine_text(check: &str, text: &str) -> bool {
    let plain = |text: &str| {
        text.bytes().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || b"-_./".contains(&c))
    };
    match check {
        "success" => text.parse().is_ok_and(|code: u32| (200..=399).contains(&code)) && text.len() == 3,
        "health_check_path" => text.starts_with('/') && text.len() <= 100 && plain(text),
        "path" => {
            let stars = text.matches('*').count();
            text.starts_with('/') && text.len() <= 100 && stars <= 1 && plain(&text.replace('*', ""))
        }
        // A name, and a tag that begins with a number.
        "image" => text.split_once(':').is_some_and(|(name, tag)| {
            let begins = |text: &str, digit| {
                text.starts_with(|c: char| c.is_ascii_lowercase() || (digit && c.is_ascii_digit()))
            };
            let parts = name
                .split('/')
                .all(|part| begins(part, true) && part.ends_with(|c: char| c.is_ascii_alphanumeric()));
            parts
                && plain(name)
                && !name.contains("__")
                && tag.starts_with(|c: char| c.is_ascii_digit())
                && plain(tag)
                && !tag.contains('/')
                && text.len() <= 100
        }),
        "cidr" => is_network(text),
        _ => false,
    }
}

/// A network's own address in 10.0.0.0/8.
fn is_network(text: &str) -> bool {
    let Some((address, prefix)) = text.split_once('/') else { return false };
    let octets: Vec<u32> =
        address.split('.').filter_map(|part| part.parse::<u8>().ok()).map(u32::from).collect();
    let written = octets.iter().map(u32::to_string).collect::<Vec<_>>().join(".") == address;
    let ([10, a, b, c], Ok(prefix)) = (octets.as_slice(), prefix.parse::<u32>()) else { return false };
    let low = (a << 16) | (b << 8) | c;
    written
        && (8..=28).contains(&prefix)
        && low & ((1 << (32 - prefix)) - 1) == 0
        && text.ends_with(&format!("/{prefix}"))
}
