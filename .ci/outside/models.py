"""Every operation that the embedded engine answers is called, in success and in failure and at work, and the raw response
is held against botocore's model of the service.

Usage: models.py SERVE, where SERVE is the example `serve` of `ecs-dsl-rehearsal`.
"""

import json
import subprocess
import sys
import time

import boto3
import botocore.config
import botocore.exceptions

from checks import check, done
from shapes import Judge

SERVE = sys.argv[1]

# It needs no permission and takes no parameter.
NEVER_FAILS = {("sts", "GetCallerIdentity")}

judged, faults, outcomes, members = 0, [], set(), {}


def judge(service):
    """Holds each raw response of a client against the model."""

    def hook(http_response, model, **_):
        global judged
        judge = Judge(model)
        if service == "s3":
            body = b"" if model.has_streaming_output and http_response.status_code < 300 else http_response.content
            judge.rest_xml(http_response.status_code, http_response.headers, body)
        else:
            judge.query(http_response.status_code, http_response.content)
        judged += 1
        faults.extend(judge.faults)
        outcomes.add((service, model.name, http_response.status_code < 300))
        members.setdefault((service, model.name), set()).update(judge.seen)

    return hook


def client(service, url):
    config = botocore.config.Config(parameter_validation=False, retries={"max_attempts": 0})
    made = boto3.client(service, endpoint_url=url, region_name="us-east-1", aws_access_key_id="local",
                        aws_secret_access_key="local", config=config)
    made.meta.events.register("after-call", judge(service))
    return made


def refused(code, call, **arguments):
    """The call fails with that code."""
    try:
        call(**arguments)
    except botocore.exceptions.ClientError as error:
        if error.response["Error"]["Code"] == code:
            return
        sys.exit(f"FAILED: {error}\nwanted {code}")
    sys.exit(f"FAILED: {call.__name__} with {arguments} was to be refused with {code}")


def template(resources, **rest):
    return json.dumps({"Resources": resources, **rest})


def log_group(**properties):
    return {"Type": "AWS::Logs::LogGroup", "Properties": properties}


FULL = template(
    {
        "Logs": {**log_group(RetentionInDays={"Ref": "Days"}), "Metadata": {"of": "Logs"}, "DeletionPolicy": "Delete"},
        "Kept": {**log_group(), "DeletionPolicy": "Retain", "UpdateReplacePolicy": "Retain"},
        "Role": {"Type": "AWS::IAM::Role", "Properties": {"AssumeRolePolicyDocument": {"Statement": []}}},
        "Secret": {"Type": "AWS::SecretsManager::Secret", "Properties": {"SecretString": {"Ref": "Password"}}},
        "Maybe": {**log_group(), "Condition": "Never"},
        "Address": {"Type": "AWS::SSM::Parameter", "Properties": {"Type": "String", "Value": {"Fn::GetAtt": ["Logs", "Arn"]}}},
    },
    Description="All that a stack may have",
    Metadata={"one": 1},
    Parameters={
        "Days": {"Type": "Number", "Default": 7, "AllowedValues": [7, 14, 30], "Description": "Kept so long"},
        "Password": {"Type": "String", "NoEcho": True, "Default": "secret"},
        "Image": {"Type": "AWS::SSM::Parameter::Value<String>", "Default": "/aws/service/image"},
    },
    Conditions={"Never": {"Fn::Equals": ["a", "b"]}},
    Outputs={
        "Logs": {"Value": {"Ref": "Logs"}, "Description": "The group", "Export": {"Name": "models-logs"}},
        "Plain": {"Value": "text"},
    },
)
IAM = ["CAPABILITY_IAM"]

# Two minutes until it is there.
GATEWAY = {"Type": "AWS::EC2::NatGateway", "Properties": {"SubnetId": "subnet-0", "AllocationId": "eipalloc-0"}}


def days(number):
    return [{"ParameterKey": "Days", "ParameterValue": str(number)}, {"ParameterKey": "Password", "UsePreviousValue": True}]


