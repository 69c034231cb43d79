//! The systems that are watched: the one of production, the same without Spot, and the same on Fargate, each with both
//! kinds of objectives, and with the names that CloudFormation would give their parts.

use std::sync::OnceLock;

use ecs_dsl::prelude::*;
use serde_json::{Value, json};

/// What the services run on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum System {
    /// On-Demand and Spot machines.
    Spot,
    /// On-Demand machines only.
    OnDemand,
    Fargate,
}

pub(crate) const ALL: [System; 3] = [System::Spot, System::OnDemand, System::Fargate];

/// One of the two services of a system, behind the balancer.
macro_rules! web {
    ($stack:ident, $balancer:ident, $name:literal, $route:expr, $on:ident($($place:expr),+)) => {{
        let vault = Vault::builder($name, vault! { PORT: 8080 }).build(&mut $stack);
        let check = health_check!(path: "/", interval: 30s, timeout: 5s, healthy: 2, unhealthy: 2, success: 200);
        Service::builder($name, image!("public.ecr.aws/nginx/nginx:1.29.1"))
            .size(size!(cpu: 256, memory: 512 MiB))
            .port_from(vault.key(|keys| keys.PORT))
            .rolling(rolling!(min_healthy: 100%, max: 200%))
            .circuit_breaker(CircuitBreaker::rollback())
            .stop_timeout(stop!(30s))
            .behind(&$balancer, $route, check, drain!(30s))
            .scale(scale!(2..=10, cpu: 70%, memory: 80%, requests: 1000, out: 60s, in: 300s))
            .$on($($place),+)
            .build(&mut $stack)
    }};
}

/// A cluster of machines.
macro_rules! machines {
    ($stack:ident, $vpc:ident, $mix:expr) => {
        Cluster::builder("main", &$vpc)
            .container_insights()
            .instances(
                $mix,
                MachineImage::ecs_optimized_al2023("al2023-ami-ecs-hvm-2023.0.20260907-kernel-6.1-x86_64"),
                Roll::NewMachinesOnly,
            )
            .managed_scaling(managed_scaling!(target: 100%, step: 1..=10, warmup: 300s))
            .managed_termination_protection()
            .build(&mut $stack)
    };
}

impl System {
    /// The template, with the names of its parts in the place of references to them.
    pub(crate) fn template(self) -> &'static str {
        static TEMPLATES: [OnceLock<String>; 3] = [const { OnceLock::new() }; 3];
        TEMPLATES[self as usize].get_or_init(|| self.synth())
    }

    fn synth(self) -> String {
        let mut app = App::new();
        app.hide_locations();
        let mut stack = app.stack("prod");
        let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 3, public: /24, private: /20))
            .nat(Nat::OnePerZone)
            .build(&mut stack);
        let balancer = ApplicationLoadBalancer::builder("public", &vpc)
            .https(Certificate::arn("arn:aws:acm:us-east-1:123456789012:certificate/1f0f4c2e"))
            .build(&mut stack);
        let on_call = OnCall::builder("platform")
            .page(Subscription::https_secret("prod/pager", "url"))
            .warn(Subscription::email("platform@example.com"))
            .build(&mut stack);
        let (nginx, api) = match self {
            Self::Spot => {
                let mix = mixed!(1..=10, on_demand: 1 + 20%, types: [M6iLarge, M5Large, M5aLarge]);
                let cluster = machines!(stack, vpc, mix);
                let nginx = web!(stack, balancer, "nginx", Route::Default, on(&cluster)).dynamic();
                (nginx, web!(stack, balancer, "api", path!("/api/*"), on(&cluster)).dynamic())
            }
            Self::OnDemand => {
                let cluster = machines!(stack, vpc, mixed!(1..=10, on_demand: 1 + 100%, types: [M6iLarge]));
                let nginx = web!(stack, balancer, "nginx", Route::Default, on(&cluster)).dynamic();
                (nginx, web!(stack, balancer, "api", path!("/api/*"), on(&cluster)).dynamic())
            }
            Self::Fargate => {
                let cluster = Cluster::builder("main", &vpc).container_insights().fargate().build(&mut stack);
                let place = Fargate::on_demand;
                let nginx = web!(stack, balancer, "nginx", Route::Default, on_fargate(&cluster, place()));
                let api = web!(stack, balancer, "api", path!("/api/*"), on_fargate(&cluster, place()));
                (nginx.dynamic(), api.dynamic())
            }
        };
        monitors::standard("prod", &on_call)
            .watch(&nginx)
            .watch(&api)
            .objective(&api, objective!(availability: 99.9%, over: 30 days))
            .objective(&nginx, objective!(latency: 99.5% within 500ms, over: 30 days))
            .build(&mut stack);
        let assembly = app.synth().unwrap_or_else(|violations| panic!("{violations}"));
        let mut template = serde_json::from_str(assembly.stack("prod").unwrap().compact()).unwrap();
        give_names(&mut template);
        template.to_string()
    }
}

/// The names that CloudFormation would give, by `Ref` and `Fn::GetAtt`.
const NAMES: [(&str, &str); 14] = [
    ("MainCluster", "main"),
    ("MainCluster.Arn", "arn:aws:ecs:us-east-1:123456789012:cluster/main"),
    ("ApiService", "arn:aws:ecs:us-east-1:123456789012:service/main/api"),
    ("ApiService.Name", "api"),
    ("ApiTargetGroup.TargetGroupFullName", "targetgroup/api/1"),
    ("NginxService", "arn:aws:ecs:us-east-1:123456789012:service/main/nginx"),
    ("NginxService.Name", "nginx"),
    ("NginxTargetGroup.TargetGroupFullName", "targetgroup/nginx/1"),
    ("PublicLoadBalancer.LoadBalancerFullName", "app/public/1"),
    ("MainAutoScalingGroup", "machines"),
    ("MainCapacityProvider", "provider"),
    ("MainNatGateway1", "nat-1"),
    ("MainNatGateway2", "nat-2"),
    ("MainNatGateway3", "nat-3"),
];

fn give_names(value: &mut Value) {
    let name = |key: &str| NAMES.iter().find(|(known, _)| *known == key).map(|(_, name)| *name);
    let known = match &*value {
        Value::Object(fields) => match (fields.get("Ref"), fields.get("Fn::GetAtt"), fields.get("Fn::Sub")) {
            (Some(Value::String(id)), ..) => name(id).map(Value::from),
            (_, Some(Value::Array(path)), _) => {
                let path: Vec<_> = path.iter().filter_map(Value::as_str).collect();
                name(&path.join(".")).map(Value::from)
            }
            (.., Some(Value::String(text))) => {
                let fill =
                    |text: String, (key, name): &(&str, &str)| text.replace(&format!("${{{key}}}"), name);
                Some(json!({"Fn::Sub": NAMES.iter().fold(text.clone(), fill)}))
            }
            _ => None,
        },
        _ => None,
    };
    match (known, value) {
        (Some(known), value) => *value = known,
        (None, Value::Object(fields)) => fields.values_mut().for_each(give_names),
        (None, Value::Array(items)) => items.iter_mut().for_each(give_names),
        _ => {}
    }
}
