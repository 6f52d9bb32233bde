"""Temporal Anchor Attention: self-attention of a frame over keys and values of the first and previous frames.

The frames of a story are shown to the UNet one after another. In its self-attention layers a frame asks with
its own queries and is answered by the anchor, which is frame 0, and by the frame before it (dual reference
frames of "Aerial Spatio-Temporal Image Generation via Latent Diffusion Models"; with the anchor alone it is the
cross-frame attention of Text2Video-Zero, Khachatryan et al., ICCV 2023). Training-free.

Keys and values of one step are of use in that step and tile alone. So the loop goes over steps, in each over
tiles, in each over frames, and a cache holds two frames of one tile: neither the number of frames nor that of
tiles or steps shows in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.nn.functional import scaled_dot_product_attention

from rs_genedit.errors import UsageError
from rs_genedit.methods.latent.memory import blank

#: What a frame may look at.
REFERENCES = ("anchor", "previous", "self")
KeysValues = tuple[Tensor, Tensor]


@dataclass(frozen=True)
class AnchorAttention:
    """Which frames answer, in which layers and before which steps.

    Attributes
    ----------
    references
        One or more of :data:`REFERENCES`. Frame 0 always looks at itself.
    layers
        First and last self-attention layer, counted from 1 in the order in which data passes them; None: all.
    steps
        First and last denoising step, counted from 1; None: all.
    """

    references: tuple[str, ...] = ("anchor", "previous")
    layers: tuple[int, int] | None = None
    steps: tuple[int, int] | None = None

    def __post_init__(self) -> None:
        if not self.references or set(self.references) - set(REFERENCES):
            raise UsageError(
                f"frames look at one or more of {', '.join(REFERENCES)}, not "
                f"{', '.join(self.references) or 'nothing'}",
                hint="anchor",
            )
        for name in ("layers", "steps"):
            span = getattr(self, name)
            if span is not None and not 1 <= span[0] <= span[1]:
                raise UsageError(
                    f"{name} of anchor attention go from a first, 1 or more, to a last that is not before it, "
                    f"not {span[0]} to {span[1]}",
                    hint="anchor",
                )

    def acts(self, step: int) -> bool:
        """Whether frames look at others in the denoising step of this number, from 0."""
        return self.steps is None or self.steps[0] <= step + 1 <= self.steps[1]


@dataclass
class FrameCache:
    """Keys and values of the anchor and of the frame before, by layer, for one tile in one step."""

    attention: AnchorAttention
    frame: int = 0
    _anchor: dict[str, KeysValues] = field(default_factory=dict)
    _previous: dict[str, KeysValues] = field(default_factory=dict)

    def begin(self, frame: int) -> None:
        """The passes that follow are of this frame; frame 0 begins a tile, the others come in order."""
        self.frame = frame
        if frame == 0:
            self.clear()

    def clear(self) -> None:
        """Let go of everything."""
        self._anchor.clear()
        self._previous.clear()

    def looked_at(self, layer: str, key: Tensor, value: Tensor) -> KeysValues:
        """Keys and values (n, heads, tokens, width) that this frame looks at, its own being ``key``, ``value``.

        Its own are kept for the frames that follow.
        """
        own = key, value
        if self.frame == 0:
            seen = own
            if "anchor" in self.attention.references:
                self._anchor[layer] = own
        else:
            held = {"anchor": self._anchor.get(layer), "previous": self._previous.get(layer), "self": own}
            named = [one for name in REFERENCES if name in self.attention.references and (one := held[name])]
            seen = named[0]
            if len(named) > 1:
                seen = torch.cat([one[0] for one in named], -2), torch.cat([one[1] for one in named], -2)
        if "previous" in self.attention.references:
            self._previous[layer] = own  # no later layer of this frame asks for that of the frame before
        return seen

    def held(self) -> int:
        """Bytes of what is held."""
        parts = {
            id(one): one for kept in (self._anchor, self._previous) for pair in kept.values() for one in pair
        }
        return sum(one.numel() * one.element_size() for one in parts.values())


@dataclass
class AnchorProcessor:
    """The processor of one self-attention layer while frames look at each other."""

    layer: str
    cache: FrameCache

    def __call__(self, attn: Any, hidden_states: Tensor, *args: Any, **kwargs: Any) -> Tensor:
        """The layer's output (n, tokens, width): the stock one's operations, over other keys and values."""

        def heads(projected: Tensor) -> Tensor:
            return projected.unflatten(-1, (attn.heads, -1)).transpose(1, 2)

        query, key = heads(attn.to_q(hidden_states)), heads(attn.to_k(hidden_states))
        value = heads(attn.to_v(hidden_states))
        if attn.norm_q is not None:
            query = attn.norm_q(query)
        if attn.norm_k is not None:
            key = attn.norm_k(key)
        key, value = self.cache.looked_at(self.layer, key, value)
        made = scaled_dot_product_attention(query, key, value)
        made = made.transpose(1, 2).flatten(-2).to(query.dtype)
        for part in attn.to_out:  # projection and dropout
            made = part(made)
        return made / attn.rescale_output_factor


def self_attention_layers(unet: Any) -> list[str]:
    """Processors' names of the self-attention layers in the order in which data passes them."""
    names = [
        name
        for name in unet.attn_processors
        if ".attn1." in name and not unet.get_submodule(name.removesuffix(".processor")).is_cross_attention
    ]
    parts = ("down_blocks", "mid_block", "up_blocks")
    return sorted(names, key=lambda name: (parts.index(name.split(".")[0]), _numbers(name)))


def anchored_layers(unet: Any, attention: AnchorAttention) -> list[str]:
    """The layers of a UNet in which frames look at others.

    Raises
    ------
    UsageError
        It has none, or not so many.
    """
    layers = self_attention_layers(unet)
    if not layers:
        raise UsageError(
            "this latent model has no self-attention layers, so its frames cannot look at each other: switch "
            "anchor attention off",
            hint="anchor",
        )
    if attention.layers is None:
        return layers
    first, last = attention.layers
    if last > len(layers):
        raise UsageError(
            f"this latent model has {len(layers)} self-attention layers: name some of 1 to {len(layers)}, not "
            f"{first} to {last}",
            hint="anchor",
        )
    return layers[first - 1 : last]


def require_layers(folder: Path, attention: AnchorAttention) -> None:
    """Refuse layers that the model in ``folder`` does not have, by its config alone.

    Raises
    ------
    UsageError, WeightsError
    """
    anchored_layers(blank(folder, "unet"), attention)


@contextmanager
def anchored(unet: Any, attention: AnchorAttention) -> Iterator[FrameCache]:
    """While open, passes fill and read the cache that is given; then the UNet is as it was."""
    stock: Mapping[str, Any] = dict(unet.attn_processors)
    cache = FrameCache(attention)
    ours = {name: AnchorProcessor(name, cache) for name in anchored_layers(unet, attention)}
    try:
        unet.set_attn_processor({**stock, **ours})
        yield cache
    finally:
        unet.set_attn_processor(dict(stock))
        cache.clear()


def _numbers(name: str) -> list[int]:
    return [int(number) for number in re.findall(r"\.(\d+)", name)]
