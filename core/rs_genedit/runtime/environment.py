"""What surrounds the engine on this machine: foreign variables, the cache folder, the log, names safe to show.

Stdlib only at import, and imported before anything that loads GDAL or PROJ.
"""

from __future__ import annotations

import atexit
import contextlib
import os
import re
import sys
import threading
from functools import lru_cache
from pathlib import Path
from typing import NoReturn

#: Variables by which another program (QGIS, a conda shell, a bundled GDAL) points GDAL and PROJ at *its* data.
#: The engine's wheels carry their own; a foreign ``proj.db`` of another version breaks every CRS.
FOREIGN = ("PROJ_DATA", "PROJ_LIB", "GDAL_DATA", "GDAL_DRIVER_PATH", "OGR_DRIVER_PATH")
#: Settings of GDAL and PROJ that could run code, reach the network or write elsewhere: a job has its own.
SETTINGS = ("GDAL_", "CPL_", "OGR_", "VSI_", "VRT_", "PROJ_", "GML_", "GTIFF_", "OSR_", "PYTHONSO")
#: Settings of the compiler of kernels, see :mod:`rs_genedit.runtime.compiled`.
COMPILER = "NUMBA_"
_HARMLESS = frozenset({"GDAL_CACHEMAX", "GDAL_NUM_THREADS", "CPL_DEBUG"})
#: Drivers that are never registered: they read services, or files that a file names. The allow-list proper is
#: in :mod:`rs_genedit.raster_files`; this holds for what GDAL opens by itself.
NEVER = (
    "HTTP", "WMS", "WMTS", "WCS", "DAAS", "EEDA", "EEDAI", "PLMOSAIC", "STACTA", "STACIT", "NGW", "OGCAPI",
    "OAPIF", "GTI", "MRF", "GDALG", "OGR_VRT", "WFS", "CSW", "Carto", "AmigoCloud", "Elasticsearch", "PLSCENES",
    "GPSBabel", "ADBC", "GNMFile", "GNMDatabase", "ESRIC", "SNAP_TIFF",
)  # fmt: skip

#: Megabytes of GDAL's block cache outside of any rasterio environment; its own default is 5 % of the memory.
CACHE_MB = 128

#: What keeps the libraries under an encoder from asking the network by themselves: for files, or to report use.
QUIET = {
    "HF_HUB_OFFLINE": "1",
    "TRANSFORMERS_OFFLINE": "1",
    "HF_DATASETS_OFFLINE": "1",
    "DIFFUSERS_OFFLINE": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "DO_NOT_TRACK": "1",
}

_ignored: dict[str, str] = {}


def protect() -> None:
    """Forget what the environment tells GDAL, PROJ and numba, shut their ways out, bound the cache.

    Called before any geospatial library is imported.
    """
    for name in list(os.environ):
        own = name in _HARMLESS or name in _own() or (name == "CPL_LOG" and os.environ[name] == os.devnull)
        if name in FOREIGN or (name.startswith(SETTINGS) and not own):
            _ignored[name] = os.environ.pop(name)
    forget_compiler()
    os.environ.update(_own())
    os.environ.setdefault("GDAL_CACHEMAX", str(CACHE_MB))


def forget_compiler() -> None:
    """Forget what the environment tells numba."""
    for name in [name for name in os.environ if name.startswith(COMPILER)]:
        _ignored[name] = os.environ.pop(name)


def _own() -> dict[str, str]:
    """What this package itself tells GDAL and PROJ."""
    return {
        "GDAL_SKIP": ",".join(NEVER),
        "GDAL_VRT_ENABLE_PYTHON": "NO",
        "GDAL_VRT_ENABLE_RAWRASTERBAND": "NO",
        "GML_DOWNLOAD_WFS_SCHEMA": "NO",
        "CPL_VSIL_CURL_ALLOWED_FILENAME": "none",
        "PROJ_NETWORK": "OFF",
    }


