"""Task ``text``: what the words mean, where, from which pixels, and what guides."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import shapely
import torch
from rasterio.features import shapes
from scipy import ndimage
from shapely.affinity import affine_transform
from shapely.geometry import shape

from rs_genedit.encoders.cancellable import CancellableEncoder
from rs_genedit.encoders.gradient import encoder_gradient
from rs_genedit.encoders.views import plan_views
from rs_genedit.errors import UsageError
from rs_genedit.methods.canvas import Border, Canvas, EditUnit
from rs_genedit.methods.multiscale.appearance import Appearance, Bands, regression
from rs_genedit.methods.multiscale.guidance import Guidance
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.multiscale.text_guidance import Rule, TextGuidance, hash_of
from rs_genedit.methods.multiscale.walk import Walk
from rs_genedit.methods.recipe import REACH, SOFT_BORDER, Recipe
from rs_genedit.protocol import EditRequest, TextTask
from rs_genedit.raster.grid import Window
from rs_genedit.raster.region import Region
from rs_genedit.raster.rgb import Viewer
from rs_genedit.raster.source import PixelSource
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.devices import choose_device
from rs_genedit.runtime.threads import one_thread
from rs_genedit.tasks.regions import read_roi
from rs_genedit.tasks.text.prepare import TextPlan, prepare
from rs_genedit.tasks.text.search import Drawable, drawable, look_windows
from rs_genedit.tasks.text.states.painters import MOST_PIXELS, SCENE_FIRST, Brush, drawable_names, tone_of

#: Pixels of a scene that may be searched for the place a prompt means.
MOST_WITHOUT_ROI = 4_000_000
#: Share of the scene that such a place covers (official code of SinDDM: ``fill_factor``).
FILL = 0.3
_OVERVIEW = 384
#: How much the encoder's loss weighs against what is natural, at guidance 1.
CONFIDENCE = 20.0
#: Share of the asked strength where there is no new texture to draw on: the place's own structure stays.
KEEP_STRUCTURE = 0.5
#: Strength at which the walk has the finest scale only: what was drawn is there already.
_FINEST = 0.05
#: Drawings of one state that the encoder chooses between, in places of at most so many pixels; views of each.
_VARIANTS, _MOST_VARIED, _VIEWS = 3, 600_000, 6
#: Metres per pixel of a scene that does not say.
_USUAL_GSD = 0.5


@dataclass(frozen=True)
class TextRecipe(Recipe):
    """A text task made definite.

    Attributes
    ----------
    plan
        Prompts, paraphrases, the encoder, and what is wanted of it.
    drawable
        What may be drawn on; None where only the gradient steers.
    gradient
        Whether the gradient steers.
    brush
        How the state is drawn on the place; None where it is not.
    """

    plan: TextPlan | None = None
    viewer: Viewer | None = None
    drawable: Drawable | None = None
    gradient: bool = False
    brush: Brush | None = None
    rule: Rule = "natural"

    @property
    def from_surroundings(self) -> bool:  # type: ignore[override]
        """Whether the place is drawn from itself, for want of new texture."""
        return not self.new_texture

    @property
    def new_texture(self) -> tuple[PatchSource, ...]:
        """What of the scene or the exemplars shows it; empty where nothing does."""
        return self.drawable.patch_sources if self.drawable else ()

    @property
    def models(self) -> Mapping[str, str]:
        """The encoder, to SHA-256 of its weights."""
        return self._plan.models

    @property
    def _plan(self) -> TextPlan:
        assert self.plan is not None
        return self.plan

    @property
    def _viewer(self) -> Viewer:
        assert self.viewer is not None
        return self.viewer

    def patch_sources(self, unit: EditUnit, canvas: Canvas) -> Sequence[PatchSource]:
        """New texture, else the place itself: it then changes its look, not its structure."""
        return list(self.new_texture) or [PatchSource(canvas.pixels, canvas.valid, canvas.roi, REACH)]

    def digest(self) -> bytes:
        """Of all that decides the pixels beside request and scene: weights, and what is drawn on."""
        digest = hashlib.sha256(f"{self._plan.encoder.sha256}{self.rule}{self.brush}".encode())
        for patch_source in self.new_texture:
            digest.update(np.ascontiguousarray(patch_source.pixels).tobytes())
            digest.update(np.packbits(patch_source.usable).tobytes())
        return digest.digest()

    def proposal(self, unit: EditUnit, canvas: Canvas) -> Canvas:
        """The canvas with what the prompt names drawn on its ROI, the best of a few drawings."""
        if self.brush is None:
            return canvas
        request, place = self.request, unit.roi.window
        bands = bands_of(canvas, self._viewer)
        varied = self._plan.task.guidance > 0 and place.area <= _MOST_VARIED
        drawings = []
        for variant in range(_VARIANTS if varied else 1):
            made = self.brush.draw(canvas, bands, hash_of(request.seed, variant), request.strength)
            drawings.append((self._loss(made, place, bands, request.seed) if varied else 0.0, variant, made))
        return min(drawings, key=lambda one: one[:2])[2]

    def _loss(self, made: Canvas, place: Window, bands: Bands, seed: int) -> float:
        """What the encoder has against a drawing."""
        around = place.pad(max(4, max(place.shape) // 8)).intersect(made.window)
        rgb = bands.view(made.pixels[(slice(None), *around.slices(within=made.window))])
        generator = torch.Generator().manual_seed(hash_of(seed, _VARIANTS))
        views = plan_views(around.shape, place.shift(-around.row, -around.col), _VIEWS, generator)
        with one_thread(), torch.no_grad():
            seen = views.cut(torch.from_numpy(np.clip(rgb, 0, 1)), self._plan.encoder.input_size)
            return float(self._plan.target.loss(self._plan.encoder.encode_images(seen)))

    def guidances(self, unit: EditUnit, before: Canvas, canvas: Canvas, walk: Walk) -> Sequence[Guidance]:
        """The encoder's gradient; none where only the patch sources steer.

        It acts where a drawing (``canvas``, of ``before``) has changed anything, or else in the whole place.
        """
        if not self.gradient:
            return []
        plan, request = self._plan, self.request
        here = canvas
        if self.brush:
            here = replace(here, roi=here.roi & (here.pixels != before.pixels).any(0))
        bands = bands_of(here, self._viewer)
        appearance = Appearance(unit.roi.window, bands, CONFIDENCE * plan.task.guidance)
        return [
            TextGuidance(
                here,
                plan.encoder,
                plan.target,
                appearance,
                walk,
                request.seed,
                request.feather,
                self.rule,
                plan.task.guidance,
            )
        ]

    def report(self, made: Mapping[str, float]) -> dict[str, Any]:
        """Figures for the result: how well the scene fits, what a guided step costs."""
        steps, spent = int(made.get("guided_steps", 0)), made.get("guided_seconds", 0.0)
        told = {
            **self._plan.record(),
            "draws_on": len(self.new_texture),
            "drawn": list(self.brush.names) if self.brush else [],
            "best_chance": self.drawable.chance if self.drawable else None,
            "patches_scored": self.drawable.patches if self.drawable else 0,
            "guided_steps": steps,
            "ms_per_guided_step": round(1000 * spent / steps, 1) if steps else None,
        }
        return {"text": told}


def plan(request: EditRequest, pixels: PixelSource, context: JobContext) -> TextRecipe:
    """Settle everything about a text task, and say it in the request.

    The default steering draws on the scene (or the exemplars) where that shows what the prompt says; else draws
    the state itself where it is one that can be drawn; and lets the gradient act where neither is so
    (docs/notes/text.md has the figures). The recipe's request has clean prompts, the paraphrases that are used,
    and an ROI: made again from it, the edit needs no language model and has the same bytes.

    Raises
    ------
    UsageError
        A prompt the encoder cannot read, a scene too large to go without an ROI.
    WeightsError
        The encoder's weights are missing or damaged.
    """
    task = request.task
    assert isinstance(task, TextTask)
    _check(request, task, pixels)
    context.progress("reading the prompt", 0.0)
    words = prepare(task, choose_device(request.device), context)
    words = replace(words, encoder=CancellableEncoder(words.encoder, context.check))
    viewer = Viewer(pixels, request.bands)
    if request.roi is None:
        request = replace(request, roi=find_place(words, viewer, pixels, request.seed), roi_crs=None)
    roi, outline = read_roi(request, pixels)
    settled = replace(words.task, ensemble=bool(words.task.paraphrases))
    request = replace(request, task=settled, roi=outline, roi_crs=None)
    names = drawable_names(words.task.prompt) if task.steering != "gradient" else ()
    found = None
    if task.steering != "gradient" and (task.exemplars or not names or SCENE_FIRST.issuperset(names)):
        must = task.steering == "dictionary" and not names
        found = drawable(
            words.encoder, words.target, task.exemplars, roi, pixels, viewer, context, must, not names
        )
        for sentence in found.warnings:
            context.warn(sentence)
    fits = found is not None and bool(found.patch_sources)
    brush = None if fits or not names else _brush(names, roi, pixels, viewer, context)
    default = task.steering == "default" and not fits and brush is None
    return TextRecipe(
        request,
        roi,
        Border(request.feather, soft=SOFT_BORDER if fits else 0, keep=0.0),
        _strength(request.strength, fits, brush is not None),
        roi.warnings,
        words,
        viewer,
        found,
        gradient=task.steering in ("gradient", "both") or default,
        brush=brush,
    )


def _check(request: EditRequest, task: TextTask, pixels: PixelSource) -> None:
    if request.roi is None and pixels.window.area > MOST_WITHOUT_ROI:
        raise UsageError(
            f"the scene has {pixels.window.area / 1e6:.0f} million pixels: say where with an ROI (--roi); "
            f"without one, scenes of at most {MOST_WITHOUT_ROI // 1_000_000} million are searched for a place"
        )
    if pixels.radiometry.classes:
        raise UsageError(
            f"the scene holds {len(pixels.radiometry.classes)} class codes, not colours, so words say nothing "
            "of it: fill the ROI by an exemplar, a copy or a removal"
        )
    if not 0 <= task.guidance <= 10:
        raise UsageError(f"guidance must be 0 (none) to 10, not {task.guidance:g}")


def _strength(asked: float, new_texture: bool, drawn: bool) -> float:
    """How far the sampler makes the place anew: less where it can only be made from itself."""
    if new_texture:
        return asked
    return _FINEST if drawn else asked * KEEP_STRUCTURE


def _brush(
    names: tuple[str, ...], roi: Region, scene: PixelSource, viewer: Viewer, context: JobContext
) -> Brush | None:
    """How to draw on this scene; None, with a warning, where the place is too large to be drawn on."""
    if roi.window.area > MOST_PIXELS:
        context.warn(
            f"the place spans {roi.window.area / 1e6:.0f} million pixels, too many to draw {names[0]!r} on "
            f"(at most {MOST_PIXELS // 1_000_000}): only its colours and contrast change"
        )
        return None
    tone = 1.0
    if scene.dtype != np.uint8:
        sample = []
        for window in look_windows(roi.window, scene.window):
            pixels, valid = scene.read(window), scene.valid(window)
            sample.append(viewer.from_native(pixels).numpy()[:, valid][:, ::7, None])
        tone = tone_of(sample)
    return Brush(names, scene.gsd or _USUAL_GSD, tone)


def find_place(plan: TextPlan, viewer: Viewer, scene: PixelSource, seed: int) -> str:
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
        gradient = encoder_gradient(
            plan.encoder, plan.target, torch.from_numpy(image), Window(0, 0, *shape_), 16, generator
        ).gradient.numpy()
    longer = max(shape_)
    wish = ndimage.gaussian_filter(np.sqrt((gradient**2).sum(0)), longer / 24) * valid
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
