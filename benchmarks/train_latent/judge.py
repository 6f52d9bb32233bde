"""Attribute judge: a small convolutional classifier of what colour roofs, water and ground of a chip have.

Trained on the generated chips, whose captions say it, and tried on chips that it has not seen. It measures
attribute-binding accuracy: whether a picture that was asked for shows each thing in the colour that its prompt
gives to it.
"""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn
from torch.nn.functional import cross_entropy

from benchmarks.train_latent.chips import GROUNDS, ROOFS, WATERS, chips
from benchmarks.train_latent.training import shown

#: Apart from the seed of the model's own chips.
SEED, COUNT, STEPS = 977, 4000, 900
#: What may be said of each kind of thing; the first is that there is none.
KINDS = {"roof": ("", *ROOFS), "water": ("", *WATERS), "ground": ("", *GROUNDS)}


def said(caption: str) -> dict[str, str]:
    """What a caption says of roofs, water and ground; "" of what is not named."""
    roof = re.search(rf"\b({'|'.join(ROOFS)}) roofs?\b", caption)
    water = re.search(rf"\b({'|'.join(WATERS)}) (?:pond|river|water)\b", caption)
    ground = next((name for name in GROUNDS if re.search(rf"(?:^| in ){name}$", caption)), "")
    return {
        "roof": roof[1] if roof else "",
        "water": water[1] if water else "",
        "ground": ground,
    }


class Judge(nn.Module):
    """Four strided convolutions, mean and maximum over the picture, one linear layer a kind of thing."""

    def __init__(self) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        for before, after in ((3, 24), (24, 48), (48, 64), (64, 96)):
            layers += [nn.Conv2d(before, after, 3, 2, 1), nn.GroupNorm(8, after), nn.ReLU()]
        self.body = nn.Sequential(*layers)
        self.heads = nn.ModuleDict({kind: nn.Linear(2 * 96, len(names)) for kind, names in KINDS.items()})

    def forward(self, pictures: Tensor) -> dict[str, Tensor]:
        """Scores (n, names) of each kind for pictures (n, 3, 64, 64) of -1 to 1."""
        found = self.body(pictures)
        both = torch.cat([found.mean((2, 3)), found.amax((2, 3))], 1)
        return {kind: head(both) for kind, head in self.heads.items()}

    def names(self, pictures: np.ndarray) -> list[dict[str, str]]:
        """What each of pictures (n, 64, 64, 3) uint8 shows; "" for no such thing."""
        with torch.no_grad():
            scores = self(shown(pictures))
        best = {kind: scores[kind].argmax(1).tolist() for kind in KINDS}
        return [{kind: KINDS[kind][best[kind][n]] for kind in KINDS} for n in range(len(pictures))]


def trained(path: Path | None = None, count: int = COUNT, steps: int = STEPS) -> Judge:
    """The judge, trained in a minute or two of one core, or as it was kept at ``path``."""
    torch.manual_seed(SEED)
    judge = Judge()
    if path is not None and path.exists():
        judge.load_state_dict(load_file(path))
        return judge.eval()
    pictures, captions = chips(count, SEED)
    labels = [said(caption) for caption in captions]
    wanted = {
        kind: torch.tensor([names.index(label[kind]) for label in labels]) for kind, names in KINDS.items()
    }
    optimizer = torch.optim.AdamW(judge.parameters(), lr=3e-3, weight_decay=1e-3)
    rate = torch.optim.lr_scheduler.OneCycleLR(optimizer, 3e-3, steps)
    rng = np.random.default_rng(SEED)
    for _ in range(steps):
        which = rng.integers(count, size=48)
        batch = shown(pictures[which])
        if rng.random() < 0.5:  # as soft as what a VAE gives
            batch = nn.functional.avg_pool2d(batch, 3, 1, 1, count_include_pad=False)
        batch = batch + 0.04 * torch.from_numpy(rng.standard_normal(batch.shape).astype(np.float32))
        if rng.random() < 0.5:
            batch = batch.flip(-1)
        scores = judge(batch)
        loss = torch.stack([cross_entropy(scores[kind], wanted[kind][which]) for kind in KINDS]).sum()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        rate.step()
    if path is not None:
        path.parent.mkdir(parents=True, exist_ok=True)
        save_file(judge.state_dict(), path)
    return judge.eval()


def right(prompts: list[dict[str, str]], seen: list[dict[str, str]]) -> dict[str, float]:
    """Share of the things that are seen as they were asked for, by kind and ``all`` of a picture together."""
    found: dict[str, float] = {}
    for kind in KINDS:
        asked = [(p[kind], s[kind]) for p, s in zip(prompts, seen, strict=True) if p[kind]]
        if asked:
            found[kind] = sum(a == b for a, b in asked) / len(asked)
    whole = [all(s[kind] == p[kind] for kind in KINDS if p[kind]) for p, s in zip(prompts, seen, strict=True)]
    return {**found, "all": sum(whole) / max(1, len(whole))}
