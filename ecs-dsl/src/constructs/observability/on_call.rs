//! Who hears: two topics, one that wakes people and one that doesn't, and who subscribes to them.

use std::collections::BTreeMap;
use std::marker::PhantomData;

use super::alarm::Severity;
use crate::constructs::iam::{Statement, document};
use crate::constructs::{Draft, Scope};
use crate::invariants::monitoring::{HasSubscribers, Heard, Unheard};
use crate::resources::{iam, kms, sns};
use crate::template::{Entry, Location, Node, Pseudo, RawResource, Ref, Sub, Value};

/// Who gets the messages of a topic.
#[derive(Clone, Debug)]
pub struct Subscription(To);

#[derive(Clone, Debug)]
enum To {
    /// A protocol of SNS and its address.
    Endpoint(&'static str, Value<String>),
    /// A workspace and a channel of Slack.
    Slack(String, String),
}

impl To {
    /// The word for it in ids.
    fn word(&self) -> &'static str {
        match self {
            Self::Endpoint("email", _) => "Email",
            Self::Endpoint("sms", _) => "Sms",
            Self::Endpoint(..) => "Https",
            Self::Slack(..) => "Slack",
        }
    }
}

impl Subscription {
    /// A mailbox. SNS sends it a message to confirm first: until somebody does, nothing arrives.
    pub fn email(address: impl Into<String>) -> Self {
        Self(To::Endpoint("email", Value::Literal(address.into())))
    }

    /// An HTTPS address, as pagers have it. One with a key in it is a secret: see
    /// [`https_secret`](Self::https_secret).
    pub fn https(address: impl Into<Value<String>>) -> Self {
        Self(To::Endpoint("https", address.into()))
    }

    /// An HTTPS address that is kept in a secret of Secrets Manager under a key of its JSON: it stands in no template.
    /// CloudFormation reads it when the subscription is made.
    pub fn https_secret(secret: &str, key: &str) -> Self {
        let address = format!("{{{{resolve:secretsmanager:{secret}:SecretString:{key}}}}}");
        Self(To::Endpoint("https", Value::Literal(address)))
    }

    /// A number that gets text messages, as in `+4915112345678`.
    pub fn sms(number: impl Into<String>) -> Self {
        Self(To::Endpoint("sms", Value::Literal(number.into())))
    }

    /// A channel of Slack, by the ids of workspace and channel. The workspace was allowed once, by hand, in the
    /// console of Amazon Q Developer in chat applications.
    pub fn slack(workspace: impl Into<String>, channel: impl Into<String>) -> Self {
        Self(To::Slack(workspace.into(), channel.into()))
    }
}

/// Who hears the alarms of a system: people who get up for pages, and people who read warnings in the morning.
#[derive(Clone, Debug)]
pub struct OnCall {
    page: Ref<sns::Topic>,
    warn: Ref<sns::Topic>,
    runbooks: String,
}

/// Where the runbooks of the library's own monitors are.
const RUNBOOKS: &str = "https://github.com/ecs-dsl/ecs-dsl/blob/main/book/src/runbooks";

impl OnCall {
    /// The topics of a team of that name.
    ///
    /// Both are encrypted with a key of their own, and only CloudWatch of this account and EventBridge publish to them.
    ///
    /// ```
    /// # use ecs_dsl::prelude::*;
    /// # let mut app = App::new();
    /// # let mut stack = app.stack("prod");
    /// let on_call = OnCall::builder("shop")
    ///     .page(Subscription::https_secret("shop/pager", "url"))
    ///     .warn(Subscription::email("shop@acme.example"))
    ///     .warn(Subscription::slack("T0ABC1DEF", "C0ABC1DEF"))
    ///     .build(&mut stack);
    /// ```
    ///
    /// Somebody gets up for a page, or it doesn't compile (`ecs1111`):
    ///
    /// ```compile_fail,E0277
    /// # use ecs_dsl::prelude::*;
    /// # let mut app = App::new();
    /// # let mut stack = app.stack("prod");
    /// OnCall::builder("shop").warn(Subscription::email("shop@acme.example")).build(&mut stack);
    /// ```
    #[track_caller]
    pub fn builder(name: &str) -> OnCallBuilder {
        OnCallBuilder {
            name: name.to_owned(),
            subscriptions: Vec::new(),
            runbooks: None,
            location: Location::caller(),
            state: PhantomData,
        }
    }

