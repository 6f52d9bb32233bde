"""Bridge between a scene's bands and RGB: which bands are red, green and blue, the linear maps there and back.

Everything that looks at a scene as people do goes through here: image-text encoders, procedural states, the
appearance model, previews. Back from RGB, red, green and blue follow exactly; the other bands follow by their
regression on RGB, or as pixels of such colours in the scene are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, overload

import numpy as np
from numpy.typing import NDArray
from rasterio.enums import ColorInterp

from rs_genedit.raster.bands import rgb_positions
from rs_genedit.raster.radiometry import Radiometry
from rs_genedit.raster.source import PixelSource

if TYPE_CHECKING:
    from torch import Tensor

Array = NDArray[np.float32]
Mask = NDArray[np.bool_]
Limits = tuple[tuple[float, float], ...]
#: Reflectance and other linear measurements are lifted before they are shown; bytes are pictures already.
GAMMA = 1.5
NATURAL = (ColorInterp.red, ColorInterp.green, ColorInterp.blue)
#: Pixels that other bands are learnt from, and neighbours in colour that are averaged.
_SAMPLE, _NEIGHBOURS = 12_000, 8
#: Levels of a colour that are told apart when its neighbours are looked up.
_LEVELS = 64
#: Share of a pixel's own deviation that a change of RGB of this size takes from its other bands.
_FORGOTTEN, _FULL_CHANGE = 0.8, 0.08
#: How far colours are brought to others, and deviations that are believed, as shares of those of the others.
_TRANSFERRED, _SPREADS = 0.6, (0.6, 1.3)
#: Median brightness of photographs in RGB of 0 to 1.
_PHOTOGRAPH = 0.36


@dataclass(frozen=True, eq=False)
class RgbBridge:
    """Maps between the bands of a scene and RGB of 0 to 1.

    Made by :meth:`for_encoder` or :meth:`for_display`; :meth:`fitted` learns how the other bands go with RGB.

    Attributes
    ----------
    radiometry : Radiometry
        Between native values and radiometry space.
    positions : tuple of int
        0-based positions among the edited bands of red, green and blue; thrice the same where one band is grey.
    limits : tuple of (float, float)
        Native values that are 0 and 1 of RGB, for each of the three.
    low, span : numpy.ndarray
        (3,) float32: RGB = (value in radiometry space - low) / span.
    of_rgb : numpy.ndarray
        (bands, 3) float32: the change of each band in radiometry space by a change of RGB.
    exponent : float
        Tone curve: :meth:`toned` RGB = RGB ** exponent.
    gain, offset : tuple of float
        Colour transfer behind the tone curve: toned RGB * gain + offset, for each of the three.
    """

    radiometry: Radiometry
    positions: tuple[int, int, int]
    limits: Limits
    low: Array
    span: Array
    of_rgb: Array
    exponent: float = 1.0
    gain: tuple[float, ...] = (1.0, 1.0, 1.0)
    offset: tuple[float, ...] = (0.0, 0.0, 0.0)

    @classmethod
    def of(
        cls, radiometry: Radiometry, positions: tuple[int, int, int], limits: Limits, exponent: float = 1.0
    ) -> RgbBridge:
        """The bridge of three bands and their limits; other bands do not follow a change until fitted."""
        chosen = radiometry.select(positions)
        centre, half = np.array(chosen.centre), np.array(chosen.half)
        lows, highs = np.array([low for low, _ in limits]), np.array([high for _, high in limits])
        low = ((lows - centre) / half).astype(np.float32)
        span = ((highs - lows) / half).astype(np.float32)
        of_rgb = _exact(np.zeros((radiometry.bands, 3), np.float32), positions, span)
        return cls(radiometry, positions, limits, low, span, of_rgb, exponent)

    @classmethod
    def for_encoder(cls, scene: PixelSource, bands: tuple[int, ...] | None = None) -> RgbBridge:
        """As image-text encoders saw pictures in training: 8-bit imagery as it is, else one common stretch.

        Parameters
        ----------
        scene : PixelSource
        bands : tuple of int, optional
            Red, green and blue as the person chose them, 1-based.
        """
        positions = rgb_positions(scene, bands)
        chosen = scene.radiometry.select(positions)
        centre, half = np.array(chosen.centre), np.array(chosen.half)
        if scene.dtype == np.uint8:
            limits = (0.0, 255.0)
        else:  # one stretch for the three: a stretch per band would turn green fields grey
            limits = float((centre - half).min()), float((centre + half).max())
        return cls.of(scene.radiometry, positions, (limits,) * 3)

    @classmethod
    def for_display(cls, scene: PixelSource, bands: tuple[int, ...] | None = None) -> RgbBridge:
        """As people look at it: the chosen bands, natural colours, the first three bands, or a grey one."""
        positions = (0, 0, 0)
        if bands is not None or len(scene.edited_bands) >= 3:
            positions = rgb_positions(scene, bands)
        limits = tuple(scene.radiometry.range[p] for p in positions)
        if positions != (0, 1, 2) or all(colour in scene.colorinterp for colour in NATURAL):
            # One stretch for the three: a stretch each would take the scene's own tint for a cast.
            limits = ((min(low for low, _ in limits), max(high for _, high in limits)),) * 3
        return cls.of(scene.radiometry, positions, limits, 1.0 if scene.dtype == np.uint8 else 1 / GAMMA)

    # ------------------------------------------------------------------------------------------------ to RGB

    @overload
    def from_float(self, values: Array) -> Array: ...

    @overload
    def from_float(self, values: Tensor) -> Tensor: ...

    def from_float(self, values: Array | Tensor) -> Array | Tensor:
        """RGB (..., 3, height, width) of radiometry space (..., bands, height, width); not clipped.

        Linear, so differentiable everywhere; a tensor gives a tensor.
        """
        if isinstance(values, np.ndarray):
            low, span = self.low[:, None, None], self.span[:, None, None]
            return np.asarray((values[..., list(self.positions), :, :] - low) / span, np.float32)
        import torch  # who hands a tensor in has it imported; an edit without words never does

        low_, span_ = (
            torch.as_tensor(v, device=values.device, dtype=values.dtype).view(3, 1, 1)
            for v in (self.low, self.span)
        )
        return (values[..., list(self.positions), :, :] - low_) / span_

    def from_native(self, pixels: NDArray) -> Array:
        """RGB (3, height, width) in 0 to 1 of native pixels (bands, height, width)."""
        return np.clip(self.from_float(self.radiometry.to_float(pixels)), 0, 1)

    def displayed(self, pixels: NDArray) -> Array:
        """Toned RGB (3, height, width) in 0 to 1 of native pixels, straight by the limits; not finite is 0."""
        low, high = np.array(self.limits, np.float32).T[..., None, None]
        shown = np.nan_to_num(pixels[list(self.positions)].astype(np.float32), posinf=0.0, neginf=0.0)
        return self.toned(np.clip((shown - low) / (high - low), 0, 1))

    def with_exponent(self, exponent: float) -> RgbBridge:
        """The same with another tone curve."""
        return replace(self, exponent=exponent)

    def with_colours(self, gain: Array, offset: Array) -> RgbBridge:
        """The same with another colour transfer behind its tone curve, (3,) each."""
        return replace(self, gain=tuple(map(float, gain)), offset=tuple(map(float, offset)))

    @property
    def tone(self) -> tuple[object, ...]:
        """All that decides :meth:`toned`."""
        return self.exponent, self.gain, self.offset

    @property
    def _transfers(self) -> bool:
        return self.gain != (1.0, 1.0, 1.0) or self.offset != (0.0, 0.0, 0.0)

    def toned(self, rgb: Array) -> Array:
        """RGB (3, ...) of 0 to 1 by the tone curve and the colour transfer."""
        toned = rgb ** np.float32(self.exponent) if self.exponent != 1 else rgb
        if self._transfers:
            gain, offset = (self._by_channel(values, rgb) for values in (self.gain, self.offset))
            toned = np.clip(toned * gain + offset, 0, 1)
        return np.asarray(toned, np.float32)

    def untoned(self, rgb: Array) -> Array:
        """:meth:`toned` undone, as far as it was not clipped."""
        if self._transfers:
            gain, offset = (self._by_channel(values, rgb) for values in (self.gain, self.offset))
            rgb = np.clip((rgb - offset) / gain, 0, 1)
        return np.asarray(rgb ** np.float32(1 / self.exponent) if self.exponent != 1 else rgb, np.float32)

    @staticmethod
    def _by_channel(values: tuple[float, ...], rgb: Array) -> Array:
        return np.array(values, np.float32).reshape(3, *(1,) * (rgb.ndim - 1))

    @property
    def extremes(self) -> tuple[Array, Array]:
        """Toned RGB (3,) of the darkest and the brightest bulk of the scene."""
        ends = np.ones((self.radiometry.bands, 1, 1), np.float32)
        black, white = (self.toned(np.clip(self.from_float(end), 0, 1)).ravel() for end in (-ends, ends))
        return black, white

    # --------------------------------------------------------------------------------------------- from RGB

    def fitted(self, pixels: Array, valid: Mask) -> RgbBridge:
        """The same, with the regression of the bands on RGB in a place.

        Parameters
        ----------
        pixels
            (bands, height, width) in radiometry space.
        valid
            (height, width): the pixels that count.
        """
        # Span and low by RGB's own values at 0 and 1 of radiometry space: rounded so since the first release,
        # and a last digit decides bytes.
        zero = np.asarray((0 - self.low) / self.span, np.float32)
        one = np.asarray((1 - self.low) / self.span, np.float32)
        span = np.asarray(1.0 / (one - zero), np.float32)
        low = np.asarray(-zero * span, np.float32)
        return replace(self, low=low, span=span, of_rgb=regression(pixels, valid, self.positions, span))

    def to_bands(self, change: Array) -> Array:
        """The change of all bands (bands, height, width) by one of RGB (3, height, width)."""
        return np.einsum("bk,khw->bhw", self.of_rgb, change).astype(np.float32)

    def changed(self, before: Array, change: Array, valid: Mask, inside: Mask) -> Array:
        """Pixels of all bands after a change of RGB.

        Red, green and blue follow exactly, the others as ``valid`` pixels of such colours are: the mean of the
        nearest neighbours in colour.

        Parameters
        ----------
        before
            (bands, height, width) in radiometry space.
        change
            (3, height, width) of RGB.
        valid, inside
            (height, width): the pixels to learn from, and those that change.
        """
        after = before + self.to_bands(change)
        others = [band for band in range(len(before)) if band not in self.positions]
        if not others or not inside.any():
            return after
        seen = np.clip(self.from_float(before), 0, 1)
        sample = np.flatnonzero(valid)
        sample = sample[:: max(1, len(sample) // _SAMPLE)]
        colours = seen.reshape(3, -1)[:, sample].T
        values = before[others].reshape(len(others), -1)[:, sample].T
        was, by = seen[:, inside], change[:, inside]
        old, new = (values_of_colours(colours, values, rgb) for rgb in (was, np.clip(was + by, 0, 1)))
        # What a pixel has beyond others of its colour goes with what it was: little of it is left.
        kept = 1 - _FORGOTTEN * np.clip(np.abs(by).max(0) / _FULL_CHANGE, 0, 1)
        for number, band in enumerate(others):
            plane = before[band].copy()
            plane[inside] = new[:, number] + kept * (plane[inside] - old[:, number])
            after[band] = plane
        return after


def values_of_colours(colours: Array, values: Array, wanted: Array) -> Array:
    """The mean values (n, bands) of those pixels that look most like colours (3, n).

    Parameters
    ----------
    colours, values
        (pixels, 3) RGB of 0 to 1 and (pixels, bands) of the pixels to learn from.
    wanted
        (3, n) RGB of 0 to 1.
    """
    from scipy.spatial import cKDTree

    tree = cKDTree(colours)
    cells = np.round(wanted.T * (_LEVELS - 1)).astype(np.int64)
    keys = (cells[:, 0] * _LEVELS + cells[:, 1]) * _LEVELS + cells[:, 2]
    kinds, first, which = np.unique(keys, return_index=True, return_inverse=True)
    near = tree.query(cells[first] / (_LEVELS - 1), k=min(_NEIGHBOURS, tree.n))[1]
    return np.asarray(values[near.reshape(len(kinds), -1)].mean(1)[which.ravel()], np.float32)


def regression(pixels: Array, valid: Mask, positions: tuple[int, int, int], span: Array) -> Array:
    """How each band goes with RGB in a place: (bands, 3), least squares with a light ridge.

    Red, green and blue themselves are exact: ``span`` in radiometry space to a step of 1 in RGB.

    Parameters
    ----------
    pixels
        (bands, height, width) in radiometry space.
    """
    sample = pixels[:, valid]
    sample = sample[:, :: max(1, sample.shape[1] // 20_000)]
    out = np.zeros((len(pixels), 3), np.float32)
    if sample.shape[1] > 8:
        seen = (sample[list(positions)] / span[:, None]).astype(np.float64)
        seen = seen - seen.mean(1, keepdims=True)
        other = sample - sample.mean(1, keepdims=True)
        gram = seen @ seen.T
        gram += np.eye(3) * (0.1 * np.trace(gram) / 3 + 1e-9)
        out = np.linalg.solve(gram, seen @ other.T.astype(np.float64)).T.astype(np.float32)
    return _exact(out, positions, span)


def _exact(of_rgb: Array, positions: tuple[int, int, int], span: Array) -> Array:
    """Red, green and blue of a regression set to what they are."""
    if len(set(positions)) == 1:  # one band shows as grey: it follows the mean of the three
        of_rgb[positions[0]] = span[0] / 3
    else:
        of_rgb[list(positions)] = np.diag(span)
    return of_rgb


def photographic_exponent(sample: Sequence[Array]) -> float:
    """The tone curve's exponent that makes pictures (3, h, w) as bright as photographs, by the median."""
    light = np.concatenate([np.clip(picture, 0, 1).mean(0).ravel() for picture in sample])
    usual = float(np.median(light)) if light.size else _PHOTOGRAPH
    return float(np.clip(np.log(_PHOTOGRAPH) / np.log(np.clip(usual, 0.02, 0.9)), 0.4, 1.0))


def colour_transfer(sample: Sequence[Array], mean: Array, deviation: Array) -> tuple[Array, Array]:
    """Gain and offset (3,) that bring pictures part of the way to other colours, by means and deviations.

    What is brought all the way loses what is its own: a scene of nothing but forest would turn beige.

    Parameters
    ----------
    sample
        RGB (3, ...) of 0 to 1.
    mean, deviation
        (3,) of the other colours.

    References
    ----------
    Reinhard, Adhikhmin, Gooch and Shirley, "Color Transfer between Images", IEEE Computer Graphics and
    Applications 21 (2001), here in RGB.
    """
    seen = np.concatenate([picture.reshape(3, -1) for picture in sample], 1)
    if not seen.size:
        return np.ones(3, np.float32), np.zeros(3, np.float32)
    own, spread = seen.mean(1), np.clip(seen.std(1), _SPREADS[0] * deviation, _SPREADS[1] * deviation)
    gain = (deviation / spread) ** _TRANSFERRED
    return gain, own + (mean - own) * _TRANSFERRED - own * gain
