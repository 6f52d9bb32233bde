"""Files on object stores and web servers, copied whole through GDAL's virtual file systems.

A scene that a plan names by ``https://``, ``s3://``, ``/vsicurl/`` or ``/vsis3/`` is fetched to a local file
before anything reads it, so that nothing remote is ever opened as a raster; results are sent when they are
whole. GDAL's own settings in the environment say who asks (``AWS_ACCESS_KEY_ID``, ``AWS_S3_ENDPOINT`` ...). A
name that holds a secret itself is refused, for names are written down. GDAL's Python package is not there: its
library is the one that rasterio has loaded.
"""

from __future__ import annotations

import ctypes
import hashlib
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from urllib.parse import urlsplit

import rasterio  # loads GDAL
from filelock import FileLock

from rs_genedit import owned
from rs_genedit.errors import OutputError, SceneError, UsageError
from rs_genedit.runtime.durable import reason
from rs_genedit.runtime.web import shown

_SYSTEMS = {
    "http": "vsicurl/http://",
    "https": "vsicurl/https://",
    "s3": "vsis3/",
    "gs": "vsigs/",
    "az": "vsiaz/",
}
_VIRTUAL = re.compile(r"/vsi(curl|s3|gs|az)/")
#: A user before the host, a query, or a fragment.
_SECRETS = re.compile(r"^[^/]*@|//[^/]*@|[?#]")
#: From this class on a message of GDAL is an error.
_FAILURE = 3
_ALLOWED = b"CPL_VSIL_CURL_ALLOWED_FILENAME"


def is_remote(name: str) -> bool:
    """Whether a name is one of an object store or a web server that is fetched."""
    return bool(_VIRTUAL.match(name)) or (name.partition("://")[0].lower() in _SYSTEMS and "://" in name)


def virtual_name(name: str) -> str:
    """The name in GDAL's virtual file systems.

    Examples
    --------
    >>> virtual_name("s3://bucket/a.tif"), virtual_name("https://x.org/a.tif")
    ('/vsis3/bucket/a.tif', '/vsicurl/https://x.org/a.tif')
    """
    if _VIRTUAL.match(name):
        return name
    scheme, _, rest = name.partition("://")
    return f"/{_SYSTEMS[scheme.lower()]}{rest}"


def require_without_secret(name: str) -> None:
    """Refuse a remote name that holds a password or a signature.

    Raises
    ------
    UsageError
    """
    if _SECRETS.search(name.partition("://")[2] if "://" in name else name):
        raise UsageError(
            f"{_plain(name)} holds a user or a signature, which would be written into manifests: leave it out, "
            "and give GDAL's settings in the environment (AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, ...)"
        )


def fetched(name: str, folder: Path) -> Path:
    """The local copy of a remote file in ``folder``; fetched once, whoever else asks for it meanwhile.

    Raises
    ------
    SceneError
        It cannot be fetched; the sentence has no password in it.
    """
    require_without_secret(name)
    folder.mkdir(parents=True, exist_ok=True)
    place = owned.make_folder(folder / hashlib.sha256(name.encode()).hexdigest()[:16])
    target = place / (Path(urlsplit(name).path).name or "scene")
    with FileLock(place / ".lock", mode=0o600):
        if not target.is_file():
            partial = owned.temporary_name(target)
            try:
                if not _copy(virtual_name(name), str(partial)):
                    raise SceneError(f"{_plain(name)} cannot be fetched: {_said()}")
                partial.replace(target)
            except OSError as error:
                if isinstance(error, SceneError):
                    raise
                raise SceneError(f"{_plain(name)} cannot be fetched: {reason(error)}") from None
            finally:
                partial.unlink(missing_ok=True)
        owned.delete_file(place / ".lock")
    return target


def send(path: Path, name: str) -> None:
    """Copy a local file to an object store, where it appears whole or not at all.

    Raises
    ------
    OutputError
        It cannot be sent; the sentence has no password in it.
    """
    require_without_secret(name)
    if not _copy(str(path), virtual_name(name)):
        raise OutputError(f"{path.name} cannot be sent to {_plain(name)}: {_said()}")


def _copy(source: str, target: str) -> bool:
    library = _gdal()
    remote = source if source.startswith("/vsi") else target
    with _allowed(library, remote):
        library.CPLErrorReset()
        failed = library.VSICopyFile(
            source.encode(), target.encode(), None, ctypes.c_uint64(2**64 - 1), None, None, None
        )
        # Some of GDAL's file systems return success after an error that they have told.
        return bool(failed == 0 and library.CPLGetLastErrorType() < _FAILURE)


@contextmanager
def _allowed(library: ctypes.CDLL, name: str) -> Iterator[None]:
    """Let this thread reach one remote name; the engine's processes forbid them all."""
    library.CPLSetThreadLocalConfigOption(_ALLOWED, name.encode())
    try:
        yield
    finally:
        library.CPLSetThreadLocalConfigOption(_ALLOWED, None)


@lru_cache(maxsize=1)
def _gdal() -> ctypes.CDLL:
    """GDAL's library as rasterio has it."""
    beside = Path(rasterio.__file__).resolve().parent
    folders = (beside.with_name("rasterio.libs"), beside / ".dylibs")
    found = [
        path
        for folder in folders
        if folder.is_dir()
        for path in folder.iterdir()
        if "gdal" in path.name.lower()
    ]
    try:
        library = (
            ctypes.CDLL(str(found[0])) if found else ctypes.CDLL(None if sys.platform != "win32" else "gdal")
        )
        library.VSICopyFile.restype = ctypes.c_int
        library.CPLGetLastErrorMsg.restype = ctypes.c_char_p
    except (OSError, AttributeError) as error:
        raise SceneError(
            f"this GDAL cannot reach object stores ({error}): copy the files by other means"
        ) from None
    return library


def _said() -> str:
    text = (_gdal().CPLGetLastErrorMsg() or b"").decode(errors="replace")
    return " ".join(re.sub(r"\w+://\S+", lambda found: shown(found[0]), text).split())[:200] or "no such file"


def _plain(name: str) -> str:
    """A name without user, password and query."""
    if name.startswith("/vsi"):
        return re.sub(r"[?#].*$", "", re.sub(r"//[^/@]*@", "//", name))
    return shown(name)
