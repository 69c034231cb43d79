"""The embedded engine, and the aws CLI on it: what the scripts share that take templates through it."""

import contextlib
import hashlib
import io
import json
import os
import pathlib
import re
import subprocess

from awscli.clidriver import create_clidriver
from awscli.customizations.cloudformation.yamlhelper import yaml_parse

# The aws CLI in this process: starting it takes longer than all that it does.
CLI = create_clidriver()
# A longer template goes through a bucket.
LONGEST, BUCKET = 51_200, "templates"

# What a value of each type begins with, where it isn't plain text; digits of the parameter's name follow.
OF_TYPE = {
    "AWS::EC2::Image::Id": "ami-0",
    "AWS::EC2::Instance::Id": "i-0",
    "AWS::EC2::SecurityGroup::Id": "sg-0",
    "AWS::EC2::Subnet::Id": "subnet-0",
    "AWS::EC2::VPC::Id": "vpc-0",
    "AWS::Route53::HostedZone::Id": "Z",
}
ZONES = "us-east-1a", "us-east-1b", "us-east-1c", "us-east-1d"
OF_NAME = ("cidr", "10.0.0.0/16"), ("arn", "arn:aws:iam::123456789012:role/a"), ("email", "a@example.com"), ("port", "80"), ("versionkey", "assets/||a.zip")


class Refused(Exception):
    """How far a template came, and why not further."""

    def __init__(self, step, why):
        super().__init__(f"{step}: {why}")
        self.step, self.why = step, " ".join(why.split())


@contextlib.contextmanager
def serving(serve):
    """An engine of its own, the example `serve` of `ecs-dsl-rehearsal`, where the aws CLI and boto3 find it."""
    server = subprocess.Popen([serve, "127.0.0.1:0"], stdout=subprocess.PIPE, text=True)
    try:
        os.environ.update(
            AWS_ENDPOINT_URL=server.stdout.readline().strip().partition("=")[2], AWS_ACCESS_KEY_ID="local",
            AWS_SECRET_ACCESS_KEY="local", AWS_REGION="us-east-1", AWS_DEFAULT_REGION="us-east-1", AWS_EC2_METADATA_DISABLED="true",
        )
        yield
    finally:
        server.terminate()
        server.wait()


def aws(*arguments, service="cloudformation"):
    """The aws CLI; its answer as JSON where it gives one."""
    out, error = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(error):
        code = CLI.main(["--output", "json", service, *arguments])
    if code:
        raise Refused(f"aws {service} {arguments[0]}", error.getvalue())
    text = out.getvalue()
    return json.loads(text) if text.startswith(("{", "[")) else text


def deploy(path, stack, step, *options):
    """`aws cloudformation deploy`; gives the stack."""
    if path.stat().st_size > LONGEST:
        aws("mb", f"s3://{BUCKET}", service="s3")
        options += ("--s3-bucket", BUCKET)
    try:
        aws("deploy", "--stack-name", stack, "--template-file", str(path), "--capabilities", "CAPABILITY_NAMED_IAM", *options)
    except Refused as error:
        raise Refused(step, reason(stack) or error.why) from error
    (described,) = aws("describe-stacks", "--stack-name", stack)["Stacks"]
    return described


def reason(stack):
    """Why the last operation of a stack failed: the first resource that did, or what its change set was refused for."""
    try:
        events = aws("describe-stack-events", "--stack-name", stack)["StackEvents"]
        refused = [one["ChangeSetName"] for one in aws("list-change-sets", "--stack-name", stack)["Summaries"] if one["Status"] == "FAILED"]
    except Refused:
        # It never came to be.
        return ""
    failed = [one for one in events if one["ResourceStatus"].endswith(("_FAILED", "ROLLBACK_IN_PROGRESS"))]
    told = [f"{one['LogicalResourceId']}: {one['ResourceStatusReason']}" for one in failed if "ResourceStatusReason" in one]
    told = [why for why in told if "cancelled" not in why]
    if told:
        return told[-1]
    judged = [one for name in refused for one in aws("describe-events", "--stack-name", stack, "--change-set-name", name)["OperationEvents"]]
    return "; ".join(f"{one['ValidationPath']}: {one['ValidationStatusReason']}" for one in judged if "ValidationPath" in one)


def physical(stack):
    """The id of each resource."""
    held = aws("list-stack-resources", "--stack-name", stack)["StackResourceSummaries"]
    return {one["LogicalResourceId"]: one.get("PhysicalResourceId") for one in held}


def delete(stack, stack_id):
    """Deletes a stack; gives the status that it ends in."""
    aws("delete-stack", "--stack-name", stack)
    (described,) = aws("describe-stacks", "--stack-name", stack_id)["Stacks"]
    return described["StackStatus"]


def whole(path, stack, given):
    """A template comes, is changed by a parameter or a tag, and goes. Gives how many resources it has."""
    try:
        declared = yaml_parse(path.read_text(errors="replace")).get("Parameters") or {}
    except Exception as error:
        raise Refused("reading", str(error)) from error
    values = {name: given.get(name) or guess(name, one) for name, one in declared.items() if name in given or "Default" not in one}
    made = deploy(path, stack, "creation", *overrides(values), "--tags", "changed=0")
    ids = physical(stack)
    if not all(ids.values()):
        raise Refused("creation", f"no id: {[name for name, held in ids.items() if not held]}")
    new = changed(declared, values)
    update = deploy(path, stack, "update", *overrides(new), "--tags", f"changed={0 if new else 1}")
    if update["StackStatus"] != "UPDATE_COMPLETE":
        raise Refused("update", update["StackStatus"])
    ended = delete(stack, made["StackId"])
    if ended != "DELETE_COMPLETE":
        raise Refused("deletion", reason(made["StackId"]) or ended)
    return len(ids)


def overrides(values):
    return ("--parameter-overrides", *(f"{name}={value}" for name, value in values.items())) if values else ()


def text(value):
    """A value as CloudFormation reads it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def guess(name, declared):
    """A value for a parameter without a default."""
    kind, allowed = declared["Type"], declared.get("AllowedValues")
    if allowed:
        return text(allowed[0])
    if kind.startswith("AWS::SSM::"):
        return "/a/name"
    inner = re.fullmatch(r"List<(.*)>", kind)
    one = inner[1] if inner else kind
    values = [f"{name.lower()[-40:]}{number or ''}" for number in range(4)]
    if "AvailabilityZone" in one:
        values = ZONES
    elif one == "Number":
        values = "1234"
    elif one in OF_TYPE:
        values = [OF_TYPE[one] + hashlib.sha256(f"{name}{number}".encode()).hexdigest()[:16] for number in range(4)]
    if inner or kind == "CommaDelimitedList":
        return ",".join(values)
    return next((value for part, value in OF_NAME if part in name.lower()), values[0])


def changed(declared, values):
    """The parameter of an update: the first that has another value that is allowed."""
    for name, one in declared.items():
        now = values.get(name, text(one.get("Default", "")))
        others = [text(value) for value in one.get("AllowedValues", []) if text(value) != now]
        if one["Type"] == "Number" and now.isdigit() and not {"AllowedValues", "MaxValue"} & one.keys():
            others = [str(int(now) + 1)]
        if others:
            return {name: others[0]}
    return {}
