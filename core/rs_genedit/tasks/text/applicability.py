"""Applicability of states to a scene: ground sample distance, natural colours, and something to act on.

What cannot come out well is refused with its reason; forced, it is made all the same, with a warning.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

import numpy as np
import shapely
from numpy.typing import NDArray

from rs_genedit.errors import UsageError
from rs_genedit.language.lexicon import quoted
from rs_genedit.language.prompt_reading import Reading
from rs_genedit.limits import StateLimits, metres, outside, read_limits
from rs_genedit.methods.canvas import Canvas
from rs_genedit.raster.colour_roles import ColourRoles
from rs_genedit.raster.grid import Window
from rs_genedit.raster.region import Region
from rs_genedit.raster.rgb import RgbBridge
from rs_genedit.raster.source import PixelSource
from rs_genedit.reading.classes import LandCover
from rs_genedit.reading.scene_reading import SceneReading
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.resources import resource
from rs_genedit.tasks.text.scene import COVER_CLASSES
from rs_genedit.tasks.text.states.ground import GroundLayers
from rs_genedit.tasks.text.states.standing import standing_roofs

#: Share of the ROI that must be of a class that a state acts on, and the same for dry ground alone: between
#: crowns there is always some that passes for it; and of roofs, which stand far apart.
_LEAST_SHARE, _LEAST_GROUND, _LEAST_ROOFS = 0.05, 0.25, 0.02
#: Pixels of the ROI's window that are read at most for that, and how sure a pixel must be of its class.
_MOST_PIXELS, _SURE, _LIKELY = 1 << 20, 0.4, 0.6
#: Change that is seen, over the range of a place, and least share of the place that shows it.
_SEEN, _LEAST_CHANGED = 0.03, 0.004
#: States that cover all they reach, and that least share of them, or nobody sees that they are there.
_COVERING = frozenset({"flood", "tsunami", "mud", "snow", "drought", "burn_scar", "deforestation"})
_LEAST_COVERED = 0.03
#: Covers of one class that a prompt may ask for, and the share of the ROI from which on it shows them already.
_COVERS = frozenset({"forest", "grass", "pasture", "sea_lake", "river"})
_ALREADY = 0.85
#: Classes of land cover that refusals tell apart.
_GROUPS = {
    "water": ("water",),
    "plants": ("trees", "grass"),
    "ground": ("bare", "paved", "roof", "shadow", "other"),
}
_NAMES = {"water": "water", "trees": "living plants", "grass": "living plants", "roof": "dry ground"}
#: Share of the ROI that may at most be of classes that a thing cannot be on.
_MOST_OF_IT = 0.5
#: What is one body over what lies low, and the share of roofs from which on only puddles are left for it.
_JOINED, _MOST_ROOFS = "flood", 0.65
#: What acts on roofs alone, where these can be told.
_ROOFS = ("roof",)


class NothingToActOnError(UsageError):
    """The ROI shows nothing of what a state acts on."""


@dataclass(frozen=True)
class Refusals:
    """What speaks against an edit: raised, or kept as warnings where the person insists.

    Attributes
    ----------
    forced : bool
        Whether the person insists.
    context : JobContext
        Gets the warnings.
    """

    forced: bool
    context: JobContext = field(compare=False)

    def refuse(self, error: UsageError) -> None:
        """Raise ``error``, or warn of it."""
        if not self.forced:
            raise error
        self.context.warn(f"forced: {error}")


@cache
def state_limits() -> Mapping[str, StateLimits]:
    """The limits of every state."""
    return read_limits(resource("states.json"))


def require_colour_roles(roles: ColourRoles, refusals: Refusals) -> None:
    """Refuse words on a scene whose red, green and blue are not known.

    Raises
    ------
    UsageError
    """
    if roles.note:
        refusals.context.warn(roles.note)
    if roles.doubt:
        grey = " (or one band for all three, if it is a picture in grey)" if roles.kind == "grey" else ""
        refusals.refuse(
            UsageError(
                f"{roles.doubt}: say which bands are red, green and blue{grey}, as words need them",
                hint="bands",
            )
        )


def require_limits(
    names: Sequence[str],
    gsd: float | None,
    own: tuple[float, float] | None,
    roles: ColourRoles,
    refusals: Refusals,
    exemplar: bool = False,
) -> None:
    """Refuse states outside of the pixel sizes and sensors that they are made for.

    Parameters
    ----------
    names : sequence of str
        States and things that are drawn.
    gsd : float or None
        Of the scene, metres per pixel.
    own : tuple of float or None
        Metres per pixel, least and most, that the request itself is meant for (a person's own preset).
    exemplar : bool
        A raster was named that shows what is asked for, so that it may come from there.

    Raises
    ------
    UsageError
    """
    if own is not None and gsd is not None and outside(gsd, own):
        refusals.refuse(
            UsageError(
                f"these words are meant for pixels of {metres(own[0])} to {metres(own[1])} m, and the scene's "
                f"have {metres(gsd)} m",
                hint="force",
            )
        )
    for name in names:
        limits, shown = state_limits()[name], quoted(name)
        way = outside(gsd, limits.gsd) if gsd is not None else None
        if way is not None and gsd is not None:
            low, high = map(metres, limits.gsd)
            refusals.refuse(
                UsageError(
                    f"{shown} is made for pixels of {low} to {high} m, and the scene's have {metres(gsd)} m: "
                    f"too {way} for it to look real",
                    hint="force",
                )
            )
        if gsd is not None and limits.gap is not None and limits.gap[0] < gsd < limits.gap[1]:
            low, high = map(metres, limits.gap)
            refusals.refuse(
                UsageError(
                    f"{shown} does not look real in pixels between {low} and {high} m, and the scene's have "
                    f"{metres(gsd)} m: water and fields are not told apart there",
                    hint="force",
                )
            )
        if not limits.offered and not exemplar:
            refusals.refuse(
                UsageError(
                    f"{shown} can be drawn, but does not look real: name an exemplar or a material of the "
                    "library that shows it",
                    hint="force",
                )
            )
        if roles.kind not in limits.sensors:
            refusals.refuse(
                UsageError(f"{shown} is told by its colours, and the scene is taken as grey", hint="force")
            )


def require_room(names: Sequence[str], roi: Region, gsd: float, refusals: Refusals) -> None:
    """Refuse things that have no room in the ROI.

    Raises
    ------
    UsageError
    """
    for name in names:
        across = state_limits()[name].across
        if across and (width := _width(roi) * gsd) < across:
            refusals.refuse(
                UsageError(
                    f"the ROI is {metres(width)} m wide, and {quoted(name)} needs {metres(across)} m: draw a "
                    "larger one",
                    hint="force",
                )
            )


def require_ground(
    names: Sequence[str],
    roi: Region,
    scene: PixelSource,
    bridge: RgbBridge,
    gsd: float,
    reading: SceneReading | None,
    refusals: Refusals,
    street: bool = False,
) -> None:
    """Refuse states that find nothing in the ROI to act on, as a burn scar where no plants are.

    Parameters
    ----------
    bridge : RgbBridge
        With the tone curve that shows the scene as bright as photographs.
    reading : SceneReading or None
        Of the scene; None where it cannot be read, and colours alone tell.
    street : bool
        Words say that the place is a street, whatever it is read as.

    Raises
    ------
    NothingToActOnError
    """
    needing = [name for name in names if state_limits()[name].acts_on or state_limits()[name].not_on]
    if not needing:
        return
    shares = read_shares(roi, scene, bridge, gsd, reading)
    for name in needing:
        classes = state_limits()[name].acts_on
        if sum(shares.get(one, 0.0) for one in state_limits()[name].not_on) > _MOST_OF_IT:
            refusals.refuse(
                NothingToActOnError(
                    f"{quoted(name)} needs open ground, and most of the ROI is paved or built on: choose "
                    "another ROI",
                    hint="force",
                )
            )
        if name == _JOINED and not street and shares.get("roofs", 0.0) > _MOST_ROOFS:
            refusals.refuse(
                NothingToActOnError(
                    "most of the ROI is read as roofs, and no street among them along which water would run: "
                    "draw the ROI along a street and ask for a flooded street",
                    hint="force",
                )
            )
        if not classes:
            continue
        groups = [group for group, members in _GROUPS.items() if not set(members).isdisjoint(classes)]
        least = _LEAST_GROUND if groups == ["ground"] else _LEAST_SHARE
        if classes == _ROOFS and "roofs" in shares:
            groups, least = ["roofs"], _LEAST_ROOFS
        if sum(shares[group] for group in groups) < least:
            wanted = " or ".join(dict.fromkeys(_NAMES.get(one, "dry ground") for one in classes))
            wanted = "roofs" if groups == ["roofs"] else wanted
            refusals.refuse(
                NothingToActOnError(
                    f"there is nothing in the ROI for {quoted(name)} to act on: it needs {wanted}, and "
                    f"{_most(shares)} was found; choose another ROI",
                    hint="force",
                )
            )


def require_absence(
    reading: Reading,
    roi: Region,
    scene: PixelSource,
    bridge: RgbBridge,
    read: SceneReading | None,
    refusals: Refusals,
) -> None:
    """Refuse a cover, named alone, that the ROI shows already: a forest asked for in a forest.

    Raises
    ------
    NothingToActOnError
    """
    if read is None or len(reading.named) != 1 or reading.modifiers:
        return
    name = reading.named[0].name
    if name not in _COVERS:
        return
    (cover,), _ = COVER_CLASSES[name]
    share = read_shares(roi, scene, bridge, scene.gsd or 1.0, read).get(cover.name.lower(), 0.0)
    if share >= _ALREADY:
        refusals.refuse(
            NothingToActOnError(
                f"{quoted(name)} is what the ROI shows already: choose another ROI, or say what should come "
                "instead",
                hint="force",
            )
        )


def require_change(names: Sequence[str], before: Canvas, made: Canvas) -> None:
    """Refuse a place where next to nothing was drawn, for want of room or of what a state acts on.

    Raises
    ------
    NothingToActOnError
    """
    inside = before.roi & before.valid
    if not inside.any():
        return
    span = float(np.ptp(before.pixels[:, inside], axis=1).max())
    seen = np.abs(made.pixels - before.pixels).max(0)[inside] > max(_SEEN * span, 1e-6)
    if seen.mean() < (_LEAST_COVERED if names[0] in _COVERING else _LEAST_CHANGED):
        raise NothingToActOnError(
            f"{quoted(names[0])} finds next to nothing in the ROI to act on, or no room: choose another ROI, "
            "or draw it larger",
            hint="force",
        )


def read_shares(
    roi: Region, scene: PixelSource, bridge: RgbBridge, gsd: float, reading: SceneReading | None = None
) -> dict[str, float]:
    """Shares of an ROI's pixels that show water, plants and other ground.

    Water is told as the scene was read, plants by their colour too, which no training can miss; where it was
    read, ``roofs`` of it are told too. Of a large ROI a part in its middle is read.
    """
    window = _part(roi)
    valid = scene.valid(window)
    inside: NDArray[np.bool_] = roi.mask(window) & valid
    if not inside.any():
        return dict.fromkeys(_GROUPS, 1.0)
    rgb = bridge.toned(bridge.from_native(scene.read(window)))
    rgb = np.where(valid, rgb, np.median(rgb[:, valid], axis=1)[:, None, None]).astype(np.float32)
    black, white = bridge.extremes
    cover = None if reading is None else reading.cover.probabilities(window).astype(np.float16)
    ground = GroundLayers(rgb, inside, gsd, window, 0, black, white, cover=cover)
    plants = ground.plants[inside] > _SURE
    if reading is not None:
        plants |= ground.of(LandCover.TREES, LandCover.GRASS)[inside] > _LIKELY
    water = (ground.water[inside] > _SURE) & ~plants
    shares = {
        "water": float(water.mean()),
        "plants": float(plants.mean()),
        "ground": float((~water & ~plants).mean()),
    }
    if reading is None:
        return shares
    return shares | {
        "roofs": float((standing_roofs(ground)[inside] > 0.5).mean()),
        **{one.name.lower(): _read_as(ground, one) for one in LandCover if one.name.lower() not in shares},
    }


def _read_as(ground: GroundLayers, cover: LandCover) -> float:
    """Share of a place that is likelier of a class than of any other."""
    if ground.cover is None:
        return 0.0
    return float((ground.cover.argmax(0) == cover)[ground.inside].mean())


def _width(roi: Region) -> float:
    """Pixels across the largest circle in an ROI."""
    return 2 * float(shapely.length(shapely.maximum_inscribed_circle(roi.polygons, tolerance=1.0)))


def _part(roi: Region) -> Window:
    """The ROI's window, or as much of its middle as is read."""
    whole = roi.window
    if whole.area <= _MOST_PIXELS:
        return whole
    point = roi.polygons.representative_point()
    side = int(_MOST_PIXELS**0.5)
    return Window(int(point.y) - side // 2, int(point.x) - side // 2, side, side).intersect(whole)


def _most(shares: Mapping[str, float]) -> str:
    names = {"water": "only water", "plants": "only plants", "ground": "only ground without living plants"}
    return names[max(names, key=lambda group: shares[group])]