class CloudFormation:
    """The calls, each with its states."""

    def __init__(self, url):
        self.call = client("cloudformation", url)

    def settle(self, name):
        """Looks at everything while the operation runs, until it has ended; its status."""
        for _ in range(400):
            status = self.look(name)
            if not status.endswith("IN_PROGRESS") or status == "REVIEW_IN_PROGRESS":
                return status
        return sys.exit(f"FAILED: {name} never ends")

    def look(self, name):
        (stack,) = self.call.describe_stacks(StackName=name)["Stacks"]
        self.call.describe_stack_events(StackName=name)
        self.call.describe_stack_resources(StackName=name)
        self.call.list_stack_resources(StackName=name)
        self.call.describe_events(StackName=name)
        return stack["StackStatus"]

    def made(self, **arguments):
        """A change set that is looked at while it is made and afterwards; its answer."""
        self.call.create_change_set(**arguments)
        named = {"StackName": arguments["StackName"], "ChangeSetName": arguments["ChangeSetName"]}
        while True:
            described = self.call.describe_change_set(**named, IncludePropertyValues=True)
            self.call.describe_change_set(**named)
            self.call.list_change_sets(StackName=arguments["StackName"])
            if not described["Status"].endswith(("PENDING", "IN_PROGRESS")):
                return described

    def change_sets(self):
        call = self.call
        tags = [{"Key": "team", "Value": "a"}]
        topic = ["arn:aws:sns:us-east-1:123456789012:topic"]
        described = self.made(
            StackName="full", ChangeSetName="first", ChangeSetType="CREATE", TemplateBody=FULL, Capabilities=IAM, Tags=tags,
            Description="of the first", OnStackFailure="ROLLBACK", NotificationARNs=topic, ClientToken="one",
            RoleARN="arn:aws:iam::123456789012:role/deployer",
        )
        check("a change set creates", described["ExecutionStatus"] == "AVAILABLE" and len(described["Changes"]) == 5)
        call.get_template(StackName="full", ChangeSetName="first")
        refused("ValidationError", call.get_template_summary, StackName="full")
        refused("AlreadyExistsException", call.create_change_set, StackName="full", ChangeSetName="first", ChangeSetType="CREATE", TemplateBody=FULL)
        call.execute_change_set(StackName="full", ChangeSetName="first", ClientRequestToken="go")
        check("the stack is there", self.settle("full") == "CREATE_COMPLETE")
        nothing = self.made(StackName="full", ChangeSetName="nothing", UsePreviousTemplate=True, Capabilities=IAM)
        check("nothing changes", nothing["Status"] == "FAILED")
        refused("InvalidChangeSetStatus", call.execute_change_set, StackName="full", ChangeSetName="nothing")
        call.describe_events(ChangeSetName="nothing", StackName="full")
        call.delete_change_set(StackName="full", ChangeSetName="nothing")
        changed = json.loads(FULL)
        changed["Resources"]["Kept"]["Properties"] = {"LogGroupName": "named"}
        changed["Resources"]["New"] = log_group(Tags=[{"Key": "a", "Value": "b"}])
        del changed["Resources"]["Role"]
        changed["Outputs"]["Plain"]["Value"] = "other"
        changes = {"StackName": "full", "TemplateBody": json.dumps(changed), "Parameters": days(14), "ChangeSetType": "UPDATE"}
        described = self.made(ChangeSetName="changes", **changes)
        actions = {change["ResourceChange"]["Action"] for change in described["Changes"]}
        check("a change set has all actions", actions == {"Add", "Modify", "Remove"})
        call.execute_change_set(ChangeSetName=described["ChangeSetId"])
        check("the update ends", self.settle("full") == "UPDATE_COMPLETE")
        invalid = template({"Logs": log_group(Nonsense=1)})
        described = self.made(StackName="full", ChangeSetName="invalid", TemplateBody=invalid)
        check("what is invalid fails early", described["Status"] == "FAILED")
        call.describe_events(ChangeSetName="invalid", StackName="full", Filters={"FailedEvents": True})
        call.delete_change_set(ChangeSetName="invalid", StackName="full")
        self.change_sets_refused()

    def change_sets_refused(self):
        call = self.call
        for of in (call.describe_change_set, call.execute_change_set, call.get_template):
            refused("ChangeSetNotFound", of, StackName="full", ChangeSetName="nowhere")
        refused("ValidationError", call.delete_change_set, StackName="nowhere", ChangeSetName="nowhere")
        refused("ValidationError", call.list_change_sets, StackName="nowhere")
        refused("ValidationError", call.create_change_set, StackName="nowhere", ChangeSetName="x", TemplateBody=FULL)
        self.made(StackName="bare", ChangeSetName="x", ChangeSetType="CREATE", TemplateBody=FULL)
        refused("InsufficientCapabilitiesException", call.execute_change_set, StackName="bare", ChangeSetName="x")
        self.look("bare")
        call.delete_stack(StackName="bare")

    def stacks(self):
        call = self.call
        call.create_stack(StackName="direct", TemplateBody=template({"A": log_group()}), EnableTerminationProtection=True, ClientRequestToken="t")
        call.create_stack(StackName="direct", TemplateBody=template({"A": log_group()}), EnableTerminationProtection=True, ClientRequestToken="t")
        refused("AlreadyExistsException", call.create_stack, StackName="direct", TemplateBody=FULL)
        refused("ValidationError", call.update_stack, StackName="direct", TemplateBody=FULL)
        self.settle("direct")
        refused("ValidationError", call.delete_stack, StackName="direct")
        call.update_termination_protection(StackName="direct", EnableTerminationProtection=False)
        refused("ValidationError", call.update_termination_protection, StackName="nowhere", EnableTerminationProtection=False)
        refused("InsufficientCapabilitiesException", call.update_stack, StackName="direct", TemplateBody=FULL.replace("models-logs", "other"))
        refused("InsufficientCapabilitiesException", call.create_stack, StackName="other", TemplateBody=FULL)
        refused("ValidationError", call.update_stack, StackName="direct", UsePreviousTemplate=True)
        call.update_stack(StackName="direct", TemplateBody=template({"A": log_group(RetentionInDays=7)}))
        self.settle("direct")
        refused("ValidationError", call.create_stack, StackName="no_name", TemplateBody=FULL)
        refused("ValidationError", call.create_stack, StackName="direct", TemplateBody=FULL, StackPolicyBody="{}")
        for bad in ("", "{", "[]", "{}", template({}), template({"A": {"Type": "Nonsense"}})):
            refused("ValidationError", call.create_stack, StackName="bad", TemplateBody=bad)
            refused("ValidationError", call.validate_template, TemplateBody=bad)
            refused("ValidationError", call.get_template_summary, TemplateBody=bad)
        call.delete_stack(StackName="direct")
        check("a stack is deleted", "direct" not in str(call.describe_stacks()["Stacks"]) or self.settle_by_id("direct"))

    def settle_by_id(self, name):
        ids = [one["StackId"] for one in self.call.list_stacks()["StackSummaries"] if one["StackName"] == name]
        return self.settle(ids[0]) == "DELETE_COMPLETE"

    def failures(self):
        call = self.call
        taken = {"A": log_group(LogGroupName="taken")}
        call.create_stack(StackName="owner", TemplateBody=template(taken))
        self.settle("owner")
        for how, status in (("ROLLBACK", "ROLLBACK_COMPLETE"), ("DO_NOTHING", "CREATE_FAILED"), ("DELETE", "DELETE_COMPLETE")):
            answer = call.create_stack(StackName=f"fails-{how.lower().replace('_', '-')}", TemplateBody=template(taken), OnFailure=how)
            check(f"a failure with {how} ends in {status}", self.settle(answer["StackId"]) == status)
        call.describe_events(StackName="fails-rollback", Filters={"FailedEvents": True})
        update = template({**taken, "B": log_group(LogGroupName="taken")})
        call.update_stack(StackName="owner", TemplateBody=update, ClientRequestToken="back")
        check("an update goes back", self.settle("owner") == "UPDATE_ROLLBACK_COMPLETE")
        refused("ValidationError", call.continue_update_rollback, StackName="owner")
        refused("ValidationError", call.cancel_update_stack, StackName="owner")

    def cancelled(self):
        call = self.call
        call.create_stack(StackName="slow", TemplateBody=template({"A": log_group()}))
        self.settle("slow")
        call.update_stack(StackName="slow", TemplateBody=template({"A": log_group(RetentionInDays=7), "Gateway": GATEWAY}))
        self.look("slow")
        call.cancel_update_stack(StackName="slow")
        check("a cancelled update goes back", self.settle("slow") == "UPDATE_ROLLBACK_COMPLETE")

    def stuck(self):
        """A rollback can't give a group its old name back: another stack has taken it meanwhile."""
        call = self.call
        own = log_group(LogGroupName="prefix", RetentionInDays=7)
        rule = {"Type": "AWS::ElasticLoadBalancingV2::ListenerRule"}
        properties = {
            "ListenerArn": "arn:aws:elasticloadbalancing:us-east-1:123456789012:listener/app/a/0123456789abcdef/0123456789abcdef",
            "Conditions": [{"Field": "path-pattern", "Values": ["/"]}],
            "Actions": [{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "200"}}],
        }

        def with_priority(number, **more):
            return template({"Rule": {**rule, "Properties": {**properties, "Priority": number}}, **more})

        call.create_stack(StackName="stuck", TemplateBody=with_priority(1))
        self.settle("stuck")
        late = log_group(LogGroupName="taken")
        call.update_stack(StackName="stuck", TemplateBody=with_priority(2, Slow=GATEWAY, Late={**late, "DependsOn": "Slow"}, Own=own))
        for _ in range(5):
            self.look("stuck")
        call.create_stack(StackName="thief", TemplateBody=with_priority(1))
        check("a rollback fails", self.settle("stuck") == "UPDATE_ROLLBACK_FAILED")
        refused("ValidationError", call.continue_update_rollback, StackName="stuck", ResourcesToSkip=["Nowhere"])
        call.continue_update_rollback(StackName="stuck", ResourcesToSkip=["Rule"], ClientRequestToken="on")
        check("it is continued without what stands in its way", self.settle("stuck") == "UPDATE_ROLLBACK_COMPLETE")

    def looking(self):
        call = self.call
        nowhere = {"StackName": "nowhere"}
        for of in (call.describe_stacks, call.describe_stack_events, call.describe_stack_resources, call.list_stack_resources,
                   call.get_template, call.get_template_summary, call.describe_events):
            refused("ValidationError", of, **nowhere)
        refused("ValidationError", call.describe_stack_resource, StackName="full", LogicalResourceId="Nowhere")
        (stack,) = call.describe_stacks(StackName="full")["Stacks"]
        for resource in ("Logs", "Secret"):
            call.describe_stack_resource(StackName="full", LogicalResourceId=resource)
        (logs,) = call.describe_stack_resources(StackName="full", LogicalResourceId="Logs")["StackResources"]
        call.describe_stack_resources(PhysicalResourceId=logs["PhysicalResourceId"])
        call.get_template(StackName=stack["StackId"], TemplateStage="Original")
        call.get_template_summary(StackName="full")
        call.get_template_summary(TemplateBody=FULL)
        call.validate_template(TemplateBody=FULL)
        check("an export is listed", [one["Name"] for one in call.list_exports()["Exports"]] == ["models-logs"])
        importing = template({"A": log_group(LogGroupName={"Fn::Sub": ["${x}-2", {"x": {"Fn::ImportValue": "models-logs"}}]})})
        call.create_stack(StackName="user", TemplateBody=importing)
        self.settle("user")
        call.list_imports(ExportName="models-logs")
        refused("ValidationError", call.list_imports, ExportName="nowhere")
        call.list_stacks(StackStatusFilter=["DELETE_COMPLETE"])
        refused("ValidationError", call.list_stacks, StackStatusFilter=["GONE"])
        refused("ValidationError", call.list_exports, NextToken="a" * 1025)
        self.pages()

    def pages(self):
        call = self.call
        many = {f"G{number}": log_group() for number in range(120)}
        call.create_stack(StackName="many", TemplateBody=template(many))
        self.settle("many")
        for operation, key in (("describe_stack_events", "StackEvents"), ("list_stack_resources", "StackResourceSummaries"), ("describe_events", "OperationEvents")):
            found, token = 0, None
            while True:
                page = getattr(call, operation)(StackName="many", **({"NextToken": token} if token else {}))
                found += len(page[key])
                token = page.get("NextToken")
                if not token:
                    break
            check(f"{operation} has pages", found >= 120)
        call.list_stacks()

    def end(self):
        for stack in ("user", "full", "many", "stuck", "thief"):
            self.call.delete_stack(StackName=stack)
        for stack in ("user", "full", "many", "stuck", "thief"):
            self.settle_by_id(stack)
        self.call.list_stacks()


