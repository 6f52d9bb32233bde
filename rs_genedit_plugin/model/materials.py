"""The library of materials as the dock shows it: read from its folder, added to by the engine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..contract import errors, folders, materials, protocol
from .draft import Draft
from .errands import Errand, Errands


class Materials(QObject):
    """What the Exemplar tab offers beside a drawn place.

    ``changed`` comes after something was added, ``failed`` with a sentence where it could not be.
    """

    changed = pyqtSignal(str)
    failed = pyqtSignal(str)

    def __init__(self, errands: Errands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errands = errands
        #: Whether one is being saved.
        self.saving = False

    def all(self) -> list[Any]:
        """The materials of the library by name."""
        return list(materials.load_materials(folders.materials_folder())[0].values())

    def save(self, name: str, draft: Draft, told: Callable[[tuple[str, ...]], None]) -> None:
        """Save the exemplar that is drawn as a material; ``told`` hears what there is to know about it.

        Raises
        ------
        GenEditError
            The name is none, or no exemplar is drawn on a raster.
        """
        if self.saving:
            return
        name = materials.name_of(name)
        task, source = draft.drawn_exemplar()
        request = {"verb": "add", "names": [name], "source": source, "region": task.region}

        def done(report: dict[str, Any]) -> None:
            self.saving = False
            self.changed.emit(name)
            told(tuple(report.get("warnings", ())))

        self.saving = True
        self._errands.ask("materials", request, Errand(done, self._on_failed))

    def _on_failed(self, sentence: str) -> None:
        self.saving = False
        if sentence:
            self.failed.emit(sentence)


def named(reference: str) -> str:
    """The name in a request's ``NAME@SHA256``, where the library has that material; else as it stands."""
    try:
        return str(materials.find_material(reference, folders.materials_folder()).name)
    except errors.GenEditError:
        return reference


def shown(task: protocol.Task) -> str:
    """What an exemplar request says of a material, as the dock shows it; empty where it is a region."""
    return named(task.material) if getattr(task, "material", None) else ""
