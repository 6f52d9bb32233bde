"""Plates: one rendering of each state of a story over all ground that it ever takes; frames are cut from them.

A pixel that is flooded in two frames shows one and the same water in both, because both cut it from one plate:
nothing flickers. Each plate is made by the core of an edit, from the scene itself, with one seed.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import shapely
from scipy import ndimage

from rs_genedit.footprints.field import Array, Footprints, Mask, ThresholdField, fractal
from rs_genedit.jobs.edit import content_key, make_pixels, prepare
from rs_genedit.protocol import EditRequest, TextTask
from rs_genedit.raster.grid import Window
from rs_genedit.raster.region import Region
from rs_genedit.raster.scene import Scene
from rs_genedit.raster.staging import Staging
from rs_genedit.raster.story_files import outline
from rs_genedit.runtime.context import JobContext
from rs_genedit.sequence_request import SequenceRequest
from rs_genedit.storyboard import Frame, Storyboard

#: Share of a place's thickness by which a plate reaches beyond it, so that its own ragged end lies outside.
_BEYOND, _LEAST, _MOST = 0.35, 10, 160
#: Amount of change within which what grows behind it becomes dense.
_GROWS = 0.4
#: Pixels across the patches in which it does.
_PATCH_PX = 40.0


@dataclass(frozen=True)
class Picture:
    """What a plate is to show, before it is rendered.

    Attributes
    ----------
    prompt : str
    zone : bool (height, width)
        Ground that ever shows it, in the footprints' window.
    seed : int, optional
        Of a frame that has pictures of its own; None: the story's.
    """

    prompt: str
    zone: Mask
    seed: int | None = None


@dataclass(frozen=True)
class Plate:
    """One state of a story, rendered: a picture and its pixels."""

    picture: Picture
    staging: Staging


@dataclass(frozen=True)
class Layer:
    """A plate as a frame shows it: ``weight`` (height, width) of the footprints' window, 0 to 1."""

    plate: Plate
    weight: Array


def wanted(board: Storyboard, places: Footprints) -> dict[str, Picture]:
    """Every plate that a story needs, by its name.

    A frame with a seed of its own counts for the ground of the shared plates too: what the others show does not
    change when one frame is made anew.
    """
    zones: dict[str, Picture] = {}
    used: set[str] = set()
    for number, frame in enumerate(board.frames):
        for part, prompt, zone in _parts(board, places, number, frame):
            if not zone.any():
                continue
            used.add(_name(part, prompt, frame.seed))
            for seed in {None, frame.seed}:
                name = _name(part, prompt, seed)
                earlier = zones.get(name)
                zones[name] = (
                    replace(earlier, zone=earlier.zone | zone) if earlier else Picture(prompt, zone, seed)
                )
    if board.spread == "parcels" or builds(board):  # one layout of streets and houses for all frames
        whole = np.logical_or.reduce([places.mask(number) for number in range(len(board.frames))])
        zones = {name: replace(picture, zone=whole) for name, picture in zones.items()}
    return {name: picture for name, picture in zones.items() if name in used}


def shown(board: Storyboard, places: Footprints, number: int) -> Iterator[tuple[str, Array]]:
    """What a frame shows over the scene, lowest first: a plate's name and its weight (height, width)."""
    frame = board.frames[number]
    for part, prompt, zone in _parts(board, places, number, frame):
        if not zone.any():
            continue
        weight = zone.astype(np.float32)
        if part == "after":
            weight *= np.float32(frame.after_share)
            if frame.under:  # densest where it began to grow
                weight *= _ramp(places.field, max(places.amounts[number], 0.0))
        elif places.field.softness and part == "main":
            weight = places.weight(number)
        yield _name(part, prompt, frame.seed), weight


def layers(board: Storyboard, places: Footprints, number: int, plates: dict[str, Plate]) -> Iterator[Layer]:
    """The plates that a frame shows, lowest first; ground without data has none."""
    for name, weight in shown(board, places, number):
        if name in plates:
            yield Layer(plates[name], weight)


