"""Scene as a picture: RGB of 0 to 1 as bright as photographs, and near infrared on the same scale.

What every reader of a scene sees, so that a dark picture, a bright one and reflectance look alike to them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from rs_genedit.raster.grid import Window
from rs_genedit.raster.rgb import RgbBridge, photographic_exponent
from rs_genedit.raster.source import PixelSource

Array = NDArray[np.float32]
Mask = NDArray[np.bool_]

_NEAR_INFRARED = re.compile(r"\b(nir|near[ -]?infra-?red|b0?8|band_?0?8)\b", re.IGNORECASE)
#: Position of Sentinel-2's band 8 in files of its 12 or 13 bands.
_SENTINEL2 = 7
#: Near infrared of vegetation lies above what white is in RGB.
_BRIGHTEST = 1.5
#: Side and number of the windows that a scene's tone is taken from.
_SAMPLE, _SAMPLES = 256, 5


def near_infrared(scene: PixelSource) -> int | None:
    """0-based position of near infrared among the edited bands, by its name; None where none is called so."""
    for position, band in enumerate(scene.edited_bands):
        if _NEAR_INFRARED.search(scene.descriptions[band - 1] or ""):
            return position
    return _SENTINEL2 if len(scene.edited_bands) in (12, 13) else None


@dataclass(frozen=True)
class Picture:
    """Windows of a scene as people see them.

    Attributes
    ----------
    scene
    bands
        Red, green and blue as the person chose them, 1-based; None for what the file says.
    nir
        0-based position of near infrared among the edited bands, None where there is none.
    gsd
        Metres per pixel on the ground.
    """

    scene: PixelSource
    bands: tuple[int, ...] | None
    nir: int | None
    gsd: float

    @classmethod
    def of(cls, scene: PixelSource, gsd: float, bands: tuple[int, ...] | None = None) -> Picture:
        """The picture of a scene; near infrared is found by the names of its bands."""
        return cls(scene, bands, near_infrared(scene), gsd)

    @cached_property
    def bridge(self) -> RgbBridge:
        """From native numbers to RGB, with the tone curve of the whole scene."""
        bridge = RgbBridge.for_encoder(self.scene, self.bands)
        looks = (
            bridge.from_native(self.scene.read(w))[:, self.scene.valid(w)][:, ::7, None] for w in self.samples()
        )
        seen = [look for look in looks if look.size]
        return bridge.with_exponent(photographic_exponent(seen)) if seen else bridge

    def samples(self) -> list[Window]:
        """A few windows spread over the scene."""
        whole, side = self.scene.window, _SAMPLE
        rows = np.linspace(0, max(0, whole.height - side), _SAMPLES).astype(int)
        cols = np.linspace(0, max(0, whole.width - side), _SAMPLES).astype(int)
        # A latin square: each row and each column once.
        order = [(2 * i) % _SAMPLES for i in range(_SAMPLES)]
        windows = (Window(int(rows[i]), int(cols[j]), side, side).intersect(whole) for i, j in enumerate(order))
        return list(dict.fromkeys(windows))

    def rgb(self, window: Window) -> Array:
        """RGB (3, height, width), 0 to 1, of a window inside the scene; 0 where there is no data."""
        return self.bands_of(window)[:3]

    def bands_of(self, window: Window) -> Array:
        """RGB and, where there is one, near infrared: (3 or 4, height, width); 0 where there is no data."""
        native = self.scene.read(window)
        valid = self.scene.valid(window)
        rgb = self.bridge.toned(self.bridge.from_native(native))
        if self.nir is None:
            return np.where(valid, rgb, 0).astype(np.float32)
        low, high = self.bridge.limits[0]
        plane = (native[self.nir].astype(np.float32) - np.float32(low)) / np.float32(high - low)
        infrared = self.bridge.toned(np.clip(np.nan_to_num(plane), 0, _BRIGHTEST))
        return np.where(valid, np.concatenate([rgb, infrared[None]]), 0).astype(np.float32)
