"""What jobs are called, in the person's language."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from qgis.PyQt.QtCore import QCoreApplication

from ..contract import protocol
from . import wording
from .export_request import EXPORT
from .roles import COPY, EACH, EXEMPLAR, REMOVE, SEQUENCE, TEXT

translate = QCoreApplication.translate


#: Letters of a prompt in a layer's name: what the layer panel shows at its usual width.
_LONGEST = 28
_NUMBER = re.compile(r".*_(\d+)$")


def title_of(request: protocol.EditRequest, scene: str) -> str:
    """``Exemplar 2 · harbour``: the number is that of the output."""
    number = Path(request.output).stem.rpartition("_")[2]
    return f"{kind_title(request.task.kind)} {number} · {scene}"


def layer_title(request: Mapping[str, Any], path: Path) -> str:
    """``3 · Flood``: what tells results of one scene apart comes first, for the layer panel cuts the end.

    The name of a file that has no number stays what it is: a person gave it.
    """
    number = _NUMBER.fullmatch(path.stem)
    task = request.get("task")
    if number is None or not isinstance(task, dict):
        return path.stem
    return f"{number[1]} · {what_title(task)}"


def what_title(task: Mapping[str, Any]) -> str:
    """What an edit made, in a word or a few: ``Remove``, ``Flood``."""
    kind, prompt = str(task.get("kind", "")), task.get("prompt")
    return _short(prompt) if kind == TEXT and isinstance(prompt, str) else kind_title(kind)


def _short(prompt: str) -> str:
    """The title of the preset whose prompt this is; else how the prompt begins."""
    for preset in wording.load_all()[0]:
        if preset.wording.prompt == prompt:
            return preset.title
    return shortened(prompt)


def shortened(prompt: str) -> str:
    """How a prompt begins."""
    text = " ".join(prompt.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1].rsplit(" ", 1)[0] + "…"


def title_of_story(folder: Path, scene: str) -> str:
    """``Story 2 · harbour``: the number is that of the folder."""
    return f"{kind_title(SEQUENCE)} {folder.name.rpartition('_')[2]} · {scene}"


def title_of_export(folder: Path, scene: str) -> str:
    """``Export 2 · harbour``: the number is that of the folder, where it has one."""
    number = _NUMBER.fullmatch(folder.name)
    return " ".join([kind_title(EXPORT), *([number[1]] if number else [])]) + f" · {scene}"


def kind_title(kind: str) -> str:
    """The name of a kind of edit as the person reads it."""
    names = {
        EXEMPLAR: translate("Session", "Exemplar"),
        COPY: translate("Session", "Copy"),
        REMOVE: translate("Session", "Remove"),
        TEXT: translate("Session", "Text"),
        EACH: translate("Session", "By fields"),
        SEQUENCE: translate("Session", "Story"),
        EXPORT: translate("Session", "Export"),
    }
    return names.get(kind, kind)
