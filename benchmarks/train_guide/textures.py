"""Noise, masks and drawn shapes: the raw material of composed scenes.

Images are float32 (height, width, 3) in [0, 1], masks float32 (height, width) in [0, 1].
"""

from __future__ import annotations

import math
from functools import cache

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

Colour = tuple[float, float, float]


@cache
def _bank(beta: float, count: int = 8, size: int = 512) -> np.ndarray:
    """Periodic random fields, amplitude falling as frequency ** -beta, values uniform on [0, 1]."""
    rng = np.random.default_rng(int(beta * 1000))
    fy, fx = np.meshgrid(np.fft.fftfreq(size), np.fft.rfftfreq(size), indexing="ij")
    amplitude = np.maximum(np.hypot(fy, fx), 1.0 / size) ** -beta
    fields = np.empty((count, size, size), np.float32)
    for i in range(count):
        spectrum = amplitude * np.exp(2j * np.pi * rng.random(amplitude.shape))
        field = np.fft.irfft2(spectrum, s=(size, size))
        order = np.argsort(np.argsort(field, axis=None), axis=None)
        fields[i] = order.reshape(size, size) / (size * size - 1)
    return fields


def noise(rng: np.random.Generator, size: int, beta: float = 2.0, zoom: float = 1.0) -> np.ndarray:
    """A random field, uniform on [0, 1] over its bank; ``zoom`` above 1 makes its features larger."""
    bank = _bank(round(beta * 2.5) / 2.5)  # few distinct banks, each worth keeping
    field = bank[rng.integers(len(bank))]
    need = min(max(round(size / zoom), 4), 512)
    field = np.roll(field, (int(rng.integers(512)), int(rng.integers(512))), (0, 1))[:need, :need]
    field = np.rot90(field, int(rng.integers(4)))
    if rng.random() < 0.5:
        field = field[:, ::-1]
    return field if need == size else resize(field, size)


def resize(image: np.ndarray, size: int) -> np.ndarray:
    """Bilinear (area when shrinking) to size x size, for (h, w) or (h, w, 3)."""
    if image.ndim == 2:
        return np.asarray(
            Image.fromarray(image.astype(np.float32)).resize((size, size), Image.Resampling.BILINEAR)
        )
    return np.stack([resize(image[..., i], size) for i in range(image.shape[-1])], -1)


def stretched(rng: np.random.Generator, size: int, angle: float, ratio: float, beta: float = 2.0) -> np.ndarray:
    """A random field drawn out by ``ratio`` along ``angle`` (radians)."""
    field = noise(rng, 512, beta)
    y, x = (np.mgrid[0:size, 0:size] - size / 2).astype(np.float32)
    along = (x * math.cos(angle) + y * math.sin(angle)) / ratio
    across = -x * math.sin(angle) + y * math.cos(angle)
    offset = rng.integers(0, 512, 2)
    return field[(across + offset[0]).astype(int) % 512, (along + offset[1]).astype(int) % 512]


@cache
def _smoothing(size: int, radius: float) -> np.ndarray:
    """A Gaussian blur of ``size`` samples as a matrix; each row sums to 1."""
    i = np.arange(size, dtype=np.float32)
    weights = np.exp(-0.5 * ((i[:, None] - i[None]) / radius) ** 2)
    return weights / weights.sum(1, keepdims=True)


def blur(field: np.ndarray, radius: float) -> np.ndarray:
    """Gaussian blur of (h, w) or (h, w, 3)."""
    if radius <= 0:
        return field
    if field.ndim == 3:
        return np.stack([blur(field[..., i], radius) for i in range(3)], -1)
    radius = round(radius * 4) / 4 or 0.25
    return (_smoothing(field.shape[0], radius) @ field @ _smoothing(field.shape[1], radius).T).astype(
        np.float32
    )


def ramp(field: np.ndarray, low: float, high: float) -> np.ndarray:
    """0 below ``low``, 1 above ``high``, smooth between."""
    t = np.clip((field - low) / max(high - low, 1e-6), 0, 1)
    return t * t * (3 - 2 * t)


def region(rng: np.random.Generator, size: int, cover: float) -> np.ndarray:
    """A soft-edged mask of about ``cover`` of the picture: blob, ellipse, polygon, half, or all of it."""
    if cover > 0.97:
        return np.ones((size, size), np.float32)
    kind = rng.random()
    if kind < 0.45:
        field = noise(rng, size, 2.2, zoom=rng.uniform(1.0, 2.5))
        edge = np.quantile(field, 1 - cover)
        return ramp(field, edge - 0.02, edge + 0.02)
    y, x = np.mgrid[0:size, 0:size].astype(np.float32) / size
    wobble = (noise(rng, size, 2.0, 2.0) - 0.5) * rng.uniform(0.02, 0.35)
    if kind < 0.75:
        cy, cx = rng.uniform(0.35, 0.65, 2)
        squash, angle = rng.uniform(0.6, 1.6), rng.uniform(0, math.pi)
        u = (x - cx) * math.cos(angle) + (y - cy) * math.sin(angle)
        v = -(x - cx) * math.sin(angle) + (y - cy) * math.cos(angle)
        field = -np.sqrt((u * squash) ** 2 + (v / squash) ** 2) + wobble
    else:
        angle = rng.uniform(0, 2 * math.pi)
        field = x * math.cos(angle) + y * math.sin(angle) + wobble
    edge = np.quantile(field, 1 - cover)
    return ramp(field, edge - 0.015, edge + 0.015)


