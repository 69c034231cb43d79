"""What the standard monitors are made of, on moto: it takes them, and its own APIs tell them as the template has them.

Usage: monitors.py TEMPLATE, where TEMPLATE has all monitors of a service. moto's CloudFormation makes the key, the
topics, the log groups, the policy of the log and the event rules. It knows no alarms, policies of topics, subscriptions
and saved queries, and the dashboard names alarms: these go through their own APIs, with the properties of the template.
Composite alarms it has nowhere: the model of their API judges them. What belongs to no monitor is a name.
"""

import json
import os
import re
import sys

# The folder of this file goes last: `moto.py` in it isn't the one that is meant.
sys.path.append(sys.path.pop(0))

import boto3
import moto
from botocore.validate import ParamValidator

from checks import check, done

os.environ.update(AWS_ACCESS_KEY_ID="local", AWS_SECRET_ACCESS_KEY="local", AWS_DEFAULT_REGION="us-east-1", AWS_REGION="us-east-1")
STACK = "sample"
PSEUDO = {"AWS::Partition": "aws", "AWS::Region": "us-east-1", "AWS::AccountId": "123456789012", "AWS::StackName": STACK}
ALARM = "arn:aws:cloudwatch:us-east-1:123456789012:alarm:"
MADE = {"AWS::KMS::Key", "AWS::SNS::Topic", "AWS::Logs::LogGroup", "AWS::Logs::ResourcePolicy", "AWS::Events::Rule"}

with open(sys.argv[1], encoding="utf-8") as file:
    RESOURCES = json.load(file)["Resources"]


def of_type(kind):
    return {name: resource.get("Properties", {}) for name, resource in RESOURCES.items() if resource["Type"] == kind}


class Names:
    """What references read as: the physical names that are known, and a made-up one for everything else."""

    def __init__(self, kept=(), physical=()):
        self.kept, self.physical = set(kept), dict(physical)

    def name(self, path):
        """What `${path}` is; none for what CloudFormation itself is to fill in."""
        name, _, attribute = path.partition(".")
        if path in PSEUDO:
            return None if self.kept else PSEUDO[path]
        if name in self.kept:
            return None
        kind = RESOURCES[name]["Type"]
        if kind.startswith("AWS::CloudWatch::") and kind.endswith("Alarm"):
            return f"{ALARM}{STACK}-{name}" if attribute == "Arn" else f"{STACK}-{name}"
        if name in self.physical and not attribute:
            return self.physical[name]
        if kind == "AWS::ECS::Service" and not attribute:
            return f"arn:aws:ecs:us-east-1:123456789012:service/main/{name}"
        if attribute.endswith("Arn"):
            service = kind.split("::")[1].lower()
            return f"arn:aws:{service}:us-east-1:123456789012:{name}"
        return path.replace(".", "-")

    def fill(self, value):
        if isinstance(value, list):
            return [self.fill(item) for item in value]
        if not isinstance(value, dict):
            return value
        if set(value) == {"Ref"}:
            return self.name(value["Ref"]) or value
        if set(value) == {"Fn::GetAtt"}:
            return self.name(".".join(value["Fn::GetAtt"])) or value
        if set(value) == {"Fn::Select"}:
            return "us-east-1" + "abc"[int(value["Fn::Select"][0])]
        if set(value) == {"Fn::Sub"}:
            text = re.sub(r"\$\{([^}]+)\}", lambda found: self.name(found[1]) or found[0], value["Fn::Sub"])
            return {"Fn::Sub": text} if "${" in text else text
        return {key: self.fill(item) for key, item in value.items()}


def stack():
    """The part that moto's CloudFormation can make; the physical names."""
    kept = [name for name, resource in RESOURCES.items() if resource["Type"] in MADE]
    names = Names(kept)
    # What a kept resource comes after may be one that isn't.
    part = {name: {"Type": RESOURCES[name]["Type"], "Properties": names.fill(RESOURCES[name].get("Properties", {}))} for name in kept}
    cloudformation = boto3.client("cloudformation")
    cloudformation.create_stack(StackName=STACK, TemplateBody=json.dumps({"Resources": part}))
    status = cloudformation.describe_stacks(StackName=STACK)["Stacks"][0]["StackStatus"]
    made = cloudformation.describe_stack_resources(StackName=STACK)["StackResources"]
    check(f"moto's CloudFormation makes {len(kept)} of {len(RESOURCES)} resources: {status}", status == "CREATE_COMPLETE" and len(made) == len(kept))
    return {resource["LogicalResourceId"]: resource["PhysicalResourceId"] for resource in made}


