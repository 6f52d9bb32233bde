"""What can be drawn, by the names of the lexicon, and how it comes onto a scene of any bands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from scipy.spatial import cKDTree

from rs_genedit.language.lexicon import default_lexicon
from rs_genedit.methods.canvas import Canvas, Mask
from rs_genedit.methods.multiscale.appearance import Bands
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.grid import Window
from rs_genedit.tasks.text.states import built, fire, land, rubble, water
from rs_genedit.tasks.text.states.ground import Ground

Painter = Callable[[Ground], Array]
STATES: dict[str, Painter] = {
    "flood": water.flood,
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
    "snow": land.snow,
    "oil_spill": water.oil_spill,
    "cracks": rubble.cracks,
    "holes": rubble.holes,
    "deforestation": land.deforestation,
    "bridge_collapse": rubble.bridge_collapse,
    "algae": water.algae,
}
#: Covers and things, drawn where a prompt names no state.
COVERS: dict[str, Painter] = {
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
#: What a scene often shows itself, and better than any drawing.
SCENE_FIRST = frozenset(set(COVERS) - {"solar_panels", "new_buildings", "construction"})
#: A place larger than this is not drawn on: painters hold it in memory as a whole.
MOST_PIXELS = 25_000_000
#: States drawn one upon the other at most.
_MOST_STATES = 2
#: Pixels around a place that painters see.
_AROUND = 96
#: Pixels that other bands are learnt from, and neighbours in colour that are averaged.
_SAMPLE, _NEIGHBOURS = 12_000, 8
_LEVELS = 64
#: Share of a pixel's own deviation that a change of RGB of this size takes from its other bands.
_FORGOTTEN, _LOOKS_CHANGED = 0.8, 0.08


def drawable_names(prompt: str) -> tuple[str, ...]:
    """What of a prompt can be drawn: its states, in order; the first cover or thing where it names no state.

    Examples
    --------
    >>> drawable_names("a flooded forest"), drawable_names("a solar farm"), drawable_names("a forest")
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


def painted(name: str, ground: Ground) -> Array:
    """The picture (3, height, width) with a state or cover on its place; 0 to 1, the same outside."""
    made = (STATES.get(name) or COVERS[name])(ground)
    return np.where(ground.inside, np.clip(made, 0, 1), ground.rgb).astype(np.float32)


@dataclass(frozen=True)
class Brush:
    """How a scene is shown to painters, and how what they make becomes its pixels.

    Attributes
    ----------
    names
        What is drawn, one upon the other.
    gsd
        Metres per pixel.
    tone
        Exponent that makes the scene as bright as pictures people look at; 1 for 8-bit imagery.
    """

    names: tuple[str, ...]
    gsd: float
    tone: float = 1.0

    def draw(self, here: Canvas, bands: Bands, seed: int, strength: float) -> Canvas:
        """The canvas with the states on its ROI; ``strength`` 0 leaves it as it is, 1 is the whole state."""
        rows, cols = np.nonzero(here.roi)
        window = Window(
            here.window.row + int(rows.min()), here.window.col + int(cols.min()),
            int(np.ptp(rows)) + 1, int(np.ptp(cols)) + 1,
        ).pad(_AROUND).intersect(here.window)  # fmt: skip
        at = window.slices(within=here.window)
        before = np.asarray(here.pixels[(slice(None), *at)])
        inside = here.roi[at] & here.valid[at]
        if not inside.any():
            return here
        after = self._pixels(before, here.valid[at], inside, window, bands, seed, strength)
        pixels = here.pixels.copy()
        pixels[(slice(None), *at)] = np.where(inside, after, before)
        return replace(here, pixels=pixels)

    def _pixels(
        self,
        before: Array,
        valid: Mask,
        inside: Mask,
        window: Window,
        bands: Bands,
        seed: int,
        strength: float,
    ) -> Array:
        seen = np.clip(bands.view(before), 0, 1)
        shown = self._shown(seen)
        shown = np.where(valid, shown, np.median(shown[:, valid], axis=1)[:, None, None]).astype(np.float32)
        black, white = (self._shown(np.clip(bands.view(v), 0, 1)).ravel() for v in _ends(len(before)))
        ground = Ground(
            shown, np.asarray(inside), self.gsd, window, seed,
            # A cast of the darkest and brightest is half the scene's own, half an accident of what is in it.
            np.asarray(0.5 * (black + black.mean()), np.float32),
            np.asarray(0.2 * white + 0.8 * white.mean(), np.float32),
        )  # fmt: skip
        for name in self.names:
            ground = replace(ground, rgb=painted(name, ground))
        change = np.float32(strength) * (self._unshown(ground.rgb) - self._unshown(shown))
        change = np.where(inside, change, 0).astype(np.float32)
        return _laid(before, seen, change, valid, inside, bands)

    def _shown(self, rgb: Array) -> Array:
        return np.asarray(rgb ** np.float32(self.tone) if self.tone != 1 else rgb, np.float32)

    def _unshown(self, rgb: Array) -> Array:
        return np.asarray(rgb ** np.float32(1 / self.tone) if self.tone != 1 else rgb, np.float32)


