"""From surface to picture: sunlight, sky light, cast shadows, haze, optics and noise."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rs_genedit_demo.fractal_noise import Array
from rs_genedit_demo.landscape import Land, Landscape

#: Share of the light that comes from the sky and not the sun, by band: much in blue, little in the infrared.
SKY = np.array([0.15, 0.19, 0.26, 0.09, 0.13], np.float32)[:, None, None]
#: What is left of the haze after atmospheric correction, in reflectance.
HAZE = np.array([0.004, 0.006, 0.010, 0.001, 0.003], np.float32)[:, None, None]
#: Reflectance is stored as integers of a ten-thousandth; 0 is nodata.
SCALE = 10_000


@dataclass(frozen=True)
class Sun:
    """Where the sun stands: degrees clockwise from north, degrees above the horizon.

    ``through`` is the share of its direct light that comes through the clouds: 1 under a clear sky, 0 where it
    is overcast.
    """

    azimuth: float = 152.0
    elevation: float = 49.0
    through: float = 1.0

    @property
    def towards(self) -> tuple[float, float, float]:
        """Unit vector to the sun: east, south, up."""
        azimuth, elevation = np.radians(self.azimuth), np.radians(self.elevation)
        flat = float(np.cos(elevation))
        return flat * float(np.sin(azimuth)), -flat * float(np.cos(azimuth)), float(np.sin(elevation))


def expose(landscape: Landscape, sun: Sun, extra_shadow: Array) -> tuple[NDArray[np.uint16], Array]:
    """Light the landscape and record it.

    Returns uint16 (bands, height, width), reflectance times ten thousand, and the cast shadow (height, width),
    0 to 1. ``extra_shadow`` (0 to 1) is shadow of what the height map cannot hold, such as turbine blades.
    """
    shadow = np.maximum(cast_shadows(landscape.height, landscape.gsd, sun), extra_shadow)
    east, south, up = (np.float32(part) for part in sun.towards)
    slope_east, slope_south = landscape.slope
    facing = (up - slope_east * east - slope_south * south) / np.sqrt(1 + slope_east**2 + slope_south**2)
    direct = np.clip(facing, 0, None) / up * (1 - shadow)
    open_sky = sky_view(landscape.height, landscape.gsd)
    water = landscape.label == Land.WATER
    # Light that enters the water comes back from below, so a shadow on it is faint.
    direct = np.where(water, 0.55 + 0.45 * direct, direct)
    rng = landscape.rng("sensor")
    out = np.empty(landscape.albedo.shape, np.uint16)
    for band in range(len(out)):
        sky = SKY[band]
        light = (1 - sky) * direct + sky * open_sky
        if sun.through < 1:  # clouds light the ground from all sides
            light = np.float32(sun.through) * light + np.float32(1 - sun.through) * open_sky
        gleam = landscape.gleam * direct * np.float32(sun.through)
        radiance = landscape.albedo[band] * light + gleam + HAZE[band]
        radiance = blur(radiance, 0.29 / landscape.gsd)
        noise = np.sqrt(np.maximum(radiance, 0.002) * 9e-6 + 2.2e-7)
        radiance += noise * rng.standard_normal(radiance.shape, dtype=np.float32)
        out[band] = np.clip(np.rint(radiance * SCALE), 1, 65534).astype(np.uint16)
    return out, shadow


def cast_shadows(height: Array, gsd: float, sun: Sun) -> Array:
    """Shadow (0 lit to 1 dark) that a height map throws on itself, by marching towards the sun."""
    east, south, up = sun.towards
    flat = float(np.hypot(east, south))
    east, south = east / flat, south / flat
    drop = gsd * up / flat
    tallest = float(height.max(initial=0))
    over = np.full(height.shape, -1e3, np.float32)
    for step in range(1, int(tallest / drop) + 2):
        rows, cols = round(south * step), round(east * step)
        here, there = _shifted(height.shape, rows, cols)
        if here is None:
            break
        np.maximum(over[here], height[there] - np.float32(step * drop), out=over[here])
    # The sun is a disc and twigs are thin: the edge of a shadow is half a metre of height wide.
    return np.clip((over - height) / np.float32(0.55), 0, 1)


def _shifted(shape: tuple[int, int], rows: int, cols: int):
    height, width = shape
    if abs(rows) >= height or abs(cols) >= width:
        return None, None
    here = (slice(max(0, -rows), height - max(0, rows)), slice(max(0, -cols), width - max(0, cols)))
    there = (slice(max(0, rows), height + min(0, rows)), slice(max(0, cols), width + min(0, cols)))
    return here, there


def sky_view(height: Array, gsd: float) -> Array:
    """How much of the sky a pixel sees, roughly: less where the surroundings are higher than it."""
    near = np.clip(blur(height, 1.2 / gsd) - height, 0, None)
    wide = np.clip(blur(height, 4.0 / gsd) - height, 0, None)
    return 1 - 0.4 * np.clip(near / 5, 0, 1) - 0.25 * np.clip(wide / 8, 0, 1)


def blur(image: Array, sigma: float) -> Array:
    """Gaussian blur, edges repeated; ``sigma`` in pixels."""
    if sigma < 0.15:
        return image.copy()
    reach = max(1, int(np.ceil(3 * sigma)))
    kernel = np.exp(-0.5 * (np.arange(-reach, reach + 1) / sigma) ** 2)
    kernel = (kernel / kernel.sum()).astype(np.float32)
    for axis in (0, 1):
        pad = [(0, 0), (0, 0)]
        pad[axis] = (reach, reach)
        wide = np.pad(image, pad, mode="edge")
        length = image.shape[axis]
        image = np.zeros_like(image)
        for tap, weight in enumerate(kernel):
            image += (
                weight * np.take(wide, range(tap, tap + length), axis)
                if axis
                else weight * wide[tap : tap + length]
            )
    return image
