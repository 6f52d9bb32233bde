"""Where the results of an edit go: their names, whether they may be written, how they appear all at once."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import uuid
import zlib
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from weakref import WeakKeyDictionary

import numpy as np

from rs_genedit import owned
from rs_genedit.errors import OutputError
from rs_genedit.protocol import EditRequest
from rs_genedit.raster.companions import earlier_item, is_mask, is_polygons, listed
from rs_genedit.raster.grid import Window
from rs_genedit.raster.read_files import SIDECARS, first_conflict, request_files, source_files
from rs_genedit.runtime.hashing import sha256_of_file

_RASTERS = (".tif", ".tiff", ".vrt")
#: Side of the samples that an output's size is told from.
_SAMPLE = 128


@dataclass(frozen=True)
class Outputs:
    """Final paths of one job, and what they hold."""

    output: Path
    mask: Path
    mask_polygons: Path
    item: Path
    #: cog, gtiff, vrt or patch; see :class:`~rs_genedit.protocol.EditRequest`.
    format: str
    #: Whether the person named the mask; else its name follows from the output's.
    is_mask_named: bool
    #: The manifest of content credentials, where they are asked for beside the output.
    credentials: Path

    @classmethod
    def of(cls, request: EditRequest) -> Outputs:
        """The paths that a request asks for."""
        output = Path(request.output).absolute()
        mask = Path(request.mask_output).absolute() if request.mask_output else output.with_suffix(".mask.tif")
        polygons, item = output.with_suffix(".changes.gpkg"), output.with_suffix(".json")
        manifest = output.with_suffix(".c2pa")
        return cls(output, mask, polygons, item, request.format, request.mask_output is not None, manifest)

    def patch(self, number: int, count: int) -> Path:
        """The patch file ``number`` (1-based) of ``count`` under a VRT."""
        return self.output.with_suffix(".patch.tif" if count == 1 else f".patch-{number}.tif")

    def all(self) -> tuple[Path, ...]:
        """Every path, the main one first; that of credentials also where none are made, for one that lies
        there is an earlier edit's."""
        return self.output, self.mask, self.mask_polygons, self.item, self.credentials

    def patches(self) -> list[Path]:
        """Files that lie there under names of patches."""
        pattern = re.compile(re.escape(self.output.stem) + r"\.patch(-\d+)?\.tif")
        return sorted(path for path in self.output.parent.iterdir() if pattern.fullmatch(path.name))

    def written(self) -> tuple[Path, ...]:
        """Every path that may be made, replaced or deleted: with patches, and with what lies beside rasters."""
        patches = [self.patch(1, 1), *self.patches()] if self.format == "vrt" else []
        rasters = dict.fromkeys((self.output, self.mask, *patches))
        beside = [Path(f"{path}{suffix}") for path in rasters for suffix in SIDECARS]
        return tuple(dict.fromkeys((*self.all(), *patches, *beside)))


def check_outputs(request: EditRequest, scene: Any) -> Outputs:
    """Find out before any work whether the results can be written.

    Raises
    ------
    OutputError
        An output exists (without ``overwrite``), is or would replace a file that the edit reads, is a link or
        no ordinary file, is a companion that no earlier edit of this output made, its folder is missing or
        read-only, or the disk has too little room.
    """
    outputs = Outputs.of(request)
    if len(set(map(_real, outputs.all()))) < len(outputs.all()):
        raise OutputError(
            f"the change mask would overwrite another output: choose another mask than {outputs.mask}"
        )
    _check_kind(outputs)
    for path in outputs.all():
        _check_folder(path.parent)
        if path.is_dir():
            raise OutputError(f"{path} is a folder; give a file name")
    written = outputs.written()
    _check_reads(written, request, scene)
    for path in written:
        owned.require_replaceable(path)
    existing = next((path for path in written if os.path.lexists(path)), None)
    if existing is not None and not request.overwrite:
        raise OutputError(f"{existing} exists already; choose another output or allow overwriting")
    _check_companions(outputs)
    _check_room(outputs, scene)
    return outputs


