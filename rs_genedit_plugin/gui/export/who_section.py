"""Who computes an export: processes of this computer, or a cluster by its scheduler."""

from __future__ import annotations

import os
from dataclasses import replace

from qgis.gui import QgsCollapsibleGroupBox
from qgis.PyQt.QtWidgets import QLineEdit, QSpinBox, QVBoxLayout, QWidget

from ...model.export import Export
from ...model.export_request import CLUSTER, HERE
from ..widgets import Hint, NarrowCombo, PathField, form_layout


class WhoSection(QgsCollapsibleGroupBox):
    """A form bound to the export, both ways; only what the choice needs is there."""

    def __init__(self, export: Export, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Who computes"))
        self._export = export
        self._showing = False
        self.place = NarrowCombo()
        self.place.addItem(self.tr("This computer"), HERE)
        self.place.addItem(self.tr("A cluster (Dask)"), CLUSTER)
        self.place.setAccessibleName(self.tr("Who computes"))
        self.workers = QSpinBox()
        self.workers.setRange(1, max(2, 2 * (os.cpu_count() or 1)))
        self.workers.setToolTip(
            self.tr("How many processes work side by side; each takes up to 2 GB of memory")
        )
        self.scheduler = PathField()
        self.scheduler.setDialogTitle(self.tr("Scheduler file"))
        self.scheduler.setToolTip(
            self.tr("The scheduler's address, or the file that it wrote. Its workers must see the same files.")
        )
        line = self.scheduler.findChild(QLineEdit)
        if line is not None:
            line.setPlaceholderText("tls://host:8786")
        self.files = {name: PathField() for name in ("tls_ca", "tls_cert", "tls_key")}
        self.warning = Hint(
            self.tr("Whoever can reach a scheduler can run programs on it: use TLS, or a network of your own.")
        )
        self._lay_out()
        self._connect()
        self._show()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setSpacing(4)
        column.addWidget(self.place)
        form = form_layout()
        self._rows: list[tuple[QWidget, QWidget, str]] = []
        for label, field, place in (
            (self.tr("Pro&cesses"), self.workers, HERE),
            (self.tr("Sc&heduler"), self.scheduler, CLUSTER),
            (self.tr("TLS: au&thority"), self.files["tls_ca"], CLUSTER),
            (self.tr("TLS: certi&ficate"), self.files["tls_cert"], CLUSTER),
            (self.tr("TLS: &key"), self.files["tls_key"], CLUSTER),
        ):
            form.addRow(label, field)
            named = form.labelForField(field)
            named.setBuddy(field)
            field.setAccessibleName(label.replace("&", ""))
            self._rows.append((field, named, place))
        for name, title in (
            ("tls_ca", self.tr("Certificate of the authority")),
            ("tls_cert", self.tr("Certificate of this side")),
            ("tls_key", self.tr("Key of this side's certificate")),
        ):
            self.files[name].setDialogTitle(title)
            self.files[name].setToolTip(title)
        column.addLayout(form)
        column.addWidget(self.warning)

    def _connect(self) -> None:
        self.place.currentIndexChanged.connect(self._take)
        self.workers.valueChanged.connect(self._take)
        for field in (self.scheduler, *self.files.values()):
            field.fileChanged.connect(self._take)
        self._export.changed.connect(self._show)

    def _take(self, *_args: object) -> None:
        if not self._showing:
            self._export.want(
                who=replace(
                    self._export.wish.who,
                    place=self.place.currentData(),
                    workers=self.workers.value(),
                    scheduler=self.scheduler.filePath().strip(),
                    **{name: field.filePath().strip() for name, field in self.files.items()},
                )
            )

    def _show(self) -> None:
        who = self._export.wish.who
        self._showing = True
        self.place.setCurrentIndex(self.place.findData(who.place))
        self.workers.setValue(who.workers)
        for field, text in (
            (self.scheduler, who.scheduler),
            *((field, getattr(who, name)) for name, field in self.files.items()),
        ):
            if field.filePath() != text:
                field.setFilePath(text)
        for field, label, place in self._rows:
            for widget in (field, label):
                widget.setVisible(place == who.place)
        self.warning.setVisible(who.place == CLUSTER and not who.tls_ca)
        self._showing = False
