"""The change mask and the change polygons say exactly what was edited, where it lies."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import rasterio
import rasterio.features
import shapely
from rasterio.crs import CRS
from rs_genedit.errors import OutputError
from rs_genedit.protocol import CopyTask, ExemplarTask, RemoveTask, TextTask
from rs_genedit.raster import change
from rs_genedit.raster.grid import Window
from rs_genedit.raster.metadata import Metadata
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.raster.staging import Staging
from rs_genedit.runtime.context import JobContext

from tests.core.raster.writing import area_of, edited, make, request_for


def outline(path: Path) -> tuple[dict, shapely.MultiPolygon]:
    meta, _, geometry, columns = pyogrio.raw.read(path, layer="changes")
    table = dict(zip(meta["fields"], columns, strict=True))
    return {**meta, "table": table}, shapely.union_all(shapely.from_wkb(geometry))


@pytest.mark.parametrize(
    "kind", ["rgb", "alpha", "rotated", "gcps", "rpcs", "no_crs", "geographic", "custom_crs"]
)
class TestEveryGeoreference:
    def made(self, kind: str, generated: Callable[[str], Path], tmp_path: Path) -> tuple[Path, dict[str, str]]:
        source = generated(kind)
        return source, make(request_for(source, tmp_path / "o.tif", seed=5), tile=16)

    def test_mask(self, kind: str, generated: Callable[[str], Path], tmp_path: Path) -> None:
        source, made = self.made(kind, generated, tmp_path)
        with open_scene(source) as scene:
            whole = area_of(scene)
            expected = np.zeros((scene.height, scene.width), np.uint8)
            expected[whole.slices()] = edited(scene, whole, whole)[1] * 255
        with rasterio.open(made["mask"]) as dataset:
            assert dataset.dtypes == ("uint8",)
            np.testing.assert_array_equal(dataset.read(1), expected)
        assert Metadata.read(source).georeference("Byte").diff(Metadata.read(made["mask"])) == []

    def test_polygons_cover_the_mask_and_nothing_else(
        self, kind: str, generated: Callable[[str], Path], tmp_path: Path
    ) -> None:
        source, made = self.made(kind, generated, tmp_path)
        about, shape = outline(Path(made["mask_polygons"]))
        with open_scene(source) as scene, rasterio.open(made["mask"]) as mask:
            pixels = scene.to_pixel(shape)
            burnt = rasterio.features.rasterize([pixels], (scene.height, scene.width), default_value=255)
            assert (burnt != mask.read(1)).sum() <= (0 if kind != "rpcs" else 4)
            assert about["table"]["area_px"].sum() == (mask.read(1) > 0).sum()
            if scene.crs is None:
                assert about["crs"] is None
            else:
                assert CRS.from_user_input(about["crs"]) == scene.crs
        assert about["table"]["task"][0] == "remove"
        assert about["table"]["seed"][0] == 5
        assert about["table"]["AI_GENERATED"][0] == "TRUE"

    def test_ground_area(self, kind: str, generated: Callable[[str], Path], tmp_path: Path) -> None:
        source, made = self.made(kind, generated, tmp_path)
        about, _ = outline(Path(made["mask_polygons"]))
        area, pixels = about["table"]["area_m2"].sum(), about["table"]["area_px"].sum()
        with open_scene(source) as scene:
            if scene.gsd is None:
                assert np.isnan(area)
            else:
                assert area == pytest.approx(pixels * scene.gsd**2, rel=0.02)


def staged(scene: Scene, folder: Path, changed: np.ndarray, tile: int) -> Staging:
    staging = Staging.open(folder, "o.tif", scene, "k")
    for area in scene.window.tiles(tile):
        staging.write(area, scene.read(area), changed[area.slices()])
    return staging


@pytest.mark.parametrize("tile", [7, 16, 200])
def test_holes_corners_and_slivers(tile: int, generated: Callable[[str], Path], tmp_path: Path) -> None:
    with open_scene(generated("rgb")) as scene:
        changed = np.zeros((scene.height, scene.width), bool)
        changed[10:50, 20:70] = True
        changed[20:30, 30:40] = False
        changed[60, 5] = changed[61, 6] = True  # touch at a corner only
        changed[80, :] = True
        with staged(scene, tmp_path, changed, tile) as staging:
            polygons = change.changed_polygons(staging)
    assert [round(p.area) for p in polygons] == [40 * 50 - 100, 1, 1, 128]
    assert [len(p.interiors) for p in polygons] == [1, 0, 0, 0]
    assert all(p.is_valid for p in polygons)
    burnt = rasterio.features.rasterize(polygons, changed.shape, default_value=1)
    np.testing.assert_array_equal(burnt, changed)


def test_polygons_do_not_depend_on_the_areas(generated: Callable[[str], Path], tmp_path: Path) -> None:
    rng = np.random.default_rng(2)
    with open_scene(generated("rgb")) as scene:
        changed = rng.random((scene.height, scene.width)) > 0.7
        found = []
        for number, tile in enumerate((8, 33, 500)):
            folder = tmp_path / str(number)
            folder.mkdir()
            with staged(scene, folder, changed, tile) as staging:
                found.append(shapely.to_wkb(change.changed_polygons(staging)).tolist())
    assert found[0] == found[1] == found[2]


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_polygons_are_the_edited_pixels(share: float, generated: Callable[[str], Path], tmp_path: Path) -> None:
    """Against the pixels' own squares, united: nothing is lost, doubled or left apart at an area's border."""
    with open_scene(generated("rgb")) as scene:
        changed = np.random.default_rng(3).random((scene.height, scene.width)) < share
        changed[:, 40:60] = False
        with staged(scene, tmp_path, changed, 33) as staging:
            polygons = change.changed_polygons(staging)
    rows, cols = np.nonzero(changed)
    squares = shapely.union_all(shapely.box(cols, rows, cols + 1, rows + 1))
    assert shapely.union_all(polygons).equals(squares)
    assert len(polygons) == len(shapely.get_parts(squares))
    assert sum(p.area for p in polygons) == changed.sum()
    assert all(p.is_valid for p in polygons)


def test_no_area_no_polygon(generated: Callable[[str], Path], tmp_path: Path) -> None:
    with open_scene(generated("rgb")) as scene, Staging.open(tmp_path, "o.tif", scene, "k") as staging:
        assert change.changed_polygons(staging) == []
        change.write_polygons(tmp_path / "c.gpkg", scene, [], {"task": "remove"})
    assert pyogrio.read_info(tmp_path / "c.gpkg")["features"] == 0


def test_mask_of_a_huge_scene_is_tiny_and_quick(
    generated: Callable[[str], Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    huge = Metadata.read(generated("rgb")).windowed(Window(0, 0, 100_000, 100_000))
    with open_scene(generated("rgb")) as scene:
        changed = np.ones((scene.height, scene.width), bool)
        with staged(scene, tmp_path, changed, 50) as staging:
            asked: list[Window] = []
            changed_in = staging.changed
            monkeypatch.setattr(staging, "changed", lambda window: asked.append(window) or changed_in(window))
            change.write_mask(tmp_path / "m.tif", huge, staging, JobContext())
    assert len(asked) <= 2, "one block holds the edit: it is written, and read back"
    assert (tmp_path / "m.tif").stat().st_size < 2_000_000
    with rasterio.open(tmp_path / "m.tif") as dataset:
        assert (dataset.read(1, window=((0, 96), (0, 128))) == 255).all()
        assert not dataset.read(1, window=((96, 200), (0, 200))).any()


def test_mask_does_not_depend_on_the_areas(generated: Callable[[str], Path], tmp_path: Path) -> None:
    found = set()
    with open_scene(generated("gcps")) as scene:
        changed = np.random.default_rng(2).random((scene.height, scene.width)) > 0.7
        for tile in (8, 33, 500):
            with staged(scene, tmp_path, changed, tile) as staging:
                change.write_mask(tmp_path / "m.tif", Metadata.read(scene.path), staging, JobContext())
                staging.discard()
            found.add((tmp_path / "m.tif").read_bytes())
    assert len(found) == 1


def test_unwritable_place_is_a_clear_error(generated: Callable[[str], Path], tmp_path: Path) -> None:
    with (
        open_scene(generated("rgb")) as scene,
        pytest.raises(OutputError, match="could not be written: No such file"),
    ):
        change.write_polygons(tmp_path / "no" / "c.gpkg", scene, [shapely.box(0, 0, 1, 1)], {"task": "remove"})


@pytest.mark.parametrize(
    ("task", "expected"),
    [
        (RemoveTask(), ("remove", "", "")),
        (ExemplarTask("a.gpkg"), ("exemplar", "", "a.gpkg")),
        (CopyTask("POLYGON((0 0,1 0,1 1,0 0))", ((1.0, 2.0),)), ("copy", "", "POLYGON((0 0,1 0,1 1,0 0))")),
        (TextTask("flooded"), ("text", "flooded", "")),
    ],
)
def test_task_columns(task: object, expected: tuple[str, str, str]) -> None:
    assert tuple(change.describe_task(task).values()) == expected