    /// The topic for a severity.
    #[must_use]
    pub const fn topic(&self, severity: Severity) -> &Ref<sns::Topic> {
        match severity {
            Severity::Page => &self.page,
            Severity::Warn => &self.warn,
        }
    }

    /// The address of a runbook of the library's own monitors.
    pub(crate) fn runbook(&self, page: &str) -> String {
        let base = self.runbooks.trim_end_matches('/');
        if base == RUNBOOKS { format!("{base}/{page}.md") } else { format!("{base}/{page}") }
    }
}

/// Makes an [`OnCall`].
#[derive(Clone, Debug)]
#[must_use = "nothing of it is in the stack before `.build(..)`"]
pub struct OnCallBuilder<P = Unheard, W = Unheard> {
    name: String,
    subscriptions: Vec<(Severity, Subscription)>,
    runbooks: Option<String>,
    location: Location,
    state: PhantomData<(P, W)>,
}

impl<P, W> OnCallBuilder<P, W> {
    fn with<P2, W2>(mut self, severity: Severity, to: Subscription) -> OnCallBuilder<P2, W2> {
        self.subscriptions.push((severity, to));
        let Self { name, subscriptions, runbooks, location, state: _ } = self;
        OnCallBuilder { name, subscriptions, runbooks, location, state: PhantomData }
    }

    /// Somebody who gets up for a page. Once for each of them.
    pub fn page(self, to: Subscription) -> OnCallBuilder<Heard, W> {
        self.with(Severity::Page, to)
    }

    /// Somebody who reads warnings. Once for each of them.
    pub fn warn(self, to: Subscription) -> OnCallBuilder<P, Heard> {
        self.with(Severity::Warn, to)
    }

    /// Where the runbooks of the monitors are, when they are a copy of one's own: the name of a page is added to it.
    pub fn runbooks(mut self, address: impl Into<String>) -> Self {
        self.runbooks = Some(address.into());
        self
    }

    ecs_dsl_macros::rules! {{
        /// Adds the topics to a stack.
        pub fn build(self, scope: &mut impl Scope) -> OnCall
        where
            [.page(..)]
            P: HasSubscribers,
            [.warn(..)]
            W: HasSubscribers,
        {
            self.add_to(&mut scope.draft())
        }
    }}

    fn add_to(self, draft: &mut Draft) -> OnCall {
        let Self { name, subscriptions, runbooks, location, .. } = self;
        let mut parts = Parts { draft, name: &name, location };
        let key = parts.key();
        let page = parts.topic("PageTopic", "Pages", &key);
        let warn = parts.topic("WarnTopic", "Warnings", &key);
        let mut numbers: BTreeMap<String, u32> = BTreeMap::new();
        for (severity, to) in subscriptions {
            let (topic, word) = match severity {
                Severity::Page => (&page, "Page"),
                Severity::Warn => (&warn, "Warn"),
            };
            // One more of another kind changes the ids of none.
            let part = format!("{word}{}", to.0.word());
            let number = numbers.entry(part.clone()).and_modify(|number| *number += 1).or_insert(1);
            let part = if *number == 1 { part } else { format!("{part}{number}") };
            parts.subscribe(topic, &part, to.0);
        }
        OnCall { page, warn, runbooks: runbooks.unwrap_or_else(|| RUNBOOKS.to_owned()) }
    }
}

struct Parts<'p> {
    draft: &'p mut Draft,
    name: &'p str,
    location: Location,
}

const CLOUDWATCH: &str = "cloudwatch.amazonaws.com";
const EVENTBRIDGE: &str = "events.amazonaws.com";

