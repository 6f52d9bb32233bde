"""Which pixels an ROI means, against an oracle outside the engine: shapely at the centres of pixels."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import numpy as np
import pyogrio.raw
import pytest
import rasterio
import shapely
from hypothesis import given, settings
from hypothesis import strategies as st
from rs_genedit.app import cli
from rs_genedit.errors import RegionError
from rs_genedit.raster.region import read_region
from rs_genedit.raster.scene import Scene, open_scene

from tests.rasters import HEIGHT, ORIGIN, WIDTH, texture, write

ARCS = "(CIRCULARSTRING(20 20,60 20,60 60,20 60,20 20))"
DISC = shapely.Point(40, 40).buffer(np.hypot(20, 20), quad_segs=256)


def to_world(shape: shapely.Geometry) -> shapely.Geometry:
    """Pixels to world by hand: the grid of :data:`ORIGIN`."""
    return shapely.transform(shape, lambda p: np.column_stack([ORIGIN.c + 2 * p[:, 0], ORIGIN.f - 2 * p[:, 1]]))


def centres_inside(shape: shapely.Geometry) -> np.ndarray:
    """Pixels of the scene whose centre lies in ``shape`` (pixel coordinates)."""
    row, col = np.mgrid[:HEIGHT, :WIDTH] + 0.5
    return shapely.contains_xy(shape, col, row)


def touched_by(shape: shapely.Geometry) -> np.ndarray:
    row, col = np.mgrid[:HEIGHT, :WIDTH]
    return shapely.area(shapely.intersection(shapely.box(col, row, col + 1, row + 1), shape)) > 0


@pytest.fixture(scope="module")
def scene(tmp_path_factory: pytest.TempPathFactory):
    with open_scene(write(tmp_path_factory.mktemp("oracle") / "scene.tif", texture(3))) as opened:
        yield opened


def mask_of(spec: str, scene: Scene) -> np.ndarray:
    return read_region(spec, scene).mask(scene.window)


@st.composite
def polygons(draw) -> shapely.Polygon:
    """A simple polygon around a point, no vertex or edge through pixel centres by construction of its grid."""
    count = draw(st.integers(3, 9))
    angles = sorted(draw(st.lists(st.floats(0, 6.28), min_size=count, max_size=count, unique=True)))
    radii = draw(st.lists(st.floats(5, 30), min_size=count, max_size=count))
    x, y = draw(st.floats(30, 90)), draw(st.floats(30, 60))
    points = [(x + r * np.cos(a), y + r * np.sin(a)) for a, r in zip(angles, radii, strict=True)]
    return shapely.Polygon(points)


@settings(max_examples=60)
@given(polygon=polygons())
def test_the_mask_is_the_pixels_whose_centres_lie_in_the_roi(scene: Scene, polygon: shapely.Polygon) -> None:
    if not polygon.is_valid or shapely.is_empty(polygon.buffer(-1.5)):
        return
    found = mask_of(to_world(polygon).wkt, scene)
    sure_in, sure_out = polygon.buffer(-0.01), polygon.buffer(0.01)  # what rounding may decide is left open
    assert found[centres_inside(sure_in)].all()
    assert not found[~centres_inside(sure_out)].any()


def test_an_edit_changes_the_pixels_of_the_roi_and_no_column_beside(tmp_path: Path) -> None:
    """Feather 0 on a raster whose every pixel must change: what differs is the ROI, whoever draws it."""
    source = write(tmp_path / "scene.tif", texture(3))
    polygon = shapely.Polygon([(30.2, 20.3), (61.7, 24.1), (55.4, 60.2), (33.3, 51.8)])
    roi = to_world(polygon).wkt
    out = tmp_path / "out.tif"
    code = cli.main(
        ["edit", str(source), str(out), "--roi", roi, "--remove", "--quality", "draft", "--feather", "0"]
    )
    assert code == 0
    with (
        rasterio.open(source) as before,
        rasterio.open(out) as after,
        rasterio.open(out.with_suffix(".mask.tif")) as mask,
    ):
        changed = (before.read() != after.read()).any(axis=0)
        told = mask.read(1) > 0
    expected = centres_inside(polygon)
    assert np.array_equal(told, expected)
    assert not changed[~expected].any()
    rim = expected & ~np.roll(expected, 1, axis=1), expected & ~np.roll(expected, -1, axis=1)
    for edge in (*rim, expected):  # also the outermost columns were made anew
        assert changed[edge].mean() > 0.5


# ------------------------------------------------------------------------------------------------------- forms

CURVED = {
    "curvepolygon": f"CURVEPOLYGON{ARCS}",
    "curvepolygon z": "CURVEPOLYGON Z(CIRCULARSTRING Z(20 20 5,60 20 5,60 60 5,20 60 5,20 20 5))",
    "curvepolygon zm": "CURVEPOLYGON ZM (CIRCULARSTRING ZM(20 20 5 1,60 20 5 1,60 60 5 1,20 60 5 1,20 20 5 1))",
    "small letters": f"curvepolygon {ARCS.lower()}",
    "compoundcurve": "CURVEPOLYGON(COMPOUNDCURVE(CIRCULARSTRING(20 20,60 20,60 60),"
    "CIRCULARSTRING(60 60,20 60,20 20)))",
    "multisurface": f"MULTISURFACE(CURVEPOLYGON{ARCS})",
    "collection": f"GEOMETRYCOLLECTION(POINT(1 1),CURVEPOLYGON{ARCS})",
    "nested collection": f"GEOMETRYCOLLECTION(GEOMETRYCOLLECTION(CURVEPOLYGON{ARCS}),LINESTRING(0 0,1 1))",
}


@pytest.mark.parametrize("name", CURVED)
def test_curves_as_wkt_are_what_the_same_curve_in_a_file_is(name: str, scene: Scene, tmp_path: Path) -> None:
    plain = write(tmp_path / "plain.tif", texture(1), crs=None, transform=None)
    with open_scene(plain) as pixels:
        found = mask_of(CURVED[name], pixels)
    assert found[centres_inside(DISC.buffer(-0.1))].all()
    assert not found[~centres_inside(DISC.buffer(0.1))].any()


PIECES = {
    "triangle": "TRIANGLE((20 20,60 20,60 60,20 20))",
    "tin": "TIN(((20 20,60 20,60 60,20 20)))",
    "tin z": "TIN Z(((20 20 1,60 20 1,60 60 1,20 20 1)))",
    "polyhedralsurface": "POLYHEDRALSURFACE(((20 20,60 20,60 60,20 20)))",
    "polygon z": "POLYGON Z((20 20 1,60 20 1,60 60 1,20 20 1))",
    "polygon m": "POLYGON M((20 20 1,60 20 1,60 60 1,20 20 1))",
    "polygonzm": "POLYGON ZM((20 20 1 2,60 20 1 2,60 60 1 2,20 20 1 2))",
    "geojson with heights and measures": json.dumps(
        {"type": "Polygon", "coordinates": [[[20, 20, 1, 2], [60, 20, 1, 2], [60, 60, 1, 2], [20, 20, 1, 2]]]}
    ),
    "geojson collection": json.dumps(
        {
            "type": "GeometryCollection",
            "geometries": [
                {"type": "Point", "coordinates": [1, 1]},
                {"type": "GeometryCollection", "geometries": []},
                {"type": "Polygon", "coordinates": [[[20, 20], [60, 20], [60, 60], [20, 20]]]},
            ],
        }
    ),
    "geojson ring left open": json.dumps({"type": "Polygon", "coordinates": [[[20, 20], [60, 20], [60, 60]]]}),
    "geojson feature without geometry": json.dumps(
        {
            "type": "FeatureCollection",
            "features": [
                {"type": "Feature"},
                {"type": "Feature", "geometry": None},
                {
                    "type": "Feature",
                    "geometry": {"type": "Polygon", "coordinates": [[[20, 20], [60, 20], [60, 60], [20, 20]]]},
                },
            ],
        }
    ),
}


@pytest.mark.parametrize("name", PIECES)
def test_other_ways_to_write_a_polygon(name: str, tmp_path: Path) -> None:
    plain = write(tmp_path / "plain.tif", texture(1), crs=None, transform=None)
    shape = shapely.Polygon([(20, 20), (60, 20), (60, 60)])
    with open_scene(plain) as pixels:
        found = mask_of(PIECES[name], pixels)
    assert found[centres_inside(shape.buffer(-0.01))].all()
    assert not found[~centres_inside(shape.buffer(0.01))].any()


ODD = {
    "deep nesting": '{"type":"GeometryCollection","geometries":' + "[" * 5000 + "]" * 5000 + "}",
    "deep collections": '{"type":"GeometryCollection","geometries":[' * 300 + "]}" * 300,
    "coordinates as text": '{"type":"Polygon","coordinates":[[["a","b"],["c","d"],["e","f"],["a","b"]]]}',
    "coordinates missing": '{"type":"Polygon"}',
    "coordinates null": '{"type":"Polygon","coordinates":null}',
    "coordinates flat": '{"type":"Polygon","coordinates":[1,2,3,4]}',
    "coordinates of one number": '{"type":"Polygon","coordinates":[[[1],[2],[3],[1]]]}',
    "ring of two points": '{"type":"Polygon","coordinates":[[[1,1],[2,2]]]}',
    "empty polygon": '{"type":"Polygon","coordinates":[]}',
    "a list": "[1,2,3,4]",
    "a feature of a feature": '{"type":"Feature","geometry":{"type":"Feature","geometry":null}}',
    "features is no list": '{"type":"FeatureCollection","features":7}',
    "topojson": '{"type":"Topology","objects":{},"arcs":[]}',
    "curve without area": "CIRCULARSTRING(0 0,1 1,2 0)",
    "curve cut short": "CURVEPOLYGON(CIRCULARSTRING(0 0,1 1",
    "curve with quotes": 'CURVEPOLYGON("a"(CIRCULARSTRING(0 0,1 1,2 0)))',
    "curve of words": "CURVEPOLYGON(CIRCULARSTRING(a b,c d,e f))",
    "curve empty": "CURVEPOLYGON EMPTY",
    "compound curve alone": "COMPOUNDCURVE((0 0,1 1),CIRCULARSTRING(1 1,2 2,3 1))",
}


@pytest.mark.parametrize("name", ODD)
def test_what_is_no_polygon_gets_one_sentence(name: str, scene: Scene) -> None:
    with pytest.raises(RegionError) as refusal:
        read_region(ODD[name], scene)
    assert "\n" not in str(refusal.value)


# ----------------------------------------------------------------------------------------------------- slivers

SLIVERS = {
    "between two rows of centres": shapely.box(20, 30.6, 70, 31.4),
    "vertical": shapely.box(20.6, 20, 21.3, 70),
    "across centres at a slant": shapely.Polygon([(20, 20), (70, 24), (70, 24.1), (20, 20.1)]),
    "a thin ring": shapely.Point(60, 50).buffer(30).difference(shapely.Point(60, 50).buffer(29.8)),
}


@pytest.mark.parametrize("name", SLIVERS)
def test_what_is_thinner_than_a_pixel_is_every_pixel_it_touches_and_said(name: str, scene: Scene) -> None:
    shape = SLIVERS[name]
    region = read_region(to_world(shape).wkt, scene)
    found = region.mask(scene.window)
    assert any("thinner than a pixel" in warning for warning in region.warnings)
    sure = touched_by(shape.buffer(-0.002))
    assert found[sure].all()
    assert not found[~touched_by(shape.buffer(0.002))].any()


@pytest.mark.parametrize(
    "shape",
    [
        shapely.box(20, 30, 70, 31),  # one pixel wide, on the grid
        shapely.box(20, 30.3, 70, 31.3),
        shapely.box(20.3, 30.3, 20.6, 30.6),  # a dot
        shapely.box(20, 30, 60, 60),
    ],
)
def test_what_is_a_pixel_wide_or_a_dot_is_as_it_was(shape: shapely.Polygon, scene: Scene) -> None:
    region = read_region(to_world(shape).wkt, scene)
    assert region.warnings == ()
    expected = centres_inside(shape)
    assert region.mask(scene.window).sum() == max(1, expected.sum())


# ------------------------------------------------------------------------------------------------------- files


def layer_file(path: Path, layer: str, append: bool = False, shape: shapely.Geometry | None = None) -> Path:
    wkb = np.array([shapely.to_wkb(to_world(shape or shapely.box(20, 30, 50, 60)))], object)
    options = {"geometry_type": "Polygon", "crs": "EPSG:32633", "append": append}
    pyogrio.raw.write(path, wkb, [], [], layer=layer, **options)
    return path


@pytest.mark.parametrize("file", ["fields.gpkg", "field#7.gpkg"])
@pytest.mark.parametrize("layer", ["plain", "with # in it", "a#b#c"])
def test_layer_names_with_a_hash(file: str, layer: str, scene: Scene, tmp_path: Path) -> None:
    path = layer_file(tmp_path / file, layer)
    layer_file(path, "other", append=True, shape=shapely.box(80, 30, 90, 60))
    assert mask_of(f"{path}#{layer}", scene).sum() == 30 * 30


def test_layers_without_polygons_do_not_make_a_choice_needed(scene: Scene, tmp_path: Path) -> None:
    path = layer_file(tmp_path / "fields.gpkg", "fields")
    point = np.array([shapely.to_wkb(shapely.Point(1, 1))], object)
    pyogrio.raw.write(path, point, [], [], layer="wells", geometry_type="Point", crs="EPSG:32633", append=True)
    empty = np.array([], object)
    pyogrio.raw.write(path, empty, [], [], layer="none", geometry_type="Polygon", crs="EPSG:32633", append=True)
    assert mask_of(str(path), scene).sum() == 30 * 30


@pytest.mark.parametrize("form", ["zip://{zip}!in/fields.gpkg", "/vsizip/{zip}/in/fields.gpkg", "{zip}"])
@pytest.mark.parametrize("layer", ["", "#fields"])
def test_files_in_a_local_archive(form: str, layer: str, scene: Scene, tmp_path: Path) -> None:
    path = layer_file(tmp_path / "fields.gpkg", "fields")
    with zipfile.ZipFile(tmp_path / "pack.zip", "w") as archive:
        archive.write(path, "in/fields.gpkg")
    assert mask_of(form.format(zip=tmp_path / "pack.zip") + layer, scene).sum() == 30 * 30


def test_a_damaged_archive_is_said_in_one_sentence(scene: Scene, tmp_path: Path) -> None:
    whole = layer_file(tmp_path / "fields.gpkg", "fields")
    path = tmp_path / "pack.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.write(whole, "in/fields.gpkg")
        begins = archive.getinfo("in/fields.gpkg").header_offset + 30 + len("in/fields.gpkg")
    content = bytearray(path.read_bytes())
    content[begins : begins + 64] = bytes(255 - byte for byte in content[begins : begins + 64])
    path.write_bytes(content)
    with pytest.raises(RegionError, match=r"pack\.zip cannot be read as an archive: [^\n]+$"):
        read_region(str(path), scene)
