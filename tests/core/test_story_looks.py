"""What a photo-interpreter would object to: bright ground that no water covers, forests that burned and stand,
houses cut in half, a north that counts as no direction."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
from rasterio.crs import CRS
from rasterio.transform import from_origin
from rs_genedit.footprints.field import Footprints, ThresholdField
from rs_genedit.jobs.plates import shown
from rs_genedit.jobs.sequence import sequence
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.context import JobContext
from rs_genedit.sequence_request import SequenceRequest
from rs_genedit.storyboard import Frame, Storyboard, storyboard_of
from rs_genedit.tasks.text.states import built, standing, things
from rs_genedit.tasks.text.states.ground import GroundLayers

STUBBLE, LAWN, TILES = (0.82, 0.72, 0.50), (0.25, 0.42, 0.18), (0.72, 0.34, 0.24)


def _ground(rgb: np.ndarray, gsd: float = 0.5) -> GroundLayers:
    inside = np.ones(rgb.shape[1:], bool)
    return GroundLayers(rgb.astype(np.float32), inside, gsd, Window(0, 0, *inside.shape), 1)


def _painted(*patches: tuple[slice, slice, Any], base: Any = LAWN, side: int = 240) -> np.ndarray:
    rng = np.random.default_rng(1)
    rgb = np.empty((3, side, side))
    rgb[:] = np.reshape(base, (3, 1, 1))
    for rows, cols, colour in patches:
        rgb[:, rows, cols] = np.reshape(colour, (3, 1, 1))
    return np.clip(rgb + 0.012 * rng.standard_normal((1, side, side)), 0, 1)


@pytest.mark.parametrize(
    "colour", [STUBBLE, (0.9, 0.88, 0.84), (0.78, 0.62, 0.45)], ids=["stubble", "sand", "loam"]
)
@pytest.mark.parametrize("gsd", [0.15, 0.5, 1.0])
def test_water_covers_bright_ground(colour: Any, gsd: float) -> None:
    # A field as wide as the picture, and one in meadows with a tree's shadow on its edge.
    assert standing.tall(_ground(_painted(base=colour), gsd)).max() < 0.2
    width = round(70 / gsd)
    field = slice(30, 30 + width), slice(30, 30 + width)
    rgb = _painted((*field, colour), (slice(24, 30), slice(60, 75), (0.06, 0.08, 0.05)), side=60 + width)
    assert standing.roofs(_ground(rgb, gsd))[field].mean() < 0.02


@pytest.mark.parametrize("colour", [TILES, (0.92, 0.92, 0.92)], ids=["tiles", "bright"])
@pytest.mark.parametrize("size", [(10, 14), (34, 60)], ids=["house", "hall"])
def test_roofs_stand_out_of_the_water(colour: Any, size: tuple[int, int]) -> None:
    if size == (34, 60) and colour == TILES:
        size = (18, 34)  # a hall with tiles is a long house
    tall, wide = (round(length / 0.5) for length in size)
    roof = slice(60, 60 + tall), slice(60, 60 + wide)
    dark = (0.08, 0.11, 0.07)  # north and west of it, as under the sun of a morning
    rgb = _painted((slice(52, 60 + tall), slice(52, 60 + wide), dark), (*roof, colour))
    assert standing.tall(_ground(rgb))[62 : 58 + tall, 62 : 58 + wide].mean() > 0.7


def test_what_burned_does_not_stand_again() -> None:
    window = Window(0, 0, 40, 60)
    order = np.tile(np.linspace(0.01, 1, 60, dtype=np.float32), (40, 1))
    burned, grass = "burned land with a dark burn scar", "young green grass"
    frames = (
        Frame("2024-01-01", burned, 0.0),
        Frame("2024-01-02", burned, 1.0),
        Frame("2025-01-01", burned, 0.5, after=grass, after_share=0.6, under=burned),
    )
    places = Footprints(ThresholdField(window, order), (-np.inf, 1.0, 0.5))
    ground = np.zeros(window.shape)
    for _, weight in shown(Storyboard("a fire", frames), places, 2):
        ground = np.maximum(ground, weight)
    assert (ground >= 1 - 1e-6).all()  # all that burned is drawn anew, scar or what grows on it
    names = [name.split("|")[1] for name, _ in shown(Storyboard("a fire", frames), places, 2)]
    assert names.count("burn_scar") == 2
    grown = dict(shown(Storyboard("a fire", frames), places, 2))["after|grass"]
    assert grown[:, :25].max() == 0  # where it is still bare
    assert grown.max() <= 0.6
    assert grown[:, -8:].mean() > 1.5 * grown[:, 31:36].mean()  # densest where it began


@pytest.mark.parametrize("turn", [0.0, 0.5])
def test_a_house_lies_in_one_group_of_lots(monkeypatch: pytest.MonkeyPatch, turn: float) -> None:
    rows, cols = np.mgrid[:420, :520].astype(float)
    cos, sin = np.cos(turn), np.sin(turn)
    u, v = (cols - 260) * cos + (rows - 210) * sin, (rows - 210) * cos - (cols - 260) * sin
    inside = (np.abs(u) < 190) & (np.abs(v) < 130)
    ground = GroundLayers(
        np.full((3, *inside.shape), 0.4, np.float32), inside, 0.5, Window(7, 9, *inside.shape), 3
    )
    drawn: list[tuple[Any, ...]] = []

    def note(
        ground: Any, rng: Any, picture: Any, at: Any, turn: float, long: float, broad: float, _: bool
    ) -> Any:
        drawn.append((tuple(at), turn, long, broad))
        return picture

    monkeypatch.setattr(built, "_house", note)
    built.new_buildings(ground)
    houses, drawn = drawn, []
    built.construction(ground)
    assert drawn == houses  # a site has the layout of what it becomes
    assert len(houses) > 20
    numbers = built.lots(inside, 0.5)
    assert numbers is not None
    assert len(np.unique(numbers[inside])) >= 14
    for at, angle, long, broad in houses:
        outline = things.Stencil(inside.shape)
        outline.polygon(things.boxed(np.array(at), long / 0.5, broad / 0.5, angle))
        assert len(np.unique(numbers[outline.mask() > 0.99])) == 1


def test_a_place_too_coarse_for_houses_has_no_lots() -> None:
    assert built.lots(np.ones((50, 50), bool), 10.0) is None
    assert built.lots(np.zeros((50, 50), bool), 0.5) is None


def test_a_north_is_a_direction_and_old_storyboards_mean_what_they_meant(tmp_path: Path) -> None:
    frames = (Frame("2024-01-01", "open water", 0.0), Frame("2024-02-01", "open water", 0.5))
    new = Storyboard("the coast erodes", frames, process="coastal erosion", origin="side").to_json()
    assert new["bearing"] is None
    old = {**new, "version": 1}
    assert storyboard_of({**old, "bearing": 0.0}).bearing is None
    assert storyboard_of({**old, "bearing": 90.0}).bearing == 90.0
    assert storyboard_of({**new, "bearing": 0.0}).bearing == 0.0
    assert storyboard_of({**new, "bearing": 450.0}).bearing == 90.0
    # Water lies in the west: it comes from there, unless somebody says that the change moves north.
    rng = np.random.default_rng(3)
    pixels = np.array((0.45, 0.52, 0.30))[:, None, None] + 0.05 * rng.standard_normal((1, 120, 120))
    pixels[:, :, :40] = np.array((0.10, 0.16, 0.20))[:, None, None] + 0.004 * rng.standard_normal((1, 120, 40))
    with rasterio.open(
        tmp_path / "scene.tif", "w", driver="GTiff", count=3, height=120, width=120, dtype="uint8",
        crs=CRS.from_epsg(32633), transform=from_origin(500000, 5000120, 1, 1),
    ) as target:  # fmt: skip
        target.write((np.clip(pixels, 0, 1) * 255).astype("uint8"))
    middles = {}
    for name, bearing in (("none", None), ("north", 0.0)):
        board = json.dumps({**new, "bearing": bearing})
        request = SequenceRequest(
            str(tmp_path / "scene.tif"), str(tmp_path / name), roi="500045,5000020,500105,5000100",
            storyboard=board, footprints_only=True,
        )  # fmt: skip
        sequence(request, JobContext())
        import pyogrio
        import shapely

        _, _, wkb, _ = pyogrio.raw.read(tmp_path / name / "footprints.gpkg")
        middles[name] = shapely.centroid(shapely.from_wkb(wkb[-1]))
    assert middles["none"].x < 500068
    assert middles["north"].y < 5000050
    assert abs(middles["north"].x - 500075) < 5
