"""Job ``metrics``: how steady a finished story is, by VBench's formulas, and whether all else stands still.

A score that needs a model whose file is not there is reported as not computed, with the reason. Substitutes
have names of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import pyogrio
import shapely
import torch
from rasterio.features import rasterize
from rasterio.transform import Affine
from scipy import ndimage

from rs_genedit.encoders.base import ImageTextEncoder
from rs_genedit.encoders.catalog import load_encoder
from rs_genedit.encoders.frame_models import load_aesthetic_head, load_dino
from rs_genedit.errors import GenEditError, ProtocolError, SceneError, UsageError
from rs_genedit.json_files import parse, read_foreign_json
from rs_genedit.protocol import Result, decode
from rs_genedit.raster import story_files, story_scores
from rs_genedit.raster.georeferencing import parse_crs
from rs_genedit.raster.grid import Window
from rs_genedit.raster.pictures import overview
from rs_genedit.raster.provenance import PREFIX
from rs_genedit.raster.region import Region, read_region
from rs_genedit.raster.rgb import RgbBridge
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.devices import choose_device
from rs_genedit.sequence_request import SequenceRequest
from rs_genedit.storyboard import Storyboard, storyboard_of

#: Longest side of the pictures that are scored, and of the tiles of a frame.
_SIDE, _TILE = 1024, 1024
#: VBench's own six; flickering alone needs no model.
SIX = (
    "subject_consistency",
    "background_consistency",
    "temporal_flickering",
    "motion_smoothness",
    "aesthetic_quality",
    "imaging_quality",
)


@dataclass(frozen=True)
class MetricsRequest:
    """Score the story in ``story``, its folder or Collection.

    ``guide`` is the encoder of ``feature_consistency``. ``dino`` (a file), ``clip`` and ``clip_large``
    (encoders, CLIP ViT-B/32 and ViT-L/14) and ``aesthetic_head`` (a file) are the models of VBench, where a
    person has them.
    """

    story: str
    guide: str = "builtin"
    dino: str | None = None
    clip: str | None = None
    clip_large: str | None = None
    aesthetic_head: str | None = None
    device: str = "auto"


def metrics(request: MetricsRequest, context: JobContext) -> dict[str, Any]:
    """Score a story.

    Returns
    -------
    dict
        ``frames``; ``pictures`` (height, width of what was scored); ``metrics``: name to value;
        ``not_computed``: name to reason.

    Raises
    ------
    UsageError, ProtocolError, SceneError
        It is no finished story, or its files do not belong together.
    """
    folder, told, board = _read(request.story)
    found: dict[str, float | None] = {}
    reasons: dict[str, str] = {}
    with ExitStack() as opened:
        frames = [opened.enter_context(_frame(folder, number)) for number in range(len(board.frames))]
        scene = frames[0]
        if any(frame.window != scene.window or frame.count != scene.count for frame in frames):
            raise SceneError("the frames of the story differ in size or bands: they are not of one story")
        roi = read_region(str(told.roi), scene, told.roi_crs)
        around = roi.window.pad(told.feather + 24).intersect(scene.window)
        step = max(1, -(-max(around.shape) // _SIDE))
        pictures = _pictures(frames, around, step, context.child(0.0, 0.3))
        found["temporal_flickering"] = story_scores.temporal_flickering(pictures)
        still = _still(folder, board, scene, around, told.feather, step, pictures.shape[1:3])
        found["temporal_flickering_stable_part"] = story_scores.temporal_flickering(pictures, still)
        found["motion_smoothness_linear"] = story_scores.motion_smoothness_linear(pictures)
        found["outside_roi_max_abs_diff"] = _outside(frames, roi, told.feather, context.child(0.3, 0.7))
    for name, reason in (
        ("temporal_flickering_stable_part", "no pixel is predicted to stay as it is"),
        ("motion_smoothness_linear", "it takes three frames"),
    ):
        if found[name] is None:
            reasons[name] = reason
    _by_models(request, pictures, found, reasons, context.child(0.7, 1.0))
    values = {name: round(value, 6) for name, value in found.items() if value is not None}
    return {
        "frames": len(board.frames),
        "pictures": list(pictures.shape[1:3]),
        "metrics": values,
        "not_computed": reasons,
    }


def run(request: Mapping[str, Any], context: JobContext) -> Result:
    """The job as front ends call it: a :class:`MetricsRequest` as JSON data."""
    return context.result(metrics(decode(MetricsRequest, request), context))


# ------------------------------------------------------------------------------------------------------ parts


def _read(name: str) -> tuple[Path, SequenceRequest, Storyboard]:
    """The folder, request and storyboard of a story."""
    path = Path(name).expanduser()
    path = path / story_files.COLLECTION if path.is_dir() else path
    try:
        data = read_foreign_json(path)
        told = data[f"{PREFIX}request"]
        request = SequenceRequest.from_json({**told, "source": told.get("source") or "scene", "output": "."})
        board = storyboard_of(parse(str(request.storyboard)))
    except OSError as error:
        raise UsageError(
            f"{name} holds no finished story: its {story_files.COLLECTION} cannot be read "
            f"({error.strerror or error})"
        ) from None
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        if isinstance(error, GenEditError):
            raise ProtocolError(f"{path.name} is not the Collection of a story: {error}") from None
        raise ProtocolError(f"{path.name} is not the Collection of a story: give the folder of one") from None
    return path.parent, request, board


def _frame(folder: Path, number: int) -> Scene:
    path = folder / f"frame_{number:03}.tif"
    if not path.is_file():
        raise SceneError(
            f"frame {number + 1} of the story, {path.name}, is missing: run the story again to make it"
        )
    return open_scene(str(path))


def _pictures(frames: list[Scene], around: Window, step: int, context: JobContext) -> np.ndarray:
    """Frames as a viewer shows them, uint8 (frames, height, width, 3); colours are the first frame's."""
    bridge = RgbBridge.for_display(frames[0])
    made = []
    for number, frame in enumerate(frames):
        context.progress("reading the frames", number / len(frames))
        context.check()
        pixels, _ = overview(frame, around, step)
        made.append(np.round(255 * np.clip(bridge.displayed(pixels), 0, 1)).astype(np.uint8).transpose(1, 2, 0))
    return np.stack(made)


