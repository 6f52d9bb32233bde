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
from typing import TYPE_CHECKING, cast

import numpy as np
import shapely
from scipy import ndimage

from rs_genedit.footprints.field import Array, Footprints, Mask, ThresholdField, fractal
from rs_genedit.jobs.edit import content_key, is_staged, make_pixels, prepare
from rs_genedit.protocol import EditRequest, ExemplarTask, TextTask
from rs_genedit.raster.grid import Window
from rs_genedit.raster.region import Region
from rs_genedit.raster.scene import Scene
from rs_genedit.raster.staging import Staging
from rs_genedit.raster.story_files import outline
from rs_genedit.runtime.context import JobContext
from rs_genedit.sequence_request import SequenceRequest
from rs_genedit.storyboard import Frame, Storyboard

if TYPE_CHECKING:
    from rs_genedit.jobs.latent_pictures import LatentPictures
    from rs_genedit.methods.canvas import EditUnit
    from rs_genedit.methods.latent.recipe import LatentRecipe
    from rs_genedit.methods.recipe import Recipe

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
    material : str
        The material of the library that it is made of, by its name and hash; empty: made as the prompt says.
    """

    prompt: str
    zone: Mask
    seed: int | None = None
    material: str = ""


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


def wanted(board: Storyboard, places: Footprints, by_words: bool = False) -> dict[str, Picture]:
    """Every plate that a story needs, by its name, in the order in which frames show them first.

    Prompts of the same states share a plate; those of the same words, where the method reads words
    (``by_words``).

    A frame with a seed of its own counts for the ground of the shared plates too: what the others show does not
    change when one frame is made anew.
    """
    zones: dict[str, Picture] = {}
    used: set[str] = set()
    for number, frame in enumerate(board.frames):
        for part, prompt, zone in _parts(board, places, number, frame):
            if not zone.any():
                continue
            used.add(_name(board, part, prompt, frame.seed, by_words))
            for seed in dict.fromkeys((None, frame.seed)):
                name = _name(board, part, prompt, seed, by_words)
                earlier = zones.get(name)
                zones[name] = (
                    replace(earlier, zone=earlier.zone | zone)
                    if earlier
                    else Picture(prompt, zone, seed, board.material(prompt))
                )
    if board.spread == "parcels" or builds(board):  # one layout of streets and houses for all frames
        whole = places.reached(len(board.frames) - 1)
        zones = {name: replace(picture, zone=whole) for name, picture in zones.items()}
    return {name: picture for name, picture in zones.items() if name in used}


def shown(
    board: Storyboard, places: Footprints, number: int, by_words: bool = False
) -> Iterator[tuple[str, Array]]:
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
        yield _name(board, part, prompt, frame.seed, by_words), weight


def layers(
    board: Storyboard, places: Footprints, number: int, plates: dict[str, Plate], by_words: bool = False
) -> Iterator[Layer]:
    """The plates that a frame shows, lowest first; ground without data has none."""
    for name, weight in shown(board, places, number, by_words):
        if name in plates:
            yield Layer(plates[name], weight)


def make_plates(
    request: SequenceRequest, board: Storyboard, places: Footprints, numbers: Collection[int], scene: Scene,
    told: LatentPictures | None, stack: ExitStack, context: JobContext,
) -> tuple[dict[str, Plate], dict[str, str]]:  # fmt: skip
    """Render the plates of the frames ``numbers``; return them by name, and the models used.

    ``told`` are the pictures that a latent model draws for them; None: the method needs none.
    """
    by_words = told is not None
    needed = {name for number in numbers for name, _ in shown(board, places, number, by_words)}
    asked = [
        (name, picture)
        for name, picture in wanted(board, places, by_words).items()
        if name in needed and has_data(picture, places, scene)
    ]
    plates: dict[str, Plate] = {}
    models: dict[str, str] = {}
    with ExitStack() as pictures:  # they are let go once every plate is staged
        for number, (name, picture) in enumerate(asked):
            share = context.child(number / len(asked), (number + 1) / len(asked))
            share.progress(f"drawing {picture.prompt!r}", 0.0)
            recipe, units = prepared(request, board, picture, places, scene, share.child(0.0, 0.15))
            if told is not None:
                recipe = told.given(name, cast("LatentRecipe", recipe))
            key, _ = content_key(recipe, units, scene)
            staging = stack.enter_context(
                Staging.open(Path(request.output), f"plate-{key[:16]}", scene, key, request.resume)
            )
            begin = 0.15
            if told is not None and not is_staged(units, staging):
                begin = 0.6
                told.draw([one for one, _ in asked], pictures, share.child(0.15, begin))
            used, _ = make_pixels(recipe, units, scene, staging, share.child(begin, 1.0))
            models |= used
            plates[name] = Plate(picture, staging)
        if told is not None:
            told.discard()
    return plates, models


def plan_told(
    request: SequenceRequest, board: Storyboard, places: Footprints, scene: Scene, context: JobContext
) -> LatentPictures | None:
    """The pictures that a latent model is to draw for a story; None for other methods and where none is wanted.

    Raises
    ------
    UsageError, WeightsError
    """
    if request.method != "latent":
        return None
    from rs_genedit.jobs.latent_pictures import LatentPictures

    pictures = wanted(board, places, by_words=True)
    pictures = {n: p for n, p in pictures.items() if has_data(p, places, scene)}
    if not pictures:
        return None
    ground = replace(
        next(iter(pictures.values())), zone=np.logical_or.reduce([one.zone for one in pictures.values()])
    )
    recipe, _ = prepare(_edit_of(request, board, ground, places, scene), scene, context)
    outlines = {
        name: (
            one.prompt,
            request.seed if one.seed is None else one.seed,
            _region(one.zone, places.field.window, scene, _is_exact(board)),
        )
        for name, one in pictures.items()
    }
    return LatentPictures(request, board, cast("LatentRecipe", recipe), outlines, scene)


# ------------------------------------------------------------------------------------------------------ parts


def _parts(board: Storyboard, places: Footprints, number: int, frame: Frame) -> Iterator[tuple[str, str, Mask]]:
    """(part, prompt, zone) of what a frame shows, lowest first: what it left, what it is, what is new."""
    here = places.mask(number)
    if frame.after:
        gone = places.reached(number) & ~here
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

    drawn = (frame.prompt for frame in board.frames if not board.material(frame.prompt))
    return any("new_buildings" in state_names(prompt) for prompt in drawn)


def _ramp(field: ThresholdField, amount: float) -> Array:
    """0 to 1 (height, width): how dense it grows, by how long ago the change has gone, and in patches."""
    known = np.where(np.isfinite(field.values), field.values, amount)
    patches = 0.22 * np.tanh(fractal(field.window, _PATCH_PX, 0))
    t = np.clip((known - np.float32(amount)) / np.float32(_GROWS) + patches, 0, 1)
    return np.asarray((0.2 + 0.8 * t * (2 - t)) * (1 - 0.6 * np.abs(patches)), np.float32)


def _name(board: Storyboard, part: str, prompt: str, seed: int | None, by_words: bool) -> str:
    """A plate's name: equal ones are rendered once."""
    shows = board.material(prompt) or (prompt.casefold() if by_words else _state(prompt))
    return f"{part}|{shows}" + ("" if seed is None else f"|{seed}")


