"""STAC Item of an edit as the stack needs it: which files hold its pixels, where, and what lay beneath it.

A folder of edits may come from a stranger. An Item counts only where all its files are ordinary files beside
it, and is read within bounds.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from ..contract import errors, layered, owned, protocol
from ..model.documents import DocumentError, read_document

translate = QCoreApplication.translate

#: Bytes of an Item; hashes of the pixels of a large scene take some hundred thousand.
LARGEST = 16_000_000
_PREFIX = "rsgenedit:"
_SHA256 = "1220"


@dataclass(frozen=True)
class EditItem:
    """One edit that was made.

    ``digest`` is of what its files hold, ``beneath`` those of the edits on which it was made, lowest first;
    None where it was made on a raster itself. ``files`` are the names of all that it wrote, beside ``path``,
    with the SHA-256 of each.
    """

    path: Path
    request: dict[str, Any]
    digest: str
    beneath: tuple[str, ...] | None
    parts: tuple[layered.Part, ...]
    mask: Path
    shape: tuple[int, int]
    files: tuple[tuple[str, str], ...]
    roles: tuple[tuple[str, str], ...]

    @property
    def outputs(self) -> dict[str, list[str]]:
        """Its files by their role, as a job names what it wrote."""
        found: dict[str, list[str]] = {}
        for role, name in self.roles:
            found.setdefault(role, []).append(str(self.path.parent / name))
        return found

    @property
    def kind(self) -> str:
        """What was done: exemplar, copy, remove, text."""
        return str(self.request["task"]["kind"])

    @property
    def words(self) -> str:
        """The prompt of an edit by words; else empty."""
        prompt = self.request["task"].get("prompt")
        return prompt if isinstance(prompt, str) else ""

    @property
    def seed(self) -> int:
        seed = self.request.get("seed", 0)
        return seed if isinstance(seed, int) else 0

    def layer_files(self, dtypes: Sequence[str]) -> layered.LayerFiles:
        """What its layer over a raster with these types is made of."""
        return layered.LayerFiles(self.path.stem, self.parts, str(self.mask), self.shape, tuple(dtypes))

    def edit_request(self) -> protocol.EditRequest:
        """The request; raises :class:`GenEditError` when it is of another version."""
        return protocol.EditRequest.from_json(self.request)


_read: dict[tuple[str, int, int], EditItem] = {}
_MOST_KEPT = 2000


def read_item(path: Path) -> EditItem:
    """The edit in ``path``; raises :class:`DocumentError` with a clause that says why it is none.

    An Item that was read before and has not changed since is not read again.
    """
    if owned.is_link(path):
        raise DocumentError(translate("History", "it is a link"))
    try:
        found = path.stat()
    except OSError:
        found = None
    key = (str(path), found.st_mtime_ns, found.st_size) if found is not None else None
    if key in _read and all(owned.is_regular_file(path.parent / name) for name, _sum in _read[key].files):
        return _read[key]
    made = _from_file(path)
    if key is not None:
        if len(_read) >= _MOST_KEPT:
            _read.clear()
        _read[key] = made
    return made


def _from_file(path: Path) -> EditItem:
    data = read_document(path, LARGEST)
    try:
        return _item(path, data)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
        raise DocumentError(translate("Stack", "it is not the Item of an edit")) from error


def edits_in(folder: Path) -> list[EditItem]:
    """Every edit whose Item lies in ``folder``, the oldest first."""
    found = []
    try:
        paths = sorted(folder.glob("*.json"), key=lambda path: (path.lstat().st_mtime_ns, path.name))
    except OSError:
        return []
    for path in paths[:2000]:
        try:
            found.append(read_item(path))
        except (DocumentError, errors.GenEditError):
            continue
    return found


def _item(path: Path, data: dict[str, Any]) -> EditItem:
    properties, assets = data["properties"], data["assets"]
    request = properties[f"{_PREFIX}request"]
    if not isinstance(request["task"]["kind"], str) or not isinstance(request["source"], str):
        raise TypeError
    files = {}
    for key, asset in assets.items():
        name = _name(asset["href"])
        if not owned.is_regular_file(path.parent / name):
            raise ValueError(name)
        files[key] = (name, _sum(asset.get("file:checksum")))
    keys = [key for key in files if key.split("_")[0] == "patch"] or ["output"]
    parts = tuple(
        layered.Part(str(path.parent / files[key][0]), _window(assets[key][f"{_PREFIX}pixels"]["window"]))
        for key in keys
    )
    sums = "".join(files[key][1] for key in [*keys, "mask"])
    height, width = (int(value) for value in properties["proj:shape"])
    told = properties.get(f"{_PREFIX}beneath")
    beneath = tuple(str(one["digest"]) for one in told["edits"]) if isinstance(told, dict) else None
    return EditItem(
        path=path,
        request=request,
        digest=hashlib.sha256(sums.encode()).hexdigest(),
        beneath=beneath,
        parts=parts,
        mask=path.parent / files["mask"][0],
        shape=(height, width),
        files=tuple(files.values()),
        roles=tuple((re.sub(r"_\d+$", "", key), name) for key, (name, _checksum) in files.items()),
    )


def _name(href: str) -> str:
    if not href.startswith("./") or {"/", "\\", "\0"} & set(href[2:]) or href[2:] in ("", ".", ".."):
        raise ValueError(href)
    return href[2:]


def _sum(text: Any) -> str:
    return text[4:] if isinstance(text, str) and text.startswith(_SHA256) and len(text) == 68 else ""


def _window(values: Any) -> tuple[int, int, int, int]:
    row, col, height, width = (int(value) for value in values)
    if min(row, col) < 0 or min(height, width) < 1:
        raise ValueError(values)
    return row, col, height, width
