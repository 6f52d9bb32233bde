"""The offline lexicon: names of land cover, objects and disaster states, and the ways to say them.

One file serves three ends: paraphrases where no language model is at hand, the captions the built-in guide is
trained on, and with them the list of words that guide knows.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Protocol

from rs_genedit.errors import GenEditError
from rs_genedit.runtime.resources import resource

_ARTICLES = ("a", "an", "the")
#: Last words of the lexicon's nouns that count, arrange or place other things and name none by themselves: of
#: "a row of unicorns" the row is no thing; "a parking lot" as a whole is one.
_NO_THINGS = frozenset(
    (
        *(
            "row",
            "lot",
            "pile",
            "network",
            "array",
            "blanket",
            "cover",
            "film",
            "flow",
            "wave",
            "plume",
            "deposit",
        ),
        *("square", "surface", "floor", "ground", "earth", "land", "area", "site", "zone", "place", "region"),
        *("base", "estate", "development", "work", "failure", "gap", "cut"),
    )
)
_VERBS = frozenset(("is", "are", "was", "were", "has", "have"))
_PARTS = re.compile(r" (?:with|of|on|over|in|under|or|and|from) ")
_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*", re.UNICODE)


class LexiconError(GenEditError, ValueError):
    """A lexicon file is not of the documented form."""


class RandomSource(Protocol):
    """The part of numpy's Generator that captions need."""

    def random(self) -> float:
        """Uniform on [0, 1)."""
        ...

    def integers(self, high: int, /) -> int:
        """Uniform from 0 to ``high`` - 1."""
        ...


@dataclass(frozen=True)
class Concept:
    """One thing that can be seen from above.

    ``nouns`` carry the article one says with them ("a forest", "trees"); ``adjectives`` stand before another
    noun ("flooded"), ``predicates`` after it ("under water"). Entries of one list can stand for one another.
    """

    name: str
    kind: str
    nouns: tuple[str, ...]
    adjectives: tuple[str, ...] = ()
    predicates: tuple[str, ...] = ()

    def phrases(self) -> Iterator[tuple[str, str]]:
        """Every way to say it, as (slot, phrase without article)."""
        for slot in ("nouns", "adjectives", "predicates"):
            for entry in getattr(self, slot):
                yield slot, bare(entry) if slot == "nouns" else entry


@dataclass(frozen=True)
class Match:
    """A phrase of the lexicon found in a prompt; ``start`` and ``end`` include the article before a noun."""

    concept: Concept
    slot: str
    phrase: str
    start: int
    end: int
    article: bool


