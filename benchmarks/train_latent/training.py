"""Training of autoencoder and UNet with text encoder, interruptible to the same weights.

Each step draws from a generator of its own number, and weights, EMA and the optimiser's moments are kept
together, so that a run which was killed goes on as if it had not been.
"""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors import safe_open
from safetensors.torch import load_file, save_file
from torch.nn.functional import avg_pool2d

from benchmarks.train_latent.chips import SIDE
from benchmarks.train_latent.model import NOISE, SEED

#: Steps between two saved states.
EVERY = 50
EMA, DROPOUT = 0.998, 0.1
#: Share of the steps of the autoencoder that see a quarter of each picture.
_QUARTERS = 0.75


def kept(state: Path, name: str, tensors: dict[str, torch.Tensor], **numbers: Any) -> None:
    """Save a state whole or not at all."""
    path = state / f"{name}.safetensors"
    partial = state / f"{name}.partial"
    save_file({k: v.contiguous() for k, v in tensors.items()}, partial, {"numbers": json.dumps(numbers)})
    partial.replace(path)


def taken_up(state: Path, name: str) -> tuple[dict[str, torch.Tensor], dict[str, Any]] | None:
    """A saved state and its numbers; None where there is none."""
    path = state / f"{name}.safetensors"
    if not path.exists():
        return None
    with safe_open(path, "pt") as file:
        numbers = json.loads(file.metadata()["numbers"])
    return load_file(path), numbers


def flat(prefix: str, optimizer: torch.optim.Optimizer) -> dict[str, torch.Tensor]:
    """An Adam optimiser's moments by parameter number."""
    state = optimizer.state_dict()["state"]
    return {f"{prefix}.{n}.{k}": torch.as_tensor(v) for n, own in state.items() for k, v in own.items()}


def unflat(prefix: str, tensors: dict[str, torch.Tensor], optimizer: torch.optim.Optimizer) -> None:
    """Put :func:`flat` back."""
    own: dict[int, dict[str, torch.Tensor]] = {}
    for name, value in tensors.items():
        if name.startswith(prefix + "."):
            _, number, key = name.rsplit(".", 2)
            own.setdefault(int(number), {})[key] = value
    optimizer.load_state_dict({**optimizer.state_dict(), "state": own})


def train_vae(vae: Any, pictures: np.ndarray, steps: int, state: Path) -> None:
    """Errors of pixels, edges and colours of areas, with a light pull to the unit normal.

    Without the third a VAE that has seen little keeps brightness and loses what tells a blue pond from a green
    one: such pixels are few. Most steps see a quarter of each picture, which is four times as cheap.
    """
    optimizer = torch.optim.AdamW(vae.parameters(), lr=1e-3, betas=(0.9, 0.99), weight_decay=1e-4)
    first = 0
    if (found := taken_up(state, "vae")) is not None:
        tensors, numbers = found
        first = numbers["step"]
        vae.load_state_dict({k[6:]: v for k, v in tensors.items() if k.startswith("model.")})
        unflat("adam", tensors, optimizer)
    for step in range(first, steps):
        rng = np.random.default_rng([SEED, 1, step])
        side = SIDE // 2 if step < _QUARTERS * steps else SIDE
        top, left = rng.integers(0, SIDE - side + 1, size=2)
        some = pictures[rng.integers(len(pictures), size=8)]
        batch = shown(some[:, top : top + side, left : left + side])
        torch.manual_seed(SEED + step)
        posterior = vae.encode(batch).latent_dist
        made = vae.decode(posterior.sample()).sample
        edges = (made.diff(dim=-1) - batch.diff(dim=-1)).abs().mean() + (
            made.diff(dim=-2) - batch.diff(dim=-2)
        ).abs().mean()
        error = (made - batch).abs().mean()
        areas = (avg_pool2d(made, 8, 4) - avg_pool2d(batch, 8, 4)).square().mean()
        loss = error + 0.5 * edges + 4 * areas + 1e-4 * posterior.kl().mean() / (side * side / 16)
        for group in optimizer.param_groups:
            group["lr"] = 1e-3 * min(1, (steps - step) / (0.8 * steps))
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(vae.parameters(), 1.0)
        optimizer.step()
        if (step + 1) % EVERY == 0 or step + 1 == steps:
            kept(
                state,
                "vae",
                {**{f"model.{k}": v for k, v in vae.state_dict().items()}, **flat("adam", optimizer)},
                step=step + 1,
            )
            print(f"vae {step + 1} error {error.item():.4f} {time.strftime('%H:%M:%S')}", flush=True)


