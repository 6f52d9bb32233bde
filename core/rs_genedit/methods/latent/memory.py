"""Memory forecast of a latent model before it is loaded: its weights, and the most that lives in one pass.

The parts are built from their configs on torch's meta device, which has shapes and no numbers, and are passed
through once while the sizes of living tensors are added up. So it holds for every model that the method reads,
takes a second or two and next to no memory. Attention is counted as computed without its matrix of scores, as
torch does on the processor and on GPUs alike.
"""

from __future__ import annotations

import weakref
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor
from torch.overrides import TorchFunctionMode
from torch.utils._python_dispatch import TorchDispatchMode

from rs_genedit.methods.latent.loading import PARTS, index_of, read_json, require_libraries, tried
from rs_genedit.methods.latent.pipeline import LatentPipeline, Words

#: What convolutions set aside for themselves beside inputs and outputs, and what the allocator keeps.
_SLACK = 1.25


@dataclass(frozen=True)
class Forecast:
    """Bytes on the computing device.

    Attributes
    ----------
    weights
        Of all parts, in the types they compute in.
    denoising
        Beside them in one pass of the UNet, both halves of the guidance.
    pictures
        Beside them where the VAE decodes one tile.
    loading
        The most while the parts are read one after another, each with its file; 0 for a GPU, which gets them
        when they are read.
    """

    weights: int
    denoising: int
    pictures: int
    loading: int = 0

    @property
    def peak(self) -> int:
        """The most at once."""
        return max(self.loading, self.weights + max(self.denoising, self.pictures))


def forecast(folder: Path, half: bool = False, cells: int | None = None, guided: bool = True) -> Forecast:
    """What the model in ``folder`` will take.

    Parameters
    ----------
    half
        Whether UNet and text encoders compute in half precision, as on a GPU.
    cells
        Side of a tile in latent cells; that of the model where not said.
    guided
        Whether both halves of the guidance are passed at once.

    Raises
    ------
    WeightsError
        As loading it would.
    """
    dtype = torch.float16 if half else torch.float32
    parts = {name: blank(folder, name) for name in parts_of(folder)}
    sizes = {
        name: sum(p.numel() for p in [*part.parameters(), *part.buffers()])
        * (4 if name == "vae" else dtype.itemsize)
        for name, part in parts.items()
    }
    unet, vae = parts["unet"].to(dtype).eval(), parts["vae"].eval()
    encoders = tuple(parts[name] for name in ("text_encoder", "text_encoder_2") if name in parts)
    model = LatentPipeline(folder.name, "", unet, vae, encoders, (), {})
    side = cells or model.side
    count = 2 if guided else 1
    wide = int(unet.config.cross_attention_dim)
    pooled = None
    if len(encoders) > 1:
        pooled = torch.empty(count, encoders[1].config.projection_dim, device="meta", dtype=dtype)
    words = Words(torch.empty(count, 77, wide, device="meta", dtype=dtype), pooled)
    shown = torch.empty(count, int(unet.config.in_channels), side, side, device="meta", dtype=dtype)
    with torch.no_grad(), _NoScores(), _Living(unet) as unet_pass:
        model.read(shown, torch.zeros((), device="meta"), words, 1.0)
    latents = torch.empty(1, model.channels, side, side, device="meta")
    with torch.no_grad(), _NoScores(), _Living(vae) as vae_pass:
        vae.decode(latents, return_dict=False)
    weights = loading = 0
    for name, size in sizes.items():
        weights += size
        if not half:
            # One tensor at a time is there in both types.
            largest = max(p.numel() for p in parts[name].parameters()) * 4
            files = sum(file.stat().st_size for file in (folder / name).glob("*.safetensors"))
            loading = max(loading, weights + files + largest)
    return Forecast(weights, round(_SLACK * unet_pass.peak), round(_SLACK * vae_pass.peak), loading)


def parts_of(folder: Path) -> dict[str, tuple[Any, Any]]:
    """(builder, config) of each part of the model in ``folder`` that has weights, without reading any.

    A builder's ``from_config`` makes the part of its config.

    Raises
    ------
    WeightsError, UsageError
        As :func:`load_pipeline`.
    """
    index = index_of(folder)
    require_libraries()
    import diffusers
    import transformers

    found: dict[str, tuple[Any, Any]] = {}
    for name, kinds in PARTS.items():
        if "tokenizer" in name or index.get(name, [None])[0] is None:
            continue
        config = read_json(folder / name / "config.json")
        if "text" in name:
            kind = getattr(transformers, kinds[0])
            found[name] = (_Built(kind), transformers.CLIPTextConfig.from_dict(config))
        else:
            found[name] = (getattr(diffusers, kinds[0]), config)
    return found


def blank(folder: Path, name: str) -> Any:
    """A part of the model in ``folder`` as its config describes it, on torch's meta device: shapes, no numbers.

    Raises
    ------
    WeightsError, UsageError
        As :func:`load_pipeline`.
    """
    kind, config = parts_of(folder)[name]
    with torch.device("meta"):
        return tried(folder, name, lambda _: kind.from_config(config))


@dataclass(frozen=True)
class _Built:
    """A class of transformers that is built from a config as those of diffusers are."""

    kind: Any

    def from_config(self, config: Any) -> Any:
        """The part, with fresh weights."""
        return self.kind(config)


class _Living(TorchDispatchMode):
    """Adds up the bytes of tensors while they live, beside those of a network; ``peak`` is the most at once."""

    def __init__(self, network: torch.nn.Module) -> None:
        super().__init__()
        self.now = self.peak = 0
        own = (*network.parameters(), *network.buffers())
        self._known = {tensor.untyped_storage()._cdata for tensor in own}

    def __torch_dispatch__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        made = func(*args, **(kwargs or {}))
        for tensor in made if isinstance(made, (tuple, list)) else (made,):
            if isinstance(tensor, Tensor):
                self._count(tensor.untyped_storage())
        return made

    def _count(self, storage: Any) -> None:
        key = storage._cdata
        if key in self._known:
            return
        self._known.add(key)
        size = storage.nbytes()
        self.now += size
        self.peak = max(self.peak, self.now)
        weakref.finalize(storage, self._gone, key, size)

    def _gone(self, key: int, size: int) -> None:
        self._known.discard(key)
        self.now -= size


class _NoScores(TorchFunctionMode):
    """Attention gives its output and nothing else, as kernels do that keep no matrix of scores."""

    def __torch_function__(self, func: Any, types: Any, args: Any = (), kwargs: Any = None) -> Any:
        if func is torch.nn.functional.scaled_dot_product_attention:
            query, value = args[0], args[2] if len(args) > 2 else (kwargs or {})["value"]
            return torch.empty(*query.shape[:-1], value.shape[-1], device=query.device, dtype=query.dtype)
        return func(*args, **(kwargs or {}))
