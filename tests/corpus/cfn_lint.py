#!/usr/bin/env python3
"""Writes cfn_lint.toml: what cfn-lint says of each wrong template and not of its right twin.

`cfn_lint.py CFN_LINT`, where CFN_LINT is the program of cfn-lint 1.58.0.
"""

import json
import pathlib
import subprocess
import sys
import tempfile
import tomllib

VERSION = "1.58.0"
REGION = "us-east-1"


def rules(program, text, folder):
    """The ids of all rules that the text breaks."""
    path = pathlib.Path(folder) / "template.yaml"
    path.write_text(text)
    run = subprocess.run(
        [program, "-f", "json", "-r", REGION, "--", path], capture_output=True, text=True, check=False
    )
    return {found["Rule"]["Id"] for found in json.loads(run.stdout or "[]")}


def main():
    program = sys.argv[1]
    version = subprocess.run([program, "--version"], capture_output=True, text=True, check=True)
    if version.stdout.split()[-1] != VERSION:
        sys.exit(f"{version.stdout.strip()} is not cfn-lint {VERSION}")
    here = pathlib.Path(__file__).parent
    mistakes = tomllib.loads((here / "facts.toml").read_text())["mistakes"]
    lines = [f'version = "{VERSION}"', f'command = "cfn-lint -r {REGION} -- template.yaml"', "", "[templates]"]
    with tempfile.TemporaryDirectory() as folder:
        for key in sorted(mistakes):
            if "template" not in mistakes[key]:
                continue
            text = (here.parent / (mistakes[key]["template"] + ".yaml")).read_text().splitlines()
            wrong = "\n".join(line for line in text if not line.endswith("# right")) + "\n"
            right = "\n".join(line for line in text if not line.endswith("# wrong")) + "\n"
            found = rules(program, wrong, folder) - rules(program, right, folder)
            lines.append(f"{key} = {json.dumps(sorted(found))}")
    (here / "cfn_lint.toml").write_text("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
