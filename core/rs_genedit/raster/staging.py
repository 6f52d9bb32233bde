"""Where an edit waits until it is whole: finished areas on disk, a journal of them, and checkpoints per scale.

Each finished area is a small GeoTIFF of its own, written under a temporary name, synced and renamed, and only
then put in an append-only journal together with a hash of its pixels. So a kill at any moment costs the area
being written and nothing else: no file that holds finished work is ever opened for writing again. (One sparse
TIFF of the scene's size, opened and closed per area, rewrites its block table at every close; a kill inside
that moment loses every area in it, and the table's size grows with the scene.) An area's changed pixels are its
internal mask.

Everything lies in the hidden folder ``.<output name>.staging`` beside the output, so that the final rename
never crosses a file system, and is held by an operating system lock, which dies with its process.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np
import rasterio
from rasterio.enums import MaskFlags
from rasterio.errors import RasterioError, RasterioIOError

from rs_genedit import owned
from rs_genedit.errors import NothingChangedError, OutputError, ResumeError, UsageError
from rs_genedit.folders import STAGING_FILES, staging_folder
from rs_genedit.raster.checkpoints import FolderCheckpoints, owner_note
from rs_genedit.raster.grid import Window, rasterio_window
from rs_genedit.raster.staging_folder import StagingFolder
from rs_genedit.raster.window_index import WindowIndex
from rs_genedit.runtime.durable import reason, sync, write_synced

_JOURNAL = "journal.jsonl"
#: Side of a block, where an area is larger: what the overlay decodes to get at one pixel.
_BLOCK = 256


def has_finished_work(output: str | Path) -> bool:
    """Whether a job that makes ``output`` left areas or checkpoints that it would go on from."""
    folder = staging_folder(output)
    if not owned.is_plain_folder(folder):
        return False
    kinds = ("area-*.tif", "scale-*.npz")
    return any(owned.is_plain_file(path) for kind in kinds for path in folder.glob(kind))


@dataclass(frozen=True)
class Area:
    """A finished area: where it lies, the file that holds it, and the hash of its pixels and changed mask."""

    window: Window
    path: Path
    sha256: str


class Staging(FolderCheckpoints):
    """Finished work of one job. A context manager: leaving the block lets go of the lock and keeps finished
    work.

    Attributes
    ----------
    folder : Path
    warnings : list of str
        What had to be thrown away on resume, one sentence each.
    """

    def __init__(self, folder: StagingFolder, scene: Any, key: str) -> None:
        super().__init__(folder.path, [sentence] if (sentence := folder.warning()) else [])
        self._owner = owner_note(scene, key)
        self._scene_window = Window(0, 0, scene.height, scene.width)
        self._dtype = np.dtype(scene.dtype)
        self._bands: tuple[int, ...] = tuple(scene.edited_bands)
        self._areas: WindowIndex[Area] = WindowIndex()
        self._held = folder
        self._found_work = False

    # ------------------------------------------------------------------------------------- opening and closing

    @classmethod
    def open(
        cls, folder_of_output: str | Path, name: str, scene: Any, key: str, resume: bool = False
    ) -> Staging:
        """Open the staging of the output ``name``, taking up finished work if ``resume``.

        Areas whose bytes do not match their journalled hash, and a journal cut short, cost those areas only:
        they are dropped with a warning and made again. Without ``resume`` whatever lies there is thrown away.

        Parameters
        ----------
        folder_of_output, name : path, str
            The output is ``folder_of_output / name``.
        scene : Scene
            Gives ``height``, ``width``, ``dtype`` and ``edited_bands``.
        key : str
            Hash of all that decides the pixels; a staging of another key is another job's.

        Raises
        ------
        ResumeError
            ``resume`` was asked for, and what lies there belongs to another request.
        OutputError
            The folder cannot be written, or another job holds it.
        """
        folder = StagingFolder.open(Path(folder_of_output) / name)
        try:
            staging = cls(folder, scene, key)
            staging._take_up(resume)
        except ResumeError:
            folder.release()
            raise
        except BaseException:
            if has_finished_work(Path(folder_of_output) / name):
                folder.release()
            else:
                folder.discard()
            raise
        return staging

    def __enter__(self) -> Staging:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        # the same again would fail again
        hopeless = isinstance(error, UsageError) and not self._found_work
        hopeless |= isinstance(error, NothingChangedError)
        if kind is not None and (hopeless or not self._has_work()):
            self.discard()  # there is nothing to resume from: leave nothing behind
        else:
            self.close()

    def close(self) -> None:
        """Let go of the folder; its content stays for a later resume."""
        self._held.release()

    def discard(self) -> None:
        """Delete everything that is the engine's, after the output got its final name or was given up."""
        self._areas.clear()
        self._held.discard()

    def _has_work(self) -> bool:
        return len(self._areas) > 0 or any(self.folder.glob("scale-*.npz"))

    def _take_up(self, resume: bool) -> None:
        owner = self._held.owner()
        if resume and owner is not None and owner != self._owner:
            raise ResumeError(
                f"the interrupted job in {self.folder.name} is of another request or another version of "
                "the scene: start it anew instead of resuming",
                hint="without --resume",
            )
        if resume and owner is not None:
            self._read_journal()
            self._found_work = self._has_work()
        elif self._held.begin(self._owner) and resume:
            self.warnings.append(
                f"the unfinished work in {self.folder.name} was damaged; the edit was made anew"
            )

    def _read_journal(self) -> None:
        """Take up every journalled area whose file still has the bytes it had; forget the others."""
        journal = self.folder / _JOURNAL
        lines = journal.read_bytes().splitlines() if journal.exists() else []
        for number, line in enumerate(lines, 1):
            area = self._area_of(line)
            if area is None:
                if number < len(lines):  # the last one is simply the one that was being written
                    self.warnings.append("a line of the journal was damaged; its area was made again")
            elif self._hash_on_disk(area) != area.sha256:
                place = f"row {area.window.row}, column {area.window.col}"
                self.warnings.append(f"the finished area at {place} was damaged and made again")
                self._areas.remove(area.window)
            else:
                self._areas[area.window] = area
        text = "".join(_journal_line(area) for area in self._areas.values())
        write_synced(journal, lambda file: file.write(text.encode()))
        kept = {area.path.name for area in self._areas.values()}
        for path in self.folder.glob("area-*"):
            if path.name not in kept and STAGING_FILES.fullmatch(path.name):
                owned.delete_file(path)

    def _area_of(self, line: bytes) -> Area | None:
        try:
            record = json.loads(line)
            window = Window(*(int(v) for v in record["area"]))
            return Area(window, self.folder / _area_name(window), str(record["sha256"]))
        except (ValueError, TypeError, KeyError):
            return None

    def _hash_on_disk(self, area: Area) -> str | None:
        try:
            return _hash(*self._load(area.path))
        except (RasterioError, OSError, ValueError):
            return None

    # --------------------------------------------------------------------------------------------------- areas

    def areas(self) -> list[Area]:
        """Finished areas, in raster order."""
        return [self._areas[window] for window in sorted(self._areas)]

    def is_done(self, area: Window) -> bool:
        """Whether exactly this area is finished and on disk."""
        return area in self._areas

    def write(self, area: Window, pixels: np.ndarray, changed: np.ndarray) -> None:
        """Put a finished area on disk; when this returns it survives a kill.

        Parameters
        ----------
        area : Window
            Inside the scene. Areas of one job do not overlap; the same area may be written again.
        pixels : ndarray (edited bands, height, width)
            In the scene's type. Where not ``changed`` these are the source's own pixels.
        changed : ndarray of bool (height, width)
            The edited pixels: ROI and feather.

        Raises
        ------
        OutputError
            The disk is full or the folder has become read-only.
        """
        self._check(area, pixels, changed)
        path = self.folder / _area_name(area)
        temporary = owned.temporary_name(path)
        digest = _hash(pixels, changed)
        try:
            _store(temporary, area, pixels, changed)
            if _hash(*self._load(temporary)) != digest:  # GDAL reports some failed writes nowhere
                raise OutputError(f"{self.folder.parent} lost what was written to it: is the disk full?")
            sync(temporary)
            temporary.replace(path)
            record = Area(area, path, digest)
            with open(self.folder / _JOURNAL, "ab") as journal:
                journal.write(_journal_line(record).encode())
                journal.flush()
                os.fsync(journal.fileno())
        except (RasterioError, OSError) as error:
            temporary.unlink(missing_ok=True)
            if isinstance(error, OutputError):
                raise
            raise OutputError(
                f"cannot write in {self.folder.parent}: {reason(error)}; free some room, then resume"
            ) from None
        self._areas[area] = record

    def read(self, area: Window) -> tuple[np.ndarray, np.ndarray]:
        """Pixels (edited bands, height, width) and changed mask (height, width) of a finished area."""
        return self._load(self._areas[area].path)

    def changed(self, window: Window) -> np.ndarray:
        """Which pixels of ``window`` were edited, as bool (height, width); False where no area lies."""
        result = np.zeros(window.shape, bool)
        for area in self._areas.overlapping(window):
            shared = area.window.intersect(window)
            with rasterio.open(area.path) as dataset:
                local = shared.shift(-area.window.row, -area.window.col)
                mask = dataset.read_masks(1, window=rasterio_window(local))
            result[shared.slices(window)] = mask != 0
        return result

    def lay_over(self, window: Window, pixels: np.ndarray) -> np.ndarray:
        """``pixels`` (edited bands) of the source at ``window``, finished areas laid over; a new array."""
        result = pixels.copy()
        for area in self._areas.overlapping(window):
            shared = area.window.intersect(window)
            with rasterio.open(area.path) as dataset:
                local = shared.shift(-area.window.row, -area.window.col)
                result[(slice(None), *shared.slices(window))] = dataset.read(window=rasterio_window(local))
        return result

    def _check(self, area: Window, pixels: np.ndarray, changed: np.ndarray) -> None:
        if area.is_empty or not self._scene_window.contains(area):
            raise ValueError(f"the area {area} does not lie inside the scene")
        if pixels.shape != (len(self._bands), *area.shape) or pixels.dtype != self._dtype:
            raise ValueError(
                f"pixels must be {self._dtype} of shape {(len(self._bands), *area.shape)}, "
                f"not {pixels.dtype} of {pixels.shape}"
            )
        if changed.shape != area.shape or changed.dtype != bool:
            raise ValueError(
                f"changed must be bool of shape {area.shape}, not {changed.dtype} of {changed.shape}"
            )
        other = next((a for a in self._areas.overlapping(area) if a.window != area), None)
        if other is not None:
            raise ValueError(f"the area {area} overlaps the finished area {other.window}")

    def _load(self, path: Path) -> tuple[np.ndarray, np.ndarray]:
        with rasterio.open(path) as dataset:
            if MaskFlags.per_dataset not in dataset.mask_flag_enums[0]:
                raise RasterioIOError(f"{path.name} has no changed mask")
            return dataset.read(), dataset.read_masks(1) != 0


