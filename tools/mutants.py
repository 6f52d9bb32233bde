"""Mutation testing: break the engine in one place at a time, and see whether the related tests notice.

``make mutants`` copies the tree, applies each breakage of ``tools/breakages.py`` to the copy alone, runs its
related tests with ``-x`` and says which breakages live. A breakage is a text and what takes its place; where
the code has moved and the text is not there exactly once, the run ends before it begins.
"""

from __future__ import annotations

import argparse
import importlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from breakages import BREAKAGES as OF_EDITS
from breakages import EQUIVALENT, Breakage
from breakages_device import DEVICE
from breakages_sinddm import SINDDM
from breakages_texture import TEXTURE

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from tests.conftest import real_data  # noqa: E402 - the repository is not installed

BREAKAGES = (*OF_EDITS, *DEVICE, *SINDDM, *TEXTURE)

#: What the engine is made of, imported once for all runs.
LIBRARIES = (
    "numpy",
    "scipy.ndimage",
    "scipy.sparse.linalg",
    "torch",
    "faiss",
    "numba",
    "rasterio",
    "shapely",
    "pyogrio",
)
#: Tests that take long and see nothing here that others do not.
LEFT_OUT = "test_real_rasters or test_cancel or test_full_disk or test_ten_kills or test_too_little_room"
#: Seconds after which tests that do not end count as having noticed.
PATIENCE = 400


def misplaced(root: Path) -> list[str]:
    """Breakages whose text is not in their file exactly once, as sentences."""
    faults = []
    names = [breakage.name for breakage in BREAKAGES]
    faults += [f"{name!r} is there twice" for name in sorted({n for n in names if names.count(n) > 1})]
    faults += [f"{name!r} is said to be equivalent and is none" for name in EQUIVALENT if name not in names]
    for breakage in BREAKAGES:
        path = root / breakage.file
        count = path.read_text(encoding="utf-8").count(breakage.old) if path.exists() else None
        if count is None:
            faults.append(f"{breakage.name!r}: {breakage.file} is not there")
        elif count != 1:
            faults.append(f"{breakage.name!r}: its text is {count} times in {breakage.file}")
        for test in breakage.tests:
            if not (root / test.partition("::")[0]).exists():
                faults.append(f"{breakage.name!r}: {test} is not there")
    return faults


def copied(target: Path) -> None:
    """A copy of all files that git knows, or would take."""
    asked = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(asked, cwd=ROOT, capture_output=True, check=True, text=True).stdout.split("\0")
    for name in filter(None, names):
        if (ROOT / name).is_file() and not name.startswith("docs/images/"):
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, target / name)


def noticed(root: Path, tests: Sequence[str], patience: float = PATIENCE) -> tuple[bool, str]:
    """Whether a test fails in the copy, and what pytest said last.

    Each run is a fork of this process, in which the libraries are imported already: that takes longer than
    most tests.
    """
    told = root / "pytest.log"
    child = os.fork()
    if child == 0:
        os._exit(_in_child(root, tests, told))
    end = time.monotonic() + patience
    ended, status = 0, 0
    while not ended and time.monotonic() < end:
        time.sleep(0.1)
        ended, status = os.waitpid(child, os.WNOHANG)
    if not ended:
        os.killpg(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return True, "did not end"
    code = os.waitstatus_to_exitcode(status)
    lines = [line for line in told.read_text(encoding="utf-8", errors="replace").splitlines() if line.strip()]
    said = next((line for line in lines if line.startswith(("FAILED", "ERROR"))), lines[-1] if lines else "")
    if code == 5:
        raise SystemExit(f"no tests were found: {' '.join(tests)}")
    return code != 0, said if code in (0, 1) else f"pytest ended with {code}: {said}"


def _in_child(root: Path, tests: Sequence[str], told: Path) -> int:
    os.setpgid(0, 0)
    with told.open("wb") as file:
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    os.chdir(root)
    sources = [str(root / "core"), str(root / "demo"), str(root)]
    os.environ["PYTHONPATH"] = os.pathsep.join(sources)
    sys.path[:] = [*sources, *(path for path in sys.path if Path(path) not in (ROOT, ROOT / "tools"))]
    for name in [name for name in sys.modules if name.partition(".")[0] == "tests"]:
        del sys.modules[name]
    code = pytest.main(["-x", "-q", "--no-header", "-p", "no:cacheprovider", "-k", f"not ({LEFT_OUT})", *tests])
    sys.stdout.flush()
    return int(code)


def broken(root: Path, breakage: Breakage) -> tuple[bool, str]:
    """:func:`noticed` with the breakage applied; the copy is whole again afterwards."""
    path = root / breakage.file
    whole = path.read_text(encoding="utf-8")
    try:
        _replace(path, whole.replace(breakage.old, breakage.new))
        return noticed(root, breakage.tests)
    finally:
        _replace(path, whole)


def _replace(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
    # Python takes compiled code for current by size and time, and both may be those of the breakage.
    for compiled in path.parent.glob(f"__pycache__/{path.stem}.*.pyc"):
        compiled.unlink()


def main(arguments: Sequence[str]) -> int:
    """Command line; 1 when a breakage lives that is not shown to be equivalent."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--only", default="", help="only breakages whose name or file holds this (several: A|B)"
    )
    parser.add_argument("--check", action="store_true", help="only see whether every text is in its place")
    parser.add_argument("--trust", action="store_true", help="do not run the tests without a breakage first")
    asked = parser.parse_args(arguments)
    if faults := misplaced(ROOT):
        print("\n".join(faults), "\nthe code has moved: mend tools/breakages.py", sep="", file=sys.stderr)
        return 2
    wanted = asked.only.split("|")
    chosen = [b for b in BREAKAGES if any(word in b.name or word in b.file for word in wanted)]
    if asked.check or not chosen:
        print(f"{len(chosen)} breakages, each in its place")
        return 0 if chosen else 2
    # One numeric thread, and no data but what the tests say, before anything is imported.
    os.environ["OMP_NUM_THREADS"] = "1"
    if (data := real_data()) is not None:
        os.environ["RS_GENEDIT_DATA"] = str(data)
    for name in LIBRARIES:
        importlib.import_module(name)
    living = []
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        root = Path(folder)
        copied(root)
        together = sorted({test for breakage in chosen for test in breakage.tests})
        failing, said = (False, "") if asked.trust else noticed(root, together, PATIENCE * 4)
        if failing:
            print(f"the tests fail without any breakage, so nothing can be told: {said}", file=sys.stderr)
            return 2
        for number, breakage in enumerate(chosen, 1):
            began = time.monotonic()
            found, said = broken(root, breakage)
            verdict = "noticed" if found else "equivalent" if breakage.name in EQUIVALENT else "LIVES"
            if verdict == "LIVES":
                living.append(breakage)
            seconds = time.monotonic() - began
            print(
                f"{number:3}/{len(chosen)} {verdict:<10} {seconds:5.0f} s  {breakage.name}  {said}", flush=True
            )
    for breakage in living:
        print(f"LIVES: {breakage.name} ({breakage.file}); ran {' '.join(breakage.tests)}")
    print(f"{len(chosen)} breakages, {len(living)} alive")
    return 1 if living else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
