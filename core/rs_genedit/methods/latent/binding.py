"""Linguistic Binding (SynGen: Rassin et al., NeurIPS 2023): an attribute is seen where its thing is.

Before a denoising step the latents take one step down a loss over the cross-attention maps of the prompt's
word pieces: the map of an attribute comes nearer to that of its thing, and both go away from those of all
other words. Training-free; it works on whatever maps the UNet has.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import torch
from torch import Tensor

from rs_genedit.methods.latent.pipeline import LatentPipeline, Words
from rs_genedit.storyboard import Binding

#: Strength that the paper uses.
USUAL_STRENGTH = 20.0
#: Inside the logarithms: a cell that nobody looks at has no infinite divergence.
_EPSILON = 1e-12
#: A map has a quarter of the latents' side (16 x 16 for 512 px with cells of 8 px, as in the paper)...
_PART = 4
#: ... and not less than this: a coarser one places nothing.
_COARSEST = 8

Span = tuple[int, int]


@dataclass(frozen=True)
class BoundWords:
    """A thing with what is said of it, as numbers of the prompt's tokens.

    Attributes
    ----------
    entity
        Pieces of the thing's name.
    attributes
        Pieces of each attribute.
    others
        Every piece of a word of the prompt that is of neither; commas and stops are no words.
    """

    entity: tuple[int, ...]
    attributes: tuple[tuple[int, ...], ...]
    others: tuple[int, ...]


@dataclass(frozen=True)
class LinguisticBinding:
    """How hard, how long and what is bound.

    Attributes
    ----------
    bound
        The things; without any, nothing is done.
    strength
        The latents' step against the loss's gradient; 0 is off.
    steps
        The first denoising steps, before each of which it is done once.
    """

    bound: tuple[BoundWords, ...]
    strength: float = USUAL_STRENGTH
    steps: int = 25

    def acts(self, step: int) -> bool:
        """Whether anything is done before the denoising step of this number, from 0."""
        return bool(self.bound) and self.strength > 0 and step < self.steps


# ------------------------------------------------------------------------------------------ words and tokens


def bound_words(
    prompt: str, bindings: Sequence[Binding], offsets: Sequence[Span | None]
) -> tuple[BoundWords, ...]:
    """Tokens of the things of a prompt.

    Parameters
    ----------
    bindings
        Things and attributes, each a verbatim piece of ``prompt``; a thing that is named twice, of two places,
        stands twice.
    offsets
        (first, last + 1) character of each token of the prompt, None for start, end and padding.

    Returns
    -------
    tuple of BoundWords
        In the order of the prompt. A thing or attribute that is not in the prompt, or behind the end that the
        model reads, is left out, and so is a thing with nothing to come nearer to or to go away from.
    """
    pieces = tuple(number for number, span in enumerate(offsets) if span is not None)
    words = tuple(n for n in pieces if (o := offsets[n]) and any(map(str.isalnum, prompt[o[0] : o[1]])))

    def tokens(span: Span) -> tuple[int, ...]:
        return tuple(n for n in pieces if (o := offsets[n]) and o[0] < span[1] and o[1] > span[0])

    found = []
    for entity, attributes in _spans(prompt, bindings):
        thing = tokens(entity)
        said = tuple(numbers for span in attributes if (numbers := tokens(span)))
        own = {*thing, *(number for numbers in said for number in numbers)}
        others = tuple(number for number in words if number not in own)
        if thing and (said or others):
            found.append(BoundWords(thing, said, others))
    return tuple(found)


def _spans(prompt: str, bindings: Sequence[Binding]) -> list[tuple[Span, list[Span]]]:
    """Where each thing and its attributes stand.

    A name that stands in a longer one ("water" in "water tower") is looked for elsewhere, so long names come
    first. An attribute that stands twice is the one nearest to its thing that no other thing has.
    """
    things: dict[int, Span] = {}
    for number in sorted(range(len(bindings)), key=lambda n: -len(bindings[n].entity)):
        free = [
            span
            for span in _places(prompt, bindings[number].entity)
            if not any(span[0] < taken[1] and taken[0] < span[1] for taken in things.values())
        ]
        if free:
            things[number] = free[0]
    claimed: set[Span] = set()
    found = []
    for number, thing in sorted(things.items(), key=lambda item: item[1]):
        said = []
        for attribute in bindings[number].attributes:
            places = [
                span
                for span in _places(prompt, attribute)
                if not any(span[0] < taken[1] and taken[0] < span[1] for taken in things.values())
            ]
            if places:
                near = min(places, key=lambda span: (span in claimed, _gap(span, thing), span))
                said.append(near)
        claimed.update(said)
        found.append((thing, said))
    return found


def _places(prompt: str, piece: str) -> list[Span]:
    """Where a piece stands as whole words."""
    if not piece:
        return []
    return [m.span() for m in re.finditer(rf"(?<!\w){re.escape(piece)}(?!\w)", prompt)]


def _gap(one: Span, other: Span) -> int:
    return max(one[0] - other[1], other[0] - one[1])


# ---------------------------------------------------------------------------------------------------- the loss


def divergence(one: Tensor, other: Tensor) -> Tensor:
    """Symmetric Kullback-Leibler divergence 0.5 [KL(p || q) + KL(q || p)] of two maps of any shape, in nats.

    Each is made to sum to 1 first.
    """
    p, q = (m.float().flatten() / m.float().sum().clamp_min(_EPSILON) for m in (one, other))
    log_p, log_q = (p + _EPSILON).log(), (q + _EPSILON).log()
    return 0.5 * ((p - q) * (log_p - log_q)).sum()


def binding_loss(maps: Tensor, bound: Sequence[BoundWords]) -> Tensor:
    """Sum of the positive and negative terms of all things.

    Parameters
    ----------
    maps
        (tokens, height, width) of attention, each >= 0.

    Notes
    -----
    A pair of thing and attribute has D(attribute, thing) - 0.5 mean over the other words u of [D(thing, u) +
    D(attribute, u)]; a thing of which nothing is said has the negative half of its own. A word in several
    pieces takes the largest divergence over its pieces.
    """

    def far(words: Sequence[int], others: Sequence[int]) -> Tensor:
        return torch.stack([divergence(maps[a], maps[b]) for a in words for b in others]).max()

    def away(words: Sequence[int], others: Sequence[int]) -> Tensor:
        return -0.5 * torch.stack([far(words, [other]) for other in others]).mean()

    total = maps.new_zeros((), dtype=torch.float32)
    for one in bound:
        away_thing = away(one.entity, one.others) if one.others else 0.0
        if not one.attributes:
            total = total + away_thing
        for attribute in one.attributes:
            total = total + far(attribute, one.entity) + away_thing
            if one.others:
                total = total + away(attribute, one.others)
    return total


# ------------------------------------------------------------------------------------------------ the attention


@dataclass
class MapKeeper:
    """A cross-attention processor that hands on to the one it stands for, and keeps the maps."""

    stock: Any
    cells: tuple[int, int]
    maps: list[Tensor] = field(default_factory=list)

    def __call__(
        self, attn: Any, hidden_states: Tensor, encoder_hidden_states: Tensor, *args: Any, **kwargs: Any
    ) -> Tensor:
        """The layer's output; its map (tokens, height, width), the mean over its heads, is kept in fp32."""

        def heads(projected: Tensor) -> Tensor:
            return projected[0].float().unflatten(-1, (attn.heads, -1)).transpose(0, 1)

        query, key = heads(attn.to_q(hidden_states)), heads(attn.to_k(encoder_hidden_states))
        seen = (query @ key.transpose(-1, -2) * attn.scale).softmax(-1).mean(0)
        self.maps.append(seen.T.unflatten(-1, self.cells))
        made: Tensor = self.stock(attn, hidden_states, encoder_hidden_states, *args, **kwargs)
        return made


