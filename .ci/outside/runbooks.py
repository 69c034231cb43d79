"""The commands of the runbooks against the aws CLI itself: it takes each of them, and what they ask of an answer is in it.

Usage: runbooks.py FOLDER. A page's commands run in a shell whose `aws` only writes down how it was called, so that quotes
and variables are the shell's own. The CLI then makes each call at a port where nobody listens: it gets as far as the
connection, or it says what is wrong with the call. What `--query` asks is looked for in the model of the answer.
"""

import contextlib
import io
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import awscli.clidriver
import jmespath
import jmespath.visitor
from botocore import xform_name

FOLDER = pathlib.Path(sys.argv[1])
NOBODY = "http://127.0.0.1:9"
# What `aws` answers while the calls are written down: long enough for the id of a secret's version, or a number.
RECORDER = r"""#!/bin/sh
printf '%s\0' "$@" >> "$CALLS"
printf '\n\0' >> "$CALLS"
case "$*" in *DesiredCapacity\ *) echo 2 ;; *) echo 1234567890123456789012345678901234567890 ;; esac
"""
os.environ.update(
    AWS_REGION="us-east-1", AWS_DEFAULT_REGION="us-east-1", AWS_ACCESS_KEY_ID="nobody", AWS_SECRET_ACCESS_KEY="nobody",
    AWS_EC2_METADATA_DISABLED="true", AWS_MAX_ATTEMPTS="1",
)
CLI = awscli.clidriver.create_clidriver()


def blocks(page):
    """The commands of a page: its blocks, and those within a line."""
    text = page.read_text()
    fenced = re.compile(r"^( *)```sh\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
    found = [block.group(2) for block in fenced.finditer(text)]
    return found + re.findall(r"`(aws [^`]+)`", fenced.sub("", text))


def calls(helpers, page):
    """How a page calls `aws`, each call once. A word that the shell doesn't know is an error."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        for command, text in (("aws", RECORDER), ("sleep", "#!/bin/sh\n")):
            (folder / command).write_text(text)
            (folder / command).chmod(0o755)
        written = folder / "calls"
        written.touch()
        environment = {**os.environ, "CALLS": str(written), "PATH": f"{folder}:{os.environ['PATH']}"}
        script = "\n".join(["set -eu", *helpers, *blocks(page)])
        ran = subprocess.run(["bash"], input=script, env=environment, capture_output=True, text=True, timeout=120)
        if ran.returncode:
            raise ValueError(f"the shell says {ran.stderr.strip()}")
        return list(dict.fromkeys(call.strip("\0") for call in written.read_text().split("\0\n\0") if call))


def fault_of_call(call):
    """What the CLI says when it doesn't come as far as the connection."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said), contextlib.redirect_stderr(said):
        try:
            CLI.main([*call, "--endpoint-url", NOBODY])
        except SystemExit:
            pass
    return None if f'Could not connect to the endpoint URL: "{NOBODY}' in said.getvalue() else said.getvalue().strip()


class AnyKey:
    """A map of an answer, whose keys are the user's."""

    def __init__(self, value):
        self.value = value

    def get(self, _):
        return self.value


def answer(shape, within=()):
    """An answer of that shape, with one of everything."""
    if shape.name in within:
        return {}
    within = (*within, shape.name)
    if shape.type_name == "structure":
        return {name: answer(member, within) for name, member in shape.members.items()}
    if shape.type_name == "list":
        return [answer(shape.member, within)]
    if shape.type_name == "map":
        return AnyKey(answer(shape.value, within))
    return 1 if shape.type_name in ("integer", "long", "float", "double", "boolean") else "text"


def without_filters(node):
    """The same expression where each filter lets everything through: the answer has no real names."""
    children = [without_filters(child) if isinstance(child, dict) else child for child in node["children"]]
    if node["type"] == "filter_projection":
        return {**node, "type": "projection", "children": children[:2]}
    return {**node, "children": children}


def has_hole(value):
    if isinstance(value, dict):
        value = list(value.values())
    return value is None or value == [] or (isinstance(value, list) and any(map(has_hole, value)))


def fault_of_query(call):
    """What `--query` asks and no answer has."""
    if "--query" not in call:
        return None
    query = call[call.index("--query") + 1]
    model = CLI.session.get_service_model(call[0])
    operations = {xform_name(name, "-"): name for name in model.operation_names}
    shape = model.operation_model(operations[call[1]]).output_shape
    try:
        asked = without_filters(jmespath.compile(query).parsed)
        found = jmespath.visitor.TreeInterpreter().visit(asked, answer(shape))
    except jmespath.exceptions.JMESPathError as error:
        return f"{query}: {error}"
    return f"{query}: no answer has all of that: {found}" if has_hole(found) else None


def main():
    helpers = blocks(FOLDER / "index.md")
    passed, failed, known = 0, 0, set()
    for page in sorted(FOLDER.glob("*.md")):
        try:
            found = [call for call in calls(helpers, page) if call not in known]
        except ValueError as error:
            failed += 1
            print(f"FAILED: {page.name}: {error}")
            continue
        known.update(found)
        for call in found:
            words = call.split("\0")
            wrong = fault_of_call(words) or fault_of_query(words)
            if wrong:
                failed += 1
                print(f"FAILED: {page.name}: aws {' '.join(words)}\n  {wrong}")
            else:
                passed += 1
    print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed or not passed else 0)


main()
