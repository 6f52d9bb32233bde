"""Materials of the library in a story: which of its prompts are made of one, by name and hash.

A prompt of a frame finds a material as that of an edit does (:mod:`rs_genedit.tasks.text.materials`). This is
settled before anything is made: so frames that show the same have it alike, a story made again from its
Collection has the same one, and a frame is made anew where it has become another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from rs_genedit.errors import UsageError
from rs_genedit.folders import materials_folder
from rs_genedit.footprints.field import Footprints
from rs_genedit.jobs.plates import has_data, prepared, wanted
from rs_genedit.materials import Material, find_material, load_materials
from rs_genedit.protocol import TextTask
from rs_genedit.raster.material_files import record_of
from rs_genedit.raster.scene import Scene
from rs_genedit.runtime.context import JobContext
from rs_genedit.sequence_request import SequenceRequest
from rs_genedit.storyboard import Filling, Frame, Storyboard


def settled(request: SequenceRequest, board: Storyboard, is_again: bool, context: JobContext) -> Storyboard:
    """The storyboard with the materials that its prompts name; a latent model draws what they say instead.

    ``is_again``: the story is one of before, and takes the materials of then or none.

    Raises
    ------
    UsageError
        Two materials are called so, that of before is not in the library, or a prompt can be made of nothing.
    """
    if request.method == "latent":
        return replace(board, materials=())
    before = {one.prompt: one.material for one in board.materials}
    found = []
    for prompt in dict.fromkeys(_prompts(board)):
        material = _material(prompt, before.get(prompt), is_again)
        if material is not None:
            from rs_genedit.tasks.text.materials import made_of

            context.warn(made_of(material))
            found.append(Filling(prompt, material.reference))
        elif not (request.plan_only or request.footprints_only):
            from rs_genedit.tasks.text.prepare import read_words

            read_words(TextTask(prompt, guide=request.guide, force=request.force))
    return replace(board, materials=tuple(found))


def sought(
    request: SequenceRequest, board: Storyboard, places: Footprints, scene: Scene, context: JobContext
) -> Storyboard:
    """The storyboard with what the encoder finds in the library besides: of things that are no states.

    Raises
    ------
    GenEditError
        Of the edit that would make it.
    """
    if request.method == "latent" or not load_materials(materials_folder())[0]:
        return board
    from rs_genedit.tasks.exemplar import ExemplarRecipe
    from rs_genedit.tasks.text.states.procedural import state_names

    found = list(board.materials)
    known = {one.prompt for one in found}
    for picture in wanted(board, places).values():
        if picture.prompt in known or state_names(picture.prompt) or not has_data(picture, places, scene):
            continue
        known.add(picture.prompt)
        recipe, _ = prepared(request, board, picture, places, scene, context)
        if isinstance(recipe, ExemplarRecipe) and recipe.material is not None:
            found.append(Filling(picture.prompt, recipe.material.reference))
    return replace(board, materials=tuple(found))


def records(board: Storyboard, frame: Frame) -> dict[str, Any]:
    """What a frame's Item says of the materials that it shows; empty where it shows none."""
    texts = _texts(frame)
    shown = dict.fromkeys(one.material for one in board.materials if one.prompt in texts)
    told = [record_of(find_material(reference, materials_folder())) for reference in shown]
    return {"materials": told} if told else {}


def _material(prompt: str, before: str | None, is_again: bool) -> Material | None:
    if before is not None:
        try:
            return find_material(before, materials_folder())
        except UsageError:
            if is_again:
                raise
    if not load_materials(materials_folder())[0]:
        return None
    from rs_genedit.tasks.text.materials import material_of_prompt

    return material_of_prompt(prompt)


def _prompts(board: Storyboard) -> Iterator[str]:
    """All that frames may show; the first is the scene itself."""
    for frame in board.frames[1:]:
        yield from _texts(frame)


def _texts(frame: Frame) -> tuple[str, ...]:
    return tuple(text for text in (frame.prompt, frame.new, frame.after, frame.under) if text)
