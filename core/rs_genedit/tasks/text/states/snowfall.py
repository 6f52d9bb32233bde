"""Procedural snow: white on what faces the sky, thin on crowns, worn off roads by wheels, none on water."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from rs_genedit.methods.canvas import Mask
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.tasks.text.states.fields import blurred, mixed, ramp
from rs_genedit.tasks.text.states.ground import GroundLayers

#: Pixels in which the tracks of wheels are seen; metres between the wheels of a car, across a lane and of a
#: track; cars that keep to a lane; times as long as wide that a place is which they drive along.
_TRACKS_SEEN, _GAUGE_M, _LANE_M, _TRACK_M, _CARS, _LONG = 0.6, 1.6, 3.4, 0.36, 2, 2.2
#: Square metres of a road, and roads that are looked at one by one, the largest.
_ROAD_M2, _MOST_ROADS = 50.0, 8
#: Metres per pixel from which on the edge of a snow cover is a matter of shares of pixels.
_COARSE = 2.0
#: Deviations of its noise that the edge of a snow cover lies farther out there than fronts of other states do.
_FAR = 0.4


def snow(ground: GroundLayers) -> Array:
    """White on what faces the sky, thin on crowns, blue in the shade, worn off roads, none on open water."""
    return mixed(ground.rgb, *_snowfall(ground))


def snowed(ground: GroundLayers) -> Array:
    """How much of a pixel snow covers, 0 to 1."""
    return _snowfall(ground)[1]


def _snowfall(ground: GroundLayers) -> tuple[Array, Array]:
    """Snow (3, height, width), and how much of a pixel it covers."""
    pixel = ground.gsd
    drift = ground.noise("drifts", max(25.0, 10 * pixel), max(1.0, 3 * pixel), 0.55)
    fine = ground.noise("snow grain", 1.5, 0.0, 0.7) * np.float32(min(1.0, 0.6 / pixel + 0.1))
    near = ground.smooth(ground.light, 4.0) + 0.02
    step = (ground.light + 0.02) / near - 1
    white = ground.colour((0.865, 0.885, 0.92)) * (1 + 0.014 * drift + 0.008 * fine)
    white = white + np.clip(0.22 * step, -0.22, 0.05)
    around = ground.smooth(ground.light, 12.0) + 0.02
    shade = np.maximum(1 - ramp((ground.light + 0.02) / around, 0.35, 0.75), ground.shaded)
    shade = shade * np.float32(min(1.0, ground.shade)) * (1 - ground.crowns)
    white = mixed(white, ground.colour((0.58, 0.65, 0.77)) * np.ones_like(white), 0.75 * shade)
    rough = ramp(ground.rough, 0.055, 0.105) * ground.plants
    woody = np.maximum(rough, ground.crowns * ramp(ground.rough, 0.03, 0.07))
    if pixel >= _COARSE:  # single pixels of a field are no trees
        woody = blurred(woody, 1.0)
    lies = ramp(step + 0.06 * fine + 0.05 * drift, -0.10, 0.3)
    cover = 0.93 + 0.05 * np.tanh(drift)
    # What lies on crowns is what their lit side carries; the rest is branches.
    cover = cover + woody * (0.08 + (0.6 if pixel < 2 else 0.45) * lies - cover)
    white, worn = _driven(ground, white, drift, fine)
    cover = cover * (1 - 0.35 * shade) * (1 - ground.bare_water) * (1 - worn)
    coarse = pixel >= _COARSE
    if coarse:  # each plot loses it at a time of its own
        late = 1.1 * ground.parcels.mean(ground.noise("late", 14 * pixel, 2 * pixel, 0.6))
        reached = ground.front("snow", 0.62, 2.0 + 0.35 * ground.thickness, late - _FAR, plots=False)
    else:
        reached = ground.extent("snow", 0.1, 0.8, 0.8, 0.12)
    # Where it ends it lies in patches: first it is gone from what is dark and warms in the sun.
    lean = 0.35 * np.clip(step, -0.6, 0.6) + 0.10 * drift + 0.08 * fine
    thin = ramp(reached + np.where(reached < 1, lean * (1 - reached), 0), 0.12, 0.8 if coarse else 0.6)
    # On tar its rim is slush that the tar shows through.
    rim = 1 - ramp(ground.smooth(reached, 0.9, 1.0), 0.4, 0.97)
    cover = cover * (1 - 0.5 * ground.sealed * rim)
    return white, cover * np.minimum(thin, ramp(reached, 0.0, 0.12))


def _driven(ground: GroundLayers, white: Array, drift: Array, fine: Array) -> tuple[Array, Array]:
    """Snow on sealed ground, greyer, and how much of it wheels and salt have taken away, 0 to 1."""
    sealed = ground.sealed
    if not (sealed > 0.3).any():
        return white, sealed
    patchy = ground.noise("thawed", max(7.0, 4 * ground.gsd), max(0.25, ground.gsd), 0.62)
    worn = 0.16 + 0.26 * ramp(0.6 * drift + patchy + 0.2 * fine, -0.4, 1.8)
    tracks = _tracks(ground)
    slush = np.clip(0.5 * worn + 0.6 * tracks, 0, 1) * sealed
    white = mixed(white, ground.colour((0.60, 0.61, 0.62)) * np.ones_like(white), 0.6 * slush)
    return white, np.asarray(np.maximum(worn, tracks * (0.58 + 0.14 * np.tanh(patchy))) * sealed, np.float32)


def _tracks(ground: GroundLayers) -> Array:
    """Tracks of wheels along roads, 0 to 1, where pixels are fine enough to show them."""
    out = np.zeros(ground.shape, np.float32)
    if ground.gsd > _TRACKS_SEEN:
        return out
    road = ndimage.binary_opening(
        (ground.sealed > 0.5) & ground.inside, iterations=max(1, round(ground.px(1.0)))
    )
    parts, count = ndimage.label(road)
    sizes = np.bincount(parts.ravel(), minlength=count + 1) * ground.gsd**2
    wander, gone = ground.noise("driven", 45.0, 12.0, 0.5), ground.noise("used", 26.0, 2.0, 0.5)
    half = max(0.5 * _TRACK_M, 0.6 * ground.gsd)
    for part in np.argsort(-sizes[1:], kind="stable")[:_MOST_ROADS] + 1:
        if sizes[part] < _ROAD_M2:
            break
        here = parts == part
        across, long = _across(here)
        if long < _LONG:
            continue
        across = across * ground.gsd + 0.4 * wander
        reach, rng = float(np.abs(across[here]).max()), ground.rng(f"tracks {part}")
        for middle in np.arange(-reach, reach, _LANE_M, dtype=np.float32):
            for car in rng.normal(0, 0.45, _CARS):  # no two keep the same line
                used = ramp(gone * np.float32(rng.choice((-1, 1))) + np.float32(2 * car), -1.0, 0.6)
                off = np.abs(np.abs(across - middle - np.float32(car)) - 0.5 * _GAUGE_M)
                out = np.maximum(out, used * (1 - ramp(off, 0.3 * half, 1.9 * half)) * here)
    return np.asarray(out, np.float32)


def _across(road: Mask) -> tuple[Array, float]:
    """Pixels to the middle line of a road, (height, width), and how many times it is as long as wide.

    The middle line is a parabola along the longer axis of its pixels.
    """
    rows, cols = np.nonzero(road)
    middle = float(cols.mean()), float(rows.mean())
    vectors = np.linalg.eigh(np.cov(np.stack([cols, rows]).astype(np.float64)))[1]
    x_axis, y_axis = (float(one) for one in vectors[:, 1])
    y, x = np.mgrid[0 : road.shape[0], 0 : road.shape[1]].astype(np.float32)
    along = (x - middle[0]) * x_axis + (y - middle[1]) * y_axis
    across = (y - middle[1]) * x_axis - (x - middle[0]) * y_axis
    bend = np.polyfit(along[road], across[road], 2)
    across = across - np.polyval(bend, along)
    return across.astype(np.float32), float(along[road].std() / max(float(across[road].std()), 1e-6))
