//! Templates that are too long for a request: the bucket that they go through, who may have it, and runs that stop
//! between two of its calls.
#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a test tells what is wrong by a panic"
)]

mod support;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use aws_smithy_runtime_api::client::http::{HttpConnector, HttpConnectorFuture};
use aws_smithy_runtime_api::client::orchestrator::{HttpRequest, HttpResponse};
use aws_smithy_runtime_api::http::StatusCode;
use aws_smithy_types::body::SdkBody;
use ecs_dsl::app::{AssembledStack, Assembly};
use ecs_dsl::deploy::{Connection, DeployError, Engine, Outcome};
use ecs_dsl::prelude::*;
use ecs_dsl::resources::logs;
use ecs_dsl_rehearsal::{Bucket, Cloud, InProcess};
use support::{Folder, block_on, run, sample};

/// The account's own bucket, of the embedded engine's account in its region.
const BUCKET: &str = "ecs-dsl-templates-123456789012-us-east-1";

/// The way to a cloud, on which requests are counted, and which ends after some: whoever waits then waits for ever.
#[derive(Clone, Debug)]
struct Road {
    cloud: InProcess,
    told: Arc<Mutex<Vec<String>>>,
    left: Arc<AtomicUsize>,
}

impl Road {
    fn to(cloud: &Cloud, requests: usize) -> Self {
        Self { cloud: cloud.http_client(), told: Arc::default(), left: Arc::new(AtomicUsize::new(requests)) }
    }

    /// The requests to S3 so far, as in `PUT /bucket/?policy`, with the owner that they expect.
    fn to_s3(&self) -> Vec<String> {
        self.told.lock().unwrap().iter().filter(|line| line.contains("/ecs-dsl-templates")).cloned().collect()
    }

    fn has_ended(&self) -> bool {
        self.left.load(Ordering::SeqCst) == 0
    }
}

impl HttpConnector for Road {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        if self.has_ended() {
            return HttpConnectorFuture::new(std::future::pending());
        }
        self.left.fetch_sub(1, Ordering::SeqCst);
        let path = request.uri().trim_start_matches("https://embedded.invalid").to_owned();
        let owner = request.headers().get("x-amz-expected-bucket-owner").unwrap_or("anybody");
        self.told.lock().unwrap().push(format!("{} {path} of {owner}", request.method()));
        self.cloud.call(request)
    }
}

fn engine(connector: impl HttpConnector + 'static) -> Engine {
    block_on(Connection::new().connector(connector).open()).unwrap()
}

/// Log groups with long names, which are more than a request takes.
fn fill(stack: &mut Stack, days: i64) {
    for number in 0..110 {
        let group = logs::LogGroup::new().log_group_name(format!("/{}/{number}", "a".repeat(450)));
        stack.add(&format!("log {number}"), group.retention_in_days(30).retention_in_days(days));
    }
}

/// A program with them.
fn large(days: i64) -> Assembly {
    let mut app = App::new();
    app.hide_locations();
    fill(&mut app.stack("prod"), days);
    let assembly = app.synth().unwrap_or_else(|violations| panic!("{violations}"));
    let bytes = assembly.stacks()[0].compact().len();
    assert!((51_201..1_000_000).contains(&bytes), "{bytes}");
    assembly
}

fn deploy(engine: &Engine, stack: &AssembledStack) -> Result<Outcome, DeployError> {
    block_on(async {
        let plan = engine.plan(stack).await?;
        engine.execute(stack, plan, &mut |_| {}).await
    })
}

/// The bucket's settings and the keys and contents in it: what has to be the same, however one came there.
fn seen(bucket: &Bucket) -> String {
    let objects: Vec<_> = bucket.objects.iter().map(|(key, object)| (key, &object.content)).collect();
    format!("{:?} {objects:?}", bucket.settings)
}