def offline() -> bool:
    """Whether the person forbids any download (``RS_GENEDIT_OFFLINE=1``)."""
    return os.environ.get("RS_GENEDIT_OFFLINE", "").strip().lower() in ("1", "true", "yes", "on")


def go_offline() -> None:
    """Switch off what open_clip, timm, transformers and diffusers fetch by themselves.

    With or without ``RS_GENEDIT_OFFLINE``: weights come by :mod:`rs_genedit.models.download` alone, when asked.
    Before these libraries are imported; they read the variables once.
    """
    os.environ.update(QUIET)


def ignored_variables() -> dict[str, str]:
    """What :func:`protect` took out of the environment, for ``doctor`` to tell."""
    return dict(_ignored)


def cache_folder() -> Path:
    """Where models and the log are kept: ``RS_GENEDIT_CACHE``, else the platform's cache folder."""
    chosen = os.environ.get("RS_GENEDIT_CACHE")
    if chosen:
        return Path(os.path.expanduser(chosen))  # noqa: PTH111 - an unknown user's ~ stays as it is
    if sys.platform == "darwin" and (earlier := Path.home() / "Library" / "Caches" / "rs-genedit").is_dir():
        return earlier  # platformdirs goes by XDG_CACHE_HOME there too, which earlier versions did not
    from platformdirs import user_cache_path  # not before it is needed: `--version` is to be quick

    return user_cache_path("rs-genedit", appauthor=False, opinion=False)


def log_file() -> Path:
    """The file that gets the details a person is spared: tracebacks, and what libraries complain about."""
    return cache_folder() / "logs" / "rs-genedit.log"


def debugging() -> bool:
    """Whether the person wants tracebacks and library warnings on the terminal (``RS_GENEDIT_DEBUG=1``)."""
    return os.environ.get("RS_GENEDIT_DEBUG", "") not in ("", "0")


def quiet_libraries() -> None:
    """Send what libraries log and warn to :func:`log_file`, so that the terminal holds only our own sentences.

    Without a handler of its own Python prints every logged GDAL error to stderr. With ``RS_GENEDIT_DEBUG`` set
    nothing is hidden. Calling it again changes nothing.
    """
    import logging

    from rs_genedit.runtime.logs import LogFile

    if debugging() or any(isinstance(h, LogFile) for h in logging.getLogger().handlers):
        return
    logging.getLogger().addHandler(LogFile(log_file))
    logging.captureWarnings(True)
    os.environ.setdefault("CPL_LOG", os.devnull)  # GDAL's warnings outside of any rasterio environment


@lru_cache(maxsize=64)
def version_of(distribution: str) -> str | None:
    """The version of an installed distribution, None where it is not installed.

    Its one line is read alone: to parse all that a distribution says of itself takes ten times as long.
    """
    from importlib import metadata  # not before it is needed: `--version` is to be quick

    try:
        said = metadata.distribution(distribution).read_text("METADATA")
    except metadata.PackageNotFoundError:
        return None
    found = re.search(r"^Version: *(\S+)", said or "", re.MULTILINE)
    return found[1] if found else metadata.version(distribution)


def tilde(path: str | os.PathLike[str]) -> str:
    """``path`` with the home folder written ``~``: diagnostics are pasted into public places."""
    text, home = os.fspath(path), str(Path.home())
    if home not in ("/", "") and (text == home or text.startswith(home + os.sep)):
        return "~" + text[len(home) :]
    return text


def leave(code: int) -> NoReturn:
    """End the process at once.

    Taking the interpreter down with numpy, scipy or torch in it takes up to half a second, which a person who
    pressed Ctrl-C waits for; and a thread inside a native library (an import that was given up, a job that
    would not stop) must not see the interpreter go, C++ answers that with an abort. So what is registered for
    the exit is run, and no more.
    """
    others = any(thread is not threading.current_thread() for thread in threading.enumerate())
    if not others and "numpy" not in sys.modules:
        sys.exit(code)
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):  # the reader may be gone
            stream.flush()
    os._exit(code)
