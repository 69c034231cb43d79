"""Counts the machines of Auto Scaling groups: On-Demand, Spot, and the Spot ones that are being taken away.

Once a minute, and at each notice of an interruption. AWS has no metric that tells On-Demand from Spot. The numbers go
out as lines of this function's log, in CloudWatch's embedded metric format: writing its own log is all that it may.
"""

import json
import os
import time

import boto3

NAMESPACE = "EcsDsl/Machines"
EC2 = boto3.client("ec2")


def machines(group):
    """The running machines of a group."""
    filters = [
        {"Name": "tag:aws:autoscaling:groupName", "Values": [group]},
        {"Name": "instance-state-name", "Values": ["running"]},
    ]
    for page in EC2.get_paginator("describe_instances").paginate(Filters=filters):
        for reservation in page["Reservations"]:
            yield from reservation["Instances"]


def line(group, numbers):
    """A line of the log that is metrics too."""
    metrics = [{"Name": name, "Unit": "Count"} for name in numbers]
    directive = {"Namespace": NAMESPACE, "Dimensions": [["AutoScalingGroupName"]], "Metrics": metrics}
    meta = {"Timestamp": int(time.time() * 1000), "CloudWatchMetrics": [directive]}
    return json.dumps({"_aws": meta, "AutoScalingGroupName": group, **numbers})


def handler(event, context):
    """Once a minute: how many there are. At a notice: whether the machine is one of the group's."""
    taken = event.get("detail", {}).get("instance-id")
    for group in os.environ["GROUPS"].split(","):
        found = list(machines(group))
        if taken is None:
            spot = sum(machine.get("InstanceLifecycle") == "spot" for machine in found)
            print(line(group, {"OnDemandInstances": len(found) - spot, "SpotInstances": spot}))
        elif any(machine["InstanceId"] == taken for machine in found):
            print(line(group, {"SpotInterruptions": 1}))
