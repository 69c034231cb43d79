//! Lifecycle hooks of Auto Scaling groups: what a machine waits for before its service or its end, and who hears of it.
//!
//! A template doesn't say whether somebody answers. So this is said here: a hook that nobody hears of runs into its
//! time-out; one of which a function sets its machine to DRAINING is answered when the machine is empty; any other that
//! somebody hears of is answered soon.
//!
//! Source: <https://docs.aws.amazon.com/autoscaling/ec2/userguide/lifecycle-hooks.html>.

use std::collections::BTreeMap;

use super::read::{Fields, named};
use super::{Id, Resources, System};
use crate::eventbridge::Rules;
use crate::play::PlayError;
use crate::play::durations::DRAINING_HOOK;
use crate::play::events::Event;
use crate::play::queue::{Millis, SECOND};
use crate::play::state::MachineId;

/// What the code of a function says that sets its machine to DRAINING.
const DRAINING: &str = "DRAINING";

/// What the user data of a machine says that answers for itself.
const ANSWERS: &str = "complete-lifecycle-action";

/// Protocols of subscriptions that are read by persons.
const READ: [&str; 3] = ["email", "email-json", "sms"];

/// Who hears of a hook. The later one says more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::play) enum Heard {
    Nobody,
    /// Its machine answers by itself once it has booted.
    Machine,
    Somebody,
    /// What sets its machine to DRAINING, and answers when that is empty.
    Drainer,
}

/// A lifecycle hook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::play) struct Hook {
    pub(in crate::play) name: Id,
    /// Whether it holds a machine that is launched; if not, one that ends.
    pub(in crate::play) launching: bool,
    /// `HeartbeatTimeout`; 3,600 s.
    pub(in crate::play) heartbeat: Millis,
    /// `DefaultResult` is ABANDON, as it is without a word.
    pub(in crate::play) abandons: bool,
    pub(in crate::play) heard: Heard,
    /// Whether it is made with its group, and not after it.
    pub(in crate::play) with_group: bool,
}

impl Hook {
    /// The one by which a capacity provider drains a machine that its group ends.
    pub(in crate::play) fn managed_draining() -> Self {
        Self {
            name: "ecs-managed-draining-termination-hook".into(),
            launching: false,
            heartbeat: DRAINING_HOOK,
            abandons: false,
            heard: Heard::Drainer,
            with_group: true,
        }
    }
}

pub(super) fn read(all: Resources<'_>, system: &mut System) -> Result<(), PlayError> {
    let listed = all.of("AWS::AutoScaling::AutoScalingGroup").flat_map(|fields| {
        let hooks = fields.items("LifecycleHookSpecificationList");
        hooks.map(move |hook| (fields.resource.to_owned(), hook, true))
    });
    let own = all.of("AWS::AutoScaling::LifecycleHook").map(|hook| {
        let group = hook.required("AutoScalingGroupName")?;
        if system.groups.contains_key(named(&group)) {
            return Ok((named(&group).to_owned(), hook, false));
        }
        Err(hook.error("AutoScalingGroupName", format!("`{group}` is no group of this template")))
    });
    let found: Vec<_> = listed.map(Ok).chain(own).collect::<Result<_, PlayError>>()?;
    if found.is_empty() {
        return Ok(());
    }
    let ears = Ears { all, rules: Rules::read(all.all)? };
    let mut hooks: BTreeMap<String, Vec<Hook>> = BTreeMap::new();
    for (group, fields, with_group) in found {
        let hook = hook(fields, &group, with_group, &ears)?;
        hooks.entry(group).or_default().push(hook);
    }
    for (group, hooks) in hooks {
        if let Some(group) = system.groups.get_mut(group.as_str()) {
            group.hooks = hooks;
        }
    }
    Ok(())
}

