"""Run the plugin's tests in other releases of QGIS, each in a Debian of its own in ``.matrix/``, and in Qt 6.

``make test-matrix`` builds what is missing (debootstrap, a few minutes each, needs root) and runs tests/plugin
there. The repository and the engine's interpreter are seen inside under the paths they have outside, so the
jobs are done by the same engine as in ``make test``. Nothing outside ``.matrix/`` is changed.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from run_tests import Totals, read_report

ROOT = Path(__file__).resolve().parent.parent
MATRIX = ROOT / ".matrix"
TOOLS = MATRIX / "pytest"
PACKAGES = ("qgis", "python3-qgis", "python3-venv", "xvfb", "xauth")
#: Written at the end with what was installed, so that half a system is built again.
MARK = "rs-genedit-complete"


@dataclass(frozen=True)
class Release:
    """A Debian that brings a release of QGIS, and a Python that the tests' tools must suit."""

    suite: str
    python: str


RELEASES = {"3.40": Release("trixie", "3.13"), "3.44": Release("sid", "3.14")}


#: A mirror that stands still, or a clock that runs ahead, is no reason not to build a Debian for tests.
_OLD_IS_FINE = ("-o", "Acquire::Check-Valid-Until=false")


class MatrixError(Exception):
    """The matrix cannot be run here."""


def build(release: Release, mirror: str | None) -> Path:
    """The folder of a Debian with QGIS; made when it is not there."""
    folder = MATRIX / release.suite
    wanted = " ".join(PACKAGES)
    if (folder / MARK).exists() and (folder / MARK).read_text() == wanted:
        return folder
    if folder.exists():
        shutil.rmtree(folder)
    MATRIX.mkdir(exist_ok=True)
    log = MATRIX / f"{release.suite}.log"
    print(f"building {release.suite} (log: {log.relative_to(ROOT)})", flush=True)
    steps: list[Sequence[str | Path]] = [
        ["debootstrap", "--variant=minbase", release.suite, folder, *([mirror] if mirror else [])],
        [*_inside(folder), "apt-get", "update", "-qq", *_OLD_IS_FINE],
        [*_inside(folder), "apt-get", "install", "-y", "-qq", "--no-install-recommends", *PACKAGES],
        [*_inside(folder), "apt-get", "clean"],
    ]
    with log.open("w") as out:
        for step in steps:
            if subprocess.run(step, stdout=out, stderr=out, check=False).returncode:
                raise MatrixError(f"{release.suite} cannot be built: see {log}")
    (folder / MARK).write_text(wanted)
    return folder


def tools(release: Release) -> Path:
    """The folder with pytest and pytest-qgis for the release's Python; all of it is plain Python."""
    folder = TOOLS / release.python
    pins = ROOT / "tools" / "requirements" / "matrix.txt"
    done = folder / "complete.txt"
    if done.exists() and done.read_text() == pins.read_text():
        return folder
    shutil.rmtree(folder, ignore_errors=True)
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    where = ["--target", str(folder), "--python-version", release.python, "--only-binary=:all:"]
    if subprocess.run([*command, *where, "-r", str(pins)], check=False).returncode:
        raise MatrixError("pytest for the matrix cannot be installed")
    done.write_text(pins.read_text())
    return folder


@contextmanager
def mounted(folder: Path, engine: Path, data: Path | None) -> Iterator[None]:
    """The repository, the engine's base interpreter and the real rasters, seen inside under their own paths."""
    seen = [ROOT, *([data] if data else []), *_base(engine)]
    _clear(folder)
    with ExitStack() as stack:
        for source in (Path("/proc"), Path("/dev"), Path("/sys"), *seen):
            target = folder / source.relative_to("/")
            target.mkdir(parents=True, exist_ok=True)
            # Without --rbind, .matrix/ itself is not seen inside again with what is mounted in it.
            _mount("--bind", source, target)
            stack.callback(_unmount, target)
            if source == data:
                _mount("-o", "remount,bind,ro", target)
        yield


def test(name: str, engine: Path, mirror: str | None, arguments: list[str]) -> Totals:
    """Build what is missing and run the plugin's tests under the QGIS release ``name``."""
    release = RELEASES[name]
    folder = build(release, mirror)
    reports = ROOT / "build" / "tests"
    reports.mkdir(parents=True, exist_ok=True)
    report = reports / f"matrix-{name}.xml"
    report.unlink(missing_ok=True)
    data = _data()
    environment = {
        "HOME": "/tmp/home",  # nosec B108 - inside the other Debian
        "XDG_RUNTIME_DIR": "/tmp/home",  # nosec B108
        "PATH": "/usr/bin:/usr/sbin:/bin:/sbin",
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(tools(release)),
        "PYTHONDONTWRITEBYTECODE": "1",
        "OMP_NUM_THREADS": "1",
        "RS_GENEDIT_PYTHON": str(engine),
        **({"RS_GENEDIT_DATA": str(data)} if data else {}),
    }
    print(f"\n=== plugin in QGIS {name} ({release.suite}, Python {release.python})", flush=True)
    with mounted(folder, engine, data):
        home = folder / "tmp" / "home"
        home.mkdir(parents=True, exist_ok=True)
        # pytest-qgis keeps QGIS's settings beside this file, and not in the repository.
        (home / "pytest.ini").write_text("[pytest]\n")
        display = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"]
        options = ["-q", "-p", "no:cacheprovider", "--confcutdir=tests/plugin", f"--junitxml={report}"]
        options += ["-c", "/tmp/home/pytest.ini", "-ra"]  # nosec B108 - inside the other Debian
        command = [*display, "python3", "-m", "pytest", *options, *(arguments or ["tests/plugin"])]
        inside = ["chroot", str(folder), "/usr/bin/env", "-i", "-C", str(ROOT)]
        variables = [f"{key}={value}" for key, value in environment.items()]
        code = subprocess.run([*inside, *variables, *command], check=False).returncode
    return read_report(report, code)


