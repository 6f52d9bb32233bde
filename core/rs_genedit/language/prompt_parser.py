"""Prompt parser: the nouns, modifiers and negations of an English prompt, by a lexicon and rules.

What is asked for, what is denied, and which words nobody here knows. An image-text encoder takes "no water" for
water and leaves out what it does not know, so this is settled before one is asked.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from rs_genedit.language.lexicon import Concept, Lexicon, bare, default_lexicon, singular
from rs_genedit.language.prompt_reading import Phrase, Reading
from rs_genedit.language.prompt_rules import PromptRules, prompt_rules

_TOKEN = re.compile(r"[^\W_]+(?:[-'\u2019/][^\W_]+)*|[,;:.!?&+]", re.UNICODE)
_STOPS = frozenset(",;:.!?")
#: Where the denial of a word like "treeless" ends.
_END = "\0"
_CONTRACTIONS = re.compile(r"(?:n['\u2019]t)$")
#: Comparatives and superlatives: of "greener" and "more brightly" no thing is named.
_COMPARED = re.compile(r"(?:i?er|i?est|ly)$")


@cache
def read_prompt(prompt: str) -> Reading:
    """Parse a cleaned prompt.

    Examples
    --------
    >>> reading = read_prompt("a burnt forest without smoke")
    >>> reading.wanted, [c.name for c in reading.asked], reading.denied
    ('a burnt forest', ['burn_scar'], ('smoke',))
    >>> read_prompt("no water").wanted
    ''
    >>> read_prompt("wind turbines").unknown
    ('wind', 'turbines')
    """
    return _Parser(prompt, default_lexicon(), prompt_rules()).reading()


class _Parser:
    """One prompt on its way to a :class:`Reading`."""

    def __init__(self, prompt: str, lexicon: Lexicon, rules: PromptRules) -> None:
        self.prompt, self.lexicon, self.rules = prompt, lexicon, rules
        self.spelt = [match[0] for match in _TOKEN.finditer(prompt)]
        self.tokens = [word.lower().replace("\u2019", "'") for word in self.spelt]
        self._split_negative_words()

    def reading(self) -> Reading:
        kept, denied = self._scopes()
        kept = self._replaced(kept)
        phrases = self._phrases(kept)
        told = self._told(kept, phrases)
        wanted = self._text(kept, phrases) if phrases or told["unknown"] else ""
        negative = [self._text(run, self._phrases(run)) for run in denied]
        return Reading(
            self.prompt,
            wanted,
            tuple(dict.fromkeys(one.concept for one in _demands(phrases))),
            tuple(dict.fromkeys(one.concept for one in phrases)),
            tuple(text for text in negative if text),
            tuple(dict.fromkeys(one.concept for run in denied for one in self._phrases(run))),
            removes=self._removes(kept, phrases),
            **told,
        )

    # ----------------------------------------------------------------------------------------- what is denied

    def _split_negative_words(self) -> None:
        """Words that deny by their form, as two: treeless, snow-free, unburnt, non-flooded, don't."""
        words, spelt = [], []
        for word, as_spelt in zip(self.tokens, self.spelt, strict=True):
            named = self._denied_by_form(word)
            words += [word] if named is None else ["without", named, *[_END][: len(named)]]
            spelt += [as_spelt] if named is None else ["without", named, *[_END][: len(named)]]
        self.tokens, self.spelt = words, spelt

    def _denied_by_form(self, word: str) -> str | None:
        """What a word says is not there; None for a word that does not deny, "" for don't and isn't."""
        if _CONTRACTIONS.search(word):
            return ""
        stems = [word[: -len(end)].rstrip("-") for end in ("less", "-free") if word.endswith(end)]
        stems += [word[len(start) :].lstrip("-") for start in ("un", "non-", "non") if word.startswith(start)]
        known = (stem for stem in stems if len(stem) > 2 and self._names(stem))
        return None if word in self.lexicon.words() else next(known, None)

    def _names(self, word: str) -> bool:
        return bool(self._matches([word])) or word in self.rules.aliases

    def _scopes(self) -> tuple[list[int], list[list[int]]]:
        """Indices of tokens that are said, and runs of those that are denied."""
        said: list[int] = []
        denied: list[list[int]] = []
        run: list[int] | None = None
        skipping = False
        for i, word in enumerate(self.tokens):
            before = self.tokens[i - 1] if i else ""
            if self._begins_other(i):  # instead of, rather than, in place of: what was there before
                run, skipping = None, True
                if said and self.tokens[said[-1]] == "in":
                    said.pop()
                continue
            if word in self.rules.negators or (word == "free" and self._next(i) in ("of", "from")):
                run, skipping = [], False
                denied.append(run)
                continue
            if word == _END or word in _STOPS or word in self.rules.ends_of_negation:
                run, skipping = None, False
                if word in _STOPS:
                    said.append(i)
                continue
            if word == "" or (run == [] and word in ("of", "from") and before == "free"):
                continue
            if run is not None:
                run.append(i)
            elif not skipping:
                said.append(i)
        return said, [run for run in denied if run]

    def _begins_other(self, i: int) -> bool:
        word, after = self.tokens[i], self._next(i)
        return (word, after) in (("instead", "of"), ("rather", "than"), ("place", "of"))

    def _next(self, i: int) -> str:
        return self.tokens[i + 1] if i + 1 < len(self.tokens) else ""

    def _replaced(self, kept: list[int]) -> list[int]:
        """Of "replace the field with a lake" and "turn it into a lake" the lake alone."""
        verbs = [at for at, i in enumerate(kept) if self.tokens[i] in self.rules.replacing]
        if not verbs:
            return kept
        word = self.tokens[kept[verbs[0]]]
        marks = (
            ("with", "by", "to", "into") if word.startswith(("replac", "swap", "substit")) else ("into", "to")
        )
        for at in range(verbs[0], len(kept)):
            if self.tokens[kept[at]] in marks:
                return kept[: verbs[0]] + kept[at + 1 :]
        return kept[: verbs[0]] + kept[verbs[0] + 1 :]

    def _removes(self, kept: list[int], phrases: list[Phrase]) -> bool:
        inside = {i for one in phrases for i in range(one.start, one.end)}
        words = [self.tokens[i] for i in kept if i not in inside]
        pairs = {
            ("take", "away"),
            ("take", "out"),
            ("clean", "up"),
            ("cut", "out"),
            ("tear", "down"),
            ("wipe", "out"),
        }
        near = {(a, b) for at, a in enumerate(words) for b in words[at + 1 : at + 5]}
        return not self.rules.removing.isdisjoint(words) or not pairs.isdisjoint(near)

    # ------------------------------------------------------------------------------------------- what is named

    def _phrases(self, kept: list[int]) -> list[Phrase]:
        """The concepts among the kept tokens, in order; which of them only say where."""
        words = [self.tokens[i] for i in kept]
        found = self._matches(words)
        taken = [False] * len(words)
        for one in found:
            taken[one.start : one.end] = [True] * (one.end - one.start)
        found = self._other_spellings(words, found, taken)
        found.sort(key=lambda one: one.start)
        made: list[Phrase] = []
        for number, one in enumerate(found):
            between = words[found[number - 1].end : one.start] if number else []
            heads = [word for word in between if word in self.rules.joins or word in self.rules.places]
            is_place = bool(heads) and heads[-1] in self.rules.places and not one.is_state
            # "in a town and its gardens": the second goes on with the place of the first.
            is_place |= bool(made) and made[-1].is_place and heads == ["and"] and not one.is_state
            joins = [
                word for word in heads if word in self.rules.joins and (word != "with" or not one.is_state)
            ]
            is_joined = bool(joins) and not is_place
            span = kept[one.start], kept[one.end - 1] + 1
            made.append(replace(one, start=span[0], end=span[1], is_place=is_place, is_joined=is_joined))
        return made

    def _matches(self, words: list[str]) -> list[Phrase]:
        """The lexicon's own phrases: longest first at every place."""
        found, i = [], 0
        while i < len(words):
            for n in range(min(self._longest, len(words) - i), 0, -1):
                text = " ".join(words[i : i + n])
                if text in self._exact:
                    found.append(Phrase(self._exact[text][0], text, self._exact[text][1], i, i + n))
                    i += n
                    break
            else:
                i += 1
        return found

    def _other_spellings(self, words: list[str], found: list[Phrase], taken: list[bool]) -> list[Phrase]:
        """The same with aliases and plurals, where a word would be unknown otherwise."""
        loose = [not t and not self._is_plain(w) for t, w in zip(taken, words, strict=True)]
        for n in range(min(self._longest, len(words)), 0, -1):
            for i in range(len(words) - n + 1):
                inside = [one for one in found if one.start < i + n and one.end > i]
                is_name = n > 1 and not inside  # plain words that together name something: bare land
                if not any(loose[i : i + n]) and not is_name:
                    continue
                if any(one.start < i or one.end > i + n for one in inside):
                    continue
                known = self._spelt(" ".join(words[i : i + n]))
                if known is None:
                    continue
                found = [one for one in found if one not in inside]
                found.append(Phrase(self._exact[known][0], known, self._exact[known][1], i, i + n))
                loose[i : i + n] = [False] * n
        return found

    def _spelt(self, text: str) -> str | None:
        """The lexicon's phrase of an alias, a plural or an unhyphenated form."""
        forms = (text, " ".join(map(singular, text.split())), text.replace("-", " "))
        for form in forms:
            alias = bare(self.rules.aliases.get(form, ""))
            if alias in self._exact:
                return alias
            if form in self._singulars:
                return self._singulars[form]
        return None

    @property
    def _longest(self) -> int:
        return _index()[2]

    @property
    def _exact(self) -> dict[str, tuple[Concept, str]]:
        return _index()[0]

    @property
    def _singulars(self) -> dict[str, str]:
        return _index()[1]

    # ------------------------------------------------------------------------------------------- what is left

    def _is_plain(self, word: str) -> bool:
        rules = self.rules
        return (
            word in rules.plain
            or word in self.lexicon.function_words
            or word in self.lexicon.modifiers
            or word in self.rules.joins
            or word in self.rules.places
            or word in _STOPS
            or word in rules.replacing
            or word.isdigit()
        )

    def _told(self, kept: list[int], phrases: list[Phrase]) -> dict[str, tuple[str, ...]]:
        """The words that no concept holds, by what they are."""
        inside = {i for one in phrases for i in range(one.start, one.end)}
        names = {one.concept.name for one in phrases}
        told: dict[str, list[str]] = {n: [] for n in ("unknown", "modifiers", "positions", "counts", "colours")}
        for i in kept:
            word = self.tokens[i]
            if i in inside:
                continue
            if word in self.rules.counts or word.isdigit():
                told["counts"].append(word)
            elif word in self.rules.positions:
                told["positions"].append(word)
            elif word in self.rules.colours:
                told["colours" if names.isdisjoint(self.rules.colours[word]) and names else "modifiers"].append(
                    word
                )
            elif word in self.rules.removing:
                continue
            elif self._is_plain(word):
                if word not in _STOPS and word not in self.lexicon.function_words:
                    told["modifiers"].append(word)
            elif _COMPARED.search(word) and self._compares(word):
                told["modifiers"].append(word)
            else:
                told["unknown"].append(word)
        return {name: tuple(dict.fromkeys(words)) for name, words in told.items()}

    def _compares(self, word: str) -> bool:
        """Whether a word is another form of a colour or a plain word: greener, darkest."""
        stem = _COMPARED.sub("", word)
        forms = (stem, stem + "e", stem[:-1], stem + "y")
        return any(form in self.rules.colours or form in self.rules.plain for form in forms if len(form) > 2)

    def _text(self, kept: list[int], phrases: list[Phrase]) -> str:
        """Tokens as a phrase in the lexicon's words; the prompt itself where nothing is left out or respelt."""
        others = [one for one in phrases if one.words != " ".join(self.tokens[one.start : one.end])]
        # Words as they were written, where the lexicon finds what is asked for in them.
        is_found = len(others) < len(phrases) and not any(one.is_state for one in others)
        respelt = {} if is_found else {one.start: one for one in others}
        if len(kept) == len(self.tokens) and not respelt:
            return self.prompt
        words: list[str] = []
        until = -1
        for i in kept:
            if i in respelt:
                words.append(respelt[i].words)
                until = respelt[i].end
            elif i >= until:
                words.append(self.tokens[i])
        dangling = {*_STOPS, *self.rules.joins, *self.rules.places, "as"}
        while words and words[-1] in dangling:
            words.pop()
        while words and (words[0] in _STOPS or words[0] in ("and", "or", "&", "+", "please")):
            words.pop(0)
        return re.sub(r" ([,;:.!?])", r"\1", " ".join(words))


