"""The picture of a person's own preset: before and after of a result that its words made."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.core import QgsRasterLayer, QgsRectangle
from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtGui import QImage, QPainter

from ..contract import errors, owned, presets, remote
from ..model.documents import dump, write_atomic
from ..model.history import Entry, History
from ..model.roles import main_output
from ..model.scene import raster_of_file
from . import layers
from .compare import extent_of_change

#: Side of one half, gap between the halves, and how much of the ground around the change is shown.
SIDE, GAP, AROUND = 240, 4, 1.5


class PresetPictures:
    """Draws pictures in the background; ``done`` is told when one is there."""

    def __init__(self, history: History, done: Callable[[], None]) -> None:
        self._history, self._done = history, done
        self._drawing: list[layers.ThumbnailJob] = []
        #: Drawn from, in no project: a render job alone does not keep them.
        self._held: list[QgsRasterLayer] = []

    def draw(self, preset: Path) -> bool:
        """Begin the picture of ``preset``, a file; False where no result on the map was made by its words."""
        found = self._result_of(presets.read_preset(preset).prompt)
        if found is None:
            return False
        before, after, box = found
        halves: dict[int, QImage] = {}

        def got(side: int, image: QImage) -> None:
            halves[side] = image
            if len(halves) == 2:
                _save(preset, halves[0], halves[1])
                # Not dropped at once: the render job is the sender of the signal under way.
                QTimer.singleShot(0, self._let_go)
                self._done()

        self._held += [before, after]
        self._drawing += [
            layers.ThumbnailJob(before, box, SIDE, lambda image: got(0, image)),
            layers.ThumbnailJob(after, box, SIDE, lambda image: got(1, image)),
        ]
        return True

    def _let_go(self) -> None:
        self._drawing.clear()
        self._held.clear()

    def _result_of(self, prompt: str) -> tuple[QgsRasterLayer, QgsRasterLayer, QgsRectangle] | None:
        for entry in self._history:
            task = entry.request.get("task")
            if not isinstance(task, dict) or task.get("prompt") != prompt:
                continue
            found = _shown(entry)
            if found is not None:
                return found
        return None


def _shown(entry: Entry) -> tuple[QgsRasterLayer, QgsRasterLayer, QgsRectangle] | None:
    """Source, result and changed place: layers of the project, or the files, of an edit of a stack say."""
    like = raster_of_file(Path(entry.source))
    before = like or _opened(Path(entry.source), None)
    beneath = Path(main_output(entry.outputs)).with_suffix(".on.vrt")
    if entry.on and beneath.is_file():
        before = _opened(beneath, like) or before
    after = layers.layer_of_job(entry.id) or _opened(Path(main_output(entry.outputs)), like)
    box = extent_of_change(entry, after) if after is not None else None
    if before is None or after is None or box is None:
        return None
    box.scale(AROUND)
    return before, after, box


def _opened(path: Path, like: QgsRasterLayer | None) -> QgsRasterLayer | None:
    """A raster on this computer in the style of another; None where there is none that can be read."""
    if remote.other_computer(str(path)) is not None or not path.is_file():
        return None
    try:
        return layers.styled(path, path.stem, like)
    except errors.GenEditError:
        return None


def _save(preset: Path, before: QImage, after: QImage) -> None:
    """Put both halves beside the preset, and the picture's name into it."""
    sheet = QImage(2 * SIDE + GAP, SIDE, QImage.Format.Format_RGB32)
    sheet.fill(0xFFFFFFFF)
    painter = QPainter(sheet)
    painter.drawImage(0, 0, before)
    painter.drawImage(SIDE + GAP, 0, after)
    painter.end()
    path = preset.with_suffix(".jpg")
    owned.require_replaceable(path)
    if sheet.save(str(path), "JPG", 88):
        data = {**presets.read_preset(preset).to_json(), "picture": path.name}
        write_atomic(preset, dump(data, indent=1) + "\n")
