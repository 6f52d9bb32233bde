"""What a piece of work takes: wall and CPU seconds, and the most memory that was resident meanwhile."""

from __future__ import annotations

import re
import sys
import time
from pathlib import Path

_STATUS, _CLEAR = Path("/proc/self/status"), Path("/proc/self/clear_refs")


class Usage:
    """Measures from its making on; CPU seconds are of all threads of this process."""

    def __init__(self) -> None:
        self._begun, self._cpu = time.perf_counter(), time.process_time()
        _forget_peak()

    def told(self) -> dict[str, float | None]:
        """``seconds``, ``cpu_seconds`` and ``peak_mb`` so far.

        Where the system cannot forget an earlier peak, ``peak_mb`` is that of the whole process.
        """
        return {
            "seconds": round(time.perf_counter() - self._begun, 3),
            "cpu_seconds": round(time.process_time() - self._cpu, 3),
            "peak_mb": peak_mb(),
        }


def peak_mb() -> float | None:
    """The most megabytes that were resident since the last :class:`Usage` began; None where nobody says."""
    try:
        found = re.search(rb"^VmHWM:\s+(\d+) kB$", _STATUS.read_bytes(), re.MULTILINE)
    except OSError:
        return _peak_of_process()
    return round(int(found[1]) / 1024, 1) if found else None


def _forget_peak() -> None:
    try:
        _CLEAR.write_text("5", encoding="ascii")
    except OSError:  # another system, or one that does not allow it
        return


def _peak_of_process() -> float | None:
    try:
        import resource
    except ImportError:  # Windows
        return None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return round(peak / (1024 * 1024 if sys.platform == "darwin" else 1024), 1)
