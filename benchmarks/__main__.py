"""All measurements of docs/benchmarks.md, one after another: ``python -m benchmarks [NAME ...]``."""

from __future__ import annotations

import runpy
import sys

#: In the order of docs/benchmarks.md.
ALL = (
    "nothing_lost",
    "sheets",
    "bench_speed",
    "bench_device",
    "bench_sinddm",
    "bench_size",
    "bench_exact",
    "bench_writer",
    "text",
    "real_states",
    "preset_sheets",
    "bench_scene_reading",
    "verify_files",
    "make_dataset",
)


def main() -> int:
    """Run the named measurements, or all."""
    names = sys.argv[1:] or ALL
    unknown = [name for name in names if name not in ALL]
    if unknown:
        sys.stderr.write(f"error: no measurement is called {unknown[0]}; there are {', '.join(ALL)}\n")
        return 2
    for name in names:
        sys.stdout.write(f"\n== {name}\n")
        sys.stdout.flush()
        sys.argv = [name]
        runpy.run_module(f"benchmarks.{name}", run_name="__main__")
    return 0


if __name__ == "__main__":
    sys.exit(main())
