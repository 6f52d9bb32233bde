"""Latent model from a local folder in diffusers' format: its parts, its SHA-256, its picture's size.

Weights are safetensors; nothing is fetched, and no code of a folder is run.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import torch

from rs_genedit.errors import GenEditError, UsageError, WeightsError
from rs_genedit.methods.latent.lora import Adapter, merge_adapters
from rs_genedit.methods.latent.pipeline import LatentPipeline
from rs_genedit.runtime.faults import is_out_of_memory, one_line

#: Parts of a folder, and the one class that each may be of. Others (a custom class, a FLUX) are refused.
PARTS = {
    "unet": ("UNet2DConditionModel",),
    "vae": ("AutoencoderKL",),
    "text_encoder": ("CLIPTextModel",),
    "text_encoder_2": ("CLIPTextModelWithProjection",),
    "tokenizer": ("CLIPTokenizer", "CLIPTokenizerFast"),
    "tokenizer_2": ("CLIPTokenizer", "CLIPTokenizerFast"),
}
_NEEDED = ("unet", "vae", "text_encoder", "tokenizer", "scheduler")


def model_digest(folder: Path) -> str:
    """SHA-256 of the configs and weights of a model's folder, names included.

    Raises
    ------
    WeightsError
        It is no such folder.
    """
    index_of(folder)
    files = []
    for part in sorted([*PARTS, "scheduler"]):
        for path in sorted((folder / part).glob("*")):
            if path.is_file() and path.suffix in (".json", ".safetensors", ".txt") and not _is_record(path):
                now = path.stat()
                files.append((f"{part}/{path.name}", path, now.st_size, now.st_mtime_ns, now.st_ino))
    return _digest(tuple(files))


def _is_record(path: Path) -> bool:
    """Whether a file is what the download noted of another: where it came from is no part of a model."""
    return path.suffix == ".json" and (path.name.endswith(".sha256.json") or path.with_suffix("").is_file())


@lru_cache(maxsize=4)
def _digest(files: tuple[tuple[str, Path, int, int, int], ...]) -> str:
    """Of names and contents; a story asks for it with each of its pictures, and the files are gigabytes."""
    digest = hashlib.sha256()
    for name, path, *_ in files:
        digest.update(name.encode())
        with open(path, "rb") as file:
            while block := file.read(1 << 20):
                digest.update(block)
    return digest.hexdigest()


def picture_size(folder: Path) -> tuple[int, int]:
    """(cells along a side of the model's picture, pixels along a side of a cell), from the configs alone.

    Raises
    ------
    WeightsError
    """
    index_of(folder)
    size = read_json(folder / "unet" / "config.json").get("sample_size")
    levels = read_json(folder / "vae" / "config.json").get("block_out_channels")
    sides = size if isinstance(size, list) and size else [size]
    if not all(isinstance(side, int) and side > 0 for side in sides) or not isinstance(levels, list):
        raise WeightsError(
            f"{folder} does not say how large its pictures are: get the folder of the model again"
        )
    return min(sides), 2 ** (len(levels) - 1)


def require_drawing(folder: Path) -> None:
    """Refuse, by its configs alone, a model that is asked in another way than by what a picture shows.

    Raises
    ------
    WeightsError
        It edits by an instruction (InstructPix2Pix: Brooks et al., CVPR 2023; RSEdit), which takes the whole
        picture before the edit beside the noise.
    """
    index_of(folder)
    takes = read_json(folder / "unet" / "config.json").get("in_channels")
    gives = read_json(folder / "vae" / "config.json").get("latent_channels", 4)
    if isinstance(takes, int) and isinstance(gives, int) and takes == 2 * gives:
        raise WeightsError(
            f"{folder} is a model that edits a picture by an instruction, which the latent method does not do: "
            "choose one that draws what a prompt describes, or an inpainting one"
        )


def load_pipeline(folder: Path, device: str, adapters: Sequence[Adapter] = ()) -> LatentPipeline:
    """The model in ``folder``: fp16 on a CUDA GPU, fp32 elsewhere; the VAE, which fp16 overflows, always fp32.

    Adapters are merged into its UNet and text encoders.

    Raises
    ------
    WeightsError
        The folder is missing, damaged, of another kind of model, or has no safetensors; an adapter does not
        fit.
    UsageError
        The engine's part ``latent`` is not installed.
    """
    index = index_of(folder)
    require_libraries()
    import diffusers
    import transformers

    dtype = torch.float16 if device.startswith("cuda") else torch.float32
    names = [name for name in PARTS if index.get(name, [None])[0] is not None]
    found: dict[str, Any] = {}
    for name in names:
        kind = index[name][1]
        library = transformers if "text" in name or "token" in name else diffusers
        if "tokenizer" in name:
            found[name] = tried(folder, name, lambda n: _tokenizer(folder / n))
            continue
        own = torch.float32 if name == "vae" else dtype
        loaded = tried(
            folder, name, lambda n, k=kind, lib=library, d=own: _model(getattr(lib, k), folder / n, d)
        )
        found[name] = loaded.eval().requires_grad_(False)
    scheduler = read_json(folder / "scheduler" / "scheduler_config.json")
    both = [name for name in ("text_encoder", "text_encoder_2") if name in found]
    if adapters:
        merge_adapters([found["unet"], *(found[name] for name in both)], adapters)
    for name in ("unet", "vae", *both):
        found[name] = found[name].to(device)
    model = LatentPipeline(
        folder.name,
        model_digest(folder),
        found["unet"],
        found["vae"],
        tuple(found[name] for name in both),
        tuple(found[name.replace("text_encoder", "tokenizer")] for name in both),
        scheduler,
    )
    _require_fitting(model, folder)
    return model


def index_of(folder: Path) -> dict[str, Any]:
    """The folder's model_index.json, all of whose parts are of known classes."""
    if not folder.is_dir():
        raise WeightsError(f"there is no latent model at {folder}: give the folder of one in diffusers' format")
    if not (folder / "model_index.json").is_file():
        raise WeightsError(f"{folder} holds no latent model in diffusers' format: it has no model_index.json")
    index = read_json(folder / "model_index.json")
    for name in _NEEDED:
        if not isinstance(index.get(name), list) or len(index[name]) != 2 or index[name][0] is None:
            raise WeightsError(f"{folder} is not a latent model of this kind: it has no {name}")
    for name, kinds in PARTS.items():
        entry = index.get(name) or [None, None]
        if entry[0] is not None and entry[1] not in kinds:
            shown = one_line(str(entry[1]))[:60]
            raise WeightsError(
                f"{folder} is not a latent model of this kind: its {name} is {shown}, not {kinds[0]}"
            )
    return index


def read_json(path: Path) -> dict[str, Any]:
    """A config; raise :class:`WeightsError` where it is missing or damaged."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise WeightsError(f"{path} is missing: get the whole folder of the model") from None
    except (OSError, ValueError, RecursionError):
        raise WeightsError(f"{path} is damaged: get the folder of the model again") from None
    if not isinstance(data, dict):
        raise WeightsError(f"{path} is damaged: get the folder of the model again")
    return data


def require_libraries() -> None:
    """diffusers, with torchvision's operators declared before it looks for them."""
    from rs_genedit.encoders.torchvision_shim import ensure_torchvision

    ensure_torchvision()
    try:
        import diffusers
        import transformers
    except ImportError:
        raise UsageError(
            "the latent method needs the part 'latent' of the engine (diffusers), which is not installed here: "
            "install it, or use another method"
        ) from None
    diffusers.utils.logging.set_verbosity_error()
    diffusers.utils.logging.disable_progress_bar()
    transformers.utils.logging.set_verbosity_error()
    transformers.utils.logging.disable_progress_bar()


def _model(kind: Any, folder: Path, dtype: torch.dtype) -> Any:
    if not list(folder.glob("*.safetensors")):
        raise WeightsError(
            f"{folder} has no weights as safetensors, the only kind that is read: get the model in that form"
        )
    model, info = kind.from_pretrained(
        folder, use_safetensors=True, local_files_only=True, output_loading_info=True, dtype=dtype
    )
    missing = sorted(map(str, info["missing_keys"]))
    if missing or info.get("mismatched_keys"):
        lacks = f" ({len(missing)} tensors are missing, {missing[0]} is one)" if missing else ""
        raise WeightsError(
            f"the weights in {folder} are not of the model that its config.json describes{lacks}"
        )
    return model


def _tokenizer(folder: Path) -> Any:
    """The tokenizer in a local folder; nothing is looked up elsewhere."""
    import transformers

    # nosec is right: the folder is local, and nothing is downloaded.
    return transformers.CLIPTokenizer.from_pretrained(folder, local_files_only=True)  # nosec B615


def tried(folder: Path, name: str, load: Any) -> Any:
    """What ``load`` gives; whatever a library raises over a damaged folder as one sentence."""
    try:
        return load(name)
    except GenEditError:
        raise
    except Exception as error:  # the libraries raise OSError, ValueError, KeyError, RuntimeError, and their own
        if is_out_of_memory(error):
            raise
        reason = one_line(str(error))[:120]
        raise WeightsError(
            f"{folder / name} cannot be read ({reason}): get the folder of the model again"
        ) from None


def _require_fitting(model: LatentPipeline, folder: Path) -> None:
    """Raise where parts do not fit: a foreign one would fail deep inside a step, or not at all."""
    takes = int(model.unet.config.in_channels)
    if takes not in (model.channels, 2 * model.channels + 1):
        raise WeightsError(
            f"{folder} does not fit together: its unet takes {takes} channels, its vae gives {model.channels}"
        )
    wide = sum(encoder.config.hidden_size for encoder in model.encoders)
    if wide != model.unet.config.cross_attention_dim:
        raise WeightsError(
            f"{folder} does not fit together: its text is {wide} wide, its unet reads "
            f"{model.unet.config.cross_attention_dim}"
        )
