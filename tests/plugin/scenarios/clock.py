"""A clock of this process's main thread that other programs cannot move."""

from __future__ import annotations

import os
import time
from pathlib import Path

#: Linux: nanoseconds that the main thread has computed, and that it was ready to but had no processor.
_SCHEDULED = Path(f"/proc/self/task/{os.getpid()}/schedstat")


def moment() -> float:
    """Seconds in which the main thread computed, or waited for something other than a processor.

    Other programs cannot move this clock: it is the wall clock without the time in which the thread was ready
    to go on and had no processor.
    """
    queued = int(_SCHEDULED.read_text().split()[1]) if _SCHEDULED.exists() else 0
    return time.perf_counter() - queued / 1e9
