"""Edits by whatever engine is on PYTHONPATH: one request a line in, what became of it a line out.

Runs as a process of its own, so that an engine of an older commit makes its own states. Uses nothing but the
jobs' registry, which every commit since the house of rooms has.
"""

from __future__ import annotations

import json
import sys
import time
from typing import Any

from rs_genedit.errors import GenEditError
from rs_genedit.jobs.registry import run_job
from rs_genedit.runtime.context import JobContext


def attempt(request: dict[str, Any]) -> tuple[str, bool]:
    """Why an edit was refused, and whether it was made."""
    try:
        run_job("edit", request, JobContext())
    except GenEditError as error:
        return str(error), False
    return "", True


def main() -> None:
    for line in sys.stdin:
        asked = json.loads(line)
        begun = time.process_time()
        refused, made = attempt(asked["request"])
        if not made:  # forced, where the engine knows how: what is not offered here can still be looked at
            made = attempt({**asked["request"], "task": {**asked["request"]["task"], "force": True}})[1]
        said = {"refused": refused, "made": made, "cpu": round(time.process_time() - begun, 2)}
        sys.stdout.write(json.dumps({"key": asked["key"], **said}) + "\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
