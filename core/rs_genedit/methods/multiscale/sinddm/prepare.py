"""From a request's clean pixels to a denoiser: choose the scales, train or load the network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch

from rs_genedit.errors import RegionError
from rs_genedit.methods.canvas import Canvas
from rs_genedit.methods.multiscale.blocks import Workers
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.multiscale.pyramid import distance
from rs_genedit.methods.multiscale.resample import area, scaled
from rs_genedit.methods.multiscale.sinddm.cache import trained
from rs_genedit.methods.multiscale.sinddm.denoiser import SinDDMDenoiser
from rs_genedit.methods.multiscale.sinddm.examples import Examples, TrainingScale
from rs_genedit.methods.multiscale.sinddm.noise_levels import NoisePlan
from rs_genedit.methods.multiscale.sinddm.subbands import TextureStatistics
from rs_genedit.methods.multiscale.sinddm.training import TrainingSettings
from rs_genedit.methods.multiscale.sinddm.training_pyramid import RATIO, scale_count, training_pyramid
from rs_genedit.raster.grid import Window
from rs_genedit.runtime.scratch import ScratchArrays

#: A scale with fewer pixels to learn from teaches nothing; the walk then starts at a finer one.
_FEWEST_PIXELS = 64


@dataclass(frozen=True)
class QualitySettings:
    """What a quality means: training ``steps``, and every ``stride``-th level visited while sampling."""

    steps: int
    stride: int


QUALITY = {
    "draft": QualitySettings(300, 4),
    "standard": QualitySettings(1200, 2),
    "high": QualitySettings(4000, 1),
}


def sinddm_denoiser(
    quality: str,
    canvas: Canvas,
    patch_sources: Sequence[PatchSource],
    workers: Workers,
    device: str,
    models: dict[str, str],
    texture: bool = False,
) -> SinDDMDenoiser:
    """The denoiser of one place, trained on ``patch_sources`` now or taken from the cache.

    The edit's seed moves only the noise of sampling, not the training: another try with a new seed trains
    nothing.

    Parameters
    ----------
    canvas
        The work window; it decides how many scales there are.
    patch_sources
        Clean pixels to learn from. One in the canvas's own shape is taken to lie where the canvas lies.
    device
        A torch device name.
    models
        The network's SHA-256 is entered here.
    texture
        Whether what is made is the sources' one texture, whatever surrounds it.

    Raises
    ------
    RegionError
        There are too few pixels to learn from, even at the scene's own resolution.
    """
    chosen = QUALITY[quality]
    images = _images(canvas, patch_sources, workers.context.arrays)
    plan = NoisePlan(len(images[0]))
    settings = TrainingSettings(steps=chosen.steps)
    examples = Examples(images, plan, settings.crop, settings.count, settings.seed)
    place = torch.device(device)
    network = trained(examples, settings, workers.context, device=place, threads=workers.threads)
    models[f"sinddm-{network.key[:12]}"] = network.digest
    statistics = [TextureStatistics.of(scale.sharp, scale.usable) for scale in images[0]] if texture else []
    return SinDDMDenoiser(
        network, plan, workers, ratio=RATIO, stride=chosen.stride, device=place, texture=statistics
    )


def _images(
    canvas: Canvas, patch_sources: Sequence[PatchSource], store: ScratchArrays
) -> list[list[TrainingScale]]:
    """All patch sources at as many scales as the canvas asks for and the patch sources can teach."""
    for scales in range(scale_count(*canvas.window.shape), 0, -1):
        images = [_scales(patch_source, canvas, scales, store) for patch_source in patch_sources]
        fewest = min(sum(int(image[scale].usable.sum()) for image in images) for scale in range(scales))
        if fewest >= _FEWEST_PIXELS:
            return images
    raise RegionError(
        f"there are fewer than {_FEWEST_PIXELS} usable pixels to learn from: choose a larger region to learn "
        "from, or an ROI with more of the scene around it"
    )


def _scales(
    patch_source: PatchSource, canvas: Canvas, scales: int, store: ScratchArrays
) -> list[TrainingScale]:
    home = patch_source.usable.shape == canvas.window.shape
    window = canvas.window if home else Window(0, 0, *patch_source.usable.shape)
    found = training_pyramid(patch_source.pixels, patch_source.usable, window, scales, store.zeros)
    if patch_source.around is None:
        return found
    near = []
    for scale, resized in enumerate(found):
        factor = RATIO ** (scales - 1 - scale)
        touched = (
            area(patch_source.around[None].astype(np.float32), window, scaled(window, factor), factor)[0] > 0
        )
        usable = resized.usable & (distance(touched) <= patch_source.reach)
        near.append(TrainingScale(resized.sharp, resized.blurry, usable))
    return near