#[test]
fn a_template_above_51200_bytes_is_deployed_through_a_bucket() {
    let cloud = Cloud::new();
    let engine = engine(cloud.http_client());
    let assembly = large(30);
    let stack = &assembly.stacks()[0];
    let plan = block_on(engine.plan(stack)).unwrap();
    let (key, object) = cloud.buckets()[BUCKET].objects.clone().pop_first().unwrap();
    assert!(key.starts_with("prod/") && key.ends_with(".template.json") && key.len() == 5 + 64 + 14, "{key}");
    assert_eq!(object.content, stack.compact());
    let note = plan.notes.join("\n");
    assert!(note.contains(&format!("s3://{BUCKET}/{key}")), "{note}");
    block_on(engine.execute(stack, plan, &mut |_| {})).unwrap();
    assert_eq!(block_on(engine.describe("prod")).unwrap().resources.len(), 110);
    assert_eq!(deploy(&engine, &large(60).stacks()[0]).unwrap(), Outcome::Updated);
    assert_eq!(cloud.buckets()[BUCKET].objects.len(), 2, "another template has another key");
    assert!(block_on(engine.destroy("prod", Duration::ZERO, &mut |_| {})).unwrap());
    assert_eq!(cloud.buckets()[BUCKET].objects.len(), 2, "and a destroyed stack leaves the bucket");
}

#[test]
fn the_template_with_which_protected_machines_go_to_zero_is_as_large() {
    let cloud = Cloud::new();
    let engine = engine(cloud.http_client());
    let mut app = App::new();
    let mut stack = app.stack("prod");
    fill(&mut stack, 30);
    let network = network!("10.0.0.0/16", zones: 2, public: /24, private: /20);
    let vpc = Vpc::builder("main", network).nat(Nat::One).build(&mut stack);
    Cluster::builder("main", &vpc)
        .instances(
            mixed!(1..=4, on_demand: 100%, types: [M6iLarge]),
            MachineImage::ami("ami-0abcdef1234567890"),
            Roll::NewMachinesOnly,
        )
        .managed_scaling(managed_scaling!(target: 100%, step: 1..=2, warmup: 300s))
        .managed_termination_protection()
        .build(&mut stack);
    drop(stack);
    deploy(&engine, &app.synth().unwrap().stacks()[0]).unwrap();
    assert!(block_on(engine.destroy("prod", Duration::from_secs(3600), &mut |_| {})).unwrap());
    assert_eq!(cloud.buckets()[BUCKET].objects.len(), 2, "it goes the same way");
}

#[test]
fn the_bucket_is_closed_encrypted_versioned_and_forgets() {
    let cloud = Cloud::new();
    deploy(&engine(cloud.http_client()), &large(30).stacks()[0]).unwrap();
    let bucket = cloud.buckets()[BUCKET].clone();
    let setting = |name: &str| bucket.settings[name].clone();
    assert_eq!(setting("publicAccessBlock").matches(">true<").count(), 4);
    assert!(setting("ownershipControls").contains("BucketOwnerEnforced"));
    assert!(setting("encryption").contains("<SSEAlgorithm>AES256</SSEAlgorithm>"));
    assert!(setting("versioning").contains("<Status>Enabled</Status>"));
    assert!(setting("tagging").contains("<Key>made-by</Key><Value>ecs-dsl</Value>"));
    for element in ["Expiration", "NoncurrentVersionExpiration", "AbortIncompleteMultipartUpload"] {
        assert!(setting("lifecycle").contains(&format!("<{element}>")), "{element}");
    }
    let policy: serde_json::Value = serde_json::from_str(&setting("policy")).unwrap();
    let statement = &policy["Statement"][0];
    assert_eq!((&statement["Effect"], &statement["Principal"]), (&"Deny".into(), &"*".into()));
    assert_eq!(statement["Condition"]["Bool"]["aws:SecureTransport"], "false");
    assert_eq!(statement["Resource"][1], format!("arn:aws:s3:::{BUCKET}/*"));
    assert!(bucket.objects.values().all(|object| object.version.is_some()));
}

