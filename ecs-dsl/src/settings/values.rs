//! The library's values in a file: read as plain numbers, then judged by the rules that the macros read.

use serde::de::{Deserialize, Deserializer, Error};

use crate::invariants::{Drain, Image, ManagedScaling, Rolling, Scale, Size, StopTimeout, Tasks, Violation};

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