def document(policy):
    """A policy, which moto tells as it came in: of its CloudFormation as JSON, and not as the text of it."""
    return json.loads(policy) if isinstance(policy, str) else policy


def people(physical, filled):
    """The topics: encrypted with the key, open to the account's CloudWatch and to EventBridge, subscribed to."""
    sns, kms = boto3.client("sns"), boto3.client("kms")
    for policy in of_type("AWS::SNS::TopicPolicy").values():
        policy = filled(policy)
        for topic in policy["Topics"]:
            sns.set_topic_attributes(TopicArn=topic, AttributeName="Policy", AttributeValue=json.dumps(policy["PolicyDocument"]))
    for subscription in of_type("AWS::SNS::Subscription").values():
        subscription = filled(subscription)
        sns.subscribe(TopicArn=subscription["TopicArn"], Protocol=subscription["Protocol"], Endpoint=subscription["Endpoint"])
    (key,) = of_type("AWS::KMS::Key")
    for topic in of_type("AWS::SNS::Topic"):
        attributes = sns.get_topic_attributes(TopicArn=physical[topic])["Attributes"]
        check(f"{topic} is encrypted with the key", attributes["KmsMasterKeyId"] == physical[key])
        statements = json.loads(attributes["Policy"])["Statement"]
        who = {statement["Principal"]["Service"]: statement for statement in statements}
        check(f"two services publish to {topic}", set(who) == {"cloudwatch.amazonaws.com", "events.amazonaws.com"})
        condition = {"StringEquals": {"aws:SourceAccount": "123456789012"}}
        check(f"nothing else: {topic}", all(one["Effect"] == "Allow" and one["Action"] in ("sns:Publish", ["sns:Publish"]) for one in statements))
        check(f"CloudWatch only of the account: {topic}", who["cloudwatch.amazonaws.com"]["Condition"] == condition)
        check(f"EventBridge without a condition, which it couldn't keep: {topic}", "Condition" not in who["events.amazonaws.com"])
        check(f"somebody subscribes to {topic}", sns.list_subscriptions_by_topic(TopicArn=physical[topic])["Subscriptions"])
    policy = document(kms.get_key_policy(KeyId=physical[key], PolicyName="default")["Policy"])
    uses = {statement["Principal"].get("Service"): statement for statement in policy["Statement"]}
    check("CloudWatch uses the key for the account", uses["cloudwatch.amazonaws.com"]["Condition"])
    check("EventBridge uses the key without a condition, which it couldn't keep", "Condition" not in uses["events.amazonaws.com"])
    check("the key is renewed each year", kms.get_key_rotation_status(KeyId=physical[key])["KeyRotationEnabled"])


def rules(physical, filled):
    """The rules: their patterns, and one target each that is there."""
    events, logs = boto3.client("events"), boto3.client("logs")
    listed = {rule["Name"]: rule for rule in events.list_rules()["Rules"]}
    check(f"all rules are there: {len(listed)}", set(listed) == {physical[name] for name in of_type("AWS::Events::Rule")})
    groups = {group["logGroupName"] for group in logs.describe_log_groups()["logGroups"]}
    topics = {topic["TopicArn"] for topic in boto3.client("sns").list_topics()["Topics"]}
    for name, rule in of_type("AWS::Events::Rule").items():
        rule, told = filled(rule), listed[physical[name]]
        pattern = json.loads(told["EventPattern"]) if "EventPattern" in told else None
        check(f"{name} is enabled and matches what it should", told["State"] == "ENABLED" and (pattern, told.get("ScheduleExpression")) == (rule.get("EventPattern"), rule.get("ScheduleExpression")))
        (target,) = events.list_targets_by_rule(Rule=physical[name])["Targets"]
        arn = target["Arn"]
        check(f"its target is there: {arn}", arn in topics or arn.rpartition(":log-group:")[2] in groups or ":lambda:" in arn)
        (expected,) = rule["Targets"]
        check(f"and gets what it should: {name}", target.get("InputTransformer") == expected.get("InputTransformer"))
    (policy,) = logs.describe_resource_policies()["resourcePolicies"]
    (statement,) = document(policy["policyDocument"])["Statement"]
    services = {"events.amazonaws.com", "delivery.logs.amazonaws.com"}
    check("EventBridge writes into the log of events", set(statement["Principal"]["Service"]) == services and any(f":log-group:{group}:*" in json.dumps(statement["Resource"]) for group in groups))


