"""Strength in ROIs of any width: it changes pixels, and little strength stays near to what was there.

In an ROI too small for a second scale the walk starts at the coarsest one: 7 px gave the same pixels for
strengths 1.0 and 0.05, and "snow" left them as they were.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rs_genedit.errors import NothingChangedError
from rs_genedit.jobs.edit import edit
from rs_genedit.protocol import EditRequest, ExemplarTask, RemoveTask, TextTask
from rs_genedit.runtime.context import JobContext

from tests.core.doors import roi, texture, write_raster

WIDTHS = (1, 3, 7, 12, 20, 60)
STRENGTHS = (1.0, 0.6, 0.05)
TASKS = {
    "remove": RemoveTask(),
    "exemplar": ExemplarTask(roi(140, 20, 210, 90)),
    "rendered": TextTask("snow"),
    "gradient": TextTask("snow", steering="gradient"),
}


@pytest.fixture(scope="module")
def scene(tmp_path_factory) -> Path:
    """Ground of middling brightness, brighter on the right: there is room for snow."""
    pixels = np.clip(texture(160, 224).astype(np.int16) // 3 * 2, 1, 254).astype(np.uint8)
    return write_raster(tmp_path_factory.mktemp("strength") / "scene.tif", pixels)


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("task", TASKS)
def test_strength_says_how_much_of_what_was_there_stays(scene: Path, tmp_path: Path, task: str, width: int):
    with rasterio.open(scene) as dataset:
        before = dataset.read().astype(float)
    inside = np.s_[:, 40:100, 40 : 40 + width]
    made, away = [], []
    for strength in STRENGTHS:
        output = tmp_path / f"{strength}.tif"
        request = EditRequest(
            str(scene), str(output), TASKS[task], roi=roi(40, 40, 40 + width, 100),
            quality="draft", format="gtiff", threads=1, strength=strength,
        )  # fmt: skip
        made.append(before)
        with suppress(NothingChangedError):  # a share of a small change may round to none
            edit(request, JobContext())
            with rasterio.open(output) as dataset:
                made[-1] = dataset.read().astype(float)
        away.append(float(np.abs(made[-1] - before)[inside].mean()))
    assert not np.array_equal(made[0], made[1])
    assert not np.array_equal(made[1], made[2])
    tolerance = 0.1 * away[0]
    if task != "gradient":  # which leads elsewhere from another start, on one processor and not on another
        assert away[0] + tolerance >= away[1]
    assert away[1] >= away[2] - tolerance
    assert away[2] < away[0]
    if task == "rendered":
        assert (made[0] - before)[inside].mean() > 5, "snow is seen"
        assert away[2] < 0.2 * away[0]
