"""The whole way through the command line: edit, compare, edit again from the Item."""

from __future__ import annotations

import contextlib
import io
import json
from pathlib import Path
from typing import Any

import pytest
import rasterio
from rs_genedit import protocol
from rs_genedit.app.cli import main

from tests.core.doors import LEFT, TOP, command, parsed_lines, roi
from tests.e2e.conftest import EXEMPLAR, ROI

DRAFT = ("--quality", "draft", "--threads", "1")
TASKS = {
    "exemplar": ("--roi", ROI, "--exemplar", EXEMPLAR),
    "copy": ("--copy", roi(140, 20, 164, 44), "--to", f"{LEFT + 60},{TOP - 60}"),
    "remove": ("--roi", ROI, "--remove"),
}


def run(*arguments: object) -> str:
    found = command(*map(str, arguments))
    assert found.returncode == 0, found.stderr
    return found.stdout


def report_of(*arguments: object) -> dict[str, Any]:
    """What ``compare`` or ``info`` say as JSON, by the command's main function in this process."""
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        assert main([str(argument) for argument in arguments]) == 0
    return json.loads(said.getvalue())


@pytest.mark.parametrize("task", TASKS)
def test_each_task_changes_its_place_and_nothing_else(task: str, scene: Path, out: Path):
    output = out / "édited.tif"
    before = scene.read_bytes()
    said = run("edit", scene, output, *TASKS[task], *DRAFT)
    named = dict(line.split(": ", 1) for line in said.splitlines())
    assert Path(named["output"]) == output
    assert all(Path(path).exists() for path in named.values())
    assert {Path(path).name for path in named.values()} == {path.name for path in out.iterdir()}
    assert scene.read_bytes() == before

    place = ROI if task != "copy" else roi(48, 48, 72, 72)
    report = report_of("compare", scene, output, "--roi", place)
    assert report["outside_changed_px"] == 0
    assert report["outside_max_abs_diff"] == 0
    assert report["mask_changed_px"] == 0
    assert report["metadata_lost"] == []
    assert report["changed_px"] > 300
    assert report_of("info", "--json", output)["ai_generated"]


def test_the_item_alone_makes_the_same_bytes_again(scene: Path, out: Path):
    first, again = out / "first.tif", out / "again.tif"
    run("edit", scene, first, *TASKS["exemplar"], *DRAFT, "--seed", 11)
    run("edit", "--from-item", first.with_suffix(".json"), again)
    assert again.read_bytes() == first.read_bytes()
    assert again.with_suffix(".mask.tif").read_bytes() == first.with_suffix(".mask.tif").read_bytes()


def test_from_an_item_with_a_source_that_moved_and_a_new_seed(scene: Path, out: Path):
    first, again = out / "first.tif", out / "again.tif"
    run("edit", scene, first, *TASKS["remove"], *DRAFT)
    moved = scene.rename(scene.with_name("moved.tif"))
    refused = command("edit", "--from-item", str(first.with_suffix(".json")), str(again))
    assert refused.returncode == 1
    assert "does not exist" in refused.stderr
    run("edit", moved, again, "--from-item", first.with_suffix(".json"), "--seed", 3)
    with rasterio.open(first) as one, rasterio.open(again) as two:
        assert (one.read() != two.read()).any()
    assert report_of("compare", moved, again, "--roi", ROI)["outside_changed_px"] == 0


def test_json_events_tell_the_whole_story(scene: Path, out: Path):
    said = run("edit", scene, out / "a.tif", *TASKS["exemplar"], *DRAFT, "--progress", "json")
    events = [protocol.event_from_line(line) for line in said.splitlines()]
    assert isinstance(events[0], protocol.Started)
    assert isinstance(events[-1], protocol.Result)
    progress = [event for event in events if isinstance(event, protocol.Progress)]
    fractions = [event.fraction for event in progress]
    assert fractions == sorted(fractions)
    assert any(event.scale for event in progress)
    assert all(1 <= event.scale <= event.scales for event in progress if event.scale is not None)


def test_a_bar_on_stderr_leaves_stdout_alone(scene: Path, out: Path):
    found = command("edit", str(scene), str(out / "a.tif"), *TASKS["remove"], *DRAFT, "--progress", "bar")
    assert found.returncode == 0
    assert found.stdout.startswith("output: ")


@pytest.mark.parametrize(
    "name", ["naip_va_1m_4band_26918.tif", "umbra_sar_rotated_32759.tiff", "sentinel1_gcps_uint16.tif"]
)
def test_real_rasters(name: str, raster, out: Path):
    """North-up, rotated, and placed by GCPs: the ROI in the scene's CRS, made by way of its pixels."""
    import shapely
    from rs_genedit.raster.scene import open_scene

    path = raster(name)
    with open_scene(path) as opened:
        middle = opened.height // 2, opened.width // 2
        places = [
            shapely.to_wkt(opened.to_world(shapely.box(col, row, col + 40, row + 30)), rounding_precision=-1)
            for row, col in (middle, (middle[0] - 60, middle[1] - 60))
        ]
    output = out / "edited.tif"
    run("edit", path, output, "--roi", places[0], "--exemplar", places[1], *DRAFT)
    report = report_of("compare", path, output, "--roi", places[0])
    assert report["outside_changed_px"] == 0
    assert report["metadata_lost"] == []
    again = out / "again.tif"
    # The Item names no folder of this computer: a source far from it is given again.
    run("edit", path, again, "--from-item", output.with_suffix(".json"))
    assert again.read_bytes() == output.read_bytes()


@pytest.mark.slow
def test_the_demo(out: Path):
    said = command("demo", str(out), "--quality", "draft", "--progress", "json")
    assert said.returncode == 0, said.stderr
    outputs = parsed_lines(said.stdout)[-1]["outputs"]
    assert {"scene", "output", "mask", "sheet"} <= set(outputs)
    assert all(Path(path).exists() for paths in outputs.values() for path in paths)
    report = json.loads(run("compare", outputs["scene"][0], outputs["output"][0]))
    assert report["changed_px"] > 1000
