"""The checkers of `make lint`, the package builder and the test runner find what they are there for."""

from __future__ import annotations

import ast
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module", autouse=True)
def _tools_on_the_path():
    sys.path.insert(0, str(ROOT / "tools"))
    yield
    sys.path.remove(str(ROOT / "tools"))


# --------------------------------------------------------------------------------------------------------- Qt 6


@pytest.mark.parametrize(
    "code",
    [
        "a = Qt.AlignLeft",
        "a = QtCore.Qt.AlignLeft | Qt.AlignmentFlag.AlignTop",
        "QMessageBox.question(self, 'a', 'b', QMessageBox.Yes)",
        "QgsTask('x', QgsTask.CanCancel)",
        "dialog.exec_()",
        "from qgis.PyQt.QtCore import QRegExp",
    ],
)
def test_what_breaks_under_qt6_is_found(code):
    import qt_enums

    assert len(list(qt_enums.faults(ast.parse(code)))) == 1


@pytest.mark.parametrize(
    "code",
    [
        "a = Qt.AlignmentFlag.AlignLeft",
        "def f(side: Qt.Orientation) -> QtCore.QObject: pass",
        "a = QtCore.QSize(1, 2)",
        "isinstance(a, QEvent.Type)",
        "a = QgsProject.instance()",
        "a = Qgis.QGIS_VERSION_INT",
        "class Q(QtWidgets.QDialog): pass",
        "dialog.exec()",
    ],
)
def test_what_runs_under_qt6_is_left_alone(code):
    import qt_enums

    assert list(qt_enums.faults(ast.parse(code))) == []


# -------------------------------------------------------------------------------------------------------- rules


def test_rules_find_what_must_not_be_tracked(tmp_path, monkeypatch):
    import rules

    names = ("py" + "pi.org/simple", "/ro" + "ot/.cache", "fa" + "rm-tool")
    (tmp_path / "a.md").write_text("\n".join(names) + "\n")
    (tmp_path / "b.md").write_text(
        "docs/ro" + "ot/x, ~/wo" + "rk/data, https://example.org/home, $ROOT/ro" + "ot/\n"
    )
    monkeypatch.setattr(rules, "ROOT", tmp_path)
    monkeypatch.setattr(rules, "tracked", lambda suffix="": sorted(tmp_path.glob("*")))
    faults = list(rules.foreign_text())
    assert [fault.split(" ")[0] for fault in faults] == ["a.md:1", "a.md:2", "a.md:3"]


def test_rules_find_third_party_imports(tmp_path, monkeypatch):
    import rules

    (tmp_path / "a.py").write_text("import numpy.linalg\nfrom torch import nn\nimport os\nfrom . import b\n")
    (tmp_path / "b.py").write_text("from qgis.core import Qgis\nfrom PyQt5 import QtCore\n")
    monkeypatch.setattr(rules, "ROOT", tmp_path)
    monkeypatch.setattr(rules, "PLUGIN", tmp_path)
    faults = list(rules.third_party_imports())
    assert [fault.split(" ")[0] for fault in faults] == ["a.py:1", "a.py:2", "b.py:2", "b.py:2"]


# ------------------------------------------------------------------------------------------------------ package


@pytest.fixture
def little(tmp_path):
    """A repository with one file in each part."""
    import package

    root = tmp_path / "repository"
    for source in package.PARTS:
        path = root / source
        if "." in path.name or path.name == "LICENSE":
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text("version=1.2.3\n")
        else:
            (path / "__pycache__").mkdir(parents=True)
            (path / "__pycache__" / "a.pyc").write_bytes(b"x")
            (path / "a.py").write_text("a = 1\n")
    return root


def test_the_same_sources_make_the_same_zip(little, tmp_path):
    import package

    first = package.build(tmp_path / "one", little, when=1_700_000_000)
    for path in little.rglob("*.py"):
        path.touch()
    second = package.build(tmp_path / "two", little, when=1_700_000_000)
    assert first.name == "rs_genedit_plugin-1.2.3.zip"
    assert first.read_bytes() == second.read_bytes()
    names = zipfile.ZipFile(first).namelist()
    assert names == sorted(names)
    assert {name.split("/")[0] for name in names} == {"rs_genedit_plugin"}
    assert "rs_genedit_plugin/core/rs_genedit/a.py" in names
    assert "rs_genedit_plugin/LICENSE" in names
    assert not any("pycache" in name for name in names)


@pytest.mark.parametrize("name", ["run.sh", "lib.so", "Tool.EXE", "weights.pkl", "é.py", "a b.py"])
def test_what_the_plugin_site_refuses_is_refused(little, name):
    import package

    (little / "resources" / name).write_text("x")
    with pytest.raises(package.PackageError):
        package.members(little)


def test_programs_in_disguise_are_refused(little):
    import package

    (little / "resources" / "data").write_bytes(b"\x7fELF rest")
    with pytest.raises(package.PackageError, match="refuses"):
        package.members(little)


def test_too_large_a_zip_is_refused(little, tmp_path, monkeypatch):
    import package

    monkeypatch.setattr(package, "LIMIT", 100)
    with pytest.raises(package.PackageError, match="allowed"):
        package.build(tmp_path / "out", little, when=0)
    assert list((tmp_path / "out").iterdir()) == []


def test_this_repository_makes_a_zip_whose_engine_is_found(tmp_path):
    import subprocess

    import package

    archive = package.build(tmp_path, ROOT, when=0)
    with zipfile.ZipFile(archive) as opened:
        opened.extractall(tmp_path / "plugins")
    script = (
        "from rs_genedit_plugin.contract import engine_source, VERSION\n"
        "from rs_genedit_plugin.engine.requirements import Requirements\n"
        "print(engine_source()); print(VERSION); print(Requirements.shipped(['text']).digest()[:8])"
    )
    ended = subprocess.run(
        [sys.executable, "-S", "-c", script],
        cwd=tmp_path / "plugins",
        capture_output=True,
        text=True,
        check=True,
    )
    source, version, _ = ended.stdout.splitlines()
    assert Path(source) == tmp_path / "plugins" / "rs_genedit_plugin" / "core"
    assert version == package.version()


# -------------------------------------------------------------------------------------------------- test totals


def test_totals_are_those_of_the_reports(tmp_path):
    import run_tests

    report = tmp_path / "r.xml"
    report.write_text('<testsuites><testsuite tests="10" failures="1" errors="2" skipped="3"/></testsuites>')
    assert run_tests.read_report(report, 1) == run_tests.Totals(4, 3, 3)
    report.write_text('<testsuites><testsuite tests="10" failures="0" errors="0" skipped="1"/></testsuites>')
    assert run_tests.read_report(report, 0) == run_tests.Totals(9, 0, 1)
    assert run_tests.read_report(report, -11) == run_tests.Totals(9, 1, 1), (
        "a crash after the report is a failure"
    )
    assert run_tests.read_report(tmp_path / "none.xml", 0) == run_tests.Totals(0, 1, 0)
    assert str(run_tests.Totals(9, 0, 1)) == "9 passed, 0 failed, 1 skipped"


def test_files_are_dealt_out_once_each_in_halves_that_take_as_long():
    import run_tests

    files = sorted((ROOT / "tests" / "plugin").glob("test_*.py"))
    assert set(run_tests.LONG) <= {path.stem for path in files}, "a file that is timed is there"
    halves = run_tests.dealt(files)
    assert sorted(path for half in halves for path in half) == files
    one, other = (sum(run_tests.LONG.get(path.stem, run_tests.SHORT) for path in half) for half in halves)
    assert abs(one - other) <= run_tests.SHORT
