"""Small latent diffusion model: parts with fresh weights, tokenizer, export in diffusers' format."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import torch

from benchmarks.train_latent.chips import SIDE

SEED = 20261126
TOKENS, WIDTH = 24, 128
#: The last level is noise alone (Lin et al., "Common diffusion noise schedules and sample steps are flawed",
#: WACV 2024): else a picture's mean colour shows through it, and no caption is needed to know it.
NOISE = {
    "beta_schedule": "scaled_linear", "beta_start": 0.00085, "beta_end": 0.012,
    "prediction_type": "v_prediction", "rescale_betas_zero_snr": True,
}  # fmt: skip


def tokenizer_of(captions: list[str]) -> Any:
    """A CLIP tokenizer whose byte pairs are learnt from the captions.

    The same captions give the same numbers: the learner counts single letters that end a word in another order
    each time, and a model that is read with other numbers than it was trained with reads other words.
    """
    from transformers import CLIPTokenizer

    letters = [chr(c) for c in range(ord("a"), ord("z") + 1)]
    symbols = [*letters, *(c + "</w>" for c in letters), "<|startoftext|>", "<|endoftext|>"]
    empty = CLIPTokenizer({s: n for n, s in enumerate(symbols)}, [], model_max_length=TOKENS)
    learnt = json.loads(empty.train_new_from_iterator(captions, 700).backend_tokenizer.to_str())["model"]
    merges = [tuple(pair) for pair in learnt["merges"]]
    joined = {"".join(pair) for pair in merges}
    vocabulary = dict(learnt["vocab"])
    loose = sorted(piece for piece in vocabulary if piece.endswith("</w>") and piece not in joined)
    vocabulary |= dict(zip(loose, sorted(vocabulary[piece] for piece in loose), strict=True))
    return CLIPTokenizer(vocabulary, merges, model_max_length=TOKENS)


def parts(vocabulary: int, end: int) -> tuple[Any, Any, Any]:
    """(vae, text encoder, unet) with fresh weights: 64 px pictures, latent cells of 4 px.

    Few groups of normalisation, since in groups of two or three channels a plain area's colour is normalised
    away. The VAE's residual branches begin at zero and its posterior narrow, so that within a thousand
    steps it learns the colours of small things too.
    """
    from diffusers import AutoencoderKL, UNet2DConditionModel
    from transformers import CLIPTextConfig, CLIPTextModel

    torch.manual_seed(SEED)
    vae = AutoencoderKL(
        block_out_channels=(32, 48, 64), down_block_types=("DownEncoderBlock2D",) * 3,
        up_block_types=("UpDecoderBlock2D",) * 3, layers_per_block=1, norm_num_groups=4, latent_channels=4,
        sample_size=SIDE, mid_block_add_attention=False,
    )  # fmt: skip
    for name, layer in vae.named_modules():
        if name.endswith(".conv2"):
            torch.nn.init.zeros_(layer.weight)
            torch.nn.init.zeros_(layer.bias)
    torch.nn.init.constant_(vae.quant_conv.bias[4:], -6.0)
    text = CLIPTextModel(
        CLIPTextConfig(
            vocab_size=vocabulary, hidden_size=WIDTH, intermediate_size=2 * WIDTH, num_hidden_layers=2,
            num_attention_heads=4, max_position_embeddings=TOKENS, bos_token_id=end - 1, eos_token_id=end,
            pad_token_id=end,
        )
    )  # fmt: skip
    unet = UNet2DConditionModel(
        sample_size=SIDE // 4, block_out_channels=(48, 96, 128), layers_per_block=1, cross_attention_dim=WIDTH,
        attention_head_dim=8, norm_num_groups=8,
        down_block_types=("CrossAttnDownBlock2D", "CrossAttnDownBlock2D", "DownBlock2D"),
        up_block_types=("UpBlock2D", "CrossAttnUpBlock2D", "CrossAttnUpBlock2D"),
    )  # fmt: skip
    return vae, text, unet


def export(folder: Path, vae: Any, text: Any, unet: Any, tokenizer: Any) -> None:
    """The model in diffusers' format, fp16 safetensors."""
    from diffusers import DDIMScheduler, StableDiffusionPipeline

    scheduler = DDIMScheduler(**NOISE, timestep_spacing="trailing", steps_offset=1, clip_sample=False)
    pipeline = StableDiffusionPipeline(
        vae=vae.half(),
        text_encoder=text.half(),
        tokenizer=tokenizer,
        unet=unet.half(),
        scheduler=scheduler,
        safety_checker=None,
        feature_extractor=None,
        requires_safety_checker=False,
    )
    pipeline.save_pretrained(folder, safe_serialization=True)
