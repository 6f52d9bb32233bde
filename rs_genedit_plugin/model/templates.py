"""Template matching: which of many templates a sentence is made of, and what fills its fields.

An inverted index over the words that stand fixed in the templates leaves a handful to try for a sentence; of
those that fit, the one with the most fixed text wins, so that a special template goes before a general one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Optional

FIELD = re.compile(r"\{(\w+)\}")
_WORD = re.compile(r"[^\W_]+")
#: What a sentence's end begins with where it was added to a whole one.
_JOINTS = " :;,("


class Template:
    """A text with fields, ``the folder {folder} does not exist``."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.parts = FIELD.split(text)
        self.fixed = sum(len(part) for part in self.parts[::2])

    def words(self) -> set[str]:
        """The words that a sentence made of it holds whatever fills the fields."""
        found: set[str] = set()
        last = len(self.parts) - 1
        for number in range(0, len(self.parts), 2):
            part = self.parts[number]
            whole = list(_WORD.finditer(part))
            # A word that touches a field may go on in it.
            if whole and number and whole[0].start() == 0:
                whole = whole[1:]
            if whole and number != last and whole[-1].end() == len(part):
                whole = whole[:-1]
            found.update(word[0] for word in whole)
        return found

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Matches the sentences that are made of it."""
        made = ""
        for number, part in enumerate(self.parts):
            if number % 2 == 0:
                made += re.escape(part)
                continue
            before = self.parts[number - 1]
            # What is joined without a blank, as in "outside the scene{hint}", may be nothing; of two fields
            # side by side the first takes all.
            may_be_nothing = (not before and number > 1) or before[-1:].isalnum()
            takes_all = not self.parts[number + 1] and number + 2 < len(self.parts)
            made += f"(?P<{part}>.{'*' if may_be_nothing else '+'}{'' if takes_all else '?'})"
        return re.compile(made, re.DOTALL)

    def match(self, sentence: str) -> Optional[dict[str, str]]:  # noqa: UP045 - Python 3.9 reads this
        """What fills the fields where ``sentence`` is made of this template."""
        found = self.pattern.fullmatch(sentence)
        return None if found is None else found.groupdict()


class Templates:
    """Many templates, found by the words of a sentence."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._exact: set[str] = set()
        self._by_word: dict[str, list[Template]] = defaultdict(list)
        fielded = []
        for text in texts:
            self._exact.add(text) if FIELD.search(text) is None else fielded.append(Template(text))
        often = Counter(word for template in fielded for word in template.words())
        for template in fielded:
            words = template.words()
            self._by_word[min(words, key=lambda word: (often[word], word)) if words else ""].append(template)
        self.endings = [
            Template(text) for text in (*self._exact, *(t.text for t in fielded)) if text[0] in _JOINTS
        ]

    def candidates(self, sentence: str) -> list[Template]:
        """The templates that may fit, the most special first."""
        words = {"", *_WORD.findall(sentence)}
        found = [template for word in words for template in self._by_word.get(word, ())]
        return sorted(found, key=lambda template: (-template.fixed, len(template.parts), template.text))

    def find(self, sentence: str) -> Optional[tuple[str, Mapping[str, str]]]:  # noqa: UP045
        """The template that ``sentence`` is made of, with what fills its fields; None where there is none."""
        if sentence in self._exact:
            return sentence, {}
        later = None
        for template in self.candidates(sentence):
            values = template.match(sentence)
            if values is None:
                continue
            # A field at the beginning that would take a sentence in is a last resort.
            if template.parts[0] or ": " not in values[template.parts[1]]:
                return template.text, values
            later = later or (template.text, values)
        return later

    def ending(self, sentence: str) -> Optional[tuple[str, str]]:  # noqa: UP045
        """``sentence`` cut in two where a text of its own was added to it, as ``; it can be resumed`` is."""
        for template in self.endings:
            first = template.parts[0]
            at = sentence.rfind(first)
            if at > 0 and template.pattern.fullmatch(sentence, at):
                return sentence[:at], sentence[at:]
        return None
