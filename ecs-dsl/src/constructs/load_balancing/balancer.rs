//! An application load balancer with its listeners.

use std::marker::PhantomData;
use std::rc::Rc;

use crate::constructs::network::Vpc;
use crate::constructs::{Draft, Scope};
use crate::invariants::AtRunTime;
use crate::resources::ec2;
use crate::resources::elasticloadbalancingv2 as elb;
use crate::resources::elasticloadbalancingv2::load_balancer::Scheme;
use crate::template::{Entry, Id, List, Location, LogicalId, Ref, Value};

/// An application load balancer that is built. Services go behind it with `.behind(..)`.
#[derive(Clone, Debug)]
pub struct ApplicationLoadBalancer(Rc<Data>);

#[derive(Debug)]
struct Data {
    name: String,
    balancer: Ref<elb::LoadBalancer>,
    listener: Ref<elb::Listener>,
    security_group: Ref<ec2::SecurityGroup>,
}

/// A certificate of AWS Certificate Manager, by its ARN: it exists before the stack does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Certificate(String);

impl Certificate {
    /// The certificate with that ARN, of the balancer's region.
    pub fn arn(arn: impl Into<String>) -> Self {
        Self(arn.into())
    }
}

/// Whether a balancer listens already.
#[diagnostic::on_unimplemented(
    message = "the load balancer has no listener: nobody can reach it",
    label = "`.https(..)` or `.plain_http()` is missing before this",
    note = "`.https(Certificate::arn(\"arn:aws:acm:..\"))` listens on 443 and redirects 80 to it; `.plain_http()` says that the traffic isn't encrypted"
)]
pub trait Listens {}

/// No listener was chosen.
#[derive(Clone, Copy, Debug)]
pub struct NotListening;

/// A listener was chosen.
#[derive(Clone, Copy, Debug)]
pub struct Listening;

#[diagnostic::do_not_recommend]
impl Listens for Listening {}
#[diagnostic::do_not_recommend]
impl Listens for AtRunTime {}

impl ApplicationLoadBalancer {
    /// A balancer of that name in the public subnets of a VPC.
    ///
    /// ```
    /// use ecs_dsl::prelude::*;
    ///
    /// let mut app = App::new();
    /// let mut stack = app.stack("prod");
    /// let vpc = Vpc::builder("main", network!("10.0.0.0/16", zones: 3, public: /24, private: /20))
    ///     .nat(Nat::OnePerZone)
    ///     .build(&mut stack);
    /// let balancer = ApplicationLoadBalancer::builder("public", &vpc)
    ///     .https(Certificate::arn("arn:aws:acm:us-east-1:123456789012:certificate/1f0f4c2e"))
    ///     .build(&mut stack);
    /// ```
    #[track_caller]
    pub fn builder(name: &str, vpc: &Vpc) -> ApplicationLoadBalancerBuilder {
        ApplicationLoadBalancerBuilder {
            name: name.to_owned(),
            vpc: vpc.clone(),
            certificate: None,
            internal: false,
            idle_timeout: None,
            deletion_protection: false,
            location: Location::caller(),
            listens: PhantomData,
        }
    }

    /// The reference to the balancer.
    #[must_use]
    pub fn reference(&self) -> &Ref<elb::LoadBalancer> {
        &self.0.balancer
    }

    /// The address under which it is reached.
    #[must_use]
    pub fn dns_name(&self) -> Value<String> {
        self.0.balancer.dns_name()
    }

    /// The security group of the balancer: what may reach tasks.
    #[must_use]
    pub fn security_group(&self) -> &Ref<ec2::SecurityGroup> {
        &self.0.security_group
    }

    pub(crate) fn name(&self) -> &str {
        &self.0.name
    }

    pub(crate) fn listener(&self) -> &Ref<elb::Listener> {
        &self.0.listener
    }
}

/// Makes an [`ApplicationLoadBalancer`].
#[derive(Clone, Debug)]
#[must_use]
pub struct ApplicationLoadBalancerBuilder<L = NotListening> {
    name: String,
    vpc: Vpc,
    certificate: Option<Certificate>,
    internal: bool,
    idle_timeout: Option<u32>,
    deletion_protection: bool,
    location: Location,
    listens: PhantomData<L>,
}

impl<L> ApplicationLoadBalancerBuilder<L> {
    fn listening(self, certificate: Option<Certificate>) -> ApplicationLoadBalancerBuilder<Listening> {
        let Self { name, vpc, internal, idle_timeout, deletion_protection, location, .. } = self;
        ApplicationLoadBalancerBuilder {
            name,
            vpc,
            certificate,
            internal,
            idle_timeout,
            deletion_protection,
            location,
            listens: PhantomData,
        }
    }

    /// Listens on 443 with a certificate, and redirects 80 to it.
    pub fn https(self, certificate: Certificate) -> ApplicationLoadBalancerBuilder<Listening> {
        self.listening(Some(certificate))
    }

    /// Listens on 80 without encryption.
    pub fn plain_http(self) -> ApplicationLoadBalancerBuilder<Listening> {
        self.listening(None)
    }

    /// Only for what is inside the VPC: it stands in the private subnets.
    pub const fn internal(mut self) -> Self {
        self.internal = true;
        self
    }