def _demands(phrases: list[Phrase]) -> list[Phrase]:
    """What is asked for: every state, and every thing that no state happens to and nothing lies on.

    Of "a flooded village with boats" the flood and the boats; of "houses and trees on fire" the fire.
    """
    groups: list[list[Phrase]] = []
    for one in phrases:
        if one.is_joined or not groups:
            groups.append([])
        groups[-1].append(one)
    asked: list[Phrase] = []
    for number, group in enumerate(groups):
        states = [one for one in group if one.is_state]
        later = [one for other in groups[number + 1 :] for one in other if one.is_state]
        happens = bool(later) and later[0].slot == "predicates"
        asked += states or ([] if happens else [one for one in group if not one.is_place])
    return asked


@cache
def _index() -> tuple[dict[str, tuple[Concept, str]], dict[str, str], int]:
    """Concept and slot by phrase, phrases by their singular words, and the most words of one."""
    exact: dict[str, tuple[Concept, str]] = {}
    for concept in default_lexicon().concepts.values():
        for slot, phrase in concept.phrases():
            exact.setdefault(phrase.lower(), (concept, slot))
    singulars: dict[str, str] = {}
    for phrase in exact:
        for form in (" ".join(map(singular, phrase.split())), phrase.replace("-", " ")):
            singulars.setdefault(form, phrase)
    longest = max(len(phrase.split()) for phrase in (*exact, *prompt_rules().aliases))
    return exact, singulars, longest
