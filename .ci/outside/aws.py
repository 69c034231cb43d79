"""aws CLI and boto3 drive the embedded engine over loopback: create, describe, wait, events, update, delete.

Usage: aws.py PROGRAM AWS, where PROGRAM is an example with the command line and AWS is the aws CLI.
"""

import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import boto3
import botocore.exceptions

from checks import check, done

PROGRAM, AWS = sys.argv[1:3]
STACK = "prod"
BUCKET = "templates"


def aws(*arguments):
    """The aws CLI against the embedded engine; its answer as JSON where it gives one."""
    ran = subprocess.run([AWS, "--output", "json", *arguments], capture_output=True, text=True, timeout=120)
    if ran.returncode:
        sys.exit(f"FAILED: aws {' '.join(arguments)}\n{ran.stdout}{ran.stderr}")
    try:
        return json.loads(ran.stdout)
    except json.JSONDecodeError:
        return ran.stdout


def deploy(stack, template, *arguments):
    """The template goes through a bucket: a request has at most 51,200 bytes of it."""
    bucket = ("--s3-bucket", BUCKET, "--capabilities", "CAPABILITY_IAM")
    return aws("cloudformation", "deploy", "--stack-name", stack, "--template-file", str(template), *bucket, *arguments)


def uploaded(body):
    """Where a template stands that boto3 put into the bucket."""
    boto3.client("s3").put_object(Bucket=BUCKET, Key="by-boto3.json", Body=json.dumps(body).encode())
    return f"https://{BUCKET}.s3.us-east-1.amazonaws.com/by-boto3.json"


def parameters(client):
    described = client.describe_stacks(StackName=STACK)["Stacks"][0]
    return {p["ParameterKey"]: p["ParameterValue"] for p in described["Parameters"]}


def with_aws_cli(template, folder, client):
    wanted = json.loads(template.read_text())
    aws("cloudformation", "validate-template", "--template-url", uploaded(wanted))
    deploy(STACK, template)
    stack = aws("cloudformation", "describe-stacks", "--stack-name", STACK)["Stacks"][0]
    check("aws cloudformation deploy creates the stack", stack["StackStatus"] == "CREATE_COMPLETE")
    aws("cloudformation", "wait", "stack-exists", "--stack-name", STACK)
    events = aws("cloudformation", "describe-stack-events", "--stack-name", STACK)["StackEvents"]
    check("the events are all there, the newest first", events[0]["ResourceStatus"] == "CREATE_COMPLETE" and len(events) > 100)
    resources = aws("cloudformation", "list-stack-resources", "--stack-name", STACK)["StackResourceSummaries"]
    check("each resource of the template has a physical id", {r["LogicalResourceId"] for r in resources if r["PhysicalResourceId"]} == set(wanted["Resources"]))
    same = deploy(STACK, template, "--no-fail-on-empty-changeset")
    check("the same template again changes nothing", "No changes to deploy" in str(same))
    time.sleep(1.1)  # the aws CLI names its change sets by the second

    # The vault's initial value changes in the code: whoever deploys, what is stored stays.
    before = parameters(client)
    changed = json.loads(template.read_text())
    for name, parameter in changed["Parameters"].items():
        parameter["Default"] = parameter["Default"].replace("8080", "9090")
    changed["Resources"]["ApiLogGroup"]["Properties"]["RetentionInDays"] = 90
    other = folder / "changed.json"
    other.write_text(json.dumps(changed))
    deploy(STACK, other)
    after = parameters(client)
    check("a changed initial value is kept out by aws cloudformation deploy", before == after and "8080" in str(after))


