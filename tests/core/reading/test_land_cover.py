"""Land cover by the shipped classifier: any tiling, any bands, any file; and how often it is right."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from rs_genedit.errors import WeightsError
from rs_genedit.models import tensor_file
from rs_genedit.raster.grid import Window
from rs_genedit.raster.scene import open_scene
from rs_genedit.reading import classifier, land_cover
from rs_genedit.reading.classes import LandCover
from rs_genedit.reading.features import Tone, features
from rs_genedit.reading.land_cover import REACH, LandCoverReader
from rs_genedit.reading.picture import Picture
from rs_genedit.reading.scene_reading import SceneReading
from rs_genedit_demo import make_scene, write_scene
from rs_genedit_demo.sensor import SCALE, Sun
from scipy import ndimage

from benchmarks.bench_scene_reading import classifier as read_classes
from benchmarks.bench_scene_reading import confusion_of
from benchmarks.scene_reading.drawn import UNKNOWN, classes
from benchmarks.scene_reading.examples import seen_at
from benchmarks.scene_reading.labels import HELD_OUT, scenes
from benchmarks.scene_reading.train import standard

#: Not among the seeds that the network was trained on.
SEED = 11


@pytest.fixture(scope="module")
def made():
    return make_scene(SEED, 330, 300, 0.5, sun=Sun(150, 40))


@pytest.fixture(scope="module")
def path(made, tmp_path_factory) -> Path:
    return write_scene(made, tmp_path_factory.mktemp("scene") / "scene.tif")


def test_any_tiling_gives_the_same_bytes(path: Path):
    with open_scene(path) as scene:
        reader = LandCoverReader(Picture.of(scene, 0.5))
        whole = reader.probabilities(scene.window)
        assert np.allclose(whole.sum(0), 1, atol=0.01)
        land_cover._tiles.clear()
        for window in scene.window.tiles(97):
            at = window.slices()
            assert np.array_equal(reader.probabilities(window), whole[(slice(None), *at)])
            assert np.array_equal(reader.classes(window), whole[(slice(None), *at)].argmax(0))


def test_a_tile_is_read_as_in_another_scene_that_has_its_surroundings(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    """What lies beyond the reach of its tile does not matter, but for the tone of the whole scene."""
    monkeypatch.setattr(land_cover, "TILE", 64)
    with open_scene(path) as scene:
        picture = Picture.of(scene, 0.5)
        bridge = picture.bridge
        reader = LandCoverReader(picture)
        tone = reader.tone
        before = reader.probabilities(Window(0, 0, 100, 300))
        pixels = scene.read(scene.window).copy()
    pixels[:, 128 + REACH :] = pixels.min()
    other = write_scene(
        replace(make_scene(SEED, 330, 300, 0.5, sun=Sun(150, 40)), pixels=pixels), tmp_path / "o.tif"
    )
    with open_scene(other) as scene:
        picture = Picture.of(scene, 0.5)
        picture.__dict__["bridge"] = bridge
        reader = LandCoverReader(picture)
        reader.__dict__["tone"] = tone
        after = reader.probabilities(Window(0, 0, 100, 300))
    assert np.array_equal(before, after)


def test_fine_pixels_are_averaged_and_given_back(path: Path):
    with open_scene(path) as scene:
        fine = LandCoverReader(Picture.of(scene, 0.1))
        assert fine.ratio == 2
        found = fine.probabilities(Window(3, 5, 41, 50))
        assert found.shape == (len(LandCover), 41, 50)
        pairs = found[:, 1:41, 1:49].reshape(len(LandCover), 20, 2, 24, 2)
        assert np.array_equal(pairs[:, :, 0], pairs[:, :, 1])
        whole = fine.probabilities(scene.window)
        assert np.array_equal(whole[:, 3:44, 5:55], found)


@pytest.mark.parametrize("infrared", [True, False])
def test_generated_land_is_read(made, path: Path, infrared: bool):
    bands = made.pixels[:4].astype(np.float32) / SCALE
    truth = classes(bands, made.labels, made.shadow, 1.0)
    with open_scene(path) as scene:
        picture = Picture.of(scene, 0.5)
        assert picture.nir == 3, "the demo scene names its bands"
        picture = picture if infrared else replace(picture, nir=None)
        found = LandCoverReader(picture).classes(scene.window)
    known = truth != UNKNOWN
    assert (found == truth)[known].mean() > 0.85
    for cover in (LandCover.WATER, LandCover.TREES, LandCover.SHADOW):
        here = truth == cover
        if here.sum() > 400:
            assert (found == cover)[here].mean() > 0.7, cover.name


def test_a_reading_tells_sun_and_grain(tmp_path: Path):
    path = write_scene(make_scene(14, 330, 300, 0.5, sun=Sun(120, 40)), tmp_path / "scene.tif")
    with open_scene(path) as scene:
        reading = SceneReading.of(scene, 0.5)
        assert reading.sun is reading.sun
        assert reading.sun.source == "shadows"
        assert abs((reading.sun.azimuth or 0) - 120) <= 30
        assert 0.3 < reading.sun.strength < 0.8
        assert reading.sun_near(Window(100, 100, 50, 60)) == reading.sun, "a small scene is seen whole"
        assert max(reading.grain.noise) < 0.03
    with open_scene(path) as scene:
        assert SceneReading.of(scene, 10.0).sun.source == "nothing", "too coarse for shadows of houses"


def test_few_tiles_are_kept(monkeypatch: pytest.MonkeyPatch, path: Path):
    monkeypatch.setattr(land_cover, "_KEPT", 2)
    land_cover._tiles.clear()
    with open_scene(path) as scene:
        LandCoverReader(Picture.of(scene, 0.5)).classes(scene.window)
    assert len(land_cover._tiles) == 2


@pytest.mark.parametrize("wrong", ["damaged", "foreign"])
def test_weights_that_are_not_ours_are_refused(wrong: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    arrays, about = tensor_file.read(classifier.resource(*classifier.FILE))
    bad = tmp_path / "weights.safetensors"
    tensor_file.write(bad, arrays, about if wrong == "damaged" else {**about, "seed": 99})
    if wrong == "damaged":
        content = bytearray(bad.read_bytes())
        content[-3] ^= 1
        bad.write_bytes(content)
    monkeypatch.setattr(classifier, "resource", lambda *parts: bad)
    classifier.shipped.cache_clear()
    with pytest.raises(WeightsError, match="damaged or of another release: install the plugin again"):
        classifier.shipped()
    monkeypatch.undo()
    classifier.shipped.cache_clear()
    classifier.shipped()


def test_pixels_are_classified_as_they_were_in_training():
    """The way by planes is the one that features are taken one by one in training."""
    rng = np.random.default_rng(2)
    bands = ndimage.gaussian_filter(rng.random((3, 60, 72)), (0, 2, 2)).astype(np.float32)
    bands = (bands - bands.min()) / np.ptp(bands)
    tone, at = Tone.of([(bands, np.ones(bands.shape[1:], bool))]), rng.integers(0, 60 * 72, 50)
    ours = classifier.shipped()
    seen = standard(seen_at(bands, tone, 0.5, at), ours.weights["mean"], ours.weights["deviation"]).numpy()
    for gsd, regime in ((0.5, "fine"), (10.0, "coarse")):
        found = ours.probabilities(features(bands, tone, gsd), gsd).reshape(len(LandCover), -1)[:, at]
        if gsd > 1:
            seen = standard(
                seen_at(bands, tone, gsd, at), ours.weights["mean"], ours.weights["deviation"]
            ).numpy()
        wanted = []
        for number in range(ours.members):
            w = {
                part: ours.weights[f"{number}.{regime}.{part}"]
                for part in ("hidden", "hidden_bias", "out", "out_bias")
            }
            scores = np.maximum(seen @ w["hidden"] + w["hidden_bias"], 0) @ w["out"] + w["out_bias"]
            scores = np.exp(scores - scores.max(1, keepdims=True))
            wanted.append(scores / scores.sum(1, keepdims=True))
        assert np.abs(np.mean(wanted, 0).T - found).max() < 0.02


def test_a_water_index_speaks_for_water_and_against_it():
    even = np.full((len(LandCover), 3), 1 / len(LandCover), np.float32)
    found = land_cover.by_index(even, np.array([0.5, -0.1, -0.5], np.float32))
    assert np.allclose(found.sum(0), 1)
    assert found[LandCover.WATER, 0] > 0.8
    assert np.isclose(found[LandCover.WATER, 1], 1 / len(LandCover))
    assert found[LandCover.WATER, 2] < 0.01


def test_the_tone_of_a_scene_without_data_is_flat():
    bands, nothing = np.zeros((3, 20, 20), np.float32), np.zeros((20, 20), bool)
    assert not Tone.of([(bands, nothing)]).quantiles.any()
    assert not Tone.of([]).quantiles.any()


def test_held_out_real_scenes_are_read():
    """A sample of what `benchmarks.bench_scene_reading` measures in full."""
    chosen = ("nl_gorinchem", "naip_va", "harvey_flood_10", "40.9284")
    counts = np.zeros((len(LandCover), len(LandCover)))
    for about in scenes(HELD_OUT):
        if any(name in about.name for name in chosen):
            if not about.path.exists():
                pytest.skip("the real rasters are not here")
            counts += np.sum(list(confusion_of(read_classes, about).values()), axis=0)
    assert counts.sum() > 250
    assert np.trace(counts) / counts.sum() > 0.7
    for cover in (LandCover.WATER, LandCover.SHADOW):
        assert counts[cover, cover] / counts[cover].sum() > 0.6, cover.name
        assert counts[cover, cover] / counts[:, cover].sum() > 0.6, cover.name
