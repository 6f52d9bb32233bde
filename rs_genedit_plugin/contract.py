"""The engine's protocol, errors and shared folders, taken from the engine's own source.

Both sides must read the same definitions, so the plugin imports the modules of :data:`_SHARED`: inside the
plugin's zip from ``core/`` in this folder, in the repository from ``core/`` beside it. Only these modules and
those that they import (standard library alone) are loaded; the folder is on ``sys.path`` for the length of that
import and no longer, so that nothing else in QGIS can reach the engine, nor the engine's stack get into QGIS.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path

_PACKAGE = "rs_genedit"
_SHARED = (
    *("protocol", "errors", "folders", "owned", "presets", "remote"),
    *("localnames", "raster_files", "vector_files", "json_files", "portable", "layered"),
    *("storyboard", "sequence_request", "materials", "batch_files", "batch_request"),
)


def engine_source() -> Path:
    """The folder to put on the engine's path: it holds the package ``rs_genedit``."""
    here = Path(__file__).resolve().parent
    for folder in (here / "core", here.parent / "core"):
        if (folder / _PACKAGE / "protocol.py").is_file():
            return folder
    raise FileNotFoundError(
        f"the engine's source is missing beside {here}: the plugin is damaged, install it again from its zip"
    )


def forget() -> None:
    """Drop the loaded modules, so that a plugin update brings its own protocol."""
    for name in [n for n in sys.modules if n == _PACKAGE or n.startswith(_PACKAGE + ".")]:
        del sys.modules[name]


def _load():
    source = engine_source()
    loaded = sys.modules.get(_PACKAGE)
    if loaded is not None and Path(loaded.__file__ or "").resolve().parent != source / _PACKAGE:
        forget()
    sys.path.insert(0, str(source))
    try:
        return tuple(importlib.import_module(f"{_PACKAGE}.{name}") for name in _SHARED)
    finally:
        sys.path.remove(str(source))


protocol, errors, folders, owned, presets, remote, *_others = _load()
localnames, raster_files, vector_files, json_files, portable, layered, *_of_stories = _others
storyboard, sequence_request, materials, batch_files, batch_request = _of_stories
VERSION: str = sys.modules[_PACKAGE].__version__
