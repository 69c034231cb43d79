//! Templates on their way through a bucket: the calls of S3 that such a way needs, and what CloudFormation makes of it.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test that can't go on panics"
)]

mod support;

use ecs_dsl_rehearsal::{Cloud, Pace, Request, Response};
use support::{cloud, field, ok, refused};

const TOPIC: &str = r#"{"Resources": {"A": {"Type": "AWS::SNS::Topic"}}}"#;

/// A request of S3, its bucket in the path.
fn request(method: &str, target: &str, headers: &[(&str, &str)], body: &str) -> Request {
    let length = body.len().to_string();
    let length = [("Content-Length", length.as_str())];
    let headers = headers
        .iter()
        .chain(&length)
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    Request { method: method.to_owned(), target: target.to_owned(), headers, body: body.as_bytes().to_vec() }
}

fn s3(cloud: &Cloud, method: &str, target: &str, body: &str) -> Response {
    cloud.handle(&request(method, target, &[("x-amz-checksum-crc32", "AAAAAA==")], body))
}

/// The status and the code of a call.
fn code(response: &Response) -> (u16, String) {
    (response.status, field(&response.body, "Code"))
}

fn header<'r>(response: &'r Response, name: &str) -> Option<&'r str> {
    response.headers.iter().find(|(own, _)| *own == name).map(|(_, value)| value.as_str())
}

/// A cloud with a bucket.
fn with_bucket() -> Cloud {
    let cloud = cloud();
    assert_eq!(s3(&cloud, "PUT", "/templates", "").status, 200);
    cloud
}

#[test]
fn an_object_comes_back_as_it_was_put() {
    let cloud = with_bucket();
    assert_eq!(code(&s3(&cloud, "GET", "/templates/a/b.json", "")), (404, "NoSuchKey".into()));
    let put = s3(&cloud, "PUT", "/templates/a/b.json", TOPIC);
    assert_eq!((put.status, header(&put, "x-amz-version-id")), (200, None));
    let got = s3(&cloud, "GET", "/templates/a/b.json", "");
    assert_eq!((got.status, got.body.as_str()), (200, TOPIC));
    assert_eq!(header(&got, "etag"), header(&put, "etag"));
    assert_eq!(header(&got, "last-modified"), Some("Thu, 01 Jan 2026 00:00:00 GMT"));
    assert_eq!(header(&got, "accept-ranges"), Some("bytes"));
    let head = s3(&cloud, "HEAD", "/templates/a/b.json", "");
    assert_eq!((head.status, head.body.as_str()), (200, ""));
    assert_eq!(header(&head, "content-length"), Some(TOPIC.len().to_string().as_str()));
    assert_eq!(header(&head, "x-amz-checksum-crc32"), None, "only who asks is told");
    let asked =
        cloud.handle(&request("HEAD", "/templates/a/b.json", &[("x-amz-checksum-mode", "ENABLED")], ""));
    assert_eq!(header(&asked, "x-amz-checksum-crc32"), Some("AAAAAA=="));
    let virtual_host = request("GET", "/a/b.json", &[("host", "templates.s3.us-east-1.amazonaws.com")], "");
    assert_eq!(cloud.handle(&virtual_host).body, TOPIC, "the bucket may stand in the host");
}