# The names of the APIs are those of CloudFormation.
def alarms(filled):
    """The alarms: CloudWatch's API takes each, and tells it as the template has it. All of them, by their names."""
    cloudwatch = boto3.client("cloudwatch")
    metric = {f"{STACK}-{name}": filled(alarm) for name, alarm in of_type("AWS::CloudWatch::Alarm").items()}
    for name, alarm in metric.items():
        cloudwatch.put_metric_alarm(AlarmName=name, **alarm)
    found = {alarm["AlarmName"]: alarm for alarm in cloudwatch.describe_alarms(AlarmTypes=["MetricAlarm"])["MetricAlarms"]}
    check(f"all {len(metric)} alarms are there", set(found) == set(metric) and len(metric) > 20)
    for name, alarm in metric.items():
        wrong = [key for key, value in alarm.items() if key != "Tags" and not same(found[name].get(key), value)]
        check(f"{name} is told as the template has it {wrong or ''}", not wrong)
    return metric | composites(cloudwatch, filled, metric)


def composites(cloudwatch, filled, metric):
    """The alarms over alarms: PutCompositeAlarm's model takes each, and what they name is there."""
    composite = {f"{STACK}-{name}": filled(alarm) for name, alarm in of_type("AWS::CloudWatch::CompositeAlarm").items()}
    shape = cloudwatch.meta.service_model.operation_model("PutCompositeAlarm").input_shape
    there = set(metric) | set(composite)
    topics = {topic["TopicArn"] for topic in boto3.client("sns").list_topics()["Topics"]}
    check(f"there are {len(composite)} over others", len(composite) > 5)
    for name, alarm in composite.items():
        report = ParamValidator().validate({"AlarmName": name, **alarm}, shape)
        check(f"the API takes {name} {report.generate_report()}", not report.has_errors())
        check("its rule is over alarms that are there", set(re.findall(r'"([^"]+)"', alarm["AlarmRule"])) <= there)
        check("it is silenced by one that is there", alarm.get("ActionsSuppressor", name) in there)
        check("it tells topics that are there", set(alarm.get("AlarmActions", []) + alarm.get("OKActions", [])) <= topics)
    return composite


def same(told, value):
    """Whether moto tells what it was given; the queries of an expression also have what they are by default."""
    if isinstance(value, list) and value and isinstance(value[0], dict):
        return len(told) == len(value) and all(same(one, other) for one, other in zip(told, value))
    if isinstance(value, dict):
        return all(same(told.get(key), item) for key, item in value.items())
    return told == value


def board(filled, found):
    """The dashboard: JSON, with the widgets of the template, over alarms that are there."""
    cloudwatch = boto3.client("cloudwatch")
    ((name, dashboard),) = of_type("AWS::CloudWatch::Dashboard").items()
    cloudwatch.put_dashboard(DashboardName=f"{STACK}-{name}", DashboardBody=filled(dashboard)["DashboardBody"])
    body = json.loads(cloudwatch.get_dashboard(DashboardName=f"{STACK}-{name}")["DashboardBody"])
    widgets = dashboard["DashboardBody"]["Fn::Sub"].count('"type":')
    check(f"the dashboard has its {widgets} widgets", len(body["widgets"]) == widgets > 5)
    shown = [arn for widget in body["widgets"] for arn in widget["properties"].get("alarms", [])]
    check("it shows alarms that are there", shown and {arn.removeprefix(ALARM) for arn in shown} <= set(found))
    told = {name for name, alarm in found.items() if alarm.get("AlarmActions")}
    check("and all that tell people", told == {arn.removeprefix(ALARM) for arn in shown})


@moto.mock_aws
def main():
    physical = stack()
    filled = Names(physical=physical).fill
    people(physical, filled)
    rules(physical, filled)
    board(filled, alarms(filled))
    done()


main()
