"""An engine that can be started: an interpreter with the packages, and the engine's source beside it."""

from __future__ import annotations

import atexit
import contextlib
import functools
import json
import os
import shutil
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ..contract import engine_source
from .child import Finished, python_environment, redact, run
from .errors import CheckError, FolderError


@dataclass(frozen=True)
class Engine:
    """``python`` has the third-party packages; ``source`` is the folder that holds ``rs_genedit``.

    The source is run where it lies (in the plugin, or in the repository) and comes first on the child's path:
    updating the plugin updates the engine, and two plugin versions can share one environment. The path goes by
    PYTHONPATH and not by a ``.pth`` file for that reason, and because every process that the engine starts
    inherits it.
    """

    python: Path
    source: Path

    @classmethod
    def of(cls, python: str | Path, source: str | Path | None = None) -> Engine:
        """An engine in any interpreter that has the packages, for instance one that the person looks after."""
        folder = Path(source) if source is not None else engine_source()
        if os.pathsep in str(folder):
            raise FolderError(
                f"the path {folder} holds {os.pathsep!r}, which Python cannot search: move the plugin"
            )
        return cls(_absolute(python), folder)

    def command(self, *arguments: str) -> list[str]:
        """The command line for ``rs-genedit ARGUMENTS``."""
        return [str(self.python), "-m", "rs_genedit", *arguments]

    @property
    def folder(self) -> str:
        """Where to start the engine: an empty folder of this process alone.

        Python 3.10 searches the working folder first, so nobody else may put files there; and it is not the
        engine's source, for whatever a relative path wrote there the plugin's next update would delete.
        """
        return _empty_folder()

    def environment(self) -> dict[str, str]:
        """The whole environment of the child."""
        return {**python_environment(), "PYTHONPATH": str(self.source)}

    def run(self, *arguments: str, cancelled: threading.Event | None = None) -> Finished:
        """Run ``rs-genedit ARGUMENTS`` to its end; :class:`CheckError` when the interpreter does not start."""
        try:
            return run(self.command(*arguments), self.environment(), self.folder, cancelled=cancelled)
        except OSError as error:
            raise CheckError(
                f"{self.python} does not start ({error.strerror or error}): install the engine again or choose "
                "another interpreter"
            ) from None

    def doctor(self, cancelled: threading.Event | None = None) -> dict[str, Any]:
        """The engine's report about itself; :class:`CheckError` with its own reason when it does not work."""
        ended = self.run("doctor", "--json", cancelled=cancelled)
        report = _last_object(ended.out)
        if ended.code == 0 and report is not None and report.get("ok", True):
            return report
        raise CheckError(f"the engine does not work in {self.python}: {_reason(report, ended)}", ended.tail)


def _absolute(python: str | Path) -> Path:
    """The interpreter as the caller's working folder and PATH find it; links stay, a venv's Python is one."""
    path = Path(python)
    found = shutil.which(path.name) if path.parent == Path() and not path.exists() else None
    return Path(found or path).absolute()


@functools.lru_cache(maxsize=1)
def _private_folder() -> str:
    folder = tempfile.mkdtemp(prefix="rs-genedit-work-")
    atexit.register(_remove_empty, folder)
    return folder


def _remove_empty(folder: str) -> None:
    with contextlib.suppress(OSError):  # what a library may have left in it stays
        Path(folder).rmdir()


def _empty_folder() -> str:
    if not Path(_private_folder()).is_dir():  # a cleaner of temporary files has been here
        _private_folder.cache_clear()
    return _private_folder()


def _reason(report: dict[str, Any] | None, ended: Finished) -> str:
    """What is wrong, in the words of the check that failed, else of the last line that was said."""
    checks = (report or {}).get("checks", [])
    failed = [f"{check['name']}: {check['detail']}" for check in checks if not check.get("ok")]
    said = failed or [line.strip() for line in reversed(ended.said) if line.strip()]
    return redact(said[0])[:300] if said else f"exit code {ended.code}, no output"


def _last_object(lines: tuple[str, ...]) -> dict[str, Any] | None:
    """The JSON object that ``lines`` hold: on one line, or over several."""
    for text in ("\n".join(lines), *reversed(lines)):
        try:
            data = json.loads(text)
        except ValueError:
            continue
        if isinstance(data, dict):
            return data
    return None
