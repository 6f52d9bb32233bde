"""Edits that build on each other: laid over one raster as layers, held against what is beneath, flattened."""

import dataclasses
import json
import shutil
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rs_genedit import layered, protocol
from rs_genedit.app import cli
from rs_genedit.errors import OutputError, ProtocolError, SceneError, UsageError, VerifyError
from rs_genedit.jobs import edit as edit_job
from rs_genedit.jobs import stack as stack_job
from rs_genedit.raster.edit_layers import LaidEdits, lay, read_layers
from rs_genedit.raster.scene import open_scene
from rs_genedit.runtime.context import JobContext

from tests.core.doors import roi, texture, write_raster

#: ROI and exemplar of five edits. The second lies over the first and the fourth over the third; an edit reads
#: some hundred pixels around its ROI, so that the pairs and the fifth know nothing of each other.
PLACES = [
    ((40, 40, 80, 80), (100, 120, 150, 160)),
    ((70, 50, 110, 90), (20, 100, 60, 140)),
    ((440, 110, 470, 140), (500, 20, 540, 60)),
    ((455, 100, 485, 130), (390, 20, 430, 60)),
    ((880, 60, 920, 100), (940, 20, 980, 60)),
]
SIZE = (180, 1000)


def request(source, output, number, **changes):
    """The edit ``number`` (from 0) of the five."""
    where, exemplar = PLACES[number]
    given = {"quality": "draft", "seed": number + 1, "feather": 4, "format": "vrt", "made_on": "2026-05-01"}
    return protocol.EditRequest(
        str(source),
        str(output),
        protocol.ExemplarTask(roi(*exemplar)),
        **{"roi": roi(*where), **given, **changes},
    )


def make(source, output, number, on=(), **changes):
    asked = request(source, output, number, **changes).to_json()
    return edit_job.run({**asked, "on": [str(item) for item in on]}, JobContext())


def chain(source, folder, steps):
    """The same edits by files: each reads the COG that the one before wrote."""
    for place, (number, changes) in enumerate(steps):
        target = folder / f"chain_{place}.tif"
        edit_job.run(request(source, target, number, format="cog", **changes).to_json(), JobContext())
        source = target
    return source


def pixels(path):
    with rasterio.open(path) as dataset:
        return dataset.read()


def states(source, items):
    found = stack_job.run({"source": str(source), "items": [str(i) for i in items]}, JobContext()).report
    return [one["state"] for one in found["edits"]]


def with_alpha(pixels):
    return np.concatenate([pixels, np.full((1, *pixels.shape[1:]), 255, np.uint8)])


KINDS = {
    "bytes": (lambda: texture(*SIZE), {}),
    "with alpha": (lambda: with_alpha(texture(*SIZE)), {"photometric": "RGB", "alpha": "YES"}),
    "floats": (lambda: texture(*SIZE).astype(np.float32) / 7, {"nodata": -9999.0}),
    "doubles": (lambda: texture(*SIZE, 1).astype(np.float64) / 7, {}),
    "whole numbers of 32 bits": (lambda: texture(*SIZE, 1).astype(np.int32) * 9_000_001, {}),
    "twelve bits": (lambda: texture(*SIZE).astype(np.uint16) * 16, {"nbits": 12}),
    "more than a megapixel, in strips": (lambda: texture(1100, 1000), {"blockysize": 1}),
    "many bands, more than a megapixel": (
        lambda: texture(1040, 1020, 5).astype(np.uint16) * 40,
        {"blockysize": 3},
    ),
}  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_edits_on_each_other_are_the_same_edits_run_one_on_another(kind, tmp_path):
    made, profile = KINDS[kind]
    source = write_raster(tmp_path / "scene.tif", made(), **profile)
    before = source.read_bytes()
    items = []
    for number in (0, 1):
        result = make(source, tmp_path / f"edit_{number}.vrt", number, items)
        items.append(Path(result.outputs["item"][0]))
    assert states(source, items) == ["right"] * 2
    flat = tmp_path / "flat.tif"
    asked = {"source": str(source), "items": [str(item) for item in items], "output": str(flat)}
    stack_job.run(asked, JobContext())
    by_files = chain(source, tmp_path, [(0, {}), (1, {})])
    assert np.array_equal(pixels(flat), pixels(by_files))
    assert np.array_equal(pixels(items[1].with_suffix(".vrt")), pixels(by_files))
    assert not np.array_equal(pixels(flat), made())
    assert source.read_bytes() == before
    with rasterio.open(flat) as dataset, rasterio.open(source) as original:
        assert dataset.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"
        assert dataset.profile["dtype"] == original.profile["dtype"]
        assert dataset.crs == original.crs
        assert dataset.transform == original.transform
        bits = [one.tags(1, ns="IMAGE_STRUCTURE").get("NBITS") for one in (dataset, original)]
    assert bits[0] == bits[1]