def _still(
    folder: Path, board: Storyboard, scene: Scene, around: Window, feather: int, step: int,
    shape: tuple[int, int],
) -> list[np.ndarray]:  # fmt: skip
    """For each pair of neighbours the pixels (height, width) whose state the footprints predict to stay."""
    masks = [np.zeros(around.shape, bool) for _ in board.frames]
    for number, geometry in _footprints(folder, scene):
        if 0 <= number < len(masks):
            place = Affine.translation(around.col, around.row)
            masks[number] = rasterize([geometry], around.shape, transform=place).astype(bool)
    still, ever, fresh = [], masks[0].copy(), np.zeros(around.shape, bool)
    for number in range(1, len(masks)):
        before, here = masks[number - 1], masks[number]
        ever |= here
        stays = ~ever
        # What is new in one frame may look otherwise in the next; a gradual change moves everywhere.
        if board.spread != "gradual" and _is_one_state(board, number):
            stays |= before & here & ~fresh
        fresh = here & ~before if board.frames[number].new else np.zeros_like(here)
        moving = ndimage.binary_dilation(~stays, iterations=feather + 1) if (~stays).any() else ~stays
        small = moving[: shape[0] * step, : shape[1] * step]
        blocks = np.add.reduceat(np.add.reduceat(small, np.arange(0, small.shape[0], step), 0),
                                 np.arange(0, small.shape[1], step), 1)  # fmt: skip
        still.append(blocks[: shape[0], : shape[1]] == 0)
    return still


