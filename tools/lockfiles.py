"""Requirement files with hashes for every supported Python and system (lock files), from what pip reports.

pip resolves on the machine it runs on, so the other systems are worked out here: from the direct pins, along
each package's Requires-Dist, once per Python and system, with that system's markers. The hashes are those that
the package index in pip's own configuration states for the files; the index's address is written nowhere.
"""

from __future__ import annotations

import json
import os
import re
import subprocess  # nosec B404 - pip is asked, with arguments from this repository only
import tempfile
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PYTHONS = ("3.10", "3.11", "3.12", "3.13", "3.14")
SYSTEMS: Mapping[str, Mapping[str, str]] = {
    "linux x86_64": {"sys_platform": "linux", "platform_system": "Linux", "platform_machine": "x86_64"},
    "linux aarch64": {"sys_platform": "linux", "platform_system": "Linux", "platform_machine": "aarch64"},
    "windows": {"sys_platform": "win32", "platform_system": "Windows", "platform_machine": "AMD64"},
    "macos arm64": {"sys_platform": "darwin", "platform_system": "Darwin", "platform_machine": "arm64"},
    "macos x86_64": {"sys_platform": "darwin", "platform_system": "Darwin", "platform_machine": "x86_64"},
}
#: What pip calls the systems on which the engine can be installed; torch has no build for Intel Macs.
PLATFORMS = {
    "linux aarch64": ("manylinux_2_28_aarch64", "manylinux_2_27_aarch64", "manylinux2014_aarch64"),
    "windows": ("win_amd64",),
    "macos arm64": ("macosx_14_0_arm64", "macosx_12_0_arm64", "macosx_11_0_arm64", "macosx_10_9_universal2"),
}
#: Files of these systems are locked; a free-threaded Python, PyPy and musl are not supported.
_PLATFORM = re.compile(r"any|(many)?linux.*_(x86_64|aarch64)|win_amd64|macosx_.*_(arm64|x86_64|universal2)")
#: torch's CUDA build alone needs these, and pins them itself.
CUDA = re.compile(r"^(nvidia-|cuda-|triton$)")
TORCH = ("torch", "torchvision")
HEADER = "# Made by `python tools/pins.py lock PYTHON...`; not edited by hand.\n"

#: Run in pip's own Python: prints {file name: SHA-256} for each package that is named.
_ASK = """
import json, sys
from pip._internal.commands import create_command
from pip._internal.index.collector import LinkCollector, parse_links
from pip._internal.models.link import Link
command = create_command("download")
options, _ = command.parse_args(["pip"])
found = {}
with command._build_session(options) as session:
    collector = LinkCollector.create(session, options=options)
    for name in json.load(sys.stdin):
        page = collector.fetch_response(Link(options.index_url.rstrip("/") + "/" + name + "/"))
        if page is None:
            raise SystemExit(name + ": the index did not answer")
        links = [link for link in parse_links(page) if not link.is_yanked]
        found[name] = {link.filename: link.hash for link in links if link.hash_name == "sha256"}
print(json.dumps(found))
"""


@dataclass(frozen=True)
class Resolution:
    """What the pins resolve to in one Python: versions, and what each package requires."""

    python: str
    versions: Mapping[str, str]
    requires: Mapping[str, tuple[Requirement, ...]]

    def closure(self, roots: Iterable[Requirement], system: str, python: str) -> frozenset[str]:
        """Names of all that ``roots`` need on ``system`` with ``python``, the roots included."""
        environment = {
            **SYSTEMS[system],
            "python_version": python,
            "python_full_version": f"{python}.0",
            "implementation_name": "cpython",
            "platform_python_implementation": "CPython",
            "os_name": "nt" if system == "windows" else "posix",
        }
        seen: set[tuple[str, str]] = set()
        waiting = [(requirement, "") for requirement in roots]
        while waiting:
            requirement, extra = waiting.pop()
            if requirement.marker and not _holds(requirement.marker, {**environment, "extra": extra}):
                continue
            name = canonicalize_name(requirement.name)
            for wanted in ("", *requirement.extras):
                if (name, wanted) not in seen:
                    seen.add((name, wanted))
                    waiting += [(needed, wanted) for needed in self.requires.get(name, ())]
        return frozenset(name for name, _ in seen)


