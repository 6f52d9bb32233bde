"""Alpha matte of an object against its ground: the outline that a person drew is the prior, colours decide.

Colours deep inside the outline and colours of a ring outside it are each modelled by a mixture of Gaussians
(Rother, Kolmogorov and Blake, "GrabCut", SIGGRAPH 2004, Section 3). Their log-odds and the depth inside the
outline are the unary terms of a random walker (Grady, "Random walks for image segmentation", PAMI 2006,
Section III.D), whose soft labels change where the picture does. Where the two models do not tell object and
ground apart there is no matte, and the outline itself is used.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

Array = NDArray[np.float32]
Mask = NDArray[np.bool_]

#: Pixels around an outline from which the ground is learnt: at least, at most.
NARROW, WIDE = 6, 24
#: Components of each mixture, rounds in which they are learnt anew from the labels, pixels learnt from at most.
_COMPONENTS, _ROUNDS, _SAMPLE = 5, 3, 20_000
#: Iterations of the random walker, weight of its unary terms, largest log-odds that a colour gives.
_STEPS, _UNARY, _SURE = 60, np.float32(0.3), 5.0
#: Log-odds of a pixel at the outline, and deep inside it.
_AT_LINE, _DEEP = -0.5, 1.4
#: Share of an outline that is object from which on it was drawn along the object; log-odds inside such a one.
_TIGHT, _INSIDE = 0.7, 1.1
#: Percentile of the ground's densities below which a colour is foreign to it; enough of the object (share);
#: share of the core that must be foreign.
_RARE, _ENOUGH, _MOSTLY = 10, 0.2, 0.45
#: Shares of the ring that may look like the object, and of what is foreign in the core that may be lost; of the
#: outline that is object; how much steeper than elsewhere the picture is on an object's edge.
_STRAY, _LOST, _SMALLEST, _STEEPER = 0.2, 0.38, 0.12, 1.12
_FEWEST = 24
#: How far, in lengths of the way from ground to object, a mixture of the two may lie off it.
_OFF = 0.3


def ring_width(depth: float) -> int:
    """Pixels around an outline whose inside is ``depth`` pixels deep that ground is learnt from."""
    return int(np.clip(round(0.7 * depth), NARROW, WIDE))


def find_object(pixels: Array, valid: Mask, inside: Mask) -> Mask | None:
    """Which pixels inside an outline are the object, not its ground.

    Parameters
    ----------
    pixels
        (bands, height, width) in radiometry space, with at least :func:`ring_width` around the outline.
    valid
        (height, width): holds data.
    inside
        (height, width): the outline.

    Returns
    -------
    (height, width) bool, within ``inside``; None where object and ground cannot be told apart.
    """
    depth = ndimage.distance_transform_edt(inside).astype(np.float32)
    deepest = float(depth.max())
    away = ndimage.distance_transform_edt(~inside)
    core = inside & valid & (depth >= max(1.5, 0.4 * deepest))
    ring = ~inside & valid & (away > 2.5) & (away <= ring_width(deepest))
    if min(core.sum(), ring.sum()) < _FEWEST:
        return None
    features = _whitened(ndimage.gaussian_filter(pixels, (0, 0.5, 0.5)), core | ring)
    prior = _AT_LINE + (_DEEP - _AT_LINE) * np.clip(depth / max(0.5 * deepest, 1.0), 0, 1)
    weights = _similar(features)
    here = inside & valid
    foreign = _foreign(features, ring)
    strange = core & foreign
    if strange.sum() < _MOSTLY * core.sum():
        return None
    thing, ground = strange, ring
    for _ in range(_ROUNDS):
        odds = _log_odds(features, thing, ground)
        labels = _random_walk(odds + prior, weights, here)
        taken = here & (labels > 0.5)
        if taken.sum() < _FEWEST:
            return None
        thing, ground = _or_all(taken & foreign, taken), ring | (here & ~taken & (labels < 0.35))
        if taken.sum() > _TIGHT * here.sum():
            prior = np.maximum(prior, _INSIDE)
    if (odds[ring] > 0).mean() > _STRAY or (labels[strange] < 0.5).sum() > _LOST * strange.sum():
        return None
    found = _tidied(taken, core, here, deepest)
    if found.sum() < _SMALLEST * here.sum():
        return None
    return found if _edged(features, found, here | ring) else None


def soft_edge(mask: Mask, within: Mask) -> Array:
    """``mask`` as an alpha of (height, width) float32 whose edge is as wide as a photographed one, 0 out of
    ``within``."""
    kernel = np.array([0.175, 0.65, 0.175], np.float32)
    soft = mask.astype(np.float32)
    for axis in (0, 1):
        soft = ndimage.convolve1d(soft, kernel, axis, mode="nearest")
    return np.where(within, soft, np.float32(0))


def unmixed(pixels: Array, valid: Mask, thing: Mask, alpha: Array) -> tuple[Array, Array]:
    """Colours and alpha of an object whose edge is part ground (linear unmixing).

    A pixel on the edge lies, in colour, between the nearest that are surely object and those that are surely
    ground; how far says how much of it is object. Laid elsewhere with its own colour it would show as a halo,
    and as wholly object it would make the object grow. Pixels off that line (a dark window at the edge) stay.
    """
    sure, ground = ndimage.binary_erosion(thing, np.ones((3, 3))), valid & ~ndimage.binary_dilation(thing)
    if not (sure.any() and ground.any()):
        return pixels, alpha
    front, back = _nearest(pixels, sure), _nearest(pixels, ground)
    across = front - back
    length = np.maximum((across**2).sum(0), 1e-9)
    share = ((pixels - back) * across).sum(0) / length
    off = np.sqrt(((pixels - back - share * across) ** 2).sum(0) / length)
    mixed = (alpha > 0) & ~sure & (off < _OFF) & (share > -_OFF)
    share = ndimage.gaussian_filter(np.clip(share, 0, 1), 0.65)
    alpha = np.where(mixed, np.minimum(alpha, share), alpha).astype(np.float32)
    return np.where(mixed | ~thing, front, pixels).astype(np.float32), alpha


def _nearest(pixels: Array, sure: Mask) -> Array:
    """The colour of the nearest pixels that are ``sure``, smoothed."""
    nearest = ndimage.distance_transform_edt(~sure, return_distances=False, return_indices=True)
    filled = pixels[:, nearest[0], nearest[1]]
    return np.asarray(ndimage.gaussian_filter(filled, (0, 1.5, 1.5)), np.float32)


def _whitened(pixels: Array, sample: Mask) -> Array:
    """Bands rotated and scaled to unit variance in ``sample``; of many bands the eight strongest directions."""
    values = pixels[:, sample].astype(np.float64)
    centre = values.mean(1, keepdims=True)
    variance, axes = np.linalg.eigh(np.cov(values).reshape(len(pixels), len(pixels)))
    keep = np.argsort(variance)[::-1][:8]
    scale = 1 / np.sqrt(variance[keep] + 0.02 * variance.max() + 1e-9)
    turn = axes[:, keep] * scale
    flat = turn.T @ (pixels.reshape(len(pixels), -1) - centre)
    return flat.reshape(len(keep), *pixels.shape[1:]).astype(np.float32)


def _edged(features: Array, found: Mask, around: Mask) -> bool:
    """Whether there is an edge where an object ends: ground that slowly becomes another colour has none."""
    steep = np.sqrt(sum(ndimage.gaussian_gradient_magnitude(band, 1.0) ** 2 for band in features))
    edge = found ^ ndimage.binary_erosion(found)
    return bool(steep[edge].mean() > _STEEPER * steep[around & ~edge].mean())


def _foreign(features: Array, ring: Mask) -> Mask:
    """Which pixels have colours that the ground hardly has: rarer there than most of its own pixels are."""
    density = _log_density(features.reshape(len(features), -1), features[:, ring]).reshape(ring.shape)
    return np.asarray(density < np.percentile(density[ring], _RARE), bool)


def _or_all(some: Mask, every: Mask) -> Mask:
    """``some`` where they are enough to learn from, else ``every``: an object may have its ground's colours."""
    return some if some.sum() >= max(_FEWEST, _ENOUGH * every.sum()) else every