@pytest.fixture(scope="module")
def five(tmp_path_factory):
    """A scene with five edits on each other, in a folder of their own."""
    folder = tmp_path_factory.mktemp("five")
    source = write_raster(folder / "scene.tif", texture(*SIZE))
    (folder / "scene_edits").mkdir()
    items = []
    for number in range(5):
        result = make(source, folder / "scene_edits" / f"edit_{number}.vrt", number, items)
        items.append(Path(result.outputs["item"][0]))
    return folder


@pytest.fixture
def stacked(five, tmp_path):
    """A copy of the five edits, elsewhere: (source, Items)."""
    shutil.copytree(five, tmp_path / "copy")
    folder = tmp_path / "copy"
    return folder / "scene.tif", [folder / "scene_edits" / f"edit_{number}.json" for number in range(5)]


def test_two_removed_from_the_middle_one_redone_flattened(stacked, tmp_path):
    source, items = stacked
    folder = items[0].parent
    left = [items[0], items[2], items[4]]
    assert states(source, left) == ["right", "right", "right"]  # neither read a pixel of those removed
    redone = Path(make(source, folder / "redone.vrt", 2, [items[0]], seed=77).outputs["item"][0])
    last = [items[0], redone, items[4]]
    assert states(source, last) == ["right", "right", "right"]
    flat = tmp_path / "flat.tif"
    result = stack_job.run(
        {"source": str(source), "items": [str(i) for i in last], "output": str(flat), "made_on": "2026-05-01"},
        JobContext(),
    )
    expected = chain(source, tmp_path, [(0, {}), (2, {"seed": 77}), (4, {})])
    assert np.array_equal(pixels(flat), pixels(expected))
    told = json.loads(Path(result.outputs["item"][0]).read_text())["properties"]
    assert [one["seed"] for one in told["rsgenedit:edits"]] == [1, 77, 5]
    assert cli.main(["verify", str(flat)]) == 0


def test_an_edit_over_one_that_was_removed_has_to_be_made_again(stacked, tmp_path, capsys):
    source, items = stacked
    left = [items[0], items[2], items[3]]
    assert states(source, [items[1], *left[1:]])[0] == "again"  # the second read pixels of the first
    without_third = [items[0], items[1], items[3]]
    assert states(source, without_third) == ["right", "right", "again"]
    flat = tmp_path / "flat.tif"
    asked = {"source": str(source), "items": [str(i) for i in without_third], "output": str(flat)}
    with pytest.raises(UsageError, match=r"1 edit was made on something else .*edit_3\.json"):
        stack_job.run(asked, JobContext())
    assert not [*tmp_path.glob("flat*"), *tmp_path.glob(".flat*")]
    result = stack_job.run({**asked, "output": str(tmp_path / "shown.tif"), "as_shown": True}, JobContext())
    assert "other pixels there" in result.warnings[0]
    with open_scene(source) as scene:
        laid = LaidEdits(read_layers([str(i) for i in without_third], scene), scene.edited_bands)
        shown = laid.lay_over(scene.window, scene.read(scene.window))
    assert np.array_equal(pixels(tmp_path / "shown.tif"), shown)
    # By the command line, as the sentence says.
    again = items[0].parent / "again.vrt"
    words = ["edit", "--from-item", str(items[3]), "--on", str(items[0]), "--on", str(items[1]), str(again)]
    assert cli.main([*words, "--progress", "none"]) == 0
    capsys.readouterr()
    last = [items[0], items[1], again.with_suffix(".json")]
    words = ["stack", str(source), *map(str, last), "--output", str(flat), "--progress", "none"]
    assert cli.main(words) == 0
    assert f"output: {flat}" in capsys.readouterr().out
    expected = chain(source, tmp_path, [(0, {}), (1, {}), (3, {})])
    assert np.array_equal(pixels(flat), pixels(expected))


