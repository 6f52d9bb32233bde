"""Procedural floods: one body of silty water over low ground, shallow at its shore, around what stands."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from rs_genedit.methods.canvas import Mask
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.reading.classes import LandCover
from rs_genedit.tasks.text.states.fields import blurred, mixed, ramp
from rs_genedit.tasks.text.states.ground import GroundLayers
from rs_genedit.tasks.text.states.standing import COARSE, standing
from rs_genedit.tasks.text.states.streets import car_sized, street
from rs_genedit.tasks.text.states.water import flood_water

#: Roughness of a shore, and metres of wet ground along it.
_SHORE, _DAMP_M = 0.52, 0.8
#: Share of the bed that shows at the shore, and metres from it in which that falls to a third: on sealed
#: ground, which is even and falls by a few hundredths, and on other, where plants hide it.
_CLEAR_SEALED, _FALLS_SEALED_M, _CLEAR, _FALLS_M = 0.8, 2.2, 0.45, 1.2
#: Share of its brightness that the bed keeps under water.
_WET = 0.72
#: Metres of dry ground between two pools that one level of water has gone over, and square metres of a pool by
#: itself: what is left of one, and what may lie apart from the rest.
_STEP_M, _PUDDLE_M2, _APART_M2 = 1.0, 3.0, 20.0
#: Metres per pixel up to which cars are seen.
_FINE = 0.35


def flood(ground: GroundLayers) -> Array:
    """Silty water over the low ground; crowns and roofs stand out of it, what lies shallow shows through."""
    reached, stands, cover = _reach(ground)
    level = flood_water(ground)
    level = mixed(level, level * np.float32(0.7), min(ground.shade, 1.0) * ground.shaded)
    foot = blurred(stands, max(1.2, ground.px(0.4))) * cover
    if ground.gsd < COARSE:
        level = mixed(level, _bed(ground, level), _through(ground, reached))
        level = level * (1 - 0.3 * _specks(ground))[None]
    else:
        deep = ramp(ground.smooth(np.maximum(cover, ground.water), 5.0, 3.0), 0.35, 0.95)
        bed = mixed(level, ground.rgb * level.mean(0, keepdims=True) / 0.5, 0.5)
        level = mixed(level, bed, 0.03 + 0.30 * (1 - deep) ** 2)
    wet = ground.rgb * (1 - 0.25 * _damp(ground, cover) * (1 - stands))[None]
    return mixed(wet, level * (1 - 0.3 * foot)[None], cover)


def flooded(ground: GroundLayers) -> tuple[Array, Array]:
    """What stands out of a flood, and how much of a pixel it covers; 0 to 1 each."""
    return _reach(ground)[1:]


def _reach(ground: GroundLayers) -> tuple[Array, Array, Array]:
    """How far a flood has come whatever stands in it, what stands, and how much of a pixel it covers."""
    stands = standing(ground) * (1 - _gaps(ground))
    stands = np.maximum(stands, _cars(ground))
    if ground.street and ground.gsd < COARSE:  # roofs that it is read as are none
        lane, cars = street(ground)
        stands = np.maximum(stands * (1 - lane), cars)
    # Fine pixels show how the ground lies; coarse ones show fields, whose banks hold the water.
    if ground.gsd >= COARSE:
        reached = ground.extent("flood", 0.12, 1.2, _SHORE) * (1 - ground.water)
        return reached, stands, reached * (1 - stands)
    # Tufts and humps stand out of the shallows; on sealed ground they are marks of paint.
    humps = 0.9 * np.clip(ground.relief - 1, -0.4, 0.6) * (1 - ground.sealed)
    reached = ground.front("flood", _SHORE, 1.5, humps) * (1 - ground.water)
    return reached, stands, _joined(ground, reached, stands)


def _gaps(ground: GroundLayers) -> Array:
    """Where water shows between the crowns of a closed wood, 0 to 1: in the dark among them."""
    closed = ramp(ground.smooth(ground.crowns, 8.0, 3.0), 0.55, 0.85)
    dark = 1 - ramp(ground.relief, 0.72, 0.95)
    return np.asarray(0.95 * closed * blurred(dark, 0.6), np.float32)


def _cars(ground: GroundLayers) -> Array:
    """Cars and the like, 0 to 1: small things that were read as neither ground nor roof."""
    if ground.cover is None or ground.gsd > _FINE:
        return np.zeros(ground.shape, np.float32)
    return blurred(car_sized(ground.of(LandCover.OTHER) > 0.4, ground).astype(np.float32), 0.7)


def _joined(ground: GroundLayers, reached: Array, stands: Array) -> Array:
    """How much of a pixel a flood covers that has one level: one body over what hangs together."""
    cover = np.asarray(reached * (1 - stands), np.float32)
    if ground.cover is None:
        return cover
    wet = cover > 0.5
    free = (reached > 0.5) & (_firm(ground, stands) < 0.5)
    joined = wet | (_closed(wet, ground.px(_STEP_M)) & free)
    parts, count = ndimage.label(joined)
    sizes = np.bincount(parts.ravel(), minlength=count + 1) * ground.gsd**2
    sizes[0] = 0
    kept = sizes >= min(_APART_M2, 0.2 * float(sizes.max(initial=0.0)))
    kept |= (sizes >= _PUDDLE_M2) & (_mean(parts, ground.smooth(ground.crowns, 8.0, 3.0), count) > 0.4)
    new = blurred((joined & ~wet).astype(np.float32), 0.7)
    stays = blurred(ndimage.binary_dilation(kept[parts] & joined, iterations=2).astype(np.float32), 0.7)
    return np.asarray(np.maximum(cover, new * reached) * stays, np.float32)


def _firm(ground: GroundLayers, stands: Array) -> Array:
    """What stands and is not merely read as such in a speck: crowns, cars, and the middle of roofs."""
    core = ndimage.binary_opening(stands > 0.5, iterations=max(1, round(ground.px(0.6))))
    return np.maximum(core.astype(np.float32), ground.trees)


def _closed(mask: Mask, radius: float) -> Mask:
    """Morphological closing with a disc."""
    wide = ndimage.distance_transform_edt(~mask) <= radius
    return np.asarray(ndimage.distance_transform_edt(np.pad(wide, 1, mode="edge"))[1:-1, 1:-1] > radius)


def _mean(parts: np.ndarray, values: Array, count: int) -> Array:
    size = np.maximum(np.bincount(parts.ravel(), minlength=count + 1), 1)
    return np.asarray(np.bincount(parts.ravel(), values.ravel(), count + 1) / size, np.float32)


def _through(ground: GroundLayers, reached: Array) -> Array:
    """Share of the bed that is seen through the water: it gets deeper from the shore on (Beer's law)."""
    away = ndimage.distance_transform_edt(np.maximum(reached, ground.water) > 0.5) * ground.gsd
    away = np.maximum(away * (1 + 0.35 * np.clip(ground.noise("bed", 14.0, 0.6, 0.55), -1.6, 1.6)), 0)
    sealed = ground.sealed
    clear = _CLEAR + (_CLEAR_SEALED - _CLEAR) * sealed
    falls = np.maximum(_FALLS_M + (_FALLS_SEALED_M - _FALLS_M) * sealed, ground.gsd)
    return np.asarray(0.03 + clear * np.exp(-away / falls), np.float32)


def _bed(ground: GroundLayers, level: Array) -> Array:
    """The ground as it looks wet, with a little silt above it."""
    return np.asarray(0.82 * _WET * ground.rgb + 0.18 * level, np.float32)


def _specks(ground: GroundLayers) -> Array:
    """Dark things too small to be told, 0 to 1: they stand in the water or lie under it, and darken it."""
    dark = (1 - ramp(ground.relief, 0.45, 0.75)) * (1 - ground.shaded)
    return np.asarray(dark * ramp(ground.smooth(ground.sealed, 3.0), 0.2, 0.6), np.float32)


def _damp(ground: GroundLayers, cover: Array) -> Array:
    """Ground that the water has wetted, along its shore, 0 to 1: wider here than there."""
    wide = ground.smooth(cover, _DAMP_M, 1.0) + 0.12 * ground.noise("damp", 5.0, max(0.3, ground.gsd), 0.6) * (
        ground.smooth(cover, 2 * _DAMP_M, 1.5) > 0.02
    )
    within = ramp(ground.depth, 2.0, 5.0 + 0.08 * ground.thickness)  # or it would end at the outline
    dry = 1 - ramp(blurred(ground.water, 2.5), 0.02, 0.3)
    return np.asarray(ramp(wide, 0.05, 0.4) * within * dry, np.float32)
