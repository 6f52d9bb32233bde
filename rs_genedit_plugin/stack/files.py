"""Files of one edit: how much room they take, and how they are deleted without touching anybody else's."""

from __future__ import annotations

import contextlib
import glob
from pathlib import Path

from ..contract import layered, materials, owned
from ..model.entries import FOLDER
from .items import EditItem

#: What GDAL may have put beside a raster of ours.
_SIDECARS = (".aux.xml",)


def files_of(item: EditItem) -> list[Path]:
    """Every file that an edit wrote, as its Item lists them, with the virtual rasters beside them."""
    folder, stem = item.path.parent, item.path.stem
    listed = [folder / name for name, _sum in item.files]
    virtual = [folder / f"{stem}.on.vrt", folder / f"{stem}{layered.SUFFIX}"]
    beside = [Path(f"{path}{suffix}") for path in (*listed, *virtual) for suffix in _SIDECARS]
    return [
        path for path in dict.fromkeys((*listed, *virtual, *beside, item.path)) if owned.is_plain_file(path)
    ]


def size_of(item: EditItem) -> int:
    """Bytes of an edit's files."""
    return sum(path.stat().st_size for path in files_of(item))


def delete_edit(item: EditItem) -> list[str]:
    """Delete the files of an edit; names of those that stay.

    A file goes only if it is an ordinary file beside the Item that is as the edit wrote it; a virtual raster
    only if it has the name that follows from the edit's and is a small text.
    """
    stays = []
    sums = dict(item.files)
    for path in files_of(item):
        if path == item.path:
            continue
        # GDAL adds what it measured to a virtual raster that QGIS has opened.
        is_listed = path.name in sums and path.suffix != ".vrt"
        is_ours = materials.sha256_of(path) == sums[path.name] if is_listed else _is_virtual(path)
        if not (is_ours and owned.delete_file(path)):
            stays.append(path.name)
    if not stays:
        owned.delete_file(item.path)
    return stays


def delete_history(item: EditItem, job_id: str) -> None:
    """Delete the history's file and picture of a job whose result is gone."""
    folder = item.path.parent / FOLDER
    if job_id and owned.is_plain_folder(folder):
        for suffix in (".json", ".png"):
            with contextlib.suppress(OSError):
                owned.delete_file(folder / f"{item.path.stem}_{job_id}{suffix}")


def picture_of(item: EditItem) -> Path | None:
    """The small picture that the history keeps of an edit."""
    folder = item.path.parent / FOLDER
    found = sorted(folder.glob(f"{glob.escape(item.path.stem)}_*.png")) if owned.is_plain_folder(folder) else []
    return next((path for path in found if len(path.stem) - len(item.path.stem) == _JOB_LETTERS), None)


#: A sign and the id of a job behind the name of its result.
_JOB_LETTERS = 13


def _is_virtual(path: Path) -> bool:
    if path.suffix == ".xml":
        return path.stat().st_size < 1 << 20
    return layered.content_of(path).startswith("<VRTDataset")
