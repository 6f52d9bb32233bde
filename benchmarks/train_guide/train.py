"""Train the built-in guide and the judge.

    python -m benchmarks.train_guide.train builtin --data ../shared/data
    python -m benchmarks.train_guide.train judge --data ../shared/data

Contrastive training (CLIP with several true captions per picture) on EuroSAT and composed states, resumable:
the state is kept in ``build/guide/NAME.pt`` and taken up again. Three things make the gradients of the result
usable for guidance: pictures are blurred, coarsened and noisy now and then, as clean estimates are; some show
a state only partly and are labelled so, which makes the score a slope and not a step; and some are moved
against the loss first (Madry et al. 2018; Santurkar et al., "Image Synthesis with a Single (Robust)
Classifier", 2019).
"""

from __future__ import annotations

import argparse
import json
import logging
import math
import os
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from rs_genedit.guide.torchvision_shim import ensure_torchvision
from safetensors.torch import save_file

ensure_torchvision()

from open_clip.model import CLIP  # noqa: E402
from open_clip.tokenizer import SimpleTokenizer  # noqa: E402
from rs_genedit.language.lexicon import Lexicon, default_lexicon  # noqa: E402

from benchmarks.train_guide.augment import augment  # noqa: E402
from benchmarks.train_guide.captions import Label, Truth, caption  # noqa: E402
from benchmarks.train_guide.dataset import BUILD, Pictures  # noqa: E402
from benchmarks.train_guide.scenes import EUROSAT, SIZE, eurosat  # noqa: E402
from benchmarks.train_guide.vocabulary import cut  # noqa: E402

log = logging.getLogger(__name__)
MEAN, STD = (0.40, 0.41, 0.38), (0.20, 0.18, 0.18)
TEXT = {"context_length": 20, "width": 128, "heads": 4, "layers": 2}


@dataclass(frozen=True)
class Recipe:
    """One model: its image tower and how it is trained."""

    vision: dict[str, Any]
    seed: int
    steps: int
    rate: float = 2e-3
    decay: float = 0.05
    robust: float = 0.3
    batch: int = 96
    chips: int = 54
    #: The first part of the steps runs on smaller pictures, at half the cost.
    small: int = 64
    small_part: float = 0.55


RECIPES = {
    "builtin": Recipe({"image_size": SIZE, "layers": [1, 1, 1, 1], "width": 24, "head_width": 64}, 20260, 2800),
    "judge": Recipe(
        {"image_size": SIZE, "timm_model_name": "regnetx_002", "timm_pool": "avg", "timm_proj": "linear"},
        90125,
        2200,
        robust=0.1,
    ),
}


def config(recipe: Recipe, vocabulary: int) -> dict[str, Any]:
    """The ``open_clip_config.json`` of the model."""
    return {
        "model_cfg": {
            "embed_dim": 128,
            "vision_cfg": recipe.vision,
            "text_cfg": {**TEXT, "vocab_size": vocabulary},
        },
        "preprocess_cfg": {
            "size": SIZE,
            "mean": MEAN,
            "std": STD,
            "interpolation": "bicubic",
            "resize_mode": "squash",
        },
    }


class Batches:
    """Pictures and captions by step number, so that an interrupted training draws the same ones."""

    def __init__(self, data: Path, lexicon: Lexicon, tokenizer: SimpleTokenizer, recipe: Recipe) -> None:
        images, classes, held_out = eurosat(data, BUILD / "eurosat.npz")
        self._chips = torch.from_numpy(images[~held_out])
        covers = list(EUROSAT.values())
        self._chip_labels = [Label(covers[c]) for c in classes[~held_out]]
        self._composed = Pictures.load(BUILD / "composed_train")
        self._lexicon, self._tokenizer, self._recipe = lexicon, tokenizer, recipe
        self.truth = Truth(lexicon)
        states = {n for n, c in lexicon.concepts.items() if c.kind == "state"}
        self._concepts = [Label(None, n) if n in states else Label(n) for n in lexicon.concepts]

    def draw(self, step: int) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
        """Pictures (n, 3, side, side), tokens (m, length), targets (n, m), and what of them counts (n, m)."""
        rng = np.random.default_rng((self._recipe.seed, step))
        count, more = self._recipe.chips, self._recipe.batch - self._recipe.chips
        a, b = (
            rng.integers(0, len(self._chips), count),
            np.sort(rng.integers(0, len(self._composed.images), more)),
        )
        chips = self._chips[a].permute(0, 3, 1, 2).float() / 255
        chips = F.interpolate(chips, size=(SIZE, SIZE), mode="bilinear", antialias=False)
        composed = torch.from_numpy(self._composed.images[b]).permute(0, 3, 1, 2).float() / 255
        labels = [self._chip_labels[i] for i in a] + [self._composed.labels[i] for i in b]
        share = np.concatenate([np.ones(count), self._composed.weights[b]])[:, None]
        pairs = [labels[i] for i in rng.integers(0, len(labels), 16) if labels[i].base or labels[i].state]
        said = [caption(rng, self._lexicon, label) for label in (*self._concepts, *pairs)]
        claims = self.truth.codes([claim for _, claim in said])
        shown = self.truth.codes(labels)
        true, false = self.truth(shown, claims)
        # A picture with a share s of its state shows the undisturbed scene to 1 - s.
        before = np.where(shown[:, 1:] >= 0, np.stack([shown[:, 0], np.full(len(shown), -1)], 1), shown)
        calm, _ = self.truth(before, claims)
        target = share * true + (1 - share) * calm
        images = torch.cat([chips, composed])
        if step < self._recipe.small_part * self._recipe.steps:
            images = F.interpolate(images, size=(self._recipe.small,) * 2, mode="bilinear", antialias=True)
        images = augment(images, torch.Generator().manual_seed(self._recipe.seed * 7919 + step))
        tokens = self._tokenizer([text for text, _ in said])
        return images, tokens, torch.from_numpy(target).float(), torch.from_numpy(true | false | (target > 0))


