"""Patch-based inpainting: what it carries on, how rough it is, what it draws from, and that it is exact."""

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
from rs_genedit.methods.multiscale.patchmatch.denoiser import QUALITY, InpaintingDenoiser, InpaintingSettings
from rs_genedit.methods.multiscale.patchmatch.features import REACH, Projection, texture
from rs_genedit.methods.multiscale.patchmatch.plane import source_plane, with_texture
from rs_genedit.methods.multiscale.sampler import Sampler
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.scratch import ScratchArrays
from scipy import ndimage

SIDE = 160
DRAFT = QUALITY["draft"]


def grained(seed: int, bands: int = 3) -> NDArray[np.float32]:
    """(bands, side, side): grain of one and a half pixels, standard deviation 0.1."""
    waves = ndimage.gaussian_filter(
        np.random.default_rng(seed).standard_normal((bands, SIDE, SIDE)), (0, 1.5, 1.5)
    )
    return (0.1 * waves / waves.std()).astype(np.float32)


def hole(top: int = 60, left: int = 56, bottom: int = 100, right: int = 104) -> NDArray[np.bool_]:
    out = np.zeros((SIDE, SIDE), bool)
    out[top:bottom, left:right] = True
    return out


def filled(
    pixels: NDArray[np.float32], roi: NDArray[np.bool_], settings: InpaintingSettings = DRAFT, **options: Any
) -> NDArray[np.float32]:
    """The canvas with its ROI inpainted; what stood there is a bright block."""
    threads, tile, seed = options.get("threads", 1), options.get("tile", 512), options.get("seed", 0)
    given = np.where(roi, np.float32(0.9), pixels)
    window = Window(64, 128, SIDE, SIDE)
    arrays = ScratchArrays.in_memory()
    workers = Workers(threads, tile, replace(JobContext(), arrays=arrays))
    source = PatchSource(given, ~roi, roi, 192, full=0.5).padded(8)
    scales = options.get("scales") or scales_for([source], 4, 3)
    denoiser = InpaintingDenoiser([source], scales, settings, arrays, workers, seed)
    border = Border(0, soft=0, keep=0.0, covered=0.5)
    canvas = Canvas(window, given, roi, np.ones_like(roi))
    strength = options.get("strength", 1.0)
    return np.asarray(Sampler(canvas, border, denoiser, arrays, workers, seed, strength).run())


def laplacian_energy(pixels: NDArray[Any], where: NDArray[np.bool_]) -> float:
    return float((ndimage.laplace(pixels.mean(0))[where] ** 2).mean())


@pytest.mark.parametrize("slope", [0.0, 0.4, 1.5])
def test_a_road_goes_on_through_the_roi(slope: float) -> None:
    rows, cols = np.indices((SIDE, SIDE))
    road = np.abs(rows - 80 - slope * (cols - 80)) < 5 * np.hypot(1, slope)
    wanted = np.where(road, np.float32(0.5), np.float32(-0.3))
    made = filled(grained(1) * 0.3 + wanted, hole()).mean(0)
    assert np.abs(made - wanted)[hole()].mean() < 0.06


def test_texture_is_as_rough_as_around() -> None:
    pixels, roi = grained(2), hole()
    inner = ndimage.binary_erosion(roi, iterations=3)
    made = filled(pixels, roi)
    assert 0.75 < laplacian_energy(made, inner) / laplacian_energy(pixels, ~roi) < 1.25


def test_votes_do_not_make_fine_grain_smoother() -> None:
    """White grain, of which the mean of overlapping patches alone keeps 92 %."""
    roi, kept = hole(), []
    inner = ndimage.binary_erosion(roi, iterations=3)
    for seed in (2, 3, 4):
        pixels = (0.1 * np.random.default_rng(seed).standard_normal((3, SIDE, SIDE))).astype(np.float32)
        kept.append(laplacian_energy(filled(pixels, roi), inner) / laplacian_energy(pixels, ~roi))
    assert 0.955 < np.mean(kept) < 1.05


