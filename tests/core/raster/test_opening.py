"""Files that point elsewhere: none reaches the network, reads a file that is no raster, or runs code."""

from __future__ import annotations

import http.server
import json
import os
import sqlite3
import subprocess
import sys
import tarfile
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pyogrio.raw
import pytest
import rasterio
import rasterio.shutil
import shapely
from rs_genedit.errors import GenEditError, RegionError
from rs_genedit.jobs.info import InfoRequest, describe
from rs_genedit.raster.region import read_region
from rs_genedit.raster.scene import open_scene

from tests.rasters import HEIGHT, WIDTH, texture, write

BAND = '<VRTRasterBand dataType="Byte" band="1"{of}>{inside}</VRTRasterBand>'
SOURCE = (
    "<SimpleSource><SourceFilename{relative}>{name}</SourceFilename><SourceBand>1</SourceBand></SimpleSource>"
)


@dataclass
class Server:
    """Counts what is asked of it."""

    address: str
    asked: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    found = Server("")

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            found.asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_GET  # noqa: N815

        def log_message(self, *_: object) -> None:
            """Silent."""

    listening = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    found.address = f"http://127.0.0.1:{listening.server_port}"
    threading.Thread(target=listening.serve_forever, daemon=True).start()
    yield found
    listening.shutdown()


@pytest.fixture
def secret(tmp_path: Path) -> Path:
    """A file that is no raster, large enough to be read as raw bytes."""
    path = tmp_path / "secret.txt"
    path.write_bytes(b"password " * 4096)
    return path


def virtual(path: Path, inside: str, *, of: str = "", before: str = "", root: str = "") -> Path:
    band = BAND.format(of=of, inside=inside)
    path.write_text(f'<VRTDataset rasterXSize="128" rasterYSize="96"{root}>{before}{band}</VRTDataset>')
    return path


def simple(path: Path, name: str, relative: str = "") -> Path:
    return virtual(path, SOURCE.format(name=name, relative=relative))


RAW = "<SourceFilename>{secret}</SourceFilename><ImageOffset>0</ImageOffset><PixelOffset>1</PixelOffset>"
PYTHON = "<PixelFunctionType>{kind}</PixelFunctionType>{rest}" + SOURCE.format(name="{real}", relative="")


def through_overviews(folder: Path, name: str) -> Path:
    path = write(folder / "plain.tif", texture(1))
    (folder / "plain.tif.aux.xml").write_text(
        f'<PAMDataset><Metadata domain="OVERVIEWS"><MDI key="OVERVIEW_FILE">{name}</MDI></Metadata>'
        "</PAMDataset>"
    )
    return path


def inside_tags(folder: Path, name: str) -> Path:
    path = write(folder / "tagged.tif", texture(1))
    with rasterio.open(path, "r+") as dataset:
        dataset.update_tags(ns="OVERVIEWS", OVERVIEW_FILE=name)
    return path


def beside(folder: Path, suffix: str, content: str) -> Path:
    path = write(folder / "plain.tif", texture(1))
    (folder / f"plain.tif{suffix}").write_text(content)
    return path


def zipped(folder: Path, name: str, content: str) -> str:
    with zipfile.ZipFile(folder / "pack.zip", "w") as archive:
        archive.writestr(name, content)
    return f"zip://{folder / 'pack.zip'}!{name}"


def virtual_text(name: str) -> str:
    band = BAND.format(of="", inside=SOURCE.format(name=name, relative=""))
    return f'<VRTDataset rasterXSize="9" rasterYSize="9">{band}</VRTDataset>'


WMS = "<GDAL_WMS><Service name='TMS'><ServerUrl>{web}/${{z}}/${{x}}/${{y}}</ServerUrl></Service></GDAL_WMS>"
WMTS = "<GDAL_WMTS><GetCapabilitiesUrl>{web}/caps</GetCapabilitiesUrl></GDAL_WMTS>"

