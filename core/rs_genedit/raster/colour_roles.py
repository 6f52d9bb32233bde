"""Band roles: whether red, green and blue of a scene are known, so that words can be drawn in natural colours.

By what the person says, the bands' names and colour interpretation, and by how the colours lie: in a
false-colour composite vegetation is red (near infrared as red) or a bright pure green (near infrared as green),
which it is in no picture in natural colours.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray
from rasterio.enums import ColorInterp

from rs_genedit.raster.bands import described_colours, rgb_positions
from rs_genedit.raster.grid import Window
from rs_genedit.raster.source import PixelSource

_NATURAL = (ColorInterp.red, ColorInterp.green, ColorInterp.blue)
#: Names of bands that show no visible light of one colour.
_NO_COLOUR = re.compile(
    r"\b(nir|swir\d?|mir|tir|near|short|infra|infrared|thermal|edge|b0?8a?|b1[0-2]|vv|vh|hh|hv|sigma\w*|"
    r"gamma\w*|coherence|ndvi|ndwi|evi|dem|dsm|dtm|chm|elevation|height|slope|class|label|mask|temperature)\b",
    re.IGNORECASE,
)
#: Side and number of the windows that colours are judged by.
_SIDE, _ACROSS = 256, 5
#: Chroma from which a pixel has a colour, and share of its RGB from which it is red.
_VIVID, _REDDISH = 0.10, 0.42
#: The same for a green that is near infrared, and its brightness: woods are dark and lawns are paler.
_PURE, _GREENISH, _BRIGHT_GREEN = 0.18, 0.48, 0.40
#: Share of the scene from which vegetation is taken to be red, or a green that none is. Of 66 natural pictures
#: the reddest has 0.12 (ploughed red earth) and the greenest 0.01; composites have 0.4 and 0.1 or more.
_MOST_RED, _MOST_GREEN = 0.20, 0.10
#: More bands than a camera's red, green, blue and near infrared say nothing by their order.
_USUAL_COUNT = 4


@dataclass(frozen=True)
class ColourRoles:
    """Red, green and blue of a scene.

    Attributes
    ----------
    kind : {"colour", "grey"}
        Natural colours, or one band that stands for all three.
    doubt : str
        Why the roles are not known; empty where they are.
    note : str
        What was assumed; empty where nothing was.
    """

    kind: Literal["colour", "grey"]
    doubt: str = ""
    note: str = ""


def colour_roles(scene: PixelSource, bands: tuple[int, ...] | None = None) -> ColourRoles:
    """What is known of a scene's natural colours.

    Parameters
    ----------
    bands : tuple of int, optional
        Red, green and blue as the person chose them, 1-based; taken at their word.
    """
    if bands is not None:
        is_grey = len(set(bands)) == 1
        note = f"band {bands[0]} stands for red, green and blue: what is made is grey" if is_grey else ""
        return ColourRoles("grey" if is_grey else "colour", note=note)
    count = len(scene.edited_bands)
    if count < 3:
        what = "has one band, which" if count == 1 else "has two bands, which"
        return ColourRoles("grey", f"the scene {what} may be light, radar, elevation or another measurement")
    positions = rgb_positions(scene)
    names = [scene.descriptions[scene.edited_bands[p] - 1] or "" for p in positions]
    named = described_colours(scene)
    odd = next((name for name in names if _NO_COLOUR.search(name)), None)
    if odd is not None:
        return ColourRoles("colour", f"the band {odd!r} shows no red, green or blue light")
    if named is not None and named != positions:
        return ColourRoles("colour", "the names of the bands and their colour interpretation do not agree")
    if named is not None and count not in (12, 13) and not _numbered(names):
        return ColourRoles("colour")
    shown = ", ".join(str(scene.edited_bands[p]) for p in positions)
    interpreted = tuple(scene.colorinterp[scene.edited_bands[p] - 1] for p in positions) == _NATURAL
    if not interpreted and named is None and count > _USUAL_COUNT and count not in (12, 13):
        return ColourRoles(
            "colour", f"the scene has {count} bands and does not say which are red, green and blue"
        )
    if doubt := _false_colours(_sample(scene, positions)):
        return ColourRoles("colour", f"bands {shown} do not look like natural colours: {doubt}")
    if interpreted or named is not None:
        return ColourRoles("colour")
    return ColourRoles(
        "colour",
        note=f"the scene does not say which bands are red, green and blue: {shown} were taken for them",
    )


def _numbered(names: list[str]) -> bool:
    """Whether bands are named by numbers, which each sensor counts in its own way."""
    return not any(re.search(r"red|green|blue", name, re.IGNORECASE) for name in names)


def _sample(scene: PixelSource, positions: tuple[int, int, int]) -> NDArray[np.float32]:
    """RGB (3, pixels) of a few windows spread over a scene, 0 to 1 by one common stretch."""
    bands = [scene.edited_bands[p] for p in positions]
    looks = []
    for window in _windows(scene.window):
        pixels = scene.read(window, bands).astype(np.float32)
        looks.append(pixels[:, scene.valid(window)][:, ::5])
    rgb = np.concatenate(looks, 1)
    rgb = rgb[:, np.isfinite(rgb).all(0)]
    if scene.dtype == np.uint8 or not rgb.size:
        return np.asarray(rgb / np.float32(255), np.float32)
    low, high = np.quantile(rgb, [0.002, 0.995])
    low = min(float(low), 0.0)  # no light is black: a stretch of what there is would make pale colours pure
    return np.asarray(np.clip((rgb - low) / max(float(high) - low, 1e-6), 0, 1), np.float32)


def _windows(whole: Window) -> list[Window]:
    rows = np.linspace(whole.row, max(whole.row, whole.bottom - _SIDE), _ACROSS).astype(int)
    cols = np.linspace(whole.col, max(whole.col, whole.right - _SIDE), _ACROSS).astype(int)
    windows = (
        Window(int(rows[i]), int(cols[(2 * i) % _ACROSS]), _SIDE, _SIDE).intersect(whole)
        for i in range(_ACROSS)
    )
    return list(dict.fromkeys(windows))


def _false_colours(rgb: NDArray[np.float32]) -> str:
    """What is unnatural about colours (3, pixels); empty where nothing is."""
    if rgb.shape[1] == 0:
        return ""
    red, green, blue = rgb / np.maximum(rgb.sum(0), 0.05)
    vivid = np.ptp(rgb, axis=0) > _VIVID
    if float((vivid & (red > _REDDISH) & (blue >= 0.92 * green)).mean()) > _MOST_RED:
        return "much of the scene is red without being earth, as plants are where near infrared is shown as red"
    if (
        float(((np.ptp(rgb, axis=0) > _PURE) & (green > _GREENISH) & (rgb[1] > _BRIGHT_GREEN)).mean())
        > _MOST_GREEN
    ):
        return "much of the scene is a bright pure green, as plants are where near infrared is shown as green"
    return ""
