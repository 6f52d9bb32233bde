"""The zip holds what the plugin needs at run time."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def names(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    folder = tmp_path_factory.mktemp("zip")
    subprocess.run([sys.executable, str(ROOT / "tools" / "package.py"), str(folder)], cwd=ROOT, check=True)
    with zipfile.ZipFile(next(folder.glob("*.zip"))) as archive:
        return archive.namelist()


def test_it_is_one_folder_with_what_the_site_asks_for(names: list[str]) -> None:
    assert {name.split("/")[0] for name in names} == {"rs_genedit_plugin"}
    for wanted in ("__init__.py", "metadata.txt", "LICENSE", "resources/icons/plugin.svg"):
        assert f"rs_genedit_plugin/{wanted}" in names


def test_translations_go_in_as_qt_reads_them(names: list[str]) -> None:
    inside = [name for name in names if "/i18n/" in name]
    assert inside == [f"rs_genedit_plugin/resources/i18n/rs_genedit_{code}.qm" for code in ("de", "fr")]


def test_the_engine_and_its_requirements_are_inside(names: list[str]) -> None:
    for wanted in (
        "core/rs_genedit/app/worker.py",
        "demo/rs_genedit_demo/scene.py",
        "resources/requirements/engine.txt",
        "processing/provider.py",
    ):
        assert f"rs_genedit_plugin/{wanted}" in names
