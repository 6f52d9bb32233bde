"""Input files of a request: every file that an edit reads, so that none is replaced by one that it writes.

Any text of a request that names something on this disk counts as read, whatever field it stands in: a task that
is not this package's own is covered too.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from rasterio.errors import RasterioError

from rs_genedit.errors import GenEditError
from rs_genedit.folders import materials_folder
from rs_genedit.protocol import single
from rs_genedit.raster.opening import open_raster

#: What GDAL may keep beside a raster; an old one would speak for the new file.
SIDECARS = (".aux.xml", ".ovr", ".msk")
#: Vector formats whose layer is several files of one stem.
_SEVERAL_FILES = (".shp", ".shx", ".dbf", ".tab", ".mif", ".gml", ".gmt")
_VSI = re.compile(r"^(?:/vsi[a-z0-9]+(?:_streaming)?/)+")
_SCHEME = re.compile(r"^[a-z0-9+]+://", re.IGNORECASE)
_WRITES = frozenset({"output", "mask_output"})
_LONGEST_NAME = 4096


def first_conflict(written: Iterable[Path], read: Iterable[Path]) -> tuple[Path, Path] | None:
    """The first (written, read) pair that is one file: by identity, whatever links and spellings are used."""
    names: dict[str, Path] = {}
    files: dict[tuple[int, int], Path] = {}
    for path in written:
        names.setdefault(_real(path), path)
        if (identity := _identity(path)) is not None:
            files.setdefault(identity, path)
    for path in read:
        found = names.get(_real(path))
        if found is None and (identity := _identity(path)) is not None:
            found = files.get(identity)
        if found is not None:
            return found, path
    return None


def source_files(path: str | Path) -> Iterator[Path]:
    """Every file that a raster is made of: itself, its sidecars, what a VRT refers to, at any depth."""
    pending, seen = [os.fspath(path)], set()
    while pending:
        name = pending.pop()
        if name in seen:
            continue
        seen.add(name)
        for local in local_paths(name):
            yield local
            yield from (Path(f"{local}{suffix}") for suffix in SIDECARS)
        if len(seen) == 1 or _is_vrt(name):
            try:
                with open_raster(name) as dataset:
                    pending.extend(dataset.files)
            except (RasterioError, OSError, GenEditError):
                continue


def request_files(request: Any, looked_at: Path | None = None) -> Iterator[Path]:
    """Every file that the texts of a request name, but those it is to write, and files that go with them.

    Of the virtual raster ``looked_at`` only the file itself: the caller has asked :func:`source_files` of it.
    """
    data = request.to_json()
    if any(isinstance(getattr(task, "material", None), str) for task in single(getattr(request, "task", None))):
        yield from _files_in(materials_folder())
    for text in _texts({name: value for name, value in data.items() if name not in _WRITES}):
        for path in local_paths(text):
            if path.is_dir():
                if any(sign in text for sign in (".", "/", os.sep)):  # else it is a word: cog, snow
                    yield from _files_in(path)
                continue
            yield path
            yield from (Path(f"{path}{suffix}") for suffix in SIDECARS)
            if path.suffix.lower() in _SEVERAL_FILES:
                yield from (beside for beside in _files_in(path.parent) if beside.stem == path.stem)
            elif path != looked_at and _is_vrt(os.fspath(path)):
                yield from source_files(path)


def local_paths(text: str) -> Iterator[Path]:
    """Files and folders on this disk that ``text`` names: plain, with ``#layer``, in an archive, in a
    subdataset's name."""
    if not text or len(text) > _LONGEST_NAME or text.lstrip()[:1] in ("{", "["):
        return
    plain = _SCHEME.sub("", _VSI.sub("", text)).replace("{", "").replace("}", "")
    parts = re.split(r'[:"!|]', plain)
    for candidate in dict.fromkeys((text, text.rpartition("#")[0], plain, *parts)):
        if candidate.strip() and (found := _existing(candidate)) is not None:
            yield found
            return


def _existing(text: str) -> Path | None:
    """The path, or the archive that the rest of the path lies in; None where there is neither."""
    try:
        path = Path(text).expanduser()
        if path.exists():
            return path
        return next((parent for parent in path.parents if parent.is_file()), None)
    except (OSError, ValueError, RuntimeError):  # a name too long, with a null character, of no known user
        return None


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, (list, tuple)):
        for part in value:
            yield from _texts(part)


def _files_in(folder: Path) -> Iterator[Path]:
    try:
        yield from (path for path in folder.iterdir() if path.is_file())
    except OSError:
        return


def _is_vrt(name: str) -> bool:
    try:
        if not Path(name).is_file():  # a pipe would block
            return False
        with open(name, "rb") as file:
            return b"<VRTDataset" in file.read(1024)
    except (OSError, ValueError):
        return False


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        found = path.stat()
    except (OSError, ValueError):
        return None
    return (found.st_dev, found.st_ino) if found.st_ino else None


def _real(path: Path) -> str:
    return os.path.normcase(os.path.realpath(path))