def resolve(python: str, pip: str, arguments: list[str]) -> Resolution:
    """Let the ``pip`` of one interpreter resolve ``arguments`` for the interpreter ``python``."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        command = [pip, "-I", "-m", "pip", "--python", python, "install", "--quiet", "--dry-run"]
        command += ["--ignore-installed", "--no-input", "--only-binary=:all:", f"--report={report}"]
        subprocess.run([*command, *arguments], check=True, env=default_index())  # nosec B603
        return read(report)


def read(report: Path) -> Resolution:
    """The resolution that a report of pip states."""
    answer = json.loads(report.read_text(encoding="utf-8"))
    versions: dict[str, str] = {}
    requires: dict[str, tuple[Requirement, ...]] = {}
    for item in answer["install"]:
        name = canonicalize_name(item["metadata"]["name"])
        versions[name] = item["metadata"]["version"].split("+")[0]
        requires[name] = tuple(Requirement(text) for text in item["metadata"].get("requires_dist") or ())
    python = ".".join(answer["environment"]["python_version"].split(".")[:2])
    return Resolution(python, versions, requires)


def entries(path: Path, system: str, python: str) -> list[str]:
    """The entries of a lock file that hold on ``system`` with ``python``, without their conditions."""
    found = []
    for line in path.read_text(encoding="utf-8").replace("\\\n", " ").splitlines():
        if not line or line.startswith("#"):
            continue
        pin, *hashes = re.split(r"\s+(?=--hash=)", line)
        name, _, marker = pin.partition(";")
        if not marker or Marker(marker).evaluate({**SYSTEMS[system], "python_version": python}):
            found.append(" ".join([name.strip(), *hashes]))
    return found


def dry_run(pip: str, python: str, platforms: Iterable[str], wanted: list[str]) -> str:
    """Let pip fetch ``wanted`` for other ``platforms`` and compare hashes; what it said where that failed."""
    with tempfile.TemporaryDirectory() as folder:
        requirements = Path(folder) / "locked.txt"
        requirements.write_text("\n".join(wanted) + "\n", encoding="utf-8")
        command = [pip, "-I", "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed", "--no-deps"]
        command += ["--require-hashes", "--only-binary=:all:", "--target", folder, "--python-version", python]
        command += [option for name in platforms for option in ("--platform", name)]
        command += ["--requirement", str(requirements)]
        ended = subprocess.run(  # nosec B603
            command, capture_output=True, text=True, check=False, env=default_index()
        )
    return "" if ended.returncode == 0 else (ended.stderr.strip() or "pip failed")


def default_index() -> dict[str, str]:
    """The environment in which pip asks its main index alone: no other index, no folder of wheels."""
    kept = {name: value for name, value in os.environ.items() if name != "PIP_CONSTRAINT"}
    # Variables overrule pip's configuration files; an empty one takes a setting back.
    return {**kept, "PIP_EXTRA_INDEX_URL": "", "PIP_FIND_LINKS": "", "PIP_CONSTRAINT": ""}


def published(pip: str, names: Iterable[str]) -> dict[str, dict[str, str]]:
    """File names with SHA-256 of the packages ``names``, as pip's main index states them."""
    asked = json.dumps(sorted(names))
    command = [pip, "-I", "-c", _ASK]
    ended = subprocess.run(  # nosec B603
        command, input=asked, capture_output=True, text=True, check=True, env=default_index()
    )
    return json.loads(ended.stdout)


def fitting(files: Mapping[str, str], version: str) -> dict[str, str]:
    """Those wheels of ``files`` that have ``version`` and fit a supported Python and system."""
    chosen = {}
    for name, digest in files.items():
        parts = name.removesuffix(".whl").split("-")
        if not name.endswith(".whl") or len(parts) < 5 or _plain(parts[1]) != _plain(version):
            continue
        pythons, abis, platforms = (part.split(".") for part in parts[-3:])
        if any(map(_PLATFORM.fullmatch, platforms)) and any(_fits(p, a) for p in pythons for a in abis):
            chosen[name] = digest
    return chosen


def lines(presence: Mapping[str, Mapping[tuple[str, str], str]], hashes) -> list[str]:
    """One entry for each package and version; ``presence`` maps a name to {(python, system): version}."""
    made = []
    for name in sorted(presence):
        places = presence[name]
        for version in sorted(set(places.values())):
            where = {place for place, found in places.items() if found == version}
            marker = _marker(where)
            digests = sorted(set(hashes(name, version)))
            if not digests:
                raise SystemExit(f"{name} {version}: the index states no wheel for any supported system")
            entry = f"{name}=={version}" + (f"; {marker}" if marker else "")
            made.append(" \\\n    ".join([entry, *(f"--hash=sha256:{digest}" for digest in digests)]))
    return made


def _marker(where: set[tuple[str, str]]) -> str:
    """The condition under which a package is needed: a span of Pythons and a set of systems."""
    pythons = [python for python in PYTHONS if any(found == python for found, _ in where)]
    systems = [system for system in SYSTEMS if any(found == system for _, found in where)]
    conditions = []
    if pythons[0] != PYTHONS[0]:
        conditions.append(f"python_version >= '{pythons[0]}'")
    if pythons[-1] != PYTHONS[-1]:
        conditions.append(f"python_version <= '{pythons[-1]}'")
    platforms = {SYSTEMS[system]["sys_platform"] for system in systems}
    if platforms != {"linux", "win32", "darwin"}:
        # More than one of the three is said by what it is not: the installer understands no "or".
        absent = sorted({"linux", "win32", "darwin"} - platforms)
        conditions += (
            [f"sys_platform == '{next(iter(platforms))}'"]
            if len(platforms) == 1
            else [f"sys_platform != '{name}'" for name in absent]
        )
    return " and ".join(conditions)


def _fits(python: str, abi: str) -> bool:
    if python in ("py3", "py2.py3"):
        return True
    numbers = re.fullmatch(r"cp3(\d+)", python)
    if numbers is None:
        return python in {f"py3{version.split('.')[1]}" for version in PYTHONS}
    minor = int(numbers[1])
    return minor <= 14 if abi == "abi3" else 10 <= minor <= 14 and abi in (python, "none")


def _holds(marker: Marker, environment: Mapping[str, str]) -> bool:
    return marker.evaluate(dict(environment))


def _plain(version: str) -> str:
    """Versions compare without their local part; trailing zeros count for nothing."""
    return re.sub(r"(\.0)+$", "", version.replace("_", "-").split("+")[0])
