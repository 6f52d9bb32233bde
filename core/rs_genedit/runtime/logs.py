"""Log handler: the file that gets the details a person is spared."""

from __future__ import annotations

import logging
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path

from rs_genedit import owned


class _Quiet(RotatingFileHandler):
    """One whose disk may be full: a record is lost then, and nobody's screen is filled with it."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the library's name
        """Nothing: a person is told what matters by other ways."""


class LogFile(logging.Handler):
    """A rotating log that is made on the first record, and does without where the folder cannot be written."""

    def __init__(self, path: Callable[[], Path]) -> None:
        super().__init__(logging.WARNING)
        self._path = path
        self.setFormatter(logging.Formatter("%(asctime)s %(process)d %(levelname)s %(name)s: %(message)s"))
        self._files: dict[Path, _Quiet] = {}

    def emit(self, record: logging.LogRecord) -> None:
        """Write ``record``, where the file can be written."""
        path = self._path()
        try:
            if owned.is_link(path.parent) or (path.exists() and not owned.is_plain_file(path)):
                return  # somebody else's file: not even the reason can be written
            if path not in self._files:
                path.parent.mkdir(parents=True, exist_ok=True)
                self._files[path] = _Quiet(
                    path, maxBytes=1_000_000, backupCount=2, encoding="utf-8", errors="backslashreplace"
                )
                self._files[path].setFormatter(self.formatter)
        except OSError:
            return
        self._files[path].handle(record)
