"""The doctor tells the truth, quickly where it must, and nothing that is nobody's business."""

import json
import os
from pathlib import Path

import pytest
from rs_genedit.jobs import doctor
from rs_genedit.runtime import environment

from tests.core.doors import command


@pytest.fixture(scope="module")
def report(tmp_path_factory):
    """One examination in a process of its own, with foreign GDAL and PROJ variables and a secret about."""
    cache = tmp_path_factory.mktemp("cache")
    found = command(
        "doctor",
        "--json",
        RS_GENEDIT_CACHE=str(cache),
        PROJ_LIB="/usr/share/nothing",
        PROJ_DATA=str(cache),
        GDAL_DATA="/nowhere",
        OPENAI_API_KEY="sk-secret",
    )
    assert found.returncode == 0, found.stderr
    assert "sk-secret" not in found.stdout + found.stderr
    return json.loads(found.stdout)


class TestReport:
    def test_all_checks_pass_here(self, report):
        assert report["ok"]
        assert {check["name"] for check in report["checks"]} >= {
            "torch",
            "faiss",
            "rasterio",
            "pyproj",
            "pyogrio",
        }
        assert all(check["ok"] for check in report["checks"])

    def test_foreign_geodata_variables_are_ignored_and_named_without_their_values(self, report):
        assert report["geodata"]["ignored_variables"] == ["GDAL_DATA", "PROJ_DATA", "PROJ_LIB"]
        assert "/usr/share/nothing" not in json.dumps(report)

    def test_the_cpu_is_a_device_with_memory(self, report):
        cpu = report["devices"][0]
        assert cpu["name"] == "cpu"
        assert 0 < cpu["free_mb"] <= cpu["total_mb"]

    def test_versions_threads_and_room(self, report):
        assert report["libraries"]["torch"]
        assert report["threads"]["variables"]["OMP_NUM_THREADS"] == "1"
        assert report["cache"]["free_mb"] > 0

    def test_it_can_do_what_the_quick_look_promises(self, report):
        assert report["abilities"] == list(doctor.abilities())


def test_for_a_person(tmp_path):
    found = command("doctor", RS_GENEDIT_CACHE=str(tmp_path), COLUMNS="160")
    assert found.returncode == 0
    for words in ("rs-genedit", "EPSG:28992", "cpu", "GDAL 3"):
        assert words in found.stdout


class TestAbilities:
    def test_need_their_modules(self, monkeypatch):
        monkeypatch.setitem(doctor.NEEDS, "flying", ("numpy", "no_such_module"))
        monkeypatch.setitem(doctor.NEEDS, "diving", ("numpy", "no_such_package.module"))
        monkeypatch.setitem(doctor.NEEDS, "counting", ("numpy", "json"))
        assert {"flying", "diving", "counting"} & set(doctor.abilities()) == {"counting"}

    def test_are_lost_with_a_library_that_does_not_load(self, monkeypatch):
        def broken():
            raise OSError(
                f"[WinError 126] {Path.home()}/torch/lib/c10.dll or one of its dependencies is missing"
            )

        monkeypatch.setitem(doctor._PROBES, "faiss", broken)
        monkeypatch.setitem(doctor.NEEDS, "searching", ("faiss",))
        report = doctor.examine()
        check = next(check for check in report["checks"] if check["name"] == "faiss")
        assert not report["ok"]
        assert check["detail"].startswith("OSError: [WinError 126]")
        if str(Path.home()) != "/":
            assert str(Path.home()) not in json.dumps(check)
        assert "searching" not in report["abilities"]
        assert "info" in report["abilities"]


class TestBroken:
    def test_exit_code_1_and_the_check_named(self, tmp_path):
        blocked = tmp_path / "file"
        blocked.touch()
        found = command("doctor", "--json", RS_GENEDIT_CACHE=str(blocked / "cache"))
        report = json.loads(found.stdout)
        assert found.returncode == 1
        assert not report["ok"]
        assert [check["name"] for check in report["checks"] if not check["ok"]] == ["cache"]


class TestEnvironment:
    @pytest.mark.parametrize("name", environment.FOREIGN)
    def test_protect_removes(self, monkeypatch, name):
        monkeypatch.setenv(name, "/elsewhere")
        environment.protect()
        assert name not in os.environ
        assert environment.ignored_variables()[name] == "/elsewhere"

    def test_tilde_hides_the_home_folder_only(self, monkeypatch):
        monkeypatch.setattr(Path, "home", lambda: Path("/home/jo"))
        assert environment.tilde("/home/jo/x/y") == str(Path("~", "x", "y"))
        assert environment.tilde("/home/jo") == "~"
        assert environment.tilde("/home/joanna/x") == "/home/joanna/x"
        assert environment.tilde("/data/home/jo") == "/data/home/jo"

    def test_the_cache_is_where_it_is_told_to_be(self, monkeypatch, tmp_path):
        monkeypatch.setenv("RS_GENEDIT_CACHE", str(tmp_path))
        assert environment.cache_folder() == tmp_path
        assert environment.log_file().is_relative_to(tmp_path)

    @pytest.mark.parametrize("system", ["linux", "darwin", "win32"])
    def test_every_platform_has_a_cache(self, monkeypatch, system):
        monkeypatch.delenv("RS_GENEDIT_CACHE", raising=False)
        monkeypatch.setattr("sys.platform", system)
        assert "rs-genedit" in environment.cache_folder().parts
