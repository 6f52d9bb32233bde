"""Tables 4 and 5 of the paper in our terms: steps and strength of Linguistic Binding, with plots.

``python -m benchmarks.bench_story sweeps --model FOLDER`` draws some descriptions with each, goes on where it
was stopped, prints both tables and writes ``build/bench_story/sweeps.png``. ``--report`` only does the latter.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

from benchmarks.bench_story.cases import STRENGTH, Arm, Results, Settings, computed
from benchmarks.bench_story.described import stories
from benchmarks.bench_story.scores import interval
from benchmarks.bench_story.tables import BUILD, asked_for, backends, by_story
from benchmarks.train_latent.judge import trained

STRENGTHS = (5.0, 10.0, 20.0, 40.0, 80.0)
#: What a plot shows.
SHOWN = ("attribute_binding", "frames_all_right", "feature_consistency_judge", "temporal_flickering")


def swept(steps: int) -> tuple[dict[str, Arm], dict[str, Arm]]:
    """Arms by intervention steps at the paper's strength, and by strength at half of the steps."""
    counts = sorted({max(1, round(steps * share)) for share in (0.1, 0.25, 0.5, 0.75, 1.0)})
    by_steps = {"0": Arm()} | {str(n): Arm(binding=STRENGTH, binding_steps=n) for n in counts}
    half = (steps + 1) // 2
    by_strength = {"0": Arm()} | {f"{s:g}": Arm(binding=s, binding_steps=half) for s in STRENGTHS}
    return by_steps, by_strength


def table(results: Results, arms: dict[str, Arm], title: str) -> str:
    """Markdown: a row a setting, each score's mean with its 95 % interval over the descriptions."""
    lines = [f"| {title} | " + " | ".join(SHOWN) + " |", "|---" * (len(SHOWN) + 1) + "|"]
    for name, arm in arms.items():
        cells = []
        for score in SHOWN:
            values = list(by_story(results, arm, score).values())
            cells.append("{:.3f} ± {:.3f}".format(*interval(values)) if values else "not computed")
        lines.append(f"| {name} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def plotted(results: Results, sweeps: dict[str, dict[str, Arm]], path: Path) -> None:
    """One picture a sweep, a line a score with its interval."""
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot

    figure, panels = pyplot.subplots(1, len(sweeps), figsize=(5.5 * len(sweeps), 4), sharey=True)
    for panel, (title, arms) in zip(panels, sweeps.items(), strict=True):
        for score in SHOWN:
            points = [
                (float(name), *interval(values))
                for name, arm in arms.items()
                if (values := list(by_story(results, arm, score).values()))
            ]
            if points:
                across, means, halves = np.array(points).T
                halves = np.where(np.isfinite(halves), halves, 0)
                panel.errorbar(across, means, halves, marker="o", capsize=3, label=score.replace("_", " "))
        panel.set_xlabel(title)
        panel.grid(alpha=0.3)
    panels[0].set_ylabel("mean over descriptions, 95 % interval")
    panels[0].legend(fontsize=8)
    figure.tight_layout()
    path.parent.mkdir(parents=True, exist_ok=True)
    figure.savefig(path, dpi=120)


def main() -> None:
    """Compute what is missing, print the tables, draw the plots."""
    asked, model = asked_for(__doc__, count=20, seeds=1)
    results = Results(BUILD / "sweeps.jsonl", Settings(model.sha256, asked.steps, asked.guidance))
    by_steps, by_strength = swept(asked.steps)
    titles = {
        f"intervention steps of {asked.steps}, strength {STRENGTH:g}": by_steps,
        f"binding strength, {(asked.steps + 1) // 2} steps": by_strength,
    }
    if not asked.report:
        judge = trained(BUILD / "judge.safetensors")
        arms = {f"{n} {name}": arm for n, own in enumerate(titles.values()) for name, arm in own.items()}
        unique = {
            name: arm for name, arm in arms.items() if arm not in list(arms.values())[: list(arms).index(name)]
        }
        computed(model, results, stories()[: asked.count], asked.seeds, unique, backends(), judge)
    for title, arms in titles.items():
        print(table(results, arms, title) + "\n")
    plotted(results, titles, BUILD / "sweeps.png")


if __name__ == "__main__":
    main()
