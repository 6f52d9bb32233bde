"""Text task for a latent model: the recipe of a prompt that a latent model answers; no image-text encoder."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import numpy as np

from rs_genedit.errors import UsageError, WeightsError
from rs_genedit.language.noun_phrases import named_things
from rs_genedit.methods.canvas import Border
from rs_genedit.methods.latent.loading import model_digest, require_drawing
from rs_genedit.methods.latent.lora import Adapter, check_weights
from rs_genedit.methods.latent.recipe import STEPS, LatentRecipe
from rs_genedit.models.latent_models import BUILTIN, latent_card, require_folder
from rs_genedit.prompts import clean_prompt
from rs_genedit.protocol import EditRequest, TextTask
from rs_genedit.raster.bands import require_colours
from rs_genedit.raster.colour_roles import colour_roles
from rs_genedit.raster.region import Region
from rs_genedit.raster.rgb import RgbBridge, colour_transfer, photographic_exponent
from rs_genedit.raster.source import PixelSource
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.faults import one_line
from rs_genedit.runtime.hashing import sha256_of_file
from rs_genedit.storyboard import Binding
from rs_genedit.tasks.regions import asked_for, read_roi
from rs_genedit.tasks.text.applicability import Refusals, require_colour_roles, require_limits
from rs_genedit.tasks.text.asking import require_a_positive, require_askable
from rs_genedit.tasks.text.few_words import FewWords, caption_in, few_words_of
from rs_genedit.tasks.text.search import look_windows

#: Weight of classifier-free guidance at ``guidance`` 1 (the usual one of Stable Diffusion).
USUAL_GUIDANCE = 7.5
#: Strength of binding at most; the paper tries up to 40.
MOST_BINDING = 100.0


def plan(request: EditRequest, pixels: PixelSource, context: JobContext) -> LatentRecipe:
    """Settle a prompt for a latent model.

    Raises
    ------
    UsageError
        No model named, no ROI, options that only an image-text encoder follows, an empty or huge prompt, one
        that the built-in model has no words for.
    WeightsError
        The model's folder is missing or of another kind.
    """
    task = asked_for(request, TextTask)
    name = named(task.model)
    if request.roi is None:
        raise UsageError("the latent method needs an ROI: say where", hint="roi")
    if task.exemplars or task.paraphrases:
        raise UsageError("a latent model follows the prompt alone: leave out paraphrases and exemplars")
    require_colours(pixels, "choose another kind of edit")
    if not 0 <= task.guidance <= 10:
        raise UsageError(f"guidance must be 0 (none) to 10, not {task.guidance:g}")
    check_binding(request.quality, task.binding_strength, task.binding_steps, task.bindings)
    context.progress("reading the prompt", 0.0)
    asked = require_askable(clean_prompt(task.prompt), by_rules=False)
    for sentence in asked.warnings:
        context.warn(sentence)
    prompt = asked.reading.wanted if asked.reading.denied else asked.reading.prompt
    negative = tuple(clean_prompt(text, "a negative prompt") for text in task.negative)
    for text in negative:
        require_a_positive(text, "the negative prompt")
    refusals = Refusals(task.force, context)
    roles = colour_roles(pixels, request.bands)
    require_colour_roles(roles, refusals)
    require_limits((), pixels.gsd, task.gsd, roles, refusals)
    folder = model_folder(name)
    require_drawing(folder)
    digest = require_digest(name, folder)
    told, few = caption_in(folder, prompt), few_words_of(folder)
    say_what_it_is(name, context)
    if told.casefold() != prompt.casefold():
        context.warn(f"the built-in latent model is asked for {told!r}: its words say no more")
    adapters = adapters_of(task.lora, task.lora_weights)
    roi, outline = read_roi(request, pixels)
    bridge = RgbBridge.for_encoder(pixels, request.bands)
    bridge = _as_the_model_sees(bridge, few, roi, pixels)
    unwanted = tuple(dict.fromkeys((*negative, *asked.reading.denied)))
    if few is not None and unwanted:
        context.warn(
            "the built-in latent model cannot be told what must not come: the negative prompt is left out"
        )
        unwanted = ()
    settled = replace(task, prompt=asked.reading.prompt, negative=negative, ensemble=False)
    return LatentRecipe(
        replace(request, task=settled, roi=outline, roi_crs=None),
        roi,
        Border(request.feather, soft=0, keep=0.0),
        request.strength,
        roi.warnings,
        prompt=told,
        negative=", ".join(unwanted),
        guidance=1
        + ((few.guidance if few is not None and few.guidance else USUAL_GUIDANCE) - 1) * task.guidance,
        folder=folder,
        sha256=digest,
        bridge=bridge,
        gsd=pixels.gsd,
        bindings=_bindings(task, told) if task.binding_strength else (),
        scheduler=task.scheduler,
        binding_strength=task.binding_strength,
        binding_steps=task.binding_steps,
        adapters=adapters,
    )


def _as_the_model_sees(bridge: RgbBridge, few: FewWords | None, roi: Region, pixels: PixelSource) -> RgbBridge:
    """The bridge with the tone of photographs, and the colours that a small model was trained on."""
    colours = few.colours if few is not None else None
    if pixels.dtype == np.uint8 and colours is None:
        return bridge
    looks = []
    for window in look_windows(roi.window, pixels.window):
        valid = pixels.valid(window)
        looks.append(bridge.from_native(pixels.read(window))[:, valid][:, ::7, None])
    if pixels.dtype != np.uint8:
        bridge = bridge.with_exponent(photographic_exponent(looks))
    if colours is not None:
        mean, deviation = (np.array(one, np.float32) for one in colours)
        bridge = bridge.with_colours(*colour_transfer([bridge.toned(one) for one in looks], mean, deviation))
    return bridge


def named(model: str | None) -> str:
    """The model that was named.

    Raises
    ------
    UsageError
        None was.
    """
    if model is None:
        raise UsageError(
            "the latent method needs a model: give the folder of one in diffusers' format, the name of one "
            f"that was fetched, or {BUILTIN} to see what the method does with the small one that comes along",
            hint="model",
        )
    return model


def model_folder(name: str) -> Path:
    """The folder of a latent model that is called by it, or by its name in the list of models.

    Raises
    ------
    WeightsError
        It is a name of the list, and the model has not been fetched.
    """
    folder = Path(name).expanduser()
    card = latent_card(name)
    if card is None or (folder.is_dir() and not card.shipped):
        return folder
    return require_folder(card)


def require_digest(name: str, folder: Path) -> str:
    """SHA-256 of the configs and weights of the model called ``name``.

    Raises
    ------
    WeightsError
        It is no such folder, or it came with the engine and is no longer what came.
    """
    digest, card = model_digest(folder), latent_card(name)
    if card is not None and card.shipped and digest != card.sha256:
        raise WeightsError(f"the files of {card.title} are damaged ({folder}): install the plugin again")
    return digest


def say_what_it_is(name: str, context: JobContext) -> None:
    """Warn that the built-in model shows the method and makes no pictures that could be taken for real ones."""
    if name == BUILTIN:
        context.warn(
            "the built-in latent model was trained on drawings of 64 pixels: it shows what the method does and "
            "paints colours and rough forms; for pictures like photographs name a larger model"
        )


def _bindings(task: TextTask, prompt: str) -> tuple[Binding, ...]:
    """The things of a prompt and what is said of them: as given, else by rules."""
    return tuple(given_binding(text, prompt) for text in task.bindings) or tuple(named_things(prompt))


def given_binding(text: str, prompt: str) -> Binding:
    """The binding that "thing: attribute, attribute" says.

    Raises
    ------
    UsageError
        It is not of that form, or a word of it is not in the prompt.
    """
    said = binding_said(text)
    for piece in (said.entity, *said.attributes):
        if not stands_in(prompt, piece):
            raise UsageError(
                f"{one_line(piece)[:60]!r} is bound but not in the prompt: use the prompt's own words"
            )
    return said


def binding_said(text: str) -> Binding:
    """The binding that "thing: attribute, attribute" says, of whatever prompt.

    Raises
    ------
    UsageError
        It is not of that form.
    """
    entity, colon, said = text.partition(":")
    attributes = tuple(part.strip() for part in said.split(",") if part.strip())
    if not entity.strip() or not colon or not attributes:
        raise UsageError(f"{one_line(text)[:60]!r} is no binding: write it as thing: attribute, attribute")
    return Binding(entity.strip(), attributes)


def stands_in(prompt: str, piece: str) -> bool:
    """Whether a prompt has these words, whole and letter by letter."""
    return re.search(rf"(?<!\w){re.escape(piece)}(?!\w)", prompt) is not None


def adapters_of(files: Sequence[str], weights: Sequence[float]) -> tuple[Adapter, ...]:
    """The adapters in ``files``, in this order, with a weight each or none (1 each).

    Raises
    ------
    UsageError
        As many weights as there are files are not given, or one is no weight.
    WeightsError
        A file is not there.
    """
    if len(weights) not in (0, len(files)):
        raise UsageError(f"there are {len(files)} adapters and {len(weights)} weights of them")
    check_weights(weights)
    found = []
    for number, name in enumerate(files):
        path = Path(name).expanduser()
        if not path.is_file():
            raise WeightsError(f"there is no adapter at {path}")
        now = path.stat()
        digest = _sha256(path, now.st_size, now.st_mtime_ns, now.st_ino)
        found.append(Adapter(path, digest, weights[number] if weights else 1.0))
    return tuple(found)


@lru_cache(maxsize=16)
def _sha256(path: Path, *_: int) -> str:
    """Of a file as it is now; a story asks for it with each of its pictures."""
    return sha256_of_file(path)


def check_binding(quality: str, strength: float, steps: int | None, bindings: Sequence[str]) -> None:
    """Refuse a strength, steps and bindings that do not go together.

    Raises
    ------
    UsageError
    """
    if not 0 <= strength <= MOST_BINDING:
        raise UsageError(f"the binding strength must be 0 (none) to {MOST_BINDING:g}, not {strength:g}")
    if bindings and strength == 0:
        raise UsageError("bindings need a binding strength above 0", hint="binding")
    if steps is None:
        return
    if strength == 0:
        raise UsageError("steps of binding need a binding strength above 0", hint="binding")
    most = STEPS[quality]
    if not 1 <= steps <= most:
        raise UsageError(
            f"there are {most} denoising steps at this quality: bind before 1 to {most} of them, not {steps}"
        )
