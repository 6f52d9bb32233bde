"""Many places in one edit, each its own: through the command line on a layer with attributes, and its parts."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely
from rs_genedit import materials
from rs_genedit.errors import ProtocolError, UsageError
from rs_genedit.folders import materials_folder
from rs_genedit.jobs.edit import edit
from rs_genedit.jobs.foresee import foresee
from rs_genedit.jobs.materials import MaterialsRequest
from rs_genedit.jobs.materials import materials as change_library
from rs_genedit.language.presets import preset, text_of_preset
from rs_genedit.portable import portable, without_words, words_of
from rs_genedit.protocol import (
    CopyTask,
    EachTask,
    EditRequest,
    ExemplarTask,
    RemoveTask,
    Share,
    TextTask,
    decode,
    shared,
)
from rs_genedit.raster.provenance import request_from_item
from rs_genedit.remote import names_in
from rs_genedit.runtime.context import JobContext

from tests.core.doors import CRS, LEFT, TOP, command, roi, texture, write_raster

SIZE, DRAFT = 420, ("--quality", "draft", "--feather", "3", "--format", "gtiff", "--progress", "none")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("each é")


@pytest.fixture(scope="module")
def scene(folder: Path) -> Path:
    """Green ground with a dark block in each place that is removed."""
    pixels = texture(SIZE, SIZE)
    pixels = np.clip(pixels * np.array([0.55, 0.8, 0.45])[:, None, None], 1, 254).astype(np.uint8)
    for left, top in ((40, 40), (340, 340)):
        pixels[:, top : top + 14, left : left + 14] = 20
    return write_raster(folder / "scene.tif", pixels, photometric="RGB")


def square(left: int, top: int, side: int = 24) -> shapely.Polygon:
    return shapely.box(LEFT + left, TOP - top - side, LEFT + left + side, TOP - top)


#: Where each feature lies, and what it says: two are alike, two touch, one says nothing, one lies outside.
FEATURES = [
    (square(34, 34), {"preset": "snow"}),
    (square(150, 34), {"prompt": "snow", "seed": 5}),
    (square(334, 334), {"remove": "yes"}),
    (square(34, 200), {"preset": "snow"}),
    (square(200, 200), {"remove": "yes"}),
    (square(224, 200), {"preset": "snow", "strength": 0.8}),
    (square(300, 60), {}),
    (square(900, 900), {"preset": "snow"}),
]
FIELDS = ("preset", "prompt", "remove", "seed", "strength")


@pytest.fixture(scope="module")
def layer(folder: Path) -> Path:
    path = folder / "places.gpkg"
    columns = [np.array([said.get(name) for _, said in FEATURES], dtype=object) for name in FIELDS]
    columns = [
        np.array([np.nan if v is None else v for v in column], float)
        if name in ("seed", "strength")
        else column
        for name, column in zip(FIELDS, columns, strict=True)
    ]
    pyogrio.raw.write(
        path,
        shapely.to_wkb([shape for shape, _ in FEATURES]),
        columns,
        list(FIELDS),
        geometry_type="Polygon",
        crs=CRS,
        layer="places",
    )
    return path


@pytest.fixture(scope="module")
def made(folder: Path, scene: Path, layer: Path) -> tuple[Path, str]:
    output = folder / "each.tif"
    done = command("edit", str(scene), str(output), "--each", f"{layer}#places", *DRAFT)
    assert done.returncode == 0, done.stderr
    return output, done.stderr


def read(path: Path) -> np.ndarray:
    with rasterio.open(path) as dataset:
        return dataset.read()


def window(number: int, margin: int = 0) -> tuple[slice, slice]:
    left, bottom, right, top = FEATURES[number][0].bounds
    rows = slice(round(TOP - top) - margin, round(TOP - bottom) + margin)
    return rows, slice(round(left - LEFT) - margin, round(right - LEFT) + margin)


def test_each_feature_gets_its_own_and_nothing_else_changes(made: tuple[Path, str], scene: Path) -> None:
    before, after = read(scene).astype(int), read(made[0]).astype(int)
    near = np.zeros(before.shape[1:], bool)
    for number in range(6):
        near[window(number, 8)] = True  # a preset brings a feather of its own
    assert (before == after)[:, ~near].all()
    for number in (0, 1, 3, 5):  # snow is white
        assert after[(slice(None), *window(number))].mean() > before[(slice(None), *window(number))].mean() + 15
    assert after[(slice(None), *window(2))].min() > 20  # the block is gone
    assert abs(after[(slice(None), *window(4))].mean() - before[(slice(None), *window(4))].mean()) < 12


def test_features_alone_have_the_pixels_of_the_edits_that_they_would_be(
    made: tuple[Path, str], scene: Path, folder: Path
) -> None:
    after = read(made[0])
    told = json.loads(made[0].with_suffix(".json").read_text())["properties"]["rsgenedit:request"]["task"][
        "shares"
    ]
    both = shapely.MultiPolygon([FEATURES[0][0], FEATURES[3][0]])
    for share, region, numbers in ((told[0], both, (0, 3)), (told[1], FEATURES[1][0], (1,))):
        kept = EachTask((decode(Share, share),)).shares[0]
        alone = EditRequest(
            str(scene), str(folder / f"alone {numbers}.tif"), kept.task, region.wkt, quality="draft",
            format="gtiff", **{"feather": 3, **kept.settings},
        )  # fmt: skip
        edit(alone, JobContext())
        for number in numbers:
            where = (slice(None), *window(number, 8))
            assert np.array_equal(read(Path(alone.output))[where], after[where])


def test_where_two_meet_the_later_is_blended_onto_the_earlier(made: tuple[Path, str], scene: Path) -> None:
    """Of the ground before, no seam is left between a removal and snow beside it."""
    rows, cols = window(5)
    after = read(made[0]).astype(float).mean(0)[rows]
    inside, edge = after[:, cols.start + 4 : cols.stop - 4].mean(), after[:, cols.start].mean()
    ground = after[:, cols.start - 12 : cols.start - 4].mean()
    assert ground - 3 < edge <= inside + 5  # snow ends inside of its place


def test_what_is_left_as_it_is_is_said(made: tuple[Path, str]) -> None:
    assert "features that say nothing of what they become stay as they are: 7" in made[1]
    assert "1 features of places.gpkg do not lie in the scene" in made[1]


def test_the_item_makes_it_again_to_the_same_pixels(made: tuple[Path, str], folder: Path) -> None:
    again = replace(request_from_item(made[0].with_suffix(".json")), output=str(folder / "again.tif"), tile=64)
    edit(again, JobContext(threads=2))
    assert np.array_equal(read(folder / "again.tif"), read(made[0]))
    item = json.loads(made[0].with_suffix(".json").read_text())
    asked = item["properties"]["rsgenedit:request"]
    assert asked["roi"] is None
    assert [share["task"]["kind"] for share in asked["task"]["shares"]] == ["text", "text", "remove", "text"]
    assert asked["task"]["shares"][0]["name"] == "places.gpkg 1, places.gpkg 4"


def test_a_material_and_an_exemplar_may_be_shares_too(
    scene: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RS_GENEDIT_MATERIALS", str(folder / "library"))
    asked = MaterialsRequest("add", ("bright",), source=str(scene), region=roi(250, 20, 330, 60))
    change_library(asked, JobContext())
    (known,) = materials.load_materials(materials_folder())[0]
    shares = (
        Share(roi(30, 120, 60, 150), ExemplarTask(material=known), "a"),
        Share(roi(30, 250, 60, 280), ExemplarTask(roi(230, 100, 290, 160)), "b", seed=3),
    )
    request = EditRequest(
        str(scene), str(folder / "two.tif"), EachTask(shares), quality="draft", format="gtiff", threads=1
    )
    context = JobContext()
    edit(request, context)
    before, after = read(scene).astype(int), read(folder / "two.tif").astype(int)
    for top in (125, 255):
        place = (slice(None), slice(top, top + 20), slice(35, 55))
        assert after[place].mean() > before[place].mean() + 15
    told = json.loads((folder / "two.json").read_text())["properties"]["rsgenedit:report"]
    assert told["shares"][0]["name"] == "a"
    assert told["shares"][0]["material"]["name"] == "bright"


def test_a_share_that_cannot_be_made_is_named_and_nothing_is_written(scene: Path, folder: Path) -> None:
    shares = (
        Share(roi(30, 30, 60, 60), RemoveTask(), "good"),
        Share(roi(900, 900, 930, 930), RemoveTask(), "bad"),
    )
    request = EditRequest(str(scene), str(folder / "never.tif"), EachTask(shares), quality="draft")
    with pytest.raises(UsageError, match=r"^bad: the ROI lies outside the scene"):
        edit(request, JobContext())
    assert not list(folder.glob("*never*"))
    told = foresee(request, JobContext())
    assert told["problem"].startswith("bad: the ROI lies outside")
    assert [bool(one["problem"]) for one in told["shares"]] == [False, True]


def test_unknown_words_of_one_place_are_foreseen(scene: Path) -> None:
    shares = (
        Share(roi(30, 30, 60, 60), TextTask("snow"), "a"),
        Share(roi(90, 30, 120, 60), TextTask("qwertzuiop"), "b"),
    )
    told = foresee(EditRequest(str(scene), "out.tif", EachTask(shares)), JobContext())
    assert not told["shares"][0]["problem"]
    assert told["shares"][1]["problem"]
    assert told["problem"] == f"b: {told['shares'][1]['problem']}"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--roi", "0,0,1,1"), "leave --roi"),
        (("--remove",), "--remove and --each were both given"),
    ],
)
def test_one_thing_at_a_time(words: tuple[str, ...], said: str, scene: Path, layer: Path, folder: Path) -> None:
    done = command("edit", str(scene), str(folder / "x.tif"), "--each", f"{layer}#places", *words)
    assert done.returncode == 2
    assert said in done.stderr


def test_a_request_of_many_places_is_read_back_and_nests_no_other(scene: Path) -> None:
    task = shared(
        [
            Share('{"type":"Point"}', TextTask("snow"), "1"),
            Share('{"type":"Point"}', RemoveTask(), "2"),
            Share('{"type":"Point"}', TextTask("snow"), "3"),
            Share('{"type":"Point"}', TextTask("snow"), "4"),
        ]
    )
    assert [share.name for share in task.shares] == ["1, 3 and 1 more", "2"]
    request = EditRequest("a.tif", "b.tif", task)
    assert EditRequest.from_json(request.to_json()) == request
    for kind in ({"kind": "each", "shares": []}, {"kind": "copy", "region": "0,0,1,1", "to": [[0, 0]]}):
        data = request.to_json()
        data["task"]["shares"][0]["task"] = kind
        with pytest.raises((UsageError, ProtocolError)):
            EditRequest.from_json(data)
    with pytest.raises(UsageError, match=r"region of its own"):
        replace(request, roi="0,0,1,1")
    with pytest.raises(UsageError, match="exemplar's texture"):
        Share("0,0,1,1", CopyTask("0,0,1,1", ((0, 0),)))  # type: ignore[arg-type]


def test_names_and_words_within_shares_are_told_as_elsewhere(tmp_path: Path) -> None:
    task = EachTask(
        (
            Share("0,0,1,1", ExemplarTask("1,1,2,2", str(tmp_path / "in" / "other.tif")), "a"),
            Share(str(tmp_path / "in" / "p.gpkg") + "#l", TextTask("deep secret", guide="builtin"), "b"),
        )
    )
    request = EditRequest(str(tmp_path / "in" / "s.tif"), str(tmp_path / "out" / "o.tif"), task)
    told = json.dumps(portable(request, tmp_path / "out").to_json())
    assert str(tmp_path) not in told
    assert "../in/other.tif" in told
    assert "../in/p.gpkg#l" in told
    assert "secret" in words_of(request)
    assert "secret" not in json.dumps(without_words(request).to_json())
    assert str(tmp_path / "in" / "other.tif") in names_in(request)
    assert any("p.gpkg" in name for name in names_in(request))
    assert "other.tif" not in json.dumps(request.content_fields()["task"])


def test_small_places_far_apart_are_not_one_that_is_too_large(
    scene: Path, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Thirty fields over a large scene span all of it; what counts is how large each is."""
    monkeypatch.setattr("rs_genedit.tasks.text.drawn.MOST_PIXELS", 20_000)
    snow = preset_task("snow")
    far = json.dumps(shapely.geometry.mapping(shapely.MultiPolygon([FEATURES[0][0], FEATURES[2][0]])))
    request = EditRequest(
        str(scene), str(folder / "far.tif"), snow, far, quality="draft", format="patch", threads=1
    )
    edit(request, JobContext())
    with pytest.raises(UsageError, match="too many to draw"):
        edit(replace(request, roi=square(100, 100, 200).wkt, overwrite=True), JobContext())


def preset_task(name: str) -> TextTask:
    """The words of a preset, with all that it says of them."""
    return text_of_preset(preset(name)[0], None, {})[0]
