"""A latent model of random weights in the real format, small enough to be built in a moment."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from rs_genedit.encoders.torchvision_shim import ensure_torchvision

ensure_torchvision()
pytest.importorskip("diffusers", reason="the engine's part 'latent' is not installed")


def save_model(folder: Path, inpaints: bool = False, classes: bool = False, sdxl: bool = False) -> Path:
    """A pipeline of Stable Diffusion's parts, 32 px pictures with 2 px cells."""
    from diffusers import (
        AutoencoderKL,
        DDIMScheduler,
        StableDiffusionPipeline,
        StableDiffusionXLPipeline,
        UNet2DConditionModel,
    )
    from transformers import CLIPTextConfig, CLIPTextModel, CLIPTextModelWithProjection, CLIPTokenizer

    torch.manual_seed(3)
    wide = 32
    more = {"num_class_embeds": 24} if classes else {}
    if sdxl:
        more = {
            "addition_embed_type": "text_time", "addition_time_embed_dim": 8,
            "projection_class_embeddings_input_dim": wide + 6 * 8,
        }  # fmt: skip
    unet = UNet2DConditionModel(
        sample_size=16, block_out_channels=(32, 64), layers_per_block=1, norm_num_groups=8,
        in_channels=9 if inpaints else 4, cross_attention_dim=wide * (2 if sdxl else 1), attention_head_dim=8,
        down_block_types=("CrossAttnDownBlock2D", "DownBlock2D"),
        up_block_types=("UpBlock2D", "CrossAttnUpBlock2D"), **more,
    )  # fmt: skip
    vae = AutoencoderKL(
        block_out_channels=(16, 32), norm_num_groups=8, layers_per_block=1, sample_size=32,
        down_block_types=("DownEncoderBlock2D",) * 2, up_block_types=("UpDecoderBlock2D",) * 2,
    )  # fmt: skip
    letters = [chr(c) for c in range(ord("a"), ord("z") + 1)]
    symbols = [*letters, *(c + "</w>" for c in letters), "<|startoftext|>", "<|endoftext|>"]
    tokenizer = CLIPTokenizer({s: n for n, s in enumerate(symbols)}, [], model_max_length=24)
    config = CLIPTextConfig(
        vocab_size=len(symbols), hidden_size=wide, intermediate_size=64, num_hidden_layers=3,
        projection_dim=wide,
        num_attention_heads=4, max_position_embeddings=24, bos_token_id=52, eos_token_id=53, pad_token_id=53,
    )  # fmt: skip
    scheduler = DDIMScheduler(
        beta_schedule="scaled_linear", beta_start=0.00085, beta_end=0.012, clip_sample=False, steps_offset=1
    )
    parts = {
        "vae": vae, "text_encoder": CLIPTextModel(config), "tokenizer": tokenizer, "unet": unet,
        "scheduler": scheduler,
    }  # fmt: skip
    if sdxl:
        parts |= {"text_encoder_2": CLIPTextModelWithProjection(config), "tokenizer_2": tokenizer}
        pipeline = StableDiffusionXLPipeline(**parts)
    else:
        pipeline = StableDiffusionPipeline(
            **parts, safety_checker=None, feature_extractor=None, requires_safety_checker=False
        )
    pipeline.save_pretrained(folder, safe_serialization=True)
    return folder


@pytest.fixture(scope="session")
def model_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return save_model(tmp_path_factory.mktemp("latent") / "tiny")
