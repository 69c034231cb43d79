//! The JSON Schema of the library's values, and of the user's struct that has them: what editors read.

use std::borrow::Cow;

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde_json::Value;

use crate::invariants::{
    Cidr, Drain, Grace, HealthCheck, IdleTimeout, Image, InstanceType, ManagedScaling, Mixed, Network, Path,
    Promises, Rolling, Scale, Size, SlowStart, StopTimeout, Tasks,
};

/// The JSON Schema of a settings struct, as a text: what an editor shows and completes while the file is written.
///
/// The verb `schema` of a program prints it.
#[must_use]
pub fn schema<T: JsonSchema>() -> String {
    format!("{:#}\n", of::<T>())
}

/// The same as a value. No object takes a key that it doesn't name.
pub(super) fn of<T: JsonSchema>() -> Value {
    let mut schema = SchemaSettings::draft07().into_generator().into_root_schema_for::<T>().to_value();
    close(&mut schema);
    schema
}

fn close(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            if map.get("properties").is_some_and(Value::is_object) && map.get("type").is_some() {
                map.entry("additionalProperties").or_insert(Value::Bool(false));
            }
            map.values_mut().for_each(close);
        }
        Value::Array(all) => all.iter_mut().for_each(close),
        _ => {}
    }
}

macro_rules! schemas {
    ($($value:ident => $schema:tt;)*) => {
        $(impl JsonSchema for $value {
            fn schema_name() -> Cow<'static, str> {
                stringify!($value).into()
            }

            fn schema_id() -> Cow<'static, str> {
                concat!("ecs_dsl::", stringify!($value)).into()
            }

            fn json_schema(_: &mut SchemaGenerator) -> Schema {
                json_schema!($schema)
            }
        })*

        /// Each schema with its value's reader, for the test that holds the two together.
        #[cfg(test)]
        fn readers() -> Vec<(&'static str, Value, fn(Value) -> Result<(), String>)> {
            vec![$((stringify!($value), of::<$value>(), |value| {
                serde_json::from_value::<$value>(value).map(drop).map_err(|error| error.to_string())
            })),*]
        }
    };
}

