"""Confusion of labelled and read classes as text: accuracy, precision and recall."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from rs_genedit.reading.classes import LandCover


def report(name: str, by_crop: dict[str, NDArray[np.float64]]) -> str:
    """Overall accuracy, precision and recall of each class, confusion and accuracy of each crop, as text."""
    counts = np.sum(list(by_crop.values()), axis=0)
    right, labelled, read = np.diag(counts), counts.sum(1), counts.sum(0)
    lines = [f"{name}: overall {right.sum() / counts.sum():.1%} of {counts.sum():.0f} labels"]
    lines.append(f"{'':8s}{'labels':>8s}{'recall':>8s}{'precision':>10s}   read as " + " ".join(
        f"{cover.name.lower():>6s}" for cover in LandCover
    ))  # fmt: skip
    for cover in LandCover:
        recall = right[cover] / labelled[cover] if labelled[cover] else np.nan
        precision = right[cover] / read[cover] if read[cover] else np.nan
        row = " ".join(f"{value:6.0f}" for value in counts[cover])
        lines.append(
            f"{cover.name.lower():8s}{labelled[cover]:8.0f}{recall:8.1%}{precision:10.1%}           {row}"
        )
    shares = (f"{crop} {np.trace(c) / c.sum():.0%}" for crop, c in by_crop.items())
    lines.append("by crop: " + ", ".join(shares))
    return "\n".join(lines)
