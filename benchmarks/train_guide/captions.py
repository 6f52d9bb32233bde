"""Captions from the lexicon, and which caption is true of which picture."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from rs_genedit.language.lexicon import Lexicon


@dataclass(frozen=True)
class Label:
    """What a picture shows: a cover or object (None: mixed) and the state it is in (None: undisturbed)."""

    base: str | None
    state: str | None = None


#: Pairs of concepts that are no good negatives of one another: words for one overlap with pictures of the
#: other.
KIN = frozenset(
    frozenset(pair)
    for pair in (
        ("new_buildings", "residential"),
        ("house", "residential"),
        ("house", "new_buildings"),
        ("house", "industrial"),
        ("road", "highway"),
        ("grass", "pasture"),
        ("grass", "herbaceous"),
        ("bare_soil", "annual_crop"),
        ("concrete", "road"),
        ("bridge", "river"),
        ("river", "sea_lake"),
    )
)


def caption(rng: np.random.Generator, lexicon: Lexicon, label: Label) -> tuple[str, Label]:
    """One of many ways to say ``label``, and what exactly the words claim (the base may go unsaid)."""
    said = label
    if label.state is not None and (label.base is None or rng.random() < 0.45):
        said = Label(None, label.state)
    text = lexicon.phrase(rng, said.base, said.state)
    return text, said


class Truth:
    """Which captions are true of which pictures, on integer codes so that a batch takes microseconds."""

    def __init__(self, lexicon: Lexicon) -> None:
        names = list(lexicon.concepts)
        self._code: dict[str | None, int] = {None: -1, **{name: i for i, name in enumerate(names)}}
        self._kin = np.array([[frozenset((a, b)) in KIN for b in names] for a in names])

    def codes(self, labels: list[Label]) -> np.ndarray:
        """(n, 2) of base and state, -1 for None."""
        return np.array([(self._code[label.base], self._code[label.state]) for label in labels]).reshape(-1, 2)

    def __call__(self, pictures: np.ndarray, captions: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """Codes (n, 2), (m, 2) to booleans (n, m): true captions, and those that count as false.

        A picture of unknown cover, and covers that are kin, neither support nor contradict a caption.
        """
        base, state = pictures[:, :1], pictures[:, 1:]
        said_base, said_state = captions[:, 0][None], captions[:, 1][None]
        same = state == said_state
        true = same & ((base == said_base) & (base >= 0) | (said_base < 0) & (said_state >= 0))
        unsure = same & ~true & ((base < 0) | self._kin[base, said_base])
        return true, ~true & ~unsure
