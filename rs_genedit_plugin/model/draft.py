"""The request being built: what the person has chosen so far, and what is still missing."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsCoordinateReferenceSystem, QgsGeometry, QgsPointXY, QgsRasterLayer
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..contract import errors, protocol
from . import copying, missing
from .copying import Place
from .missing import Problem
from .options import STACK, SUFFIXES, Options
from .outputs import default_folder, free_path, why_not_writable
from .places import project_folder
from .rois import Roi, RoiList
from .scene import NotAFileError, SceneFacts, as_raster, read_scene
from .wording import Wording

EXEMPLAR, COPY, REMOVE, TEXT = "exemplar", "copy", "remove", "text"
#: Not an edit: the regions are the place of a story; see :mod:`.story`.
STORY = "story"


class Draft(QObject):
    """One request under construction.

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
        self._places: tuple[Place, ...] = ()
        self._wording = Wording()
        self._options = Options()
        #: The raster beneath a layer that shows a stack of edits; None for any other layer.
        self.resolve: Callable[[QgsRasterLayer | None, Path], Path | None] = lambda _layer, _path: None
        #: Where the edits of a raster lie, in the folder that the person chose or beside it.
        self.home: Callable[[Path, Path | None], Path] = lambda source, chosen: chosen or source.parent

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
    def places(self) -> tuple[Place, ...]:
        return self._places

    @property
    def wording(self) -> Wording:
        """The words of a text edit."""
        return self._wording

    def set_layer(self, layer: QgsRasterLayer | None) -> None:
        """Choose the raster to edit; the regions already drawn stay."""
        self._scene, self._scene_problem = None, None
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
        self._places = (*self._places, Place(point, crs))
        self._on_regions()

    def drop_last_place(self) -> None:
        if self._places:
            self._places = self._places[:-1]
            self._on_regions()

    def clear_places(self) -> None:
        if self._places:
            self._places = ()
            self._on_regions()

    def forget(self) -> None:
        """Forget all that was drawn, and the lock on the seed: they were of a project that is closed."""
        self._options = replace(self._options, seed_locked=False)
        self.rois.forget()
        self._exemplar, self._exemplar_layer, self._object, self._places = None, "", None, ()
        self._on_regions()

    def _on_regions(self) -> None:
        self.regions_changed.emit()
        self.changed.emit()

    def set_wording(self, wording: Wording) -> None:
        if wording != self._wording:
            self._wording = wording
            self.changed.emit()

    # ------------------------------------------------------------------------------------------------ figures

    def region(self) -> QgsGeometry | None:
        """The union of the ROIs in the scene's CRS; None when there is none or no scene."""
        return self._union(list(self.rois)) if len(self.rois) else None

    def footprints(self) -> list[QgsGeometry]:
        """The object's outline at each place to copy to, in the scene's CRS."""
        if self._scene is None or self._object is None:
            return []
        return copying.footprints(self._scene, self._object, self._places)

    def outline(self) -> str:
        """What will be edited as WKT in the scene's CRS, no finer than its pixels; empty for nothing."""
        shape = self.edited()
        if shape is None or self._scene is None:
            return ""
        return shape.simplify(self._scene.pixel_size / 2).asWkt(8)

    def edited(self) -> QgsGeometry | None:
        """The union of what will be edited."""
        if self._kind == COPY:
            footprints = self.footprints()
            return QgsGeometry.unaryUnion(footprints) if footprints else None
        return self.region()

    def box_pixels(self) -> float:
        """Pixels of the box around what will be edited, feather included; 0 where nothing will be."""
        try:
            shape = self.edited()
        except errors.CrsError:
            return 0.0
        if shape is None or shape.isNull() or self._scene is None:
            return 0.0
        box = shape.boundingBox().buffered(self._options.feather * self._scene.pixel_size)
        return box.area() / self._scene.pixel_size**2

    def size(self) -> tuple[float, float | None]:
        """Pixels inside the raster, and hectares, of what will be edited."""
        if self._scene is None:
            return 0.0, None
        try:
            shape = self.edited()
        except errors.CrsError:
            return 0.0, None
        if shape is None or shape.isNull():
            return 0.0, None
        return self._scene.pixels(shape), self._scene.hectares(shape)

    # ------------------------------------------------------------------------------------------------ request

    def problems(self) -> list[Problem]:
        """What is missing or wrong, most basic first; empty when the request can run."""
        if self._scene is None:
            return [Problem("source", str(self._scene_problem or self.tr("Choose a raster layer.")))]
        try:
            found = self._region_problems() + self._task_problems()
        except errors.CrsError as error:
            found = [Problem("where", str(error))]
        blocked = why_not_writable(self._existing())
        return [*found, Problem("options", blocked)] if blocked else found

    @property
    def is_stacked(self) -> bool:
        """Whether the edit becomes a layer that further ones go on from."""
        return self._options.format == STACK and self._kind != STORY

    def edits_folder(self, source: Path) -> Path:
        """Where the edits of ``source`` lie: beside it, unless a folder was chosen or its own is read-only."""
        if self._options.folder:
            chosen = os.path.expanduser(self._options.folder)  # noqa: PTH111 - it raises for ~nobody
            return self.home(source, default_folder(source.parent) / chosen)
        own = self.home(source, None)
        if own.is_dir() or os.access(source.parent, os.W_OK):
            return own
        elsewhere = project_folder()
        return self.home(source, elsewhere) if elsewhere is not None else own

    def folder(self) -> Path:
        """The folder results go to."""
        if self.is_stacked and self._scene is not None:
            return self.edits_folder(self._scene.path)
        default = default_folder(self._scene.folder if self._scene else Path.home())
        if not self._options.folder:
            return default
        return default / os.path.expanduser(self._options.folder)  # noqa: PTH111 - it raises for ~nobody

    def request(self, taken: tuple[str, ...] = ()) -> protocol.EditRequest:
        """The request as the engine takes it; raises the first problem as :class:`GenEditError`."""
        problems = self.problems()
        if problems or self._scene is None:
            raise errors.UsageError(problems[0].sentence)
        blocked = why_not_writable(self._existing(), probe=True)
        if blocked:
            raise errors.OutputError(blocked)
        options, scene = self._options, self._scene
        stem = scene.path.stem
        output = free_path(self.folder(), stem, self._kind, SUFFIXES[options.format], taken)
        region = self.region()
        return protocol.EditRequest(
            source=str(scene.path),
            output=str(output),
            task=self._task(),
            roi=scene.region(region) if region is not None and self._kind != COPY else None,
            method=options.method,
            quality=options.quality,
            seed=options.seed,
            strength=options.strength,
            feather=options.feather,
            format="vrt" if options.format == STACK else options.format,
            bands=self._wording.bands or None if self._kind == TEXT else None,
        )

    def _existing(self) -> Path:
        """The folder results go to, or that in which it will be made."""
        folder = self.folder()
        return folder.parent if self.is_stacked and not folder.exists() else folder

    def _task(self) -> protocol.Task:
        if self._kind == REMOVE:
            return protocol.RemoveTask()
        if self._kind == TEXT:
            return self._wording.task()
        if self._kind == COPY:
            return protocol.CopyTask(
                region=self._spec(self._object), to=copying.targets(self._scene, self._places)
            )
        if self._material:
            return protocol.ExemplarTask(material=self._material)
        return self._drawn()

    def drawn_exemplar(self) -> tuple[protocol.ExemplarTask, str]:
        """The exemplar that is drawn, whatever material is chosen, and the raster that it lies in.

        Raises
        ------
        GenEditError
            None is drawn, or it lies outside its raster.
        """
        if self._scene is None or (found := self._drawn_problems()):
            raise errors.UsageError(found[0].sentence if self._scene else self.tr("Choose a raster layer."))
        task = self._drawn()
        return task, task.source or str(self._scene.path)

    def _drawn(self) -> protocol.ExemplarTask:
        other = self._exemplar_scene()
        if other is None:
            return protocol.ExemplarTask(region=self._spec(self._exemplar))
        shape = other.to_here(self._exemplar.geometry, self._exemplar.crs)
        return protocol.ExemplarTask(region=other.region(shape), source=str(other.path))

    def _spec(self, roi: Roi) -> str:
        return self._scene.region(self._scene.to_here(roi.geometry, roi.crs))

    def exemplar_pixels(self) -> float | None:
        """How many pixels of its raster the drawn exemplar holds; None where none is drawn on."""
        if self._kind != EXEMPLAR or self._material or self._exemplar is None or self._scene is None:
            return None
        scene = self._exemplar_scene() or self._scene
        return scene.pixels(scene.to_here(self._exemplar.geometry, self._exemplar.crs))

    def _exemplar_scene(self) -> SceneFacts | None:
        """The other raster the exemplar comes from; None when it is the edited one."""
        if not self._exemplar_layer or self._exemplar_layer == self._scene.layer_id:
            return None
        return read_scene(as_raster(self._exemplar_layer))

    def _union(self, rois: list[Roi]) -> QgsGeometry | None:
        if self._scene is None:
            return None
        return QgsGeometry.unaryUnion([self._scene.to_here(roi.geometry, roi.crs) for roi in rois])

    def _region_problems(self) -> list[Problem]:
        if self._kind == COPY:
            return []
        return missing.in_regions(self._scene, self.region(), self._kind == STORY, self._kind == REMOVE)

    def _task_problems(self) -> list[Problem]:
        if self._kind == EXEMPLAR:
            return [] if self._material else self._drawn_problems()
        if self._kind == COPY:
            return missing.in_copies(self._scene, self._object, self.footprints() if self._places else [])
        return missing.in_words(self._wording) if self._kind == TEXT else []

    def _drawn_problems(self) -> list[Problem]:
        try:
            scene = (self._exemplar_scene() if self._exemplar is not None else None) or self._scene
        except errors.SceneError as error:
            return [Problem("what", str(error))]
        return missing.in_exemplar(scene, self._exemplar)
