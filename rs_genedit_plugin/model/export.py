"""The export under construction: features of a layer that become edits, and the data set made of these."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from qgis.core import QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..contract import errors, owned
from . import export_features as features
from . import export_request as asking
from .draft import Draft
from .export_request import CLUSTER, DATASET, MATERIAL, NOTHING, PLAN, PRESET, PROMPT, Becomes, Chips, Who
from .export_request import FEATURES as COPY
from .missing import Problem
from .outputs import free_path, why_not_writable
from .settings import Settings

_FOLDER = "export"
_KEPT = "export"
#: Which fields of :class:`Wish` the person's next session begins with.
_LASTING = (
    *(("becomes", name) for name in ("method", "quality", "format")),
    *(("chips", name) for name in ("layouts", "size", "split", "gap")),
    *(("who", name) for name in ("place", "workers", "scheduler", "tls_ca", "tls_cert", "tls_key")),
)


@dataclass(frozen=True)
class Wish:
    """All that a person says of an export besides the raster.

    ``layer`` is the id of the layer of features; ``selected``: only those that are selected in it. ``folder``
    empty means one of its own beside the project or the raster. When it is done ``open_folder`` and
    ``on_map`` are carried out.
    """

    layer: str = ""
    selected: bool = False
    becomes: Becomes = field(default_factory=Becomes)
    chips: Chips = field(default_factory=Chips)
    who: Who = field(default_factory=Who)
    folder: str = ""
    open_folder: bool = True
    on_map: bool = False


class Export(QObject):
    """What is exported next; ``changed`` comes after every change of it or of the raster."""

    changed = pyqtSignal()

    def __init__(self, draft: Draft, abilities: Callable[[], frozenset[str]], parent: QObject | None = None):
        super().__init__(parent)
        self._draft, self._abilities, self._settings = draft, abilities, Settings()
        self._wish = _kept(self._settings)
        self._folder: Path | None = None
        draft.scene_changed.connect(self._on_scene)

    @property
    def wish(self) -> Wish:
        return self._wish

    @property
    def layer(self) -> QgsVectorLayer | None:
        """The layer of features, if it is still there."""
        found = QgsProject.instance().mapLayer(self._wish.layer) if self._wish.layer else None
        return found if isinstance(found, QgsVectorLayer) else None

    @property
    def count(self) -> int:
        """How many features are meant; -1 where the layer does not know."""
        layer = self.layer
        if layer is None:
            return 0
        return layer.selectedFeatureCount() if self._wish.selected else layer.featureCount()

    def want(self, **changes: Any) -> None:
        """Change parts of the :class:`Wish`."""
        wish = replace(self._wish, **changes)
        if wish != self._wish:
            self._wish = wish
            self.changed.emit()

    def set_layer(self, layer: QgsVectorLayer | None) -> None:
        """Take another layer of features; fields that are named as an attribute stand for it."""
        if (layer.id() if layer is not None else "") == self._wish.layer:
            return
        known = features.known_fields(layer) if layer is not None else ()
        becomes = replace(self._wish.becomes, fields=known)
        selected = self._wish.selected and layer is not None and layer.selectedFeatureCount() > 0
        self.want(layer=layer.id() if layer is not None else "", becomes=becomes, selected=selected)

    def set_field(self, attribute: str, name: str) -> None:
        """Let the field ``name`` (empty: none) say what ``attribute`` is."""
        others = tuple(pair for pair in self._wish.becomes.fields if pair[0] != attribute)
        added = ((attribute, name),) if name else ()
        self.want(becomes=replace(self._wish.becomes, fields=tuple(sorted(others + added))))

    # ------------------------------------------------------------------------------------------------ request

    def problems(self) -> list[Problem]:
        """What is missing or wrong, most basic first; empty when the export can run."""
        found = [p for p in self._draft.problems() if p.where == "source"][:1]
        wish, layer = self._wish, self.layer
        if layer is None:
            found.append(
                Problem("features", self.tr("Choose the layer of polygons that are to become something."))
            )
        elif wish.selected and not layer.selectedFeatureCount():
            found.append(Problem("features", self.tr("No feature of the layer is selected.")))
        elif not self.count:
            found.append(Problem("features", self.tr("The layer has no features.")))
        found += self._becomes_problems() + self._who_problems()
        if not wish.chips.layouts:
            found.append(Problem("chips", self.tr("Choose at least one layout of the data set.")))
        if wish.chips.split[0] < 1 or wish.chips.split[2] < 1:
            found.append(Problem("chips", self.tr("The shares of train and test must be above 0.")))
        if self._draft.scene is not None:
            found += self._folder_problems()
        return found

    def _becomes_problems(self) -> list[Problem]:
        becomes = self._wish.becomes
        says = {name for name, _field in becomes.fields} & {PRESET, PROMPT, MATERIAL, asking.REMOVE}
        if becomes.kind == NOTHING and not says:
            text = self.tr("Say what the features become: one for all, or by a field of the layer.")
            return [Problem("what", text)]
        if becomes.kind in (PRESET, PROMPT, MATERIAL) and not becomes.said.strip():
            return [Problem("what", self.tr("Say what the features become that say nothing themselves."))]
        return []

    def _who_problems(self) -> list[Problem]:
        who, able = self._wish.who, self._abilities()
        if who.place != CLUSTER:
            return []
        if able and CLUSTER not in able:
            text = self.tr("This engine has no part for clusters: add it on the engine's page, under More.")
            return [Problem("who", text)]
        if not who.scheduler.strip():
            return [Problem("who", self.tr("Say the address of the cluster's scheduler, or choose its file."))]
        files = [name for name in (who.tls_ca, who.tls_cert, who.tls_key) if name]
        if files and len(files) < 3:
            return [Problem("who", self.tr("TLS takes three files: authority, certificate and key."))]
        missing = [name for name in files if not Path(name).is_file()]
        if missing:
            return [Problem("who", self.tr("The file {path} does not exist.").format(path=missing[0]))]
        return []

    def _folder_problems(self) -> list[Problem]:
        folder = self.folder()
        if (folder / DATASET).exists():
            text = self.tr("There is a data set in {folder} already: choose another folder.")
        elif not asking.is_ours(folder / PLAN) or ((folder / COPY).exists() and not (folder / PLAN).exists()):
            text = self.tr("{folder} holds files that the export would replace: choose another folder.")
        elif folder.exists() and not folder.is_dir():
            text = self.tr("{folder} is a file: choose a folder.")
        else:
            why = why_not_writable(folder if folder.is_dir() else folder.parent)
            return [Problem("folder", why)] if why else []
        return [Problem("folder", text.format(folder=folder))]

    def folder(self, taken: tuple[str, ...] = ()) -> Path:
        """Where the export goes: as chosen, else a folder that nothing has yet, the same until it is done."""
        if self._wish.folder.strip():
            return Path(self._wish.folder.strip())
        return self._own_folder(taken)

    def _own_folder(self, taken: tuple[str, ...] = ()) -> Path:
        scene = self._draft.scene
        home = self._draft.folder_of_results()
        if self._folder is None or self._folder.parent != home or str(self._folder) in taken:
            self._folder = free_path(home, scene.path.stem if scene else "", _FOLDER, "", taken)
        return self._folder

    def usual_folder(self) -> Path | None:
        """Where an export goes for which no folder is chosen; None without a raster."""
        return self._own_folder() if self._draft.scene is not None else None

    def lay_out(self, plan: Path) -> None:
        """Write the plan, and beside it the features where the layer's own file does not say what is meant.

        Raises
        ------
        GenEditError
            Something is missing, or cannot be written.
        """
        layer, scene = self.layer, self._draft.scene
        if layer is None or scene is None:
            raise errors.UsageError(self.problems()[0].sentence)
        spec = features.own_file(layer, self._wish.selected)
        if spec is None:
            spec = features.copied(layer, self._wish.selected, plan.with_name(COPY))
        asking.write_plan(plan, self._wish.becomes, scene.path, spec)

    def request(self, taken: tuple[str, ...] = ()) -> dict[str, Any]:
        """The request, its plan written into the folder; raises the first problem as :class:`GenEditError`."""
        problems = self.problems()
        if problems:
            raise errors.UsageError(problems[0].sentence)
        folder = self.folder(taken)
        owned.make_folder(folder)
        self.lay_out(folder / PLAN)
        self._keep()
        return asking.request(folder, self._wish.who, self._wish.chips)

    def note_run(self) -> None:
        """The request was put into the queue, or is done: the next export has a folder of its own."""
        self._folder = None
        self.changed.emit()

    def go_back_to(self, folder: Path) -> None:
        """An export into ``folder`` failed or was cancelled: the next goes on there."""
        self._folder = folder
        self.changed.emit()

    def _keep(self) -> None:
        values = {f"{part}.{name}": getattr(getattr(self._wish, part), name) for part, name in _LASTING}
        self._settings.set_json(_KEPT, values)

    def _on_scene(self) -> None:
        self._folder = None
        self.changed.emit()


def _kept(settings: Settings) -> Wish:
    """A new wish with what lasts of the one before; what a damaged file says is left out."""
    wish, kept = Wish(), settings.json(_KEPT)
    for part, name in _LASTING:
        usual, value = getattr(getattr(wish, part), name), kept.get(f"{part}.{name}")
        if isinstance(usual, tuple) and isinstance(value, list):
            value = tuple(value) if {type(one) for one in value} == {type(one) for one in usual} else None
            value = value if value is not None and (name != "split" or len(value) == len(usual)) else None
        fits = type(value) is type(usual) or (name == "gap" and isinstance(value, float))
        if fits and not (name == "layouts" and not set(value) <= set(asking.LAYOUTS)):
            wish = replace(wish, **{part: replace(getattr(wish, part), **{name: value})})
    return wish
