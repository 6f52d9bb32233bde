"""The pictures of README and docs: the main jobs on the project's own demo scene, and their figures.

    python -m benchmarks.demo_pictures [--out docs/images] [--work build/demo_pictures]

The scene is made by ``rs_genedit_demo`` (seeded, so anyone gets the same); nothing but it is shown.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import shapely
from rs_genedit.jobs.edit import edit
from rs_genedit.protocol import CopyTask, EditRequest, ExemplarTask, RemoveTask, Task
from rs_genedit.raster.metrics import detail_ratio, seam_ratio
from rs_genedit.raster.pictures import before_after
from rs_genedit.raster.region import Region, read_region
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.runtime.context import JobContext
from rs_genedit_demo import make_scene, write_places, write_scene

#: Side of a panel in pixels: what a README shows, and small enough for a repository.
PANEL = 640


def main() -> None:
    """Make the scene, run the jobs, save pictures and figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=Path("docs/images"))
    parser.add_argument("--work", type=Path, default=Path("build/demo_pictures"))
    parser.add_argument("--method", default="patch")
    options = parser.parse_args()
    options.work.mkdir(parents=True, exist_ok=True)
    options.out.mkdir(parents=True, exist_ok=True)
    path, places = options.work / "demo.tif", options.work / "demo_places.gpkg"
    made = make_scene()
    write_scene(made, path)
    write_places(made, places)
    figures = {}
    with open_scene(path) as scene:
        for name, title, roi, task in jobs(places, made.places):
            output = options.work / f"{name}.tif"
            request = EditRequest(
                str(path),
                str(output),
                task,
                roi,
                method=options.method,
                feather=10 if name == "flood" else 6,
                format="gtiff",
                overwrite=True,
            )
            edit(request, JobContext())
            region = shown(scene, roi, task)
            with open_scene(output) as result:
                before_after(scene, result, options.out / f"{name}.png", region, title=title, panel=PANEL)
                figures[name] = measures(scene, result, region, task)
            print(f"{name:10s}", figures[name], flush=True)
    (options.work / "figures.json").write_text(json.dumps(figures, indent=1))


def jobs(places: Path, named: dict[str, shapely.Geometry]) -> list[tuple[str, str, str | None, Task]]:
    """(name, title, ROI, task) of each picture; copies go east of the original, in a row."""

    def layer(name: str) -> str:
        return f"{places}#{name}"

    def beside(name: str, *shifts: tuple[float, float]) -> tuple[tuple[float, float], ...]:
        left, bottom, right, top = named[name].bounds
        return tuple(((left + right) / 2 + dx, (bottom + top) / 2 + dy) for dx, dy in shifts)

    return [
        ("flood", "Flood: river water over the bank", layer("bank"), ExemplarTask(layer("river"))),
        ("forest", "Forest in place of a field", layer("field"), ExemplarTask(layer("forest"))),
        ("remove", "A house and its garden removed", layer("house"), RemoveTask()),
        (
            "copy",
            "A boat, three times",
            None,
            CopyTask(layer("boat"), beside("boat", (-8, -16), (2, -30), (13, -44))),
        ),
    ]


def shown(scene: Scene, roi: str | None, task: Task) -> Region:
    """The edited polygons: the ROI, or the object at each of its places."""
    if roi is not None:
        return read_region(roi, scene)
    if not isinstance(task, CopyTask):
        raise TypeError("only a copy has no ROI")
    source = read_region(task.region, scene)
    left, top, right, bottom = source.polygons.bounds
    polygons = []
    for x, y in task.to:
        point = scene.to_pixel(shapely.Point(x, y))
        moved = source.shift(round(point.y - (top + bottom) / 2), round(point.x - (left + right) / 2))
        polygons += list(moved.polygons.geoms)
    return Region(shapely.MultiPolygon(polygons))


def measures(scene: Scene, result: Scene, region: Region, task: Task) -> dict[str, float]:
    """Detail and seam ratios of an edit, as in docs/benchmarks.md."""
    window = region.window.pad(64).intersect(scene.window)
    before, after = (s.radiometry.to_float(s.read(window)) for s in (scene, result))
    after = scene.radiometry.to_float(result.read(window))
    mask = region.mask(window)
    found = {"seam": seam_ratio(after, mask), "seam_before": seam_ratio(before, mask)}
    if isinstance(task, ExemplarTask | CopyTask):
        source = read_region(task.region, scene)
        place = source.window.pad(4).intersect(scene.window)
        reference = scene.radiometry.to_float(scene.read(place))
        found["detail"] = detail_ratio(after, mask, reference, source.mask(place))
    return {name: float(np.round(value, 2)) for name, value in found.items()}


if __name__ == "__main__":
    main()
