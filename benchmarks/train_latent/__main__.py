"""Train the small latent model, interruptibly: ``python -m benchmarks.train_latent FOLDER [--steps N]``.

First an AutoencoderKL on generated chips, then a UNet2DConditionModel with a small CLIP text encoder on its
latents. State goes to FOLDER/state (safetensors, each replaced whole), so that a killed run goes on;
``--export`` writes the EMA weights in fp16 as a folder in diffusers' format, FOLDER/model. ``python -m
benchmarks.train_latent.evaluate FOLDER/model`` looks at what it learnt.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import torch
from rs_genedit.encoders.torchvision_shim import ensure_torchvision

from benchmarks.train_latent import vocabulary
from benchmarks.train_latent.chips import chips
from benchmarks.train_latent.model import SEED, TOKENS, export, parts, tokenizer_of
from benchmarks.train_latent.training import latents_of, taken_up, train_unet, train_vae

CHIPS = 6000


def data(state: Path, count: int) -> tuple[np.ndarray, list[str]]:
    """The chips and their captions, drawn once and kept."""
    path = state / "chips.npz"
    if not path.exists():
        state.mkdir(parents=True, exist_ok=True)
        pictures, captions = chips(count, SEED)
        partial = state / "chips.partial.npz"
        np.savez(partial, pictures=pictures, captions=np.array(captions))
        partial.replace(path)
    with np.load(path) as found:
        return found["pictures"], [str(c) for c in found["captions"]]


def train(folder: Path, vae_steps: int, steps: int, batch: int, count: int = CHIPS) -> None:
    """Train to so many steps of both networks, from where the state in ``folder`` is."""
    state = folder / "state"
    pictures, captions = data(state, count)
    tokenizer = tokenizer_of(captions)
    vae, text, unet = parts(len(tokenizer), tokenizer.eos_token_id)
    train_vae(vae, pictures, vae_steps, state)
    latents = latents_of(vae.eval(), pictures, state)
    padded = {"padding": "max_length", "max_length": TOKENS, "truncation": True, "return_tensors": "pt"}
    tokens, empty = tokenizer(captions, **padded).input_ids, tokenizer("", **padded).input_ids
    for name, network in (("unet", unet), ("vae", vae), ("text encoder", text)):
        print(f"{sum(p.numel() for p in network.parameters()) / 1e6:.1f} M in the {name}", flush=True)
    train_unet(text, unet, latents, tokens, empty, steps, batch, state)


def write(folder: Path) -> int:
    """Export the EMA weights of the state in ``folder``; how many steps they had."""
    state = folder / "state"
    learnt, own = taken_up(state, "unet"), taken_up(state, "vae")
    if learnt is None or own is None:
        raise SystemExit(f"{state} holds no trained UNet yet: train first")
    pictures, captions = data(state, CHIPS)
    tokenizer = tokenizer_of(captions)
    vae, text, unet = parts(len(tokenizer), tokenizer.eos_token_id)
    text.load_state_dict({k[9:]: v for k, v in learnt[0].items() if k.startswith("ema.text.")})
    unet.load_state_dict({k[9:]: v for k, v in learnt[0].items() if k.startswith("ema.unet.")})
    vae.load_state_dict({k[6:]: v for k, v in own[0].items() if k.startswith("model.")})
    latents_of(vae, pictures, state)
    export(folder / "model", vae, text, unet, tokenizer)
    vocabulary.write(folder / "model", captions, pictures)
    return int(learnt[1]["step"])


def main() -> None:
    """Train, or export what was learnt."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--vae-steps", type=int, default=1200)
    parser.add_argument("--steps", type=int, default=4500)
    parser.add_argument("--batch", type=int, default=16)
    parser.add_argument("--export", action="store_true", help="only write what was learnt so far")
    asked = parser.parse_args()
    torch.set_num_threads(1)
    ensure_torchvision()
    if asked.export:
        print(f"step {write(asked.folder)} written to {asked.folder / 'model'}")
    else:
        train(asked.folder, asked.vae_steps, asked.steps, asked.batch)


if __name__ == "__main__":
    main()