def test_the_order_decides_where_edits_overlap(stacked):
    source, items = stacked
    with open_scene(source) as scene:
        below, above = read_layers([str(items[0]), str(items[1])], scene)
        both = above.changed(scene.window) & below.changed(scene.window)
        assert both.any()
        read = scene.read(scene.window)
        for order in ((below, above), (above, below)):
            shown = LaidEdits(order, scene.edited_bands).lay_over(scene.window, read)
            top = order[1].lay_over(scene.window, read, scene.edited_bands)
            assert np.array_equal(shown[:, both], top[:, both])
    assert states(source, [items[1], items[0]]) == ["again", "again"]


def test_a_layer_shows_nothing_beyond_roi_and_feather(stacked):
    """The file of the second edit holds, beside its ROI, pixels of the first: they go with the first."""
    source, items = stacked
    with open_scene(source) as scene:
        (layer,) = read_layers([str(items[1])], scene)
        read = scene.read(scene.window)
        shown = layer.lay_over(scene.window, read, scene.edited_bands)
        changed = layer.changed(scene.window)
    assert np.array_equal(shown[:, ~changed], read[:, ~changed])
    patch = pixels(items[1].with_suffix(".patch.tif"))
    at = layer.window.slices()
    assert not np.array_equal(patch[:, ~changed[at]], read[(slice(None), *at)][:, ~changed[at]])


def test_a_stack_that_shows_other_pixels_than_its_edits_is_not_made(stacked, tmp_path, monkeypatch):
    source, items = stacked
    held = layered.lay_over

    def without_the_highest(root, bands, placed, folder):
        held(root, bands, placed[:-1], folder)

    monkeypatch.setattr(layered, "lay_over", without_the_highest)
    before = sorted(tmp_path.iterdir())
    with open_scene(source) as scene, pytest.raises(VerifyError, match=items[2].name):
        lay(scene, read_layers([str(item) for item in items[:3]], scene), tmp_path / "shown.vrt")
    assert sorted(tmp_path.iterdir()) == before


def test_twenty_edits_are_not_nested(tmp_path):
    source = write_raster(tmp_path / "scene.tif", texture(*SIZE))
    items = []
    for number in range(20):
        changes = {"roi": roi(340 + 8 * number, 20, 346 + 8 * number, 28), "feather": 1}
        result = make(source, tmp_path / f"edit_{number}.vrt", 2, items, **changes)
        items.append(Path(result.outputs["item"][0]))
    with open_scene(tmp_path / "edit_19.vrt") as shown, open_scene(source) as scene:
        expected = LaidEdits(read_layers([str(i) for i in items], scene), scene.edited_bands)
        assert np.array_equal(
            shown.read(scene.window), expected.lay_over(scene.window, scene.read(scene.window))
        )


def test_the_item_says_what_lies_beneath_and_makes_the_edit_again(stacked, tmp_path):
    source, items = stacked
    told = json.loads(items[2].read_text())["properties"]
    assert told["rsgenedit:beneath"]["scene"] == "../scene.tif"
    assert [one["item"] for one in told["rsgenedit:beneath"]["edits"]] == ["edit_0.json", "edit_1.json"]
    assert told["rsgenedit:request"]["source"] == "edit_2.on.vrt"
    assert str(source.parent) not in items[2].read_text()
    again = items[2].parent / "again.vrt"
    assert cli.main(["edit", "--from-item", str(items[2]), str(again), "--progress", "none"]) == 0
    assert np.array_equal(pixels(again), pixels(items[2].with_suffix(".vrt")))


def test_the_folder_can_be_moved(stacked, tmp_path):
    source, items = stacked
    before = pixels(items[4].with_suffix(".vrt"))
    source.parent.rename(tmp_path / "moved")
    assert np.array_equal(pixels(tmp_path / "moved" / "scene_edits" / "edit_4.vrt"), before)


def test_a_whole_raster_can_be_a_layer_too(stacked, tmp_path):
    source, items = stacked
    whole = tmp_path / "whole.tif"
    edit_job.run(request(source, whole, 0, format="cog").to_json(), JobContext())
    result = make(source, tmp_path / "next.vrt", 1, [whole.with_suffix(".json")])
    assert np.array_equal(pixels(result.outputs["output"][0]), pixels(items[1].with_suffix(".vrt")))
    assert states(source, [whole.with_suffix(".json"), result.outputs["item"][0]]) == ["right", "right"]


