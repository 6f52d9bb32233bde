"""Run all tests and end with one line: how many passed, failed and were skipped.

The engine and its command line are tested in the engine's environment, the plugin in the system's QGIS under a
virtual display, each on two processes. Where there is no QGIS, the plugin's parts that need none are tested in
the engine's environment, and the rest is named as not run (``--require-qgis`` makes that a failure, as in CI).
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree  # our own junit files
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
REPORTS = ROOT / "build" / "tests"
#: The tests that take longest come first, so that no process waits for them at the end.
ENGINE = ("tests/e2e", "tests/core")
PLUGIN = "tests/plugin"
#: Seconds that files of the plugin's tests take beside another process, where that is more than :data:`SHORT`.
LONG = {
    "test_stack_real_qgis": 155, "test_heights_real_qgis": 150, "test_real_qgis": 140, "test_environment": 105,
    "test_forecast_real_qgis": 100, "test_export_real_qgis": 85, "test_fields_real_qgis": 165,
    "test_story_worker": 80, "test_processing_headless": 75, "test_processing_each": 70,
    "test_results_real_qgis": 60, "test_owned_environment": 55, "test_engine_sentences": 55,
    "test_processing_story": 50, "test_foreign_files": 40, "test_jobs": 40, "test_story_real_qgis": 38,
    "test_text_tab": 35, "test_stack_worker": 34, "test_processing": 33, "test_elsewhere": 30,
    "test_copies_real_qgis": 26, "test_first_minutes": 26, "test_faults": 25, "test_processing_dataset": 24,
    "test_any_job": 23, "test_places_of_edits": 17, "test_run_again": 16, "test_foresight": 14,
    "test_client": 13, "test_dock_faults": 13, "test_dock": 12, "test_selecting": 9, "test_dock_looks": 9,
    "test_consent": 9,
}  # fmt: skip
SHORT = 2
#: Tests of the plugin's folder that need no QGIS.
WITHOUT_QGIS = ("test_environment*.py", "test_package*.py", "test_tools*.py")
#: pytest's exit codes for "all passed" and "no tests were there".
FINE = (0, 5)


@dataclass(frozen=True)
class Totals:
    """What came of some tests; ``failed`` counts errors as well."""

    passed: int = 0
    failed: int = 0
    skipped: int = 0

    def __add__(self, other: Totals) -> Totals:
        return Totals(self.passed + other.passed, self.failed + other.failed, self.skipped + other.skipped)

    def __str__(self) -> str:
        return f"{self.passed} passed, {self.failed} failed, {self.skipped} skipped"


def read_report(path: Path, code: int) -> Totals:
    """The totals of a junit file; a run that broke off, or ended badly for no test, has failed once."""
    if not path.is_file():
        return Totals(failed=1)
    suites = ElementTree.parse(path).getroot().iter("testsuite")
    totals = Totals()
    for suite in suites:
        tests, bad, skipped = (
            sum(int(suite.get(name, "0")) for name in names)
            for names in (("tests",), ("failures", "errors"), ("skipped",))
        )
        totals += Totals(tests - bad - skipped, bad, skipped)
    return totals if code in FINE or totals.failed else totals + Totals(failed=1)


def run(name: str, command: list[str]) -> Totals:
    """Run pytest under the title ``name``."""
    report = REPORTS / f"{name}.xml"
    report.unlink(missing_ok=True)
    print(f"\n=== {name}", flush=True)
    # Two processes share two cores, and nothing learned in an earlier run may help this one.
    cache = REPORTS / f"cache-{name}"
    environment = {"OMP_NUM_THREADS": "1", **os.environ, "RS_GENEDIT_CACHE": str(cache)}
    shutil.rmtree(cache, ignore_errors=True)
    code = subprocess.run([*command, f"--junitxml={report}"], cwd=ROOT, check=False, env=environment).returncode
    return read_report(report, code)


def engine(arguments: list[str]) -> Totals:
    """Engine and command line, in this Python.

    Each process begins with a half of its own, so that what a module's tests share is made once.
    """
    shared = ["-n", "2", "--dist", "worksteal"]
    return run("engine", [sys.executable, "-m", "pytest", "-q", *shared, *ENGINE, *arguments])


def dealt(files: Sequence[Path], processes: int = 2) -> list[list[Path]]:
    """``files`` in as many parts that take about as long; the longest of a part come first."""
    parts: list[list[Path]] = [[] for _ in range(processes)]
    taken = [0] * processes
    for path in sorted(files, key=lambda path: (-LONG.get(path.stem, SHORT), path.name)):
        least = taken.index(min(taken))
        parts[least].append(path)
        taken[least] += LONG.get(path.stem, SHORT)
    return parts


def plugin(python: Path, arguments: list[str]) -> Totals:
    """The plugin, in a real QGIS on a virtual display."""
    halves = dealt(list((ROOT / PLUGIN).glob("test_*.py")))
    options = ["-q", "-p", "no:cacheprovider", f"--confcutdir={PLUGIN}"]

    def half(number: int) -> Totals:
        first = str(99 + 100 * number)  # where a free display is looked for: not the same one at the same time
        display = ["xvfb-run", "-a", "-n", first, "-s", "-screen 0 1600x1000x24"]
        command = [*display, str(python), "-m", "pytest", *options]
        return run(f"plugin-{number + 1}", [*command, *map(str, halves[number]), *arguments])

    with ThreadPoolExecutor(2) as pool:
        return sum(pool.map(half, range(2)), Totals())


def plugin_without_qgis(arguments: list[str]) -> Totals:
    """Those of the plugin's tests that need no QGIS, in this Python."""
    files = [str(path) for pattern in WITHOUT_QGIS for path in sorted((ROOT / PLUGIN).glob(pattern))]
    return run(
        "plugin-without-qgis", [sys.executable, "-m", "pytest", "-q", "--noconftest", *files, *arguments]
    )


