"""Planning a story: its storyboard from a description or file, and where it happens in the scene."""

from __future__ import annotations

import itertools
import math
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path

import numpy as np

from rs_genedit.errors import ResumeError, UsageError
from rs_genedit.footprints import features, paths, terrain, water
from rs_genedit.footprints.field import (
    Footprints,
    Mask,
    ThresholdField,
    as_shares,
    digest,
    require_size,
)
from rs_genedit.jobs.story_fronts import grown_field, water_beside
from rs_genedit.language.storyboards import Wishes, by_rules
from rs_genedit.prompts import clean_prompt
from rs_genedit.raster.grid import Window
from rs_genedit.raster.region import Region
from rs_genedit.raster.scene import Scene
from rs_genedit.raster.story_files import STORYBOARD, scene_date
from rs_genedit.runtime.context import JobContext
from rs_genedit.sequence_request import SequenceRequest
from rs_genedit.storyboard import Storyboard, moment, read_storyboard, require_count, storyboard_of

#: Metres a pixel of a scene that does not say.
_USUAL_GSD = 1.0
_SLIDES = "landslide"


def plan_storyboard(request: SequenceRequest, scene: Scene, context: JobContext) -> Storyboard:
    """The storyboard that a request gives or describes.

    Raises
    ------
    UsageError
        See :func:`rs_genedit.storyboard.checked` and :func:`rs_genedit.language.storyboards.by_rules`.
    """
    context.progress("planning", 0.0)
    if request.storyboard is not None:
        text = request.storyboard.lstrip()
        if text.startswith("{"):
            from rs_genedit.json_files import ForeignJsonError, parse
            from rs_genedit.storyboard import StoryboardError

            try:
                return storyboard_of(parse(text))
            except ForeignJsonError:
                raise StoryboardError("the storyboard is not JSON") from None
        return read_storyboard(request.storyboard)
    if request.frames is not None:
        require_count(request.frames)
    begun = Path(request.output) / STORYBOARD
    if request.resume and begun.exists():  # the plan of then, also where it began on the day of then
        board = read_storyboard(begun)
        if board.description == clean_prompt(request.describe, "the description"):
            return board
        raise ResumeError(
            f"the interrupted story in {begun.parent} is another one: start anew instead of resuming",
            hint="without --resume",
        )
    today = datetime.now(timezone.utc).replace(hour=0, minute=0, second=0, microsecond=0, tzinfo=None)
    wishes = Wishes(
        scene_date(scene) or today,
        request.frames,
        moment(request.start) if request.start else None,
        moment(request.end) if request.end else None,
    )
    if request.llm:
        from rs_genedit.language.client import Client, Endpoint
        from rs_genedit.language.story_model import by_model

        endpoint = Endpoint.from_environment()
        if endpoint is None:
            raise UsageError("no language model is set up: name its address first", hint="llm")
        board, warnings = by_model(request.describe, wishes, Client(endpoint), context)
    else:
        board, warnings = by_rules(request.describe, wishes)
    for sentence in warnings:
        context.warn(sentence)
    return board


def plan_places(
    request: SequenceRequest, board: Storyboard, roi: Region, scene: Scene, context: JobContext
) -> tuple[Footprints, Storyboard]:
    """Where the change is in each frame, and the storyboard with the water's levels in it.

    Raises
    ------
    UsageError, SceneError
        The place is too large or without data, or what says where does not fit it.
    """
    context.progress("planning where it happens", 0.0)
    window = roi.window.intersect(scene.window)
    require_size(window)
    inside = roi.mask(window) & scene.valid(window)
    if not inside.any():
        raise UsageError("the ROI holds only nodata: choose a place where there are pixels", hint="roi")
    for sentence in roi.warnings:
        context.warn(sentence)
    if request.seeds and request.dem is None:
        raise UsageError("places that water or a slide comes from need a DEM", hint="dem")
    intensities = [frame.intensity for frame in board.frames]
    if request.dated is not None:
        return _dated(request, board, inside, window, scene, context), board
    shown: Sequence[float | None] = ()
    if request.dem is not None and board.process != _SLIDES:
        places = _water(request, board, inside, window, scene, context)
        shown = places.levels
    else:
        field, inputs = _field(request, board, inside, window, scene, context)
        amounts = tuple(value if value > 0 else -math.inf for value in intensities)
        places = Footprints(field, amounts, inputs=inputs)
    for sentence in places.warnings:
        context.warn(sentence)
    if shown:
        frames = tuple(replace(f, level=level) for f, level in zip(board.frames, shown, strict=True))
        board = replace(board, frames=frames)
    return places, board


def _dated(
    request: SequenceRequest, board: Storyboard, inside: Mask, window: Window, scene: Scene, context: JobContext
) -> Footprints:
    """Each polygon from its date on. The frames' intensities then only say that there is a change."""
    intensities = [frame.intensity for frame in board.frames]
    if any(later < before for before, later in itertools.pairwise(intensities)):
        raise UsageError(
            "dated polygons only say when the change comes to each: tell a story that does not go back",
            hint="dated",
        )
    moments = [moment(frame.date) for frame in board.frames]
    joins, warnings = features.dated(str(request.dated), request.date_field, moments, inside, scene, window)
    for sentence in warnings:
        context.warn(sentence)
    amounts = tuple(-math.inf if not number else float(number) for number in range(len(moments)))
    return Footprints(ThresholdField(window, joins), amounts, inputs={"dated": digest(joins)})


