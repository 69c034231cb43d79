//! The bucket that the engine makes for itself, once in an account and a region: its name, and what it is set to.

use super::wire::{partition, texts};

/// How long a template stays. CloudFormation keeps its own copy of what it was given; this is a choice.
const DAYS: u32 = 30;

/// The tags of a bucket that has all its settings. The second one's value is raised when a setting changes.
const MARKS: [(&str, &str); 2] = [("made-by", "ecs-dsl"), ("ecs-dsl-settings", "1")];

/// One setting of the bucket.
#[derive(Debug)]
pub(super) struct Setting {
    /// Its name in a request.
    pub(super) name: &'static str,
    /// What is asked of S3 with it, and the right that this takes.
    pub(super) what: (&'static str, &'static str),
    /// XML; of a policy JSON.
    pub(super) document: String,
}

/// The name of an account's bucket in a region. At most 50 characters: a bucket's name may have 63.
pub(super) fn name(account: &str, region: &str) -> String {
    format!("ecs-dsl-templates-{account}-{region}")
}

/// Whether a bucket may have that name: S3 User Guide, bucketnamingrules.
pub(super) fn is_name(name: &str) -> bool {
    let good = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    (3..=63).contains(&name.len())
        && name.bytes().all(|byte| good(byte) || byte == b'-' || byte == b'.')
        && name.bytes().next().is_some_and(good)
        && name.bytes().last().is_some_and(good)
        && !name.contains("..")
}

/// Where a bucket is made. The first region is the only one that isn't named: S3 API Reference, CreateBucket.
pub(super) fn location(region: &str) -> String {
    if region == "us-east-1" {
        return String::new();
    }
    document("CreateBucketConfiguration", &format!("<LocationConstraint>{region}</LocationConstraint>"))
}

/// Whether these tags are those of a bucket that has all its settings.
pub(super) fn is_marked(tags: &str) -> bool {
    let has = |key: &str, value: &str| {
        tags.split("</Tag>").any(|tag| texts(tag, "Key") == [key] && texts(tag, "Value") == [value])
    };
    MARKS.iter().all(|(key, value)| has(key, value))
}

/// All settings, in the order in which they are put. The tags come last: who finds them finds a whole bucket.
/// `tags` are those that the bucket has; somebody else's stay.
pub(super) fn settings(bucket: &str, region: &str, tags: &str) -> [Setting; 7] {
    let setting = |name, what, right, document| Setting { name, what: (what, right), document };
    [
        setting(
            "publicAccessBlock",
            "close to the public the bucket",
            "s3:PutBucketPublicAccessBlock",
            document(
                "PublicAccessBlockConfiguration",
                "<BlockPublicAcls>true</BlockPublicAcls><IgnorePublicAcls>true</IgnorePublicAcls>\
                 <BlockPublicPolicy>true</BlockPublicPolicy><RestrictPublicBuckets>true</RestrictPublicBuckets>",
            ),
        ),
        setting(
            "ownershipControls",
            "give one owner to the bucket",
            "s3:PutBucketOwnershipControls",
            document(
                "OwnershipControls",
                "<Rule><ObjectOwnership>BucketOwnerEnforced</ObjectOwnership></Rule>",
            ),
        ),
        setting(
            "encryption",
            "encrypt the bucket",
            "s3:PutEncryptionConfiguration",
            document(
                "ServerSideEncryptionConfiguration",
                "<Rule><ApplyServerSideEncryptionByDefault><SSEAlgorithm>AES256</SSEAlgorithm>\
                 </ApplyServerSideEncryptionByDefault></Rule>",
            ),
        ),
        setting(
            "versioning",
            "keep versions in the bucket",
            "s3:PutBucketVersioning",
            document("VersioningConfiguration", "<Status>Enabled</Status>"),
        ),
        setting(
            "lifecycle",
            "clear old templates out of the bucket",
            "s3:PutLifecycleConfiguration",
            lifecycle(),
        ),
        setting("policy", "refuse plain HTTP to the bucket", "s3:PutBucketPolicy", policy(bucket, region)),
        setting("tagging", "tag the bucket", "s3:PutBucketTagging", tagging(tags)),
    ]
}

