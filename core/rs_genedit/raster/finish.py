"""From finished areas to finished files: one pass, read back, compared, renamed.

Order of things: the pixels as one GDAL copy of the overlay, what the format cannot hold as ``.aux.xml``,
read-back of every pixel outside and inside the edit, change mask, polygons and Item, and only then the final
names, the main file last. Whatever fails before that leaves nothing behind but the staging, from which a resume
goes on.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rasterio

from rs_genedit.errors import OutputError, SceneError, VerifyError
from rs_genedit.localnames import gdal_name
from rs_genedit.protocol import EditRequest
from rs_genedit.raster import change, credentials, tifftags, xmp
from rs_genedit.raster.copying import Copy, cache_within, copy, failure
from rs_genedit.raster.grid import Window
from rs_genedit.raster.metadata import Metadata
from rs_genedit.raster.outputs import (
    EarlierPatches,
    Outputs,
    Publication,
    check_outputs,
    estimated_bytes,
    remove_orphans,
)
from rs_genedit.raster.overlay import Layer, overlay
from rs_genedit.raster.pixel_hashes import PixelHashes
from rs_genedit.raster.provenance import Evidence, Provenance
from rs_genedit.raster.staging import Staging, predictor
from rs_genedit.raster.verify import verify_metadata, verify_pixels
from rs_genedit.raster.xmltags import left_out
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.hashing import sha256_of_file

#: Deflate reads everywhere. Level and predictor by measurement; see benchmarks/bench_writer.py.
LEVEL = 1
BLOCK = 512
#: Two edited places become one patch while their common window is at most this many times their own areas.
_MERGE = 2.0
#: Pixels around a patch that a VRT's verification looks at besides.
_RIM = 64


def finish(
    staging: Staging, scene: Any, request: EditRequest, provenance: Provenance, context: JobContext
) -> dict[str, tuple[str, ...]]:
    """Write every output of an edit whose areas are all in ``staging``, and discard the staging.

    Parameters
    ----------
    staging : Staging
    scene : Scene
    request : EditRequest
    provenance : Provenance
    context : JobContext
        Told the progress; a cancel stops within a second and leaves the staging for a resume.

    Returns
    -------
    dict
        Role (output, mask, mask_polygons, item, patch) to paths.

    Raises
    ------
    OutputError
        The outputs cannot be written.
    VerifyError
        What was written is not what was computed, or would lose metadata.
    """
    outputs = check_outputs(request, scene)
    remove_orphans(outputs)
    earlier = EarlierPatches(outputs)
    job = _Job(staging, scene, request, provenance, outputs, context)
    try:
        with Publication() as publication:
            made = job.write(publication)
            context.check()
            publication.publish()
    except OSError as error:
        if isinstance(error, OutputError) or error.errno is None:
            raise
        raise OutputError(f"cannot write in {outputs.output.parent}: {error.strerror}") from None
    staging.discard()
    for path in earlier.delete_all_but([path for paths in made.values() for path in paths]):
        context.warn(f"{path} is a patch of the earlier edit and has been changed since: it stays")
    return {role: tuple(map(str, paths)) for role, paths in made.items()}


@dataclass
class _Job:
    """The parts of one finish, so that its steps need not hand eight things around."""

    staging: Staging
    scene: Any
    request: EditRequest
    provenance: Provenance
    outputs: Outputs
    context: JobContext

    def __post_init__(self) -> None:
        self.source = gdal_name(self.scene.path)
        source = Metadata.read(self.source)
        self.marks = self.provenance.marks(self._is_whole(), source.xmp)
        self.metadata = source.with_tags(self.provenance.tags()).with_xmp(xmp.marked(source.xmp, self.marks))
        with rasterio.open(self.source) as dataset:
            for sentence in left_out(dataset):
                self.context.warn(sentence)
        self.evidence: dict[str, list[Evidence]] = {"output": [], "patch": []}
        self.layers = [Layer(a.path, a.window, self.scene.edited_bands) for a in self.staging.areas()]
        self.threads = self.request.threads or os.cpu_count() or 1

    def write(self, publication: Publication) -> dict[str, list[Path]]:
        """Write everything under partial names; return role -> final paths."""
        main = publication.partial(self.outputs.output)
        made = {"output": [self.outputs.output]}
        written = {"output": [main]}
        rasters = self.context.child(0.0, 0.95)
        if self.request.format == "vrt":
            self._write_vrt(main, publication, made, written, rasters)
        elif self.request.format == "patch":
            self._write_file(main, self.edited_window(), rasters, publication)
        else:
            self._write_file(main, self.metadata.window, rasters, publication)
        made |= {"credentials": [self.outputs.credentials]} if self.is_signed_beside else {}
        self._write_companions(publication, made, written, self.context.child(0.95, 1.0))
        return made

    def _is_whole(self) -> bool:
        """Whether every pixel of the scene is made anew."""
        areas = [area.window for area in self.staging.areas()]
        whole = self.scene.window.area
        if sum(window.area for window in areas) < whole:
            return False
        return sum(int(self.staging.changed(window).sum()) for window in areas) >= whole

    def edited_window(self) -> Window:
        """The window that holds every area."""
        whole = Window(0, 0, 0, 0)
        for area in self.staging.areas():
            whole = whole.union(area.window)
        return whole

    # ------------------------------------------------------------------------------------------------- rasters

    @property
    def is_signed_beside(self) -> bool:
        """Whether the main output's credentials lie in a file of their own."""
        return self.is_signed and self.request.format != "vrt" and credentials.is_sidecar(self.request)

    @property
    def is_signed(self) -> bool:
        """Whether there is something to sign for: not a frame that is the scene itself."""
        return self.request.certificate is not None and bool(self.marks.source_type)

    def _write_file(
        self, target: Path, window: Window, context: JobContext, publication: Publication, role: str = "output"
    ) -> None:
        """One GeoTIFF of ``window`` with everything the scene says, signed if asked for, verified."""
        vrt = self.staging.folder / "overlay.vrt"
        metadata = self.metadata
        if self.scene.colour_table is None and tifftags.is_grey(self.source):
            metadata = metadata.without_colour_tables()
        vrt.write_text(overlay(metadata, self.source, self.layers, window), encoding="utf-8")
        expected = metadata.windowed(window)
        whole = window == self.metadata.window
        copy(self._copy(vrt, target, window), context.child(0.0, 0.75))
        with _full_disk_first(target):
            self._set_kind(target)
            expected.keep_beside(target)
            signature = self._sign(target, publication)
            verify_metadata(expected, target)
            if whole and self.request.format == "cog" and signature.get("where") != "embedded":
                _verify_layout(target)
            hashes = PixelHashes(window)
            verify_pixels(
                self.source,
                target,
                self.staging,
                [window],
                self.scene.edited_bands,
                context.child(0.75, 1.0),
                origin=window,
                threads=self.threads,
                hashes=hashes,
            )
        self.evidence[role].append(Evidence(hashes.to_json(), signature))

    def _sign(self, target: Path, publication: Publication) -> dict[str, Any]:
        """Content credentials of a file; what the Item tells of them, empty without."""
        if not self.is_signed:
            return {}
        beside = publication.partial(self.outputs.credentials) if self.is_signed_beside else None
        return credentials.sign(target, self.marks, self.request, self.outputs.output.name, beside)

    def _set_kind(self, target: Path) -> None:
        """What a TIFF says of white and of alpha in its head, and no option of the writers for all formats."""
        if tifftags.is_white_zero(self.source):
            tifftags.replace_tag(target, tifftags.PHOTOMETRIC, tifftags.MIN_IS_BLACK, tifftags.MIN_IS_WHITE)
        if tifftags.is_premultiplied(self.source):
            tifftags.replace_tag(
                target, tifftags.EXTRA_SAMPLES, tifftags.PLAIN_ALPHA, tifftags.ASSOCIATED_ALPHA
            )

    def _copy(self, vrt: Path, target: Path, window: Window) -> Copy:
        cog = self.request.format == "cog"
        resampling = "mode" if self.scene.radiometry.classes else "average"  # between two codes is nothing
        options = {
            "COMPRESS": "DEFLATE",
            "BIGTIFF": "IF_SAFER",
            "COPY_SRC_MDD": "YES",
            "NUM_THREADS": str(self.threads),
        }
        bits = _bits(self.source)
        if bits:
            options["NBITS"] = bits
        if cog:
            options |= {
                "LEVEL": str(LEVEL),
                "BLOCKSIZE": str(BLOCK),
                "OVERVIEWS": "IGNORE_EXISTING",
                "STATISTICS": "NO",
                "OVERVIEW_RESAMPLING": resampling.upper(),
            }
            options |= {} if bits else {"PREDICTOR": "YES"}
        else:
            options |= {
                "ZLEVEL": str(LEVEL),
                "TILED": "YES",
                "BLOCKXSIZE": str(BLOCK),
                "BLOCKYSIZE": str(BLOCK),
            }
            options |= {"INTERLEAVE": "PIXEL"}
            options |= {} if bits else {"PREDICTOR": str(predictor(self.scene.dtype))}
        return Copy(
            source=str(vrt),
            target=str(target),
            driver="COG" if cog else "GTiff",
            options=options,
            overviews=_overviews(self.source) if self.request.format == "gtiff" else (),
            resampling=resampling,
            samples=window.area * self.scene.count,
            bytes=max(1, estimated_bytes(self.outputs.format, self.scene)),
            threads=self.threads,
            cache=cache_within(self.context.max_memory),
        )

    def _write_vrt(
        self,
        main: Path,
        publication: Publication,
        made: dict[str, list[Path]],
        written: dict[str, list[Path]],
        context: JobContext,
    ) -> None:
        """Patches and the VRT over them; time and room do not depend on the scene's size."""
        windows = patch_windows([area.window for area in self.staging.areas()])
        probe, final = [], []
        made["patch"], written["patch"] = [], []
        for number, window in enumerate(windows, 1):
            path = self.outputs.patch(number, len(windows))
            partial = publication.partial(path)
            share = context.child((number - 1) / len(windows), number / len(windows))
            self._write_file(partial, window, share, publication, "patch")
            made["patch"].append(path)
            written["patch"].append(partial)
            bands = tuple(range(1, self.scene.count + 1))
            probe.append(Layer(partial, window, bands))
            final.append(Layer(path, window, bands))
        # The VRT that is read back names the partial patches; the one that is kept differs in those names only.
        main.write_text(overlay(self.metadata, self.source, probe, beside=main.parent), encoding="utf-8")
        verify_metadata(self.metadata, main)
        rims = [window.pad(_RIM).intersect(self.metadata.window) for window in windows]
        verify_pixels(self.source, main, self.staging, rims, self.scene.edited_bands, context, threads=1)
        main.write_text(overlay(self.metadata, self.source, final, beside=main.parent), encoding="utf-8")

    # ---------------------------------------------------------------------------------------------- companions

    def _write_companions(
        self,
        publication: Publication,
        made: dict[str, list[Path]],
        written: dict[str, list[Path]],
        context: JobContext,
    ) -> None:
        mask = publication.partial(self.outputs.mask)
        context.progress("writing the change mask", 0.0)
        change.write_mask(mask, self.metadata, self.staging, context)
        polygons = change.changed_polygons(self.staging)
        vector = publication.partial(self.outputs.mask_polygons)
        change.write_polygons(vector, self.scene, polygons, self.provenance.about())
        made |= {"mask": [self.outputs.mask], "mask_polygons": [self.outputs.mask_polygons]}
        written |= {"mask": [mask], "mask_polygons": [vector]}
        context.check()
        checksums = {role: [*map(sha256_of_file, paths)] for role, paths in written.items()}
        if self.is_signed_beside:
            beside = publication.partial_of(self.outputs.credentials)
            checksums["credentials"] = [sha256_of_file(beside)]
        item = self.provenance.item(self.scene, made, checksums, self.evidence)
        publication.partial(self.outputs.item).write_text(_json(item), encoding="utf-8")
        made["item"] = [self.outputs.item]


