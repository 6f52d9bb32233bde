"""Which rasters can sensibly be edited, and what to convert the others to."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import numpy as np
from rasterio import DatasetReader
from rasterio.enums import ColorInterp, Interleaving

from rs_genedit.errors import SceneError, UnsupportedSceneError
from rs_genedit.raster.tifftags import is_grey

#: Native types whose every value survives the way through the model's floats and back.
DTYPES = ("uint8", "int8", "uint16", "int16", "uint32", "int32", "float32", "float64")

#: A block is the least that can be decoded: a larger one makes each small read cost as much as the whole
#: raster.
MAX_BLOCK_BYTES = 256 * 2**20


def block_bytes(dataset: DatasetReader) -> int:
    """Bytes that GDAL decodes to read one pixel."""
    height, width = dataset.block_shapes[0]
    bands = dataset.count if dataset.interleaving == Interleaving.pixel else 1
    return int(height * width * bands * np.dtype(_numpy_name(dataset.dtypes[0])).itemsize)


def require(path: Path, dataset: DatasetReader) -> None:
    """Raise :class:`UnsupportedSceneError`, with what to do, unless ``dataset`` can be edited."""
    if dataset.count == 0:
        _refuse_container(path, dataset)
    if is_paletted(path, dataset) and not _is_plain_palette(dataset):
        raise UnsupportedSceneError(
            f"{path} has colour indices among other bands, or as fractions: convert it to RGB",
            hint=f"`gdal_translate -expand rgb {path.name} rgb.tif`, rgba if colours are transparent",
        )
    _require_dtype(path, dataset)
    if all(c == ColorInterp.alpha for c in dataset.colorinterp):
        raise UnsupportedSceneError(
            f"{path} has only an alpha band, which is never edited: name a raster with pixels"
        )
    if block_bytes(dataset) > MAX_BLOCK_BYTES:
        height, width = dataset.block_shapes[0]
        raise UnsupportedSceneError(
            f"{path} is stored in blocks of {height} x {width} pixels, too large to read a part of: convert it "
            "to a tiled GeoTIFF",
            hint="`gdal_translate -co TILED=YES -co COMPRESS=DEFLATE -co BIGTIFF=IF_SAFER "
            f"{path.name} tiled.tif`",
        )
    _require_complete(path, dataset)


def is_paletted(path: Path, dataset: DatasetReader) -> bool:
    """Whether numbers of ``dataset`` are indices into a colour table."""
    return colour_table(path, dataset) is not None


def colour_table(path: Path, dataset: DatasetReader) -> Mapping[int, tuple[int, ...]] | None:
    """Red, green, blue and alpha of each index of the first band that has a table.

    Greys that GDAL shows for a TIFF which is grey by its kind are no table of its own.
    """
    if ColorInterp.palette not in dataset.colorinterp:
        return None
    try:
        table: Mapping[int, tuple[int, ...]] = dataset.colormap(
            dataset.colorinterp.index(ColorInterp.palette) + 1
        )
    except ValueError:  # the band is called paletted, and no table is there
        return None
    if is_grey(path) and all(red == green == blue for red, green, blue, *_ in table.values()):
        return None
    return table


def _is_plain_palette(dataset: DatasetReader) -> bool:
    """Whether one band of whole indices is all that there is beside alpha: codes, edited as classes."""
    shown = [b for b, c in enumerate(dataset.colorinterp) if c != ColorInterp.alpha]
    return len(shown) == 1 and np.dtype(_numpy_name(dataset.dtypes[shown[0]])).kind in "iu"


def _refuse_container(path: Path, dataset: DatasetReader) -> None:
    if dataset.subdatasets:
        first = dataset.subdatasets[0]
        raise UnsupportedSceneError(
            f"{path} holds {len(dataset.subdatasets)} rasters and is none itself: extract one of them "
            "as a GeoTIFF",
            hint=f"`gdal_translate '{first}' scene.tif`",
        )
    raise UnsupportedSceneError(f"{path} has no bands: name a raster with pixels")


def _require_dtype(path: Path, dataset: DatasetReader) -> None:
    kinds = set(dataset.dtypes)
    if len(kinds) > 1:
        raise UnsupportedSceneError(
            f"{path} has bands of different types ({', '.join(sorted(kinds))}): convert them to one type",
            hint=f"`gdal_translate -ot Float32 {path.name} same.tif`",
        )
    dtype = kinds.pop()
    if dtype.startswith("complex"):
        raise UnsupportedSceneError(
            f"{path} holds complex numbers: convert it to amplitude",
            hint=f'`gdal_calc.py -A {path.name} --calc="abs(A)" --type=Float32 --outfile=amplitude.tif`',
        )
    if dtype not in DTYPES:
        raise UnsupportedSceneError(
            f"{path} is of type {dtype}, which cannot be edited without loss: convert it to Int32",
            hint=f"`gdal_translate -ot Int32 {path.name} int32.tif`",
        )


def _require_complete(path: Path, dataset: DatasetReader) -> None:
    """Find a cut TIFF before any work: do its last blocks lie within the file?"""
    if dataset.driver not in ("GTiff", "COG") or not path.is_file():
        return
    height, width = dataset.block_shapes[0]
    down, across = -(-dataset.height // height), -(-dataset.width // width)
    size = path.stat().st_size
    for x, y in {(0, 0), (across - 1, 0), (across // 2, down // 2), (0, down - 1), (across - 1, down - 1)}:
        offset = dataset.get_tag_item(f"BLOCK_OFFSET_{x}_{y}", "TIFF", bidx=dataset.count)
        length = dataset.get_tag_item(f"BLOCK_SIZE_{x}_{y}", "TIFF", bidx=dataset.count)
        if offset and length and int(offset) + int(length) > size:
            raise SceneError(
                f"{path} is cut: it ends after {size} bytes, before its last pixels; fetch it again"
            )


def _numpy_name(dtype: str) -> str:
    return {"complex_int16": "complex64"}.get(dtype, dtype)
