"""Run one measurement of stories by the name of its module: ``python -m benchmarks.bench_story tables ...``."""

from __future__ import annotations

import runpy
import sys

#: Modules here with a ``__main__`` of their own.
NAMES = ("tables", "sweeps", "ranges", "stories", "processes")


def main() -> int:
    """Hand on to the module that is named first."""
    name, *rest = sys.argv[1:] or [""]
    if name not in NAMES:
        sys.stderr.write(f"error: name a measurement: {', '.join(NAMES)}\n")
        return 2
    sys.argv = [f"bench_story {name}", *rest]
    runpy.run_module(f"benchmarks.bench_story.{name}", run_name="__main__")
    return 0


if __name__ == "__main__":
    sys.exit(main())
