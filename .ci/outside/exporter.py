"""The function that counts machines, on moto's EC2: what it prints is CloudWatch's embedded metric format, and right.

Usage: exporter.py SOURCE, where SOURCE is the function's file.
"""

import contextlib
import importlib.util
import io
import json
import os
import sys
import time

# The folder of this file goes last: `moto.py` in it isn't the one that is meant.
sys.path.append(sys.path.pop(0))

import boto3
import moto

from checks import check, done

SOURCE = sys.argv[1]
os.environ.update(AWS_ACCESS_KEY_ID="local", AWS_SECRET_ACCESS_KEY="local", AWS_DEFAULT_REGION="us-east-1", AWS_REGION="us-east-1")


def machines(group, **markets):
    """So many machines of a group by their market; their ids."""
    ec2 = boto3.client("ec2")
    tags = [{"ResourceType": "instance", "Tags": [{"Key": "aws:autoscaling:groupName", "Value": group}]}] if group else []
    found = []
    for market, count in markets.items():
        options = {"InstanceMarketOptions": {"MarketType": "spot"}} if market == "spot" else {}
        made = ec2.run_instances(ImageId="ami-12c6146b", MinCount=count, MaxCount=count, TagSpecifications=tags, **options)
        found.append([instance["InstanceId"] for instance in made["Instances"]])
    return found


def load(*groups):
    """The function as Lambda loads it."""
    os.environ["GROUPS"] = ",".join(groups)
    spec = importlib.util.spec_from_file_location("index", SOURCE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def printed(module, event):
    """The lines that the function prints at an event."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        module.handler(event, None)
    return [json.loads(line) for line in out.getvalue().splitlines()]


def numbers(line):
    """The group of a line and its metrics, once the line is what CloudWatch takes (Amazon CloudWatch User Guide:
    CloudWatch_Embedded_Metric_Format_Specification)."""
    meta = line["_aws"]
    check("the time is in milliseconds, and now", isinstance(meta["Timestamp"], int) and abs(meta["Timestamp"] - time.time() * 1000) < 60_000)
    (directive,) = meta["CloudWatchMetrics"]
    check("the namespace is the exporter's", directive["Namespace"] == "EcsDsl/Machines")
    check("each set of dimensions names values of the line", all(isinstance(line[name], str) for names in directive["Dimensions"] for name in names) and directive["Dimensions"] == [["AutoScalingGroupName"]])
    metrics = {metric["Name"]: line[metric["Name"]] for metric in directive["Metrics"]}
    check("each metric is a number of the line, in a unit that CloudWatch has", all(type(value) is int for value in metrics.values()) and {metric["Unit"] for metric in directive["Metrics"]} == {"Count"})
    check("nothing else is in the line", set(line) == {"_aws", "AutoScalingGroupName", *metrics})
    return line["AutoScalingGroupName"], metrics


def minute():
    """The event of a rule with a schedule (Amazon EventBridge User Guide: eb-run-lambda-schedule)."""
    return {"version": "0", "id": "1", "detail-type": "Scheduled Event", "source": "aws.events", "account": "123456789012", "time": "2026-01-01T00:05:00Z", "region": "us-east-1", "resources": ["arn:aws:events:us-east-1:123456789012:rule/minute"], "detail": {}}


def notice(instance):
    """The event of an interruption (Amazon EC2 User Guide: spot-instance-termination-notices)."""
    return {"version": "0", "id": "2", "detail-type": "EC2 Spot Instance Interruption Warning", "source": "aws.ec2", "account": "123456789012", "time": "2026-01-01T00:05:00Z", "region": "us-east-1", "resources": [f"arn:aws:ec2:us-east-1a:instance/{instance}"], "detail": {"instance-id": instance, "instance-action": "terminate"}}


@moto.mock_aws
def main():
    ec2 = boto3.client("ec2")
    on_demand, spot = machines("prod-main", on_demand=3, spot=4)
    machines("prod-other", on_demand=5, spot=2)
    (stranger,) = machines(None, spot=1)
    ec2.terminate_instances(InstanceIds=on_demand[:1])
    ec2.stop_instances(InstanceIds=spot[:1])
    ours = load("prod-main")
    told = [numbers(line) for line in printed(ours, minute())]
    check(f"of a group those are counted that run, On-Demand and Spot: {told}", told == [("prod-main", {"OnDemandInstances": 2, "SpotInstances": 3})])
    told = [numbers(line) for line in printed(ours, notice(spot[1]))]
    check(f"a notice for one of them counts: {told}", told == [("prod-main", {"SpotInterruptions": 1})])
    theirs = machines("prod-other", spot=1)[0][0]
    check("one for a machine of another group doesn't", printed(ours, notice(theirs)) == [])
    check("nor one for a machine of no group", printed(ours, notice(stranger[0])) == [])
    check("nor one for a machine that nobody knows", printed(ours, notice("i-0123456789abcdef0")) == [])
    told = [numbers(line) for line in printed(load("prod-main", "prod-other", "prod-empty"), minute())]
    expected = {"prod-main": (2, 3), "prod-other": (5, 3), "prod-empty": (0, 0)}
    found = {group: (metrics["OnDemandInstances"], metrics["SpotInstances"]) for group, metrics in told}
    check(f"each of several groups has its line, an empty one too: {found}", found == expected and len(told) == 3)
    (many,) = machines("prod-many", on_demand=1)
    # moto's pages are so many launches, whatever each of them launched.
    for _ in range(12):
        machines("prod-many", spot=1)
    pages = []
    boto3.DEFAULT_SESSION.events.register("provide-client-params.ec2.DescribeInstances", lambda params, **_: pages.append(1) or {**params, "MaxResults": 5})
    told = [numbers(line)[1] for line in printed(load("prod-many"), minute())]
    check(f"more than a page of machines are all counted: {told}", told == [{"OnDemandInstances": len(many), "SpotInstances": 12}])
    check(f"there were three pages: {len(pages)}", len(pages) == 3)
    done()


main()
