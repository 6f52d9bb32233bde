"""The reference labels of land cover: whole, apart by place, inside their scenes, each pixel one class."""

from __future__ import annotations

import numpy as np
import pytest
from rs_genedit.raster.scene import open_scene
from rs_genedit.reading.classes import LandCover

from benchmarks import data
from benchmarks.bench_scene_reading import confusion, report, rules
from benchmarks.scene_reading.labels import DEVELOP, HELD_OUT, labels, scenes

#: Places of which several pictures exist: all of them are in one part.
PLACES = (
    "gorinchem", "naip_va", "naip_nd", "potholes", "joplin", "banepa", "lahaina",
    *(f"harvey_{kind}_{number:02d}" for kind in ("flood", "wreck") for number in range(25)),
)  # fmt: skip


def place_of(name: str) -> str:
    found = next((place for place in PLACES if place in name), name)
    return "naip_nd" if found == "potholes" else found


def test_no_place_is_in_both_parts():
    held, developed = ({place_of(scene.name) for scene in scenes(split)} for split in (HELD_OUT, DEVELOP))
    assert held
    assert developed
    assert not held & developed


def test_enough_is_held_out_of_each_class_and_kind_of_scene():
    by_scene = {scene: labels(scene) for scene in scenes(HELD_OUT)}
    every = [label for some in by_scene.values() for label in some]
    assert len(every) >= 400
    assert len({label.crop for label in every}) >= 14
    counts = {cover: sum(label.cover == cover for label in every) for cover in LandCover}
    assert min(count for cover, count in counts.items() if cover != LandCover.OTHER) >= 80
    sizes = {scene.gsd for scene in by_scene}
    assert min(sizes) <= 0.1
    assert max(sizes) >= 10
    assert any(scene.nir for scene in by_scene)


@pytest.mark.parametrize("split", [HELD_OUT, DEVELOP])
def test_each_pixel_has_one_class(split: str):
    for scene in scenes(split):
        found: dict[tuple[int, int], LandCover] = {}
        for label in labels(scene):
            rows, cols = label.pixels()
            assert len(rows), f"{scene.name}: a label without a pixel"
            for at in zip(rows.tolist(), cols.tolist(), strict=True):
                assert found.setdefault(at, label.cover) == label.cover, f"{scene.name}: two classes at {at}"


@pytest.mark.parametrize("scene", scenes(HELD_OUT) + scenes(DEVELOP), ids=lambda scene: scene.name)
def test_labels_lie_inside_their_scenes(scene):
    if not scene.path.exists():
        pytest.skip("the real rasters are not here")
    with open_scene(scene.path) as raster:
        assert max(*scene.rgb, scene.nir or 0) <= raster.count
        for label in labels(scene):
            rows, cols = label.pixels()
            assert rows.min() >= 0
            assert cols.min() >= 0
            assert rows.max() < raster.height
            assert cols.max() < raster.width
            assert raster.valid(raster.window)[rows, cols].all()


def test_a_report_counts_each_label_once():
    counts = np.zeros((len(LandCover), len(LandCover)))
    counts[LandCover.WATER, LandCover.WATER] = 3
    counts[LandCover.SHADOW, LandCover.WATER] = 1
    text = report("made up", {"one": counts, "two": counts})
    assert "overall 75.0% of 8 labels" in text
    water = next(line for line in text.splitlines() if line.startswith("water"))
    assert water.split()[1:4] == ["6", "100.0%", "75.0%"]
    assert "one 75%, two 75%" in text


def test_todays_rules_are_measured_on_the_held_out_scenes():
    if not data.FOLDER.is_dir():
        pytest.skip("the real rasters are not here")
    counts = np.sum(list(confusion(rules, HELD_OUT).values()), axis=0)
    assert counts.sum() == sum(len(labels(scene)) for scene in scenes(HELD_OUT))
    assert counts[LandCover.SHADOW, LandCover.SHADOW] == 0, "the rules know no shadow"
