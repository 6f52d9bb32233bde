"""Carry the pins of pyproject.toml to the files that installers read, and lock what those pins pull in.

``write``   pyproject.toml -> resources/requirements/*.txt (engine) and tools/requirements/*.txt (tests, lint)
``check``   fail when those files are not what ``write`` would make
``lock``    ask pip, in each Python given, what the engine's pins resolve to; write constraints.txt

The direct pins say what the engine is made of; the constraints hold everything those packages pull in, so that
an install next year gets what was tested today. CUDA's libraries are left out: torch pins them itself, and they
exist on some platforms only.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess  # nosec B404 - pip is asked, with arguments from this file only
import sys
import tempfile
from pathlib import Path

import tomllib

ROOT = Path(__file__).resolve().parent.parent
ENGINE_FILES = ROOT / "resources" / "requirements"
TOOL_FILES = ROOT / "tools" / "requirements"
CONSTRAINTS = ENGINE_FILES / "constraints.txt"
TOOL_EXTRAS = ("test", "lint")
HEADER = "# Made from pyproject.toml by `python tools/pins.py write`; change it there.\n"
LOCK_HEADER = "# What the pins resolve to, made by `python tools/pins.py lock PYTHON...`; not edited by hand.\n"
#: torch pins these itself, to the patch level, and only where its CUDA build runs.
LEFT_TO_TORCH = re.compile(r"^(nvidia-|cuda-|triton)")
#: Needed on Windows only, so that a resolver on Linux never names it.
WINDOWS_ONLY = {"colorama": "0.4.6"}


def files() -> dict[Path, str]:
    """Every generated file with the content it should have."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    made = {ENGINE_FILES / "engine.txt": _lines(project["dependencies"])}
    for extra, pins in project["optional-dependencies"].items():
        folder = TOOL_FILES if extra in TOOL_EXTRAS else ENGINE_FILES
        made[folder / f"{extra}.txt"] = _lines(pins)
    return made


def write() -> int:
    """Write every generated file."""
    for path, content in files().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8", newline="\n")
    return 0


def check() -> int:
    """Return 1, and name the files, when one is missing or out of date; unpinned requirements count too."""
    faults = [
        f"{path.relative_to(ROOT)} is not what pyproject.toml says: run `python tools/pins.py write`"
        for path, content in files().items()
        if not path.is_file() or path.read_text(encoding="utf-8") != content
    ]
    for path, content in files().items():
        faults += [f"{path.name}: {pin} is not pinned with ==" for pin in _pins(content) if "==" not in pin]
    locked = _locked()
    faults += [
        f"constraints.txt lacks {pin}: run `python tools/pins.py lock PYTHON...`"
        for path in _locked_files()
        for pin in _pins(path.read_text(encoding="utf-8"))
        if _split(pin) not in locked
    ]
    print("\n".join(faults) or "pins: ok", file=sys.stderr if faults else sys.stdout)
    return 1 if faults else 0


def lock(pythons: list[str]) -> int:
    """Resolve the engine with every extra in each of ``pythons`` and write what comes out."""
    found: dict[str, dict[str, str]] = {}
    for python in pythons:
        version, packages = _resolve(python)
        print(f"Python {version}: {len(packages)} packages")
        found[version] = packages
    names = sorted({name for packages in found.values() for name in packages})
    lines = [line for name in names for line in _constraint(name, found)]
    lines += [f'{name}=={version}; sys_platform == "win32"' for name, version in WINDOWS_ONLY.items()]
    CONSTRAINTS.write_text(LOCK_HEADER + "\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return 0


def _locked_files() -> list[Path]:
    """What the lock covers: all that the engine can be installed with, and its tests' tools."""
    return [*sorted(path for path in files() if path.parent == ENGINE_FILES), TOOL_FILES / "test.txt"]


def _resolve(python: str) -> tuple[str, dict[str, str]]:
    wanted = [
        f"--requirement={path}" for path in (*sorted(ENGINE_FILES.glob("*.txt")), TOOL_FILES / "test.txt")
    ]
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        subprocess.run(  # nosec B603
            [
                *(
                    python,
                    "-I",
                    "-m",
                    "pip",
                    "install",
                    "--quiet",
                    "--dry-run",
                    "--ignore-installed",
                    "--no-input",
                ),
                *("--only-binary=:all:", f"--report={report}", *wanted),
            ],
            check=True,
        )
        answer = json.loads(report.read_text(encoding="utf-8"))
    version = ".".join(answer["environment"]["python_version"].split(".")[:2])
    packages = {}
    for item in answer["install"]:
        name = re.sub(r"[-_.]+", "-", item["metadata"]["name"]).lower()
        if not LEFT_TO_TORCH.match(name):
            packages[name] = item["metadata"]["version"].split("+")[0]
    return version, packages


def _constraint(name: str, found: dict[str, dict[str, str]]) -> list[str]:
    """One line where every Python that has it agrees, else a line per version; the newest is open upwards."""
    versions = {python: packages[name] for python, packages in found.items() if name in packages}
    newest = max(found, key=_number)
    if len(set(versions.values())) == 1:
        return [f"{name}=={next(iter(versions.values()))}"]
    lines = []
    for version in sorted(set(versions.values())):
        pythons = sorted((p for p, v in versions.items() if v == version), key=_number)
        if pythons[-1] == newest:
            marker = f"python_version >= '{pythons[0]}'"
        elif len(pythons) == 1:
            marker = f"python_version == '{pythons[0]}'"
        else:
            marker = f"python_version >= '{pythons[0]}' and python_version <= '{pythons[-1]}'"
        lines.append(f"{name}=={version}; {marker}")
    return lines


def _number(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


def _lines(pins: list[str]) -> str:
    return HEADER + "\n".join(sorted(pins, key=str.lower)) + "\n"


def _pins(content: str) -> list[str]:
    return [line.strip() for line in content.splitlines() if line.strip() and not line.startswith("#")]


def _split(pin: str) -> tuple[str, str]:
    name, _, version = pin.split(";")[0].partition("==")
    return re.sub(r"[-_.]+", "-", name.strip()).lower(), version.strip()


def _locked() -> set[tuple[str, str]]:
    return (
        {_split(pin) for pin in _pins(CONSTRAINTS.read_text(encoding="utf-8"))}
        if CONSTRAINTS.is_file()
        else set()
    )


def main(argv: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("write")
    commands.add_parser("check")
    commands.add_parser("lock").add_argument("pythons", nargs="+", metavar="PYTHON")
    arguments = parser.parse_args(argv)
    if arguments.command == "lock":
        return lock(arguments.pythons)
    return write() if arguments.command == "write" else check()


if __name__ == "__main__":
    sys.exit(main())
