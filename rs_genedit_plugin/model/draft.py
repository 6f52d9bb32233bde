"""The request being built of what the person has chosen, its figures, and what is still missing."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsGeometry

from ..contract import errors, protocol
from . import by_field, copying, missing
from .by_field import Given
from .chosen import Chosen
from .missing import Problem
from .options import STACK, SUFFIXES
from .outputs import default_folder, free_path, why_not_writable
from .places import project_folder
from .rois import Roi
from .roles import COPY, EACH, EXEMPLAR, REMOVE, TEXT
from .scene import SceneFacts, as_raster, read_scene

#: Not an edit: the regions are the place of a story; see :mod:`.story`.
STORY = "story"


class Draft(Chosen):
    """One request under construction.

    ``changed`` comes after every change, ``regions_changed`` before it where the map shows the change,
    ``kind_changed`` for another task and ``scene_changed`` for another raster.
    """

    # --------------------------------------------------------------------------------- each region its own

    @property
    def is_each(self) -> bool:
        """Whether each region becomes something of its own."""
        chosen = self._each.fields is not None and self._kind in (EXEMPLAR, REMOVE, TEXT)
        return chosen and any(roi.fields or roi.share for roi in self.rois)

    def given(self, with_refused: bool = False) -> list[Given]:
        """What each region becomes; ``with_refused``: also what the engine would refuse."""
        asked = self.fields is not None and self.fields.others and self._scene is not None
        rest = self._own_task() if asked and not self._form_problems() else None
        found = self._each.given(list(self.rois), self._scene, self._wording, rest)
        if with_refused:
            return [replace(one, task=one.refused) if one.refused is not None else one for one in found]
        return found

    def shares(self) -> tuple[str, ...]:
        """The tasks of an edit in which each region becomes its own: one for all that become the same."""
        alike = dict.fromkeys((one.task, one.settings) for one in self.given() if one.task is not None)
        return tuple(task.kind for task, _settings in alike)

    def refuse(self, refused: Mapping[protocol.Task, str]) -> None:
        """Leave regions as they are that would become what the engine refuses; task to its sentence."""
        if dict(refused) != self._each.refused:
            self._each.refused = dict(refused)
            self._on_regions()

    # ------------------------------------------------------------------------------------------------ figures

    def region(self) -> QgsGeometry | None:
        """The union of the ROIs in the scene's CRS; None when there is none or no scene."""
        rois = list(self.rois)
        if self.is_each:
            rois = [roi for roi, one in zip(rois, self.given()) if one.task is not None]  # noqa: B905
        return self._union(rois) if rois else None

    def footprints(self) -> list[QgsGeometry]:
        """The object's outline at each place to copy to, in the scene's CRS."""
        if self._scene is None or self._object is None:
            return []
        return [copying.footprint(self._scene, self._object, place) for place in self.places]

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
        """Pixels of the boxes around what will be edited, feather included; 0 where nothing will be.

        Places far from each other are files of their own: what lies between them is not written.
        """
        try:
            shape = self.edited()
        except errors.CrsError:
            return 0.0
        if shape is None or shape.isNull() or self._scene is None:
            return 0.0
        feather = self._options.feather * self._scene.pixel_size
        whole = shape.boundingBox().buffered(feather).area()
        parts = sum(part.boundingBox().buffered(feather).area() for part in shape.asGeometryCollection())
        return min(whole, parts) / self._scene.pixel_size**2

    def apart(self) -> float:
        """How many places of what will be edited lie apart; 1 where nothing will be."""
        try:
            shape = self.edited()
        except errors.CrsError:
            return 1.0
        return float(max(len(shape.asGeometryCollection()), 1)) if shape is not None else 1.0

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
        return self.folder_of_results()

    def folder_of_results(self) -> Path:
        """The folder for results that are no edits of a stack."""
        default = default_folder(self._scene.folder if self._scene else Path.home())
        if not self._options.folder:
            return default
        return default / os.path.expanduser(self._options.folder)  # noqa: PTH111 - it raises for ~nobody

    def request(self, taken: tuple[str, ...] = (), with_refused: bool = False) -> protocol.EditRequest:
        """The request as the engine takes it; raises the first problem as :class:`GenEditError`.

        ``with_refused``: of regions that each become their own, also those that the engine would refuse.
        """
        problems = self.problems()
        if problems or self._scene is None:
            raise errors.UsageError(problems[0].sentence)
        blocked = why_not_writable(self._existing(), probe=True)
        if blocked:
            raise errors.OutputError(blocked)
        options, scene = self._options, self._scene
        stem = scene.path.stem
        kind = EACH if self.is_each else self._kind
        output = free_path(self.folder(), stem, kind, SUFFIXES[options.format], taken)
        region = self.region() if kind not in (EACH, COPY) else None
        return protocol.EditRequest(
            source=str(scene.path),
            output=str(output),
            task=self._task(with_refused),
            roi=scene.region(region) if region is not None else None,
            method=options.method,
            quality=options.quality,
            seed=options.seed,
            strength=options.strength,
            feather=options.feather,
            format="vrt" if options.format == STACK else options.format,
            bands=self._wording.bands or None if kind in (EACH, TEXT) else None,
        )

    def _existing(self) -> Path:
        """The folder results go to, or that in which it will be made."""
        folder = self.folder()
        return folder.parent if self.is_stacked and not folder.exists() else folder

    def _task(self, with_refused: bool) -> protocol.Task:
        if self.is_each:
            return by_field.task_of(self._scene, list(self.rois), self.given(with_refused))
        return self._own_task()

    def _own_task(self) -> protocol.Task:
        """What the form says, whatever each region may become."""
        if self._kind == REMOVE:
            return protocol.RemoveTask()
        if self._kind == TEXT:
            return self._wording.task()
        if self._kind == COPY:
            return protocol.CopyTask(
                self._spec(self._object), **copying.targets(self._scene, list(self.places))
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
        if self.is_each and len(self.rois) and not any(one.task for one in self.given()):
            return [Problem("where", self.tr("By their fields, all regions stay as they are."))]
        is_removal = self._kind == REMOVE and not self.is_each
        return missing.in_regions(self._scene, self.region(), self._kind == STORY, is_removal)

    def _task_problems(self) -> list[Problem]:
        return [] if self.is_each else self._form_problems()

    def _form_problems(self) -> list[Problem]:
        if self._kind == EXEMPLAR:
            return [] if self._material else self._drawn_problems()
        if self._kind == COPY:
            return missing.in_copies(self._scene, self._object, self.footprints() if len(self.places) else [])
        return missing.in_words(self._wording) if self._kind == TEXT else []

    def _drawn_problems(self) -> list[Problem]:
        try:
            scene = (self._exemplar_scene() if self._exemplar is not None else None) or self._scene
        except errors.SceneError as error:
            return [Problem("what", str(error))]
        return missing.in_exemplar(scene, self._exemplar)