fn hook(fields: Fields<'_>, group: &str, with_group: bool, ears: &Ears<'_>) -> Result<Hook, PlayError> {
    let transition = fields.required("LifecycleTransition")?;
    let launching = match transition.as_str() {
        "autoscaling:EC2_INSTANCE_LAUNCHING" => true,
        "autoscaling:EC2_INSTANCE_TERMINATING" => false,
        _ => return Err(fields.error("LifecycleTransition", format!("there is no `{transition}`"))),
    };
    let abandons = match fields.text("DefaultResult").as_deref() {
        None | Some("ABANDON") => true,
        Some("CONTINUE") => false,
        Some(other) => {
            let reason = format!("`{other}` is neither CONTINUE nor ABANDON");
            return Err(fields.error("DefaultResult", reason));
        }
    };
    let name = fields.text("LifecycleHookName");
    if with_group && name.is_none() {
        return Err(fields.error("LifecycleHookName", "is missing"));
    }
    let name: Id = name.unwrap_or_else(|| fields.resource.to_owned()).into();
    let event = Event::lifecycle(group, &name, MachineId(0), launching).json(0, 0);
    let told = ears.rules.deliveries(&event).unwrap_or_default();
    let targets = told.into_iter().map(|delivery| delivery.arn).chain(fields.text("NotificationTargetARN"));
    let heard = targets.map(|target| ears.hear(&target)).max().unwrap_or(Heard::Nobody);
    let answers = launching && ears.machine_answers(group);
    Ok(Hook {
        name,
        launching,
        heartbeat: Millis::from(fields.between("HeartbeatTimeout", 3_600, 30..=7_200)?) * SECOND,
        abandons,
        heard: if answers { heard.max(Heard::Machine) } else { heard },
        with_group,
    })
}

/// Who hears in a template.
struct Ears<'a> {
    all: Resources<'a>,
    rules: Rules,
}

impl Ears<'_> {
    /// Who hears what a target gets. Of a target outside of the template it is taken that somebody does.
    fn hear(&self, target: &str) -> Heard {
        let id = named(target);
        let kind = self.all.all.iter().find(|resource| resource.logical_id == id);
        match kind.map(|resource| resource.kind.as_str()) {
            Some("AWS::Lambda::Function") => self.hear_in_function(id),
            Some("AWS::SNS::Topic") => self.hear_in_topic(id),
            Some("AWS::Logs::LogGroup") => Heard::Nobody,
            _ => Heard::Somebody,
        }
    }

    fn hear_in_function(&self, id: &str) -> Heard {
        let function = self.all.of("AWS::Lambda::Function").find(|function| function.resource == id);
        let code = function.and_then(|function| function.below("Code").text("ZipFile"));
        let drains = code.is_some_and(|code| code.contains(DRAINING));
        if drains { Heard::Drainer } else { Heard::Somebody }
    }

    fn hear_in_topic(&self, id: &str) -> Heard {
        let topics = self.all.of("AWS::SNS::Topic").filter(|topic| topic.resource == id);
        let inner = topics.flat_map(|topic| topic.items("Subscription"));
        let own = self.all.of("AWS::SNS::Subscription");
        let own = own.filter(|one| one.text("TopicArn").is_some_and(|topic| named(&topic) == id));
        let heard = inner.chain(own).map(|subscription| {
            let protocol = subscription.text("Protocol").unwrap_or_default();
            match subscription.text("Endpoint") {
                Some(endpoint) if !READ.contains(&protocol.as_str()) => self.hear(&endpoint),
                _ => Heard::Nobody,
            }
        });
        heard.max().unwrap_or(Heard::Nobody)
    }

    /// Whether the machines of a group answer by themselves.
    fn machine_answers(&self, group: &str) -> bool {
        let mut groups = self.all.of("AWS::AutoScaling::AutoScalingGroup");
        let Some(group) = groups.find(|fields| fields.resource == group) else { return false };
        super::machines::launch_of(self.all, group).user_data.contains(ANSWERS)
    }
}
