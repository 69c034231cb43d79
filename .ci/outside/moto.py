"""The deploy engine drives moto's server: create, update, no change, failure, delete, and a template through a bucket.

Usage: moto.py PROGRAM SAMPLE MOTO_SERVER, where PROGRAM is an example whose resource types moto has, and SAMPLE the
tests' program with a stack that is longer than a request takes.
"""

import json
import os
import subprocess
import sys
import tempfile

import boto3
import botocore.exceptions

from checks import check, done
from ports import free_port, wait_for

PROGRAM, SAMPLE, MOTO = sys.argv[1:4]
BUCKET = "ecs-dsl-templates-123456789012-us-east-1"


def program(*arguments, of=PROGRAM, **environment):
    """A program with JSON lines; its exit status and what it told."""
    ran = subprocess.run(
        [of, "--json", "--yes", *arguments], capture_output=True, text=True, timeout=300, env={**os.environ, **environment}
    )
    told = [json.loads(line) for line in (ran.stdout + ran.stderr).splitlines() if line.startswith("{")]
    return ran.returncode, told, ran.stdout + ran.stderr


def of_kind(told, kind):
    return [line["value"] if "value" in line else line for line in told if line["kind"] == kind]


def without_route_tables():
    """moto's CloudFormation deletes no route table, and then refuses to delete their VPC: they go by hand."""
    ec2 = boto3.client("ec2")
    for table in ec2.describe_route_tables()["RouteTables"]:
        if not any(association["Main"] for association in table["Associations"]):
            ec2.delete_route_table(RouteTableId=table["RouteTableId"])


def large_template():
    """A template above 51,200 bytes goes through the bucket, which is as it should be; boto3 looks."""
    code, told, text = program("deploy", of=SAMPLE, SAMPLE="large")
    note = (of_kind(told, "plan") or [{"notes": [""]}])[0]["notes"][0]
    check(f"a template above 51,200 bytes is deployed, and the plan says where it is\n{text if code else ''}", code == 0 and f"s3://{BUCKET}/sample/" in note)
    s3 = boto3.client("s3")
    whole = boto3.client("cloudformation").describe_stack_resources(StackName="sample")["StackResources"]
    check("all of it is there", len(whole) == 100)
    objects = s3.list_objects_v2(Bucket=BUCKET)["Contents"]
    check("one object is in the bucket", len(objects) == 1 and objects[0]["Key"] in note and objects[0]["Size"] > 51_200)
    block = s3.get_public_access_block(Bucket=BUCKET)["PublicAccessBlockConfiguration"]
    check("all public access is blocked", len(block) == 4 and all(block.values()))
    rule = s3.get_bucket_encryption(Bucket=BUCKET)["ServerSideEncryptionConfiguration"]["Rules"][0]
    check("it is encrypted", rule["ApplyServerSideEncryptionByDefault"]["SSEAlgorithm"] == "AES256")
    check("it keeps versions", s3.get_bucket_versioning(Bucket=BUCKET)["Status"] == "Enabled")
    (rule,) = s3.get_bucket_lifecycle_configuration(Bucket=BUCKET)["Rules"]
    days = rule["Expiration"]["Days"], rule["NoncurrentVersionExpiration"]["NoncurrentDays"], rule["AbortIncompleteMultipartUpload"]["DaysAfterInitiation"]
    check(f"it forgets what is old: {rule}", rule["Status"] == "Enabled" and days == (30, 30, 1))
    (rule,) = s3.get_bucket_ownership_controls(Bucket=BUCKET)["OwnershipControls"]["Rules"]
    check("it has one owner", rule["ObjectOwnership"] == "BucketOwnerEnforced")
    tags = {tag["Key"]: tag["Value"] for tag in s3.get_bucket_tagging(Bucket=BUCKET)["TagSet"]}
    check("it has its tags", tags == {"made-by": "ecs-dsl", "ecs-dsl-settings": "1"})
    code, told, text = program("deploy", of=SAMPLE, SAMPLE="large")
    check(f"the same again changes nothing\n{text if code else ''}", code == 0 and of_kind(told, "plan")[0]["empty"])
    versions = s3.list_object_versions(Bucket=BUCKET)["Versions"]
    check(f"and nothing is uploaded: {len(versions)} version", len(versions) == 1)
    policy(s3)
    s3.create_bucket(Bucket="our-templates")
    code, told, text = program("deploy", "--template-bucket", "our-templates", of=SAMPLE, SAMPLE="large")
    check(f"a bucket that is named is used\n{text if code else ''}", code == 0 and s3.list_objects_v2(Bucket="our-templates")["KeyCount"] == 1)
    code, told, text = program("destroy", of=SAMPLE, SAMPLE="large")
    check(f"the stack goes and the bucket stays\n{text if code else ''}", code == 0 and s3.list_objects_v2(Bucket=BUCKET)["KeyCount"] == 1)


