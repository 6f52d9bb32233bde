"""Rasters that `info` calls editable can be edited, whatever driver, type of number or CRS they have."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import rasterio
import rasterio.shutil
import shapely
from rasterio.enums import ColorInterp
from rasterio.transform import from_origin
from rs_genedit.app import cli
from rs_genedit.raster import tifftags
from rs_genedit.raster.footprint import footprint
from rs_genedit.raster.metadata import Metadata
from rs_genedit.raster.scene import open_scene
from shapely.geometry import shape

from tests.rasters import HEIGHT, hole, texture, write

ROI = shapely.box(50, 40, 70, 55)
CAPS = {
    "JP2OpenJPEG": {"QUALITY": "100", "REVERSIBLE": "YES"},
    "PNG": {"WORLDFILE": "YES"},
    "JPEG": {"WORLDFILE": "YES"},
}
DRIVERS = {
    "HFA": ("img", 1, "uint8"), "JP2OpenJPEG": ("jp2", 3, "uint8"), "NITF": ("ntf", 1, "float32"),
    "netCDF": ("nc", 1, "float32"), "SAGA": ("sdat", 1, "float32"), "EHdr": ("bil", 2, "int16"),
    "XYZ": ("xyz", 1, "uint8"), "ISCE": ("isce", 1, "uint8"), "RMF": ("rsw", 3, "uint8"),
    "ENVI": ("dat", 4, "uint8"),
    "GPKG": ("gpkg", 1, "float32"), "AAIGrid": ("asc", 1, "float32"), "PCIDSK": ("pix", 3, "uint8"),
    "PNG": ("png", 4, "uint8"), "JPEG": ("jpg", 3, "uint8"), "ZMap": ("zmap", 1, "float32"),
}  # fmt: skip


def edit(path: Path, output: Path, *options: str) -> np.ndarray:
    """Remove what is in :data:`ROI`; return which pixels changed."""
    with open_scene(path) as scene:
        roi = scene.to_world(ROI).wkt
    arguments = ["edit", str(path), str(output), "--roi", roi, "--remove", "--quality", "draft", *options]
    assert cli.main(arguments) == 0
    with rasterio.open(path) as before, rasterio.open(output) as after:
        changed = before.read() != after.read()
        return changed.any(axis=0) if after.shape == before.shape else changed


@pytest.mark.parametrize("driver", DRIVERS)
def test_a_raster_of_every_driver_is_edited_and_keeps_what_it_says(driver: str, tmp_path: Path) -> None:
    suffix, bands, dtype = DRIVERS[driver]
    plain = write(tmp_path / "plain.tif", texture(bands, dtype), tiled=False)
    path = tmp_path / f"scene.{suffix}"
    rasterio.shutil.copy(plain, path, driver=driver, **CAPS.get(driver, {}))
    formats = {"HFA": ("cog", "patch", "vrt"), "JP2OpenJPEG": ("cog", "vrt")}.get(driver, ("gtiff",))
    for kind in formats:
        output = tmp_path / f"out_{kind}.{'vrt' if kind == 'vrt' else 'tif'}"
        edit_only = ["edit", str(path), str(output), "--remove", "--quality", "draft", "--format", kind]
        with open_scene(path) as scene:
            roi = scene.to_world(ROI).wkt
        assert cli.main([*edit_only, "--roi", roi]) == 0
        if kind != "patch":
            assert Metadata.read(path).diff(Metadata.read(output)) == []


def with_tags(path: Path, domain: str, text: str) -> Path:
    """A GeoTIFF whose ``domain`` holds ``text`` as it stands, by way of a virtual raster."""
    virtual = path.with_suffix(".vrt")
    rasterio.shutil.copy(write(path.with_suffix(".plain.tif"), texture(3)), virtual, driver="VRT")
    kind = domain.split(":")[0]
    element = f'<Metadata domain="{domain}" format="{kind}">{text}</Metadata>'
    virtual.write_text(virtual.read_text().replace("<VRTRasterBand", f"{element}<VRTRasterBand", 1))
    rasterio.shutil.copy(virtual, path, driver="GTiff", COPY_SRC_MDD="YES")
    return path


@pytest.mark.parametrize("kind", ["gtiff", "cog"])
def test_xml_is_carried_word_for_word(kind: str, tmp_path: Path) -> None:
    text = '<gml:a xmlns:gml="http://www.opengis.net/gml" b="1 &lt; 2"><gml:c>x &amp; y</gml:c></gml:a>'
    path = with_tags(tmp_path / "scene.tif", "xml:TEST", text)
    edit(path, tmp_path / "out.tif", "--format", kind)
    with rasterio.open(path) as before, rasterio.open(tmp_path / "out.tif") as after:
        (told,) = before.tags(ns="xml:TEST").values()
        (kept,) = after.tags(ns="xml:TEST").values()
    assert kept.split() == told.split()  # the same prefixes, entities and order


def test_json_is_carried(tmp_path: Path) -> None:
    path = with_tags(tmp_path / "scene.tif", "json:TEST", '{"a": [1, 2], "b=c": "d"}')
    edit(path, tmp_path / "out.tif", "--format", "gtiff")
    assert any(name.startswith("tag json:TEST") for name in Metadata.read(path).entries())
    assert Metadata.read(path).diff(Metadata.read(tmp_path / "out.tif")) == []


@pytest.mark.parametrize("nodata", [0, None])
def test_tags_that_make_a_mask_of_nodata(nodata: int | None, tmp_path: Path) -> None:
    pixels = texture(3)
    pixels[:, hole() == 0] = 0
    path = write(tmp_path / "scene.tif", pixels, nodata=nodata)
    with rasterio.open(path, "r+") as dataset:
        dataset.update_tags(NODATA_VALUES="0 0 0")
    edit(path, tmp_path / "out.tif", "--format", "gtiff")
    assert Metadata.read(path).diff(Metadata.read(tmp_path / "out.tif")) == []


# ----------------------------------------------------------------------------------------------------- numbers


@pytest.mark.parametrize(
    "fill", [9.97e36, 9.96921e36, 1e20, -1e30, 3.4e38, -3.4028235e38, np.inf, -np.inf, np.nan]
)
def test_an_undeclared_fill_is_neither_measured_nor_spread(fill: float, tmp_path: Path) -> None:
    pixels = texture(1, "float32")
    pixels[0, 45:50, 40:90] = fill  # through the ROI
    path = write(tmp_path / "scene.tif", pixels)
    with open_scene(path) as scene:
        assert np.array_equal(scene.valid(scene.window), np.abs(pixels[0]) < 2)
        assert scene.radiometry.range[0][1] < 2
    edit(path, tmp_path / "out.tif")
    with rasterio.open(tmp_path / "out.tif") as dataset:
        made = dataset.read(1)
    np.testing.assert_array_equal(made[45:50, 40:90], pixels[0, 45:50, 40:90])
    assert np.abs(np.delete(made, slice(45, 50), axis=0)).max() < 2


def test_a_raster_of_large_numbers_is_no_fill(tmp_path: Path) -> None:
    with open_scene(write(tmp_path / "molecules.tif", texture(1, "float32") * np.float32(1e19))) as scene:
        assert scene.valid(scene.window).all()


def _scaled(scale: float) -> np.ndarray:
    values = texture(1, "float32") * scale
    return values if scale == 1.0 else np.rint(values)


@pytest.mark.parametrize("bits", [1, 2, 4, 7, 12, 16])
def test_rasters_of_fewer_bits_hold_what_was_computed(bits: int, tmp_path: Path) -> None:
    dtype = "float32" if bits == 16 else "uint8" if bits < 8 else "uint16"
    scale = 1.0 if bits == 16 else 2**bits - 1 if bits > 1 else 1.001
    path = write(tmp_path / "scene.tif", _scaled(scale).astype(dtype), nbits=bits)
    assert edit(path, tmp_path / "out.tif").any()
    with rasterio.open(tmp_path / "out.tif") as dataset:
        assert dataset.tags(1, ns="IMAGE_STRUCTURE")["NBITS"] == str(bits)


@pytest.mark.parametrize("kind", ["gtiff", "cog"])
def test_premultiplied_alpha_stays_premultiplied(kind: str, tmp_path: Path) -> None:
    pixels = np.concatenate([texture(3), hole()[None]])
    path = write(tmp_path / "scene.tif", pixels, photometric="RGB", alpha="PREMULTIPLIED", tiled=False)
    assert tifftags.is_premultiplied(path)
    edit(path, tmp_path / "out.tif", "--format", kind)
    assert tifftags.is_premultiplied(tmp_path / "out.tif")
    with rasterio.open(tmp_path / "out.tif") as dataset:
        assert dataset.colorinterp[3] == ColorInterp.alpha


@pytest.mark.parametrize("kind", ["gtiff", "cog"])
@pytest.mark.parametrize("bits", [1, 8])
def test_a_scan_whose_white_is_zero_does_not_come_out_paletted(kind: str, bits: int, tmp_path: Path) -> None:
    pixels = texture(1) if bits == 8 else (texture(1) > 128).astype(np.uint8)
    path = write(tmp_path / "scan.tif", pixels, photometric="MINISWHITE", nbits=bits)
    edit(path, tmp_path / "out.tif", "--format", kind)
    assert tifftags.is_white_zero(path)
    assert tifftags.is_white_zero(tmp_path / "out.tif")  # 3 would be a palette


# ----------------------------------------------------------------------------------------------------- classes

CODES = np.array([111, 211, 231, 311, 312, 411, 512, 523])


def classes(path: Path, dtype: str = "uint16") -> Path:
    codes = CODES if dtype != "uint8" else np.array([11, 21, 41, 42, 71, 90, 95, 200])
    fields = (texture(1, "float32") * len(codes)).astype(int).clip(0, len(codes) - 1)
    return write(path, codes[np.repeat(np.repeat(fields[:, ::4, ::4], 4, 1), 4, 2)].astype(dtype))


@pytest.mark.parametrize("dtype", ["uint8", "int16", "uint16", "int32"])
@pytest.mark.parametrize("quality", ["draft", "standard"])
def test_only_codes_that_are_there_come_out(dtype: str, quality: str, tmp_path: Path) -> None:
    path = classes(tmp_path / "cover.tif", dtype)
    edit(path, tmp_path / "out.tif", "--quality", quality)
    with rasterio.open(path) as before, rasterio.open(tmp_path / "out.tif") as after:
        assert set(np.unique(after.read())) <= set(np.unique(before.read()))


def test_between_two_codes_nothing_is_averaged(tmp_path: Path) -> None:
    """Another field far away has the code between the two: an average would take it."""
    pixels = np.where(np.arange(128) < 60, 100, 300)[None, None].repeat(HEIGHT, 1).astype(np.uint16)
    pixels[0, :8, 120:] = 200
    pixels[0, 45:52, 40:50] = 300  # what is removed
    path = write(tmp_path / "cover.tif", pixels)
    edit(path, tmp_path / "out.tif")
    with rasterio.open(tmp_path / "out.tif") as dataset:
        assert set(np.unique(dataset.read(1)[30:70, 30:90])) == {100, 300}


def test_words_are_refused_for_classes(tmp_path: Path, capsys: pytest.CaptureFixture) -> None:
    path = classes(tmp_path / "cover.tif")
    with open_scene(path) as scene:
        roi = scene.to_world(ROI).wkt
    assert cli.main(["edit", str(path), str(tmp_path / "out.tif"), "--roi", roi, "--prompt", "snow"]) == 2
    assert "class codes, not colours" in capsys.readouterr().err


def test_pictures_are_no_classes(tmp_path: Path) -> None:
    for dtype in ("uint8", "uint16", "int16"):
        with open_scene(write(tmp_path / f"{dtype}.tif", texture(1, dtype))) as scene:
            assert scene.radiometry.classes == ()


# -------------------------------------------------------------------------------------------------- footprints


def placed(path: Path, crs: str, origin: tuple[float, float], size: float) -> Path:
    return write(path, texture(1), crs=crs, transform=from_origin(*origin, size, size))


NOWHERE = {
    "local": 'LOCAL_CS["Site",UNIT["metre",1]]',
    "engineering": 'ENGCRS["x",EDATUM["y"],CS[Cartesian,2],AXIS["e",east],AXIS["n",north],'
    'LENGTHUNIT["metre",1]]',
}


@pytest.mark.parametrize("name", NOWHERE)
def test_a_footprint_that_is_nowhere_on_earth_is_null(name: str, tmp_path: Path) -> None:
    path = write(tmp_path / "site.tif", texture(1), crs=NOWHERE[name])
    edit(path, tmp_path / "out.tif")
    item = json.loads((tmp_path / "out.json").read_text())
    assert item["geometry"] is None
    assert "bbox" not in item


WHERE: dict[str, Any] = {
    "antimeridian in degrees": ("EPSG:4326", (179.5, 10.0), 0.01, [179.5, 9.04, -179.22, 10.0], "MultiPolygon"),
    "antimeridian counted on": (
        "EPSG:4326",
        (-180.5, 10.0),
        0.01,
        [179.5, 9.04, -179.22, 10.0],
        "MultiPolygon",
    ),
    "plain": ("EPSG:4326", (10.0, 50.0), 0.01, [10.0, 49.04, 11.28, 50.0], "Polygon"),
    "beyond the pole": ("EPSG:4326", (10.0, 90.48), 0.01, [10.0, 89.52, 11.28, 90.0], "Polygon"),
    "the whole earth": ("EPSG:4326", (-180.0, 90.0), 2.8125, [-180.0, -90.0, 180.0, 90.0], "Polygon"),
}


@pytest.mark.parametrize("name", WHERE)
def test_footprints_in_degrees(name: str, tmp_path: Path) -> None:
    crs, origin, size, bbox, kind = WHERE[name]
    with open_scene(placed(tmp_path / "scene.tif", crs, origin, size)) as scene:
        geometry, found = footprint(scene)
    assert geometry is not None
    assert found == pytest.approx(bbox, abs=1e-6)
    assert geometry["type"] == kind
    assert shape(geometry).is_valid
    assert all(-180 <= x <= 180 and -90 <= y <= 90 for x, y in shapely.get_coordinates(shape(geometry)))


@pytest.mark.parametrize(("crs", "pole"), [("EPSG:3413", 90.0), ("EPSG:3031", -90.0)])
def test_a_scene_around_a_pole_is_closed_over_it(crs: str, pole: float, tmp_path: Path) -> None:
    with open_scene(placed(tmp_path / "pole.tif", crs, (-64_000, 48_000), 1000)) as scene:
        geometry, bbox = footprint(scene)
    assert bbox is not None
    assert (bbox[0], bbox[2]) == (-180.0, 180.0)
    assert pole in (bbox[1], bbox[3])
    assert shape(geometry).is_valid
    assert shape(geometry).buffer(1e-9).contains(shapely.Point(77, pole * 0.999))


def test_a_scene_across_the_antimeridian_in_metres_is_cut_there(tmp_path: Path) -> None:
    with open_scene(placed(tmp_path / "fiji.tif", "EPSG:3832", (3_300_000, -1_900_000), 2000)) as scene:
        geometry, bbox = footprint(scene)
    assert geometry is not None
    assert geometry["type"] == "MultiPolygon"
    assert bbox[0] > 170
    assert bbox[2] < -170


def test_what_a_projection_does_not_show_is_left_out(tmp_path: Path) -> None:
    crs = "+proj=ortho +lat_0=40 +lon_0=0 +datum=WGS84"
    path = write(
        tmp_path / "globe.tif", texture(1), crs=crs, transform=from_origin(-8e6, 8e6, 125_000, 166_000)
    )
    with open_scene(path) as scene:
        geometry, _ = footprint(scene)
    assert shape(geometry).contains(shapely.Point(10, 45))
    assert not shape(geometry).contains(shapely.Point(180, -45))