ATTACKS = {
    "member at an address": lambda f, web, s: simple(f / "a.vrt", f"/vsicurl/{web}/a.tif"),
    "member at a plain address": lambda f, web, s: simple(f / "a.vrt", f"{web}/a.tif"),
    "virtual raster named tif": lambda f, web, s: simple(f / "a.tif", f"/vsicurl/{web}/a.tif"),
    "member through a service": lambda f, web, s: simple(f / "a.vrt", f"WMS:{web}/?"),
    "member in a bucket": lambda f, web, s: simple(f / "a.vrt", "/vsis3/bucket/a.tif"),
    "member in standard input": lambda f, web, s: simple(f / "a.vrt", "/vsistdin/"),
    "member inside an archive elsewhere": lambda f, web, s: simple(
        f / "a.vrt", f"/vsizip//vsicurl/{web}/a.zip/a"
    ),
    "member that is inline xml": lambda f, web, s: simple(f / "a.vrt", "&lt;VRTDataset/&gt;"),
    "member by vrt address": lambda f, web, s: simple(f / "a.vrt", f"vrt://{s}?bands=1"),
    "member on a share": lambda f, web, s: simple(f / "a.vrt", r"\\127.0.0.1\share\a.tif"),
    "member on a share, in slashes": lambda f, web, s: simple(f / "a.vrt", "//127.0.0.1/share/a.tif"),
    "overviews on a share": lambda f, web, s: through_overviews(f, "//127.0.0.1/share/a.ovr"),
    "member that is no raster": lambda f, web, s: simple(f / "a.vrt", str(s)),
    "member that is no raster, relative": lambda f, web, s: simple(f / "a.vrt", s.name, ' relativeToVRT="1"'),
    "member as an attribute": lambda f, web, s: virtual(
        f / "a.vrt", f'<SimpleSource SourceFilename="/vsicurl/{web}/a.tif"/>'
    ),
    "member in capitals": lambda f, web, s: virtual(
        f / "a.vrt", f"<SIMPLESOURCE><SOURCEFILENAME>{web}/a.tif</SOURCEFILENAME></SIMPLESOURCE>"
    ),
    "member of a member": lambda f, web, s: simple(
        f / "a.vrt", simple(f / "b.vrt", f"/vsicurl/{web}/a.tif").name, ' relativeToVRT="1"'
    ),
    "virtual raster of itself": lambda f, web, s: simple(f / "a.vrt", "a.vrt", ' relativeToVRT="1"'),
    "service as a member": lambda f, web, s: (
        (f / "wms.xml").write_text(WMS.format(web=web)),
        simple(f / "a.vrt", "wms.xml", ' relativeToVRT="1"'),
    )[1],
    "raw band": lambda f, web, s: virtual(f / "a.vrt", RAW.format(secret=s), of=' subClass="VRTRawRasterBand"'),
    "raw band in small letters": lambda f, web, s: virtual(
        f / "a.vrt", RAW.format(secret=s), of=' subclass="vrtrawrasterband"'
    ),
    "pixel function in python": lambda f, web, s: virtual(
        f / "a.vrt",
        PYTHON.format(
            kind="f",
            rest="<PixelFunctionLanguage>Python</PixelFunctionLanguage>"
            "<PixelFunctionCode>import os</PixelFunctionCode>",
            real=write(f / "real.tif", texture(1)),
        ),
        of=' subClass="VRTDerivedRasterBand"',
    ),
    "pixel function of a module": lambda f, web, s: virtual(
        f / "a.vrt",
        PYTHON.format(kind="os.system", rest="", real=write(f / "real.tif", texture(1))),
        of=' subClass="VRTDerivedRasterBand"',
    ),
    "warped from an address": lambda f, web, s: virtual(
        f / "a.vrt",
        "",
        before=f"<GDALWarpOptions><SourceDataset>/vsicurl/{web}/a.tif</SourceDataset></GDALWarpOptions>",
        root=' subClass="VRTWarpedDataset"',
    ),
    "processed": lambda f, web, s: virtual(
        f / "a.vrt", "", before="<Input/><ProcessingSteps/>", root=' subClass="VRTProcessedDataset"'
    ),
    "multidimensional": lambda f, web, s: virtual(f / "a.vrt", "", before='<Group name="/"/>'),
    "overview band at an address": lambda f, web, s: virtual(
        f / "a.vrt", f"<Overview><SourceFilename>/vsicurl/{web}/a.tif</SourceFilename></Overview>"
    ),
    "overviews domain of a virtual raster": lambda f, web, s: virtual(
        f / "a.vrt",
        "",
        before=f'<Metadata domain="OVERVIEWS"><MDI key="OVERVIEW_FILE">/vsicurl/{web}/o.tif</MDI></Metadata>',
    ),
    "entities": lambda f, web, s: (
        (f / "a.vrt").write_text(
            f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{s}">]>'
            '<VRTDataset rasterXSize="1" rasterYSize="1">&e;</VRTDataset>'
        ),
        f / "a.vrt",
    )[1],
    "broken virtual raster": lambda f, web, s: (
        (f / "a.vrt").write_text("<VRTDataset rasterXSize='1'"),
        f / "a.vrt",
    )[1],
    "overviews at an address": lambda f, web, s: through_overviews(f, f"/vsicurl/{web}/o.tif"),
    "overviews that are no raster": lambda f, web, s: through_overviews(f, str(s)),
    "overviews at an address, in the file": lambda f, web, s: inside_tags(f, f"/vsicurl/{web}/o.tif"),
    "overview file that is a virtual raster": lambda f, web, s: beside(
        f, ".ovr", virtual_text(f"/vsicurl/{web}/a")
    ),
    "mask file that is a virtual raster": lambda f, web, s: beside(
        f, ".msk", virtual_text(f"/vsicurl/{web}/a")
    ),
    "mask file in capitals": lambda f, web, s: beside(f, ".MSK", WMS.format(web=web)),
    "wms description": lambda f, web, s: ((f / "a.xml").write_text(WMS.format(web=web)), f / "a.xml")[1],
    "wms description named tif": lambda f, web, s: ((f / "a.tif").write_text(WMS.format(web=web)), f / "a.tif")[
        1
    ],
    "wmts description": lambda f, web, s: ((f / "a.xml").write_text(WMTS.format(web=web)), f / "a.xml")[1],
    "wcs description": lambda f, web, s: (
        (f / "a.xml").write_text(f"<WCS_GDAL><ServiceURL>{web}/</ServiceURL></WCS_GDAL>"),
        f / "a.xml",
    )[1],
    "tile index": lambda f, web, s: (
        (f / "a.gti").write_text(
            f"<GDALTileIndexDataset><IndexDataset>{web}</IndexDataset></GDALTileIndexDataset>"
        ),
        f / "a.gti",
    )[1],
    "mrf with a remote source": lambda f, web, s: (
        (f / "a.mrf").write_text(f"<MRF_META><CachedSource><Source>{web}/a</Source></CachedSource></MRF_META>"),
        f / "a.mrf",
    )[1],
    "virtual raster in an archive": lambda f, web, s: zipped(f, "a.vrt", virtual_text(f"/vsicurl/{web}/a.tif")),
    "service in an archive": lambda f, web, s: zipped(f, "a.tif", WMS.format(web=web)),
    "an address": lambda f, web, s: f"{web}/a.tif",
    "an archive at an address": lambda f, web, s: f"/vsizip//vsicurl/{web}/a.zip/a.tif",
    "a pipe": lambda f, web, s: (os.mkfifo(f / "pipe.tif"), f / "pipe.tif")[1],
}


