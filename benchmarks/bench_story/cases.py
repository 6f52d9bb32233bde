"""Cases of a measurement and their results: a JSON line each as soon as it is there, so that a run goes on."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from rs_genedit.language.noun_phrases import named_things
from rs_genedit.methods.latent.anchor_attention import AnchorAttention
from rs_genedit.methods.latent.frames import draw_frames
from rs_genedit.methods.latent.pipeline import LatentPipeline

from benchmarks.bench_story.described import Story
from benchmarks.bench_story.scores import Features, as_bytes, of_frames
from benchmarks.train_latent.judge import Judge, right, said

#: The strength and the share of steps of the paper.
STRENGTH = 20.0


@dataclass(frozen=True)
class Arm:
    """One way to draw a story.

    Attributes
    ----------
    references
        Frames whose keys and values answer in self-attention; none for frame prompts alone.
    binding
        Strength of Linguistic Binding; 0 is none.
    binding_steps
        Before how many of the first steps; None: half of them.
    own_noise
        Share of a frame's noise that is its own.
    """

    references: tuple[str, ...] = ()
    binding: float = 0.0
    binding_steps: int | None = None
    own_noise: float = 0.0

    @property
    def attention(self) -> AnchorAttention | None:
        """Which frames answer where; None for frame prompts alone."""
        return AnchorAttention(self.references) if self.references else None


#: The ablations of the paper's Tables 1 and 3; frames start from one noise but where it is their own.
ARMS = {
    "frame prompts, own noise": Arm(own_noise=1.0),
    "frame prompts": Arm(),
    "Text2Video-Zero style": Arm(("anchor",)),
    "+ LB": Arm(binding=STRENGTH),
    "+ TAA": Arm(("anchor", "previous")),
    "+ LB + TAA": Arm(("anchor", "previous"), STRENGTH),
    "+ TAA, own noise": Arm(("anchor", "previous"), own_noise=1.0),
    "+ LB + TAA, own noise": Arm(("anchor", "previous"), STRENGTH, own_noise=1.0),
}


@dataclass(frozen=True)
class Settings:
    """How each story is drawn, and with which model."""

    sha256: str
    steps: int = 25
    guidance: float = 4.0


@dataclass
class Results:
    """A file of JSON lines, each a case with its scores; a line that was cut is computed again."""

    path: Path
    settings: Settings
    rows: list[dict[str, Any]] = field(default_factory=list)

    def __post_init__(self) -> None:
        if self.path.exists():
            for line in self.path.read_text(encoding="utf-8").splitlines():
                try:
                    row = json.loads(line)
                except ValueError:
                    continue
                if row["settings"] == asdict(self.settings):
                    self.rows.append(row)

    def has(self, story: int, seed: int, arm: Arm) -> bool:
        """Whether this case is done."""
        key = (story, seed, json.dumps(asdict(arm)))
        return any((r["story"], r["seed"], json.dumps(r["arm"])) == key for r in self.rows)

    def add(self, row: dict[str, Any]) -> None:
        """Keep one case."""
        row = json.loads(json.dumps({**row, "settings": asdict(self.settings)}))
        self.rows.append(row)
        self.path.parent.mkdir(parents=True, exist_ok=True)
        cut = self.path.exists() and not self.path.read_bytes().endswith(b"\n")
        with open(self.path, "a", encoding="utf-8") as file:
            file.write(("\n" if cut else "") + json.dumps(row) + "\n")

    def of(self, arm: Arm) -> Iterator[dict[str, Any]]:
        """The cases of one arm."""
        wanted = json.dumps(asdict(arm))
        return (row for row in self.rows if json.dumps(row["arm"]) == wanted)


def drawn(model: LatentPipeline, story: Story, seed: int, arm: Arm, settings: Settings) -> Any:
    """Frames (n, 3, height, width) of 0 to 1 of a story."""
    return draw_frames(
        model,
        story.prompts,
        attention=arm.attention,
        bindings=[list(named_things(prompt)) for prompt in story.prompts] if arm.binding else (),
        binding_strength=arm.binding,
        binding_steps=arm.binding_steps,
        own_noise=arm.own_noise,
        steps=settings.steps,
        guidance=settings.guidance,
        seed=seed,
    )


def scored(pictures: Any, story: Story, backends: dict[str, Features], judge: Judge) -> dict[str, float]:
    """Scores of a story's frames, with the share of its things that have the colour their prompt gives them."""
    told = [said(prompt) for prompt in story.prompts]
    shares = right(told, judge.names(as_bytes(pictures)))
    kinds = {f"binding_{kind}": share for kind, share in shares.items() if kind != "all"}
    return {
        **of_frames(pictures, backends),
        "attribute_binding": float(np.mean(list(kinds.values()))),
        "frames_all_right": shares["all"],
        **kinds,
    }


def computed(
    model: LatentPipeline,
    results: Results,
    stories: Sequence[Story],
    seeds: int,
    arms: dict[str, Arm],
    backends: dict[str, Features],
    judge: Judge,
    sheets: Path | None = None,
) -> None:
    """Draw and score what is not done yet, all arms of a story together; says how long the rest takes."""
    todo = [
        (number, seed, name)
        for seed in range(seeds)
        for number in range(len(stories))
        for name, arm in arms.items()
        if not results.has(number, seed, arm)
    ]
    begun = time.monotonic()
    for done, (number, seed, name) in enumerate(todo):
        pictures = drawn(model, stories[number], seed, arms[name], results.settings)
        if sheets is not None and seed == 0:
            _keep(sheets / f"{number:02d}-{name.replace(' ', '_').replace('+', 'and')}.png", as_bytes(pictures))
        scores = scored(pictures, stories[number], backends, judge)
        results.add({"story": number, "seed": seed, "arm": asdict(arms[name]), "scores": scores})
        left = (time.monotonic() - begun) / (done + 1) * (len(todo) - done - 1)
        if done % 10 == 9 or done + 1 == len(todo):
            print(f"{done + 1} of {len(todo)} cases, {left / 60:.0f} minutes left", flush=True)


def _keep(path: Path, frames: np.ndarray) -> None:
    """The frames of a story side by side, three times as large."""
    from PIL import Image

    path.parent.mkdir(parents=True, exist_ok=True)
    strip = np.concatenate(list(frames), 1)
    Image.fromarray(strip.repeat(3, 0).repeat(3, 1)).save(path)
