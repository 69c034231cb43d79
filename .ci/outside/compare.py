"""The same calls to the embedded engine and to moto, compared field by field.

Usage: compare.py SERVE MOTO_SERVER TABLE, where SERVE is the example `serve` of `ecs-dsl-rehearsal`, and TABLE has the differences
that are known: operation, field, what each of the two gives, who is right, and why. A difference that isn't in it fails, and
so does a row that no longer differs; what is missing is printed as rows to fill in.
"""

import collections
import json
import os
import re
import subprocess
import sys
import tomllib

import boto3
import botocore.config
import botocore.exceptions
import botocore.parsers

from checks import check, done
from ports import free_port, wait_for

SERVE, MOTO, TABLE = sys.argv[1:4]
ABSENT = "(absent)"


def template(resources, **rest):
    return json.dumps({"Resources": resources, **rest})


QUEUE = {"Type": "AWS::SQS::Queue", "Properties": {
    "QueueName": "jobs", "VisibilityTimeout": {"Ref": "Seconds"}, "Tags": [{"Key": "word", "Value": {"Ref": "Word"}}]}}
NAME = {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/jobs", "Type": "String", "Value": {"Ref": "Queue"}}}
PARTS = {
    "Description": "A queue and its name",
    "Parameters": {
        "Seconds": {"Type": "Number", "Default": 30, "Description": "Hidden so long"},
        "Word": {"Type": "String", "NoEcho": True, "Default": "secret"},
    },
    "Outputs": {
        "Queue": {"Value": {"Fn::GetAtt": ["Queue", "QueueName"]}, "Description": "Its name", "Export": {"Name": "jobs-queue"}},
    },
}
FIRST = template({"Queue": QUEUE, "Name": {**NAME, "Metadata": {"of": "jobs"}}}, **PARTS)
TOPIC = {"Type": "AWS::SNS::Topic", "Properties": {"TopicName": "told"}}
SECOND = template({"Queue": QUEUE, "Topic": TOPIC}, **PARTS)
ROLE = {"Type": "AWS::IAM::Role", "Properties": {"RoleName": "named", "AssumeRolePolicyDocument": {"Statement": []}}}
MAKER = template({"Topic": {"Type": "AWS::SNS::Topic"}}, Outputs={"Topic": {"Value": {"Ref": "Topic"}, "Export": {"Name": "maker-topic"}}})
USER = template({"Other": {"Type": "AWS::SSM::Parameter", "Properties": {"Name": "/other", "Type": "String", "Value": {"Fn::ImportValue": "maker-topic"}}}})
SECONDS = [{"ParameterKey": "Seconds", "ParameterValue": "60"}, {"ParameterKey": "Word", "ParameterValue": "secret"}]
TAGS = [{"Key": "team", "Value": "a"}]


class Account:
    """One of the two, with what it answered: for each operation and field, the values."""

    def __init__(self, url):
        config = botocore.config.Config(retries={"max_attempts": 0}, s3={"addressing_style": "path"})
        account = {"region_name": "us-east-1", "aws_access_key_id": "local", "aws_secret_access_key": "local"}
        self.clients = {name: boto3.client(name, endpoint_url=url, config=config, **account) for name in ("cloudformation", "sts", "s3")}
        self.answers = {}

    def call(self, operation, service="cloudformation", **arguments):
        try:
            answer = getattr(self.clients[service], operation)(**arguments)
            answer.pop("ResponseMetadata")
            answer.pop("Body", None)
        except botocore.exceptions.ClientError as error:
            status = error.response["ResponseMetadata"]["HTTPStatusCode"]
            answer = {"Error": {key: error.response["Error"].get(key) for key in ("Code", "Message", "Type")} | {"Status": status}}
        except botocore.parsers.ResponseParserError:
            # It broke over the request.
            answer = {"Error": {"Code": "(a page of HTML)"}}
        fields = {}
        flatten(answer, "", fields)
        return answer, fields


def flatten(value, path, fields):
    """Values by their fields; what stands in a list is one field, whichever member it is of."""
    if isinstance(value, dict):
        for key, part in value.items():
            flatten(part, f"{path}.{key}".lstrip("."), fields)
    elif isinstance(value, list):
        for part in value:
            flatten(part, f"{path}[]", fields)
    elif value is not None:
        fields.setdefault(path, []).append(plain(value))


def plain(value):
    """A value without what is another each time: ids and times."""
    if hasattr(value, "isoformat"):
        return "TIME"
    text = json.dumps(value, sort_keys=True) if isinstance(value, dict) else str(value)
    text = re.sub(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}", "UUID", text)
    text = re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z?", "TIME", text)
    return re.sub(r"\b127\.0\.0\.1:\d+|localhost:\d+", "HOST", text)


def scenario(both):
    """Each call, in order; yields the operation, and what each of the two answered."""
    def call(operation, **arguments):
        return both(operation, arguments)

    stack = {"StackName": "jobs"}
    for body in (FIRST, "{", template({})):
        call("validate_template", TemplateBody=body)
    call("get_template_summary", TemplateBody=FIRST)
    for operation in ("describe_stacks", "describe_stack_events", "describe_stack_resources", "list_stack_resources", "get_template", "get_template_summary", "list_change_sets"):
        call(operation, StackName="nowhere")
    call("describe_change_set", ChangeSetName="first", StackName="nowhere")
    call("update_stack", StackName="nowhere", TemplateBody=FIRST)
    call("delete_stack", StackName="nowhere")
    first = {**stack, "ChangeSetName": "first"}
    call("create_change_set", **first, ChangeSetType="CREATE", TemplateBody=FIRST, Tags=TAGS, Description="of the first")
    look = ("describe_stacks", "describe_stack_events", "describe_stack_resources", "list_stack_resources", "list_change_sets")
    for operation in ("describe_stacks", "describe_stack_events", "list_change_sets"):
        call(operation, **stack)
    call("describe_change_set", **first)
    call("execute_change_set", **first)
    for operation in (*look, "get_template", "get_template_summary"):
        call(operation, **stack)
    call("describe_stack_resource", **stack, LogicalResourceId="Name")
    call("describe_stack_resource", **stack, LogicalResourceId="Nowhere")
    call("describe_stack_resources", **stack, LogicalResourceId="Queue")
    call("list_exports")
    call("list_stacks")
    call("create_stack", **stack, TemplateBody=FIRST)
    call("create_change_set", **first, ChangeSetType="CREATE", TemplateBody=FIRST)
    updates(call, stack)
    protection(call, stack)
    ends(call, stack)
    imports(call)
    refusals(call)
    others(call)


def updates(call, stack):
    call("update_stack", **stack, UsePreviousTemplate=True, Parameters=SECONDS)
    call("describe_stacks", **stack)
    call("update_stack", **stack, UsePreviousTemplate=True, Parameters=SECONDS)
    second = {**stack, "ChangeSetName": "second"}
    call("create_change_set", **second, TemplateBody=SECOND, Parameters=SECONDS)
    call("describe_change_set", **second)
    call("execute_change_set", **second)
    for operation in ("describe_stacks", "describe_stack_events", "describe_stack_resources", "list_stack_resources"):
        call(operation, **stack)
    call("create_change_set", **stack, ChangeSetName="nothing", TemplateBody=SECOND, Parameters=SECONDS)
    call("describe_change_set", **stack, ChangeSetName="nothing")
    call("execute_change_set", **stack, ChangeSetName="nothing")
    call("delete_change_set", **stack, ChangeSetName="nothing")


def imports(call):
    call("list_imports", ExportName="maker-topic")
    call("create_stack", StackName="maker", TemplateBody=MAKER)
    call("create_stack", StackName="user", TemplateBody=USER)
    call("list_imports", ExportName="maker-topic")
    call("delete_stack", StackName="maker")
    call("describe_stacks", StackName="maker")
    call("delete_stack", StackName="user")


def protection(call, stack):
    call("update_termination_protection", **stack, EnableTerminationProtection=True)
    call("describe_stacks", **stack)
    call("update_termination_protection", **stack, EnableTerminationProtection=False)
    call("update_termination_protection", StackName="nowhere", EnableTerminationProtection=False)
    call("cancel_update_stack", **stack)
    call("continue_update_rollback", **stack)
    call("describe_events", **stack)


def refusals(call):
    call("create_change_set", StackName="later", ChangeSetName="update", TemplateBody=FIRST)
    topic = template({"Topic": TOPIC})
    call("create_stack", StackName="kept", TemplateBody=topic, EnableTerminationProtection=True)
    call("delete_stack", StackName="kept")
    call("create_stack", StackName="bare", TemplateBody=template({"Role": ROLE}))
    call("delete_stack", StackName="bare")
    call("create_stack", StackName="role", TemplateBody=template({"Role": ROLE}), Capabilities=["CAPABILITY_NAMED_IAM"])
    call("describe_stacks", StackName="role")
    call("create_stack", StackName="wrong", TemplateBody=template({"A": {"Type": "AWS::No::Type"}}))
    call("create_stack", StackName="fails", TemplateBody=template({"A": QUEUE | {"Properties": {"QueueName": {"Ref": "Nowhere"}}}}))
    call("create_stack", StackName="bad_name", TemplateBody=topic)
    call("delete_stack", StackName="role")


def ends(call, stack):
    (ours, _), (theirs, _) = call("describe_stacks", **stack)
    call("delete_stack", **stack)
    call("describe_stacks", **stack)
    call("list_stacks", StackStatusFilter=["DELETE_COMPLETE"])
    call("describe_stacks", by_id=[answer["Stacks"][0]["StackId"] for answer in (ours, theirs)])
    call("list_exports")


def others(call):
    call("get_caller_identity", service="sts")
    call("create_bucket", service="s3", Bucket="compared")
    call("head_bucket", service="s3", Bucket="compared")
    call("head_bucket", service="s3", Bucket="nowhere-compared")
    call("put_object", service="s3", Bucket="compared", Key="a/b", Body=b"text")
    call("get_object", service="s3", Bucket="compared", Key="a/b")
    call("head_object", service="s3", Bucket="compared", Key="a/b")
    call("get_object", service="s3", Bucket="compared", Key="nowhere")
    block = dict.fromkeys(("BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"), True)
    for of, argument, value in (
        ("bucket_encryption", "ServerSideEncryptionConfiguration", {"Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}}]}),
        ("bucket_lifecycle_configuration", "LifecycleConfiguration", {"Rules": [{"ID": "old", "Status": "Enabled", "Filter": {"Prefix": ""}, "Expiration": {"Days": 30}}]}),
        ("bucket_ownership_controls", "OwnershipControls", {"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]}),
        ("bucket_policy", "Policy", json.dumps({"Version": "2012-10-17", "Statement": []})),
        ("public_access_block", "PublicAccessBlockConfiguration", block),
        ("bucket_tagging", "Tagging", {"TagSet": [{"Key": "team", "Value": "a"}]}),
        ("bucket_versioning", "VersioningConfiguration", {"Status": "Enabled"}),
    ):
        call(f"get_{of}", service="s3", Bucket="compared")
        call(f"put_{of}", service="s3", Bucket="compared", **{argument: value})
        call(f"get_{of}", service="s3", Bucket="compared")


def differences(engine, moto):
    """By operation and field, what each of the two gave where that differs: of several calls, in the same order."""
    found = collections.defaultdict(set)

    def both(operation, arguments):
        ids = arguments.pop("by_id", None)
        service = arguments.pop("service", "cloudformation")
        named = [{"StackName": one} for one in ids] if ids else [{}, {}]
        answers = [side.call(operation, service, **arguments, **more) for side, more in zip((engine, moto), named)]
        (_, ours), (_, theirs) = answers
        name = "".join(part.title() for part in operation.split("_"))
        failed = [fields.get("Error.Code") for fields in (ours, theirs)]
        for field in ours.keys() | theirs.keys():
            # Where only one of the two fails, or breaks, that is the difference, and not each field of the other.
            if failed[0] != failed[1] and field != "Error.Code":
                continue
            left, right = (sorted(set(fields.get(field, [ABSENT]))) for fields in (ours, theirs))
            if left != right:
                found[(name, field)].add((" | ".join(left), " | ".join(right)))
        return answers

    scenario(both)
    return {key: tuple(" || ".join(side) for side in zip(*sorted(pairs))) for key, pairs in found.items()}


def quoted(text):
    return json.dumps(text, ensure_ascii=False)


def main():
    with open(TABLE, "rb") as file:
        rows = tomllib.load(file)["difference"]
    known = {(row["operation"], row["field"]): (row["engine"], row["moto"]) for row in rows}
    check("each row of the table is there once and has its verdict", len(known) == len(rows) and all(row["right"] and row["why"] for row in rows))
    port = free_port()
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    moto = subprocess.Popen([MOTO, "-H", "127.0.0.1", "-p", str(port)], **quiet)
    served = subprocess.Popen([SERVE, "127.0.0.1:0"], stdout=subprocess.PIPE, text=True)
    try:
        wait_for(port)
        os.environ["AWS_EC2_METADATA_DISABLED"] = "true"
        url = served.stdout.readline().strip().partition("=")[2]
        found = differences(Account(url), Account(f"http://127.0.0.1:{port}"))
    finally:
        for server in (moto, served):
            server.terminate()
            server.wait()
    for key, sides in sorted(found.items()):
        if known.get(key) != sides:
            print(f"\n[[difference]]\noperation = {quoted(key[0])}\nfield = {quoted(key[1])}")
            print(f"engine = {quoted(sides[0])}\nmoto = {quoted(sides[1])}\nright = \"\"\nwhy = \"\"")
    new, gone = [key for key in found if known.get(key) != found[key]], [key for key in known if key not in found]
    check(f"no row of the table is the same by now: {gone}", not gone)
    check(f"all {len(found)} differences are known: {len(new)} aren't", not new)
    done()


main()
