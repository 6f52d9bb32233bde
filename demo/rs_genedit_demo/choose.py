"""Where to flood a scene nobody has drawn on: the calmest dark area as exemplar, the land beside it as ROI.

Water is dark and smooth, and darker in the near infrared than in green. In an overview of the scene the pixels
that are all that (as far as the bands tell) are taken; their roomiest connected area is water if the scene has
any, and the ROI is the land that a round flood from the nearest point of its shore would cover. Where no such
area is found, the exemplar is the calmest square and the ROI a square beside it: no flood then, but still an
edit by exemplar.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rasterio.enums import ColorInterp
from rasterio.features import shapes
from rs_genedit.errors import SceneError
from rs_genedit.raster.pictures import overview
from rs_genedit.raster.scene import Scene
from shapely import affinity
from shapely.geometry import Point, Polygon, box, shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points, polylabel

from rs_genedit_demo.sensor import blur

OVERVIEW = 768
#: ROI in pixels of the scene: what the benchmarks use, or a twelfth of a smaller scene.
FLOOD_AREA = 37_000
#: Shares of the darkest and of the smoothest pixels that may be water, from strict to lenient.
SHARES = ((0.12, 0.35), (0.3, 0.35), (0.5, 0.5))


@dataclass(frozen=True)
class Choice:
    """Exemplar and ROI as polygons in (column, row) of the scene; whether the exemplar looks like water."""

    exemplar: Polygon
    roi: Polygon
    water: bool


@dataclass(frozen=True)
class _Overview:
    """What an overview of the scene tells of water, arrays (height, width).

    ``wet`` is the normalised difference water index (McFeeters 1996), None without green and infrared.
    """

    bright: NDArray
    rough: NDArray
    valid: NDArray[np.bool_]
    wet: NDArray | None

    def candidates(self) -> Iterator[NDArray[np.bool_]]:
        """Masks of what may be water, the likeliest first."""
        if self.wet is not None:
            yield self.valid & (self.wet > 0.05)
        for dark, smooth in SHARES:
            darkest = self.bright <= np.quantile(self.bright[self.valid], dark)
            yield self.valid & darkest & (self.rough <= np.quantile(self.rough[self.valid], smooth))


def choose(scene: Scene) -> Choice:
    """Pick an exemplar and an ROI for a flood.

    Raises
    ------
    SceneError
        The scene has no valid area large enough.
    """
    step = max(1, math.ceil(max(scene.height, scene.width) / OVERVIEW))
    seen = _look_over(scene, step)
    if seen.valid.sum() < 400:
        raise SceneError(
            f"{scene.path} has too little valid area to choose places in: give an ROI and an exemplar",
            hint="places",
        )
    target = min(FLOOD_AREA, scene.height * scene.width / 12) / step**2
    edge = max(_areas(seen.valid), key=lambda p: p.area)
    for mask in seen.candidates():
        water = _water(mask, target)
        chosen = _flood(*water, edge, target) if water is not None else None
        if chosen is not None:
            return _scaled(*chosen, step, True)
    return _scaled(*_calm_square(seen, target), step, False)


def _look_over(scene: Scene, step: int) -> _Overview:
    pixels, valid = overview(scene, scene.window, step)
    floats = [
        (band - centre) / half
        for band, centre, half in zip(pixels, scene.radiometry.centre, scene.radiometry.half, strict=True)
    ]
    mean = np.where(valid, np.mean(floats, axis=0), 0).astype(np.float32)
    bright = blur(mean, 2.0)
    rough = np.sqrt(np.maximum(blur((mean - bright) ** 2, 2.0), 0))
    # What is perfectly even was never measured: a border that was filled without being declared nodata.
    return _Overview(bright, rough, valid & (rough > 1e-5), _water_index(scene, pixels))


def _water_index(scene: Scene, pixels: NDArray) -> NDArray | None:
    roles = [scene.colorinterp[band - 1] for band in scene.edited_bands]
    if ColorInterp.green not in roles or ColorInterp.nir not in roles:
        return None
    green, infrared = pixels[roles.index(ColorInterp.green)], pixels[roles.index(ColorInterp.nir)]
    return (green - infrared) / np.maximum(green + infrared, 1e-6)


def _water(mask: NDArray[np.bool_], target: float) -> tuple[Polygon, Point] | None:
    """The area of a mask with the most room inside, and the middle of that room."""
    found = sorted(_areas(blur(mask.astype(np.float32), 1.0) > 0.5), key=lambda p: -p.area)[:5]
    rooms = [(part, polylabel(part, tolerance=1.0)) for part in found if part.area > 150]
    best = max(rooms, key=lambda room: room[1].distance(room[0].boundary), default=None)
    # Shadows and roads are dark and smooth too, but thin.
    if best is None or best[1].distance(best[0].boundary) < max(6.0, 0.13 * math.sqrt(target)):
        return None
    return best


def _flood(water: Polygon, middle: Point, edge: Polygon, target: float) -> tuple[Polygon, Polygon] | None:
    """The widest part of the water, and a bulge of land at the shore next to it."""
    depth = middle.distance(water.boundary)
    around = middle.buffer(max(depth, 0.8 * math.sqrt(target)))
    exemplar = _whole(water.buffer(-min(2.0, depth / 3)).intersection(around))
    inland = Polygon(water.exterior).buffer(1.0)
    reach = math.sqrt(2 * target / math.pi)
    # A shore that is the scene's own edge has no land behind it.
    shore = water.exterior.intersection(edge.buffer(-0.6 * reach))
    if exemplar is None or shore.is_empty:
        return None
    at = nearest_points(shore, middle)[0]
    roi = _whole(_bulge(at, reach).intersection(edge.buffer(-1.0)).difference(inland))
    if roi is None or not 0.3 * target <= roi.area <= 2.5 * target:
        return None
    return exemplar, roi


def _bulge(at: Point, reach: float) -> Polygon:
    """A disc with an uneven rim."""
    angle = np.linspace(0, 2 * np.pi, 90, endpoint=False)
    radius = reach * (1 + 0.10 * np.sin(3 * angle + 0.7) + 0.06 * np.sin(7 * angle + 2.1))
    return Polygon(np.stack([at.x + radius * np.cos(angle), at.y + radius * np.sin(angle)], 1))


def _calm_square(seen: _Overview, target: float) -> tuple[Polygon, Polygon]:
    """The calmest square of valid pixels, and the one beside it that differs most from it in brightness."""
    side = max(8, round(math.sqrt(target)))
    side = min(side, min(seen.valid.shape) // 2)
    best: tuple[float, int, int] | None = None
    squares = {}
    for row in range(0, seen.valid.shape[0] - side + 1, max(1, side // 2)):
        for col in range(0, seen.valid.shape[1] - side + 1, max(1, side // 2)):
            area = (slice(row, row + side), slice(col, col + side))
            if seen.valid[area].mean() > 0.98:
                squares[row, col] = (float(seen.rough[area].mean()), float(seen.bright[area].mean()))
    for (row, col), (unrest, _) in squares.items():
        if best is None or unrest < best[0]:
            best = (unrest, row, col)
    apart = [at for at in squares if best and max(abs(at[0] - best[1]), abs(at[1] - best[2])) >= side]
    if best is None or not apart:
        raise SceneError(
            "the scene has no two squares of valid pixels to choose: give an ROI and an exemplar", hint="places"
        )
    tone = squares[best[1], best[2]][1]
    row, col = max(apart, key=lambda at: (abs(squares[at][1] - tone), at))
    return box(best[2], best[1], best[2] + side, best[1] + side), box(
        col + 1, row + 1, col + side - 1, row + side - 1
    )


def _areas(mask: NDArray[np.bool_]) -> list[Polygon]:
    """The connected areas of a mask, in pixels of the mask."""
    return [shape(s) for s, value in shapes(mask.astype(np.uint8), mask=mask, connectivity=4) if value]


def _whole(geometry: BaseGeometry) -> Polygon | None:
    parts = [p for p in getattr(geometry, "geoms", [geometry]) if isinstance(p, Polygon) and p.area > 4]
    return max(parts, key=lambda p: p.area, default=None)


def _scaled(exemplar: Polygon, roi: Polygon, step: int, water: bool) -> Choice:
    grown = [affinity.scale(p.simplify(0.4), step, step, origin=(0, 0)) for p in (exemplar, roi)]
    return Choice(grown[0], grown[1], water)
