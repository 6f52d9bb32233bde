"""Small generated rasters, one of each kind that a real scene can be, so that a plain clone tests fully."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
import rasterio.shutil
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS
from rasterio.enums import ColorInterp
from rasterio.rpc import RPC
from rasterio.transform import Affine, from_origin

HEIGHT, WIDTH = 96, 128
UTM = "EPSG:32633"
ORIGIN = from_origin(500_000, 5_500_000, 2.0, 2.0)
CUSTOM = "+proj=laea +lat_0=47.5 +lon_0=12.3 +x_0=1000 +y_0=2000 +datum=WGS84 +units=m +no_defs"


def texture(
    bands: int, dtype: str = "uint8", height: int = HEIGHT, width: int = WIDTH, seed: int = 7
) -> np.ndarray:
    """Smooth ground with grain, (bands, height, width), inside the range of ``dtype``."""
    rng = np.random.default_rng(seed)
    row, col = np.mgrid[:height, :width] / 16.0
    ground = np.stack([np.sin(row + b) * np.cos(col * (1 + b / 9)) for b in range(bands)])
    values = 0.5 + 0.3 * ground + 0.05 * rng.standard_normal(ground.shape)
    span = {"uint8": 255, "int8": 120, "uint16": 6000, "int16": 4000, "uint32": 90_000, "int32": 90_000}.get(
        dtype, 1
    )
    values = np.clip(values, 0.05, 0.95) * span
    return values.astype(dtype)


def write(path: Path, pixels: np.ndarray, mask: np.ndarray | None = None, **profile: Any) -> Path:
    """A GeoTIFF of ``pixels``; by default in UTM, 2 m, tiled."""
    defaults: dict[str, Any] = {
        "driver": "GTiff",
        "count": len(pixels),
        "height": pixels.shape[1],
        "width": pixels.shape[2],
        "dtype": pixels.dtype,
        "crs": UTM,
        "transform": ORIGIN,
    }
    if profile.get("driver", "GTiff") == "GTiff" and "tiled" not in profile:
        defaults |= {"tiled": True, "blockxsize": 32, "blockysize": 32}
    colours = profile.pop("colorinterp", None)
    gcps, rpcs = profile.pop("gcps", None), profile.pop("rpcs", None)
    descriptions = profile.pop("descriptions", None)
    external_mask = profile.pop("external_mask", False)
    options = {key: value for key, value in (defaults | profile).items() if value is not None}
    with (
        rasterio.Env(GDAL_TIFF_INTERNAL_MASK=not external_mask),
        rasterio.open(path, "w", **options) as dataset,
    ):
        if colours:
            dataset.colorinterp = colours
        if gcps:
            dataset.gcps = gcps
        if rpcs:
            dataset.rpcs = rpcs
        if descriptions:
            dataset.descriptions = descriptions
        dataset.write(pixels)
        if mask is not None:
            dataset.write_mask(mask)
    return path


def hole(height: int = HEIGHT, width: int = WIDTH) -> np.ndarray:
    """A mask that is 0 in the lower right, 255 elsewhere."""
    mask = np.full((height, width), 255, np.uint8)
    mask[height - 24 :, width - 40 :] = 0
    return mask


def _plain(dtype: str, bands: int, **profile: Any) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        return write(folder / f"{dtype}_{bands}{len(profile)}.tif", texture(bands, dtype), **profile)

    return make


def _with_nodata(dtype: str, nodata: float, name: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        pixels = texture(3, dtype)
        pixels[:, hole() == 0] = nodata
        return write(folder / f"{name}.tif", pixels, nodata=nodata)

    return make


def _internal_mask(folder: Path) -> Path:
    return write(folder / "internal_mask.tif", texture(3), mask=hole())


def _external_mask(folder: Path) -> Path:
    return write(folder / "external_mask.tif", texture(3), mask=hole(), external_mask=True)


def _alpha(folder: Path) -> Path:
    pixels = np.concatenate([texture(3), hole()[None]])
    colours = [ColorInterp.red, ColorInterp.green, ColorInterp.blue, ColorInterp.alpha]
    return write(folder / "alpha.tif", pixels, colorinterp=colours)


def _gcps(folder: Path) -> Path:
    points = [
        GroundControlPoint(row=r, col=c, x=12 + (c + 0.2 * r) * 1e-4, y=48 - (r - 0.1 * c) * 1e-4, z=0)
        for r in range(0, HEIGHT + 1, 24)
        for c in range(0, WIDTH + 1, 32)
    ]
    return write(
        folder / "gcps.tif", texture(1, "uint16"), crs="EPSG:4326", transform=None, gcps=(points, "EPSG:4326")
    )


def _rpcs(folder: Path) -> Path:
    def first_order(constant: float, lon: float, lat: float) -> list[float]:
        return [constant, lon, lat, *[0.0] * 17]

    rpc = RPC(
        height_off=100, height_scale=500, lat_off=48, lat_scale=0.01, long_off=12, long_scale=0.01,
        line_off=HEIGHT / 2, line_scale=HEIGHT / 2, samp_off=WIDTH / 2, samp_scale=WIDTH / 2,
        line_num_coeff=first_order(0.0, 0.05, -1.0), line_den_coeff=first_order(1.0, 0.0, 0.0),
        samp_num_coeff=first_order(0.0, 1.0, 0.05), samp_den_coeff=first_order(1.0, 0.0, 0.0),
        err_bias=1.0, err_rand=1.0,
    )  # fmt: skip
    return write(folder / "rpcs.tif", texture(1, "uint16"), crs=None, transform=None, rpcs=rpc)


def _rotated(folder: Path) -> Path:
    return write(
        folder / "rotated.tif", texture(1), transform=ORIGIN @ Affine.rotation(33) @ Affine.scale(1, 0.8)
    )


def _jpeg(folder: Path) -> Path:
    return write(folder / "jpeg.tif", texture(3), compress="JPEG", photometric="YCBCR", interleave="pixel")


def _striped(folder: Path) -> Path:
    return write(folder / "striped.tif", texture(4), tiled=False, compress="LZW", interleave="pixel")


def _scaled(folder: Path) -> Path:
    path = write(folder / "scaled.tif", texture(2, "int16"), nodata=-32768)
    with rasterio.open(path, "r+") as dataset:
        dataset.scales, dataset.offsets = (1e-4, 1e-3), (0.1, -5.0)
    return path


def _vrt(folder: Path) -> Path:
    source = write(folder / "under_vrt.tif", texture(3))
    path = folder / "virtual.vrt"
    rasterio.shutil.copy(source, path, driver="VRT")
    return path


def _png(folder: Path) -> Path:
    path = folder / "picture.png"
    tif = write(folder / "picture.tif", texture(3), crs=None, transform=None)
    rasterio.shutil.copy(tif, path, driver="PNG")
    tif.unlink()
    return path


#: How to make one raster of each kind in a folder.
KINDS: dict[str, Callable[[Path], Path]] = {
    "alpha": _alpha,
    "custom_crs": _plain("uint8", 3, crs=CRS.from_string(CUSTOM)),
    "external_mask": _external_mask,
    "float32": _plain("float32", 1),
    "float32_nan": _with_nodata("float32", float("nan"), "float32_nan"),
    "float32_nodata": _with_nodata("float32", -9999.0, "float32_nodata"),
    "float64": _plain("float64", 2),
    "gcps": _gcps,
    "geographic": _plain("uint16", 2, crs="EPSG:4326", transform=from_origin(12, 60, 2e-5, 1e-5)),
    "int16_13_bands": _plain("int16", 13),
    "int32": _plain("int32", 1),
    "internal_mask": _internal_mask,
    "jpeg": _jpeg,
    "no_crs": _plain("uint8", 1, crs=None, transform=None),
    "png": _png,
    "rgb": _plain("uint8", 3),
    "rotated": _rotated,
    "rpcs": _rpcs,
    "scaled": _scaled,
    "striped": _striped,
    "uint16_nodata": _with_nodata("uint16", 0, "uint16_nodata"),
    "uint8_nodata_255": _with_nodata("uint8", 255, "uint8_nodata_255"),
    "vrt": _vrt,
}
