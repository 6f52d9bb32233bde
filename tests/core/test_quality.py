"""Bounds on seam and detail of small edits, and which pixels they touch, by arithmetic outside the engine."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rs_genedit.jobs import compose
from rs_genedit.jobs.edit import edit
from rs_genedit.methods.canvas import Border, Canvas
from rs_genedit.methods.multiscale.patch.denoiser import QUALITY, PatchDenoiser
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.multiscale.pyramid import distance, shrink
from rs_genedit.methods.multiscale.sampler import Sampler
from rs_genedit.protocol import CopyTask, EditRequest, ExemplarTask, RemoveTask
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.scratch import ScratchArrays

from tests.core.doors import roi, texture, write_raster
from tests.core.methods.making import disc, workers
from tests.core.methods.making import texture as grain

SIDE = 128
ROI = disc(SIDE, SIDE, 64, 64, 18)
FEATHER = 6


def land() -> np.ndarray:
    """Dark ground that meets bright ground in a straight edge, slanting stripes over both, and grain."""
    rows, cols = np.mgrid[:SIDE, :SIDE]
    ground = np.where(cols < SIDE // 2, -0.5, 0.3) + 0.25 * np.sin((rows + cols) * 2 * np.pi / 12)
    rng = np.random.default_rng(5)
    noise = rng.normal(size=(3, SIDE + 2, SIDE + 2))
    smooth = sum(noise[:, i : i + SIDE, j : j + SIDE] for i in range(3) for j in range(3)) / 3
    return np.clip(ground + 0.12 * smooth, -1, 1).astype(np.float32)


def sampled(source: PatchSource, border: Border, from_surroundings: bool) -> tuple[np.ndarray, PatchDenoiser]:
    """The land with its ROI drawn from ``source`` by the draft quality, and the denoiser that did it."""
    canvas = Canvas(Window(0, 0, SIDE, SIDE), land(), ROI, np.ones((SIDE, SIDE), bool))
    arrays = ScratchArrays.in_memory()
    denoiser = PatchDenoiser([source], 2, QUALITY["draft"], arrays, workers(), 1, from_surroundings)
    made = Sampler(canvas, border, denoiser, arrays, workers(), seed=1).run()
    return np.asarray(made), denoiser


@pytest.fixture(scope="module")
def removal() -> tuple[np.ndarray, PatchDenoiser]:
    source = PatchSource(land(), ~ROI, ROI, 48)
    return sampled(source, Border(FEATHER, soft=0, keep=0.0), True)


@pytest.fixture(scope="module")
def filling() -> tuple[np.ndarray, PatchDenoiser, np.ndarray]:
    """As an exemplar does it, from another texture."""
    exemplar = grain(96, 96, seed=4)
    source = PatchSource(exemplar, np.ones((96, 96), bool)).padded(4)
    return *sampled(source, Border(FEATHER, soft=3, keep=0.0), False), exemplar


def roughness(pixels: np.ndarray, where: np.ndarray | slice = slice(None)) -> float:
    """Mean square of the 4-neighbour Laplacian."""
    inner = pixels[:, 1:-1, 1:-1]
    around = pixels[:, :-2, 1:-1] + pixels[:, 2:, 1:-1] + pixels[:, 1:-1, :-2] + pixels[:, 1:-1, 2:]
    curved = (4 * inner - around) ** 2
    return float(curved.mean() if isinstance(where, slice) else curved[:, where[1:-1, 1:-1]].mean())


def coherence(denoiser: PatchDenoiser) -> float:
    """Share of neighbours in the ROI that were neighbours where they came from."""
    sources = denoiser.state_dict()["sources"]
    both = ROI[:, 1:] & ROI[:, :-1]
    return float((sources[:, 1:] == sources[:, :-1] + 1)[both].mean())


class TestDetail:
    def test_a_removal_is_as_rough_as_what_lies_around(self, removal):
        ratio = roughness(removal[0], shrink(ROI, 1)) / roughness(land(), shrink(ROI, 1))
        assert 0.8 < ratio < 1.15

    def test_an_exemplars_grain_is_kept(self, filling):
        """Averaged patches alone keep 0.43 of it, and a last vote as wide as the others 0.58."""
        made, _, exemplar = filling
        assert 0.605 < roughness(made, shrink(ROI, 1)) / roughness(exemplar) < 1.1

    def test_pieces_come_whole(self, removal, filling):
        """Each pixel on its own: 0.5 and 0.2."""
        assert coherence(removal[1]) > 0.72
        assert coherence(filling[1]) > 0.4


class TestSeam:
    def test_an_edge_goes_on_across_what_is_removed(self, removal):
        """The dark and the bright ground meet where they met; begun from one grey, the error is 0.30."""
        assert np.abs(removal[0] - land())[:, ROI].mean() < 0.2

    def test_what_lies_in_the_feather_keeps_its_own_place(self, removal):
        away = distance(ROI)
        rim = (away > FEATHER - 2) & (away <= FEATHER)
        assert np.abs(removal[0] - land())[:, rim].mean() < 0.002

    def test_levels_follow_the_contrast_of_what_is_drawn_on(self):
        def first_levels(contrast: float) -> list[float]:
            source = PatchSource(contrast * grain(96, 96, seed=4), np.ones((96, 96), bool)).padded(4)
            denoiser = PatchDenoiser(
                [source], 2, QUALITY["draft"], ScratchArrays.in_memory(), workers(), seed=1
            )
            return [denoiser.schedule(scale).levels[0].sigma for scale in (0, 1)]

        calm, rough = first_levels(0.05), first_levels(1.0)
        assert calm[0] < 0.5 * rough[0]
        assert calm[1] < 0.5 * rough[1]


# -------------------------------------------------------------------------------------- through the whole job


@pytest.fixture
def scene(tmp_path: Path) -> Path:
    """Even dark ground with a little grain, and on it a bright block of 20 x 20 pixels."""
    pixels = 60 + texture(120, 160).astype(np.int16) % 5
    pixels[:, 30:50, 30:50] = 220
    return write_raster(tmp_path / "scene.tif", pixels.astype(np.uint8))


def request(scene: Path, task: object, **changes: object) -> EditRequest:
    settings = {"quality": "draft", "format": "gtiff", "threads": 1, "overwrite": True, **changes}
    return EditRequest(str(scene), str(scene.with_name("out.tif")), task, **settings)


def made(asked: EditRequest) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Pixels before and after, and the change mask."""
    outputs = edit(asked, JobContext()).outputs
    found = []
    for path in (asked.source, outputs["output"][0], outputs["mask"][0]):
        with rasterio.open(path) as dataset:
            found.append(dataset.read())
    return found[0], found[1], found[2][0]


