"""Pictures of a latent story: what a model is to draw for the plates of a story, all of them together.

A story has a picture for each of its plates, in the order in which frames show them first. So where each frame
says something else, each frame has a picture; frames that say the same show the same one, and nothing flickers.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import numpy as np

from rs_genedit.errors import UsageError
from rs_genedit.jobs.compose import TILE
from rs_genedit.jobs.previews import Previewer
from rs_genedit.jobs.story_again import adapter_key
from rs_genedit.language.noun_phrases import named_things
from rs_genedit.methods.canvas import Array, Canvas
from rs_genedit.methods.latent.anchor_attention import AnchorAttention, require_layers
from rs_genedit.methods.latent.loading import require_drawing
from rs_genedit.methods.latent.preview import SCALE
from rs_genedit.methods.latent.recipe import STEPS, LatentRecipe, Told
from rs_genedit.methods.latent.story import LatentStory, StoryPicture, drawn
from rs_genedit.raster.grid import Window
from rs_genedit.raster.region import Region
from rs_genedit.raster.scene import Scene
from rs_genedit.raster.staging import Staging
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.devices import choose_device
from rs_genedit.runtime.faults import one_line
from rs_genedit.sequence_request import SequenceRequest
from rs_genedit.storyboard import Binding, Storyboard
from rs_genedit.tasks.text.few_words import caption_in, few_words_of
from rs_genedit.tasks.text.latent import (
    adapters_of,
    binding_said,
    check_binding,
    model_folder,
    named,
    require_digest,
    stands_in,
)


def require_latent(request: SequenceRequest) -> dict[str, str]:
    """SHA-256 of the model of a latent story and of its adapters, by what a Collection calls them.

    What the model cannot do is refused here, before anything is planned, by its configs alone.

    Raises
    ------
    UsageError, WeightsError
    """
    name = named(request.latent_model)
    attention = attention_of(request)
    check_binding(request.quality, request.binding_strength, request.binding_steps, request.bindings)
    for text in request.bindings:
        binding_said(text)
    adapters = adapters_of(request.lora, request.lora_weights)
    folder = model_folder(name)
    require_drawing(folder)
    found = {"latent_model": require_digest(name, folder)}
    if attention is not None:
        require_layers(folder, attention)
    most = STEPS[request.quality]
    if request.anchor_steps is not None and request.anchor_steps[1] > most:
        raise UsageError(
            f"there are {most} denoising steps at this quality: anchor some of 1 to {most} of them, not "
            f"{request.anchor_steps[0]} to {request.anchor_steps[1]}",
            hint="anchor",
        )
    return found | {adapter_key(number): one.sha256 for number, one in enumerate(adapters)}


def sayable(request: SequenceRequest, board: Storyboard, context: JobContext) -> Storyboard:
    """The storyboard as a model of few words can draw it; other models read any.

    A front that it has no words for, such as flames, looks as the rest of the change does, which is said. Nor
    can it be told what must not come: pushed away from one word, it goes anywhere.

    Raises
    ------
    UsageError
        It has no words for what the changed place shows.
    """
    few = few_words_of(folder := model_folder(named(request.latent_model)))
    if few is None:
        return board
    for frame in board.frames[1:]:
        for prompt in filter(None, (frame.prompt, frame.after, frame.under)):
            caption(prompt, board, folder)
    for front in dict.fromkeys(frame.new for frame in board.frames):
        if front and few.caption(front) is None:
            context.warn(
                f"the built-in latent model has no words for {front!r}: where the change is new, frames show "
                "what they show elsewhere"
            )
    frames = (replace(one, new=one.new if one.new and few.caption(one.new) else "") for one in board.frames)
    return replace(board, frames=tuple(frames), negative=())


def attention_of(request: SequenceRequest) -> AnchorAttention | None:
    """How the pictures of a story look at each other; None where it is off."""
    if not request.anchor_attention:
        return None
    return AnchorAttention(request.anchor_attention, request.anchor_layers, request.anchor_steps)


def caption(prompt: str, board: Storyboard, folder: Path) -> str:
    """A prompt as the latent model in ``folder`` reads it: with how the place is seen, if it reads any words.

    Raises
    ------
    UsageError
        A model of few words cannot say it.
    """
    if few_words_of(folder) is not None:
        return caption_in(folder, prompt)
    return f"{prompt}, {board.viewpoint}" if board.viewpoint else prompt


class LatentPictures:
    """The pictures of one story by the names of its plates.

    Parameters
    ----------
    recipe
        Of an edit of all the story's ground.
    wanted
        By a plate's name, in the order of the story, its prompt, seed and outline.
    """

    def __init__(
        self,
        request: SequenceRequest,
        board: Storyboard,
        recipe: LatentRecipe,
        wanted: Mapping[str, tuple[str, int, Region]],
        scene: Scene,
    ) -> None:
        prompts = {prompt: caption(prompt, board, recipe.folder) for prompt, _, _ in wanted.values()}
        things = _things(request, board, prompts)
        pictures = tuple(
            StoryPicture(prompts[prompt], things[prompt], roi, seed) for prompt, seed, roi in wanted.values()
        )
        self.story = LatentStory(
            recipe,
            pictures,
            attention_of(request),
            request.own_noise,
            request.quality,
            choose_device(request.device),
        )
        self.names = tuple(wanted)
        self.scene, self.bands = scene, request.bands
        self.folder, self.resume = Path(request.output), request.resume
        self.crop = self.story.crop
        read = self.crop.native.intersect(scene.window)
        #: Of each plate's picture a hash of all that decides it.
        self.keys = dict(zip(self.names, self.story.keys(scene.fingerprint(read)), strict=True))
        self._staging: Staging | None = None

    def given(self, name: str, recipe: LatentRecipe) -> LatentRecipe:
        """The recipe of a plate, whose picture is the story's."""
        told = Told(self.crop, self.keys[name], lambda: self._picture(name))
        return replace(recipe, bridge=self.story.recipe.bridge, told=told)

    def draw(self, needed: Iterable[str], stack: ExitStack, context: JobContext) -> None:
        """Draw the pictures of the plates ``needed``, and those before them that they look at."""
        if self._staging is not None:
            return
        last = max(self.names.index(name) for name in needed)
        story = replace(self.story, pictures=self.story.pictures[: last + 1])
        decides = "".join(self.keys[name] for name in self.names[: last + 1])
        key = hashlib.sha256(decides.encode()).hexdigest()
        self._staging = stack.enter_context(
            Staging.open(self.folder, f"plate-{key[:16]}", self.scene, key, self.resume)
        )
        story.draw(self._canvas, self._staging, context, self._shower(context))

    def discard(self) -> None:
        """Let go of what was drawn, once every plate is staged."""
        if self._staging is not None:
            self._staging.discard()

    def _shower(self, context: JobContext) -> Callable[[Canvas], None] | None:
        """Shows the pictures as they become clear, where somebody asked for previews."""
        if context.previews is None:
            return None
        previewer = Previewer(context, self.scene, self.bands)
        return lambda seen: previewer.show("story", SCALE, seen.window, 1, seen.pixels)

    def _picture(self, name: str) -> Array:
        if self._staging is None:
            raise LookupError("the pictures of the story are not drawn yet")
        return drawn(self._staging, self.names.index(name))

    def _canvas(self, window: Window) -> Canvas:
        """What the model is shown: a window of the scene with the story's ground as ROI."""
        scene, inner = self.scene, window.intersect(self.scene.window)
        pixels = np.zeros((len(scene.edited_bands), *inner.shape), np.float32)
        valid = np.zeros(inner.shape, bool)
        for tile in inner.tiles(TILE):
            at = tile.slices(within=inner)
            valid[at] = scene.valid(tile)
            pixels[(slice(None), *at)] = np.where(valid[at], scene.radiometry.to_float(scene.read(tile)), 0)
        return Canvas(inner, pixels, self.story.recipe.roi.mask(inner), valid)


