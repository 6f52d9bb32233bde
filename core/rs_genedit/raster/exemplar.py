"""Exemplars: pixels of another place, brought to the scene's pixel size, bands and radiometry.

A place in the scene itself is taken as it is. A place in another raster is resampled in the plane that touches
the earth there: one step right or down is so many metres east and north in either raster, and the ratio of the
two is the one linear mapping (zoom, rotation, flip) that is needed. So no CRS has to reach from one raster to
the other, and a degree at 60 north is not taken for a degree at the equator.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import shapely
from rasterio.enums import Resampling
from shapely.affinity import affine_transform

from rs_genedit.errors import RegionError, UsageError
from rs_genedit.protocol import CopyTask, ExemplarTask
from rs_genedit.raster.bands import match_bands
from rs_genedit.raster.georeferencing import local_axes
from rs_genedit.raster.grid import Window
from rs_genedit.raster.radiometry import Radiometry
from rs_genedit.raster.region import Region, inline, read_region
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.raster.source import PixelSource
from rs_genedit.raster.warp import resampled, source_window

#: Pixels on a side that a texture needs at least, to say anything.
SMALLEST = 16

#: Pixels and bytes that an exemplar may have: more of the same texture adds time, not looks.
MAX_PIXELS = 2**22
MAX_BYTES = 128 * 2**20

_MAX_SOURCE_PIXELS = 256 * 2**20  # of another raster that are read for it at most
_SAME_GRID = 0.05  # relative difference of pixel axes that is not worth the blur of resampling
_STRIP = 2**22  # pixels of another raster read at a time


@dataclass(frozen=True)
class Exemplar:
    """What a place looks like, on the scene's pixel size and in its radiometry.

    Attributes
    ----------
    pixels : numpy.ndarray
        (bands, height, width) float32, as the scene's :class:`Radiometry` gives them; 0 where not valid.
    inside : numpy.ndarray
        (height, width) bool: within what was drawn. The rest is a margin around it.
    valid : numpy.ndarray
        (height, width) bool: holds data.
    window : Window or None
        Where in the scene this lies; None if it comes from another raster, or is put together from several
        places.
    warnings : tuple of str
    outline : str
        What was drawn, as GeoJSON in the CRS of the raster it lies in.
    """

    pixels: np.ndarray
    inside: np.ndarray
    valid: np.ndarray
    window: Window | None = None
    warnings: tuple[str, ...] = ()
    outline: str = ""


def read_exemplar(
    task: ExemplarTask | CopyTask, scene: PixelSource, margin_px: int, what: str = "exemplar"
) -> Exemplar:
    """The pixels of ``task.region``, with ``margin_px`` pixels around them.

    Parameters
    ----------
    task : ExemplarTask or CopyTask
        ``region`` in the scene, or in the raster ``source``; its CRS is ``crs``, else that of the raster.
    scene : Scene
    margin_px : int
        In pixels of the scene; less where the raster ends.
    what : str
        What the region is called in messages, by the words of the task.

    Raises
    ------
    RegionError
        The region cannot be read, is smaller than :data:`SMALLEST`, or holds no data.
    SceneError
        The other raster cannot be opened.
    UsageError
        Its bands do not match the scene's.
    """
    source = getattr(task, "source", None)
    if source is None or _same_file(source, scene.path):
        region = read_region(task.region, scene, task.crs, what=what)
        exemplar = _from_scene(region, scene, margin_px, what)
        return replace(exemplar, outline=inline(region, task.region, scene, task.crs))
    with open_scene(source) as other:
        region = read_region(task.region, other, task.crs, what=what)
        exemplar = _from_other(region, other, scene, margin_px, what)
        return replace(exemplar, outline=inline(region, task.region, other, task.crs))


# ------------------------------------------------------------------------------------ the same scene


def _from_scene(region: Region, scene: PixelSource, margin: int, what: str) -> Exemplar:
    side = _largest_side(len(scene.edited_bands))
    groups = region.clusters(2 * margin + SMALLEST)
    _require_size([group.window.shape for group in groups], what)
    if _padded(region, scene, margin).area <= side**2:
        groups = [region]
    warnings = list(region.warnings)
    if sum(_padded(group, scene, margin).area for group in groups) > side**2:
        groups = [_middle(region, side - 2 * margin, scene, warnings, what)]
    parts = [_cut(group, scene, margin) for group in groups]
    whole = parts[0] if len(parts) == 1 else _side_by_side(parts, gap=max(margin, SMALLEST))
    return _finished(whole, warnings, what)


def _padded(region: Region, scene: PixelSource, margin: int) -> Window:
    return region.window.pad(margin).intersect(scene.window)


def _cut(region: Region, scene: PixelSource, margin: int) -> Exemplar:
    window = _padded(region, scene, margin)
    valid = scene.valid(window)
    pixels = scene.radiometry.to_float(scene.read(window))
    pixels[:, ~valid] = 0.0
    return Exemplar(pixels, region.mask(window), valid, window)


def _side_by_side(parts: list[Exemplar], gap: int) -> Exemplar:
    """Places far from each other in one array, apart by columns that are not valid."""
    height = max(part.pixels.shape[1] for part in parts)
    width = sum(part.pixels.shape[2] + gap for part in parts) - gap
    pixels = np.zeros((len(parts[0].pixels), height, width), np.float32)
    inside, valid = np.zeros((height, width), bool), np.zeros((height, width), bool)
    col = 0
    for part in parts:
        rows, cols = part.valid.shape
        here = (slice(0, rows), slice(col, col + cols))
        pixels[(slice(None), *here)], inside[here], valid[here] = part.pixels, part.inside, part.valid
        col += cols + gap
    return Exemplar(pixels, inside, valid)


def _middle(region: Region, side: int, scene: PixelSource | None, warnings: list[str], what: str) -> Region:
    """As much of a very large region as an exemplar may hold, around the middle of its largest polygon."""
    polygon = max(region.polygons.geoms, key=lambda p: p.area)
    point = polygon.representative_point()
    window = Window(math.floor(point.y) - side // 2, math.floor(point.x) - side // 2, side, side)
    clipped = region.clip(window if scene is None else window.intersect(scene.window))
    if clipped is None:
        raise RegionError(f"the {what} could not be cut to a usable size: draw a smaller one")
    warnings.append(f"the {what} is larger than needed: {side} x {side} pixels around its middle were used")
    return clipped


# ------------------------------------------------------------------------------------ another raster


def _from_other(region: Region, other: Scene, scene: PixelSource, margin: int, what: str) -> Exemplar:
    bands, warnings = match_bands(other, scene)
    warnings = [*region.warnings, *warnings]
    radiometry = _radiometry(other, scene, bands, warnings)
    return brought(region, other, scene, margin, what, bands, radiometry, warnings)


def brought(
    region: Region,
    other: Scene,
    scene: PixelSource,
    margin: int,
    what: str,
    bands: tuple[int, ...],
    radiometry: Radiometry,
    warnings: list[str],
) -> Exemplar:
    """A region of another raster on the scene's pixel size.

    Parameters
    ----------
    bands : tuple of int
        0-based positions among ``other.edited_bands`` of the bands that are read.
    radiometry : Radiometry
        Of these bands, to floats.
    warnings : list of str
        Go into the exemplar, with what is found here.

    Raises
    ------
    RegionError
        It is too small on the scene, or holds no data.
    """
    matrix = _matrix(region, other, scene, warnings, what)
    outline = Region(_transformed(region, matrix))
    _require_size([group.window.shape for group in outline.clusters(2 * margin + SMALLEST)], what)
    side = min(
        _largest_side(len(bands)), math.isqrt(int(_MAX_SOURCE_PIXELS * abs(float(np.linalg.det(matrix)))))
    )
    if outline.window.pad(margin).area > side**2:
        outline = _middle(outline, side - 2 * margin, None, warnings, what)
    window = outline.window.pad(margin)
    pixels, valid = _resampled(other, bands, radiometry, matrix, window)
    return _finished(Exemplar(pixels, outline.mask(window), valid), warnings, what)


def _matrix(region: Region, other: Scene, scene: PixelSource, warnings: list[str], what: str) -> np.ndarray:
    """2 x 2: a step of one pixel in the other raster as steps in pixels of the scene."""
    middle = region.polygons.centroid
    theirs, ours = local_axes(other.georeference, middle.x, middle.y), scene.axes
    if theirs is None or ours is None:
        which = other.path.name if theirs is None else scene.path.name
        warnings.append(f"the pixel size of {which} is unknown: the {what} was taken pixel for pixel")
        return np.eye(2)
    matrix = np.linalg.solve(ours, theirs)
    if np.abs(matrix - np.eye(2)).max() <= _SAME_GRID:
        return np.eye(2)
    zoom = math.sqrt(abs(float(np.linalg.det(matrix))))
    warnings.append(
        f"the {what} was resampled from {other.gsd:.3g} m to the scene's {scene.gsd:.3g} m"
        + (": it is coarser than the scene and will look blurred" if zoom > 1.5 else "")
    )
    return matrix


def _transformed(region: Region, matrix: np.ndarray) -> shapely.MultiPolygon:
    (a, b), (d, e) = matrix
    moved = shapely.make_valid(affine_transform(region.polygons, [a, b, d, e, 0.0, 0.0]))
    return shapely.MultiPolygon([p for p in shapely.get_parts(moved) if p.geom_type == "Polygon"])


def _resampled(
    other: Scene, bands: tuple[int, ...], radiometry: Radiometry, matrix: np.ndarray, window: Window
) -> tuple[np.ndarray, np.ndarray]:
    """The pixels of ``window``, which lies in the other raster's grid mapped by ``matrix``."""
    source = source_window(matrix, (0.0, 0.0), window).intersect(other.window)
    codes = bool(radiometry.classes)
    if codes or np.array_equal(matrix, np.eye(2)):
        step = 1
    else:  # whole pixels are averaged first where many go into one
        smallest = np.linalg.svd(matrix, compute_uv=False).min()
        step = max(1, int(0.5 / smallest))
    pixels = _read_averaged(other, bands, radiometry, source, step)
    x, y = matrix @ (source.col, source.row)
    shrinks = abs(float(np.linalg.det(matrix))) * step**2 < 1.0
    kernel = Resampling.nearest if codes else _kernel(matrix, shrinks)
    result = resampled(pixels, matrix * step, (float(x), float(y)), window, kernel)
    valid = np.isfinite(result[0])  # what is not valid is so in all bands
    result[:, ~valid] = 0.0
    return result, valid


