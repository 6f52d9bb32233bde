"""How well a place fits some texts: the ``score`` command, and the figure edits are judged by."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import torch
import torch.nn.functional as F
from torch import Tensor

from rs_genedit.encoders.base import ImageTextEncoder, clip_score, probabilities, text_target
from rs_genedit.encoders.catalog import load_encoder
from rs_genedit.encoders.views import plan_views
from rs_genedit.errors import UsageError
from rs_genedit.language.ensemble import paraphrase
from rs_genedit.prompts import clean_prompt, language_warnings
from rs_genedit.protocol import Result, decode
from rs_genedit.raster.bands import require_colours
from rs_genedit.raster.grid import Window
from rs_genedit.raster.region import read_region
from rs_genedit.raster.rgb import RgbBridge
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.devices import choose_device

#: Views per place; the first shows it whole.
VIEWS = 16
#: Larger places are judged by samples of this side, so that memory stays bounded.
SAMPLE_PX = 768


@dataclass(frozen=True)
class ScoreRequest:
    """Score ``roi`` (default: the whole raster) of ``source`` for each of ``prompts`` by ``guide``."""

    source: str
    prompts: tuple[str, ...]
    roi: str | None = None
    roi_crs: str | None = None
    guide: str = "builtin"
    bands: tuple[int, ...] | None = None
    ensemble: bool = True
    device: str = "cpu"


def score(request: ScoreRequest, context: JobContext | None = None) -> dict[str, Any]:
    """Score a place of a raster for texts.

    Returns
    -------
    dict
        ``guide``, ``sha256``; ``window`` (row, col, height, width in pixels); ``scores``: for each prompt its
        ``score`` (CLIP score in percent: 100 max(cos, 0)), ``cosine``, and ``probability`` among the prompts
        given.

    Raises
    ------
    UsageError
        No prompts, or one without words the encoder knows.
    SceneError, RegionError, WeightsError
        The raster, the ROI or the encoder cannot be read.
    """
    context = context or JobContext()
    if not request.prompts:
        raise UsageError("a score needs at least one prompt", hint="prompt")
    prompts = [clean_prompt(text) for text in request.prompts]
    with open_scene(request.source) as scene:  # before the encoder, which takes seconds
        require_colours(scene, "name a raster that shows colours")
    encoder = load_encoder(request.guide, request.device, context=context)
    for prompt in prompts:
        for sentence in (*language_warnings(prompt), *encoder.warnings(prompt)):
            context.warn(sentence)
    texts = torch.stack(
        [text_target(encoder, p, paraphrase(p) if request.ensemble else ()).wanted for p in prompts]
    )
    with open_scene(request.source) as scene:
        region = read_region(request.roi, scene, request.roi_crs) if request.roi else None
        window = region.window if region else scene.window
        embedding = place_embedding(
            encoder, scene, window, RgbBridge.for_encoder(scene, request.bands), context
        )
    cosines = embedding @ texts.T
    chances = probabilities(encoder, embedding, texts)
    return {
        "guide": encoder.name,
        "sha256": encoder.sha256,
        "window": [window.row, window.col, window.height, window.width],
        "scores": [
            {
                "prompt": p,
                "score": round(float(clip_score(c)), 2),
                "cosine": round(float(c), 4),
                "probability": round(float(q), 4),
            }
            for p, c, q in zip(prompts, cosines, chances, strict=True)
        ],
    }


def place_embedding(
    encoder: ImageTextEncoder,
    scene: Scene,
    window: Window,
    bridge: RgbBridge,
    context: JobContext | None = None,
) -> Tensor:
    """One embedding (dim,) of a place: the normalised mean over views of it, or of samples of a large one."""
    places = _samples(window)
    parts = []
    for i, place in enumerate(places):
        (context or JobContext()).progress("scoring", i / len(places))
        around = place.pad(max(place.height, place.width) // 10).intersect(scene.window)
        image = torch.from_numpy(bridge.from_native(scene.read(around)))
        parts.append(
            view_embeddings(encoder, image, place.shift(-around.row, -around.col), max(VIEWS // len(places), 2))
        )
    return F.normalize(torch.cat(parts).mean(0), dim=-1)


@torch.no_grad()
def view_embeddings(encoder: ImageTextEncoder, image: Tensor, region: Window, count: int = VIEWS) -> Tensor:
    """Embeddings (count, dim) of fixed views of ``region`` in ``image`` (3, h, w) in [0, 1]."""
    views = plan_views((image.shape[-2], image.shape[-1]), region, count, torch.Generator().manual_seed(0))
    return encoder.encode_images(views.cut(image, encoder.input_size))


def image_scores(encoder: ImageTextEncoder, image: Tensor, region: Window, texts: Tensor) -> Tensor:
    """Cosines (n,) of ``region`` of ``image`` (3, h, w) in [0, 1] with texts (n, dim)."""
    return F.normalize(view_embeddings(encoder, image, region).mean(0), dim=-1) @ texts.T


def _samples(window: Window) -> Sequence[Window]:
    """The window itself, or up to 3 x 3 squares spread evenly over a large one."""
    if max(window.height, window.width) <= 2 * SAMPLE_PX:
        return [window]

    def starts(begin: int, length: int) -> list[int]:
        count = min(3, -(-length // SAMPLE_PX))
        room = max(length - SAMPLE_PX, 0)
        return [begin + (room * i) // max(count - 1, 1) for i in range(count)]

    height, width = min(SAMPLE_PX, window.height), min(SAMPLE_PX, window.width)
    return [
        Window(row, col, height, width)
        for row in starts(window.row, window.height)
        for col in starts(window.col, window.width)
    ]


def preload(request: Mapping[str, Any]) -> tuple[str, ...]:
    """The encoders' library, which takes seconds to import."""
    return ("rs_genedit.encoders.ready",)


def run(request: Mapping[str, Any], context: JobContext) -> Result:
    """The job as front ends call it: a :class:`ScoreRequest` as JSON data."""
    asked = decode(ScoreRequest, request)
    return context.result(score(replace(asked, device=choose_device(asked.device)), context))
