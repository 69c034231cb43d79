//! An application load balancer with its listeners.

use std::fmt;
use std::marker::PhantomData;
use std::ops::Deref;
use std::rc::Rc;

use crate::constructs::logging::LogBucket;
use crate::constructs::network::Vpc;
use crate::constructs::{Draft, Scope};
use crate::invariants::{AtRunTime, DefaultIdle, IdleTimeout, Known, QuantityFacts};
use crate::resources::ec2;
use crate::resources::elasticloadbalancingv2 as elb;
use crate::resources::elasticloadbalancingv2::load_balancer::Scheme;
use crate::template::{Entry, Id, List, Location, LogicalId, Ref, Value};

/// An application load balancer that is built. Services go behind it with `.behind(..)`.
///
/// Its idle time-out stands in its type. `ApplicationLoadBalancer` alone is the form without, for struct fields and
/// helpers: `.dynamic()` gives it, and a reference to the one is a reference to the other.
pub struct ApplicationLoadBalancer<F: BalancerFacts = AtRunTime>(F::Holds);

/// What a balancer holds.
#[derive(Clone, Debug)]
pub struct Data(Rc<Made>);

#[derive(Debug)]
struct Made {
    name: String,
    balancer: Ref<elb::LoadBalancer>,
    listener: Ref<elb::Listener>,
    security_group: Ref<ec2::SecurityGroup>,
    idle_timeout: u32,
    location: Location,
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

/// What the compiler knows of a balancer: its idle time-out.
pub trait BalancerFacts: QuantityFacts {
    /// What a balancer with these facts holds.
    #[doc(hidden)]
    type Holds: AsRef<Data> + Clone + fmt::Debug;
}

impl BalancerFacts for AtRunTime {
    type Holds = Data;
}

impl<S, const E: u8, const F: u8, const C: u8, const B: u8, const A: u8> BalancerFacts
    for Known<S, E, F, C, B, A>
where
    Self: QuantityFacts,
{
    type Holds = ApplicationLoadBalancer;
}

impl From<ApplicationLoadBalancer> for Data {
    fn from(balancer: ApplicationLoadBalancer) -> Self {
        balancer.0
    }
}

impl AsRef<Data> for Data {
    fn as_ref(&self) -> &Data {
        self
    }
}

impl AsRef<Data> for ApplicationLoadBalancer {
    fn as_ref(&self) -> &Data {
        &self.0
    }
}

impl<F: BalancerFacts<Holds = ApplicationLoadBalancer>> Deref for ApplicationLoadBalancer<F> {
    type Target = ApplicationLoadBalancer;

    fn deref(&self) -> &ApplicationLoadBalancer {
        &self.0
    }
}

impl<F: BalancerFacts> Clone for ApplicationLoadBalancer<F> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<F: BalancerFacts> fmt::Debug for ApplicationLoadBalancer<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ApplicationLoadBalancer").field(&self.0).finish()
    }
}

impl<F: BalancerFacts> ApplicationLoadBalancer<F> {
    /// The same without its idle time-out in the type.
    #[must_use]
    pub fn dynamic(&self) -> ApplicationLoadBalancer {
        ApplicationLoadBalancer(self.0.as_ref().clone())
    }
}

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
            access_logs: None,
            connection_logs: None,
            location: Location::caller(),
            facts: PhantomData,
        }
    }

    /// The reference to the balancer.
    #[must_use]
    pub fn reference(&self) -> &Ref<elb::LoadBalancer> {
        &self.0.0.balancer
    }

    /// The address under which it is reached.
    #[must_use]
    pub fn dns_name(&self) -> Value<String> {
        self.0.0.balancer.dns_name()
    }

    /// The security group of the balancer: what may reach tasks.
    #[must_use]
    pub fn security_group(&self) -> &Ref<ec2::SecurityGroup> {
        &self.0.0.security_group
    }

    /// The line of Rust that made it.
    #[must_use]
    pub fn location(&self) -> Location {
        self.0.0.location
    }

    pub(crate) fn name(&self) -> &str {
        &self.0.0.name
    }

    pub(crate) fn listener(&self) -> &Ref<elb::Listener> {
        &self.0.0.listener
    }

    /// How long a connection may be idle, in seconds.
    pub(crate) fn idle_timeout(&self) -> u32 {
        self.0.0.idle_timeout
    }
}

/// Makes an [`ApplicationLoadBalancer`].
#[derive(Clone, Debug)]
#[must_use = "nothing of it is in the stack before `.build(..)`"]
pub struct ApplicationLoadBalancerBuilder<L = NotListening, I = DefaultIdle> {
    name: String,
    vpc: Vpc,
    certificate: Option<Certificate>,
    internal: bool,
    idle_timeout: Option<IdleTimeout>,
    deletion_protection: bool,
    access_logs: Option<LogBucket>,
    connection_logs: Option<LogBucket>,
    location: Location,
    facts: PhantomData<(L, I)>,
}