    /// How long a connection may be idle, in seconds: 1 to 4,000; AWS's own is 60.
    pub const fn idle_timeout(mut self, seconds: u32) -> Self {
        self.idle_timeout = Some(seconds);
        self
    }

    /// The balancer can't be deleted until this is taken back.
    pub const fn deletion_protection(mut self) -> Self {
        self.deletion_protection = true;
        self
    }

    /// The balancer had another name before: its ids stay, so it keeps its address.
    pub fn was(mut self, old: &str) -> Self {
        old.clone_into(&mut self.name);
        self
    }

    /// Adds the balancer to a stack.
    pub fn build(self, scope: &mut impl Scope) -> ApplicationLoadBalancer
    where
        L: Listens,
    {
        let certificate = self.certificate.clone();
        self.listening(certificate).add_to(&mut scope.draft())
    }
}

/// The work is the same for each `L`: here it's compiled once, and not in every program.
impl ApplicationLoadBalancerBuilder<Listening> {
    fn add_to(self, draft: &mut Draft) -> ApplicationLoadBalancer {
        let location = self.location;
        let id = draft.id(&self.name, "BalancerSecurityGroup", location);
        let security_group = draft.add(&id, self.security_group(), location);
        let subnets = if self.internal { self.vpc.private_subnets() } else { self.vpc.public_subnets() };
        let subnets: List<Id<ec2::Subnet>> = subnets.iter().collect();
        let balancer = elb::LoadBalancer::default()
            .r#type(elb::load_balancer::LoadBalancerType::Application)
            .scheme(if self.internal { Scheme::Internal } else { Scheme::InternetFacing })
            .subnets(subnets)
            .security_groups([&security_group])
            .load_balancer_attributes(self.attributes());
        let id = draft.id(&self.name, "LoadBalancer", location);
        let mut entry = Entry::new(balancer, location);
        for route in self.vpc.internet() {
            entry = entry.depends_on(route);
        }
        let balancer: Ref<elb::LoadBalancer> = draft.add_entry(&id, entry);
        let id = draft.id(&self.name, "Listener", location);
        let listener = draft.add(&id, self.listener(&balancer), location);
        if self.certificate.is_some() {
            let redirect = elb::listener::RedirectConfig::new(elb::listener::StatusCode::Http301)
                .protocol("HTTPS")
                .port("443");
            let action =
                elb::listener::Action::new(elb::listener::ActionType::Redirect).redirect_config(redirect);
            let plain =
                elb::Listener::new(&balancer, [action]).port(80).protocol(elb::listener::Protocol::Http);
            let id: LogicalId = draft.id(&self.name, "RedirectListener", location);
            draft.add(&id, plain, location);
        }
        let data = Data { name: self.name, balancer, listener, security_group };
        ApplicationLoadBalancer(Rc::new(data))
    }

    fn security_group(&self) -> ec2::SecurityGroup {
        let ports: &[u16] = if self.certificate.is_some() { &[80, 443] } else { &[80] };
        let source = if self.internal { self.vpc.cidr().to_string() } else { "0.0.0.0/0".to_owned() };
        let ingress: Vec<_> = ports
            .iter()
            .map(|port| {
                ec2::security_group::Ingress::new("tcp")
                    .from_port(*port)
                    .to_port(*port)
                    .cidr_ip(source.clone())
                    .description("Clients")
            })
            .collect();
        let egress = ec2::security_group::Egress::new("tcp")
            .from_port(1)
            .to_port(65_535)
            .cidr_ip(self.vpc.cidr().to_string())
            .description("Targets in the VPC");
        ec2::SecurityGroup::new(format!("Load balancer {}", self.name))
            .vpc_id(self.vpc.reference())
            .security_group_ingress(ingress)
            .security_group_egress([egress])
    }

    fn attributes(&self) -> Vec<elb::load_balancer::LoadBalancerAttribute> {
        let attribute = |key: &'static str, value: String| {
            elb::load_balancer::LoadBalancerAttribute::default().key(key).value(value)
        };
        let mut attributes =
            vec![attribute("routing.http.drop_invalid_header_fields.enabled", "true".into())];
        if self.deletion_protection {
            attributes.push(attribute("deletion_protection.enabled", "true".into()));
        }
        if let Some(seconds) = self.idle_timeout {
            attributes.push(attribute("idle_timeout.timeout_seconds", seconds.to_string()));
        }
        attributes
    }

    /// The listener that services stand behind. Until one takes the default, it answers 404 by itself.
    fn listener(&self, balancer: &Ref<elb::LoadBalancer>) -> elb::Listener {
        let answer = elb::listener::FixedResponseConfig::new("404")
            .content_type("text/plain")
            .message_body("not found");
        let action = elb::listener::Action::new(elb::listener::ActionType::FixedResponse)
            .fixed_response_config(answer);
        let listener = elb::Listener::new(balancer, [action]);
        match &self.certificate {
            None => listener.port(80).protocol(elb::listener::Protocol::Http),
            Some(Certificate(arn)) => {
                let certificate = elb::listener::Certificate::default().certificate_arn(arn.clone());
                listener
                    .port(443)
                    .protocol(elb::listener::Protocol::Https)
                    .ssl_policy("ELBSecurityPolicy-TLS13-1-2-2021-06")
                    .certificates([certificate])
            }
        }
    }
}
