"""Places that the person agreed to: output folders that were used before, other computers that may be asked.

A project, an Item or a history comes from a stranger as often as not. What it names is used without a question
only where the person used it before; all else is shown first. See :mod:`rs_genedit.remote`.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from qgis.core import QgsProject

from ..contract import remote
from .settings import Settings

_KEY = "places"
_FOLDERS, _COMPUTERS = "folders", "computers"
_MOST = 500


def legible(name: str) -> str:
    """``name`` with nothing hidden: invisible letters, line breaks and marks of direction as codes."""
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in name)


# ------------------------------------------------------------------------------------------------- folders


def is_used(folder: str | Path) -> bool:
    """Whether results went to ``folder`` before by the person's own choice, or it holds the open project."""
    own = (QgsProject.instance().absolutePath(), Settings().json("options").get("folder"))
    known = {_key(place) for place in own if place and isinstance(place, str)}
    return _key(folder) in {*known, *_kept(_FOLDERS)}


def note_used(folder: str | Path) -> None:
    """Remember that the person lets results go to ``folder``."""
    _note(_FOLDERS, _key(folder))


def project_folder() -> Path | None:
    """Where results of the open project go: its home folder.

    The project's file can name any folder as its home; it counts only where the person used it before.
    """
    project = QgsProject.instance()
    own = project.absolutePath()
    home = project.homePath()
    if home and is_used(home):
        return Path(home)
    return Path(own) if own else None


def in_full(name: str, folder: str | Path = "") -> str:
    """A name that stands in ``folder`` (empty: in the open project) in full; one off this computer as it is.

    Not resolved: nothing is looked up on the disk.
    """
    if remote.other_computer(name):
        return name
    base = folder or QgsProject.instance().absolutePath() or Path.home()
    return os.path.abspath(Path(base, name))  # noqa: PTH100


def foreign_home() -> str:
    """The home folder that the project's file names and that the person has not agreed to yet; else empty."""
    project = QgsProject.instance()
    home = project.homePath() if project.presetHomePath() else ""
    return "" if not home or is_used(home) else home


# ----------------------------------------------------------------------------------------- other computers


def unknown(names: Iterable[str], near: str = "") -> tuple[str, ...]:
    """Places off this computer that ``names`` lead to and that the person has not agreed to yet.

    The share that holds the open project, or the file ``near`` that the person chose, is known.
    """
    found = [place for place in map(remote.other_computer, filter(None, names)) if place is not None]
    if not found:
        return ()
    own = (QgsProject.instance().absoluteFilePath(), near, *_kept(_FOLDERS))
    known = {*_kept(_COMPUTERS), *(place for place in map(remote.other_computer, own) if place is not None)}
    return tuple(dict.fromkeys(place for place in found if place not in known))


def note_known(places: Iterable[str]) -> None:
    """Remember that the person agreed to these places of :func:`unknown`."""
    for place in places:
        _note(_COMPUTERS, place)


# ------------------------------------------------------------------------------------------------- settings


def _key(folder: str | Path) -> str:
    return os.path.normcase(os.path.abspath(folder))  # noqa: PTH100 - a link is not looked up on the disk


def _kept(kind: str) -> list[str]:
    found = Settings().json(_KEY).get(kind)
    return [text for text in found if isinstance(text, str)] if isinstance(found, list) else []


def _note(kind: str, place: str) -> None:
    kept = _kept(kind)
    if place not in kept:
        Settings().set_json(_KEY, {**Settings().json(_KEY), kind: [*kept, place][-_MOST:]})