#[test]
fn what_is_there_is_neither_made_nor_uploaded_again() {
    let cloud = Cloud::new();
    let first = Road::to(&cloud, usize::MAX);
    deploy(&engine(first.clone()), &large(30).stacks()[0]).unwrap();
    assert_eq!(
        first.to_s3().len(),
        11,
        "HEAD, tags, the bucket, seven settings, the object: {:?}",
        first.to_s3()
    );
    let unguarded: Vec<_> =
        first.to_s3().into_iter().filter(|line| !line.ends_with("of 123456789012")).collect();
    assert_eq!(
        unguarded,
        [format!("PUT /{BUCKET}/ of anybody")],
        "only a bucket that isn't there has no owner"
    );
    let again = Road::to(&cloud, usize::MAX);
    assert_eq!(deploy(&engine(again.clone()), &large(30).stacks()[0]).unwrap(), Outcome::Unchanged);
    let [head] = &again.to_s3()[..] else { panic!("{:?}", again.to_s3()) };
    assert!(head.starts_with("HEAD /"), "{head}");
    let other = Road::to(&cloud, usize::MAX);
    deploy(&engine(other.clone()), &large(60).stacks()[0]).unwrap();
    assert_eq!(other.to_s3().len(), 3, "HEAD, tags, the object: {:?}", other.to_s3());
}

#[test]
fn a_short_template_needs_no_bucket() {
    let cloud = Cloud::new();
    let road = Road::to(&cloud, usize::MAX);
    let mut app = App::new();
    app.stack("prod").add("log", logs::LogGroup::new().retention_in_days(30));
    deploy(&engine(road.clone()), &app.synth().unwrap().stacks()[0]).unwrap();
    assert!(road.to_s3().is_empty() && cloud.buckets().is_empty());
}

#[test]
fn something_else_under_the_templates_key_is_replaced() {
    let cloud = Cloud::new();
    let engine = engine(cloud.http_client());
    let assembly = large(30);
    let plan = block_on(engine.plan(&assembly.stacks()[0])).unwrap();
    block_on(engine.discard(plan)).unwrap();
    let key = cloud.buckets()[BUCKET].objects.keys().next().unwrap().clone();
    let forged = ecs_dsl_rehearsal::Request {
        method: "PUT".into(),
        target: format!("/{BUCKET}/{key}"),
        headers: vec![("content-length".into(), "0".into())],
        body: br#"{"Resources": {"Backdoor": {"Type": "AWS::IAM::User"}}}"#.to_vec(),
    };
    assert_eq!(cloud.handle(&forged).status, 200);
    deploy(&engine, &assembly.stacks()[0]).unwrap();
    assert_eq!(cloud.buckets()[BUCKET].objects[&key].content, assembly.stacks()[0].compact());
    assert_eq!(block_on(engine.describe("prod")).unwrap().resources.len(), 110);
}

#[test]
fn somebody_elses_bucket_gets_no_template() {
    let cloud = Cloud::new();
    cloud.give_away_bucket(BUCKET, "999999999999");
    let error = deploy(&engine(cloud.http_client()), &large(30).stacks()[0]).unwrap_err();
    assert!(matches!(&error, DeployError::BucketTaken { bucket, .. } if bucket == BUCKET), "{error}");
    assert_eq!(error.code(), "template-bucket-taken");
    assert!(error.to_string().contains("belongs to another account than 123456789012"), "{error}");
    assert!(error.help().contains("--template-bucket"), "{}", error.help());
    assert!(cloud.buckets()[BUCKET].objects.is_empty());
    assert!(matches!(block_on(engine(cloud.http_client()).describe("prod")), Err(DeployError::NoStack(_))));
}

