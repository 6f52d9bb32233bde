"""Band roles beyond red, green and blue: which part of the spectrum a band shows, by names and usual orders.

A library serves rasters of many sensors, so its bands are matched by what they show. What neither raster says
is not guessed: such bands are matched only in order, and only where there are as many.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from rasterio.enums import ColorInterp

from rs_genedit.errors import UsageError
from rs_genedit.raster.grid import Window
from rs_genedit.raster.source import PixelSource
from rs_genedit.raster.wavelengths import roles_by_length

#: Roles by what bands are called, Sentinel-2's numbers among them; the first that fits.
_NAMES = (
    ("coastal aerosol", r"coastal|aerosol|\bb0?1\b"),
    ("red edge 2", r"red\W?edge\W?2|\bre2\b|\bb0?6\b"),
    ("red edge 3", r"red\W?edge\W?3|\bre3\b|\bb0?7\b"),
    ("red edge", r"red\W?edge|\bre1?\b|\bb0?5\b"),
    ("narrow near infrared", r"narrow|\bb0?8a\b"),
    ("near infrared", r"near|\bnir\d?\b|\bb0?8\b"),
    ("water vapour", r"vapou?r|\bb0?9\b"),
    ("cirrus", r"cirrus|\bb10\b"),
    ("short-wave infrared 1", r"\bswir\W?1?\b|short\W?wave\W*infra\W?red(?:\W*1)?\s*$|\bb11\b"),
    ("short-wave infrared 2", r"\bswir\W?2\b|short\W?wave\W*infra\W?red\W*2|\bb12\b"),
    ("red", r"\bred\b|\bb0?4\b"),
    ("green", r"\bgreen\b|\bb0?3\b"),
    ("blue", r"\bblue\b|\bb0?2\b"),
)
_PATTERNS = tuple((role, re.compile(pattern, re.IGNORECASE)) for role, pattern in _NAMES)
_COLOURS = {ColorInterp.red: "red", ColorInterp.green: "green", ColorInterp.blue: "blue"}
#: Sentinel-2's 13 bands (L1C) and 12 (L2A, without cirrus), as its archives order them.
_SENTINEL = (
    "coastal aerosol", "blue", "green", "red", "red edge", "red edge 2", "red edge 3", "near infrared",
    "narrow near infrared", "water vapour", "cirrus", "short-wave infrared 1", "short-wave infrared 2",
)  # fmt: skip
_LANDSAT_BAND = re.compile(r"SR_B(\d)", re.IGNORECASE)
_LANDSAT_8 = {
    1: "coastal aerosol", 2: "blue", 3: "green", 4: "red", 5: "near infrared", 6: "short-wave infrared 1",
    7: "short-wave infrared 2",
}  # fmt: skip
_LANDSAT_4 = {
    1: "blue", 2: "green", 3: "red", 4: "near infrared", 5: "short-wave infrared 1", 7: "short-wave infrared 2",
}  # fmt: skip
#: Pixels on a side of the windows that the scene's own colours are learnt from, and how many across.
_SIDE, _ACROSS = 64, 6


def band_roles(scene: PixelSource, bands: tuple[int, ...] | None = None) -> tuple[str, ...]:
    """What each edited band shows; empty for a band of which nothing says.

    By its description, its wavelength, its colour interpretation, or the usual orders: red, green, blue and
    near infrared for three and four bands, Sentinel-2's for 12 and 13. No two bands have one role.

    Parameters
    ----------
    bands : tuple of int, optional
        Red, green and blue as the person chose them, 1-based; taken at their word.
    """
    edited = scene.edited_bands
    names = [scene.descriptions[band - 1] or "" for band in edited]
    lengths = roles_by_length([scene.wavelengths[band - 1] for band in edited])
    found = [role or far for role, far in zip(_landsat(names) or map(_by_name, names), lengths, strict=True)]
    found = [
        role or _COLOURS.get(scene.colorinterp[band - 1], "") for role, band in zip(found, edited, strict=True)
    ]
    if bands is not None and len(set(bands)) == 3:
        chosen = dict(zip(bands, ("red", "green", "blue"), strict=True))
        found = [
            chosen.get(band, "" if role in chosen.values() else role)
            for role, band in zip(found, edited, strict=True)
        ]
    if not any(found) and len(edited) in (12, 13):
        found = [role for role in _SENTINEL if len(edited) == 13 or role != "cirrus"]
    elif not any(found) and len(edited) in (3, 4):
        found = ["red", "green", "blue", "near infrared"][: len(edited)]
    elif len(edited) == 4 and {*found} == {"red", "green", "blue", ""}:
        found[found.index("")] = "near infrared"
    return tuple(role if found.count(role) == 1 else "" for role in found)


def _landsat(names: Sequence[str]) -> list[str] | None:
    """Roles of Landsat's surface reflectance by its names of bands, which differ by sensor; None of others.

    Band 6 is short-wave infrared since Landsat 8 and was thermal, of no reflectance, before.
    """
    found = [_LANDSAT_BAND.fullmatch(name.strip()) for name in names]
    numbers = {int(match[1]) for match in found if match}
    if len(numbers) < 3:
        return None
    order = _LANDSAT_8 if 6 in numbers else _LANDSAT_4
    return [
        order.get(int(match[1]), "") if match else _by_name(name)
        for match, name in zip(found, names, strict=True)
    ]


def _by_name(text: str) -> str:
    return next((role for role, pattern in _PATTERNS if pattern.search(text)), "")


def roles_matched(
    theirs: Sequence[str], count: int, scene: PixelSource, name: str, warnings: list[str]
) -> tuple[int | None, ...]:
    """For each edited band of a scene the position of the other's that shows the same; None where none does.

    Parameters
    ----------
    theirs : sequence of str
        Roles of the other's bands.
    count : int
        How many bands the other has.
    name : str
        Of the other, for sentences.

    Raises
    ------
    UsageError
        They share no band.
    """
    ours = band_roles(scene)
    found = tuple(theirs.index(role) if role and role in theirs else None for role in ours)
    if any(position is not None for position in found):
        return found
    if len(ours) == 1:
        position = theirs.index("green") if "green" in theirs else 0
        warnings.append(f"the scene has one band: band {position + 1} of the material {name} stands for it")
        return (position,)
    if count == 1:
        warnings.append(f"the one band of the material {name} was used for all {len(ours)} bands of the scene")
        return (0,) * len(ours)
    if count == len(ours) and not any(ours):
        return tuple(range(count))
    raise UsageError(
        f"the material {name} ({_listed(theirs, count)}) and the scene ({_listed(ours, len(ours))}) have no "
        "band in common: use a material of the same kind of imagery",
        hint="material",
    )


def _listed(roles: Sequence[str], count: int) -> str:
    named = [role for role in roles if role]
    return ", ".join(named) if named else f"{count} bands that nothing names"


def estimated_bands(
    pixels: NDArray[np.float32], valid: NDArray[np.bool_], present: Sequence[int], scene: PixelSource
) -> NDArray[np.float32]:
    """All bands of a scene from some of them, by least squares over the scene's own pixels.

    Parameters
    ----------
    pixels : numpy.ndarray
        (len(present), height, width) in the scene's radiometry.
    present : sequence of int
        0-based positions of these bands among the scene's edited bands.

    Returns
    -------
    numpy.ndarray
        (bands, height, width); the given bands as they are, the others within what the scene has of them.
    """
    sample = sampled(scene)
    known = np.asarray(present)
    lacking = np.setdiff1d(np.arange(len(scene.edited_bands)), known)
    design = _terms(sample[known])
    ridge = 1e-3 * len(design.T) * np.eye(len(design))
    weights = np.linalg.solve(design @ design.T + ridge, design @ sample[lacking].T)
    result = np.zeros((len(scene.edited_bands), *pixels.shape[1:]), np.float32)
    result[known] = pixels
    made = weights.T @ _terms(pixels.reshape(len(pixels), -1).astype(np.float64))
    low, high = np.percentile(sample[lacking], (1, 99), axis=1)
    result[lacking] = np.clip(made, low[:, None], high[:, None]).reshape(len(lacking), *pixels.shape[1:])
    result[:, ~valid] = 0.0
    return result


def _terms(values: NDArray[np.float64]) -> NDArray[np.float64]:
    """1, the bands and their squares, (2 n + 1, pixels)."""
    return np.concatenate([np.ones((1, values.shape[1])), values, values**2])


def sampled(scene: PixelSource) -> NDArray[np.float64]:
    """(bands, pixels) in radiometry space: valid pixels in windows spread evenly over a scene."""
    rows = np.linspace(0, max(scene.height - _SIDE, 0), _ACROSS).astype(int)
    cols = np.linspace(0, max(scene.width - _SIDE, 0), _ACROSS).astype(int)
    parts = []
    for row, col in ((r, c) for r in rows for c in cols):
        window = Window(int(row), int(col), _SIDE, _SIDE).intersect(scene.window)
        native = scene.radiometry.to_float(scene.read(window))
        parts.append(native[:, scene.valid(window)].astype(np.float64))
    return np.concatenate(parts, axis=1)