def _store(path: Path, area: Window, pixels: np.ndarray, changed: np.ndarray) -> None:
    bands, height, width = pixels.shape
    profile = {
        "driver": "GTiff",
        "count": bands,
        "height": height,
        "width": width,
        "dtype": pixels.dtype,
        "interleave": "pixel",
        "compress": "zstd",
        "zstd_level": 1,
        "predictor": predictor(pixels.dtype),
        "transform": rasterio.Affine(1, 0, area.col, 0, -1, -area.row),  # opens in a GIS where it belongs
    }
    if min(height, width) > _BLOCK:
        profile |= {"tiled": True, "blockxsize": _BLOCK, "blockysize": _BLOCK}
    with rasterio.Env(GDAL_TIFF_INTERNAL_MASK=True), rasterio.open(path, "w", **profile) as dataset:
        dataset.write(pixels)
        dataset.write_mask(changed)


def predictor(dtype: np.dtype | str) -> int:
    """TIFF predictor that suits a type: horizontal differences, or floating point bytes."""
    return 3 if np.dtype(dtype).kind == "f" else 2


def _area_name(window: Window) -> str:
    return f"area-{window.row}-{window.col}-{window.height}-{window.width}.tif"


def _journal_line(area: Area) -> str:
    window = area.window
    place = [window.row, window.col, window.height, window.width]
    return json.dumps({"area": place, "sha256": area.sha256}, separators=(",", ":")) + "\n"


def _hash(pixels: np.ndarray, changed: np.ndarray) -> str:
    digest = hashlib.sha256(np.ascontiguousarray(pixels).data)
    digest.update(np.packbits(changed).data)
    return digest.hexdigest()
