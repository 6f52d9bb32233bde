"""Tables 1 and 3 of the paper in our terms: ablations of Linguistic Binding and Temporal Anchor Attention.

``python -m benchmarks.bench_story tables --model FOLDER`` draws sixty described stories with three seeds in six
ways, keeps each result in ``build/bench_story/`` at once, goes on where it was stopped, and prints the table:
means, and the mean difference to frame prompts alone over the descriptions with its 95 % interval.
``--report`` only prints what is there.
"""

from __future__ import annotations

import argparse
from collections import defaultdict
from pathlib import Path

import numpy as np
import torch
from rs_genedit.encoders.base import ImageTextEncoder
from rs_genedit.encoders.catalog import load_encoder
from rs_genedit.methods.latent.loading import load_pipeline
from rs_genedit.methods.latent.pipeline import LatentPipeline

from benchmarks.bench_story.cases import ARMS, Arm, Results, Settings, computed
from benchmarks.bench_story.described import stories
from benchmarks.bench_story.scores import Features, interval
from benchmarks.train_latent.judge import trained

BUILD = Path("build/bench_story")
#: What a row shows, and what stands for it in the paper.
COLUMNS = {
    "feature_consistency_judge": "subject consistency (DINO)",
    "feature_consistency_builtin": "background consistency (CLIP)",
    "temporal_flickering": "temporal flickering",
    "motion_smoothness_linear": "motion smoothness (AMT-S)",
    "attribute_binding": "attribute binding",
}
BASE = "frame prompts"


def asked_for(about: str | None, count: int, seeds: int) -> tuple[argparse.Namespace, LatentPipeline]:
    """A measurement's options, by default with ``count`` descriptions and ``seeds`` seeds, and its model."""
    parser = argparse.ArgumentParser(description=about)
    parser.add_argument("--model", type=Path, required=True, help="a folder in diffusers' format")
    parser.add_argument("--count", type=int, default=count, help="descriptions")
    parser.add_argument("--seeds", type=int, default=seeds)
    parser.add_argument("--steps", type=int, default=25)
    parser.add_argument("--guidance", type=float, default=4.0)
    parser.add_argument("--report", action="store_true", help="compute nothing")
    asked = parser.parse_args()
    torch.set_num_threads(1)
    return asked, load_pipeline(asked.model, "cpu")


def backends() -> dict[str, Features]:
    """The two encoders that come with the project; neither has seen the small model's chips."""
    found: dict[str, Features] = {}
    for name in ("judge", "builtin"):
        encoder = load_encoder(name)

        def features(pictures: torch.Tensor, encoder: ImageTextEncoder = encoder) -> torch.Tensor:
            with torch.no_grad():
                return encoder.encode_images(pictures)

        found[name] = features
    return found


def by_story(results: Results, arm: Arm, score: str) -> dict[int, float]:
    """A score of each description, the mean of its seeds."""
    found: dict[int, list[float]] = defaultdict(list)
    for row in results.of(arm):
        if score in row["scores"]:
            found[row["story"]].append(row["scores"][score])
    return {number: float(np.mean(values)) for number, values in found.items()}


def table(results: Results, arms: dict[str, Arm], base: str) -> str:
    """Markdown: for each arm the mean of each score and its difference to the base."""
    lines = ["| | " + " | ".join(COLUMNS) + " |", "|---" * (len(COLUMNS) + 1) + "|"]
    for name, arm in arms.items():
        cells = []
        for score in COLUMNS:
            own, other = by_story(results, arm, score), by_story(results, arms[base], score)
            both = sorted(own.keys() & other.keys())
            if not own:
                cells.append("not computed")
                continue
            cell = f"{np.mean(list(own.values())):.4f}"
            if name != base and both:
                mean, half = interval([own[n] - other[n] for n in both])
                share = 100 * mean / float(np.mean([other[n] for n in both]))
                cell += f" ({mean:+.4f} ± {half:.4f}, {share:+.2f} %)"
            cells.append(cell)
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def main() -> None:
    """Compute what is missing and print the table."""
    asked, model = asked_for(__doc__, count=60, seeds=3)
    settings = Settings(model.sha256, asked.steps, asked.guidance)
    results = Results(BUILD / "tables.jsonl", settings)
    if not asked.report:
        judge = trained(BUILD / "judge.safetensors")
        chosen = stories()[: asked.count]
        computed(model, results, chosen, asked.seeds, ARMS, backends(), judge, BUILD / "sheets")
    cases = {(row["story"], row["seed"]) for row in results.rows}
    print(f"model {model.sha256[:12]}, {len({s for s, _ in cases})} descriptions, {len(cases)} stories an arm")
    for score, stands in COLUMNS.items():
        print(f"{score}: for the paper's {stands}" if "(" in stands else f"{score}: {stands}")
    print(table(results, ARMS, BASE))


if __name__ == "__main__":
    main()
