"""Small pictures of materials: as colours, between the numbers that the bulk of them lie between."""

from __future__ import annotations

import math
from array import array
from pathlib import Path

from osgeo import gdal
from qgis.PyQt.QtGui import QImage

from ..contract import errors
from .opening import require_geotiff

#: Pixels of a picture; twice as wide as high, as the others of the gallery are. Bytes of a raster, at most.
_WIDTH, _HEIGHT, _LARGEST = 240, 120, 64_000_000
#: Standard deviations around the mean that are shown from black to white.
_SPREAD = 2.2


def material_picture(path: Path) -> QImage:
    """The middle of a material's raster; a null picture where it cannot be read."""
    try:
        if path.stat().st_size > _LARGEST:
            return QImage()
        require_geotiff(path)
    except (errors.GenEditError, OSError):
        return QImage()
    dataset = gdal.OpenEx(str(path), gdal.OF_RASTER, allowed_drivers=["GTiff"])
    if dataset is None:
        return QImage()
    width, height = dataset.RasterXSize, dataset.RasterYSize
    high = min(height, max(1, width // 2))
    wide = min(width, 2 * high)
    window = (width - wide) // 2, (height - high) // 2, wide, high
    channels = [_channel(dataset.GetRasterBand(number), window) for number in _bands(dataset)]
    pixels = bytearray(3 * _WIDTH * _HEIGHT)
    for place, channel in enumerate(channels if len(channels) == 3 else channels * 3):
        pixels[place::3] = channel
    return QImage(bytes(pixels), _WIDTH, _HEIGHT, 3 * _WIDTH, QImage.Format.Format_RGB888).copy()


def _channel(band: gdal.Band, window: tuple[int, int, int, int]) -> bytes:
    """A window of a band as numbers from 0 to 255; what holds no data is black."""
    how = gdal.GRIORA_Average if window[2] > _WIDTH else gdal.GRIORA_NearestNeighbour
    values = array("f")
    read = band.ReadRaster(
        *window, buf_xsize=_WIDTH, buf_ysize=_HEIGHT, buf_type=gdal.GDT_Float32, resample_alg=how
    )
    values.frombytes(read)
    nodata = band.GetNoDataValue()
    held = [value for value in values if math.isfinite(value) and value != nodata]
    if not held:
        return bytes(len(values))
    mean = math.fsum(held) / len(held)
    deviation = math.sqrt(math.fsum((value - mean) ** 2 for value in held) / len(held))
    low, step = mean - _SPREAD * deviation, 255 / max(2 * _SPREAD * deviation, 1e-9)
    shown = (value if math.isfinite(value) and value != nodata else low for value in values)
    return bytes(min(max(round((value - low) * step), 0), 255) for value in shown)


def _bands(dataset: gdal.Dataset) -> list[int]:
    """Bands for red, green and blue as the raster names them; else its first three, or its first."""
    roles = {gdal.GCI_RedBand: 0, gdal.GCI_GreenBand: 1, gdal.GCI_BlueBand: 2}
    found: dict[int, int] = {}
    for number in range(1, dataset.RasterCount + 1):
        place = roles.get(dataset.GetRasterBand(number).GetColorInterpretation())
        if place is not None:
            found.setdefault(place, number)
    if len(found) == 3:
        return [found[place] for place in range(3)]
    return [1, 2, 3] if dataset.RasterCount >= 3 else [1]
