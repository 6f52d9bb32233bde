"""Sheets of stories: all frames of one place side by side with their dates, and what the frames' files say.

Sheets of real rasters go to build/ and are never committed: that imagery is not the project's.
"""

from __future__ import annotations

import itertools
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from PIL import Image, ImageDraw
from rs_genedit.jobs.sequence import sequence
from rs_genedit.protocol import Quality
from rs_genedit.raster.pictures import INK, PAPER, font, overview, to_image
from rs_genedit.raster.region import read_region
from rs_genedit.raster.rgb import RgbBridge
from rs_genedit.raster.scene import open_scene
from rs_genedit.runtime.context import JobContext
from rs_genedit.sequence_request import SequenceRequest
from rs_genedit.storyboard import moment

_WIDTH, _MOST = 380, 8


@dataclass(frozen=True)
class Story:
    """A story of a raster; ``roi`` is a layer or polygon's corners as (column, row)."""

    name: str
    raster: Path
    roi: str | Sequence[tuple[float, float]]
    describe: str
    frames: int = 5
    start: str = "2024-04-01"
    more: dict[str, Any] = field(default_factory=dict)

    def request(self, folder: Path, quality: Quality) -> SequenceRequest:
        roi = self.roi if isinstance(self.roi, str) else in_world(self.raster, self.roi)
        return SequenceRequest(
            str(self.raster), str(folder), roi=roi, describe=self.describe, frames=self.frames,
            start=self.start, quality=quality, overwrite=True, **self.more,
        )  # fmt: skip


@dataclass(frozen=True)
class Measured:
    """What the files of a story say."""

    frames: int
    #: Pixels of each frame's footprint, and that are not the scene's in it.
    footprint_px: tuple[int, ...]
    changed_px: tuple[int, ...]
    #: Pixels outside ROI and feather that are not the scene's in some frame: all bands, all frames.
    outside_px: int
    #: Whether the footprint grows while the storyboard's intensity does, and shrinks with it.
    goes_as_told: bool
    dates_right: bool


def in_world(raster: Path, corners: Sequence[tuple[float, float]]) -> str:
    """A polygon by pixels as GeoJSON in the raster's CRS."""
    with open_scene(raster) as scene:
        ring = [tuple(map(float, scene.transform @ corner)) for corner in (*corners, corners[0])]
    return json.dumps({"type": "Polygon", "coordinates": [ring]})


def make(story: Story, folder: Path, quality: Quality) -> Measured:
    """Tell a story into ``folder`` and measure its files."""
    request = story.request(folder, quality)
    report = sequence(request, JobContext()).report
    return measured(request, folder, tuple(report["area_px"]))


def measured(request: SequenceRequest, folder: Path, areas: tuple[int, ...]) -> Measured:
    """Hold each frame against the scene, and its date against the storyboard's."""
    import rasterio

    board = json.loads((folder / "storyboard.json").read_text("utf-8"))
    count = len(board["frames"])
    with open_scene(request.source) as scene:
        source = scene.read(scene.window)
        inside = read_region(str(request.roi), scene, request.roi_crs).mask(scene.window)
    from scipy import ndimage

    near = ndimage.distance_transform_edt(~inside) <= request.feather
    outside, changed, dates = 0, [], True
    for number in range(count):
        with rasterio.open(folder / f"frame_{number:03}.tif") as frame:
            differs = (frame.read() != source).any(0)
            written = frame.tags()["TIFFTAG_DATETIME"]
        dates &= written == moment(board["frames"][number]["date"]).strftime("%Y:%m:%d %H:%M:%S")
        outside += int((differs & ~near).sum())
        with rasterio.open(folder / f"frame_{number:03}.mask.tif") as mask:
            changed.append(int((mask.read(1) > 0).sum()))
    told = [frame["intensity"] for frame in board["frames"]]
    steps = zip(itertools.pairwise(told), itertools.pairwise(areas), strict=True)
    as_told = all((a1 - a0) * np.sign(i1 - i0) >= 0 for (i0, i1), (a0, a1) in steps)
    return Measured(count, areas, tuple(changed), outside, bool(as_told), dates)


def sheet(story: Story, folder: Path, path: Path) -> None:
    """Draw the frames of a finished story side by side."""
    board = json.loads((folder / "storyboard.json").read_text("utf-8"))
    count = len(board["frames"])
    request = story.request(folder, "draft")
    chosen = sorted({round(i) for i in np.linspace(0, count - 1, min(count, _MOST))})
    with open_scene(story.raster) as scene:
        roi = read_region(str(request.roi), scene, request.roi_crs)
        window = roi.window.pad(max(20, max(roi.window.shape) // 6)).intersect(scene.window)
        bridge = RgbBridge.for_display(scene)
    step = max(1, window.width // (2 * _WIDTH))
    panels = []
    for number in chosen:
        with open_scene(folder / f"frame_{number:03}.tif") as frame:
            pixels, valid = overview(frame, window, step)
        picture = to_image(bridge, pixels, valid)
        size = (_WIDTH, max(1, round(_WIDTH * window.height / window.width)))
        picture = picture.resize(
            size, Image.Resampling.LANCZOS if picture.width > _WIDTH else Image.Resampling.BICUBIC
        )
        panel = Image.new("RGB", (size[0], size[1] + 22), PAPER)
        told = board["frames"][number]
        ImageDraw.Draw(panel).text((4, 3), f"{told['date']}   {told['intensity']:g}", fill=INK, font=font(13))
        panel.paste(picture, (0, 22))
        panels.append(panel)
    across = min(4, len(panels))
    down = -(-len(panels) // across)
    height = panels[0].height + 6
    whole = Image.new("RGB", (across * (_WIDTH + 6), down * height + 26), PAPER)
    ImageDraw.Draw(whole).text((6, 4), story.describe, fill=INK, font=font(15))
    for number, panel in enumerate(panels):
        whole.paste(panel, (number % across * (_WIDTH + 6), 26 + number // across * height))
    path.parent.mkdir(parents=True, exist_ok=True)
    whole.save(path)
