"""Child processes of the installation and of the engine: a clean environment, lines as they come, a way to
stop.

QGIS points Python, GDAL, PROJ, Qt and the dynamic linker at its own parts through environment variables. A
child that inherited them would load QGIS's libraries into the engine's Python, so they are taken out. What
tells how this machine reaches the network (proxies, certificates, pip's index) stays.
"""

from __future__ import annotations

import os
import queue
import re
import signal
import subprocess  # nosec B404 - lists of arguments only, never a shell
import sys
import threading
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .errors import SetupCancelled

#: Prefixes and names that a child must not inherit.
FOREIGN_PREFIXES = (
    "PYTHON",
    "PIP_",
    "LD_",
    "DYLD_",
    "QT_",
    "QML",
    "CONDA_",
    "MAMBA_",
    "GDAL_",
    "OGR_",
    "PROJ_",
)
FOREIGN_NAMES = frozenset({"VIRTUAL_ENV", "VIRTUAL_ENV_PROMPT", "__PYVENV_LAUNCHER__", "_CE_CONDA", "_CE_M"})
#: How this machine reaches packages, told by variables where others have a pip configuration file. Only pip
#: gets them; what would change where or what pip installs (PIP_TARGET, PIP_USER, PIP_CONSTRAINT, ...) it never
#: gets.
PIP_NETWORK = (
    *(
        "PIP_CONFIG_FILE",
        "PIP_INDEX_URL",
        "PIP_EXTRA_INDEX_URL",
        "PIP_FIND_LINKS",
        "PIP_TRUSTED_HOST",
        "PIP_CERT",
    ),
    *("PIP_CLIENT_CERT", "PIP_PROXY", "PIP_DEFAULT_TIMEOUT", "PIP_TIMEOUT", "PIP_RETRIES", "PIP_CACHE_DIR"),
)
#: Seconds a child has to end after it was asked to, before it is killed.
GRACE = 3.0

#: For ``creationflags``: a child that opens no console window, where there are such windows.
if sys.platform == "win32":
    NO_WINDOW = subprocess.CREATE_NO_WINDOW
else:
    NO_WINDOW = 0

_SECRET = re.compile(r"(?<=://)[^/@\s]+(?=@)")


def redact(text: str) -> str:
    """``text`` without the user names and passwords that addresses carry."""
    return _SECRET.sub("***", text)


def scrubbed(base: Mapping[str, str] | None = None, keep: Iterable[str] = ()) -> dict[str, str]:
    """The environment for a child: ``base`` (this process's own by default) without what points at QGIS."""
    source = os.environ if base is None else base
    kept = set(keep)
    return {
        name: value
        for name, value in source.items()
        if name in kept or not (name.upper().startswith(FOREIGN_PREFIXES) or name.upper() in FOREIGN_NAMES)
    }


def python_environment(base: Mapping[str, str] | None = None, keep: Iterable[str] = ()) -> dict[str, str]:
    """:func:`scrubbed`, with Python told to load nothing but what belongs to it, and to speak UTF-8.

    PYTHONSAFEPATH keeps the working folder off ``sys.path`` (Python 3.11 and later), so that a ``torch.py``
    beside somebody's rasters is not taken for torch.
    """
    return {**scrubbed(base, keep), "PYTHONSAFEPATH": "1", "PYTHONNOUSERSITE": "1", "PYTHONUTF8": "1"}


@dataclass(frozen=True)
class Finished:
    """How a child ended: its exit code, and the end of what it said (``out`` alone, and both streams mixed)."""

    code: int
    out: tuple[str, ...] = ()
    said: tuple[str, ...] = field(default=())

    @property
    def tail(self) -> str:
        """The last lines, safe to show."""
        return redact("\n".join(self.said[-40:]))


def run(
    command: Sequence[str | Path],
    env: Mapping[str, str],
    folder: str | Path,
    *,
    on_line: Callable[[str], None] | None = None,
    on_tick: Callable[[], None] | None = None,
    cancelled: threading.Event | None = None,
    keep: int = 2000,
) -> Finished:
    """Run ``command`` to its end.

    Parameters
    ----------
    on_line
        Called with each line of either stream, as it comes.
    on_tick
        Called about three times a second while nothing comes.
    cancelled
        When set, the child and its children are ended and :class:`SetupCancelled` is raised.
    keep
        Lines of each stream kept for :class:`Finished`.
    """
    lines: queue.Queue[tuple[str, str | None]] = queue.Queue()
    out: deque[str] = deque(maxlen=keep)
    said: deque[str] = deque(maxlen=keep)
    process = subprocess.Popen(  # nosec B603 - no shell, arguments are ours
        [str(part) for part in command],
        env=dict(env),
        cwd=str(folder),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        errors="replace",
        **apart(),
    )
    for name, stream in (("out", process.stdout), ("err", process.stderr)):
        threading.Thread(target=_pump, args=(name, stream, lines), daemon=True).start()
    open_streams = 2
    try:
        while open_streams:
            if cancelled is not None and cancelled.is_set():
                raise SetupCancelled("cancelled; what was there before is unchanged")
            try:
                name, line = lines.get(timeout=0.3)
            except queue.Empty:
                if process.poll() is not None:
                    break  # a grandchild may hold the pipes open for ever
                if on_tick is not None:
                    on_tick()
                continue
            if line is None:
                open_streams -= 1
                continue
            said.append(line)
            if name == "out":
                out.append(line)
            if on_line is not None:
                on_line(line)
        code = process.wait()
    finally:
        stop(process)
    return Finished(code, tuple(out), tuple(said))


def stop(process: subprocess.Popen) -> None:
    """End ``process`` and what it started; kill it where asking does not help."""
    if process.poll() is not None:
        return
    _signal(process, gently=True)
    try:
        process.wait(GRACE)
    except subprocess.TimeoutExpired:
        _signal(process, gently=False)
        process.wait()


def _signal(process: subprocess.Popen, *, gently: bool) -> None:
    try:
        if sys.platform == "win32":
            # No console is shared, so there is no gentle way that reaches pip's own children.
            taskkill = Path(os.environ.get("SYSTEMROOT", r"C:\Windows")) / "System32" / "taskkill.exe"
            subprocess.run(  # nosec B603
                [str(taskkill), "/T", "/F", "/PID", str(process.pid)],
                check=False,
                capture_output=True,
                creationflags=NO_WINDOW,
            )
        else:
            os.killpg(process.pid, signal.SIGTERM if gently else signal.SIGKILL)
    except ProcessLookupError:
        return


def apart() -> dict:
    """Keyword arguments that give the child a group of its own and no console window."""
    if sys.platform == "win32":
        return {"creationflags": NO_WINDOW | subprocess.CREATE_NEW_PROCESS_GROUP}
    return {"start_new_session": True}


def _pump(name: str, stream, lines: queue.Queue) -> None:
    with stream:
        for line in stream:
            lines.put((name, line.rstrip("\r\n")))
    lines.put((name, None))
