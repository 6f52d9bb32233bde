from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
import rasterio
import torch
from rasterio.enums import ColorInterp
from rasterio.transform import from_origin
from rs_genedit.errors import RegionError, UsageError
from rs_genedit.jobs.score import ScoreRequest, _samples, score
from rs_genedit.raster.bands import rgb_positions
from rs_genedit.raster.grid import Window
from rs_genedit.raster.rgb import RgbBridge
from rs_genedit.raster.scene import open_scene
from rs_genedit.runtime.context import JobContext


def _write(
    path: Path, pixels: np.ndarray, colours: tuple[ColorInterp, ...] = (), names: tuple[str, ...] = ()
) -> Path:
    bands, height, width = pixels.shape
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        height=height,
        width=width,
        count=bands,
        dtype=pixels.dtype,
        crs="EPSG:32633",
        transform=from_origin(500000, 5000000, 10, 10),
    ) as raster:
        raster.write(pixels)
        if colours:
            raster.colorinterp = colours
        for i, name in enumerate(names, 1):
            raster.set_band_description(i, name)
    return path


def _half_water_half_snow(path: Path, dtype: str = "uint8", factor: int = 1) -> Path:
    rng = np.random.default_rng(0)
    image = np.empty((3, 128, 256))
    image[:, :, :128] = np.array([25, 50, 70])[:, None, None] + rng.normal(0, 2, (3, 128, 128))
    image[:, :, 128:] = np.array([235, 240, 250])[:, None, None] + rng.normal(0, 3, (3, 128, 128))
    return _write(path, (np.clip(image, 1, 255) * factor).astype(dtype))


@pytest.mark.parametrize(("dtype", "factor"), [("uint8", 1), ("uint16", 40)])
def test_places_score_for_what_they_are(tmp_path: Path, dtype: str, factor: int) -> None:
    path = _half_water_half_snow(tmp_path / "a.tif", dtype, factor)
    prompts = ("a lake", "land covered in snow")
    west, east = "500100,4998800,501100,4999900", "501500,4998800,502500,4999900"
    for roi, best in ((west, 0), (east, 1)):
        report = score(ScoreRequest(str(path), prompts, roi))
        chances = [row["probability"] for row in report["scores"]]
        assert int(np.argmax(chances)) == best, report
        assert sum(chances) == pytest.approx(1, abs=1e-3)
        for row in report["scores"]:
            assert row["score"] == pytest.approx(max(row["cosine"], 0) * 100, abs=0.01)
    assert report == score(ScoreRequest(str(path), prompts, east))


def test_the_window_is_the_rois(tmp_path: Path) -> None:
    path = _half_water_half_snow(tmp_path / "a.tif")
    assert score(ScoreRequest(str(path), ("snow",), "500100,4999500,500300,4999800"))["window"] == [
        20,
        10,
        30,
        20,
    ]
    assert score(ScoreRequest(str(path), ("snow",)))["window"] == [0, 0, 128, 256]


def test_bad_requests(tmp_path: Path) -> None:
    path = str(_half_water_half_snow(tmp_path / "a.tif"))
    with pytest.raises(UsageError, match="at least one prompt"):
        score(ScoreRequest(path, ()))
    with pytest.raises(UsageError, match="knows none of the words"):
        score(ScoreRequest(path, ("giraffe",)))
    with pytest.raises(RegionError):
        score(ScoreRequest(path, ("snow",), "0,0,1,1"))
    context = JobContext()
    score(ScoreRequest(path, ("snow on a giraffe",)), context)
    assert any("'giraffe'" in sentence for sentence in context.warnings)


def test_rgb_by_interpretation_names_sentinel_and_order(tmp_path: Path) -> None:
    bgr = (ColorInterp.blue, ColorInterp.green, ColorInterp.red, ColorInterp.undefined)
    data = np.ones((4, 8, 8), np.uint8)
    cases = [
        (_write(tmp_path / "a.tif", data, bgr), (2, 1, 0)),
        (_write(tmp_path / "b.tif", data.astype(np.uint16), (), ("B2", "B3", "B4", "B8")), (2, 1, 0)),
        (_write(tmp_path / "c.tif", np.ones((13, 8, 8), np.int16)), (3, 2, 1)),
        (_write(tmp_path / "d.tif", np.ones((1, 8, 8), np.uint16)), (0, 0, 0)),
        (_write(tmp_path / "e.tif", np.ones((5, 8, 8), np.float32)), (0, 1, 2)),
    ]
    for path, positions in cases:
        with open_scene(path) as scene:
            assert rgb_positions(scene) == positions, path.name
    with open_scene(cases[4][0]) as scene:
        assert rgb_positions(scene, (4, 2, 1)) == (3, 1, 0)


def test_bytes_are_shown_as_they_are_and_floats_agree(tmp_path: Path) -> None:
    pixels = np.random.default_rng(0).integers(0, 256, (3, 64, 64)).astype(np.uint8)
    with open_scene(_write(tmp_path / "a.tif", pixels)) as scene:
        bridge = RgbBridge.for_encoder(scene)
        expected = torch.from_numpy(pixels.astype(np.float32) / 255)
        torch.testing.assert_close(torch.from_numpy(bridge.from_native(pixels)), expected, atol=1e-5, rtol=0)
        floats = torch.from_numpy(scene.radiometry.to_float(pixels)).requires_grad_(True)
        shown = bridge.from_float(floats)
        torch.testing.assert_close(shown.detach(), expected, atol=1e-5, rtol=0)
        same = bridge.from_float(floats.detach().numpy())
        assert np.array_equal(same, shown.detach().numpy())
        (slope,) = torch.autograd.grad(shown.sum(), floats)
        assert (slope > 0).all()


def test_one_stretch_keeps_the_colours_of_wide_data(tmp_path: Path) -> None:
    rng = np.random.default_rng(0)
    green = np.stack([rng.normal(m, 60, (64, 64)) for m in (900, 1600, 700)]).clip(1).astype(np.uint16)
    with open_scene(_write(tmp_path / "a.tif", green)) as scene:
        means = RgbBridge.for_encoder(scene).from_native(green).mean((1, 2)).tolist()
    assert means[1] > means[0] > means[2]


@pytest.mark.parametrize(
    "window",
    [Window(0, 0, 100, 200), Window(5, 9, 1536, 1536), Window(0, 0, 40000, 900), Window(7, 7, 9999, 20000)],
)
def test_large_places_are_sampled(window: Window) -> None:
    samples = _samples(window)
    assert 1 <= len(samples) <= 9
    assert sum(s.area for s in samples) <= 9 * 1536 * 1536
    for sample in samples:
        assert sample.intersect(window) == sample


@pytest.mark.parametrize(
    ("name", "roi", "truth"),
    [
        ("naip_va_1m_4band_26918.tif", None, "a forest"),
        ("nl_gorinchem_25cm_rdnew.tif", "65,200,425,455", "a lake"),
        ("oam_banepa_train_3072x4096.vrt", None, "houses"),
    ],
)
def test_real_rasters_score_for_what_they_are(
    raster: Callable[[str], Path], name: str, roi: str | None, truth: str
) -> None:
    path = raster(name)
    if roi is not None:  # pixels to the scene's coordinates
        left, top, right, bottom = map(float, roi.split(","))
        with rasterio.open(path) as opened:
            (west, north), (east, south) = opened.transform * (left, top), opened.transform * (right, bottom)
        roi = f"{west},{south},{east},{north}"
    report = score(ScoreRequest(str(path), ("a forest", "a lake", "houses", "snow"), roi))
    best = max(report["scores"], key=lambda row: row["score"])
    assert best["prompt"] == truth, report
