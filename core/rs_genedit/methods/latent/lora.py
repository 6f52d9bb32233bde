"""LoRA adapters (low-rank adaptation: Hu et al., ICLR 2022), merged into the weights of a latent model at load.

A layer's weight W becomes W + weight * alpha / rank * B A. Read are the names of diffusers and peft, old and
new, and those of kohya's training programs, whose names for SDXL are those of the original code. Merged at load
an adapter costs nothing while denoising, and nothing else of the model has to know of it.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor, nn

from rs_genedit.errors import UsageError, WeightsError
from rs_genedit.runtime.faults import one_line

#: Weight of an adapter at most, to either side.
MOST_WEIGHT = 10.0
#: Endings of the two factors: A (down, in to rank) and B (up, rank to out).
_DOWN = (".lora_A.weight", ".lora_A.default.weight", ".lora_down.weight", ".lora.down.weight",
         "_lora.down.weight", ".lora_linear_layer.down.weight")  # fmt: skip
_UP = (".lora_B.weight", ".lora_B.default.weight", ".lora_up.weight", ".lora.up.weight",
       "_lora.up.weight", ".lora_linear_layer.up.weight")  # fmt: skip
_ALPHA = (".alpha", ".lora_alpha")
#: Whose layer a name is of, by its beginning; without one it is the UNet's.
_PARTS = {
    "text_encoder_2.": 2, "text_encoder.": 1, "unet.": 0, "base_model.model.": 0,
    "lora_unet_": 0, "lora_te2_": 2, "lora_te1_": 1, "lora_te_": 1,
}  # fmt: skip


@dataclass(frozen=True)
class Adapter:
    """One adapter: its file, its SHA-256, and how much of it is taken (1 is all)."""

    path: Path
    sha256: str
    weight: float = 1.0


@dataclass
class _Factors:
    """What a file holds for one layer."""

    down: Tensor | None = None
    up: Tensor | None = None
    alpha: float | None = None
    names: list[str] = field(default_factory=list)


def check_weights(weights: Sequence[float]) -> None:
    """Raise :class:`UsageError` for a weight that no adapter has."""
    for weight in weights:
        if not math.isfinite(weight) or abs(weight) > MOST_WEIGHT:
            raise UsageError(f"an adapter's weight is {-MOST_WEIGHT:g} to {MOST_WEIGHT:g}, not {weight:g}")


def merge_adapters(networks: Sequence[nn.Module], adapters: Sequence[Adapter]) -> None:
    """Add adapters to the weights of UNet and text encoders, in this order; networks are changed in place.

    Nothing is changed where one of the adapters does not fit.

    Raises
    ------
    WeightsError
        A file cannot be read, is no plain LoRA, or is of another model.
    """
    changes: list[tuple[Tensor, Tensor]] = []
    for adapter in adapters:
        tensors, alpha = _read(adapter.path)
        layers = [_aliases(network, index) for index, network in enumerate(networks)]
        for stem, factors in _factors(tensors, adapter.path).items():
            weight = _layer(stem, layers, adapter.path)
            changes.append((weight, adapter.weight * _product(factors, stem, weight, alpha, adapter.path)))
    with torch.no_grad():
        for weight, change in changes:
            weight.copy_((weight.float() + change).to(weight.dtype))


# ---------------------------------------------------------------------------------------------------- reading


def _read(path: Path) -> tuple[dict[str, Tensor], float | None]:
    """The tensors of a file, and alpha / rank where its header or peft's config beside it says so for all."""
    if not path.is_file():
        raise WeightsError(f"there is no adapter at {path}")
    try:
        with safe_open(path, framework="pt") as file:
            tensors = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 - not a mapping
            said = (file.metadata() or {}).get("lora_adapter_metadata")
    except (SafetensorError, ValueError, OSError) as error:
        raise WeightsError(
            f"{path} is not a whole safetensors file, the only kind of adapter that is read "
            f"({one_line(str(error))[:80]})"
        ) from None
    if not tensors:
        raise WeightsError(f"{path} holds no adapter: it has no tensors")
    config = path.with_name("adapter_config.json")
    if said is None and config.is_file():
        said = config.read_text(encoding="utf-8", errors="replace")
    return tensors, _shared_scale(said)


def _shared_scale(said: str | None) -> float | None:
    try:
        found = json.loads(said or "null")
    except ValueError:
        return None
    if not isinstance(found, dict):
        return None
    for prefix in ("", "unet."):
        alpha, rank = (found.get(prefix + name) for name in ("lora_alpha", "r"))
        if isinstance(alpha, (int, float)) and isinstance(rank, (int, float)) and rank > 0:
            return float(alpha) / rank
    return None


def _factors(tensors: Mapping[str, Tensor], path: Path) -> dict[str, _Factors]:
    """Factors by the stem of their names."""
    found: dict[str, _Factors] = {}
    for name, tensor in tensors.items():
        for endings, kind in ((_DOWN, "down"), (_UP, "up"), (_ALPHA, "alpha")):
            ending = next((e for e in endings if name.endswith(e)), None)
            if ending is None:
                continue
            own = found.setdefault(name[: -len(ending)], _Factors())
            own.names.append(name)
            if kind == "alpha":
                own.alpha = float(tensor.reshape(-1)[0]) if tensor.numel() else None
            else:
                setattr(own, kind, tensor.float())
            break
        else:
            raise WeightsError(
                f"{path} is no plain LoRA adapter: it holds {one_line(name)[:100]}, which cannot be merged"
            )
    for own in found.values():
        if own.down is None or own.up is None:
            raise WeightsError(f"{path} is not whole: {one_line(own.names[0])[:100]} has no counterpart in it")
    return found


