"""Compare finds what changed, where, and what was lost, at any size."""

import json
import shutil

import numpy as np
import pytest
import rasterio
from rasterio.windows import Window
from rs_genedit.errors import UsageError
from rs_genedit.jobs import compare as module
from rs_genedit.jobs.compare import CompareRequest, compare, within
from rs_genedit.protocol import EditRequest, ExemplarTask
from rs_genedit.runtime.context import JobContext

from tests.core.doors import roi, texture, write_raster


@pytest.fixture
def pair(tmp_path):
    """Write a source and an edit of it; compare them."""

    def run(before, after, spec=None, profile=None, profile_after=None, **request):
        paths = [
            write_raster(tmp_path / f"{name}.tif", pixels, **(settings or {}))
            for name, pixels, settings in (
                ("before", before, profile),
                ("after", after, profile_after if profile_after is not None else profile),
            )
        ]
        context = JobContext()
        report = compare(CompareRequest(str(paths[0]), str(paths[1]), spec, **request), context)
        return report, context

    return run


def edited(before, top=30, left=30, size=40, seed=9):
    after = before.copy()
    new = texture(*before.shape[1:], before.shape[0], seed)
    after[:, top : top + size, left : left + size] = new[:, top : top + size, left : left + size]
    return after


def test_nothing_changed(pair):
    report, _ = pair(texture(100, 100), texture(100, 100), roi(30, 30, 70, 70))
    assert report["changed_px"] == report["outside_changed_px"] == report["mask_changed_px"] == 0
    assert report["outside_max_abs_diff"] == 0.0
    assert report["detail_ratio"] == 1.0
    assert report["seam_ratio"] == report["seam_ratio_before"] == pytest.approx(1.0, abs=0.15)
    assert report["metadata_lost"] == []


def test_an_edit_inside_its_roi(pair):
    before = texture(100, 100)
    after = edited(before)
    report, _ = pair(before, after, roi(30, 30, 70, 70), feather=0)
    assert report["changed_px"] == int((before != after).any(axis=0).sum())
    assert report["outside_changed_px"] == 0
    assert report["detail_ratio"] == pytest.approx(1.0, abs=0.2)
    assert report["seam_ratio"] > 1.2  # cut in hard: two textures that know nothing of each other
    assert report["seam_ratio_before"] == pytest.approx(1.0, abs=0.15)


def test_one_changed_pixel_outside_is_found_wherever_it_is(pair, monkeypatch):
    monkeypatch.setattr(module, "TILE", 32)
    before = texture(100, 130)
    for row, col in ((0, 0), (99, 129), (32, 5), (22, 50)):
        after = edited(before)
        after[1, row, col] = before[1, row, col] ^ 7
        report, _ = pair(before, after, roi(30, 30, 70, 70))
        assert report["outside_changed_px"] == 1
        difference = abs(int(after[1, row, col]) - int(before[1, row, col]))
        assert report["outside_max_abs_diff"] == difference


@pytest.mark.parametrize(("feather", "outside"), [(0, 4), (3, 4), (4, 0)])
def test_the_feather_may_change_too(pair, feather, outside):
    before = texture(100, 100)
    after = before.copy()
    after[:, [26, 73, 50, 50], [50, 50, 26, 73]] ^= 1  # four pixels from the ROI on each side
    report, _ = pair(before, after, roi(30, 30, 70, 70), feather=feather)
    assert report["outside_changed_px"] == outside


def test_tiles_change_nothing(pair, monkeypatch):
    before = texture(200, 180)
    after = edited(before, 50, 60, 80)
    whole, _ = pair(before, after, roi(55, 50, 145, 130), exemplar=roi(0, 0, 50, 50))
    monkeypatch.setattr(module, "TILE", 37)
    tiled, _ = pair(before, after, roi(55, 50, 145, 130), exemplar=roi(0, 0, 50, 50))
    assert tiled == whole


def test_detail_is_held_against_the_exemplar_if_there_is_one(pair):
    before = texture(100, 200)  # one texture over the left half
    before[:, 30:70, 30:70] = 100  # flat inside: no reference at all
    after = edited(before)
    alone, _ = pair(before, after, roi(30, 30, 70, 70))
    against, _ = pair(before, after, roi(30, 30, 70, 70), exemplar=roi(0, 0, 25, 100))
    assert alone["detail_ratio"] is None
    assert against["detail_ratio"] == pytest.approx(1.0, abs=0.2)


def test_what_an_output_says_of_itself_is_used_where_nothing_is_given(pair, tmp_path):
    before = texture(100, 200)
    after = edited(before)
    after[:, 26, 50] ^= 1
    request = EditRequest("a", "b", ExemplarTask(roi(0, 0, 25, 100)), roi=roi(30, 30, 70, 70), feather=3)
    given, _ = pair(before, after, request.roi, feather=3, exemplar=request.task.region)
    with rasterio.open(tmp_path / "after.tif", "r+") as dataset:
        dataset.update_tags(RS_GENEDIT_REQUEST=json.dumps(request.pixel_fields()))
    paths = str(tmp_path / "before.tif"), str(tmp_path / "after.tif")
    told = compare(CompareRequest(*paths), JobContext())
    assert told == given
    assert (told["outside_changed_px"], told["feather"], told["reference"]) == (1, 3, "exemplar")
    assert compare(CompareRequest(*paths, feather=4), JobContext())["outside_changed_px"] == 0