#[test]
fn a_run_that_stops_between_any_two_calls_is_taken_up_by_the_next_one() {
    let assembly = large(30);
    let stack = &assembly.stacks()[0];
    let undisturbed = Cloud::new();
    let whole = Road::to(&undisturbed, usize::MAX);
    block_on(engine(whole.clone()).plan(stack)).unwrap();
    let requests = whole.told.lock().unwrap().len();
    assert!(requests > 13, "{requests}");
    for kept in 0..requests {
        let cloud = Cloud::new();
        let road = Road::to(&cloud, kept);
        let stopped = engine(road.clone());
        let ended = block_on(async {
            tokio::select! {
                biased;
                _ = stopped.plan(stack) => false,
                () = async { while !road.has_ended() { tokio::task::yield_now().await; } } => true,
            }
        });
        assert!(ended, "after {kept} requests there was still something to do");
        let outcome = deploy(&engine(cloud.http_client()), stack).unwrap();
        assert_eq!(outcome, Outcome::Created, "after {kept} requests");
        assert_eq!(
            seen(&cloud.buckets()[BUCKET]),
            seen(&undisturbed.buckets()[BUCKET]),
            "after {kept} requests"
        );
    }
}

/// What S3 answers once in the cloud's place: words of the request, the status and the code.
type Mood = (&'static str, u16, &'static str);

/// The way to a cloud on which S3 has its moods.
#[derive(Clone, Debug)]
struct Moody {
    cloud: InProcess,
    moods: Arc<Mutex<Vec<Mood>>>,
}

impl HttpConnector for Moody {
    fn call(&self, request: HttpRequest) -> HttpConnectorFuture {
        let line = format!("{} {}", request.method(), request.uri());
        let mut moods = self.moods.lock().unwrap();
        let Some(at) = moods.iter().position(|(words, ..)| line.contains(words)) else {
            return self.cloud.call(request);
        };
        let (_, status, code) = moods.remove(at);
        let body = format!("<Error><Code>{code}</Code><Message>User: x is not authorized</Message></Error>");
        let status = StatusCode::try_from(status).unwrap();
        HttpConnectorFuture::ready(Ok(HttpResponse::new(status, SdkBody::from(body))))
    }
}

/// What comes of a large template when S3 is in those moods.
fn deploy_with(cloud: &Cloud, moods: &[Mood]) -> Result<Outcome, DeployError> {
    let moods = Arc::new(Mutex::new(moods.to_vec()));
    deploy(&engine(Moody { cloud: cloud.http_client(), moods }), &large(30).stacks()[0])
}

#[test]
fn what_passes_is_waited_for() {
    let cloud = Cloud::new();
    let moods = [
        ("?lifecycle", 409, "OperationAborted"),
        ("?lifecycle", 409, "OperationAborted"),
        (".template.json", 503, "SlowDown"),
        ("PUT https://embedded.invalid/ecs-dsl-templates-123456789012-us-east-1/p", 500, "InternalError"),
    ];
    assert_eq!(deploy_with(&cloud, &moods).unwrap(), Outcome::Created);
    assert_eq!(cloud.buckets()[BUCKET].settings.len(), 7);
    let never = [("?policy", 409, "OperationAborted"); 5];
    let error = deploy_with(&Cloud::new(), &never).unwrap_err();
    assert!(matches!(&error, DeployError::Bucket { code, .. } if code == "OperationAborted"), "{error}");
}

#[test]
fn another_run_that_is_a_moment_faster_is_no_error() {
    let cloud = Cloud::new();
    cloud.give_away_bucket(BUCKET, &cloud.account());
    let moods = [
        ("?tagging", 404, "NoSuchBucket"),
        ("HEAD ", 404, ""),
        ("-us-east-1/", 409, "BucketAlreadyOwnedByYou"),
    ];
    assert_eq!(deploy_with(&cloud, &moods).unwrap(), Outcome::Created);
    assert_eq!(cloud.buckets()[BUCKET].settings.len(), 7, "and its bucket is completed");
}

