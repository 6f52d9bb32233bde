"""What an edit promises on its way: a resume where there is one, previews in their place, its models named."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
import rasterio
import shapely
from rasterio.enums import ColorInterp
from rasterio.transform import Affine
from rs_genedit.errors import Cancelled
from rs_genedit.jobs.edit import edit
from rs_genedit.jobs.registry import resumable
from rs_genedit.protocol import EditRequest, ExemplarTask, Preview, Progress, RemoveTask, TextTask
from rs_genedit.runtime.context import JobContext

from tests.core.doors import roi, texture, write_raster


@pytest.fixture
def request_(tmp_path: Path) -> EditRequest:
    scene = write_raster(tmp_path / "scene.tif", texture(200, 200))
    output = str(tmp_path / "out.tif")
    task = ExemplarTask(roi(120, 20, 190, 180))
    return EditRequest(
        str(scene), output, task, roi(24, 40, 90, 118), quality="draft", format="gtiff", threads=1
    )


def test_a_failed_job_is_resumable_once_a_scale_is_kept_and_not_before(request_: EditRequest):
    asked = request_.to_json()
    failure = MemoryError()
    assert not resumable("edit", asked, failure)

    def fail_at_the_last_scale(event: object) -> None:
        if isinstance(event, Progress) and event.scale is not None and event.scale == event.scales:
            raise failure

    with pytest.raises(MemoryError):
        edit(request_, JobContext(emit=fail_at_the_last_scale))
    assert resumable("edit", asked, failure)
    assert not resumable("edit", {**asked, "output": request_.output + ".tif"}, failure)


def test_previews_lie_where_the_edit_is_at_every_scale(request_: EditRequest, tmp_path: Path):
    """By arithmetic on the scene's corner and pixel, not by the engine's own windows."""
    seen: list[Preview] = []
    (tmp_path / "previews").mkdir()
    context = JobContext(
        emit=lambda event: seen.append(event) if isinstance(event, Preview) else None,
        previews=str(tmp_path / "previews"),
    )
    edit(request_, context)
    assert len(seen) > 1
    with rasterio.open(request_.source) as scene:
        left, top = scene.transform * (24, 40)
        right, bottom = scene.transform * (90, 118)
        original = scene.read()
    for preview in seen:
        west, south, east, north = preview.bounds
        assert west <= left < right <= east
        assert south <= bottom < top <= north
        apart = np.abs(np.subtract(preview.bounds, seen[-1].bounds))
        assert apart.max() <= 32, "all of the same place, to a pixel of the coarsest scale"
    with rasterio.open(seen[-1].path) as picture:
        shown = picture.read()[:3]
    row, col = round(400_000 - seen[-1].bounds[3]), round(seen[-1].bounds[0] - 100_000)
    rim = shown[:, max(0, -row) : 30 - row, max(0, -col) : 14 - col]
    there = original[:, max(0, row) : 30, max(0, col) : 14]
    alike = np.corrcoef(rim.ravel(), there.ravel())[0, 1]
    assert alike > 0.99, "beside the ROI the last one shows the scene itself, stretched, to the pixel"


TURNED = Affine(0.9, 0.3, 100_000.0, 0.3, -0.9, 400_000.0)


@pytest.mark.parametrize(
    ("bands", "kind", "alpha"),
    [
        ((5, 4, 2), "uint16", None),
        ((2, 5, 3), "uint8", None),
        ((4,), "float32", None),
        ((5, 4, 1), "uint16", 2),
        (None, "uint16", None),
    ],
)
def test_previews_show_the_bands_that_were_asked_for_in_their_place(
    bands: tuple[int, ...] | None, kind: str, alpha: int | None, tmp_path: Path
):
    """Each channel beside the ROI is its own band of the scene at the place that the world file says."""
    pixels = (texture(120, 120, 5, seed=3).astype(np.float32) * (1 if kind == "uint8" else 17)).astype(kind)
    if alpha is not None:
        pixels[alpha - 1] = np.iinfo(kind).max
    path = write_raster(tmp_path / "scene.tif", pixels, transform=TURNED)
    with rasterio.open(path, "r+") as dataset:
        named = [ColorInterp.alpha if band == alpha else ColorInterp.undefined for band in dataset.indexes]
        dataset.colorinterp = (named[0] if alpha == 1 else ColorInterp.gray, *named[1:])
    corners = [TURNED @ corner for corner in ((40, 50), (80, 50), (80, 84), (40, 84), (40, 50))]
    request = EditRequest(
        *(str(path), str(tmp_path / "out.tif"), RemoveTask(), shapely.Polygon(corners).wkt),
        **{"quality": "draft", "format": "gtiff", "threads": 1, "bands": bands, "feather": 0},
    )
    seen: list[Preview] = []
    context = JobContext(
        emit=lambda event: seen.append(event) if isinstance(event, Preview) else None,
        previews=str(tmp_path / "previews"),
    )
    edit(request, context)
    with rasterio.open(seen[-1].path) as picture:
        shown = picture.read()[:3].astype(np.float64)
        rows, cols = np.mgrid[: picture.height, : picture.width]
        xs, ys = picture.transform @ (cols + 0.5, rows + 0.5)
    col, row = (np.floor(value).astype(int) for value in ~TURNED @ (xs, ys))
    beside = (col >= 0) & (col < 120) & (row >= 0) & (row < 120)
    beside &= (col < 39) | (col > 80) | (row < 49) | (row > 84)
    assert beside.sum() > 500
    asked = (bands or (1, 2, 3)) * (3 if bands is not None and len(bands) == 1 else 1)
    for channel, band in zip(shown, asked, strict=True):
        for other in range(1, 6):
            if other == alpha:
                continue
            there = pixels[other - 1][row[beside], col[beside]].astype(np.float64)
            alike = np.corrcoef(channel[beside], there)[0, 1]
            assert alike > 0.98 if other == band else alike < 0.95, (band, other, alike)


def test_the_item_names_the_models(tmp_path: Path):
    scene = write_raster(tmp_path / "scene.tif", texture(80, 80))
    request = EditRequest(
        str(scene), str(tmp_path / "out.tif"), TextTask("snow"), roi(20, 20, 50, 50), quality="draft", threads=1
    )
    result = edit(request, JobContext())
    said = json.loads(Path(result.outputs["item"][0]).read_text())["properties"]["rsgenedit:models"]
    assert said
    assert all(len(digest) == 64 for digest in said.values())
    with rasterio.open(result.outputs["output"][0]) as dataset:
        assert json.loads(dataset.tags()["RS_GENEDIT_MODELS"]) == said


def test_a_cancel_promises_a_resume_only_where_there_is_one(request_: EditRequest):
    context = JobContext()

    def stop(event: object) -> None:
        context.cancelled.set()

    with pytest.raises(Cancelled, match=r"nothing was written$"):
        edit(request_, JobContext(emit=stop, cancelled=context.cancelled))
    assert not resumable("edit", request_.to_json(), Cancelled())
