"""Scene search: zero-shot retrieval of patch sources that an image-text encoder takes for what a prompt says.

The encoder sees squares around the ROI, squares spread over the scene and the exemplar rasters that were named;
never more than a fixed number, however large the scene. Each square is put to a choice between the prompt and
the other things of the lexicon: a cosine by itself says little (some prompts are near to everything), a choice
says whether the prompt is the best name for what is seen.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from scipy import ndimage
from torch import Tensor

from rs_genedit.encoders.base import ImageTextEncoder, TextTarget
from rs_genedit.encoders.dense import PatchScores, patch_embeddings
from rs_genedit.language.lexicon import default_lexicon
from rs_genedit.methods.local_statistics import local_mean_and_deviation
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.protocol import ExemplarTask
from rs_genedit.raster.exemplar import read_exemplar
from rs_genedit.raster.grid import Window
from rs_genedit.raster.region import Region
from rs_genedit.raster.rgb import RgbBridge
from rs_genedit.raster.scene import open_scene
from rs_genedit.raster.source import PixelSource
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.threads import one_thread

#: Pixels that are looked at: a square of this side around the ROI, and squares spread over the scene.
NEAR = 1024
FAR, FAR_COUNT = 384, 6
#: Squares shown to the encoder in one window, at most.
MOST_PATCHES = 240
#: A square is the prompt if that is at least so likely; a window joins the best one from this share of its
#: chance.
FITS, _JOINS = 0.6, 0.85
#: Shares of the best square's chance: from the one on squares are good examples, below the other bad ones.
_BEST, _OTHER = 0.7, 0.25
_FEW = 400
#: Usable pixels below which nothing can be made of them.
_ENOUGH = 48 * 48
#: Patch sources at most, best first.
_MOST_SOURCES = 4
#: What can stand for a state where the state itself is not in sight: its names in the lexicon.
STAND_INS: dict[str, tuple[str, ...]] = {
    "flood": ("river", "sea_lake"),
    "tsunami": ("river", "sea_lake", "mud"),
    "drought": ("bare_soil", "sand"),
    "landslide": ("bare_soil", "mud"),
    "deforestation": ("bare_soil",),
    "construction": ("bare_soil",),
    "mud": ("bare_soil",),
}


Shows = Callable[[Window], NDArray[np.bool_]]


@dataclass(frozen=True)
class SceneSearch:
    """What a search of the scene for the prompt found.

    Attributes
    ----------
    patch_sources : tuple of PatchSource
        Empty where nothing fits.
    chance : float
        How likely the best square is what the prompt says, 0 to 1.
    patches : int
        Squares that the encoder saw.
    warnings : tuple of str
    """

    patch_sources: tuple[PatchSource, ...]
    chance: float
    patches: int
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True)
class Choice:
    """The prompt against everything else that the lexicon knows.

    Attributes
    ----------
    texts : Tensor
        (n, dim), unit length; the first ``wanted`` of them are what the prompt says and what may stand for it.
    """

    texts: Tensor
    wanted: int
    scale: float

    @classmethod
    def of(cls, encoder: ImageTextEncoder, target: TextTarget) -> Choice:
        """Concepts that the prompt names are not its rivals."""
        lexicon = default_lexicon()
        named = {match.concept.name for text in target.prompts for match in lexicon.find(text)}
        states = {name for name in named if name in STAND_INS or lexicon.concepts[name].kind == "state"}
        helping = {other for name in named for other in STAND_INS.get(name, ())} | (states or named)
        rivals = [name for name in lexicon.concepts if name not in helping and (name not in named or states)]
        wanted = [target.wanted, *(_named(encoder, name) for name in sorted(helping))]
        texts = [*wanted, *(_named(encoder, name) for name in rivals)]
        return cls(torch.stack(texts), len(wanted), encoder.scale)

    def chance(self, embeddings: Tensor) -> Tensor:
        """How likely each of (n, dim) is what is wanted, (n,)."""
        return torch.softmax(self.scale * embeddings @ self.texts.T, -1)[..., : self.wanted].sum(-1)


def search_scene(
    encoder: ImageTextEncoder,
    target: TextTarget,
    exemplars: Sequence[str],
    roi: Region,
    scene: PixelSource,
    bridge: RgbBridge,
    context: JobContext,
    must: bool,
    alone: bool = True,
    shows: Shows | None = None,
) -> SceneSearch:
    """Find what the prompt can be made of.

    Parameters
    ----------
    exemplars : sequence of str
        Paths of rasters that show what is wanted.
    must : bool
        Take the best there is even where nothing fits.
    alone : bool
        Nothing else can make the prompt: say so where nothing fits.
    shows : callable, optional
        Which pixels of a window of the scene may be what is asked for, as its land cover was read.
    """
    choice = Choice.of(encoder, target)
    found: list[_Found] = []
    warnings: list[str] = []
    seen = 0
    places = [*_exemplar_places(exemplars, scene, warnings), *_scene_places(roi, scene)]
    windows: list[Window | None] = [*(None for _ in exemplars), *look_windows(roi.window, scene.window)]
    for number, (pixels, usable) in enumerate(places):
        context.progress("looking for what fits the prompt", number / len(places))
        image = torch.from_numpy(np.clip(bridge.from_float(pixels), 0, 1))
        window = windows[number]
        if shows is not None and window is not None:
            usable = usable & shows(window)
        looked = _look(encoder, choice, image, usable)
        if looked is None:
            continue
        seen += looked.scores.size
        top = float(np.max(looked.scores))
        mask = _refined(pixels, looked, usable, top)
        if top > 0 and mask.sum() >= _ENOUGH:
            found.append(_Found(number < len(exemplars), top, int(mask.sum()), _cut(pixels, mask)))
    fitting = [one for one in found if one.given or one.chance >= FITS] or (found if must else [])
    best = max((one.chance for one in found), default=0.0)
    fitting = [one for one in fitting if one.given or one.chance >= _JOINS * best]
    fitting.sort(key=_Found.rank, reverse=True)
    if alone and not any(one.given or one.chance >= FITS for one in fitting):
        warnings.append(_nothing(target.prompts[0], bool(fitting)))
    return SceneSearch(
        tuple(one.patch_source for one in fitting[:_MOST_SOURCES]), round(best, 4), seen, tuple(warnings)
    )


@dataclass(frozen=True)
class _Found:
    """A window's fitting pixels; ``given`` where a person named the raster, whose word counts for more."""

    given: bool
    chance: float
    pixels: int
    patch_source: PatchSource

    def rank(self) -> tuple[bool, float]:
        return self.given, self.chance * math.sqrt(self.pixels)