def policy(s3):
    """The policy against plain HTTP: moto is one without TLS, so the engine doesn't put it there, and this does."""
    with tempfile.TemporaryDirectory() as folder:
        state = os.path.join(folder, "state.json")
        code, told, text = program("deploy", "--local", "--state", state, of=SAMPLE, SAMPLE="large")
        check(f"the embedded engine takes it as well\n{text if code else ''}", code == 0)
        with open(state, encoding="utf-8") as file:
            document = json.load(file)["buckets"][BUCKET]["settings"]["policy"]
    s3.put_bucket_policy(Bucket=BUCKET, Policy=document)
    (statement,) = json.loads(s3.get_bucket_policy(Bucket=BUCKET)["Policy"])["Statement"]
    check("a policy refuses plain HTTP", statement["Effect"] == "Deny" and statement["Condition"] == {"Bool": {"aws:SecureTransport": "false"}})
    try:
        s3.put_object(Bucket=BUCKET, Key="plain", Body=b"")
        check("and nothing comes in over it", False)
    except botocore.exceptions.ClientError as error:
        check("and nothing comes in over it", error.response["ResponseMetadata"]["HTTPStatusCode"] == 403)
    s3.delete_bucket_policy(Bucket=BUCKET)


def main():
    port = free_port()
    server = subprocess.Popen([MOTO, "-H", "127.0.0.1", "-p", str(port)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        wait_for(port)
        os.environ.update(
            AWS_ENDPOINT_URL=f"http://127.0.0.1:{port}", AWS_ACCESS_KEY_ID="local", AWS_SECRET_ACCESS_KEY="local",
            AWS_REGION="us-east-1", AWS_DEFAULT_REGION="us-east-1", AWS_EC2_METADATA_DISABLED="true",
        )
        code, told, text = program("deploy")
        check(f"create\n{text if code else ''}", code == 0 and of_kind(told, "deployed")[0]["outcome"] == "created")
        code, told, text = program("status")
        stack = of_kind(told, "stack")[0]
        check("status reads it back", code == 0 and stack["status"] == "CREATE_COMPLETE" and len(stack["resources"]) > 10)
        code, told, text = program("deploy")
        check(f"no change\n{text if code else ''}", code == 0 and of_kind(told, "plan")[0]["empty"])
        code, told, text = program("deploy", RETENTION="60")
        check(f"update\n{text if code else ''}", code == 0 and of_kind(told, "deployed")[0]["outcome"] == "updated")
        without_route_tables()
        code, told, text = program("destroy")
        check(f"delete\n{text if code else ''}", code == 0)
        code, told, text = program("status")
        check("nothing is left", code == 3 and of_kind(told, "error")[0]["code"] == "no-stack")
        code, told, text = program("deploy", BROKEN="1")
        check(f"a failure is an error with its cause\n{text if not code else ''}", code == 3 and of_kind(told, "error"))
        large_template()
    finally:
        server.terminate()
        server.wait()
    done()


main()
