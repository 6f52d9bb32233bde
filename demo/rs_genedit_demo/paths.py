"""Curves in the plane: river centre lines, roads and streets, in metres (x east, y south)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rs_genedit_demo.fractal_noise import Array
from rs_genedit_demo.landscape import Landscape, Patch

Points = NDArray[np.float64]


@dataclass(frozen=True)
class Path:
    """A polyline, shape (n, 2), fine enough to look like a curve."""

    points: Points

    @property
    def steps(self) -> NDArray[np.float64]:
        """Distance along the path of each point."""
        return np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(self.points, axis=0).T))])

    @property
    def length(self) -> float:
        """Metres from end to end."""
        return float(self.steps[-1])

    def at(self, along: float) -> tuple[float, float, float]:
        """Point and heading (radians from east towards south) at a distance along the path."""
        steps = self.steps
        i = int(np.clip(np.searchsorted(steps, along) - 1, 0, len(steps) - 2))
        (x0, y0), (x1, y1) = self.points[i], self.points[i + 1]
        t = (along - steps[i]) / max(steps[i + 1] - steps[i], 1e-9)
        return x0 + t * (x1 - x0), y0 + t * (y1 - y0), float(np.arctan2(y1 - y0, x1 - x0))

    def bend(self, reach: float) -> NDArray[np.float64]:
        """Curvature (1/m, positive to the right) at each point, smoothed over about ``reach`` metres."""
        heading = np.unwrap(np.arctan2(*np.gradient(self.points, axis=0).T[::-1]))
        step = self.length / (len(self.points) - 1)
        curvature = np.gradient(heading) / step
        taps = max(1, round(reach / step)) | 1
        kernel = np.hanning(taps + 2)
        return np.convolve(np.pad(curvature, taps + 1, mode="edge"), kernel / kernel.sum(), mode="same")[
            taps + 1 : -taps - 1
        ]

    def distance_to(self, points: Points) -> NDArray[np.float64]:
        """Distance of each of ``points`` to the nearest vertex."""
        return np.sqrt(((points[:, None] - self.points[None]) ** 2).sum(-1).min(1))


def wander(start: tuple[float, float], heading: float, length: float, turn: NDArray[np.float64]) -> Path:
    """A path whose heading deviates from ``heading`` by ``turn`` (radians, one value per step)."""
    step = length / len(turn)
    angles = heading + turn
    x = start[0] + np.concatenate([[0], np.cumsum(np.cos(angles) * step)])
    y = start[1] + np.concatenate([[0], np.cumsum(np.sin(angles) * step)])
    return Path(np.stack([x, y], 1))


def cross(a: Points, b: Points) -> NDArray[np.float64]:
    """Cross product of vectors in the plane."""
    return a[..., 0] * b[..., 1] - a[..., 1] * b[..., 0]


def near(landscape: Landscape, patch: Patch, path: Path, reach: float, coarse: int = 1) -> tuple[Array, Array]:
    """Signed offset (positive right of the path) and distance along it, in metres, for each pixel of a patch.

    Pixels further than ``reach`` get an offset of twice ``reach``. With ``coarse`` above 1 the fields are
    worked out on every ``coarse``-th pixel and interpolated: cheaper, and exact enough for wide smooth curves.
    """
    rows, cols = patch.shape
    y, x = patch.y[:, 0], patch.x[0]
    if coarse > 1:
        y, x = _thin(y, coarse, landscape.gsd), _thin(x, coarse, landscape.gsd)
    offset = np.full((len(y), len(x)), 2 * reach, np.float32)
    along = np.zeros_like(offset)
    steps = path.steps
    for i, ((x0, y0), (x1, y1)) in enumerate(zip(path.points[:-1], path.points[1:], strict=True)):
        r = slice(*np.searchsorted(y, (min(y0, y1) - reach, max(y0, y1) + reach)))
        c = slice(*np.searchsorted(x, (min(x0, x1) - reach, max(x0, x1) + reach)))
        if r.start >= r.stop or c.start >= c.stop:
            continue
        length = max(float(np.hypot(x1 - x0, y1 - y0)), 1e-6)
        ux, uy = np.float32((x1 - x0) / length), np.float32((y1 - y0) / length)
        dx, dy = x[None, c] - np.float32(x0), y[r, None] - np.float32(y0)
        u = np.clip(dx * ux + dy * uy, 0, np.float32(length))
        side = dy * ux - dx * uy
        apart = np.hypot(dx - u * ux, dy - u * uy)
        better = apart < np.abs(offset[r, c])
        offset[r, c] = np.where(better, np.copysign(apart, side), offset[r, c])
        along[r, c] = np.where(better, u + np.float32(steps[i]), along[r, c])
    if coarse == 1:
        return offset, along
    # The offset jumps from side to side far from the path; between the two it must not pass through zero.
    apart = _spread(np.abs(offset), coarse, rows, cols)
    return np.copysign(apart, _spread(np.sign(offset), coarse, rows, cols)), _spread(along, coarse, rows, cols)


def _thin(axis: Array, coarse: int, gsd: float) -> Array:
    count = -(-len(axis) // coarse) + 1
    return axis[0] + np.arange(count, dtype=np.float32) * np.float32(coarse * gsd)


def _spread(field: Array, factor: int, rows: int, cols: int) -> Array:
    """Bilinear interpolation of a field known at every ``factor``-th pixel."""
    for axis, size in ((0, rows), (1, cols)):
        position = np.arange(size, dtype=np.float32) / factor
        low = position.astype(np.int64)
        weight = (position - low).reshape((-1, 1) if axis == 0 else (1, -1))
        high = np.minimum(low + 1, field.shape[axis] - 1)
        field = np.take(field, low, axis) * (1 - weight) + np.take(field, high, axis) * weight
    return field.astype(np.float32)
