"""Finding, for noisy patches, the clean patches they came from.

Two answers to one question (Qiu, Kutulakos, Lindell, "Efficient and Training-Free Single-Image Diffusion
Models", CVPR 2026): :meth:`PatchMatcher.posterior_mean` is the exact closed-form estimate over all patches,
written as fused attention so that the weights are never laid out; :meth:`PatchMatcher.nearest` is its limit
for small noise, the nearest patch, found in the leading principal components by an inverted-file index (faiss)
or on a GPU by brute force.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from threading import Lock
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from rs_genedit.methods.multiscale.patch.patch_sources import Atlas
from rs_genedit.methods.multiscale.schedule import Array
from rs_genedit.runtime.threads import one_thread

Positions = NDArray[np.int64]

#: Below this many patches a flat index is as fast as an inverted file and exact.
FLAT_BELOW = 1500
#: Patches that the principal axes are taken from; more do not move them.
AXES_FROM = 3000
_CHUNK = 8192
#: Atlas positions that are filled in at once.
_STRIP = 1 << 22
#: Interquartile range, in radiometry units, of a texture that the noise levels are made for.
FULL_CONTRAST = 0.5


class Search(Protocol):
    """Nearest rows of a fixed table."""

    def nearest(self, queries: Array) -> tuple[Positions, Array]:
        """Row (n,) and squared distance (n,) of the nearest row to each of ``queries`` (n, components)."""


class FaissSearch:
    """Inverted file on the CPU: lists of similar rows, of which a query visits the ``probes`` nearest.

    One faiss thread per call, so that a batch has one rounding; callers run calls side by side.
    """

    def __init__(self, table: Array, probes: int) -> None:
        import faiss  # removals and exemplars go without it

        faiss.omp_set_num_threads(1)
        rows, components = table.shape
        flat = faiss.IndexFlatL2(components)
        self._index: Any
        if rows < FLAT_BELOW:
            self._index = flat
        else:
            self._index = faiss.IndexIVFFlat(flat, components, int(2 * np.sqrt(rows)))
            self._index.nprobe = probes
            clustering = self._index.cp
            clustering.seed, clustering.niter = 1, 5
            clustering.min_points_per_centroid, clustering.max_points_per_centroid = 1, 40
            self._index.train(table)
        self._index.add(table)

    def nearest(self, queries: Array) -> tuple[Positions, Array]:
        """See :class:`Search`; row 0 at an infinite distance where the visited lists are empty."""
        distance, row = self._index.search(queries, 1)
        found = row[:, 0] >= 0
        return np.where(found, row[:, 0], 0), np.where(found, distance[:, 0], np.float32(np.inf))


class TorchSearch:
    """Brute force on an accelerator: |q - t|^2 as one matrix product. Halves its chunk when memory runs out."""

    def __init__(self, table: Array, device: str) -> None:
        import torch

        self._torch = torch
        self._table = torch.from_numpy(table).to(device)
        self._norms = (self._table**2).sum(1)
        self._lock = Lock()

    def nearest(self, queries: Array) -> tuple[Positions, Array]:
        """See :class:`Search`."""
        with self._lock, self._torch.inference_mode():
            return self._by_chunks(queries, _CHUNK)

    def _by_chunks(self, queries: Array, chunk: int) -> tuple[Positions, Array]:
        try:
            starts = range(0, len(queries), chunk)
            found = [self._chunk(queries[start : start + chunk]) for start in starts]
        except self._torch.OutOfMemoryError as error:
            if chunk <= 64:
                raise MemoryError("the accelerator has no room for 64 patches") from error
            return self._by_chunks(queries, chunk // 2)
        return np.concatenate([row for row, _ in found]), np.concatenate([d for _, d in found])

    def _chunk(self, queries: Array) -> tuple[Positions, Array]:
        asked = self._torch.from_numpy(queries).to(self._table.device)
        score = self._torch.addmm(self._norms[None], asked, self._table.T, alpha=-2)
        least, row = score.min(1)
        distance = (least + (asked**2).sum(1)).clamp_min(0)
        return row.cpu().numpy(), distance.cpu().numpy()


@dataclass(frozen=True)
class PatchMatcher:
    """The patches of an atlas, ready to be asked.

    Parameters
    ----------
    atlas
        Pixels and patch centres of one scale.
    radius
        A patch is 2 radius + 1 pixels a side.
    components
        Principal components that patches are compared in.
    most
        At most so many patches are in the index; coherent candidates may be any centre.
    probes
        Lists of the inverted file to visit.
    device
        "cpu", or a torch device for search and posterior.
    """

    atlas: Atlas
    radius: int
    components: int
    most: int
    probes: int
    device: str = "cpu"

    @property
    def length(self) -> int:
        """Numbers in a patch."""
        return (2 * self.radius + 1) ** 2 * self.atlas.bands

    @cached_property
    def offsets(self) -> Positions:
        """Flat atlas offsets of a patch's pixels from its centre, row by row."""
        side = np.arange(-self.radius, self.radius + 1)
        return (side[:, None] * self.atlas.width + side).ravel()

    def patches(self, centres: Positions) -> Array:
        """Clean patches (n, length), pixel by pixel, bands innermost."""
        return self.atlas.pixels[centres[:, None] + self.offsets].reshape(len(centres), self.length)

    @cached_property
    def indexed(self) -> Positions:
        """Centres in the index, spread evenly over all."""
        centres = self.atlas.centres
        if len(centres) <= self.most:
            return centres
        return centres[np.linspace(0, len(centres) - 1, self.most).astype(np.intp)]

    @cached_property
    def _axes(self) -> tuple[Array, Array]:
        """Leading principal axes (length, components) of the patches, and where their mean lies on them."""
        sample = self.patches(self.indexed[:: max(1, len(self.indexed) // AXES_FROM)])
        mean = sample.mean(0)
        _, vectors = np.linalg.eigh((sample - mean).T @ (sample - mean))
        axes = np.ascontiguousarray(vectors[:, ::-1][:, : self.components])
        return axes, mean @ axes

    @cached_property
    def mean_pixel(self) -> Array:
        """Mean of each band over the patch centres, (bands,)."""
        return np.asarray(self.atlas.pixels[self.indexed].mean(0), np.float32)

    @cached_property
    def contrast(self) -> float:
        """How much the pixels differ, robustly: 1 for a range as wide as the scene's, towards 0 for flat
        places."""
        low, high = np.percentile(self.atlas.pixels[self.indexed], (25, 75), axis=0)
        return float(np.clip((high - low).mean() / FULL_CONTRAST, 0.05, 1.0))

    def describe(self, patches: Array) -> Array:
        """Patches (n, length) as principal components (n, components)."""
        axes, mean = self._axes
        return np.asarray(patches @ axes - mean, np.float32)

    @cached_property
    def features(self) -> Array:
        """Components of every centre, in the order of ``atlas.centres``."""
        centres = self.atlas.centres
        chunks = [self.describe(self.patches(centres[i : i + _CHUNK])) for i in range(0, len(centres), _CHUNK)]
        return np.concatenate(chunks)

    @cached_property
    def row_of(self) -> NDArray[np.int32]:
        """Row of ``features`` for each atlas position; -1 where no patch may be drawn."""
        row = self.atlas.arrays.zeros((len(self.atlas.pixels),), np.int32)
        for first in range(0, len(row), _STRIP):
            row[first : first + _STRIP] = -1
            self.atlas.arrays.release()
        row[self.atlas.centres] = np.arange(len(self.atlas.centres), dtype=np.int32)
        return row

    @cached_property
    def _search(self) -> Search:
        table = np.ascontiguousarray(self.features[self.row_of[self.indexed]])
        return FaissSearch(table, self.probes) if self.device == "cpu" else TorchSearch(table, self.device)

    def nearest(self, features: Array) -> tuple[Positions, Array]:
        """Centres (n,) of the nearest indexed patches and squared distances (n,), in component space."""
        row, distance = self._search.nearest(np.ascontiguousarray(features))
        return self.indexed[row], distance

    @cached_property
    def _memory(self) -> tuple[Any, Any]:
        """Keys and values of the posterior's attention: patches with their squared norm as one more
        coordinate."""
        import torch

        patches = torch.from_numpy(self.patches(self.indexed)).to(self.device)
        half_norm = 0.5 * (patches**2).sum(1, keepdim=True)
        return torch.cat([patches, half_norm], 1)[None, None], torch.nn.functional.pad(patches, (0, 1))[
            None, None
        ]

    def posterior_mean(self, patches: Array, noise: float) -> Array:
        """Mean of the clean patches given noisy ones (n, length) = clean + noise * normal, all clean ones
        equally likely.

        sum_j softmax_j(-|p - y_j|^2 / (2 noise^2)) y_j: the term |p|^2 cancels, so the exponent is
        (p . y_j - |y_j|^2 / 2) / noise^2, an inner product with one homogeneous coordinate.
        """
        import torch

        keys, values = self._memory
        with torch.inference_mode():
            asked = torch.from_numpy(np.ascontiguousarray(patches)).to(self.device)
            ones = torch.full((len(asked), 1), -1.0, device=asked.device)
            mean = torch.nn.functional.scaled_dot_product_attention(
                torch.cat([asked, ones], 1)[None, None], keys, values, scale=1.0 / noise**2
            )
        return mean[0, 0, :, :-1].cpu().numpy()

    def prepare(self) -> PatchMatcher:
        """Build everything before many ask, in one numeric thread: the same however many cores there are."""
        with one_thread():
            _ = self.row_of, self._search
        return self

    def prepare_posterior(self) -> None:
        """Import torch and make the posterior's tables before the work begins: a cancel would wait for it."""
        with one_thread():
            _ = self._memory
