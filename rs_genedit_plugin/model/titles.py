"""What jobs are called, in the person's language."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QCoreApplication

from ..contract import protocol
from .draft import COPY, EXEMPLAR, REMOVE, TEXT
from .roles import SEQUENCE

translate = QCoreApplication.translate


def title_of(request: protocol.EditRequest, scene: str) -> str:
    """``Exemplar 2 · harbour``: the number is that of the output."""
    number = Path(request.output).stem.rpartition("_")[2]
    return f"{kind_title(request.task.kind)} {number} · {scene}"


def title_of_story(folder: Path, scene: str) -> str:
    """``Story 2 · harbour``: the number is that of the folder."""
    return f"{kind_title(SEQUENCE)} {folder.name.rpartition('_')[2]} · {scene}"


def kind_title(kind: str) -> str:
    """The name of a kind of edit as the person reads it."""
    names = {
        EXEMPLAR: translate("Session", "Exemplar"),
        COPY: translate("Session", "Copy"),
        REMOVE: translate("Session", "Remove"),
        TEXT: translate("Session", "Text"),
        SEQUENCE: translate("Session", "Story"),
    }
    return names.get(kind, kind)