def _ends(bands: int) -> tuple[Array, Array]:
    """The darkest and the brightest bulk of any scene, in radiometry space."""
    return -np.ones((bands, 1, 1), np.float32), np.ones((bands, 1, 1), np.float32)


def _laid(before: Array, seen: Array, change: Array, valid: Mask, inside: Mask, bands: Bands) -> Array:
    """A change of RGB on all bands: the three follow exactly, the others as pixels of such colours are."""
    after = before + np.einsum("bk,khw->bhw", bands.of_rgb, change).astype(np.float32)
    others = [band for band in range(len(before)) if band not in bands.rgb]
    if not others or not inside.any():
        return after
    sample = np.flatnonzero(valid)
    sample = sample[:: max(1, len(sample) // _SAMPLE)]
    colours = seen.reshape(3, -1)[:, sample].T
    values = before[others].reshape(len(others), -1)[:, sample].T
    tree = cKDTree(colours)
    was, by = seen[:, inside], change[:, inside]
    old, new = (_like(tree, values, colours) for colours in (was, np.clip(was + by, 0, 1)))
    # What a pixel has beyond others of its colour goes with what it was: little of it is left.
    kept = 1 - _FORGOTTEN * np.clip(np.abs(by).max(0) / _LOOKS_CHANGED, 0, 1)
    for number, band in enumerate(others):
        plane = before[band].copy()
        plane[inside] = new[:, number] + kept * (plane[inside] - old[:, number])
        after[band] = plane
    return after


def _like(tree: cKDTree, values: Array, colours: Array) -> Array:
    """The mean values (n, bands) of pixels that look like ``colours`` (3, n)."""
    cells = np.round(colours.T * (_LEVELS - 1)).astype(np.int64)
    keys = (cells[:, 0] * _LEVELS + cells[:, 1]) * _LEVELS + cells[:, 2]
    kinds, first, which = np.unique(keys, return_index=True, return_inverse=True)
    near = tree.query(cells[first] / (_LEVELS - 1), k=min(_NEIGHBOURS, tree.n))[1].reshape(len(kinds), -1)
    return np.asarray(values[near].mean(1)[which.ravel()], np.float32)


def tone_of(sample: Sequence[Array]) -> float:
    """The exponent that brings the usual brightness of pictures (3, h, w) in 0 to 1 to that of photographs."""
    light = np.concatenate([np.clip(picture, 0, 1).mean(0).ravel() for picture in sample])
    usual = float(np.median(light)) if light.size else 0.36
    return float(np.clip(np.log(0.36) / np.log(np.clip(usual, 0.02, 0.9)), 0.4, 1.0))