impl Parts<'_> {
    fn add<R: crate::template::Resource>(&mut self, part: &str, resource: R) -> Ref<R> {
        let id = self.draft.id(self.name, part, self.location);
        self.draft.add(&id, resource, self.location)
    }

    /// The key of the topics. AWS's own key for SNS lets no service in (Amazon SNS Developer Guide: sns-key-management).
    fn key(&mut self) -> Ref<kms::Key> {
        let account = Sub::new()
            .text("arn:")
            .value(Pseudo::Partition)
            .text(":iam::")
            .value(Pseudo::AccountId)
            .text(":root");
        let owner = Statement::allow(["kms:*"]).by_account(account).on_everything(
            "a key's policy is of this key alone: `*` is it (AWS KMS Developer Guide: key-policy-overview)",
        );
        let uses = ["kms:Decrypt", "kms:GenerateDataKey*"];
        let alarms = Statement::allow(uses)
            .by(CLOUDWATCH)
            .on_everything("a key's policy is of this key alone")
            .when("StringEquals", "aws:SourceAccount", Pseudo::AccountId);
        // No condition on the account here: EventBridge sends none to the key, and each message would be lost without a
        // word (Amazon SNS Developer Guide: sns-key-management; awslabs/landing-zone-accelerator-on-aws#407).
        let events =
            Statement::allow(uses).by(EVENTBRIDGE).on_everything("a key's policy is of this key alone");
        let key = kms::Key::default()
            .description(format!("Messages to {}", self.name))
            .enable_key_rotation(true)
            .key_policy(document([owner, alarms, events]));
        // Nothing is kept under it: a message is gone when it is delivered.
        self.add("TopicKey", key)
    }

    fn topic(&mut self, part: &str, shown: &str, key: &Ref<kms::Key>) -> Ref<sns::Topic> {
        let topic = sns::Topic::default()
            .display_name(format!("{shown} of {}", self.name))
            .kms_master_key_id(Value::<String>::from(key));
        let topic = self.add(part, topic);
        let publish =
            |service| Statement::allow(["sns:Publish"]).by(service).on([Value::<String>::from(&topic)]);
        let alarms = publish(CLOUDWATCH).when("StringEquals", "aws:SourceAccount", Pseudo::AccountId);
        // No condition for EventBridge: it can't be used there, and each message would be lost without a word (Amazon
        // EventBridge User Guide: eb-use-resource-based, Amazon SNS permissions).
        let policy = document([alarms, publish(EVENTBRIDGE)]);
        self.add(&format!("{part}Policy"), sns::TopicPolicy::new(policy, [&topic]));
        topic
    }

    fn subscribe(&mut self, topic: &Ref<sns::Topic>, part: &str, to: To) {
        match to {
            To::Endpoint(protocol, address) => {
                self.add(part, sns::Subscription::new(topic, protocol).endpoint(address));
            }
            To::Slack(workspace, channel) => self.chat(topic, part, workspace, channel),
        }
    }

    /// A channel of Slack. Its role may do nothing: the messages come with all that is in them.
    fn chat(&mut self, topic: &Ref<sns::Topic>, part: &str, workspace: String, channel: String) {
        let trust = Statement::allow(["sts:AssumeRole"]).by("chatbot.amazonaws.com").when(
            "StringEquals",
            "aws:SourceAccount",
            Pseudo::AccountId,
        );
        let role = self.add(&format!("{part}Role"), iam::Role::new(document([trust])));
        // Without it a channel may do all that an administrator may (AWS::Chatbot::SlackChannelConfiguration).
        let guardrail = Sub::new().text("arn:").value(Pseudo::Partition).text(":iam::aws:policy/AWSDenyAll");
        let name = format!("{}-{}-{part}", self.draft.name(), self.name);
        let configuration = RawResource::new("AWS::Chatbot::SlackChannelConfiguration")
            .property("ConfigurationName", name)
            .property("SlackWorkspaceId", workspace)
            .property("SlackChannelId", channel)
            .property("IamRoleArn", role.arn())
            .property("GuardrailPolicies", vec![Node::from(guardrail)])
            .property("LoggingLevel", "ERROR")
            .property("SnsTopicArns", vec![Node::from(topic.clone())]);
        let id = self.draft.id(self.name, part, self.location);
        self.draft.add_entry::<RawResource>(&id, Entry::new(configuration, self.location));
    }
}
