"""Whitelist of model configurations: which keys of an open_clip config are taken, of which type and size.

A config comes from a folder that anyone may have written. open_clip and timm follow names in it to the network
(``hf-hub:``, ``hf_model_name``, ``timm_model_pretrained``) and to other folders (``local-dir:``), and make
networks of any size. So every key and value is looked at here, before either library sees it.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rs_genedit.errors import WeightsError

#: OpenAI's statistics, which RemoteCLIP and GeoRSCLIP keep.
MEAN = (0.48145466, 0.4578275, 0.40821073)
STD = (0.26862954, 0.26130258, 0.27577711)

#: Bytes of a config; those of open_clip have about one thousand.
_LONGEST = 64 * 1024
#: Parameters that a config may ask for; the largest of open_clip has 5e9.
_MOST_PARAMETERS = 6e9

_Check = Callable[[Any], bool]


def _integer(least: int, most: int) -> _Check:
    return lambda v: isinstance(v, int) and not isinstance(v, bool) and least <= v <= most


def _real(least: float, most: float) -> _Check:
    return lambda v: isinstance(v, (int, float)) and not isinstance(v, bool) and least <= v <= most


def _flag(v: Any) -> bool:
    return isinstance(v, bool)


def _no(v: Any) -> bool:
    """Nothing, written out."""
    return v is None or v is False


def _one_of(*allowed: str) -> _Check:
    return lambda v: isinstance(v, str) and v in allowed


def _list_of(check: _Check, *lengths: int) -> _Check:
    return lambda v: isinstance(v, (list, tuple)) and len(v) in lengths and all(map(check, v))


def _either(*checks: _Check) -> _Check:
    return lambda v: any(check(v) for check in checks)


def _timm_name(v: Any) -> bool:
    """A network of timm itself: no address (``hf-hub:``), no folder (``local-dir:``)."""
    if not isinstance(v, str) or not re.fullmatch(r"[a-z][a-z0-9_]{0,63}(\.[a-z0-9_]{1,63})?", v):
        return False
    import timm

    return bool(timm.is_model(v.partition(".")[0]))


def _arguments(v: Any) -> bool:
    """Arguments of an activation or normalisation: a few numbers and words."""
    return v is None or (
        isinstance(v, dict)
        and set(v) <= {"eps", "approximate"}
        and _real(0, 1)(v.get("eps", 0))
        and v.get("approximate", "none") in ("none", "tanh")
    )


_SIDE = _integer(8, 2048)
_MODEL: dict[str, _Check] = {
    "embed_dim": _integer(1, 8192),
    "quick_gelu": _flag,
    "init_logit_scale": _real(-100, 100),
    "init_logit_bias": _either(_no, _real(-100, 100)),
}
_VISION: dict[str, _Check] = {
    "layers": _either(_integer(1, 128), _list_of(_integer(1, 64), 4)),
    "width": _integer(1, 8192),
    "head_width": _integer(1, 1024),
    "mlp_ratio": _real(0.1, 16),
    "patch_size": _either(_no, _integer(1, 256)),
    "image_size": _either(_SIDE, _list_of(_SIDE, 2)),
    "ls_init_value": _either(_no, _real(0, 10)),
    "patch_dropout": _real(0, 1),
    "attentional_pool": _flag,
    "attn_pooler_queries": _integer(1, 1024),
    "attn_pooler_heads": _integer(1, 64),
    "no_ln_pre": _flag,
    "pos_embed_type": _one_of("learnable", "sin_cos_2d"),
    "final_ln_after_pool": _flag,
    "pool_type": _one_of("tok", "avg", "none"),
    "act_kwargs": _arguments,
    "norm_kwargs": _arguments,
    "timm_model_name": _either(_no, _timm_name),
    "timm_model_pretrained": _no,
    "timm_pool": _one_of("", "avg", "abs_attn", "rot_attn", "map", "token"),
    "timm_proj": _either(_no, _one_of("", "linear", "mlp", "none")),
    "timm_proj_bias": _flag,
    "timm_drop": _real(0, 1),
    "timm_drop_path": _either(_no, _real(0, 1)),
}
_TEXT: dict[str, _Check] = {
    "context_length": _integer(3, 4096),
    "vocab_size": _integer(1, 1 << 20),
    "width": _integer(1, 8192),
    "heads": _integer(1, 128),
    "layers": _integer(1, 128),
    "mlp_ratio": _real(0.1, 16),
    "ls_init_value": _either(_no, _real(0, 10)),
    "embed_cls": _flag,
    "pad_id": _integer(0, 1 << 20),
    "eos_id": _integer(0, 1 << 20),
    "no_causal_mask": _flag,
    "final_ln_after_pool": _flag,
    "pool_type": _one_of("argmax", "eos", "first", "last", "none"),
    "proj_bias": _flag,
    "proj_type": _one_of("linear", "none"),
    "act_kwargs": _arguments,
    "norm_kwargs": _arguments,
    "hf_tokenizer_name": _no,
    "hf_model_name": _no,
}
_LOOKS: dict[str, _Check] = {
    "mean": _list_of(_real(-10, 10), 3),
    "std": _list_of(_real(1e-3, 10), 3),
    "size": _either(_SIDE, _list_of(_SIDE, 2), _list_of(_SIDE, 3)),
    "mode": _one_of("RGB"),
    "interpolation": _one_of("bicubic", "bilinear", "random"),
    "resize_mode": _one_of("shortest", "longest", "squash"),
    "fill_color": _integer(0, 255),
}
_TOP: dict[str, _Check] = dict.fromkeys(("model_cfg", "preprocess_cfg"), lambda v: isinstance(v, dict))


@dataclass(frozen=True)
class Preprocessing:
    """How a model wants its pictures: side in pixels, and the mean and deviation to normalise by."""

    size: int = 224
    mean: tuple[float, ...] = MEAN
    std: tuple[float, ...] = STD


def read_config(path: Path) -> tuple[dict[str, Any], Preprocessing]:
    """Arguments of ``open_clip.model.CLIP``, and the preprocessing, of an ``open_clip_config.json``.

    Raises
    ------
    WeightsError
        No such file, not a config, or one with a key or value that is not in the whitelist.
    """
    if not path.is_file():
        raise WeightsError(f"{path.parent} is no model in open_clip's format: it has no {path.name}")
    try:
        with open(path, "rb") as file:
            text = file.read(_LONGEST + 1)
        config: Any = json.loads(text) if len(text) <= _LONGEST else None
        model, looks = config["model_cfg"], config.get("preprocess_cfg", {})
        model["vision_cfg"], model["text_cfg"], model["embed_dim"]
    except (ValueError, KeyError, TypeError, AttributeError, OSError, RecursionError):
        raise WeightsError(f"{path} is not the config of an open_clip model") from None
    wrong = _fault(config, _TOP, "") or fault(model) or _fault(looks, _LOOKS, "preprocess_cfg.")
    if wrong:
        raise WeightsError(f"{path} is not a config that is safe to follow: {wrong}")
    size = model["vision_cfg"].get("image_size", 224)
    return model, Preprocessing(
        size if isinstance(size, int) else size[0], tuple(looks.get("mean", MEAN)), tuple(looks.get("std", STD))
    )


def fault(model: Mapping[str, Any], also: Mapping[str, _Check] | None = None) -> str | None:
    """What in a ``model_cfg`` is not in the whitelist (with ``also`` added to it), in words, or None."""
    towers = {"vision_cfg": lambda v: isinstance(v, dict), "text_cfg": lambda v: isinstance(v, dict)}
    wrong = (
        _fault(model, {**_MODEL, **towers, **(also or {})}, "")
        or _fault(model["vision_cfg"], _VISION, "vision_cfg.")
        or _fault(model["text_cfg"], _TEXT, "text_cfg.")
    )
    if wrong is None and parameters(model) > _MOST_PARAMETERS:
        return f"it describes a network of {parameters(model):.0e} parameters"
    return wrong


def parameters(model: Mapping[str, Any]) -> float:
    """About how many parameters a whitelisted config asks for, from above."""
    vision, text = model["vision_cfg"], model["text_cfg"]
    layers, width = vision.get("layers", 12), vision.get("width", 768)
    if isinstance(layers, int):
        seen = (4 + 2 * vision.get("mlp_ratio", 4)) * width**2 * layers + 3 * width * vision.get(
            "patch_size", 16
        ) ** 2
    else:
        seen = 1088.0 * width**2 * sum(layers)  # the last stage of a CLIP ResNet has 8 times the width
    if vision.get("timm_model_name"):
        seen = 0.0  # timm's own list bounds it
    width = text.get("width", 512)
    read = (4 + 2 * text.get("mlp_ratio", 4)) * width**2 * text.get("layers", 12)
    tables = width * (text.get("vocab_size", 49408) + text.get("context_length", 77))
    positions = math.prod(_pair(vision.get("image_size", 224))) / (vision.get("patch_size") or 16) ** 2 * width
    return float(seen + read + tables + positions)


def _pair(size: Any) -> tuple[int, int]:
    return (size, size) if isinstance(size, int) else (size[0], size[1])


def _fault(data: Any, allowed: Mapping[str, _Check], where: str) -> str | None:
    if not isinstance(data, dict):
        return f"{where.rstrip('.') or 'it'} is no JSON object"
    for key, value in data.items():
        check = allowed.get(key)
        if check is None:
            return f"{where}{_shown(key)} is not among the keys that are read"
        if not check(value):
            return f"{where}{_shown(key)} may not be {_shown(value)}"
    return None


def _shown(value: Any) -> str:
    return ascii(value)[:40]