@pytest.mark.parametrize("feather", [0, 3])
def test_the_pixels_asked_for_are_edited_and_no_others(scene: Path, feather: int):
    """Row and column by arithmetic: an engine that shifts every mask would agree with itself."""
    task = ExemplarTask(roi(100, 60, 150, 110))
    before, after, mask = made(request(scene, task, roi=roi(70, 20, 91, 45), feather=feather))
    asked = np.zeros(mask.shape, bool)
    asked[20:45, 70:91] = True
    reach = asked.copy()
    reach[20 - feather : 45 + feather, 70 - feather : 91 + feather] = True
    assert (mask[asked] == 255).all()
    assert (mask[~reach] == 0).all()
    assert np.array_equal(before[:, ~reach], after[:, ~reach])
    if not feather:
        assert np.array_equal(mask == 255, asked)


def test_a_copied_object_has_the_edge_of_a_photograph(scene: Path):
    """Cut out to the pixel its edge is one step of 160; a sensor spreads it over two pixels."""
    task = CopyTask(roi(30, 30, 50, 50), ((100_110.0, 400_000.0 - 70.0),))
    _, after, _ = made(request(scene, task))
    block = after[0, 55:85, 95:125].astype(int)
    assert block[15, 15] > 200, "the object is there"
    assert np.abs(np.diff(block[8:22], axis=1)).max() < 110


def test_a_copy_takes_nothing_of_what_lies_beside_the_object(scene: Path):
    """The polygon is the block's upper left half, cut from corner to corner; the rest of it does not come."""
    corners = ((30, 30), (50, 30), (30, 50), (30, 30))
    ring = ", ".join(f"{100_000 + x} {400_000 - y}" for x, y in corners)
    task = CopyTask(f"POLYGON (({ring}))", ((100_110.0, 400_000.0 - 70.0),))
    _, after, _ = made(request(scene, task, feather=0, roi=roi(95, 55, 126, 86)))
    here = after[0, 60:80, 100:120]
    assert np.median(here[:8, :8]) > 180, "the half that was asked for"
    assert np.median(here[13:, 13:]) < 100, "the half that was not"


def test_a_removed_thing_does_not_come_back(scene: Path):
    """A second block stands beside the one that goes."""
    with rasterio.open(scene, "r+") as dataset:
        pixels = dataset.read()
        pixels[:, 30:50, 62:82] = 220
        dataset.write(pixels)
    _, after, _ = made(request(scene, RemoveTask(), roi=roi(28, 28, 52, 52)))
    assert after[:, 30:50, 30:50].max() < 120


@pytest.mark.parametrize(
    "task", [ExemplarTask(roi(100, 60, 150, 110)), RemoveTask()], ids=["exemplar", "removal"]
)
def test_tiles_of_composition_do_not_show(scene: Path, task: object, monkeypatch: pytest.MonkeyPatch):
    asked = request(scene, task, roi=roi(60, 20, 95, 60), feather=9)
    _, whole, mask = made(asked)
    monkeypatch.setattr(compose, "TILE", 8)
    _, tiled, tiled_mask = made(asked)
    assert np.array_equal(mask, tiled_mask)
    assert np.array_equal(whole, tiled)


def test_a_small_roi_keeps_its_content_at_little_strength(scene: Path):
    """Seven pixels have one scale only, at which every strength once began from nothing."""
    write_raster(scene, texture(120, 160))
    asked = request(scene, ExemplarTask(roi(10, 60, 70, 110)), roi=roi(40, 40, 47, 47), feather=0)
    before, strong, _ = made(asked)
    _, weak, _ = made(replace(asked, strength=0.05))
    far, near = (np.abs(after.astype(int) - before)[:, 40:47, 40:47].mean() for after in (strong, weak))
    assert near < 0.85 * far