def _check_reads(written: Sequence[Path], request: EditRequest, scene: Any) -> None:
    """Refuse to write what the edit reads."""
    found = first_conflict(written, source_files(scene.path))
    if found is not None:
        also = "" if found[0] == found[1].absolute() else f" ({found[1]})"
        raise OutputError(
            f"{found[0]} is the source itself or a file that it is made of{also}; choose another output"
        )
    found = first_conflict(written, request_files(request, looked_at=Path(scene.path)))
    if found is not None:
        raise OutputError(
            f"this edit would write {found[0]} and reads {found[1]}, which is the same file: choose another "
            "output"
        )


def _check_companions(outputs: Outputs) -> None:
    """Refuse to replace a file whose name follows from the output's unless an earlier edit made it."""
    item = earlier_item(outputs.item, outputs.output)
    known = listed(item)
    wrong = None
    if outputs.item.exists() and item is None:
        wrong = outputs.item
    elif outputs.mask_polygons.exists() and not is_polygons(outputs.mask_polygons):
        wrong = outputs.mask_polygons
    elif outputs.credentials.exists() and outputs.credentials.name not in known:
        wrong = outputs.credentials
    elif not outputs.is_mask_named and outputs.mask.exists() and not is_mask(outputs.mask):
        wrong = outputs.mask
    elif outputs.format == "vrt":
        wrong = next((path for path in outputs.patches() if path.name not in known), None)
    if wrong is not None:
        raise OutputError(
            f"{wrong} was not made by an earlier edit of {outputs.output.name} and would be replaced: "
            "move it away or choose another output"
        )


def estimated_bytes(format: str, scene: Any) -> int:
    """About how large the output file gets, from a few compressed samples; 0 for outputs of a window only."""
    if format not in ("cog", "gtiff"):
        return 0
    if scene not in _packed_shares:  # asked for three times in a job; a scene is never written
        _packed_shares[scene] = _packed_share(scene)
    whole = scene.height * scene.width * scene.count * np.dtype(scene.dtype).itemsize
    overviews = 4 / 3 if format == "cog" else 1
    return int(whole * _packed_shares[scene] * overviews)


_packed_shares: WeakKeyDictionary[Any, float] = WeakKeyDictionary()


def _packed_share(scene: Any) -> float:
    """Compressed over raw size of a few samples, at most 1."""
    raw, packed = 1, 0
    for window in _samples(scene):
        pixels = scene.read(window)
        differences = np.diff(pixels.view(f"u{pixels.dtype.itemsize}"), axis=-1)
        raw += differences.nbytes
        packed += len(zlib.compress(differences.tobytes(), 1))
    return min(1.0, packed / raw)


class Publication:
    """Partial files that get their final names together, or vanish.

    Each lies in its final folder as ``.<name>.<uuid>.partial<suffix>``, so that a rename is all that is left.
    """

    def __init__(self) -> None:
        self._partials: list[tuple[Path, Path]] = []
        self._mark = uuid.uuid4().hex

    def partial(self, final: Path) -> Path:
        """The name under which ``final`` is to be written. The first asked for gets its final name last."""
        path = final.with_name(f".{final.name}.{self._mark}.partial{final.suffix}")
        self._partials.append((path, final))
        return path

    def partial_of(self, final: Path) -> Path:
        """The name under which ``final`` was asked for."""
        return next(partial for partial, one in self._partials if one == final)

    def publish(self) -> None:
        """Give every file its final name, the main one last."""
        new: list[Path] = []
        try:
            for partial, final in reversed(self._partials):
                owned.require_replaceable(final)
                existed = final.exists()
                for suffix in SIDECARS if final.suffix.lower() in _RASTERS else ():
                    beside, target = Path(f"{partial}{suffix}"), Path(f"{final}{suffix}")
                    if beside.exists():
                        owned.require_replaceable(target)
                        beside.replace(target)
                        new.append(target)
                    elif owned.is_regular_file(target):
                        target.unlink(missing_ok=True)
                partial.replace(final)
                if not existed:
                    new.append(final)
            _sync_folder(self._partials[0][1].parent)
        except OSError as error:
            for path in new:
                path.unlink(missing_ok=True)
            if isinstance(error, OutputError):
                raise
            raise OutputError(
                f"cannot write {final}: {error.strerror}; is it open in another program?"
            ) from None

    def __enter__(self) -> Publication:
        return self

    def __exit__(self, *_: object) -> None:
        for partial, _final in self._partials:
            for path in partial.parent.iterdir():
                if path.name.startswith(partial.name):  # nobody else can guess the name
                    path.unlink(missing_ok=True)


