"""Materials as rasters: cut out of a scene into the library, and brought to another scene as exemplars.

A material's raster has the pixel size and the direction of north of the raster that it is from, and no place:
its CRS is a local one. Where it is from is said in words in its record.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import rasterio
import shapely
from numpy.typing import NDArray
from rasterio.crs import CRS
from rasterio.enums import ColorInterp
from rasterio.features import shapes
from rasterio.transform import Affine
from shapely.geometry import shape

from rs_genedit import material_archive, owned
from rs_genedit.errors import RegionError, SceneError, UsageError
from rs_genedit.materials import (
    LARGEST_RASTER,
    MOST_BANDS,
    MOST_WORDS,
    Material,
    MaterialError,
    cleaned,
    file_name,
    raster_of,
    sha256_of,
)
from rs_genedit.raster.band_roles import band_roles, estimated_bands, roles_matched, sampled
from rs_genedit.raster.exemplar import SMALLEST, Exemplar, brought, matched
from rs_genedit.raster.georeferencing import ground_sample_distance, local_axes
from rs_genedit.raster.grid import Window
from rs_genedit.raster.radiometry import Radiometry
from rs_genedit.raster.region import Region
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.raster.source import PixelSource

#: Pixels on a side that are kept: more of the same texture adds bytes, not looks.
LARGEST_SIDE = 1024
#: How many times coarser than the scene a material may be, and how many times finer without a word.
MOST_TIMES = 4.0
_PLACELESS = CRS.from_wkt('LOCAL_CS["a material, of no place",UNIT["metre",1],AXIS["E",EAST],AXIS["N",NORTH]]')


@dataclass(frozen=True)
class Described:
    """What a person says of a material."""

    name: str
    words: tuple[str, ...] = ()
    source: str = ""
    licence: str = ""


# ------------------------------------------------------------------------------------------------------ saving


def save_material(
    region: Region, scene: Scene, told: Described, folder: Path
) -> tuple[Material, tuple[str, ...]]:
    """Cut a region out of a scene into the library; its record, and warnings.

    Parameters
    ----------
    region : Region
        In the scene's pixels.
    told : Described
        With a name that no material of the library has, unless that one is to be replaced.

    Raises
    ------
    UsageError
        The scene holds class codes, has too many bands, or too many words were given.
    RegionError
        It is smaller than an exemplar may be, or holds no data.
    OutputError
        The library cannot be written.
    """
    if scene.radiometry.classes:
        raise UsageError("the raster holds class codes: a material is saved from measurements or colours")
    if len(scene.edited_bands) > MOST_BANDS:
        raise UsageError(f"the raster has {len(scene.edited_bands)} bands: a material has at most {MOST_BANDS}")
    words = tuple(text for text in dict.fromkeys(cleaned(word)[:100] for word in told.words) if text)
    if len(words) > MOST_WORDS:
        raise UsageError(f"a material has at most {MOST_WORDS} words to ask for it by")
    warnings = list(region.warnings)
    window = _kept(region, scene, warnings)
    inside = region.mask(window) & scene.valid(window)
    if min(window.shape) < SMALLEST or inside.sum() < SMALLEST**2 // 2:
        raise RegionError(
            f"the material is {window.width} x {window.height} pixels with {int(inside.sum())} of data: draw "
            f"it at least {SMALLEST} x {SMALLEST} pixels large where the raster has data"
        )
    middle = window.col + window.width / 2, window.row + window.height / 2
    axes = local_axes(scene.georeference, *middle)
    owned.make_folder(folder)
    partial = owned.temporary_name(folder / "material.tif")
    try:
        _write(partial, scene, window, inside, axes)
        if partial.stat().st_size > LARGEST_RASTER:
            raise RegionError("the material is too large to keep: draw a smaller one")
        digest = sha256_of(partial)
        material = Material(
            told.name,
            words,
            ground_sample_distance(axes),
            band_roles(scene),
            str(scene.dtype),
            _ranges(scene),
            window.width,
            window.height,
            cleaned(told.source) or scene.path.name,
            cleaned(told.licence),
            file_name(told.name, digest),
            digest,
        )
        material_archive.add(material, partial, folder)
    finally:
        partial.unlink(missing_ok=True)
    return material, tuple(warnings)


def _kept(region: Region, scene: Scene, warnings: list[str]) -> Window:
    """The region's window, or as much around the middle of its largest polygon as a material may have."""
    window = region.window.intersect(scene.window)
    if max(window.shape) <= LARGEST_SIDE:
        return window
    point = max(region.polygons.geoms, key=lambda polygon: polygon.area).representative_point()
    half = LARGEST_SIDE // 2
    around = Window(int(point.y) - half, int(point.x) - half, LARGEST_SIDE, LARGEST_SIDE)
    warnings.append(
        f"the material is larger than needed: {LARGEST_SIDE} x {LARGEST_SIDE} pixels around its middle are kept"
    )
    return around.intersect(window)


