"""The demo scene as files: a GeoTIFF that says it is synthetic, and its places as layers of a GeoPackage."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pyogrio
import rasterio
import shapely
from rasterio.enums import ColorInterp
from rasterio.errors import RasterioError
from rs_genedit import owned
from rs_genedit.errors import OutputError, UsageError

from rs_genedit_demo.scene import DemoScene
from rs_genedit_demo.sensor import SCALE
from rs_genedit_demo.spectra import BANDS

COLOURS = (ColorInterp.red, ColorInterp.green, ColorInterp.blue, ColorInterp.nir, ColorInterp.rededge)
#: What each place is, as an attribute of its layer.
MEANING = {
    "bank": "Land along the river that a flood would cover",
    "boat": "A boat and the water around it",
    "clearing": "A clearing in the forest",
    "field": "A piece of cropland",
    "forest": "Closed canopy",
    "house": "A house with its garden",
    "river": "Open water",
    "roof": "A tiled roof",
    "solar": "A roof with solar panels",
    "tank": "A storage tank",
}

#: What a made-up scene names as its maker: by it a later demo knows which file it may replace.
SOFTWARE = "rs-genedit demo"


def write_scene(scene: DemoScene, path: Path) -> Path:
    """Write the pixels as a tiled GeoTIFF with every kind of metadata an edit has to preserve.

    Raises
    ------
    OutputError
        The file cannot be written.
    """
    bands, height, width = scene.pixels.shape
    profile = {
        "driver": "GTiff",
        "dtype": "uint16",
        "count": bands,
        "height": height,
        "width": width,
        "crs": scene.crs,
        "transform": scene.transform,
        "nodata": 0,
        "tiled": True,
        "blockxsize": 256,
        "blockysize": 256,
        "compress": "deflate",
        "predictor": 2,
        "interleave": "band",
        "photometric": "MINISBLACK",
        "BIGTIFF": "IF_SAFER",
    }
    require_tagged(path, "TIFFTAG_SOFTWARE", SOFTWARE)
    partial = _partial(path)
    try:
        with rasterio.open(partial, "w", **profile) as target:
            target.write(scene.pixels)
            _describe(target, scene)
        partial.replace(path)
    except (RasterioError, OSError) as error:
        partial.unlink(missing_ok=True)
        raise OutputError(f"the demo scene cannot be written to {path}: {error}") from error
    return path


def require_tagged(path: Path, tag: str, value: str) -> None:
    """Raise :class:`OutputError` where a raster lies at ``path`` that does not say it is an earlier demo's."""
    owned.require_replaceable(path)
    if not path.exists():
        return
    try:
        with rasterio.open(path, driver="GTiff") as dataset:
            ours = dataset.tags().get(tag) == value
    except RasterioError:
        ours = False
    if not ours:
        raise OutputError(f"{path} is not a file of an earlier demo: choose another folder")


def _is_places(path: Path) -> bool:
    try:
        return {str(name) for name, _ in pyogrio.list_layers(path)} <= MEANING.keys()
    except (pyogrio.errors.DataSourceError, ValueError):
        return False


def _partial(path: Path) -> Path:
    """Where a file is written before it gets its name; makes the folder."""
    owned.require_replaceable(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{path} cannot be written: {error.strerror}; choose another folder") from error
    return owned.temporary_name(path)


def _describe(target: rasterio.io.DatasetWriter, scene: DemoScene) -> None:
    target.colorinterp = COLOURS
    target.scales = (1 / SCALE,) * len(BANDS)
    target.offsets = (0.0,) * len(BANDS)
    target.units = ("reflectance",) * len(BANDS)
    for number, (name, wavelength) in enumerate(BANDS, 1):
        target.set_band_description(number, name)
        target.update_tags(number, WAVELENGTH=str(wavelength), WAVELENGTH_UNIT="nm")
    target.update_tags(
        SYNTHETIC="TRUE",
        SCENE_SEED=str(scene.seed),
        SCENE_SEASON=scene.season,
        AREA_OR_POINT="Area",
        TIFFTAG_IMAGEDESCRIPTION="A made-up aerial scene; no such place exists where its coordinates point",
        TIFFTAG_SOFTWARE=SOFTWARE,
    )


def write_places(scene: DemoScene, path: Path) -> Path:
    """Write the places as a GeoPackage, one layer each, so that ``demo_places.gpkg#bank`` names one.

    Raises
    ------
    UsageError
        The scene has no places.
    OutputError
        The file cannot be written.
    """
    if not scene.places:
        raise UsageError("this scene is too small to have places of its own: make a larger one")
    if path.exists() and not _is_places(path):
        raise OutputError(f"{path} is not a file of an earlier demo: choose another folder")
    partial = _partial(path)
    try:
        for name, region in scene.places.items():
            pyogrio.raw.write(
                partial,
                geometry=np.array([shapely.to_wkb(region)], dtype=object),
                field_data=[np.array([name], dtype=object), np.array([MEANING[name]], dtype=object)],
                fields=["name", "meaning"],
                layer=name,
                driver="GPKG",
                geometry_type="Polygon",
                crs=scene.crs.to_string(),
                append=partial.exists(),
            )
        partial.replace(path)
    except (pyogrio.errors.DataSourceError, OSError) as error:
        partial.unlink(missing_ok=True)
        raise OutputError(f"the places cannot be written to {path}: {error}") from error
    return path
