"""A task, a method and a job that live outside the engine: no module of it is edited to add them."""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rs_genedit.errors import UsageError
from rs_genedit.methods.base import MethodSettings, find_method
from rs_genedit.raster.scene import open_scene
from rs_genedit.raster.source import OverlaidScene
from rs_genedit.raster.staging import Staging
from rs_genedit.tasks.base import find_task

from tests.core.doors import LEFT, TOP, roi, texture, write_raster

MODULE = '''
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import ClassVar

import numpy as np

from rs_genedit.methods.canvas import Border
from rs_genedit.methods.recipe import Recipe
from rs_genedit.protocol import task_type
from rs_genedit.tasks.regions import read_roi


@task_type
@dataclass(frozen=True)
class TintTask:
    """Only tints: adds ``by`` to the first band."""

    kind: ClassVar[str] = "tint"
    needs_roi: ClassVar[bool] = True
    by: float


@dataclass(frozen=True)
class TintRecipe(Recipe):
    def proposal(self, unit, canvas):
        pixels = np.array(canvas.pixels)
        pixels[0][canvas.roi] += self.request.task.by
        return replace(canvas, pixels=pixels)


def tint(request, pixels, context):
    roi, outline = read_roi(request, pixels)
    return TintRecipe(replace(request, roi=outline), roi, Border(request.feather, 0, 0.0))


class Average:
    """Only averages: the ROI becomes the mean of what is proposed in it."""

    models = {}

    def fill(self, unit, canvas, recipe, context):
        proposed = recipe.proposal(unit, canvas)
        out = np.array(proposed.pixels)
        out[:, proposed.roi] = proposed.pixels[:, proposed.roi].mean(1, keepdims=True)
        return out

    def report(self):
        return {}


def average(settings):
    return Average()


def run(request, context):
    context.progress("counting", 1.0)
    return context.result({"bands": request["bands"]})
'''

ENTRY_POINTS = """
[rs_genedit.tasks]
tint = extra_edits:tint
[rs_genedit.methods]
average = extra_edits:average
[rs_genedit.jobs]
tally = extra_edits
"""


@pytest.fixture
def installed(tmp_path: Path) -> Path:
    """The folder of a small distribution that offers all three, as pip would lay it."""
    folder = tmp_path / "site"
    about = folder / "extra_edits-1.0.dist-info"
    about.mkdir(parents=True)
    (folder / "extra_edits.py").write_text(textwrap.dedent(MODULE), encoding="utf-8")
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: extra-edits\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text(ENTRY_POINTS)
    return folder


def ask(installed: Path, op: str, request: dict) -> dict:
    """A job through the registry in a process of its own, with the distribution installed."""
    code = (
        "import json, sys; sys.path.insert(0, sys.argv[1])\n"
        "from rs_genedit.jobs import registry; from rs_genedit.runtime.context import JobContext\n"
        "result = registry.run_job(sys.argv[2], json.loads(sys.argv[3]), JobContext())\n"
        "print(json.dumps(result.report))"
    )
    command = [sys.executable, "-c", code, str(installed), op, json.dumps(request)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_task_and_a_method_from_outside_edit_a_scene(installed: Path, tmp_path: Path):
    source = write_raster(tmp_path / "scene.tif", texture(120, 140))
    request = {
        "source": str(source),
        "output": str(tmp_path / "out.tif"),
        "task": {"kind": "tint", "by": 0.5},
        "roi": roi(40, 30, 70, 60),
        "method": "average",
        "feather": 0,
    }
    ask(installed, "edit", request)
    with rasterio.open(source) as before, rasterio.open(tmp_path / "out.tif") as after:
        old, new = before.read(), after.read()
    place = (slice(None), slice(30, 60), slice(40, 70))
    assert (old != new).any(0).sum() == (old != new).any(0)[place[1:]].sum(), "nothing outside"
    assert (np.ptp(new[place], axis=(1, 2)) == 0).all(), "the method averages"
    means = new[place].mean((1, 2)) - old[place].mean((1, 2))
    assert means[0] > 10, "the task tints the first band"
    assert np.abs(means[1:]).max() <= 1, "and no other"


def test_a_job_from_outside_runs_through_the_registry(installed: Path):
    assert ask(installed, "tally", {"bands": 4}) == {"bands": 4}


def test_what_nobody_offers_is_refused_with_what_there_is():
    with pytest.raises(UsageError, match="one of exemplar, copy, remove, text"):
        find_task("paint")
    with pytest.raises(UsageError, match="method must be one of patch, sinddm"):
        find_method("magic", MethodSettings())


def test_a_scene_with_edits_laid_over_it_reads_as_one(tmp_path: Path):
    """The next edit sees the one before, in pixels and in its fingerprint, and nothing else changes."""
    path = write_raster(tmp_path / "scene.tif", texture(120, 140))
    with open_scene(path) as scene:
        window = scene.window.intersect(type(scene.window)(30, 40, 20, 25))
        laid = np.full((3, 20, 25), 7, np.uint8)
        with Staging.open(tmp_path, "out.tif", scene, "key") as staging:
            staging.write(window, laid, np.ones((20, 25), bool))
            both = OverlaidScene(scene, [staging])
            whole, old = both.read(scene.window), scene.read(scene.window)
            at = (slice(None), *window.slices())
            assert (whole[at] == 7).all()
            whole[at] = old[at]
            assert np.array_equal(whole, old)
            assert np.array_equal(both.read(window, [2]), laid[:1])
            assert both.fingerprint(window) != scene.fingerprint(window)
            assert (both.crs, both.gsd, both.transform) == (scene.crs, scene.gsd, scene.transform)
            staging.discard()


def test_the_tint_lies_where_the_world_coordinates_say(installed: Path, tmp_path: Path):
    """The ROI of a task from outside is read like any other: world coordinates, in the scene's CRS."""
    source = write_raster(tmp_path / "scene.tif", texture(120, 140))
    spec = f"{LEFT + 10},{TOP - 30},{LEFT + 20},{TOP - 10}"
    request = {"source": str(source), "output": str(tmp_path / "o.tif"), "roi": spec, "method": "average"}
    ask(installed, "edit", {**request, "task": {"kind": "tint", "by": 0.9}, "feather": 0})
    with rasterio.open(source) as before, rasterio.open(tmp_path / "o.tif") as after:
        rows, cols = np.nonzero((before.read() != after.read()).any(0))
    assert (rows.min(), rows.max(), cols.min(), cols.max()) == (10, 29, 10, 19)
