"""Turns each rule off in turn and says whether something goes red.

    python3 .ci/mutants.py [ID..]

It works on a copy of the sources in a temporary folder, so nothing in the project has a switch. A rule of the compiler is
turned off in the copy's source, and then its wrong programs below tests/ui/fail are checked: one that compiles now is a
test that goes red. What synthesis judges is turned off there, and tests/graph, erased.rs and synth.rs run.
Exit status 1 when a rule can be turned off unseen.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
# What a relation without numbers has to take besides, for its rule to say nothing.
ALSO = {
    "Protects": "NotScaled",
    "HasMachines": "NoMachines",
    "HasInterfaces": "crate::invariants::NoTrunking",
    "HasCluster": "NoCluster",
    "DetectsFailure": "NoDetector",
    "SaysHowMany": "ByDefault",
    "MayHoldSecrets": "TaskRole",
    "IsPort": "&'static str",
}
# Relations whose traits are written by hand: the file, and what more has to hold there.
BY_HAND = {
    "ecs0411": ("networking.rs", "impl HasInterfaces<crate::invariants::NoTrunking> for Awsvpc {}"),
    "ecs0914": ("fargate.rs", "impl OffersFargate for NoFargate {}"),
}
# What isn't judged where this looks, and where it is.
ELSEWHERE = {
    "ecs0708": "rustc itself says that a struct has no such field",
    "ecs0911": "read out of files: invariants/capacity.rs has its test",
    "ecs1501": "read out of files: tests/deploy/bad_input.rs has its tests",
}


def run(folder, *command, **environment):
    environment = {**os.environ, "CARGO_TERM_COLOR": "never", **environment}
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True)


def copy(folder):
    skip = shutil.ignore_patterns("target", ".git", "node_modules")
    shutil.copytree(ROOT, folder, ignore=skip, dirs_exist_ok=True)
    rule = folder / "ecs-dsl/src/invariants/rule.rs"
    text = rule.read_text()
    # A rule of literals says nothing to the compiler when its id is the one that is off.
    text = text.replace(
        "    if let Some(broken) = broken {\n        broken.stop()",
        "    if let Some(broken) = broken\n        && !is_off(broken.rule.id)\n    {\n        broken.stop()",
    )
    text += """