@dataclass(frozen=True)
class Lexicon:
    """Concepts by name, and the words around them."""

    concepts: dict[str, Concept]
    templates: tuple[str, ...]
    modifiers: tuple[str, ...]
    function_words: tuple[str, ...]
    _index: dict[str, list[tuple[Concept, str]]] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        for concept in self.concepts.values():
            for slot, phrase in concept.phrases():
                self._index.setdefault(phrase.lower(), []).append((concept, slot))

    @classmethod
    def from_file(cls, path: Path) -> Lexicon:
        """Read a lexicon; raise :class:`LexiconError` that names what is wrong."""
        try:
            data: dict[str, Any] = json.loads(path.read_text("utf-8"))
            concepts = {
                name: Concept(
                    name,
                    str(entry["kind"]),
                    tuple(entry["nouns"]),
                    tuple(entry.get("adjectives", ())),
                    tuple(entry.get("predicates", ())),
                )
                for name, entry in data["concepts"].items()
            }
            return cls(
                concepts, tuple(data["templates"]), tuple(data["modifiers"]), tuple(data["function_words"])
            )
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise LexiconError(f"{path} is not a lexicon: {error!r}") from None

    def words(self) -> frozenset[str]:
        """Every single word of the lexicon, lower case."""
        texts = [phrase for concept in self.concepts.values() for _, phrase in concept.phrases()]
        return frozenset(
            word
            for text in (*texts, *self.templates, *self.modifiers, *self.function_words)
            for word in words_of(text)
        )

    def names(self, prompt: str) -> bool:
        """Whether ``prompt`` names a thing or a state of the lexicon, in the singular or the plural.

        Words that count, size, colour, arrange or place ("many", "big", "green", "row", "left") do not.

        Examples
        --------
        >>> [default_lexicon().names(p) for p in ("two villages", "many rows", "parking lots", "dry zebras")]
        [True, False, True, True]
        """
        words = [part for word in words_of(prompt) for part in (word, *word.split("-"))]
        one = " ".join(map(singular, words_of(prompt)))
        return not self.things.isdisjoint(map(singular, words)) or bool(self.find(prompt) or self.find(one))

    @cached_property
    def things(self) -> frozenset[str]:
        """The last word of each noun phrase, in the singular, without what follows a preposition."""
        phrases = [noun for concept in self.concepts.values() for noun in concept.nouns]
        # Of "rows of panels" both ends are looked at; the row is no thing.
        parts = [part for phrase in phrases for part in _PARTS.split(phrase)[: 2 if " of " in phrase else 1]]
        return frozenset(singular(part.split()[-1].lower()) for part in parts) - _NO_THINGS

    def find(self, prompt: str) -> list[Match]:
        """The lexicon's phrases in ``prompt``, longest first match at every place, in order of appearance."""
        tokens = [(m.group().lower(), m.start(), m.end()) for m in _WORD.finditer(prompt)]
        longest = max((len(words_of(p)) for p in self._index), default=0)
        found, i = [], 0
        while i < len(tokens):
            for n in range(min(longest, len(tokens) - i), 0, -1):
                phrase = " ".join(t[0] for t in tokens[i : i + n])
                if phrase in self._index:
                    concept, slot = self._index[phrase][0]
                    article = slot == "nouns" and i > 0 and tokens[i - 1][0] in _ARTICLES
                    start = tokens[i - 1][1] if article else tokens[i][1]
                    found.append(Match(concept, slot, phrase, start, tokens[i + n - 1][2], article))
                    i += n
                    break
            else:
                i += 1
        return found

    def paraphrases(self, prompt: str, count: int = 5) -> tuple[str, ...]:
        """Up to ``count`` other ways to say ``prompt``, in the same syntax; always the same ones.

        What changes first is the state ("on fire" -> "in flames"), then the thing, then the frame around the
        whole ("a satellite image of ...").

        Examples
        --------
        >>> default_lexicon().paraphrases("A ship is on fire", 2)
        ('A ship is in flames', 'A ship is on fire with smoke')
        """
        matches = self.find(prompt)
        said = [m for m in matches if m.concept.kind == "state"] or matches
        others = [m for m in matches if m not in said]
        variants: list[str] = []
        for group in (said, others):
            pools = [[(m, entry) for entry in _siblings(prompt, m)] for m in group]
            variants += [
                _swap(prompt, *choice)
                for i in range(max(map(len, pools), default=0))
                for pool in pools
                if i < len(pool)
                for choice in [pool[i]]
            ]
        keep = max(count - 1, 1) if variants else count
        # "a satellite image of" goes before a thing, not before a sentence.
        sentence = not _VERBS.isdisjoint(words_of(prompt))
        frames = [t for t in self.templates if t != "{}" and (not sentence or t.startswith("{}"))]
        framed = [t.format(_lower_start(prompt)) for t in frames]
        unique = dict.fromkeys([*variants[:keep], *framed[:1], *variants[keep:], *framed[1:]])
        same = prompt.casefold().strip()
        return tuple(v for v in unique if v.casefold().strip() != same)[:count]

    def phrase(self, rng: RandomSource, base: str | None, state: str | None) -> str:
        """A random way to say ``state`` of ``base`` (either may be None, not both), for training captions."""
        text = self._state_phrase(rng, base, state) if state else self._noun(rng, _need(base))
        return self.templates[_skewed(rng, len(self.templates))].format(text)

    def _noun(self, rng: RandomSource, name: str) -> str:
        noun = _pick(rng, self.concepts[name].nouns)
        if rng.random() < 0.15:
            noun = with_adjective(_pick(rng, self.modifiers[:12]), noun)
        return bare(noun) if rng.random() < 0.35 else noun

    def _state_phrase(self, rng: RandomSource, base: str | None, state: str) -> str:
        concept = self.concepts[state]
        thing = self._noun(rng, base) if base else _pick(rng, ("land", "an area", "the ground", "a place"))
        ways = ["noun"] * (3 if base is None else 1)
        ways += ["adjective"] * bool(concept.adjectives) + ["predicate"] * bool(concept.predicates)
        ways += ["compound"] * bool(base)
        way = _pick(rng, tuple(ways))
        if way == "adjective":
            return with_adjective(_pick(rng, concept.adjectives), thing)
        if way == "predicate":
            return f"{thing} {_pick(rng, concept.predicates)}"
        noun = self._noun(rng, state)
        if way == "compound":
            return f"{bare(thing)} {bare(noun)}"
        return f"{noun} {_pick(rng, ('in', 'on', 'over'))} {thing}" if base else noun


