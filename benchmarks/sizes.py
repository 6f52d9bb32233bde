"""Pipelines of random weights in diffusers' format, as large as the models that people have."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch
from torch import nn

_DOWN, _UP = "CrossAttnDownBlock2D", "CrossAttnUpBlock2D"
_VAE = {
    "block_out_channels": (128, 256, 512, 512), "layers_per_block": 2,
    "down_block_types": ("DownEncoderBlock2D",) * 4, "up_block_types": ("UpDecoderBlock2D",) * 4,
}  # fmt: skip
_VIT_L = {"hidden_size": 768, "intermediate_size": 3072, "num_hidden_layers": 12, "num_attention_heads": 12}
#: Configs of UNet, VAE and text encoders, as their makers published them.
PIPELINES: dict[str, dict[str, Any]] = {
    "sd-1.5": {
        "unet": {"sample_size": 64, "cross_attention_dim": 768, "attention_head_dim": 8},
        "vae": {**_VAE, "sample_size": 512},
        "text": [_VIT_L],
    },
    "sd-2.1": {
        "unet": {"sample_size": 64, "cross_attention_dim": 1024, "attention_head_dim": (5, 10, 20, 20),
                 "use_linear_projection": True},
        "vae": {**_VAE, "sample_size": 512},
        "text": [{"hidden_size": 1024, "intermediate_size": 4096, "num_hidden_layers": 23,
                  "num_attention_heads": 16, "hidden_act": "gelu"}],
    },
    "sdxl": {
        "unet": {
            "sample_size": 128, "cross_attention_dim": 2048, "attention_head_dim": (5, 10, 20),
            "use_linear_projection": True, "block_out_channels": (320, 640, 1280),
            "down_block_types": ("DownBlock2D", _DOWN, _DOWN), "up_block_types": (_UP, _UP, "UpBlock2D"),
            "transformer_layers_per_block": (1, 2, 10), "addition_embed_type": "text_time",
            "addition_time_embed_dim": 256, "projection_class_embeddings_input_dim": 2816,
        },
        "vae": {**_VAE, "sample_size": 1024, "scaling_factor": 0.13025},
        "text": [_VIT_L, {"hidden_size": 1280, "intermediate_size": 5120, "num_hidden_layers": 32,
                          "num_attention_heads": 20, "hidden_act": "gelu", "projection_dim": 1280}],
    },
}  # fmt: skip


def _filled(kind: Any, *args: Any, **config: Any) -> Any:
    """A network in half precision with random weights of which a pass makes finite numbers."""
    with torch.device("meta"):
        network = kind(*args, **config).half()
    network = network.to_empty(device="cpu")
    generator = torch.Generator().manual_seed(1)
    norms = (nn.GroupNorm, nn.LayerNorm)
    with torch.no_grad():
        for module in network.modules():
            for name, own in module.named_parameters(recurse=False):
                if own.dim() < 2:
                    own.fill_(1.0 if isinstance(module, norms) and name == "weight" else 0.0)
                else:
                    own.uniform_(-1, 1, generator=generator).mul_(own[0].numel() ** -0.5)
        for name, buffer in network.named_buffers():
            if name.endswith("position_ids"):
                buffer.copy_(torch.arange(buffer.numel()).reshape(buffer.shape))
    return network


def save_pipeline(name: str, folder: Path) -> None:
    """Write one of :data:`PIPELINES`, part by part, so that one part at a time is in memory."""
    from diffusers import AutoencoderKL, DDIMScheduler, UNet2DConditionModel
    from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection, CLIPTokenizer

    configs = PIPELINES[name]
    letters = [chr(c) for c in range(ord("a"), ord("z") + 1)]
    symbols = [*letters, *(c + "</w>" for c in letters), "<|startoftext|>", "<|endoftext|>"]
    tokenizer = CLIPTokenizer({s: n for n, s in enumerate(symbols)}, [], model_max_length=77)
    ends = {
        "bos_token_id": len(symbols) - 2,
        "eos_token_id": len(symbols) - 1,
        "pad_token_id": len(symbols) - 1,
    }
    index: dict[str, Any] = {
        "_class_name": "StableDiffusionXLPipeline" if len(configs["text"]) > 1 else "StableDiffusionPipeline",
        "unet": ["diffusers", "UNet2DConditionModel"],
        "vae": ["diffusers", "AutoencoderKL"],
        "scheduler": ["diffusers", "DDIMScheduler"],
    }
    _filled(UNet2DConditionModel, **configs["unet"]).save_pretrained(folder / "unet", max_shard_size="20GB")
    _filled(AutoencoderKL, **configs["vae"]).save_pretrained(folder / "vae")
    kinds = (CLIPTextModel, CLIPTextModelWithProjection)
    for kind, config, suffix in zip(kinds, configs["text"], ("", "_2"), strict=False):
        text = _filled(kind, CLIPTextConfig(**config, **ends))
        text.save_pretrained(folder / f"text_encoder{suffix}", max_shard_size="20GB")
        tokenizer.save_pretrained(folder / f"tokenizer{suffix}")
        index[f"text_encoder{suffix}"] = ["transformers", kind.__name__]
        index[f"tokenizer{suffix}"] = ["transformers", "CLIPTokenizer"]
    DDIMScheduler(
        beta_schedule="scaled_linear", beta_start=0.00085, beta_end=0.012, clip_sample=False, steps_offset=1
    ).save_pretrained(folder / "scheduler")
    (folder / "model_index.json").write_text(json.dumps(index, indent=1) + "\n", encoding="utf-8")
