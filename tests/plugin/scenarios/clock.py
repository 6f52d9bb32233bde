"""A clock of this process's main thread that other programs cannot move, and how slow its processor is."""

from __future__ import annotations

import argparse
import os
import statistics
import time
from pathlib import Path

#: Linux: nanoseconds that the main thread has computed, and that it was ready to but had no processor.
_SCHEDULED = Path(f"/proc/self/task/{os.getpid()}/schedstat")
#: Seconds in which a usual processor compiles the module argparse.
_USUAL = 0.008


def moment() -> float:
    """Seconds in which the main thread computed, or waited for something other than a processor.

    Other programs cannot move this clock: it is the wall clock without the time in which the thread was ready
    to go on and had no processor.
    """
    queued = int(_SCHEDULED.read_text().split()[1]) if _SCHEDULED.exists() else 0
    return time.perf_counter() - queued / 1e9


def slowness() -> float:
    """How many times longer than usual this processor takes to compile Python now; 1 where it is as fast.

    Limits in milliseconds are stretched by it: two processes on one core with two threads take twice as long
    each, which no clock of a process tells.
    """
    source, taken = Path(argparse.__file__).read_text(encoding="utf-8"), []
    for _ in range(9):
        began = moment()
        compile(source, "argparse", "exec")
        taken.append(moment() - began)
    return max(1.0, statistics.median(taken) / _USUAL)
