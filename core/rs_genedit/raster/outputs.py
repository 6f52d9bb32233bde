"""Where the results of an edit go: their names, whether they may be written, how they appear all at once."""

from __future__ import annotations

import contextlib
import os
import shutil
import uuid
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import rasterio
from rasterio.errors import RasterioError

from rs_genedit.errors import OutputError
from rs_genedit.protocol import EditRequest
from rs_genedit.raster.grid import Window

#: What GDAL may keep beside a raster; an old one would speak for the new file.
SIDECARS = (".aux.xml", ".ovr", ".msk")
_SAMPLE = 256


@dataclass(frozen=True)
class Outputs:
    """Final paths of one job."""

    output: Path
    mask: Path
    mask_polygons: Path
    item: Path

    @classmethod
    def of(cls, request: EditRequest) -> Outputs:
        """The paths that a request asks for."""
        output = Path(request.output).absolute()
        mask = Path(request.mask_output).absolute() if request.mask_output else output.with_suffix(".mask.tif")
        return cls(output, mask, output.with_suffix(".changes.gpkg"), output.with_suffix(".json"))

    def patch(self, number: int, count: int) -> Path:
        """The patch file ``number`` (1-based) of ``count`` under a VRT."""
        return self.output.with_suffix(".patch.tif" if count == 1 else f".patch-{number}.tif")

    def all(self) -> tuple[Path, ...]:
        """Every path, the main one first."""
        return self.output, self.mask, self.mask_polygons, self.item


def check_outputs(request: EditRequest, scene: Any) -> Outputs:
    """Find out before any work whether the results can be written.

    Raises
    ------
    OutputError
        An output exists (without ``overwrite``), is the source or a file the source is made of, its folder is
        missing or read-only, or the disk has too little room.
    """
    outputs = Outputs.of(request)
    if len(set(map(_real, outputs.all()))) < len(outputs.all()):
        raise OutputError(
            f"the change mask would overwrite another output: choose another --mask-output than {outputs.mask}"
        )
    sources = _files_of(scene.path)
    _check_kind(request, outputs.output)
    for path in outputs.all():
        _check_folder(path.parent)
        if path.is_dir():
            raise OutputError(f"{path} is a folder; give a file name")
        if any(_same_file(path, source) for source in sources):
            raise OutputError(
                f"{path} is the source itself or a file that it is made of; choose another output"
            )
    taken = [*outputs.all(), *(Path(f"{outputs.output}{s}") for s in SIDECARS), *_patches(request, outputs)]
    existing = next((path for path in taken if os.path.lexists(path)), None)
    if existing is not None and not request.overwrite:
        raise OutputError(f"{existing} exists already; choose another output or allow --overwrite")
    _check_room(request, scene, outputs.output.parent)
    return outputs


def estimated_bytes(request: EditRequest, scene: Any) -> int:
    """About how large the output file gets, from a few compressed samples; 0 for outputs of a window only."""
    if request.format not in ("cog", "gtiff"):
        return 0
    raw, packed = 1, 0
    for window in _samples(scene):
        pixels = scene.read(window)
        differences = np.diff(pixels.view(f"u{pixels.dtype.itemsize}"), axis=-1)
        raw += differences.nbytes
        packed += len(zlib.compress(differences.tobytes(), 1))
    whole = scene.height * scene.width * scene.count * np.dtype(scene.dtype).itemsize
    overviews = 4 / 3 if request.format == "cog" else 1
    return int(whole * min(1.0, packed / raw) * overviews)


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

    def publish(self) -> None:
        """Give every file its final name, the main one last."""
        new: list[Path] = []
        try:
            for partial, final in reversed(self._partials):
                existed = final.exists()
                for suffix in SIDECARS:
                    beside, target = Path(f"{partial}{suffix}"), Path(f"{final}{suffix}")
                    if beside.exists():
                        beside.replace(target)
                        new.append(target)
                    else:
                        target.unlink(missing_ok=True)
                partial.replace(final)
                if not existed:
                    new.append(final)
            _sync_folder(self._partials[0][1].parent)
        except OSError as error:
            for path in new:
                path.unlink(missing_ok=True)
            raise OutputError(
                f"cannot write {final}: {error.strerror}; is it open in another program?"
            ) from None

    def __enter__(self) -> Publication:
        return self

    def __exit__(self, *_: object) -> None:
        for partial, _final in self._partials:
            for path in partial.parent.glob(f"{_escaped(partial.name)}*"):
                path.unlink(missing_ok=True)


def remove_orphans(outputs: Outputs) -> None:
    """Delete partial files that a killed job of these outputs left; the caller holds the job's lock."""
    for path in outputs.all():
        for orphan in path.parent.glob(f".{_escaped(path.name)}.*.partial*"):
            with contextlib.suppress(OSError):
                orphan.unlink()
    stem = _escaped(outputs.output.stem)
    for orphan in outputs.output.parent.glob(f".{stem}.patch*.tif.*.partial*"):
        with contextlib.suppress(OSError):
            orphan.unlink()


def _patches(request: EditRequest, outputs: Outputs) -> Iterator[Path]:
    if request.format == "vrt":
        yield outputs.patch(1, 1)
        yield from outputs.output.parent.glob(f"{_escaped(outputs.output.stem)}.patch-*.tif")


def _check_kind(request: EditRequest, path: Path) -> None:
    wanted = (".vrt",) if request.format == "vrt" else (".tif", ".tiff")
    if path.suffix.lower() not in wanted:
        raise OutputError(
            f"an output of format {request.format} must end in {' or '.join(wanted)}, not {path.name}"
        )


def _check_folder(folder: Path) -> None:
    if not folder.is_dir():
        raise OutputError(f"the folder {folder} does not exist; create it or choose another place")
    probe = folder / f".rs-genedit.{uuid.uuid4().hex}.partial"
    try:
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise OutputError(f"cannot write in {folder}: {error.strerror}; choose another place") from None


def _check_room(request: EditRequest, scene: Any, folder: Path) -> None:
    # A COG's overviews lie twice on the disk until it is done.
    needed = int(estimated_bytes(request, scene) * (1.25 if request.format == "cog" else 1.0))
    free = shutil.disk_usage(folder).free
    if needed > free:
        raise OutputError(
            f"the output needs about {needed / 1e6:.0f} MB and {folder} has {free / 1e6:.0f} MB free: "
            "free space, choose another place, or write --format vrt"
        )


def _samples(scene: Any) -> Iterator[Window]:
    size = min(_SAMPLE, scene.height, scene.width)
    for i in range(3):
        for j in range(3):
            yield Window((scene.height - size) * i // 2, (scene.width - size) * j // 2, size, size)


def _files_of(path: Path) -> list[str]:
    """Every file the source is made of: itself, its sidecars, what a VRT refers to."""
    try:
        with rasterio.open(path) as dataset:
            return [str(path), *dataset.files]
    except RasterioError:
        return [str(path)]


def _same_file(path: Path, source: str) -> bool:
    if _real(path) == _real(Path(source)):
        return True
    try:
        return path.samefile(source)
    except OSError:
        return False


def _real(path: Path) -> str:
    return os.path.normcase(os.path.realpath(path))


def _escaped(name: str) -> str:
    return "".join(f"[{c}]" if c in "*?[" else c for c in name)


def _sync_folder(folder: Path) -> None:
    """Make renames durable where the platform can."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
