"""Class balance of a data set: what each split holds, and what a person should hear of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

from rs_genedit.dataset.chips import Chip
from rs_genedit.dataset.pairs import LEVELS


def balance(chips: Sequence[Chip], splits: Sequence[str], places: Sequence[int]) -> dict[str, Any]:
    """How many chips, places, classes and damage levels each split has, and the shares of changed pixels."""
    found: dict[str, Any] = {}
    for name in dict.fromkeys(("train", "val", "test")):
        members = [n for n, split in enumerate(splits) if split == name]
        if members:
            shares = sorted(chips[n].share for n in members)
            found[name] = {
                "chips": len(members),
                "places": len({places[n] for n in members}),
                "classes": dict(sorted(Counter(chips[n].pair.label for n in members).items())),
                "damage": dict(sorted(Counter(LEVELS[chips[n].pair.damage] for n in members).items())),
                "changed_share": {
                    "least": round(shares[0], 4), "median": round(shares[len(shares) // 2], 4),
                    "most": round(shares[-1], 4),
                },
            }  # fmt: skip
    return found


def remarks(report: Mapping[str, Any]) -> list[str]:
    """What of a balance a person should hear: classes that a split lacks, or of which one is most of all."""
    classes = {name for one in report.values() for name in one["classes"]}
    said = [
        f"the share {split} has no picture of {', '.join(sorted(classes - one['classes'].keys()))}"
        for split, one in report.items()
        if classes - one["classes"].keys()
    ]
    total: Counter[str] = Counter()
    for one in report.values():
        total.update(one["classes"])
    name, most = total.most_common(1)[0]
    if len(total) > 1 and most > 0.6 * sum(total.values()):
        percent = f"{100 * most / sum(total.values()):.0f} %"
        said.append(f"{percent} of all pictures show one class: {name}")
    return said
