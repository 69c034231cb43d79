"""Every template of a folder, whoever wrote it, goes through the embedded engine: created, updated by a parameter, deleted.

Usage: folder.py SERVE FOLDER [PREFIX=VALUE..], where SERVE is the example `serve` of `ecs-dsl-rehearsal`. A parameter without a
default gets a value of its type, or the VALUE whose PREFIX its name begins with. Templates that import what none of the
folder exports can't stand alone; the rest is told as a table: the template, how far it came, and the first reason why not
further. For looking at templates by hand: nothing of it is part of the checks.
"""

import collections
import hashlib
import json
import pathlib
import re
import subprocess
import sys

import boto3
import botocore.config
import botocore.exceptions

SERVE = sys.argv[1]
FOLDER = pathlib.Path(sys.argv[2])
GIVEN = dict(argument.split("=", 1) for argument in sys.argv[3:])
CAPABILITIES = ["CAPABILITY_NAMED_IAM"]
BUCKET = "templates"

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


def guess(declared):
    """A value for a parameter without a default."""
    name, kind = declared["ParameterKey"], declared["ParameterType"]
    for prefix, value in GIVEN.items():
        if name.startswith(prefix):
            return value
    allowed = declared.get("ParameterConstraints", {}).get("AllowedValues")
    if allowed:
        return allowed[0]
    if kind.startswith("AWS::SSM::"):
        return "/a/name"
    inner = re.fullmatch(r"List<(.*)>", kind)
    one = inner[1] if inner else kind
    names = [f"{name.lower()}{number or ''}" for number in range(4)]
    values = ZONES if "AvailabilityZone" in one else "1234" if one == "Number" else names
    if one in OF_TYPE:
        values = [OF_TYPE[one] + hashlib.sha256(f"{name}{number}".encode()).hexdigest()[:16] for number in range(4)]
    if inner or kind == "CommaDelimitedList":
        return ",".join(values)
    lower = name.lower()
    for part, value in (("cidr", "10.0.0.0/16"), ("arn", "arn:aws:iam::123456789012:role/a"), ("email", "a@example.com"), ("port", "80")):
        if part in lower:
            return value
    return values[0]


def changed(declared):
    """The parameters of an update: the first that has another value that is allowed gets it."""
    parameters = {one["ParameterKey"]: {"ParameterKey": one["ParameterKey"], "UsePreviousValue": True} for one in declared}
    for one in declared:
        name, default = one["ParameterKey"], one.get("DefaultValue", "")
        others = [value for value in one.get("ParameterConstraints", {}).get("AllowedValues", []) if value != default]
        if one["ParameterType"] == "Number" and default.isdigit() and not one.get("ParameterConstraints"):
            others = [str(int(default) + 1)]
        if others and default:
            parameters[name] = {"ParameterKey": name, "ParameterValue": others[0]}
            break
    return list(parameters.values())


