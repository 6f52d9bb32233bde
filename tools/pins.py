"""Carry the pins of pyproject.toml to the files that installers read, and lock what those pins pull in.

``write``   pyproject.toml -> resources/requirements/*.txt (engine) and tools/requirements/*.txt (tests, lint)
``check``   fail when those files are not what ``write`` would make
``resolve`` let pip check that every system gets each package with a locked hash (downloads them all)
``lock``    ask pip, for each Python given, what the pins resolve to; write constraints.txt and the *.lock files

The direct pins say what the engine is made of; the constraints hold everything those packages pull in, so that
an install next year gets what was tested today. A lock file holds the same with the SHA-256 of every file that
a supported Python and system may get, one for each part of the engine, and more: ``torch.lock`` (torch and
torchvision, which are installed first and may come from another index), ``cuda.lock`` (what torch's CUDA build
needs) and ``pip.lock``. ``lock`` keeps the constraints that are there, as far as they fit the direct pins;
``--renew`` looks for newer ones. ``--torch-wheels FOLDER`` adds the hashes of torch's wheels in a folder, as of
CPU builds.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import sys
from collections.abc import Iterable
from pathlib import Path

import lockfiles
import tomllib
from lockfiles import PYTHONS, SYSTEMS, TORCH, Resolution
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent
ENGINE_FILES = ROOT / "resources" / "requirements"
TOOL_FILES = ROOT / "tools" / "requirements"
CONSTRAINTS = ENGINE_FILES / "constraints.txt"
TOOL_EXTRAS = ("test", "lint", "bench", "loaders")
#: Extras of which only the direct pins are kept: no installation of the engine or its tests has them.
UNLOCKED = ("lint", "bench", "loaders")
#: The pip that installs the engine where the environment was born with an older one.
PIP = "26.3"
HEADER = "# Made from pyproject.toml by `python tools/pins.py write`; change it there.\n"
LOCK_HEADER = "# What the pins resolve to, made by `python tools/pins.py lock PYTHON...`; not edited by hand.\n"
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
    faults += _unhashed()
    print("\n".join(faults) or "pins: ok", file=sys.stderr if faults else sys.stdout)
    return 1 if faults else 0


def lock(pythons: list[str], torch_wheels: Path | None = None, renew: bool = False) -> int:
    """Resolve every part for each of ``pythons`` and write what comes out, versions and hashes."""
    found: dict[str, Resolution] = {}
    kept = [] if renew else [f"--constraint={_kept()}"]
    for python in pythons:
        wanted = [*kept, *(f"--requirement={path}" for path in _locked_files())]
        resolution = lockfiles.resolve(python, sys.executable, wanted)
        print(f"Python {resolution.python}: {len(resolution.versions)} packages", flush=True)
        found[resolution.python] = resolution
    versions = {
        python: {name: v for name, v in resolution.versions.items() if not lockfiles.CUDA.match(name)}
        for python, resolution in found.items()
    }
    names = sorted({name for packages in versions.values() for name in packages})
    constraints = [line for name in names for line in _constraint(name, versions)]
    constraints += [f'{name}=={version}; sys_platform == "win32"' for name, version in WINDOWS_ONLY.items()]
    _write(CONSTRAINTS, LOCK_HEADER, sorted(constraints))
    _write_hashes(found, torch_wheels)
    return 0


def resolve(python: str) -> int:
    """Let pip check, without installing, that each system gets every package with a locked hash; 1 if not."""
    failed = 0
    for system, platforms in lockfiles.PLATFORMS.items():
        wanted = [
            line
            for path in sorted(ENGINE_FILES.glob("*.lock"))
            if path.stem != "cuda"
            for line in lockfiles.entries(path, system, python)
        ]
        ended = lockfiles.dry_run(sys.executable, python, platforms, wanted)
        print(
            f"{system}, Python {python}: {ended or f'{len(wanted)} packages, every hash as locked'}", flush=True
        )
        failed += bool(ended)
    return 1 if failed else 0


def _kept() -> Path:
    """The constraints of the last lock without the packages that pyproject.toml pins itself."""
    direct = {_split(pin)[0] for content in files().values() for pin in _pins(content)}
    lines = _pins(CONSTRAINTS.read_text(encoding="utf-8")) if CONSTRAINTS.is_file() else []
    path = ROOT / "build" / "kept-constraints.txt"
    path.parent.mkdir(exist_ok=True)
    _write(path, "", [line for line in lines if _split(line)[0] not in direct])
    return path


def _write_hashes(found: dict[str, Resolution], torch_wheels: Path | None) -> None:
    """Write the lock files of all parts from the resolutions ``found``."""
    places = _places(found)
    names = {name for parts in places.values() for name in parts}
    index = lockfiles.published(sys.executable, names | {"pip"})

    def hashes(name: str, version: str) -> Iterable[str]:
        yield from lockfiles.fitting(index[name], version).values()
        if name in TORCH and torch_wheels is not None:
            for wheel in sorted(torch_wheels.glob(f"{name}-*.whl")):
                local = {wheel.name: hashlib.sha256(wheel.read_bytes()).hexdigest()}
                yield from lockfiles.fitting(local, version).values()

    for path, presence in places.items():
        _write(path, lockfiles.HEADER, lockfiles.lines(presence, hashes))
    everywhere = {(python, system): PIP for python in PYTHONS for system in SYSTEMS}
    _write(ENGINE_FILES / "pip.lock", lockfiles.HEADER, lockfiles.lines({"pip": everywhere}, hashes))


def _places(found: dict[str, Resolution]) -> dict[Path, dict[str, dict[tuple[str, str], str]]]:
    """For each lock file, each package in it, on which Pythons and systems it is needed in which version."""
    newest = max(found, key=_number)
    placed: dict[Path, dict[str, dict[tuple[str, str], str]]] = {}
    parts = {path: content for path, content in files().items() if path.stem not in UNLOCKED}
    for python in PYTHONS:
        resolution = found.get(python, found[newest])
        for system in SYSTEMS:
            engine: frozenset[str] = frozenset()
            for path, content in parts.items():
                needed = resolution.closure(map(Requirement, _pins(content)), system, python)
                # What the engine has, its extras need not name again.
                engine = needed if path.stem == "engine" else engine
                for name in needed if path.stem == "engine" else needed - engine:
                    version = resolution.versions.get(name, WINDOWS_ONLY.get(name))
                    if version is None:
                        raise SystemExit(f"{name} is needed on {system} and was not resolved: add its version")
                    kind = "torch" if name in TORCH else "cuda" if lockfiles.CUDA.match(name) else path.stem
                    target = path.with_name(f"{kind}.lock") if path.parent == ENGINE_FILES else None
                    target = target or path.with_suffix(".lock")
                    placed.setdefault(target, {}).setdefault(name, {})[python, system] = version
    return placed


def _write(path: Path, header: str, lines: list[str]) -> None:
    path.write_text(header + "\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def _locked_files() -> list[Path]:
    """What the lock covers: all that the engine can be installed with, and its tests' tools."""
    return [*sorted(path for path in files() if path.parent == ENGINE_FILES), TOOL_FILES / "test.txt"]


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


