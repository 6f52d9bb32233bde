"""What the buttons of the Export page do, and what follows when an export is done."""

from __future__ import annotations

from pathlib import Path

from qgis.core import QgsMapLayer, QgsRasterLayer, QgsVectorLayer
from qgis.PyQt.QtCore import QObject, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices

from ...model.export_request import EXPORT
from ...model.jobs import Job
from ...model.roles import first
from ...model.scene import as_raster
from ...results.export import add_edits
from ...session import Session
from ..dock import GenEditDock


class ExportDesk(QObject):
    """Binds exports to the dock and the desktop. ``needs_engine``: there is none yet."""

    needs_engine = pyqtSignal()

    def __init__(self, session: Session, dock: GenEditDock, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._dock = session, dock
        page = dock.export
        page.run_requested.connect(self.run)
        page.progress.sheet_requested.connect(lambda: self._open_role("contact_sheet"))
        page.progress.folder_requested.connect(self._open_folder)
        page.progress.map_requested.connect(self._put_last_on_map)
        session.queue.finished.connect(self._on_finished)

    def show(self, layer: QgsMapLayer | None = None) -> None:
        """Open the page, with ``layer`` as its raster or its features."""
        dock = self._dock
        dock.show_engine_page(None)
        dock.pages.setCurrentWidget(dock.export)
        if isinstance(layer, QgsRasterLayer):
            dock.source.show_layer(layer.id())
        elif isinstance(layer, QgsVectorLayer):
            dock.export.features.show_layer(layer)

    def run(self) -> Job | None:
        """Queue the export on the page; without an engine, show the way to one."""
        if not self._session.engine.usable:
            self.needs_engine.emit()
            return None
        self._dock.tools.end()
        job = self._session.run_export()
        if job is not None:
            self._dock.jobs.choose(job.id)
            self._dock.export.show_progress()
        return job

    # ------------------------------------------------------------------------------------------------- inside

    def _on_finished(self, job_id: str) -> None:
        job, wish = self._session.queue.get(job_id), self._session.exports.export.wish
        if job is None or job.op != EXPORT:
            return
        self._dock.export.show_progress()
        if wish.on_map and job is self._session.exports.last:
            self._put_on_map(job)
        if wish.open_folder and job is self._session.exports.last:
            self._open_folder()

    def _put_last_on_map(self) -> None:
        job = self._session.exports.last
        if job is not None:
            self._put_on_map(job)

    def _put_on_map(self, job: Job) -> None:
        raster = as_raster(job.layer)
        name = raster.name() if raster is not None else job.title
        added, left = add_edits(job, self.tr("{scene} – edits").format(scene=name))
        if left:
            text = self.tr("Layers added: {added}; left out: {left}. All files are in the export's folder.")
            self._session.message.emit("info", text.format(added=added, left=left))

    def _open_folder(self) -> None:
        job = self._session.exports.last
        if job is not None:
            self._open(Path(str(job.request.get("output", ""))))

    def _open_role(self, role: str) -> None:
        job = self._session.exports.last
        if job is not None and first(job.outputs, role):
            self._open(Path(first(job.outputs, role)))

    def _open(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
