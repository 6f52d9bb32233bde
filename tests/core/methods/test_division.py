"""A scale made by parts: to the bit what one worker makes, however many parts, for every quality and kind."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from rs_genedit.methods.canvas import Border, Canvas
from rs_genedit.methods.multiscale.blocks import BLOCK, Workers
from rs_genedit.methods.multiscale.division import Part, part_windows
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.multiscale.patchmatch.denoiser import QUALITY
from rs_genedit.methods.multiscale.patchmatch.divided import DividedInpaintingDenoiser
from rs_genedit.methods.multiscale.sampler import Sampler
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.scratch import ScratchArrays
from scipy import ndimage

HEIGHT, WIDTH = 640, 192
WINDOW = Window(96, 32, HEIGHT, WIDTH)
DRAFT = QUALITY["draft"]


class Kept:
    """Checkpoints in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, dict[str, NDArray[Any]]] = {}

    def load_checkpoint(self, name: str) -> dict[str, NDArray[Any]] | None:
        found = self.kept.get(name)
        return None if found is None else {key: array.copy() for key, array in found.items()}

    def save_checkpoint(self, name: str, arrays: dict[str, NDArray[Any]]) -> None:
        self.kept[name] = {key: np.array(array) for key, array in arrays.items()}


def ground(bands: int = 3) -> tuple[NDArray[np.float32], NDArray[np.bool_], NDArray[np.bool_]]:
    """Pixels with grain, roads and a gradient; an ROI that is most of it; where there is data."""
    rng = np.random.default_rng(5)
    rows, cols = np.indices((HEIGHT, WIDTH))
    grain = ndimage.gaussian_filter(rng.standard_normal((bands, HEIGHT, WIDTH)), (0, 1.2, 1.2))
    road = (np.abs(cols - 70 - 0.1 * rows) < 6) | (np.abs(rows - 300) < 5)
    pixels = np.where(road, 0.4, rows / HEIGHT - 0.5) + 0.3 * grain
    roi = (np.abs(rows - 320) < 290) & (np.abs(cols - 96) < 80) & ~((rows // 40 + cols // 40) % 7 == 0)
    valid = ~((rows > 500) & (rows < 520) & (cols < 90))
    return pixels.astype(np.float32), roi & valid, valid


def sampler(kept: Any, settings: Any = DRAFT, codes: bool = False, **options: Any) -> Sampler:
    """A fresh process's walk over the same canvas."""
    pixels, roi, valid = ground(options.get("bands", 3))
    given = np.where(roi, np.float32(0.9), pixels).astype(np.float32)
    if codes:
        given, settings = np.round(given * 4) / np.float32(4), replace(settings, shift=0.0)
    arrays = ScratchArrays.in_memory()
    workers = Workers(options.get("threads", 1), options.get("tile", 512), replace(JobContext(), arrays=arrays))
    source = PatchSource(given, valid & ~roi, roi, 192, unwanted=True, full=0.5).padded(8)
    denoiser = DividedInpaintingDenoiser([source], 4, settings, arrays, workers, 3)
    border = Border(options.get("feather", 4), soft=0, keep=0.0, covered=0.5)
    return Sampler(Canvas(WINDOW, given, roi, valid), border, denoiser, arrays, workers, 3, checkpoints=kept)


WIDE = replace(DRAFT, steps=(8, 3, 2), strides=(4, 2, 1))
CASES = {
    "two, six bands": (2, DRAFT, {"bands": 6}),
    "five, no feather": (5, DRAFT, {"tile": 128, "threads": 2, "feather": 0}),
    "standard": (3, QUALITY["standard"], {}),
    "wide strides, as high": (4, WIDE, {}),
    "class codes": (3, DRAFT, {"codes": True}),
}


@pytest.mark.parametrize("name", CASES)
def test_parts_make_what_one_worker_makes(name: str):
    count, settings, options = CASES[name]
    whole = np.asarray(sampler(Kept(), settings, **options).run())
    kept = Kept()
    stages = sampler(kept, settings, **options).divide(count, fine=8_000)
    assert stages == (2, 3), "two fine scales by parts"
    for scale in stages:
        made = [Part(scale, index, count) for index in range(count)]
        for part in reversed(made):
            sampler(kept, settings, **options).make_part(part)
        assert all(part.name in kept.kept for part in made)
    joined = sampler(kept, settings, **options)
    walked: list[int] = []
    original = joined._scale
    joined._scale = lambda here, *rest: walked.append(here.scale) or original(here, *rest)  # type: ignore
    assert np.array_equal(np.asarray(joined.run()), whole)
    assert not walked, "nothing is made again"


def test_a_halo_that_is_too_narrow_would_be_seen(monkeypatch: pytest.MonkeyPatch):
    """The comparison above sees it: with half the halo the parts differ."""
    taken = DividedInpaintingDenoiser.take_part

    def narrow(self: DividedInpaintingDenoiser, scale: int, core: Window | None) -> Window | None:
        known = taken(self, scale, core)
        self._halo //= 4
        return known

    whole = np.asarray(sampler(Kept()).run())
    kept = Kept()
    stages = sampler(kept).divide(3, fine=8_000)
    monkeypatch.setattr(DividedInpaintingDenoiser, "take_part", narrow)
    for scale in stages:
        for index in range(3):
            sampler(kept).make_part(Part(scale, index, 3))
    assert not np.array_equal(np.asarray(sampler(kept).run()), whole)


def test_parts_that_are_missing_are_made_by_who_joins():
    kept = Kept()
    whole = np.asarray(sampler(Kept()).run())
    sampler(kept).divide(2, fine=8_000)
    sampler(kept).make_part(Part(2, 0, 2))
    assert np.array_equal(np.asarray(sampler(kept).run()), whole)


def test_a_part_builds_no_scale_but_its_own(monkeypatch: pytest.MonkeyPatch):
    """A coarser one would read the whole canvas once more for every part."""
    kept = Kept()
    sampler(kept).divide(2, fine=8_000)
    level, built = Sampler._level, []

    def counted(self: Sampler, scale: int, *rest: Any) -> Any:
        built.append(scale)
        return level(self, scale, *rest)

    monkeypatch.setattr(Sampler, "_level", counted)
    for part in (Part(2, 0, 2), Part(2, 1, 2), Part(3, 0, 2)):
        sampler(kept).make_part(part)
    assert built == [2, 2, 3]


def test_small_walks_are_not_divided():
    kept = Kept()
    assert sampler(kept).divide(2, fine=HEIGHT * WIDTH) == ()
    assert not kept.kept


@pytest.mark.parametrize("count", [1, 2, 3, 7, 40])
@pytest.mark.parametrize("window", [Window(0, 0, 640, 64), Window(33, -70, 1000, 10), Window(5, 5, 3, 3)])
def test_part_windows_cover_a_window_once_on_the_lattice(window: Window, count: int):
    parts = part_windows(window, count)
    assert 1 <= len(parts) <= count
    assert sum(part.area for part in parts) == window.area
    assert all(part.width == window.width and not part.is_empty for part in parts)
    assert all(part.row % BLOCK == 0 for part in parts[1:])