#[test]
fn what_is_not_there_and_what_is_wrong_is_refused_in_s3s_words() {
    let cloud = with_bucket();
    for (method, target, body, wanted) in [
        ("GET", "/nowhere/key", "", (404, "NoSuchBucket")),
        ("PUT", "/nowhere/key", "x", (404, "NoSuchBucket")),
        ("PUT", "/nowhere?policy", "{}", (404, "NoSuchBucket")),
        ("PUT", "/No_Name", "", (400, "InvalidBucketName")),
        ("GET", "/templates?policy", "", (404, "NoSuchBucketPolicy")),
        ("GET", "/templates?tagging", "", (404, "NoSuchTagSet")),
        ("GET", "/templates?lifecycle", "", (404, "NoSuchLifecycleConfiguration")),
        ("GET", "/templates?encryption", "", (404, "ServerSideEncryptionConfigurationNotFoundError")),
        ("GET", "/templates?publicAccessBlock", "", (404, "NoSuchPublicAccessBlockConfiguration")),
        ("GET", "/templates?ownershipControls", "", (404, "OwnershipControlsNotFoundError")),
        ("PUT", "/templates?tagging", "<Tagging>", (400, "MalformedXML")),
        ("PUT", "/templates?tagging", "<TagSet/>", (400, "MalformedXML")),
        ("PUT", "/templates?policy", "{", (400, "MalformedPolicy")),
        ("DELETE", "/templates/key", "", (501, "NotImplemented")),
    ] {
        assert_eq!(
            code(&s3(&cloud, method, target, body)),
            (wanted.0, wanted.1.to_owned()),
            "{method} {target}"
        );
    }
    let bare = cloud.handle(&request("PUT", "/templates?tagging", &[], "<Tagging/>"));
    assert_eq!(code(&bare), (400, "InvalidRequest".into()), "a document has a checksum");
    let signature = ("authorization", "AWS4-HMAC-SHA256 Credential=A/20260101/us-east-1/s3/aws4_request, ..");
    let unhashed = cloud.handle(&request("HEAD", "/templates", &[signature], ""));
    assert_eq!(unhashed.status, 400, "a signed request says its body's hash");
    let endless = Request { headers: Vec::new(), ..request("PUT", "/other", &[], "") };
    assert_eq!(code(&cloud.handle(&endless)), (411, "MissingContentLength".into()));
    let bytes = Request { body: vec![0xff], ..request("PUT", "/templates/key", &[], "") };
    assert_eq!(code(&cloud.handle(&bytes)), (501, "NotImplemented".into()));
}

#[test]
fn settings_are_kept_and_versioning_gives_versions() {
    let cloud = with_bucket();
    assert!(s3(&cloud, "GET", "/templates?versioning", "").body.contains("<VersioningConfiguration xmlns="));
    let versioning = "<VersioningConfiguration><Status>Enabled</Status></VersioningConfiguration>";
    assert_eq!(s3(&cloud, "PUT", "/templates?versioning", versioning).status, 200);
    assert_eq!(s3(&cloud, "GET", "/templates?versioning", "").body, versioning);
    let put = |text| s3(&cloud, "PUT", "/templates/key", text);
    let (first, second) = (put("x"), put("x"));
    let version = |put| header(put, "x-amz-version-id").unwrap().to_owned();
    assert_ne!(version(&first), version(&second));
    assert_eq!(s3(&cloud, "PUT", "/templates?policy", "{}").status, 204);
    assert_eq!(cloud.buckets()["templates"].settings.len(), 2);
}

#[test]
fn a_region_is_named_outside_of_us_east_1_and_only_there() {
    let named = |region: &str| {
        format!(
            "<CreateBucketConfiguration><LocationConstraint>{region}</LocationConstraint></CreateBucketConfiguration>"
        )
    };
    let create = |cloud: &Cloud, body: &str| code(&s3(cloud, "PUT", "/templates", body));
    let ireland = Cloud::builder().region("eu-west-1").build();
    assert_eq!(create(&ireland, ""), (400, "IllegalLocationConstraintException".into()));
    assert_eq!(create(&ireland, &named("eu-west-2")), (400, "IllegalLocationConstraintException".into()));
    assert_eq!(create(&ireland, &named("eu-west-1")), (200, String::new()));
    assert_eq!(create(&ireland, &named("eu-west-1")), (409, "BucketAlreadyOwnedByYou".into()));
    let virginia = cloud();
    assert_eq!(create(&virginia, &named("us-east-1")), (400, "InvalidLocationConstraint".into()));
    assert_eq!(create(&virginia, ""), (200, String::new()));
    assert_eq!(create(&virginia, ""), (200, String::new()), "twice is no error here");
}

#[test]
fn a_bucket_of_another_account_is_closed() {
    let cloud = cloud();
    cloud.give_away_bucket("templates", "999999999999");
    assert_eq!(code(&s3(&cloud, "PUT", "/templates", "")), (409, "BucketAlreadyExists".into()));
    assert_eq!(code(&s3(&cloud, "GET", "/templates?tagging", "")), (403, "AccessDenied".into()));
    assert_eq!(s3(&cloud, "HEAD", "/templates", "").status, 403);
    let cloud = with_bucket();
    let expecting = |owner| request("HEAD", "/templates", &[("x-amz-expected-bucket-owner", owner)], "");
    assert_eq!(cloud.handle(&expecting("123456789012")).status, 200);
    assert_eq!(cloud.handle(&expecting("999999999999")).status, 403, "another owner is expected");
}