def _log_odds(features: Array, thing: Mask, ground: Mask) -> Array:
    """Log-odds of object against ground of each pixel, by its colour, within what a colour can tell."""
    shape = features.shape[1:]
    flat = features.reshape(len(features), -1)
    odds = _log_density(flat, features[:, thing]) - _log_density(flat, features[:, ground])
    return np.clip(odds, -_SURE, _SURE).reshape(shape).astype(np.float32)


def _log_density(points: Array, sample: Array) -> NDArray[np.float64]:
    """Logarithm of a Gaussian mixture fitted to ``sample`` (features, n) at ``points`` (features, m)."""
    some = sample[:, :: max(1, sample.shape[1] // _SAMPLE)].astype(np.float64)
    density = np.full(points.shape[1], -np.inf)
    bands = len(points)
    for members in _clusters(some):
        centre = members.mean(1, keepdims=True)
        spread = (members - centre) @ (members - centre).T / members.shape[1] + 0.03 * np.eye(bands)
        away = np.linalg.solve(np.linalg.cholesky(spread), points - centre)
        log = -0.5 * (away**2).sum(0) - 0.5 * np.linalg.slogdet(spread)[1]
        density = np.logaddexp(density, log + np.log(members.shape[1] / some.shape[1]))
    return density


def _clusters(sample: NDArray[np.float64]) -> list[NDArray[np.float64]]:
    """Lloyd's k-means from the farthest points, which needs no chance."""
    centres = [sample.mean(1)]
    gap = ((sample - centres[0][:, None]) ** 2).sum(0)
    for _ in range(_COMPONENTS - 1):
        centres.append(sample[:, int(gap.argmax())])
        gap = np.minimum(gap, ((sample - centres[-1][:, None]) ** 2).sum(0))
    middle = np.array(centres)
    for _ in range(10):
        apart = ((sample.T[:, None] - middle[None]) ** 2).sum(2)
        nearest = apart.argmin(1)
        groups = [sample[:, nearest == number] for number in range(len(middle))]
        groups = [group for group in groups if group.shape[1] >= 4]
        middle = np.array([group.mean(1) for group in groups])
    return groups


def _similar(features: Array) -> tuple[Array, Array]:
    """Weights of the edges to the pixel below and to the right: 1 where the two are alike."""
    down = (np.diff(features, axis=1) ** 2).sum(0)
    right = (np.diff(features, axis=2) ** 2).sum(0)
    typical = np.float32(2 * (down.mean() + right.mean()) / 2 + 1e-9)
    return np.exp(-down / typical), np.exp(-right / typical)


def _random_walk(odds: Array, weights: tuple[Array, Array], inside: Mask) -> Array:
    """Soft labels by Jacobi's iteration: each the mean of its neighbours and of what its own colour says."""
    down, right = weights
    own = (1 / (1 + np.exp(-odds))).astype(np.float32)
    total = np.full(own.shape, _UNARY, np.float32)
    total[:-1] += down
    total[1:] += down
    total[:, :-1] += right
    total[:, 1:] += right
    labels = np.where(inside, own, 0).astype(np.float32)
    for _ in range(_STEPS):
        summed = _UNARY * own
        summed[:-1] += down * labels[1:]
        summed[1:] += down * labels[:-1]
        summed[:, :-1] += right * labels[:, 1:]
        summed[:, 1:] += right * labels[:, :-1]
        labels = np.where(inside, summed / total, 0).astype(np.float32)
    return labels


def _tidied(taken: Mask, core: Mask, inside: Mask, deepest: float) -> Mask:
    """Without specks, fringes and dents: closed and opened by discs; parts that reach the core or are large."""
    closed = inside & ndimage.binary_closing(taken, _disc(float(np.clip(deepest / 3, 1, 6))))
    opened = ndimage.binary_opening(closed, _disc(float(np.clip(deepest / 7, 1, 2.5))))
    labels, count = ndimage.label(opened)
    if not count:
        return taken
    sizes = np.bincount(labels.ravel(), minlength=count + 1)
    in_core = np.bincount(labels[core], minlength=count + 1) > 0
    sizes[0], in_core[0] = 0, False
    keep = (sizes >= 0.1 * sizes.max()) & (in_core | (sizes >= 0.3 * sizes.max()))
    return np.asarray(ndimage.binary_fill_holes(keep[labels]), bool)


def _disc(radius: float) -> Mask:
    reach = np.arange(-int(radius), int(radius) + 1)
    return np.hypot(reach[:, None], reach) <= radius
