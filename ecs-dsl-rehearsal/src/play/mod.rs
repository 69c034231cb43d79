//! Plays a system that a template describes: tasks, machines, targets, traffic, time, and what goes wrong.
//!
//! [`scenario`] has what happens to every production system sooner or later, with a [`Verdict`] on its promises. [`Play`]
//! is the same in the hands of a test: it deploys, interrupts, lets time pass and measures.
//!
//! The template is all that is read. What it doesn't say is said by the test: how many requests come and what one is like
//! ([`Traffic`]), and how an image behaves ([`Image`]). The template's own alarms and event rules watch the play, its
//! topics are an inbox, and its deployment alarms take deployments back.
//!
//! A play is a function of the template, the orders and the seed: the same three give the same bytes on every machine. It
//! costs by what happens and not by requests: they are counted, as rate times time times share.
//!
//! # What is simulated
//!
//! - ECS: tasks from their place over secrets, image and start to their target group, and back over draining, SIGTERM and
//!   SIGKILL; health checks in containers; rolling deployments with rounding, grace period, circuit breaker and deployment
//!   alarms; placement by zone, machine, CPU, memory, fixed ports and network interfaces; daemons; managed scaling with steps
//!   and warm-up; draining of Spot machines and of those that a group ends; Fargate and Fargate Spot by base and weights.
//! - Networks: routes, NAT gateways, endpoints and security groups decide whether a machine joins its cluster, whether a
//!   task gets its secrets, its image and its log, and whether the load balancer reaches it.
//! - Rights: the policies in the template decide about secrets, parameters, private images, logs and clusters, and about
//!   what topics take of alarms and of rules.
//! - Load balancers: rules of listeners by priority and condition, weights, redirects, fixed responses; states of targets,
//!   first check, thresholds, deregistration delay, idle timeout, fail-open, 502, 503, 504.
//! - Auto Scaling: On-Demand and Spot in AWS's rounding, zones, interruptions, capacity rebalancing, lifecycle hooks; target
//!   tracking, step scaling and scheduled scaling of services; scheduled actions of groups.
//! - CloudFormation around a deployment: it waits for services and takes them back. Around the first one, if a play begins with
//!   it ([`Play::creating`]): resources in their order and beside each other, each taking its time; what isn't made yet is
//!   missing; what ECS and EC2 refuse before something else is there; and all goes back when one fails.
//!
//! # What is simplified
//!
//! - [`Play::of`] begins with everything there at once: groups and services begin together, and alarms and event rules are
//!   there once all services are steady. Only measure from a settled system on ([`Play::settle`], [`Play::mark`]).
//! - In a creation a resource is there from when it is ready, and then everywhere at once. How long each type takes is in a
//!   table, with up to a fifth more; a group takes its time whatever becomes of its machines. Signals and wait conditions
//!   aren't waited for. Of a stack that goes back everything goes, whatever its deletion policies, and what is gone already
//!   is missed by nothing that is still on its way.
//! - A target group is checked by one node, not by one in each zone. A check takes no time, of a target or in a container.
//! - Checks in a container come at each interval; newer versions of Docker check every 5 s in a start period.
//! - All containers of a task start at once, whatever they depend on. An image that is said to behave in another way is that
//!   of the first essential container; the checks in the others pass from two seconds on.
//! - All targets of a group get equal shares of requests. Each load balancer gets the same traffic. There is no slow start.
//! - Requests of a kind are asked for as often at any time. Redirects are followed at once and count as one request; one to
//!   another host is answered well. What a rule authenticates before it forwards is let through.
//! - Answers slow down as in a queue with one server, by the CPU that a task reserves; memory use is constant but for an
//!   image that leaks. What is above all CPU isn't answered.
//! - The idle timeout of a load balancer is held against what a request and a fault take, not against what load adds; of
//!   its other attributes none is acted on.
//! - Clients don't try again, and connections that are kept open aren't told from others.
//! - The bake time of deployment alarms, which AWS doesn't tell, is as long as the slowest of them needs to alarm.
//! - In an update a resource is as the new template says from when it is ready, and then everywhere at once; a service and a
//!   group from when they are asked for it. What the template takes away goes at the end, all of it at once but for tasks and
//!   machines; where there are none of these, no clean-up is told. One that replaces a cluster, a group of machines, its
//!   provider, a subnet, a security group or a load balancer is refused; of all else that is replaced, services, target
//!   groups, routes, rules and policies stay beside their successors until the end.
//! - A placement strategy spreads the tasks of the deployment that is to be; those that leave don't count.
//! - A function of the template that counts machines once a minute is known by the metrics that its code names; no code
//!   runs.
//! - Fargate has room for every task, and Fargate Spot as well unless a [`Fault`] takes it. A task there that minds SIGTERM
//!   takes no request from its notice on, though its target gets some, and ends when it has answered what it had.
//! - A dead machine's tasks are noticed after fixed times, see the table of durations.
//! - Of user data three settings are read: `ECS_ENABLE_SPOT_INSTANCE_DRAINING`, `ECS_CLUSTER` and `ECS_INSTANCE_ATTRIBUTES`;
//!   an attribute that something puts later isn't known. A machine runs Windows if its user data is PowerShell's, else
//!   Linux. A placement constraint that asks for what isn't known is refused. A machine of which a script from
//!   elsewhere says the cluster joins that of its capacity provider, without one the first by name.
//! - What isn't in the template, a subnet, a security group, a role, is taken to be right. Network ACLs, IPv6 and conditions
//!   of policies aren't judged. A machine that is cut off takes no orders, and what its tasks do goes on.
//! - A play begins at midnight UTC of Thursday, the first of January 2026: scheduled actions come by that, in UTC alone, to
//!   the second, and the first of a rate without a start so long after the beginning.
//! - Spot capacity is there unless a [`Fault`] takes it; of Spot pools the seed chooses one. Machines of a draining
//!   provider count neither as needed nor as there. Zones are balanced again one task and one machine at a time.
//! - Target tracking acts on the count that ran when its metric was measured, and takes no count to 0 and none up from there.
//!   A step is for the points by which the alarm that calls was judged; one that calls without any does nothing.
//! - A task tells four of its states: PROVISIONING, RUNNING, DEACTIVATING, STOPPED; its event has no containers, no exit
//!   codes and no `version`. Each event comes once and in order, and there are those of tasks, deployments, failed
//!   placements, interruptions and lifecycle hooks alone: no others of groups, none of container instances or alarms.
//! - What `DescribeServices` lists as events is told by the timeline, in words of its own.
//! - Network interfaces aren't trunked: whether they are is a setting of the account.
//! - A daemon is on each machine of its cluster, whatever provider it is from; its first deployment is completed before any
//!   machine is there. How many of its tasks are healthy isn't measured.
//! - In the grace period no unhealthy task is stopped, however many tasks there are.
//! - Whether somebody answers a lifecycle hook no template says. One of which a function hears whose code names `DRAINING`
//!   drains its machine, and is answered when that is empty; any other that a target or a rule of the template brings to
//!   somebody, or that user data completes, is answered soon, with CONTINUE; one of which nobody hears runs into its
//!   time-out. No heartbeat makes it longer. A machine that is interrupted or dead waits for none.
//! - There are no rebalance recommendations: a group with capacity rebalancing acts at the notice of an interruption.
//!
//! # What is not
//!
//! Standalone tasks, tasks by schedule, service discovery, Service Connect,
//! more than one cluster's stack at a time, network load balancers' own behaviour; of
//! groups, warm pools and scaling policies of their own. What a template has of it is refused with its
//! name, or listed by [`Play::ignored`] and [`Play::unfed`].

mod books;
mod capacity;
mod chance;
mod constraint;
mod container;
mod count;
mod creation;
mod daemon;
mod deployment;
mod durations;
mod error;
mod events;
mod fargate;
mod fault;
mod fleet;
mod flow;
mod hooks;
mod image;
mod measured;
mod minute;
mod mistake;
mod operation;
mod placement;
mod queue;
mod reach;
mod rebalance;
pub mod record;
mod release;
mod request;
mod route;
pub mod scenario;
mod schedule;
mod scheduler;
mod script;
mod series;
mod stack;
mod stage;
mod state;
mod stepping;
mod steps;
mod system;
mod table;
mod target;
mod tasks;
mod timeline;
mod traffic;
mod update;
mod upgrade;
mod verdict;
mod watch;
mod world;

pub use error::PlayError;
pub use fault::Fault;
pub use image::Image;
pub use measured::{Healthy, Measured};
pub use mistake::Mistake;
pub use record::Record;
pub use release::Release;
pub use request::Request;
pub use script::{Script, ScriptError};
pub use stack::StackStatus;
pub use stage::Play;
pub use timeline::{Moment, Timeline};
pub use traffic::Traffic;
pub use verdict::{Outcome, Promise, Verdict};
pub use watch::Message;
