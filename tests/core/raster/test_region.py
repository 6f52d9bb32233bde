"""Regions: every form and CRS a person may give, read and repaired, or refused in one sentence."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import shapely
from pyproj import Transformer
from rasterio.transform import from_origin
from rs_genedit.errors import CrsError, RegionError
from rs_genedit.raster.grid import Window
from rs_genedit.raster.region import Region, read_region
from rs_genedit.raster.scene import open_scene
from shapely.geometry import MultiPolygon, Polygon, box, mapping

from tests.rasters import KINDS, texture, write

#: A polygon in pixels of the generated scenes, with a hole, and the window it fills.
SHAPE = Polygon(box(10, 20, 60, 70).exterior.coords, [box(30, 40, 40, 50).exterior.coords])
FILLED = Window(20, 10, 50, 50)


@pytest.fixture
def scene(generated):
    with open_scene(generated("rgb")) as opened:
        yield opened


def in_crs(scene, shape, epsg: int):
    """``shape`` of pixels in another CRS, with corners only."""
    change = Transformer.from_crs(scene.crs.to_wkt(), epsg, always_xy=True)
    return shapely.transform(scene.to_world(shape), change.transform, interleaved=False)


def vector_file(path: Path, shapes, crs: str | None, layer: str | None = None, append: bool = False) -> Path:
    options = {"layer": layer} if layer else {}
    pyogrio.raw.write(
        path,
        geometry=shapely.to_wkb(np.array(shapes, dtype=object)),
        field_data=[np.arange(len(shapes))],
        fields=["id"],
        crs=crs,
        geometry_type="Unknown" if path.suffix in (".gpkg", ".fgb") else "Polygon",
        append=append,
        **options,
    )
    return path


# -----------------------------------------------------------------------------------------------------------
# forms


def _collection(shape, **members):
    feature = {"type": "Feature", "properties": {}, "geometry": mapping(shape)}
    return json.dumps({"type": "FeatureCollection", "features": [feature], **members})


@pytest.mark.parametrize(
    "form",
    [
        lambda s: s.wkt,
        lambda s: f"  {s.wkt.lower()}\n",
        lambda s: f"SRID=32633;{s.wkt}",
        lambda s: MultiPolygon([s]).wkt,
        lambda s: shapely.GeometryCollection([s, shapely.Point(500_000, 5_500_000)]).wkt,
        lambda s: json.dumps(mapping(s)),
        lambda s: json.dumps({"type": "Feature", "properties": None, "geometry": mapping(s)}),
        _collection,
        lambda s: _collection(s, crs={"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::32633"}}),
        lambda s: shapely.force_3d(s, 12.0).wkt,
    ],
)
def test_inline_forms(scene, form):
    region = read_region(form(scene.to_world(SHAPE)), scene)
    assert region.window == FILLED
    assert region.mask(scene.window).sum() == 50 * 50 - 10 * 10
    assert region.warnings == ()


def test_bounds_are_in_the_scenes_crs(scene):
    xmin, ymin, xmax, ymax = scene.to_world(SHAPE).bounds
    for text in (
        f"{xmin},{ymin},{xmax},{ymax}",
        f" {xmin}, {ymin}, {xmax}, {ymax} ",
        f"{xmin} {ymin} {xmax} {ymax}",
    ):
        assert read_region(text, scene).window == FILLED


@pytest.mark.parametrize("name", ["roi.gpkg", "roi.shp", "roi.fgb", "roi.geojson"])
@pytest.mark.parametrize("epsg", [32633, 4326, 3857])
def test_files_of_any_format_and_crs(scene, tmp_path, name, epsg):
    path = vector_file(tmp_path / name, [in_crs(scene, SHAPE, epsg)], f"EPSG:{epsg}")
    region = read_region(str(path), scene)
    np.testing.assert_array_equal(
        region.mask(scene.window), read_region(scene.to_world(SHAPE).wkt, scene).mask(scene.window)
    )
    assert region.warnings == ()


def test_several_layers_of_polygons_are_refused_with_their_names(scene, tmp_path):
    path = tmp_path / "layers.gpkg"
    first, second = box(5, 5, 15, 15), box(40, 40, 60, 60)
    vector_file(path, [in_crs(scene, first, 4326)], "EPSG:4326", "one")
    vector_file(
        path, [scene.to_world(second), scene.to_world(box(80, 5, 90, 10))], "EPSG:32633", "two", append=True
    )
    with pytest.raises(RegionError, match=r"2 layers of polygons \(one, two\).*layers.gpkg#one"):
        read_region(str(path), scene)
    assert read_region(f"{path}#one", scene).mask(scene.window).sum() == 100
    assert read_region(f"{path}#two", scene).mask(scene.window).sum() == 450
    with pytest.raises(RegionError, match="no layer 'three': it has one, two"):
        read_region(f"{path}#three", scene)


def test_a_file_name_with_a_hash(scene, tmp_path):
    path = vector_file(tmp_path / "field#7.gpkg", [scene.to_world(SHAPE)], "EPSG:32633")
    assert read_region(str(path), scene).window == FILLED


def test_a_file_without_a_crs_is_taken_to_be_in_the_scenes(scene, tmp_path):
    path = vector_file(tmp_path / "bare.shp", [scene.to_world(SHAPE)], None)
    region = read_region(str(path), scene)
    assert region.window == FILLED
    assert "names no CRS" in region.warnings[0]
    given = read_region(str(path), scene, "EPSG:32633")
    assert given.warnings == ()


def test_a_crs_that_is_given_wins_and_says_so(scene, tmp_path):
    path = vector_file(tmp_path / "wrong.gpkg", [scene.to_world(SHAPE)], "EPSG:32634")
    region = read_region(str(path), scene, "EPSG:32633")
    assert region.window == FILLED
    assert "not in its own EPSG:32634" in region.warnings[0]


def test_lines_and_points_beside_polygons_are_left_out(scene, tmp_path):
    shapes = [scene.to_world(g) for g in (shapely.Point(5, 5), shapely.LineString([(0, 0), (90, 90)]), SHAPE)]
    path = vector_file(tmp_path / "mixed.gpkg", shapes, "EPSG:32633")
    assert read_region(str(path), scene).window == FILLED


def test_curves_are_followed(scene, tmp_path):
    x, y = (float(v[0]) for v in scene.georeference.to_world(np.array([50.0]), np.array([50.0])))
    circle = (
        f"CURVEPOLYGON(CIRCULARSTRING({x - 40} {y}, {x} {y + 40}, {x + 40} {y}, {x} {y - 40}, {x - 40} {y}))"
    )
    vrt = tmp_path / "circle.csv"
    vrt.write_text(f'id,WKT\n1,"{circle}"\n')
    area = read_region(str(vrt), scene, "EPSG:32633").mask(scene.window).sum()
    assert area == pytest.approx(np.pi * 20**2, rel=0.01)


# ------------------------------------------------------------------------------------------------------------
# CRS


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_of_scene_takes_its_own_coordinates(generated, kind):
    with open_scene(generated(kind)) as scene:
        region = read_region(scene.to_world(SHAPE).wkt, scene)
        expected = Region(MultiPolygon([SHAPE])).mask(scene.window)
        differing = (region.mask(scene.window) ^ expected).sum()
        assert differing <= (0 if scene.georeference.kind in ("affine", "pixels") else 40)


@pytest.mark.parametrize("kind", sorted(set(KINDS) - {"no_crs", "png"}))
def test_every_kind_of_scene_takes_longitude_and_latitude(generated, kind):
    with open_scene(generated(kind)) as scene:
        region = read_region(json.dumps(mapping(in_crs(scene, SHAPE, 4326))), scene, "EPSG:4326")
        expected = Region(MultiPolygon([SHAPE])).mask(scene.window)
        assert (region.mask(scene.window) ^ expected).sum() <= 40


def test_every_real_raster_takes_longitude_and_latitude(real_raster):
    with open_scene(real_raster) as scene:
        h, w = scene.height, scene.width
        shape = shapely.segmentize(box(w * 0.25 + 0.3, h * 0.25 + 0.3, w * 0.5, h * 0.5), 8)
        region = read_region(in_crs(scene, shape, 4326).wkt, scene, "EPSG:4326")
        assert region.polygons.symmetric_difference(shape).area < 2e-3 * shape.area
        back = shapely.geometry.shape(region.to_geojson(scene, "EPSG:4326"))
        assert (
            read_region(back.wkt, scene, "EPSG:4326").polygons.symmetric_difference(shape).area
            < 2e-3 * shape.area
        )


def test_long_edges_bend_with_the_projection(tmp_path):
    # 400 km of the 60th parallel: straight in EPSG:4326, an arc 2.9 km high in UTM, 29 pixels of 100 m.
    path = write(
        tmp_path / "wide.tif",
        texture(1, height=800, width=4200),
        transform=from_origin(290_000, 6_700_000, 100, 100),
    )
    with open_scene(path) as scene:
        drawn = box(11.5, 59.9, 18.5, 60.0)
        region = read_region(drawn.wkt, scene, "EPSG:4326")
        change = Transformer.from_crs(4326, 32633, always_xy=True)
        lon = np.linspace(11.5, 18.5, 20_001)
        x, y = change.transform(lon, np.full_like(lon, 60.0))
        truth = np.column_stack(scene.georeference.to_pixel(x, y))
        distance = shapely.distance(region.polygons.boundary, shapely.points(truth))
        assert distance.max() < 0.06
        straight = shapely.transform(drawn, change.transform, interleaved=False)
        corner_only = shapely.transform(straight, scene.georeference.to_pixel, interleaved=False)
        assert shapely.distance(corner_only.boundary, shapely.points(truth)).max() > 20


def test_axis_order_is_x_first_whatever_the_crs_says(scene):
    # EPSG:4326 and EPSG:31468 name latitude / northing first; what a person writes is x first.
    for epsg in (4326, 31468):
        assert read_region(in_crs(scene, SHAPE, epsg).wkt, scene, f"EPSG:{epsg}").window == FILLED


def test_a_scene_without_a_crs_takes_pixels(generated, tmp_path):
    with open_scene(generated("no_crs")) as scene:
        assert read_region("10,20,60,70", scene).window == FILLED
        assert read_region(SHAPE.wkt, scene).window == FILLED
        bare = vector_file(tmp_path / "pixels.shp", [SHAPE], None)
        assert read_region(str(bare), scene).window == FILLED
        path = vector_file(tmp_path / "earth.gpkg", [SHAPE], "EPSG:4326")
        with pytest.raises(CrsError, match=r"scene has no CRS.*pixel coordinates"):
            read_region(str(path), scene)
        with pytest.raises(CrsError, match="scene has no CRS"):
            read_region(SHAPE.wkt, scene, "EPSG:4326")


# --------------------------------------------------------------------------------------------------------
# warnings


def test_a_bow_tie_is_repaired_with_a_warning(scene):
    bow = Polygon([(10, 10), (40, 40), (40, 10), (10, 40)])
    region = read_region(scene.to_world(bow).wkt, scene)
    assert "repaired" in region.warnings[0]
    assert region.mask(scene.window).sum() == pytest.approx(450, abs=30)


def test_what_reaches_beyond_is_clipped_with_a_warning(scene):
    region = read_region(scene.to_world(box(-50, -50, 10, 10)).wkt, scene)
    assert region.window == Window(0, 0, 10, 10)
    assert "clipped" in region.warnings[0]


def test_the_whole_world_is_the_whole_scene(scene):
    region = read_region("-180,-90,180,90", scene, "EPSG:4326")
    assert region.mask(scene.window).all()
    assert "clipped" in region.warnings[0]


def test_just_the_scene_is_not_called_clipped(real_raster):
    with open_scene(real_raster) as scene:
        region = read_region(scene.to_world(box(0, 0, scene.width, scene.height)).wkt, scene)
        assert region.window == scene.window
        assert region.mask(scene.window).mean() > 0.999
        if scene.georeference.kind in ("affine", "pixels"):
            assert region.warnings == ()


# ----------------------------------------------------------------------------------------------------------
# errors


@pytest.mark.parametrize(
    ("spec", "crs", "error", "words"),
    [
        ("", None, RegionError, "is empty"),
        ("1,2,3", None, RegionError, "3 numbers"),
        ("1,2,3,4,5", None, RegionError, "5 numbers"),
        ("nan,2,3,4", None, RegionError, "not finite"),
        ("0,0,inf,4", None, RegionError, "not finite"),
        ("5,5,1,9", None, RegionError, "no area"),
        ("5,5,5,9", None, RegionError, "no area"),
        ("POLYGON((0 0, 1 1", None, RegionError, "not valid WKT"),
        ("POLYGON EMPTY", None, RegionError, "no polygons"),
        ("POINT(500050 5499950)", None, RegionError, "no polygons, only Point"),
        ("LINESTRING(500050 5499950, 500060 5499990)", None, RegionError, "no polygons"),
        (
            "POLYGON((500050 5499950, 500060 5499950, 500050 5499950, 500050 5499950))",
            None,
            RegionError,
            "no area",
        ),
        (
            "POLYGON((500050 nan, 500060 5499950, 500060 5499990, 500050 nan))",
            None,
            RegionError,
            "not finite|WKT",
        ),
        ("{not json", None, RegionError, "not valid JSON"),
        ("[1, 2, 3, 4]", None, RegionError, "not GeoJSON"),
        ('{"type": "Nonsense"}', None, RegionError, "not valid GeoJSON"),
        ('{"type": "Polygon", "coordinates": [[1, 2]]}', None, RegionError, "not valid GeoJSON"),
        ('{"type": "FeatureCollection", "features": []}', None, RegionError, "no polygons"),
        ('{"type": "Feature", "geometry": null}', None, RegionError, "no polygons"),
        ('{"type": "FeatureCollection", "features": 5}', None, RegionError, "not valid GeoJSON"),
        ("nowhere.gpkg", None, RegionError, "neither a file that exists"),
        ("https://example.org/roi.geojson", None, RegionError, "neither a file that exists"),
        ("0,0,10,10", None, RegionError, "outside the scene"),
        ("0,0,10,10", "EPSG:4326", RegionError, "outside the scene"),
        ("500050,5499900,500100,5499950", "EPSG:999999", CrsError, "is not a CRS"),
        ("500050,5499900,500100,5499950", "banana", CrsError, "is not a CRS"),
        (
            "500050,5499900,500100,5499950",
            "EPSG:4326",
            (RegionError, CrsError),
            "outside the scene|not defined",
        ),
    ],
)
def test_bad_regions_get_one_sentence(scene, spec, crs, error, words):
    with pytest.raises(error, match=words) as caught:
        read_region(spec, scene, crs, what="ROI")
    message = str(caught.value)
    assert "\n" not in message
    assert len(message) < 300


def test_swapped_latitude_and_longitude_are_named(scene):
    swapped = shapely.transform(in_crs(scene, SHAPE, 4326), lambda xy: xy[:, ::-1])
    with pytest.raises(RegionError, match="latitude and longitude look swapped"):
        read_region(swapped.wkt, scene, "EPSG:4326")


def test_files_that_are_no_vectors(scene, generated, tmp_path):
    notes = tmp_path / "notes.txt"
    notes.write_text("hello")
    for path in (generated("rgb"), notes, tmp_path):
        with pytest.raises(RegionError, match=r"cannot be read as vectors|no polygons"):
            read_region(str(path), scene)
    lines = vector_file(
        tmp_path / "lines.gpkg", [scene.to_world(shapely.LineString([(0, 0), (9, 9)]))], "EPSG:32633"
    )
    with pytest.raises(RegionError, match="no polygons"):
        read_region(str(lines), scene)
