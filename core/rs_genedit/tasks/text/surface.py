"""One surface out of several: two-means clustering of local colour, so that a field is not sewn of two.

A search finds what is bare soil, and two fields of it lie side by side, one brown and one pale: both fit. A
place that is drawn from both has patches of the one in the other, with straight edges, as no field has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from rs_genedit.methods.multiscale.patch.patch_sources import PatchSource

#: Side in pixels of the squares whose mean is an appearance; pixels beside the other surface that are left out.
_SIDE, _MARGIN = 15, 8
#: Two surfaces are so many of their own standard deviations apart along the line between them (Ashman, Bird and
#: Zepf, 1994; the halves of one normal distribution 2.7, of an even one 3.5), and so far in radiometry space.
_APART, _FAR = 4.0, 0.12
#: Pixels that a surface must have, and that are looked at of each source.
_ENOUGH, _LOOKED_AT = 48 * 48, 20_000
_ROUNDS, _STEPS = 3, 25
#: Shares of what is seen at which two-means begins.
_BEGINNINGS = (0.5, 0.2, 0.8)

Appearances = NDArray[np.float32]


def one_surface(sources: Sequence[PatchSource]) -> tuple[PatchSource, ...]:
    """The sources with what is of one appearance; as they are where there is one only.

    What most of the first source has stays: it is the one that fits best.
    """
    found = tuple(sources)
    for _ in range(_ROUNDS):
        split = _split(found)
        if split is None:
            break
        found = split
    return found


def _split(sources: tuple[PatchSource, ...]) -> tuple[PatchSource, ...] | None:
    """The sources without the surface that is not wanted; None where they show one."""
    if not sources:
        return None
    seen = [_local_mean(one) for one in sources]
    looked = [
        mean[:, one.usable][:, :: max(1, int(one.usable.sum()) // _LOOKED_AT)]
        for mean, one in zip(seen, sources, strict=True)
    ]
    centres = _centres(np.concatenate(looked, 1))
    if centres is None:
        return None
    stays = int(np.mean(_nearer(looked[0], centres)) > 0.5)
    kept = []
    for mean, one in zip(seen, sources, strict=True):
        of_one = _nearer(mean.reshape(len(mean), -1), centres).reshape(one.usable.shape) == stays
        other = one.usable & ~of_one
        usable = one.usable & of_one
        if other.any():
            usable &= ndimage.distance_transform_edt(~other) > _MARGIN
        if usable.sum() >= _ENOUGH:
            kept.append(one if usable.sum() == one.usable.sum() else replace(one, usable=usable))
    return tuple(kept) or None


def _local_mean(source: PatchSource) -> Appearances:
    """(bands, height, width): means over squares of what may be drawn on."""
    weight = source.usable.astype(np.float32)
    size = (0, _SIDE, _SIDE)
    total = ndimage.uniform_filter(np.asarray(source.pixels) * weight, size, mode="nearest")
    share = ndimage.uniform_filter(weight[None], size, mode="nearest")
    return np.asarray(total / np.maximum(share, 1e-3), np.float32)


def _centres(values: Appearances) -> Appearances | None:
    """Mean appearances (2, bands) of two surfaces among values (bands, n); None where these are of one.

    Two-means ends where it begins: it begins at several places along the line of most change, and the clearest
    split counts.
    """
    axis = np.linalg.eigh(np.cov(values))[1][:, -1] if len(values) > 1 else np.ones(1)
    along = axis @ values
    best: tuple[float, Appearances] | None = None
    for share in _BEGINNINGS:
        found = _two_means(values, along > np.quantile(along, share))
        if found is not None and (best is None or found[0] > best[0]):
            best = found
    return best[1] if best is not None and best[0] > _APART else None


def _two_means(values: Appearances, second: NDArray[np.bool_]) -> tuple[float, Appearances] | None:
    """How far two clusters lie apart, in their own standard deviations, and their centres (2, bands).

    None where one of them is empty, or they are too near each other to tell by eye.
    """
    for _ in range(_STEPS):
        if not 0 < second.sum() < second.size:
            return None
        centres = np.stack([values[:, ~second].mean(1), values[:, second].mean(1)]).astype(np.float32)
        again = _nearer(values, centres)
        if (again == second).all():
            break
        second = again
    line = centres[1] - centres[0]
    away = float(np.linalg.norm(line))
    if away < _FAR or second.all() or not second.any():
        return None
    along = (line / away) @ values
    spread = float(np.sqrt((along[second].var() + along[~second].var()) / 2))
    return away / max(spread, 1e-6), centres


def _nearer(values: Appearances, centres: NDArray[np.floating]) -> NDArray[np.bool_]:
    """Of values (bands, n) whether they are nearer to the second of two centres."""
    line = centres[1] - centres[0]
    return np.asarray(line @ values > line @ (centres.sum(0) / 2))