def map_layers(unet: Any, cells: tuple[int, int]) -> tuple[list[str], tuple[int, int]]:
    """The cross-attention layers whose maps are kept for latents of ``cells``, and the maps' (height, width).

    Those of the resolution nearest to a quarter of the latents', of whatever resolutions the UNet attends at.
    """
    levels = {name: _level(unet, name) for name in unet.attn_processors if ".attn2." in name}
    wanted = max(min(cells) / _PART, min(_COARSEST, *cells))
    best = min(set(levels.values()), key=lambda level: (abs(min(cells) / 2**level - wanted), level))
    return [name for name, level in levels.items() if level == best], _halved(cells, best)


def _level(unet: Any, name: str) -> int:
    """How often the latents are halved before a layer."""
    part, number = name.split(".")[:2]
    last = len(unet.config.block_out_channels) - 1
    if part == "down_blocks":
        return int(number)
    return last - int(number) if part == "up_blocks" else last


def _halved(cells: tuple[int, int], times: int) -> tuple[int, int]:
    for _ in range(times):
        cells = (cells[0] + 1) // 2, (cells[1] + 1) // 2
    return cells


@contextmanager
def kept_maps(unet: Any, cells: tuple[int, int]) -> Iterator[list[Tensor]]:
    """While open, the maps of :func:`map_layers` of each pass are kept in the list; then all is as it was."""
    names, size = map_layers(unet, cells)
    stock = dict(unet.attn_processors)
    maps: list[Tensor] = []
    keeping = {name: MapKeeper(stock[name], size, maps) for name in names}
    try:
        unet.set_attn_processor({**stock, **keeping})
        yield maps
    finally:
        unet.set_attn_processor(stock)
        maps.clear()


def binding_gradient(
    model: LatentPipeline,
    latents: Tensor,
    scaled: Any,
    time: Tensor,
    words: Words,
    gsd: float | None,
    bound: Sequence[BoundWords],
) -> Tensor:
    """Gradient of the loss by the latents, of their shape, in fp32, by one pass of the prompt alone.

    Parameters
    ----------
    latents
        (1, channels, height, width).
    scaled
        Makes of latents what the UNet is shown: to the scheduler's scale, with an inpainting model's channels.
    """
    height, width = latents.shape[-2:]
    with torch.enable_grad(), kept_maps(model.unet, (height, width)) as maps:
        own = latents.detach().clone().requires_grad_()
        model.read(scaled(own), time, words, gsd)
        loss = binding_loss(torch.stack(maps).mean(0), bound)
        found: Tensor = torch.autograd.grad(loss, own)[0]
    # Half precision may overflow on the way back: latents are never moved by what is no number.
    return torch.nan_to_num(found, nan=0.0, posinf=0.0, neginf=0.0)
