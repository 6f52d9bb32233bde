"""Where results go: beside the project or the source, under a name nothing has yet."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterable
from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication

from .places import project_folder

translate = QCoreApplication.translate

#: Files the engine puts beside an output named ``stem``; none may exist before.
_BESIDE = (".mask.tif", ".changes.gpkg", ".json", ".patch.tif", ".on.vrt", ".layer.vrt")


def default_folder(source_folder: Path) -> Path:
    """Beside the saved project, else beside the source."""
    home = project_folder()
    return home if home is not None and home.is_dir() else source_folder


def free_path(folder: Path, scene: str, kind: str, suffix: str, taken: Iterable[str] = ()) -> Path:
    """``folder/<scene>_<kind>_<n><suffix>`` with the first number no file and no waiting job has.

    Parameters
    ----------
    taken : iterable of str
        Paths already promised to jobs that have not written yet.
    """
    promised = {str(Path(path)) for path in taken}
    stem = re.sub(r"[^\w\-.]+", "_", scene).strip("._") or "scene"
    number = 1
    while True:
        path = folder / f"{stem}_{kind}_{number}{suffix}"
        rivals = [path, *(path.with_suffix(end) for end in _BESIDE)]
        if str(path) not in promised and not any(rival.exists() for rival in rivals):
            return path
        number += 1


def why_not_writable(folder: Path, probe: bool = False) -> str | None:
    """One sentence why a file cannot be made in ``folder``; None when it can.

    ``probe`` makes sure by making one, which takes a disk's time: once before a job, not at every key press.
    """
    if not folder.is_dir():
        text = translate("Outputs", "The output folder {folder} does not exist: choose another.")
        return text.format(folder=folder)
    writable = os.access(folder, os.W_OK)
    if writable and probe:
        try:
            with tempfile.TemporaryFile(dir=folder):
                pass
        except OSError:
            writable = False
    if writable:
        return None
    text = translate("Outputs", "The output folder {folder} is read-only: choose another.")
    return text.format(folder=folder)