# ----------------------------------------------------------------------------------------------------- layers


def _aliases(network: nn.Module, index: int) -> dict[str, Tensor]:
    """Weights of a network's linear and convolutional layers by all names that adapters give them."""
    found: dict[str, Tensor] = {}
    for name, module in network.named_modules():
        if not isinstance(module, (nn.Linear, nn.Conv2d)):
            continue
        names = {name}
        if index:
            names |= {name.removeprefix("text_model."), f"text_model.{name.removeprefix('text_model.')}"}
        else:
            # Old diffusers: to_out is called without its number, and its own attention processor holds it.
            names |= {
                re.sub(r"\.(to_\w+?)(\.0)?$", r".processor.\1", name),
                re.sub(r"\.to_out\.0$", ".to_out", name),
            }
            original = _original_name(network, name)
            names |= {original} if original else set()
        for one in names:
            found[one] = found[one.replace(".", "_")] = module.weight
    return found


def _original_name(unet: Any, name: str) -> str | None:
    """A UNet layer's name in the original code of Stable Diffusion, which kohya's programs use for SDXL."""
    deep = unet.config.layers_per_block + 1 if isinstance(unet.config.layers_per_block, int) else None
    fixed = {
        "conv_in": "input_blocks.0.0", "conv_out": "out.2",
        "time_embedding.linear_1": "time_embed.0", "time_embedding.linear_2": "time_embed.2",
        "add_embedding.linear_1": "label_emb.0.0", "add_embedding.linear_2": "label_emb.0.2",
    }  # fmt: skip
    if name in fixed:
        return fixed[name]
    if match := re.match(r"mid_block\.(attentions|resnets)\.(\d+)\.(.+)", name):
        kind, number, rest = match.groups()
        return f"middle_block.{1 if kind == 'attentions' else 2 * int(number)}.{_in_resnet(kind, rest)}"
    match = re.match(r"(down|up)_blocks\.(\d+)\.(\w+)\.(\d+)\.(.+)", name)
    if match is None or deep is None:
        return None
    way, block, kind, layer, rest = match[1], int(match[2]), match[3], int(match[4]), match[5]
    if kind == "downsamplers":
        return f"input_blocks.{(block + 1) * deep}.0.op"
    if kind == "upsamplers":
        place = 2 if hasattr(unet.up_blocks[block], "attentions") else 1
        return f"output_blocks.{block * deep + deep - 1}.{place}.conv"
    number = block * deep + layer + (1 if way == "down" else 0)
    side = "input" if way == "down" else "output"
    return f"{side}_blocks.{number}.{1 if kind == 'attentions' else 0}.{_in_resnet(kind, rest)}"


def _in_resnet(kind: str, rest: str) -> str:
    """The name of a layer within its block, in the original code."""
    if kind != "resnets":
        return rest
    called = {"conv1": "in_layers.2", "conv2": "out_layers.3", "time_emb_proj": "emb_layers.1",
              "conv_shortcut": "skip_connection"}  # fmt: skip
    return called.get(rest, rest)


def _layer(stem: str, layers: Sequence[Mapping[str, Tensor]], path: Path) -> Tensor:
    """The weight that a stem names."""
    prefix = next((p for p in _PARTS if stem.startswith(p)), "")
    index = _PARTS.get(prefix, 0)
    rest = stem[len(prefix) :]
    # peft saves one network at a time, without saying which
    for number in range(len(layers)) if prefix in ("", "base_model.model.") else (index,):
        if number < len(layers) and rest in layers[number]:
            return layers[number][rest]
    raise WeightsError(f"the adapter {path} is of another model: this one has no layer {one_line(stem)[:100]}")


def _product(factors: _Factors, stem: str, weight: Tensor, scale: float | None, path: Path) -> Tensor:
    """alpha / rank * B A in the shape of a layer's weight, fp32."""
    down, up = factors.down, factors.up
    if down is None or up is None:
        raise ValueError("a layer has both factors")
    rank = down.shape[0] if down.dim() else 0
    wide = weight[0].numel()
    fits = rank and down.numel() == rank * wide and tuple(up.shape[:2]) == (weight.shape[0], rank)
    if not fits or up.numel() != weight.shape[0] * rank:
        shapes = " and ".join("x".join(map(str, t.shape)) for t in (up, down))
        raise WeightsError(
            f"the adapter {path} is of another model: its {one_line(stem)[:100]} is {shapes}, the layer is "
            f"{'x'.join(map(str, weight.shape))}"
        )
    made = (up.reshape(-1, rank) @ down.reshape(rank, wide)).reshape(weight.shape)
    if not torch.isfinite(made).all():
        raise WeightsError(f"the adapter {path} is damaged: {one_line(stem)[:100]} holds what is no number")
    factor = factors.alpha / rank if factors.alpha is not None else scale if scale is not None else 1.0
    return (factor * made).to(weight.device)
