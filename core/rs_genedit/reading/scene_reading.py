"""A scene read as a whole: its land cover where asked for, its sun and shadows, its noise and blur.

Nothing is computed before it is asked for, and once only. Tiles of land cover are kept by the pixels that they
were read from, so that another job over the same scene finds them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from rs_genedit.raster.grid import Window
from rs_genedit.raster.source import PixelSource
from rs_genedit.reading.grain import Grain, grain_of
from rs_genedit.reading.land_cover import LandCoverReader
from rs_genedit.reading.picture import Picture
from rs_genedit.reading.sun import AGREES_READ, COARSEST, Sun, evidence, sun_of, sun_of_metadata

#: Side and number of the windows that sun and grain are read from; a small scene is read whole.
_SIDE, _WINDOWS = 512, 3


@dataclass(frozen=True, eq=False)
class SceneReading:
    """What is known of a scene.

    Attributes
    ----------
    picture
        The scene as people see it.
    """

    picture: Picture

    @classmethod
    def of(cls, scene: PixelSource, gsd: float, bands: tuple[int, ...] | None = None) -> SceneReading:
        """The reading of a scene of ``gsd`` metres per pixel; ``bands``: RGB as the person chose, 1-based."""
        return cls(Picture.of(scene, gsd, bands))

    @cached_property
    def cover(self) -> LandCoverReader:
        """Land cover, window by window."""
        return LandCoverReader(self.picture)

    @cached_property
    def sun(self) -> Sun:
        """Azimuth of the sun and strength of shadows: by metadata, else by shadows and what casts them."""
        return self._sun(self.windows())

    def sun_near(self, window: Window) -> Sun:
        """The same by what is around a place alone, which is much less to read."""
        row, col = (window.row + window.bottom - _SIDE) // 2, (window.col + window.right - _SIDE) // 2
        whole = self.picture.scene.window
        row, col = max(0, min(row, whole.height - _SIDE)), max(0, min(col, whole.width - _SIDE))
        return self._sun([Window(row, col, _SIDE, _SIDE).intersect(whole)])

    def _sun(self, windows: list[Window]) -> Sun:
        known = sun_of_metadata(self.picture.scene)
        if self.picture.gsd > COARSEST:
            return sun_of([], known)
        found = []
        for window in windows:
            bands, valid = self.picture.rgb(window), self.picture.scene.valid(window)
            likely = self.cover.probabilities(window)
            classes = likely.argmax(0).astype(np.uint8)
            found.append(evidence(classes, bands, valid, self.picture.gsd, likely))
        return sun_of(found, known, AGREES_READ)

    @cached_property
    def grain(self) -> Grain:
        """Noise and blur, of red, green and blue as people see them."""
        parts = [(self.picture.rgb(window), self.picture.scene.valid(window)) for window in self.windows()]
        # One array of all windows, apart by a line without data so that no edge is seen between them.
        tall, wide = max(len(valid) for _, valid in parts), max(valid.shape[1] for _, valid in parts)
        pixels = np.zeros((3, len(parts) * (tall + 16), wide), np.float32)
        where = np.zeros(pixels.shape[1:], bool)
        for number, (rgb, valid) in enumerate(parts):
            at = slice(number * (tall + 16), number * (tall + 16) + len(valid)), slice(valid.shape[1])
            pixels[(slice(None), *at)], where[at] = rgb, valid
        return grain_of(pixels, where)

    def windows(self) -> list[Window]:
        """Where the scene is looked at as a whole: evenly, and all of it where it is small."""
        whole = self.picture.scene.window
        rows, cols = (_starts(size) for size in whole.shape)
        return [Window(row, col, _SIDE, _SIDE).intersect(whole) for row in rows for col in cols]


def _starts(size: int) -> list[int]:
    count = min(_WINDOWS, -(-size // _SIDE))
    return sorted({int(at) for at in np.linspace(0, max(0, size - _SIDE), count)})
