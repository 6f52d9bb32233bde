"""Stories of a session without an interface: what is told, what the engine is asked, and the jobs."""

from __future__ import annotations

from pathlib import Path

from qgis.PyQt.QtCore import QObject, pyqtSignal

from .contract import errors, storyboard
from .model.draft import Draft
from .model.errands import Errands
from .model.jobs import Job, JobQueue
from .model.roles import SEQUENCE, first
from .model.scene import as_raster, layer_of_file
from .model.story import Story, story_folder
from .model.story_again import read_collection
from .model.storyteller import Storyteller
from .model.titles import title_of_story
from .results import story as shown


class Stories(QObject):
    """The story under construction, and the one that was run last."""

    message = pyqtSignal(str, str)  # as the session's

    def __init__(self, draft: Draft, queue: JobQueue, errands: Errands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._draft, self._queue = draft, queue
        self.story = Story(draft, self)
        self.teller = Storyteller(self.story, errands, self)
        self.last: Job | None = None
        queue.finished.connect(self._on_finished)

    def job(self, taken: tuple[str, ...], project: str, again: bool = False) -> Job | None:
        """A job of the story as it is now; None (and a message) when it cannot run.

        ``again``: of the story that was run last, with the storyboard as it is now; the frames that this does
        not change stand. ``taken`` are outputs that are promised already.
        """
        try:
            request = self.story.again() if again else self.story.request(taken)
        except errors.GenEditError as error:
            self.message.emit("warning", str(error))
            return None
        if again and self.last is not None and self.last in self._queue.open_jobs():
            self.message.emit("info", self.tr("The story is still being made: edit it when it is done."))
            return None
        folder = story_folder(request)
        shown.release(str(folder))
        layer, outline = self._draft.scene.layer_id if self._draft.scene else "", self._draft.outline()
        if again and self.last is not None:
            layer, outline = self.last.layer, self.last.outline
        source = Path(str(request["source"]))
        raster = as_raster(layer) or as_raster(layer_of_file(source))
        self.last = Job(
            request=request,
            title=title_of_story(folder, raster.name() if raster is not None else source.stem),
            layer=layer,
            project=project,
            outline=outline,
            op=SEQUENCE,
        )
        self.story.note_run(request)
        return self.last

    def retell(self, path: Path, taken: tuple[str, ...], project: str) -> Job | None:
        """A job that makes the story of a Collection again; None (and a message) when ``path`` holds none.

        Its storyboard is shown; the result goes beside the others of the raster that it was made from.
        """
        scene = self._draft.scene
        try:
            told = read_collection(path, scene.path if scene is not None else None)
        except errors.GenEditError as error:
            self.message.emit("warning", str(error))
            return None
        layer = as_raster(layer_of_file(told.source)) if told.source is not None else None
        name = layer.name() if layer is not None else (told.source or path.parent).stem
        folder = self.story.free_folder((told.source or (scene.path if scene else path)).stem, taken)
        self.story.set_board(told.board)
        self.last = Job(
            request=told.request(folder),
            title=title_of_story(folder, name),
            layer=layer.id() if layer is not None else "",
            project=project,
            outline=told.outline(layer),
            op=SEQUENCE,
        )
        self.story.note_run({})
        return self.last

    def _on_finished(self, job_id: str) -> None:
        """The plan as it was carried out, with levels that the heights said."""
        job = self.last
        if job is None or job.id != job_id:
            return
        board = self.story.board
        if board is None or board.text() == job.request.get("storyboard"):  # not edited meanwhile
            try:
                self.story.set_board(storyboard.read_storyboard(first(job.outputs, "storyboard")))
            except errors.UsageError as error:
                self.message.emit("warning", str(error))