@pytest.mark.parametrize("name", ATTACKS)
def test_a_raster_that_points_elsewhere_is_refused_in_one_sentence(name, server, secret, tmp_path):
    path = ATTACKS[name](tmp_path, server.address, secret)
    server.asked.clear()
    with pytest.raises(GenEditError) as refusal:
        open_scene(path)
    with pytest.raises(GenEditError):
        describe(InfoRequest(str(path)))
    assert "\n" not in str(refusal.value)
    assert "password" not in str(refusal.value)
    assert server.asked == []


def test_virtual_rasters_of_local_rasters_open_however_deep(tmp_path):
    real = write(tmp_path / "real.tif", texture(1))
    inner, outer = tmp_path / "inner.vrt", tmp_path / "outer.tif"
    rasterio.shutil.copy(real, inner, driver="VRT")
    rasterio.shutil.copy(inner, outer, driver="VRT")
    with open_scene(outer) as scene, open_scene(real) as plain:
        assert np.array_equal(scene.read(scene.window), plain.read(plain.window))


def test_a_virtual_raster_with_a_function_of_gdals_own_opens(tmp_path):
    real = write(tmp_path / "real.tif", texture(1))
    inside = "<PixelFunctionType>real</PixelFunctionType>" + SOURCE.format(name=real, relative="")
    with open_scene(virtual(tmp_path / "a.vrt", inside, of=' subClass="VRTDerivedRasterBand"')) as scene:
        assert scene.read(scene.window).any()


