"""Where a change happens, from what a person has: lines, dated polygons, costs, slopes, water in sight."""

from __future__ import annotations

import itertools
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely
from rasterio.crs import CRS
from rasterio.features import rasterize
from rasterio.transform import from_origin
from rasterio.warp import transform_geom
from rs_genedit.app.cli import main
from rs_genedit.errors import GenEditError, UsageError
from rs_genedit.footprints import paths
from rs_genedit.jobs.sequence import sequence
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.context import JobContext
from rs_genedit.sequence_request import SequenceRequest

SIDE = 160
WEST, SOUTH = 500000, 5000000
ROI = (10, 10, 150, 150)


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Rough land, with calm dark water in its south (rows 130 on)."""
    rng = np.random.default_rng(3)
    pixels = np.array((0.45, 0.52, 0.30))[:, None, None] + 0.05 * rng.standard_normal((1, SIDE, SIDE))
    pixels[:, 130:] = np.array((0.10, 0.16, 0.20))[:, None, None] + 0.004 * rng.standard_normal((1, 30, SIDE))
    return _raster(tmp_path_factory.mktemp("land") / "scene.tif", (np.clip(pixels, 0, 1) * 255).astype("uint8"))


def _raster(path: Path, pixels: np.ndarray, size: float = 1.0, **more: Any) -> Path:
    bands, height, width = pixels.shape
    with rasterio.open(
        path, "w", driver="GTiff", count=bands, height=height, width=width, dtype=pixels.dtype,
        crs=CRS.from_epsg(32633), transform=from_origin(WEST, SOUTH + SIDE, size, size), **more,
    ) as target:  # fmt: skip
        target.write(pixels)
    return path


def _box(left: float, top: float, right: float, bottom: float) -> shapely.Geometry:
    return shapely.box(WEST + left, SOUTH + SIDE - bottom, WEST + right, SOUTH + SIDE - top)


def _layer(path: Path, geometries: list[Any], kind: str, crs: int = 32633, **fields: Any) -> Path:
    there = [shapely.geometry.shape(transform_geom("EPSG:32633", f"EPSG:{crs}", g)) for g in geometries]
    pyogrio.raw.write(
        path, geometry=np.array([shapely.to_wkb(g) for g in there], object), geometry_type=kind, layer="drawn",
        field_data=list(fields.values()), fields=list(fields), driver="GPKG", crs=f"EPSG:{crs}",
    )  # fmt: skip
    return path


def _request(scene: Path, folder: Path, **more: Any) -> SequenceRequest:
    asked = {
        "roi": json.dumps(shapely.geometry.mapping(_box(*ROI))), "describe": "a wildfire burns for four days",
        "start": "2024-01-01", "frames": 5, "footprints_only": True, "overwrite": True,
    } | more  # fmt: skip
    return SequenceRequest(str(scene), str(folder), **asked)


def _told(request: SequenceRequest) -> tuple[list[np.ndarray], list[str]]:
    """(height, width) bool of each frame that has a footprint, and what was warned of."""
    result = sequence(request, JobContext())
    _, _, wkb, _ = pyogrio.raw.read(Path(request.output) / "footprints.gpkg")
    transform = from_origin(WEST, SOUTH + SIDE, 1, 1)
    masks = [rasterize([shapely.from_wkb(one)], (SIDE, SIDE), transform=transform).astype(bool) for one in wkb]
    assert all(not (a & ~b).any() for a, b in itertools.pairwise(masks))
    return masks, list(result.warnings)


@pytest.mark.parametrize("crs", [32633, 4326])
def test_growth_from_a_line_reaches_what_is_near_it_first(scene: Path, tmp_path: Path, crs: int) -> None:
    # A road that comes from far outside the scene, across it from north-west to south-east.
    road = shapely.LineString([(WEST - 900, SOUTH + SIDE + 900), (WEST + 300, SOUTH + SIDE - 300)])
    layer = _layer(tmp_path / "road.gpkg", [road], "LineString", crs)
    asked = _request(scene, tmp_path / "story", describe="the village expands over ten years",
                     distance_from=f"{layer}#drawn")  # fmt: skip
    masks, _ = _told(asked)
    rows, cols = np.mgrid[:SIDE, :SIDE]
    away = np.abs(rows - cols) / np.sqrt(2)
    means = [away[mask].mean() for mask in masks]
    assert means == sorted(means)
    inside = np.zeros((SIDE, SIDE), bool)
    inside[10:150, 10:150] = True
    assert means[0] < 0.55 * away[inside].mean()
    assert masks[-1][inside].all()


def test_each_dated_polygon_joins_at_its_date(scene: Path, tmp_path: Path) -> None:
    boxes = [_box(20 + 25 * n, 20, 40 + 25 * n, 60) for n in range(5)]
    dates = ["2024-01-03", "2024-01-02", "2031-05-01", "2023-06-01", None]
    layer = _layer(tmp_path / "cut.gpkg", boxes, "Polygon", 4326,
                   cut=np.array(dates, "datetime64[ms]"), note=np.array(["x"] * 5, object))  # fmt: skip
    board = {"describe": "the forest is cleared over four days", "dated": str(layer)}
    masks, warnings = _told(_request(scene, tmp_path / "story", **board))
    spots = [(40, 30 + 25 * n) for n in range(5)]
    joined = [[bool(mask[spot]) for spot in spots] for mask in masks]
    # Frames 2 to 5: 2 to 5 January.
    assert joined[0] == [False, True, False, True, False]
    assert joined[1] == joined[-1] == [True, True, False, True, False]
    assert len(warnings) == 3
    for words in ("1 of 5 features of the layer of dated polygons have no date", "dated after the last frame",
                  "dated up to the first frame"):  # fmt: skip
        assert any(words in sentence for sentence in warnings)


@pytest.mark.parametrize(
    ("values", "joins"),
    [
        (np.array(["2024-01-02", " 2024/01/04 "], object), (0, 2)),
        (np.array(["20240102", "2024-01-03T12:00:00Z"], object), (0, 2)),
        (np.array([20240102, 20240104], np.int64), (0, 2)),
        (np.array([2023.0, np.nan], np.float64), (0, None)),
    ],
)
def test_dates_are_read_as_people_write_them(
    scene: Path, tmp_path: Path, values: np.ndarray, joins: tuple[int, int | None]
) -> None:
    layer = _layer(tmp_path / "d.gpkg", [_box(20, 20, 40, 60), _box(60, 20, 90, 60)], "Polygon", when=values)
    masks, _ = _told(_request(scene, tmp_path / "story", describe="the forest is cleared over four days",
                              dated=str(layer), date_field="when"))  # fmt: skip
    found = [next((n for n, mask in enumerate(masks) if mask[spot]), None) for spot in ((40, 30), (40, 75))]
    assert tuple(found) == joins


def test_fire_goes_round_a_barrier_and_slowly_over_what_is_costly(scene: Path, tmp_path: Path) -> None:
    costs = np.ones((1, SIDE // 2, SIDE // 2), np.float32)
    costs[0, 40:] = 6.0  # the southern half is wet
    diagonal = np.arange(0, 34)
    costs[
        0, diagonal, 60 - diagonal
    ] = -1.0  # a ditch from corner to corner, with a way round in the south-west
    layer = _raster(tmp_path / "cost.tif", costs, 2.0, nodata=-1.0)
    at = (WEST + 30.0, SOUTH + SIDE - 30.0)
    masks, _ = _told(_request(scene, tmp_path / "story", ignition=(at,), cost=str(layer), frames=9))
    early = masks[2]
    assert early[30, 30]
    assert np.nonzero(early)[0].max() < 95
    free, _ = _told(_request(scene, tmp_path / "free", ignition=(at,), frames=9))
    ditch = (40, 80)
    assert not masks[-1][ditch]
    assert free[-1][ditch]


def test_the_way_round_a_ditch_from_corner_to_corner_is_longer() -> None:
    window = Window(0, 0, 160, 160)
    plain = np.ones(window.shape, np.float32)
    ditch = plain.copy()
    line = np.arange(0, 70)
    ditch[line, 120 - line] = np.nan
    start = np.zeros(window.shape, bool)
    start[30, 30] = True
    round_it, over = (
        paths.spread(cost, start, np.ones_like(start), window, (0, 1), 0.0, 1) for cost in (ditch, plain)
    )
    assert round_it[20, 115] > 1.25 * over[20, 115]
    assert round_it[40, 40] == over[40, 40]


@pytest.mark.parametrize("size", [200, 1200])
def test_no_barrier_is_too_narrow_also_on_the_coarse_grid(size: int) -> None:
    window = Window(0, 0, size, size)
    cost = np.ones(window.shape, np.float32)
    cost[:, size // 2] = np.nan
    start = np.zeros(window.shape, bool)
    start[size // 2, size // 4] = True
    reached = np.isfinite(paths.spread(cost, start, np.ones_like(start), window, (0, 1), 0.0, 1))
    assert reached[:, : size // 2 - 8].all()
    assert not reached[:, size // 2 :].any()


def test_a_slide_runs_down_its_valley_and_stops_where_it_has_lost_its_fall(scene: Path, tmp_path: Path) -> None:
    rows, cols = np.mgrid[:SIDE, :SIDE].astype(np.float32)
    # A slope of 30 degrees to the south over 80 m, with a valley in its middle; then a plain, then a hill.
    slope = np.clip(80 - rows, 0, None) * np.tan(np.radians(30))
    heights = slope + 0.4 * np.abs(cols - 80) * (rows < 80) + np.clip(rows - 120, 0, None)
    layer = _raster(tmp_path / "dem.tif", heights[None].astype("float32"))
    masks, _ = _told(_request(
        scene, tmp_path / "story", describe="a landslide comes down within four days", dem=str(layer),
        seeds=((WEST + 80.0, SOUTH + SIDE - 15.0),),
    ))  # fmt: skip
    first, last = masks[0], masks[-1]
    assert first[15, 80]
    reach = [np.nonzero(mask.any(1))[0].max() for mask in masks]
    assert reach == sorted(reach)
    assert reach[0] < reach[-1]
    # Fell 37.5 m in the end: by its angle of reach (tangent 0.19) it cannot come farther than 198 m, and the
    # hill of 30 m keeps it; above the release, and on the flanks 24 m up, there is nothing.
    assert not last[:12].any()
    assert not last[20:70, :25].any()
    on_slope = last[30:75]
    assert np.abs(np.nonzero(on_slope)[1] - 80).mean() < 22
    assert last[100, 80]
    assert heights[last].max() <= heights[14:17, 78:83].max() + 0.5


def test_water_in_sight_is_where_a_flood_comes_from(scene: Path, tmp_path: Path) -> None:
    rows = np.mgrid[:SIDE, :SIDE][0].astype(np.float32)
    heights = 10 + 0.05 * np.clip(135 - rows, 0, None)  # gently up from the water in the south
    heights[20:40, 20:40] = 8.0  # a hollow that no water reaches
    layer = _raster(tmp_path / "dem.tif", heights[None].astype("float32"))
    roi = json.dumps(shapely.geometry.mapping(_box(10, 10, 150, 128)))
    asked = _request(scene, tmp_path / "story", roi=roi, describe="a flood over four days", dem=str(layer),
                     seed_water=True, lowest_level=10.0, highest_level=12.0)  # fmt: skip
    masks, warnings = _told(asked)
    assert not any("nobody says" in sentence for sentence in warnings)
    assert masks[0][126, 80]
    assert not masks[-1][30, 30]
    far = json.dumps(shapely.geometry.mapping(_box(10, 10, 150, 60)))
    with pytest.raises(UsageError, match="no open water is in sight"):
        sequence(replace(asked, roi=far), JobContext())


def test_what_says_where_is_one_sentence_where_it_cannot(scene: Path, tmp_path: Path) -> None:
    text = _layer(tmp_path / "t.gpkg", [_box(20, 20, 40, 60)], "Polygon", when=np.array(["soon"], object))
    late = _layer(tmp_path / "l.gpkg", [_box(20, 20, 40, 60)], "Polygon", when=np.array(["2090"], object))
    away = _layer(
        tmp_path / "a.gpkg", [_box(900, 20, 940, 60)], "Polygon", when=np.array(["2024-01-02"], object)
    )
    (tmp_path / "x.gpkg").write_bytes(b"no layer")
    told = {"describe": "the forest is cleared over four days"}
    fire = {"ignition": ((WEST + 30.0, SOUTH + 130.0),)}
    empty = _raster(tmp_path / "n.tif", np.full((1, 80, 80), -1, "float32"), 2.0, nodata=-1.0)
    cases: list[tuple[dict[str, Any], str]] = [
        ({"dated": str(text), "date_field": "when", **told}, "'soon' is not a date"),
        ({"dated": str(text), "date_field": "cut", **told}, "no field 'cut': it has when"),
        ({"dated": str(text), **told}, "say which field"),
        ({"dated": str(late), "date_field": "when", **told}, "no polygon of the layer"),
        ({"dated": str(away), "date_field": "when", **told}, "no polygon of the layer"),
        ({"dated": f"{late}#trees", "date_field": "when", **told}, "no layer 'trees': it has drawn"),
        ({"dated": str(tmp_path / "x.gpkg"), **told}, "x.gpkg|cannot be read"),
        ({"distance_from": str(tmp_path / "none.gpkg")}, "none.gpkg|does not exist|cannot be read"),
        ({"dated": str(late), "date_field": "when", "describe": "a flood, then it recedes"}, "go back"),
        ({"cost": str(empty), **fire}, "has no data where the ROI lies"),
        ({"cost": str(tmp_path / "none.tif"), **fire}, "cost raster none.tif does not exist"),
    ]  # fmt: skip
    for changes, words in cases:
        with pytest.raises(GenEditError, match=words) as caught:
            sequence(_request(scene, tmp_path / "story", **changes), JobContext())
        assert "\n" not in str(caught.value)
    for changes, words in (
        ({"cost": "c.tif"}, "needs the place where the spread begins"),
        ({"date_field": "when"}, "needs the layer of dated polygons"),
        ({"seed_water": True}, "needs a DEM"),
        ({"distance_from": "a", "dated": "b"}, "not both"),
        ({"distance_from": "a", "dem": "b"}, "not both"),
    ):
        with pytest.raises(UsageError, match=words):
            _request(scene, tmp_path / "story", **changes)
    assert not list(tmp_path.glob("story/footprints.gpkg"))


def test_the_command_line_takes_them(scene: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    layer = _layer(
        tmp_path / "cut.gpkg", [_box(20, 20, 60, 60)], "Polygon", cut=np.array(["2024-01-02"], object)
    )
    words = ["sequence", str(scene), str(tmp_path / "story"), "--roi", f"{WEST + 10},{SOUTH + 10},{WEST + 150},"
             f"{SOUTH + 150}", "--describe", "the forest is cleared over four days", "--start", "2024-01-01",
             "--footprints-only"]  # fmt: skip
    assert main([*words, "--dated", f"{layer}#drawn", "--date-field", "cut"]) == 0
    assert main([*words, "--from", str(layer), "--overwrite"]) == 0
    assert main([*words, "--cost", str(scene)]) == 2
    assert "--ignition X,Y" in capsys.readouterr().err
