"""The denoiser of a request's method, ready for one place."""

from __future__ import annotations

from collections.abc import Sequence

from rs_genedit.methods.multiscale.blocks import Workers
from rs_genedit.methods.multiscale.denoiser import Denoiser
from rs_genedit.methods.multiscale.patch.denoiser import QUALITY, PatchDenoiser, scales_for
from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource
from rs_genedit.methods.multiscale.pyramid import Canvas
from rs_genedit.protocol import EditRequest
from rs_genedit.runtime.scratch import ScratchArrays


def denoiser_for(
    request: EditRequest,
    scales: int,
    from_surroundings: bool,
    canvas: Canvas,
    patch_sources: Sequence[PatchSource],
    store: ScratchArrays,
    workers: Workers,
    device: str,
    models: dict[str, str],
) -> Denoiser:
    """Build (``patch``) or train or load from the cache (``sinddm``) the denoiser of a place.

    Parameters
    ----------
    scales
        What the ROI asks for; the closed-form denoiser takes fewer where the patch sources are small.
    from_surroundings
        The first patch source is the canvas itself.
    models
        Trained networks are entered here, name to SHA-256.
    """
    if request.method == "sinddm":
        from rs_genedit.methods.multiscale.sinddm.prepare import sinddm_denoiser

        return sinddm_denoiser(request, canvas, patch_sources, store, workers, device, models)
    settings = QUALITY[request.quality]
    step = 2 ** (scales - 1)
    aligned = [patch_source.padded(step) for patch_source in patch_sources]
    usable = scales_for(aligned, scales, settings.radius)
    return PatchDenoiser(aligned, usable, settings, store, workers, request.seed, from_surroundings, device)