#[test]
fn a_right_that_is_missing_is_named() {
    for (moods, missing) in [
        (&[("?tagging", 403, "AccessDenied")][..], None),
        (&[("?versioning", 403, "AccessDenied")][..], Some("s3:PutBucketVersioning")),
        (&[("?encryption", 403, "AccessDenied")][..], Some("s3:PutEncryptionConfiguration")),
    ] {
        let cloud = Cloud::new();
        let outcome = deploy_with(&cloud, moods);
        let Some(missing) = missing else {
            assert_eq!(outcome.unwrap(), Outcome::Created, "who may not look may still make it");
            continue;
        };
        let error = outcome.unwrap_err();
        assert!(error.to_string().contains("User: x is not authorized"), "{error}");
        assert!(
            error.help().starts_with(&format!("allow the caller {missing} on {BUCKET}")),
            "{}",
            error.help()
        );
        assert!(matches!(
            block_on(engine(cloud.http_client()).describe("prod")),
            Err(DeployError::NoStack(_))
        ));
    }
    let expired = deploy_with(&Cloud::new(), &[("?tagging", 400, "ExpiredToken")]).unwrap_err();
    assert_eq!(expired.code(), "credentials-refused");
}

#[test]
fn a_bucket_that_is_named_is_used_as_it_is() {
    let cloud = Cloud::new();
    let named = |name: &str| {
        let connection = Connection::new().connector(cloud.http_client()).template_bucket(name);
        block_on(connection.open())
    };
    let error = deploy(&named("our-templates").unwrap(), &large(30).stacks()[0]).unwrap_err();
    let DeployError::Bucket { code, right, .. } = &error else { panic!("{error}") };
    assert_eq!((code.as_str(), *right), ("NoSuchBucket", "s3:PutObject"));
    assert!(error.help().contains("make our-templates in this region"), "{}", error.help());
    assert!(error.to_string().contains("above 51,200 bytes"), "why it matters: {error}");
    cloud.give_away_bucket("our-templates", &cloud.account());
    deploy(&named("our-templates").unwrap(), &large(30).stacks()[0]).unwrap();
    let buckets = cloud.buckets();
    assert_eq!(buckets.keys().collect::<Vec<_>>(), ["our-templates"]);
    assert!(buckets["our-templates"].settings.is_empty());
    cloud.give_away_bucket("theirs", "999999999999");
    let error = deploy(&named("theirs").unwrap(), &large(60).stacks()[0]).unwrap_err();
    assert!(error.help().contains("allow the caller s3:PutObject on theirs"), "{}", error.help());
    for wrong in ["s3://mine", "My_Bucket", "a/b"] {
        let error = named(wrong).unwrap_err();
        assert!(matches!(&error, DeployError::BucketName(name) if name == wrong), "{error}");
        assert!(error.help().contains("without s3://"), "{}", error.help());
    }
}

#[test]
fn other_regions_have_a_bucket_of_their_own() {
    let cloud = Cloud::builder().region("eu-west-1").build();
    let engine =
        block_on(Connection::new().region("eu-west-1").connector(cloud.http_client()).open()).unwrap();
    deploy(&engine, &large(30).stacks()[0]).unwrap();
    assert!(cloud.buckets().contains_key("ecs-dsl-templates-123456789012-eu-west-1"));
}

#[test]
fn the_command_line_says_where_the_template_is() {
    let folder = Folder::new("large");
    let local = |verb: &str| {
        run(sample("large").arg(verb).args(["--local", "--state"]).arg(folder.file("state.json")))
    };
    let plan = local("plan");
    assert_eq!(plan.code, 0, "{plan:?}");
    let note = format!("CloudFormation takes it out of s3://{BUCKET}/sample/");
    assert!(
        plan.out.contains("more than the 51200 of a request") && plan.out.contains(&note),
        "{}",
        plan.out
    );
    assert!(local("deploy").out.ends_with("Stack sample was made.\n"));
    assert!(local("plan").out.contains("nothing to do"));
    assert!(local("destroy").out.ends_with("Stack sample is gone.\n"));
    let told = run(sample("large").args(["plan", "--region", "eu-west-1", "--template-bucket", "s3://mine"]));
    assert_eq!(told.code, 3, "{told:?}");
    assert!(
        told.err.contains("error[template-bucket-name]: \"s3://mine\" is no name of a bucket"),
        "{}",
        told.err
    );
}