def _kernel(matrix: np.ndarray, shrinks: bool) -> Resampling:
    if np.array_equal(matrix, np.eye(2)):
        return Resampling.nearest
    return Resampling.average if shrinks else Resampling.cubic


def _read_averaged(
    other: Scene, bands: tuple[int, ...], radiometry: Radiometry, window: Window, step: int
) -> np.ndarray:
    """Float pixels of ``window``, ``step`` x ``step`` of them averaged into one; NaN where none is valid."""
    numbers = [other.edited_bands[b] for b in bands]
    rows = -(-window.height // step)
    result = np.full((len(bands), rows, -(-window.width // step)), np.nan, np.float32)
    high = max(1, _STRIP // (window.width * step)) * step
    for top in range(window.row, window.bottom, high):
        strip = Window(top, window.col, high, window.width).intersect(window)
        native, valid = other.read(strip, numbers), other.valid(strip)
        first = (top - window.row) // step
        block = _block_mean(radiometry.to_float(native), valid, step)
        result[:, first : first + block.shape[1]] = block
    return result


def _block_mean(pixels: np.ndarray, valid: np.ndarray, step: int) -> np.ndarray:
    pixels = np.where(valid, pixels, np.float32(np.nan))
    if step == 1:
        return pixels
    rows, cols = np.arange(0, valid.shape[0], step), np.arange(0, valid.shape[1], step)
    count = np.add.reduceat(np.add.reduceat(valid.astype(np.float32), rows, axis=0), cols, axis=1)
    total = np.add.reduceat(np.add.reduceat(np.nan_to_num(pixels), rows, axis=1), cols, axis=2)
    return np.where(count > 0, total / np.maximum(count, 1), np.float32(np.nan)).astype(np.float32)


def _radiometry(other: Scene, scene: PixelSource, bands: tuple[int, ...], warnings: list[str]) -> Radiometry:
    """The mapping to floats for another raster: the scene's if its numbers mean the same, else its own."""
    if scene.radiometry.classes:
        _require_same_codes(other, scene)
        return scene.radiometry
    if other.has_class_names:
        raise UsageError(
            f"{other.path.name} holds class codes, and the scene does not: name a raster of measurements or "
            "colours as exemplar"
        )
    own = other.radiometry.select(bands)
    return matched(own, other.path.name, scene.radiometry, warnings)


def matched(own: Radiometry, name: str, ours: Radiometry, warnings: list[str]) -> Radiometry:
    """The scene's mapping, ``ours``, where another raster's numbers mean the same, else that one's ``own``."""
    if own.dtype == ours.dtype and _comparable(own, ours):
        return ours
    warnings.append(
        f"the numbers of {name} are not those of the scene ({own.dtype} and {ours.dtype}, or "
        "another range): its brightness and contrast were matched to the scene's, band by band"
    )
    return own


def _require_same_codes(other: Scene, scene: PixelSource) -> None:
    """Refuse numbers that do not stand for the scene's classes."""
    tables = other.colour_table, scene.colour_table
    limits = np.iinfo(scene.dtype)
    codes = other.radiometry.classes
    if (
        codes
        and all(limits.min <= code <= limits.max for code in codes)
        and (None in tables or not _differ(*tables))
    ):
        return
    raise UsageError(
        f"the scene holds class codes, and {other.path.name} has no codes of the same meaning: name a raster "
        "with the same classes and colours as exemplar"
    )


def _differ(one: Mapping[int, tuple[int, ...]] | None, two: Mapping[int, tuple[int, ...]] | None) -> bool:
    """Whether two colour tables give a code different colours."""
    return any((two or {}).get(code, colour) != colour for code, colour in (one or {}).items())


def _comparable(own: Radiometry, ours: Radiometry) -> bool:
    """Whether the sampled range lies within the scene's (by 80 %) and fills a quarter of it.

    A crop of the same imagery does: it may be only water, but not brighter than everything in the scene.
    """
    for (low, high), (floor, ceiling) in zip(own.range, ours.range, strict=True):
        shared = min(high, ceiling) - max(low, floor)
        if shared < 0.8 * (high - low) or high - low < 0.25 * (ceiling - floor):
            return False
    return True


# ------------------------------------------------------------------------------------------------------- both


def _finished(exemplar: Exemplar, warnings: list[str], what: str) -> Exemplar:
    usable = int((exemplar.inside & exemplar.valid).sum())
    if usable < SMALLEST**2 // 2:
        raise RegionError(
            f"the {what} holds {usable} pixels of data, too few for a texture: draw it at least "
            f"{SMALLEST} x {SMALLEST} pixels large where the raster has data"
        )
    if usable < 0.5 * exemplar.inside.sum():
        warnings.append(f"more than half of the {what} is without data; only the rest was used")
    return Exemplar(
        exemplar.pixels, exemplar.inside, exemplar.valid, exemplar.window, tuple(dict.fromkeys(warnings))
    )


def _largest_side(bands: int) -> int:
    return math.isqrt(min(MAX_PIXELS, MAX_BYTES // (4 * bands)))


def _require_size(shapes: list[tuple[int, int]], what: str) -> None:
    height, width = max(shapes, key=min)
    if min(height, width) < SMALLEST:
        raise RegionError(
            f"the {what} is {width} x {height} pixels of the scene: draw it at least "
            f"{SMALLEST} x {SMALLEST} pixels large"
        )


def _same_file(source: str, path: Path) -> bool:
    try:
        return Path(source).expanduser().samefile(path)
    except (OSError, ValueError):
        return False
