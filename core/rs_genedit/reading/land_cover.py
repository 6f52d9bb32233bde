"""Land cover of a scene by the shipped classifier: a class for each pixel, tile by tile, with what is likely.

Work is cut on a lattice tied to the scene's origin, each tile with :data:`REACH` pixels around it, and every
tile is computed whole and alone: which window is asked for never shows in the result. Pixels finer than about a
fifth of a metre are averaged first, so that a tile shows enough of its surroundings. Probabilities are smoothed
within, not across, the edges of the picture by a guided filter (He, Sun and Tang, "Guided Image Filtering").
"""

from __future__ import annotations

import hashlib
import threading
from collections import OrderedDict
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from rs_genedit.raster.grid import Window
from rs_genedit.reading import features as pixel_features
from rs_genedit.reading.classes import LandCover
from rs_genedit.reading.classifier import FINE, shipped
from rs_genedit.reading.features import Tone, features, water_index
from rs_genedit.reading.picture import Array, Picture
from rs_genedit.runtime.threads import one_thread

#: Side of a tile of the lattice, in pixels of the classifier.
TILE = 256
#: Radius of the guided filter in pixels, and the variance of the picture below which there is no edge.
RADIUS, FLAT = 3, 2e-3
#: Pixels around a tile that its classes may depend on.
REACH = pixel_features.REACH + 2 * RADIUS
#: Pixels are averaged so that they are at least about this large, metres.
_FINEST = 0.2
#: Metres per pixel that the classifier was trained for; beyond, the nearest is told to it.
COARSEST, SMALLEST = 12.0, 0.08
#: How much the logarithm of water's chance grows with NDWI, the NDWI (its negative) that says nothing, and the
#: most that is said; set on the labels of rasters with near infrared.
_PER_NDWI, _LEVEL, _MOST_SAID = 10.0, 0.1, 4.0
#: Tiles that are kept.
_KEPT = 96


