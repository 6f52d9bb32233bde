"""Do edits help a network that has few real examples? The paper's Table II, with controls.

A small Siamese network is told whether the second of two crops shows a place with the state that the first
shows without it. It gets four real crops of each kind, of two places; it is tested on places that neither they
nor the edits are of. All arms have the same number of steps and of pairs in a batch:

- ``real``: all pairs of the few real crops;
- ``free ground``: half of the pairs with the many crops of free ground that the edits were made on, struck ones
  still the few real. What the edits add besides the states is in it;
- ``flat colour``: half of the pairs with those crops and the same tinted as the few real struck ones are (mean
  and deviation of each band). What a mere change of colour adds;
- ``edits``: half of the pairs with those crops and the same with the state made on them.

Places are drawn anew for each seed, the same for all arms, so differences are paired.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor, nn

from benchmarks.real_states.crops import free_crops, made_crops, real_crops
from benchmarks.real_states.making import Making, make, output_of, rows
from benchmarks.real_states.places import Place, of_state
from benchmarks.real_states.statistics import mean_of

STATES = ("flood", "burn scar", "damaged house")
ARMS = ("real", "free ground", "flat colour", "edits")
FEW, STEPS, BATCH, TESTS = 4, 150, 32, 400


@dataclass(frozen=True)
class Crops:
    """(n, 3, side, side) in 0 to 1: free ground, and struck."""

    calm: Tensor
    struck: Tensor


@dataclass(frozen=True)
class Site:
    """What there is of a place."""

    real: Crops
    made: Tensor
    ground: Tensor


def training(data: Path, folder: Path, core: Path, seeds: int, only: str) -> None:
    """A row for each state and arm, and the paired difference to each other arm."""
    torch.set_num_threads(1)
    record = folder / "training.jsonl"
    folder.mkdir(parents=True, exist_ok=True)
    known = _read(record)
    for state in (name for name in STATES if only in name):
        makings = [Making(place, "default", seed) for place in of_state(state) for seed in range(2)]
        done = make(makings, data, folder, core)
        sites = {}
        for place in of_state(state):
            own = [one for one in makings if one.place is place]
            if all(done[one.key]["made"] for one in own):
                sites[place.name] = _site(place, own, data, folder)
        if len(sites) < 3:
            print(f"| {state} | refused at too many places |", flush=True)
            continue
        for seed in range(seeds):
            for arm in ARMS:
                if (state, arm, seed) in known:
                    continue
                score = run(list(sites.values()), arm, seed)
                known[state, arm, seed] = score
                with record.open("a", encoding="utf-8") as file:
                    row = {"state": state, "arm": arm, "seed": seed, "accuracy": score}
                    file.write(json.dumps(row) + "\n")
        _tell(state, known, seeds)


def _tell(state: str, known: dict[tuple[str, str, int], float], seeds: int) -> None:
    scores = {arm: np.array([100 * known[state, arm, seed] for seed in range(seeds)]) for arm in ARMS}
    each = " | ".join(str(mean_of(list(scores[arm]))) for arm in ARMS)
    more = [mean_of(list(scores["edits"] - scores[arm])) for arm in ARMS[:-1]]
    print(
        f"| {state} | {each} | " + " | ".join(f"{m.value:+.1f} ± {m.half:.1f}" for m in more) + " |", flush=True
    )


def _read(path: Path) -> dict[tuple[str, str, int], float]:
    return {(row["state"], row["arm"], row["seed"]): row["accuracy"] for row in rows(path)}


def _site(place: Place, makings: list[Making], data: Path, folder: Path) -> Site:
    ground = torch.from_numpy(free_crops(place, data))
    made = [torch.from_numpy(made_crops(place, output_of(one, folder))) for one in makings]
    real = Crops(ground, torch.from_numpy(real_crops(place, data)))
    return Site(real, torch.cat(made), ground)


class Siamese(nn.Module):
    """One encoder for both crops, a decision on both embeddings and their difference."""

    def __init__(self) -> None:
        super().__init__()
        layers: list[nn.Module] = []
        for before, after in ((3, 16), (16, 32), (32, 64)):
            layers += [
                nn.Conv2d(before, after, 3, padding=1),
                nn.BatchNorm2d(after),
                nn.ReLU(),
                nn.MaxPool2d(2),
            ]
        self.encoder = nn.Sequential(*layers, nn.AdaptiveAvgPool2d(1), nn.Flatten())
        self.head = nn.Sequential(nn.Linear(192, 32), nn.ReLU(), nn.Linear(32, 1))

    def forward(self, first: Tensor, second: Tensor) -> Tensor:
        """Logits (n,) that ``second`` is struck and ``first`` is not."""
        a, b = self.encoder(first), self.encoder(second)
        return self.head(torch.cat([a, b, b - a], 1))[:, 0]


def run(sites: list[Site], arm: str, seed: int) -> float:
    """Train an arm on one half of the places, test on the other half: accuracy."""
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(sites))
    half = len(sites) // 2 if len(sites) > 3 else 2
    learn, test = [sites[n] for n in order[:half]], [sites[n] for n in order[half:]]
    few = Crops(
        _some(torch.cat([one.real.calm for one in learn[:2]]), FEW, rng),
        _some(torch.cat([one.real.struck for one in learn[:2]]), FEW, rng),
    )
    more = _more(arm, few, learn)
    torch.manual_seed(seed)
    draws = np.random.default_rng([seed, 1])
    model = Siamese()
    optimiser = torch.optim.AdamW(model.parameters(), 2e-3, weight_decay=0.02)
    for _ in range(STEPS):
        batches = (
            [pairs(few, BATCH, draws)] if more is None else [pairs(c, BATCH // 2, draws) for c in (few, more)]
        )
        first, second, label = (torch.cat(parts) for parts in zip(*batches, strict=True))
        loss = F.binary_cross_entropy_with_logits(model(_varied(first, draws), _varied(second, draws)), label)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
    model.eval()
    held = Crops(torch.cat([s.real.calm for s in test]), torch.cat([s.real.struck for s in test]))
    first, second, label = pairs(held, TESTS, np.random.default_rng([seed, 2]))
    with torch.no_grad():
        said = model(first, second) > 0
    return float((said == (label > 0.5)).float().mean())


def _more(arm: str, few: Crops, learn: list[Site]) -> Crops | None:
    """What fills the other half of a batch."""
    ground = torch.cat([one.ground for one in learn])
    if arm == "real":
        return None
    if arm == "free ground":
        return Crops(ground, few.struck)
    if arm == "flat colour":
        return Crops(ground, _tinted(ground, few.struck))
    return Crops(ground, torch.cat([one.made for one in learn]))


def _tinted(crops: Tensor, like: Tensor) -> Tensor:
    """Crops with the mean and deviation of each band of others."""
    axes = (0, 2, 3)
    mean, deviation = like.mean(axes)[:, None, None], like.std(axes)[:, None, None]
    own, spread = crops.mean((2, 3), keepdim=True), crops.std((2, 3), keepdim=True)
    return ((crops - own) / (spread + 1e-3) * deviation + mean).clamp(0, 1)


def _some(crops: Tensor, count: int, rng: np.random.Generator) -> Tensor:
    return crops[torch.from_numpy(rng.permutation(len(crops))[:count].copy())]


def pairs(crops: Crops, count: int, rng: np.random.Generator) -> tuple[Tensor, Tensor, Tensor]:
    """``count`` pairs of crops: half of them calm then struck, the others any other way round."""
    label = np.arange(count) % 2 == 0
    kind = rng.integers(0, 3, count)  # of those without a change: both calm, both struck, struck then calm
    first_calm = label | (kind == 0)
    second_calm = ~label & (kind != 1)

    def draw(calm: np.ndarray) -> Tensor:
        found = torch.empty(count, *crops.calm.shape[1:])
        for of, chosen in ((crops.calm, calm), (crops.struck, ~calm)):
            found[torch.from_numpy(chosen)] = of[torch.from_numpy(rng.integers(0, len(of), int(chosen.sum())))]
        return found

    return draw(first_calm), draw(second_calm), torch.from_numpy(label.astype(np.float32))


def _varied(images: Tensor, rng: np.random.Generator) -> Tensor:
    """Flips and small changes of brightness, each picture by itself."""
    out = images.clone()
    for axis in (2, 3):
        turned = torch.from_numpy(rng.random(len(out)) < 0.5)
        out[turned] = out[turned].flip(axis)
    gain = torch.from_numpy(rng.uniform(0.85, 1.15, (len(out), 1, 1, 1)).astype(np.float32))
    shift = torch.from_numpy(rng.uniform(-0.05, 0.05, (len(out), 1, 1, 1)).astype(np.float32))
    return (out * gain + shift).clamp(0, 1)
