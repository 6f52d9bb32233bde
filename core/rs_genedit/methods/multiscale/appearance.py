"""Appearance model: smooth fields of colour offset and contrast gain under a Gaussian prior (MAP estimate).

A small encoder's gradient on free pixels (even a blurred one) ends in rainbow blotches: colours that no land
has please it as much as those it has. So the change is not free. It has a few smooth fields, an offset of
colour and three gains of contrast, under a Gaussian prior taken from overhead pictures: their colours vary
much along brightness, less between brown and blue, hardly between green and magenta; a state (burnt, dry, under
water) holds for most of a place and varies slowly within it. What is sought is the most likely change given the
prompt, theta = argmin A loss + |theta|^2 in the prior's own measure, by gradient steps preconditioned with the
prior's covariance.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from rs_genedit.methods.multiscale.resample import area, cubic, scaled, source_of
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.grid import Window
from rs_genedit.raster.rgb import RgbBridge

#: Axes of colour (rows: brightness, brown against blue, green against magenta) and standard deviations of the
#: mean colours of 8 x 8 pixel squares in RGB of 0 to 1, between those of EuroSAT and of composed states.
AXES = np.array([[0.6603, 0.5602, 0.5002], [0.5470, 0.0977, -0.8314], [-0.5147, 0.8226, -0.2419]], np.float32)
SPREAD = np.array([0.28, 0.06, 0.03], np.float32)
#: Range of RGB that the bulk of a picture of full contrast spans; in a flatter one less is much.
_FULL_CONTRAST = 0.85
#: Standard deviation of the gains (1 + gain multiplies): of texture, of the layout of patches, of colour.
GAINS = np.array([0.6, 0.5, 0.4], np.float32)
LEAST_GAIN, MOST_GAIN = -0.95, 0.6
#: The least gain of what is kept: a little haze.
KEPT = -0.1
#: An offset may go so many standard deviations along an axis.
FARTHEST = 1.8
#: Correlation lengths, in shares of the place's longer side, and the share of variance of each; the rest is one
#: value for the whole place.
LENGTHS = ((1 / 5, 0.25), (1 / 14, 0.05))
#: What a change may make of a pixel, in radiometry space (the bulk of the scene lies in -1 to 1): from here on
#: it is compressed, so that burnt ground is as dark as the scene's shadows and snow as bright as its roofs, and
#: neither a flat black nor a flat white.
DARKEST, BRIGHTEST, _KNEE = -0.9, 0.9, 0.15
#: Standard deviations along an axis that a first guess takes.
_TRY = 1.2
_CELLS = 32
_TILE = 512


@dataclass
class Appearance:
    """The change of one place.

    Parameters
    ----------
    roi
        Native window of the place.
    bridge
        Between RGB and the scene's bands, fitted to the place.
    confidence
        A above: how much a loss of 1 weighs against a prior's standard deviation.
    keeps
        Whether texture and layout stay as they are, for they were drawn, and colours alone change.
    """

    roi: Window
    bridge: RgbBridge
    confidence: float = 20.0
    keeps: bool = False
    rate: float = 0.15
    momentum: float = 0.5
    fields: Array = field(init=False)
    velocity: Array = field(init=False)

    def __post_init__(self) -> None:
        self.cell = max(1, -(-max(self.roi.shape) // _CELLS))
        self.lattice = scaled(self.roi, self.cell).pad(1)
        contrast = np.float32(np.clip(2 / float(np.mean(self.bridge.span)) / _FULL_CONTRAST, 0.4, 1.0))
        self.spread = SPREAD * contrast
        # In a flatter picture the same step counts for more, but the slope, which goes by RGB, is the same.
        self._colour_weight = np.float32(self.confidence) / contrast**2
        self.fields = np.zeros((3 + len(GAINS), *self.lattice.shape), np.float32)
        self.velocity = np.zeros_like(self.fields)

    # ------------------------------------------------------------------------------------------- the change

    def change(self, clean: Array, window: Window, factor: float, mask: NDArray[np.bool_]) -> Array:
        """What is added to ``clean`` (bands, height, width of ``window``) of a scale, 0 outside ``mask``.

        Worked tile by tile from small averages of the whole, so that tiles do not show.
        """
        out = np.zeros(clean.shape, np.float32)
        smooth = self._smooth(clean, window, factor)
        for tile in window.tiles(_TILE):
            at = tile.slices(within=window)
            if mask[at].any():
                added = self._tile(np.asarray(clean[(slice(None), *at)]), tile, factor, smooth)
                out[(slice(None), *at)] = np.where(mask[at], added, 0)
        return out

    def _tile(self, clean: Array, tile: Window, factor: float, smooth: list[_Smooth]) -> Array:
        fields = self._at(tile, factor)
        offset = np.einsum("bk,khw->bhw", self.bridge.of_rgb, fields[:3])
        texture, layout, colour = self._parts(clean, tile, smooth)
        change = offset + fields[3] * texture + fields[4] * layout + fields[5] * colour
        return np.asarray(_kept_in_range(clean, clean + change) - clean, np.float32)

    def _parts(self, clean: Array, tile: Window, smooth: list[_Smooth]) -> tuple[Array, Array, Array]:
        """What the gains multiply, each (bands, height, width): fine detail, the layout of patches, colour."""
        near, far = (s.at(tile) if s.ratio > 1 else clean for s in smooth)
        colour = np.zeros_like(clean)
        rgb = self.bridge.from_float(clean)
        grey = rgb - rgb.mean(0)
        for position, plane, span in zip(self.bridge.positions, grey, self.bridge.span, strict=True):
            colour[position] = plane * span
        return clean - near, near - far, colour

    def _smooth(self, clean: Array, window: Window, factor: float) -> list[_Smooth]:
        longer = max(self.roi.shape)
        widths = max(2.0, longer / 48), max(4.0, longer / 8)
        return [_Smooth.of(clean, window, max(1, round(width / factor))) for width in widths]

    def _at(self, tile: Window, factor: float) -> Array:
        """The fields at the pixels of a tile of a scale; constant beyond the lattice."""
        ratio = self.cell / factor
        if ratio >= 1:
            return cubic(self.fields, self.lattice, tile, ratio)
        needed = source_of(tile, 1 / ratio, self.lattice)
        return area(self.fields[(slice(None), *needed.slices(within=self.lattice))], needed, tile, 1 / ratio)

    # ---------------------------------------------------------------------------------------- what is learnt

    def guesses(self) -> Array:
        """Changes (n, 6) of the whole place to try before the first step; no change at all is the first.

        An encoder's slope is flat far from what it knows, and a walk that begins there ends there.
        """
        offsets = [(0.0, 0.0), *((b, h) for b in (-_TRY, 0.0, _TRY) for h in (-_TRY, 0.0, _TRY) if b or h)]
        found = []
        for brightness, hue in offsets:
            axes = np.array([brightness * self.spread[0], hue * self.spread[1], 0.0], np.float32)
            calms = (0.0,) if self.keeps else (0.0, -0.8)
            found += [np.concatenate([axes @ AXES, [calm, calm, 0.0]]) for calm in calms]
        return np.asarray(found, np.float32)

    def unlikely(self, guess: Array) -> float:
        """Half the squared distance of a change (6,) of the whole place from none, by the prior."""
        axes = AXES @ guess[:3] / SPREAD
        return float(0.5 * ((axes**2).sum() + ((guess[3:] / GAINS) ** 2).sum()))

    def begin(self, guess: Array) -> None:
        """Take up a change (6,) of the whole place."""
        self.fields[:] = guess[:, None, None]

    def follow(
        self, slope: Array, clean: Array, window: Window, factor: float, mask: NDArray[np.bool_]
    ) -> None:
        """One step towards a lower loss and a likely change.

        Parameters
        ----------
        slope
            (3, height, width): derivative of the loss by the RGB of the changed estimate.
        clean
            (bands, height, width) of ``window`` of a scale: the estimate before the change.
        mask
            (height, width): the place; elsewhere the slope does not count.
        """
        slope = slope * mask
        parts = self._parts(clean, window, self._smooth(clean, window, factor))
        gains = [(slope * self._difference(part)).sum(0) for part in parts]
        pulled = self._binned(np.concatenate([-slope, -np.stack(gains)]), window, factor)
        covered = np.concatenate([_mixed(self._along(pulled[:3])), _mixed(pulled[3:])])
        covered[:3] = self._colour_weight * self._back(covered[:3] * self.spread[:, None, None] ** 2)
        covered[3:] *= np.float32(self.confidence) * GAINS[:, None, None] ** 2
        wish = covered - self.fields
        self.velocity = np.float32(self.momentum) * self.velocity + np.float32(1 - self.momentum) * wish
        self.fields = self._bounded(self.fields + np.float32(self.rate) * self.velocity)

    def _difference(self, part: Array) -> Array:
        """A difference of pixels, in RGB."""
        return part[list(self.bridge.positions)] / self.bridge.span[:, None, None]

    def _binned(self, values: Array, window: Window, factor: float) -> Array:
        """Sums over the lattice's cells of (n, height, width) at a scale."""
        row = self._cells(window.row, window.height, factor, self.lattice.row, self.lattice.height)
        col = self._cells(window.col, window.width, factor, self.lattice.col, self.lattice.width)
        index = (row[:, None] * self.lattice.width + col).ravel()
        count = self.lattice.area
        sums = [np.bincount(index, plane.ravel(), count).reshape(self.lattice.shape) for plane in values]
        return np.asarray(sums, np.float32)

    def _cells(self, start: int, size: int, factor: float, first: int, count: int) -> NDArray[np.intp]:
        """The lattice's cell of each of ``size`` pixels of a scale, along one axis."""
        native = (start + np.arange(size) + 0.5) * factor
        return np.clip((native // self.cell).astype(np.intp) - first, 0, count - 1)

    def _along(self, rgb: Array) -> Array:
        return np.einsum("ak,khw->ahw", AXES, rgb)

    def _back(self, axes: Array) -> Array:
        return np.einsum("ak,ahw->khw", AXES, axes)

    def _bounded(self, fields: Array) -> Array:
        limit = np.float32(FARTHEST) * self.spread[:, None, None]
        colour = self._back(np.clip(self._along(fields[:3]), -limit, limit))
        least = np.array([KEPT, KEPT, LEAST_GAIN] if self.keeps else [LEAST_GAIN] * len(GAINS), np.float32)
        gains = np.clip(fields[3:], least[:, None, None], MOST_GAIN)
        return np.concatenate([colour, gains]).astype(np.float32)


def _kept_in_range(before: Array, after: Array) -> Array:
    """``after``, compressed beyond the range that the scene or the pixel itself has."""
    low, high = np.minimum(before, DARKEST), np.maximum(before, BRIGHTEST)
    below, above = np.minimum(after - low, 0), np.maximum(after - high, 0)
    inside = np.clip(after, low, high)
    return np.asarray(inside + _KNEE * (np.tanh(below / _KNEE) + np.tanh(above / _KNEE)), np.float32)


@dataclass(frozen=True)
class _Smooth:
    """A low-pass of a scale: cell means, blurred a little, interpolated. The same bytes for any tile."""

    cells: Array
    window: Window
    ratio: int

    @classmethod
    def of(cls, pixels: Array, window: Window, ratio: int) -> _Smooth:
        if ratio <= 1:
            return cls(np.zeros((0, 0, 0), np.float32), window, 1)
        coarse = scaled(window, ratio)
        cells = np.zeros((len(pixels), *coarse.shape), np.float32)
        step = max(1, _TILE // ratio)
        for tile in coarse.tiles(step):
            source = source_of(tile, ratio, window)
            part = np.asarray(pixels[(slice(None), *source.slices(within=window))])
            cells[(slice(None), *tile.slices(within=coarse))] = area(part, source, tile, ratio)
        return cls(ndimage.gaussian_filter(cells, (0, 0.7, 0.7), mode="nearest"), coarse, ratio)

    def at(self, tile: Window) -> Array:
        return cubic(self.cells, self.window, tile, self.ratio)


def _mixed(pulled: Array) -> Array:
    """The prior's covariance over the place times ``pulled`` (n, rows, columns)."""
    longer = max(pulled.shape[1:])
    whole = pulled.sum((1, 2), keepdims=True)
    out = np.broadcast_to(whole, pulled.shape).astype(np.float32)
    for share, variance in LENGTHS:
        width = max(longer * share, 0.5)
        kernel = np.float32(variance * 2 * np.pi * width**2)
        out = out + kernel * ndimage.gaussian_filter(pulled, (0, width, width), mode="constant")
    return np.asarray(out, np.float32)
