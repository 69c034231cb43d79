"""The AWS CLI deploys what the AWS CDK synthesises on the embedded engine, changes it and takes it down.

Usage: cdk.py SERVE FOLDER, where SERVE is the example `serve` of `ecs-dsl-rehearsal`, and FOLDER has the templates that
`cdk/synth.mjs` wrote. Those in its folder `others` come, are changed by a tag, and go.
"""

import json
import pathlib
import sys

import engine
from checks import check, done
from engine import aws, delete, physical

SERVE, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])


def template(stack, version):
    return FOLDER / f"{stack}.{version}.json"


def deploy(stack, version):
    described = engine.deploy(template(stack, version), stack, version)
    resources = json.loads(template(stack, version).read_text())["Resources"]
    ids = physical(stack)
    check(f"{stack}, {version}: {len(resources)} resources, each with its id", set(ids) == set(resources) and all(ids.values()))
    return described, ids


def of_type(stack, version, kind):
    resources = json.loads(template(stack, version).read_text())["Resources"].items()
    return [name for name, resource in resources if resource["Type"] == kind]


def changes(stack):
    """What the second version would change: the kind of the resource, the action, and whether it is replaced."""
    named = ("--stack-name", stack, "--change-set-name", "look")
    body = f"file://{template(stack, 'changed')}"
    aws("create-change-set", *named, "--template-body", body, "--capabilities", "CAPABILITY_IAM")
    aws("wait", "change-set-create-complete", *named)
    described = aws("describe-change-set", *named)["Changes"]
    aws("delete-change-set", *named)
    found = (one["ResourceChange"] for one in described)
    return {(one["ResourceType"], one["Action"], one.get("Replacement")) for one in found}


def events(stack):
    """Kind and status of each event, oldest first."""
    found = aws("describe-stack-events", "--stack-name", stack)["StackEvents"]
    return [(one["ResourceType"], one["ResourceStatus"]) for one in reversed(found)]


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
    exports = [one["Name"] for one in aws("list-exports")["Exports"]]
    check(f"{stack}: its export is there", f"{stack}-second" in exports)
    return first["StackId"]


def main():
    with engine.serving(SERVE):
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
        for path in sorted((FOLDER / "others").glob("*.json")):
            check(f"{path.stem} comes, is changed, and goes", engine.whole(path, path.stem, {}))
    done()


main()
