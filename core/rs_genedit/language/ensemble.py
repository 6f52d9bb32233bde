"""Prompt ensembling: several ways to say one prompt, whose embeddings are averaged.

"Exploring Text-Guided Single Image Editing for Remote Sensing Images" (Sec. III, prompt ensembling) asks a
language model for five paraphrases in the same syntax. Where none is at hand, the lexicon gives them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rs_genedit.language.lexicon import Lexicon, default_lexicon, words_of
from rs_genedit.runtime.context import JobContext

if TYPE_CHECKING:
    from rs_genedit.language.client import Client

COUNT = 5
_LONGEST = 160

INSTRUCTION = (
    "You write captions of satellite and aerial pictures. Given a caption, write {count} other "
    "captions of the same scene "
    "in the same syntax: keep what is shown and what happens to it, change the words. Example: "
    "from 'A ship is on fire' to "
    "'A ship is burning', 'A ship is on fire with smoke', 'A vessel is on fire', 'A ship is in "
    "flames', 'A ship is ablaze'. "
    "Each is one short English sentence or phrase without quotes, numbers, addresses or markup."
)


@dataclass(frozen=True)
class Ensemble:
    """A prompt, its paraphrases, and who wrote them (``lexicon``, ``person``, or the language model's name)."""

    prompt: str
    paraphrases: tuple[str, ...]
    by: str


def paraphrase(prompt: str, count: int = COUNT) -> tuple[str, ...]:
    """Up to ``count`` paraphrases by the lexicon; the same prompt always gives the same ones."""
    return default_lexicon().paraphrases(prompt, count)


def ensemble(
    prompt: str,
    client: Client | None = None,
    given: tuple[str, ...] = (),
    count: int = COUNT,
    context: JobContext | None = None,
) -> Ensemble:
    """The paraphrases to use with ``prompt``.

    Those a person wrote or edited (``given``) are taken as they are; else those of the language model behind
    ``client``; else, and where the model fails (which is warned about, in one sentence), those of the lexicon.
    """
    if given:
        return Ensemble(prompt, tuple(dict.fromkeys(given)), "person")
    if client is not None:
        from rs_genedit.language.client import LanguageError

        try:
            return Ensemble(prompt, ask_paraphrases(client, prompt, count, context), client.endpoint.model)
        except LanguageError as error:
            (context or JobContext()).warn(f"{error}; the paraphrases are the built-in lexicon's")
    return Ensemble(prompt, paraphrase(prompt, count), "lexicon")


def ask_paraphrases(
    client: Client, prompt: str, count: int = COUNT, context: JobContext | None = None
) -> tuple[str, ...]:
    """``count`` paraphrases by a language model, each checked to be one, and to be about the same things.

    Raises
    ------
    LanguageError
        The model cannot be reached or does not give them.
    """
    from pydantic import BaseModel, ConfigDict, Field

    from rs_genedit.language.client import question

    class Paraphrases(BaseModel):
        model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)
        paraphrases: list[str] = Field(min_length=count, max_length=count)

    lexicon = default_lexicon()

    def check(answer: Paraphrases) -> str | None:
        return next((why for text in answer.paraphrases if (why := _fault(text, prompt, lexicon))), None) or (
            "two of them are the same" if len({t.casefold() for t in answer.paraphrases}) < count else None
        )

    messages = question(INSTRUCTION.format(count=count), {"caption": prompt})
    reply = client.ask(messages, schema=Paraphrases, check=check, context=context)
    return tuple(reply.paraphrases)


def _fault(text: str, prompt: str, lexicon: Lexicon) -> str | None:
    """Why ``text`` cannot stand for ``prompt``, or None."""
    shown = repr(text[:60])
    if not words_of(text) or len(text) > _LONGEST:
        return f"{shown} must have words and at most {_LONGEST} characters"
    if not text.isprintable() or re.search(r"https?:|www\.|[<>{}\[\]`|\\]|\*\*", text):
        return f"{shown} holds markup, an address or control characters"
    if text.casefold().strip(" .") == prompt.casefold().strip(" ."):
        return f"{shown} is the caption itself"
    concepts = {m.concept.name for m in lexicon.find(prompt)}
    if concepts:
        shared = set(words_of(text)) & (set(words_of(prompt)) - set(lexicon.function_words))
        if not shared and concepts.isdisjoint(m.concept.name for m in lexicon.find(text)):
            return f"{shown} is about something else"
    return None
