"""Single-shot timers: what is started again before it is due waits anew."""

from __future__ import annotations

from collections.abc import Callable

from qgis.PyQt.QtCore import QObject, QTimer


def single_shot(parent: QObject, milliseconds: int, act: Callable[[], object]) -> QTimer:
    """A timer of ``parent`` that does ``act`` once, so long after it was started last; of 0, once the event
    loop has nothing else to do."""
    timer = QTimer(parent)
    timer.setSingleShot(True)
    timer.setInterval(milliseconds)
    timer.timeout.connect(act)
    return timer