def _water(
    request: SequenceRequest, board: Storyboard, inside: Mask, window: Window, scene: Scene, context: JobContext
) -> Footprints:
    """A water level over the DEM. Seeds may lie beside the ROI: the DEM is read as far as they are."""
    seeds = _points(request.seeds, scene)
    wide = window
    sight: Mask | None = None
    if request.seed_water:
        sight, wide = water_beside(inside, window, scene, scene.gsd or _USUAL_GSD)
        if sight is None:
            raise UsageError(
                "no open water is in sight beside the ROI: mark where it comes from instead", hint="seeds"
            )
    beside = wide
    for row, col in seeds:
        wide = wide.union(Window(row, col, 1, 1))
    wide = wide.intersect(scene.window)
    require_size(wide)
    ground = terrain.read_terrain(str(request.dem), scene, wide, unit=request.dem_unit)
    around = np.zeros(wide.shape, bool)
    around[window.slices(within=wide)] = inside
    for sentence in (*ground.warnings, *terrain.missing(ground.values, around)):
        context.warn(sentence)
    sources = _marked(seeds, wide)
    if sight is not None:
        sources[beside.slices(within=wide)] |= sight
    places = water.flooded(
        ground.values,
        sources,
        around,
        wide,
        [frame.intensity for frame in board.frames],
        [frame.level for frame in board.frames],
        request.lowest_level,
        request.highest_level,
    )
    at = window.slices(within=wide)
    return replace(
        places, field=ThresholdField(window, places.field.values[at]), inputs={"dem": digest(ground.values)}
    )


def _field(
    request: SequenceRequest, board: Storyboard, inside: Mask, window: Window, scene: Scene, context: JobContext
) -> tuple[ThresholdField, dict[str, str]]:
    """Also hashes of what was read."""
    if request.dem is not None:
        ground = terrain.read_terrain(request.dem, scene, window, unit=request.dem_unit)
        for sentence in (*ground.warnings, *terrain.missing(ground.values, inside)):
            context.warn(sentence)
        release = _marked(_points(request.seeds, scene), window)
        if not release.any():
            raise UsageError("a slide needs the place where it begins: mark one in the ROI", hint="seeds")
        arrival = paths.runout(ground.values, release, inside, window, scene.gsd or _USUAL_GSD)
        return ThresholdField(window, as_shares(arrival, inside)), {"dem": digest(ground.values)}
    if request.ignition:
        start = _marked(_points(request.ignition, scene), window)
        inputs: dict[str, str] = {}
        cost = None
        if request.cost is not None:
            what = "cost raster"
            read = terrain.read_terrain(request.cost, scene, window, what, "none", keep_gaps=True)
            for sentence in terrain.missing(read.values, inside, what):
                context.warn(sentence)
            cost, inputs = read.values, {"cost": digest(read.values)}
        arrival = paths.spread(
            cost, start, inside, window, _direction(request.wind_to, scene), request.wind, request.seed
        )
        return ThresholdField(window, as_shares(arrival, inside)), inputs
    gsd = scene.gsd or _USUAL_GSD
    way = _direction(board.bearing or 0.0, scene)
    away = None
    if request.distance_from is not None:
        away = features.distance(request.distance_from, scene, window)
    field = grown_field(board, inside, window, way, scene, gsd, request.seed, request.feather, away)
    return field, {} if away is None else {"distance_from": digest(away)}


def _points(places: Sequence[tuple[float, float]], scene: Scene) -> list[tuple[int, int]]:
    """(row, column) of places in the scene's CRS.

    Raises
    ------
    UsageError
        One lies outside the scene.
    """
    found = []
    for x, y in places:
        col, row = scene.georeference.to_pixel(np.array([x]), np.array([y]))
        if not (0 <= row[0] < scene.height and 0 <= col[0] < scene.width):
            raise UsageError(f"the place {x:g},{y:g} lies outside the scene: give x,y in the scene's CRS")
        found.append((int(row[0]), int(col[0])))
    return found


def _marked(places: Sequence[tuple[int, int]], window: Window) -> Mask:
    """The places and their neighbours as a mask of a window."""
    marked = np.zeros(window.shape, bool)
    for row, col in places:
        near = Window(row - 1, col - 1, 3, 3).intersect(window)
        if not near.is_empty:
            marked[near.slices(within=window)] = True
    return marked


def _direction(bearing: float, scene: Scene) -> tuple[float, float]:
    """(rows, columns) of unit length that a bearing, clockwise from north, is on the scene's grid."""
    east, north = math.sin(math.radians(bearing)), math.cos(math.radians(bearing))
    axes = scene.axes
    if axes is None or abs(np.linalg.det(axes)) == 0:
        col, row = east, -north
    else:
        col, row = np.linalg.solve(np.asarray(axes).reshape(2, 2), np.array([east, north]))
    length = math.hypot(row, col)
    return float(row / length), float(col / length)
