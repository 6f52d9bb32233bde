"""Whence a change comes: from the banks and not from where the ROI was cut; from the water that is there."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
from rasterio.crs import CRS
from rasterio.features import rasterize
from rasterio.transform import from_origin
from rs_genedit.footprints import shores
from rs_genedit.jobs.sequence import sequence
from rs_genedit.runtime.context import JobContext
from rs_genedit.sequence_request import SequenceRequest
from scipy import ndimage
from shapely.geometry import MultiPolygon, box, mapping

SIDE = 200
LAND, WATER = (0.45, 0.52, 0.30), (0.10, 0.16, 0.20)


def _river(dtype: str = "uint8", turned: bool = False, boat: bool = True) -> np.ndarray:
    """A calm river 60 px wide from west to east (rows 70 to 130) through rough land, with a white boat."""
    rng = np.random.default_rng(3)
    pixels = np.empty((3, SIDE, SIDE))
    pixels[:] = np.array(LAND)[:, None, None] + 0.05 * rng.standard_normal((1, SIDE, SIDE))
    pixels[:, 70:130] = np.array(WATER)[:, None, None] + 0.004 * rng.standard_normal((1, 60, SIDE))
    if boat:
        pixels[:, 97:103, 90:108] = 0.9
    pixels = pixels.transpose(0, 2, 1) if turned else pixels
    return (np.clip(pixels, 0, 1) * (255 if dtype == "uint8" else 4000)).astype(dtype)


def _write(path: Path, pixels: np.ndarray) -> Path:
    profile: dict[str, Any] = {
        "driver": "GTiff", "count": 3, "height": SIDE, "width": SIDE, "dtype": pixels.dtype,
        "crs": CRS.from_epsg(32633), "transform": from_origin(500000, 5000000 + SIDE, 1, 1),
    }  # fmt: skip
    with rasterio.open(path, "w", **profile) as target:
        target.write(pixels)
    return path


def _place(top: int, left: int, bottom: int, right: int, *holes: tuple[int, int, int, int]) -> str:
    """An ROI by rows and columns, with holes, as GeoJSON."""
    import json

    def at(rows_cols: tuple[int, int, int, int]) -> Any:
        t, le, b, r = rows_cols
        return box(500000 + le, 5000000 + SIDE - b, 500000 + r, 5000000 + SIDE - t)

    shape = at((top, left, bottom, right))
    for hole in holes:
        shape = shape.difference(at(hole))
    return json.dumps(mapping(MultiPolygon([shape])))


def _footprint(scene: Path, folder: Path, roi: str, text: str, intensity: float, **changes: Any) -> np.ndarray:
    """(SIDE, SIDE) bool: the footprint of the first frame that has come at least that far."""
    import pyogrio
    from shapely import from_wkb

    request = SequenceRequest(
        str(scene), str(folder), roi=roi, describe=text, frames=9, start="2024-01-01", footprints_only=True,
        overwrite=True, **changes,
    )  # fmt: skip
    sequence(request, JobContext())
    _, _, wkb, fields = pyogrio.raw.read(folder / "footprints.gpkg", columns=["intensity"])
    number = int(np.argmax(np.asarray(fields[0]) >= intensity))
    transform = from_origin(500000, 5000000 + SIDE, 1, 1)
    return rasterize([from_wkb(wkb[number])], (SIDE, SIDE), transform=transform).astype(bool)


@pytest.mark.parametrize("turned", [False, True])
@pytest.mark.parametrize("dtype", ["uint8", "uint16"])
def test_a_river_dries_from_its_banks_and_not_where_the_roi_cuts_it(
    tmp_path: Path, dtype: str, turned: bool
) -> None:
    scene = _write(tmp_path / "scene.tif", _river(dtype, turned))
    place, boat = (70, 40, 130, 160), (95, 88, 105, 110)
    if turned:
        place, boat = (40, 70, 160, 130), (88, 95, 110, 105)
    roi = _place(*place, boat)
    dry = _footprint(scene, tmp_path / "story", roi, "the river dries up over two years", 0.3)
    dry = dry.T if turned else dry
    assert dry[72, 45:155].mean() > 0.8
    assert dry[127, 45:155].mean() > 0.8
    middle = dry[88:112, 40:160]
    assert middle.mean() < 0.25
    # Neither across the river at the ends, nor around the boat.
    assert dry[90:110, 41:46].mean() < 0.25
    assert dry[90:110, 154:159].mean() < 0.25
    assert dry[92:95, 88:110].mean() < 0.35
    assert not dry[96:104, 90:108].any()


def test_a_pond_dries_from_all_around_and_an_island_is_a_shore(tmp_path: Path) -> None:
    pixels = _river()
    pixels[:] = pixels[:, :1, :]  # land alone
    pixels = np.array(pixels)
    rows, cols = np.ogrid[:SIDE, :SIDE]
    calm = np.clip(np.array(WATER) * 255, 0, 255).astype(np.uint8)[:, None, None]
    inside = (abs(rows - 100) < 60) & (abs(cols - 100) < 60)
    island = (abs(rows - 100) < 14) & (abs(cols - 100) < 14)
    pixels = np.where(inside & ~island, calm, pixels)
    scene = _write(tmp_path / "scene.tif", pixels)
    roi = _place(41, 41, 160, 160, (87, 87, 114, 114))
    dry = _footprint(scene, tmp_path / "story", roi, "the reservoir dries up over two years", 0.45)
    for edge in (dry[43, 45:155], dry[157, 45:155], dry[45:155, 43], dry[45:155, 157]):
        assert edge.mean() > 0.9
    assert dry[85, 90:110].mean() > 0.9
    assert dry[60:70, 60:70].mean() < 0.4


def test_a_place_without_any_shore_changes_from_all_of_its_edge(tmp_path: Path) -> None:
    pixels = np.full((3, SIDE, SIDE), 60, np.uint8) + np.random.default_rng(1).integers(
        0, 4, (3, SIDE, SIDE), np.uint8
    )
    # Something bright far away: without it the viewer would stretch the noise to black and white.
    pixels[:, :8] = 230
    scene = _write(tmp_path / "scene.tif", pixels)
    dry = _footprint(scene, tmp_path / "story", _place(40, 40, 160, 160), "the lake dries up in a year", 0.45)
    for edge in (dry[42, 45:155], dry[157, 45:155], dry[45:155, 42], dry[45:155, 157]):
        assert edge.mean() > 0.85
    assert not dry[95:105, 95:105].any()


def test_a_fire_in_a_rectangle_begins_in_its_middle_and_not_in_a_corner(tmp_path: Path) -> None:
    scene = _write(tmp_path / "scene.tif", _river(boat=False))
    early = _footprint(scene, tmp_path / "story", "500020,5000010,500180,5000070", "a wildfire burns", 0.1)
    row, col = ndimage.center_of_mass(early)
    assert abs(row - (SIDE - 40)) < 14
    assert abs(col - 100) < 55
    assert not early[SIDE - 70 : SIDE - 66, 20:24].any()


@pytest.mark.parametrize("side", ["north", "south", "west"])
def test_a_flood_without_a_dem_comes_from_the_water_that_is_there(tmp_path: Path, side: str) -> None:
    pixels = _river(boat=False)
    places = {"north": (6, 40, 62, 160), "south": (138, 40, 194, 160), "west": (40, 6, 160, 62)}
    if side == "west":
        pixels = np.ascontiguousarray(pixels.transpose(0, 2, 1))
    scene = _write(tmp_path / "scene.tif", pixels)
    roi = _place(*places[side])
    wet = _footprint(scene, tmp_path / side, roi, "the river floods the land over four days", 0.4)
    wet = wet.T if side == "west" else wet
    near, far = (slice(56, 62), slice(6, 12)) if side != "south" else (slice(138, 144), slice(188, 194))
    assert wet[near, 45:155].mean() > 0.9
    assert wet[far, 45:155].mean() < 0.05


def test_a_bearing_that_somebody_wrote_goes_before_the_water(tmp_path: Path) -> None:
    import json

    scene = _write(tmp_path / "scene.tif", _river(boat=False))
    plan = SequenceRequest(
        str(scene), str(tmp_path / "plan"), describe="a flood over four days", frames=9, start="2024-01-01",
        plan_only=True,
    )  # fmt: skip
    sequence(plan, JobContext())
    path = tmp_path / "plan" / "storyboard.json"
    board = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps({**board, "bearing": 90.0}), "utf-8")
    areas = {}
    for name, told in (
        ("water", {"describe": "a flood over four days"}),
        ("bearing", {"storyboard": str(path)}),
    ):
        import pyogrio
        from shapely import from_wkb

        count = {"frames": 9, "start": "2024-01-01"} if name == "water" else {}
        request = SequenceRequest(
            str(scene), str(tmp_path / name), roi=_place(6, 40, 62, 160), footprints_only=True, **told, **count
        )
        sequence(request, JobContext())
        _, _, wkb, _ = pyogrio.raw.read(tmp_path / name / "footprints.gpkg")
        areas[name] = from_wkb(wkb[2]).bounds
    west, _, east, _ = areas["bearing"]
    assert west == 500040
    assert east < 500120
    assert areas["water"][2] == 500160


def test_a_flood_without_water_in_sight_comes_from_its_side(tmp_path: Path) -> None:
    pixels = np.ascontiguousarray(_river(boat=False)[:, :60])
    scene = _write(tmp_path / "scene.tif", np.pad(pixels, ((0, 0), (0, SIDE - 60), (0, 0)), mode="symmetric"))
    wet = _footprint(scene, tmp_path / "story", _place(60, 40, 140, 160), "a flood over four days", 0.4)
    assert wet[132:138, 45:155].mean() > 0.8
    assert wet[62:70, 45:155].mean() < 0.1


def test_only_small_holes_are_objects() -> None:
    inside = np.zeros((100, 200), bool)
    inside[10:90, 10:190] = True
    inside[40:46, 50:62] = False
    inside[30:70, 110:160] = False
    whole = shores.without_objects(inside)
    assert whole[40:46, 50:62].all()
    assert not whole[31:69, 111:159].any()
