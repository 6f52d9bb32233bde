"""Features of vector files that a plan names: polygons with their attributes, and which lie in a scene."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely
from pyogrio.errors import DataSourceError
from rasterio.crs import CRS
from shapely.errors import ShapelyError
from shapely.geometry import box, mapping
from shapely.geometry.base import BaseGeometry

from rs_genedit.errors import CrsError, GenEditError, RegionError
from rs_genedit.jobs.batch.yaml_file import Part
from rs_genedit.raster.georeferencing import parse_crs, transformer
from rs_genedit.raster.region_source import path_and_layer
from rs_genedit.raster.scene import Scene
from rs_genedit.vector_files import require_features

#: Share of a polygon that lies in a scene for it to be one of the scene's.
_BELONGS = 0.5


@dataclass(frozen=True)
class Roi:
    """One place of one scene: a region as text, its CRS where it is not the scene's, and what to call it.

    ``area`` is in pixels of the scene.
    """

    text: str | None
    crs: str | None = None
    name: str = ""
    area: float = 0.0


@dataclass(frozen=True)
class Features:
    """Polygons (n,) of a vector file, in its CRS, with their attributes and numbers (FID)."""

    geometries: np.ndarray
    crs: CRS | None
    attributes: dict[str, np.ndarray]
    numbers: np.ndarray
    name: str

    def __len__(self) -> int:
        return len(self.geometries)

    def inside(self, scene: Scene) -> Iterator[tuple[int, BaseGeometry]]:
        """Index and outline in (column, row) of each polygon that lies in ``scene``, at least half of it."""
        frame = box(0, 0, scene.width, scene.height)
        for index in sorted(self._near(scene, frame)):
            outline = scene.to_pixel(self.geometries[index], self.crs if scene.crs is not None else None)
            if not np.isfinite(outline.bounds).all() or outline.area <= 0:
                continue
            outline = outline if outline.is_valid else shapely.make_valid(outline)
            if shapely.intersection(outline, frame).area >= _BELONGS * outline.area:
                yield int(index), outline

    def roi(self, index: int, outline: BaseGeometry) -> Roi:
        """One polygon with the coordinates that its file gives it; ``outline`` is it in pixels."""
        return Roi(
            geojson(self.geometries[index]),
            self.crs.to_string() if self.crs is not None else None,
            self.label(index),
            outline.area,
        )

    def label(self, index: int) -> str:
        """What to call a feature."""
        return f"{self.name} {self.numbers[index]}"

    def _near(self, scene: Scene, frame: BaseGeometry) -> np.ndarray:
        outline = scene.to_world(shapely.segmentize(frame, max(scene.height, scene.width) / 32))
        if self.crs is not None and scene.crs is not None and self.crs != scene.crs:
            change = transformer(scene.crs, self.crs).transform
            outline = shapely.transform(outline, change, interleaved=False)
        if not np.isfinite(shapely.get_coordinates(outline)).all():
            return np.arange(len(self.geometries))
        return self._tree.query(box(*outline.bounds))

    @cached_property
    def _tree(self) -> shapely.STRtree:
        return shapely.STRtree(self.geometries)


def geojson(outline: BaseGeometry) -> str:
    """A geometry as a region that stands for itself."""
    return json.dumps(mapping(outline), separators=(",", ":"))


def read_features(
    file: str,
    folder: Path,
    part: Part,
    crs: str | None = None,
    where: tuple[tuple[str, tuple[Any, ...]], ...] = (),
) -> Features:
    """Polygons of ``FILE`` or ``FILE#LAYER``, seen from ``folder``, whose attributes are among ``where``.

    Raises
    ------
    PlanError
        The file cannot be read, has no polygons, no such attribute, or none with these values.
    """
    try:
        features = _read(str(Path(folder, Path(file).expanduser())), parse_crs(crs) if crs else None)
    except (GenEditError, DataSourceError, ShapelyError, OSError, ValueError) as error:
        part.fail(str(error).splitlines()[0])
    keep = np.ones(len(features), bool)
    for name, values in where:
        if name not in features.attributes:
            known = ", ".join(features.attributes) or "none"
            part.fail(f"{features.name} has no attribute {name!r}: it has {known}")
        column = features.attributes[name]
        keep &= np.array([any(_is_same(one, value) for value in values) for one in column], bool)
    if not keep.any():
        wanted = "; ".join(f"{name}: {', '.join(map(str, values))}" for name, values in where)
        part.fail(
            f"no polygon of {features.name} has {wanted}" if where else f"{features.name} has no polygons"
        )
    chosen = {name: column[keep] for name, column in features.attributes.items()}
    return Features(features.geometries[keep], features.crs, chosen, features.numbers[keep], features.name)


def _read(text: str, given: CRS | None) -> Features:
    path, layer = path_and_layer(text)
    if not Path(path).exists():
        raise RegionError(f"the vector file {path} does not exist")
    require_features(path, "vector")
    layers = [str(name) for name, kind in pyogrio.list_layers(path) if kind is not None]
    if layer is None and len(layers) != 1:
        raise RegionError(f"{Path(path).name} has {len(layers)} layers ({', '.join(layers)}): add #LAYER")
    if layer is not None and layer not in layers:
        raise RegionError(f"{Path(path).name} has no layer {layer!r}: it has {', '.join(layers)}")
    meta, numbers, wkb, columns = pyogrio.raw.read(path, layer=layer, force_2d=True, return_fids=True)
    if wkb is None or not len(wkb):
        raise RegionError(f"{Path(path).name} has no polygons")
    geometries = shapely.from_wkb(wkb, on_invalid="ignore")
    areas = ~shapely.is_missing(geometries) & (shapely.area(geometries) > 0)
    try:
        own = parse_crs(meta["crs"]) if meta.get("crs") else None
    except CrsError:
        own = None
    names = [str(name) for name in meta["fields"]]
    attributes = {name: column[areas] for name, column in zip(names, columns, strict=True)}
    return Features(geometries[areas], given or own, attributes, numbers[areas], Path(path).name)


def _is_same(one: Any, value: Any) -> bool:
    """Whether an attribute has a value that a plan writes; 3 and 3.0 are one number, text is text."""
    one = one.item() if isinstance(one, np.generic) else one
    if isinstance(one, (int, float)) and isinstance(value, (int, float)):
        return float(one) == float(value)
    return one is not None and str(one) == str(value)
