#!/usr/bin/env python3
"""Trims CloudFormation's resource schemas to the facts that the rehearsal needs.

    python3 data/trim.py SCHEMAS            writes data/facts.txt
    python3 data/trim.py SCHEMAS --check    compares, and exits 1 when they differ

SCHEMAS is `cfnlint/data/schemas` of an installed cfn-lint (`pip install cfn-lint==1.58.0`), whose
files are AWS's own schemas with cfn-lint's corrections. The result is one line for each resource
type, sorted by name: `AWS::ECS::Cluster<TAB>{json}` for the services listed below, and the bare name
for every other type, so that an unknown type can be told from one without facts.
"""

import json
import pathlib
import sys

SERVICES = """
    ApplicationAutoScaling AutoScaling CertificateManager CloudFormation CloudWatch EC2 ECR ECS EFS
    ElasticLoadBalancingV2 Events IAM KMS Lambda Logs S3 SNS SQS SSM SecretsManager ServiceDiscovery WAFv2
""".split()

# What is kept of a property, as JSON Schema spells it.
KEPT = (
    "$ref", "enum", "items", "maxItems", "maxLength", "maximum", "minItems", "minLength", "minimum",
    "pattern", "properties", "required", "type", "uniqueItems",
)

# What regex engines without look-around and Unicode classes can't read: such a pattern is left out.
FOREIGN = ("(?=", "(?!", "(?<", "\\p{", "\\P{", "\\u", "\\Z")

# The regional file that has every type there is.
REGION = "us-east-1"

# Types whose GetAtt also answers with their ordinary properties.
ATTRIBUTES = {
    "AWS::EC2::Instance": ["AvailabilityZone"],
    "AWS::EC2::SecurityGroup": ["VpcId"],
    "AWS::EC2::Subnet": ["AvailabilityZone", "CidrBlock", "OutpostArn", "VpcId"],
    "AWS::EC2::VPC": ["CidrBlock"],
    "AWS::SNS::Topic": ["TopicName"],
    "AWS::SQS::Queue": ["QueueName"],
    "AWS::SSM::Parameter": ["Type", "Value"],
}


def node(schema):
    """The kept part of one property's schema."""
    kept = {}
    for key in KEPT:
        if key not in schema:
            continue
        value = schema[key]
        if key == "$ref":
            value = value.removeprefix("#/definitions/")
        elif key == "items":
            value = node(value)
        elif key == "properties":
            value = {name: node(part) for name, part in value.items()}
        elif key == "pattern" and any(mark in value for mark in FOREIGN):
            continue
        elif key in ("enum", "required"):
            value = sorted(value, key=str)
        elif key == "uniqueItems" and not value:
            continue
        kept[key] = value
    if "properties" in schema and schema.get("additionalProperties") is False and "patternProperties" not in schema:
        kept["closed"] = True
    return kept


def paths(schema, key):
    """A list of property paths such as `/properties/Name`, as `Name` or `Outer.Inner`."""
    names = []
    for path in schema.get(key, []):
        parts = [part for part in path.split("/") if part not in ("", "properties", "*", "items")]
        names.append(".".join(parts))
    return names


def facts(name, schema):
    """The facts of one type."""
    result = node(schema)
    result.pop("type", None)
    definitions = {key: node(part) for key, part in schema.get("definitions", {}).items()}
    if definitions:
        result["definitions"] = definitions
    attributes = paths(schema, "readOnlyProperties") + ATTRIBUTES.get(name, [])
    for key, value in (
        ("identifier", paths(schema, "primaryIdentifier")),
        ("attributes", sorted(set(attributes))),
        ("readOnly", sorted(paths(schema, "readOnlyProperties"))),
        ("createOnly", sorted(paths(schema, "createOnlyProperties"))),
        ("conditionalCreateOnly", sorted(paths(schema, "conditionalCreateOnlyProperties"))),
    ):
        if value:
            result[key] = value
    return result


def table(root):
    """The whole file."""
    index = json.loads((root / "providers" / f"{REGION}.json").read_text())
    lines = []
    for name, file in sorted(index.items()):
        if name.split("::")[1] not in SERVICES or name.endswith("::MODULE"):
            lines.append(name)
            continue
        schema = json.loads((root / "resources" / f"{file}.json").read_text())
        text = json.dumps(facts(name, schema), sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        lines.append(f"{name}\t{text}")
    return "\n".join(lines) + "\n"


def main(arguments):
    """Writes or compares."""
    roots = [argument for argument in arguments if not argument.startswith("--")]
    if len(roots) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    text = table(pathlib.Path(roots[0]))
    target = pathlib.Path(__file__).with_name("facts.txt")
    if "--check" not in arguments:
        target.write_text(text)
        return 0
    if target.exists() and target.read_text() == text:
        return 0
    print(f"{target} differs from the schemas in {roots[0]}: run this script without --check", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