def test_masks_and_overviews_that_are_tiffs_open(tmp_path):
    path = write(
        tmp_path / "a.tif", texture(1), mask=np.full((HEIGHT, WIDTH), 255, np.uint8), external_mask=True
    )
    with rasterio.Env(TIFF_USE_OVR=True), rasterio.open(path, "r+") as dataset:
        dataset.build_overviews([2])
    assert (tmp_path / "a.tif.msk").exists()
    with open_scene(path) as scene:
        assert scene.has_mask


@pytest.mark.parametrize("kind", ["zip", "tar"])
@pytest.mark.parametrize("form", ["{kind}://{path}!inner/a.tif", "/vsi{kind}/{path}/inner/a.tif"])
def test_a_raster_in_a_local_archive_opens(kind, form, tmp_path):
    real = write(tmp_path / "a.tif", texture(2))
    pack = tmp_path / f"pack.{kind}"
    if kind == "zip":
        with zipfile.ZipFile(pack, "w") as archive:
            archive.write(real, "inner/a.tif")
    else:
        with tarfile.open(pack, "w") as archive:
            archive.add(real, "inner/a.tif")
    with open_scene(form.format(kind=kind, path=pack)) as scene, open_scene(real) as plain:
        assert np.array_equal(scene.read(scene.window), plain.read(plain.window))
    assert describe(InfoRequest(form.format(kind=kind, path=pack)))["editable"]


# ----------------------------------------------------------------------------------------------------- vectors


def polygon_file(path: Path) -> Path:
    wkb = np.array([shapely.to_wkb(shapely.box(500_020, 5_499_900, 500_080, 5_499_960))], object)
    pyogrio.raw.write(path, wkb, [], [], geometry_type="Polygon", crs="EPSG:32633")
    return path


def text_file(folder: Path, name: str, content: str) -> str:
    (folder / name).write_text(content)
    return str(folder / name)


def shadow(folder: Path, web: str) -> str:
    path = polygon_file(folder / "a.gpkg")
    with sqlite3.connect(path) as database:
        database.execute("PRAGMA writable_schema=ON")
        database.execute(
            "INSERT INTO sqlite_master VALUES ('table', 'x', 'x', 0, ?)",
            (f"CREATE VIRTUAL TABLE x USING VirtualOGR('{web}/a.json')",),
        )
    return str(path)


OGR_VRT = (
    "<OGRVRTDataSource><OGRVRTLayer name='a'><SrcDataSource>{web}/a.json</SrcDataSource></OGRVRTLayer>"
    "</OGRVRTDataSource>"
)

