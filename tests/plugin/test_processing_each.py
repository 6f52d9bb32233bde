"""``rsgenedit:each``: each polygon as its fields say, with a real worker; the command line's pixels."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest
from osgeo import gdal, ogr, osr
from qgis.core import QgsProcessingException, QgsProcessingFeatureSourceDefinition, QgsProject, QgsVectorLayer
from test_processing import Heard, algorithms, bands, execute  # noqa: F401 - a fixture

from rs_genedit_plugin.processing.base import INTERPRETER_VARIABLE

ROOT = Path(__file__).resolve().parents[2]

SIDE = 40
#: Where each feature lies (column, row of its upper left corner), and what its fields say.
SAID = [
    ((20, 20), {"preset": "snow"}),
    ((90, 20), {"preset": "snow", "seed": 7, "strength": 0.8}),
    ((20, 90), {"prompt": "bare soil", "feather": 2}),
    ((90, 90), {"remove": "yes", "quality": "standard"}),
    ((180, 20), {}),
    ((700, 20), {"preset": "snow"}),
    ((285, 90), {"preset": "snow"}),  # most of it is past the raster's edge
]
FAST = {"QUALITY": "draft", "SEED": 3}
PRESET, SNOW = "PRESET_FIELD", "snow"


def write_fields(path: Path, said=SAID, names: dict[str, str] | None = None) -> Path:
    """A GeoPackage of squares, 2 m a pixel, whose fields are called by ``names`` where they are given."""
    made = ogr.GetDriverByName("GPKG").CreateDataSource(str(path))
    crs = osr.SpatialReference()
    crs.ImportFromEPSG(32633)
    layer = made.CreateLayer("parcels", crs, ogr.wkbPolygon)
    called = {name: (names or {}).get(name, name) for name in ("preset", "prompt", "remove", "quality")}
    numbers = {"seed": ogr.OFTInteger, "feather": ogr.OFTInteger, "strength": ogr.OFTReal}
    for name in called.values():
        layer.CreateField(ogr.FieldDefn(name, ogr.OFTString))
    for name, kind in numbers.items():
        layer.CreateField(ogr.FieldDefn(name, kind))
    for (col, row), values in said:
        left, top, size = 500_000 + 2 * col, 5_500_000 - 2 * row, 2 * SIDE
        ring = [(left, top), (left + size, top), (left + size, top - size), (left, top - size), (left, top)]
        feature = ogr.Feature(layer.GetLayerDefn())
        wkt = "POLYGON((" + ",".join(f"{x} {y}" for x, y in ring) + "))"
        feature.SetGeometry(ogr.CreateGeometryFromWkt(wkt))
        for name, value in values.items():
            feature.SetField(called.get(name, name), value)
        layer.CreateFeature(feature)
    return path


def around(at: tuple[int, int], margin: int = 0) -> tuple[slice, slice]:
    col, row = at
    return slice(row - margin, row + SIDE + margin), slice(col - margin, col + SIDE + margin)


class Told(Heard):
    """Keeps what the log says too."""

    def __init__(self) -> None:
        super().__init__()
        self.infos: list[str] = []

    def pushInfo(self, text: str) -> None:
        self.infos.append(text)


@pytest.fixture
def scene(make_raster) -> Path:
    return make_raster("scène.tif", size=300)


def command_line(scene: Path, layer: Path, output: Path) -> None:
    engine = os.environ[INTERPRETER_VARIABLE]
    said = ["--each", f"{layer}#parcels", "--seed", "3", "--feather", "4", "--progress=none"]
    run = [engine, "-m", "rs_genedit", "edit", str(scene), str(output), *said, "--quality=draft"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "core")}
    done = subprocess.run(run, env=environment, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_each_has_its_own_and_the_pixels_of_the_command_line(algorithms, scene, tmp_path) -> None:  # noqa: F811
    layer, heard = write_fields(tmp_path / "parcels.gpkg"), Told()
    given = {"INPUT": scene, "FEATURES": f"{layer}|layername=parcels", "OUTPUT": tmp_path / "each.tif", **FAST}
    results, ok = execute(algorithms("each"), given, heard)
    assert ok
    before, after = bands(scene), bands(results["OUTPUT"])
    command_line(scene, layer, tmp_path / "line.tif")
    assert (bands(tmp_path / "line.tif") == after).all()
    changed = (before != after).any(axis=0)
    for at, _values in SAID[:4]:
        assert changed[around(at)].mean() > 0.3
        changed[around(at, 8)] = False
    assert not changed.any()
    shares = json.loads(Path(results["ITEM"]).read_text())["properties"]["rsgenedit:request"]["task"]["shares"]
    assert [(one["seed"], one["strength"], one["feather"], one["quality"]) for one in shares] == [
        (None, None, shares[0]["feather"], None),  # which is the preset's
        (7, 0.8, shares[0]["feather"], None),
        (None, None, 2, None),
        (None, None, None, "standard"),
    ]
    told = " ".join(heard.infos)
    assert "5 stays as it is: its fields say nothing." in told
    assert "6 stays as it is: it lies outside the raster." in told
    assert "7 stays as it is: most of it lies outside the raster." in told


def test_fields_are_chosen_selected_features_count_and_the_silent_become_a_preset(
    algorithms,  # noqa: F811
    scene,
    tmp_path,
) -> None:
    named = write_fields(tmp_path / "other.gpkg", SAID[:5], {"preset": "becomes"})
    layer = QgsVectorLayer(f"{named}|layername=parcels", "parcels")
    QgsProject.instance().addMapLayer(layer)
    layer.selectByIds([1, 5])
    chosen = QgsProcessingFeatureSourceDefinition(layer.id(), True)
    given = {"INPUT": scene, "FEATURES": chosen, "OUTPUT": tmp_path / "chosen.tif", "QUALITY": "draft"}
    results, ok = execute(algorithms("each"), {**given, PRESET: "becomes", "PRESET": "drought"})
    assert ok
    changed = (bands(scene) != bands(results["OUTPUT"])).any(axis=0)
    assert changed[around(SAID[0][0])].any()
    assert changed[around(SAID[4][0])].any()
    assert not changed[around(SAID[3][0])].any()
    shares = json.loads(Path(results["ITEM"]).read_text())["properties"]["rsgenedit:request"]["task"]["shares"]
    assert [one["task"]["prompt"] != shares[0]["task"]["prompt"] for one in shares] == [False, True]


@pytest.mark.parametrize(
    ("said", "changes", "sentence"),
    [
        ([((20, 20), {"preset": "flod"})], {}, "parcels 1: no preset is called “flod”."),
        (
            [((20, 20), {"preset": "snow"}), ((90, 20), {"preset": "snow", "seed": -1})],
            {},
            "its seed is “-1”",
        ),
        ([((20, 20), {"prompt": "snow", "remove": "yes"})], {}, "it says two things, Prompt and Remove"),
        ([((20, 20), {"remove": "perhaps"})], {}, "its “remove” is “perhaps”, neither yes nor no"),
        ([((20, 20), {"preset": "snow", "quality": "best"})], {}, "its “Quality” is “best”"),
        ([((20, 20), {"preset": "snow", "feather": 900})], {}, "its feather is “900”"),
        ([((20, 20), {"prompt": "qwertzuiop"})], {}, "qwertzuiop"),
        ([((20, 20), {})], {}, "No feature in the raster says what it is to become."),
        ([((20, 20), {"preset": "snow"})], {PRESET: "becomes"}, "the features have no field “becomes”"),
        ([((20, 20), {"preset": "snow"})], {"BANDS": "red"}, "with commas between"),
    ],
)
def test_what_cannot_be_carried_out_is_refused_and_nothing_written(
    algorithms,  # noqa: F811
    scene,
    tmp_path,
    said,
    changes,
    sentence,
) -> None:
    layer, output = write_fields(tmp_path / "parcels.gpkg", said), tmp_path / "no.tif"
    given = {"INPUT": scene, "FEATURES": f"{layer}|layername=parcels", "OUTPUT": output, **FAST, **changes}
    with pytest.raises(QgsProcessingException) as caught:
        execute(algorithms("each"), given)
    assert sentence in str(caught.value)
    assert not list(tmp_path.glob("no*"))


def test_features_may_lie_in_another_crs(algorithms, scene, tmp_path) -> None:  # noqa: F811
    layer = write_fields(tmp_path / "parcels.gpkg", SAID[:1])
    gdal.VectorTranslate(str(tmp_path / "far.gpkg"), str(layer), dstSRS="EPSG:4326", layerName="parcels")
    made = []
    for name in ("parcels", "far"):
        given = {"INPUT": scene, "FEATURES": f"{tmp_path / name}.gpkg|layername=parcels", "QUALITY": "draft"}
        made.append(execute(algorithms("each"), {**given, "OUTPUT": tmp_path / f"{name}.tif"})[0]["OUTPUT"])
    assert (bands(made[0]) == bands(made[1])).all()
