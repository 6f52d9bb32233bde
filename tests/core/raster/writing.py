"""A small deterministic edit that needs no model, and a raster that carries everything a raster can say."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from rasterio.enums import ColorInterp
from rasterio.transform import Affine
from rs_genedit.protocol import EditRequest, RemoveTask
from rs_genedit.raster.finish import finish
from rs_genedit.raster.grid import Window
from rs_genedit.raster.provenance import Provenance
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.raster.staging import Staging
from rs_genedit.runtime.context import JobContext

PAM = """<PAMDataset>
  <Metadata domain="SENSOR"><MDI key="gain">7</MDI></Metadata>
  <PAMRasterBand band="1">
    <CategoryNames><Category>water</Category><Category>land &amp; sand</Category></CategoryNames>
    <GDALRasterAttributeTable tableType="thematic">
      <FieldDefn index="0"><Name>value</Name><Type>0</Type><Usage>0</Usage></FieldDefn>
      <FieldDefn index="1"><Name>class</Name><Type>2</Type><Usage>2</Usage></FieldDefn>
      <Row index="0"><F>1</F><F>water</F></Row>
      <Row index="1"><F>2</F><F>land</F></Row>
    </GDALRasterAttributeTable>
    <Metadata><MDI key="STATISTICS_MAXIMUM">99</MDI></Metadata>
    <Histograms><HistItem><HistMin>0</HistMin><HistMax>1</HistMax><BucketCount>1</BucketCount>
      <IncludeOutOfRange>0</IncludeOutOfRange><Approximate>0</Approximate><HistCounts>1</HistCounts></HistItem>
    </Histograms>
  </PAMRasterBand>
