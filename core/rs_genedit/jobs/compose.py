"""Canvas reading and composition: native pixels to a canvas, and what a method made back into native pixels."""

from __future__ import annotations

import numpy as np

from rs_genedit.methods import border, feathering
from rs_genedit.methods.canvas import Array, Canvas, EditUnit
from rs_genedit.methods.recipe import Recipe
from rs_genedit.raster.grid import Window
from rs_genedit.raster.radiometry import Radiometry
from rs_genedit.raster.region import Region
from rs_genedit.raster.source import PixelSource
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.scratch import hand_back

#: Side of the tiles that are read and composed at a time.
TILE = 512


def read_canvas(
    unit: EditUnit, source: PixelSource, context: JobContext, drawn: Region | None = None
) -> Canvas:
    """Read what a unit needs, in radiometry space; what lies outside the scene is not valid.

    ``drawn`` is the part of its ROI that a method makes anew; default: all of it.
    """
    asked = unit.roi if drawn is None else drawn
    window = unit.window
    pixels = context.arrays.zeros((len(source.edited_bands), *window.shape))
    valid, roi = context.arrays.zeros(window.shape, bool), context.arrays.zeros(window.shape, bool)
    for tile in window.tiles(TILE):
        context.check()
        roi[tile.slices(within=window)] = asked.mask(tile)
        inside = tile.intersect(source.window)
        if inside.is_empty:
            continue
        at = inside.slices(within=window)
        valid[at] = source.valid(inside)
        pixels[(slice(None), *at)] = np.where(valid[at], source.radiometry.to_float(source.read(inside)), 0)
        context.arrays.release()
    return Canvas(window, pixels, roi, valid)


def compose(
    unit: EditUnit,
    canvas: Canvas,
    made: Array,
    recipe: Recipe,
    source: PixelSource,
    pixels: np.ndarray,
    changed: np.ndarray,
) -> None:
    """Blend what was made into the native ``pixels`` of the unit's window, tile by tile, and mark where.

    Parameters
    ----------
    made
        (bands, height, width) of the canvas.
    pixels, changed
        (bands, height, width) and (height, width) of ``unit.write``; changed in place. What units before this
        one made lies beneath it.
    """
    drawn = recipe.drawn(unit) is not None
    known_codes = _codes(source.radiometry, unit, canvas, recipe) if drawn else set()
    for tile in unit.write.tiles(TILE):
        around = tile.slices(within=canvas.window)
        valid = canvas.valid[around]
        radiometry = source.radiometry
        at = tile.slices(within=unit.write)
        blended = known = _beneath(canvas.pixels[(slice(None), *around)], at, source, pixels, changed)
        mine = replaced = np.zeros(tile.shape, bool)
        if drawn:
            weight, new = _joined(canvas, made, tile, recipe, radiometry)
            weight *= valid
            mine = replaced = weight > 0
            if radiometry.classes:  # there is nothing between two classes
                replaced = weight >= 0.5
                weight = replaced.astype(np.float32)
            blended = known + weight * (new - known)
        laid = recipe.lay(unit, tile, blended, valid)
        if laid is not None:
            blended, touched = laid
            mine, replaced = mine | touched, replaced | touched
        if radiometry.classes:
            laid_codes = radiometry.codes(blended[:, touched]) if laid is not None else set()
            radiometry = radiometry.among(sorted(known_codes | laid_codes))
        native = radiometry.to_native(blended)
        pixels[(slice(None), *at)] = np.where(replaced, native, pixels[(slice(None), *at)])
        changed[at] |= mine
        for array in (canvas.pixels, canvas.roi, canvas.valid, made, pixels, changed):
            hand_back(array)


def _beneath(
    known: Array, at: tuple[slice, slice], source: PixelSource, pixels: np.ndarray, changed: np.ndarray
) -> Array:
    """What a part of a unit is blended onto: ``known`` pixels of the source, and what units before it changed.

    Only units of different shares ever meet: of one share they lie further apart than their feathers.
    """
    earlier = changed[at]
    if not earlier.any():
        return known
    return np.where(earlier, source.radiometry.to_float(pixels[(slice(None), *at)]), known)


def _codes(radiometry: Radiometry, unit: EditUnit, canvas: Canvas, recipe: Recipe) -> set[int]:
    """Of a raster of classes, the codes that patches are drawn from: an exemplar's, an object's, and those
    around the ROI, where they are; none of a raster of measurements."""
    if not radiometry.classes:
        return set()
    known: set[int] = set()
    sources = recipe.patch_sources(unit, canvas)
    if recipe.from_surroundings:  # the first of the sources: no further than one ROI away
        sources = sources[1:]
        around = unit.roi.window.pad(max(16, *unit.roi.window.shape)).intersect(canvas.window)
        for tile in around.tiles(TILE):
            at = tile.slices(within=canvas.window)
            known |= radiometry.codes(canvas.pixels[(slice(None), *at)][:, canvas.valid[at] & ~canvas.roi[at]])
            hand_back(canvas.pixels)
    for source in sources:
        known |= radiometry.codes(source.pixels[:, source.usable])
    return known


def _joined(
    canvas: Canvas, made: Array, window: Window, recipe: Recipe, radiometry: Radiometry
) -> tuple[Array, Array]:
    """Weight of the made content in a part of the canvas, by the ROI as far as the feather reaches, and it."""
    feather, seed = recipe.request.feather, recipe.request.seed
    if not recipe.border.least_seen or feather == 0 or radiometry.classes:
        seen = window.pad(feather).intersect(canvas.window)
        found = feathering.weights(canvas.roi[seen.slices(within=canvas.window)], seen, feather, seed)
        return found[window.slices(within=seen)], made[(slice(None), *window.slices(within=canvas.window))]
    seen = window.pad(border.reach(feather)).intersect(canvas.window)
    at = seen.slices(within=canvas.window)
    roi, known, new = canvas.roi[at], canvas.pixels[(slice(None), *at)], made[(slice(None), *at)]
    found, here = border.weights(roi, known, new, seen, feather, seed), window.slices(within=seen)
    return found[here], border.evened(roi, known, new, feather)[(slice(None), *here)]
