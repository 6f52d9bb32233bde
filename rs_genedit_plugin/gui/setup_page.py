"""The engine's page: where to put it, what to run on; install, update, check, remove."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from qgis.gui import QgsCollapsibleGroupBox, QgsFileWidget
from qgis.PyQt.QtCore import QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QApplication,
    QCheckBox,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ..engine import gpu, space
from ..engine.environment import ABSENT, FOREIGN, READY, Options
from ..model.engine import EXISTING, OWN, Choice, EngineModel, describe_room, describe_status, qgis_proxy
from ..model.engine_words import line
from ..model.numbers import number
from .widgets import Hint, NarrowCombo, PathField, VerticalScroll, WrappedLabel

#: Milliseconds after which what has just been shown has its height.
_SETTLED_MS = 150


class SetupPage(QWidget):
    """First-run page and, later, the place to look after the engine."""

    done = pyqtSignal()
    copy_diagnostics = pyqtSignal()

    def __init__(self, model: EngineModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._showing = False
        self._has_gpu = gpu.has_nvidia()
        self._make_widgets()
        self._lay_out()
        self._connect()
        self._load()
        self._show()

    # ------------------------------------------------------------------------------------------------ widgets

    def _make_widgets(self) -> None:
        self.title = QLabel(self.tr("Engine"))
        font = self.title.font()
        font.setPointSizeF(font.pointSizeF() * 1.3)
        font.setBold(True)
        self.title.setFont(font)
        self.intro = Hint(
            self.tr(
                "The engine computes the edits on this computer; no picture is sent anywhere. "
                "It is installed in its own folder, apart from QGIS's Python, and is removed with that folder."
            )
        )
        self.own = QRadioButton(self.tr("&Install it into a folder"))
        self.existing = QRadioButton(self.tr("Use a Python that &has its packages"))
        self.folder = PathField()
        self.folder.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.folder.setDialogTitle(self.tr("Folder for the engine"))
        self.folder.setToolTip(self.tr("Any folder of its own; spaces and accents are fine."))
        self.torch = NarrowCombo()
        self.torch.addItem(self.tr("What suits this computer"), "auto")
        self.torch.addItem(self.tr("CPU"), "cpu")
        self.torch.addItem(self.tr("NVIDIA GPU (CUDA)"), "cuda")
        self.text = QCheckBox(self.tr("Edits by words (image-text encoder)"))
        self.text.setChecked(True)
        self.cluster = QCheckBox(self.tr("Exports on a cluster (Dask)"))
        self.wheels = PathField()
        self.wheels.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.wheels.setDialogTitle(self.tr("Folder of wheel files"))
        self.wheels.setToolTip(self.tr("To install without network: a folder that holds the *.whl files."))
        self.base = PathField()
        self.base.setToolTip(self.tr("Python 3.10 to 3.14 to build on; empty finds one on this computer."))
        self.index = QLineEdit()
        self.index.setToolTip(
            self.tr("A package index to take torch from, where the usual one lacks the build.")
        )
        self.index.setPlaceholderText(self.tr("the usual one"))
        self.interpreter = PathField()
        self.interpreter.setDialogTitle(self.tr("Python interpreter"))
        self.interpreter.setToolTip(
            self.tr("The python program of an environment that has the engine's packages.")
        )
        self.room = Hint()
        self.state = WrappedLabel()
        self.device = Hint()
        self.bar = QProgressBar()
        self.bar.setRange(0, 1000)
        self.bar.setTextVisible(False)
        self.line = Hint()
        self.detail = QPlainTextEdit()
        self.detail.setReadOnly(True)
        self.detail.setMaximumHeight(140)
        self.detail.setAccessibleName(self.tr("What the installer said"))
        self.install = QPushButton(self.tr("Install"))
        self.check = QPushButton(self.tr("&Check"))
        self.check.setToolTip(self.tr("Test the engine: device, memory, versions."))
        self.cancel = QPushButton(self.tr("Cancel"))
        self.remove = QPushButton(self.tr("Remove…"))
        self.copy = QPushButton(self.tr("Copy &diagnostics"))
        self.copy.setToolTip(self.tr("Versions, states and the last messages, without secrets, for a report."))
        self.back = QPushButton(self.tr("&Back"))

    def _lay_out(self) -> None:
        own_form = QFormLayout()
        own_form.setContentsMargins(22, 0, 0, 0)
        own_form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in ((self.tr("&Folder"), self.folder), (self.tr("Runs &on"), self.torch)):
            own_form.addRow(label, field)
        own_form.addRow("", self.text)
        self.more = QgsCollapsibleGroupBox(self.tr("More"))
        self.more.setCollapsed(True)
        more_form = QFormLayout(self.more)
        more_form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for label, field in (
            (self.tr("&Wheels"), self.wheels),
            (self.tr("Build on &Python"), self.base),
            (self.tr("torch from"), self.index),
        ):
            more_form.addRow(label, field)
        more_form.addRow("", self.cluster)
        existing_form = QFormLayout()
        existing_form.setContentsMargins(22, 0, 0, 0)
        existing_form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        existing_form.addRow(self.tr("P&ython"), self.interpreter)
        self.own_box, self.existing_box = QWidget(), QWidget()
        self.own_box.setLayout(own_form)
        self.existing_box.setLayout(existing_form)
        inner = QWidget()
        column = QVBoxLayout(inner)
        for widget in (self.title, self.intro, self.own, self.own_box, self.more, self.room, self.existing):
            column.addWidget(widget)
        column.addWidget(self.existing_box)
        rule = QFrame()
        rule.setFrameShape(QFrame.Shape.HLine)
        rule.setFrameShadow(QFrame.Shadow.Sunken)
        for widget in (rule, self.state, self.device, self.bar, self.line, self.detail):
            column.addWidget(widget)
        column.addStretch(1)
        scroll = VerticalScroll(inner)
        #: Brings how it ended into sight, once that has its height: on a low screen it is below the form.
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLED_MS)
        self._settling.timeout.connect(lambda: scroll.ensureWidgetVisible(self.line, 0, 8))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll, 1)
        for buttons in ((self.install, self.check, self.cancel), (self.back, self.copy, self.remove)):
            line = QHBoxLayout()
            line.setContentsMargins(8, 0, 8, 6)
            for button in buttons:
                line.addWidget(button, 1)
            whole.addLayout(line)

    def _connect(self) -> None:
        model = self._model
        self.own.toggled.connect(self._choose)
        self.folder.fileChanged.connect(self._choose)
        self.interpreter.fileChanged.connect(self._choose)
        self.torch.currentIndexChanged.connect(self._show)
        self.wheels.fileChanged.connect(self._show)
        self.index.textChanged.connect(self._show)
        for box in (self.text, self.cluster):
            box.toggled.connect(self._show)
        self.install.clicked.connect(self._install)
        self.check.clicked.connect(self._check)
        self.cancel.clicked.connect(model.cancel)
        self.remove.clicked.connect(self._remove)
        self.copy.clicked.connect(self.copy_diagnostics)
        self.back.clicked.connect(self.done)
        model.changed.connect(self._on_changed)
        model.progressed.connect(self._on_progress)
        model.succeeded.connect(self._on_success)
        model.failed.connect(self._on_failure)

    # ------------------------------------------------------------------------------------------------- values

    def options(self) -> Options:
        """What the form asks to install; where it leaves PyTorch's build open, what suits this computer."""
        torch, index = self.torch.currentData(), self.index.text().strip()
        if torch == "auto" and not index and _path(self.wheels) is None:
            torch, index = gpu.suited_build(self._has_gpu)
        elif torch == "cpu" and not index and sys.platform.startswith("linux") and _path(self.wheels) is None:
            index = gpu.cpu_index()  # the usual index has no such build for Linux
        return Options(
            extras=tuple(
                name for name, box in (("text", self.text), ("cluster", self.cluster)) if box.isChecked()
            ),
            torch=torch,
            torch_index=index,
            wheels=_path(self.wheels),
            interpreter=_path(self.base),
            network=qgis_proxy(),
        )

    def _load(self) -> None:
        choice = self._model.choice
        self._showing = True
        self.own.setChecked(choice.mode == OWN)
        self.existing.setChecked(choice.mode == EXISTING)
        for field, path in ((self.folder, choice.folder), (self.interpreter, choice.interpreter)):
            if field.filePath() != path:
                field.setFilePath(path)
        self._showing = False

    def _on_changed(self) -> None:
        """The choice may have been made elsewhere."""
        self._load()
        self._show()

    def _choose(self, *_args: object) -> None:
        if not self._showing:
            mode = OWN if self.own.isChecked() else EXISTING
            self._model.choose(
                Choice(mode, self.folder.filePath().strip(), self.interpreter.filePath().strip())
            )
            self.line.clear()
            self._set_detail("")
            self._show()

    # -------------------------------------------------------------------------------------------------- state

    def _show(self, *_args: object) -> None:
        model, busy = self._model, self._model.busy
        own = self.own.isChecked()
        for widget in (self.own_box, self.more, self.room):
            widget.setVisible(own)
        self.existing_box.setVisible(not own)
        for widget in (self.own, self.existing, self.own_box, self.more, self.existing_box):
            widget.setEnabled(not busy)
        status = model.status()
        state = status.state if status else ""
        self.install.setVisible(own)
        self.install.setText(self.tr("Install") if state in (ABSENT, FOREIGN) else self.tr("Repair or update"))
        self.install.setEnabled(own and not busy and state != FOREIGN)
        self.install.setDefault(own and state != READY)
        self.check.setEnabled(model.usable and not busy)
        self.remove.setVisible(own)
        self.remove.setEnabled(own and not busy and state not in (ABSENT, FOREIGN))
        self.cancel.setVisible(busy)
        self.bar.setVisible(busy)
        self.detail.setVisible(bool(self.detail.toPlainText()))
        self.state.setText(describe_status(status) if status else self._existing_sentence())
        self.device.setText("\n".join(line for line in (model.device_line(), model.version_line()) if line))
        self.device.setVisible(bool(self.device.text()))
        self.room.setText("\n".join(text for text in (self._room_text(), self._smaller_text()) if text))
        self.back.setEnabled(True)

    def _existing_sentence(self) -> str:
        if not self._model.choice.interpreter:
            return self.tr("Choose the python program of an environment that has the engine's packages.")
        if not self._model.usable:
            return self.tr("That program does not exist.")
        return self.tr("Jobs run with this Python.")

    def _room_text(self) -> str:
        text = describe_room(self.options().room())
        place = Path(self.folder.filePath() or self._model.choice.folder)
        while not place.exists() and place != place.parent:
            place = place.parent
        free = shutil.disk_usage(place).free / 1e9
        room = self.tr("{need}; {free} GB are free there.").format(need=text, free=number(free))
        build = self.options().likely_build()
        found = self.tr("an NVIDIA GPU was found") if self._has_gpu else self.tr("no NVIDIA GPU was found")
        if build == "cuda":
            return room + " " + self.tr("PyTorch for NVIDIA GPUs ({found}).").format(found=found)
        return room + " " + self.tr("PyTorch for the processor ({found}).").format(found=found)

    def _smaller_text(self) -> str:
        """Where more is fetched than this computer can use: what would be smaller."""
        if self._has_gpu or self.options().likely_build() != "cuda":
            return ""
        less = describe_room(space.estimate("cpu", self.options().extras))
        less = less[:1].lower() + less[1:]  # it stands within a sentence
        return self.tr(
            "PyTorch for the processor would do here ({less}): name an index that has it under More."
        ).format(less=less)

    def _set_detail(self, text: str) -> None:
        self.detail.setPlainText(text)
        self.detail.setVisible(bool(text))

    # --------------------------------------------------------------------------------------------------- acts

    def _install(self) -> None:
        self._set_detail("")
        self._model.install(self.options())

    def _check(self) -> None:
        self._set_detail("")
        self._model.check()

    def _remove(self) -> None:
        answer = QMessageBox.question(
            self,
            self.tr("Remove the engine"),
            self.tr("Delete the engine in {folder}? Your results stay.").format(
                folder=self._model.choice.folder
            ),
        )
        if answer == QMessageBox.StandardButton.Yes:
            self._model.remove()

    def _on_progress(self, _stage: str, fraction: float, text: str) -> None:
        self.bar.setRange(0, 0 if fraction < 0 else 1000)
        self.bar.setValue(max(0, round(fraction * 1000)))
        self.line.setText(line(text))

    def _on_success(self, sentence: str) -> None:
        self.line.setText(sentence)
        self._show()
        self._settling.start()

    def _on_failure(self, sentence: str, detail: str) -> None:
        self.line.setText(sentence[:1].upper() + sentence[1:])
        self._set_detail(detail)
        self._show()
        self._settling.start()


def to_clipboard(text: str) -> None:
    QApplication.clipboard().setText(text)


def _path(widget: QgsFileWidget) -> Path | None:
    text = widget.filePath().strip()
    return Path(text) if text else None
