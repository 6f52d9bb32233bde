"""Every process that is known offline, on the demo scene and on real rasters: sheets to look at.

    python -m benchmarks.bench_story processes [--only NAME] [--quality draft|standard|high]

Sheets and animations go to build/stories (never committed: that imagery is not the project's).
"""

from __future__ import annotations

import argparse
import json
import shutil
import time
from collections.abc import Iterator
from dataclasses import asdict
from pathlib import Path

from rs_genedit.runtime.context import JobContext

from benchmarks import data
from benchmarks.bench_story.sheets import Story, make, sheet

OUT = Path(__file__).parents[2] / "build" / "stories"
GORINCHEM, NAIP = "nl_gorinchem_25cm_rdnew.tif", "naip_va_1m_4band_26918.tif"
POTHOLES = "naip_nd_20090818_4band.tif"

#: What each process is called in a description, and places that suit it, by (column, row): Gorinchem, others.
PROCESSES = {
    "flood": "the river floods the land over four days, then the water recedes within three days",
    "drought": "the water dries up over two years, then fills again",
    "deforestation": "the forest is cleared over five years",
    "wildfire": "a wildfire burns for four days, then the vegetation regrows over three years",
    "urban growth": "the village expands over ten years",
    "construction": "a new housing estate is built",
    "harvest": "the crops are harvested",
    "snow": "snow falls over two months and melts within a month",
    "coastal erosion": "the banks erode over ten years",
    "glacier retreat": "the glacier retreats over thirty years",
    "landslide": "a landslide comes down within two days, then it regrows over three years",
}
_TREES = [(300, 440), (400, 400), (470, 470), (440, 600), (330, 780), (270, 840), (280, 600)]
_RIVER = [(480, 460), (600, 460), (690, 470), (560, 720), (420, 920), (340, 920), (430, 640)]
_EAST = [(640, 640), (700, 480), (780, 460), (880, 560), (860, 640), (700, 760), (620, 720)]
_BROWN = [(720, 990), (790, 880), (880, 820), (970, 780), (930, 830), (860, 900), (800, 990)]
PLACES: dict[str, dict[str, list[tuple[float, float]]]] = {
    GORINCHEM: {
        "flood": _EAST, "drought": _RIVER, "deforestation": _TREES, "wildfire": _TREES,
        "urban growth": _EAST, "construction": _EAST, "harvest": _BROWN,
        "snow": [(560, 560), (990, 440), (990, 990), (600, 990)],
        "coastal erosion": _EAST,
        "glacier retreat": [(810, 230), (860, 100), (960, 180), (900, 290)],
        "landslide": [(700, 900), (820, 740), (880, 720), (760, 900), (650, 990), (600, 990)],
    },
    NAIP: {
        "flood": [(2, 150), (60, 180), (60, 290), (2, 298)],
        "deforestation": [(80, 60), (280, 40), (270, 250), (90, 260)],
        "wildfire": [(60, 60), (280, 40), (290, 270), (90, 280)],
        "urban growth": [(80, 60), (280, 40), (270, 250), (90, 260)],
        "construction": [(2, 150), (60, 180), (120, 290), (2, 298)],
        "harvest": [(2, 165), (40, 190), (40, 280), (2, 290)],
        "snow": [(0, 0), (300, 0), (300, 300), (0, 300)],
        "landslide": [(100, 60), (240, 80), (200, 240), (120, 250)],
    },
    POTHOLES: {
        "flood": [(380, 350), (560, 360), (640, 470), (560, 560), (420, 560), (360, 450)],
        "drought": [(380, 380), (470, 375), (560, 450), (540, 520), (470, 525), (380, 450)],
        "coastal erosion": [(540, 440), (640, 440), (640, 560), (520, 560)],
        "harvest": [(65, 465), (155, 465), (155, 620), (65, 615)],
        "glacier retreat": [(640, 20), (780, 20), (780, 90), (640, 80)],
    },
}  # fmt: skip


def demo() -> tuple[Path, str]:
    """The demo scene and its layers of places."""
    from rs_genedit.jobs.registry import run_job

    folder = OUT.parent / "demo"
    if not (folder / "demo.tif").exists():
        run_job("demo", {"output": str(folder)}, JobContext())
    return folder / "demo.tif", f"{folder / 'demo_places.gpkg'}#"


def processes() -> Iterator[Story]:
    scene, layers = demo()
    meadow = [(420, 800), (560, 690), (660, 760), (640, 960), (480, 1010), (400, 930)]
    at_demo: dict[str, str | list[tuple[float, float]]] = {
        "flood": f"{layers}bank", "drought": f"{layers}river", "deforestation": f"{layers}forest",
        "wildfire": f"{layers}forest", "urban growth": [(520, 40), (960, 60), (960, 280), (600, 260)],
        "construction": f"{layers}field", "harvest": [(640, 40), (960, 60), (860, 230), (620, 190)],
        "snow": [(800, 260), (1536, 260), (1536, 900), (800, 900)], "coastal erosion": f"{layers}bank",
        "glacier retreat": f"{layers}field", "landslide": meadow,
    }  # fmt: skip
    for process, place in at_demo.items():
        yield Story(f"demo-{process}", scene, place, PROCESSES[process], 7)
    for raster, places in PLACES.items():
        for process, corners in places.items():
            if data.has(raster):
                name = f"{raster.split('_')[1]}-{process}"
                yield Story(name, data.raster(raster), corners, PROCESSES[process], 7)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", default="")
    parser.add_argument("--quality", default="draft", choices=("draft", "standard", "high"))
    asked = parser.parse_args()
    figures = {}
    for story in processes():
        if asked.only not in story.name:
            continue
        folder = OUT / "frames" / story.name
        shutil.rmtree(folder, ignore_errors=True)
        begun = time.monotonic()
        found = make(story, folder, asked.quality)
        sheet(story, folder, OUT / f"{story.name}.png")
        figures[story.name] = {**asdict(found), "seconds": round(time.monotonic() - begun, 1)}
        print(story.name, json.dumps(figures[story.name]), flush=True)


if __name__ == "__main__":
    main()
