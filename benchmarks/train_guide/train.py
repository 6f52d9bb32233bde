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
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from rs_genedit.encoders.torchvision_shim import ensure_torchvision
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
    #: Pictures of a step, and how many of them are EuroSAT chips.
    batch: int = 64
    chips: int = 44
    #: The first part runs on smaller pictures, at less than half the cost.
    small: int = 64
    small_part: float = 0.7
    #: The last part is trained on captions alone, some of it on pictures moved against the loss.
    joint_part: float = 0.09
    robust: float = 0.3
    #: Before that, captions are learnt in every so many steps; they are easy.
    text_every: int = 4

    def is_joint(self, step: int) -> bool:
        """Whether ``step`` belongs to the last part."""
        return step >= (1 - self.joint_part) * self.steps


#: A small plain ResNet learns EuroSAT from nothing several times faster than anything with grouped or pointwise
#: convolutions (docs/notes/text.md has the race), so it is the guide.
RECIPES = {
    "builtin": Recipe(
        {"image_size": SIZE, "timm_model_name": "test_resnet", "timm_pool": "avg", "timm_proj": "linear"},
        90125,
        11000,
        rate=3e-3,
        chips=38,
    ),
    "judge": Recipe(
        {"image_size": SIZE, "timm_model_name": "test_byobnet", "timm_pool": "avg", "timm_proj": "linear"},
        20260,
        5000,
        rate=3e-3,
        chips=38,
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
        self._chips = images[~held_out]
        covers = list(EUROSAT.values())
        self._chip_labels = [Label(covers[c]) for c in classes[~held_out]]
        self._composed = Pictures.load(BUILD / "composed_train")
        self._lexicon, self._tokenizer, self._recipe = lexicon, tokenizer, recipe
        self.truth = Truth(lexicon)
        states = {n for n, c in lexicon.concepts.items() if c.kind == "state"}
        self.concepts = [Label(None, n) if n in states else Label(n) for n in lexicon.concepts]

    def draw(self, step: int) -> Batch:
        """The batch of a step."""
        recipe = self._recipe
        rng = np.random.default_rng((recipe.seed, step))
        chips = rng.integers(0, len(self._chips), recipe.chips)
        composed = np.sort(rng.integers(0, len(self._composed.images), recipe.batch - recipe.chips))
        labels = [self._chip_labels[i] for i in chips] + [self._composed.labels[i] for i in composed]
        share = np.concatenate([np.ones(len(chips)), self._composed.weights[composed]])[:, None]
        speaks = recipe.is_joint(step) or step % recipe.text_every == 0
        said: list[tuple[str, Label]] = [("", concept) for concept in self.concepts]
        if speaks:
            pairs = [labels[i] for i in rng.integers(0, len(labels), 16) if labels[i].base or labels[i].state]
            said = [caption(rng, self._lexicon, label) for label in (*self.concepts, *pairs)]
        claims = self.truth.codes([claim for _, claim in said])
        shown = self.truth.codes(labels)
        true, false = self.truth(shown, claims)
        # A picture with a share s of its state shows the undisturbed scene to 1 - s.
        before = np.where(shown[:, 1:] >= 0, np.stack([shown[:, 0], np.full(len(shown), -1)], 1), shown)
        calm, _ = self.truth(before, claims)
        target = share * true + (1 - share) * calm
        side = recipe.small if step < recipe.small_part * recipe.steps else SIZE
        images = torch.cat(
            [_pictures(self._chips[chips], side), _pictures(self._composed.images[composed], side)]
        )
        return Batch(
            augment(images, torch.Generator().manual_seed(recipe.seed * 7919 + step)),
            self._tokenizer([text for text, _ in said]) if speaks else None,
            torch.from_numpy(target).float(),
            torch.from_numpy(true | false | (target > 0)),
            torch.from_numpy(np.where(claims[:, 1] >= 0, claims[:, 1], claims[:, 0])),
            torch.from_numpy(shown[:, 0]),
        )


@dataclass(frozen=True)
class Batch:
    """Pictures and captions, and how they go together.

    ``images`` (n, 3, side, side); ``tokens`` (m, length) or None, of which the first are one caption per
    concept; ``target`` (n, m), how true each caption is of each picture, and ``counts``, where that is known;
    ``concept`` (m,), what each caption is about; ``base`` (n,), the land cover or thing in each picture, -1
    where it is mixed.
    """

    images: torch.Tensor
    tokens: torch.Tensor | None
    target: torch.Tensor
    counts: torch.Tensor
    concept: torch.Tensor
    base: torch.Tensor


def _pictures(images: np.ndarray, side: int) -> torch.Tensor:
    """uint8 (n, h, w, 3) to floats (n, 3, side, side)."""
    pixels = torch.from_numpy(np.ascontiguousarray(images)).permute(0, 3, 1, 2).float() / 255
    if pixels.shape[-1] == side:
        return pixels
    return F.interpolate(pixels, size=(side, side), mode="bilinear", antialias=pixels.shape[-1] > side)


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
        names = len(self.batches.concepts)
        dim = self.config["model_cfg"]["embed_dim"]
        # Learnt class vectors, only for training: concepts, and what lies below a state (the base).
        self.prototypes = torch.nn.Parameter(torch.randn(2, names, dim) * dim**-0.5)
        self.optimiser = torch.optim.AdamW(self._groups(), lr=self.recipe.rate, betas=(0.9, 0.98))
        self.average = {k: v.clone() for k, v in self.model.state_dict().items()}
        self.step = 0
        self._mean = torch.tensor(MEAN).view(1, 3, 1, 1)
        self._std = torch.tensor(STD).view(1, 3, 1, 1)

    def _groups(self) -> list[dict[str, Any]]:
        plain = [p for n, p in self.model.named_parameters() if p.ndim < 2 or "embedding" in n]
        heavy = [p for n, p in self.model.named_parameters() if not (p.ndim < 2 or "embedding" in n)]
        plain.append(self.prototypes)
        return [{"params": plain, "weight_decay": 0.0}, {"params": heavy, "weight_decay": self.recipe.decay}]

    def resume(self) -> None:
        path = BUILD / f"{self.name}.pt"
        if path.exists():
            stored = torch.load(path, weights_only=True)
            self.model.load_state_dict(stored["model"])
            self.prototypes.data.copy_(stored["prototypes"])
            self.optimiser.load_state_dict(stored["optimiser"])
            self.average, self.step = stored["average"], stored["step"]

    def save(self) -> None:
        path = BUILD / f"{self.name}.pt"
        partial = path.with_suffix(".partial")
        torch.save(
            {
                "model": self.model.state_dict(),
                "prototypes": self.prototypes.data,
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
            if self.step % 50 == 0:
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
        batch = self.batches.draw(self.step)
        part = self.step / self.recipe.steps
        joint = self.recipe.is_joint(self.step)
        for group in self.optimiser.param_groups:
            group["lr"] = self.recipe.rate * schedule(part)
        self.model.train()
        attack = np.random.default_rng((self.recipe.seed, self.step, 1))
        if joint and attack.random() < self.recipe.robust:
            batch = replace(batch, images=self._worsened(batch, float(attack.uniform(0.2, 1.0))))
        loss = self._loss(batch, joint)
        self.optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 5.0)
        self.optimiser.step()
        if self.step % 4 == 0:
            self._follow()
        self.step += 1
        return float(loss.detach())

    @torch.no_grad()
    def _follow(self) -> None:
        """Take the weights into their moving average."""
        self.model.logit_scale.clamp_(0, math.log(40.0))
        keep = min(0.985, (1 + self.step) / (40 + self.step))
        for key, value in self.model.state_dict().items():
            if value.is_floating_point():
                self.average[key].lerp_(value, 1 - keep)
            else:
                self.average[key].copy_(value)

    def _loss(self, batch: Batch, joint: bool) -> torch.Tensor:
        """First pictures and captions each against learnt class vectors; in the end against each other.

        Class vectors are found much faster than a common space of two networks that both still change.
        """
        pixels = ((batch.images - self._mean) / self._std).contiguous(memory_format=torch.channels_last)
        # bfloat16 halves the time on processors that have it; the weights stay float32.
        with torch.autocast("cpu", torch.bfloat16):
            shown, said, scale, *_ = torch.func.functional_call(
                self.model, self._positions(pixels.shape[-1]), (pixels, batch.tokens)
            )
        shown = shown.float()
        if joint and said is not None:
            logits = scale * shown @ said.float().T
            return contrast(logits, batch.target, batch.counts) + 0.5 * contrast(
                logits.T, batch.target.T, batch.counts.T
            )
        concepts, bases = F.normalize(self.prototypes, dim=-1)
        names = len(concepts)
        loss = contrast(scale * shown @ concepts.T, batch.target[:, :names], batch.counts[:, :names])
        if said is not None:
            loss = loss + F.cross_entropy(scale * said.float() @ concepts.detach().T, batch.concept)
        known = batch.base >= 0
        return loss + 0.2 * F.cross_entropy(scale * shown[known] @ bases.T, batch.base[known])

    def _positions(self, size: int) -> dict[str, torch.Tensor]:
        """The attention pool's positions fitted to pictures of another size; nothing for towers without any."""
        pool = getattr(self.model.visual, "attnpool", None)
        if pool is None or size == SIZE:
            return {}
        positions, side = pool.positional_embedding, SIZE // 32
        grid = positions[1:].T.reshape(1, -1, side, side)
        grid = F.interpolate(grid, size=(size // 32,) * 2, mode="bilinear", antialias=True)[0].flatten(1).T
        return {"visual.attnpool.positional_embedding": torch.cat([positions[:1], grid])}

    def _worsened(self, batch: Batch, size: float) -> torch.Tensor:
        """The pictures after a step of length ``size`` up the loss (L2 over a picture in [0, 1])."""
        self.model.eval()
        images = batch.images.clone().requires_grad_(True)
        (slope,) = torch.autograd.grad(self._loss(replace(batch, images=images), joint=True), images)
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
