"""The made-up scene: deterministic, physically plausible, whole in its metadata; and where a demo floods."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import rasterio
from rasterio.enums import ColorInterp
from rasterio.features import rasterize
from rasterio.transform import from_origin
from rs_genedit.errors import OutputError, SceneError, UsageError
from rs_genedit.protocol import Progress
from rs_genedit.raster.region import read_region
from rs_genedit.raster.scene import open_scene
from rs_genedit.runtime.context import JobContext
from rs_genedit_demo import DemoRequest, DemoScene, demo_job, make_scene, write_places, write_scene
from rs_genedit_demo.choose import choose
from rs_genedit_demo.fractal_noise import fractal, sample, stream
from rs_genedit_demo.landscape import Land
from rs_genedit_demo.sensor import Sun, cast_shadows
from rs_genedit_demo.spectra import BANDS
from shapely.geometry import box

from tests.conftest import REAL
from tests.core.doors import CORE, command

RED, GREEN, BLUE, NIR, RED_EDGE = range(5)
PLACES = {"bank", "boat", "clearing", "field", "forest", "house", "river", "roof", "solar", "tank"}


@pytest.fixture(scope="module")
def scene() -> DemoScene:
    """The scene of the demo, as everyone sees it."""
    return make_scene()


@pytest.fixture(scope="module")
def written(scene: DemoScene, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_scene(scene, tmp_path_factory.mktemp("demo") / "demo.tif")


def classes_in(scene: DemoScene, name: str) -> np.ndarray:
    """Labels of the pixels inside a place."""
    inside = rasterize([scene.places[name]], scene.labels.shape, transform=scene.transform).astype(bool)
    return scene.labels[inside]


def digest(scene: DemoScene) -> str:
    return hashlib.sha256(scene.pixels.tobytes() + scene.labels.tobytes()).hexdigest()


# ------------------------------------------------------------------------------------------------- generator


def test_same_arguments_give_same_bytes():
    first, second = (make_scene(seed=3, height=300, width=260) for _ in range(2))
    assert digest(first) == digest(second)
    assert {n: p.wkb for n, p in first.places.items()} == {n: p.wkb for n, p in second.places.items()}


@pytest.mark.parametrize("other", [{"seed": 4}, {"season": "winter"}, {"water_level": 12.0}, {"gsd": 0.6}])
def test_every_argument_matters(other: dict):
    plain = {"seed": 3, "height": 256, "width": 256}
    assert digest(make_scene(**plain)) != digest(make_scene(**{**plain, **other}))


def test_shape_type_and_no_nodata(scene: DemoScene):
    assert scene.pixels.shape == (len(BANDS), 1536, 1536)
    assert scene.pixels.dtype == np.uint16
    assert scene.labels.shape == (1536, 1536)
    assert scene.pixels.min() >= 1, "0 is nodata"
    assert scene.pixels.max() < 15_000, "a reflectance of 1.5 is beyond any surface"
    assert set(np.unique(scene.labels)) <= {int(land) for land in Land}


@pytest.mark.parametrize(
    ("height", "width", "gsd"), [(64, 200, 0.5), (200, 64, 2.0), (90, 90, 0.1), (300, 300, 1.3)]
)
def test_odd_sizes(height: int, width: int, gsd: float):
    made = make_scene(seed=1, height=height, width=width, gsd=gsd)
    assert made.pixels.shape == (5, height, width)
    assert made.transform.a == gsd
    bounds = box(*rasterio.transform.array_bounds(height, width, made.transform))
    assert all(bounds.buffer(20).contains(region) for region in made.places.values())


@pytest.mark.parametrize(
    ("wrong", "word"),
    [
        ({"seed": -1}, "seed"),
        ({"height": 20}, "pixels"),
        ({"width": 20_000}, "pixels"),
        ({"gsd": 10.0}, "gsd"),
        ({"season": "monsoon"}, "season"),
        ({"water_level": 500.0}, "water_level"),
    ],
)
def test_wrong_arguments_are_named(wrong: dict, word: str):
    with pytest.raises(UsageError, match=word):
        make_scene(**wrong)


def test_materials_have_their_spectra(scene: DemoScene):
    """Vegetation has its red edge, water is black in the infrared, asphalt is flat, soil rises slowly."""
    mean = {
        land: scene.pixels[:, scene.labels == land].mean(1) / 10_000
        for land in Land
        if (scene.labels == land).any()
    }
    assert mean[Land.TREE][NIR] > 4 * mean[Land.TREE][RED]
    assert mean[Land.TREE][GREEN] > mean[Land.TREE][BLUE]
    assert mean[Land.TREE][RED] < mean[Land.TREE][RED_EDGE] < mean[Land.TREE][NIR]
    assert mean[Land.WATER][NIR] < 0.04
    assert mean[Land.WATER][NIR] < mean[Land.WATER][GREEN]
    assert mean[Land.ROAD][NIR] < 1.6 * mean[Land.ROAD][RED]
    assert mean[Land.POOL][BLUE] > 1.5 * mean[Land.POOL][RED]
    assert mean[Land.SAND][NIR] < 2 * mean[Land.SAND][RED]
    assert mean[Land.LAWN][NIR] > 4 * mean[Land.LAWN][RED]


def test_a_higher_river_covers_more():
    low, high = (make_scene(seed=7, height=384, width=384, gsd=1.0, water_level=level) for level in (0.0, 15.0))
    assert (high.labels == Land.WATER).sum() > 1.2 * (low.labels == Land.WATER).sum()


def test_shadow_falls_away_from_the_sun_as_long_as_it_must():
    """A 10 m mast under a sun in the south-east at 45 degrees: a shadow of 10 m to the north-west."""
    height = np.zeros((81, 81), np.float32)
    height[40, 40] = 10.0
    shadow = cast_shadows(height, 0.5, Sun(azimuth=135.0, elevation=45.0))
    rows, cols = np.nonzero(shadow > 0.5)
    assert (rows < 40).all()
    assert (cols < 40).all()
    assert np.hypot(40 - rows, 40 - cols).max() * 0.5 == pytest.approx(10.0, abs=1.0)


def test_noise_has_unit_spread_and_no_seam():
    field = fractal(stream(5, "test"), (400, 400), 32, 0.7)
    assert abs(float(field.mean())) < 0.4
    assert 0.6 < float(field.std()) < 1.5
    rows = np.linspace(-900, 1300, 4001)
    line = sample(field, rows, np.full_like(rows, 37.25))
    steepest = np.abs(np.diff(field, axis=0)).max()
    assert np.abs(np.diff(line)).max() <= steepest * (rows[1] - rows[0]) * 1.01


# ---------------------------------------------------------------------------------------------------- places


def test_all_places_are_there_and_inside(scene: DemoScene):
    assert set(scene.places) == PLACES
    extent = box(*rasterio.transform.array_bounds(1536, 1536, scene.transform))
    for name, region in scene.places.items():
        assert region.is_valid, name
        assert extent.contains(region), name


def test_places_are_what_they_are_called(scene: DemoScene):
    assert (classes_in(scene, "river") == Land.WATER).mean() > 0.99
    assert (classes_in(scene, "forest") == Land.TREE).mean() > 0.6
    assert (classes_in(scene, "field") == Land.FIELD).mean() > 0.9
    assert (classes_in(scene, "tank") == Land.TANK).mean() > 0.7
    assert (classes_in(scene, "boat") == Land.BOAT).mean() > 0.15
    assert np.isin(classes_in(scene, "roof"), (Land.ROOF, Land.TREE)).mean() > 0.8
    assert (classes_in(scene, "solar") == Land.SOLAR).mean() > 0.05
    house = classes_in(scene, "house")
    assert (house == Land.ROOF).any()
    assert (house == Land.LAWN).any()


def test_bank_is_open_land_beside_the_river(scene: DemoScene):
    bank = scene.places["bank"]
    assert 32_000 < bank.area / scene.gsd**2 < 48_000
    assert bank.area / bank.convex_hull.area < 0.97, "a flood has no straight rim"
    assert not np.isin(classes_in(scene, "bank"), (Land.ROAD, Land.ROOF, Land.BOAT, Land.TANK)).any()
    assert bank.disjoint(scene.places["river"])
    rim = rasterize([bank.buffer(4)], scene.labels.shape, transform=scene.transform).astype(bool)
    assert (scene.labels[rim] == Land.WATER).sum() > 500


# ----------------------------------------------------------------------------------------------------- files


def test_scene_file_says_everything(scene: DemoScene, written: Path):
    with rasterio.open(written) as source:
        assert np.array_equal(source.read(), scene.pixels)
        assert source.crs.to_epsg() == 32633
        assert source.transform == scene.transform
        assert source.nodata == 0
        assert source.descriptions == tuple(name for name, _ in BANDS)
        assert source.units == ("reflectance",) * 5
        assert source.scales == (0.0001,) * 5
        assert source.colorinterp == (
            ColorInterp.red,
            ColorInterp.green,
            ColorInterp.blue,
            ColorInterp.nir,
            ColorInterp.rededge,
        )
        assert source.tags()["SYNTHETIC"] == "TRUE"
        assert source.tags(4)["WAVELENGTH"] == "840"
    assert not list(written.parent.glob("*.partial*"))


def test_scene_file_is_the_same_every_time(scene: DemoScene, written: Path, tmp_path: Path):
    assert write_scene(scene, tmp_path / "again.tif").read_bytes() == written.read_bytes()


def test_places_are_layers_that_regions_are_read_from(scene: DemoScene, written: Path, tmp_path: Path):
    path = write_places(scene, tmp_path / "places.gpkg")
    assert {name for name, _ in pyogrio.list_layers(path)} == PLACES
    with open_scene(written) as source:
        region = read_region(f"{path}#bank", source)
        expected = scene.places["bank"].area / scene.gsd**2
        assert region.mask(source.window).sum() == pytest.approx(expected, rel=0.01)
        assert region.warnings == ()


def test_a_folder_that_cannot_be_made_is_named(scene: DemoScene, tmp_path: Path):
    blocked = tmp_path / "file"
    blocked.write_text("in the way")
    with pytest.raises(OutputError, match=r"demo\.tif"):
        write_scene(scene, blocked / "demo.tif")
    with pytest.raises(OutputError, match=r"places\.gpkg"):
        write_places(scene, blocked / "places.gpkg")


# ------------------------------------------------------------------------------------------- choosing places


def test_choice_on_the_demo_scene_is_water_and_shore(scene: DemoScene, written: Path):
    with open_scene(written) as source:
        choice = choose(source)
    assert choice.water
    assert choice.exemplar.disjoint(choice.roi)
    land = {}
    for name in ("exemplar", "roi"):
        inside = rasterize([getattr(choice, name)], scene.labels.shape).astype(bool)
        land[name] = scene.labels[inside]
    assert (land["exemplar"] == Land.WATER).mean() > 0.95
    assert (land["roi"] != Land.WATER).mean() > 0.8
    assert 10_000 < len(land["roi"]) < 90_000


def raster_of(path: Path, pixels: np.ndarray, **profile: object) -> Path:
    bands, height, width = pixels.shape
    with rasterio.open(
        path,
        "w",
        driver="GTiff",
        dtype=pixels.dtype,
        count=bands,
        height=height,
        width=width,
        crs="EPSG:32633",
        transform=from_origin(500_000, 5_000_000, 1, 1),
        **profile,
    ) as target:
        target.write(pixels)
    return path


def test_without_water_two_squares_are_chosen(tmp_path: Path):
    noise = np.random.default_rng(1).integers(80, 200, (1, 240, 300), dtype=np.uint8)
    with open_scene(raster_of(tmp_path / "noise.tif", noise)) as source:
        choice = choose(source)
    assert not choice.water
    assert choice.exemplar.intersection(choice.roi).area == 0
    assert box(0, 0, 300, 240).contains(choice.roi)


def test_nothing_to_choose_from_is_said(tmp_path: Path):
    empty = np.zeros((1, 100, 100), np.uint8)
    with (
        open_scene(raster_of(tmp_path / "empty.tif", empty, nodata=0)) as source,
        pytest.raises(SceneError, match="give an ROI and an exemplar"),
    ):
        choose(source)


@pytest.mark.parametrize("name", REAL)
def test_choice_on_real_rasters_lies_on_valid_pixels(name: str, raster):
    with open_scene(raster(name)) as source:
        choice = choose(source)
        assert choice.exemplar.intersection(choice.roi).area == 0
        for region in (choice.exemplar, choice.roi):
            assert region.is_valid
            assert region.area > 60
            inside = rasterize([region], source.window.shape).astype(bool)
            assert source.valid(source.window)[inside].mean() > 0.95


# ------------------------------------------------------------------------------------------------------ demo


def test_demo_floods_its_own_scene(tmp_path: Path):
    events: list = []
    request = DemoRequest(str(tmp_path), quality="draft", size=512)
    result = demo_job(request, JobContext(emit=events.append))
    assert {"scene", "output", "mask", "sheet"} <= result.outputs.keys()
    assert all(Path(path).is_file() for paths in result.outputs.values() for path in paths)
    (scene,), (output,) = result.outputs["scene"], result.outputs["output"]
    with rasterio.open(scene) as before, rasterio.open(output) as after:
        changed = (before.read() != after.read()).any(0)
        with rasterio.open(result.outputs["mask"][0]) as mask:
            assert not changed[mask.read(1) == 0].any()
    assert changed.sum() > 1000
    fractions = [event.fraction for event in events if isinstance(event, Progress)]
    assert fractions == sorted(fractions)
    assert fractions[-1] == 1.0


def test_demo_takes_a_raster_without_places(tmp_path: Path):
    source = raster_of(tmp_path / "own.tif", make_scene(seed=2, height=256, width=256).pixels[:3])
    before = source.read_bytes()
    result = demo_job(DemoRequest(str(tmp_path / "out"), str(source), quality="draft"), JobContext())
    assert source.read_bytes() == before
    assert Path(result.outputs["sheet"][0]).is_file()
    assert "places" not in result.outputs
    with rasterio.open(result.outputs["output"][0]) as after:
        assert after.shape == (256, 256)


def test_demo_runs_again_over_its_own_files(tmp_path: Path):
    source = raster_of(tmp_path / "own.tif", make_scene(seed=2, height=192, width=192).pixels[:3])
    request = DemoRequest(
        str(tmp_path / "out"),
        str(source),
        roi="500020,4999900,500060,4999940",
        exemplar="500100,4999900,500140,4999950",
        quality="draft",
    )
    first, second = (demo_job(request, JobContext()) for _ in range(2))
    assert first.outputs == second.outputs
    assert first.report["roi"] == request.roi


def test_engine_works_without_the_demo_package(tmp_path: Path):
    """The generator lies beside the engine: where it is not, the command says so in one sentence."""
    shutil.copytree(
        CORE / "rs_genedit", tmp_path / "core" / "rs_genedit", ignore=shutil.ignore_patterns("__pycache__")
    )
    raster = write_scene(make_scene(height=64, width=64), tmp_path / "scene.tif")

    def run(*arguments: str) -> subprocess.CompletedProcess[str]:
        # -S: what an environment's .pth file adds to the path would find the generator again.
        sites = [path for path in sys.path if path.endswith("-packages")]
        paths = os.pathsep.join([str(tmp_path / "core"), *sites])
        command = [sys.executable, "-S", "-m", "rs_genedit", *arguments]
        environment = {**os.environ, "PYTHONPATH": paths}
        return subprocess.run(
            command, env=environment, cwd=tmp_path, capture_output=True, text=True, check=False
        )

    told = run("info", str(raster))
    assert told.returncode == 0, told.stderr
    refused = run("demo", str(tmp_path / "out"), "--progress", "none")
    assert refused.returncode == 2
    assert refused.stderr.startswith("error: the demo's scene generator is not part of this installation")
    assert len(refused.stderr.strip().splitlines()) == 1
    assert not (tmp_path / "out").exists()


def test_generator_beside_the_engine_is_found_without_being_installed(tmp_path: Path):
    """In the repository and in the plugin's folder alike: only ``core`` is on the path there."""
    ended = command("demo", str(tmp_path / "out"), "--scene", str(tmp_path / "none.tif"), "--progress", "none")
    assert ended.returncode == 1
    assert "none.tif" in ended.stderr


@pytest.mark.parametrize("name", ["demo.tif", "demo_places.gpkg", "demo_flooded.tif"])
def test_a_file_that_no_demo_made_is_not_replaced(name: str, tmp_path: Path):
    (tmp_path / name).write_text("mine")
    with pytest.raises(OutputError, match="earlier demo"):
        demo_job(DemoRequest(str(tmp_path), size=512, quality="draft"), JobContext())
    assert (tmp_path / name).read_text() == "mine"


def test_the_scene_alone_is_made_without_an_edit(tmp_path: Path) -> None:
    from rs_genedit.jobs.registry import run_job
    from rs_genedit.runtime.context import JobContext

    result = run_job("demo", {"output": str(tmp_path), "scene_only": True, "size": 256}, JobContext())
    assert result.outputs["scene"] == (str(tmp_path / "demo.tif"),)
    names = {path.name for path in tmp_path.iterdir()}
    assert "demo.tif" in names
    assert not [name for name in names if "flooded" in name or name.endswith(".png")]