class Engine:
    def __init__(self, url):
        config = botocore.config.Config(parameter_validation=False, retries={"max_attempts": 0})
        account = {"region_name": "us-east-1", "aws_access_key_id": "local", "aws_secret_access_key": "local"}
        self.call = boto3.client("cloudformation", endpoint_url=url, config=config, **account)
        self.s3 = boto3.client("s3", endpoint_url=url, config=config, **account)
        self.s3.create_bucket(Bucket=BUCKET)

    def uploaded(self, key, body):
        self.s3.put_object(Bucket=BUCKET, Key=key, Body=body)
        return f"https://{BUCKET}.s3.us-east-1.amazonaws.com/{key}"

    def ended(self, stack, wanted):
        """Nothing if the stack is in that status, or the first reason why it isn't."""
        (described,) = self.call.describe_stacks(StackName=stack)["Stacks"]
        if described["StackStatus"] == wanted:
            return None
        pages = self.call.get_paginator("describe_stack_events").paginate(StackName=stack)
        told = [event for page in pages for event in page["StackEvents"] if "ResourceStatusReason" in event]
        failed = [event for event in told if event["ResourceStatus"].endswith(("_FAILED", "ROLLBACK_IN_PROGRESS"))]
        first = [event for event in failed if "cancelled" not in event["ResourceStatusReason"]][-1]
        return f"{described['StackStatus']}: {first['LogicalResourceId']}: {first['ResourceStatusReason']}"

    def whole(self, stack, body):
        """How far a template comes, and why not further."""
        url = self.uploaded(stack, body)
        declared = self.call.get_template_summary(TemplateURL=url)["Parameters"]
        parameters = [{"ParameterKey": one["ParameterKey"], "ParameterValue": guess(one)} for one in declared if "DefaultValue" not in one]
        call = {"StackName": stack, "ChangeSetName": "first", "TemplateURL": url, "Parameters": parameters, "Capabilities": CAPABILITIES}
        self.call.create_change_set(**call, ChangeSetType="CREATE")
        described = self.call.describe_change_set(StackName=stack, ChangeSetName="first")
        if described["Status"] == "FAILED":
            shown = self.call.describe_events(StackName=stack, ChangeSetName="first")["OperationEvents"]
            return "change set", described["StatusReason"] + "; ".join(f" {one['ValidationPath']}: {one['ValidationStatusReason']}" for one in shown)
        self.call.execute_change_set(StackName=stack, ChangeSetName="first")
        reason = self.ended(stack, "CREATE_COMPLETE")
        if reason:
            return "creation", reason
        self.call.update_stack(StackName=stack, TemplateURL=url, Capabilities=CAPABILITIES, Parameters=changed(declared),
                               Tags=[{"Key": "changed", "Value": "1"}])
        reason = self.ended(stack, "UPDATE_COMPLETE")
        if reason:
            return "update", reason
        return "all", ""

    def exports(self, stack):
        (described,) = self.call.describe_stacks(StackName=stack)["Stacks"]
        return any("ExportName" in output for output in described.get("Outputs", []))

    def delete(self, stack):
        (described,) = self.call.describe_stacks(StackName=stack)["Stacks"]
        self.call.delete_stack(StackName=stack)
        return self.ended(described["StackId"], "DELETE_COMPLETE")


def templates():
    for path in sorted(FOLDER.rglob("*")):
        if path.suffix in (".yaml", ".yml", ".json", ".template") and path.is_file():
            body = path.read_text(errors="replace")
            if re.search(r"^Resources:|\"Resources\"\s*:", body, re.M):
                yield path, body


def main():
    server = subprocess.Popen([SERVE, "127.0.0.1:0"], stdout=subprocess.PIPE, text=True)
    told = {}
    try:
        engine = Engine(server.stdout.readline().strip().partition("=")[2])
        waiting = named(list(templates()))
        kept = []
        # What imports is tried again when others have exported.
        while waiting:
            later = []
            for stack, path, body in waiting:
                how_far, why = tried(lambda: engine.whole(stack, body.encode()))
                if "No export named" in why:
                    later.append((stack, path, body))
                    how_far = "imports"
                told[path] = how_far, why
                if how_far == "all" and engine.exports(stack):
                    kept.append((stack, path))
                else:
                    gone(engine, stack, path, told)
            waiting = later if len(later) < len(waiting) else []
        for stack, path in reversed(kept):
            gone(engine, stack, path, told)
    finally:
        server.terminate()
        server.wait()
    for path, (how_far, why) in told.items():
        print(f"{how_far:19} {path.relative_to(FOLDER)}  {why}")
    print(json.dumps(collections.Counter(how_far for how_far, _ in told.values())))


def named(found):
    """Each template with a stack's name: that of its file, where no other has it."""
    names = [re.sub(r"[^a-zA-Z0-9]+", "-", path.stem).strip("-") for path, _ in found]
    once = {name for name, count in collections.Counter(names).items() if count == 1 and name[0].isalpha()}
    return [(name if name in once else f"t{number}", path, body) for number, (name, (path, body)) in enumerate(zip(names, found))]


def tried(call):
    """How far a call came; one that is refused is told by its name."""
    try:
        return call()
    except botocore.exceptions.ClientError as error:
        return error.operation_name, error.response["Error"]["Message"]


def gone(engine, stack, path, told):
    """Deletes a stack, and tells when it can't go."""
    how_far, why = tried(lambda: ("deletion", engine.delete(stack) or ""))
    if why and "does not exist" not in why:
        told[path] = how_far, f"{why} after {told[path]}"


main()
