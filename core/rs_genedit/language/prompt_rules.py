"""Word lists of the prompt parser: aliases, words that change nothing, negators, what goes with what."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache

from rs_genedit.runtime.resources import resource


@dataclass(frozen=True)
class PromptRules:
    """The lists of ``resources/lexicon/reading_en.json``, whose ``about`` says what each is for."""

    aliases: dict[str, str]
    plain: frozenset[str]
    colours: dict[str, frozenset[str]]
    joins: frozenset[str]
    places: frozenset[str]
    counts: frozenset[str]
    negators: frozenset[str]
    ends_of_negation: frozenset[str]
    removing: frozenset[str]
    replacing: frozenset[str]
    positions: frozenset[str]
    brings: dict[str, frozenset[str]]
    families: tuple[frozenset[str], ...]
    made_of: dict[str, frozenset[str]]

    def go_together(self, one: str, other: str) -> bool:
        """Whether two concepts may be asked for at once: the same, of one family, or one brings the other."""
        return (
            one == other
            or other in self.brings.get(one, ())
            or one in self.brings.get(other, ())
            or any(one in family and other in family for family in self.families)
        )

    def share_matter(self, one: str, other: str) -> bool:
        """Whether two concepts consist of the same, so that one cannot be without the other."""
        return one == other or any(one in matter and other in matter for matter in self.made_of.values())


@cache
def prompt_rules() -> PromptRules:
    """The English lists that come with the engine."""
    data = json.loads(resource("lexicon", "reading_en.json").read_text("utf-8"))
    return PromptRules(
        data["aliases"],
        frozenset(data["plain"]),
        {colour: frozenset(names) for colour, names in data["colours"].items()},
        frozenset(data["joins"]),
        frozenset(data["places"]),
        frozenset(data["counts"]),
        frozenset(data["negators"]),
        frozenset(data["ends_of_negation"]),
        frozenset(data["removing"]),
        frozenset(data["replacing"]),
        frozenset(data["positions"]),
        {name: frozenset(others) for name, others in data["brings"].items()},
        tuple(frozenset(family) for family in data["families"]),
        {name: frozenset(names) for name, names in data["made_of"].items()},
    )