def _unhashed() -> Iterable[str]:
    """Pins that no lock file holds, and entries of lock files without a hash."""
    constrained = _locked()
    for folder, names in ((ENGINE_FILES, None), (TOOL_FILES, ("test",))):
        locked = set()
        for path in sorted(folder.glob("*.lock")):
            for entry in re.split(r"(?<!\\)\n", path.read_text(encoding="utf-8")):
                if not entry or entry.startswith("#"):
                    continue
                pin = _split(entry.split(" \\")[0])
                locked.add(pin)
                if path.stem not in ("cuda", "pip") and pin not in constrained:
                    yield f"{path.name} and constraints.txt differ on {pin[0]}: run tools/pins.py lock"
                if not re.search(r"--hash=sha256:[0-9a-f]{64}$", entry):
                    yield f"{path.name}: {entry.split()[0]} has no hash: run `python tools/pins.py lock ...`"
        for path, content in files().items():
            if path.parent == folder and (names is None or path.stem in names):
                for wanted in _pins(content):
                    if _split(wanted) not in locked:
                        yield f"no lock file holds {wanted}: run `python tools/pins.py lock PYTHON...`"


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
    locking = commands.add_parser("lock")
    locking.add_argument("pythons", nargs="+", metavar="PYTHON")
    locking.add_argument("--torch-wheels", type=Path, metavar="FOLDER")
    locking.add_argument("--renew", action="store_true")
    commands.add_parser("resolve").add_argument("--python", default="3.12")
    arguments = parser.parse_args(argv)
    if arguments.command == "resolve":
        return resolve(arguments.python)
    if arguments.command == "lock":
        return lock(arguments.pythons, arguments.torch_wheels, arguments.renew)
    return write() if arguments.command == "write" else check()


if __name__ == "__main__":
    sys.exit(main())
