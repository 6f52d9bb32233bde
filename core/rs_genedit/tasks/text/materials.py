"""Materials in prompts: "fill with muddy water", and nouns that only the library knows, as exemplar requests.

The lexicon goes first: what it knows is a state or a thing and made as such. A material is taken where the
prompt asks to fill with it by name, where it is what an unknown noun names, or where the scene shows nothing of
what is asked for and the encoder finds it in the library.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

import numpy as np
import torch

from rs_genedit.encoders.base import ImageTextEncoder, TextTarget
from rs_genedit.encoders.dense import patch_embeddings
from rs_genedit.errors import GenEditError, UsageError
from rs_genedit.folders import materials_folder
from rs_genedit.language.lexicon import singular
from rs_genedit.language.prompt_parser import read_prompt
from rs_genedit.language.prompt_reading import Reading
from rs_genedit.materials import Material, load_materials, named, plain, raster_of
from rs_genedit.protocol import EditRequest, ExemplarTask, TextTask
from rs_genedit.raster.bands import rgb_positions
from rs_genedit.raster.material_files import MOST_TIMES, require_readable
from rs_genedit.raster.rgb import RgbBridge
from rs_genedit.raster.scene import Scene, open_scene
from rs_genedit.runtime.context import JobContext
from rs_genedit.runtime.threads import one_thread
from rs_genedit.tasks.text.search import FITS, Choice

#: "fill the field with X", "cover it in X", "pave it with X".
_FILL = re.compile(
    r"^(?:please\s+)?(?:fill|cover|pave|surface|texture|retexture)\b.*?\b(?:with|in|by)\s+"
    r"(?:the\s+material\s+|material\s+)?(?P<what>.+)$",
    re.IGNORECASE,
)
_ARTICLES = frozenset(("a", "an", "the", "some", "my", "our", "more", "new"))
#: Materials that the encoder looks at, at most, and the side of a view of one.
_MOST_SEEN, _VIEW = 200, 96


def material_request(
    request: EditRequest, task: TextTask, prompt: str, context: JobContext
) -> EditRequest | None:
    """The exemplar request that a prompt comes to by the names of the library; None where it names no material.

    Raises
    ------
    UsageError
        Two materials are called so, or there is no ROI.
    """
    if task.exemplars or task.steering in ("gradient", "both"):
        return None
    chosen = material_of_prompt(prompt)
    return None if chosen is None else as_exemplar(request, chosen, context)


def material_of_prompt(prompt: str) -> Material | None:
    """The material that a prompt asks to fill with, or whose name is an unknown noun; None where it names none.

    Raises
    ------
    UsageError
        Two are called so.
    """
    found = load_materials(materials_folder())[0].values()
    return (_asked_to_fill(prompt, found) or _unknown_noun(prompt, found)) if found else None


def as_exemplar(request: EditRequest, material: Material, context: JobContext) -> EditRequest:
    """The request with the material as its task; the result says so."""
    if request.roi is None:
        raise UsageError(
            f"{material.name} is a material of the library, and a material needs an ROI to fill: draw one",
            hint="roi",
        )
    context.warn(made_of(material))
    return replace(request, task=ExemplarTask(material=material.reference))


def made_of(material: Material) -> str:
    """What a result says of a material that was found by words."""
    return f"made of the material {material.name} of the library ({material.source})"


def _asked_to_fill(prompt: str, materials: Iterable[Material]) -> Material | None:
    match = _FILL.match(prompt)
    return None if match is None else _one(_without_article(match["what"]), prompt, list(materials))


def _unknown_noun(prompt: str, materials: Iterable[Material]) -> Material | None:
    """The material that is all that a prompt names, where the lexicon does not know it."""
    reading = read_prompt(prompt)
    if not reading.unknown or reading.denied or reading.removes:
        return None
    return _one(_without_article(prompt), prompt, list(materials))


def _one(text: str, prompt: str, materials: Sequence[Material]) -> Material | None:
    found = named(text, materials) or _in_singular(text, materials)
    if len(found) > 1:
        names = ", ".join(one.name for one in found)
        raise UsageError(
            f"{prompt[:80]!r} fits {len(found)} materials of the library ({names}): name one of them",
            hint="material",
        )
    return found[0] if found else None


def _in_singular(text: str, materials: Sequence[Material]) -> list[Material]:
    wanted = _singular(text)
    return [one for one in materials if any(_singular(name) == wanted for name in one.names())]


def _singular(text: str) -> str:
    return " ".join(singular(word) for word in plain(text).split())


def _without_article(text: str) -> str:
    words = plain(text).split()
    while len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    return " ".join(words)


# ---------------------------------------------------------------------------------------------- by the encoder


def found_by_encoder(
    encoder: ImageTextEncoder, target: TextTarget, reading: Reading, gsd: float | None, context: JobContext
) -> Material | None:
    """The material that looks most like what is asked for, if it is that rather than anything else.

    Words of a material that name what is asked for count without a look. Materials far coarser than the scene
    and damaged ones are left out.
    """
    folder = materials_folder()
    fitting = [one for one in load_materials(folder)[0].values() if _is_fine_enough(one, gsd)][:_MOST_SEEN]
    if by_word := _by_words(reading, fitting):
        return by_word
    choice = Choice.of(encoder, target)
    best: tuple[float, Material] | None = None
    for number, one in enumerate(fitting):
        context.progress("looking through the library of materials", number / len(fitting))
        chance = _chance(encoder, choice, one)
        if chance >= FITS and (best is None or chance > best[0]):
            best = (chance, one)
    return None if best is None else best[1]


def _is_fine_enough(material: Material, gsd: float | None) -> bool:
    return material.gsd is None or gsd is None or material.gsd <= MOST_TIMES * gsd


def _by_words(reading: Reading, materials: Sequence[Material]) -> Material | None:
    """The one material whose name or words are a way to say the one thing that is asked for."""
    if len(reading.asked) != 1:
        return None
    ways = {_singular(phrase) for _, phrase in reading.asked[0].phrases()}
    found = [one for one in materials if any(_singular(_without_article(name)) in ways for name in one.names())]
    return found[0] if len(found) == 1 else None


def _chance(encoder: ImageTextEncoder, choice: Choice, material: Material) -> float:
    """How likely the mean of a material's views is what is asked for; 0 where it cannot be read."""
    folder = materials_folder()
    try:
        path = raster_of(material, folder)
        require_readable(material, path)
        with open_scene(path) as raster:
            window = raster.window
            valid = raster.valid(window)
            rgb = _bridge(material, raster).from_native(raster.read(window))
    except GenEditError:
        return 0.0
    rgb = np.where(valid, rgb, np.median(rgb[:, valid], axis=1)[:, None, None]).astype(np.float32)
    side = min(_VIEW, encoder.input_size, *valid.shape)
    with one_thread(), torch.no_grad():
        embeddings, _, _ = patch_embeddings(
            encoder, torch.from_numpy(np.clip(rgb, 0, 1)), side, max(side, max(valid.shape) // 4), batch=16
        )
        return float(choice.chance(embeddings.flatten(0, 1)).mean())


def _bridge(material: Material, raster: Scene) -> RgbBridge:
    """As bright as the whole raster was that the material is from."""
    if raster.dtype == np.uint8:
        return RgbBridge.for_encoder(raster)
    positions = rgb_positions(raster)
    ranges = [material.ranges[position] for position in positions]
    limits = min(one[0] for one in ranges), max(one[2] for one in ranges)
    return RgbBridge.of(raster.radiometry, positions, (limits,) * 3)
