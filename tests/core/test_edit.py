"""The main job, in this process: what it writes where, and what it says."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from rs_genedit.app.cli.session import show_outputs
from rs_genedit.errors import Cancelled, OutputError, SceneError
from rs_genedit.folders import staging_folder
from rs_genedit.jobs.edit import edit
from rs_genedit.methods.multiscale.patch.method import PatchMethod
from rs_genedit.methods.multiscale.pyramid import distance
from rs_genedit.protocol import (
    CopyTask,
    EditRequest,
    ExemplarTask,
    Progress,
    RemoveTask,
    event_from_line,
    event_to_line,
)
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.hashing import sha256_of_file

from tests.core.doors import LEFT, TOP, roi, texture, write_raster

PLACE = (slice(40, 80), slice(40, 90))
ROI = roi(40, 40, 90, 80)
EXEMPLAR = ExemplarTask(roi(140, 20, 190, 120))


@pytest.fixture
def scene(tmp_path: Path) -> Path:
    """Dark ground on the left, bright on the right, a bright block in the dark, a corner of nodata."""
    pixels = texture(150, 200)
    pixels[:, 50:70, 55:75] = 220
    pixels[:, 130:, :30] = 0
    (tmp_path / "in").mkdir()
    return write_raster(tmp_path / "in" / "scene.tif", pixels, nodata=0)


@pytest.fixture
def request_(scene: Path, tmp_path: Path) -> EditRequest:
    output = str(tmp_path / "out.tif")
    return EditRequest(str(scene), output, EXEMPLAR, ROI, quality="draft", format="gtiff", threads=1)


def read(path: str | Path) -> np.ndarray:
    with rasterio.open(path) as dataset:
        return dataset.read()


def make(request: EditRequest, context: JobContext | None = None) -> tuple[np.ndarray, np.ndarray]:
    """Pixels before and after."""
    outputs = edit(request, context or JobContext()).outputs
    return read(request.source), read(outputs["output"][0])


def test_an_exemplar_takes_over_the_place(request_):
    before, after = make(request_)
    inner = (slice(None), slice(46, 74), slice(46, 84))
    assert 140 < after[inner].mean() < 160, "the exemplar's own brightness"
    assert after[inner].max() < 215, "nothing is left of what was there"
    spread = before[:, 20:120, 140:190].std((1, 2))
    assert (0.7 * spread < after[inner].std((1, 2))).all()
    assert (after[inner].std((1, 2)) < 1.3 * spread).all()


def test_a_removal_leaves_what_lies_around(request_):
    request = replace(request_, task=RemoveTask(), roi=roi(50, 45, 80, 75))
    before, after = make(request)
    block = (slice(None), slice(50, 70), slice(55, 75))
    assert before[block].min() == 220
    assert 75 < after[block].mean() < 105
    assert after[block].max() < 150


def test_a_copy_lies_where_it_was_asked_for(request_):
    task = CopyTask(roi(55, 50, 75, 70), ((LEFT + 30, TOP - 100),))
    before, after = make(replace(request_, task=task, roi=None))
    moved = (slice(None), slice(92, 108), slice(22, 38))
    assert before[moved].mean() < 100
    assert after[moved].mean() > 190
    assert (after[:, 50:70, 55:75] == before[:, 50:70, 55:75]).all(), "the original stays"


@pytest.mark.parametrize("feather", [0, 1, 12])
def test_nothing_changes_beyond_the_feather(request_, feather: int):
    before, after = make(replace(request_, feather=feather))
    roi_mask = np.zeros(before.shape[1:], bool)
    roi_mask[PLACE] = True
    away = distance(roi_mask)
    changed = (before != after).any(0)
    assert not changed[away > feather].any()
    assert changed[roi_mask].mean() > 0.95
    if feather:
        assert changed[(away > 0) & (away <= feather)].any()


def test_the_change_mask_is_roi_and_feather(request_):
    outputs = edit(request_, JobContext()).outputs
    mask = read(outputs["mask"][0])[0] > 0
    assert mask[PLACE].all()
    changed = (read(request_.source) != read(outputs["output"][0])).any(0)
    assert not (changed & ~mask).any()


def test_nodata_stays_nodata_and_nothing_becomes_it(request_):
    before, after = make(replace(request_, roi=roi(5, 110, 60, 148)))
    missing = (before == 0).all(0)
    assert (after[:, missing] == 0).all()
    assert ((after == 0).all(0) == missing).all()
    assert (before != after).any(0).sum() > 1000


def test_a_weak_edit_stays_near_what_was_there(request_):
    inner = (slice(None), slice(46, 74), slice(46, 84))
    before, strong = make(request_)
    _, weak = make(replace(request_, strength=0.3, overwrite=True))
    alike = [np.corrcoef(before[inner].ravel(), made[inner].ravel())[0, 1] for made in (weak, strong)]
    assert alike[0] > alike[1] + 0.1


def test_another_seed_is_another_variant(request_):
    _, one = make(request_)
    _, two = make(replace(request_, seed=1, overwrite=True))
    assert (one[(slice(None), *PLACE)] != two[(slice(None), *PLACE)]).mean() > 0.5


def test_the_result_says_what_was_made(request_):
    result = edit(request_, JobContext(job="a"))
    assert result.job == "a"
    assert result.report["places"] == 1
    assert result.report["seed"] == 0
    item = json.loads(Path(result.outputs["item"][0]).read_text())
    assert result.report["fingerprint"] in json.dumps(item)
    with rasterio.open(result.outputs["output"][0]) as dataset:
        assert dataset.tags()["AI_GENERATED"] == "TRUE"


def test_patches_of_far_places_are_outputs_of_one_role(request_, capsys):
    corners = [(5, 5), (175, 5), (90, 125)]
    rings = [
        [(LEFT + x + a, TOP - y - b) for a, b in ((0, 0), (20, 0), (20, 20), (0, 20), (0, 0))]
        for x, y in corners
    ]
    places = {"type": "MultiPolygon", "coordinates": [[ring] for ring in rings]}
    output = str(Path(request_.output).with_suffix(".vrt"))
    asked = replace(request_, roi=json.dumps(places), output=output, format="vrt", task=RemoveTask())
    result = edit(asked, JobContext(job="a"))
    patches = [Path(output).with_suffix(f".patch-{number}.tif") for number in (1, 2, 3)]
    assert result.outputs["patch"] == tuple(map(str, patches))
    assert all(len(paths) == 1 for role, paths in result.outputs.items() if role != "patch")
    assert all(Path(path).is_file() for paths in result.outputs.values() for path in paths)
    assert event_from_line(event_to_line(result)) == result
    show_outputs(result, "quiet")
    assert [line for line in capsys.readouterr().out.splitlines() if line.startswith("patch")] == [
        f"patch: {path}" for path in patches
    ]
    # An Item has one file an asset, so there the second and third carry their number.
    assets = json.loads(Path(result.outputs["item"][0]).read_text())["assets"]
    for name, path in zip(("patch", "patch_2", "patch_3"), patches, strict=True):
        assert (assets[name]["href"], assets[name]["roles"]) == (f"./{path.name}", ["data"])
        assert assets[name]["file:checksum"].endswith(sha256_of_file(path))


def test_progress_rises_from_nothing_to_all(request_):
    events: list[Progress] = []
    edit(request_, JobContext(emit=events.append))
    fractions = [event.fraction for event in events if isinstance(event, Progress)]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0


def test_finished_places_are_taken_up_again(request_, monkeypatch):
    """A cancel after the first of two places: the second run makes the other one only."""
    two = f"MULTIPOLYGON((({corners(10, 10, 40, 40)})),(({corners(10, 110, 60, 128)})))"
    request = replace(request_, roi=two)
    _, whole = make(request)
    Path(request.output).unlink()
    made: list[int] = []
    fill = PatchMethod.fill

    def watched(method, unit, *rest):
        made.append(unit.index)
        if len(made) == 2:
            raise Cancelled("cancelled")
        return fill(method, unit, *rest)

    monkeypatch.setattr(PatchMethod, "fill", watched)
    with pytest.raises(Cancelled):
        edit(replace(request, overwrite=True), JobContext())
    assert staging_folder(request.output).exists()
    _, again = make(replace(request, resume=True, overwrite=True))
    assert made == [0, 1, 1]
    assert np.array_equal(again, whole)
    assert not staging_folder(request.output).exists()


def test_a_job_taken_up_again_names_the_models_of_what_was_finished(request_, monkeypatch):
    """Killed between the last place and the output, a resume trains nothing, and the file says the same."""
    from rs_genedit.jobs import edit as job

    build, finish = PatchMethod.denoiser, job.finish

    def trained(method, *given):
        method.models["network-a"] = "0" * 64
        return build(method, *given)

    def stopped(*given):
        raise Cancelled("cancelled")

    monkeypatch.setattr(PatchMethod, "denoiser", trained)
    whole = Path(edit(request_, JobContext()).outputs["output"][0]).read_bytes()
    monkeypatch.setattr(job, "finish", stopped)
    with pytest.raises(Cancelled):
        edit(replace(request_, overwrite=True), JobContext())
    monkeypatch.setattr(job, "finish", finish)
    again = edit(replace(request_, resume=True, overwrite=True), JobContext()).outputs["output"][0]
    with rasterio.open(again) as dataset:
        assert "network-a" in dataset.tags()["RS_GENEDIT_MODELS"]
    assert Path(again).read_bytes() == whole


def corners(left: int, top: int, right: int, bottom: int) -> str:
    points = [(left, top), (right, top), (right, bottom), (left, bottom), (left, top)]
    return ",".join(f"{LEFT + x} {TOP - y}" for x, y in points)


def test_a_cancel_before_anything_is_made_leaves_nothing(request_):
    context = JobContext()
    context.cancelled.set()
    with pytest.raises(Cancelled):
        edit(request_, context)
    assert [path.name for path in Path(request_.output).parent.iterdir()] == ["in"]


def test_an_output_that_exists_is_not_overwritten_unasked(request_):
    Path(request_.output).write_bytes(b"mine")
    with pytest.raises(OutputError):
        edit(request_, JobContext())
    assert Path(request_.output).read_bytes() == b"mine"


def test_a_source_that_does_not_exist_is_told(request_):
    with pytest.raises(SceneError, match="does not exist"):
        edit(replace(request_, source="nowhere.tif"), JobContext())


def test_a_flat_exemplar_gives_a_flat_place(request_, tmp_path: Path):
    pixels = texture(150, 200)
    pixels[:, 20:120, 140:190] = 50
    flat = write_raster(tmp_path / "in" / "flat.tif", pixels)
    _, after = make(replace(request_, source=str(flat)))
    assert np.ptp(after[:, 48:72, 48:82]) <= 1
    assert abs(int(after[0, 60, 60]) - 50) <= 1
