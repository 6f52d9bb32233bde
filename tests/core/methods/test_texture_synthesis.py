"""Exemplar-based texture synthesis: as sharp as the exemplar, all of it, no place too often, and exact."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from rs_genedit.methods.canvas import Border, Canvas
from rs_genedit.methods.multiscale.blocks import Workers
from rs_genedit.methods.multiscale.patch.denoiser import scales_for
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.multiscale.patchmatch.texture_denoiser import (
    ENOUGH,
    QUALITY,
    TextureDenoiser,
    TextureSettings,
)
from rs_genedit.methods.multiscale.sampler import Sampler
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.scratch import ScratchArrays
from scipy import ndimage

SIDE = 160
DRAFT = QUALITY["draft"]
ROI = np.zeros((SIDE, SIDE), bool)
ROI[24:136, 20:140] = True
INNER = ndimage.binary_erosion(ROI, iterations=6)


def grained(seed: int, side: int = 64, bands: int = 3) -> NDArray[np.float32]:
    """(bands, side, side): grain of one and a half pixels, standard deviation 0.2."""
    waves = ndimage.gaussian_filter(
        np.random.default_rng(seed).standard_normal((bands, side, side)), (0, 1.5, 1.5)
    )
    return (0.2 * waves / waves.std()).astype(np.float32)


def made(
    exemplar: NDArray[np.float32], settings: TextureSettings = DRAFT, **options: Any
) -> tuple[NDArray[np.float32], TextureDenoiser]:
    """A bright canvas with its ROI filled from ``exemplar``, and the denoiser that did it."""
    threads, tile, seed = options.get("threads", 1), options.get("tile", 512), options.get("seed", 0)
    arrays = ScratchArrays.in_memory()
    workers = Workers(threads, tile, replace(JobContext(), arrays=arrays))
    source = PatchSource(exemplar, np.ones(exemplar.shape[1:], bool)).padded(8)
    scales = scales_for([source], 3, 3, arrays, options.get("enough", ENOUGH))
    denoiser = TextureDenoiser([source], scales, settings, arrays, workers, seed)
    given = np.full((len(exemplar), SIDE, SIDE), 0.9, np.float32)
    canvas = Canvas(Window(64, 128, SIDE, SIDE), given, ROI, np.ones_like(ROI))
    result = Sampler(canvas, Border(4, soft=3, keep=0.0), denoiser, arrays, workers, seed).run()
    return np.asarray(result), denoiser


def energy(pixels: NDArray[np.float32]) -> float:
    return float(np.mean([ndimage.laplace(band)[3:-3, 3:-3].var() for band in pixels]))


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_texture_is_as_rough_as_the_exemplar(seed: int) -> None:
    exemplar = grained(seed)
    pixels, _ = made(exemplar, QUALITY["standard"], seed=seed)
    assert 0.8 < energy(pixels[:, 30:130, 26:134]) / energy(exemplar) < 1.25


def test_all_of_the_exemplar_has_its_share() -> None:
    """A third of it is bright: the nearest patches to a mean alone would leave it out, or all else."""
    exemplar = grained(3) * np.float32(0.3)
    exemplar[:, :, 42:] += np.float32(0.8)
    for seed in (0, 1, 2):
        pixels, _ = made(exemplar, seed=seed)
        assert 0.15 < (pixels.mean(0)[INNER] > 0.4).mean() < 0.6


def largest_use(denoiser: TextureDenoiser) -> float:
    """Of 7 x 7 px of the exemplar, over the mean of all that is used."""
    sources = denoiser.state_dict()["sources"][INNER]
    plane = denoiser.patch_sources[0].usable.shape
    uses = np.bincount(sources, minlength=plane[0] * plane[1]).reshape(plane).astype(float)
    return float(ndimage.uniform_filter(uses, 7, mode="constant").max() / uses.mean())


def test_no_place_is_drawn_many_times_its_share() -> None:
    """Grain that is calm on one side, where all places fit as well; without a cost 7.2 on average."""
    uses = []
    for seed in (4, 5, 6, 7):
        exemplar = grained(seed) * np.linspace(0.02, 1, 64, dtype=np.float32) ** 2
        costs = (DRAFT.crowding, 0.0)
        uses.append([largest_use(made(exemplar, replace(DRAFT, crowding=c), seed=seed)[1]) for c in costs])
    limited, free = np.mean(uses, axis=0)
    assert limited < 5
    assert limited < 0.75 * free


def test_pieces_come_whole() -> None:
    sources = made(grained(6))[1].state_dict()["sources"]
    both = INNER[:, 1:] & INNER[:, :-1]
    assert (sources[:, 1:] == sources[:, :-1] + 1)[both].mean() > 0.55


def test_class_codes_come_out_as_they_are() -> None:
    exemplar = np.round(grained(7, bands=1) * 20).astype(np.float32)
    pixels, _ = made(exemplar, replace(DRAFT, pieces=True))
    assert set(np.unique(pixels[:, INNER])) <= set(np.unique(exemplar))
    mixed, _ = made(exemplar)
    assert not set(np.unique(mixed[:, INNER])) <= set(np.unique(exemplar))


def test_many_bands_come_together() -> None:
    """Nine bands are compared by four components, and every pixel keeps what its bands have to do with each
    other."""
    mixing = np.random.default_rng(8).random((9, 2)).astype(np.float32)
    exemplar = np.einsum("ij,jyx->iyx", mixing, grained(8, bands=2)).astype(np.float32)
    pixels, _ = made(exemplar)
    inside = pixels[:, INNER]
    fit = mixing @ np.linalg.lstsq(mixing, inside, rcond=None)[0]
    assert np.abs(fit - inside).max() < 1e-4


@pytest.mark.parametrize("options", [{"threads": 2}, {"tile": 48}, {"threads": 3, "tile": 100}])
def test_threads_and_tiles_show_in_no_byte(options: dict[str, int]) -> None:
    exemplar = grained(9)
    assert np.array_equal(made(exemplar)[0], made(exemplar, **options)[0])


def test_another_seed_makes_another_texture() -> None:
    assert not np.array_equal(made(grained(10))[0], made(grained(10), seed=1)[0])


def test_what_lies_outside_stays() -> None:
    pixels, _ = made(grained(11))
    far = ~ndimage.binary_dilation(ROI, np.ones((3, 3)), iterations=12)
    assert (pixels[:, far] == np.float32(0.9)).all()


def test_a_small_exemplar_has_few_scales() -> None:
    """Its few coarse patches would come again and again; the second scale is there all the same."""
    small, large = (PatchSource(grained(12, side), np.ones((side, side), bool)).padded(8) for side in (56, 128))
    assert scales_for([small], 4, 3, enough=ENOUGH) == 2
    assert scales_for([small], 4, 3) == 3
    assert scales_for([large], 4, 3, enough=ENOUGH) == 3
