"""A cover is drawn from one surface: of two fields the larger, of one field all, whatever its texture."""

from __future__ import annotations

import numpy as np
import pytest
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.tasks.text.surface import one_surface
from scipy import ndimage

SIDE = 160


def field(colour: float, seed: int = 0, bands: int = 4, width: int = SIDE) -> np.ndarray:
    """Ploughed ground: furrows, grain and a slow change of brightness."""
    rng = np.random.default_rng(seed)
    furrows = 0.08 * np.sin(np.arange(SIDE) / 1.7)[:, None]
    grain = ndimage.gaussian_filter(rng.standard_normal((bands, SIDE, width)), (0, 1, 1)) * 0.2
    slow = 0.05 * np.linspace(-1, 1, width)[None]
    return (colour + furrows + slow + grain).astype(np.float32)


def source(pixels: np.ndarray) -> PatchSource:
    return PatchSource(pixels, np.ones(pixels.shape[1:], bool))


@pytest.mark.parametrize("bands", [1, 3, 5, 13])
def test_of_two_fields_the_larger_stays_whole(bands: int) -> None:
    pixels = np.concatenate([field(0.1, 1, bands), field(0.9, 2, bands, 60)], 2)
    (found,) = one_surface([source(pixels)])
    assert found.pixels is pixels, "pixels stay where they are: what may be drawn on is less"
    assert found.usable[:, :140].mean() > 0.98
    assert not found.usable[:, SIDE - 4 :].any(), "nor their edge"


def test_what_the_best_source_shows_is_kept_in_all() -> None:
    brown, pale = field(0.1, 1), field(0.9, 2)
    best = source(np.concatenate([pale, brown[:, :, :50]], 2))
    found = one_surface([best, source(brown), source(field(0.92, 3))])
    assert len(found) == 2, "the brown one goes"
    assert found[0].usable[:, : SIDE - 12].mean() > 0.95
    assert not found[0].usable[:, SIDE + 4 :].any()
    assert found[1].usable.all()


def test_of_three_fields_one_stays() -> None:
    pixels = np.concatenate([field(0.0, 1), field(0.5, 2, width=70), field(1.2, 3, width=70)], 2)
    (found,) = one_surface([source(pixels)])
    assert found.usable[:, :140].mean() > 0.95
    assert not found.usable[:, SIDE:].any()


@pytest.mark.parametrize("seed", range(4))
def test_one_field_is_left_as_it_is(seed: int) -> None:
    """Also one that is dry at one end and wet at the other: the very same objects, so the same bytes."""
    plain = source(field(0.3, seed))
    sloping = source(field(0.3, seed) + np.linspace(-0.4, 0.4, SIDE, dtype=np.float32))
    assert one_surface([plain]) == (plain,)
    assert one_surface([sloping]) == (sloping,)
    assert one_surface([]) == ()


def test_what_is_too_little_to_draw_on_does_not_empty_the_sources() -> None:
    pixels = np.concatenate([field(0.1, 1, width=40)[:, :40], field(0.9, 2, width=40)[:, :40]], 2)
    small = source(pixels)
    assert one_surface([small]) == (small,)