def _things(
    request: SequenceRequest, board: Storyboard, prompts: Mapping[str, str]
) -> dict[str, tuple[Binding, ...]]:
    """By prompt what is said of which thing of it: as the request has it, else the storyboard, else the rules.

    Parameters
    ----------
    prompts
        To each prompt its caption, as the model reads it.

    Raises
    ------
    UsageError
        What is to be bound stands in none of them.
    """
    if not request.binding_strength:
        return dict.fromkeys(prompts, ())
    if not request.bindings:
        planned = {frame.prompt: frame.bindings for frame in board.frames if frame.bindings}
        return {
            prompt: tuple(
                one
                for one in planned.get(prompt) or named_things(read)
                if all(stands_in(read, piece) for piece in (one.entity, *one.attributes))
            )
            for prompt, read in prompts.items()
        }
    said = [binding_said(text) for text in request.bindings]
    found = {
        prompt: tuple(
            one for one in said if all(stands_in(read, piece) for piece in (one.entity, *one.attributes))
        )
        for prompt, read in prompts.items()
    }
    for one in said:
        if not any(one in bound for bound in found.values()):
            words = one_line(f"{one.entity}: {', '.join(one.attributes)}")[:80]
            raise UsageError(
                f"no frame's prompt has all words of {words!r}: bind what stands in one, letter by letter"
            )
    return found