def tint(rng: np.random.Generator, colour: Colour, spread: float = 0.05) -> np.ndarray:
    """``colour`` with a shared and a per-channel random change."""
    return np.clip(np.array(colour) * rng.uniform(0.8, 1.2) + rng.normal(0, spread / 3, 3), 0, 1).astype(
        np.float32
    )


def textured(
    rng: np.random.Generator, size: int, colour: np.ndarray, contrast: float, beta: float = 1.2
) -> np.ndarray:
    """A surface of one colour with multiplicative noise."""
    field = noise(rng, size, beta) - 0.5
    return np.clip(colour * (1 + 2 * contrast * field[..., None]), 0, 1).astype(np.float32)


def lay(image: np.ndarray, over: np.ndarray, mask: np.ndarray) -> np.ndarray:
    """``over`` upon ``image`` where ``mask``."""
    mask = mask[..., None]
    return image * (1 - mask) + over * mask


class Canvas:
    """Shapes drawn with PIL at twice the size, so that their edges are smooth."""

    SCALE = 2

    def __init__(self, size: int) -> None:
        self.size = size
        self._image = Image.new("RGBA", (size * self.SCALE, size * self.SCALE), (0, 0, 0, 0))
        self._draw = ImageDraw.Draw(self._image)

    def polygon(self, points: np.ndarray, colour: np.ndarray, alpha: float = 1.0) -> None:
        self._draw.polygon(
            [tuple(p) for p in (np.asarray(points) * self.SCALE).tolist()], fill=_rgba(colour, alpha)
        )

    def line(self, points: np.ndarray, colour: np.ndarray, width: float, alpha: float = 1.0) -> None:
        xy = [tuple(p) for p in (np.asarray(points) * self.SCALE).tolist()]
        self._draw.line(xy, fill=_rgba(colour, alpha), width=max(1, round(width * self.SCALE)), joint="curve")

    def ellipse(
        self, centre: np.ndarray, radii: tuple[float, float], colour: np.ndarray, alpha: float = 1.0
    ) -> None:
        (x, y), (rx, ry), s = centre, radii, self.SCALE
        self._draw.ellipse([(x - rx) * s, (y - ry) * s, (x + rx) * s, (y + ry) * s], fill=_rgba(colour, alpha))

    def over(self, image: np.ndarray, soft: float = 0.0) -> np.ndarray:
        """``image`` with the drawing upon it."""
        drawn = self._image
        if soft:
            drawn = drawn.filter(ImageFilter.GaussianBlur(soft * self.SCALE))
        premultiplied = np.asarray(drawn, np.float32) / 255
        colour, alpha = premultiplied[..., :3] * premultiplied[..., 3:], premultiplied[..., 3:]
        n, s = self.size, self.SCALE
        colour = colour.reshape(n, s, n, s, 3).mean((1, 3))
        alpha = alpha.reshape(n, s, n, s, 1).mean((1, 3))
        return image * (1 - alpha) + colour


def _rgba(colour: np.ndarray, alpha: float) -> tuple[int, int, int, int]:
    r, g, b = (round(255 * float(np.clip(c, 0, 1))) for c in colour)
    return r, g, b, round(255 * alpha)


def box(centre: np.ndarray, length: float, width: float, angle: float) -> np.ndarray:
    """The corners (4, 2) of a rectangle in (x, y) pixels."""
    along = np.array([math.cos(angle), math.sin(angle)])
    across = np.array([-along[1], along[0]])
    return np.array(
        [
            centre + along * length / 2 * a + across * width / 2 * b
            for a, b in ((-1, -1), (1, -1), (1, 1), (-1, 1))
        ]
    )


def shard(rng: np.random.Generator, centre: np.ndarray, radius: float) -> np.ndarray:
    """A small irregular polygon of three to six corners."""
    corners = int(rng.integers(3, 7))
    angles = np.sort(rng.uniform(0, 2 * math.pi, corners))
    radii = radius * rng.uniform(0.5, 1.2, corners)
    return centre + np.stack([np.cos(angles) * radii, np.sin(angles) * radii], -1)


def walk(
    rng: np.random.Generator, start: np.ndarray, angle: float, length: float, turn: float = 0.35
) -> np.ndarray:
    """A wandering line of ``length`` pixels in steps of about three."""
    steps = max(int(length / 3), 2)
    angles = angle + np.cumsum(rng.normal(0, turn, steps)) * 0.6 + rng.normal(0, turn, steps)
    return start + np.cumsum(np.stack([np.cos(angles), np.sin(angles)], -1) * 3.0, 0)