def with_boto3(template, client):
    body = json.loads(template.read_text())
    body["Resources"]["NginxLogGroup"]["Properties"]["RetentionInDays"] = 60
    kept = [{"ParameterKey": name, "UsePreviousValue": True} for name in body["Parameters"]]
    client.create_change_set(
        StackName=STACK, ChangeSetName="by-boto3", TemplateURL=uploaded(body),
        Parameters=kept, Capabilities=["CAPABILITY_IAM"],
    )
    client.get_waiter("change_set_create_complete").wait(StackName=STACK, ChangeSetName="by-boto3")
    described = client.describe_change_set(StackName=STACK, ChangeSetName="by-boto3")
    changed = {c["ResourceChange"]["LogicalResourceId"] for c in described["Changes"]}
    check("a change set names what changes", changed == {"NginxLogGroup", "ApiLogGroup"})
    client.execute_change_set(StackName=STACK, ChangeSetName="by-boto3")
    client.get_waiter("stack_update_complete").wait(StackName=STACK)
    pages = client.get_paginator("describe_stack_events").paginate(StackName=STACK)
    ids = [event["EventId"] for page in pages for event in page["StackEvents"]]
    check("boto3's pages give every event once", len(ids) == len(set(ids)) > 100)
    try:
        client.describe_stacks(StackName="nowhere")
        check("a stack that isn't there is an error", False)
    except botocore.exceptions.ClientError as error:
        check("a stack that isn't there is an error", error.response["Error"]["Code"] == "ValidationError")


def bucket():
    """The bucket of the templates, in the embedded engine's S3."""
    s3 = boto3.client("s3")
    s3.create_bucket(Bucket=BUCKET)
    s3.get_waiter("bucket_exists").wait(Bucket=BUCKET)
    s3.put_bucket_versioning(Bucket=BUCKET, VersioningConfiguration={"Status": "Enabled"})
    s3.put_bucket_tagging(Bucket=BUCKET, Tagging={"TagSet": [{"Key": "team", "Value": "a"}]})
    tags, versioning = s3.get_bucket_tagging(Bucket=BUCKET), s3.get_bucket_versioning(Bucket=BUCKET)
    check("a bucket's settings come back", tags["TagSet"][0]["Value"] == "a" and versioning["Status"] == "Enabled")
    return s3


def objects(s3):
    s3.put_object(Bucket=BUCKET, Key="a/b c.txt", Body=b"text", ContentType="text/plain")
    head, got = s3.head_object(Bucket=BUCKET, Key="a/b c.txt"), s3.get_object(Bucket=BUCKET, Key="a/b c.txt")
    check("an object comes back", head["ContentLength"] == 4 and "VersionId" in head and got["Body"].read() == b"text")
    for code, call in (
        ("NoSuchKey", lambda: s3.get_object(Bucket=BUCKET, Key="nowhere")),
        ("NoSuchBucket", lambda: s3.get_object(Bucket="nowhere", Key="key")),
        ("NoSuchBucketPolicy", lambda: s3.get_bucket_policy(Bucket=BUCKET)),
        ("AccessDenied", lambda: s3.get_object(Bucket=BUCKET, Key="a/b c.txt", ExpectedBucketOwner="999999999999")),
        ("404", lambda: s3.head_object(Bucket=BUCKET, Key="nowhere")),
    ):
        try:
            call()
            check(f"{code} is an error", False)
        except botocore.exceptions.ClientError as error:
            check(f"{code} is an error: {error}", error.response["Error"]["Code"] == code)


def destroy(client):
    ran = subprocess.run([PROGRAM, "destroy", "--yes"], capture_output=True, text=True, timeout=300)
    check(f"the program's own destroy takes it down: {ran.stderr}", ran.returncode == 0)
    try:
        client.describe_stacks(StackName=STACK)
        check("nothing is left", False)
    except botocore.exceptions.ClientError as error:
        check("nothing is left", "does not exist" in str(error))


def main():
    server = subprocess.Popen([PROGRAM, "serve", "--port", "0", "--json"], stdout=subprocess.PIPE, text=True)
    try:
        url = json.loads(server.stdout.readline())["value"]
        assert url.startswith("http://127.0.0.1:"), url
        os.environ.update(
            AWS_ENDPOINT_URL=url, AWS_ACCESS_KEY_ID="local", AWS_SECRET_ACCESS_KEY="local", AWS_REGION="us-east-1",
            AWS_DEFAULT_REGION="us-east-1", AWS_EC2_METADATA_DISABLED="true",
        )
        with tempfile.TemporaryDirectory() as name:
            folder = pathlib.Path(name)
            subprocess.run([PROGRAM, "synth", "--out", name], check=True, capture_output=True)
            template = folder / f"{STACK}.template.json"
            client = boto3.client("cloudformation")
            s3 = bucket()
            with_aws_cli(template, folder, client)
            with_boto3(template, client)
            destroy(client)
            objects(s3)
    finally:
        server.terminate()
        server.wait()
    done()


main()