def _state(prompt: str) -> str:
    """What a prompt comes to: the states that are drawn for it, else its words; equal ones share a plate."""
    from rs_genedit.tasks.text.states.procedural import state_names

    return "+".join(state_names(prompt)) or prompt.casefold()


def _edit_of(
    request: SequenceRequest, board: Storyboard, picture: Picture, places: Footprints, scene: Scene
) -> EditRequest:
    """The edit that renders a plate."""
    roi = _region(picture.zone, places.field.window, scene, _is_exact(board))
    task = (
        ExemplarTask(material=picture.material)
        if picture.material
        else TextTask(
            picture.prompt,
            negative=board.negative,
            guide=request.guide,
            model=request.latent_model,
            binding_strength=request.binding_strength,
            binding_steps=request.binding_steps,
            scheduler=request.scheduler,
            lora=request.lora,
            lora_weights=request.lora_weights,
            force=request.force,
        )
    )
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


def prepared(
    request: SequenceRequest, board: Storyboard, picture: Picture, places: Footprints, scene: Scene,
    context: JobContext,
) -> tuple[Recipe, tuple[EditUnit, ...]]:  # fmt: skip
    """The recipe of a plate; one whose ground has nothing to act on is no reason to give a story up."""
    from rs_genedit.tasks.text.applicability import NothingToActOnError
    from rs_genedit.tasks.text.task import TextRecipe

    edit = _edit_of(request, board, picture, places, scene)
    try:
        recipe, units = prepare(edit, scene, context)
    except NothingToActOnError:
        assert isinstance(edit.task, TextTask)  # nosec B101 - for the type checker
        recipe, units = prepare(replace(edit, task=replace(edit.task, force=True)), scene, context)
    return (replace(recipe, must_draw=False) if isinstance(recipe, TextRecipe) else recipe), units


def _is_exact(board: Storyboard) -> bool:
    """Whether plates end where their ground does: parcels and buildings do."""
    return board.spread != "area" or builds(board)


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


def has_data(picture: Picture, places: Footprints, scene: Scene) -> bool:
    """Whether there are pixels on the ground of a plate."""
    return bool((picture.zone & scene.valid(places.field.window)).any())