@pytest.mark.parametrize("text", ["", "{", "[]", '{"task": 3}', '{"task": {"kind": "remove"}}'])
def test_a_tag_of_another_making_is_ignored(pair, tmp_path, text):
    pair(texture(60, 60), texture(60, 60))
    with rasterio.open(tmp_path / "after.tif", "r+") as dataset:
        dataset.update_tags(RS_GENEDIT_REQUEST=text)
    report = compare(CompareRequest(str(tmp_path / "before.tif"), str(tmp_path / "after.tif")), JobContext())
    assert report["outside_changed_px"] is None
    assert report["reference"] == "before"


def test_without_an_roi_the_changed_pixels_are_the_edit(pair):
    before = texture(100, 100)
    given, _ = pair(before, edited(before), roi(30, 30, 70, 70))
    found, _ = pair(before, edited(before))
    assert found["outside_changed_px"] is found["outside_max_abs_diff"] is None
    assert found["changed_px"] == given["changed_px"]
    assert found["seam_ratio"] == pytest.approx(given["seam_ratio"], rel=0.05)


def test_floats_with_nan(pair):
    before = texture(80, 80, 1).astype(np.float32)
    before[0, :5] = np.nan
    after = before.copy()
    report, _ = pair(before, after, roi(30, 30, 60, 60))
    assert report["changed_px"] == 0
    after[0, 0, 0], after[0, 70, 70] = 1.0, np.nan
    report, _ = pair(before, after, roi(30, 30, 60, 60))
    assert report["outside_changed_px"] == 2
    assert report["mask_changed_px"] == 2
    assert report["outside_max_abs_diff"] == before[0, 70, 70]


def test_alpha_counts_as_a_band(pair):
    before = np.concatenate([texture(60, 60), np.full((1, 60, 60), 255, np.uint8)])
    after = before.copy()
    after[3, 5, 5] = 254
    report, _ = pair(before, after, roi(20, 20, 40, 40), {"photometric": "RGB", "alpha": "YES"})
    assert report["outside_changed_px"] == 1


def test_lost_metadata_is_named(pair, tmp_path):
    before = texture(60, 60)
    write_raster(tmp_path / "before.tif", before, nodata=7)
    report, _ = pair(before, before, roi(20, 20, 40, 40), {"nodata": 7}, {"crs": "EPSG:32631"})
    lost = "; ".join(report["metadata_lost"])
    assert "nodata" in lost
    assert "CRS" in lost


@pytest.mark.parametrize("shape", [(3, 60, 61), (1, 60, 60)])
def test_another_grid_is_refused(pair, shape):
    with pytest.raises(UsageError, match="not of one grid"):
        pair(texture(60, 60), texture(*shape[1:], shape[0]))


def test_a_feather_out_of_range_is_refused(pair):
    with pytest.raises(UsageError, match="feather"):
        pair(texture(60, 60), texture(60, 60), feather=-1)


@pytest.mark.parametrize("px", [0, 1, 4, 7])
def test_within_is_a_round_neighbourhood(px):
    mask = np.zeros((31, 33), bool)
    mask[15, 10] = mask[3, 30] = True
    rows, cols = np.mgrid[:31, :33]
    expected = np.zeros_like(mask)
    for row, col in np.argwhere(mask):
        expected |= (rows - row) ** 2 + (cols - col) ** 2 <= px * px
    assert np.array_equal(within(mask, px), expected)


def test_a_real_raster_is_itself_and_no_other(raster, tmp_path):
    path = str(raster("s2_13band_spain_flood_4326.tif"))
    with rasterio.open(path) as dataset:
        left, bottom, right, top = dataset.bounds
        row, col, count = dataset.height - 1, dataset.width // 3, dataset.count
    width, height = (right - left) / 4, (top - bottom) / 4
    spec = f"{left + width},{bottom + height},{right - width},{top - height}"
    report = compare(CompareRequest(path, path, spec), JobContext())
    assert report["changed_px"] == 0
    assert report["metadata_lost"] == []
    assert report["seam_ratio"] == pytest.approx(1.0, abs=0.1)
    other = str(shutil.copy(path, tmp_path / "other.tif"))
    with rasterio.open(other, "r+") as dataset:
        at = Window(col, row, 1, 1)
        dataset.write(dataset.read(count, window=at) + 3, count, window=at)  # in the last row, the last band
    report = compare(CompareRequest(path, other, spec), JobContext())
    assert report["changed_px"] == report["outside_changed_px"] == 1
    assert report["outside_max_abs_diff"] == 3
    assert report["seam_ratio"] == report["seam_ratio_before"]