class TestRefusals:
    def test_an_edit_of_another_raster(self, stacked, tmp_path):
        _source, items = stacked
        other = write_raster(tmp_path / "other.tif", texture(180, 1001))
        with pytest.raises(UsageError, match=r"edit_0\.json is an edit of another raster than other\.tif"):
            make(other, tmp_path / "out.vrt", 1, items[:1])
        moved = write_raster(
            tmp_path / "moved.tif", texture(*SIZE), transform=rasterio.Affine(1, 0, 7, 0, -1, 9)
        )
        with pytest.raises(UsageError, match="another raster than moved"):
            make(moved, tmp_path / "out.vrt", 1, items[:1])
        assert not [*tmp_path.glob("out*"), *tmp_path.glob("*.layer.vrt")]

    def test_a_patch_that_was_changed_or_is_gone(self, stacked, tmp_path):
        source, items = stacked
        patch = items[0].with_suffix(".patch.tif")
        patch.write_bytes(patch.read_bytes()[:-1])
        with pytest.raises(
            SceneError, match=r"edit_0\.patch\.tif, which belongs to edit_0\.json, was changed since"
        ):
            make(source, tmp_path / "out.vrt", 1, items[:1])
        patch.unlink()
        with pytest.raises(SceneError, match="is not there any more"):
            make(source, tmp_path / "out.vrt", 1, items[:1])

    def test_a_patch_that_is_a_link(self, stacked, tmp_path):
        source, items = stacked
        patch = items[0].with_suffix(".patch.tif")
        patch.rename(tmp_path / "elsewhere.tif")
        patch.symlink_to(tmp_path / "elsewhere.tif")
        with pytest.raises(SceneError, match="is not there any more"):
            make(source, tmp_path / "out.vrt", 1, items[:1])

    def test_what_is_no_item(self, stacked, tmp_path):
        source, _items = stacked
        (tmp_path / "no.json").write_text('{"type": "Feature"}')
        with pytest.raises(ProtocolError, match="not a STAC Item"):
            make(source, tmp_path / "out.vrt", 1, [tmp_path / "no.json"])
        with pytest.raises(UsageError, match="cannot read"):
            make(source, tmp_path / "out.vrt", 1, [tmp_path / "gone.json"])
        with pytest.raises(UsageError, match="list of their Items"):
            edit_job.run(
                {**request(source, tmp_path / "out.vrt", 1).to_json(), "on": "edit_0.json"}, JobContext()
            )

    def test_another_file_where_the_raster_beneath_goes(self, stacked, tmp_path):
        source, items = stacked
        (tmp_path / "out.on.vrt").write_text("mine")
        with pytest.raises(OutputError, match=r"out\.on\.vrt exists already"):
            make(source, tmp_path / "out.vrt", 1, items[:1])
        assert (tmp_path / "out.on.vrt").read_text() == "mine"
        assert [path.name for path in tmp_path.glob("*.vrt")] == ["out.on.vrt"]

    def test_a_failed_edit_leaves_nothing_behind(self, stacked, tmp_path):
        source, items = stacked
        with pytest.raises(UsageError):
            make(source, tmp_path / "out.vrt", 1, items[:1], bands=(9,))
        assert [path.name for path in tmp_path.iterdir() if path.name != "copy"] == []

    def test_no_edit_or_one_twice(self, stacked):
        source, items = stacked
        for named, words in (((), "at least one edit"), ((str(items[0]),) * 2, "lies in a stack once")):
            with pytest.raises(UsageError, match=words):
                stack_job.StackRequest(str(source), named)


def test_the_flattened_raster_tells_of_every_edit(stacked, tmp_path, capsys):
    source, items = stacked
    private = items[0].parent / "private.vrt"
    asked = dataclasses.replace(request(source, private, 1), private_prompt=True)
    edit_job.run({**asked.to_json(), "on": [str(items[0])]}, JobContext())
    flat = tmp_path / "flat.tif"
    named = [str(items[0]), str(private.with_suffix(".json"))]
    stack_job.run({"source": str(source), "items": named, "output": str(flat)}, JobContext())
    with rasterio.open(flat) as dataset:
        tags = dataset.tags()
    assert tags["AI_GENERATED"] == "TRUE"
    assert [one["seed"] for one in json.loads(tags["RS_GENEDIT_REQUEST"])["edits"]] == [1, 2]
    assert str(tmp_path) not in flat.with_suffix(".json").read_text()
    assert cli.main(["verify", str(flat), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["verdict"] == "untouched"
    with rasterio.open(flat.with_suffix(".mask.tif")) as mask, open_scene(source) as scene:
        laid = LaidEdits(read_layers(named, scene), scene.edited_bands)
        assert np.array_equal(mask.read(1) == 255, laid.changed(scene.window))