def patch_windows(windows: list[Window]) -> list[Window]:
    """Join windows that lie close to each other; far-apart ones stay apart. The result does not overlap.

    The first pair in order is joined until there is none. Only pairs with the window that has just changed can
    be new, so each is held against all others at once.
    """
    edges = np.array([(w.row, w.col, w.bottom, w.right) for w in sorted(windows)], np.int64).T.copy()
    alive = np.ones(edges.shape[1], bool)
    here = 0
    while here < len(alive):
        partners = np.flatnonzero(_joins(edges, here) & alive) if alive[here] else np.empty(0, np.intp)
        if not len(partners):
            here += 1
            continue
        # A lower partner takes this window in; else this one takes in the first higher one, and is tried again.
        low, high = sorted((here, int(partners[0])))
        edges[:2, low], edges[2:, low] = edges[:2, [low, high]].min(1), edges[2:, [low, high]].max(1)
        alive[high] = False
        here = low
    return sorted(Window.from_bounds(*map(int, one)) for one in edges.T[alive])


def _joins(edges: np.ndarray, number: int) -> np.ndarray:
    """Which windows (top, left, bottom, right: (4, n)) belong with one of them, itself left out."""
    top, left, bottom, right = edges
    t, x, b, r = edges[:, number]
    overlaps = (np.maximum(top, t) < np.minimum(bottom, b)) & (np.maximum(left, x) < np.minimum(right, r))
    both = (np.maximum(bottom, b) - np.minimum(top, t)) * (np.maximum(right, r) - np.minimum(left, x))
    joins: np.ndarray = overlaps | (both <= _MERGE * ((bottom - top) * (right - left) + (b - t) * (r - x)))
    joins[number] = False
    return joins


@contextmanager
def _full_disk_first(target: Path) -> Iterator[None]:
    """A file that does not read back because the disk was full is told as that."""
    try:
        yield
    except (VerifyError, SceneError) as error:
        found = failure(target, str(error))
        raise (error if isinstance(found, VerifyError) else found) from None


def _verify_layout(path: Path) -> None:
    with rasterio.open(path) as dataset:
        if dataset.tags(ns="IMAGE_STRUCTURE").get("LAYOUT") != "COG":
            raise VerifyError(
                "the output is not a cloud-optimised GeoTIFF: choose the format GeoTIFF", hint="format"
            )


def _overviews(source: str) -> tuple[int, ...]:
    with rasterio.open(source) as dataset:
        return tuple(dataset.overviews(1))


def _bits(source: str) -> str | None:
    """Bits per sample where they do not fill the type (a 12-bit camera in uint16)."""
    with rasterio.open(source) as dataset:
        bits = dataset.tags(1, ns="IMAGE_STRUCTURE").get("NBITS")
        full = np.dtype(dataset.dtypes[0]).itemsize * 8
    return bits if bits and int(bits) < full else None


def _json(item: Any) -> str:
    return json.dumps(item, indent=2, ensure_ascii=False, allow_nan=False) + "\n"
