"""Text task: the recipe of a prompt (patch sources, procedural states, gradient guidance)."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
import torch
from scipy import ndimage

from rs_genedit.encoders.cancellable import CancellableEncoder
from rs_genedit.encoders.views import plan_views
from rs_genedit.errors import UsageError
from rs_genedit.language.prompt_reading import Reading
from rs_genedit.methods.canvas import Border, Canvas, EditUnit
from rs_genedit.methods.multiscale.appearance import Appearance
from rs_genedit.methods.multiscale.guidance import Guidance
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.multiscale.text_guidance import Rule, TextGuidance, hash_of
from rs_genedit.methods.multiscale.walk import Walk
from rs_genedit.methods.recipe import REACH, SOFT_BORDER, Recipe
from rs_genedit.prompts import clean_prompt
from rs_genedit.protocol import EditRequest, TextTask
from rs_genedit.raster.bands import require_colours
from rs_genedit.raster.colour_roles import colour_roles
from rs_genedit.raster.grid import Window
from rs_genedit.raster.region import Region
from rs_genedit.raster.rgb import RgbBridge
from rs_genedit.raster.source import PixelSource
from rs_genedit.reading.scene_reading import SceneReading
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.devices import choose_device
from rs_genedit.runtime.threads import one_thread
from rs_genedit.tasks import exemplar
from rs_genedit.tasks.regions import asked_for, read_roi
from rs_genedit.tasks.text import latent
from rs_genedit.tasks.text.applicability import (
    Refusals,
    require_absence,
    require_change,
    require_colour_roles,
    require_ground,
    require_limits,
    require_room,
    state_limits,
)
from rs_genedit.tasks.text.asking import HELP
from rs_genedit.tasks.text.drawn import USUAL_GSD, drawn_states, exponent_of, names_street
from rs_genedit.tasks.text.materials import as_exemplar, found_by_encoder, material_request
from rs_genedit.tasks.text.place import MOST_WITHOUT_ROI, find_place
from rs_genedit.tasks.text.prepare import BUILTIN, TextPlan, prepare, read_words
from rs_genedit.tasks.text.scene import reading_of, shown_as
from rs_genedit.tasks.text.search import FITS, SceneSearch, search_scene
from rs_genedit.tasks.text.states.procedural import SCENE_FIRST, ProceduralStates, state_names
from rs_genedit.tasks.text.surface import one_surface

#: How much the encoder's loss weighs against what is natural, at guidance 1.
CONFIDENCE = 20.0
#: Share of the asked strength where there is no new texture to draw on: the place's own structure stays.
KEEP_STRUCTURE = 0.5
#: Pixels beside a drawing that are made anew with it.
_BESIDE = 2
#: Strength at which the walk has the finest scale only: what was rendered is there already.
_FINEST = 0.05
#: Drawings of one state that the encoder chooses between, in places of at most so many pixels; views of each.
_VARIANTS, _MOST_VARIED, _VIEWS = 3, 600_000, 6


@dataclass(frozen=True)
class TextRecipe(Recipe):
    """A text task made definite.

    Attributes
    ----------
    plan
        Prompts, paraphrases, the encoder, and what is wanted of it.
    bridge
        Between the bands and RGB, for the whole scene.
    search
        What of the scene shows it; None where only the gradient steers.
    gradient
        Whether the gradient steers.
    states
        Procedural states to render; None where there are none.
    must_draw
        Whether a place is refused in which they draw next to nothing.
    """

    plan: TextPlan = field(kw_only=True)
    bridge: RgbBridge = field(kw_only=True)
    search: SceneSearch | None = None
    gradient: bool = False
    states: ProceduralStates | None = None
    rule: Rule = "natural"
    must_draw: bool = True

    @property
    def from_surroundings(self) -> bool:  # type: ignore[override]
        """Whether the place is made from itself, for want of new texture."""
        return not self.new_texture

    @property
    def new_texture(self) -> tuple[PatchSource, ...]:
        """What of the scene or the exemplars shows it; empty where nothing does."""
        return self.search.patch_sources if self.search else ()

    @property
    def models(self) -> Mapping[str, str]:
        """The encoder, to SHA-256 of its weights."""
        return self.plan.models

    def patch_sources(self, unit: EditUnit, canvas: Canvas) -> Sequence[PatchSource]:
        """New texture, else the place itself: it then changes its look, not its structure.

        A rendered state is drawn from its own pixels alone: of what lies around it, glitter of the river beside
        a flood or poppies of a field would come up in it as specks.
        """
        reach = 0 if self.states else REACH
        place = unit.roi.mask(canvas.window) & canvas.valid
        return list(self.new_texture) or [PatchSource(canvas.pixels, canvas.valid, place, reach)]

    def digest(self) -> bytes:
        """Of all that decides the pixels beside request and scene: weights, states, and patch sources."""
        digest = hashlib.sha256(
            f"{self.plan.encoder.sha256}{self.rule}{self.states}{self.bridge.exponent}".encode()
        )
        if self.states:
            digest.update(self.states.digest())
        for patch_source in self.new_texture:
            digest.update(np.ascontiguousarray(patch_source.pixels).tobytes())
            digest.update(np.packbits(patch_source.usable).tobytes())
        return digest.digest()

    def proposal(self, unit: EditUnit, canvas: Canvas) -> Canvas:
        """The canvas with the states rendered in its ROI: the rendering of least loss of a few."""
        if self.states is None:
            return canvas
        request, place = self.request, unit.roi.window
        bridge = self.bridge.fitted(canvas.pixels, canvas.valid)
        varied = self.plan.task.guidance > 0 and place.area <= _MOST_VARIED
        renderings = []
        for variant in range(_VARIANTS if varied else 1):
            made = self.states.apply(canvas, bridge, hash_of(request.seed, variant), request.strength)
            renderings.append((self._loss(made, place, bridge, request.seed) if varied else 0.0, variant, made))
        best = min(renderings, key=lambda one: one[:2])[2]
        if request.strength > 0 and self.must_draw and not self.plan.task.force:
            require_change(self.states.names, canvas, best)
        # What was drawn on is made anew; a river beside the snow, or a roof above a flood, stays as it is.
        drawn = ndimage.binary_dilation((best.pixels != canvas.pixels).any(0), iterations=_BESIDE)
        return replace(best, roi=best.roi & drawn) if (best.roi & drawn).any() else best

    def _loss(self, made: Canvas, place: Window, bridge: RgbBridge, seed: int) -> float:
        """What the encoder has against a rendering."""
        around = place.pad(max(4, max(place.shape) // 8)).intersect(made.window)
        rgb = bridge.from_float(made.pixels[(slice(None), *around.slices(within=made.window))])
        generator = torch.Generator().manual_seed(hash_of(seed, _VARIANTS))
        views = plan_views(around.shape, place.shift(-around.row, -around.col), _VIEWS, generator)
        with one_thread(), torch.no_grad():
            seen = views.cut(torch.from_numpy(np.clip(rgb, 0, 1)), self.plan.encoder.input_size)
            return float(self.plan.target.loss(self.plan.encoder.encode_images(seen)))

    def guidances(self, unit: EditUnit, before: Canvas, canvas: Canvas, walk: Walk) -> Sequence[Guidance]:
        """The encoder's gradient; none where only the patch sources steer.

        It acts where a rendered state (``canvas``, of ``before``) changed anything, else in the whole place.
        """
        if not self.gradient:
            return []
        plan, request = self.plan, self.request
        here = canvas
        if self.states:
            here = replace(here, roi=here.roi & (here.pixels != before.pixels).any(0))
        bridge = self.bridge.fitted(here.pixels, here.valid)
        confidence, drawn = CONFIDENCE * plan.task.guidance, self.states is not None
        appearance = Appearance(unit.roi.window, bridge, confidence, keeps=drawn)
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
                share=request.strength,
            )
        ]

    def report(self, made: Mapping[str, float]) -> dict[str, Any]:
        """Figures for the result: how well the scene fits, what a guided step costs."""
        steps, spent = int(made.get("guided_steps", 0)), made.get("guided_seconds", 0.0)
        told = {
            **self.plan.record(),
            "draws_on": len(self.new_texture),
            "drawn": list(self.states.names) if self.states else [],
            "best_chance": self.search.chance if self.search else None,
            "patches_scored": self.search.patches if self.search else 0,
            "guided_steps": steps,
            "ms_per_guided_step": round(1000 * spent / steps, 1) if steps else None,
        }
        return {"text": told}


def plan(request: EditRequest, pixels: PixelSource, context: JobContext) -> Recipe:
    """Settle everything about a text task, and say it in the request.

    The default steering draws on the scene (or the exemplars) where that shows what the prompt says; else draws
    the state itself where it is one that can be drawn; and lets the gradient act where neither is so
    (docs/notes/text.md has the figures). The recipe's request has clean prompts, the paraphrases that are used,
    and an ROI: made again from it, the edit needs no language model and has the same bytes.

    Raises
    ------
    UsageError
        A prompt the encoder cannot read, one that names nothing and of which nothing was found, a scene too
        large to go without an ROI.
    WeightsError
        The encoder's weights are missing or damaged.
    """
    task = asked_for(request, TextTask)
    if request.method == "latent":
        return latent.plan(request, pixels, context)
    if task.model is not None:
        raise UsageError("a latent model serves the latent method alone: choose that method, or name no model")
    if task.scheduler != "ddim":
        raise UsageError("a scheduler serves the latent method alone: choose that method, or leave it out")
    if task.binding_strength or task.binding_steps is not None or task.bindings:
        raise UsageError("binding serves the latent method alone: choose that method, or leave it out")
    if task.lora or task.lora_weights:
        raise UsageError("adapters serve the latent method alone: choose that method, or leave them out")
    _check(request, task, pixels)
    context.progress("reading the prompt", 0.0)
    if (of_library := material_request(request, task, clean_prompt(task.prompt), context)) is not None:
        return exemplar.plan(of_library, pixels, context)
    reading = read_words(task)[0].reading
    refusals = Refusals(task.force, context)
    roles = colour_roles(pixels, request.bands)
    require_colour_roles(roles, refusals)
    names = state_names(reading.wanted) if task.steering != "gradient" else ()
    require_limits(names, pixels.gsd, task.gsd, roles, refusals, bool(task.exemplars))
    words = prepare(task, choose_device(request.device), context)
    words = replace(words, encoder=CancellableEncoder(words.encoder, context.check))
    bridge = RgbBridge.for_encoder(pixels, request.bands)
    if request.roi is None:
        request = replace(request, roi=find_place(words, bridge, pixels, request.seed), roi_crs=None)
    roi, outline = read_roi(request, pixels)
    settled = replace(words.task, ensemble=bool(words.task.paraphrases))
    request = replace(request, task=settled, roi=outline, roi_crs=None)
    scene = reading_of(pixels, request.bands, roles, pixels.gsd or USUAL_GSD)
    _require_something(names, words.reading, roi, pixels, bridge, scene, refusals)
    if not task.exemplars:
        require_absence(words.reading, roi, pixels, bridge, scene, refusals)
    found = None
    if task.steering != "gradient" and (task.exemplars or not names or SCENE_FIRST.issuperset(names)):
        must = task.steering == "dictionary" and not names
        found = search_scene(
            words.encoder,
            words.target,
            task.exemplars,
            roi,
            pixels,
            bridge,
            context,
            must,
            not names,
            shown_as(reading.wanted, scene),
        )
        for sentence in found.warnings:
            context.warn(sentence)
        if names and not task.exemplars:  # a cover, which is one surface; what a person shows is as he means it
            found = replace(found, patch_sources=one_surface(found.patch_sources))
        if not names and not task.exemplars and found.chance < FITS:
            if task.steering == "default":
                kept = found_by_encoder(words.encoder, words.target, words.reading, pixels.gsd, context)
                if kept is not None:
                    return exemplar.plan(as_exemplar(request, kept, context), pixels, context)
            _require_makeable(words.reading, found, task, context)
    fits = found is not None and bool(found.patch_sources)
    states = None
    if names and not fits:
        bridge = bridge.with_exponent(exponent_of(roi, pixels, bridge))
        states = drawn_states(names, words.reading, roi, request.feather, pixels, scene, bridge, context)
    default = task.steering == "default" and not fits and states is None
    return TextRecipe(
        request,
        roi,
        Border(request.feather, soft=SOFT_BORDER if fits else 0, keep=0.0),
        _strength(request.strength, fits, states is not None, task.rule),
        roi.warnings,
        plan=words,
        bridge=bridge,
        search=found,
        gradient=task.steering in ("gradient", "both") or default,
        states=states,
        rule=task.rule,
    )


def _check(request: EditRequest, task: TextTask, pixels: PixelSource) -> None:
    if request.roi is None and pixels.window.area > MOST_WITHOUT_ROI:
        raise UsageError(
            f"the scene has {pixels.window.area / 1e6:.0f} million pixels: say where with an ROI; without one, "
            f"scenes of at most {MOST_WITHOUT_ROI // 1_000_000} million are searched for a place",
            hint="roi",
        )
    require_colours(pixels, "choose another kind of edit")
    if not 0 <= task.guidance <= 10:
        raise UsageError(f"guidance must be 0 (none) to 10, not {task.guidance:g}")
    if task.rule == "paper" and task.steering not in ("gradient", "both"):
        raise UsageError(
            "the paper's rule is one of the gradient: choose steering by gradient, or by both", hint="steering"
        )


def _require_something(
    names: tuple[str, ...],
    reading: Reading,
    roi: Region,
    pixels: PixelSource,
    bridge: RgbBridge,
    scene: SceneReading | None,
    refusals: Refusals,
) -> None:
    """Refuse states that find nothing to act on; an object that is named is taken to be there.

    But for roofs, which what acts on them alone would look for in vain.
    """
    require_room(names, roi, pixels.gsd or USUAL_GSD, refusals)
    objects = [one for one in reading.named if one.kind == "object" and one.name not in names]
    if objects:
        names = tuple(name for name in names if state_limits()[name].acts_on == ("roof",))
    if names:
        seen = bridge.with_exponent(exponent_of(roi, pixels, bridge))
        gsd = pixels.gsd or USUAL_GSD
        require_ground(names, roi, pixels, seen, gsd, scene, refusals, names_street(reading))


def _require_makeable(reading: Reading, found: SceneSearch, task: TextTask, context: JobContext) -> None:
    """Refuse what nothing in the scene shows and no state draws; a stronger guide may try by its gradient."""
    what = repr(reading.prompt[:80])
    if task.guide == BUILTIN:
        raise UsageError(
            f"nothing in the scene looks like {what} to the guide, and it is nothing that can be drawn; {HELP}",
            hint="unknown_words",
        )
    context.warn(
        f"nothing new can appear for {what}: the guide {task.guide} changes colours and contrast alone"
    )


def _strength(asked: float, new_texture: bool, rendered: bool, rule: Rule) -> float:
    """How far the sampler makes the place anew: less where it can only be made from itself.

    The published method goes the whole way from noise, and so does its rule.
    """
    if new_texture or (rule == "paper" and not rendered):
        return asked
    return _FINEST if rendered else asked * KEEP_STRUCTURE