impl<L, I> ApplicationLoadBalancerBuilder<L, I> {
    fn with_facts<M, J>(self) -> ApplicationLoadBalancerBuilder<M, J> {
        ApplicationLoadBalancerBuilder {
            name: self.name,
            vpc: self.vpc,
            certificate: self.certificate,
            internal: self.internal,
            idle_timeout: self.idle_timeout,
            deletion_protection: self.deletion_protection,
            access_logs: self.access_logs,
            connection_logs: self.connection_logs,
            location: self.location,
            facts: PhantomData,
        }
    }

    /// Listens on 443 with a certificate, and redirects 80 to it.
    pub fn https(mut self, certificate: Certificate) -> ApplicationLoadBalancerBuilder<Listening, I> {
        self.certificate = Some(certificate);
        self.with_facts()
    }

    /// Listens on 80 without encryption.
    pub fn plain_http(mut self) -> ApplicationLoadBalancerBuilder<Listening, I> {
        self.certificate = None;
        self.with_facts()
    }

    /// Only for what is inside the VPC: it stands in the private subnets.
    pub const fn internal(mut self) -> Self {
        self.internal = true;
        self
    }

    /// How long a connection may be idle, 1 to 4,000 s; AWS's own is 60 s. The compiler relates it to what the
    /// application promises (`ecs0619`).
    pub fn idle_timeout<F: BalancerFacts>(
        mut self,
        idle: IdleTimeout<F>,
    ) -> ApplicationLoadBalancerBuilder<L, F> {
        self.idle_timeout = Some(idle.dynamic());
        self.with_facts()
    }

    /// The balancer can't be deleted until this is taken back.
    pub const fn deletion_protection(mut self) -> Self {
        self.deletion_protection = true;
        self
    }

    /// Writes a line for each request to a bucket: who asked for what, which target answered, how long it took and with
    /// which code. AWS delivers each five minutes, as far as it can: it's no ledger (Application Load Balancers User
    /// Guide: load-balancer-access-logs).
    ///
    /// The delivery is free; [`LogBucket`] tells what the bucket costs. Files are compressed.
    pub fn access_logs(mut self, bucket: &LogBucket) -> Self {
        self.access_logs = Some(bucket.clone());
        self
    }

    /// Writes a line for each connection to a bucket: address, TLS version and cipher, and why a handshake failed, which
    /// no access log tells (Application Load Balancers User Guide: load-balancer-connection-logs).
    ///
    /// The delivery is free; [`LogBucket`] tells what the bucket costs.
    pub fn connection_logs(mut self, bucket: &LogBucket) -> Self {
        self.connection_logs = Some(bucket.clone());
        self
    }

    /// The balancer had another name before: its ids stay, so it keeps its address.
    pub fn was(mut self, old: &str) -> Self {
        old.clone_into(&mut self.name);
        self
    }

    /// Adds the balancer to a stack.
    pub fn build(self, scope: &mut impl Scope) -> ApplicationLoadBalancer<I>
    where
        L: Listens,
        I: BalancerFacts,
        I::Holds: From<ApplicationLoadBalancer>,
    {
        ApplicationLoadBalancer(self.with_facts::<Listening, AtRunTime>().add_to(&mut scope.draft()).into())
    }
}

/// The work is the same for all facts: here it's compiled once, and not in every program.
impl ApplicationLoadBalancerBuilder<Listening, AtRunTime> {
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
        for (_, bucket) in self.logs() {
            // The balancer tries to write when it is made, and is refused when it may not.
            entry = bucket.first(draft).into_iter().fold(entry, Entry::depends_on);
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
        let idle_timeout = self.idle_timeout.unwrap_or(const { IdleTimeout::new(60) }).seconds();
        let made = Made { name: self.name, balancer, listener, security_group, idle_timeout, location };
        ApplicationLoadBalancer(Data(Rc::new(made)))
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

    /// The logs that were asked for, by the first word of their attributes.
    fn logs(&self) -> impl Iterator<Item = (&'static str, &LogBucket)> {
        let access = self.access_logs.iter().map(|bucket| ("access_logs", bucket));
        access.chain(self.connection_logs.iter().map(|bucket| ("connection_logs", bucket)))
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
        if let Some(idle) = self.idle_timeout {
            attributes.push(attribute("idle_timeout.timeout_seconds", idle.seconds().to_string()));
        }
        for (log, bucket) in self.logs() {
            let attribute = |key: &str| {
                elb::load_balancer::LoadBalancerAttribute::default().key(format!("{log}.s3.{key}"))
            };
            attributes.push(attribute("enabled").value("true"));
            attributes.push(attribute("bucket").value(bucket.reference()));
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
