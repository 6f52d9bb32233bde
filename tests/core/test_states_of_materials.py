"""States made of what a scene shows: whole parcels, the scene's own surfaces, what casts a shadow stands."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from rs_genedit.raster.grid import Window
from rs_genedit.reading.classes import LandCover
from rs_genedit.tasks.text.scene import shown_as
from rs_genedit.tasks.text.states.casting import casting
from rs_genedit.tasks.text.states.ground import GroundLayers
from rs_genedit.tasks.text.states.parcels import parcels_of
from rs_genedit.tasks.text.states.procedural import render
from rs_genedit.tasks.text.states.stock import like, stock_of

SIDE = 128


def picture(seed: int = 0) -> np.ndarray:
    """Grey ground (3, 128, 128) with a little noise."""
    rng = np.random.default_rng(seed)
    return (0.5 + 0.01 * rng.standard_normal((3, SIDE, SIDE))).astype(np.float32)


def cover_of(**places: np.ndarray) -> np.ndarray:
    """Probabilities (classes, 128, 128): bare ground but for the masks given by class."""
    out = np.full((len(LandCover), SIDE, SIDE), 0.02, np.float16)
    out[LandCover.BARE] = 0.86
    for name, mask in places.items():
        out[:, mask] = 0.02
        out[LandCover[name.upper()], mask] = 0.86
    return out


def layers(rgb: np.ndarray, cover: np.ndarray, gsd: float = 0.5, **more: object) -> GroundLayers:
    inside = np.zeros((SIDE, SIDE), bool)
    inside[12:116, 12:116] = True
    return GroundLayers(rgb, inside, gsd, Window(0, 0, SIDE, SIDE), 3, cover=cover, **more)


def box(top: int, left: int, bottom: int, right: int) -> np.ndarray:
    mask = np.zeros((SIDE, SIDE), bool)
    mask[top:bottom, left:right] = True
    return mask


class TestParcels:
    def test_a_roof_across_the_outline_is_left_whole(self):
        rgb = picture()
        roof = box(40, 96, 64, 126)
        rgb[:, roof] = np.float32([[0.8], [0.3], [0.2]])
        inside = box(12, 12, 116, 112)
        taken, even = parcels_of(rgb, 0.5).taken(inside, inside.astype(np.float32))
        core = box(44, 100, 60, 122)
        assert taken[core & inside].max() == 0  # half of it would lie inside
        assert np.maximum(taken, even)[box(44, 30, 90, 80)].mean() > 0.9

    def test_a_plot_inside_goes_as_one(self):
        rgb = picture()
        plot = box(30, 30, 70, 80)
        rgb[:, plot] = np.float32([[0.3], [0.5], [0.2]])
        reached = box(0, 0, SIDE, 62).astype(np.float32)  # more than half of the plot
        taken, _ = parcels_of(rgb, 5.0).taken(box(12, 12, 116, 116), reached)
        assert taken[box(36, 36, 64, 74)].min() == 1

    def test_large_places_are_cut_as_well(self):
        rgb = np.tile(picture(), (1, 9, 10))
        found = parcels_of(rgb, 0.5)
        assert found.segments.shape == rgb.shape[1:]
        assert found.segments.max() + 1 == len(found.plots)


class TestStock:
    def square(self) -> np.ndarray:
        rng = np.random.default_rng(1)
        tone = rng.standard_normal((48, 48)).astype(np.float32)
        return np.stack([0.5 + 0.04 * tone, 0.4 + 0.04 * tone, 0.3 + 0.02 * tone])

    def test_it_has_the_colour_the_spread_and_the_bands_of_the_square(self):
        made = like(self.square(), Window(0, 0, 200, 220), 1, 2)
        assert np.allclose(made.mean((1, 2)), (0.5, 0.4, 0.3), atol=0.01)
        assert np.allclose(made.std((1, 2)), (0.04, 0.04, 0.02), rtol=0.25)
        assert np.corrcoef(made[0].ravel(), made[2].ravel())[0, 1] > 0.99

    def test_a_place_has_its_texture_whatever_window_shows_it(self):
        whole = like(self.square(), Window(0, 0, 160, 160), 1, 2)
        part = like(self.square(), Window(60, 70, 50, 40), 1, 2)
        assert np.allclose(whole[:, 60:110, 70:110], part, atol=1e-5)
        assert not np.allclose(part, like(self.square(), Window(60, 70, 50, 40), 2, 2), atol=1e-3)

    def test_nothing_repeats(self):
        made = like(self.square(), Window(0, 0, 48, 96), 1, 2)[0]
        first, second = made[:, :48] - made[:, :48].mean(), made[:, 48:] - made[:, 48:].mean()
        assert abs(np.corrcoef(first.ravel(), second.ravel())[0, 1]) < 0.2

    def test_squares_are_pure_and_dark_asphalt_is_no_water(self):
        rgb = picture()
        water = box(20, 20, 70, 70)
        rgb[:, water] = 0.1
        cover = cover_of(water=water)
        found = stock_of(rgb, cover, np.ones((SIDE, SIDE), bool), (64.0, 64.0), 0.5)
        assert found[LandCover.WATER].max() < 0.2
        assert found[LandCover.BARE].min() > 0.3
        cover[LandCover.PAVED, water] = 0.3
        assert LandCover.WATER not in stock_of(rgb, cover, np.ones((SIDE, SIDE), bool), (64.0, 64.0), 0.5)

    def test_a_bright_green_crop_that_was_read_as_water_is_none(self):
        rgb, field, pond = picture(), box(20, 20, 70, 70), box(84, 84, 120, 120)
        rgb[:, field] = np.float32([[0.42], [0.54], [0.46]])
        rgb[:, pond] = np.float32([[0.13], [0.14], [0.19]])
        cover = cover_of(water=field | pond)
        found = stock_of(rgb, cover, np.ones((SIDE, SIDE), bool), (45.0, 45.0), 0.5)
        assert found[LandCover.WATER].max() < 0.3
        ground = layers(rgb, cover, black=np.full(3, 0.13, np.float32), white=np.full(3, 0.65, np.float32))
        assert ground.water[box(30, 30, 60, 60)].max() < 0.1
        assert ground.water[box(92, 92, 112, 112)].min() > 0.9


class TestWhatStands:
    def scene(self, shadow: bool) -> GroundLayers:
        """A grey slab read as asphalt, and beside it, if at all, the shadow of a sun in the south-east."""
        rgb = picture()
        slab = box(50, 50, 80, 90)
        rgb[:, slab] = 0.62
        cover = cover_of(paved=slab)
        if shadow:
            dark = box(44, 44, 74, 84) & ~slab
            rgb[:, dark] = 0.15
            cover[:, dark] = 0.02
            cover[LandCover.SHADOW, dark] = 0.86
        return layers(rgb, cover, sun=(135.0, 45.0))

    def test_a_grey_roof_is_told_by_its_shadow(self):
        assert casting(self.scene(True))[58:72, 58:82].mean() > 0.9
        assert casting(self.scene(False)).max() == 0

    def test_the_shadow_must_fall_away_from_the_sun(self):
        assert casting(replace(self.scene(True), sun=(315.0, 45.0)))[58:72, 58:82].max() < 0.1

    def test_the_flood_leaves_it_dry_and_drowns_a_slab(self):
        core = np.s_[:, 58:72, 58:82]
        stands, drowned = self.scene(True), self.scene(False)
        assert np.abs(render("flood", stands)[core] - stands.rgb[core]).mean() < 0.03
        assert np.abs(render("flood", drowned)[core] - drowned.rgb[core]).mean() > 0.05


class TestStates:
    def test_a_flood_beside_water_has_its_colour(self):
        rgb = picture()
        sea = box(0, 0, SIDE, 40)
        rgb[:, sea] = np.float32([[0.1], [0.2], [0.22]])
        ground = layers(rgb, cover_of(water=sea))
        made = render("flood", ground)
        near = made[:, 50:80, 44:50].mean((1, 2))
        assert np.allclose(near, (0.1, 0.2, 0.22), atol=0.06)
        assert np.abs(made[:, 20:100, 16:36] - rgb[:, 20:100, 16:36]).max() < 0.02  # the sea itself stays

    def test_houses_come_down_and_lawns_stay(self):
        rgb = picture()
        lawn, roof = box(12, 12, 60, 116), box(76, 50, 100, 90)
        rgb[:, lawn] = np.float32([[0.3], [0.5], [0.25]])
        rgb[:, roof] = np.float32([[0.6], [0.3], [0.2]])
        ground = layers(rgb, cover_of(grass=lawn, roof=roof), 0.3)
        made = np.abs(render("collapse", ground) - rgb).max(0)
        assert made[80:96, 56:84].mean() > 0.08
        assert made[16:56, 16:112].mean() < 0.01

    @pytest.mark.parametrize("name", ["deforestation", "landslide"])
    def test_earth_is_of_the_scenes_own_colour(self, name):
        rgb, red = picture(), np.float32([[[0.6]], [[0.3]], [[0.2]]])
        rgb[:] = np.float32([[[0.15]], [[0.25]], [[0.15]]])
        stock = {LandCover.BARE: red * np.ones((3, 32, 32), np.float32)}
        ground = layers(rgb, cover_of(trees=np.ones((SIDE, SIDE), bool)), 1.0, stock=stock)
        made = render(name, ground)
        changed = np.abs(made - rgb).max(0) > 0.15
        assert changed.mean() > 0.05
        tone = made[:, changed].mean(1)
        assert tone[0] > 1.5 * tone[1] > 1.5 * tone[2]

    def test_panels_stand_on_the_ground_that_is_there(self):
        rgb = picture()
        road = box(56, 0, 70, SIDE)
        ground = layers(rgb, cover_of(paved=road), 0.5)
        made = np.abs(render("solar_panels", ground) - rgb).max(0)
        assert made[60:66].max() < 0.02  # no panel on the road across
        assert (made[20:50, 20:108] > 0.1).mean() > 0.3


class _Cover:
    def __init__(self, cover: np.ndarray) -> None:
        self.cover = self
        self._cover = cover

    def probabilities(self, window: Window) -> np.ndarray:
        rows, cols = window.slices()
        return self._cover[:, rows, cols].astype(np.float32)


def test_a_cover_is_taken_from_what_was_read_as_such_alone():
    pond, lawn = box(10, 10, 60, 60), box(70, 10, 120, 120)
    scene = _Cover(cover_of(water=pond, grass=lawn))
    for prompt, there, elsewhere in (
        ("a lake", (20, 50), (75, 115)),
        ("a meadow", (80, 110), (20, 50)),
    ):
        shows = shown_as(prompt, scene)  # type: ignore[arg-type]
        assert shows is not None
        found = shows(Window(0, 0, SIDE, SIDE))
        assert found[slice(*there), 20:50].all()
        assert not found[slice(*elsewhere), 20:50].any()
    wood = shown_as("a forest", scene)  # type: ignore[arg-type]
    assert wood is not None
    assert not wood(Window(0, 0, SIDE, SIDE)).any(), "neither water nor a lawn is a wood"
    assert shown_as("a flooded forest", scene) is None  # type: ignore[arg-type]
    assert shown_as("a forest", None) is None