</PAMDataset>"""


def everything(folder: Path, name: str = "everything.tif", size: tuple[int, int] = (600, 700)) -> Path:
    """A uint16 raster with all that a copy by profile loses, and stale statistics and overviews besides."""
    path = folder / name
    height, width = size
    rng = np.random.default_rng(1)
    mask = np.full(size, 255, np.uint8)
    mask[:50] = 0
    with (
        rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True),
        rasterio.open(
            path,
            "w",
            driver="GTiff",
            width=width,
            height=height,
            count=4,
            dtype="uint16",
            crs="EPSG:32621",
            transform=Affine(2, 0.3, 500000, 0.2, -2, 4e6),
            tiled=True,
            compress="zstd",
        ) as dataset,
    ):
        dataset.write(rng.integers(1, 3000, (4, height, width)).astype(np.uint16))
        dataset.update_tags(
            AREA_OR_POINT="Point",
            TIFFTAG_SOFTWARE="maker 1",
            TIFFTAG_DATETIME="2020:01:01 00:00:00",
            TIFFTAG_IMAGEDESCRIPTION="a scene",
            TIFFTAG_XRESOLUTION="72",
            TIFFTAG_YRESOLUTION="72",
            TIFFTAG_RESOLUTIONUNIT="2",
            PLAIN="x < & > é",
        )
        dataset.update_tags(ns="CUSTOM", a="1", b="two")
        dataset.update_tags(1, WAVELENGTH="490", STATISTICS_MEAN="3")
        dataset.update_tags(2, ns="BANDSPACE", q="7")
        dataset.descriptions = ("Blue", "Green", "Red", "NIR")
        dataset.units = ("W", "W", "sr", "m")
        dataset.scales, dataset.offsets = (0.1, 0.2, 0.3, 0.4), (1, 2, 3, 4)
        dataset.colorinterp = (ColorInterp.blue, ColorInterp.green, ColorInterp.red, ColorInterp.gray)
        dataset.write_mask(mask)
        dataset.build_overviews([2, 4])
    Path(f"{path}.aux.xml").write_text(PAM)
    return path


def area_of(scene: Scene) -> Window:
    """An off-lattice window in the middle of a scene, about a third of its size."""
    return Window(
        scene.height // 3, scene.width // 3, max(3, min(150, scene.height // 3)), min(170, scene.width // 3)
    )


def edited(scene: Scene, area: Window, whole: Window) -> tuple[np.ndarray, np.ndarray]:
    """An edit of ``area``: the source turned by half a turn inside an ellipse that fills ``whole``."""
    pixels = scene.read(area)
    row, col = np.mgrid[area.row : area.bottom, area.col : area.right]
    changed = ((row - whole.row - whole.height / 2) / whole.height) ** 2 + (
        (col - whole.col - whole.width / 2) / whole.width
    ) ** 2 < 0.2
    turned = scene.read(whole)[:, ::-1, ::-1][(slice(None), *area.slices(whole))]
    return np.where(changed, turned, pixels), changed


def stage(scene: Scene, staging: Staging, tile: int = 64, whole: Window | None = None) -> Window:
    whole = whole or area_of(scene)
    for area in whole.tiles(tile):
        if not staging.is_done(area):
            staging.write(area, *edited(scene, area, whole))
    return whole


def request_for(source: Path, output: Path, **settings: Any) -> EditRequest:
    return EditRequest(source=str(source), output=str(output), task=RemoveTask(), roi="0,0,1,1", **settings)


def make(request: EditRequest, tile: int = 64, context: JobContext | None = None) -> dict[str, str]:
    """The whole writing side, from a request to finished files."""
    output = Path(request.output)
    with (
        open_scene(request.source) as scene,
        Staging.open(output.parent, output.name, scene, "key", request.resume) as staging,
    ):
        whole = stage(scene, staging, tile)
        provenance = Provenance(request, request.seed, scene.fingerprint(whole))
        made = finish(staging, scene, request, provenance, context or JobContext())
        # By the names of the Item's assets: the second file of a role has its number.
        return {
            role if number == 1 else f"{role}_{number}": path
            for role, paths in made.items()
            for number, path in enumerate(paths, 1)
        }


def ifds(path: Path) -> list[tuple[int, dict[int, tuple[int, ...]]]]:
    """(offset, integer tags) of every directory of a TIFF, in the order of its chain."""
    data = path.read_bytes()
    big = data[2:4] == b"\x2b\x00"
    if data[:2] != b"II":
        raise ValueError("only little-endian files are written here")
    sizes = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 11: 4, 12: 8, 16: 8, 17: 8, 18: 8}
    codes = {1: "B", 3: "H", 4: "I", 16: "Q"}
    offset = struct.unpack_from("<Q" if big else "<I", data, 8 if big else 4)[0]
    found = []
    while offset:
        count = struct.unpack_from("<Q" if big else "<H", data, offset)[0]
        entry = offset + (8 if big else 2)
        tags: dict[int, tuple[int, ...]] = {}
        for _ in range(count):
            tag, kind = struct.unpack_from("<HH", data, entry)
            number = struct.unpack_from("<Q" if big else "<I", data, entry + 4)[0]
            if kind in codes:
                at = entry + (12 if big else 8)
                if number * sizes[kind] > (8 if big else 4):
                    at = struct.unpack_from("<Q" if big else "<I", data, at)[0]
                tags[tag] = struct.unpack_from(f"<{number}{codes[kind]}", data, at)
            entry += 20 if big else 12
        found.append((offset, tags))
        offset = struct.unpack_from("<Q" if big else "<I", data, entry)[0]
    return found


def cog_faults(path: Path) -> list[str]:
    """Breaches of GDAL's rules for a COG: ghost header, order of directories, order of pixel data, tiling."""
    faults = []
    head = path.read_bytes()[:512]
    if b"GDAL_STRUCTURAL_METADATA_SIZE=" not in head or b"LAYOUT=IFDS_BEFORE_DATA" not in head:
        faults.append("no ghost header")
    if b"KNOWN_INCOMPATIBLE_EDITION=YES" in head:
        faults.append("edited after it was made")
    directories = ifds(path)
    offsets = [offset for offset, _ in directories]
    if offsets != sorted(offsets):
        faults.append("directories out of order")
    first_data = [min(v for v in tags[324] if v) for _, tags in directories if any(tags.get(324, ()))]
    if len(first_data) < len(directories):
        faults.append("a directory is not tiled, or empty")
    if max(offsets) > min(first_data):
        faults.append("pixel data before directories")
    images = [d for d in zip(directories, first_data, strict=True) if d[0][1].get(254, (0,))[0] in (0, 1)]
    starts = [start for _, start in images]
    if starts != sorted(starts, reverse=True):
        faults.append("overview data after full resolution")
    return faults