def _is_one_state(board: Storyboard, number: int) -> bool:
    """Whether a frame draws what the one before it draws."""
    from rs_genedit.tasks.text.states.procedural import state_names

    before, here = (state_names(board.frames[n].prompt) for n in (number - 1, number))
    return before == here


def _footprints(folder: Path, scene: Scene) -> Iterator[tuple[int, shapely.Geometry]]:
    path = folder / story_files.FOOTPRINTS
    try:
        meta, _, wkb, fields = pyogrio.raw.read(path, layer=story_files.LAYER, columns=["frame"])
        crs = parse_crs(meta["crs"]) if meta.get("crs") else None
        for number, one in zip(fields[0], wkb, strict=True):
            yield int(number), scene.to_pixel(shapely.from_wkb(one), crs)
    except (pyogrio.errors.DataSourceError, OSError, ValueError, IndexError) as error:
        if isinstance(error, GenEditError):
            raise
        raise SceneError(f"the story's {story_files.FOOTPRINTS} cannot be read: run the story again") from None


def _outside(frames: list[Scene], roi: Region, feather: int, context: JobContext) -> float:
    """Largest difference from the first frame, in native numbers of any band, outside ROI and feather."""
    from rs_genedit.jobs.compare import within

    worst = 0.0
    tiles = list(frames[0].window.tiles(_TILE))
    for number, tile in enumerate(tiles):
        context.progress("comparing what lies outside", number / len(tiles))
        context.check()
        padded = tile.pad(feather + 1).intersect(frames[0].window)
        outside = ~within(roi.mask(padded), feather)[tile.slices(within=padded)]
        if not outside.any():
            continue
        first = np.nan_to_num(frames[0].read(tile)[:, outside].astype(np.float64))
        for frame in frames[1:]:
            other = np.nan_to_num(frame.read(tile)[:, outside].astype(np.float64))
            worst = max(worst, float(np.abs(other - first).max()))
    return worst


def _by_models(
    request: MetricsRequest, pictures: np.ndarray, found: dict[str, float | None], reasons: dict[str, str],
    context: JobContext,
) -> None:  # fmt: skip
    """Scores that take a network; a missing one gives its reason instead."""
    device = str(choose_device(request.device))
    tensor = torch.from_numpy(pictures).permute(0, 3, 1, 2).float() / 255

    def consistency(features: Callable[[torch.Tensor], torch.Tensor]) -> float:
        with torch.no_grad():
            each = [features(one[None].to(device)).float().cpu() for one in tensor]
        return story_scores.consistency(torch.cat(each).numpy())

    context.progress("looking at the frames", 0.0)
    encoder = load_encoder(request.guide, device, context=context)
    found[f"feature_consistency_{request.guide}"] = consistency(encoder.encode_images)
    if request.dino:
        found["subject_consistency"] = consistency(load_dino(request.dino, device))
    else:
        reasons["subject_consistency"] = "no weights of DINO ViT-B/16 were given"
    if request.clip:
        found["background_consistency"] = consistency(
            load_encoder(request.clip, device, context=context).encode_images
        )
    else:
        reasons["background_consistency"] = "no CLIP ViT-B/32 was named"
    if request.clip_large and request.aesthetic_head:
        large: ImageTextEncoder = load_encoder(request.clip_large, device, context=context)
        head = load_aesthetic_head(request.aesthetic_head, large.dim, device)
        with torch.no_grad():
            scores = [float(head(large.encode_images(one[None].to(device)))[0]) for one in tensor]
        found["aesthetic_quality"] = float(np.mean(scores)) / 10
    else:
        reasons["aesthetic_quality"] = "no CLIP ViT-L/14 and no aesthetic head were given"
    reasons["motion_smoothness"] = "AMT-S may not be used commercially and is not supported; see the linear one"
    reasons["imaging_quality"] = "MUSIQ is not supported"
