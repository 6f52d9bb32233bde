"""One line at the head of the dock: is there an engine, what does it run on, and the way to its page."""

from __future__ import annotations

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtGui import QColor, QPainter, QPalette
from qgis.PyQt.QtWidgets import QFrame, QHBoxLayout, QWidget

from ..engine.client import OFF, READY, STARTING, STOPPING
from .widgets import ElidedLabel, ThemedButton

MISSING = "missing"


class EngineBar(QFrame):
    """Dot, sentence, button. The dot's fill says whether jobs can run; the sentence says it in words."""

    open_page = pyqtSignal()
    help_requested = pyqtSignal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.dot = _Dot()
        self.label = ElidedLabel()
        self.button = ThemedButton("settings", self.tr("Engine: install, check, remove"), self.open_page.emit)
        self.help = ThemedButton("help", self.tr("Help: the guide, with pictures"), self.help_requested.emit)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(8, 2, 4, 2)
        layout.setSpacing(6)
        layout.addWidget(self.dot)
        layout.addWidget(self.label, 1)
        layout.addWidget(self.help)
        layout.addWidget(self.button)
        self.show_state(OFF, "")

    def show_state(self, state: str, detail: str, more: str = "") -> None:
        """Say ``state``; ``detail`` is what the engine runs on, or why it is not there.

        ``more`` is for the tooltip.
        """
        texts = {
            OFF: self.tr("Engine at rest"),
            STARTING: self.tr("Engine starts…"),
            READY: self.tr("Engine ready"),
            STOPPING: self.tr("Engine stops…"),
            MISSING: self.tr("Engine not installed yet"),
        }
        text = texts[state]
        if detail:
            text = f"{text} · {detail}" if state in (READY, OFF) else detail if state == MISSING else text
        self.label.setText(text)
        self.setToolTip("\n".join(part for part in (text, more) if part))
        self.dot.set_fill(1.0 if state == READY else 0.5 if state in (STARTING, OFF) else 0.0)


class _Dot(QWidget):
    """A small disc in the theme's highlight colour: full, half or hollow."""

    def __init__(self) -> None:
        super().__init__()
        self._fill = 0.0
        self.setFixedSize(12, 12)

    def set_fill(self, fill: float) -> None:
        self._fill = fill
        self.update()

    def paintEvent(self, _event) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(self.palette().color(QPalette.ColorRole.Highlight))
        painter.setPen(colour)
        inside = QColor(colour)
        inside.setAlphaF(self._fill)
        painter.setBrush(inside)
        painter.drawEllipse(2, 2, 8, 8)
        painter.end()
