"""Labelled segments of real crops: whole, each number with a class, apart from what is kept for the end."""

from __future__ import annotations

import tarfile

import numpy as np
import pytest
from rs_genedit.raster.scene import open_scene
from rs_genedit.reading.classes import LandCover

from benchmarks.scene_reading.segments import CROSS_VALIDATION, FINAL, archived, crops


@pytest.mark.parametrize("split", [CROSS_VALIDATION, FINAL])
def test_each_segment_has_one_class(split: str):
    names = [crop.crop for crop in crops(split)]
    assert names
    assert len(set(names)) == len(names)
    for crop in crops(split):
        assert crop.numbers.shape == crop.window.shape
        assert set(np.unique(crop.numbers)) - {0} == set(crop.covers), crop.crop


def test_no_picture_is_in_both_parts():
    used, kept = ({(crop.scene, crop.member) for crop in crops(split)} for split in (CROSS_VALIDATION, FINAL))
    assert not used & kept


def test_there_is_enough_of_each_class_and_many_scenes():
    every = list(crops(CROSS_VALIDATION))
    counts = {cover: sum(cover in crop.covers.values() for crop in every) for cover in LandCover}
    assert min(counts.values()) >= 10, "each class in at least ten crops"
    labels = [cover for crop in every for cover in crop.covers.values()]
    assert len(labels) > 2500
    assert min(labels.count(cover) for cover in LandCover) > 100
    assert len({(crop.scene, crop.member) for crop in every}) >= 90
    assert len({cover for crop in crops(FINAL) for cover in crop.covers.values()}) == len(LandCover)


@pytest.mark.parametrize("split", [CROSS_VALIDATION, FINAL])
def test_crops_lie_inside_their_rasters(split: str):
    seen = False
    archives: dict[str, set[str]] = {}
    for crop in crops(split):
        if not crop.path.exists():
            continue
        seen = True
        if crop.member:
            if crop.scene not in archives:
                with tarfile.open(crop.path) as tar:
                    archives[crop.scene] = set(tar.getnames())
            assert crop.member in archives[crop.scene], crop.crop
            continue
        with open_scene(crop.path) as scene:
            assert max(*crop.rgb, crop.nir or 0) <= scene.count
            assert crop.window.intersect(scene.window) == crop.window, crop.crop
            assert scene.valid(crop.window)[crop.numbers > 0].all(), crop.crop
    if not seen:
        pytest.skip("the real rasters are not here")


def test_a_crop_is_cut_where_it_changes():
    pytest.importorskip("skimage", reason="what cuts crops is not installed (extra: bench)")
    from benchmarks.scene_reading.segmenting import drawn, segmented

    bands = np.full((3, 90, 100), 0.3, np.float32) + np.float32(0.01) * np.random.default_rng(0).random(
        (3, 90, 100)
    )
    bands[1, :, 41:] += np.float32(0.4)
    numbers = segmented(bands.astype(np.float32), 12)
    assert 2 <= len(np.unique(numbers)) <= 14
    assert numbers.min() == 1
    assert numbers.max() == len(np.unique(numbers))
    left, right = set(np.unique(numbers[:, :40])), set(np.unique(numbers[:, 42:]))
    assert not left & right, "no segment lies on both sides of the edge"
    picture = np.asarray(drawn(bands, numbers)).astype(int)
    height, width = numbers.shape[0] * 8, numbers.shape[1] * 8
    assert picture.shape == (height, 2 * width + 6, 3)
    assert (picture[:, width + 6 :] != picture[:, :width]).any(), "numbers and outlines are drawn"


def test_a_picture_comes_out_of_its_archive():
    crop = next(crop for crop in crops(CROSS_VALIDATION) if crop.member)
    if not crop.path.exists():
        pytest.skip("the real rasters are not here")
    picture = archived(crop.path, crop.member or "")
    assert picture.shape == (3, *crop.numbers.shape)
    assert picture.std() > 0
    with pytest.raises(KeyError):
        archived(crop.path, "no such picture")