def contrast(logits: torch.Tensor, target: torch.Tensor, counts: torch.Tensor) -> torch.Tensor:
    """Cross-entropy to soft targets along the last axis; rows without a true partner are left out."""
    logits = logits.masked_fill(~counts, -1e4)
    total = target.sum(-1, keepdim=True)
    wanted = target / total.clamp(min=1e-6)
    loss = -(wanted * F.log_softmax(logits, -1)).sum(-1)
    return (loss * (total[:, 0] > 0)).sum() / (total > 0).sum().clamp(min=1)


class Trainer:
    """A model, its moving average, and the step it has come to."""

    def __init__(self, name: str, data: Path) -> None:
        self.name, self.recipe = name, RECIPES[name]
        lexicon = default_lexicon()
        vocabulary = cut(lexicon.words(), BUILD / f"{name}.bpe.txt.gz")
        self.tokenizer = SimpleTokenizer(
            str(BUILD / f"{name}.bpe.txt.gz"), context_length=TEXT["context_length"]
        )
        self.config = config(self.recipe, vocabulary)
        torch.manual_seed(self.recipe.seed)
        self.model = CLIP(**self.config["model_cfg"]).to(memory_format=torch.channels_last)  # type: ignore[call-overload]
        self.batches = Batches(data, lexicon, self.tokenizer, self.recipe)
        self.optimiser = torch.optim.AdamW(self._groups(), lr=self.recipe.rate, betas=(0.9, 0.98))
        self.average = {k: v.clone() for k, v in self.model.state_dict().items()}
        self.step = 0
        self._mean = torch.tensor(MEAN).view(1, 3, 1, 1)
        self._std = torch.tensor(STD).view(1, 3, 1, 1)

    def _groups(self) -> list[dict[str, Any]]:
        plain = [p for n, p in self.model.named_parameters() if p.ndim < 2 or "embedding" in n]
        heavy = [p for n, p in self.model.named_parameters() if not (p.ndim < 2 or "embedding" in n)]
        return [{"params": plain, "weight_decay": 0.0}, {"params": heavy, "weight_decay": self.recipe.decay}]

    def resume(self) -> None:
        path = BUILD / f"{self.name}.pt"
        if path.exists():
            stored = torch.load(path, weights_only=True)
            self.model.load_state_dict(stored["model"])
            self.optimiser.load_state_dict(stored["optimiser"])
            self.average, self.step = stored["average"], stored["step"]

    def save(self) -> None:
        path = BUILD / f"{self.name}.pt"
        partial = path.with_suffix(".partial")
        torch.save(
            {
                "model": self.model.state_dict(),
                "optimiser": self.optimiser.state_dict(),
                "average": self.average,
                "step": self.step,
            },
            partial,
        )
        partial.replace(path)

    def run(self) -> None:
        begun, first = time.monotonic(), self.step
        while self.step < self.recipe.steps:
            loss = self._one()
            if self.step % 20 == 0:
                log.info(
                    "%s step %d loss %.3f scale %.1f  %.2f s/step",
                    self.name,
                    self.step,
                    loss,
                    self.model.logit_scale.exp().item(),
                    (time.monotonic() - begun) / (self.step - first),
                )
            if self.step % 200 == 0 or self.step == self.recipe.steps:
                self.save()

    def _one(self) -> float:
        images, tokens, target, counts = self.batches.draw(self.step)
        self.model.train()
        for group in self.optimiser.param_groups:
            group["lr"] = self.recipe.rate * schedule(self.step / self.recipe.steps)
        attack = np.random.default_rng((self.recipe.seed, self.step, 1))
        if attack.random() < self.recipe.robust and self.step > self.recipe.small_part * self.recipe.steps:
            images = self._worsened(images, tokens, target, counts, float(attack.uniform(0.2, 1.2)))
        loss = self._loss(images, tokens, target, counts)
        self.optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        with torch.no_grad():
            self.model.logit_scale.clamp_(0, math.log(40.0))
            keep = min(0.997, (1 + self.step) / (10 + self.step))
            for key, value in self.model.state_dict().items():
                if value.is_floating_point():
                    self.average[key].lerp_(value, 1 - keep)
                else:
                    self.average[key].copy_(value)
        self.step += 1
        return float(loss.detach())

    def _loss(
        self, images: torch.Tensor, tokens: torch.Tensor, target: torch.Tensor, counts: torch.Tensor
    ) -> torch.Tensor:
        pixels = ((images - self._mean) / self._std).contiguous(memory_format=torch.channels_last)
        # bfloat16 halves the time on processors that have it and costs no accuracy; the weights stay float32.
        with torch.autocast("cpu", torch.bfloat16):
            shown, said, scale, *_ = torch.func.functional_call(
                self.model, self._positions(pixels.shape[-1]), (pixels, tokens)
            )
        shown, said = shown.float(), said.float()
        logits = scale * shown @ said.T
        return contrast(logits, target, counts) + 0.5 * contrast(logits.T, target.T, counts.T)

    def _positions(self, size: int) -> dict[str, torch.Tensor]:
        """The attention pool's positions fitted to pictures of another size; nothing for towers without any."""
        pool = getattr(self.model.visual, "attnpool", None)
        if pool is None or size == SIZE:
            return {}
        positions, side = pool.positional_embedding, SIZE // 32
        grid = positions[1:].T.reshape(1, -1, side, side)
        grid = F.interpolate(grid, size=(size // 32,) * 2, mode="bilinear", antialias=True)[0].flatten(1).T
        return {"visual.attnpool.positional_embedding": torch.cat([positions[:1], grid])}

    def _worsened(
        self,
        images: torch.Tensor,
        tokens: torch.Tensor,
        target: torch.Tensor,
        counts: torch.Tensor,
        size: float,
    ) -> torch.Tensor:
        """One step of length ``size`` (L2 over a picture in [0, 1]) up the loss, on running statistics."""
        self.model.eval()
        images = images.clone().requires_grad_(True)
        (slope,) = torch.autograd.grad(self._loss(images, tokens, target, counts), images)
        self.model.train()
        slope = slope / slope.flatten(1).norm(dim=1).clamp(min=1e-12).view(-1, 1, 1, 1)
        return (images + size * slope).clamp(0, 1).detach()

    def export(self, folder: Path) -> None:
        """Write the averaged model as open_clip reads it: config, half-precision weights, cut vocabulary."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "open_clip_config.json").write_text(json.dumps(self.config, indent=1) + "\n")
        tensors = {
            k: v.half().contiguous() if v.is_floating_point() else v.contiguous()
            for k, v in self.average.items()
        }
        save_file(tensors, folder / "open_clip_model.safetensors", {"format": "pt"})
        (folder / "bpe.txt.gz").write_bytes((BUILD / f"{self.name}.bpe.txt.gz").read_bytes())
        words = sorted(default_lexicon().words())
        (folder / "vocabulary.json").write_text(json.dumps(words, indent=0) + "\n")


def schedule(part: float) -> float:
    """Warm-up over the first 8 %, then a cosine to 1 %."""
    if part < 0.08:
        return part / 0.08 + 1e-3
    return 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * (part - 0.08) / 0.92))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", choices=RECIPES)
    parser.add_argument("--data", type=Path, default=Path(os.environ.get("RS_GENEDIT_DATA", "../shared/data")))
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--out", type=Path, default=Path("resources/guide"))
    parser.add_argument("--export-only", action="store_true")
    arguments = parser.parse_args()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(message)s")
    torch.set_num_threads(arguments.threads)
    trainer = Trainer(arguments.name, arguments.data)
    trainer.resume()
    if not arguments.export_only:
        trainer.run()
    trainer.export(arguments.out / arguments.name)


if __name__ == "__main__":
    main()
