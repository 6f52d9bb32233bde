"""The command line: options to requests, events to a terminal, errors to one line, Ctrl-C to 130."""

import json
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from rs_genedit import __version__, protocol
from rs_genedit.app import cli
from rs_genedit.errors import SceneError
from rs_genedit.jobs import registry as jobs

from tests.core.doors import busy, child_environment, command, parsed_lines, roi, texture, write_raster

REQUIRED = ("--roi", "0,0,1,1")


@pytest.fixture
def asked(monkeypatch):
    """The requests that reach the edit job; it answers with an output and a warning."""
    requests = []

    def edit(request, context):
        requests.append(protocol.EditRequest.from_json(request))
        context.progress("sampling", 0.5, 0, 4)
        return protocol.Result("", {"output": (request["output"],), "item": ("i.json",)}, {}, ("mind the gap",))

    monkeypatch.setitem(jobs.JOBS, "edit", edit)
    return requests


class TestEditOptions:
    def test_exemplar(self, asked, capsys):
        arguments = [
            "edit",
            "a.tif",
            "b.tif",
            *REQUIRED,
            "--exemplar",
            "r.gpkg#river",
            "--exemplar-source",
            "c.tif",
        ]
        assert cli.main(arguments) == 0
        assert asked == [
            protocol.EditRequest(
                "a.tif", "b.tif", protocol.ExemplarTask("r.gpkg#river", "c.tif"), roi="0,0,1,1"
            )
        ]
        out, err = capsys.readouterr()
        assert out.splitlines() == ["output: b.tif", "item: i.json"]
        assert err.splitlines() == ["warning: mind the gap"]

    def test_copy_to_places_left_of_zero(self, asked):
        assert (
            cli.main(["edit", "a.tif", "b.tif", "--copy", "0,0,1,1", "--to", "-5.5,3", "--to", "1e3, -2"]) == 0
        )
        assert asked[0].task == protocol.CopyTask("0,0,1,1", ((-5.5, 3.0), (1000.0, -2.0)))
        assert asked[0].roi is None

    def test_bounds_may_start_with_a_minus(self, asked):
        assert cli.main(["edit", "a.tif", "b.tif", "--roi", "-2,-2,-1,-1", "--remove"]) == 0
        assert asked[0].roi == "-2,-2,-1,-1"

    def test_every_option_reaches_the_request(self, asked, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        Path(".b.tif.staging").mkdir()  # --resume wants something to resume
        words = (
            "edit a.tif b.tif --roi r.shp --roi-crs EPSG:4326 --remove --method sinddm --quality high --seed 7 "
            "--strength 0.5 --feather 9 --bands 3,1 --format vrt --mask-output m.tif --tile 128 "
            "--max-memory 999 --threads 1 --device cuda:1 --resume --overwrite --progress none"
        )
        assert cli.main(words.split()) == 0
        assert asked[0] == protocol.EditRequest(
            "a.tif",
            "b.tif",
            protocol.RemoveTask(),
            roi="r.shp",
            roi_crs="EPSG:4326",
            method="sinddm",
            quality="high",
            seed=7,
            strength=0.5,
            feather=9,
            bands=(3, 1),
            format="vrt",
            mask_output="m.tif",
            tile=128,
            max_memory=999,
            threads=1,
            device="cuda:1",
            resume=True,
            overwrite=True,
        )

    def test_the_crs_of_the_roi_is_that_of_the_other_regions(self, asked):
        cli.main(["edit", "a", "b", *REQUIRED, "--roi-crs", "EPSG:4326", "--exemplar", "POLYGON EMPTY"])
        assert asked[0].task.crs == "EPSG:4326"


class TestFromItem:
    @pytest.fixture
    def item(self, tmp_path, monkeypatch):
        """An Item, as far as the command line is concerned: its request."""
        from rs_genedit.raster import provenance

        whole = protocol.EditRequest(
            "a.tif",
            "b.tif",
            protocol.RemoveTask(),
            roi="0,0,1,1",
            seed=5,
            quality="high",
            mask_output="old.tif",
        )
        monkeypatch.setattr(provenance, "read_item", lambda path: provenance.EarlierEdit(whole))
        monkeypatch.chdir(tmp_path)
        (tmp_path / "a.tif").touch()
        return whole

    def test_only_the_output_is_new(self, asked, item):
        assert cli.main(["edit", "--from-item", "b.json", "new.tif"]) == 0
        assert (asked[0].source, asked[0].output, asked[0].seed) == ("a.tif", "new.tif", 5)
        assert asked[0].mask_output is None  # the old one belongs to the old output
        assert asked[0].pixel_fields() == item.pixel_fields()

    def test_source_and_options_given_replace_its_own(self, asked, item):
        assert cli.main(["edit", "moved.tif", "new.tif", "--from-item", "b.json", "--seed", "6"]) == 0
        assert (asked[0].source, asked[0].seed, asked[0].quality) == ("moved.tif", 6, "high")

    def test_another_task_may_be_given(self, asked, item):
        assert cli.main(["edit", "new.tif", "--from-item", "b.json", "--exemplar", "1,1,2,2"]) == 0
        assert asked[0].task == protocol.ExemplarTask("1,1,2,2")


class TestProgress:
    def test_json_prints_the_workers_events(self, asked, capsys):
        assert cli.main(["edit", "a", "b", *REQUIRED, "--remove", "--progress", "json"]) == 0
        lines = capsys.readouterr().out.splitlines()
        events = [protocol.event_from_line(line) for line in lines]
        assert [type(event) for event in events] == [protocol.Started, protocol.Progress, protocol.Result]
        assert events[-1].outputs["output"] == ("b",)

    def test_json_tells_failures_too(self, monkeypatch, capsys):
        def edit(request, context):
            raise SceneError("it is broken")

        monkeypatch.setitem(jobs.JOBS, "edit", edit)
        assert cli.main(["edit", "a", "b", *REQUIRED, "--remove", "--progress", "json"]) == 1
        out, err = capsys.readouterr()
        assert parsed_lines(out)[-1] == {
            "event": "error",
            "job": "edit",
            "code": "SceneError",
            "message": "it is broken",
            "resumable": False,
        }
        assert err == "error: it is broken\n"


class TestErrors:
    def test_an_unforeseen_error_is_one_sentence_and_a_log(self, monkeypatch, capsys, tmp_path):
        def edit(request, context):
            raise KeyError("lost")

        monkeypatch.setenv("RS_GENEDIT_CACHE", str(tmp_path))
        monkeypatch.setitem(jobs.JOBS, "edit", edit)
        assert cli.main(["edit", "a", "b", *REQUIRED, "--remove"]) == 1
        err = capsys.readouterr().err
        assert len(err.splitlines()) == 1
        assert "rs-genedit.log" in err
        assert "KeyError" in (tmp_path / "logs" / "rs-genedit.log").read_text()

    def test_debug_shows_the_traceback_before_the_sentence(self, tmp_path):
        found = command("info", str(tmp_path / "none.tif"), RS_GENEDIT_DEBUG="1")
        assert found.returncode == 1
        assert "Traceback" in found.stderr
        assert found.stderr.splitlines()[-1].startswith("error: ")


class TestSmallCommands:
    def test_help_lists_only_what_works(self, capsys):
        assert cli.main([]) == 0
        out = capsys.readouterr().out
        names = (
            "edit",
            "sequence",
            "compare",
            "score",
            "metrics",
            "info",
            "models",
            "doctor",
            "demo",
            "worker",
        )
        for name in names:
            assert f" {name} " in out

    def test_version(self, capsys):
        assert cli.main(["--version"]) == 0
        assert capsys.readouterr().out == f"rs-genedit {__version__}\n"

    def test_info_json(self, tmp_path, capsys):
        path = write_raster(tmp_path / "a.tif", texture(20, 30))
        assert cli.main(["info", "--json", str(path)]) == 0
        assert json.loads(capsys.readouterr().out)["width"] == 30

    def test_compare_prints_json(self, tmp_path, capsys):
        path = str(write_raster(tmp_path / "a.tif", texture(60, 60)))
        assert cli.main(["compare", path, path, "--roi", roi(20, 20, 40, 40)]) == 0
        assert json.loads(capsys.readouterr().out)["outside_max_abs_diff"] == 0

    def test_help_loads_nothing_that_computes(self):
        """What is imported, not how long it takes: torch alone is two seconds on any machine."""
        code = (
            "import sys\nfrom rs_genedit.app import cli\ncode = cli.main(['--help'])\n"
            "heavy = {'torch', 'scipy', 'rasterio', 'faiss', 'open_clip', 'shapely', 'pyogrio', 'pystac',"
            " 'numba'}\n"
            "print(code, sorted(heavy & sys.modules.keys()))"
        )
        told = subprocess.run(
            [sys.executable, "-c", code], env=child_environment(), capture_output=True, text=True, check=True
        )
        assert told.stdout.splitlines()[-1] == "0 []"


@pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")
class TestInterrupt:
    #: ``rs-genedit edit`` with a job that writes a file only at its end.
    CODE = """
import sys, time
from pathlib import Path
from rs_genedit import protocol
from rs_genedit.app import cli
from rs_genedit.jobs import registry as jobs

def edit(request, context):
    for step in range(3000):
        context.progress("sampling", step / 3000)
        time.sleep(0.01)
    Path(request["output"]).touch()

jobs.JOBS["edit"] = edit
cli.run()
"""

    def start(self, output: Path, code: str = CODE, mode: str = "json") -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "-c", code, "edit", "a", str(output), *REQUIRED, "--remove", "--progress", mode],
            env=child_environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    @pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
    def test_ctrl_c_is_a_cancel(self, tmp_path, number):
        process = self.start(tmp_path / "b.tif")
        process.stdout.readline()
        process.stdout.readline()
        began = time.monotonic()
        process.send_signal(number)
        out, err = process.communicate(timeout=10)
        assert time.monotonic() - began < 1.5 * busy()
        assert process.returncode == 130
        assert parsed_lines(out)[-1] == {"event": "cancelled", "job": "edit"}
        assert err.startswith("error: cancelled")
        assert len(err.splitlines()) == 1
        assert list(tmp_path.iterdir()) == []

    def test_also_while_a_library_is_being_loaded(self, tmp_path):
        """The engine's own import of torch takes seconds: a module that sleeps stands for it."""
        (tmp_path / "slow_library.py").write_text("import time\nfor _ in range(1000): time.sleep(0.02)\n")
        code = f"""
import sys
sys.path.insert(0, {str(tmp_path)!r})
from rs_genedit.app import cli
from rs_genedit.jobs import registry as jobs
jobs.JOBS["edit"] = lambda request, context: jobs._load("slow_library", context)
cli.run()
"""
        process = self.start(tmp_path / "b.tif", code)
        process.stdout.readline()
        process.stdout.readline()
        began = time.monotonic()
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=10)
        assert time.monotonic() - began < 1.5 * busy()
        assert process.returncode == 130
        assert err.splitlines() == ["error: cancelled; nothing was written"], "no promise of a resume"

    def test_a_second_one_does_not_wait_for_the_job(self, tmp_path):
        deaf = self.CODE.replace(
            "step in range(3000):", "step in range(3000):\n        step and time.sleep(60)"
        )
        process = self.start(tmp_path / "b.tif", deaf)
        process.stdout.readline()
        process.stdout.readline()
        for _ in range(2):
            process.send_signal(signal.SIGINT)
            time.sleep(0.3)
        _, err = process.communicate(timeout=10)
        assert process.returncode == 130
        assert "Traceback" not in err
