"""The words a small encoder was trained on, and what to say about the others."""

from __future__ import annotations

import difflib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from rs_genedit.errors import UsageError, WeightsError
from rs_genedit.language.lexicon import bare, default_lexicon, words_of

_BETTER = "fetch RemoteCLIP and choose it as the guide"
#: Bytes of a list of words.
_LONGEST = 8 << 20


@dataclass(frozen=True)
class Vocabulary:
    """Words known to a model; ``filler`` are those that carry no meaning of their own (of, the, image)."""

    words: frozenset[str]
    filler: frozenset[str]

    @classmethod
    def from_file(cls, path: Path) -> Vocabulary:
        """Read a JSON list of words."""
        try:
            with open(path, "rb") as file:
                text = file.read(_LONGEST + 1)
            words = frozenset(map(str, json.loads(text if len(text) <= _LONGEST else b"")))
        except (ValueError, TypeError, OSError, RecursionError):
            raise WeightsError(f"{path} is not a list of words: install the plugin again") from None
        return cls(words, frozenset(default_lexicon().function_words))

    def _forms(self, word: str) -> tuple[str, ...]:
        """``word`` and its likely other forms: plural, singular, parts around a hyphen."""
        forms = [word, word + "s", word.removesuffix("s"), word.removesuffix("es")]
        if "-" in word:
            forms += [word.replace("-", ""), *word.split("-")]
        return tuple(dict.fromkeys(forms))

    def known_form(self, word: str) -> str | None:
        """The form of ``word`` that is known, or None."""
        return next((form for form in self._forms(word) if form in self.words), None)

    def unknown(self, prompt: str) -> tuple[str, ...]:
        """The words of ``prompt`` that are not known in any form, in order."""
        return tuple(dict.fromkeys(w for w in words_of(prompt) if self.known_form(w) is None))

    def readable(self, prompt: str) -> bool:
        """Whether a word that means something is known, and with it a thing or state, if others are unknown.

        Of "big zebras" only the size is known, of "many zebras in a row" only how they stand: no picture of
        what was asked can come of that.
        """
        known = [w for w in words_of(prompt) if self._means(w) and _how_much().isdisjoint(self._forms(w))]
        unknown = self.unknown(prompt)
        return bool(known) and (not unknown or default_lexicon().names(self._without(prompt, unknown)))

    def _without(self, prompt: str, unknown: tuple[str, ...]) -> str:
        return " ".join(word for word in words_of(prompt) if word not in unknown)

    def _means(self, word: str) -> bool:
        form = self.known_form(word)
        return form is not None and form not in self.filler

    def known_part(self, prompt: str, model: str) -> str:
        """``prompt`` without its unknown words, in known forms.

        Raises
        ------
        UsageError
            Nothing with a meaning is left.
        """
        if not self.readable(prompt):
            what = "nothing that is named" if any(map(self._means, words_of(prompt))) else "none of the words"
            raise UsageError(
                f"the guide {model} knows {what} in {_shown(prompt)}: say it in plain "
                f"English (a flooded village, a forest on fire, new solar panels), or {_BETTER}",
                hint="fetch",
            )
        return " ".join(form for w in words_of(prompt) if (form := self.known_form(w)) is not None)

    def warnings(self, prompt: str) -> tuple[str, ...]:
        """One sentence about the words it does not know, if there are any."""
        unknown = self.unknown(prompt)
        if not unknown:
            return ()
        shown = ", ".join(repr(w) for w in unknown[:5]) + (" and others" if len(unknown) > 5 else "")
        near = [
            m
            for w in unknown[:5]
            for m in difflib.get_close_matches(w, sorted(self.words - self.filler), 1, 0.8)
        ]
        hint = f" (did you mean {', '.join(map(repr, near))}?)" if near else ""
        return (f"the built-in guide does not know {shown} and leaves it out{hint}: for free text {_BETTER}",)


@cache
def _how_much() -> frozenset[str]:
    """Words that say how much, how large or how arranged, not what: modifiers and measure nouns (rows of)."""
    lexicon = default_lexicon()
    phrases = (noun for concept in lexicon.concepts.values() for noun in concept.nouns)
    measures = (bare(phrase).partition(" of ")[0].lower() for phrase in phrases if " of " in phrase)
    return frozenset(lexicon.modifiers).union(measures)


def _shown(prompt: str) -> str:
    return repr(prompt if len(prompt) <= 60 else prompt[:57] + "...")