class LandCoverReader:
    """Probabilities of each class for windows of one scene.

    Parameters
    ----------
    picture
        The scene as a picture, with its ground sample distance.
    """

    def __init__(self, picture: Picture) -> None:
        self.picture = picture
        self.ratio = max(1, round(_FINEST / picture.gsd))

    @cached_property
    def tone(self) -> Tone:
        """How dark, warm and green the whole scene is."""
        picture = self.picture
        return Tone.of((picture.bands_of(w), picture.scene.valid(w)) for w in picture.samples())

    def probabilities(self, window: Window) -> Array:
        """Probabilities (classes, height, width) of a window; beyond the scene its edge goes on."""
        inside = window.intersect(self.picture.scene.window)
        if inside != window:
            top, left = inside.row - window.row, inside.col - window.col
            beyond = (top, window.bottom - inside.bottom), (left, window.right - inside.right)
            return np.pad(self.probabilities(inside), ((0, 0), *beyond), mode="edge")
        out = np.empty((len(LandCover), *window.shape), np.float32)
        step = TILE * self.ratio
        for part in window.tiles(step):
            row, col = part.row // step, part.col // step
            tile = self._tile(row, col)
            # Each pixel of the classifier covers `ratio` pixels of the scene on a side.
            rows = (np.arange(part.row, part.bottom) - row * step) // self.ratio
            cols = (np.arange(part.col, part.right) - col * step) // self.ratio
            out[(slice(None), *part.slices(within=window))] = tile[:, rows[:, None], cols]
        return out

    def classes(self, window: Window) -> NDArray[np.uint8]:
        """The likeliest :class:`LandCover` of each pixel, (height, width)."""
        out = np.empty(window.shape, np.uint8)
        for part in window.tiles(TILE * self.ratio):
            out[part.slices(within=window)] = self.probabilities(part).argmax(0)
        return out

    def _tile(self, row: int, col: int) -> NDArray[np.float16]:
        """Probabilities (classes, height, width) of a tile of the lattice, as far as the scene goes."""
        ratio, scene = self.ratio, self.picture.scene.window
        whole = Window(0, 0, -(-scene.height // ratio), -(-scene.width // ratio))
        tile = Window(row * TILE, col * TILE, TILE, TILE).intersect(whole)
        seen = tile.pad(REACH).intersect(whole)
        gsd = float(np.clip(self.picture.gsd * ratio, SMALLEST, COARSEST))
        return _kept(self._seen(seen), self.tone, gsd, tile.shift(-seen.row, -seen.col))

    def _seen(self, coarse: Window) -> Array:
        """Bands of a window of the classifier's grid; a last pixel that the scene fills by part is its part."""
        ratio = self.ratio
        native = Window(coarse.row * ratio, coarse.col * ratio, coarse.height * ratio, coarse.width * ratio)
        inside = native.intersect(self.picture.scene.window)
        bands = self.picture.bands_of(inside)
        if ratio == 1:
            return bands
        missing = (0, native.height - inside.height), (0, native.width - inside.width)
        bands = np.pad(bands, ((0, 0), *missing), mode="edge")
        return bands.reshape(len(bands), coarse.height, ratio, coarse.width, ratio).mean(
            (2, 4), dtype=np.float32
        )


def read(bands: Array, tone: Tone, gsd: float, window: Window | None = None) -> Array:
    """Probabilities (classes, height, width) of bands (3 or 4, height, width), computed as a whole.

    ``window``: the part that is wanted; what lies around it is seen too.
    """
    whole = Window(0, 0, *bands.shape[1:])
    wanted = window or whole
    some = wanted.pad(2 * RADIUS).intersect(whole)
    rows, cols = some.slices()
    with one_thread():
        plain = features(bands, tone, gsd)[:, rows, cols]
        found = shipped().probabilities(plain, gsd)
        if len(bands) == 4 and gsd >= FINE:
            found = by_index(found, water_index(bands[:, rows, cols]))
        even = smoothed(found, bands[:3].mean(0)[rows, cols])
    return even[(slice(None), *wanted.slices(within=some))]


def by_index(probabilities: Array, ndwi: Array) -> Array:
    """Probabilities (classes, ...) with what a water index says of water too; they still sum to 1.

    Of coarse pixels alone: among fine ones, shadows have the index of water.
    """
    out = probabilities.copy()
    out[LandCover.WATER] *= np.exp(np.clip(_PER_NDWI * (ndwi + _LEVEL), -_MOST_SAID, _MOST_SAID))
    return (out / out.sum(0)).astype(np.float32)


def smoothed(probabilities: Array, light: Array) -> Array:
    """Probabilities made even within what the brightness shows as one thing; they still sum to 1."""
    side = 2 * RADIUS + 1

    def mean(values: Array) -> Array:
        return ndimage.uniform_filter(values, side, mode="nearest")

    middle = mean(light)
    spread = np.maximum(mean(light * light) - middle**2, 0) + np.float32(FLAT)
    out = []
    for plane in probabilities:
        usual = mean(plane)
        slope = (mean(light * plane) - middle * usual) / spread
        out.append(mean(slope) * light + mean(usual - slope * middle))
    clean = np.clip(np.stack(out), 1e-4, 1)
    return (clean / clean.sum(0)).astype(np.float32)


_lock = threading.Lock()
_tiles: OrderedDict[str, NDArray[np.float16]] = OrderedDict()


def _kept(bands: Array, tone: Tone, gsd: float, window: Window) -> NDArray[np.float16]:
    """Probabilities of a window of a tile with its surroundings; those of tiles seen before are kept.

    What is kept is known by the pixels themselves, so that another job over the same scene finds it, and an
    edited scene does not.
    """
    digest = hashlib.sha256(np.ascontiguousarray(bands).tobytes())
    digest.update(tone.quantiles.tobytes() + np.float64(gsd).tobytes() + f"{len(bands)}{window}".encode())
    key = digest.hexdigest()
    with _lock:
        if key in _tiles:
            _tiles.move_to_end(key)
            return _tiles[key]
    found = read(bands, tone, gsd, window).astype(np.float16)
    with _lock:
        _tiles[key] = found
        while len(_tiles) > _KEPT:
            _tiles.popitem(last=False)
    return found