def words_of(text: str) -> list[str]:
    """The words of ``text`` in lower case; hyphenated parts stay together."""
    return [m.group().lower() for m in _WORD.finditer(text)]


def singular(word: str) -> str:
    """``word`` without the ending of a plural; a word in the singular as it is, as far as letters tell."""
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("shes", "ches", "xes", "sses")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3 else word


def bare(noun: str) -> str:
    """``noun`` without its article."""
    first, _, rest = noun.partition(" ")
    return rest if first.lower() in _ARTICLES and rest else noun


def with_adjective(adjective: str, noun: str) -> str:
    """``adjective`` put into ``noun``: ("inundated", "a forest") -> "an inundated forest"."""
    first, _, rest = noun.partition(" ")
    if first in ("a", "an"):
        return f"{_article(adjective)} {adjective} {rest}"
    return f"the {adjective} {rest}" if first == "the" else f"{adjective} {noun}"


def _article(word: str) -> str:
    return "an" if word[:1].lower() in "aeiou" and not word.lower().startswith(("eu", "uni", "one")) else "a"


def _siblings(prompt: str, match: Match) -> list[str]:
    """What may stand in place of the match: entries of the same list that fit what stands around it."""
    entries = getattr(match.concept, match.slot)
    said = next(e for e in entries if (bare(e) if match.slot == "nouns" else e).lower() == match.phrase)
    before = prompt[: match.start].rstrip().lower().rsplit(" ", 1)[-1]
    fitting = []
    for entry in entries:
        if entry == said or (match.slot == "nouns" and _number(entry) != _number(said)):
            continue
        if match.slot == "predicates" and before in _VERBS and entry.split(" ", 1)[0] in _VERBS:
            continue
        fitting.append(entry if match.slot != "nouns" or match.article else bare(entry))
    return fitting


def _number(noun: str) -> str:
    """Whether a noun goes with "a" or is plural or a mass, so that verbs still agree after a swap."""
    return "one" if noun.startswith(("a ", "an ")) else "many"


def _swap(prompt: str, match: Match, entry: str) -> str:
    text = prompt[: match.start] + entry + prompt[match.end :]
    text = re.sub(r"\b(an?) (\w+)", lambda m: f"{_article(m[2])} {m[2]}" if m[1].islower() else m[0], text)
    text = re.sub(r"^(An?) (\w+)", lambda m: f"{_article(m[2]).capitalize()} {m[2]}", text)
    return text[:1].upper() + text[1:] if prompt[:1].isupper() else text


def _lower_start(prompt: str) -> str:
    first = prompt.split(" ", 1)[0]
    return prompt[:1].lower() + prompt[1:] if not first.isupper() or len(first) == 1 else prompt


def _pick(rng: RandomSource, options: tuple[str, ...]) -> str:
    return options[int(rng.integers(len(options)))]


def _skewed(rng: RandomSource, count: int) -> int:
    """The first, bare template half of the time."""
    return 0 if rng.random() < 0.5 else int(rng.integers(count))


def _need(base: str | None) -> str:
    if base is None:
        raise ValueError("a caption needs a base or a state")
    return base


@cache
def default_lexicon() -> Lexicon:
    """The English lexicon that comes with the engine."""
    return Lexicon.from_file(resource("lexicon", "en.json"))


def quoted(concept: str) -> str:
    """What to call a concept of the default lexicon in a sentence."""
    return repr(default_lexicon().concepts[concept].nouns[0])