def _nothing(prompt: str, forced: bool) -> str:
    then = (
        "the nearest was drawn on"
        if forced
        else "the place keeps its own texture, and only its colours and contrast change"
    )
    return (
        f"nothing in the scene looks like {prompt[:80]!r} to the guide: {then}; for new texture, add a raster "
        "that shows it as an example"
    )


def _named(encoder: ImageTextEncoder, concept: str) -> Tensor:
    nouns = default_lexicon().concepts[concept].nouns[:3]
    return F.normalize(encoder.encode_text(nouns).mean(0), dim=-1)


# -------------------------------------------------------------------------------------- what is looked at


def _scene_places(roi: Region, scene: PixelSource) -> Iterator[tuple[NDArray[np.float32], NDArray[np.bool_]]]:
    """Pixels and what of them may be drawn on: around the ROI (left out), then spread over the scene."""
    for window in look_windows(roi.window, scene.window):
        valid = scene.valid(window)
        pixels = scene.radiometry.to_float(scene.read(window))
        pixels[:, ~valid] = 0.0
        yield pixels, valid & ~roi.mask(window)


def look_windows(roi: Window, scene: Window) -> list[Window]:
    """A window around the ROI and at most :data:`FAR_COUNT` spread evenly over the rest of the scene."""
    side = NEAR
    near = Window(
        roi.row + roi.height // 2 - side // 2, roi.col + roi.width // 2 - side // 2, side, side
    ).intersect(scene)
    found = [near]
    rows = max(1, round(math.sqrt(FAR_COUNT * scene.height / scene.width)))
    cols = max(1, FAR_COUNT // rows)
    for r in range(min(rows, FAR_COUNT)):
        for c in range(cols):
            row = scene.row + (2 * r + 1) * scene.height // (2 * rows) - FAR // 2
            col = scene.col + (2 * c + 1) * scene.width // (2 * cols) - FAR // 2
            window = Window(row, col, FAR, FAR).intersect(scene)
            if window.intersect(near).area < window.area // 2 and len(found) <= FAR_COUNT:
                found.append(window)
    return found


def _exemplar_places(
    exemplars: Sequence[str], scene: PixelSource, warnings: list[str]
) -> Iterator[tuple[NDArray[np.float32], NDArray[np.bool_]]]:
    for path in exemplars:
        with open_scene(path) as other:
            whole = other.to_world(shapely.box(0, 0, other.width, other.height)).wkt
        exemplar = read_exemplar(ExemplarTask(whole, path), scene, 0, "example")
        warnings.extend(exemplar.warnings)
        height, width = exemplar.valid.shape
        top, left = max(0, (height - NEAR) // 2), max(0, (width - NEAR) // 2)
        at = slice(top, top + NEAR), slice(left, left + NEAR)
        yield exemplar.pixels[(slice(None), *at)], (exemplar.inside & exemplar.valid)[at]


def _look(
    encoder: ImageTextEncoder, choice: Choice, image: Tensor, usable: NDArray[np.bool_]
) -> PatchScores | None:
    """The chance of each square, 0 for squares that are not half usable; None where there is no square."""
    height, width = usable.shape
    patch = min(128, encoder.input_size, height, width)
    if patch < 16 or usable.sum() < _ENOUGH:
        return None
    stride = max(patch // 2, math.isqrt(height * width // MOST_PATCHES))
    with one_thread():
        embeddings, tops, lefts = patch_embeddings(encoder, image, patch, stride, batch=16)
        chances = choice.chance(embeddings.flatten(0, 1)).reshape(embeddings.shape[:2]).cpu().numpy()
    share = np.array([[usable[t : t + patch, x : x + patch].mean() for x in lefts] for t in tops])
    return PatchScores(np.where(share > 0.5, chances, 0).astype(np.float32), tops, lefts, patch)


# ------------------------------------------------------------------------------------- what is taken of it


def _refined(
    pixels: NDArray[np.float32], looked: PatchScores, usable: NDArray[np.bool_], top: float
) -> NDArray[np.bool_]:
    """The pixels that look like the squares that fit best, as far as the encoder does not object.

    Squares are coarse: a bank of trees comes along with the water, and half of the water is missed. A linear
    discriminant between the local mean and spread of the bands in the best and in the other squares draws the
    line (Fisher 1936).
    """
    chance = looked.pixel_map(usable.shape)
    best = usable & (chance >= _BEST * top)
    other = usable & (chance < _OTHER * top)
    if best.sum() < _FEW or other.sum() < _FEW:
        return usable & (chance >= (_BEST + _OTHER) / 2 * top)
    described = local_mean_and_deviation(pixels, 9)
    inside, outside = described[:, best][:, ::7], described[:, other][:, ::7]
    within = np.cov(inside) + np.cov(outside)
    within += np.eye(len(within)) * (1e-3 * np.trace(within) / len(within) + 1e-9)
    axis = np.linalg.solve(within, inside.mean(1) - outside.mean(1))
    middle = float(axis @ (np.median(inside, axis=1) + np.median(outside, axis=1)) / 2)
    told = np.tensordot(axis.astype(np.float32), described, 1) > middle
    refined = ndimage.binary_erosion(usable & (chance >= _OTHER * top) & told, iterations=3)
    return np.asarray(refined if refined.sum() >= max(_ENOUGH, best.sum() // 4) else best)


def _cut(pixels: NDArray[np.float32], mask: NDArray[np.bool_]) -> PatchSource:
    """A patch source no larger than it has to be."""
    rows, cols = np.flatnonzero(mask.any(1)), np.flatnonzero(mask.any(0))
    at = slice(rows[0], rows[-1] + 1), slice(cols[0], cols[-1] + 1)
    return PatchSource(np.ascontiguousarray(pixels[(slice(None), *at)]), mask[at].copy())
