"""The two ratios say what an eye would say, and tiles do not change them."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rs_genedit.raster.metrics import FLAT, Detail, Seam, detail_ratio, erode, seam_ratio


def noise(height=120, width=120, bands=3, seed=0, spread=0.2):
    return np.random.default_rng(seed).normal(scale=spread, size=(bands, height, width)).astype(np.float32)


def square(height=120, width=120, margin=40):
    mask = np.zeros((height, width), bool)
    mask[margin:-margin, margin:-margin] = True
    return mask


def disk(size=120, radius=35):
    y, x = np.ogrid[:size, :size]
    return (y - size / 2) ** 2 + (x - size / 2) ** 2 < radius**2


class TestSeam:
    @pytest.mark.parametrize("mask", [square(), disk()], ids=["square", "disk"])
    def test_is_one_where_the_border_is_nothing_special(self, mask):
        assert seam_ratio(noise(), mask) == pytest.approx(1.0, abs=0.08)

    def test_a_step_shows(self):
        image = noise(spread=0.05)
        image[:, square()] += 0.5
        assert seam_ratio(image, square()) > 3

    def test_a_blurred_frame_shows_as_too_little(self):
        image, mask = noise(), square()
        frame = ~erode(~mask, 2) & ~erode(mask, 2)
        image[:, frame] = 0.0
        assert seam_ratio(image, mask) < 0.1

    def test_smooth_and_rough_sides_count_the_same(self):
        """Water against field: the border's own gradient half-way between the two sides' is nothing special."""
        image = noise(spread=0.02)
        rough = noise(seed=1, spread=0.2)
        mask = square()
        image[:, mask] = rough[:, mask]
        ring = seam_ratio(image, mask)
        # Across the edge a smooth value meets a rough one: |rough| on average, where two rough give sqrt(2)
        # of it and the mean of the sides half of that: sqrt(2) is what independent pixels must give.
        assert ring == pytest.approx(math.sqrt(2) / 1.1, rel=0.1)

    def test_furrows_are_compared_with_their_own_direction(self):
        """Gradient along rows only: the edges that run along the furrows have none, and need none."""
        image = np.tile(noise(1, bands=60), (1, 120, 1))
        assert seam_ratio(image, square()) == pytest.approx(1.0, abs=0.1)
        stepped = image.copy()
        stepped[:, 40:80, :] += 0.3  # across the furrows' direction there is no gradient: this must stand out
        assert seam_ratio(stepped, square()) > 1.3

    def test_a_mask_at_the_scenes_edge_has_no_border_there(self):
        mask = np.zeros((120, 120), bool)
        mask[:60, :60] = True
        seam = Seam()
        seam.add(noise(), mask)
        assert seam.counts[:, 0].tolist() == [60, 60]
        assert seam.ratio() == pytest.approx(1.0, abs=0.15)

    @pytest.mark.parametrize("fill", [True, False])
    def test_no_border_no_ratio(self, fill):
        assert math.isnan(seam_ratio(noise(), np.full((120, 120), fill)))

    def test_too_thin_for_an_inner_ring_uses_the_outer(self):
        mask = np.zeros((120, 120), bool)
        mask[60, 20:100] = True
        assert seam_ratio(noise(), mask) == pytest.approx(1.0, abs=0.15)

    def test_invalid_pixels_do_not_count(self):
        image, mask = noise(), square()
        valid = np.ones_like(mask)
        valid[:, 60:] = False
        image[:, ~valid] = 50.0
        assert seam_ratio(image, mask, valid=valid) == pytest.approx(1.0, abs=0.15)

    def test_flat_content_shows_a_step_and_nothing_else(self):
        image, mask = np.zeros((1, 60, 60), np.float32), square(60, 60, 20)
        assert seam_ratio(image, mask) == 0.0
        image[:, mask] = 2 / 255
        assert seam_ratio(image, mask) == pytest.approx(2 / 255 / FLAT)

    def test_refuses_a_ring_without_pixels(self):
        with pytest.raises(ValueError, match="at least 1 pixel"):
            seam_ratio(noise(), square(), band=0)

    @settings(max_examples=15, deadline=None)
    @given(st.integers(8, 90), st.integers(1, 8), st.integers(0, 2**16))
    def test_tiles_change_nothing(self, tile, band, seed):
        image = noise(100, 90, 2, seed)
        mask = np.random.default_rng(seed).random((100, 90)) < 0.02
        mask = ~erode(~mask, 6)
        whole, parts = Seam(band), Seam(band)
        whole.add(image, mask)
        for own, around in tiles(100, 90, tile, parts.halo):
            parts.add(image[(slice(None), *around)], mask[around], own=own)
        assert np.array_equal(whole.counts, parts.counts)
        np.testing.assert_allclose(parts.sums, whole.sums)


@pytest.mark.parametrize("name", ["nl_gorinchem_25cm_rdnew.tif", "s2_13band_spain_flood_4326.tif"])
def test_a_border_drawn_anywhere_in_a_real_scene_does_not_show_and_a_cut_does(raster, name):
    from rs_genedit.raster.grid import Window
    from rs_genedit.raster.scene import open_scene

    rng, mask, drawn, cut = np.random.default_rng(1), disk(160, 60), [], []
    with open_scene(raster(name)) as scene:
        for _ in range(30):
            row, col = (int(v) for v in rng.integers(0, [scene.height - 160, scene.width - 160]))
            image = scene.radiometry.to_float(scene.read(Window(row, col, 160, 160)))
            turned = np.where(mask, image[:, ::-1, ::-1], image)
            drawn.append(seam_ratio(image, mask))
            cut.append(seam_ratio(turned, mask))
    assert np.median(drawn) == pytest.approx(1.0, abs=0.05)
    assert np.mean([0.8 <= ratio <= 1.25 for ratio in drawn]) > 0.75
    assert np.median(cut) > 1.5
    assert np.mean(np.greater(cut, drawn)) > 0.9, "nearly every cut shows more than the border without one"


class TestDetail:
    def test_the_same_texture_is_one(self):
        assert detail_ratio(noise(seed=1), square(), noise(seed=2), square()) == pytest.approx(1.0, abs=0.15)

    def test_blur_is_below_and_noise_above(self):
        sharp = noise()
        blurred = (sharp + np.roll(sharp, 1, 1) + np.roll(sharp, 1, 2)) / 3
        assert detail_ratio(blurred, square(), sharp, square()) < 0.5
        assert detail_ratio(sharp, square(), blurred, square()) > 2

    def test_contrast_counts_by_its_square_and_brightness_not_at_all(self):
        sharp = noise()
        assert detail_ratio(2 * sharp + 5, square(), sharp, square()) == pytest.approx(4.0, rel=1e-5)

    def test_bands_are_averaged(self):
        sharp = noise(bands=2)
        half = sharp.copy()
        half[1] = 0.0
        share = np.var(laplacian(sharp[0])[inner()]) / sum(np.var(laplacian(b)[inner()]) for b in sharp)
        assert detail_ratio(half, square(), sharp, square()) == pytest.approx(share, rel=1e-5)

    def test_border_and_feather_do_not_count(self):
        spoiled = noise()
        spoiled[:, square() & ~erode(square(), 1)] = 9.0
        assert detail_ratio(spoiled, square(), noise(), square()) == 1.0

    def test_too_small_or_flat_is_unknown(self):
        tiny = np.zeros((120, 120), bool)
        tiny[60:64, 60:64] = True
        assert math.isnan(detail_ratio(noise(), tiny, noise(), square()))
        assert math.isnan(detail_ratio(noise(), square(), np.zeros((3, 120, 120)), square()))

    @settings(max_examples=15, deadline=None)
    @given(st.integers(8, 90), st.integers(0, 2**16))
    def test_tiles_change_nothing(self, tile, seed):
        image, mask = noise(100, 90, 2, seed), square(100, 90, 9)
        whole, parts = Detail(), Detail()
        whole.add(image, mask)
        for own, around in tiles(100, 90, tile, Detail.HALO):
            parts.add(image[(slice(None), *around)], mask[around], own)
        assert parts.count == whole.count
        assert parts.variance() == pytest.approx(whole.variance(), rel=1e-9)


def test_erode_shrinks_in_all_directions_and_knows_the_edge():
    mask = np.zeros((9, 9), bool)
    mask[2:7, 2:7] = True
    assert erode(mask, 2).sum() == 1
    full = np.ones((9, 9), bool)
    assert erode(full, 2).sum() == 25
    assert erode(full, 2, beyond=True).all()


def tiles(height, width, size, halo):
    """(own slices within the padded tile, slices of the padded tile) of every tile."""
    for top in range(0, height, size):
        for left in range(0, width, size):
            bottom, right = min(top + size, height), min(left + size, width)
            up, west = max(0, top - halo), max(0, left - halo)
            around = slice(up, min(bottom + halo, height)), slice(west, min(right + halo, width))
            yield (slice(top - up, bottom - up), slice(left - west, right - west)), around


def laplacian(band):
    band = band.astype(np.float64)
    out = np.zeros_like(band)
    for axis in (0, 1):
        out += np.roll(band, 1, axis) + np.roll(band, -1, axis) - 2 * band
    return out


def inner():
    return erode(square(), 2)
