"""The denoiser of a request's method, ready for one place."""

from __future__ import annotations

from collections.abc import Sequence

from rs_genedit.diffusion.blocks import Workers
from rs_genedit.diffusion.denoiser import Denoiser
from rs_genedit.diffusion.dictionary import Sheet
from rs_genedit.diffusion.patch import QUALITY, PatchDenoiser, scales_for
from rs_genedit.diffusion.pyramid import Canvas
from rs_genedit.diffusion.store import Store
from rs_genedit.protocol import EditRequest


def denoiser_for(
    request: EditRequest,
    scales: int,
    home: bool,
    canvas: Canvas,
    sheets: Sequence[Sheet],
    store: Store,
    workers: Workers,
    device: str,
    models: dict[str, str],
) -> Denoiser:
    """Build (``patch``) or train or load from the cache (``sinddm``) the denoiser of a place.

    Parameters
    ----------
    scales
        What the ROI asks for; the closed-form denoiser takes fewer where the sheets are small.
    home
        The first sheet is the canvas itself.
    models
        Trained networks are entered here, name to SHA-256.
    """
    if request.method == "sinddm":
        from rs_genedit.diffusion.sinddm.prepare import sinddm_denoiser

        return sinddm_denoiser(request, canvas, sheets, store, workers, device, models)
    settings = QUALITY[request.quality]
    step = 2 ** (scales - 1)
    aligned = [sheet.padded(step) for sheet in sheets]
    usable = scales_for(aligned, scales, settings.radius)
    return PatchDenoiser(aligned, usable, settings, store, workers, request.seed, home, device)
