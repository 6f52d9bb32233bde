"""What the person has chosen so far: raster, regions, task, words and options."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsPointXY, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..contract import errors
from .by_field import ByField, Fields
from .copying import Place, PlaceList
from .options import Options
from .rois import Roi, RoiList
from .roles import EXEMPLAR
from .scene import NotAFileError, SceneFacts, read_scene
from .wording import Wording


class Chosen(QObject):
    """Raster, regions, task and options.

    ``changed`` comes after every change, ``regions_changed`` before it where the map shows the change,
    ``kind_changed`` for another task and ``scene_changed`` for another raster.
    """

    changed = pyqtSignal()
    regions_changed = pyqtSignal()
    kind_changed = pyqtSignal()
    scene_changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rois = RoiList(self)
        self.rois.changed.connect(self._on_regions)
        self._scene: SceneFacts | None = None
        self._scene_problem: errors.SceneError | None = None
        self._kind = EXEMPLAR
        self._exemplar: Roi | None = None
        self._exemplar_layer = ""
        self._material = ""
        self._object: Roi | None = None
        self.places = PlaceList(self)
        self.places.changed.connect(self._on_regions)
        self._wording = Wording()
        self._options = Options()
        self._each = ByField()
        #: The raster beneath a layer that shows a stack of edits; None for any other layer.
        self.resolve: Callable[[QgsRasterLayer | None, Path], Path | None] = lambda _layer, _path: None
        #: Where the edits of a raster lie, in the folder that the person chose or beside it.
        self.home: Callable[[Path, Path | None], Path] = lambda source, chosen: chosen or source.parent
        #: How many earlier edits the next one goes on from.
        self.beneath: Callable[[], int] = lambda: 0

    # ----------------------------------------------------------------------------------------- what is chosen

    @property
    def scene(self) -> SceneFacts | None:
        return self._scene

    @property
    def scene_problem(self) -> errors.SceneError | None:
        return self._scene_problem

    @property
    def needs_saving(self) -> bool:
        """Whether the layer is no file, so that its extent has to be saved as one first."""
        return isinstance(self._scene_problem, NotAFileError)

    @property
    def kind(self) -> str:
        return self._kind

    @property
    def options(self) -> Options:
        return self._options

    @property
    def exemplar(self) -> Roi | None:
        return self._exemplar

    @property
    def exemplar_layer(self) -> str:
        """Id of the layer the exemplar is taken from; empty for the edited raster itself."""
        return self._exemplar_layer

    @property
    def material(self) -> str:
        """The material of the library that stands for an exemplar; empty where one is drawn."""
        return self._material

    @property
    def copied(self) -> Roi | None:
        """The outline of the object to copy."""
        return self._object

    @property
    def wording(self) -> Wording:
        """The words of a text edit."""
        return self._wording

    def set_layer(self, layer: QgsRasterLayer | None) -> None:
        """Choose the raster to edit; the regions already drawn stay."""
        self._scene, self._scene_problem, self._each.refused = None, None, {}
        try:
            self._scene = read_scene(layer)
            beneath = self.resolve(layer, self._scene.path)
            if beneath is not None:  # edits build on the raster and its edits, whichever layer is chosen
                self._scene = replace(self._scene, path=beneath)
        except errors.SceneError as error:
            self._scene_problem = error
        self.scene_changed.emit()
        self._on_regions()

    def set_kind(self, kind: str) -> None:
        if kind != self._kind:
            self._kind = kind
            self.kind_changed.emit()
            self._on_regions()

    def set_options(self, options: Options) -> None:
        if options != self._options:
            self._options = options.clamped()
            self.changed.emit()

    def set_exemplar(self, roi: Roi | None) -> None:
        self._exemplar = roi
        self._on_regions()

    def set_exemplar_layer(self, layer_id: str) -> None:
        if layer_id != self._exemplar_layer:
            self._exemplar_layer = layer_id
            self._on_regions()

    def set_material(self, name: str) -> None:
        if name != self._material:
            self._material = name
            self._on_regions()

    def set_copied(self, roi: Roi | None) -> None:
        self._object = roi
        self._on_regions()

    def add_place(self, point: QgsPointXY, crs: QgsCoordinateReferenceSystem) -> None:
        """Copy the object to one more point, lying as the last one does."""
        last = self.places[len(self.places) - 1] if len(self.places) else None
        self.places.add(replace(last, point=point, crs=crs) if last is not None else Place(point, crs))

    def forget(self) -> None:
        """Forget all that was drawn, and the lock on the seed: they were of a project that is closed."""
        self._options = replace(self._options, seed_locked=False)
        self._each.choose(None)
        self.rois.forget()
        self._exemplar, self._exemplar_layer, self._object = None, "", None
        self.places.forget()
        self._on_regions()

    def _on_regions(self) -> None:
        self.regions_changed.emit()
        self.changed.emit()

    def set_wording(self, wording: Wording) -> None:
        if wording != self._wording:
            if wording.bands != self._wording.bands:
                self._each.refused = {}
            self._wording = wording
            self.changed.emit()

    @property
    def fields(self) -> Fields | None:
        """The fields by which each region becomes something of its own; None while all become the same."""
        return self._each.fields

    def set_fields(self, fields: Fields | None) -> None:
        self._each.choose(fields)
        self._on_regions()
