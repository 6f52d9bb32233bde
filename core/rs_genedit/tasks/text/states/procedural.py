"""Procedural states: what of the lexicon is rendered, and how it comes onto a scene of any bands."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field, replace

import numpy as np

from rs_genedit.language.lexicon import default_lexicon
from rs_genedit.methods.canvas import Canvas, Mask
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.grid import Window
from rs_genedit.raster.rgb import RgbBridge
from rs_genedit.reading.classifier import SHA256
from rs_genedit.reading.grain import Grain
from rs_genedit.reading.land_cover import LandCoverReader
from rs_genedit.tasks.text.states import built, fire, floods, land, rubble, snowfall, water
from rs_genedit.tasks.text.states.coverage import coverage
from rs_genedit.tasks.text.states.fields import blurred, mixed, ramp
from rs_genedit.tasks.text.states.ground import USUAL_SUN, GroundLayers
from rs_genedit.tasks.text.states.spectra import Spectra
from rs_genedit.tasks.text.states.stock import Stock

StateFunction = Callable[[GroundLayers], Array]
STATES: dict[str, StateFunction] = {
    "flood": floods.flood,
    "fire": fire.fire,
    "smoke": fire.smoke,
    "burn_scar": land.burn_scar,
    "collapse": rubble.collapse,
    "damage": rubble.damage,
    "storm": rubble.storm,
    "tsunami": rubble.tsunami,
    "landslide": water.landslide,
    "mud": water.mud,
    "drought": land.drought,
    "snow": snowfall.snow,
    "oil_spill": water.oil_spill,
    "cracks": rubble.cracks,
    "holes": rubble.holes,
    "deforestation": land.deforestation,
    "bridge_collapse": rubble.bridge_collapse,
    "algae": water.algae,
}
#: Covers and things, rendered where a prompt names no state.
COVERS: dict[str, StateFunction] = {
    "bare_soil": land.bare_soil,
    "sand": land.sand,
    "grass": land.grass,
    "pasture": land.grass,
    "sea_lake": water.lake,
    "river": water.lake,
    "solar_panels": built.solar_panels,
    "new_buildings": built.new_buildings,
    "construction": built.construction,
}
#: What a scene often shows itself, and better than anything rendered.
SCENE_FIRST = frozenset(set(COVERS) - {"solar_panels", "new_buildings", "construction"})
#: No state is rendered in a larger ROI: its functions hold it in memory as a whole.
MOST_PIXELS = 25_000_000
#: States rendered one upon the other at most.
_MOST_STATES = 2
#: Blur of the scene in pixels that drawings have of themselves, and the most that is added.
_SHARP, _SOFTEST = 0.45, 1.0
#: Pixels around an ROI that the functions see.
_AROUND = 96


def state_names(prompt: str) -> tuple[str, ...]:
    """What of a prompt can be rendered: its states, in order; the first cover or thing where it names no state.

    Examples
    --------
    >>> state_names("a flooded forest"), state_names("a solar farm"), state_names("a forest")
    (('flood',), ('solar_panels',), ())
    """
    found = list(dict.fromkeys(match.concept.name for match in default_lexicon().find(prompt)))
    states = [name for name in found if name in STATES]
    if "fire" in states:  # it brings its own smoke
        states = [name for name in states if name != "smoke"]
    if states or any(default_lexicon().concepts[name].kind == "state" for name in found):
        return tuple(states[:_MOST_STATES])
    things = [name for name in found if name in COVERS]
    things.sort(key=lambda name: default_lexicon().concepts[name].kind != "object")
    return tuple(things[:1])


def render(name: str, ground: GroundLayers) -> Array:
    """RGB (3, height, width) with a state or cover in the ROI; 0 to 1, the same outside."""
    made = (STATES.get(name) or COVERS[name])(ground)
    return np.where(ground.inside, np.clip(made, 0, 1), ground.rgb).astype(np.float32)


def as_seen(made: Array, ground: GroundLayers) -> Array:
    """A rendering as the scene's sensor would have seen it: with its blur where something new was drawn."""
    blur = ground.grain.blur if ground.grain else None
    if blur is None or blur <= _SHARP:
        return made
    softer = blurred(made, min(blur - _SHARP, _SOFTEST))
    new = ramp(blurred(np.abs(made - ground.rgb).max(0), 1.0), 0.03, 0.12) * ground.inside
    return mixed(made, softer, new)


