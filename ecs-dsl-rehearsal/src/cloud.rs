//! The cloud: one account in one region, shared by all who hold a handle to it.

use std::collections::BTreeMap;
use std::fmt;
use std::net::ToSocketAddrs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use crate::clock::Moment;
use crate::cloudformation::{self, Answer, Held};
use crate::resources::Group;
use crate::s3::{self, Bucket};
use crate::state::{State, StateError};
use crate::wire::query::Query;
use crate::wire::{Request, Response, ServeError, Server};

/// A simulated account in one region.
///
/// A handle is cheap to clone, and all clones are the same cloud.
///
/// ```
/// use ecs_dsl_rehearsal::{Cloud, Request};
///
/// let cloud = Cloud::new();
/// let template = r#"{"Resources": {"Logs": {"Type": "AWS::Logs::LogGroup"}}}"#;
/// let created = cloud.handle(&Request::call("CreateStack", &[("StackName", "app"), ("TemplateBody", template)]));
/// assert_eq!(created.status, 200);
/// cloud.finish();
/// assert_eq!(cloud.stack_status("app").as_deref(), Some("CREATE_COMPLETE"));
/// ```
#[derive(Clone)]
pub struct Cloud {
    state: Arc<Mutex<State>>,
    file: Option<PathBuf>,
    pace: Pace,
}

/// When simulated time passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Pace {
    /// With each `Describe..` and `List..` request, so much. A client that polls sees operations move.
    PerRequest(Duration),
    /// Whatever is under way is finished before the next request is answered. For clients that sleep
    /// between polls in real time.
    ToTheEnd,
    /// Only by [`Cloud::step`] and [`Cloud::finish`].
    Manual,
}

impl Default for Pace {
    fn default() -> Self {
        Self::PerRequest(Duration::from_secs(5))
    }
}

/// What a [`Cloud`] is made from.
#[derive(Clone, Debug)]
#[must_use]
pub struct CloudBuilder {
    account: String,
    region: String,
    pace: Pace,
}

impl CloudBuilder {
    /// The account's number.
    pub fn account(mut self, account: impl Into<String>) -> Self {
        self.account = account.into();
        self
    }

    /// The region.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = region.into();
        self
    }

    /// When simulated time passes.
    pub fn pace(mut self, pace: Pace) -> Self {
        self.pace = pace;
        self
    }

    /// An empty cloud.
    #[must_use]
    pub fn build(self) -> Cloud {
        let state = State::new(&self.account, &self.region);
        Cloud { state: Arc::new(Mutex::new(state)), file: None, pace: self.pace }
    }

    /// The cloud that a file keeps; an empty one if there is no such file yet. Account and region of
    /// an existing file are its own.
    ///
    /// # Errors
    ///
    /// If the file can't be read or isn't one that [`Cloud::save`] wrote. It is left as it is.
    pub fn open(self, path: impl Into<PathBuf>) -> Result<Cloud, StateError> {
        let path = path.into();
        let pace = self.pace;
        let state = State::read(&path)?.unwrap_or_else(|| State::new(&self.account, &self.region));
        Ok(Cloud { state: Arc::new(Mutex::new(state)), file: Some(path), pace })
    }
}

impl Default for Cloud {
    fn default() -> Self {
        Self::new()
    }
}

impl Cloud {
    /// An empty cloud: account 123456789012, region us-east-1.
    #[must_use]
    pub fn new() -> Self {
        Self::builder().build()
    }

    /// A cloud with another account or region.
    pub fn builder() -> CloudBuilder {
        CloudBuilder {
            account: "123456789012".to_owned(),
            region: "us-east-1".to_owned(),
            pace: Pace::default(),
        }
    }

    /// The cloud that a file keeps, see [`CloudBuilder::open`].
    ///
    /// # Errors
    ///
    /// If the file can't be read or is broken.
    pub fn open(path: impl Into<PathBuf>) -> Result<Self, StateError> {
        Self::builder().open(path)
    }

    /// Writes the cloud to the file that it was opened from.
    ///
    /// # Errors
    ///
    /// If there is no such file, or it can't be written.
    pub fn save(&self) -> Result<(), StateError> {
        self.save_to(self.file.as_deref().ok_or(StateError::NoFile)?)
    }

    /// Writes the cloud to a file.
    ///
    /// # Errors
    ///
    /// If it can't be written.
    pub fn save_to(&self, path: &Path) -> Result<(), StateError> {
        self.state().write(path)
    }

    /// A handle to the same cloud through which time passes differently.
    #[must_use]
    pub fn paced(&self, pace: Pace) -> Self {
        Self { pace, ..self.clone() }
    }

    /// The account's number.
    #[must_use]
    pub fn account(&self) -> String {
        self.state().world.account.clone()
    }

    /// The region.
    #[must_use]
    pub fn region(&self) -> String {
        self.state().world.region.clone()
    }