def test_qt6(engine: Path, arguments: list[str]) -> Totals:
    """Run what needs no QGIS under PyQt6, in a virtual environment of its own."""
    folder, pins = MATRIX / "qt6", ROOT / "tools" / "requirements" / "qt6.txt"
    done = folder / "complete.txt"
    if not done.exists() or done.read_text() != pins.read_text():
        shutil.rmtree(folder, ignore_errors=True)
        pip: list[str | Path] = [folder / "bin" / "python", "-m", "pip", "install", "--quiet"]
        pip += ["--disable-pip-version-check", "--only-binary=:all:", "-r", pins]
        venv: list[str | Path] = [sys.executable, "-m", "venv", folder]
        for step in (venv, pip):
            if subprocess.run(step, check=False).returncode:
                raise MatrixError("PyQt6 cannot be installed")
        done.write_text(pins.read_text())
    report = ROOT / "build" / "tests" / "matrix-qt6.xml"
    report.parent.mkdir(parents=True, exist_ok=True)
    report.unlink(missing_ok=True)
    options = ["-q", "-p", "no:cacheprovider", "-p", "tests.qt6.world", "--noconftest", f"--junitxml={report}"]
    files = ["tests/qt6", "tests/plugin/test_client.py", "tests/plugin/test_lines.py"]
    environment = {**os.environ, "OMP_NUM_THREADS": "1", "RS_GENEDIT_PYTHON": str(engine)}
    print("\n=== plugin's parts without QGIS in Qt 6", flush=True)
    command: list[str | Path] = [folder / "bin" / "python", "-m", "pytest", *options, *(arguments or files)]
    return read_report(report, subprocess.run(command, cwd=ROOT, check=False, env=environment).returncode)


def _inside(folder: Path) -> list[str | Path]:
    return ["chroot", folder, "/usr/bin/env", "DEBIAN_FRONTEND=noninteractive", "LC_ALL=C.UTF-8"]


def _base(engine: Path) -> list[Path]:
    """What the engine's virtual environment stands on and the other Debian does not have."""
    asked = [str(engine), "-I", "-c", "import sys; print(sys.prefix, sys.base_prefix, sep='\\n')"]
    prefixes = subprocess.run(asked, check=True, capture_output=True, text=True).stdout.splitlines()
    folders = [Path(prefix) for prefix in dict.fromkeys(prefixes)]
    if Path("/usr") in folders:
        raise MatrixError(
            f"{engine} stands on this system's Python, which another Debian has in another version: name one "
            "that stands alone (pyenv, conda, uv) with --engine"
        )
    return [folder for folder in folders if ROOT not in folder.parents]


def _data() -> Path | None:
    folder = Path(os.environ.get("RS_GENEDIT_DATA") or ROOT.parent / "shared" / "data")
    return folder if folder.is_dir() else None


def _clear(folder: Path) -> None:
    """Take away what a run that was killed left mounted."""
    mounts = [line.split()[1] for line in Path("/proc/mounts").read_text().splitlines()]
    for place in reversed(mounts):
        # Blanks are written as octal escapes there.
        target = Path(re.sub(r"\\(\d{3})", lambda m: chr(int(m[1], 8)), place))
        if folder in target.parents:
            _unmount(target)


def _mount(*arguments: str | Path) -> None:
    ended = subprocess.run(["mount", *arguments], check=False, capture_output=True, text=True)
    if ended.returncode:
        raise MatrixError(ended.stderr.strip())


def _unmount(target: Path) -> None:
    # Lazily: a QGIS that hangs must not keep the mount.
    subprocess.run(["umount", "--lazy", target], check=False)


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", choices=(*RELEASES, "qt6"))
    parser.add_argument("--build", action="store_true", help="build what is missing and run nothing")
    parser.add_argument("--mirror", help="Debian mirror to build from (default: debootstrap's)")
    parser.add_argument("--engine", type=Path, default=ROOT / ".venv" / "bin" / "python")
    parser.add_argument("pytest", nargs="*", help="arguments for pytest, after --")
    asked = parser.parse_args(arguments)
    totals = Totals()
    try:
        for name in [asked.only] if asked.only else ["qt6", *RELEASES]:
            if name == "qt6":
                totals += Totals() if asked.build else test_qt6(asked.engine, asked.pytest)
                continue
            if os.geteuid() != 0 or shutil.which("debootstrap") is None:
                raise MatrixError("this needs root and debootstrap (apt-get install debootstrap)")
            if asked.build:
                build(RELEASES[name], asked.mirror)
            else:
                totals += test(name, asked.engine, asked.mirror, asked.pytest)
    except MatrixError as error:
        print(f"error: {error}", file=sys.stderr)
        return 1
    if asked.build:
        return 0
    print(f"\n{totals}", flush=True)
    return 1 if totals.failed or not totals.passed else 0


if __name__ == "__main__":
    sys.exit(main())
