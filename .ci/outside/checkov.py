"""checkov judges the templates of the examples and tests: each finding has an answer, and each answer a finding.

Usage: checkov.py CHECKOV ANSWERS TEMPLATE.., where CHECKOV is the program and ANSWERS the TOML file beside this one.

Nothing leaves the machine: checkov has no key, downloads no policies and doesn't look for a newer version of itself.
"""

import collections
import fnmatch
import json
import os
import pathlib
import subprocess
import sys
import tomllib

from checks import check, done

CHECKOV, ANSWERS, *TEMPLATES = sys.argv[1:]
QUIET = {"CKV_SKIP_PACKAGE_UPDATE_CHECK": "True", "CKV_GITHUB_CONFIG_FETCH_DATA": "False", "CKV_GITLAB_CONFIG_FETCH_DATA": "False"}

Finding = collections.namedtuple("Finding", "check template resource title")


def judged():
    """What checkov says of the templates, as JSON."""
    command = [CHECKOV, "--framework", "cloudformation", "--skip-download", "--compact", "--output", "json", "--file", *TEMPLATES]
    environment = {name: value for name, value in os.environ.items() if name not in ("BC_API_KEY", "CKV_CHECK", "CKV_SKIP_CHECK")}
    ran = subprocess.run(command, capture_output=True, text=True, timeout=300, env={**environment, **QUIET})
    if ran.returncode not in (0, 1):
        sys.exit(f"FAILED: checkov ended with {ran.returncode}\n{ran.stdout}{ran.stderr}")
    return json.loads(ran.stdout)


def stack(path):
    return pathlib.Path(path).name.removesuffix(".template.json")


def found(report):
    """The findings, in an order that doesn't depend on checkov."""
    failed = report["results"]["failed_checks"]
    return sorted(Finding(f["check_id"], stack(f["file_path"]), f["resource"], f["check_name"]) for f in failed)


def answered(answer, finding):
    return (
        answer["check"] == finding.check
        and fnmatch.fnmatchcase(finding.template, answer.get("template", "*"))
        and fnmatch.fnmatchcase(finding.resource, answer["resource"])
    )


def is_whole(answer):
    """An answer names a check and a resource, and says one sentence."""
    keys = {"check", "resource", "because"}
    sentence = answer.get("because", "")
    return keys <= set(answer) <= keys | {"template"} and sentence.endswith(".") and ". " not in sentence


def main():
    answers = tomllib.loads(pathlib.Path(ANSWERS).read_text())["answer"]
    for answer in answers:
        check(f"an answer has a check, a resource and one sentence: {answer.get('check')} {answer.get('resource')}", is_whole(answer))
    report = judged()
    results = report["results"]
    read = {stack(f["file_path"]) for kind in ("passed_checks", "failed_checks") for f in results[kind]}
    check("checkov reads each template", read == {stack(path) for path in TEMPLATES} and not report["summary"]["parsing_errors"])
    check("no finding is skipped by a word in a template", not results["skipped_checks"])
    findings = found(report)
    open_ones = [f for f in findings if not any(answered(answer, f) for answer in answers)]
    told = "".join(f"\n  {f.check} {f.template} {f.resource}: {f.title}" for f in open_ones)
    check(f"each of the {len(findings)} findings has an answer in {ANSWERS}{told}", not open_ones)
    idle = [a for a in answers if not any(answered(a, f) for f in findings)]
    told = "".join(f"\n  {a['check']} {a.get('template', '*')} {a['resource']}" for a in idle)
    check(f"each answer has a finding{told}", not idle)
    done()


main()
