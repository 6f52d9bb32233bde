"""Fractional cover: how much of each pixel a state has turned into which material.

What a picture of red, green and blue does not say (muddy water is as brown as the soil that it lies on), the
painters know. Materials are those of ``resources/reflectances/materials.json``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from scipy import ndimage

from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.tasks.text.states import floods, land, snowfall, water
from rs_genedit.tasks.text.states.fields import blurred, ramp
from rs_genedit.tasks.text.states.ground import GroundLayers

#: Shares (height, width) of materials by their names, together at most 1.
Coverage = Mapping[str, Array]
#: Red over blue, relative to their sum, between which water is clear and full of silt.
_SILTY = (-0.06, 0.10)
#: Change of RGB between which a pixel is taken for as it was and for new, and pixels of a gap that is closed.
_NEW, _GAP = (0.02, 0.07), 5


def _waters(share: Array, made: Array) -> Coverage:
    tint = (made[0] - made[2]) / np.maximum(made[0] + made[2], 0.05)
    silt = ramp(blurred(tint, 2.0), *_SILTY)
    return {"turbid_water": share * silt, "clear_water": share * (1 - silt)}


def _flood(ground: GroundLayers, made: Array) -> Coverage:
    return _waters(floods.flooded(ground)[1], made)


def _lake(ground: GroundLayers, made: Array) -> Coverage:
    return _waters(water.drowned(ground), made)


def _burn_scar(ground: GroundLayers, made: Array) -> Coverage:
    char, ash = land.burnt(ground)
    return {"burnt_ground": char, "ash": ash}


def _drought(ground: GroundLayers, made: Array) -> Coverage:
    plants, bed = land.dried(ground)
    return {"dry_grass": plants, "dry_soil": bed}


def _of_one(material: str, share: Callable[[GroundLayers], Array]) -> Callable[[GroundLayers, Array], Coverage]:
    def coverage(ground: GroundLayers, made: Array) -> Coverage:
        return {material: share(ground)}

    return coverage


def _of_new(material: str) -> Callable[[GroundLayers, Array], Coverage]:
    """All that looks different is of one material: for what is strewn, and has no cover of its own."""

    def coverage(ground: GroundLayers, made: Array) -> Coverage:
        change = ramp(blurred(np.abs(made - ground.rgb).max(0), 1.0), *_NEW)
        return {material: ndimage.grey_closing(change, _GAP) * ground.inside}

    return coverage


def _slide(ground: GroundLayers) -> Array:
    return water.tongue(ground, water.downhill(ground))


#: By the names of states and covers; of others nothing is known beyond their colours.
COVERAGES: dict[str, Callable[[GroundLayers, Array], Coverage]] = {
    "flood": _flood,
    "sea_lake": _lake,
    "river": _lake,
    "burn_scar": _burn_scar,
    "drought": _drought,
    "snow": _of_one("snow", snowfall.snowed),
    "deforestation": _of_one("dry_soil", land.felled),
    "landslide": _of_one("dry_soil", _slide),
    "mud": _of_one("wet_soil", water.muddied),
    "oil_spill": _of_one("oil", water.oiled),
    "algae": _of_one("algae", water.scummed),
    "collapse": _of_new("rubble"),
    "damage": _of_new("rubble"),
    "storm": _of_new("rubble"),
    "tsunami": _of_new("wet_soil"),
    "bare_soil": _of_new("dry_soil"),
    "construction": _of_new("dry_soil"),
    "sand": _of_new("sand"),
    "grass": _of_new("green_grass"),
    "pasture": _of_new("green_grass"),
}


def coverage(name: str, ground: GroundLayers, made: Array) -> Coverage:
    """Shares of the materials that a state brings; empty of one whose materials are not known.

    Parameters
    ----------
    ground
        Before the state is rendered.
    made
        RGB (3, height, width) with it.
    """
    found = COVERAGES.get(name)
    return {} if found is None else found(ground, made)