def shown(pictures: np.ndarray) -> torch.Tensor:
    """Pictures (n, height, width, 3) uint8 as the VAE is shown them: (n, 3, height, width) of -1 to 1."""
    return torch.from_numpy(pictures).permute(0, 3, 1, 2).float() / 127.5 - 1


def latents_of(vae: Any, pictures: np.ndarray, state: Path) -> torch.Tensor:
    """Scaled latents (n, 4, 16, 16) of the pictures; sets the VAE's scaling factor to give unit variance."""
    path = state / "latents.safetensors"
    if not path.exists():
        with torch.no_grad():
            found = torch.cat([
                vae.encode(shown(part)).latent_dist.mode()
                for part in np.array_split(pictures, max(1, len(pictures) // 50))
            ])  # fmt: skip
        kept(state, "latents", {"latents": found})
    found = load_file(path)["latents"]
    vae.register_to_config(scaling_factor=float(1 / found.std()))
    return found * vae.config.scaling_factor


def train_unet(
    text: Any,
    unet: Any,
    latents: torch.Tensor,
    tokens: torch.Tensor,
    empty: torch.Tensor,
    steps: int,
    batch: int,
    state: Path,
) -> dict[str, torch.Tensor]:
    """Velocity prediction with dropped captions (classifier-free guidance); the EMA of all weights."""
    from diffusers import DDIMScheduler

    scheduler = DDIMScheduler(**NOISE)
    both = torch.nn.ModuleDict({"text": text, "unet": unet})
    optimizer = torch.optim.AdamW(both.parameters(), lr=5e-4, weight_decay=1e-3)
    ema = {k: v.detach().clone() for k, v in both.state_dict().items()}
    first = 0
    if (found := taken_up(state, "unet")) is not None:
        tensors, numbers = found
        first = numbers["step"]
        both.load_state_dict({k[6:]: v for k, v in tensors.items() if k.startswith("model.")})
        ema = {k[4:]: v for k, v in tensors.items() if k.startswith("ema.")}
        unflat("adam", tensors, optimizer)
    mean = 0.0
    for step in range(first, steps):
        # Keyed by the step, so that where a run was cut shows in no weight.
        rng = np.random.default_rng([SEED, 2, step])
        torch.manual_seed(SEED + step)
        which = rng.integers(len(latents), size=batch)
        clean, noise = latents[which], torch.randn(batch, *latents.shape[1:])
        # Levels stratified over the batch: less variance of the gradient.
        times = torch.from_numpy(((np.arange(batch) + rng.random(batch)) / batch * 1000).astype(np.int64))
        read = torch.where(torch.from_numpy(rng.random(batch) < DROPOUT)[:, None], empty, tokens[which])
        hidden = text(read)[0]
        made = unet(scheduler.add_noise(clean, noise, times), times, hidden, return_dict=False)[0]
        loss = (made - scheduler.get_velocity(clean, noise, times)).square().mean()
        for group in optimizer.param_groups:
            group["lr"] = 5e-4 * min(1, (step + 1) / 100, (steps - step) / (0.2 * steps))
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(both.parameters(), 1.0)
        optimizer.step()
        decay = min(EMA, (step + 1) / (step + 10))
        with torch.no_grad():
            for name, value in both.state_dict().items():
                ema[name].lerp_(value, 1 - decay) if value.is_floating_point() else ema[name].copy_(value)
        mean += loss.item() / EVERY
        if (step + 1) % EVERY == 0 or step + 1 == steps:
            kept(
                state,
                "unet",
                {
                    **{f"model.{k}": v for k, v in both.state_dict().items()},
                    **{f"ema.{k}": v for k, v in ema.items()},
                    **flat("adam", optimizer),
                },
                step=step + 1,
            )
            print(f"unet {step + 1} loss {mean:.4f} {time.strftime('%H:%M:%S')}", flush=True)
            mean = 0.0
    return ema
