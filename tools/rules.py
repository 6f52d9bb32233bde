"""Rules of this repository that no general linter knows; each is a function that yields faults."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import qt_enums

ROOT = Path(__file__).resolve().parent.parent
PLUGIN = ROOT / "rs_genedit_plugin"

#: What QGIS's own Python always has; everything else stays out of the QGIS process.
ALLOWED = frozenset(sys.stdlib_module_names) | {"qgis", "osgeo", "processing", "rs_genedit_plugin"}
#: Modules of the engine that the QGIS process imports.
CONTRACT = (
    *(
        "batch_files",
        "batch_request",
        "errors",
        "folders",
        "json_files",
        "layered",
        "localnames",
        "materials",
        "owned",
        "portable",
        "presets",
    ),
    "prompts",
    *("protocol", "raster_files", "remote", "sequence_request", "storyboard", "task_requests"),
    "vector_files",
)
LONGEST_FILE = 400
#: Files that may be longer, each with its reason.
LONG_FILES: dict[str, str] = {}

# Written in pieces, so that this file does not hold what it looks for.
_HOSTS = (
    *("py" + "pi.org", "python" + "hosted.org", "download.py" + "torch.org"),
    *("ana" + "conda.org", "npm" + "js.org"),
)
_PLACES = (
    *("/wo" + "rk/", "/fa" + "rm/", "/ro" + "ot/", "/opt/py" + "pi"),
    *("/home/[a-z]+/", r"C:\\Users\\[A-Za-z]+\\"),
)
FORBIDDEN = {
    "a package registry's host": re.compile("|".join(map(re.escape, _HOSTS))),
    "a path of one machine": re.compile("(?<![A-Za-z0-9_.~}-])(" + "|".join(_PLACES) + ")"),
    "a command of one machine": re.compile(r"\bfa" + r"rm-[a-z]+"),
    "a conflict marker": re.compile(r"^(<{7}|>{7}) ", re.MULTILINE),
}
TEXT_LIMIT = 5_000_000


def third_party_imports() -> Iterator[str]:
    """The plugin imports the standard library and QGIS, nothing else."""
    for path in sorted(PLUGIN.rglob("*.py")):
        for node in ast.walk(_parsed(path)):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and not node.level:
                names = [node.module or ""]
            for name in names:
                if name.partition(".")[0] not in ALLOWED:
                    yield f"{_at(path, node)} imports {name}, which QGIS's Python need not have"
                if re.match(r"PyQt\d", name):
                    yield f"{_at(path, node)} imports {name}: import qgis.PyQt, which is there with Qt 5 and 6"


def contract_imports() -> Iterator[str]:
    """What engine and plugin share is the standard library's alone: QGIS's Python has no other."""
    for path in sorted((ROOT / "core" / "rs_genedit" / f"{name}.py") for name in CONTRACT):
        for node in ast.walk(_parsed(path)):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                module = node.module or ""
                of_engine = [f"{module}.{alias.name}" for alias in node.names]
                names = of_engine if module == "rs_genedit" else [module]
            for name in names:
                if name.partition(".")[0] in sys.stdlib_module_names:
                    continue
                if not (name.startswith("rs_genedit.") and name.removeprefix("rs_genedit.") in CONTRACT):
                    yield f"{_at(path, node)} imports {name}, which the QGIS process need not have"


def qt6_readiness() -> Iterator[str]:
    """Enums are fully scoped, and nothing is used that Qt 6 no longer has."""
    for folder in (PLUGIN, ROOT / "tests" / "plugin"):
        for path in sorted(folder.rglob("*.py")):
            for line, what in qt_enums.faults(_parsed(path)):
                yield f"{path.relative_to(ROOT)}:{line} {what}"


def foreign_text() -> Iterator[str]:
    """No tracked file names one machine's places or a package registry's host."""
    for path in tracked():
        if path.stat().st_size > TEXT_LIMIT:
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for what, pattern in FORBIDDEN.items():
            for match in pattern.finditer(text):
                if match[0].startswith("/home/") and "tests" in path.parts:
                    continue  # made-up people, whose names must not get into a report
                line = text.count("\n", 0, match.start()) + 1
                yield f"{path.relative_to(ROOT)}:{line} holds {what}: {match[0].strip()}"


def long_files() -> Iterator[str]:
    """A file of Python is short enough to be read."""
    for path in tracked(".py"):
        name = path.relative_to(ROOT).as_posix()
        lines = len(path.read_text(encoding="utf-8").splitlines())
        if lines > LONGEST_FILE and name not in LONG_FILES:
            yield f"{name} has {lines} lines; split it at {LONGEST_FILE}"
        if lines <= LONGEST_FILE and name in LONG_FILES:
            yield f"{name} is short by now: take it off the list in tools/rules.py"


def metadata() -> Iterator[str]:
    """metadata.txt has what the plugin site asks for, and the engine's version."""
    text = (ROOT / "metadata.txt").read_text(encoding="utf-8")
    fields = dict(re.findall(r"^(\w+)=(.*)$", text, re.MULTILINE))
    wanted = (
        "name",
        "description",
        "version",
        "qgisMinimumVersion",
        "qgisMaximumVersion",
        "author",
        "email",
        "about",
        "tracker",
        "repository",
        "homepage",
        "license",
        "tags",
        "icon",
        "category",
        "changelog",
    )
    for name in wanted:
        if not fields.get(name, "").strip():
            yield f"metadata.txt lacks {name}"
    stated = re.search(
        r'^__version__ = "(.+)"$', (ROOT / "core/rs_genedit/__init__.py").read_text(), re.MULTILINE
    )
    if stated is None or fields.get("version") != stated[1]:
        yield "metadata.txt and core/rs_genedit/__init__.py state different versions"
    icon = fields.get("icon", "")
    if icon and not (ROOT / icon).is_file():
        yield f"metadata.txt names the icon {icon}, which is not there"


def tracked(suffix: str = "") -> list[Path]:
    """The files that git knows, or would take."""
    asked = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(asked, cwd=ROOT, capture_output=True, check=True, text=True).stdout.split("\0")
    return [ROOT / name for name in sorted(set(names)) if name.endswith(suffix) and (ROOT / name).is_file()]


def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def _at(path: Path, node: ast.AST) -> str:
    return f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"


def main() -> int:
    """Print every fault; 1 when there is one."""
    rules = (third_party_imports, contract_imports, qt6_readiness, foreign_text, long_files, metadata)
    faults = [fault for rule in rules for fault in rule()]
    print("\n".join(faults) or "rules: ok")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
