//! The library's values in a file: read as plain numbers, then judged by the rules that the macros read.

use std::fmt;

use serde::de::{Deserialize, Deserializer, Error, SeqAccess, Visitor};

use crate::invariants::{
    Blocks, Cidr, Drain, Grace, HealthCheck, IdleTimeout, Image, InstanceType, ManagedScaling, Mixed,
    Network, Path, Promises, Rolling, Scale, Size, SlowStart, StopTimeout, Tasks, Tier, Violation,
};

/// The words of a violation on one line, for a file that has its own place for it.
fn words<E: Error>(violation: &Violation) -> E {
    E::custom(format!("{}: {} (write: {})", violation.rule().id, violation.message(), violation.help()))
}

macro_rules! plain {
    ($($(#[$doc:meta])* $value:ty = $form:ty => $make:expr;)*) => {$(
        $(#[$doc])*
        impl<'de> Deserialize<'de> for $value {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let made: fn($form) -> Result<$value, Violation> = $make;
                made(<$form>::deserialize(deserializer)?).map_err(|violation| words(&violation))
            }
        }
    )*};
}

/// What a table of a file may hold.
macro_rules! forms {
    ($($name:ident { $($(#[$attr:meta])* $field:ident: $type:ty,)* })*) => {$(
        #[derive(serde::Deserialize)]
        #[serde(deny_unknown_fields)]
        struct $name { $($(#[$attr])* $field: $type,)* }
    )*};
}

forms! {
    SizeForm { cpu: u32, memory: u32, }
    RollingForm { min_healthy: u32, max: u32, }
    ScaleForm {
        min: u32,
        max: u32,
        #[serde(default)] cpu: Option<u32>,
        #[serde(default)] memory: Option<u32>,
        #[serde(default)] requests: Option<u32>,
        #[serde(default)] out_cooldown: Option<u32>,
        #[serde(default)] in_cooldown: Option<u32>,
    }
    HealthCheckForm {
        #[serde(default)] path: Option<String>,
        #[serde(default)] interval: Option<u32>,
        #[serde(default)] timeout: Option<u32>,
        #[serde(default)] healthy: Option<u32>,
        #[serde(default)] unhealthy: Option<u32>,
        #[serde(default)] success: Option<Codes>,
    }
    PromisesForm {
        #[serde(default)] ready: Option<u32>,
        #[serde(default)] longest_request: Option<u32>,
        #[serde(default)] keep_alive: Option<u32>,
        #[serde(default)] failover: Option<u32>,
    }
    MixedForm {
        min: u32,
        max: u32,
        #[serde(default)] on_demand_base: u32,
        on_demand_percent: u32,
        types: Vec<InstanceType>,
    }
    NetworkForm {
        cidr: String,
        #[serde(default)] zones: Option<u32>,
        #[serde(default)] public: Option<TierForm>,
        #[serde(default)] private: Option<TierForm>,
        #[serde(default)] isolated: Option<TierForm>,
    }
    ManagedScalingForm { target: u32, min_step: u32, max_step: u32, warmup: u32, }
}

plain! {
    /// A text: `"public.ecr.aws/nginx/nginx:1.29.1"`.
    Image = String => Image::try_new;
    /// A table: `{ cpu = 256, memory = 512 }`.
    Size = SizeForm => |form| Size::try_new(form.cpu, form.memory);
    /// A table: `{ min_healthy = 100, max = 200 }`.
    Rolling = RollingForm => |form| Rolling::try_new(form.min_healthy, form.max);
    /// A number of tasks.
    Tasks = u32 => Tasks::try_new;
    /// A number of seconds.
    Drain = u32 => Drain::try_new;
    /// A number of seconds.
    StopTimeout = u32 => StopTimeout::try_new;
    /// A number of seconds.
    Grace = u32 => Grace::try_new;
    /// A number of seconds.
    IdleTimeout = u32 => IdleTimeout::try_new;
    /// A number of seconds.
    SlowStart = u32 => SlowStart::try_new;
    /// A text: `"10.0.0.0/16"`.
    Cidr = String => |text| Cidr::try_new(&text);
    /// A text: `"/api/*"`.
    Path = String => Path::try_new;
    /// A table: `{ path = "/ready", interval = 10, success = "200-299" }`; what is left out is AWS's own.
    HealthCheck = HealthCheckForm => health_check;
    /// A table: `{ ready = 90, longest_request = 20, keep_alive = 75 }`, in seconds.
    Promises = PromisesForm => |form| {
        Promises::try_new(form.ready, form.longest_request, form.keep_alive, form.failover)
    };
    /// A table: `{ min = 1, max = 10, on_demand_base = 1, on_demand_percent = 20, types = ["m6i.large"] }`.
    Mixed = MixedForm => |form| {
        Mixed::try_new(form.min, form.max, form.on_demand_base, form.on_demand_percent, form.types)
    };
    /// A table: `{ cidr = "10.0.0.0/16", zones = 3, public = 24, private = 20 }`.
    Network = NetworkForm => network;
    /// A table: `{ min = 2, max = 20, cpu = 70 }`.
    Scale = ScaleForm => scale;
    /// A table: `{ target = 100, min_step = 1, max_step = 10, warmup = 300 }`.
    ManagedScaling = ManagedScalingForm => |form| {
        ManagedScaling::try_new(form.target, form.min_step, form.max_step, form.warmup)
    };
}

fn scale(form: ScaleForm) -> Result<Scale, Violation> {
    let mut scale = Scale::try_new(form.min, form.max)?;
    if let Some(percent) = form.cpu {
        scale = scale.try_hold_cpu(percent)?;
    }
    if let Some(percent) = form.memory {
        scale = scale.try_hold_memory(percent)?;
    }
    if let Some(requests) = form.requests {
        scale = scale.try_hold_requests(requests)?;
    }
    scale.try_cooldowns(
        form.out_cooldown.unwrap_or(scale.out_cooldown()),
        form.in_cooldown.unwrap_or(scale.in_cooldown()),
    )
}

fn health_check(form: HealthCheckForm) -> Result<HealthCheck, Violation> {
    let own = HealthCheck::DEFAULT;
    HealthCheck::try_new(
        form.path.unwrap_or_else(|| own.path().to_owned()),
        form.interval.unwrap_or(own.interval()),
        form.timeout.unwrap_or(own.timeout()),
        form.healthy.unwrap_or(own.healthy()),
        form.unhealthy.unwrap_or(own.unhealthy()),
        form.success.map_or_else(|| own.success().to_owned(), |codes| codes.0),
    )
}

fn network(form: NetworkForm) -> Result<Network, Violation> {
    let tiers = [(Tier::Public, form.public), (Tier::Private, form.private), (Tier::Isolated, form.isolated)];
    let lists: Vec<(Tier, u8, Vec<&str>)> = tiers
        .iter()
        .filter_map(|(tier, blocks)| match blocks.as_ref()? {
            TierForm::Each(prefix) => Some((*tier, *prefix, Vec::new())),
            TierForm::These(blocks) => Some((*tier, 0, blocks.iter().map(String::as_str).collect())),
        })
        .collect();
    let tiers: Vec<_> = lists
        .iter()
        .map(|(tier, prefix, blocks)| {
            (*tier, if blocks.is_empty() { Blocks::Each(*prefix) } else { Blocks::These(blocks) })
        })
        .collect();
    Network::try_new(&form.cidr, form.zones.unwrap_or(crate::invariants::network::ZONES), &tiers)
}

/// A text: `"m6i.large"`.
impl<'de> Deserialize<'de> for InstanceType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = String::deserialize(deserializer)?;
        let known = Self::ALL.iter().find(|kind| kind.name() == name).copied();
        known.ok_or_else(|| Error::custom(format!("there is no machine type `{name}` that is known")))
    }
}

/// `200`, `"200-299"` or `"200,204"`.
struct Codes(String);

/// `24`, `"/24"`, or a list of blocks.
enum TierForm {
    Each(u8),
    These(Vec<String>),
}

/// Reads a value that is written in more than one way.
struct Ways<T> {
    expected: &'static str,
    number: fn(u64) -> Option<T>,
    text: fn(&str) -> Option<T>,
    list: fn(Vec<String>) -> Option<T>,
}

impl<'de, T> Visitor<'de> for Ways<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<T, E> {
        (self.number)(number)
            .ok_or_else(|| E::invalid_value(serde::de::Unexpected::Unsigned(number), &self.expected))
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<T, E> {
        let wrong = E::invalid_value(serde::de::Unexpected::Signed(number), &self.expected);
        u64::try_from(number).ok().and_then(self.number).ok_or(wrong)
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<T, E> {
        (self.text)(text).ok_or_else(|| E::invalid_value(serde::de::Unexpected::Str(text), &self.expected))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<T, A::Error> {
        let mut all = Vec::new();
        while let Some(one) = seq.next_element()? {
            all.push(one);
        }
        (self.list)(all).ok_or_else(|| A::Error::invalid_type(serde::de::Unexpected::Seq, &self.expected))
    }
}

impl<'de> Deserialize<'de> for Codes {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Ways {
            expected: "a code as in 200, or a text as in \"200-299\"",
            number: |code| Some(Self(code.to_string())),
            text: |codes| Some(Self(codes.to_owned())),
            list: |_| None,
        })
    }
}

impl<'de> Deserialize<'de> for TierForm {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Ways {
            expected: "the length of a prefix as in 24, or a block for each zone",
            number: |prefix| u8::try_from(prefix).ok().map(Self::Each),
            text: |prefix| prefix.strip_prefix('/')?.parse().ok().map(Self::Each),
            list: |blocks| (!blocks.is_empty()).then_some(Self::These(blocks)),
        })
    }
}
