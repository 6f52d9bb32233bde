"""Largest repetition: how often the most repeated place of an exemplar shows in what was made of it.

Measured from the pixels alone, so that any engine can be measured: every 7 x 7 patch inside the edit finds its
nearest neighbour among all of the exemplar's (exact search in 24 principal components); the places found are
counted, each count averaged over the 7 x 7 px around it, so that a patch found a pixel beside another counts as
the same place. The largest is divided by the mean share: patches asked over patches there are, or 1 where the
edit is smaller than the exemplar, since a place that shows once is no repetition.
"""

from __future__ import annotations

import faiss
import numpy as np
from rs_genedit.methods.multiscale.pyramid import shrink
from scipy import ndimage

RADIUS, COMPONENTS = 3, 24


def largest_repetition(image: np.ndarray, mask: np.ndarray, reference: np.ndarray, inside: np.ndarray) -> float:
    """Of ``image`` (bands, height, width) inside ``mask``, drawn from ``reference`` inside ``inside``."""
    asked, there = shrink(mask, RADIUS + 2), shrink(inside, RADIUS)
    table, queries = patches(reference, there), patches(image, asked)
    if not len(table) or not len(queries):
        return float("nan")
    mean = table.mean(0)
    _, vectors = np.linalg.eigh((table - mean).T @ (table - mean))
    axes = np.ascontiguousarray(vectors[:, ::-1][:, :COMPONENTS])
    index = faiss.IndexFlatL2(axes.shape[1])
    index.add(np.ascontiguousarray((table - mean) @ axes))
    _, found = index.search(np.ascontiguousarray((queries - mean) @ axes), 1)
    times = np.zeros(inside.shape)
    times[there] = np.bincount(found[:, 0], minlength=len(table))
    side = 2 * RADIUS + 1
    return float(
        ndimage.uniform_filter(times, side, mode="constant").max() / max(1.0, len(queries) / len(table))
    )


def patches(image: np.ndarray, centres: np.ndarray) -> np.ndarray:
    """Patches around the pixels of ``centres`` (none near the rim), (n, bands 49)."""
    side = 2 * RADIUS + 1
    views = np.lib.stride_tricks.sliding_window_view(image, (side, side), axis=(1, 2))
    rows, cols = np.nonzero(centres)
    chosen = views[:, rows - RADIUS, cols - RADIUS]
    return np.ascontiguousarray(chosen.transpose(1, 0, 2, 3).reshape(len(rows), -1), np.float32)