def test_rough_beside_smooth_stays_rough() -> None:
    """Both sides have one colour: only texture tells them apart, and none may take the other's place."""
    _, cols = np.indices((SIDE, SIDE))
    pixels = grained(3) * np.where(cols < SIDE // 2, np.float32(1), np.float32(0.05))
    roi = hole()
    made, inner = filled(pixels, roi), ndimage.binary_erosion(roi, iterations=6)
    left = laplacian_energy(made, inner & (cols < 72)) / laplacian_energy(pixels, ~roi & (cols < 72))
    right = laplacian_energy(made, inner & (cols >= 90)) / laplacian_energy(pixels, ~roi & (cols >= 90))
    assert left > 0.6
    assert right < 6


def test_nothing_of_what_is_removed_comes_back() -> None:
    pixels, roi = grained(4), hole()
    made = filled(pixels, roi)
    assert made[:, roi].max() < 0.6
    assert np.array_equal(made[:, ~roi], pixels[:, ~roi])


@pytest.mark.parametrize("options", [{"threads": 2}, {"tile": 48}, {"threads": 3, "tile": 100}])
def test_threads_and_tiles_show_in_no_byte(options: dict[str, int]) -> None:
    pixels, roi = grained(5), hole()
    assert np.array_equal(filled(pixels, roi), filled(pixels, roi, **options))


def test_another_seed_makes_another_filling() -> None:
    pixels, roi = grained(6), hole()
    assert not np.array_equal(filled(pixels, roi), filled(pixels, roi, seed=1))


def test_without_a_shift_only_values_that_are_there_come_out() -> None:
    pixels, roi = np.round(grained(7, 1) * 40).astype(np.float32), hole()
    made = filled(pixels, roi, replace(DRAFT, shift=0.0))
    assert set(np.unique(made[:, roi])) <= set(np.unique(pixels[:, ~roi]))


def test_less_strength_at_one_scale_ends_like_any_other() -> None:
    """Its first steps are left out, not its last: codes are matches, and nothing lies between them."""
    pixels, roi = np.round(grained(7, 1) * 40).astype(np.float32), hole(76, 76, 88, 88)
    made = filled(pixels, roi, replace(DRAFT, shift=0.0), scales=1, strength=0.5)
    assert set(np.unique(made[:, roi])) <= set(np.unique(pixels[:, ~roi]))


def test_a_patch_serves_a_little_brighter_not_more() -> None:
    """A slope of brightness enters the ROI: each match is shifted along it, within a limit."""
    _, cols = np.indices((SIDE, SIDE))
    pixels, roi = grained(8) * 0.5 + (cols / SIDE - 0.5).astype(np.float32), hole()
    apart = [
        np.abs(ndimage.gaussian_filter(made - pixels, (0, 4, 4))[:, roi]).mean()
        for made in (filled(pixels, roi), filled(pixels, roi, replace(DRAFT, shift=0.0)))
    ]
    assert apart[0] < apart[1]


def test_texture_does_not_see_what_is_not_valid() -> None:
    pixels, valid = grained(9), np.ones((SIDE, SIDE), bool)
    valid[70:90, 70:90] = False
    spoilt = np.where(valid, pixels, np.float32(50))
    known = texture(spoilt, valid)
    assert known[:, valid].max() < 1
    far = ndimage.binary_erosion(valid, np.ones((3, 3)), iterations=REACH + 1)
    assert known[:, far] == pytest.approx(texture(pixels)[:, far], rel=1e-4)


def test_many_bands_are_compared_by_their_components() -> None:
    mixing = np.random.default_rng(10).random((9, 3)).astype(np.float32)
    pixels = np.einsum("ij,jyx->iyx", mixing, grained(10)).astype(np.float32)
    projected = Projection.of(pixels.reshape(9, -1))(pixels)
    assert projected.shape == (4, SIDE, SIDE)
    one, other = np.random.default_rng(11).integers(0, SIDE, (2, 2, 50))
    apart = pixels[:, one[0], one[1]] - pixels[:, other[0], other[1]]
    seen = projected[:, one[0], one[1]] - projected[:, other[0], other[1]]
    assert (seen**2).sum(0) == pytest.approx((apart**2).sum(0), rel=1e-3, abs=1e-6)


def test_the_detail_of_the_sources_knows_nothing_of_the_roi() -> None:
    pixels, roi = grained(12) + np.float32(0.8), hole()
    arrays = ScratchArrays.in_memory()
    clean, spoilt, whole = (
        source_plane([with_texture(PatchSource(given, usable), arrays)], 1, 3, arrays)
        for given, usable in (
            (pixels, ~roi),
            (np.where(roi, np.float32(50), pixels), ~roi),
            (pixels, roi | ~roi),
        )
    )
    assert spoilt.texture[clean.usable] == pytest.approx(clean.texture[clean.usable], rel=1e-4)
    assert spoilt.deviation == pytest.approx(whole.deviation, rel=0.03)


def test_coarse_scales_know_native_texture() -> None:
    """Grain that averages away still tells rough ground from smooth."""
    _, cols = np.indices((SIDE, SIDE))
    pixels = np.random.default_rng(13).standard_normal((3, SIDE, SIDE)) * np.where(cols < SIDE // 2, 0.1, 0.0)
    source = with_texture(
        PatchSource(pixels.astype(np.float32), np.ones((SIDE, SIDE), bool)), ScratchArrays.in_memory()
    )
    rough = source_plane([source], 8, 3, ScratchArrays.in_memory()).texture.mean(2)
    assert rough[:, :9].mean() > 20 * rough[:, 11:].mean()
