"""Files that an Item or a history names, opened by QGIS itself: none reaches out."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from bench import history_file, open_project, request, workbench
from qgis.core import QgsProject, QgsRasterLayer
from qgis.PyQt.QtTest import QTest

from rs_genedit_plugin.contract import errors
from rs_genedit_plugin.model.opening import crs_of, geometry_of, raster_layer

WMS = "<GDAL_WMS><Service name='TMS'><ServerUrl>{web}/${z}/${x}/${y}</ServerUrl></Service></GDAL_WMS>"
WMTS = "<GDAL_WMTS><GetCapabilitiesUrl>{web}/caps</GetCapabilitiesUrl></GDAL_WMTS>"
BAND = '<VRTRasterBand dataType="Byte" band="1"{of}>{inside}</VRTRasterBand>'
SOURCE = "<SimpleSource><SourceFilename>{name}</SourceFilename><SourceBand>1</SourceBand></SimpleSource>"
STACTA = {
    "type": "Feature",
    "stac_version": "1.0.0",
    "stac_extensions": ["https://stac-extensions.github.io/tiled-assets/v1.0.0/schema.json"],
    "properties": {"tiles:tile_matrix_links": {"a": {"url": "{web}/a"}}, "tiles:tile_matrix_sets": {}},
    "asset_templates": {"a": {"href": "{web}/{TileMatrix}/{TileRow}/{TileCol}.tif"}},
}


def virtual(inside: str, of: str = "") -> str:
    return f'<VRTDataset rasterXSize="96" rasterYSize="96">{BAND.format(of=of, inside=inside)}</VRTDataset>'


RAW = "<SourceFilename>{secret}</SourceFilename><ImageOffset>0</ImageOffset><PixelOffset>1</PixelOffset>"
PYTHON = (
    "<PixelFunctionType>f</PixelFunctionType><PixelFunctionLanguage>Python</PixelFunctionLanguage>"
    "<PixelFunctionCode>import os; os.mkdir('pwned')</PixelFunctionCode>" + SOURCE.format(name="{real}")
)
#: Contents of a file that is called ``a.tif``.
RASTERS: dict[str, str] = {
    "member at an address": virtual(SOURCE.format(name="/vsicurl/{web}/a.tif")),
    "member at a plain address": virtual(SOURCE.format(name="{web}/a.tif")),
    "member on a share": virtual(SOURCE.format(name="//127.0.0.1/share/a.tif")),
    "member in a bucket": virtual(SOURCE.format(name="/vsis3/bucket/a.tif")),
    "member that is a service": virtual(SOURCE.format(name="WMS:{web}/?")),
    "member that is a secret": virtual(SOURCE.format(name="{secret}")),
    "raw band over a secret": virtual(RAW, ' subClass="VRTRawRasterBand"'),
    "pixel function in Python": virtual(PYTHON, ' subClass="VRTDerivedRasterBand"'),
    "a service": WMS,
    "a tile service": WMTS,
    "tiled assets": json.dumps(STACTA),
    "an external entity": '<!DOCTYPE x [<!ENTITY e SYSTEM "{web}/e">]><VRTDataset>&e;</VRTDataset>',
}


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    path = tmp_path / "secret.txt"
    path.write_bytes(b"password " * 4096)
    return path


def filled(text: str, web: str, secret: Path, real: Path) -> str:
    return text.replace("{web}", web).replace("{secret}", str(secret)).replace("{real}", str(real))


def by_request(world, folder: Path, bad: Path, real: Path, foreign_project) -> None:
    (folder / "item.json").write_text(json.dumps(request(source=str(bad))))
    world.bench.dock.history.load_item.emit(str(folder / "item.json"))


def by_exemplar(world, folder: Path, bad: Path, real: Path, foreign_project) -> None:
    task = {"kind": "exemplar", "region": "0,0,1,1", "source": str(bad)}
    (folder / "item.json").write_text(json.dumps(request(source=str(real), task=task)))
    world.bench.dock.history.load_item.emit(str(folder / "item.json"))


def by_history(button: str, **roles: str) -> Callable:
    def act(world, folder: Path, bad: Path, real: Path, foreign_project) -> None:
        paths = {role: str(bad if which == "bad" else real) for role, which in roles.items()}
        entry = request(source=paths.pop("source", str(real)))
        path = history_file(folder / "stranger", outputs=paths, request=entry)
        open_project(foreign_project(files=(str(path),)))
        getattr(world.bench.dock.history, button).click()

    return act


WAYS: dict[str, Callable] = {
    "source of a loaded request": by_request,
    "exemplar of a loaded request": by_exemplar,
    "result in the history": by_history("show_button", output="bad"),
    "mask in the history": by_history("change_button", output="real", mask="bad"),
    "polygons in the history": by_history("change_button", output="real", mask_polygons="bad"),
    "source that is compared": by_history("compare_button", output="real", source="bad"),
}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", RASTERS)
def test_a_file_that_points_elsewhere_is_not_opened(
    kind, way, profile, server, secret, tmp_path, make_raster, foreign_project
) -> None:
    real = make_raster("real.tif", size=96)
    bad = tmp_path / "a.tif"
    bad.write_text(filled(RASTERS[kind], server.address, secret, real))
    with workbench() as world:
        WAYS[way](world, tmp_path, bad, real, foreign_project)
        QTest.qWait(50)
        shown = [layer.source().split("|")[0] for layer in QgsProject.instance().mapLayers().values()]
        assert str(bad) not in shown
        if "compared" not in way:
            assert any(text == "warning" for text, _ in world.said), world.said
        assert all(len(sentence.splitlines()) == 1 for _, sentence in world.said)
    assert server.asked == []
    assert not Path("pwned").exists()


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_not_opened(tmp_path) -> None:
    os.mkfifo(tmp_path / "a.tif")
    with pytest.raises(errors.SceneError, match="not a file"):
        raster_layer(str(tmp_path / "a.tif"), "a")


def test_overviews_at_an_address_are_refused(profile, server, make_raster) -> None:
    from osgeo import gdal

    path = make_raster()
    dataset = gdal.Open(str(path), gdal.GA_Update)
    dataset.SetMetadataItem("OVERVIEW_FILE", f"/vsicurl/{server.address}/a.ovr", "OVERVIEWS")
    dataset = None
    with pytest.raises(errors.UnsupportedSceneError):
        raster_layer(str(path), "a")
    assert server.asked == []


def test_a_geopackage_with_a_virtual_table_is_refused(
    profile, server, tmp_path, make_raster, foreign_project
) -> None:
    real = make_raster("real.tif", size=96)
    bad = tmp_path / "a.gpkg"
    with sqlite3.connect(bad) as database:
        database.execute("CREATE TABLE t (a)")
        database.execute("PRAGMA writable_schema=1")
        database.execute(
            "INSERT INTO sqlite_master VALUES ('table','v','v',0,"
            f"'CREATE VIRTUAL TABLE v USING VirtualOGR(\"{server.address}\")')"
        )
    with workbench() as world:
        WAYS["polygons in the history"](world, tmp_path, bad, real, foreign_project)
        QTest.qWait(30)
        assert any("virtual table" in sentence for _, sentence in world.said)
    assert server.asked == []


def test_a_style_beside_the_polygons_is_not_taken(profile, tmp_path) -> None:
    """It may hold pictures by address, and actions."""
    from osgeo import ogr

    from rs_genedit_plugin.model.opening import polygon_layer

    made = ogr.GetDriverByName("GPKG").CreateDataSource(str(tmp_path / "a.gpkg"))
    made.CreateLayer("a", geom_type=ogr.wkbPolygon)
    made = None
    (tmp_path / "a.qml").write_text(
        '<!DOCTYPE qgis PUBLIC "http://mrcc.com/qgis.dtd" "SYSTEM">'
        '<qgis version="3.22"><mapTip>evil</mapTip></qgis>'
    )
    layer = polygon_layer(str(tmp_path / "a.gpkg"), "a")
    assert layer.isValid()
    assert layer.mapTipTemplate() == ""


def test_a_good_raster_of_each_kind_is_opened(profile, make_raster, tmp_path) -> None:
    import zipfile

    real = make_raster("real.tif")
    (tmp_path / "good.vrt").write_text(virtual(SOURCE.format(name=str(real))))
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.write(real, "b.tif")
    for name in (str(real), str(tmp_path / "good.vrt"), f"zip://{tmp_path / 'a.zip'}!b.tif"):
        assert raster_layer(name, "a").isValid(), name
    assert isinstance(raster_layer(str(tmp_path / "none.tif"), "a"), QgsRasterLayer)


@pytest.mark.parametrize("kind", ["link", "url", "URL"])
def test_the_address_of_a_crs_in_geojson_is_not_asked(kind, profile, server) -> None:
    properties = {"href": f"{server.address}/a", "url": f"{server.address}/b"}
    shape = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}
    found = geometry_of(json.dumps({**shape, "crs": {"type": kind, "properties": properties}}))
    assert found.asWkt() == "Polygon ((0 0, 1 0, 1 1, 0 0))"
    assert server.asked == []


@pytest.mark.parametrize(
    "text",
    [
        "7",
        "[]",
        "{}",
        '{"type":"Polygon"}',
        '{"type":"Polygon","coordinates":7}',
        '{"type":"Polygon","coordinates":[[["a","b"]]]}',
        '{"type":"Polygon","coordinates":[[[NaN,1]]]}',
        '{"type":["Polygon"],"coordinates":[]}',
        '{"type":"Feature","geometry":null}',
        '{"type":"GeometryCollection","geometries":7}',
        '{"a":' * 900 + "1" + "}" * 900,
        "[" * 50_000,
        "POLYGON ((0 0, 1 0, 1 1, 0 0))",
        "a.geojson",
    ],
)
def test_what_is_no_geojson_is_no_geometry(text) -> None:
    assert geometry_of(text) is None


@pytest.mark.parametrize(
    "shape",
    [
        {"type": "MultiPolygon", "coordinates": [[[[0, 0], [1, 0], [1, 1], [0, 0]]]]},
        {"type": "Point", "coordinates": [1, 2]},
        {"type": "MultiPoint", "coordinates": [[1, 2], [3, 4]]},
        {"type": "LineString", "coordinates": [[1, 2], [3, 4.5]]},
        {"type": "GeometryCollection", "geometries": [{"type": "Point", "coordinates": [1, 2]}]},
        {
            "type": "Polygon",
            "coordinates": [[[0, 0], [9, 0], [9, 9], [0, 0]], [[2, 1], [3, 1], [3, 2], [2, 1]]],
        },
    ],
    ids=lambda shape: shape["type"],
)
def test_geometries_are_read_as_they_are(shape) -> None:
    from osgeo import ogr

    assert geometry_of(json.dumps(shape)).asWkt() == _same(ogr.CreateGeometryFromJson(json.dumps(shape)))


def _same(made) -> str:
    from qgis.core import QgsGeometry

    return QgsGeometry.fromWkt(made.ExportToWkt()).asWkt()


def test_a_crs_opens_no_file(profile, server) -> None:
    from qgis.core import QgsCoordinateReferenceSystem

    web = QgsCoordinateReferenceSystem("EPSG:3857")
    assert crs_of("EPSG:32633").authid() == "EPSG:32633"
    assert crs_of(web.toWkt()).isValid()
    assert crs_of(web.toWkt(QgsCoordinateReferenceSystem.WktVariant.WKT1_GDAL)).isValid()
    for bad in (
        f"{server.address}/crs",
        "//127.0.0.1/share/a.prj",
        "/etc/hostname",
        "+proj=longlat +nadgrids=//127.0.0.1/share/x",
        "+init=//127.0.0.1/share/x:1",
        'GEOGCS["a",DATUM["b",SPHEROID["c",1,2],EXTENSION["PROJ4","+proj=longlat +nadgrids=//127.0.0.1/x"]]]',
        "",
        "nonsense",
    ):
        assert not crs_of(bad).isValid(), bad
    assert server.asked == []