const fn is_off(id: &str) -> bool {
    let Some(off) = option_env!("RULE_OFF") else { return false };
    let (id, off) = (id.as_bytes(), off.as_bytes());
    let mut at = 0;
    while at < id.len() {
        if at >= off.len() || id[at] != off[at] { return false; }
        at += 1;
    }
    true
}
"""
    rule.write_text(text)
    graph = folder / "ecs-dsl/src/invariants/graph/mod.rs"
    text = graph.read_text()
    seen = "rules.filter_map(|rule| rule.check)"
    assert seen in text and "is_off(broken" in rule.read_text()
    off = 'let off = std::env::var("OFF_AT_SYNTHESIS").unwrap_or_default();\n    '
    graph.write_text(text.replace(seen, off + "rules.filter(|rule| rule.id != off).filter_map(|rule| rule.check)"))


    # What a builder finds at synthesis.
    draft = folder / "ecs-dsl/src/constructs/draft.rs"
    text = draft.read_text()
    seen = "        self.violations.push(violation);"
    assert seen in text
    off = '        if std::env::var("OFF_AT_SYNTHESIS").is_ok_and(|off| off == violation.rule().id) {\n            return;\n        }\n'
    draft.write_text(text.replace(seen, off + seen, 1))
    # And what only several stacks show.
    synth = folder / "ecs-dsl/src/app/synth.rs"
    text = synth.read_text()
    seen = "    let stacks = order(finished, &mut violations);"
    assert seen in text
    off = '\n    if let Ok(off) = std::env::var("OFF_AT_SYNTHESIS") {\n        violations.retain(|violation| violation.rule().id != off);\n    }'
    synth.write_text(text.replace(seen, seen + off, 1))


def relation(folder, rule):
    """The file and both texts of a rule that is a trait."""
    if rule in BY_HAND:
        name, more = BY_HAND[rule]
        file = folder / "ecs-dsl/src/invariants" / name
        return file, file.read_text(), file.read_text() + more + "\n"
    for file in sorted((folder / "ecs-dsl/src/invariants").rglob("*.rs")):
        text = file.read_text()
        item = re.search(r"pub const %s \{" % rule.upper(), text)
        if not item:
            continue
        head = re.compile(r"pub trait (\w+)(<[^>]*>)? for \(([^)]*)\) \{").search(text, item.end())
        name, words, holders = head[1], head[2] or "", head[3]
        more = ALSO.get(name, "super::ThisService")
        new = f"pub trait {name}{words} for ({more}{', ' + holders if holders else ''}) {{"
        return file, text, text[: head.start()] + new + text[head.end() :]
    return None


def compiler(folder, rule, programs):
    """Whether a wrong program compiles without the rule."""
    changed = relation(folder, rule)
    if changed:
        changed[0].write_text(changed[2])
    scratch = folder / "mutant"
    (scratch / "src").mkdir(parents=True, exist_ok=True)
    (scratch / "Cargo.toml").write_text(
        '[package]\nname = "mutant"\nedition = "2024"\n[dependencies]\n'
        'ecs-dsl = { path = "../ecs-dsl", features = ["settings"] }\n[workspace]\n'
    )
    killed, told = False, ""
    for program in programs:
        shutil.copy(program, scratch / "src/main.rs")
        done = run(scratch, "cargo", "check", "--quiet", RULE_OFF=rule)
        told = told or done.stderr
        killed |= done.returncode == 0
    if changed:
        changed[0].write_text(changed[1])
    return killed, told


def main():
    wanted = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        copy(folder)
        os.environ["CARGO_TARGET_DIR"] = str(folder / "target")
        tests = ["--test", "graph", "--test", "erased", "--test", "synth"]
        built = run(folder, "cargo", "test", "--no-run", "-p", "ecs-dsl-tests", *tests)
        assert built.returncode == 0, built.stderr
        binaries = re.findall(r"Executable .* \(([^)]*)\)", built.stderr)
        binaries = [str(folder / binary) for binary in binaries]
        assert len(binaries) == 3, built.stderr
        rules = run(folder, "cargo", "run", "--quiet", "-p", "ecs-dsl", "--features", "cli", "--", "rules", "--json")
        import json

        rules = [json.loads(line)["value"] for line in rules.stdout.splitlines()]
        killed, survived, elsewhere = [], [], []
        for rule in rules:
            name = rule["id"]
            if wanted and name not in wanted:
                continue
            programs = sorted((folder / "tests/ui/fail").glob(f"*/{name}_*.rs"))
            red = []
            if programs:
                fell, told = compiler(folder, name, programs)
                red += ["compiler"] if fell else []
            at_synthesis = rule["judges_templates"] or not programs
            if at_synthesis:
                tests = [run(folder / "tests", test, OFF_AT_SYNTHESIS=name) for test in binaries]
                red += ["synthesis"] if any(test.returncode != 0 for test in tests) else []
            expected = (["compiler"] if programs else []) + (["synthesis"] if at_synthesis else [])
            missing = [half for half in expected if half not in red]
            if missing and name in ELSEWHERE:
                print(name, "elsewhere:", ELSEWHERE[name], flush=True)
                elsewhere.append(name)
                continue
            (survived if missing else killed).append(name)
            print(name, "red: " + ", ".join(red) if red else "green", *[f"NOT {half}" for half in missing], flush=True)
        print(f"{len(killed)} rules go red, {len(elsewhere)} are judged elsewhere, {len(survived)} stay green: {', '.join(survived)}")
        sys.exit(1 if survived else 0)


main()