#[test]
fn each_call_that_takes_a_template_takes_its_url() {
    let cloud = with_bucket();
    let url = ("TemplateURL", "https://templates.s3.us-east-1.amazonaws.com/app.json");
    let large =
        format!(r#"{{"Metadata": {{"X": "{}"}}, {}"#, "x".repeat(60_000), TOPIC.trim_start_matches('{'));
    s3(&cloud, "PUT", "/templates/app.json", &large);
    ok(&cloud, "ValidateTemplate", &[url]);
    assert!(ok(&cloud, "GetTemplateSummary", &[url]).contains("<member>AWS::SNS::Topic</member>"));
    ok(&cloud, "CreateStack", &[("StackName", "app"), url]);
    cloud.finish();
    assert_eq!(cloud.stack_status("app").as_deref(), Some("CREATE_COMPLETE"));
    assert!(
        ok(&cloud, "GetTemplate", &[("StackName", "app")]).len() > 60_000,
        "a stack gives its template in full"
    );
    s3(
        &cloud,
        "PUT",
        "/templates/app.json",
        &large.replace("Resources\": {", "Resources\": {\"B\": {\"Type\": \"AWS::SNS::Topic\"}, "),
    );
    ok(&cloud, "CreateChangeSet", &[("StackName", "app"), ("ChangeSetName", "more"), url]);
    cloud.finish();
    let set = ok(&cloud, "DescribeChangeSet", &[("StackName", "app"), ("ChangeSetName", "more")]);
    assert_eq!(field(&set, "LogicalResourceId"), "B");
    ok(&cloud, "UpdateStack", &[("StackName", "app"), url]);
}

#[test]
fn a_template_url_that_leads_nowhere_is_refused_in_cloudformations_words() {
    let cloud = with_bucket();
    cloud.give_away_bucket("theirs", "999999999999");
    s3(&cloud, "PUT", "/templates/huge.json", &" ".repeat(1_000_001));
    s3(&cloud, "PUT", "/templates/largest.json", &format!("{TOPIC}{}", " ".repeat(1_000_000 - TOPIC.len())));
    let more =
        "\nFor more information check http://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html";
    for (url, text) in [
        (
            "https://templates.s3.amazonaws.com/no.json",
            format!("S3 error: The specified key does not exist.{more}"),
        ),
        (
            "https://nowhere.s3.amazonaws.com/app.json",
            format!("S3 error: The specified bucket does not exist{more}"),
        ),
        ("https://theirs.s3.amazonaws.com/app.json", format!("S3 error: Access Denied{more}")),
        (
            "https://templates.s3.amazonaws.com/huge.json",
            "Template may not exceed 1000000 bytes in size.".to_owned(),
        ),
        ("s3://templates/app.json", "TemplateURL must be a supported URL.".to_owned()),
    ] {
        let told = refused(&cloud, "ValidateTemplate", &[("TemplateURL", url)]);
        assert_eq!(told, ("ValidationError".to_owned(), text), "{url}");
    }
    ok(&cloud, "ValidateTemplate", &[("TemplateURL", "https://templates.s3.amazonaws.com/largest.json")]);
}

#[test]
fn buckets_are_kept_in_the_file_and_nothing_of_an_object_is_printed() {
    let path = std::path::PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("buckets.json");
    drop(std::fs::remove_file(&path));
    let cloud = with_bucket();
    s3(&cloud, "PUT", "/templates/key", "hunter2");
    cloud.save_to(&path).unwrap();
    let opened = Cloud::builder().pace(Pace::Manual).open(&path).unwrap();
    assert_eq!(opened.buckets(), cloud.buckets());
    assert_eq!(s3(&opened, "GET", "/templates/key", "").body, "hunter2");
    assert!(!format!("{:?}", opened.buckets()).contains("hunter2"));
    // A file of before there were buckets is read as well.
    let text = std::fs::read_to_string(&path).unwrap();
    let mut old: serde_json::Value = serde_json::from_str(&text).unwrap();
    old.as_object_mut().unwrap().remove("buckets");
    std::fs::write(&path, old.to_string()).unwrap();
    assert!(Cloud::open(&path).unwrap().buckets().is_empty());
}
