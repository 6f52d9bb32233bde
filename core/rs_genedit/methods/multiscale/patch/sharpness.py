"""Detail restoration by the Laplacian's energy: as sharp as where it came from.

Averaging overlapping patches blurs; taking the strongest vote alone is sharp but shows where pieces meet. The
result is ``mean + beta (pieces - mean)``, and beta is not tuned but solved for: the mean square of the
result's Laplacian shall be that of the sources it was drawn from. With a = <L(mean)^2>, b = <L(mean) L(pieces
- mean)>, c = <L(pieces - mean)^2> that is the root of a + 2 b beta + c beta^2 = <L(sources)^2>.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from rs_genedit.methods.multiscale.blocks import Workers
from rs_genedit.methods.multiscale.denoiser import Step
from rs_genedit.methods.multiscale.patch.aggregation import padded
from rs_genedit.methods.multiscale.patch.patch_sources import Atlas
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.raster.grid import Window


def restore(
    mean: Array,
    sources: NDArray[np.int64],
    atlas: Atlas,
    step: Step,
    workers: Workers,
    bias: Array | None = None,
) -> None:
    """Mix the pieces into ``mean`` (bands, height, width), in place, where ``step.active`` is set.

    ``bias`` (bands, height, width) is how much brighter or darker each piece is than its source.
    """
    beta = share_of(energies(mean, sources, atlas, step, step.window, workers, bias))
    if beta is None:
        return

    def mix(tile: Window) -> None:
        at = tile.slices(within=step.window)
        part = mean[(slice(None), *at)]
        mean[(slice(None), *at)] = mixed(part, pieces(sources, atlas, at, bias), beta, step.active[at])

    workers.tiles(step.window, mix)


def energies(
    mean: Array,
    sources: NDArray[np.int64],
    atlas: Atlas,
    step: Step,
    part: Window,
    workers: Workers,
    bias: Array | None = None,
) -> dict[Window, NDArray[np.float64]]:
    """Sums of a, b, c and the sources' mean square, (4,), for each block of ``part`` that has any."""
    sums: dict[Window, NDArray[np.float64]] = {}

    def measure(block: Window) -> None:
        active = padded(step.active, block, step.window, 1, 0).astype(bool)
        inner = _all_around(active)
        if not inner.any():
            return
        smooth = padded(mean, block, step.window, 1, None)
        place = np.maximum(padded(sources, block, step.window, 1, -1), 0)
        differing = atlas.pixels[place].transpose(2, 0, 1) - smooth
        if bias is not None:
            differing = differing + padded(bias, block, step.window, 1, None)
        of_mean, of_rest = laplacian(smooth)[:, inner], laplacian(differing)[:, inner]
        of_source = _source_laplacian(atlas, place[1:-1, 1:-1][inner])
        products = of_mean**2, of_mean * of_rest, of_rest**2, of_source**2
        sums[block] = np.array([p.sum(dtype=np.float64) for p in products])

    workers.blocks(part, measure)
    return sums


def share_of(sums: dict[Window, NDArray[np.float64]]) -> np.float32 | None:
    """The beta of all blocks together, summed in their order; None without any."""
    if not sums:
        return None
    return np.float32(share(*np.sum([sums[block] for block in sorted(sums)], axis=0)))


def pieces(
    sources: NDArray[np.int64], atlas: Atlas, at: tuple[slice, slice], bias: Array | None = None
) -> Array:
    """(bands, height, width): what each pixel ``at`` these rows and columns was drawn from."""
    drawn = atlas.pixels[np.maximum(sources[at], 0)].transpose(2, 0, 1)
    return drawn if bias is None else drawn + bias[(slice(None), *at)]


def mixed(mean: Array, drawn: Array, beta: np.float32, active: NDArray[np.bool_]) -> Array:
    """``mean`` brought towards ``drawn``, both (bands, height, width), where ``active``."""
    return np.where(active, mean + beta * (drawn - mean), mean)


def share(a: float, b: float, c: float, target: float) -> float:
    """The beta in [0, 1] at which a + 2 b beta + c beta^2 comes nearest to ``target``."""
    if c <= 0 or a >= target:
        return 0.0
    return float(np.clip((-b + np.sqrt(max(b * b - c * (a - target), 0.0))) / c, 0.0, 1.0))


def laplacian(pixels: Array) -> Array:
    """4-neighbour Laplacian of (bands, height, width), without the outermost pixels."""
    centre = pixels[:, 1:-1, 1:-1]
    return 4 * centre - pixels[:, :-2, 1:-1] - pixels[:, 2:, 1:-1] - pixels[:, 1:-1, :-2] - pixels[:, 1:-1, 2:]


def _source_laplacian(atlas: Atlas, place: NDArray[np.int64]) -> Array:
    """Laplacian (bands, n) of the atlas at positions (n,)."""
    last = len(atlas.pixels) - 1
    out = 4 * atlas.pixels[place]
    for offset in (-1, 1, -atlas.width, atlas.width):
        out = out - atlas.pixels[np.clip(place + offset, 0, last)]
    return out.T


def _all_around(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    inner = mask[1:-1, 1:-1]
    return inner & mask[:-2, 1:-1] & mask[2:, 1:-1] & mask[1:-1, :-2] & mask[1:-1, 2:]