VECTORS = {
    "ogr vrt": lambda f, web: text_file(f, "a.vrt", OGR_VRT.format(web=web)),
    "ogr vrt named geojson": lambda f, web: text_file(f, "a.geojson", OGR_VRT.format(web=web)),
    "ogr vrt after a comment": lambda f, web: text_file(f, "a.gml", "<!-- x -->" + OGR_VRT.format(web=web)),
    "ogr vrt of a local file": lambda f, web: text_file(
        f, "a.vrt", OGR_VRT.replace("{web}/a.json", str(polygon_file(f / "b.gpkg")))
    ),
    "ogr vrt in an archive": lambda f, web: zipped(f, "a.vrt", OGR_VRT.format(web=web)).split("!")[0][6:],
    "wfs description": lambda f, web: text_file(
        f, "a.xml", f"<OGRWFSDataSource><URL>{web}</URL></OGRWFSDataSource>"
    ),
    "pipeline": lambda f, web: text_file(
        f,
        "a.gdalg.json",
        json.dumps({"type": "gdal_streamed_alg", "command_line": f"gdal vector pipeline ! read {web}/a.json"}),
    ),
    "virtual table": shadow,
    "an address": lambda f, web: f"{web}/a.json",
    "an address in gdal's words": lambda f, web: f"/vsicurl/{web}/a.json",
    "a service": lambda f, web: f"WFS:{web}",
    "a virtual raster": lambda f, web: str(simple(f / "a.vrt", f"/vsicurl/{web}/a.tif")),
}


@pytest.mark.parametrize("name", VECTORS)
def test_vectors_that_point_elsewhere_are_refused_in_one_sentence(name, server, tmp_path):
    spec = VECTORS[name](tmp_path, server.address)
    server.asked.clear()
    with open_scene(write(tmp_path / "scene.tif", texture(1))) as scene, pytest.raises(RegionError) as refusal:
        read_region(spec, scene)
    assert "\n" not in str(refusal.value)
    assert server.asked == []


@pytest.mark.parametrize("suffix", [".gpkg", ".geojson", ".shp", ".fgb", ".gml", ".sqlite"])
def test_vectors_that_hold_their_polygons_are_read(suffix, tmp_path):
    box = shapely.box(500_020, 5_499_900, 500_080, 5_499_960)
    wkb = np.array([shapely.to_wkb(box)], object)
    options = {"geometry_type": "Polygon", "crs": "EPSG:32633"}
    pyogrio.raw.write(tmp_path / f"a{suffix}", wkb, [], [], **options)
    with open_scene(write(tmp_path / "scene.tif", texture(1))) as scene:
        crs = "EPSG:32633" if suffix == ".geojson" else None
        assert read_region(str(tmp_path / f"a{suffix}"), scene, crs).mask(scene.window).sum() == 30 * 30


# ------------------------------------------------------------------------------------------------- environment


def test_the_environment_cannot_make_gdal_run_code_or_reach_out():
    code = (
        "from rs_genedit.runtime import environment; environment.protect();"
        "import rasterio, pyogrio;"
        "env = rasterio.Env(); env.__enter__(); from rasterio._env import get_gdal_config as get;"
        "print(get('GDAL_VRT_ENABLE_PYTHON'), get('GDAL_HTTP_PROXY'), get('CPL_VSIL_CURL_ALLOWED_FILENAME'),"
        " 'WMS' in env.drivers(), 'OGR_VRT' in pyogrio.list_drivers(), 'GTiff' in env.drivers())"
    )
    child = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=True,
        env={
            **os.environ,
            "GDAL_VRT_ENABLE_PYTHON": "YES",
            "GDAL_HTTP_PROXY": "x",
            "CPL_VSIL_CURL_ALLOWED_FILENAME": "",
        },
    )
    assert child.stdout.split() == ["NO", "None", "none", "False", "False", "True"], child.stdout + child.stderr
    assert child.stderr == ""
