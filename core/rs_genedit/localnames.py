"""Names of local rasters that are more than a path: members of archives, variables of NetCDF and HDF5 files.

Standard library only and readable by Python 3.9, for QGIS uses this too.
"""

from __future__ import annotations

import os
import re
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from rs_genedit.errors import SceneError, UnsupportedSceneError

_ARCHIVE = re.compile(r"^(?:/vsi(zip|tar|gzip)/|(zip|tar|gzip):/{0,2})(.+)$", re.IGNORECASE)
_VARIABLE = re.compile(r'^(NETCDF|HDF5|GPKG):"?([^"]+?)"?:(/{0,2}[^:"]+)$', re.IGNORECASE)
_SUFFIXES = r"\.(?:zip|kmz|shz|tar|tgz|tar\.gz|gz)"
_MARKS = (b"<VRTDataset", b"<GDAL_W", b"<WMTS", b"<OGRVRT", b"gdal_streamed_alg")
_HEAD = 1 << 16


def looks_remote(text: str) -> bool:
    """Whether GDAL would take ``text`` for something else than a plain path."""
    return "/vsi" in text or "://" in text or bool(re.match(r"^[A-Za-z][A-Za-z0-9_]+:(?![\\/])", text.strip()))


def local_name(text: str) -> str | None:
    """``text`` as GDAL opens it, if it names a part of a local file; None if it is a path or not local.

    ``zip://a.zip!b.tif``, ``/vsizip/a.zip/b.tif`` and the same of tar and gzip; ``NETCDF:file:variable``,
    ``HDF5:file://variable`` and ``GPKG:file:table``.
    """
    variable = _VARIABLE.match(text)
    if variable:
        kind, file, inner = variable.groups()
        path = Path(file).expanduser().absolute()
        return f'{kind.upper()}:"{path}":{inner}' if path.is_file() else None
    archive = _ARCHIVE.match(text)
    if not archive:
        return None
    kind = (archive.group(1) or archive.group(2)).lower()
    rest = archive.group(3)
    if "/vsi" in rest or "://" in rest:
        return None
    file, inner = _split(rest)
    path = Path(file).expanduser().absolute()
    return f"/vsi{kind}/{{{path}}}" + (f"/{inner}" if inner else "") if path.is_file() else None


def gdal_name(path: str | Path) -> str:
    """A raster's name as GDAL opens it: a path makes one slash of the two that an HDF5 variable begins with."""
    return re.sub(r'^(HDF5:".+":)/(?!/)', r"\1//", os.fspath(path), flags=re.IGNORECASE)


def container(text: str) -> Path | None:
    """The local file that a name of :func:`local_name` is a part of; None for a plain path."""
    variable = _VARIABLE.match(text)
    if variable:
        return Path(variable.group(2))
    archive = re.match(r"^/vsi(?:zip|tar|gzip)/\{(.+?)\}", text)
    return Path(archive.group(1)) if archive else None


def is_there(text: str) -> bool:
    """Whether ``text`` names something in a local file, and in an archive something that it holds."""
    local = local_name(text)
    if local is None:
        return False
    match = re.match(r"^/vsi(zip|tar)/\{(.+?)\}/?(.*)$", local)
    if not match or not match.group(3):
        return True
    kind, file, inner = match.groups()
    try:
        if kind == "zip":
            with zipfile.ZipFile(file) as archive:
                names = archive.namelist()
        else:
            with tarfile.open(file) as archive:
                names = archive.getnames()
    except (OSError, zipfile.BadZipFile, tarfile.TarError):
        return True  # whoever opens it says what is wrong
    return any(
        name.rstrip("/") == inner.rstrip("/") or name.startswith(inner.rstrip("/") + "/") for name in names
    )


def require_plain(text: str) -> None:
    """Raise unless the part of the archive is a file that stands for itself, with nothing odd beside it."""
    match = re.match(r"^/vsi(zip|tar)/\{(.+?)\}/?(.*)$", text)
    if not match:
        return
    kind, file, inner = match.groups()
    try:
        for name, head in _members(kind, file, inner):
            if any(mark in head for mark in _MARKS) or head.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<GDAL"):
                raise UnsupportedSceneError(
                    f"{name} in {file} names other files or services: unpack it and look at it"
                )
    except (OSError, zipfile.BadZipFile, tarfile.TarError) as error:
        raise SceneError(f"{file} cannot be read as an archive: {error}") from None


def _members(kind: str, file: str, inner: str) -> Iterator[tuple[str, bytes]]:
    """(name, first bytes) of the member and of what lies beside it under the same name."""
    if kind == "zip":
        with zipfile.ZipFile(file) as archive:
            for member in archive.infolist():
                if _is_beside(member.filename, inner):
                    with archive.open(member) as part:
                        yield member.filename, part.read(_HEAD)
    else:
        with tarfile.open(file) as tape:
            for entry in tape:
                if entry.isfile() and _is_beside(entry.name, inner):
                    stream = tape.extractfile(entry)
                    yield entry.name, stream.read(_HEAD) if stream else b""


def _is_beside(name: str, inner: str) -> bool:
    return not inner or name.lower().startswith(inner.lower())


def _split(rest: str) -> tuple[str, str]:
    """The archive and the path in it."""
    if rest.startswith("{") and "}" in rest:
        file, inner = rest[1:].split("}", 1)
        return file, inner.lstrip("/")
    if "!" in rest:
        file, inner = rest.split("!", 1)
        return file, inner.lstrip("/")
    parts = rest.split("/")
    for end in range(len(parts), 0, -1):
        file = "/".join(parts[:end])
        if Path(file).expanduser().is_file():
            return file, "/".join(parts[end:])
        if Path("/" + file).is_file():
            return "/" + file, "/".join(parts[end:])
    return rest, ""