def groups(url):
    """An Auto Scaling group with machines."""
    cloudformation, scaling = CloudFormation(url), client("autoscaling", url)
    spec = {"LaunchTemplateId": "lt-0123456789abcdef0", "Version": "1"}
    properties = {"MinSize": "1", "MaxSize": "2", "LaunchTemplate": spec, "VPCZoneIdentifier": ["subnet-0", "subnet-1"],
                  "NewInstancesProtectedFromScaleIn": True, "Tags": [{"Key": "a", "Value": "b", "PropagateAtLaunch": True}]}
    body = template({"Group": {"Type": "AWS::AutoScaling::AutoScalingGroup", "Properties": properties}})
    cloudformation.call.create_stack(StackName="group", TemplateBody=body)
    cloudformation.settle("group")
    (group,) = scaling.describe_auto_scaling_groups()["AutoScalingGroups"]
    check("a group has its machine", len(group["Instances"]) == 1)
    scaling.describe_auto_scaling_groups(AutoScalingGroupNames=["nowhere"])
    refused("ValidationError", scaling.describe_auto_scaling_groups, Filters=[{"Name": "tag-key", "Values": ["a"]}])
    client("sts", url).get_caller_identity()


def buckets(url):
    """S3: settings before and after they are put, objects."""
    s3 = client("s3", url)
    s3.create_bucket(Bucket="models")
    s3.head_bucket(Bucket="models")
    encryption = {"Rules": [{"ApplyServerSideEncryptionByDefault": {"SSEAlgorithm": "AES256"}, "BucketKeyEnabled": True}]}
    lifecycle = {"Rules": [{"ID": "old", "Status": "Enabled", "Filter": {"Prefix": "a/"}, "Expiration": {"Days": 30},
                            "NoncurrentVersionExpiration": {"NoncurrentDays": 30}}]}
    block = dict.fromkeys(("BlockPublicAcls", "IgnorePublicAcls", "BlockPublicPolicy", "RestrictPublicBuckets"), True)
    for of, argument, value in (
        ("bucket_encryption", "ServerSideEncryptionConfiguration", encryption),
        ("bucket_lifecycle_configuration", "LifecycleConfiguration", lifecycle),
        ("bucket_ownership_controls", "OwnershipControls", {"Rules": [{"ObjectOwnership": "BucketOwnerEnforced"}]}),
        ("bucket_policy", "Policy", json.dumps({"Version": "2012-10-17", "Statement": []})),
        ("public_access_block", "PublicAccessBlockConfiguration", block),
        ("bucket_tagging", "Tagging", {"TagSet": [{"Key": "team", "Value": "a"}]}),
        ("bucket_versioning", "VersioningConfiguration", {"Status": "Enabled"}),
    ):
        get, put = getattr(s3, f"get_{of}"), getattr(s3, f"put_{of}")
        try:
            get(Bucket="models")
        except botocore.exceptions.ClientError:
            check(f"{of}: only versioning is there from the start", of != "bucket_versioning")
        put(Bucket="models", **{argument: value})
        got = get(Bucket="models")
        wanted = {argument: value} if argument in got else value
        check(f"{of} comes back", all(got[key] == kept for key, kept in wanted.items()))
        refused("NoSuchBucket", get, Bucket="nowhere")
        refused("NoSuchBucket", put, Bucket="nowhere", **{argument: value})
    s3.put_object(Bucket="models", Key="a/b", Body=b"text")
    s3.get_object(Bucket="models", Key="a/b", ChecksumMode="ENABLED")["Body"].read()
    s3.head_object(Bucket="models", Key="a/b")
    refused("NoSuchKey", s3.get_object, Bucket="models", Key="nowhere")
    refused("404", s3.head_object, Bucket="models", Key="nowhere")
    refused("404", s3.head_bucket, Bucket="nowhere")
    refused("NoSuchBucket", s3.put_object, Bucket="nowhere", Key="a", Body=b"")
    refused("IllegalLocationConstraintException", s3.create_bucket, Bucket="other", CreateBucketConfiguration={"LocationConstraint": "eu-west-1"})


def main():
    began = time.monotonic()
    listed = subprocess.run([SERVE, "--operations"], check=True, capture_output=True, text=True).stdout
    operations = {tuple(line.split()) for line in listed.splitlines()}
    server = subprocess.Popen([SERVE, "127.0.0.1:0", "4"], stdout=subprocess.PIPE, text=True)
    try:
        url = server.stdout.readline().strip().partition("=")[2]
        one = CloudFormation(url)
        for part in (one.change_sets, one.stacks, one.failures, one.cancelled, one.stuck, one.looking, one.end):
            part()
        groups(url)
        buckets(url)
    finally:
        server.terminate()
        server.wait()
    for fault in sorted(set(faults)):
        print(f"FAULT: {fault}")
    check(f"{judged} responses are as the models say", not faults)
    for service, name in sorted(operations):
        check(f"{service} {name} was called in success", (service, name, True) in outcomes)
        check(f"{service} {name} was called in failure", (service, name, False) in outcomes or (service, name) in NEVER_FAILS)
    called = {(service, name) for service, name, _ in outcomes}
    check("and nothing else answers", called == operations)
    print(f"{time.monotonic() - began:.1f} s")
    done()


main()
