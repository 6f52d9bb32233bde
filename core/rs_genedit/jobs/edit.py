"""The main job: make the pixels of the ROI anew, and give the scene back with everything else as it was."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from rs_genedit.jobs.previews import Previewer
from rs_genedit.methods import feathering as blend
from rs_genedit.methods.multiscale.blocks import Workers, default_threads
from rs_genedit.methods.multiscale.denoisers import denoiser_for
from rs_genedit.methods.multiscale.pyramid import Canvas
from rs_genedit.methods.multiscale.sampler import Checkpoints, Guidance, Sampler
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.protocol import EditRequest, Result
from rs_genedit.raster.finish import finish
from rs_genedit.raster.outputs import check_outputs
from rs_genedit.raster.provenance import Provenance
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.raster.staging import Staging
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.devices import choose_device
from rs_genedit.runtime.scratch import scratch
from rs_genedit.tasks import plan as planning
from rs_genedit.tasks.plan import Place, Plan, plan_edit, staged_areas

#: Checkpoint of the models behind the finished areas: a resumed job names them too.
_MODELS = "models"


def edit(request: EditRequest, context: JobContext) -> Result:
    """Carry out one edit.

    Parameters
    ----------
    request
        What to do; see :class:`~rs_genedit.protocol.EditRequest`.
    context
        Told progress, previews and warnings; asked whether to stop.

    Returns
    -------
    Result
        Paths by role (output, mask, mask_polygons, item, ...), a report, and warnings.

    Raises
    ------
    GenEditError
        One of its children; nothing half-written is left, and finished work waits for ``resume``.
    """
    with open_scene(request.source) as scene:
        check_outputs(request, scene)
        plan = plan_edit(request, scene, context)
        for sentence in plan.warnings:
            context.warn(sentence)
        key, fingerprint = plan.key(scene)
        output = Path(request.output)
        with Staging.open(output.parent, output.name, scene, key, request.resume) as staging:
            for sentence in staging.warnings:
                context.warn(sentence)
            models = _make_places(plan, scene, staging, context)
            made = Provenance(
                plan.request, request.seed, fingerprint, models=models, warnings=tuple(context.warnings)
            )
            with context.part(0.85, 1.0):
                outputs = finish(staging, scene, request, made, context)
    context.progress("done", 1.0)
    report = {"places": len(plan.places), "seed": request.seed, "fingerprint": fingerprint}
    if plan.text is not None:
        report["text"] = plan.text.report()
    return Result(context.job, outputs, report, tuple(context.warnings))


def _make_places(plan: Plan, scene: Scene, staging: Staging, context: JobContext) -> dict[str, str]:
    """Stage every area that is not staged yet; return the models used, name to SHA-256."""
    models: dict[str, str] = dict(plan.text.plan.models) if plan.text else {}
    if (kept := staging.load_checkpoint(_MODELS)) is not None:
        models |= json.loads(str(kept["json"]))
    areas = staged_areas(plan.places)
    sizes = [area.area for area, _ in areas]
    for number, (area, places) in enumerate(areas):
        low, high = sum(sizes[:number]) / sum(sizes), sum(sizes[: number + 1]) / sum(sizes)
        with context.part(0.85 * low, 0.85 * high):
            if staging.is_done(area):
                context.progress("taking up finished work", 1.0)
                continue
            pixels, changed = scene.read(area), np.zeros(area.shape, bool)
            for index, place in enumerate(places):
                here = planning.canvas(place, scene)
                with context.part(index / len(places), (index + 1) / len(places)):
                    made = _synthesise(place, plan, here, scene, staging, context, models)
                rows, cols = place.write.slices(within=area)
                _compose(place, plan.request, here, made, scene, pixels[:, rows, cols], changed[rows, cols])
            staging.save_checkpoint(_MODELS, {"json": np.array(json.dumps(models))})
            staging.write(area, pixels, changed)
    return models


def _synthesise(
    place: Place,
    plan: Plan,
    here: Canvas,
    scene: Scene,
    staging: Staging,
    context: JobContext,
    models: dict[str, str],
) -> Array:
    """New content of a place's canvas (bands, height, width), in radiometry space."""
    request = plan.request
    workers = Workers(request.threads or default_threads(), request.tile, context)
    asked = here
    if plan.text:
        here = plan.text.drawn(here, place.roi.window, request)
    with scratch(request.max_memory) as store:
        patch_sources = planning.patch_sources(place, plan, here, scene)
        device = choose_device(request.device)
        denoiser = denoiser_for(
            request, place.scales, plan.home, here, patch_sources, store, workers, device, models
        )
        name = f"place-{plan.places.index(place)}"
        checkpoints: Checkpoints = _Named(staging, name)
        guides: list[Guidance] = [guide] if (guide := planning.placed(place, here, scene)) else []
        if plan.text and (words := plan.text.guidance(asked, here, place.roi, denoiser, request)):
            guides, checkpoints = [words], words.kept_in(checkpoints)
        sampler = Sampler(
            canvas=here,
            border=plan.border,
            denoiser=denoiser,
            store=store,
            workers=workers,
            seed=request.seed,
            strength=plan.strength,
            guidance=guides,
            checkpoints=checkpoints,
            on_scale=Previewer(context, scene, name),
        )
        return np.asarray(sampler.run())


def _compose(
    place: Place,
    request: EditRequest,
    here: Canvas,
    made: Array,
    scene: Scene,
    pixels: np.ndarray,
    changed: np.ndarray,
) -> None:
    """Blend the made content into the native ``pixels`` of ``place.write``, and mark where any of it is."""
    at = place.write.slices(within=here.window)
    weight = blend.weights(here.roi, here.window, request.feather, request.seed)[at] * here.valid[at]
    known = here.pixels[(slice(None), *at)]
    blended = known + weight * (made[(slice(None), *at)] - known)
    mine = weight > 0
    if place.objects:
        blended = blend.soften(blended, here.roi[at], mine)
    pixels[:, mine] = scene.radiometry.to_native(blended)[:, mine]
    changed |= mine


@dataclass(frozen=True)
class _Named:
    """The staging's checkpoints under a place's own names."""

    staging: Staging
    place: str

    def load_checkpoint(self, name: str) -> dict[str, np.ndarray] | None:
        return self.staging.load_checkpoint(f"{self.place}-{name}")

    def save_checkpoint(self, name: str, arrays: dict[str, np.ndarray]) -> None:
        self.staging.save_checkpoint(f"{self.place}-{name}", arrays)
