"""The demo: a scene, a flood by exemplar, and a sheet that shows what changed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import shapely
from rs_genedit import protocol
from rs_genedit.errors import OutputError
from rs_genedit.protocol import EditRequest, ExemplarTask
from rs_genedit.raster.pictures import before_after
from rs_genedit.raster.region import Region, read_region
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.runtime.context import JobContext
from shapely.geometry.base import BaseGeometry

from rs_genedit_demo.choose import choose
from rs_genedit_demo.scene import DemoScene, make_scene
from rs_genedit_demo.writer import require_tagged, write_places, write_scene

#: Feather of the flood in pixels: a shore is a gradient a few metres wide, not a cut.
SHORE = 10
#: Role -> paths, as in :class:`protocol.Result`.
_Written = dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class DemoRequest:
    """A demo run: where its files go, and optionally a raster of one's own with or without regions.

    ``scene_only`` makes the scene and its places, and edits nothing.
    """

    output: str
    scene: str | None = None
    roi: str | None = None
    exemplar: str | None = None
    quality: protocol.Quality = "standard"
    method: protocol.Method = "patch"
    seed: int = 0
    size: int = 1536
    scene_only: bool = False


@dataclass(frozen=True)
class _Ground:
    """A raster to flood: where it is, the specifications of ROI and exemplar, what was written on the way."""

    path: Path
    roi: str
    exemplar: str
    written: _Written
    flood: bool


def run_demo(
    out_dir: str | Path, scene_path: str | Path | None = None, context: JobContext | None = None
) -> protocol.Result:
    """Make a scene (or take ``scene_path``), flood it, and write everything to ``out_dir``.

    Returns
    -------
    protocol.Result
        ``outputs`` has ``scene``, ``output``, ``mask``, ``sheet`` and what else the edit wrote; with the
        made-up scene also ``places``. Running the demo again replaces what it wrote before.
    """
    request = DemoRequest(str(out_dir), str(scene_path) if scene_path else None)
    return demo_job(request, context or JobContext())


def demo_job(request: DemoRequest, context: JobContext) -> protocol.Result:
    """Carry out a :class:`DemoRequest`."""
    folder = _folder(request.output)
    if request.scene_only:
        ground = _own_scene(request, folder, context)
        return protocol.Result(context.job, {**ground.written, "scene": (str(ground.path),)})
    # Torch takes seconds to load; whoever only makes scenes does not need it.
    from rs_genedit.jobs.edit import edit

    making = context.child(0.0, 0.15)
    ground = _own_scene(request, folder, making) if request.scene is None else _given_scene(request, making)
    task = EditRequest(
        source=str(ground.path),
        output=str(folder / f"{ground.path.stem}_flooded.tif"),
        task=ExemplarTask(ground.exemplar),
        roi=ground.roi,
        method=request.method,
        quality=request.quality,
        seed=request.seed,
        feather=SHORE,
        mask_output=str(folder / f"{ground.path.stem}_flooded_mask.tif"),
        overwrite=True,
    )
    require_tagged(Path(task.output), "AI_GENERATED", "TRUE")
    result = edit(task, context.child(0.15, 0.93))
    context.progress("sheet", 0.93)
    sheet = _sheet(ground, task, folder)
    context.progress("sheet", 1.0)
    outputs = {**ground.written, **result.outputs, "scene": (str(ground.path),), "sheet": (str(sheet),)}
    report = {**result.report, "roi": ground.roi, "exemplar": ground.exemplar}
    return protocol.Result(
        context.job, outputs, report, tuple(dict.fromkeys((*result.warnings, *context.warnings)))
    )


def _folder(name: str) -> Path:
    folder = Path(name)
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(
            f"the folder {folder} cannot be made: {error.strerror}; choose another place"
        ) from error
    return folder


def _own_scene(request: DemoRequest, folder: Path, context: JobContext) -> _Ground:
    context.progress("scene", 0.0)
    scene = make_scene(height=request.size, width=request.size)
    context.progress("scene", 0.8)
    path = write_scene(scene, folder / "demo.tif")
    written: _Written = {}
    if scene.places:
        written["places"] = (str(write_places(scene, folder / "demo_places.gpkg")),)
    context.progress("scene", 1.0)
    if {"bank", "river"} <= scene.places.keys():
        roi, exemplar = request.roi or _spec(scene, "bank"), request.exemplar or _spec(scene, "river")
        return _Ground(path, roi, exemplar, written, True)
    with open_scene(path) as opened:
        return _fill_in(opened, request, written, context)


def _given_scene(request: DemoRequest, context: JobContext) -> _Ground:
    context.progress("choosing places", 0.0)
    with open_scene(Path(str(request.scene))) as scene:
        return _fill_in(scene, request, {}, context)


def _fill_in(scene: Scene, request: DemoRequest, written: _Written, context: JobContext) -> _Ground:
    """ROI and exemplar as given, or as :func:`choose` finds them."""
    if request.roi and request.exemplar:
        return _Ground(scene.path, request.roi, request.exemplar, written, True)
    choice = choose(scene)
    if not choice.water:
        context.warn("no water was found in the scene: its calmest area serves as exemplar")
    roi = request.roi or _wkt(scene.to_world(choice.roi), scene)
    exemplar = request.exemplar or _wkt(scene.to_world(choice.exemplar), scene)
    return _Ground(scene.path, roi, exemplar, written, choice.water)


def _spec(scene: DemoScene, name: str) -> str:
    return str(shapely.to_wkt(scene.places[name], rounding_precision=2))


def _wkt(region: BaseGeometry, scene: Scene) -> str:
    digits = 9 if scene.crs is not None and scene.crs.is_geographic else 3
    return str(shapely.to_wkt(region, rounding_precision=digits))


def _sheet(ground: _Ground, task: EditRequest, folder: Path) -> Path:
    with open_scene(ground.path) as before, open_scene(Path(task.output)) as after:
        roi: Region = read_region(ground.roi, before)
        title = f"{ground.path.stem}: {'flood' if ground.flood else 'edit'} by exemplar"
        captions = (
            "Before",
            f"After: {task.method}, {task.quality}, seed {task.seed}, feather {task.feather} px",
        )
        return before_after(
            before, after, folder / f"{ground.path.stem}_before_after.png", roi, title=title, captions=captions
        )
