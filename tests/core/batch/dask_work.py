"""Work that Dask's workers import in tests: it waits for a file, and writes down that it was begun."""

from __future__ import annotations

import os
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def wait(order: Mapping[str, Any], context: Any = None) -> dict[str, Any]:
    """Wait until the order's file is there; a receipt of its own keeps what was done from being done twice."""
    done = Path(f"{order['log']}.{order['id']}")
    if not done.exists():
        with open(order["log"], "a", encoding="ascii") as file:
            file.write(f"{order['id']} {os.getpid()}\n")
        while order.get("until") and not Path(order["until"]).exists():
            time.sleep(0.02)
        done.touch()
    return {"id": order["id"], "state": "done", "pid": os.getpid()}


def settings(order: Mapping[str, Any], context: Any = None) -> dict[str, Any]:
    """What the worker's environment tells glibc's allocator."""
    return {"id": order["id"], "malloc": sorted(name for name in os.environ if name.startswith("MALLOC_"))}
