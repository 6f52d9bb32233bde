"""Paraphrases before an edit, so that a person sees them: by a language model if asked, else the lexicon."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from rs_genedit.errors import UsageError
from rs_genedit.language.ensemble import ensemble
from rs_genedit.prompts import clean_prompt
from rs_genedit.protocol import Result, decode
from rs_genedit.runtime.context import JobContext


@dataclass(frozen=True)
class ParaphraseRequest:
    """Other ways to say ``prompt``; with ``llm`` by the language model of the environment."""

    prompt: str
    llm: bool = False


def paraphrases(request: ParaphraseRequest, context: JobContext) -> dict[str, Any]:
    """Paraphrase a prompt.

    Returns
    -------
    dict
        ``prompt`` (cleaned), ``paraphrases``, ``by`` (``lexicon``, or the language model's name).

    Raises
    ------
    UsageError
        No words in the prompt, or ``llm`` without a language model set up.
    """
    prompt = clean_prompt(request.prompt)
    client = None
    if request.llm:
        from rs_genedit.language.client import Client, Endpoint

        endpoint = Endpoint.from_environment()
        if endpoint is None:
            raise UsageError(
                "paraphrases by a language model need one: give its OpenAI-compatible address and its name",
                hint="llm",
            )
        client = Client(endpoint)
    made = ensemble(prompt, client, context=context)
    return {"prompt": prompt, "paraphrases": list(made.paraphrases), "by": made.by}


def run(request: Mapping[str, Any], context: JobContext) -> Result:
    """The job as front ends call it: a :class:`ParaphraseRequest` as JSON data."""
    return context.result(paraphrases(decode(ParaphraseRequest, request), context))
