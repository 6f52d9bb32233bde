"""Small questions to the worker beside the queue of edits: which guides there are, other words for a prompt.

They wait behind an edit under way, for the worker does one thing after the other; they are never shown as jobs.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from qgis.PyQt.QtCore import QObject

from ..contract import protocol
from ..engine.client import READY, WorkerClient
from .engine_words import in_their_language


def _nothing(*_args: object) -> None:
    """Ignore what nobody asked to hear."""


@dataclass(frozen=True)
class Errand:
    """Who is told what: the report, a sentence why it failed (empty: it was cancelled), the part done."""

    done: Callable[[dict[str, Any]], None]
    failed: Callable[[str], None] = _nothing
    progress: Callable[[str, float], None] = _nothing


class Errands(QObject):
    """Asks the worker and hands each answer to whoever asked."""

    def __init__(self, client: WorkerClient, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._client = client
        self._open: dict[str, Errand] = {}
        client.answered.connect(self._on_event)

    @property
    def is_ready(self) -> bool:
        """Whether a worker runs, so that a question does not start one."""
        return self._client.state == READY

    def ask(self, op: str, request: dict[str, Any], errand: Errand) -> str:
        """Ask for the job ``op``; give the name to cancel it by."""
        name = f"{op}.{uuid.uuid4().hex[:12]}"
        self._open[name] = errand
        self._client.submit(name, op, request)
        return name

    def cancel(self, name: str) -> None:
        """Stop an errand; its ``failed`` is told an empty sentence once it has stopped."""
        if name in self._open:
            self._client.cancel(name)

    def _on_event(self, event: object) -> None:
        errand = self._open.get(getattr(event, "job", ""))
        if errand is None:
            return
        if isinstance(event, protocol.Progress):
            errand.progress(event.stage, event.fraction)
        elif isinstance(event, protocol.Result):
            del self._open[event.job]
            errand.done({**event.report, "warnings": [in_their_language(one) for one in event.warnings]})
        elif isinstance(event, (protocol.Failed, protocol.Stopped)):
            del self._open[event.job]
            errand.failed(in_their_language(getattr(event, "message", "")))
