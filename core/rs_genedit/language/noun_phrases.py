"""Noun-phrase binder: which attributes of a prompt belong to which thing, by rules, each verbatim.

Linguistic Binding (after SynGen: Rassin et al., NeurIPS 2023) ties a noun's cross-attention to that of its
modifiers. Prompts here are short captions of fixed forms, so an article, a preposition or a verb ends a phrase,
its last word is the thing, and what stands before it are attributes; "deep" and "brown" of "deep brown water".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from rs_genedit.language.lexicon import default_lexicon
from rs_genedit.storyboard import Binding

_BREAKS = frozenset(
    (
        *(
            "a",
            "an",
            "the",
            "this",
            "that",
            "these",
            "those",
            "its",
            "their",
            "his",
            "her",
            "our",
            "some",
            "any",
        ),
        *("of", "on", "in", "over", "under", "with", "without", "and", "or", "by", "at", "to", "from", "into"),
        *("onto", "between", "along", "across", "near", "beside", "around", "after", "before", "through", "as"),
        *("is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "then", "while", "where"),
        *("covered", "filled", "surrounded", "seen", "lying", "standing", "which", "more", "most", "very"),
    )
)
#: Words that describe and are no things, where they stand last: "land turned brown".
_DESCRIBING = frozenset(
    (
        *(
            "red",
            "green",
            "blue",
            "brown",
            "grey",
            "gray",
            "white",
            "black",
            "yellow",
            "orange",
            "dark",
            "pale",
        ),
        *("bright", "wet", "dry", "deep", "shallow", "thin", "thick", "bare", "burnt", "burned", "flooded"),
        *("parched", "cracked", "muddy", "young", "old", "new", "open", "fresh"),
    )
)
_WORD = re.compile(r"[^\W\d_]+(?:[-'][^\W\d_]+)*|[^\w\s]", re.UNICODE)


def bindings(prompt: str) -> tuple[Binding, ...]:
    """The things of a prompt with their attributes, each a verbatim piece of it.

    Examples
    --------
    >>> bindings("deep brown flood water over the low ground")
    (Binding(entity='flood water', attributes=('deep', 'brown')), Binding(entity='ground', attributes=('low',)))
    """
    found: dict[str, Binding] = {}
    for one in named_things(prompt):
        found.setdefault(one.entity, one)
    return tuple(found.values())


def named_things(prompt: str) -> Iterator[Binding]:
    """:func:`bindings`, with a thing that is named twice, "a red roof and a blue roof", as two."""
    for words in _phrases(prompt):
        while words and words[-1].lower() in _DESCRIBING:
            words = words[:-1]
        if not words:
            continue
        size = next(n for n in (3, 2, 1) if n <= len(words) and (n == 1 or _is_name(prompt, words[-n:])))
        entity = _piece(prompt, words[-size:])
        yield Binding(entity, tuple(dict.fromkeys(words[:-size])))


def _phrases(prompt: str) -> Iterator[list[str]]:
    """Runs of words without an article, a preposition, a verb or a stop in them."""
    run: list[str] = []
    for match in _WORD.finditer(prompt):
        word = match[0]
        if word.lower() in _BREAKS or not word[0].isalpha():
            if run:
                yield run
            run = []
        else:
            run.append(word)
    if run:
        yield run


def _is_name(prompt: str, words: list[str]) -> bool:
    """Whether some words together are one thing's name in the lexicon, and stand so in the prompt."""
    piece = " ".join(words)
    if piece not in prompt or words[0].lower() in _DESCRIBING:
        return False
    return any(m.slot == "nouns" and m.phrase.lower() == piece.lower() for m in default_lexicon().find(piece))


def _piece(prompt: str, words: list[str]) -> str:
    piece = " ".join(words)
    return piece if piece in prompt else words[-1]