    /// Answers a request: the one door that the connector and the server use.
    #[must_use]
    pub fn handle(&self, request: &Request) -> Response {
        if s3::takes(request) {
            return s3::answer(&mut self.state(), request);
        }
        let url = request.target.split_once('?').map_or("", |(_, query)| query);
        let query = Query::parse(&request.body).or(Query::parse(url.as_bytes()));
        let mut state = self.state();
        self.pass_time(&mut state, query.get("Action").unwrap_or_default());
        let Answer { status, body, request_id } = cloudformation::answer(&mut state, &query);
        let headers = vec![("content-type", "text/xml".to_owned()), ("x-amzn-requestid", request_id.clone())];
        Response { status, headers, body, request_id }
    }

    /// The operations that are answered: the service, as the AWS CLI names it, and the operation's name.
    pub fn operations() -> impl Iterator<Item = (&'static str, &'static str)> {
        cloudformation::operations().chain(s3::operations().map(|name| ("s3", name)))
    }

    /// The current simulated time.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.state().clock.now()
    }

    /// Lets simulated time pass.
    pub fn step(&self, time: Duration) {
        let mut state = self.state();
        let target = state.clock.now().after(time);
        state.advance_to(target);
    }

    /// Lets simulated time pass until no operation runs.
    pub fn finish(&self) {
        self.state().finish_operations();
    }

    /// A stack's status.
    #[must_use]
    pub fn stack_status(&self, stack: &str) -> Option<String> {
        let state = self.state();
        let found = state.stacks.iter().rev().find(|one| one.name == stack || one.id == stack);
        found.map(|stack| stack.status.clone())
    }

    /// What a secret holds.
    #[must_use]
    pub fn secret(&self, stack: &str, logical_id: &str) -> Option<String> {
        let state = self.state();
        let arn = secret_arn(&state, stack, logical_id)?;
        state.world.secret(&arn).map(str::to_owned)
    }

    /// Stores a value in a secret, as a person does. `false`: there is no such secret.
    #[must_use]
    pub fn put_secret(&self, stack: &str, logical_id: &str, value: &str) -> bool {
        let mut state = self.state();
        let arn = secret_arn(&state, stack, logical_id);
        arn.is_some_and(|arn| state.world.put_secret(&arn, value))
    }

    /// Takes a stack's resource away behind CloudFormation's back, as a person with a console does.
    /// `false`: there is no such resource.
    #[must_use]
    pub fn remove_by_hand(&self, stack: &str, logical_id: &str) -> bool {
        let mut state = self.state();
        let found = held(&state, stack, logical_id).map(|held| (held.kind.clone(), held.physical.clone()));
        let Some((kind, Some(id))) = found else { return false };
        state.world.remove(&kind, &id)
    }

    /// The Auto Scaling groups with their instances, by name.
    #[must_use]
    pub fn groups(&self) -> Vec<Group> {
        self.state().world.groups.values().cloned().collect()
    }

    /// The buckets that the account has, and those that are known to be others', by name.
    #[must_use]
    pub fn buckets(&self) -> BTreeMap<String, Bucket> {
        self.state().buckets.clone()
    }

    /// Lets another account have a bucket of that name: names are one for all accounts.
    pub fn give_away_bucket(&self, name: &str, account: &str) {
        self.state().buckets.insert(name.to_owned(), Bucket::of(account));
    }

    /// Serves the cloud on a loopback address, for clients outside of the process. Unless this handle
    /// was given another pace, operations end before the next request.
    ///
    /// # Errors
    ///
    /// If the address isn't a loopback address, or can't be bound.
    pub fn serve(&self, address: impl ToSocketAddrs) -> Result<Server, ServeError> {
        let pace = if self.pace == Pace::default() { Pace::ToTheEnd } else { self.pace };
        Server::start(self.paced(pace), address)
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn pass_time(&self, state: &mut State, action: &str) {
        let looks = action.starts_with("Describe") || action.starts_with("List");
        match self.pace {
            Pace::PerRequest(time) if looks => {
                let target = state.clock.now().after(time);
                state.advance_to(target);
            }
            Pace::ToTheEnd if action == "DescribeAutoScalingGroups" => state.finish_everything(),
            Pace::ToTheEnd => state.finish_operations(),
            Pace::PerRequest(_) | Pace::Manual => {}
        }
    }
}

impl fmt::Debug for Cloud {
    /// Counts only: what a cloud holds may be secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.state();
        f.debug_struct("Cloud")
            .field("account", &state.world.account)
            .field("region", &state.world.region)
            .field("stacks", &state.stacks.len())
            .field("now", &state.clock.now())
            .finish_non_exhaustive()
    }
}

fn secret_arn(state: &State, stack: &str, logical_id: &str) -> Option<String> {
    let secret = held(state, stack, logical_id).filter(|held| held.kind == "AWS::SecretsManager::Secret")?;
    secret.physical.clone()
}

fn held<'a>(state: &'a State, stack: &str, logical_id: &str) -> Option<&'a Held> {
    let mut stacks = state.stacks.iter().filter(|one| one.exists());
    let stack = stacks.find(|one| one.name == stack || one.id == stack)?;
    stack.resources.get(logical_id)
}
