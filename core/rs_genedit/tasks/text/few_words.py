"""What a latent model trained on few words is asked and shown: prompts in its words, pictures in its colours.

A model whose folder has a ``vocabulary.json`` knows only the words in it; what it makes of others is chance.
The built-in model has one. The file lists its words, and stock captions for what people ask for, each behind
the words that ask for it; the first whose words stand in the prompt is taken. It also says which colours the
model's training pictures had, and how strongly it wants to be guided.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from rs_genedit.errors import UsageError, WeightsError
from rs_genedit.json_files import read_foreign_json
from rs_genedit.language.lexicon import singular, words_of
from rs_genedit.language.prompt_rules import prompt_rules

VOCABULARY = "vocabulary.json"
#: Unknown words that a sentence names at most.
_MOST = 12


@dataclass(frozen=True)
class FewWords:
    """What a model was trained to read.

    Attributes
    ----------
    words
        Every word of its captions.
    captions
        Stock captions, each behind sets of words: all words of one of its sets stand in what asks for it.
    guidance
        Weight of classifier-free guidance that suits the model; None: the usual one.
    colours
        Mean and deviation of red, green and blue of its training pictures; None where not known.
    """

    words: frozenset[str]
    captions: tuple[tuple[tuple[frozenset[str], ...], str], ...]
    guidance: float | None = None
    colours: tuple[tuple[float, ...], tuple[float, ...]] | None = None

    def caption(self, prompt: str) -> str | None:
        """What the model is asked for ``prompt``; None where its words cannot say it."""
        said = words_of(prompt)
        if any(letter.isdigit() for letter in prompt):
            return None
        if said and self.words.issuperset(said):
            return " ".join(said)
        if not prompt_rules().negators.isdisjoint(said):  # no stock caption says that
            return None
        known = {*said, *map(singular, said)}
        return next((text for sets, text in self.captions if any(known >= each for each in sets)), None)

    def unknown(self, prompt: str) -> list[str]:
        """Words of ``prompt`` that the model was not trained on."""
        numbers = re.findall(r"\d+", prompt)
        return [word for word in dict.fromkeys([*words_of(prompt), *numbers]) if word not in self.words]


def few_words_of(folder: Path) -> FewWords | None:
    """What the model in ``folder`` was trained to read; None where it reads any words.

    Raises
    ------
    WeightsError
        Its vocabulary is not one.
    """
    path = folder / VOCABULARY
    return _read(path, path.stat().st_mtime_ns) if path.is_file() else None


@lru_cache(maxsize=4)
def _read(path: Path, _changed: int) -> FewWords:
    try:
        data = read_foreign_json(path)
        captions = tuple(
            (tuple(frozenset(words_of(words)) for words in entry["asked"]), str(entry["caption"]))
            for entry in data["captions"]
        )
        guidance, colours = data.get("guidance"), data.get("colours")
        return FewWords(
            frozenset(map(str, data["words"])),
            captions,
            None if guidance is None else _numbers([guidance], 1)[0],
            None if colours is None else (_numbers(colours["mean"], 3), _numbers(colours["deviation"], 3)),
        )
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise WeightsError(
            f"{path} does not list a model's words ({error!r}): install the model again"
        ) from None


def _numbers(values: Sequence[object], count: int) -> tuple[float, ...]:
    found = tuple(float(one) for one in values if isinstance(one, int | float) and 0 < one < 100)
    if len(found) != count or len(values) != count:
        raise ValueError(f"{count} positive numbers")
    return found


def caption_in(folder: Path, prompt: str) -> str:
    """What the model in ``folder`` is asked for ``prompt``: the prompt itself, but for models of few words.

    Raises
    ------
    UsageError
        The model's words cannot say it.
    """
    few = few_words_of(folder)
    if few is None:
        return prompt
    caption = few.caption(prompt)
    if caption is None:
        raise UsageError(
            "the built-in latent model was trained on few words and does not know "
            f"{_listed(few.unknown(prompt))}: use its words "
            f"({_listed(sorted(few.words), len(few.words))}), or name a larger model",
            hint="model",
        )
    return caption


def _listed(words: Sequence[str], most: int = _MOST) -> str:
    return ", ".join(words[:most]) + (f" and {len(words) - most} more" if len(words) > most else "")