/// With days, S3 takes the delete markers as well: S3 User Guide, intro-lifecycle-rules.
fn lifecycle() -> String {
    let rule = format!(
        "<Rule><ID>old-templates</ID><Filter><Prefix></Prefix></Filter><Status>Enabled</Status>\
         <Expiration><Days>{DAYS}</Days></Expiration>\
         <NoncurrentVersionExpiration><NoncurrentDays>{DAYS}</NoncurrentDays></NoncurrentVersionExpiration>\
         <AbortIncompleteMultipartUpload><DaysAfterInitiation>1</DaysAfterInitiation>\
         </AbortIncompleteMultipartUpload></Rule>"
    );
    document("LifecycleConfiguration", &rule)
}

fn policy(bucket: &str, region: &str) -> String {
    let arn = format!("arn:{}:s3:::{bucket}", partition(region).name);
    serde_json::json!({
        "Version": "2012-10-17",
        "Statement": [{
            "Sid": "RefusePlainHttp",
            "Effect": "Deny",
            "Principal": "*",
            "Action": "s3:*",
            "Resource": [arn, format!("{arn}/*")],
            "Condition": {"Bool": {"aws:SecureTransport": "false"}},
        }],
    })
    .to_string()
}

fn tagging(before: &str) -> String {
    let inside = before.split_once("<TagSet>").and_then(|(_, rest)| rest.split_once("</TagSet>"));
    let is_ours = |tag: &&str| MARKS.iter().any(|(key, _)| tag.contains(&format!("<Key>{key}</Key>")));
    let mut tags: String =
        inside.map_or("", |(tags, _)| tags).split_inclusive("</Tag>").filter(|tag| !is_ours(tag)).collect();
    for (key, value) in MARKS {
        tags.push_str(&format!("<Tag><Key>{key}</Key><Value>{value}</Value></Tag>"));
    }
    document("Tagging", &format!("<TagSet>{tags}</TagSet>"))
}

fn document(root: &str, inside: &str) -> String {
    format!("<{root} xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">{inside}</{root}>")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_region_s_bucket_has_a_name_that_s3_takes() {
        // The longest names of regions are that long.
        for region in ["us-east-1", "ap-southeast-7", "ap-northeast-3", "us-gov-west-1", "us-isob-east-1"] {
            let name = name("123456789012", region);
            assert!(is_name(&name) && name.len() <= 50, "{name}");
        }
        assert_eq!(name("123456789012", "eu-west-1"), "ecs-dsl-templates-123456789012-eu-west-1");
        for wrong in ["", "ab", "Templates", "my bucket", "s3://mine", "a/b", "-a-", "a..b", &"a".repeat(64)]
        {
            assert!(!is_name(wrong), "{wrong}");
        }
    }

    #[test]
    fn only_the_first_region_has_no_location() {
        assert_eq!(location("us-east-1"), "");
        assert!(location("eu-west-1").contains("<LocationConstraint>eu-west-1</LocationConstraint>"));
    }

    #[test]
    fn the_marks_come_last_and_leave_other_tags() {
        let settings = |tags: &str| settings("b", "cn-north-1", tags);
        let [.., policy, tags] = settings("");
        assert!(policy.document.contains("arn:aws-cn:s3:::b/*"), "{}", policy.document);
        assert!(tags.name == "tagging" && is_marked(&tags.document));
        let other = "<TagSet><Tag><Key>team</Key><Value>a</Value></Tag><Tag><Key>ecs-dsl-settings</Key><Value>0</Value></Tag></TagSet>";
        assert!(!is_marked(other));
        let [.., tags] = settings(other);
        assert!(is_marked(&tags.document) && tags.document.contains("<Key>team</Key>"), "{}", tags.document);
        assert_eq!(tags.document.matches("ecs-dsl-settings").count(), 1);
        assert_eq!(settings(&tags.document)[6].document, tags.document, "again, it is the same");
    }
}
