//! How names of CloudFormation become names of Rust.
//!
//! - Types and variants: words in `UpperCamelCase`, acronyms as words: `VPCEndpoint` is `VpcEndpoint`.
//! - Methods and modules: words in `snake_case`: `TargetGroupARNs` is `target_group_arns`.
//! - A method that would be a keyword is written raw (`r#type`); `self`, `super` and `crate`, which can't be raw,
//!   and the names of the methods that every type has get an underscore behind (`properties_`).
//! - Variants: whatever is no letter or digit separates words; digits stay apart (`TLS13-1-2` is `Tls13_1_2`);
//!   a leading digit gets `N` in front.

/// Spellings in which the capitals don't tell the words apart.
const WORDS: &[(&str, &str)] = &[
    ("ARNs", "Arns"),
    ("ACLs", "Acls"),
    ("AZs", "Azs"),
    ("CIDRs", "Cidrs"),
    ("IDs", "Ids"),
    ("IPs", "Ips"),
    ("URLs", "Urls"),
    ("VPCs", "Vpcs"),
    ("IPv4", "Ipv4"),
    ("IPv6", "Ipv6"),
    ("GiB", "Gib"),
    ("KiB", "Kib"),
    ("MiB", "Mib"),
    ("TiB", "Tib"),
    ("MBps", "Mbps"),
    ("VCpu", "Vcpu"),
    ("OAuth", "Oauth"),
    ("OTel", "Otel"),
    ("DynamoDB", "Dynamodb"),
    ("DocumentDB", "Documentdb"),
    ("FSx", "Fsx"),
    ("SSES3", "SseS3"),
    ("SSEKMS", "SseKms"),
];

const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else",
    "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro",
    "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait",
    "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Names that can't be raw, and the methods that every generated type or every reference has.
const TAKEN: &[&str] =
    &["self", "super", "crate", "new", "default", "properties", "clone", "target", "attribute", "to"];

/// The words of a name, in small letters.
pub(crate) fn words(name: &str) -> Vec<String> {
    let mut text = name.to_owned();
    for (from, to) in WORDS {
        text = text.replace(from, to);
    }
    let letters: Vec<char> = text.chars().collect();
    let mut words = vec![String::new()];
    for (at, &letter) in letters.iter().enumerate() {
        let before = at.checked_sub(1).and_then(|at| letters.get(at)).copied();
        let after = letters.get(at + 1).copied();
        let starts = letter.is_uppercase()
            && match before {
                Some(before) if before.is_uppercase() => after.is_some_and(char::is_lowercase),
                Some(_) => true,
                None => false,
            };
        if starts || !letter.is_alphanumeric() {
            words.push(String::new());
        }
        if letter.is_alphanumeric()
            && let Some(word) = words.last_mut()
        {
            word.extend(letter.to_lowercase());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// The name of a type.
pub(crate) fn pascal(name: &str) -> String {
    words(name).iter().map(|word| capital(word)).collect()
}

/// The name of a module.
pub(crate) fn module(name: &str) -> String {
    words(name).join("_")
}

/// The name of a method.
pub(crate) fn method(name: &str) -> String {
    let snake = words(&name.replace('.', "_")).join("_");
    if KEYWORDS.contains(&snake.as_str()) {
        format!("r#{snake}")
    } else if TAKEN.contains(&snake.as_str()) {
        format!("{snake}_")
    } else {
        snake
    }
}

/// The names of the variants for these values, in the same order.
pub(crate) fn variants(values: &[String]) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for value in values {
        let plain = variant(value);
        let mut name = plain.clone();
        let mut n = 2;
        while names.contains(&name) {
            name = format!("{plain}Spelling{n}");
            n += 1;
        }
        names.push(name);
    }
    names
}

fn variant(value: &str) -> String {
    match value {
        "" => return "Empty".to_owned(),
        "*" => return "Any".to_owned(),
        _ => {}
    }
    let mut name = String::new();
    let negative = value.starts_with('-') && value[1..].starts_with(|c: char| c.is_ascii_digit());
    if negative {
        name.push_str("Minus");
    }
    for part in
        value.replace('/', " per ").split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty())
    {
        let part = if part.chars().any(char::is_lowercase) {
            words(part).iter().map(|word| capital(word)).collect()
        } else {
            capital(&part.to_lowercase())
        };
        let digits =
            name.ends_with(|c: char| c.is_ascii_digit()) && part.starts_with(|c: char| c.is_ascii_digit());
        if digits {
            name.push('_');
        }
        name.push_str(&part);
    }
    if name.starts_with(|c: char| c.is_ascii_digit()) {
        name.insert(0, 'N');
    }
    match name.as_str() {
        "Other" => "OtherValue".to_owned(),
        "Self" => "SelfValue".to_owned(),
        "" => {
            format!("Code{}", value.chars().map(|c| u32::from(c).to_string()).collect::<Vec<_>>().join("_"))
        }
        _ => name,
    }
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

#[test]
fn names_follow_the_rules() {
    assert_eq!(pascal("VPCEndpoint"), "VpcEndpoint");
    assert_eq!(pascal("ElasticLoadBalancingV2"), "ElasticLoadBalancingV2");
    assert_eq!(method("TargetGroupARNs"), "target_group_arns");
    assert_eq!(method("VPCZoneIdentifier"), "vpc_zone_identifier");
    assert_eq!(method("MemoryGiBPerVCpu"), "memory_gib_per_vcpu");
    assert_eq!(method("S3BucketName"), "s3_bucket_name");
    assert_eq!(method("Type"), "r#type");
    assert_eq!(method("Properties"), "properties_");
    assert_eq!(variant("FARGATE_SPOT"), "FargateSpot");
    assert_eq!(variant("ELBSecurityPolicy-TLS13-1-2-2021-06"), "ElbSecurityPolicyTls13_1_2_2021_06");
    assert_eq!(variant("awsvpc"), "Awsvpc");
    assert_eq!(variant("-1"), "Minus1");
    assert_eq!(variant("1.0"), "N1_0");
    assert_eq!(variants(&["None".to_owned(), "NONE".to_owned()]), ["None", "NoneSpelling2"]);
}