def remove_orphans(outputs: Outputs) -> None:
    """Delete partial files that a killed job of these outputs left; the caller holds the job's lock."""
    patch = re.escape(outputs.output.stem) + r"\.patch(?:-\d+)?\.tif"
    for folder in {path.parent for path in outputs.all()}:
        names = [re.escape(path.name) for path in outputs.all() if path.parent == folder] + [patch]
        orphan = re.compile(rf"\.(?:{'|'.join(names)}){owned.TEMPORARY}(?:[.-]\w+)*")
        for path in folder.iterdir():
            if orphan.fullmatch(path.name):
                with contextlib.suppress(OSError):
                    owned.delete_file(path)


class EarlierPatches:
    """Patches of an earlier edit of a VRT, as its Item lists them: a rerun with fewer would leave some."""

    def __init__(self, outputs: Outputs) -> None:
        known = listed(earlier_item(outputs.item, outputs.output))
        self._checksums = {path: known[path.name] for path in outputs.patches() if known.get(path.name)}

    def delete_all_but(self, kept: Collection[Path]) -> list[Path]:
        """Delete those that are not ``kept`` and still are what the earlier edit wrote; return what stays."""
        stays = []
        for path, checksum in self._checksums.items():
            if path in kept:
                continue
            if owned.is_regular_file(path) and checksum.endswith(sha256_of_file(path)):
                for suffix in SIDECARS:
                    owned.delete_file(Path(f"{path}{suffix}"))
                path.unlink(missing_ok=True)
            else:
                stays.append(path)
        return stays


def _check_kind(outputs: Outputs) -> None:
    wanted = (".vrt",) if outputs.format == "vrt" else (".tif", ".tiff")
    name = outputs.output.name
    if outputs.output.suffix.lower() not in wanted:
        raise OutputError(f"an output of format {outputs.format} must end in {' or '.join(wanted)}, not {name}")


def _check_folder(folder: Path) -> None:
    if not folder.is_dir():
        raise OutputError(f"the folder {folder} does not exist; create it or choose another place")
    probe = folder / f".rs-genedit.{uuid.uuid4().hex}.partial"
    try:
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise OutputError(f"cannot write in {folder}: {error.strerror}; choose another place") from None


def _check_room(outputs: Outputs, scene: Any) -> None:
    # A COG's overviews lie twice on the disk until it is done.
    needed = int(estimated_bytes(outputs.format, scene) * (1.25 if outputs.format == "cog" else 1.0))
    folder = outputs.output.parent
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise OutputError(
            f"the output needs about {needed / 1e6:.0f} MB and {folder} has {free / 1e6:.0f} MB free: "
            "free some room, choose another place, or write the edited part and a VRT",
            hint="format",
        )


def _samples(scene: Any) -> Iterator[Window]:
    """Squares evenly over the scene; of a small one each pixel is read once."""
    size = min(_SAMPLE, scene.height, scene.width)
    rows, cols = (_starts(length, size) for length in (scene.height, scene.width))
    for row in rows:
        for col in cols:
            yield Window(row, col, size, size)


def _starts(length: int, size: int) -> list[int]:
    """Where three squares of ``size`` begin along a side, or fewer that do not overlap."""
    count = min(3, length // size)
    return [(length - size) * number // max(count - 1, 1) for number in range(count)]


def _real(path: Path) -> str:
    return os.path.normcase(os.path.realpath(path))


def _sync_folder(folder: Path) -> None:
    """Make renames durable where the platform can."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
