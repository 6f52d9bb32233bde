"""Which dark ground beside an object is its shadow, and what of an outline is the object."""

from __future__ import annotations

import numpy as np
import pytest
import shapely
from rs_genedit.raster.region import read_region
from rs_genedit.raster.scene import open_scene
from rs_genedit.tasks.objects.cutout import cut_out
from rs_genedit.tasks.objects.matte import find_object
from rs_genedit.tasks.objects.shadow import find_shadow

SIDE = 120
OBJECT = (slice(50, 66), slice(40, 64))


def lit() -> tuple[np.ndarray, np.ndarray]:
    """Brightness (3, side, side) of even ground with a bright object on it, and the object."""
    rng = np.random.default_rng(1)
    light = 0.5 + 0.02 * rng.standard_normal((3, SIDE, SIDE))
    thing = np.zeros((SIDE, SIDE), bool)
    thing[OBJECT] = True
    light[:, thing] = 1.0
    return light.astype(np.float32), thing


def found(light: np.ndarray, thing: np.ndarray):
    return find_shadow(light, np.ones_like(thing), thing, 40)


@pytest.mark.parametrize(("rows", "cols"), [(0, 12), (-9, 0), (8, -8), (10, 5)])
def test_a_sweep_of_the_object_is_its_shadow(rows: int, cols: int):
    light, thing = lit()
    shade = np.zeros_like(thing)
    for step in np.linspace(0, 1, 25):
        shade |= np.roll(thing, (round(rows * step), round(cols * step)), (0, 1))
    light[:, shade & ~thing] *= np.array([0.45, 0.5, 0.55], np.float32)[:, None]
    shadow = found(light, thing)
    assert shadow is not None
    assert (shadow.rows, shadow.cols) == pytest.approx((rows, cols), abs=1.6)
    assert shadow.gain == pytest.approx((0.45, 0.5, 0.55), abs=0.05)


def dark_road(light: np.ndarray) -> None:
    light[:, 66:82] *= 0.5


def dark_pond_of_another_hue(light: np.ndarray) -> None:
    light[:, 50:66, 64:76] *= np.array([0.15, 0.4, 0.7], np.float32)[:, None, None]


def dark_ground_all_around(light: np.ndarray) -> None:
    dim = np.ones(light.shape, np.float32)
    dim[:, 44:72, 34:70] = 0.5
    dim[(slice(None), *OBJECT)] = 1
    light *= dim


def rough_bushes(light: np.ndarray) -> None:
    rough = np.random.default_rng(3).uniform(0.15, 1.0, (16, 12)).astype(np.float32)
    light[:, 50:66, 64:76] *= 0.6 * rough


def dark_yard_of_another_shape(light: np.ndarray) -> None:
    """Most of it where a shadow would fall, but with a lit place in it and a corner that nothing throws."""
    yard = np.zeros(light.shape[1:], bool)
    yard[66:82, 40:64] = yard[66:82, 64:80] = True
    yard[70:76, 46:60] = False
    light[:, yard] *= 0.5


@pytest.mark.parametrize(
    "beside",
    [dark_road, dark_pond_of_another_hue, dark_ground_all_around, rough_bushes, dark_yard_of_another_shape],
)
def test_other_dark_ground_is_none(beside):
    light, thing = lit()
    beside(light)
    assert found(light, thing) is None


def test_nothing_beside_it_is_none():
    assert found(*lit()) is None


def test_a_loose_outline_is_cut_to_the_object():
    light, thing = lit()
    inside = np.zeros_like(thing)
    inside[40:76, 30:74] = True
    taken = find_object(light, np.ones_like(thing), inside)
    assert taken is not None
    assert (taken ^ thing).sum() <= 0.06 * thing.sum()


def test_an_object_like_its_ground_is_not_told_apart():
    rng = np.random.default_rng(1)
    inside = np.zeros((SIDE, SIDE), bool)
    inside[OBJECT] = True
    same = rng.standard_normal((3, SIDE, SIDE)).astype(np.float32)
    assert find_object(same, np.ones_like(inside), inside) is None


GORINCHEM, BANEPA = "nl_gorinchem_25cm_rdnew.tif", "oam_banepa_train_3072x4096.vrt"
VAN = [(626, 829), (630, 825), (658, 828), (659, 840), (655, 842), (628, 838)]
HUT = [(264, 50), (290, 44), (298, 62), (272, 82)]
TRUCK = [(1118, 2836), (1126, 2814), (1150, 2822), (1144, 2846)]
BOAT = [(708, 495), (728, 482), (742, 488), (736, 512), (716, 524)]
CONTAINER = [(640, 702), (660, 661), (672, 666), (652, 712)]


@pytest.mark.parametrize(
    ("name", "outline", "bearing", "length"),
    [(GORINCHEM, VAN, 25, 9), (GORINCHEM, HUT, 15, 16), (BANEPA, TRUCK, 95, 49)],
    ids=["van", "hut", "truck"],
)
def test_shadows_of_real_objects(raster, name: str, outline: list, bearing: float, length: float):
    """Bearings were read off the scenes: north and a little east in Gorinchem, east in Banepa."""
    with open_scene(raster(name)) as scene:
        shadow = cut_out(read_region(scene.to_world(shapely.Polygon(outline)).wkt, scene), scene).shadow
    assert shadow is not None
    assert np.degrees(np.arctan2(shadow.cols, -shadow.rows)) == pytest.approx(bearing, abs=12)
    assert shadow.length == pytest.approx(length, rel=0.3)
    assert max(shadow.gain) < 0.78


@pytest.mark.parametrize("outline", [BOAT, CONTAINER], ids=["boat on dark water", "container by trees"])
def test_no_shadow_of_real_objects(raster, outline: list):
    with open_scene(raster(GORINCHEM)) as scene:
        assert cut_out(read_region(scene.to_world(shapely.Polygon(outline)).wkt, scene), scene).shadow is None


def test_a_real_boat_brings_its_hull_and_not_its_water(raster):
    with open_scene(raster(GORINCHEM)) as scene:
        region = read_region(scene.to_world(shapely.Polygon(BOAT)).wkt, scene)
        cutout = cut_out(region, scene)
        inside = region.mask(cutout.window)
        laid = cutout.alpha > 0.5
        water = scene.read(cutout.window).astype(int).sum(0) < 200
    assert 0.3 < laid.sum() / inside.sum() < 0.6
    assert (laid & water).sum() < 0.03 * laid.sum()
    assert (inside & water & ~laid).sum() > 0.95 * (inside & water).sum()
