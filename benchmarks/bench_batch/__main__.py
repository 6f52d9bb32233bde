"""``python -m benchmarks.bench_batch driver | executors | costs | large [--folder build/bench_batch]``."""

from __future__ import annotations

import argparse
import json
import os
import sys
from pathlib import Path

from benchmarks.bench_batch import costs, driver, executors, large

PARTS = {
    "driver": driver.measure,
    "executors": executors.measure,
    "costs": costs.measure,
    "large": large.measure,
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("part", choices=PARTS)
    parser.add_argument("--jobs", type=int, default=0, help="how many, where not as usual")
    parser.add_argument("--folder", type=Path, default=Path("build/bench_batch"))
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    load = [round(n, 1) for n in os.getloadavg()]
    found = {"load": load, **PARTS[options.part](options.folder, options.jobs)}
    (options.folder / f"{options.part}.json").write_text(json.dumps(found, indent=1) + "\n")
    sys.stdout.write(json.dumps(found, indent=1) + "\n")


if __name__ == "__main__":
    main()