schemas! {
    Image => {
        "type": "string",
        "description": "The image of a container, with a tag other than `latest`, or a digest.",
        "examples": ["public.ecr.aws/nginx/nginx:1.29.1"]
    };
    Size => {
        "type": "object",
        "description": "What a task may use.",
        "properties": {
            "cpu": {
                "type": "integer", "minimum": 128, "maximum": 458_752,
                "description": "CPU units: 1024 are one vCPU."
            },
            "memory": { "type": "integer", "minimum": 6, "maximum": 25_165_824, "description": "Memory in MiB." }
        },
        "required": ["cpu", "memory"],
        "examples": [{ "cpu": 256, "memory": 512 }]
    };
    Rolling => {
        "type": "object",
        "description": "How tasks are exchanged for new ones. `min_healthy` is below `max`.",
        "properties": {
            "min_healthy": {
                "type": "integer", "minimum": 0, "maximum": 100,
                "description": "The least part of the wanted tasks that stays healthy, in percent."
            },
            "max": {
                "type": "integer", "minimum": 100, "maximum": 1_048_575,
                "description": "The greatest part that runs at once, in percent."
            }
        },
        "required": ["min_healthy", "max"],
        "examples": [{ "min_healthy": 50, "max": 200 }]
    };
    Tasks => {
        "type": "integer", "minimum": 0, "maximum": 5_000,
        "description": "A fixed number of tasks.",
        "examples": [2]
    };
    Drain => {
        "type": "integer", "minimum": 0, "maximum": 3_600,
        "description": "How long a target that leaves answers the requests that it has, in seconds.",
        "examples": [30]
    };
    StopTimeout => {
        "type": "integer", "minimum": 2, "maximum": 86_400,
        "description": "How long a container has from its stop signal until it is killed, in seconds; on Fargate at most 120.",
        "examples": [30]
    };
    Grace => {
        "type": "integer", "minimum": 0, "maximum": 3_600,
        "description": "How long ECS doesn't look at the health of a task that has started, in seconds.",
        "examples": [120]
    };
    IdleTimeout => {
        "type": "integer", "minimum": 1, "maximum": 4_000,
        "description": "How long a connection to a load balancer may be idle, in seconds; AWS's own is 60.",
        "examples": [60]
    };
    SlowStart => {
        "type": "integer", "minimum": 0, "maximum": 900,
        "description": "How long a new target gets less than its share, in seconds: 0, or 30 to 900.",
        "examples": [30]
    };
    Promises => {
        "type": "object",
        "description": "What the application promises of itself, in seconds. What isn't said isn't judged.",
        "properties": {
            "ready": {
                "type": "integer", "minimum": 0, "maximum": 86_400,
                "description": "From the start of a task until it answers."
            },
            "longest_request": {
                "type": "integer", "minimum": 0, "maximum": 86_400,
                "description": "The longest request."
            },
            "keep_alive": {
                "type": "integer", "minimum": 0, "maximum": 86_400,
                "description": "How long the application keeps an idle connection."
            },
            "failover": {
                "type": "integer", "minimum": 0, "maximum": 86_400,
                "description": "How long a dead task may get requests."
            }
        },
        "examples": [{ "ready": 90, "longest_request": 20, "keep_alive": 75, "failover": 65 }]
    };
    HealthCheck => {
        "type": "object",
        "description": "How a load balancer asks a target whether it is well. What is left out is AWS's own; `timeout` is below `interval`.",
        "properties": {
            "path": { "type": "string", "pattern": "^/", "maxLength": 1_024, "description": "What is asked for: `/`." },
            "interval": {
                "type": "integer", "minimum": 5, "maximum": 300,
                "description": "From one check to the next, in seconds: 30."
            },
            "timeout": {
                "type": "integer", "minimum": 2, "maximum": 120,
                "description": "How long a target has to answer, in seconds: 5."
            },
            "healthy": {
                "type": "integer", "minimum": 2, "maximum": 10,
                "description": "How many good checks make an unhealthy target healthy: 5."
            },
            "unhealthy": {
                "type": "integer", "minimum": 2, "maximum": 10,
                "description": "How many bad checks make a target unhealthy: 2."
            },
            "success": {
                "type": ["integer", "string"],
                "description": "The HTTP codes that count as good, from 200 to 499: 200, \"200-299\", \"200,204\"."
            }
        },
        "examples": [
            { "path": "/ready", "interval": 200, "timeout": 5, "healthy": 2, "unhealthy": 2, "success": "200-299" }
        ]
    };
    Scale => {
        "type": "object",
        "description": "How the number of tasks follows the load. At least one of `cpu`, `memory` and `requests` is held.",
        "properties": {
            "min": { "type": "integer", "minimum": 0, "maximum": 5_000, "description": "The least number of tasks." },
            "max": { "type": "integer", "minimum": 0, "maximum": 5_000, "description": "The greatest number of tasks." },
            "cpu": {
                "type": "integer", "minimum": 1, "maximum": 100,
                "description": "The CPU that is held, in percent."
            },
            "memory": {
                "type": "integer", "minimum": 1, "maximum": 100,
                "description": "The memory that is held, in percent."
            },
            "requests": {
                "type": "integer", "minimum": 1, "maximum": 1_048_575,
                "description": "The requests for each task and minute that are held."
            },
            "out_cooldown": {
                "type": "integer", "minimum": 0, "maximum": 86_400,
                "description": "The wait after tasks were added, in seconds: 300."
            },
            "in_cooldown": {
                "type": "integer", "minimum": 0, "maximum": 86_400,
                "description": "The wait after tasks were taken away, in seconds: 300."
            }
        },
        "required": ["min", "max"],
        "examples": [{ "min": 2, "max": 20, "cpu": 70, "out_cooldown": 60 }]
    };
    ManagedScaling => {
        "type": "object",
        "description": "How ECS keeps a group of machines as large as its tasks need.",
        "properties": {
            "target": {
                "type": "integer", "minimum": 1, "maximum": 100,
                "description": "How much of the machines is used, in percent."
            },
            "min_step": { "type": "integer", "minimum": 1, "maximum": 10_000, "description": "The fewest machines at once." },
            "max_step": { "type": "integer", "minimum": 1, "maximum": 10_000, "description": "The most machines at once." },
            "warmup": {
                "type": "integer", "minimum": 0, "maximum": 10_000,
                "description": "How long a new machine isn't counted, in seconds."
            }
        },
        "required": ["target", "min_step", "max_step", "warmup"],
        "examples": [{ "target": 100, "min_step": 1, "max_step": 10, "warmup": 300 }]
    };
    Mixed => {
        "type": "object",
        "description": "The machines of a cluster.",
        "properties": {
            "min": { "type": "integer", "minimum": 0, "description": "The least number of machines." },
            "max": { "type": "integer", "minimum": 1, "description": "The greatest number of machines." },
            "on_demand_base": {
                "type": "integer", "minimum": 0, "default": 0,
                "description": "How many are On-Demand before Spot comes; at most `max`."
            },
            "on_demand_percent": {
                "type": "integer", "minimum": 0, "maximum": 100,
                "description": "How many of the others are On-Demand, in percent; 100 is a group without Spot."
            },
            "types": {
                "type": "array", "minItems": 1, "maxItems": 40,
                "items": { "type": "string" },
                "description": "The machine types, of one architecture and size; three or more with Spot."
            }
        },
        "required": ["min", "max", "on_demand_percent", "types"],
        "examples": [{
            "min": 1, "max": 10, "on_demand_base": 1, "on_demand_percent": 20,
            "types": ["m6i.large", "m5.large", "m5a.large"]
        }]
    };
    Network => {
        "type": "object",
        "description": "A VPC's block and the blocks of its subnets. A tier is the length of a prefix, or a block for each zone.",
        "properties": {
            "cidr": { "type": "string", "description": "The VPC's block, /16 to /28." },
            "zones": { "type": "integer", "minimum": 1, "maximum": 8, "description": "In how many zones: 3." },
            "public": { "type": ["integer", "string", "array"], "items": { "type": "string" } },
            "private": { "type": ["integer", "string", "array"], "items": { "type": "string" } },
            "isolated": { "type": ["integer", "string", "array"], "items": { "type": "string" } }
        },
        "required": ["cidr"],
        "examples": [
            { "cidr": "10.0.0.0/16", "zones": 3, "public": 24, "private": "/20" },
            { "cidr": "10.0.0.0/16", "zones": 2, "private": ["10.0.0.0/20", "10.0.16.0/20"] }
        ]
    };
    Cidr => {
        "type": "string",
        "description": "A block of IPv4 addresses.",
        "examples": ["192.168.0.0/16"]
    };
    Path => {
        "type": "string", "pattern": "^/", "maxLength": 128,
        "description": "A pattern of paths: `*` stands for any number of characters, `?` for one.",
        "examples": ["/api/*"]
    };
    InstanceType => {
        "type": "string",
        "description": "A type of EC2 instance.",
        "examples": ["m6i.large"]
    };
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn bounds(schema: &Value) -> Option<(i64, i64)> {
        Some((schema.get("minimum")?.as_i64()?, schema.get("maximum")?.as_i64()?))
    }

    #[test]
    fn each_schema_says_what_its_reader_takes() {
        for (name, schema, read) in readers() {
            assert!(schema["description"].is_string(), "{name}");
            for example in schema["examples"].as_array().unwrap() {
                read(example.clone()).unwrap_or_else(|error| panic!("{name}: {example}: {error}"));
            }
            if let Some((low, high)) = bounds(&schema) {
                assert!(read(json!(low)).is_ok() && read(json!(high)).is_ok(), "{name}");
                assert!(read(json!(low - 1)).is_err() && read(json!(high + 1)).is_err(), "{name}");
            }
            for (key, property) in schema["properties"].as_object().into_iter().flatten() {
                let Some((low, high)) = bounds(property) else { continue };
                for outside in [low - 1, high + 1] {
                    let mut wrong = schema["examples"][0].clone();
                    wrong[key] = json!(outside);
                    assert!(read(wrong).is_err(), "{name}.{key}: {outside}");
                }
            }
            if let Some(required) = schema["required"].as_array() {
                for key in required {
                    let mut wrong = schema["examples"][0].clone();
                    wrong.as_object_mut().unwrap().remove(key.as_str().unwrap());
                    assert!(read(wrong).is_err(), "{name} without {key}");
                }
            }
            if let Value::Object(mut wrong) = schema["examples"][0].clone() {
                wrong.insert("nothing_reads_this".into(), json!(1));
                assert!(read(Value::Object(wrong)).is_err(), "{name}");
                assert_eq!(schema["additionalProperties"], false, "{name}");
            }
        }
    }
}
