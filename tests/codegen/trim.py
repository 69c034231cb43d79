#!/usr/bin/env python3
"""Trims CloudFormation's resource schemas to the facts that the generator of `ecs_dsl::resources` reads.

    python3 tests/codegen/trim.py PACKAGE [--check]

PACKAGE is the folder of an installed cfn-lint (the one that holds `data/schemas`): cfn-lint distributes the
schemas that AWS publishes, with corrections. The result is one file for each service of `services.json`:
`schemas/<module>.json`. The same package gives the same bytes. `--check` writes nothing and fails on a
difference.

What is kept, for each resource type:

    properties    name -> shape (below)
    definitions   name -> shape: the nested property types
    required      names, in the schema's order
    read_only, write_only, create_only, conditional_create_only
                  paths, with `.` between the names and `*` for the elements of a list
    identifier    the names of the primary identifier
    tags          {"property": .., "style": "List" | "AutoScalingGroup" | "Map"}, when the type is taggable
    attributes    what `Fn::GetAtt` returns: the read-only paths

A shape keeps `type`, `ref` (a definition's name), `properties`, `required`, `items`, `values` (the shape
under free names), `enum`, `formats` and the bounds. No prose is kept: whoever wants it follows the link that
the generator writes into the documentation of each type.
"""

import json
import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
REGION = "us-east-1"
BOUNDS = ("minimum", "maximum", "minLength", "maxLength", "minItems", "maxItems", "pattern", "uniqueItems")


def shape(schema):
    """The facts of one property, item or definition."""
    facts = {}
    if "$ref" in schema:
        facts["ref"] = schema["$ref"].rsplit("/", 1)[-1]
    elif "type" in schema:
        facts["type"] = schema["type"]
    for bound in BOUNDS:
        # Zero is a bound, `false` is none.
        if bound in schema and schema[bound] is not False:
            facts[bound] = schema[bound]
    if "enum" in schema:
        facts["enum"] = sorted(set(schema["enum"]), key=lambda value: (isinstance(value, str), value))
    formats = {schema["format"]} if "format" in schema else set()
    for choice in schema.get("anyOf", []) + schema.get("oneOf", []):
        if "format" in choice:
            formats.add(choice["format"])
        # An object of which the schema tells only its forms: the facts are those of all forms together.
        for name, member in choice.get("properties", {}).items():
            facts.setdefault("properties", {})[name] = shape(member)
    if formats:
        facts["formats"] = sorted(formats)
    if "properties" in schema:
        facts.setdefault("properties", {})
        for name, member in schema["properties"].items():
            facts["properties"][name] = shape(member)
    if schema.get("required"):
        facts["required"] = schema["required"]
    if "items" in schema:
        facts["items"] = shape(schema["items"])
    free = list(schema.get("patternProperties", {}).values())
    if isinstance(schema.get("additionalProperties"), dict):
        free.append(schema["additionalProperties"])
    if free:
        facts["values"] = shape(free[0])
    return facts


def paths(schema, key):
    """The paths under `key`, sorted: `/properties/A/B` is `A.B`."""
    return sorted({".".join(pointer.split("/")[2:]) for pointer in schema.get(key, [])})


def resolve(schema, part):
    """The part itself, or the definition that it refers to."""
    while "$ref" in part:
        part = schema["definitions"][part["$ref"].rsplit("/", 1)[-1]]
    return part


def tags(schema):
    """How the type is tagged, or nothing."""
    tagging = schema.get("tagging", {})
    name = tagging.get("tagProperty", "/properties/Tags").split("/", 2)[-1]
    if tagging.get("taggable", schema.get("taggable", True)) is False or name not in schema["properties"]:
        return None
    part = resolve(schema, schema["properties"][name])
    if part["type"] != "array":
        return {"property": name, "style": "Map"}
    members = set(resolve(schema, part["items"])["properties"])
    style = "AutoScalingGroup" if "PropagateAtLaunch" in members else "List"
    return {"property": name, "style": style}


def resource(schema):
    """The facts of one resource type."""
    facts = {
        "properties": {name: shape(part) for name, part in schema["properties"].items()},
        "definitions": {name: shape(part) for name, part in schema.get("definitions", {}).items()},
        "required": schema.get("required", []),
        "read_only": paths(schema, "readOnlyProperties"),
        "write_only": paths(schema, "writeOnlyProperties"),
        "create_only": paths(schema, "createOnlyProperties"),
        "conditional_create_only": paths(schema, "conditionalCreateOnlyProperties"),
        "identifier": [pointer.rsplit("/", 1)[-1] for pointer in schema.get("primaryIdentifier", [])],
        "tags": tags(schema),
    }
    facts["attributes"] = [path for path in facts["read_only"] if "*" not in path]
    return {key: value for key, value in facts.items() if value}


def text(value, depth=0):
    """JSON with one property, definition or fact on each line, so that a change of one is a change of one line."""
    if not isinstance(value, dict) or depth > 3:
        return json.dumps(value, sort_keys=True, ensure_ascii=False)
    indent = " " * (depth + 1)
    members = [
        f"{indent}{json.dumps(name)}: {text(member, depth + 1)}" for name, member in sorted(value.items())
    ]
    return "{\n" + ",\n".join(members) + "\n" + " " * depth + "}"


def main(arguments):
    check = "--check" in arguments
    package = [argument for argument in arguments if argument != "--check"]
    if len(package) != 1:
        sys.exit(__doc__)
    data = pathlib.Path(package[0]) / "data" / "schemas"
    version = json.loads((data / "version.json").read_text())["schema_date"]
    files = json.loads((data / "providers" / f"{REGION}.json").read_text())
    different = []
    for service in json.loads((HERE / "services.json").read_text()):
        types = {}
        for name, file in files.items():
            if name.startswith(service["prefix"] + "::"):
                schema = json.loads((data / "resources" / f"{file}.json").read_text())
                types[name] = resource(schema)
        result = text({"date": version[:10], "types": types}) + "\n"
        path = HERE / "schemas" / f"{service['module']}.json"
        if check:
            if not path.exists() or path.read_text() != result:
                different.append(path.name)
        else:
            path.write_text(result)
    if different:
        sys.exit(f"differ from the package's schemas: {', '.join(different)}")


if __name__ == "__main__":
    main(sys.argv[1:])
