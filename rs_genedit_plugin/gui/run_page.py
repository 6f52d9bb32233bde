"""Page of the dock: a form that scrolls, below it the button that puts what it says into the queue."""

from __future__ import annotations

from collections.abc import Sequence

from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QPushButton, QVBoxLayout, QWidget

from .widgets import VerticalScroll


class RunPage(QWidget):
    """A child makes its sections and lays them out by :meth:`lay_out`."""

    run_requested = pyqtSignal()

    def lay_out(self, sections: Sequence[QWidget], below: Sequence[QWidget], run: QPushButton) -> None:
        """Put ``sections`` into the form, and ``below`` between it and the button ``run``."""
        form = QWidget()
        column = self._column = QVBoxLayout(form)
        column.setContentsMargins(6, 6, 6, 6)
        column.setSpacing(6)
        for section in sections:
            column.addWidget(section)
        column.addStretch(1)
        self.run = run
        run.clicked.connect(self.run_requested)
        foot = QWidget()
        bottom = QVBoxLayout(foot)
        bottom.setContentsMargins(8, 6, 8, 8)
        for widget in (*below, run):
            bottom.addWidget(widget)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._scroll = VerticalScroll(form)
        whole.addWidget(self._scroll, 1)
        whole.addWidget(foot)