def _write(
    path: Path, scene: Scene, window: Window, inside: NDArray[np.bool_], axes: NDArray[np.float64] | None
) -> None:
    """The pixels and an inner mask of what belongs to the material; what does not is 0, and tells nothing."""
    pixels = scene.read(window)
    pixels[:, ~inside] = 0
    colours = [scene.colorinterp[band - 1] for band in scene.edited_bands]
    is_rgb = colours[:3] == [ColorInterp.red, ColorInterp.green, ColorInterp.blue]
    profile = {
        "driver": "GTiff", "count": len(pixels), "dtype": pixels.dtype, "height": window.height,
        "width": window.width, "compress": "deflate", "tiled": True, "blockxsize": 256, "blockysize": 256,
        "photometric": "RGB" if is_rgb and pixels.dtype == np.uint8 else "MINISBLACK",
    }  # fmt: skip
    if axes is not None:
        (a, b), (d, e) = axes
        profile |= {"crs": _PLACELESS, "transform": Affine(a, b, 0.0, d, e, 0.0)}
    with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True), rasterio.open(path, "w", **profile) as target:
        target.colorinterp = [c if c != ColorInterp.alpha else ColorInterp.undefined for c in colours]
        target.write(pixels)
        target.write_mask(inside)
        target.descriptions = tuple(role or None for role in band_roles(scene))


def require_readable(material: Material, path: Path) -> None:
    """Raise :class:`MaterialError` unless a raster is what its record says of size, bands and type."""
    try:
        with open_scene(path) as raster:
            found = (raster.width, raster.height, len(raster.edited_bands), str(raster.dtype))
    except (SceneError, ValueError) as error:
        raise MaterialError(f"the raster of the material {material.name} cannot be read: {error}") from None
    if found != (material.width, material.height, len(material.ranges), material.dtype):
        raise MaterialError(f"the raster of the material {material.name} is not as its record says")


# -------------------------------------------------------------------------------------------------------- using


def material_exemplar(material: Material, folder: Path, scene: PixelSource) -> Exemplar:
    """A material as an exemplar for a scene: resampled, matched in colour and in bands.

    Bands that the material lacks are estimated from those that it has, as they go together in the scene.

    Raises
    ------
    MaterialError
        It is damaged.
    UsageError
        It is far coarser than the scene, too small on it, or shares no band with it.
    """
    path = raster_of(material, folder)
    require_readable(material, path)
    if scene.radiometry.classes:
        raise UsageError(
            "the scene holds class codes and a material colours: use an exemplar of the same classes"
        )
    warnings: list[str] = []
    _require_gsd(material, scene.gsd, warnings)
    with open_scene(path) as raster:
        positions = roles_matched(material.bands, len(material.ranges), scene, material.name, warnings)
        present = tuple(n for n, position in enumerate(positions) if position is not None)
        bands = tuple(position for position in positions if position is not None)
        own = _radiometry(material, raster, bands)
        ours = scene.radiometry.select(present)
        radiometry = matched(own, material.name, ours, warnings)
        try:
            exemplar = brought(_outline(raster), raster, scene, 0, "material", bands, radiometry, warnings)
        except RegionError:
            raise UsageError(
                f"the material {material.name} covers too little of this scene: it is {material.width} x "
                f"{material.height} pixels of {material.gsd or 0:.3g} m, and the scene's have "
                f"{scene.gsd or 0:.3g} m; save a larger place of it",
                hint="material",
            ) from None
    if radiometry is own:
        middles = [(material.ranges[b][1] - c) / h for b, c, h in zip(bands, own.centre, own.half, strict=True)]
        exemplar = replace(exemplar, pixels=_toned(exemplar, middles, _middles(scene)[list(present)]))
    if len(present) == len(scene.edited_bands):
        return exemplar
    pixels = estimated_bands(exemplar.pixels, exemplar.valid, present, scene)
    told = _absent(material, present, scene)
    return replace(exemplar, pixels=pixels, warnings=(*exemplar.warnings, told))