def docs() -> Totals:
    """Every command, link and figure of README and docs/, counted as one test."""
    print("\n=== docs", flush=True)
    code = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "docs_check.py")], cwd=ROOT, check=False
    ).returncode
    return Totals(failed=1) if code else Totals(passed=1)


def has_qgis(python: Path) -> bool:
    """Whether ``python`` sees QGIS, and there is a virtual display to run it on."""
    if not python.exists() or shutil.which("xvfb-run") is None:
        return False
    command = [str(python), "-c", "import qgis.core, qgis.gui, pytest_qgis"]
    return subprocess.run(command, capture_output=True, check=False).returncode == 0


def main(arguments: list[str] | None = None) -> int:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", choices=("engine", "plugin"))
    parser.add_argument("--qgis-python", type=Path, default=ROOT / ".venv-qgis" / "bin" / "python")
    parser.add_argument("--require-qgis", action="store_true", default=bool(os.environ.get("REQUIRE_QGIS")))
    parser.add_argument("pytest", nargs="*", help="more arguments for pytest, after --")
    asked = parser.parse_args(arguments)
    REPORTS.mkdir(parents=True, exist_ok=True)
    totals = Totals()
    if asked.only != "plugin":
        totals += engine(asked.pytest)
    if asked.only != "engine":
        if has_qgis(asked.qgis_python):
            totals += plugin(ROOT / asked.qgis_python, asked.pytest)
        else:
            totals += plugin_without_qgis(asked.pytest)
            print("\nNOT RUN: the plugin's tests in QGIS, for there is no QGIS with pytest-qgis and xvfb here")
            totals += Totals(failed=1) if asked.require_qgis else Totals(skipped=1)
    if asked.only is None and not asked.pytest:
        totals += docs()
    print(f"\n{totals}", flush=True)
    return 1 if totals.failed or not totals.passed else 0


if __name__ == "__main__":
    sys.exit(main())
