"""Templates that others wrote, on the embedded engine, by the aws CLI: each comes, is changed, and goes; then its services are played.

Usage: samples.py SERVE PLAY FOLDER [TABLE], where SERVE and PLAY are examples of `ecs-dsl-rehearsal`. TABLE has values for
parameters, and the templates that don't go, how far they come, who is right, and why. One that isn't in it fails, and so
does a row that no longer holds. Without it all is told and nothing fails: for looking at templates by hand.
"""

import multiprocessing
import os
import pathlib
import re
import subprocess
import sys
import tomllib

import engine
from checks import check, done

SERVE, PLAY = sys.argv[1:3]
FOLDER = pathlib.Path(sys.argv[3])
TABLE = tomllib.loads(pathlib.Path(sys.argv[4]).read_text()) if sys.argv[4:] else {}
RIGHT = {"engine", "sample", "both", "unknown"}


def one(path):
    """What became of a template: its resources, the steps that it doesn't take with the reason why, and what was played."""
    name = str(path.relative_to(FOLDER))
    given = TABLE.get("parameters", {}).get(name, {})
    refused, played, count = {}, "", 0
    try:
        # An engine for each: their names and exports don't agree.
        with engine.serving(SERVE):
            count = engine.whole(path, re.sub(r"[^a-zA-Z0-9]+", "-", f"t-{path.stem}"), given)
    except engine.Refused as error:
        refused[error.step] = error.why
    if "AWS::ECS::Service" in path.read_text(errors="replace"):
        ran = subprocess.run([PLAY, str(path)], capture_output=True, text=True, timeout=60)
        played = "\n".join(line for line in ran.stdout.splitlines()[1:] if "aren't acted on" not in line)
        missing = re.search(r"not whole: (.*)", played)
        if ran.returncode == 1:
            refused["play"] = ran.stderr.partition(f"{path}: ")[2].strip().strip('"')
        elif ran.returncode or missing:
            refused["play"] = missing[1] if missing else f"it breaks: {ran.stderr}"
    return name, count, refused, played


def templates():
    for path in sorted(FOLDER.rglob("*")):
        if path.suffix in (".yaml", ".yml", ".json", ".template") and path.is_file():
            if re.search(r"^Resources:|\"Resources\"\s*:", path.read_text(errors="replace"), re.M):
                yield path


def main():
    with multiprocessing.Pool(os.cpu_count()) as workers:
        told = list(workers.imap(one, templates()))
    known = {(row["sample"], row["step"]): row for row in TABLE.get("refused", [])}
    unknown = []
    for name, count, refused, played in told:
        for step, why in refused.items():
            print(f"{name}: {step}: {why}")
            row = known.pop((name, step), None)
            if row is None or row["reason"] not in why or row["right"] not in RIGHT:
                unknown.append(f'\n[[refused]]\nsample = "{name}"\nstep = "{step}"\nreason = {why!r}\nright = ""\nwhy = ""')
        if not refused:
            check(f"{name}: {count} resources\n{played}".rstrip(), count)
    print(f"{len(told)} templates, {sum(bool(played) for *_, played in told)} with services that are played")
    if TABLE:
        check("templates are there", told)
        check(f"each refusal is known\n{''.join(unknown)}".rstrip(), not unknown)
        check(f"each known refusal is there {list(known) or ''}".rstrip(), not known)
        nothing = subprocess.run([PLAY], capture_output=True, text=True)
        check("a play of no template says what to write", nothing.returncode == 1 and "write `play FILE`" in nothing.stderr)
    done()


if __name__ == "__main__":
    main()
