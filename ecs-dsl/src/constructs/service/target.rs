//! A service behind a load balancer: its target group, its route, and the way between them.

use super::plain::{Plain, Port};
use crate::constructs::Draft;
use crate::constructs::cluster::Cluster;
use crate::constructs::load_balancing::{ApplicationLoadBalancer, Route};
use crate::invariants::{Drain, HealthCheck, Violation, listeners};
use crate::resources::elasticloadbalancingv2::target_group::TargetType;
use crate::resources::{ec2, elasticloadbalancingv2 as elb};
use crate::template::{LogicalId, Node, Ref};

/// What `.behind(..)` was told.
#[derive(Clone, Debug)]
pub(super) struct Behind {
    pub(super) balancer: ApplicationLoadBalancer,
    pub(super) route: Route,
    pub(super) check: HealthCheck,
    pub(super) drain: Drain,
}

/// What the service needs of it.
pub(super) struct Target {
    pub(super) group: Ref<elb::TargetGroup>,
    /// What attaches the group to the balancer: ECS refuses a service whose group has none.
    pub(super) attachment: LogicalId,
}

/// The ports that ECS gives tasks in bridge mode on its images (Amazon ECS API: PortMapping, hostPort).
const DYNAMIC_PORTS: (u16, u16) = (32_768, 65_535);

impl Behind {
    pub(super) fn build(
        &self,
        draft: &mut Draft,
        service: &Plain,
        cluster: &Cluster,
        tasks: Option<&Ref<ec2::SecurityGroup>>,
    ) -> Target {
        let id = service.id(draft, "TargetGroup");
        let group = draft.add(&id, self.target_group(service, cluster), service.location);
        self.open_the_way(draft, service, cluster, tasks);
        let attachment = match &self.route {
            Route::Default => self.take_default(draft, service, &group),
            Route::Path(path) => {
                let forward = elb::listener_rule::Action::new(elb::listener_rule::ActionType::Forward)
                    .target_group_arn(&group);
                let values =
                    elb::listener_rule::PathPatternConfig::default().values([path.as_str().to_owned()]);
                let condition = elb::listener_rule::RuleCondition::default()
                    .field("path-pattern")
                    .path_pattern_config(values);
                let rule = elb::ListenerRule::new(
                    [forward],
                    service.priority.unwrap_or_else(|| path.priority()),
                    [condition],
                )
                .listener_arn(self.balancer.listener());
                let id = service.id(draft, "Rule");
                draft.add(&id, rule, service.location);
                id
            }
        };
        Target { group, attachment }
    }

    fn target_group(&self, service: &Plain, cluster: &Cluster) -> elb::TargetGroup {
        let attribute = |key: &'static str, value: u32| {
            elb::target_group::TargetGroupAttribute::default().key(key).value(value.to_string())
        };
        let drain = attribute("deregistration_delay.timeout_seconds", self.drain.seconds());
        let slow = service.timing.slow_start;
        let slow = slow.map(|slow| attribute("slow_start.duration_seconds", slow.seconds()));
        elb::TargetGroup::default()
            .vpc_id(cluster.vpc().reference())
            .target_type(if service.has_interfaces() { TargetType::Ip } else { TargetType::Instance })
            .protocol(elb::target_group::Protocol::Http)
            // ECS registers each task with its own port; another one here would replace the group.
            .port(80)
            .health_check_enabled(true)
            .health_check_port("traffic-port")
            .health_check_path(self.check.path().to_owned())
            .health_check_interval_seconds(self.check.interval())
            .health_check_timeout_seconds(self.check.timeout())
            .healthy_threshold_count(self.check.healthy())
            .unhealthy_threshold_count(self.check.unhealthy())
            .matcher(elb::target_group::Matcher::default().http_code(self.check.success().to_string()))
            .target_group_attributes(std::iter::once(drain).chain(slow).collect::<Vec<_>>())
    }

    /// Lets the balancer, and nobody else, reach the tasks.
    fn open_the_way(
        &self,
        draft: &mut Draft,
        service: &Plain,
        cluster: &Cluster,
        tasks: Option<&Ref<ec2::SecurityGroup>>,
    ) {
        let rule = ec2::SecurityGroupIngress::new("tcp")
            .source_security_group_id(self.balancer.security_group())
            .description(format!("Load balancer {}", self.balancer.name()));
        if let Some(tasks) = tasks {
            let id = service.id(draft, "TaskIngress");
            let rule = match &service.port {
                Some(Port(port)) => rule.group_id(tasks).from_port(port.clone()).to_port(port.clone()),
                None => rule.group_id(tasks),
            };
            draft.add(&id, rule, service.location);
            return;
        }
        // One rule for the machines of the cluster serves all its services behind this balancer.
        let Some(machines) = cluster.security_group() else { return };
        let name = format!("{} from {}", cluster.name(), self.balancer.name());
        let id = draft.id(&name, "Ingress", service.location);
        if !draft.has(&id) {
            let rule = rule.group_id(machines).from_port(DYNAMIC_PORTS.0).to_port(DYNAMIC_PORTS.1);
            draft.add(&id, rule, service.location);
        }
    }

    /// Makes the service the listener's default; a second one is refused.
    fn take_default(&self, draft: &mut Draft, service: &Plain, group: &Ref<elb::TargetGroup>) -> LogicalId {
        let listener = self.balancer.listener().target().id().clone();
        let forward: Node =
            elb::listener::Action::new(elb::listener::ActionType::Forward).target_group_arn(group).into();
        if let Some(first) = draft.take_default(&listener, service.location) {
            let args = [service.name.as_str().into(), self.balancer.name().into()];
            draft.refuse(
                Violation::new(&listeners::ECS0628, &args)
                    .at("the first service", first)
                    .at("the second", service.location),
            );
        } else if let Some(entry) = draft.entry_mut(&listener) {
            entry.properties.set("DefaultActions", vec![forward]);
        }
        listener
    }
}
