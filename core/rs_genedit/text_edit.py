"""Editing by text, as the main job needs it: what the words mean, where, from which pixels, and what guides."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import shapely
import torch
from rasterio.features import shapes
from scipy import ndimage
from shapely.affinity import affine_transform
from shapely.geometry import shape

from rs_genedit.devices import choose_device
from rs_genedit.diffusion.appearance import Appearance, Bands, regression
from rs_genedit.diffusion.denoiser import Denoiser
from rs_genedit.diffusion.dictionary import Sheet
from rs_genedit.diffusion.pyramid import Canvas
from rs_genedit.diffusion.sinddm.training import one_thread
from rs_genedit.diffusion.text_guidance import Rule, TextGuidance
from rs_genedit.errors import UsageError
from rs_genedit.guide.prepare import TextPlan, prepare
from rs_genedit.guide.rgb import Viewer
from rs_genedit.guide.steer import pull
from rs_genedit.guide.watched import Watched
from rs_genedit.protocol import EditRequest, TextTask
from rs_genedit.raster.grid import Window
from rs_genedit.raster.region import Region, read_region
from rs_genedit.raster.scene import Scene
from rs_genedit.text_sheets import Drawable, drawable
from rs_genedit.watch import Watch

#: Pixels of a scene that may be searched for the place a prompt means.
MOST_WITHOUT_ROI = 4_000_000
#: Share of the scene that such a place covers (official code of SinDDM: ``fill_factor``).
FILL = 0.3
_OVERVIEW = 384
#: How much the encoder's loss weighs against what is natural, at guidance 1.
CONFIDENCE = 20.0
#: Share of the asked strength where there is no new texture to draw on: the place's own structure stays.
KEEP_STRUCTURE = 0.5


@dataclass(frozen=True)
class TextEdit:
    """A text task made definite.

    Attributes
    ----------
    plan
        Prompts, paraphrases, the guide, and what is wanted of it.
    drawable
        What may be drawn on; None where only the gradient steers.
    gradient
        Whether the gradient steers.
    used
        The guidances that were made, for the report.
    """

    plan: TextPlan
    viewer: Viewer
    drawable: Drawable | None
    gradient: bool
    rule: Rule = "natural"
    used: list[TextGuidance] = field(default_factory=list)

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """New texture; empty where there is none, and the place itself is drawn on."""
        return self.drawable.sheets if self.drawable else ()

    def strength(self, asked: float) -> float:
        """How far the place is made anew: less where it can only be made from itself."""
        return asked if self.sheets else asked * KEEP_STRUCTURE

    def digest(self) -> bytes:
        """Of all that decides the pixels beside request and scene: weights, and what is drawn on."""
        digest = hashlib.sha256(self.plan.guide.sha256.encode() + self.rule.encode())
        for sheet in self.sheets:
            digest.update(np.ascontiguousarray(sheet.pixels).tobytes())
            digest.update(np.packbits(sheet.usable).tobytes())
        return digest.digest()

    def guidance(
        self, here: Canvas, roi: Region, denoiser: Denoiser, request: EditRequest, watch: Watch
    ) -> TextGuidance | None:
        """What steers the sampler at one place; None where only the dictionary does."""
        if not self.gradient:
            return None
        first = round((1.0 - self.strength(request.strength)) * (denoiser.scales - 1))
        made = TextGuidance(
            here,
            self.plan.guide,
            self.plan.target,
            Appearance(roi.window, bands_of(here, self.viewer), CONFIDENCE * self.plan.task.guidance),
            denoiser.ratio,
            denoiser.scales,
            lambda scale: len(denoiser.schedule(scale).levels),
            first,
            request.seed,
            request.feather,
            self.rule,
            self.plan.task.guidance,
        )
        self.used.append(made)
        return made

    def report(self) -> dict[str, Any]:
        """Figures for the result: how well the scene fits, what a guided step costs."""
        steps = sum(guidance.guided for guidance in self.used)
        spent = sum(guidance.seconds for guidance in self.used)
        return {
            **self.plan.record(),
            "draws_on": len(self.sheets),
            "best_chance": self.drawable.chance if self.drawable else None,
            "patches_scored": self.drawable.patches if self.drawable else 0,
            "guided_steps": steps,
            "ms_per_guided_step": round(1000 * spent / steps, 1) if steps else None,
        }


def text_edit(request: EditRequest, scene: Scene, watch: Watch) -> tuple[EditRequest, TextEdit]:
    """Settle everything about a text task, and say it in the request.

    The default steering draws on the scene (or the exemplars) where that shows what the prompt says, and lets
    the gradient act where nothing does: real texture needs no tint (docs/notes/text.md has the figures).

    Returns
    -------
    EditRequest, TextEdit
        The request with clean prompts, the paraphrases that are used, and an ROI: made again from it, the edit
        needs no language model and has the same bytes.

    Raises
    ------
    UsageError
        A prompt the guide cannot read, a scene too large to go without an ROI.
    WeightsError
        The guide's weights are missing or damaged.
    """
    task = request.task
    if not isinstance(task, TextTask):
        raise TypeError("not a text task")
    if request.roi is None and scene.window.area > MOST_WITHOUT_ROI:
        raise UsageError(
            f"the scene has {scene.window.area / 1e6:.0f} million pixels: say where with an ROI (--roi); "
            f"without one, scenes of at most {MOST_WITHOUT_ROI // 1_000_000} million are searched for a place"
        )
    if not 0 <= task.guidance <= 10:
        raise UsageError(f"guidance must be 0 (none) to 10, not {task.guidance:g}")
    watch.progress("reading the prompt", 0.0)
    plan = prepare(task, choose_device(request.device), watch)
    plan = replace(plan, guide=Watched(plan.guide, watch.check))
    viewer = Viewer(scene, request.bands)
    if request.roi is None:
        request = replace(request, roi=find_place(plan, viewer, scene, request.seed), roi_crs=None)
    settled = replace(plan.task, ensemble=bool(plan.task.paraphrases))
    request = replace(request, task=settled)
    found = None
    if task.steering != "gradient":
        roi = read_region(request.roi or "", scene, request.roi_crs)
        must = task.steering == "dictionary"
        found = drawable(plan.guide, plan.target, task.exemplars, roi, scene, viewer, watch, must)
        for sentence in found.warnings:
            watch.warn(sentence)
    fits = found is not None and bool(found.sheets)
    gradient = task.steering in ("gradient", "both") or (task.steering == "default" and not fits)
    return request, TextEdit(plan, viewer, found, gradient)


def find_place(plan: TextPlan, viewer: Viewer, scene: Scene, seed: int) -> str:
    """Where a prompt wants to change a scene, as GeoJSON: the pixels with the largest gradient.

    The mask of the paper's text-only mode, "computed at the first guided step" (on the scene itself, coarse,
    which is what the first clean estimate shows) and fixed for all that follows.

    Raises
    ------
    UsageError
        No pixel of the scene can be edited.
    """
    step = max(1, -(-max(scene.window.shape) // _OVERVIEW))
    shape_ = -(-scene.height // step), -(-scene.width // step)
    image, valid = np.zeros((3, *shape_), np.float32), np.zeros(shape_, bool)
    for tile in scene.window.tiles(16 * step):
        coarse = tile.scale(step)
        at = coarse.slices()
        seen = viewer.from_native(scene.read(tile))
        image[(slice(None), *at)] = torch.nn.functional.adaptive_avg_pool2d(seen, coarse.shape).numpy()
        valid[at] = scene.valid(tile)[::step, ::step][: coarse.height, : coarse.width]
    if not valid.any():
        raise UsageError("the scene holds only nodata: there is nothing to edit")
    generator = torch.Generator().manual_seed(seed & (2**63 - 1))
    with one_thread():
        slope = pull(
            plan.guide, plan.target, torch.from_numpy(image), Window(0, 0, *shape_), 16, generator
        ).slope.numpy()
    longer = max(shape_)
    wish = ndimage.gaussian_filter(np.sqrt((slope**2).sum(0)), longer / 24) * valid
    mask = valid & (wish >= np.quantile(wish[valid], 1 - FILL))
    mask = ndimage.binary_opening(mask, iterations=max(1, longer // 100)) | (mask & (wish == wish.max()))
    parts = [shape(geometry) for geometry, _ in shapes(mask.astype(np.uint8), mask=mask)]
    outline = shapely.union_all([affine_transform(part, [step, 0, 0, step, 0, 0]) for part in parts])
    smooth = outline.buffer(2 * step).buffer(-2 * step)
    polygons = [part for part in shapely.get_parts(smooth) if part.geom_type == "Polygon"]
    region = Region(shapely.MultiPolygon(polygons)).clip(scene.window)
    if region is None:
        raise UsageError("no place for the prompt was found in the scene: say where with an ROI (--roi)")
    return json.dumps(region.to_geojson(scene), separators=(",", ":"))


def bands_of(here: Canvas, viewer: Viewer) -> Bands:
    """How RGB goes with the bands around a place."""
    count = here.bands
    zero = viewer.from_float(torch.zeros((count, 1, 1))).numpy()[:, 0, 0]
    one = viewer.from_float(torch.ones((count, 1, 1))).numpy()[:, 0, 0]
    span = np.asarray(1.0 / (one - zero), np.float32)
    low = np.asarray(-zero * span, np.float32)
    of_rgb = regression(here.pixels, here.valid, viewer.positions, span)
    return Bands(of_rgb, low, span, viewer.positions)