@dataclass(frozen=True)
class ProceduralStates:
    """States that are rendered onto a scene.

    Attributes
    ----------
    names
        What is rendered, one upon the other.
    gsd
        Metres per pixel.
    sun, shade
        As of :class:`GroundLayers`.
    grain
        Noise and blur of the scene; None where they were not measured.
    reader
        Of the scene's land cover, whose tiles decide as the scene's pixels do; None: colours alone tell.
    stock
        Squares of the scene's own surfaces.
    spectra
        Of the scene's bands beyond red, green and blue; None where none of a known role is.
    street
        Whether words say that the place is a street.
    """

    names: tuple[str, ...]
    gsd: float
    sun: tuple[float, float] = USUAL_SUN
    shade: float = 1.0
    grain: Grain | None = None
    reader: LandCoverReader | None = field(default=None, repr=False, compare=False)
    stock: Stock = field(default_factory=dict, repr=False, compare=False)
    spectra: Spectra | None = field(default=None, repr=False, compare=False)
    street: bool = False

    def digest(self) -> bytes:
        """Of all that decides pixels beside names, light and grain: what was read of the scene."""
        digest = hashlib.sha256()
        if self.reader:
            digest.update(SHA256.encode())
            for cover, square in sorted(self.stock.items()):
                digest.update(f"{cover.name}{square.shape}".encode() + np.ascontiguousarray(square).tobytes())
        if self.spectra:
            digest.update(self.spectra.digest())
        return digest.digest()

    def apply(self, canvas: Canvas, bridge: RgbBridge, seed: int, strength: float) -> Canvas:
        """The canvas with the states in its ROI; ``strength`` 0 leaves it as it is, 1 is the whole state.

        Parameters
        ----------
        bridge
            Fitted to the place; its tone curve makes the scene as bright as pictures that people look at.
        """
        rows, cols = np.nonzero(canvas.roi)
        window = Window(
            canvas.window.row + int(rows.min()), canvas.window.col + int(cols.min()),
            int(np.ptp(rows)) + 1, int(np.ptp(cols)) + 1,
        ).pad(_AROUND).intersect(canvas.window)  # fmt: skip
        at = window.slices(within=canvas.window)
        before = np.asarray(canvas.pixels[(slice(None), *at)])
        valid, inside = canvas.valid[at], np.asarray(canvas.roi[at] & canvas.valid[at])
        if not inside.any():
            return canvas
        toned = bridge.toned(np.clip(bridge.from_float(before), 0, 1))
        toned = np.where(valid, toned, np.median(toned[:, valid], axis=1)[:, None, None]).astype(np.float32)
        ground = self._ground(toned, inside, window, bridge, seed)
        if self.reader is not None:
            ground = replace(ground, cover=self.reader.probabilities(window).astype(np.float16))
        layers = []
        for name in self.names:
            made = as_seen(render(name, ground), ground)
            if self.spectra is not None:
                layers.append(coverage(name, ground, made))
            ground = replace(ground, rgb=made)
        change = np.float32(strength) * (bridge.untoned(ground.rgb) - bridge.untoned(toned))
        change = np.where(inside, change, 0).astype(np.float32)
        after = bridge.changed(before, change, valid, inside)
        if self.spectra is not None:
            seen = np.clip(bridge.from_float(after), 0, 1)
            after = self.spectra.laid(before, after, seen, layers, strength, inside)
        pixels = canvas.pixels.copy()
        pixels[(slice(None), *at)] = np.where(inside, after, before)
        return replace(canvas, pixels=pixels)

    def _ground(self, rgb: Array, inside: Mask, window: Window, bridge: RgbBridge, seed: int) -> GroundLayers:
        black, white = bridge.extremes
        # A cast of the darkest and brightest is half the scene's own, half an accident of what is in it.
        black = np.asarray(0.5 * (black + black.mean()), np.float32)
        white = np.asarray(0.2 * white + 0.8 * white.mean(), np.float32)
        return GroundLayers(
            rgb,
            inside,
            self.gsd,
            window,
            seed,
            black,
            white,
            self.sun,
            self.shade,
            stock=self.stock,
            grain=self.grain,
            street=self.street,
        )
