"""The sun of scenes of which it is known: generated ones, and real ones whose shadows were judged by eye."""

from __future__ import annotations

import math
from functools import cache

import numpy as np
import pytest
import rasterio
from rs_genedit.raster.scene import open_scene
from rs_genedit.reading.classes import LandCover
from rs_genedit.reading.sun import (
    Evidence,
    Sun,
    evidence,
    in_picture,
    sun_of,
    sun_of_metadata,
    sun_of_tags,
)
from rs_genedit_demo import make_scene
from rs_genedit_demo.sensor import SCALE
from rs_genedit_demo.sensor import Sun as Light
from scipy import ndimage

from benchmarks.scene_reading.drawn import UNKNOWN, classes


def apart(one: float, other: float) -> float:
    return abs((one - other + 180) % 360 - 180)


@cache
def generated(azimuth: float, through: float, gsd: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Classes as they are, and RGB, of a generated scene."""
    made = make_scene(seed, 448, 448, gsd, sun=Light(azimuth, 42.0, through))
    bands = made.pixels[:4].astype(np.float32) / SCALE
    cover = classes(bands, made.labels, made.shadow, through)
    return np.where(cover == UNKNOWN, LandCover.BARE, cover).astype(np.uint8), np.clip(2 * bands[:3], 0, 1)


def seen(cover: np.ndarray, rgb: np.ndarray, gsd: float) -> Evidence:
    return evidence(cover, rgb, np.ones(cover.shape, bool), gsd)


@pytest.mark.parametrize(
    ("azimuth", "gsd", "seed"), [(150, 0.5, 1), (215, 0.5, 2), (100, 1.0, 3), (300, 1.0, 4)]
)
def test_the_sun_of_known_classes_is_found(azimuth: float, gsd: float, seed: int):
    found = sun_of([seen(*generated(azimuth, 1.0, gsd, seed), gsd)])
    assert found.source == "shadows"
    assert found.azimuth is not None
    assert apart(found.azimuth, azimuth) <= 20
    assert 0.3 < found.strength < 0.75
    red, _, blue = found.gain
    assert red < blue, "the sky, which lights shadows, is blue"


def test_windows_add_up_to_one_sun():
    cover, rgb = generated(150, 1.0, 0.5, 1)
    parts = [seen(cover[rows], rgb[:, rows], 0.5) for rows in (slice(224), slice(224, None))]
    assert apart(sun_of(parts).azimuth or 0.0, sun_of([seen(cover, rgb, 0.5)]).azimuth or 0.0) <= 20


def test_turning_a_scene_turns_its_sun():
    cover, rgb = generated(150, 1.0, 0.5, 1)
    upright = sun_of([seen(cover, rgb, 0.5)]).azimuth or 0.0
    turned = sun_of([seen(np.rot90(cover).copy(), np.rot90(rgb, 1, (1, 2)).copy(), 0.5)]).azimuth or 0.0
    assert apart(turned, upright - 90) <= 6


def test_an_overcast_scene_has_no_shadows_and_no_sun():
    found = sun_of([seen(*generated(150, 0.0, 0.5, 1), 0.5)])
    assert found == Sun(None, None, 0.0, (1.0, 1.0, 1.0), "nothing", overcast=True)


def test_thin_cloud_makes_pale_shadows():
    cover, rgb = generated(150, 1.0, 0.5, 1)
    made = make_scene(1, 448, 448, 0.5, sun=Light(150, 42.0, 0.6))
    pale = np.clip(2 * made.pixels[:3].astype(np.float32) / SCALE, 0, 1)
    assert sun_of([seen(cover, pale, 0.5)]).strength < 0.8 * sun_of([seen(cover, rgb, 0.5)]).strength


def test_shadows_all_around_tell_no_azimuth():
    cover = np.full((200, 200), LandCover.GRASS, np.uint8)
    rgb = np.full((3, 200, 200), 0.5, np.float32)
    y, x = np.mgrid[:200, :200]
    away = np.hypot(y % 50 - 25, x % 50 - 25)
    cover[away < 12], cover[away < 7] = LandCover.SHADOW, LandCover.TREES
    rgb[:, cover == LandCover.SHADOW] = 0.2
    found = sun_of([seen(cover, rgb, 0.5)])
    assert found.azimuth is None
    assert found.strength == pytest.approx(0.6, abs=0.02)


def uncertain(cover: np.ndarray, seed: int) -> np.ndarray:
    """Probabilities as a reader gives them: blurred, unsure, and whole patches wrong."""
    rng = np.random.default_rng(seed)
    sure = (cover[None] == np.arange(len(LandCover))[:, None, None]).astype(np.float32)
    patches = ndimage.zoom(
        rng.random((len(LandCover), *(size // 16 for size in cover.shape))), (1, 16, 16), order=1
    )
    likely = ndimage.gaussian_filter(sure, (0, 1.5, 1.5)) + 0.6 * patches.astype(np.float32) ** 2
    return likely / likely.sum(0)


@pytest.mark.parametrize(("azimuth", "gsd", "seed"), [(100, 1.0, 3), (300, 1.0, 4)])
def test_the_sun_of_uncertain_classes_is_found_by_the_edges_of_shadows(azimuth: float, gsd: float, seed: int):
    cover, rgb = generated(azimuth, 1.0, gsd, seed)
    valid, likely = np.ones(cover.shape, bool), uncertain(cover, seed)
    found = sun_of([evidence(cover, rgb, valid, gsd, likely)], agrees=math.inf)
    assert found.source == "shadows"
    assert found.azimuth is not None
    assert apart(found.azimuth, azimuth) <= 20
    upside = [np.ascontiguousarray(plane[..., ::-1, :]) for plane in (cover, rgb, likely)]
    mirrored = sun_of([evidence(*upside[:2], valid, gsd, upside[2])], agrees=math.inf)
    assert apart(mirrored.azimuth or 0.0, 180 - found.azimuth) <= 1


@pytest.mark.parametrize(("azimuth", "seed"), [(150, 1), (215, 2)])
def test_a_sun_that_the_parts_of_a_scene_do_not_agree_on_is_not_told(azimuth: float, seed: int):
    cover, rgb = generated(azimuth, 1.0, 0.5, seed)
    found = sun_of(
        [evidence(cover, rgb, np.ones(cover.shape, bool), 0.5, uncertain(cover, seed))], agrees=math.inf
    )
    assert found.azimuth is None
    assert found.strength > 0.3, "how dark shadows are is told all the same"


def test_edges_of_shadows_all_around_and_of_the_data_tell_no_azimuth():
    y, x = np.mgrid[:200, :200]
    away = np.hypot(y % 50 - 25, x % 50 - 25)
    cover = np.where(away < 7, LandCover.TREES, np.where(away < 12, LandCover.SHADOW, LandCover.GRASS))
    rgb = np.where(cover == LandCover.SHADOW, 0.2, 0.5)[None].repeat(3, 0).astype(np.float32)
    valid = x < 150
    cover = np.where(valid, cover, LandCover.SHADOW).astype(np.uint8)
    likely = ndimage.gaussian_filter((cover[None] == np.arange(8)[:, None, None]).astype(np.float32), (0, 1, 1))
    assert sun_of([evidence(cover, rgb, valid, 0.5, likely)]).azimuth is None


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({"SUN_AZIMUTH": "142.5", "SUN_ELEVATION": "51"}, (142.5, 51.0)),
        ({"view:sun_azimuth": "-30"}, (330.0, None)),
        ({"NITF_USE00A_SUN_AZ": "201", "NITF_USE00A_SUN_EL": "12.5"}, (201.0, 12.5)),
        ({"sunAzimuth": "9"}, (9.0, None)),
        ({"SUN_AZIMUTH": "unknown"}, None),
        ({"SUN_AZIMUTH": "999"}, None),
        ({"SUNSHINE": "3", "AZIMUTH": "10"}, None),
        ({}, None),
    ],
)
def test_metadata_may_state_the_sun(tags: dict, expected: tuple | None):
    assert sun_of_tags(tags) == expected


def test_stated_azimuths_are_turned_with_the_picture():
    north_up, turned = np.array([[1.0, 0.0], [0.0, -1.0]]), np.array([[0.0, -1.0], [-1.0, 0.0]])
    assert in_picture(135, north_up) == pytest.approx(135)
    assert in_picture(135, turned) == pytest.approx(45)
    assert in_picture(135, None) == 135


def test_metadata_go_before_shadows(tmp_path):
    path = tmp_path / "tagged.tif"
    affine = rasterio.Affine(1, 0, 500_000, 0, -1, 5_000_000)
    profile = {"driver": "GTiff", "width": 64, "height": 64, "count": 3, "dtype": "uint8", "crs": "EPSG:32633"}
    with rasterio.open(path, "w", transform=affine, **profile) as dataset:
        dataset.write(np.random.default_rng(0).integers(1, 255, (3, 64, 64), np.uint8))
        dataset.update_tags(SUN_AZIMUTH="120", SUN_ELEVATION="33")
    with open_scene(path) as scene:
        stated = sun_of_metadata(scene)
    assert stated is not None
    assert apart(stated[0], 120) < 2
    assert stated[1] == 33
    found = sun_of([seen(*generated(150, 1.0, 0.5, 1), 0.5)], stated)
    assert found.source == "metadata"
    assert math.isclose(found.azimuth or 0, stated[0])
    assert found.strength > 0.3, "how dark shadows are is still read from the scene"
