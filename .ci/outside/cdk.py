"""The AWS CLI deploys what the AWS CDK synthesises on the embedded engine, changes it and takes it down.

Usage: cdk.py SERVE AWS FOLDER, where SERVE is the example `serve` of `ecs-dsl-rehearsal`, AWS is the aws CLI, and FOLDER has
the templates that `cdk/synth.mjs` wrote. Those in its folder `others` come and go through boto3.
"""

import json
import os
import pathlib
import subprocess
import sys

import boto3

from checks import check, done

SERVE, AWS = sys.argv[1:3]
FOLDER = pathlib.Path(sys.argv[3])


def aws(*arguments):
    """The aws CLI against the embedded engine; its answer as JSON where it gives one."""
    ran = subprocess.run([AWS, "--output", "json", "cloudformation", *arguments], capture_output=True, text=True, timeout=120)
    if ran.returncode:
        sys.exit(f"FAILED: aws cloudformation {' '.join(arguments)}\n{ran.stdout}{ran.stderr}")
    return json.loads(ran.stdout) if ran.stdout.startswith(("{", "[")) else ran.stdout


def template(stack, version):
    return FOLDER / f"{stack}.{version}.json"


def deploy(stack, version):
    aws("deploy", "--stack-name", stack, "--template-file", str(template(stack, version)), "--capabilities", "CAPABILITY_IAM")
    (described,) = aws("describe-stacks", "--stack-name", stack)["Stacks"]
    resources = json.loads(template(stack, version).read_text())["Resources"]
    ids = physical(stack)
    check(f"{stack}, {version}: {len(resources)} resources, each with its id", set(ids) == set(resources) and all(ids.values()))
    return described, ids


def physical(stack):
    pages = boto3.client("cloudformation").get_paginator("list_stack_resources").paginate(StackName=stack)
    held = (one for page in pages for one in page["StackResourceSummaries"])
    return {one["LogicalResourceId"]: one["PhysicalResourceId"] for one in held}


def of_type(stack, version, kind):
    resources = json.loads(template(stack, version).read_text())["Resources"].items()
    return [name for name, resource in resources if resource["Type"] == kind]


def changes(stack):
    """What the second version would change: the kind of the resource, the action, and whether it is replaced."""
    client, named = boto3.client("cloudformation"), {"StackName": stack, "ChangeSetName": "look"}
    client.create_change_set(**named, TemplateBody=template(stack, "changed").read_text(), Capabilities=["CAPABILITY_IAM"])
    client.get_waiter("change_set_create_complete").wait(**named)
    described = client.describe_change_set(**named)["Changes"]
    client.delete_change_set(**named)
    found = (one["ResourceChange"] for one in described)
    return {(one["ResourceType"], one["Action"], one.get("Replacement")) for one in found}


def events(stack):
    """Kind and status of each event, oldest first."""
    found = aws("describe-stack-events", "--stack-name", stack)["StackEvents"]
    return [(one["ResourceType"], one["ResourceStatus"]) for one in reversed(found)]


def delete(stack, stack_id):
    aws("delete-stack", "--stack-name", stack)
    (described,) = aws("describe-stacks", "--stack-name", stack_id)["Stacks"]
    return described["StackStatus"]


def system(stack, expected):
    first, ids = deploy(stack, "first")
    outputs = {one["OutputKey"]: one["OutputValue"] for one in first["Outputs"]}
    (balancer,) = of_type(stack, "first", "AWS::ElasticLoadBalancingV2::LoadBalancer")
    address = [value for name, value in outputs.items() if "DNS" in name]
    check(f"{stack}: the output is the load balancer's address", len(address) == 1 and address[0].endswith(".us-east-1.elb.amazonaws.com"))
    check(f"{stack}: the load balancer's id is an ARN", ids[balancer].startswith("arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/"))
    found = changes(stack)
    check(f"{stack}: the change set says what changes: {sorted(map(str, found ^ expected))}", found == expected)
    _, new = deploy(stack, "changed")
    (task,) = of_type(stack, "changed", "AWS::ECS::TaskDefinition")
    (service,) = of_type(stack, "changed", "AWS::ECS::Service")
    check(f"{stack}: the task definition has its next revision", ids[task].endswith(":1") and new[task] == ids[task][:-1] + "2")
    check(f"{stack}: the service stays", ids[service] == new[service])
    told = events(stack)
    clean_up = told.index(("AWS::CloudFormation::Stack", "UPDATE_COMPLETE_CLEANUP_IN_PROGRESS"))
    check(f"{stack}: the old task definition goes in the clean-up", ("AWS::ECS::TaskDefinition", "DELETE_COMPLETE") in told[clean_up:])
    exports = [one["Name"] for one in boto3.client("cloudformation").list_exports()["Exports"]]
    check(f"{stack}: its export is there", f"{stack}-second" in exports)
    return first["StackId"]


def others():
    """What else the patterns make: created, changed by a tag, deleted."""
    client = boto3.client("cloudformation")
    for path in sorted((FOLDER / "others").glob("*.json")):
        stack, body = {"StackName": path.stem}, path.read_text()
        made = client.create_stack(**stack, TemplateBody=body, Capabilities=["CAPABILITY_IAM"])["StackId"]
        ids = physical(path.stem).values()
        client.update_stack(**stack, UsePreviousTemplate=True, Capabilities=["CAPABILITY_IAM"], Tags=[{"Key": "team", "Value": "a"}])
        (described,) = client.describe_stacks(**stack)["Stacks"]
        check(f"{path.stem}: {len(ids)} resources, and an update", all(ids) and described["StackStatus"] == "UPDATE_COMPLETE")
        client.delete_stack(**stack)
        (described,) = client.describe_stacks(StackName=made)["Stacks"]
        check(f"{path.stem} goes", described["StackStatus"] == "DELETE_COMPLETE")


def main():
    server = subprocess.Popen([SERVE, "127.0.0.1:0"], stdout=subprocess.PIPE, text=True)
    try:
        os.environ.update(
            AWS_ENDPOINT_URL=server.stdout.readline().strip().partition("=")[2], AWS_ACCESS_KEY_ID="local",
            AWS_SECRET_ACCESS_KEY="local", AWS_REGION="us-east-1", AWS_DEFAULT_REGION="us-east-1", AWS_EC2_METADATA_DISABLED="true",
        )
        both = {
            ("AWS::ECS::TaskDefinition", "Modify", "True"),
            ("AWS::ECS::Service", "Modify", "False"),
            ("AWS::ElasticLoadBalancingV2::Listener", "Add", None),
            ("AWS::EC2::SecurityGroup", "Modify", "False"),
        }
        fargate = system("cdk-fargate", both | {("AWS::ApplicationAutoScaling::ScalableTarget", "Modify", "False")})
        check("cdk-fargate goes", delete("cdk-fargate", fargate) == "DELETE_COMPLETE")
        machines = system("cdk-ec2", both)
        # As on AWS: what the CDK synthesises lets the association go before the service (aws/aws-cdk#19275).
        check("cdk-ec2 can't go at once", delete("cdk-ec2", machines) == "DELETE_FAILED")
        reasons = str(aws("describe-stack-events", "--stack-name", machines)["StackEvents"])
        check("its capacity provider is in use", "The specified capacity provider is in use and cannot be removed" in reasons)
        check("and goes when the service is gone", delete("cdk-ec2", machines) == "DELETE_COMPLETE")
        others()
    finally:
        server.terminate()
        server.wait()
    done()


main()
