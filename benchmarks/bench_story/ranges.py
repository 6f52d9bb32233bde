"""Where Temporal Anchor Attention acts: which frames answer, in which layers and before which steps.

``python -m benchmarks.bench_story ranges --model FOLDER`` draws some descriptions with each, goes on where it
was stopped, and prints the table, with differences to frame prompts of one noise, and how much self-attention
adds in each layer of the model. ``--report`` only prints.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from rs_genedit.methods.latent.anchor_attention import AnchorAttention, self_attention_layers
from rs_genedit.methods.latent.frames import draw_frames
from rs_genedit.methods.latent.pipeline import LatentPipeline

from benchmarks.bench_story.cases import Arm, Results, Settings, computed
from benchmarks.bench_story.described import stories
from benchmarks.bench_story.tables import BASE, BUILD, asked_for, backends, table
from benchmarks.train_latent.judge import trained

BOTH = ("anchor", "previous")


@dataclass(frozen=True)
class AnchorArm(Arm):
    """A way to draw a story whose anchor attention acts in some layers and steps only."""

    layers: tuple[int, int] | None = None
    steps: tuple[int, int] | None = None

    @property
    def attention(self) -> AnchorAttention:
        """Which frames answer where."""
        return AnchorAttention(self.references, self.layers, self.steps)


def arms(unet: Any, steps: int) -> dict[str, Arm]:
    """Frame prompts, and anchor attention over all and parts of a UNet's layers and of the steps."""
    last = len(self_attention_layers(unet))
    middle, half = (last + 1) // 2, (steps + 1) // 2
    return {
        BASE: Arm(),
        "anchor, previous": AnchorArm(BOTH),
        "anchor, previous, self": AnchorArm((*BOTH, "self")),
        f"layers 1 to {middle}": AnchorArm(BOTH, layers=(1, middle)),
        f"layers {middle + 1} to {last}": AnchorArm(BOTH, layers=(middle + 1, last)),
        f"layers {middle + 1} to {last}, self": AnchorArm((*BOTH, "self"), layers=(middle + 1, last)),
        f"steps 1 to {half}": AnchorArm(BOTH, steps=(1, half)),
        f"steps {half + 1} to {steps}": AnchorArm(BOTH, steps=(half + 1, steps)),
        "own noise 0.1": Arm(own_noise=0.1),
        "own noise 0.1, anchor, previous": AnchorArm(BOTH, own_noise=0.1),
    }


def weight_of_self_attention(model: LatentPipeline, prompt: str, settings: Settings) -> list[float]:
    """By self-attention layer, how large its output is beside what it is added to (root mean squares)."""
    shares: dict[str, list[float]] = {name: [] for name in self_attention_layers(model.unet)}
    handles = []
    for name, kept in shares.items():
        block = model.unet.get_submodule(name.removesuffix(".attn1.processor"))
        stream: list[torch.Tensor] = []

        def enters(_: Any, given: tuple[torch.Tensor, ...], stream: list[torch.Tensor] = stream) -> None:
            stream[:] = [given[0]]

        def leaves(
            _: Any,
            given: Any,
            made: torch.Tensor,
            stream: list[torch.Tensor] = stream,
            kept: list[float] = kept,
        ) -> None:
            kept.append(float(made.square().mean().sqrt() / stream[0].square().mean().sqrt()))

        handles += [block.register_forward_pre_hook(enters), block.attn1.register_forward_hook(leaves)]
    try:
        draw_frames(model, [prompt], attention=None, steps=settings.steps, guidance=settings.guidance)
    finally:
        for handle in handles:
            handle.remove()
    return [float(np.mean(values)) for values in shares.values()]


def main() -> None:
    """Compute what is missing and print the table."""
    asked, model = asked_for(__doc__, count=20, seeds=1)
    results = Results(BUILD / "ranges.jsonl", Settings(model.sha256, asked.steps, asked.guidance))
    tried = arms(model.unet, asked.steps)
    if not asked.report:
        chosen = stories()[: asked.count]
        computed(model, results, chosen, asked.seeds, tried, backends(), trained(BUILD / "judge.safetensors"))
    print(table(results, tried, BASE))
    shares = weight_of_self_attention(model, stories()[0].prompts[0], results.settings)
    print("self-attention beside what it is added to, by layer: " + ", ".join(f"{one:.2f}" for one in shares))


if __name__ == "__main__":
    main()