def _outline(raster: Scene) -> Region:
    """What of its raster the material is, in pixels."""
    inside = raster.valid(raster.window).astype(np.uint8)
    polygons = [shape(found) for found, value in shapes(inside, mask=inside > 0) if value]
    return Region(shapely.MultiPolygon(polygons))


def _require_gsd(material: Material, gsd: float | None, warnings: list[str]) -> None:
    if material.gsd is None or gsd is None:
        return
    times = material.gsd / gsd
    sizes = f"it has pixels of {material.gsd:.3g} m, and the scene's have {gsd:.3g} m"
    if times > MOST_TIMES:
        raise UsageError(
            f"the material {material.name} is {times:.0f} times coarser than the scene and would come out "
            f"blurred: {sizes}; use one of at most {MOST_TIMES * gsd:.3g} m",
            hint="material",
        )
    if times < 1 / MOST_TIMES:
        warnings.append(
            f"the material {material.name} is {1 / times:.0f} times finer than the scene: {sizes}, so its "
            "texture is averaged away and mostly its colour stays"
        )


def _radiometry(material: Material, raster: Scene, bands: Sequence[int]) -> Radiometry:
    """The mapping of the raster that the material is from, not of its own few colours."""
    own = raster.radiometry.select(bands)
    ranges = [material.ranges[band] for band in bands]
    centre = tuple((low + high) / 2 for low, _, high in ranges)
    half = tuple((high - low) / 2 for low, _, high in ranges)
    return replace(own, centre=centre, half=half, classes=())


def _ranges(scene: Scene) -> tuple[tuple[float, float, float], ...]:
    """The bulk of each band and its median, in native numbers."""
    middles = _middles(scene)
    native = [
        float(np.clip(m * h + c, c - h, c + h))
        for m, c, h in zip(middles, scene.radiometry.centre, scene.radiometry.half, strict=True)
    ]
    return tuple(
        (low, middle, high) for (low, high), middle in zip(scene.radiometry.range, native, strict=True)
    )


def _middles(scene: PixelSource) -> NDArray[np.float64]:
    """The median of each band, in radiometry space."""
    return np.asarray(np.median(sampled(scene), axis=1))


def _toned(exemplar: Exemplar, middles: Sequence[float], wanted: NDArray[np.float64]) -> NDArray[np.float32]:
    """Pixels whose bulk is matched already, with the median of their raster matched too.

    Histogram matching at three quantiles (Gonzalez and Woods, section 3.3): a scene of dark fields and a few
    bright roofs would otherwise take a field for as bright as half its range.
    """
    result = np.empty_like(exemplar.pixels)
    for band, values in enumerate(exemplar.pixels):
        middle, aim = (float(np.clip(m, -0.9, 0.9)) for m in (middles[band], wanted[band]))
        below, above = (aim + 1) / (middle + 1), (1 - aim) / (1 - middle)
        result[band] = aim + (values - middle) * np.where(values < middle, below, above)
    result[:, ~exemplar.valid] = 0.0
    return result


def _absent(material: Material, present: Sequence[int], scene: PixelSource) -> str:
    roles = band_roles(scene)
    lacking = [n for n in range(len(roles)) if n not in present]
    names = ", ".join(roles[n] or f"band {scene.edited_bands[n]}" for n in lacking)
    had = ", ".join(roles[n] or f"band {scene.edited_bands[n]}" for n in present)
    return (
        f"the material {material.name} has no {names}: estimated from its {had}, as these go together in the "
        "scene, so do not measure by it"
    )


def record_of(material: Material) -> Mapping[str, object]:
    """What a result says of a material that it was made with."""
    return {
        "name": material.name,
        "sha256": material.sha256,
        "source": material.source,
        "licence": material.licence,
        "gsd": material.gsd,
    }
