"""Forward spectral mixing: bands beyond red, green and blue of a state, from its materials' reflectances.

A material that the scene shows has the values that its own pixels of such colours have there. Of others the
reflectance in ``resources/reflectances/materials.json`` is turned into the scene's numbers by a line per band
through the classes that were read (empirical line: Smith and Milton 1999, International Journal of Remote
Sensing 20) and the scene's darkest pixels (dark object: Chavez 1988, Remote Sensing of Environment 24).
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rs_genedit.json_files import read_foreign_json
from rs_genedit.methods.canvas import Mask
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.rgb import RgbBridge, values_of_colours
from rs_genedit.reading.classes import LandCover
from rs_genedit.runtime.resources import resource
from rs_genedit.tasks.text.states.coverage import Coverage
from rs_genedit.tasks.text.states.fields import ramp

#: Probability from which on a pixel shows its class, fewest such pixels, and most that are kept of a class.
_SURE, _FEWEST, _MOST = 0.7, 120, 3000
#: Reflectance of a scene's darkest pixels, and how much more the brightest class must have for a line.
_DARKEST, _RANGE = 0.02, 0.08
#: Bounds of how much brighter or darker a pixel is than its material, by what was drawn.
_RELIEF = (0.3, 1.6)
#: Share of a material in a pixel from which on the rest of it is as it was, not as its colours say.
_LAID = 0.1
#: Percentiles of a class in a band that are believed.
_BELIEVED = (8, 92)


@dataclass(frozen=True)
class Reflectances:
    """The table.

    Attributes
    ----------
    roles
        Bands that it knows, in order.
    materials
        Reflectance in each of the roles.
    classes
        Materials that a land-cover class usually is, whose mean it is taken for.
    shown_by
        The class whose pixels in a scene show a material.
    """

    roles: tuple[str, ...]
    materials: Mapping[str, tuple[float, ...]]
    classes: Mapping[LandCover, tuple[str, ...]]
    shown_by: Mapping[str, LandCover]

    def of_class(self, cover: LandCover, role: str) -> float:
        """Mean reflectance of a class in a band."""
        at = self.roles.index(role)
        return float(np.mean([self.materials[name][at] for name in self.classes[cover]]))


@cache
def reflectances() -> Reflectances:
    """The table that comes with the engine."""
    told = read_foreign_json(resource("reflectances", "materials.json"))
    return Reflectances(
        tuple(told["micrometres"]),
        {name: tuple(about["values"]) for name, about in told["materials"].items()},
        {LandCover[name.upper()]: tuple(some) for name, some in told["classes"].items()},
        {name: LandCover[cover.upper()] for name, cover in told["shown_by"].items()},
    )


@dataclass(frozen=True, eq=False)
class Spectra:
    """How a scene's bands beyond red, green and blue show materials.

    Attributes
    ----------
    roles
        What each such band shows, by its 0-based position among the edited bands.
    lines
        Value in radiometry space of reflectance 0, and its change by 1; of bands for which the scene told, red
        among them.
    red
        Position of red among the edited bands.
    own
        Of classes that the scene shows: RGB (pixels, 3) and values (pixels, bands) of some of their pixels.
    """

    roles: Mapping[int, str]
    lines: Mapping[int, tuple[float, float]]
    red: int
    own: Mapping[LandCover, tuple[Array, Array]] = field(repr=False)

    @classmethod
    def of(
        cls, roles: Sequence[str], bridge: RgbBridge, pixels: Array, cover: NDArray[Any], valid: Mask
    ) -> Spectra | None:
        """What a window of a scene tells; None where no band of a known role lies beyond RGB.

        Parameters
        ----------
        roles
            Of all edited bands.
        pixels
            (bands, height, width) in radiometry space.
        cover
            (classes, height, width): probabilities.
        valid
            (height, width): where there is data.
        """
        others = {
            position: role
            for position, role in enumerate(roles)
            if position not in bridge.positions and role in reflectances().roles
        }
        if not others:
            return None
        chosen = cover.argmax(0)
        sure = valid & (cover.max(0) > _SURE)
        own, medians = {}, {}
        for one in reflectances().classes:
            found = pixels[:, sure & (chosen == one)]
            found = found[:, _believed(found, others, one, pixels[:, valid])]
            if found.shape[1] < _FEWEST:
                continue
            found = found[:, :: max(1, found.shape[1] // _MOST)]
            medians[one] = np.median(found, axis=1)
            values = np.ascontiguousarray(found[list(others)].T)
            colours = np.clip(bridge.from_float(found[..., None])[..., 0], 0, 1)
            own[one] = np.ascontiguousarray(colours.T, np.float32), np.asarray(values, np.float32)
        lines = {}
        for position, role in {bridge.positions[0]: "red", **others}.items():
            line = _line({one: float(median[position]) for one, median in medians.items()}, role)
            if line is not None:
                lines[position] = line
        return cls(others, lines, bridge.positions[0], own)

    def digest(self) -> bytes:
        """Of all that decides values."""
        found = hashlib.sha256(f"{self.roles}{self.lines}{self.red}{reflectances()}".encode())
        for one, arrays in sorted(self.own.items()):
            found.update(one.name.encode() + b"".join(array.tobytes() for array in arrays))
        return found.digest()

    def laid(
        self, before: Array, after: Array, rgb: Array, layers: Sequence[Coverage], strength: float, inside: Mask
    ) -> Array:
        """Pixels of all bands with the materials of states where these lie.

        Parameters
        ----------
        before, after
            (bands, height, width) in radiometry space: the place, and as its new colours alone would have it.
        rgb
            (3, height, width), 0 to 1, as :meth:`.RgbBridge.from_float`: what was drawn.
        layers
            Shares of materials, of one state after another.
        strength
            How much of a state there is, 0 to 1.
        """
        out = after.copy()
        shape = rgb.shape[1:]
        for coverage in layers:
            total = np.clip(sum(coverage.values(), np.zeros(shape, np.float32)), 0, 1)
            here = inside & (total > 1e-3)
            if not here.any():
                continue
            share = np.float32(strength) * total[here]
            parts = {name: some[here] / total[here] for name, some in coverage.items()}
            red = after[self.red][here]
            values = {name: self._values(name, rgb[:, here], red, part) for name, part in parts.items()}
            for position in self.roles:
                if not all(position in found for found in values.values()):
                    continue
                made = np.sum([parts[name] * found[position] for name, found in values.items()], 0)
                plane = out[position]
                rest = plane[here] + ramp(share, 0, _LAID) * (before[position][here] - plane[here])
                plane[here] = rest + share * (made - rest)
            before = np.where(inside, out, before)
        return out

    def _values(self, material: str, rgb: Array, red: Array, part: Array) -> dict[int, Array]:
        """Values of a material at pixels (3, n) of such colours in each band for which they are known.

        ``red``: of the pixels in radiometry space; ``part``: how much of them is the material.
        """
        table = reflectances()
        shown = self.own.get(table.shown_by.get(material))  # type: ignore[arg-type]
        if shown is not None:
            return dict(zip(self.roles, values_of_colours(*shown, rgb).T, strict=True))
        relief = self._relief(material, rgb, red, part)
        found = {}
        for position, (first, slope) in self.lines.items():
            if position in self.roles:
                reflected = table.materials[material][table.roles.index(self.roles[position])]
                found[position] = np.asarray(first + slope * reflected * relief, np.float32)
        return found

    def _relief(self, material: str, rgb: Array, red: Array, part: Array) -> Array:
        """How much brighter pixels are than a material usually is: by red where that is known, else by light.

        Snow is drawn as white as the scene has white, which may be a third of what snow reflects.
        """
        table, line = reflectances(), self.lines.get(self.red)
        if line is None:
            light = rgb.mean(0) + np.float32(0.01)
            usual = float((light * part).sum() / max(float(part.sum()), 1e-6))
            return np.asarray(np.clip(light / usual, *_RELIEF), np.float32)
        reflected = (red - np.float32(line[0])) / np.float32(line[1])
        usual = table.materials[material][table.roles.index("red")]
        return np.asarray(np.clip(reflected / np.float32(usual), *_RELIEF), np.float32)


def _believed(found: Array, others: Mapping[int, str], one: LandCover, scene: Array) -> Mask:
    """Which pixels (bands, n) of a class are not rare in it nor, of water, brighter than most of a scene."""
    keep = np.ones(found.shape[1], bool)
    if found.shape[1] < _FEWEST:
        return keep
    for position in others:
        low, high = np.percentile(found[position], _BELIEVED)
        keep &= (found[position] >= low) & (found[position] <= high)
        if one == LandCover.WATER:
            keep &= found[position] < np.median(scene[position])
    return keep


def _line(medians: Mapping[LandCover, float], role: str) -> tuple[float, float] | None:
    """The empirical line of a band, value = first + second * reflectance; None where classes tell none."""
    table = reflectances()
    reflected = [_DARKEST, *(table.of_class(one, role) for one in medians)]
    values = [-1.0, *medians.values()]
    if max(reflected) - _DARKEST < _RANGE:
        return None
    slope, first = np.polyfit(reflected, values, 1)
    return (float(first), float(slope)) if slope > 0 else None