def make_plates(
    request: SequenceRequest, board: Storyboard, places: Footprints, numbers: Collection[int], scene: Scene,
    stack: ExitStack, context: JobContext,
) -> tuple[dict[str, Plate], dict[str, str]]:  # fmt: skip
    """Render the plates of the frames ``numbers``; return them by name, and the models used."""
    needed = {name for number in numbers for name, _ in shown(board, places, number)}
    asked = [
        (name, picture)
        for name, picture in wanted(board, places).items()
        if name in needed and _has_data(picture.zone, places.field.window, scene)
    ]
    plates: dict[str, Plate] = {}
    models: dict[str, str] = {}
    for number, (name, picture) in enumerate(asked):
        share = context.child(number / len(asked), (number + 1) / len(asked))
        share.progress(f"drawing {picture.prompt!r}", 0.0)
        exact = board.spread != "area" or builds(board)
        single = _request(
            request, board, picture, _region(picture.zone, places.field.window, scene, exact), scene
        )
        recipe, units = prepare(single, scene, share.child(0.0, 0.15))
        key, _ = content_key(recipe, units, scene)
        staging = stack.enter_context(
            Staging.open(Path(request.output), f"plate-{key[:16]}", scene, key, request.resume)
        )
        used, _ = make_pixels(recipe, units, scene, staging, share.child(0.15, 1.0))
        models |= used
        plates[name] = Plate(picture, staging)
    return plates, models


# ------------------------------------------------------------------------------------------------------ parts


def _parts(board: Storyboard, places: Footprints, number: int, frame: Frame) -> Iterator[tuple[str, str, Mask]]:
    """(part, prompt, zone) of what a frame shows, lowest first: what it left, what it is, what is new."""
    here = places.mask(number)
    if frame.after:
        gone = np.logical_or.reduce([places.mask(n) for n in range(number + 1)]) & ~here
        if frame.under:
            yield "main", frame.under, gone
        yield "after", frame.after, gone
    before = places.mask(number - 1) if number else np.zeros_like(here)
    yield "main", frame.prompt, here
    if frame.new:  # a front is drawn anew in each frame; a building site is the later estate, half done
        part = "new" if board.spread == "parcels" else f"new{number}"
        yield part, frame.new, here & ~before


def builds(board: Storyboard) -> bool:
    """Whether a frame shows buildings: these are not cut where the change ends."""
    from rs_genedit.tasks.text.states.procedural import state_names

    return any("new_buildings" in state_names(frame.prompt) for frame in board.frames)


def _ramp(field: ThresholdField, amount: float) -> Array:
    """0 to 1 (height, width): how dense it grows, by how long ago the change has gone, and in patches."""
    known = np.where(np.isfinite(field.values), field.values, amount)
    patches = 0.22 * np.tanh(fractal(field.window, _PATCH_PX, 0))
    t = np.clip((known - np.float32(amount)) / np.float32(_GROWS) + patches, 0, 1)
    return np.asarray((0.2 + 0.8 * t * (2 - t)) * (1 - 0.6 * np.abs(patches)), np.float32)


def _name(part: str, prompt: str, seed: int | None) -> str:
    """A plate's name: equal ones are rendered once."""
    return f"{part}|{_state(prompt)}" + ("" if seed is None else f"|{seed}")


def _state(prompt: str) -> str:
    """What a prompt comes to: the states that are drawn for it, else its words; equal ones share a plate."""
    from rs_genedit.tasks.text.states.procedural import state_names

    return "+".join(state_names(prompt)) or prompt.casefold()


def _request(
    request: SequenceRequest, board: Storyboard, picture: Picture, roi: Region, scene: Scene
) -> EditRequest:
    task = TextTask(picture.prompt, negative=board.negative, guide=request.guide)
    return EditRequest(
        request.source,
        str(Path(request.output) / "plate.tif"),
        task,
        json.dumps(roi.to_geojson(scene), separators=(",", ":")),
        method=request.method,
        quality=request.quality,
        seed=request.seed if picture.seed is None else picture.seed,
        feather=request.feather,
        bands=request.bands,
        tile=request.tile,
        max_memory=request.max_memory,
        device=request.device,
        threads=request.threads,
    )


def _region(zone: Mask, window: Window, scene: Scene, exact: bool) -> Region:
    """The outline that a plate is drawn in: the zone, or some way around it."""
    drawn = outline(zone, window)
    if not exact:
        thick = float(ndimage.distance_transform_edt(np.pad(zone, 1)).max())
        margin = float(np.clip(_BEYOND * thick, _LEAST, _MOST))
        drawn = shapely.simplify(shapely.buffer(drawn, margin, quad_segs=4), 1.0)
        drawn = shapely.intersection(drawn, shapely.box(0, 0, scene.width, scene.height))
    parts = [part for part in shapely.get_parts(drawn) if part.geom_type == "Polygon"]
    return Region(shapely.MultiPolygon(parts))


def _has_data(zone: Mask, window: Window, scene: Scene) -> bool:
    return bool((zone & scene.valid(window)).any())
