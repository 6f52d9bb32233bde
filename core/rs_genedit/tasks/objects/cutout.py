"""Cutout: an object's own colours, how much of each pixel is the object (alpha), and the shadow it throws."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from rs_genedit.raster.grid import Window
from rs_genedit.raster.radiometry import Radiometry
from rs_genedit.raster.region import Region
from rs_genedit.raster.source import PixelSource
from rs_genedit.tasks.objects import matte
from rs_genedit.tasks.objects.shadow import Shadow, find_shadow, longest

Array = NDArray[np.float32]
Mask = NDArray[np.bool_]

#: Pixels (of all bands) up to which an object is told from its ground; a larger one is taken as it is outlined.
LARGEST = 1 << 22
#: Pixels that tell how bright the ground around is.
_FEWEST = 24
#: Pixels around an outline that are its ground.
_BESIDE = 8


@dataclass(frozen=True, eq=False)
class Cutout:
    """An object of a scene.

    Attributes
    ----------
    pixels
        The scene.
    region
        What was drawn around it.
    window
        The part of the scene that ``colours`` (bands, height, width), in radiometry space, and ``alpha``
        (height, width) are of. Both are None of an object that is too large to keep: it is read as needed.
    shadow
        None where it throws none.
    ground
        (bands,) brightness of the lit ground around it; None where there is too little of it.
    """

    pixels: PixelSource
    region: Region
    window: Window
    colours: Array | None = None
    alpha: Array | None = None
    shadow: Shadow | None = None
    ground: Array | None = None

    @property
    def classes(self) -> bool:
        """Whether its values are class codes, between which there is nothing."""
        return bool(self.pixels.radiometry.classes)

    @cached_property
    def dark(self) -> Array:
        """(bands,) in radiometry space: no light at all."""
        return darkness(self.pixels.radiometry)

    def part(self, window: Window) -> tuple[Array, Array]:
        """Colours (bands, height, width) and alpha (height, width) of a window; alpha is 0 where it is not."""
        shape = (len(self.pixels.edited_bands), *window.shape)
        colours, alpha = np.zeros(shape, np.float32), np.zeros(window.shape, np.float32)
        here = window.intersect(self.window)
        if here.is_empty:
            return colours, alpha
        at, own = here.slices(within=window), here.slices(within=self.window)
        if self.colours is not None and self.alpha is not None:
            colours[(slice(None), *at)], alpha[at] = self.colours[(slice(None), *own)], self.alpha[own]
            return colours, alpha
        seen = here.pad(1).intersect(self.pixels.window)
        inside = self.region.mask(seen) & self.pixels.valid(seen)
        soft = inside.astype(np.float32) if self.classes else matte.soft_edge(inside, inside)
        inner = here.slices(within=seen)
        alpha[at] = soft[inner]
        colours[(slice(None), *at)] = self.pixels.radiometry.to_float(self.pixels.read(here))
        return colours, alpha

    def digest(self) -> bytes:
        """Of all that is laid: the fingerprint of the scene where the object stands."""
        return hashlib.sha256(self.pixels.fingerprint(self.window).encode()).digest()


def darkness(radiometry: Radiometry) -> Array:
    """(bands,) radiometry space of native 0: brightness is counted from it."""
    centre, half = np.array(radiometry.centre), np.array(radiometry.half)
    return (-centre / half).astype(np.float32)


def cut_out(region: Region, pixels: PixelSource) -> Cutout:
    """The object inside an outline without its ground, where the two can be told apart, and its shadow."""
    outlined = region.window.intersect(pixels.window)
    bands = len(pixels.edited_bands)
    if outlined.area * bands > LARGEST:
        return Cutout(pixels, region, outlined)
    deepest = float(ndimage.distance_transform_edt(np.pad(region.mask(outlined), 1)).max())
    seen = outlined.pad(max(matte.ring_width(deepest) + 4, longest(deepest))).intersect(pixels.window)
    valid, inside = pixels.valid(seen), region.mask(seen)
    colours = np.where(valid, pixels.radiometry.to_float(pixels.read(seen)), 0)
    if pixels.radiometry.classes:
        return Cutout(pixels, region, seen, colours, (inside & valid).astype(np.float32))
    found = matte.find_object(colours, valid, inside)
    thing = inside & valid if found is None else found
    alpha = matte.soft_edge(thing, ndimage.binary_dilation(inside) & valid)
    if found is not None:
        colours, alpha = matte.unmixed(colours, valid, thing, alpha)
    light = (pixels.radiometry.to_float(pixels.read(seen)) - darkness(pixels.radiometry)[:, None, None]).astype(
        np.float32
    )
    shadow, ground = None, None
    if not (bands == 1 and pixels.dtype.kind == "f"):  # heights and the like throw no shadow
        shadow = find_shadow(light, valid, thing, longest(deepest))
        ground = _lit_ground(light, valid & ~inside & ndimage.binary_dilation(inside, iterations=_BESIDE))
    return Cutout(pixels, region, seen, colours, alpha, shadow, ground)


def _lit_ground(light: Array, around: Mask) -> Array | None:
    """Brightness (bands,) of the brighter half of what lies around an object."""
    if around.sum() < _FEWEST:
        return None
    some = light[:, around]
    total = some.mean(0)
    lit = np.median(some[:, total >= np.median(total)], axis=1)
    return lit if (lit > 0).all() else None
