"""The story being told: what happens, whence it comes, its storyboard, and the request that these make."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsGeometry,
    QgsMapLayer,
    QgsPointXY,
    QgsProject,
    QgsProviderRegistry,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..contract import errors, sequence_request, storyboard
from .copying import Place
from .draft import Draft
from .missing import Problem
from .options import BUILTIN_LATENT
from .outputs import free_path
from .scene import as_raster, local_file

#: What says where the change is: the region's own shape, heights, a spread from where it began, the distance
#: from lines or polygons, polygons with a date each.
SHAPE, TERRAIN, SPREAD, DISTANCE, DATED = "shape", "terrain", "spread", "distance", "dated"
#: As a request takes it.
MOST_FEATHER = 64
_FOLDER = "story"
_DECIDE_LEVELS = ("front", "dem", "lowest", "highest")


@dataclass(frozen=True)
class Telling:
    """All that a person says of a story besides raster, region and options.

    ``frames`` 0, and an empty date: as the words say. ``dem``, ``origin`` (that it grows outward from) and
    ``dated`` are ids of layers, as is ``cost``, of what a step of a spread costs; ``marks`` are the points that
    a person clicked for each front; levels are metres.
    """

    description: str = ""
    frames: int = 0
    start: str = ""
    end: str = ""
    llm: bool = False
    front: str = SHAPE
    dem: str = ""
    seeds: tuple[Place, ...] = ()
    seed_water: bool = False
    lowest: float | None = None
    highest: float | None = None
    ignition: tuple[Place, ...] = ()
    wind_to: float = 0.0
    wind: float = 0.0
    origin: str = ""
    dated: str = ""
    date_field: str = ""
    cost: str = ""
    mp4: bool = False

    @property
    def marks(self) -> tuple[Place, ...]:
        """The points of the front that is chosen."""
        return {TERRAIN: self.seeds, SPREAD: self.ignition}.get(self.front, ())


class Story(QObject):
    """A story under construction, on the raster and in the regions of a :class:`Draft`.

    ``changed`` comes after every change, ``marks_changed`` before it where points on the map change, and
    ``board_changed`` for another storyboard or an edit of it.
    """

    changed = pyqtSignal()
    marks_changed = pyqtSignal()
    board_changed = pyqtSignal()

    def __init__(self, draft: Draft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft = draft
        self._telling = Telling()
        self._board: storyboard.Storyboard | None = None
        self._folder: Path | None = None
        #: The request of the story that was run last from here.
        self.made: dict[str, Any] = {}
        draft.changed.connect(self.changed)
        draft.scene_changed.connect(self._on_scene)

    # ----------------------------------------------------------------------------------------- what is chosen

    @property
    def telling(self) -> Telling:
        return self._telling

    @property
    def board(self) -> storyboard.Storyboard | None:
        """The storyboard; None before there is a plan."""
        return self._board

    def tell(self, **changes: Any) -> None:
        """Change parts of the :class:`Telling`."""
        telling = replace(self._telling, **changes)
        if telling == self._telling:
            return
        moved = telling.marks != self._telling.marks
        terrain = any(getattr(telling, name) != getattr(self._telling, name) for name in _DECIDE_LEVELS)
        self._telling = telling
        if terrain and self._board is not None:  # they were of other heights
            frames = tuple(replace(frame, level=None) for frame in self._board.frames)
            self.set_board(replace(self._board, frames=frames))
        if moved:
            self.marks_changed.emit()
        self.changed.emit()

    def add_mark(self, point: QgsPointXY, crs: QgsCoordinateReferenceSystem) -> None:
        """One more point of the front that is chosen."""
        self._set_marks((*self._telling.marks, Place(point, crs)))

    def drop_last_mark(self) -> None:
        self._set_marks(self._telling.marks[:-1])

    def clear_marks(self) -> None:
        self._set_marks(())

    def set_board(self, board: storyboard.Storyboard | None) -> None:
        if board != self._board:
            self._board = board
            self.board_changed.emit()
            self.changed.emit()

    def _set_marks(self, marks: tuple[Place, ...]) -> None:
        name = {TERRAIN: "seeds", SPREAD: "ignition"}.get(self._telling.front)
        if name:
            self.tell(**{name: marks})

    def _on_scene(self) -> None:
        self._folder = None

    # ------------------------------------------------------------------------------------------------ request

    def plan_problems(self) -> list[Problem]:
        """Why there can be no plan yet."""
        if self._draft.scene is None:
            return [p for p in self._draft.problems() if p.where == "source"]
        if not self._telling.description.strip():
            return [Problem("what", self.tr("Say what happens, in a sentence."))]
        return []

    def problems(self) -> list[Problem]:
        """What is missing or wrong, most basic first; empty when the story can run."""
        found = self._draft.problems()
        if any(problem.where == "source" for problem in found):
            return found
        if self._board is None:
            found += self.plan_problems()
        else:
            try:
                storyboard.checked(self._board)
            except errors.UsageError as error:
                text = self.tr("The storyboard does not hold together: {why}").format(why=error)
                found.append(Problem("board", text))
        return found + self._front_problems()

    def _front_problems(self) -> list[Problem]:
        telling = self._telling
        if telling.front == SHAPE:
            return []
        if telling.front == TERRAIN and self._raster(telling.dem) is None:
            return [Problem("front", self.tr("Choose the heights: a raster layer that is a file."))]
        if telling.front == SPREAD and not telling.ignition:
            return [Problem("front", self.tr("Click where it begins on the map."))]
        if telling.front == SPREAD and telling.cost and self._raster(telling.cost) is None:
            return [Problem("front", self.tr("The costs must be a raster layer that is a file."))]
        chosen = {DISTANCE: telling.origin, DATED: telling.dated}.get(telling.front)
        if chosen is not None and self._vector(chosen) is None:
            return [Problem("front", self.tr("Choose a vector layer that is a file."))]
        if None not in (telling.lowest, telling.highest) and telling.lowest >= telling.highest:
            return [Problem("front", self.tr("The lowest level must lie below the highest."))]
        return []

    @staticmethod
    def _raster(layer_id: str) -> Path | None:
        layer = as_raster(layer_id)
        return local_file(layer) if layer is not None else None

    def folder(self, taken: tuple[str, ...] = ()) -> Path:
        """The folder of the story that is run next: one that nothing has yet, the same until it is run."""
        if self._folder is None or str(self._folder) in taken or self._folder.parent != self._draft.folder():
            self._folder = self.free_folder(self._draft.scene.path.stem, taken)
        return self._folder

    def free_folder(self, scene: str, taken: tuple[str, ...] = ()) -> Path:
        """A folder that nothing has yet, for a story of the raster called ``scene``."""
        return free_path(self._draft.folder(), scene, _FOLDER, "", taken)

    def plan_request(self, folder: Path) -> dict[str, Any]:
        """The request for the plan alone, into ``folder``; raises the first problem as an error."""
        _require(self.plan_problems())
        telling = self._telling
        asked = sequence_request.SequenceRequest(
            str(self._draft.scene.path),
            str(folder),
            describe=telling.description,
            frames=telling.frames or None,
            start=telling.start or None,
            end=telling.end or None,
            llm=telling.llm,
            plan_only=True,
            overwrite=True,
        )
        return asked.to_json()

    def request(self, taken: tuple[str, ...] = (), **changes: Any) -> dict[str, Any]:
        """The request of the whole story; raises the first problem as :class:`GenEditError`.

        It may replace what lies in its folder: nothing did when the folder was chosen.
        """
        _require(self.problems())
        draft, telling = self._draft, self._telling
        scene, options = draft.scene, draft.options
        plan = self._board.text() if self._board is not None else None
        asked = sequence_request.SequenceRequest(
            str(scene.path),
            str(self.folder(taken)),
            roi=scene.region(draft.region()),
            describe="" if plan else telling.description,
            storyboard=plan,
            frames=None if plan else telling.frames or None,
            start=None if plan else telling.start or None,
            end=None if plan else telling.end or None,
            llm=telling.llm and not plan,
            method=options.story_method,
            latent_model=(options.latent_model or BUILTIN_LATENT) if options.story_latent else None,
            quality=options.quality,
            seed=options.seed,
            feather=min(options.feather, MOST_FEATHER),
            overwrite=True,
            mp4=telling.mp4,
            **self._front(),
        )
        return {**asked.to_json(), **changes}

    def again(self) -> dict[str, Any]:
        """The request of the story that was run last, with the storyboard as it is now.

        The engine makes the frames that the edits change; the others stand.
        """
        if not self.made or self._board is None:
            raise errors.UsageError(self.tr("Run a story first."))
        plan = storyboard.checked(self._board).text()
        own = {"describe": "", "frames": None, "start": None, "end": None, "llm": False}
        return {**self.made, **own, "storyboard": plan, "resume": True}

    def note_run(self, request: Mapping[str, Any]) -> None:
        """``request`` was put into the queue: the next story has a folder of its own."""
        self.made = dict(request)
        self._folder = None
        self.changed.emit()

    def _front(self) -> dict[str, Any]:
        telling = self._telling
        if telling.front == TERRAIN:
            return {
                "dem": str(self._raster(telling.dem)),
                "seeds": self._points(telling.seeds),
                "seed_water": telling.seed_water,
                "lowest_level": telling.lowest,
                "highest_level": telling.highest,
            }
        if telling.front == SPREAD:
            return {
                "ignition": self._points(telling.ignition),
                "wind_to": telling.wind_to,
                "wind": telling.wind,
                "cost": str(self._raster(telling.cost)) if telling.cost else None,
            }
        if telling.front == DISTANCE:
            return {"distance_from": self._vector(telling.origin)}
        if telling.front == DATED:
            return {"dated": self._vector(telling.dated), "date_field": telling.date_field or None}
        return {}

    @staticmethod
    def _vector(layer_id: str) -> str | None:
        return vector_spec(QgsProject.instance().mapLayer(layer_id)) if layer_id else None

    def _points(self, marks: tuple[Place, ...]) -> tuple[tuple[float, float], ...]:
        scene = self._draft.scene
        placed = [scene.to_here(QgsGeometry.fromPointXY(mark.point), mark.crs).asPoint() for mark in marks]
        return tuple(scene.place(point) for point in placed)


def _require(problems: list[Problem]) -> None:
    if problems:
        raise errors.UsageError(problems[0].sentence)


def vector_spec(layer: QgsMapLayer | None) -> str | None:
    """A vector layer as the engine takes it, ``FILE#LAYER``; None for what is no file's."""
    if not isinstance(layer, QgsVectorLayer) or layer.providerType() != "ogr":
        return None
    parts = QgsProviderRegistry.instance().decodeUri("ogr", layer.source())
    path, name = str(parts.get("path") or ""), parts.get("layerName")
    if parts.get("vsiPrefix") or not Path(path).is_file():
        return None
    return f"{path}#{name}" if name else path


def story_folder(request: Mapping[str, Any]) -> Path:
    """Where a story's files are."""
    return Path(str(request.get("output", "")))
